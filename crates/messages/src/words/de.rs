//! German numbers: one word below a million, units before tens. The nouns after it are never feminine here.

use super::{BILLION, MILLIARD, MILLION, join, pick, split};

const SMALL: [&str; 20] = [
    "null",
    "ein",
    "zwei",
    "drei",
    "vier",
    "fünf",
    "sechs",
    "sieben",
    "acht",
    "neun",
    "zehn",
    "elf",
    "zwölf",
    "dreizehn",
    "vierzehn",
    "fünfzehn",
    "sechzehn",
    "siebzehn",
    "achtzehn",
    "neunzehn",
];
const TENS: [&str; 10] =
    ["", "", "zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig"];

pub(super) fn cardinal(n: u64) -> String {
    for (step, one, many) in [
        (BILLION, "Billion", "Billionen"),
        (MILLIARD, "Milliarde", "Milliarden"),
        (MILLION, "Million", "Millionen"),
    ] {
        if n >= step {
            let (count, rest) = split(n, step);
            let head =
                if count == 1 { format!("eine {one}") } else { format!("{} {many}", below_million(count)) };
            return if rest == 0 { head } else { format!("{head} {}", cardinal(rest)) };
        }
    }
    below_million(n)
}

fn below_million(n: u64) -> String {
    let (thousands, rest) = split(n, 1_000);
    let head = if thousands == 0 { String::new() } else { format!("{}tausend", below_thousand(thousands)) };
    let tail = if rest == 0 && thousands > 0 { String::new() } else { below_thousand(rest) };
    join(&[&head, &tail], "")
}

fn below_thousand(n: u64) -> String {
    let (hundreds, rest) = split(n, 100);
    let head = if hundreds == 0 { String::new() } else { format!("{}hundert", pick(&SMALL, hundreds)) };
    let tail = match rest {
        0 if hundreds > 0 => String::new(),
        0..20 => pick(&SMALL, rest).to_owned(),
        _ => {
            let (tens, unit) = split(rest, 10);
            if unit == 0 {
                pick(&TENS, tens).to_owned()
            } else {
                format!("{}und{}", pick(&SMALL, unit), pick(&TENS, tens))
            }
        }
    };
    join(&[&head, &tail], "")
}
