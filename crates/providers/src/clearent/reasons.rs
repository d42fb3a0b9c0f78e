//! Clearent's result codes in the terminal's words, with what may be done next. A code can carry several messages: the one it
//! has on a charge or a follow-up counts.

use domain::reason::Reason::*;
use domain::reason::Refusal;
use domain::reason::Retry::*;
use serde_json::Value;

use super::wire;
use crate::codes;
use crate::loose::Text;

const CODES: &str = include_str!("codes.tsv");

/// A result code mapped.
pub(super) fn refusal(code: &Text) -> Refusal {
    codes::refusal(codes::find(CODES, code.as_str()).unwrap_or((Unrecognised, Fix)), code.code(8))
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
        assert_eq!(codes::all(CODES).len(), 42);
        let final_codes = (2..=33).chain(41..=48).chain([57, 58, 59, 90]);
        let silent = [6, 19];
        for code in final_codes.filter(|code| !silent.contains(code)) {
            let body = json!({ "payload": { "error": { "result-code": format!("{code:03}") } } });
            assert_ne!(told(&body).unwrap().reason, Unrecognised, "{code}");
        }
        assert_eq!(told(&json!({ "payload": {} })), None);
    }
}
