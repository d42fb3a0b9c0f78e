//! Reads the memory of other processes, resident and swapped pages alike, and hands it to the search. Needs to run as root, because
//! the terminal lets nobody else in.

use std::fs::{self, File};
use std::os::unix::fs::FileExt;

use super::forms::{Find, Forms};
use super::processes::Process;

const PAGE: usize = 4096;
/// Read at a time; the overlap keeps forms that cross from one read to the next.
const CHUNK: usize = 8 << 20;
const OVERLAP: usize = 4096;
const PRESENT: u64 = 1 << 63;
const SWAPPED: u64 = 1 << 62;

/// A process could not be searched, so nothing is known of it.
#[derive(Debug)]
pub struct HuntError {
    /// Which one.
    pub process: Process,
    /// Why.
    pub why: std::io::Error,
}

/// All finds in one process, and how many bytes were searched.
///
/// # Errors
/// The memory cannot be read; a process that ended meanwhile holds nothing and is no error.
pub fn hunt(process: &Process, forms: &Forms) -> Result<(Vec<Find>, usize), HuntError> {
    match search(process.pid, forms) {
        Err(why) if is_alive(process.pid) => Err(HuntError { process: process.clone(), why }),
        Err(_) => Ok((Vec::new(), 0)),
        Ok(found) => Ok(found),
    }
}

fn is_alive(pid: u32) -> bool {
    fs::read_to_string(format!("/proc/{pid}/maps")).is_ok_and(|maps| !maps.is_empty())
}

fn search(pid: u32, forms: &Forms) -> std::io::Result<(Vec<Find>, usize)> {
    let memory = File::open(format!("/proc/{pid}/mem"))?;
    let pages = File::open(format!("/proc/{pid}/pagemap"))?;
    let (mut finds, mut searched) = (Vec::new(), 0);
    let mut buffer = Vec::new();
    for (start, end) in regions(pid)? {
        for (from, to) in runs(&pages, start, end) {
            let mut at = from;
            while at < to {
                let len = CHUNK.min(to - at);
                buffer.resize(len, 0);
                if memory.read_exact_at(&mut buffer, at as u64).is_ok() {
                    searched += len;
                    finds.extend(
                        forms.search(&buffer).into_iter().map(|find| Find { at: at + find.at, ..find }),
                    );
                }
                at += if at + len < to { len - OVERLAP } else { len };
            }
        }
    }
    buffer.fill(0);
    finds.sort();
    finds.dedup();
    Ok((finds, searched))
}

/// Readable regions that hold anything, but for what the kernel lends and for installed libraries as they are on the disk.
fn regions(pid: u32) -> std::io::Result<Vec<(usize, usize)>> {
    let (mut regions, mut last) = (Vec::new(), None);
    for line in fs::read_to_string(format!("/proc/{pid}/smaps"))?.lines() {
        let mut words = line.split_whitespace();
        let first = words.next().unwrap_or_default();
        if let Some((start, end)) = first.split_once('-').filter(|_| !first.ends_with(':')) {
            let rights = words.next().unwrap_or_default();
            let readable = rights.starts_with('r');
            let installed = !rights.contains('w') && line.contains(" /usr/");
            let lent =
                line.ends_with("[vvar]") || line.ends_with("[vsyscall]") || line.ends_with("[vvar_vclock]");
            let span = usize::from_str_radix(start, 16).ok().zip(usize::from_str_radix(end, 16).ok());
            last = span.filter(|_| readable && !lent && !installed);
        } else if matches!(first, "Rss:" | "Swap:") && words.next() != Some("0") {
            regions.extend(last.take());
        }
    }
    Ok(regions)
}

/// Stretches of pages that exist, in memory or swapped out.
fn runs(pages: &File, start: usize, end: usize) -> Vec<(usize, usize)> {
    let mut entries = vec![0; (end - start) / PAGE * 8];
    let known = pages.read_at(&mut entries, (start / PAGE * 8) as u64).unwrap_or(0);
    let mut runs: Vec<(usize, usize)> = Vec::new();
    for (index, entry) in entries[..known / 8 * 8].chunks_exact(8).enumerate() {
        let bits = u64::from_le_bytes(entry.try_into().unwrap());
        if bits & (PRESENT | SWAPPED) == 0 {
            continue;
        }
        let at = start + index * PAGE;
        match runs.last_mut() {
            Some((_, to)) if *to == at => *to += PAGE,
            _ => runs.push((at, at + PAGE)),
        }
    }
    runs
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hunt::{Card, family};
    use std::io::Write;
    use std::process::{Command, Stdio};

    fn card() -> Card {
        Card { number: "4874970686672022".into(), code: "731".into() }
    }

    /// A process that read `text` and waits.
    fn holder(text: &str) -> (std::process::Child, Process) {
        let mut child = Command::new("sh")
            .args(["-c", "read line; echo; read end"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        writeln!(child.stdin.as_mut().unwrap(), "{text}").unwrap();
        std::io::Read::read_exact(child.stdout.as_mut().unwrap(), &mut [0]).unwrap();
        let process = family(child.id()).into_iter().find(|one| one.pid == child.id()).unwrap();
        (child, process)
    }

    #[test]
    fn a_canary_in_another_process_is_found() {
        let (mut child, process) = holder("card 4874970686672022 cvc=731");
        let (finds, searched) = hunt(&process, &Forms::of(&card())).unwrap();
        assert!(finds.iter().any(|find| find.form == "ascii"), "{finds:?}");
        assert!(finds.iter().any(|find| find.form == "code beside its name"), "{finds:?}");
        assert!(searched > 64 << 10);
        child.kill().unwrap();
        child.wait().unwrap();
    }

    #[test]
    fn a_process_that_never_saw_the_card_is_clean() {
        let (mut child, process) = holder("card 487497xxxxxx2022");
        assert_eq!(hunt(&process, &Forms::of(&card())).unwrap().0, []);
        child.kill().unwrap();
        child.wait().unwrap();
    }
}
