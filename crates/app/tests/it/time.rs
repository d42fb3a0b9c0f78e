//! What time does to what nobody knows yet: the whole schedule of questions with a restart between any two, a charge that
//! goes through long after it was given up, and a clock that jumps.

use app::api::{ActionId, ActionRequest, Channel, Fault, MessageState, Verdict};
use jiff::SignedDuration;
use serde_json::json;

use crate::desk::{ACCOUNT, Desk, card};

const APPROVED: &str = "4111111111111111";
const REFUSED: &str = "4150551403657424";
const HOUR: i64 = 3_600;
const DAY: i64 = 24 * HOUR;

async fn verdict(desk: &Desk, payment: &str) -> Verdict {
    desk.app.result(payment.into()).await.unwrap().verdict
}

/// Why no further card may be keyed for the order, if none may.
async fn locked(desk: &Desk, order: &str) -> Option<String> {
    desk.app
        .card_prepare(desk.request(order, Channel::Telephone))
        .await
        .err()
        .map(|error| Fault::from(error).code)
}

/// A manager closes what nobody could find.
async fn closed(desk: &Desk, payment: &str) {
    let version = desk.app.detail(payment.into()).await.unwrap().version;
    let request = ActionRequest {
        payment_id: payment.into(),
        action: ActionId::Release,
        amount_minor: None,
        reason: "The provider's back office has no such charge".into(),
        confirmed: true,
        version,
    };
    desk.app.act(request).await.unwrap();
}

/// A charge whose connection is lost; the provider works it off so many seconds later, or never.
async fn lost(desk: &Desk, order: &str, later: Option<i64>) -> String {
    let fault = match later {
        Some(seconds) => json!({ "kind": "late", "seconds": seconds }),
        None => json!({ "kind": "drop_before" }),
    };
    desk.control("faults", json!({ "service": "gateway", "operation": "order", "times": 1, "fault": fault }))
        .await;
    let payment = desk.charge(order, card(APPROVED)).await;
    assert_eq!(verdict(desk, &payment).await, Verdict::Unknown);
    payment
}

#[tokio::test(flavor = "multi_thread")]
async fn an_unknown_charge_is_asked_about_on_schedule_through_every_restart_and_never_closed_by_itself() {
    let mut desk = Desk::open().await;
    let order = desk.order("SO-1", 8_000).await;
    let payment = lost(&desk, &order, None).await;
    let minutes = [600; 6].into_iter().chain([HOUR; 24]).chain([DAY; 7]);
    let mut asked = 0;
    for wait in [5, 15, 45, 120].into_iter().chain(minutes) {
        desk.pass(wait - 1).await;
        assert_eq!(desk.app.follow_round().await.unwrap(), 0, "too early, after {asked} questions");
        desk.pass(1).await;
        assert_eq!(desk.app.follow_round().await.unwrap(), 1, "after {asked} questions");
        asked += 1;
        assert_eq!(verdict(&desk, &payment).await, Verdict::Unknown);
        desk = desk.reopened().await;
        assert_eq!(locked(&desk, &order).await.as_deref(), Some("order-locked"));
    }
    assert_eq!(asked, 41);
    desk.pass(30 * DAY).await;
    assert_eq!(desk.app.follow_round().await.unwrap(), 0, "from here on it waits for a person");
    assert_eq!(desk.calls("order").await.len(), 1, "and was sent once");
    closed(&desk, &payment).await;
    assert_eq!(locked(&desk, &order).await, None);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_charge_that_goes_through_long_after_it_was_given_up_is_told_and_nothing_is_refunded_by_itself() {
    for later in [1, HOUR, 71 * HOUR] {
        let desk = Desk::open().await;
        let order = desk.order("SO-1", 8_000).await;
        let payment = lost(&desk, &order, Some(later)).await;
        let (mut passed, mut second) = (0, None);
        if later > 1 {
            for wait in [5, 15, 45] {
                desk.pass(wait).await;
                passed += wait;
                desk.app.follow_round().await.unwrap();
            }
            closed(&desk, &payment).await;
            // The customer's other card is refused meanwhile; that says nothing of the first.
            let refused = desk.charge(&order, card(REFUSED)).await;
            assert_eq!(verdict(&desk, &refused).await, Verdict::Declined);
            second = Some(refused);
        }
        while passed <= later + HOUR && verdict(&desk, &payment).await != Verdict::Approved {
            let step = if later > 1 { 600 } else { 5 };
            desk.pass(step).await;
            passed += step;
            // The refused card happens to be asked about first: what the other one brought is not its own.
            if let Some(refused) = &second {
                desk.app.payment_ask(refused.clone()).await.unwrap();
                assert_eq!(verdict(&desk, refused).await, Verdict::Declined, "{later} s later");
            }
            desk.app.follow_round().await.unwrap();
        }
        assert_eq!(verdict(&desk, &payment).await, Verdict::Approved, "{later} s later");
        let truth = desk.truth("orders").await;
        assert_eq!(truth["SO-1"]["charges"], 1, "{later} s later: {truth}");
        assert_eq!(desk.calls("refund").await.len() + desk.calls("cancel").await.len(), 0);
        assert_eq!(locked(&desk, &order).await.as_deref(), Some("order-locked"), "it is paid");
        if later > 1 {
            assert!(desk.app.detail(payment).await.unwrap().paid_after_all, "{later} s later");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_clock_that_jumps_by_a_day_neither_loses_nor_repeats_a_question_or_a_mail() {
    let day = SignedDuration::from_secs(DAY);
    for jump in [day, -day] {
        let desk = Desk::open().await;
        let order = desk.order("SO-1", 8_000).await;
        let unknown = lost(&desk, &order, None).await;
        // A mail that the server puts off for a minute.
        let busy = json!({ "kind": "status", "status": 451 });
        desk.control("faults", json!({ "service": "smtp", "operation": "rcpt", "times": 1, "fault": busy }))
            .await;
        let linked = desk.order("SO-2", 9_000).await;
        let mut form = desk.app.link_draft(linked).await.unwrap().input;
        form.account_id = Some(ACCOUNT.into());
        let link = desk.app.link_send(form).await.unwrap();
        desk.app.outbox_round().await.unwrap();
        let told = async |desk: &Desk| desk.app.detail(link.clone()).await.unwrap().message.state;
        assert_eq!(told(&desk).await, MessageState::Queued);

        desk.clock.advance(jump);
        desk.app.clock_round().await.unwrap();
        desk.pass(61).await;
        // Asked within the minute in which it would have been asked.
        desk.app.follow_round().await.unwrap();
        desk.app.outbox_round().await.unwrap();
        desk.app.outbox_round().await.unwrap();
        let found = desk.app.detail(unknown.clone()).await.unwrap();
        assert_eq!(verdict(&desk, &unknown).await, Verdict::Unknown);
        assert!(
            found.timeline.iter().any(|line| line.code == "polled-none"),
            "{jump:?}: {:?}",
            found.timeline
        );
        assert_eq!(told(&desk).await, MessageState::Sent, "{jump:?}");
        assert_eq!(desk.calls("order").await.len(), 1);
        assert_eq!(desk.app.record_verify().await.unwrap().code, None);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn another_time_zone_moves_no_end_and_neither_loses_nor_repeats_anything() {
    // The two ends of the world: on one of them it is another day.
    for zone in ["Pacific/Kiritimati", "Pacific/Pago_Pago"] {
        let desk = Desk::open().await;
        let order = desk.order("SO-1", 8_000).await;
        let unknown = lost(&desk, &order, None).await;
        let linked = desk.order("SO-2", 9_000).await;
        let mut form = desk.app.link_draft(linked).await.unwrap().input;
        form.account_id = Some(ACCOUNT.into());
        let link = desk.app.link_send(form).await.unwrap();
        assert_eq!(desk.app.outbox_round().await.unwrap(), 1);
        let before = desk.app.detail(link.clone()).await.unwrap();
        let questions = async |desk: &Desk| {
            let told = desk.app.detail(unknown.clone()).await.unwrap().timeline;
            told.iter().filter(|line| line.code == "polled-none").count()
        };
        desk.pass(4).await;
        // The link is asked about sooner.
        desk.app.follow_round().await.unwrap();

        let shop = desk.app.shop().await.unwrap();
        assert_ne!(shop.zone, zone);
        desk.app.shop_save(app::api::ShopSettings { zone: zone.into(), ..shop }).await.unwrap();
        desk.app.clock_round().await.unwrap();
        assert_eq!(desk.app.follow_round().await.unwrap(), 0, "{zone}: asked again");
        assert_eq!(questions(&desk).await, 0, "{zone}: asked too early");
        desk.pass(1).await;
        assert_eq!(desk.app.follow_round().await.unwrap(), 1, "{zone}: asked when it is due");
        assert_eq!(questions(&desk).await, 1, "{zone}");
        assert_eq!(verdict(&desk, &unknown).await, Verdict::Unknown);
        assert_eq!(desk.app.outbox_round().await.unwrap(), 0, "{zone}: mailed again");

        let after = desk.app.detail(link.clone()).await.unwrap();
        assert!(before.valid_until.is_some() && after.valid_until == before.valid_until);
        assert_eq!(
            (after.link.state, after.message.state),
            (before.link.state, MessageState::Sent),
            "{zone}"
        );
        assert_eq!(desk.calls("order").await.len(), 1, "{zone}");
        assert_eq!(desk.app.record_verify().await.unwrap().code, None);
    }
}
