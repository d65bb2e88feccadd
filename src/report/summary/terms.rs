//! Days of services, meetings and what falls due.

use core::fmt;

use super::{Sealed, Summarize};
use crate::{
    calendar::Zone,
    limits::{MeetingPlan, SupportTerms},
    obligations::{Moment, ObligationCalendar},
    report::words::shown_date,
};

impl Summarize for SupportTerms {}

impl Sealed for SupportTerms {
    /// A line for each service at each location.
    fn english(&self, _: &Zone, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "support terms: {}", self.lines.len())?;
        self.lines.iter().try_for_each(|line| {
            let of = line.purchase.as_deref().unwrap_or("Base Package");
            write!(f, "\n{of} at {}: ", line.location)?;
            let Some((first_day, last_day)) = line.first_day.zip(line.last_day) else {
                return f.write_str("never");
            };
            write!(f, "{} to {}", shown_date(first_day), shown_date(last_day))?;
            if let Some(until) = line.usable_until.filter(|until| *until != last_day) {
                write!(f, ", used until {}", shown_date(until))?;
            }
            if let Some(last) = line.last_request {
                write!(f, ", requested until {}", shown_date(last))?;
            }
            match line.as_of {
                Some(as_of) => write!(f, ": {}", as_of.state),
                None => Ok(()),
            }
        })
    }
}

impl Summarize for MeetingPlan {}

impl Sealed for MeetingPlan {
    /// A line for each quarter.
    fn english(&self, _: &Zone, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (quarters, missed) = (self.quarters.len(), self.missed);
        write!(f, "quarters: {quarters}, missed: {missed}")?;
        if self.fewer_than_four_a_year {
            write!(f, ", fewer than four a year: {}", self.counted)?;
        }
        self.quarters.iter().try_for_each(|quarter| {
            let (first_day, last_day) = (quarter.first_day, quarter.last_day);
            write!(
                f,
                "\n{} to {}: {}",
                shown_date(first_day),
                shown_date(last_day),
                quarter.state
            )
        })
    }
}

impl Summarize for ObligationCalendar {}

impl Sealed for ObligationCalendar {
    /// A line for each entry.
    fn english(&self, _: &Zone, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "entries: {}", self.entries.len())?;
        self.entries.iter().try_for_each(|entry| {
            let moment = match entry.moment {
                Moment::Begins => "begins",
                Moment::Due => "due",
                Moment::Lapses => "lapses",
            };
            write!(
                f,
                "\n{} at {}: {} {moment}, {}",
                shown_date(entry.on),
                entry.location,
                entry.what.as_str(),
                entry.party
            )?;
            match &entry.purchase {
                Some(purchase) => write!(f, ", {purchase}"),
                None => Ok(()),
            }
        })
    }
}
