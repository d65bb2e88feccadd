//! Section 2.4: several support locations.

super::french! {
    // 2.4
    MC_OVERVIEW,
        "Le Support Pays multiples ajoute une assistance dans plusieurs sites de support, selon l’Ordre ou les Ordres de Services"
        slip "porte « Site de support », puis « lieu de support », « emplacement », site ou « centre de soutien » ; lu comme un seul terme, site de support";
    HOST_DEFINITION,
        "Hôte : le site de support pour lequel le Support Unifié a été contracté dans l’Ordre de Services";
    DOWNSTREAM_DEFINITION,
        "Aval : un site de support désigné dans l’Ordre de Services, autre que l’Hôte, qui a droit aux services achetés pour lui";

    // 2.4 Purchase
    SERVICES_AND_QUANTITIES_PER_LOCATION,
        "Services et quantités s’énumèrent dans l’Ordre de Services, site de support par site de support"
        slip "porte « Les présents Services de Support », dits « USSD », qui « décrivent » ; lu comme la présente description des services";
    HOST_ORDER_MAY_ALLOCATE,
        "Les services peuvent aller aux sites que nomme l’Ordre de Services de l’Hôte et, s’il y a lieu, être attribués par lui, avec les changements qui suivent";
    BASE_PACKAGE_TO_LOCATIONS,
        "Sauf indication contraire, les services de base (✓) vont aux sites désignés, ou sont attribués par l’Hôte dans son Ordre de Services";
    REACTIVE_REMOTE_ANYWHERE,
        "Les services réactifs peuvent s’exécuter à distance, chez l’Hôte comme ailleurs";
    SDM_LOCATIONS,
        "Selon l’Ordre de Services, la SDM peut être fournie à l’Hôte et au ou aux sites en aval désignés";
    SDM_INCLUDED_BY_HOST,
        "L’Hôte attribue la SDM incluse ; le CSAM de l’Hôte la gère";
    SDM_HOST_BUSINESS_HOURS,
        "La prestation de SDM est limitée aux heures d’ouverture du site hôte"
        slip "porte « heures d’ouverture de l’établissement », ailleurs « heures ouvrées » ; lu comme les heures ouvrées du site hôte";
    SDM_EXTRA_MAY_BE_NEEDED,
        "L’achat de services supplémentaires ou améliorés peut exiger davantage de SDM";
    SDM_ADDITIONAL_PURCHASE,
        "Des ressources SDM supplémentaires peuvent s’acheter pour l’Hôte ou l’aval, selon un Ordre de Services, et sont fournies au site désigné"
        slip "porte « bon de travail », ailleurs « Ordre de Services » ; lu comme l’Ordre de Services";
    SDM_ADDITIONAL_AVAILABILITY,
        "Selon les ressources disponibles et les règles qui précèdent";
    OPTIONAL_PROACTIVE_AT_DESIGNATED,
        "Les services proactifs optionnels énumérés à l’Ordre de Services sont disponibles dans les sites désignés"
        slip "porte, pour les services optionnels, un signe de police de symboles, parfois invisible, au 2.1 un + ; lu comme le signe plus des tableaux";
    TAX_EXCEPTION_LOCATION_PROACTIVE,
        "Les services proactifs d’un emplacement d’exception fiscale sont identifiés dans l’Ordre de Services de cet accord en aval";
    STA_AT_DESIGNATED,
        "Le STA est disponible au ou aux sites désignés dans l’Ordre de Services"
        slip "porte « STAseront » en un seul mot ; lu comme « STA », suivi de « seront »";
    LOST_BULLET,
        "Une sous-puce vide suit la ligne du STA"
        slip "porte une sous-puce vide après la ligne du STA ; lu comme un texte perdu ou retiré, dont aucune règle ne découle";
    RCA_AT_DESIGNATED,
        "L’Analyse des Causes achetée est ouverte au personnel du ou des sites désignés"
        slip "porte « Analyse des Causes » sous « Services de maintenance », au 2.2 parmi les services réactifs ; lu comme la RCA, service réactif";
    ENHANCED_HOST_OR_DOWNSTREAM,
        "Tout service ou toute solution améliorés peuvent s’acheter pour usage sur le site hôte ou les sites en aval";
    ENHANCED_AVAILABILITY_AND_LIMITS,
        "Selon les disponibilités ; d’autres restrictions peuvent s’appliquer";
    OTHER_PURCHASED_AT_LISTED,
        "Tout autre support acheté est disponible dans les sites que nomme l’Ordre de Services";

    // 2.4 Terms
    MC_TERMS_ADD_TO_OTHERS,
        "Les conditions du Support Pays multiples s’ajoutent aux autres conditions du document et de l’Ordre de Services";
    UNDESIGNATED_STAFF_PARTICIPATION,
        "Microsoft peut, à sa discrétion, admettre du personnel de sites non désignés aux services proactifs à distance commandés pour l’Hôte ou l’aval"
        slip "porte « ordre de service » et « centre de soutien » ; lu comme l’Ordre de Services et un site de support";
    CREDITS_BETWEEN_LISTED_LOCATIONS,
        "Les Avoirs Proactifs ne s’échangent qu’entre sites hôte et en aval énumérés à l’Ordre de Services, sauf exception indiquée";
    CREDITS_CURRENT_RATES,
        "Les échanges suivent les taux de change et les prix des Avoirs Proactifs alors en vigueur dans les sites concernés";
    CREDITS_RATES_FROM_REPRESENTATIVE,
        "Le représentant des Services Microsoft peut communiquer les taux en vigueur";
    CREDITS_FRACTION_ROUNDING,
        "Les échanges qui donnent des fractions d’Avoirs Proactifs sont arrondis à l’unité la plus proche";
    CREDITS_EXCEPTION_COUNTRIES,
        "Les Avoirs Proactifs ne s’échangent ni vers les Pays d’Exception, ni depuis ceux-ci";
    CUSTOMER_TAX_DUTY,
        "Les taxes nées d’une distribution ou d’un échange de services achetés, entre hôte et aval, incombent au seul client";
    CHANGES_MAY_NEED_WRITING,
        "Changements ou échanges en cours d’Ordre de Services peuvent exiger un accord écrit"
        slip "porte « ordre de travail », ailleurs « Ordre de Services » ; lu comme l’Ordre de Services";
    UNIFIED_BILLING,
        "Un système de facturation unifié vise à rendre facturation et taxation plus efficaces et plus exactes";
    SPLIT_BILLING_CRITERIA,
        "La facturation fractionnée divise une transaction en plusieurs factures, par type de produit, date de livraison ou localisation du client, par exemple";
}
