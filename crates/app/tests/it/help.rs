//! Whom to contact when a payment cannot be processed: as set up, else the shop itself.

use crate::desk::{Desk, card};
use app::api::{Fault, HelpContact, ShopSettings, Verdict};

async fn not_processed(desk: &Desk, reference: &str) -> HelpContact {
    desk.fault("order", "drop_before").await;
    let order = desk.order(reference, 4_250).await;
    let payment = desk.charge(&order, card("4111111111111111")).await;
    let result = desk.app.result(payment).await.unwrap();
    assert_ne!(result.verdict, Verdict::Approved);
    result.contact
}

#[tokio::test(flavor = "multi_thread")]
async fn without_a_contact_the_shop_is_named_and_with_one_that_one() {
    let desk = Desk::open().await;
    let own = not_processed(&desk, "SO-1").await;
    assert_eq!((own.name.as_str(), own.email.as_str()), ("Verdelune", "ines@verdelune.example"));
    let shop = desk.app.shop().await.unwrap();
    let set = ShopSettings {
        help_name: "Judith Amsel".into(),
        help_phone: "+33 (0)4 65 71 20 40".into(),
        help_email: " judith@verdelune.example ".into(),
        ..shop
    };
    desk.app.shop_save(set).await.unwrap();
    let contact = not_processed(&desk, "SO-2").await;
    assert_eq!((contact.name.as_str(), contact.email.as_str()), ("Judith Amsel", "judith@verdelune.example"));
    assert_eq!(contact.phone, "+33 (0)4 65 71 20 40");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_contact_that_cannot_be_reached_is_refused_at_its_field() {
    let desk = Desk::open().await;
    let problems = async |phone: &str, email: &str, name: &str| {
        let shop = desk.app.shop().await.unwrap();
        let typed = ShopSettings {
            help_name: name.into(),
            help_phone: phone.into(),
            help_email: email.into(),
            ..shop
        };
        let refused = desk.app.shop_save(typed).await.unwrap_err();
        Fault::from(refused).fields.unwrap().into_iter().collect::<Vec<_>>()
    };
    let one = |field: &str, code: &str| vec![(field.to_owned(), code.to_owned())];
    for phone in ["call me", "12", "1234567890123456789012", "4111 1111 1111 1111"] {
        assert_eq!(problems(phone, "", "").await, one("helpPhone", "phone-invalid"), "{phone}");
    }
    assert_eq!(problems("", "nobody", "").await, one("helpEmail", "email-invalid"));
    assert_eq!(problems("", "", &"x".repeat(61)).await, one("helpName", "text-too-long"));
    assert_eq!(problems("", "", "4111111111111111").await, one("helpName", "card-number-in-text"));
}
