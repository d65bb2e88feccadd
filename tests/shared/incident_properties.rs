//! The laws of an incident's course, each a function over one drawn case.

use chrono::{DateTime, TimeDelta, Timelike, Utc};
use unified_support::{
    calendar::{Share, Threshold, ThresholdStanding},
    decision::{NotApplicable, Outcome, QuestionError, Steps},
    document::{
        BAndCClock, Clock, ClosedTime, CustomerClockStart, LateAfter, LocalHours,
        OverlappingOffers, Pause, Product, Reading as _, Readings, ResponseClockStart, Severity,
        SeverityChange, UerOtherLine,
    },
    engine::Engine,
    incident::{
        Deadline, IncidentCourse, IncidentEvent, IncidentEventKind as Kind, IncidentLog,
        IncidentState, ResponseCourse, Standing, ThresholdCourse, Watch,
    },
    response::Commitment,
};

pub(crate) use super::incident_case::Case;
use super::{
    incident_case::{OFFERINGS, engine_holding},
    naive_incident::Story,
};

laws! {
    courses_are_the_same_however_traced,
    order_and_repetition_of_events_do_not_matter,
    what_happens_later_does_not_matter,
    stretches_of_time_follow_each_other,
    a_closed_incident_has_no_clock_that_runs,
    a_further_offering_makes_no_response_later,
    a_wait_makes_nothing_earlier,
    elapsed_and_remaining_are_the_target_of_each_deadline,
    what_ran_and_what_was_paused_is_no_more_than_all_the_time,
    standings_agree_with_deadlines,
    thresholds_rise_with_their_share_from_the_start_to_the_due_instant,
    an_incident_of_no_events_agrees_with_its_first_response,
    due_instants_agree_with_the_naive_model,
    missed_targets_agree_with_the_naive_model,
    customer_duties_are_owed_from_the_later_of_call_and_begin,
    anything_at_any_time_is_answered_or_refused,
}

/// What happens in the case that `bytes` describe, how what is owed stands, and what the laws look at.
pub(crate) fn met(bytes: &[u8]) -> Vec<&'static str> {
    let Some(case) = Case::drawn(bytes) else {
        return Vec::new();
    };
    let kinds = case.log.events().iter().map(|event| event.kind().as_str());
    let mut met: Vec<_> = kinds.collect();
    for course in courses(&case, case.readings) {
        let responses = &course.first_response;
        met.extend(responses.iter().map(|one| one.commitment.as_str()));
        met.extend(deadlines(&course).map(|(_, standing)| standing.as_str()));
        let several = course.severities.len() > 2;
        let response = &case.readings.response;
        if several && is_modelled(&case, &course) {
            met.push(response.severity_change.as_str());
        }
        if !course.closures.is_empty() && is_modelled(&case, &course) {
            met.push(response.closed_time.as_str());
        }
    }
    met
}

fn ask(
    case: &Case,
    engine: &Engine,
    log: &IncidentLog,
    as_of: DateTime<Utc>,
) -> Result<Outcome<IncidentCourse>, QuestionError> {
    case.place(engine).traced(&mut ()).incident(log, as_of)
}

/// The course as of each of the case's instants at which it is known.
fn courses(case: &Case, readings: Readings) -> Vec<IncidentCourse> {
    let engine = engine_holding(case.held, readings);
    let outcomes = case
        .as_of
        .iter()
        .map(|as_of| ask(case, &engine, &case.log, *as_of));
    outcomes
        .filter_map(
            |outcome| match outcome.expect("an instant of the calendar") {
                Outcome::Decided(course) => Some(course),
                Outcome::NotApplicable(_) | Outcome::Undetermined(_) => None,
            },
        )
        .collect()
}

/// Everything that has a deadline, and how it stands.
fn deadlines(course: &IncidentCourse) -> impl Iterator<Item = (&Deadline, Standing)> {
    let responses = course.first_response.iter();
    let responses = responses.map(|one| (&one.deadline, one.standing));
    let attention = course.attention.iter();
    let attention = attention.filter_map(|one| Some((one.deadline.as_ref()?, one.standing?)));
    let duties = course.duties.iter();
    let duties = duties.filter_map(|one| Some((one.deadline.as_deref()?, one.standing)));
    responses.chain(attention).chain(duties)
}

// The question.

fn courses_are_the_same_however_traced(case: &Case) {
    let engine = case.engine();
    let place = case.place(&engine);
    for as_of in case.as_of {
        let decision = place.incident(&case.log, as_of).expect("an answer");
        let again = place.incident(&case.log, as_of).expect("an answer");
        assert_eq!(format!("{decision:?}"), format!("{again:?}"));
        let plain = ask(case, &engine, &case.log, as_of).expect("an answer");
        assert_eq!(plain, *decision.outcome(), "{case:#?}");
        let mut steps = Steps::new();
        let traced = place.traced(&mut steps).incident(&case.log, as_of);
        assert_eq!(traced.expect("an answer"), *decision.outcome(), "{case:#?}");
        assert_eq!(steps.as_slice(), decision.steps(), "{case:#?}");
    }
}

// The log.

fn order_and_repetition_of_events_do_not_matter(case: &Case) {
    let incident = case.log.incident();
    let mut events = case.log.events().repeat(2);
    let mut random = case.seed;
    for last in (1..events.len()).rev() {
        random = (random * 1_103_515_245 + 12_345) % 2_147_483_648;
        let other = usize::try_from(random / 7).expect("not negative") % (last + 1);
        events.swap(last, other);
    }
    let shuffled = IncidentLog::try_new(incident.clone(), events.clone());
    assert_eq!(shuffled.as_ref(), Ok(&case.log), "{case:#?}");
    let (one, two) = events.split_at(events.len() / 2);
    // A part may contradict itself.
    if let Ok(half) = IncidentLog::try_new(incident.clone(), one.iter().copied()) {
        assert_eq!(
            half.with(two.iter().copied()),
            Ok(case.log.clone()),
            "{case:#?}"
        );
    }
}

fn what_happens_later_does_not_matter(case: &Case) {
    let engine = case.engine();
    for as_of in case.as_of {
        let known = case.log.events().iter().copied();
        let known = known.filter(|event| event.at() <= as_of);
        let mut incident = case.log.incident().clone();
        if incident.severity_agreed_at().is_some_and(|at| as_of < at) {
            // It was not agreed yet: what is known of it does not say so.
            incident = without_agreement(case);
        }
        let cut = IncidentLog::try_new(incident, known).expect("what a log tells first is a log");
        let now = ask(case, &engine, &cut, as_of);
        assert_eq!(
            now,
            ask(case, &engine, &case.log, as_of),
            "{as_of}: {case:#?}"
        );
        // And once the rest is known, so is the rest of the story.
        let rest = case.log.events().iter().copied();
        let whole = cut.with(rest).expect("the same log");
        for later in case.as_of {
            let (one, two) = (
                ask(case, &engine, &whole, later),
                ask(case, &engine, &case.log, later),
            );
            assert_eq!(one, two, "{later}: {case:#?}");
        }
    }
}

/// The incident, of which nobody says that its severity is agreed.
fn without_agreement(case: &Case) -> unified_support::response::Incident {
    use unified_support::response::Incident;
    let known = case.log.incident();
    let mut incident = Incident::new(known.severity(), known.product(), known.submitted_at());
    if let Some(channel) = known.channel() {
        incident = incident.reported_by(channel);
    }
    if let Some(language) = known.language() {
        incident = incident.in_language(language);
    }
    if let Some(name) = known.product_name() {
        incident = incident.with_product_name(name);
    }
    if let Some(subscription) = known.subscription() {
        incident = incident.of_subscription(subscription);
    }
    match known.event() {
        // Whether it is tagged the incident does not tell: both are tried.
        Some(event) => {
            let tagged = incident.clone().during_event(event, true);
            let tagged =
                tagged.with_severity_agreed_at(known.severity_agreed_at().expect("agreed"));
            incident.during_event(event, tagged == *known)
        }
        None => incident,
    }
}

fn stretches_of_time_follow_each_other(case: &Case) {
    for course in courses(case, case.readings) {
        let mut from = Some(course.submitted_at);
        let mut before = None;
        for stretch in &course.severities {
            assert_eq!(Some(stretch.from), from, "{case:#?}");
            assert_ne!(Some(stretch.severity), before, "{case:#?}");
            let is_empty = stretch.until.is_some_and(|until| until <= stretch.from);
            assert!(!is_empty, "{case:#?}");
            (from, before) = (stretch.until, Some(stretch.severity));
        }
        assert_eq!(from, None, "the last goes on: {case:#?}");
        for intervals in [course.waits, course.closures] {
            let mut ended = None;
            for interval in intervals {
                // One that begins where another ends is the same one.
                assert!(ended.is_none_or(|end| end < interval.from), "{case:#?}");
                let is_empty = interval.until.is_some_and(|until| until <= interval.from);
                assert!(!is_empty, "{case:#?}");
                ended = interval.until;
            }
        }
    }
}

fn a_closed_incident_has_no_clock_that_runs(case: &Case) {
    for course in courses(case, case.readings) {
        let is_closed = course.state == IncidentState::Closed;
        for response in &course.first_response {
            assert!(!is_closed || !response.standing.is_open(), "{case:#?}");
        }
        assert_eq!(course.effort.is_none(), is_closed, "{case:#?}");
    }
}

// The first response.

fn a_further_offering_makes_no_response_later(case: &Case) {
    // A narrower scope may have the longer time.
    let readings = case
        .readings
        .with(SeverityChange::Restart)
        .with(OverlappingOffers::Shortest);
    let dues = |held| {
        let engine = engine_holding(held, readings);
        case.as_of.map(|as_of| {
            let outcome = ask(case, &engine, &case.log, as_of).expect("an answer");
            let governing = outcome.decided()?.first_response.first()?;
            governing.deadline.due
        })
    };
    let fewer = dues(case.held);
    for (bit, offering) in OFFERINGS.iter().enumerate() {
        for (fewer, more) in fewer.into_iter().zip(dues(case.held | 1 << bit)) {
            if let (Some(early), Some(late)) = (more, fewer) {
                assert!(early <= late, "{offering:?}: {case:#?}");
            }
        }
    }
}

fn a_wait_makes_nothing_earlier(case: &Case) {
    let never = courses(case, case.readings.with(Pause::Never));
    let waits = courses(case, case.readings.with(Pause::WaitingForCustomer));
    for (never, waits) in never.iter().zip(&waits) {
        for one in &never.first_response {
            let mut others = waits.first_response.iter();
            let other = others.find(|other| other.commitment == one.commitment);
            let other = other.expect("the same commitments");
            if let (Some(early), Some(late)) = (one.deadline.due, other.deadline.due) {
                assert!(early <= late, "{early}, {late}: {case:#?}");
            }
            let is_missed = |one: &ResponseCourse| matches!(one.standing, Standing::Missed { .. });
            assert!(is_missed(one) || !is_missed(other), "{case:#?}");
        }
    }
}

/// A clock that stands still reaches nothing; of one that runs, the least that is not reached comes next.
fn thresholds_rise_with_their_share_from_the_start_to_the_due_instant(case: &Case) {
    let percents = [0, 1, 50, 75, 99, 100, 150];
    let shares = percents.map(|percent| Threshold::Used(Share::percent(percent)));
    let left = [TimeDelta::zero(), TimeDelta::MAX].map(Threshold::Left);
    let watch = Watch::new().at(shares.into_iter().chain(left));
    let engine = case.engine();
    for as_of in case.as_of {
        let place = case.place(&engine);
        let outcome = place
            .traced(&mut ())
            .watched_incident(&case.log, &watch, as_of);
        let Outcome::Decided(course) = outcome.expect("an instant of the calendar") else {
            continue;
        };
        for (deadline, standing) in deadlines(&course) {
            let [shares @ .., none_left, all_left] = deadline.thresholds.as_slice() else {
                panic!("{deadline:#?}")
            };
            let instants = shares.iter().filter_map(|one| one.at);
            let latest = shares.iter().filter_map(|one| one.at_latest);
            assert!(instants.is_sorted() && latest.is_sorted(), "{case:#?}");
            assert_eq!(none_left.at, deadline.due, "{case:#?}");
            assert_eq!(none_left.at_latest, deadline.due_latest, "{case:#?}");
            assert_eq!(shares[5].at, deadline.due, "{case:#?}");
            assert_eq!(shares[5].at_latest, deadline.due_latest, "{case:#?}");
            assert_eq!(all_left.at, shares[0].at, "{case:#?}");
            let runs = standing.is_open() && deadline.due.is_some_and(|due| as_of < due);
            for (one, percent) in shares.iter().zip(percents) {
                // A hundredth of what is used, exactly: nothing is divided.
                let used = nanoseconds(deadline.elapsed) * 100;
                let is_used = i128::from(percent) * nanoseconds(deadline.target) <= used;
                let is_reached = one.standing == ThresholdStanding::Reached;
                let has_started = deadline.starts_at.is_some();
                assert_eq!(is_reached, has_started && is_used, "{case:#?}");
                if is_reached {
                    assert!(one.at.is_some_and(|at| at <= as_of), "{case:#?}");
                }
                if runs && !is_reached {
                    assert!(one.standing != ThresholdStanding::Silent, "{case:#?}");
                    assert!(one.at.is_none_or(|at| as_of < at), "{case:#?}");
                }
                if one.at.is_none() && !is_reached && percent <= 100 {
                    let standing = ThresholdStanding::Silent;
                    assert_eq!(one.standing, standing, "{case:#?}");
                }
            }
            let is_next = |one: &&ThresholdCourse| one.standing == ThresholdStanding::Next;
            let later = shares
                .iter()
                .find(|one| one.standing != ThresholdStanding::Reached);
            if let Some(later) = later.filter(|_| runs) {
                assert!(is_next(&later), "{case:#?}");
            }
        }
    }
}

fn nanoseconds(length: TimeDelta) -> i128 {
    length.num_nanoseconds().expect("a short time").into()
}

fn an_incident_of_no_events_agrees_with_its_first_response(case: &Case) {
    let engine = case.engine();
    let place = case.place(&engine);
    let incident = case.log.incident();
    let alone = IncidentLog::try_new(incident.clone(), []).expect("no contradiction");
    let agreed_at = incident.severity_agreed_at();
    let as_of = agreed_at.unwrap_or(incident.submitted_at());
    let response = place
        .traced(&mut ())
        .first_response(incident)
        .expect("an answer");
    let outcome = ask(case, &engine, &alone, as_of).expect("an answer");
    let Outcome::Decided(course) = &outcome else {
        // It asks for every fact, also for those that do not matter to the first response.
        let both = response.not_applicable().is_some() && outcome.not_applicable().is_some();
        let is_undetermined = matches!(outcome, Outcome::Undetermined(_));
        assert!(both || is_undetermined, "{case:#?}");
        return;
    };
    match response {
        Outcome::Decided(response) => {
            let found = course.first_response.iter().map(|one| {
                let deadline = &one.deadline;
                let instants = (deadline.due, deadline.due_latest);
                (
                    one.commitment,
                    deadline.target,
                    deadline.clock,
                    instants,
                    one.clause,
                )
            });
            let expected = response.candidates.iter().map(|one| {
                let instants = (Some(one.due), one.due_latest);
                (one.commitment, one.target, one.clock, instants, one.clause)
            });
            assert!(found.eq(expected), "{response:#?} {case:#?}");
            let local = course.first_response[0].due_local;
            assert_eq!(local, Some(response.due_local), "{case:#?}");
        }
        Outcome::NotApplicable(reason) => {
            assert_eq!(reason, NotApplicable::NoResponseTarget, "{case:#?}");
            assert_eq!(course.first_response, [], "{case:#?}");
        }
        Outcome::Undetermined(missing) => {
            assert_eq!(missing.names(), ["severity_agreed_at"], "{case:#?}");
            let responses = course.first_response.iter();
            let mut standings = responses.map(|one| one.standing);
            assert!(standings.all(|one| one == Standing::Awaited), "{case:#?}");
        }
    }
}

fn due_instants_agree_with_the_naive_model(case: &Case) {
    for course in courses(case, case.readings) {
        if !is_modelled(case, &course) {
            continue;
        }
        for response in &course.first_response {
            let expected = story(case, &course, response.commitment);
            let expected = expected.and_then(|story| story.due());
            let due = response.deadline.due;
            assert_eq!(due, expected, "{}: {case:#?}", course.as_of);
        }
    }
}

fn missed_targets_agree_with_the_naive_model(case: &Case) {
    let readings = case.readings.with(SeverityChange::Restart);
    let readings = readings.with(LateAfter::Due);
    let readings = readings.with(ClosedTime::StandsStill);
    for course in courses(case, readings) {
        if !is_modelled(case, &course) {
            continue;
        }
        for response in &course.first_response {
            let found = response.deadline.missed.iter();
            let found: Vec<_> = found.map(|missed| missed.since).collect();
            let expected = story(case, &course, response.commitment).map(|story| {
                let story = Story {
                    change: SeverityChange::Restart,
                    closed_time: ClosedTime::StandsStill,
                    ..story
                };
                let done_at = responded_at(&course);
                story.missed(done_at.map_or(course.as_of, |at| at.max(story.start)))
            });
            assert_eq!(found, expected.unwrap_or_default(), "{course:#?} {case:#?}");
        }
    }
}

/// What a customer owes comes with each call, and with what is done without one, in each stretch in which its severity holds: also
/// with what was called for before and not answered when the stretch began. Its clock never starts before the stretch.
fn customer_duties_are_owed_from_the_later_of_call_and_begin(case: &Case) {
    for (name, severity) in [
        ("answer_for_change_control", Severity::B),
        ("reply", Severity::C),
    ] {
        for course in courses(
            case,
            case.readings.with(CustomerClockStart::MicrosoftRequest),
        ) {
            let mut expected = Vec::new();
            let mut ended_at = course.submitted_at;
            for stretch in &course.severities {
                if stretch.severity != severity {
                    continue;
                }
                let before = expected.len();
                for (called_for, done_at) in calls(&course, name) {
                    let at = called_for.or(done_at).expect("one of them");
                    let is_over = at < ended_at && done_at.is_some_and(|at| at < stretch.from);
                    if !is_over && stretch.until.is_none_or(|until| at < until) {
                        expected.push((called_for, stretch.from));
                    }
                }
                if expected.len() == before {
                    expected.push((None, stretch.from));
                }
                ended_at = stretch.until.unwrap_or(ended_at);
            }
            let owed = course.duties.iter();
            let owed: Vec<_> = owed.filter(|owed| owed.duty.name() == name).collect();
            let found: Vec<_> = owed
                .iter()
                .map(|owed| (owed.called_for_at, owed.from))
                .collect();
            assert_eq!(found, expected, "{name}: {course:#?} {case:#?}");
            for owed in owed {
                let deadline = owed.deadline.as_ref().expect("it has a time");
                let starts_at = deadline.starts_at;
                // A closure may start it again.
                if course.closures.is_empty() {
                    let later = owed.called_for_at.map(|at| at.max(owed.from));
                    assert_eq!(starts_at, later, "{owed:#?} {case:#?}");
                }
                if let Standing::Missed { since, .. } = owed.standing {
                    assert!(owed.from < since, "{owed:#?} {case:#?}");
                }
            }
        }
    }
}

/// Each time that a duty of the customer's was called for, and when it was done then; or done without a call.
fn calls(course: &IncidentCourse, name: &str) -> Vec<Call> {
    let mut calls: Vec<Call> = Vec::new();
    for event in &course.events {
        let at = event.at();
        let (is_done, duty) = match event.kind() {
            Kind::CalledFor(duty) | Kind::WaitingForCustomer(Some(duty)) => (false, duty),
            Kind::Done(duty) | Kind::CustomerAnswered(Some(duty)) => (true, duty),
            _ => continue,
        };
        if duty != name {
            continue;
        }
        let open = calls.last_mut().filter(|call| call.1.is_none());
        match (open, is_done) {
            (Some(open), true) => open.1 = Some(at),
            (Some(_), false) => {}
            (None, true) => calls.push((None, Some(at))),
            (None, false) => calls.push((Some(at), None)),
        }
    }
    calls
}

/// When something was called for and when it was done: one at least.
type Call = (Option<DateTime<Utc>>, Option<DateTime<Utc>>);

/// Whether the base table alone counts, or with it UER's, in whole minutes, and no wait stops the clock before the response.
fn is_modelled(case: &Case, course: &IncidentCourse) -> bool {
    let is_whole = |at: DateTime<Utc>| at.second() == 0 && at.nanosecond() == 0;
    let is_paused = !course.waits.is_empty() && case.readings.response.pause != Pause::Never;
    case.log.incident().product() == Product::Other
        && !is_paused
        && course.events.iter().all(|event| is_whole(event.at()))
}

fn responded_at(course: &IncidentCourse) -> Option<DateTime<Utc>> {
    let mut events = course.events.iter();
    let response = events.find(|event| event.kind() == Kind::FirstCallResponse);
    response.map(IncidentEvent::at)
}

/// The clock of the first response by `commitment`, read off the events; none if it has not started.
fn story(case: &Case, course: &IncidentCourse, commitment: Commitment) -> Option<Story> {
    let thirty_minutes: &[_] = match (commitment, case.readings.response.uer_other_line) {
        (Commitment::Base, _) => &[],
        (Commitment::UnifiedEnhancedResponse, UerOtherLine::NoTarget) => &[Severity::A],
        (Commitment::UnifiedEnhancedResponse, _) => &[Severity::One, Severity::A],
        (other, _) => unreachable!("{other:?}"),
    };
    let events = &course.events;
    let incident = case.log.incident();
    let mut severities = vec![(incident.submitted_at(), incident.severity())];
    let (mut agreed_at, mut responded_at) = (None, None);
    let mut unagreed = Vec::new();
    let by_agreement =
        case.readings.response.response_clock_start == ResponseClockStart::SeverityAgreed;
    for event in events {
        match event.kind() {
            Kind::SeverityAgreed(severity) => {
                agreed_at = Some(event.at());
                let before = severities.last().map(|(_, severity)| *severity);
                // Agreed after the response, it comes too late for it, unless it starts the clock.
                let is_in_time = responded_at.is_none() || by_agreement;
                if before != Some(severity) && is_in_time {
                    // It takes the place of what was submitted, from the start.
                    unagreed = severities;
                    severities = vec![(incident.submitted_at(), severity)];
                }
            }
            Kind::SeverityChangeGranted(severity) | Kind::Downgraded(severity) => {
                if agreed_at == Some(event.at()) && !unagreed.is_empty() {
                    // Replaced as it came, it never held.
                    severities = std::mem::take(&mut unagreed);
                }
                severities.push((event.at(), severity));
            }
            Kind::FirstCallResponse => responded_at = Some(event.at()),
            _ => {}
        }
    }
    let start = if by_agreement {
        agreed_at?
    } else {
        incident.submitted_at()
    };
    // What holds for no time does not hold, nor does what comes after the response.
    let end = responded_at.map(|at: DateTime<Utc>| at.max(start));
    severities.retain(|one| end.is_none_or(|end| one.0 <= end));
    severities.reverse();
    severities.dedup_by_key(|one| one.0);
    severities.reverse();
    severities.dedup_by_key(|one| one.1);
    let mut closures = Vec::new();
    for event in events {
        match event.kind() {
            // Closed again as it was reopened, it stays closed.
            Kind::Closed => match closures.last_mut() {
                Some((_, until)) if *until == Some(event.at()) => *until = None,
                _ => closures.push((event.at(), None)),
            },
            Kind::Reopened => closures.last_mut()?.1 = Some(event.at()),
            _ => {}
        }
    }
    closures.retain(|(from, until)| {
        let is_before = end.is_none_or(|end| *from < end);
        is_before && until.is_none_or(|until| *from < until && start < until)
    });
    Some(Story {
        start,
        severities,
        closures,
        closed_time: case.readings.response.closed_time,
        thirty_minutes,
        change: case.readings.response.severity_change,
        place: if case.readings.time.local_hours == LocalHours::Host {
            "paris"
        } else {
            case.location
        },
        all_hours: case.readings.response.b_and_c_clock == BAndCClock::ElapsedHours,
    })
}

// Deadlines.

fn elapsed_and_remaining_are_the_target_of_each_deadline(case: &Case) {
    for course in courses(case, case.readings) {
        for (deadline, standing) in deadlines(&course) {
            let excess = (deadline.elapsed - deadline.target).max(TimeDelta::zero());
            let sum = deadline.elapsed + deadline.remaining - excess;
            assert_eq!(sum, deadline.target, "{case:#?}");
            if !matches!(standing, Standing::Missed { .. }) {
                // After a closing no more is used than there was.
                assert_eq!(excess, TimeDelta::zero(), "{case:#?}");
            }
        }
    }
}

fn what_ran_and_what_was_paused_is_no_more_than_all_the_time(case: &Case) {
    // A clock that is restarted forgets.
    let readings = match case.readings.response.severity_change {
        SeverityChange::Restart => case.readings.with(SeverityChange::CarryElapsed),
        _ => case.readings,
    };
    for course in courses(case, readings) {
        for (deadline, standing) in deadlines(&course) {
            let Some(start) = deadline.starts_at else {
                assert_eq!(deadline.elapsed, TimeDelta::zero());
                continue;
            };
            let end = course.as_of;
            let all =
                (end - start).max(TimeDelta::zero()) - closed(&course, (start, end), &readings);
            let counted = deadline.elapsed + deadline.paused;
            assert!(counted <= all || readings_scale(&readings), "{case:#?}");
            // A clock that no severity has changed, and that never stands still by itself, is all the time one of the two: until what
            // it runs for is done or over.
            let is_plain = deadline.clock == Clock::Elapsed && course.severities.len() == 1;
            if is_plain && !readings_scale(&readings) {
                let end = stopped_at(standing).unwrap_or(course.as_of);
                let all =
                    (end - start).max(TimeDelta::zero()) - closed(&course, (start, end), &readings);
                assert_eq!(counted, all, "{case:#?}");
            }
        }
    }
}

/// When the clock of what stands so stopped for good.
fn stopped_at(standing: Standing) -> Option<DateTime<Utc>> {
    match standing {
        Standing::Awaited | Standing::Owed => None,
        Standing::Met { at } | Standing::Ended { at } => Some(at),
        Standing::Missed {
            done_at, ended_at, ..
        } => done_at.or(ended_at),
    }
}

/// How long the incident was closed in a stretch of time, where that does not count.
fn closed(
    course: &IncidentCourse,
    (start, end): (DateTime<Utc>, DateTime<Utc>),
    readings: &Readings,
) -> TimeDelta {
    let closures = course.closures.iter();
    closures.fold(TimeDelta::zero(), |sum, closure| {
        let is_over = closure.until.is_some_and(|until| until <= end);
        let until = closure.until.unwrap_or(end).min(end);
        let overlap = (until - closure.from.max(start)).max(TimeDelta::zero());
        // What is closed still is not counted by any reading.
        if readings.response.closed_time == ClosedTime::RunsOn && is_over {
            sum
        } else {
            sum + overlap
        }
    })
}

/// Whether time that was used may count more than it was.
fn readings_scale(readings: &Readings) -> bool {
    readings.response.severity_change == SeverityChange::Proportional
}

fn standings_agree_with_deadlines(case: &Case) {
    for course in courses(case, case.readings) {
        for (deadline, standing) in deadlines(&course) {
            let limit = if case.readings.response.late_after == LateAfter::Due {
                deadline.due
            } else {
                deadline.due_latest
            };
            let told = (limit, standing, deadline);
            match standing {
                Standing::Met { at } => {
                    // What is done while the incident is closed finds the clock stopped since the closure.
                    let mut closures = course.closures.iter();
                    let closed = closures.find(|closure| {
                        closure.from <= at && closure.until.is_none_or(|until| at < until)
                    });
                    let stopped_at = closed.map_or(at, |closure| closure.from);
                    let stopped_at = stopped_at.max(deadline.starts_at.unwrap_or(at));
                    assert!(
                        limit.is_none_or(|limit| stopped_at <= limit),
                        "{told:#?}: {case:#?}"
                    );
                }
                Standing::Missed { since, done_at, .. } => {
                    assert!(
                        limit.is_none_or(|limit| limit == since),
                        "{told:#?}: {case:#?}"
                    );
                    assert!(since < course.as_of, "{told:#?}: {case:#?}");
                    assert!(done_at.is_none_or(|at| since < at), "{told:#?}: {case:#?}");
                }
                Standing::Owed => {
                    let is_in_time = limit.is_none_or(|limit| course.as_of <= limit);
                    assert!(is_in_time, "{told:#?}: {case:#?}");
                    assert!(deadline.starts_at.is_some(), "{case:#?}");
                }
                Standing::Awaited => assert_eq!(limit, None, "{case:#?}"),
                Standing::Ended { at } => {
                    assert!(at <= course.as_of, "{told:#?}: {case:#?}");
                    assert!(
                        limit.is_none_or(|limit| at <= limit),
                        "{told:#?}: {case:#?}"
                    );
                }
            }
        }
    }
}

// The ends of the range.

fn anything_at_any_time_is_answered_or_refused(case: &Case) {
    let engine = case.engine();
    let ends = [DateTime::<Utc>::MIN_UTC, DateTime::<Utc>::MAX_UTC];
    let wild = case.wild.iter().map(IncidentEvent::at);
    for as_of in wild.chain(ends) {
        if let Err(error) = ask(case, &engine, &case.log, as_of) {
            assert_eq!(error.path.as_str(), "as_of", "{error}");
        }
    }
    match case.log.with(case.wild.iter().copied()) {
        Ok(log) => {
            let last = log.events().last().map_or(case.as_of[2], IncidentEvent::at);
            if let Err(error) = ask(case, &engine, &log, last) {
                assert_eq!(error.path.as_str(), "as_of", "{error}");
            }
        }
        // It may be any that the wild ones put out of order.
        Err(error) => assert!(!error.code().as_str().is_empty()),
    }
}
