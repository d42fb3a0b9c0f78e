//! The link form: what it starts with, what is wrong with it, and the mail as the customer will see it. Makes no link.

use std::collections::BTreeMap;

use domain::Money;
use domain::Timestamp;
use domain::account::{Account, Environment};
use domain::id::AccountId;
use domain::order::{Order, Validity};
use domain::payment::Payment;
use domain::quotation::{self, Ask};
use domain::role::Deed;
use messages::{PayLinkKind, preview_html};

use super::{capabilities, most_seconds};
use crate::api::{
    self, CustomerInput, Details, Direction, Fault, LinkDraft, LinkInput, MailPreview, OrderInput, Sentence,
};
use crate::convert::{check_email, email_suggestion, language, order_id, rfc3339};
use crate::credentials::provider_of;
use crate::mail::{Content, Personal};
use crate::{App, Error};

const RECIPIENTS_MAX: usize = 5;
const GREETING_MAX: usize = 80;
const LINE_MAX: usize = 300;
pub(super) const SECONDS_PER_DAY: u32 = 86_400;

impl App {
    /// The link form of an order, with what is still missing before one can be sent.
    ///
    /// # Errors
    /// There is no such order, its customer pays by card only, or the record cannot be read.
    pub async fn link_draft(&self, order: String) -> Result<LinkDraft, Error> {
        self.demand_order(Deed::SendLink, &order_id(&order)).await?;
        let input = self.kept_input(&order_id(&order)).await?;
        let check = self
            .order_check(OrderInput { channel: Some(api::Channel::Link), ..input.clone() }, false)
            .await?;
        if check.problems.get("channel").is_some_and(|code| code == "card-required") {
            return Err(Fault::new("card-required").into());
        }
        let settings = self.settings();
        let customer = input.customer.clone().unwrap_or_default();
        let account = match &check.account_id {
            Some(id) => Some(self.account(&AccountId::new(id)).await?),
            None => None,
        };
        let descriptor = account.as_ref().map(provider_of).transpose()?.map(|provider| provider.descriptor());
        let most = account.as_ref().map_or(Ok(SECONDS_PER_DAY), most_seconds)?;
        let max_days = u16::try_from(most / SECONDS_PER_DAY).unwrap_or(u16::MAX);
        let told = match &account {
            Some(account) => crate::told::by_provider(account, &customer)?,
            None => None,
        };
        let person = format!("{} {}", customer.first_name, customer.last_name).trim().to_owned();
        let environment = account.as_ref().map_or(Environment::Test, |account| account.environment);
        let currency = check.currency.clone();
        let asked = check.quotation.as_ref().and_then(|asks| asks.ask_minor);
        Ok(LinkDraft {
            input: LinkInput {
                order_id: order,
                account_id: check.account_id,
                recipients: customer
                    .email
                    .clone()
                    .into_iter()
                    .filter(|email| !email.trim().is_empty())
                    .collect(),
                greeting: person.clone(),
                language: if customer.language.is_empty() {
                    input.language
                } else {
                    customer.language.clone()
                },
                validity_days: input.validity_days.min(max_days),
                line: String::new(),
                copy_to_me: settings.defaults.copy_to_me,
            },
            reference: input.reference,
            customer: customer.company.filter(|company| !company.is_empty()).unwrap_or(person),
            amount: api::Money { minor_units: asked.unwrap_or(check.total_minor), currency },
            line_count: u32::try_from(input.lines.len()).unwrap_or(u32::MAX),
            operator_email: settings.shop.operator_email.clone(),
            provider: descriptor.map_or("", |descriptor| descriptor.name).to_owned(),
            account: account.as_ref().map(|account| account.name.clone()).unwrap_or_default(),
            mode: environment.into(),
            min_days: 0,
            max_days,
            max_minutes: (max_days == 0).then_some(most / 60),
            readiness: self.link_readiness(account.as_ref()).await?,
            told,
            approval: check.approval,
        })
    }

    /// The mail exactly as it will be sent, in `shown_in` (the customer's language, or one the rep reads).
    ///
    /// # Errors
    /// There is no such order, or the record cannot be read. What is wrong with the form is in the preview.
    pub async fn link_preview(&self, input: LinkInput, shown_in: String) -> Result<MailPreview, Error> {
        self.demand_order(Deed::SendLink, &order_id(&input.order_id)).await?;
        let kept = self.with_link_form(&input).await?;
        let mut checked = crate::orders::check(&kept, false, &self.settings(), self.now());
        let account = self.link_account(&input).await?;
        let (problems, details) = self.link_problems(&input, account.as_ref());
        let before = self.store.order(&order_id(&input.order_id)).await?;
        let quotation = self.quotation_of(&kept, &mut checked).await?;
        let total = checked.amounts.total;
        let mut order =
            checked.into_preview(order_id(&input.order_id), self.me(), self.now(), before.as_ref());
        if quotation.as_ref().is_some_and(|asks| asks.now.standing == api::QuotationStanding::Confirmed) {
            // Confirmed, or about to be by what was paid: its last day is no end any more.
            order.quotation = None;
        }
        let ask = match quotation.map(|asks| (asks.ask_minor.unwrap_or(asks.due_minor), asks.confirms)) {
            Some((minor, confirms)) => Ask {
                amount: Money::from_minor(minor, total.currency()).unwrap_or(total),
                confirms,
                part: minor < total.minor(),
            },
            None => Ask { amount: total, confirms: false, part: false },
        };
        let valid_until = self.link_end(input.validity_days, account.as_ref(), &order);
        let test = account.as_ref().is_none_or(|account| account.environment == Environment::Test);
        let content = self.link_content(&order, ask, test, &input, &shown_in, valid_until).await?;
        let rendered = self.rendered(&content, None).await?;
        let reader = self.operator_language();
        let words = self.l10n.amount_in_words(reader, ask.amount)?;
        Ok(MailPreview {
            language: rendered.language.code().to_owned(),
            direction: if rendered.language.is_rtl() { Direction::Rtl } else { Direction::Ltr },
            from: content.from_name.clone(),
            from_address: content.from_address.clone(),
            subject: rendered.subject.to_string(),
            html: preview_html(&rendered),
            frame: None,
            text: rendered.text.clone(),
            valid_until: rfc3339(valid_until),
            amount_words: Sentence { language: reader.code().to_owned(), text: words },
            problems,
            details,
        })
    }

    /// The kept order with what the link form says of its customer and validity.
    pub(super) async fn with_link_form(&self, input: &LinkInput) -> Result<OrderInput, Error> {
        let mut kept = self.kept_input(&order_id(&input.order_id)).await?;
        let customer = kept.customer.get_or_insert_with(CustomerInput::default);
        customer.language.clone_from(&input.language);
        if customer.email.as_deref().unwrap_or_default().trim().is_empty() {
            customer.email = input.recipients.first().cloned();
        }
        if customer.first_name.trim().is_empty() && customer.last_name.trim().is_empty() {
            customer.last_name.clone_from(&input.greeting);
        }
        if let Some(account) = self.link_account(input).await?
            && capabilities(&account)?.notifies_payer
            && let Some(address) = input.recipients.first()
        {
            // The provider writes to the customer it is told of, and to nobody else.
            customer.email = Some(address.clone());
        }
        kept.language.clone_from(&input.language);
        kept.validity_days = input.validity_days;
        kept.channel = Some(api::Channel::Link);
        Ok(kept)
    }

    pub(super) async fn link_account(&self, input: &LinkInput) -> Result<Option<Account>, Error> {
        match &input.account_id {
            Some(id) => Ok(Some(self.account(&AccountId::new(id)).await?)),
            None => Ok(None),
        }
    }

    pub(super) fn link_problems(
        &self,
        input: &LinkInput,
        account: Option<&Account>,
    ) -> (BTreeMap<String, String>, Details) {
        let (mut problems, mut details) = (BTreeMap::new(), Details::new());
        let told =
            account.and_then(|account| capabilities(account).ok()).is_some_and(|can| can.notifies_payer);
        let most_recipients = if told { 1 } else { RECIPIENTS_MAX };
        if input.recipients.is_empty() && !told {
            problems.insert("recipients".to_owned(), "required".to_owned());
        } else if input.recipients.len() > most_recipients {
            problems.insert("recipients".to_owned(), "too-many-recipients".to_owned());
        }
        for address in &input.recipients {
            if let Err(code) = check_email(address) {
                problems.insert("recipients".to_owned(), code.to_owned());
                details.insert("recipients.address".to_owned(), address.chars().take(80).collect());
            } else if let Some(better) = email_suggestion(address) {
                details.insert("recipients.suggestion".to_owned(), better);
            }
        }
        for (field, text, max) in
            [("greeting", &input.greeting, GREETING_MAX), ("line", &input.line, LINE_MAX)]
        {
            if let Err(error) = domain::text::line(text, max) {
                problems.insert(field.to_owned(), crate::orders::text_code(error).to_owned());
                details.insert(format!("{field}.max"), max.to_string());
            }
        }
        let most = account.and_then(|account| most_seconds(account).ok());
        if most.is_some_and(|most| u32::from(input.validity_days) > most / SECONDS_PER_DAY) {
            problems.insert("validityDays".to_owned(), "validity-too-long".to_owned());
            details.insert("validityDays.max".to_owned(), (most.unwrap_or(0) / SECONDS_PER_DAY).to_string());
        }
        (problems, details)
    }

    /// The last moment at which the link can be paid: the end of its last day, within the provider's limit and the
    /// quotation's.
    pub(super) fn link_end(&self, days: u16, account: Option<&Account>, order: &Order) -> Timestamp {
        let most = account.and_then(|account| most_seconds(account).ok());
        let now = self.now();
        let after = |seconds: u32| {
            now.checked_add(jiff::SignedDuration::from_secs(i64::from(seconds))).unwrap_or(now)
        };
        let limit = after(most.unwrap_or(SECONDS_PER_DAY));
        // Whole seconds: the provider is told a number of them.
        let end = Validity { days }.until(now, &self.zone()).unwrap_or(limit).min(limit);
        let end = self.quotation_end(order).map_or(end, |last| end.min(last));
        Timestamp::from_second(end.as_second()).unwrap_or(end)
    }

    pub(super) async fn link_content(
        &self,
        order: &Order,
        ask: Ask,
        test: bool,
        input: &LinkInput,
        shown_in: &str,
        valid_until: Timestamp,
    ) -> Result<Content, Error> {
        let older = self.store.payments_of_order(&order.id).await?;
        let unpaid = |payment: &Payment| payment.link.is_some() && !quotation::kept(payment).is_positive();
        let kind = if older.iter().any(unpaid) { PayLinkKind::Replacement } else { PayLinkKind::First };
        let clean = |text: &str, max| domain::text::line(text, max).unwrap_or_default();
        let personal = Personal {
            language: language(shown_in),
            greeting: clean(&input.greeting, GREETING_MAX),
            note: clean(&input.line, LINE_MAX),
            address: input.recipients.first().cloned().unwrap_or_default(),
            valid_until: Some(valid_until),
            kind,
        };
        Ok(self.pay_link_mail(order, ask, test, personal))
    }
}
