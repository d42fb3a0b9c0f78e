//! Maintenance: capture, refund, cancel, review, and the changes a bank makes by itself. Knows no wire format.

use jiff::{SignedDuration, Timestamp};

use super::attempt::{Attempt, Review};

const REFUND_DEADLINE: SignedDuration = SignedDuration::from_hours(335 * 24);

/// Why a maintenance operation was refused: a code of the contract, and a message where the recorded one differs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Refused {
    pub code: u32,
    pub message: Option<&'static str>,
}

const fn refused(code: u32) -> Refused {
    Refused { code, message: None }
}

impl Attempt {
    /// Takes authorized money, all that is left unless told how much.
    pub fn capture(
        &mut self,
        amount: Option<u64>,
        id: u64,
        reference: Option<&str>,
        now: Timestamp,
    ) -> Result<(), Refused> {
        let left = self.authorized.saturating_sub(self.really_captured());
        match self.status {
            114 => return Err(refused(3_020_001)),
            115 | 143 | 175 => return Err(refused(3_020_111)),
            116 | 119 | 173 if self.lapsed(now) => return Err(refused(3_020_001)),
            116 | 119 | 173 => {}
            117 | 118 | 120 | 122 if left > 0 && self.status == 118 => {}
            117..=123 => return Err(refused(3_020_106)),
            124..=126 | 165 => return Err(refused(3_020_107)),
            _ => return Err(refused(3_020_102)),
        }
        let amount = amount.unwrap_or(left);
        check(amount, self.authorized, left, [3_020_108, 3_020_109, 3_020_110])?;
        self.captured += amount;
        self.set(118, now);
        self.next = (self.really_captured() < self.authorized).then_some(119);
        self.note(id, "CAPTURE", "COMPLETED", amount, reference, now);
        Ok(())
    }

    /// Gives captured money back, all that is left unless told how much.
    pub fn refund(
        &mut self,
        amount: Option<u64>,
        id: u64,
        reference: Option<&str>,
        now: Timestamp,
    ) -> Result<(), Refused> {
        match self.status {
            118..=126 | 165 => {}
            129 | 134 | 180 | 181 => return Err(refused(3_020_202)),
            182 | 183 => return Err(refused(3_020_211)),
            _ => {
                let message = Some("Operation Not Permitted : transaction not captured");
                return Err(Refused { code: 3_020_202, message });
            }
        }
        if now.duration_since(self.created) >= REFUND_DEADLINE {
            return Err(refused(3_020_212));
        }
        let captured = self.really_captured();
        let left = captured.saturating_sub(self.really_refunded());
        if left == 0 {
            return Err(refused(3_020_206));
        }
        let amount = amount.unwrap_or(left);
        check(amount, captured, left, [3_020_208, 3_020_209, 3_020_210])?;
        self.refunded += amount;
        self.set(124, now);
        self.next = Some(if self.really_refunded() == captured { 125 } else { 126 });
        self.note(id, "REFUND", "REQUESTED", amount, reference, now);
        Ok(())
    }

    /// Gives the authorization up; only before the first capture.
    pub fn cancel(&mut self, now: Timestamp) -> Result<(), Refused> {
        match self.status {
            112 | 116 => {}
            114 => return Err(refused(3_020_001)),
            115 | 143 | 175 => return Err(refused(3_020_403)),
            _ => {
                return Err(Refused {
                    code: 3_020_401,
                    message: Some("Action denied : Wrong transaction status"),
                });
            }
        }
        self.set(175, now);
        self.next = Some(115);
        Ok(())
    }

    /// Answers the fraud review of an attempt that waits for it.
    pub fn review(&mut self, allow: bool, id: u64, now: Timestamp) -> Result<(), Refused> {
        if self.status != 112 {
            return Err(Refused {
                code: 3_020_401,
                message: Some("Action denied : Wrong transaction status"),
            });
        }
        if allow {
            self.review = Review::Allowed;
            self.approve(id, now);
        } else {
            self.review = Review::Denied;
            self.decline(111, None, now);
        }
        Ok(())
    }

    /// Forces a change that happens at the bank or in the back office, with its effect on the amounts.
    pub fn settle(
        &mut self,
        status: u16,
        amount: Option<u64>,
        reason: Option<u32>,
        id: u64,
        now: Timestamp,
    ) -> Result<(), String> {
        self.next = None;
        match status {
            101 | 112 | 140 | 142 | 144 | 172 | 200 => {}
            109 | 110 | 111 | 113 | 163 | 178 => {
                self.decline(status, reason, now);
                return Ok(());
            }
            114 | 115 | 143 => {}
            116..=123 => self.bank_took(status, amount, id, now),
            124..=126 | 182 | 183 => self.bank_gave_back(status, amount, id, now),
            165 => {
                self.refund_refused += self.mark("REFUND", "FAILURE").ok_or("there is no refund to refuse")?
            }
            173 => {
                self.capture_refused +=
                    self.mark("CAPTURE", "FAILURE").ok_or("there is no capture to refuse")?
            }
            129 | 134 | 180 | 181 => {
                let amount = amount.unwrap_or_else(|| self.really_captured());
                self.chargebacked = amount;
                self.note(id, "CHGBCK", "CHGBCK", amount, None, now);
            }
            other => return Err(format!("status {other} cannot be forced")),
        }
        self.set(status, now);
        Ok(())
    }

    fn bank_took(&mut self, status: u16, amount: Option<u64>, id: u64, now: Timestamp) {
        self.authorized = self.amount;
        self.authorized_at = self.authorized_at.or(Some(now));
        self.charged = true;
        self.reason = None;
        if status > 116 {
            let total = amount.unwrap_or(self.amount);
            if self.mark("CAPTURE", "COMPLETED").is_none() || total > self.really_captured() {
                let more = total.saturating_sub(self.really_captured());
                self.captured += more;
                self.note(id, "CAPTURE", "COMPLETED", more, None, now);
            }
        }
    }

    fn bank_gave_back(&mut self, status: u16, amount: Option<u64>, id: u64, now: Timestamp) {
        let pending = self.operations.iter().any(|one| one.kind == "REFUND" && one.status == "REQUESTED");
        if pending {
            self.mark("REFUND", if status == 124 { "REQUESTED" } else { "COMPLETED" });
        } else {
            let more =
                amount.unwrap_or_else(|| self.really_captured().saturating_sub(self.really_refunded()));
            self.refunded += more;
            let kind = if status > 126 { "RDR" } else { "REFUND" };
            self.note(id, kind, if status == 124 { "REQUESTED" } else { "COMPLETED" }, more, None, now);
        }
    }
}

fn check(
    amount: u64,
    whole: u64,
    left: u64,
    [zero, above_whole, above_left]: [u32; 3],
) -> Result<(), Refused> {
    match amount {
        0 => Err(refused(zero)),
        _ if amount > whole => Err(refused(above_whole)),
        _ if amount > left => Err(refused(above_left)),
        _ => Ok(()),
    }
}
