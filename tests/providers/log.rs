//! Everything is logged at its finest, libraries included, and nothing that must not be in a log is.

use std::io::Write;
use std::sync::{Arc, Mutex, PoisonError};

use base64::Engine as _;
use domain::payment::Channel;
use serde_json::json;

use crate::bench::{Bench, DECLINED, ID, VISA};
use crate::hipay::provider;

#[derive(Clone, Default)]
struct Lines(Arc<Mutex<Vec<u8>>>);

impl Write for Lines {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

#[tokio::test]
async fn nothing_secret_is_logged_even_at_the_finest_level() {
    let lines = Lines::default();
    let writer = lines.clone();
    tracing_subscriber::fmt()
        .with_max_level(tracing::Level::TRACE)
        .with_ansi(false)
        .with_writer(move || writer.clone())
        .init();
    let bench = Bench::new(provider()).await;
    bench.sell("SO-1", VISA).await.unwrap();
    bench.sell("SO-2", DECLINED).await.unwrap();
    bench.fault("gateway", "order", 1, json!({ "kind": "drop_after" })).await;
    bench.sell("SO-3", VISA).await.unwrap_err();
    let made = bench.open_page(Channel::Link, 3_600).await.unwrap();
    bench.look_up(ID, None).await.unwrap();
    let log = lines.0.lock().unwrap_or_else(PoisonError::into_inner).clone();
    let log = String::from_utf8_lossy(&log);
    assert!(log.contains("operation=\"order\"") && log.contains("order=\"SO-3\""), "it does log");
    let link = made.url.expose().rsplit('/').next().unwrap().to_owned();
    let pair = base64::prelude::BASE64_STANDARD.encode("sandbox-main:sandbox-main-secret");
    for secret in [VISA, DECLINED, "=514", "sandbox-main", &pair, &link, "zoe", "Dodici"] {
        let found = log.lines().find(|line| line.contains(secret));
        assert!(found.is_none(), "{secret} in: {}", found.unwrap_or_default());
    }
}
