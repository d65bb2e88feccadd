//! Reads questions about business time.

use super::Read;
use crate::{
    engine::{BusinessDaysAfterRequest, BusinessTimeAfterRequest, BusinessTimeBetweenRequest},
    finding::Findings,
    wire::{
        reader::{Fields, Reading, date, instant, integer},
        values::seconds,
    },
};

impl Read for BusinessTimeAfterRequest {
    fn read(fields: &mut Fields<'_>, findings: &mut Findings) -> Reading<Self> {
        let from = fields.required("from", findings, instant);
        let seconds = fields.required("seconds", findings, seconds);
        Ok(BusinessTimeAfterRequest {
            from: from?,
            duration: seconds?,
        })
    }
}

impl Read for BusinessTimeBetweenRequest {
    fn read(fields: &mut Fields<'_>, findings: &mut Findings) -> Reading<Self> {
        let from = fields.required("from", findings, instant);
        let to = fields.required("to", findings, instant);
        Ok(BusinessTimeBetweenRequest {
            from: from?,
            to: to?,
        })
    }
}

impl Read for BusinessDaysAfterRequest {
    fn read(fields: &mut Fields<'_>, findings: &mut Findings) -> Reading<Self> {
        let from = fields.required("from", findings, date);
        let days = fields.required("days", findings, integer(i64::MIN..=i64::MAX));
        Ok(BusinessDaysAfterRequest {
            from: from?,
            days: days?,
        })
    }
}
