//! The outcome of a decision in one line.

mod costs;
mod limits;
mod onboarding;
mod terms;

use core::fmt;

use chrono::TimeDelta;

use super::{
    Language,
    incident::shown_duties,
    words::{self, ShownDuration, Words, shown_date},
};
use crate::{
    calendar::Zone,
    decision::{NotApplicable, Outcome},
    document::{Clock, Party},
    entitlement::{Basis, Entitlement},
    incident::{IncidentCourse, Standing},
    response::{BusinessDayAfter, BusinessTimeAfter, Change, DescribedSeverity, FirstResponse},
    review::Review,
};

/// An answer that can be summarised in one line.
pub trait Summarize: Sealed {}

/// Keeps other crates from implementing it, so that a language can be added for all answers.
pub trait Sealed {
    /// Writes the answer in English.
    fn english(&self, zone: &Zone, f: &mut fmt::Formatter<'_>) -> fmt::Result;
}

/// The outcome in one line, with instants on the wall clock of `zone`.
///
/// # Example
///
/// ```
/// use unified_support::calendar::Zone;
/// use unified_support::chrono::TimeDelta;
/// use unified_support::decision::{NotApplicable, Outcome};
/// use unified_support::report::{self, Language};
///
/// let shown = |outcome: Outcome<TimeDelta>| report::summarize(&outcome, &Zone::utc(), Language::En).to_string();
/// assert_eq!(shown(Outcome::Decided(TimeDelta::minutes(90))), "1 h 30 min of business time");
/// assert_eq!(
///     shown(Outcome::NotApplicable(NotApplicable::OrderNotInForce)),
///     "not applicable: the date is outside the order's term",
/// );
/// ```
pub fn summarize<'a, T: Summarize>(
    outcome: &'a Outcome<T>,
    zone: &'a Zone,
    language: Language,
) -> impl fmt::Display + use<'a, T> {
    Summary {
        outcome,
        zone,
        language,
    }
}

/// An answer in one line.
pub(super) struct InEnglish<'a, T>(pub(super) &'a T, pub(super) &'a Zone);

impl<T: Sealed> fmt::Display for InEnglish<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.english(self.1, f)
    }
}

struct Summary<'a, T> {
    outcome: &'a Outcome<T>,
    zone: &'a Zone,
    language: Language,
}

impl<T: Summarize> fmt::Display for Summary<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Language::En = self.language;
        match self.outcome {
            Outcome::Decided(answer) => answer.english(self.zone, f),
            Outcome::NotApplicable(reason) => f.write_str(match reason {
                NotApplicable::OrderNotInForce => {
                    "not applicable: the date is outside the order's term"
                }
                NotApplicable::NoResponseTarget => {
                    "not applicable: no response time holds for the component"
                }
                NotApplicable::TooLateToCancel => {
                    "not applicable: the service can no longer be cancelled"
                }
                NotApplicable::NotEntitled => {
                    "not applicable: a condition of the service is not met"
                }
                NotApplicable::NoDayLimit => {
                    "not applicable: the document limits no days of the service"
                }
                NotApplicable::RequestedTooLate => "not applicable: it was asked for too late",
                NotApplicable::NotInPublicCloud => {
                    "not applicable: a government or sovereign cloud shuts it out"
                }
                NotApplicable::NoticeTooShort => {
                    "not applicable: it was confirmed too late, and Microsoft does not agree to that"
                }
                NotApplicable::NoStatedHours => {
                    "not applicable: the document says nothing of when the service is available"
                }
                NotApplicable::NoSeverityDescribed => {
                    "not applicable: no severity table that holds names what is described"
                }
                NotApplicable::NotEnoughCredits => {
                    "not applicable: the service takes more credits than there are"
                }
                NotApplicable::CreditsNotExchangeable | NotApplicable::NotExchangeable => {
                    "not applicable: a condition of the exchange is not met"
                }
                NotApplicable::NoBasePackage => {
                    "not applicable: the order has no Base Package, and no Flex Allowance with it"
                }
            }),
            Outcome::Undetermined(undetermined) => {
                let names = undetermined.names();
                f.write_str("undetermined: ")?;
                for (index, name) in names.iter().enumerate() {
                    write!(f, "{}`{name}`", if index == 0 { "" } else { ", " })?;
                }
                f.write_str(if names.len() == 1 {
                    " is not given"
                } else {
                    " are not given"
                })
            }
        }
    }
}

impl Summarize for FirstResponse {}

impl Sealed for FirstResponse {
    fn english(&self, zone: &Zone, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let words = Words { zone: Some(zone) };
        let counted = match self.clock {
            Clock::Elapsed => "around the clock",
            Clock::BusinessHours => "of business hours",
        };
        write!(
            f,
            "first response due {}, {} {counted}",
            words.instant(self.due),
            ShownDuration(self.target)
        )?;
        match self.due_latest {
            Some(latest) if latest != self.due => {
                write!(f, "; at the latest {}", words.instant(latest))
            }
            _ => Ok(()),
        }
    }
}

impl Summarize for DescribedSeverity {}

impl Sealed for DescribedSeverity {
    /// The severity, then a line for each target.
    fn english(&self, zone: &Zone, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "severity {} is described", self.severity)?;
        self.targets.iter().try_for_each(|target| {
            let change = match target.change {
                Change::Raised => "raised to",
                Change::Same => "at",
                Change::Lowered => "lowered to",
            };
            let summary = summarize(&target.first_response, zone, Language::En);
            write!(f, "\n{change} severity {}: {summary}", target.severity)
        })
    }
}

impl Summarize for BusinessTimeAfter {}

impl Sealed for BusinessTimeAfter {
    fn english(&self, zone: &Zone, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let words = Words { zone: Some(zone) };
        write!(f, "{}", words.instant(self.at))?;
        match self.at_latest {
            Some(latest) if latest != self.at => {
                write!(f, "; at the latest {}", words.instant(latest))
            }
            _ => Ok(()),
        }
    }
}

impl Summarize for TimeDelta {}

impl Sealed for TimeDelta {
    fn english(&self, _: &Zone, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} of business time", ShownDuration(*self))
    }
}

impl Summarize for BusinessDayAfter {}

impl Sealed for BusinessDayAfter {
    fn english(&self, _: &Zone, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", shown_date(self.date))
    }
}

impl Summarize for Entitlement {}

impl Sealed for Entitlement {
    fn english(&self, _: &Zone, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.basis {
            Basis::BasePackage => f.write_str("included in the Base Package")?,
            Basis::Purchase => write!(
                f,
                "bought as `{}`",
                self.purchase.as_deref().unwrap_or_default()
            )?,
            _ => f.write_str("for sale")?,
        }
        write!(f, ", until {}", shown_date(self.last_day))?;
        if let Some(mode) = self.mode {
            write!(f, ", delivered {}", words::delivered(mode))?;
        }
        match self.hours {
            Some(hours) => write!(f, ", available {}", words::available(hours)),
            None => Ok(()),
        }
    }
}

impl Summarize for Review {}

impl Sealed for Review {
    /// The counts, then a line for each finding.
    fn english(&self, _: &Zone, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if self.in_keeping {
            "complies with the services description"
        } else {
            "contradicts the services description"
        })?;
        let Self {
            errors,
            warnings,
            notes,
            ..
        } = self;
        write!(f, ": errors {errors}, warnings {warnings}, notes {notes}")?;
        self.findings
            .iter()
            .try_for_each(|finding| write!(f, "\n{finding}"))
    }
}

impl Summarize for IncidentCourse {}

impl Sealed for IncidentCourse {
    /// Where it stands, the first response, and how many duties of each side are owed, late, and done late: those of the table of what
    /// is owed, each once.
    fn english(&self, zone: &Zone, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "severity {}, {}; ",
            self.severity,
            words::incident_state(self.state)
        )?;
        match self.first_response.first() {
            Some(response) => {
                let words = Words { zone: Some(zone) };
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
                write!(f, ", {done_late} done late")?;
            }
        }
        Ok(())
    }
}
