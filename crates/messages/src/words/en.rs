//! English numbers, with the “and” that is spoken.

use super::{BILLION, MILLIARD, MILLION, join, pick, split};

const SMALL: [&str; 20] = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];
const TENS: [&str; 10] =
    ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

pub(super) fn cardinal(n: u64) -> String {
    for (step, name) in
        [(BILLION, "trillion"), (MILLIARD, "billion"), (MILLION, "million"), (1_000, "thousand")]
    {
        if n >= step {
            let (count, rest) = split(n, step);
            let head = format!("{} {name}", cardinal(count));
            return match rest {
                0 => head,
                1..100 => format!("{head} and {}", cardinal(rest)),
                _ => format!("{head} {}", cardinal(rest)),
            };
        }
    }
    if n >= 100 {
        let (hundreds, rest) = split(n, 100);
        let head = format!("{} hundred", pick(&SMALL, hundreds));
        return if rest == 0 { head } else { format!("{head} and {}", cardinal(rest)) };
    }
    if n < 20 {
        return pick(&SMALL, n).to_owned();
    }
    let (tens, unit) = split(n, 10);
    join(&[pick(&TENS, tens), if unit == 0 { "" } else { pick(&SMALL, unit) }], "-")
}
