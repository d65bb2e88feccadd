//! The laws of the targets of the caller's own, each a function over an incident and some targets: a model that reads the log afresh
//! for each cycle, and counts the windows of each date, says the same.

use std::num::NonZeroU32;

use chrono::{DateTime, Datelike, NaiveDate, NaiveTime, TimeDelta, Utc, Weekday};
use unified_support::{
    calendar::{CycleMode, LatePolicy},
    decision::Outcome,
    document::{Clock, Readings, Severity},
    incident::{
        GivenTarget, IncidentCourse, IncidentEvent, IncidentEventKind as Kind, Standing,
        TargetCycle, TargetKind, TargetPause, TargetTime, UpdatesFrom, Watch,
    },
};

use super::bytes::Bytes;
use super::incident_case::{self, CLOSURES};
use super::naive_incident::offset;

laws! {
    a_target_stands_as_counting_says,
    no_reading_touches_a_target,
    the_document_is_the_same_with_and_without_targets,
    all_severities_are_as_good_as_none_listed,
    the_same_time_at_a_severity_changes_nothing,
    what_a_pause_keeps_from_counting_would_have_counted,
}

/// An incident with many messages, and what is asked of it.
#[derive(Debug)]
pub(crate) struct Case {
    incident: incident_case::Case,
    targets: Vec<GivenTarget>,
}

impl Case {
    pub(crate) fn drawn(bytes: &[u8]) -> Option<Self> {
        let (head, rest) = bytes.split_at(bytes.len().min(120));
        let head = &mut Bytes(head);
        let mut incident = incident_case::Case::drawn(rest)?;
        incident.held = 0;
        let targets = (0..head.below(4)).map(|index| target(index, head));
        let targets = targets.collect();
        let mut now = incident.log.incident().submitted_at();
        for _ in 0..head.below(12) {
            now += incident_case::step(head);
            let kinds = [
                Kind::CustomerWrote,
                Kind::Responded,
                Kind::UpdateGiven,
                Kind::FirstCallResponse,
                Kind::Closed,
                Kind::Reopened,
            ];
            let event = IncidentEvent::new(now, head.pick(&kinds));
            // What cannot happen then does not.
            if let Ok(log) = incident.log.with([event]) {
                incident.log = log;
            }
        }
        Some(Self { incident, targets })
    }

    fn course(
        &self,
        readings: Readings,
        as_of: DateTime<Utc>,
        watch: &Watch,
    ) -> Option<IncidentCourse> {
        let engine = incident_case::engine_holding(0, readings);
        let place = self.incident.place(&engine);
        let outcome = place
            .traced(&mut ())
            .watched_incident(&self.incident.log, watch, as_of);
        match outcome.expect("an instant of the calendar") {
            Outcome::Decided(course) => Some(course),
            _ => None,
        }
    }

    fn watch(&self) -> Watch {
        Watch::new().towards(self.targets.iter().cloned())
    }
}

fn target(index: i64, bytes: &mut Bytes) -> GivenTarget {
    let kinds = [
        TargetKind::Resolution,
        TargetKind::NextResponse,
        TargetKind::Update(UpdatesFrom::Submission),
        TargetKind::Update(UpdatesFrom::FirstCallResponse),
    ];
    let within = TargetTime::Within {
        duration: TimeDelta::minutes(bytes.pick(&[1, 30, 60, 240, 510, 24 * 60]))
            + TimeDelta::nanoseconds(bytes.below(2)),
        clock: bytes.pick(&[Clock::Elapsed, Clock::BusinessHours]),
    };
    let days = bytes.pick(&[1, 2, 5]);
    let days = TargetTime::EndOfBusinessDay {
        days: NonZeroU32::new(days).expect("some days"),
    };
    let by = bytes.pick(&[(9, 0), (12, 0), (17, 30)]);
    let by = TargetTime::NextOpenDay {
        by: NaiveTime::from_hms_opt(by.0, by.1, 0).expect("a time"),
    };
    let by = bytes.pick(&[within, within, days, by]);
    let modes = [
        CycleMode::NewCycle,
        CycleMode::Resume,
        CycleMode::FromFirstStart,
    ];
    GivenTarget::new(format!("target {index}"), bytes.pick(&kinds), by)
        .with_cycles(bytes.pick(&modes))
        .with_late_after(bytes.pick(&[LatePolicy::Due, LatePolicy::DueLatest]))
}

fn a_target_stands_as_counting_says(case: &Case) {
    for as_of in case.incident.as_of {
        let Some(course) = case.course(Readings::default(), as_of, &case.watch()) else {
            continue;
        };
        for (target, course) in case.targets.iter().zip(&course.targets) {
            assert_eq!(target.name, course.name);
            let model = Model {
                case: &case.incident,
                target,
                as_of,
            };
            let cycles = model.cycles();
            assert_eq!(course.cycles.len(), cycles.len(), "{target:#?} {case:#?}");
            for (found, cycle) in course.cycles.iter().zip(&cycles) {
                model.check(found, cycle);
            }
        }
    }
}

fn no_reading_touches_a_target(case: &Case) {
    for as_of in case.incident.as_of {
        let targets = [case.incident.readings, Readings::default()].map(|readings| {
            let course = case.course(readings, as_of, &case.watch());
            course.map(|course| course.targets)
        });
        // By another reading the order may not be in force.
        if let [Some(one), Some(other)] = targets {
            assert_eq!(one, other, "{case:#?}");
        }
    }
}

fn the_document_is_the_same_with_and_without_targets(case: &Case) {
    for as_of in case.incident.as_of {
        let readings = case.incident.readings;
        let mut watched = case.course(readings, as_of, &case.watch());
        if let Some(watched) = &mut watched {
            watched.targets.clear();
        }
        assert_eq!(watched, case.course(readings, as_of, &Watch::new()));
    }
}

fn all_severities_are_as_good_as_none_listed(case: &Case) {
    let listed = |target: &GivenTarget| target.clone().at_severities(Severity::ALL);
    is_the_same_with(case, listed);
}

fn the_same_time_at_a_severity_changes_nothing(case: &Case) {
    let again = |target: &GivenTarget| target.clone().with_time_at(Severity::A, target.by);
    is_the_same_with(case, again);
}

fn is_the_same_with(case: &Case, change: impl Fn(&GivenTarget) -> GivenTarget) {
    let changed = Watch::new().towards(case.targets.iter().map(change));
    for as_of in case.incident.as_of {
        let targets = |watch: &Watch| {
            let course = case.course(Readings::default(), as_of, watch);
            course.map(|course| course.targets)
        };
        assert_eq!(targets(&changed), targets(&case.watch()), "{case:#?}");
    }
}

fn what_a_pause_keeps_from_counting_would_have_counted(case: &Case) {
    let spans = |target: &&GivenTarget| matches!(target.by, TargetTime::Within { .. });
    let spans = case.targets.iter().filter(spans);
    let plain = Watch::new().towards(spans.cloned());
    let every_one = [TargetPause::WaitingForCustomer, TargetPause::Mitigated];
    let paused = plain.targets.iter().cloned();
    let paused = Watch::new().towards(paused.map(|target| target.paused_by(every_one)));
    for as_of in case.incident.as_of {
        let readings = Readings::default();
        let plain = case.course(readings, as_of, &plain);
        let paused = case.course(readings, as_of, &paused);
        let (Some(plain), Some(paused)) = (plain, paused) else {
            continue;
        };
        for (one, two) in plain.targets.iter().zip(&paused.targets) {
            assert_eq!(one.cycles.len(), two.cycles.len(), "{case:#?}");
            for (one, two) in one.cycles.iter().zip(&two.cycles) {
                let (one, two) = (&one.deadline, &two.deadline);
                assert_eq!(one.elapsed, two.elapsed + two.paused, "{case:#?}");
            }
        }
    }
}

/// A target, and what had happened by then.
struct Model<'c> {
    case: &'c incident_case::Case,
    target: &'c GivenTarget,
    as_of: DateTime<Utc>,
}

/// One time that it was owed: until it was done, or the incident closed, or now.
#[derive(Debug)]
struct Cycle {
    start: DateTime<Utc>,
    done_at: Option<DateTime<Utc>>,
    closed_at: Option<DateTime<Utc>>,
}

impl Model<'_> {
    fn events(&self) -> Vec<IncidentEvent> {
        let events = self.case.log.events().iter();
        let known = events.filter(|event| event.at() <= self.as_of);
        known.copied().collect()
    }

    /// Each closure by the places in the log of what begins and ends it.
    fn closures(&self) -> Vec<(usize, Option<usize>)> {
        let events = self.events();
        let of = |kind: Kind| {
            let found = events
                .iter()
                .enumerate()
                .filter(move |(_, event)| event.kind() == kind);
            found.map(|(index, _)| index)
        };
        let ends = of(Kind::Reopened).map(Some).chain([None]);
        let mut closures: Vec<(usize, Option<usize>)> = Vec::new();
        for (closed, reopened) in of(Kind::Closed).zip(ends) {
            let at = |index: usize| events[index].at();
            // One of no length is none; one that begins where another ends goes on with it.
            if reopened.is_some_and(|reopened| at(reopened) == at(closed)) {
                continue;
            }
            match closures.last_mut() {
                Some((_, end)) if end.is_some_and(|end| at(end) == at(closed)) => *end = reopened,
                _ => closures.push((closed, reopened)),
            }
        }
        closures
    }

    /// Where it starts and where it is done, by their places in the log; the submission has none.
    fn spans(&self) -> Vec<(Option<usize>, Option<usize>)> {
        let events = self.events();
        let next = |from: Option<usize>, kinds: &[Kind]| {
            let from = from.map_or(0, |from| from + 1);
            let mut rest = events.iter().enumerate().skip(from);
            let found = rest.find(|(_, event)| kinds.contains(&event.kind()));
            found.map(|(index, _)| index)
        };
        let mut spans = Vec::new();
        match self.target.kind {
            TargetKind::Resolution => {
                let closures = self.closures();
                if self.target.cycles == CycleMode::NewCycle {
                    let mut start = Some(None);
                    for (closed, reopened) in closures {
                        spans.push((start.expect("open"), Some(closed)));
                        start = reopened.map(Some);
                    }
                    spans.extend(start.map(|start| (start, None)));
                } else {
                    let open = closures.last().filter(|last| last.1.is_none());
                    spans.push((None, open.map(|last| last.0)));
                }
            }
            TargetKind::NextResponse => {
                let responses = [Kind::FirstCallResponse, Kind::Responded];
                let mut from = next(None, &[Kind::CustomerWrote]);
                while let Some(start) = from {
                    let done = next(Some(start), &responses);
                    spans.push((Some(start), done));
                    from = done.and_then(|done| next(Some(done), &[Kind::CustomerWrote]));
                }
            }
            TargetKind::Update(from) => {
                let first = match from {
                    UpdatesFrom::Submission => Some(None),
                    _ => next(None, &[Kind::FirstCallResponse]).map(Some),
                };
                let mut from = first;
                while let Some(start) = from {
                    let done = next(start, &[Kind::UpdateGiven]);
                    spans.push((start, done));
                    from = done.map(Some);
                }
            }
            _ => unreachable!("all kinds"),
        }
        spans
    }

    fn cycles(&self) -> Vec<Cycle> {
        let events = self.events();
        let submitted_at = self.case.log.incident().submitted_at();
        let at = |index: Option<usize>| index.map_or(submitted_at, |index| events[index].at());
        let mut cycles = Vec::new();
        for (start, done) in self.spans() {
            let within = |closed: usize, reopened: Option<usize>| {
                let is_over = reopened.is_some_and(|reopened| events[reopened].at() <= at(start));
                !is_over && done.is_none_or(|done| closed < done)
            };
            let closures = self.closures();
            let closures = closures
                .iter()
                .filter(|(closed, reopened)| within(*closed, *reopened));
            let mut from = at(start);
            let mut closed_at = None;
            for (closed, reopened) in closures {
                match reopened {
                    None => closed_at = Some(events[*closed].at().max(from)),
                    Some(reopened) if self.target.cycles == CycleMode::NewCycle => {
                        cycles.push(Cycle {
                            start: from,
                            done_at: None,
                            closed_at: Some(events[*closed].at().max(from)),
                        });
                        from = events[*reopened].at();
                    }
                    Some(_) => {}
                }
            }
            cycles.push(Cycle {
                start: from,
                done_at: done.map(|done| events[done].at()),
                closed_at,
            });
        }
        cycles
    }

    /// The stretches of `cycle` until `end` that count; what comes once it is done touches it no more.
    fn counted(&self, cycle: &Cycle, end: DateTime<Utc>) -> Vec<(DateTime<Utc>, DateTime<Utc>)> {
        let start = cycle.start;
        let clock = match self.target.by {
            TargetTime::Within { clock, .. } => clock,
            _ => Clock::Elapsed,
        };
        let mut stretches = if clock == Clock::Elapsed {
            vec![(start, end)]
        } else {
            let dates = (start.date_naive() - TimeDelta::days(1)).iter_days();
            let dates = dates.take_while(|date| *date <= end.date_naive() + TimeDelta::days(1));
            let windows = dates.filter_map(|date| window(self.case.location, date));
            windows
                .map(|(opens, closes)| (opens.max(start), closes.min(end)))
                .collect()
        };
        let moves = matches!(self.target.by, TargetTime::Within { .. });
        if self.target.cycles == CycleMode::Resume && moves {
            let events = self.events();
            for (closed, reopened) in self.closures() {
                let Some(reopened) = reopened else { continue };
                let (closed, reopened) = (events[closed].at(), events[reopened].at());
                if cycle.done_at.is_some_and(|done| done <= closed) {
                    continue;
                }
                let parts = stretches.iter();
                let parts = parts.flat_map(|(from, until)| {
                    [(*from, closed.min(*until)), (reopened.max(*from), *until)]
                });
                stretches = parts.collect();
                stretches.dedup();
            }
        }
        stretches.retain(|(from, until)| from < until);
        stretches
    }

    /// The first instant by which it has passed, and the last until which no more than it has.
    fn due(&self, cycle: &Cycle) -> (DateTime<Utc>, DateTime<Utc>) {
        let duration = match self.target.by {
            TargetTime::Within { duration, .. } => duration,
            TargetTime::EndOfBusinessDay { days } => {
                let due = self.open_day(cycle.start, days.get()).1;
                return (due, due);
            }
            TargetTime::NextOpenDay { by } => {
                // Paris and Tokyo open at nine.
                let nine = NaiveTime::from_hms_opt(9, 0, 0).expect("a time");
                let due = self.open_day(cycle.start, 1).0 + (by - nine);
                return (due, due);
            }
            _ => unreachable!("all forms"),
        };
        let mut left = duration;
        let mut due = None;
        for (from, until) in self.counted(cycle, self.as_of + TimeDelta::days(60)) {
            if let Some(due) = due {
                return (due, from);
            }
            if left < until - from {
                return (from + left, from + left);
            }
            left -= until - from;
            due = (left == TimeDelta::zero()).then_some(until);
        }
        panic!("due within two months")
    }

    /// The window of the date so many open ones after that of `start`.
    fn open_day(&self, start: DateTime<Utc>, days: u32) -> (DateTime<Utc>, DateTime<Utc>) {
        let place = self.case.location;
        let local = start + TimeDelta::hours(offset(place, start));
        let dates = local.date_naive().iter_days().skip(1);
        let mut windows = dates.filter_map(|date| window(place, date));
        let days = usize::try_from(days).expect("a few");
        windows.nth(days - 1).expect("a day that is open")
    }

    fn check(&self, found: &TargetCycle, cycle: &Cycle) {
        let end = cycle.done_at.or(cycle.closed_at).unwrap_or(self.as_of);
        let counted = self.counted(cycle, end).into_iter();
        let elapsed = counted.fold(TimeDelta::zero(), |sum, (from, until)| sum + (until - from));
        let said = format!("{cycle:#?} {found:#?} {:#?} {:#?}", self.target, self.case);
        assert_eq!(found.deadline.starts_at, Some(cycle.start), "{said}");
        assert_eq!(found.deadline.elapsed, elapsed, "{said}");
        let (due, due_latest) = self.due(cycle);
        let limit = match self.target.late_after {
            LatePolicy::Due => due,
            _ => due_latest,
        };
        let standing = if limit < end {
            Standing::Missed {
                since: limit,
                done_at: cycle.done_at,
                ended_at: cycle.closed_at.filter(|_| cycle.done_at.is_none()),
            }
        } else if let Some(at) = cycle.done_at {
            Standing::Met { at }
        } else if let Some(at) = cycle.closed_at {
            Standing::Ended { at }
        } else {
            Standing::Owed
        };
        assert_eq!(found.standing, standing, "{said}");
        if cycle.done_at.is_some() || cycle.closed_at.is_none() {
            assert_eq!(found.deadline.due, Some(due), "{said}");
            assert_eq!(found.deadline.due_latest, Some(due_latest), "{said}");
        }
    }
}

/// The hours of the document, on the dates on which the place is open.
fn window(place: &str, date: NaiveDate) -> Option<(DateTime<Utc>, DateTime<Utc>)> {
    let is_closed = place == "paris" && CLOSURES.contains(&date.to_string().as_str());
    if is_closed || [Weekday::Sat, Weekday::Sun].contains(&date.weekday()) {
        return None;
    }
    let noon = NaiveTime::from_hms_opt(12, 0, 0).expect("a time");
    let ahead = TimeDelta::hours(offset(place, date.and_time(noon).and_utc()));
    let midnight = date.and_time(NaiveTime::MIN).and_utc() - ahead;
    let minutes = |minutes| midnight + TimeDelta::minutes(minutes);
    Some((minutes(9 * 60), minutes(17 * 60 + 30)))
}
