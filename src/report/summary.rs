//! The outcome of a decision in one line.

use core::fmt;

use chrono::{NaiveDate, TimeDelta};

use super::{
    Language,
    words::{self, Days, OneLine, ShownDuration, Words, shown_date},
};
use crate::{
    calendar::Zone,
    decision::{NotApplicable, Outcome},
    document::{Clock, Party},
    entitlement::{Basis, Entitlement},
    fees::{
        AedFeatures, AedFee, AedTerms, CancellationFee, CancellationFees, EqualValueExchange,
        FlexStatement, Invoices, PrestartBill, Prorated, TravelCosts,
        credits::{Exchanged, Redeemed, Statement},
    },
    finding::Level,
    incident::{IncidentCourse, Standing},
    limits::{DayLimits, Draw, HoursStatement, RootCauseAnalysis, RootCauseBasis},
    response::{BusinessTimeAfter, Change, DescribedSeverity, FirstResponse},
    review::Review,
};

/// An answer that can be told in one line.
pub trait Answer: Sealed {}

/// Keeps other crates from adding answers, so that a language can be added for all of them.
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
///     "not applicable: the incident was submitted outside the order's term",
/// );
/// ```
pub fn summarize<'a, T: Answer>(
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

impl<T: Answer> fmt::Display for Summary<'_, T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Language::En = self.language;
        match self.outcome {
            Outcome::Decided(answer) => answer.english(self.zone, f),
            Outcome::NotApplicable(reason) => f.write_str(match reason {
                NotApplicable::OrderNotInForce => {
                    "not applicable: the incident was submitted outside the order's term"
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

impl Answer for FirstResponse {}

impl Sealed for FirstResponse {
    fn english(&self, zone: &Zone, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let words = Words { zone: Some(zone) };
        let counted = match self.clock() {
            Clock::Elapsed => "around the clock",
            Clock::BusinessHours => "of business hours",
        };
        write!(
            f,
            "first response due {}, {} {counted}",
            words.instant(self.due()),
            ShownDuration(self.target())
        )?;
        match self.due_latest() {
            Some(latest) if latest != self.due() => {
                write!(f, "; at the latest {}", words.instant(latest))
            }
            _ => Ok(()),
        }
    }
}

impl Answer for DescribedSeverity {}

impl Sealed for DescribedSeverity {
    /// The severity, then a line for each target.
    fn english(&self, zone: &Zone, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "severity {} is described", self.severity())?;
        self.targets().iter().try_for_each(|target| {
            let change = match target.change() {
                Change::Raised => "raised to",
                Change::Same => "at",
                Change::Lowered => "lowered to",
            };
            let summary = summarize(target.first_response(), zone, Language::En);
            write!(f, "\n{change} severity {}: {summary}", target.severity())
        })
    }
}

impl Answer for BusinessTimeAfter {}

impl Sealed for BusinessTimeAfter {
    fn english(&self, zone: &Zone, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let words = Words { zone: Some(zone) };
        write!(f, "{}", words.instant(self.at()))?;
        match self.at_latest() {
            Some(latest) if latest != self.at() => {
                write!(f, "; at the latest {}", words.instant(latest))
            }
            _ => Ok(()),
        }
    }
}

impl Answer for TimeDelta {}

impl Sealed for TimeDelta {
    fn english(&self, _: &Zone, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} of business time", ShownDuration(*self))
    }
}

impl Answer for NaiveDate {}

impl Sealed for NaiveDate {
    fn english(&self, _: &Zone, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", shown_date(*self))
    }
}

impl Answer for CancellationFee {}

impl Sealed for CancellationFee {
    fn english(&self, _: &Zone, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "fee {}, refund {}", self.fee(), self.refund())?;
        if let Some(days) = self.notice_days() {
            write!(f, ", with {} of notice", Days::new(days))?;
        }
        match self.travel() {
            Some(travel) => write!(f, ", and {travel} for travel"),
            None => Ok(()),
        }
    }
}

impl Answer for CancellationFees {}

impl Sealed for CancellationFees {
    /// The sums, then a line for each delivery.
    fn english(&self, zone: &Zone, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let complete = if self.is_complete() {
            "all"
        } else {
            "those decided"
        };
        write!(f, "{complete}:")?;
        for total in self.totals() {
            let (fee, refund, travel) = (total.fee(), total.refund(), total.travel());
            write!(f, " fee {fee}, refund {refund}, travel {travel};")?;
        }
        self.deliveries().iter().try_for_each(|delivery| {
            let summary = summarize(delivery.outcome(), zone, Language::En);
            write!(f, "\n`{}`: {summary}", OneLine(delivery.id()))
        })
    }
}

impl Answer for AedTerms {}

impl Sealed for AedTerms {
    /// A line for the fee, and one for the features.
    fn english(&self, zone: &Zone, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", summarize(self.fee(), zone, Language::En))?;
        write!(f, "\n{}", summarize(self.features(), zone, Language::En))
    }
}

impl Answer for AedFee {}

impl Sealed for AedFee {
    fn english(&self, _: &Zone, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let floor = if self.is_floor() { ", the floor" } else { "" };
        write!(f, "fee {}{floor}, on {}", self.fee(), self.assessed_spend())
    }
}

impl Answer for AedFeatures {}

impl Sealed for AedFeatures {
    fn english(&self, _: &Zone, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (group, last_day) = (self.group(), shown_date(self.last_day()));
        write!(f, "features of {group}, until {last_day}")
    }
}

impl Answer for Invoices {}

impl Sealed for Invoices {
    /// What is billed in each currency, then a line for each invoice.
    fn english(&self, _: &Zone, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "invoices: {}, for ", self.invoices().len())?;
        for (index, total) in self.totals().iter().enumerate() {
            write!(f, "{}{total}", if index == 0 { "" } else { " and " })?;
        }
        f.write_str(", before tax")?;
        self.invoices().iter().try_for_each(|invoice| {
            write!(f, "\n{}", invoice.total())?;
            if let Some(product_type) = invoice.product_type() {
                write!(f, ", type of product {}", OneLine(product_type))?;
            }
            if let Some(date) = invoice.delivery_date() {
                write!(f, ", delivered {}", shown_date(date))?;
            }
            if let Some(location) = invoice.location() {
                write!(f, ", at {}", OneLine(location))?;
            }
            for (index, line) in invoice.lines().iter().enumerate() {
                let part = if line.is_part() { "part of " } else { "" };
                let separator = if index == 0 { ':' } else { ';' };
                let id = OneLine(line.id());
                write!(f, "{separator} {part}`{id}` {}", line.amount())?;
            }
            Ok(())
        })
    }
}

impl Answer for Redeemed {}

impl Sealed for Redeemed {
    fn english(&self, _: &Zone, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{} credits taken, {} left",
            self.deduction(),
            self.balance()
        )
    }
}

impl Answer for Exchanged {}

impl Sealed for Exchanged {
    fn english(&self, _: &Zone, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} credits", self.credits())
    }
}

impl Answer for Prorated {}

impl Sealed for Prorated {
    /// What falls on all parts and on the rest, then a line for each part.
    fn english(&self, _: &Zone, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{} of {}, by {} days; rest {}",
            self.total(),
            self.price(),
            self.days(),
            self.rest()
        )?;
        self.parts().iter().try_for_each(|part| {
            let (first, last) = (part.dates().start(), part.dates().end());
            let days = part.days();
            write!(
                f,
                "\n{} from {} to {}, days {days}",
                part.amount(),
                shown_date(*first),
                shown_date(*last)
            )
        })
    }
}

impl Answer for Statement {}

impl Sealed for Statement {
    /// The balance of each location that has or had credits, and when what is left of it lapses.
    fn english(&self, _: &Zone, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "credits as of {}", shown_date(self.as_of()))?;
        for balance in self.balances() {
            let lapsed = balance.totals().lapsed;
            write!(f, "\n{}: {}", balance.location(), balance.balance())?;
            for lot in balance.lots() {
                write!(f, ", {} until {}", lot.credits, shown_date(lot.last_day))?;
            }
            if !lapsed.is_zero() {
                write!(f, "; {lapsed} lost")?;
            }
        }
        Ok(())
    }
}

impl Answer for RootCauseAnalysis {}

impl Sealed for RootCauseAnalysis {
    fn english(&self, zone: &Zone, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let words = Words { zone: Some(zone) };
        for (index, ground) in self.grounds().iter().enumerate() {
            f.write_str(if index == 0 { "made" } else { "; also" })?;
            match ground.basis() {
                RootCauseBasis::Purchase => f.write_str(" because it was bought")?,
                RootCauseBasis::AzureEngineeringDirect => f.write_str(" by AED")?,
                RootCauseBasis::DesignatedEngineer => f.write_str(" by a designated engineer")?,
            }
            if let Some(window) = ground.window() {
                write!(f, ", asked for by {}", words.instant(window.ends_at()))?;
            }
            if let Some(date) = ground.deliver_by() {
                write!(f, ", delivered by {}", shown_date(date))?;
            }
        }
        Ok(())
    }
}

impl Answer for TravelCosts {}

impl Sealed for TravelCosts {
    fn english(&self, _: &Zone, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("billed for travel: ")?;
        words::amounts(self.totals(), f)
    }
}

impl Answer for PrestartBill {}

impl Sealed for PrestartBill {
    fn english(&self, _: &Zone, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("payable as invoiced: ")?;
        words::amounts(self.totals(), f)
    }
}

impl Answer for HoursStatement {}

impl Sealed for HoursStatement {
    /// The balance, then a line for each entry that was not drawn.
    fn english(&self, _: &Zone, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let shown = |minutes| ShownDuration(TimeDelta::try_minutes(minutes).unwrap_or_default());
        write!(
            f,
            "granted {}, drawn {}, left {}, lost {}, until {}",
            shown(self.granted()),
            shown(self.drawn()),
            shown(self.left()),
            shown(self.lost()),
            shown_date(self.last_day())
        )?;
        let refused = self.entries().iter();
        let mut refused = refused.filter(|entry| entry.draw() != Draw::Drawn);
        refused.try_for_each(|entry| {
            let (id, draw) = (OneLine(entry.id()), entry.draw());
            write!(f, "\nnot drawn: `{id}`, {draw}")
        })
    }
}

impl Answer for FlexStatement {}

impl Sealed for FlexStatement {
    /// A line for each contract year, then one for each cap.
    fn english(&self, _: &Zone, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "Flex Allowance at the end of {}",
            shown_date(self.as_of())
        )?;
        for year in self.years() {
            write!(
                f,
                "\nyear {}, until {}: granted {}, used {}, to be used {}, open {}, lost {}",
                year.number(),
                shown_date(year.last_day()),
                year.granted(),
                year.used(),
                year.to_use(),
                year.open(),
                year.forfeited()
            )?;
        }
        self.caps().iter().try_for_each(|line| {
            match line.year() {
                Some(year) => write!(f, "\ncap of year {year}")?,
                None => f.write_str("\ncap of the whole term")?,
            }
            write!(
                f,
                " on {}: taken {}",
                words::capped(line.of()),
                line.taken()
            )?;
            match line.left().decided() {
                Some(known) if known.over().is_zero() => {
                    write!(f, " of {}, left {}", known.cap(), known.left())
                }
                Some(known) => write!(f, " of {}, over by {}", known.cap(), known.over()),
                None => f.write_str(", and `usd_exchange` is not given"),
            }
        })
    }
}

impl Answer for DayLimits {}

impl Sealed for DayLimits {
    fn english(&self, _: &Zone, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match (self.is_within(), self.is_usual()) {
            (true, true) => "within the limits",
            (true, false) => "longer than it usually takes",
            (false, _) => "beyond a limit",
        })
    }
}

impl Answer for EqualValueExchange {}

impl Sealed for EqualValueExchange {
    fn english(&self, _: &Zone, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{} for {}, to be used until {}",
            self.service(),
            self.price(),
            shown_date(self.use_until())
        )?;
        if self.remainder().is_zero() {
            return Ok(());
        }
        write!(
            f,
            "; {} stays with {}, until {}",
            self.remainder(),
            self.ordered(),
            shown_date(self.remainder_until())
        )
    }
}

impl Answer for Entitlement {}

impl Sealed for Entitlement {
    fn english(&self, _: &Zone, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.basis() {
            Basis::BasePackage => f.write_str("included in the Base Package")?,
            Basis::Purchase => write!(f, "bought as `{}`", self.purchase().unwrap_or_default())?,
            _ => f.write_str("for sale")?,
        }
        write!(f, ", until {}", shown_date(self.last_day()))?;
        if let Some(mode) = self.mode() {
            write!(f, ", delivered {}", words::delivered(mode))?;
        }
        match self.hours() {
            Some(hours) => write!(f, ", available {}", words::available(hours)),
            None => Ok(()),
        }
    }
}

impl Answer for Review {}

impl Sealed for Review {
    /// The counts, then a line for each finding.
    fn english(&self, _: &Zone, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if self.is_in_keeping() {
            "in keeping with the services description"
        } else {
            "not in keeping with the services description"
        })?;
        let counts = [Level::Error, Level::Warning, Level::Note].map(|level| self.count(level));
        let [errors, warnings, notes] = counts;
        write!(f, ": errors {errors}, warnings {warnings}, notes {notes}")?;
        self.findings()
            .iter()
            .try_for_each(|finding| write!(f, "\n{finding}"))
    }
}

impl Answer for IncidentCourse {}

impl Sealed for IncidentCourse {
    /// Where it stands, the first response, and how many duties of each side are owed, and how many late.
    /// What was done late is late no more.
    fn english(&self, zone: &Zone, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "severity {}, {}; ",
            self.severity(),
            words::incident_state(self.state())
        )?;
        match self.first_response().first() {
            Some(response) => {
                let words = Words { zone: Some(zone) };
                words.standing(
                    "first response",
                    response.standing(),
                    response.deadline().due(),
                    f,
                )?;
            }
            None => f.write_str("no response time holds")?,
        }
        for (party, name) in [
            (Party::Microsoft, "Microsoft"),
            (Party::Customer, "customer"),
        ] {
            let count = |stands: fn(Standing) -> bool| {
                let duties = self.duties().iter();
                let of_party = duties.filter(|owed| owed.duty().party() == party);
                of_party.filter(|owed| stands(owed.standing())).count()
            };
            let owed = count(|standing| standing == Standing::Owed);
            let late = count(|standing| matches!(standing, Standing::Missed { done_at: None, .. }));
            write!(f, "; duties of {name}: {owed} owed, {late} late")?;
        }
        Ok(())
    }
}
