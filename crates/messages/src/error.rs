//! What can go wrong while a message is written or composed; what can go wrong on the wire is [`crate::smtp::SendFailure`].

use domain::Language;

/// Why there is no message.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// No language, not even English, has this text: the program asks for an id that was never written.
    #[error("no text with the id {0}")]
    UnknownText(String),
    /// The text exists but names a variable that was not given.
    #[error("the text {id} in {language:?} cannot be formatted")]
    BrokenText {
        /// Id of the text.
        id: String,
        /// Language in which it was found.
        language: Language,
    },
    /// The compiled-in figures or dates of a language are missing.
    #[error("no number or date format for {0:?}")]
    NoFormat(Language),
    /// The pay link is no address a customer may be sent to (not https, or with a password in it).
    #[error("the pay link is not a plain https address")]
    BadLink,
    /// The pay link leads to a host that is not on the account's list.
    #[error("the pay link's host is not one of the account's")]
    ForeignHost,
    /// The pay link is too long for a QR code (about 2,000 characters).
    #[error("the pay link is too long")]
    LinkTooLong,
    /// The logo is no PNG, JPEG or GIF, or weighs more than [`crate::MAX_LOGO_BYTES`].
    #[error("the logo is not a usable picture")]
    BadLogo,
    /// The message id has characters that a `Message-ID` header cannot carry.
    #[error("the message id has unusual characters")]
    BadMessageId,
    /// A template could not be filled.
    #[error("the template could not be filled")]
    Template,
    /// The mail was rendered to be looked at: its link only stands for one.
    #[error("the mail has no real link")]
    PreviewOnly,
    /// The parts do not make a MIME message.
    #[error("the message could not be composed")]
    Compose,
}
