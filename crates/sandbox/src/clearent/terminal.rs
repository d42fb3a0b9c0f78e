//! The terminals of the sandbox: key, Paylink, and what sets them apart. Knows no transaction.

/// One terminal of one merchant.
#[derive(Debug)]
pub(super) struct Terminal {
    /// Its number in the control address.
    pub number: u8,
    /// The secret sent as `api-key`.
    pub key: &'static str,
    /// The unique id of its Paylink.
    pub paylink: &'static str,
    /// What its payers read.
    pub shop: &'static str,
    pub merchant_id: &'static str,
    pub terminal_id: &'static str,
    /// Whether its rules refuse approvals with AVS N or CSC N.
    pub careful: bool,
}

static ALL: [Terminal; 3] = [
    Terminal {
        number: 1,
        key: "clearent-main-key",
        paylink: "pl-main",
        shop: "Sandbox Flowers",
        merchant_id: "6588000000601001",
        terminal_id: "00000001",
        careful: false,
    },
    Terminal {
        number: 2,
        key: "clearent-other-key",
        paylink: "pl-other",
        shop: "Second Flowers",
        merchant_id: "6588000000602001",
        terminal_id: "00000002",
        careful: false,
    },
    Terminal {
        number: 3,
        key: "clearent-avs-key",
        paylink: "pl-avs",
        shop: "Careful Flowers",
        merchant_id: "6588000000603001",
        terminal_id: "00000003",
        careful: true,
    },
];

impl Terminal {
    /// The terminal whose key this is.
    pub fn of_key(key: &str) -> Option<&'static Self> {
        ALL.iter().find(|one| one.key == key)
    }

    /// The terminal whose Paylink this is.
    pub fn of_paylink(id: &str) -> Option<&'static Self> {
        ALL.iter().find(|one| one.paylink == id)
    }
}
