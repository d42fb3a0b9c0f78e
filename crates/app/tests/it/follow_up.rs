//! What follows a payment: capture, refund, cancel, each once, each within what is left, each by the rules.

use crate::desk::{Desk, card};
use app::api::{ActionId, ActionRequest, CaptureMode, Channel, Fault, MoneyState, OrderInput};
use serde_json::{Value, json};

async fn act(desk: &Desk, payment: &str, action: ActionId, minor: Option<i64>) -> Result<(), Fault> {
    let version = desk.app.detail(payment.into()).await.unwrap().version;
    let request = ActionRequest {
        payment_id: payment.into(),
        action,
        amount_minor: minor,
        reason: "Agreed by phone".into(),
        confirmed: false,
        version,
    };
    desk.app.act(request).await.map(|_| ()).map_err(Fault::from)
}

async fn reserved(desk: &Desk) -> String {
    let order = desk.order("SO-1", 8_000).await;
    desk.charge(&order, card("4111111111111111")).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_reservation_is_captured_in_parts_and_refunded_in_parts() {
    let desk = Desk::open().await;
    let payment = reserved(&desk).await;
    act(&desk, &payment, ActionId::Capture, Some(5_000)).await.unwrap();
    let detail = desk.app.detail(payment.clone()).await.unwrap();
    assert_eq!(detail.money.state, MoneyState::PartCaptured);
    assert_eq!((detail.totals.captured_minor, detail.totals.left_minor), (5_000, 3_000));
    act(&desk, &payment, ActionId::Refund, Some(1_250)).await.unwrap();
    let detail = desk.app.detail(payment.clone()).await.unwrap();
    assert_eq!((detail.money.state, detail.totals.refunded_minor), (MoneyState::PartRefunded, 1_250));
    let refund = &desk.calls("refund").await[0]["form"];
    assert_eq!((&refund["amount"], &refund["currency"]), (&json!("12.50"), &json!("EUR")));
    // The bank has not confirmed the first refund yet: the second waits for it.
    let early = act(&desk, &payment, ActionId::Refund, None).await.unwrap_err();
    assert_eq!(early.details.unwrap()["why"], "refund-pending");
    assert_eq!(desk.calls("refund").await.len(), 1);
    desk.app.payment_ask(payment.clone()).await.unwrap();
    act(&desk, &payment, ActionId::Refund, None).await.unwrap();
    let detail = desk.app.detail(payment).await.unwrap();
    assert_eq!((detail.money.state, detail.totals.refunded_minor), (MoneyState::Refunded, 5_000));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_rule_forbids_is_never_sent() {
    let desk = Desk::open().await;
    let payment = reserved(&desk).await;
    let above = act(&desk, &payment, ActionId::Capture, Some(8_001)).await.unwrap_err();
    assert_eq!(above.fields.unwrap()["amount"], "amount-above-remaining");
    assert_eq!(above.details.unwrap()["most"], "€80.00", "as the operator reads amounts");
    let early = act(&desk, &payment, ActionId::Refund, None).await.unwrap_err();
    assert_eq!(
        (early.code.as_str(), early.details.unwrap()["why"].as_str()),
        ("not-allowed", "not-captured")
    );
    act(&desk, &payment, ActionId::Capture, None).await.unwrap();
    let late = act(&desk, &payment, ActionId::Cancel, None).await.unwrap_err();
    assert_eq!(late.details.unwrap()["why"], "already-captured");
    assert_eq!(desk.calls("refund").await.len() + desk.calls("cancel").await.len(), 0);
    assert_eq!(desk.calls("capture").await.len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_cancelled_reservation_takes_nothing() {
    let desk = Desk::open().await;
    let payment = reserved(&desk).await;
    act(&desk, &payment, ActionId::Cancel, None).await.unwrap();
    desk.app.payment_ask(payment.clone()).await.unwrap();
    let detail = desk.app.detail(payment).await.unwrap();
    assert_eq!((detail.money.state, detail.totals.cancelled_minor), (MoneyState::Voided, 8_000));
}

#[tokio::test(flavor = "multi_thread")]
async fn to_cancel_what_was_taken_is_asked_as_cancelling_a_payment_and_not_a_reservation() {
    let desk = Desk::open().await;
    let cases = [
        ("demo-clearent", "USD", CaptureMode::Reserve, "cancel", "reservation of"),
        ("demo-clearent", "USD", CaptureMode::Take, "void", "taken today goes back"),
        ("demo-hipay", "EUR", CaptureMode::Reserve, "cancel", "reservation of"),
        ("demo-hipay", "EUR", CaptureMode::Take, "cancel", "reservation of"),
    ];
    desk.app.speak("en");
    for (number, (account, currency, capture, words, sentence)) in cases.into_iter().enumerate() {
        let input = OrderInput {
            account_id: Some(account.into()),
            currency: currency.into(),
            capture,
            ..desk.input(&format!("SO-{number}"), 8_000)
        };
        let order_id = desk.keep(input).await;
        let request = app::api::CardRequest {
            account_id: account.into(),
            ..desk.request(&order_id, Channel::Telephone)
        };
        let ticket = desk.app.card_prepare(request).await.unwrap();
        let payment = desk.app.card_charge(&ticket, card("4111111111111111")).await.unwrap();
        let detail = desk.app.detail(payment.clone()).await.unwrap();
        let cancel = detail.actions.iter().find(|line| line.id == ActionId::Cancel).unwrap();
        assert_eq!(cancel.words, words, "{account} {capture:?}");
        let request = ActionRequest {
            payment_id: payment,
            action: ActionId::Cancel,
            amount_minor: None,
            reason: String::new(),
            confirmed: false,
            version: detail.version,
        };
        let said = desk.app.action_words(request).await.unwrap().sentence.text;
        assert!(said.contains(sentence), "{account} {capture:?}: {said}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_refund_whose_reply_is_lost_locks_everything_until_it_is_settled() {
    let desk = Desk::open().await;
    let payment = reserved(&desk).await;
    act(&desk, &payment, ActionId::Capture, None).await.unwrap();
    desk.fault("refund", "drop_after").await;
    act(&desk, &payment, ActionId::Refund, Some(1_000)).await.unwrap();
    assert_eq!(desk.app.detail(payment.clone()).await.unwrap().money.state, MoneyState::Unknown);
    let again = act(&desk, &payment, ActionId::Refund, Some(1_000)).await.unwrap_err();
    assert_eq!(again.details.unwrap()["why"], "outcome-unknown");
    desk.app.payment_ask(payment.clone()).await.unwrap();
    let detail = desk.app.detail(payment).await.unwrap();
    assert_eq!((detail.money.state, detail.totals.refunded_minor), (MoneyState::PartRefunded, 1_000));
    assert_eq!(desk.calls("refund").await.len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_stale_page_is_refused() {
    let desk = Desk::open().await;
    let payment = reserved(&desk).await;
    let seen = desk.app.detail(payment.clone()).await.unwrap().version;
    act(&desk, &payment, ActionId::Capture, Some(1_000)).await.unwrap();
    let request = ActionRequest {
        payment_id: payment,
        action: ActionId::Capture,
        amount_minor: Some(1_000),
        reason: String::new(),
        confirmed: false,
        version: seen,
    };
    assert_eq!(Fault::from(desk.app.act(request).await.unwrap_err()).code, "stale");
}

#[tokio::test(flavor = "multi_thread")]
async fn amounts_are_exact_for_currencies_of_no_two_and_three_decimals() {
    let desk = Desk::open().await;
    for (currency, minor, wire) in
        [("JPY", 1_050, "1050"), ("EUR", 1_050, "10.50"), ("KWD", 1_234_567, "1234.567")]
    {
        let input = OrderInput {
            currency: currency.into(),
            capture: CaptureMode::Take,
            ..desk.input(&format!("SO-{currency}"), minor)
        };
        let order = desk.keep(input).await;
        let payment = desk.charge(&order, card("4111111111111111")).await;
        let detail = desk.app.detail(payment).await.unwrap();
        assert_eq!(
            (detail.money.state, detail.totals.captured_minor),
            (MoneyState::Captured, minor),
            "{currency}"
        );
        let calls = desk.calls("order").await;
        let form = &calls.last().unwrap()["form"];
        assert_eq!((&form["amount"], &form["operation"]), (&json!(wire), &json!("Sale")));
        assert_eq!(form["custom_data"], r#"{"_reporting_data_1":"INV-2026-3307"}"#);
        assert_eq!(calls.last().unwrap()["login"], "sandbox-moto", "telephone orders use the MOTO contract");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_card_is_not_asked_for_where_the_account_lacks_the_currency_or_nobody_answers() {
    let desk = Desk::open().await;
    let order = desk.keep(OrderInput { currency: "USD".into(), ..desk.input("SO-1", 1_000) }).await;
    let refused = desk.app.card_prepare(desk.request(&order, Channel::Telephone)).await;
    let refused = Fault::from(refused.err().unwrap());
    assert_eq!(
        refused.fields.clone().unwrap_or_else(|| panic!("{refused:?}"))["account"],
        "currency-not-on-account"
    );
    let order = desk.order("SO-2", 1_000).await;
    let (app, request) = (std::sync::Arc::clone(&desk.app), desk.request(&order, Channel::Mail));
    let Desk { sandbox, folder: _folder, .. } = desk;
    sandbox.stop().await;
    let refused = Fault::from(app.card_prepare(request).await.err().unwrap());
    assert_eq!(refused.code, "connection-refused");
    assert_eq!(app.drafts().await.unwrap().len(), 2, "what was typed is kept");
}

#[tokio::test(flavor = "multi_thread")]
async fn after_a_crash_an_open_request_is_unknown_and_settles_by_asking() {
    let desk = Desk::open().await;
    let order = desk.order("SO-1", 4_250).await;
    desk.control(
        "faults",
        json!({ "service": "gateway", "operation": "order", "times": 1, "fault": { "kind": "delay", "ms": 60_000 } }),
    )
    .await;
    let ticket = desk.app.card_prepare(desk.request(&order, Channel::Telephone)).await.unwrap();
    let mut events = desk.app.events();
    let app = std::sync::Arc::clone(&desk.app);
    let charge = tokio::spawn(async move { app.card_charge(&ticket, card("4111111111111111")).await });
    let payment = loop {
        if let app::api::AppEvent::CardClosed { payment_id: Some(id), .. } = events.recv().await.unwrap() {
            break id;
        }
    };
    charge.abort();
    let desk = desk.reopened().await;
    assert_eq!(desk.app.detail(payment.clone()).await.unwrap().money.state, MoneyState::Unknown);
    let again = desk.app.card_prepare(desk.request(&order, Channel::Telephone)).await;
    assert_eq!(Fault::from(again.err().unwrap()).code, "order-locked");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_charge_that_was_closed_as_not_done_stays_watched_and_is_found_when_it_comes_to_pass() {
    let desk = Desk::open().await;
    let late = json!({ "service": "gateway", "operation": "order", "times": 1,
        "fault": { "kind": "late", "seconds": 7_200 } });
    desk.control("faults", late).await;
    let payment = reserved(&desk).await;
    for _twice in 0..2 {
        desk.app.payment_ask(payment.clone()).await.unwrap();
        let early = act(&desk, &payment, ActionId::Release, None).await.unwrap_err();
        assert_eq!(early.details.unwrap()["why"], "provider-not-asked", "within a minute it is one answer");
    }
    desk.clock.advance(jiff::SignedDuration::from_secs(60));
    desk.app.payment_ask(payment.clone()).await.unwrap();
    act(&desk, &payment, ActionId::Release, None).await.unwrap();
    assert_eq!(desk.app.detail(payment.clone()).await.unwrap().money.state, MoneyState::None);
    desk.control("clock", json!({ "advance_seconds": 7_201 })).await;
    desk.clock.advance(jiff::SignedDuration::from_secs(3_601));
    assert_eq!(desk.app.follow_round().await.unwrap(), 1);
    assert_eq!(desk.app.detail(payment).await.unwrap().money.state, MoneyState::Authorised);
}

/// What the bank says to the newest step of an order, and the terminal asks.
async fn bank(desk: &Desk, payment: &str, status: u16) {
    desk.pass(1).await;
    desk.control("settle", json!({ "order": "SO-1", "status": status })).await;
    desk.app.payment_ask(payment.to_owned()).await.unwrap();
}

/// State, captured, refunded, and what could still be given back.
async fn figures(desk: &Desk, payment: &str) -> (MoneyState, i64, i64, Option<i64>) {
    let detail = desk.app.detail(payment.to_owned()).await.unwrap();
    let refund = detail.actions.iter().find(|line| line.id == ActionId::Refund);
    let most = refund.filter(|line| line.allowed).and_then(|line| line.max_minor);
    (detail.money.state, detail.totals.captured_minor, detail.totals.refunded_minor, most)
}

/// What the sandbox counts, refused steps left out.
async fn really(desk: &Desk) -> (Value, Value) {
    let truth = desk.truth("orders").await;
    (truth["SO-1"]["captured"].clone(), truth["SO-1"]["refunded"].clone())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_refund_that_the_bank_refused_is_not_counted_with_the_next() {
    let desk = Desk::open().await;
    let payment = reserved(&desk).await;
    act(&desk, &payment, ActionId::Capture, None).await.unwrap();
    for amount in [Some(1_250), None] {
        desk.pass(1).await;
        act(&desk, &payment, ActionId::Refund, amount).await.unwrap();
        bank(&desk, &payment, 165).await;
        assert_eq!(figures(&desk, &payment).await, (MoneyState::Captured, 8_000, 0, Some(8_000)));
    }
    desk.pass(1).await;
    act(&desk, &payment, ActionId::Refund, Some(1_250)).await.unwrap();
    assert_eq!(figures(&desk, &payment).await, (MoneyState::PartRefunded, 8_000, 1_250, None));
    // Confirmed by the next look.
    desk.app.payment_ask(payment.clone()).await.unwrap();
    assert_eq!(figures(&desk, &payment).await, (MoneyState::PartRefunded, 8_000, 1_250, Some(6_750)));
    assert_eq!(really(&desk).await, (json!("80.00"), json!("12.50")));
    desk.pass(1).await;
    act(&desk, &payment, ActionId::Refund, None).await.unwrap();
    desk.app.payment_ask(payment.clone()).await.unwrap();
    assert_eq!(figures(&desk, &payment).await, (MoneyState::Refunded, 8_000, 8_000, None));
    assert_eq!(really(&desk).await, (json!("80.00"), json!("80.00")));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_capture_that_the_bank_refused_is_not_counted_with_the_next() {
    let desk = Desk::open().await;
    let payment = reserved(&desk).await;
    desk.pass(1).await;
    act(&desk, &payment, ActionId::Capture, None).await.unwrap();
    bank(&desk, &payment, 173).await;
    assert_eq!(figures(&desk, &payment).await, (MoneyState::Authorised, 0, 0, None));
    desk.pass(1).await;
    act(&desk, &payment, ActionId::Capture, None).await.unwrap();
    desk.app.payment_ask(payment.clone()).await.unwrap();
    assert_eq!(figures(&desk, &payment).await, (MoneyState::Captured, 8_000, 0, Some(8_000)));
    assert_eq!(desk.app.detail(payment.clone()).await.unwrap().totals.left_minor, 0);
    assert_eq!(really(&desk).await, (json!("80.00"), json!("0.00")));
}
