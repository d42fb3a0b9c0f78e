//! The shell's library at a version that is safe, without the features and plugins that would open it, and nothing in the
//! program that could write a log.

use anyhow::{Context, Result, bail};
use serde_json::Value;

use super::Report;
use crate::repo;

/// Earlier ones took remote pages for local ones on two platforms.
const OLDEST_TAURI: [u64; 3] = [2, 11, 1];
/// `tracing` writes whole IPC bodies into spans; `devtools` opens the inspector in a release.
const BANNED_FEATURES: [&str; 2] = ["tracing", "devtools"];
/// They give a page the disk, the shell or the network.
const BANNED_PLUGINS: [&str; 4] =
    ["tauri-plugin-shell", "tauri-plugin-fs", "tauri-plugin-http", "tauri-plugin-process"];
/// They make files or output of what libraries say; without one, nothing that is traced is ever written. Tests may listen.
const LOG_WRITERS: [&str; 8] = [
    "tracing-subscriber",
    "tracing-appender",
    "env_logger",
    "simplelog",
    "fern",
    "log4rs",
    "flexi_logger",
    "tauri-plugin-log",
];

pub fn look() -> Result<Report> {
    Ok(Report::of(findings(&repo::metadata(true)?)?))
}

fn findings(metadata: &Value) -> Result<Vec<String>> {
    let nodes = metadata["resolve"]["nodes"].as_array().context("cargo metadata resolved nothing")?;
    let packages = metadata["packages"].as_array().context("cargo metadata lists no packages")?;
    let find = |name: &'static str| packages.iter().find(move |package| package["name"] == name);
    let Some(tauri) = find("tauri") else { bail!("nothing depends on tauri: the window is missing") };
    let mut wrong = Vec::new();
    let version = tauri["version"].as_str().unwrap_or_default();
    if parse(version).is_none_or(|found| found < OLDEST_TAURI) {
        wrong.push(format!("tauri {version} is older than 2.11.1"));
    }
    let node = nodes.iter().find(|node| node["id"] == tauri["id"]).context("tauri is not resolved")?;
    let features = node["features"].as_array().map(Vec::as_slice).unwrap_or_default();
    wrong.extend(
        BANNED_FEATURES
            .iter()
            .filter(|banned| features.iter().any(|f| f == **banned))
            .map(|banned| format!("tauri is built with its feature {banned}")),
    );
    wrong.extend(
        BANNED_PLUGINS.iter().filter(|name| find(name).is_some()).map(|name| format!("{name} is used")),
    );
    for name in LOG_WRITERS {
        let Some(writer) = find(name) else { continue };
        let users = nodes.iter().filter(|node| is_built_with(node, writer));
        wrong.extend(users.map(|node| format!("{} could write a log with {name}", node["id"])));
    }
    Ok(wrong)
}

/// Whether the crate has the other inside it, and not only for its tests.
fn is_built_with(node: &Value, other: &Value) -> bool {
    let deps = node["deps"].as_array().into_iter().flatten();
    let mut kinds = deps.filter(|dep| dep["pkg"] == other["id"]).flat_map(|dep| dep["dep_kinds"].as_array());
    kinds.any(|kinds| kinds.iter().any(|kind| kind["kind"] != "dev"))
}

/// The three numbers of a version; a pre-release counts as older than everything.
fn parse(version: &str) -> Option<[u64; 3]> {
    let mut numbers = version.split('.').map(|number| number.parse().ok());
    let parsed = [numbers.next()??, numbers.next()??, numbers.next()??];
    numbers.next().is_none().then_some(parsed)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn resolved(version: &str, features: &[&str], more: &[&str]) -> Value {
        let mut packages = vec![serde_json::json!({ "name": "tauri", "version": version, "id": "tauri" })];
        packages.extend(
            more.iter().map(|name| serde_json::json!({ "name": name, "version": "2.0.0", "id": name })),
        );
        serde_json::json!({
            "packages": packages,
            "resolve": { "nodes": [{ "id": "tauri", "features": features }] },
        })
    }

    #[test]
    fn a_safe_shell_passes() {
        assert!(findings(&resolved("2.12.5", &["wry"], &["tauri-plugin-store"])).unwrap().is_empty());
    }

    #[test]
    fn old_versions_features_and_plugins_are_each_found() {
        for bad in [
            resolved("2.11.0", &["wry"], &[]),
            resolved("3.0.0-alpha.1", &["wry"], &[]),
            resolved("2.12.5", &["wry", "devtools"], &[]),
            resolved("2.12.5", &["tracing"], &[]),
            resolved("2.12.5", &["wry"], &["tauri-plugin-fs"]),
        ] {
            assert_eq!(findings(&bad).unwrap().len(), 1, "{bad}");
        }
    }

    #[test]
    fn what_writes_logs_is_for_tests_alone() {
        let with = |kind: Value| {
            let mut metadata = resolved("2.12.5", &[], &["tracing-subscriber"]);
            let dep = serde_json::json!({ "pkg": "tracing-subscriber", "dep_kinds": [{ "kind": kind }] });
            metadata["resolve"]["nodes"][0]["deps"] = serde_json::json!([dep]);
            findings(&metadata).unwrap()
        };
        assert!(with("dev".into()).is_empty());
        assert_eq!(with(Value::Null).len(), 1);
        assert_eq!(with("build".into()).len(), 1);
    }

    #[test]
    fn a_repository_without_a_window_is_no_success() {
        assert!(findings(&serde_json::json!({ "packages": [], "resolve": { "nodes": [] } })).is_err());
    }
}
