//! The entry seen from the keyboard.

use super::*;
use jiff::civil::date;

const VISA: &str = "4111111111111111";
const AMEX: &str = "371449635311004";
const BANCONTACT: &str = "67030000000000003";

struct Keys {
    entry: Entry,
    sequence: u32,
}

impl Keys {
    fn new() -> Self {
        Self { entry: Entry::new(date(2026, 11, 23)), sequence: 0 }
    }

    fn press(&mut self, field: Field, key: Key) -> &mut Self {
        self.sequence += 1;
        self.entry.take(Stroke { field, sequence: self.sequence, key }).unwrap();
        self
    }

    /// Types without ever telling where the focus is, as fast typing does.
    fn digits(&mut self, text: &str) -> &mut Self {
        for byte in text.bytes() {
            self.press(Field::Number, Key::Digit(byte));
        }
        self
    }

    fn finish(&mut self) -> Result<Box<Card>, EntryError> {
        self.entry.finish("Camille Rousset", self.sequence)
    }
}

#[test]
fn twenty_three_digits_make_a_card_without_a_tab() {
    let mut keys = Keys::new();
    keys.digits(VISA).digits("0928").digits("123");
    let view = keys.entry.view();
    assert!(view.ready && view.focus == Field::Holder);
    let card = keys.finish().unwrap();
    assert_eq!(card.pan.expose(), VISA.as_bytes());
    assert_eq!(card.cvc.as_ref().unwrap().expose(), b"123");
    assert_eq!((card.expiry.month(), card.expiry.year()), (9, 2028));
    assert_eq!(card.holder, "Camille Rousset");
    assert!(keys.entry.is_untouched(), "the entry keeps nothing of a card it gave away");
}

#[test]
fn presses_that_overtake_each_other_are_put_in_order() {
    let mut entry = Entry::new(date(2026, 11, 23));
    let mut strokes: Vec<Stroke> = VISA
        .bytes()
        .chain(*b"0928123")
        .zip(1..)
        .map(|(digit, sequence)| Stroke { field: Field::Number, sequence, key: Key::Digit(digit) })
        .collect();
    strokes.reverse();
    for stroke in &strokes {
        entry.take(*stroke).unwrap();
        entry.take(*stroke).unwrap();
    }
    assert_eq!(entry.finish("A", 23).unwrap().pan.expose(), VISA.as_bytes());
}

#[test]
fn a_press_that_never_came_is_noticed() {
    let mut entry = Entry::new(date(2026, 11, 23));
    let far = Stroke { field: Field::Number, sequence: 65, key: Key::Digit(b'4') };
    assert_eq!(entry.take(far), Err(EntryError::KeyLost));
    entry.take(Stroke { sequence: 2, ..far }).unwrap();
    assert_eq!(entry.finish("A", 2).err(), Some(EntryError::KeyLost));
    entry.restart(65);
    entry.take(Stroke { sequence: 3, ..far }).unwrap();
    entry.take(far).unwrap();
    assert!(entry.is_untouched(), "presses from before the restart are ignored");
    entry.take(Stroke { sequence: 66, ..far }).unwrap();
    assert_eq!(entry.view().number.len, 1);
}

#[test]
fn a_wrong_number_holds_the_focus_and_says_why() {
    let mut keys = Keys::new();
    keys.digits("4111111111111112");
    let view = keys.entry.view();
    assert_eq!((view.focus, view.number.problem), (Field::Number, Some(Problem::CheckDigit)));
    assert_eq!(view.announced, Some(Announcement::Problem(Field::Number, Problem::CheckDigit)));
    keys.press(Field::Number, Key::Back);
    assert_eq!(keys.entry.view().number.problem, None, "correcting silences the error");
    keys.press(Field::Number, Key::Leave);
    assert_eq!(keys.entry.view().number.problem, Some(Problem::TooFew(1)));
}

#[test]
fn digits_beyond_a_full_number_are_not_taken() {
    let mut keys = Keys::new();
    keys.digits("4111111111111112").digits("99");
    assert_eq!(keys.entry.view().number.len, 16);
}

#[test]
fn a_right_number_is_announced_with_its_scheme_and_shows_its_end_only() {
    let mut keys = Keys::new();
    keys.digits(&VISA[..15]);
    assert_eq!(keys.entry.view().number.last4, None);
    keys.digits("1");
    let view = keys.entry.view();
    assert_eq!(view.number.last4, Some(*b"1111"));
    assert_eq!(view.announced, Some(Announcement::NumberComplete(domain::card::Brand::Visa)));
}

#[test]
fn american_express_wants_four_digits_and_bancontact_none() {
    let mut keys = Keys::new();
    keys.digits(AMEX).digits("0928").digits("123");
    assert!(!keys.entry.view().ready);
    keys.digits("4");
    assert!(keys.entry.view().ready);
    assert_eq!(keys.entry.view().number.groups, [4, 6, 5]);

    let mut keys = Keys::new();
    keys.digits(BANCONTACT).press(Field::Expiry, Key::Focus).digits("0928");
    assert_eq!((keys.entry.view().focus, keys.entry.view().ready), (Field::Holder, true));
    assert!(keys.finish().unwrap().cvc.is_none());
}

#[test]
fn a_code_of_the_wrong_length_for_a_changed_number_is_refused() {
    let mut keys = Keys::new();
    keys.digits(AMEX).digits("0928").digits("1234");
    keys.press(Field::Number, Key::Focus).press(Field::Number, Key::Clear).digits(VISA);
    assert_eq!(keys.finish().err(), Some(EntryError::Incomplete));
    assert_eq!(keys.entry.view().code.problem, Some(Problem::CodeLength(3)));
    assert_eq!(keys.entry.view().focus, Field::Code);
}

#[test]
fn an_expired_card_names_its_month() {
    let mut keys = Keys::new();
    keys.digits(VISA).digits("0326");
    let view = keys.entry.view();
    assert_eq!(view.expiry.problem, Some(Problem::Expired { month: 3, year: 2026 }));
    assert_eq!(view.focus, Field::Expiry);
    keys.press(Field::Expiry, Key::Clear).digits("928");
    assert_eq!(keys.entry.view().expiry.typed, "0928", "a month cannot start with nine");
}

#[test]
fn backspace_in_an_empty_field_goes_back() {
    let mut keys = Keys::new();
    keys.digits(VISA).press(Field::Expiry, Key::Back);
    assert_eq!(keys.entry.view().focus, Field::Number);
    keys.press(Field::Number, Key::Back);
    assert_eq!(keys.entry.view().number.len, 15);
}

#[test]
fn a_number_in_the_name_is_refused() {
    let mut keys = Keys::new();
    keys.digits(VISA).digits("0928").digits("123");
    for name in ["", "  ", "4111 1111 1111 1111", "Camille ۴۱۱۱", "a\nb"] {
        assert_eq!(keys.entry.finish(name, keys.sequence).err(), Some(EntryError::Incomplete));
    }
    assert!(keys.finish().is_ok());
}

#[test]
fn bytes_that_are_no_key_press_are_refused() {
    assert!(Stroke::from_bytes(&[0, 1, 0, 0, 0, b'4']).is_some());
    for bytes in [&[0, 1, 0, 0, 0, b'x'][..], &[4, 1, 0, 0, 0, b'4'], &[0, 1, 0, 0], &[0; 7]] {
        assert!(Stroke::from_bytes(bytes).is_none());
    }
}

#[test]
fn memory_names_the_place_of_the_digits() {
    let mut keys = Keys::new();
    let (start, len) = keys.entry.memory();
    keys.digits(VISA);
    let card = keys.entry.card.as_ref();
    let at = card.pan.expose().as_ptr();
    assert!(at >= start && (at as usize) < start as usize + len);
}

/// A stream of numbers that is the same on every run.
struct Dice(u64);

impl Dice {
    fn byte(&mut self) -> u8 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 56) as u8
    }
}

#[test]
fn no_bytes_from_a_page_make_the_entry_panic_or_show_more_than_it_may() {
    let mut dice = Dice(0x5EED);
    for _ in 0..400 {
        let mut entry = Entry::new(date(2026, 11, 23));
        let mut sequence = 0_u32;
        for _ in 0..200 {
            // Mostly a press that follows, sometimes any bytes at all, sometimes too few or too many.
            sequence = sequence.wrapping_add(u32::from(dice.byte() % 3));
            let key = *[b'0' + dice.byte() % 10, 0x08, 0x18, 0x0e, 0x0f, 0x16, dice.byte()]
                .get(usize::from(dice.byte() % 12))
                .unwrap_or(&(b'0' + dice.byte() % 10));
            let [a, b, c, d] = sequence.to_le_bytes();
            let mut bytes = vec![dice.byte() % 5, a, b, c, d, key];
            bytes.truncate(usize::from(dice.byte()).max(3));
            let Some(stroke) = Stroke::from_bytes(&bytes) else { continue };
            if entry.take(stroke).is_err() {
                entry.restart(stroke.sequence);
                sequence = stroke.sequence;
            }
            let view = entry.view();
            assert!(view.number.len <= 19 && view.code.len <= 4 && view.expiry.typed.len() <= 4);
            assert!(view.number.last4.is_none() || view.number.complete);
        }
        let _ = entry.finish("A", entry.applied());
    }
}
