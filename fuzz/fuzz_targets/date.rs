//! Any text as a day, as the form's fields are read: what is taken is written and read back the same.
#![no_main]

use jiff::civil::Date;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    if let Ok(day) = text.trim().parse::<Date>() {
        assert_eq!(day.to_string().parse::<Date>().ok(), Some(day));
    }
});
