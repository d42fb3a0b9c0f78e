//! Persian numbers: every part joined by «و».

use super::{BILLION, MILLIARD, MILLION, pick, split};

const SMALL: [&str; 20] = [
    "صفر",
    "یک",
    "دو",
    "سه",
    "چهار",
    "پنج",
    "شش",
    "هفت",
    "هشت",
    "نه",
    "ده",
    "یازده",
    "دوازده",
    "سیزده",
    "چهارده",
    "پانزده",
    "شانزده",
    "هفده",
    "هجده",
    "نوزده",
];
const TENS: [&str; 10] = ["", "", "بیست", "سی", "چهل", "پنجاه", "شصت", "هفتاد", "هشتاد", "نود"];
const HUNDREDS: [&str; 10] = ["", "صد", "دویست", "سیصد", "چهارصد", "پانصد", "ششصد", "هفتصد", "هشتصد", "نهصد"];

pub(super) fn cardinal(n: u64) -> String {
    for (step, name) in [(BILLION, "تریلیون"), (MILLIARD, "میلیارد"), (MILLION, "میلیون"), (1_000, "هزار")]
    {
        if n >= step {
            let (count, rest) = split(n, step);
            // “هزار” alone is said without “یک”.
            let head = if step == 1_000 && count == 1 {
                name.to_owned()
            } else {
                format!("{} {name}", cardinal(count))
            };
            return and(head, rest);
        }
    }
    if n >= 100 {
        return and(pick(&HUNDREDS, n / 100).to_owned(), n % 100);
    }
    if n < 20 {
        return pick(&SMALL, n).to_owned();
    }
    and(pick(&TENS, n / 10).to_owned(), n % 10)
}

fn and(head: String, rest: u64) -> String {
    if rest == 0 { head } else { format!("{head} و {}", cardinal(rest)) }
}
