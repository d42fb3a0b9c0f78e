//! Which calls each request becomes, against a counterpart on loopback that answers from a script and keeps what it heard.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpListener;
use std::thread::JoinHandle;

use domain::account::{Account, AccountState, CardEntryMode, CredentialProfile, Environment};
use domain::id::{AccountId, OperatorId, OrderId, ProviderId};
use domain::order::{Amounts, Customer, Order, OrderReference, Validity};
use domain::payment::UnknownCause::Mismatch;
use domain::payment::{CaptureMode, Standing};
use domain::{Currency, Language, Money, Secret, Timestamp};

use super::*;
use crate::http::{Http, HttpOptions};

macro_rules! fixture {
    ($name:literal) => {
        (200, include_str!(concat!("../../../../tests/fixtures/credit_key/", $name, ".json")))
    };
    ($status:literal, $name:literal) => {
        ($status, include_str!(concat!("../../../../tests/fixtures/credit_key/", $name, ".json")))
    };
}

type Script = Vec<(u16, &'static str)>;

/// Answers once per line of the script; tells each request's first line and body.
fn counterpart(script: Script) -> (String, JoinHandle<Vec<(String, String)>>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let base = format!("http://{}/app", listener.local_addr().unwrap());
    let heard = std::thread::spawn(move || {
        script.into_iter().map(|(status, body)| exchange(&listener, status, body)).collect()
    });
    (base, heard)
}

fn exchange(listener: &TcpListener, status: u16, body: &str) -> (String, String) {
    let (mut stream, _) = listener.accept().unwrap();
    let mut reader = BufReader::new(stream.try_clone().unwrap());
    let (mut first, mut length) = (String::new(), 0);
    reader.read_line(&mut first).unwrap();
    loop {
        let mut header = String::new();
        reader.read_line(&mut header).unwrap();
        if let Some(value) = header.to_lowercase().strip_prefix("content-length:") {
            length = value.trim().parse().unwrap();
        }
        if header.trim().is_empty() {
            break;
        }
    }
    let mut sent = vec![0; length];
    reader.read_exact(&mut sent).unwrap();
    let size = body.len();
    write!(stream, "HTTP/1.1 {status} x\r\nContent-Length: {size}\r\nConnection: close\r\n\r\n{body}")
        .unwrap();
    (first.trim_end().to_owned(), String::from_utf8(sent).unwrap())
}

fn usd(minor: i64) -> Money {
    Money::from_minor(minor, Currency::USD).unwrap()
}

fn order(currency: Currency) -> Order {
    let total = Money::from_minor(18_740, currency).unwrap();
    let customer = Customer { email: Some("joe@example.com".into()), ..Customer::unnamed(Language::En) };
    Order {
        id: OrderId::new("o"),
        reference: OrderReference::new("SO-1001").unwrap(),
        version: 1,
        customer,
        lines: Vec::new(),
        shipping_tax_rate: 0.into(),
        amounts: Amounts::total_only(total),
        description: "Three lamps".into(),
        settlement_reference: None,
        validity: Validity { days: 7 },
        quotation: None,
        confirmed: None,
        ship_date: None,
        carrier: None,
        salesperson: OperatorId::new("s"),
        note: None,
        created_at: Timestamp::UNIX_EPOCH,
    }
}

fn account(base: &str) -> Account {
    Account {
        id: AccountId::new("a"),
        provider: ProviderId::new("credit-key"),
        name: "Shop".into(),
        environment: Environment::Test,
        state: AccountState::Enabled,
        published: true,
        card_entry: CardEntryMode::Direct,
        capture: CaptureMode::Manual,
        currencies: Vec::new(),
        addresses: [("api".to_owned(), base.to_owned())].into(),
        separate_moto: false,
        options: BTreeMap::new(),
        tested_at: None,
    }
}

/// Asks one thing of a scripted counterpart: the reply, and what was heard meanwhile.
async fn ask(script: Script, request: Request<'_>) -> (Result<Reply, Failure>, Vec<(String, String)>) {
    let (base, heard) = counterpart(script);
    let account = account(&base);
    let credentials = [("public_key", "pk&demo"), ("shared_secret", "ss\"demo")];
    let credentials = credentials.map(|(name, text)| (name.to_owned(), Secret::new(text.to_owned())));
    let profile = CredentialProfile::Main;
    let access = Access { account: &account, profile, credentials: credentials.into() };
    let http = Http::new(HttpOptions { allow_plain_loopback: true, ..HttpOptions::default() }).unwrap();
    let reply = CreditKey.perform(request, &access, &http).await;
    (reply, heard.join().unwrap())
}

fn page<'a>(order: &'a Order, redirects: &'a Redirects, channel: Channel) -> Request<'a> {
    Request::OpenPage(OpenPage {
        order,
        provider_order_id: "SO-1001",
        amount: order.amounts.total,
        channel,
        capture: CaptureMode::Manual,
        seconds: 604_800,
        redirects,
        copy_to: None,
    })
}

fn back() -> Redirects {
    Redirects { accept: Some("https://shop.example/thanks".into()), ..Redirects::default() }
}

/// What is asked, by which name of it.
fn about<'a>(page: Option<&'a str>, reference: Option<&'a str>) -> LookUp<'a> {
    LookUp {
        provider_order_id: "SO-1001",
        page,
        reference,
        amount: usd(18_740),
        since: Timestamp::UNIX_EPOCH,
    }
}

fn question<'a>(page: Option<&'a str>, reference: Option<&'a str>) -> Request<'a> {
    Request::LookUp(about(page, reference))
}

fn completion() -> Request<'static> {
    Request::Complete(about(Some("CK-12345"), None))
}

fn step(order: &Order, amount: Option<i64>) -> Step<'_> {
    Step {
        order,
        reference: "CK-12345",
        provider_order_id: "SO-1001",
        operation_id: "op",
        amount: amount.map(usd),
        most: usd(18_740),
        payment_amount: usd(18_740),
        since: Timestamp::UNIX_EPOCH,
    }
}

fn reports(reply: Result<Reply, Failure>) -> Vec<domain::payment::Report> {
    match reply {
        Ok(Reply::Reports(reports)) => reports,
        other => panic!("reports were asked for, not {other:?}"),
    }
}

fn operations(heard: &[(String, String)]) -> Vec<&str> {
    heard
        .iter()
        .map(|(line, _)| line.split(['?', ' ']).nth(1).unwrap().strip_prefix("/app/ecomm/").unwrap())
        .collect()
}

fn refused(reply: Result<Reply, Failure>) -> (Reason, Retry, String) {
    match reply {
        Err(Failure::Refused(no)) => (no.reason, no.retry, no.code),
        other => panic!("a refusal was expected, not {other:?}"),
    }
}

#[tokio::test]
async fn a_link_is_begun_with_the_keys_in_the_body_and_its_key_is_the_handle() {
    let (order, redirects) = (order(Currency::USD), back());
    let (reply, heard) = ask(vec![fixture!("begun")], page(&order, &redirects, Channel::Link)).await;
    let Ok(Reply::Page(made)) = reply else { panic!("a page was asked for") };
    assert_eq!(made.url.expose(), "https://staging-checkout.creditkey.com/aBcD1234");
    assert_eq!(made.url.handle(), Some("CK-12345"));
    assert_eq!(heard[0].0, "POST /app/ecomm/begin_standalone_checkout HTTP/1.1");
    let body: Value = serde_json::from_str(&heard[0].1).unwrap();
    assert_eq!((&body["public_key"], &body["shared_secret"]), (&json!("pk&demo"), &json!("ss\"demo")));
    assert_eq!((&body["mode"], &body["charges"]["grand_total"]), (&json!("link"), &json!(187.4)));
}

#[tokio::test]
async fn a_page_elsewhere_is_never_shown() {
    let (order, redirects) = (order(Currency::USD), back());
    let elsewhere = r#"{"id":"CK-12345","checkout_url":"https://checkout.creditkey.com.example/x"}"#;
    let (reply, _) = ask(vec![(200, elsewhere)], page(&order, &redirects, Channel::Link)).await;
    assert_eq!(reply.err(), Some(Failure::Unknown(Mismatch)));
}

#[tokio::test]
async fn what_credit_key_cannot_do_never_leaves() {
    let (dollars, euros, redirects) = (order(Currency::USD), order(Currency::EUR), back());
    for (request, why) in [
        (page(&dollars, &redirects, Channel::Telephone), "operation"),
        (page(&euros, &redirects, Channel::Link), "currency"),
        (Request::AcceptReview(step(&dollars, None)), "operation"),
        (Request::DenyReview(step(&dollars, None)), "operation"),
    ] {
        let (reply, _) = ask(Vec::new(), request).await;
        assert_eq!(reply.err(), Some(Failure::NotSent(NotSent::NotAllowed(why))));
    }
    let products = Request::Products { channel: Channel::Link, currency: Currency::USD };
    assert!(matches!(ask(Vec::new(), products).await.0, Ok(Reply::Products(list)) if list.is_empty()));
}

#[tokio::test]
async fn a_checkout_that_has_begun_is_told_as_that_and_left_as_it_is() {
    let (reply, heard) = ask(vec![fixture!("order-new")], question(Some("CK-12345"), None)).await;
    assert!(matches!(reply, Ok(Reply::Begun)), "{reply:?}");
    let query = "GET /app/ecomm/find_order?id=CK-12345&public_key=pk%26demo&shared_secret=ss%22demo HTTP/1.1";
    assert_eq!(heard, [(query.to_owned(), String::new())]);
    let (reply, heard) = ask(vec![fixture!("order-placed")], question(Some("CK-12345"), None)).await;
    assert_eq!((reports(reply)[0].standing, operations(&heard)), (Standing::Accepted, vec!["find_order"]));
}

#[tokio::test]
async fn a_finished_checkout_is_completed_and_then_numbered() {
    let script = vec![fixture!("success"), fixture!("order-placed"), fixture!("order-placed")];
    let (reply, heard) = ask(script, completion()).await;
    let found = reports(reply);
    assert_eq!((found[0].standing, found[0].authorised), (Standing::Accepted, usd(18_740)));
    assert_eq!(operations(&heard), ["complete_checkout", "find_order", "update_order"]);
    let numbered: Value = serde_json::from_str(&heard[2].1).unwrap();
    assert_eq!(numbered["merchant_order_id"], json!("SO-1001"));
}

#[tokio::test]
async fn a_number_that_is_not_taken_changes_nothing() {
    let script = vec![fixture!("success"), fixture!("order-placed"), (500, "")];
    let (reply, _) = ask(script, completion()).await;
    assert_eq!(reports(reply)[0].standing, Standing::Accepted);
}

#[tokio::test]
async fn a_checkout_that_is_not_finished_is_nothing_yet_and_one_of_which_nothing_is_said_is_unknown() {
    let (reply, heard) = ask(vec![fixture!("not-yet")], completion()).await;
    assert_eq!((reports(reply), operations(&heard)), (Vec::new(), vec!["complete_checkout"]));
    let (reply, _) = ask(vec![fixture!(400, "error-required")], completion()).await;
    assert!(matches!(reply, Err(Failure::Refused(_))), "{reply:?}");
    for answer in [(500, ""), (200, "<html>"), (200, "{}")] {
        let (reply, heard) = ask(vec![answer], completion()).await;
        assert_eq!(reply.err(), Some(Failure::Unknown(Unreadable)), "{answer:?}");
        assert_eq!(operations(&heard), ["complete_checkout"]);
    }
}

#[tokio::test]
async fn once_it_said_that_it_completed_whatever_else_it_answers_is_not_nothing() {
    for after in [(500, ""), fixture!(404, "error-not-found"), fixture!(401, "error-unauthorized")] {
        let (reply, _) = ask(vec![fixture!("success"), after], completion()).await;
        assert!(matches!(reply, Err(Failure::Unknown(_))), "{after:?}: {reply:?}");
    }
}

#[tokio::test]
async fn another_orders_checkout_is_never_completed() {
    let (reply, heard) = ask(vec![fixture!("order-new")], question(Some("CK-999"), None)).await;
    assert_eq!(reply.err(), Some(Failure::Unknown(Mismatch)));
    assert_eq!(operations(&heard), ["find_order"]);
    let (reply, _) = ask(Vec::new(), Request::Complete(about(None, None))).await;
    assert_eq!(reply.err(), Some(Failure::NotSent(NotSent::NotAllowed("reference"))));
}

#[tokio::test]
async fn a_look_up_goes_by_page_then_by_reference_and_without_either_nowhere() {
    let (reply, heard) = ask(vec![fixture!("order-shipped")], question(None, Some("CK-12345"))).await;
    assert_eq!((reports(reply)[0].captured, operations(&heard)), (usd(18_740), vec!["find_order"]));
    let (_, heard) = ask(vec![fixture!("order-placed")], question(Some("CK-12345"), Some("CK-1"))).await;
    assert!(heard[0].0.contains("id=CK-12345&"));
    assert_eq!(reports(ask(Vec::new(), question(None, None)).await.0), []);
}

#[tokio::test]
async fn an_order_that_is_not_found_is_none_and_a_broken_answer_is_unknown() {
    let ask = async |answer| ask(vec![answer], question(Some("CK-12345"), None)).await.0;
    assert_eq!(reports(ask(fixture!(404, "error-not-found")).await), []);
    assert_eq!(refused(ask(fixture!(401, "error-unauthorized")).await).0, Reason::CredentialsWrong);
    for broken in [(500, r#"{"result":"not found"}"#), (404, "<html>"), (200, "{}"), (429, "{}"), (302, "")] {
        assert_eq!(ask(broken).await.err(), Some(Failure::Unknown(Unreadable)), "{broken:?}");
    }
    assert_eq!(
        ask((201, fixture!("order-placed").1)).await.err(),
        Some(Failure::Unknown(Unreadable)),
        "only 200 is a success"
    );
}

#[tokio::test]
async fn each_step_is_one_call_and_is_read_strictly() {
    let order = order(Currency::USD);
    let all = || step(&order, None);
    for (request, answer, operation) in [
        (Request::Capture(all()), fixture!("order-shipped"), "confirm_order"),
        (Request::Capture(step(&order, Some(10_000))), fixture!("order-shipped-part"), "confirm_order"),
        (Request::Refund(step(&order, Some(2_999))), fixture!("order-returned-part"), "refund"),
        (Request::Refund(all()), fixture!("order-refunded"), "refund"),
        (Request::Update(step(&order, Some(22_740))), fixture!("order-updated"), "update_order"),
        (Request::Cancel(all()), fixture!("order-canceled"), "cancel_order"),
        (Request::ClosePage(all()), fixture!("order-canceled"), "cancel_order"),
    ] {
        let (reply, heard) = ask(vec![answer], request).await;
        assert!(matches!(reply, Ok(Reply::Report(_))), "{operation}: {reply:?}");
        assert_eq!(operations(&heard), [operation]);
        let body: Value = serde_json::from_str(&heard[0].1).unwrap();
        assert_eq!((&body["id"], &body["shared_secret"]), (&json!("CK-12345"), &json!("ss\"demo")));
    }
    for request in [Request::Capture(all()), Request::Refund(all()), Request::Cancel(all())] {
        let (reply, heard) = ask(vec![fixture!("order-placed")], request).await;
        assert_eq!((reply.err(), heard.len()), (Some(Failure::Unknown(Mismatch)), 1));
    }
}

#[tokio::test]
async fn a_step_that_is_refused_did_nothing_and_one_that_broke_is_unknown() {
    let order = order(Currency::USD);
    let refund = async |answer| ask(vec![answer], Request::Refund(step(&order, None))).await.0;
    let missing = (Reason::FieldMissing, Retry::Fix);
    let (reason, retry, code) = refused(refund(fixture!(400, "error-required")).await);
    assert_eq!(((reason, retry), code.as_str()), (missing, "400"));
    let (reason, retry, code) = refused(refund(fixture!("error-in-success")).await);
    assert_eq!(((reason, retry), code.as_str()), (missing, "200"));
    let strange = refused(refund((422, r#"{"result":"the moon is full"}"#)).await);
    assert_eq!(strange, (Reason::Unrecognised, Retry::Never, "422".to_owned()));
    assert_eq!(refused(refund((403, r#"{"error":"no"}"#)).await).0, Reason::PermissionMissing);
    for broken in
        [(400, ""), (400, "{}"), (408, r#"{"result":"slow"}"#), (503, r#"{"result":"unauthorized"}"#)]
    {
        assert_eq!(refund(broken).await.err(), Some(Failure::Unknown(Unreadable)), "{broken:?}");
    }
}

#[tokio::test]
async fn good_keys_are_told_from_bad_ones() {
    let (reply, heard) = ask(vec![fixture!("success")], Request::CheckAccount).await;
    assert!(matches!(reply, Ok(Reply::Account(_))));
    assert_eq!(operations(&heard), ["authenticate"]);
    for answer in [fixture!(401, "error-unauthorized"), fixture!("not-yet")] {
        let (reason, retry, _) = refused(ask(vec![answer], Request::CheckAccount).await.0);
        assert_eq!((reason, retry), (Reason::CredentialsWrong, Retry::Fix));
    }
}

#[test]
fn the_contracts_own_delay_is_the_clock_where_it_makes_sense() {
    let days = |days: &str| {
        let options = [("cancel_days".to_owned(), days.to_owned())].into();
        CreditKey.limits(&options).authorisation_days
    };
    assert_eq!([" 5 ", "90", "1"].map(days), [5, 90, 1]);
    assert_eq!(["0", "91", "-1", "", "soon", "70000"].map(days), [30; 6]);
    assert_eq!(CreditKey.limits(&BTreeMap::new()), DESCRIPTOR.limits);
}
