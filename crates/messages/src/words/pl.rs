//! Polish numbers: three plural forms of thousand, million and milliard; one and two agree with the noun's gender.

use super::{BILLION, Gender, MILLIARD, MILLION, join, pick, split};

const SMALL: [&str; 20] = [
    "zero",
    "jeden",
    "dwa",
    "trzy",
    "cztery",
    "pięć",
    "sześć",
    "siedem",
    "osiem",
    "dziewięć",
    "dziesięć",
    "jedenaście",
    "dwanaście",
    "trzynaście",
    "czternaście",
    "piętnaście",
    "szesnaście",
    "siedemnaście",
    "osiemnaście",
    "dziewiętnaście",
];
const TENS: [&str; 10] = [
    "",
    "",
    "dwadzieścia",
    "trzydzieści",
    "czterdzieści",
    "pięćdziesiąt",
    "sześćdziesiąt",
    "siedemdziesiąt",
    "osiemdziesiąt",
    "dziewięćdziesiąt",
];
const HUNDREDS: [&str; 10] = [
    "",
    "sto",
    "dwieście",
    "trzysta",
    "czterysta",
    "pięćset",
    "sześćset",
    "siedemset",
    "osiemset",
    "dziewięćset",
];
const STEPS: [(u64, [&str; 3]); 4] = [
    (BILLION, ["bilion", "biliony", "bilionów"]),
    (MILLIARD, ["miliard", "miliardy", "miliardów"]),
    (MILLION, ["milion", "miliony", "milionów"]),
    (1_000, ["tysiąc", "tysiące", "tysięcy"]),
];

pub(super) fn cardinal(n: u64, gender: Gender) -> String {
    if n == 1 {
        return match gender {
            Gender::Masculine => "jeden",
            Gender::Feminine => "jedna",
            Gender::Neuter => "jedno",
        }
        .to_owned();
    }
    for (step, forms) in STEPS {
        if n >= step {
            let (count, rest) = split(n, step);
            let name = pick_form(forms, count);
            let number = if count == 1 { String::new() } else { cardinal(count, Gender::Masculine) };
            // A last “one” inside a longer number does not change: “tysiąc jeden”.
            let tail = match rest {
                0 => String::new(),
                1 => "jeden".to_owned(),
                _ => cardinal(rest, gender),
            };
            return join(&[&number, name, &tail], " ");
        }
    }
    below_thousand(n, gender)
}

fn pick_form(forms: [&'static str; 3], n: u64) -> &'static str {
    match (n, n % 100, n % 10) {
        (1, ..) => forms[0],
        (_, 12..=14, _) => forms[2],
        (.., 2..=4) => forms[1],
        _ => forms[2],
    }
}

fn below_thousand(n: u64, gender: Gender) -> String {
    let (hundreds, rest) = split(n, 100);
    let small = |n| if n == 2 && gender == Gender::Feminine { "dwie" } else { pick(&SMALL, n) };
    let (tens, unit) = split(rest, 10);
    match (hundreds, rest) {
        (_, 0) if hundreds > 0 => pick(&HUNDREDS, hundreds).to_owned(),
        (_, 0..20) => join(&[pick(&HUNDREDS, hundreds), small(rest)], " "),
        _ => join(
            &[pick(&HUNDREDS, hundreds), pick(&TENS, tens), if unit == 0 { "" } else { small(unit) }],
            " ",
        ),
    }
}
