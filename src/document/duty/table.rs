//! Every duty, in the order of the document.

use chrono::TimeDelta;

use super::{Duty, DutyName, DutyOf, Milestone, Occasion, Party, Span, Within};
use crate::document::{
    Clock, ResponseTable, Service, Severity, Stated, clauses,
    figures::{
        AED_CUSTOMER_ONBOARDING_DAYS, AED_MONITOR_DAYS, AED_ONBOARDING_DAYS, AED_RCA_DELIVERY_DAYS,
        AED_RCA_REQUEST_DAYS, AED_SCENARIO_DAYS, AEM_NOTICE_WEEKS, UER_ONBOARDING_DAYS,
    },
};

/// Declares the duties from the table below.
///
/// A group is headed by what its duties come with. A row is `Party "name" [severities] on Occasion within …, CLAUSE`, without
/// brackets where severity does not matter.
macro_rules! duties {
    ($(
        $of:tt {
            $(
                $party:ident $name:literal $([$( $severity:ident )+])? on $occasion:ident
                $(within $within:expr)?, $clause:ident;
            )+
        }
    )+) => {
        pub(super) static DUTIES: &[Duty] = &[$( $(
            Duty {
                name: DutyName::new($name),
                party: Party::$party,
                of: duties!(@of $of),
                severities: &[$( $( Severity::$severity, )+ )?],
                occasion: Occasion::$occasion,
                within: duties!(@within $($within)?),
                clause: clauses::$clause,
            },
        )+ )+];
    };
    (@of [Support]) => { DutyOf::Support };
    (@of [Service $service:ident]) => { DutyOf::Service(Service::$service) };
    (@of [Table $table:ident]) => { DutyOf::Table(ResponseTable::$table) };
    (@within $within:expr) => { Some($within) };
    (@within) => { None };
}

duties! {
    [Service ProblemResolutionSupport] {
        OtherVendor "support_own_product" on SeveralVendors, THIRD_PARTY_OWNS_ITS_PRODUCT;
        Customer "state_business_impact" on IncidentReport, CUSTOMER_STATES_IMPACT;
        Microsoft "set_severity_with_customer" on IncidentReport, CUSTOMER_STATES_IMPACT;
    }

    [Table Base] {
        Microsoft "assign_critical_situation_resource" [One] on IncidentReport, SEV1_CRITSIT_RESOURCE;
        Microsoft "escalate_to_product_teams" [One] on OpenIncident, SEV1_ESCALATION_TO_PRODUCT_TEAMS;
        Microsoft "notify_microsoft_executives" [One] on AsAppropriate, SEV1_MS_EXECUTIVE_NOTICE;
        Customer "notify_own_executives" [One] on OnRequest, SEV1_CUSTOMER_EXECUTIVE_NOTICE;
        Customer "allot_resources_around_the_clock" [One] on OpenIncident, SEV1_CUSTOMER_24X7_RESOURCES;
        Customer "give_rapid_access_and_response" [One] on OpenIncident, SEV1_CUSTOMER_RAPID_ACCESS;

        Microsoft "oversee_critical_situation" [A] on OpenIncident, SEVA_CRITSIT_OVERSIGHT;
        Customer "allot_resources_around_the_clock" [A] on OpenIncident, SEVA_CUSTOMER_24X7_RESOURCES;
        Customer "give_rapid_access_and_response" [A] on OpenIncident, SEVA_CUSTOMER_RAPID_ACCESS;

        Customer "allot_resources_to_keep_pace" [B] on OpenIncident, SEVB_CUSTOMER_RESOURCES;
        Customer "answer_for_change_control" [B] on OnRequest
            within customer_time(4, Some(Clock::BusinessHours)), SEVB_CHANGE_AUTHORITY_4_BUSINESS_HOURS;

        Customer "give_accurate_contact_details" [C] on IncidentReport, SEVC_CUSTOMER_CONTACT_DETAILS;
        Customer "reply" [C] on OnRequest within customer_time(24, None), SEVC_CUSTOMER_RESPONSE_24_HOURS;
    }

    [Service ReactiveSupportManagement] {
        Microsoft "manage_incident" [B C] on OnRequest, RSM_BC_ON_REQUEST;
        Microsoft "give_escalation_updates" [B C] on OnRequest, RSM_BC_ON_REQUEST;
        Microsoft "start_enhanced_escalation" [One A] on IncidentReport, RSM_1A_AUTOMATIC;
        Microsoft "keep_technical_progress" [One A] on OpenIncident, RSM_1A_DUTIES;
        Microsoft "give_status_updates" [One A] on OpenIncident, RSM_1A_DUTIES;
        Microsoft "give_action_plan" [One A] on OpenIncident, RSM_1A_DUTIES;
    }

    [Service RootCauseAnalysis] {
        Customer "request_root_cause_analysis" on OpenIncident
            within Within::Until(Milestone::IncidentClosure), RCA_REQUEST_BEFORE_CLOSURE;
        Microsoft "analyse_root_causes" on OnRequest, RCA_REQUEST_BEFORE_CLOSURE;
        Customer "supply_diagnostics" on RootCauseAnalysis, RCA_CUSTOMER_MATERIAL;
    }

    [Service EnhancedDesignatedEngineering] {
        Microsoft "assign_resources_as_agreed" on Kickoff, EDE_PRIORITISED_AT_KICKOFF;
        Microsoft "record_kickoff_in_delivery_plan" on Kickoff, EDE_PRIORITISED_AT_KICKOFF;
        Customer "assign_service_to_location" on SeveralLocations
            within Within::Until(Milestone::ContractConclusion), EDE_MULTI_COUNTRY_ASSIGN_AT_CONTRACT;
    }

    [Service ReactiveEnhancedDesignatedEngineering] {
        Microsoft "hold_kickoff" on Kickoff, REDE_KICKOFF_RECORDED;
        Microsoft "record_kickoff_in_delivery_plan" on Kickoff, REDE_KICKOFF_RECORDED;
        Microsoft "take_part_in_resolution" [One A] on OpenIncident, REDE_SEV_1_A_PARTICIPATION;
        Microsoft "take_part_in_resolution" [B C] on OnRequest, REDE_OTHER_SEVERITY_ON_REQUEST;
        Microsoft "analyse_root_causes" on CriticalIncident, REDE_RCA_WHERE_POSSIBLE;
        Microsoft "advise_against_repeats" on CriticalIncident, REDE_RCA_WHERE_POSSIBLE;
        Customer "orient_engineer" on Always, REDE_CUSTOMER_ORIENTATION;
        Customer "open_incidents" on IncidentReport, REDE_CUSTOMER_OPENS_INCIDENTS;
        Customer "take_part_in_diagnosis" on OpenIncident, REDE_CUSTOMER_OPENS_INCIDENTS;
        Customer "administer_own_environment" on Always, REDE_CUSTOMER_ADMINISTERS;
        Customer "supply_troubleshooting_data" on OnRequest, REDE_CUSTOMER_TROUBLESHOOTING_DATA;
    }

    [Service UnifiedEnhancedResponse] {
        Customer "report_by_phone_or_web" on IncidentReport, UER_MUST_REPORT;
        Microsoft "route_with_faster_response" [One A] on IncidentReport, UER_AUTO_ROUTING;
        Microsoft "assign_incident_management_team" [One A] on IncidentReport, UER_AUTO_EIM_ASSIGNMENT;
        Microsoft "be_reachable_by_e_mail" [One A] on Always, UER_EIM_EMAIL_24X7;
        Microsoft "keep_technical_progress" [One A] on OpenIncident, UER_EIM_EMAIL_24X7;
        Microsoft "give_status_updates" [One A] on OpenIncident, UER_EIM_EMAIL_24X7;
        Microsoft "give_escalation_updates" [One A] on OpenIncident, UER_EIM_EMAIL_24X7;
        Microsoft "give_action_plan" [One A] on OpenIncident, UER_EIM_EMAIL_24X7;
        Microsoft "review_incident_handling" [One] on IncidentEnd, UER_SEV1_REVIEW;
        Customer "request_root_cause_analysis" on OpenIncident
            within Within::Until(Milestone::IncidentClosure), UER_RCA_REQUEST_DURING_INCIDENT;
        Microsoft "start_root_cause_analysis" on OnRequest, UER_RCA_REQUEST_DURING_INCIDENT;
        Microsoft "tell_whether_root_cause_analysis_exists" on OpenIncident
            within Within::Until(Milestone::IncidentClosure), UER_RCA_ADVICE_DUTY;
        Microsoft "tell_whether_root_cause_analysis_costs_extra" on OpenIncident
            within Within::Until(Milestone::IncidentClosure), UER_RCA_ADVICE_DUTY;
        Customer "supply_diagnostics" on RootCauseAnalysis, UER_RCA_CUSTOMER_MATERIAL;
        Customer "supply_documents" on Onboarding within first_days(UER_ONBOARDING_DAYS), UER_ONBOARDING_60_DAYS;
        Customer "join_onboarding" on Onboarding within first_days(UER_ONBOARDING_DAYS), UER_ONBOARDING_60_DAYS;
        Microsoft "meet_customer" on Always within Within::EveryQuarter, UER_QUARTERLY_MEETINGS;
        Microsoft "hold_extra_meetings" on OnRequest, UER_EXTRA_MEETINGS;
    }

    [Table UnifiedEnhancedResponse] {
        Microsoft "assign_senior_incident_manager" [One] on IncidentReport, UER_SEV1_SENIOR_INCIDENT_MANAGER;
        Microsoft "escalate_to_product_teams" [One] on OpenIncident, UER_SEV1_ESCALATION_AND_EXECUTIVES;
        Microsoft "notify_microsoft_executives" [One] on AsAppropriate, UER_SEV1_ESCALATION_AND_EXECUTIVES;
        Customer "notify_own_executives" [One] on OnRequest, UER_SEV1_CUSTOMER_DUTIES;
        Customer "allot_resources_around_the_clock" [One] on OpenIncident, UER_SEV1_CUSTOMER_DUTIES;
        Customer "give_rapid_access_and_response" [One] on OpenIncident, UER_SEV1_CUSTOMER_DUTIES;

        Microsoft "assign_senior_incident_manager" [A] on IncidentReport, UER_SEVA_SENIOR_INCIDENT_MANAGER;
        Customer "allot_resources_around_the_clock" [A] on OpenIncident, UER_SEVA_CUSTOMER_DUTIES;
        Customer "give_rapid_access_and_response" [A] on OpenIncident, UER_SEVA_CUSTOMER_DUTIES;
    }

    [Service RapidResponse] {
        Customer "submit_on_service_portal" on IncidentReport, RR_SUBMIT_ON_PORTAL;
        Microsoft "route_to_rapid_response_engineers" on IncidentReport, RR_DIRECT_ROUTING;
        Microsoft "keep_main_responsibility" on OpenIncident, RR_TEAM_KEEPS_RESPONSIBILITY;
    }

    // Its cells stand beside both rows.
    [Table RapidResponse] {
        Microsoft "give_access_to_specialists" [One A] on OpenIncident, RR_SPECIALISTS;
        Microsoft "escalate_to_cloud_operations" [One A] on OpenIncident, RR_ESCALATION;
        Microsoft "notify_microsoft_executives" [One A] on AsAppropriate, RR_ESCALATION;
        Customer "notify_own_executives" [One A] on OnRequest, RR_CUSTOMER_DUTIES;
        Customer "allot_resources_around_the_clock" [One A] on OpenIncident, RR_CUSTOMER_DUTIES;
        Customer "give_rapid_access_and_response" [One A] on OpenIncident, RR_CUSTOMER_DUTIES;
    }

    [Service AzureEventManagement] {
        Microsoft "assess_event_and_solution" on BeforeEvent
            within Within::Until(Milestone::EventStart), AEM_PRE_EVENT_ASSESSMENT;
        Microsoft "advise_on_risks" on BeforeEvent
            within Within::Until(Milestone::EventStart), AEM_PRE_EVENT_ASSESSMENT;
        Microsoft "be_available_around_the_clock" on DuringEvent, AEM_24X7_IN_WINDOW;
        Microsoft "tell_risks_in_writing" on BeforeEvent
            within Within::Until(Milestone::EventStart), AEM_RISKS_IN_WRITING;
        Microsoft "learn_solution" on BeforeEvent
            within Within::Until(Milestone::EventStart), AEM_PRE_EVENT_ACTIVITIES;
        Microsoft "find_risks" on BeforeEvent
            within Within::Until(Milestone::EventStart), AEM_PRE_EVENT_ACTIVITIES;
        Microsoft "review_capacity_and_resilience" on BeforeEvent
            within Within::Until(Milestone::EventStart), AEM_PRE_EVENT_ACTIVITIES;
        Microsoft "document_findings" on BeforeEvent, AEM_WRITTEN_FINDINGS;
        // By whom the event is confirmed the source does not say: it is the customer who plans it.
        Customer "confirm_event_in_writing" on BeforeEvent
            within before_event(AEM_NOTICE_WEEKS), AEM_SIX_WEEK_NOTICE;
        Customer "submit_on_azure_portal" on DuringEvent, AEM_SUBMIT_IN_AZURE_PORTAL;
        Customer "write_aem_in_case_description" on DuringEvent, AEM_SUBMIT_IN_AZURE_PORTAL;
    }

    // Each cell is printed beside one row; that both share it is the default of the reading `aem_severity_a`.
    [Table AzureEventManagement] {
        Microsoft "escalate_within_microsoft" [One A] on OpenIncident, AEM_RESPONSE_15_MIN;
        Microsoft "assign_critical_situation_resource" [One A] on IncidentReport
            within after_report(30), AEM_CRITSIT_30_MIN;
        Microsoft "give_access_to_specialists" [One A] on OpenIncident, AEM_TOP_SPECIALISTS;
        Microsoft "escalate_to_product_teams" [One A] on OpenIncident, AEM_TOP_SPECIALISTS;
        Microsoft "assign_engineers_who_know_solution" [One A] on IncidentReport, AEM_ENGINEERS_KNOW_SOLUTION;
        Microsoft "notify_microsoft_executives" [One A] on AsAppropriate, AEM_EXECUTIVE_NOTICE;
        Customer "notify_own_executives" [One A] on OnRequest, AEM_CUSTOMER_DUTIES;
        Customer "allot_resources_around_the_clock" [One A] on OpenIncident, AEM_CUSTOMER_DUTIES;
        Customer "give_rapid_access_and_response" [One A] on OpenIncident, AEM_CUSTOMER_DUTIES;
    }

    [Service AzureEventManagement] {
        Microsoft "summarise_cases" on AfterEvent, AEM_POST_EVENT_SUMMARY;
        Microsoft "see_cases_resolved" on AfterEvent, AEM_POST_EVENT_SUMMARY;
    }

    [Service GitHubEngineeringDirect] {
        Microsoft "give_priority_access_to_support_team" on Always, GHED_TEAM_AND_CRE;
        Microsoft "name_customer_reliability_engineer" on Always, GHED_TEAM_AND_CRE;
        Microsoft "review_with_customer" on Always within Within::EveryQuarter, GHED_QUARTERLY_REVIEWS;
    }

    [Service AzureEngineeringDirect] {
        Microsoft "onboard_subscriptions" on Onboarding
            within first_days(AED_ONBOARDING_DAYS), AED_ONBOARDING_60_DAYS;
        Customer "supply_documents" on Onboarding
            within first_days(AED_CUSTOMER_ONBOARDING_DAYS), AED_CUSTOMER_ONBOARDING_DUTY;
        Customer "join_onboarding" on Onboarding
            within first_days(AED_CUSTOMER_ONBOARDING_DAYS), AED_CUSTOMER_ONBOARDING_DUTY;
        Microsoft "triage_to_specialists" on AsAppropriate, AED_TRIAGE_TO_SPECIALISTS;
        Microsoft "respond_through_rapid_response_engineers" on IncidentReport, AED_INITIAL_RESPONSE_BY_RR;
        // Only where the incident affects the customer's enrolled subscriptions alone.
        Microsoft "escalate_to_engineering" on AsAppropriate, AED_ESCALATION_ONLY_ENROLLED;
        Microsoft "manage_crisis_around_the_clock" on Escalation, AED_ENGINEERING_LED_CRISIS_MANAGEMENT;
        Customer "request_root_cause_analysis" on RootCauseAnalysis
            within after_closure(AED_RCA_REQUEST_DAYS), AED_RCA_REQUEST_WINDOW;
        Microsoft "analyse_root_causes" on OnRequest, AED_RCA_REQUEST_WINDOW;
        Customer "supply_diagnostics" on RootCauseAnalysis, AED_RCA_CUSTOMER_MATERIAL;
        Customer "ask_through_aligned_engineer" on RootCauseAnalysis, AED_RCA_VIA_ALIGNED_ENGINEER;
        Microsoft "deliver_root_cause_analysis" on RootCauseAnalysis
            within business_days_after_request(AED_RCA_DELIVERY_DAYS), AED_RCA_10_BUSINESS_DAYS;
        Microsoft "plan_service_improvements" on OnRequest, AED_SERVICE_IMPROVEMENT_PLANS;
        Microsoft "set_up_feedback_channels" on Activation, AED_CUSTOMER_ADVISORY_INPUT;
        Microsoft "define_monitoring_scenarios" on Onboarding
            within first_days(AED_SCENARIO_DAYS), AED_SCENARIOS_IN_ONBOARDING;
        Customer "take_part_in_defining_scenarios" on Onboarding
            within first_days(AED_SCENARIO_DAYS), AED_SCENARIOS_IN_ONBOARDING;
        Customer "supply_documents_for_scenarios" on Onboarding
            within first_days(AED_SCENARIO_DAYS), AED_SCENARIOS_IN_ONBOARDING;
        Microsoft "make_monitors_ready_for_tests" on Onboarding
            within after_onboarding(AED_MONITOR_DAYS), AED_MONITORS_READY_30_DAYS;
        Microsoft "answer_monitors_around_the_clock" on TriggeredMonitor, AED_MONITOR_COVERAGE_24X7;
        Microsoft "ask_for_support_case" on TriggeredMonitor, AED_MONITOR_CASE_REQUEST;
        Microsoft "send_tailored_messages" on DeclaredOutage, AED_WHITE_GLOVE_OUTAGE;
        Microsoft "help_with_self_mitigation" on OnRequest, AED_SELF_MITIGATION_HELP;
        Customer "cooperate_in_time" on Always, AED_DEPENDS_ON_COOPERATION;
    }

    [Service CybersecurityIncidentResponse] {
        Customer "sign_contract_quickly" on WorkBeforeSignature, MSCIR_PRESTART_SIGN_QUICKLY;
        Customer "pay_as_invoiced" on WorkBeforeSignature, MSCIR_PRESTART_PAYS;
        Customer "bear_risk" on WorkBeforeSignature, MSCIR_PRESTART_RISK;
    }

    [Support] {
        Customer "bear_taxes" on ExchangeBetweenLocations, CUSTOMER_TAX_DUTY;
        // The source says that a change may need it, not which.
        Customer "agree_change_in_writing" on ServiceChange, CHANGES_MAY_NEED_WRITING;
        Microsoft "keep_to_authorised_systems" on RemoteAccess, REMOTE_ACCESS_ON_REQUEST;
        Customer "give_access_and_equipment" on RemoteAccess, REMOTE_ACCESS_CUSTOMER_EQUIPMENT;
        Microsoft "use_approved_technology" on CustomerData, CUSTOMER_DATA_APPROVED_TECHNOLOGY;
        Customer "answer_for_data" on UnapprovedTechnology, UNAPPROVED_TECHNOLOGY_LIABILITY;
        Customer "give_access_to_own_code_only" on SharedCode, NON_MICROSOFT_CODE_OWNED;
        Customer "bear_risk_of_code" on DeliveredCode, CODE_RISK_ON_CUSTOMER;
        Customer "test_and_maintain_code" on DeliveredCode, CODE_RISK_ON_CUSTOMER;
        Customer "accept_product_mails" on ProductMail, PRODUCT_INFORMATION_MAILS;
        Microsoft "let_users_refuse_mails" on ProductMail, MAIL_OPT_OUT;
        Customer "name_administrator" on Always, NAME_SUPPORT_ADMINISTRATOR;
        Customer "name_host_administrator" on SeveralLocations, MC_HOST_ADMINISTRATOR;
        Customer "name_other_administrators" on AsAppropriate, MC_OTHER_ADMINISTRATORS;
        Customer "submit_on_service_portal" on OnlineServiceRequest, ONLINE_SERVICES_PORTAL_REQUIRED;
        Customer "know_and_reproduce_problem" on IncidentReport, CONTACT_KNOWS_PROBLEM;
        Customer "know_products_and_environment" on IncidentReport, CONTACT_KNOWS_PRODUCTS;
        Customer "help_to_find_and_fix_problem" on OnRequest, CONTACT_DOES_TROUBLESHOOTING;
        Customer "plan_use_of_services" on Always, PLAN_USE_OF_SERVICES;
        Customer "report_contact_changes" on ContactChange, REPORT_CONTACT_CHANGES;
        Customer "back_up_data" on Always, BACKUP_DUTY;
        Customer "rebuild_lost_files" on DataLoss, BACKUP_DUTY;
        Customer "protect_software_and_data" on Always, SECURITY_PROCEDURES_DUTY;
        Customer "answer_surveys" on Survey, SURVEYS;
        Customer "pay_own_travel" on OwnTravel, OWN_TRAVEL_COSTS;
        Customer "take_on_other_duties" on OnRequest, OTHER_DUTIES_BY_SDM;
        Customer "hold_cloud_subscription" on CloudServices, CLOUD_SUBSCRIPTION_NEEDED;
        Customer "request_deliveries_with_data" on DeliveryRequest
            within before_expiry(60), SIXTY_DAY_LAST_REQUEST;
        Customer "give_facilities" on OnSiteWork, ONSITE_TEAM_FACILITIES;
    }
}

/// At most so many hours after Microsoft asks.
const fn customer_time(hours: i64, clock: Option<Clock>) -> Within {
    let time = TimeDelta::hours(hours);
    Within::After {
        span: Span::Time { time, clock },
        milestone: Milestone::MicrosoftRequest,
    }
}

/// At most so many minutes after the report, around the clock.
const fn after_report(minutes: i64) -> Within {
    let time = TimeDelta::minutes(minutes);
    let clock = Some(Clock::Elapsed);
    Within::After {
        span: Span::Time { time, clock },
        milestone: Milestone::IncidentReport,
    }
}

const fn first_days(days: Stated<u16>) -> Within {
    Within::FirstDays {
        days: *days.value(),
        milestone: Milestone::TermStart,
    }
}

const fn before_event(weeks: Stated<u16>) -> Within {
    Within::Before {
        span: Span::CalendarWeeks(*weeks.value()),
        milestone: Milestone::EventStart,
    }
}

const fn before_expiry(days: u16) -> Within {
    Within::Before {
        span: Span::CalendarDays(days),
        milestone: Milestone::OrderExpiry,
    }
}

const fn after_closure(days: Stated<u16>) -> Within {
    Within::After {
        span: Span::CalendarDays(*days.value()),
        milestone: Milestone::IncidentClosure,
    }
}

const fn after_onboarding(days: Stated<u16>) -> Within {
    Within::After {
        span: Span::CalendarDays(*days.value()),
        milestone: Milestone::OnboardingEnd,
    }
}

const fn business_days_after_request(days: Stated<u16>) -> Within {
    Within::After {
        span: Span::BusinessDays(*days.value()),
        milestone: Milestone::RequestOrMitigation,
    }
}
