//! After how many days a reservation lapses at each account, and the columns that depend on it.

use std::collections::BTreeMap;

use domain::Timestamp;
use domain::account::Account;
use domain::payment::Payment;
use rusqlite::{Connection, Params, params};

use super::columns::at_risk;
use crate::error::unreadable;
use crate::instant::micros;
use crate::store::{about, set_about};
use crate::{StoreError, accounts};

/// What holds for an account that is not known: the shortest in common use, so that a warning is early, never late.
pub(crate) const DAYS: u16 = 7;

/// What a payment has when something may run out on it.
const RUNNING: &str = "(money IN ('authorised', 'part_captured', 'part_refunded') OR link = 'open')";

#[derive(Debug, Clone, Copy)]
pub(crate) struct Clocks(fn(&Account) -> u16);

impl Clocks {
    pub(crate) fn new(days: fn(&Account) -> u16) -> Self {
        Self(days)
    }

    pub(crate) fn lapses_at(
        self,
        connection: &Connection,
        payment: &Payment,
    ) -> Result<Option<Timestamp>, StoreError> {
        if payment.lapses_at(DAYS).is_none() {
            return Ok(None);
        }
        let account = accounts::by_id(connection, &payment.account_id)?;
        Ok(payment.lapses_at(account.as_ref().map_or(DAYS, self.0)))
    }

    /// Computes the columns anew when an account's clock is not the one they were computed with.
    pub(crate) fn adopt(self, connection: &Connection) -> Result<(), StoreError> {
        let days =
            accounts::all(connection)?.into_iter().map(|account| (account.id.to_string(), self.0(&account)));
        let clocks = serde_json::to_string(&days.collect::<BTreeMap<_, _>>()).map_err(unreadable("clock"))?;
        if about(connection, "clocks")?.as_deref() == Some(clocks.as_str()) {
            return Ok(());
        }
        self.compute(connection, RUNNING, [])?;
        set_about(connection, "clocks", &clocks)
    }

    /// The account is another now, or gone: its payments follow its clock.
    pub(crate) fn account_moved(
        self,
        connection: &Connection,
        before: Option<&Account>,
        after: Option<&Account>,
    ) -> Result<(), StoreError> {
        let days = |account: Option<&Account>| account.map_or(DAYS, self.0);
        match before.or(after) {
            Some(account) if days(before) != days(after) => {
                // The plus keeps to the index of what lapses: it is far shorter than that of the account.
                self.compute(connection, "lapses IS NOT NULL AND +account_id = ?", [account.id.as_str()])
            }
            _ => Ok(()),
        }
    }

    fn compute(self, connection: &Connection, rows: &str, values: impl Params) -> Result<(), StoreError> {
        let sql = format!("SELECT number, doc FROM payments JOIN payment_docs USING (number) WHERE {rows}");
        let mut running = connection.prepare(&sql)?;
        let mut rows = running.query(values)?;
        let mut due = Vec::new();
        while let Some(row) = rows.next()? {
            let payment = super::doc(row, 1)?;
            let lapses = self.lapses_at(connection, &payment)?.map(micros);
            due.push((row.get::<_, i64>(0)?, lapses, at_risk(&payment)));
        }
        for (number, lapses, at_risk) in due {
            connection
                .prepare_cached("UPDATE payments SET lapses = ?, at_risk = ? WHERE number = ?")?
                .execute(params![lapses, at_risk, number])?;
        }
        Ok(())
    }
}
