//! Section 2.2: reactive services, the severity table, service delivery management.

super::passages! {
    REACTIVE {
        REACTIVE_DEFINITION, text, "Les services réactifs aident à";
        REACTIVE_AS_NEEDED_SUPPORTED_PRODUCTS, text, "inclus en fonction des besoins";
        REACTIVE_REMOTE_ONLY, text, "Tout le support réactif est";
        CAT_ADVISORY_SUPPORT, bare_mark(REACTIVE_TYPES, "Support Conseil");
        CAT_PROBLEM_RESOLUTION_SUPPORT, bare_mark(REACTIVE_TYPES, "Support à la Résolution de Problèmes");
        CAT_REACTIVE_SUPPORT_MANAGEMENT, bare_mark(REACTIVE_TYPES, "Gestion du Support Réactif");
        CAT_ROOT_CAUSE_ANALYSIS, bare_mark(REACTIVE_TYPES, "Analyse des Causes");
        CAT_RSM_ADD_ON, bare_mark(REACTIVE_TYPES, "Module Complémentaire de Gestion du Support Réactif");
    }
    ADVISORY {
        ADVISORY_SIX_HOUR_CAP, text, "limité à six (6) heures";
        ADVISORY_UNPLANNED_ISSUES, text, "sur des problèmes imprévus";
        ADVISORY_EXCLUSIONS, text, "personnalisation n’entrent pas dans";
    }
    PRS {
        PRS_DEFINITION, text, "présentant des signes spécifiques";
        PRS_CHANNELS, text, "par téléphone ou transmis par";
        PRS_PORTAL_FALLBACK, text, "ne sont pas couverts par";
        SEVERITY_TABLES_ESTIMATED, text, "définitions de niveaux de gravité";
        FIRST_CALL_RESPONSE_DEFINITION, text, "contact initial, non automatisé";
        THIRD_PARTY_COOPERATION_ON_REQUEST, text, "fournisseurs de technologies tiers";
        THIRD_PARTY_OWNS_ITS_PRODUCT, text, "incombe cependant au fournisseur";
        SEVERITY_DRIVES_RESPONSE, text, "détermine le niveau de réponse";
        CUSTOMER_STATES_IMPACT, text, "incombe de définir l’impact";
        SEVERITY_CHANGE_ON_REQUEST, text, "revoir le niveau de gravité";
        SEV1_SITUATION, situation(SEVERITIES, SEVERITY_1), "Arrêt des systèmes de gestion";
        SEV1_ATTENTION_IMMEDIATE, situation(SEVERITIES, SEVERITY_1), "Nécessite une attention";
        SEV1_AZURE_15_MIN, ours(SEVERITIES, SEVERITY_1), "téléphone en 15 minutes ou";
        SEV1_OTHER_1_HOUR, ours(SEVERITIES, SEVERITY_1), "par téléphone en une heure";
        SEV1_CRITSIT_RESOURCE, ours(SEVERITIES, SEVERITY_1), "Désignation de la Ressource";
        SEV1_24X7_EFFORT, ours(SEVERITIES, SEVERITY_1), "Maintien d’un suivi" nth 1;
        SEV1_ESCALATION_TO_PRODUCT_TEAMS, ours(SEVERITIES, SEVERITY_1), "Procédure d’escalade rapide";
        SEV1_MS_EXECUTIVE_NOTICE, ours(SEVERITIES, SEVERITY_1), "Notification de nos cadres";
        SEV1_CUSTOMER_EXECUTIVE_NOTICE, yours(SEVERITIES, SEVERITY_1), "Notification de vos cadres";
        SEV1_CUSTOMER_24X7_RESOURCES, yours(SEVERITIES, SEVERITY_1), "Allocation des ressources" nth 1;
        SEV1_CUSTOMER_RAPID_ACCESS, yours(SEVERITIES, SEVERITY_1), "Accès et réponse rapides" nth 1;
        SEV1_CHANNEL, yours(SEVERITIES, SEVERITY_1), "Communication par téléphone" nth 1;
        SEVA_SITUATION, situation(SEVERITIES, SEVERITY_A), "Dégradation des systèmes de";
        SEVA_ATTENTION_1_HOUR, situation(SEVERITIES, SEVERITY_A), "dans l’heure";
        SEVA_RESPONSE_1_HOUR, ours(SEVERITIES, SEVERITY_A), "téléphone en une (1) heure";
        SEVA_CRITSIT_OVERSIGHT, ours(SEVERITIES, SEVERITY_A), "Supervision des situations";
        SEVA_24X7_EFFORT, ours(SEVERITIES, SEVERITY_A), "Maintien d’un suivi" nth 2;
        SEVA_CUSTOMER_24X7_RESOURCES, yours(SEVERITIES, SEVERITY_A), "Allocation des ressources" nth 2;
        SEVA_CUSTOMER_RAPID_ACCESS, yours(SEVERITIES, SEVERITY_A), "Accès et réponse rapides" nth 2;
        SEVA_CHANNEL, yours(SEVERITIES, SEVERITY_A), "Communication par téléphone" nth 2;
        SEVB_SITUATION, situation(SEVERITIES, SEVERITY_B), "Impact modéré sur l’activité";
        SEVB_ATTENTION_2_BUSINESS_HOURS, situation(SEVERITIES, SEVERITY_B), "dans un délai de deux";
        SEVB_RESPONSE_2_HOURS, ours(SEVERITIES, SEVERITY_B), "téléphone en deux (2) heures";
        SEVB_BUSINESS_HOURS_EFFORT, ours(SEVERITIES, SEVERITY_B), "d’un suivi pendant les" nth 1;
        SEVB_CUSTOMER_RESOURCES, yours(SEVERITIES, SEVERITY_B), "appropriées afin de maintenir";
        SEVB_CHANGE_AUTHORITY_4_BUSINESS_HOURS, yours(SEVERITIES, SEVERITY_B), "l’autorité chargée de";
        SEVB_CHANNEL, yours(SEVERITIES, SEVERITY_B), "Communication par téléphone" nth 3;
        SEVC_SITUATION, situation(SEVERITIES, SEVERITY_C), "Impact minimum sur l’activité";
        SEVC_ATTENTION_4_BUSINESS_HOURS, situation(SEVERITIES, SEVERITY_C), "dans un délai de quatre" nth 2;
        SEVC_RESPONSE_4_HOURS, ours(SEVERITIES, SEVERITY_C), "téléphone en quatre";
        SEVC_BUSINESS_HOURS_EFFORT, ours(SEVERITIES, SEVERITY_C), "d’un suivi pendant les" nth 2;
        SEVC_CUSTOMER_CONTACT_DETAILS, yours(SEVERITIES, SEVERITY_C), "Coordonnées exactes";
        SEVC_CUSTOMER_RESPONSE_24_HOURS, yours(SEVERITIES, SEVERITY_C), "vingt-quatre (24) heures";
        SEVC_CHANNEL, yours(SEVERITIES, SEVERITY_C), "Communication par téléphone" nth 4;
        FN1_AZURE_EXCLUSIONS, note(SEVERITIES, "1"), "ne couvre pas Azure StorSimple";
        FN2_CRITSIT_ROLE, note(SEVERITIES, "2"), "Responsables des Situations Critiques";
        FN3_SEVERITY_DOWNGRADE, note(SEVERITIES, "3"), "rétrograder le niveau de sévérité";
        FN4_BUSINESS_HOURS, note(SEVERITIES, "4"), "généralement définies de 9 h";
        FN4_COUNTRY_VARIATION, note(SEVERITIES, "4"), "varier légèrement selon votre pays";
    }
    RSM {
        RSM_DEFINITION, text, "superviser la prise en charge";
        RSM_USES_SDM, text, "sera utilisée pour la Gestion";
        RSM_BC_ON_REQUEST, text, "disponible à la demande des";
        RSM_1A_AUTOMATIC, text, "procédure d’escalade améliorée";
        RSM_1A_DUTIES, text, "progrès techniques continus";
        RSM_EXTENDED_COVERAGE, text, "couverture prolongée hors heures";
    }
    RCA {
        RCA_REQUEST_BEFORE_CLOSURE, text, "que l’incident ne soit";
        RCA_SCOPE, text, "analyse structurée des causes";
        RCA_CUSTOMER_MATERIAL, text, "nécessaire, comme les fichiers journaux";
        RCA_SELECTED_TECHNOLOGIES, text, "n’est disponible que pour";
        RCA_EXTRA_FEE, text, "et peut entraîner";
    }
    RSM_ADD_ON {
        RSM_ADDON_HOURS, text, "choisir d’acheter des heures";
        RSM_ADDON_REMOTE, text, "Ces ressources fonctionneront à";
        RSM_ADDON_TIMEZONE, text, "fuseau horaire convenu par écrit";
        RSM_ADDON_LANGUAGE, text, "fourni en anglais et";
        RSM_ADDON_AVAILABILITY, text, "offert sous réserve";
    }
    SDM {
        SDM_INCLUDED_BY_DEFAULT, text, "incluse dans vos services de";
        SDM_ADDED_WITH_PURCHASES, text, "ajoutés en cas d’achat";
        SDM_DELIVERY_FORM, text, "fournis numériquement et par";
        SDM_REMOTE_OR_ONSITE, text, "personne désignée peut opérer";
    }
    SDM_SCOPE {
        CAT_CUSTOMER_ORGANIZATION_ENABLEMENT, mark(SDM_TYPES, "Activation de l’organisation client");
        CAT_PRODUCT_SECURITY_UPDATE_GUIDANCE, mark(
            SDM_TYPES,
            "Produit, Service et Conseils sur les Mises à jour de Sécurité de Microsoft"
        );
        CAT_PROGRAM_DEVELOPMENT_MANAGEMENT, mark(SDM_TYPES, "Développement et gestion des programmes");
        CAT_UNIFIED_ONBOARDING, mark(SDM_TYPES, "Intégration du Support Unifié Enterprise");
        CAT_CLOUD_SUCCESS_PROGRAM, mark(SDM_TYPES, "Programme de réussite dans le cloud");
        CAT_CSA_DEVELOPER_ADVOCATE, mark(SDM_TYPES, "Défenseur des Développeurs Architectes de Solutions cloud");
        CAT_EXECUTIVE_RELATIONSHIP, mark(SDM_TYPES, "Gestion des relations avec la haute direction");
        CAT_SDM_ADD_ON, mark(SDM_TYPES, "Module Complémentaire Gestion de Prestation de Services");
        CAT_ONSITE_SDM, mark(SDM_TYPES, "Gestion de Prestation de Services sur Site");
        SDM_FN1_DISCRETIONARY, note(SDM_TYPES, "1"), "Services supplémentaires pouvant être";
    }
    ENABLEMENT {
        ENABLEMENT_SCOPE, text, "Conseils et informations fournis à";
    }
    GUIDANCE {
        SECURITY_GUIDANCE_SCOPE, text, "bulletins de sécurité pour";
    }
    PROGRAMS {
        PROGRAM_MANAGEMENT_SCOPE, text, "conçues pour planifier, proposer";
    }
    UNIFIED_ONBOARDING {
        UNIFIED_ONBOARDING_SCOPE, text, "soutenir votre initiation";
    }
    CLOUD_SUCCESS {
        CLOUD_SUCCESS_SCOPE, text, "résultats spécifiques de cloud";
    }
    ADVOCATE {
        CSA_ADVOCATE_LIMITED, text, "Ces ressources limitées";
    }
    EXECUTIVES {
        EXECUTIVE_RELATIONSHIP_SCOPE, text, "priorités stratégiques de votre";
    }
    SDM_ADD_ON {
        SDM_ADDON_SCOPE, text, "ne sont pas explicitement détaillés";
        SDM_ADDON_AVAILABILITY, text, "également offert sous réserve";
        SDM_ADDON_LOCATION, text, "personnes opèreront à distance";
    }
    ONSITE_SDM {
        ONSITE_SDM_VISITS, text, "demander des visites sur site";
        ONSITE_SDM_AVAILABILITY, text, "offert sous réserve";
    }
}
