//! Which answers are outcomes, which are errors, and which say nothing.

use domain::reason::{Reason, Retry};
use serde_json::{Value, json};

use super::*;
use crate::contract::if_known;

const UNREADABLE: Failure = Failure::Unknown(Unreadable);

fn hear(status: u16, body: &str) -> Result<Told, Failure> {
    heard(&Answer { status, body: body.as_bytes().to_vec() })
}

fn error(status: u16, body: Value) -> Failure {
    hear(status, &body.to_string()).err().unwrap()
}

fn refused(failure: Failure) -> (Reason, Retry) {
    match failure {
        Failure::Refused(no) => (no.reason, no.retry),
        other => panic!("a refusal was told, not {other:?}"),
    }
}

fn said(title: &str, code: &str) -> Outcome {
    object(json!({ "title": title, "code": code })).unwrap()
}

#[test]
fn the_table_names_each_code_once() {
    assert_eq!(codes::all(CODES).len(), 58);
}

#[test]
fn wrong_credentials_are_known_whatever_the_status() {
    let body = include_str!("../../../../../tests/fixtures/monext/error-credentials.json");
    for status in [200, 401] {
        assert_eq!(refused(hear(status, body).err().unwrap()), (CredentialsWrong, Fix), "{status}");
    }
    assert_eq!(refused(error(401, json!({}))), (CredentialsWrong, Fix));
    assert_eq!(
        refused(error(200, json!({ "result": { "title": "ERROR", "code": "02202" } }))),
        (CredentialsWrong, Fix)
    );
}

#[test]
fn a_flat_body_is_worded_by_code_and_then_by_status() {
    let flat = |status, title: &str, code: &str| error(status, json!({ "title": title, "code": code }));
    assert_eq!(refused(flat(400, "Bad Request", "02305")), (FieldFormat, Fix));
    assert_eq!(refused(flat(200, "Bad Request", "")), (FieldFormat, Fix));
    assert_eq!(refused(flat(404, "Not Found", "")), (TransactionNotFound, Never));
    assert_eq!(refused(flat(403, "Forbidden", "")), (PermissionMissing, Fix));
    assert_eq!(refused(flat(409, "Conflict", "")), (Unrecognised, Never));
    for status in [200, 408, 423, 425, 429, 500, 503] {
        assert_eq!(flat(status, "Busy", ""), UNREADABLE, "{status}: nothing says that it was not done");
    }
    assert_eq!(flat(400, "Error", "02103"), Failure::Unknown(TimedOut));
}

#[test]
fn what_is_neither_outcome_nor_error_says_nothing() {
    for body in [
        "",
        "<html>",
        "[]",
        "null",
        "{}",
        r#"{"result":{}}"#,
        r#"{"result":{"title":"ACCEPTED"},"transactions":"x"}"#,
    ] {
        assert_eq!(hear(200, body).err(), Some(UNREADABLE), "{body}");
        assert_eq!(hear(404, body).err(), Some(UNREADABLE), "{body}");
    }
    let accepted = r#"{"result":{"title":"ACCEPTED","code":"00000"},"odd":null,"order":null}"#;
    assert!(hear(200, accepted).is_ok() && hear(400, accepted).is_ok(), "the body decides");
    assert_eq!(hear(502, accepted).err(), Some(UNREADABLE));
}

#[test]
fn steps_that_were_not_taken_say_why() {
    let step = |title, code| refused(no(&said(title, code)));
    assert_eq!(step("ERROR", "02110"), (AmountAboveRemaining, Fix));
    assert_eq!(step("ERROR", "02105"), (CaptureNotPossible, Never));
    assert_eq!(step("ERROR", "02010"), (OperationNotSupported, Never));
    assert_eq!(step("REFUSED", "01999"), (BankDeclined, OtherCard));
    assert_eq!(step("ERROR", "09999"), (Unrecognised, Never));
    assert_eq!(step("ERROR", "02002"), (DuplicateTransaction, LookUp));
    for (code, cause) in
        [("02101", Unreadable), ("02102", Unreadable), ("02103", TimedOut), ("02106", Unreadable)]
    {
        assert_eq!(no(&said("ERROR", code)), Failure::Unknown(cause), "{code}");
    }
    for title in ["ONHOLD_PARTNER", "INPROGRESS", "SOMETHING_NEW"] {
        assert_eq!(no(&said(title, "00000")), Failure::Unknown(Mismatch), "{title}");
    }
}

#[test]
fn a_page_whose_reference_was_used_before_needs_a_new_one() {
    for code in ["02001", "02002", "01185"] {
        assert_eq!(refused(no_page(&said("ERROR", code))), (DuplicateOrder, NewOrder), "{code}");
    }
    assert_eq!(refused(no_page(&said("ERROR", "02305"))), (FieldFormat, Fix));
}

#[test]
fn not_known_to_monext_is_an_answer_to_a_look_up_and_an_error_is_none() {
    let flat = |code: &str| {
        if_known(hear(200, &json!({ "result": { "title": "ERROR", "code": code } }).to_string()))
    };
    assert!(matches!(flat("02301"), Ok(None)));
    assert!(matches!(flat("02304"), Ok(None)));
    assert_eq!(refused(flat("02302").err().unwrap()).0, ProductNotConfigured);
    assert!(matches!(if_known(hear(404, r#"{"title":"Not Found"}"#)), Ok(None)));
    assert_eq!(if_known(hear(503, "")).err(), Some(UNREADABLE));
}
