//! The address book, as the form and the palette ask it.

use crate::desk::Desk;

#[tokio::test(flavor = "multi_thread")]
async fn a_customer_is_found_by_part_of_a_name_and_exactly_by_id() {
    let desk = Desk::open().await;
    let found = desk.app.customer_search("bell".into()).await.unwrap();
    let hotel = found.first().expect("the made-up shop knows the hotel");
    assert_eq!(hotel.company.as_deref(), Some("Hôtel Bellerive"));
    let by_id = desk.app.customer_search(hotel.id.clone()).await.unwrap();
    assert_eq!(
        by_id.iter().map(|one| &one.id).collect::<Vec<_>>(),
        [&hotel.id],
        "an order is begun for exactly him"
    );
    assert!(desk.app.customer_search("nobody of this name".into()).await.unwrap().is_empty());
}
