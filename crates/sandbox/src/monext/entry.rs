//! The history of a transaction and what it adds up to. Knows no wire format and no rule about what is allowed.

use jiff::Timestamp;

/// One operation of a transaction's history.
#[derive(Debug, Clone)]
pub(super) struct Entry {
    pub id: String,
    pub kind: &'static str,
    pub amount: u64,
    /// `OK`, else `KO`, which never counts.
    pub ok: bool,
    pub date: Timestamp,
}

/// What was authorised, taken, given up and given back.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Totals {
    pub authorised: u64,
    pub captured: u64,
    pub cancelled: u64,
    pub refunded: u64,
}

impl Totals {
    /// Adds up a history whose own authorisation or sale is the entry with the number `original`.
    pub fn of(original: &str, history: &[Entry]) -> Self {
        let mut totals = Self::default();
        for entry in history.iter().filter(|entry| entry.ok) {
            let add = |sum: &mut u64| *sum = sum.saturating_add(entry.amount);
            match entry.kind {
                "AUTHORIZATION" if entry.id == original => totals.authorised = entry.amount,
                "AUTHORIZATION_AND_CAPTURE" if entry.id == original => {
                    totals.authorised = entry.amount;
                    add(&mut totals.captured);
                }
                "CAPTURE" => add(&mut totals.captured),
                "CANCEL" | "RESET" => add(&mut totals.cancelled),
                "REFUND" => add(&mut totals.refunded),
                _ => {}
            }
        }
        totals
    }

    /// What may still be captured or cancelled.
    pub fn capturable(self) -> u64 {
        self.authorised.saturating_sub(self.captured).saturating_sub(self.cancelled)
    }

    /// What may still be given back. A reset of what was captured stopped it on its way: nothing to refund there.
    pub fn refundable(self) -> u64 {
        let stopped = self.cancelled.saturating_sub(self.authorised.saturating_sub(self.captured));
        self.captured.saturating_sub(self.refunded).saturating_sub(stopped)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn totals(entries: &[(&str, &'static str, u64, bool)]) -> Totals {
        let entry = |&(id, kind, amount, ok): &(&str, &'static str, u64, bool)| Entry {
            id: id.to_owned(),
            kind,
            amount,
            ok,
            date: Timestamp::UNIX_EPOCH,
        };
        Totals::of("1", &entries.iter().map(entry).collect::<Vec<_>>())
    }

    #[test]
    fn only_what_went_through_counts() {
        let told = totals(&[
            ("1", "AUTHORIZATION", 1000, true),
            ("2", "CANCEL", 1000, false),
            ("3", "CAPTURE", 600, true),
            ("4", "RESET", 100, true),
            ("5", "REFUND", 250, true),
        ]);
        assert_eq!(told, Totals { authorised: 1000, captured: 600, cancelled: 100, refunded: 250 });
        assert_eq!((told.capturable(), told.refundable()), (300, 350));
    }

    #[test]
    fn a_new_authorisation_does_not_raise_what_was_authorised() {
        let told = totals(&[("1", "AUTHORIZATION", 1000, true), ("2", "AUTHORIZATION", 400, true)]);
        assert_eq!(told.capturable(), 1000);
    }

    #[test]
    fn a_sale_that_was_reset_leaves_nothing_to_do() {
        let told = totals(&[("1", "AUTHORIZATION_AND_CAPTURE", 500, true), ("2", "RESET", 500, true)]);
        assert_eq!((told.capturable(), told.refundable()), (0, 0));
    }
}
