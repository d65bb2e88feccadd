//! When the first call response is due, by severity, product, place and reading.

use proptest::prelude::*;
use unified_support::{
    calendar::{self, TZDB, Zone, Zones},
    chrono::{TimeDelta, Timelike},
    decision::{Decision, NotApplicable, Outcome, Problem},
    document::{
        AzureComponent, AzureLineExclusions, BAndCClock, Clock, EDITION, LocalHours, Product,
        Readings, ResponseClockStart, RuleId, Severity, Source, TermDate,
    },
    engine::Engine,
    response::{FirstResponse, Incident},
};

use crate::site::{at, engine};

const AZURE: Product = Product::Azure { component: None };

fn ask(place: &str, incident: &Incident, readings: Readings) -> Decision<FirstResponse> {
    let engine = engine(readings);
    let place = engine.location(place).expect("a location");
    place.first_response(incident).expect("an answer")
}

/// What is due in Paris on its wall clock, and at the latest.
fn due(severity: Severity, product: Product, submitted_at: &str) -> (String, String) {
    let incident = Incident::new(severity, product, at(submitted_at));
    let decision = ask("paris", &incident, Readings::default());
    let response = decision.outcome().decided().expect("decided");
    let latest = response.due_latest.expect("within the calendar");
    let latest = latest.with_timezone(response.due_local.offset());
    (response.due_local.to_rfc3339(), latest.to_rfc3339())
}

/// Checks a due instant whose fit is not exact.
#[track_caller]
fn is_due(severity: Severity, product: Product, submitted_at: &str, expected: &str) {
    let (first, _) = due(severity, product, submitted_at);
    assert_eq!(first, expected);
}

#[test]
fn severity_1_takes_15_minutes_for_azure_and_an_hour_for_everything_else() {
    let submitted = "2026-05-13T16:50:00+02:00";
    is_due(Severity::One, AZURE, submitted, "2026-05-13T17:05:00+02:00");
    is_due(
        Severity::One,
        Product::Other,
        submitted,
        "2026-05-13T17:50:00+02:00",
    );
}

#[test]
fn only_the_four_components_of_the_base_footnote_are_off_the_azure_line() {
    let excluded = [
        AzureComponent::AzureStorSimple,
        AzureComponent::GitHubAe,
        AzureComponent::AzureCommunicationServices,
        AzureComponent::BillingAndSubscriptionManagement,
    ];
    for &component in AzureComponent::ALL {
        let product = Product::Azure {
            component: Some(component),
        };
        let expected = if excluded.contains(&component) {
            "2026-05-13T17:50:00+02:00"
        } else {
            "2026-05-13T17:05:00+02:00"
        };
        is_due(
            Severity::One,
            product,
            "2026-05-13T16:50:00+02:00",
            expected,
        );
    }
}

#[test]
fn severity_a_takes_an_hour_on_any_day() {
    for product in [AZURE, Product::Other] {
        is_due(
            Severity::A,
            product,
            "2026-05-14T03:00:00+02:00",
            "2026-05-14T04:00:00+02:00",
        );
    }
}

#[test]
fn each_severity_just_before_closing_at_it_and_after() {
    // Wednesday before Ascension Day: the office opens again on Friday.
    let cases = [
        (Severity::One, "17:29:59", "2026-05-13T18:29:59+02:00"),
        (Severity::One, "17:30:00", "2026-05-13T18:30:00+02:00"),
        (Severity::A, "17:29:59", "2026-05-13T18:29:59+02:00"),
        (Severity::A, "17:30:00", "2026-05-13T18:30:00+02:00"),
        (Severity::B, "17:29:59", "2026-05-15T10:59:59+02:00"),
        (Severity::B, "17:30:00", "2026-05-15T11:00:00+02:00"),
        (Severity::B, "17:30:01", "2026-05-15T11:00:00+02:00"),
        (Severity::C, "17:29:59", "2026-05-15T12:59:59+02:00"),
        (Severity::C, "17:30:00", "2026-05-15T13:00:00+02:00"),
    ];
    for (severity, time, expected) in cases {
        let submitted = format!("2026-05-13T{time}+02:00");
        is_due(severity, Product::Other, &submitted, expected);
    }
}

#[test]
fn an_exact_fit_is_due_at_the_closing_and_at_the_latest_at_the_opening() {
    let (first, latest) = due(Severity::B, Product::Other, "2026-05-13T15:30:00+02:00");
    assert_eq!(first, "2026-05-13T17:30:00+02:00");
    assert_eq!(latest, "2026-05-15T09:00:00+02:00");
    // A nanosecond either side of it is no exact fit.
    for (submitted, expected) in [
        (
            "2026-05-13T15:29:59.999999999+02:00",
            "2026-05-13T17:29:59.999999999+02:00",
        ),
        (
            "2026-05-13T15:30:00.000000001+02:00",
            "2026-05-15T09:00:00.000000001+02:00",
        ),
    ] {
        let (first, latest) = due(Severity::B, Product::Other, submitted);
        assert_eq!((first.as_str(), latest.as_str()), (expected, expected));
    }
}

#[test]
fn clock_changes_keep_real_durations() {
    // Summer time begins on Sunday 29 March at 2:00 and ends on Sunday 25 October at 3:00.
    is_due(
        Severity::One,
        AZURE,
        "2026-03-29T01:50:00+01:00",
        "2026-03-29T03:05:00+02:00",
    );
    is_due(
        Severity::A,
        AZURE,
        "2026-10-25T02:30:00+02:00",
        "2026-10-25T02:30:00+01:00",
    );
    is_due(
        Severity::B,
        AZURE,
        "2026-03-27T17:00:00+01:00",
        "2026-03-30T10:30:00+02:00",
    );
    is_due(
        Severity::C,
        AZURE,
        "2026-10-23T17:00:00+02:00",
        "2026-10-26T12:30:00+01:00",
    );
}

#[test]
fn special_hours_count_instead_of_the_weekday() {
    is_due(
        Severity::B,
        Product::Other,
        "2026-12-24T11:00:00+01:00",
        "2026-12-25T10:00:00+01:00",
    );
}

#[test]
fn b_and_c_follow_their_reading() {
    let incident = Incident::new(Severity::B, Product::Other, at("2026-05-13T16:50:00+02:00"));
    let readings = Readings::default().with(BAndCClock::ElapsedHours);
    let decision = ask("paris", &incident, readings);
    let response = decision.outcome().decided().unwrap();
    assert_eq!(response.clock, Clock::Elapsed);
    assert_eq!(response.due, at("2026-05-13T18:50:00+02:00"));
    assert_eq!(response.due_latest, Some(response.due));
}

#[test]
fn the_hours_of_the_host_count_by_their_reading() {
    // Wednesday 16:50 in Paris is 10:50 in New York.
    let incident = Incident::new(Severity::B, Product::Other, at("2026-05-13T16:50:00+02:00"));
    let response = |readings| {
        let decision = ask("new_york", &incident, readings);
        decision.outcome().decided().unwrap().clone()
    };
    let own = response(Readings::default());
    assert_eq!(own.due_local.to_rfc3339(), "2026-05-13T12:50:00-04:00");
    let host = response(Readings::default().with(LocalHours::Host));
    assert_eq!(host.due_local.to_rfc3339(), "2026-05-15T04:20:00-04:00");
}

#[test]
fn an_excluded_component_has_no_target_by_its_other_reading() {
    let product = Product::Azure {
        component: Some(AzureComponent::GitHubAe),
    };
    let incident = Incident::new(Severity::One, product, at("2026-05-13T16:50:00+02:00"));
    let readings = Readings::default().with(AzureLineExclusions::NoTarget);
    let decision = ask("paris", &incident, readings);
    let expected = Outcome::NotApplicable(NotApplicable::NoResponseTarget);
    assert_eq!(*decision.outcome(), expected);
    // At severity A there is no Azure line to be taken off.
    let incident = Incident::new(Severity::A, product, at("2026-05-13T16:50:00+02:00"));
    assert!(
        ask("paris", &incident, readings)
            .outcome()
            .decided()
            .is_some()
    );
}

#[test]
fn the_clock_starts_when_the_severity_is_agreed_by_its_other_reading() {
    let readings = Readings::default().with(ResponseClockStart::SeverityAgreed);
    let incident = Incident::new(Severity::A, AZURE, at("2026-05-13T16:50:00+02:00"));
    let decision = ask("paris", &incident, readings);
    let Outcome::Undetermined(undetermined) = decision.outcome() else {
        panic!("{:?}", decision.outcome());
    };
    assert_eq!(undetermined.names(), ["severity_agreed_at"]);
    let agreed = incident.with_severity_agreed_at(at("2026-05-13T17:10:00+02:00"));
    let decision = ask("paris", &agreed, readings);
    let response = decision.outcome().decided().unwrap();
    assert_eq!(response.due, at("2026-05-13T18:10:00+02:00"));
    // The default reading does not look at it.
    let decision = ask("paris", &agreed, Readings::default());
    let response = decision.outcome().decided().unwrap();
    assert_eq!(response.due, at("2026-05-13T17:50:00+02:00"));
}

#[test]
fn a_severity_is_not_agreed_before_the_incident() {
    let submitted = at("2026-05-13T16:50:00+02:00");
    let engine = engine(Readings::default());
    let paris = engine.location("paris").unwrap();
    let incident = Incident::new(Severity::A, AZURE, submitted);
    assert!(
        paris
            .first_response(&incident.clone().with_severity_agreed_at(submitted))
            .is_ok()
    );
    let early = incident.with_severity_agreed_at(submitted - TimeDelta::nanoseconds(1));
    let error = paris.first_response(&early).unwrap_err();
    assert_eq!(
        (error.code().as_str(), error.path.as_str()),
        ("out_of_order", "severity_agreed_at")
    );
}

#[test]
fn the_term_is_that_of_the_local_date() {
    let is_in_force = |place: &str, submitted: &str, readings| {
        let incident = Incident::new(Severity::A, Product::Other, at(submitted));
        ask(place, &incident, readings)
            .outcome()
            .decided()
            .is_some()
    };
    for (place, submitted, expected) in [
        ("paris", "2025-12-31T23:59:59.999999999+01:00", false),
        ("paris", "2026-01-01T00:00:00+01:00", true),
        ("paris", "2026-12-31T23:59:59.999999999+01:00", true),
        ("paris", "2027-01-01T00:00:00+01:00", false),
        ("kiritimati", "2025-12-31T10:00:00Z", true),
        ("kiritimati", "2025-12-31T09:59:59Z", false),
        ("new_york", "2026-01-01T04:59:59Z", false),
        ("new_york", "2027-01-01T04:59:59Z", true),
    ] {
        assert_eq!(
            is_in_force(place, submitted, Readings::default()),
            expected,
            "{submitted}"
        );
    }
    let by_host = Readings::default().with(TermDate::Host);
    assert!(!is_in_force("kiritimati", "2025-12-31T10:00:00Z", by_host));
    assert!(is_in_force("new_york", "2026-01-01T04:59:59Z", by_host));
}

#[test]
fn what_is_not_in_force_says_so_in_a_step() {
    let incident = Incident::new(Severity::A, Product::Other, at("2025-12-31T12:00:00Z"));
    let decision = ask("paris", &incident, Readings::default());
    let expected = Outcome::NotApplicable(NotApplicable::OrderNotInForce);
    assert_eq!(*decision.outcome(), expected);
    let [step] = decision.steps() else { panic!() };
    assert_eq!((step.rule(), step.held()), (RuleId::InForce, Some(false)));
}

#[test]
fn every_answer_says_that_times_are_estimates() {
    for severity in [Severity::One, Severity::A, Severity::B, Severity::C] {
        let incident = Incident::new(severity, AZURE, at("2026-05-13T12:00:00Z"));
        let decision = ask("paris", &incident, Readings::default());
        let cites = |step: &unified_support::decision::Step| matches!(step.source(), Source::Clause(id) if id.as_str() == "2.2/severity-tables-estimated");
        assert!(decision.steps().iter().any(cites));
    }
}

#[test]
fn the_stamp_names_what_was_used() {
    let incident = Incident::new(Severity::B, Product::Other, at("2026-05-13T12:00:00Z"));
    let engine = engine(Readings::default());
    let paris = engine.location("paris").unwrap();
    let decision = paris.first_response(&incident).unwrap();
    let stamp = decision.stamp();
    assert_eq!(stamp.edition, EDITION);
    let calendars: Vec<_> = stamp.calendars().collect();
    let [("paris", used)] = calendars[..] else {
        panic!("{calendars:?}")
    };
    let digests = paris.calendar().digests();
    assert_eq!(
        (used.zone, used.hours, used.exceptions),
        (digests.zone, digests.hours, digests.exceptions)
    );
    let readings: Vec<_> = stamp.readings().map(|(id, _)| id).collect();
    assert_eq!(
        readings,
        [
            "b_and_c_clock",
            "local_hours",
            "response_clock_start",
            "term_date"
        ]
    );
    assert_eq!(stamp.outcomes, 2);
}

#[test]
fn the_stamp_names_where_the_zone_of_a_calendar_is_from() {
    let incident = Incident::new(Severity::B, Product::Other, at("2026-05-13T12:00:00Z"));
    let paris = Zone::iana("Europe/Paris").unwrap();
    let given = Zone::fixed(3600).unwrap();
    let labelled = given.clone().labelled("the customer's own");
    for (zone, tzdb, label) in [
        (paris, Some(TZDB), None),
        (given, None, None),
        (labelled, None, Some("the customer's own")),
    ] {
        let zones = Zones::embedded().with("Europe/Paris", zone);
        let order = engine(Readings::default()).order().clone();
        let engine = Engine::try_new(order, zones, Readings::default()).unwrap();
        let place = engine.location("paris").unwrap();
        let decision = place.first_response(&incident).unwrap();
        let stamp = decision.stamp();
        let (_, used) = stamp.calendars().next().expect("a calendar");
        assert_eq!((used.tzdb.as_deref(), used.label.as_deref()), (tzdb, label));
    }
}

#[test]
fn a_leap_second_is_refused() {
    let leap = at("2026-05-13T12:00:59Z")
        .with_nanosecond(1_000_000_000)
        .unwrap();
    let engine = engine(Readings::default());
    let paris = engine.location("paris").unwrap();
    let incident = Incident::new(Severity::A, AZURE, leap);
    let error = paris.first_response(&incident).unwrap_err();
    assert_eq!(error.path.as_str(), "submitted_at");
    assert!(matches!(
        error.problem,
        Problem::Time {
            error: calendar::CalendarError::LeapSecond { .. }
        }
    ));
}

proptest! {
    /// What is explained is what is answered without explaining.
    #[test]
    fn a_trace_changes_no_outcome(
        second in 1_735_000_000_i64..1_830_000_000,
        nanosecond in 0_u32..1_000_000_000,
        severity in prop::sample::select(vec![Severity::One, Severity::A, Severity::B, Severity::C]),
        product in prop::sample::select(vec![
            Product::Other,
            AZURE,
            Product::Azure { component: Some(AzureComponent::GitHubAe) },
            Product::Azure { component: Some(AzureComponent::AzureStack) },
        ]),
        agreed_after in prop::option::of(0_i64..100_000),
        choices in prop::array::uniform5(any::<bool>()),
        place in prop::sample::select(vec!["paris", "new_york", "tokyo", "kiritimati"]),
    ) {
        let mut readings = Readings::default();
        let keys = ["b_and_c_clock", "response_clock_start", "azure_line_exclusions", "local_hours", "term_date"];
        let others = ["elapsed_hours", "severity_agreed", "no_target", "host", "host"];
        for ((key, other), choice) in keys.into_iter().zip(others).zip(choices) {
            if choice {
                readings.set(key, other).unwrap();
            }
        }
        let engine = engine(readings);
        let place = engine.location(place).unwrap();
        let submitted_at = unified_support::chrono::DateTime::from_timestamp(second, nanosecond).unwrap();
        let mut incident = Incident::new(severity, product, submitted_at);
        if let Some(seconds) = agreed_after {
            incident = incident.with_severity_agreed_at(submitted_at + TimeDelta::seconds(seconds));
        }
        let explained = place.first_response(&incident).map(|decision| decision.outcome().clone());
        let plain = place.traced(&mut ()).first_response(&incident);
        prop_assert_eq!(explained, plain);
    }
}
