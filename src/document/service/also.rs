//! What else the document says about the services that it describes at length.
//!
//! The lines of a service's severity table are not here: the table holds them.

use crate::document::{ClauseId, clauses};

/// Of reactive enhanced designated engineering.
pub(super) const REACTIVE_ENHANCED_DESIGNATED_ENGINEERING: &[ClauseId] = &[
    clauses::REDE_KICKOFF_RECORDED,
    clauses::REDE_SEV_1_A_PARTICIPATION,
    clauses::REDE_OTHER_SEVERITY_ON_REQUEST,
    clauses::REDE_COOPERATES_WITH_SDM_RSM,
    clauses::REDE_REACTIVE_ACTIVITIES,
    clauses::REDE_RCA_WHERE_POSSIBLE,
    clauses::REDE_EXTRA_RESOURCES,
    clauses::REDE_PROACTIVE_DOCUMENTATION,
    clauses::REDE_AGREED_PROACTIVE_ON_REQUEST,
    clauses::REDE_CUSTOMER_ORIENTATION,
    clauses::REDE_CUSTOMER_OPENS_INCIDENTS,
    clauses::REDE_CUSTOMER_ADMINISTERS,
    clauses::REDE_CUSTOMER_TROUBLESHOOTING_DATA,
    clauses::REDE_BREACH_CONSEQUENCE,
];

/// Of unified enhanced response.
pub(super) const UNIFIED_ENHANCED_RESPONSE: &[ClauseId] = &[
    clauses::UER_SCOPE,
    clauses::UER_AUTO_EIM_ASSIGNMENT,
    clauses::UER_EIM_EMAIL_24X7,
    clauses::UER_SEV1_REVIEW,
    clauses::UER_REVIEW_CONTENTS,
    clauses::UER_RCA_AVAILABILITY_AND_FEE,
    clauses::UER_RCA_REQUEST_DURING_INCIDENT,
    clauses::UER_RCA_ADVICE_DUTY,
    clauses::UER_RCA_CUSTOMER_MATERIAL,
    clauses::UER_ONBOARDING_60_DAYS,
    clauses::UER_QUARTERLY_MEETINGS,
    clauses::UER_EXTRA_MEETINGS,
];

/// Of Azure Event Management.
pub(super) const AZURE_EVENT_MANAGEMENT: &[ClauseId] = &[
    clauses::AEM_SCOPE,
    clauses::AEM_PRE_EVENT_ASSESSMENT,
    clauses::AEM_CRITICAL_EVENT_DEFINITION,
    clauses::AEM_EVENT_EXAMPLES,
    clauses::AEM_SOLUTION_DEFINITION,
    clauses::AEM_RISKS_IN_WRITING,
    clauses::AEM_PRE_EVENT_ACTIVITIES,
    clauses::AEM_WRITTEN_FINDINGS,
    clauses::AEM_CHAIN_EVENTS,
    clauses::AEM_AVAILABILITY,
    clauses::AEM_SIX_WEEK_NOTICE,
    clauses::AEM_SHORT_NOTICE_SCOPE,
    clauses::AEM_CANCEL_FOR_NO_COOPERATION,
    clauses::AEM_POST_EVENT_SUMMARY,
];

/// Of Azure Engineering Direct.
pub(super) const AZURE_ENGINEERING_DIRECT: &[ClauseId] = &[
    clauses::AED_SCOPE,
    clauses::AED_AIM,
    clauses::AED_ENROLLED_SUBSCRIPTIONS_NAME,
    clauses::AED_FEE_TIERED_ON_SPEND,
    clauses::AED_ASSESSED_SPEND_DEFINITION,
    clauses::AED_EXTENDED_FEATURES_THRESHOLD,
    clauses::AED_EXTENDED_FEATURES_FLOOR_PRICE,
    clauses::AED_OTHER_CUSTOMERS_2_1_ONLY,
    clauses::AED_ONBOARDING_60_DAYS,
    clauses::AED_CUSTOMER_ONBOARDING_DUTY,
    clauses::AED_STANDARD_RESPONSE_TIMES,
    clauses::AED_TRIAGE_TO_SPECIALISTS,
    clauses::AED_ESCALATION_ONLY_ENROLLED,
    clauses::AED_DIRECT_ENGINEERING_INTERFACE,
    clauses::AED_ADVISOR,
    clauses::AED_ENGINEERING_LED_CRISIS_MANAGEMENT,
    clauses::AED_RR_MAY_ESCALATE_IN_SCOPE,
    clauses::AED_PROBLEM_MANAGEMENT,
    clauses::AED_RCA_REQUEST_WINDOW,
    clauses::AED_RCA_CUSTOMER_MATERIAL,
    clauses::AED_RCA_VIA_ALIGNED_ENGINEER,
    clauses::AED_RCA_10_BUSINESS_DAYS,
    clauses::AED_BUSINESS_OUTCOME_ACCELERATION,
    clauses::AED_SERVICE_IMPROVEMENT_PLANS,
    clauses::AED_CRITICAL_PROJECT_SUPPORT,
    clauses::AED_KNOWLEDGE_TRANSFER,
    clauses::AED_CUSTOMER_ADVISORY_INPUT,
    clauses::AED_EXTENDED_ONLY_NAMED_CUSTOMERS,
    clauses::AED_PLATFORM_MONITORING,
    clauses::AED_SCENARIO_DEFINITION,
    clauses::AED_SCENARIOS_IN_ONBOARDING,
    clauses::AED_MONITORS_READY_30_DAYS,
    clauses::AED_MONITOR_COVERAGE_24X7,
    clauses::AED_MONITOR_CASE_REQUEST,
    clauses::AED_WHITE_GLOVE_OUTAGE,
    clauses::AED_DECLARED_OUTAGE_DEFINITION,
    clauses::AED_SELF_MITIGATION_HELP,
    clauses::AED_GLOBAL_CRISIS_SUPPORT,
    clauses::AED_KNOW_ME_DEFINITION,
    clauses::AED_PREREQUISITES_ADD_TO_ORDER,
    clauses::AED_DEPENDS_ON_COOPERATION,
    clauses::AED_SUBJECT_TO_TERMS,
];
