//! A payment up to just before the operation, and the operation itself, through the terminal alone. Knows no fault.

use app::CardTicket;
use app::api::{ActionId, ActionRequest, Channel, Detail, Fault, MoneyState, OrderInput, Verdict};
use serde_json::json;

use super::kind::Class;
use super::row::{Op, Row};
use crate::desk::{Desk, card};

pub const WHOLE: i64 = 8_000;
pub const UPDATED: i64 = 5_000;
const REFERENCE: &str = "SO-1";
const APPROVED: &str = "4111111111111111";
const REVIEWED: &str = "4000000000001125";

/// What the operation is done on.
pub struct Scene {
    pub row: Row,
    pub order: String,
    /// Once there is one.
    pub payment: Option<String>,
    /// What the operation is for; a part, unless the whole is asked for.
    pub part: Option<i64>,
    /// Checked before anything went wrong.
    pub ticket: Option<CardTicket>,
}

/// What the terminal claims, and the code it tells the person.
#[derive(Debug)]
pub struct Claim {
    pub class: Class,
    pub code: String,
}

impl Scene {
    pub async fn arranged(desk: &Desk, row: Row, part: Option<i64>) -> Self {
        let input = OrderInput {
            currency: row.currency().into(),
            account_id: Some(row.account()),
            ..desk.input(REFERENCE, WHOLE)
        };
        let order = desk.keep(input).await;
        let mut scene = Self { row, order, payment: None, part, ticket: None };
        match row.op {
            Op::Token | Op::Charge => scene.prepare(desk).await,
            Op::Link => {}
            Op::Withdraw => scene.link(desk).await.unwrap(),
            Op::Confirm => {
                scene.link(desk).await.unwrap();
                scene.pay_link(desk).await;
            }
            Op::Accept => {
                scene.prepare(desk).await;
                scene.charge(desk, REVIEWED).await;
            }
            Op::Capture | Op::Cancel | Op::Update => scene.reserve(desk).await,
            Op::Refund => {
                scene.reserve(desk).await;
                scene.act(desk, ActionId::Capture, None).await.unwrap();
                if row.provider == "clearent" {
                    desk.control("clearent/close-batch", json!({})).await;
                }
                scene.ask(desk).await.unwrap();
                assert_eq!(scene.detail(desk).await.money.state, MoneyState::Captured);
            }
            Op::LookUp => unreachable!("a look-up is asked about another operation"),
        }
        scene
    }

    async fn reserve(&mut self, desk: &Desk) {
        if matches!(self.row.provider, "hipay" | "clearent") {
            self.prepare(desk).await;
            self.charge(desk, APPROVED).await;
        } else {
            self.link(desk).await.unwrap();
            self.pay_link(desk).await;
            self.ask(desk).await.unwrap();
        }
        assert_eq!(self.detail(desk).await.money.state, MoneyState::Authorised);
    }

    pub async fn prepare(&mut self, desk: &Desk) {
        let request = app::api::CardRequest {
            order_id: self.order.clone(),
            account_id: self.row.account(),
            channel: Channel::Telephone,
        };
        self.ticket = Some(desk.app.card_prepare(request).await.unwrap());
    }

    async fn charge(&mut self, desk: &Desk, number: &str) {
        let ticket = self.ticket.take().expect("a checked order");
        self.payment = Some(desk.app.card_charge(&ticket, card(number)).await.unwrap());
    }

    /// Makes a link; the payment is kept even where it is not known whether there is one.
    pub async fn link(&mut self, desk: &Desk) -> Result<(), Fault> {
        let form = desk.app.link_draft(self.order.clone()).await.unwrap().input;
        match desk.app.link_send(form).await.map_err(Fault::from) {
            Ok(payment) => {
                self.payment = Some(payment);
                Ok(())
            }
            Err(fault) => {
                let told = fault.details.as_ref().and_then(|details| details.get("payment").cloned());
                self.payment = told.or(self.payment.take());
                Err(fault)
            }
        }
    }

    /// The customer pays on the page that the terminal knows.
    pub async fn pay_link(&self, desk: &Desk) {
        let page = desk.app.link_address(self.paid()).await.unwrap();
        let path = match self.row.provider {
            "credit-key" => {
                let orders = desk.truth("credit-key/orders").await;
                let mut orders = orders.as_object().unwrap().iter();
                let known = orders.find(|(_, order)| order["checkout_url"] == page.as_str());
                desk.control(
                    &format!("credit-key/orders/{}/finish", known.expect("a checkout").0),
                    json!({}),
                )
                .await;
                return;
            }
            "monext" => "monext/sessions",
            _ => "orders",
        };
        let all = desk.truth(path).await;
        let newest = all.as_object().unwrap().keys().max().expect("a page");
        desk.control(&format!("{path}/{newest}/pay"), json!({ "card": APPROVED })).await;
    }

    pub async fn ask(&self, desk: &Desk) -> Result<(), Fault> {
        desk.app.payment_ask(self.paid()).await.map_err(Fault::from)
    }

    pub async fn detail(&self, desk: &Desk) -> Detail {
        desk.app.detail(self.paid()).await.unwrap()
    }

    fn paid(&self) -> String {
        self.payment.clone().expect("a payment")
    }

    pub async fn act(&self, desk: &Desk, action: ActionId, minor: Option<i64>) -> Result<(), Fault> {
        let request = ActionRequest {
            payment_id: self.paid(),
            action,
            amount_minor: minor,
            reason: "Agreed by phone".into(),
            confirmed: false,
            version: self.detail(desk).await.version,
        };
        desk.app.act(request).await.map(drop).map_err(Fault::from)
    }

    /// The operation of the row, once; what the terminal claims of it.
    pub async fn perform(&mut self, desk: &Desk) -> Claim {
        let told = match self.row.op {
            Op::Token | Op::Charge => {
                self.charge(desk, APPROVED).await;
                Ok(())
            }
            Op::Link => self.link(desk).await,
            Op::Confirm => self.ask(desk).await,
            op => self.act(desk, op.action().expect("a step"), self.minor()).await,
        };
        self.claim(desk, told).await
    }

    fn minor(&self) -> Option<i64> {
        match self.row.op {
            Op::Capture | Op::Refund => self.part,
            Op::Update => Some(UPDATED),
            _ => None,
        }
    }

    async fn claim(&self, desk: &Desk, told: Result<(), Fault>) -> Claim {
        if self.payment.is_some() && self.is_unknown(desk).await {
            let result = desk.app.result(self.paid()).await.unwrap();
            return Claim {
                class: Class::Unknown,
                code: format!("reason-{}", result.reason.unwrap_or_default()),
            };
        }
        if let Err(fault) = told {
            return Claim { class: Class::NotSent, code: fault.code };
        }
        let result = desk.app.result(self.paid()).await.unwrap();
        match result.verdict {
            Verdict::NotProcessed => Claim { class: Class::NotSent, code: result.reason.unwrap_or_default() },
            _ => Claim { class: Class::Done, code: String::new() },
        }
    }

    /// The terminal says itself that something is not known: only then it offers to close that.
    pub async fn is_unknown(&self, desk: &Desk) -> bool {
        self.detail(desk).await.actions.iter().any(|line| line.id == ActionId::Release)
    }

    /// Whether a request is under way or its outcome unknown.
    pub async fn has_open(&self, desk: &Desk) -> bool {
        match &self.payment {
            Some(_) => self.is_unknown(desk).await,
            None => false,
        }
    }

    pub async fn may_release(&self, desk: &Desk) -> bool {
        self.detail(desk).await.actions.iter().any(|line| line.id == ActionId::Release && line.allowed)
    }
}
