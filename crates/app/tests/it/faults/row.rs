//! The rows of the matrix: what each provider can be asked, by its own descriptor, and what the sandbox calls it.

use app::api::ActionId;
use domain::provider::Support;

/// What goes wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Op {
    /// Makes a card a token, before anything is charged.
    Token,
    Charge,
    Link,
    Capture,
    Refund,
    Cancel,
    Accept,
    Update,
    Withdraw,
    /// Confirms the checkout that the customer has finished.
    Confirm,
    /// Asks what became of a request whose answer was lost.
    LookUp,
}

impl Op {
    /// The button behind it, where it follows a payment.
    pub fn action(self) -> Option<ActionId> {
        Some(match self {
            Self::Capture => ActionId::Capture,
            Self::Refund => ActionId::Refund,
            Self::Cancel => ActionId::Cancel,
            Self::Accept => ActionId::Accept,
            Self::Update => ActionId::Update,
            Self::Withdraw => ActionId::Withdraw,
            Self::Token | Self::Charge | Self::Link | Self::Confirm | Self::LookUp => return None,
        })
    }

    pub fn moves_money(self) -> bool {
        !matches!(self, Self::Link | Self::Withdraw | Self::Confirm | Self::LookUp)
    }
}

/// One operation of one provider.
#[derive(Debug, Clone, Copy)]
pub struct Row {
    pub provider: &'static str,
    pub op: Op,
}

pub const PROVIDERS: [&str; 4] = ["hipay", "credit-key", "monext", "clearent"];

impl Row {
    /// Everything that every provider can be asked.
    pub fn all() -> Vec<Self> {
        PROVIDERS.into_iter().flat_map(|provider| ops(provider).map(|op| Self { provider, op })).collect()
    }

    pub fn account(&self) -> String {
        format!("demo-{}", self.provider)
    }

    pub fn currency(&self) -> &'static str {
        if matches!(self.provider, "hipay" | "monext") { "EUR" } else { "USD" }
    }

    /// Service and operation of the call, as the sandbox names them.
    pub fn call(&self) -> (&'static str, &'static str) {
        match (self.provider, self.op) {
            ("hipay", Op::Token) => ("vault", "create"),
            ("hipay", Op::Link) => ("hosted", "create"),
            ("hipay", op) => ("gateway", gateway(op)),
            ("credit-key", op) => ("creditkey", credit_key(op)),
            ("monext", Op::Link) => ("monext", "session"),
            ("monext", Op::LookUp) => ("monext", "look_up"),
            ("clearent", Op::Charge) => ("clearent", "auth"),
            ("clearent", Op::Cancel) => ("clearent", "void"),
            ("monext", op) => ("monext", gateway(op)),
            (_, op) => ("clearent", gateway(op)),
        }
    }

    /// The account's address that the call goes to.
    pub fn address(&self) -> &'static str {
        match (self.provider, self.op) {
            ("hipay", Op::Token) => "vault",
            ("hipay", Op::Link) => "hosted",
            ("hipay" | "clearent", _) => "gateway",
            _ => "api",
        }
    }

    /// The row of the same provider's look-up.
    pub fn look_up(&self) -> Self {
        Self { op: Op::LookUp, ..*self }
    }

    /// The request whose lost answer a look-up is to settle.
    pub fn asked_about(&self) -> Self {
        let direct = matches!(self.provider, "hipay" | "clearent");
        Self { op: if direct { Op::Charge } else { Op::Capture }, ..*self }
    }
}

fn gateway(op: Op) -> &'static str {
    match op {
        Op::Charge => "order",
        Op::Capture => "capture",
        Op::Refund => "refund",
        Op::Cancel => "cancel",
        Op::Accept => "acceptChallenge",
        Op::LookUp => "lookup",
        _ => unreachable!("the descriptor offers no such operation"),
    }
}

fn credit_key(op: Op) -> &'static str {
    match op {
        Op::Link => "begin_standalone_checkout",
        Op::Capture => "confirm_order",
        Op::Refund => "refund",
        Op::Cancel | Op::Withdraw => "cancel_order",
        Op::Update => "update_order",
        Op::Confirm => "complete_checkout",
        Op::LookUp => "find_order",
        _ => unreachable!("the descriptor offers no such operation"),
    }
}

fn ops(provider: &str) -> impl Iterator<Item = Op> {
    let descriptor = providers::by_id(provider).expect("a provider").descriptor();
    let can = &descriptor.capabilities;
    let has = |support: Support| support != Support::None;
    [
        (Op::Token, descriptor.addresses.iter().any(|address| address.name == "vault")),
        (Op::Charge, can.direct_card),
        // A link that says no more than its amount is made without a call: there is nothing that could fail.
        (Op::Link, can.links && !can.link_by_amount),
        (Op::Capture, has(can.capture)),
        (Op::Refund, has(can.refund)),
        (Op::Cancel, has(can.cancel)),
        (Op::Accept, can.review),
        (Op::Update, can.update),
        (Op::Withdraw, can.withdraw_link),
        (Op::Confirm, can.capture_is_shipment),
        (Op::LookUp, true),
    ]
    .into_iter()
    .filter_map(|(op, offered)| offered.then_some(op))
}
