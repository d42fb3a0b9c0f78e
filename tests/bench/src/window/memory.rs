//! The memory of a window: its own process and its web processes, each page shared with others counted in proportion.

use anyhow::{Context, Result, ensure};
use counterfoil_tests::hunt::Process;

/// Bytes of all processes together.
pub fn proportional(processes: &[Process]) -> Result<f64> {
    ensure!(!processes.is_empty(), "the program's process was not found");
    processes.iter().map(|one| of(one.pid)).sum()
}

fn of(pid: u32) -> Result<f64> {
    let path = format!("/proc/{pid}/smaps_rollup");
    let text = std::fs::read_to_string(&path).with_context(|| format!("cannot read {path}"))?;
    kilobytes(&text).map(|kilobytes| kilobytes * 1024.0).with_context(|| format!("{path} tells no size"))
}

fn kilobytes(rollup: &str) -> Option<f64> {
    let line = rollup.lines().find_map(|line| line.strip_prefix("Pss:"))?;
    line.trim().strip_suffix("kB")?.trim().parse().ok()
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_proportional_size_is_read_and_no_other() {
        let rollup =
            "55d0-7ffc ---p 00000000 00:00 0 [rollup]\nRss:  9000 kB\nPss:      1234 kB\nPss_Dirty: 7 kB\n";
        assert_eq!(super::kilobytes(rollup), Some(1234.0));
        assert_eq!(super::kilobytes("Rss: 1 kB\n"), None);
    }
}
