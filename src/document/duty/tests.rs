use std::{collections::BTreeSet, vec::Vec};

use super::{Duty, DutyOf, Milestone, Occasion, Party, Span, Within};
use crate::document::{
    Clause, ClauseKind, Computability, Service, Stated, clauses,
    figures::{self, UER_ONBOARDING_DAYS},
};

#[test]
fn names_are_unique_for_one_severity() {
    let all: Vec<&Duty> = Duty::all().collect();
    for (place, duty) in all.iter().enumerate() {
        for other in &all[place + 1..] {
            let shares_severity = duty
                .severities()
                .iter()
                .any(|severity| other.severities().contains(severity));
            let meets = shares_severity || duty.severities().is_empty();
            let is_same = (duty.of(), duty.name()) == (other.of(), other.name());
            assert!(!(is_same && meets), "{}", duty.name());
        }
    }
}

#[test]
fn name_and_clause_tell_a_duty() {
    let all: BTreeSet<_> = Duty::all()
        .map(|duty| (duty.name(), duty.clause()))
        .collect();
    assert_eq!(all.len(), Duty::all().count());
}

#[test]
fn names_are_in_snake_case() {
    for duty in Duty::all() {
        let name = duty.name().as_str();
        let words = name.split('_');
        assert!(words.clone().count() <= 7, "{name}");
        for word in words {
            assert!(!word.is_empty(), "{name}");
            assert!(word.bytes().all(|byte| byte.is_ascii_lowercase()), "{name}");
        }
    }
}

#[test]
fn duties_stand_in_the_order_of_the_document() {
    let all: Vec<&Duty> = Duty::all().collect();
    for pair in all.windows(2) {
        let [first, second] = [pair[0].clause(), pair[1].clause()];
        assert!(first <= second, "{first} before {second}");
    }
}

#[test]
fn severities_are_in_order() {
    for duty in Duty::all() {
        assert!(duty.severities().is_sorted(), "{}", duty.name());
        let is_of_table = matches!(duty.of(), DutyOf::Table(_));
        assert!(!is_of_table || !duty.severities().is_empty());
    }
}

/// A duty may stand in a clause of another kind only where the clause names what a party does.
#[test]
fn clauses_are_of_kinds_that_hold_duties() {
    let others = [
        clauses::SEV1_MS_EXECUTIVE_NOTICE,
        clauses::RSM_BC_ON_REQUEST,
        clauses::EDE_MULTI_COUNTRY_ASSIGN_AT_CONTRACT,
        clauses::UER_MUST_REPORT,
        clauses::UER_EXTRA_MEETINGS,
        clauses::RR_SUBMIT_ON_PORTAL,
        clauses::RR_TEAM_KEEPS_RESPONSIBILITY,
        clauses::AEM_24X7_IN_WINDOW,
        clauses::AEM_SUBMIT_IN_AZURE_PORTAL,
        clauses::AEM_EXECUTIVE_NOTICE,
        clauses::AED_RCA_VIA_ALIGNED_ENGINEER,
        clauses::AED_MONITOR_COVERAGE_24X7,
        clauses::MSCIR_PRESTART_PAYS,
        clauses::MC_HOST_ADMINISTRATOR,
        clauses::MC_OTHER_ADMINISTRATORS,
        clauses::OWN_TRAVEL_COSTS,
        clauses::OTHER_DUTIES_BY_SDM,
        clauses::CLOUD_SUBSCRIPTION_NEEDED,
    ];
    let kinds = [
        ClauseKind::Obligation,
        ClauseKind::Entitlement,
        ClauseKind::Deadline,
    ];
    let is_of_kind = |duty: &Duty| kinds.contains(&duty.clause().clause().kind());
    let found: BTreeSet<_> = Duty::all()
        .filter(|duty| !is_of_kind(duty))
        .map(Duty::clause)
        .collect();
    assert_eq!(found, BTreeSet::from(others));
}

#[test]
fn every_obligation_is_a_duty() {
    let cited: BTreeSet<_> = Duty::all().map(Duty::clause).collect();
    let missing = |computability| {
        let obligations = Clause::all().filter(|clause| clause.kind() == ClauseKind::Obligation);
        let of_it = obligations.filter(move |clause| clause.computability() == computability);
        let ids = of_it.map(Clause::id);
        ids.filter(|id| !cited.contains(id)).collect::<Vec<_>>()
    };
    assert_eq!(missing(Computability::Yes), []);
    // What follows from a breach: nobody does anything.
    let consequences = [clauses::REDE_BREACH_CONSEQUENCE, clauses::BREACH_MAY_DELAY];
    assert_eq!(missing(Computability::Partly), consequences);
}

/// Of what 2.6 holds, the rest says what duties are for, what a breach does, and what the customer may do.
#[test]
fn what_the_customer_owes_is_complete() {
    let section = Clause::all().filter(|clause| clause.section() == "2.6");
    let not_a_duty = section
        .map(Clause::id)
        .filter(|id| Duty::all().all(|duty| duty.clause() != *id));
    assert_eq!(
        not_a_duty.collect::<Vec<_>>(),
        [
            clauses::DUTIES_SHAPE_BENEFIT,
            clauses::BREACH_MAY_DELAY,
            clauses::MAY_NAME_REACTIVE_CONTACTS,
            clauses::CLOUD_ADMINS_MAY_SUBMIT,
        ],
    );
}

#[test]
fn every_name_is_of_use() {
    for occasion in Occasion::ALL {
        assert!(
            Duty::all().any(|duty| duty.occasion() == *occasion),
            "{occasion}"
        );
    }
    for party in Party::ALL {
        assert!(Duty::all().any(|duty| duty.party() == *party), "{party}");
    }
    for milestone in Milestone::ALL {
        let counts_from = |duty: &Duty| match duty.within() {
            Some(
                Within::After { milestone, .. }
                | Within::Before { milestone, .. }
                | Within::Until(milestone)
                | Within::FirstDays { milestone, .. },
            ) => Some(milestone),
            Some(Within::EveryQuarter) | None => None,
        };
        let mut milestones = Duty::all().filter_map(counts_from);
        assert!(milestones.any(|found| found == *milestone), "{milestone}");
    }
}

/// The figure of a duty is stated by the duty's clause.
#[test]
fn figures_are_those_of_the_duties() {
    let days = |stated: Stated<u16>| (stated.clause(), u32::from(*stated.value()));
    let figures = [
        days(UER_ONBOARDING_DAYS),
        (
            clauses::AEM_SIX_WEEK_NOTICE,
            7 * u32::from(*figures::AEM_NOTICE_WEEKS.value()),
        ),
        days(figures::AED_ONBOARDING_DAYS),
        days(figures::AED_CUSTOMER_ONBOARDING_DAYS),
        days(figures::AED_RCA_REQUEST_DAYS),
        days(figures::AED_RCA_DELIVERY_DAYS),
        days(figures::AED_SCENARIO_DAYS),
        days(figures::AED_MONITOR_DAYS),
    ];
    let mut in_duties: Vec<_> = Duty::all()
        .filter_map(|duty| Some((duty.clause(), days_of(duty.within()?)?)))
        .filter(|(clause, _)| *clause != clauses::SIXTY_DAY_LAST_REQUEST)
        .collect();
    in_duties.dedup();
    assert_eq!(in_duties, figures);
}

/// The catalogue states the last request for each service, and the duty for all of them.
#[test]
fn last_request_is_that_of_the_catalogue() {
    let duty = Duty::all().find(|duty| duty.clause() == clauses::SIXTY_DAY_LAST_REQUEST);
    let days = days_of(duty.unwrap().within().unwrap());
    let cells = Service::ALL
        .iter()
        .filter_map(|service| service.terms().last_request_days);
    let distinct: BTreeSet<_> = cells
        .map(|cell| (cell.clause(), Some(u32::from(*cell.value()))))
        .collect();
    assert_eq!(
        distinct,
        BTreeSet::from([(clauses::SIXTY_DAY_LAST_REQUEST, days)])
    );
}

fn days_of(within: Within) -> Option<u32> {
    match within {
        Within::After { span, .. } | Within::Before { span, .. } => match span {
            Span::BusinessDays(days) => Some(u32::from(days)),
            Span::Time { .. } | Span::CalendarDays(_) | Span::CalendarWeeks(_) => {
                span.calendar_days()
            }
        },
        Within::FirstDays { days, .. } => Some(u32::from(days)),
        Within::Until(_) | Within::EveryQuarter => None,
    }
}
