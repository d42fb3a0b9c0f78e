//! How fast the store answers and commits, beside a floor measured in the same run.
//!
//!     cargo bench -p store --bench store -- [rows] [folder]
//!
//! Seeds `rows` payments (20,000 unless said otherwise) into `folder` (a temporary one), or uses those that are there,
//! and prints one line of JSON per measurement: p50 and p99 in microseconds, n, and the ratio to the floor.

#[path = "../../tests/it/given.rs"]
#[expect(dead_code, clippy::unwrap_used, reason = "made for the tests, which need more of it")]
mod given;
mod measure;
mod seed;

use std::path::PathBuf;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    // `cargo bench` adds `--bench`.
    let mut words = std::env::args().skip(1).filter(|word| !word.starts_with("--"));
    let rows = words.next().map_or(Ok(20_000), |word| word.parse())?;
    let temporary = tempfile::tempdir()?;
    let folder = words.next().map_or_else(|| temporary.path().to_owned(), PathBuf::from);
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).build()?;
    runtime.block_on(async {
        let store = store::Store::open(&folder, given::key()).await?;
        seed::fill(&store, rows).await?;
        measure::all(&store, &folder, rows).await?;
        store.close().await;
        Ok(())
    })
}
