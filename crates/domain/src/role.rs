//! Who may do what: one table, asked wherever a command begins. Knows no person by name and no screen; a page that hides a
//! button is courtesy, this is the rule.

use serde::{Deserialize, Serialize};

use crate::id::OperatorId;
use crate::payment::Payment;
use crate::rules::Action;

/// What somebody is at the terminal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Takes phone and mail orders: acts on their own.
    Rep,
    /// Sends payment links for everybody: keys no card and moves no money.
    Staff,
    /// Everything.
    Manager,
}

impl Role {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Rep, Self::Staff, Self::Manager];
}

/// The person at the terminal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Operator {
    /// Who it is.
    pub id: OperatorId,
    /// What they may do.
    pub role: Role,
}

impl Operator {
    /// The person of a terminal that is not shared: there is nobody else to ask.
    #[must_use]
    pub fn alone() -> Self {
        Self { id: OperatorId::new("operator"), role: Role::Manager }
    }
}

/// What a command does, as far as roles are concerned.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Deed {
    /// See an order and its payments, or ask their provider about them.
    Read,
    /// Write, change or throw away an order.
    WriteOrder,
    /// Key a card and charge it.
    TakeCard,
    /// Send, give up or renew a payment link, or mail a receipt.
    SendLink,
    /// Take what is reserved.
    Capture,
    /// Give a reservation up.
    Cancel,
    /// Change what is to be paid.
    ChangeAmount,
    /// Note that a payment was looked at.
    Acknowledge,
    /// Give money back.
    Refund,
    /// Accept or deny a payment under review.
    Review,
    /// Close an unknown outcome as not done.
    CloseUnknown,
    /// Compare record and providers.
    CheckDrift,
    /// Keep, rename or remove order templates.
    KeepTemplates,
    /// Switch what a customer is held to: card only, each order approved.
    SetSwitches,
    /// Set up accounts and their credentials.
    ManageAccounts,
    /// Change the settings of the shop.
    ManageSettings,
}

impl Deed {
    /// All of them.
    pub const ALL: [Self; 16] = [
        Self::Read,
        Self::WriteOrder,
        Self::TakeCard,
        Self::SendLink,
        Self::Capture,
        Self::Cancel,
        Self::ChangeAmount,
        Self::Acknowledge,
        Self::Refund,
        Self::Review,
        Self::CloseUnknown,
        Self::CheckDrift,
        Self::KeepTemplates,
        Self::SetSwitches,
        Self::ManageAccounts,
        Self::ManageSettings,
    ];

    /// What an action on a payment amounts to. Voiding what was taken gives money back, whatever the provider calls it.
    #[must_use]
    pub fn of(action: Action, payment: &Payment) -> Self {
        match action {
            Action::Capture => Self::Capture,
            Action::Update => Self::ChangeAmount,
            Action::Refund => Self::Refund,
            Action::Cancel if payment.totals().captured.is_positive() => Self::Refund,
            Action::Cancel => Self::Cancel,
            Action::AcceptReview | Action::DenyReview => Self::Review,
            Action::ResendLink | Action::Relink | Action::WithdrawLink | Action::Receipt => Self::SendLink,
            Action::CloseUnknown => Self::CloseUnknown,
        }
    }
}

/// On whose orders a role may do something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// On none.
    Nobodys,
    /// On those whose salesperson they are.
    Own,
    /// On all.
    All,
}

/// How far a role reaches with a deed. Whatever is not named here is denied.
#[must_use]
pub fn reach(role: Role, deed: Deed) -> Reach {
    use Deed::{
        Acknowledge, Cancel, Capture, ChangeAmount, KeepTemplates, Read, SendLink, TakeCard, WriteOrder,
    };
    match (role, deed) {
        (Role::Manager, _) | (Role::Staff, Read | WriteOrder | SendLink | KeepTemplates) => Reach::All,
        (
            Role::Rep,
            Read | WriteOrder | TakeCard | SendLink | Capture | Cancel | ChangeAmount | Acknowledge,
        ) => Reach::Own,
        (Role::Rep | Role::Staff, _) => Reach::Nobodys,
    }
}

/// Whether a person may do something with the order of `owner`; `None` where it concerns no order.
#[must_use]
pub fn may(person: &Operator, deed: Deed, owner: Option<&OperatorId>) -> bool {
    match reach(person.role, deed) {
        Reach::All => true,
        Reach::Own => owner.is_none_or(|owner| *owner == person.id),
        Reach::Nobodys => false,
    }
}
