//! Root cause analyses: on which grounds, until when they can be asked for, and by when they are delivered.
//!
//! 1 June 2026 is a Monday; on Tuesday 14 July Paris keeps a closure.

use proptest::prelude::*;
use unified_support::{
    chrono::{DateTime, Utc},
    decision::{NotApplicable, Outcome, Problem, Undetermined},
    document::{
        BusinessDay, ClosureOfAReopenedIncident, LocalHours, RcaDaySeven, RcaWindowUnit, Readings,
        RuleId, clauses,
    },
    limits::{
        AskedOf, RootCauseAnalysis, RootCauseBasis, RootCauseFacts, RootCauseGround,
        RootCauseRequest,
    },
    order::{
        AedEnrolmentDraft, AppendixADraft, ClosureDraft, CountryCode, LocationDraft, OrderDraft,
        SubscriptionDraft,
    },
};

use crate::{
    builder::{Build, BuildPurchase, bought},
    site::{self, date},
};

const ANALYSES: &str = "root_cause_analysis";
const DIRECT: &str = "azure_engineering_direct";
const ENGINEER: &str = "reactive_enhanced_designated_engineering";

/// An order of Paris and Tokyo that holds these services at both.
fn order(services: &[&str]) -> OrderDraft {
    let closures = [ClosureDraft::new(date("2026-07-14"), "Bastille Day")];
    let locations = [
        LocationDraft::new("paris", CountryCode("FR"), "Europe/Paris", closures),
        LocationDraft::new("tokyo", CountryCode("JP"), "Asia/Tokyo", []),
    ];
    let enrolment = AedEnrolmentDraft::new([SubscriptionDraft::new("production")]);
    let services = services.iter();
    OrderDraft::example()
        .at(locations)
        .with_appendix_a(AppendixADraft::new().with_azure_engineering_direct(enrolment))
        .holding(services.map(|service| bought(service, service).at(&["paris", "tokyo"])))
}

/// An instant of the summer of 2026 in Paris, such as `06-15 10:00:00`.
fn at(text: &str) -> DateTime<Utc> {
    let (day, time) = text.split_once(' ').expect("a day and a time");
    site::at(&format!("2026-{day}T{time}+02:00"))
}

/// Asked for at `requested_at` of an incident that was closed at `closed_at`; all else is well.
fn request(requested_at: &str, closed_at: &str) -> RootCauseRequest {
    let facts = RootCauseFacts::UNKNOWN
        .technology_covered(true)
        .production_impact(true)
        .own_subscriptions(true)
        .critical_impact(true);
    RootCauseRequest::new(at(requested_at))
        .of_incident_closed_at(at(closed_at))
        .asked_of(AskedOf::AlignedEngineer)
        .with_facts(facts)
}

fn outcome(
    services: &[&str],
    readings: Readings,
    request: &RootCauseRequest,
) -> Outcome<RootCauseAnalysis> {
    let engine = order(services).read_by(readings);
    let paris = engine.location("paris").expect("a location");
    let decision = paris.root_cause_analysis(request).expect("an answer");
    let plain = paris.traced(&mut ()).root_cause_analysis(request);
    assert_eq!(plain.as_ref(), Ok(decision.outcome()));
    decision.outcome().clone()
}

/// The one ground that holds.
fn ground(outcome: &Outcome<RootCauseAnalysis>) -> RootCauseGround {
    match &outcome.decided().expect("a ground").grounds[..] {
        [ground] => ground.clone(),
        several => panic!("{several:?}"),
    }
}

fn too_late(outcome: &Outcome<RootCauseAnalysis>) -> bool {
    outcome.not_applicable() == Some(NotApplicable::RequestedTooLate)
}

#[test]
fn what_was_bought_is_asked_for_before_the_closure() {
    let asked = |requested_at| {
        let request = request(requested_at, "06-01 17:00:00");
        outcome(&[ANALYSES], Readings::default(), &request)
    };
    let in_time = ground(&asked("06-01 16:59:59"));
    assert_eq!(in_time.basis, RootCauseBasis::Purchase);
    assert_eq!(in_time.purchase.as_deref(), Some(ANALYSES));
    assert_eq!(in_time.deliver_by, None);
    let window = in_time.window.expect("it is closed");
    assert_eq!(
        (window.ends_at, window.end_counts),
        (at("06-01 17:00:00"), false)
    );
    // At the very instant it is too late.
    assert!(too_late(&asked("06-01 17:00:00")));
    // While the incident is open nothing is too late.
    let open = RootCauseRequest::new(at("06-20 09:00:00"))
        .with_facts(RootCauseFacts::UNKNOWN.technology_covered(true));
    let open = ground(&outcome(&[ANALYSES], Readings::default(), &open));
    assert_eq!(open.window, None);
}

#[test]
fn under_aed_nothing_is_analysed_in_the_onboarding() {
    let asked = |services: &[&str], requested_at, closed_at| {
        let request = request(requested_at, closed_at);
        outcome(services, Readings::default(), &request)
    };
    let direct = [DIRECT, "rapid_response"];
    // The sixtieth day of the term is 1 March.
    let refused = asked(&direct, "03-01 12:00:00", "02-25 17:00:00");
    assert_eq!(refused.not_applicable(), Some(NotApplicable::NotEntitled));
    let basis = |outcome: &Outcome<RootCauseAnalysis>| ground(outcome).basis;
    let after = asked(&direct, "03-02 12:00:00", "02-25 17:00:00");
    assert_eq!(basis(&after), RootCauseBasis::AzureEngineeringDirect);
    // What was bought apart from it has no onboarding.
    let all = [DIRECT, "rapid_response", ANALYSES];
    let bought = asked(&all, "03-01 12:00:00", "03-01 17:00:00");
    assert_eq!(basis(&bought), RootCauseBasis::Purchase);
}

#[test]
fn under_aed_the_seventh_day_counts_by_its_readings() {
    let dates = Readings::default();
    let (hours, excluded) = (RcaWindowUnit::Elapsed168h, RcaDaySeven::Excluded);
    for (readings, last, late) in [
        (dates, "06-08 23:59:59", "06-09 00:00:00"),
        (dates.with(excluded), "06-07 23:59:59", "06-08 00:00:00"),
        (dates.with(hours), "06-08 17:00:00", "06-08 17:00:01"),
        (
            dates.with(hours).with(excluded),
            "06-08 16:59:59",
            "06-08 17:00:00",
        ),
    ] {
        let asked = |requested_at| {
            let request = request(requested_at, "06-01 17:00:00");
            outcome(&["rapid_response", DIRECT], readings, &request)
        };
        let in_time = ground(&asked(last));
        assert_eq!(in_time.basis, RootCauseBasis::AzureEngineeringDirect);
        assert!(too_late(&asked(late)), "{late}");
        // Before the closure it is in time too; then when it was mitigated matters.
        let early = asked("06-01 09:00:00");
        let missing = Undetermined::missing(&["mitigated_at"]);
        assert_eq!(early, Outcome::Undetermined(missing));
    }
}

#[test]
fn of_a_reopened_incident_the_last_closure_counts_or_the_first() {
    // Closed on 1 June, reopened, and closed again on the 10th; or open still.
    let again = |requested_at: &str| {
        request(requested_at, "06-10 17:00:00").of_incident_first_closed_at(at("06-01 17:00:00"))
    };
    let open = |requested_at: &str| {
        RootCauseRequest::new(at(requested_at))
            .of_incident_first_closed_at(at("06-01 17:00:00"))
            .asked_of(AskedOf::AlignedEngineer)
            .with_facts(again(requested_at).facts())
    };
    let direct = &["rapid_response", DIRECT][..];
    let (first, last) = (
        ClosureOfAReopenedIncident::FirstClosure,
        ClosureOfAReopenedIncident::LastClosure,
    );
    for (held, by_first, by_last) in [
        (
            &[ANALYSES][..],
            ("06-01 16:59:59", "06-01 17:00:00"),
            ("06-10 16:59:59", "06-10 17:00:00"),
        ),
        (
            direct,
            ("06-08 23:59:59", "06-09 00:00:00"),
            ("06-17 23:59:59", "06-18 00:00:00"),
        ),
    ] {
        for (reading, (in_time, late)) in [(first, by_first), (last, by_last)] {
            let readings = Readings::default().with(reading);
            let mitigated =
                |request: RootCauseRequest| request.of_incident_mitigated_at(at("06-01 12:00:00"));
            let found = outcome(held, readings, &mitigated(again(in_time)));
            assert!(found.decided().is_some(), "{held:?} {reading:?}");
            let found = outcome(held, readings, &mitigated(again(late)));
            assert!(too_late(&found), "{held:?} {reading:?}");
        }
        // Open again, it is not closed by the last; by the first it was.
        let found = outcome(
            held,
            Readings::default().with(last),
            &open("06-20 09:00:00"),
        );
        assert_eq!(ground(&found).window, None);
        let found = outcome(
            held,
            Readings::default().with(first),
            &open("06-20 09:00:00"),
        );
        assert!(too_late(&found), "{held:?}");
        // The default is the last.
        let found = outcome(held, Readings::default(), &open("06-20 09:00:00"));
        assert!(found.decided().is_some());
    }
}

#[test]
fn the_reading_of_closures_is_named_where_an_incident_was_reopened() {
    let once = request("06-01 16:00:00", "06-01 17:00:00");
    let again = once.of_incident_first_closed_at(at("06-01 12:00:00"));
    for reading in [
        ClosureOfAReopenedIncident::FirstClosure,
        ClosureOfAReopenedIncident::LastClosure,
    ] {
        let engine = order(&[ANALYSES]).read_by(Readings::default().with(reading));
        let paris = engine.location("paris").expect("a location");
        let is_named = |request| {
            let decision = paris.root_cause_analysis(request).expect("an answer");
            let mut steps = decision.steps().iter();
            steps.any(|step| step.rule() == RuleId::RootCauseClosure)
        };
        assert!(is_named(&again));
        assert!(!is_named(&once));
    }
    // No limit, no closure that counts.
    let engine = order(&[ENGINEER]).engine();
    let paris = engine.location("paris").expect("a location");
    let decision = paris.root_cause_analysis(&again).expect("an answer");
    let mut steps = decision.steps().iter();
    assert!(!steps.any(|step| step.rule() == RuleId::RootCauseClosure));
}

#[test]
fn the_first_closure_is_not_after_the_last() {
    let request = request("06-02 09:00:00", "06-01 17:00:00")
        .of_incident_first_closed_at(at("06-01 17:00:01"));
    let engine = order(&[ANALYSES]).engine();
    let paris = engine.location("paris").expect("a location");
    let error = paris.root_cause_analysis(&request).unwrap_err();
    let Problem::OutOfOrder { other, .. } = error.problem else {
        panic!("{error}")
    };
    assert_eq!(
        (error.path.as_str(), other),
        ("closed_at", "first_closed_at")
    );
}

#[test]
fn the_dates_are_those_of_the_location() {
    // In Tokyo it was closed on the second, at midnight.
    let closed = request("06-09 16:59:59", "06-01 17:00:00");
    let late = request("06-09 17:00:00", "06-01 17:00:00");
    let engine = order(&["rapid_response", DIRECT]).engine();
    let tokyo = engine.location("tokyo").expect("a location");
    let outcome = |request| {
        tokyo
            .traced(&mut ())
            .root_cause_analysis(request)
            .expect("an answer")
    };
    let window = ground(&outcome(&closed)).window.expect("closed");
    assert_eq!(window.last_day, Some(date("2026-06-09")));
    assert_eq!(window.ends_at, at("06-09 17:00:00"));
    assert!(too_late(&outcome(&late)));
}

#[test]
fn it_is_delivered_ten_business_days_after_the_later_event() {
    let held = ["rapid_response", DIRECT];
    let deliver_by = |readings, request: &RootCauseRequest| {
        ground(&outcome(&held, readings, request)).deliver_by
    };
    let (open_days, to_saturday) = (
        Readings::default(),
        Readings::default().with(BusinessDay::MondayToSaturday),
    );
    // Asked for on Wednesday, over the closure of Tuesday 14 July.
    let asked = request("07-01 23:59:59", "07-01 12:00:00");
    assert_eq!(deliver_by(open_days, &asked), Some(date("2026-07-16")));
    assert_eq!(deliver_by(to_saturday, &asked), Some(date("2026-07-13")));
    // A second later it is Thursday.
    let asked = request("07-02 00:00:00", "07-01 12:00:00");
    assert_eq!(deliver_by(open_days, &asked), Some(date("2026-07-17")));
    assert_eq!(deliver_by(to_saturday, &asked), Some(date("2026-07-15")));
    // The later event is the mitigation.
    let mitigated =
        request("07-01 09:00:00", "07-03 12:00:00").of_incident_mitigated_at(at("07-03 10:00:00"));
    assert_eq!(deliver_by(open_days, &mitigated), Some(date("2026-07-20")));
    // Open, and not mitigated yet: the time does not run.
    let open = RootCauseRequest::new(at("07-01 09:00:00"))
        .asked_of(AskedOf::AlignedEngineer)
        .with_facts(asked.facts());
    assert_eq!(deliver_by(open_days, &open), None);
    // By the host's closures, asked in Tokyo.
    for (readings, expected) in [
        (Readings::default(), "2026-07-15"),
        (Readings::default().with(LocalHours::Host), "2026-07-16"),
    ] {
        let engine = order(&held).read_by(readings);
        let tokyo = engine.location("tokyo").expect("a location");
        let asked = request("07-01 12:00:00", "07-01 11:00:00");
        let outcome = tokyo.traced(&mut ()).root_cause_analysis(&asked);
        let found = ground(&outcome.expect("an answer")).deliver_by;
        assert_eq!(found, Some(date(expected)));
    }
}

#[test]
fn a_saturday_that_parts_close_whole_is_no_business_day() {
    // Asked for on Friday 3 July. 4 July 2026 is a Saturday; over the closure of Tuesday 14 July.
    let deliver_by = |closures: &[ClosureDraft]| {
        let closures = closures.iter().cloned();
        let closures = closures.chain([ClosureDraft::new(date("2026-07-14"), "Bastille Day")]);
        let paris = LocationDraft::new("paris", CountryCode("FR"), "Europe/Paris", closures);
        let tokyo = LocationDraft::new("tokyo", CountryCode("JP"), "Asia/Tokyo", []);
        let readings = Readings::default().with(BusinessDay::MondayToSaturday);
        let engine = order(&[DIRECT, "rapid_response"])
            .at([paris, tokyo])
            .read_by(readings);
        let request = request("07-03 12:00:00", "07-03 11:00:00");
        let decision = engine
            .location("paris")
            .expect("a location")
            .root_cause_analysis(&request);
        ground(decision.expect("an answer").outcome())
            .deliver_by
            .expect("a date")
            .to_string()
    };
    let saturday = || ClosureDraft::new(date("2026-07-04"), "Stocktaking");
    assert_eq!(deliver_by(&[]), "2026-07-16");
    assert_eq!(deliver_by(&[saturday()]), "2026-07-17");
    assert_eq!(
        deliver_by(&[saturday().for_part("00:00-24:00")]),
        "2026-07-17"
    );
    let halves = [
        saturday().for_part("00:00-12:00"),
        saturday().for_part("12:00-24:00"),
    ];
    assert_eq!(deliver_by(&halves), "2026-07-17");
    // The morning alone, and the whole day but its last second.
    assert_eq!(deliver_by(&halves[..1]), "2026-07-16");
    assert_eq!(
        deliver_by(&[saturday().for_part("00:00-23:59:59")]),
        "2026-07-16"
    );
}

#[test]
fn each_fact_of_each_ground_matters() {
    let well =
        request("06-01 16:00:00", "06-01 17:00:00").of_incident_mitigated_at(at("06-01 15:00:00"));
    let known = well.facts();
    let unknown = |without: fn(&mut RootCauseFacts)| {
        let mut facts = known;
        without(&mut facts);
        well.with_facts(facts)
    };
    let aed = &["rapid_response", DIRECT][..];
    let cases = [
        (
            &[ANALYSES][..],
            unknown(|facts| facts.technology_covered = None),
            "technology_covered",
        ),
        (
            aed,
            unknown(|facts| facts.production_impact = None),
            "production_impact",
        ),
        (
            aed,
            unknown(|facts| facts.own_subscriptions = None),
            "own_subscriptions",
        ),
        (
            &[ENGINEER],
            unknown(|facts| facts.technology_covered = None),
            "technology_covered",
        ),
        (
            &[ENGINEER],
            unknown(|facts| facts.critical_impact = None),
            "critical_impact",
        ),
    ];
    for (held, request, fact) in cases {
        let found = outcome(held, Readings::default(), &request);
        assert_eq!(found, Outcome::Undetermined(Undetermined::missing(&[fact])));
        assert!(
            outcome(held, Readings::default(), &well)
                .decided()
                .is_some()
        );
    }
    // One that is not so makes the ground fail, whatever else is missing.
    let fails = [
        (
            &[ANALYSES][..],
            well.with_facts(known.technology_covered(false)),
        ),
        (
            aed,
            well.with_facts(RootCauseFacts::UNKNOWN.production_impact(false)),
        ),
        (aed, well.with_facts(known.own_subscriptions(false))),
        (aed, well.asked_of(AskedOf::Csam)),
        (&[ENGINEER], well.with_facts(known.critical_impact(false))),
        (&[], well),
    ];
    for (held, request) in fails {
        let found = outcome(held, Readings::default(), &request);
        assert_eq!(
            found.not_applicable(),
            Some(NotApplicable::NotEntitled),
            "{request:?}"
        );
    }
}

#[test]
fn every_ground_that_holds_is_told_and_a_missing_fact_of_another_does_not_matter() {
    let held = [ANALYSES, "rapid_response", DIRECT, ENGINEER];
    let well =
        request("06-01 16:00:00", "06-01 17:00:00").of_incident_mitigated_at(at("06-01 15:00:00"));
    let all = outcome(&held, Readings::default(), &well);
    let bases: Vec<_> = all
        .decided()
        .unwrap()
        .grounds
        .iter()
        .map(|ground| ground.basis)
        .collect();
    assert_eq!(bases, RootCauseBasis::ALL);
    let only = well.with_facts(RootCauseFacts::UNKNOWN.technology_covered(true));
    let only = ground(&outcome(&held, Readings::default(), &only));
    assert_eq!(only.basis, RootCauseBasis::Purchase);
    // After the closure the engineer's ground has no limit.
    let late = request("09-01 16:00:00", "06-01 17:00:00");
    let late = ground(&outcome(&held, Readings::default(), &late));
    assert_eq!(late.basis, RootCauseBasis::DesignatedEngineer);
}

#[test]
fn the_condition_that_failed_is_a_step_with_both_instants() {
    let engine = order(&[ANALYSES]).engine();
    let paris = engine.location("paris").expect("a location");
    let late = request("06-01 17:00:00", "06-01 17:00:00");
    let decision = paris.root_cause_analysis(&late).expect("an answer");
    let steps = decision.steps().iter();
    let in_time: Vec<_> = steps
        .filter(|step| step.rule() == RuleId::RootCauseInTime)
        .map(|step| {
            (
                step.source().to_string(),
                step.held(),
                step.operands().len(),
            )
        })
        .collect();
    let expected = [
        clauses::RCA_REQUEST_BEFORE_CLOSURE,
        clauses::UER_RCA_REQUEST_DURING_INCIDENT,
    ];
    assert_eq!(
        in_time,
        expected.map(|clause| (clause.to_string(), Some(false), 2))
    );
}

#[test]
fn instants_that_cannot_be_are_refused() {
    let engine = order(&[ANALYSES]).engine();
    let paris = engine.location("paris").expect("a location");
    let refused = |request: RootCauseRequest| {
        let error = paris
            .root_cause_analysis(&request)
            .expect_err("an instant that cannot be");
        (error.code().as_str(), error.path.to_string())
    };
    let well = request("06-01 16:00:00", "06-01 17:00:00");
    let leap = site::at("2016-12-31T23:59:60Z");
    assert_eq!(
        refused(RootCauseRequest::new(leap)),
        ("leap_second", "requested_at".into())
    );
    assert_eq!(
        refused(well.of_incident_closed_at(leap)),
        ("leap_second", "closed_at".into())
    );
    assert_eq!(
        refused(well.of_incident_mitigated_at(leap)),
        ("leap_second", "mitigated_at".into())
    );
    let after = well.of_incident_mitigated_at(at("06-01 17:00:01"));
    assert_eq!(refused(after), ("out_of_order", "closed_at".into()));
    let error = paris.root_cause_analysis(&RootCauseRequest::new(DateTime::<Utc>::MAX_UTC));
    let error = error.expect_err("beyond all zones");
    assert_eq!(error.path.as_str(), "requested_at");
    assert!(matches!(error.problem, Problem::Time { .. }), "{error:?}");
}

#[test]
fn both_sides_owe_what_the_grounds_say() {
    let uer = "unified_enhanced_response";
    let owed = |services: &[&str], request: &RootCauseRequest| {
        let engine = order(services).engine();
        let paris = engine.location("paris").expect("Paris");
        let decision = paris.root_cause_analysis(request).expect("an answer");
        let analysis = decision.outcome().decided().expect("grounds");
        let duties = analysis.duties.iter();
        duties.map(|duty| duty.clause()).collect::<Vec<_>>()
    };
    let facts = RootCauseFacts::UNKNOWN
        .technology_covered(true)
        .production_impact(true)
        .own_subscriptions(true);
    let open = RootCauseRequest::new(site::at("2026-06-01T10:00:00Z")).with_facts(facts);
    let bought = [clauses::RCA_CUSTOMER_MATERIAL];
    assert_eq!(owed(&[ANALYSES], &open), bought);
    // The advice is two duties: whether there is one, and whether it costs extra.
    let with_uer = [
        clauses::RCA_CUSTOMER_MATERIAL,
        clauses::UER_RCA_ADVICE_DUTY,
        clauses::UER_RCA_ADVICE_DUTY,
        clauses::UER_RCA_CUSTOMER_MATERIAL,
    ];
    assert_eq!(owed(&[ANALYSES, uer], &open), with_uer);
    // UER adds to an analysis that was bought, and to no other.
    let direct = open.asked_of(AskedOf::AlignedEngineer);
    let of_direct = [clauses::AED_RCA_CUSTOMER_MATERIAL];
    assert_eq!(owed(&["rapid_response", DIRECT, uer], &direct), of_direct);
}

proptest! {
    /// Who asks later is never in time where who asked before was not, and what is asked for later is not delivered earlier.
    #[test]
    fn asking_later_is_never_better(
        closed in 0_i64..4_000_000,
        early in -1_000_000_i64..2_000_000,
        later in 0_i64..2_000_000,
        unit in prop::sample::select(vec!["local_dates", "elapsed168h"]),
        seventh in prop::sample::select(vec!["included", "excluded"]),
        days in prop::sample::select(vec!["open_day", "monday_to_saturday"]),
    ) {
        let mut readings = Readings::default();
        readings.set("rca_window_unit", unit).unwrap();
        readings.set("rca_day_seven", seventh).unwrap();
        readings.set("business_day", days).unwrap();
        let instant = |seconds| at("06-01 00:00:00") + unified_support::chrono::TimeDelta::seconds(seconds);
        let asked = |seconds| {
            let request = RootCauseRequest::new(instant(closed + seconds))
                .of_incident_closed_at(instant(closed))
                .of_incident_mitigated_at(instant(closed))
                .asked_of(AskedOf::AlignedEngineer)
                .with_facts(request("06-01 00:00:00", "06-01 00:00:00").facts());
            let outcome = outcome(&["rapid_response", DIRECT], readings, &request);
            outcome.decided().map(|_| ground(&outcome).deliver_by)
        };
        let (first, second) = (asked(early), asked(early + later));
        prop_assert!(first.is_some() || second.is_none());
        prop_assert!(second.is_none() || first <= second);
    }
}
