//! The dates of planned events: when one is confirmed, how long it lasts, and how many it takes.

use core::num::NonZeroU32;

use chrono::{Datelike, Days, NaiveDate};

use super::{CalendarWeeks, ClauseId, Counted, Service, clauses};

const DAYS_OF_A_WEEK: u32 = 7;

/// The last date on which an event that begins on `first_day` can be confirmed in writing, with so many weeks of notice
/// (`2.3/aem-six-week-notice`).
pub(crate) fn last_day_to_confirm(
    first_day: NaiveDate,
    weeks: u16,
    reading: CalendarWeeks,
) -> NaiveDate {
    let days = u32::from(weeks).saturating_mul(DAYS_OF_A_WEEK);
    let notice = match reading {
        CalendarWeeks::FortyTwoDays => days,
        // The weeks between end with the Sunday before the event, and begin with the Monday after the confirmation.
        CalendarWeeks::WholeWeeks => {
            let since_sunday = first_day.weekday().number_from_monday();
            since_sunday.saturating_add(days)
        }
    };
    let notice = Days::new(notice.into());
    first_day.checked_sub_days(notice).unwrap_or(NaiveDate::MIN)
}

/// Whether an event has the notice that it needs (`2.3/aem-six-week-notice`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Notice {
    /// It was confirmed in writing early enough.
    InTime,
    /// It was not, and Microsoft agrees to that.
    Accepted,
    /// It was not, and Microsoft does not agree.
    TooShort,
    /// It depends on these facts, which were not given.
    Unknown(&'static [&'static str]),
}

impl Notice {
    /// The notice of an event that is to be confirmed by `last_day`.
    pub(crate) fn of(
        last_day: NaiveDate,
        confirmed_on: Option<NaiveDate>,
        microsoft_consents: Option<bool>,
    ) -> Self {
        match (confirmed_on, microsoft_consents) {
            (Some(on), _) if on <= last_day => Self::InTime,
            (_, Some(true)) => Self::Accepted,
            (Some(_), Some(false)) => Self::TooShort,
            (Some(_), None) => Self::Unknown(&["microsoft_consents"]),
            (None, Some(false)) => Self::Unknown(&["confirmed_on"]),
            (None, None) => Self::Unknown(&["confirmed_on", "microsoft_consents"]),
        }
    }

    /// Whether the event is supported, as far as it depends on its notice; none if that is not known.
    pub(crate) const fn suffices(self) -> Option<bool> {
        match self {
            Self::InTime | Self::Accepted => Some(true),
            Self::TooShort => Some(false),
            Self::Unknown(_) => None,
        }
    }
}

/// The days from the confirmation to the first day of an event; below zero if it was confirmed later.
pub(crate) fn days_of_notice(confirmed_on: NaiveDate, first_day: NaiveDate) -> i64 {
    first_day.signed_duration_since(confirmed_on).num_days()
}

/// How many dates there are from `first_day` to `last_day`, both counted.
pub(crate) fn days_of_event(first_day: NaiveDate, last_day: NaiveDate) -> i64 {
    let after = last_day.signed_duration_since(first_day).num_days();
    after.saturating_add(1)
}

/// The most days of one event, with the clause that says so (`2.3/aem-five-day-cap`).
pub(crate) fn most_days() -> (NonZeroU32, ClauseId) {
    let terms = Service::AzureEventManagement.terms();
    let most = terms.at_most(Counted::ConsecutiveCalendarDays);
    let most = most.and_then(|most| Some((NonZeroU32::new(*most.value())?, most.clause())));
    // The catalogue has the limit; without it one event would take as long as it takes.
    let unlimited = (NonZeroU32::MAX, clauses::AEM_FIVE_DAY_CAP);
    most.unwrap_or(unlimited)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::figures::AEM_NOTICE_WEEKS;

    const WEEKS: u16 = *AEM_NOTICE_WEEKS.value();

    fn date(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn six_calendar_weeks_are_forty_two_days() {
        // Over the leap day of 2028, and in the year before without one.
        let last =
            |first_day| last_day_to_confirm(date(first_day), WEEKS, CalendarWeeks::FortyTwoDays);
        assert_eq!(last("2028-03-27"), date("2028-02-14"));
        assert_eq!(last("2027-03-27"), date("2027-02-13"));
        assert_eq!(last("2026-11-25"), date("2026-10-14"));
        let none_before = last_day_to_confirm(NaiveDate::MIN, WEEKS, CalendarWeeks::WholeWeeks);
        assert_eq!(none_before, NaiveDate::MIN);
    }

    #[test]
    fn six_whole_weeks_lie_between_the_confirmation_and_the_event() {
        // From Monday 2026-10-12 to Sunday 2026-11-22 are six: whatever day of the week from the 23rd the event begins on, it is
        // confirmed on the Sunday before them.
        for first_day in ["2026-11-23", "2026-11-25", "2026-11-29"] {
            let last = last_day_to_confirm(date(first_day), WEEKS, CalendarWeeks::WholeWeeks);
            assert_eq!(last, date("2026-10-11"), "{first_day}");
        }
        let last = last_day_to_confirm(date("2026-11-30"), WEEKS, CalendarWeeks::WholeWeeks);
        assert_eq!(last, date("2026-10-18"));
        // So many weeks as an order has in the place of six.
        let four = last_day_to_confirm(date("2026-11-25"), 4, CalendarWeeks::WholeWeeks);
        assert_eq!(four, date("2026-10-25"));
        let one = last_day_to_confirm(date("2026-11-25"), 1, CalendarWeeks::FortyTwoDays);
        assert_eq!(one, date("2026-11-18"));
    }

    #[test]
    fn a_notice_hangs_on_what_could_make_another_of_it() {
        let (in_time, late) = (date("2026-04-01"), date("2026-04-02"));
        let of = |confirmed_on, consents| {
            let last = last_day_to_confirm(date("2026-05-13"), WEEKS, CalendarWeeks::FortyTwoDays);
            Notice::of(last, confirmed_on, consents)
        };
        for (confirmed_on, consents, notice) in [
            (Some(in_time), None, Notice::InTime),
            (Some(in_time), Some(false), Notice::InTime),
            (Some(late), Some(true), Notice::Accepted),
            (None, Some(true), Notice::Accepted),
            (Some(late), Some(false), Notice::TooShort),
            (Some(late), None, Notice::Unknown(&["microsoft_consents"])),
            (None, Some(false), Notice::Unknown(&["confirmed_on"])),
            (
                None,
                None,
                Notice::Unknown(&["confirmed_on", "microsoft_consents"]),
            ),
        ] {
            assert_eq!(
                of(confirmed_on, consents),
                notice,
                "{confirmed_on:?} {consents:?}"
            );
        }
    }

    #[test]
    fn the_last_day_to_confirm_gives_notice_enough_and_the_next_does_not() {
        let first_day = date("2028-03-01");
        let last = last_day_to_confirm(first_day, WEEKS, CalendarWeeks::FortyTwoDays);
        assert_eq!(days_of_notice(last, first_day), 42);
        let next = last.succ_opt().unwrap();
        assert_eq!(days_of_notice(next, first_day), 41);
        assert_eq!(days_of_notice(first_day, last), -42);
    }

    #[test]
    fn the_catalogue_has_the_days_of_an_event() {
        let (most, clause) = most_days();
        assert_eq!((most.get(), clause), (5, clauses::AEM_FIVE_DAY_CAP));
        assert_eq!(days_of_event(date("2028-02-28"), date("2028-03-01")), 3);
    }
}
