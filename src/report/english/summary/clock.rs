//! Of a clock of the caller's own.

use core::fmt;

use crate::{
    clocks::ClockCourse,
    report::{
        english::{English, words::Words},
        summary::Summary,
    },
};

impl Summary<English> for ClockCourse {
    fn summary(&self, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (elapsed, target) = (words.duration(self.elapsed), words.duration(self.target));
        write!(
            f,
            "clock {}, {elapsed} of {target} used",
            words.of(&self.phase)
        )?;
        match (self.late_since, self.due) {
            (Some(since), _) => write!(
                f,
                "; late since {}, by {} on the clock and {} of real time",
                words.instant(since),
                words.duration(self.excess),
                words.duration(self.excess_real)
            ),
            (None, Some(_)) if self.is_met => f.write_str("; in time"),
            (None, Some(due)) => write!(f, "; due {}", words.instant(due)),
            (None, None) => Ok(()),
        }
    }
}
