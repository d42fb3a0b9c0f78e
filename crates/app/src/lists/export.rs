//! The list as a file for a bookkeeper: every row of a query with the figures of its payment, as comma-separated values.
//! Tells of a card its brand and last four digits, and neither an address of a link nor a credential.

use std::borrow::Cow;
use std::collections::HashMap;
use std::path::PathBuf;

use domain::account::{Account, Environment};
use domain::order::Order;
use domain::payment::Channel;
use domain::role::Deed;
use domain::text::{ascii_digit, holds_card_number};
use domain::{Language, Timestamp};
use store::ListRow as Row;

use crate::api::{ListExported, ListQuery};
use crate::convert::rfc3339;
use crate::error::key;
use crate::exports::{BYTE_ORDER_MARK, NewFile, guarded, lines};
use crate::{App, Error};

/// Rows that are read and written at once.
const ROWS: usize = 100;
/// A view by risk is read at once: while it is, money moves, and a page further on would be another one's.
const ROWS_BY_RISK: usize = 1_000_000;

/// The words over the columns, by their ids, in the order of [`App::cells`].
const COLUMNS: [&str; 26] = [
    "order-reference",
    "order-settlement",
    "customer-company",
    "list-export-name",
    "customer-email",
    "list-filter-channel",
    "settings-mode",
    "order-account",
    "list-export-provider",
    "order-currency",
    "list-amount",
    "detail-reserved",
    "detail-captured",
    "detail-refunded",
    "detail-cancelled",
    "detail-left",
    "list-message",
    "list-link",
    "list-money",
    "result-card",
    "list-owner",
    "list-export-created",
    "list-export-changed",
    "receipt-reference",
    "list-export-provider-order",
    "list-export-payment",
];

impl App {
    /// Writes every row of a query into one new file in the folder for exports, from the first, whatever page it was asked on.
    ///
    /// # Errors
    /// The role does not include it, the record cannot be read, or the file cannot be written.
    pub async fn list_export(&self, query: ListQuery) -> Result<ListExported, Error> {
        self.demand(Deed::Read, None)?;
        let now = self.now();
        let language = self.operator_language();
        let accounts = self.store.accounts().await?;
        let (mut asked, since) = self.store_query(&query, now);
        asked.limit = if asked.view.by_risk() { ROWS_BY_RISK } else { ROWS };
        asked.cursor = None;

        let folder = self.folder.join("exports");
        let stem = format!("list-{}", now.strftime("%Y-%m-%d-%H%M%S"));
        let mut file = on_disk(move || NewFile::create(&folder, &stem, "csv")).await?;
        let mut text =
            vec![COLUMNS.map(|id| self.word(language, id)).into_iter().collect::<Result<Vec<_>, _>>()?];
        let mut before = BYTE_ORDER_MARK.as_bytes().to_vec();
        let mut count = 0;
        loop {
            let (rows, next) = self.rows(asked.clone(), since).await?;
            let ids = rows.iter().map(|row| row.payment.order_id.clone()).collect();
            let orders = self.store.orders(ids).await?;
            let orders: HashMap<_, _> = orders.iter().map(|order| (&order.id, order)).collect();
            for row in &rows {
                let order = orders.get(&row.payment.order_id);
                let account = accounts.iter().find(|account| account.id == row.payment.account_id);
                text.push(self.cells(row, order.ok_or(Error::NotFound)?, account, language, now)?.into());
                count += 1;
            }
            let bytes = lines(before, &text)?;
            file = on_disk(move || file.add(&bytes).map(|()| file)).await?;
            (text, before) = (Vec::new(), Vec::new());
            match next {
                Some(_) => asked.cursor = next,
                None => break,
            }
        }
        let path: PathBuf = on_disk(move || file.finish()).await?;
        tracing::info!(rows = count, "the list was exported");
        Ok(ListExported { path: path.to_string_lossy().into_owned(), rows: count })
    }

    fn word(&self, language: Language, id: &str) -> Result<String, Error> {
        Ok(self.l10n.text(language, id, &[])?.text)
    }

    /// One payment, cell by cell. Amounts and times are written as programs read them, states in the operator's words.
    fn cells(
        &self,
        row: &Row,
        order: &Order,
        account: Option<&Account>,
        language: Language,
        now: Timestamp,
    ) -> Result<[String; COLUMNS.len()], Error> {
        let payment = &row.payment;
        let totals = payment.totals();
        let state = |kind: &str, state: String| {
            self.word(language, &format!("list-{kind}-{}", state.replace('_', "-")))
        };
        let channel = match payment.channel {
            Channel::Telephone => "result-by-telephone",
            Channel::Mail => "result-by-mail",
            Channel::Link => "result-by-link",
        };
        let mode = match payment.environment {
            Environment::Live => "app-title-live",
            Environment::Test => "app-title-test",
        };
        let provider = providers::by_id(payment.provider.as_str());
        let provider = provider.map_or_else(|| payment.provider.as_str(), |known| known.descriptor().name);
        let card = payment.card.as_ref().map(|card| format!("{} {}", card.brand, card.last4));
        let shop = &self.settings().shop;
        let owner = if payment.owner == self.me() && !shop.operator_name.is_empty() {
            shop.operator_name.as_str()
        } else {
            payment.owner.as_str()
        };
        let money = domain::Money::to_plain_string;
        Ok([
            typed(&row.order_reference),
            typed(order.settlement_reference.as_deref().unwrap_or_default()),
            typed(order.customer.company.as_deref().unwrap_or_default()),
            typed(&order.customer.person()),
            typed(order.customer.email.as_deref().unwrap_or_default()),
            self.word(language, channel)?,
            self.word(language, mode)?,
            typed(account.map_or("", |account| account.name.as_str())),
            told(provider),
            payment.amount.currency().code().to_owned(),
            money(payment.amount),
            money(totals.authorised),
            money(totals.captured),
            money(totals.refunded),
            money(totals.voided),
            money(totals.to_capture()),
            state("message", key(&row.message))?,
            state("link", key(&payment.link_state(now)))?,
            state("money", key(&payment.money()))?,
            told(card.as_deref().unwrap_or_default()),
            typed(owner),
            rfc3339(payment.created_at),
            rfc3339(payment.updated_at),
            told(payment.reference.as_deref().unwrap_or_default()),
            told(&payment.provider_order_id),
            told(payment.id.as_str()),
        ])
    }
}

/// What a provider or a machine told, digits and all.
fn told(text: &str) -> String {
    guarded(text).into_owned()
}

/// What a person typed: two fields that hold no card number can be one when they stand together.
fn typed(text: &str) -> String {
    let masked = |c: char| if ascii_digit(c).is_some() { '•' } else { c };
    let text: Cow<'_, str> =
        if holds_card_number(text) { text.chars().map(masked).collect() } else { text.into() };
    told(&text)
}

/// Does what may wait for the disk where nothing else waits for it.
async fn on_disk<T: Send + 'static>(
    work: impl FnOnce() -> std::io::Result<T> + Send + 'static,
) -> Result<T, Error> {
    let done = tokio::task::spawn_blocking(work).await;
    Ok(done.map_err(|_| Error::Unreadable("task"))?.map_err(store::StoreError::from)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_people_typed_is_never_a_card_number_and_what_machines_told_is_left_alone() {
        assert_eq!(typed("4111 1111 1111 1111"), "•••• •••• •••• ••••");
        assert_eq!(typed("-۴۱۱۱۱۱۱۱۱۱۱۱۱۱۱۱"), "'-••••••••••••••••");
        assert_eq!(typed("INV-2026-3307"), "INV-2026-3307");
        assert_eq!(told("4111111111111111"), "4111111111111111");
    }
}
