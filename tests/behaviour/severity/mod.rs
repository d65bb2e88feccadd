//! Which severity is described: every situation under every set of offerings, and the facts that are not given.

use unified_support::{
    decision::{Decision, NotApplicable, Outcome},
    document::{
        AedResponse, Channel, Clause, ClauseId, Product, Readings, ResponseTable, RuleId, Severity,
        Situation, Source, SpokenLanguage, clauses,
    },
    engine::Engine,
    response::{Commitment, Described, DescribedSeverity, Incident},
};

use crate::{
    builder::Build,
    commitments::{order, sets},
    site::at,
};

mod changes;
#[cfg(feature = "serde")]
mod wire;

/// The severity that each situation points to, read off the tables: by the base table, by those of UER, of Rapid Response and
/// of AEM. A dash where the table does not name it.
const TABLE: &str = "
critical_systems_down                  1  1  1  1
business_at_risk                       1  1  1  1
complete_loss_of_critical_application  1  1  1  1
key_process_lost                       -  -  1  1
critical_systems_degraded              A  A  A  A
significant_loss_or_degradation        A  A  A  A
moderate_impact                        B  -  -  -
moderate_loss_or_degradation           B  -  -  -
work_can_reasonably_go_on              B  -  -  -
minimal_impact                         C  -  -  -
work_largely_goes_on                   C  -  -  -
";

/// In the order of the columns.
const TABLES: [ResponseTable; 4] = [
    ResponseTable::Base,
    ResponseTable::UnifiedEnhancedResponse,
    ResponseTable::RapidResponse,
    ResponseTable::AzureEventManagement,
];

/// Of the situation, by each table.
fn row(situation: Situation) -> [Option<Severity>; 4] {
    let mut rows = TABLE.trim().lines().map(str::split_whitespace);
    let cells = rows.find_map(|mut cells| (cells.next()? == situation.as_str()).then_some(cells));
    let severities = cells.expect("a row").map(|cell| cell.parse().ok());
    let severities: Vec<_> = severities.collect();
    severities.try_into().expect("four cells")
}

/// An incident of which everything is known, and all of it well, on a day of the event.
fn well(described: Described) -> Incident<Described> {
    all_known(described, "2026-05-13T10:00:00+02:00")
}

fn all_known(described: Described, submitted_at: &str) -> Incident<Described> {
    bare(described, submitted_at)
        .reported_by(Channel::AzurePortal)
        .in_language(SpokenLanguage::ENGLISH)
        .with_product_name("Azure SQL Database")
        .of_subscription("production")
        .during_event("shop", true)
}

fn bare(described: Described, submitted_at: &str) -> Incident<Described> {
    let azure = Product::Azure { component: None };
    Incident::new(described, azure, at(submitted_at))
}

fn ask(
    engine: &Engine,
    location: &str,
    incident: &Incident<Described>,
) -> Decision<DescribedSeverity> {
    let place = engine.location(location).expect("a location");
    place.severity(incident).expect("an answer")
}

/// The severity, or why there is none.
fn told(decision: &Decision<DescribedSeverity>) -> String {
    match decision.outcome() {
        Outcome::Decided(described) => described.severity.to_string(),
        Outcome::NotApplicable(reason) => reason.code().to_string(),
        Outcome::Undetermined(missing) => missing.names().join(" "),
    }
}

/// Which of the tables hold in Paris or Tokyo, on a day of the event or after it. AED is for the same product as Rapid Response,
/// without which it brings nothing.
fn holding(held: &[Commitment], location: &str, is_in_event: bool) -> [bool; 4] {
    let is_paris = location == "paris";
    [
        true,
        held.contains(&Commitment::UnifiedEnhancedResponse),
        is_paris && held.contains(&Commitment::RapidResponse),
        is_paris && is_in_event && held.contains(&Commitment::AzureEventManagement),
    ]
}

#[test]
fn the_severity_is_the_gravest_that_a_table_that_holds_names() {
    let mut checked = 0;
    for held in sets() {
        let engine = order(&held).engine();
        for (location, submitted_at, is_in_event) in [
            ("paris", "2026-05-13T10:00:00+02:00", true),
            ("paris", "2026-05-14T23:59:59+02:00", true),
            ("paris", "2026-05-15T00:00:00+02:00", false),
            ("tokyo", "2026-05-13T10:00:00+02:00", true),
        ] {
            let holding = holding(&held, location, is_in_event);
            for one in Situation::ALL {
                for other in Situation::ALL {
                    let described = Described::new(*one).and(*other);
                    let decision = ask(&engine, location, &all_known(described, submitted_at));
                    let expected = expected([*one, *other], holding);
                    let found = decision.outcome().decided();
                    let name = format!("{held:?} {location} {submitted_at} {one} {other}");
                    assert_eq!(found.map(|found| found.severity), expected, "{name}");
                    match found {
                        Some(found) => has_tables(found, [*one, *other], holding),
                        None => assert_eq!(told(&decision), "no_severity_described", "{name}"),
                    }
                    checked += 1;
                }
            }
        }
    }
    assert_eq!(checked, 16 * 4 * 11 * 11);
}

fn expected(situations: [Situation; 2], holding: [bool; 4]) -> Option<Severity> {
    let pointed = situations.map(|situation| {
        let by_table = row(situation).into_iter().zip(holding);
        by_table
            .filter_map(|(severity, holds)| severity.filter(|_| holds))
            .min()
    });
    pointed.into_iter().flatten().min()
}

/// Each situation stands by each table that names it, and nowhere else.
fn has_tables(found: &DescribedSeverity, situations: [Situation; 2], holding: [bool; 4]) {
    let mut told: Vec<_> = found
        .tables
        .iter()
        .flat_map(|table| {
            let situations = table.situations.iter();
            situations.map(|situation| (table.severity, table.table, situation))
        })
        .collect();
    assert!(told.is_sorted(), "{told:?}");
    let mut expected = Vec::new();
    for situation in situations {
        for ((severity, table), holds) in row(situation).into_iter().zip(TABLES).zip(holding) {
            expected.extend(
                severity
                    .filter(|_| holds)
                    .map(|one| (one, table, situation)),
            );
        }
    }
    expected.sort_unstable();
    expected.dedup();
    told.sort_unstable();
    assert_eq!(told, expected);
}

#[test]
fn of_all_situations_the_gravest_wins() {
    let engine = order(&[]).engine();
    let mut all = Situation::ALL.iter().rev();
    let mut described = Described::new(*all.next().expect("a situation"));
    let mut severities = vec![told(&ask(&engine, "paris", &well(described)))];
    for situation in all {
        described = described.and(*situation);
        severities.push(told(&ask(&engine, "paris", &well(described))));
    }
    assert_eq!(
        severities,
        ["C", "C", "B", "B", "B", "A", "A", "A", "1", "1", "1"]
    );
    assert!(described.situations().eq(Situation::ALL.iter().copied()));
}

#[test]
fn aed_brings_the_table_of_rapid_response_by_one_reading() {
    let held = [
        Commitment::RapidResponse,
        Commitment::AzureEngineeringDirect,
    ];
    let lost = Described::new(Situation::KeyProcessLost);
    // Azure Batch is not among the components of Rapid Response, but its subscription is enrolled.
    let batch = well(lost).with_product_name("Azure Batch");
    let severity =
        |readings, incident| told(&ask(&order(&held).read_by(readings), "paris", incident));
    let defaults = Readings::default();
    assert_eq!(severity(defaults, &batch), "no_severity_described");
    let rapid = defaults.with(AedResponse::RapidResponse);
    assert_eq!(severity(rapid, &batch), "1");
    let other = batch.clone().of_subscription("test");
    assert_eq!(severity(rapid, &other), "no_severity_described");
}

#[test]
fn a_fact_matters_where_a_table_that_hangs_on_it_is_graver() {
    let all = order(&[
        Commitment::UnifiedEnhancedResponse,
        Commitment::RapidResponse,
        Commitment::AzureEngineeringDirect,
        Commitment::AzureEventManagement,
    ])
    .read_by(Readings::default().with(AedResponse::RapidResponse));
    let severity = |incident: &Incident<Described>| told(&ask(&all, "paris", incident));
    let lost = Described::new(Situation::KeyProcessLost);
    let submitted_at = "2026-05-13T10:00:00+02:00";
    let everything = "product_name channel language subscription event";
    assert_eq!(severity(&bare(lost, submitted_at)), everything);
    let and_minimal = lost.and(Situation::MinimalImpact);
    assert_eq!(severity(&bare(and_minimal, submitted_at)), everything);
    // After the event nobody asks for it.
    assert_eq!(
        severity(&bare(lost, "2026-05-15T10:00:00+02:00")),
        "product_name channel language subscription"
    );
    // The base table names it as gravely, whatever else holds.
    let down = lost.and(Situation::CriticalSystemsDown);
    assert_eq!(severity(&bare(down, submitted_at)), "1");
    let degraded = Described::new(Situation::CriticalSystemsDegraded);
    assert_eq!(severity(&bare(degraded, submitted_at)), "A");

    // AEM holds: whether Rapid Response does as well changes nothing.
    let in_event = bare(lost, submitted_at)
        .reported_by(Channel::AzurePortal)
        .in_language(SpokenLanguage::ENGLISH)
        .during_event("shop", true);
    assert_eq!(severity(&in_event), "1");
    // By phone only AED can hold, in English and of an enrolled subscription.
    let by_phone = bare(and_minimal, submitted_at).reported_by(Channel::Phone);
    assert_eq!(severity(&by_phone), "C");
    let in_french = by_phone.in_language("fr".parse().expect("a language"));
    assert_eq!(severity(&in_french), "C");
}

/// The situation steps: clause, table, severity, the situation, and whether it holds.
fn situation_steps(
    decision: &Decision<DescribedSeverity>,
) -> Vec<(ClauseId, String, Option<bool>)> {
    let steps = decision.steps().iter();
    let steps = steps.filter(|step| step.rule() == RuleId::SituationDescribed);
    let told = steps.map(|step| {
        let operands = step.operands().into_iter().map(|(_, value)| match value {
            unified_support::decision::Value::Code(name) => name,
            value => panic!("{value:?}"),
        });
        let operands: Vec<_> = operands.collect();
        let clause = step.source().clause().expect("a clause");
        (clause, operands.join(" "), step.held())
    });
    told.collect()
}

#[test]
fn the_steps_tell_why_it_is_not_graver() {
    let held = [Commitment::RapidResponse];
    let engine = order(&held).engine();
    let described = Described::new(Situation::ModerateImpact).and(Situation::MinimalImpact);
    let decision = ask(&engine, "paris", &well(described));
    let steps = [
        (clauses::SEV1_SITUATION, "base 1", Some(false)),
        (clauses::RR_SEV1_SITUATION, "rapid_response 1", Some(false)),
        (clauses::SEVA_SITUATION, "base A", Some(false)),
        (clauses::RR_SEVA_SITUATION, "rapid_response A", Some(false)),
        (
            clauses::SEVB_SITUATION,
            "base B moderate_impact",
            Some(true),
        ),
        (clauses::SEVC_SITUATION, "base C minimal_impact", Some(true)),
    ];
    let steps = steps.map(|(clause, told, held)| (clause, told.to_owned(), held));
    assert_eq!(situation_steps(&decision), steps);

    // A situation that only tables know which do not hold, or may hold.
    let lost = Described::new(Situation::KeyProcessLost).and(Situation::CriticalSystemsDegraded);
    let decision = ask(&engine, "tokyo", &well(lost));
    let lost_by = |clause, table: &str, held| (clause, format!("{table} 1 key_process_lost"), held);
    let steps = situation_steps(&decision);
    for step in [
        lost_by(clauses::RR_SEV1_SITUATION, "rapid_response", Some(false)),
        lost_by(
            clauses::AEM_SEV1_SITUATION,
            "azure_event_management",
            Some(false),
        ),
    ] {
        assert!(steps.contains(&step), "{steps:?}");
    }
    let open = ask(&engine, "paris", &bare(lost, "2026-05-13T10:00:00+02:00"));
    let steps = situation_steps(&open);
    let step = lost_by(clauses::RR_SEV1_SITUATION, "rapid_response", None);
    assert!(steps.contains(&step), "{steps:?}");
}

#[test]
fn every_answer_says_who_sets_the_severity_and_what_hangs_on_it() {
    let engine = order(&[]).engine();
    for situation in Situation::ALL {
        let decision = ask(&engine, "paris", &well(Described::new(*situation)));
        let cited = |clause| {
            let mut steps = decision.steps().iter();
            steps.any(|step| *step.source() == Source::Clause(clause))
        };
        assert!(cited(clauses::CUSTOMER_STATES_IMPACT));
        let is_decided = decision.outcome().decided().is_some();
        assert_eq!(cited(clauses::SEVERITY_DRIVES_RESPONSE), is_decided);
        // Whether it is lowered without being asked is another question.
        assert!(!cited(clauses::FN3_SEVERITY_DOWNGRADE));
    }
}

#[test]
fn no_order_no_severity() {
    let engine = order(&[]).engine();
    let described = Described::new(Situation::BusinessAtRisk);
    let before = bare(described, "2025-12-31T23:59:59+01:00");
    let decision = ask(&engine, "paris", &before);
    assert_eq!(
        decision.outcome().not_applicable(),
        Some(NotApplicable::OrderNotInForce)
    );
}

#[test]
fn every_situation_cell_is_computed() {
    let cells = Clause::all().filter(|clause| {
        let id = clause.id().as_str();
        id.contains("-situation") && !id.contains("coverage")
    });
    let rules: Vec<_> = cells.map(|clause| clause.home().as_str()).collect();
    assert_eq!(rules, ["computed"; 10]);
}
