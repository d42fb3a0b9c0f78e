//! The list: every filter and every page equals what looking at all rows by hand gives.

use domain::id::{AccountId, OperatorId};
use domain::message::{MessageEvent, MessageKind, MessageState};
use domain::payment::{
    Answer, Channel, LinkState, MoneyState, OperationKind, PaymentEvent, Standing, UnknownCause,
};
use domain::{Language, Timestamp};
use proptest::prelude::*;
use store::{ActsBy, ListQuery, ListRow, Store, View};

use crate::given::*;
use crate::replay::{Step, play, runtime};

const NOW: i64 = 150;

fn query() -> ListQuery {
    ListQuery::new(OperatorId::new("judith"), at(60), at(NOW))
}

/// All pages, three rows at a time.
async fn paged(store: &Store, query: &ListQuery) -> Vec<ListRow> {
    let mut query = ListQuery { limit: 3, ..query.clone() };
    let mut rows = Vec::new();
    loop {
        let page = store.list(query.clone()).await.unwrap();
        assert!(page.rows.len() <= 3);
        rows.extend(page.rows);
        match page.next {
            // A cursor goes to the page as text and comes back.
            Some(next) => query.cursor = Some(next.to_string().parse().unwrap()),
            None => return rows,
        }
    }
}

/// The filters again, written for one row.
fn fits(row: &ListRow, query: &ListQuery) -> bool {
    fn one_of<T: PartialEq>(value: &T, list: &[T]) -> bool {
        list.is_empty() || list.contains(value)
    }
    let payment = &row.payment;
    let soon = |lapses: Timestamp| lapses <= at(NOW + 48 * 3_600);
    let person = matches!(row.acts_by, Some((ActsBy::Person, _)));
    let view = match query.view {
        View::All => true,
        View::Attention => person || row.lapses_at.is_some_and(soon),
        View::Lapsing => risk(row) > 0,
        View::Mine => payment.owner == query.me,
        View::SentToday => panic!("is tested by itself"),
    };
    view && one_of(&payment.money(), &query.money)
        && one_of(&payment.link_state(query.now), &query.link)
        && one_of(&row.message, &query.message)
        && one_of(&payment.channel, &query.channel)
        && one_of(&payment.account_id, &query.account)
        && one_of(&row.language, &query.language)
        && one_of(&payment.owner, &query.owner)
        && query.environment.is_none_or(|environment| environment == payment.environment)
        && query.since.is_none_or(|since| payment.created_at >= since)
        && query.text.as_deref().is_none_or(|text| says(row, text))
}

/// What is lost within 48 hours, in cents.
fn risk(row: &ListRow) -> i64 {
    let payment = &row.payment;
    let soon = |end: Timestamp| end <= at(NOW + 48 * 3_600);
    if row.lapses_at.is_some_and(soon) {
        return payment.totals().to_capture().minor();
    }
    let under_way = payment
        .best
        .as_ref()
        .is_some_and(|best| matches!(best.standing, Standing::InProgress | Standing::Review));
    let link = payment.link.as_ref().is_some_and(|link| soon(link.expires_at));
    let open = payment.channel == Channel::Link && payment.link_state(at(NOW)) == LinkState::Active;
    let unpaid = payment.money() == MoneyState::None && !under_way;
    if link && open && unpaid { payment.amount.minor() } else { 0 }
}

fn says(row: &ListRow, text: &str) -> bool {
    let last4 = row.payment.card.as_ref().map_or("", |card| card.last4.as_str());
    let mail = format!("{}@example.com", row.customer_name.split(' ').next_back().unwrap_or_default());
    let company = row.company.clone().unwrap_or_default();
    let all = [row.customer_name.as_str(), &company, &row.order_reference, &mail, last4].join(" ");
    let all = all.to_lowercase().replace('ł', "l").replace('ô', "o");
    text.split(' ').all(|word| {
        let begins = |it: &str| it.starts_with(word);
        if word.len() >= 3 { all.contains(word) } else { all.split([' ', '-', '@', '.']).any(begins) }
    })
}

fn any_query() -> impl Strategy<Value = ListQuery> {
    use prop::sample::{select, subsequence};
    let views = select(vec![View::All, View::Attention, View::Lapsing, View::Mine]);
    let text = prop::option::weighted(
        0.4,
        select(vec!["bel", "hotel", "lukasz bel", "so-1", "1111", "ca", "b 11", "ada", "zzz", "SO-0".trim()]),
    );
    let money = subsequence(
        vec![
            MoneyState::None,
            MoneyState::Authorised,
            MoneyState::Unknown,
            MoneyState::Declined,
            MoneyState::Captured,
        ],
        0..=2,
    );
    let link = subsequence(
        vec![LinkState::None, LinkState::Draft, LinkState::Active, LinkState::Expired, LinkState::Paid],
        0..=2,
    );
    let message = subsequence(vec![MessageState::None, MessageState::Queued, MessageState::Failed], 0..=2);
    let channel = subsequence(vec![Channel::Telephone, Channel::Link, Channel::Mail], 0..=2);
    let since = prop::option::weighted(0.2, (0..9_i64).prop_map(at));
    (views, text, money, link, message, channel, since, any::<bool>()).prop_map(
        |(view, text, money, link, message, channel, since, narrow)| ListQuery {
            since,
            view,
            text: text.map(str::to_lowercase),
            money,
            link,
            message,
            channel,
            account: if narrow { vec![AccountId::new("main")] } else { vec![] },
            language: if narrow { vec![Language::Fr, Language::Fa] } else { vec![] },
            owner: if narrow { vec![OperatorId::new("judith")] } else { vec![] },
            environment: narrow.then_some(domain::account::Environment::Test),
            ..query()
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_filter_and_page_is_what_looking_at_all_rows_gives(
        steps in prop::collection::vec(any::<Step>(), 60..140),
        queries in prop::collection::vec(any_query(), 12),
    ) {
        runtime().block_on(async {
            let given = store().await;
            play(&given.store, &steps).await;
            let all = given.store.list(query()).await.unwrap().rows;
            assert_eq!(all.len(), 6);
            assert!(all.is_sorted_by_key(|row| std::cmp::Reverse((row.payment.created_at, row.payment.id.clone()))));
            for query in queries {
                let mut expected: Vec<_> = all.iter().filter(|row| fits(row, &query)).cloned().collect();
                if query.view == View::Lapsing {
                    expected.sort_by_key(|row| std::cmp::Reverse(risk(row)));
                }
                assert_eq!(paged(&given.store, &query).await, expected, "{query:?}");
            }
        });
    }
}

/// Four payments: reserved by telephone, link sent and open, unknown, declined.
async fn four() -> Given {
    let given = store().await;
    given.paid_order("1").await;
    let link = batch(100)
        .event(kept(order("2")))
        .event(opened("l", "2", Channel::Link))
        .event(sent("l", "a", OperationKind::OpenPage, None))
        .event(link_made("l", "a", 900))
        .event(queued(message("m", "l", "2", MessageKind::PayLink)));
    given.store.append(link).await.unwrap();
    let charge = |id: &str, seconds| {
        let attempt = format!("a-{id}");
        batch(seconds)
            .event(kept(order(id)))
            .event(opened(&format!("p-{id}"), id, Channel::Mail))
            .event(sent(&format!("p-{id}"), &attempt, OperationKind::Charge, None))
    };
    let lost = answered("p-3", "a-3", Answer::Unknown(UnknownCause::ConnectionLost));
    given.store.append(charge("3", 110).event(lost)).await.unwrap();
    let no = report("p-4", "4", Standing::Declined, [0, 0, 0]);
    let no = answered("p-4", "a-4", Answer::Report(Box::new(no)));
    given.store.append(charge("4", 120).event(no)).await.unwrap();
    given
}

async fn ids(given: &Given, query: ListQuery) -> Vec<String> {
    let rows = paged(&given.store, &query).await;
    rows.iter().map(|row| row.payment.id.as_str().to_owned()).collect()
}

#[tokio::test]
async fn each_view_shows_what_it_says() {
    let given = four().await;
    let view = |view| ListQuery { view, ..query() };
    assert_eq!(ids(&given, view(View::All)).await, ["p-4", "p-3", "l", "p-1"]);
    assert_eq!(ids(&given, view(View::Attention)).await, ["p-3"]);
    assert_eq!(ids(&given, view(View::SentToday)).await, [] as [&str; 0]);
    given.store.append(batch(130).event(mail("m", MessageEvent::Sending))).await.unwrap();
    given
        .store
        .append(batch(131).event(mail("m", MessageEvent::Sent { answer: "250".into() })))
        .await
        .unwrap();
    assert_eq!(ids(&given, view(View::SentToday)).await, ["l"]);
    let tomorrow = ListQuery { day_start: at(132), ..view(View::SentToday) };
    assert_eq!(ids(&given, tomorrow).await, [] as [&str; 0]);
    let other = ListQuery { me: OperatorId::new("dana"), ..view(View::Mine) };
    assert_eq!(ids(&given, other).await, [] as [&str; 0]);
    // Six days on, the reservation of the first day has less than 48 hours left.
    let later = |view| ListQuery { view, now: at(6 * 86_400), ..query() };
    assert_eq!(ids(&given, later(View::Lapsing)).await, ["p-1"]);
    assert_eq!(ids(&given, later(View::Attention)).await, ["p-3", "p-1"]);
    let counts = given.store.counts(&OperatorId::new("judith"), at(60), at(6 * 86_400)).await.unwrap();
    let numbers = [counts.all, counts.attention, counts.sent_today, counts.lapsing, counts.mine];
    assert_eq!(numbers.map(|count| (count.number, count.more)), [4, 2, 1, 1, 4].map(|n| (n, false)));
}

/// A payment over an amount, up to the request that waits for its answer.
fn running(id: &str, amount: domain::Money, channel: Channel) -> store::Batch {
    let payment = domain::payment::NewPayment { amount, ..new_payment(id, id, channel) };
    let open = PaymentEvent::Opened { payment: Box::new(payment) };
    let kind = if channel == Channel::Link { OperationKind::OpenPage } else { OperationKind::Charge };
    batch(10).event(kept(order(id))).event(change(id, open)).event(sent(id, &format!("a-{id}"), kind, None))
}

#[tokio::test]
async fn what_runs_out_comes_by_the_money_at_risk_and_is_counted_alike() {
    let given = store().await;
    let (now, soon) = (6 * 86_400, 7 * 86_400);
    let judith = OperatorId::new("judith");
    let link = async |id: &str, amount, end| {
        let made = link_made(id, &format!("a-{id}"), end);
        given.store.append(running(id, amount, Channel::Link).event(made)).await.unwrap();
    };
    let yen = domain::Money::from_minor(150, domain::Currency::JPY).unwrap();
    link("150-yen", yen, soon).await;
    link("149-euro", eur(14_900), soon).await;
    link("later", eur(99_000), now + 48 * 3_600 + 1).await;
    link("closed", eur(99_000), now).await;
    for (id, figures) in [("90-of-100", [10_000, 1_000, 0]), ("taken", [10_000, 10_000, 0])] {
        let report = report(id, id, Standing::Accepted, figures);
        let answer = Answer::Report(Box::new(report));
        let reserved =
            running(id, eur(10_000), Channel::Telephone).event(answered(id, &format!("a-{id}"), answer));
        given.store.append(reserved).await.unwrap();
    }
    let lapsing = || ListQuery { view: View::Lapsing, now: at(now), ..query() };
    let count = async || given.store.counts(&judith, at(60), at(now)).await.unwrap().lapsing.number;
    assert_eq!(ids(&given, lapsing()).await, ["150-yen", "149-euro", "90-of-100"]);
    assert_eq!(count().await, 3);
    let found = ids(&given, ListQuery { text: Some("so-149".into()), ..lapsing() }).await;
    assert_eq!(found, ["149-euro"]);
    // What a second link took the place of, and what a person gave up, runs out of nothing any more.
    given.store.append(batch(20).event(change("150-yen", PaymentEvent::LinkReplaced))).await.unwrap();
    given.store.append(batch(21).event(change("149-euro", PaymentEvent::LinkWithdrawn))).await.unwrap();
    assert_eq!((ids(&given, lapsing()).await, count().await), (vec!["90-of-100".to_owned()], 1));
    assert_eq!(given.store.verify().await.unwrap().broken, None);
}

#[tokio::test]
async fn a_failed_mail_wants_a_person_until_it_is_sent_again() {
    let given = four().await;
    let attention = || ListQuery { view: View::Attention, ..query() };
    let refused = MessageEvent::Failed { answer: "550 no such user".into(), setup: false };
    given.store.append(batch(130).event(mail("m", refused))).await.unwrap();
    assert_eq!(ids(&given, attention()).await, ["p-3", "l"]);
    given.store.append(batch(131).event(mail("m", MessageEvent::Requeued))).await.unwrap();
    assert_eq!(ids(&given, attention()).await, ["p-3"]);
}

#[tokio::test]
async fn what_acts_next_is_a_person_the_bank_or_the_customer() {
    let given = four().await;
    let rows = paged(&given.store, &query()).await;
    let acts: Vec<_> = rows.iter().map(|row| row.acts_by).collect();
    let bank = Some((ActsBy::Bank, at(5 + 7 * 86_400)));
    assert_eq!(acts, [None, Some((ActsBy::Person, at(110))), Some((ActsBy::Customer, at(900))), bank]);
}

#[tokio::test]
async fn a_changed_order_is_found_by_its_new_name_only() {
    let given = four().await;
    let text = |text: &str| ListQuery { text: Some(text.into()), ..query() };
    assert_eq!(ids(&given, text("bellerive")).await.len(), 4);
    let mut changed = domain::order::Order { version: 2, ..order("1") };
    changed.customer = customer("Γιώργος Παπαδόπουλος");
    given.store.append(batch(140).event(kept(changed))).await.unwrap();
    assert_eq!(ids(&given, text("bellerive")).await, ["p-4", "p-3", "l"]);
    assert_eq!(ids(&given, text("παπαδοπ")).await, ["p-1"]);
    assert_eq!(ids(&given, text("γι")).await, ["p-1"]);
    // The card's last digits are searched as soon as they are known.
    assert_eq!(ids(&given, text("1111")).await, ["p-4", "p-1"]);
    assert_eq!(ids(&given, text("\" OR *")).await, [] as [&str; 0]);
    assert_eq!(ids(&given, text("%_'")).await, [] as [&str; 0]);
}

#[tokio::test]
async fn the_same_customer_and_amount_are_noticed() {
    let given = four().await;
    let similar = async |name: &str, amount, since| {
        let found = given.store.similar(name, eur(amount), at(since)).await.unwrap();
        found.map(|row| row.payment.id.as_str().to_owned())
    };
    // The newest was declined: trying again is what one does then.
    assert_eq!(similar("CAMILLE bellerivé", 10_000, 0).await.as_deref(), Some("p-3"));
    assert_eq!(similar("Camille Bellerive", 10_001, 0).await, None);
    assert_eq!(similar("Camille", 10_000, 0).await, None);
    assert_eq!(similar("Camille Bellerive", 10_000, 111).await, None);
    let recent = given.store.recent(&OperatorId::new("judith"), at(105), 1).await.unwrap();
    assert_eq!(recent.len(), 1);
    assert_eq!(recent[0].payment.id.as_str(), "p-4");
}
