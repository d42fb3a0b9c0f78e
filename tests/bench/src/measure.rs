//! Rounds, medians and ratios. Knows no benchmark.

/// How much is measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Size {
    /// Enough to be believed.
    Full,
    /// Enough to see that everything runs.
    Short,
}

impl Size {
    /// How often floor and product take turns.
    pub fn rounds(self) -> usize {
        self.pick(5, 2)
    }

    /// One number for the full form and one for the short.
    pub fn pick(self, full: usize, short: usize) -> usize {
        match self {
            Self::Full => full,
            Self::Short => short,
        }
    }
}

/// Fewer operations than this have no 99th percentile worth the name.
const ENOUGH: usize = 300;

/// How the operations of one side spread.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Spread {
    pub p50: f64,
    /// Only of at least 300 operations.
    pub p99: Option<f64>,
    pub n: usize,
}

impl Spread {
    pub fn of(values: &[f64]) -> Self {
        let p99 = (values.len() >= ENOUGH).then(|| percentile(values, 0.99));
        Self { p50: percentile(values, 0.5), p99, n: values.len() }
    }
}

/// Floor and product over all rounds, one value an operation.
#[derive(Debug, Default)]
pub struct Sides {
    floor: Vec<f64>,
    product: Vec<f64>,
    ratios: Vec<f64>,
}

impl Sides {
    /// One round of each.
    pub fn round(&mut self, floor: &[f64], product: &[f64]) {
        self.ratios.push(percentile(product, 0.5) / percentile(floor, 0.5));
        self.floor.extend(floor);
        self.product.extend(product);
    }

    pub fn floor(&self) -> Spread {
        Spread::of(&self.floor)
    }

    pub fn product(&self) -> Spread {
        Spread::of(&self.product)
    }

    /// Product by floor: the median of what the rounds came to.
    pub fn ratio(&self) -> f64 {
        percentile(&self.ratios, 0.5)
    }

    /// The same of the 99th percentiles of all rounds together.
    pub fn ratio_p99(&self) -> Option<f64> {
        Some(self.product().p99? / self.floor().p99?)
    }
}

/// The smallest value that a share of all values does not exceed; of none it is not a number.
pub fn percentile(values: &[f64], share: f64) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let rank = (sorted.len() as f64 * share).ceil() as usize;
    sorted.get(rank.saturating_sub(1)).copied().unwrap_or(f64::NAN)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percentiles_are_values_that_were_measured() {
        let values: Vec<f64> = (1..=100).rev().map(f64::from).collect();
        assert_eq!(percentile(&values, 0.5), 50.0);
        assert_eq!(percentile(&values, 0.99), 99.0);
        assert_eq!(percentile(&[3.0], 0.99), 3.0);
        assert!(percentile(&[], 0.5).is_nan());
    }

    #[test]
    fn few_operations_have_no_99th_percentile() {
        assert_eq!(Spread::of(&[1.0; 299]).p99, None);
        assert_eq!(Spread::of(&[1.0; 300]).p99, Some(1.0));
    }

    #[test]
    fn one_disturbed_round_does_not_move_the_ratio() {
        let mut sides = Sides::default();
        for product in [1.1, 1.1, 9.0] {
            sides.round(&[1.0], &[product]);
        }
        assert_eq!(sides.ratio(), 1.1);
    }
}
