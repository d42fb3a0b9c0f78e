//! Dutch numbers: units before tens with a diaeresis after *twee* and *drie*, a space after *duizend*.

use super::{BILLION, MILLIARD, MILLION, join, pick, split};

const SMALL: [&str; 20] = [
    "nul",
    "een",
    "twee",
    "drie",
    "vier",
    "vijf",
    "zes",
    "zeven",
    "acht",
    "negen",
    "tien",
    "elf",
    "twaalf",
    "dertien",
    "veertien",
    "vijftien",
    "zestien",
    "zeventien",
    "achttien",
    "negentien",
];
const TENS: [&str; 10] =
    ["", "", "twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig"];

pub(super) fn cardinal(n: u64) -> String {
    if n == 1 {
        // Without accents it would read as the article.
        return "één".to_owned();
    }
    for (step, name) in [(BILLION, "biljoen"), (MILLIARD, "miljard"), (MILLION, "miljoen")] {
        if n >= step {
            let (count, rest) = split(n, step);
            let head = format!("{} {name}", cardinal(count));
            return if rest == 0 { head } else { format!("{head} {}", below_million(rest % step)) };
        }
    }
    below_million(n)
}

fn below_million(n: u64) -> String {
    if n >= MILLION {
        return cardinal(n);
    }
    let (thousands, rest) = split(n, 1_000);
    let head = match thousands {
        0 => String::new(),
        1 => "duizend".to_owned(),
        _ => format!("{}duizend", below_thousand(thousands)),
    };
    let tail = if rest == 0 && thousands > 0 { String::new() } else { below_thousand(rest) };
    join(&[&head, &tail], " ")
}

fn below_thousand(n: u64) -> String {
    let (hundreds, rest) = split(n, 100);
    let head = match hundreds {
        0 => String::new(),
        1 => "honderd".to_owned(),
        _ => format!("{}honderd", pick(&SMALL, hundreds)),
    };
    let tail = match rest {
        0 if hundreds > 0 => String::new(),
        0..20 => pick(&SMALL, rest).to_owned(),
        _ => {
            let (tens, unit) = split(rest, 10);
            let and = if matches!(unit, 2 | 3) { "ën" } else { "en" };
            if unit == 0 {
                pick(&TENS, tens).to_owned()
            } else {
                format!("{}{and}{}", pick(&SMALL, unit), pick(&TENS, tens))
            }
        }
    };
    join(&[&head, &tail], "")
}
