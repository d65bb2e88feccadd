//! What a change of severity does to the clock of the first response, by each variant of the reading.

use super::*;
use unified_support::{
    document::{Clock, SeverityChange, Situation},
    order::{AmendedTermDraft, AmendmentDraft, ReplacedClause, ResponseTargetDraft},
    response::{Commitment, Described},
};

use Severity::{B, One};
use SeverityChange::{CarryElapsed, Proportional, Restart, Retroactive};

/// By each reading, the due instant after some changes.
#[track_caller]
fn changes_to(
    submitted: (Severity, &str),
    changes: &[(&str, Severity)],
    expected: [(SeverityChange, &str); 4],
) {
    let events = changes
        .iter()
        .map(|(when, to)| event(when, Kind::SeverityChangeGranted(*to)));
    let log = IncidentLog::try_new(plain(submitted.0, submitted.1), events).expect("a log");
    let last = changes.last().expect("a change").0;
    for (reading, expected) in expected {
        let course = course(Readings::default().with(reading), &log, at(last));
        assert_eq!(due(&course), Some(at(expected)), "{reading:?}");
    }
}

#[test]
fn a_severity_that_rises_in_business_hours() {
    // A quarter of two hours is used.
    changes_to(
        (B, "06-15 10:00"),
        &[("06-15 10:30", One)],
        [
            (Restart, "06-15 11:30"),
            (Retroactive, "06-15 11:00"),
            (CarryElapsed, "06-15 11:00"),
            (Proportional, "06-15 11:15"),
        ],
    );
}

#[test]
fn a_severity_that_rises_after_a_closed_night() {
    // Half an hour of business time is used, and an hour that has nothing to do with it was over at 18:00.
    changes_to(
        (B, "06-15 17:00"),
        &[("06-16 08:00", One)],
        [
            (Restart, "06-16 09:00"),
            (Retroactive, "06-15 18:00"),
            (CarryElapsed, "06-16 08:30"),
            (Proportional, "06-16 08:45"),
        ],
    );
}

#[test]
fn a_severity_that_rises_on_a_holiday() {
    // An hour of business time was used when the office closed for Ascension Day.
    changes_to(
        (B, "05-13 16:30"),
        &[("05-14 10:00", One)],
        [
            (Restart, "05-14 11:00"),
            (Retroactive, "05-13 17:30"),
            (CarryElapsed, "05-13 17:30"),
            (Proportional, "05-14 10:30"),
        ],
    );
}

#[test]
fn a_severity_that_falls_in_a_closed_night() {
    // Half an hour of one hour is used, which the night does not count for B.
    changes_to(
        (One, "06-15 20:00"),
        &[("06-15 20:30", B)],
        [
            (Restart, "06-16 11:00"),
            (Retroactive, "06-16 11:00"),
            (CarryElapsed, "06-16 10:30"),
            (Proportional, "06-16 10:00"),
        ],
    );
}

#[test]
fn a_severity_that_falls_before_a_holiday() {
    // A quarter of an hour is used; another is left of the day, and Thursday does not count.
    changes_to(
        (One, "05-13 17:00"),
        &[("05-13 17:15", B)],
        [
            (Restart, "05-15 10:45"),
            (Retroactive, "05-15 10:30"),
            (CarryElapsed, "05-15 10:30"),
            (Proportional, "05-15 10:15"),
        ],
    );
}

#[test]
fn a_severity_that_rises_and_falls_again() {
    // Half an hour at B is a quarter; half an hour more at 1 makes three quarters.
    changes_to(
        (B, "06-15 10:00"),
        &[("06-15 10:30", One), ("06-15 11:00", B)],
        [
            (Restart, "06-15 13:00"),
            (Retroactive, "06-15 12:00"),
            (CarryElapsed, "06-15 12:00"),
            (Proportional, "06-15 11:30"),
        ],
    );
}

#[test]
fn a_change_after_the_due_instant_leaves_the_breach_in_the_record() {
    // B was due at 12:00; at 13:00 three hours are used, one and a half times the target.
    let log = log(
        plain(B, "06-15 10:00"),
        [("06-15 13:00", Kind::SeverityChangeGranted(One))],
    );
    for (reading, expected, breaches) in [
        (Restart, Standing::Owed, vec![(120, "06-15 12:00")]),
        (
            Retroactive,
            missed("06-15 11:00"),
            vec![(120, "06-15 12:00"), (60, "06-15 11:00")],
        ),
        (
            CarryElapsed,
            missed("06-15 11:00"),
            vec![(120, "06-15 12:00"), (60, "06-15 11:00")],
        ),
        (
            Proportional,
            missed("06-15 12:00"),
            vec![(120, "06-15 12:00"), (60, "06-15 12:00")],
        ),
    ] {
        let course = course(Readings::default().with(reading), &log, at("06-15 13:30"));
        let response = governing(&course);
        assert_eq!(response.standing, expected, "{reading:?}");
        let found = response.deadline.missed.iter();
        let found: Vec<_> = found
            .map(|breach| (breach.target.num_minutes(), breach.since))
            .collect();
        let breaches: Vec<_> = breaches
            .into_iter()
            .map(|(minutes, since)| (minutes, at(since)))
            .collect();
        assert_eq!(found, breaches, "{reading:?}");
    }
}

/// What the question `severity` says of a change, an incident says once the change is granted: who governs, and when each commitment
/// is due. One target is counted in business hours by an amendment, so that how the clock has run decides.
#[test]
fn an_incident_says_of_a_change_what_was_said_of_it_beforehand() {
    let amendment = AmendmentDraft::new(
        "A-1",
        ReplacedClause("2.3/uer-sev1-other-30-min"),
        AmendedTermDraft::ResponseTarget(
            ResponseTargetDraft::new(TimeDelta::minutes(30)).with_clock(Clock::BusinessHours),
        ),
    );
    let order = order(&[Service::UnifiedEnhancedResponse]).with_amendment(amendment);
    let submitted = ["06-15 10:00", "06-15 16:50", "06-13 12:00"];
    let changes = [0, 1, 40, 50, 130, 1_000];
    let mut by_uer = 0;
    for reading in [Restart, Retroactive, CarryElapsed, Proportional] {
        let engine = order.clone().read_by(Readings::default().with(reading));
        let paris = engine.location("paris").expect("a location");
        for (submitted_at, minutes) in submitted
            .iter()
            .flat_map(|submitted| changes.map(|minutes| (*submitted, minutes)))
        {
            for (from, to) in [(B, One), (One, B), (Severity::C, One), (One, Severity::A)] {
                let granted_at = at(submitted_at) + TimeDelta::minutes(minutes);
                let granted = IncidentEvent::new(granted_at, Kind::SeverityChangeGranted(to));
                let incident = plain(from, submitted_at).reported_by(Channel::Phone);
                let log = IncidentLog::try_new(incident.clone(), [granted]).expect("a log");
                let course = course_of(&engine, "paris", &log, granted_at);

                let described = Described::new(Situation::BusinessAtRisk)
                    .with_severity(from)
                    .with_changed_at(granted_at);
                let outcome = paris
                    .traced(&mut ())
                    .severity(&incident.with_severity(described));
                let outcome = outcome.expect("an answer");
                let described = outcome.decided().expect("a severity");
                let mut targets = described.targets.iter();
                let target = targets.find(|target| target.severity == to);
                let response = &target.expect("it is there").first_response;
                let response = response.decided().expect("a target");

                let found = governing(&course);
                let told = (reading, submitted_at, minutes, from, to);
                assert_eq!(found.commitment, response.commitment, "{told:?}");
                let mut found: Vec<_> = course
                    .first_response
                    .iter()
                    .map(|one| (one.commitment, one.deadline.due))
                    .collect();
                let candidates = response.candidates.iter();
                let mut expected: Vec<_> = candidates
                    .map(|one| (one.commitment, Some(one.due)))
                    .collect();
                found.sort_unstable();
                expected.sort_unstable();
                assert_eq!(found, expected, "{told:?}");
                by_uer += u32::from(response.commitment == Commitment::UnifiedEnhancedResponse);
            }
        }
    }
    assert!(by_uer > 100, "{by_uer}");
}
