//! Reads the window's configuration, as the shell's build does.

fn main() {
    tauri_build::build();
}
