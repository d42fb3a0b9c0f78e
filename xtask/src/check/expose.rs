//! Who opens a secret: every call of `expose` outside tests is on a list with its reason, and nobody else's passes.

use anyhow::Result;

use super::Report;
use crate::repo;

struct Caller {
    path: &'static str,
    calls: usize,
    /// Why this place cannot do without.
    why: &'static str,
}

const fn caller(path: &'static str, calls: usize, why: &'static str) -> Caller {
    Caller { path, calls, why }
}

/// The whole list. A new line is a decision that a reviewer sees.
static CALLERS: &[Caller] = &[
    caller("crates/app/src/credentials.rs", 1, "hands credentials from the keychain to the provider's call"),
    caller(
        "crates/app/src/evidence.rs",
        1,
        "looks whether a file would tell a pay link, and then writes none",
    ),
    caller("crates/app/src/links.rs", 1, "gives the rep the link of an own order, to copy"),
    caller(
        "crates/app/src/post.rs",
        2,
        "hands the mail server's password, and the link that the mail carries",
    ),
    caller("crates/app/src/record.rs", 1, "makes the journal's key from what the keychain keeps"),
    caller(
        "crates/app/src/record/head.rs",
        1,
        "reads number and hash of the newest journal entry, which are no secret",
    ),
    caller("crates/messages/src/smtp/auth.rs", 5, "signs in at the mail server, in wiped buffers"),
    caller("crates/providers/src/address.rs", 1, "looks whether a pay link lies on the provider's own hosts"),
    caller("crates/providers/src/clearent.rs", 2, "hands number and code to the one wiped body"),
    caller("crates/providers/src/desk.rs", 1, "puts login and password into the request's header"),
    caller("crates/providers/src/hipay/requests.rs", 2, "writes number and code into the one wiped body"),
    caller("crates/providers/src/hipay/signature.rs", 2, "checks signatures with the account's passphrase"),
    caller("crates/secrets/src/os/ring.rs", 1, "hands the secret to the operating system's keychain"),
    caller("crates/secrets/src/text.rs", 1, "gives the in-memory keychain a copy of its own"),
    caller("crates/store/src/links.rs", 1, "keeps pay links in their own column"),
    caller("src-tauri/src/card/window.rs", 1, "opens the provider's page in the window made for it"),
];

pub fn look() -> Result<Report> {
    let mut found = Vec::new();
    for path in repo::files()?.into_iter().filter(|path| is_shipped(path)) {
        let calls = calls_in(&repo::text(&path)?);
        if calls > 0 {
            found.push((path, calls));
        }
    }
    Ok(Report::of(differences(CALLERS, &found)))
}

/// Code that ends up in the program, by its path.
fn is_shipped(path: &str) -> bool {
    let test = path
        .split('/')
        .any(|part| matches!(part, "tests" | "benches" | "tests.rs") || part.ends_with("_tests.rs"));
    path.ends_with(".rs") && !test && !path.starts_with("xtask/")
}

/// Calls before the inline test module at the foot, comments aside.
fn calls_in(text: &str) -> usize {
    let shipped = text.split("#[cfg(test)]\nmod ").next().unwrap_or_default();
    let code = shipped.lines().filter(|line| !line.trim_start().starts_with("//"));
    code.map(|line| line.matches(".expose()").count() + line.matches("::expose)").count()).sum()
}

fn differences(allowed: &[Caller], found: &[(String, usize)]) -> Vec<String> {
    let mut wrong = Vec::new();
    for (path, calls) in found {
        match allowed.iter().find(|caller| caller.path == path) {
            Some(caller) if caller.calls == *calls => {}
            Some(caller) => wrong.push(format!(
                "{path} exposes {calls} times instead of {}, where it {}",
                caller.calls, caller.why
            )),
            None => wrong.push(format!("{path} exposes a secret and is not on the list")),
        }
    }
    for gone in allowed.iter().filter(|caller| found.iter().all(|(path, _)| path != caller.path)) {
        wrong.push(format!("{} is on the list and exposes nothing any more", gone.path));
    }
    wrong
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn calls_count_outside_tests_and_comments() {
        let text = "a.expose(); b.map(Secret::expose)\n// c.expose()\nfn expose(&self) {}\n#[cfg(test)]\nmod tests { d.expose() }";
        assert_eq!(calls_in(text), 2);
    }

    #[test]
    fn tests_and_chores_are_not_shipped() {
        assert!(is_shipped("crates/providers/src/hipay/vault.rs"));
        for path in
            ["crates/store/tests/a.rs", "tests/e2e/a.rs", "xtask/src/a.rs", "crates/a/src/b/tests.rs", "a.ts"]
        {
            assert!(!is_shipped(path), "{path}");
        }
    }

    #[test]
    fn a_new_caller_a_changed_one_and_a_vanished_one_are_told() {
        let allowed =
            [caller("a.rs", 1, "sends it"), caller("b.rs", 1, "sends it"), caller("c.rs", 2, "sends it")];
        let found = [("a.rs".to_owned(), 1), ("c.rs".to_owned(), 3), ("d.rs".to_owned(), 1)];
        let wrong = differences(&allowed, &found);
        assert_eq!(wrong.len(), 3, "{wrong:?}");
        assert!(wrong[0].starts_with("c.rs") && wrong[1].starts_with("d.rs") && wrong[2].starts_with("b.rs"));
    }
}
