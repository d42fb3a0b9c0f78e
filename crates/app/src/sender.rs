//! How e-mail leaves: the sender, its server, the pages payers return to, and what has to be in place before a link is sent.

use std::collections::BTreeMap;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use domain::role::Deed;
use secrets::{SecretKey, SecretText};

use crate::api::{
    ConnectionTest, Defaults, Details, Fault, ReadinessLine, ReturnPages, SecurityLine, SenderInput,
    SenderSettings, SmtpAuth, SmtpSecurity, Tone,
};
use crate::config::{self, Auth, Security};
use crate::credentials::SMTP_KEY;
use crate::{App, Error};

const LOGO_MAX: usize = 64 * 1024;
const TEXT_MAX: usize = 400;
const SIGNATURE_LINES: usize = 20;
/// How long a restore is told of: a link lives no longer.
const RESTORE_SHOWN: jiff::SignedDuration = jiff::SignedDuration::from_hours(24 * 90);

impl App {
    /// How e-mail leaves; never the password.
    ///
    /// # Errors
    /// The record or keychain cannot be read.
    pub async fn sender(&self) -> Result<SenderSettings, Error> {
        let sender = &self.settings().sender;
        let kept = self.keychain.read(&SecretKey::new(SMTP_KEY)?).await?.is_some();
        Ok(SenderSettings {
            name: sender.name.clone(),
            address: sender.address.clone(),
            reply_to: sender.reply_to.clone(),
            signature: sender.signature.clone(),
            footer: sender.footer.clone(),
            logo: self.logo_shown(sender.logo.as_deref()).await?,
            colour: sender.colour.clone(),
            smtp_host: sender.host.clone(),
            smtp_port: sender.port,
            smtp_security: match sender.security {
                Security::Starttls => SmtpSecurity::Starttls,
                Security::Tls => SmtpSecurity::Tls,
                Security::LoopbackOnly => SmtpSecurity::None,
            },
            smtp_user: sender.user.clone(),
            smtp_auth: match sender.auth {
                Auth::Password => SmtpAuth::Password,
                Auth::Xoauth2 => SmtpAuth::Xoauth2,
                Auth::None => SmtpAuth::None,
            },
            smtp_secret_stored: kept,
        })
    }

    async fn logo_shown(&self, logo: Option<&str>) -> Result<String, Error> {
        let Some((kind, hash)) = logo.and_then(|logo| logo.split_once(':')) else { return Ok(String::new()) };
        let bytes = self.store.blob(hash).await?.unwrap_or_default();
        Ok(format!("data:{kind};base64,{}", STANDARD.encode(bytes)))
    }

    /// Keeps how e-mail leaves; a typed password goes to the keychain.
    ///
    /// # Errors
    /// A field cannot be taken, or keychain or record cannot be written.
    pub async fn sender_save(&self, input: SenderInput) -> Result<SenderSettings, Error> {
        self.demand(Deed::ManageSettings, None)?;
        let SenderInput { sender: typed, smtp_secret } = input;
        let mut problems = BTreeMap::new();
        let logo = logo_of(&typed.logo, &mut problems);
        let mut sender = self.checked_sender(&typed, &mut problems);
        if !problems.is_empty() {
            return Err(Fault::fields(problems).into());
        }
        if let Some(secret) = smtp_secret.map(SecretText::new).filter(|secret| !secret.is_empty()) {
            self.keychain.write(&SecretKey::new(SMTP_KEY)?, secret).await?;
        }
        if let Some((kind, bytes)) = logo {
            let hash = blake3::hash(&bytes).to_hex().to_string();
            sender.logo = Some(format!("{kind}:{hash}"));
            self.store.append(self.batch().blob(hash, bytes)).await?;
        }
        self.keep_section(&sender).await?;
        self.requeue_failed_by_setup().await?;
        self.sender().await
    }

    fn checked_sender(
        &self,
        typed: &SenderSettings,
        problems: &mut BTreeMap<String, String>,
    ) -> config::Sender {
        let mut text = |field: &str, typed: &str, max| {
            domain::text::line(typed, max).unwrap_or_else(|error| {
                problems.insert(field.to_owned(), crate::orders::text_code(error).to_owned());
                String::new()
            })
        };
        let name = text("name", &typed.name, 80);
        let footer = text("footer", &typed.footer, TEXT_MAX);
        // A signature has lines; each is checked as one.
        let lines = typed.signature.trim_end().lines();
        let signature: Vec<String> =
            lines.take(SIGNATURE_LINES + 1).map(|line| text("signature", line, TEXT_MAX)).collect();
        let host = text("smtpHost", typed.smtp_host.trim(), 253);
        let user = text("smtpUser", typed.smtp_user.trim(), 254);
        for (field, address) in [("address", &typed.address), ("replyTo", &typed.reply_to)] {
            if !address.trim().is_empty() && crate::convert::check_email(address.trim()).is_err() {
                problems.insert(field.to_owned(), "email-invalid".to_owned());
            }
        }
        if signature.len() > SIGNATURE_LINES {
            problems.insert("signature".to_owned(), "text-too-long".to_owned());
        }
        let colour = typed.colour.trim().to_ascii_lowercase();
        let is_colour = colour.len() == 7
            && colour.starts_with('#')
            && colour[1..].bytes().all(|b| b.is_ascii_hexdigit());
        if !colour.is_empty() && !is_colour {
            problems.insert("colour".to_owned(), "colour-invalid".to_owned());
        }
        let loopback = crate::accounts::host_is_loopback(&host) && self.profile.allows_loopback();
        if typed.smtp_security == SmtpSecurity::None && !loopback {
            problems.insert("smtpSecurity".to_owned(), "tls-required".to_owned());
        }
        config::Sender {
            name,
            address: typed.address.trim().to_owned(),
            reply_to: typed.reply_to.trim().to_owned(),
            signature: signature.join("\n"),
            footer,
            logo: None,
            colour,
            host,
            port: typed.smtp_port,
            security: match typed.smtp_security {
                SmtpSecurity::Starttls => Security::Starttls,
                SmtpSecurity::Tls => Security::Tls,
                SmtpSecurity::None => Security::LoopbackOnly,
            },
            user,
            auth: match typed.smtp_auth {
                SmtpAuth::Password => Auth::Password,
                SmtpAuth::Xoauth2 => Auth::Xoauth2,
                SmtpAuth::None => Auth::None,
            },
        }
    }

    /// What has to be in place before *Send by e-mail* is on, and where it is mended.
    pub(crate) async fn sender_readiness(&self) -> Result<Vec<ReadinessLine>, Error> {
        let settings = self.settings();
        let (sender, pages) = (&settings.sender, &settings.return_pages);
        let secret = match sender.auth {
            Auth::None => true,
            Auth::Password | Auth::Xoauth2 => self.keychain.read(&SecretKey::new(SMTP_KEY)?).await?.is_some(),
        };
        let line = |section: &str, field: &str, done: bool| ReadinessLine {
            code: format!("{section}-{field}"),
            done,
            section: section.to_owned(),
            field: Some(field.to_owned()),
        };
        Ok(vec![
            line("sender", "name", !sender.name.is_empty()),
            line("sender", "address", !sender.address.is_empty()),
            line("sender", "replyTo", !sender.reply_to.is_empty()),
            line("sender", "signature", !sender.signature.is_empty()),
            line("sender", "footer", !sender.footer.is_empty()),
            line("sender", "smtpHost", !sender.host.is_empty() && sender.port != 0),
            line("sender", "smtpSecret", secret),
            line("pages", "accept", !pages.accept.is_empty()),
            line("pages", "decline", !pages.decline.is_empty()),
            line("pages", "pending", !pages.pending.is_empty()),
            line("pages", "exception", !pages.exception.is_empty()),
            line("pages", "cancel", !pages.cancel.is_empty()),
        ])
    }

    /// The pages payers return to.
    ///
    /// # Errors
    /// None today.
    pub async fn return_pages(&self) -> Result<ReturnPages, Error> {
        let pages = self.settings().return_pages.clone();
        Ok(ReturnPages {
            accept: pages.accept,
            decline: pages.decline,
            pending: pages.pending,
            exception: pages.exception,
            cancel: pages.cancel,
        })
    }

    /// Keeps the pages payers return to.
    ///
    /// # Errors
    /// One is no https address, or the record cannot be written.
    pub async fn return_pages_save(&self, typed: ReturnPages) -> Result<(), Error> {
        self.demand(Deed::ManageSettings, None)?;
        let mut problems = BTreeMap::new();
        let mut page = |field: &str, typed: &str| {
            let typed = typed.trim().to_owned();
            let good = match crate::accounts::host_of(&typed) {
                Some(("https", _)) => true,
                Some(("http", host)) => {
                    self.profile.allows_loopback() && crate::accounts::host_is_loopback(host)
                }
                _ => typed.is_empty(),
            };
            if !good || typed.len() > 255 || typed.chars().any(|c| c.is_whitespace() || c.is_control()) {
                problems.insert(field.to_owned(), "address-not-https".to_owned());
            }
            typed
        };
        let pages = config::ReturnPages {
            accept: page("accept", &typed.accept),
            decline: page("decline", &typed.decline),
            pending: page("pending", &typed.pending),
            exception: page("exception", &typed.exception),
            cancel: page("cancel", &typed.cancel),
        };
        if !problems.is_empty() {
            return Err(Fault::fields(problems).into());
        }
        self.keep_section(&pages).await
    }

    /// What a fresh order starts with.
    ///
    /// # Errors
    /// None today.
    pub async fn defaults(&self) -> Result<Defaults, Error> {
        let kept = self.settings().defaults.clone();
        Ok(Defaults {
            capture: kept.capture.into(),
            validity_days: kept.validity_days,
            currency: kept.currency,
            customer_language: kept.language.code().to_owned(),
            copy_to_me: kept.copy_to_me,
            tax_basis_points: kept.tax_basis_points,
            quotation: kept.quotation,
            prepayment_basis_points: kept.quotation_terms.prepayment_basis_points,
            quotation_days: kept.quotation_terms.days,
        })
    }

    /// Keeps what a fresh order starts with.
    ///
    /// # Errors
    /// A value cannot be taken, or the record cannot be written.
    pub async fn defaults_save(&self, typed: Defaults) -> Result<(), Error> {
        self.demand(Deed::ManageSettings, None)?;
        let currency = typed.currency.parse::<domain::Currency>();
        let language = typed.customer_language.parse::<domain::Language>();
        let (Ok(currency), Ok(language)) = (currency, language) else {
            return Err(Fault::field("currency", "currency-unknown").into());
        };
        if typed.tax_basis_points > 10_000 {
            return Err(Fault::field("taxBasisPoints", "tax-invalid").into());
        }
        let quotation_terms = config::QuotationTerms {
            prepayment_basis_points: typed.prepayment_basis_points,
            days: typed.quotation_days,
        };
        let problems = crate::quotations::problems(&quotation_terms);
        if !problems.is_empty() {
            let most = i64::from(crate::quotations::DAYS_MAX);
            let most = self.l10n.number(self.operator_language(), most, 0).unwrap_or_default();
            return Err(Fault::fields(problems).with("max", most).into());
        }
        self.keep_section(&config::Defaults {
            capture: typed.capture.into(),
            validity_days: typed.validity_days,
            currency: currency.code().to_owned(),
            language,
            copy_to_me: typed.copy_to_me,
            tax_basis_points: typed.tax_basis_points,
            quotation: typed.quotation,
            quotation_terms,
        })
        .await
    }

    /// Signs in at the mail server and sends one mail to the operator.
    ///
    /// # Errors
    /// The record or keychain cannot be read. A bad answer of the server is in the test itself.
    pub async fn sender_test(&self) -> Result<ConnectionTest, Error> {
        self.demand(Deed::ManageSettings, None)?;
        let began = std::time::Instant::now();
        let outcome = self.send_test_mail().await;
        let milliseconds = u32::try_from(began.elapsed().as_millis()).unwrap_or(u32::MAX);
        Ok(match outcome {
            Ok(to) => {
                let details = Details::from([("to".to_owned(), to)]);
                ConnectionTest { ok: true, milliseconds, code: None, details }
            }
            Err(fault) => {
                let details = fault.details.unwrap_or_default();
                ConnectionTest { ok: false, milliseconds, code: Some(fault.code), details }
            }
        })
    }

    /// What protects this terminal, as far as it can be seen from here; the shell adds what only it can see.
    ///
    /// # Errors
    /// The record cannot be read.
    pub async fn security(&self) -> Result<Vec<SecurityLine>, Error> {
        let line = |code: &str, tone| SecurityLine { code: code.to_owned(), tone, details: Details::new() };
        let keychain = match self.keychain.probe().await {
            secrets::KeychainState::Ready if self.profile == crate::Profile::Demo => {
                line("keychain-memory", Tone::Warn)
            }
            secrets::KeychainState::Ready => line("keychain-ready", Tone::Good),
            secrets::KeychainState::Locked => line("keychain-locked", Tone::Bad),
            secrets::KeychainState::Refused => line("keychain-refused", Tone::Bad),
            secrets::KeychainState::NoService => line("keychain-missing", Tone::Bad),
            secrets::KeychainState::NotSet => line("keychain-not-set", Tone::Bad),
        };
        let record = match self.store.verify().await {
            Ok(verified) if verified.broken.is_none() => line("record-whole", Tone::Good),
            Ok(_) | Err(_) => line("record-broken", Tone::Bad),
        };
        let mut lines = vec![keychain, record];
        if self.head.lacking().is_some() {
            lines.push(line("record-restored", Tone::Bad));
        }
        let restore = &self.settings().last_restore;
        let fresh = restore.at.is_some_and(|at| self.now().duration_since(at) < RESTORE_SHOWN);
        if fresh && !restore.blind.is_empty() {
            let mut blind = line("record-restored-blind", Tone::Warn);
            blind.details.insert("accounts".to_owned(), restore.blind.join(", "));
            lines.push(blind);
        }
        Ok(lines)
    }
}

/// The logo's media type and bytes.
fn logo_of(data: &str, problems: &mut BTreeMap<String, String>) -> Option<(&'static str, Vec<u8>)> {
    if data.is_empty() {
        return None;
    }
    let parsed = ["image/png", "image/jpeg", "image/gif"].into_iter().find_map(|kind| {
        let body = data.strip_prefix("data:")?.strip_prefix(kind)?.strip_prefix(";base64,")?;
        Some((kind, STANDARD.decode(body).ok()?))
    });
    match parsed {
        Some((_, bytes)) if bytes.len() > LOGO_MAX => {
            problems.insert("logo".to_owned(), "logo-too-large".to_owned());
            None
        }
        Some(logo) => Some(logo),
        None => {
            problems.insert("logo".to_owned(), "logo-format".to_owned());
            None
        }
    }
}
