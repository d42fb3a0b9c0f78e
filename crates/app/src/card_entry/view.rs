//! What a page may know of an entry: lengths, hints and codes. No digit of number or code but the last four.

use domain::card::Brand;

use super::stroke::Field;

/// The whole entry, as it may be drawn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct View {
    /// The last press this view knows of.
    pub sequence: u32,
    /// Where the next digit goes.
    pub focus: Field,
    /// Card number.
    pub number: NumberView,
    /// Month and year.
    pub expiry: ExpiryView,
    /// Security code.
    pub code: CodeView,
    /// What is wrong with the name; judged when the card is sent.
    pub holder: Option<Problem>,
    /// Whether number, expiry and code are right.
    pub ready: bool,
    /// What the last press is worth saying aloud.
    pub announced: Option<Announcement>,
}

/// The number: bullets, and at the end its last four digits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NumberView {
    /// Digits typed.
    pub len: usize,
    /// How they are grouped on the card.
    pub groups: Vec<usize>,
    /// Whether length and check digit are right.
    pub complete: bool,
    /// ASCII digits, once complete.
    pub last4: Option<[u8; 4]>,
    /// The scheme, from the sixth digit on.
    pub brand: Option<Brand>,
    /// What is wrong, once that may be said.
    pub problem: Option<Problem>,
}

/// Month and year, shown as typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExpiryView {
    /// Up to four ASCII digits.
    pub typed: String,
    /// What is wrong, once that may be said.
    pub problem: Option<Problem>,
}

/// The code: bullets only.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CodeView {
    /// Digits typed.
    pub len: usize,
    /// Digits the scheme prints; 0 where it prints none.
    pub wanted: usize,
    /// What is wrong, once that may be said.
    pub problem: Option<Problem>,
}

/// What is wrong with a field, for a person to be told in words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Problem {
    /// No digit yet.
    NumberMissing,
    /// So many digits are missing.
    TooFew(usize),
    /// So many digits are beyond the scheme's longest number.
    TooMany(usize),
    /// A digit is wrong, or two are swapped.
    CheckDigit,
    /// Month and year are not whole.
    ExpiryMissing,
    /// The month is not 01 to 12.
    NoSuchMonth,
    /// The card's last day has passed.
    Expired {
        /// 1 to 12.
        month: u8,
        /// Four digits.
        year: u16,
    },
    /// More than twenty years ahead.
    TooFarAhead,
    /// The code needs so many digits.
    CodeLength(usize),
    /// No name.
    HolderMissing,
    /// Digits in the name, or far too long.
    HolderOdd,
}

/// What a screen reader says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Announcement {
    /// The number is whole and its check digit fits.
    NumberComplete(Brand),
    /// A field was left, or filled, and is wrong.
    Problem(Field, Problem),
}
