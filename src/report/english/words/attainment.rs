//! What attainment is grouped by, in words.

use core::fmt;

use chrono::Datelike;

use super::{Tell, Words};
use crate::{
    calendar::CalendarMonth,
    incident::{AttainmentCriterion, MonthOf},
    report::{
        english::{English, month_name},
        words::Year,
    },
};

told! {
    AttainmentCriterion {
        Month => "month",
        Location => "location",
        Severity => "severity",
        Commitment => "commitment",
    }
    MonthOf {
        Submission => "the submission",
        Due => "the due date",
    }
}

impl Tell<English> for CalendarMonth {
    fn tell(&self, _: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let first_day = self.first_day();
        write!(f, "{} {}", month_name(first_day), Year(first_day.year()))
    }
}
