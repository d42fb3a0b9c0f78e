//! Payment links against the sandbox: made, mailed in one commit with their making, paid, and found out by asking.

use crate::desk::Desk;
use app::api::{Fault, LinkInput, LinkState, MessageState, MoneyState};
use serde_json::json;

async fn form(desk: &Desk, reference: &str) -> LinkInput {
    let order = desk.order(reference, 84_720).await;
    desk.app.link_draft(order).await.unwrap().input
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_is_made_for_e_commerce_and_its_mail_waits_in_the_outbox() {
    let desk = Desk::open().await;
    let payment = desk.app.link_send(form(&desk, "SO-1").await).await.unwrap();
    let pages = desk.calls("create").await;
    let page = pages.iter().find(|call| call["service"] == "hosted").unwrap();
    assert_eq!(page["form"]["eci"], "7");
    assert_eq!(page["form"]["amount"], "847.20");
    assert_eq!(page["form"]["language"], "fr_FR");
    assert_eq!(page["form"]["custom_data"], r#"{"_reporting_data_1":"INV-2026-3307"}"#);
    assert!(page["form"]["accept_url"].is_string());
    let detail = desk.app.detail(payment).await.unwrap();
    assert_eq!((detail.link.state, detail.message.state), (LinkState::Active, MessageState::Queued));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_paid_link_shows_as_reserved_once_asked_about() {
    let desk = Desk::open().await;
    let payment = desk.app.link_send(form(&desk, "SO-1").await).await.unwrap();
    let mut events = desk.app.events();
    desk.control("orders/SO-1/pay", json!({ "card": "4111111111111111" })).await;
    desk.clock.advance(jiff::SignedDuration::from_secs(4));
    assert_eq!(desk.app.follow_round().await.unwrap(), 1);
    let detail = desk.app.detail(payment).await.unwrap();
    assert_eq!((detail.money.state, detail.link.state), (MoneyState::Authorised, LinkState::Paid));
    let told: Vec<String> = std::iter::from_fn(|| events.try_recv().ok())
        .filter_map(|event| match event {
            app::api::AppEvent::Notice { title, .. } => Some(title),
            _ => None,
        })
        .collect();
    assert_eq!(told.len(), 1, "the salesperson is told at once: {told:?}");
    assert!(told[0].contains("TEST") && told[0].contains("Paid"), "and that it is no real money: {told:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_second_link_for_an_order_takes_another_name_at_the_provider() {
    let desk = Desk::open().await;
    let form = form(&desk, "SO-1").await;
    let first = desk.app.link_send(form.clone()).await.unwrap();
    desk.app.link_send(form).await.unwrap();
    let names: Vec<_> =
        desk.calls("create").await.iter().map(|call| call["form"]["orderid"].clone()).collect();
    assert_eq!(names, ["SO-1", "SO-1-2"]);
    assert_eq!(desk.app.detail(first).await.unwrap().link.state, LinkState::Replaced);
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_is_made_or_mailed_until_sender_and_pages_are_complete() {
    let desk = Desk::open().await;
    let form = form(&desk, "SO-1").await;
    let mut pages = desk.app.return_pages().await.unwrap();
    pages.cancel.clear();
    desk.app.return_pages_save(pages).await.unwrap();
    let draft = desk.app.link_draft(form.order_id.clone()).await.unwrap();
    let missing: Vec<_> =
        draft.readiness.iter().filter(|line| !line.done).map(|line| line.code.as_str()).collect();
    assert_eq!(missing, ["pages-cancel"]);
    let refused = Fault::from(desk.app.link_send(form).await.unwrap_err());
    assert_eq!(refused.code, "sender-not-ready");
    assert!(desk.calls("create").await.iter().all(|call| call["service"] != "hosted"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_whose_reply_is_lost_is_said_to_be_unknown_and_no_mail_is_queued() {
    let desk = Desk::open().await;
    let form = form(&desk, "SO-1").await;
    desk.control("faults", json!({ "service": "hosted", "times": 1, "fault": { "kind": "drop_after" } }))
        .await;
    let refused = Fault::from(desk.app.link_send(form).await.unwrap_err());
    assert_eq!(refused.code, "link-not-known");
    let detail = desk.app.detail(refused.details.unwrap()["payment"].clone()).await.unwrap();
    assert_eq!((detail.link.state, detail.message.state), (LinkState::Draft, MessageState::None));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_preview_is_the_mail_in_the_customers_language() {
    let desk = Desk::open().await;
    let form = form(&desk, "SO-1").await;
    let preview = desk.app.link_preview(form, "fr".into()).await.unwrap();
    assert_eq!(preview.language, "fr");
    assert!(preview.subject.contains("847,20"));
    assert!(preview.html.contains("Camille Rousset") && preview.text.contains("SO-1"));
}

/// The mails in the sandbox's inbox.
async fn inbox(desk: &Desk) -> Vec<serde_json::Value> {
    let url = format!("{}messages.json", desk.sandbox.addresses().inbox);
    let text = reqwest::get(url).await.unwrap().text().await.unwrap();
    serde_json::from_str(&text).unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mail_goes_out_once_with_the_link_and_to_the_operator_of_a_test_account() {
    let desk = Desk::open().await;
    let payment = desk.app.link_send(form(&desk, "SO-1").await).await.unwrap();
    assert_eq!(desk.app.outbox_round().await.unwrap(), 1);
    assert_eq!(desk.app.outbox_round().await.unwrap(), 0);
    let mails = inbox(&desk).await;
    assert_eq!(mails.len(), 1);
    let link = desk.app.link_address(payment.clone()).await.unwrap();
    assert!(
        mails[0]["html"].as_str().unwrap().contains(&link)
            && mails[0]["text"].as_str().unwrap().contains(&link)
    );
    assert!(mails[0]["to"].to_string().contains("ines@verdelune.example"));
    assert_eq!(desk.app.detail(payment).await.unwrap().message.state, MessageState::Sent);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mail_put_off_is_sent_later_and_one_whose_answer_is_lost_waits_for_a_person() {
    let desk = Desk::open().await;
    desk.control("faults", json!({ "service": "smtp", "operation": "rcpt", "times": 1, "fault": { "kind": "status", "status": 451 } }))
        .await;
    let first = desk.app.link_send(form(&desk, "SO-1").await).await.unwrap();
    desk.app.outbox_round().await.unwrap();
    assert_eq!(desk.app.detail(first.clone()).await.unwrap().message.state, MessageState::Queued);
    desk.clock.advance(jiff::SignedDuration::from_mins(2));
    desk.app.outbox_round().await.unwrap();
    assert_eq!(desk.app.detail(first).await.unwrap().message.state, MessageState::Sent);
    desk.control(
        "faults",
        json!({ "service": "smtp", "operation": "data", "times": 1, "fault": { "kind": "drop_after" } }),
    )
    .await;
    let second = desk.app.link_send(form(&desk, "SO-2").await).await.unwrap();
    desk.app.outbox_round().await.unwrap();
    assert_eq!(desk.app.detail(second).await.unwrap().message.state, MessageState::Uncertain);
    desk.clock.advance(jiff::SignedDuration::from_hours(48));
    assert_eq!(desk.app.outbox_round().await.unwrap(), 0, "never sent again by itself");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_test_mail_reaches_the_operator() {
    let desk = Desk::open().await;
    let tested = desk.app.sender_test().await.unwrap();
    assert_eq!((tested.ok, tested.code), (true, None));
    assert_eq!(inbox(&desk).await.len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn sending_a_failed_mail_again_is_the_same_mail_and_never_a_second_one() {
    let desk = Desk::open().await;
    let payment = desk.app.link_send(form(&desk, "SO-1").await).await.unwrap();
    // Its mail server is gone: the mail fails for good once every wait is over.
    let mut sender = desk.app.sender().await.unwrap();
    sender.smtp_port = 1;
    desk.app.sender_save(app::api::SenderInput { sender, smtp_secret: None }).await.unwrap();
    for _ in 0..12 {
        desk.app.outbox_round().await.unwrap();
        desk.clock.advance(jiff::SignedDuration::from_hours(13));
    }
    let detail = desk.app.detail(payment.clone()).await.unwrap();
    assert_eq!(detail.message.state, MessageState::Failed);
    let request = app::api::ActionRequest {
        payment_id: payment.clone(),
        action: app::api::ActionId::Resend,
        amount_minor: None,
        reason: String::new(),
        version: detail.version,
        confirmed: false,
    };
    desk.app.act(request).await.unwrap();
    let detail = desk.app.detail(payment).await.unwrap();
    assert_eq!(detail.message.state, MessageState::Queued);
    let mails = detail.timeline.iter().filter(|line| line.code.starts_with("mail-queued")).count();
    assert_eq!(mails, 1, "the same mail, not a second one: {:?}", detail.timeline);
    assert!(detail.timeline.iter().any(|line| line.code == "mail-requeued"));
}

#[tokio::test(flavor = "multi_thread")]
async fn blanks_are_no_address_and_no_name_and_do_not_keep_those_of_the_link_form_out() {
    let desk = Desk::open().await;
    let mut order = desk.input("SO-1", 84_720);
    let customer = order.customer.as_mut().unwrap();
    customer.email = Some(" \n".into());
    (customer.first_name, customer.last_name) = (" ".into(), "\t".into());
    let order = desk.keep(order).await;
    let mut form = desk.app.link_draft(order).await.unwrap().input;
    form.recipients = vec!["c.rousset@bellerive.example".into()];
    form.greeting = "Camille Rousset".into();
    let payment = desk.app.link_send(form).await.unwrap();
    let detail = desk.app.detail(payment).await.unwrap();
    assert_eq!(detail.email.as_deref(), Some("c.rousset@bellerive.example"));
    assert_eq!(detail.customer, "Camille Rousset");
}
