//! How shared lines are divided between their locations: each for itself, or all that are shared alike together.

use alloc::{collections::BTreeMap, sync::Arc, vec::Vec};
use core::num::NonZeroU32;

use super::{
    InvoiceLine,
    line::{Line, Share},
    rule::{Entry, Heading, difference, sum},
};
use crate::{
    decision::{QuestionError, Step, Trace},
    document::{InvoiceRule, Source},
    money::{Money, Part, Undoing, undo},
};

/// Lines that are shared alike, and are divided together: those of one heading, one sign, and the same locations by the same weights.
#[derive(Default)]
pub(super) struct Groups<'a>(BTreeMap<Alike, Vec<&'a Line<'a>>>);

/// What the lines of a group have in common.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Alike {
    heading: Heading,
    shares: Vec<(usize, NonZeroU32)>,
    /// Refunds make groups of their own: what they give back is no part of what the others charge.
    is_refund: bool,
}

/// What was divided, by line.
type Divided<'a> = Vec<(&'a Line<'a>, Vec<Entry>)>;

impl<'a> Groups<'a> {
    pub(super) fn add(&mut self, line: &'a Line<'a>, heading: Heading) {
        let shares = line.shares.iter();
        let alike = Alike {
            heading,
            shares: shares.map(|share| (share.place, share.weight)).collect(),
            is_refund: line.is_refund(),
        };
        self.0.entry(alike).or_default().push(line);
    }

    /// The entries of each line.
    pub(super) fn divide<T: Trace>(self, trace: &mut T) -> Result<Divided<'a>, QuestionError> {
        let mut divided = Vec::new();
        for (number, (alike, lines)) in (1..).zip(self.0) {
            divide(number, &alike.heading, &lines, &mut divided, trace)?;
        }
        Ok(divided)
    }
}

/// Divides what the lines of the group `number` come to, and what each location bears of that among the lines: each unit of a line goes
/// to the location of whose part the smallest share is placed, so that the lines conserve the parts as the parts conserve the sum.
fn divide<'a, T: Trace>(
    number: usize,
    heading: &Heading,
    lines: &[&'a Line<'a>],
    divided: &mut Divided<'a>,
    trace: &mut T,
) -> Result<(), QuestionError> {
    let Some(first) = lines.first() else {
        return Ok(());
    };
    let shares = &first.shares;
    let total = sum(
        first.amount.currency(),
        lines.iter().map(|line| line.amount),
    )?;
    let (parts, weights) = (allocated(total, shares), weights(shares));
    let (cut, left_over) = cut(total, &parts)?;
    trace.record(|| {
        let rule = InvoiceRule::SharedGroup {
            group: number,
            lines: lines.len(),
            amount: total,
            weights,
            cut,
            left_over,
        };
        Step::by(Source::Given, rule)
    });
    for (share, part) in shares.iter().zip(&parts) {
        let of_left_over = difference(part.amount, part.cut)?;
        trace.record(|| {
            let rule = InvoiceRule::ShareOfGroup {
                group: number,
                location: share.location.clone(),
                weight: share.weight.get(),
                weights,
                cut: part.cut,
                of_left_over,
                part: part.amount,
            };
            Step::by(Source::Given, rule)
        });
    }
    let units = |money: Money| money.minor_units().unsigned_abs();
    let mut placed: Vec<Undoing> = parts
        .iter()
        .map(|part| Undoing::of(units(part.amount)))
        .collect();
    for line in lines {
        let before = placed.clone();
        undo(&mut placed, units(line.amount));
        let mut amounts = Vec::new();
        for ((share, (before, after)), part) in
            shares.iter().zip(before.iter().zip(&placed)).zip(&parts)
        {
            let amount = total.with_magnitude(after.undone.saturating_sub(before.undone));
            trace.record(|| {
                let rule = InvoiceRule::ShareInGroup {
                    line: line.id().clone(),
                    group: number,
                    location: share.location.clone(),
                    amount,
                    so_far: total.with_magnitude(after.undone),
                    part: part.amount,
                };
                Step::by(Source::Given, rule)
            });
            amounts.push(amount);
        }
        divided.push((*line, entries(line, heading, amounts)));
    }
    Ok(())
}

/// What each of the locations that share `line` bears of it: its share cut to the minor unit, and maybe one unit of what is left
/// over, which goes to those that lost most, the earlier of the order's locations if they lost the same.
pub(super) fn parts<T: Trace>(line: &Line<'_>, trace: &mut T) -> Result<Vec<Money>, QuestionError> {
    let (whole, shares) = (line.amount, &line.shares);
    let (parts, weights) = (allocated(whole, shares), weights(shares));
    let (cut, left_over) = cut(whole, &parts)?;
    trace.record(|| {
        let rule = InvoiceRule::SharedLine {
            line: line.id().clone(),
            amount: whole,
            weights,
            cut,
            left_over,
        };
        Step::by(Source::Given, rule)
    });
    for (share, part) in shares.iter().zip(&parts) {
        let of_left_over = difference(part.amount, part.cut)?;
        trace.record(|| {
            let rule = InvoiceRule::ShareOfLine {
                line: line.id().clone(),
                location: share.location.clone(),
                weight: share.weight.get(),
                weights,
                cut: part.cut,
                of_left_over,
                part: part.amount,
            };
            Step::by(Source::Given, rule)
        });
    }
    Ok(parts.iter().map(|part| part.amount).collect())
}

/// The parts of `line`, each at the location that bears it.
pub(super) fn entries(
    line: &Line<'_>,
    heading: &Heading,
    amounts: impl IntoIterator<Item = Money>,
) -> Vec<Entry> {
    let parts = line.shares.iter().zip(amounts);
    let parts = parts.map(|(share, amount)| {
        let heading = heading
            .clone()
            .at(Some((share.place, share.location.clone())));
        let entry = InvoiceLine {
            line: Arc::clone(line.id()),
            amount,
            part: true,
            undoes: None,
        };
        (heading, entry)
    });
    parts.collect()
}

fn allocated(whole: Money, shares: &[Share]) -> Vec<Part> {
    whole.allocated(shares.iter().map(|share| share.weight))
}

fn weights(shares: &[Share]) -> i64 {
    let weights = shares.iter().map(|share| i64::from(share.weight.get()));
    weights.fold(0, i64::saturating_add)
}

/// What the parts come to before what is left over is placed, and that.
fn cut(whole: Money, parts: &[Part]) -> Result<(Money, Money), QuestionError> {
    let cut = sum(whole.currency(), parts.iter().map(|part| part.cut))?;
    Ok((cut, difference(whole, cut)?))
}
