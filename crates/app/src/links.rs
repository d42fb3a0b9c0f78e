//! Payment links: drafted, previewed as the customer will see them, made at the provider and mailed, resent and receipted.

use std::collections::BTreeMap;
use std::sync::Arc;

use domain::account::{Account, Environment};
use domain::event::Event;
use domain::id::{AccountId, AttemptId, MessageId, PaymentId};
use domain::message::{MessageEvent, MessageKind};
use domain::order::{Order, Validity};
use domain::payment::{CaptureMode, Channel, LinkState, NewPayment, OperationKind, Payment, PaymentEvent};
use domain::provider::Capabilities;
use domain::quotation::{self, Ask};
use domain::{Money, Timestamp};
use messages::{PayLinkKind, preview_html};

use crate::api::{
    self, CustomerInput, Details, Direction, Fault, LinkDraft, LinkInput, MailPreview, OrderInput, Sentence,
};
use crate::convert::{check_email, email_suggestion, language, new_id, order_id, rfc3339};
use crate::credentials::{limits_of, provider_of};
use crate::mail::{Content, Personal};
use crate::operate::Intent;
use crate::{App, Error, accounts};

const RECIPIENTS_MAX: usize = 5;
const GREETING_MAX: usize = 80;
const LINE_MAX: usize = 300;
const SECONDS_PER_DAY: u32 = 86_400;

impl App {
    /// The link form of an order, with what is still missing before one can be sent.
    ///
    /// # Errors
    /// There is no such order, its customer pays by card only, or the record cannot be read.
    pub async fn link_draft(&self, order: String) -> Result<LinkDraft, Error> {
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
                recipients: customer.email.clone().into_iter().filter(|email| !email.is_empty()).collect(),
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
        let kept = self.with_link_form(&input).await?;
        let mut checked = crate::orders::check(&kept, false, &self.settings(), self.now());
        let account = self.link_account(&input).await?;
        let (problems, details) = self.link_problems(&input, account.as_ref());
        let before = self.store.order(&order_id(&input.order_id)).await?;
        let quotation = self.quotation_of(&kept, &mut checked).await?;
        let total = checked.amounts.total;
        let order = checked.into_preview(order_id(&input.order_id), self.me(), self.now(), before.as_ref());
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

    /// Makes the link and queues its mail in one commit with it; answers the payment it became.
    ///
    /// # Errors
    /// Something is missing or wrong in the form, the order is locked or waits for an approval, or the provider made no link: nothing was mailed.
    pub async fn link_send(self: &Arc<Self>, input: LinkInput) -> Result<String, Error> {
        self.refuse_unreconciled()?;
        let (kept, account) = self.link_checked(&input).await?;
        let capture = CaptureMode::from(kept.capture);
        self.refuse_locked(&order_id(&input.order_id)).await?;
        self.order_save(kept).await?;
        let (order, asked) = self.finalise(&order_id(&input.order_id), api::Channel::Link).await?;
        let account = self.usable_account(&account.id, &order, Channel::Link).await?;
        self.refuse_unapproved(&order).await?;
        let ask = self.ask_of(&order, &asked).await?;
        self.refuse_same_amount(ask.amount, &account).await?;
        // A link that says no more than its amount cannot ask for a reservation.
        let by_amount = capabilities(&account)?.link_by_amount;
        let capture = if by_amount { CaptureMode::Immediate } else { capture };
        let intent = self.link_intent(&input, order, account, (capture, ask)).await?;
        let id = intent.payment.id.clone();
        let replaces = intent.replaces();
        let after = self.carry_out(intent).await?;
        if after.link.is_none() {
            return Err(no_link(&after).into());
        }
        if replaces {
            self.replace_older(&after).await?;
        }
        self.wake.outbox.notify_one();
        self.wake.follow.notify_one();
        Ok(id.to_string())
    }

    /// The kept order as its link form has it and the account, if nothing is missing or wrong in the form.
    pub(crate) async fn link_checked(&self, input: &LinkInput) -> Result<(OrderInput, Account), Error> {
        let account = self.link_account(input).await?;
        let missing = self.link_readiness(account.as_ref()).await?;
        if let Some(line) = missing.iter().find(|line| !line.done) {
            return Err(Fault::new("sender-not-ready").with("missing", &line.code).into());
        }
        let (problems, details) = self.link_problems(input, account.as_ref());
        if !problems.is_empty() {
            let fault = Fault { details: Some(details), ..Fault::fields(problems) };
            return Err(fault.into());
        }
        let account = account.ok_or_else(|| Error::from(Fault::field("account", "account-required")))?;
        Ok((self.with_link_form(input).await?, account))
    }

    /// The kept order with what the link form says of its customer and validity.
    async fn with_link_form(&self, input: &LinkInput) -> Result<OrderInput, Error> {
        let mut kept = self.kept_input(&order_id(&input.order_id)).await?;
        let customer = kept.customer.get_or_insert_with(CustomerInput::default);
        customer.language.clone_from(&input.language);
        if customer.email.as_deref().unwrap_or_default().is_empty() {
            customer.email = input.recipients.first().cloned();
        }
        if customer.first_name.is_empty() && customer.last_name.is_empty() {
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

    async fn link_account(&self, input: &LinkInput) -> Result<Option<Account>, Error> {
        match &input.account_id {
            Some(id) => Ok(Some(self.account(&AccountId::new(id)).await?)),
            None => Ok(None),
        }
    }

    fn link_problems(
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
    fn link_end(&self, days: u16, account: Option<&Account>, order: &Order) -> Timestamp {
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

    async fn link_content(
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

    async fn link_intent(
        &self,
        input: &LinkInput,
        order: Order,
        account: Account,
        (capture, ask): (CaptureMode, Ask),
    ) -> Result<Intent, Error> {
        let test = account.environment == Environment::Test;
        let until = self.link_end(input.validity_days, Some(&account), &order);
        let content = self.link_content(&order, ask, test, input, &input.language, until).await?;
        let new = NewPayment {
            id: PaymentId::new(new_id()),
            order_id: order.id.clone(),
            account_id: account.id.clone(),
            provider: account.provider.clone(),
            environment: account.environment,
            channel: Channel::Link,
            capture,
            entry: account.card_entry,
            amount: ask.amount,
            provider_order_id: self.provider_order_id(&order, OperationKind::OpenPage).await?,
            profile: account.profile(),
            owner: order.salesperson.clone(),
            part: ask.part,
        };
        let payment = Payment::open(new.clone(), self.now());
        let mut with_link = Vec::new();
        if !capabilities(&account)?.notifies_payer {
            let (to, copy) = (input.recipients.clone(), input.copy_to_me);
            let message = self.queued(&payment, MessageKind::PayLink, to, copy, &content)?;
            let change = MessageEvent::Queued { message: Box::new(message.clone()) };
            with_link.push(Event::Message { id: message.id, change });
        }
        let seconds = self.now().duration_until(until).as_secs().max(1);
        let intent = Intent {
            payment,
            attempt: AttemptId::new(new_id()),
            kind: OperationKind::OpenPage,
            amount: None,
            seconds: u32::try_from(seconds).unwrap_or(u32::MAX),
            card: None,
            with_link,
            order,
            account,
        };
        let id = new.id.clone();
        let batch = self
            .batch()
            .event(Event::Payment { id: id.clone(), change: PaymentEvent::Opened { payment: Box::new(new) } })
            .event(intent.sent(None))
            .follow(id, crate::jobs::schedule::after_intent(self.now()))
            .forget_draft(intent.order.id.as_str());
        self.store.append(batch).await?;
        Ok(intent)
    }

    /// Older links of the order are marked as replaced: they stay watched, because they can still be paid until they end.
    /// A provider that can close a page closes theirs.
    async fn replace_older(self: &Arc<Self>, newer: &Payment) -> Result<(), Error> {
        let all = self.store.payments_of_order(&newer.order_id).await?;
        let now = self.now();
        let older: Vec<Payment> = all
            .into_iter()
            .filter(|payment| payment.id != newer.id && payment.link_state(now) == LinkState::Active)
            .collect();
        let replaced =
            |payment: &Payment| Event::Payment { id: payment.id.clone(), change: PaymentEvent::LinkReplaced };
        if !older.is_empty() {
            self.store.append(self.batch().events(older.iter().map(replaced))).await?;
        }
        for payment in older {
            let account = self.account(&payment.account_id).await?;
            // The new link is out: what became of closing the old one is on its timeline.
            if capabilities(&account)?.withdraw_link
                && let Err(error) = self.close_page(&payment, String::new()).await
            {
                tracing::warn!(payment = %payment.id, %error, "an older link could not be closed");
            }
        }
        Ok(())
    }

    /// Mails the same link again, as a mail of its own.
    pub(crate) async fn resend_link(&self, payment: &Payment, order: &Order) -> Result<(), Error> {
        let sent = self.store.messages_of_order(&order.id).await?;
        let last = sent.iter().rev().find(|m| m.payment_id == payment.id && m.kind != MessageKind::Receipt);
        let Some(last) = last else { return Err(Error::NotFound) };
        let content: Content = serde_json::from_str(&last.content).map_err(|_| Error::Unreadable("mail"))?;
        let mut again =
            self.queued(payment, MessageKind::PayLink, last.to.clone(), last.copy_to.is_some(), &content)?;
        again.language = last.language;
        self.queue(again).await
    }

    pub(crate) async fn send_receipt(&self, payment: &Payment, order: &Order) -> Result<(), Error> {
        let address =
            order.customer.email.clone().ok_or(Error::NotAllowed(domain::rules::WhyNot::NoAddress))?;
        let content = self.receipt_mail(order, payment, address.clone());
        let message = self.queued(payment, MessageKind::Receipt, vec![address], false, &content)?;
        self.queue(message).await
    }

    async fn queue(&self, message: domain::message::Message) -> Result<(), Error> {
        let payment = message.payment_id.clone();
        let id = message.id.clone();
        let change = MessageEvent::Queued { message: Box::new(message) };
        self.store.append(self.batch().event(Event::Message { id, change })).await?;
        self.wake.outbox.notify_one();
        self.moved(&payment).await;
        Ok(())
    }

    /// Sends a mail whose fate is uncertain, or which failed, once more: the same mail with the same id.
    ///
    /// # Errors
    /// There is no such mail, or it was taken already.
    pub async fn message_resend(&self, message: String) -> Result<(), Error> {
        use domain::message::MessageState::{Failed, Uncertain};
        let id = MessageId::new(message);
        let message = self.store.message(&id).await?.ok_or(Error::NotFound)?;
        if !matches!(message.state, Failed | Uncertain) {
            return Err(Error::Stale);
        }
        self.store.append(self.batch().event(Event::Message { id, change: MessageEvent::Requeued })).await?;
        self.wake.outbox.notify_one();
        self.moved(&message.payment_id).await;
        Ok(())
    }

    /// The address of a link, for the rep to read out or copy on purpose.
    ///
    /// # Errors
    /// There is no link.
    pub async fn link_address(&self, payment: String) -> Result<String, Error> {
        let url = self.store.link_url(&PaymentId::new(payment)).await?.ok_or(Error::NotFound)?;
        Ok(url.expose().to_owned())
    }
}

fn capabilities(account: &Account) -> Result<&'static Capabilities, Error> {
    Ok(&provider_of(account)?.descriptor().capabilities)
}

/// The longest life of an account's links, in seconds.
fn most_seconds(account: &Account) -> Result<u32, Error> {
    Ok(limits_of(account)?.link_seconds_max)
}

/// Why there is no link, in the words of faults.
pub(crate) fn no_link(payment: &Payment) -> Fault {
    match (&payment.refusal, payment.never_asked()) {
        (Some(refusal), _) => {
            Fault::new(&format!("reason-{}", refusal.reason.key())).with("code", &refusal.code)
        }
        (None, Some(cause)) => Fault::new(&crate::error::key(&cause)),
        (None, None) => Fault::new("link-not-known").with("payment", &payment.id),
    }
}

/// The hosts an account's pages may be on: the provider's own, or this machine in demo and test.
pub(crate) fn page_hosts(account: &Account) -> Result<Vec<String>, Error> {
    let descriptor = provider_of(account)?.descriptor();
    let mut hosts: Vec<String> = descriptor.page_hosts.iter().map(|&host| host.to_owned()).collect();
    if account.environment == Environment::Test {
        let own = account.addresses.values().filter_map(|address| accounts::host_of(address));
        hosts.extend(own.map(|(_, host)| host.to_owned()).filter(|host| accounts::host_is_loopback(host)));
        hosts.dedup();
    }
    Ok(hosts)
}
