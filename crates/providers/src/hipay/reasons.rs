//! HiPay's reason and error codes in the terminal's words, with what may be done next. One table, no exceptions but the
//! card vault's.

use domain::reason::Reason::{self, *};
use domain::reason::Refusal;
use domain::reason::Retry::{self, *};

const CODES: &[(u32, Reason, Retry)] = &[
    (1000001, CredentialsWrong, Fix),
    (1000002, SignatureFormat, Fix),
    (1000003, AccountInactive, Never),
    (1000004, AccountLocked, Never),
    (1000005, PermissionMissing, Fix),
    (1000006, ApiDisabled, Never),
    (1000007, ApiVersion, Never),
    (1000008, ProviderUnavailable, Later),
    (1000009, AddressNotAllowed, Fix),
    (1010001, MethodNotAllowed, Never),
    (1010101, FieldMissing, Fix),
    (1010201, FieldFormat, Fix),
    (1010202, FieldTooLong, Fix),
    (1010203, FieldFormat, Fix),
    (1010204, FieldFormat, Fix),
    (1010205, FieldFormat, Fix),
    (1010206, FieldFormat, Fix),
    (1010207, FieldFormat, Fix),
    (1010208, FieldFormat, Fix),
    (1010209, EmailRefused, Fix),
    (1010301, StatementTextRefused, Fix),
    (1010401, EncodingRefused, Fix),
    (1020001, ProductNotConfigured, Fix),
    (1020002, MotoNotEnabled, Fix),
    (1020003, ProductUnknown, Fix),
    (3000001, OrderNotFound, Never),
    (3000002, TransactionNotFound, Never),
    (3000003, MerchantNotFound, Fix),
    (3000101, OperationNotSupported, Never),
    (3000102, PayerAddressMissing, Fix),
    (3000201, FraudSuspected, Never),
    (3010001, CurrencyNotSupported, Fix),
    (3010002, AmountOverLimit, Fix),
    (3010003, TooManyAttempts, NewOrder),
    (3010004, DuplicateOrder, LookUp),
    (3010005, LinkExpired, NewLink),
    (3010006, OrderCompleted, LookUp),
    (3010007, LinkExpired, NewLink),
    (3010008, OrderVoided, NewOrder),
    (3020001, AuthorisationExpired, NewOrder),
    (3020002, AmountOverLimit, Fix),
    (3020101, CaptureNotEnabled, Never),
    (3020102, CaptureNotPossible, Never),
    (3020103, CaptureNotPossible, Never),
    (3020104, NotOwner, Fix),
    (3020105, CurrencyDiffers, Fix),
    (3020106, AuthorisationCompleted, LookUp),
    (3020107, NoMoreCaptures, Never),
    (3020108, AmountNotPositive, Fix),
    (3020109, AmountAboveRemaining, Fix),
    (3020110, AmountAboveRemaining, Fix),
    (3020111, TransactionClosed, Never),
    (3020112, FraudServiceDenied, Never),
    (3020201, RefundNotEnabled, Never),
    (3020202, RefundNotPossible, Never),
    (3020203, RefundNotPossible, Never),
    (3020204, NotOwner, Fix),
    (3020205, CurrencyDiffers, Fix),
    (3020206, AlreadyRefunded, LookUp),
    (3020207, NoMoreRefunds, Never),
    (3020208, AmountNotPositive, Fix),
    (3020209, AmountAboveRemaining, Fix),
    (3020210, AmountAboveRemaining, Fix),
    (3020211, TransactionClosed, Never),
    (3020212, RefundTooLate, Never),
    (3020301, ReauthorisationNotAllowed, Never),
    (3020302, ReauthorisationNotAllowed, Never),
    (3020303, ReauthorisationNotAllowed, Never),
    (3020304, ReauthorisationNotAllowed, Never),
    (3020401, VoidNotPossible, Never),
    (3020402, VoidNotPossible, Never),
    (3020403, AlreadyVoided, LookUp),
    (3030001, FraudSuspected, Never),
    (3040001, TokenUnknown, ReKey),
    (4000001, BankDeclined, OtherCard),
    (4000002, BankDeclined, OtherCard),
    (4000003, InsufficientFunds, OtherCard),
    (4000004, TechnicalProblem, Later),
    (4000005, CommunicationFailure, LookUp),
    (4000006, AcquirerUnavailable, Later),
    (4000007, DuplicateTransaction, LookUp),
    (4000008, CancelledByPayer, Later),
    (4000009, InvalidTransaction, Never),
    (4000010, ContactAcquirer, Never),
    (4000011, AuthenticationFailed, OtherCard),
    (4000012, ProductNotSupported, Fix),
    (4010101, BankDeclined, OtherCard),
    (4010102, IssuerUnavailable, Later),
    (4010103, InsufficientFunds, OtherCard),
    (4010201, CardNotPermitted, OtherCard),
    (4010202, CardNumberInvalid, ReKey),
    (4010203, CardTypeNotSupported, OtherCard),
    (4010204, CardExpired, OtherCard),
    (4010205, ExpiryWrong, ReKey),
    (4010206, CvcRequired, ReKey),
    (4010207, CvcWrong, ReKey),
    (4010301, AddressCheckFailed, OtherCard),
    (4010302, CardRetained, Never),
    (4010303, CardLostOrStolen, Never),
    (4010304, CardRestricted, Never),
    (4010305, CardLimit, OtherCard),
    (4010306, CardBlocked, Never),
    (4010307, CountryNotAllowed, Never),
    (4010309, CardNotKnown, OtherCard),
    (4010310, AuthenticationRequired, SendLink),
];

/// A code as a refusal. A code nobody knows is never tried again by itself; in the banks' range it is a decline.
pub(super) fn refusal(code: &str) -> Refusal {
    // Shown on the detail page: a code, not a message somebody smuggled in.
    let code: String = code.chars().filter(char::is_ascii_alphanumeric).take(16).collect();
    let number = code.parse().unwrap_or(0);
    let known = CODES.iter().find(|(known, ..)| *known == number);
    let (reason, retry) = known.map_or_else(|| by_range(number), |(_, reason, retry)| (*reason, *retry));
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

    #[test]
    fn the_table_names_each_code_once_in_order() {
        assert!(CODES.windows(2).all(|pair| pair[0].0 < pair[1].0));
    }

    #[test]
    fn codes_that_may_hide_a_payment_are_looked_up_and_never_repeated() {
        for code in ["3010004", "3010006", "3020106", "3020206", "3020403", "4000005", "4000007"] {
            assert_eq!(refusal(code).retry, LookUp, "{code}");
        }
    }

    #[test]
    fn an_unknown_code_is_never_tried_again_by_itself() {
        assert_eq!(
            refusal("4010308"),
            Refusal { reason: BankDeclined, retry: Never, code: "4010308".into() }
        );
        assert_eq!(refusal("3029999").reason, Unrecognised);
        assert_eq!(refusal("<b>0\u{202e}").code, "b0");
    }

    #[test]
    fn the_vault_says_missing_where_the_gateway_says_method() {
        assert_eq!(refusal("1010001").reason, MethodNotAllowed);
        assert_eq!(in_vault(refusal("1010001")).reason, FieldMissing);
        assert_eq!(in_vault(refusal("1000001")).reason, CredentialsWrong);
    }
}
