//! What only Credit Key does: a checkout that the customer has finished pays nothing until the terminal completes it.

use domain::payment::{CaptureMode, Standing};

use crate::bench::ID;
use crate::every::Sale;
use crate::kit::Kit;

/// How often an operation was called.
async fn counted(sale: &Sale, operation: &str) -> usize {
    sale.bench.calls("creditkey", operation).await.len()
}

#[tokio::test]
async fn a_question_without_the_right_to_complete_leaves_a_finished_checkout_as_it_is() {
    let kit = Kit::of("credit-key");
    let mut sale = Sale::new(kit).await;
    sale.open_page(CaptureMode::Manual).await.unwrap();
    kit.pay(&sale.bench, ID, sale.handle.as_deref(), "42.50").await;
    for asked in 1..=3 {
        assert_eq!(sale.asked(false).await, Ok(Vec::new()), "nothing is taken");
        assert_eq!(counted(&sale, "find_order").await, asked);
        assert_eq!(counted(&sale, "complete_checkout").await, 0, "to ask is not to take");
        assert_eq!(counted(&sale, "update_order").await, 0);
    }
    let told = sale.asked(true).await.unwrap();
    assert_eq!((told[0].standing, told[0].authorised), (Standing::Accepted, sale.amount));
    assert_eq!(counted(&sale, "complete_checkout").await, 1);
    // What is completed is told to whoever asks.
    assert_eq!(sale.asked(false).await, Ok(told));
    assert_eq!(counted(&sale, "complete_checkout").await, 1);
}
