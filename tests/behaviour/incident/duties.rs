//! What each duty does in the course of an incident: called for, done, ended by a severity and back with it.

use super::*;
use unified_support::{
    decision::Value,
    document::{Consequence, Party, RuleId},
    incident::{IncidentEventName, Trigger},
};

use Severity::{A, B, C, One};

#[test]
fn a_duty_that_nobody_asks_for_is_awaited() {
    let name = "notify_own_executives";
    let log = log(plain(One, "06-15 10:00"), []);
    let course = course(Readings::default(), &log, at("06-15 12:00"));
    let notice = duty(&course, name);
    assert_eq!(
        (notice.standing, notice.called_for_at),
        (Standing::Awaited, None)
    );
    assert_eq!(notice.duty.party(), Party::Customer);
    assert_eq!(
        (notice.from, notice.began_by),
        (at("06-15 10:00"), Trigger::Submission)
    );
}

#[test]
fn a_duty_that_is_asked_for_several_times_comes_several_times() {
    let name = named("answer_for_change_control");
    let log = log(
        plain(B, "06-15 09:00"),
        [
            ("06-15 09:00", Kind::CalledFor(name)),
            // Asked again before the answer: that is the same question.
            ("06-15 10:00", Kind::CalledFor(name)),
            ("06-15 12:00", Kind::Done(name)),
            ("06-15 13:00", Kind::WaitingForCustomer(Some(name))),
            ("06-16 09:00", Kind::CustomerAnswered(Some(name))),
            ("06-16 10:00", Kind::CalledFor(name)),
        ],
    );
    let course = course(Readings::default(), &log, at("06-16 11:00"));
    let told: Vec<_> = duties(&course, name.as_str())
        .iter()
        .map(|duty| (duty.called_for_at.expect("asked for"), duty.standing))
        .collect();
    assert_eq!(
        told,
        [
            (at("06-15 09:00"), met(at("06-15 12:00"))),
            // Four hours from 13:00 were over at 17:00.
            (at("06-15 13:00"), late("06-15 17:00", at("06-16 09:00"))),
            (at("06-16 10:00"), Standing::Owed),
        ]
    );
}

#[test]
fn a_duty_that_is_done_unasked_is_met() {
    for (severity, name) in [
        (One, "notify_own_executives"),
        (B, "answer_for_change_control"),
        (C, "reply"),
    ] {
        let done = [("06-15 11:00", Kind::Done(named(name)))];
        let log = log(plain(severity, "06-15 10:00"), done);
        let course = course(Readings::default(), &log, at("06-15 12:00"));
        let duty = duty(&course, name);
        assert_eq!(duty.standing, met(at("06-15 11:00")), "{name}");
        assert_eq!(duty.called_for_at, None);
    }
}

#[test]
fn a_duty_ends_with_its_severity_and_comes_back_with_it() {
    let name = "allot_resources_to_keep_pace";
    let log = log(
        plain(B, "06-15 10:00"),
        [
            ("06-15 11:00", Kind::SeverityChangeGranted(One)),
            ("06-15 12:00", Kind::Downgraded(B)),
            ("06-15 13:00", Kind::Done(named(name))),
        ],
    );
    let course = course(Readings::default(), &log, at("06-15 14:00"));
    let told: Vec<_> = duties(&course, name)
        .iter()
        .map(|duty| {
            (
                duty.from,
                duty.began_by,
                duty.until.zip(duty.ended_by),
                duty.standing,
            )
        })
        .collect();
    let (raised, lowered) = (
        Trigger::Event(IncidentEventName::SeverityChangeGranted),
        Trigger::Event(IncidentEventName::Downgraded),
    );
    let (rise, fall) = (at("06-15 11:00"), at("06-15 12:00"));
    assert_eq!(
        told,
        [
            (
                at("06-15 10:00"),
                Trigger::Submission,
                Some((rise, raised)),
                Standing::Ended { at: rise },
            ),
            (fall, lowered, None, met(at("06-15 13:00"))),
        ]
    );
}

#[test]
fn a_duty_of_two_severities_goes_on_from_one_to_the_other() {
    let log = log(
        plain(One, "06-15 10:00"),
        [("06-15 11:00", Kind::SeverityChangeGranted(A))],
    );
    let course = course(Readings::default(), &log, at("06-15 12:00"));
    let plan = duty(&course, "give_action_plan");
    assert_eq!((plan.from, plan.until), (at("06-15 10:00"), None));
    assert_eq!(plan.standing, Standing::Owed);
}

#[test]
fn what_was_done_ahead_of_a_severity_counts_for_it() {
    let name = "give_action_plan";
    let done = Kind::Done(named(name));
    let log = log(
        plain(B, "06-15 10:00"),
        [
            ("06-15 10:30", done),
            ("06-15 11:00", Kind::SeverityChangeGranted(A)),
            ("06-15 12:00", Kind::Downgraded(B)),
            ("06-15 13:00", Kind::SeverityChangeGranted(A)),
        ],
    );
    let undone = course(Readings::default(), &log, at("06-15 14:00"));
    // What was done for the first stretch was not done for the second.
    assert_eq!(
        standings(&undone, name),
        [met(at("06-15 10:30")), Standing::Owed]
    );
    let again = log.with([event("06-15 12:30", done)]).expect("a log");
    let done = course(Readings::default(), &again, at("06-15 14:00"));
    assert_eq!(
        standings(&done, name),
        [met(at("06-15 10:30")), met(at("06-15 12:30"))]
    );
}

#[test]
fn what_is_done_when_the_severity_changes_is_done_once() {
    // At the instant of the change the other severity holds already.
    let name = "give_action_plan";
    let log = log(
        plain(A, "06-15 10:00"),
        [
            ("06-15 11:00", Kind::Downgraded(B)),
            ("06-15 11:00", Kind::Done(named(name))),
            ("06-15 12:00", Kind::SeverityChangeGranted(A)),
        ],
    );
    let course = course(Readings::default(), &log, at("06-15 13:00"));
    let ended = Standing::Ended {
        at: at("06-15 11:00"),
    };
    assert_eq!(standings(&course, name), [ended, met(at("06-15 11:00"))]);
}

#[test]
fn a_duty_that_was_missed_stays_missed_when_its_severity_ends() {
    let name = "answer_for_change_control";
    let log = log(
        plain(B, "06-15 10:00"),
        [
            ("06-15 10:00", Kind::CalledFor(named(name))),
            ("06-15 15:00", Kind::SeverityChangeGranted(A)),
        ],
    );
    let course = course(Readings::default(), &log, at("06-15 16:00"));
    let expected = Standing::Missed {
        since: at("06-15 14:00"),
        done_at: None,
        ended_at: Some(at("06-15 15:00")),
    };
    assert_eq!(standings(&course, name), [expected]);
    assert!(!expected.is_open());
}

#[test]
fn a_duty_whose_severity_ends_in_time_is_not_missed_afterwards() {
    let name = "answer_for_change_control";
    let log = log(
        plain(B, "06-15 10:00"),
        [
            ("06-15 10:00", Kind::CalledFor(named(name))),
            ("06-15 14:00", Kind::SeverityChangeGranted(A)),
        ],
    );
    let course = course(Readings::default(), &log, at("06-16 16:00"));
    let ended = Standing::Ended {
        at: at("06-15 14:00"),
    };
    assert_eq!(standings(&course, name), [ended]);
}

#[test]
fn nothing_is_owed_once_it_is_closed_but_what_is_done_then_is_done() {
    let name = "reply";
    let log = log(
        plain(C, "06-15 10:00"),
        [
            ("06-15 11:00", Kind::CalledFor(named(name))),
            ("06-15 12:00", Kind::Closed),
            ("06-17 12:00", Kind::Done(named(name))),
        ],
    );
    let closed = course(Readings::default(), &log, at("06-17 11:00"));
    let ended = Standing::Ended {
        at: at("06-15 12:00"),
    };
    assert_eq!(standings(&closed, name), [ended]);
    assert_eq!(standings(&closed, "give_accurate_contact_details"), [ended]);
    let done = course(Readings::default(), &log, at("06-17 12:00"));
    assert_eq!(standings(&done, name), [met(at("06-17 12:00"))]);
}

#[test]
fn a_customers_clock_stands_still_while_the_incident_is_closed() {
    let name = "reply";
    let log = log(
        plain(C, "06-15 10:00"),
        [
            ("06-15 11:00", Kind::CalledFor(named(name))),
            ("06-15 12:00", Kind::Closed),
            ("06-17 12:00", Kind::Reopened),
        ],
    );
    let course = course(Readings::default(), &log, at("06-17 13:00"));
    let deadline = duty(&course, name).deadline.as_ref().expect("24 hours");
    assert_eq!(deadline.due, Some(at("06-18 11:00")));
}

#[test]
fn uer_reviews_a_severity_1_incident_once_it_is_over() {
    let name = "review_incident_handling";
    let done = Kind::Done(named(name));
    let engine = holding(&[Service::UnifiedEnhancedResponse], Readings::default());
    let log = log(
        covered(One, "06-15 10:00"),
        [
            ("06-15 10:10", Kind::FirstCallResponse),
            // A review before the end is none.
            ("06-15 10:20", done),
            ("06-15 12:00", Kind::Closed),
            ("06-16 10:00", done),
            ("06-16 12:00", Kind::Reopened),
            ("06-17 12:00", Kind::Closed),
            ("06-18 10:00", done),
        ],
    );
    let first = met(at("06-16 10:00"));
    let second = met(at("06-18 10:00"));
    for (as_of, expected) in [
        ("06-15 11:00", vec![Standing::Awaited]),
        ("06-15 12:00", vec![Standing::Owed]),
        ("06-16 11:00", vec![first]),
        ("06-16 12:00", vec![first, Standing::Awaited]),
        ("06-17 12:00", vec![first, Standing::Owed]),
        ("06-18 10:00", vec![first, second]),
    ] {
        let course = course_of(&engine, "paris", &log, at(as_of));
        assert_eq!(standings(&course, name), expected, "{as_of}");
    }
}

#[test]
fn a_review_after_the_mitigation_is_one_though_the_incident_is_closed_later() {
    let name = "review_incident_handling";
    let done = Kind::Done(named(name));
    let engine = holding(&[Service::UnifiedEnhancedResponse], Readings::default());
    let log = log(
        covered(One, "06-15 10:00"),
        [
            ("06-15 12:00", Kind::Mitigated),
            ("06-15 14:00", done),
            ("06-15 16:00", Kind::Closed),
            ("06-15 18:00", Kind::Reopened),
        ],
    );
    let expected = met(at("06-15 14:00"));
    for (as_of, expected) in [
        ("06-15 13:00", vec![Standing::Awaited]),
        ("06-15 15:00", vec![expected]),
        ("06-15 17:00", vec![expected]),
        ("06-15 19:00", vec![expected, Standing::Awaited]),
    ] {
        let course = course_of(&engine, "paris", &log, at(as_of));
        assert_eq!(standings(&course, name), expected, "{as_of}");
    }
}

#[test]
fn an_answer_belongs_to_the_question_that_it_answers() {
    let name = "answer_for_change_control";
    let asked = Kind::WaitingForCustomer(Some(named(name)));
    let answered = Kind::CustomerAnswered(Some(named(name)));
    let log = log(
        plain(B, "06-15 10:00"),
        [
            ("06-15 10:00", asked),
            ("06-15 10:30", Kind::SeverityChangeGranted(A)),
            ("06-15 10:45", answered),
            ("06-15 11:00", Kind::SeverityChangeGranted(B)),
        ],
    );
    let course = course(Readings::default(), &log, at("06-15 12:00"));
    let ended = Standing::Ended {
        at: at("06-15 10:30"),
    };
    // Nobody asked at severity B again.
    assert_eq!(standings(&course, name), [ended, Standing::Awaited]);
}

#[test]
fn an_answer_after_a_change_of_severity_still_ends_what_was_missed() {
    let name = "answer_for_change_control";
    let log = log(
        plain(B, "06-15 10:00"),
        [
            ("06-15 10:00", Kind::CalledFor(named(name))),
            ("06-15 15:00", Kind::SeverityChangeGranted(A)),
            ("06-15 15:30", Kind::Done(named(name))),
        ],
    );
    let course = course(Readings::default(), &log, at("06-15 16:00"));
    let expected = late("06-15 14:00", at("06-15 15:30"));
    assert_eq!(standings(&course, name), [expected]);
}

#[test]
fn an_incident_that_was_of_severity_1_for_a_while_is_reviewed_once() {
    let name = "review_incident_handling";
    let engine = holding(&[Service::UnifiedEnhancedResponse], Readings::default());
    let incident = |severity| covered(severity, "06-15 10:00");
    let twice_1 = log(
        incident(One),
        [
            ("06-15 11:00", Kind::Downgraded(B)),
            ("06-15 12:00", Kind::SeverityChangeGranted(One)),
            ("06-15 13:00", Kind::Downgraded(A)),
            ("06-15 14:00", Kind::Closed),
        ],
    );
    let course = course_of(&engine, "paris", &twice_1, at("06-15 15:00"));
    assert_eq!(standings(&course, name), [Standing::Owed]);
    let never_1 = log(incident(A), [("06-15 14:00", Kind::Closed)]);
    let course = course_of(&engine, "paris", &never_1, at("06-15 15:00"));
    assert_eq!(standings(&course, name), []);
}

#[test]
fn what_the_report_itself_does_is_done_with_it() {
    let report = met(at("06-15 10:00"));
    let held = [
        Service::UnifiedEnhancedResponse,
        Service::RapidResponse,
        Service::AzureEventManagement,
        Service::ReactiveEnhancedDesignatedEngineering,
    ];
    let engine = holding(&held, Readings::default());
    let log = log(
        covered(A, "06-15 10:00"),
        [("06-15 10:20", Kind::SeverityAgreed(A))],
    );
    let course = course_of(&engine, "paris", &log, at("06-15 11:00"));
    for name in [
        "report_by_phone_or_web",
        "submit_on_azure_portal",
        "write_aem_in_case_description",
        "open_incidents",
    ] {
        assert_eq!(standings(&course, name), [report], "{name}");
    }
    // Rapid Response asks for it, and 2.6 does by one reading.
    assert_eq!(standings(&course, "submit_on_service_portal"), [report]);
    for name in ["state_business_impact", "set_severity_with_customer"] {
        assert_eq!(standings(&course, name), [met(at("06-15 10:20"))], "{name}");
    }
    assert_eq!(
        standings(&course, "take_part_in_diagnosis"),
        [Standing::Owed]
    );
}

#[test]
fn a_missed_duty_of_the_customers_names_what_may_follow() {
    let consequences = |severity, held: &[Service]| {
        let engine = holding(held, Readings::default());
        let paris = engine.location("paris").expect("a location");
        let log = log(covered(severity, "06-15 10:00"), []);
        let decision = paris.incident(&log, at("06-15 11:00")).expect("an answer");
        let steps = decision.steps().iter();
        let steps = steps.filter(|step| step.rule() == RuleId::Consequence);
        let mut told: Vec<_> = steps
            .filter_map(|step| {
                let name = Value::Code("give_rapid_access_and_response");
                let rapid = step.operands().iter().any(|(_, value)| *value == name);
                let clause = step.source().clause().expect("a clause").as_str();
                rapid.then_some(clause)
            })
            .collect();
        told.sort_unstable();
        told
    };
    assert_eq!(consequences(One, &[]), ["2.2/fn3-severity-downgrade"]);
    assert_eq!(
        consequences(A, &[Service::RapidResponse]),
        ["2.2/fn3-severity-downgrade", "2.3/rr-fn1-reduced-service"]
    );
    assert_eq!(
        consequences(
            One,
            &[
                Service::UnifiedEnhancedResponse,
                Service::AzureEventManagement
            ]
        ),
        [
            "2.2/fn3-severity-downgrade",
            "2.3/aem-cancel-for-no-cooperation",
            "2.3/aem-fn1-stop-24x7",
            "2.3/uer-fn3-downgrade",
        ]
    );
    assert_eq!(consequences(B, &[]), [""; 0]);
    let reply = log(plain(C, "06-15 10:00"), []);
    let course = course(Readings::default(), &reply, at("06-15 11:00"));
    assert_eq!(duty(&course, "reply").duty.consequences(), []);
    let portal = Consequence::ServicesMayBeDelayed;
    let known = duty(&course, "know_and_reproduce_problem")
        .duty
        .consequences();
    assert_eq!(
        known.iter().map(|one| *one.value()).collect::<Vec<_>>(),
        [portal]
    );
}

#[test]
fn rsm_on_request_is_there_in_business_hours() {
    let name = "manage_incident";
    let log = log(
        plain(B, "05-13 10:00"),
        [("05-13 16:00", Kind::CalledFor(named(name)))],
    );
    let (closing, opening) = (at("05-13 17:30"), at("05-15 09:00"));
    for (as_of, is_open, changes_at) in [
        (closing - NANOSECOND, true, closing),
        (closing, false, opening),
        (opening - NANOSECOND, false, opening),
        (opening, true, at("05-15 17:30")),
    ] {
        let course = course(Readings::default(), &log, as_of);
        let duty = duty(&course, name);
        assert_eq!(duty.standing, Standing::Owed);
        let hours = duty.hours.as_ref().expect("business hours");
        assert_eq!((hours.open, hours.changes_at), (is_open, Some(changes_at)));
        assert_eq!(hours.clause.as_str(), "2.2/rsm-bc-on-request");
    }
    let done = log.with([event("05-13 17:00", Kind::Done(named(name)))]);
    let course = course(Readings::default(), &done.expect("a log"), closing);
    assert_eq!(duty(&course, name).hours, None);
}

#[test]
fn what_was_called_for_before_a_duty_began_is_owed_from_its_begin() {
    // On Wednesday Microsoft asks; the reply is a duty of severity C, which comes on Saturday.
    let asked = |when| {
        log(
            plain(B, "05-13 10:00"),
            [
                (when, Kind::WaitingForCustomer(Some(named("reply")))),
                ("05-16 12:00", Kind::Downgraded(C)),
            ],
        )
    };
    let begin = at("05-16 12:00");
    for when in ["05-13 11:00", "05-16 11:59", "05-16 12:00"] {
        let course = course(Readings::default(), &asked(when), at("05-16 13:00"));
        let reply = duty(&course, "reply");
        let deadline = reply.deadline.as_ref().expect("24 hours");
        assert_eq!(reply.called_for_at, Some(at(when)));
        assert_eq!(deadline.starts_at, Some(begin), "{when}");
        assert_eq!(deadline.due, Some(at("05-17 12:00")), "{when}");
        assert_eq!(reply.standing, Standing::Owed, "{when}");
    }
    // Called for a minute after the begin, it runs from the call.
    let later = asked("05-16 12:01");
    let course_later = course(Readings::default(), &later, at("05-16 13:00"));
    let deadline = duty(&course_later, "reply")
        .deadline
        .as_ref()
        .expect("24 hours");
    assert_eq!(deadline.due, Some(at("05-17 12:01")));
    // Answered before it began, however late after the call, it is done.
    let answer = event("05-16 11:00", Kind::CustomerAnswered(Some(named("reply"))));
    let answered = asked("05-13 11:00").with([answer]).expect("a log");
    let course = course(Readings::default(), &answered, at("05-18 13:00"));
    assert_eq!(duty(&course, "reply").standing, met(at("05-16 11:00")));
}

#[test]
fn no_reading_lets_a_duty_that_is_called_for_be_missed_before_it_begins() {
    use unified_support::document::SeverityChange;
    let log = log(
        plain(B, "05-13 10:00"),
        [
            ("05-13 11:00", Kind::CalledFor(named("reply"))),
            ("05-16 12:00", Kind::Downgraded(C)),
        ],
    );
    for reading in [
        SeverityChange::Restart,
        SeverityChange::Retroactive,
        SeverityChange::CarryElapsed,
        SeverityChange::Proportional,
    ] {
        let readings = Readings::default().with(reading);
        let course = course(readings, &log, at("05-16 13:00"));
        let deadline = duty(&course, "reply").deadline.as_ref().expect("24 hours");
        assert_eq!(deadline.due, Some(at("05-17 12:00")), "{reading:?}");
    }
}

#[test]
fn what_nobody_did_is_owed_again_when_its_duty_comes_back() {
    let name = "reply";
    let story = log(
        plain(C, "06-15 10:00"),
        [
            ("06-15 11:00", Kind::CalledFor(named(name))),
            ("06-15 12:00", Kind::SeverityChangeGranted(B)),
            ("06-17 12:00", Kind::Downgraded(C)),
        ],
    );
    let ended = Standing::Ended {
        at: at("06-15 12:00"),
    };
    let again = course(Readings::default(), &story, at("06-17 13:00"));
    assert_eq!(standings(&again, name), [ended, Standing::Owed]);
    let replies = duties(&again, name);
    assert_eq!(replies[1].called_for_at, Some(at("06-15 11:00")));
    let due = replies[1].deadline.as_ref().expect("24 hours").due;
    assert_eq!(due, Some(at("06-18 12:00")));
    for (when, standing) in [
        ("06-17 12:00", met(at("06-17 12:00"))),
        ("06-18 12:00", met(at("06-18 12:00"))),
        ("06-18 12:01", late("06-18 12:00", at("06-18 12:01"))),
    ] {
        let done = story.with([event(when, Kind::Done(named(name)))]);
        let course = course(
            Readings::default(),
            &done.expect("a log"),
            at("06-19 12:00"),
        );
        assert_eq!(standings(&course, name), [ended, standing], "{when}");
    }
    // Missed before, it is owed again all the same.
    let late_story = log(
        plain(C, "06-15 10:00"),
        [
            ("06-15 11:00", Kind::CalledFor(named(name))),
            ("06-16 12:00", Kind::SeverityChangeGranted(B)),
            ("06-17 12:00", Kind::Downgraded(C)),
        ],
    );
    let course = course(Readings::default(), &late_story, at("06-17 13:00"));
    let missed = Standing::Missed {
        since: at("06-16 11:00"),
        done_at: None,
        ended_at: Some(at("06-16 12:00")),
    };
    assert_eq!(standings(&course, name), [missed, Standing::Owed]);
}

#[test]
fn what_is_done_after_a_duty_came_back_is_done_though_it_was_called_for_before() {
    let name = "give_action_plan";
    let log = log(
        plain(A, "06-15 10:00"),
        [
            ("06-15 10:10", Kind::CalledFor(named(name))),
            ("06-15 11:00", Kind::Downgraded(B)),
            ("06-15 12:00", Kind::SeverityChangeGranted(A)),
            ("06-15 12:30", Kind::Done(named(name))),
        ],
    );
    let course = course(Readings::default(), &log, at("06-15 13:00"));
    let ended = Standing::Ended {
        at: at("06-15 11:00"),
    };
    assert_eq!(standings(&course, name), [ended, met(at("06-15 12:30"))]);
}
