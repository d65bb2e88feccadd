//! What another order answers.

use core::fmt;

use super::super::{English, words::Words};
use crate::{
    engine::{ComparedOrders, PlacedStep, StepDifference},
    report::{language::Tongue, summary::Summary, words::Tell},
};

impl Summary<English> for ComparedOrders {
    /// Both outcomes, then a line for each step that differs, of both orders two, and for each part of the stamp that does.
    fn summary(&self, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "by this order: {}\nby the other",
            words.summary(&*self.outcome)
        )?;
        if let Some(side) = &self.favours {
            write!(f, ", in favour of {}", words.of(side))?;
        }
        match &*self.other {
            Ok(_) if self.same_outcome => f.write_str(": the same")?,
            Ok(other) => write!(f, ": {}", words.summary(other))?,
            Err(refused) => write!(f, ": refused: {}", refused.message)?,
        }
        let mut steps = self.steps.iter();
        steps.try_for_each(|step| write!(f, "\n{}", words.of(step)))?;
        let mut differences = self.stamp.iter();
        differences.try_for_each(|difference| write!(f, "\nof the stamp: {}", words.of(difference)))
    }
}

impl Tell<English> for StepDifference {
    fn tell(&self, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (&self.own, &self.other) {
            (Some(own), Some(other)) => {
                let (first, second) = (own.place.saturating_add(1), other.place.saturating_add(1));
                let (first, second) = (words.of(&first), words.of(&second));
                write!(f, "step {first}: ")?;
                sentence(own, words, f)?;
                write!(f, "\nby the other, step {second}: ")?;
                sentence(other, words, f)
            }
            (Some(own), None) => {
                let place = own.place.saturating_add(1);
                let place = words.of(&place);
                write!(f, "only by this order, step {place}: ")?;
                sentence(own, words, f)
            }
            (None, Some(other)) => {
                let place = other.place.saturating_add(1);
                let place = words.of(&place);
                write!(f, "only by the other, step {place}: ")?;
                sentence(other, words, f)
            }
            (None, None) => Ok(()),
        }
    }
}

/// A step in words.
fn sentence(placed: &PlacedStep, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let step = &placed.step;
    English::sentence(step.applied(), step.source(), words, f)
}
