//! Attainment in one line.

use core::fmt;

use super::super::{French, words::Words};
use crate::{
    incident::{Attainment, AttainmentFigures},
    report::summary::Summary,
};

impl Summary<French> for Attainment {
    /// The figures of all incidents, and how many are in none.
    fn summary(&self, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.total.summary(words, f)?;
        match self.refused.len() {
            0 => Ok(()),
            refused => write!(
                f,
                "\u{202f}; refusés et dans aucun chiffre\u{a0}: {}",
                words.of(&refused)
            ),
        }
    }
}

impl Summary<French> for AttainmentFigures {
    fn summary(&self, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let judged = self.met.saturating_add(self.missed);
        let (met, all) = (words.of(&self.met), words.of(&judged));
        match self.share_met {
            Some(share) => {
                let share = words.number(share);
                write!(
                    f,
                    "premières réponses par téléphone dans les délais\u{a0}: {met} sur {all}, soit une part de {share}"
                )?;
            }
            None => f.write_str("aucune première réponse par téléphone respectée ni manquée")?,
        }
        if let (Some(median), Some(worst)) = (self.median_late, self.worst_late) {
            let (lower, upper) = (words.duration(median.lower), words.duration(median.upper));
            write!(f, "\u{202f}; retard médian de {lower}")?;
            if median.lower != median.upper {
                write!(f, " et {upper}")?;
            }
            write!(f, ", maximum de {}", words.duration(worst))?;
        }
        match self.incidents.saturating_sub(judged) {
            0 => Ok(()),
            others => write!(
                f,
                "\u{202f}; ni respectées ni manquées\u{a0}: {}",
                words.of(&others)
            ),
        }
    }
}
