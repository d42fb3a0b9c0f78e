//! Rendered mails in all nine languages: every fact in both forms, and nothing that text from outside could add.
#![allow(clippy::unwrap_used, reason = "a test says what it expects by unwrapping it")]

#[path = "support/page.rs"]
mod page;
#[path = "support/samples.rs"]
mod samples;

use domain::Language;
use messages::*;
use page::Page;
use proptest::prelude::*;

fn render(mail: &PayLinkMail) -> Rendered {
    render_pay_link(&L10n::new(), mail, &samples::link(), None).unwrap()
}

/// The text of a mail with spaces made alike and marks of direction left out, to look facts up in.
fn plain(text: &str) -> String {
    let marks = ['\u{2066}', '\u{2067}', '\u{2068}', '\u{2069}', '\u{200b}'];
    text.replace(marks, "").replace(['\u{a0}', '\u{202f}', '\n'], " ")
}

#[test]
fn every_fact_is_in_the_html_and_in_the_text_in_every_language() {
    let l10n = L10n::new();
    for language in Language::ALL {
        let mail = PayLinkMail {
            note: Some("We kept the ivy aside.\nSee you Thursday.".into()),
            order: OrderFacts {
                description: Some("Wedding of 28 November".into()),
                total: Some(samples::euros(169_440)),
                ..samples::mail(language).order
            },
            shop: Shop {
                signature: "Warm regards\nthe Verdelune team".into(),
                ..samples::mail(language).shop
            },
            ..samples::mail(language)
        };
        let rendered = render(&mail);
        assert!(rendered.in_english.is_empty(), "{:?}", rendered.in_english);
        let page = Page::parse(&rendered.html);
        let moment =
            l10n.moment(language, mail.valid_until.unwrap(), &jiff::tz::TimeZone::get(&mail.zone).unwrap());
        let moment = moment.unwrap();
        let money = |minor| l10n.money(language, samples::euros(minor)).unwrap();
        let mut facts = vec![
            mail.shop.name.clone(),
            "SO-20419".into(),
            mail.to.name.clone().unwrap(),
            "h.aubry@tilleuls.example".into(),
            "Wedding of 28 November".into(),
            "We kept the ivy aside.".into(),
            "See you Thursday.".into(),
            "Warm regards".into(),
            "the Verdelune team".into(),
            "12 quai des Tanneurs, 69009 Lyon".into(),
            mail.contact.name.clone().unwrap(),
            "+33 4 65 71 20 40".into(),
            moment.date,
            moment.time,
            moment.zone,
            l10n.long_date(language, jiff::civil::date(2026, 11, 26)).unwrap(),
            samples::LINK.into(),
        ];
        facts.extend([58_800, 9_600, 2_200, 14_120, 169_440, 84_720].map(money));
        facts.extend(mail.order.lines.iter().map(|line| line.text.clone()));
        for fact in facts {
            let fact = plain(&fact);
            assert!(
                plain(&page.text).contains(&fact),
                "{language:?}: {fact} is not in the HTML\n{}",
                page.text
            );
            assert!(
                plain(&rendered.text).contains(&fact),
                "{language:?}: {fact} is not in the text\n{}",
                rendered.text
            );
        }
        assert_eq!(page.language, [language.code(), language.code()]);
        let direction = if language == Language::Fa { "rtl" } else { "ltr" };
        assert!(rendered.html.contains(&format!("<html lang=\"{}\" dir=\"{direction}\">", language.code())));
    }
}

#[test]
fn one_link_three_times_and_two_pictures_are_all_that_leads_anywhere() {
    for language in Language::ALL {
        let page = Page::parse(&render(&samples::mail(language)).html);
        assert_eq!(page.links, [samples::LINK, samples::LINK]);
        assert_eq!(page.pictures, ["cid:qr@order.mail"]);
        let receipt = samples::receipt(language, ReceiptKind::Paid);
        let page = Page::parse(&render_receipt(&L10n::new(), &receipt, None).unwrap().html);
        assert!(page.links.is_empty() && page.pictures.is_empty());
    }
}

#[test]
fn subjects_are_short_and_hold_the_amount_and_test_mode() {
    let l10n = L10n::new();
    for language in Language::ALL {
        for kind in [PayLinkKind::First, PayLinkKind::Reminder, PayLinkKind::Replacement] {
            for (reference, has_reference) in [("SO-20419", true), (&"X".repeat(200), false)] {
                for test in [false, true] {
                    let order = OrderFacts { reference: reference.into(), ..samples::mail(language).order };
                    let mail = PayLinkMail { kind, test, order, ..samples::mail(language) };
                    let rendered = render(&mail);
                    let subject = rendered.subject.as_str();
                    let amount = plain(&l10n.money(language, mail.amount).unwrap());
                    assert!(subject.chars().count() < 60, "{subject}");
                    assert!(plain(subject).contains(&amount), "{subject}");
                    assert_eq!(subject.contains(reference), has_reference, "{subject}");
                    assert_eq!(subject.starts_with('['), test, "{subject}");
                    assert!(!subject.contains("://"));
                }
            }
        }
    }
}

#[test]
fn a_test_mail_says_so_in_both_forms_and_a_live_one_does_not() {
    for language in Language::ALL {
        let live = render(&samples::mail(language));
        let test = render(&PayLinkMail { test: true, ..samples::mail(language) });
        let band = L10n::new().text(language, "email-test-band", &[]).unwrap().text;
        assert!(test.text.starts_with(&band) && Page::parse(&test.html).text.contains(&band));
        assert!(!live.text.contains(&band) && !live.html.contains("class=\"band\""));
    }
}

#[test]
fn a_link_that_never_closes_says_so_instead_of_a_date() {
    for language in Language::ALL {
        let rendered = render(&PayLinkMail { valid_until: None, ..samples::mail(language) });
        let always = L10n::new().text(language, "email-valid-always", &[]).unwrap().text;
        assert!(rendered.text.contains(&always) && Page::parse(&rendered.html).text.contains(&always));
    }
}

#[test]
fn a_link_that_closes_at_midnight_names_the_day_that_still_counts() {
    let mail = PayLinkMail {
        valid_until: Some("2026-12-01T23:00:00Z".parse().unwrap()),
        ..samples::mail(Language::En)
    };
    assert!(render(&mail).text.contains("until Tuesday, 1 December 2026, 23:59 (Central European Time)"));
}

#[test]
fn receipts_say_what_happened_and_never_more_than_four_digits_of_a_card() {
    let l10n = L10n::new();
    for language in Language::ALL {
        for kind in [ReceiptKind::Paid, ReceiptKind::Reserved, ReceiptKind::Refunded] {
            let mut mail = samples::receipt(language, kind);
            mail.card = Some(CardFacts { brand: "Visa".into(), last4: "4111111111111111".into() });
            let rendered = render_receipt(&l10n, &mail, None).unwrap();
            assert!(rendered.in_english.is_empty());
            let page = Page::parse(&rendered.html);
            let amount = plain(&l10n.money(language, mail.amount).unwrap());
            for fact in
                [amount.as_str(), "SO-20419", "Visa", "1111", "800000123456", "A1B2C3", "VERDELUNE LYON"]
            {
                assert!(plain(&page.text).contains(fact), "{language:?} {kind:?}: {fact} is not in the HTML");
                assert!(
                    plain(&rendered.text).contains(fact),
                    "{language:?} {kind:?}: {fact} is not in the text"
                );
            }
            assert!(!rendered.html.contains("11111") && !rendered.text.contains("11111"));
            assert!(rendered.subject.as_str().chars().count() < 60);
        }
    }
}

/// Text that was written to become something else.
fn hostile() -> Vec<String> {
    let mut corpus: Vec<String> = [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "\"><a href=\"https://evil.example\">x</a>",
        "' onmouseover='alert(1)",
        "</style><style>body{display:none}",
        "</title><meta http-equiv=refresh content=0>",
        "<!--",
        "]]>",
        "{{ link }} {% block x %}",
        "{ $amount }",
        "&lt;b&gt; &#60;",
        "https://evil.example/pay?x=1",
        "HTTPS://EVIL.EXAMPLE",
        "www.evil.example",
        "evil.example",
        "evil\u{3002}example",
        "javascript:alert(1)",
        "mailto:x@evil.example",
        "x@evil.example",
        "\u{202e}elpmaxe.live//:sptth\u{202c}",
        "\u{2067}abc\u{2066}\u{2069}\u{2069}\u{2069}",
        "\u{200f}\u{200e}\u{61c}",
        "pay\u{200b}pal\u{feff}.example",
        "\u{e000}\u{e001}\u{e002}\u{e003}",
        "a\r\nBcc: x@evil.example\r\n\r\n<b>",
        "a\u{2028}b\u{2029}c\u{85}d\u{0}e",
        "cid:logo@order.mail src=\"cid:qr@order.mail\"",
        "سلام <b>دنیا</b> https://evil.example",
        "",
    ]
    .map(str::to_owned)
    .into();
    corpus.push("<b>".repeat(350_000));
    corpus.push("\u{202e}".repeat(400_000));
    corpus.push("é".repeat(300));
    corpus.push("\n".repeat(1_000_000));
    corpus
}

fn with_hostile(language: Language, text: &str) -> PayLinkMail {
    let given = || Some(text.to_owned());
    let line = MailLine { text: text.to_owned(), quantity: Some(2.into()), amount: samples::euros(100) };
    PayLinkMail {
        shop: Shop { name: text.into(), accent: None, signature: text.into(), footer: text.into() },
        // A real address is shown as it is; everything else in its place is treated as hostile.
        to: Addressee {
            name: given(),
            address: if Mailbox::new(text).is_ok() { String::new() } else { text.into() },
        },
        order: OrderFacts {
            reference: text.into(),
            description: given(),
            lines: vec![line],
            ..samples::mail(language).order
        },
        zone: text.to_owned(),
        contact: Contact { name: given(), phone: given() },
        note: given(),
        ..samples::mail(language)
    }
}

#[test]
fn hostile_text_adds_no_tag_no_attribute_and_no_link_in_any_language() {
    let l10n = L10n::new();
    for language in Language::ALL {
        let harmless = Page::parse(
            &render_pay_link(&l10n, &with_hostile(language, "harmless"), &samples::link(), None)
                .unwrap()
                .html,
        );
        for text in hostile() {
            let mail = with_hostile(language, &text);
            let rendered = render_pay_link(&l10n, &mail, &samples::link(), None).unwrap();
            let page = Page::parse(&rendered.html);
            let shown = text.chars().take(60).collect::<String>();
            assert!(harmless.holds_all_tags_of(&page), "{language:?}: {shown}");
            assert_eq!(page.links, [samples::LINK, samples::LINK], "{shown}");
            assert_eq!(page.pictures, harmless.pictures, "{shown}");
            assert!(page.is_balanced(), "{shown}");
            for form in [&page.text, &rendered.text] {
                let rest = form.replace(samples::LINK, "");
                for link in ["://", "www.e", "evil.example", "mailto:x", "javascript:a"] {
                    assert!(!rest.to_lowercase().contains(link), "{language:?}: {link} in {shown}");
                }
                assert!(
                    !rest.contains(['\u{202e}', '\u{202a}', '\u{2067}', '\u{0}', '\r', '\u{2028}', '\u{85}']),
                    "{shown}"
                );
                assert!(form.len() < 60_000, "{}", form.len());
            }
            let opened = rendered.text.matches(['\u{2066}', '\u{2068}']).count();
            assert_eq!(opened, rendered.text.matches('\u{2069}').count(), "{shown}");
            assert!(!rendered.subject.as_str().contains("://"));
        }
    }
}

#[test]
fn user_text_of_the_other_direction_is_isolated_in_the_text_form_too() {
    let mut mail = samples::mail(Language::Fr);
    mail.to.name = Some("نیلوفر صدر".into());
    assert!(render(&mail).text.contains("Bonjour \u{2068}نیلوفر صدر\u{2069},"));
    assert!(!render(&samples::mail(Language::Fr)).text.contains('\u{2068}'));
    assert!(render(&samples::mail(Language::Fa)).text.contains("\u{2066}SO-20419\u{2069}"));
}

#[test]
fn a_mail_kept_in_the_outbox_renders_to_the_same_bytes_later() {
    for language in Language::ALL {
        let mail = PayLinkMail {
            shop: Shop { accent: "#b4552d".parse().ok(), ..samples::mail(language).shop },
            ..samples::mail(language)
        };
        let kept = serde_json::to_string(&mail).unwrap();
        assert!(!kept.contains("provider.example"), "the link is kept with the mail");
        let back: PayLinkMail = serde_json::from_str(&kept).unwrap();
        assert_eq!(back, mail);
        assert_eq!(render(&back), render(&mail));
        let receipt = samples::receipt(language, ReceiptKind::Refunded);
        let back: ReceiptMail = serde_json::from_str(&serde_json::to_string(&receipt).unwrap()).unwrap();
        assert_eq!(back, receipt);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn no_text_at_all_adds_a_tag_or_a_link(text in "(?s).{0,200}", language in prop::sample::select(Language::ALL.to_vec())) {
        let page = Page::parse(&render(&with_hostile(language, &text)).html);
        prop_assert_eq!(page.links.len(), 2);
        prop_assert!(page.is_balanced());
        prop_assert!(Page::parse(&render(&with_hostile(language, "harmless")).html).holds_all_tags_of(&page));
    }
}
