//! One reply of a server, parsed line by line and made safe to keep. Knows no commands.

/// Longest line and most lines that are read; servers send far less.
pub(super) const MAX_LINE: usize = 2_048;
pub(super) const MAX_LINES: usize = 100;

/// A code and what was said with it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Reply {
    pub(super) code: u16,
    pub(super) lines: Vec<String>,
}

/// One line of a reply.
pub(super) struct Line {
    pub(super) code: u16,
    pub(super) last: bool,
    pub(super) text: String,
}

/// Parses a line without its line end: `250-SIZE 1000` or `250 Ok`.
pub(super) fn line(bytes: &[u8]) -> Option<Line> {
    let code = bytes.get(..3).filter(|code| code.iter().all(u8::is_ascii_digit))?;
    let code = code.iter().fold(0_u16, |code, digit| code * 10 + u16::from(digit - b'0'));
    let last = match bytes.get(3) {
        None | Some(b' ') => true,
        Some(b'-') => false,
        Some(_) => return None,
    };
    let text = String::from_utf8_lossy(bytes.get(4..).unwrap_or_default()).into_owned();
    (200..600).contains(&code).then_some(Line { code, last, text })
}

impl Reply {
    /// Whether it says yes (2xx) or “go on” (3xx).
    pub(super) fn is_positive(&self) -> bool {
        (200..400).contains(&self.code)
    }

    /// The enhanced status code of RFC 3463, if the first line starts with one.
    pub(super) fn enhanced(&self) -> Option<(u16, u16, u16)> {
        let word = self.lines.first()?.split(' ').next()?;
        let mut numbers = word.split('.').map(|number| number.parse::<u16>().ok());
        let found = (numbers.next()??, numbers.next()??, numbers.next()??);
        (numbers.next().is_none() && found.0 == self.code / 100).then_some(found)
    }

    /// The first line with its code, without words that may be an address, a link or a token.
    pub(super) fn without_addresses(&self) -> String {
        let first = self.lines.first().map_or("", String::as_str);
        let words = first.split_whitespace().map(|word| {
            // Exim tells the mail's number in its queue so; whoever asks the mail provider needs it.
            let value = word.strip_prefix("id=").unwrap_or(word);
            let harmless = word.len() <= 40
                && value.chars().all(|c| c.is_ascii_alphanumeric() || ".,:;()-'".contains(c));
            if harmless && !word.contains("://") { word } else { "…" }
        });
        let text = words.take(20).collect::<Vec<_>>().join(" ");
        format!("{} {text}", self.code).trim_end().to_owned()
    }
}

/// What a server can do, from its answer to EHLO.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Capabilities {
    pub(super) starttls: bool,
    pub(super) pipelining: bool,
    pub(super) max_size: Option<u64>,
    pub(super) size: bool,
    pub(super) auth: Vec<String>,
}

impl Capabilities {
    pub(super) fn new(reply: &Reply) -> Self {
        let mut found = Self::default();
        for line in reply.lines.iter().skip(1) {
            let line = line.to_ascii_uppercase();
            let mut words = line.split([' ', '=']).filter(|word| !word.is_empty());
            match words.next() {
                Some("STARTTLS") => found.starttls = true,
                Some("PIPELINING") => found.pipelining = true,
                Some("SIZE") => {
                    found.size = true;
                    // “SIZE 0” means no limit.
                    found.max_size = words.next().and_then(|size| size.parse().ok()).filter(|size| *size > 0);
                }
                Some("AUTH") => found.auth.extend(words.map(str::to_owned)),
                _ => {}
            }
        }
        found
    }

    pub(super) fn offers(&self, mechanism: &str) -> bool {
        self.auth.iter().any(|offered| offered == mechanism)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reply(code: u16, lines: &[&str]) -> Reply {
        Reply { code, lines: lines.iter().map(|line| (*line).to_owned()).collect() }
    }

    #[test]
    fn lines_are_parsed_or_refused() {
        let parsed = |text: &[u8]| line(text).map(|line| (line.code, line.last, line.text));
        assert_eq!(parsed(b"250-SIZE 1000"), Some((250, false, "SIZE 1000".into())));
        assert_eq!(parsed(b"354 go"), Some((354, true, "go".into())));
        assert_eq!(parsed(b"250"), Some((250, true, String::new())));
        for bad in [&b"25"[..], b"", b"HTTP/1.1 200 OK", b"250x", b"999 no", b"100 no"] {
            assert_eq!(parsed(bad), None);
        }
    }

    #[test]
    fn capabilities_are_read_in_any_case_and_old_spelling() {
        let found = Capabilities::new(&reply(
            250,
            &["mail hello", "pipelining", "SIZE 35882577", "AUTH=LOGIN plain", "STARTTLS"],
        ));
        assert!(found.starttls && found.pipelining && found.offers("PLAIN") && found.offers("LOGIN"));
        assert_eq!(found.max_size, Some(35_882_577));
        assert_eq!(Capabilities::new(&reply(250, &["STARTTLS"])), Capabilities::default());
    }

    #[test]
    fn kept_answers_hold_no_address_and_no_link() {
        let kept = reply(550, &["5.1.1 <h.aubry@tilleuls.example>: unknown, see https://mail.example/x?t=1"])
            .without_addresses();
        assert_eq!(kept, "550 5.1.1 … unknown, see …");
        for told in ["2.0.0 Ok: queued as 4XyZ12", "OK id=1xWLsg-000427-1d"] {
            assert_eq!(reply(250, &[told]).without_addresses(), format!("250 {told}"));
        }
        assert_eq!(reply(250, &["OK id=a@b.example t=4XyZ"]).without_addresses(), "250 OK … …");
        assert_eq!(reply(250, &[]).without_addresses(), "250");
    }

    #[test]
    fn enhanced_codes_count_only_if_they_agree_with_the_code() {
        assert_eq!(reply(550, &["5.1.1 no"]).enhanced(), Some((5, 1, 1)));
        assert_eq!(reply(450, &["5.1.1 no"]).enhanced(), None);
        assert_eq!(reply(550, &["no 5.1.1"]).enhanced(), None);
    }
}
