//! The newest journal entry, kept in the keychain as well: a record that lacks it is an older copy, or was cut. Written a
//! moment later, never while somebody waits.

use std::sync::Mutex;

use secrets::{Keychain, SecretKey, SecretText};
use store::{Head, Store};

use super::{hex, unhex};
use crate::{App, Error};

const NAME: &str = "journal/head";

/// What the keychain knows of the journal, and whether the record that was opened lacks it.
pub(crate) struct HeadKept {
    /// The last head written. Held while writing, so that an older one never overwrites a newer.
    last: tokio::sync::Mutex<Option<Head>>,
    /// The head that the record lacks: it was restored from an older copy, or its end was cut off.
    lacking: Mutex<Option<Head>>,
}

impl HeadKept {
    /// Compares the record with what the keychain knows.
    pub(crate) async fn open(store: &Store, kept: Option<Head>) -> Result<Self, Error> {
        let lacking = match kept {
            Some(kept) if !store.holds(kept).await? => Some(kept),
            _ => None,
        };
        Ok(Self { last: tokio::sync::Mutex::new(kept), lacking: Mutex::new(lacking) })
    }

    /// The head that the record lacks, until every provider was asked.
    pub(crate) fn lacking(&self) -> Option<Head> {
        *self.lacking.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }

    /// Every provider was asked: from here on the record is the truth again.
    pub(crate) fn made_good(&self) {
        *self.lacking.lock().unwrap_or_else(std::sync::PoisonError::into_inner) = None;
    }
}

/// The head the keychain knows; none before the first was kept.
pub(crate) async fn kept_head(keychain: &dyn Keychain) -> Result<Option<Head>, Error> {
    let Some(kept) = keychain.read(&SecretKey::new(NAME)?).await? else { return Ok(None) };
    let head = kept
        .expose()
        .split_once(' ')
        .and_then(|(seq, hash)| Some(Head { seq: seq.parse().ok()?, hash: *unhex(hash)? }));
    if head.is_none() {
        tracing::error!("what the keychain keeps of the journal's head cannot be read");
    }
    Ok(head)
}

impl App {
    /// Keeps the journal's head in the keychain, if it moved. Not while the record lacks what the keychain knows: that
    /// must not be forgotten.
    ///
    /// # Errors
    /// The record cannot be read or the keychain cannot be written.
    pub async fn keep_head(&self) -> Result<(), Error> {
        let mut last = self.head.last.lock().await;
        let head = self.store.head().await?;
        if self.head.lacking().is_some() || *last == Some(head) {
            return Ok(());
        }
        let text = format!("{} {}", head.seq, hex(&head.hash));
        self.keychain.write(&SecretKey::new(NAME)?, SecretText::new(text)).await?;
        *last = Some(head);
        Ok(())
    }
}
