//! The laws of credit notes, each a function over one drawn case: that they never undo more than their line, and that those which come
//! to it undo its split exactly.

use core::num::NonZeroU32;
use std::collections::BTreeMap;

use unified_support::{
    decision::QuestionError,
    document::lists::SplitBillingCriterion as Criterion,
    engine::Engine,
    fees::{BilledLine, BilledPart, Billing, BillingLine, Invoices},
    money::{Currency, Money},
    order::{CountryCode, LocationDraft, OrderDraft},
};

use super::builder::Build;
use super::bytes::Bytes;

laws! {
    a_note_is_divided_without_loss_and_never_charges,
    notes_never_exceed_their_line,
    notes_that_come_to_their_line_undo_its_split,
    notes_undo_as_many_units_singly_as_at_once,
    notes_after_their_line_undo_what_notes_beside_it_do,
    the_order_of_notes_moves_nothing_in_total,
}

const LOCATIONS: [&str; 5] = ["paris", "tokyo", "sao_paulo", "new_york", "osaka"];

/// A line that locations share, and amounts of credit notes that come to at most it.
#[derive(Debug)]
pub(crate) struct Case {
    engine: Engine,
    amount: i64,
    shares: Vec<(&'static str, NonZeroU32)>,
    notes: Vec<i64>,
}

impl Case {
    #[allow(
        clippy::unnecessary_wraps,
        reason = "the laws of other cases leave some bytes out"
    )]
    pub(crate) fn drawn(bytes: &[u8]) -> Option<Self> {
        let mut bytes = Bytes(bytes);
        let amount = bytes.pick(&[0, 1, 2, 14, 100, 10_001, i64::MAX / 4, i64::MAX]);
        let places = bytes.within(1, 5).unsigned_abs();
        let weights = [1, 1, 2, 3, 7, 1_000, u32::MAX];
        let mut weight = || NonZeroU32::new(bytes.pick(&weights)).expect("not zero");
        let shares = LOCATIONS.iter().take(usize::try_from(places).expect("few"));
        let shares = shares.map(|id| (*id, weight())).collect();
        let mut left = amount;
        let mut notes = Vec::new();
        for _ in 0..bytes.below(6) {
            let note = bytes
                .pick(&[0, 1, 2, 7, left / 3, left / 2, left])
                .min(left);
            left -= note;
            notes.push(note);
        }
        if bytes.one_in(2) {
            notes.push(left);
        }
        let located = |id| LocationDraft::new(id, CountryCode("FR"), "UTC", []);
        Some(Self {
            engine: OrderDraft::example().at(LOCATIONS.map(located)).engine(),
            amount,
            shares,
            notes,
        })
    }

    fn line(&self) -> BillingLine {
        let shares = self.shares.iter().copied();
        BillingLine::described("line", euros(self.amount), "hours").shared_by(shares)
    }

    fn ask(
        &self,
        billed: impl IntoIterator<Item = BilledLine>,
        lines: impl IntoIterator<Item = BillingLine>,
    ) -> Result<Invoices, QuestionError> {
        let billing = Billing::after(billed, [Criterion::CustomerLocation], lines);
        let decision = self.engine.invoices(&billing.expect("lines"))?;
        Ok(decision.outcome().decided().cloned().expect("decided"))
    }

    /// What each place has of each line.
    fn parts(&self, notes: &[i64]) -> BTreeMap<String, Vec<i64>> {
        let lines = notes_of(notes).chain([self.line()]);
        let invoices = self.ask([], lines).expect("an answer");
        let ids = notes_of(notes).chain([self.line()]);
        ids.map(|line| (line.id().to_owned(), self.parts_of(line.id(), &invoices)))
            .collect()
    }

    /// What each place has of a line, in the order of the places: one that bears nothing may have no invoice.
    fn parts_of(&self, line: &str, invoices: &Invoices) -> Vec<i64> {
        let invoice_of = |id| {
            let mut invoices = invoices.invoices.iter();
            invoices.find(|one| one.location.as_deref() == Some(id))
        };
        let part = |(id, _): &(&'static str, NonZeroU32)| {
            let lines = invoice_of(*id).into_iter().flat_map(|one| &one.lines);
            let parts = lines.filter(|one| &*one.line == line);
            parts.map(|one| one.amount.minor_units()).sum()
        };
        self.shares.iter().map(part).collect()
    }

    /// What is undone of each place by these notes.
    fn undone(&self, notes: &[i64]) -> Vec<i64> {
        let mut parts = self.parts(notes);
        parts.remove("line");
        let mut undone = vec![0; self.shares.len()];
        for part in parts.values() {
            undone
                .iter_mut()
                .zip(part)
                .for_each(|(sum, part)| *sum -= part);
        }
        undone
    }
}

fn euros(minor_units: i64) -> Money {
    Money::from_minor_units(minor_units, Currency::EUR)
}

fn notes_of(amounts: &[i64]) -> impl Iterator<Item = BillingLine> {
    let numbered = (0..).zip(amounts);
    numbered.map(|(number, amount)| {
        BillingLine::undoing(&format!("note {number}"), euros(-amount), "line")
    })
}

fn a_note_is_divided_without_loss_and_never_charges(case: &Case) {
    let parts = case.parts(&case.notes);
    for (number, amount) in (0..).zip(&case.notes) {
        let parts: &Vec<i64> = &parts[&format!("note {number}")];
        assert_eq!(parts.len(), case.shares.len());
        assert!(parts.iter().all(|part| *part <= 0), "{parts:?}");
        assert_eq!(parts.iter().sum::<i64>(), -amount);
    }
}

/// The last unit is undone, and one more is refused.
fn notes_never_exceed_their_line(case: &Case) {
    let sum: i64 = case.notes.iter().sum();
    let whole = &case.parts(&[])["line"];
    let undone = case.undone(&case.notes);
    assert!(
        undone
            .iter()
            .zip(whole)
            .all(|(undone, part)| undone <= part)
    );
    let Some(more) = (case.amount - sum).checked_add(1) else {
        return;
    };
    let notes: Vec<_> = case.notes.iter().copied().chain([more]).collect();
    let refused = case.ask([], notes_of(&notes).chain([case.line()]));
    assert_eq!(refused.unwrap_err().code(), "undoes_too_much");
}

fn notes_that_come_to_their_line_undo_its_split(case: &Case) {
    let sum: i64 = case.notes.iter().sum();
    let mut notes = case.notes.clone();
    notes.push(case.amount - sum);
    assert_eq!(case.undone(&notes), case.parts(&[])["line"]);
}

/// The naive model: one unit after another, each where the smallest share is undone.
fn notes_undo_as_many_units_singly_as_at_once(case: &Case) {
    let sum: i64 = case.notes.iter().sum();
    if sum > 2_000 {
        return;
    }
    let whole: Vec<i128> = case.parts(&[])["line"]
        .iter()
        .map(|part| i128::from(*part))
        .collect();
    let mut undone = vec![0_i128; whole.len()];
    for _ in 0..sum {
        let left = (0..whole.len()).filter(|place| undone[*place] < whole[*place]);
        let next = left.reduce(|first, place| {
            let (one, other) = (
                (2 * undone[first] + 1) * whole[place],
                (2 * undone[place] + 1) * whole[first],
            );
            if other < one { place } else { first }
        });
        undone[next.expect("something is left")] += 1;
    }
    let found = case.undone(&case.notes).into_iter().map(i128::from);
    assert!(found.eq(undone));
}

fn notes_after_their_line_undo_what_notes_beside_it_do(case: &Case) {
    let Some((last, before)) = case.notes.split_last() else {
        return;
    };
    let whole = &case.parts(&[])["line"];
    let undone = case.undone(before);
    let borne = case.shares.iter().zip(whole.iter().zip(undone));
    let borne = borne
        .map(|((id, _), (amount, undone))| (*id, BilledPart::new(euros(*amount), euros(undone))));
    let billed = BilledLine::borne_by("line", borne);
    let later = BillingLine::undoing("later", euros(-last), "line");
    let later = case.ask([billed], [later]).expect("an answer");
    let number = before.len();
    assert_eq!(
        case.parts_of("later", &later),
        case.parts(&case.notes)[&format!("note {number}")]
    );
}

fn the_order_of_notes_moves_nothing_in_total(case: &Case) {
    let mut notes = case.notes.clone();
    notes.reverse();
    assert_eq!(case.undone(&notes), case.undone(&case.notes));
    let sum = case.notes.iter().sum();
    assert_eq!(case.undone(&[sum]), case.undone(&case.notes));
}
