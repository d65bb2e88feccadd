//! Whether a kept answer is the same still.

use core::fmt;

use super::super::{English, words::Words};
use crate::{
    decision::StampDifference,
    engine::Recomputation,
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
        let mut differences = self.stamp.iter();
        differences.try_for_each(|difference| write!(f, "\nof the stamp: {}", words.of(difference)))
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
