//! One run of a program with its output kept in a file; ends the whole family of a program that overstays.

use std::fs::File;
use std::io::{BufRead, BufReader, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{self, RecvTimeoutError, Sender};
use std::time::{Duration, Instant};

use anyhow::{Context, Result};

/// How long to listen on once a program has ended.
const LAST_WORDS: Duration = Duration::from_secs(2);

/// How such a run ended.
pub struct Logged {
    pub success: bool,
    /// Set when the run was ended because it took too long.
    pub overstayed: bool,
    pub took: Duration,
    pub text: String,
    pub path: PathBuf,
}

impl Logged {
    /// The last lines, where programs say why they failed.
    pub fn tail(&self, lines: usize) -> String {
        let all: Vec<&str> = self.text.lines().collect();
        all[all.len().saturating_sub(lines)..].join("\n")
    }
}

pub fn run(mut command: Command, path: PathBuf, aloud: bool, limit: Duration) -> Result<Logged> {
    let started = Instant::now();
    let mut file = create(&path)?;
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    own_group(&mut command);
    let mut child = command.spawn()?;
    let (lines, heard) = mpsc::channel();
    forward(child.stdout.take(), &lines);
    forward(child.stderr.take(), &lines);
    drop(lines);
    let (mut text, mut overstayed) = (String::new(), false);
    loop {
        match heard.recv_timeout(Duration::from_millis(200)) {
            Ok(line) => keep(&line, &mut text, &mut file, aloud)?,
            // A program may leave something running that holds the pipe open: its own end is what counts.
            Err(RecvTimeoutError::Timeout) if child.try_wait()?.is_some() => break,
            Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => break,
        }
        if !overstayed && started.elapsed() > limit {
            overstayed = true;
            end_group(&mut child);
        }
    }
    let status = child.wait()?;
    // Its last words may still be on their way; what something left behind says later is not waited for.
    let until = Instant::now() + LAST_WORDS;
    while let Ok(line) = heard.recv_timeout(until.saturating_duration_since(Instant::now())) {
        keep(&line, &mut text, &mut file, aloud)?;
    }
    if !status.success() {
        keep(
            &format!("[{}: {status}]\n", if overstayed { "ended for taking too long" } else { "failed" }),
            &mut text,
            &mut file,
            aloud,
        )?;
    }
    Ok(Logged { success: status.success() && !overstayed, overstayed, took: started.elapsed(), text, path })
}

fn create(path: &Path) -> Result<File> {
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder).with_context(|| format!("cannot create {}", folder.display()))?;
    }
    File::create(path).with_context(|| format!("cannot write {}", path.display()))
}

fn forward(pipe: Option<impl Read + Send + 'static>, lines: &Sender<String>) {
    let Some(pipe) = pipe else { return };
    let lines = lines.clone();
    std::thread::spawn(move || {
        let mut pipe = BufReader::new(pipe);
        let mut line = Vec::new();
        while pipe.read_until(b'\n', &mut line).is_ok_and(|read| read > 0) {
            let text = String::from_utf8_lossy(&line).into_owned();
            line.clear();
            if lines.send(text).is_err() {
                return;
            }
        }
    });
}

fn keep(line: &str, text: &mut String, file: &mut File, aloud: bool) -> Result<()> {
    text.push_str(line);
    file.write_all(line.as_bytes()).context("cannot write the log")?;
    if aloud {
        print!("{line}");
    }
    Ok(())
}

/// Without a terminal nobody can interrupt by keyboard, so the program gets a group that can be ended as one.
/// With a terminal it stays in ours, so that Ctrl-C reaches it.
fn own_group(command: &mut Command) {
    #[cfg(unix)]
    if !interactive() {
        std::os::unix::process::CommandExt::process_group(command, 0);
    }
    #[cfg(not(unix))]
    let _ = command;
}

fn interactive() -> bool {
    std::io::IsTerminal::is_terminal(&std::io::stdin())
}

fn end_group(child: &mut Child) {
    if cfg!(unix) && !interactive() {
        let group = format!("-{}", child.id());
        // When this fails the group is gone already, or the child is ended below.
        drop(Command::new("kill").args(["-KILL", "--", &group]).status());
    }
    drop(child.kill());
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shell(script: &str, limit: Duration) -> Logged {
        let folder = std::env::temp_dir().join(format!("counterfoil-log-{}", std::process::id()));
        let path = folder.join(format!("{:?}.log", std::thread::current().id()));
        let mut command = Command::new("sh");
        command.args(["-c", script]);
        run(command, path, false, limit).unwrap()
    }

    #[test]
    fn both_outputs_end_up_in_the_log_and_the_result_is_the_programs() {
        let logged = shell("echo heard; echo complained >&2; exit 3", Duration::from_secs(60));
        assert!(!logged.success && !logged.overstayed);
        assert!(logged.text.contains("heard\n") && logged.text.contains("complained\n"), "{}", logged.text);
        assert_eq!(std::fs::read_to_string(&logged.path).unwrap(), logged.text);
        std::fs::remove_file(&logged.path).unwrap();
    }

    #[test]
    fn what_a_program_leaves_running_does_not_hold_us_up() {
        let logged = shell("sleep 600 & echo $!", Duration::from_secs(300));
        assert!(logged.success && logged.took < Duration::from_secs(60), "took {:?}", logged.took);
        drop(Command::new("kill").arg(logged.text.trim()).status());
    }

    #[test]
    fn a_program_that_overstays_is_ended() {
        let logged = shell("exec sleep 600", Duration::ZERO);
        assert!(logged.overstayed && !logged.success);
    }

    #[test]
    fn the_tail_is_the_last_lines() {
        let logged = shell("printf '1\\n2\\n3\\n'", Duration::from_secs(60));
        assert_eq!(logged.tail(2), "2\n3");
    }
}
