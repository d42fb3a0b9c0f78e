//! Everything about one order in one file: for a person who has to show what happened, and for a program that checks it.
//! Holds no card number, no credential and no address of a link, and is not written if it would.

mod page;

use domain::event::{Actor, Event};
use domain::order::Order;
use domain::payment::Payment;
use domain::role::Deed;
use messages::Arg;
use serde_json::{Value, json};
use store::{Head, Sealed};

use crate::api::{Details, EvidenceSaved};
use crate::config::Shop;
use crate::convert::{payment_id, rfc3339};
use crate::mail::Content;
use crate::record::hex;
use crate::{App, Error, exports};

/// What the file is made of.
struct Evidence {
    order: Order,
    payments: Vec<Payment>,
    mails: Vec<Mail>,
    entries: Vec<Sealed>,
    steps: Vec<Step>,
    head: Head,
    shop: Shop,
    made_at: String,
    /// The provider's name of each payment.
    providers: Vec<String>,
}

/// One mail with the subject the customer read.
struct Mail {
    message: domain::message::Message,
    subject: String,
}

/// One journal entry in words.
struct Step {
    who: String,
    what: String,
    why: String,
    /// What a machine told: codes, references, amounts.
    facts: Details,
}

impl App {
    /// Writes everything about a payment's order into one new file in the folder for exports.
    ///
    /// # Errors
    /// There is no such payment, the record cannot be read, or the file cannot be written.
    pub async fn evidence_save(&self, payment: String) -> Result<EvidenceSaved, Error> {
        let payment = self.payment(&payment_id(&payment)).await?;
        self.demand(Deed::Read, Some(&payment.owner))?;
        let evidence = self.evidence(&payment).await?;
        let html = page::html(&evidence);
        for payment in &evidence.payments {
            // The record keeps them apart; this makes sure of it.
            let secret = self.store.link_url(&payment.id).await?;
            let secrets = secret.iter().flat_map(|link| [Some(link.expose()), link.handle()]).flatten();
            if secrets.filter(|secret| secret.len() > 8).any(|secret| html.contains(secret)) {
                tracing::error!(payment = %payment.id, "evidence would have told a link");
                return Err(Error::Unreadable("evidence"));
            }
        }
        let entries = u32::try_from(evidence.entries.len()).unwrap_or(u32::MAX);
        let moment = self.now().strftime("%Y-%m-%d-%H%M%S");
        let stem = format!("evidence-{}-{moment}", evidence.order.reference.as_str());
        let folder = self.folder.join("exports");
        let written =
            tokio::task::spawn_blocking(move || exports::write(&folder, &stem, "html", html.as_bytes()))
                .await;
        let path = written.map_err(|_| Error::Unreadable("task"))?.map_err(store::StoreError::from)?;
        Ok(EvidenceSaved { path: path.to_string_lossy().into_owned(), entries })
    }

    async fn evidence(&self, shown: &Payment) -> Result<Evidence, Error> {
        let order = self.order(&shown.order_id).await?;
        let (entries, head) = self.store.sealed_timeline(&order.id).await?;
        let payments = self.store.payments_of_order(&order.id).await?;
        let shop = self.settings().shop.clone();
        let mut mails = Vec::new();
        for message in self.store.messages_of_order(&order.id).await? {
            let content: Result<Content, _> = serde_json::from_str(&message.content);
            let subject = match content {
                Ok(content) => self.rendered(&content, None).await?.subject.as_str().to_owned(),
                Err(_) => String::new(),
            };
            mails.push(Mail { message, subject });
        }
        let steps = entries.iter().map(|sealed| self.step_of(sealed, &payments, shown, &shop)).collect();
        let name = |payment: &Payment| {
            let provider = providers::by_id(payment.provider.as_str());
            provider.map_or_else(|| payment.provider.to_string(), |it| it.descriptor().name.to_owned())
        };
        let providers = payments.iter().map(name).collect();
        let made_at = rfc3339(self.now());
        Ok(Evidence { order, payments, mails, entries, steps, head, shop, made_at, providers })
    }

    fn step_of(&self, sealed: &Sealed, payments: &[Payment], shown: &Payment, shop: &Shop) -> Step {
        let entry = &sealed.entry;
        let of = match &entry.event {
            Event::Payment { id, .. } => payments.iter().find(|payment| &payment.id == id),
            _ => None,
        };
        let payment = of.unwrap_or(shown);
        let who = match &entry.actor {
            Actor::Operator(id) if shop.operator_name.is_empty() => id.to_string(),
            Actor::Operator(id) => format!("{} ({id})", shop.operator_name),
            Actor::Terminal(job) => format!("Counterfoil ({job})"),
        };
        let Some(line) = crate::details::line(entry, payment, shop) else {
            return Step { who, what: String::new(), why: String::new(), facts: Details::new() };
        };
        let mut facts = line.details;
        let why = facts.remove("reason").unwrap_or_default();
        let amount = line.amount.map(|amount| amount.minor_units);
        let amount =
            amount.and_then(|minor| domain::Money::from_minor(minor, payment.amount.currency()).ok());
        let amount = amount.map(money).unwrap_or_default();
        let provider = providers::by_id(payment.provider.as_str()).map_or("", |it| it.descriptor().name);
        let fact = |name: &str| facts.get(name).map_or("", String::as_str);
        let because = ["reason-key", "cause", "answer"].map(fact).into_iter().find(|it| !it.is_empty());
        let args = [
            ("amount", Arg::Text(&amount)),
            ("provider", Arg::Text(provider)),
            ("why", Arg::Text(because.unwrap_or(&why))),
            ("to", Arg::Text(fact("to"))),
            ("answer", Arg::Text(fact("answer"))),
            ("until", Arg::Text(fact("until"))),
            ("status", Arg::Text(fact("status"))),
        ];
        let said = self.l10n.text(domain::Language::En, &format!("detail-event-{}", line.code), &args);
        let what = said.map_or(line.code, |said| said.text);
        if let Some(reference) = line.provider_reference {
            facts.insert("transaction".into(), reference);
        }
        if !amount.is_empty() {
            facts.insert("amount".into(), amount);
        }
        if of.is_some() {
            facts.insert("payment".into(), payment.id.to_string());
        }
        Step { who, what, why, facts }
    }
}

impl Evidence {
    /// The same for a program; with the texts that the hashes cover, so that who has the key can compute them anew.
    fn json(&self) -> Value {
        let entries = self.entries.iter().map(|sealed| {
            let [at, actor, event] = &sealed.texts;
            json!({ "number": sealed.entry.seq, "at": at, "actor": actor, "event": event,
                "previous": hex(&sealed.prev), "hash": hex(&sealed.hash) })
        });
        json!({
            "format": "counterfoil-evidence-1",
            "made_at": self.made_at,
            "shop": self.shop.name,
            "made_by": self.shop.operator_name,
            "head": { "number": self.head.seq, "hash": hex(&self.head.hash) },
            "order": self.order,
            "payments": self.payments,
            "messages": self.mails.iter().map(|mail| json!({
                "subject": mail.subject, "message": mail.message,
            })).collect::<Vec<_>>(),
            "entries": entries.collect::<Vec<_>>(),
        })
    }
}

/// An amount as it can be compared: digits and code.
fn money(amount: domain::Money) -> String {
    format!("{} {}", amount.to_plain_string(), amount.currency().code())
}
