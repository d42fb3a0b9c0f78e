//! A keyboard on the display: real key events, because WebDriver would keep copies of what it types and cannot see the card window.

use std::path::Path;

use super::{Display, until};

/// Types into whichever window has the focus.
pub struct Keyboard<'a> {
    display: &'a Display,
}

impl<'a> Keyboard<'a> {
    fn send(&self, arguments: &[&str]) {
        drop(self.display.ask("xdotool", arguments));
    }

    /// On a display.
    #[must_use]
    pub fn on(display: &'a Display) -> Self {
        Self { display }
    }

    /// The X number of the window whose title holds `title`, once it is there and has the focus.
    pub async fn window(&self, title: &str) -> String {
        let window =
            until(&format!("a window called “{title}”"), || async { self.windows(title).pop() }).await;
        self.activate(&window).await;
        window
    }

    /// The X number of a window that is not among these, once its page has given it a title with `title` in it and it has
    /// the focus: for titles in letters that the search for titles does not know.
    pub async fn window_beside(&self, known: &[String], title: &str) -> String {
        let entitled =
            |window: &String| self.display.ask("xdotool", &["getwindowname", window]).contains(title);
        let new = || async {
            self.program_windows().into_iter().find(|window| !known.contains(window) && entitled(window))
        };
        let window = until("a further window", new).await;
        self.activate(&window).await;
        window
    }

    async fn activate(&self, window: &str) {
        until("the window to take the keys", || async {
            self.send(&["windowactivate", "--sync", window]);
            (self.display.ask("xdotool", &["getwindowfocus"]) == window).then_some(())
        })
        .await;
    }

    /// All visible windows whose title holds `title`.
    #[must_use]
    pub fn windows(&self, title: &str) -> Vec<String> {
        let found = self.display.ask("xdotool", &["search", "--onlyvisible", "--name", title]);
        found.lines().map(str::to_owned).collect()
    }

    /// All visible windows of the terminal, whatever their titles.
    #[must_use]
    pub fn program_windows(&self) -> Vec<String> {
        let found = self.display.ask("xdotool", &["search", "--onlyvisible", "--class", "counterfoil"]);
        found.lines().map(str::to_owned).collect()
    }

    /// All titles on the display.
    #[must_use]
    pub fn titles(&self) -> Vec<String> {
        let all = self.display.ask("xdotool", &["search", "--name", "."]);
        all.lines().map(|window| self.display.ask("xdotool", &["getwindowname", window])).collect()
    }

    /// Types characters, with a pause between them as a quick person makes.
    pub fn text(&self, text: &str) {
        self.send(&["type", "--delay", "12", text]);
    }

    /// Types characters one millisecond apart, faster than any person.
    pub fn rush(&self, text: &str) {
        self.send(&["type", "--delay", "1", text]);
    }

    /// Presses one key, by its X name (`Return`, `Escape`, `ctrl+v`).
    pub fn key(&self, key: &str) {
        self.send(&["key", key]);
    }

    /// Presses and does not release.
    pub fn hold(&self, key: &str) {
        self.send(&["keydown", key]);
    }

    /// Releases.
    pub fn release(&self, key: &str) {
        self.send(&["keyup", key]);
    }

    /// Puts text on the clipboard, as another program would.
    ///
    /// # Panics
    /// When the clipboard is not there.
    pub fn clip(&self, text: &str) {
        use std::io::Write;
        let mut child = self
            .display
            .command("xclip")
            .args(["-selection", "clipboard", "-loops", "0"])
            .stdin(std::process::Stdio::piped())
            .spawn()
            .expect("xclip is installed");
        child.stdin.take().unwrap().write_all(text.as_bytes()).unwrap();
        child.wait().unwrap();
    }

    /// What is on the clipboard.
    #[must_use]
    pub fn clipboard(&self) -> String {
        self.display.ask("xclip", &["-selection", "clipboard", "-out"])
    }

    /// A picture of one window.
    pub fn picture(&self, window: &str, file: &Path) {
        self.display.picture(Some(window), file);
    }
}
