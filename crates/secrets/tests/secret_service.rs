//! The OS keychain against a real Secret Service in each state it can be in; every test has a session of its own.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test says so what it expects")]

mod session;

use std::time::{Duration, Instant};

use secrets::{Keychain, KeychainState, MAX_SECRET_BYTES, OsKeychain, SecretKey, SecretText, SecretsError};
use session::{Start, on};

const CANARY: &str = "made-up-credential-7f3a";

fn key(name: &str) -> SecretKey {
    SecretKey::new(name).unwrap()
}

fn canary() -> SecretText {
    SecretText::new(CANARY.to_owned())
}

/// Runs on a worker of a multi-threaded runtime, as the product does.
fn asynchronously<F: Future<Output: Send> + Send + 'static>(work: F) -> F::Output {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    runtime.block_on(async move { tokio::spawn(work).await.unwrap() })
}

async fn read(chain: &OsKeychain, name: &str) -> Result<Option<String>, SecretsError> {
    Ok(chain.read(&key(name)).await?.map(|secret| secret.expose().to_owned()))
}

#[test]
fn a_ready_keychain_keeps_replaces_and_forgets() {
    on(Start::Unlocked, "a_ready_keychain_keeps_replaces_and_forgets", |session| {
        asynchronously(async {
            let chain = OsKeychain::new("Counterfoil");
            assert_eq!(chain.probe().await, KeychainState::Ready);
            assert_eq!(read(&chain, "account/a/password").await, Ok(None));
            chain.write(&key("account/a/password"), SecretText::new("first".into())).await.unwrap();
            chain.write(&key("account/a/password"), canary()).await.unwrap();
            chain.write(&key("account/a/empty"), SecretText::new(String::new())).await.unwrap();
            let anew = OsKeychain::new("Counterfoil");
            assert_eq!(read(&anew, "account/a/password").await, Ok(Some(CANARY.to_owned())));
            assert_eq!(read(&anew, "account/a/empty").await, Ok(Some(String::new())), "empty is not absent");
            anew.delete(&key("account/a/password")).await.unwrap();
            anew.delete(&key("account/a/password")).await.unwrap();
            assert_eq!(read(&chain, "account/a/password").await, Ok(None));
        });
        assert!(session.ring_files() > 0, "the ring is on disk, or the next line proves nothing");
        assert_eq!(session.files_with(CANARY), 0);
    });
}

#[test]
fn profiles_do_not_see_each_other() {
    on(Start::Unlocked, "profiles_do_not_see_each_other", |_| {
        asynchronously(async {
            let (live, test) = (OsKeychain::new("Counterfoil"), OsKeychain::new("Counterfoil test"));
            live.write(&key("a"), canary()).await.unwrap();
            assert_eq!(read(&test, "a").await, Ok(None));
            test.delete(&key("a")).await.unwrap();
            assert_eq!(read(&live, "a").await, Ok(Some(CANARY.to_owned())));
        });
    });
}

#[test]
fn the_largest_secret_fits_and_a_larger_one_is_refused_unasked() {
    on(Start::Unlocked, "the_largest_secret_fits_and_a_larger_one_is_refused_unasked", |session| {
        let largest = "ü".repeat(MAX_SECRET_BYTES / 2);
        let expected = largest.clone();
        asynchronously(async move {
            let chain = OsKeychain::new("Counterfoil");
            chain.write(&key("a"), SecretText::new(largest)).await.unwrap();
            assert_eq!(read(&chain, "a").await, Ok(Some(expected)));
        });
        session.kill_daemon();
        asynchronously(async {
            let too_long = SecretText::new("x".repeat(8 * 1024));
            let refused = OsKeychain::new("Counterfoil").write(&key("a"), too_long).await;
            let expected = SecretsError::TooLong { bytes: 8 * 1024, limit: MAX_SECRET_BYTES };
            assert_eq!(refused, Err(expected), "not even the missing service was noticed");
        });
    });
}

#[test]
fn a_ring_nobody_created_is_not_an_empty_one() {
    on(Start::NoRing, "a_ring_nobody_created_is_not_an_empty_one", |session| {
        asynchronously(async {
            let chain = OsKeychain::new("Counterfoil");
            assert_eq!(chain.probe().await, KeychainState::NotSet);
            assert_eq!(read(&chain, "a").await, Err(SecretsError::NotSet));
            assert_eq!(chain.write(&key("a"), canary()).await, Err(SecretsError::NotSet));
        });
        assert_eq!(session.files_with(CANARY), 0);
    });
}

#[test]
fn without_a_service_nothing_is_saved_anywhere() {
    on(Start::NoDaemon, "without_a_service_nothing_is_saved_anywhere", |session| {
        asynchronously(async {
            let chain = OsKeychain::new("Counterfoil");
            assert_eq!(chain.probe().await, KeychainState::NoService);
            assert_eq!(chain.write(&key("a"), canary()).await, Err(SecretsError::NoService));
            assert_eq!(read(&chain, "a").await, Err(SecretsError::NoService));
        });
        assert_eq!(session.files_with(CANARY), 0);
    });
}

#[test]
fn without_a_bus_nothing_is_saved_anywhere() {
    on(Start::NoBus, "without_a_bus_nothing_is_saved_anywhere", |session| {
        asynchronously(async {
            let chain = OsKeychain::new("Counterfoil");
            assert_eq!(chain.probe().await, KeychainState::NoService);
            assert_eq!(chain.write(&key("a"), canary()).await, Err(SecretsError::NoService));
            assert_eq!(read(&chain, "a").await, Err(SecretsError::NoService));
        });
        assert_eq!(session.files_with(CANARY), 0);
    });
}

#[test]
fn a_service_that_dies_and_returns_is_found_again() {
    on(Start::Unlocked, "a_service_that_dies_and_returns_is_found_again", |session| {
        let chain = std::sync::Arc::new(OsKeychain::new("Counterfoil"));
        let first = chain.clone();
        asynchronously(async move { first.write(&key("a"), canary()).await.unwrap() });
        session.kill_daemon();
        let during = chain.clone();
        asynchronously(async move {
            assert_eq!(read(&during, "a").await, Err(SecretsError::NoService));
            assert_eq!(during.probe().await, KeychainState::NoService);
        });
        session.start_daemon(true);
        asynchronously(async move {
            assert_eq!(read(&chain, "a").await, Ok(Some(CANARY.to_owned())), "the same value goes on");
            assert_eq!(chain.probe().await, KeychainState::Ready);
        });
        assert_eq!(session.files_with(CANARY), 0);
    });
}

#[test]
fn a_hanging_service_is_answered_for_within_five_seconds() {
    on(Start::Unlocked, "a_hanging_service_is_answered_for_within_five_seconds", |session| {
        let chain = std::sync::Arc::new(OsKeychain::new("Counterfoil"));
        let first = chain.clone();
        asynchronously(async move { first.write(&key("a"), canary()).await.unwrap() });
        session.hang(true);
        let during = chain.clone();
        asynchronously(async move {
            let started = Instant::now();
            // More calls than the runtime has workers: if one blocked its thread, the ticks would stop.
            let calls: Vec<_> = (0..16)
                .map(|_| {
                    let chain = during.clone();
                    tokio::spawn(async move { read(&chain, "a").await })
                })
                .collect();
            let ticking = tokio::spawn(async {
                let mut ticks = tokio::time::interval(Duration::from_millis(10));
                for _ in 0..100 {
                    ticks.tick().await;
                }
                Instant::now()
            });
            let ticked = ticking.await.unwrap() - started;
            assert!(ticked < Duration::from_secs(4), "the runtime went on meanwhile, not after {ticked:?}");
            for call in calls {
                assert_eq!(call.await.unwrap(), Err(SecretsError::NoAnswer));
            }
            let took = started.elapsed();
            assert!(took >= Duration::from_secs(5), "the service gets its five seconds, not {took:?}");
            assert!(took < Duration::from_secs(7), "everybody was answered at five seconds, not at {took:?}");
        });
        session.hang(false);
        asynchronously(async move {
            assert_eq!(read(&chain, "a").await, Ok(Some(CANARY.to_owned())), "nothing was poisoned");
        });
    });
}

#[test]
fn many_calls_at_once_from_any_runtime_are_all_answered() {
    on(Start::Unlocked, "many_calls_at_once_from_any_runtime_are_all_answered", |_| {
        let chain = std::sync::Arc::new(OsKeychain::new("Counterfoil"));
        let shared = chain.clone();
        asynchronously(async move {
            let calls: Vec<_> = (0..40)
                .map(|n| {
                    let chain = shared.clone();
                    tokio::spawn(async move {
                        let name = format!("account/{n}/key");
                        chain.write(&key(&name), SecretText::new(format!("value {n}"))).await?;
                        read(&chain, &name).await
                    })
                })
                .collect();
            for (n, call) in calls.into_iter().enumerate() {
                assert_eq!(call.await.unwrap(), Ok(Some(format!("value {n}"))));
            }
        });
        let single = tokio::runtime::Builder::new_current_thread().build().unwrap();
        assert_eq!(single.block_on(read(&chain, "account/7/key")), Ok(Some("value 7".to_owned())));
    });
}

#[test]
fn a_locked_ring_waits_for_the_person_and_works_once_unlocked() {
    on(Start::Unlocked, "a_locked_ring_waits_for_the_person_and_works_once_unlocked", |session| {
        let chain = std::sync::Arc::new(OsKeychain::new("Counterfoil"));
        let first = chain.clone();
        asynchronously(async move { first.write(&key("a"), canary()).await.unwrap() });
        session.lock();
        let _person = session.person_looks_elsewhere();
        let during = chain.clone();
        asynchronously(async move {
            let started = Instant::now();
            assert_eq!(during.probe().await, KeychainState::Locked);
            assert!(started.elapsed() < Duration::from_secs(4), "a look at the state makes nobody wait");
            assert_eq!(read(&during, "a").await, Err(SecretsError::Locked));
            let asked = Instant::now();
            assert_eq!(read(&during, "a").await, Err(SecretsError::Locked));
            assert!(
                asked.elapsed() < Duration::from_secs(4),
                "the second call knows that the person is asked"
            );
        });
        session.unlock();
        asynchronously(async move {
            assert_eq!(read(&chain, "a").await, Ok(Some(CANARY.to_owned())));
            assert_eq!(chain.probe().await, KeychainState::Ready);
        });
    });
}

#[test]
fn an_unlocking_that_is_refused_is_told_as_such() {
    on(Start::Unlocked, "an_unlocking_that_is_refused_is_told_as_such", |session| {
        let chain = std::sync::Arc::new(OsKeychain::new("Counterfoil"));
        let first = chain.clone();
        asynchronously(
            async move { first.write(&key("a"), SecretText::new("before".into())).await.unwrap() },
        );
        session.lock();
        asynchronously(async move {
            // No dialogue can open here, which the daemon reports exactly like a dismissed one.
            assert_eq!(read(&chain, "a").await, Err(SecretsError::Refused));
            assert_eq!(chain.write(&key("a"), canary()).await, Err(SecretsError::Refused));
        });
        assert_eq!(session.files_with(CANARY), 0);
    });
}
