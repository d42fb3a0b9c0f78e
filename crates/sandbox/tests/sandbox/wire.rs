//! The example exchanges of the provider's contract, reproduced field by field and type by type.

use serde_json::{Value, json};

use crate::bench::*;

/// Requires every field of `example` in `actual` with the same kind of value, and nothing else but `extra`.
fn same_shape(example: &Value, actual: &Value, extra: &[&str], path: &str) {
    match (example, actual) {
        (Value::Object(wanted), Value::Object(got)) => {
            for (name, value) in wanted {
                let found = got.get(name).unwrap_or_else(|| panic!("{path}.{name} is missing"));
                same_shape(value, found, extra, &format!("{path}.{name}"));
            }
            for name in got.keys() {
                assert!(
                    wanted.contains_key(name) || extra.contains(&name.as_str()),
                    "{path}.{name} is not in the example"
                );
            }
        }
        (Value::Array(wanted), Value::Array(got)) => {
            assert_eq!(wanted.len(), got.len(), "{path}");
            wanted
                .iter()
                .zip(got)
                .for_each(|(wanted, got)| same_shape(wanted, got, extra, &format!("{path}[]")));
        }
        (Value::String(wanted), Value::String(got)) => same_text(wanted, got, path),
        (wanted, got) => {
            assert_eq!(std::mem::discriminant(wanted), std::mem::discriminant(got), "{path}: {got}")
        }
    }
}

/// Amounts stay amounts, moments keep their offset's style, blanks stay blank.
fn same_text(wanted: &str, got: &str, path: &str) {
    assert_eq!(wanted.is_empty(), got.is_empty(), "{path}: {got:?} for {wanted:?}");
    let amount = |text: &str| {
        text.split_once('.').is_some_and(|(whole, rest)| whole.parse::<u64>().is_ok() && rest.len() == 2)
    };
    assert_eq!(amount(wanted), amount(got), "{path}: {got:?} for {wanted:?}");
    for offset in ["+0000", "+00:00"] {
        assert_eq!(wanted.ends_with(offset), got.ends_with(offset), "{path}: {got:?} for {wanted:?}");
    }
}

fn example(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

#[tokio::test]
async fn a_token_looks_like_the_example() {
    let bench = Bench::new().await;
    let (_, body) = bench.post(&format!("{}/create", bench.at().vault), &card(VISA)).await;
    same_shape(&example(include_str!("examples/token.json")), &body, &[], "token");
}

#[tokio::test]
async fn an_accepted_sale_looks_like_the_example() {
    let bench = Bench::new().await;
    let (_, body) = bench.order("VT-1", VISA, &[("custom_data", r#"{"_reporting_data_1":"INV"}"#)]).await;
    same_shape(&example(include_str!("examples/sale.json")), &body, &["customData"], "sale");
}

#[tokio::test]
async fn a_declined_sale_looks_like_the_example() {
    let bench = Bench::new().await;
    let (_, body) = bench.order("VT-1", REFUSED_163, &[]).await;
    same_shape(&example(include_str!("examples/declined.json")), &body, &["ipCountry"], "declined");
}

#[tokio::test]
async fn a_refused_call_looks_like_the_example() {
    let bench = Bench::new().await;
    let (status, body) = bench.order("VT-1", VISA, &[("currency", "-")]).await;
    let wanted = json!({
        "code": "1010101", "message": "Required Parameter Missing", "description": "Parameter \"currency\" is missing."
    });
    assert_eq!((status, body), (400, wanted));
}

#[tokio::test]
async fn a_link_looks_like_the_example() {
    let bench = Bench::new().await;
    let (_, body) = bench.link("VT-1", &[]).await;
    same_shape(&example(include_str!("examples/link.json")), &body, &[], "link");
}

#[tokio::test]
async fn maintenance_looks_like_the_examples() {
    let bench = Bench::new().await;
    let shape = example(include_str!("examples/maintenance.json"));
    let reference = bench.authorized("VT-1").await;
    let (_, capture) =
        bench.maintain(&reference, &[("operation", "capture"), ("operation_id", "VT-1-cap-1")]).await;
    same_shape(&shape, &capture, &[], "capture");
    let refund =
        [("operation", "refund"), ("amount", "12.50"), ("currency", "EUR"), ("operation_id", "VT-1-ref-1")];
    let (_, refund) = bench.maintain(&reference, &refund).await;
    same_shape(&shape, &refund, &[], "refund");
    let other = bench.authorized("VT-2").await;
    let (_, cancel) = bench.maintain(&other, &[("operation", "cancel")]).await;
    same_shape(&shape, &cancel, &[], "cancel");
}

#[tokio::test]
async fn an_order_by_v3_looks_like_the_example() {
    let bench = Bench::new().await;
    bench.control("behaviour", json!({ "hold": true })).await;
    let changes = [("custom_data", r#"{"_reporting_data_1":"INV"}"#), ("lastname", "Martin")];
    let (_, sale) = bench.order("VT-1", VISA, &changes).await;
    let refund =
        [("operation", "refund"), ("amount", "12.50"), ("currency", "EUR"), ("operation_id", "VT-1-ref-1")];
    bench.maintain(sale["transactionReference"].as_str().unwrap(), &refund).await;
    let (_, body) = bench.get(&format!("{}/v3/order/VT-1", bench.at().lookup)).await;
    same_shape(&example(include_str!("examples/order-v3.json")), &body, &["payment_method"], "order");
}
