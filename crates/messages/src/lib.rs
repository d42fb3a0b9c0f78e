//! Text that leaves the terminal: e-mails and receipts in nine languages, and SMTP; knows no providers.

mod error;
mod l10n;
mod words;

pub use error::Error;
pub use l10n::{Arg, L10n, Localised, Moment};
