//! Look-ups: filters, pages, the shape of no hits, and whose data is seen.

use super::*;

fn ids(body: &Value) -> Vec<String> {
    let all = body["payload"]["transactions"]["transaction"].as_array().unwrap();
    all.iter().map(|one| one["id"].as_str().unwrap().to_owned()).collect()
}

#[tokio::test]
async fn a_listing_looks_like_the_contract_s_example() {
    let bench = Bench::new().await;
    let sale = approved(&bench, "SALE", json!({})).await;
    let (status, body) = find(&bench, MAIN, &format!("id={sale}&isDescending=true&level=terminal")).await;
    assert_eq!((status, body["code"].as_str(), body["status"].as_str()), (200, Some("200"), Some("success")));
    assert_eq!(body["links"], json!([{ "rel": "self", "href": "/rest/v2/transactions" }]));
    let page = json!({
        "first": true, "last": true, "number": 1, "number-of-elements": 1, "size": 25,
        "sort": { "field": { "created": "DESC" } }, "total-elements": 1, "total-pages": 1
    });
    assert_eq!((&body["page"], &body["payload"]["payloadType"]), (&page, &json!("transactions")));
    let one = &body["payload"]["transactions"]["transaction"][0];
    assert_eq!((&one["card"], &one["last-four"]), (&json!("1111"), &json!("1111")));
    let created = one["created"].as_str().unwrap();
    assert!(created.len() == 23 && created.ends_with(".000"), "{created}");
}

#[tokio::test]
async fn every_filter_narrows() {
    let bench = Bench::new().await;
    let sale = approved(&bench, "SALE", json!({ "invoice": "I-1", "order-id": "O-1" })).await;
    let auth =
        approved(&bench, "AUTH", json!({ "invoice": "I-2", "amount": "30.00", "card": "5399999999999999" }))
            .await;
    let code = find(&bench, MAIN, &format!("id={sale}")).await.1;
    let code =
        code["payload"]["transactions"]["transaction"][0]["authorization-code"].as_str().unwrap().to_owned();
    for (query, wanted) in [
        (format!("id={sale}"), &sale),
        ("invoice=I-1".to_owned(), &sale),
        ("order-id=O-1".to_owned(), &sale),
        (format!("order-id={auth}"), &auth),
        ("amount=30.00".to_owned(), &auth),
        ("type=AUTH".to_owned(), &auth),
        ("type=sale".to_owned(), &sale),
        ("status=AUTHORIZED".to_owned(), &auth),
        ("last-four=9999".to_owned(), &auth),
        (format!("authorization-code={code}"), &sale),
        ("display-message=Transaction+approved&type=SALE".to_owned(), &sale),
    ] {
        assert_eq!(ids(&find(&bench, MAIN, &query).await.1), [wanted.as_str()], "{query}");
    }
    assert_eq!(find(&bench, MAIN, "invoice=I-1&amount=30.00").await.0, 204);
}

#[tokio::test]
async fn dates_bound_a_listing() {
    let bench = Bench::new().await;
    let first = approved(&bench, "SALE", json!({})).await;
    bench.advance(2 * 3600).await;
    let second = approved(&bench, "SALE", json!({})).await;
    let now: jiff::Timestamp = bench.truth("clock").await["now"].as_str().unwrap().parse().unwrap();
    let between = now.checked_sub(jiff::SignedDuration::from_hours(1)).unwrap();
    for (format, escaped) in [("%Y-%m-%d %H:%M", "+"), ("%m-%d-%Y %I:%M %p", "%20"), ("%m-%d-%y %H:%M", "+")]
    {
        let moment = between.strftime(format).to_string().replace(' ', escaped);
        assert_eq!(ids(&find(&bench, MAIN, &format!("start-date={moment}")).await.1), [second.as_str()]);
        assert_eq!(ids(&find(&bench, MAIN, &format!("end-date={moment}")).await.1), [first.as_str()]);
    }
    bench.advance(91 * 86_400).await;
    assert_eq!(find(&bench, MAIN, "").await.0, 204, "data is kept for ninety days");
}

#[tokio::test]
async fn a_long_list_comes_in_pages_newest_first() {
    let bench = Bench::new().await;
    let mut made = Vec::new();
    for _ in 0..5 {
        made.push(approved(&bench, "SALE", json!({})).await);
    }
    let (_, body) = find(&bench, MAIN, "page=2&page-size=2").await;
    assert_eq!(ids(&body), [made[2].as_str(), made[1].as_str()]);
    let page = &body["page"];
    assert_eq!(
        (&page["first"], &page["last"], &page["total-pages"]),
        (&json!(false), &json!(false), &json!(3))
    );
    let (_, body) = find(&bench, MAIN, "page=3&page-size=2&isDescending=false").await;
    assert_eq!((ids(&body), &body["page"]["last"]), (vec![made[4].clone()], &json!(true)));
    assert_eq!(body["page"]["sort"]["field"]["created"], "ASC");
    assert!(ids(&find(&bench, MAIN, "page=4&page-size=2").await.1).is_empty());
}

#[tokio::test]
async fn no_hits_are_no_content_or_an_empty_page() {
    let bench = Bench::new().await;
    assert_eq!(find(&bench, MAIN, "invoice=I-1").await, (204, json!("")));
    bench.control("clearent/settings", json!({ "empty": "page" })).await;
    let (status, body) = find(&bench, MAIN, "invoice=I-1").await;
    assert_eq!((status, ids(&body).len(), &body["page"]["total-elements"]), (200, 0, &json!(0)));
    assert_eq!(bench.control("clearent/settings", json!({ "empty": "nothing" })).await.0, 422);
}

#[tokio::test]
async fn a_terminal_sees_its_own_transactions_only() {
    let bench = Bench::new().await;
    let sale = approved(&bench, "SALE", json!({})).await;
    assert_eq!(find(&bench, OTHER, &format!("id={sale}")).await.0, 204);
    assert_eq!(find(&bench, OTHER, "level=merchant").await.0, 204);
    assert_eq!(ids(&find(&bench, MAIN, "").await.1), [sale]);
}

#[tokio::test]
async fn a_query_nobody_documented_is_refused() {
    let bench = Bench::new().await;
    for query in [
        "reference=1",
        "level=planet",
        "amount=25",
        "page=0",
        "page-size=0",
        "page-size=501",
        "page=x",
        "isDescending=1",
        "start-date=yesterday",
        "end-date=2026-13-01+00:00",
        "id=%E9",
        "id=1&id=2",
    ] {
        assert_eq!(refusal(&find(&bench, MAIN, query).await), (400, "041"), "{query}");
    }
}
