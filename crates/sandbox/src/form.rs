//! `application/x-www-form-urlencoded`, read strictly: UTF-8 only, each field once. Knows no field's meaning.

/// Fields of a query or a body in the order sent.
#[derive(Clone, Default)]
pub(crate) struct Form(Vec<(String, String)>);

impl std::fmt::Debug for Form {
    /// Names only: a value may be a card number.
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.debug_list().entries(self.0.iter().map(|(name, _)| name)).finish()
    }
}

/// Why bytes are not a form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum NotAForm {
    /// A name or value is not UTF-8 once decoded.
    NotUtf8,
    /// A `%` is not followed by two hexadecimal digits.
    BadEscape,
    /// The named field comes twice.
    Repeated(String),
}

impl Form {
    /// Reads `name=value&…`; `+` is a space.
    pub fn parse(raw: &[u8]) -> Result<Self, NotAForm> {
        let mut fields: Vec<(String, String)> = Vec::new();
        for pair in raw.split(|byte| *byte == b'&').filter(|pair| !pair.is_empty()) {
            let middle = pair.iter().position(|byte| *byte == b'=').unwrap_or(pair.len());
            let name = decode(&pair[..middle], true)?;
            let value = decode(pair.get(middle + 1..).unwrap_or_default(), true)?;
            if fields.iter().any(|(known, _)| *known == name) {
                return Err(NotAForm::Repeated(name));
            }
            fields.push((name, value));
        }
        Ok(Self(fields))
    }

    /// The value of a field, when present and not blank.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.raw(name).filter(|value| !value.is_empty())
    }

    /// The value of a field, even when blank.
    pub fn raw(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// All fields in the order sent.
    pub fn fields(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }
}

/// Percent-decodes `raw`; `+` becomes a space in forms, not in paths.
pub(crate) fn decode(raw: &[u8], plus: bool) -> Result<String, NotAForm> {
    let mut bytes = Vec::with_capacity(raw.len());
    let mut rest = raw;
    while let [first, tail @ ..] = rest {
        rest = tail;
        match first {
            b'+' if plus => bytes.push(b' '),
            b'%' => {
                let [high, low, after @ ..] = tail else { return Err(NotAForm::BadEscape) };
                let digit = |byte: &u8| char::from(*byte).to_digit(16).ok_or(NotAForm::BadEscape);
                bytes.push((digit(high)? * 16 + digit(low)?) as u8);
                rest = after;
            }
            other => bytes.push(*other),
        }
    }
    String::from_utf8(bytes).map_err(|_| NotAForm::NotUtf8)
}

/// Percent-encodes everything but unreserved characters.
pub(crate) fn encode(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => out.push(char::from(byte)),
            other => out.push_str(&format!("%{other:02X}")),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plus_and_percent_twenty_are_both_spaces() {
        let form = Form::parse(b"a=x+y%20z&b=%C3%A9%26&c=").unwrap();
        assert_eq!(form.get("a"), Some("x y z"));
        assert_eq!(form.get("b"), Some("é&"));
        assert_eq!(form.get("c"), None);
        assert_eq!(form.raw("c"), Some(""));
        assert_eq!(decode(b"a+b", false).unwrap(), "a+b");
    }

    #[test]
    fn what_is_not_a_form_says_why() {
        assert_eq!(Form::parse(b"a=%E9").unwrap_err(), NotAForm::NotUtf8);
        assert_eq!(Form::parse(b"a=%4").unwrap_err(), NotAForm::BadEscape);
        assert_eq!(Form::parse(b"a=1&a=2").unwrap_err(), NotAForm::Repeated("a".to_owned()));
        assert_eq!(decode(encode("é &=+%").as_bytes(), true).unwrap(), "é &=+%");
    }
}
