//! Sections 2.5 and 2.6: further terms, the customer's duties.

super::french! {
    // 2.5
    BASE_REACTIVE_REMOTE,
        "Les services réactifs du Package de Base s’exécutent à distance, là où se trouvent les interlocuteurs de support désignés";
    OTHER_SERVICES_REMOTE_DEFAULT,
        "Tous les autres services s’exécutent à distance, pour les sites désignés ou énumérés à l’Ordre de Services, sauf écrit contraire";
    BASE_REACTIVE_LANGUAGE,
        "Les services réactifs de base sont fournis en anglais ; ils peuvent l’être dans la langue du client, là où elle est disponible";
    OTHER_SERVICES_LANGUAGE,
        "Tous les autres services sont dans la langue du site Microsoft prestataire ou en anglais, sauf accord écrit";
    SUPPORT_SCOPE_APPENDIX_A,
        "Pris en charge : toutes versions des logiciels et services en ligne Microsoft diffusés, achetés selon l’Annexe A, visés aux Conditions relatives aux Produits"
        slip "porte « Accords de Mise en Œuvre de licences », sous l’AED « inscriptions » ; lu comme des inscriptions de licences";
    SUPPORT_SCOPE_EXCEPTIONS,
        "Un Ordre de Services ou une Annexe peut en disposer autrement, en plus ou en moins ; le portail de support en ligne peut exclure certains éléments";
    NO_PRERELEASE_SUPPORT,
        "Pas de support des versions précommerciales et bêta, à moins qu’une Annexe jointe ne le prévoie";
    UNUSED_SERVICES_LOST,
        "Tout service acheté au titre et au cours d’un Ordre de Services est perdu s’il n’est pas utilisé pendant la durée de cet Ordre";
    SCHEDULING_DEPENDS_ON_RESOURCES,
        "La planification dépend des ressources disponibles";
    WORKSHOP_MINIMUM_ENROLMENT,
        "Les ateliers peuvent être annulés faute d’un nombre minimal d’inscrits";
    REMOTE_ACCESS_ON_REQUEST,
        "À la demande du client, Microsoft peut accéder à distance au système pour analyser un problème, aux seuls systèmes que le client autorise";
    REMOTE_ACCESS_CUSTOMER_EQUIPMENT,
        "Pour l’accès à distance, le client fournit l’accès et le matériel";
    CUSTOMER_DATA_APPROVED_TECHNOLOGY,
        "Des services peuvent exiger de stocker, traiter ou consulter des données du client ; Microsoft use alors, selon ses règles, de technologies approuvées"
        slip "porte « données de vos clients » ; lu comme les Données Client, celles du client même, non seulement celles de ses clients";
    UNAPPROVED_TECHNOLOGY_LIABILITY,
        "Si le client exige une technologie non approuvée, intégrité et sécurité des données lui incombent seul, et Microsoft ne répond pas de cet usage"
        slip "porte « données de vos clients » ; lu comme les Données Client, celles du client même, non seulement celles de ses clients";
    CANCELLATION_14_DAYS_FULL_REFUND,
        "L’annulation d’un service planifié, faite 14 jours au moins à l’avance, ouvre droit à son remboursement intégral, s’il y a lieu à remboursement"
        slip "porte « un service déjà Annexe » ; lu comme un service déjà planifié";
    CANCELLATION_6_13_DAYS,
        "Une annulation faite 6 à 13 jours à l’avance coûte 50 % du prix du service"
        slip "porte « un service Annexe » ; lu comme un service planifié";
    CANCELLATION_5_DAYS_OR_LESS,
        "Une annulation faite 5 jours à l’avance ou moins coûte 100 % du prix du service";
    SDM_INCLUSION_MAY_BE_REQUIRED,
        "Microsoft peut demander que la SDM soit incluse dans un achat de services supplémentaires";
    SERVICE_EXCHANGE_EQUAL_VALUE,
        "Un type de service commandé s’échange contre un autre, disponible, de valeur égale, si le responsable de la prestation de services en convient";
    ADDITIONAL_SERVICES_NOT_EVERYWHERE,
        "Certains services supplémentaires peuvent ne pas exister dans le pays du client"
        slip "porte « tous » avec un verbe nié, comme si aucun n’était disponible ; lu comme : tous ne sont pas forcément disponibles";
    NON_MICROSOFT_CODE_OWNED,
        "Le seul code non Microsoft auquel le client donne accès est celui dont il est propriétaire";
    DELIVERABLES_SCOPE,
        "Un service peut consister en Livrables ou conseils sur du code que possède l’une des parties, ou en tout autre support fourni directement";
    REACTIVE_SAMPLE_CODE_ONLY,
        "Dans les services réactifs, Microsoft ne fournit d’autre code que des exemples";
    CODE_RISK_ON_CUSTOMER,
        "Code reçu de Microsoft en support : aux risques du client, en tout déploiement ; tests, qualité, conformité, maintenance et mise en service à sa charge";
    PLATFORM_MINIMUMS,
        "Des exigences minimales de plateforme peuvent valoir selon les services";
    NOT_FOR_CUSTOMERS_CUSTOMERS,
        "Le client ne peut faire fournir les services à ses propres clients";
    TRAVEL_COSTS,
        "Interventions sur site convenues et non prépayées : frais de déplacement et de séjour facturés";
    GITHUB_PROVIDER_AND_TERMS,
        "GitHub, Inc., que possède Microsoft, assure le support GitHub ; ses règles de vie privée, données et sécurité priment sur l’Ordre de Services"
        slip "porte « l’exposition sur la sécurité » ; lu comme l’annexe de sécurité";
    PRODUCT_INFORMATION_MAILS,
        "Microsoft peut écrire aux utilisateurs, à une adresse valide de l’entreprise, sur ses produits (mises à jour de sécurité, bulletins, exposés)";
    MAIL_OPT_OUT,
        "Les utilisateurs disposent d’un moyen approprié de refuser ces envois";
    EXHIBITS_MAY_ADD_TERMS,
        "Les Annexes peuvent ajouter des conditions préalables et des principes généraux";

    // 2.6
    DUTIES_SHAPE_BENEFIT,
        "Le meilleur usage du support dépend des obligations du client, ici et dans toute Annexe";
    BREACH_MAY_DELAY,
        "Le manquement à une obligation peut retarder les services";
    NAME_SUPPORT_ADMINISTRATOR,
        "Nommer un administrateur des services de support, qui dirige l’équipe et gère l’activité de support et les processus internes de demande";
    MC_HOST_ADMINISTRATOR,
        "En Support Pays multiples, nommer un administrateur pour le site hôte";
    MC_OTHER_ADMINISTRATORS,
        "Il peut aussi falloir nommer des administrateurs sur d’autres sites";
    MAY_NAME_REACTIVE_CONTACTS,
        "Le client peut nommer des interlocuteurs de support réactif, qui ouvrent les demandes sur le site Web de support ou par téléphone";
    CLOUD_ADMINS_MAY_SUBMIT,
        "Les administrateurs de cloud peuvent aussi soumettre des demandes cloud par les portails concernés";
    ONLINE_SERVICES_PORTAL_REQUIRED,
        "Pour un service en ligne, l’administrateur de cloud doit passer par le portail de ce service";
    CONTACT_KNOWS_PROBLEM,
        "Les interlocuteurs connaissent le problème dans ses grandes lignes et savent le reproduire";
    CONTACT_KNOWS_PRODUCTS,
        "Les interlocuteurs connaissent les produits pris en charge et l’environnement Microsoft du client";
    CONTACT_DOES_TROUBLESHOOTING,
        "Sur demande, les interlocuteurs aident au besoin : analyse réseau, capture d’erreurs, données et changements de configuration, nouvelles versions, processus";
    PLAN_USE_OF_SERVICES,
        "Le client planifie avec Microsoft l’utilisation des services achetés";
    REPORT_CONTACT_CHANGES,
        "Le client informe Microsoft des changements d’interlocuteurs nommés à l’Ordre de Services";
    BACKUP_DUTY,
        "Le client sauvegarde ses données et reconstitue les fichiers perdus ou endommagés par une défaillance majeure";
    SECURITY_PROCEDURES_DUTY,
        "Le client met en place les procédures qui protègent l’intégrité et la sécurité de ses logiciels et données";
    SURVEYS,
        "Le client accepte de répondre, si possible, à des enquêtes de satisfaction";
    OWN_TRAVEL_COSTS,
        "Le client paie les frais de déplacement et autres de son personnel et de ses prestataires";
    OTHER_DUTIES_BY_SDM,
        "D’autres obligations, propres au service acheté, peuvent être demandées par le responsable de la prestation de services";
    CLOUD_SUBSCRIPTION_NEEDED,
        "L’usage de services cloud avec ce support suppose un abonnement ou forfait, acheté ou existant, au service en ligne";
    SIXTY_DAY_LAST_REQUEST,
        "Les services proactifs et améliorés se demandent, données utiles à l’appui, au plus tard 60 jours avant l’expiration de l’Ordre de Services";
    ONSITE_TEAM_FACILITIES,
        "Les équipes Microsoft sur site reçoivent, selon le cas, téléphone, Internet haut débit et accès aux systèmes et outils de diagnostic internes";
}
