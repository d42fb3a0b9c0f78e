//! The interface in Persian: right to left, its own digits, the same order by keyboard.

use serde_json::json;

use counterfoil_tests::window::pictures;

use crate::desk::{APPROVED, Rep};

#[tokio::test(flavor = "multi_thread")]
async fn the_terminal_works_in_persian() {
    let rep = Rep::sits_down().await;
    let page = &rep.terminal.page;
    let mut preferences = page.call("preferences", json!(null)).await.unwrap();
    preferences["language"] = "fa".into();
    page.call("preferences_save", json!({ "preferences": preferences })).await.unwrap();
    page.script("location.reload(); return true;", &[]).await.unwrap();
    rep.sees("سفارش").await;
    let direction = page.script("return document.documentElement.dir;", &[]).await.unwrap();
    assert_eq!(direction, "rtl");
    let keyboard = rep.keyboard();
    keyboard.key("F2");
    keyboard.key("ctrl+j");
    keyboard.key("t");
    keyboard.key("F8");
    keyboard.text("bell");
    rep.sees("Bellerive").await;
    keyboard.key("Return");
    keyboard.key("F7");
    keyboard.text("1264.80");
    rep.sees("۱٬۲۶۴٫۸۰").await;
    rep.pictures("persian-order");
    let main = keyboard.program_windows();
    keyboard.key("F9");
    let window = keyboard.window_beside(&main, "کارت").await;
    keyboard.text(APPROVED);
    keyboard.text(crate::desk::EXPIRY_AND_CODE);
    keyboard.picture(&window, &pictures().join("persian-card.png"));
    keyboard.key("Return");
    rep.sees("تأیید").await;
    rep.pictures("persian-approved");
    assert_eq!(rep.calls("order").await[0]["form"]["amount"], "1264.80");
    rep.leaves().await;
}
