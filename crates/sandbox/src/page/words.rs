//! The payer's page in nine languages. Knows no page; one file per language.

mod de;
mod en;
mod es;
mod fa;
mod fr;
mod it;
mod nl;
mod pl;
mod pt;

/// Everything the page says, with `{amount}`, `{shop}` and `{left}` to be filled in.
pub(crate) struct Words {
    pub lang: &'static str,
    pub dir: &'static str,
    pub decimal: char,
    pub group: char,
    pub group_from_ten_thousand: bool,
    pub symbol_first: bool,
    pub symbol_space: bool,
    /// `DD`, `MM`, `YYYY` in the language's order.
    pub date: &'static str,
    pub test: &'static str,
    pub pay: &'static str,
    pub subject: &'static str,
    pub order: &'static str,
    pub customer: &'static str,
    pub pay_by: &'static str,
    pub reference: &'static str,
    pub card: &'static str,
    pub number: &'static str,
    pub expiry: &'static str,
    pub expiry_hint: &'static str,
    pub cvc: &'static str,
    pub cvc_hint: &'static str,
    pub holder: &'static str,
    pub cancel: &'static str,
    pub check: &'static str,
    pub bad_number: &'static str,
    pub not_offered: &'static str,
    pub bad_expiry: &'static str,
    pub expired_card: &'static str,
    pub bad_cvc: &'static str,
    pub no_holder: &'static str,
    pub declined: &'static str,
    pub declined_text: &'static str,
    pub left: &'static str,
    pub paid: &'static str,
    pub paid_text: &'static str,
    pub already: &'static str,
    pub already_text: &'static str,
    pub pending: &'static str,
    pub pending_text: &'static str,
    pub expired: &'static str,
    pub expired_text: &'static str,
    pub tries: &'static str,
    pub tries_text: &'static str,
    pub cancelled: &'static str,
    pub cancelled_text: &'static str,
    pub confirm: &'static str,
    pub confirm_text: &'static str,
    pub approve: &'static str,
    pub refuse: &'static str,
    pub close: &'static str,
}

/// The words of a locale such as `fr_FR`; English for a language the page lacks.
pub(crate) fn of(locale: &str) -> &'static Words {
    match locale.get(..2) {
        Some("de") => &de::WORDS,
        Some("es") => &es::WORDS,
        Some("fa") => &fa::WORDS,
        Some("fr") => &fr::WORDS,
        Some("it") => &it::WORDS,
        Some("nl") => &nl::WORDS,
        Some("pl") => &pl::WORDS,
        Some("pt") => &pt::WORDS,
        _ => &en::WORDS,
    }
}
