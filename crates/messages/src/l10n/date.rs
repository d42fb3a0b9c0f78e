//! Dates, times and zone names in words; Persian shows the Solar Hijri date with the Gregorian one beside it.
//! Knows no clock: the moment is given.

use domain::{Language, Timestamp};
use icu_calendar::cal::Persian;
use icu_calendar::{Date, Gregorian, Iso};
use icu_datetime::input::{DateTime, Time};
use icu_time::zone::TimeZone as ZoneName;
use jiff::civil;
use jiff::tz::TimeZone;

use super::L10n;
use crate::Error;

/// A moment in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moment {
    /// `mardi 1er décembre 2026`; in Persian with the Gregorian date in brackets.
    pub date: String,
    /// `23:59`, always of 24 hours.
    pub time: String,
    /// `heure d’Europe centrale`
    pub zone: String,
}

impl L10n {
    /// Date with weekday, time of day and zone name of an instant.
    ///
    /// # Errors
    /// [`Error::NoFormat`] if the language has no compiled-in format, or the date is outside years 1 to 9999.
    pub fn moment(&self, language: Language, at: Timestamp, zone: &TimeZone) -> Result<Moment, Error> {
        let formats = self.formats(language)?;
        let local = zone.to_datetime(at);
        let iso = iso(local.date()).ok_or(Error::NoFormat(language))?;
        let time = Time::try_new(unsigned(local.hour()), unsigned(local.minute()), 0, 0)
            .map_err(|_| Error::NoFormat(language))?;
        let name = ZoneName::from_iana_id(zone.iana_name().unwrap_or("UTC"));
        let named = name.without_offset().at_date_time(DateTime { date: iso, time });
        let clock = formats.time.format(&time).to_string();
        Ok(Moment {
            date: self.long_date(language, local.date())?,
            // French writes the hour with an h.
            time: if language == Language::Fr { clock.replace(':', "\u{a0}h\u{a0}") } else { clock },
            zone: formats.zone.format(&named).to_string(),
        })
    }

    /// A date with its weekday: `mardi 24 novembre 2026`.
    ///
    /// # Errors
    /// As [`L10n::moment`].
    pub fn long_date(&self, language: Language, date: civil::Date) -> Result<String, Error> {
        let formats = self.formats(language)?;
        let iso = iso(date).ok_or(Error::NoFormat(language))?;
        let gregorian = iso.to_calendar(Gregorian);
        Ok(if language == Language::Fa {
            let hijri = formats.persian_weekday.format(&iso.to_calendar(Persian::new())).to_string();
            format!("{hijri} ({})", formats.day.format(&gregorian))
        } else {
            ordinal(language, date, formats.weekday.format(&gregorian).to_string())
        })
    }

    /// A date with its weekday in the calendar of the language alone, to be read aloud.
    ///
    /// # Errors
    /// As [`L10n::moment`].
    pub fn spoken_date(&self, language: Language, date: civil::Date) -> Result<String, Error> {
        if language != Language::Fa {
            return self.long_date(language, date);
        }
        let iso = iso(date).ok_or(Error::NoFormat(language))?;
        Ok(self.formats(language)?.persian_weekday.format(&iso.to_calendar(Persian::new())).to_string())
    }

    /// A date without weekday: `24 novembre 2026`.
    ///
    /// # Errors
    /// As [`L10n::moment`].
    pub fn date(&self, language: Language, date: civil::Date) -> Result<String, Error> {
        let formats = self.formats(language)?;
        let iso = iso(date).ok_or(Error::NoFormat(language))?;
        let gregorian = formats.day.format(&iso.to_calendar(Gregorian)).to_string();
        Ok(if language == Language::Fa {
            format!("{} ({gregorian})", formats.persian_day.format(&iso.to_calendar(Persian::new())))
        } else {
            ordinal(language, date, gregorian)
        })
    }
}

fn iso(date: civil::Date) -> Option<Date<Iso>> {
    Date::try_new_iso(date.year().into(), unsigned(date.month()), unsigned(date.day())).ok()
}

fn unsigned(value: i8) -> u8 {
    value.unsigned_abs()
}

/// The first of a month is an ordinal in French; CLDR leaves that out.
fn ordinal(language: Language, date: civil::Date, text: String) -> String {
    if language != Language::Fr || date.day() != 1 {
        return text;
    }
    match text.strip_prefix("1 ") {
        Some(rest) => format!("1er {rest}"),
        None => text.replacen(" 1 ", " 1er ", 1),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn paris() -> TimeZone {
        TimeZone::get("Europe/Paris").unwrap()
    }

    #[test]
    fn the_end_of_a_link_reads_naturally_in_every_language() {
        let l10n = L10n::new();
        let end: Timestamp = "2026-12-01T22:59:59Z".parse().unwrap();
        let expected = [
            (Language::Fr, "mardi 1er décembre 2026", "23\u{a0}h\u{a0}59", "heure d’Europe centrale"),
            (Language::En, "Tuesday, 1 December 2026", "23:59", "Central European Time"),
            (Language::It, "martedì 1 dicembre 2026", "23:59", "Ora dell’Europa centrale"),
            (Language::Pt, "terça-feira, 1 de dezembro de 2026", "23:59", "Hora da Europa Central"),
            (Language::De, "Dienstag, 1. Dezember 2026", "23:59", "Mitteleuropäische Zeit"),
            (Language::Pl, "wtorek, 1 grudnia 2026", "23:59", "czas środkowoeuropejski"),
            (Language::Nl, "dinsdag 1 december 2026", "23:59", "Midden-Europese tijd"),
            (Language::Es, "martes, 1 de diciembre de 2026", "23:59", "hora de Europa central"),
            (Language::Fa, "سه‌شنبه ۱۰ آذر ۱۴۰۵ (۱ دسامبر ۲۰۲۶)", "۲۳:۵۹", "وقت مرکز اروپا"),
        ];
        for (language, date, time, zone) in expected {
            let moment = Moment { date: date.into(), time: time.into(), zone: zone.into() };
            assert_eq!(l10n.moment(language, end, &paris()), Ok(moment));
        }
    }

    #[test]
    fn the_zone_decides_the_day() {
        let l10n = L10n::new();
        let late: Timestamp = "2026-12-01T23:30:00Z".parse().unwrap();
        let moment = l10n.moment(Language::En, late, &paris()).unwrap();
        assert_eq!((moment.date.as_str(), moment.time.as_str()), ("Wednesday, 2 December 2026", "00:30"));
        let moment = l10n.moment(Language::En, late, &TimeZone::UTC).unwrap();
        assert_eq!(moment.zone, "Coordinated Universal Time");
    }

    #[test]
    fn a_day_of_the_month_that_only_ends_in_one_stays_a_cardinal() {
        let l10n = L10n::new();
        let text = |day| l10n.date(Language::Fr, civil::date(2026, 11, day)).unwrap();
        assert_eq!(
            (text(1).as_str(), text(11).as_str(), text(21).as_str()),
            ("1er novembre 2026", "11 novembre 2026", "21 novembre 2026")
        );
        assert_eq!(
            l10n.date(Language::Fa, civil::date(2026, 3, 21)).unwrap(),
            "۱ فروردین ۱۴۰۵ (۲۱ مارس ۲۰۲۶)"
        );
        let spoken = |language| l10n.spoken_date(language, civil::date(2026, 3, 21)).unwrap();
        assert_eq!(spoken(Language::Fa), "شنبه ۱ فروردین ۱۴۰۵");
        assert_eq!(spoken(Language::Fr), "samedi 21 mars 2026");
    }
}
