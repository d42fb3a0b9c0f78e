//! What the sandbox's clock ends: sessions, authorisations, and the wait for a deferred capture.

use serde_json::json;

use super::{Shop, history, wanted};
use crate::bench::{REFUSED_163, VISA};

const DAY: u32 = 86_400;

#[tokio::test]
async fn a_session_lives_half_an_hour_and_then_frees_its_reference() {
    let shop = Shop::new().await;
    let (id, url) = shop.made(wanted("VT-1", |body| body["languageCode"] = json!("EN"))).await;
    shop.pay("VT-1", REFUSED_163).await;
    shop.bench.advance(29 * 60).await;
    assert_eq!(shop.session(&id).await["result"]["title"], "REFUSED");
    shop.bench.advance(61).await;
    let told = shop.session(&id).await;
    assert_eq!((&told["result"]["title"], &told["result"]["code"]), (&json!("CANCELLED"), &json!("02324")));
    assert_eq!(told["transactions"].as_array().unwrap().len(), 1);
    let page = shop.bench.client.get(&url).send().await.unwrap().text().await.unwrap();
    assert!(page.contains("This link has expired"));
    let (status, told) = shop.bench.control("monext/sessions/VT-1/pay", json!({ "card": VISA })).await;
    assert_eq!((status, &told["error"]), (409, &json!("the session takes no payment: expired")));
    shop.made(wanted("VT-1", |_| ())).await;
}

#[tokio::test]
async fn a_paid_session_stays_paid_and_the_life_can_be_set() {
    let shop = Shop::new().await;
    shop.set(json!({ "session_minutes": 1 })).await;
    let (paid, _) = shop.made(wanted("VT-1", |_| ())).await;
    let (unpaid, _) = shop.made(wanted("VT-2", |_| ())).await;
    shop.pay("VT-1", VISA).await;
    shop.bench.advance(60).await;
    assert_eq!(shop.session(&paid).await["result"]["title"], "ACCEPTED");
    assert_eq!(shop.session(&unpaid).await["result"]["code"], "02324");
}

#[tokio::test]
async fn an_authorisation_lapses_after_seven_days_unless_taken_anew() {
    let shop = Shop::new().await;
    let id = shop.paid("VT-1", "MANUAL").await;
    shop.bench.advance(7 * DAY).await;
    let late = shop.operate(&id, "captures", json!({ "amount": 8640 })).await.1;
    assert_eq!(late["result"]["code"], "02010");
    let body = json!({ "amount": 8000, "option": "LATE_DELIVERY" });
    assert_eq!(shop.operate(&id, "captures", body).await.1["result"]["title"], "ACCEPTED");
    let told = shop.transaction(&id).await;
    assert_eq!(
        history(&told),
        ["AUTHORIZATION 8640 OK", "CAPTURE 8640 KO", "AUTHORIZATION 8000 OK", "CAPTURE 8000 OK"]
    );
    assert_ne!(told["associatedTransactions"][2]["id"], json!(id));
    assert_eq!(shop.truth("VT-1").await["transactions"][0]["capturable"], 640);
}

#[tokio::test]
async fn a_deferred_capture_happens_on_its_day() {
    let shop = Shop::new().await;
    let now = shop.bench.truth("clock").await["now"].as_str().unwrap().to_owned();
    let now: jiff::Timestamp = now.parse().unwrap();
    let day = jiff::tz::Offset::UTC.to_datetime(now).date().saturating_add(jiff::Span::new().days(2));
    let body = wanted("VT-1", |body| {
        body["payment"] = json!({ "paymentType": "ONE_OFF", "capture": "DEFERRED", "deferredCaptureDate": day.to_string() });
    });
    shop.made(body).await;
    let told = shop.pay("VT-1", VISA).await;
    let id = told["transactions"][0]["id"].as_str().unwrap();
    assert_eq!(history(&shop.transaction(id).await), ["AUTHORIZATION 8640 OK"]);
    shop.bench.advance(2 * DAY).await;
    assert_eq!(history(&shop.transaction(id).await), ["AUTHORIZATION 8640 OK", "CAPTURE 8640 OK"]);
    assert_eq!(shop.truth("VT-1").await["captured"], 8640);
}
