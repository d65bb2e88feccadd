//! What other readings would change.

use core::fmt;

use super::super::{French, finding::refused, words::Words};
use crate::{
    engine::{Favours, ReplyOutcome, WhatIf, with_outcome},
    report::{summary::Summary, words::Tell},
};

impl Summary<French> for ReplyOutcome {
    fn summary(&self, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        with_outcome!(self, outcome => outcome.summary(words, f))
    }
}

impl Summary<French> for WhatIf {
    /// The outcome as it stands, then a line for each variant that changes it.
    fn summary(&self, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "en l’état\u{a0}: {}", words.summary(&*self.outcome))?;
        for varied in &self.readings {
            for other in &varied.others {
                let Some(otherwise) = &other.otherwise else {
                    continue;
                };
                let (reading, variant) = (varied.reading, other.variant.as_str());
                write!(f, "\nselon {reading} = {variant}")?;
                if let Some(side) = &other.favours {
                    write!(f, ", plus favorable {}", words.of(side))?;
                }
                match otherwise {
                    Ok(outcome) => write!(f, "\u{a0}: {}", words.summary(outcome))?,
                    Err(other) => {
                        f.write_str("\u{a0}: refusé\u{a0}: ")?;
                        refused(other, f)?;
                    }
                }
            }
        }
        let same = self.same.len();
        write!(f, "\nlectures sans effet\u{a0}: {}", words.of(&same))
    }
}

impl Tell<French> for Favours {
    fn tell(&self, _: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Customer => "au client",
            Self::Microsoft => "à Microsoft",
        })
    }
}
