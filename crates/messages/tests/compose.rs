//! The composed mail: headers, structure, and that what arrives is what was previewed.

#![allow(clippy::unwrap_used, reason = "a test says what it expects by unwrapping it")]

#[path = "support/samples.rs"]
mod samples;

use domain::Language;
use messages::*;
use proptest::prelude::*;

fn envelope() -> Envelope {
    Envelope {
        message_id: "0192f3c0-7b1e-7c3a-9a55-2f8f3a1c0d11".into(),
        from: Mailbox::new("orders@verdelune.example").unwrap().named("Verdelune"),
        reply_to: Some(Mailbox::new("ines@verdelune.example").unwrap().named("Inès Carrel")),
        to: vec![Mailbox::new("h.aubry@tilleuls.example").unwrap().named("Hélène Aubry")],
        copy_to: Some(Mailbox::new("ines@verdelune.example").unwrap()),
        date: "2026-11-24T09:44:00Z".parse().unwrap(),
    }
}

fn logo() -> Logo {
    let mut bytes = vec![0x89, b'P', b'N', b'G', 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13];
    bytes.extend(b"IHDR\0\0\0\x50\0\0\0\x14\x08\x06\0\0\0made-up\r\npixels");
    Logo::new(bytes).unwrap()
}

fn rendered(language: Language) -> Rendered {
    render_pay_link(&L10n::new(), &samples::mail(language), &samples::link(), Some(&logo())).unwrap()
}

fn header_lines(message: &[u8]) -> Vec<String> {
    let text = String::from_utf8(message.to_vec()).unwrap();
    let head = text.split("\r\n\r\n").next().unwrap().replace("\r\n ", " ");
    head.split("\r\n").map(str::to_owned).collect()
}

#[test]
fn what_arrives_is_what_was_previewed_in_every_language() {
    let l10n = L10n::new();
    for language in Language::ALL {
        for mail in [
            rendered(language),
            render_receipt(&l10n, &samples::receipt(language, ReceiptKind::Paid), Some(&logo())).unwrap(),
        ] {
            let arrived = testing::delivered(&compose(&mail, &envelope()).unwrap()).unwrap();
            assert_eq!(arrived.preview, preview_html(&mail));
            assert_eq!(arrived.text, mail.text);
            assert_eq!(arrived.subject, mail.subject.as_str());
            assert!(!arrived.preview.contains("cid:"), "a picture is missing");
            assert_eq!(
                arrived.addresses,
                ["orders@verdelune.example", "ines@verdelune.example", "h.aubry@tilleuls.example"]
            );
        }
    }
}

#[test]
fn the_headers_are_the_ones_promised_and_no_others() {
    let lines = header_lines(&compose(&rendered(Language::En), &envelope()).unwrap());
    for expected in [
        "Message-ID: <0192f3c0-7b1e-7c3a-9a55-2f8f3a1c0d11@verdelune.example>",
        "Auto-Submitted: auto-generated",
        "Content-Language: en",
        "Date: Tue, 24 Nov 2026 09:44:00 +0000",
        "From: Verdelune <orders@verdelune.example>",
        "MIME-Version: 1.0",
    ] {
        assert!(lines.iter().any(|line| line == expected), "{expected} in {lines:#?}");
    }
    let mut names: Vec<&str> = lines.iter().filter_map(|line| line.split(':').next()).collect();
    names.sort_unstable();
    assert_eq!(
        names,
        [
            "Auto-Submitted",
            "Content-Language",
            "Content-Type",
            "Date",
            "From",
            "MIME-Version",
            "Message-ID",
            "Reply-To",
            "Subject",
            "To"
        ]
    );
}

#[test]
fn the_same_mail_composed_twice_is_the_same_to_the_byte() {
    assert_eq!(compose(&rendered(Language::Fa), &envelope()), compose(&rendered(Language::Fa), &envelope()));
}

#[test]
fn no_line_is_longer_than_smtp_allows_and_all_end_in_crlf() {
    for language in Language::ALL {
        let message = compose(&rendered(language), &envelope()).unwrap();
        let text = String::from_utf8(message).unwrap();
        assert!(text.is_ascii());
        assert!(text.split("\r\n").all(|line| line.len() <= 998 && !line.contains(['\r', '\n'])));
    }
}

#[test]
fn a_preview_without_a_link_cannot_be_sent() {
    let mail =
        render_pay_link(&L10n::new(), &samples::mail(Language::Fr), &PayLink::preview(), None).unwrap();
    assert_eq!(compose(&mail, &envelope()), Err(Error::PreviewOnly));
}

#[test]
fn ids_that_would_break_the_header_and_mails_to_nobody_are_refused() {
    for id in ["", "a b", "a>\r\nBcc: x", "é", &"a".repeat(51)] {
        let envelope = Envelope { message_id: id.into(), ..envelope() };
        assert_eq!(compose(&rendered(Language::En), &envelope), Err(Error::BadMessageId));
    }
    assert_eq!(compose(&rendered(Language::En), &Envelope { to: vec![], ..envelope() }), Err(Error::Compose));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn no_name_adds_a_header_or_a_recipient(
        name in "(?s).{0,40}",
        line in "(?s).{0,40}",
        reference in prop_oneof!["(?s).{0,60}", Just("x\r\nBcc: evil@evil.example\r\n\r\n<b>".to_owned())],
    ) {
        let mut mail = samples::mail(Language::Fr);
        mail.to.name = Some(name.clone());
        mail.order.reference = reference;
        mail.note = Some(line);
        let rendered = render_pay_link(&L10n::new(), &mail, &samples::link(), None).unwrap();
        let envelope = Envelope {
            to: vec![Mailbox::new("h.aubry@tilleuls.example").unwrap().named(&name)],
            from: envelope().from.named(&name),
            ..envelope()
        };
        let message = compose(&rendered, &envelope).unwrap();
        prop_assert_eq!(header_lines(&message).len(), 10);
        let arrived = testing::delivered(&message).unwrap();
        prop_assert_eq!(arrived.addresses.len(), 3);
        prop_assert_eq!(arrived.preview, preview_html(&rendered));
    }
}
