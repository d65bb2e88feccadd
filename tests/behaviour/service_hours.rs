//! When a service is delivered: around the clock, in business hours, and in whose.
//!
//! 15 June 2026 is a Monday. The host, Paris, keeps hours of its own, and closes on Tuesday; Tokyo keeps the document's.

use proptest::prelude::*;
use unified_support::{
    calendar::Zones,
    chrono::{DateTime, TimeDelta, Utc},
    decision::{NotApplicable, Outcome, Problem, Undetermined},
    document::{
        AemClouds, AgreedZoneHours, Clock, ExtendedRsm, LocalHours, Readings, RuleId, Service,
        ServiceHours, Severity, Source, Unit, clauses,
    },
    engine::Engine,
    limits::{DeliveredHours, HoursRequest},
    order::{
        AmendedTermDraft, AmendmentDraft, BusinessHoursDraft, ClosureDraft, Cloud, CountryCode,
        LocationDraft, OrderDraft, PlannedEventDraft, PurchaseDraft, ReplacedClause,
        WeeklyHoursDraft,
    },
};

use crate::{
    base_package,
    builder::{self, Build, BuildPurchase},
    site::{at, date},
};

fn weekly(hours: &str) -> WeeklyHoursDraft {
    WeeklyHoursDraft::new(core::array::from_fn(|day| {
        if day < 5 {
            vec![hours.to_owned()]
        } else {
            Vec::new()
        }
    }))
}

fn bought(id: &str, locations: &[&str], zone: Option<&str>) -> PurchaseDraft {
    let mut purchase = builder::bought(id, "rsm_add_on")
        .at(locations)
        .of(10, Unit::Hours);
    purchase.agreed_zone = zone.map(Into::into);
    purchase
}

fn draft() -> OrderDraft {
    let closures = [ClosureDraft::new(date("2026-06-16"), "Foundation Day")];
    let locations = [
        LocationDraft::new("paris", CountryCode("FR"), "Europe/Paris", closures)
            .with_business_hours(BusinessHoursDraft::Weekly(weekly("08:00-16:00"))),
        LocationDraft::new("tokyo", CountryCode("JP"), "Asia/Tokyo", []),
    ];
    OrderDraft::example()
        .at(locations)
        .with_purchase(bought(
            "new-york",
            &["paris", "tokyo"],
            Some("America/New_York"),
        ))
        .with_purchase(bought("anywhere", &[], Some("Asia/Tokyo")))
        .with_purchase(bought("paris-only", &["paris"], Some("Europe/Paris")))
        .with_purchase(bought("no-zone", &["paris"], None))
}

/// Monday and Tuesday, by the clock of Paris.
fn request(service: Service) -> HoursRequest {
    let (from, to) = (
        at("2026-06-15T00:00:00+02:00"),
        at("2026-06-17T00:00:00+02:00"),
    );
    HoursRequest::new(service, from, to)
}

fn outcome(engine: &Engine, location: &str, request: &HoursRequest) -> Outcome<DeliveredHours> {
    let place = engine.location(location).expect("a location");
    let decision = place.service_hours(request).expect("an answer");
    let plain = place.traced(&mut ()).service_hours(request);
    assert_eq!(plain.as_ref(), Ok(decision.outcome()));
    decision.outcome().clone()
}

fn told(engine: &Engine, location: &str, request: &HoursRequest) -> DeliveredHours {
    outcome(engine, location, request)
        .decided()
        .expect("decided")
        .clone()
}

/// The windows, in which the service is delivered on these days of June.
fn windows(told: &DeliveredHours) -> Vec<(DateTime<Utc>, DateTime<Utc>)> {
    told.windows
        .iter()
        .map(|window| (window.start, window.end))
        .collect()
}

fn window(from: &str, to: &str) -> (DateTime<Utc>, DateTime<Utc>) {
    (at(&format!("2026-06-{from}")), at(&format!("2026-06-{to}")))
}

#[test]
fn around_the_clock_is_all_of_it() {
    let engine = draft().engine();
    let enhanced = request(Service::UnifiedEnhancedResponse);
    for request in [
        request(Service::RapidResponse),
        enhanced.clone().for_severity(Severity::One),
        enhanced.for_severity(Severity::A),
    ] {
        let told = told(&engine, "paris", &request);
        assert_eq!(
            (told.hours, told.clock),
            (ServiceHours::AroundTheClock, Clock::Elapsed)
        );
        assert_eq!(
            (told.location.as_deref(), told.zone.as_deref()),
            (None, None)
        );
        let all = window("15T00:00:00+02:00", "17T00:00:00+02:00");
        assert_eq!(windows(&told), [all]);
        // Paris is open on Monday from eight to four.
        assert_eq!(
            (told.delivered, told.overlap),
            (TimeDelta::hours(48), TimeDelta::hours(8))
        );
    }
}

#[test]
fn enhanced_response_is_around_the_clock_for_the_gravest_severities_alone() {
    let engine = draft().engine();
    let asked = request(Service::UnifiedEnhancedResponse);
    for severity in [Severity::B, Severity::C] {
        let asked = asked.clone().for_severity(severity);
        let enhanced = told(&engine, "paris", &asked);
        assert_eq!(enhanced.hours, ServiceHours::BySeverity);
        // As problem resolution has it: from eight to four on Monday.
        let base = request(Service::ProblemResolutionSupport).for_severity(severity);
        assert_eq!(enhanced.windows, told(&engine, "paris", &base).windows);
        assert_eq!(enhanced.delivered, TimeDelta::hours(8));
    }
    let missing = Outcome::Undetermined(Undetermined::missing(&["severity"]));
    assert_eq!(outcome(&engine, "paris", &asked), missing);
}

/// An order of Paris with event management, and its events.
fn with_events(events: impl IntoIterator<Item = PlannedEventDraft>, readings: Readings) -> Engine {
    let mut aem = builder::bought("aem", "AEM")
        .of(3, Unit::Events)
        .for_days("2026-01-01", "2026-06-16");
    for event in events {
        aem = aem.with_event(event);
    }
    draft()
        .with_appendix_a(base_package::appendix())
        .with_purchase(aem)
        .read_by(readings)
}

fn planned(solution: &str, first_day: &str, last_day: &str) -> PlannedEventDraft {
    PlannedEventDraft::new(solution, date(first_day), date(last_day))
        .with_confirmed_on(date("2026-01-15"))
        .with_cloud(Cloud::Public)
}

#[test]
fn event_management_is_there_in_the_windows_of_its_events() {
    let asked = request(Service::AzureEventManagement);
    let of = |events: &[PlannedEventDraft]| {
        let engine = with_events(events.iter().cloned(), Readings::default());
        let all = told(&engine, "paris", &asked);
        assert_eq!(
            (all.hours, all.clock),
            (ServiceHours::AroundTheClock, Clock::Elapsed)
        );
        let of_purchase = told(&engine, "paris", &asked.clone().of_purchase("aem"));
        assert_eq!(all.windows, of_purchase.windows);
        // Nothing was bought for Tokyo.
        assert!(told(&engine, "tokyo", &asked).windows.is_empty());
        windows(&all)
    };
    assert_eq!(of(&[]), []);
    let monday = window("15T00:00:00+02:00", "16T00:00:00+02:00");
    assert_eq!(of(&[planned("shop", "2026-06-15", "2026-06-15")]), [monday]);
    assert_eq!(of(&[planned("shop", "2026-06-17", "2026-06-18")]), []);
    // Two that touch are one window; the purchase ends with Tuesday.
    let both = window("15T00:00:00+02:00", "17T00:00:00+02:00");
    let two = [
        planned("a", "2026-06-14", "2026-06-15"),
        planned("b", "2026-06-16", "2026-06-18"),
    ];
    assert_eq!(of(&two), [both]);
    // Of a longer event the fifth day is the last that is covered.
    assert_eq!(of(&[planned("shop", "2026-06-11", "2026-06-18")]), [monday]);
    assert_eq!(of(&[planned("shop", "2026-06-10", "2026-06-18")]), []);
}

#[test]
fn what_nobody_said_of_an_event_leaves_its_hours_open() {
    let asked = request(Service::AzureEventManagement);
    let day = ("2026-06-15", "2026-06-15");
    let silent = PlannedEventDraft::new("shop", date(day.0), date(day.1))
        .with_confirmed_on(date("2026-01-15"));
    let engine = with_events([silent.clone()], Readings::default());
    let missing = Undetermined::missing(&["services[aem].events[shop].cloud"]);
    assert_eq!(
        outcome(&engine, "paris", &asked),
        Outcome::Undetermined(missing)
    );
    // Another event that covers the same day is enough where each solution speaks for itself.
    let by_solution = Readings::default().with(AemClouds::PerSolution);
    let engine = with_events([silent, planned("other", day.0, day.1)], by_solution);
    let monday = window("15T00:00:00+02:00", "16T00:00:00+02:00");
    assert_eq!(windows(&told(&engine, "paris", &asked)), [monday]);
    // Confirmed too late, and Microsoft does not agree.
    let late = PlannedEventDraft::new("shop", date(day.0), date(day.1))
        .with_confirmed_on(date("2026-05-05"))
        .with_microsoft_consents(false)
        .with_cloud(Cloud::Public);
    let engine = with_events([late], Readings::default());
    assert!(told(&engine, "paris", &asked).windows.is_empty());
}

#[test]
fn the_documents_hours_are_read_in_the_agreed_zone_by_the_other_reading() {
    let asked = request(Service::RsmAddOn).of_purchase("anywhere");
    let by = |reading| {
        let engine = draft().read_by(Readings::default().with(reading));
        windows(&told(&engine, "paris", &asked))
    };
    // Paris is open from eight to four, and closed on Tuesday; in Tokyo it is seven hours later.
    let own = window("15T01:00:00+02:00", "15T09:00:00+02:00");
    assert_eq!(by(AgreedZoneHours::Location), [own]);
    let document = window("15T02:00:00+02:00", "15T10:30:00+02:00");
    assert_eq!(by(AgreedZoneHours::Document), [document]);
}

#[test]
fn the_hours_of_engineers_are_those_of_their_clause_on_the_days_of_the_location() {
    let engine = draft().engine();
    for service in [
        Service::DesignatedEngineering,
        Service::EnhancedDesignatedEngineering,
        Service::ReactiveEnhancedDesignatedEngineering,
    ] {
        // Not from eight to four, and not on Tuesday.
        let in_paris = told(&engine, "paris", &request(service));
        assert_eq!(
            windows(&in_paris),
            [window("15T09:00:00+02:00", "15T17:30:00+02:00")]
        );
        assert_eq!(in_paris.location.as_deref(), Some("paris"));
        assert_eq!(in_paris.delivered, TimeDelta::minutes(510));
        assert_eq!(in_paris.overlap, TimeDelta::hours(7));
        // In Tokyo it is seven hours later, on both days.
        let in_tokyo = told(&engine, "tokyo", &request(service));
        assert_eq!(
            windows(&in_tokyo),
            [
                window("15T09:00:00+09:00", "15T17:30:00+09:00"),
                window("16T09:00:00+09:00", "16T17:30:00+09:00"),
            ]
        );
        assert_eq!(in_tokyo.overlap, in_tokyo.delivered);
        // By the other reading they are the host's days.
        let by_host = engine.with_readings(Readings::default().with(LocalHours::Host));
        let by_host = told(&by_host, "tokyo", &request(service));
        assert_eq!(
            (by_host.location.as_deref(), windows(&by_host)),
            (Some("paris"), windows(&in_paris))
        );
        // Half past five in Tokyo is half past ten in Paris.
        assert_eq!(by_host.overlap, TimeDelta::minutes(90));
    }
}

#[test]
fn an_amendment_takes_the_place_of_the_stated_hours() {
    let term = AmendedTermDraft::BusinessHours(weekly("07:00-12:00"));
    let amended = draft().with_amendment(AmendmentDraft::new(
        "A-1",
        ReplacedClause("2.2/de-business-hours"),
        term,
    ));
    let engine = amended.engine();
    let of_engineer = told(&engine, "paris", &request(Service::DesignatedEngineering));
    assert_eq!(
        windows(&of_engineer),
        [window("15T07:00:00+02:00", "15T12:00:00+02:00")]
    );
    let other = told(
        &engine,
        "paris",
        &request(Service::EnhancedDesignatedEngineering),
    );
    assert_eq!(
        windows(&other),
        [window("15T09:00:00+02:00", "15T17:30:00+02:00")]
    );
}

#[test]
fn hours_on_days_that_are_all_closed_leave_no_windows() {
    let mondays = date("2024-12-30").iter_weeks().take(220);
    let closures = mondays.map(|monday| ClosureDraft::new(monday, "Monday"));
    let paris = LocationDraft::new("paris", CountryCode("FR"), "Europe/Paris", closures);
    let on_mondays = WeeklyHoursDraft::new(core::array::from_fn(|day| {
        if day == 0 {
            vec!["07:00-12:00".to_owned()]
        } else {
            Vec::new()
        }
    }));
    let amendment = AmendmentDraft::new(
        "A-1",
        ReplacedClause("2.2/de-business-hours"),
        AmendedTermDraft::BusinessHours(on_mondays),
    );
    let engine = OrderDraft::example()
        .at([paris])
        .with_amendment(amendment)
        .engine();
    let never = told(&engine, "paris", &request(Service::DesignatedEngineering));
    assert_eq!(
        (windows(&never), never.delivered),
        (Vec::new(), TimeDelta::zero())
    );
    assert_eq!(
        (never.location.as_deref(), never.clock),
        (Some("paris"), Clock::BusinessHours)
    );
}

#[test]
fn service_delivery_management_keeps_the_hours_of_the_host() {
    let engine = draft().engine();
    let in_tokyo = told(&engine, "tokyo", &request(Service::SdmAddOn));
    assert_eq!(in_tokyo.hours, ServiceHours::HostBusinessHours);
    assert_eq!(in_tokyo.location.as_deref(), Some("paris"));
    assert_eq!(
        windows(&in_tokyo),
        [window("15T08:00:00+02:00", "15T16:00:00+02:00")]
    );
    // Tokyo is open until half past ten in Paris.
    assert_eq!(in_tokyo.overlap, TimeDelta::minutes(150));
}

#[test]
fn incidents_are_worked_on_as_their_severity_says() {
    let engine = draft().engine();
    for service in [
        Service::ProblemResolutionSupport,
        Service::ReactiveSupportManagement,
    ] {
        for severity in [Severity::One, Severity::A] {
            let told = told(&engine, "tokyo", &request(service).for_severity(severity));
            assert_eq!(
                (told.clock, told.delivered),
                (Clock::Elapsed, TimeDelta::hours(48))
            );
        }
        for severity in [Severity::B, Severity::C] {
            let asked = request(service).for_severity(severity);
            let here = told(&engine, "tokyo", &asked);
            assert_eq!(
                (here.clock, here.location.as_deref()),
                (Clock::BusinessHours, Some("tokyo"))
            );
            assert_eq!(here.delivered, TimeDelta::hours(17));
            let host = engine.with_readings(Readings::default().with(LocalHours::Host));
            let host = told(&host, "tokyo", &asked);
            assert_eq!(
                (host.location.as_deref(), host.delivered),
                (Some("paris"), TimeDelta::hours(8))
            );
        }
        let missing = Undetermined::missing(&["severity"]);
        assert_eq!(
            outcome(&engine, "tokyo", &request(service)),
            Outcome::Undetermined(missing)
        );
    }
}

#[test]
fn the_add_on_works_in_the_agreed_zone_or_at_any_hour() {
    let engine = draft().engine();
    let asked = |purchase| request(Service::RsmAddOn).of_purchase(purchase);
    // From eight to four on the clock of New York, closed on Tuesday there: six hours later in Paris.
    let agreed = told(&engine, "paris", &asked("new-york"));
    assert_eq!(
        (agreed.location.as_deref(), agreed.zone.as_deref()),
        (Some("paris"), Some("America/New_York"))
    );
    assert_eq!(
        windows(&agreed),
        [window("15T08:00:00-04:00", "15T16:00:00-04:00")]
    );
    assert_eq!(agreed.overlap, TimeDelta::hours(2));
    // Asked at Tokyo, it is Tokyo's hours that are taken there.
    let of_tokyo = told(&engine, "tokyo", &asked("new-york"));
    assert_eq!(
        windows(&of_tokyo),
        [
            window("15T09:00:00-04:00", "15T17:30:00-04:00"),
            window("16T09:00:00-04:00", "16T17:30:00-04:00"),
        ]
    );
    assert_eq!(of_tokyo.overlap, TimeDelta::zero());
    // A purchase that names no location is one for each.
    let anywhere = told(&engine, "paris", &asked("anywhere"));
    assert_eq!(
        windows(&anywhere),
        [window("15T08:00:00+09:00", "15T16:00:00+09:00")].map(cut)
    );
    let same = told(&engine, "paris", &asked("paris-only"));
    assert_eq!(same.overlap, same.delivered);

    let any_hours = engine.with_readings(Readings::default().with(ExtendedRsm::AnyHours));
    for purchase in [
        asked("new-york"),
        asked("no-zone"),
        request(Service::RsmAddOn),
    ] {
        let told = told(&any_hours, "paris", &purchase);
        assert_eq!(
            (told.clock, told.delivered),
            (Clock::Elapsed, TimeDelta::hours(48))
        );
    }
    for (request, fact) in [
        (asked("no-zone"), "services[no-zone].agreed_zone"),
        (request(Service::RsmAddOn), "purchase"),
    ] {
        let missing = Undetermined::missing(&[fact]);
        assert_eq!(
            outcome(&engine, "paris", &request),
            Outcome::Undetermined(missing)
        );
    }
}

/// What of a window lies in the days of the question.
fn cut((from, to): (DateTime<Utc>, DateTime<Utc>)) -> (DateTime<Utc>, DateTime<Utc>) {
    (from.max(at("2026-06-15T00:00:00+02:00")), to)
}

#[test]
fn the_hours_outside_are_told_by_the_clause_that_sells_them() {
    let engine = draft().engine();
    let paris = engine.location("paris").expect("a location");
    let decision = paris
        .service_hours(&request(Service::RsmAddOn).of_purchase("new-york"))
        .expect("an answer");
    let mut steps = decision.steps().iter();
    let step = steps
        .find(|step| step.rule() == RuleId::HoursOverlap)
        .expect("a step");
    assert_eq!(
        *step.source(),
        Source::Clause(clauses::RSM_EXTENDED_COVERAGE)
    );
    let stamp = decision.stamp();
    let calendars: Vec<_> = stamp.calendars().map(|(id, _)| id).collect();
    assert_eq!(calendars, ["paris", "paris in America/New_York"]);
}

#[test]
fn a_service_without_stated_hours_has_none() {
    let engine = draft().engine();
    let none = outcome(&engine, "paris", &request(Service::Webcasts));
    assert_eq!(none.not_applicable(), Some(NotApplicable::NoStatedHours));
}

#[test]
fn a_window_is_cut_to_the_nanosecond_and_no_time_has_none() {
    let engine = draft().engine();
    let asked = |from: &str, to: &str| {
        let request = HoursRequest::new(Service::SdmAddOn, at(from), at(to));
        told(&engine, "paris", &request)
    };
    let inside = asked(
        "2026-06-15T09:00:00.000000001+02:00",
        "2026-06-15T09:00:00.000000003+02:00",
    );
    assert_eq!(
        (inside.windows.len(), inside.delivered),
        (1, TimeDelta::nanoseconds(2))
    );
    assert_eq!(inside.overlap, inside.delivered);
    let closing = asked("2026-06-15T15:59:59+02:00", "2026-06-15T18:00:00+02:00");
    assert_eq!(closing.delivered, TimeDelta::seconds(1));
    let none = asked("2026-06-15T16:00:00+02:00", "2026-06-15T18:00:00+02:00");
    assert_eq!(none.windows, []);
    for service in [Service::SdmAddOn, Service::RapidResponse] {
        let noon = at("2026-06-15T12:00:00+02:00");
        let nothing = told(&engine, "paris", &HoursRequest::new(service, noon, noon));
        assert_eq!(
            (nothing.windows.len(), nothing.delivered),
            (0, TimeDelta::zero())
        );
    }
}

#[test]
fn what_does_not_fit_is_refused() {
    let engine = draft().engine();
    let refused = |location: &str, request: &HoursRequest| {
        let place = engine.location(location).expect("a location");
        place.service_hours(request).expect_err("refused")
    };
    let asked = |purchase| request(Service::RsmAddOn).of_purchase(purchase);
    let unknown = refused("paris", &asked("rsm"));
    assert_eq!(
        (unknown.code().as_str(), unknown.path.as_str()),
        ("unknown_purchase", "purchase")
    );
    let elsewhere = refused("tokyo", &asked("paris-only"));
    assert!(
        matches!(&elsewhere.problem, Problem::NotOfPurchase { id, .. } if id == "tokyo"),
        "{elsewhere:?}"
    );
    let other = refused("paris", &request(Service::SdmAddOn).of_purchase("no-zone"));
    assert_eq!(
        (other.code().as_str(), other.path.as_str()),
        ("not_offered", "purchase")
    );
    let (early, late) = (at("2026-06-15T00:00:00Z"), at("2026-06-16T00:00:00Z"));
    let reversed = refused("paris", &HoursRequest::new(Service::SdmAddOn, late, early));
    assert_eq!(
        (reversed.code().as_str(), reversed.path.as_str()),
        ("out_of_order", "to")
    );
    let far = at("2150-01-01T00:00:00Z");
    let after = refused("paris", &HoursRequest::new(Service::SdmAddOn, early, far));
    assert_eq!(
        (after.code().as_str(), after.path.as_str()),
        ("out_of_span", "to")
    );
    let leap = at("2016-12-31T23:59:60Z");
    let leap = refused("paris", &HoursRequest::new(Service::SdmAddOn, leap, late));
    assert_eq!(
        (leap.code().as_str(), leap.path.as_str()),
        ("leap_second", "from")
    );
}

#[test]
fn an_agreed_zone_that_does_not_serve_the_term_is_refused_with_the_order() {
    // It says nothing from 2026-03-01 on.
    let mut data = b"TZif".to_vec();
    data.extend([0; 16]);
    for count in [0_u32, 0, 0, 1, 1, 4] {
        data.extend(count.to_be_bytes());
    }
    let until = i32::try_from(at("2026-03-01T00:00:00Z").timestamp()).expect("in range");
    data.extend(until.to_be_bytes());
    data.push(0);
    data.extend(0_i32.to_be_bytes());
    data.extend(*b"\0\0OLD\0");
    let old = unified_support::calendar::Zone::from_tzif("Old/Zone", &data).expect("a zone");
    let zones = Zones::embedded().with("Old/Zone", old);
    let draft = draft().with_purchase(bought("old", &["paris"], Some("Old/Zone")));
    let findings = Engine::from_draft(draft, zones, Readings::default()).expect_err("too short");
    let found: Vec<_> = findings
        .iter()
        .map(|finding| (finding.code(), finding.path().as_str()))
        .collect();
    assert!(
        found.contains(&("span_outside_zone", "services[4].agreed_zone")),
        "{found:?}"
    );
}

proptest! {
    /// What overlaps is part of what is delivered, the windows follow each other, and together they are what is delivered.
    #[test]
    fn the_overlap_is_no_more_than_either(
        start in 1_767_312_000_i64..1_790_000_000,
        seconds in 0_i64..3_000_000,
        location in prop::sample::select(vec!["paris", "tokyo"]),
        service in prop::sample::select(vec![
            Service::RapidResponse, Service::DesignatedEngineering, Service::SdmAddOn, Service::RsmAddOn,
            Service::ProblemResolutionSupport,
        ]),
        severity in prop::sample::select(vec![Severity::One, Severity::A, Severity::B, Severity::C]),
    ) {
        let from = DateTime::from_timestamp(start, 0).unwrap();
        let to = from + TimeDelta::seconds(seconds);
        let mut request = HoursRequest::new(service, from, to).for_severity(severity);
        if service == Service::RsmAddOn {
            request = request.of_purchase("new-york");
        }
        let engine = draft().engine();
        let place = engine.location(location).unwrap();
        let outcome = place.traced(&mut ()).service_hours(&request).unwrap();
        let told = outcome.decided().unwrap();
        let own = place.calendar().between(from, to).unwrap();
        prop_assert!(told.overlap <= told.delivered);
        prop_assert!(told.overlap <= own);
        prop_assert!(told.delivered <= to - from);
        let together: TimeDelta = told.windows.iter().map(|window| window.end - window.start).sum();
        prop_assert_eq!(together, told.delivered);
        prop_assert!(told.windows.iter().all(|window| from <= window.start && window.start < window.end && window.end <= to));
        prop_assert!(told.windows.windows(2).all(|pair| pair[0].end < pair[1].start));
        if told.clock == Clock::Elapsed {
            prop_assert_eq!((told.delivered, told.overlap), (to - from, own));
        }
    }
}
