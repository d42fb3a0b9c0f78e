//! Looks for a card where none may be: in the memory of processes, in files, in any text. Knows the forms a number takes on its way
//! through programs, and nothing of the programs. It holds the number itself, so it never runs inside what it searches.

mod files;
mod forms;
mod memory;
mod processes;

pub use files::{below, sweep_folder, sweep_text};
pub use forms::{Card, Find, Forms};
pub use memory::{HuntError, hunt};
pub use processes::{Process, family};
