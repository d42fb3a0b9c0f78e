//! Any text as an amount: what is taken is written and read back the same.
#![no_main]

use domain::money::DecimalMark;
use domain::{Currency, Money};

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    for currency in [Currency::EUR, Currency::JPY, Currency::KWD] {
        for mark in [DecimalMark::Point, DecimalMark::Comma, DecimalMark::Unknown] {
            let Ok(money) = Money::parse(text, currency, mark) else { continue };
            assert!(money.minor() >= 0);
            let plain = money.to_plain_string();
            assert_eq!(Money::parse(&plain, currency, DecimalMark::Point), Ok(money), "{plain}");
        }
    }
});
