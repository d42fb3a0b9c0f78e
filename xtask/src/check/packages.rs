//! Where packages come from: the two public registries, each package vouched for by its hash in a lockfile.

use anyhow::{Context, Result};
use serde_json::Value;

use super::Report;
use crate::repo;

const CRATES: &str = "registry+https://github.com/rust-lang/crates.io-index";
const PAGES: &str = "https://registry.npmjs.org/";
/// Packages that may bring a script to run when they are installed. None: setup runs no such script, so one that needs it
/// would not work.
const WITH_SCRIPT: &[&str] = &[];

pub fn look() -> Result<Report> {
    let files = repo::files()?;
    let named = |name: &'static str| files.iter().filter(move |path| path.rsplit('/').next() == Some(name));
    let mut wrong = Vec::new();
    for path in named("Cargo.lock") {
        wrong.extend(crates(&repo::text(path)?).into_iter().map(|package| format!("{path}: {package}")));
    }
    for path in named("package-lock.json") {
        let lock = serde_json::from_str(&repo::text(path)?).with_context(|| format!("{path} is not JSON"))?;
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
        if package["hasInstallScript"] == true && !WITH_SCRIPT.contains(&name.as_str()) {
            wrong.push(format!("{name} runs a script when it is installed"));
        }
        if ours && !name.is_empty() {
            wrong.push(format!("{name} is a folder and no package"));
        }
    }
    wrong.extend(loose(&lock["packages"][""]));
    wrong
}

/// What we ask for by anything else than one version: a range is settled by the day of the install, and an address or a
/// folder by no registry at all.
fn loose(root: &Value) -> Vec<String> {
    let kinds = ["dependencies", "devDependencies", "optionalDependencies"];
    let asked = kinds.iter().filter_map(|kind| root[kind].as_object()).flatten();
    let exact = |version: &str| {
        version.starts_with(|c: char| c.is_ascii_digit())
            && version.split('.').count() > 2
            && version.bytes().all(|byte| byte.is_ascii_alphanumeric() || b".-+".contains(&byte))
    };
    let loose = asked.filter(|(_, version)| !version.as_str().is_some_and(exact));
    loose.map(|(name, version)| format!("{name} is asked for as {version} and not as one version")).collect()
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
        assert_eq!(pages(&lock(serde_json::json!({ "link": true }))).len(), 1);
        assert_eq!(pages(&lock(serde_json::json!({}))).len(), 1);
        let elsewhere =
            serde_json::json!({ "integrity": "sha512-x", "resolved": "https://example.com/a.tgz" });
        assert_eq!(pages(&lock(elsewhere)).len(), 1);
    }
    #[test]
    fn a_package_with_an_install_script_is_told_unless_it_is_known() {
        let lock = serde_json::json!({ "packages": {
            "node_modules/a": { "integrity": "sha512-x", "hasInstallScript": true },
        } });
        assert_eq!(pages(&lock), ["node_modules/a runs a script when it is installed"]);
    }

    #[test]
    fn a_package_is_asked_for_by_one_version() {
        let asked = |version: &str| loose(&serde_json::json!({ "devDependencies": { "a": version } })).len();
        assert_eq!((asked("1.2.3"), asked("2.0.0-rc.1")), (0, 0));
        for bad in
            ["^1.2.3", "~1.2", "1.x || 2", "latest", "git+https://example.com/a", "file:../a", "1.2.3 - 2"]
        {
            assert_eq!(asked(bad), 1, "{bad}");
        }
    }
}
