//! Section 2.3: enhanced services, designated engineers and quicker responses.

super::french! {
    // 2.3
    ENHANCED_OPTIONAL_PAID,
        "Services et solutions améliorés sont facultatifs et se paient en sus du Package de Base et des services supplémentaires";
    ENHANCED_DEFINED_IN_EXHIBIT,
        "Services et solutions améliorés sont définis dans une Annexe visée à l’Ordre de Services";
    CAT_EDE,
        "Ingénierie Désignée améliorée (EDE) : service supplémentaire (+)";
    CAT_UER,
        "Réponse Améliorée Unifiée (UER) : service supplémentaire (+)";
    CAT_RAPID_RESPONSE,
        "Rapid Response : service supplémentaire (+)"
        slip "porte « Réponse rapide », dans le texte « Rapid Response » ; lu comme un seul service, Rapid Response";
    CAT_AEM,
        "Gestion des événements Azure (AEM) : service supplémentaire (+)"
        slip "porte « Gestion des événements Azure », dans le texte « Azure Event Management » ; lu comme un seul service, l’AEM";
    CAT_O365_ENGINEERING_DIRECT,
        "Office 365 Engineering Direct : service supplémentaire (+)";
    CAT_DEVELOPER_SUPPORT,
        "Support pour Développeurs : service supplémentaire avec la note 1 (+1)";
    CAT_GITHUB_ENGINEERING_DIRECT,
        "GitHub Engineering Direct : service supplémentaire (+)";
    CAT_SUPPORT_FOR_MISSION_CRITICAL,
        "Support Stratégique Vital (SfMC) : service supplémentaire (+)";
    CAT_AZURE_ENGINEERING_DIRECT,
        "Azure Engineering Direct (AED) : service supplémentaire (+)";
    CAT_CYBERSECURITY_INCIDENT_RESPONSE,
        "Réponse aux incidents de cybersécurité de Microsoft (MSCIR) : service supplémentaire (+)";
    FN1_QUANTITY_LIMIT,
        "Plus 1 : service supplémentaire achetable dans des limites de quantité fixées";

    // 2.3 EDE
    EDE_SCOPE,
        "Mission technique approfondie et continue pour scénarios complexes, par un ingénieur désigné qui acquiert la connaissance de l’environnement du client";
    EDE_PURCHASE_FORMS,
        "S’achète en offres prédéfinies ou en bloc d’heures sur mesure, utilisables pour des services proactifs précis";
    EDE_HOURS_DECREMENT,
        "Achetées à l’heure, les prestations sont déduites du total acheté à mesure qu’elles sont demandées et fournies";
    EDE_PREDEFINED_CONTENTS,
        "Les offres prédéfinies s’adaptent à l’environnement et contiennent les services proactifs préétablis nécessaires";
    EDE_FOCUS_AREAS,
        "Six axes : connaître l’environnement, conseiller, harmoniser le déploiement, former, prévenir les incidents, trouver les causes récurrentes";
    EDE_PRIORITISED_AT_KICKOFF,
        "La réunion de lancement fixe priorités et affectation des ressources, quel que soit l’achat ; le plan de prestation de services les consigne"
        slip "porte « contrat conclu entre les parties » ; lu comme ce dont elles conviennent à la réunion de lancement, non comme un contrat de plus";
    EDE_MULTI_COUNTRY_ASSIGN_AT_CONTRACT,
        "Le client multi-pays affecte l’EDE à un site au moment de contracter, avant que la prestation soit planifiée"
        slip "porte « l’emplacement », ailleurs « Site de support » ; lu comme un site de support";
    EDE_NEEDS_UNIFIED_AGREEMENT,
        "L’EDE suppose un contrat de Support Unifié en vigueur";
    EDE_CO_TERMINATION,
        "L’EDE prend fin à la date où le contrat de Support Unifié est résilié ou expire";
    EDE_BUSINESS_HOURS,
        "L’EDE est disponible de 9 h 00 à 17 h 30, heure locale, hors jours fériés et week-ends";
    EDE_PRODUCTS_IN_ORDER,
        "Porte sur les produits et technologies choisis et énumérés à l’Ordre de Services";
    EDE_SINGLE_LOCATION,
        "Pour l’unique site de support que désigne l’Ordre de Services";
    EDE_REMOTE_DEFAULT,
        "À distance, sauf accord écrit préalable";
    EDE_TRAVEL_COSTS,
        "Visites sur site convenues et non prépayées : frais de déplacement et de séjour facturés";

    // 2.3 REDE
    REDE_SCOPE,
        "REDE : ingénieur désigné, pour résoudre plus vite les incidents réactifs sur les produits et services en ligne nommés à l’Ordre de Services";
    REDE_HOURS_DECREMENT,
        "Les heures sont déduites du total acheté à mesure qu’elles sont utilisées et fournies";
    REDE_KICKOFF_RECORDED,
        "Une première réunion porte sur les priorités et les recommandations ; le plan de prestation de services en consigne les résultats";
    REDE_SEV_1_A_PARTICIPATION,
        "L’ingénieur prend part à la résolution des incidents de sévérité 1 et A"
        slip "porte « gravité 1 » et « gravité A », les tableaux « Sévérité 1 » et A ; lu comme les mêmes sévérités";
    REDE_OTHER_SEVERITY_ON_REQUEST,
        "Sur demande, l’ingénieur prend part aux incidents d’autres sévérités";
    REDE_COOPERATES_WITH_SDM_RSM,
        "Travaille avec la SDM, la Gestion du Support Réactif et d’autres ressources Microsoft à résoudre les incidents et à planifier la prévention";
    REDE_REACTIVE_ACTIVITIES,
        "Entretient sa connaissance de l’usage des produits, la transmet aux ingénieurs support, aide au dépannage et au débogage avancés";
    REDE_RCA_WHERE_POSSIBLE,
        "Si les produits en cause s’y prêtent, RCA des incidents à impact métier critique, avec conseils pour atténuer les incidents semblables";
    REDE_EXTRA_RESOURCES,
        "L’ingénieur peut, au besoin, faire appel à d’autres ressources techniques";
    REDE_PROACTIVE_DOCUMENTATION,
        "Consigne et partage des conseils sur l’usage des services proactifs, pour accroître la disponibilité et limiter les perturbations";
    REDE_AGREED_PROACTIVE_ON_REQUEST,
        "Sur demande, l’ingénieur peut exécuter des services proactifs convenus";
    REDE_NEEDS_UNIFIED_AGREEMENT,
        "Le client signe et maintient un contrat de Services Unifiés"
        slip "porte « Services Unifiés Microsoft », puis « support Microsoft Unified » ; lu comme un seul contrat, celui de Support Unifié";
    REDE_CO_TERMINATION,
        "Si le contrat de Support Unifié expire ou est résilié, la REDE prend fin le même jour";
    REDE_IN_ADDITION_TO_RESOLVER,
        "L’ingénieur s’ajoute à la ressource Microsoft qui résout l’incident";
    REDE_BUSINESS_HOURS,
        "La REDE est disponible de 9 h 00 à 17 h 30, heure locale, hors jours fériés et week-ends";
    REDE_LOCATIONS,
        "Fournie au ou aux sites de support désignés où elle a été achetée, tels que l’Ordre de Services les nomme"
        slip "porte « lieux de support », sous l’EDE et au 2.4 « Sites de support » ; lu comme des sites de support";
    REDE_REMOTE_DEFAULT,
        "À distance, sauf accord écrit préalable";
    REDE_TRAVEL_COSTS,
        "Visites sur site convenues et non prépayées : frais de déplacement et dépenses raisonnables facturés";
    REDE_NO_RESPONSE_TIME_CHANGE,
        "La REDE ne change pas les délais de réponse des autres offres de support Microsoft du client";
    REDE_CUSTOMER_ORIENTATION,
        "Le client donne à l’ingénieur orientation, formation, documentation et autres communications";
    REDE_CUSTOMER_OPENS_INCIDENTS,
        "Le client ouvre les demandes de support et prend une part active au diagnostic et à la résolution";
    REDE_CUSTOMER_ADMINISTERS,
        "Le client agit en administrateur de son propre environnement";
    REDE_CUSTOMER_TROUBLESHOOTING_DATA,
        "Le client fournit sur demande les données de dépannage (journaux de débogage, traces)";
    REDE_BREACH_CONSEQUENCE,
        "Le manquement à ces obligations peut retarder le service ou en gêner la fourniture par Microsoft";

    // 2.3 UER
    UER_SCOPE,
        "UER : acheminement accéléré de toute situation critique sur les produits et services cloud, et équipe de gestion des incidents améliorée désignée";
    UER_PURCHASE_TIMING,
        "S’achète avec le contrat de base de Support Unifié Enterprise, ou s’y ajoute à tout moment tant que ce contrat est actif"
        slip "porte « Support d’Entreprise Unifié », ailleurs « Support Unifié Microsoft Enterprise » ; lu comme le même contrat de base";
    UER_MUST_REPORT,
        "Pour bénéficier de l’UER, le client signale l’incident par téléphone ou par le Web";
    UER_AUTO_ROUTING,
        "Les demandes PRS de sévérité 1 ou A sont acheminées automatiquement, avec le délai de réponse accéléré";
    UER_AUTO_EIM_ASSIGNMENT,
        "L’équipe de gestion des incidents améliorée est affectée d’office à ces incidents";
    UER_EIM_24X7X365,
        "La gestion des incidents améliorée fonctionne 24 h/24, 7 j/7, 365 jours, pour toute demande PRS de sévérité 1 ou A";
    UER_EIM_IN_ADDITION,
        "L’équipe de gestion des incidents connaît objectifs et environnement du client, s’ajoute à la résolution technique, supervise tout incident critique";
    UER_EIM_EMAIL_24X7,
        "L’équipe de gestion des incidents, joignable sans intermédiaire par e-mail 24 h/24, 7 j/7, entretient progrès, points d’état et d’escalade, plan d’action";
    UER_SEV1_REVIEW,
        "Après chaque incident de sévérité 1, un gestionnaire d’incidents en expose le traitement au client, au CSAM et à d’autres de l’équipe de compte"
        slip "porte « et d’autres membres », où manque « à » ; lu comme d’autres destinataires de l’examen, non comme ses auteurs";
    UER_REVIEW_CONTENTS,
        "L’examen porte sur la réponse, les réussites, les points à améliorer et, avec le CSAM, des conseils d’initiatives correctives"
        slip "porte « Au cours de la réunion », sans qu’une réunion ait été nommée ; lu comme l’examen de l’incident de sévérité 1";
    UER_RCA_NOT_INCLUDED,
        "L’Analyse des Causes n’entre pas dans l’UER"
        slip "porte « réponse renforcée unifiée » et « gestion renforcée des incidents » ; lu comme l’UER et la gestion des incidents améliorée";
    UER_RCA_AVAILABILITY_AND_FEE,
        "L’Analyse des Causes n’existe que pour certaines technologies et peut entraîner un supplément de prix"
        slip "porte « analyse des causes fondamentales (RCA) », puis « Analyse des Causes » ; lu comme un seul service, la RCA";
    UER_RCA_REQUEST_DURING_INCIDENT,
        "RCA : à demander pendant l’incident au CSAM ou à l’équipe de gestion des incidents ; engagée si disponible et expressément demandée avant clôture";
    UER_RCA_ADVICE_DUTY,
        "Pendant l’incident, un gestionnaire d’incidents dit si l’Analyse des Causes existe pour la technologie et si elle entraîne un supplément";
    UER_RCA_CUSTOMER_MATERIAL,
        "Le client coopère avec Microsoft pour fournir les pièces utiles à l’Analyse des Causes : journaux, analyse réseau, autres diagnostics";
    UER_ONBOARDING_60_DAYS,
        "UER, obligation du client : fournir les documents requis et prendre part à l’intégration, dans les 60 premiers jours de la durée du contrat";
    UER_REMOTE,
        "Les ressources de gestion des incidents améliorée travaillent à distance";
    UER_LANGUAGES,
        "La gestion des incidents améliorée est fournie en anglais, en chinois et en japonais";
    UER_NO_RESTRICTED_DELIVERY,
        "Pas de gestion des incidents améliorée réservée à une région, à une citoyenneté ou à des ressources habilitées"
        slip "porte « ressources de livraison autorisées » ; lu comme du personnel de prestation titulaire d’une habilitation de sécurité";
    UER_AS_NEEDED_SUPPORTED_PRODUCTS,
        "UER : services réactifs inclus au besoin, à distance, pour produits et services en ligne alors pris en charge, sauf stipulation contraire de l’Ordre de Services";
    UER_INCLUDED_HOURS,
        "Un nombre fixé d’heures de Gestion du Support Réactif et de SDM couvre intégration, réunions trimestrielles et examens après sévérité 1";
    UER_QUARTERLY_MEETINGS,
        "Les réunions avec l’équipe de gestion des incidents améliorée ont lieu chaque trimestre";
    UER_EXTRA_MEETINGS,
        "Réunions en plus sur demande, Microsoft l’acceptant d’avance et selon ses ressources, si des heures de Gestion du Support Réactif et SDM sont achetées en sus"
        slip "porte « contrat Microsoft antérieur » ; lu comme l’accord préalable de Microsoft, non comme un contrat antérieur";
    UER_HOST_ONLY_PURCHASE,
        "En cas de contrat multi-pays, l’UER ne s’achète que pour le pays hôte"
        slip "porte « pays d’accueil », ailleurs « Hôte » ; lu comme l’Hôte";
    UER_REMOTE_TO_ALL_LOCATIONS,
        "Solution améliorée réactive : tous les services de l’UER peuvent s’exécuter à distance, chez l’Hôte comme sur les autres sites";
    UER_SDM_HOURS_BY_HOST,
        "Exception : l’Hôte attribue les heures de SDM incluses, et son CSAM les gère";
    UER_SEV1_SITUATION_ATTENTION,
        "UER, sévérité 1 : la situation du tableau de base, qui appelle une prise en charge immédiate";
    UER_SEV1_AZURE_15_MIN,
        "UER, sévérité 1, composants Azure : première réponse par téléphone en 15 minutes ou moins";
    UER_SEV1_OTHER_30_MIN,
        "UER, sévérité 1, tout autre produit ou service : première réponse par téléphone en 30 minutes ou moins"
        slip "porte « 30 minutes au moins » ; lu comme 30 minutes au plus (ou moins)";
    UER_SEV1_SENIOR_INCIDENT_MANAGER,
        "UER, sévérité 1 : un gestionnaire senior d’incidents est affecté automatiquement";
    UER_SEV1_24X7_EFFORT,
        "UER, sévérité 1 : suivi continu, 24 h/24, 7 j/7";
    UER_SEV1_ESCALATION_AND_EXECUTIVES,
        "UER, sévérité 1 : escalade rapide aux équipes produits ; cadres de Microsoft avertis s’il y a lieu";
    UER_SEV1_CUSTOMER_DUTIES,
        "UER, sévérité 1, obligations du client : avertir ses cadres sur demande, ressources 24 h/24, 7 j/7, accès et réponse rapides, téléphone ou Internet";
    UER_SEVA_SITUATION,
        "UER, situation de la sévérité A : comme au tableau de base, systèmes critiques dégradés, perte ou dégradation importante de services";
    UER_SEVA_ATTENTION_30_MIN,
        "UER : la sévérité A appelle une prise en charge dans les 30 minutes";
    UER_SEVA_RESPONSE_30_MIN,
        "UER, sévérité A : première réponse par téléphone en 30 minutes ou moins";
    UER_SEVA_SENIOR_INCIDENT_MANAGER,
        "UER, sévérité A : un gestionnaire senior d’incidents est affecté automatiquement";
    UER_SEVA_24X7_EFFORT,
        "UER, sévérité A : suivi continu, 24 h/24, 7 j/7"
        slip "porte « 7 j/72 », où l’appel de note est lui aussi erroné ; lu comme 7 jours sur 7 avec la note 3";
    UER_SEVA_CUSTOMER_DUTIES,
        "UER, sévérité A, obligations du client : ressources 24 h/24, 7 j/7, accès et réponse rapides, contact par téléphone ou par Internet";
    UER_BC_NOT_COVERED,
        "Le tableau de l’UER n’a pas de ligne de sévérité B ou C";
    UER_FN1_AZURE_EXCLUSIONS,
        "Neuf produits échappent à la ligne Azure du tableau de l’UER, dont US Gov Clouds, A40 et Azure Stack"
        slip "porte « US Gov Clouds Azure StorSimple » sans virgule ; lu comme deux produits, neuf en tout";
    UER_FN2_EIM_ROLE,
        "Sous l’UER, l’équipe de gestion des incidents fait ce que font les responsables des situations critiques dans le tableau de base";
    UER_FN3_DOWNGRADE,
        "Microsoft peut abaisser la sévérité si le client ne donne pas les ressources ou les réponses adéquates";

    // 2.3 Rapid Response
    RR_SCOPE,
        "Rapid Response : support réactif plus rapide des services cloud, confié aux experts, au besoin jusqu’aux équipes opérationnelles du cloud"
        slip "porte « Rapide Response (réponse rapide) » ; lu comme le nom Rapid Response";
    RR_COMPONENTS_IN_ORDER,
        "Couvre les composants Microsoft Azure que désigne l’Ordre de Services";
    RR_SUBMIT_ON_PORTAL,
        "L’incident doit être soumis sur le portail du service cloud";
    RR_DIRECT_ROUTING,
        "Les demandes PRS vont directement aux ingénieurs Rapid Response";
    RR_TEAM_KEEPS_RESPONSIBILITY,
        "D’autres équipes produits peuvent intervenir, mais l’équipe Rapid Response garde la responsabilité principale 24 h/24, 7 j/7, 365 jours";
    RR_TIMES_SUPERSEDE_BASE,
        "Pour les composants Azure désignés, ses délais de réponse PRS remplacent ceux du Package de Base";
    RR_EXCLUSIONS,
        "Sept produits sont hors de Rapid Response, dont Azure Stack et Azure Media Services";
    RR_AVAILABILITY,
        "L’achat dépend des ressources disponibles ; consulter le CSAM";
    RR_SEV1_SITUATION,
        "Sévérité 1 : systèmes critiques à l’arrêt, activité menacée, perte totale d’une application ou solution critique, ou procédé clé perdu et activité bloquée"
        slip "porte « solution critique » puis « Perte d’un procédé » sans ponctuation ; lu comme deux pertes, dont chacune suffit";
    RR_ATTENTION_15_MIN,
        "Rapid Response : la sévérité 1 appelle une prise en charge dans les 15 minutes";
    RR_SEV1_RESPONSE_15_MIN,
        "Rapid Response, sévérité 1 : première réponse par téléphone en 15 minutes ou moins";
    RR_SEVA_SITUATION,
        "Rapid Response, situation de la sévérité A : comme au tableau de base, systèmes critiques dégradés, perte ou dégradation importante de services";
    RR_SEVA_RESPONSE_15_MIN,
        "Rapid Response : la sévérité A partage la case de réponse, 15 minutes ou moins"
        slip "ne porte aucun délai à côté de la sévérité A, la case étant coupée par un saut de page ; lu comme une seule case pour 1 et A";
    RR_24X7_EFFORT,
        "Rapid Response, sévérités 1 et A : suivi continu, 24 h/24, 7 j/7";
    RR_SPECIALISTS,
        "Rapid Response, sévérités 1 et A : accès à des spécialistes Microsoft expérimentés";
    RR_ESCALATION,
        "Rapid Response, sévérités 1 et A : escalade rapide jusqu’aux équipes opérationnelles du cloud ; cadres de Microsoft avertis s’il y a lieu"
        slip "porte une phrase coupée par un saut de page, dont la fin jouxte la sévérité A ; lu comme une seule case pour les sévérités 1 et A";
    RR_CUSTOMER_DUTIES,
        "Rapid Response, sévérités 1 et A, obligations du client : avertir ses cadres sur demande, ressources 24 h/24, 7 j/7, accès et réponse rapides"
        slip "porte « 7j/7.1 » et rien à côté de la sévérité A après le saut de page ; lu comme 7 jours sur 7 avec la note 1, pour 1 et A";
    RR_BC_NOT_COVERED,
        "Le tableau de Rapid Response n’a pas de ligne de sévérité B ou C";
    RR_FN1_REDUCED_SERVICE,
        "Microsoft peut cesser le suivi 24 h/24, 7 j/7 et donner un service moindre si les ressources ou réponses adéquates du client font défaut";
    RR_FN2_LANGUAGES,
        "Le PRS de Rapid Response n’est fourni qu’en anglais et en japonais";
}
