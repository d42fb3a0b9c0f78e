//! The real window on a display nobody sees: X server, session bus, sandbox, WebDriver, keyboard. Knows no journey.

mod browser;
mod display;
mod driver;
mod keyboard;
mod notices;
mod opened;
mod page;
mod terminal;

pub use browser::Browser;
pub use display::Display;
pub use keyboard::Keyboard;
pub use notices::Notices;
pub use opened::Opened;
pub use page::{Element, Page};
pub use terminal::{Launch, Terminal, program, turn};

use std::future::Future;
use std::path::PathBuf;
use std::time::{Duration, Instant};

/// How long a condition may take; generous for two busy cores.
pub const PATIENCE: Duration = Duration::from_secs(30);

/// Asks again until the answer is there.
///
/// # Panics
/// When it does not come within [`PATIENCE`]; `what` says what was waited for.
pub async fn until<T, F: Future<Output = Option<T>>>(what: &str, mut ask: impl FnMut() -> F) -> T {
    let deadline = Instant::now() + PATIENCE;
    loop {
        if let Some(answer) = ask().await {
            return answer;
        }
        assert!(Instant::now() < deadline, "waited {PATIENCE:?} for: {what}");
        tokio::time::sleep(Duration::from_millis(25)).await;
    }
}

/// Where pictures go.
#[must_use]
pub fn pictures() -> PathBuf {
    let folder = repository().join("target/e2e");
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

/// The root of the checkout.
#[must_use]
pub fn repository() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("..").canonicalize().unwrap()
}
