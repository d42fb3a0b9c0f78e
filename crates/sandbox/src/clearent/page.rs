//! The markup of the Paylink page, in the style of the payers' pages here, and the form as a payer filled it in.
//! Decides nothing about a payment.

use super::settings::Settings;
use super::terminal::Terminal;
use super::transaction::Transaction;
use super::wire::{cents, dollars};
use crate::form::Form;
use crate::xml::escape;

const STYLE: &str = include_str!("../page/style.css");

/// One field to put right.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fault {
    Amount,
    Number,
    Expiry,
    Csc,
    Holder,
}

impl Fault {
    fn field(self) -> &'static str {
        match self {
            Self::Amount => "amount",
            Self::Number => "card_number",
            Self::Expiry => "expiry",
            Self::Csc => "cvc",
            Self::Holder => "card_holder",
        }
    }

    fn text(self) -> &'static str {
        match self {
            Self::Amount => "Enter the amount in dollars, as 41.33.",
            Self::Number => "Enter the card number without missing digits.",
            Self::Expiry => "Enter an expiry date that is not past, as MM/YY.",
            Self::Csc => "Enter the security code: 3 digits, or 4 for American Express.",
            Self::Holder => "Enter the name on the card.",
        }
    }
}

/// What to say above the form.
pub(super) enum Notice {
    Faults(Vec<Fault>),
    Declined,
}

/// What was typed. Number and security code are never shown again.
#[derive(Default, Clone)]
pub(super) struct Keyed {
    pub number: String,
    /// `MMYY` once read.
    pub expiry: String,
    pub csc: String,
    pub holder: String,
    pub amount: String,
}

impl Keyed {
    /// Reads the form, whatever spacing was used.
    pub fn read(form: &Form) -> Self {
        let digits = |name: &str| -> String {
            form.get(name).unwrap_or_default().chars().filter(char::is_ascii_digit).collect()
        };
        let text = |name: &str| form.get(name).unwrap_or_default().trim().to_owned();
        let mut expiry = digits("expiry");
        if expiry.len() == 6 && expiry.get(2..4) == Some("20") {
            expiry.replace_range(2..4, "");
        }
        let (number, csc) = (digits("card_number"), digits("cvc"));
        Self { number, expiry, csc, holder: text("card_holder"), amount: text("amount") }
    }

    /// The amount the payer entered, where the link had none.
    pub fn amount(&self) -> Option<u64> {
        cents(&self.amount).filter(|cents| *cents > 0)
    }

    /// The same without the card: for the next try.
    pub fn without_card(&self) -> Self {
        Self { holder: self.holder.clone(), amount: self.amount.clone(), ..Self::default() }
    }
}

fn layout(title: &str, body: &str) -> String {
    let title = escape(title);
    format!(
        "<!doctype html>\n<html lang=\"en\" dir=\"ltr\">\n<head>\n<meta charset=\"utf-8\">\n\
<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"robots\" content=\"noindex\">\n\
<title>{title}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n\
<p class=\"test\" role=\"note\">Test page: no money moves. Use test cards only.</p>\n\
<main>\n{body}</main>\n</body>\n</html>\n"
    )
}

/// An amount as the payer reads it.
fn figure(cents: u64) -> String {
    format!("<bdi dir=\"ltr\" class=\"amount\">${}</bdi>", dollars(cents))
}

fn stub(terminal: &Terminal, title: &str) -> String {
    let shop = escape(terminal.shop);
    format!("<section class=\"stub\">\n<p class=\"shop\"><bdi>{shop}</bdi></p>\n{title}\n</section>\n")
}

/// The page a person pays on; without a preset amount it asks for one.
pub(super) fn form(
    terminal: &Terminal,
    settings: &Settings,
    preset: Option<u64>,
    keyed: &Keyed,
    notice: Option<Notice>,
) -> String {
    let faults = match &notice {
        Some(Notice::Faults(faults)) => faults.as_slice(),
        _ => &[],
    };
    let pay = preset.map_or_else(|| "Pay".to_owned(), |cents| format!("Pay {}", figure(cents)));
    let short = |autocomplete: &str, most: u8| {
        format!("inputmode=\"numeric\" autocomplete=\"{autocomplete}\" maxlength=\"{most}\" dir=\"ltr\"")
    };
    let amount = match preset {
        Some(_) => String::new(),
        None => field(
            faults,
            "amount",
            "Amount in dollars",
            "As 41.33",
            &keyed.amount,
            "inputmode=\"decimal\" dir=\"ltr\"",
        ),
    };
    let expiry = match (keyed.expiry.get(..2), keyed.expiry.get(2..)) {
        (Some(month), Some(year)) if !year.is_empty() => format!("{month}/{year}"),
        _ => keyed.expiry.clone(),
    };
    let fields = [
        amount,
        field(faults, "card_number", "Card number", "", "", &short("cc-number", 23)),
        "<div class=\"pair\">\n".to_owned(),
        field(faults, "expiry", "Expiry date", "Month and year, as MM/YY", &expiry, &short("cc-exp", 9)),
        field(faults, "cvc", "Security code", "3 digits; American Express: 4", "", &short("cc-csc", 4)),
        "</div>\n".to_owned(),
        field(
            faults,
            "card_holder",
            "Name on card",
            "",
            &keyed.holder,
            "autocomplete=\"cc-name\" maxlength=\"60\" dir=\"auto\"",
        ),
    ]
    .concat();
    let cancel = if settings.cancel_url.is_empty() {
        ""
    } else {
        "<button class=\"quiet\" name=\"action\" value=\"cancel\" formnovalidate>Cancel</button>\n"
    };
    let banner = notice.as_ref().map(banner).unwrap_or_default();
    let body = format!(
        "{}<form method=\"post\" novalidate>\n{banner}<h2>Your card</h2>\n{fields}\
<button class=\"pay\">{pay}</button>\n{cancel}</form>\n",
        stub(terminal, &format!("<h1>{pay}</h1>")),
    );
    layout(&format!("Pay – {}", terminal.shop), &body)
}

fn field(faults: &[Fault], name: &str, label: &str, hint: &str, value: &str, attributes: &str) -> String {
    let fault = faults.iter().find(|fault| fault.field() == name);
    let part = |kind: &str, text: &str| {
        if text.is_empty() {
            return String::new();
        }
        format!("<p class=\"{kind}\" id=\"{name}-{kind}\">{text}</p>")
    };
    let error = fault.map(|fault| fault.text()).unwrap_or_default();
    let named = |kind: &str, text: &str| if text.is_empty() { None } else { Some(format!("{name}-{kind}")) };
    let described: Vec<String> = [named("hint", hint), named("error", error)].into_iter().flatten().collect();
    let described = if described.is_empty() {
        String::new()
    } else {
        format!(" aria-describedby=\"{}\"", described.join(" "))
    };
    let invalid = if fault.is_some() { " aria-invalid=\"true\"" } else { "" };
    format!(
        "<div class=\"field {name}\"><label for=\"{name}\">{label}</label><input type=\"text\" id=\"{name}\" \
name=\"{name}\" value=\"{}\" required{described}{invalid} {attributes}>{}{}</div>\n",
        escape(value),
        part("hint", hint),
        part("error", error),
    )
}

/// Payers learn that a card was declined, never why: whoever tests stolen cards reads this too.
fn banner(notice: &Notice) -> String {
    let inside = match notice {
        Notice::Faults(faults) => {
            let items: String = faults
                .iter()
                .map(|fault| format!("<li><a href=\"#{}\">{}</a></li>", fault.field(), fault.text()))
                .collect();
            format!("<p class=\"title\">Check these fields</p><ul>{items}</ul>")
        }
        Notice::Declined => "<p class=\"title\">The card was declined</p>\
<p>Nothing was taken. Check the details or use another card.</p>"
            .to_owned(),
    };
    format!("<div class=\"notice bad\" role=\"alert\">{inside}</div>\n")
}

fn result(tone: &str, sign: &str, title: &str, text: &str) -> String {
    format!(
        "<section class=\"result {tone}\"><span class=\"sign\" aria-hidden=\"true\">{sign}</span><h1>{title}</h1>\
<p>{text}</p></section>\n"
    )
}

/// The page's own thanks, where the shop has no page for it.
pub(super) fn paid(terminal: &Terminal, one: &Transaction) -> String {
    let text = format!(
        "<bdi>{}</bdi> has received your payment of {}.</p>\
<p class=\"hint\">Reference: <bdi dir=\"ltr\" class=\"code\">{}</bdi>. You can close this page.",
        escape(terminal.shop),
        figure(one.amount),
        one.id,
    );
    let title = format!("<p class=\"total\">{}</p>", figure(one.amount));
    let body = format!("{}{}", stub(terminal, &title), result("good", "✓", "Paid. Thank you", &text));
    layout(&format!("Paid – {}", terminal.shop), &body)
}

/// There is no such page, or it takes no payments.
pub(super) fn lost() -> String {
    let text = "Check the link in your message: it may have been cut, or the shop has closed it.";
    layout("There is no such page", &result("idle alone", "?", "There is no such page", text))
}
