//! Payment pages: the customer's behind a link and the one a rep keys on, until they are paid.

use domain::payment::{Channel, Standing, UnknownCause};
use providers::{Failure, NotSent};
use serde_json::json;

use super::provider;
use crate::bench::{Bench, CHALLENGED, DECLINED, ID, VISA, eur};

#[tokio::test]
async fn a_link_is_made_and_found_paid_once_the_customer_paid() {
    let bench = Bench::new(provider()).await;
    let made = bench.open_page(Channel::Link, 86_400).await.unwrap();
    assert_eq!((made.tries, made.test), (Some(3), Some(true)));
    assert!(made.url.host().is_some_and(|host| host.starts_with("127.0.0.1:")));
    assert!(!format!("{made:?}").contains("http"), "a link is a bearer secret");
    assert_eq!(bench.look_up(ID, None).await, Ok(Vec::new()));
    bench.control(&format!("orders/{ID}/pay"), json!({ "card": DECLINED })).await;
    assert_eq!(bench.look_up(ID, None).await.unwrap()[0].standing, Standing::Declined);
    bench.control(&format!("orders/{ID}/pay"), json!({ "card": VISA })).await;
    let best = providers::best_of(bench.look_up(ID, None).await.unwrap()).unwrap();
    assert_eq!(
        (best.standing, best.captured, best.amount),
        (Standing::Accepted, eur(12_000), Some(eur(12_000)))
    );
    assert_eq!(best.eci, Some(7));
}

#[tokio::test]
async fn a_customer_who_leaves_at_the_banks_page_has_not_paid() {
    let bench = Bench::new(provider()).await;
    bench.open_page(Channel::Link, 86_400).await.unwrap();
    let left = json!({ "card": CHALLENGED, "challenge": "leave" });
    bench.control(&format!("orders/{ID}/pay"), left).await;
    assert_eq!(bench.look_up(ID, None).await.unwrap()[0].standing, Standing::NeedsPayer);
}

#[tokio::test]
async fn a_page_of_another_amount_is_never_shown() {
    let bench = Bench::new(provider()).await;
    bench.fault("hosted", "create", 1, json!({ "kind": "wrong_amount" })).await;
    let failure = bench.open_page(Channel::Link, 86_400).await.unwrap_err();
    assert_eq!(failure, Failure::Unknown(UnknownCause::Mismatch));
}

#[tokio::test]
async fn a_link_lives_only_as_long_as_the_provider_allows() {
    let bench = Bench::new(provider()).await;
    let most = provider().descriptor().limits.link_seconds_max;
    for seconds in [0, most + 1] {
        let failure = bench.open_page(Channel::Link, seconds).await.unwrap_err();
        assert!(matches!(failure, Failure::NotSent(NotSent::NotAllowed(_))));
    }
    assert!(bench.open_page(Channel::Link, most).await.is_ok());
}
