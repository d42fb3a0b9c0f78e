//! Sample mails of a made-up flower wholesaler, one set of values for all tests and for the example.
#![allow(
    dead_code,
    clippy::unwrap_used,
    reason = "each test file takes what it needs; a sample that is wrong stops it"
)]

use domain::{Currency, Language, Money};
use jiff::civil::date;
use messages::*;

pub const LINK: &str = "https://secure.provider.example/pay/3e0e9e32-1234-4d2c-9a3f-0c8a8d6f2a11";
pub const HOSTS: [&str; 1] = ["secure.provider.example"];

pub fn euros(minor: i64) -> Money {
    Money::from_minor(minor, Currency::EUR).unwrap()
}

pub fn link() -> PayLink {
    PayLink::new(LINK, &HOSTS).unwrap()
}

fn line(text: &str, quantity: i64, minor: i64) -> MailLine {
    MailLine { text: text.into(), quantity: Some(quantity.into()), amount: euros(minor) }
}

pub fn mail(language: Language) -> PayLinkMail {
    let persian = language == Language::Fa;
    let french = language == Language::Fr;
    let lines = if persian {
        vec![line("رز هلندی، جعبهٔ ۴۰ شاخه", 10, 58_800), line("گلدان سرامیکی، ۲۴ سانتی‌متر", 6, 9_600)]
    } else if french {
        vec![
            line("Centres de table, roses et lierre", 14, 58_800),
            line("Bougies flottantes, lot de 20", 6, 9_600),
        ]
    } else {
        vec![line("Table centres, roses and ivy", 14, 58_800), line("Floating candles, box of 20", 6, 9_600)]
    };
    PayLinkMail {
        kind: PayLinkKind::First,
        language,
        test: false,
        shop: Shop {
            name: if persian { "وِردلون" } else { "Verdelune" }.into(),
            accent: None,
            signature: String::new(),
            footer: "Verdelune, fleurs et décor en gros · 12 quai des Tanneurs, 69009 Lyon".into(),
        },
        to: Addressee {
            name: Some(if persian { "نیلوفر صدر" } else { "Hélène Aubry" }.into()),
            address: "h.aubry@tilleuls.example".into(),
        },
        order: OrderFacts {
            reference: "SO-20419".into(),
            on: Some(date(2026, 11, 24)),
            description: None,
            lines,
            delivery: Some(Delivery { amount: euros(2_200), on: Some(date(2026, 11, 26)) }),
            tax: Some(euros(14_120)),
            total: None,
        },
        amount: euros(84_720),
        confirms: None,
        valid_until: Some("2026-12-01T22:59:59Z".parse().unwrap()),
        zone: "Europe/Paris".into(),
        contact: Contact {
            name: Some(if persian { "فرید ناصری" } else { "Inès Carrel" }.into()),
            phone: Some("+33 4 65 71 20 40".into()),
        },
        note: None,
    }
}

pub fn receipt(language: Language, kind: ReceiptKind) -> ReceiptMail {
    let mail = mail(language);
    ReceiptMail {
        kind,
        language,
        test: false,
        shop: mail.shop,
        to: mail.to,
        order: mail.order,
        amount: mail.amount,
        at: "2026-11-24T09:44:00Z".parse().unwrap(),
        zone: mail.zone,
        card: Some(CardFacts { brand: "Visa".into(), last4: "1111".into() }),
        reference: Some("800000123456".into()),
        authorisation: Some("A1B2C3".into()),
        statement: Some("VERDELUNE LYON".into()),
        contact: mail.contact,
        note: None,
    }
}
