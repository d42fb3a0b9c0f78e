//! The order as a table: what it is, its lines, delivery, tax, and what is due. Knows no reason for the mail.

use domain::Money;
use rust_decimal::Decimal;

use super::html::Html;
use super::plain::{Plain, Row};
use super::value::Texts;
use crate::Error;
use crate::mail::OrderFacts;

/// The values of `rows.html`.
pub(super) struct Rows {
    pub(super) label: Html,
    pub(super) description: Option<Html>,
    pub(super) rows: Vec<Row>,
    pub(super) total: Row,
    description_text: String,
}

/// Description, lines, delivery, tax, the order's total if it differs, and what is due.
pub(super) fn rows(
    texts: &Texts<'_>,
    order: &OrderFacts,
    amount: Money,
    total_label: &str,
) -> Result<Rows, Error> {
    let mut rows = Vec::new();
    for line in &order.lines {
        let mut label = texts.user(&line.text);
        if let Some(quantity) = line.quantity.filter(|quantity| *quantity != Decimal::ONE) {
            let count = quantity_text(texts, quantity)?;
            label.html = Html::joined(&[label.html, Html::quantity(&count)], " ");
            label.text = format!("{} × {count}", label.text);
        }
        rows.push((label, texts.money(line.amount)?));
    }
    if let Some(delivery) = &order.delivery {
        let label = match delivery.on {
            Some(day) => texts.text("email-delivery-dated", &[("date", &texts.long_date(day)?)])?,
            None => texts.text("email-delivery", &[])?,
        };
        rows.push((label, texts.money(delivery.amount)?));
    }
    if let Some(tax) = order.tax.filter(|tax| !tax.is_zero()) {
        rows.push((texts.text("email-tax", &[])?, texts.money(tax)?));
    }
    if let Some(total) = order.total.filter(|total| *total != amount) {
        rows.push((texts.text("email-order-total", &[])?, texts.money(total)?));
    }
    let description = order.description.as_deref().map(str::trim).filter(|text| !text.is_empty());
    let description = description.map(|text| texts.user(text));
    Ok(Rows {
        label: texts.text("email-lines", &[])?.html,
        description_text: description.as_ref().map(|value| value.text.clone()).unwrap_or_default(),
        description: description.map(|value| value.html),
        rows,
        total: (texts.text(total_label, &[])?, texts.money(amount)?),
    })
}

impl Rows {
    /// The same rows as plain text.
    pub(super) fn plain(&self, text: &mut Plain) {
        text.paragraph(&[&self.description_text]);
        text.rows(&self.rows);
        text.rows(std::slice::from_ref(&self.total));
    }
}

fn quantity_text(texts: &Texts<'_>, quantity: Decimal) -> Result<String, Error> {
    let quantity = quantity.normalize();
    let value = i64::try_from(quantity.mantissa()).map_err(|_| Error::NoFormat(texts.language))?;
    texts.l10n.number(texts.language, value, u8::try_from(quantity.scale()).unwrap_or(0))
}
