//! What the demo leaves behind: numbered pictures, the mail, and a transcript of what was done and seen.

use std::fmt::Write as _;
use std::path::PathBuf;
use std::time::Instant;

use counterfoil_tests::window::{Browser, repository, until};

use crate::desk::Rep;

/// A run being told.
pub struct Show<'a> {
    rep: &'a Rep,
    folder: PathBuf,
    started: Instant,
    pictures: usize,
    transcript: String,
}

impl<'a> Show<'a> {
    /// Leaves everything in the folder that the chore names, or in `target/demo`.
    pub fn new(rep: &'a Rep) -> Self {
        let folder = std::env::var_os("COUNTERFOIL_DEMO_OUT")
            .map_or_else(|| repository().join("target/demo"), PathBuf::from);
        std::fs::create_dir_all(&folder).unwrap();
        Self { rep, folder, started: Instant::now(), pictures: 0, transcript: String::new() }
    }

    /// One line of the transcript, also on the terminal.
    pub fn says(&mut self, line: &str) {
        let line = format!("{:>6.1} s  {line}", self.started.elapsed().as_secs_f64());
        println!("{line}");
        writeln!(self.transcript, "{line}").unwrap();
    }

    /// Waits until a part of a window (`400x300+640+250`, or all of it) shows more than its bare background: a page takes
    /// keys before it is drawn.
    pub async fn drawn(&self, title: &str, part: Option<&str>) {
        let window = self.rep.keyboard().windows(title).pop().expect("the window is open");
        let mut asked = vec!["-window", &window];
        asked.extend(part.into_iter().flat_map(|part| ["-crop", part]));
        asked.extend(["-format", "%k", "info:"]);
        until(&format!("“{title}” to be drawn"), || async {
            let colours = self.rep.terminal.display.ask("import", &asked);
            colours.parse::<u32>().is_ok_and(|colours| colours > 30).then_some(())
        })
        .await;
    }

    /// A picture of the whole screen.
    pub fn picture(&mut self, name: &str) {
        let file = self.next(name);
        self.rep.terminal.display.picture(None, &self.folder.join(&file));
        self.says(&format!("[{file}]"));
    }

    /// A picture of what the customer's own browser shows.
    pub async fn page(&mut self, name: &str, browser: &Browser) {
        let file = self.next(name);
        browser.picture(&self.folder.join(&file)).await;
        self.says(&format!("[{file}]"));
    }

    /// Keeps something as a file of its own.
    pub fn keep(&mut self, file: &str, text: &str) {
        std::fs::write(self.folder.join(file), text).unwrap();
        self.says(&format!("[{file}]"));
    }

    /// Writes the transcript.
    pub fn ends(self) {
        std::fs::write(self.folder.join("transcript.txt"), self.transcript).unwrap();
    }

    fn next(&mut self, name: &str) -> String {
        self.pictures += 1;
        format!("{:02}-{name}.png", self.pictures)
    }
}
