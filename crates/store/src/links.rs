//! The addresses of links: the one place that holds them. Whoever has one sees the order.

use domain::id::PaymentId;
use domain::payment::LinkUrl;
use rusqlite::{Connection, OptionalExtension};

use crate::{Store, StoreError};

pub(crate) fn set(connection: &Connection, payment: &PaymentId, url: &LinkUrl) -> Result<(), StoreError> {
    connection
        .prepare_cached(
            "INSERT INTO link_urls (payment_id, url, handle) VALUES (?, ?, ?) \
             ON CONFLICT (payment_id) DO UPDATE SET url = excluded.url, handle = excluded.handle",
        )?
        .execute(rusqlite::params![payment.as_str(), url.expose(), url.handle()])?;
    Ok(())
}

impl Store {
    /// The address of a payment's link.
    ///
    /// # Errors
    /// [`StoreError`] as for any read.
    pub async fn link_url(&self, id: &PaymentId) -> Result<Option<LinkUrl>, StoreError> {
        let id = id.clone();
        self.read(move |connection| {
            let found = connection
                .prepare_cached("SELECT url, handle FROM link_urls WHERE payment_id = ?")?
                .query_row([id.as_str()], |row| Ok(LinkUrl::new(row.get(0)?).with_handle(row.get(1)?)))
                .optional()?;
            Ok(found)
        })
        .await
    }
}
