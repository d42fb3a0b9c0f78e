//! The provider's own page for cards: shown in a window that can do nothing but show it.

use counterfoil_tests::window::{Launch, Terminal, pictures};
use serde_json::json;

use crate::steps::{Wanted, heard, keep_order, listen, open_card};

/// A phone order over the account whose cards are keyed on the provider's page.
pub const PAGE: Wanted<'static> = Wanted {
    reference: "E2E-2001",
    currency: "USD",
    account: "demo-hipay-page",
    channel: "telephone",
    language: "en",
};

#[tokio::test(flavor = "multi_thread")]
async fn the_providers_page_opens_in_a_window_of_its_own() {
    let terminal = Terminal::start(Launch::default()).await;
    listen(&terminal).await;
    let order = keep_order(&terminal, &PAGE).await;
    open_card(&terminal, &order, &PAGE).await.unwrap();
    let window = terminal.keyboard().window(PAGE.reference).await;
    terminal.keyboard().picture(&window, &pictures().join("provider-page.png"));
    terminal.page.call("card_cancel", json!({})).await.unwrap();
    let closed = heard(&terminal, "cardClosed").await;
    assert!(
        closed["paymentId"].is_string(),
        "the provider may have been paid, so its payment is followed: {closed}"
    );
    terminal.stop().await;
}
