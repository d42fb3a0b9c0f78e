//! Orders that wait for a person, against the sandbox: whatever a page asks, nothing is charged or sent before the approval.

use crate::desk::{Desk, card};
use app::api::{
    ApprovalDecision, ApprovalLimit, ApprovalSettings, ApprovalStanding, ApprovalVerdict, Channel,
    CustomerInput, Fault, OrderApproval, OrderInput, Verdict,
};

/// A desk where an order above 1,000.00 euros waits.
async fn desk() -> Desk {
    let desk = Desk::open().await;
    limit(&desk, "EUR", Some(100_000)).await;
    desk
}

pub async fn limit(desk: &Desk, currency: &str, minor_units: Option<i64>) {
    let limits = vec![ApprovalLimit { currency: currency.into(), minor_units }];
    desk.app.approval_settings_save(ApprovalSettings { limits }).await.unwrap();
}

async fn refusal(desk: &Desk, order: &str) -> String {
    let refused = desk.app.card_prepare(desk.request(order, Channel::Telephone)).await.unwrap_err();
    Fault::from(refused).code
}

async fn standing(desk: &Desk, input: OrderInput) -> OrderApproval {
    desk.app.order_check(input, false).await.unwrap().approval
}

async fn decide(desk: &Desk, order: &str, verdict: ApprovalVerdict, reason: &str) -> Result<(), Fault> {
    let version = desk.app.approval(order.into()).await.unwrap().version;
    let decision = ApprovalDecision { order_id: order.into(), verdict, reason: reason.into(), version };
    desk.app.approval_decide(decision).await.map_err(Fault::from)
}

fn field(name: &str, code: &str) -> Fault {
    Fault::field(name, code)
}

#[tokio::test(flavor = "multi_thread")]
async fn an_order_above_the_limit_is_neither_charged_nor_sent_before_it_is_approved() {
    let desk = desk().await;
    let order = desk.order("SO-1", 100_001).await;
    let form = desk.app.link_draft(order.clone()).await.unwrap();
    assert_eq!(form.approval.standing, ApprovalStanding::Needed);
    assert_eq!(refusal(&desk, &order).await, "approval-needed");
    let link = Fault::from(desk.app.link_send(form.input.clone()).await.unwrap_err());
    assert_eq!(
        (link.code.as_str(), link.details.unwrap()["approver"].as_str()),
        ("approval-needed", "Inès Carrel")
    );
    let asked = desk.app.approval_ask(order.clone()).await.unwrap();
    assert_eq!((asked.standing, asked.causes), (ApprovalStanding::Waiting, vec!["over-limit".to_owned()]));
    assert_eq!(refusal(&desk, &order).await, "approval-waiting");
    assert_eq!(Fault::from(desk.app.link_send(form.input).await.unwrap_err()).code, "approval-waiting");
    assert!(desk.calls("order").await.is_empty() && desk.calls("create").await.is_empty());

    assert_eq!(desk.app.session().await.unwrap().approvals, 1);
    assert_eq!(decide(&desk, &order, ApprovalVerdict::Approve, " ").await, Err(field("reason", "required")));
    decide(&desk, &order, ApprovalVerdict::Approve, "They always pay").await.unwrap();
    assert_eq!(desk.app.session().await.unwrap().approvals, 0);
    let payment = desk.charge(&order, card("4111111111111111")).await;
    assert_eq!(desk.app.result(payment.clone()).await.unwrap().verdict, Verdict::Approved);
    let codes: Vec<_> =
        desk.app.detail(payment).await.unwrap().timeline.into_iter().map(|l| l.code).collect();
    assert!(codes.contains(&"approval-asked".to_owned()) && codes.contains(&"approval-given".to_owned()));
    assert!(desk.app.approvals().await.unwrap().is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn an_approval_covers_what_was_seen_not_a_cent_more_and_nobody_else() {
    let desk = desk().await;
    let order = desk.order("SO-1", 150_000).await;
    desk.app.approval_ask(order.clone()).await.unwrap();
    decide(&desk, &order, ApprovalVerdict::Approve, "fine").await.unwrap();
    let kept = desk.app.order_start(Some(order.clone())).await.unwrap().order;
    let change = |minor| OrderInput { amount_minor: Some(minor), ..kept.clone() };
    desk.keep(change(150_001)).await;
    assert_eq!(refusal(&desk, &order).await, "approval-needed");
    let other = CustomerInput { id: None, last_name: "Quill".into(), ..kept.customer.clone().unwrap() };
    desk.keep(OrderInput { customer: Some(other), ..change(149_999) }).await;
    assert_eq!(refusal(&desk, &order).await, "approval-needed");
    desk.keep(change(149_999)).await;
    assert!(desk.app.card_prepare(desk.request(&order, Channel::Telephone)).await.is_ok());
}

#[tokio::test(flavor = "multi_thread")]
async fn the_switches_of_a_customer_hold_whatever_the_page_says() {
    let desk = Desk::open().await;
    let marked = CustomerInput {
        last_name: "Rousset".into(),
        email: Some("c.rousset@bellerive.example".into()),
        language: "fr".into(),
        card_required: true,
        needs_approval: true,
        ..CustomerInput::default()
    };
    let kept = desk.app.customer_save(marked.clone()).await.unwrap();
    assert!(kept.card_required && kept.needs_approval);
    let unmarked = CustomerInput { id: Some(kept.id), card_required: false, needs_approval: false, ..marked };
    let input = OrderInput { customer: Some(unmarked), ..desk.input("SO-1", 500) };
    let order = desk.keep(input.clone()).await;
    assert_eq!(standing(&desk, input.clone()).await.causes, ["customer"]);
    assert_eq!(refusal(&desk, &order).await, "approval-needed");
    let as_link = OrderInput { channel: Some(Channel::Link), id: Some(order.clone()), ..input };
    let check = desk.app.order_check(as_link, false).await.unwrap();
    assert_eq!(check.problems.get("channel").map(String::as_str), Some("card-required"));
    assert_eq!(Fault::from(desk.app.link_draft(order.clone()).await.unwrap_err()).code, "card-required");
    let reopened = desk.app.order_start(Some(order)).await.unwrap().order.customer.unwrap();
    assert!(reopened.card_required && reopened.needs_approval, "the form is told");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_to_a_customer_who_pays_by_card_is_refused_even_when_asked_for_directly() {
    let desk = Desk::open().await;
    let order = desk.order("SO-1", 500).await;
    let form = desk.app.link_draft(order.clone()).await.unwrap().input;
    let customer = desk.app.order_start(Some(order)).await.unwrap().order.customer.unwrap();
    desk.app.customer_save(CustomerInput { card_required: true, ..customer }).await.unwrap();
    let refused = Fault::from(desk.app.link_send(form).await.unwrap_err());
    assert_eq!(refused.fields.unwrap().get("channel").map(String::as_str), Some("card-required"));
    assert!(desk.calls("create").await.is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn an_order_sent_back_says_why_and_can_be_asked_for_again() {
    let desk = desk().await;
    let order = desk.order("SO-1", 150_000).await;
    desk.app.approval_ask(order.clone()).await.unwrap();
    assert_eq!(decide(&desk, &order, ApprovalVerdict::SendBack, "").await, Err(field("reason", "required")));
    decide(&desk, &order, ApprovalVerdict::SendBack, "Half in advance").await.unwrap();
    let told = standing(&desk, OrderInput { id: Some(order.clone()), ..desk.input("SO-1", 150_000) }).await;
    assert_eq!((told.standing, told.reason.as_str()), (ApprovalStanding::SentBack, "Half in advance"));
    assert_eq!(refusal(&desk, &order).await, "approval-sent-back");
    let again = desk.app.approval_ask(order.clone()).await.unwrap();
    assert_eq!(again.standing, ApprovalStanding::Waiting);
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_decides_on_an_order_they_have_not_seen_or_twice() {
    let desk = desk().await;
    let order = desk.order("SO-1", 150_000).await;
    desk.app.approval_ask(order.clone()).await.unwrap();
    let seen = desk.app.approval(order.clone()).await.unwrap().version;
    desk.app.note_save(order.clone(), "Deliver to the back door".into()).await.unwrap();
    let decision = ApprovalDecision {
        order_id: order.clone(),
        verdict: ApprovalVerdict::Approve,
        reason: "fine".into(),
        version: seen,
    };
    assert_eq!(Fault::from(desk.app.approval_decide(decision).await.unwrap_err()).code, "stale");
    let card = decide(&desk, &order, ApprovalVerdict::Approve, "4111 1111 1111 1111").await.unwrap_err();
    assert_eq!(card.fields.unwrap()["reason"], "card-number-in-text");
    decide(&desk, &order, ApprovalVerdict::Approve, "fine").await.unwrap();
    let twice = decide(&desk, &order, ApprovalVerdict::SendBack, "late").await.unwrap_err();
    assert_eq!(twice.code, "approval-not-waiting");
    let sheet = desk.app.approval(order).await.unwrap();
    assert_eq!(sheet.why_not.as_deref(), Some("not-waiting"));
}

#[tokio::test(flavor = "multi_thread")]
async fn requests_outlive_a_restart_and_a_draft_thrown_away_withdraws_its_own() {
    let desk = desk().await;
    let (first, second) = (desk.order("SO-1", 150_000).await, desk.order("SO-2", 160_000).await);
    for order in [&first, &second] {
        desk.app.approval_ask(order.clone()).await.unwrap();
    }
    let desk = desk.reopened().await;
    let references: Vec<_> =
        desk.app.approvals().await.unwrap().into_iter().map(|line| line.reference).collect();
    assert_eq!(references, ["SO-1", "SO-2"]);
    desk.app.draft_delete(first).await.unwrap();
    let left: Vec<_> = desk.app.approvals().await.unwrap().into_iter().map(|line| line.order_id).collect();
    assert_eq!(left, [second]);
    assert!(desk.app.security().await.unwrap().iter().any(|line| line.code == "record-whole"));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_ships_soonest_is_decided_first() {
    let desk = desk().await;
    for (reference, ship_date) in [("SO-1", ""), ("SO-2", "2126-12-24"), ("SO-3", "2126-12-23")] {
        let order =
            desk.keep(OrderInput { ship_date: ship_date.into(), ..desk.input(reference, 150_000) }).await;
        desk.app.approval_ask(order).await.unwrap();
    }
    let references: Vec<_> =
        desk.app.approvals().await.unwrap().into_iter().map(|line| line.reference).collect();
    assert_eq!(references, ["SO-3", "SO-2", "SO-1"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_limit_is_set_per_currency_and_refused_at_its_field() {
    let desk = desk().await;
    let limits = vec![
        ApprovalLimit { currency: "EUR".into(), minor_units: Some(-1) },
        ApprovalLimit { currency: "JPY".into(), minor_units: Some(50_000) },
    ];
    let refused = desk.app.approval_settings_save(ApprovalSettings { limits }).await.unwrap_err();
    assert_eq!(Fault::from(refused).fields.unwrap()["limits.EUR"], "amount-negative");
    let kept = desk.app.approval_settings().await.unwrap().limits;
    assert_eq!(kept.iter().find(|limit| limit.currency == "EUR").unwrap().minor_units, Some(100_000));
    limit(&desk, "JPY", Some(50_000)).await;
    let euros = desk.input("SO-1", 900_000);
    assert_eq!(standing(&desk, euros).await.standing, ApprovalStanding::NotNeeded);
    let yen = OrderInput { currency: "JPY".into(), ..desk.input("SO-2", 50_001) };
    assert_eq!(standing(&desk, yen).await.standing, ApprovalStanding::Needed);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_incomplete_order_cannot_be_asked_for() {
    let desk = desk().await;
    let order = desk.keep(OrderInput { customer: None, ..desk.input("SO-1", 150_000) }).await;
    let refused = Fault::from(desk.app.approval_ask(order).await.unwrap_err());
    assert_eq!(refused.fields.unwrap()["customer"], "customer-required");
}

#[tokio::test(flavor = "multi_thread")]
async fn somebody_new_enters_the_address_book_with_their_order_once() {
    let desk = Desk::open().await;
    let mut input = desk.input("SO-1", 500);
    let customer = input.customer.as_mut().unwrap();
    (customer.first_name, customer.last_name) = ("Ada".into(), "Quill".into());
    let kept = desk.app.order_save(input).await.unwrap();
    assert!(kept.customer.as_ref().unwrap().id.is_some());
    desk.app.order_save(kept).await.unwrap();
    assert_eq!(desk.app.customer_search("quill".into()).await.unwrap().len(), 1);
    let nameless = CustomerInput { language: "fr".into(), ..CustomerInput::default() };
    let draft = OrderInput { customer: Some(nameless), ..desk.input("SO-2", 500) };
    assert_eq!(desk.app.order_save(draft).await.unwrap().customer.unwrap().id, None);
}
