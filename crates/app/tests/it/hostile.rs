//! Text that was written to become something else, in every field a person can type into: it is refused with the field's name,
//! or comes out of mail, evidence and export as text and nothing more.

use std::collections::BTreeSet;

use app::api::{
    AccountInput, ActionId, ActionRequest, Fault, LineInput, LinkInput, OrderInput, SenderInput,
    SenderSettings, ShopSettings,
};
use domain::text::{holds_card_number, is_bidi_mark, line};
use serde_json::Value;

use crate::desk::{ACCOUNT, Desk, card};
use crate::export;

const OPERATOR: &str = "ines@verdelune.example";

pub fn corpus() -> Vec<String> {
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "\"><a href=\"https://evil.example\">x</a>",
        "' onmouseover='alert(1)",
        "</style></title></td></script><style>body{display:none}",
        "<!-- ]]> &lt;b&gt; &#60;",
        "{{ link }} {% block x %} { $amount }",
        "https://evil.example/pay?x=1 www.evil.example javascript:alert(1)",
        "=HYPERLINK(\"http://evil.example\",\"x\")",
        "=1+1",
        "+33 (0)4 65",
        "-2+3",
        "@SUM(1+1)*cmd|' /C calc'!A0",
        "\t=1",
        "\r=1",
        "\0=1",
        "＝1＋1",
        "a;=1;\"=2\",\"=3",
        "a\r\nBcc: spy@evil.example\r\n\r\n<b>",
        "x\r\n.\r\nRCPT TO:<spy@evil.example>\r\n",
        "a\u{2028}b\u{2029}c\u{85}d\u{0}e",
        "\u{202e}elpmaxe.live//:sptth\u{202c}",
        "\u{2067}abc\u{2066}\u{2069}\u{2069}\u{2069}",
        "\u{200f}\u{200e}\u{61c}\u{feff}",
        "سلام <b>دنیا</b>",
        "=1@evil.example",
        "4111 1111 1111 1111",
        "۴۱۱۱-۱۱۱۱-۱۱۱۱-۱۱۱۱",
    ]
    .map(str::to_owned)
    .into()
}

/// A megabyte of it.
fn much(piece: &str) -> String {
    piece.repeat(1_000_000 / piece.len())
}

/// Enough of a text to know which it was.
fn shown(text: &str) -> String {
    text.chars().take(40).collect::<String>().escape_debug().to_string()
}

type Set<T> = fn(&mut T, &str);

/// Every text of an order, by the name under which a refusal has to tell it.
const ORDER: [(&str, Set<OrderInput>); 17] = [
    ("reference", |order, text| order.reference = text.into()),
    ("settlementReference", |order, text| order.settlement_reference = text.into()),
    ("description", |order, text| order.description = text.into()),
    ("note", |order, text| order.note = text.into()),
    ("carrier", |order, text| order.carrier = text.into()),
    ("shipDate", |order, text| order.ship_date = text.into()),
    ("currency", |order, text| order.currency = text.into()),
    ("lines.0.description", |order, text| order.lines[0].description = text.into()),
    ("customer.firstName", |order, text| order.customer.as_mut().unwrap().first_name = text.into()),
    ("customer.lastName", |order, text| order.customer.as_mut().unwrap().last_name = text.into()),
    ("customer.company", |order, text| order.customer.as_mut().unwrap().company = Some(text.into())),
    ("customer.email", |order, text| order.customer.as_mut().unwrap().email = Some(text.into())),
    ("customer.phone", |order, text| order.customer.as_mut().unwrap().phone = Some(text.into())),
    ("customer.street", |order, text| order.customer.as_mut().unwrap().street = Some(text.into())),
    ("customer.postalCode", |order, text| order.customer.as_mut().unwrap().postal_code = Some(text.into())),
    ("customer.city", |order, text| order.customer.as_mut().unwrap().city = Some(text.into())),
    ("customer.country", |order, text| order.customer.as_mut().unwrap().country = Some(text.into())),
];

const SENDER: [(&str, Set<SenderSettings>); 6] = [
    ("name", |sender, text| sender.name = text.into()),
    ("signature", |sender, text| sender.signature = text.into()),
    ("footer", |sender, text| sender.footer = text.into()),
    ("address", |sender, text| sender.address = text.into()),
    ("replyTo", |sender, text| sender.reply_to = text.into()),
    ("colour", |sender, text| sender.colour = text.into()),
];

const SHOP: [(&str, Set<ShopSettings>); 6] = [
    ("name", |shop, text| shop.name = text.into()),
    ("operatorName", |shop, text| shop.operator_name = text.into()),
    ("operatorEmail", |shop, text| shop.operator_email = text.into()),
    ("helpName", |shop, text| shop.help_name = text.into()),
    ("helpPhone", |shop, text| shop.help_phone = text.into()),
    ("helpEmail", |shop, text| shop.help_email = text.into()),
];

const LINK: [(&str, Set<LinkInput>); 3] = [
    ("greeting", |link, text| link.greeting = text.into()),
    ("line", |link, text| link.line = text.into()),
    ("recipients", |link, text| link.recipients = vec![text.into()]),
];

/// Fails unless a refusal names this field and no other.
fn assert_names(field: &str, error: app::Error, text: &str) {
    let fault = Fault::from(error);
    let named: Vec<String> = fault.fields.clone().unwrap_or_default().into_keys().collect();
    assert_eq!(named, [field], "{} was refused by {fault:?}", shown(text));
}

/// An order with the text in every field that takes it. A field that does not is named by the check, and by the draft that is
/// refused where not even a draft may hold it.
pub async fn order_with(desk: &Desk, reference: &str, text: &str) -> (String, usize) {
    let mut order = desk.input(reference, 0);
    order.amount_minor = None;
    let peonies = LineInput {
        description: "Peonies".into(),
        quantity: 2,
        unit_price_minor: 3_850,
        tax_basis_points: 1_000,
    };
    order.lines = vec![peonies.clone(), peonies];
    let mut refused = 0;
    for (field, set) in ORDER {
        let mut tried = order.clone();
        set(&mut tried, text);
        let check = desk.app.order_check(tried.clone(), true).await.unwrap();
        let named: Vec<&String> = check.problems.keys().collect();
        if named.is_empty() {
            assert!(!holds_card_number(text), "{field} takes {}", shown(text));
            order = tried;
            // One reference is one order.
            order.reference = reference.into();
            continue;
        }
        assert_eq!(named, [field], "{}", shown(text));
        refused += 1;
        if holds_card_number(text) {
            // Some fields know no such number for another reason, and forget it with the draft.
            if check.problems[field] == "card-number-in-text" {
                assert_names(field, desk.app.order_save(tried).await.unwrap_err(), text);
            }
        }
    }
    (desk.keep(order).await, refused)
}

async fn settings_with(desk: &Desk, text: &str) {
    for (field, set) in SENDER {
        let mut sender = desk.app.sender().await.unwrap();
        let kept = (sender.address.clone(), sender.reply_to.clone());
        set(&mut sender, text);
        match desk.app.sender_save(SenderInput { sender, smtp_secret: None }).await {
            Err(error) => assert_names(field, error, text),
            Ok(mut saved) => {
                // Whom mails come from stays, so that they go out; nobody is no sender either.
                (saved.address, saved.reply_to) = kept;
                for text in [&mut saved.name, &mut saved.signature, &mut saved.footer] {
                    if text.trim().is_empty() {
                        *text = "Verdelune".into();
                    }
                }
                desk.app.sender_save(SenderInput { sender: saved, smtp_secret: None }).await.unwrap();
            }
        }
    }
    for (field, set) in SHOP {
        let mut shop = desk.app.shop().await.unwrap();
        set(&mut shop, text);
        match desk.app.shop_save(shop).await {
            Err(error) => assert_names(field, error, text),
            Ok(mut saved) => {
                saved.operator_email = OPERATOR.into();
                desk.app.shop_save(saved).await.unwrap();
            }
        }
    }
    let view = desk.app.accounts().await.unwrap().into_iter().find(|account| account.id == ACCOUNT).unwrap();
    let account = AccountInput {
        id: Some(view.id),
        provider: view.provider,
        label: text.into(),
        state: view.state,
        currencies: view.currencies,
        values: view.values,
        secrets: Default::default(),
        confirm_live: None,
    };
    if let Err(error) = desk.app.account_save(account).await {
        assert_names("label", error, text);
    }
}

async fn link_with(desk: &Desk, order: &str, text: &str) -> String {
    let mut form = desk.app.link_draft(order.into()).await.unwrap().input;
    form.recipients = vec!["c.rousset@bellerive.example".into()];
    for (field, set) in LINK {
        let mut tried = form.clone();
        set(&mut tried, text);
        let preview = desk.app.link_preview(tried.clone(), "fr".into()).await.unwrap();
        if preview.problems.is_empty() {
            form = tried;
        } else {
            assert_names(field, desk.app.link_send(tried).await.unwrap_err(), text);
        }
    }
    desk.app.link_send(form).await.unwrap()
}

/// Does it with the text as its reason, or with a harmless one where that is refused.
async fn act(desk: &Desk, payment: &str, action: ActionId, text: &str) {
    for reason in [text, "Agreed by phone"] {
        let version = desk.app.detail(payment.into()).await.unwrap().version;
        let request = ActionRequest {
            payment_id: payment.into(),
            action,
            amount_minor: None,
            reason: reason.into(),
            confirmed: true,
            version,
        };
        match desk.app.act(request).await {
            Ok(_) => return,
            Err(error) => assert_names("reason", error, reason),
        }
    }
}

/// What came out of it.
struct Out {
    mails: Vec<Value>,
    headers: Vec<Vec<String>>,
    link: String,
    evidence: String,
}

async fn through(desk: &Desk, reference: &str, text: &str) -> Out {
    settings_with(desk, text).await;
    let (order, refused) = order_with(desk, reference, text).await;
    assert!(refused >= 3, "reference, date and currency take no {}", shown(text));
    let link = link_with(desk, &order, text).await;
    if let Err(error) = desk.app.note_save(order.clone(), text.into()).await {
        assert_names("note", error, text);
    }
    desk.app.outbox_round().await.unwrap();
    let address = desk.app.link_address(link).await.unwrap();
    let payment = desk.charge(&order, card("4111111111111111")).await;
    act(desk, &payment, ActionId::Capture, "").await;
    act(desk, &payment, ActionId::Refund, text).await;
    act(desk, &payment, ActionId::Receipt, "").await;
    desk.app.outbox_round().await.unwrap();
    let saved = desk.app.evidence_save(payment).await.unwrap();
    let evidence = std::fs::read_to_string(saved.path).unwrap();

    let inbox = format!("{}messages.json", desk.sandbox.addresses().inbox);
    let all = reqwest::get(inbox).await.unwrap().text().await.unwrap();
    let mut mails: Vec<Value> = serde_json::from_str(&all).unwrap();
    let mails = mails.split_off(mails.len() - 2);
    let mut headers = Vec::new();
    for mail in &mails {
        let raw = format!("{}{}/raw", desk.sandbox.addresses().inbox, mail["id"]);
        let raw = reqwest::get(raw).await.unwrap().text().await.unwrap();
        let head = raw.split_once("\r\n\r\n").unwrap().0;
        let names = head.split("\r\n").filter(|line| !line.starts_with([' ', '\t']));
        headers.push(names.map(|line| line.split_once(':').unwrap().0.to_owned()).collect());
    }
    Out { mails, headers, link: address, evidence }
}

/// Tags with their attributes' names, whatever these say.
fn tags(html: &str) -> BTreeSet<String> {
    let mut tags = BTreeSet::new();
    for (at, _) in html.match_indices('<') {
        let inside = html[at + 1..].split('>').next().unwrap();
        assert!(inside.starts_with(|c: char| c.is_ascii_alphabetic() || matches!(c, '/' | '!')), "{inside}");
        tags.insert(inside.split('"').step_by(2).collect());
    }
    tags
}

fn values<'a>(html: &'a str, attribute: &str) -> Vec<&'a str> {
    html.split(&format!(" {attribute}=\"")).skip(1).map(|rest| rest.split('"').next().unwrap()).collect()
}

/// One line of text in its order, whoever reads it.
fn is_quiet(text: &str) -> bool {
    !text.chars().any(|c| c.is_control() || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2028}' | '\u{2029}'))
}

fn assert_harmless(out: &Out, usual: &Out, text: &str) {
    let which = shown(text);
    for ((mail, headers), (plain, plain_headers)) in
        out.mails.iter().zip(&out.headers).zip(usual.mails.iter().zip(&usual.headers))
    {
        let (html, words) = (mail["html"].as_str().unwrap(), mail["text"].as_str().unwrap());
        assert!(tags(html).is_subset(&tags(plain["html"].as_str().unwrap())), "{which}: {html}");
        for to in values(html, "href") {
            assert_eq!(to, out.link, "{which}");
        }
        for picture in values(html, "src") {
            assert!(picture.starts_with("data:image/"), "{which}: {picture}");
        }
        assert_eq!(values(html, "href").len(), values(plain["html"].as_str().unwrap(), "href").len());
        let rest = words.replace(&out.link, "");
        for link in ["://", "www.evil", "evil.example/", "javascript:a"] {
            assert!(!rest.contains(link), "{which}: {rest}");
        }
        assert!(words.lines().all(is_quiet), "{which}: {words:?}");
        assert!(words.len() < 60_000 && html.len() < 400_000, "{which}: {} {}", words.len(), html.len());
        assert_eq!(headers, plain_headers, "{which}");
        assert_eq!(mail["to"], serde_json::json!([OPERATOR]), "{which}");
        for header in ["subject", "header_from"] {
            let header = mail[header].as_str().unwrap();
            assert!(is_quiet(header) && !header.contains(is_bidi_mark), "{which}: {header:?}");
        }
        assert!(!mail["subject"].as_str().unwrap().contains("://"), "{which}");
        assert!(mail["header_from"].as_str().unwrap().ends_with(" <orders@verdelune.example>"), "{which}");
    }
    let page = |out: &Out| {
        let (page, data) = out.evidence.split_once("<script type=\"application/json\"").unwrap();
        assert_eq!(data.matches('<').count(), 3, "{which}: the ends of script, body and page");
        page.to_owned()
    };
    let evidence = page(out);
    assert!(tags(&evidence).is_subset(&tags(&page(usual))), "{which}: {:?}", tags(&evidence));
    assert!(evidence.lines().all(is_quiet) && !out.evidence.contains('\u{202e}'), "{which}");
    for formula in ['=', '+', '-', '@', '＝'] {
        assert!(!evidence.contains(&format!("<bdi dir=\"auto\">{formula}")), "{which}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn whatever_is_typed_anywhere_is_refused_by_its_field_or_stays_text() {
    let desk = Desk::open().await;
    let usual = through(&desk, "SO-0", "Harmless").await;
    assert_eq!((usual.mails.len(), usual.headers[0].len() > 8), (2, true));
    assert!(usual.evidence.contains("Harmless") && usual.mails[0]["html"].to_string().contains("Harmless"));
    let corpus = corpus();
    for (index, text) in corpus.iter().enumerate() {
        let out = through(&desk, &format!("SO-{}", index + 1), text).await;
        assert_harmless(&out, &usual, text);
    }

    let saved = desk.app.list_export(export::everything()).await.unwrap();
    let rows = export::rows(&saved);
    assert_eq!(rows.len(), 2 * (corpus.len() + 1));
    let bare = |text: &str| text.replace('\'', "");
    for row in &rows {
        let number: usize = row["Order reference"].strip_prefix("SO-").unwrap().parse().unwrap();
        let typed = if number == 0 { "Harmless" } else { &corpus[number - 1] };
        // What was kept is told whole, but for the guard.
        let company = line(typed, 120).unwrap_or_default();
        assert_eq!(bare(&row["Company"]), bare(&company), "{}", shown(typed));
        for (name, cell) in row {
            assert!(is_quiet(cell) && !cell.contains(is_bidi_mark), "{name}: {cell:?}");
            assert!(
                !holds_card_number(cell) || name == "Payment reference" || name == "Payment",
                "{name}: {cell}"
            );
        }
    }
    let file = std::fs::read(&saved.path).unwrap();
    for separator in *b",;\t|" {
        let mut reader = csv::ReaderBuilder::new().flexible(true).delimiter(separator).from_reader(&file[..]);
        for cell in
            reader.byte_records().flat_map(|row| row.unwrap().iter().map(<[u8]>::to_vec).collect::<Vec<_>>())
        {
            let cell = String::from_utf8(cell).unwrap();
            let seen = cell.trim_start_matches(|c: char| c.is_whitespace() || c == '"');
            assert!(!seen.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']), "{cell:?}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_megabyte_anywhere_is_refused_by_its_field_or_stays_text() {
    let desk = Desk::open().await;
    let usual = through(&desk, "SO-0", "Harmless").await;
    let text = much("<b>");
    let out = through(&desk, "SO-1", &text).await;
    assert_harmless(&out, &usual, &text);
    // Its lines may each be short.
    let sender = SenderSettings { signature: much("\r\n=1"), ..desk.app.sender().await.unwrap() };
    let saved = desk.app.sender_save(SenderInput { sender, smtp_secret: None }).await;
    assert_names("signature", saved.err().unwrap(), "a megabyte of lines");
    let saved = desk.app.list_export(export::everything()).await.unwrap();
    assert!(export::rows(&saved).iter().all(|row| row.values().all(|cell| cell.len() < 1_000)));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_card_number_over_two_fields_is_refused_like_one_in_a_field() {
    let desk = Desk::open().await;
    let set = |field: &str| ORDER.iter().find(|(name, _)| *name == field).unwrap().1;
    for (pieces, named) in [
        (&[("customer.firstName", "4111 1111"), ("customer.lastName", "1111 1111")][..], "customer.lastName"),
        (
            &[("customer.street", "Rue 4111"), ("customer.postalCode", "111111111111")][..],
            "customer.postalCode",
        ),
        (&[("customer.postalCode", "41111111"), ("customer.city", "۱۱۱۱۱۱۱۱ Lyon")][..], "customer.city"),
        (
            &[
                ("customer.street", "4111"),
                ("customer.postalCode", "1111"),
                ("customer.city", "1111"),
                ("customer.country", "1111"),
            ][..],
            "customer.country",
        ),
    ] {
        let mut order = desk.input("SO-1", 1_000);
        for (field, text) in pieces {
            set(field)(&mut order, text);
        }
        let check = desk.app.order_check(order.clone(), true).await.unwrap();
        let problems: Vec<_> = check.problems.into_iter().collect();
        assert_eq!(problems, [(named.into(), "card-number-in-text".into())]);
        assert_names(named, desk.app.order_save(order).await.unwrap_err(), "two pieces");
    }
}
