//! Form bodies: percent-encoded into one buffer of exactly the right size, wiped when the last reader lets go.
//! Knows no field's meaning.

use bytes::Bytes;
use zeroize::Zeroizing;

/// A request body that is wiped on drop. Cloning shares it.
#[derive(Clone)]
pub(crate) struct Form(Bytes);

impl Form {
    /// Encodes name and value pairs. Nothing is copied on the way: no buffer grows, none is left behind.
    pub fn new(fields: &[(&str, &[u8])]) -> Self {
        let size: usize = fields.iter().map(|(name, value)| size(name.as_bytes()) + size(value) + 2).sum();
        let mut body = Zeroizing::new(Vec::with_capacity(size.saturating_sub(1)));
        for (index, (name, value)) in fields.iter().enumerate() {
            if index > 0 {
                body.push(b'&');
            }
            encode(name.as_bytes(), &mut body);
            body.push(b'=');
            encode(value, &mut body);
        }
        debug_assert_eq!(body.len(), body.capacity());
        Self(Bytes::from_owner(body))
    }

    /// Encodes pairs of text.
    pub fn of_text(fields: &[(&str, String)]) -> Self {
        let bytes: Vec<(&str, &[u8])> =
            fields.iter().map(|(name, value)| (*name, value.as_bytes())).collect();
        Self::new(&bytes)
    }

    /// The body for the wire: shared, not copied.
    pub fn bytes(&self) -> Bytes {
        self.0.clone()
    }
}

fn plain(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~')
}

fn size(text: &[u8]) -> usize {
    text.iter().map(|byte| if plain(*byte) { 1 } else { 3 }).sum()
}

fn encode(text: &[u8], into: &mut Vec<u8>) {
    const HEX: &[u8; 16] = b"0123456789ABCDEF";
    for byte in text {
        if plain(*byte) {
            into.push(*byte);
        } else {
            into.extend([b'%', HEX[usize::from(byte >> 4)], HEX[usize::from(byte & 15)]]);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(form: &Form) -> String {
        String::from_utf8(form.bytes().to_vec()).unwrap()
    }

    #[test]
    fn every_byte_that_means_something_is_escaped() {
        let form = Form::new(&[("a", "Zoé & <b>+%".as_bytes()), ("b", b""), ("c_d", b"x.y-z~1")]);
        assert_eq!(text(&form), "a=Zo%C3%A9%20%26%20%3Cb%3E%2B%25&b=&c_d=x.y-z~1");
    }

    #[test]
    fn the_buffer_has_exactly_the_size_of_the_body() {
        // The debug assertion in `new` is what is exercised here, for bodies of every kind.
        for fields in
            [&[][..], &[("", &b""[..])], &[("n", &b"4111111111111111"[..]), ("c", "\u{1F4B3}".as_bytes())]]
        {
            let form = Form::new(fields);
            assert_eq!(form.bytes().len(), text(&form).len());
        }
    }
}
