//! Identifiers as text newtypes, so that one kind never stands where another is meant. Made elsewhere; this only names them.

use std::fmt;

use serde::{Deserialize, Serialize};

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(String);

        impl $name {
            /// From its text.
            #[must_use]
            pub fn new(text: impl Into<String>) -> Self {
                Self(text.into())
            }

            /// Its text.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    )*};
}

ids! {
    /// An order; grows with time.
    OrderId,
    /// One attempt to pay an order through one account on one channel; grows with time.
    PaymentId,
    /// One request that can move money or make a link; also what the provider is told as operation id.
    AttemptId,
    /// One e-mail; grows with time and is the left part of its `Message-ID`.
    MessageId,
    /// One contract at one provider.
    AccountId,
    /// A customer of the shop.
    CustomerId,
    /// A person at the terminal.
    OperatorId,
    /// A provider, as its descriptor names it (`hipay`).
    ProviderId,
}
