//! What leaves for Monext.

use domain::id::{OperatorId, OrderId};
use domain::order::{Address, Amounts, Customer, OrderReference, Validity};
use domain::{Currency, Timestamp};

use super::super::descriptor::DESCRIPTOR;
use super::*;
use crate::contract::Redirects;

fn eur(minor: i64) -> Money {
    Money::from_minor(minor, Currency::EUR).unwrap()
}

/// An order of an amount and a name.
pub(in super::super) fn order() -> Order {
    Order {
        id: OrderId::new("order-1"),
        reference: OrderReference::new("VT-2026-000123").unwrap(),
        version: 1,
        customer: Customer { last_name: "Morel".into(), ..Customer::unnamed(Language::Fa) },
        lines: Vec::new(),
        shipping_tax_rate: 0.into(),
        amounts: Amounts::total_only(eur(8640)),
        description: String::new(),
        settlement_reference: None,
        validity: Validity { days: 0 },
        quotation: None,
        confirmed: None,
        ship_date: None,
        carrier: None,
        salesperson: OperatorId::new("rep"),
        note: None,
        created_at: "2026-03-02T10:15:00Z".parse::<Timestamp>().unwrap(),
    }
}

type Options = std::collections::BTreeMap<String, String>;

fn options(pairs: &[(&str, &str)]) -> Options {
    let all = [&[("point_of_sale", "POS-VT-01")], pairs].concat();
    all.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
}

fn sent(order: &Order, amount: Money, channel: Channel, options: &Options) -> Result<Value, &'static str> {
    let back = Redirects { accept: Some("https://shop.example/back".into()), ..Redirects::default() };
    let (capture, provider_order_id) = (CaptureMode::Manual, "VT-2026-000123");
    let page = OpenPage {
        order,
        provider_order_id,
        amount,
        channel,
        capture,
        seconds: 1800,
        redirects: &back,
        copy_to: None,
    };
    session(&page, Settings::new(options, &DESCRIPTOR))
}

#[test]
fn an_amount_and_a_name_are_enough() {
    let body = sent(&order(), eur(8640), Channel::Link, &options(&[])).unwrap();
    let least = json!({
        "pointOfSaleReference": "POS-VT-01",
        "order": {
            "reference": "VT-2026-000123", "amount": 8640, "currency": "EUR", "origin": "E_COM",
            "date": "2026-03-02T10:15:00.000Z",
        },
        "payment": { "paymentType": "ONE_OFF", "capture": "MANUAL" },
        "buyer": { "lastName": "Morel" },
        "returnURL": "https://shop.example/back",
        "languageCode": "EN",
        "privateData": { "counterfoil": "VT-2026-000123" },
    });
    assert_eq!(body, least);
}

#[test]
fn what_is_known_is_told_with_whole_minor_units_and_exact_rates() {
    let mut order = order();
    let line = |price, rate: &str, quantity: &str| Line {
        name: "Desk lamp".into(),
        sku: Some("R".repeat(40)),
        quantity: quantity.parse().unwrap(),
        unit_price: eur(price),
        tax_rate: rate.parse().unwrap(),
    };
    order.lines = vec![line(1999, "20", "3"), line(490, "4.3", "1.5")];
    order.shipping_tax_rate = 20.into();
    order.amounts = Amounts::of(&order.lines, eur(400), 20.into(), Currency::EUR).unwrap();
    order.customer.language = Language::Fr;
    order.customer.phone = Some("+33 (0)6 00 00 00 77".into());
    order.customer.address = Some(Address {
        street: "8 allee des Ormes".into(),
        postal_code: "69003".into(),
        city: "Lyon".into(),
        country: "FR".into(),
    });
    let body = sent(&order, order.total(), Channel::Link, &options(&[])).unwrap();
    let items = body["order"]["items"].as_array().unwrap();
    assert_eq!(
        (&items[0]["price"], &items[0]["quantity"], &items[0]["taxRate"]),
        (&json!(7196), &json!(3), &json!(2000))
    );
    assert_eq!(
        (&items[1]["price"], &items[1]["quantity"], &items[1]["taxRate"]),
        (&json!(767), &json!(1), &json!(430))
    );
    assert_eq!(items[0]["reference"], "R".repeat(30));
    assert_eq!((&body["delivery"]["charge"], &body["order"]["country"]), (&json!(480), &json!("FR")));
    assert_eq!((&body["buyer"]["mobile"], &body["languageCode"]), (&json!("+33600000077"), &json!("FR")));
    assert_eq!(body["buyer"]["billingAddress"]["zip"], "69003");
    let part = sent(&order, eur(1000), Channel::Link, &options(&[])).unwrap();
    assert_eq!(
        (part["order"].get("items"), part["order"].get("taxes"), part.get("delivery")),
        (None, None, None)
    );
}

#[test]
fn every_currency_keeps_its_own_minor_unit() {
    for (minor, currency) in [(1999, Currency::EUR), (8640, Currency::JPY), (1234, Currency::KWD)] {
        let amount = Money::from_minor(minor, currency).unwrap();
        let body = sent(&order(), amount, Channel::Link, &options(&[])).unwrap();
        assert_eq!(
            (&body["order"]["amount"], &body["order"]["currency"]),
            (&json!(minor), &json!(currency.code()))
        );
    }
}

#[test]
fn a_rep_keys_on_the_methods_and_with_the_origin_set_for_it() {
    let set = options(&[
        ("payment_methods", "CB-1, AMEX-1,"),
        ("moto_payment_methods", "CB-MOTO-1"),
        ("origin_phone", "X_PHONE"),
    ]);
    let sent = |channel, set: &Options| {
        let body = sent(&order(), eur(8640), channel, set).unwrap();
        (body["paymentMethod"]["paymentMethodIDs"].clone(), body["order"]["origin"].clone())
    };
    assert_eq!(sent(Channel::Telephone, &set), (json!(["CB-MOTO-1"]), json!("X_PHONE")));
    assert_eq!(sent(Channel::Mail, &set), (json!(["CB-MOTO-1"]), json!("E_COM")));
    assert_eq!(sent(Channel::Link, &set), (json!(["CB-1", "AMEX-1"]), json!("E_COM")));
    assert_eq!(sent(Channel::Mail, &options(&[("payment_methods", "CB-1")])).0, json!(["CB-1"]));
}

#[test]
fn without_a_point_of_sale_or_a_return_page_nothing_leaves() {
    let nothing = Options::default();
    assert_eq!(sent(&order(), eur(8640), Channel::Link, &nothing), Err("point-of-sale"));
    let order = order();
    let ask = |redirects: &Redirects| {
        let (provider_order_id, capture) = ("VT-2026-000123", CaptureMode::Immediate);
        let (amount, channel) = (eur(8640), Channel::Telephone);
        let order = &order;
        let page = OpenPage {
            order,
            provider_order_id,
            amount,
            channel,
            capture,
            seconds: 1800,
            redirects,
            copy_to: None,
        };
        session(&page, Settings::new(&options(&[]), &DESCRIPTOR))
    };
    assert_eq!(ask(&Redirects::default()), Err("return-page"));
    let cancel = Redirects { cancel: Some("https://shop.example/no".into()), ..Redirects::default() };
    let body = ask(&cancel).unwrap();
    assert_eq!(
        (&body["returnURL"], &body["payment"]["capture"]),
        (&json!("https://shop.example/no"), &json!("AUTOMATIC"))
    );
}

#[test]
fn the_credentials_are_taken_in_each_form_in_which_people_have_them() {
    let (merchant, key) = ("12345678901234", "synthetic-key");
    let whole = "MTIzNDU2Nzg5MDEyMzQ6c3ludGhldGljLWtleQ==";
    let header = format!("Basic {whole}");
    let read = |merchant: &str, key: &str| authorisation(merchant, key).map(|header| header.to_string());
    for (merchant, key) in [
        (merchant, key),
        ("", whole),
        ("", header.as_str()),
        (merchant, whole),
        (" 12345678901234 ", " basic  MTIzNDU2Nzg5MDEyMzQ6c3ludGhldGljLWtleQ== "),
    ] {
        assert_eq!(read(merchant, key).as_deref(), Some(header.as_str()), "{merchant} {key}");
    }
    let other = base64::prelude::BASE64_STANDARD.encode(format!("99:{whole}"));
    assert_eq!(read("99", whole), Some(format!("Basic {other}")), "an explicit pair wins");
    for (merchant, key) in [("", key), ("", ""), (merchant, " "), ("", "Og=="), ("", "Basic ")] {
        assert_eq!(read(merchant, key), None, "{merchant} {key}");
    }
}

#[test]
fn an_address_holds_its_version_once() {
    let below = |base: &str, path| below(base.parse().unwrap(), path, &["a/b"]).to_string();
    for base in
        ["https://api.example", "https://api.example/", "https://api.example/v1", "https://api.example/v1//"]
    {
        for path in ["checkout/payments/sessions", "/v1/checkout/payments/sessions/"] {
            assert_eq!(
                below(base, path),
                "https://api.example/v1/checkout/payments/sessions/a%2Fb",
                "{base} {path}"
            );
        }
    }
    assert_eq!(below("http://127.0.0.1:9/monext/v1", "x"), "http://127.0.0.1:9/monext/v1/x/a%2Fb");
}

#[test]
fn the_clocks_follow_the_account() {
    let seconds = |minutes: &str| {
        let limits = super::super::descriptor::limits(&options(&[("session_minutes", minutes)]));
        assert_eq!(limits.link_seconds_max, limits.link_seconds_default);
        assert_eq!(limits.link_seconds_max, limits.entry_page_seconds);
        limits.link_seconds_max
    };
    assert_eq!((seconds("5"), seconds("60"), seconds("100800")), (300, 3_600, 6_048_000));
    for wrong in ["", "4", "100801", "-5", "soon"] {
        assert_eq!(seconds(wrong), 1_800, "{wrong}");
    }
}
