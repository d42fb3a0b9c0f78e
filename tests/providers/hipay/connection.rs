//! Checks and connections: what is asked before any money is.

use std::collections::BTreeSet;

use domain::Currency;
use domain::payment::Channel;
use providers::{Reply, Request};

use super::provider;
use crate::bench::{Bench, ID, VISA};

#[tokio::test]
async fn products_are_told_per_channel() {
    let bench = Bench::new(provider()).await;
    let ask =
        async |channel| match bench.perform(Request::Products { channel, currency: Currency::EUR }).await {
            Ok(Reply::Products(products)) => products,
            other => panic!("products were asked for, not {other:?}"),
        };
    assert!(ask(Channel::Telephone).await.contains(&"visa".to_owned()));
    assert!(ask(Channel::Link).await.contains(&"visa".to_owned()));
}

#[tokio::test]
async fn warm_connections_carry_the_charge_and_ask_for_nothing() {
    let bench = Bench::new(provider()).await;
    assert!(matches!(bench.perform(Request::Warm).await, Ok(Reply::Warm)));
    assert_eq!(bench.truth("orders").await, serde_json::json!({}));
    bench.sell(ID, VISA).await.unwrap();
    bench.sell("SO-2", VISA).await.unwrap();
    let calls = bench.truth("calls").await;
    let calls = calls.as_array().unwrap().iter().filter(|call| call["method"] == "POST");
    let connections: BTreeSet<_> = calls.map(|call| call["connection"].as_u64()).collect();
    assert_eq!(connections.len(), 1, "one connection serves both charges");
}
