//! What is read from what was written is the same value, in JSON and in CBOR.

use std::{collections::BTreeSet, fmt::Debug};

use serde::{Serialize, de::DeserializeOwned};
use unified_support::{
    decision::Step,
    document::{RuleId, Source},
    engine::{Reply, Request},
    wire::Answer,
};

use crate::corpus::each_question;

#[test]
fn requests_and_answers_of_every_example_and_scenario() {
    let mut asked = 0;
    each_question(|engine, question| {
        round_trip(question);
        request(question.request());
        if let Ok(reply) = Answer::to_question(engine, 1, question.clone()).reply() {
            answer(reply);
        }
        asked += 1;
    });
    assert!(asked > 100, "{asked} questions");
}

#[test]
fn every_step() {
    let mut rules = BTreeSet::new();
    each_question(|engine, question| {
        if let Ok(reply) = Answer::to_question(engine, 1, question.clone()).reply() {
            for step in reply.steps() {
                round_trip(step);
                assert_ne!(step.rule(), RuleId::Unknown, "{step:?}");
                rules.insert(step.rule());
            }
        }
    });
    // Most rules have an example; `every_kind_of_step` of the reports has them all.
    assert!(rules.len() > 200, "{} rules", rules.len());
}

#[test]
fn a_step_of_a_newer_version_is_kept_as_it_came() {
    for step in [
        r#"{"rule":"moon_phase","clause":"2.2/fn4-business-hours","operands":{"phase":"full","light":0.5}}"#,
        r#"{"rule":"local_hours","reading":"whose_hours","clauses":[],"operands":{"reading":"nobody"}}"#,
        r#"{"rule":"event_consent","clause":"2.3/aem-six-week-notice","holds":true,"operands":{"by":"phone"}}"#,
    ] {
        let read: Step = serde_json::from_str(step).expect("a step");
        assert_eq!(
            (read.rule(), read.source()),
            (RuleId::Unknown, &Source::Unknown)
        );
        assert_eq!(serde_json::to_string(&read).expect("JSON"), step);
        round_trip(&read);
    }
    for broken in [r#""a step""#, r#"{"operands":{}}"#, r#"{"rule":7}"#] {
        let error = serde_json::from_str::<Step>(broken).expect_err("no step");
        assert!(error.to_string().contains("rule"), "{error}");
    }
}

fn request(request: &Request) {
    match request {
        Request::BusinessTimeAfter(asked) => round_trip(asked.request()),
        Request::BusinessTimeBetween(asked) => round_trip(asked.request()),
        Request::BusinessDaysAfter(asked) => round_trip(asked.request()),
        Request::FirstResponse(asked) => round_trip(asked.request()),
        Request::Severity(asked) => round_trip(asked.request()),
        Request::Entitlement(asked) => round_trip(asked.request()),
        Request::Catalogue(asked) => round_trip(asked),
        Request::Clause(asked) => round_trip(asked),
        Request::HoursLedger(asked) => round_trip(asked),
        Request::DayLimits(asked) => round_trip(asked),
        Request::AdvisorySupport(asked) => round_trip(asked),
        Request::RootCauseAnalysis(asked) => round_trip(asked.request()),
        Request::Onboarding(asked) => round_trip(asked),
        Request::Monitoring(asked) => round_trip(asked),
        Request::ImprovementPlans(asked) => round_trip(asked),
        Request::SupportTerms(asked) => round_trip(asked),
        Request::QuarterlyMeetings(asked) => round_trip(asked),
        Request::CalendarOfObligations(asked) => round_trip(asked),
        Request::EventPlan(asked) => round_trip(asked.request()),
        Request::ServiceHours(asked) => round_trip(asked.request()),
        Request::Incident(asked) => round_trip(asked.request()),
        Request::Invoices(asked) => round_trip(asked),
        Request::Proration(asked) => round_trip(asked),
        Request::CancellationFee(asked) => round_trip(asked.request()),
        Request::CancellationFees(asked) => round_trip(asked),
        Request::TravelCosts(asked) => round_trip(asked.request()),
        Request::PrestartWork(asked) => round_trip(asked),
        Request::CreditRedemption(asked) => round_trip(asked.request()),
        Request::CreditExchange(asked) => round_trip(asked.request()),
        Request::CreditLedger(asked) => round_trip(asked),
        Request::FlexStatement(asked) => round_trip(asked),
        Request::EqualValueExchange(asked) => round_trip(asked),
        _ => {}
    }
}

fn answer(reply: &Reply) {
    match reply {
        Reply::BusinessTimeAfter(decision) => round_trip(decision),
        Reply::BusinessDaysAfter(decision) => round_trip(decision),
        Reply::FirstResponse(decision) => round_trip(decision),
        Reply::Severity(decision) => round_trip(decision),
        Reply::Proration(decision) => round_trip(decision),
        Reply::HoursLedger(decision) => round_trip(decision),
        Reply::DayLimits(decision) => round_trip(decision),
        Reply::AdvisorySupport(decision) => round_trip(decision),
        Reply::RootCauseAnalysis(decision) => round_trip(decision),
        Reply::EventPlan(decision) => round_trip(decision),
        Reply::ServiceHours(decision) => round_trip(decision),
        Reply::Incident(decision) => round_trip(decision),
        Reply::Invoices(decision) => round_trip(decision),
        Reply::CancellationFee(decision) => round_trip(decision),
        Reply::CancellationFees(decision) => round_trip(decision),
        Reply::TravelCosts(decision) => round_trip(decision),
        Reply::PrestartWork(decision) => round_trip(decision),
        Reply::AedFee(decision) => round_trip(decision),
        Reply::Entitlement(decision) => round_trip(decision),
        Reply::OrderReview(decision) => round_trip(decision),
        Reply::Onboarding(decision) => round_trip(decision),
        Reply::Monitoring(decision) => round_trip(decision),
        Reply::ImprovementPlans(decision) => round_trip(decision),
        Reply::SupportTerms(decision) => round_trip(decision),
        Reply::QuarterlyMeetings(decision) => round_trip(decision),
        Reply::CalendarOfObligations(decision) => round_trip(decision),
        Reply::Catalogue(decision) => round_trip(decision),
        Reply::Clause(decision) => round_trip(decision),
        Reply::CreditRedemption(decision) => round_trip(decision),
        Reply::CreditExchange(decision) => round_trip(decision),
        Reply::CreditLedger(decision) => round_trip(decision),
        Reply::FlexStatement(decision) => round_trip(decision),
        Reply::EqualValueExchange(decision) => round_trip(decision),
        _ => {}
    }
}

#[allow(dead_code, reason = "for what is no data as a whole yet")]
fn decided<T: Serialize + DeserializeOwned + PartialEq + Debug>(answer: Option<&T>) {
    if let Some(answer) = answer {
        round_trip(answer);
    }
}

fn round_trip<T: Serialize + DeserializeOwned + PartialEq + Debug>(value: &T) {
    let json = serde_json::to_string(value).expect("JSON");
    let read: T = serde_json::from_str(&json).unwrap_or_else(|error| panic!("{error}: {json}"));
    assert_eq!(read, *value, "{json}");
    let mut cbor = Vec::new();
    ciborium::into_writer(value, &mut cbor).expect("CBOR");
    let read: T = ciborium::from_reader(&*cbor).unwrap_or_else(|error| panic!("{error}: {json}"));
    assert_eq!(read, *value, "{json}");
}
