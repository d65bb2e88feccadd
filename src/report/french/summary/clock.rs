//! Of a clock of the caller's own.

use core::fmt;

use crate::{
    clocks::ClockCourse,
    report::{
        french::{French, words::Words},
        summary::Summary,
    },
};

impl Summary<French> for ClockCourse {
    fn summary(&self, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (elapsed, target) = (words.duration(self.elapsed), words.duration(self.target));
        let phase = words.of(&self.phase);
        write!(f, "délai {phase}, temps écoulé de {elapsed} sur {target}")?;
        match (self.late_since, self.due) {
            (Some(since), _) => write!(
                f,
                "\u{202f}; retard depuis le {}, de {} de temps compté et de {} de temps réel",
                words.instant(since),
                words.duration(self.excess),
                words.duration(self.excess_real)
            ),
            (None, Some(_)) if self.is_met => f.write_str("\u{202f}; délai respecté"),
            (None, Some(due)) => write!(f, "\u{202f}; échéance\u{a0}: le {}", words.instant(due)),
            (None, None) => Ok(()),
        }
    }
}
