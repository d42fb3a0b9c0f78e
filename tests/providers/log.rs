//! Everything is logged at its finest, libraries included, and nothing that must not be in a log is.

use std::io::Write;
use std::sync::{Arc, Mutex, PoisonError};

use base64::Engine as _;
use domain::payment::{CaptureMode, Channel};
use providers::Request;
use serde_json::json;

use crate::bench::{Bench, DECLINED, ID, VISA};
use crate::every::Sale;
use crate::hipay::provider;
use crate::kit::KITS;

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
    let mut secrets = Vec::new();
    for kit in KITS {
        let sale = Sale::reserved(kit).await;
        let capture = sale.step(None, sale.amount);
        sale.bench.perform(Request::Capture(capture)).await.unwrap();
        let mut page = Sale::new(kit).await;
        page.open_page(CaptureMode::Immediate).await.unwrap();
        page.bench.mistype(kit.secret);
        let lost = page.bench.perform(Request::CheckAccount).await;
        assert!(lost.is_err(), "{}: wrong credentials", kit.id);
        // Where a page goes by the order's own id, its name is no secret.
        let handles = [sale.handle, page.handle].into_iter().flatten();
        secrets.extend(handles.filter(|handle| handle != ID));
        secrets
            .extend(kit.credentials.iter().filter(|(name, _)| *name == kit.secret).map(|it| it.1.to_owned()));
    }
    assert!(secrets.len() > KITS.len(), "links and keys: {}", secrets.len());
    let log = lines.0.lock().unwrap_or_else(PoisonError::into_inner).clone();
    let log = String::from_utf8_lossy(&log);
    assert!(log.contains("operation=\"order\"") && log.contains("order=\"SO-3\""), "it does log");
    let link = made.url.expose().rsplit('/').next().unwrap().to_owned();
    let pair = base64::prelude::BASE64_STANDARD.encode("sandbox-main:sandbox-main-secret");
    let known = [VISA, DECLINED, "=514", "sandbox-main", &pair, &link, "zoe", "Dodici", "Müller"];
    for secret in known.into_iter().chain(secrets.iter().map(String::as_str)) {
        let found = log.lines().find(|line| line.contains(secret));
        assert!(found.is_none(), "{secret} in: {}", found.unwrap_or_default());
    }
}
