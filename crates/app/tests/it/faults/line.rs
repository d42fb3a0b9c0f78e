//! Makes the next call of an operation go wrong, and everything good again. Knows no payment.

use std::net::TcpListener;

use app::api::{AccountInput, AccountView};
use serde_json::{Value, json};

use super::kind::Kind;
use super::row::Row;
use super::scene::Scene;
use crate::desk::Desk;

/// What holds a fault up while it lasts.
pub struct Line {
    account: AccountView,
    planned: bool,
    _silent: Option<TcpListener>,
}

impl Line {
    /// Breaks the next `times` calls of the row's operation.
    pub async fn broken(desk: &Desk, scene: &mut Scene, row: Row, kind: Kind, times: u32) -> Self {
        let account = desk.app.accounts().await.unwrap();
        let account = account.into_iter().find(|account| account.id == row.account()).expect("the account");
        if let Some(fault) = kind.planned() {
            let (service, operation) = row.call();
            let plan = json!({ "service": service, "operation": operation, "times": times, "fault": fault });
            desk.control("faults", plan).await;
            return Self { account, planned: true, _silent: None };
        }
        let (address, silent) = elsewhere(desk, &account, row, kind);
        if let Some(ticket) = &mut scene.ticket {
            ticket.account.addresses.insert(row.address().to_owned(), address.clone());
        }
        let mut pointed = account.clone();
        pointed.values.insert(row.address().to_owned(), address);
        save(desk, &pointed).await;
        Self { account, planned: false, _silent: silent }
    }

    /// Everything answers again: the account is saved as it was, which also ends a pause. Answers how many calls met the fault.
    pub async fn mended(self, desk: &Desk) -> u64 {
        let struck = if self.planned {
            let calls = desk.truth("calls").await;
            calls.as_array().unwrap().iter().filter(|call| call["fault"].is_string()).count() as u64
        } else {
            1
        };
        desk.unplan().await;
        save(desk, &self.account).await;
        struck
    }
}

/// An address at which the request cannot be heard.
fn elsewhere(desk: &Desk, account: &AccountView, row: Row, kind: Kind) -> (String, Option<TcpListener>) {
    if kind == Kind::Certificate {
        let name = match (row.provider, row.address()) {
            ("credit-key", _) => "tls_credit_key",
            ("monext", _) => "tls_monext",
            ("clearent", _) => "tls_clearent",
            (_, "vault") => "tls_vault",
            (_, "hosted") => "tls_hosted",
            _ => "tls_gateway",
        };
        let all: Value = serde_json::to_value(desk.sandbox.addresses()).unwrap();
        return (all[name].as_str().expect("a sandbox with TLS").to_owned(), None);
    }
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    let usual = &account.values[row.address()];
    let path = usual.splitn(4, '/').nth(3).unwrap_or_default();
    let address = format!("https://127.0.0.1:{port}/{path}");
    // Closed at once, nobody picks up; left open, the handshake is never answered.
    (address, (kind == Kind::Handshake).then_some(listener))
}

async fn save(desk: &Desk, account: &AccountView) {
    let input = AccountInput {
        id: Some(account.id.clone()),
        provider: account.provider.clone(),
        label: account.label.clone(),
        state: account.state,
        currencies: account.currencies.clone(),
        values: account.values.clone(),
        secrets: Default::default(),
        confirm_live: None,
    };
    desk.app.account_save(input).await.unwrap();
}
