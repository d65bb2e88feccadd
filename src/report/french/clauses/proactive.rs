//! Section 2.2: proactive services.

super::french! {
    // 2.2
    PACKAGE_IS_COMBINATION,
        "La section décrit ce qui compose le package de support et ce qui peut y être ajouté, d’emblée ou en cours de contrat";

    // 2.2 Proactive
    PROACTIVE_DEFINITION,
        "Les services proactifs visent à prévenir les problèmes dans l’environnement Microsoft";
    PROACTIVE_SCHEDULED_IN_TERM,
        "Les services proactifs sont planifiés de façon à assurer les ressources et leur mise à disposition sur toute la durée de l’Ordre de Services";
    PROACTIVE_AVAILABLE_AS_LISTED,
        "Disponibles selon les tableaux qui suivent ou l’Ordre de Services";
    PROACTIVE_ONSITE_NOT_EVERYWHERE,
        "La prestation sur site peut être indisponible pour certains services ou certaines régions";
    PROACTIVE_REMOTE_DEFAULT,
        "Prestation à distance, sauf accord écrit avec supplément de prix, ou service expressément vendu comme service sur site";

    // 2.2 Proactive/Planning
    PLANNING_DEFINITION,
        "Les services de planification évaluent infrastructure, données, sécurité et applications, pour préparer correctifs, mises à jour, migrations, déploiements";
    CAT_PROOF_OF_CONCEPT,
        "« Validation Technique » (preuve de concept) : service supplémentaire (+)";
    POC_DELIVERABLES,
        "La Validation Technique démontre la faisabilité par prototypes, documents ou schémas, en règle générale non prêts pour la production";
    CAT_ARCHITECTURE_SERVICES,
        "Services d’architecture : service supplémentaire (+)";
    ARCHITECTURE_SERVICES_SCOPE,
        "Suite d’entretiens conduits par un expert, qui traduit les besoins métier en une conception servant de référence au déploiement";

    // 2.2 Proactive/Implementation
    IMPLEMENTATION_DEFINITION,
        "Les services de mise en œuvre apportent un savoir-faire technique et de conduite de projet, pour déployer plus vite les technologies Microsoft";
    CAT_ONBOARDING_SERVICES,
        "« Services d’Intégration » : service supplémentaire (+)";
    ONBOARDING_SERVICES_SCOPE,
        "Aide directe à déployer, migrer, mettre à jour ou développer une fonction ; peut planifier et valider une charge de preuve de concept ou de production";

    // 2.2 Proactive/Maintenance
    MAINTENANCE_DEFINITION,
        "Les services de maintenance contribuent à prévenir les problèmes et sont d’ordinaire planifiés avant leur exécution";
    CAT_ON_DEMAND_ASSESSMENT,
        "Évaluation à la Demande : incluse (✓)";
    ODA_SELF_SERVICE_PLATFORM,
        "Plateforme d’évaluation en ligne et en libre-service, qui analyse les journaux des technologies Microsoft du client";
    ODA_LIMITED_TECHNOLOGIES,
        "Seul un nombre limité de technologies est couvert";
    ODA_NEEDS_AZURE_SERVICE,
        "Un service Azure actif, aux limites de données suffisantes, est requis";
    ODA_SETUP_HELP,
        "Microsoft peut aider à la première mise en place";
    ODA_ONSITE_DAYS_CAP,
        "Évaluation à la Demande, contre supplément de prix : une ressource Microsoft sur site, 2 jours au plus";
    ODA_REMOTE_DAYS_CAP,
        "Évaluation à la Demande, contre supplément de prix : une ressource Microsoft à distance, 1 jour au plus";
    ODA_ONSITE_COUNTRY_LIMIT,
        "Les évaluations sur site peuvent être indisponibles dans certains pays";
    CAT_ASSESSMENT_PROGRAM,
        "Programme d’Évaluation : service supplémentaire (+)";
    ASSESSMENT_PROGRAM_OUTPUT,
        "Confronte conception, réalisation, exploitation ou gestion des changements aux préconisations Microsoft ; correction commune, rapport, plan éventuel";
    CAT_OFFLINE_ASSESSMENT,
        "Évaluation Hors Connexion : service supplémentaire (+)";
    OFFLINE_ASSESSMENT_DELIVERY,
        "Évaluation automatisée ; données recueillies à distance ou par Microsoft sur site, analysées par des outils sur site ; rapport, conclusions et conseils";
    CAT_PROACTIVE_MONITORING,
        "Surveillance Proactive : service supplémentaire (+)";
    PROACTIVE_MONITORING_SCOPE,
        "Outils et conseils de surveillance pour incidents de serveurs : matrices d’incidents, revue des majeurs, conception d’une équipe technique solide";
    CAT_POP,
        "Programmes d’Opérations Proactives (POP) : service supplémentaire (+)";
    POP_DELIVERY,
        "POP : une ressource Microsoft revoit avec le personnel du client ses processus (planification, conception, réalisation, exploitation), sur site ou à distance";
    CAT_RAP_AS_A_SERVICE,
        "Programme d’Évaluation des Risques et de l’Intégrité en tant que Service (RAP as a Service) : service supplémentaire (+)";
    RAAS_DELIVERY,
        "Évaluation automatisée, données recueillies à distance ; fournie sur site ou à distance ; rapport de conclusions";

    // 2.2 Proactive/Optimization
    OPTIMIZATION_DEFINITION,
        "Les services d’optimisation visent le meilleur usage des technologies achetées ; possibles : administration cloud à distance, adoption, sécurité, identité";
    CAT_ADOPTION_SERVICES,
        "Services d’adoption : service supplémentaire (+)";
    ADOPTION_SCOPE,
        "Aide à évaluer l’aptitude de l’organisation à conduire, piloter et améliorer le changement lié à son achat ; stratégie et ressources qualifiées";
    CAT_DEVELOPMENT_FOCUSED_SERVICES,
        "Services Axés sur le Développement : service supplémentaire (+), avec deux sous-services";
    DEVELOPMENT_FOCUSED_SCOPE,
        "Aide le personnel du client à concevoir, à déployer et à soutenir des applications bâties sur les technologies Microsoft";
    DEVELOPER_INSIGHTS_ANNUAL,
        "Services Insights pour les développeurs : évaluation annuelle des pratiques de développement d’applications, assortie de conseils";
    DEVELOPMENT_ASSISTANCE_HOURS,
        "L’Assistance au Développement porte sur les outils et technologies Microsoft de développement et se vend au nombre d’heures de l’Ordre de Services";
    CAT_IT_SERVICE_MANAGEMENT,
        "Gestion des Services Informatiques : service supplémentaire (+)";
    ITSM_SCOPE,
        "Fait passer un environnement hérité à une gestion moderne des services, pour que surveillance, incidents et centre d’assistance conviennent au cloud";
    ITSM_DELIVERY,
        "Peut prendre la forme de conseils ou d’ateliers, à distance ou sur site";
    ITSM_CUSTOM_PROGRAM,
        "Peut entrer dans un programme de support personnalisé, contre supplément de prix, fixé dans une Annexe visée à l’Ordre de Services";
    CAT_SECURITY_SERVICES,
        "Services de sécurité : service supplémentaire (+)";
    SECURITY_SCOPE,
        "Explique comment protéger applications, infrastructure et données des menaces, internes comme externes, et comment innover en la matière";
    SECURITY_FOUR_AREAS,
        "L’offre de sécurité a quatre domaines : sécurité du cloud et identité, mobilité, protection renforcée de l’information, infrastructure sécurisée";
    SECURITY_CUSTOM_PROGRAM,
        "Peut entrer dans un programme de support personnalisé, contre supplément de prix, fixé dans une Annexe visée à l’Ordre de Services";

    // 2.2 Proactive/Education
    EDUCATION_DEFINITION,
        "Les services de formation s’adressent au personnel de support, en ligne, à la demande ou sur site";
    CAT_ON_DEMAND_EDUCATION,
        "Formation à la Demande : incluse (✓) ; accès à une bibliothèque numérique de formations et de laboratoires en ligne";
    CAT_WEBCASTS,
        "Webcasts : inclus (✓) ; en direct, hébergés par Microsoft, à distance";
    CAT_CHALK_TALKS,
        "Conférences interactives (Chalk Talk) : service supplémentaire (+)";
    CHALK_TALK_LENGTH_AND_MODE,
        "Séances interactives, d’une journée d’ordinaire, en présentiel ou en ligne";
    CAT_WORKSHOPS,
        "Ateliers : service supplémentaire (+)";
    WORKSHOP_PURCHASE_UNIT,
        "Les ateliers, en présentiel ou en ligne, s’achètent par participant ou pour la seule entreprise, selon l’Ordre de Services";
    WORKSHOP_NO_RECORDING,
        "Pas d’enregistrement des ateliers sans l’autorisation expresse et écrite de Microsoft";

    // 2.2 Proactive/Additional proactive
    CAT_CUSTOM_PROACTIVE,
        "Services Proactifs Personnalisés (maintenance, optimisation, formation) : service supplémentaire (+)";
    CUSTOM_PROACTIVE_SCOPE,
        "Prestations sur site ou en ligne que le document ne décrit pas, sur instruction du client ; dont maintenance, optimisation et formation";
    CAT_SUPPORT_TECHNOLOGY_ADVISOR,
        "Conseiller Technologique (STA) : service supplémentaire (+)";
    STA_SCOPE,
        "Évaluation technologique sur mesure par Microsoft, pour les objectifs métier (optimisation des charges, adoption, etc.) ; plan et conseils éventuels";
    CAT_DESIGNATED_ENGINEERING,
        "Ingénierie Désignée (DE) : service supplémentaire (+)";
    DE_SCOPE,
        "Mission axée sur les résultats, avec un expert technique principal et des services proactifs préétablis visant des résultats définis";
    DE_NEEDS_UNIFIED_AGREEMENT,
        "La DE suppose un contrat de Support Unifié en vigueur";
    DE_CO_TERMINATION,
        "Si le contrat de Support Unifié expire ou est résilié, la DE prend fin le même jour";
    DE_BUSINESS_HOURS,
        "La DE est disponible de 9 h 00 à 17 h 30, heure locale, hors jours fériés et week-ends";
    DE_PRODUCTS_IN_ORDER,
        "La DE porte sur les produits et technologies que le client a choisis et que l’Ordre de Services énumère";
    DE_SINGLE_LOCATION,
        "La DE sert un seul site de support, celui que désigne l’Ordre de Services"
        slip "porte « lieu de support », ailleurs « Site de support » ; lu comme un seul terme, site de support";
    DE_REMOTE_DEFAULT,
        "La DE s’exécute à distance, sauf accord écrit préalable";
    DE_TRAVEL_COSTS,
        "Les visites sur site convenues et non prépayées donnent lieu à la facturation de frais de déplacement et de séjour";

    // 2.2 Proactive/Other
    CAT_PROACTIVE_CREDITS,
        "Avoirs Proactifs : service supplémentaire (+)";
    CREDIT_DEFINITION,
        "Avoirs Proactifs : montant de services échangeables, porté en avoir à l’Ordre de Services";
    CREDIT_EXCHANGE_AT_CURRENT_RATE,
        "Les Avoirs Proactifs s’échangent contre des services supplémentaires que cite le document, aux tarifs du moment donnés par le représentant";
    CREDIT_DEDUCTION_ROUNDED,
        "La valeur du service choisi est déduite du solde, avec arrondi à l’unité la plus proche";
}
