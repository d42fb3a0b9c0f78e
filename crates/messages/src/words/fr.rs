//! French numbers in the traditional spelling: hyphens below a hundred, « et un », plural of *cent* and *vingt*.

use super::{BILLION, Gender, MILLIARD, MILLION, join, pick, split};

const SMALL: [&str; 20] = [
    "zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze",
    "treize", "quatorze", "quinze", "seize", "dix-sept", "dix-huit", "dix-neuf",
];
const TENS: [&str; 7] = ["", "", "vingt", "trente", "quarante", "cinquante", "soixante"];

pub(super) fn cardinal(n: u64, gender: Gender) -> String {
    let masculine = Gender::Masculine;
    for (step, one, many) in [
        (BILLION, "billion", "billions"),
        (MILLIARD, "milliard", "milliards"),
        (MILLION, "million", "millions"),
    ] {
        if n >= step {
            let (count, rest) = split(n, step);
            let name = if count == 1 { one } else { many };
            let head = format!("{} {name}", cardinal(count, masculine));
            return if rest == 0 { head } else { format!("{head} {}", cardinal(rest, gender)) };
        }
    }
    if n >= 1_000 {
        let (count, rest) = split(n, 1_000);
        let head = if count == 1 {
            "mille".to_owned()
        } else {
            format!("{} mille", below_thousand(count, masculine, false))
        };
        return if rest == 0 { head } else { format!("{head} {}", cardinal(rest, gender)) };
    }
    below_thousand(n, gender, true)
}

/// `last`: nothing follows but the noun, so *cents* and *quatre-vingts* take their s.
fn below_thousand(n: u64, gender: Gender, last: bool) -> String {
    let (hundreds, rest) = split(n, 100);
    if hundreds == 0 {
        return below_hundred(rest, gender, last);
    }
    let count = if hundreds == 1 { "" } else { pick(&SMALL, hundreds) };
    let plural = hundreds > 1 && rest == 0 && last;
    let tail = if rest == 0 { String::new() } else { below_hundred(rest, gender, last) };
    join(&[count, if plural { "cents" } else { "cent" }, &tail], " ")
}

fn below_hundred(n: u64, gender: Gender, last: bool) -> String {
    let one = if gender == Gender::Feminine { "une" } else { "un" };
    match n {
        1 => one.to_owned(),
        0..20 => pick(&SMALL, n).to_owned(),
        20..70 => {
            let (tens, unit) = split(n, 10);
            match unit {
                0 => pick(&TENS, tens).to_owned(),
                1 => format!("{} et {one}", pick(&TENS, tens)),
                _ => format!("{}-{}", pick(&TENS, tens), pick(&SMALL, unit)),
            }
        }
        71 => "soixante et onze".to_owned(),
        70..80 => format!("soixante-{}", pick(&SMALL, n - 60)),
        80 if last => "quatre-vingts".to_owned(),
        80 => "quatre-vingt".to_owned(),
        81 => format!("quatre-vingt-{one}"),
        _ => format!("quatre-vingt-{}", pick(&SMALL, n - 80)),
    }
}
