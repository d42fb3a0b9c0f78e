//! What the main window can ask: each command hands its input to one use-case and its answer back. No rule lives here.

pub mod accounts;
pub mod approvals;
pub mod cards;
pub mod customers;
pub mod drift;
pub mod guide;
pub mod links;
pub mod list;
pub mod orders;
pub mod payments;
pub mod record;
pub mod session;
pub mod settings;
pub mod templates;

use app::api::Fault;
use tauri::State;

use crate::shell::Shell;

/// The value the window system manages, as commands receive it.
type Held<'a> = State<'a, Shell>;
/// An answer or a refusal the page can word.
type Answer<T> = Result<T, Fault>;
