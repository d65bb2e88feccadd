//! Days of services, meetings and what falls due.

use core::fmt;

use super::super::{English, words::Words};
use crate::{
    limits::{MeetingPlan, SupportTerms},
    obligations::ObligationCalendar,
    report::summary::Summary,
};

impl Summary<English> for SupportTerms {
    /// A line for each service at each location.
    fn summary(&self, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "support terms: {}", words.number(self.lines.len()))?;
        self.lines.iter().try_for_each(|line| {
            match &line.purchase {
                Some(purchase) => write!(f, "\n{}", words.of(purchase))?,
                None => f.write_str("\nBase Package")?,
            }
            write!(f, " at {}: ", words.of(&line.location))?;
            let Some((first_day, last_day)) = line.first_day.zip(line.last_day) else {
                return f.write_str("never available");
            };
            write!(f, "{} to {}", words.date(first_day), words.date(last_day))?;
            if let Some(until) = line.usable_until.filter(|until| *until != last_day) {
                write!(f, ", used until {}", words.date(until))?;
            }
            if let Some(last) = line.last_request {
                write!(f, ", requested until {}", words.date(last))?;
            }
            match line.as_of {
                Some(as_of) => write!(f, ": {}", words.of(&as_of.state)),
                None => Ok(()),
            }
        })
    }
}

impl Summary<English> for MeetingPlan {
    /// A line for each quarter.
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
        self.quarters.iter().try_for_each(|quarter| {
            let (first_day, last_day) = (words.of(&quarter.first_day), words.of(&quarter.last_day));
            write!(
                f,
                "\n{first_day} to {last_day}: {}",
                words.of(&quarter.state)
            )
        })
    }
}

impl Summary<English> for ObligationCalendar {
    /// A line for each entry.
    fn summary(&self, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "entries: {}", words.number(self.entries.len()))?;
        self.entries.iter().try_for_each(|entry| {
            let (on, location) = (words.of(&entry.on), words.of(&entry.location));
            let (what, moment) = (words.of(&entry.what), words.of(&entry.moment));
            let party = words.of(&entry.party);
            write!(f, "\n{on} at {location}: {what} {moment}, {party}")?;
            match &entry.purchase {
                Some(purchase) => write!(f, ", {}", words.of(purchase)),
                None => Ok(()),
            }
        })
    }
}
