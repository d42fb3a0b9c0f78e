//! Order templates: what is kept, what is filled in, and what is refused at its field.

use crate::desk::Desk;
use app::api::{Fault, LineInput, OrderInput, TemplateInput, TemplateLine};

fn weekly(desk: &Desk) -> OrderInput {
    let line = LineInput {
        description: "Peony, box of 40".into(),
        quantity: 12,
        unit_price_minor: 3_850,
        tax_basis_points: 1_000,
    };
    OrderInput {
        lines: vec![line],
        amount_minor: None,
        shipping_minor: 2_800,
        carrier: "Alpes Froid".into(),
        validity_days: 14,
        ..desk.input("SO-1", 0)
    }
}

async fn save(desk: &Desk, name: &str, order: OrderInput) -> Result<TemplateLine, Fault> {
    desk.app.template_save(TemplateInput { name: name.into(), order }).await.map_err(Fault::from)
}

fn problem(saved: Result<TemplateLine, Fault>, field: &str) -> String {
    saved.unwrap_err().fields.unwrap()[field].clone()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_template_fills_in_what_is_sold_and_leaves_to_whom() {
    let desk = Desk::open().await;
    let kept = save(&desk, " Weekly peonies ", weekly(&desk)).await.unwrap();
    assert_eq!((kept.name.as_str(), kept.holds.as_str()), ("Weekly peonies", "Peony, box of 40"));
    let desk = desk.reopened().await;
    let fresh = desk.app.order_start(None).await.unwrap().order;
    let mine = OrderInput { customer: desk.input("SO-9", 0).customer, amount_minor: Some(5), ..fresh };
    let filled = desk.app.template_apply(kept.id, mine.clone()).await.unwrap();
    let expected = weekly(&desk);
    assert_eq!((&filled.lines, filled.shipping_minor), (&expected.lines, 2_800));
    assert_eq!((filled.validity_days, filled.carrier.as_str()), (14, "Alpes Froid"));
    assert_eq!(
        (filled.reference, filled.customer, filled.amount_minor),
        (mine.reference, mine.customer, None)
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_about_the_customer_is_kept_in_a_template() {
    let desk = Desk::open().await;
    save(&desk, "Weekly", weekly(&desk)).await.unwrap();
    let file = std::fs::read(desk.folder.path().join("counterfoil.sqlite3")).unwrap();
    let log = std::fs::read(desk.folder.path().join("counterfoil.sqlite3-wal")).unwrap_or_default();
    let all = [file, log].concat();
    let holds = |text: &str| all.windows(text.len()).any(|window| window == text.as_bytes());
    assert!(holds("Peony, box of 40"), "the file is the one that was written");
    assert!(!holds("INV-2026-3307") && !holds("bellerive.example\\\""));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wrong_name_is_refused_at_its_field() {
    let desk = Desk::open().await;
    let kept = save(&desk, "Weekly", weekly(&desk)).await.unwrap();
    let other = save(&desk, "Wedding", weekly(&desk)).await.unwrap();
    assert_eq!(problem(save(&desk, "  ", weekly(&desk)).await, "name"), "required");
    assert_eq!(problem(save(&desk, "WEEKLY", weekly(&desk)).await, "name"), "template-name-taken");
    assert_eq!(problem(save(&desk, &"x".repeat(61), weekly(&desk)).await, "name"), "text-too-long");
    assert_eq!(
        problem(save(&desk, "4111 1111 1111 1111", weekly(&desk)).await, "name"),
        "card-number-in-text"
    );
    let rename = async |id: &str, name: &str| desk.app.template_rename(id.into(), name.into()).await;
    let taken = Fault::from(rename(&other.id, "weekly").await.unwrap_err());
    assert_eq!(taken.fields.unwrap()["name"], "template-name-taken");
    assert_eq!(
        rename(&kept.id, "weekly").await.unwrap().name,
        "weekly",
        "its own name in another case is free"
    );
    assert_eq!(Fault::from(rename("nowhere", "New").await.unwrap_err()).code, "not-found");
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_and_wrong_lines_are_no_template() {
    let desk = Desk::open().await;
    let nothing = OrderInput { lines: Vec::new(), description: " ".into(), ..weekly(&desk) };
    assert_eq!(problem(save(&desk, "Empty", nothing).await, "name"), "template-empty");
    let mut wrong = weekly(&desk);
    wrong.lines[0].quantity = 0;
    assert_eq!(problem(save(&desk, "Wrong", wrong).await, "lines.0.quantity"), "quantity-invalid");
    assert_eq!(desk.app.templates().await.unwrap(), []);
}

#[tokio::test(flavor = "multi_thread")]
async fn templates_are_listed_by_name_and_a_removed_one_is_gone() {
    let desk = Desk::open().await;
    for name in ["wedding", "Easter", "Weekly"] {
        save(&desk, name, weekly(&desk)).await.unwrap();
    }
    let names = async || -> Vec<String> {
        desk.app.templates().await.unwrap().into_iter().map(|line| line.name).collect()
    };
    assert_eq!(names().await, ["Easter", "wedding", "Weekly"]);
    let first = desk.app.templates().await.unwrap().remove(0);
    desk.app.template_delete(first.id.clone()).await.unwrap();
    assert_eq!(names().await, ["wedding", "Weekly"]);
    let gone = desk.app.template_apply(first.id, weekly(&desk)).await.unwrap_err();
    assert_eq!(Fault::from(gone).code, "not-found");
}
