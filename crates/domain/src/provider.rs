//! What a provider says about itself: places, currencies, abilities, credentials, clocks. Settings, action bar, checks and
//! documentation derive from it; there is no second list. Knows no wire format.

/// How far an operation is supported.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Support {
    /// Not at all.
    None,
    /// For the whole amount only.
    Full,
    /// For a part of the amount too.
    FullAndPartial,
}

/// What can be done through a provider.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Capabilities {
    /// Key a card in the terminal's own window.
    pub direct_card: bool,
    /// Key a card on the provider's page.
    pub hosted_card: bool,
    /// Make payment links.
    pub links: bool,
    /// Reserve now, take later.
    pub manual_capture: bool,
    /// Take what is reserved.
    pub capture: Support,
    /// Give back.
    pub refund: Support,
    /// Give a reservation up before anything is taken.
    pub cancel: Support,
    /// Accept or deny a payment under review.
    pub review: bool,
    /// Close a link before its time.
    pub withdraw_link: bool,
    /// The provider itself tells the customer of a link, by e-mail or text message: the terminal then mails none.
    pub notifies_payer: bool,
    /// Change the amount of an order that was not captured yet.
    pub update: bool,
    /// Money is taken by confirming that the goods were shipped, and the action is called so.
    pub capture_is_shipment: bool,
    /// Give back in full what was taken, by voiding it, until the day's batch is settled; a refund is possible only after.
    pub void_until_settled: bool,
    /// A link says no more than its amount: two open ones for the same amount could not be told apart.
    pub link_by_amount: bool,
    /// What was paid on a page is found by the order's own name alone, also when the record of the page is lost.
    pub pages_by_order: bool,
}

/// The clocks and bounds of a provider.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Days until a reservation lapses.
    pub authorisation_days: u16,
    /// Days until a refund is too late.
    pub refund_days: u16,
    /// The longest life of a link, in seconds.
    pub link_seconds_max: u32,
    /// The life of a link when none is asked for, in seconds.
    pub link_seconds_default: u32,
    /// The life of a page on which a rep keys a card, in seconds.
    pub entry_page_seconds: u32,
    /// Longest description.
    pub description_max: usize,
    /// Longest settlement reference.
    pub settlement_reference_max: usize,
    /// Declined attempts on one order before a pause is advised.
    pub advised_tries: u32,
    /// The most by which the amount of an order may rise without asking the customer anew, in minor units.
    pub update_rise_max: u32,
}

/// Which currencies are taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Currencies {
    /// Any that the account's contract names.
    AsContracted,
    /// Only these.
    Only(&'static [crate::Currency]),
}

/// One credential to ask for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CredentialField {
    /// Its name, also the last part of its keychain key and of its label `settings-<provider>-<name>`.
    pub name: &'static str,
    /// Whether it is never shown again.
    pub secret: bool,
    /// Whether an account cannot do without.
    pub required: bool,
    /// Whether it belongs to the separate MOTO contract.
    pub moto: bool,
}

/// One base address of a provider.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AddressField {
    /// Its name.
    pub name: &'static str,
    /// The provider's test server.
    pub test: &'static str,
    /// The provider's live server.
    pub live: &'static str,
}

/// An option of an account that only this provider has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OptionField {
    /// Its name, also the last part of its label `settings-<provider>-<name>`.
    pub name: &'static str,
    /// The values to choose from; empty for free text.
    pub choices: &'static [&'static str],
    /// What holds when nothing is chosen.
    pub default: &'static str,
}

/// A provider's description of itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Descriptor {
    /// Its id (`hipay`).
    pub id: &'static str,
    /// Its own name (`HiPay`).
    pub name: &'static str,
    /// Countries whose shops it serves, ISO 3166-1 alpha-2; empty where it names none.
    pub countries: &'static [&'static str],
    /// What it takes.
    pub currencies: Currencies,
    /// What it can do.
    pub capabilities: Capabilities,
    /// Its clocks and bounds.
    pub limits: Limits,
    /// What to ask for.
    pub credentials: &'static [CredentialField],
    /// Where it is reached.
    pub addresses: &'static [AddressField],
    /// Hosts that its pages may be on, live; a page elsewhere is never shown or mailed.
    pub page_hosts: &'static [&'static str],
    /// What else can be set.
    pub options: &'static [OptionField],
}

impl Descriptor {
    /// Whether a currency is taken at all.
    #[must_use]
    pub fn takes(&self, currency: crate::Currency) -> bool {
        match self.currencies {
            Currencies::AsContracted => true,
            Currencies::Only(list) => list.contains(&currency),
        }
    }
}
