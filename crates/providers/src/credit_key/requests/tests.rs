//! What is sent, against the contract's recorded requests and for every amount.

use domain::Timestamp;
use domain::id::{OperatorId, OrderId};
use domain::order::{Address, Amounts, Customer, OrderReference, Validity};
use domain::payment::{CaptureMode, Channel};
use domain::{Currency, Language};
use proptest::prelude::*;

use super::*;
use crate::contract::Redirects;

fn usd(minor: i64) -> Money {
    Money::from_minor(minor, Currency::USD).unwrap()
}

fn line(name: &str, sku: Option<&str>, quantity: Decimal, price: i64) -> Line {
    let (name, sku, unit_price) = (name.to_owned(), sku.map(str::to_owned), usd(price));
    Line { name, sku, quantity, unit_price, tax_rate: Decimal::ZERO }
}

/// Three lamps, delivery and tax: 57.22 + 4.00.
fn order() -> Order {
    Order {
        id: OrderId::new("o"),
        reference: OrderReference::new("SO-1001").unwrap(),
        version: 1,
        customer: Customer {
            number: Some("C-77".into()),
            first_name: "Joe".into(),
            last_name: "Buyer".into(),
            company: Some("Acme Inc".into()),
            email: Some("joe@example.com".into()),
            phone: Some("213-555-0112".into()),
            address: Some(Address {
                street: "1 First St".into(),
                postal_code: "CA 90036".into(),
                city: "Los Angeles".into(),
                country: "US".into(),
            }),
            ..Customer::unnamed(Language::En)
        },
        lines: vec![line("Desk lamp", Some("DL-1"), 3.into(), 1_599)],
        shipping_tax_rate: Decimal::ZERO,
        amounts: Amounts { goods: usd(4_797), shipping: usd(500), tax: usd(825), total: usd(6_122) },
        description: "Three lamps".into(),
        settlement_reference: None,
        validity: Validity { days: 7 },
        quotation: None,
        confirmed: None,
        ship_date: None,
        carrier: None,
        salesperson: OperatorId::new("s"),
        note: Some("for colleagues".into()),
        created_at: Timestamp::UNIX_EPOCH,
    }
}

fn options(method: &str) -> std::collections::BTreeMap<String, String> {
    [("contact_method".to_owned(), method.to_owned())].into()
}

fn begun(order: &Order, amount: Money, method: &str, copy_to: Option<&str>) -> Result<Value, Refusal> {
    let redirects = Redirects {
        accept: Some("https://shop.example/ck/done/%CKKEY%".into()),
        cancel: Some("https://shop.example/ck/cancelled".into()),
        ..Redirects::default()
    };
    let page = OpenPage {
        order,
        provider_order_id: "SO-1001-2",
        amount,
        channel: Channel::Link,
        capture: CaptureMode::Manual,
        seconds: 60,
        redirects: &redirects,
        copy_to,
    };
    begin(&page, Settings::new(&options(method), &DESCRIPTOR))
}

fn step(order: &Order, amount: Option<Money>) -> Step<'_> {
    Step {
        order,
        reference: "CK-12345",
        provider_order_id: "SO-1001-2",
        operation_id: "op",
        amount,
        most: order.amounts.total,
        payment_amount: order.amounts.total,
        since: Timestamp::UNIX_EPOCH,
    }
}

#[test]
fn a_checkout_is_begun_as_it_is_documented() {
    let address = json!({
        "first_name": "Joe", "last_name": "Buyer", "company_name": "Acme Inc", "email": "joe@example.com",
        "address1": "1 First St", "address2": null, "city": "Los Angeles", "state": "CA", "zip": "90036",
        "phone_number": "213-555-0112",
    });
    let expected = json!({
        "mode": "link",
        "remote_id": "SO-1001-2",
        "remote_customer_id": "C-77",
        "cart_items": [
            { "merchant_id": "DL-1", "name": "Desk lamp", "price": 15.99, "quantity": 3, "sku": "DL-1" },
        ],
        "billing_address": address,
        "shipping_address": address,
        "charges": { "total": 47.97, "shipping": 5, "tax": 8.25, "discount_amount": 0, "grand_total": 61.22 },
        "return_url": "https://shop.example/ck/done/%CKKEY%",
        "order_complete_url": "https://shop.example/ck/done/%CKKEY%",
        "cancel_url": "https://shop.example/ck/cancelled",
        "merchant_data": {
            "contact_method": "email", "cc_rep": "true", "csr": "rep@example.com", "response": "async",
        },
    });
    assert_eq!(begun(&order(), usd(6_122), "email", Some("rep@example.com")), Ok(expected));
}

#[test]
fn the_customer_is_told_where_there_is_a_way_to() {
    let told = |email: Option<&str>, phone: Option<&str>, method| {
        let mut order = order();
        order.customer.email = email.map(str::to_owned);
        order.customer.phone = phone.map(str::to_owned);
        let body = begun(&order, usd(6_122), method, None);
        body.map(|body| body["merchant_data"].clone())
    };
    let by = |method: &str| Ok(json!({ "contact_method": method, "response": "async" }));
    assert_eq!(told(Some("a@b.example"), Some("1"), "phone"), by("phone"));
    assert_eq!(told(Some("a@b.example"), Some("1"), "email"), by("email"));
    assert_eq!(told(Some("a@b.example"), Some("1"), ""), by("email"));
    assert_eq!(told(Some("a@b.example"), None, "phone"), by("email"));
    assert_eq!(told(None, Some("1"), "email"), by("phone"));
    assert_eq!(told(Some(" "), None, "email"), Err(missing("contact")));
}

#[test]
fn a_checkout_without_a_page_to_return_to_is_not_begun() {
    let (order, redirects) = (order(), Redirects::default());
    let page = OpenPage {
        order: &order,
        provider_order_id: "SO-1001",
        amount: usd(6_122),
        channel: Channel::Link,
        capture: CaptureMode::Manual,
        seconds: 60,
        redirects: &redirects,
        copy_to: None,
    };
    assert_eq!(begin(&page, Settings::new(&options("email"), &DESCRIPTOR)), Err(missing("return_url")));
}

#[test]
fn an_address_without_a_state_is_sent_without_one() {
    let zip = |code: &str| {
        let mut order = order();
        order.customer.address.as_mut().unwrap().postal_code = code.into();
        let sent = address(&order);
        (sent["state"].clone(), sent["zip"].clone())
    };
    assert_eq!(zip("90036"), (json!(null), json!("90036")));
    assert_eq!(zip(" NY  12574"), (json!("NY"), json!("12574")));
    assert_eq!(zip("Ny 12574"), (json!(null), json!("Ny 12574")));
    let mut nowhere = order();
    nowhere.customer.address = None;
    assert_eq!(address(&nowhere)["zip"], json!(null));
}

#[test]
fn a_confirmation_names_order_number_and_charges() {
    let order = order();
    let all = confirm(&step(&order, None));
    assert_eq!((&all["id"], &all["merchant_order_id"]), (&json!("CK-12345"), &json!("SO-1001")));
    assert_eq!((&all["merchant_status"], &all["cart_items"][0]["quantity"]), (&json!("shipped"), &json!(3)));
    assert_eq!(all["charges"]["grand_total"], json!(61.22));
    assert_eq!(all.get("shipping_address"), None);
}

#[test]
fn a_part_cuts_the_goods_first_then_delivery_then_tax() {
    let order = order();
    let part = |minor| confirm(&step(&order, Some(usd(minor))));
    let charges = |total: Value, shipping: Value, tax: Value, all: Value| json!({ "total": total, "shipping": shipping, "tax": tax, "discount_amount": 0, "grand_total": all });
    assert_eq!(part(4_000)["charges"], charges(json!(26.75), json!(5), json!(8.25), json!(40)));
    assert_eq!(part(1_000)["charges"], charges(json!(0), json!(1.75), json!(8.25), json!(10)));
    assert_eq!(part(1)["charges"], charges(json!(0), json!(0), json!(0.01), json!(0.01)));
    let one = json!([
        { "merchant_id": "SO-1001", "name": "Three lamps", "price": 26.75, "quantity": 1, "sku": null },
    ]);
    assert_eq!(part(4_000)["cart_items"], one);
}

#[test]
fn an_update_sends_lines_charges_and_address() {
    let mut order = order();
    order.lines.push(line("Half a metre", None, Decimal::new(5, 1), 8_000));
    let body = update(&step(&order, Some(usd(10_122))));
    assert_eq!(body["cart_items"][1]["price"], json!(40), "the price of half a metre");
    assert_eq!(
        (&body["cart_items"][1]["merchant_id"], &body["cart_items"][1]["quantity"]),
        (&json!("2"), &json!(1))
    );
    assert_eq!((&body["charges"]["total"], &body["charges"]["grand_total"]), (&json!(87.97), &json!(101.22)));
    assert_eq!(
        (&body["merchant_status"], &body["shipping_address"]["zip"]),
        (&json!("processing"), &json!("90036"))
    );
}

#[test]
fn a_refund_names_what_is_given_back() {
    let order = order();
    assert_eq!(refund(&step(&order, Some(usd(2_999)))), json!({ "id": "CK-12345", "amount": 29.99 }));
    assert_eq!(refund(&step(&order, None))["amount"], json!(61.22));
    assert_eq!(only("CK-12345"), json!({ "id": "CK-12345" }));
}

#[test]
fn lines_with_a_discount_or_of_nothing_become_one_item() {
    for (quantity, price) in [(1, -100), (0, 100), (-1, 100)] {
        let mut order = order();
        order.lines.push(line("Odd", None, quantity.into(), price));
        order.description = String::new();
        let goods = 4_797 + quantity * price;
        let items = items(&order, goods);
        assert_eq!(items.len(), 1);
        assert_eq!((&items[0]["name"], &items[0]["price"]), (&json!("SO-1001"), &dollars(goods)));
    }
}

#[test]
fn nothing_but_the_buyers_own_is_sent() {
    let body = begun(&order(), usd(6_122), "email", None).unwrap().to_string();
    assert!(!body.contains("colleagues"));
}

/// Cents of a figure as it stands in the text that is sent.
fn cents(figure: &Value) -> i64 {
    let text = figure.to_string();
    assert!(figure.is_number(), "{text}");
    let (whole, part) = text.split_once('.').unwrap_or((&text, ""));
    assert!(whole.bytes().all(|byte| byte.is_ascii_digit()), "{text}");
    assert!(part.len() <= 2 && part.bytes().all(|byte| byte.is_ascii_digit()), "{text}");
    whole.parse::<i64>().unwrap() * 100 + format!("{part:0<2}").parse::<i64>().unwrap()
}

proptest! {
    #[test]
    fn an_amount_is_the_number_it_was(minor in 0..=domain::money::MAX_MINOR) {
        prop_assert_eq!(cents(&dollars(minor)), minor);
    }

    #[test]
    fn charges_and_items_add_up_to_what_is_asked_for(
        lines in prop::collection::vec((1_i64..50_000, 0_i64..40, 0_u32..2), 0..5),
        shipping in -500_i64..5_000,
        tax in 0_i64..5_000,
        figure in prop::option::of(1_i64..10_000_000),
    ) {
        let mut order = order();
        order.lines = lines.iter().map(|(price, quantity, scale)| {
            line("x", None, Decimal::new(*quantity, *scale), *price)
        }).collect();
        let sums = Amounts::of(&order.lines, usd(0), Decimal::ZERO, Currency::USD).unwrap();
        let total = (sums.goods.minor() + shipping + tax).max(1);
        order.amounts = Amounts { goods: sums.goods, shipping: usd(shipping), tax: usd(tax), total: usd(total) };
        let asked = figure.unwrap_or(total);
        for body in [
            begun(&order, usd(asked), "email", None).unwrap(),
            confirm(&step(&order, Some(usd(asked)))),
            update(&step(&order, Some(usd(asked)))),
        ] {
            let figure = |name: &str| cents(&body["charges"][name]);
            prop_assert_eq!(figure("grand_total"), asked);
            prop_assert_eq!(
                figure("total") + figure("shipping") + figure("tax") - figure("discount_amount"),
                asked
            );
            let items = body["cart_items"].as_array().unwrap();
            prop_assert!(!items.is_empty());
            let goods: i64 = items.iter().map(|item| cents(&item["price"]) * item["quantity"].as_i64().unwrap()).sum();
            prop_assert_eq!(goods, figure("total"));
        }
    }
}
