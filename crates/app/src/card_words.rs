//! What the card window reads: everything already worded, in the rep's language, with the lines to say in the customer's.
//! Knows no digit of the card beyond the last four.

use std::collections::BTreeMap;

use domain::Language;
use messages::{Arg, L10n};
use serde::Serialize;

use crate::App;
use crate::api::{CaptureMode, Channel, Direction, Mode};
use crate::card_entry::{Announcement, Entry, Field, Problem, View};
use crate::pay::CardTicket;
use crate::recording::Recording;

/// Texts without variables, sent once.
const FIXED: &[&str] = &[
    "card-channel",
    "card-number",
    "card-expiry",
    "card-code",
    "card-holder",
    "card-code-none",
    "card-hold",
    "card-hold-name",
    "card-sending",
    "card-cancel",
    "card-key-enter",
    "card-key-escape",
    "card-foot",
    "card-mail-note",
    "card-discard",
    "card-discard-note",
    "card-discard-yes",
    "card-discard-no",
    "card-lost",
    "card-typed-only",
    "card-letters-only",
];
/// Lines to say, by the field they ask for.
const ASKED: &[&str] = &[
    "card-ask-number",
    "card-ask-expiry",
    "card-ask-code",
    "card-ask-code-front",
    "card-ask-holder",
    "card-ask-done",
];

/// Everything that stays while the window is open.
#[derive(Debug, Clone, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CardOpening {
    /// The window's title; never anything of the card.
    pub title: String,
    /// The rep's language, and the direction it is written in.
    pub language: &'static str,
    /// See `language`.
    pub direction: Direction,
    /// The customer's language, for the lines to say.
    pub script_language: &'static str,
    /// See `script_language`.
    pub script_direction: Direction,
    /// Test or live.
    pub mode: Mode,
    /// Its pill.
    pub mode_word: String,
    /// The order's reference.
    pub order: String,
    /// Who pays.
    pub customer: String,
    /// The account's name.
    pub account: String,
    /// Formatted for the rep.
    pub amount: String,
    /// In words, for screen readers.
    pub amount_words: String,
    /// Telephone or mail, as chosen before.
    pub channel: Channel,
    /// Its word.
    pub channel_word: String,
    /// The name to begin with.
    pub holder: String,
    /// The one button.
    pub submit: String,
    /// What that button does.
    pub once: String,
    /// How it stands with the recording of the call.
    pub recording: Recording,
    /// The same in words; empty where nobody speaks.
    pub recording_words: String,
    /// Texts by id.
    pub texts: BTreeMap<&'static str, String>,
    /// Lines to say by id; none for mail orders, where nobody listens.
    pub ask: BTreeMap<&'static str, String>,
    /// Warnings of the last minute, by the seconds that are left.
    pub idle: BTreeMap<u8, String>,
    /// The entry as it stands.
    pub view: CardView,
}

/// What changes with a key press.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct CardView {
    /// The last press this view knows of.
    pub sequence: u32,
    /// Where the next digit goes.
    pub focus: Field,
    /// Digits of the number.
    pub number_len: usize,
    /// How they are grouped.
    pub groups: Vec<usize>,
    /// The last four, once the number is right.
    pub last4: Option<String>,
    /// The scheme's name.
    pub brand: Option<String>,
    /// The number for a screen reader.
    pub number_spoken: String,
    /// Up to four digits, shown.
    pub expiry: String,
    /// Digits of the code.
    pub code_len: usize,
    /// Digits the scheme prints; 0 where it prints none.
    pub code_wanted: usize,
    /// The same in words.
    pub code_hint: String,
    /// Whether the code is printed on the front.
    pub code_front: bool,
    /// What is wrong, by field.
    pub problems: BTreeMap<&'static str, String>,
    /// Whether number, expiry and code are right.
    pub ready: bool,
    /// What a screen reader says now.
    pub announce: Option<String>,
}

/// Words of one language.
struct Words<'a> {
    l10n: &'a L10n,
    language: Language,
}

impl App {
    /// An empty entry; whether a card has expired is judged where the operator is.
    #[must_use]
    pub fn card_entry(&self) -> Entry {
        Entry::new(self.now().to_zoned_datetime(self.zone()).date())
    }

    /// Words for a window that opens for `ticket`, in the rep's language.
    #[must_use]
    pub fn card_opening(
        &self,
        ticket: &CardTicket,
        rep: Language,
        recording: Recording,
        view: &View,
    ) -> CardOpening {
        let words = Words { l10n: &self.l10n, language: rep };
        let customer = Words { l10n: &self.l10n, language: ticket.order.language() };
        words.opening(ticket, &customer, recording, view)
    }

    /// Words for what a key press changed.
    #[must_use]
    pub fn card_view(&self, rep: Language, view: &View) -> CardView {
        Words { l10n: &self.l10n, language: rep }.view(view)
    }

    /// The title of a window that shows the provider's own page; its content is the provider's, so what has to be known
    /// of the recording before anything is typed stands here.
    #[must_use]
    pub fn card_page_title(&self, ticket: &CardTicket, rep: Language, recording: Recording) -> String {
        let words = Words { l10n: &self.l10n, language: rep };
        let amount = words.amount(ticket.ask.amount);
        let head = [
            ("amount", Arg::Text(&amount)),
            ("order", Arg::Text(ticket.order.reference.as_str())),
            ("mode", Arg::Text(&words.plain(title_word(ticket.mode())))),
            ("account", Arg::Text(&ticket.account.name)),
        ];
        let title = words.text("card-page-title", &head);
        match recording_word(recording) {
            Some(id) if recording != Recording::Paused => format!("{} – {title}", words.plain(id)),
            _ => title,
        }
    }
}

fn title_word(mode: Mode) -> &'static str {
    match mode {
        Mode::Live => "card-title-live",
        Mode::Test => "card-title-test",
    }
}

/// What is said of the recording; nothing where nobody speaks.
fn recording_word(recording: Recording) -> Option<&'static str> {
    match recording {
        Recording::NoCall => None,
        Recording::ByHand => Some("card-recording"),
        Recording::Paused => Some("card-recording-paused"),
        Recording::NotPaused => Some("card-recording-not-paused"),
    }
}

fn direction(language: Language) -> Direction {
    if language.is_rtl() { Direction::Rtl } else { Direction::Ltr }
}

impl Words<'_> {
    fn text(&self, id: &str, arguments: &[(&str, Arg<'_>)]) -> String {
        // A missing text is a defect that a test finds; its id still tells support more than an empty place.
        self.l10n.text(self.language, id, arguments).map_or_else(|_| id.to_owned(), |found| found.text)
    }

    fn plain(&self, id: &str) -> String {
        self.text(id, &[])
    }

    fn count(&self, id: &str, count: usize) -> String {
        self.text(id, &[("count", Arg::Count(count as u64))])
    }

    fn all(&self, ids: &[&'static str]) -> BTreeMap<&'static str, String> {
        ids.iter().map(|id| (*id, self.plain(id))).collect()
    }

    fn amount(&self, amount: domain::Money) -> String {
        self.l10n.money(self.language, amount).unwrap_or_else(|_| amount.to_plain_string())
    }

    fn opening(
        &self,
        ticket: &CardTicket,
        customer: &Words<'_>,
        recording: Recording,
        view: &View,
    ) -> CardOpening {
        let (order, mode, channel) = (&ticket.order, ticket.mode(), Channel::from(ticket.channel));
        let amount = self.amount(ticket.ask.amount);
        let head = [
            ("order", Arg::Text(order.reference.as_str())),
            ("mode", Arg::Text(&self.plain(title_word(mode)))),
        ];
        let (submit, once) = match CaptureMode::from(ticket.capture) {
            CaptureMode::Reserve => ("card-reserve", "card-once-reserve"),
            CaptureMode::Take => ("card-charge", "card-once-charge"),
        };
        let (channel_word, ask) = match channel {
            Channel::Mail => ("card-channel-mail", BTreeMap::new()),
            Channel::Telephone | Channel::Link => ("card-channel-telephone", customer.all(ASKED)),
        };
        CardOpening {
            title: self.text("card-window-title", &head),
            language: self.language.code(),
            direction: direction(self.language),
            script_language: customer.language.code(),
            script_direction: direction(customer.language),
            mode,
            mode_word: self.plain(match mode {
                Mode::Live => "card-mode-live",
                Mode::Test => "card-mode-test",
            }),
            order: order.reference.as_str().to_owned(),
            customer: order.customer.display_name(),
            account: ticket.account.name.clone(),
            amount_words: self
                .l10n
                .amount_in_words(self.language, ticket.ask.amount)
                .unwrap_or_else(|_| amount.clone()),
            channel,
            channel_word: self.plain(channel_word),
            holder: order.customer.person(),
            submit: self.text(submit, &[("amount", Arg::Text(&amount))]),
            once: self.plain(once),
            recording,
            recording_words: recording_word(recording).map(|id| self.plain(id)).unwrap_or_default(),
            texts: self.all(FIXED),
            ask,
            idle: [60, 30, 10].map(|seconds| (seconds, self.count("card-idle", seconds.into()))).into(),
            view: self.view(view),
            amount,
        }
    }

    fn view(&self, view: &View) -> CardView {
        let last4 = view.number.last4.map(|digits| digits.map(char::from).iter().collect::<String>());
        let number_spoken = match &last4 {
            Some(end) => self.text("card-masked-right", &[("last4", Arg::Text(end))]),
            None => self.count("card-masked", view.number.len),
        };
        let problems = [
            ("number", view.number.problem),
            ("expiry", view.expiry.problem),
            ("code", view.code.problem),
            ("holder", view.holder),
        ];
        CardView {
            sequence: view.sequence,
            focus: view.focus,
            number_len: view.number.len,
            groups: view.number.groups.clone(),
            last4,
            brand: view.number.brand.map(|brand| brand.name().to_owned()),
            number_spoken,
            expiry: view.expiry.typed.clone(),
            code_len: view.code.len,
            code_wanted: view.code.wanted,
            code_hint: match view.code.wanted {
                0 => self.plain("card-code-none"),
                digits => self.count("card-code-digits", digits),
            },
            code_front: view.number.brand == Some(domain::card::Brand::Amex),
            problems: problems
                .into_iter()
                .filter_map(|(field, problem)| Some((field, self.problem(problem?))))
                .collect(),
            ready: view.ready,
            announce: view.announced.map(|announcement| match announcement {
                Announcement::NumberComplete(brand) => {
                    self.text("card-announce-complete", &[("brand", Arg::Text(brand.name()))])
                }
                Announcement::Problem(_, problem) => self.problem(problem),
            }),
        }
    }

    fn problem(&self, problem: Problem) -> String {
        match problem {
            Problem::NumberMissing => self.plain("card-error-number-missing"),
            Problem::TooFew(count) => self.count("card-error-too-few", count),
            Problem::TooMany(count) => self.count("card-error-too-many", count),
            Problem::CheckDigit => self.plain("card-error-check-digit"),
            Problem::ExpiryMissing => self.plain("card-error-expiry-missing"),
            Problem::NoSuchMonth => self.plain("card-error-no-such-month"),
            Problem::Expired { month, year } => {
                let year = self.year(year);
                let when = [("month", Arg::Count(month.into())), ("year", Arg::Text(&year))];
                self.text("card-error-expired", &when)
            }
            Problem::TooFarAhead => self.plain("card-error-too-far"),
            Problem::CodeLength(count) => self.count("card-error-code-length", count),
            Problem::HolderMissing => self.plain("card-error-holder-missing"),
            Problem::HolderOdd => self.plain("card-error-holder-odd"),
        }
    }

    /// A year is no amount: the language's digits, without a group separator.
    fn year(&self, year: u16) -> String {
        let digit = |shift: u16| usize::from(year / shift % 10);
        let figures: Vec<char> = match self.language {
            Language::Fa => "۰۱۲۳۴۵۶۷۸۹".chars().collect(),
            _ => "0123456789".chars().collect(),
        };
        [1000, 100, 10, 1].into_iter().filter_map(|shift| figures.get(digit(shift))).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::card_entry::{Key, Stroke};

    fn words(l10n: &L10n, language: Language) -> Words<'_> {
        Words { l10n, language }
    }

    #[test]
    fn every_text_of_the_window_exists_in_every_language() {
        let l10n = L10n::new();
        let brand = domain::card::Brand::Visa;
        let problems = [
            Problem::NumberMissing,
            Problem::TooFew(2),
            Problem::TooMany(1),
            Problem::CheckDigit,
            Problem::ExpiryMissing,
            Problem::NoSuchMonth,
            Problem::Expired { month: 3, year: 2026 },
            Problem::TooFarAhead,
            Problem::CodeLength(3),
            Problem::HolderMissing,
            Problem::HolderOdd,
        ];
        for language in Language::ALL {
            let said = [Recording::ByHand, Recording::Paused, Recording::NotPaused].map(recording_word);
            for id in FIXED.iter().chain(ASKED).chain(said.iter().flatten()) {
                assert_eq!(l10n.text(language, id, &[]).unwrap().language, language, "{id}");
            }
            for problem in problems {
                assert!(!words(&l10n, language).problem(problem).starts_with("card-"), "{problem:?}");
            }
            let mut view = Entry::new(jiff::civil::date(2026, 11, 23)).view();
            view.announced = Some(Announcement::NumberComplete(brand));
            assert!(words(&l10n, language).view(&view).announce.unwrap().contains("Visa"));
        }
    }

    #[test]
    fn an_expired_card_is_told_with_its_month_in_the_rep_s_language() {
        let l10n = L10n::new();
        let told = |language| words(&l10n, language).problem(Problem::Expired { month: 3, year: 2026 });
        assert_eq!(told(Language::En), "This card expired in March 2026");
        assert_eq!(told(Language::Pl), "Ta karta straciła ważność w marcu 2026");
        assert_eq!(told(Language::Fa), "این کارت در مارس ۲۰۲۶ منقضی شده است");
    }

    #[test]
    fn one_digit_too_few_is_said_in_words() {
        let l10n = L10n::new();
        let told = |language, count| words(&l10n, language).problem(Problem::TooFew(count));
        assert_eq!(
            (told(Language::En, 1), told(Language::En, 3)),
            ("One digit too few".into(), "3 digits too few".into())
        );
        assert_eq!(told(Language::De, 1), "Eine Ziffer zu wenig");
    }

    #[test]
    fn a_page_never_learns_more_than_the_last_four_digits() {
        let mut entry = Entry::new(jiff::civil::date(2026, 11, 23));
        for (digit, sequence) in b"41111111111111110928123".iter().zip(1..) {
            entry.take(Stroke { field: Field::Number, sequence, key: Key::Digit(*digit) }).unwrap();
        }
        let l10n = L10n::new();
        let page = serde_json::to_string(&words(&l10n, Language::En).view(&entry.view())).unwrap();
        assert!(
            page.contains("1111")
                && !page.contains("11111")
                && !page.contains("4111")
                && !page.contains("123")
        );
    }
}
