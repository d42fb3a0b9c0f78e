//! Payment links and the bank's confirmation step: who may still pay, and what a payment does. Knows no page.

use jiff::Timestamp;

use super::{Details, Purchase, StoredCard, World};
use crate::cards::brand_of;
use crate::money::Money;
use crate::options::CHALLENGE;

/// Where the payer's browser goes afterwards; empty when the page says it itself.
#[derive(Debug, Clone, Default)]
pub(crate) struct Redirects {
    pub accept: String,
    pub decline: String,
    pub pending: String,
    pub exception: String,
    pub cancel: String,
}

/// A payment page that was created.
#[derive(Debug, Clone)]
pub(crate) struct Link {
    pub id: String,
    pub login: String,
    pub order_id: String,
    pub money: Money,
    pub amount: u64,
    pub sale: bool,
    pub eci: u8,
    pub details: Details,
    pub redirects: Redirects,
    pub products: Vec<String>,
    pub shop: String,
    pub cancel_button: bool,
    pub created: Timestamp,
    pub expires: Timestamp,
    pub retries: u32,
    pub tries: u32,
    pub cancelled: bool,
    /// Rises with every link, to tell the newest.
    pub sequence: u64,
    pub base: String,
}

/// What a link is good for at this moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum LinkState {
    Open,
    /// Paid by the attempt with this reference, through this link or otherwise.
    Paid(u64),
    /// Money is on its way: waiting for the bank or for the shop's review.
    Pending(u64),
    Expired,
    TooManyTries,
    Cancelled,
}

/// A payer who has to confirm at the bank.
#[derive(Debug, Clone)]
pub(crate) struct Challenge {
    pub reference: u64,
    /// The link it came from; none for an order made by the API.
    pub link: Option<String>,
}

/// The outcome of one try on a link.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Paid {
    /// An attempt was made; its status tells.
    Attempt(u64),
    /// The payer has to confirm at this address first.
    Confirm { reference: u64, challenge: String },
    /// The card type is not offered on this link.
    NotOffered,
    /// The link no longer takes payments.
    Closed(LinkState),
}

impl World {
    /// What the link is good for now.
    pub fn link_state(&mut self, id: &str) -> Option<LinkState> {
        let link = self.links.get(id)?.clone();
        let order = self.orders.get(&(link.login.clone(), link.order_id.clone()));
        for reference in order.map(|order| order.attempts.clone()).unwrap_or_default() {
            if let Some(attempt) = self.attempt(reference).filter(|attempt| attempt.holds_money()) {
                let waits = matches!(attempt.status, 112 | 142 | 172 | 200);
                return Some(if waits { LinkState::Pending(reference) } else { LinkState::Paid(reference) });
            }
        }
        Some(if link.cancelled {
            LinkState::Cancelled
        } else if link.expires <= self.clock.now() {
            LinkState::Expired
        } else if link.tries >= link.retries {
            LinkState::TooManyTries
        } else {
            LinkState::Open
        })
    }

    /// Pays a link with a card, as the customer does on the page.
    pub fn pay_link(&mut self, id: &str, card: StoredCard) -> Option<Paid> {
        let state = self.link_state(id)?;
        if state != LinkState::Open {
            return Some(Paid::Closed(state));
        }
        let product = brand_of(&card.number).product;
        let link = self.links.get_mut(id)?;
        let offered =
            |code: &str| link.products.is_empty() || link.products.iter().any(|known| known == code);
        let product = match (offered(product), crate::cards::domestic(&card.number)) {
            (true, _) => product,
            (false, Some(domestic)) if offered(domestic) => domestic,
            _ => return Some(Paid::NotOffered),
        };
        link.tries += 1;
        let link = link.clone();
        let challenge = uuid::Uuid::new_v4().to_string();
        let reference = self.purchase(Purchase {
            login: &link.login,
            order_id: &link.order_id,
            money: link.money,
            amount: link.amount,
            sale: link.sale,
            eci: link.eci,
            product,
            card,
            details: &link.details,
            forward_url: format!("{}{CHALLENGE}{challenge}", link.base),
        });
        if self.attempt(reference).is_some_and(|attempt| attempt.status == 140) {
            self.challenges.insert(challenge.clone(), Challenge { reference, link: Some(link.id) });
            return Some(Paid::Confirm { reference, challenge });
        }
        Some(Paid::Attempt(reference))
    }

    /// The payer confirms or refuses at the bank; answers the attempt's reference, unless it was answered before.
    pub fn confirm(&mut self, challenge: &str, accept: bool) -> Option<u64> {
        let reference = self.challenges.get(challenge)?.reference;
        let (now, operation_id) = (self.clock.now(), self.count());
        let (login, order_id) =
            self.attempt(reference).map(|one| (one.login.clone(), one.order_id.clone()))?;
        // Another attempt may have paid the order while the bank's page stood open.
        let duplicate = self.may_pay(&login, &order_id) == Err(3_010_004);
        let attempt = self.attempt(reference).filter(|attempt| attempt.status == 140)?;
        attempt.authenticated = Some(accept);
        attempt.forward_url.clear();
        match (accept, duplicate) {
            (true, false) => attempt.approve(operation_id, now),
            (true, true) => attempt.decline(113, Some(4_000_007), now),
            (false, _) => attempt.decline(109, Some(4_000_011), now),
        }
        Some(reference)
    }
}
