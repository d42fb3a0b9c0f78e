//! Spanish numbers: *veintiún* and *un* before nouns, hundreds that agree with the noun, *mil millones*.

use super::{BILLION, Gender, MILLION, join, pick, split};

const SMALL: [&str; 30] = [
    "cero",
    "uno",
    "dos",
    "tres",
    "cuatro",
    "cinco",
    "seis",
    "siete",
    "ocho",
    "nueve",
    "diez",
    "once",
    "doce",
    "trece",
    "catorce",
    "quince",
    "dieciséis",
    "diecisiete",
    "dieciocho",
    "diecinueve",
    "veinte",
    "veintiuno",
    "veintidós",
    "veintitrés",
    "veinticuatro",
    "veinticinco",
    "veintiséis",
    "veintisiete",
    "veintiocho",
    "veintinueve",
];
const TENS: [&str; 10] =
    ["", "", "", "treinta", "cuarenta", "cincuenta", "sesenta", "setenta", "ochenta", "noventa"];
const HUNDREDS: [&str; 10] = [
    "",
    "ciento",
    "doscientos",
    "trescientos",
    "cuatrocientos",
    "quinientos",
    "seiscientos",
    "setecientos",
    "ochocientos",
    "novecientos",
];

pub(super) fn cardinal(n: u64, gender: Gender) -> String {
    for (step, one, many) in [(BILLION, "billón", "billones"), (MILLION, "millón", "millones")] {
        if n >= step {
            let (count, rest) = split(n, step);
            let head =
                format!("{} {}", cardinal(count, Gender::Masculine), if count == 1 { one } else { many });
            return if rest == 0 { head } else { format!("{head} {}", cardinal(rest, gender)) };
        }
    }
    let (thousands, rest) = split(n, 1_000);
    let head = match thousands {
        0 => String::new(),
        1 => "mil".to_owned(),
        // “doscientas mil libras”, yet “veintiún mil libras”.
        _ => format!("{} mil", below_thousand(thousands, gender, Gender::Masculine)),
    };
    let tail = if rest == 0 && thousands > 0 { String::new() } else { below_thousand(rest, gender, gender) };
    join(&[&head, &tail], " ")
}

fn below_thousand(n: u64, hundreds_gender: Gender, gender: Gender) -> String {
    let (hundreds, rest) = split(n, 100);
    if n == 100 {
        return "cien".to_owned();
    }
    let hundred = match hundreds {
        2.. if hundreds_gender == Gender::Feminine => pick(&HUNDREDS, hundreds).replace("tos", "tas"),
        _ => pick(&HUNDREDS, hundreds).to_owned(),
    };
    let tail = if rest == 0 && hundreds > 0 { String::new() } else { below_hundred(rest, gender) };
    join(&[&hundred, &tail], " ")
}

fn below_hundred(n: u64, gender: Gender) -> String {
    let one = if gender == Gender::Feminine { "una" } else { "un" };
    match n {
        1 => one.to_owned(),
        21 if gender == Gender::Feminine => "veintiuna".to_owned(),
        21 => "veintiún".to_owned(),
        0..30 => pick(&SMALL, n).to_owned(),
        _ => {
            let (tens, unit) = split(n, 10);
            match unit {
                0 => pick(&TENS, tens).to_owned(),
                1 => format!("{} y {one}", pick(&TENS, tens)),
                _ => format!("{} y {}", pick(&TENS, tens), pick(&SMALL, unit)),
            }
        }
    }
}
