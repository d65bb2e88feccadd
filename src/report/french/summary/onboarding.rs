//! Summaries of onboarding, and of what AED does after it.

use core::fmt;

use super::super::{
    French,
    words::{Days, Words, plural},
};
use crate::{
    document::Party,
    limits::{ImprovementPlans, Monitoring, Onboarding, OnboardingState},
    report::summary::Summary,
};

impl Summary<French> for Onboarding {
    /// The days, how many duties each side has in them, and what follows.
    fn summary(&self, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Some(held) = &self.held else {
            let last_day = words.date(self.last_day);
            return write!(
                f,
                "pas d’intégration\u{a0}: sa période prend fin le {last_day}"
            );
        };
        let (first_day, last_day) = (words.date(*held.start()), words.date(*held.end()));
        write!(f, "intégration du {first_day} au {last_day}")?;
        for (party, name) in [
            (Party::Microsoft, "de Microsoft"),
            (Party::Customer, "du client"),
        ] {
            let duties = self.duties.iter();
            let count = duties.filter(|one| one.duty.party() == party).count();
            write!(
                f,
                "\u{202f}; obligations {name}\u{a0}: {}",
                words.of(&count)
            )?;
        }
        if let Some(from) = self.other_features_from {
            write!(
                f,
                "\u{202f}; autres fonctionnalités à partir du {}",
                words.date(from)
            )?;
        }
        if let Some(ready_by) = self.monitors_ready_by {
            write!(
                f,
                "\u{202f}; moniteurs prêts au plus tard le {}",
                words.date(ready_by)
            )?;
        }
        let Some(as_of) = self.as_of else {
            return Ok(());
        };
        write!(f, "\u{202f}; au {}, intégration ", words.date(as_of.on))?;
        match as_of.state {
            OnboardingState::Before => f.write_str("non commencée"),
            OnboardingState::Open => write!(f, "en cours, reste {}", Days::new(as_of.days_left)),
            OnboardingState::Over | OnboardingState::NeverOpen => f.write_str("achevée"),
        }
    }
}

impl Summary<French> for Monitoring {
    fn summary(&self, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let plural = plural(self.most);
        write!(f, "au plus {} scénario{plural}", words.of(&self.most))?;
        if let Some(define_by) = self.define_by {
            write!(f, ", à définir au plus tard le {}", words.date(define_by))?;
        }
        if let Some(ready_by) = self.ready_by {
            write!(
                f,
                ", prêts à être testés au plus tard le {}",
                words.date(ready_by)
            )?;
        }
        Ok(())
    }
}

impl Summary<French> for ImprovementPlans {
    fn summary(&self, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (left, most) = (words.of(&self.left), words.of(&self.most));
        write!(
            f,
            "plans d’amélioration du service restants\u{a0}: {left} sur {most}"
        )?;
        match self.next_from {
            Some(from) => write!(f, ", le prochain à partir du {}", words.date(from))?,
            None => f.write_str(", aucun à venir")?,
        }
        Ok(())
    }
}
