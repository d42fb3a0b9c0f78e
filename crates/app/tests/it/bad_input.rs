//! What people mistype: each field says what is wrong with it, and nothing typed is lost.

use crate::desk::{Desk, card};
use app::api::{Channel, CustomerInput, Fault, LineInput, LinkInput, OrderInput};

/// The codes of a form, checked to the end.
async fn problems(desk: &Desk, change: impl FnOnce(&mut OrderInput)) -> Vec<(String, String)> {
    let mut input = desk.input("SO-9", 1_000);
    input.id = Some("fresh".into());
    change(&mut input);
    desk.app.order_check(input, true).await.unwrap().problems.into_iter().collect()
}

fn one(field: &str, code: &str) -> Vec<(String, String)> {
    vec![(field.to_owned(), code.to_owned())]
}

fn customer(change: impl FnOnce(&mut CustomerInput)) -> impl FnOnce(&mut OrderInput) {
    |input| change(input.customer.as_mut().unwrap())
}

#[tokio::test(flavor = "multi_thread")]
async fn every_field_says_what_is_wrong_with_it() {
    let desk = Desk::open().await;
    assert_eq!(problems(&desk, |_| {}).await, []);
    assert_eq!(problems(&desk, |i| i.amount_minor = Some(0)).await, one("amount", "amount-zero"));
    assert_eq!(problems(&desk, |i| i.amount_minor = Some(-5)).await, one("amount", "amount-negative"));
    assert_eq!(problems(&desk, |i| i.amount_minor = None).await, one("amount", "amount-required"));
    assert_eq!(problems(&desk, |i| i.amount_minor = Some(i64::MAX)).await[0].1, "amount-too-large");
    assert_eq!(
        problems(&desk, |i| i.reference = "SO 9&".into()).await,
        one("reference", "reference-character")
    );
    assert_eq!(
        problems(&desk, |i| i.reference = "x".repeat(29)).await,
        one("reference", "reference-too-long")
    );
    assert_eq!(problems(&desk, |i| i.reference.clear()).await, one("reference", "required"));
    assert_eq!(problems(&desk, |i| i.channel = None).await, one("channel", "channel-required"));
    assert_eq!(problems(&desk, |i| i.customer = None).await, one("customer", "customer-required"));
    assert_eq!(problems(&desk, |i| i.ship_date = "27/11".into()).await, one("shipDate", "date-invalid"));
    assert_eq!(problems(&desk, |i| i.ship_date = "2020-01-01".into()).await, one("shipDate", "date-past"));
    assert_eq!(problems(&desk, |i| i.currency = "XXX".into()).await, one("currency", "currency-unknown"));
    let typo = problems(&desk, customer(|c| c.email = Some("camille@@bellerive".into()))).await;
    assert_eq!(typo, one("customer.email", "email-invalid"));
    let broken =
        problems(&desk, customer(|c| c.email = Some("a@b.example\r\nBcc: x@y.example".into()))).await;
    assert_eq!(broken, one("customer.email", "email-invalid"));
    assert_eq!(
        problems(&desk, customer(|c| c.last_name = "é".repeat(300))).await,
        one("customer.lastName", "text-too-long")
    );
    let in_note = problems(&desk, |i| i.note = "card 4111 1111 1111 1111".into()).await;
    assert_eq!(in_note, one("note", "card-number-in-text"));
    let in_persian = problems(&desk, |i| i.description = "۴۱۱۱۱۱۱۱۱۱۱۱۱۱۱۱".into()).await;
    assert_eq!(in_persian, one("description", "card-number-in-text"));
    let line =
        LineInput { description: String::new(), quantity: 0, unit_price_minor: -1, tax_basis_points: 20_000 };
    let in_line: Vec<String> =
        problems(&desk, |i| i.lines.push(line)).await.into_iter().map(|(field, _)| field).collect();
    assert_eq!(in_line, ["lines.0.description", "lines.0.quantity", "lines.0.tax", "lines.0.unitPrice"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn direction_marks_and_line_breaks_never_reach_the_record() {
    let desk = Desk::open().await;
    let mut input = desk.input("SO-1", 1_000);
    input.description = "Peonies\u{202e}\r\nfor Camille".into();
    let order = desk.keep(input).await;
    let payment = desk.charge(&order, card("4111111111111111")).await;
    let sent = &desk.calls("order").await[0]["form"]["description"];
    assert_eq!(sent, "Peonies for Camille");
    assert!(desk.app.detail(payment).await.is_ok());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reference_that_was_used_shows_the_other_order() {
    let desk = Desk::open().await;
    let order = desk.order("SO-1", 1_000).await;
    let paid = desk.charge(&order, card("4111111111111111")).await;
    let check = desk.app.order_check(desk.input("SO-1", 2_000), false).await.unwrap();
    assert_eq!(check.duplicate_reference.unwrap().payment_id, Some(paid));
    let again = desk.order("SO-1", 2_000).await;
    let refused =
        Fault::from(desk.app.card_prepare(desk.request(&again, Channel::Mail)).await.err().unwrap());
    assert_eq!(refused.fields.unwrap()["reference"], "reference-taken");
    assert_eq!(
        desk.app.order_start(Some(again)).await.unwrap().order.reference,
        "SO-1",
        "what was typed is kept"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_draft_with_a_card_number_is_not_kept() {
    let desk = Desk::open().await;
    let mut input = desk.input("SO-1", 1_000);
    input.note = "5399-9999-9999-9999 exp 12/30".into();
    let refused = Fault::from(desk.app.order_save(input).await.unwrap_err());
    assert_eq!(refused.fields.unwrap()["note"], "card-number-in-text");
    assert!(desk.app.drafts().await.unwrap().is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn the_link_form_names_the_bad_address_and_a_likely_mend() {
    let desk = Desk::open().await;
    let order = desk.order("SO-1", 1_000).await;
    let form = desk.app.link_draft(order).await.unwrap().input;
    let with = |recipients: &[&str]| LinkInput {
        recipients: recipients.iter().map(|&r| r.to_owned()).collect(),
        ..form.clone()
    };
    let none = desk.app.link_preview(with(&[]), "en".into()).await.unwrap();
    assert_eq!(none.problems["recipients"], "required");
    let bad = desk.app.link_preview(with(&["camille@", "x@y.example"]), "en".into()).await.unwrap();
    assert_eq!(
        (bad.problems["recipients"].as_str(), bad.details["recipients.address"].as_str()),
        ("email-invalid", "camille@")
    );
    let typo = desk.app.link_preview(with(&["camille@gmial.com"]), "en".into()).await.unwrap();
    assert_eq!(typo.details["recipients.suggestion"], "camille@gmail.com");
    let long = LinkInput { validity_days: 300, ..form.clone() };
    let refused = Fault::from(desk.app.link_send(long).await.unwrap_err());
    assert_eq!(refused.fields.unwrap()["validityDays"], "validity-too-long");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_provider_says_about_the_account_is_told_by_name() {
    let desk = Desk::open().await;
    let accounts = desk.app.accounts().await.unwrap();
    let account = accounts.iter().find(|account| account.id == crate::desk::ACCOUNT).unwrap();
    for (login, code) in
        [("sandbox-bad", "reason-credentials-wrong"), ("sandbox-noip", "reason-address-not-allowed")]
    {
        desk.log_in(account, login).await;
        let tested = desk.app.account_test(account.id.clone()).await.unwrap();
        assert_eq!((tested.ok, tested.code.as_deref()), (false, Some(code)), "{login}");
    }
    desk.log_in(account, "sandbox-nomoto").await;
    let order = desk.order("SO-1", 1_000).await;
    let payment = desk.charge(&order, card("4111111111111111")).await;
    let result = desk.app.result(payment).await.unwrap();
    assert_eq!(result.verdict, app::api::Verdict::NotProcessed);
    assert_eq!(result.reason.as_deref(), Some("moto-not-enabled"));
}
