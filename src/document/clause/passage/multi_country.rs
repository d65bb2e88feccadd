//! Section 2.4: multi-country support.

super::passages! {
    MC_PRESENTATION {
        MC_OVERVIEW, text, "l’aide dans plusieurs Sites";
        HOST_DEFINITION, bullet(1), "lequel vous avez contracté les";
        DOWNSTREAM_DEFINITION, bullet(2), "en dehors du site Hôte";
    }
    MC_PURCHASE {
        SERVICES_AND_QUANTITIES_PER_LOCATION, text, "quantités associées, le cas échéant";
        HOST_ORDER_MAY_ALLOCATE, text, "attribués par l’hôte, dans";
        BASE_PACKAGE_TO_LOCATIONS, bullet(1), "Sauf indication contraire, les services";
        REACTIVE_REMOTE_ANYWHERE, bullet(2), "à distance à des endroits";
        SDM_LOCATIONS, bullet(3), "emplacement ou aux emplacements de";
        SDM_INCLUDED_BY_HOST, bullet(3), "disponibilité des services de SDM";
        SDM_HOST_BUSINESS_HOURS, bullet(3), "limitée aux heures d’ouverture";
        SDM_EXTRA_MAY_BE_NEEDED, bullet(3), "supplémentaires peuvent être nécessaires lors";
        SDM_ADDITIONAL_PURCHASE, sub_bullet(3, 1), "Des ressources supplémentaires SDM peuvent";
        SDM_ADDITIONAL_AVAILABILITY, sub_bullet(3, 1), "Sous réserve de la";
        OPTIONAL_PROACTIVE_AT_DESIGNATED, sub_bullet(4, 1), "pouvez bénéficier de Services Proactifs";
        TAX_EXCEPTION_LOCATION_PROACTIVE, sub_bullet(4, 2), "emplacement d’exception fiscale";
        STA_AT_DESIGNATED, sub_bullet(4, 3), "Conseiller Technologique (STA)";
        LOST_BULLET, sub_bullet(4, 4);
        RCA_AT_DESIGNATED, bullet(5), "Analyse des Causes";
        ENHANCED_HOST_OR_DOWNSTREAM, bullet(6), "Tous les services et solutions";
        ENHANCED_AVAILABILITY_AND_LIMITS, bullet(6), "Sous réserve de disponibilité";
        OTHER_PURCHASED_AT_LISTED, bullet(7), "Tous les autres services de";
    }
    MC_TERMS {
        MC_TERMS_ADD_TO_OTHERS, text, "Outre les conditions générales énoncées";
        UNDESIGNATED_STAFF_PARTICIPATION, bullet(1), "susceptibles de permettre au personnel";
        CREDITS_BETWEEN_LISTED_LOCATIONS, bullet(2), "échangés qu’entre les Sites";
        CREDITS_CURRENT_RATES, bullet(2), "taux de change et frais";
        CREDITS_RATES_FROM_REPRESENTATIVE, bullet(2), "peuvent être fournis par votre";
        CREDITS_FRACTION_ROUNDING, bullet(2), "aboutissant à des fractions";
        CREDITS_EXCEPTION_COUNTRIES, bullet(2), "à destination ou en provenance";
        CUSTOMER_TAX_DUTY, bullet(3), "obligation fiscale découlant de";
        CHANGES_MAY_NEED_WRITING, bullet(4), "nécessiter un contrat par écrit";
        UNIFIED_BILLING, bullet(5), "efficacité et la précision du";
        SPLIT_BILLING_CRITERIA, bullet(5), "permet de diviser les transactions";
    }
}
