//! Commitments as clocks that run.

use super::{Candidate, governing::local_hours};
use crate::{
    calendar::{self, ChangePolicy, PastPauses, Runs, TargetClock},
    decision::Error,
    document::{Clock, LateAfter, Readings, SeverityChange},
    order::Site,
};

/// A clock that starts with `target`, and does what the readings choose.
pub(crate) fn clock_by(readings: &Readings, target: calendar::Target) -> TargetClock {
    let change = match readings.response.severity_change {
        SeverityChange::Restart => ChangePolicy::Restart,
        SeverityChange::Retroactive => ChangePolicy::Retroactive(PastPauses::Keep),
        SeverityChange::CarryElapsed => ChangePolicy::CarryElapsed,
        SeverityChange::Proportional => ChangePolicy::Proportional,
    };
    let late_after = match readings.response.late_after {
        LateAfter::Due => calendar::LateAfter::Due,
        LateAfter::DueLatest => calendar::LateAfter::DueLatest,
    };
    TargetClock::new(target)
        .with_change(change)
        .with_late_after(late_after)
}

/// What a time that is counted in `clock` passes by.
pub(crate) fn runs(clock: Clock, site: Site<'_>, readings: &Readings) -> Runs {
    match clock {
        Clock::Elapsed => Runs::Elapsed,
        Clock::BusinessHours => (&local_hours(site, readings, &mut ()).calendar).into(),
    }
}

impl Candidate {
    /// The target of a clock that runs towards it.
    pub(crate) fn running(
        &self,
        site: Site<'_>,
        readings: &Readings,
    ) -> Result<calendar::Target, Error> {
        target(self.target, runs(self.clock, site, readings))
    }
}

/// A target of the document or of an amendment: none is below zero or longer than a calendar.
pub(crate) fn target(duration: chrono::TimeDelta, runs: Runs) -> Result<calendar::Target, Error> {
    calendar::Target::try_new(duration, runs).map_err(|_| {
        let seconds = duration.num_seconds();
        Error::time("submitted_at")(calendar::Error::DurationOutOfRange { seconds })
    })
}
