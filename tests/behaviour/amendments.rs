//! What an amendment of an order changes, and who says so.

use unified_support::{
    chrono::TimeDelta,
    decision::{Decision, Stamp, Step},
    document::{
        AzureComponent, BAndCClock, ClauseId, Clock, Product, ReadingId, Readings, RuleId,
        Severity, Source, clauses,
    },
    order::{
        AmendedTermDraft, AmendmentDraft, BusinessHoursDraft, CountryCode, LocationDraft, Order,
        OrderDraft, ReplacedClause, ResponseTargetDraft, WeeklyHoursDraft,
    },
    report::{Language, explain},
    response::{FirstResponse, Incident},
};

use crate::{builder::Build, site::at};

/// Wednesday, forty minutes before the office closes by the document's own hours.
const SUBMITTED: &str = "2026-05-13T16:50:00+02:00";

/// An order with a host that keeps the standard hours, or those of an amendment, and a location with hours of its own.
fn draft() -> OrderDraft {
    let own = BusinessHoursDraft::Weekly(every_day("10:00-12:00"));
    let locations = [
        LocationDraft::new("paris", CountryCode("FR"), "Europe/Paris", []),
        LocationDraft::new("lyon", CountryCode("FR"), "Europe/Paris", []),
        LocationDraft::new("nice", CountryCode("FR"), "Europe/Paris", []).with_business_hours(own),
    ];
    OrderDraft::example().at(locations)
}

fn every_day(hours: &str) -> WeeklyHoursDraft {
    WeeklyHoursDraft::new(core::array::from_fn(|_| vec![hours.to_owned()]))
}

fn amendment(replaces: ClauseId, term: AmendedTermDraft) -> AmendmentDraft {
    AmendmentDraft::new("A-7", ReplacedClause(replaces.as_str()), term)
}

fn target(replaces: ClauseId, minutes: i64, clock: Option<Clock>) -> AmendmentDraft {
    let mut target = ResponseTargetDraft::new(TimeDelta::minutes(minutes));
    target.clock = clock;
    amendment(replaces, AmendedTermDraft::ResponseTarget(target))
}

fn hours(replaces: ClauseId, hours: &str) -> AmendmentDraft {
    amendment(replaces, AmendedTermDraft::BusinessHours(every_day(hours)))
}

fn amended(amendment: Option<AmendmentDraft>) -> OrderDraft {
    let mut draft = draft();
    draft.amendments.extend(amendment);
    draft
}

fn ask(
    amendment: Option<AmendmentDraft>,
    severity: Severity,
    product: Product,
) -> Decision<FirstResponse> {
    let engine = amended(amendment).engine();
    let incident = Incident::new(severity, product, at(SUBMITTED));
    let paris = engine.location("paris").expect("a location");
    paris.first_response(&incident).expect("an answer")
}

fn response(decision: &Decision<FirstResponse>) -> FirstResponse {
    decision.outcome().decided().expect("decided").clone()
}

fn due(decision: &Decision<FirstResponse>) -> String {
    response(decision).due_local.to_rfc3339()
}

#[track_caller]
fn step(decision: &Decision<FirstResponse>, rule: RuleId) -> &Step {
    let mut steps = decision.steps().iter();
    steps
        .find(|step| step.rule() == rule)
        .expect("a step of the rule")
}

fn by_amendment(replaces: ClauseId) -> Source {
    Source::Amendment {
        id: "A-7".into(),
        replaces,
    }
}

#[test]
fn an_amended_target_takes_the_place_of_the_clause() {
    let clause = clauses::SEVB_RESPONSE_2_HOURS;
    let plain = ask(None, Severity::B, Product::Other);
    assert_eq!(due(&plain), "2026-05-14T10:20:00+02:00");
    assert_eq!(
        *step(&plain, RuleId::ResponseTarget).source(),
        Source::Clause(clause)
    );

    let amended = ask(Some(target(clause, 45, None)), Severity::B, Product::Other);
    assert_eq!(response(&amended).target, TimeDelta::minutes(45));
    assert_eq!(due(&amended), "2026-05-14T09:05:00+02:00");
    for rule in [
        RuleId::ResponseTarget,
        RuleId::ResponseDue,
        RuleId::ResponseDueLatest,
    ] {
        assert_eq!(
            *step(&amended, rule).source(),
            by_amendment(clause),
            "{rule}"
        );
    }
    // It says nothing of its clock: the reading does, as before.
    assert_eq!(response(&amended).clock, Clock::BusinessHours);
    let source = step(&amended, RuleId::ResponseClock).source().clone();
    assert_eq!(source, *step(&plain, RuleId::ResponseClock).source());
    assert!(matches!(source, Source::Reading(_)));
}

#[test]
fn an_amended_target_may_name_its_clock() {
    let clause = clauses::SEVB_RESPONSE_2_HOURS;
    let amended = ask(
        Some(target(clause, 45, Some(Clock::Elapsed))),
        Severity::B,
        Product::Other,
    );
    assert_eq!(due(&amended), "2026-05-13T17:35:00+02:00");
    assert_eq!(
        *step(&amended, RuleId::ResponseClock).source(),
        by_amendment(clause)
    );
    let readings = |decision: &Decision<FirstResponse>| {
        let stamp = decision.stamp();
        let readings = stamp.readings().filter_map(|(id, _)| ReadingId::find(id));
        readings.collect::<Vec<ReadingId>>()
    };
    let b_and_c = ReadingId::find("b_and_c_clock").expect("a reading");
    assert!(!readings(&amended).contains(&b_and_c));
    assert!(readings(&ask(None, Severity::B, Product::Other)).contains(&b_and_c));

    let clause = clauses::SEVA_RESPONSE_1_HOUR;
    let amended = ask(
        Some(target(clause, 60, Some(Clock::BusinessHours))),
        Severity::A,
        Product::Other,
    );
    assert_eq!(due(&amended), "2026-05-14T09:20:00+02:00");
    assert_eq!(
        *step(&amended, RuleId::ResponseClock).source(),
        by_amendment(clause)
    );
}

/// The reading still decides where the amendment leaves it to it.
#[test]
fn a_reading_holds_beside_an_amended_target() {
    let amendment = target(clauses::SEVB_RESPONSE_2_HOURS, 45, None);
    let readings = Readings::default().with(BAndCClock::ElapsedHours);
    let engine = amended(Some(amendment)).read_by(readings);
    let incident = Incident::new(Severity::B, Product::Other, at(SUBMITTED));
    let decision = engine
        .location("paris")
        .unwrap()
        .first_response(&incident)
        .unwrap();
    assert_eq!(due(&decision), "2026-05-13T17:35:00+02:00");
}

#[test]
fn an_amendment_changes_no_other_answer() {
    let azure = Product::Azure { component: None };
    let questions = [
        (Severity::One, azure),
        (Severity::One, Product::Other),
        (Severity::A, azure),
        (Severity::B, azure),
        (Severity::C, azure),
    ];
    let cells = [
        clauses::SEV1_AZURE_15_MIN,
        clauses::SEV1_OTHER_1_HOUR,
        clauses::SEVA_RESPONSE_1_HOUR,
        clauses::SEVB_RESPONSE_2_HOURS,
        clauses::SEVC_RESPONSE_4_HOURS,
    ];
    for cell in cells {
        for ((severity, product), own) in questions.into_iter().zip(cells) {
            let plain = ask(None, severity, product);
            let amended = ask(Some(target(cell, 7, None)), severity, product);
            let is_changed = plain.outcome() != amended.outcome();
            assert_eq!(is_changed, own == cell, "{own} with {cell} amended");
            if !is_changed {
                // The step of the Azure line has the amendment beside its clause, whatever line it is.
                let others = |decision: &Decision<FirstResponse>| -> Vec<Step> {
                    let steps = decision.steps().iter();
                    let steps = steps.filter(|step| step.rule() != RuleId::AzureComponent);
                    steps.cloned().collect()
                };
                assert_eq!(
                    others(&amended),
                    others(&plain),
                    "{own} with {cell} amended"
                );
                assert_eq!(
                    sources(&amended),
                    sources(&plain),
                    "{own} with {cell} amended"
                );
            }
        }
    }
    // What another table says, or hours of a service, is nothing to the base table.
    for amendment in [
        target(clauses::UER_SEVA_RESPONSE_30_MIN, 7, None),
        amendment(
            clauses::RR_EXCLUSIONS,
            AmendedTermDraft::Exclusions(Vec::new()),
        ),
        hours(clauses::DE_BUSINESS_HOURS, "10:00-11:00"),
    ] {
        for (severity, product) in questions {
            let amended = ask(Some(amendment.clone()), severity, product);
            let plain = ask(None, severity, product);
            assert_eq!(amended.outcome(), plain.outcome(), "{amendment:?}");
            assert_eq!(amended.steps(), plain.steps(), "{amendment:?}");
            assert_eq!(sources(&amended), sources(&plain), "{amendment:?}");
        }
    }
}

/// What a decision rests on beside the order.
fn sources<T>(decision: &Decision<T>) -> Stamp {
    let mut stamp = decision.stamp();
    assert_ne!(stamp.order.take(), None);
    stamp
}

#[test]
fn amended_exclusions_take_the_place_of_all_of_the_clause() {
    let clause = clauses::FN1_AZURE_EXCLUSIONS;
    let minutes = |components: Option<Vec<AzureComponent>>, component| {
        let components = components.map(AmendedTermDraft::Exclusions);
        let product = Product::Azure {
            component: Some(component),
        };
        let amended = components.map(|term| amendment(clause, term));
        let source = amended.is_some().then(|| by_amendment(clause));
        let decision = ask(amended, Severity::One, product);
        let step = step(&decision, RuleId::AzureLineExclusion);
        assert_eq!(*step.source(), source.unwrap_or(Source::Clause(clause)));
        response(&decision).target.num_minutes()
    };
    let (stack, github) = (AzureComponent::AzureStack, AzureComponent::GitHubAe);
    assert_eq!((minutes(None, stack), minutes(None, github)), (15, 60));
    let only_stack = Some(vec![stack]);
    assert_eq!(
        (
            minutes(only_stack.clone(), stack),
            minutes(only_stack, github)
        ),
        (60, 15)
    );
    assert_eq!(
        (minutes(Some(vec![]), stack), minutes(Some(vec![]), github)),
        (15, 15)
    );
}

#[test]
fn a_component_that_is_left_out_twice_is_shown_as_it_is_written() {
    let twice = AmendedTermDraft::Exclusions(vec![AzureComponent::AzureStack; 2]);
    let mut draft = draft();
    draft.amendments = vec![amendment(clauses::FN1_AZURE_EXCLUSIONS, twice)];
    let findings = Order::try_from(draft).expect_err("a component is there twice");
    assert_eq!(
        findings.to_string(),
        "error[repeated_value] at amendments[0].exclusions[1]: this is already in the list (`azure_stack`)"
    );
}

#[test]
fn amended_hours_are_those_of_every_location_without_its_own() {
    let clause = clauses::FN4_BUSINESS_HOURS;
    let engine = amended(Some(hours(clause, "08:00-18:00"))).engine();
    let order = engine.order();
    for (id, source) in [
        ("paris", by_amendment(clause)),
        ("lyon", by_amendment(clause)),
        ("nice", Source::Given),
    ] {
        assert_eq!(
            *order.location(id).expect(id).hours_source(),
            source,
            "{id}"
        );
    }
    let incident = Incident::new(Severity::B, Product::Other, at(SUBMITTED));
    let ask = |id| {
        let place = engine.location(id).expect("a location");
        place.first_response(&incident).expect("an answer")
    };
    let paris = ask("paris");
    assert_eq!(due(&paris), "2026-05-14T08:50:00+02:00");
    assert_eq!(
        *step(&paris, RuleId::BusinessHours).source(),
        by_amendment(clause)
    );
    assert_eq!(due(&ask("nice")), "2026-05-14T12:00:00+02:00");
}

#[test]
fn what_is_odd_about_amended_hours_is_told_once_and_where_they_are_written() {
    let engine = amended(Some(hours(clauses::FN4_BUSINESS_HOURS, "09:00-23:59"))).engine();
    let findings = engine.findings().iter();
    let paths: Vec<_> = findings
        .map(|finding| (finding.code(), finding.path().as_str()))
        .collect();
    let days = [
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
    ];
    let expected = days.map(|day| format!("amendments[0].business_hours.{day}"));
    let expected: Vec<_> = expected
        .iter()
        .map(|path| ("closes_at_23_59", path.as_str()))
        .collect();
    assert_eq!(paths, expected);
}

#[test]
fn the_explanation_names_the_amendment() {
    let told = |amendment| {
        explain(
            &ask(Some(amendment), Severity::B, Product::Other),
            Language::En,
        )
        .to_string()
    };
    let target = told(target(
        clauses::SEVB_RESPONSE_2_HOURS,
        45,
        Some(Clock::BusinessHours),
    ));
    for sentence in [
        "At severity B the first response is due within 45 min. [amendment `A-7` to 2.2/sevb-response-2-hours]",
        "The target is counted in business hours. [amendment `A-7` to 2.2/sevb-response-2-hours]",
    ] {
        assert!(target.contains(sentence), "{target}");
    }
    let hours = told(hours(clauses::FN4_BUSINESS_HOURS, "08:00-18:00"));
    assert!(
        hours.contains(
            "`paris` keeps the business hours of an amendment, with the closures of the order"
        ),
        "{hours}"
    );
    assert!(
        hours.contains("[amendment `A-7` to 2.2/fn4-business-hours]"),
        "{hours}"
    );
}
