//! Two answers, step by step.

use super::{Decision, Stamp, StampDifference, Step, Value};
use alloc::{vec, vec::Vec};

/// In what two answers differ: outcome, steps, and what they rest on.
///
/// See [`Decision::compare`].
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Comparison<'a> {
    /// Whether the outcomes are the same.
    pub same_outcome: bool,
    /// All steps of both, each once: what both have stands in the order of both.
    pub steps: Vec<AlignedStep<'a>>,
    /// In what the stamps differ.
    pub stamp: Vec<StampDifference>,
}

/// A step of one of two answers, or of both.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(
    clippy::exhaustive_enums,
    reason = "a step is in both answers, in one or the other, or in both otherwise"
)]
pub enum AlignedStep<'a> {
    /// Both have it.
    Same(&'a Step),
    /// Both apply the rule, otherwise.
    Changed {
        /// The step of the first.
        first: &'a Step,
        /// The step of the second.
        second: &'a Step,
        /// The operands that differ, in the order of the rule's: none where only its source does, or whether it holds.
        operands: Vec<ChangedOperand>,
    },
    /// Only the first answer has it.
    First(&'a Step),
    /// Only the second answer has it.
    Second(&'a Step),
}

/// An operand that is another in the second of two steps.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct ChangedOperand {
    /// Its name.
    pub name: &'static str,
    /// What it was; none where the first step has no such operand.
    pub first: Option<Value>,
    /// What it is; none where the second step has no such operand.
    pub second: Option<Value>,
}

impl Comparison<'_> {
    /// Whether nothing at all differs.
    #[must_use]
    pub fn is_same(&self) -> bool {
        self.same_outcome && self.stamp.is_empty() && self.changes().next().is_none()
    }

    /// The steps that differ, in their order.
    pub fn changes(&self) -> impl Iterator<Item = &AlignedStep<'_>> {
        let steps = self.steps.iter();
        steps.filter(|step| !matches!(step, AlignedStep::Same(_)))
    }
}

impl<T: PartialEq> Decision<T> {
    /// Compares this answer with `other`: by another order, by other readings, of another day.
    ///
    /// Steps are aligned so that as many as possible are the same and then as many as possible of the others apply the same rule; of
    /// several such alignments it is always the same one. Where two answers have so many steps that differ that this would take more
    /// than a million comparisons, those between the beginning and the end that they share are of one answer each.
    ///
    /// # Example: what if the order had Rapid Response?
    ///
    /// ```
    /// use unified_support::decision::{AlignedStep, StampDifference};
    /// use unified_support::document::{Product, RuleId, Severity, Unit};
    /// use unified_support::engine::Engine;
    /// use unified_support::money::{Currency, Money};
    /// use unified_support::order::{OrderDraft, PaidWith, PurchaseDates, PurchaseDraft, QuantityDraft, ServiceName};
    /// use unified_support::response::Incident;
    ///
    /// # fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// let incident = Incident::new(Severity::B, Product::Other, "2026-05-13T16:50:00+02:00".parse()?);
    /// let day = |text: &str| text.parse().unwrap();
    /// let rapid_response = PurchaseDraft::new(
    ///     "rr-1",
    ///     ServiceName("Rapid Response"),
    ///     ["paris"],
    ///     QuantityDraft::new(1, Unit::Deliveries),
    ///     PurchaseDates::new(day("2025-12-15"), day("2026-01-01")..=day("2026-12-31")),
    ///     Money::from_minor_units(9_000_000, Currency::EUR),
    ///     PaidWith::Price,
    /// );
    /// let without = Engine::try_from(OrderDraft::example())?;
    /// let with = Engine::try_from(OrderDraft::example().with_purchase(rapid_response))?;
    ///
    /// let first = without.location("paris")?.first_response(&incident)?;
    /// let second = with.location("paris")?.first_response(&incident)?;
    /// let comparison = first.compare(&second);
    /// // Rapid Response has no response times at severity B: the first response is due when it was, and a new step says why.
    /// assert!(comparison.same_outcome);
    /// let added = comparison.steps.iter().filter_map(|step| match step {
    ///     AlignedStep::Second(step) => Some(step.rule()),
    ///     _ => None,
    /// });
    /// let added: Vec<_> = added.collect();
    /// assert_eq!(added[1..3], [RuleId::OfferingHeld, RuleId::SeverityCovered]);
    /// assert_eq!(comparison.stamp, [StampDifference::Order]);
    /// # Ok(())
    /// # }
    /// ```
    #[must_use]
    pub fn compare<'a>(&'a self, other: &'a Self) -> Comparison<'a> {
        let stamps = (&self.stamp(), &other.stamp());
        compared(
            self.outcome == other.outcome,
            (&self.steps, &other.steps),
            stamps,
        )
    }
}

/// What is compared, whatever was asked.
pub(crate) fn compared<'a>(
    same_outcome: bool,
    steps: (&'a [Step], &'a [Step]),
    stamps: (&Stamp, &Stamp),
) -> Comparison<'a> {
    Comparison {
        same_outcome,
        steps: aligned(steps.0, steps.1),
        stamp: stamps.0.differences(stamps.1),
    }
}

/// The most pairs of steps that are looked at.
const MOST_PAIRS: usize = 1_000_000;

fn aligned<'a>(mut first: &'a [Step], mut second: &'a [Step]) -> Vec<AlignedStep<'a>> {
    let mut aligned = Vec::with_capacity(first.len().max(second.len()));
    // To pair those that are the same at either end is never worse than not to.
    while let (Some((one, rest)), Some((other, others))) =
        (first.split_first(), second.split_first())
        && one == other
    {
        aligned.push(AlignedStep::Same(one));
        (first, second) = (rest, others);
    }
    let mut last = Vec::new();
    while let (Some((one, rest)), Some((other, others))) = (first.split_last(), second.split_last())
        && one == other
    {
        last.push(AlignedStep::Same(one));
        (first, second) = (rest, others);
    }
    if first.len().saturating_mul(second.len()) <= MOST_PAIRS {
        align_between(first, second, &mut aligned);
    } else {
        aligned.extend(first.iter().map(AlignedStep::First));
        aligned.extend(second.iter().map(AlignedStep::Second));
    }
    aligned.extend(last.into_iter().rev());
    aligned
}

/// How much an alignment pairs: first the pairs that are the same, then those of the same rule.
type Paired = (usize, usize);

/// What two steps are worth as a pair; none if they are none.
fn pair(one: &Step, other: &Step) -> Option<Paired> {
    if one == other {
        return Some((1, 0));
    }
    (one.rule() == other.rule()).then_some((0, 1))
}

const fn plus(one: Paired, other: Paired) -> Paired {
    (one.0.saturating_add(other.0), one.1.saturating_add(other.1))
}

fn align_between<'a>(
    mut first: &'a [Step],
    mut second: &'a [Step],
    aligned: &mut Vec<AlignedStep<'a>>,
) {
    let best = best_of_the_rest(first, second);
    let best = |first: &[Step], second: &[Step]| {
        let row = best.get(first.len()).map_or(&[][..], Vec::as_slice);
        row.get(second.len()).copied().unwrap_or_default()
    };
    while let (Some((one, ones)), Some((other, others))) =
        (first.split_first(), second.split_first())
    {
        let here = best(first, second);
        let paired = pair(one, other).map(|worth| plus(worth, best(ones, others)));
        if paired == Some(here) {
            aligned.push(of_both(one, other));
            (first, second) = (ones, others);
        } else if best(ones, second) == here {
            aligned.push(AlignedStep::First(one));
            first = ones;
        } else {
            aligned.push(AlignedStep::Second(other));
            second = others;
        }
    }
    aligned.extend(first.iter().map(AlignedStep::First));
    aligned.extend(second.iter().map(AlignedStep::Second));
}

/// How much can be paired of what is left of both lists, by how many steps these are: a row for each number of the first.
fn best_of_the_rest(first: &[Step], second: &[Step]) -> Vec<Vec<Paired>> {
    let mut row = vec![Paired::default(); second.len()];
    row.push(Paired::default());
    let mut rows = Vec::from([row]);
    for one in first.iter().rev() {
        let mut row = Vec::from([Paired::default()]);
        let shorter = rows.last().map_or(&[][..], Vec::as_slice);
        for (other, without) in second.iter().rev().zip(shorter.windows(2)) {
            let &[without_both, without_one] = without else {
                continue;
            };
            let without_other = row.last().copied().unwrap_or_default();
            let paired = pair(one, other).map(|worth| plus(worth, without_both));
            row.push(
                without_one
                    .max(without_other)
                    .max(paired.unwrap_or_default()),
            );
        }
        rows.push(row);
    }
    rows
}

fn of_both<'a>(first: &'a Step, second: &'a Step) -> AlignedStep<'a> {
    if first == second {
        return AlignedStep::Same(first);
    }
    AlignedStep::Changed {
        first,
        second,
        operands: changed_operands(first, second),
    }
}

fn changed_operands(first: &Step, second: &Step) -> Vec<ChangedOperand> {
    let before = first.operands();
    let after = second.operands();
    let of = |operands: &[(&'static str, Value)], name: &str| {
        let found = operands.iter().find(|(known, _)| *known == name);
        found.map(|(_, value)| value.clone())
    };
    let added = after.iter().filter(|(name, _)| of(&before, name).is_none());
    let names = before.iter().chain(added).map(|(name, _)| *name);
    let changed = names.map(|name| ChangedOperand {
        name,
        first: of(&before, name),
        second: of(&after, name),
    });
    changed
        .filter(|operand| operand.first != operand.second)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        decision::{Outcome, Steps, Trace},
        document::{EventRule, ResponseRule, clauses},
    };

    /// A step for each letter: `e` of one rule, `y` and `n` of another that holds or not.
    fn decision(letters: &str) -> Decision<()> {
        let consent = |holds| EventRule::EventConsent { holds: Some(holds) };
        let mut steps = Steps::new();
        for letter in letters.chars() {
            steps.record(|| match letter {
                'y' | 'n' => Step::by(clauses::AEM_SIX_WEEK_NOTICE, consent(letter == 'y')),
                _ => Step::by(
                    clauses::SEVERITY_TABLES_ESTIMATED,
                    ResponseRule::EstimatedTimes,
                ),
            });
        }
        Decision::new(Outcome::Decided(()), steps)
    }

    /// `=`, `~`, `-` and `+` for the same, a changed, the first and the second one.
    fn told([first, second]: [&str; 2]) -> std::string::String {
        let (first, second) = (decision(first), decision(second));
        let comparison = first.compare(&second);
        let signs = comparison.steps.iter().map(|step| match step {
            AlignedStep::Same(_) => '=',
            AlignedStep::Changed { .. } => '~',
            AlignedStep::First(_) => '-',
            AlignedStep::Second(_) => '+',
        });
        signs.collect()
    }

    #[test]
    fn what_is_the_same_is_paired_before_what_is_of_the_same_rule() {
        for (steps, expected) in [
            (["", ""], ""),
            (["y", "y"], "="),
            (["y", "n"], "~"),
            (["y", "ny"], "+="),
            (["yn", "y"], "=-"),
            (["y", "e"], "-+"),
            (["eye", "n"], "-~-"),
            (["n", "eye"], "+~+"),
            (["ynye", "nyye"], "-=+=="),
        ] {
            assert_eq!(told(steps), expected, "{steps:?}");
        }
    }

    #[test]
    fn too_many_pairs_are_not_looked_at() {
        let told = told([&"y".repeat(1_001), &"n".repeat(1_001)]);
        assert_eq!(told, "-".repeat(1_001) + &"+".repeat(1_001));
    }
}
