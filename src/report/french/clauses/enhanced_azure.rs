//! Section 2.3: enhanced services, events, engineering direct and the others.

super::french! {
    // 2.3 AEM
    AEM_SCOPE,
        "AEM : support proactif et réactif amélioré durant les événements commerciaux critiques planifiés";
    AEM_PRE_EVENT_ASSESSMENT,
        "Avant la fenêtre d’événement, l’équipe évalue l’événement et la solution, et conseille sur les risques décelés";
    AEM_24X7_IN_WINDOW,
        "L’équipe est disponible 24 h/24, 7 j/7 dans la fenêtre de couverture définie";
    AEM_CRITICAL_EVENT_DEFINITION,
        "Événement commercial critique : ponctuel, prévu par le client, à risque ou impact majeur, d’où un besoin accru de disponibilité et de performance";
    AEM_EVENT_EXAMPLES,
        "Exemples : forte charge prévisible sur l’existant, nouvelle fonctionnalité d’une solution Azure, nouvelle solution sur Azure, migration vers Azure";
    AEM_CORE_AZURE_SERVICES,
        "L’AEM couvre les événements commerciaux critiques qui recourent aux principaux services Azure";
    AEM_ONE_SOLUTION_PER_EVENT,
        "À chaque événement, une seule solution Azure ; davantage de solutions demandent davantage d’événements";
    AEM_SOLUTION_DEFINITION,
        "Solution Azure : abonnements et ressources Azure réunis par un même but commercial, un produit ou un service destiné à des clients";
    AEM_RISKS_IN_WRITING,
        "Les risques décelés avant l’événement sont communiqués au client par écrit";
    AEM_PRE_EVENT_ACTIVITIES,
        "Trois tâches : connaître et évaluer la solution, déceler les risques d’interruption ou d’instabilité, examiner capacité et résilience sur Azure";
    AEM_WRITTEN_FINDINGS,
        "Constats et mesures contre les risques pour la disponibilité et la stabilité sont remis par écrit";
    AEM_FIVE_DAY_CAP,
        "Un événement AEM couvre au plus cinq jours calendaires consécutifs"
        slip "porte « couverture d’un événement consécutif », l’adjectif se rapportant au mauvais nom ; lu comme cinq jours calendaires consécutifs";
    AEM_CHAIN_EVENTS,
        "Au-delà de cinq jours calendaires consécutifs, la couverture AEM demande autant d’événements successifs qu’il le faut"
        slip "porte « durée de la demande anticipée » ; lu comme la durée de la charge attendue, non d’une demande faite d’avance";
    AEM_AVAILABILITY,
        "Dépend des ressources disponibles ; consulter le CSAM";
    AEM_SIX_WEEK_NOTICE,
        "Support assuré seulement si l’événement est planifié et confirmé par écrit six semaines calendaires au moins avant son début, sauf accord de Microsoft";
    AEM_SHORT_NOTICE_SCOPE,
        "Si Microsoft accepte un préavis plus court, elle peut restreindre l’évaluation préalable à l’événement";
    AEM_CANCEL_FOR_NO_COOPERATION,
        "L’AEM peut être annulé si le client ne fournit pas, durant la prestation, les ressources ou les réponses adéquates";
    AEM_PUBLIC_CLOUD_ONLY,
        "L’AEM s’adresse aux clients ayant des solutions dans le cloud public Azure, à aucun client d’un cloud Azure gouvernemental ou souverain";
    AEM_ENGLISH_ONLY,
        "En anglais seulement ; pas de support en langue locale";
    AEM_SUBMIT_IN_AZURE_PORTAL,
        "Durant l’événement, ses incidents s’ouvrent dans le portail Azure, avec « AEM » dans la description du dossier"
        slip "porte « y compris AEM dans la description » ; lu comme la consigne d’écrire AEM dans la description du dossier";
    AEM_SEV1_SITUATION,
        "Situation de la sévérité 1 : les mêmes termes que sous Rapid Response"
        slip "porte « solution critique » puis « Perte d’un procédé » sans ponctuation ; lu comme deux pertes, dont chacune suffit";
    AEM_ATTENTION_15_MIN,
        "AEM : la sévérité 1 appelle une prise en charge dans les 15 minutes";
    AEM_RESPONSE_15_MIN,
        "AEM, sévérité 1 : première réponse par téléphone en 15 minutes ou moins, avec escalade rapide chez Microsoft";
    AEM_SEVA_SITUATION,
        "AEM, situation de la sévérité A : comme au tableau de base, systèmes critiques dégradés, perte ou dégradation importante de services";
    AEM_SEVA_RESPONSE_15_MIN,
        "AEM, sévérité A : 15 minutes aussi, si la case de réponse est commune aux deux lignes"
        slip "ne porte aucun délai à côté de la sévérité A, un saut de page coupant le tableau ; lu comme une seule case de réponse pour 1 et A";
    AEM_CRITSIT_30_MIN,
        "AEM, sévérité 1 : une ressource des situations critiques est désignée en 30 minutes au plus";
    AEM_24X7_EFFORT,
        "AEM, sévérité 1 : suivi continu, 24 h/24, 7 j/7";
    AEM_TOP_SPECIALISTS,
        "AEM, sévérité 1 : accès aux spécialistes de Microsoft les plus aguerris et escalade rapide vers les équipes produits";
    AEM_ENGINEERS_KNOW_SOLUTION,
        "AEM, sévérité A : des ingénieurs support connaissant la configuration de la solution sont affectés et peuvent simplifier la gestion des incidents"
        slip "porte « Mission des ingénieurs support » à côté de la sévérité A, après un saut de page ; lu comme leur affectation, en une case pour 1 et A";
    AEM_EXECUTIVE_NOTICE,
        "AEM, sévérité A : les cadres de Microsoft sont avertis s’il y a lieu"
        slip "porte cette mention à côté de la seule sévérité A, après un saut de page ; lu comme part d’une seule case pour les sévérités 1 et A";
    AEM_CUSTOMER_DUTIES,
        "AEM, sévérité 1, obligations du client : avertir ses cadres sur demande, ressources pour un suivi 24 h/24, 7 j/7, accès et réponse rapides"
        slip "porte « 7j/7.1 » et rien à côté de la sévérité A après le saut de page ; lu comme 7 jours sur 7 avec la note 1, en une case pour 1 et A";
    AEM_BC_NOT_COVERED,
        "Le tableau de l’AEM n’a pas de ligne de sévérité B ou C";
    AEM_FN1_STOP_24X7,
        "Microsoft peut cesser le suivi AEM 24 h/24, 7 j/7 si le client ne fournit pas les ressources ou réponses adéquates pour le poursuivre";
    AEM_POST_EVENT_SUMMARY,
        "Après l’événement, Microsoft résume tous les dossiers ouverts dans le support réactif et veille à leur résolution";

    // 2.3 O365 Engineering Direct
    O365ED_SCOPE,
        "Support amélioré des charges fondamentales du locataire Office 365 de production, avec accès prioritaire à l’équipe technique"
        slip "porte « client de production », puis « locataires » ; lu comme le locataire de production";
    O365ED_LISTED_TENANTS,
        "Disponible pour tout locataire répertorié";
    O365ED_FEE_AND_EXHIBIT,
        "Se paie en sus et est défini dans une Annexe visée à l’Ordre de Services";

    // 2.3 Developer Support
    DEVSUPPORT_SCOPE,
        "Support proactif approfondi, sur tout le cycle de développement, pour ceux qui développent sur une plateforme Microsoft";
    DEVSUPPORT_TOPICS,
        "Thèmes : architecture cloud, vulnérabilités, ALM/DevOps, cycle sécurisé, code, performances, modernisation, IdO, formation, tests";
    DEVSUPPORT_FEE,
        "Se paie en sus";

    // 2.3 GitHub Engineering Direct
    GHED_TEAM_AND_CRE,
        "Accès prioritaire à une équipe de support GitHub attitrée et à un ingénieur GitHub de fiabilité client nommément désigné";
    GHED_QUARTERLY_REVIEWS,
        "Revues trimestrielles, avec conseils proactifs tirés de contrôles d’intégrité et de l’analyse des tickets"
        slip "porte « bons de travail », au 2.4 un nom de l’Ordre de Services ; lu comme des tickets de support";

    // 2.3 Support for Mission Critical
    SFMC_SCOPE,
        "Niveau de support plus élevé pour des produits et services en ligne déterminés, dans les solutions critiques que nomme l’Ordre de Services";
    SFMC_FEE_AND_EXHIBIT,
        "Programme personnalisé, contre supplément de prix, défini dans une Annexe visée à l’Ordre de Services";
    SFMC_NEEDS_UNIFIED_AGREEMENT,
        "Suppose un contrat de Support Unifié en vigueur";
    SFMC_CO_TERMINATION,
        "Prend fin à la date où le contrat de Support Unifié est résilié ou expire";

    // 2.3 AED/1 Overview
    AED_SCOPE,
        "AED : support amélioré de l’environnement Azure de production, avec accès prioritaire aux ingénieurs des services Azure";
    AED_AIM,
        "But : tirer plus vite parti d’Azure, grâce aux compétences AED, à la connaissance du client et à l’accès à l’ingénierie Azure";
    AED_ENROLLED_SUBSCRIPTIONS,
        "Couverts : produits Azure sous licence, diffusés et généralement disponibles (Annexe A), acquis par le client ou un affilié sous ses contrats, dans la durée"
        slip "porte « inscriptions », plus loin « Accord de Mise en Œuvre » et « mises en Œuvre » ; lu comme une seule notion, les inscriptions";
    AED_NON_AFFILIATE_EXCLUSION,
        "Exclus : les achats de toute partie non affiliée au client à la Date de Commencement du Support";
    AED_ENROLLED_SUBSCRIPTIONS_NAME,
        "Terme défini : « Abonnements Inscrits »"
        slip "porte « Abonnements Inscrits » après les achats exclus ; lu comme le nom des produits et abonnements couverts";
    AED_FEE_TIERED_ON_SPEND,
        "Les frais AED reposent sur une structure tarifaire par paliers et sur la valeur annuelle totale des produits Azure couverts (Dépenses évaluées des produits)"
        slip "porte « frais de Microsoft unifié », puis « frais de Microsoft Unified Azure Engineering Direct » ; lu comme les mêmes frais, ceux de l’AED";
    AED_ASSESSED_SPEND_DEFINITION,
        "Dépenses évaluées des produits : total annuel, Azure sous licence, diffusé, généralement disponible (Annexe A) ; fixe les frais AED de la Période de Support"
        slip "porte le terme défini après la liste des produits, avec « collectivement » ; lu comme le nom de leur valeur annuelle totale";
    AED_EXTENDED_FEATURES_THRESHOLD,
        "Si les dépenses évaluées sont d’au moins 60 000 000 USD à l’exécution du contrat, le client a toutes les fonctionnalités de 2.1 et 2.2, toute la durée"
        slip "porte « Clients des fonctionnalités étendues » pour des fonctionnalités, et « sections 2.1 et 2.2 » ; lu comme les clients y ayant droit, et des parties de l’AED";
    AED_EXTENDED_FEATURES_FLOOR_PRICE,
        "Le client qui opte pour le prix plancher des fonctionnalités étendues, fixé à son Ordre de Services, a les mêmes droits"
        slip "porte « Clients des fonctionnalités étendues » comme nom des fonctionnalités ; lu comme le nom des clients qui y ont droit, à l’un ou l’autre titre";
    AED_OTHER_CUSTOMERS_2_1_ONLY,
        "Tous les autres clients n’ont que les fonctionnalités de la partie 2.1"
        slip "porte « section 2.1 », aussi le numéro d’une section du document ; lu comme la partie 2.1 de l’AED";
    AED_ONBOARDING_60_DAYS,
        "L’AED et le client procèdent, dans les 60 premiers jours de l’Ordre de Services, à l’intégration des Abonnements Inscrits";
    AED_ONBOARDING_LIMITED,
        "Durant ces 60 jours, l’activité se limite à l’intégration et à la découverte"
        slip "porte « accueil », ailleurs « intégration » et « onboarding » ; lu comme une seule notion, l’intégration";
    AED_CUSTOMER_ONBOARDING_DUTY,
        "AED, obligation du client : fournir les documents demandés et prendre part à l’intégration dans les 60 premiers jours"
        slip "porte « durée du contrat », deux phrases après « Ordre de Services » ; lu comme les mêmes 60 premiers jours";
    AED_OUT_OF_SCOPE_TECHNOLOGIES,
        "Onze technologies sont nommées hors de l’AED, dont US Gov Clouds, Azure Stack et GitHub AE ; la liste n’est pas close"
        slip "porte « ou » avant « Billing & Subscription Management », puis avant « Universal Print » ; lu comme une seule liste de onze";

    // 2.3 AED/2 Features
    AED_REACTIVE_NEEDS_PRS_CASE,
        "Les demandes réactives commencent par un dossier de support PRS";
    AED_STANDARD_RESPONSE_TIMES,
        "L’AED suit les délais de réponse standard";
    AED_TRIAGE_TO_SPECIALISTS,
        "Les dossiers sont orientés, au besoin, vers des équipes spécialisées";
    AED_SEVERITY_PER_ORDER,
        "Définitions de sévérité, délais de réponse initiaux estimés et règles de soumission sont ceux de l’Ordre de Services";
    AED_INITIAL_RESPONSE_BY_RR,
        "Sous l’AED, les ingénieurs Rapid Response donnent la réponse initiale aux incidents Azure";
    AED_ESCALATION_ONLY_ENROLLED,
        "Les ingénieurs Rapid Response transmettent au besoin l’incident à l’AED et à l’ingénierie si seuls les Abonnements Inscrits du client sont touchés";

    // 2.3 AED/2.1 All customers
    AED_DIRECT_ENGINEERING_INTERFACE,
        "Groupe : interface d’ingénierie directe pour les besoins urgents du client (conseiller, gestion de crise, gestion des problèmes)"
        slip "porte un « [ » avant l’intitulé, jamais refermé ; lu comme un signe égaré, sans portée";
    AED_ADVISOR,
        "Le conseiller en ingénierie Azure suit, avec l’équipe cloud du client, les projets de l’inscription, pour débloquer et atténuer plus vite"
        slip "porte « Accord de Mise en Œuvre », plus haut « inscriptions » ; lu comme l’inscription";
    AED_ENGINEERING_LED_CRISIS_MANAGEMENT,
        "Gestion de crise par l’ingénierie, 24 h/24, 7 j/7, dès que les ingénieurs Rapid Response ont transmis un incident";
    AED_RR_MAY_ESCALATE_IN_SCOPE,
        "Les ingénieurs Rapid Response peuvent confier à l’AED les incidents qui relèvent du contrat Rapid Response";
    AED_PROBLEM_MANAGEMENT,
        "Gestion des problèmes avec les équipes de service, par des réparations, pour que les incidents critiques ne se répètent pas";
    AED_RCA_REQUEST_WINDOW,
        "La RCA de l’AED se demande expressément dans les sept jours calendaires qui suivent la clôture de l’incident"
        slip "porte « avant » les sept « jours calendaires suivant la clôture » ; lu comme : dans les sept jours calendaires qui suivent la clôture";
    AED_RCA_SCOPE,
        "La RCA porte sur un incident ou des problèmes liés, limités aux produits et abonnements du client, sans impact sur d’autres clients";
    AED_RCA_CUSTOMER_MATERIAL,
        "Le client fournit journaux, traces réseau et autres diagnostics";
    AED_RCA_VIA_ALIGNED_ENGINEER,
        "RCA uniquement sur demande, par l’ingénieur AED aligné, et pour des incidents qui touchent la production";
    AED_RCA_10_BUSINESS_DAYS,
        "La RCA de l’AED est remise dans les dix jours ouvrables à compter de la demande ou de l’atténuation de l’incident, la plus tardive des deux"
        slip "porte « jours ouvrables », qui peuvent compter le samedi, ailleurs « ouvrées » ; lu comme des jours ouvrés, du lundi au vendredi";
    AED_BUSINESS_OUTCOME_ACCELERATION,
        "Groupe : accélération des résultats de l’entreprise (plans d’amélioration, projets critiques, transfert de connaissances, avis des clients)";
    AED_SERVICE_IMPROVEMENT_PLANS,
        "Plans proactifs (résilience, sécurité, performances, coûts), conseils à appliquer par le client ; exercices, réduction des risques, tests possibles";
    AED_SIP_CAP,
        "AED : le client peut demander deux plans d’amélioration du service par période de douze mois";
    AED_CRITICAL_PROJECT_SUPPORT,
        "Tirer plus vite parti de tous les Abonnements Inscrits, lancer comme prévu les projets critiques ; s’efforcer d’abréger engagement et atténuation";
    AED_KNOWLEDGE_TRANSFER,
        "L’AED forme les équipes de support Azure aux besoins métier et techniques du client, pour toutes les inscriptions"
        slip "porte « Pour toutes les mises en Œuvre » ; lu comme : pour toutes les inscriptions";
    AED_CUSTOMER_ADVISORY_INPUT,
        "Canaux d’avis sur l’évolution d’Azure, transmis à la direction technique ; l’équipe CXP les ouvre par le CSAM après l’activation"
        slip "porte « service DEA », ailleurs « AED » ; lu comme l’AED";

    // 2.3 AED/2.2 Extended features
    AED_EXTENDED_ONLY_NAMED_CUSTOMERS,
        "Groupe réservé aux Clients des fonctionnalités étendues, désignés comme tels à l’Ordre de Services"
        slip "porte « Extended Feature Customers », plus haut « Clients des fonctionnalités étendues » ; lu comme un seul terme défini";
    AED_PLATFORM_MONITORING,
        "Moniteurs tirés de télémétrie interne (plus de 20 services Azure) : seuils de capacité, performances, connectivité ou disponibilité";
    AED_MONITORING_SERVICE_EXCLUSIONS,
        "Certains services Azure peuvent être exclus ; le CSAM ou l’équipe AED donne sur demande, à l’intégration, la liste des services couverts"
        slip "porte « gestionnaire de compte de réussite client », ailleurs « responsable de compte pour la réussite des clients » ; lu comme une fonction, le CSAM";
    AED_SEVEN_MONITORING_SCENARIOS,
        "Au plus sept scénarios de surveillance, arrêtés d’un commun accord";
    AED_SCENARIO_DEFINITION,
        "Scénario de surveillance : ensemble de ressources Azure accomplissant une action précise";
    AED_MONITORS_NOT_SHARED,
        "Moniteurs et seuils exploitent une télémétrie confidentielle et ne sont pas montrés au client";
    AED_SCENARIOS_IN_ONBOARDING,
        "Les scénarios se définissent dans la période d’intégration de 60 jours, le client y prenant pleinement part et fournissant tout document demandé";
    AED_MONITORS_READY_30_DAYS,
        "Les moniteurs sont prêts pour les tests dans les 30 jours qui suivent la fin de l’intégration";
    AED_MONITOR_COVERAGE_24X7,
        "Une fois les tests faits et les moniteurs dits opérationnels par Microsoft, tout moniteur déclenché reçoit réponse et tri 24 h/24, 7 j/7"
        slip "porte « gestion de crise pilotée par l’ingénierie », plus haut « Gestion de crise par l’ingénierie » ; lu comme une fonctionnalité de la partie 2.1";
    AED_MONITOR_CASE_REQUEST,
        "Si le client n’a pas de dossier PRS pour le problème décelé, l’AED lui demande d’en ouvrir un";
    AED_WHITE_GLOVE_OUTAGE,
        "Prise en charge en gants blancs d’une panne déclarée : messages adaptés à des contacts nommés d’avance, à mesure que les détails sont connus";
    AED_DECLARED_OUTAGE_DEFINITION,
        "Panne Azure déclarée : touche plusieurs clients et est déclarée sur le portail Azure";
    AED_SELF_MITIGATION_HELP,
        "Sur demande, l’AED aide à l’auto-atténuation, tel un basculement vers une autre zone de disponibilité";
    AED_GLOBAL_CRISIS_SUPPORT,
        "Gestion de crise technique élargie au monde entier, alignée sur le client, hors heures ouvrées principales ; extensible à d’autres fonctionnalités"
        slip "porte « Gestion de crise technique » comme définie plus haut, nom qui n’y est pas ; lu comme « Gestion de crise par l’ingénierie » de la partie 2.1";
    AED_KNOW_ME_DEFINITION,
        "Know-me : connaissance du client, de son contexte et de son environnement commercial";

    // 2.3 AED/3 Prerequisites
    AED_PREREQUISITES_ADD_TO_ORDER,
        "Les conditions préalables de l’AED s’ajoutent à celles de l’Ordre de Services";
    AED_DEPENDS_ON_COOPERATION,
        "L’AED ne vaut qu’autant que le client coopère, participe et s’acquitte à temps de ses obligations";
    AED_NEEDS_UNIFIED_AND_RR,
        "Le client garde actifs, pour toute l’Annexe, un plan de support Unifié Enterprise et un contrat Azure Rapid Response"
        slip "porte « Microsoft Enterprise Support » pour le plan et « présente pièce » ; lu comme le contrat de Support Unifié et l’Annexe (mot employé ailleurs)";
    AED_ENGLISH_ONLY,
        "Toutes les fonctionnalités en anglais seulement";
    AED_REMOTE_AND_TRAVEL,
        "À distance, sauf accord écrit ; visites convenues et non prépayées facturées en frais raisonnables de déplacement et de séjour";
    AED_NO_PRIORITY_IN_WIDE_INCIDENTS,
        "Si un incident dépasse le seul client et touche plus largement Azure, les ingénieurs ne peuvent prioriser le rétablissement du service";
    AED_EXCLUDED_LAYERS,
        "Hors de l’AED : technologies sur site, appareils des utilisateurs, logiciels clients Microsoft, technologies d’identité et d’authentification";
    AED_SUBJECT_TO_TERMS,
        "Le droit à l’AED suppose le respect des conditions de l’Ordre de Services et de l’Annexe"
        slip "porte « la présente pièce », ailleurs « Annexe » ; lu comme l’Annexe";
    AED_INTERNAL_USE_ONLY,
        "Uniquement pour les besoins commerciaux internes du client et ses Abonnements Inscrits ; non pour les clients du client";
    AED_NO_NON_MICROSOFT_CODE,
        "Pas de support du code étranger à Microsoft, ni de celui que Microsoft, le client ou un fournisseur tiers a personnalisé";

    // 2.3 MSCIR
    MSCIR_SCOPE,
        "MSCIR : enquête globale et conseils pour mesurer l’ampleur d’une attaque, la contenir et rétablir les systèmes critiques";
    MSCIR_DELIVERY,
        "Sur site et/ou à distance";
    MSCIR_SEPARATE_CONTRACT,
        "S’achète par contrat distinct, au titre d’un contrat de Support Unifié existant"
        slip "porte « Microsoft Incident Response » ; lu comme la MSCIR";
    MSCIR_SCOPE_SET_AT_INCIDENT,
        "L’étendue se fixe au moment de l’incident"
        slip "porte « MSIR » ; lu comme la MSCIR";
    MSCIR_URGENT_START,
        "Dans certains cas urgents, le client peut demander et permettre à Microsoft de commencer avant l’achat de la MSCIR ou d’heures en plus (Contrat de complément)"
        slip "porte « Contrat de complément » après le seul ajout d’heures ; lu comme le contrat par lequel on achète la MSCIR ou ajoute des heures";
    MSCIR_PRESTART_SIGN_QUICKLY,
        "Le client prend alors toute mesure raisonnable pour signer au plus vite le Contrat de complément"
        slip "porte « exécuter le Contrat de Complément », au (c) « signature » ; lu comme le signer, non l’accomplir";
    MSCIR_PRESTART_PAYS,
        "Le client reste pleinement redevable et paie, tels que facturés, les services rendus avant la signature"
        slip "porte « avant l’exécution du Contrat », au (c) « avant la signature » ; lu comme : avant la signature, non avant l’accomplissement";
    MSCIR_PRESTART_RISK,
        "Microsoft ne répond pas des actes ni des omissions dans les travaux autorisés avant signature ; le client en supporte le risque";
    MSCIR_MORE_FROM_CSAM,
        "Le CSAM renseigne sur les engagements (prix et étendue, par exemple) et sur les offres proactives"
        slip "porte « gestionnaire de compte de réussite client », ailleurs « responsable de compte pour la réussite des clients » ; lu comme une fonction, le CSAM";
}
