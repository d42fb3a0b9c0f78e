//! The floor of the window's benchmarks: one window, one line of text, and a command that answers a constant.

use tauri::State;
use tauri::ipc::{InvokeResponseBody, Response};

/// Where the constants are: a file with one JSON value on each line, read before the window opens.
const ANSWERS: &str = "HELLO_ANSWERS";

struct Answers(Vec<String>);

/// The constant on a line; nothing where there is none.
#[tauri::command]
fn probe(line: usize, answers: State<'_, Answers>) -> Response {
    let answer = answers.0.get(line).cloned().unwrap_or_else(|| "null".to_owned());
    Response::new(InvokeResponseBody::Json(answer))
}

fn main() -> tauri::Result<()> {
    let file = std::env::var(ANSWERS).ok().and_then(|path| std::fs::read_to_string(path).ok());
    let answers = file.unwrap_or_default().lines().map(str::to_owned).collect();
    tauri::Builder::default()
        .manage(Answers(answers))
        .invoke_handler(tauri::generate_handler![probe])
        .run(tauri::generate_context!())
}
