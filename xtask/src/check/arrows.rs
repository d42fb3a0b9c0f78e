//! Which crate may know which: arrows point one way, and some libraries belong to one crate alone.

use anyhow::{Context, Result};
use serde_json::Value;

use super::Report;
use crate::repo;

/// Our crates and whom they may know: `src-tauri -> app -> {providers, store, secrets, messages} -> domain`.
static MAY_KNOW: &[(&str, &[&str])] = &[
    ("domain", &[]),
    ("providers", &["domain", CRASH]),
    ("store", &["domain", CRASH]),
    ("secrets", &["domain"]),
    ("messages", &["domain", CRASH]),
    ("app", &["domain", "providers", "store", "secrets", "messages", CRASH]),
    ("counterfoil", &["app", "domain"]),
    // Written from the providers' documents alone, so that it and `providers` check each other.
    ("sandbox", &[]),
    ("counterfoil-tests", &["domain", "providers", "store", "secrets", "messages", "app", "sandbox"]),
    (
        "bench",
        &["domain", "providers", "store", "secrets", "messages", "app", "sandbox", "counterfoil-tests"],
    ),
    // The floor of the window's benchmarks: it must not know what it is compared with.
    ("hello", &[]),
    // The hunt for card numbers is the one of the window's tests.
    (TORTURE, &["domain", "store", "secrets", "app", "sandbox", "counterfoil-tests", CRASH]),
    (CRASH, &[]),
    ("xtask", &[]),
];

/// Ends the process at a named instant: behind a feature that only the package which kills may switch on.
const CRASH: &str = "crash";
const TORTURE: &str = "counterfoil-torture";

/// What unit and integration tests may know beyond that: the counterpart on loopback.
static TESTS_MAY_KNOW: &[&str] = &["sandbox"];

/// Libraries that only these crates may use: what a crate promises not to do, it cannot do.
static ONLY_FOR: &[(&str, &[&str])] = &[
    ("tauri", &["counterfoil", "hello"]),
    ("tauri-plugin-store", &["counterfoil"]),
    ("reqwest", &["providers", "counterfoil-tests", "bench", TORTURE]),
    ("lettre", &["messages"]),
    ("sqlx", &["store", "bench"]),
    ("rusqlite", &["store", "bench", "counterfoil-tests"]),
    ("keyring-core", &["secrets"]),
    ("axum", &["sandbox", "bench"]),
];

/// What `domain` promises never to have: no I/O, no async, no clock.
static NOT_IN_DOMAIN: &[&str] =
    &["tokio", "async-trait", "futures", "rand", "getrandom", "tracing", "tempfile"];

#[derive(Debug, Clone, Copy, PartialEq)]
enum Kind {
    Shipped,
    Tests,
}

pub fn look() -> Result<Report> {
    let metadata = repo::metadata(false)?;
    let packages = metadata["packages"].as_array().context("cargo metadata lists no packages")?;
    let mut wrong = Vec::new();
    for package in packages {
        let name = package["name"].as_str().unwrap_or_default();
        if MAY_KNOW.iter().all(|(known, _)| *known != name) {
            wrong.push(format!("{name} is not in the table of crates"));
        }
        let all = package["dependencies"].as_array().map(Vec::as_slice).unwrap_or_default();
        wrong.extend(all.iter().filter_map(|one| refuse(name, one["name"].as_str()?, kind(one))));
        wrong.extend(all.iter().filter_map(|one| refuse_crash(name, one)));
    }
    Ok(Report::of(wrong))
}

/// Why a dependency could bring the named instants into a shipped program, if it could.
fn refuse_crash(from: &str, dependency: &Value) -> Option<String> {
    let features = dependency["features"].as_array().map(Vec::as_slice).unwrap_or_default();
    if features.iter().any(|feature| feature == "crash-points") {
        return Some(format!("{from} switches crash points on for good"));
    }
    let always = dependency["name"] == CRASH && dependency["optional"] != true;
    always.then(|| format!("{from} has crash points even where nothing asks for them"))
}

fn kind(dependency: &Value) -> Kind {
    if dependency["kind"] == "dev" { Kind::Tests } else { Kind::Shipped }
}

/// Why `from` may not depend on `to`, if it may not.
fn refuse(from: &str, to: &str, kind: Kind) -> Option<String> {
    let ours = |name: &str| MAY_KNOW.iter().find(|(known, _)| *known == name);
    // A crate's tests may name the crate itself, to switch on what only tests need.
    if from == to && kind == Kind::Tests {
        return None;
    }
    if ours(to).is_some() {
        let by_rule = ours(from).is_some_and(|(_, allowed)| allowed.contains(&to));
        let by_test = kind == Kind::Tests && from != "sandbox" && TESTS_MAY_KNOW.contains(&to);
        return (!by_rule && !by_test).then(|| format!("{from} must not know {to}"));
    }
    if kind == Kind::Tests {
        return None;
    }
    if let Some((_, allowed)) = ONLY_FOR.iter().find(|(library, _)| *library == to)
        && !allowed.contains(&from)
    {
        return Some(format!("{from} must not use {to}, which belongs to {}", allowed[0]));
    }
    (from == "domain" && NOT_IN_DOMAIN.contains(&to))
        .then(|| format!("domain promises no I/O, no async and no clock, but uses {to}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arrows_point_one_way() {
        assert_eq!(refuse("app", "providers", Kind::Shipped), None);
        assert!(refuse("providers", "app", Kind::Shipped).is_some());
        assert!(refuse("domain", "store", Kind::Shipped).is_some());
        assert!(refuse("counterfoil", "providers", Kind::Shipped).is_some(), "the shell goes through app");
    }

    #[test]
    fn the_four_in_the_middle_never_know_each_other() {
        let middle = ["providers", "store", "secrets", "messages"];
        for from in middle {
            for to in middle.iter().filter(|to| **to != from) {
                assert!(refuse(from, to, Kind::Shipped).is_some(), "{from} -> {to}");
                assert!(refuse(from, to, Kind::Tests).is_some(), "{from} -> {to} in tests");
            }
        }
    }

    #[test]
    fn tests_may_use_the_sandbox_and_the_sandbox_uses_nobody() {
        assert_eq!(refuse("providers", "sandbox", Kind::Tests), None);
        assert!(refuse("providers", "sandbox", Kind::Shipped).is_some());
        assert!(refuse("sandbox", "providers", Kind::Tests).is_some());
        assert!(refuse("sandbox", "domain", Kind::Shipped).is_some());
        assert_eq!(refuse("messages", "messages", Kind::Tests), None);
    }

    #[test]
    fn crash_points_are_asked_for_and_never_just_there() {
        let dependency = |optional: bool, features: &[&str]| serde_json::json!({ "name": "crash", "optional": optional, "features": features });
        assert_eq!(refuse_crash("store", &dependency(true, &[])), None);
        assert!(refuse_crash("store", &dependency(false, &[])).is_some());
        assert!(refuse_crash("app", &dependency(true, &["crash-points"])).is_some());
        assert!(
            refuse("domain", CRASH, Kind::Shipped).is_some()
                && refuse("counterfoil", CRASH, Kind::Shipped).is_some()
        );
    }

    #[test]
    fn libraries_stay_with_their_crate() {
        assert!(refuse("app", "tauri", Kind::Shipped).is_some());
        assert!(refuse("app", "reqwest", Kind::Shipped).is_some());
        assert_eq!(refuse("providers", "reqwest", Kind::Shipped), None);
        assert!(refuse("domain", "tokio", Kind::Shipped).is_some());
        assert_eq!(refuse("domain", "proptest", Kind::Tests), None);
    }
}
