//! The card while it is keyed: one key press at a time in, lengths and hints out.
//! Knows no window and no words; the digits never leave this module but inside the finished card.

mod expiry;
mod sequence;
mod stroke;
mod view;

pub use stroke::{Field, Key, Stroke};
pub use view::{Announcement, CodeView, ExpiryView, NumberView, Problem, View};

use domain::card::{Card, CvcRule, Expiry, PanError};
use jiff::civil::Date;

use expiry::Typed;
use sequence::Sequence;

/// What a customer's name may be long at most; providers cut it further.
const HOLDER_MAX: usize = 60;

/// One entry, from the first key to the finished card.
///
/// The card sits on the heap from the start and digits are written in place: moving an `Entry` or handing the card over
/// moves a pointer, so no second copy of the number ever lies on a stack.
pub struct Entry {
    card: Box<Card>,
    typed: Typed,
    focus: Field,
    left: [bool; 4],
    holder: Option<Problem>,
    announced: Option<Announcement>,
    sequence: Sequence,
    today: Date,
    shown: u32,
}

/// Why an entry gave no card.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum EntryError {
    /// Key presses before this one never arrived: the whole entry has to be typed again.
    #[error("a key press is missing")]
    KeyLost,
    /// Something is missing or wrong; the view says what.
    #[error("the card is not complete")]
    Incomplete,
}

impl Entry {
    /// An empty entry; `today` decides which cards have expired.
    #[must_use]
    pub fn new(today: Date) -> Self {
        Self {
            card: expiry::blank_card(today),
            typed: Typed::default(),
            focus: Field::Number,
            left: [false; 4],
            holder: None,
            announced: None,
            sequence: Sequence::default(),
            today,
            shown: 0,
        }
    }

    /// The memory that holds number and code, so that the caller can keep it from being swapped out.
    #[must_use]
    pub fn memory(&self) -> (*const u8, usize) {
        ((&raw const *self.card).cast(), size_of::<Card>())
    }

    /// Takes one key press; those that overtook others wait for them.
    ///
    /// # Errors
    /// [`EntryError::KeyLost`] when more presses are missing than can still be on their way.
    pub fn take(&mut self, stroke: Stroke) -> Result<(), EntryError> {
        self.announced = None;
        self.sequence.put(stroke).map_err(|_lost| EntryError::KeyLost)?;
        while let Some(stroke) = self.sequence.next() {
            self.apply(stroke);
        }
        Ok(())
    }

    /// Forgets all that was typed and counts on after `sequence`, so that presses still on their way are ignored.
    pub fn restart(&mut self, sequence: u32) {
        *self = Self { sequence: Sequence::after(sequence), shown: self.shown, ..Self::new(self.today) };
    }

    /// The last sequence number whose press, and all before it, took effect.
    #[must_use]
    pub fn applied(&self) -> u32 {
        self.sequence.applied()
    }

    /// Whether nothing was typed that would be lost by closing.
    #[must_use]
    pub fn is_untouched(&self) -> bool {
        self.card.pan.is_empty() && self.code_len() == 0 && self.typed.len() == 0
    }

    /// How often digits of the number were shown.
    #[must_use]
    pub fn times_shown(&self) -> u32 {
        self.shown
    }

    /// Notes that the number was shown to the person at the keyboard.
    pub fn note_shown(&mut self) {
        self.shown = self.shown.saturating_add(1);
    }

    /// One printed group of the number, for the eye and only while a key is held.
    #[must_use]
    pub fn group(&self, index: usize) -> Option<&[u8]> {
        self.card.pan.group(index)
    }

    /// What a page may know.
    #[must_use]
    pub fn view(&self) -> View {
        let pan = &self.card.pan;
        let complete = pan.check().is_ok();
        View {
            sequence: self.applied(),
            focus: self.focus,
            number: NumberView {
                len: pan.len(),
                groups: pan.brand().map_or(&[4, 4, 4, 4, 3][..], domain::card::Brand::groups).to_vec(),
                complete,
                last4: pan.last4().filter(|_| complete),
                brand: pan.brand().filter(|_| pan.len() >= 6),
                problem: self.problem(Field::Number),
            },
            expiry: ExpiryView { typed: self.typed.text(), problem: self.problem(Field::Expiry) },
            code: CodeView {
                len: self.code_len(),
                wanted: self.code_wanted(),
                problem: self.problem(Field::Code),
            },
            holder: self.holder,
            ready: self.is_ready(),
            announced: self.announced,
        }
    }

    /// Gives the card away, once it is whole. `last` is the sequence number of the last press before *send*.
    ///
    /// # Errors
    /// [`EntryError`]; the entry stays as it was and every problem is visible in its view.
    pub fn finish(&mut self, holder: &str, last: u32) -> Result<Box<Card>, EntryError> {
        if self.applied() != last {
            return Err(EntryError::KeyLost);
        }
        self.left = [true; 4];
        self.holder = holder_problem(holder);
        let expiry = self.expiry();
        match (self.is_ready() && self.holder.is_none(), expiry) {
            (true, Ok(expiry)) => {
                let mut card = std::mem::replace(&mut self.card, expiry::blank_card(self.today));
                card.expiry = expiry;
                card.holder = holder.trim().to_owned();
                if code_wanted(&card) == 0 {
                    card.cvc = None;
                }
                self.typed.clear();
                Ok(card)
            }
            _ => {
                self.focus = self.first_wrong();
                Err(EntryError::Incomplete)
            }
        }
    }

    fn apply(&mut self, stroke: Stroke) {
        match stroke.key {
            Key::Digit(digit) => self.digit(digit),
            Key::Back => self.back(),
            Key::Clear => self.clear(),
            Key::Focus => self.focus = stroke.field,
            Key::Leave => self.leave(stroke.field),
            Key::Stay => {}
        }
    }

    fn digit(&mut self, digit: u8) {
        let field = self.focus;
        self.left[field as usize] = false;
        match field {
            Field::Number if !self.card.pan.is_full() => {
                self.card.pan.push(digit);
                self.after_number();
            }
            Field::Expiry => {
                self.typed.push(digit);
                if self.typed.is_full() {
                    self.settle(
                        Field::Expiry,
                        if self.code_wanted() == 0 { Field::Holder } else { Field::Code },
                    );
                }
            }
            Field::Code if self.code_len() < self.code_wanted() => {
                if let Some(code) = &mut self.card.cvc {
                    code.push(digit);
                }
                if self.code_len() == self.code_wanted() {
                    self.settle(Field::Code, Field::Holder);
                }
            }
            Field::Number | Field::Code | Field::Holder => {}
        }
    }

    fn after_number(&mut self) {
        let pan = &self.card.pan;
        if !pan.is_full() {
            return;
        }
        self.settle(Field::Number, Field::Expiry);
        if self.card.pan.check().is_ok() {
            self.announced = self.card.pan.brand().map(Announcement::NumberComplete);
        }
    }

    /// A field has all its digits: on to the next one if they are right, else say at once what is wrong.
    fn settle(&mut self, field: Field, next: Field) {
        self.left[field as usize] = true;
        match self.problem(field) {
            None => self.focus = next,
            Some(problem) => self.announced = Some(Announcement::Problem(field, problem)),
        }
    }

    fn back(&mut self) {
        self.left[self.focus as usize] = false;
        let removed = match self.focus {
            Field::Number => self.card.pan.pop(),
            Field::Expiry => self.typed.pop(),
            Field::Code => self.card.cvc.as_mut().is_some_and(domain::card::Cvc::pop),
            Field::Holder => true,
        };
        if !removed {
            self.focus = self.focus.before();
        }
    }

    fn clear(&mut self) {
        self.left[self.focus as usize] = false;
        match self.focus {
            Field::Number => self.card.pan.clear(),
            Field::Expiry => self.typed.clear(),
            Field::Code => {
                if let Some(code) = &mut self.card.cvc {
                    code.clear();
                }
            }
            Field::Holder => {}
        }
    }

    fn leave(&mut self, field: Field) {
        let empty = match field {
            Field::Number => self.card.pan.is_empty(),
            Field::Expiry => self.typed.len() == 0,
            Field::Code => self.code_len() == 0,
            Field::Holder => true,
        };
        // An empty field that is only passed through is not an error yet.
        self.left[field as usize] |= !empty;
        if let Some(problem) = self.problem(field) {
            self.announced = Some(Announcement::Problem(field, problem));
        }
    }

    fn problem(&self, field: Field) -> Option<Problem> {
        if !self.left[field as usize] {
            return None;
        }
        match field {
            Field::Number => self.number_problem(),
            Field::Expiry => self.expiry().err(),
            Field::Code if self.code_len() == self.code_wanted() => None,
            Field::Code => Some(Problem::CodeLength(self.code_wanted())),
            Field::Holder => self.holder,
        }
    }

    fn number_problem(&self) -> Option<Problem> {
        let pan = &self.card.pan;
        match pan.check() {
            Ok(()) => None,
            Err(_) if pan.is_empty() => Some(Problem::NumberMissing),
            Err(PanError::TooFew(missing)) => Some(Problem::TooFew(missing)),
            Err(PanError::TooMany(extra)) => Some(Problem::TooMany(extra)),
            Err(PanError::CheckDigit) => Some(Problem::CheckDigit),
        }
    }

    fn expiry(&self) -> Result<Expiry, Problem> {
        self.typed.judge(self.today)
    }

    fn code_len(&self) -> usize {
        self.card.cvc.as_ref().map_or(0, domain::card::Cvc::len)
    }

    fn code_wanted(&self) -> usize {
        code_wanted(&self.card)
    }

    fn is_ready(&self) -> bool {
        self.card.pan.check().is_ok() && self.expiry().is_ok() && self.code_len() == self.code_wanted()
    }

    fn first_wrong(&self) -> Field {
        [Field::Number, Field::Expiry, Field::Code]
            .into_iter()
            .find(|field| self.problem(*field).is_some())
            .unwrap_or(Field::Holder)
    }
}

fn code_wanted(card: &Card) -> usize {
    match card.pan.brand().map(domain::card::Brand::cvc) {
        Some(CvcRule::Digits(count)) => count,
        Some(CvcRule::None) => 0,
        None => 3,
    }
}

/// A name is letters; digits in it are most likely the number in the wrong box.
fn holder_problem(holder: &str) -> Option<Problem> {
    let name = holder.trim();
    if name.is_empty() {
        return Some(Problem::HolderMissing);
    }
    let odd = |c: char| c.is_numeric() || c.is_control();
    (name.chars().any(odd) || name.chars().count() > HOLDER_MAX).then_some(Problem::HolderOdd)
}

#[cfg(test)]
mod tests;
