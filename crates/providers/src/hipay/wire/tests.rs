//! HiPay's many ways to say nothing, and what has to be in an answer for it to be one.

use serde_json::json;

use super::*;

#[test]
fn nothing_found_has_many_shapes_and_a_broken_answer_is_none_of_them() {
    for body in [
        fixture!("hipay/lookup-none"),
        json!({}),
        json!([]),
        json!(""),
        json!(null),
        json!({ "transaction": "" }),
        json!({ "transaction": null }),
        json!({ "transaction": {} }),
    ] {
        assert!(attempts(body).is_some_and(|found| found.is_empty()));
    }
    for body in [
        json!({ "code": "1000001" }),
        json!("<html>"),
        json!(7),
        json!({ "transaction": "busy" }),
        json!({ "transaction": ["busy"] }),
        json!({ "transaction": [{}] }),
    ] {
        assert!(attempts(body.clone()).is_none(), "{body}");
    }
}

#[test]
fn a_token_and_a_page_need_only_what_is_used() {
    let made = token(fixture!("hipay/token-created")).unwrap();
    assert_eq!((made.brand.as_str(), made.domestic_network.as_str()), ("VISA", "cb"));
    assert!(token(json!({ "brand": "VISA" })).is_none());
    let made = page(fixture!("hipay/page-made")).unwrap();
    assert_eq!((made.number_retry.int(), made.test.flag()), (Some(3_u32), Some(true)));
    assert!(page(json!({ "forwardUrl": "" })).is_none());
}

#[test]
fn an_error_is_known_by_its_code_in_every_dress() {
    let code = |body: Value| error_code(&body).map(|code| code.as_str().to_owned());
    assert_eq!(code(fixture!("hipay/error-field-missing")).as_deref(), Some("1010101"));
    assert_eq!(code(fixture!("hipay/error-credentials")).as_deref(), Some("1000001"));
    assert_eq!(code(fixture!("hipay/error-order-not-found")).as_deref(), Some("3000001"));
    assert_eq!(code(json!({ "error": { "code": 1000003 } })).as_deref(), Some("1000003"));
    assert_eq!(code(json!({ "message": "no" })), None);
}
