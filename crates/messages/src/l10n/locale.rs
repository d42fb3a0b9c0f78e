//! Which CLDR locale each language takes for numbers, dates and zone names, and the formatters made from it.
//! Knows no currency.

use domain::Language;
use icu_calendar::Gregorian;
use icu_calendar::cal::Persian;
use icu_datetime::fieldsets::{T, YMD, YMDE, zone::GenericLong};
use icu_datetime::{FixedCalendarDateTimeFormatter, NoCalendarFormatter};
use icu_decimal::DecimalFormatter;
use icu_locale_core::Locale;

/// CLDR locales of a language. They differ where one language is written in several countries.
pub(super) struct Tags {
    pub(super) numbers: &'static str,
    pub(super) dates: &'static str,
}

pub(super) fn tags(language: Language) -> Tags {
    let (numbers, dates) = match language {
        // "1 December 2026" cannot be misread anywhere; "$" alone is what customers of a US account expect.
        Language::En => ("en", "en-GB"),
        // Portugal's figures; its long date with weekday is numeric in CLDR, Brazil's is spelt out with the same words.
        Language::Pt => ("pt-PT", "pt"),
        other => (other.code(), other.code()),
    };
    Tags { numbers, dates }
}

type Dates<C, F> = FixedCalendarDateTimeFormatter<C, F>;

/// The formatters of one language.
pub(super) struct Formats {
    pub(super) number: DecimalFormatter,
    pub(super) day: Dates<Gregorian, YMD>,
    pub(super) weekday: Dates<Gregorian, YMDE>,
    pub(super) persian_day: Dates<Persian, YMD>,
    pub(super) persian_weekday: Dates<Persian, YMDE>,
    pub(super) time: NoCalendarFormatter<T>,
    pub(super) zone: NoCalendarFormatter<GenericLong>,
}

impl Formats {
    pub(super) fn new(language: Language) -> Option<Self> {
        let tags = tags(language);
        let numbers: Locale = tags.numbers.parse().ok()?;
        let dates: Locale = tags.dates.parse().ok()?;
        Some(Self {
            number: DecimalFormatter::try_new((&numbers).into(), Default::default()).ok()?,
            day: Dates::try_new((&dates).into(), YMD::long()).ok()?,
            weekday: Dates::try_new((&dates).into(), YMDE::long()).ok()?,
            persian_day: Dates::try_new((&dates).into(), YMD::long()).ok()?,
            persian_weekday: Dates::try_new((&dates).into(), YMDE::long()).ok()?,
            time: NoCalendarFormatter::try_new((&dates).into(), T::hm()).ok()?,
            zone: NoCalendarFormatter::try_new((&numbers).into(), GenericLong).ok()?,
        })
    }
}
