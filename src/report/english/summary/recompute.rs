//! Whether a kept answer is the same still.

use core::fmt;

use super::super::{
    English,
    words::{Days, Words},
};
use crate::{
    decision::StampDifference,
    engine::{ChangedPart, Figure, Moved, PartAlone, Recomputation, Shift},
    report::{summary::Summary, words::Tell},
};

impl Summary<English> for Recomputation {
    /// The outcome of now, then a line for each way in which it is not what was kept.
    fn summary(&self, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match (self.same, self.same_outcome) {
            (true, _) => "the same: ",
            (false, true) => "the same outcome: ",
            (false, false) => "another outcome: ",
        })?;
        self.outcome.summary(words, f)?;
        if let Some(step) = &self.step {
            let number = step.place.saturating_add(1);
            write!(f, "\nstep {} is another", words.of(&number))?;
        }
        let mut moves = self.moved.iter();
        moves.try_for_each(|moved| write!(f, "\n{}", words.of(moved)))?;
        let mut differences = self.stamp.iter();
        differences
            .try_for_each(|difference| write!(f, "\nof the stamp: {}", words.of(difference)))?;
        let mut parts = self.parts.iter().flatten();
        parts.try_for_each(|part| write!(f, "\n{}", words.of(part)))
    }
}

impl Tell<English> for PartAlone {
    fn tell(&self, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self.part {
            ChangedPart::Zones => "by the zones alone: ",
            ChangedPart::Hours => "by the business hours alone: ",
            ChangedPart::Exceptions => "by closures and special hours alone: ",
            ChangedPart::Readings => "by the readings alone: ",
            ChangedPart::Order => "by the rest of the order alone: ",
        })?;
        match &self.otherwise {
            None => return f.write_str("the same"),
            Some(Ok(outcome)) => write!(f, "{}", words.summary(outcome))?,
            Some(Err(refused)) => write!(f, "refused: {}", refused.message)?,
        }
        let mut moves = self.moved.iter();
        moves.try_for_each(|moved| write!(f, "; {}", words.of(moved)))
    }
}

impl Tell<English> for Moved {
    fn tell(&self, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self.figure {
            Figure::Due => "due ",
            Figure::DueLatest => "in time until ",
            Figure::At => "the instant: ",
            Figure::AtLatest => "the last instant: ",
            Figure::Date => "the date: ",
            Figure::LastDay => "the last day: ",
            Figure::DeliverBy => "to be delivered ",
            Figure::Time => "the time: ",
            Figure::Fee => "the fee: ",
            Figure::Refund => "the refund: ",
            Figure::Total => "the total: ",
            Figure::Credits => "credits: ",
        })?;
        let is_less = self.by.is_less();
        match self.by.size() {
            Shift::Time(by) => write!(f, "{}", words.duration(by))?,
            Shift::Days(by) => write!(f, "{}", Days::new(by))?,
            Shift::Amount(by) => write!(f, "{}", words.of(&by))?,
            Shift::Credits(by) => write!(f, "{}", words.number(by))?,
        }
        f.write_str(match (self.figure.is_a_moment(), is_less) {
            (true, true) => " earlier",
            (true, false) => " later",
            (false, true) => " less",
            (false, false) => " more",
        })
    }
}

impl Tell<English> for StampDifference {
    fn tell(&self, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Question => f.write_str("the question"),
            Self::Order => f.write_str("the order"),
            Self::Edition => f.write_str("the edition of the services description"),
            Self::Outcomes => f.write_str("the version of outcomes"),
            Self::Reading {
                reading,
                first,
                second,
            } => {
                let [first, second] = [first, second].map(|one| one.as_deref().unwrap_or("none"));
                write!(f, "the reading {reading}: {first}, then {second}")
            }
            Self::Calendar { location } => write!(f, "the calendar of {}", words.of(location)),
            Self::Zone { location } => write!(f, "the zone of {}", words.of(location)),
            Self::Hours { location } => write!(f, "the weekly hours of {}", words.of(location)),
            Self::Exceptions { location } => {
                write!(
                    f,
                    "the closures and special hours of {}",
                    words.of(location)
                )
            }
            Self::ZoneSource { location } => {
                write!(f, "the source of the zone of {}", words.of(location))
            }
            Self::Holidays => f.write_str("the table of public holidays"),
            Self::Library => f.write_str("the version of the library"),
        }
    }
}
