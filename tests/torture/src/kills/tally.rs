//! What a run of kills did and found, counted. Judges nothing.

use std::collections::BTreeMap;

use super::judge::Kind;

/// What a run did and found.
#[derive(Debug, Default)]
pub struct Tally {
    /// Kills by the instant they came at.
    pub kills: BTreeMap<&'static str, u64>,
    /// Things that were made to go wrong beside.
    pub faults: u64,
    /// Charges that reached the sandbox.
    pub charges: u64,
    /// Mails that reached its inbox.
    pub mails: u64,
    /// Orders charged twice.
    pub double_charges: u64,
    /// Records lost.
    pub lost_records: u64,
    /// Mails lost.
    pub lost_mails: u64,
    /// Mails sent twice by themselves.
    pub repeated_mails: u64,
    /// Things nobody would ever look at again.
    pub stuck: u64,
    /// Card numbers found in a file that a terminal left.
    pub residues: u64,
    /// The first differences, in words.
    pub told: Vec<String>,
}

impl Tally {
    /// All kills.
    #[must_use]
    pub fn killed(&self) -> u64 {
        self.kills.values().sum()
    }

    /// Whether anything is not as it has to be.
    #[must_use]
    pub fn is_good(&self) -> bool {
        let lost = self.lost_records + self.lost_mails;
        self.double_charges + lost + self.repeated_mails + self.stuck + self.residues == 0
    }

    pub(super) fn add(&mut self, found: Vec<(Kind, String)>, seed: &str) {
        for (kind, why) in found {
            match kind {
                Kind::DoubleCharge => self.double_charges += 1,
                Kind::LostRecord => self.lost_records += 1,
                Kind::LostMail => self.lost_mails += 1,
                Kind::RepeatedMail => self.repeated_mails += 1,
                Kind::Stuck => self.stuck += 1,
            }
            if self.told.len() < 20 {
                self.told.push(format!("{seed}: {kind:?}: {why}"));
            }
        }
    }

    pub(super) fn plus(mut self, other: Self) -> Self {
        for (instant, times) in other.kills {
            *self.kills.entry(instant).or_default() += times;
        }
        self.faults += other.faults;
        self.charges += other.charges;
        self.mails += other.mails;
        self.double_charges += other.double_charges;
        self.lost_records += other.lost_records;
        self.lost_mails += other.lost_mails;
        self.repeated_mails += other.repeated_mails;
        self.stuck += other.stuck;
        self.residues += other.residues;
        self.told.extend(other.told);
        self
    }
}
