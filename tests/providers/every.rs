//! The one suite that every provider passes: a payment from its first question to its last refund, and what a lost reply
//! proves at each step. What only one provider does is tested in a module of its own.

use domain::Money;
use domain::payment::{CaptureMode, Channel, Report, Standing};
use domain::provider::Support;
use domain::reason::Reason;
use providers::{Failure, LookUp, NotSent, OpenPage, Redirects, Reply, Request, Step};
use serde_json::json;

use crate::bench::{Bench, ID, VISA, report};
use crate::kit::{KITS, Kit};

/// One order of one provider, as the terminal would follow it.
pub struct Sale {
    kit: &'static Kit,
    pub bench: Bench,
    pub amount: Money,
    pub handle: Option<String>,
    reference: Option<String>,
    since: jiff::Timestamp,
}

impl Sale {
    pub async fn new(kit: &'static Kit) -> Self {
        Self::over(kit, Money::from_minor(4250, kit.currency).unwrap()).await
    }

    async fn over(kit: &'static Kit, amount: Money) -> Self {
        let mut bench = Bench::new(providers::by_id(kit.id).unwrap()).await;
        bench.sell_for(amount);
        Self { kit, bench, amount, handle: None, reference: None, since: jiff::Timestamp::now() }
    }

    fn can(&self) -> &'static domain::provider::Capabilities {
        &self.bench.provider.descriptor().capabilities
    }

    fn part(&self, minor: i64) -> Money {
        Money::from_minor(minor, self.amount.currency()).unwrap()
    }

    pub async fn open_page(&mut self, capture: CaptureMode) -> Result<(), Failure> {
        let redirects = Redirects {
            accept: Some("https://shop.example/thanks".into()),
            cancel: Some("https://shop.example/back".into()),
            ..Redirects::default()
        };
        let page = OpenPage {
            order: &self.bench.order,
            provider_order_id: ID,
            amount: self.amount,
            channel: Channel::Link,
            capture,
            seconds: 1_800,
            redirects: &redirects,
            copy_to: Some("rep@shop.example"),
        };
        match self.bench.perform(Request::OpenPage(page)).await? {
            Reply::Page(made) => {
                assert!(made.url.host().is_some_and(|host| host.starts_with("127.0.0.1:")));
                assert!(!format!("{made:?}").contains("http"), "a link is a bearer secret");
                self.handle = made.url.handle().map(str::to_owned);
                Ok(())
            }
            other => panic!("a page was asked for, not {other:?}"),
        }
    }

    /// What a payment that is followed is told: a checkout that has begun is completed.
    async fn look_up(&self) -> Result<Vec<Report>, Failure> {
        match self.asked().await? {
            Some(reports) => Ok(reports),
            None => match self.bench.perform(Request::Complete(self.question())).await? {
                Reply::Reports(reports) => Ok(reports),
                other => panic!("reports were asked for, not {other:?}"),
            },
        }
    }

    /// One question; nothing is answered of a checkout that has begun.
    pub async fn asked(&self) -> Result<Option<Vec<Report>>, Failure> {
        match self.bench.perform(Request::LookUp(self.question())).await? {
            Reply::Reports(reports) => Ok(Some(reports)),
            Reply::Begun => Ok(None),
            other => panic!("reports were asked for, not {other:?}"),
        }
    }

    pub fn question(&self) -> LookUp<'_> {
        LookUp {
            provider_order_id: ID,
            page: self.handle.as_deref(),
            reference: self.reference.as_deref(),
            amount: self.amount,
            since: self.since,
        }
    }

    async fn found(&self) -> Report {
        providers::best_of(self.look_up().await.unwrap())
            .unwrap_or_else(|| panic!("{}: nothing", self.kit.id))
    }

    /// The customer pays the link, and the terminal learns of it.
    async fn paid(kit: &'static Kit, amount: Money, capture: CaptureMode) -> Self {
        let mut sale = Self::over(kit, amount).await;
        sale.open_page(capture).await.unwrap();
        assert_eq!(sale.look_up().await, Ok(Vec::new()), "{}: nobody has paid yet", kit.id);
        kit.pay(&sale.bench, ID, sale.handle.as_deref(), &amount.to_plain_string()).await;
        sale.reference = sale.found().await.reference;
        sale
    }

    /// Reserved money, keyed where a card can be, else by a link.
    pub async fn reserved(kit: &'static Kit) -> Self {
        let mut sale = Self::new(kit).await;
        if !sale.can().direct_card {
            return Self::paid(kit, sale.amount, CaptureMode::Manual).await;
        }
        let charge = sale.bench.charge(ID, VISA, sale.amount, CaptureMode::Manual);
        sale.reference = report(sale.bench.perform(charge).await).unwrap().reference;
        sale
    }

    pub fn step(&self, amount: Option<Money>, most: Money) -> Step<'_> {
        Step {
            order: &self.bench.order,
            reference: self.reference.as_deref().unwrap(),
            provider_order_id: ID,
            operation_id: "019a3b1c-5f6e-7d00-8000-0123456789ab",
            amount,
            most,
            payment_amount: self.amount,
            since: self.since,
        }
    }
}

#[test]
fn every_provider_is_in_the_suite() {
    let known: Vec<&str> = providers::ALL.iter().map(|provider| provider.descriptor().id).collect();
    let kits: Vec<&str> = KITS.iter().map(|kit| kit.id).collect();
    assert_eq!(known.len(), kits.len());
    assert!(known.iter().all(|id| kits.contains(id)), "{known:?} {kits:?}");
}

#[tokio::test]
async fn good_credentials_are_told_from_bad_ones_without_moving_anything() {
    for kit in KITS {
        let mut sale = Sale::new(kit).await;
        let checked = sale.bench.perform(Request::CheckAccount).await;
        assert!(matches!(checked, Ok(Reply::Account(_))), "{}: {checked:?}", kit.id);
        assert!(matches!(sale.bench.perform(Request::Warm).await, Ok(Reply::Warm)));
        sale.bench.mistype(kit.secret);
        let Err(Failure::Refused(refusal)) = sale.bench.perform(Request::CheckAccount).await else {
            panic!("{}: wrong credentials are refused", kit.id);
        };
        assert_eq!(refusal.reason, Reason::CredentialsWrong, "{}", kit.id);
        assert_eq!(sale.bench.calls(kit.service, kit.capture).await.len(), 0);
    }
}

#[tokio::test]
async fn a_link_is_paid_by_the_customer_and_found_paid_to_the_last_minor_unit() {
    for kit in KITS {
        for currency in [kit.currency].iter().chain(kit.others) {
            let amount = Money::from_minor(123_456, *currency).unwrap();
            let sale = Sale::paid(kit, amount, CaptureMode::Immediate).await;
            let best = sale.found().await;
            assert_eq!((best.standing, best.authorised), (Standing::Accepted, amount), "{}", kit.id);
            assert_eq!(best.provider_order_id, ID);
            assert!(best.captured == amount || best.captured.is_zero(), "{}: {best:?}", kit.id);
            assert!(best.refunded.is_zero());
        }
    }
}

#[tokio::test]
async fn a_reservation_is_captured_and_refunded_in_part() {
    for kit in KITS {
        let sale = Sale::reserved(kit).await;
        assert_eq!(sale.found().await.captured, sale.part(0), "{}", kit.id);
        let capture = Request::Capture(sale.step(None, sale.amount));
        let captured = report(sale.bench.perform(capture).await).unwrap();
        assert_eq!(captured.captured, sale.amount, "{}", kit.id);
        kit.settle(&sale.bench).await;
        let refund = Request::Refund(sale.step(Some(sale.part(1000)), sale.amount));
        let refunded = report(sale.bench.perform(refund).await).unwrap();
        assert_eq!(refunded.refunded, sale.part(1000), "{}", kit.id);
        let rest = Request::Refund(sale.step(Some(sale.part(3250)), sale.part(3250)));
        sale.bench.perform(rest).await.unwrap();
        let best = sale.found().await;
        assert_eq!((best.captured, best.refunded), (sale.amount, sale.amount), "{}", kit.id);
        let more = sale.bench.perform(Request::Refund(sale.step(Some(sale.part(1)), sale.part(1)))).await;
        assert!(matches!(more, Err(Failure::Refused(_))), "{}: {more:?}", kit.id);
    }
}

#[tokio::test]
async fn a_part_is_captured_and_the_rest_is_never_counted_as_taken() {
    for kit in KITS {
        let sale = Sale::reserved(kit).await;
        assert_eq!(sale.can().capture, Support::FullAndPartial);
        let part = Request::Capture(sale.step(Some(sale.part(3000)), sale.amount));
        let report = report(sale.bench.perform(part).await).unwrap();
        for told in [report, sale.found().await] {
            assert_eq!(told.captured, sale.part(3000), "{}", kit.id);
            // Where one capture is all there is, the rest is no longer reserved.
            assert!([sale.amount, told.captured].contains(&told.authorised), "{}: {told:?}", kit.id);
        }
    }
}

#[tokio::test]
async fn a_reservation_that_is_given_up_takes_nothing() {
    for kit in KITS {
        let sale = Sale::reserved(kit).await;
        let cancelled =
            report(sale.bench.perform(Request::Cancel(sale.step(None, sale.amount))).await).unwrap();
        assert_eq!((cancelled.standing, cancelled.captured), (Standing::Voided, sale.part(0)), "{}", kit.id);
        let found = sale.found().await;
        assert_eq!((found.standing, found.captured), (Standing::Voided, sale.part(0)), "{}", kit.id);
    }
}

#[tokio::test]
async fn a_lost_reply_is_unknown_and_one_question_tells_the_truth() {
    for kit in KITS {
        for operation in [kit.capture, kit.cancel] {
            let sale = Sale::reserved(kit).await;
            sale.bench.fault(kit.service, operation, 1, json!({ "kind": "drop_after" })).await;
            let step = sale.step(None, sale.amount);
            let request =
                if operation == kit.capture { Request::Capture(step) } else { Request::Cancel(step) };
            let answer = sale.bench.perform(request).await;
            assert!(matches!(answer, Err(Failure::Unknown(_))), "{} {operation}: {answer:?}", kit.id);
            let found = sale.found().await;
            match operation == kit.capture {
                true => assert_eq!(found.captured, sale.amount, "{}", kit.id),
                false => assert_eq!(found.standing, Standing::Voided, "{}", kit.id),
            }
            assert_eq!(sale.bench.calls(kit.service, operation).await.len(), 1, "{} {operation}", kit.id);
        }
    }
}

#[tokio::test]
async fn a_refund_whose_reply_is_lost_is_found_by_its_figure() {
    for kit in KITS {
        let sale = Sale::reserved(kit).await;
        sale.bench.perform(Request::Capture(sale.step(None, sale.amount))).await.unwrap();
        kit.settle(&sale.bench).await;
        sale.bench.fault(kit.service, kit.refund, 1, json!({ "kind": "drop_after" })).await;
        let refund = Request::Refund(sale.step(Some(sale.part(1000)), sale.amount));
        let answer = sale.bench.perform(refund).await;
        assert!(matches!(answer, Err(Failure::Unknown(_))), "{}: {answer:?}", kit.id);
        assert_eq!(sale.found().await.refunded, sale.part(1000), "{}", kit.id);
        assert_eq!(sale.bench.calls(kit.service, kit.refund).await.len(), 1);
    }
}

#[tokio::test]
async fn a_proxys_page_and_a_server_error_prove_nothing() {
    for kit in KITS {
        for fault in [json!({ "kind": "html" }), json!({ "kind": "status", "status": 503 })] {
            let sale = Sale::reserved(kit).await;
            sale.bench.fault(kit.service, kit.capture, 1, fault.clone()).await;
            let answer = sale.bench.perform(Request::Capture(sale.step(None, sale.amount))).await;
            assert!(matches!(answer, Err(Failure::Unknown(_))), "{} {fault}: {answer:?}", kit.id);
            assert_eq!(sale.found().await.captured, sale.part(0), "{}", kit.id);
        }
    }
}

#[tokio::test]
async fn what_is_on_offer_is_kept_to() {
    for kit in KITS {
        let mut sale = Sale::new(kit).await;
        let can = sale.can();
        if !can.direct_card {
            let charge = sale.bench.charge(ID, VISA, sale.amount, CaptureMode::Immediate);
            let answer = sale.bench.perform(charge).await;
            assert!(matches!(answer, Err(Failure::NotSent(NotSent::NotAllowed(_)))), "{}", kit.id);
        }
        assert!(can.links, "{}", kit.id);
        if let Some((service, operation)) = kit.page {
            sale.bench.fault(service, operation, 1, json!({ "kind": "drop_after" })).await;
            let answer = sale.open_page(CaptureMode::Manual).await;
            assert!(matches!(answer, Err(Failure::Unknown(_))), "{}: {answer:?}", kit.id);
            assert_eq!(sale.bench.calls(service, operation).await.len(), 1, "never asked for twice");
        }
    }
}
