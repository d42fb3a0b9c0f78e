//! The card window: opened for one order, holding no digit in its page, gone before the provider is called.
//! The entry itself is `app`'s; here it gets a window, a clock and a way out.

mod desk;
mod page;
mod relay;
mod window;

pub use desk::Desk;
pub use page::{SCHEME, serve};
pub use relay::handler;
pub use window::{close, focus, open};

/// Labels of card windows begin so; capabilities grant by this.
const LABEL: &str = "card-";
/// Labels of windows with a provider's page begin so; no capability names them.
const PAGE_LABEL: &str = "pay-";

/// Whether a window is a card window.
#[must_use]
pub fn is_card_window(label: &str) -> bool {
    label.starts_with(LABEL)
}
