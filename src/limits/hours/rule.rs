//! How hours are drawn down.

use alloc::{sync::Arc, vec::Vec};

use chrono::NaiveDate;

use super::{
    Draw, DrawnHours, HoursEntry, HoursKind, HoursLedger, HoursPurpose, HoursStatement,
    IncludedUse, request::EntryKind, standing::Standings,
};
use crate::{
    coverage::Coverage,
    decision::{
        NotApplicable, Outcome, Problem, QuestionError, ServicePart, Step, Trace, Undetermined,
    },
    document::{
        ClauseId, HourIncrement, HoursRule, Reading, Readings, ServiceTerms, Stated, Unit, clauses,
    },
    finding::Path,
    limits::{in_order::in_order, overdraw, span},
    order::{Order, Purchase},
};

/// Where the hours of a purchase stand.
pub(crate) fn hours_ledger<T: Trace>(
    order: &Order,
    ledger: &HoursLedger,
    readings: &Readings,
    trace: &mut T,
) -> Result<Outcome<HoursStatement>, QuestionError> {
    let entries = in_order(&ledger.entries, ledger.as_of, "entries")?;
    let path = Path::root().key("purchase");
    let purchase = order.purchase_named(&ledger.purchase, path)?;
    let coverage = Coverage::new(order, readings);
    let block = Block::of(coverage, order, purchase, ledger, readings)?;
    let Some((first_day, last_day)) = span(order, purchase, readings, trace) else {
        return Ok(Outcome::NotApplicable(NotApplicable::NotEntitled));
    };
    let missing = block.missing(&entries);
    if !missing.names().is_empty() {
        return Ok(Outcome::Undetermined(missing));
    }
    let granted = block.granted.unwrap_or_default();
    block.record(granted, trace);
    let is_part = |entry: &&HoursEntry| match &entry.kind {
        EntryKind::Delivered { minutes, .. } => minutes.get() % 60 != 0,
        EntryKind::Reversed { minutes, .. } => minutes.is_some_and(|one| one.get() % 60 != 0),
    };
    if entries.iter().any(is_part) {
        trace.record(|| block.increment());
    }
    let mut standings = Standings::new(readings.limits.hour_increment);
    let mut left = granted;
    let mut drawn = Vec::with_capacity(entries.len());
    for entry in entries {
        let told = match &entry.kind {
            EntryKind::Delivered {
                minutes,
                included_use,
            } => {
                let minutes = i64::from(minutes.get());
                let told = block.draw(entry, (minutes, included_use.as_ref()), left, trace);
                standings.enter(&told);
                told
            }
            EntryKind::Reversed { of, minutes } => {
                let minutes = minutes.map(|minutes| i64::from(minutes.get()));
                standings.reverse(entry, (of, minutes), left, trace)?
            }
        };
        left = left.saturating_sub(told.drawn_minutes);
        drawn.push(told);
    }
    let is_over = ledger.as_of > last_day;
    trace.record(|| {
        let rule = HoursRule::HoursLost {
            as_of: ledger.as_of,
            last_day,
            unused: overdraw::time(left),
            lost: is_over,
        };
        Step::by(clauses::UNUSED_SERVICES_LOST, rule)
    });
    let (left_minutes, lost_minutes) = if is_over { (0, left) } else { (left, 0) };
    let excess = drawn.iter().map(|entry| entry.excess_minutes);
    Ok(Outcome::Decided(HoursStatement {
        granted_minutes: granted,
        drawn_minutes: granted.saturating_sub(left),
        left_minutes,
        lost_minutes,
        excess_minutes: excess.fold(0, i64::saturating_add),
        first_day,
        last_day,
        entries: drawn,
    }))
}

/// The hours of a purchase.
struct Block<'o> {
    coverage: Coverage<'o>,
    purchase: &'o Purchase,
    host: &'o Arc<str>,
    readings: &'o Readings,
    /// None if they come with the purchase, and the ledger does not say how many.
    granted: Option<i64>,
    /// By which clause they are drawn.
    clause: ClauseId,
    is_included: bool,
}

impl<'o> Block<'o> {
    /// The hours of `purchase`.
    fn of(
        coverage: Coverage<'o>,
        order: &'o Order,
        purchase: &'o Purchase,
        ledger: &HoursLedger,
        readings: &'o Readings,
    ) -> Result<Self, QuestionError> {
        let service = purchase.service();
        let terms = service.terms();
        let quantity = purchase.quantity();
        let included = terms.included_hours.first();
        let (hours, clause, is_included) = match (sold_in_hours(terms), included) {
            (Some(clause), _) if quantity.unit() == Unit::Hours => {
                if ledger.included_hours.is_some() {
                    return Err(QuestionError::new(
                        "included_hours",
                        ledger.included_hours,
                        Problem::NotOffered {
                            service,
                            what: ServicePart::IncludedHours,
                        },
                    ));
                }
                (Some(quantity.count()), clause, false)
            }
            (_, Some(included)) => (ledger.included_hours, included.clause(), true),
            _ => {
                return Err(QuestionError::new(
                    "purchase",
                    purchase.id(),
                    Problem::NotOffered {
                        service,
                        what: ServicePart::Hours,
                    },
                ));
            }
        };
        Ok(Self {
            coverage,
            purchase,
            host: order.host().shared_id(),
            readings,
            granted: hours.map(|hours| i64::from(hours).saturating_mul(60)),
            clause,
            is_included,
        })
    }

    /// The facts on which the answer hangs: the use of an entry only matters while the hours can be used.
    fn missing(&self, entries: &[&HoursEntry]) -> Undetermined {
        let mut missing = Undetermined::default();
        if self.granted.is_none() {
            missing.add("included_hours");
        }
        let mut in_time = entries.iter().filter(|entry| self.is_in_time(entry.on));
        let is_silent = |entry: &&HoursEntry| {
            matches!(
                entry.kind,
                EntryKind::Delivered {
                    included_use: None,
                    ..
                }
            )
        };
        if self.is_included && in_time.any(is_silent) {
            missing.add("purpose");
        }
        missing
    }

    fn is_in_time(&self, on: NaiveDate) -> bool {
        self.coverage.on(self.purchase, on).is_some()
    }

    fn increment(&self) -> Step {
        let reading = self.readings.limits.hour_increment;
        let rule = HoursRule::HourIncrement { reading };
        Step::by(HourIncrement::ID, rule).on(&[self.clause])
    }

    fn record<T: Trace>(&self, granted: i64, trace: &mut T) {
        trace.record(|| {
            let rule = HoursRule::HoursGranted {
                purchase: self.purchase.shared_id().clone(),
                service: self.purchase.service(),
                included: self.is_included,
                granted: overdraw::time(granted),
            };
            Step::by(self.clause, rule)
        });
    }

    /// The outcome of `entry`, where `left` is left: every condition up to the first that fails is a step.
    fn draw<T: Trace>(
        &self,
        entry: &HoursEntry,
        (minutes, included_use): (i64, Option<&IncludedUse>),
        left: i64,
        trace: &mut T,
    ) -> DrawnHours {
        let told = |draw, drawn, excess| DrawnHours {
            id: entry.id.clone(),
            on: entry.on,
            minutes,
            draw,
            drawn_minutes: drawn,
            excess_minutes: excess,
        };
        let held = self.coverage.held(self.purchase, entry.on);
        self.coverage.record_covers(held, entry.on, trace);
        if held.stretch.is_none() {
            return told(Draw::OutOfTime, 0, 0);
        }
        if let (true, Some(included_use)) = (self.is_included, included_use)
            && let Some(refused) = self.refused(&entry.id, included_use, trace)
        {
            return told(refused, 0, 0);
        }
        let counted = counted(minutes, self.readings.limits.hour_increment);
        let overdraw = self.readings.limits.overdraw;
        let drawn = overdraw::taken((&entry.id, counted), left, (overdraw, self.clause), trace);
        trace.record(|| {
            let rule = HoursRule::HoursDrawn {
                holds: counted <= left,
                entry: entry.id.clone(),
                time: overdraw::time(counted),
                before: overdraw::time(left),
                drawn: overdraw::time(drawn),
            };
            Step::by(self.clause, rule)
        });
        let draw = match drawn {
            drawn if drawn == counted => Draw::Drawn,
            0 => Draw::BeyondBalance,
            _ => Draw::DrawnPartly,
        };
        told(draw, drawn, counted.saturating_sub(drawn))
    }

    /// Why included hours are not for this use, if they are not.
    fn refused<T: Trace>(
        &self,
        id: &Arc<str>,
        included_use: &IncludedUse,
        trace: &mut T,
    ) -> Option<Draw> {
        let purpose = included_use.purpose;
        let is_extra = purpose == HoursPurpose::ExtraMeeting;
        trace.record(|| {
            let clause = if is_extra {
                clauses::UER_EXTRA_MEETINGS
            } else {
                clauses::UER_INCLUDED_HOURS
            };
            let rule = HoursRule::HoursPurpose {
                holds: !is_extra,
                entry: id.clone(),
                purpose,
            };
            Step::by(clause, rule)
        });
        if is_extra {
            return Some(Draw::OtherPurpose);
        }
        let HoursKind::Sdm { allotted_by } = &included_use.kind else {
            return None;
        };
        let is_by_host = allotted_by == self.host;
        trace.record(|| {
            let rule = HoursRule::HoursAllotted {
                holds: is_by_host,
                entry: id.clone(),
                allotted_by: allotted_by.clone(),
                host: self.host.clone(),
            };
            Step::by(clauses::UER_SDM_HOURS_BY_HOST, rule)
        });
        (!is_by_host).then_some(Draw::NotAllottedByHost)
    }
}

/// The clause by which a service that is sold in hours is drawn down.
fn sold_in_hours(terms: &ServiceTerms) -> Option<ClauseId> {
    let mut units = terms.units.iter();
    let unit = units.find(|unit| *unit.value() == Unit::Hours)?;
    let draw_down = terms.draw_down.as_ref();
    Some(draw_down.map_or(unit.clause(), Stated::clause))
}

/// The minutes that are taken off for `minutes` of one delivery.
pub(super) fn counted(minutes: i64, increment: HourIncrement) -> i64 {
    match increment {
        HourIncrement::Exact => minutes,
        HourIncrement::StartedHour => {
            let started = minutes.saturating_add(59).checked_div(60);
            started.unwrap_or_default().saturating_mul(60)
        }
    }
}
