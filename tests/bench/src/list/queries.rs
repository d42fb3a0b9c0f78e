//! What is asked of the list: every view, filters that let most through and hardly any, searches from one letter to a
//! whole reference. Asks nothing itself.

use domain::Language;
use domain::account::Environment;
use domain::id::{AccountId, OperatorId};
use domain::payment::{Channel, LinkState, MoneyState};
use store::{ListQuery, View};

use super::given::at;
use super::seed;

/// The first page of everything.
pub fn newest(rows: u64) -> ListQuery {
    let day = at(seed::seconds(rows.saturating_sub(500)));
    ListQuery::new(OperatorId::new("rep-7"), day, at(seed::seconds(rows)))
}

/// A search, so that the index is complete before anything is measured.
pub fn warm(rows: u64) -> ListQuery {
    ListQuery { text: Some("weber".into()), ..newest(rows) }
}

/// All of them, by what they are called.
pub fn all(rows: u64) -> Vec<(String, ListQuery)> {
    let base = || newest(rows);
    let text = |text: &str| ListQuery { text: Some(text.into()), ..base() };
    let captured = || ListQuery { money: vec![MoneyState::Captured], ..base() };
    let charged_back = || ListQuery { money: vec![MoneyState::ChargedBack], ..base() };
    let mine = |query: ListQuery| ListQuery { view: View::Mine, ..query };
    let views = [View::All, View::Attention, View::SentToday, View::Lapsing, View::Mine];
    let views = views.map(|view| (format!("view {view:?}"), ListQuery { view, ..base() }));
    let states = vec![MoneyState::Authorised, MoneyState::PartCaptured, MoneyState::Unknown];
    let others = [
        ("money charged back", charged_back()),
        ("money in three states", ListQuery { money: states, ..base() }),
        ("link active", ListQuery { link: vec![LinkState::Active], ..base() }),
        ("link expired", ListQuery { link: vec![LinkState::Expired], ..base() }),
        ("captured, mine", mine(captured())),
        (
            "captured in Persian by mail",
            ListQuery {
                language: vec![Language::Fa],
                channel: vec![Channel::Mail],
                account: vec![AccountId::new("second")],
                ..captured()
            },
        ),
        ("live only (there are none)", ListQuery { environment: Some(Environment::Live), ..base() }),
        ("charged back in Persian, mine", mine(ListQuery { language: vec![Language::Fa], ..charged_back() })),
        ("text common (mar)", text("mar")),
        ("text of two words", text("zofia weber")),
        ("text rare (a reference)", text(&seed::reference(rows / 3))),
        ("text of nobody (zzqx)", text("zzqx")),
        ("text of two letters", text("ma")),
        ("text of one letter", text("x")),
        ("text long and short", text("martin c")),
        ("text of last four", text("1234")),
        ("text common, captured", ListQuery { text: Some("mar".into()), ..captured() }),
        ("text common, charged back", ListQuery { text: Some("mar".into()), ..charged_back() }),
        (
            "text common, unknown, mine",
            mine(ListQuery { money: vec![MoneyState::Unknown], ..text("bellerive") }),
        ),
    ];
    views.into_iter().chain(others.map(|(name, query)| (name.to_owned(), query))).collect()
}
