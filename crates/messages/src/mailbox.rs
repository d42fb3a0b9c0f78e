//! Exactly one mail address, checked before anything is sent to it, with the form in which it may be shown.
//! Knows no server and does not ask whether the mailbox exists.

mod typo;

use std::fmt;
use std::str::FromStr;

use unicode_security::MixedScript;

use crate::header::HeaderText;

/// One recipient or sender. The domain is kept in ASCII; [`Mailbox::shown_domain`] decides how it is displayed.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Mailbox {
    name: HeaderText,
    local: String,
    domain: String,
}

/// Why a text is not one mail address.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum MailboxError {
    /// Nothing but space.
    #[error("no address")]
    Empty,
    /// More than one address, or a separator that would make it so.
    #[error("more than one address")]
    NotOne,
    /// No `@`, or nothing before it.
    #[error("the part before the @ is missing or not allowed")]
    Local,
    /// Letters before the `@` that many servers still refuse (not ASCII).
    #[error("letters before the @ that mail servers do not take")]
    LocalNotAscii,
    /// The domain is missing, has no dot, or is not a valid name.
    #[error("the part after the @ is not a domain")]
    Domain,
    /// Longer than mail allows (64 before the `@`, 254 in all).
    #[error("the address is too long")]
    TooLong,
}

impl Mailbox {
    /// An address without a name.
    ///
    /// # Errors
    /// As [`MailboxError`] says. Control characters, spaces, commas, quotes and comments are never accepted.
    pub fn new(address: &str) -> Result<Self, MailboxError> {
        let address = address.trim();
        if address.is_empty() {
            return Err(MailboxError::Empty);
        }
        if address.len() > 1_000 {
            return Err(MailboxError::TooLong);
        }
        if address.matches('@').count() > 1 || address.contains([',', ';']) {
            return Err(MailboxError::NotOne);
        }
        let (local, domain) = address.split_once('@').ok_or(MailboxError::Local)?;
        check_local(local)?;
        let domain = ascii_domain(domain)?;
        if local.len() > 64 || local.len() + 1 + domain.len() > 254 {
            return Err(MailboxError::TooLong);
        }
        Ok(Self { name: HeaderText::default(), local: local.to_owned(), domain })
    }

    /// The same address with a name to show beside it.
    #[must_use]
    pub fn named(mut self, name: &str) -> Self {
        self.name = HeaderText::new(name, HeaderText::MAX_NAME);
        self
    }

    /// The name, if any.
    #[must_use]
    pub fn name(&self) -> Option<&HeaderText> {
        (!self.name.is_empty()).then_some(&self.name)
    }

    /// The domain in ASCII, as servers see it.
    #[must_use]
    pub fn domain(&self) -> &str {
        &self.domain
    }

    /// The address in ASCII, as it goes on the wire.
    #[must_use]
    pub fn address(&self) -> String {
        format!("{}@{}", self.local, self.domain)
    }

    /// The domain as people may safely read it: in its own letters if they are all of one script, else in punycode.
    #[must_use]
    pub fn shown_domain(&self) -> String {
        let (unicode, result) = idna::domain_to_unicode(&self.domain);
        let one_script = unicode.replace('.', "").as_str().is_single_script();
        if result.is_ok() && one_script { unicode } else { self.domain.clone() }
    }

    /// The address as people may safely read it, see [`Mailbox::shown_domain`].
    #[must_use]
    pub fn shown(&self) -> String {
        format!("{}@{}", self.local, self.shown_domain())
    }

    /// The address that was probably meant, if the domain is one slip away from a well-known one.
    #[must_use]
    pub fn suggestion(&self) -> Option<String> {
        typo::suggestion(&self.domain).map(|domain| format!("{}@{domain}", self.local))
    }
}

impl FromStr for Mailbox {
    type Err = MailboxError;

    /// `address` or `Name <address>`.
    fn from_str(text: &str) -> Result<Self, MailboxError> {
        match text.trim().strip_suffix('>').map(|inner| inner.rsplit_once('<')) {
            None => Self::new(text),
            Some(None) => Err(MailboxError::Local),
            Some(Some((name, address))) => {
                // A name that holds an address is a second recipient in the making.
                if name.contains(['@', '<', '>']) {
                    return Err(MailboxError::NotOne);
                }
                Ok(Self::new(address)?.named(name.trim().trim_matches('"')))
            }
        }
    }
}

impl fmt::Display for Mailbox {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.address())
    }
}

/// Dot-separated words of the characters that need no quoting.
fn check_local(local: &str) -> Result<(), MailboxError> {
    if !local.is_ascii() {
        let letters = local.chars().all(|c| c.is_alphanumeric() || c.is_ascii());
        return Err(if letters { MailboxError::LocalNotAscii } else { MailboxError::Local });
    }
    let allowed = |b: u8| b.is_ascii_alphanumeric() || b"!#$%&'*+-/=?^_`{|}~".contains(&b);
    let word = |word: &str| !word.is_empty() && word.bytes().all(allowed);
    if local.split('.').all(word) { Ok(()) } else { Err(MailboxError::Local) }
}

fn ascii_domain(domain: &str) -> Result<String, MailboxError> {
    let ascii =
        idna::domain_to_ascii_strict(domain.trim_end_matches('.')).map_err(|_| MailboxError::Domain)?;
    let label = |label: &str| {
        !label.is_empty()
            && label.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
            && !label.starts_with('-')
    };
    let last_is_name =
        ascii.rsplit('.').next().is_some_and(|last| last.bytes().any(|b| b.is_ascii_alphabetic()));
    let dotted = ascii.contains('.');
    if dotted && last_is_name && ascii.split('.').all(label) { Ok(ascii) } else { Err(MailboxError::Domain) }
}

#[cfg(test)]
mod tests;
