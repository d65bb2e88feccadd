//! Reads questions about business time.

use super::Ask;
use crate::{
    finding::Findings,
    wire::{
        reader::{Fields, Reading, date, instant, integer},
        values::seconds,
    },
};

pub(super) fn business_time_after(
    fields: &mut Fields<'_>,
    findings: &mut Findings,
) -> Reading<Ask> {
    let from = fields.required("from", findings, instant);
    let seconds = fields.required("seconds", findings, seconds);
    Ok(Ask::BusinessTimeAfter {
        from: from?,
        duration: seconds?,
    })
}

pub(super) fn business_time_between(
    fields: &mut Fields<'_>,
    findings: &mut Findings,
) -> Reading<Ask> {
    let from = fields.required("from", findings, instant);
    let to = fields.required("to", findings, instant);
    Ok(Ask::BusinessTimeBetween {
        from: from?,
        to: to?,
    })
}

pub(super) fn business_days_after(
    fields: &mut Fields<'_>,
    findings: &mut Findings,
) -> Reading<Ask> {
    let from = fields.required("from", findings, date);
    let days = fields.required("days", findings, integer(i64::MIN..=i64::MAX));
    Ok(Ask::BusinessDaysAfter {
        from: from?,
        days: days?,
    })
}
