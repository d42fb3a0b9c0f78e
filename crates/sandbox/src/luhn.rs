//! The check digit of card numbers. Knows no brand.

/// Whether `digits` is all digits and passes the Luhn check.
pub(crate) fn valid(digits: &str) -> bool {
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return false;
    }
    let sum: u32 = digits
        .bytes()
        .rev()
        .enumerate()
        .map(|(place, byte)| {
            let digit = u32::from(byte - b'0');
            match (place % 2, digit * 2) {
                (0, _) => digit,
                (_, doubled) if doubled > 9 => doubled - 9,
                (_, doubled) => doubled,
            }
        })
        .sum();
    sum.is_multiple_of(10)
}

#[cfg(test)]
mod tests {
    use super::valid;

    #[test]
    fn a_single_wrong_digit_is_noticed() {
        assert!(valid("4111111111111111"));
        assert!(valid("371449635311004"));
        assert!(!valid("4111111111111112"));
        assert!(!valid(""));
        assert!(!valid("4111 1111 1111 1111"));
    }
}
