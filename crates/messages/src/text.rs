//! User text made harmless before it is placed: nothing that reorders, hides, breaks lines or becomes a link by itself.
//! Knows no language and no markup.

/// Characters kept of any single piece of user text.
pub(crate) const MAX_FIELD: usize = 300;
/// Characters kept of a rep's own line or a signature.
pub(crate) const MAX_NOTE: usize = 1_000;

/// One line: controls and breaks become spaces, marks that reorder or hide are dropped, at most `max` characters.
pub(crate) fn line(text: &str, max: usize) -> String {
    let mut clean = String::with_capacity(text.len().min(max.saturating_mul(4)));
    let mut count = 0;
    let mut previous = None;
    // A text of a megabyte is not walked to its end just to keep its beginning.
    for c in text.chars().take(max.saturating_mul(16)) {
        let c = if c.is_whitespace() && !is_fixed_space(c) || c.is_control() { ' ' } else { c };
        if is_hidden(c, previous) || (c == ' ' && previous.is_none_or(|before| before == ' ')) {
            continue;
        }
        if count == max {
            clean.truncate(clean.trim_end().len());
            clean.push('…');
            return clean;
        }
        clean.push(c);
        previous = Some(c);
        count += 1;
    }
    clean.truncate(clean.trim_end().len());
    clean
}

/// Several lines, each as [`line`]; at most `max` characters and twelve lines, no empty ones.
pub(crate) fn lines(text: &str, max: usize) -> Vec<String> {
    let mut left = max;
    let mut found = Vec::new();
    for part in text.split(['\n', '\r', '\u{85}', '\u{2028}', '\u{2029}']).take(200) {
        let part = line(part, left);
        if part.is_empty() {
            continue;
        }
        left = left.saturating_sub(part.chars().count());
        found.push(part);
        if left == 0 || found.len() == 12 {
            break;
        }
    }
    found
}

/// Spaces that belong to figures and French punctuation.
fn is_fixed_space(c: char) -> bool {
    matches!(c, '\u{a0}' | '\u{202f}')
}

/// Whether a character shows nothing, or changes the order of others. Joiners stay where scripts need them.
fn is_hidden(c: char, previous: Option<char>) -> bool {
    match c {
        '\u{200c}' | '\u{200d}' => previous.is_none_or(|before| before.is_ascii() || is_joiner(before)),
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180e}' => {
            true
        }
        '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' => true,
        '\u{3164}' | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}' => true,
        '\u{e000}'..='\u{f8ff}' | '\u{e0000}'..='\u{e0fff}' | '\u{f0000}'.. => true,
        _ => false,
    }
}

fn is_joiner(c: char) -> bool {
    matches!(c, '\u{200c}' | '\u{200d}')
}

/// Keeps mail programs from turning words into links: a zero-width space after the mark that makes an address of them.
/// Letters, digits and their order stay as they are.
pub(crate) fn without_links(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    let mut characters = text.chars().peekable();
    let mut before = None;
    while let Some(c) = characters.next() {
        out.push(c);
        let next = characters.peek().copied();
        let inside = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        let makes_link = match c {
            '.' | '@' => inside(before) && next.is_some_and(char::is_alphabetic),
            ':' => {
                next.is_some_and(|next| matches!(next, '/' | '\\'))
                    || (inside(before) && next.is_some_and(char::is_alphabetic))
            }
            // Other scripts' full stops are dots to a resolver.
            '\u{3002}' | '\u{ff0e}' | '\u{ff61}' => inside(before) && inside(next),
            _ => false,
        };
        if makes_link {
            out.push('\u{200b}');
        }
        before = Some(c);
    }
    out
}

/// Whether the text holds letters that run against the direction of its surroundings.
pub(crate) fn runs_against(text: &str, rtl: bool) -> bool {
    text.chars().any(|c| if rtl { is_ltr_letter(c) || c.is_ascii_digit() } else { is_rtl_letter(c) })
}

fn is_rtl_letter(c: char) -> bool {
    matches!(u32::from(c), 0x0590..=0x08ff | 0xfb1d..=0xfdff | 0xfe70..=0xfeff | 0x10800..=0x10fff | 0x1e800..=0x1efff)
}

fn is_ltr_letter(c: char) -> bool {
    c.is_alphabetic() && !is_rtl_letter(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn breaks_overrides_and_hidden_marks_go_but_persian_joiners_stay() {
        assert_eq!(line(" a\r\nBcc: x\u{202e}\u{200b} \t b ", 40), "a Bcc: x b");
        assert_eq!(line("سانتی\u{200c}متر", 40), "سانتی\u{200c}متر");
        assert_eq!(line("pay\u{200c}pal \u{e000}", 40), "paypal");
        assert_eq!(line("", 40), "");
        assert_eq!(line("12\u{202f}€", 40), "12\u{202f}€");
    }

    #[test]
    fn long_text_ends_in_an_ellipsis() {
        assert_eq!(line(&"é".repeat(301), 300), "é".repeat(300) + "…");
        assert_eq!(line(&"é".repeat(300), 300), "é".repeat(300));
        assert_eq!(line(&"x".repeat(1_000_000), 300).chars().count(), 301);
    }

    #[test]
    fn a_note_keeps_its_lines_and_no_more_than_twelve() {
        assert_eq!(lines("one\r\n\r\n two \u{2028}three", 100), ["one", "two", "three"]);
        assert_eq!(lines(&"x\n".repeat(1_000), 100).len(), 12);
    }

    #[test]
    fn addresses_in_user_text_do_not_become_links() {
        assert_eq!(without_links("see https://evil.example/x"), "see https:\u{200b}//evil.\u{200b}example/x");
        assert_eq!(without_links("a@b.example"), "a@\u{200b}b.\u{200b}example");
        assert_eq!(without_links("javascript:alert"), "javascript:\u{200b}alert");
        for plain in ["12.50 €", "Roses. Lot of 20", "10:30", "Note: two", "Dr. Bell", "№ 3.5"] {
            assert_eq!(without_links(plain), plain);
        }
    }

    #[test]
    fn direction_is_seen_from_the_letters() {
        assert!(runs_against("SO-20411", true) && !runs_against("SO-20411", false));
        assert!(runs_against("نیلوفر", false) && !runs_against("نیلوفر", true));
        assert!(runs_against("+33 4 65", true));
    }
}
