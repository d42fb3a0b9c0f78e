//! Any answer to HiPay's readers: no panic, no figure below nothing or in another currency.
#![no_main]

libfuzzer_sys::fuzz_target!(|given: &[u8]| {
    let [low, high, body @ ..] = given else { return };
    providers::fuzzing::hipay(u16::from_le_bytes([*low, *high]) % 600, body);
});
