//! Business time without a library: a loop over the days.

use std::collections::HashSet;

use chrono::{DateTime, Datelike, NaiveDate, NaiveTime, TimeDelta, TimeZone, Utc, Weekday};
use chrono_tz::Tz;

/// Opens Monday to Friday at the same hours, but for holidays.
#[derive(Clone, Debug)]
pub struct PlainLoop {
    zone: Tz,
    opens: NaiveTime,
    closes: NaiveTime,
    holidays: HashSet<NaiveDate>,
}

impl PlainLoop {
    /// A loop that knows its `holidays`.
    #[must_use]
    pub fn new(zone: Tz, opens: NaiveTime, closes: NaiveTime, holidays: Vec<NaiveDate>) -> Self {
        Self {
            zone,
            opens,
            closes,
            holidays: holidays.into_iter().collect(),
        }
    }

    /// The first instant by which `duration`, which is above zero, has passed since `start`.
    ///
    /// `None` where chrono can't hold it.
    #[must_use]
    pub fn add(&self, start: DateTime<Utc>, duration: TimeDelta) -> Option<DateTime<Utc>> {
        let mut date = self.local_date(start);
        let mut left = duration;
        loop {
            if let Some((opens, closes)) = self.window(date) {
                let opens = opens.max(start);
                if left <= closes - opens {
                    return Some(opens + left);
                }
                left -= (closes - opens).max(TimeDelta::zero());
            }
            date = date.succ_opt()?;
        }
    }

    /// The open time in `from..to`, where `to` is not before `from`.
    #[must_use]
    pub fn between(&self, from: DateTime<Utc>, to: DateTime<Utc>) -> TimeDelta {
        let last = self.local_date(to);
        self.local_date(from)
            .iter_days()
            .take_while(|&date| date <= last)
            .filter_map(|date| self.window(date))
            .map(|(opens, closes)| closes.min(to) - opens.max(from))
            .filter(|&open| open > TimeDelta::zero())
            .sum()
    }

    fn local_date(&self, instant: DateTime<Utc>) -> NaiveDate {
        instant.with_timezone(&self.zone).date_naive()
    }

    fn window(&self, date: NaiveDate) -> Option<(DateTime<Utc>, DateTime<Utc>)> {
        if matches!(date.weekday(), Weekday::Sat | Weekday::Sun) || self.holidays.contains(&date) {
            return None;
        }
        let instant = |time| {
            let local = self.zone.from_local_datetime(&date.and_time(time));
            Some(local.earliest()?.to_utc())
        };
        Some((instant(self.opens)?, instant(self.closes)?))
    }
}
