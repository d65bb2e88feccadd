//! Until when a target of the caller's own leaves time.

use alloc::string::ToString;

use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, Utc};

use super::TargetTime;
use crate::{
    calendar::{BusinessCalendar, CalendarError, CycleMode, Runs, Target},
    decision::{Problem, QuestionError},
    document::Clock,
    finding::Path,
    order::Site,
};

/// An instant of the calendar that a target names, for a cycle that starts on some date.
#[derive(Clone, Copy)]
pub(super) struct Named {
    pub(super) starts_on: NaiveDate,
    pub(super) falls_on: NaiveDate,
    pub(super) due: DateTime<Utc>,
}

impl TargetTime {
    /// It leaves some time, or names a time of day at which the location is open on some date.
    pub(super) fn check(self, path: &Path, site: Site<'_>) -> Result<(), QuestionError> {
        match self {
            Self::Within { duration, .. } if duration <= TimeDelta::zero() => {
                let seconds = duration.num_seconds();
                Err(QuestionError::at(
                    path.key("seconds"),
                    seconds,
                    Problem::NoTime,
                ))
            }
            Self::NextOpenDay { by } if !is_ever_open(&site.support.calendar, by) => {
                let location = site.support.id.to_string();
                let (path, time) = (path.key("next_open_day_by"), by.to_string());
                let problem = Problem::NeverOpenThen { location };
                Err(QuestionError::at(path, &*time, problem))
            }
            Self::Within { .. } | Self::EndOfBusinessDay { .. } | Self::NextOpenDay { .. } => {
                Ok(())
            }
        }
    }

    /// Whether it names an instant, which does not move.
    pub(super) const fn is_instant(self) -> bool {
        matches!(
            self,
            Self::EndOfBusinessDay { .. } | Self::NextOpenDay { .. }
        )
    }

    /// What it is counted in; an instant, in all time.
    pub(super) const fn clock(self) -> Clock {
        match self {
            Self::Within { clock, .. } => clock,
            Self::EndOfBusinessDay { .. } | Self::NextOpenDay { .. } => Clock::Elapsed,
        }
    }

    /// Whether it depends on the business hours of the location.
    pub(super) fn needs_hours(self) -> bool {
        let around_the_clock = |clock| clock == Clock::Elapsed;
        !matches!(self, Self::Within { clock, .. } if around_the_clock(clock))
    }

    /// What a reopening goes on with: an instant does not move.
    pub(super) const fn reopened(self, mode: CycleMode) -> CycleMode {
        match mode {
            CycleMode::Resume if self.is_instant() => CycleMode::FromFirstStart,
            _ => mode,
        }
    }

    /// The target of a clock that starts at `start`, and what it is counted in.
    pub(super) fn target(
        self,
        start: DateTime<Utc>,
        site: Site<'_>,
    ) -> Result<(Target, Clock), QuestionError> {
        let (duration, clock) = match (self, self.named(start, site)?) {
            (Self::Within { duration, clock }, _) => (duration, clock),
            // In a fold around midnight it can have passed already.
            (_, Some(named)) => {
                let left = named.due.signed_duration_since(start);
                (left.max(TimeDelta::zero()), Clock::Elapsed)
            }
            (_, None) => (TimeDelta::zero(), Clock::Elapsed),
        };
        let runs = match clock {
            Clock::Elapsed => Runs::Elapsed,
            Clock::BusinessHours => (&site.support.calendar).into(),
        };
        let target = Target::try_new(duration, runs).map_err(|error| {
            QuestionError::new("seconds", duration.num_seconds(), Problem::Clock { error })
        })?;
        Ok((target, clock))
    }

    /// The instant that it names, if it names one.
    pub(super) fn named(
        self,
        start: DateTime<Utc>,
        site: Site<'_>,
    ) -> Result<Option<Named>, QuestionError> {
        let named = match self {
            Self::Within { .. } => return Ok(None),
            Self::EndOfBusinessDay { days } => {
                let of = |calendar: &BusinessCalendar, date| last_closing(calendar, date);
                named(start, days.get().into(), site, of)
            }
            Self::NextOpenDay { by } => {
                let of = |calendar: &BusinessCalendar, date: NaiveDate| {
                    calendar.zone().instant_of(date.and_time(by))
                };
                named(start, 1, site, of)
            }
        };
        named.map(Some).map_err(QuestionError::time("by", start))
    }
}

/// That which `of` says of the date so many business days after that of `start`.
fn named(
    start: DateTime<Utc>,
    days: i64,
    site: Site<'_>,
    of: impl Fn(&BusinessCalendar, NaiveDate) -> Result<DateTime<Utc>, CalendarError>,
) -> Result<Named, CalendarError> {
    let calendar = &site.support.calendar;
    let starts_on = site.support.local_date(start)?;
    let falls_on = calendar.add_business_days(starts_on, days)?;
    Ok(Named {
        starts_on,
        falls_on,
        due: of(calendar, falls_on)?,
    })
}

/// When the last window of a business day closes.
fn last_closing(
    calendar: &BusinessCalendar,
    date: NaiveDate,
) -> Result<DateTime<Utc>, CalendarError> {
    let closings = calendar.windows(date..=date)?.map(|window| window.closes());
    match closings.max() {
        Some(closing) => Ok(closing),
        // A business day has a window.
        None => calendar.zone().start_of(date),
    }
}

/// Whether a window of some date has `time` in it, or closes then. Most often the first one does.
fn is_ever_open(calendar: &BusinessCalendar, time: NaiveTime) -> bool {
    let Ok(mut windows) = calendar.windows(calendar.span()) else {
        return false;
    };
    windows.any(|window| {
        // A night shift closes on the next date.
        let dates = [Some(window.date()), window.date().succ_opt()];
        dates.into_iter().flatten().any(|date| {
            let at = calendar.zone().instant_of(date.and_time(time));
            at.is_ok_and(|at| (window.opens()..=window.closes()).contains(&at))
        })
    })
}
