//! Telling another program that something begins or ends, by one small POST: a recorder of calls, say. No provider, no
//! account, no secret: who is told needs to know nothing but what to do.

use std::time::Duration;

use reqwest::Url;
use reqwest::header::CONTENT_TYPE;

use super::{Http, is_loopback};

/// Why a program did not do as it was told, as far as can be known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum HookError {
    /// Neither `https://` nor `http://` of this machine.
    #[error("the address is neither https nor on this machine")]
    Address,
    /// No answer in time: it may have done it or not.
    #[error("no answer")]
    NoAnswer,
    /// Any status but 2xx; redirects are not followed.
    #[error("refused with status {0}")]
    Refused(u16),
}

/// Whether a hook may live there. Without TLS on this machine only, and there in every profile: nothing secret is sent.
#[must_use]
pub fn is_hook_address(address: &str) -> bool {
    parse(address).is_some()
}

fn parse(address: &str) -> Option<Url> {
    let url = Url::parse(address).ok()?;
    let allowed = url.scheme() == "https" || (url.scheme() == "http" && is_loopback(&url));
    (allowed && url.username().is_empty() && url.password().is_none()).then_some(url)
}

impl Http {
    /// Posts `json` once and waits for the status, no longer than `within`.
    ///
    /// # Errors
    /// [`HookError`]; whoever calls decides whether to ask again.
    pub async fn hook(&self, address: &str, json: String, within: Duration) -> Result<(), HookError> {
        let url = parse(address).ok_or(HookError::Address)?;
        let request = self.inner.client.post(url).timeout(within).header(CONTENT_TYPE, "application/json");
        let answer = request.body(json).send().await.map_err(|_| HookError::NoAnswer)?;
        if answer.status().is_success() { Ok(()) } else { Err(HookError::Refused(answer.status().as_u16())) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hook_lives_behind_tls_or_on_this_machine_and_holds_no_password() {
        for good in ["https://recorder.example/pause?line=7", "http://127.0.0.1:8020/pause", "http://[::1]/x"]
        {
            assert!(is_hook_address(good), "{good}");
        }
        for bad in [
            "http://recorder.example/pause",
            "http://127.0.0.1.example/pause",
            "https://rep:secret@recorder.example/",
            "file:///etc/passwd",
            "javascript:alert(1)",
            "recorder",
            "",
        ] {
            assert!(!is_hook_address(bad), "{bad}");
        }
    }
}
