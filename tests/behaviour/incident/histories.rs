//! What each commitment owes through changes of severity: its own targets, misses and time, where it has any.

use super::*;
use unified_support::{
    document::SeverityChange,
    order::{AmendedTermDraft, AmendmentDraft, ReplacedClause, ResponseTargetDraft},
    response::Commitment,
};

use Commitment::{Base, UnifiedEnhancedResponse};
use Severity::{A, B, C, One};
use SeverityChange::{CarryElapsed, Proportional, Restart, Retroactive};

/// Reported by phone, under an order that holds UER: 30 minutes at severity 1 and A, where the base table has an hour.
fn by_uer<const N: usize>(severity: Severity, events: [(&str, Kind); N]) -> IncidentLog {
    log(
        plain(severity, "06-15 10:00").reported_by(Channel::Phone),
        events,
    )
}

fn told(reading: SeverityChange, log: &IncidentLog, as_of: DateTime<Utc>) -> IncidentCourse {
    let readings = Readings::default().with(reading);
    let engine = holding(&[Service::UnifiedEnhancedResponse], readings);
    course_of(&engine, "paris", log, as_of)
}

/// The commitment's target in minutes, when it is due and since when others were missed.
fn owed_by(
    course: &IncidentCourse,
    commitment: Commitment,
) -> (i64, Option<DateTime<Utc>>, Vec<Missed>) {
    let mut responses = course.first_response.iter();
    let response = responses.find(|one| one.commitment == commitment);
    let deadline = &response.expect("it holds").deadline;
    let due = deadline.due;
    (deadline.target.num_minutes(), due, missed_by(deadline))
}

/// A target in minutes, and since when it was missed.
type Missed = (i64, DateTime<Utc>);

fn missed_by(deadline: &unified_support::incident::Deadline) -> Vec<Missed> {
    let breaches = deadline.missed.iter();
    let breaches = breaches.map(|breach| (breach.target.num_minutes(), breach.since));
    breaches.collect()
}

#[test]
fn a_commitment_keeps_what_it_missed_whatever_another_owed() {
    let lowered = |when| by_uer(One, [(when, Kind::Downgraded(C))]);
    let course = told(Restart, &lowered("06-15 11:30"), at("06-15 11:45"));
    let hour = (60, at("06-15 11:00"));
    // Severity C has four hours, from the change on.
    let expected = (240, Some(at("06-15 15:30")), vec![hour]);
    assert_eq!(owed_by(&course, Base), expected);
    assert_eq!(course.first_response.len(), 1);
    // Lowered at the instant at which the hour is over, nothing of it was missed.
    let course = told(Restart, &lowered("06-15 11:00"), at("06-15 11:45"));
    assert_eq!(owed_by(&course, Base).2, []);
}

#[test]
fn what_a_commitment_missed_is_told_after_it_holds_no_more() {
    let lowered = by_uer(One, [("06-15 11:30", Kind::Downgraded(C))]);
    let course = told(Restart, &lowered, at("06-15 11:45"));
    let [ended] = &course.ended_responses[..] else {
        panic!("{course:#?}")
    };
    assert_eq!(ended.commitment, UnifiedEnhancedResponse);
    let missed = Standing::Missed {
        since: at("06-15 10:30"),
        done_at: None,
        ended_at: Some(at("06-15 11:30")),
    };
    assert_eq!(ended.standing, missed);
    assert_eq!(missed_by(&ended.deadline), [(30, at("06-15 10:30"))]);

    // Given after all, it was late for what was missed, and in time for what holds.
    let given = event("06-15 11:40", Kind::FirstCallResponse);
    let given = lowered.with([given]).expect("a log");
    let course = told(Restart, &given, at("06-15 11:45"));
    let done_late = late("06-15 10:30", at("06-15 11:40"));
    assert_eq!(course.ended_responses[0].standing, done_late);
    assert_eq!(governing(&course).standing, met(at("06-15 11:40")));

    // What ended in time was not missed; and what held when the response came has not ended.
    let early = by_uer(One, [("06-15 10:30", Kind::Downgraded(C))]);
    let course = told(Restart, &early, at("06-15 11:45"));
    let ended = Standing::Ended {
        at: at("06-15 10:30"),
    };
    assert_eq!(course.ended_responses[0].standing, ended);
    let answered = early.with([event("06-15 10:20", Kind::FirstCallResponse)]);
    let course = told(Restart, &answered.expect("a log"), at("06-15 11:45"));
    assert!(course.ended_responses.is_empty());
    assert_eq!(course.first_response.len(), 2);
}

#[test]
fn a_commitment_without_a_time_has_the_history_of_the_one_that_governed() {
    // An hour of the two of severity B is used.
    let raised = by_uer(B, [("06-15 11:00", Kind::SeverityChangeGranted(One))]);
    for (reading, of_uer, of_base) in [
        (Restart, "06-15 11:30", "06-15 12:00"),
        (Retroactive, "06-15 10:30", "06-15 11:00"),
        (CarryElapsed, "06-15 10:30", "06-15 11:00"),
        (Proportional, "06-15 11:15", "06-15 11:30"),
    ] {
        let course = told(reading, &raised, at("06-15 11:00"));
        let due = |commitment| owed_by(&course, commitment).1;
        assert_eq!(
            due(UnifiedEnhancedResponse),
            Some(at(of_uer)),
            "{reading:?}"
        );
        assert_eq!(due(Base), Some(at(of_base)), "{reading:?}");
    }
}

#[test]
fn a_commitment_counts_by_its_own_targets_where_it_had_them() {
    // Of UER's 30 minutes 12 are used, 40 %; of the base table's hour 20 %. The 24 minutes at severity B, of two hours, are 20 % more
    // for both.
    let log = by_uer(
        A,
        [
            ("06-15 10:12", Kind::Downgraded(B)),
            ("06-15 10:36", Kind::SeverityChangeGranted(One)),
        ],
    );
    let course = told(Proportional, &log, at("06-15 10:36"));
    let due = |commitment| owed_by(&course, commitment).1;
    // 12 minutes of UER's are left, and 36 of the base table's.
    assert_eq!(due(UnifiedEnhancedResponse), Some(at("06-15 10:48")));
    assert_eq!(due(Base), Some(at("06-15 11:12")));
}

#[test]
fn what_is_missed_is_told_by_the_clause_and_the_commitment_that_owed_it() {
    use unified_support::decision::Value;
    use unified_support::document::{RuleId, clauses};
    let lowered = by_uer(One, [("06-15 11:30", Kind::Downgraded(C))]);
    let engine = holding(&[Service::UnifiedEnhancedResponse], Readings::default());
    let paris = engine.location("paris").expect("a location");
    let decision = paris
        .incident(&lowered, at("06-15 11:45"))
        .expect("an answer");
    let steps = decision.steps().iter();
    let missed = steps.filter(|step| step.rule() == RuleId::ResponseInTime);
    let missed: Vec<_> = missed
        .map(|step| {
            let commitment = step.operand("commitment").expect("whose it was");
            (step.source().clause(), commitment)
        })
        .collect();
    assert_eq!(
        missed,
        [
            (Some(clauses::SEV1_OTHER_1_HOUR), Value::Code("base")),
            (
                Some(clauses::UER_SEV1_OTHER_30_MIN),
                Value::Code("unified_enhanced_response")
            ),
        ]
    );
}

#[test]
fn an_incident_names_the_amendment_that_governs_a_time() {
    let hour = ResponseTargetDraft::new(TimeDelta::hours(1));
    let amendment = AmendmentDraft::new(
        "AV-1",
        ReplacedClause("2.2/sevb-response-2-hours"),
        AmendedTermDraft::ResponseTarget(hour),
    );
    let engine = order(&[]).with_amendment(amendment).engine();
    for (severity, amendment, minutes) in [(B, Some("AV-1"), 60), (C, None, 240)] {
        let log = log(plain(severity, "06-15 10:00"), []);
        let course = course_of(&engine, "paris", &log, at("06-15 10:30"));
        let response = governing(&course);
        assert_eq!(response.amendment.as_deref(), amendment);
        assert_eq!(response.deadline.target.num_minutes(), minutes);
    }
}

#[test]
fn the_hours_of_a_designated_engineer_are_those_of_the_amendment() {
    use unified_support::order::WeeklyHoursDraft;
    let hours = [vec!["10:00-12:00".to_owned()], Vec::new()];
    let [weekday, weekend] = hours;
    let days = core::array::from_fn(|day| if day < 5 { &weekday } else { &weekend }.clone());
    let amendment = AmendmentDraft::new(
        "AV-2",
        ReplacedClause("2.3/rede-business-hours"),
        AmendedTermDraft::BusinessHours(WeeklyHoursDraft::new(days)),
    );
    let held = [Service::ReactiveEnhancedDesignatedEngineering];
    let engine = order(&held).with_amendment(amendment).engine();
    let log = log(covered(A, "06-15 09:30"), []);
    for (as_of, is_open, changes_at) in [
        ("06-15 09:59", false, "06-15 10:00"),
        ("06-15 10:00", true, "06-15 12:00"),
        ("06-15 12:00", false, "06-16 10:00"),
    ] {
        let course = course_of(&engine, "paris", &log, at(as_of));
        let hours = &duty(&course, "take_part_in_resolution").hours;
        let hours = hours.as_ref().expect("business hours");
        assert_eq!(hours.amendment.as_deref(), Some("AV-2"));
        assert_eq!(
            (hours.open, hours.changes_at),
            (is_open, Some(at(changes_at)))
        );
    }
}
