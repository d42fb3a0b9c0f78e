//! The test accounts: one per thing an account can lack. Made-up credentials, listed in the README.

use crate::signature::Algorithm;

/// A merchant account.
#[derive(Debug)]
pub(crate) struct Account {
    pub login: &'static str,
    pub password: &'static str,
    pub passphrase: &'static str,
    pub algorithm: Algorithm,
    pub mid: &'static str,
    pub shop: &'static str,
    /// Whether mail and telephone orders have a route.
    pub moto: bool,
    /// Whether the caller's address is on the account's list.
    pub ip_allowed: bool,
}

const MAIN: Account = Account {
    login: "sandbox-main",
    password: "sandbox-main-secret",
    passphrase: "sandbox-main-passphrase",
    algorithm: Algorithm::Sha256,
    mid: "00001300001",
    shop: "Linden & Co.",
    moto: true,
    ip_allowed: true,
};

const ACCOUNTS: [Account; 5] = [
    MAIN,
    Account {
        login: "sandbox-moto",
        password: "sandbox-moto-secret",
        passphrase: "sandbox-moto-passphrase",
        algorithm: Algorithm::Sha1,
        mid: "00001300002",
        ..MAIN
    },
    Account { login: "sandbox-noip", password: "sandbox-noip-secret", ip_allowed: false, ..MAIN },
    Account {
        login: "sandbox-nomoto",
        password: "sandbox-nomoto-secret",
        mid: "00001300003",
        moto: false,
        ..MAIN
    },
    Account { login: "sandbox-bad", password: "sandbox-bad-secret", ..MAIN },
];

/// The account of a login.
pub(crate) fn find(login: &str) -> Option<&'static Account> {
    static KNOWN: [Account; 5] = ACCOUNTS;
    KNOWN.iter().find(|account| account.login == login)
}

impl Account {
    /// The account of a login that is known to exist; the main one otherwise.
    pub fn of(login: &str) -> &'static Self {
        static FALLBACK: Account = MAIN;
        find(login).unwrap_or(&FALLBACK)
    }
}
