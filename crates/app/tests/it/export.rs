//! The list as a file: every row of a query, in figures a program reads and in the operator's words, and no secret.

use std::collections::BTreeMap;

use app::api::{ActionId, ActionRequest, Channel, LinkState, ListExported, ListQuery, MoneyState, ViewId};
use app::{App, Error};

use crate::desk::{Desk, card, every};

const NUMBER: &str = "4111111111111111";
const DECLINED: &str = "4150551403657424";

pub fn everything() -> ListQuery {
    every(ViewId::All)
}

/// The rows of a file by the words over their columns, which are all different.
pub fn rows(saved: &ListExported) -> Vec<BTreeMap<String, String>> {
    let file = std::fs::read_to_string(&saved.path).unwrap();
    let mut reader = csv::Reader::from_reader(file.strip_prefix('\u{FEFF}').unwrap().as_bytes());
    let names = reader.headers().unwrap().clone();
    let rows: Vec<BTreeMap<String, String>> = reader
        .records()
        .map(|row| names.iter().map(str::to_owned).zip(row.unwrap().iter().map(str::to_owned)).collect())
        .collect();
    assert!(rows.iter().all(|row| row.len() == names.len()), "{names:?}");
    assert_eq!(rows.len(), saved.rows as usize);
    rows
}

async fn act(desk: &Desk, payment: &str, action: ActionId, minor: Option<i64>) {
    let version = desk.app.detail(payment.into()).await.unwrap().version;
    let reason = "Agreed by phone".to_owned();
    let amount_minor = minor;
    let payment_id = payment.to_owned();
    let request = ActionRequest { payment_id, action, amount_minor, reason, confirmed: true, version };
    desk.app.act(request).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_row_tells_a_bookkeeper_what_was_sold_what_was_taken_and_where() {
    let desk = Desk::open().await;
    let mut input = desk.input("SO-1", 8_050);
    input.customer.as_mut().unwrap().company = Some("Fleurs, \"Aubry\" & Cie".into());
    let order = desk.keep(input).await;
    let payment = desk.charge(&order, card(NUMBER)).await;
    act(&desk, &payment, ActionId::Capture, Some(6_000)).await;
    act(&desk, &payment, ActionId::Refund, Some(105)).await;
    let detail = desk.app.detail(payment.clone()).await.unwrap();

    let saved = desk.app.list_export(everything()).await.unwrap();
    let rows = rows(&saved);
    assert_eq!(rows.len(), 1);
    let now = desk.clock_text();
    let expected = [
        ("Order reference", "SO-1"),
        ("Settlement reference", "INV-2026-3307"),
        ("Company", "Fleurs, \"Aubry\" & Cie"),
        ("Name", "Camille Rousset"),
        ("E-mail", "c.rousset@bellerive.example"),
        ("Way of paying", "Telephone"),
        ("Mode", "test"),
        ("Account", detail.account.as_str()),
        ("Provider", "HiPay"),
        ("Currency", "EUR"),
        ("Amount", "80.50"),
        ("Reserved", "80.50"),
        ("Captured", "60.00"),
        ("Refunded", "1.05"),
        ("Cancelled", "0.00"),
        ("Left to capture", "20.50"),
        ("Message", "None"),
        ("Link", "None"),
        ("Money", "Part-refunded"),
        ("Card", "VISA 1111"),
        ("Owner", "Inès Carrel"),
        ("Opened (UTC)", now.as_str()),
        ("Last change (UTC)", now.as_str()),
        ("Order at the provider", "SO-1"),
        ("Payment", payment.as_str()),
    ];
    for (name, value) in expected {
        assert_eq!(rows[0][name], value, "{name}");
    }
    assert_eq!(Some(&rows[0]["Payment reference"]), detail.provider_reference.as_ref());
    assert_eq!(rows[0].len(), expected.len() + 1, "{:?}", rows[0].keys());
}

#[tokio::test(flavor = "multi_thread")]
async fn all_rows_that_pass_the_filters_are_told_and_not_only_the_page_that_was_shown() {
    let desk = Desk::open().await;
    let mut expected = Vec::new();
    for number in 1..=103 {
        let order = desk.order(&format!("SO-{number}"), 1_000).await;
        desk.charge(&order, card(NUMBER)).await;
        expected.insert(0, format!("SO-{number}"));
    }
    let declined = desk.order("SO-200", 1_000).await;
    desk.charge(&declined, card(DECLINED)).await;
    let authorised = ListQuery { money: Some(MoneyState::Authorised), limit: 2, ..everything() };
    let page = desk.app.list(authorised.clone()).await.unwrap();
    assert_eq!(page.rows.len(), 2);
    let later = ListQuery { cursor: page.next_cursor, ..authorised.clone() };
    for query in [authorised, later] {
        let told: Vec<String> = rows(&desk.app.list_export(query).await.unwrap())
            .into_iter()
            .map(|mut row| row.remove("Order reference").unwrap())
            .collect();
        assert_eq!(told, expected, "in the order of the list");
    }
    let count = async |query| rows(&desk.app.list_export(query).await.unwrap()).len();
    assert_eq!(count(ListQuery { text: "SO-200".into(), ..everything() }).await, 1);
    assert_eq!(count(ListQuery { money: Some(MoneyState::Declined), ..everything() }).await, 1);
    assert_eq!(count(ListQuery { channel: Some(Channel::Link), ..everything() }).await, 0);
    assert_eq!(count(ListQuery { view: ViewId::Lapsing, ..everything() }).await, 0);
    desk.clock.advance(jiff::SignedDuration::from_hours(48));
    let last = desk.order("SO-300", 1_000).await;
    desk.charge(&last, card(NUMBER)).await;
    assert_eq!(count(ListQuery { days: Some(1), ..everything() }).await, 1);
    assert_eq!(count(everything()).await, 105);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_file_is_the_operators_alone_and_holds_no_link_no_number_and_no_secret() {
    let desk = Desk::open().await;
    let order = desk.order("SO-1", 8_000).await;
    let form = desk.app.link_draft(order.clone()).await.unwrap().input;
    let link = desk.app.link_send(form).await.unwrap();
    let address = desk.app.link_address(link.clone()).await.unwrap();
    desk.charge(&order, card(DECLINED)).await;
    let keyed = desk.order("SO-2", 8_000).await;
    desk.charge(&keyed, card(NUMBER)).await;

    let saved = desk.app.list_export(everything()).await.unwrap();
    let file = std::fs::read_to_string(&saved.path).unwrap();
    let token = address.rsplit(['/', '=']).next().unwrap();
    assert!(token.len() > 8);
    let secrets =
        [NUMBER, DECLINED, &NUMBER[..6], &DECLINED[..6], &address, token, "://", "sandbox-main", "ROUSSET"];
    for secret in secrets {
        assert!(!file.contains(secret), "{secret} is told");
    }
    assert_eq!(rows(&saved).iter().filter(|row| row["Link"] == "Active").count(), 1);
    assert_eq!(desk.app.detail(link).await.unwrap().link.state, LinkState::Active);
    assert!(file.starts_with('\u{FEFF}') && file.ends_with("\r\n"));
    assert_eq!(file.matches('\n').count(), file.matches("\r\n").count());
    assert!(std::path::Path::new(&saved.path).starts_with(desk.folder.path().join("exports")));
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        assert_eq!(std::fs::metadata(&saved.path).unwrap().permissions().mode() & 0o777, 0o600);
    }
    let again = desk.app.list_export(everything()).await.unwrap();
    assert_ne!(again.path, saved.path, "a file that is there is not written over");
    assert_eq!(std::fs::read_to_string(&saved.path).unwrap(), file);
}

#[tokio::test(flavor = "multi_thread")]
async fn words_are_the_operators_figures_and_times_are_everybodys() {
    let desk = Desk::open().await;
    let order = desk.order("SO-1", 123_456_789).await;
    desk.charge(&order, card(NUMBER)).await;
    let mut headings = Vec::new();
    for language in domain::Language::ALL {
        desk.app.speak(language.code());
        let saved = desk.app.list_export(everything()).await.unwrap();
        let row = rows(&saved).remove(0);
        assert_eq!(row.values().filter(|cell| *cell == "1234567.89").count(), 3, "{language:?}: {row:?}");
        assert_eq!(row.values().filter(|cell| **cell == desk.clock_text()).count(), 2, "{language:?}");
        assert_eq!(row.len(), 26, "{language:?}: two columns have the same words");
        headings.push(row.into_keys().collect::<Vec<_>>());
    }
    headings.sort();
    headings.dedup();
    assert_eq!(headings.len(), domain::Language::ALL.len());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_folder_that_cannot_be_written_is_said_and_leaves_nothing_behind() {
    let desk = Desk::open().await;
    std::fs::write(desk.folder.path().join("exports"), b"in the way").unwrap();
    let refused = desk.app.list_export(everything()).await;
    assert!(matches!(refused, Err(Error::Store(_))), "{refused:?}");
}

/// One file of a terminal, for tests of who may see what.
pub async fn references(app: &App) -> Vec<String> {
    let saved = app.list_export(everything()).await.unwrap();
    rows(&saved).into_iter().map(|mut row| row.remove("Order reference").unwrap()).collect()
}
