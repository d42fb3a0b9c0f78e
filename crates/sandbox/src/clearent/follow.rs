//! What follows a charge: capture, void, refund, and money given to a card without one. Knows no wire format.
//!
//! Where the contract names a rule but no code, a refusal is 402 with 013 (not permitted), or 024 (previously
//! reversed) where the original was voided before.

use jiff::Timestamp;
use serde_json::{Map, Value};

use super::book::State;
use super::fields::{Request, missing};
use super::terminal::Terminal;
use super::transaction::{Card, Kind, Transaction};
use super::wire::Refused;

fn not_permitted(why: &str) -> Refused {
    Refused::new(402, "013", why)
}

fn reversed() -> Refused {
    Refused::new(402, "024", "Previously reversed")
}

impl State {
    /// Takes what was authorised, or less of it, once.
    pub(super) fn capture(
        &mut self,
        terminal: &'static Terminal,
        request: &Request,
        now: Timestamp,
    ) -> Result<u64, Refused> {
        let original = self.original(terminal, request)?;
        let base = request.amount()?;
        let amount = base + request.tax;
        if original.kind != Kind::Auth {
            return Err(not_permitted("Only an authorization can be captured"));
        }
        if original.voided {
            return Err(reversed());
        }
        if !original.pending {
            let why = if original.lapsed { "Authorization has expired" } else { "Already captured" };
            return Err(not_permitted(why));
        }
        if amount > original.amount {
            return Err(Refused::new(402, "014", "Exceeds authorized amount"));
        }
        let mut one = self.follow(&original, Kind::Capture, amount, request, now);
        one.base = base;
        if let Some(original) = self.transactions.get_mut(&original.id) {
            original.pending = false;
        }
        Ok(self.keep(one))
    }

    /// Undoes a transaction of the open batch. Voiding a capture ends its authorisation too.
    pub(super) fn void(
        &mut self,
        terminal: &'static Terminal,
        request: &Request,
        now: Timestamp,
    ) -> Result<u64, Refused> {
        let original = self.original(terminal, request)?;
        if original.voided {
            return Err(reversed());
        }
        if original.settled {
            return Err(not_permitted("The batch is closed, refund instead"));
        }
        let open = if original.kind == Kind::Auth { original.pending } else { original.kind != Kind::Void };
        if !open {
            return Err(not_permitted("This transaction cannot be voided"));
        }
        // A refund behind an open sale cannot come from this interface, only from the back office.
        if self.refunded(original.id) > 0 {
            return Err(not_permitted("Already refunded"));
        }
        if request.amount.is_some_and(|amount| amount != original.amount) {
            return Err(Refused::new(402, "008", "Invalid amount"));
        }
        let one = self.follow(&original, Kind::Void, original.amount, request, now);
        let capture = original.reference.filter(|_| original.kind == Kind::Capture);
        for id in [Some(original.id), capture].into_iter().flatten() {
            if let Some(undone) = self.transactions.get_mut(&id) {
                undone.voided = true;
                undone.pending = false;
            }
        }
        Ok(self.keep(one))
    }

    /// Gives back a settled charge or part of it.
    pub(super) fn refund(
        &mut self,
        terminal: &'static Terminal,
        request: &Request,
        now: Timestamp,
    ) -> Result<u64, Refused> {
        let original = self.original(terminal, request)?;
        let amount = request.amount()?;
        if !matches!(original.kind, Kind::Sale | Kind::Capture) {
            return Err(not_permitted("Only a sale or a capture can be refunded"));
        }
        if original.voided {
            return Err(reversed());
        }
        if !original.settled {
            return Err(not_permitted("Not settled yet, void instead"));
        }
        if self.refunded(original.id) + amount > original.amount {
            return Err(Refused::new(402, "025", "Exceeds maximum refundable amount"));
        }
        let one = self.follow(&original, Kind::Refund, amount, request, now);
        Ok(self.keep(one))
    }

    /// Gives money to a card without a charge before it.
    pub(super) fn give(
        &mut self,
        terminal: &'static Terminal,
        request: &Request,
        now: Timestamp,
    ) -> Result<u64, Refused> {
        let amount = request.amount()?;
        let number = request.card.clone().ok_or_else(|| missing("card"))?;
        let card = Card { number, expiry: request.expiry.clone().unwrap_or_default() };
        let mut one = self.draft(terminal, Kind::UnmatchedRefund, amount, card, now);
        one.given = request.given.clone();
        Ok(self.keep(one))
    }

    /// The approved transaction a request is about; another terminal's does not exist for this one.
    fn original(&self, terminal: &Terminal, request: &Request) -> Result<Transaction, Refused> {
        let id = request.id.as_deref().filter(|id| !id.is_empty());
        let id = id.ok_or_else(|| Refused::new(400, "003", "Transaction id is required"))?;
        let found = id.parse().ok().and_then(|id: u64| self.transactions.get(&id));
        let found = found.filter(|one| one.terminal.number == terminal.number);
        let found = found.ok_or_else(|| Refused::new(402, "027", "Original transaction not found"))?;
        if found.approved() { Ok(found.clone()) } else { Err(not_permitted("The original was not approved")) }
    }

    fn follow(
        &self,
        original: &Transaction,
        kind: Kind,
        amount: u64,
        request: &Request,
        now: Timestamp,
    ) -> Transaction {
        let mut one = self.draft(original.terminal, kind, amount, original.card.clone(), now);
        one.reference = Some(original.id);
        one.given = inherited(original);
        one.given.extend(request.given.clone());
        one
    }
}

/// What a follow-up has from its original unless it was told otherwise.
pub(super) fn inherited(original: &Transaction) -> Map<String, Value> {
    let kept = |name: &str| matches!(name, "invoice" | "order-id");
    original
        .given
        .iter()
        .filter(|(name, _)| kept(name))
        .map(|(name, value)| (name.clone(), value.clone()))
        .collect()
}
