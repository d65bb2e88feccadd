//! Attainment in one line.

use core::fmt;

use super::super::{
    English,
    words::{Words, plural},
};
use crate::{
    incident::{Attainment, AttainmentFigures},
    report::summary::Summary,
};

impl Summary<English> for Attainment {
    /// The figures of all incidents, and how many are in none.
    fn summary(&self, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.total.summary(words, f)?;
        match self.refused.len() {
            0 => Ok(()),
            refused => write!(f, "; refused, and in no figure: {}", words.of(&refused)),
        }
    }
}

impl Summary<English> for AttainmentFigures {
    fn summary(&self, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let judged = self.met.saturating_add(self.missed);
        let (met, all) = (words.of(&self.met), words.of(&judged));
        match self.share_met {
            Some(share) => {
                let (share, s) = (words.number(share), plural(judged));
                write!(
                    f,
                    "{met} of {all} first response{s} met, a share of {share}"
                )?;
            }
            None => f.write_str("no first response met or missed")?,
        }
        if let (Some(median), Some(worst)) = (self.median_late, self.worst_late) {
            let (lower, upper) = (words.duration(median.lower), words.duration(median.upper));
            write!(f, "; late by {lower}")?;
            if median.lower != median.upper {
                write!(f, " and {upper}")?;
            }
            write!(f, " in the median, {} at worst", words.duration(worst))?;
        }
        match self.incidents.saturating_sub(judged) {
            0 => Ok(()),
            others => write!(f, "; neither met nor missed: {}", words.of(&others)),
        }
    }
}
