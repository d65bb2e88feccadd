//! Each reading, with a case in which its variants differ.

use super::*;
use unified_support::document::{
    AedResponse, AemSeverityA, AttentionTimes, AzureLineExclusions, BAndCClock, CCustomerReply,
    Clock, CustomerClockStart, LateAfter, LocalHours, OnlineServicesChannel, OverlappingOffers,
    Pause, ResponseClockStart, ResponseTable, SeverityChange,
};
use unified_support::order::{
    AmendedTermDraft, AmendmentDraft, ReplacedClause, ResponseTargetDraft,
};
use unified_support::response::Commitment;

use Severity::{A, B, C, One};
use SeverityChange::{CarryElapsed, Proportional, Restart, Retroactive};

#[test]
fn an_answer_after_an_exact_fit_is_late_by_one_reading_only() {
    // Two hours from 15:30 are over at 17:30, and at 09:00 not yet more.
    let answered = |when: DateTime<Utc>| {
        let log = log(plain(B, "06-15 15:30"), []);
        log.with([IncidentEvent::new(when, Kind::FirstCallResponse)])
            .expect("a log")
    };
    let standing = |reading: LateAfter, when| {
        let readings = Readings::default().with(reading);
        let course = course(readings, &answered(when), at("06-16 12:00"));
        let deadline = &governing(&course).deadline;
        assert_eq!(deadline.due, Some(at("06-15 17:30")));
        assert_eq!(deadline.due_latest, Some(at("06-16 09:00")));
        governing(&course).standing
    };
    let (closing, evening, opening) = (at("06-15 17:30"), at("06-15 20:00"), at("06-16 09:00"));
    assert_eq!(standing(LateAfter::Due, closing), met(closing));
    let after = closing + NANOSECOND;
    assert_eq!(standing(LateAfter::Due, after), late("06-15 17:30", after));
    assert_eq!(
        standing(LateAfter::Due, evening),
        late("06-15 17:30", evening)
    );
    for in_time in [closing, evening, opening] {
        assert_eq!(standing(LateAfter::DueLatest, in_time), met(in_time));
    }
    let after = opening + NANOSECOND;
    assert_eq!(
        standing(LateAfter::DueLatest, after),
        late("06-16 09:00", after)
    );
}

#[test]
fn a_wait_stops_the_clock_by_one_reading_only() {
    let waits = log(
        plain(B, "06-15 10:00"),
        [("06-15 10:30", Kind::WaitingForCustomer(None))],
    );
    let answer = event("06-15 11:00", Kind::CustomerAnswered(None));
    let answered = waits.with([answer]).expect("a log");
    let pausing = Readings::default().with(Pause::WaitingForCustomer);
    let running = course(Readings::default(), &waits, at("06-15 10:45"));
    assert_eq!(due(&running), Some(at("06-15 12:00")));
    let stopped = course(pausing, &waits, at("06-15 10:45"));
    assert_eq!(due(&stopped), None);
    let resumed = governing(&stopped).deadline.due_if_resumed;
    assert_eq!(resumed, Some(at("06-15 12:15")));
    assert_eq!(governing(&stopped).due_local, None);
    let afterwards = |readings| due(&course(readings, &answered, at("06-15 11:30")));
    assert_eq!(afterwards(Readings::default()), Some(at("06-15 12:00")));
    assert_eq!(afterwards(pausing), Some(at("06-15 12:30")));
}

#[test]
fn a_wait_over_a_closed_night_counts_nothing() {
    let pausing = Readings::default().with(Pause::WaitingForCustomer);
    let due = |from, until| {
        let events = [
            (from, Kind::WaitingForCustomer(None)),
            (until, Kind::CustomerAnswered(None)),
        ];
        let log = log(plain(B, "06-15 16:30"), events);
        due(&course(pausing, &log, at("06-16 10:00")))
    };
    assert_eq!(due("06-15 17:30", "06-16 09:00"), Some(at("06-16 10:00")));
    assert_eq!(due("06-15 18:00", "06-16 08:00"), Some(at("06-16 10:00")));
    // Half an hour at either side does.
    assert_eq!(due("06-15 17:00", "06-16 09:30"), Some(at("06-16 11:00")));
}

#[test]
fn a_wait_stops_no_clock_of_the_customers() {
    let authority = Some(named("answer_for_change_control"));
    let log = log(
        plain(B, "06-15 10:00"),
        [("06-15 11:00", Kind::WaitingForCustomer(authority))],
    );
    let pausing = Readings::default().with(Pause::WaitingForCustomer);
    let course = course(pausing, &log, at("06-15 12:00"));
    let answer = duty(&course, "answer_for_change_control");
    let deadline = answer.deadline.as_ref().expect("four business hours");
    assert_eq!(deadline.due, Some(at("06-15 15:00")));
}

#[test]
fn no_clock_runs_while_the_incident_is_closed() {
    let log = log(
        plain(B, "06-15 10:00"),
        [
            ("06-15 11:00", Kind::Closed),
            ("06-15 15:00", Kind::Reopened),
        ],
    );
    let while_closed = course(Readings::default(), &log, at("06-15 12:00"));
    assert_eq!(due(&while_closed), None);
    let ended = Standing::Ended {
        at: at("06-15 11:00"),
    };
    assert_eq!(governing(&while_closed).standing, ended);
    let reopened = course(Readings::default(), &log, at("06-15 15:30"));
    assert_eq!(due(&reopened), Some(at("06-15 16:00")));
    assert_eq!(governing(&reopened).standing, Standing::Owed);
}

#[test]
fn the_shortest_time_or_the_narrowest_scope_governs() {
    let twenty = ResponseTargetDraft::new(TimeDelta::minutes(20));
    let amendment = AmendmentDraft::new(
        "A-1",
        ReplacedClause("2.3/rr-sev1-response-15-min"),
        AmendedTermDraft::ResponseTarget(twenty),
    );
    let held = [Service::UnifiedEnhancedResponse, Service::RapidResponse];
    let order = order(&held).with_amendment(amendment);
    let log = log(covered(One, "06-15 10:00"), []);
    for (reading, expected) in [
        (
            OverlappingOffers::Shortest,
            (Commitment::UnifiedEnhancedResponse, "06-15 10:15"),
        ),
        (
            OverlappingOffers::MostSpecific,
            (Commitment::RapidResponse, "06-15 10:20"),
        ),
    ] {
        let engine = order.clone().read_by(Readings::default().with(reading));
        let course = course_of(&engine, "paris", &log, at("06-15 10:05"));
        let governing = governing(&course);
        assert_eq!(
            (governing.commitment, governing.deadline.due),
            (expected.0, Some(at(expected.1)))
        );
        assert_eq!(course.first_response.len(), 3);
    }
}

/// The duties of AEM's table, by name.
fn of_event(severity: Severity, reading: AemSeverityA) -> (Commitment, Vec<&'static str>) {
    let held = [Service::AzureEventManagement];
    let engine = holding(&held, Readings::default().with(reading));
    let log = log(covered(severity, "06-15 10:00"), []);
    let course = course_of(&engine, "paris", &log, at("06-15 10:05"));
    let table = unified_support::document::DutyOf::Table(ResponseTable::AzureEventManagement);
    let duties = course.duties.iter();
    let duties = duties.filter(|duty| duty.duty.of() == table);
    let mut names: Vec<_> = duties.map(|duty| duty.duty.name().as_str()).collect();
    names.sort_unstable();
    (governing(&course).commitment, names)
}

#[test]
fn what_aem_gives_at_severity_a_is_one_cell_or_two() {
    let beside_1 = [
        "allot_resources_around_the_clock",
        "assign_critical_situation_resource",
        "escalate_to_product_teams",
        "escalate_within_microsoft",
        "give_access_to_specialists",
        "give_rapid_access_and_response",
        "notify_own_executives",
    ];
    let beside_a = [
        "assign_engineers_who_know_solution",
        "notify_microsoft_executives",
    ];
    let mut all = [&beside_1[..], &beside_a].concat();
    all.sort_unstable();
    let event = Commitment::AzureEventManagement;
    for severity in [One, A] {
        assert_eq!(
            of_event(severity, AemSeverityA::AsSeverity1),
            (event, all.clone())
        );
    }
    assert_eq!(
        of_event(One, AemSeverityA::AsBase),
        (event, beside_1.to_vec())
    );
    assert_eq!(
        of_event(A, AemSeverityA::AsBase),
        (Commitment::Base, beside_a.to_vec())
    );
    // What AEM's section promises for the whole event is no cell of the table.
    let engine = holding(
        &[Service::AzureEventManagement],
        Readings::default().with(AemSeverityA::AsBase),
    );
    let log = log(covered(A, "06-15 10:00"), []);
    let course = course_of(&engine, "paris", &log, at("06-15 10:05"));
    let available = duty(&course, "be_available_around_the_clock");
    assert_eq!(available.standing, Standing::Owed);
}

#[test]
fn the_reading_of_aems_cells_is_named_where_it_brings_duties_or_does_not() {
    use unified_support::document::{Reading, RuleId, Source};
    let is_named = |held: &[Service], severity, reading| {
        let engine = holding(held, Readings::default().with(reading));
        let paris = engine.location("paris").expect("a location");
        let log = log(covered(severity, "06-15 10:00"), []);
        let decision = paris.incident(&log, at("06-15 10:05")).expect("an answer");
        let steps = decision.steps().iter();
        let mut named = steps.filter(|step| step.rule() == RuleId::EventDutySeverities);
        let is_named = named.any(|step| *step.source() == Source::Reading(AemSeverityA::ID));
        let stamp = decision.stamp();
        let mut readings = stamp.readings();
        let is_stamped = readings.any(|(id, _)| id == AemSeverityA::ID.key());
        assert!(is_stamped || !is_named);
        is_named
    };
    let event = [Service::AzureEventManagement];
    for reading in [AemSeverityA::AsSeverity1, AemSeverityA::AsBase] {
        for severity in [One, A] {
            assert!(is_named(&event, severity, reading), "{severity:?}");
        }
        for severity in [B, C] {
            assert!(!is_named(&event, severity, reading), "{severity:?}");
        }
        assert!(!is_named(&[], One, reading));
    }
}

#[test]
fn aed_brings_the_times_of_rapid_response_or_none() {
    // Azure Batch is no component of Rapid Response, but its subscription is enrolled.
    let held = [Service::RapidResponse, Service::AzureEngineeringDirect];
    let incident = covered(A, "06-15 10:00").with_product_name("Azure Batch");
    let log = log(incident, []);
    for (reading, commitment, expected) in [
        (
            AedResponse::RapidResponse,
            Commitment::AzureEngineeringDirect,
            "06-15 10:15",
        ),
        (AedResponse::Base, Commitment::Base, "06-15 11:00"),
    ] {
        let engine = holding(&held, Readings::default().with(reading));
        let course = course_of(&engine, "paris", &log, at("06-15 10:05"));
        assert_eq!(governing(&course).commitment, commitment);
        assert_eq!(due(&course), Some(at(expected)));
        // Whatever the times are, AED's engineers are there.
        duty(&course, "manage_crisis_around_the_clock");
    }
}

#[test]
fn attention_times_are_a_measure_or_a_deadline() {
    let engine = |reading| {
        let held = [Service::UnifiedEnhancedResponse, Service::RapidResponse];
        holding(&held, Readings::default().with(reading))
    };
    let log = log(
        covered(A, "06-15 10:00"),
        [
            ("06-15 10:40", Kind::FirstCallResponse),
            ("06-15 11:00", Kind::SeverityChangeGranted(B)),
        ],
    );
    let urgency = course_of(
        &engine(AttentionTimes::Urgency),
        "paris",
        &log,
        at("06-15 12:00"),
    );
    let told: Vec<_> = urgency
        .attention
        .iter()
        .map(|time| (time.table, time.severity, time.within, time.clock))
        .collect();
    // Rapid Response prints one at severity 1 alone.
    assert_eq!(
        told,
        [
            (ResponseTable::Base, A, TimeDelta::hours(1), Clock::Elapsed),
            (
                ResponseTable::UnifiedEnhancedResponse,
                A,
                TimeDelta::minutes(30),
                Clock::Elapsed
            ),
            (
                ResponseTable::Base,
                B,
                TimeDelta::hours(2),
                Clock::BusinessHours
            ),
        ]
    );
    assert!(urgency.attention.iter().all(|time| time.standing.is_none()));
    let deadline = course_of(
        &engine(AttentionTimes::Deadline),
        "paris",
        &log,
        at("06-15 12:00"),
    );
    let told: Vec<_> = deadline
        .attention
        .iter()
        .map(|time| {
            (
                time.deadline.as_ref().and_then(|deadline| deadline.due),
                time.standing,
            )
        })
        .collect();
    let answered = at("06-15 10:40");
    assert_eq!(
        told,
        [
            (Some(at("06-15 11:00")), Some(met(answered))),
            (Some(at("06-15 10:30")), Some(late("06-15 10:30", answered))),
            // It was given before B came.
            (Some(at("06-15 13:00")), Some(met(answered))),
        ]
    );
}

#[test]
fn an_immediate_need_is_met_by_a_response_at_the_report_alone() {
    let readings = Readings::default().with(AttentionTimes::Deadline);
    let standing = |when: DateTime<Utc>| {
        let log = log(plain(One, "06-15 10:00"), []);
        let response = IncidentEvent::new(when, Kind::FirstCallResponse);
        let log = log.with([response]).expect("a log");
        course(readings, &log, at("06-15 12:00")).attention[0].standing
    };
    let report = at("06-15 10:00");
    assert_eq!(standing(report), Some(met(report)));
    let after = report + NANOSECOND;
    assert_eq!(standing(after), Some(late("06-15 10:00", after)));
}

#[test]
fn a_response_after_a_change_does_not_meet_the_attention_time_before_it() {
    let readings = Readings::default().with(AttentionTimes::Deadline);
    let log = log(
        plain(A, "06-15 10:00"),
        [
            ("06-15 10:30", Kind::SeverityChangeGranted(B)),
            ("06-15 10:40", Kind::FirstCallResponse),
        ],
    );
    let course = course(readings, &log, at("06-15 12:00"));
    let told: Vec<_> = course.attention.iter().map(|time| time.standing).collect();
    let ended = Standing::Ended {
        at: at("06-15 10:30"),
    };
    assert_eq!(told, [Some(ended), Some(met(at("06-15 10:40")))]);
}

#[test]
fn the_clock_starts_with_the_submission_or_the_agreement() {
    let agreed = Readings::default().with(ResponseClockStart::SeverityAgreed);
    // Agreed as something else than it was submitted as.
    let story = log(
        plain(B, "06-15 10:00"),
        [("06-15 10:20", Kind::SeverityAgreed(A))],
    );
    // The agreed severity has held all along: so does a first response asked for with it.
    let by_submission = course(Readings::default(), &story, at("06-15 10:30"));
    assert_eq!(due(&by_submission), Some(at("06-15 11:00")));
    let by_agreement = course(agreed, &story, at("06-15 10:30"));
    assert_eq!(due(&by_agreement), Some(at("06-15 11:20")));
    let before = course(agreed, &story, at("06-15 10:19"));
    assert_eq!((before.severity, due(&before)), (B, None));
    assert_eq!(governing(&before).standing, Standing::Awaited);
    // Agreed as submitted: no clock is restarted.
    let same = log(
        plain(A, "06-15 10:00"),
        [("06-15 10:20", Kind::SeverityAgreed(A))],
    );
    let by_submission = course(Readings::default(), &same, at("06-15 10:30"));
    assert_eq!(due(&by_submission), Some(at("06-15 11:00")));
    let by_agreement = course(agreed, &same, at("06-15 10:30"));
    assert_eq!(due(&by_agreement), Some(at("06-15 11:20")));
}

#[test]
fn a_response_before_the_agreement_is_in_time() {
    let agreed = Readings::default().with(ResponseClockStart::SeverityAgreed);
    let log = log(
        plain(B, "06-15 10:00"),
        [
            ("06-15 10:10", Kind::FirstCallResponse),
            ("06-15 10:20", Kind::SeverityAgreed(A)),
        ],
    );
    for as_of in ["06-15 10:10", "06-15 10:15", "06-15 10:20", "06-15 18:00"] {
        let course = course(agreed, &log, at(as_of));
        let standing = governing(&course).standing;
        assert_eq!(standing, met(at("06-15 10:10")), "{as_of}");
        // The agreement starts the clock, with what was agreed.
        let is_agreed = at("06-15 10:20") <= at(as_of);
        let expected = is_agreed.then(|| at("06-15 11:20"));
        assert_eq!(due(&course), expected, "{as_of}");
    }
}

#[test]
fn the_customers_clock_starts_with_the_question_or_the_submission() {
    let authority = named("answer_for_change_control");
    let asked = log(
        plain(B, "06-15 10:00"),
        [("06-15 11:00", Kind::CalledFor(authority))],
    );
    let unasked = log(plain(B, "06-15 10:00"), []);
    let due = |reading: CustomerClockStart, log| {
        let course = course(Readings::default().with(reading), log, at("06-15 11:30"));
        let answer = duty(&course, "answer_for_change_control");
        let deadline = answer.deadline.as_ref().expect("a time");
        (deadline.due, answer.standing)
    };
    let by_request = CustomerClockStart::MicrosoftRequest;
    assert_eq!(
        due(by_request, &asked),
        (Some(at("06-15 15:00")), Standing::Owed)
    );
    assert_eq!(due(by_request, &unasked), (None, Standing::Awaited));
    let by_submission = CustomerClockStart::Submitted;
    for log in [&asked, &unasked] {
        let expected = (Some(at("06-15 14:00")), Standing::Owed);
        assert_eq!(due(by_submission, log), expected);
    }
}

#[test]
fn by_the_submission_a_severity_that_comes_later_starts_the_customers_clock() {
    let log = log(
        plain(A, "06-15 10:00"),
        [("06-15 12:00", Kind::SeverityChangeGranted(B))],
    );
    let due = |change: SeverityChange| {
        let readings = Readings::default().with(CustomerClockStart::Submitted);
        let course = course(readings.with(change), &log, at("06-15 12:30"));
        let answer = duty(&course, "answer_for_change_control");
        answer.deadline.as_ref().expect("a time").due
    };
    assert_eq!(due(Restart), Some(at("06-15 16:00")));
    // As though it had always held.
    assert_eq!(due(Retroactive), Some(at("06-15 14:00")));
}

#[test]
fn the_reply_has_a_day_or_nearly_three_business_days() {
    let log = log(
        plain(C, "06-15 10:00"),
        [("06-15 11:00", Kind::CalledFor(named("reply")))],
    );
    let due = |reading: CCustomerReply| {
        let course = course(Readings::default().with(reading), &log, at("06-15 12:00"));
        let deadline = duty(&course, "reply").deadline.as_ref().expect("24 hours");
        (deadline.clock, deadline.due)
    };
    let elapsed = (Clock::Elapsed, Some(at("06-16 11:00")));
    assert_eq!(due(CCustomerReply::Elapsed), elapsed);
    // 6.5 hours on Monday, 8.5 on Tuesday and on Wednesday make 23.5.
    let business = (Clock::BusinessHours, Some(at("06-18 09:30")));
    assert_eq!(due(CCustomerReply::BusinessHours), business);
}

#[test]
fn the_business_hours_are_those_of_the_location_or_of_the_host() {
    // 10:00 in Paris is 17:00 in Tokyo: half an hour is left there, and the rest comes from 02:00 in Paris on.
    let log = log(plain(B, "06-15 10:00"), []);
    let course = |reading: LocalHours| {
        let engine = site::engine(Readings::default().with(reading));
        course_of(&engine, "tokyo", &log, at("06-15 11:00"))
    };
    let here = course(LocalHours::SupportLocation);
    assert_eq!(due(&here), Some(at("06-16 03:30")));
    let effort = &here.effort.as_ref().expect("an open incident").hours;
    assert_eq!(
        (effort.open, effort.changes_at),
        (false, Some(at("06-16 02:00")))
    );
    let host = course(LocalHours::Host);
    assert_eq!(due(&host), Some(at("06-15 12:00")));
    let effort = &host.effort.as_ref().expect("an open incident").hours;
    assert_eq!(
        (effort.open, effort.changes_at),
        (true, Some(at("06-15 17:30")))
    );
    // Whose wall clock shows it does not depend on that.
    let shown = governing(&host).due_local.expect("a due instant");
    assert_eq!(shown.to_rfc3339(), "2026-06-15T19:00:00+09:00");
}

#[test]
fn an_online_service_needs_its_portal_by_one_reading_only() {
    use unified_support::document::Channel::{Phone, ServicePortal};
    let duties = |channel, reading: OnlineServicesChannel| {
        let incident = Incident::new(A, AZURE, at("06-15 10:00")).reported_by(channel);
        let log = log(incident, []);
        let course = course(Readings::default().with(reading), &log, at("06-15 10:05"));
        standings(&course, "submit_on_service_portal")
    };
    let required = OnlineServicesChannel::PortalRequired;
    assert_eq!(duties(ServicePortal, required), [met(at("06-15 10:00"))]);
    assert_eq!(duties(Phone, required), [missed("06-15 10:00")]);
    for channel in [ServicePortal, Phone] {
        assert_eq!(duties(channel, OnlineServicesChannel::Any), []);
    }
    // Done after all, and with another product never asked.
    let incident = Incident::new(A, AZURE, at("06-15 10:00")).reported_by(Phone);
    let submitted = Kind::Done(named("submit_on_service_portal"));
    let again = log(incident, [("06-15 10:30", submitted)]);
    let by_portal = Readings::default().with(required);
    let course_again = course(by_portal, &again, at("06-15 11:00"));
    assert_eq!(
        standings(&course_again, "submit_on_service_portal"),
        [late("06-15 10:00", at("06-15 10:30"))]
    );
    let other = log(plain(A, "06-15 10:00").reported_by(Phone), []);
    let other = course(by_portal, &other, at("06-15 10:05"));
    assert_eq!(standings(&other, "submit_on_service_portal"), []);
}

/// A component that the footnote takes off the Azure line, at severity 1, and lowered to B after an hour and a half.
fn excluded(to: Severity) -> IncidentLog {
    let component = Some(AzureComponent::GitHubAe);
    let incident = Incident::new(One, Product::Azure { component }, at("06-15 10:00"));
    log(incident, [("06-15 11:30", Kind::Downgraded(to))])
}

#[test]
fn an_excluded_component_has_the_other_line_or_no_time_at_severity_1() {
    let other_products = course(Readings::default(), &excluded(B), at("06-15 10:30"));
    assert_eq!(due(&other_products), Some(at("06-15 11:00")));
    let no_target = Readings::default().with(AzureLineExclusions::NoTarget);
    let without = course(no_target, &excluded(B), at("06-15 10:30"));
    assert_eq!(without.first_response, []);
    // What else severity 1 brings holds all the same.
    assert_eq!(
        without
            .effort
            .as_ref()
            .expect("an open incident")
            .hours
            .clock,
        Clock::Elapsed
    );
    duty(&without, "assign_critical_situation_resource");
}

#[test]
fn a_time_that_comes_with_a_lower_severity_counts_from_there_unless_it_always_held() {
    let no_target = Readings::default().with(AzureLineExclusions::NoTarget);
    // Nothing was spent before there was a time.
    for reading in [Restart, CarryElapsed, Proportional] {
        let course = course(no_target.with(reading), &excluded(B), at("06-15 11:40"));
        assert_eq!(due(&course), Some(at("06-15 13:30")), "{reading:?}");
        assert_eq!(governing(&course).standing, Standing::Owed);
    }
    let retroactive = no_target.with(Retroactive);
    let course_b = course(retroactive, &excluded(B), at("06-15 11:40"));
    assert_eq!(due(&course_b), Some(at("06-15 12:00")));
}

#[test]
fn a_response_while_there_is_no_time_meets_none() {
    let no_target = Readings::default().with(AzureLineExclusions::NoTarget);
    let response = event("06-15 11:00", Kind::FirstCallResponse);
    let answered = excluded(B).with([response]).expect("a log");
    for reading in [Restart, Retroactive, CarryElapsed, Proportional] {
        let course = course(no_target.with(reading), &answered, at("06-15 17:00"));
        assert_eq!(course.severity, B);
        assert_eq!(course.first_response, [], "{reading:?}");
    }
}

#[test]
fn nothing_is_late_by_a_time_that_did_not_hold() {
    // B would have been due at 12:00; from 11:00 on there is no time, and from 13:00 on that of C.
    let component = Some(AzureComponent::GitHubAe);
    let incident = Incident::new(B, Product::Azure { component }, at("06-15 10:00"));
    let log = log(
        incident,
        [
            ("06-15 11:00", Kind::SeverityChangeGranted(One)),
            ("06-15 13:00", Kind::SeverityChangeGranted(C)),
        ],
    );
    let no_target = Readings::default().with(AzureLineExclusions::NoTarget);
    for (reading, expected) in [
        (Restart, "06-15 17:00"),
        (Retroactive, "06-15 14:00"),
        (CarryElapsed, "06-15 16:00"),
        // Half of B's time was left, and half of C's is.
        (Proportional, "06-15 15:00"),
    ] {
        let course = course(no_target.with(reading), &log, at("06-15 13:30"));
        let deadline = &governing(&course).deadline;
        assert_eq!(deadline.due, Some(at(expected)), "{reading:?}");
        assert_eq!(deadline.missed, [], "{reading:?}");
    }
}

#[test]
fn b_and_c_count_business_hours_or_all_hours() {
    let due = |severity, reading: BAndCClock| {
        let log = log(plain(severity, "06-15 16:50"), []);
        due(&course(
            Readings::default().with(reading),
            &log,
            at("06-15 17:00"),
        ))
    };
    assert_eq!(due(B, BAndCClock::BusinessHours), Some(at("06-16 10:20")));
    assert_eq!(due(C, BAndCClock::BusinessHours), Some(at("06-16 12:20")));
    assert_eq!(due(B, BAndCClock::ElapsedHours), Some(at("06-15 18:50")));
    assert_eq!(due(C, BAndCClock::ElapsedHours), Some(at("06-15 20:50")));
}
