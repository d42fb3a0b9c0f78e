//! Writes what the program is made of, as CycloneDX JSON: the crates that are compiled into it, and the packages of its
//! pages. From lockfiles alone, so the same sources give the same bytes; names no machine, person or time.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use anyhow::{Context, Result};
use serde_json::{Value, json};

use crate::repo;
use crate::run::Tool;

/// The crate that is the program.
const PROGRAM: &str = "counterfoil";

/// Writes both lists into `target/sbom`.
///
/// # Errors
/// When a lockfile cannot be read.
pub fn run() -> Result<()> {
    let metadata = Tool::cargo().args(["metadata", "--format-version", "1", "--locked"]).read()?;
    let metadata: Value =
        serde_json::from_str(&metadata).context("cargo metadata did not answer with JSON")?;
    let lock = serde_json::from_str(&repo::text("ui/package-lock.json")?)?;
    let folder = repo::target().join("sbom");
    std::fs::create_dir_all(&folder).with_context(|| format!("cannot make {}", folder.display()))?;
    write(&folder.join("counterfoil.cdx.json"), &crates(&metadata, &repo::text("Cargo.lock")?)?)?;
    write(&folder.join("counterfoil-ui.cdx.json"), &pages(&lock))
}

fn write(path: &Path, list: &Value) -> Result<()> {
    let count = list["components"].as_array().map_or(0, Vec::len);
    std::fs::write(path, format!("{list:#}\n"))
        .with_context(|| format!("cannot write {}", path.display()))?;
    println!("{} ({count} parts)", path.display());
    Ok(())
}

/// All that is compiled into the program or runs while it is built; tests' crates are no part of it.
fn crates(metadata: &Value, lock: &str) -> Result<Value> {
    let packages: BTreeMap<&str, &Value> =
        list(&metadata["packages"]).iter().filter_map(|one| Some((one["id"].as_str()?, one))).collect();
    let nodes: BTreeMap<&str, &Value> = list(&metadata["resolve"]["nodes"])
        .iter()
        .filter_map(|one| Some((one["id"].as_str()?, one)))
        .collect();
    let program = packages.iter().find(|(_, package)| package["name"] == PROGRAM);
    let (root, own) = program.with_context(|| format!("no package is called {PROGRAM}"))?;
    let hashes = checksums(lock);
    let (mut seen, mut next) = (BTreeSet::from([*root]), vec![*root]);
    let (mut components, mut edges) = (Vec::new(), Vec::new());
    while let Some(id) = next.pop() {
        let (Some(package), Some(node)) = (packages.get(id), nodes.get(id)) else { continue };
        let shipped: Vec<&str> = list(&node["deps"])
            .iter()
            .filter(|dep| is_shipped(dep))
            .filter_map(|dep| dep["pkg"].as_str())
            .collect();
        next.extend(shipped.iter().filter(|id| seen.insert(id)));
        let refs: BTreeSet<String> =
            shipped.iter().filter_map(|id| packages.get(id)).map(|package| crate_url(package)).collect();
        edges.push(json!({ "ref": crate_url(package), "dependsOn": refs }));
        if id != *root {
            let hash = hashes.get(&(text(package, "name"), text(package, "version")));
            let hash = hash.map(|hash| json!({ "alg": "SHA-256", "content": hash }));
            components.push(component(package, &crate_url(package), hash));
        }
    }
    Ok(bom(&component(own, &crate_url(own), None), components, edges))
}

/// Tests' own crates hang on an edge that is `dev` and nothing else.
fn is_shipped(dep: &Value) -> bool {
    list(&dep["dep_kinds"]).iter().any(|kind| kind["kind"] != "dev")
}

/// The hash of each crate of the registry, from the lockfile.
fn checksums(lock: &str) -> BTreeMap<(&str, &str), &str> {
    let mut hashes = BTreeMap::new();
    for package in lock.split("[[package]]").skip(1) {
        let field = |name: &str| {
            let line = package.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(" = "));
            line.map(|value| value.trim_matches('"'))
        };
        if let (Some(name), Some(version), Some(hash)) = (field("name"), field("version"), field("checksum"))
        {
            hashes.insert((name, version), hash);
        }
    }
    hashes
}

/// The packages of the pages that end up in the program.
fn pages(lock: &Value) -> Value {
    let packages = lock["packages"].as_object().into_iter().flatten();
    let shipped = packages.filter(|(path, package)| !path.is_empty() && package["dev"] != true);
    let mut components = Vec::new();
    for (path, package) in shipped {
        let name = path.rsplit("node_modules/").next().unwrap_or(path);
        let mut named = package.clone();
        named["name"] = name.into();
        let hash = package["integrity"].as_str().and_then(|hash| hash.strip_prefix("sha512-")).and_then(hex);
        let hash = hash.map(|hash| json!({ "alg": "SHA-512", "content": hash }));
        components.push(component(&named, &page_url(name, text(package, "version")), hash));
    }
    let own = json!({ "name": text(&lock["packages"][""], "name"), "version": env!("CARGO_PKG_VERSION") });
    bom(&component(&own, &page_url(text(&own, "name"), text(&own, "version")), None), components, Vec::new())
}

fn component(package: &Value, url: &str, hash: Option<Value>) -> Value {
    let mut one = json!({ "type": "library", "bom-ref": url, "name": package["name"], "version": package["version"], "purl": url });
    if let Some(terms) = package["license"].as_str() {
        one["licenses"] = json!([{ "expression": terms.replace('/', " OR ") }]);
    }
    if let Some(hash) = hash {
        one["hashes"] = json!([hash]);
    }
    one
}

fn bom(own: &Value, mut components: Vec<Value>, mut edges: Vec<Value>) -> Value {
    let mut own = own.clone();
    own["type"] = "application".into();
    components.sort_by_key(|one| text(one, "bom-ref").to_owned());
    edges.sort_by_key(|one| text(one, "ref").to_owned());
    json!({
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "version": 1,
        "metadata": { "component": own },
        "components": components,
        "dependencies": edges,
    })
}

fn crate_url(package: &Value) -> String {
    format!("pkg:cargo/{}@{}", text(package, "name"), text(package, "version"))
}

/// A scope's `@` is escaped in such an address.
fn page_url(name: &str, version: &str) -> String {
    format!("pkg:npm/{}@{version}", name.replace('@', "%40"))
}

/// Base64 as hexadecimal digits; `None` where it is none.
fn hex(base64: &str) -> Option<String> {
    let value = |c: u8| match c {
        b'A'..=b'Z' => Some(c - b'A'),
        b'a'..=b'z' => Some(c - b'a' + 26),
        b'0'..=b'9' => Some(c - b'0' + 52),
        b'+' => Some(62),
        b'/' => Some(63),
        _ => None,
    };
    let (mut digits, mut held, mut bits) = (String::new(), 0_u32, 0);
    for c in base64.trim_end_matches('=').bytes() {
        held = held << 6 | u32::from(value(c)?);
        bits += 6;
        if bits >= 8 {
            bits -= 8;
            digits.push_str(&format!("{:02x}", held >> bits & 0xff));
        }
        held &= (1 << bits) - 1;
    }
    Some(digits)
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map(Vec::as_slice).unwrap_or_default()
}

fn text<'a>(value: &'a Value, name: &str) -> &'a str {
    value[name].as_str().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_sides_are_listed_with_their_hashes_and_nothing_of_this_machine() {
        let package = |name: &str| {
            json!({ "id": format!("path+file:///home/somebody/{name}"), "name": name, "version": "1.0.0", "license": "MIT/Apache-2.0",
            "manifest_path": "/home/somebody/Cargo.toml", "authors": ["somebody"] })
        };
        let dep = |name: &str, kind: Value| json!({ "pkg": format!("path+file:///home/somebody/{name}"), "dep_kinds": [{ "kind": kind }] });
        let metadata = json!({
            "packages": [package("counterfoil"), package("used"), package("build"), package("tested")],
            "resolve": { "nodes": [
                { "id": "path+file:///home/somebody/counterfoil", "deps": [dep("used", json!(null)), dep("build", json!("build")), dep("tested", json!("dev"))] },
                { "id": "path+file:///home/somebody/used", "deps": [] },
                { "id": "path+file:///home/somebody/build", "deps": [dep("used", json!(null))] },
                { "id": "path+file:///home/somebody/tested", "deps": [] },
            ] },
        });
        let lock = "[[package]]\nname = \"used\"\nversion = \"1.0.0\"\nchecksum = \"abcd\"\n";
        let listed = crates(&metadata, lock).unwrap();
        let names: Vec<&str> = list(&listed["components"]).iter().map(|one| text(one, "name")).collect();
        assert_eq!(names, ["build", "used"]);
        assert_eq!(listed["components"][1]["hashes"][0]["content"], "abcd");
        assert_eq!(listed["components"][1]["licenses"][0]["expression"], "MIT OR Apache-2.0");
        assert_eq!(
            listed["dependencies"][0],
            json!({ "ref": "pkg:cargo/build@1.0.0", "dependsOn": ["pkg:cargo/used@1.0.0"] })
        );
        assert!(!listed.to_string().contains("somebody"), "{listed}");

        let lock = json!({ "packages": {
            "": { "name": "ui" },
            "node_modules/@scope/a": { "version": "2.0.0", "integrity": "sha512-q80=", "license": "MIT", "resolved": "https://registry.npmjs.org/a.tgz" },
            "node_modules/tool": { "version": "1.0.0", "integrity": "sha512-q80=", "dev": true },
        } });
        let listed = pages(&lock);
        assert_eq!(list(&listed["components"]).len(), 1);
        assert_eq!(listed["components"][0]["purl"], "pkg:npm/%40scope/a@2.0.0");
        assert_eq!(listed["components"][0]["hashes"][0]["content"], "abcd");
    }

    #[test]
    fn base64_becomes_hexadecimal() {
        assert_eq!(hex("AAEC/w==").as_deref(), Some("000102ff"));
        assert_eq!(hex("a-b"), None);
    }
}
