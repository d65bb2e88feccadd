//! Business time itself: after an instant, between two, and in business days.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

use crate::{
    data::datum,
    decision::{Given, Outcome, Problem, QuestionError, Step, Trace},
    document::{BusinessTimeRule, Source},
    order::CountedHours,
};

datum! {
    /// When some business time has passed.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub struct BusinessTimeAfter {
        /// The first instant by which the time has passed; on an exact fit, a closing.
        pub at: DateTime<Utc>,
        /// The last instant until which no more than the time has passed; on an exact fit, the next opening. None where it lies
        /// beyond the calendar, and for a negative time.
        pub at_latest: Option<DateTime<Utc>>,
    }
}

datum! {
    /// The date that lies a number of business days away.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    #[non_exhaustive]
    pub struct BusinessDayAfter {
        /// The date, a business day.
        pub date: NaiveDate,
    }
}

/// The instants by which `duration` of business time has passed since `from`.
pub(crate) fn business_time_after<T: Trace>(
    hours: CountedHours<'_>,
    from: DateTime<Utc>,
    duration: TimeDelta,
    trace: &mut T,
) -> Result<Outcome<BusinessTimeAfter>, QuestionError> {
    hours.record(trace);
    let (field, value) = if is_covered(hours, from) {
        ("seconds", duration.num_seconds().given())
    } else {
        ("from", from.given())
    };
    let both = hours.open_time().add_both(from, duration);
    let (at, at_latest) = both.map_err(QuestionError::time(field, value))?;
    trace.record(|| {
        Step::by(
            Source::Given,
            BusinessTimeRule::BusinessTimeAfter { from, duration, at },
        )
    });
    trace.record(|| {
        Step::by(
            Source::Given,
            BusinessTimeRule::BusinessTimeAfterLatest { at_latest },
        )
    });
    Ok(Outcome::Decided(BusinessTimeAfter { at, at_latest }))
}

/// The business time from `from` to `to`.
pub(crate) fn business_time_between<T: Trace>(
    hours: CountedHours<'_>,
    from: DateTime<Utc>,
    to: DateTime<Utc>,
    trace: &mut T,
) -> Result<Outcome<TimeDelta>, QuestionError> {
    hours.record(trace);
    let (field, value) = if is_covered(hours, from) {
        ("to", to)
    } else {
        ("from", from)
    };
    let duration = hours
        .open_time()
        .between(from, to)
        .map_err(QuestionError::time(field, value))?;
    trace.record(|| {
        Step::by(
            Source::Given,
            BusinessTimeRule::BusinessTimeBetween { from, to, duration },
        )
    });
    Ok(Outcome::Decided(duration))
}

/// The date `days` business days after `from`.
pub(crate) fn business_days_after<T: Trace>(
    hours: CountedHours<'_>,
    from: NaiveDate,
    days: i64,
    trace: &mut T,
) -> Result<Outcome<BusinessDayAfter>, QuestionError> {
    hours.record(trace);
    let Some(dates) = hours.dates(trace) else {
        let id = hours.id();
        let problem = Problem::CalendarWithoutZone { id: id.into() };
        return Err(QuestionError::new("location", id, problem));
    };
    let (field, value) = if dates.span().contains(&from) {
        ("days", days.given())
    } else {
        ("from", from.given())
    };
    let date = dates
        .add_business_days(from, days)
        .map_err(QuestionError::time(field, value))?;
    trace.record(|| {
        Step::by(
            Source::Given,
            BusinessTimeRule::BusinessDaysAfter { from, days, date },
        )
    });
    Ok(Outcome::Decided(BusinessDayAfter { date }))
}

/// Whether the hours cover `at`: if so, what is wrong is not the start.
fn is_covered(hours: CountedHours<'_>, at: DateTime<Utc>) -> bool {
    hours.open_time().add(at, TimeDelta::zero()).is_ok()
}
