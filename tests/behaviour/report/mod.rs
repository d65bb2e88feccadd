//! Decisions in words, and as timelines.

use std::collections::BTreeSet;

use insta::assert_snapshot;
use unified_support::{
    calendar::Zone,
    chrono::TimeDelta,
    decision::{Decision, Outcome, Step, Steps, Trace, Undetermined},
    document::{
        AzureComponent, AzureLineExclusions, BAndCClock, BusinessTimeRule, CancellationDate,
        CancellationDays, ClauseId, ClauseKind, FeeRounding, IfAny, LateCancellation, LocalHours,
        Product, Reading, Readings, ResponseClockStart, ResponseRule, RuleId, Severity, Source,
        TermDate, clauses,
    },
    engine::{ClauseIndex, ClausesRequest},
    fees::Cancellation,
    money::{Currency, Money},
    report::{self, Language, Summarize, explain, passage, summarize},
    response::Incident,
    wire::Answer,
};

use crate::{
    corpus::each_question,
    site::{at, date, engine},
};

mod account;
mod french;
pub(crate) mod french_findings;
mod page;
mod readings;
mod timelines;

/// The summary and the explanation of a decision at the Paris location.
fn told<T: Summarize>(decision: &Decision<T>) -> String {
    let engine = engine(Readings::default());
    let zone = engine.location("paris").expect("a location").zone();
    format!(
        "{}\n{}",
        summarize(decision.outcome(), zone, Language::En),
        explain(decision, Language::En).in_zone(zone)
    )
}

fn incident(severity: Severity, product: Product, submitted_at: &str) -> Incident {
    Incident::new(severity, product, at(submitted_at))
}

fn respond(incident: &Incident, readings: Readings) -> String {
    let engine = engine(readings);
    let place = engine.location("paris").expect("a location");
    told(&place.first_response(incident).expect("an answer"))
}

fn cancel(cents: i64, cancelled_at: &str, readings: Readings) -> String {
    let engine = engine(readings);
    let place = engine.location("paris").expect("a location");
    let price = Money::from_minor_units(cents, Currency::EUR);
    let cancellation = Cancellation::new(price, date("2026-06-15"), at(cancelled_at));
    told(&place.cancellation_fee(&cancellation).expect("an answer"))
}

#[test]
fn an_incident_over_a_holiday() {
    let incident = incident(Severity::B, Product::Other, "2026-05-13T16:50:00+02:00");
    assert_snapshot!(respond(&incident, Readings::default()), @"
    first response due Fri 15 May 2026 10:20 +02:00, 2 h of business hours
    1. The incident was submitted at Wed 13 May 2026 16:50 +02:00, on Wed 13 May 2026 by the calendar of the support location `paris`: within the order's term from Thu 1 Jan 2026 to Thu 31 Dec 2026. [reading term_date = support_location, not host; 2.5/unused-services-lost, 2.1/additional-services-any-time-in-term]
    2. Response times are estimates. [2.2/severity-tables-estimated]
    3. At severity B the first response is due within 2 h. [2.2/sevb-response-2-hours]
    4. The clock of the first response starts when the incident is submitted: at Wed 13 May 2026 16:50 +02:00. [reading response_clock_start = submitted, not severity_agreed; 2.2/first-call-response-definition, 2.2/customer-states-impact]
    5. The target is counted in business hours. [reading b_and_c_clock = business_hours, not elapsed_hours; 2.2/sevb-response-2-hours, 2.2/sevb-attention-2-business-hours]
    6. The business hours of the support location `paris` count. [reading local_hours = support_location, not host; 2.2/fn4-business-hours]
    7. `paris` keeps the services description's own business hours, with the closures of the order (calendar 7f61971d467e). [2.2/fn4-business-hours]
    8. Counted from Wed 13 May 2026 16:50 +02:00, the target of 2 h is reached at Fri 15 May 2026 10:20 +02:00. [2.2/sevb-response-2-hours]
    9. No more than that has passed until Fri 15 May 2026 10:20 +02:00. [2.2/sevb-response-2-hours]
    10. The order holds no offering with response times of its own. [1/purchased-services-are-listed-in-order]
    ");
}

#[test]
fn an_exact_fit_has_a_last_instant() {
    let incident = incident(Severity::B, Product::Other, "2026-05-13T15:30:00+02:00");
    let told = respond(&incident, Readings::default());
    let lines: Vec<_> = told.lines().collect();
    assert_snapshot!(lines[0], @"first response due Wed 13 May 2026 17:30 +02:00, 2 h of business hours; at the latest Fri 15 May 2026 09:00 +02:00");
    assert_snapshot!(lines[8..].join("\n"), @"
    8. Counted from Wed 13 May 2026 15:30 +02:00, the target of 2 h is reached at Wed 13 May 2026 17:30 +02:00. [2.2/sevb-response-2-hours]
    9. No more than that has passed until Fri 15 May 2026 09:00 +02:00. [2.2/sevb-response-2-hours]
    10. The order holds no offering with response times of its own. [1/purchased-services-are-listed-in-order]
    ");
}

#[test]
fn instants_are_in_utc_without_a_zone() {
    let engine = engine(Readings::default());
    let place = engine.location("paris").expect("a location");
    let from = at("2026-05-13T16:50:00.25+02:00");
    let decision = place.business_time_after(from, TimeDelta::minutes(90));
    assert_snapshot!(explain(&decision.expect("an answer"), Language::En), @"
    1. `paris` keeps the services description's own business hours, with the closures of the order (calendar 7f61971d467e). [2.2/fn4-business-hours]
    2. Business time of 1 h 30 min from Wed 13 May 2026 14:50:00.250 UTC ends at Fri 15 May 2026 07:50:00.250 UTC. [computed]
    3. No more than that has passed until Fri 15 May 2026 07:50:00.250 UTC. [computed]
    ");
}

#[test]
fn conditions_that_failed() {
    let outside = incident(Severity::B, Product::Other, "2025-12-31T23:59:59+01:00");
    assert_snapshot!(respond(&outside, Readings::default()), @"
    not applicable: the date is outside the order's term
    1. The incident was submitted at Wed 31 Dec 2025 23:59:59 +01:00, on Wed 31 Dec 2025 by the calendar of the support location `paris`: outside the order's term from Thu 1 Jan 2026 to Thu 31 Dec 2026. [reading term_date = support_location, not host; 2.5/unused-services-lost, 2.1/additional-services-any-time-in-term]
    ");

    let product = Product::Azure {
        component: Some(AzureComponent::GitHubAe),
    };
    let excluded = incident(Severity::One, product, "2026-05-13T16:50:00+02:00");
    let no_target = Readings::default().with(AzureLineExclusions::NoTarget);
    assert_snapshot!(respond(&excluded, no_target), @"
    not applicable: no response time holds for the component
    1. The incident was submitted at Wed 13 May 2026 16:50 +02:00, on Wed 13 May 2026 by the calendar of the support location `paris`: within the order's term from Thu 1 Jan 2026 to Thu 31 Dec 2026. [reading term_date = support_location, not host; 2.5/unused-services-lost, 2.1/additional-services-any-time-in-term]
    2. Response times are estimates. [2.2/severity-tables-estimated]
    3. The product is an Azure component. [2.2/sev1-azure-15-min]
    4. The component GitHub AE is one of those that the Azure line leaves out. [2.2/fn1-azure-exclusions]
    5. No response time holds for such a component. [reading azure_line_exclusions = no_target, not other_products; 2.2/fn1-azure-exclusions]
    ");
}

#[test]
fn a_fact_that_was_not_given() {
    let incident = incident(Severity::A, Product::Other, "2026-05-13T16:50:00+02:00");
    let readings = Readings::default().with(ResponseClockStart::SeverityAgreed);
    assert_snapshot!(respond(&incident, readings), @"
    undetermined: `severity_agreed_at` is not given
    1. The incident was submitted at Wed 13 May 2026 16:50 +02:00, on Wed 13 May 2026 by the calendar of the support location `paris`: within the order's term from Thu 1 Jan 2026 to Thu 31 Dec 2026. [reading term_date = support_location, not host; 2.5/unused-services-lost, 2.1/additional-services-any-time-in-term]
    2. Response times are estimates. [2.2/severity-tables-estimated]
    3. At severity A the first response is due within 1 h. [2.2/seva-response-1-hour]
    4. The clock of the first response starts when its severity is agreed with the customer, which is not given. [reading response_clock_start = severity_agreed, not submitted; 2.2/first-call-response-definition, 2.2/customer-states-impact]
    5. The target is counted around the clock. [2.2/seva-24x7-effort]
    6. The order holds no offering with response times of its own. [1/purchased-services-are-listed-in-order]
    ");

    let both = Undetermined::missing(&["submitted_at", "severity_agreed_at"]);
    let decision = Decision::<TimeDelta>::new(Outcome::Undetermined(both), Steps::new());
    assert_snapshot!(told(&decision), @"undetermined: `submitted_at`, `severity_agreed_at` are not given");
}

#[test]
fn a_cancellation_with_one_rounding() {
    let told = cancel(123_457, "2026-06-02T09:00:00+02:00", Readings::default());
    assert_snapshot!(told, @"
    fee 617.29 EUR, refund 617.28 EUR, with 13 days of notice
    1. The service was cancelled at Tue 2 Jun 2026 09:00 +02:00, on Tue 2 Jun 2026 by the calendar of the support location `paris`. [reading cancellation_date = support_location, not host; 2.5/cancellation-14-days-full-refund, 2.5/cancellation-6-13-days, 2.5/cancellation-5-days-or-less]
    2. From Tue 2 Jun 2026 to the first delivery day, Mon 15 Jun 2026, the notice is 13 calendar days. [reading cancellation_days = calendar_days, not business_days or clear_days; 2.5/cancellation-14-days-full-refund, 2.5/cancellation-6-13-days, 2.5/cancellation-5-days-or-less]
    3. The notice of 13 days is less than 14: the rate is not 0%. [2.5/cancellation-14-days-full-refund]
    4. The notice of 13 days is at least 6: the rate is 50%. [2.5/cancellation-6-13-days]
    5. The fee is 1,234.57 EUR × 50% = 617.285 EUR. [2.5/cancellation-6-13-days]
    6. The fee of 617.285 EUR is rounded to the nearest minor unit, halves away from zero: 617.29 EUR. [reading fee_rounding = half_away_from_zero, not half_even or down; 2.5/cancellation-6-13-days]
    7. The refund is 1,234.57 EUR - 617.29 EUR = 617.28 EUR. [2.5/cancellation-6-13-days]
    ");
}

#[test]
fn a_cancellation_after_delivery_began() {
    let refuse = Readings::default().with(LateCancellation::Refuse);
    assert_snapshot!(cancel(100, "2026-06-15T09:00:00+02:00", refuse), @"
    not applicable: the service can no longer be cancelled
    1. The service was cancelled at Mon 15 Jun 2026 09:00 +02:00, on Mon 15 Jun 2026 by the calendar of the support location `paris`. [reading cancellation_date = support_location, not host; 2.5/cancellation-14-days-full-refund, 2.5/cancellation-6-13-days, 2.5/cancellation-5-days-or-less]
    2. From Mon 15 Jun 2026 to the first delivery day, Mon 15 Jun 2026, the notice is 0 calendar days. [reading cancellation_days = calendar_days, not business_days or clear_days; 2.5/cancellation-14-days-full-refund, 2.5/cancellation-6-13-days, 2.5/cancellation-5-days-or-less]
    3. The cancellation on Mon 15 Jun 2026 comes no earlier than the first delivery day, Mon 15 Jun 2026: it is refused. [reading late_cancellation = refuse, not full_fee or refuse_after_start; 2.5/cancellation-5-days-or-less]
    ");
}

#[test]
fn one_day_is_singular() {
    let told = cancel(100, "2026-06-14T09:00:00+02:00", Readings::default());
    assert_snapshot!(told.lines().next().expect("a line"), @"fee 1.00 EUR, refund 0.00 EUR, with 1 day of notice");
    assert!(told.contains("the notice is 1 calendar day. ["), "{told}");
}

#[test]
fn an_amendment_names_what_it_replaces() {
    let mut steps = Steps::new();
    steps.record(|| {
        let source = Source::Amendment {
            id: "A-7".into(),
            replaces: clauses::SEVB_RESPONSE_2_HOURS,
        };
        let rule = ResponseRule::ResponseTarget {
            severity: Severity::B,
            target: TimeDelta::minutes(45),
            table: IfAny(None),
        };
        Step::by(source, rule)
    });
    let decision = Decision::new(Outcome::Decided(()), steps);
    assert_snapshot!(explain(&decision, Language::En), @"1. At severity B the first response is due within 45 min. [amendment `A-7` to 2.2/sevb-response-2-hours]");
}

#[test]
fn every_kind_of_passage_is_told_in_a_line() {
    let told = |clause: ClauseId| passage(clause.passage(), Language::En).to_string();
    assert_snapshot!(told(clauses::AED_NON_AFFILIATE_EXCLUSION), @"2.3 Services et Solutions Améliorés > Azure Engineering Direct > 1. Vue d’ensemble et étendue de la couverture: search for `excluent ceux achetés par toute`");
    assert_snapshot!(told(clauses::UNUSED_SERVICES_LOST), @"2.5 Conditions générales supplémentaires: bullet 5, search for `sont perdus s’ils`");
    assert_snapshot!(told(clauses::LOST_BULLET), @"2.4 Support Pays multiples > Procédure d’achat: bullet 4, sub-bullet 4");
    assert_snapshot!(told(clauses::AED_ENGLISH_ONLY), @"2.3 Services et Solutions Améliorés > Azure Engineering Direct > 3. Conditions préalables et hypothèses de l’AED: item c), search for `disponibles en anglais uniquement`");
    assert_snapshot!(told(clauses::CAT_ADVISORY_SUPPORT), @"2.2 Description des services > Services réactifs: table `Types de services réactifs`, row `Support Conseil`");
    assert_snapshot!(told(clauses::SEVA_24X7_EFFORT), @"2.2 Description des services > Services réactifs > Support à la Résolution de Problèmes: table `Sévérité et situation`, row `Sévérité A`, column `Notre réponse prévue`, search for `Maintien d’un suivi`, occurrence 2");
    assert_snapshot!(told(clauses::FN4_BUSINESS_HOURS), @"2.2 Description des services > Services réactifs > Support à la Résolution de Problèmes: table `Sévérité et situation`, footnote 4, search for `généralement définies de 9 h`");
    assert_snapshot!(told(clauses::RR_BC_NOT_COVERED), @"2.3 Services et Solutions Améliorés > Rapid Response: table `Sévérité et situation dans Rapid Response` has no such row");
}

#[test]
fn where_clauses_live_is_told_in_a_line_each() {
    let told = |section: &str, kind, language| {
        let mut asked = ClausesRequest::default();
        asked.section = Some(section.parse().expect("a section"));
        asked.kind = Some(kind);
        let index = Outcome::Decided(ClauseIndex::from(asked));
        summarize(&index, &Zone::utc(), language).to_string()
    };
    let en = |section, kind| told(section, kind, Language::En);
    let fr = |section, kind| told(section, kind, Language::Fr);
    assert_snapshot!(en("2.2 Reactive/RCA", ClauseKind::Deadline), @"2.2/rca-request-before-closure: computed by the rule `root_cause_in_time`; also in the duties; reading `closure_of_a_reopened_incident`; also cited by the rule `root_cause_closure`; example: question `analysis` of `examples/data/engineering_questions.jsonl`");
    assert_snapshot!(fr("2.2 Reactive/RCA", ClauseKind::Deadline), @"2.2/rca-request-before-closure : appliquée par la règle « root_cause_in_time » ; aussi dans les obligations ; lecture « closure_of_a_reopened_incident » ; citée aussi par la règle « root_cause_closure » ; exemple : question « analysis » de « examples/data/engineering_questions.jsonl »");
    assert_snapshot!(en("2.1", ClauseKind::Cap), @"
    2.1/flex-amount-told-by-representative: computed by the rule `flex_years_given`; also in the order; also cited by the rule `flex_year_given`; example: question `1` of `examples/data/flex_questions.jsonl`
    2.1/flex-cap-credits-and-custom: computed by the rule `flex_within_cap`; also in the catalogue, the figures, the order; readings `flex_cap`, `flex_cap_scope`, `flex_cap_period`, `flex_cap_on_exchanges`, `dollar`, `rate_date`; also cited by the rules `execution`, `dollar_meant`, `rate_date`, `flex_use`, `flex_cap_period`, `flex_cap_scope`, `flex_cap_on_exchanges`, `flex_cap_share`, `flex_cap_amount`, `flex_cap`, `payment`, `review_reading`; checks `flex_over_cap`, `flex_cap_undetermined`; example: question `1` of `examples/data/flex_questions.jsonl`
    ");
    assert_snapshot!(fr("2.1", ClauseKind::Cap), @"
    2.1/flex-amount-told-by-representative : appliquée par la règle « flex_years_given » ; aussi dans l’Ordre de Services ; citée aussi par la règle « flex_year_given » ; exemple : question « 1 » de « examples/data/flex_questions.jsonl »
    2.1/flex-cap-credits-and-custom : appliquée par la règle « flex_within_cap » ; aussi dans le catalogue, les valeurs chiffrées, l’Ordre de Services ; lectures « flex_cap », « flex_cap_scope », « flex_cap_period », « flex_cap_on_exchanges », « dollar », « rate_date » ; citée aussi par les règles « execution », « dollar_meant », « rate_date », « flex_use », « flex_cap_period », « flex_cap_scope », « flex_cap_on_exchanges », « flex_cap_share », « flex_cap_amount », « flex_cap », « payment », « review_reading » ; contrôles « flex_over_cap », « flex_cap_undetermined » ; exemple : question « 1 » de « examples/data/flex_questions.jsonl »
    ");
    assert_snapshot!(en("2.2 Reactive/RCA", ClauseKind::Language), @"no such clause");
    assert_snapshot!(fr("2.2 Reactive/RCA", ClauseKind::Language), @"aucune clause ne correspond");
    assert_snapshot!(en("2.2 SDM", ClauseKind::Discretion), @"
    2.2/sdm-fn1-discretionary: stands in the catalogue; check `discretionary_service_bought`; no example: none of the examples is a case of it
    2.2/csa-advocate-limited: computed by the rule `discretion`; check `discretionary_service_bought`; example: question `use-csa_developer_advocate` of `examples/data/large_questions.jsonl`
    2.2/sdm-addon-availability: told and nothing more: Microsoft may do it and need not
    2.2/onsite-sdm-availability: told and nothing more: Microsoft may do it and need not
    ");
}

#[test]
fn a_name_cannot_break_its_sentence() {
    let mut steps = Steps::new();
    steps.record(|| {
        let rule = BusinessTimeRule::LocalHours {
            reading: LocalHours::Host,
            location: "a`\n2. b".into(),
        };
        Step::by(LocalHours::ID, rule)
    });
    let decision = Decision::new(Outcome::Decided(()), steps);
    assert_snapshot!(explain(&decision, Language::En), @r#"1. The business hours of the host `a`\n2. b` count. [reading local_hours = host, not support_location; 2.2/fn4-business-hours, 2.2/rsm-bc-on-request, 2.2/de-business-hours, 2.3/ede-business-hours, 2.3/rede-business-hours, 2.3/aed-rca-10-business-days]"#);
}

#[test]
fn a_step_of_a_newer_version_is_told_plainly() {
    let step = r#"{"rule":"moon_phase","clause":"9.9/moon","operands":{"phase":"full"}}"#;
    let mut steps = Steps::new();
    steps.record(|| serde_json::from_str(step).expect("a step"));
    let decision = Decision::new(Outcome::Decided(()), steps);
    assert_snapshot!(explain(&decision, Language::En), @"1. The rule `moon_phase` of a newer version was applied: phase = full, by 9.9/moon. [unknown to this version]");
}

/// The steps of questions that reach every rule, by every variant that a sentence tells apart.
fn every_kind_of_step() -> Vec<Step> {
    let mut steps = Vec::new();
    let defaults = Readings::default();
    let others = defaults
        .with(TermDate::Host)
        .with(LocalHours::Host)
        .with(ResponseClockStart::SeverityAgreed)
        .with(AzureLineExclusions::NoTarget)
        .with(CancellationDate::Host)
        .with(CancellationDays::BusinessDays)
        .with(FeeRounding::HalfEven);
    let more = defaults
        .with(BAndCClock::ElapsedHours)
        .with(LateCancellation::Refuse)
        .with(FeeRounding::Down);
    for readings in [defaults, others, more] {
        let engine = engine(readings);
        let place = engine.location("tokyo").expect("a location");
        let components = AzureComponent::ALL.iter().map(|component| Some(*component));
        let azure = components
            .chain([None])
            .map(|component| Product::Azure { component });
        for product in azure.chain([Product::Other]) {
            for severity in Severity::ALL {
                for submitted_at in ["2025-01-01T00:00:00Z", "2026-05-13T06:00:00Z"] {
                    let asked = incident(severity, product, submitted_at);
                    let agreed = asked
                        .clone()
                        .with_severity_agreed_at(at("2026-05-13T06:30:00Z"));
                    for incident in [asked, agreed] {
                        let decision = place.first_response(&incident).expect("an answer");
                        steps.extend_from_slice(decision.steps());
                    }
                }
            }
        }
        for day in 1..20 {
            let cancelled_at = at(&format!("2026-06-{day:02}T06:00:00Z"));
            let price = Money::from_minor_units(101, Currency::EUR);
            let cancellation = Cancellation::new(price, date("2026-06-15"), cancelled_at);
            let decision = place.cancellation_fee(&cancellation).expect("an answer");
            steps.extend_from_slice(decision.steps());
        }
        let (from, to) = (at("2026-05-13T06:00:00Z"), at("2026-05-18T06:00:00Z"));
        for hours in [-2, 0, 2] {
            let duration = TimeDelta::hours(hours);
            let decision = place.business_time_after(from, duration);
            steps.extend_from_slice(decision.expect("an answer").steps());
        }
        let between = place.business_time_between(from, to).expect("an answer");
        steps.extend_from_slice(between.steps());
        let days = place.business_days_after(date("2026-05-13"), 1);
        steps.extend_from_slice(days.expect("an answer").steps());
    }
    steps
}

#[cfg(feature = "serde")]
#[test]
fn every_rule_has_its_own_sentence() {
    let mut told = BTreeSet::new();
    for step in every_kind_of_step()
        .into_iter()
        .chain(crate::worked_examples::steps())
        .chain(crate::scenarios::steps())
    {
        let mut steps = Steps::new();
        steps.record(|| step.clone());
        let decision = Decision::new(Outcome::Decided(()), steps);
        let sentence = explain(&decision, Language::En).to_string();
        assert!(!sentence.contains("The rule "), "{sentence}");
        told.insert(step.rule());
    }
    let rules: BTreeSet<_> = RuleId::ALL.iter().copied().collect();
    assert_eq!(told, rules);
}

/// Why something is refused is told before all that was examined, and once.
#[test]
fn a_refusal_tells_first_what_was_not_met() {
    let mut refused = 0;
    each_question(|engine, question| {
        let answer = Answer::for_question(engine, question.clone());
        let Ok(reply) = answer.reply() else { return };
        let told = report::reply(engine, question.request(), reply, Language::En).to_string();
        let reasons = told.lines().skip(1);
        let reasons = reasons.take_while(|line| line.starts_with("because: "));
        let reasons: Vec<_> = reasons.collect();
        let failed = reply.failed();
        assert_eq!(reasons.is_empty(), failed.is_empty(), "{told}");
        assert!(reasons.len() <= failed.len(), "{told}");
        for reason in &reasons {
            assert_eq!(
                told.matches(&reason["because: ".len()..]).count(),
                1,
                "{told}"
            );
        }
        refused += reasons.len();
    });
    assert!(refused > 80, "{refused}");
}
