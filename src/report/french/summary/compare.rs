//! What another order answers.

use core::fmt;

use super::super::{French, words::Words};
use crate::{
    engine::{ComparedOrders, PlacedStep, StepDifference},
    report::{language::Tongue, summary::Summary, words::Tell},
};

impl Summary<French> for ComparedOrders {
    /// Both outcomes, then a line for each step that differs, of both orders two, and for each part of the stamp that does.
    fn summary(&self, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "selon cet Ordre de Services\u{a0}: {}\nselon l’autre",
            words.summary(&*self.outcome)
        )?;
        if let Some(side) = &self.favours {
            write!(f, ", plus favorable {}", words.of(side))?;
        }
        match &*self.other {
            Ok(_) if self.same_outcome => f.write_str("\u{a0}: idem")?,
            Ok(other) => write!(f, "\u{a0}: {}", words.summary(other))?,
            Err(refused) => write!(f, "\u{a0}: refusé\u{a0}: {}", refused.message)?,
        }
        let mut steps = self.steps.iter();
        steps.try_for_each(|step| write!(f, "\n{}", words.of(step)))?;
        let mut differences = self.stamp.iter();
        differences.try_for_each(|difference| {
            write!(f, "\ndans l’empreinte\u{a0}: {}", words.of(difference))
        })
    }
}

impl Tell<French> for StepDifference {
    fn tell(&self, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (&self.own, &self.other) {
            (Some(own), Some(other)) => {
                let (first, second) = (own.place.saturating_add(1), other.place.saturating_add(1));
                let (first, second) = (words.of(&first), words.of(&second));
                write!(f, "étape {first}\u{a0}: ")?;
                sentence(own, words, f)?;
                write!(f, "\nselon l’autre, étape {second}\u{a0}: ")?;
                sentence(other, words, f)
            }
            (Some(own), None) => {
                let place = own.place.saturating_add(1);
                let place = words.of(&place);
                write!(
                    f,
                    "selon cet Ordre de Services seulement, étape {place}\u{a0}: "
                )?;
                sentence(own, words, f)
            }
            (None, Some(other)) => {
                let place = other.place.saturating_add(1);
                let place = words.of(&place);
                write!(f, "selon l’autre seulement, étape {place}\u{a0}: ")?;
                sentence(other, words, f)
            }
            (None, None) => Ok(()),
        }
    }
}

/// A step in words.
fn sentence(placed: &PlacedStep, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let step = &placed.step;
    French::sentence(step.applied(), step.source(), words, f)
}
