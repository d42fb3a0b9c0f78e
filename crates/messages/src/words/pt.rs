//! Portuguese numbers as in Portugal: *dezasseis*, *mil milhões*, “e” between the last parts.

use super::{BILLION, Gender, MILLION, pick, split};

const SMALL: [&str; 20] = [
    "zero",
    "um",
    "dois",
    "três",
    "quatro",
    "cinco",
    "seis",
    "sete",
    "oito",
    "nove",
    "dez",
    "onze",
    "doze",
    "treze",
    "catorze",
    "quinze",
    "dezasseis",
    "dezassete",
    "dezoito",
    "dezanove",
];
const TENS: [&str; 10] =
    ["", "", "vinte", "trinta", "quarenta", "cinquenta", "sessenta", "setenta", "oitenta", "noventa"];
const HUNDREDS: [&str; 10] = [
    "",
    "cento",
    "duzentos",
    "trezentos",
    "quatrocentos",
    "quinhentos",
    "seiscentos",
    "setecentos",
    "oitocentos",
    "novecentos",
];

pub(super) fn cardinal(n: u64, gender: Gender) -> String {
    for (step, one, many) in [(BILLION, "bilião", "biliões"), (MILLION, "milhão", "milhões")] {
        if n >= step {
            let (count, rest) = split(n, step);
            let name = if count == 1 { one } else { many };
            return glue(format!("{} {name}", cardinal(count, Gender::Masculine)), rest, gender);
        }
    }
    if n >= 1_000 {
        let (count, rest) = split(n, 1_000);
        let head = if count == 1 { "mil".to_owned() } else { format!("{} mil", cardinal(count, gender)) };
        return glue(head, rest, gender);
    }
    below_thousand(n, gender)
}

/// “e” joins a last part below a hundred or of whole hundreds.
fn glue(head: String, rest: u64, gender: Gender) -> String {
    if rest == 0 {
        return head;
    }
    let last = rest < 100 || (rest < 1_000 && rest.is_multiple_of(100));
    format!("{head}{} {}", if last { " e" } else { "" }, cardinal(rest, gender))
}

fn below_thousand(n: u64, gender: Gender) -> String {
    let (hundreds, rest) = split(n, 100);
    let hundred = match (hundreds, rest) {
        (1, 0) => "cem".to_owned(),
        (2.., _) if gender == Gender::Feminine => pick(&HUNDREDS, hundreds).replace("tos", "tas"),
        _ => pick(&HUNDREDS, hundreds).to_owned(),
    };
    match (hundreds, rest) {
        (0, _) => below_hundred(rest, gender),
        (_, 0) => hundred,
        _ => format!("{hundred} e {}", below_hundred(rest, gender)),
    }
}

fn below_hundred(n: u64, gender: Gender) -> String {
    let small = |n| match n {
        1 if gender == Gender::Feminine => "uma",
        2 if gender == Gender::Feminine => "duas",
        _ => pick(&SMALL, n),
    };
    if n < 20 {
        return small(n).to_owned();
    }
    let (tens, unit) = split(n, 10);
    if unit == 0 { pick(&TENS, tens).to_owned() } else { format!("{} e {}", pick(&TENS, tens), small(unit)) }
}
