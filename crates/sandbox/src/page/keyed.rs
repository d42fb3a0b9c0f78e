//! The card form as the payer filled it in, and what is wrong with it. Knows no link.

use jiff::Timestamp;

use crate::cards::brand_of;
use crate::form::Form;
use crate::world::StoredCard;

/// One thing to put right.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fault {
    Number,
    NotOffered,
    Expiry,
    Expired,
    Cvc,
    Holder,
}

impl Fault {
    /// The form field concerned.
    pub fn field(self) -> &'static str {
        match self {
            Self::Number | Self::NotOffered => "card_number",
            Self::Expiry | Self::Expired => "expiry",
            Self::Cvc => "cvc",
            Self::Holder => "card_holder",
        }
    }
}

/// What was typed. Number and security code are never shown again.
#[derive(Default, Clone)]
pub(crate) struct Keyed {
    number: String,
    pub expiry: String,
    cvc: String,
    pub holder: String,
}

impl Keyed {
    /// Reads the form, taking digits of every script and any spacing.
    pub fn read(form: &Form) -> Self {
        let digits = |name: &str| form.get(name).unwrap_or_default().chars().filter_map(digit).collect();
        Self {
            number: digits("card_number"),
            expiry: form.get("expiry").unwrap_or_default().trim().to_owned(),
            cvc: digits("cvc"),
            holder: form.get("card_holder").unwrap_or_default().trim().to_owned(),
        }
    }

    /// The same without anything but the name: for the next try.
    pub fn without_card(&self) -> Self {
        Self { holder: self.holder.clone(), ..Self::default() }
    }

    /// The card, or everything that is wrong.
    pub fn card(&self, login: &str, now: Timestamp) -> Result<StoredCard, Vec<Fault>> {
        let mut faults = Vec::new();
        if !(12..=19).contains(&self.number.len()) || !crate::luhn::valid(&self.number) {
            faults.push(Fault::Number);
        }
        let (month, year) = self.month_and_year().unwrap_or_default();
        let card = StoredCard::keyed(login, &self.number, &month, &year, &self.holder, now);
        if month.is_empty() {
            faults.push(Fault::Expiry);
        } else if card.expired(now) {
            faults.push(Fault::Expired);
        }
        if self.cvc.len() != brand_of(&self.number).cvc {
            faults.push(Fault::Cvc);
        }
        if self.holder.is_empty() {
            faults.push(Fault::Holder);
        }
        if faults.is_empty() { Ok(card) } else { Err(faults) }
    }

    fn month_and_year(&self) -> Option<(String, String)> {
        let digits: String = self.expiry.chars().filter_map(digit).collect();
        let (month, year) = match digits.len() {
            4 => (digits.get(..2)?, format!("20{}", digits.get(2..)?)),
            6 => (digits.get(..2)?, digits.get(2..)?.to_owned()),
            _ => return None,
        };
        ("01"..="12").contains(&month).then(|| (month.to_owned(), year))
    }
}

/// A decimal digit of Latin, Arabic or Persian script as a Latin one.
fn digit(character: char) -> Option<char> {
    let value = match character {
        '0'..='9' => return Some(character),
        '\u{660}'..='\u{669}' => u32::from(character) - 0x660,
        '\u{6f0}'..='\u{6f9}' => u32::from(character) - 0x6f0,
        _ => return None,
    };
    char::from_digit(value, 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keyed(number: &str, expiry: &str, cvc: &str) -> Keyed {
        let form = format!("card_number={number}&expiry={expiry}&cvc={cvc}&card_holder=Zo%C3%A9");
        Keyed::read(&Form::parse(form.as_bytes()).unwrap())
    }

    #[test]
    fn spacing_and_persian_digits_are_taken() {
        let now = "2026-11-23T12:00:00Z".parse().unwrap();
        let card = keyed("4111+1111-1111 1111", "12/30", "%DB%B1%DB%B2%DB%B3").card("x", now).unwrap();
        assert_eq!(
            (card.number.as_str(), card.month.as_str(), card.year.as_str()),
            ("4111111111111111", "12", "2030")
        );
        assert_eq!(card.holder, "ZOÉ");
    }

    #[test]
    fn every_fault_is_named() {
        let now = "2026-11-23T12:00:00Z".parse().unwrap();
        let faults = |keyed: Keyed| keyed.card("x", now).err().unwrap();
        assert_eq!(
            faults(keyed("4111111111111112", "13/30", "12")),
            [Fault::Number, Fault::Expiry, Fault::Cvc]
        );
        assert_eq!(faults(keyed("371449635311004", "10/26", "123")), [Fault::Expired, Fault::Cvc]);
    }
}
