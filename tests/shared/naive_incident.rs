//! When a first response is due, minute by minute: a model of the base table and of UER's, of which the library shares nothing but
//! types.

use chrono::{DateTime, Datelike, Days, NaiveDate, NaiveTime, TimeDelta, Timelike, Utc, Weekday};
use unified_support::document::{ClosedTime, Severity, SeverityChange};

use super::incident_case::CLOSURES;

/// A clock that starts, and the severities that hold from an instant on, the first from the start or before.
#[derive(Clone)]
pub(crate) struct Story {
    pub(crate) start: DateTime<Utc>,
    pub(crate) severities: Vec<(DateTime<Utc>, Severity)>,
    pub(crate) change: SeverityChange,
    /// When the incident was closed before the clock stopped, each until it was reopened.
    pub(crate) closures: Vec<(DateTime<Utc>, Option<DateTime<Utc>>)>,
    pub(crate) closed_time: ClosedTime,
    pub(crate) place: &'static str,
    /// Whether B and C count all hours.
    pub(crate) all_hours: bool,
    /// Where the clock has the thirty minutes of UER: elsewhere the times of the base table count.
    pub(crate) thirty_minutes: &'static [Severity],
}

type Nanos = i64;
const MINUTE: Nanos = 60_000_000_000;

impl Story {
    /// When it is due, once all severities have come; none while the incident is closed before that.
    pub(crate) fn due(&self) -> Option<DateTime<Utc>> {
        let due = self.last_cycle().due_if_open();
        let open_end = self.closures.last().filter(|closure| closure.1.is_none());
        Some(due).filter(|due| open_end.is_none_or(|closure| *due <= closure.0.max(self.start)))
    }

    /// Since when each target was missed that was followed by another or by `end`, if every severity starts a new clock.
    pub(crate) fn missed(&self, end: DateTime<Utc>) -> Vec<DateTime<Utc>> {
        let open_end = self.closures.last().filter(|closure| closure.1.is_none());
        let end = open_end.map_or(end, |closure| end.min(closure.0));
        let ends = self.severities.iter().skip(1).map(|next| next.0);
        let ends = ends.chain([end]).map(|one| one.min(end));
        let parts = self.severities.iter().zip(ends);
        let parts = parts.filter(|(_, end)| self.start < *end);
        let parts = parts.map(|(one, end)| {
            let due = self.reached(&[*one], self.start.max(one.0), 0);
            (due, end)
        });
        let late = parts.filter(|(due, end)| due < end);
        late.map(|(due, _)| due).collect()
    }

    /// The story since the incident was last reopened, if that starts the clock again.
    fn last_cycle(&self) -> Self {
        let reopened = self.closures.iter().filter_map(|closure| closure.1).max();
        let mut story = self.clone();
        if self.closed_time == ClosedTime::StartsAgain {
            story.start = reopened.map_or(self.start, |at| at.max(self.start));
        }
        story
    }

    /// The time until the first response to anything that is not of Azure.
    fn target(&self, severity: Severity) -> Nanos {
        match severity {
            one if self.thirty_minutes.contains(&one) => 30 * MINUTE,
            Severity::One | Severity::A => 60 * MINUTE,
            Severity::B => 120 * MINUTE,
            Severity::C => 240 * MINUTE,
        }
    }

    fn due_if_open(&self) -> DateTime<Utc> {
        let begun = self.severities.iter().filter(|one| one.0 <= self.start);
        let first = begun.count().saturating_sub(1);
        let later = &self.severities[first..];
        let last = later.last().expect("a severity");
        match self.change {
            SeverityChange::Restart => self.reached(&[*last], self.start.max(last.0), 0),
            SeverityChange::Retroactive => self.reached(&[*last], self.start, 0),
            SeverityChange::CarryElapsed => self.reached(later, self.start, 0),
            SeverityChange::Proportional => self.share(later),
            other => unreachable!("{other:?}"),
        }
    }

    /// When the target of the last severity is used up, `used` of it before `from`; each severity passes by its own clock.
    fn reached(
        &self,
        severities: &[(DateTime<Utc>, Severity)],
        from: DateTime<Utc>,
        used: Nanos,
    ) -> DateTime<Utc> {
        let wanted = self.target(severities.last().expect("a severity").1);
        let (mut at, mut used) = (from, used);
        while used < wanted {
            let begun = severities.iter().rev().find(|one| one.0 <= at);
            let severity = begun.unwrap_or(&severities[0]).1;
            if self.passes(at, severity) {
                if wanted - used <= MINUTE {
                    return at + TimeDelta::nanoseconds(wanted - used);
                }
                used += MINUTE;
            }
            at += TimeDelta::minutes(1);
        }
        at
    }

    /// The part of each target that is used carries over. What was due stays due since then.
    fn share(&self, severities: &[(DateTime<Utc>, Severity)]) -> DateTime<Utc> {
        let mut at = self.start;
        let mut left = self.target(severities[0].1);
        let mut due = None;
        for (index, (_, severity)) in severities.iter().enumerate() {
            let end = severities.get(index + 1).map(|next| next.0);
            // What is over counts on below zero.
            while end.is_none_or(|end| at < end) && (end.is_some() || due.is_none()) {
                if self.passes(at, *severity) {
                    if due.is_none() && left <= MINUTE {
                        due = Some(at + TimeDelta::nanoseconds(left));
                    }
                    left -= MINUTE;
                    if left == 0 && due.is_none() {
                        due = Some(at + TimeDelta::minutes(1));
                    }
                }
                at += TimeDelta::minutes(1);
            }
            if let Some(next) = severities.get(index + 1) {
                let (old, new) = (self.target(*severity), self.target(next.1));
                let (old, new) = (i128::from(old), i128::from(new));
                let exact = i128::from(left.abs()) * new;
                let rounded = exact / old + i128::from(exact % old > 0);
                left = Nanos::try_from(rounded).expect("short") * left.signum();
            }
        }
        due.expect("it is due at some time")
    }

    /// Whether the minute from `at` on counts.
    fn passes(&self, at: DateTime<Utc>, severity: Severity) -> bool {
        let is_closed = self.closures.iter().any(|(from, until)| {
            // One that goes on is not known to end.
            until.is_some_and(|until| (*from..until).contains(&at))
        });
        if is_closed && self.closed_time == ClosedTime::StandsStill {
            return false;
        }
        if severity <= Severity::A || self.all_hours {
            return true;
        }
        let local = at.naive_utc() + TimeDelta::hours(offset(self.place, at));
        let is_closed =
            self.place == "paris" && CLOSURES.iter().any(|day| *day == local.date().to_string());
        let weekend = [Weekday::Sat, Weekday::Sun];
        let minute = local.hour() * 60 + local.minute();
        let is_open = (9 * 60..17 * 60 + 30).contains(&minute);
        is_open && !is_closed && !weekend.contains(&local.weekday())
    }
}

/// Hours east of Greenwich: in Paris two from the last Sunday of March to that of October.
pub(crate) fn offset(place: &str, at: DateTime<Utc>) -> i64 {
    if place == "tokyo" {
        return 9;
    }
    let change = |month| {
        let last = NaiveDate::from_ymd_opt(at.year(), month, 31).expect("31 days");
        let back = u64::from(last.weekday().num_days_from_sunday());
        let one = NaiveTime::from_hms_opt(1, 0, 0).expect("a time");
        (last - Days::new(back)).and_time(one).and_utc()
    };
    1 + i64::from((change(3)..change(10)).contains(&at))
}
