//! The record as a whole: its key and its head in the keychain, the check on demand, and the copies. Knows no payment.

mod head;

pub(crate) use head::{HeadKept, kept_head};

use domain::role::Deed;
use secrets::{Keychain, SecretKey, SecretText};
use store::{Broken, Head, JournalKey};
use zeroize::{Zeroize, Zeroizing};

use crate::api::{Details, Fault, RecordCheck, RecordCopy};
use crate::convert::rfc3339;
use crate::{App, Error};

/// Days of which a copy is kept.
const COPIES: usize = 7;

impl App {
    /// Checks the whole record now: every hash, the newest entry that the keychain knows of, and every table against a
    /// rebuild from the journal.
    ///
    /// # Errors
    /// The role does not include it, or the check could not be done; what it finds is no error.
    pub async fn record_verify(&self) -> Result<RecordCheck, Error> {
        self.demand(Deed::ManageSettings, None)?;
        let verified = self.store.verify_against(kept_head(self.keychain.as_ref()).await?).await?;
        let mut details = Details::new();
        let code = verified.broken.as_ref().map(|broken| {
            let (code, seq) = match broken {
                Broken::Entry { seq } => ("entry", *seq),
                Broken::Cut { seq } => ("cut", *seq),
                Broken::Replay { seq } => ("replay", *seq),
                Broken::Table { table, key } => {
                    details.insert("table".into(), (*table).into());
                    details.insert("key".into(), key.clone());
                    ("table", verified.head.seq)
                }
            };
            details.insert("seq".into(), seq.to_string());
            code.to_owned()
        });
        if let Some(broken) = &verified.broken {
            tracing::error!(%broken, "the record does not verify");
        }
        Ok(RecordCheck {
            entries: u32::try_from(verified.entries).unwrap_or(u32::MAX),
            head: u32::try_from(verified.head.seq).unwrap_or(u32::MAX),
            hash: short(&verified.head),
            since: verified.since.map(rfc3339),
            code,
            details,
        })
    }

    /// Copies the record now, while work goes on, into its folder of copies; the copy is verified before it counts.
    ///
    /// # Errors
    /// The role does not include it, the copy could not be written, or it does not verify.
    pub async fn record_copy(&self) -> Result<RecordCopy, Error> {
        self.demand(Deed::ManageSettings, None)?;
        self.copy_record().await
    }

    async fn copy_record(&self) -> Result<RecordCopy, Error> {
        let (path, verified) = self.store.backup_kept(self.now(), COPIES).await?;
        tracing::info!(entries = verified.entries, "the record was copied");
        let entries = u32::try_from(verified.entries).unwrap_or(u32::MAX);
        Ok(RecordCopy { path: path.to_string_lossy().into_owned(), entries })
    }

    /// Copies by itself when there is no copy of today.
    ///
    /// # Errors
    /// The copy could not be written, or does not verify.
    pub async fn record_copy_when_due(&self) -> Result<(), Error> {
        if !self.store.copied_on(self.now()).await? {
            self.copy_record().await?;
        }
        Ok(())
    }
}

/// The beginning of a hash: enough to compare two by eye.
pub(crate) fn short(head: &Head) -> String {
    hex(&head.hash).chars().take(12).collect()
}

/// Bytes as digits.
pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// 32 bytes from 64 digits.
pub(crate) fn unhex(text: &str) -> Option<Zeroizing<[u8; 32]>> {
    let mut bytes = Zeroizing::new([0_u8; 32]);
    let whole = text.len() == 64
        && bytes.iter_mut().enumerate().all(|(index, byte)| {
            let pair = text.get(index * 2..index * 2 + 2);
            pair.and_then(|pair| u8::from_str_radix(pair, 16).ok()).map(|value| *byte = value).is_some()
        });
    whole.then_some(bytes)
}

/// The key of the journal's hash chain: made once, kept in the keychain.
pub(crate) async fn journal_key(keychain: &dyn Keychain) -> Result<JournalKey, Error> {
    let name = SecretKey::new("journal/key")?;
    if let Some(kept) = keychain.read(&name).await? {
        let key = unhex(kept.expose()).ok_or_else(|| Fault::new("journal-key-broken"))?;
        return Ok(JournalKey::new(*key));
    }
    let mut key = [0_u8; 32];
    for half in key.chunks_exact_mut(16) {
        half.copy_from_slice(uuid::Uuid::new_v4().as_bytes());
    }
    keychain.write(&name, SecretText::new(hex(&key))).await?;
    let made = JournalKey::new(key);
    key.zeroize();
    Ok(made)
}

/// Checks a file that is not in use, with the key if it is given (64 hexadecimal digits): for `cargo xtask verify`.
///
/// # Errors
/// The key is none, or the file cannot be read or is not ours.
pub fn verify_file(file: &std::path::Path, key: Option<&str>) -> Result<store::Verified, Error> {
    let key =
        key.map(|text| unhex(text.trim()).ok_or_else(|| Fault::new("journal-key-broken"))).transpose()?;
    let options =
        store::Options { authorisation_days: crate::terminal::authorisation_days, ..Default::default() };
    Ok(store::verify_copy(file, key.map(|key| JournalKey::new(*key)), &options)?)
}
