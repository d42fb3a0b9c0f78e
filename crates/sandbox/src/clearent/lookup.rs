//! Look-up and list: the documented filters, in pages, over the calling terminal's own transactions. Changes nothing.

use jiff::civil::DateTime;
use jiff::{SignedDuration, Timestamp};
use serde_json::{Value, json};

use super::book::{EmptyShape, State};
use super::codes;
use super::terminal::Terminal;
use super::transaction::Transaction;
use super::view::members;
use super::wire::{Refused, cents, success};
use crate::call::Call;
use crate::reply::Reply;

const KNOWN: [&str; 15] = [
    "id",
    "level",
    "amount",
    "type",
    "status",
    "last-four",
    "authorization-code",
    "invoice",
    "order-id",
    "display-message",
    "start-date",
    "end-date",
    "page",
    "page-size",
    "isDescending",
];
/// The documented ways to write a moment; none tells a zone, so it is UTC like `created`.
const MOMENTS: [&str; 3] = ["%Y-%m-%d %H:%M", "%m-%d-%Y %I:%M %p", "%m-%d-%y %H:%M"];
const KEPT_DAYS: i64 = 90;
const PAGE_SIZE: usize = 25;
const LARGEST_PAGE: usize = 500;

/// Which transactions, and which part of them.
struct Search<'a> {
    call: &'a Call,
    amount: Option<u64>,
    from: Option<Timestamp>,
    to: Option<Timestamp>,
    page: usize,
    size: usize,
    descending: bool,
}

/// Answers a look-up.
pub(super) fn answer(
    state: &State,
    call: &Call,
    terminal: &Terminal,
    exchange: &str,
    now: Timestamp,
) -> Result<Reply, Refused> {
    let search = Search::read(call)?;
    let oldest = now.checked_sub(SignedDuration::from_hours(24 * KEPT_DAYS)).unwrap_or(Timestamp::MIN);
    let mut hits: Vec<&Transaction> = state
        .transactions
        .values()
        .filter(|one| one.terminal.number == terminal.number && one.created >= oldest && search.fits(one))
        .collect();
    if hits.is_empty() && state.behaviour.empty == EmptyShape::NoContent {
        return Ok(Reply::empty(204));
    }
    if search.descending {
        hits.reverse();
    }
    let (size, number, total) = (search.size, search.page, hits.len());
    let shown: Vec<Value> = hits
        .into_iter()
        .skip((number - 1).saturating_mul(size))
        .take(size)
        .map(|one| Value::Object(members(one, true)))
        .collect();
    let pages = total.div_ceil(size);
    let links = json!([{ "rel": "self", "href": "/rest/v2/transactions" }]);
    let page = json!({
        "first": number == 1,
        "last": number >= pages,
        "number": number,
        "number-of-elements": shown.len(),
        "size": size,
        "sort": { "field": { "created": if search.descending { "DESC" } else { "ASC" } } },
        "total-elements": total,
        "total-pages": pages,
    });
    let payload = json!({ "transactions": { "transaction": shown }, "payloadType": "transactions" });
    let mut body = success(exchange, &links, &payload);
    body["page"] = page;
    Ok(Reply::json(200, body))
}

impl<'a> Search<'a> {
    fn read(call: &'a Call) -> Result<Self, Refused> {
        if call.malformed.is_some() {
            return Err(Refused::field("The query cannot be read"));
        }
        let query = &call.query;
        if let Some((name, _)) = query.fields().find(|(name, _)| !KNOWN.contains(name)) {
            return Err(Refused::field(format!("{name} is not accepted")));
        }
        if query.get("level").is_some_and(|level| !matches!(level, "terminal" | "merchant")) {
            return Err(Refused::field("level must be terminal or merchant"));
        }
        let number = |name: &str, usual: usize, most: usize| match query.get(name) {
            None => Ok(usual),
            Some(text) => text
                .parse()
                .ok()
                .filter(|value| (1..=most).contains(value))
                .ok_or_else(|| Refused::field(format!("{name} is not valid"))),
        };
        let date = |name: &str| query.get(name).map(|text| moment(name, text)).transpose();
        let amount = match query.get("amount") {
            None => None,
            Some(text) => {
                Some(cents(text).ok_or_else(|| Refused::field("amount must be dollars with two decimals"))?)
            }
        };
        Ok(Self {
            call,
            amount,
            from: date("start-date")?,
            to: date("end-date")?,
            page: number("page", 1, usize::MAX)?,
            size: number("page-size", PAGE_SIZE, LARGEST_PAGE)?,
            descending: match query.get("isDescending") {
                None | Some("true") => true,
                Some("false") => false,
                Some(_) => return Err(Refused::field("isDescending must be true or false")),
            },
        })
    }

    fn fits(&self, one: &Transaction) -> bool {
        let same = |name: &str, value: Option<&str>| {
            self.call.query.get(name).is_none_or(|wanted| Some(wanted) == value)
        };
        let alike = |name: &str, value: &str| {
            self.call.query.get(name).is_none_or(|wanted| wanted.eq_ignore_ascii_case(value))
        };
        same("id", Some(&one.id.to_string()))
            && self.amount.is_none_or(|amount| amount == one.amount)
            && alike("type", one.kind.name())
            && alike("status", one.status())
            && same("last-four", Some(one.card.last_four()))
            && same("authorization-code", one.approval().as_deref())
            && same("invoice", one.text("invoice"))
            && same("order-id", one.text("order-id"))
            && same("display-message", Some(codes::text(one.code)))
            && self.from.is_none_or(|from| one.created >= from)
            && self.to.is_none_or(|to| one.created <= to)
    }
}

fn moment(name: &str, text: &str) -> Result<Timestamp, Refused> {
    let read = MOMENTS.iter().find_map(|format| DateTime::strptime(format, text).ok());
    read.and_then(|moment| jiff::tz::Offset::UTC.to_timestamp(moment).ok())
        .ok_or_else(|| Refused::field(format!("{name} must be yyyy-MM-dd HH:mm")))
}
