//! A door for fuzzers: any bytes, as a provider's answer, to every reader of that provider. Built for tests and with the
//! feature `fuzzing` alone; nothing of the terminal calls it.

use domain::payment::Report;
use domain::{Currency, Money, Timestamp};

use crate::http::Answer;

/// An answer that any status and body make.
pub(crate) struct Given<'a> {
    pub status: u16,
    pub body: &'a [u8],
}

impl Given<'_> {
    pub fn answer(&self) -> Answer {
        Answer { status: self.status, body: self.body.to_vec() }
    }
}

/// An amount that the recorded answers speak of, so that a reader gets past the first comparison.
pub(crate) fn amount(minor: i64, currency: Currency) -> Money {
    Money::from_minor(minor, currency).unwrap_or(Money::zero(currency))
}

/// When what is asked about began: before anything that was recorded.
pub(crate) fn since() -> Timestamp {
    Timestamp::UNIX_EPOCH
}

/// HiPay's readers.
pub fn hipay(status: u16, body: &[u8]) {
    sound(&crate::hipay::fuzzing::read(&Given { status, body }), Currency::EUR);
}

/// Monext's readers.
pub fn monext(status: u16, body: &[u8]) {
    sound(&crate::monext::fuzzing::read(&Given { status, body }), Currency::EUR);
}

/// Clearent's readers.
pub fn clearent(status: u16, body: &[u8]) {
    sound(&crate::clearent::fuzzing::read(&Given { status, body }), Currency::USD);
}

/// Credit Key's readers.
pub fn credit_key(status: u16, body: &[u8]) {
    sound(&crate::credit_key::fuzzing::read(&Given { status, body }), Currency::USD);
}

/// The loosely read scalars, as text, figure, time and code.
pub fn scalar(json: &[u8]) {
    let Ok(text) = serde_json::from_slice::<crate::loose::Text>(json) else { return };
    for currency in [Currency::EUR, Currency::JPY, Currency::KWD] {
        for read in [text.money(currency), text.minor(currency)] {
            assert!(read.ok().flatten().is_none_or(|money| money.minor() >= 0), "an amount below nothing");
        }
    }
    let _ = (text.time(), text.flag(), text.int::<u32>());
    assert!(text.code(8).len() <= 8, "a code longer than asked for");
}

/// What holds of every report, whatever was said.
fn sound(reports: &[Report], currency: Currency) {
    for report in reports {
        for figure in [report.authorised, report.captured, report.refunded] {
            assert!(figure.minor() >= 0, "a figure below nothing");
            assert!(figure.currency() == currency, "a figure in another currency");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::path::Path;

    type Reader = fn(u16, &[u8]);
    const READERS: [(&str, Reader); 4] =
        [("hipay", hipay), ("monext", monext), ("clearent", clearent), ("credit_key", credit_key)];

    /// The recorded answers of a provider.
    fn recorded(provider: &str) -> Vec<Vec<u8>> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures").join(provider);
        let mut paths: Vec<_> =
            std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
        paths.sort();
        paths.into_iter().map(|path| std::fs::read(path).unwrap()).collect()
    }

    /// Bytes that are no answer at all, or a recorded answer bent at a few places.
    fn bytes() -> impl Strategy<Value = Vec<u8>> {
        let all: Vec<Vec<u8>> = READERS.iter().flat_map(|(provider, _)| recorded(provider)).collect();
        let bends = prop::collection::vec((any::<prop::sample::Index>(), bend()), 0..6);
        let bent = (prop::sample::select(all), bends).prop_map(|(mut body, bends)| {
            for (at, (cut, put)) in bends {
                let start = at.index(body.len() + 1);
                let end = (start + cut).min(body.len());
                body.splice(start..end, put);
            }
            body
        });
        prop_oneof![1 => prop::collection::vec(any::<u8>(), 0..200), 9 => bent]
    }

    /// How much is taken out, and what is put in its place: pieces that mean something to a reader.
    fn bend() -> impl Strategy<Value = (usize, Vec<u8>)> {
        let pieces =
            ["", "0", "9", "-", ".", "e99", "null", "{}", "[]", "\"\"", "\"", ",", "true", "é", "\\u0000"];
        let piece = prop_oneof![
            prop::sample::select(pieces.to_vec()).prop_map(|piece| piece.as_bytes().to_vec()),
            prop::collection::vec(any::<u8>(), 0..4),
        ];
        (0_usize..4, piece)
    }

    fn status() -> impl Strategy<Value = u16> {
        prop_oneof![Just(200), Just(400), Just(402), Just(404), 100_u16..600]
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2_000))]

        #[test]
        fn no_bytes_make_a_reader_panic(body in bytes(), status in status()) {
            for (_, read) in READERS {
                read(status, &body);
            }
            scalar(&body);
        }
    }

    #[test]
    fn the_recorded_answers_get_through_to_reports() {
        let given = |body: &'static str| Given { status: 200, body: body.as_bytes() };
        let hipay = crate::hipay::fuzzing::read(&given(include_str!(
            "../../../tests/fixtures/hipay/order-captured.json"
        )));
        let monext = crate::monext::fuzzing::read(&given(include_str!(
            "../../../tests/fixtures/monext/transaction-captured.json"
        )));
        let clearent = crate::clearent::fuzzing::read(&given(include_str!(
            "../../../tests/fixtures/clearent/sale-approved.json"
        )));
        let credit_key = crate::credit_key::fuzzing::read(&given(include_str!(
            "../../../tests/fixtures/credit_key/order-placed.json"
        )));
        for (provider, reports) in
            [("hipay", hipay), ("monext", monext), ("clearent", clearent), ("credit_key", credit_key)]
        {
            assert!(!reports.is_empty(), "{provider}");
        }
        scalar(b"\"12.50\"");
    }
}
