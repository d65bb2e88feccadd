//! What happens to incidents, and what is owed in them.

use alloc::{
    format,
    string::{String, ToString},
};

use crate::{document::DutyName, incident::IncidentEventKind as Kind};

pub(super) fn happened(event: Kind) -> String {
    let of_duty = |what: &str| match event.duty() {
        Some(duty) => format!("{what}: {}", self::duty(duty)),
        None => what.to_string(),
    };
    match event {
        Kind::SeverityAgreed(severity) => format!("severity {severity} agreed"),
        Kind::SeverityChangeAsked(severity) => format!("severity {severity} asked for"),
        Kind::SeverityChangeGranted(severity) => format!("severity {severity} granted"),
        Kind::Downgraded(severity) => format!("lowered to severity {severity} by Microsoft"),
        Kind::EffortReduced => "effort around the clock given up".to_string(),
        Kind::CalledFor(_) => of_duty("called for"),
        Kind::WaitingForCustomer(_) => of_duty("waiting for the customer"),
        Kind::CustomerAnswered(_) => of_duty("customer answered"),
        Kind::Done(_) => of_duty("done"),
        Kind::FirstCallResponse => "first call response".to_string(),
        Kind::CustomerWrote => "message of the customer".to_string(),
        Kind::Responded => "response".to_string(),
        Kind::UpdateGiven => "update".to_string(),
        Kind::Mitigated => "mitigated".to_string(),
        Kind::Closed => "closed".to_string(),
        Kind::Reopened => "reopened".to_string(),
    }
}

/// The name of a duty in words: its own, but for those that need an article or a capital.
pub(super) fn duty(name: DutyName) -> String {
    let name = name.as_str();
    let row = DUTIES.iter().find(|(of, _)| *of == name);
    row.map_or_else(|| name.replace('_', " "), |(_, words)| (*words).to_string())
}

const DUTIES: &[(&str, &str)] = &[
    (
        "administer_own_environment",
        "administer one's own environment",
    ),
    ("agree_change_in_writing", "agree on the change in writing"),
    ("ask_for_support_case", "ask for a support case"),
    (
        "ask_through_aligned_engineer",
        "ask through the aligned engineer",
    ),
    (
        "assess_event_and_solution",
        "assess the event and the solution",
    ),
    (
        "assign_critical_situation_resource",
        "assign a critical situation resource",
    ),
    (
        "assign_engineers_who_know_solution",
        "assign engineers who know the solution",
    ),
    (
        "assign_incident_management_team",
        "assign an incident management team",
    ),
    (
        "assign_senior_incident_manager",
        "assign a senior incident manager",
    ),
    (
        "assign_service_to_location",
        "assign the service to a location",
    ),
    ("be_reachable_by_e_mail", "be reachable by e-mail"),
    ("bear_risk", "bear the risk"),
    ("bear_risk_of_code", "bear the risk of the code"),
    ("confirm_event_in_writing", "confirm the event in writing"),
    (
        "deliver_root_cause_analysis",
        "deliver the root cause analysis",
    ),
    ("escalate_within_microsoft", "escalate within Microsoft"),
    (
        "give_access_to_own_code_only",
        "give access to one's own code only",
    ),
    ("give_action_plan", "give an action plan"),
    (
        "give_priority_access_to_support_team",
        "give priority access to the support team",
    ),
    (
        "help_to_find_and_fix_problem",
        "help to find and fix the problem",
    ),
    ("hold_cloud_subscription", "hold a cloud subscription"),
    ("hold_kickoff", "hold the kickoff"),
    ("join_onboarding", "join the onboarding"),
    ("keep_main_responsibility", "keep the main responsibility"),
    (
        "know_and_reproduce_problem",
        "know and reproduce the problem",
    ),
    (
        "know_products_and_environment",
        "know the products and the environment",
    ),
    ("learn_solution", "learn the solution"),
    (
        "manage_crisis_around_the_clock",
        "manage the crisis around the clock",
    ),
    ("manage_incident", "manage the incident"),
    ("meet_customer", "meet the customer"),
    ("name_administrator", "name an administrator"),
    (
        "name_customer_reliability_engineer",
        "name a customer reliability engineer",
    ),
    ("name_host_administrator", "name the host's administrator"),
    ("notify_microsoft_executives", "notify Microsoft executives"),
    ("notify_own_executives", "notify one's own executives"),
    ("orient_engineer", "orient the engineer"),
    (
        "oversee_critical_situation",
        "oversee the critical situation",
    ),
    ("pay_own_travel", "pay for one's own travel"),
    ("plan_use_of_services", "plan the use of services"),
    (
        "record_kickoff_in_delivery_plan",
        "record the kickoff in the delivery plan",
    ),
    (
        "request_root_cause_analysis",
        "request the root cause analysis",
    ),
    ("review_with_customer", "review with the customer"),
    (
        "set_severity_with_customer",
        "set the severity with the customer",
    ),
    ("sign_contract_quickly", "sign the contract quickly"),
    ("start_root_cause_analysis", "start the root cause analysis"),
    ("state_business_impact", "state the business impact"),
    ("submit_on_azure_portal", "submit on the Azure portal"),
    ("submit_on_service_portal", "submit on the service portal"),
    ("support_own_product", "support one's own product"),
    (
        "take_part_in_defining_scenarios",
        "take part in defining the scenarios",
    ),
    ("take_part_in_diagnosis", "take part in the diagnosis"),
    ("take_part_in_resolution", "take part in the resolution"),
    (
        "tell_whether_root_cause_analysis_costs_extra",
        "tell whether a root cause analysis costs extra",
    ),
    (
        "tell_whether_root_cause_analysis_exists",
        "tell whether a root cause analysis exists",
    ),
    (
        "write_aem_in_case_description",
        "write AEM in the description of the case",
    ),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Duty;

    #[test]
    fn names_of_duties_are_turned_into_words() {
        for (name, words) in [
            ("reply", "reply"),
            ("be_reachable_by_e_mail", "be reachable by e-mail"),
            ("notify_microsoft_executives", "notify Microsoft executives"),
            ("escalate_within_microsoft", "escalate within Microsoft"),
            (
                "write_aem_in_case_description",
                "write AEM in the description of the case",
            ),
            ("accept_product_mails", "accept product mails"),
        ] {
            assert_eq!(duty(name.parse().unwrap()), words);
        }
        for one in Duty::all() {
            assert!(!duty(one.name()).contains('_'));
        }
        for (name, _) in DUTIES {
            assert!(name.parse::<DutyName>().is_ok(), "{name}");
        }
    }
}
