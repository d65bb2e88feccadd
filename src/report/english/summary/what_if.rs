//! What other readings would change.

use core::fmt;

use super::super::{English, words::Words};
use crate::{
    engine::{Favours, ReplyOutcome, WhatIf, with_outcome},
    report::{summary::Summary, words::Tell},
};

impl Summary<English> for ReplyOutcome {
    fn summary(&self, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        with_outcome!(self, outcome => outcome.summary(words, f))
    }
}

impl Summary<English> for WhatIf {
    /// The outcome as it stands, then a line for each variant that changes it.
    fn summary(&self, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "as it stands: {}", words.summary(&*self.outcome))?;
        for varied in &self.readings {
            for other in &varied.others {
                let Some(otherwise) = &other.otherwise else {
                    continue;
                };
                let (reading, variant) = (varied.reading, other.variant.as_str());
                write!(f, "\nby {reading} = {variant}")?;
                if let Some(side) = &other.favours {
                    write!(f, ", in favour of {}", words.of(side))?;
                }
                match otherwise {
                    Ok(outcome) => write!(f, ": {}", words.summary(outcome))?,
                    Err(refused) => write!(f, ": refused: {}", refused.message)?,
                }
            }
        }
        let same = self.same.len();
        write!(f, "\nreadings that change nothing: {}", words.of(&same))
    }
}

impl Tell<English> for Favours {
    fn tell(&self, _: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Customer => "the customer",
            Self::Microsoft => "Microsoft",
        })
    }
}
