//! Card tokens and whose they are. Keeps numbers in clear, in memory only, because the test cards act by number.

use std::collections::HashMap;

use jiff::Timestamp;
use uuid::Uuid;

use crate::cards;
use crate::clock::later;

/// How long a single-use token waits for its one order.
const SINGLE_USE_SECONDS: u64 = 3600;

/// A card behind a token.
#[derive(Clone)]
pub(crate) struct StoredCard {
    pub login: String,
    pub token: String,
    pub card_id: String,
    pub number: String,
    pub month: String,
    pub year: String,
    pub holder: String,
    pub multi_use: bool,
    expires: Timestamp,
}

impl StoredCard {
    /// A card not kept in the vault: keyed on the payer's page.
    pub fn keyed(login: &str, number: &str, month: &str, year: &str, holder: &str, now: Timestamp) -> Self {
        Self {
            login: login.to_owned(),
            token: token(),
            card_id: Uuid::new_v4().to_string(),
            number: number.to_owned(),
            month: month.to_owned(),
            year: year.to_owned(),
            holder: holder.to_uppercase(),
            multi_use: false,
            expires: later(now, SINGLE_USE_SECONDS),
        }
    }

    /// The number with its middle hidden by `fill`.
    pub fn masked(&self, fill: char) -> String {
        cards::masked(&self.number, fill)
    }

    /// Whether the card's last month is over.
    pub fn expired(&self, now: Timestamp) -> bool {
        let (year, month) = crate::clock::year_month(now);
        let of = |text: &str| text.parse::<i32>().unwrap_or(0);
        of(&self.year) * 12 + of(&self.month) < i32::from(year) * 12 + i32::from(month)
    }
}

/// All tokens.
#[derive(Default)]
pub(crate) struct Vault(HashMap<String, StoredCard>);

impl Vault {
    /// Keeps a card.
    pub fn keep(&mut self, card: StoredCard) {
        self.0.insert(card.token.clone(), card);
    }

    /// The card of a token, for the account that made it.
    pub fn find(&self, login: &str, token: &str, now: Timestamp) -> Option<&StoredCard> {
        self.0.get(token).filter(|card| card.login == login && (card.multi_use || card.expires > now))
    }

    /// As `find`, to be changed.
    pub fn find_mut(&mut self, login: &str, token: &str, now: Timestamp) -> Option<&mut StoredCard> {
        self.0.get_mut(token).filter(|card| card.login == login && (card.multi_use || card.expires > now))
    }

    /// Takes the card for one order: a single-use token is gone afterwards.
    pub fn spend(&mut self, card: &StoredCard) {
        if !card.multi_use {
            self.0.remove(&card.token);
        }
    }

    /// Keeps a token good for as long as a call that names it is on its way.
    pub fn hold(&mut self, token: &str) {
        if let Some(card) = self.0.get_mut(token) {
            card.expires = Timestamp::MAX;
        }
    }

    /// Forgets a token; false when the account has no such token.
    pub fn delete(&mut self, login: &str, token: &str) -> bool {
        let known = self.0.get(token).is_some_and(|card| card.login == login);
        known && self.0.remove(token).is_some()
    }
}

/// 64 hexadecimal characters nobody can guess.
fn token() -> String {
    format!("{}{}", Uuid::new_v4().simple(), Uuid::new_v4().simple())
}
