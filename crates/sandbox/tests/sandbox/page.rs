//! The payer's page as a browser without script sees it.

use reqwest::Response;

use crate::bench::*;

async fn forward(bench: &Bench, changes: &[(&str, &str)]) -> String {
    let (status, body) = bench.link("VT-1", changes).await;
    assert_eq!(status, 200, "{body}");
    body["forwardUrl"].as_str().unwrap().to_owned()
}

async fn show(bench: &Bench, url: &str) -> String {
    bench.client.get(url).send().await.unwrap().text().await.unwrap()
}

async fn key(bench: &Bench, url: &str, number: &str) -> Response {
    let cvc = if number.len() == 15 { "1234" } else { "123" };
    let fields =
        [("card_number", number), ("expiry", "12/35"), ("cvc", cvc), ("card_holder", "Jeanne Martin")];
    bench.client.post(url).form(&fields).send().await.unwrap()
}

fn location(response: &Response) -> String {
    response.headers()["location"].to_str().unwrap().to_owned()
}

#[tokio::test]
async fn the_page_shows_who_pays_what_to_whom_in_the_link_s_language() {
    let bench = Bench::new().await;
    let languages = [
        ("fr_FR", "ltr", "Payer <bdi dir=\"ltr\" class=\"amount\">42,50\u{a0}€</bdi>"),
        ("en_GB", "ltr", "Pay <bdi dir=\"ltr\" class=\"amount\">€42.50</bdi>"),
        ("it_IT", "ltr", "Paga <bdi dir=\"ltr\" class=\"amount\">42,50\u{a0}€</bdi>"),
        ("pt_PT", "ltr", "Pagar <bdi dir=\"ltr\" class=\"amount\">42,50\u{a0}€</bdi>"),
        ("de_DE", "ltr", "<bdi dir=\"ltr\" class=\"amount\">42,50\u{a0}€</bdi> zahlen"),
        ("pl_PL", "ltr", "Zapłać <bdi dir=\"ltr\" class=\"amount\">42,50\u{a0}€</bdi>"),
        ("nl_NL", "ltr", "<bdi dir=\"ltr\" class=\"amount\">€\u{a0}42,50</bdi> betalen"),
        ("es_ES", "ltr", "Pagar <bdi dir=\"ltr\" class=\"amount\">42,50\u{a0}€</bdi>"),
        ("fa_IR", "rtl", "پرداخت <bdi dir=\"ltr\" class=\"amount\">€\u{a0}۴۲٫۵۰</bdi>"),
    ];
    for (language, dir, amount) in languages {
        let url = forward(&bench, &[("language", language), ("lastname", "Martin <x>")]).await;
        let page = show(&bench, &url).await;
        let lang = &language[..2];
        assert!(page.contains(&format!("<html lang=\"{lang}\" dir=\"{dir}\">")), "{language}");
        for part in [amount, "Jeanne Martin &lt;x&gt;", "Commande téléphone", "Linden &amp; Co.", "VT-1"] {
            assert!(page.contains(part), "{language} lacks {part}");
        }
        assert!(!page.contains("{amount}") && !page.contains("{shop}") && !page.contains("<script"));
    }
}

#[tokio::test]
async fn every_input_is_labelled_and_no_script_may_run() {
    let bench = Bench::new().await;
    let url = forward(&bench, &[]).await;
    let answer = bench.client.get(&url).send().await.unwrap();
    assert!(answer.headers()["content-security-policy"].to_str().unwrap().starts_with("default-src 'none'"));
    let page = answer.text().await.unwrap();
    for name in ["card_number", "expiry", "cvc", "card_holder"] {
        assert!(
            page.contains(&format!("<label for=\"{name}\">")) && page.contains(&format!("id=\"{name}\"")),
            "{name}"
        );
    }
}

#[tokio::test]
async fn opening_a_link_changes_nothing() {
    let bench = Bench::new().await;
    let url = forward(&bench, &[]).await;
    for _ in 0..3 {
        assert!(show(&bench, &url).await.contains("card_number"));
    }
    let orders = bench.truth("orders").await;
    assert_eq!(orders["VT-1"]["attempts"], serde_json::json!([]));
    assert_eq!(orders["VT-1"]["links"][0]["tries"], 0);
}

#[tokio::test]
async fn a_payment_ends_on_a_thank_you_page_and_then_says_already_paid() {
    let bench = Bench::new().await;
    let url = forward(&bench, &[("language", "en_GB")]).await;
    let paid = key(&bench, &url, "4111 1111 1111 1111").await;
    assert_eq!(paid.status(), 303);
    assert!(show(&bench, &location(&paid)).await.contains("Paid. Thank you"));
    assert!(show(&bench, &url).await.contains("This order is already paid"));
    assert_eq!(key(&bench, &url, VISA).await.status(), 409);
    assert_eq!(bench.truth("orders").await["VT-1"]["charges"], 1);
}

#[tokio::test]
async fn mistakes_are_named_and_the_card_is_never_shown_again() {
    let bench = Bench::new().await;
    let url = forward(&bench, &[("language", "en_GB")]).await;
    let answer = key(&bench, &url, "4111111111111112").await;
    assert_eq!(answer.status(), 422);
    let page = answer.text().await.unwrap();
    assert!(
        page.contains("role=\"alert\"") && page.contains("Enter the card number without missing digits.")
    );
    assert!(page.contains("aria-invalid=\"true\""));
    assert!(!page.contains("4111111111111112"));
    assert_eq!(bench.truth("orders").await["VT-1"]["links"][0]["tries"], 0, "a typing mistake is not a try");
}

#[tokio::test]
async fn a_declined_card_may_be_replaced_until_the_tries_run_out() {
    let bench = Bench::new().await;
    let url =
        forward(&bench, &[("language", "en_GB"), ("decline_url", "https://shop.example/declined")]).await;
    for left in [2, 1] {
        let answer = key(&bench, &url, REFUSED_163).await;
        assert_eq!(answer.status(), 200);
        let page = answer.text().await.unwrap();
        assert!(page.contains("The card was declined") && page.contains(&format!("Tries left: {left}")));
    }
    let last = key(&bench, &url, REFUSED_163).await;
    assert!(location(&last).starts_with("https://shop.example/declined?orderid=VT-1"));
    assert!(show(&bench, &url).await.contains("Too many declined cards"));
}

#[tokio::test]
async fn an_expired_link_says_so_and_takes_nothing() {
    let bench = Bench::new().await;
    let url = forward(&bench, &[("language", "en_GB"), ("time_limit_to_pay", "60")]).await;
    bench.advance(60).await;
    assert!(show(&bench, &url).await.contains("This link has expired"));
    assert_eq!(key(&bench, &url, VISA).await.status(), 410);
    assert_eq!(bench.truth("orders").await["VT-1"]["charges"], 0);
}

#[tokio::test]
async fn the_shop_gets_its_payer_back_with_signed_parameters() {
    let bench = Bench::new().await;
    let url = forward(&bench, &[("accept_url", "https://shop.example/thanks?a=1"), ("cid", "C 42")]).await;
    let back = location(&key(&bench, &url, VISA).await);
    let (page, query) = back.split_once("?a=1&").unwrap();
    assert_eq!(page, "https://shop.example/thanks");
    let pairs: Vec<(&str, &str)> = query.split('&').filter_map(|pair| pair.split_once('=')).collect();
    let value = |wanted: &str| pairs.iter().find(|(name, _)| *name == wanted).map(|(_, value)| *value);
    for (name, wanted) in [
        ("orderid", "VT-1"),
        ("cid", "C%2042"),
        ("state", "completed"),
        ("status", "118"),
        ("test", "true"),
        ("approval", "no_code"),
        ("authorized", "42.50"),
        ("lang", "fr_FR"),
        ("pp", "visa"),
        ("cardbrand", "VISA"),
        ("cardpan", "411111%2A%2A%2A%2A%2A%2A1111"),
        ("cardexpiry", "203512"),
        ("cdata1", ""),
    ] {
        assert_eq!(value(name), Some(wanted), "{name}");
    }
    assert_eq!(value("hash").unwrap().len(), 64, "SHA-256 is this account's algorithm");
    assert_eq!(value("reference"), bench.by_order("VT-1").await["transactionReference"].as_str());
}

#[tokio::test]
async fn a_payment_under_review_goes_to_the_pending_address() {
    let bench = Bench::new().await;
    let url = forward(&bench, &[("pending_url", "https://shop.example/wait"), ("language", "en_GB")]).await;
    assert!(location(&key(&bench, &url, REVIEWED).await).starts_with("https://shop.example/wait?"));
    assert!(show(&bench, &url).await.contains("Your payment is being checked"));
}

#[tokio::test]
async fn the_payer_may_cancel_where_the_shop_allows_it() {
    let bench = Bench::new().await;
    let changes =
        [("display_cancel_button", "1"), ("cancel_url", "https://shop.example/back"), ("language", "en_GB")];
    let url = forward(&bench, &changes).await;
    assert!(show(&bench, &url).await.contains("Cancel and return to the shop"));
    let answer = bench.client.post(&url).form(&[("action", "cancel")]).send().await.unwrap();
    assert!(location(&answer).starts_with("https://shop.example/back?"));
    assert!(show(&bench, &url).await.contains("Payment cancelled"));
}

#[tokio::test]
async fn the_bank_asks_in_between() {
    let bench = Bench::new().await;
    let url = forward(&bench, &[("language", "en_GB")]).await;
    let bank = location(&key(&bench, &url, CHALLENGED).await);
    let page = show(&bench, &bank).await;
    assert!(page.contains("Confirm with your bank") && page.contains("424242******4242"));
    let refused = bench.client.post(&bank).form(&[("answer", "refuse")]).send().await.unwrap();
    assert!(refused.text().await.unwrap().contains("Tries left: 2"));
    let bank = location(&key(&bench, &url, CHALLENGED).await);
    let approved = bench.client.post(&bank).form(&[("answer", "approve")]).send().await.unwrap();
    assert!(show(&bench, &location(&approved)).await.contains("Paid. Thank you"));
    let transactions = bench.by_order("VT-1").await;
    assert_eq!(
        (transactions["0"]["status"].as_str(), transactions["1"]["status"].as_str()),
        (Some("109"), Some("118"))
    );
}

#[tokio::test]
async fn an_unknown_link_is_a_page_too() {
    let bench = Bench::new().await;
    let url = forward(&bench, &[]).await;
    let answer = bench.client.get(format!("{url}x")).send().await.unwrap();
    assert_eq!(answer.status(), 404);
    assert!(answer.text().await.unwrap().contains("There is no such page"));
}
