//! The dates of planned events: when one is confirmed, how long it lasts, and how many it takes.

use core::num::NonZeroU32;

use chrono::{Days, NaiveDate};

use super::{ClauseId, Counted, Service, clauses, figures};

const DAYS_OF_A_WEEK: u16 = 7;

/// The days of notice that an event needs (`2.3/aem-six-week-notice`).
pub(crate) const fn notice_days() -> u16 {
    figures::AEM_NOTICE_WEEKS
        .value()
        .saturating_mul(DAYS_OF_A_WEEK)
}

/// The last date on which an event that begins on `first_day` can be confirmed in writing (`2.3/aem-six-week-notice`).
pub(crate) fn last_day_to_confirm(first_day: NaiveDate) -> NaiveDate {
    let notice = Days::new(notice_days().into());
    first_day.checked_sub_days(notice).unwrap_or(NaiveDate::MIN)
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
    let most = most.and_then(|(count, clause)| Some((NonZeroU32::new(count)?, clause)));
    // The catalogue has the limit; without it one event would take as long as it takes.
    let unlimited = (NonZeroU32::MAX, clauses::AEM_FIVE_DAY_CAP);
    most.unwrap_or(unlimited)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn six_calendar_weeks_are_forty_two_days() {
        assert_eq!(notice_days(), 42);
        // Over the leap day of 2028, and in the year before without one.
        let last = |first_day| last_day_to_confirm(date(first_day));
        assert_eq!(last("2028-03-27"), date("2028-02-14"));
        assert_eq!(last("2027-03-27"), date("2027-02-13"));
        assert_eq!(last("2026-11-25"), date("2026-10-14"));
        assert_eq!(last_day_to_confirm(NaiveDate::MIN), NaiveDate::MIN);
    }

    #[test]
    fn the_last_day_to_confirm_gives_notice_enough_and_the_next_does_not() {
        let first_day = date("2028-03-01");
        let last = last_day_to_confirm(first_day);
        assert_eq!(days_of_notice(last, first_day), i64::from(notice_days()));
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
