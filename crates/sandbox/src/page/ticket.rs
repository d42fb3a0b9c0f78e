//! What a page shows of a payment, whichever provider asks for it. Knows no markup and no rule about who may pay.

use jiff::Timestamp;

use crate::money::Money;
use crate::world::Link;

/// The kinds of card a page names; names that need no translation.
const CARDS: [(&str, &str); 4] =
    [("cb", "CB"), ("visa", "Visa"), ("mastercard", "Mastercard"), ("american-express", "American Express")];

/// What is paid, to whom, by whom.
pub(crate) struct Ticket {
    pub shop: String,
    pub money: Money,
    pub amount: u64,
    /// What it is for; empty when nobody said.
    pub subject: String,
    /// The customer's whole name; empty when unknown.
    pub customer: String,
    /// The shop's own number of the order.
    pub order: String,
    pub expires: Timestamp,
    /// The kinds of card taken, as the page names them.
    pub cards: String,
    /// Whether the payer may give up and go back to the shop.
    pub cancel_button: bool,
}

/// Why a page takes no payment any more; with the payment's reference where there is one.
pub(crate) enum Ending {
    /// Paid just now, by this payer.
    Thanks(String),
    Paid(String),
    Pending(String),
    TooManyTries,
    Cancelled,
    Expired,
}

/// The names of the cards taken; `taken` is asked by product code.
pub(crate) fn cards(taken: impl Fn(&str) -> bool) -> String {
    let names: Vec<&str> = CARDS.into_iter().filter(|(code, _)| taken(code)).map(|(_, name)| name).collect();
    names.join(" · ")
}

impl From<&Link> for Ticket {
    fn from(link: &Link) -> Self {
        let details = &link.details;
        Self {
            shop: link.shop.clone(),
            money: link.money,
            amount: link.amount,
            subject: details.description.clone(),
            customer: format!("{} {}", details.firstname, details.lastname).trim().to_owned(),
            order: link.order_id.clone(),
            expires: link.expires,
            cards: cards(|code| link.products.is_empty() || link.products.iter().any(|one| one == code)),
            cancel_button: link.cancel_button,
        }
    }
}
