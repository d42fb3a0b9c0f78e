//! Orders that paying confirms: settings, templates and the order itself; parts that add up; the salesperson told at once;
//! what does not match, and what comes too late.

use app::api::{
    ActionId, ActionRequest, AppEvent, Channel, Defaults, Fault, LinkInput, OrderInput, QuotationInput,
    QuotationStanding, TemplateInput,
};
use serde_json::json;

use crate::desk::{Desk, card};

const APPROVED: &str = "4111111111111111";

pub fn on_terms(desk: &Desk, reference: &str, minor: i64, basis_points: u32, expires_on: &str) -> OrderInput {
    let terms = QuotationInput { prepayment_basis_points: basis_points, expires_on: expires_on.to_owned() };
    OrderInput { quotation: Some(terms), ..desk.input(reference, minor) }
}

async fn defaults(desk: &Desk, on: bool, basis_points: u32, days: u16) -> Result<(), Fault> {
    let kept = desk.app.defaults().await.unwrap();
    let typed =
        Defaults { quotation: on, prepayment_basis_points: basis_points, quotation_days: days, ..kept };
    desk.app.defaults_save(typed).await.map_err(Fault::from)
}

fn in_days(desk: &Desk, days: i64) -> String {
    let zone = jiff::tz::TimeZone::system();
    let today = app::Clock::now(&*desk.clock).to_zoned_datetime(zone).date();
    today.checked_add(jiff::Span::new().days(days)).unwrap().to_string()
}

pub async fn form(desk: &Desk, input: OrderInput) -> LinkInput {
    let order = desk.keep(input).await;
    desk.app.link_draft(order).await.unwrap().input
}

/// The customer pays a link, and the terminal finds out.
pub async fn paid(desk: &Desk, payment: &str, name: &str) {
    desk.control(&format!("orders/{name}/pay"), json!({ "card": APPROVED })).await;
    desk.app.payment_ask(payment.to_owned()).await.unwrap();
}

pub async fn standing(desk: &Desk, payment: &str) -> (QuotationStanding, i64, i64) {
    let now = desk.app.detail(payment.to_owned()).await.unwrap().quotation.unwrap();
    (now.standing, now.paid_minor, now.remaining_minor)
}

/// What the salesperson was told, newest last.
fn notices(events: &mut tokio::sync::broadcast::Receiver<AppEvent>) -> Vec<String> {
    let all = std::iter::from_fn(|| events.try_recv().ok());
    all.filter_map(|event| match event {
        AppEvent::Notice { title, body, .. } => Some(format!("{title} {body}")),
        _ => None,
    })
    .collect()
}

async fn refused(desk: &Desk, form: LinkInput) -> (String, String) {
    let fields = Fault::from(desk.app.link_send(form).await.unwrap_err()).fields.unwrap();
    fields.into_iter().next().unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn the_order_s_own_edit_wins_over_the_template_and_the_template_over_the_settings() {
    let desk = Desk::open().await;
    assert_eq!(desk.app.order_start(None).await.unwrap().order.quotation, None, "off unless switched on");
    defaults(&desk, true, 3_000, 30).await.unwrap();
    let fresh = desk.app.order_start(None).await.unwrap().order;
    let terms = |basis_points, day: String| {
        Some(QuotationInput { prepayment_basis_points: basis_points, expires_on: day })
    };
    assert_eq!(fresh.quotation, terms(3_000, in_days(&desk, 30)));
    let weekly = on_terms(&desk, "X", 8_000, 5_000, &in_days(&desk, 10));
    let template = TemplateInput { name: "Weekly".into(), order: weekly };
    let template = desk.app.template_save(template).await.unwrap();
    desk.clock.advance(jiff::SignedDuration::from_hours(48));
    let filled = desk.app.template_apply(template.id, fresh.clone()).await.unwrap();
    assert_eq!(filled.quotation, terms(5_000, in_days(&desk, 10)), "ten days from when it is used");
    let plain = TemplateInput { name: "Plain".into(), order: desk.input("X", 8_000) };
    let plain = desk.app.template_save(plain).await.unwrap();
    assert_eq!(desk.app.template_apply(plain.id, fresh).await.unwrap().quotation, None);
    // What is kept of an order stays as it was, whatever the settings become.
    let order = desk.keep(OrderInput { quotation: terms(1_000, String::new()), ..filled }).await;
    defaults(&desk, false, 10_000, 0).await.unwrap();
    let again = desk.app.order_start(Some(order)).await.unwrap();
    assert_eq!(again.order.quotation, terms(1_000, String::new()));
    assert_eq!(Some(again.quotation), terms(10_000, String::new()), "0 days are no end");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_share_of_nothing_or_of_more_than_all_is_refused_at_its_field() {
    let desk = Desk::open().await;
    for share in [0, 10_001] {
        let fields = defaults(&desk, true, share, 30).await.unwrap_err().fields.unwrap();
        assert_eq!(fields["prepayment"], "prepayment-range");
        let check = desk.app.order_check(on_terms(&desk, "SO-1", 8_000, share, ""), false).await.unwrap();
        assert_eq!(check.problems["prepayment"], "prepayment-range");
    }
    let check = desk.app.order_check(on_terms(&desk, "SO-1", 8_000, 3_000, "soon"), false).await.unwrap();
    assert_eq!(check.problems["expiresOn"], "date-invalid");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_quotation_that_is_open_for_too_long_is_told_its_own_limit() {
    let desk = Desk::open().await;
    let fault = defaults(&desk, true, 3_000, 366).await.unwrap_err();
    assert_eq!(fault.fields.unwrap()["quotationDays"], "quotation-too-long", "no provider has a say in it");
    assert_eq!(fault.details.unwrap()["max"], "365");
    defaults(&desk, true, 3_000, 365).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_down_payment_confirms_the_order_and_its_salesperson_is_told_at_once() {
    let desk = Desk::open().await;
    let input = on_terms(&desk, "SO-1", 100_000, 3_000, &in_days(&desk, 30));
    let check = desk.app.order_check(input.clone(), false).await.unwrap();
    let read = check.read_back.unwrap().text;
    let asks = check.quotation.unwrap();
    assert_eq!((asks.ask_minor, asks.confirms), (Some(30_000), true));
    assert!(read.contains("trois cents euros") && read.contains("mille euros"), "{read}");
    let form = form(&desk, input).await;
    let mail = desk.app.link_preview(form.clone(), "fr".into()).await.unwrap().text;
    let plain = mail.replace(['\u{a0}', '\u{202f}'], " ");
    assert!(
        plain.contains("En payant maintenant 300,00 €, vous acceptez notre devis de 1 000,00 €."),
        "{plain}"
    );
    let mut events = desk.app.events();
    let link = desk.app.link_send(form).await.unwrap();
    assert_eq!(standing(&desk, &link).await, (QuotationStanding::Open, 0, 100_000));
    desk.control("orders/SO-1/pay", json!({ "card": APPROVED })).await;
    desk.clock.advance(jiff::SignedDuration::from_secs(4));
    desk.app.follow_round().await.unwrap();
    assert_eq!(standing(&desk, &link).await, (QuotationStanding::Confirmed, 30_000, 70_000));
    let told = notices(&mut events);
    assert_eq!(told.len(), 1, "told once: {told:?}");
    assert!(told[0].contains("SO-1") && told[0].contains("300"), "{told:?}");
    let timeline = desk.app.detail(link).await.unwrap().timeline;
    let confirmed = timeline.iter().filter(|line| line.code == "order-confirmed").count();
    assert_eq!(confirmed, 1);
    // A second run does nothing.
    assert_eq!(desk.app.confirm_round().await.unwrap(), 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn several_payments_add_up_to_the_cent_whatever_their_way() {
    let desk = Desk::open().await;
    let input = on_terms(&desk, "SO-1", 100_000, 3_000, "");
    let own = OrderInput { pay_now_minor: Some(28_999), ..input.clone() };
    let first = desk.app.link_send(form(&desk, own).await).await.unwrap();
    paid(&desk, &first, "SO-1").await;
    assert_eq!(standing(&desk, &first).await, (QuotationStanding::Open, 28_999, 71_001));
    // By telephone, what is still missing, to the cent.
    let order = desk.app.detail(first.clone()).await.unwrap().order_id;
    let kept = desk.app.order_start(Some(order.clone())).await.unwrap().order;
    desk.keep(OrderInput { channel: Some(Channel::Telephone), ..kept }).await;
    let ticket = desk.app.card_prepare(desk.request(&order, Channel::Telephone)).await.unwrap();
    assert_eq!(ticket.amount().minor_units, 1_001);
    let second = desk.app.card_charge(&ticket, card(APPROVED)).await.unwrap();
    assert_eq!(standing(&desk, &second).await, (QuotationStanding::Confirmed, 30_000, 70_000));
    // Then the rest, and no more than that.
    let kept = desk.app.order_start(Some(order.clone())).await.unwrap().order;
    let too_much = OrderInput { pay_now_minor: Some(70_001), ..kept.clone() };
    let check = desk.app.order_check(too_much, false).await.unwrap();
    assert_eq!(check.problems["payNow"], "amount-above-remaining");
    desk.keep(kept).await;
    let third = desk.charge(&order, card(APPROVED)).await;
    assert_eq!(standing(&desk, &third).await, (QuotationStanding::Confirmed, 100_000, 0));
    let names: Vec<_> = desk
        .calls("order")
        .await
        .iter()
        .map(|call| format!("{} {}", call["form"]["orderid"], call["form"]["amount"]).replace('"', ""))
        .collect();
    assert_eq!(names, ["SO-1-P2 10.01", "SO-1-P3 700.00"]);
    let full =
        Fault::from(desk.app.card_prepare(desk.request(&order, Channel::Telephone)).await.unwrap_err());
    assert_eq!(full.fields.unwrap()["payNow"], "nothing-left");
    // Without its terms the order is still one of which all is paid.
    let kept = desk.app.order_start(Some(order.clone())).await.unwrap().order;
    desk.keep(OrderInput { quotation: None, ..kept }).await;
    let full =
        Fault::from(desk.app.card_prepare(desk.request(&order, Channel::Telephone)).await.unwrap_err());
    assert_eq!(full.fields.unwrap()["payNow"], "nothing-left");
}

#[tokio::test(flavor = "multi_thread")]
async fn after_its_last_day_nothing_is_started_until_the_day_is_put_off() {
    let desk = Desk::open().await;
    let last = in_days(&desk, 2);
    let form = form(&desk, on_terms(&desk, "SO-1", 8_000, 10_000, &last)).await;
    let link = desk.app.link_send(form.clone()).await.unwrap();
    let ends = desk.app.detail(link).await.unwrap().valid_until.unwrap();
    let zone = jiff::tz::TimeZone::system();
    let ends = ends.parse::<jiff::Timestamp>().unwrap().to_zoned_datetime(zone).date();
    assert_eq!(ends.to_string(), last, "the link does not outlive the quotation, and its last day counts");
    desk.clock.advance(jiff::SignedDuration::from_hours(72));
    assert_eq!(refused(&desk, form.clone()).await, ("expiresOn".into(), "quotation-expired".into()));
    let kept = desk.app.order_start(Some(form.order_id.clone())).await.unwrap().order;
    let check = desk.app.order_check(kept.clone(), false).await.unwrap();
    assert_eq!(check.problems["expiresOn"], "quotation-expired");
    let later = QuotationInput { prepayment_basis_points: 10_000, expires_on: in_days(&desk, 5) };
    desk.keep(OrderInput { quotation: Some(later), ..kept }).await;
    desk.app.link_send(form).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_paid_for_the_order_as_it_was_confirms_nothing_until_somebody_has_looked() {
    let desk = Desk::open().await;
    let form = form(&desk, on_terms(&desk, "SO-1", 8_000, 10_000, "")).await;
    let old = desk.app.link_send(form.clone()).await.unwrap();
    let mut kept = desk.app.order_start(Some(form.order_id.clone())).await.unwrap().order;
    kept.amount_minor = Some(7_000);
    desk.keep(kept).await;
    desk.app.link_send(form).await.unwrap();
    let mut events = desk.app.events();
    paid(&desk, &old, "SO-1").await;
    let detail = desk.app.detail(old.clone()).await.unwrap();
    assert!(detail.paid_after_all, "flagged");
    let now = detail.quotation.unwrap();
    assert_eq!((now.standing, now.paid_minor, now.held_minor), (QuotationStanding::Open, 0, 8_000));
    assert!(notices(&mut events).iter().all(|told| !told.contains("confirm")));
    desk.app.acknowledge(old.clone()).await.unwrap();
    let now = desk.app.detail(old).await.unwrap().quotation.unwrap();
    assert_eq!((now.standing, now.overpaid_minor), (QuotationStanding::Confirmed, 1_000));
}

#[tokio::test(flavor = "multi_thread")]
async fn an_order_that_comes_to_less_is_confirmed_by_what_was_paid_before() {
    let desk = Desk::open().await;
    let own = OrderInput { pay_now_minor: Some(2_000), ..on_terms(&desk, "SO-1", 10_000, 3_000, "") };
    let form = form(&desk, own).await;
    let link = desk.app.link_send(form.clone()).await.unwrap();
    paid(&desk, &link, "SO-1").await;
    assert_eq!(standing(&desk, &link).await, (QuotationStanding::Open, 2_000, 8_000));
    let mut kept = desk.app.order_start(Some(form.order_id.clone())).await.unwrap().order;
    kept.amount_minor = Some(6_000);
    desk.keep(kept).await;
    let again = desk.app.link_send(form).await.unwrap();
    assert_eq!(standing(&desk, &again).await, (QuotationStanding::Confirmed, 2_000, 4_000));
    assert_eq!(desk.app.detail(again).await.unwrap().amount.minor_units, 4_000, "the rest, not the share");
}

/// An order of which a part is paid by a link; answers the form of its link and the payment.
async fn paid_in_part(desk: &Desk, input: OrderInput, minor: i64) -> (LinkInput, String) {
    let form = form(desk, OrderInput { pay_now_minor: Some(minor), ..input }).await;
    let link = desk.app.link_send(form.clone()).await.unwrap();
    paid(desk, &link, "SO-1").await;
    (form, link)
}

#[tokio::test(flavor = "multi_thread")]
async fn an_order_whose_terms_were_switched_off_no_more_says_that_paying_confirms_it() {
    let desk = Desk::open().await;
    let (form, link) = paid_in_part(&desk, on_terms(&desk, "SO-1", 10_000, 3_000, ""), 2_000).await;
    let kept = desk.app.order_start(Some(form.order_id.clone())).await.unwrap().order;
    let off = OrderInput { quotation: None, ..kept };
    let check = desk.app.order_check(off.clone(), false).await.unwrap();
    let asks = check.quotation.unwrap();
    assert_eq!((asks.ask_minor, asks.confirms, asks.now.to_confirm_minor), (Some(8_000), false, 0));
    let read = check.read_back.unwrap().text;
    assert!(!read.contains("confirmez"), "{read}");
    desk.keep(off).await;
    let mail = desk.app.link_preview(form.clone(), "fr".into()).await.unwrap().text;
    assert!(!mail.contains("vous acceptez notre devis"), "{mail}");
    desk.app.link_send(form).await.unwrap();
    let now = desk.app.detail(link).await.unwrap().quotation.unwrap();
    assert_eq!((now.standing, now.to_confirm_minor), (QuotationStanding::Open, 0));
}

#[tokio::test(flavor = "multi_thread")]
async fn an_order_that_was_confirmed_is_shown_as_that_when_its_terms_are_switched_off() {
    let desk = Desk::open().await;
    let (form, link) = paid_in_part(&desk, on_terms(&desk, "SO-1", 10_000, 3_000, ""), 3_000).await;
    let kept = desk.app.order_start(Some(form.order_id.clone())).await.unwrap().order;
    desk.keep(OrderInput { quotation: None, ..kept }).await;
    desk.app.link_send(form).await.unwrap();
    let now = desk.app.detail(link).await.unwrap().quotation.unwrap();
    assert_eq!(now.standing, QuotationStanding::Confirmed);
    assert!(now.confirmed_at.is_some());
}

#[tokio::test(flavor = "multi_thread")]
async fn an_order_that_its_change_has_just_confirmed_is_asked_for_the_rest_whatever_its_last_day() {
    let desk = Desk::open().await;
    let terms = on_terms(&desk, "SO-1", 10_000, 3_000, &in_days(&desk, 2));
    let (form, _) = paid_in_part(&desk, terms, 2_000).await;
    desk.clock.advance(jiff::SignedDuration::from_hours(72));
    let kept = desk.app.order_start(Some(form.order_id.clone())).await.unwrap().order;
    let lowered = OrderInput { amount_minor: Some(6_000), pay_now_minor: None, ..kept };
    let check = desk.app.order_check(lowered.clone(), true).await.unwrap();
    assert_eq!(check.problems.get("expiresOn"), None, "what was paid is enough");
    let asks = check.quotation.unwrap();
    assert_eq!((asks.ask_minor, asks.confirms), (Some(4_000), false));
    assert_eq!(asks.now.standing, QuotationStanding::Confirmed);
    desk.keep(lowered).await;
    let shown = desk.app.link_preview(form.clone(), "fr".into()).await.unwrap().valid_until;
    assert!(shown.parse::<jiff::Timestamp>().unwrap() > app::Clock::now(&*desk.clock), "{shown}");
    let again = desk.app.link_send(form).await.unwrap();
    assert_eq!(standing(&desk, &again).await, (QuotationStanding::Confirmed, 2_000, 4_000));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mail_for_the_rest_does_not_ask_to_accept_what_its_change_has_just_confirmed() {
    let desk = Desk::open().await;
    let (form, _) = paid_in_part(&desk, on_terms(&desk, "SO-1", 10_000, 3_000, ""), 2_000).await;
    let kept = desk.app.order_start(Some(form.order_id.clone())).await.unwrap().order;
    desk.keep(OrderInput { amount_minor: Some(6_000), pay_now_minor: None, ..kept }).await;
    let mail = desk.app.link_preview(form.clone(), "fr".into()).await.unwrap().text;
    assert!(!mail.contains("vous acceptez notre devis"), "{mail}");
    let ticket = desk.app.card_prepare(desk.request(&form.order_id, Channel::Telephone)).await.unwrap();
    assert!(ticket.order.confirmed.is_some(), "charged as it is in the record");
    assert_eq!((ticket.ask.amount.minor(), ticket.ask.confirms), (4_000, false));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_currency_of_an_order_stays_what_was_paid_for_it() {
    let desk = Desk::open().await;
    let (form, link) = paid_in_part(&desk, on_terms(&desk, "SO-1", 10_000, 3_000, ""), 2_000).await;
    let kept = desk.app.order_start(Some(form.order_id.clone())).await.unwrap().order;
    let dollars = OrderInput { currency: "USD".into(), ..kept.clone() };
    let check = desk.app.order_check(dollars.clone(), false).await.unwrap();
    assert_eq!(check.problems["currency"], "currency-paid");
    let fault = Fault::from(desk.app.order_save(dollars.clone()).await.unwrap_err());
    assert_eq!(fault.fields.unwrap()["currency"], "currency-paid");
    let details = fault.details.unwrap();
    assert!(details["currency"] == "EUR" && details["paid"].contains("20.00"), "{details:?}");
    desk.keep(kept.clone()).await;
    // Once it was given back, any currency will do.
    let version = desk.app.detail(link.clone()).await.unwrap().version;
    let (action, reason) = (ActionId::Cancel, "Agreed by phone".to_owned());
    let cancel =
        ActionRequest { payment_id: link, action, amount_minor: None, reason, confirmed: true, version };
    desk.app.act(cancel).await.unwrap();
    desk.keep(dollars).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_draft_that_was_kept_in_another_currency_before_the_money_came_is_not_made_an_order() {
    let desk = Desk::open().await;
    let own = OrderInput { pay_now_minor: Some(2_000), ..on_terms(&desk, "SO-1", 10_000, 3_000, "") };
    let form = form(&desk, own).await;
    let link = desk.app.link_send(form.clone()).await.unwrap();
    let kept = desk.app.order_start(Some(form.order_id.clone())).await.unwrap().order;
    desk.keep(OrderInput { currency: "USD".into(), ..kept }).await;
    paid(&desk, &link, "SO-1").await;
    let request = desk.request(&form.order_id, Channel::Telephone);
    let fault = Fault::from(desk.app.card_prepare(request).await.unwrap_err());
    assert_eq!(fault.fields.unwrap()["currency"], "currency-paid");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_account_without_its_credentials_is_offered_to_nobody() {
    let desk = Desk::open().await;
    let view = desk.app.accounts().await.unwrap().into_iter().find(|one| one.id == "demo-monext").unwrap();
    desk.app.account_forget_secrets(view.id.clone()).await.unwrap();
    let check = desk.app.order_check(desk.input("SO-1", 8_000), false).await.unwrap();
    assert!(check.accounts.iter().all(|account| account.id != view.id), "switched off with its credentials");
    let input = app::api::AccountInput {
        id: Some(view.id),
        provider: view.provider,
        label: view.label,
        state: view.state,
        currencies: view.currencies,
        values: view.values,
        secrets: Default::default(),
        confirm_live: None,
    };
    let fields = Fault::from(desk.app.account_save(input).await.unwrap_err()).fields.unwrap();
    assert!(
        fields.iter().all(|(field, code)| field.starts_with("secrets.") && code == "required"),
        "{fields:?}"
    );
}
