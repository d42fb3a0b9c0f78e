//! What can happen to a payment at its provider without the terminal, for each provider, as its look-alike takes it, and what
//! the drift check has to make of it. Knows nothing of how the check works.

use serde_json::{Value, json};

/// Where record and provider both stand before anything is planted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Start {
    /// A link that nobody has paid.
    Link,
    /// Money is reserved.
    Reserved,
    /// Money is taken.
    Taken,
    /// Ten of what was taken went back.
    PartBack,
}

/// The names by which a look-alike knows a payment.
#[derive(Debug, Clone, Default)]
pub struct Names {
    pub reference: String,
    /// What is to be paid, in minor units.
    pub amount: u64,
    /// The provider's name of the payment; empty while nobody has paid.
    pub id: String,
    /// The provider's name of its refund.
    pub refund: String,
}

/// A call of the control address.
pub type Call = (String, Value);

/// One thing that can happen.
pub struct Kind {
    pub name: &'static str,
    pub start: Start,
    /// The differences to be found, in the order of the list; empty where it is none.
    pub codes: &'static [&'static str],
    /// Whether taking the provider's statement over makes both agree.
    pub mends: bool,
    /// How it is brought about; the figure is a part of the payment, in minor units.
    pub calls: fn(&Names, u64) -> Vec<Call>,
}

/// A provider, the account of the demo that leads to it and what can happen there.
pub struct Row {
    pub account: &'static str,
    pub currency: &'static str,
    /// Whether a card is keyed in the terminal; otherwise everything begins with a link.
    pub keyed: bool,
    /// How a payment gets from being asked for to where it starts.
    pub arrive: fn(Start, &Names) -> Vec<Call>,
    /// The provider's names of a payment, from the look-alike's truth.
    pub truth: &'static str,
    pub names: fn(&Value, &Names) -> Names,
    pub kinds: &'static [Kind],
}

pub fn major(minor: u64) -> String {
    format!("{}.{:02}", minor / 100, minor % 100)
}

const fn found(
    start: Start,
    name: &'static str,
    codes: &'static [&'static str],
    calls: fn(&Names, u64) -> Vec<Call>,
) -> Kind {
    Kind { name, start, codes, mends: true, calls }
}

/// What happens at the provider and is no difference between record and provider.
const fn quiet(start: Start, name: &'static str, calls: fn(&Names, u64) -> Vec<Call>) -> Kind {
    Kind { name, start, codes: &[], mends: false, calls }
}

/// A difference whose taking over would not make both agree.
const fn stays(
    start: Start,
    name: &'static str,
    codes: &'static [&'static str],
    calls: fn(&Names, u64) -> Vec<Call>,
) -> Kind {
    Kind { name, start, codes, mends: false, calls }
}

pub static ROWS: [Row; 4] = [
    Row {
        account: "demo-hipay",
        currency: "EUR",
        keyed: true,
        arrive: |_, _| Vec::new(),
        truth: "orders",
        names: |_, names| names.clone(),
        kinds: &HIPAY,
    },
    Row {
        account: "demo-credit-key",
        currency: "USD",
        keyed: false,
        arrive: |start, names| match start {
            Start::Link => Vec::new(),
            Start::Reserved => vec![customer_agrees(names)],
            Start::Taken | Start::PartBack => {
                vec![customer_agrees(names), order(names, json!({ "status": "shipped" }))]
            }
        },
        truth: "credit-key/orders",
        names: |truth, names| {
            let all = truth.as_object().unwrap();
            let (key, _) = all.iter().find(|(_, order)| order["remote_id"] == *names.reference).unwrap();
            Names { id: key.clone(), ..names.clone() }
        },
        kinds: &CREDIT_KEY,
    },
    Row {
        account: "demo-monext",
        currency: "EUR",
        keyed: false,
        arrive: |start, names| match start {
            Start::Link => Vec::new(),
            _ => vec![customer_pays(names)],
        },
        truth: "monext/sessions",
        names: |truth, names| {
            let id = truth[&names.reference]["transactions"][0]["id"].as_str();
            Names { id: id.unwrap_or_default().to_owned(), ..names.clone() }
        },
        kinds: &MONEXT,
    },
    Row {
        account: "demo-clearent",
        currency: "USD",
        keyed: true,
        arrive: |start, names| match start {
            Start::PartBack => vec![transaction(&names.id, json!({ "settled": true, "refund": "10.00" }))],
            _ => Vec::new(),
        },
        truth: "clearent/transactions",
        names: |truth, names| {
            let all = truth["transactions"].as_array().unwrap();
            let of_order = |kind: &str| {
                let named = |one: &&Value| one["invoice"] == *names.reference && one["type"] == kind;
                all.iter().find(named).map(|one| one["id"].as_str().unwrap().to_owned())
            };
            let id = of_order("AUTH").or_else(|| of_order("SALE")).unwrap_or_default();
            Names { id, refund: of_order("REFUND").unwrap_or_default(), ..names.clone() }
        },
        kinds: &CLEARENT,
    },
];

fn settle(names: &Names, status: u16, minor: Option<u64>) -> Vec<Call> {
    let amount = minor.map(major);
    vec![("settle".into(), json!({ "order": names.reference, "status": status, "amount": amount }))]
}

static HIPAY: [Kind; 8] = [
    found(Start::Link, "paid", &["reserved"], |names, _| {
        vec![(format!("orders/{}/pay", names.reference), json!({ "card": "4111111111111111" }))]
    }),
    found(Start::Reserved, "captured in part", &["captured"], |n, part| settle(n, 118, Some(part))),
    found(Start::Reserved, "captured", &["captured"], |n, _| settle(n, 118, None)),
    found(Start::Reserved, "cancelled", &["state"], |n, _| settle(n, 115, None)),
    found(Start::Reserved, "lapsed", &["state"], |n, _| settle(n, 114, None)),
    found(Start::Taken, "refunded in part", &["refunded"], |n, part| settle(n, 126, Some(part))),
    found(Start::Taken, "refunded", &["refunded"], |n, _| settle(n, 125, None)),
    found(Start::Taken, "charged back", &["state"], |n, _| settle(n, 129, None)),
];

fn order(names: &Names, change: Value) -> Call {
    (format!("credit-key/orders/{}/edit", names.id), change)
}

fn customer_agrees(names: &Names) -> Call {
    (format!("credit-key/orders/{}/finish", names.id), json!({}))
}

static CREDIT_KEY: [Kind; 13] = [
    // Nothing is paid by a checkout that nobody completed, and a comparison does not.
    quiet(Start::Link, "agreed to", |n, _| vec![customer_agrees(n)]),
    found(Start::Link, "agreed to and completed elsewhere", &["reserved"], |n, _| {
        vec![customer_agrees(n), order(n, json!({ "status": "placed" }))]
    }),
    quiet(Start::Link, "customer not approved", |n, _| {
        vec![(format!("credit-key/orders/{}/decline", n.id), json!({}))]
    }),
    found(Start::Reserved, "shipped", &["captured"], |n, _| vec![order(n, json!({ "status": "shipped" }))]),
    found(Start::Reserved, "shipped for less", &["captured"], |n, part| {
        vec![order(n, json!({ "status": "shipped", "amount": major(part) }))]
    }),
    found(Start::Reserved, "shipped and returned in part", &["captured", "refunded"], |n, part| {
        let change = json!({ "status": "returned", "refunded_amount": major(part) });
        vec![order(n, json!({ "status": "shipped" })), order(n, change)]
    }),
    found(Start::Reserved, "cancelled", &["state"], |n, _| vec![order(n, json!({ "status": "canceled" }))]),
    stays(Start::Reserved, "amount changed", &["amount"], |n, part| {
        vec![order(n, json!({ "amount": major(part) }))]
    }),
    quiet(Start::Reserved, "called authorized", |n, _| vec![order(n, json!({ "status": "authorized" }))]),
    found(Start::Taken, "returned in part", &["refunded"], |n, part| {
        vec![order(n, json!({ "status": "returned", "refunded_amount": major(part) }))]
    }),
    found(Start::Taken, "refunded", &["refunded"], |n, _| {
        vec![order(n, json!({ "status": "refunded", "refunded_amount": major(n.amount) }))]
    }),
    found(Start::Taken, "lowered after it was shipped", &["captured"], |n, part| {
        vec![order(n, json!({ "amount": major(part) }))]
    }),
    stays(Start::Taken, "raised after it was shipped", &["amount"], |n, part| {
        vec![order(n, json!({ "amount": major(n.amount + part) }))]
    }),
];

fn customer_pays(names: &Names) -> Call {
    (format!("monext/sessions/{}/pay", names.reference), json!({ "card": "4111111111111111" }))
}

fn step(names: &Names, kind: &str, amount: u64, status: &str) -> Call {
    let entry = json!({ "type": kind, "amount": amount, "status": status });
    (format!("monext/transactions/{}/edit", names.id), entry)
}

static MONEXT: [Kind; 12] = [
    found(Start::Link, "paid", &["reserved"], |n, _| vec![customer_pays(n)]),
    found(Start::Reserved, "captured in part", &["captured"], |n, part| vec![step(n, "CAPTURE", part, "OK")]),
    found(Start::Reserved, "captured", &["captured"], |n, _| vec![step(n, "CAPTURE", n.amount, "OK")]),
    found(Start::Reserved, "captured in part, the rest given up", &["captured"], |n, part| {
        vec![step(n, "CAPTURE", part, "OK"), step(n, "CANCEL", n.amount - part, "OK")]
    }),
    found(Start::Reserved, "captured and refunded in part", &["captured", "refunded"], |n, part| {
        vec![step(n, "CAPTURE", n.amount, "OK"), step(n, "REFUND", part, "OK")]
    }),
    found(Start::Reserved, "cancelled", &["state"], |n, _| vec![step(n, "RESET", n.amount, "OK")]),
    found(Start::Reserved, "cancelled in part", &["reserved"], |n, part| vec![step(n, "CANCEL", part, "OK")]),
    quiet(Start::Reserved, "capture refused", |n, part| vec![step(n, "CAPTURE", part, "KO")]),
    found(Start::Taken, "refunded in part", &["refunded"], |n, part| vec![step(n, "REFUND", part, "OK")]),
    found(Start::Taken, "refunded", &["refunded"], |n, _| vec![step(n, "REFUND", n.amount, "OK")]),
    found(Start::Taken, "reset before it was remitted", &["captured"], |n, _| {
        vec![step(n, "RESET", n.amount, "OK")]
    }),
    quiet(Start::Taken, "refund refused", |n, part| vec![step(n, "REFUND", part, "KO")]),
];

fn transaction(id: &str, change: Value) -> Call {
    (format!("clearent/transactions/{id}/edit"), change)
}

static CLEARENT: [Kind; 11] = [
    found(Start::Link, "paid", &["reserved", "captured"], |n, _| {
        let card = json!({ "card": "4111111111111111", "amount": major(n.amount) });
        vec![("clearent/paylink/pl-main/pay".into(), card)]
    }),
    found(Start::Reserved, "captured", &["captured"], |n, _| {
        vec![transaction(&n.id, json!({ "capture": major(n.amount) }))]
    }),
    found(Start::Reserved, "captured in part", &["reserved", "captured"], |n, part| {
        vec![transaction(&n.id, json!({ "capture": major(part) }))]
    }),
    found(Start::Reserved, "voided", &["state"], |n, _| vec![transaction(&n.id, json!({ "voided": true }))]),
    stays(Start::Reserved, "amount changed", &["amount"], |n, part| {
        vec![transaction(&n.id, json!({ "amount": major(part) }))]
    }),
    found(Start::Taken, "refunded in part", &["refunded"], |n, part| {
        vec![transaction(&n.id, json!({ "settled": true, "refund": major(part) }))]
    }),
    found(Start::Taken, "refunded", &["refunded"], |n, _| {
        vec![transaction(&n.id, json!({ "settled": true, "refund": major(n.amount) }))]
    }),
    found(Start::Taken, "voided", &["captured"], |n, _| vec![transaction(&n.id, json!({ "voided": true }))]),
    stays(Start::Taken, "amount changed", &["amount"], |n, part| {
        vec![transaction(&n.id, json!({ "amount": major(part) }))]
    }),
    quiet(Start::Taken, "batch closed", |n, _| vec![transaction(&n.id, json!({ "settled": true }))]),
    stays(Start::PartBack, "refund voided", &["refunded"], |n, _| {
        vec![transaction(&n.refund, json!({ "voided": true }))]
    }),
];
