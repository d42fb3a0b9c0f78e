//! `POST v1/maintenance/transaction/{reference}`: capture, refund, cancel, and the answer to a fraud review.

use super::fields::{amount, choice, currency, only, required};
use super::{Account, Answer, refuse, view_v1};
use crate::call::Call;
use crate::reply::{Refusal, Reply};
use crate::world::World;

const KNOWN: &[&str] = &[
    "operation",
    "amount",
    "currency",
    "operation_id",
    "basket",
    "sub_transaction_reference",
    "custom_data",
    "source",
    "payment_product_parameters",
];
const OPERATIONS: &[&str] = &["capture", "refund", "cancel", "acceptChallenge", "denyChallenge", "finalize"];

/// Changes a transaction.
pub(super) fn change(world: &mut World, call: &Call, account: &Account, reference: &str) -> Answer {
    let form = &call.form;
    only(form, [KNOWN, &[]])?;
    required(form, "operation")?;
    let operation = choice(form, "operation", OPERATIONS)?.unwrap_or_default();
    let refund = operation == "refund";
    let (now, id) = (world.clock.now(), world.count());
    let unknown = || refuse(3_000_002, format!("There is no transaction {reference}."));
    let attempt = reference.parse().ok().and_then(|number| world.attempt(number)).ok_or_else(unknown)?;
    if attempt.login != account.login {
        return Err(refuse(
            if refund { 3_020_204 } else { 3_020_104 },
            "Another account made this transaction.",
        ));
    }
    let total = match form.get("amount") {
        None => None,
        Some(text) => {
            let money = currency(required(form, "currency")?)?;
            if money != attempt.money {
                let code = if refund { 3_020_205 } else { 3_020_105 };
                return Err(refuse(code, format!("The transaction is in {}.", attempt.money.code)));
            }
            Some(amount("amount", text, money)?)
        }
    };
    if operation == "cancel" && total.is_some() {
        return Err(super::fields::wrong(
            "amount",
            "cannot be given with cancel: an authorization is given up whole",
        ));
    }
    let merchant_reference = form.get("operation_id");
    let done = match operation {
        "capture" => attempt.capture(total, id, merchant_reference, now),
        "refund" => attempt.refund(total, id, merchant_reference, now),
        "cancel" => attempt.cancel(now),
        "acceptChallenge" => attempt.review(true, id, now),
        "denyChallenge" => attempt.review(false, id, now),
        _ => return Err(refuse(3_000_101, "Card payments are never finalized by hand.")),
    };
    done.map_err(|refused| {
        let refusal = refuse(refused.code, "");
        Refusal { message: refused.message.map_or(refusal.message, str::to_owned), ..refusal }
    })?;
    Ok(Reply::json(200, view_v1::maintenance(operation, attempt)))
}
