//! One fact in both of its forms, for HTML and for plain text, and the texts of the catalogue filled with such facts.
//! Decides isolation once: `<bdi>` in HTML; in plain text isolates only where the directions really meet.

use std::cell::RefCell;

use domain::{Language, Money};
use jiff::civil::Date;

use super::html::Html;
use crate::Error;
use crate::l10n::{Arg, L10n};
use crate::mailbox::Mailbox;
use crate::text;

/// First of the private marks that stand for placeholders while a text is formatted. User text never holds them.
const MARK: u32 = 0xe000;
const MARKS: [&str; 4] = ["\u{e000}", "\u{e001}", "\u{e002}", "\u{e003}"];

pub(super) fn marked(c: char) -> Option<usize> {
    u32::from(c).checked_sub(MARK).and_then(|at| usize::try_from(at).ok()).filter(|at| *at < MARKS.len())
}

/// A fact as it is shown.
#[derive(Debug, Clone, Default)]
pub(super) struct Value {
    pub(super) html: Html,
    pub(super) text: String,
}

impl Value {
    /// Figures, dates and names made by us.
    pub(super) fn own(text: &str) -> Self {
        Self { html: Html::own(text), text: text.to_owned() }
    }
}

/// The catalogue in one language, remembering what had to be taken from English.
pub(super) struct Texts<'a> {
    pub(super) l10n: &'a L10n,
    pub(super) language: Language,
    in_english: RefCell<Vec<String>>,
}

impl<'a> Texts<'a> {
    pub(super) fn new(l10n: &'a L10n, language: Language) -> Self {
        Self { l10n, language, in_english: RefCell::default() }
    }

    pub(super) fn in_english(self) -> Vec<String> {
        self.in_english.into_inner()
    }

    /// A text with its variables, in both forms.
    pub(super) fn text(&self, id: &str, values: &[(&str, &Value)]) -> Result<Value, Error> {
        let args: Vec<(&str, Arg<'_>)> =
            values.iter().zip(MARKS).map(|((name, _), mark)| (*name, Arg::Text(mark))).collect();
        let found = self.l10n.text(self.language, id, &args)?;
        if found.language != self.language {
            self.in_english.borrow_mut().push(id.to_owned());
        }
        let html: Vec<Html> = values.iter().map(|(_, value)| value.html.clone()).collect();
        let mut text = String::with_capacity(found.text.len() + 64);
        for c in found.text.chars() {
            match marked(c).and_then(|at| values.get(at)) {
                Some((_, value)) => text.push_str(&value.text),
                None => text.push(c),
            }
        }
        Ok(Value { html: Html::filled(&found.text, &html), text })
    }

    /// User text on one line.
    pub(super) fn user(&self, raw: &str) -> Value {
        self.isolated_line(&text::line(raw, text::MAX_FIELD))
    }

    /// User text of several lines.
    pub(super) fn user_lines(&self, raw: &str) -> Vec<Value> {
        text::lines(raw, text::MAX_NOTE).iter().map(|line| self.isolated_line(line)).collect()
    }

    fn isolated_line(&self, clean: &str) -> Value {
        Value { html: Html::user(clean), text: self.isolated(&text::without_links(clean), '\u{2068}') }
    }

    /// User text that reads from left to right in every language.
    pub(super) fn ltr(&self, raw: &str) -> Value {
        let clean = text::without_links(&text::line(raw, text::MAX_FIELD));
        Value { html: Html::ltr(&clean), text: self.isolated(&clean, '\u{2066}') }
    }

    /// A telephone number, kept on one line.
    pub(super) fn phone(&self, raw: &str) -> Value {
        let clean = text::line(raw, 40).replace([' ', '\u{202f}'], "\u{a0}");
        self.ltr(&clean)
    }

    /// Mail addresses, separated by commas, as they are if they are addresses and nothing else.
    pub(super) fn addresses(&self, raw: &str) -> Value {
        let clean = text::line(raw, text::MAX_FIELD);
        if !clean.split(',').all(|one| Mailbox::new(one).is_ok()) {
            return self.ltr(&clean);
        }
        Value { html: Html::ltr(&clean), text: self.isolated(&clean, '\u{2066}') }
    }

    pub(super) fn money(&self, money: Money) -> Result<Value, Error> {
        Ok(Value::own(&self.l10n.money(self.language, money)?))
    }

    pub(super) fn long_date(&self, date: Date) -> Result<Value, Error> {
        Ok(Value::own(&self.l10n.long_date(self.language, date)?))
    }

    pub(super) fn date(&self, date: Date) -> Result<Value, Error> {
        Ok(Value::own(&self.l10n.date(self.language, date)?))
    }

    fn isolated(&self, text: &str, mark: char) -> String {
        if text::runs_against(text, self.language.is_rtl()) {
            format!("{mark}{text}\u{2069}")
        } else {
            text.to_owned()
        }
    }
}
