//! Section 2.2: reactive services, the severity table, service delivery management.

super::french! {
    // 2.2 Reactive
    REACTIVE_DEFINITION,
        "Les services réactifs servent à résoudre les problèmes de l’environnement Microsoft et s’utilisent normalement à la demande";
    REACTIVE_AS_NEEDED_SUPPORTED_PRODUCTS,
        "Inclus au besoin pour les produits Microsoft et services en ligne alors pris en charge, sauf stipulation contraire de l’Ordre de Services"
        slip "porte « inclus » pour tous les services réactifs qui suivent, deux des cinq étant marqués du signe plus ; lu comme : les signes l’emportent";
    REACTIVE_REMOTE_ONLY,
        "Tout le support réactif s’exécute à distance";
    CAT_ADVISORY_SUPPORT,
        "Support Conseil : inclus (✓)";
    CAT_PROBLEM_RESOLUTION_SUPPORT,
        "Support à la Résolution de Problèmes (PRS) : inclus (✓)";
    CAT_REACTIVE_SUPPORT_MANAGEMENT,
        "Gestion du Support Réactif : incluse (✓)";
    CAT_ROOT_CAUSE_ANALYSIS,
        "Analyse des Causes (RCA) : service supplémentaire (+)";
    CAT_RSM_ADD_ON,
        "Module Complémentaire de Gestion du Support Réactif : service supplémentaire (+)";
    ADVISORY_SIX_HOUR_CAP,
        "Le Support Conseil est une aide téléphonique à court terme, limitée à six heures";
    ADVISORY_UNPLANNED_ISSUES,
        "Pour professionnels de l’informatique, sur des questions imprévues ; par exemple conseils et savoir-faire pour déployer sans problèmes courants ni pannes";
    ADVISORY_EXCLUSIONS,
        "Architecture, développement de solutions et personnalisation sont hors du Support Conseil"
        slip "porte « Services de Conseil », ailleurs « Support Conseil » ; lu comme un seul service, le Support Conseil";
    PRS_DEFINITION,
        "PRS : aide face à un défaut concret rencontré avec un produit Microsoft (problème précis, message d’erreur, fonctionnalité défaillante)";
    PRS_CHANNELS,
        "Les incidents s’ouvrent par téléphone ou par le Web";
    PRS_PORTAL_FALLBACK,
        "Les demandes sur les services et produits sans portail de support de service en ligne se traitent dans le portail en ligne des Services Microsoft"
        slip "porte une virgule avant « qui ne sont pas couverts », comme si aucun ne l’était ; lu comme ceux-là seuls qui ne sont pas couverts";
    SEVERITY_TABLES_ESTIMATED,
        "Les tableaux donnent les définitions des sévérités et les délais de réponse initiaux, tels que Microsoft les estime";
    FIRST_CALL_RESPONSE_DEFINITION,
        "Première réponse par téléphone : premier contact non automatisé, par téléphone ou par e-mail"
        slip "porte « Première réponse par téléphone » comme terme ; lu comme une réponse par téléphone ou par e-mail, selon la définition";
    THIRD_PARTY_COOPERATION_ON_REQUEST,
        "Sur demande, Microsoft peut travailler avec d’autres fournisseurs aux problèmes complexes d’interopérabilité entre leurs produits";
    THIRD_PARTY_OWNS_ITS_PRODUCT,
        "L’autre fournisseur reste responsable du support de son propre produit";
    SEVERITY_DRIVES_RESPONSE,
        "Trois choses dépendent de la sévérité : niveau de réponse, délai de réponse initial estimé, obligations du client"
        slip "porte « gravité » dans le texte, « Sévérité » dans les tableaux ; lu comme une seule notion, la sévérité";
    CUSTOMER_STATES_IMPACT,
        "Le client indique l’impact sur son activité ; Microsoft fixe ensuite la sévérité avec lui";
    SEVERITY_CHANGE_ON_REQUEST,
        "Le client peut demander un changement de sévérité en cours d’incident si l’impact le justifie";

    // 2.2 Reactive/Severity table
    SEV1_SITUATION,
        "Sévérité 1 : systèmes de gestion critiques à l’arrêt ; activité menacée ; perte totale d’une application ou solution critique";
    SEV1_ATTENTION_IMMEDIATE,
        "La sévérité 1 appelle une prise en charge immédiate";
    SEV1_AZURE_15_MIN,
        "Sévérité 1, composants Azure : première réponse par téléphone en 15 minutes ou moins";
    SEV1_OTHER_1_HOUR,
        "Sévérité 1, tout autre produit ou service : première réponse par téléphone en une heure ou moins";
    SEV1_CRITSIT_RESOURCE,
        "Sévérité 1 : une ressource des situations critiques est désignée";
    SEV1_24X7_EFFORT,
        "Sévérité 1 : suivi continu de Microsoft, 24 h/24, 7 j/7";
    SEV1_ESCALATION_TO_PRODUCT_TEAMS,
        "Sévérité 1 : escalade rapide chez Microsoft jusqu’aux équipes produits";
    SEV1_MS_EXECUTIVE_NOTICE,
        "Sévérité 1 : les cadres seniors de Microsoft sont avertis s’il y a lieu";
    SEV1_CUSTOMER_EXECUTIVE_NOTICE,
        "Sévérité 1, obligation du client : avertir ses propres cadres seniors lorsque Microsoft le demande";
    SEV1_CUSTOMER_24X7_RESOURCES,
        "Sévérité 1, obligation du client : affecter des ressources à un suivi 24 h/24, 7 j/7";
    SEV1_CUSTOMER_RAPID_ACCESS,
        "Sévérité 1, obligation du client : accès et réponse rapides";
    SEV1_CHANNEL,
        "Sévérité 1 : contact par téléphone ou par Internet";
    SEVA_SITUATION,
        "Sévérité A : systèmes de gestion critiques dégradés ; perte ou dégradation importante de services";
    SEVA_ATTENTION_1_HOUR,
        "La sévérité A appelle une prise en charge dans le délai d’une heure"
        slip "porte « prise en charge », « attention » à la sévérité 1 ; lu comme une seule notion, la prise en charge";
    SEVA_RESPONSE_1_HOUR,
        "Sévérité A : première réponse par téléphone en une heure ou moins, pour tous les produits";
    SEVA_CRITSIT_OVERSIGHT,
        "Sévérité A : supervision des situations critiques";
    SEVA_24X7_EFFORT,
        "Sévérité A : suivi continu de Microsoft, 24 h/24, 7 j/7"
        slip "porte « 7 j/72 » ; lu comme 7 jours suivis d’un appel de note, 3 (baisse de sévérité) au lieu du 2 imprimé";
    SEVA_CUSTOMER_24X7_RESOURCES,
        "Sévérité A, obligation du client : affecter des ressources à un suivi 24 h/24, 7 j/7";
    SEVA_CUSTOMER_RAPID_ACCESS,
        "Sévérité A, obligation du client : accès et réponse rapides";
    SEVA_CHANNEL,
        "Sévérité A : contact par téléphone ou par Internet";
    SEVB_SITUATION,
        "Sévérité B : impact modéré ; perte ou dégradation modérée, qui gêne l’activité sans l’empêcher raisonnablement de se poursuivre";
    SEVB_ATTENTION_2_BUSINESS_HOURS,
        "La sévérité B appelle une prise en charge dans les deux heures ouvrées"
        slip "porte « prise en charge », « attention » à la sévérité 1 ; lu comme une seule notion, la prise en charge";
    SEVB_RESPONSE_2_HOURS,
        "Sévérité B : première réponse par téléphone en deux heures ou moins";
    SEVB_BUSINESS_HOURS_EFFORT,
        "Sévérité B : suivi pendant les seules heures ouvrées";
    SEVB_CUSTOMER_RESOURCES,
        "Sévérité B, obligation du client : des ressources à la mesure du suivi de Microsoft";
    SEVB_CHANGE_AUTHORITY_4_BUSINESS_HOURS,
        "Sévérité B, obligation du client : l’autorité qui valide les modifications est joignable et répond dans les quatre heures ouvrées";
    SEVB_CHANNEL,
        "Sévérité B : contact par téléphone ou par Internet";
    SEVC_SITUATION,
        "Sévérité C : impact minimal ; l’activité continue pour l’essentiel, avec peu ou pas de gêne";
    SEVC_ATTENTION_4_BUSINESS_HOURS,
        "La sévérité C appelle une prise en charge dans les quatre heures ouvrées"
        slip "porte « prise en charge », « attention » à la sévérité 1 ; lu comme une seule notion, la prise en charge";
    SEVC_RESPONSE_4_HOURS,
        "Sévérité C : première réponse par téléphone en quatre heures ou moins";
    SEVC_BUSINESS_HOURS_EFFORT,
        "Sévérité C : suivi pendant les seules heures ouvrées";
    SEVC_CUSTOMER_CONTACT_DETAILS,
        "Sévérité C, obligation du client : coordonnées exactes de l’interlocuteur responsable du dossier";
    SEVC_CUSTOMER_RESPONSE_24_HOURS,
        "Sévérité C, obligation du client : répondre dans les 24 heures";
    SEVC_CHANNEL,
        "Sévérité C : contact par téléphone ou par Internet";
    FN1_AZURE_EXCLUSIONS,
        "Hors du délai Azure : Azure StorSimple, GitHub AE, Azure Communication Services, Billing & Subscription Management";
    FN2_CRITSIT_ROLE,
        "Les responsables des situations critiques accélèrent la résolution par une prise en charge, une escalade, des moyens et une coordination appropriés"
        slip "porte « Responsables des Situations Critiques », la case de la sévérité 1 « Ressource des situations critiques » ; lu comme une seule fonction";
    FN3_SEVERITY_DOWNGRADE,
        "Microsoft peut abaisser la sévérité si le client ne fournit pas les ressources ou les réponses adéquates";
    FN4_BUSINESS_HOURS,
        "Les heures ouvrées vont en général de 9 h 00 à 17 h 30, heure locale, hors jours fériés et week-ends";
    FN4_COUNTRY_VARIATION,
        "Les heures ouvrées peuvent légèrement varier d’un pays à l’autre";

    // 2.2 Reactive/RSM
    RSM_DEFINITION,
        "La Gestion du Support Réactif supervise les incidents, pour une résolution rapide et de qualité";
    RSM_USES_SDM,
        "La SDM sert à fournir la Gestion du Support Réactif pour toutes les demandes de support";
    RSM_BC_ON_REQUEST,
        "En sévérité B et C, Gestion du Support Réactif sur demande du client, en heures ouvrées, avec point sur l’escalade s’il le demande";
    RSM_1A_AUTOMATIC,
        "En sévérité 1 et A, une procédure d’escalade renforcée se déclenche automatiquement";
    RSM_1A_DUTIES,
        "En sévérité 1 et A, la ressource Microsoft affectée doit des progrès techniques constants, des points d’avancement et un plan d’action";
    RSM_EXTENDED_COVERAGE,
        "Des heures supplémentaires de Gestion du Support Réactif peuvent s’acheter pour une couverture en dehors des heures ouvrées";

    // 2.2 Reactive/RCA
    RCA_REQUEST_BEFORE_CLOSURE,
        "Microsoft effectue une Analyse des Causes lorsqu’elle est expressément demandée avant la clôture de l’incident";
    RCA_SCOPE,
        "Analyse structurée des causes possibles d’un incident ou d’une série de problèmes liés";
    RCA_CUSTOMER_MATERIAL,
        "Pour une Analyse des Causes, le client fournit les diagnostics : journaux, traces réseau et pièces analogues";
    RCA_SELECTED_TECHNOLOGIES,
        "L’Analyse des Causes n’existe que pour certaines technologies Microsoft"
        slip "porte « analyse des causes fondamentales », les tableaux « Analyse des Causes » ; lu comme un seul service, la RCA";
    RCA_EXTRA_FEE,
        "L’Analyse des Causes peut entraîner un supplément de prix";

    // 2.2 Reactive/RSM add-on
    RSM_ADDON_HOURS,
        "Des heures supplémentaires de Gestion du Support Réactif peuvent s’acheter";
    RSM_ADDON_REMOTE,
        "Les ressources du module complémentaire travaillent à distance";
    RSM_ADDON_TIMEZONE,
        "Le Module Complémentaire de Gestion du Support Réactif suit les heures ouvrées du fuseau horaire convenu par écrit";
    RSM_ADDON_LANGUAGE,
        "Fourni en anglais ; peut l’être dans la langue du client, là où elle est disponible";
    RSM_ADDON_AVAILABILITY,
        "Selon les ressources disponibles chez Microsoft";

    // 2.2 SDM
    SDM_INCLUDED_BY_DEFAULT,
        "La SDM est incluse, sauf stipulation contraire du présent document ou de l’Ordre de Services";
    SDM_ADDED_WITH_PURCHASES,
        "Un complément de SDM peut accompagner l’achat de services supplémentaires ou améliorés";
    SDM_DELIVERY_FORM,
        "La SDM est fournie par voie numérique et par un responsable de compte pour la réussite des clients (CSAM) désigné"
        slip "porte « responsable de compte pour la réussite des clients », ailleurs « gestionnaire de compte de réussite client » ; lu comme une fonction, le CSAM";
    SDM_REMOTE_OR_ONSITE,
        "La personne désignée peut travailler à distance ou dans les locaux du client";
    CAT_CUSTOMER_ORGANIZATION_ENABLEMENT,
        "Activation de l’organisation client : incluse (✓)";
    CAT_PRODUCT_SECURITY_UPDATE_GUIDANCE,
        "Conseils sur les produits, services et mises à jour de sécurité de Microsoft : inclus (✓)"
        slip "porte « Produit, Service et Conseils sur les Mises à jour de Sécurité » ; lu comme des conseils sur les produits, services et mises à jour de sécurité";
    CAT_PROGRAM_DEVELOPMENT_MANAGEMENT,
        "Développement et gestion des programmes : inclus (✓)";
    CAT_UNIFIED_ONBOARDING,
        "Intégration du Support Unifié Enterprise : incluse (✓)"
        slip "porte « Intégration du Support Unifié Enterprise », dans le texte « Support unifié à l’intégration » ; lu comme un seul service";
    CAT_CLOUD_SUCCESS_PROGRAM,
        "Programme de réussite dans le cloud : service supplémentaire (+)";
    CAT_CSA_DEVELOPER_ADVOCATE,
        "Défenseur des Développeurs Architectes de Solutions cloud : coche avec la note 1";
    CAT_EXECUTIVE_RELATIONSHIP,
        "Gestion des relations avec la haute direction : incluse (✓)";
    CAT_SDM_ADD_ON,
        "Module Complémentaire Gestion de Prestation de Services : service supplémentaire (+)";
    CAT_ONSITE_SDM,
        "Gestion de Prestation de Services sur Site : service supplémentaire (+)";
    SDM_FN1_DISCRETIONARY,
        "Coche 1 : services supplémentaires que Microsoft peut fournir";
    ENABLEMENT_SCOPE,
        "Conseils à l’administrateur de support désigné sur l’emploi du Support Unifié et la préparation aux services numériques et réactifs";
    SECURITY_GUIDANCE_SCOPE,
        "Informations sur les nouveautés et changements importants à venir et sur les bulletins de sécurité";
    PROGRAM_MANAGEMENT_SCOPE,
        "Planifier, proposer et gérer les services dans toute l’organisation ; Microsoft peut en recommander, du Package de Base ou à acheter";
    UNIFIED_ONBOARDING_SCOPE,
        "Activités de démarrage du Support Unifié, libre-service du portail de support en ligne compris"
        slip "porte « Support unifié à l’intégration », mots intervertis ; lu comme l’intégration du Support Unifié, selon le tableau";
    CLOUD_SUCCESS_SCOPE,
        "Services de planification et de prestation visant des résultats cloud précis"
        slip "porte « sont inclus », alors que le tableau marque le programme comme achetable (+) ; lu comme le contenu du programme acheté";
    CSA_ADVOCATE_LIMITED,
        "Ressources limitées, axées sur le développement, que Microsoft peut attribuer si les conditions le permettent";
    EXECUTIVE_RELATIONSHIP_SCOPE,
        "Activités visant à aligner l’équipe de support sur les priorités stratégiques du client et à nouer le lien avec ses principaux décideurs";
    SDM_ADDON_SCOPE,
        "Des ressources SDM supplémentaires peuvent s’acheter, dans un périmètre fixé d’avance, pour des services SDM que le document ne détaille pas";
    SDM_ADDON_AVAILABILITY,
        "Selon les ressources disponibles chez Microsoft";
    SDM_ADDON_LOCATION,
        "À distance ou sur site ; le travail sur site obéit aux restrictions de la SDM sur Site";
    ONSITE_SDM_VISITS,
        "Le client peut demander à son CSAM des visites sur site, chacune pouvant entraîner un supplément de prix";
    ONSITE_SDM_AVAILABILITY,
        "Selon les ressources disponibles chez Microsoft";
}
