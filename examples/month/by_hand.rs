//! The same month by another way: minute by minute, with another database of time zones, in whole cents. It shares no rule with the
//! library, so that where both agree, neither is likely to be wrong.

use std::collections::{BTreeMap, BTreeSet};

use chrono_tz::Tz;
use unified_support::{
    chrono::{DateTime, Datelike, NaiveDate, NaiveTime, TimeDelta, Utc, Weekday},
    document::Severity,
};

/// A location as its working day goes.
pub(crate) struct Location {
    pub(crate) id: &'static str,
    pub(crate) zone: Tz,
    pub(crate) closures: BTreeSet<NaiveDate>,
}

impl Location {
    /// When the first response is due: an hour later, or at the end of so many open minutes.
    pub(crate) fn due(&self, submitted_at: DateTime<Utc>, severity: Severity) -> DateTime<Utc> {
        let mut open_minutes = match severity {
            Severity::One | Severity::A => return submitted_at + TimeDelta::hours(1),
            Severity::B => 2 * 60,
            Severity::C => 4 * 60,
        };
        let mut at = submitted_at;
        while open_minutes > 0 {
            open_minutes -= i32::from(self.is_open(at));
            at += TimeDelta::minutes(1);
        }
        at
    }

    /// Whether the minute that begins at `at` is one of Monday to Friday, 09:00 to 17:30, outside closures.
    fn is_open(&self, at: DateTime<Utc>) -> bool {
        let local = at.with_timezone(&self.zone).naive_local();
        let time = |hour, minute| NaiveTime::from_hms_opt(hour, minute, 0).expect("a time");
        let is_weekend = matches!(local.weekday(), Weekday::Sat | Weekday::Sun);
        let is_in_hours = (time(9, 0)..time(17, 30)).contains(&local.time());
        is_in_hours && !is_weekend && !self.closures.contains(&local.date())
    }

    pub(crate) fn date(&self, at: DateTime<Utc>) -> NaiveDate {
        at.with_timezone(&self.zone).date_naive()
    }
}

/// What first responses of one group came to.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Figures {
    pub(crate) met: u64,
    pub(crate) owed: u64,
    /// What those that were missed are late by.
    pub(crate) late: Vec<TimeDelta>,
}

/// By location and severity.
pub(crate) type Groups = BTreeMap<(&'static str, Severity), Figures>;

impl Figures {
    /// Counts one more, due at `due` and answered at `responded_at` or not by `as_of`.
    pub(crate) fn count(
        &mut self,
        due: DateTime<Utc>,
        responded_at: Option<DateTime<Utc>>,
        as_of: DateTime<Utc>,
    ) {
        let responded_at = responded_at.filter(|at| *at <= as_of);
        let until = responded_at.unwrap_or(as_of);
        if until > due {
            self.late.push(until - due);
        } else if responded_at.is_some() {
            self.met += 1;
        } else {
            self.owed += 1;
        }
    }

    /// The two in the middle, and the worst.
    pub(crate) fn lateness(&self) -> Option<(TimeDelta, TimeDelta, TimeDelta)> {
        let mut late = self.late.clone();
        late.sort_unstable();
        let worst = *late.last()?;
        Some((late[(late.len() - 1) / 2], late[late.len() / 2], worst))
    }
}

/// What a cancellation costs in cents: all up to five days before, half up to thirteen, with half a cent rounded up.
pub(crate) fn fee(price: i64, first_delivery_day: NaiveDate, cancelled_on: NaiveDate) -> i64 {
    match (first_delivery_day - cancelled_on).num_days() {
        14.. => 0,
        6..=13 => (price + 1) / 2,
        _ => price,
    }
}

/// What credits at 400.00 EUR become at 60,000 JPY, with 162.5 JPY for a euro: 13/12 of them, with half a credit rounded up.
pub(crate) const fn exchanged(credits: u32) -> u32 {
    (credits * 13 * 2 + 12) / 24
}
