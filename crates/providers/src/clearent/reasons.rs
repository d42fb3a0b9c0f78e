//! Clearent's result codes in the terminal's words, with what may be done next. A code can carry several messages: the one it
//! has on a charge or a follow-up counts.

use domain::reason::Reason::{self, *};
use domain::reason::Refusal;
use domain::reason::Retry::{self, *};
use serde_json::Value;

use super::wire;
use crate::loose::Text;

/// Reason, what may be done, and the codes that mean it.
const CODES: &[(Reason, Retry, &[u16])] = &[
    (FieldMissing, Fix, &[2, 3]),
    (CardExpired, OtherCard, &[4]),
    (CardBlocked, OtherCard, &[5, 17]),
    (ContactAcquirer, Never, &[7]),
    (AmountNotPositive, Fix, &[8]),
    (CardNumberInvalid, ReKey, &[9, 26]),
    (CardNotKnown, OtherCard, &[10]),
    (InvalidTransaction, Fix, &[11]),
    (InsufficientFunds, OtherCard, &[12]),
    (CardNotPermitted, OtherCard, &[13, 15]),
    (CardLimit, OtherCard, &[14, 16]),
    (CvcWrong, ReKey, &[18, 21, 47, 48]),
    (CurrencyNotSupported, Fix, &[20]),
    (FieldFormat, Fix, &[22, 41, 90]),
    (BankDeclined, OtherCard, &[23]),
    (AlreadyVoided, LookUp, &[24]),
    (AmountAboveRemaining, Fix, &[25]),
    (TransactionNotFound, Never, &[27]),
    (AccountInactive, Never, &[28, 29, 30]),
    (TechnicalProblem, Later, &[31]),
    (DuplicateTransaction, LookUp, &[32, 45, 59]),
    (CardRetained, Never, &[33]),
    (CredentialsWrong, Fix, &[42]),
    (AmountOverLimit, Fix, &[43, 44]),
    (AddressCheckFailed, OtherCard, &[46]),
    (IssuerUnavailable, Later, &[57, 58]),
];

/// A result code mapped.
pub(super) fn refusal(code: &Text) -> Refusal {
    let number: Option<u16> = code.int();
    let known = number.and_then(|number| CODES.iter().find(|(_, _, codes)| codes.contains(&number)));
    let (reason, retry) = known.map_or((Unrecognised, Fix), |(reason, retry, _)| (*reason, *retry));
    Refusal { reason, retry, code: code.code(8) }
}

/// What an error body says.
pub(super) fn told(body: &Value) -> Option<Refusal> {
    wire::code(body).map(|code| refusal(&code))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn every_code_of_the_contract_has_one_reason() {
        let mut seen = std::collections::BTreeSet::new();
        assert!(CODES.iter().flat_map(|(_, _, codes)| *codes).all(|code| seen.insert(*code)));
        let final_codes = (2..=33).chain(41..=48).chain([57, 58, 59, 90]);
        let silent = [6, 19];
        for code in final_codes.filter(|code| !silent.contains(code)) {
            let body = json!({ "payload": { "error": { "result-code": format!("{code:03}") } } });
            assert_ne!(told(&body).unwrap().reason, Unrecognised, "{code}");
        }
        assert_eq!(told(&json!({ "payload": {} })), None);
    }
}
