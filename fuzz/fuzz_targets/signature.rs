//! Any notification, signature and redirect: none is genuine without the passphrase.
#![no_main]

use providers::Algorithm;
use providers::hipay::signature::{notification_is_genuine, redirect_is_genuine};

libfuzzer_sys::fuzz_target!(|given: &[u8]| {
    let text = String::from_utf8_lossy(given);
    let (signature, body) = text.split_once('\n').unwrap_or((&text, ""));
    let Some(with) = Algorithm::of_signature(signature) else { return };
    let passphrase = domain::Secret::new("no fuzzer knows it".into());
    assert!(!notification_is_genuine(body.as_bytes(), signature, &passphrase, with));
    let pair = |pair: &str| pair.split_once('=').map(|(name, value)| (name.to_owned(), value.to_owned()));
    let parameters: Vec<(String, String)> = body.split('&').filter_map(pair).collect();
    // Without any parameter there is nothing that the passphrase could vouch for.
    if parameters.iter().any(|(name, value)| name != "hash" && !value.is_empty()) {
        assert!(!redirect_is_genuine(&parameters, signature, &passphrase, with));
    }
});
