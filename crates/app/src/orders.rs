//! The order form: started, checked, kept as a draft, and made an order once it is about to be paid.
//! Knows no card and sends nothing.

mod accounts;
mod amended;
mod form;
mod input;
mod read_back;

pub(crate) use form::{Checked, check, text_code};
pub(crate) use input::customer_input;

use domain::account::Account;
use domain::event::Event;
use domain::id::{OperatorId, OrderId};
use domain::order::Order;
use domain::role::{Deed, Reach, reach};
use store::Draft;

use crate::api::{
    CaptureMode, Channel, Details, DraftLine, DuplicateReference, Fault, ItemHit, OrderCheck, OrderCheckLine,
    OrderDefaults, OrderInput, Owner, RecentOrder, Tone,
};
use crate::convert::{order_id, rfc3339};
use crate::credentials::provider_of;
use crate::{App, Error, quotations};

/// The number of the first order.
pub(crate) const FIRST_NUMBER: u64 = 20_001;
/// Offered first; any other ISO 4217 currency an account names is offered too.
const TAX_RATES: [u32; 5] = [2000, 1000, 550, 210, 0];

impl App {
    /// A fresh order with a free reference and all defaults, or a kept one.
    ///
    /// # Errors
    /// No such order, or the record cannot be read.
    pub async fn order_start(&self, order: Option<String>) -> Result<OrderDefaults, Error> {
        if let Some(id) = &order {
            self.demand_order(Deed::WriteOrder, &order_id(id)).await?;
        }
        let mut order = match order {
            Some(id) => self.kept_input(&order_id(&id)).await?,
            None => self.fresh_input().await?,
        };
        self.with_kept_switches(&mut order).await?;
        Ok(OrderDefaults {
            order,
            currencies: self.currencies().await?,
            tax_rates: TAX_RATES.to_vec(),
            owners: self.owners().await?,
            recent: self.recent_orders().await?,
            quotation: quotations::fresh(&self.settings().defaults.quotation_terms, self.today()),
        })
    }

    /// What orders are taken in: the default first, then what the offered accounts take.
    pub(crate) async fn currencies(&self) -> Result<Vec<String>, Error> {
        let accounts = self.store.accounts().await?;
        let mut currencies: Vec<String> = vec![self.settings().defaults.currency.clone()];
        for currency in accounts.iter().filter(|a| a.is_offered()).flat_map(|a| &a.currencies) {
            if !currencies.iter().any(|known| known == currency.code()) {
                currencies.push(currency.code().to_owned());
            }
        }
        Ok(currencies)
    }

    async fn fresh_input(&self) -> Result<OrderInput, Error> {
        let settings = self.settings();
        let number = self.store.next_number("order", FIRST_NUMBER).await?;
        Ok(OrderInput {
            id: Some(crate::convert::new_id()),
            reference: format!("SO-{number}"),
            settlement_reference: String::new(),
            channel: None,
            customer: None,
            lines: Vec::new(),
            shipping_minor: 0,
            amount_minor: None,
            currency: settings.defaults.currency.clone(),
            language: settings.defaults.language.code().to_owned(),
            description: String::new(),
            note: String::new(),
            owner_id: self.me().to_string(),
            capture: CaptureMode::from(settings.defaults.capture),
            account_id: None,
            validity_days: settings.defaults.validity_days,
            ship_date: String::new(),
            carrier: String::new(),
            quotation: quotations::by_default(&settings, self.today()),
            pay_now_minor: None,
        })
    }

    /// What was kept of an order: the draft as typed, else the order as it was last paid or sent.
    pub(crate) async fn kept_input(&self, id: &OrderId) -> Result<OrderInput, Error> {
        if let Some(draft) = self.store.draft(id.as_str()).await? {
            return serde_json::from_str(&draft.json).map_err(|_| Error::Unreadable("draft"));
        }
        let mut input = input::input_of(&self.order(id).await?);
        // What follows stays with the provider that knows the order.
        let payments = self.store.payments_of_order(id).await?;
        input.account_id = payments.last().map(|payment| payment.account_id.to_string());
        Ok(input)
    }

    /// Totals, accounts, checks and the sentence to read back. `last` also reports what is still missing.
    ///
    /// # Errors
    /// The order is not theirs to write, or the record cannot be read.
    pub async fn order_check(&self, mut input: OrderInput, last: bool) -> Result<OrderCheck, Error> {
        if let Some(id) = &input.id {
            self.demand_order(Deed::WriteOrder, &order_id(id)).await?;
        }
        self.with_kept_switches(&mut input).await?;
        let mut checked = form::check(&input, last, &self.settings(), self.now());
        self.refuse_other_currency(input.id.as_deref(), &mut checked).await?;
        let accounts = self.store.accounts().await?;
        let choices = accounts::choices(&accounts, &checked, input.channel);
        let chosen = accounts::chosen(&choices, input.account_id.as_deref());
        let duplicate = self.duplicate_reference(&input).await?;
        if duplicate.is_some() {
            checked.problem("reference", "reference-taken");
        }
        if last && chosen.is_none() {
            checked.problem("account", "account-required");
        }
        let checks = self.check_lines(&input, &checked, chosen.as_deref(), &accounts).await?;
        let quotation = self.quotation_of(&input, &mut checked).await?;
        let read_back = read_back::sentence(&self.l10n, &checked, quotation.as_ref());
        let approval = self.approval_of_input(&input).await?;
        let sums = checked.amounts;
        Ok(OrderCheck {
            line_sums: checked.line_sums.clone(),
            goods_minor: sums.goods.minor(),
            shipping_minor: sums.shipping.minor(),
            tax_minor: sums.tax.minor(),
            total_minor: sums.total.minor(),
            currency: checked.currency.code().to_owned(),
            problems: checked.problems,
            details: checked.details,
            accounts: choices,
            account_id: chosen,
            checks,
            read_back,
            duplicate_reference: duplicate,
            approval,
            quotation,
        })
    }

    async fn duplicate_reference(&self, input: &OrderInput) -> Result<Option<DuplicateReference>, Error> {
        let Some(other) = self.store.order_by_reference(input.reference.trim()).await? else {
            return Ok(None);
        };
        if input.id.as_deref() == Some(other.id.as_str()) {
            return Ok(None);
        }
        let payments = self.store.payments_of_order(&other.id).await?;
        let payment_id = payments.last().map(|payment| payment.id.to_string());
        Ok(Some(DuplicateReference { payment_id, reference: other.reference.as_str().to_owned() }))
    }

    async fn check_lines(
        &self,
        input: &OrderInput,
        checked: &Checked,
        chosen: Option<&str>,
        accounts: &[Account],
    ) -> Result<Vec<OrderCheckLine>, Error> {
        let line = |code: &str, tone, details: Details| OrderCheckLine {
            code: code.to_owned(),
            tone,
            details,
            payment_id: None,
        };
        let mut lines = Vec::new();
        if let Some(account) = accounts.iter().find(|account| Some(account.id.as_str()) == chosen) {
            let details = Details::from([
                ("account".to_owned(), account.name.clone()),
                ("currency".to_owned(), checked.currency.code().to_owned()),
            ]);
            let code = match input.channel {
                Some(Channel::Link) => "ready-link",
                Some(Channel::Telephone | Channel::Mail) => "ready-moto",
                None => "ready",
            };
            // What the order says of reserving is not kept: better known before the link is out.
            let capabilities = provider_of(account).map(|provider| provider.descriptor().capabilities);
            let at_once = capabilities.is_ok_and(|can| can.link_by_amount)
                && input.channel == Some(Channel::Link)
                && input.capture == CaptureMode::Reserve;
            let warned = at_once.then(|| line("link-takes-at-once", Tone::Warn, details.clone()));
            lines.push(line(code, Tone::Good, details));
            lines.extend(warned);
        }
        if let Some(name) = checked.customer.as_ref().map(domain::order::Customer::display_name)
            && checked.amounts.total.is_positive()
        {
            let since = self.now().saturating_sub(jiff::SignedDuration::from_hours(24)).unwrap_or(self.now());
            match self.store.similar(&name, checked.amounts.total, since).await? {
                Some(row) if Some(row.payment.order_id.as_str()) != input.id.as_deref() => {
                    let minutes = self.now().duration_since(row.payment.created_at).as_mins();
                    let mut found = line(
                        "similar-order",
                        Tone::Warn,
                        Details::from([
                            ("reference".to_owned(), row.order_reference.clone()),
                            ("minutes".to_owned(), minutes.to_string()),
                        ]),
                    );
                    found.payment_id = Some(row.payment.id.to_string());
                    lines.push(found);
                }
                _ => lines.push(line("no-similar-order", Tone::Good, Details::new())),
            }
        }
        if let Some((code, open)) = self.open_link(input, checked).await? {
            let amount = self.l10n.money(self.operator_language(), open.amount).unwrap_or_default();
            let mut found = line(code, Tone::Warn, Details::from([("amount".to_owned(), amount)]));
            found.payment_id = Some(open.id.to_string());
            lines.push(found);
        }
        if input.channel == Some(Channel::Telephone) && self.settings().recorder.pause.is_empty() {
            lines.push(line("pause-recording", Tone::Warn, Details::new()));
        }
        Ok(lines)
    }

    /// Keeps an order as it is typed, however incomplete.
    ///
    /// # Errors
    /// A text holds a card number, a part was paid in another currency, or the record cannot be written.
    pub async fn order_save(&self, mut input: OrderInput) -> Result<OrderInput, Error> {
        let id = input.id.get_or_insert_with(crate::convert::new_id).clone();
        self.demand_order(Deed::WriteOrder, &order_id(&id)).await?;
        if reach(self.operator.role, Deed::WriteOrder) == Reach::Own {
            input.owner_id = self.me().to_string();
        }
        let mut checked = form::check(&input, false, &self.settings(), self.now());
        self.refuse_other_currency(Some(&id), &mut checked).await?;
        checked.problems.retain(|_, code| code == "card-number-in-text" || code == amended::CURRENCY_PAID);
        if !checked.problems.is_empty() {
            return Err(checked.refusal().into());
        }
        self.keep_new_customer(&mut input).await?;
        let json = serde_json::to_string(&input).map_err(|_| Error::Unreadable("draft"))?;
        self.store.save_draft(Draft { id, json, updated_at: self.now() }).await?;
        Ok(input)
    }

    /// Makes a kept draft an order, checked to the end: what is paid or sent is what is in the record.
    pub(crate) async fn finalise(
        &self,
        id: &OrderId,
        channel: Channel,
    ) -> Result<(Order, OrderInput), Error> {
        let (order, input) = self.complete(id, channel).await?;
        let before = self.store.order(id).await?;
        if before.as_ref() != Some(&order) {
            let batch = self.batch().event(Event::Order { order: Box::new(order.clone()) });
            let told = self.amended_links(&order, before.as_ref()).await?;
            self.store.append(batch.events(told)).await?;
            // It may come to less now than was paid for it. What is asked then is asked of a confirmed order.
            if self.confirm_paid(&order.id).await {
                return Ok((self.order(id).await?, input));
            }
        }
        Ok((order, input))
    }

    /// The order that a kept draft would make, checked to the end.
    pub(crate) async fn complete(
        &self,
        id: &OrderId,
        channel: Channel,
    ) -> Result<(Order, OrderInput), Error> {
        let mut input = self.kept_input(id).await?;
        input.channel = Some(channel);
        self.with_kept_switches(&mut input).await?;
        let mut checked = form::check(&input, true, &self.settings(), self.now());
        self.refuse_other_currency(Some(id.as_str()), &mut checked).await?;
        if !checked.problems.is_empty() {
            return Err(checked.refusal().into());
        }
        if let Some(other) = self.duplicate_reference(&input).await? {
            let payment = other.payment_id.unwrap_or_default();
            return Err(Fault::field("reference", "reference-taken").with("payment", payment).into());
        }
        let before = self.store.order(id).await?;
        let order = checked.into_order(id.clone(), self.me(), self.now(), before.as_ref())?;
        Ok((order, input))
    }

    /// Orders that were kept and not paid or sent yet, newest first.
    ///
    /// # Errors
    /// The record cannot be read.
    pub async fn drafts(&self) -> Result<Vec<DraftLine>, Error> {
        let settings = self.settings();
        let mut lines = Vec::new();
        for draft in self.store.drafts().await? {
            let Ok(input) = serde_json::from_str::<OrderInput>(&draft.json) else { continue };
            if self.demand(Deed::WriteOrder, Some(&OperatorId::new(input.owner_id.clone()))).is_err() {
                continue;
            }
            let checked = form::check(&input, false, &settings, self.now());
            let total = checked.amounts.total;
            lines.push(DraftLine {
                order_id: draft.id,
                reference: input.reference,
                customer: checked.customer.map(|c| c.display_name()).unwrap_or_default(),
                amount: total.is_positive().then(|| total.into()),
                at: rfc3339(draft.updated_at),
            });
        }
        Ok(lines)
    }

    /// Removes a kept draft.
    ///
    /// # Errors
    /// The record cannot be written.
    pub async fn draft_delete(&self, order: String) -> Result<(), Error> {
        self.demand_order(Deed::WriteOrder, &order_id(&order)).await?;
        self.approval_withdraw(&order_id(&order)).await?;
        Ok(self.store.delete_draft(&order).await?)
    }

    /// Changes the note for colleagues.
    ///
    /// # Errors
    /// The note is too long, holds a card number, or there is no such order.
    pub async fn note_save(&self, order: String, note: String) -> Result<(), Error> {
        let mut order = self.order(&order_id(&order)).await?;
        self.demand(Deed::WriteOrder, Some(&order.salesperson))?;
        let note = domain::text::line(&note, form::NOTE_MAX)
            .map_err(|e| Fault::field("note", form::text_code(e)))?;
        order.note = (!note.is_empty()).then_some(note);
        order.version += 1;
        self.store.append(self.batch().event(Event::Order { order: Box::new(order) })).await?;
        Ok(())
    }

    /// Items of the shop whose text holds `text`.
    ///
    /// # Errors
    /// None today.
    pub async fn item_search(&self, text: String, currency: String) -> Result<Vec<ItemHit>, Error> {
        let wanted = text.trim().to_lowercase();
        let settings = self.settings();
        let hits = settings.items.iter().filter(|item| {
            item.unit_price.currency().code() == currency && item.description.to_lowercase().contains(&wanted)
        });
        Ok(hits
            .take(8)
            .map(|item| ItemHit {
                id: item.id.clone(),
                description: item.description.clone(),
                unit_price: item.unit_price.into(),
                tax_basis_points: item.tax_basis_points,
            })
            .collect())
    }

    /// The people who can own an order.
    ///
    /// # Errors
    /// None today.
    pub async fn owners(&self) -> Result<Vec<Owner>, Error> {
        Ok(vec![Owner { id: self.me().to_string(), name: self.settings().shop.operator_name.clone() }])
    }

    async fn recent_orders(&self) -> Result<Vec<RecentOrder>, Error> {
        let rows = self.store.recent(&self.me(), self.day_start(), 5).await?;
        Ok(rows
            .into_iter()
            .map(|row| RecentOrder {
                payment_id: row.payment.id.to_string(),
                reference: row.order_reference,
                customer: row.customer_name,
                at: rfc3339(row.payment.created_at),
                amount: row.payment.amount.into(),
                money: row.payment.money().into(),
            })
            .collect())
    }
}
