//! Sections 1, 2 and 2.1.

super::passages! {
    ABOUT {
        DOCUMENT_PURPOSE, text, "vous informe sur les services";
        READ_OWN_SERVICE_DESCRIPTIONS, text, "Veuillez prendre connaissance";
        PURCHASED_SERVICES_ARE_LISTED_IN_ORDER, text, "seront énumérés dans votre Ordre";
        NOT_AVAILABLE_IN_EVERY_COUNTRY, text, "ne sont pas tous disponibles";
        COUNTRY_LIST_FROM_REPRESENTATIVE, text, "l’achat dans votre pays";
        AVAILABILITY_MAY_CHANGE, text, "susceptibles de modifications";
    }
    SUPPORT {
        SUPPORT_SERVICES_DEFINITION, text, "solution d’assistance complète";
        COMPONENT_PROACTIVE, bullet(1), "l’intégrité de votre infrastructure";
        COMPONENT_SDM, bullet(2), "faciliter la planification";
        COMPONENT_REACTIVE, bullet(3), "résolution des problèmes classés";
        PROBLEM_RESOLUTION_24X7, bullet(3), "7 jours/7 pour";
    }
    PURCHASE {
        THREE_PURCHASE_FORMS, text, "sous forme d’un Package";
        ADDITIONS_NEED_EXISTING_BASE, text, "contrat de Package de Base";
        BASE_PACKAGE_DEFINITION, described("Package de Base"), "Combinaison de services proactifs";
        BASE_INCLUDES_FLEX_ALLOWANCE, described("Package de Base"), "comprend une Allocation Flexible";
        MARK_INCLUDED, described("Package de Base"), "services inclus dans le Package";
        MARK_ADDITIONAL, described("Services supplémentaires"), "Ils sont signalés par";
        ADDITIONAL_SERVICES_DEFINITION, described("Services supplémentaires"), "services de support supplémentaires";
        ADDITIONAL_SERVICES_ANY_TIME_IN_TERM, described("Services supplémentaires"), "Services proactifs, peuvent être ajoutés";
        ENHANCED_SERVICES_DEFINITION, described("Services et solutions améliorés"), "couvrant un produit ou";
        ENHANCED_SERVICES_ANY_TIME_IN_TERM, described("Services et solutions améliorés"), "spécifique peuvent être ajoutés";
        MULTI_COUNTRY_DEFINITION, described("Support Pays multiples"), "vous fournit de l’aide";
        FLEX_DEFINITION, note(ELEMENTS, "*"), "portion flexible du prix catalogue";
        FLEX_ELIGIBLE_USES, note(ELEMENTS, "*"), "solutions améliorés, d’Avoirs Proactifs";
        FLEX_AMOUNT_TOLD_BY_REPRESENTATIVE, note(ELEMENTS, "*"), "Votre représentant Microsoft vous";
        FLEX_CAP_CREDITS_AND_CUSTOM, bullet(1), "20 % ou 50 000";
        FLEX_ANNUAL_BASIS, bullet(2), "allouée sur une base annuelle";
        FLEX_SERVICES_USED_WITHIN_YEAR, bullet(2), "pendant la durée annuelle applicable";
        FLEX_NOT_FOR_SDM, bullet(3), "ne peut pas être utilisée";
        FLEX_EXCHANGE_EQUAL_VALUE, bullet(4), "Flexible et si vous souhaitez";
        FLEX_ALLOCATE_BY_EXECUTION_OR_LOSE, bullet(5), "attribuées par heure d’exécution";
    }
}
