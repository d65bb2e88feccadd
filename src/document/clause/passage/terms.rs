//! Sections 2.5 and 2.6: the additional terms, the customer's duties.

super::passages! {
    TERMS {
        BASE_REACTIVE_REMOTE, bullet(1), "distance dans les locaux de";
        OTHER_SERVICES_REMOTE_DEFAULT, bullet(1), "sauf mention écrite contraire";
        BASE_REACTIVE_LANGUAGE, bullet(2), "fournis en anglais et";
        OTHER_SERVICES_LANGUAGE, bullet(2), "dans la langue du site";
        SUPPORT_SCOPE_APPENDIX_A, bullet(3), "toutes les versions des produits";
        SUPPORT_SCOPE_EXCEPTIONS, bullet(3), "exclusion spécifique sur votre portail";
        NO_PRERELEASE_SUPPORT, bullet(4), "version précommerciale et bêta";
        UNUSED_SERVICES_LOST, bullet(5), "sont perdus s’ils";
        SCHEDULING_DEPENDS_ON_RESOURCES, bullet(6), "planification des services dépend de";
        WORKSHOP_MINIMUM_ENROLMENT, bullet(6), "nombre d’inscriptions minimum";
        REMOTE_ACCESS_ON_REQUEST, bullet(7), "accéder à votre système par";
        REMOTE_ACCESS_CUSTOMER_EQUIPMENT, bullet(7), "et le matériel nécessaires";
        CUSTOMER_DATA_APPROVED_TECHNOLOGY, bullet(8), "stocker les données de vos";
        UNAPPROVED_TECHNOLOGY_LIABILITY, bullet(8), "exclut toute responsabilité liée";
        CANCELLATION_14_DAYS_FULL_REFUND, bullet(9), "14 jours à l’avance";
        CANCELLATION_6_13_DAYS, bullet(10), "entre 6 et 13 jours";
        CANCELLATION_5_DAYS_OR_LESS, bullet(11), "5 jours ou moins à";
        SDM_INCLUSION_MAY_BE_REQUIRED, bullet(12), "demander l’inclusion de la";
        SERVICE_EXCHANGE_EQUAL_VALUE, bullet(13), "service et souhaitez l’échanger";
        ADDITIONAL_SERVICES_NOT_EVERYWHERE, bullet(14), "peuvent ne pas être disponibles";
        NON_MICROSOFT_CODE_OWNED, bullet(15), "le seul code n’appartenant";
        DELIVERABLES_SCOPE, bullet(16), "inclure des Livrables, des conseils";
        REACTIVE_SAMPLE_CODE_ONLY, bullet(17), "ne fournit aucun code";
        CODE_RISK_ON_CUSTOMER, bullet(18), "assumerez tous les risques liés";
        PLATFORM_MINIMUMS, bullet(19), "conditions minimales concernant la plateforme";
        NOT_FOR_CUSTOMERS_CUSTOMERS, bullet(20), "être fournis pour vos clients";
        TRAVEL_COSTS, bullet(21), "déplacement et de séjour";
        GITHUB_PROVIDER_AND_TERMS, bullet(22), "GitHub, Inc, une filiale";
        PRODUCT_INFORMATION_MAILS, bullet(23), "puissions envoyer à vos utilisateurs";
        MAIL_OPT_OUT, bullet(23), "mécanisme approprié pour refuser";
        EXHIBITS_MAY_ADD_TERMS, bullet(24), "précisés dans les Annexes";
    }
    DUTIES {
        DUTIES_SHAPE_BENEFIT, text, "optimisation des avantages des services";
        BREACH_MAY_DELAY, text, "Tout manquement à l’une";
        NAME_SUPPORT_ADMINISTRATOR, bullet(1), "désignerez un administrateur des services";
        MC_HOST_ADMINISTRATOR, bullet(2), "tenu de désigner un";
        MC_OTHER_ADMINISTRATORS, bullet(2), "deviez désigner un administrateur";
        MAY_NAME_REACTIVE_CONTACTS, bullet(3), "pouvez désigner des interlocuteurs";
        CLOUD_ADMINS_MAY_SUBMIT, bullet(3), "peuvent également soumettre";
        ONLINE_SERVICES_PORTAL_REQUIRED, bullet(4), "doivent soumettre les demandes";
        CONTACT_KNOWS_PROBLEM, bullet(5), "connaissance de base du problème";
        CONTACT_KNOWS_PRODUCTS, bullet(5), "contacts doivent aussi connaître";
        CONTACT_DOES_TROUBLESHOOTING, bullet(6), "activités de détermination du problème";
        PLAN_USE_OF_SERVICES, bullet(7), "collaborer avec nous afin de";
        REPORT_CONTACT_CHANGES, bullet(8), "changement concernant les interlocuteurs";
        BACKUP_DUTY, bullet(9), "sauvegarder vos données";
        SECURITY_PROCEDURES_DUTY, bullet(9), "procédures nécessaires à la protection";
        SURVEYS, bullet(10), "enquêtes de satisfaction client";
        OWN_TRAVEL_COSTS, bullet(11), "encourus par vos salariés";
        OTHER_DUTIES_BY_SDM, bullet(12), "autres responsabilités en fonction du";
        CLOUD_SUBSCRIPTION_NEEDED, bullet(13), "un abonnement ou un forfait";
        SIXTY_DAY_LAST_REQUEST, bullet(14), "au plus tard soixante";
        ONSITE_TEAM_FACILITIES, bullet(15), "accès haut débit à Internet";
    }
}
