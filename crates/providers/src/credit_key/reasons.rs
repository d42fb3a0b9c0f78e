//! Credit Key's refusals in the terminal's words, with what may be done next. It has no codes: status and words decide.

use domain::reason::Reason::{self, *};
use domain::reason::Refusal;
use domain::reason::Retry::{self, *};
use serde_json::Value;

use super::wire;
use crate::codes::refusal;

/// Words that mean something where all of them are said; the first row that fits counts. The texts of the first three
/// rows are documented, the others are what a clear sentence would hold.
const WORDS: &[(&[&str], Reason, Retry)] = &[
    (&["unauthorized"], CredentialsWrong, Fix),
    (&["not found"], OrderNotFound, Never),
    (&["required"], FieldMissing, Fix),
    (&["already", "refunded"], AlreadyRefunded, LookUp),
    (&["already", "cancel"], AlreadyVoided, LookUp),
    (&["already"], AuthorisationCompleted, LookUp),
    (&["cancel", "shipped"], VoidNotPossible, Never),
    (&["refund", "exceed"], AmountAboveRemaining, Fix),
    (&["refund", "more than"], AmountAboveRemaining, Fix),
    (&["increase"], AmountOverLimit, Fix),
    (&["exceed"], AmountOverLimit, Fix),
    (&["expired"], AuthorisationExpired, NewOrder),
    (&["email"], EmailRefused, Fix),
    (&["invalid"], FieldFormat, Fix),
];

/// What a refusal means; `None` where the body gives no words at all.
pub(super) fn told(status: u16, body: &Value) -> Option<Refusal> {
    let said = wire::complaint(body)?.to_lowercase();
    let fits = |(words, ..): &&(&[&str], Reason, Retry)| words.iter().all(|word| said.contains(word));
    let meaning = match status {
        401 => (CredentialsWrong, Fix),
        404 => (OrderNotFound, Never),
        _ => WORDS.iter().find(fits).map_or((Unrecognised, Never), |(_, reason, retry)| (*reason, *retry)),
    };
    Some(refusal(meaning, status.to_string()))
}

/// What was found wrong before anything was sent, by the field's name.
pub(super) fn missing(field: &str) -> Refusal {
    refusal((FieldMissing, Fix), field)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn refused(status: u16, text: &str) -> (Reason, Retry) {
        let refusal = told(status, &json!({ "result": text })).unwrap();
        assert_eq!(refusal.code, status.to_string());
        (refusal.reason, refusal.retry)
    }

    #[test]
    fn the_documented_texts_are_known() {
        assert_eq!(refused(401, "unauthorized"), (CredentialsWrong, Fix));
        assert_eq!(refused(404, "not found"), (OrderNotFound, Never));
        assert_eq!(refused(400, "merchant order id is required"), (FieldMissing, Fix));
    }

    #[test]
    fn the_status_decides_where_it_is_clear_and_the_words_elsewhere() {
        assert_eq!(refused(401, "invalid key"), (CredentialsWrong, Fix));
        assert_eq!(refused(404, "gone"), (OrderNotFound, Never));
        assert_eq!(refused(400, "Unauthorized"), (CredentialsWrong, Fix));
        assert_eq!(refused(422, "Refund amount exceeds the order"), (AmountAboveRemaining, Fix));
        assert_eq!(refused(400, "The total may not increase by more than $100"), (AmountOverLimit, Fix));
        assert_eq!(refused(400, "a shipped order can not be canceled"), (VoidNotPossible, Never));
        assert_eq!(refused(409, "order was already shipped"), (AuthorisationCompleted, LookUp));
        assert_eq!(refused(400, "the moon is full"), (Unrecognised, Never));
    }

    #[test]
    fn what_may_have_happened_already_is_looked_up_and_never_repeated() {
        let already = WORDS.iter().filter(|(words, ..)| words.contains(&"already"));
        assert!(already.clone().count() > 0);
        assert!(already.map(|(.., retry)| *retry).all(|retry| retry == LookUp));
    }

    #[test]
    fn words_are_found_wherever_they_stand_and_nothing_says_nothing() {
        for body in [
            json!({ "error": "not found" }),
            json!({ "message": "not found" }),
            json!({ "errors": ["order", "not found"] }),
            json!({ "errors": { "order": ["not found"] } }),
            json!({ "result": "", "error": "not found" }),
        ] {
            assert_eq!(told(400, &body).map(|refusal| refusal.reason), Some(OrderNotFound), "{body}");
        }
        for body in [json!({}), json!([]), json!("not found"), json!({ "result": null }), json!(null)] {
            assert_eq!(told(400, &body), None, "{body}");
        }
    }
}
