//! HiPay's reason and error codes in the terminal's words, with what may be done next. One table, no exceptions but the
//! card vault's.

use domain::reason::Reason::{self, *};
use domain::reason::Refusal;
use domain::reason::Retry::{self, *};
use serde_json::Value;

use crate::loose::Text;

/// Reason, what may be done, and the codes that mean it.
const CODES: &[(Reason, Retry, &[u32])] = &[
    (CredentialsWrong, Fix, &[1_000_001]),
    (SignatureFormat, Fix, &[1_000_002]),
    (AccountInactive, Never, &[1_000_003]),
    (AccountLocked, Never, &[1_000_004]),
    (PermissionMissing, Fix, &[1_000_005]),
    (ApiDisabled, Never, &[1_000_006]),
    (ApiVersion, Never, &[1_000_007]),
    (ProviderUnavailable, Later, &[1_000_008]),
    (AddressNotAllowed, Fix, &[1_000_009]),
    (MethodNotAllowed, Never, &[1_010_001]),
    (FieldMissing, Fix, &[1_010_101]),
    (FieldFormat, Fix, &[1_010_201, 1_010_203, 1_010_204, 1_010_205, 1_010_206, 1_010_207, 1_010_208]),
    (FieldTooLong, Fix, &[1_010_202]),
    (EmailRefused, Fix, &[1_010_209]),
    (StatementTextRefused, Fix, &[1_010_301]),
    (EncodingRefused, Fix, &[1_010_401]),
    (ProductNotConfigured, Fix, &[1_020_001]),
    (MotoNotEnabled, Fix, &[1_020_002]),
    (ProductUnknown, Fix, &[1_020_003]),
    (OrderNotFound, Never, &[3_000_001]),
    (TransactionNotFound, Never, &[3_000_002]),
    (MerchantNotFound, Fix, &[3_000_003]),
    (OperationNotSupported, Never, &[3_000_101]),
    (PayerAddressMissing, Fix, &[3_000_102]),
    (FraudSuspected, Never, &[3_000_201, 3_030_001]),
    (CurrencyNotSupported, Fix, &[3_010_001]),
    (AmountOverLimit, Fix, &[3_010_002, 3_020_002]),
    (TooManyAttempts, NewOrder, &[3_010_003]),
    (DuplicateOrder, LookUp, &[3_010_004]),
    (LinkExpired, NewLink, &[3_010_005, 3_010_007]),
    (OrderCompleted, LookUp, &[3_010_006]),
    (OrderVoided, NewOrder, &[3_010_008]),
    (AuthorisationExpired, NewOrder, &[3_020_001]),
    (CaptureNotEnabled, Never, &[3_020_101]),
    (CaptureNotPossible, Never, &[3_020_102, 3_020_103]),
    (NotOwner, Fix, &[3_020_104, 3_020_204]),
    (CurrencyDiffers, Fix, &[3_020_105, 3_020_205]),
    (AuthorisationCompleted, LookUp, &[3_020_106]),
    (NoMoreCaptures, Never, &[3_020_107]),
    (AmountNotPositive, Fix, &[3_020_108, 3_020_208]),
    (AmountAboveRemaining, Fix, &[3_020_109, 3_020_110, 3_020_209, 3_020_210]),
    (TransactionClosed, Never, &[3_020_111, 3_020_211]),
    (FraudServiceDenied, Never, &[3_020_112]),
    (RefundNotEnabled, Never, &[3_020_201]),
    (RefundNotPossible, Never, &[3_020_202, 3_020_203]),
    (AlreadyRefunded, LookUp, &[3_020_206]),
    (NoMoreRefunds, Never, &[3_020_207]),
    (RefundTooLate, Never, &[3_020_212]),
    (ReauthorisationNotAllowed, Never, &[3_020_301, 3_020_302, 3_020_303, 3_020_304]),
    (VoidNotPossible, Never, &[3_020_401, 3_020_402]),
    (AlreadyVoided, LookUp, &[3_020_403]),
    (TokenUnknown, ReKey, &[3_040_001]),
    (BankDeclined, OtherCard, &[4_000_001, 4_000_002, 4_010_101]),
    (InsufficientFunds, OtherCard, &[4_000_003, 4_010_103]),
    (TechnicalProblem, Later, &[4_000_004]),
    (CommunicationFailure, LookUp, &[4_000_005]),
    (AcquirerUnavailable, Later, &[4_000_006]),
    (DuplicateTransaction, LookUp, &[4_000_007]),
    (CancelledByPayer, Later, &[4_000_008]),
    (InvalidTransaction, Never, &[4_000_009]),
    (ContactAcquirer, Never, &[4_000_010]),
    (AuthenticationFailed, OtherCard, &[4_000_011]),
    (ProductNotSupported, Fix, &[4_000_012]),
    (IssuerUnavailable, Later, &[4_010_102]),
    (CardNotPermitted, OtherCard, &[4_010_201]),
    (CardNumberInvalid, ReKey, &[4_010_202]),
    (CardTypeNotSupported, OtherCard, &[4_010_203]),
    (CardExpired, OtherCard, &[4_010_204]),
    (ExpiryWrong, ReKey, &[4_010_205]),
    (CvcRequired, ReKey, &[4_010_206]),
    (CvcWrong, ReKey, &[4_010_207]),
    (AddressCheckFailed, OtherCard, &[4_010_301]),
    (CardRetained, Never, &[4_010_302]),
    (CardLostOrStolen, Never, &[4_010_303]),
    (CardRestricted, Never, &[4_010_304]),
    (CardLimit, OtherCard, &[4_010_305]),
    (CardBlocked, Never, &[4_010_306]),
    (CountryNotAllowed, Never, &[4_010_307]),
    (CardNotKnown, OtherCard, &[4_010_309]),
    (AuthenticationRequired, SendLink, &[4_010_310]),
];

/// What an error body says, if it has a code.
pub(super) fn told(body: &Value) -> Option<Refusal> {
    super::wire::error_code(body).map(|code| refusal(&code))
}

/// A code as a refusal. A code nobody knows is never tried again by itself; in the banks' range it is a decline.
pub(super) fn refusal(code: &Text) -> Refusal {
    let code = code.code(16);
    let number = code.parse().unwrap_or(0);
    let known = CODES.iter().find(|(.., codes)| codes.contains(&number));
    let (reason, retry) = known.map_or_else(|| by_range(number), |(reason, retry, _)| (*reason, *retry));
    Refusal { reason, retry, code }
}

fn by_range(number: u32) -> (Reason, Retry) {
    let reason = if (4_000_000..=4_099_999).contains(&number) { BankDeclined } else { Unrecognised };
    (reason, Never)
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
        let all: Vec<u32> = CODES.iter().flat_map(|(.., codes)| codes.iter().copied()).collect();
        let distinct: std::collections::BTreeSet<u32> = all.iter().copied().collect();
        assert_eq!((all.len(), distinct.len()), (105, 105));
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
