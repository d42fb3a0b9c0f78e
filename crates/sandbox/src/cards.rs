//! Test cards: brand by first digits, behaviour by number. Knows no order and no account.

/// What a card does when it is charged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Script {
    /// The bank says yes.
    Approve,
    /// The bank says no, with this status and reason code.
    Decline { status: u16, reason: u32 },
    /// The payer has to authenticate, whatever the channel.
    Challenge,
    /// The payer has to authenticate, except on a mail or telephone order.
    ChallengeOnline,
    /// Authorized, waiting for the merchant's fraud review.
    Review,
    /// Waiting for the bank until somebody settles it.
    Waiting,
    /// A sale first answers *capture requested* and is captured by the next look-up.
    SlowCapture,
}

/// A card scheme as the vault names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Brand {
    /// As in the vault's answer.
    pub name: &'static str,
    /// The `payment_product` of an order.
    pub product: &'static str,
    /// Length of the security code; 0 when the card has none.
    pub cvc: usize,
    /// Whether it can be charged by mail or telephone.
    pub moto: bool,
}

const fn brand(name: &'static str, product: &'static str, cvc: usize, moto: bool) -> Brand {
    Brand { name, product, cvc, moto }
}

/// The brand by the first digits; unknown ranges count as Maestro, as the vault has to answer something.
pub(crate) fn brand_of(number: &str) -> Brand {
    let first = |digits: usize| number.get(..digits).and_then(|text| text.parse::<u32>().ok()).unwrap_or(0);
    match (first(4), first(2)) {
        (6703, _) => brand("BANCONTACT", "bcmc", 0, false),
        (_, 34 | 37) => brand("AMERICAN EXPRESS", "american-express", 4, true),
        (_, 40..=49) => brand("VISA", "visa", 3, true),
        (2221..=2720, _) | (_, 51..=55) => brand("MASTERCARD", "mastercard", 3, true),
        (3528..=3589, _) => brand("JCB", "jcb", 3, true),
        (_, 36 | 38) => brand("DINERS CLUB", "diners", 3, true),
        (6011, _) => brand("DISCOVER", "discover", 3, true),
        (_, 62) => brand("UNIONPAY", "unionpay", 3, true),
        _ => brand("MAESTRO", "maestro", 3, false),
    }
}

/// Whether the card can also be run on Cartes Bancaires: French Visa and Mastercard.
pub(crate) fn domestic(number: &str) -> Option<&'static str> {
    matches!(number, "4111111111111111" | "5399999999999999").then_some("cb")
}

/// What the card does. Numbers `4999 ccccccc 0000 k` are refused with the reason `ccccccc`.
pub(crate) fn script(number: &str) -> Script {
    match number {
        "4150551403657424" => Script::Decline { status: 163, reason: 4_010_202 },
        "4450022237973103" => Script::Decline { status: 113, reason: 4_010_103 },
        "4242424242424242" | "4000000000000002" => Script::Challenge,
        "371449635311004" | "5300000000000006" | "4874970686672022" | "5130257474533310"
        | "5144144373781246" | "67030000000000003" => Script::ChallengeOnline,
        "4000000000001125" => Script::Review,
        "4000000000001422" => Script::Waiting,
        "4000000000001174" => Script::SlowCapture,
        "4000000000001786" => Script::Decline { status: 178, reason: 4_010_310 },
        _ => match (number.starts_with("4999"), number.get(4..11).and_then(|code| code.parse().ok())) {
            (true, Some(reason)) if number.get(11..15) == Some("0000") => {
                Script::Decline { status: 163, reason }
            }
            _ => Script::Approve,
        },
    }
}

/// First six and last four digits with `fill` between: `x` in the vault, `*` everywhere else.
pub(crate) fn masked(number: &str, fill: char) -> String {
    let hidden = number.len().saturating_sub(10);
    let first = number.get(..6).unwrap_or_default();
    let last = number.get(number.len().saturating_sub(4)..).unwrap_or_default();
    format!("{first}{}{last}", fill.to_string().repeat(hidden))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_tells_brand_and_behaviour() {
        assert_eq!(brand_of("371449635311004").product, "american-express");
        assert_eq!(brand_of("5399999999999999").product, "mastercard");
        assert_eq!(brand_of("2221000000000009").product, "mastercard");
        assert_eq!(brand_of("67030000000000003").product, "bcmc");
        assert_eq!(script("4999401030300003"), Script::Decline { status: 163, reason: 4_010_303 });
        assert_eq!(script("4111111111111111"), Script::Approve);
        assert_eq!(masked("4111111111111111", 'x'), "411111xxxxxx1111");
        assert_eq!(masked("371449635311004", '*'), "371449*****1004");
    }

    #[test]
    fn every_documented_test_card_passes_the_check_digit() {
        for number in [
            "4111111111111111",
            "5399999999999999",
            "371449635311004",
            "4242424242424242",
            "4000000000000002",
            "4150551403657424",
            "4450022237973103",
            "4000000000001125",
            "4000000000001422",
            "4000000000001174",
            "4000000000001786",
            "4999401010300007",
            "4999401030300003",
        ] {
            assert!(crate::luhn::valid(number), "{number}");
        }
    }
}
