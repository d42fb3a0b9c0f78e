//! Mails from orders and payments: everything one is rendered from, kept as it was previewed. The link is never among it.

use domain::Language;
use domain::account::Environment;
use domain::id::MessageId;
use domain::message::{Message, MessageKind, MessageState};
use domain::order::Order;
use domain::payment::{MoneyState, Payment};
use domain::quotation::Ask;
use domain::{Money, Timestamp};
use messages::{
    Addressee, CardFacts, Contact, Delivery, Logo, MailLine, OrderFacts, PayLink, PayLinkKind, PayLinkMail,
    ReceiptKind, ReceiptMail, Rendered, Shop,
};
use serde::{Deserialize, Serialize};

use crate::convert::new_id;
use crate::{App, Error};

/// What the outbox keeps of a mail.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Content {
    pub body: Body,
    /// Media type and hash of the logo among the kept files.
    pub logo: Option<String>,
    pub from_name: String,
    pub from_address: String,
    pub reply_to: String,
}

/// The values of the mail itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Body {
    PayLink(Box<PayLinkMail>),
    Receipt(Box<ReceiptMail>),
}

/// What the rep adds to a pay-link mail.
pub(crate) struct Personal {
    pub language: Language,
    pub greeting: String,
    pub note: String,
    pub address: String,
    pub valid_until: Option<Timestamp>,
    pub kind: PayLinkKind,
}

impl App {
    /// The pay-link mail of an order.
    pub(crate) fn pay_link_mail(&self, order: &Order, ask: Ask, test: bool, personal: Personal) -> Content {
        let settings = self.settings();
        let some = |text: String| (!text.is_empty()).then_some(text);
        let mail = PayLinkMail {
            kind: personal.kind,
            language: personal.language,
            test,
            shop: self.mail_shop(),
            to: Addressee { name: some(personal.greeting), address: personal.address },
            order: self.order_facts(order, ask.amount),
            amount: ask.amount,
            confirms: ask.confirms.then(|| order.total()),
            valid_until: personal.valid_until,
            zone: settings.shop.zone.clone(),
            contact: self.contact(),
            note: some(personal.note),
        };
        self.content(Body::PayLink(Box::new(mail)))
    }

    /// The receipt of a payment, as far as it got.
    pub(crate) fn receipt_mail(&self, order: &Order, payment: &Payment, address: String) -> Content {
        let totals = payment.totals();
        let (kind, amount) = match payment.money() {
            MoneyState::Authorised => (ReceiptKind::Reserved, totals.authorised),
            MoneyState::PartRefunded | MoneyState::Refunded => (ReceiptKind::Refunded, totals.refunded),
            _ => (ReceiptKind::Paid, totals.captured),
        };
        let best = payment.best.as_ref();
        let mail = ReceiptMail {
            kind,
            language: order.language(),
            test: payment.environment == Environment::Test,
            shop: self.mail_shop(),
            to: Addressee { name: Some(order.customer.person()).filter(|name| !name.is_empty()), address },
            order: self.order_facts(order, amount),
            amount,
            at: best.and_then(|best| best.updated_at).unwrap_or(payment.updated_at),
            zone: self.settings().shop.zone.clone(),
            card: payment
                .card
                .as_ref()
                .map(|card| CardFacts { brand: card.brand.clone(), last4: card.last4.clone() }),
            reference: payment.reference.clone(),
            authorisation: best.and_then(|best| best.authorisation_code.clone()),
            statement: None,
            contact: self.contact(),
            note: None,
        };
        self.content(Body::Receipt(Box::new(mail)))
    }

    /// What a test of the mail server sends: a receipt of a made-up order, in the shop's colours.
    pub(crate) fn sample_receipt(&self, address: &str, amount: Money, language: Language) -> Content {
        let shop = &self.settings().shop;
        let mail = ReceiptMail {
            kind: ReceiptKind::Paid,
            language,
            test: true,
            shop: self.mail_shop(),
            to: Addressee { name: Some(shop.operator_name.clone()), address: address.to_owned() },
            order: OrderFacts { reference: "TEST".to_owned(), ..OrderFacts::default() },
            amount,
            at: self.now(),
            zone: shop.zone.clone(),
            card: None,
            reference: None,
            authorisation: None,
            statement: None,
            contact: self.contact(),
            note: None,
        };
        self.content(Body::Receipt(Box::new(mail)))
    }

    fn content(&self, body: Body) -> Content {
        let sender = &self.settings().sender;
        Content {
            body,
            logo: sender.logo.clone(),
            from_name: sender.name.clone(),
            from_address: sender.address.clone(),
            reply_to: sender.reply_to.clone(),
        }
    }

    fn mail_shop(&self) -> Shop {
        let settings = self.settings();
        let sender = &settings.sender;
        let name = if sender.name.is_empty() { &settings.shop.name } else { &sender.name };
        Shop {
            name: name.clone(),
            accent: sender.colour.parse().ok(),
            signature: sender.signature.clone(),
            footer: sender.footer.clone(),
        }
    }

    fn contact(&self) -> Contact {
        let name = self.settings().shop.operator_name.clone();
        Contact { name: (!name.is_empty()).then_some(name), phone: None }
    }

    fn order_facts(&self, order: &Order, amount: Money) -> OrderFacts {
        let sums = &order.amounts;
        let line = |line: &domain::order::Line| MailLine {
            text: line.name.clone(),
            quantity: Some(line.quantity),
            amount: line.unit_price.times(line.quantity).unwrap_or(line.unit_price),
        };
        let lines: Vec<MailLine> = order.lines.iter().map(line).collect();
        let delivery =
            sums.shipping.is_positive().then_some(Delivery { amount: sums.shipping, on: order.ship_date });
        OrderFacts {
            reference: order.reference.as_str().to_owned(),
            on: Some(order.created_at.to_zoned_datetime(self.zone()).date()),
            description: Some(order.description.clone()).filter(|text| !text.is_empty()),
            delivery,
            tax: (sums.tax.is_positive()).then_some(sums.tax),
            total: (sums.total != amount).then_some(sums.total),
            lines,
        }
    }

    /// The mail itself, exactly as it is shown and sent.
    pub(crate) async fn rendered(
        &self,
        content: &Content,
        link: Option<&PayLink>,
    ) -> Result<Rendered, Error> {
        let logo = self.logo(content.logo.as_deref()).await?;
        let rendered = match (&content.body, link) {
            (Body::PayLink(mail), Some(link)) => {
                messages::render_pay_link(&self.l10n, mail, link, logo.as_ref())
            }
            (Body::PayLink(mail), None) => {
                messages::render_pay_link(&self.l10n, mail, &PayLink::preview(), logo.as_ref())
            }
            (Body::Receipt(mail), _) => messages::render_receipt(&self.l10n, mail, logo.as_ref()),
        };
        Ok(rendered?)
    }

    async fn logo(&self, kept: Option<&str>) -> Result<Option<Logo>, Error> {
        let Some((_, hash)) = kept.and_then(|kept| kept.split_once(':')) else { return Ok(None) };
        Ok(self.store.blob(hash).await?.and_then(|bytes| Logo::new(bytes).ok()))
    }

    /// The outbox row of a mail. A test account writes to the operator and to nobody else.
    pub(crate) fn queued(
        &self,
        payment: &Payment,
        kind: MessageKind,
        recipients: Vec<String>,
        copy: bool,
        content: &Content,
    ) -> Result<Message, Error> {
        let operator = self.settings().shop.operator_email.clone();
        let test = payment.environment == Environment::Test;
        let language = match &content.body {
            Body::PayLink(mail) => mail.language,
            Body::Receipt(mail) => mail.language,
        };
        let now = self.now();
        Ok(Message {
            id: MessageId::new(new_id()),
            order_id: payment.order_id.clone(),
            payment_id: payment.id.clone(),
            kind,
            to: if test { vec![operator.clone()] } else { recipients },
            copy_to: (copy && !test && !operator.is_empty()).then_some(operator),
            language,
            content: serde_json::to_string(content).map_err(|_| Error::Unreadable("mail"))?,
            state: MessageState::Queued,
            tries: 0,
            due_at: now,
            last_answer: None,
            queued_at: now,
            sent_at: None,
            setup: false,
        })
    }
}
