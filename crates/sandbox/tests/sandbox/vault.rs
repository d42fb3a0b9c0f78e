//! Card tokens: shapes, formats, one use.

use reqwest::Method;

use crate::bench::{AMEX, Bench, VISA, card, changed};

#[tokio::test]
async fn a_token_is_made_in_the_contract_s_shape() {
    let bench = Bench::new().await;
    let (status, body) = bench.post(&format!("{}/create", bench.at().vault), &card(VISA)).await;
    assert_eq!(status, 201);
    assert_eq!(body["token"].as_str().unwrap().len(), 64);
    assert_eq!(body["request_id"], "0");
    assert_eq!(body["multi_use"], 0, "a number, unlike everything else");
    assert_eq!(body["brand"], "VISA");
    assert_eq!(body["pan"], "411111xxxxxx1111");
    assert_eq!(body["card_holder"], "JEANNE MARTIN");
    assert_eq!(body["card_expiry_month"], "12");
    assert_eq!(body["domestic_network"], "cb");
    assert_eq!(body["forbidden_issuer_country"], false);
}

#[tokio::test]
async fn brands_are_told_by_the_first_digits() {
    let bench = Bench::new().await;
    for (number, brand) in [(AMEX, "AMERICAN EXPRESS"), ("5399999999999999", "MASTERCARD")] {
        let (_, body) = bench.post(&format!("{}/create", bench.at().vault), &card(number)).await;
        assert_eq!(body["brand"], brand);
        assert_eq!(body["pan"].as_str().unwrap().len(), number.len());
    }
}

#[tokio::test]
async fn card_fields_are_checked() {
    let bench = Bench::new().await;
    let cases = [
        ("card_number", "4111 1111 1111 1111", 1_010_204),
        ("card_number", "41111111111", 1_010_201),
        ("card_number", "-", 1_010_101),
        ("card_expiry_month", "13", 1_010_201),
        ("card_expiry_month", "1", 1_010_201),
        ("card_expiry_year", "30", 1_010_201),
        ("card_holder", "-", 1_010_101),
        ("cvc", "12", 1_010_201),
        ("cvc", "1234", 1_010_201),
        ("multi_use", "yes", 1_010_201),
        ("cardnumber", "1", 1_010_201),
    ];
    for (field, value, code) in cases {
        let fields = changed(&card(VISA), &[(field, value)]);
        let (status, body) = bench.post(&format!("{}/create", bench.at().vault), &fields).await;
        assert_eq!((status, body["code"].as_u64()), (400, Some(code)), "{field}={value}: {body}");
    }
}

#[tokio::test]
async fn a_token_is_updated_looked_up_and_deleted_by_its_account_only() {
    let mut bench = Bench::new().await;
    let (token, vault) = (bench.token(VISA).await, bench.at().vault.clone());
    let change = [
        ("card_token", token.as_str()),
        ("request_id", "0"),
        ("card_expiry_month", "06"),
        ("card_expiry_year", "2036"),
        ("card_holder", "J Martin"),
    ];
    let (status, body) = bench.post(&format!("{vault}/update"), &change).await;
    assert_eq!((status, body["card_expiry_year"].as_str()), (200, Some("2036")));
    let (status, body) = bench.get(&format!("{vault}/{token}?request_id=0")).await;
    assert_eq!((status, body["card_holder"].as_str()), (200, Some("J MARTIN")));
    bench.login = "sandbox-moto";
    let (status, body) = bench.get(&format!("{vault}/{token}?request_id=0")).await;
    assert_eq!((status, body["code"].as_u64()), (404, Some(404)));
    assert!(body["description"].is_object());
    bench.login = "sandbox-main";
    let delete = bench.request(Method::DELETE, &vault).form(&[("card_token", &token)]).send().await.unwrap();
    assert_eq!(delete.status(), 204);
    assert_eq!(delete.text().await.unwrap(), "");
    assert_eq!(bench.get(&format!("{vault}/{token}")).await.0, 404);
}

#[tokio::test]
async fn wrong_credentials_carry_a_numeric_code_at_the_vault() {
    let mut bench = Bench::new().await;
    bench.login = "nobody";
    let (status, body) = bench.post(&format!("{}/create", bench.at().vault), &card(VISA)).await;
    assert_eq!((status, body["code"].as_u64()), (401, Some(1_000_001)));
    assert_eq!(body["message"], "Incorrect Credentials _ Username and/or password is incorrect");
}
