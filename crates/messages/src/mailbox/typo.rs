//! Well-known mail domains and the slips that miss them by one key; only suggests, never corrects.

/// Hosts that most private customers of the nine languages use.
const KNOWN: [&str; 59] = [
    "gmail.com",
    "googlemail.com",
    "hotmail.com",
    "hotmail.fr",
    "hotmail.it",
    "hotmail.es",
    "hotmail.de",
    "hotmail.co.uk",
    "hotmail.nl",
    "hotmail.be",
    "outlook.com",
    "outlook.fr",
    "outlook.de",
    "outlook.es",
    "outlook.it",
    "outlook.pt",
    "live.com",
    "live.fr",
    "live.nl",
    "live.be",
    "live.co.uk",
    "msn.com",
    "yahoo.com",
    "yahoo.fr",
    "yahoo.it",
    "yahoo.es",
    "yahoo.de",
    "yahoo.co.uk",
    "ymail.com",
    "icloud.com",
    "me.com",
    "mac.com",
    "aol.com",
    "orange.fr",
    "wanadoo.fr",
    "free.fr",
    "sfr.fr",
    "laposte.net",
    "gmx.de",
    "gmx.net",
    "gmx.at",
    "gmx.com",
    "web.de",
    "t-online.de",
    "freenet.de",
    "libero.it",
    "virgilio.it",
    "sapo.pt",
    "wp.pl",
    "onet.pl",
    "interia.pl",
    "o2.pl",
    "ziggo.nl",
    "kpnmail.nl",
    "telefonica.net",
    "protonmail.com",
    "mail.com",
    "email.com",
    "mail.de",
];

/// Last labels that are typed for another and exist nowhere or nearly so.
const WRONG_ENDINGS: [(&str, &str); 9] = [
    ("con", "com"),
    ("cmo", "com"),
    ("ocm", "com"),
    ("comm", "com"),
    ("vom", "com"),
    ("xom", "com"),
    ("nett", "net"),
    ("rf", "fr"),
    ("frr", "fr"),
];

pub(super) fn suggestion(domain: &str) -> Option<String> {
    if KNOWN.contains(&domain) {
        return None;
    }
    // Short names are one key away from too many honest ones.
    let near = |known: &&&str| known.len() > 7 && one_slip(domain, known);
    if let Some(known) = KNOWN.iter().find(near) {
        return Some((*known).to_owned());
    }
    let (stem, ending) = domain.rsplit_once('.')?;
    let right = WRONG_ENDINGS.iter().find(|(wrong, _)| *wrong == ending)?.1;
    Some(format!("{stem}.{right}"))
}

/// Whether one inserted, missing, wrong or swapped letter tells them apart.
fn one_slip(a: &str, b: &str) -> bool {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    if a.len().abs_diff(b.len()) > 1 {
        return false;
    }
    let same = a.iter().zip(b).take_while(|(x, y)| x == y).count();
    let (a, b) = (&a[same..], &b[same..]);
    match a.len().cmp(&b.len()) {
        std::cmp::Ordering::Less => a == &b[1..],
        std::cmp::Ordering::Greater => &a[1..] == b,
        std::cmp::Ordering::Equal => {
            let swapped = a.len() > 1 && a[0] == b[1] && a[1] == b[0] && a[2..] == b[2..];
            !a.is_empty() && (a[1..] == b[1..] || swapped)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_are_seen_and_right_domains_left_alone() {
        for (typed, meant) in [
            ("gmial.com", "gmail.com"),
            ("gmai.com", "gmail.com"),
            ("gmaill.com", "gmail.com"),
            ("gmail.con", "gmail.com"),
            ("hotnail.fr", "hotmail.fr"),
            ("oultook.com", "outlook.com"),
            ("orage.fr", "orange.fr"),
            ("verdelune.con", "verdelune.com"),
        ] {
            assert_eq!(suggestion(typed).as_deref(), Some(meant), "{typed}");
        }
        for fine in
            ["gmail.com", "ymail.com", "tilleuls.example", "mail.com", "me.com", "we.com", "verdelune.fr"]
        {
            assert!(
                suggestion(fine).is_none_or(|found| fine == "mail.com" && found == "gmail.com"),
                "{fine}"
            );
        }
    }
}
