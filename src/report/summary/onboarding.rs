//! Summaries of onboarding, and of what AED does after it.

use core::fmt;

use super::{Sealed, Summarize};
use crate::{
    calendar::Zone,
    document::Party,
    limits::{ImprovementPlans, Monitoring, Onboarding, OnboardingState},
    report::words::{Days, OneLine, shown_date},
};

impl Summarize for Onboarding {}

impl Sealed for Onboarding {
    /// The days, how many duties each side has in them, and what follows.
    fn english(&self, _: &Zone, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Some(held) = &self.held else {
            let last_day = shown_date(self.last_day);
            return write!(f, "no onboarding: its days end with {last_day}");
        };
        let (first_day, last_day) = (shown_date(*held.start()), shown_date(*held.end()));
        write!(f, "onboarding from {first_day} to {last_day}")?;
        for (party, name) in [
            (Party::Microsoft, "Microsoft"),
            (Party::Customer, "customer"),
        ] {
            let duties = self.duties.iter();
            let count = duties.filter(|duty| duty.party() == party).count();
            write!(f, "; duties of {name}: {count}")?;
        }
        if let Some(from) = self.other_features_from {
            write!(f, "; other features from {}", shown_date(from))?;
        }
        if let Some(ready_by) = self.monitors_ready_by {
            write!(f, "; monitors ready by {}", shown_date(ready_by))?;
        }
        let Some(as_of) = self.as_of else {
            return Ok(());
        };
        write!(f, "; on {} ", shown_date(as_of.on))?;
        match as_of.state {
            OnboardingState::Before => f.write_str("not begun"),
            OnboardingState::Open => write!(f, "open, {} left", Days::new(as_of.days_left)),
            OnboardingState::Over | OnboardingState::NeverOpen => f.write_str("over"),
        }
    }
}

impl Summarize for Monitoring {}

impl Sealed for Monitoring {
    /// The dates, then a line for each scenario.
    fn english(&self, _: &Zone, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "at most {} scenarios", self.most)?;
        if let Some(define_by) = self.define_by {
            write!(f, ", defined by {}", shown_date(define_by))?;
        }
        if let Some(ready_by) = self.ready_by {
            write!(f, ", ready for tests by {}", shown_date(ready_by))?;
        }
        self.scenarios.iter().try_for_each(|scenario| {
            write!(f, "\n`{}`: {}", OneLine(&scenario.id), scenario.state)?;
            if scenario.in_onboarding == Some(false) {
                f.write_str(", defined outside the onboarding")?;
            }
            if scenario.ready_in_time == Some(false) {
                f.write_str(", late for tests")?;
            }
            if scenario.answered {
                f.write_str(", answered around the clock")?;
            }
            Ok(())
        })
    }
}

impl Summarize for ImprovementPlans {}

impl Sealed for ImprovementPlans {
    /// What is left, then a line for each request.
    fn english(&self, _: &Zone, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (left, most) = (self.left, self.most);
        write!(f, "improvement plans left: {left} of {most}")?;
        match self.next_from {
            Some(from) => write!(f, ", the next from {}", shown_date(from))?,
            None => f.write_str(", none to come")?,
        }
        self.requests.iter().try_for_each(|request| {
            let (id, on) = (OneLine(&request.id), shown_date(request.on));
            write!(f, "\n`{id}` of {on}: {}", request.state)
        })
    }
}
