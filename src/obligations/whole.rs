//! The dates of the order as a whole.

use alloc::vec::Vec;

use super::{
    Moment, TermMark,
    gather::{Draft, Gathering},
};
use crate::{
    decision::{QuestionError, Step, Trace},
    document::{
        DutyOf, FlexYears, Milestone, Party, Reading, Span, TermDate, TermRule, Within, clauses,
    },
    fees::{allocated_until, allowance_years},
    limits::record_expiry,
    order::{LastRequest, Location},
};

/// Gathers when the support of the Base Package begins and ends, and the duties that have dates by the order alone.
pub(super) fn gather<T: Trace>(gathering: &mut Gathering<'_, T>) -> Result<(), QuestionError> {
    let (order, readings) = (gathering.order, gathering.readings);
    if order.locations().len() > 1 {
        let reading = readings.time.term_date;
        let rule = TermRule::DatesOf { reading };
        gathering.trace.record(|| Step::by(TermDate::ID, rule));
    }
    if order.base_package().is_some() {
        base_package(gathering)?;
    }
    flex_allocation(gathering)?;
    let term = order.term();
    for duty in DutyOf::Support.duties() {
        if let Some(Within::Before {
            span: Span::CalendarDays(_),
            milestone: Milestone::OrderExpiry,
        }) = duty.within()
        {
            record_expiry(order, readings, gathering.trace);
            let last = LastRequest::of(order, None, readings);
            let draft = Draft::of_duty(duty, last.as_ref().map(LastRequest::on));
            let draft = draft.opens_on(term.first_day());
            let draft = match &last {
                Some(last) => {
                    last.record(order, readings, gathering.trace);
                    draft.by(last.source())
                }
                None => draft,
            };
            gathering.add(None, &draft)?;
        }
    }
    Ok(())
}

/// The first and the last day of the Base Package's support, at each location.
fn base_package<T: Trace>(gathering: &mut Gathering<'_, T>) -> Result<(), QuestionError> {
    let (mark, clause) = (TermMark::Support, clauses::UNUSED_SERVICES_LOST);
    let term = gathering.order.term();
    let (first, last) = (term.first_day(), term.last_day());
    let locations = gathering.order.locations().iter().map(Location::id);
    let places = gathering.places_of(locations);
    for draft in [
        Draft::of_term(mark, Moment::Begins, Party::Microsoft, clause, first),
        Draft::of_term(mark, Moment::Lapses, Party::Customer, clause, last),
    ] {
        gathering.add_at(&places, None, &draft)?;
    }
    Ok(())
}

/// Until when the allowance of each year is allotted.
fn flex_allocation<T: Trace>(gathering: &mut Gathering<'_, T>) -> Result<(), QuestionError> {
    let order = gathering.order;
    let reading = gathering.readings.money.flex_years;
    let absent_day = gathering.readings.time.absent_day;
    let years = allowance_years(order, absent_day).enumerate();
    let granted = years.filter(|(_, year)| !year.granted.is_zero());
    let mut dates: Vec<_> = granted
        .map(|(index, year)| {
            (
                index,
                allocated_until(order, year.last_day, gathering.readings),
            )
        })
        .collect();
    // By one reading all years share one date.
    dates.dedup_by_key(|(_, on)| *on);
    if !dates.is_empty() {
        match reading {
            FlexYears::EachYear => order.record_contract_years(absent_day, gathering.trace),
            FlexYears::AllAtExecution => {
                let execution = gathering.readings.money.execution;
                order.record_execution(
                    execution,
                    clauses::FLEX_ALLOCATE_BY_EXECUTION_OR_LOSE,
                    gathering.trace,
                );
            }
        }
        let rule = TermRule::FlexAllocation { reading };
        gathering.trace.record(|| Step::by(FlexYears::ID, rule));
    }
    for (index, on) in dates {
        let clause = clauses::FLEX_ALLOCATE_BY_EXECUTION_OR_LOSE;
        let mark = TermMark::FlexAllocation;
        let draft = Draft::of_term(mark, Moment::Lapses, Party::Customer, clause, on);
        gathering.add(None, &draft.numbered(index))?;
    }
    Ok(())
}
