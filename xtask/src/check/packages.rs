//! Where packages come from: the two public registries, each package vouched for by its hash in a lockfile.

use anyhow::{Context, Result};
use serde_json::Value;

use super::Report;
use crate::repo;

const CRATES: &str = "registry+https://github.com/rust-lang/crates.io-index";
const PAGES: &str = "https://registry.npmjs.org/";

pub fn look() -> Result<Report> {
    let mut wrong = crates(&repo::text("Cargo.lock")?);
    let locks = repo::files()?.into_iter().filter(|path| path.ends_with("package-lock.json"));
    for path in locks {
        let lock =
            serde_json::from_str(&repo::text(&path)?).with_context(|| format!("{path} is not JSON"))?;
        wrong.extend(pages(&lock).into_iter().map(|package| format!("{path}: {package}")));
    }
    Ok(Report::of(wrong))
}

/// Crates of a lockfile that come from elsewhere, or without a hash. Our own have no source at all.
fn crates(lock: &str) -> Vec<String> {
    let mut wrong = Vec::new();
    for package in lock.split("[[package]]").skip(1) {
        let field = |name: &str| {
            let line = package.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(" = "));
            line.map(|value| value.trim_matches('"'))
        };
        let name = field("name").unwrap_or_default();
        match field("source") {
            Some(CRATES) if field("checksum").is_none() => wrong.push(format!("{name} has no checksum")),
            Some(CRATES) | None => {}
            Some(other) => wrong.push(format!("{name} comes from {other}")),
        }
    }
    wrong
}

/// The same for the pages' packages.
fn pages(lock: &Value) -> Vec<String> {
    let mut wrong = Vec::new();
    for (name, package) in lock["packages"].as_object().into_iter().flatten() {
        let ours = name.is_empty() || package["link"] == true;
        let elsewhere = package["resolved"].as_str().is_some_and(|address| !address.starts_with(PAGES));
        if !ours && package["integrity"].as_str().is_none_or(str::is_empty) {
            wrong.push(format!("{name} has no integrity hash"));
        }
        if !ours && elsewhere {
            wrong.push(format!("{name} does not come from the public registry"));
        }
    }
    wrong
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn crates_come_from_the_registry_with_a_checksum() {
        let good = format!(
            "[[package]]\nname = \"a\"\nsource = \"{CRATES}\"\nchecksum = \"00\"\n\n[[package]]\nname = \"ours\"\n"
        );
        assert!(crates(&good).is_empty());
        assert_eq!(crates(&good.replace("checksum", "sum")), ["a has no checksum"]);
        assert_eq!(crates(&good.replace(CRATES, "git+https://example.com/a")).len(), 1);
    }

    #[test]
    fn page_packages_come_from_the_registry_with_a_hash() {
        let lock = |package: Value| serde_json::json!({ "packages": { "": {}, "node_modules/a": package } });
        assert!(pages(&lock(serde_json::json!({ "integrity": "sha512-x" }))).is_empty());
        assert!(pages(&lock(serde_json::json!({ "link": true }))).is_empty());
        assert_eq!(pages(&lock(serde_json::json!({}))).len(), 1);
        let elsewhere =
            serde_json::json!({ "integrity": "sha512-x", "resolved": "https://example.com/a.tgz" });
        assert_eq!(pages(&lock(elsewhere)).len(), 1);
    }
}
