//! Section 2.3: the enhanced services and solutions up to Rapid Response.

super::passages! {
    ENHANCED {
        ENHANCED_OPTIONAL_PAID, text, "solutions améliorés facultatifs suivants";
        ENHANCED_DEFINED_IN_EXHIBIT, text, "définis dans une Annexe mentionnée";
        CAT_EDE, mark(SERVICES, "Ingénierie Désignée améliorée");
        CAT_UER, mark(SERVICES, "Réponse Améliorée Unifiée");
        CAT_RAPID_RESPONSE, mark(SERVICES, "Réponse rapide");
        CAT_AEM, mark(SERVICES, "Gestion des événements Azure");
        CAT_O365_ENGINEERING_DIRECT, mark(SERVICES, "O365 Engineering Direct");
        CAT_DEVELOPER_SUPPORT, mark(SERVICES, "Support pour Développeurs");
        CAT_GITHUB_ENGINEERING_DIRECT, mark(SERVICES, "GitHub Engineering Direct");
        CAT_SUPPORT_FOR_MISSION_CRITICAL, mark(SERVICES, "Support Stratégique Vital");
        CAT_AZURE_ENGINEERING_DIRECT, mark(SERVICES, "Azure Engineering Direct");
        CAT_CYBERSECURITY_INCIDENT_RESPONSE, mark(SERVICES, "Réponse aux incidents de cybersécurité de Microsoft");
        FN1_QUANTITY_LIMIT, note(SERVICES, "1"), "limites quantitatives fixées";
    }
    EDE {
        EDE_SCOPE, text, "fournissant un ingénieur désigné";
        EDE_PURCHASE_FORMS, text, "bloc d’heures personnalisées";
        EDE_HOURS_DECREMENT, text, "nombre total d’heures achetées";
        EDE_PREDEFINED_CONTENTS, text, "Proactifs prédéfinis requis intégrés";
        EDE_FOCUS_AREAS, text, "Domaines de prédilection pour";
        EDE_PRIORITISED_AT_KICKOFF, text, "la réunion de lancement";
        EDE_MULTI_COUNTRY_ASSIGN_AT_CONTRACT, text, "Le client multi-pays";
    }
    EDE_CONDITIONS {
        EDE_NEEDS_UNIFIED_AGREEMENT, bullet(1), "Vous devez disposer";
        EDE_CO_TERMINATION, bullet(1), "est résilié ou expire";
        EDE_BUSINESS_HOURS, bullet(2), "disponibles pendant les heures ouvrées";
        EDE_PRODUCTS_IN_ORDER, bullet(3), "prennent en charge les produits";
        EDE_SINGLE_LOCATION, bullet(4), "destinée au seul site";
        EDE_REMOTE_DEFAULT, bullet(5), "fournis à distance, sauf accord";
        EDE_TRAVEL_COSTS, bullet(5), "déplacement et de séjour";
    }
    REDE {
        REDE_SCOPE, text, "résolution accélérée des incidents";
        REDE_HOURS_DECREMENT, text, "déduites du total des heures";
        REDE_KICKOFF_RECORDED, bullet(1), "Organiser une première réunion";
        REDE_SEV_1_A_PARTICIPATION, bullet(2), "gravité 1 et de gravité";
        REDE_OTHER_SEVERITY_ON_REQUEST, bullet(3), "À votre demande, participer";
        REDE_COOPERATES_WITH_SDM_RSM, bullet(4), "Travailler en collaboration avec";
        REDE_REACTIVE_ACTIVITIES, bullet(5), "Développer et maintenir une connaissance";
        REDE_RCA_WHERE_POSSIBLE, sub_bullet(5, 4), "analyse des causes profondes";
        REDE_EXTRA_RESOURCES, sub_bullet(5, 5), "faire appel à des ressources";
        REDE_PROACTIVE_DOCUMENTATION, sub_bullet(6, 1), "Documenter et partager avec vous";
        REDE_AGREED_PROACTIVE_ON_REQUEST, sub_bullet(6, 2), "effectuer des services proactifs convenus";
    }
    REDE_CONDITIONS {
        REDE_NEEDS_UNIFIED_AGREEMENT, bullet(1), "devez signer et maintenir";
        REDE_CO_TERMINATION, bullet(1), "expire ou est résilié";
        REDE_IN_ADDITION_TO_RESOLVER, bullet(2), "affecté en plus de la";
        REDE_BUSINESS_HOURS, bullet(3), "heures de bureau normales";
        REDE_LOCATIONS, bullet(4), "lieux de support désignés où";
        REDE_REMOTE_DEFAULT, bullet(5), "sauf accord écrit préalable";
        REDE_TRAVEL_COSTS, bullet(5), "déplacement et des dépenses raisonnables";
        REDE_NO_RESPONSE_TIME_CHANGE, bullet(6), "ne modifient pas les délais";
    }
    REDE_DUTIES {
        REDE_CUSTOMER_ORIENTATION, bullet(1), "orientation, la formation, la documentation";
        REDE_CUSTOMER_OPENS_INCIDENTS, bullet(2), "initier les demandes d’incidents";
        REDE_CUSTOMER_ADMINISTERS, bullet(3), "qu’administrateur de votre environnement";
        REDE_CUSTOMER_TROUBLESHOOTING_DATA, bullet(4), "informations de dépannage sur demande";
        REDE_BREACH_CONSEQUENCE, text, "manquement à l’une quelconque";
    }
    UER {
        UER_SCOPE, text, "fournit un support réactif accéléré";
        UER_PURCHASE_TIMING, text, "tout moment pendant la durée";
        UER_MUST_REPORT, text, "devez signaler un incident par";
        UER_AUTO_ROUTING, text, "acheminées avec un délai";
        UER_AUTO_EIM_ASSIGNMENT, text, "automatiquement affectée à la gestion";
    }
    EIM {
        UER_EIM_24X7X365, text, "365 j/an pour";
        UER_EIM_IN_ADDITION, text, "sont affectées en plus";
        UER_EIM_EMAIL_24X7, text, "joignables directement par";
        UER_SEV1_REVIEW, text, "un examen du traitement de";
        UER_REVIEW_CONTENTS, text, "aperçu de la réponse aux";
        UER_RCA_NOT_INCLUDED, text, "pas un service inclus dans";
        UER_RCA_AVAILABILITY_AND_FEE, text, "n’est disponible que pour";
        UER_RCA_REQUEST_DURING_INCIDENT, text, "peut être demandée à votre";
        UER_RCA_ADVICE_DUTY, text, "améliorée vous informera";
        UER_RCA_CUSTOMER_MATERIAL, text, "fournir la documentation nécessaire, comme";
        UER_ONBOARDING_60_DAYS, text, "pendant les 60 premiers jours";
        UER_REMOTE, text, "Ces ressources travailleront à distance";
        UER_LANGUAGES, text, "chinois et japonais";
        UER_NO_RESTRICTED_DELIVERY, text, "restreinte, citoyenneté requise ou";
    }
    UER {
        UER_AS_NEEDED_SUPPORTED_PRODUCTS, text, "inclus en fonction des besoins";
        UER_INCLUDED_HOURS, text, "un nombre défini d’heures";
        UER_QUARTERLY_MEETINGS, text, "trimestrielles avec votre équipe";
        UER_EXTRA_MEETINGS, text, "Des réunions supplémentaires ou plus";
        UER_HOST_ONLY_PURCHASE, text, "uniquement être achetée pour le";
        UER_REMOTE_TO_ALL_LOCATIONS, text, "emplacements autres que l’Hôte";
        UER_SDM_HOURS_BY_HOST, text, "seront allouées par l’Hôte";
        UER_SEV1_SITUATION_ATTENTION, situation(UER_SEVERITIES, SEVERITY_1), "Nécessite une attention immédiate";
        UER_SEV1_AZURE_15_MIN, ours(UER_SEVERITIES, SEVERITY_1), "téléphone en 15 minutes ou";
        UER_SEV1_OTHER_30_MIN, ours(UER_SEVERITIES, SEVERITY_1), "téléphone en 30 minutes";
        UER_SEV1_SENIOR_INCIDENT_MANAGER, ours(UER_SEVERITIES, SEVERITY_1), "Affectation automatique du" nth 1;
        UER_SEV1_24X7_EFFORT, ours(UER_SEVERITIES, SEVERITY_1), "Maintien d’un suivi" nth 1;
        UER_SEV1_ESCALATION_AND_EXECUTIVES, ours(UER_SEVERITIES, SEVERITY_1), "Procédure d’escalade rapide";
        UER_SEV1_CUSTOMER_DUTIES, yours(UER_SEVERITIES, SEVERITY_1), "Notification de vos cadres";
        UER_SEVA_SITUATION, situation(UER_SEVERITIES, SEVERITY_A), "Dégradation des systèmes de";
        UER_SEVA_ATTENTION_30_MIN, situation(UER_SEVERITIES, SEVERITY_A), "les trente (30) minutes";
        UER_SEVA_RESPONSE_30_MIN, ours(UER_SEVERITIES, SEVERITY_A), "téléphone en trente";
        UER_SEVA_SENIOR_INCIDENT_MANAGER, ours(UER_SEVERITIES, SEVERITY_A), "Affectation automatique du" nth 2;
        UER_SEVA_24X7_EFFORT, ours(UER_SEVERITIES, SEVERITY_A), "Maintien d’un suivi" nth 2;
        UER_SEVA_CUSTOMER_DUTIES, yours(UER_SEVERITIES, SEVERITY_A), "Allocation des ressources" nth 2;
        UER_BC_NOT_COVERED, no_row(UER_SEVERITIES);
        UER_FN1_AZURE_EXCLUSIONS, note(UER_SEVERITIES, "1"), "ne couvre pas US Gov";
        UER_FN2_EIM_ROLE, note(UER_SEVERITIES, "2"), "améliorée contribuent à la résolution";
        UER_FN3_DOWNGRADE, note(UER_SEVERITIES, "3"), "rétrograder le niveau de sévérité";
    }
    RAPID_RESPONSE {
        RR_SCOPE, text, "acheminant les incidents de support";
        RR_COMPONENTS_IN_ORDER, text, "composants Microsoft Azure spécifiés";
        RR_SUBMIT_ON_PORTAL, text, "soumettre un incident sur";
        RR_DIRECT_ROUTING, text, "directement acheminées vers des ingénieurs";
        RR_TEAM_KEEPS_RESPONSIBILITY, text, "conserve la responsabilité principale";
        RR_TIMES_SUPERSEDE_BASE, text, "annulent et remplacent";
        RR_EXCLUSIONS, text, "ne couvre pas Azure Media";
        RR_AVAILABILITY, text, "assujetti à la disponibilité";
        RR_SEV1_SITUATION, situation(RR_SEVERITIES, SEVERITY_1), "Arrêt des systèmes de gestion";
        RR_ATTENTION_15_MIN, situation(RR_SEVERITIES, SEVERITY_1), "les quinze (15) minutes";
        RR_SEV1_RESPONSE_15_MIN, ours(RR_SEVERITIES, SEVERITY_1), "téléphone en quinze";
        RR_SEVA_SITUATION, situation(RR_SEVERITIES, SEVERITY_A), "Dégradation des systèmes de";
        // What severity A shares with severity 1 is printed in the cells beside severity 1.
        RR_SEVA_RESPONSE_15_MIN, ours(RR_SEVERITIES, SEVERITY_1), "(15) minutes ou moins";
        RR_24X7_EFFORT, ours(RR_SEVERITIES, SEVERITY_1), "Suivi continu 24 h/24";
        RR_SPECIALISTS, ours(RR_SEVERITIES, SEVERITY_1), "Accès à des spécialistes";
        RR_ESCALATION, ours(RR_SEVERITIES, SEVERITY_1), "Escalade rapide au sein de";
        RR_CUSTOMER_DUTIES, yours(RR_SEVERITIES, SEVERITY_1), "Notification de vos cadres";
        RR_BC_NOT_COVERED, no_row(RR_SEVERITIES);
        RR_FN1_REDUCED_SERVICE, note(RR_SEVERITIES, "1"), "amenés à renoncer au suivi";
        RR_FN2_LANGUAGES, note(RR_SEVERITIES, "2"), "disponibles qu’en anglais et";
    }
}
