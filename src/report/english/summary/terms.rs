//! Days of services, meetings and what falls due.

use core::fmt;

use super::super::{English, words::Words};
use crate::{
    limits::{MeetingPlan, SupportTerms},
    obligations::ObligationCalendar,
    report::summary::Summary,
};

impl Summary<English> for SupportTerms {
    fn summary(&self, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "support terms: {}", words.number(self.lines.len()))
    }
}

impl Summary<English> for MeetingPlan {
    fn summary(&self, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (quarters, missed) = (words.number(self.quarters.len()), words.number(self.missed));
        write!(f, "quarters: {quarters}, missed: {missed}")?;
        if self.fewer_than_four_a_year {
            write!(
                f,
                ", fewer than four a year: {}",
                words.number(self.counted)
            )?;
        }
        Ok(())
    }
}

impl Summary<English> for ObligationCalendar {
    fn summary(&self, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "entries: {}", words.number(self.entries.len()))
    }
}
