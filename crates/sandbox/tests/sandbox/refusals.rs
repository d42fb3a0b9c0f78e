//! What the API refuses, and with which code.

use reqwest::Method;

use crate::bench::{AMEX, Bench, VISA};

#[tokio::test]
async fn payment_fields_are_checked_strictly() {
    let bench = Bench::new().await;
    let long = "x".repeat(33);
    let long_description = "x".repeat(256);
    let cases: &[(&str, &str, &str)] = &[
        ("orderid", "-", "1010101"),
        ("orderid", &long, "1010202"),
        ("orderid", "VT 1", "1010201"),
        ("description", "-", "1010101"),
        ("description", &long_description, "1010202"),
        ("currency", "-", "1010101"),
        ("currency", "eur", "1010201"),
        ("currency", "ABC", "3010001"),
        ("amount", "-", "1010101"),
        ("amount", "42,50", "1010205"),
        ("amount", "42.505", "1010201"),
        ("amount", "0.99", "1010201"),
        ("amount", "-5", "1010201"),
        ("operation", "-", "1010101"),
        ("operation", "sale", "1010201"),
        ("eci", "-", "1010101"),
        ("eci", "5", "1010201"),
        ("authentication_indicator", "-", "1010101"),
        ("authentication_indicator", "1", "1010201"),
        ("language", "fr", "1010201"),
        ("email", "nobody", "1010209"),
        ("ipaddr", "999.1.1.1", "1010208"),
        ("country", "FRA", "1010201"),
        ("accept_url", "/thanks", "1010201"),
        ("birthdate", "1990-01-01", "1010206"),
        ("soft_descriptor", "Ça", "1010301"),
        ("custom_data", "INV-77", "1010201"),
        ("custom_data", "[1]", "1010201"),
        ("basket", "{}", "1010201"),
        ("recipient_info", "x", "1010201"),
        ("payment_product", "-", "1010101"),
        ("payment_product", "american_express", "1020003"),
        ("payment_product", "mastercard", "1010201"),
        ("payment_product", "paypal", "1020001"),
        ("cardtoken", "-", "1010101"),
        ("cardtoken", "deadbeef", "3040001"),
    ];
    for (field, value, code) in cases {
        let (status, body) = bench.order("VT-1", VISA, &[(field, value)]).await;
        assert_eq!((status, body["code"].as_str()), (400, Some(*code)), "{field}={value}: {body}");
        assert!(!body["message"].as_str().unwrap().is_empty());
    }
    assert_eq!(bench.truth("orders").await, serde_json::json!({}), "nothing was booked");
}

#[tokio::test]
async fn a_missing_parameter_is_named() {
    let bench = Bench::new().await;
    let (_, body) = bench.order("VT-1", VISA, &[("currency", "-")]).await;
    assert_eq!(body["message"], "Required Parameter Missing");
    assert_eq!(body["description"], "Parameter \"currency\" is missing.");
}

#[tokio::test]
async fn decimals_are_those_of_the_currency() {
    let bench = Bench::new().await;
    for (currency, amount) in [("JPY", "1050.0"), ("KWD", "1.2345")] {
        let (status, body) = bench.order("VT-1", VISA, &[("currency", currency), ("amount", amount)]).await;
        assert_eq!((status, body["code"].as_str()), (400, Some("1010201")), "{currency}");
    }
}

#[tokio::test]
async fn custom_data_and_cdata_do_not_mix() {
    let bench = Bench::new().await;
    let (_, body) = bench.order("VT-1", VISA, &[("custom_data", "{}"), ("cdata3", "x")]).await;
    assert_eq!(body["code"], "1010201");
}

#[tokio::test]
async fn links_have_their_own_rules() {
    let bench = Bench::new().await;
    let cases = [
        ("time_limit_to_pay", "2140001", "1010201"),
        ("time_limit_to_pay", "3 days", "1010201"),
        ("time_limit_to_pay", "0", "1010201"),
        ("template", "basic_js", "1010201"),
        ("payment_product_list", "[\"visa\",\"cb\"]", "1010201"),
        ("payment_product_list", "visa, cb", "1010201"),
        ("payment_product", "visa", "1010201"),
        ("merchant_display_name", "a name that is longer than thirty-two", "1010202"),
        ("display_cancel_button", "1", "1010201"),
        ("expiration_limit_in_days", "3", "1010201"),
    ];
    for (field, value, code) in cases {
        let (status, body) = bench.link("VT-1", &[(field, value)]).await;
        assert_eq!((status, body["code"].as_str()), (400, Some(code)), "{field}={value}");
    }
    assert_eq!(bench.link("VT-1", &[("time_limit_to_pay", "2140000")]).await.0, 200);
}

#[tokio::test]
async fn accounts_are_refused_for_what_they_lack() {
    let mut bench = Bench::new().await;
    let settings = bench.gateway("v2/security-settings");
    for (login, status, code) in
        [("sandbox-bad", 401, "1000001"), ("nobody", 401, "1000001"), ("sandbox-noip", 403, "1000009")]
    {
        bench.login = login;
        let (got, body) = bench.get(&settings).await;
        assert_eq!((got, body["code"].as_str()), (status, Some(code)));
    }
    bench.login = "sandbox-nomoto";
    assert_eq!(bench.get(&settings).await.0, 200);
    assert_eq!(bench.order("VT-1", VISA, &[]).await.1["code"], "1020002");
    assert_eq!(bench.order("VT-1", VISA, &[("eci", "7")]).await.1["status"], "118", "links still work");
    assert_eq!(
        bench.link("VT-2", &[("eci", "1"), ("authentication_indicator", "0")]).await.1["code"],
        "1020002"
    );
    let anonymous = bench.client.get(&settings).header("Accept", "application/json").send().await.unwrap();
    assert_eq!(anonymous.status(), 401);
}

#[tokio::test]
async fn bancontact_has_no_route_by_phone_and_cartes_bancaires_takes_euros() {
    let bench = Bench::new().await;
    let token = {
        let fields = crate::bench::changed(&crate::bench::card("67030000000000003"), &[("cvc", "-")]);
        let (_, body) = bench.post(&format!("{}/create", bench.at().vault), &fields).await;
        body["token"].as_str().unwrap().to_owned()
    };
    let (_, body) = bench.order("VT-1", VISA, &[("cardtoken", &token), ("payment_product", "bcmc")]).await;
    assert_eq!(body["code"], "1020001");
    let (_, dollars) = bench.order("VT-1", VISA, &[("payment_product", "cb"), ("currency", "USD")]).await;
    assert_eq!(dollars["code"], "1020001");
    let (_, euros) = bench.order("VT-1", VISA, &[("payment_product", "cb")]).await;
    assert_eq!((euros["status"].as_str(), euros["paymentProduct"].as_str()), (Some("118"), Some("cb")));
    assert_eq!(bench.order("VT-2", AMEX, &[("payment_product", "cb")]).await.1["code"], "1010201");
}

#[tokio::test]
async fn without_asking_for_json_the_answer_is_xml() {
    let bench = Bench::new().await;
    let url = bench.gateway("v2/security-settings");
    for accept in ["*/*", "text/html", "application/xml"] {
        let answer = bench
            .client
            .get(&url)
            .basic_auth("sandbox-main", Some("sandbox-main-secret"))
            .header("Accept", accept)
            .send()
            .await
            .unwrap();
        assert!(answer.headers()["content-type"].to_str().unwrap().starts_with("application/xml"));
        assert!(answer.text().await.unwrap().contains("<hashing_algorithm>SHA256</hashing_algorithm>"));
    }
}

#[tokio::test]
async fn bodies_are_utf8_forms_with_each_field_once() {
    let bench = Bench::new().await;
    let send = async |kind: &str, body: &'static str| {
        let request =
            bench.request(Method::POST, &bench.gateway("v1/order")).header("Content-Type", kind).body(body);
        let body: serde_json::Value = request.send().await.unwrap().json().await.unwrap();
        body["code"].as_str().unwrap().to_owned()
    };
    let form = "application/x-www-form-urlencoded";
    assert_eq!(send("application/json", "{}").await, "1010201");
    assert_eq!(send(form, "orderid=%E9").await, "1010401");
    assert_eq!(send(form, "orderid=1&orderid=2").await, "1010201");
    assert_eq!(send(&format!("{form}; charset=UTF-8"), "").await, "1010101");
}

#[tokio::test]
async fn wrong_methods_and_paths_are_refused() {
    let bench = Bench::new().await;
    let (status, body) = bench.get(&bench.gateway("v1/order")).await;
    assert_eq!((status, body["code"].as_str()), (405, Some("1010001")));
    assert_eq!(bench.get(&bench.gateway("v9/order")).await.0, 404);
}
