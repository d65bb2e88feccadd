//! Days of services, meetings and what falls due.

use core::fmt;

use super::super::{French, words::Words};
use crate::{
    limits::{MeetingPlan, SupportTerms},
    obligations::ObligationCalendar,
    report::summary::Summary,
};

impl Summary<French> for SupportTerms {
    /// A line for each service at each location.
    fn summary(&self, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "périodes de support\u{a0}: {}",
            words.number(self.lines.len())
        )?;
        self.lines.iter().try_for_each(|line| {
            match &line.purchase {
                Some(purchase) => write!(f, "\n{}", words.of(purchase))?,
                None => f.write_str("\nPackage de Base")?,
            }
            write!(f, ", site {}\u{a0}: ", words.of(&line.location))?;
            let Some((first_day, last_day)) = line.first_day.zip(line.last_day) else {
                return f.write_str("jamais disponible");
            };
            write!(
                f,
                "du {} au {}",
                words.date(first_day),
                words.date(last_day)
            )?;
            if let Some(until) = line.usable_until.filter(|until| *until != last_day) {
                write!(f, ", utilisation jusqu’au {}", words.date(until))?;
            }
            if let Some(last) = line.last_request {
                write!(f, ", demande jusqu’au {}", words.date(last))?;
            }
            match line.as_of {
                Some(as_of) => write!(f, "\u{a0}: {}", words.of(&as_of.state)),
                None => Ok(()),
            }
        })
    }
}

impl Summary<French> for MeetingPlan {
    /// A line for each quarter.
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
        self.quarters.iter().try_for_each(|quarter| {
            let (first_day, last_day) = (words.of(&quarter.first_day), words.of(&quarter.last_day));
            write!(
                f,
                "\ndu {first_day} au {last_day}\u{a0}: réunion {}",
                words.of(&quarter.state)
            )
        })
    }
}

impl Summary<French> for ObligationCalendar {
    /// A line for each entry.
    fn summary(&self, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "entrées\u{a0}: {}", words.number(self.entries.len()))?;
        self.entries.iter().try_for_each(|entry| {
            let (on, location) = (words.of(&entry.on), words.of(&entry.location));
            let (what, moment) = (words.of(&entry.what), words.of(&entry.moment));
            let party = words.of(&entry.party);
            write!(
                f,
                "\n{on}, site {location}\u{a0}: {what} ({moment}), {party}"
            )?;
            match &entry.purchase {
                Some(purchase) => write!(f, ", {}", words.of(purchase)),
                None => Ok(()),
            }
        })
    }
}
