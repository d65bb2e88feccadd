//! Every figure of the document can be amended by its clause, or it is listed why not.

use std::collections::BTreeSet;

use unified_support::document::{
    CancellationBand, ClauseId, Duty, Limit, ProductLine, ResponseTable, Service, Stated, Within,
    clauses, figures,
};

/// The clauses with figures that no amendment replaces yet.
const NOT_AMENDED: [(&str, &[ClauseId]); 6] = [
    (
        "a cap of money by two figures at once: there is no kind of amendment for it",
        &[clauses::FLEX_CAP_CREDITS_AND_CUSTOM],
    ),
    (
        "a threshold of money: there is no kind of amendment for it",
        &[clauses::AED_EXTENDED_FEATURES_THRESHOLD],
    ),
    (
        "an attention time, or a time of a duty within an incident: there is no kind of amendment for it",
        &[
            clauses::SEV1_ATTENTION_IMMEDIATE,
            clauses::SEVA_ATTENTION_1_HOUR,
            clauses::SEVB_ATTENTION_2_BUSINESS_HOURS,
            clauses::SEVC_ATTENTION_4_BUSINESS_HOURS,
            clauses::UER_SEV1_SITUATION_ATTENTION,
            clauses::UER_SEVA_ATTENTION_30_MIN,
            clauses::RR_ATTENTION_15_MIN,
            clauses::AEM_ATTENTION_15_MIN,
            clauses::SEVB_CHANGE_AUTHORITY_4_BUSINESS_HOURS,
            clauses::SEVC_CUSTOMER_RESPONSE_24_HOURS,
            clauses::AEM_CRITSIT_30_MIN,
        ],
    ),
    (
        "the rules take these days from the onboarding, which can be amended",
        &[
            clauses::AED_CUSTOMER_ONBOARDING_DUTY,
            clauses::AED_SCENARIOS_IN_ONBOARDING,
        ],
    ),
    (
        "a limit of quantities or days: the rules do not ask the order for it yet",
        &[
            clauses::ODA_ONSITE_DAYS_CAP,
            clauses::ODA_REMOTE_DAYS_CAP,
            clauses::CHALK_TALK_LENGTH_AND_MODE,
            clauses::DEVELOPER_INSIGHTS_ANNUAL,
            clauses::AEM_ONE_SOLUTION_PER_EVENT,
            clauses::AEM_FIVE_DAY_CAP,
            clauses::AED_SIP_CAP,
            clauses::AED_SEVEN_MONITORING_SCENARIOS,
        ],
    ),
    (
        "what it is, or how often it comes, not how much there is of it",
        &[
            clauses::FLEX_ANNUAL_BASIS,
            clauses::UER_QUARTERLY_MEETINGS,
            clauses::GHED_QUARTERLY_REVIEWS,
            clauses::AED_PLATFORM_MONITORING,
        ],
    ),
];

#[test]
fn a_figure_can_be_amended_or_it_is_listed_why_not() {
    let stated = figures_of_the_document();
    let listed: BTreeSet<_> = NOT_AMENDED
        .iter()
        .flat_map(|(_, all)| all.iter().copied())
        .collect();
    let is_open = |clause: &&ClauseId| clause.amendable().is_some() == listed.contains(*clause);
    let open: Vec<_> = stated.iter().filter(is_open).collect();
    assert!(open.is_empty(), "{open:?}");
    let unstated: Vec<_> = listed.difference(&stated).collect();
    assert!(unstated.is_empty(), "{unstated:?}");
}

/// The clauses of every figure, limit, band and time that is there as data.
fn figures_of_the_document() -> BTreeSet<ClauseId> {
    let mut all: BTreeSet<_> = figures::clauses().collect();
    for service in Service::ALL {
        let terms = service.terms();
        let limits = terms.limits.iter();
        let counted = limits.filter(|limit| matches!(limit.value(), Limit::AtMost { .. }));
        all.extend(counted.map(Stated::clause));
        all.extend(terms.last_request_days.map(|days| days.clause()));
    }
    let bands = CancellationBand::all();
    all.extend(bands.iter().filter_map(|band| band.source().clause()));
    for row in ResponseTable::ALL.iter().flat_map(|table| table.rows()) {
        all.extend(row.attention().and_then(|time| time.source().clause()));
        for line in [ProductLine::Azure, ProductLine::Other] {
            all.extend(row.first_response(line).source().clause());
        }
    }
    let timed = Duty::all().filter(|duty| {
        matches!(
            duty.within(),
            Some(Within::After { .. } | Within::Before { .. } | Within::FirstDays { .. })
        )
    });
    all.extend(timed.map(Duty::clause));
    all
}
