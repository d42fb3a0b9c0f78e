//! The test shops and their access keys: made-up credentials, listed in the README. Knows no operation.

use crate::call::Call;

/// A merchant with one point of sale.
#[derive(Debug)]
pub(super) struct Shop {
    /// The merchant id, which is the login.
    pub login: &'static str,
    key: &'static str,
    /// As the payer's page names it.
    pub name: &'static str,
    /// Whether the contract takes captures of a part.
    pub partial: bool,
}

static SHOPS: [Shop; 3] = [
    Shop { login: "monext-main", key: "monext-main-key", name: "Linden & Co.", partial: true },
    Shop { login: "monext-manual", key: "monext-manual-key", name: "Linden Workshop", partial: true },
    Shop { login: "monext-noref", key: "monext-noref-key", name: "Linden Whole", partial: false },
];

/// The shop that calls; none when merchant id or access key is wrong.
pub(super) fn identify(call: &Call) -> Option<&'static Shop> {
    let (login, key) = call.credentials.as_ref()?;
    SHOPS.iter().find(|shop| shop.login == login && shop.key == key)
}
