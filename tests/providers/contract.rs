//! What every provider owes the terminal whatever it talks: a description that holds together, checks, no stray calls.

use std::collections::BTreeSet;

use domain::Currency;
use domain::payment::Channel;
use domain::reason::Reason;
use providers::{ALL, Failure, Reply, Request};

use crate::bench::{Bench, ID, VISA};

#[test]
fn every_description_holds_together() {
    let mut ids = BTreeSet::new();
    for provider in ALL {
        let it = provider.descriptor();
        assert!(ids.insert(it.id), "{} twice", it.id);
        assert!(it.id.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_'));
        assert!(providers::by_id(it.id).is_some());
        assert!(it.limits.link_seconds_default <= it.limits.link_seconds_max);
        assert!(it.limits.entry_page_seconds <= it.limits.link_seconds_max);
        assert!(it.credentials.iter().any(|field| field.secret && field.required));
        let names: BTreeSet<_> = it.credentials.iter().map(|field| field.name).collect();
        assert_eq!(names.len(), it.credentials.len());
        for field in it.addresses {
            assert!(field.test.starts_with("https://") && field.live.starts_with("https://"));
            assert_ne!(field.test, field.live);
        }
        for option in it.options.iter().filter(|option| !option.choices.is_empty()) {
            assert!(option.choices.contains(&option.default), "{}", option.name);
        }
    }
    assert!(providers::by_id("none").is_none());
}

#[tokio::test]
async fn good_credentials_are_told_from_bad_ones_without_moving_anything() {
    for provider in ALL {
        let mut bench = Bench::new(*provider).await;
        assert!(matches!(bench.perform(Request::CheckAccount).await, Ok(Reply::Account(_))));
        bench.log_in("sandbox-nobody");
        let Err(Failure::Refused(refusal)) = bench.perform(Request::CheckAccount).await else {
            panic!("wrong credentials are refused");
        };
        assert_eq!(refusal.reason, Reason::CredentialsWrong);
        assert_eq!(bench.truth("orders").await, serde_json::json!({}));
    }
}

#[tokio::test]
async fn products_are_told_per_channel() {
    for provider in ALL {
        let bench = Bench::new(*provider).await;
        let ask =
            async |channel| match bench.perform(Request::Products { channel, currency: Currency::EUR }).await
            {
                Ok(Reply::Products(products)) => products,
                other => panic!("products were asked for, not {other:?}"),
            };
        assert!(ask(Channel::Telephone).await.contains(&"visa".to_owned()));
        assert!(ask(Channel::Link).await.contains(&"visa".to_owned()));
    }
}

#[tokio::test]
async fn warm_connections_carry_the_charge_and_ask_for_nothing() {
    for provider in ALL {
        let bench = Bench::new(*provider).await;
        assert!(matches!(bench.perform(Request::Warm).await, Ok(Reply::Warm)));
        assert_eq!(bench.truth("orders").await, serde_json::json!({}));
        bench.sell(ID, VISA).await.unwrap();
        bench.sell("SO-2", VISA).await.unwrap();
        let calls = bench.truth("calls").await;
        let calls = calls.as_array().unwrap().iter().filter(|call| call["method"] == "POST");
        let connections: BTreeSet<_> = calls.map(|call| call["connection"].as_u64()).collect();
        assert_eq!(connections.len(), 1, "one connection serves both charges");
    }
}
