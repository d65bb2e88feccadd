//! The outcome of a decision in one line.

mod attainment;
mod clock;
mod compare;
mod costs;
#[cfg(feature = "serde")]
mod facts;
mod limits;
mod onboarding;
mod recompute;
mod terms;
mod what_if;

use core::fmt;

use chrono::TimeDelta;

use super::{English, words::Words};
use crate::{
    document::{Clock, Party},
    entitlement::{Basis, Entitlement},
    incident::{IncidentCourse, Standing},
    report::{incident::shown_duties, summary::Summary},
    response::{BusinessDayAfter, BusinessTimeAfter, DescribedSeverity, FirstResponse},
    review::Review,
};

impl Summary<English> for FirstResponse {
    fn summary(&self, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let counted = match self.clock {
            Clock::Elapsed => "around the clock",
            Clock::BusinessHours => "of business hours",
        };
        write!(
            f,
            "first response due {}, {} {counted}",
            words.instant(self.due),
            words.duration(self.target)
        )?;
        match self.due_latest {
            Some(latest) if latest != self.due => {
                write!(f, "; at the latest {}", words.instant(latest))
            }
            _ => Ok(()),
        }
    }
}

impl Summary<English> for DescribedSeverity {
    fn summary(&self, _: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "severity {} is described", self.severity)
    }
}

impl Summary<English> for BusinessTimeAfter {
    fn summary(&self, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", words.instant(self.at))?;
        match self.at_latest {
            Some(latest) if latest != self.at => {
                write!(f, "; at the latest {}", words.instant(latest))
            }
            _ => Ok(()),
        }
    }
}

impl Summary<English> for TimeDelta {
    fn summary(&self, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} of business time", words.duration(*self))
    }
}

impl Summary<English> for BusinessDayAfter {
    fn summary(&self, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", words.date(self.date))
    }
}

impl Summary<English> for Entitlement {
    fn summary(&self, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.basis {
            Basis::BasePackage => f.write_str("included in the Base Package")?,
            Basis::Purchase => match &self.purchase {
                Some(purchase) => write!(f, "bought as {}", words.of(purchase))?,
                None => f.write_str("bought")?,
            },
            Basis::Discretion => f.write_str("assigned by Microsoft at its discretion")?,
            Basis::ForSale => f.write_str("for sale")?,
        }
        write!(f, ", until {}", words.date(self.last_day))?;
        if let Some(mode) = self.mode {
            write!(f, ", delivered {}", words.of(&mode))?;
        }
        match self.hours {
            Some(hours) => write!(f, ", available {}", words.of(&hours)),
            None => Ok(()),
        }
    }
}

impl Summary<English> for Review {
    /// The counts, then a line for each finding.
    fn summary(&self, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if self.in_keeping {
            "complies with the services description"
        } else {
            "contradicts the services description"
        })?;
        let (errors, warnings) = (words.of(&self.errors), words.of(&self.warnings));
        let notes = words.of(&self.notes);
        write!(f, ": errors {errors}, warnings {warnings}, notes {notes}")?;
        self.findings
            .iter()
            .try_for_each(|finding| write!(f, "\n{finding}"))
    }
}

impl Summary<English> for IncidentCourse {
    /// Where it stands, the first response, and how many duties of each side are owed, late, and done late: those of the table of what
    /// is owed, each once.
    fn summary(&self, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "severity {}, {}; ", self.severity, words.of(&self.state))?;
        match self.first_response.first() {
            Some(response) => {
                words.standing(
                    "first response",
                    response.standing,
                    response.deadline.due,
                    f,
                )?;
            }
            None => f.write_str("no response time holds")?,
        }
        let duties = shown_duties(self);
        for (party, name) in [
            (Party::Microsoft, "Microsoft"),
            (Party::Customer, "customer"),
        ] {
            let count = |stands: fn(Standing) -> bool| {
                let of_party = duties.iter().filter(|owed| owed.duty.party() == party);
                of_party.filter(|owed| stands(owed.standing)).count()
            };
            let owed = count(|standing| standing == Standing::Owed);
            let late = count(|standing| matches!(standing, Standing::Missed { done_at: None, .. }));
            let (owed, late) = (words.of(&owed), words.of(&late));
            write!(f, "; duties of {name}: {owed} owed, {late} late")?;
            // What was missed stays missed, though it is done or its incident closed.
            let done_late = count(|standing| {
                matches!(
                    standing,
                    Standing::Missed {
                        done_at: Some(_),
                        ..
                    }
                )
            });
            if done_late > 0 {
                write!(f, ", {} done late", words.of(&done_late))?;
            }
        }
        Ok(())
    }
}
