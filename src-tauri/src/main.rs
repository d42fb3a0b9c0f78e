//! The desktop shell of Counterfoil: windows, their rights, thin commands, notifications. All that is decided, is decided in `app`.
#![cfg_attr(all(not(debug_assertions), target_os = "windows"), windows_subsystem = "windows")]

mod allocator;
mod bindings;
mod card;
#[cfg(test)]
mod command_names;
mod commands;
mod events;
mod main_window;
mod opening;
mod preferences;
mod preview;
mod provider_page;
mod security;
mod shell;
mod start;

use std::process::ExitCode;

// Whatever features cargo was asked for: the program that people run cannot be ended at a named instant.
const _: () = assert!(!app::CRASH_POINTS, "the shell was built with crash points");

#[global_allocator]
static MEMORY: allocator::Wiping = allocator::Wiping;

fn main() -> ExitCode {
    match start::prepare().and_then(|started| shell::run(started).map_err(start::StartError::from)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            start::say(&error);
            ExitCode::FAILURE
        }
    }
}
