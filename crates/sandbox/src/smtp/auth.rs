//! Signing in by PLAIN, LOGIN and XOAUTH2 with the one made-up mailbox. Knows no stream.

use base64::{Engine as _, prelude::BASE64_STANDARD};

/// The mailbox, its password and its token, listed in the README.
const USER: &str = "shop@example.test";
const PASSWORD: &str = "sandbox-mail-secret";
const TOKEN: &str = "sandbox-mail-token";

/// What the client has to hear next.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Step {
    /// Ask for the next response with this challenge.
    Ask(String),
    /// Signed in as this user.
    Welcome(String),
    /// Wrong user, password or token.
    Wrong,
    /// No such mechanism, or a response that cannot be read.
    Unknown,
}

/// A sign-in in progress.
#[derive(Debug)]
pub(super) struct SignIn {
    mechanism: String,
    user: Option<String>,
    failed: bool,
}

impl SignIn {
    /// Starts with the argument of AUTH: mechanism and perhaps the first response.
    pub fn start(argument: &str) -> (Self, Step) {
        let (mechanism, initial) =
            argument.split_once(' ').map_or((argument, None), |(name, first)| (name, Some(first)));
        let mut sign_in = Self { mechanism: mechanism.to_ascii_uppercase(), user: None, failed: false };
        let step = match (sign_in.mechanism.as_str(), initial) {
            ("PLAIN" | "LOGIN" | "XOAUTH2", Some(first)) => {
                sign_in.next(if first == "=" { "" } else { first })
            }
            ("PLAIN" | "XOAUTH2", None) => Step::Ask(String::new()),
            ("LOGIN", None) => Step::Ask(BASE64_STANDARD.encode("Username:")),
            _ => Step::Unknown,
        };
        (sign_in, step)
    }

    /// Takes the client's next response.
    pub fn next(&mut self, response: &str) -> Step {
        if self.failed {
            return Step::Wrong;
        }
        let Some(text) =
            BASE64_STANDARD.decode(response).ok().and_then(|bytes| String::from_utf8(bytes).ok())
        else {
            return Step::Unknown;
        };
        match (self.mechanism.as_str(), self.user.take()) {
            ("PLAIN", _) => {
                let parts: Vec<&str> = text.split('\0').collect();
                let right =
                    matches!(parts.as_slice(), [_, user, password] if *user == USER && *password == PASSWORD);
                if right { Step::Welcome(USER.to_owned()) } else { Step::Wrong }
            }
            ("LOGIN", None) => {
                self.user = Some(text);
                Step::Ask(BASE64_STANDARD.encode("Password:"))
            }
            ("LOGIN", Some(user)) if user == USER && text == PASSWORD => Step::Welcome(user),
            ("XOAUTH2", _) if text == format!("user={USER}\u{1}auth=Bearer {TOKEN}\u{1}\u{1}") => {
                Step::Welcome(USER.to_owned())
            }
            // A wrong token is told in a challenge first; the client answers an empty line and then hears 535.
            ("XOAUTH2", _) => {
                self.failed = true;
                Step::Ask(BASE64_STANDARD.encode(r#"{"status":"400","schemes":"Bearer","scope":"mail"}"#))
            }
            _ => Step::Wrong,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn encoded(text: &str) -> String {
        BASE64_STANDARD.encode(text)
    }

    #[test]
    fn every_mechanism_takes_the_right_secret_only() {
        let plain =
            |secret: &str| SignIn::start(&format!("PLAIN {}", encoded(&format!("\0{USER}\0{secret}")))).1;
        assert_eq!(plain(PASSWORD), Step::Welcome(USER.to_owned()));
        assert_eq!(plain("wrong"), Step::Wrong);
        let (mut login, first) = SignIn::start("login");
        assert_eq!(first, Step::Ask(encoded("Username:")));
        assert_eq!(login.next(&encoded(USER)), Step::Ask(encoded("Password:")));
        assert_eq!(login.next(&encoded(PASSWORD)), Step::Welcome(USER.to_owned()));
        let token = |token: &str| {
            format!("XOAUTH2 {}", encoded(&format!("user={USER}\u{1}auth=Bearer {token}\u{1}\u{1}")))
        };
        assert_eq!(SignIn::start(&token(TOKEN)).1, Step::Welcome(USER.to_owned()));
        let (mut wrong, asked) = SignIn::start(&token("stale"));
        assert!(matches!(asked, Step::Ask(_)));
        assert_eq!(wrong.next(""), Step::Wrong);
        assert_eq!(SignIn::start("CRAM-MD5").1, Step::Unknown);
    }
}
