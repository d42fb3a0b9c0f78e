//! The record as a whole: checked on demand, copied, put back and made good again, and told in one file per order.

use std::path::Path;

use app::api::{ActionId, ActionRequest, Channel, Fault, LinkInput, LinkState, MoneyState};
use serde_json::{Value, json};

use crate::desk::{Desk, card};
use crate::living_link::{finish, on_account, paid_by_card, sent};

const NUMBER: &str = "4111111111111111";

async fn act(desk: &Desk, payment: &str, action: ActionId, reason: &str) -> Result<(), Fault> {
    let version = desk.app.detail(payment.into()).await.unwrap().version;
    let (payment_id, reason) = (payment.into(), reason.into());
    let request = ActionRequest { payment_id, action, amount_minor: None, reason, confirmed: false, version };
    desk.app.act(request).await.map(|_| ()).map_err(Fault::from)
}

async fn prepare(desk: &Desk, order: &str) -> Result<(), String> {
    let request = desk.request(order, Channel::Telephone);
    desk.app.card_prepare(request).await.map(|_| ()).map_err(|error| Fault::from(error).code)
}

async fn lines(desk: &Desk) -> Vec<String> {
    desk.app.security().await.unwrap().into_iter().map(|line| line.code).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_charge_that_a_restored_copy_lacks_is_found_before_the_order_can_be_charged_again() {
    let desk = Desk::open().await;
    let order = desk.order("SO-1", 8_000).await;
    let other = desk.order("SO-2", 3_000).await;
    let kept = desk.charge(&other, card(NUMBER)).await;
    let copy = desk.app.record_copy().await.unwrap().path;
    desk.charge(&order, card(NUMBER)).await;
    act(&desk, &kept, ActionId::Capture, "").await.unwrap();
    desk.app.keep_head().await.unwrap();
    let charges = desk.calls("order").await.len();

    let desk = desk.restored(Path::new(&copy)).await;
    assert!(lines(&desk).await.contains(&"record-restored".to_owned()));
    assert_eq!(desk.app.record_verify().await.unwrap().code.as_deref(), Some("cut"));
    assert_eq!(prepare(&desk, &order).await, Err("record-restored".into()));
    let link =
        LinkInput { order_id: order.clone(), ..desk.app.link_draft(order.clone()).await.unwrap().input };
    assert_eq!(Fault::from(desk.app.link_send(link).await.unwrap_err()).code, "record-restored");
    assert_eq!(act(&desk, &kept, ActionId::Capture, "").await.unwrap_err().code, "record-restored");
    // What the keychain knows is not forgotten by working on, nor by another start.
    desk.app.keep_head().await.unwrap();
    let desk = desk.reopened().await;
    assert_eq!(prepare(&desk, &order).await, Err("record-restored".into()));

    desk.fault("lookup", "html").await;
    let first = desk.app.reconcile().await.unwrap();
    assert!(first.unanswered > 0, "{first:?}");
    assert_eq!(prepare(&desk, &order).await, Err("record-restored".into()));

    let second = desk.app.reconcile().await.unwrap();
    assert_eq!(second.unanswered, 0);
    assert_eq!(first.found + second.found, 1, "{first:?} {second:?}");
    assert_eq!(prepare(&desk, &order).await, Err("order-locked".into()));
    let row = desk.app.result(paid_of(&desk, &order).await).await.unwrap();
    assert_eq!(row.amount.minor_units, 8_000);
    assert_eq!(desk.app.detail(kept).await.unwrap().money.state, MoneyState::Captured);
    assert_eq!(desk.calls("order").await.len(), charges, "nothing was charged to find out");
    assert!(!lines(&desk).await.contains(&"record-restored".to_owned()));
    assert_eq!(desk.app.record_verify().await.unwrap().code, None);
    // Numbers that were given out since the copy are not given out again.
    let next = desk.app.order_start(None).await.unwrap().order.reference;
    assert!(next.trim_start_matches("SO-").parse::<u64>().unwrap() > 20_100, "{next}");
    assert_eq!(desk.app.reconcile().await.unwrap(), Default::default(), "once is enough");
    let desk = desk.reopened().await;
    assert_eq!(prepare(&desk, &order).await, Err("order-locked".into()));
}

/// The payment that locks an order.
async fn paid_of(desk: &Desk, order: &str) -> String {
    let request = desk.request(order, Channel::Telephone);
    let fault = Fault::from(desk.app.card_prepare(request).await.unwrap_err());
    fault.details.unwrap()["payment"].clone()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_paid_since_the_copy_is_found_by_the_orders_names() {
    let desk = Desk::open().await;
    let order = desk.order("SO-1", 8_000).await;
    let form = desk.app.link_draft(order.clone()).await.unwrap().input;
    desk.app.link_send(form.clone()).await.unwrap();
    let copy = desk.app.record_copy().await.unwrap().path;
    desk.app.link_send(form).await.unwrap();
    desk.control("orders/SO-1-2/pay", json!({ "card": NUMBER })).await;
    desk.app.keep_head().await.unwrap();
    let desk = desk.restored(Path::new(&copy)).await;
    let told = desk.app.reconcile().await.unwrap();
    assert_eq!((told.found, told.unanswered), (1, 0), "{told:?}");
    assert_eq!(prepare(&desk, &order).await, Err("order-locked".into()));
    let blind = desk.app.security().await.unwrap();
    let blind = blind.iter().find(|line| line.code == "record-restored-blind").unwrap();
    assert!(blind.details["accounts"].contains("Monext"), "{blind:?}");
    assert!(!blind.details["accounts"].contains("HiPay"), "{blind:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn asking_after_a_restore_completes_no_checkout_of_an_order_that_was_paid_since_the_copy() {
    let desk = Desk::open().await;
    let (order, link) = sent(&desk, on_account(&desk, "SO-1")).await;
    let copy = desk.app.record_copy().await.unwrap().path;
    let broken = json!({
        "service": "creditkey", "operation": "cancel_order", "times": 1, "fault": { "kind": "drop_before" }
    });
    desk.control("faults", broken).await;
    paid_by_card(&desk, &order).await;
    desk.app.keep_head().await.unwrap();
    finish(&desk, "SO-1").await;
    let desk = desk.restored(Path::new(&copy)).await;
    desk.app.payment_ask(link.clone()).await.unwrap();
    let told = desk.app.reconcile().await.unwrap();
    assert_eq!((told.found, told.unanswered), (1, 0), "{told:?}");
    assert_eq!(prepare(&desk, &order).await, Err("order-locked".into()));
    desk.app.payment_ask(link).await.unwrap();
    assert_eq!(desk.calls("complete_checkout").await.len(), 0, "the card has paid it");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_honest_restart_reconciles_nothing() {
    let desk = Desk::open().await;
    let order = desk.order("SO-1", 8_000).await;
    desk.app.keep_head().await.unwrap();
    let desk = desk.reopened().await;
    assert_eq!(prepare(&desk, &order).await, Ok(()));
    desk.charge(&order, card(NUMBER)).await;
    // The head was not kept since: the record knows more than the keychain, which is no harm.
    let desk = desk.reopened().await;
    assert!(!lines(&desk).await.contains(&"record-restored".to_owned()));
    assert_eq!(desk.app.reconcile().await.unwrap(), Default::default());
    let check = desk.app.record_verify().await.unwrap();
    assert_eq!((check.code, check.entries, check.hash.len()), (None, check.head, 12));
    assert!(check.entries > 10 && check.since.is_some());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_copy_is_taken_once_a_day_and_verifies_with_the_key_from_the_keychain() {
    let desk = Desk::open().await;
    desk.order("SO-1", 8_000).await;
    let backups = desk.folder.path().join("backups");
    for day in 1..=9 {
        desk.app.record_copy_when_due().await.unwrap();
        desk.app.record_copy_when_due().await.unwrap();
        assert_eq!(std::fs::read_dir(&backups).unwrap().count(), day.min(7));
        desk.clock.advance(jiff::SignedDuration::from_hours(24));
    }
    let copy = desk.app.record_copy().await.unwrap();
    let key = secrets::Keychain::read(&*desk.keychain, &secrets::SecretKey::new("journal/key").unwrap());
    let key = key.await.unwrap().unwrap().expose().to_owned();
    let found = app::verify_file(Path::new(&copy.path), Some(&key)).unwrap();
    assert_eq!((found.broken, found.entries), (None, u64::from(copy.entries)));
    assert_eq!(app::verify_file(Path::new(&copy.path), None).unwrap().broken, None);
    assert!(app::verify_file(Path::new(&copy.path), Some("not a key")).is_err());
    let other = "00".repeat(32);
    assert!(app::verify_file(Path::new(&copy.path), Some(&other)).is_err());
}

#[tokio::test(flavor = "multi_thread")]
async fn an_orders_evidence_tells_everything_and_no_secret() {
    let desk = Desk::open().await;
    let mut input = desk.input("SO-1", 8_000);
    input.description = "=HYPERLINK(\"x\") <script>alert(1)</script></script>".into();
    input.note = "\u{202E}<img src=x onerror=alert(1)>".into();
    let order = desk.keep(input).await;
    let form = desk.app.link_draft(order.clone()).await.unwrap().input;
    let link = desk.app.link_send(form).await.unwrap();
    desk.app.outbox_round().await.unwrap();
    let address = desk.app.link_address(link.clone()).await.unwrap();
    let declined = desk.charge(&order, card("4150551403657424")).await;
    let payment = desk.charge(&order, card(NUMBER)).await;
    act(&desk, &payment, ActionId::Capture, "").await.unwrap();
    act(&desk, &payment, ActionId::Refund, "Two bunches <b>broken</b>").await.unwrap();
    act(&desk, &payment, ActionId::Receipt, "").await.unwrap();
    desk.app.outbox_round().await.unwrap();
    desk.app.payment_ask(payment.clone()).await.unwrap();

    let saved = desk.app.evidence_save(payment.clone()).await.unwrap();
    let html = std::fs::read_to_string(&saved.path).unwrap();
    let (page, data) = html.split_once("<script type=\"application/json\" id=\"evidence\">").unwrap();
    let data: Value = serde_json::from_str(data.split_once("</script>").unwrap().0).unwrap();

    // Complete: every entry of the timeline with its hash, in both forms, and the head.
    let entries = data["entries"].as_array().unwrap();
    assert_eq!(entries.len(), saved.entries as usize);
    assert_eq!(entries.len(), desk.app.detail(payment.clone()).await.unwrap().timeline.len());
    for entry in entries {
        assert!(page.contains(entry["hash"].as_str().unwrap()), "{entry}");
        assert!(page.contains(&format!("<td>{}</td>", entry["number"])), "{entry}");
    }
    assert!(page.contains(data["head"]["hash"].as_str().unwrap()));
    for told in [
        "Order written",
        "Card window opened",
        "Card sent",
        "Payment page asked for",
        "Link made",
        "Mail taken by the mail server",
        "Declined",
        "EUR reserved",
        "EUR captured",
        "EUR refunded",
        "Refund of 80.00 EUR asked for",
        "Two bunches &lt;b&gt;broken&lt;/b&gt;",
        "Inès Carrel (operator)",
        "VISA ending in 1111",
        "c.rousset@bellerive.example",
        "80.00 EUR",
        "Receipt written to",
    ] {
        assert!(page.contains(told), "{told} is missing");
    }
    assert_eq!(data["payments"].as_array().unwrap().len(), 3);
    assert_eq!(data["messages"].as_array().unwrap().len(), 2);
    assert!(data["messages"][0]["subject"].as_str().unwrap().contains("80,00"));
    assert!(page.contains(&declined) && page.contains(&link));

    // No secret: neither number nor link nor login; and nothing that runs, loads or reorders.
    let token = address.rsplit(['/', '=']).next().unwrap();
    for secret in
        [NUMBER, "4150551403657424", address.as_str(), token, "sandbox-main-secret", "CAMILLE ROUSSET"]
    {
        assert!(!html.contains(secret), "{secret} is told");
    }
    assert_eq!(html.matches("<script").count(), 1);
    assert_eq!(html.matches("</script>").count(), 1);
    for hostile in ["<img", "<a ", "href=\"", "src=\"", "\u{202E}", "<bdi dir=\"auto\">="] {
        assert!(!page.contains(hostile), "{hostile} got through");
    }
    assert_eq!(desk.app.detail(link).await.unwrap().link.state, LinkState::Replaced);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        assert_eq!(std::fs::metadata(&saved.path).unwrap().permissions().mode() & 0o777, 0o600);
    }
    assert!(Path::new(&saved.path).starts_with(desk.folder.path().join("exports")));
    let again = desk.app.evidence_save(payment).await.unwrap();
    assert_ne!(again.path, saved.path, "a file that is there is not written over");
    assert_eq!(std::fs::read_to_string(&saved.path).unwrap(), html);
}
