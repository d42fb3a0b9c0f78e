//! A secret as text that wipes itself and cannot be printed, cloned or serialised; knows not what it opens.

use zeroize::{Zeroize, Zeroizing};

/// A password, key or token. It has no `Debug`, `Display`, `Clone` or `Serialize`, so that a leak into a log or
/// over IPC does not compile; its memory is overwritten when it is dropped.
///
/// ```compile_fail
/// let secret = secrets::SecretText::new("made-up".to_owned());
/// println!("{secret:?}");
/// ```
/// ```compile_fail
/// let secret = secrets::SecretText::new("made-up".to_owned());
/// let copy = secret.clone();
/// ```
/// ```compile_fail
/// let secret = secrets::SecretText::new("made-up".to_owned());
/// let shown = secret.to_string();
/// ```
pub struct SecretText(Zeroizing<String>);

impl SecretText {
    /// Takes over the text, without copying it; the caller keeps nothing to wipe.
    pub fn new(text: String) -> Self {
        Self(Zeroizing::new(text))
    }

    /// The secret itself, for the one place that sends it where it belongs.
    pub fn expose(&self) -> &str {
        &self.0
    }

    /// Length in bytes of UTF-8, which is no secret to whoever stores it.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether it is the empty text: an entry that is there, and empty, which is not the same as no entry.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// A second copy for the in-memory keychain, which has to keep one; nobody else may duplicate a secret.
    pub(crate) fn duplicate(&self) -> Self {
        Self::new(self.expose().to_owned())
    }

    /// Takes over the bytes a platform answered with; wipes them when they are not text.
    pub(crate) fn from_bytes(bytes: Vec<u8>) -> Option<Self> {
        match String::from_utf8(bytes) {
            Ok(text) => Some(Self::new(text)),
            Err(other) => {
                other.into_bytes().zeroize();
                None
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_that_are_not_text_make_no_secret() {
        assert!(SecretText::from_bytes(vec![0xff, 0xfe]).is_none());
        assert_eq!(SecretText::from_bytes("clé".into()).unwrap().expose(), "clé");
    }

    #[test]
    fn taking_over_a_string_does_not_move_its_bytes() {
        let text = String::from("made-up secret");
        let before = text.as_ptr();
        assert_eq!(SecretText::new(text).expose().as_ptr(), before, "a copy would stay behind unwiped");
    }
}
