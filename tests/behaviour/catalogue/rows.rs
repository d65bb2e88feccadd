//! What the source says of each service, and how it prints its name.

/// What the source says of each service, read from it and not from the catalogue: one paragraph for each.
///
/// First its table, mark and price, and what may pay for it; then for which locations it is bought, what it needs and how
/// much of it there is; then how it is delivered; what it does not cover; last who delivers it, over which channels, and
/// which response times hold. What is not told is left out.
pub(super) const ROWS: &str = "
proof_of_concept: planning, additional, extra, flex payable, credits payable
  for any_location, used where_bought, needs base_package
  remote or if_agreed_in_writing, deliverers_or_english, travel expenses, last request 60

architecture_services: planning, additional, extra, flex payable, credits payable
  for any_location, used where_bought, needs base_package
  remote or if_agreed_in_writing, deliverers_or_english, travel expenses, last request 60

onboarding_services: implementation, additional, extra, flex payable, credits payable
  for any_location, used where_bought, needs base_package
  remote or if_agreed_in_writing, deliverers_or_english, travel expenses, last request 60

on_demand_assessment: maintenance, included, in_base_package, flex not_payable,
    credits not_payable
  for allotted_by_host, used designated_locations, needs base_package + azure_service, in days,
    limit 2 days_on_site per assessment + 1 days_remote per assessment
  remote or offered, deliverers_or_english, travel expenses, last request 60
  not unlisted_technologies + unlisted_countries

assessment_program: maintenance, additional, extra, flex payable, credits payable
  for any_location, used where_bought, needs base_package
  remote or if_agreed_in_writing, deliverers_or_english, travel expenses, last request 60

offline_assessment: maintenance, additional, extra, flex payable, credits payable
  for any_location, used where_bought, needs base_package
  remote or offered, deliverers_or_english, travel expenses, last request 60

proactive_monitoring: maintenance, additional, extra, flex payable, credits payable
  for any_location, used where_bought, needs base_package
  remote or if_agreed_in_writing, deliverers_or_english, travel expenses, last request 60

proactive_operations_programs: maintenance, additional, extra, flex payable, credits payable
  for any_location, used where_bought, needs base_package
  remote or offered, deliverers_or_english, travel expenses, last request 60

rap_as_a_service: maintenance, additional, extra, flex payable, credits payable
  for any_location, used where_bought, needs base_package
  remote or offered, deliverers_or_english, travel expenses, last request 60

adoption_services: optimization, additional, extra, flex payable, credits payable
  for any_location, used where_bought, needs base_package
  remote or if_agreed_in_writing, deliverers_or_english, travel expenses, last request 60

development_focused_services: optimization, additional, extra, flex payable, credits payable
  for any_location, used where_bought, needs base_package
  remote or if_agreed_in_writing, deliverers_or_english, travel expenses, last request 60

developer_insights: optimization, additional, under development_focused_services, extra,
    flex payable, credits payable
  for any_location, used where_bought, needs base_package, limit 1 assessments per year
  remote or if_agreed_in_writing, deliverers_or_english, travel expenses, last request 60

development_assistance: optimization, additional, under development_focused_services, extra,
    flex payable, credits payable
  for any_location, used where_bought, needs base_package, in hours, limit in_order
  remote or if_agreed_in_writing, deliverers_or_english, travel expenses, last request 60

it_service_management: optimization, additional, extra, flex payable, credits payable
  for any_location, used where_bought, needs base_package
  remote or offered, deliverers_or_english, travel expenses, exhibit may_define, last request 60

security_services: optimization, additional, extra, flex payable, credits payable
  for any_location, used where_bought, needs base_package
  remote or if_agreed_in_writing, deliverers_or_english, travel expenses, exhibit may_define,
    last request 60

on_demand_education: education, included, in_base_package, flex not_payable, credits not_payable
  for allotted_by_host, used designated_locations, needs base_package
  remote only, deliverers_or_english, last request 60

webcasts: education, included, in_base_package, flex not_payable, credits not_payable
  for allotted_by_host, used designated_locations, needs base_package
  remote only, deliverers_or_english, last request 60

chalk_talks: education, additional, extra, flex payable, credits payable
  for any_location, used where_bought, needs base_package
  remote or offered, deliverers_or_english, travel expenses, last request 60

workshops: education, additional, extra, flex payable, credits payable
  for any_location, used where_bought, needs base_package, in attendees + dedicated_deliveries
  remote or offered, deliverers_or_english, travel expenses, last request 60
  not recording

custom_proactive: other_proactive, additional, extra, flex payable_within_cap, credits payable
  for any_location, used where_bought, needs base_package
  remote or offered, deliverers_or_english, travel expenses, last request 60

support_technology_advisor: other_proactive, additional, extra, flex payable, credits payable
  for any_location, used where_bought, needs base_package
  remote or if_agreed_in_writing, deliverers_or_english, travel expenses, last request 60

designated_engineering: other_proactive, additional, extra, flex payable, credits payable
  for one_location, used where_bought, needs base_package + unified_agreement,
    ends with unified_agreement
  remote or if_agreed_in_writing, deliverers_or_english, hours location_business_hours,
    travel expenses, covers products_in_order, last request 60

proactive_credits: other_proactive, additional, extra, flex payable_within_cap,
    credits not_payable
  for any_location, used where_bought, needs base_package, in credits
  no delivery, deliverers_or_english

advisory_support: reactive, included, in_base_package, flex not_payable, credits not_payable
  for allotted_by_host, used host_and_other_places, needs base_package, limit 6 hours per incident
  remote only, english_and_customers, covers supported_products
  not architecture + solution_development + customisation + code_but_samples

problem_resolution_support: reactive, included, in_base_package, flex not_payable,
    credits not_payable
  for allotted_by_host, used host_and_other_places, needs base_package + cloud_subscription
  remote only, english_and_customers, hours by_severity, covers supported_products
  not code_but_samples
  by phone + web + services_portal, times base_table

reactive_support_management: reactive, included, in_base_package, flex not_payable,
    credits not_payable
  for allotted_by_host, used host_and_other_places, needs base_package
  remote only, english_and_customers, hours by_severity, covers supported_products
  not code_but_samples

root_cause_analysis: reactive, additional, extra, flex not_payable, credits payable
  for any_location, used where_bought, needs base_package
  remote only, deliverers_or_english, covers supported_products
  not unlisted_technologies + code_but_samples

rsm_add_on: reactive, additional, extra, flex not_payable, credits payable
  for any_location, used where_bought, needs base_package, in hours
  remote only, english_and_customers, hours agreed_zone_business_hours, covers supported_products
  not code_but_samples

customer_organization_enablement: service_delivery_management, included, in_base_package,
    flex not_payable, credits not_payable
  for allotted_by_host, used designated_locations, needs base_package
  remote or offered, deliverers_or_english, hours host_business_hours, travel expenses
  staff customer_success_account_manager

security_update_guidance: service_delivery_management, included, in_base_package,
    flex not_payable, credits not_payable
  for allotted_by_host, used designated_locations, needs base_package
  remote or offered, deliverers_or_english, hours host_business_hours, travel expenses
  staff customer_success_account_manager

program_development_and_management: service_delivery_management, included, in_base_package,
    flex not_payable, credits not_payable
  for allotted_by_host, used designated_locations, needs base_package
  remote or offered, deliverers_or_english, hours host_business_hours, travel expenses
  staff customer_success_account_manager

unified_support_onboarding: service_delivery_management, included, in_base_package,
    flex not_payable, credits not_payable
  for allotted_by_host, used designated_locations, needs base_package
  remote or offered, deliverers_or_english, hours host_business_hours, travel expenses
  staff customer_success_account_manager

cloud_success_program: service_delivery_management, additional, extra, flex not_payable,
    credits payable
  for any_location, used where_bought, needs base_package
  remote or offered, deliverers_or_english, hours host_business_hours, travel expenses
  staff customer_success_account_manager

csa_developer_advocate: service_delivery_management, discretionary, none, flex not_payable,
    credits not_payable
  for allotted_by_host, used designated_locations, needs base_package
  remote or offered, deliverers_or_english, hours host_business_hours, travel expenses
  staff customer_success_account_manager

executive_relationship_management: service_delivery_management, included, in_base_package,
    flex not_payable, credits not_payable
  for allotted_by_host, used designated_locations, needs base_package
  remote or offered, deliverers_or_english, hours host_business_hours, travel expenses
  staff customer_success_account_manager

sdm_add_on: service_delivery_management, additional, extra, flex not_payable, credits payable
  for any_location, used where_bought, needs base_package, in hours
  remote or offered, deliverers_or_english, hours host_business_hours, travel expenses
  staff customer_success_account_manager

on_site_sdm: service_delivery_management, additional, each_visit, flex not_payable,
    credits payable
  for any_location, used where_bought, needs base_package, in visits
  on site only, offered, deliverers_or_english, hours host_business_hours, travel expenses
  staff customer_success_account_manager

enhanced_designated_engineering: enhanced, additional, extra, flex payable,
    credits payable_by_reading
  for one_location, used where_bought, needs base_package + unified_agreement,
    ends with unified_agreement, in predefined_offers + hours
  remote or if_agreed_in_writing, deliverers_or_english, hours location_business_hours,
    travel expenses, covers products_in_order, exhibit defines, last request 60
  draw_down as_requested_and_delivered, staff designated_engineer

reactive_enhanced_designated_engineering: enhanced, additional,
    under enhanced_designated_engineering, extra, flex payable, credits payable_by_reading
  for any_location, used where_bought, needs base_package + unified_agreement,
    ends with unified_agreement, in hours
  remote or if_agreed_in_writing, deliverers_or_english, hours location_business_hours,
    travel reasonable_expenses, covers products_in_order, exhibit defines, last request 60
  draw_down as_used_and_delivered, staff designated_engineer + beside_resolvers, times unchanged

unified_enhanced_response: enhanced, additional, extra, flex payable, credits payable_by_reading
  for host_only, used host_and_other_places, needs base_package + unified_agreement
  remote only, only en zh ja, hours around_the_clock, covers supported_products, exhibit defines,
    last request 60
  not root_cause_analysis + region_bound_delivery + citizenship_bound_delivery + cleared_delivery
  hours of rsm_and_sdm + sdm_allotted_by_host, staff beside_resolvers, by phone + web, times own_table

rapid_response: enhanced, additional, extra, flex payable, credits payable_by_reading
  for any_location, used where_bought, needs base_package
  remote only, only en ja, hours around_the_clock, covers components_in_order, exhibit defines,
    last request 60
  not components azure_media_services azure_stack azure_storsimple github_ae universal_print
    test_base_for_m365 microsoft_mesh
  staff rapid_response_engineers, by service_portal, times own_table

azure_event_management: enhanced, additional, extra, flex payable, credits payable_by_reading
  for any_location, used where_bought, needs base_package, in events, limit 1 solutions per event +
    5 consecutive_calendar_days per event
  remote or if_agreed_in_writing, only en, hours around_the_clock, travel expenses,
    covers one_azure_solution, exhibit defines, last request 60
  not non_core_azure_services + government_and_sovereign_clouds
  by azure_portal, times own_table

office_365_engineering_direct: enhanced, additional, extra, flex payable,
    credits payable_by_reading
  for any_location, used where_bought, needs base_package, in tenants
  remote or if_agreed_in_writing, deliverers_or_english, travel expenses, covers listed_tenants,
    exhibit defines, last request 60

developer_support: enhanced, additional_within_limit, extra, flex payable,
    credits payable_by_reading
  for any_location, used where_bought, needs base_package, limit in_order
  remote or if_agreed_in_writing, deliverers_or_english, travel expenses, exhibit defines,
    last request 60

github_engineering_direct: enhanced, additional, extra, flex payable, credits payable_by_reading
  for any_location, used where_bought, needs base_package
  remote or if_agreed_in_writing, deliverers_or_english, travel expenses, exhibit defines,
    last request 60
  staff github_team

support_for_mission_critical: enhanced, additional, extra, flex payable,
    credits payable_by_reading
  for any_location, used where_bought, needs base_package + unified_agreement,
    ends with unified_agreement
  remote or if_agreed_in_writing, deliverers_or_english, travel expenses,
    covers products_in_order, exhibit defines, last request 60

azure_engineering_direct: enhanced, additional, extra, flex payable, credits payable_by_reading
  for any_location, used where_bought, needs base_package + appendix_a + support_case +
    unified_agreement + rapid_response, limit 2 improvement_plans per twelve_months +
    7 monitoring_scenarios per purchase
  remote or if_agreed_in_writing, only en, travel reasonable_expenses,
    covers enrolled_subscriptions, exhibit defines, last request 60
  not non_affiliate_purchases + features_during_onboarding + components us_gov_clouds azure_storsimple github_ae
    azure_communication_services billing_and_subscription_management a40 azure_media_services
    azure_stack test_base_for_m365 microsoft_mesh universal_print + analysis_of_wide_incidents +
    unlisted_technologies + monitors_and_thresholds + priority_in_wide_incidents + on_premises +
    user_devices + client_software + identity + customers_customers + non_microsoft_code
  staff rapid_response_engineers, times as_order_says

cybersecurity_incident_response: enhanced, additional, extra, flex payable,
    credits payable_by_reading
  for any_location, used where_bought, needs base_package + unified_agreement + separate_contract,
    in hours
  remote or offered, deliverers_or_english, travel expenses, exhibit defines, last request 60
";

/// The lines of the document's tables, in its order and as it prints them, and the clause of each; an indented one has no
/// line and stands under the one before.
pub(super) const LINES: &str = "
Validation Technique | proof_of_concept | 2.2/cat-proof-of-concept
Services d’architecture | architecture_services | 2.2/cat-architecture-services
Services d’Intégration | onboarding_services | 2.2/cat-onboarding-services
Évaluation à la Demande | on_demand_assessment | 2.2/cat-on-demand-assessment
Programme d’Évaluation | assessment_program | 2.2/cat-assessment-program
Évaluation Hors Connexion | offline_assessment | 2.2/cat-offline-assessment
Surveillance Proactive | proactive_monitoring | 2.2/cat-proactive-monitoring
Programmes d’Opérations Proactives (POP) | proactive_operations_programs | 2.2/cat-pop
Programme d’Évaluation des Risques et de l’Intégrité en tant que Service (RAP as a Service) | rap_as_a_service | 2.2/cat-rap-as-a-service
Services d’adoption | adoption_services | 2.2/cat-adoption-services
Services Axés sur le Développement | development_focused_services | 2.2/cat-development-focused-services
  Services Insights pour les développeurs | developer_insights | 2.2/cat-development-focused-services
  Assistance au Développement | development_assistance | 2.2/cat-development-focused-services
Gestion des Services Informatiques | it_service_management | 2.2/cat-it-service-management
Services de sécurité | security_services | 2.2/cat-security-services
Formation à la Demande | on_demand_education | 2.2/cat-on-demand-education
Webcasts | webcasts | 2.2/cat-webcasts
Conférences interactives ou « Chalk Talk » | chalk_talks | 2.2/cat-chalk-talks
Ateliers | workshops | 2.2/cat-workshops
Services Proactifs Personnalisés (services de Maintenance, d’Optimisation et de Formation) | custom_proactive | 2.2/cat-custom-proactive
Conseiller Technologique | support_technology_advisor | 2.2/cat-support-technology-advisor
Ingénierie Désignée | designated_engineering | 2.2/cat-designated-engineering
Avoirs Proactifs | proactive_credits | 2.2/cat-proactive-credits
Support Conseil | advisory_support | 2.2/cat-advisory-support
Support à la Résolution de Problèmes | problem_resolution_support | 2.2/cat-problem-resolution-support
Gestion du Support Réactif | reactive_support_management | 2.2/cat-reactive-support-management
Analyse des Causes | root_cause_analysis | 2.2/cat-root-cause-analysis
Module Complémentaire de Gestion du Support Réactif | rsm_add_on | 2.2/cat-rsm-add-on
Activation de l’organisation client | customer_organization_enablement | 2.2/cat-customer-organization-enablement
Produit, Service et Conseils sur les Mises à jour de Sécurité de Microsoft | security_update_guidance | 2.2/cat-product-security-update-guidance
Développement et gestion des programmes | program_development_and_management | 2.2/cat-program-development-management
Intégration du Support Unifié Enterprise | unified_support_onboarding | 2.2/cat-unified-onboarding
Programme de réussite dans le cloud | cloud_success_program | 2.2/cat-cloud-success-program
Défenseur des Développeurs Architectes de Solutions cloud | csa_developer_advocate | 2.2/cat-csa-developer-advocate
Gestion des relations avec la haute direction | executive_relationship_management | 2.2/cat-executive-relationship
Module Complémentaire Gestion de Prestation de Services | sdm_add_on | 2.2/cat-sdm-add-on
Gestion de Prestation de Services sur Site | on_site_sdm | 2.2/cat-onsite-sdm
Ingénierie Désignée améliorée | enhanced_designated_engineering | 2.3/cat-ede
  Ingénierie Désignée Améliorée Réactive (REDE) | reactive_enhanced_designated_engineering | 2.3/cat-ede
Réponse Améliorée Unifiée | unified_enhanced_response | 2.3/cat-uer
Réponse rapide | rapid_response | 2.3/cat-rapid-response
Gestion des événements Azure | azure_event_management | 2.3/cat-aem
O365 Engineering Direct | office_365_engineering_direct | 2.3/cat-o365-engineering-direct
Support pour Développeurs | developer_support | 2.3/cat-developer-support
GitHub Engineering Direct | github_engineering_direct | 2.3/cat-github-engineering-direct
Support Stratégique Vital | support_for_mission_critical | 2.3/cat-support-for-mission-critical
Azure Engineering Direct | azure_engineering_direct | 2.3/cat-azure-engineering-direct
Réponse aux incidents de cybersécurité de Microsoft | cybersecurity_incident_response | 2.3/cat-cybersecurity-incident-response
";
