//! Section 2.3: the enhanced services and solutions from Azure Event Management on.

super::passages! {
    AEM {
        AEM_SCOPE, text, "support proactif et réactif amélioré";
        AEM_PRE_EVENT_ASSESSMENT, text, "la fenêtre d’événement définie";
        AEM_24X7_IN_WINDOW, text, "24 heures sur 24 et";
        AEM_CRITICAL_EVENT_DEFINITION, text, "Nous considérons qu’un événement";
        AEM_EVENT_EXAMPLES, text, "Exemples d’événements commerciaux critiques";
        AEM_CORE_AZURE_SERVICES, text, "les principaux services Microsoft";
        AEM_ONE_SOLUTION_PER_EVENT, text, "couvre une seule solution Azure";
        AEM_SOLUTION_DEFINITION, text, "ensemble d’abonnements Azure et";
        AEM_RISKS_IN_WRITING, text, "communiquera les risques identifiés par";
        AEM_PRE_EVENT_ACTIVITIES, text, "activités antérieures à l’événement";
        AEM_WRITTEN_FINDINGS, text, "fournira une documentation écrite";
        AEM_FIVE_DAY_CAP, text, "cinq (5) jours calendaires de";
        AEM_CHAIN_EVENTS, text, "acheter autant d’événements commerciaux";
        AEM_AVAILABILITY, text, "soumis à la disponibilité des";
        AEM_SIX_WEEK_NOTICE, text, "au moins 6 semaines calendaires";
        AEM_SHORT_NOTICE_SCOPE, text, "avec un préavis plus court";
        AEM_CANCEL_FOR_NO_COOPERATION, text, "L’AEM est susceptible";
        AEM_PUBLIC_CLOUD_ONLY, text, "solutions dans Azure Public Cloud";
        AEM_ENGLISH_ONLY, text, "disponible qu’en anglais et";
        AEM_SUBMIT_IN_AZURE_PORTAL, text, "soumises via le portail Microsoft";
        AEM_SEV1_SITUATION, situation(SEVERITIES, SEVERITY_1), "Arrêt des systèmes de gestion";
        AEM_ATTENTION_15_MIN, situation(SEVERITIES, SEVERITY_1), "Nécessite une attention dans les";
        AEM_RESPONSE_15_MIN, ours(SEVERITIES, SEVERITY_1), "en quinze (15) minutes ou";
        AEM_SEVA_SITUATION, situation(SEVERITIES, SEVERITY_A), "Dégradation des systèmes de";
        // What severity A may share with severity 1 is printed in the cells beside severity 1.
        AEM_SEVA_RESPONSE_15_MIN, ours(SEVERITIES, SEVERITY_1), "Première réponse par téléphone";
        AEM_CRITSIT_30_MIN, ours(SEVERITIES, SEVERITY_1), "Désignation de la ressource des";
        AEM_24X7_EFFORT, ours(SEVERITIES, SEVERITY_1), "Suivi continu 24 h/24";
        AEM_TOP_SPECIALISTS, ours(SEVERITIES, SEVERITY_1), "Accès aux spécialistes les plus";
        AEM_ENGINEERS_KNOW_SOLUTION, ours(SEVERITIES, SEVERITY_A), "Mission des ingénieurs support";
        AEM_EXECUTIVE_NOTICE, ours(SEVERITIES, SEVERITY_A), "Notification de nos cadres";
        AEM_CUSTOMER_DUTIES, yours(SEVERITIES, SEVERITY_1), "Notification de vos cadres";
        AEM_BC_NOT_COVERED, no_row(SEVERITIES);
        AEM_FN1_STOP_24X7, note(SEVERITIES, "1"), "amenée à renoncer au suivi";
        AEM_POST_EVENT_SUMMARY, text, "un résumé après l’événement";
    }
    O365 {
        O365ED_SCOPE, text, "un accès prioritaire à";
        O365ED_LISTED_TENANTS, text, "le ou les locataires répertoriés";
        O365ED_FEE_AND_EXHIBIT, text, "défini dans une Annexe référencée";
    }
    DEVELOPER_SUPPORT {
        DEVSUPPORT_SCOPE, text, "support proactif approfondi basé sur";
        DEVSUPPORT_TOPICS, text, "offre une assistance complète";
        DEVSUPPORT_FEE, text, "disponible moyennant des frais supplémentaires";
    }
    GITHUB {
        GHED_TEAM_AND_CRE, text, "ingénieur de fiabilité client";
        GHED_QUARTERLY_REVIEWS, text, "les examens trimestriels";
    }
    SFMC {
        SFMC_SCOPE, text, "niveau de support supérieur";
        SFMC_FEE_AND_EXHIBIT, text, "fournit un programme personnalisé de";
        SFMC_NEEDS_UNIFIED_AGREEMENT, text, "Vous devez disposer";
        SFMC_CO_TERMINATION, text, "est résilié ou expire";
    }
    AED_OVERVIEW {
        AED_SCOPE, text, "(AED) fournit un support amélioré";
        AED_AIM, text, "accélérer le délai de rentabilisation";
        AED_ENROLLED_SUBSCRIPTIONS, text, "valablement licenciés, commercialisés et généralement";
        AED_NON_AFFILIATE_EXCLUSION, text, "excluent ceux achetés par toute";
        AED_ENROLLED_SUBSCRIPTIONS_NAME, text, "ci-après sous le nom";
        AED_FEE_TIERED_ON_SPEND, text, "une structure tarifaire par";
        AED_ASSESSED_SPEND_DEFINITION, text, "collectivement, les « Dépenses évaluées";
        AED_EXTENDED_FEATURES_THRESHOLD, text, "soixante millions de dollars";
        AED_EXTENDED_FEATURES_FLOOR_PRICE, text, "choisit de payer le prix";
        AED_OTHER_CUSTOMERS_2_1_ONLY, text, "Tous les autres clients";
        AED_ONBOARDING_60_DAYS, text, "travaillera avec le client pendant";
        AED_ONBOARDING_LIMITED, text, "limitées à l’accueil et";
        AED_CUSTOMER_ONBOARDING_DUTY, text, "participer aux activités d’accueil";
        AED_OUT_OF_SCOPE_TECHNOLOGIES, text, "technologies hors périmètre pour";
    }
    AED_FEATURES {
        AED_REACTIVE_NEEDS_PRS_CASE, text, "doivent être initiées par";
        AED_STANDARD_RESPONSE_TIMES, text, "délais de réponse standard";
        AED_TRIAGE_TO_SPECIALISTS, text, "triés vers des équipes spécialisées";
        AED_SEVERITY_PER_ORDER, text, "définitions de gravité";
        AED_INITIAL_RESPONSE_BY_RR, text, "réponse initiale aux incidents Azure";
        AED_ESCALATION_ONLY_ENROLLED, text, "évalueront et détermineront si";
    }
    AED_INTERFACE {
        AED_DIRECT_ENGINEERING_INTERFACE, text, "défendre et de faciliter les";
        AED_ADVISOR, bullet(1), "Conseiller en ingénierie Azure";
        AED_ENGINEERING_LED_CRISIS_MANAGEMENT, bullet(2), "crise par l’ingénierie";
        AED_RR_MAY_ESCALATE_IN_SCOPE, bullet(2), "peuvent transmettre à l’AED";
        AED_PROBLEM_MANAGEMENT, bullet(3), "Orchestrer la gestion des problèmes";
        AED_RCA_REQUEST_WINDOW, bullet(3), "sept (7) jours calendaires suivant";
        AED_RCA_SCOPE, bullet(3), "connexes limités aux produits";
        AED_RCA_CUSTOMER_MATERIAL, bullet(3), "traces de réseau";
        AED_RCA_VIA_ALIGNED_ENGINEER, bullet(3), "ingénieur AED aligné du";
        AED_RCA_10_BUSINESS_DAYS, bullet(3), "dix (10) jours ouvrables suivant";
    }
    AED_OUTCOMES {
        AED_BUSINESS_OUTCOME_ACCELERATION, text, "Ces activités favorisent la réalisation";
        AED_SERVICE_IMPROVEMENT_PLANS, bullet(1), "Plans proactifs d’amélioration";
        AED_SIP_CAP, bullet(1), "période de douze mois";
        AED_CRITICAL_PROJECT_SUPPORT, bullet(2), "Soutien aux projets critiques";
        AED_KNOWLEDGE_TRANSFER, bullet(3), "formera les équipes";
        AED_CUSTOMER_ADVISORY_INPUT, bullet(4), "Customer Advisory Input";
    }
    AED_EXTENDED {
        AED_EXTENDED_ONLY_NAMED_CUSTOMERS, text, "limitées aux Extended Feature Customers";
        AED_PLATFORM_MONITORING, bullet(1), "télémétrie interne de plus de";
        AED_MONITORING_SERVICE_EXCLUSIONS, bullet(1), "Certains services Azure peuvent être";
        AED_SEVEN_MONITORING_SCENARIOS, bullet(1), "jusqu’à sept (7)";
        AED_SCENARIO_DEFINITION, bullet(1), "définis comme un ensemble de";
        AED_MONITORS_NOT_SHARED, bullet(1), "partagés ou exposés au client";
        AED_SCENARIOS_IN_ONBOARDING, bullet(1), "scénarios seront définis au cours";
        AED_MONITORS_READY_30_DAYS, bullet(1), "prêts à être testés dans";
        AED_MONITOR_COVERAGE_24X7, bullet(1), "moniteurs sont opérationnels";
        AED_MONITOR_CASE_REQUEST, bullet(1), "pas créé de dossier";
        AED_WHITE_GLOVE_OUTAGE, bullet(2), "pannes de plateforme en gants";
        AED_DECLARED_OUTAGE_DEFINITION, bullet(2), "panne déclarée par Azure";
        AED_SELF_MITIGATION_HELP, bullet(2), "efforts d’auto-atténuation tels";
        AED_GLOBAL_CRISIS_SUPPORT, bullet(3), "Soutien mondial à la gestion";
        AED_KNOW_ME_DEFINITION, bullet(3), "« Know-me » est défini";
    }
    AED_CONDITIONS {
        AED_PREREQUISITES_ADD_TO_ORDER, text, "Outre les conditions préalables et";
        AED_DEPENDS_ON_COOPERATION, letter('a'), "dépend de la coopération du";
        AED_NEEDS_UNIFIED_AND_RR, letter('b'), "maintiendra un plan de service";
        AED_ENGLISH_ONLY, letter('c'), "disponibles en anglais uniquement";
        AED_REMOTE_AND_TRAVEL, letter('d'), "se fera à distance, sauf";
        AED_NO_PRIORITY_IN_WIDE_INCIDENTS, letter('e'), "pas isolé à l’organisation";
        AED_EXCLUDED_LAYERS, letter('f'), "technologies sur site, aux appareils";
        AED_SUBJECT_TO_TERMS, letter('g'), "respect des conditions générales";
        AED_INTERNAL_USE_ONLY, letter('h'), "fins commerciales internes du client";
        AED_NO_NON_MICROSOFT_CODE, letter('i'), "pour tout code non Microsoft";
    }
    MSCIR {
        MSCIR_SCOPE, text, "ampleur de la cyberattaque";
        MSCIR_DELIVERY, text, "site et/ou à distance";
        MSCIR_SEPARATE_CONTRACT, text, "contrat distinct dans le cadre";
        MSCIR_SCOPE_SET_AT_INCIDENT, text, "sera définie au moment de";
        MSCIR_URGENT_START, text, "Dans certaines circonstances urgentes";
        MSCIR_PRESTART_SIGN_QUICKLY, text, "(a) il prendra toutes les";
        MSCIR_PRESTART_PAYS, text, "accepte de payer les services";
        MSCIR_PRESTART_RISK, text, "omissions liés aux travaux autorisés";
        MSCIR_MORE_FROM_CSAM, text, "Des informations supplémentaires relatives aux";
    }
}
