//! Credit notes: lines that undo others, and their splits exactly.

use alloc::{collections::BTreeMap, sync::Arc, vec::Vec};

use super::{
    Billed, BilledLine, BilledPart, Billing, BillingLine, InvoiceLine,
    line::{Facts, Line, place},
    rule::{Entry, Heading, heading},
};
use crate::{
    decision::{Problem, QuestionError, Step, Trace, Undetermined},
    document::{
        InvoiceRule, Source, lists::SplitBillingCriterion as Criterion,
        vocabulary::fees::LineFactOrigin as Origin,
    },
    finding::Path,
    money::{ArithmeticError, Money, Undoing, undo},
    order::Order,
};

/// The lines that credit notes undo, by their ids.
pub(super) struct Charges<'a>(BTreeMap<&'a str, Option<Charge>>);

/// A line that credit notes undo.
struct Charge {
    amount: Money,
    undone: Money,
    /// What the invoices of its parts have in common; none where a fact is missing.
    headings: Vec<Heading>,
    /// The parts, one for each heading.
    parts: Vec<Undoing>,
}

impl<'a> Charges<'a> {
    /// Those that the credit notes of `billing` name, without anything of them yet.
    pub(super) fn of(billing: &'a Billing) -> Self {
        let named = billing.lines().iter().filter_map(BillingLine::undoes);
        Self(named.map(|id| (&**id, None)).collect())
    }

    /// A line that is billed here, if a note names it.
    pub(super) fn add(&mut self, line: &Line<'_>, entries: &[Entry]) {
        if let Some(charge) = self.0.get_mut(&**line.id()) {
            let part = |(_, line): &Entry| Undoing::of(line.amount.minor_units().unsigned_abs());
            *charge = Some(Charge {
                amount: line.amount,
                undone: Money::zero(line.amount.currency()),
                headings: entries.iter().map(|(heading, _)| heading.clone()).collect(),
                parts: entries.iter().map(part).collect(),
            });
        }
    }

    /// The lines that were billed before, as far as a note names them.
    pub(super) fn add_billed<T: Trace>(
        &mut self,
        order: &Order,
        billing: &'a Billing,
        missing: &mut Undetermined,
        trace: &mut T,
    ) -> Result<(), QuestionError> {
        let path = Path::root().key("billed");
        let mut billed: Vec<_> = billing.billed().iter().enumerate().collect();
        billed.sort_by_key(|(_, line)| line.shared_id());
        for (index, line) in billed {
            let parts = parts(order, line, &path.index(index))?;
            let Some(whole) = whole(&parts)? else {
                continue;
            };
            if let Some(charge) = self.0.get_mut(line.id()) {
                let charged = Charge::billed(line, whole, parts, billing, missing, trace);
                *charge = Some(charged);
            }
        }
        Ok(())
    }

    /// The entries of the credit notes of `billing`, by their ids: what each undoes of each part of its line.
    pub(super) fn undo<T: Trace>(
        mut self,
        billing: &Billing,
        trace: &mut T,
    ) -> Result<Vec<Entry>, QuestionError> {
        let path = Path::root().key("lines");
        let mut notes: Vec<_> = billing.lines().iter().enumerate().collect();
        notes.sort_by_key(|(_, note)| note.shared_id());
        let mut entries = Vec::new();
        for (index, note) in notes {
            let (Some(line), Some(amount)) = (note.undoes(), note.amount()) else {
                continue;
            };
            if let Some(Some(charge)) = self.0.get_mut(&**line) {
                let note = Note {
                    id: note.shared_id(),
                    line,
                    amount,
                };
                let path = path.index(index).key("amount");
                entries.extend(charge.undo(note, &path, trace)?);
            }
        }
        Ok(entries)
    }
}

/// A credit note.
#[derive(Clone, Copy)]
struct Note<'a> {
    id: &'a Arc<str>,
    line: &'a Arc<str>,
    amount: Money,
}

/// A part of a line that was billed before, with the place of its location in the order and its id, where that is told.
type Part = (Option<(usize, Arc<str>)>, BilledPart);

impl Charge {
    /// A line that was billed before.
    fn billed<T: Trace>(
        line: &BilledLine,
        whole: BilledPart,
        parts: Vec<Part>,
        billing: &Billing,
        missing: &mut Undetermined,
        trace: &mut T,
    ) -> Self {
        trace.record(|| {
            let rule = InvoiceRule::BilledBefore {
                line: line.shared_id().clone(),
                amount: whole.amount,
                undone: whole.undone,
            };
            Step::by(Source::Given, rule)
        });
        let product_type = line.product_type().map(|text| (text.into(), Origin::Line));
        let facts = Facts {
            product_type,
            delivery_date: line.delivery_date().map(|date| (date, Origin::Line)),
            places: parts
                .iter()
                .filter_map(|(place, _)| place.clone())
                .collect(),
            origin_of_places: Origin::Line,
        };
        let named = (line.shared_id(), whole.amount.currency());
        let heading = heading(named, &facts, billing, missing, trace);
        let parts = if billing.splits_by(Criterion::CustomerLocation) {
            parts
        } else {
            [(None, whole)].into()
        };
        let (headings, parts) = match heading {
            None => (Vec::new(), Vec::new()),
            Some(heading) => {
                let parts = parts.into_iter().map(|(place, part)| {
                    let of = Undoing {
                        part: part.amount.minor_units().unsigned_abs(),
                        undone: part.undone.minor_units().unsigned_abs(),
                    };
                    (heading.clone().at(place), of)
                });
                parts.unzip()
            }
        };
        Self {
            amount: whole.amount,
            undone: whole.undone,
            headings,
            parts,
        }
    }

    /// Undoes what `note` says, if as much is left.
    fn undo<T: Trace>(
        &mut self,
        note: Note<'_>,
        path: &Path,
        trace: &mut T,
    ) -> Result<Vec<Entry>, QuestionError> {
        let refuse = |problem| QuestionError::at(path.clone(), note.amount, problem);
        let arithmetic = |error| refuse(Problem::Arithmetic { error });
        let currency = self.amount.currency();
        if note.amount.currency() != currency {
            return Err(arithmetic(ArithmeticError::MixedCurrencies {
                left: currency,
                right: note.amount.currency(),
            }));
        }
        let left = self.amount.checked_sub(self.undone).map_err(arithmetic)?;
        let too_much = || {
            refuse(Problem::UndoesTooMuch {
                line: (&**note.line).into(),
                amount: note.amount,
                left,
                billed: self.amount,
            })
        };
        let left_after = left.checked_add(note.amount);
        let left_after = left_after.ok().filter(|left| !left.is_negative());
        let left_after = left_after.ok_or_else(too_much)?;
        trace.record(|| {
            let rule = InvoiceRule::CreditNote {
                line: note.id.clone(),
                undoes: note.line.clone(),
                amount: note.amount,
                billed: self.amount,
                before: self.undone,
                left: left_after,
            };
            Step::by(Source::Given, rule)
        });
        self.undone = self.amount.checked_sub(left_after).map_err(arithmetic)?;
        Ok(self.undo_parts(note, trace))
    }

    /// What `note`, of which as much is left, undoes of each part.
    fn undo_parts<T: Trace>(&mut self, note: Note<'_>, trace: &mut T) -> Vec<Entry> {
        let before = self.parts.clone();
        undo(&mut self.parts, note.amount.minor_units().unsigned_abs());
        let is_split = self.parts.len() > 1;
        if is_split {
            trace.record(|| {
                let rule = InvoiceRule::SplitUndone {
                    line: note.id.clone(),
                    undoes: note.line.clone(),
                    locations: before.len(),
                };
                Step::by(Source::Given, rule)
            });
        }
        let money = |units: u64| {
            let units = 0_i64.saturating_add_unsigned(units);
            Money::from_minor_units(units, note.amount.currency())
        };
        let mut entries = Vec::new();
        for ((heading, part), before) in self.headings.iter().zip(&self.parts).zip(before) {
            let units = part.undone.saturating_sub(before.undone);
            if let (true, Some((_, location))) = (is_split, &heading.place) {
                trace.record(|| {
                    let rule = InvoiceRule::ShareUndone {
                        line: note.id.clone(),
                        location: location.clone(),
                        part: money(part.part),
                        so_far: money(part.undone),
                        before: money(before.undone),
                        amount: money(units),
                    };
                    Step::by(Source::Given, rule)
                });
            }
            let units = 0_i64.saturating_sub_unsigned(units);
            let entry = InvoiceLine {
                line: note.id.clone(),
                amount: Money::from_minor_units(units, note.amount.currency()),
                part: is_split,
                undoes: Some(note.line.clone()),
            };
            entries.push((heading.clone(), entry));
        }
        entries
    }
}

/// The parts of a line that was billed before, in the order in which the order has their locations.
fn parts(order: &Order, line: &BilledLine, path: &Path) -> Result<Vec<Part>, QuestionError> {
    let parts = match line.billed() {
        Billed::Whole(whole) => return Ok([(None, *whole)].into()),
        Billed::Borne(parts) => parts,
    };
    let path = path.key("locations");
    let parts = parts.iter().enumerate().map(|(index, (id, part))| {
        let refuse = || {
            let path = path.index(index).key("location");
            QuestionError::at(path, &**id, order.unknown_location(id))
        };
        let place = place(order, id).ok_or_else(refuse)?;
        Ok((Some(place), *part))
    });
    let mut parts: Vec<Part> = parts.collect::<Result<_, QuestionError>>()?;
    parts.sort_by_key(|(place, _)| place.as_ref().map(|(place, _)| *place));
    Ok(parts)
}

/// What the parts of a line come to together; none without parts.
fn whole(parts: &[Part]) -> Result<Option<BilledPart>, QuestionError> {
    let mut all = parts.iter().map(|(_, part)| *part);
    let Some(first) = all.next() else {
        return Ok(None);
    };
    let sum = all.try_fold(first, |sum, part| {
        Ok(BilledPart {
            amount: sum.amount.checked_add(part.amount)?,
            undone: sum.undone.checked_add(part.undone)?,
        })
    });
    sum.map(Some)
        .map_err(QuestionError::arithmetic("billed", ()))
}
