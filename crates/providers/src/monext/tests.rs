//! Monext's calls against a server on this machine that says what it was told to say, one answer after the other.

use std::io::{Read, Write};
use std::net::TcpListener;
use std::thread::JoinHandle;

use domain::account::{Account, AccountState, CardEntryMode, CredentialProfile, Environment};
use domain::id::{AccountId, ProviderId};
use domain::payment::{CaptureMode, Channel, UnknownCause};
use domain::{Currency, Money, Secret, Timestamp};

use super::requests::tests::order;
use super::*;
use crate::http::{Http, HttpOptions};

const ORDER: &str = "VT-2026-000123";
const FIRST: &str = "26061101500001";

macro_rules! fixture {
    ($name:literal) => {
        include_str!(concat!("../../../../tests/fixtures/monext/", $name, ".json"))
    };
}

/// Answers in turn; tells which calls it heard.
fn server(answers: Vec<(u16, &'static str)>) -> (String, JoinHandle<Vec<String>>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let base = format!("http://{}/v1/", listener.local_addr().unwrap());
    let heard = std::thread::spawn(move || {
        let answer = |(status, body): (u16, &str)| {
            let (mut stream, _) = listener.accept().unwrap();
            let (mut read, mut buffer) = (Vec::new(), [0; 4096]);
            loop {
                let text = String::from_utf8_lossy(&read).to_ascii_lowercase();
                if let Some(head) = text.find("\r\n\r\n") {
                    let length = text.split("content-length: ").nth(1).and_then(|t| t.lines().next());
                    let length: usize = length.map_or(0, |length| length.parse().unwrap());
                    if read.len() >= head + 4 + length {
                        break;
                    }
                }
                let more = stream.read(&mut buffer).unwrap();
                read.extend_from_slice(&buffer[..more]);
            }
            let head =
                format!("HTTP/1.1 {status} x\r\nconnection: close\r\ncontent-length: {}\r\n\r\n", body.len());
            stream.write_all([head.as_bytes(), body.as_bytes()].concat().as_slice()).unwrap();
            String::from_utf8_lossy(&read).lines().next().unwrap().replace(" HTTP/1.1", "")
        };
        answers.into_iter().map(answer).collect()
    });
    (base, heard)
}

/// What came of a request, and the calls it took.
async fn ask(
    answers: Vec<(u16, &'static str)>,
    request: Request<'_>,
) -> (Result<Reply, Failure>, Vec<String>) {
    let (base, heard) = server(answers);
    let options = [("point_of_sale", "POS-VT-01"), ("session_minutes", "60")];
    let account = Account {
        id: AccountId::new("a"),
        provider: ProviderId::new("monext"),
        name: "Shop".into(),
        environment: Environment::Test,
        state: AccountState::Enabled,
        published: true,
        card_entry: CardEntryMode::Hosted,
        capture: CaptureMode::Manual,
        currencies: Vec::new(),
        addresses: [("api".to_owned(), base)].into(),
        separate_moto: false,
        options: options.map(|(name, value)| (name.to_owned(), value.to_owned())).into(),
        tested_at: None,
    };
    let key = Secret::new("MTIzNDU2Nzg5MDEyMzQ6c3ludGhldGljLWtleQ==".into());
    let access = Access {
        account: &account,
        profile: CredentialProfile::Main,
        credentials: [("access_key".to_owned(), key)].into(),
    };
    let http = Http::new(HttpOptions { allow_plain_loopback: true, ..HttpOptions::default() }).unwrap();
    let reply = Monext.perform(request, &access, &http).await;
    (reply, heard.join().unwrap())
}

fn look_up<'a>(page: Option<&'a str>, reference: Option<&'a str>) -> Request<'a> {
    let amount = Money::from_minor(8640, Currency::EUR).unwrap();
    Request::LookUp(LookUp {
        provider_order_id: ORDER,
        page,
        reference,
        amount,
        since: Timestamp::UNIX_EPOCH,
    })
}

fn reports(reply: Result<Reply, Failure>) -> Vec<Report> {
    match reply.unwrap() {
        Reply::Reports(reports) => reports,
        other => panic!("reports were asked for, not {other:?}"),
    }
}

#[tokio::test]
async fn a_paid_page_is_read_by_its_transaction() {
    let answers = vec![(200, fixture!("session-accepted")), (200, fixture!("transaction-captured"))];
    let (reply, calls) = ask(answers, look_up(Some("s1"), None)).await;
    let found = reports(reply);
    assert_eq!((found.len(), found[0].standing, found[0].captured.minor()), (1, Standing::Accepted, 8640));
    assert_eq!(
        calls,
        ["GET /v1/checkout/payments/sessions/s1", &format!("GET /v1/checkout/transactions/{FIRST}")]
    );
}

#[tokio::test]
async fn a_known_transaction_is_read_even_where_its_page_has_run_out() {
    let answers = vec![(200, fixture!("session-expired")), (200, fixture!("transaction-cancelled"))];
    let (reply, _) = ask(answers, look_up(Some("s1"), Some(FIRST))).await;
    assert_eq!(reports(reply)[0].standing, Standing::Voided);
    let (reply, calls) = ask(vec![(200, fixture!("transaction-captured"))], look_up(None, Some(FIRST))).await;
    assert_eq!((reports(reply).len(), calls.len()), (1, 1));
}

#[tokio::test]
async fn a_failed_look_up_says_nothing_of_the_payment() {
    let (reply, _) = ask(vec![(503, "<html>")], look_up(Some("s1"), None)).await;
    assert_eq!(reply.err(), Some(Failure::Unknown(UnknownCause::Unreadable)));
    let answers = vec![(200, fixture!("session-accepted")), (404, r#"{"title":"Not Found"}"#)];
    let (reply, _) = ask(answers, look_up(Some("s1"), None)).await;
    assert_eq!(reply.err(), Some(Failure::Unknown(UnknownCause::Mismatch)), "accepted is not nothing");
    let refused = r#"{"result":{"title":"REFUSED","code":"01116"},"transaction":{"id":"26061101500001"}}"#;
    let (reply, _) =
        ask(vec![(200, fixture!("session-accepted")), (200, refused)], look_up(Some("s1"), None)).await;
    assert_eq!(reply.err(), Some(Failure::Unknown(UnknownCause::Mismatch)), "accepted is not declined");
    let (reply, _) = ask(vec![(200, fixture!("error-credentials"))], look_up(Some("s1"), None)).await;
    assert!(matches!(reply, Err(Failure::Refused(no)) if no.reason == Reason::CredentialsWrong));
    assert_eq!(reports(ask(Vec::new(), look_up(None, None)).await.0), []);
}

#[tokio::test]
async fn an_account_is_good_once_monext_knows_only_the_session_not() {
    let unknown = r#"{"result":{"title":"ERROR","code":"02304"}}"#;
    for (status, body) in
        [(200, unknown), (404, r#"{"title":"Not Found"}"#), (200, fixture!("session-waiting"))]
    {
        assert!(
            matches!(ask(vec![(status, body)], Request::CheckAccount).await.0, Ok(Reply::Account(_))),
            "{body}"
        );
    }
    let (reply, _) = ask(vec![(200, fixture!("error-credentials"))], Request::CheckAccount).await;
    assert!(matches!(reply, Err(Failure::Refused(no)) if no.reason == Reason::CredentialsWrong));
    let (reply, _) = ask(vec![(200, "<html>")], Request::CheckAccount).await;
    assert_eq!(reply.err(), Some(Failure::Unknown(UnknownCause::Unreadable)));
}

/// A step on the first transaction, and what came of it.
async fn take(
    answers: Vec<(u16, &'static str)>,
    amount: Option<i64>,
) -> (Result<Reply, Failure>, Vec<String>) {
    let (order, eur) = (order(), |minor| Money::from_minor(minor, Currency::EUR).unwrap());
    let step = Step {
        order: &order,
        reference: FIRST,
        provider_order_id: ORDER,
        operation_id: "op-1",
        amount: amount.map(eur),
        most: eur(8640),
        payment_amount: eur(8640),
        since: Timestamp::UNIX_EPOCH,
    };
    ask(answers, if amount.is_some() { Request::Capture(step) } else { Request::Cancel(step) }).await
}

#[tokio::test]
async fn a_step_that_was_taken_is_told_by_the_figures_read_anew() {
    let answers = vec![(200, fixture!("step-taken")), (200, fixture!("transaction-captured"))];
    let (reply, calls) = take(answers, Some(8640)).await;
    assert!(matches!(reply, Ok(Reply::Report(now)) if now.captured.minor() == 8640));
    let transaction = format!("/v1/checkout/transactions/{FIRST}");
    assert_eq!(calls, [format!("POST {transaction}/captures"), format!("GET {transaction}")]);
    let gone = r#"{"result":{"title":"ERROR","code":"02601"}}"#;
    let (reply, calls) = take(vec![(200, gone), (200, fixture!("transaction-cancelled"))], None).await;
    assert!(matches!(reply, Ok(Reply::Report(now)) if now.standing == Standing::Voided));
    assert_eq!(calls[0], format!("POST {transaction}/cancels"));
    let (reply, _) = take(vec![(200, gone)], Some(8640)).await;
    assert!(matches!(reply, Err(Failure::Refused(_))), "that code is good for a cancel only");
}

#[tokio::test]
async fn a_step_without_its_figures_is_unknown_and_a_refused_one_is_refused() {
    for (answer, cause) in [
        ((503, ""), UnknownCause::Unreadable),
        ((200, fixture!("error-credentials")), UnknownCause::Unreadable),
        ((200, fixture!("transaction-authorised")), UnknownCause::Mismatch),
    ] {
        let (reply, _) = take(vec![(200, fixture!("step-taken")), answer], Some(8640)).await;
        assert_eq!(reply.err(), Some(Failure::Unknown(cause)), "{}", answer.1);
    }
    let (reply, calls) = take(vec![(200, fixture!("step-too-much"))], Some(8640)).await;
    assert!(matches!(reply, Err(Failure::Refused(no)) if no.reason == Reason::AmountAboveRemaining));
    assert_eq!(calls.len(), 1);
}

/// A page of half an hour, at a shop with a point of sale.
async fn page(body: &'static str) -> Result<Reply, Failure> {
    let (order, redirects) =
        (order(), Redirects { accept: Some("https://shop.example/".into()), ..Redirects::default() });
    let request = Request::OpenPage(OpenPage {
        order: &order,
        provider_order_id: ORDER,
        amount: order.total(),
        channel: Channel::Link,
        capture: CaptureMode::Manual,
        seconds: 3_600,
        redirects: &redirects,
        copy_to: None,
    });
    ask(vec![(200, body)], request).await.0
}

#[tokio::test]
async fn a_page_keeps_its_sessions_name_and_is_shown_at_monext_only() {
    let Ok(Reply::Page(made)) = page(fixture!("session-created")).await else { panic!("a page is made") };
    assert_eq!(made.url.handle(), Some("1x8Kd2mPq7Rt0Vw3Yz1772446500123456"));
    assert_eq!(
        (made.url.host(), made.tries, made.test),
        (Some("homologation-webpayment.payline.com"), None, Some(true))
    );
    let accepted = |more: &str| format!(r#"{{"result":{{"title":"ACCEPTED","code":"00000"}}{more}}}"#);
    for more in [
        "",
        r#","sessionId":"s1""#,
        r#","redirectURL":"https://webpayment.payline.com/v2/?token=s1""#,
        r#","sessionId":"s1","redirectURL":"https://evil.example/v2/?token=s1""#,
    ] {
        let made = page(accepted(more).leak()).await;
        assert_eq!(made.err(), Some(Failure::Unknown(UnknownCause::Mismatch)), "{more}");
    }
    let again = page(r#"{"result":{"title":"ERROR","code":"02001"}}"#).await;
    assert!(matches!(again, Err(Failure::Refused(no)) if no.reason == Reason::DuplicateOrder));
}

#[tokio::test]
async fn what_monext_cannot_do_leaves_nothing() {
    let (reply, calls) =
        ask(Vec::new(), Request::Products { channel: Channel::Link, currency: Currency::EUR }).await;
    assert!(matches!(reply, Ok(Reply::Products(none)) if none.is_empty() && calls.is_empty()));
    let order = order();
    let most = order.total();
    let (reference, provider_order_id, since) = ("s1", ORDER, Timestamp::UNIX_EPOCH);
    let step = || Step {
        order: &order,
        reference,
        provider_order_id,
        operation_id: "op-1",
        amount: None,
        most,
        payment_amount: most,
        since,
    };
    for request in [
        Request::AcceptReview(step()),
        Request::DenyReview(step()),
        Request::Update(step()),
        Request::ClosePage(step()),
    ] {
        let (reply, _) = ask(Vec::new(), request).await;
        assert_eq!(reply.err(), Some(Failure::NotSent(NotSent::NotAllowed("operation"))));
    }
}
