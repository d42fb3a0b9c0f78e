//! What HiPay in particular is sent: presentation, credentials, languages, the settlement reference.

mod charge;
mod connection;
mod fault;
mod look_up;
mod page;
mod step;

use domain::Language;
use domain::account::CredentialProfile;
use domain::payment::{CaptureMode, Channel};
use domain::reason::Reason;
use providers::{Charge, Failure, Provider, Request};
use serde_json::{Value, json};

use crate::bench::{Bench, ID, VISA, card, eur};

pub fn provider() -> &'static dyn Provider {
    providers::by_id("hipay").unwrap()
}

async fn sent(bench: &Bench, service: &str, operation: &str) -> Value {
    bench.calls(service, operation).await.last().unwrap()["form"].clone()
}

#[tokio::test]
async fn a_keyed_card_is_presented_as_mail_or_telephone_order_and_never_authenticated() {
    let bench = Bench::new(provider()).await;
    for (id, channel) in [("SO-1", Channel::Telephone), ("SO-2", Channel::Mail)] {
        let charge = Charge {
            order: &bench.order,
            provider_order_id: id,
            amount: eur(4250),
            channel,
            capture: CaptureMode::Immediate,
            card: card(VISA),
        };
        bench.perform(Request::Charge(charge)).await.unwrap();
        let form = sent(&bench, "gateway", "order").await;
        assert_eq!((&form["eci"], &form["authentication_indicator"]), (&json!("1"), &json!("0")));
        assert_eq!((&form["operation"], &form["payment_product"]), (&json!("Sale"), &json!("visa")));
        assert!(form.get("ipaddr").is_none(), "the rep's address is not the payer's");
    }
}

#[tokio::test]
async fn the_order_says_what_the_settlement_file_and_the_customer_need() {
    let bench = Bench::new(provider()).await;
    bench.sell(ID, VISA).await.unwrap();
    let form = sent(&bench, "gateway", "order").await;
    let custom: Value = serde_json::from_str(form["custom_data"].as_str().unwrap()).unwrap();
    assert_eq!(custom, json!({ "_reporting_data_1": "INV \"2026\" & 3307" }));
    assert_eq!(form["description"], "Dodici lampade, «blu»");
    assert_eq!((&form["firstname"], &form["lastname"]), (&json!("Zoé"), &json!("Müller & Söhne")));
    assert_eq!((&form["email"], &form["language"]), (&json!("zoe+shop@example.org"), &json!("it_IT")));
    let token = sent(&bench, "vault", "create").await;
    assert_eq!(token["multi_use"], "0", "a token serves one order");
    assert_eq!((&token["card_expiry_month"], &token["card_expiry_year"]), (&json!("12"), &json!("2035")));
    assert_eq!(token["card_holder"], "Jeanne Martin");
}

#[tokio::test]
async fn a_separate_contract_for_telephone_orders_is_used_from_token_to_refund() {
    let mut bench = Bench::new(provider()).await;
    bench.profile = CredentialProfile::Moto;
    bench.log_in("sandbox-moto");
    let reference = bench.sell(ID, VISA).await.unwrap().reference.unwrap();
    bench.perform(Request::Refund(bench.step(&reference, ID, Some(eur(1000))))).await.unwrap();
    bench.look_up(ID, None).await.unwrap();
    let calls = bench.truth("calls").await;
    assert_eq!(calls.as_array().unwrap().len(), 4);
    assert!(calls.as_array().unwrap().iter().all(|call| call["login"] == "sandbox-moto"));
}

#[tokio::test]
async fn an_account_without_a_telephone_route_says_so() {
    let mut bench = Bench::new(provider()).await;
    bench.log_in("sandbox-nomoto");
    let Failure::Refused(refusal) = bench.sell(ID, VISA).await.unwrap_err() else {
        panic!("the account has no such route");
    };
    assert_eq!(refusal.reason, Reason::MotoNotEnabled);
    bench.log_in("sandbox-noip");
    let Failure::Refused(refusal) = bench.sell(ID, VISA).await.unwrap_err() else {
        panic!("the address is not on the account's list");
    };
    assert_eq!(refusal.reason, Reason::AddressNotAllowed);
}

#[tokio::test]
async fn every_language_of_the_terminal_is_one_of_the_pages() {
    let mut bench = Bench::new(provider()).await;
    for (language, locale) in [
        (Language::Fr, "fr_FR"),
        (Language::En, "en_GB"),
        (Language::It, "it_IT"),
        (Language::Pt, "pt_PT"),
        (Language::De, "de_DE"),
        (Language::Pl, "pl_PL"),
        (Language::Nl, "nl_NL"),
        (Language::Es, "es_ES"),
        (Language::Fa, "en_GB"),
    ] {
        bench.control("reset", json!({})).await;
        bench.order.customer.language = language;
        bench.open_page(Channel::Link, 3_600).await.unwrap();
        assert_eq!(sent(&bench, "hosted", "create").await["language"], locale);
    }
}

#[tokio::test]
async fn a_link_is_e_commerce_and_stays_under_authentication() {
    let mut bench = Bench::new(provider()).await;
    bench
        .account
        .options
        .insert("display_name".into(), "A shop whose name is longer than HiPay shows".into());
    bench.open_page(Channel::Link, 259_200).await.unwrap();
    let form = sent(&bench, "hosted", "create").await;
    assert_eq!((&form["eci"], &form["authentication_indicator"]), (&json!("7"), &json!("1")));
    assert_eq!((&form["time_limit_to_pay"], &form["template"]), (&json!("259200"), &json!("basic-js")));
    assert_eq!(form["payment_product_list"], "cb,visa,mastercard,american-express");
    assert_eq!((&form["amount"], &form["operation"]), (&json!("120.00"), &json!("Sale")));
    assert_eq!(form["accept_url"], "https://shop.example/thanks");
    assert_eq!(
        (&form["cancel_url"], &form["display_cancel_button"]),
        (&json!("https://shop.example/back"), &json!("1"))
    );
    assert!(form.get("decline_url").is_none() && form.get("payment_product").is_none());
    assert_eq!(form["merchant_display_name"].as_str().unwrap().len(), 32);

    bench.control("reset", json!({})).await;
    bench.account.options.insert("authentication_indicator".into(), "2".into());
    bench.open_page(Channel::Link, 3_600).await.unwrap();
    assert_eq!(sent(&bench, "hosted", "create").await["authentication_indicator"], "2");
}

#[tokio::test]
async fn the_page_a_rep_keys_on_is_a_telephone_order_for_cards_that_need_no_payer() {
    let mut bench = Bench::new(provider()).await;
    bench.account.options.insert("products".into(), "bcmc, visa,maestro,mastercard".into());
    bench.account.options.insert("authentication_indicator".into(), "2".into());
    bench.open_page(Channel::Telephone, 1_800).await.unwrap();
    let form = sent(&bench, "hosted", "create").await;
    assert_eq!((&form["eci"], &form["authentication_indicator"]), (&json!("1"), &json!("0")));
    assert_eq!(form["payment_product_list"], "visa,mastercard");
}

#[tokio::test]
async fn follow_ups_carry_an_id_that_fits_and_an_amount_only_for_a_part() {
    let bench = Bench::new(provider()).await;
    let reference = bench.reserve(ID).await;
    bench.perform(Request::Capture(bench.step(&reference, ID, Some(eur(3000))))).await.unwrap();
    let form = sent(&bench, "gateway", "capture").await;
    assert_eq!(form["operation_id"], "019a3b1c5f6e7d0080000123456789ab");
    assert_eq!((&form["amount"], &form["currency"]), (&json!("30.00"), &json!("EUR")));
    bench.perform(Request::Refund(bench.step(&reference, ID, None))).await.unwrap();
    let form = sent(&bench, "gateway", "refund").await;
    assert!(form.get("amount").is_none() && form.get("currency").is_none());
}

#[tokio::test]
async fn a_card_of_a_scheme_the_account_does_not_take_is_refused_before_the_order() {
    let mut bench = Bench::new(provider()).await;
    bench.account.options.insert("products".into(), "mastercard".into());
    let Failure::Refused(refusal) = bench.sell("SO-1", VISA).await.unwrap_err() else {
        panic!("the account takes no Visa");
    };
    assert_eq!(refusal.reason, Reason::CardTypeNotSupported);
    assert_eq!(bench.calls("gateway", "order").await.len(), 0);
    bench.account.options.insert("products".into(), "cb".into());
    bench.sell("SO-2", VISA).await.unwrap();
    assert_eq!(sent(&bench, "gateway", "order").await["payment_product"], "cb");
}
