//! What attainment is grouped by, in words.

use core::fmt;

use chrono::Datelike;

use super::{Tell, Words};
use crate::{
    calendar::CalendarMonth,
    incident::{AttainmentCriterion, MonthOf},
    report::{
        french::{French, month_name},
        words::Year,
    },
};

told! {
    AttainmentCriterion {
        Month => "mois",
        Location => "site",
        Severity => "sévérité",
        Commitment => "engagement",
    }
    MonthOf {
        Submission => "la soumission",
        Due => "l’échéance",
    }
}

impl Tell<French> for CalendarMonth {
    fn tell(&self, _: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let first_day = self.first_day();
        write!(f, "{} {}", month_name(first_day), Year(first_day.year()))
    }
}
