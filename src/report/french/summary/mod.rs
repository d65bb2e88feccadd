//! The outcome of a decision in one line.

mod attainment;
mod clock;
mod compare;
mod costs;
#[cfg(feature = "serde")]
mod facts;
mod limits;
mod onboarding;
mod recompute;
mod terms;
mod what_if;

use core::fmt;

use chrono::TimeDelta;

use super::{
    French,
    finding::finding,
    words::{Words, plural},
};
use crate::{
    document::Party,
    entitlement::{Basis, Entitlement},
    incident::{IncidentCourse, Standing},
    report::{incident::shown_duties, summary::Summary},
    response::{BusinessDayAfter, BusinessTimeAfter, DescribedSeverity, FirstResponse},
    review::Review,
};

impl Summary<French> for FirstResponse {
    fn summary(&self, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (due, target) = (words.of(&self.due), words.of(&self.target));
        let counted = words.of(&self.clock);
        write!(
            f,
            "première réponse par téléphone à fournir au plus tard le {due}, délai de {target}, {counted}"
        )?;
        match self.due_latest {
            Some(latest) if latest != self.due => {
                write!(
                    f,
                    "\u{202f}; à l’extrême limite, le {}",
                    words.instant(latest)
                )
            }
            _ => Ok(()),
        }
    }
}

impl Summary<French> for DescribedSeverity {
    fn summary(&self, _: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "la situation décrite est de sévérité {}", self.severity)
    }
}

impl Summary<French> for BusinessTimeAfter {
    fn summary(&self, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", words.instant(self.at))?;
        match self.at_latest {
            Some(latest) if latest != self.at => {
                write!(
                    f,
                    "\u{202f}; à l’extrême limite, le {}",
                    words.instant(latest)
                )
            }
            _ => Ok(()),
        }
    }
}

impl Summary<French> for TimeDelta {
    fn summary(&self, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} en heures ouvrées", words.duration(*self))
    }
}

impl Summary<French> for BusinessDayAfter {
    fn summary(&self, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", words.date(self.date))
    }
}

impl Summary<French> for Entitlement {
    fn summary(&self, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.basis {
            Basis::BasePackage => f.write_str("compris dans le Package de Base")?,
            Basis::Purchase => match &self.purchase {
                Some(purchase) => write!(f, "au titre de l’achat {}", words.of(purchase))?,
                None => f.write_str("acheté")?,
            },
            Basis::Discretion => f.write_str("attribué par Microsoft à sa discrétion")?,
            Basis::ForSale => f.write_str("en vente")?,
        }
        write!(f, ", jusqu’au {}", words.date(self.last_day))?;
        if let Some(mode) = self.mode {
            write!(f, ", prestation {}", words.of(&mode))?;
        }
        match self.hours {
            Some(hours) => write!(f, ", disponible {}", words.of(&hours)),
            None => Ok(()),
        }
    }
}

impl Summary<French> for Review {
    /// The counts, then a line for each finding.
    fn summary(&self, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if self.in_keeping {
            "conforme à la description des services"
        } else {
            "contraire à la description des services"
        })?;
        let counts = [
            (self.errors, "erreur"),
            (self.warnings, "avertissement"),
            (self.notes, "remarque"),
        ];
        for (index, (count, what)) in counts.into_iter().enumerate() {
            let separator = if index == 0 { "\u{a0}:" } else { "," };
            let (plural, count) = (plural(count), words.of(&count));
            write!(f, "{separator} {count} {what}{plural}")?;
        }
        self.findings.iter().try_for_each(|found| {
            f.write_str("\n")?;
            finding(found, f)
        })
    }
}

impl Summary<French> for IncidentCourse {
    /// Where it stands, the first response, and how many duties of each side are owed, late, and done late: those of the table of what
    /// is owed, each once.
    fn summary(&self, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "incident {}, sévérité {}\u{202f}; ",
            words.of(&self.state),
            self.severity
        )?;
        match self.first_response.first() {
            Some(response) => {
                words.standing(
                    "première réponse par téléphone",
                    response.standing,
                    response.deadline.due,
                    f,
                )?;
            }
            None => f.write_str("aucun délai de réponse applicable")?,
        }
        let duties = shown_duties(self);
        for (party, name) in [
            (Party::Microsoft, "de Microsoft"),
            (Party::Customer, "du client"),
        ] {
            let count = |stands: fn(Standing) -> bool| {
                let of_party = duties.iter().filter(|owed| owed.duty.party() == party);
                of_party.filter(|owed| stands(owed.standing)).count()
            };
            let owed = count(|standing| standing == Standing::Owed);
            let late = count(|standing| matches!(standing, Standing::Missed { done_at: None, .. }));
            let (owed, late) = (words.of(&owed), words.of(&late));
            write!(
                f,
                "\u{202f}; obligations {name}\u{a0}: {owed} en cours, {late} en retard"
            )?;
            // What was missed stays missed, though it is done or its incident closed.
            let done_late = count(|standing| {
                matches!(
                    standing,
                    Standing::Missed {
                        done_at: Some(_),
                        ..
                    }
                )
            });
            if done_late > 0 {
                let (count, plural) = (words.of(&done_late), plural(done_late));
                write!(f, ", {count} exécutée{plural} en retard")?;
            }
        }
        Ok(())
    }
}
