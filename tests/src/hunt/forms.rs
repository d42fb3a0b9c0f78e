//! Every form in which a number or a code may lie around, and the search for them in one pass over bytes.

use std::collections::HashMap;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD_NO_PAD;

/// Digits may stand this many bytes apart at most, as in wide characters or in records of one key press each.
const STRIDES: std::ops::RangeInclusive<usize> = 2..=8;
/// A code is three or four digits and means nothing by itself; this close to the number or to a word for it, it does.
const NEAR: usize = 96;
/// What forms and programs call a security code.
const CODE_NAMES: [&str; 4] = ["cvc", "cvv", "security_code", "security code"];

/// A card as it was keyed.
#[derive(Clone)]
pub struct Card {
    /// Digits only.
    pub number: String,
    /// Digits only; empty where the scheme has none.
    pub code: String,
}

/// One find; the bytes themselves are left out.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Find {
    /// Which form.
    pub form: String,
    /// Offset in what was searched.
    pub at: usize,
}

/// The forms of one card, ready to search.
pub struct Forms {
    /// Which pairs of bytes any form begins with: rules out almost every place at the cost of one look.
    beginnings: Vec<bool>,
    by_beginning: HashMap<u16, Vec<(String, Vec<u8>)>>,
    ascii: Vec<u8>,
    values: Vec<u8>,
    code: Vec<u8>,
}

/// The name under which a code is looked for; it counts only beside a word for it.
const CODE: &str = "code beside its name";

impl Forms {
    /// Of one card.
    ///
    /// # Panics
    /// When the number is no string of 12 to 19 digits: the hunt would find nothing and prove nothing.
    #[must_use]
    pub fn of(card: &Card) -> Self {
        let ascii = card.number.as_bytes().to_vec();
        assert!(
            (12..=19).contains(&ascii.len()) && ascii.iter().all(u8::is_ascii_digit),
            "not a card number"
        );
        let values: Vec<u8> = ascii.iter().map(|digit| digit - b'0').collect();
        let mut forms = Vec::new();
        for (order, digits) in [("", card.number.clone()), ("reversed ", card.number.chars().rev().collect())]
        {
            forms.extend(forms_of(order, &digits));
        }
        forms.push(("digit values".to_owned(), values.clone()));
        let code = card.code.as_bytes().to_vec();
        if code.len() >= 3 {
            forms.push((CODE.to_owned(), code.clone()));
            forms.push((CODE.to_owned(), code.iter().flat_map(|byte| [*byte, 0]).collect()));
        }
        let mut beginnings = vec![false; 1 << 16];
        let mut by_beginning: HashMap<u16, Vec<(String, Vec<u8>)>> = HashMap::new();
        for (name, bytes) in forms {
            let pair = u16::from_le_bytes([bytes[0], bytes[1]]);
            beginnings[usize::from(pair)] = true;
            by_beginning.entry(pair).or_default().push((name, bytes));
        }
        Self { beginnings, by_beginning, ascii, values, code }
    }

    /// All finds in `bytes`.
    #[must_use]
    pub fn search(&self, bytes: &[u8]) -> Vec<Find> {
        let mut finds = Vec::new();
        for (at, two) in bytes.windows(2).enumerate() {
            let pair = u16::from_le_bytes([two[0], two[1]]);
            if self.beginnings[usize::from(pair)] {
                let here = self.by_beginning[&pair].iter().filter(|(_, form)| bytes[at..].starts_with(form));
                let meant = here.filter(|(name, _)| name != CODE || self.is_code(bytes, at));
                finds.extend(meant.map(|(name, _)| Find { form: name.clone(), at }));
            }
            for (what, digits) in [("digits", &self.ascii), ("values", &self.values)] {
                if two[0] == digits[0] {
                    let strides = STRIDES.filter(|stride| stand_apart(bytes, at, digits, *stride));
                    finds.extend(
                        strides.map(|stride| Find { form: format!("{what} {stride} bytes apart"), at }),
                    );
                }
            }
        }
        finds.sort();
        finds.dedup();
        finds
    }

    /// Whether the digits at `at` are a code: they stand alone, and a word for it is near. Beside the number they need no search,
    /// because the number is a find already.
    fn is_code(&self, bytes: &[u8], at: usize) -> bool {
        let isolated = |place: Option<&u8>| place.is_none_or(|byte| !byte.is_ascii_alphanumeric());
        let before = at.checked_sub(1).and_then(|before| bytes.get(before));
        if !isolated(before) || !isolated(bytes.get(at + self.code.len())) {
            return false;
        }
        let around = &bytes[at.saturating_sub(NEAR)..(at + NEAR).min(bytes.len())];
        let narrow: Vec<u8> = around.iter().filter(|byte| **byte != 0).map(u8::to_ascii_lowercase).collect();
        CODE_NAMES.iter().any(|name| narrow.windows(name.len()).any(|part| part == name.as_bytes()))
    }
}

/// One order of digits in every form.
fn forms_of(order: &str, digits: &str) -> Vec<(String, Vec<u8>)> {
    let mut forms = Vec::new();
    let shapes =
        [("", digits.to_owned()), ("grouped ", grouped(digits, ' ')), ("dashed ", grouped(digits, '-'))];
    for (shape, text) in shapes {
        let encoded = encodings(&text).into_iter();
        forms.extend(encoded.map(|(encoding, bytes)| (format!("{order}{shape}{encoding}"), bytes)));
    }
    forms.push((format!("{order}hex"), hex(digits)));
    forms.push((format!("{order}bcd"), packed(digits)));
    forms.extend(
        (0..3).map(|offset| (format!("{order}base64 at {offset}"), base64_core(digits.as_bytes(), offset))),
    );
    forms
}

/// Whether the digits stand `stride` bytes apart from `at` on, with anything in between.
fn stand_apart(bytes: &[u8], at: usize, digits: &[u8], stride: usize) -> bool {
    digits.iter().enumerate().skip(1).all(|(index, digit)| bytes.get(at + index * stride) == Some(digit))
}

fn grouped(digits: &str, separator: char) -> String {
    let sizes: &[usize] = if digits.len() == 15 { &[4, 6, 5] } else { &[4, 4, 4, 4, 3] };
    let (mut text, mut rest) = (String::new(), digits);
    for size in sizes {
        if rest.is_empty() {
            break;
        }
        if !text.is_empty() {
            text.push(separator);
        }
        let (group, after) = rest.split_at((*size).min(rest.len()));
        text.push_str(group);
        rest = after;
    }
    text
}

fn encodings(text: &str) -> [(&'static str, Vec<u8>); 5] {
    let wide = |swap: bool| {
        text.encode_utf16()
            .flat_map(move |unit| if swap { unit.to_be_bytes() } else { unit.to_le_bytes() })
            .collect()
    };
    let widest = |swap: bool| {
        text.chars()
            .flat_map(move |c| if swap { u32::from(c).to_be_bytes() } else { u32::from(c).to_le_bytes() })
            .collect()
    };
    [
        ("ascii", text.as_bytes().to_vec()),
        ("utf-16le", wide(false)),
        ("utf-16be", wide(true)),
        ("utf-32le", widest(false)),
        ("utf-32be", widest(true)),
    ]
}

/// The ASCII codes of the digits, in hex; all of them are figures, so there is no upper case.
fn hex(digits: &str) -> Vec<u8> {
    digits.bytes().flat_map(|byte| format!("{byte:02x}").into_bytes()).collect()
}

/// Two digits a byte; an odd number is padded as cards pad it, and cut where the pad is.
fn packed(digits: &str) -> Vec<u8> {
    digits.as_bytes().chunks_exact(2).map(|pair| (pair[0] - b'0') << 4 | (pair[1] - b'0')).collect()
}

/// The characters of a Base64 text that depend on these bytes alone, when they start `offset` bytes into a group of three.
fn base64_core(bytes: &[u8], offset: usize) -> Vec<u8> {
    let mut padded = vec![0; offset];
    padded.extend_from_slice(bytes);
    let encoded = STANDARD_NO_PAD.encode(&padded);
    let first = (offset * 8).div_ceil(6);
    let last = padded.len() * 8 / 6;
    encoded.as_bytes()[first..last].to_vec()
}

#[cfg(test)]
mod tests {
    use super::*;

    const NUMBER: &str = "4874970686672022";

    fn forms() -> Forms {
        Forms::of(&Card { number: NUMBER.into(), code: "731".into() })
    }

    fn found(bytes: &[u8]) -> Vec<String> {
        forms().search(bytes).into_iter().map(|find| find.form).collect()
    }

    #[test]
    fn every_form_of_a_planted_number_is_found() {
        let spaced_out = |gap: usize| {
            NUMBER.bytes().flat_map(|byte| [vec![byte], vec![0xEE; gap]].concat()).collect::<Vec<u8>>()
        };
        let planted: Vec<(&str, Vec<u8>)> = vec![
            ("ascii", NUMBER.into()),
            ("utf-16le", NUMBER.encode_utf16().flat_map(u16::to_le_bytes).collect()),
            ("utf-16be", NUMBER.encode_utf16().flat_map(u16::to_be_bytes).collect()),
            ("utf-32le", NUMBER.chars().flat_map(|c| u32::from(c).to_le_bytes()).collect()),
            ("utf-32be", NUMBER.chars().flat_map(|c| u32::from(c).to_be_bytes()).collect()),
            ("grouped ascii", b"4874 9706 8667 2022".to_vec()),
            ("dashed ascii", b"4874-9706-8667-2022".to_vec()),
            ("reversed ascii", NUMBER.bytes().rev().collect()),
            ("hex", b"34383734393730363836363732303232".to_vec()),
            ("bcd", vec![0x48, 0x74, 0x97, 0x06, 0x86, 0x67, 0x20, 0x22]),
            ("digit values", NUMBER.bytes().map(|b| b - b'0').collect()),
            ("digits 2 bytes apart", spaced_out(1)),
            ("digits 8 bytes apart", spaced_out(7)),
        ];
        for (form, bytes) in planted {
            let hay = [&[0xAA; 1000][..], &bytes, &[0xBB; 1000]].concat();
            assert!(found(&hay).iter().any(|name| name == form), "{form}: {:?}", found(&hay));
        }
    }

    #[test]
    fn a_number_inside_any_base64_text_is_found() {
        for offset in 0..3 {
            let text = format!("{}card={NUMBER}&x=1", "a".repeat(offset));
            let encoded = base64::engine::general_purpose::STANDARD.encode(text);
            assert!(found(encoded.as_bytes()).iter().any(|form| form.starts_with("base64")), "{offset}");
        }
    }

    #[test]
    fn a_code_counts_only_beside_its_name() {
        assert_eq!(found(b"order 731 of today, room 731"), Vec::<String>::new());
        assert_eq!(found(b"&card_holder=X&cvc=731&multi_use=0"), ["code beside its name"]);
        assert_eq!(found(b"{\"CVV\": \"731\"}"), ["code beside its name"]);
        assert_eq!(found(b"cvc length 17310"), Vec::<String>::new());
    }

    #[test]
    fn what_may_be_kept_is_no_find() {
        assert_eq!(found(b"487497xxxxxx2022 VISA 4874 97 2022 7f3"), Vec::<String>::new());
        assert_eq!(found(&[0; 4096]), Vec::<String>::new());
    }
}
