//! What an answer has to be about: the order, transaction, currency and amount that were asked for. An answer about
//! anything else is never believed, whoever gives it.

use domain::payment::{Checks, Report, Standing, UnknownCause};
use domain::{Currency, Money};

use crate::loose::Text;

/// What was asked for.
pub(crate) struct Expect<'a> {
    /// The order, as the provider knows it.
    pub order_id: &'a str,
    pub currency: Currency,
    /// What was asked to be paid, where it was.
    pub amount: Option<Money>,
    /// The transaction, where it is known.
    pub reference: Option<&'a str>,
    /// Whether a status nobody knows makes the answer unusable; a look-up just goes on asking.
    pub strict: bool,
}

impl<'a> Expect<'a> {
    pub fn of_payment(order_id: &'a str, amount: Money) -> Self {
        Self { order_id, currency: amount.currency(), amount: Some(amount), reference: None, strict: true }
    }

    pub fn of_step(order_id: &'a str, reference: &'a str, currency: Currency) -> Self {
        Self { order_id, currency, amount: None, reference: Some(reference), strict: true }
    }

    pub fn of_look_up(order_id: &'a str, currency: Currency) -> Self {
        Self { order_id, currency, amount: None, reference: None, strict: false }
    }

    /// Whether what an answer says of the order fits; answers the order's amount, where it is told.
    pub fn order(&self, id: &Text, amount: &Text, currency: &Text) -> Result<Option<Money>, UnknownCause> {
        let same_order = id.some().is_none_or(|id| id == self.order_id);
        let told = amount.money(self.currency)?;
        let same_amount = self.amount.is_none_or(|asked| told.is_none_or(|told| told == asked));
        self.currency(currency)?;
        if same_order && same_amount { Ok(told) } else { Err(UnknownCause::Mismatch) }
    }

    /// Whether a currency fits.
    pub fn currency(&self, code: &Text) -> Result<(), UnknownCause> {
        let same = code.some().is_none_or(|code| code.eq_ignore_ascii_case(self.currency.code()));
        if same { Ok(()) } else { Err(UnknownCause::Mismatch) }
    }

    /// Whether a transaction fits; answers its reference, where it is told.
    pub fn transaction<'t>(&self, told: &'t Text) -> Result<Option<&'t str>, UnknownCause> {
        let told = told.some().filter(|reference| reference.len() <= 64);
        let same = self.reference.is_none_or(|known| told.is_none_or(|told| told == known));
        if same { Ok(told) } else { Err(UnknownCause::Mismatch) }
    }
}

/// The reports of a list that fit. One of another order or in another currency says nothing of the others; where it is all
/// there is, it is no empty list.
pub(crate) fn those_that_fit(
    list: impl Iterator<Item = Result<Report, UnknownCause>>,
) -> Result<Vec<Report>, UnknownCause> {
    let (mut fit, mut misfit) = (Vec::new(), None);
    for one in list {
        match one {
            Ok(report) => fit.push(report),
            Err(why @ UnknownCause::Mismatch) => misfit = Some(why),
            Err(why) => return Err(why),
        }
    }
    match misfit {
        Some(why) if fit.is_empty() => Err(why),
        _ => Ok(fit),
    }
}

/// A report on an order that tells nothing yet, for a provider to fill in what it tells.
pub(crate) fn nothing_told(order_id: &str, currency: Currency) -> Report {
    let zero = Money::zero(currency);
    Report {
        provider_order_id: order_id.to_owned(),
        reference: None,
        standing: Standing::InProgress,
        amount: None,
        authorised: zero,
        captured: zero,
        refunded: zero,
        asked_for: false,
        given_up: None,
        refused: None,
        confirming: false,
        settled: None,
        refusal: None,
        card: None,
        checks: Checks::default(),
        eci: None,
        status: String::new(),
        authorisation_code: None,
        attempt: 0,
        authorised_at: None,
        updated_at: None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_that_does_not_fit_hides_none_that_does() {
        let fits = || Ok(nothing_told("SO-1", Currency::EUR));
        let (misfit, unreadable) = (UnknownCause::Mismatch, UnknownCause::Unreadable);
        let fitting = |list: Vec<Result<Report, UnknownCause>>| {
            those_that_fit(list.into_iter()).map(|reports| reports.len())
        };
        assert_eq!(fitting(vec![]), Ok(0));
        assert_eq!(fitting(vec![fits(), Err(misfit), fits()]), Ok(2));
        assert_eq!(fitting(vec![Err(misfit)]), Err(misfit));
        assert_eq!(
            fitting(vec![fits(), Err(unreadable)]),
            Err(unreadable),
            "it could be the one that was paid"
        );
    }
}
