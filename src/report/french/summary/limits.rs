//! Summaries of events, hours and limits, in one line each.

use core::fmt;

use chrono::TimeDelta;

use super::super::{
    French,
    words::{Days, Words, plural},
};
use crate::{
    limits::{AdvisoryStatement, AdvisoryUnit, DeliveredHours, EventAssessment, EventPlan},
    report::summary::Summary,
};

impl Summary<French> for EventPlan {
    fn summary(&self, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (needed, plural) = (words.of(&self.events_needed), plural(self.events_needed));
        let (days, confirm_by) = (Days::of(self.days), words.date(self.confirm_by));
        write!(
            f,
            "{needed} événement{plural} pour {days}, à confirmer par écrit au plus tard le {confirm_by}"
        )?;
        f.write_str(match self.assessment {
            EventAssessment::Full => ", avec évaluation complète",
            EventAssessment::MayBeReduced => ", avec une évaluation qui peut être réduite",
        })?;
        for refused in &self.refused {
            write!(
                f,
                "\u{202f}; solution non couverte\u{a0}: {}",
                words.of(refused)
            )?;
        }
        Ok(())
    }
}

impl Summary<French> for AdvisoryStatement {
    fn summary(&self, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let shown = |minutes| words.duration(TimeDelta::try_minutes(minutes).unwrap_or_default());
        if self.accounts.is_empty() {
            f.write_str("aucune utilisation")?;
        }
        for (index, account) in self.accounts.iter().enumerate() {
            f.write_str(if index == 0 { "" } else { "\u{202f}; " })?;
            match &account.of {
                AdvisoryUnit::Incident(name) => write!(f, "{}", words.of(name))?,
                AdvisoryUnit::Year(year) => write!(f, "année contractuelle {year}")?,
            }
            let (used, left) = (shown(account.used_minutes), shown(account.left_minutes));
            write!(f, "\u{a0}: utilisé {used}, reste {left}")?;
        }
        Ok(())
    }
}

impl Summary<French> for DeliveredHours {
    fn summary(&self, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (delivered, overlap) = (words.duration(self.delivered), words.duration(self.overlap));
        write!(f, "prestation de {delivered}, {}", words.of(&self.clock))?;
        if let Some(location) = &self.location {
            write!(f, " de {}", words.of(location))?;
        }
        if let Some(zone) = &self.zone {
            write!(f, ", à l’heure du fuseau {}", words.of(zone))?;
        }
        write!(f, ", dont {overlap} pendant les heures ouvrées du site")
    }
}
