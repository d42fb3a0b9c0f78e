//! What only Credit Key does: a checkout that the customer has finished pays nothing until the terminal completes it.

use domain::payment::{CaptureMode, Standing};
use providers::{Reply, Request};

use crate::bench::ID;
use crate::every::Sale;
use crate::kit::Kit;

/// How often an operation was called.
async fn counted(sale: &Sale, operation: &str) -> usize {
    sale.bench.calls("creditkey", operation).await.len()
}

#[tokio::test]
async fn to_ask_leaves_a_finished_checkout_as_it_is_and_to_complete_it_takes_once() {
    let kit = Kit::of("credit-key");
    let mut sale = Sale::new(kit).await;
    sale.open_page(CaptureMode::Manual).await.unwrap();
    kit.pay(&sale.bench, ID, sale.handle.as_deref(), "42.50").await;
    for asked in 1..=3 {
        assert_eq!(sale.asked().await, Ok(None), "nothing is taken");
        assert_eq!(counted(&sale, "find_order").await, asked);
        assert_eq!(counted(&sale, "complete_checkout").await, 0, "to ask is not to take");
        assert_eq!(counted(&sale, "update_order").await, 0);
    }
    for _ in 0..2 {
        let told = sale.bench.perform(Request::Complete(sale.question())).await;
        let Ok(Reply::Reports(told)) = told else { panic!("a report was asked for, not {told:?}") };
        assert_eq!((told[0].standing, told[0].authorised), (Standing::Accepted, sale.amount));
        // What is completed is told to whoever asks.
        assert_eq!(sale.asked().await, Ok(Some(told)));
    }
    let orders = sale.bench.truth("credit-key/orders").await;
    assert_eq!(orders.as_object().unwrap().len(), 1, "asked for twice, reserved once: {orders}");
}
