//! Which processes belong to a program: itself and everything it started. Knows no memory.

use std::collections::BTreeMap;
use std::fs;

/// A running process.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Process {
    /// Its number.
    pub pid: u32,
    /// Its name, as the system shortens it.
    pub name: String,
}

/// The process and all its descendants that run now.
#[must_use]
pub fn family(pid: u32) -> Vec<Process> {
    let mut parents = BTreeMap::new();
    for entry in fs::read_dir("/proc").into_iter().flatten().flatten() {
        let Ok(pid) = entry.file_name().to_string_lossy().parse::<u32>() else { continue };
        if let Some((name, parent)) = stat(pid) {
            parents.insert(pid, (name, parent));
        }
    }
    let descends = |mut one: u32| loop {
        match parents.get(&one) {
            _ if one == pid => return true,
            Some((_, parent)) => one = *parent,
            None => return false,
        }
    };
    let members = parents.iter().filter(|(one, _)| descends(**one));
    members.map(|(pid, (name, _))| Process { pid: *pid, name: name.clone() }).collect()
}

/// Name and parent.
fn stat(pid: u32) -> Option<(String, u32)> {
    let text = fs::read_to_string(format!("/proc/{pid}/stat")).ok()?;
    // The name is in brackets and may hold anything, brackets included.
    let (before, after) = text.rsplit_once(')')?;
    let name = before.split_once('(')?.1.to_owned();
    let mut fields = after.split_whitespace();
    let state = fields.next()?;
    let parent = fields.next()?.parse().ok()?;
    (state != "Z").then_some((name, parent))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_child_belongs_to_its_parent_until_it_ends() {
        let mut child = std::process::Command::new("sleep").arg("60").spawn().unwrap();
        let me = std::process::id();
        assert!(family(me).iter().any(|one| one.pid == child.id() && one.name == "sleep"));
        child.kill().unwrap();
        child.wait().unwrap();
        assert!(family(me).iter().all(|one| one.pid != child.id()));
    }
}
