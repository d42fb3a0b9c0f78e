//! What runs out within two days: listed by the money at risk, counted for the badge, gone once somebody acted.

use crate::desk::{Desk, card};
use app::api::{ActionId, ActionRequest, AppEvent, Clock, LinkInput, ListPage, ListQuery, ListRow, ViewId};

const HOUR: i64 = 3_600;

fn query(limit: u16) -> ListQuery {
    ListQuery {
        view: ViewId::Lapsing,
        text: String::new(),
        days: None,
        owner_id: None,
        message: None,
        link: None,
        money: None,
        channel: None,
        cursor: None,
        limit,
    }
}

async fn lapsing(desk: &Desk) -> Vec<ListRow> {
    desk.app.list(query(50)).await.unwrap().rows
}

fn at_risk(rows: &[ListRow]) -> Vec<(&str, i64, Clock, ActionId)> {
    let line = |row: &ListRow| row.running_out.clone().unwrap();
    rows.iter()
        .map(|row| {
            let out = line(row);
            (row.reference.as_str(), out.at_risk.minor_units, out.what, out.action)
        })
        .collect()
}

async fn reserve(desk: &Desk, reference: &str, minor: i64) -> String {
    let order = desk.order(reference, minor).await;
    desk.charge(&order, card("4111111111111111")).await
}

async fn link(desk: &Desk, reference: &str, minor: i64) -> LinkInput {
    let order = desk.order(reference, minor).await;
    let form = desk.app.link_draft(order).await.unwrap().input;
    desk.app.link_send(form.clone()).await.unwrap();
    form
}

async fn capture(desk: &Desk, payment: &str, minor: i64) {
    let version = desk.app.detail(payment.into()).await.unwrap().version;
    let request = ActionRequest {
        payment_id: payment.into(),
        action: ActionId::Capture,
        amount_minor: Some(minor),
        reason: String::new(),
        confirmed: false,
        version,
    };
    desk.app.act(request).await.unwrap();
}

fn wait(desk: &Desk, hours: i64) {
    desk.clock.advance(jiff::SignedDuration::from_secs(hours * HOUR));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_runs_out_is_listed_by_the_money_at_risk_with_what_to_do() {
    let desk = Desk::open().await;
    let part = reserve(&desk, "SO-1", 50_000).await;
    reserve(&desk, "SO-2", 20_000).await;
    link(&desk, "SO-3", 30_000).await;
    assert_eq!(at_risk(&lapsing(&desk).await), []);
    capture(&desk, &part, 40_000).await;
    wait(&desk, 6 * 24);
    let rows = lapsing(&desk).await;
    let expected = [
        ("SO-3", 30_000, Clock::Link, ActionId::Relink),
        ("SO-2", 20_000, Clock::Authorisation, ActionId::Capture),
        ("SO-1", 10_000, Clock::Authorisation, ActionId::Capture),
    ];
    assert_eq!(at_risk(&rows), expected);
    assert_eq!(rows.iter().map(|row| row.lapsing).collect::<Vec<_>>(), [false, true, true]);
    let first: ListPage = desk.app.list(query(2)).await.unwrap();
    let rest = desk.app.list(ListQuery { cursor: first.next_cursor.clone(), ..query(2) }).await.unwrap();
    let paged: Vec<_> = first.rows.into_iter().chain(rest.rows).map(|row| row.reference).collect();
    assert_eq!((paged, rest.next_cursor), (["SO-3", "SO-2", "SO-1"].map(str::to_owned).to_vec(), None));
    // An age is looked for among all of them, not only until the first row that is older.
    let fresh = desk.app.list(ListQuery { days: Some(3), ..query(50) }).await.unwrap();
    assert_eq!(fresh.rows, []);
    wait(&desk, 2 * 24);
    let over = lapsing(&desk).await;
    let over: Vec<_> = over.iter().map(|row| row.reference.as_str()).collect();
    assert_eq!(over, ["SO-2", "SO-1"], "a link that is over is gone; a reservation may still be captured");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_badge_counts_what_the_view_lists_and_time_alone_makes_it_grow() {
    let desk = Desk::open().await;
    let payment = reserve(&desk, "SO-1", 50_000).await;
    let form = link(&desk, "SO-2", 30_000).await;
    let counted = async || {
        let mut events = desk.app.events();
        desk.app.count_round().await.unwrap();
        let told = events.try_recv().unwrap();
        let AppEvent::AttentionChanged { lapsing: told, .. } = told else { panic!("{told:?}") };
        let counts = desk.app.list_counts().await.unwrap().lapsing;
        let session = desk.app.session().await.unwrap().lapsing;
        let listed = u32::try_from(lapsing(&desk).await.len()).unwrap();
        assert_eq!([told, counts, session], [listed; 3]);
        listed
    };
    assert_eq!(counted().await, 0);
    wait(&desk, 6 * 24);
    assert_eq!(counted().await, 2);
    // A new link takes the place of the one that was about to close, and has days of its own.
    desk.app.link_send(form).await.unwrap();
    assert_eq!(counted().await, 1);
    capture(&desk, &payment, 50_000).await;
    assert_eq!(counted().await, 0);
}
