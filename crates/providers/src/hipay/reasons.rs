//! HiPay's reason and error codes in the terminal's words, with what may be done next. One table, `codes.tsv`, and no
//! exceptions but the card vault's.

use domain::reason::Reason::*;
use domain::reason::Refusal;
use domain::reason::Retry::*;
use serde_json::Value;

use crate::codes;
use crate::loose::Text;

const CODES: &str = include_str!("codes.tsv");

/// What an error body says, if it has a code.
pub(super) fn told(body: &Value) -> Option<Refusal> {
    super::wire::error_code(body).map(|code| refusal(&code))
}

/// A code as a refusal. A code nobody knows is never tried again by itself; in the banks' range it is a decline.
pub(super) fn refusal(code: &Text) -> Refusal {
    let code = code.code(16);
    let of_banks = code.parse().is_ok_and(|number: u32| (4_000_000..=4_099_999).contains(&number));
    let otherwise = (if of_banks { BankDeclined } else { Unrecognised }, Never);
    codes::refusal(codes::find(CODES, &code).unwrap_or(otherwise), code)
}

/// The card vault means something else by two old codes.
pub(super) fn in_vault(refusal: Refusal) -> Refusal {
    let (reason, retry) = match refusal.code.as_str() {
        "1010001" => (FieldMissing, Fix),
        "1010002" => (FieldFormat, ReKey),
        _ => return refusal,
    };
    Refusal { reason, retry, ..refusal }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(code: &str) -> Refusal {
        refusal(&serde_json::from_value(code.into()).unwrap())
    }

    #[test]
    fn the_table_names_each_code_once() {
        assert_eq!(codes::all(CODES).len(), 105);
    }

    #[test]
    fn codes_that_may_hide_a_payment_are_looked_up_and_never_repeated() {
        for code in ["3010004", "3010006", "3020106", "3020206", "3020403", "4000005", "4000007"] {
            assert_eq!(refused(code).retry, LookUp, "{code}");
        }
    }

    #[test]
    fn an_unknown_code_is_never_tried_again_by_itself() {
        assert_eq!(
            refused("4010308"),
            Refusal { reason: BankDeclined, retry: Never, code: "4010308".into() }
        );
        assert_eq!(refused("3029999").reason, Unrecognised);
        assert_eq!(refused("<b>0\u{202e}").code, "b0");
    }

    #[test]
    fn the_vault_says_missing_where_the_gateway_says_method() {
        assert_eq!(refused("1010001").reason, MethodNotAllowed);
        assert_eq!(in_vault(refused("1010001")).reason, FieldMissing);
        assert_eq!(in_vault(refused("1000001")).reason, CredentialsWrong);
    }
}
