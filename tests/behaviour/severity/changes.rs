//! What becomes of the first response when the severity is raised or lowered, by each reading.

use insta::assert_snapshot;
use unified_support::{
    calendar::Zones,
    chrono::{DateTime, TimeDelta, Timelike, Utc},
    decision::{Decision, NotApplicable, Outcome, Problem, Value},
    document::{
        AemSeverityA, AzureComponent, AzureLineExclusions, OverlappingOffers, Product, Reading,
        Readings, ResponseClockStart, RuleId, Severity, SeverityChange, Situation,
    },
    engine::{At, Engine, Request},
    report::{self, Language},
    response::{Change, Commitment, Described, DescribedSeverity, Incident},
};

use super::{ask, bare, well};
use crate::{
    commitments::order,
    site::{self, at},
};

const READINGS: [SeverityChange; 4] = [
    SeverityChange::Restart,
    SeverityChange::Retroactive,
    SeverityChange::CarryElapsed,
    SeverityChange::Proportional,
];

/// A Tuesday in May in Paris, with the office open from 9:00 to 17:30; the Thursday after it is a holiday.
fn tuesday(time: &str) -> DateTime<Utc> {
    at(&format!("2026-05-12T{time}:00+02:00"))
}

fn wednesday(time: &str) -> DateTime<Utc> {
    at(&format!("2026-05-13T{time}:00+02:00"))
}

/// An incident that has `now`, submitted and changed at these instants.
fn changed(now: Severity, submitted_at: DateTime<Utc>, at: DateTime<Utc>) -> Incident<Described> {
    let described = Described::new(Situation::ModerateImpact).with_severity(now);
    Incident::new(described.with_changed_at(at), Product::Other, submitted_at)
}

fn decide(readings: Readings, incident: &Incident<Described>) -> Decision<DescribedSeverity> {
    ask(&site::engine(readings), "paris", incident)
}

fn described(readings: Readings, incident: &Incident<Described>) -> DescribedSeverity {
    let decision = decide(readings, incident);
    decision.outcome().decided().expect("decided").clone()
}

/// When the response is due at the severity.
fn due(described: &DescribedSeverity, severity: Severity) -> DateTime<Utc> {
    let mut targets = described.targets.iter();
    let target = targets.find(|target| target.severity == severity);
    let response = &target.expect("every severity").first_response;
    response.decided().expect("decided").due
}

/// When it is due at `severity`, by each of the readings.
fn dues(incident: &Incident<Described>, severity: Severity) -> [DateTime<Utc>; 4] {
    READINGS.map(|reading| {
        due(
            &described(Readings::default().with(reading), incident),
            severity,
        )
    })
}

#[test]
fn without_a_change_each_target_is_that_of_a_first_response() {
    for held in crate::commitments::sets() {
        let draft = order(&held);
        let engine = Engine::from_draft(draft, Zones::embedded(), Readings::default());
        let engine = engine.expect("an engine");
        let paris = engine.location("paris").expect("a location");
        for now in [None, Some(Severity::B)] {
            let mut described = Described::new(Situation::CriticalSystemsDegraded);
            if let Some(now) = now {
                described = described.with_severity(now);
            }
            for incident in [
                well(described),
                bare(described, "2026-05-13T10:00:00+02:00"),
            ] {
                let decision = ask(&engine, "paris", &incident);
                let found = decision.outcome().decided().expect("decided");
                for (target, severity) in found.targets.iter().zip(Severity::ALL) {
                    assert_eq!(target.severity, severity);
                    let incident = incident.clone().with_severity(severity);
                    let response = paris.first_response(&incident).expect("an answer");
                    assert_eq!(target.first_response, *response.outcome());
                }
            }
        }
    }
}

#[test]
fn a_change_is_told_from_the_present_severity_or_from_the_one_described() {
    let changes = |described: Described| {
        let incident = Incident::new(described, Product::Other, tuesday("10:00"));
        let found = self::described(Readings::default(), &incident);
        found.targets.map(|target| target.change)
    };
    let degraded = Described::new(Situation::CriticalSystemsDegraded);
    let [raised, same, lowered] = [Change::Raised, Change::Same, Change::Lowered];
    assert_eq!(changes(degraded), [raised, same, lowered, lowered]);
    let now = |severity| changes(degraded.with_severity(severity));
    assert_eq!(now(Severity::One), [same, lowered, lowered, lowered]);
    assert_eq!(now(Severity::B), [raised, raised, same, lowered]);
    assert_eq!(now(Severity::C), [raised, raised, raised, same]);
}

#[test]
fn b_raised_to_1_after_the_closing() {
    // Half an hour of the two of severity B was used until the closing; severity 1 has one around the clock.
    let incident = changed(Severity::B, tuesday("17:00"), tuesday("20:00"));
    let expected = ["21:00", "18:00", "20:30", "20:45"].map(tuesday);
    assert_eq!(dues(&incident, Severity::One), expected);
    // What it has now goes on: half an hour on Tuesday, the rest on Wednesday.
    assert_eq!(dues(&incident, Severity::B), [wednesday("10:30"); 4]);
}

#[test]
fn severity_1_lowered_to_b_after_the_closing() {
    // 40 minutes of the hour of severity 1 were used. Of the two hours of severity B all are left, or all but the ten minutes
    // before the closing, or 80 minutes, or a third.
    let incident = changed(Severity::One, tuesday("17:20"), tuesday("18:00"));
    let expected = ["11:00", "10:50", "10:20", "09:40"].map(wednesday);
    assert_eq!(dues(&incident, Severity::B), expected);
}

#[test]
fn a_change_when_the_old_target_is_missed_already() {
    // Due at 12:00, and four hours used. One hour had passed at 11:00; all of the old target at 12:00.
    let incident = changed(Severity::B, tuesday("10:00"), tuesday("14:00"));
    let expected = ["15:00", "11:00", "11:00", "12:00"].map(tuesday);
    assert_eq!(dues(&incident, Severity::One), expected);
}

#[test]
fn a_change_at_the_submission_changes_nothing() {
    let submitted_at = tuesday("17:00");
    let incident = changed(Severity::B, submitted_at, submitted_at);
    let plain = Described::new(Situation::ModerateImpact).with_severity(Severity::B);
    let plain = Incident::new(plain, Product::Other, submitted_at);
    for reading in READINGS {
        let readings = Readings::default().with(reading);
        assert_eq!(described(readings, &incident), described(readings, &plain));
    }
}

#[test]
fn a_change_before_the_submission_is_refused() {
    let submitted_at = tuesday("17:00");
    let engine = site::engine(Readings::default());
    let paris = engine.location("paris").expect("a location");
    let refuse = |at: DateTime<Utc>| {
        let error = paris.severity(&changed(Severity::B, submitted_at, at));
        error.expect_err("refused")
    };
    let before = submitted_at - TimeDelta::nanoseconds(1);
    let error = refuse(before);
    assert_eq!(error.path.as_str(), "changed_at");
    assert_eq!(
        error.problem,
        Problem::OutOfOrder {
            at: before,
            other: "submitted_at",
            not_before: submitted_at,
        }
    );
    let leap = at("2026-06-30T23:59:59Z");
    let leap = leap.with_nanosecond(1_000_000_000).expect("a leap second");
    for (at, code) in [
        (leap, "leap_second"),
        (at("2040-01-01T00:00:00Z"), "out_of_span"),
        (DateTime::<Utc>::MAX_UTC, "duration_out_of_range"),
    ] {
        let error = refuse(at);
        assert_eq!(
            (error.code().as_str(), error.path.as_str()),
            (code, "changed_at")
        );
    }
}

#[test]
fn an_exact_fit_has_two_due_instants_also_after_a_change() {
    // Two business hours from 15:30 end at the closing; the next opening is on Wednesday.
    let incident = changed(Severity::One, tuesday("15:00"), tuesday("15:30"));
    let found = described(Readings::default(), &incident);
    let [_, _, lowered, _] = found.targets;
    let response = lowered.first_response.decided().expect("decided");
    let expected = (tuesday("17:30"), Some(wednesday("09:00")));
    assert_eq!((response.due, response.due_latest), expected);
}

#[test]
fn what_is_used_up_at_the_closing_is_due_there_and_at_the_latest_at_the_change() {
    // One business hour until the closing, which is all that severity 1 has: around the clock, from the change on.
    let incident = changed(Severity::B, tuesday("16:30"), tuesday("20:00"));
    let readings = Readings::default().with(SeverityChange::CarryElapsed);
    let decision = decide(readings, &incident);
    let found = decision.outcome().decided().expect("decided");
    let [raised, ..] = &found.targets;
    let response = raised.first_response.decided().expect("decided");
    let expected = (tuesday("17:30"), Some(tuesday("20:00")));
    assert_eq!((response.due, response.due_latest), expected);
    let told = decision
        .steps()
        .iter()
        .filter(|step| step.operand("due_latest") == Some(Value::Instant(tuesday("20:00"))));
    // At severity 1 and at severity A.
    assert_eq!(told.count(), 2);
}

#[test]
fn a_clock_that_starts_with_the_agreement_starts_after_a_change_before_it() {
    let readings = Readings::default().with(ResponseClockStart::SeverityAgreed);
    let incident = changed(Severity::B, tuesday("10:00"), tuesday("10:10"));
    let agreed = incident.clone().with_severity_agreed_at(tuesday("10:30"));
    for reading in READINGS {
        let found = described(readings.with(reading), &agreed);
        assert_eq!(due(&found, Severity::One), tuesday("11:30"));
    }
    // The severity is described whenever it is agreed; what is due is not.
    let found = described(readings, &incident);
    assert_eq!(found.severity, Severity::B);
    for target in found.targets {
        let Outcome::Undetermined(missing) = target.first_response else {
            panic!("{target:?}")
        };
        assert_eq!(missing.names(), ["severity_agreed_at"]);
    }
}

#[test]
fn a_severity_without_a_target_uses_none_of_the_next() {
    let product = Product::Azure {
        component: Some(AzureComponent::GitHubAe),
    };
    let now = Described::new(Situation::BusinessAtRisk).with_changed_at(tuesday("10:30"));
    let incident = Incident::new(now, product, tuesday("10:00"));
    let expected = ["11:30", "11:00", "11:30", "11:30"].map(tuesday);
    for (reading, expected) in READINGS.into_iter().zip(expected) {
        let readings = Readings::default().with(AzureLineExclusions::NoTarget);
        let found = described(readings.with(reading), &incident);
        let [one, ..] = &found.targets;
        let none = Outcome::NotApplicable(NotApplicable::NoResponseTarget);
        assert_eq!(one.first_response, none);
        assert_eq!(due(&found, Severity::A), expected);
    }
}

/// An order that holds these, asked in Paris.
fn with_offerings(
    held: &[Commitment],
    readings: Readings,
    incident: &Incident<Described>,
) -> DescribedSeverity {
    let engine = Engine::from_draft(order(held), Zones::embedded(), readings);
    let decision = ask(&engine.expect("an engine"), "paris", incident);
    decision.outcome().decided().expect("decided").clone()
}

#[test]
fn what_another_may_have_owed_before_changes_nothing_of_the_base_times() {
    let described = Described::new(Situation::CriticalSystemsDegraded);
    let described = described.with_changed_at(at("2026-05-13T10:20:00+02:00"));
    let incident = bare(described, "2026-05-13T10:00:00+02:00");
    let held = [Commitment::RapidResponse];
    for reading in READINGS {
        let found = with_offerings(&held, Readings::default().with(reading), &incident);
        let [_, same, lowered, _] = found.targets;
        let Outcome::Undetermined(missing) = same.first_response else {
            panic!("{same:?}");
        };
        assert_eq!(missing.names(), ["product_name", "channel", "language"]);
        assert!(lowered.first_response.decided().is_some());
    }
}

#[test]
fn the_commitment_that_governs_after_a_change_is_found_among_running_clocks() {
    let described = Described::new(Situation::ModerateImpact)
        .with_severity(Severity::B)
        .with_changed_at(at("2026-05-13T10:10:00+02:00"));
    let held = [
        Commitment::UnifiedEnhancedResponse,
        Commitment::AzureEventManagement,
    ];
    let governing = |readings: Readings| {
        let found = with_offerings(&held, readings, &well(described));
        let [_, raised, ..] = found.targets;
        let response = raised.first_response.decided().expect("decided");
        let minutes = (response.due - at("2026-05-13T10:00:00+02:00")).num_minutes();
        let others: Vec<_> = response
            .candidates
            .iter()
            .skip(1)
            .map(|one| (one.due - at("2026-05-13T10:00:00+02:00")).num_minutes())
            .collect();
        (response.commitment, minutes, others)
    };
    let defaults = Readings::default();
    let aem = Commitment::AzureEventManagement;
    assert_eq!(governing(defaults), (aem, 25, vec![40, 70]));
    let carried = defaults.with(SeverityChange::CarryElapsed);
    assert_eq!(governing(carried), (aem, 15, vec![30, 60]));
    // A twelfth of two hours was used: 13:45 min of 15, 27:30 of 30 and 55 of 60 are left.
    let shared = defaults.with(SeverityChange::Proportional);
    assert_eq!(governing(shared), (aem, 23, vec![37, 65]));
    let as_base = defaults.with(AemSeverityA::AsBase);
    let uer = Commitment::UnifiedEnhancedResponse;
    assert_eq!(governing(as_base), (uer, 40, vec![70]));
    let narrowest = defaults.with(OverlappingOffers::MostSpecific);
    assert_eq!(governing(narrowest).0, aem);
}

#[test]
fn the_reading_is_a_step_where_it_was_used() {
    let incident = changed(Severity::B, tuesday("17:00"), tuesday("20:00"));
    let decision = decide(Readings::default(), &incident);
    let used = |decision: &Decision<DescribedSeverity>| {
        let steps = decision.steps().iter();
        let effects = steps.filter(|step| step.rule() == RuleId::SeverityChangeEffect);
        let stamp = decision.stamp();
        let mut readings = stamp.readings();
        let is_stamped = readings.any(|(id, _)| id == SeverityChange::ID.key());
        (effects.count(), is_stamped)
    };
    assert_eq!(used(&decision), (3, true));
    let plain = Described::new(Situation::ModerateImpact);
    let plain = Incident::new(plain, Product::Other, tuesday("17:00"));
    assert_eq!(used(&decide(Readings::default(), &plain)), (0, false));
}

#[test]
fn an_explained_change() {
    let incident = changed(Severity::B, tuesday("17:00"), tuesday("20:00"));
    let readings = Readings::default().with(SeverityChange::CarryElapsed);
    let engine = site::engine(readings);
    let paris = engine.location("paris").expect("a location");
    let decision = paris.severity(&incident).expect("an answer");
    let request = Request::Severity(At::new("paris", incident));
    let reply = engine.ask(&request).expect("an answer");
    let told = report::reply(&engine, &request, &reply, Language::En).to_string();
    let told: Vec<_> = told.lines().take(7).collect();
    assert_snapshot!(told.join("\n"), @"
    severity B is described

      severity      outcome
      raised to 1   first response due Tue 12 May 2026 20:30 +02:00, 1 h around the clock
      raised to A   first response due Tue 12 May 2026 20:30 +02:00, 1 h around the clock
      remains B     first response due Wed 13 May 2026 10:30 +02:00, 2 h of business hours
      lowered to C  first response due Wed 13 May 2026 12:30 +02:00, 4 h of business hours
    ");
    let explained = report::explain(&decision, Language::En).in_zone(paris.zone());
    let explained = explained.to_string();
    let own = [
        RuleId::StatedImpact,
        RuleId::SituationDescribed,
        RuleId::DescribedSeverity,
        RuleId::ChangeOnRequest,
        RuleId::SeverityChangeEffect,
    ];
    let told = explained.lines().zip(decision.steps());
    let told = told.filter(|(_, step)| own.contains(&step.rule()));
    let told: Vec<_> = told.map(|(line, _)| line).collect();
    assert_snapshot!(told.join("\n"), @"
    3. The customer states the impact (situations: 1); Microsoft then sets the severity together with the customer. [2.2/customer-states-impact]
    5. The table of Problem resolution support (PRS) names none of the situations at severity 1. [2.2/sev1-situation]
    6. The table of Problem resolution support (PRS) names none of the situations at severity A. [2.2/seva-situation]
    7. The table of Problem resolution support (PRS) names a moderate impact on business at severity B. [2.2/sevb-situation]
    8. The gravest severity that is described is B: the response, its time and the customer's duties depend on it. [2.2/severity-drives-response]
    16. The customer may ask for the severity to be raised from B to 1. [2.2/severity-change-on-request]
    20. At Tue 12 May 2026 20:00 +02:00 the clock that started at Tue 12 May 2026 17:00 +02:00 gets a target of 1 h in place of 2 h, of which 30 min is used: it is reached at Tue 12 May 2026 20:30 +02:00. [reading severity_change = carry_elapsed, not restart or retroactive or proportional; 2.2/severity-change-on-request, 2.2/fn3-severity-downgrade]
    21. The customer may ask for the severity to be raised from B to A. [2.2/severity-change-on-request]
    24. At Tue 12 May 2026 20:00 +02:00 the clock that started at Tue 12 May 2026 17:00 +02:00 gets a target of 1 h in place of 2 h, of which 30 min is used: it is reached at Tue 12 May 2026 20:30 +02:00. [reading severity_change = carry_elapsed, not restart or retroactive or proportional; 2.2/severity-change-on-request, 2.2/fn3-severity-downgrade]
    25. The customer may ask for the severity to be lowered from B to C. [2.2/severity-change-on-request]
    30. At Tue 12 May 2026 20:00 +02:00 the clock that started at Tue 12 May 2026 17:00 +02:00 gets a target of 4 h in place of 2 h, of which 30 min is used: it is reached at Wed 13 May 2026 12:30 +02:00. [reading severity_change = carry_elapsed, not restart or retroactive or proportional; 2.2/severity-change-on-request, 2.2/fn3-severity-downgrade]
    ");
}
