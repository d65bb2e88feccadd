//! Days of services, meetings and what falls due.

use core::fmt;

use super::super::{French, words::Words};
use crate::{
    limits::{MeetingPlan, SupportTerms},
    obligations::ObligationCalendar,
    report::summary::Summary,
};

impl Summary<French> for SupportTerms {
    fn summary(&self, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "périodes de support\u{a0}: {}",
            words.number(self.lines.len())
        )
    }
}

impl Summary<French> for MeetingPlan {
    fn summary(&self, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (quarters, missed) = (words.number(self.quarters.len()), words.number(self.missed));
        write!(
            f,
            "trimestres\u{a0}: {quarters}, réunions manquées\u{a0}: {missed}"
        )?;
        if self.fewer_than_four_a_year {
            write!(
                f,
                ", moins de quatre par an\u{a0}: {}",
                words.number(self.counted)
            )?;
        }
        Ok(())
    }
}

impl Summary<French> for ObligationCalendar {
    fn summary(&self, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "entrées\u{a0}: {}", words.number(self.entries.len()))
    }
}
