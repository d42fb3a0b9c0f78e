//! That no element of the card window's page can hold a digit of a card as editable text: a visible field's content goes
//! to input methods and stays in buffers nobody wipes. Reads the page's files; the real window is searched by the tests.

use anyhow::Result;

use super::Report;
use crate::repo;

const FOLDER: &str = "ui/card/";
/// The one field that is typed into: the name on the card.
const TYPED: &str = "id=\"holder\"";
/// The card's own fields, which only draw bullets.
const DRAWN: [&str; 3] = ["number", "expiry", "code"];
/// Where digits are drawn, if only while a key is held: never in what assistive programs are told and keep.
const UNTOLD: [&str; 2] = ["number-ink", "code-ink"];
/// Ways to make a page's own text editable, or to make fields while it runs.
const EDITABLE: [&str; 7] = [
    "contenteditable",
    "designmode",
    "innerhtml",
    "outerhtml",
    "insertadjacenthtml",
    "document.write",
    "text-security",
];

pub fn look() -> Result<Report> {
    let files = repo::files()?;
    let mut own = Vec::new();
    for path in files.iter().filter(|path| path.starts_with(FOLDER)) {
        own.push((path.clone(), repo::text(path)?));
    }
    Ok(Report::of(findings(&own)))
}

/// What is wrong with the page's files, given by path.
fn findings(files: &[(String, String)]) -> Vec<String> {
    let mut wrong = Vec::new();
    let (mut drawn, mut untold) = (0, 0);
    for (path, text) in files {
        let lower = text.to_lowercase();
        let mut tell = |what: String| wrong.push(format!("{path}: {what}"));
        for tag in ["<input", "<textarea", "<select"] {
            for field in tags(text, tag).filter(|field| !field.contains(TYPED)) {
                tell(format!(
                    "a field that can be typed into: {}",
                    field.chars().take(60).collect::<String>()
                ));
            }
        }
        for made in
            ["createelement('input", "createelement(\"input", "createelement('textarea", "createelement(`"]
        {
            if lower.contains(made) {
                tell("makes a field while it runs".to_owned());
            }
        }
        for word in EDITABLE.iter().filter(|word| lower.contains(**word)) {
            tell(format!("{word} can turn text into a field"));
        }
        for value in
            lower.match_indices(".value").filter(|(at, _)| !is_holders(&lower, *at)).map(|(at, _)| at)
        {
            // `Object.values` is no field.
            if !lower[value..].starts_with(".values") {
                tell("reads or writes the value of a field other than the name".to_owned());
            }
        }
        drawn += DRAWN
            .iter()
            .filter(|name| tags(text, "<div").any(|tag| tag.contains(&format!("id=\"{name}\""))))
            .count();
        let hidden = |name: &&&str| {
            let hides = |tag: &str| tag.contains("aria-hidden=\"true\"");
            tags(text, "<bdi").any(|tag| tag.contains(&format!("id=\"{name}\"")) && hides(tag))
        };
        untold += UNTOLD.iter().filter(hidden).count();
    }
    if untold != UNTOLD.len() {
        wrong.push(format!(
            "{FOLDER}: what is drawn of number and code has to be hidden from assistive programs"
        ));
    }
    if drawn != DRAWN.len() {
        wrong.push(format!("{FOLDER}: number, expiry and code have to be drawn in a `div` each"));
    }
    wrong
}

/// Each opening tag of a kind, up to its end.
fn tags<'a>(text: &'a str, tag: &'a str) -> impl Iterator<Item = &'a str> {
    text.match_indices(tag).map(|(at, _)| {
        let rest = &text[at..];
        &rest[..rest.find('>').unwrap_or(rest.len())]
    })
}

/// Whether the value at this place is that of the name: `$('holder').value`.
fn is_holders(text: &str, at: usize) -> bool {
    text[..at].ends_with("$('holder')")
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<div class=\"box\" id=\"number\"></div><div id=\"expiry\"></div><div id=\"code\"></div>\
        <bdi id=\"number-ink\" aria-hidden=\"true\"></bdi><bdi id=\"code-ink\" aria-hidden=\"true\"></bdi>\
        <input class=\"box\" id=\"holder\" type=\"text\" />";

    fn page(html: &str, script: &str) -> Vec<String> {
        findings(&[("card.html".to_owned(), html.to_owned()), ("card.js".to_owned(), script.to_owned())])
    }

    #[test]
    fn the_card_page_of_this_repository_has_no_field_for_digits() {
        assert_eq!(look().unwrap().wrong, [""; 0]);
    }

    #[test]
    fn only_the_name_is_a_field() {
        assert_eq!(page(PAGE, "$('holder').value; Object.values(a)"), [""; 0]);
        for bad in [
            PAGE.replace("<div class=\"box\" id=\"number\"></div>", "<input id=\"number\" type=\"text\" />"),
            PAGE.replace(
                "<div id=\"code\"></div>",
                "<input id=\"code\" type=\"password\"><div id=\"code\"></div>",
            ),
            PAGE.replace("<div id=\"code\">", "<div id=\"code\" contenteditable>"),
            PAGE.replace("id=\"code\"", "id=\"kode\""),
            PAGE.replacen(" aria-hidden=\"true\"", "", 1),
            format!("{PAGE}<textarea></textarea>"),
        ] {
            assert!(!page(&bad, "").is_empty(), "{bad}");
        }
    }

    #[test]
    fn no_script_makes_one() {
        for bad in ["document.createElement('input')", "$('number').value = '4'", "node.innerHTML = x"] {
            assert_eq!(page(PAGE, bad).len(), 1, "{bad}");
        }
    }
}
