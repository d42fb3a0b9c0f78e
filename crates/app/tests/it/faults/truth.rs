//! What the sandbox itself counts, in one shape for all providers. Each cell has a sandbox of its own, so everything there
//! belongs to the one order.

use serde_json::Value;

use crate::desk::Desk;

/// What really happened at the provider.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Truth {
    /// How often money was held or taken from the customer.
    pub charges: u64,
    pub captured: i64,
    pub refunded: i64,
    /// How often a reservation, a payment or a page was given up.
    pub closed: u64,
    /// How many payments wait for a review.
    pub reviewed: u64,
    /// What the newest order is over.
    pub amount: i64,
}

impl Truth {
    pub async fn of(desk: &Desk, provider: &str) -> Self {
        let told: Vec<Self> = match provider {
            "hipay" => each(&desk.truth("orders").await).map(hipay).collect(),
            "credit-key" => each(&desk.truth("credit-key/orders").await).map(credit_key).collect(),
            "monext" => each(&desk.truth("monext/sessions").await).map(monext).collect(),
            _ => {
                let told = desk.truth("clearent/transactions").await;
                told["transactions"].as_array().unwrap().iter().map(clearent).collect()
            }
        };
        told.into_iter().fold(Self::default(), |sum, one| Self {
            charges: sum.charges + one.charges,
            captured: sum.captured + one.captured,
            refunded: sum.refunded + one.refunded,
            closed: sum.closed + one.closed,
            reviewed: sum.reviewed + one.reviewed,
            amount: sum.amount.max(one.amount),
        })
    }
}

fn each(orders: &Value) -> impl Iterator<Item = &Value> {
    orders.as_object().unwrap().values()
}

/// Cents of an amount in major units, as text or number.
fn cents(amount: &Value) -> i64 {
    let text = amount.as_str().map_or_else(|| amount.to_string(), str::to_owned);
    let (whole, rest) = text.split_once('.').unwrap_or((&text, "0"));
    whole.parse::<i64>().unwrap() * 100 + format!("{rest:0<2}").parse::<i64>().unwrap()
}

fn hipay(order: &Value) -> Truth {
    let attempts = order["attempts"].as_array().unwrap();
    let at = |status: u64| attempts.iter().filter(|attempt| attempt["status"] == status).count() as u64;
    Truth {
        charges: order["charges"].as_u64().unwrap(),
        captured: cents(&order["captured"]),
        refunded: cents(&order["refunded"]),
        closed: at(115) + at(175),
        reviewed: at(112),
        amount: cents(&order["amount"]),
    }
}

fn credit_key(order: &Value) -> Truth {
    Truth {
        charges: u64::from(!order["placed"].is_null()),
        captured: cents(&order["captured"]),
        refunded: cents(&order["refunded"]),
        closed: u64::from(order["status"] == "canceled"),
        reviewed: 0,
        amount: cents(&order["amount"]),
    }
}

fn monext(session: &Value) -> Truth {
    let minor = |name: &str| session[name].as_i64().unwrap();
    Truth {
        charges: session["charges"].as_u64().unwrap(),
        captured: minor("captured"),
        refunded: minor("refunded"),
        closed: u64::from(minor("cancelled") > 0),
        reviewed: 0,
        amount: minor("amount"),
    }
}

fn clearent(one: &Value) -> Truth {
    let (amount, none) = (cents(&one["amount"]), Truth::default());
    match one["type"].as_str().unwrap() {
        _ if one["approved"] != true => none,
        "AUTH" => Truth { charges: 1, amount, ..none },
        "CAPTURE" => Truth { captured: amount, ..none },
        "REFUND" => Truth { refunded: amount, ..none },
        "VOID" => Truth { closed: 1, ..none },
        other => panic!("{other} is none of what was asked for"),
    }
}
