//! Italian numbers: one word below a million, elided before *uno* and *otto*, accent on a final *tré*.

use super::{BILLION, Gender, MILLIARD, MILLION, pick, split};

const SMALL: [&str; 20] = [
    "zero",
    "uno",
    "due",
    "tre",
    "quattro",
    "cinque",
    "sei",
    "sette",
    "otto",
    "nove",
    "dieci",
    "undici",
    "dodici",
    "tredici",
    "quattordici",
    "quindici",
    "sedici",
    "diciassette",
    "diciotto",
    "diciannove",
];
const TENS: [&str; 10] =
    ["", "", "venti", "trenta", "quaranta", "cinquanta", "sessanta", "settanta", "ottanta", "novanta"];

pub(super) fn cardinal(n: u64, gender: Gender) -> String {
    if n == 1 {
        return if gender == Gender::Feminine { "una" } else { "un" }.to_owned();
    }
    for (step, one, many) in
        [(BILLION, "bilione", "bilioni"), (MILLIARD, "miliardo", "miliardi"), (MILLION, "milione", "milioni")]
    {
        if n >= step {
            let (count, rest) = split(n, step);
            let head =
                format!("{} {}", cardinal(count, Gender::Masculine), if count == 1 { one } else { many });
            return match rest {
                0 => head,
                1 => format!("{head} e {}", cardinal(1, gender)),
                _ => format!("{head} {}", cardinal(rest, gender)),
            };
        }
    }
    let word = below_million(n);
    // Only a number that ends in three, not *tre* alone, takes the accent.
    match word.strip_suffix("tre") {
        Some(stem) if !stem.is_empty() => format!("{stem}tré"),
        _ => word,
    }
}

fn below_million(n: u64) -> String {
    let (thousands, rest) = split(n, 1_000);
    let tail = if rest == 0 && thousands > 0 { String::new() } else { below_thousand(rest) };
    match thousands {
        0 => tail,
        1 => format!("mille{tail}"),
        _ => format!("{}mila{tail}", below_thousand(thousands)),
    }
}

fn below_thousand(n: u64) -> String {
    let (hundreds, rest) = split(n, 100);
    let tail = if rest == 0 && hundreds > 0 { String::new() } else { below_hundred(rest) };
    // “centotto”, “centottanta”, but “centouno”, “centoundici”.
    let hundred = if tail.starts_with("ott") { "cent" } else { "cento" };
    match hundreds {
        0 => tail,
        1 => format!("{hundred}{tail}"),
        _ => format!("{}{hundred}{tail}", pick(&SMALL, hundreds)),
    }
}

fn below_hundred(n: u64) -> String {
    if n < 20 {
        return pick(&SMALL, n).to_owned();
    }
    let (tens, unit) = split(n, 10);
    let tens = pick(&TENS, tens);
    match unit {
        0 => tens.to_owned(),
        1 | 8 => format!("{}{}", &tens[..tens.len() - 1], pick(&SMALL, unit)),
        _ => format!("{tens}{}", pick(&SMALL, unit)),
    }
}
