//! Section 2.2: proactive services.

super::passages! {
    DESCRIPTION {
        PACKAGE_IS_COMBINATION, text, "éléments combinés pour constituer";
    }
    PROACTIVE {
        PROACTIVE_DEFINITION, text, "Les services proactifs aident";
        PROACTIVE_SCHEDULED_IN_TERM, text, "programmés afin de garantir la";
        PROACTIVE_AVAILABLE_AS_LISTED, text, "disponibles comme indiqué ci-dessous";
        PROACTIVE_ONSITE_NOT_EVERYWHERE, text, "La livraison sur site risque";
        PROACTIVE_REMOTE_DEFAULT, text, "livraison sera effectuée à distance";
    }
    PLANNING {
        PLANNING_DEFINITION, text, "évaluations et des études";
        CAT_PROOF_OF_CONCEPT, mark(PLANNING_TYPES, "Validation Technique");
    }
    PROOF_OF_CONCEPT {
        POC_DELIVERABLES, text, "prototypes fonctionnels";
    }
    PLANNING {
        CAT_ARCHITECTURE_SERVICES, mark(PLANNING_TYPES, "Services d’architecture");
    }
    ARCHITECTURE {
        ARCHITECTURE_SERVICES_SCOPE, text, "série de discussions menées par";
    }
    IMPLEMENTATION {
        IMPLEMENTATION_DEFINITION, text, "expertise technique et de gestion";
        CAT_ONBOARDING_SERVICES, mark(IMPLEMENTATION_TYPES, "Services d’Intégration");
    }
    ONBOARDING_SERVICES {
        ONBOARDING_SERVICES_SCOPE, text, "mission directe en partenariat";
    }
    MAINTENANCE {
        MAINTENANCE_DEFINITION, text, "généralement planifiés avant la fourniture";
        CAT_ON_DEMAND_ASSESSMENT, mark(MAINTENANCE_TYPES, "Évaluation à la Demande");
    }
    ON_DEMAND_ASSESSMENT {
        ODA_SELF_SERVICE_PLATFORM, text, "en ligne d’évaluation automatique";
        ODA_LIMITED_TECHNOLOGIES, text, "couvrent des technologies limitées";
        ODA_NEEDS_AZURE_SERVICE, text, "avec des limites de données";
        ODA_SETUP_HELP, text, "offrir une assistance pour permettre";
        ODA_ONSITE_DAYS_CAP, text, "deux (2) jours maximum";
        ODA_REMOTE_DAYS_CAP, text, "un (1) jour maximum";
        ODA_ONSITE_COUNTRY_LIMIT, text, "évaluations sur site peuvent";
    }
    MAINTENANCE {
        CAT_ASSESSMENT_PROGRAM, mark(MAINTENANCE_TYPES, "Programme d’Évaluation");
    }
    ASSESSMENT_PROGRAM {
        ASSESSMENT_PROGRAM_OUTPUT, text, "rapport consignant l’évaluation";
    }
    MAINTENANCE {
        CAT_OFFLINE_ASSESSMENT, mark(MAINTENANCE_TYPES, "Évaluation Hors Connexion");
    }
    OFFLINE_ASSESSMENT {
        OFFLINE_ASSESSMENT_DELIVERY, text, "collecte de données à distance";
    }
    MAINTENANCE {
        CAT_PROACTIVE_MONITORING, mark(MAINTENANCE_TYPES, "Surveillance Proactive");
    }
    MONITORING {
        PROACTIVE_MONITORING_SCOPE, text, "matrices d’incidents";
    }
    MAINTENANCE {
        CAT_POP, mark(MAINTENANCE_TYPES, "Programmes d’Opérations Proactives (POP)");
    }
    POP {
        POP_DELIVERY, text, "vérification avec votre personnel";
    }
    MAINTENANCE {
        CAT_RAP_AS_A_SERVICE, mark(
            MAINTENANCE_TYPES,
            "Programme d’Évaluation des Risques et de l’Intégrité en tant que Service (RAP as a Service)"
        );
    }
    RAP {
        RAAS_DELIVERY, text, "livraison sur site ou à";
    }
    OPTIMIZATION {
        OPTIMIZATION_DEFINITION, text, "objectifs d’utilisation optimale";
        CAT_ADOPTION_SERVICES, mark(OPTIMIZATION_TYPES, "Services d’adoption");
    }
    ADOPTION {
        ADOPTION_SCOPE, text, "capacité de votre organisation";
    }
    OPTIMIZATION {
        CAT_DEVELOPMENT_FOCUSED_SERVICES, mark(OPTIMIZATION_TYPES, "Services Axés sur le Développement");
    }
    DEVELOPMENT {
        DEVELOPMENT_FOCUSED_SCOPE, text, "concevoir, déployer et prendre";
    }
    DEVELOPER_INSIGHTS {
        DEVELOPER_INSIGHTS_ANNUAL, text, "évaluation annuelle de vos pratiques";
    }
    DEVELOPMENT_ASSISTANCE {
        DEVELOPMENT_ASSISTANCE_HOURS, text, "vendue en nombre d’heures";
    }
    OPTIMIZATION {
        CAT_IT_SERVICE_MANAGEMENT, mark(OPTIMIZATION_TYPES, "Gestion des Services Informatiques");
    }
    ITSM {
        ITSM_SCOPE, text, "environnement informatique hérité";
        ITSM_DELIVERY, text, "via des offres de conseils";
        ITSM_CUSTOM_PROGRAM, text, "programme personnalisé de services";
    }
    OPTIMIZATION {
        CAT_SECURITY_SERVICES, mark(OPTIMIZATION_TYPES, "Services de sécurité");
    }
    SECURITY {
        SECURITY_SCOPE, text, "menaces internes et externes";
        SECURITY_FOUR_AREAS, text, "vise quatre domaines";
        SECURITY_CUSTOM_PROGRAM, text, "programme personnalisé de services";
    }
    EDUCATION {
        EDUCATION_DEFINITION, text, "renforcer ses compétences techniques";
        CAT_ON_DEMAND_EDUCATION, mark(EDUCATION_TYPES, "Formation à la Demande");
        CAT_WEBCASTS, mark(EDUCATION_TYPES, "Webcasts");
        CAT_CHALK_TALKS, mark(EDUCATION_TYPES, "Conférences interactives ou « Chalk Talk »");
    }
    CHALK_TALKS {
        CHALK_TALK_LENGTH_AND_MODE, text, "en règle générale";
    }
    EDUCATION {
        CAT_WORKSHOPS, mark(EDUCATION_TYPES, "Ateliers");
    }
    WORKSHOPS {
        WORKSHOP_PURCHASE_UNIT, text, "achetés par participant";
        WORKSHOP_NO_RECORDING, text, "sans l’autorisation écrite expresse";
    }
    ADDITIONAL {
        CAT_CUSTOM_PROACTIVE, mark(
            ADDITIONAL_TYPES,
            "Services Proactifs Personnalisés (services de Maintenance, d’Optimisation et de Formation)"
        );
    }
    CUSTOM {
        CUSTOM_PROACTIVE_SCOPE, text, "selon les instructions du client";
    }
    ADDITIONAL {
        CAT_SUPPORT_TECHNOLOGY_ADVISOR, mark(ADDITIONAL_TYPES, "Conseiller Technologique");
    }
    STA {
        STA_SCOPE, text, "soutenant les objectifs commerciaux";
    }
    ADDITIONAL {
        CAT_DESIGNATED_ENGINEERING, mark(ADDITIONAL_TYPES, "Ingénierie Désignée");
    }
    DE {
        DE_SCOPE, text, "expert technique principal";
    }
    DE_CONDITIONS {
        DE_NEEDS_UNIFIED_AGREEMENT, bullet(1), "Vous devez disposer";
        DE_CO_TERMINATION, bullet(1), "expire ou est résilié";
        DE_BUSINESS_HOURS, bullet(2), "heures de bureau normales";
        DE_PRODUCTS_IN_ORDER, bullet(3), "supportent les produits et technologies";
        DE_SINGLE_LOCATION, bullet(4), "un seul lieu de support";
        DE_REMOTE_DEFAULT, bullet(5), "sauf accord écrit préalable";
        DE_TRAVEL_COSTS, bullet(5), "déplacement et de séjour";
    }
    ADDITIONAL {
        CAT_PROACTIVE_CREDITS, mark(OTHER_SERVICES, "Avoirs Proactifs");
    }
    CREDITS {
        CREDIT_DEFINITION, text, "valeur des services échangeables";
        CREDIT_EXCHANGE_AT_CURRENT_RATE, text, "aux tarifs en vigueur communiqués";
        CREDIT_DEDUCTION_ROUNDED, text, "votre solde, arrondi à";
    }
}
