//! Recorded answers for the tests of every provider, by provider and name.

/// An answer as JSON.
macro_rules! fixture {
    ($name:literal) => {
        serde_json::from_str::<serde_json::Value>(include_str!(concat!(
            env!("CARGO_MANIFEST_DIR"),
            "/../../tests/fixtures/",
            $name,
            ".json"
        )))
        .unwrap()
    };
}
