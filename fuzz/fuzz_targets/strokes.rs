//! Any bytes as key presses of the card window: lengths stay within bounds, no page learns more than four digits.
#![no_main]

use app::card_entry::{Entry, Stroke};
use jiff::civil::date;

libfuzzer_sys::fuzz_target!(|given: &[u8]| {
    let mut entry = Entry::new(date(2026, 11, 23));
    for bytes in given.chunks(6) {
        let Some(stroke) = Stroke::from_bytes(bytes) else { continue };
        if entry.take(stroke).is_err() {
            entry.restart(stroke.sequence);
        }
        let view = entry.view();
        assert!(view.number.len <= 19 && view.code.len <= 4);
    }
    let last = entry.applied();
    let _ = entry.finish("A", last);
});
