//! What reaches the desktop's notification service: heard on the session bus, so that no service has to run.

use std::io::{BufRead, BufReader};
use std::process::{Child, Stdio};
use std::sync::{Arc, Mutex, PoisonError};

use super::{Display, until};

/// Listens to the bus of one display.
pub struct Notices {
    monitor: Child,
    heard: Arc<Mutex<Vec<String>>>,
}

impl Notices {
    /// Starts to listen, and answers once it does.
    ///
    /// # Panics
    /// When the bus cannot be listened to.
    pub async fn listen(display: &Display) -> Self {
        let mut command = display.command("dbus-monitor");
        // Its own arrival is named on the bus, which tells that it listens.
        command.args(["interface='org.freedesktop.Notifications',member='Notify'"]);
        let mut monitor =
            command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
        let heard = Arc::new(Mutex::new(Vec::new()));
        let lines = BufReader::new(monitor.stdout.take().unwrap()).lines();
        let kept = Arc::clone(&heard);
        std::thread::spawn(move || {
            for line in lines.map_while(Result::ok) {
                kept.lock().unwrap_or_else(PoisonError::into_inner).push(line);
            }
        });
        let notices = Self { monitor, heard };
        until("the bus to be listened to", || async { (!notices.lines().is_empty()).then_some(()) }).await;
        notices
    }

    fn lines(&self) -> Vec<String> {
        self.heard.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Waits for a notice that says so; answers all its texts.
    pub async fn says(&self, words: &str) -> String {
        until(&format!("a desktop notice of “{words}”"), || async {
            let text = self.lines().join("\n");
            let (_, said) = text.split_once("member=Notify")?;
            said.contains(words).then(|| said.to_owned())
        })
        .await
    }
}

impl Drop for Notices {
    fn drop(&mut self) {
        drop(self.monitor.kill());
        drop(self.monitor.wait());
    }
}
