//! What a benchmark says: a few lines for people and a JSON file for programs. Judges by the budgets it is given.

use anyhow::{Context, Result};
use serde_json::{Value, json};

use crate::measure::{Sides, Size, Spread};
use crate::place;

/// What the values of a line are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    Seconds,
    PerSecond,
    Bytes,
}

/// One thing measured, beside its floor.
#[derive(Debug, Clone)]
pub struct Line {
    pub name: String,
    pub unit: Unit,
    pub floor: Option<Spread>,
    pub product: Spread,
    /// Product by floor.
    pub ratio: Option<f64>,
    pub budgets: Vec<Budget>,
}

/// A bound, and what was seen.
#[derive(Debug, Clone)]
pub struct Budget {
    pub what: &'static str,
    pub seen: f64,
    pub bound: Bound,
}

#[derive(Debug, Clone, Copy)]
pub enum Bound {
    AtMost(f64),
    AtLeast(f64),
}

impl Budget {
    fn is_kept(&self) -> bool {
        match self.bound {
            Bound::AtMost(most) => self.seen <= most,
            Bound::AtLeast(least) => self.seen >= least,
        }
    }

    fn limit(&self) -> (&'static str, f64) {
        match self.bound {
            Bound::AtMost(most) => ("at most", most),
            Bound::AtLeast(least) => ("at least", least),
        }
    }
}

impl Line {
    /// A line of times, with the usual budgets: median, and 99th percentile where there is one.
    pub fn of(name: &str, sides: &Sides, median: Option<f64>, slowest: Option<f64>) -> Self {
        let budget = |what, seen: Option<f64>, most: Option<f64>| {
            Some(Budget { what, seen: seen?, bound: Bound::AtMost(most?) })
        };
        let budgets = [
            budget("median by the floor's", Some(sides.ratio()), median),
            budget("99th percentile by the floor's", sides.ratio_p99(), slowest),
        ];
        Self {
            name: name.to_owned(),
            unit: Unit::Seconds,
            floor: Some(sides.floor()),
            product: sides.product(),
            ratio: Some(sides.ratio()),
            budgets: budgets.into_iter().flatten().collect(),
        }
    }

    /// One more budget.
    pub fn with(mut self, what: &'static str, seen: f64, bound: Bound) -> Self {
        self.budgets.push(Budget { what, seen, bound });
        self
    }
}

/// Prints the lines and keeps them as `<name>.json` beside those of other benchmarks.
pub fn tell(name: &str, size: Size, lines: &[Line]) -> Result<()> {
    for line in lines {
        println!("  {}", line.name);
        if let Some(floor) = line.floor {
            println!("    floor    {}", spread(floor, line.unit));
        }
        let ratio = line.ratio.map(|ratio| format!("   ratio {ratio:.2}")).unwrap_or_default();
        println!("    product  {}{ratio}", spread(line.product, line.unit));
        for budget in &line.budgets {
            let (word, limit) = budget.limit();
            let verdict = if budget.is_kept() { "" } else { "   OVER BUDGET" };
            println!("    {}: {}, budget {word} {}{verdict}", budget.what, plain(budget.seen), plain(limit));
        }
    }
    let path = place::out().join(format!("{name}.json"));
    let lines: Vec<Value> = lines.iter().map(Line::json).collect();
    let whole = json!({ "name": name, "short": size == Size::Short, "lines": lines });
    std::fs::write(&path, format!("{whole:#}\n"))
        .with_context(|| format!("cannot write {}", path.display()))?;
    Ok(())
}

impl Line {
    fn json(&self) -> Value {
        let spread = |spread: Spread| json!({ "p50": spread.p50, "p99": spread.p99, "n": spread.n });
        let budgets: Vec<Value> = self
            .budgets
            .iter()
            .map(|one| {
                let (word, limit) = one.limit();
                json!({ "what": one.what, "seen": one.seen, word: limit, "kept": one.is_kept() })
            })
            .collect();
        let unit = match self.unit {
            Unit::Seconds => "s",
            Unit::PerSecond => "1/s",
            Unit::Bytes => "B",
        };
        json!({
            "name": self.name,
            "unit": unit,
            "floor": self.floor.map(spread),
            "product": spread(self.product),
            "ratio": self.ratio,
            "budgets": budgets,
        })
    }
}

fn spread(spread: Spread, unit: Unit) -> String {
    let value = |value: f64| match unit {
        Unit::Seconds => time(value),
        Unit::PerSecond => format!("{value:.0}/s"),
        Unit::Bytes => format!("{:.1} MB", value / 1e6),
    };
    let p99 = spread.p99.map_or_else(|| "–".to_owned(), value);
    format!("p50 {:>9}   p99 {p99:>9}   n {:>5}", value(spread.p50), spread.n)
}

fn time(seconds: f64) -> String {
    match seconds {
        ..1e-3 => format!("{:.1} µs", seconds * 1e6),
        ..1.0 => format!("{:.2} ms", seconds * 1e3),
        _ => format!("{seconds:.2} s"),
    }
}

/// A count without decimals, anything else with two.
fn plain(value: f64) -> String {
    if value.fract() == 0.0 { format!("{value:.0}") } else { format!("{value:.2}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_budget_is_kept_up_to_its_bound() {
        let budget = |seen, bound| Budget { what: "it", seen, bound };
        assert!(budget(1.1, Bound::AtMost(1.1)).is_kept());
        assert!(!budget(1.11, Bound::AtMost(1.1)).is_kept());
        assert!(budget(0.45, Bound::AtLeast(0.45)).is_kept());
        assert!(!budget(0.44, Bound::AtLeast(0.45)).is_kept());
        assert!(!budget(f64::NAN, Bound::AtMost(1.0)).is_kept(), "nothing measured keeps no budget");
    }

    #[test]
    fn times_have_the_unit_that_reads_best() {
        assert_eq!([2e-5, 0.0025, 1.5].map(time), ["20.0 µs", "2.50 ms", "1.50 s"]);
    }

    #[test]
    fn a_line_without_300_operations_judges_no_99th_percentile() {
        let mut sides = Sides::default();
        sides.round(&[1.0; 10], &[1.05; 10]);
        assert_eq!(Line::of("it", &sides, Some(1.1), Some(1.5)).budgets.len(), 1);
        sides.round(&[1.0; 300], &[1.05; 300]);
        assert_eq!(Line::of("it", &sides, Some(1.1), Some(1.5)).budgets.len(), 2);
    }
}
