//! Summaries of events, hours and limits, in one line each.

use core::fmt;

use chrono::TimeDelta;

use super::{Sealed, Summarize};
use crate::{
    calendar::Zone,
    document::Clock,
    limits::{
        AdvisoryCover, AdvisoryStatement, AdvisoryUnit, DeliveredHours, EventAssessment, EventPlan,
    },
    report::words::{Days, OneLine, ShownDuration, Words, shown_date},
};

impl Summarize for EventPlan {}

impl Sealed for EventPlan {
    /// How many events it takes, then a line for each window.
    fn english(&self, zone: &Zone, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let words = Words { zone: Some(zone) };
        let days = i64::try_from(self.days).unwrap_or(i64::MAX);
        let plural = if self.events_needed == 1 { "" } else { "s" };
        write!(
            f,
            "{} event{plural} for {}",
            self.events_needed,
            Days::new(days)
        )?;
        write!(
            f,
            ", confirmed in writing by {}",
            shown_date(self.confirm_by)
        )?;
        f.write_str(match self.assessment {
            EventAssessment::Full => ", with the assessment in full",
            EventAssessment::MayBeReduced => ", with an assessment that may be reduced",
        })?;
        for refused in &self.refused {
            write!(f, "; not for `{}`", OneLine(refused))?;
        }
        self.windows.iter().try_for_each(|window| {
            let (starts_at, ends_at) = (window.starts_at, window.ends_at);
            write!(
                f,
                "\n{} to {}",
                words.instant(starts_at),
                words.instant(ends_at)
            )
        })
    }
}

impl Summarize for AdvisoryStatement {}

impl Sealed for AdvisoryStatement {
    /// What each account has used, then the entries that are not covered, or not wholly.
    fn english(&self, _: &Zone, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let shown = |minutes| ShownDuration(TimeDelta::try_minutes(minutes).unwrap_or_default());
        if self.accounts.is_empty() {
            f.write_str("nothing used")?;
        }
        for (index, account) in self.accounts.iter().enumerate() {
            f.write_str(if index == 0 { "" } else { "; " })?;
            match &account.of {
                AdvisoryUnit::Incident(name) => write!(f, "`{}`", OneLine(name))?,
                AdvisoryUnit::Year(year) => write!(f, "contract year {year}")?,
            }
            let (used, left) = (shown(account.used_minutes), shown(account.left_minutes));
            write!(f, ": used {used}, left {left}")?;
        }
        let mut entries = self.entries.iter();
        entries.try_for_each(|entry| {
            let why = match entry.cover {
                AdvisoryCover::Covered => return Ok(()),
                AdvisoryCover::CoveredPartly => {
                    let excess = shown(entry.excess_minutes);
                    let id = OneLine(&entry.id);
                    return write!(f, "\ncovered in part, beyond it {excess}: `{id}`");
                }
                AdvisoryCover::OutOfTime => "out of time",
                AdvisoryCover::LeftOut => "about what is left out",
                AdvisoryCover::BeyondLimit => "beyond what was left",
            };
            write!(f, "\nnot covered, {why}: `{}`", OneLine(&entry.id))
        })
    }
}

impl Summarize for DeliveredHours {}

impl Sealed for DeliveredHours {
    /// How long it is delivered and in whose hours, then a line for each window.
    fn english(&self, zone: &Zone, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let words = Words { zone: Some(zone) };
        let (delivered, overlap) = (ShownDuration(self.delivered), ShownDuration(self.overlap));
        write!(
            f,
            "{delivered}, of which {overlap} in the location's business hours"
        )?;
        f.write_str(match self.clock {
            Clock::Elapsed => ", around the clock",
            Clock::BusinessHours => ", in business hours",
        })?;
        if let Some(location) = &self.location {
            write!(f, " of `{}`", OneLine(location))?;
        }
        if let Some(zone) = &self.zone {
            write!(f, " taken in {}", OneLine(zone))?;
        }
        self.windows.iter().try_for_each(|window| {
            let (start, end) = (words.instant(window.start), words.instant(window.end));
            write!(f, "\n{start} to {end}")
        })
    }
}
