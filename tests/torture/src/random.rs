//! Chance that can be repeated: SplitMix64, whose whole state is one number that can be printed and typed in again.

/// A source of numbers that only look random.
#[derive(Debug, Clone)]
pub struct Random(u64);

impl Random {
    /// The source number `index` of a run: neighbours have nothing in common.
    #[must_use]
    pub fn new(seed: u64, index: u64) -> Self {
        let mut first = Self(seed);
        let start = first.next() ^ index.wrapping_mul(0x9E37_79B9_7F4A_7C15);
        Self(start)
    }

    /// The next number.
    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// A number from 0 up to, but not including, `end`, which is not zero.
    pub fn below(&mut self, end: u64) -> u64 {
        self.next() % end.max(1)
    }

    /// A place in a list of this length, which is not empty.
    pub fn place(&mut self, length: usize) -> usize {
        let end = u64::try_from(length).unwrap_or(u64::MAX);
        usize::try_from(self.below(end)).unwrap_or(0)
    }

    /// An amount from 1 to `most`, which is at least 1.
    pub fn amount(&mut self, most: i64) -> i64 {
        let end = u64::try_from(most).unwrap_or(1);
        1 + i64::try_from(self.below(end)).unwrap_or(0)
    }

    /// Whether something happens that happens so many times in a hundred.
    pub fn chance(&mut self, percent: u64) -> bool {
        self.below(100) < percent
    }
}
