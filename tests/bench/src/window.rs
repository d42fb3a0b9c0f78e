//! The real window beside the smallest one of the same stack, both opened in the same way on a display nobody sees.
//! Measures what the person at the terminal waits for, never what a page holds.

mod ipc;
mod memory;
mod programs;
mod start;

use std::future::Future;

use anyhow::{Context, Result};

pub use ipc::run as ipc;
pub use start::run as start;

/// Runs what drives a window. Its tools end a test with a panic; here that is a benchmark that did not run.
fn drive<T: Send + 'static>(work: impl Future<Output = Result<T>> + Send + 'static) -> Result<T> {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()?;
    runtime.block_on(async { tokio::spawn(work).await.context("the window could not be driven")? })
}
