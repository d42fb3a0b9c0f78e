//! The hosted page as a browser without script sees it.

use reqwest::Response;
use serde_json::json;

use super::{Shop, wanted};
use crate::bench::{CHALLENGED, REFUSED_163, REVIEWED, VISA};

async fn opened(shop: &Shop, language: &str) -> (String, String) {
    shop.made(wanted("VT-1", |body| body["languageCode"] = json!(language))).await
}

async fn show(shop: &Shop, url: &str) -> String {
    shop.bench.client.get(url).send().await.unwrap().text().await.unwrap()
}

async fn key(shop: &Shop, url: &str, number: &str) -> Response {
    let fields =
        [("card_number", number), ("expiry", "12/35"), ("cvc", "123"), ("card_holder", "Jeanne Morel")];
    shop.bench.client.post(url).form(&fields).send().await.unwrap()
}

fn location(response: &Response) -> &str {
    assert_eq!(response.status(), 303);
    response.headers()["location"].to_str().unwrap()
}

#[tokio::test]
async fn the_page_speaks_nine_languages() {
    let shop = Shop::new().await;
    let languages = [
        ("FR", "Payer"),
        ("EN", "Pay"),
        ("IT", "Paga"),
        ("PT", "Pagar"),
        ("DE", "zahlen"),
        ("PL", "Zapłać"),
        ("NL", "betalen"),
        ("ES", "Pagar"),
        ("FA", "پرداخت"),
    ];
    for (language, word) in languages {
        let reference = format!("VT-{language}");
        let (_, url) = shop.made(wanted(&reference, |body| body["languageCode"] = json!(language))).await;
        let page = show(&shop, &url).await;
        let (lang, dir) = (language.to_lowercase(), if language == "FA" { "rtl" } else { "ltr" });
        assert!(page.contains(&format!("<html lang=\"{lang}\" dir=\"{dir}\">")), "{language}");
        for part in [word, "Linden &amp; Co.", "Jeanne Morel", "Desk lamp", &reference] {
            assert!(page.contains(part), "{language} lacks {part}");
        }
        assert!(!page.contains("<script") && !page.contains("{amount}"));
    }
}

#[tokio::test]
async fn a_persian_page_is_paid_in_persian_digits_and_leads_back_with_the_token() {
    let shop = Shop::new().await;
    let (id, url) = opened(&shop, "FA").await;
    assert!(show(&shop, &url).await.contains("€\u{a0}۸۶٫۴۰"));
    let number = VISA.replace('4', "۴").replace('1', "۱");
    let paid = key(&shop, &url, &number).await;
    assert_eq!(location(&paid), format!("https://merchant.example.test/monext/return?paylinetoken={id}"));
    assert_eq!(shop.session(&id).await["result"]["title"], "ACCEPTED");
    assert!(show(&shop, &url).await.contains("این سفارش پیش‌تر پرداخت شده است"));
    assert_eq!(key(&shop, &url, VISA).await.status(), 409);
    assert_eq!(shop.truth("VT-1").await["charges"], 1);
}

#[tokio::test]
async fn a_german_page_names_mistakes_counts_refusals_and_ends_after_three() {
    let shop = Shop::new().await;
    let (id, url) = opened(&shop, "DE").await;
    let mistyped = key(&shop, &url, "4111111111111112").await;
    assert_eq!(mistyped.status(), 422);
    assert!(!mistyped.text().await.unwrap().contains("4111111111111112"));
    assert!(shop.session(&id).await.get("transactions").is_none(), "a typing mistake is no attempt");
    for left in ["2", "1"] {
        let refused = key(&shop, &url, REFUSED_163).await;
        assert_eq!(refused.status(), 200);
        let page = refused.text().await.unwrap();
        assert!(page.contains("lang=\"de\"") && page.contains("role=\"alert\"") && page.contains(left));
    }
    let last = key(&shop, &url, REFUSED_163).await;
    assert!(location(&last).ends_with(&format!("?paylinetoken={id}")));
    assert_eq!(shop.session(&id).await["result"]["title"], "REFUSED");
    assert_eq!(key(&shop, &url, VISA).await.status(), 409);
}

#[tokio::test]
async fn the_bank_asks_on_a_page_of_its_own() {
    let shop = Shop::new().await;
    let (id, url) = opened(&shop, "EN").await;
    let bank = location(&key(&shop, &url, CHALLENGED).await).to_owned();
    let page = show(&shop, &bank).await;
    assert!(page.contains("Confirm with your bank") && page.contains("424242******4242"));
    assert_eq!(shop.session(&id).await["result"]["code"], "02533");
    let refused = shop.bench.client.post(&bank).form(&[("answer", "refuse")]).send().await.unwrap();
    assert!(refused.text().await.unwrap().contains("Tries left: 2"));
    let again = show(&shop, &bank).await;
    assert!(again.is_empty(), "the bank asks once");
    key(&shop, &url, CHALLENGED).await;
    let approved = shop.bench.client.post(&bank).form(&[("answer", "approve")]).send().await.unwrap();
    assert!(location(&approved).ends_with(&format!("?paylinetoken={id}")));
    let told = shop.session(&id).await;
    assert_eq!(told["result"]["title"], "ACCEPTED");
    assert_eq!(told["transactions"][0]["authenticationResultData"]["transStatus"], "N");
}

#[tokio::test]
async fn a_confirmation_that_comes_too_late_takes_nothing() {
    let shop = Shop::new().await;
    let (id, url) = opened(&shop, "EN").await;
    let bank = location(&key(&shop, &url, CHALLENGED).await).to_owned();
    shop.bench.advance(30 * 60).await;
    let late = shop.bench.client.post(&bank).form(&[("answer", "approve")]).send().await.unwrap();
    assert_eq!(late.status(), 410);
    assert_eq!(shop.session(&id).await["result"]["code"], "02324");
    assert_eq!(shop.truth("VT-1").await["charges"], 0);
}

#[tokio::test]
async fn the_payer_may_give_up_and_a_query_of_the_shop_s_own_survives() {
    let shop = Shop::new().await;
    let body = wanted("VT-1", |body| {
        body["returnURL"] = json!("https://merchant.example.test/return?a=1");
        body["languageCode"] = json!("EN");
    });
    let (id, url) = shop.made(body).await;
    let answer = shop.bench.client.post(&url).form(&[("action", "cancel")]).send().await.unwrap();
    assert_eq!(location(&answer), format!("https://merchant.example.test/return?a=1&paylinetoken={id}"));
    assert!(show(&shop, &url).await.contains("Payment cancelled"));
}

#[tokio::test]
async fn a_payment_under_review_returns_too_and_takes_no_second_card() {
    let shop = Shop::new().await;
    let (id, url) = opened(&shop, "EN").await;
    assert!(location(&key(&shop, &url, REVIEWED).await).ends_with(&id));
    assert!(show(&shop, &url).await.contains("Your payment is being checked"));
    assert_eq!(key(&shop, &url, VISA).await.status(), 409);
}

#[tokio::test]
async fn an_unknown_token_is_a_page_too_and_card_data_stays_out_of_the_list() {
    let shop = Shop::new().await;
    let (_, url) = opened(&shop, "EN").await;
    let lost = shop.bench.client.get(format!("{url}x")).send().await.unwrap();
    assert_eq!(lost.status(), 404);
    assert!(lost.text().await.unwrap().contains("There is no such page"));
    key(&shop, &url, VISA).await;
    let calls = shop.bench.truth("calls").await;
    let paid = calls.as_array().unwrap().iter().find(|call| call["operation"] == "pay").unwrap();
    assert_eq!(paid["card"], json!({ "card_number": VISA, "cvc": "123" }));
    assert!(paid["form"].get("card_number").is_none() && paid["form"].get("cvc").is_none());
    assert_eq!(calls[1]["operation"], "view");
}
