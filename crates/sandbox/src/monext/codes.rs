//! Return codes: what title and sentence go with each. Knows no transaction.

use serde_json::{Value, json};

/// The title a code comes with.
pub(super) fn title(code: &str) -> &'static str {
    match code {
        "00000" => "ACCEPTED",
        "02306" | "02533" => "INPROGRESS",
        "02000" | "02005" | "02006" | "02016" => "ONHOLD_PARTNER",
        "04000" => "PENDING_RISK",
        "02004" | "02008" | "02009" | "02014" | "02319" | "02324" | "02534" => "CANCELLED",
        "02003" | "02020" | "04003" => "REFUSED",
        "01109" | "01181" | "01185" | "01197" | "01198" | "01199" | "01913" => "ERROR",
        refused if refused.starts_with("01") => "REFUSED",
        _ => "ERROR",
    }
}

fn detail(code: &str) -> &'static str {
    match code {
        "00000" => "Transaction approved",
        "01100" => "Do not honor",
        "01101" => "Expired card",
        "01116" => "Amount limit",
        "01130" => "Invalid security code",
        "01131" => "Strong authentication required",
        "01208" => "Lost card",
        "02000" => "Transaction in progress at the partner",
        "02001" => "A payment with this order reference exists already",
        "02010" => "Operation not available",
        "02105" => "Too late, the capture was already sent to settlement",
        "02110" => "The amount is invalid",
        "02301" => "Transaction unknown",
        "02304" => "No payment for this token",
        "02306" => "The buyer has not been to the payment page yet",
        "02319" => "Payment cancelled by the buyer",
        "02324" => "The session expired",
        "02533" => "The buyer is on the payment page",
        "04000" => "Suspected fraud, under review",
        _ => "See the list of return codes",
    }
}

/// The `result` of an answer with the code's own sentence.
pub(super) fn result(code: &str) -> Value {
    explained(code, detail(code))
}

/// The `result` of an answer with a sentence about this very call.
pub(super) fn explained(code: &str, detail: &str) -> Value {
    json!({ "title": title(code), "code": code, "detail": detail })
}

/// The code a refused card comes with, by the reason its test number names.
pub(super) fn declined(reason: u32) -> &'static str {
    match reason {
        4_010_103 => "01116",
        4_010_204 => "01101",
        4_010_207 => "01130",
        4_010_303 => "01208",
        4_010_310 => "01131",
        _ => "01100",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_decides_its_title() {
        for (code, wanted) in [
            ("00000", "ACCEPTED"),
            ("01116", "REFUSED"),
            ("01185", "ERROR"),
            ("02001", "ERROR"),
            ("02105", "ERROR"),
            ("02324", "CANCELLED"),
            ("02306", "INPROGRESS"),
            ("02000", "ONHOLD_PARTNER"),
            ("04000", "PENDING_RISK"),
        ] {
            assert_eq!(title(code), wanted, "{code}");
        }
    }
}
