//! Who works here, for which shop, and the guide for the first run.

use std::collections::BTreeMap;

use domain::Language;
use domain::account::{AccountState, Environment};
use domain::role::Deed;

use crate::api::{
    Fault, Guide, GuideClose, GuideStep, GuideStepLine, Mode, Operator, Role, Session, ShopSettings,
};
use crate::config;
use crate::{App, Error, Profile};

const NAME_MAX: usize = 60;

impl App {
    /// Everything the page draws its frame from.
    ///
    /// # Errors
    /// The record cannot be read.
    pub async fn session(&self) -> Result<Session, Error> {
        let settings = self.settings();
        let accounts = self.store.accounts().await?;
        let offered: Vec<_> =
            accounts.iter().filter(|account| account.state != AccountState::Disabled).collect();
        let counts = self.store.counts(&self.me(), self.day_start(), self.now()).await?;
        let live = offered.iter().any(|account| account.environment == Environment::Live);
        Ok(Session {
            shop: settings.shop.name.clone(),
            mode: (!offered.is_empty()).then_some(if live { Mode::Live } else { Mode::Test }),
            demo: self.profile == Profile::Demo,
            guide_open: accounts.is_empty() && !settings.guide.closed,
            operator: Operator {
                id: self.me().to_string(),
                name: settings.shop.operator_name.clone(),
                email: settings.shop.operator_email.clone(),
                role: match self.operator.role {
                    domain::role::Role::Rep => Role::Rep,
                    domain::role::Role::Staff => Role::Staff,
                    domain::role::Role::Manager => Role::Manager,
                },
            },
            zone: settings.shop.zone.clone(),
            online: self.is_online(),
            attention: counts.attention.number,
            lapsing: counts.lapsing.number,
            approvals: self.approvals_waiting().await?,
            customer_languages: settings
                .shop
                .languages
                .iter()
                .map(|language| language.code().to_owned())
                .collect(),
            recording_alarm: self.recording_alarm(),
        })
    }

    /// The language in which the operator reads; told by the page when it changes.
    pub(crate) fn operator_language(&self) -> Language {
        *self.language.read().unwrap_or_else(std::sync::PoisonError::into_inner)
    }

    /// The page was switched to a language: sentences for the rep and notices follow.
    pub fn speak(&self, language: &str) {
        if let Ok(language) = language.parse() {
            *self.language.write().unwrap_or_else(std::sync::PoisonError::into_inner) = language;
        }
    }

    /// The shop and the person.
    ///
    /// # Errors
    /// None today.
    pub async fn shop(&self) -> Result<ShopSettings, Error> {
        let shop = &self.settings().shop;
        Ok(ShopSettings {
            name: shop.name.clone(),
            languages: shop.languages.iter().map(|language| language.code().to_owned()).collect(),
            operator_name: shop.operator_name.clone(),
            operator_email: shop.operator_email.clone(),
            zone: shop.zone.clone(),
            help_name: shop.help_name.clone(),
            help_phone: shop.help_phone.clone(),
            help_email: shop.help_email.clone(),
        })
    }

    /// Keeps the shop and the person.
    ///
    /// # Errors
    /// A field cannot be taken, or the record cannot be written.
    pub async fn shop_save(&self, typed: ShopSettings) -> Result<ShopSettings, Error> {
        self.demand(Deed::ManageSettings, None)?;
        let mut problems = BTreeMap::new();
        let mut line = |field: &str, text: &str| {
            domain::text::required_line(text, NAME_MAX).unwrap_or_else(|error| {
                problems.insert(field.to_owned(), crate::orders::text_code(error).to_owned());
                String::new()
            })
        };
        let name = line("name", &typed.name);
        let operator_name = line("operatorName", &typed.operator_name);
        if let Err(code) = crate::convert::check_email(&typed.operator_email) {
            problems.insert("operatorEmail".to_owned(), code.to_owned());
        }
        let help_name = domain::text::line(&typed.help_name, NAME_MAX).unwrap_or_else(|error| {
            problems.insert("helpName".to_owned(), crate::orders::text_code(error).to_owned());
            String::new()
        });
        let (help_phone, help_email) =
            (typed.help_phone.trim().to_owned(), typed.help_email.trim().to_owned());
        if !help_phone.is_empty() && !is_phone(&help_phone) {
            problems.insert("helpPhone".to_owned(), "phone-invalid".to_owned());
        }
        if !help_email.is_empty()
            && let Err(code) = crate::convert::check_email(&help_email)
        {
            problems.insert("helpEmail".to_owned(), code.to_owned());
        }
        let languages: Vec<Language> = typed.languages.iter().filter_map(|code| code.parse().ok()).collect();
        if languages.is_empty() {
            problems.insert("languages".to_owned(), "required".to_owned());
        }
        if jiff::tz::TimeZone::get(&typed.zone).is_err() {
            problems.insert("zone".to_owned(), "zone-unknown".to_owned());
        }
        if !problems.is_empty() {
            return Err(Fault::fields(problems).into());
        }
        let operator_email = typed.operator_email.trim().to_owned();
        let shop = config::Shop {
            name,
            languages,
            operator_name,
            operator_email,
            zone: typed.zone,
            help_name,
            help_phone,
            help_email,
        };
        self.keep_section(&shop).await?;
        self.shop().await
    }

    /// How far the first-run guide got.
    ///
    /// # Errors
    /// The record or keychain cannot be read.
    pub async fn guide(&self) -> Result<Guide, Error> {
        let settings = self.settings();
        let accounts = self.store.accounts().await?;
        let sender_done = self.sender_readiness().await?.iter().all(|line| line.done);
        let paid = self.store.counts(&self.me(), self.day_start(), self.now()).await?.all.number > 0;
        let step = |id, done| GuideStepLine { id, done };
        Ok(Guide {
            steps: vec![
                step(
                    GuideStep::Shop,
                    !settings.shop.name.is_empty() && !settings.shop.operator_email.is_empty(),
                ),
                step(GuideStep::Account, accounts.iter().any(|account| account.tested_at.is_some())),
                step(GuideStep::Sender, sender_done),
                step(GuideStep::Order, paid),
            ],
            demo_possible: self.profile == Profile::Demo,
        })
    }

    /// The guide is left; what is undone stays listed in the settings.
    ///
    /// # Errors
    /// The record cannot be written.
    pub async fn guide_close(&self, _how: GuideClose) -> Result<(), Error> {
        self.keep_section(&config::Guide { closed: true }).await
    }
}

/// Whether a text can be dialled: digits of any script with the signs people put between them. Never a card number.
fn is_phone(text: &str) -> bool {
    let digits = text.chars().filter(|c| domain::text::ascii_digit(*c).is_some()).count();
    let signs = text.chars().all(|c| domain::text::ascii_digit(c).is_some() || " +-/().".contains(c));
    signs && (3..=20).contains(&digits) && !domain::text::holds_card_number(text)
}
