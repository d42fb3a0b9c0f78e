//! Any JSON as one of the scalars that providers' answers are made of.
#![no_main]

libfuzzer_sys::fuzz_target!(|json: &[u8]| providers::fuzzing::scalar(json));
