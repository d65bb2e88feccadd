//! Summaries of onboarding, and of what AED does after it.

use core::fmt;

use super::super::{
    English,
    words::{Days, Words, plural},
};
use crate::{
    document::Party,
    limits::{ImprovementPlans, Monitoring, Onboarding, OnboardingState},
    report::summary::Summary,
};

impl Summary<English> for Onboarding {
    /// The days, how many duties each side has in them, and what follows.
    fn summary(&self, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Some(held) = &self.held else {
            let last_day = words.date(self.last_day);
            return write!(f, "no onboarding: its days end with {last_day}");
        };
        let (first_day, last_day) = (words.date(*held.start()), words.date(*held.end()));
        write!(f, "onboarding from {first_day} to {last_day}")?;
        for (party, name) in [
            (Party::Microsoft, "Microsoft"),
            (Party::Customer, "customer"),
        ] {
            let duties = self.duties.iter();
            let count = duties.filter(|one| one.duty.party() == party).count();
            write!(f, "; duties of {name}: {}", words.of(&count))?;
        }
        if let Some(from) = self.other_features_from {
            write!(f, "; other features from {}", words.date(from))?;
        }
        if let Some(ready_by) = self.monitors_ready_by {
            write!(f, "; monitors ready by {}", words.date(ready_by))?;
        }
        let Some(as_of) = self.as_of else {
            return Ok(());
        };
        write!(f, "; on {} ", words.date(as_of.on))?;
        match as_of.state {
            OnboardingState::Before => f.write_str("not begun"),
            OnboardingState::Open => write!(f, "open, {} left", Days::new(as_of.days_left)),
            OnboardingState::Over | OnboardingState::NeverOpen => f.write_str("over"),
        }
    }
}

impl Summary<English> for Monitoring {
    fn summary(&self, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let plural = plural(self.most);
        write!(f, "at most {} scenario{plural}", words.of(&self.most))?;
        if let Some(define_by) = self.define_by {
            write!(f, ", defined by {}", words.date(define_by))?;
        }
        if let Some(ready_by) = self.ready_by {
            write!(f, ", ready for tests by {}", words.date(ready_by))?;
        }
        Ok(())
    }
}

impl Summary<English> for ImprovementPlans {
    fn summary(&self, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (left, most) = (words.of(&self.left), words.of(&self.most));
        write!(f, "improvement plans left: {left} of {most}")?;
        match self.next_from {
            Some(from) => write!(f, ", the next from {}", words.date(from))?,
            None => f.write_str(", none to come")?,
        }
        Ok(())
    }
}
