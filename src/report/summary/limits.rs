//! What is told of events, hours and limits in one line.

use core::fmt;

use super::{Answer, Sealed};
use crate::{
    calendar::Zone,
    limits::{EventAssessment, EventPlan},
    report::words::{Days, OneLine, Words, shown_date},
};

impl Answer for EventPlan {}

impl Sealed for EventPlan {
    /// How many events it takes, then a line for each window.
    fn english(&self, zone: &Zone, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let words = Words { zone: Some(zone) };
        let days = i64::try_from(self.days()).unwrap_or(i64::MAX);
        let plural = if self.events_needed() == 1 { "" } else { "s" };
        write!(
            f,
            "{} event{plural} for {}",
            self.events_needed(),
            Days::new(days)
        )?;
        write!(
            f,
            ", confirmed in writing by {}",
            shown_date(self.confirm_by())
        )?;
        f.write_str(match self.assessment() {
            EventAssessment::Full => ", with the assessment in full",
            EventAssessment::MayBeReduced => ", with an assessment that may be reduced",
        })?;
        for refused in self.refused() {
            write!(f, "; not for `{}`", OneLine(refused.name()))?;
        }
        self.windows().iter().try_for_each(|window| {
            let (starts_at, ends_at) = (window.starts_at(), window.ends_at());
            write!(
                f,
                "\n{} to {}",
                words.instant(starts_at),
                words.instant(ends_at)
            )
        })
    }
}
