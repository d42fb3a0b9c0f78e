//! The card window by keyboard alone.

use counterfoil_tests::window::{Launch, Terminal, pictures, until};

use crate::steps::{
    Wanted, card_window, decided, good_card, heard, key_card, listen, received, refused_card, window_gone,
};

#[tokio::test(flavor = "multi_thread")]
async fn twenty_three_digits_and_enter_pay_an_order_once() {
    let terminal = Terminal::start(Launch::default()).await;
    listen(&terminal).await;
    let wanted = Wanted::default();
    let (_, window) = card_window(&terminal, &wanted).await;
    let keyboard = terminal.keyboard();
    keyboard.picture(&window, &pictures().join("card-empty.png"));
    let card = good_card();
    keyboard.text(&card.number);
    keyboard.text("0930");
    keyboard.text(&card.code[..2]);
    keyboard.picture(&window, &pictures().join("card-filled.png"));
    keyboard.text(&card.code[2..]);
    keyboard.key("Return");
    keyboard.key("Return");
    window_gone(&terminal, &wanted).await;
    let result = decided(&terminal).await;
    assert_eq!(result["verdict"], "approved", "{result}");
    assert_eq!(result["card"]["last4"], "2022");
    let orders = received(&terminal, "order").await;
    assert_eq!(orders.len(), 1, "one press of Enter is one charge");
    let tokens = received(&terminal, "create").await;
    assert_eq!(tokens[0]["card"]["card_number"], card.number.as_str(), "the number arrived as typed");
    assert_eq!(tokens[0]["card"]["cvc"], card.code.as_str());
    terminal.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn keys_a_millisecond_apart_arrive_in_order() {
    let terminal = Terminal::start(Launch::default()).await;
    listen(&terminal).await;
    let wanted = Wanted::default();
    let _open = card_window(&terminal, &wanted).await;
    let (keyboard, card) = (terminal.keyboard(), good_card());
    keyboard.rush(&format!("{}0930{}", card.number, card.code));
    keyboard.key("Return");
    assert_eq!(decided(&terminal).await["verdict"], "approved");
    let tokens = received(&terminal, "create").await;
    assert_eq!(tokens[0]["card"]["card_number"], card.number.as_str());
    terminal.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_declined_card_is_an_answer_and_another_may_follow() {
    let terminal = Terminal::start(Launch::default()).await;
    listen(&terminal).await;
    let wanted = Wanted::default();
    let (order, _) = card_window(&terminal, &wanted).await;
    key_card(&terminal.keyboard(), &refused_card());
    terminal.keyboard().key("Return");
    let result = decided(&terminal).await;
    assert_eq!(result["verdict"], "declined", "{result}");
    crate::steps::open_card(&terminal, &order, &wanted).await.unwrap();
    let _again = terminal.keyboard().window(wanted.reference).await;
    terminal.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn escape_closes_an_empty_window_and_asks_before_it_throws_a_card_away() {
    let terminal = Terminal::start(Launch::default()).await;
    listen(&terminal).await;
    let wanted = Wanted::default();
    let (order, _) = card_window(&terminal, &wanted).await;
    let keyboard = terminal.keyboard();
    keyboard.key("Escape");
    window_gone(&terminal, &wanted).await;
    assert_eq!(heard(&terminal, "cardClosed").await["why"], "cancelled");

    crate::steps::open_card(&terminal, &order, &wanted).await.unwrap();
    let window = keyboard.window(wanted.reference).await;
    keyboard.text("4874");
    keyboard.key("Escape");
    until("the question", || async {
        let file = pictures().join("card-discard.png");
        keyboard.picture(&window, &file);
        (!keyboard.windows(wanted.reference).is_empty()).then_some(())
    })
    .await;
    // The question starts on *keep typing*; the other answer is one Tab away.
    keyboard.key("Tab");
    keyboard.key("Return");
    window_gone(&terminal, &wanted).await;
    assert!(received(&terminal, "create").await.is_empty(), "nothing was sent");
    terminal.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn paste_changes_neither_field_nor_clipboard() {
    let terminal = Terminal::start(Launch::default()).await;
    let wanted = Wanted::default();
    let (_, window) = card_window(&terminal, &wanted).await;
    let keyboard = terminal.keyboard();
    keyboard.clip("note from elsewhere");
    let before = pictures().join("card-before-paste.png");
    keyboard.picture(&window, &before);
    keyboard.key("ctrl+v");
    keyboard.key("Shift+Insert");
    // With nothing taken over, Escape closes without asking.
    keyboard.key("Escape");
    window_gone(&terminal, &wanted).await;
    assert_eq!(keyboard.clipboard(), "note from elsewhere");
    terminal.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn only_one_card_is_keyed_at_a_time() {
    let terminal = Terminal::start(Launch::default()).await;
    let wanted = Wanted::default();
    let (order, _) = card_window(&terminal, &wanted).await;
    let refused = crate::steps::open_card(&terminal, &order, &wanted).await.unwrap_err();
    assert!(refused.contains("card-window-open"), "{refused}");
    assert_eq!(terminal.keyboard().windows(wanted.reference).len(), 1);
    terminal.stop().await;
}
