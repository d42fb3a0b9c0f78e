//! Amounts, dates and digits as a person of the page's language writes them. Knows no page.

use iso_currency::Currency;
use jiff::Timestamp;

use super::words::Words;
use crate::money::Money;

/// `amount` with symbol, in the language's order, separators and digits.
pub(super) fn amount(words: &Words, money: Money, minor: u64) -> String {
    let text = money.text(minor);
    let (whole, fraction) =
        text.split_once('.').map_or((text.as_str(), None), |(whole, rest)| (whole, Some(rest)));
    let mut out = String::new();
    // Spanish, Polish and Portuguese leave four-digit numbers whole.
    let least = if words.group_from_ten_thousand { 5 } else { 4 };
    for (place, digit) in whole.chars().enumerate() {
        if place > 0 && (whole.len() - place).is_multiple_of(3) && whole.len() >= least {
            out.push(words.group);
        }
        out.push(digit);
    }
    if let Some(fraction) = fraction {
        out.push(words.decimal);
        out.push_str(fraction);
    }
    let out = digits(words, &out);
    let symbol = symbol(money.code);
    match (words.symbol_first, words.symbol_space || symbol.len() > 1 && symbol.is_ascii()) {
        (true, false) => format!("{symbol}{out}"),
        (true, true) => format!("{symbol}\u{a0}{out}"),
        (false, _) => format!("{out}\u{a0}{symbol}"),
    }
}

/// The last moment of a link, in UTC: its days are what the payer plans by.
pub(super) fn moment(words: &Words, moment: Timestamp) -> String {
    let civil = jiff::tz::Offset::UTC.to_datetime(moment);
    let (year, month, day) = (i32::from(civil.year()), i32::from(civil.month()), i32::from(civil.day()));
    let date = if words.lang == "fa" {
        let (year, month, day) = solar_hijri(year, month, day);
        format!("{year}/{month:02}/{day:02}")
    } else {
        words
            .date
            .replace("YYYY", &year.to_string())
            .replace("MM", &format!("{month:02}"))
            .replace("DD", &format!("{day:02}"))
    };
    digits(words, &format!("{date}, {:02}:{:02} UTC", civil.hour(), civil.minute()))
        .replace(',', if words.lang == "fa" { "،" } else { "," })
}

/// Latin digits in the language's own.
pub(super) fn digits(words: &Words, text: &str) -> String {
    if words.lang != "fa" {
        return text.to_owned();
    }
    let persian = |one: char| one.to_digit(10).and_then(|value| char::from_u32(0x6f0 + value)).unwrap_or(one);
    text.chars().map(persian).collect()
}

fn symbol(code: &str) -> String {
    match code {
        "EUR" => "€".to_owned(),
        "GBP" => "£".to_owned(),
        "USD" => "$".to_owned(),
        "JPY" => "¥".to_owned(),
        "PLN" => "zł".to_owned(),
        other => Currency::from_code(other).map_or(other.to_owned(), |currency| currency.code().to_owned()),
    }
}

/// A Gregorian date in the Solar Hijri calendar, by days counted from 1 Farvardin of a 33-year cycle.
fn solar_hijri(year: i32, month: i32, day: i32) -> (i32, i32, i32) {
    const BEFORE: [i32; 12] = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];
    let after_february = if month > 2 { year + 1 } else { year };
    let before = usize::try_from(month - 1).ok().and_then(|place| BEFORE.get(place)).copied().unwrap_or(0);
    let mut days = 355_666 + 365 * year + (after_february + 3) / 4 - (after_february + 99) / 100
        + (after_february + 399) / 400
        + day
        + before;
    let mut solar = -1595 + 33 * (days / 12_053);
    days %= 12_053;
    solar += 4 * (days / 1461);
    days %= 1461;
    if days > 365 {
        solar += (days - 1) / 365;
        days = (days - 1) % 365;
    }
    if days < 186 {
        (solar, 1 + days / 31, 1 + days % 31)
    } else {
        (solar, 7 + (days - 186) / 30, 1 + (days - 186) % 30)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::words::of;

    #[test]
    fn amounts_read_as_written_in_each_language() {
        let euro = |lang: &str| amount(of(lang), Money::of("EUR").unwrap(), 126_480);
        assert_eq!(euro("en_GB"), "€1,264.80");
        assert_eq!(euro("fr_FR"), "1\u{202f}264,80\u{a0}€");
        assert_eq!(euro("de_DE"), "1.264,80\u{a0}€");
        assert_eq!(euro("es_ES"), "1264,80\u{a0}€");
        assert_eq!(euro("nl_NL"), "€\u{a0}1.264,80");
        assert_eq!(euro("fa_IR"), "€\u{a0}۱٬۲۶۴٫۸۰");
        assert_eq!(amount(of("en_GB"), Money::of("JPY").unwrap(), 1_050), "¥1,050");
        assert_eq!(amount(of("en_GB"), Money::of("KWD").unwrap(), 1_234), "KWD\u{a0}1.234");
    }

    #[test]
    fn dates_follow_the_language_s_calendar() {
        let now: Timestamp = "2026-11-23T14:05:00Z".parse().unwrap();
        assert_eq!(moment(of("de_DE"), now), "23.11.2026, 14:05 UTC");
        assert_eq!(moment(of("fa_IR"), now), "۱۴۰۵/۰۹/۰۲، ۱۴:۰۵ UTC");
        assert_eq!(solar_hijri(2024, 3, 20), (1403, 1, 1));
        assert_eq!(solar_hijri(2025, 3, 20), (1403, 12, 30));
    }
}
