//! Names as they are searched: lower case, without diacritics, digits of any script as ASCII, one space between words.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

pub(crate) fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.nfkd().filter(|c| !is_combining_mark(*c) && !domain::text::is_bidi_mark(*c)) {
        match domain::text::ascii_digit(c) {
            Some(digit) => folded.push(digit),
            None if c.is_whitespace() || c.is_control() => folded.push(' '),
            None => fold_letter(c, &mut folded),
        }
    }
    folded.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// Letters that no normalisation takes apart, and that people type without their stroke.
fn fold_letter(c: char, folded: &mut String) {
    match c {
        'ł' | 'Ł' => folded.push('l'),
        'ø' | 'Ø' => folded.push('o'),
        'đ' | 'Đ' => folded.push('d'),
        'ß' | 'ẞ' => folded.push_str("ss"),
        'æ' | 'Æ' => folded.push_str("ae"),
        'œ' | 'Œ' => folded.push_str("oe"),
        // Arabic keyboards write these two where a Persian one writes kaf and yeh.
        'ك' => folded.push('ک'),
        'ي' | 'ى' => folded.push('ی'),
        other => folded.extend(other.to_lowercase()),
    }
}

/// The digits of a telephone number, so that it is found however it is spaced.
pub(crate) fn digits(text: &str) -> String {
    text.chars().filter_map(domain::text::ascii_digit).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_found_without_accents_case_or_script() {
        for (typed, folded) in [
            ("Hôtel  Bellerive", "hotel bellerive"),
            ("ŁÓDŹ Straße", "lodz strasse"),
            ("Søren Æbelø", "soren aebelo"),
            ("ﬁne", "fine"),
            ("علي كريمي ۱۲۳", "علی کریمی 123"),
            ("a\u{200f}b\tc", "ab c"),
        ] {
            assert_eq!(fold(typed), folded);
        }
        assert_eq!(digits("+33 (0)4 65-71"), "3304 6571".replace(' ', ""));
    }
}
