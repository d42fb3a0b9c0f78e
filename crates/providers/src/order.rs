//! What an order says of itself, in the forms that providers take. Knows no provider's fields.

use domain::order::Order;

/// What is sold, at most so many characters; something else where nothing is said.
pub(crate) fn description(order: &Order, otherwise: &str, max: usize) -> String {
    let said = order.description.as_str();
    let text = if said.trim().is_empty() { otherwise } else { said };
    text.chars().take(max).collect()
}

/// A telephone number in international form; none where it was typed without its country.
pub(crate) fn international(phone: &str) -> Option<String> {
    let phone = phone.trim();
    let rest = phone.strip_prefix('+').or_else(|| phone.strip_prefix("00"))?;
    let digits: String = rest.replace("(0)", "").chars().filter(char::is_ascii_digit).collect();
    (7..=15).contains(&digits.len()).then(|| format!("+{digits}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_without_its_country_is_none() {
        for (typed, told) in [
            ("+44 (0)20 7946 0958", Some("+442079460958")),
            (" 0033 6 12 34 56 78 ", Some("+33612345678")),
            ("06 12 34 56 78", None),
            ("+123", None),
            ("+12345678901234567", None),
            ("", None),
        ] {
            assert_eq!(international(typed).as_deref(), told, "{typed}");
        }
    }
}
