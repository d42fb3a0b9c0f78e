//! Transaction status codes: their words, their state, and their v3 numbers. Knows no transaction.

/// The v1 message of a status.
pub(crate) fn message(status: u16) -> &'static str {
    match status {
        101 => "Created",
        109 => "Authentication Failed",
        110 => "Blocked",
        111 => "Denied",
        112 => "Authorized and Pending",
        113 => "Refused",
        114 => "Expired",
        115 => "Cancelled",
        116 => "Authorized",
        117 => "Capture Requested",
        118 => "Captured",
        119 => "Partially Captured",
        120 => "Collected",
        121 => "Partially Collected",
        122 => "Settled",
        123 => "Partially Settled",
        124 => "Refund Requested",
        125 => "Refunded",
        126 => "Partially Refunded",
        129 => "Charged Back",
        131 => "Debited",
        132 => "Partially Debited",
        134 => "Dispute Lost",
        140 => "Authentication requested",
        141 => "Authenticated",
        142 => "Authorization Requested",
        143 => "Authorization Cancelled",
        144 => "Reference Rendered",
        151 => "Acquirer not Found",
        163 => "Authorization Refused",
        165 => "Refund Refused",
        166 => "Cardholder Credited",
        169 => "Credit Requested",
        172 => "In Progress",
        173 => "Capture Refused",
        174 => "Awaiting Terminal",
        175 => "Authorization Cancellation requested",
        177 => "Challenge Requested",
        178 => "Soft Declined",
        180 => "Partial Chargeback",
        181 => "Chargeback",
        182 => "Partial refund by RDR",
        183 => "Refund by RDR",
        200 => "Pending Payment",
        _ => "Unknown",
    }
}

/// The `state` that goes with a status.
pub(crate) fn state(status: u16) -> &'static str {
    match status {
        140 | 144 | 177 => "forwarding",
        101 | 112 | 141 | 142 | 172 | 174 | 200 => "pending",
        109 | 110 | 111 | 113 | 151 | 163 | 178 => "declined",
        _ => "completed",
    }
}

/// The v3 number of a v1 status: "subtract 100", except where it is not.
pub(crate) fn v3(status: u16) -> u16 {
    match status {
        200 => 30,
        160 => 52,
        161 => 53,
        173 => 54,
        163 => 55,
        144 => 57,
        other => other.saturating_sub(100),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn v3_numbers_differ_where_the_contract_says_so() {
        assert_eq!([v3(118), v3(163), v3(173), v3(200), v3(144), v3(181)], [18, 55, 54, 30, 57, 81]);
    }

    #[test]
    fn states_follow_statuses() {
        assert_eq!(
            [state(118), state(163), state(140), state(112)],
            ["completed", "declined", "forwarding", "pending"]
        );
    }
}
