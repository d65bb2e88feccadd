//! Summaries of events, hours and limits, in one line each.

use core::fmt;

use chrono::TimeDelta;

use super::super::{
    English,
    words::{Days, Words, plural},
};
use crate::{
    limits::{AdvisoryStatement, AdvisoryUnit, DeliveredHours, EventAssessment, EventPlan},
    report::summary::Summary,
};

impl Summary<English> for EventPlan {
    fn summary(&self, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (needed, plural) = (words.of(&self.events_needed), plural(self.events_needed));
        let (days, confirm_by) = (Days::of(self.days), words.date(self.confirm_by));
        write!(
            f,
            "{needed} event{plural} for {days}, confirmed in writing by {confirm_by}"
        )?;
        f.write_str(match self.assessment {
            EventAssessment::Full => ", with the assessment in full",
            EventAssessment::MayBeReduced => ", with an assessment that may be reduced",
        })?;
        for refused in &self.refused {
            write!(f, "; not for {}", words.of(refused))?;
        }
        Ok(())
    }
}

impl Summary<English> for AdvisoryStatement {
    fn summary(&self, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let shown = |minutes| words.duration(TimeDelta::try_minutes(minutes).unwrap_or_default());
        if self.accounts.is_empty() {
            f.write_str("nothing used")?;
        }
        for (index, account) in self.accounts.iter().enumerate() {
            f.write_str(if index == 0 { "" } else { "; " })?;
            match &account.of {
                AdvisoryUnit::Incident(name) => write!(f, "{}", words.of(name))?,
                AdvisoryUnit::Year(year) => write!(f, "contract year {year}")?,
            }
            let (used, left) = (shown(account.used_minutes), shown(account.left_minutes));
            write!(f, ": used {used}, left {left}")?;
        }
        Ok(())
    }
}

impl Summary<English> for DeliveredHours {
    fn summary(&self, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (delivered, overlap) = (words.duration(self.delivered), words.duration(self.overlap));
        write!(
            f,
            "{delivered}, of which {overlap} in the location's business hours"
        )?;
        write!(f, ", {}", words.of(&self.clock))?;
        if let Some(location) = &self.location {
            write!(f, " of {}", words.of(location))?;
        }
        if let Some(zone) = &self.zone {
            write!(f, " taken in {}", words.of(zone))?;
        }
        Ok(())
    }
}
