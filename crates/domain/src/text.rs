//! Text as people type it: digits of any script, marks that change reading order, and numbers that look like cards.
//! Knows no field's meaning.

use crate::card::luhn;

/// The ASCII digit for a decimal digit of the scripts people key amounts and cards in.
#[must_use]
pub fn ascii_digit(c: char) -> Option<char> {
    let base = match c {
        '0'..='9' => '0',
        '\u{0660}'..='\u{0669}' => '\u{0660}',
        '\u{06F0}'..='\u{06F9}' => '\u{06F0}',
        '\u{0966}'..='\u{096F}' => '\u{0966}',
        '\u{FF10}'..='\u{FF19}' => '\u{FF10}',
        _ => return None,
    };
    char::from_digit(u32::from(c) - u32::from(base), 10)
}

/// Invisible characters that reorder or mark direction; dropped from what is typed, refused in headers.
#[must_use]
pub fn is_bidi_mark(c: char) -> bool {
    matches!(c, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{061C}' | '\u{FEFF}')
}

/// Why a free text is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum TextError {
    /// Nothing but space.
    #[error("empty text")]
    Empty,
    /// Longer than the field allows (the number of characters it takes).
    #[error("longer than {0} characters")]
    TooLong(usize),
    /// Holds a number that may be a payment card's: those belong in the card window only.
    #[error("looks like a card number")]
    CardNumber,
    /// Holds a character that the provider or field does not take.
    #[error("character not allowed")]
    Character,
}

/// One line of free text: control characters and line breaks become spaces, direction marks go, ends are trimmed.
///
/// # Errors
/// Too long, or holding a card-like number.
pub fn line(text: &str, max: usize) -> Result<String, TextError> {
    let clean: String = text
        .chars()
        .filter(|c| !is_bidi_mark(*c))
        .map(|c| if c.is_control() || matches!(c, '\u{2028}' | '\u{2029}') { ' ' } else { c })
        .collect();
    let clean = clean.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ");
    if clean.chars().count() > max {
        return Err(TextError::TooLong(max));
    }
    if holds_card_number(&clean) {
        return Err(TextError::CardNumber);
    }
    Ok(clean)
}

/// As [`line`], and not empty.
///
/// # Errors
/// As [`line`], and [`TextError::Empty`].
pub fn required_line(text: &str, max: usize) -> Result<String, TextError> {
    let clean = line(text, max)?;
    if clean.is_empty() { Err(TextError::Empty) } else { Ok(clean) }
}

/// Whether a text holds a run of digits (any script; spaces, dashes, dots between) that passes as a card number:
/// 13 to 19 digits, a prefix that schemes issue, and a right check digit.
#[must_use]
pub fn holds_card_number(text: &str) -> bool {
    let mut run: Vec<u8> = Vec::new();
    let mut gap = 0;
    for c in text.chars().chain(['\n']) {
        if let Some(digit) = ascii_digit(c) {
            run.push(digit as u8 - b'0');
            gap = 0;
        } else if !run.is_empty()
            && gap == 0
            && matches!(c, ' ' | '-' | '.' | '_' | '/' | '\u{00A0}' | '\u{202F}')
        {
            gap = 1;
        } else {
            if card_like(&run) {
                return true;
            }
            run.clear();
            gap = 0;
        }
    }
    false
}

fn card_like(run: &[u8]) -> bool {
    let window = |size: usize| run.len() == size && known_prefix(run) && luhn(run);
    (13..=19).any(window)
}

fn known_prefix(run: &[u8]) -> bool {
    let two = u16::from(run[0]) * 10 + u16::from(run[1]);
    let four = two * 100 + u16::from(run[2]) * 10 + u16::from(run[3]);
    match run.len() {
        15 => matches!(two, 34 | 37),
        14 => matches!(two, 30 | 36 | 38 | 39),
        13 => run[0] == 4,
        _ => {
            run[0] == 4
                || matches!(two, 50..=69)
                || (2221..=2720).contains(&four)
                || (3528..=3589).contains(&four)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn card_numbers_are_seen_through_spaces_dashes_and_scripts() {
        for text in [
            "4111111111111111",
            "pay with 4111 1111 1111 1111 please",
            "5399-9999-9999-9999",
            "۴۱۱۱۱۱۱۱۱۱۱۱۱۱۱۱",
            "371449635311004",
        ] {
            assert!(holds_card_number(text), "{text}");
        }
    }

    #[test]
    fn invoices_phones_and_dates_are_not_cards() {
        for text in [
            "INV-2026-3307",
            "+33 4 65 71 20 18",
            "2026-11-23 10:44:01.123",
            "FR76 3000 6000 0112 3456 7890 189",
            "4111111111111112",
            "1234567890123",
        ] {
            assert!(!holds_card_number(text), "{text}");
        }
    }

    #[test]
    fn a_line_has_no_breaks_and_no_direction_marks() {
        assert_eq!(line(" a\r\nBcc: x\u{202e} ", 40).as_deref(), Ok("a Bcc: x"));
        assert_eq!(line(&"é".repeat(41), 40), Err(TextError::TooLong(40)));
        assert_eq!(required_line(" \u{200f}", 40), Err(TextError::Empty));
    }
}
