//! The use-cases and background jobs; knows no Tauri.

pub mod api;
