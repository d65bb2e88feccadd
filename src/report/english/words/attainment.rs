//! What attainment is grouped by, in words.

use core::fmt;

use super::{Tell, Words};
use crate::{
    calendar::CalendarMonth,
    incident::{AttainmentCriterion, MonthOf},
    report::english::English,
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
        write!(f, "{}", self.first_day().format("%b %Y"))
    }
}
