//! What happens to incidents, and what is owed in them.

use alloc::{
    format,
    string::{String, ToString},
};

use crate::{document::DutyName, incident::IncidentEventKind as Kind};

pub(super) fn happened(event: Kind) -> String {
    let of_duty = |what: &str| match event.duty() {
        Some(duty) => format!("{what}\u{a0}: {}", self::duty(duty)),
        None => what.to_string(),
    };
    match event {
        Kind::SeverityAgreed(severity) => format!("sévérité {severity} convenue"),
        Kind::SeverityChangeAsked(severity) => format!("passage en sévérité {severity} demandé"),
        Kind::SeverityChangeGranted(severity) => format!("passage en sévérité {severity} accordé"),
        Kind::Downgraded(severity) => format!("abaissé en sévérité {severity} par Microsoft"),
        Kind::EffortReduced => "suivi 24\u{a0}h sur 24, 7\u{a0}j sur 7 abandonné".to_string(),
        Kind::CalledFor(_) => of_duty("exécution demandée"),
        Kind::WaitingForCustomer(_) => of_duty("en attente du client"),
        Kind::CustomerAnswered(_) => of_duty("réponse du client"),
        Kind::Done(_) => of_duty("obligation exécutée"),
        Kind::FirstCallResponse => "première réponse par téléphone".to_string(),
        Kind::CustomerWrote => "message du client".to_string(),
        Kind::Responded => "réponse".to_string(),
        Kind::UpdateGiven => "point sur l’avancement".to_string(),
        Kind::Mitigated => "atténué".to_string(),
        Kind::Closed => "clos".to_string(),
        Kind::Reopened => "rouvert".to_string(),
    }
}

/// What is done by a duty.
pub(super) fn duty(name: DutyName) -> String {
    let name = name.as_str();
    let row = DUTIES.iter().find(|(duty, _)| *duty == name);
    row.map_or_else(|| name.replace('_', " "), |(_, words)| (*words).to_string())
}

const DUTIES: &[(&str, &str)] = &[
    (
        "accept_product_mails",
        "accepter les messages sur les produits",
    ),
    (
        "administer_own_environment",
        "administrer son propre environnement",
    ),
    (
        "advise_against_repeats",
        "conseiller pour éviter que l’incident se reproduise",
    ),
    ("advise_on_risks", "conseiller sur les risques"),
    (
        "agree_change_in_writing",
        "convenir du changement par écrit",
    ),
    (
        "allot_resources_around_the_clock",
        "affecter des ressources 24\u{a0}h sur 24",
    ),
    (
        "allot_resources_to_keep_pace",
        "affecter des ressources à la mesure du suivi de Microsoft",
    ),
    ("analyse_root_causes", "analyser les causes"),
    (
        "answer_for_change_control",
        "assurer le contrôle des changements",
    ),
    ("answer_for_data", "répondre de ses données"),
    (
        "answer_monitors_around_the_clock",
        "répondre aux moniteurs 24\u{a0}h sur 24",
    ),
    ("answer_surveys", "répondre aux enquêtes"),
    (
        "ask_for_support_case",
        "demander l’ouverture d’un dossier de support",
    ),
    (
        "ask_through_aligned_engineer",
        "passer par l’ingénieur AED aligné",
    ),
    (
        "assess_event_and_solution",
        "évaluer l’événement et la solution",
    ),
    (
        "assign_critical_situation_resource",
        "affecter une ressource de situation critique",
    ),
    (
        "assign_engineers_who_know_solution",
        "affecter des ingénieurs qui connaissent la solution",
    ),
    (
        "assign_incident_management_team",
        "affecter une équipe de gestion des incidents",
    ),
    (
        "assign_resources_as_agreed",
        "affecter les ressources convenues",
    ),
    (
        "assign_senior_incident_manager",
        "affecter un gestionnaire senior d’incidents",
    ),
    (
        "assign_service_to_location",
        "affecter le service à un site de support",
    ),
    ("back_up_data", "sauvegarder les données"),
    (
        "be_available_around_the_clock",
        "être disponible 24\u{a0}h sur 24",
    ),
    (
        "be_reachable_by_e_mail",
        "être joignable par courrier électronique",
    ),
    ("bear_risk", "supporter le risque"),
    ("bear_risk_of_code", "supporter le risque lié au code"),
    ("bear_taxes", "supporter les taxes"),
    (
        "confirm_event_in_writing",
        "confirmer l’événement par écrit",
    ),
    ("cooperate_in_time", "coopérer en temps utile"),
    (
        "define_monitoring_scenarios",
        "définir les scénarios de surveillance",
    ),
    (
        "deliver_root_cause_analysis",
        "remettre l’analyse des causes",
    ),
    ("document_findings", "documenter les constats"),
    (
        "escalate_to_cloud_operations",
        "engager l’escalade vers les équipes opérationnelles du cloud",
    ),
    (
        "escalate_to_engineering",
        "engager l’escalade vers l’ingénierie",
    ),
    (
        "escalate_to_product_teams",
        "engager l’escalade vers les équipes produits",
    ),
    (
        "escalate_within_microsoft",
        "engager l’escalade au sein de Microsoft",
    ),
    ("find_risks", "repérer les risques"),
    (
        "give_access_and_equipment",
        "fournir les accès et le matériel",
    ),
    (
        "give_access_to_own_code_only",
        "ne donner accès qu’à son propre code",
    ),
    (
        "give_access_to_specialists",
        "donner accès à des spécialistes",
    ),
    (
        "give_accurate_contact_details",
        "indiquer des coordonnées exactes",
    ),
    ("give_action_plan", "remettre un plan d’action"),
    (
        "give_escalation_updates",
        "informer de l’avancement de l’escalade",
    ),
    ("give_facilities", "mettre des locaux à disposition"),
    (
        "give_priority_access_to_support_team",
        "donner un accès prioritaire à l’équipe de support",
    ),
    (
        "give_rapid_access_and_response",
        "assurer un accès et une réponse rapides",
    ),
    ("give_status_updates", "informer de l’état d’avancement"),
    (
        "help_to_find_and_fix_problem",
        "aider à trouver et à corriger le problème",
    ),
    (
        "help_with_self_mitigation",
        "aider le client à atténuer lui-même l’incident",
    ),
    (
        "hold_cloud_subscription",
        "détenir un abonnement au service de cloud",
    ),
    ("hold_extra_meetings", "tenir des réunions supplémentaires"),
    ("hold_kickoff", "tenir la réunion de lancement"),
    ("join_onboarding", "participer à l’intégration"),
    (
        "keep_main_responsibility",
        "garder la responsabilité principale",
    ),
    (
        "keep_technical_progress",
        "maintenir l’avancement technique",
    ),
    (
        "keep_to_authorised_systems",
        "s’en tenir aux systèmes autorisés",
    ),
    (
        "know_and_reproduce_problem",
        "connaître et reproduire le problème",
    ),
    (
        "know_products_and_environment",
        "connaître les produits et l’environnement",
    ),
    ("learn_solution", "s’approprier la solution"),
    (
        "let_users_refuse_mails",
        "laisser les utilisateurs refuser les messages",
    ),
    (
        "make_monitors_ready_for_tests",
        "préparer les moniteurs pour les tests",
    ),
    (
        "manage_crisis_around_the_clock",
        "gérer la crise 24\u{a0}h sur 24",
    ),
    ("manage_incident", "gérer l’incident"),
    ("meet_customer", "rencontrer le client"),
    (
        "name_administrator",
        "désigner un administrateur des services de support",
    ),
    (
        "name_customer_reliability_engineer",
        "désigner un ingénieur de fiabilité client (CRE)",
    ),
    (
        "name_host_administrator",
        "désigner l’administrateur des services de support de l’Hôte",
    ),
    (
        "name_other_administrators",
        "désigner les autres administrateurs",
    ),
    (
        "notify_microsoft_executives",
        "avertir les cadres de Microsoft",
    ),
    ("notify_own_executives", "avertir ses propres cadres"),
    ("onboard_subscriptions", "intégrer les abonnements"),
    ("open_incidents", "ouvrir les incidents"),
    (
        "orient_engineer",
        "mettre l’ingénieur au fait de l’environnement",
    ),
    (
        "oversee_critical_situation",
        "superviser la situation critique",
    ),
    ("pay_as_invoiced", "payer selon la facture"),
    ("pay_own_travel", "payer ses propres déplacements"),
    (
        "plan_service_improvements",
        "établir les plans d’amélioration du service",
    ),
    (
        "plan_use_of_services",
        "planifier l’utilisation des services",
    ),
    (
        "protect_software_and_data",
        "protéger les logiciels et les données",
    ),
    ("rebuild_lost_files", "reconstituer les fichiers perdus"),
    (
        "record_kickoff_in_delivery_plan",
        "consigner la réunion de lancement dans le plan de prestation de services",
    ),
    ("reply", "répondre"),
    (
        "report_by_phone_or_web",
        "signaler l’incident par téléphone ou par le Web",
    ),
    (
        "report_contact_changes",
        "signaler les changements d’interlocuteurs",
    ),
    (
        "request_deliveries_with_data",
        "demander les prestations, avec les informations requises",
    ),
    (
        "request_root_cause_analysis",
        "demander l’analyse des causes",
    ),
    (
        "respond_through_rapid_response_engineers",
        "répondre par l’entremise d’ingénieurs Rapid Response",
    ),
    (
        "review_capacity_and_resilience",
        "examiner la capacité et la résilience",
    ),
    (
        "review_incident_handling",
        "examiner le traitement de l’incident",
    ),
    ("review_with_customer", "faire le point avec le client"),
    (
        "route_to_rapid_response_engineers",
        "orienter les demandes vers des ingénieurs Rapid Response",
    ),
    (
        "route_with_faster_response",
        "orienter les demandes, avec une réponse plus rapide",
    ),
    ("see_cases_resolved", "veiller à la résolution des dossiers"),
    (
        "send_tailored_messages",
        "envoyer des messages adaptés au client",
    ),
    (
        "set_severity_with_customer",
        "fixer la sévérité avec le client",
    ),
    (
        "set_up_feedback_channels",
        "mettre en place des canaux de retour d’expérience",
    ),
    ("sign_contract_quickly", "signer le contrat sans délai"),
    ("start_enhanced_escalation", "engager l’escalade renforcée"),
    ("start_root_cause_analysis", "engager l’analyse des causes"),
    ("state_business_impact", "indiquer l’impact sur l’activité"),
    (
        "submit_on_azure_portal",
        "soumettre l’incident sur le portail Azure",
    ),
    (
        "submit_on_service_portal",
        "soumettre l’incident sur le portail du service",
    ),
    ("summarise_cases", "résumer les dossiers"),
    ("supply_diagnostics", "fournir les diagnostics"),
    ("supply_documents", "fournir les documents"),
    (
        "supply_documents_for_scenarios",
        "fournir les documents utiles aux scénarios",
    ),
    (
        "supply_troubleshooting_data",
        "fournir les données de dépannage",
    ),
    (
        "support_own_product",
        "assurer le support de son propre produit",
    ),
    ("take_on_other_duties", "assumer d’autres obligations"),
    (
        "take_part_in_defining_scenarios",
        "participer à la définition des scénarios",
    ),
    ("take_part_in_diagnosis", "participer au diagnostic"),
    ("take_part_in_resolution", "participer à la résolution"),
    ("tell_risks_in_writing", "signaler les risques par écrit"),
    (
        "tell_whether_root_cause_analysis_costs_extra",
        "dire si l’analyse des causes est payante",
    ),
    (
        "tell_whether_root_cause_analysis_exists",
        "dire si une analyse des causes est proposée",
    ),
    ("test_and_maintain_code", "tester et maintenir le code"),
    (
        "triage_to_specialists",
        "orienter les dossiers, une fois triés, vers des spécialistes",
    ),
    (
        "use_approved_technology",
        "employer une technologie approuvée",
    ),
    (
        "write_aem_in_case_description",
        "écrire AEM dans la description du dossier",
    ),
];

#[cfg(test)]
mod tests {
    use alloc::{collections::BTreeSet, vec::Vec};

    use super::*;
    use crate::document::Duty;

    #[test]
    fn every_duty_has_words_and_nothing_else_has() {
        let duties: BTreeSet<_> = Duty::all().map(|duty| duty.name().as_str()).collect();
        let told: Vec<_> = DUTIES.iter().map(|(duty, _)| *duty).collect();
        assert_eq!(told, duties.into_iter().collect::<Vec<_>>());
    }
}
