//! Addresses that are taken, refused and shown.

use proptest::prelude::*;

use super::*;

#[test]
fn ordinary_addresses_are_taken_as_they_are() {
    for address in ["h.aubry@tilleuls.example", "o'neil+shop@a-b.co.uk", "x@1und1.de", "a_b@sub.sub.example"]
    {
        assert_eq!(Mailbox::new(address).map(|found| found.address()).as_deref(), Ok(address));
    }
    assert_eq!(
        Mailbox::new("  H@TILLEULS.Example ").map(|found| found.address()).as_deref(),
        Ok("H@tilleuls.example")
    );
}

#[test]
fn what_is_not_exactly_one_address_is_refused_with_its_reason() {
    for (text, reason) in [
        ("", MailboxError::Empty),
        ("a@b.example, c@d.example", MailboxError::NotOne),
        ("a@b.example;c", MailboxError::NotOne),
        ("a@b@c.example", MailboxError::NotOne),
        ("a.example", MailboxError::Local),
        ("@b.example", MailboxError::Local),
        ("a..b@c.example", MailboxError::Local),
        ("\"a b\"@c.example", MailboxError::Local),
        ("a\r\nBcc: x@b.example", MailboxError::Local),
        ("a(c)@b.example", MailboxError::Local),
        ("é@b.example", MailboxError::LocalNotAscii),
        ("a@b", MailboxError::Domain),
        ("a@", MailboxError::Domain),
        ("a@[127.0.0.1]", MailboxError::Domain),
        ("a@127.0.0.1", MailboxError::Domain),
        ("a@b..example", MailboxError::Domain),
        ("a@-b.example", MailboxError::Domain),
        ("a@b.example\r\nRCPT TO:<x>", MailboxError::Domain),
    ] {
        assert_eq!(Mailbox::new(text), Err(reason), "{text:?}");
    }
    assert_eq!(Mailbox::new(&format!("{}@b.example", "a".repeat(65))), Err(MailboxError::TooLong));
    assert_eq!(Mailbox::new(&"a".repeat(1_000_000)), Err(MailboxError::TooLong));
}

#[test]
fn a_name_before_the_address_is_cleaned_and_cannot_hide_a_second_one() {
    let mailbox: Mailbox = "\"Hélène\r\nAubry\" <h@b.example>".parse().unwrap();
    assert_eq!(mailbox.name().map(HeaderText::as_str), Some("Hélène Aubry"));
    assert_eq!("x@y.example <h@b.example>".parse::<Mailbox>(), Err(MailboxError::NotOne));
    assert_eq!("a <b <c@d.example>".parse::<Mailbox>(), Err(MailboxError::NotOne));
    assert_eq!("h@b.example>".parse::<Mailbox>(), Err(MailboxError::Local));
}

#[test]
fn foreign_letters_are_shown_unless_scripts_are_mixed() {
    let shown = |address| Mailbox::new(address).unwrap().shown();
    assert_eq!(shown("a@münchen.example"), "a@münchen.example");
    assert_eq!(Mailbox::new("a@münchen.example").unwrap().domain(), "xn--mnchen-3ya.example");
    // The first letter is Cyrillic.
    assert_eq!(shown("a@\u{430}pple.example"), "a@xn--pple-43d.example");
    assert_eq!(shown("a@xn--mnchen-3ya.example"), "a@münchen.example");
}

#[test]
fn a_slip_in_a_well_known_domain_is_pointed_out() {
    assert_eq!(Mailbox::new("h@gmial.com").unwrap().suggestion().as_deref(), Some("h@gmail.com"));
    assert_eq!(Mailbox::new("h@gmail.com").unwrap().suggestion(), None);
}

proptest! {
    #[test]
    fn no_text_becomes_more_than_one_recipient_or_a_command(text in any::<String>()) {
        if let Ok(mailbox) = text.parse::<Mailbox>() {
            let address = mailbox.address();
            prop_assert_eq!(address.matches('@').count(), 1);
            prop_assert!(address.bytes().all(|b| b.is_ascii_graphic() && !b"<>(),;:\\\"[]".contains(&b)));
        }
    }

    #[test]
    fn hostile_pieces_around_a_good_address_are_refused_or_cleaned(
        before in "[a-z \r\n<>,;:@\"]{0,6}",
        after in "[a-z \r\n<>,;:@\"]{1,6}",
    ) {
        if let Ok(mailbox) = format!("{before}user@shop.example{after}").parse::<Mailbox>() {
            prop_assert!(mailbox.address().bytes().all(|b| b.is_ascii_graphic() && !b"<>,;:\"".contains(&b)));
        }
    }
}
