//! Sections 1, 2 and 2.1: the document, the parts of support, how it is bought.

super::french! {
    // 1
    DOCUMENT_PURPOSE,
        "Le document présente au client les services professionnels (de support) que Microsoft commercialise";
    READ_OWN_SERVICE_DESCRIPTIONS,
        "Le client doit connaître, pour chaque service acheté, les prérequis, les exclusions de garantie, les limites et ses propres obligations";
    PURCHASED_SERVICES_ARE_LISTED_IN_ORDER,
        "Sont achetés les services énumérés à l’Ordre de Services, ou à toute autre déclaration de services qui vise et incorpore ce document";
    NOT_AVAILABLE_IN_EVERY_COUNTRY,
        "Un service peut être indisponible dans certains pays";
    COUNTRY_LIST_FROM_REPRESENTATIVE,
        "Le représentant des Services Microsoft indique quels services s’achètent dans un pays donné";
    AVAILABILITY_MAY_CHANGE,
        "L’éventail des services disponibles peut évoluer";

    // 2
    SUPPORT_SERVICES_DEFINITION,
        "Le Support Unifié Enterprise est un dispositif de support à l’échelle de l’entreprise, pour chaque étape du cycle de vie informatique";
    COMPONENT_PROACTIVE,
        "Composante 1 : les services proactifs, qui contribuent au bon état de l’infrastructure et de l’exploitation informatique";
    COMPONENT_SDM,
        "Composante 2 : la Gestion de Prestation de Services (SDM), qui facilite planification et mise en œuvre";
    COMPONENT_REACTIVE,
        "Composante 3 : la résolution des problèmes, traités selon leur priorité";
    PROBLEM_RESOLUTION_24X7,
        "La résolution priorisée des problèmes est assurée jour et nuit, sept jours sur sept";

    // 2.1
    THREE_PURCHASE_FORMS,
        "Le support se vend en Package de Base, en services supplémentaires, et en services et solutions améliorés";
    ADDITIONS_NEED_EXISTING_BASE,
        "Services supplémentaires et améliorés se vendent sous un contrat existant de Package de Base, figurant à l’Ordre de Services";
    BASE_PACKAGE_DEFINITION,
        "Package de Base : services proactifs, réactifs et SDM combinés, pour les produits et/ou services en ligne Microsoft qu’utilise l’entreprise";
    BASE_INCLUDES_FLEX_ALLOWANCE,
        "Le Package de Base comporte une Allocation Flexible, pour ajouter services proactifs (+), services et solutions améliorés, Services Proactifs Personnalisés"
        slip "porte trois usages de l’Allocation Flexible, sans « Avoirs Proactifs » ; lu comme les quatre de la note à l’astérisque, Avoirs Proactifs compris";
    MARK_INCLUDED,
        "La coche signifie : inclus dans le Package de Base";
    MARK_ADDITIONAL,
        "Le signe plus désigne un service supplémentaire, ou un service ou une solution améliorés, que l’on peut acheter"
        slip "porte + dans le texte, un autre symbole dans les tableaux et les légendes ; lu comme un seul signe";
    ADDITIONAL_SERVICES_DEFINITION,
        "Services supplémentaires : autres services de support, dont des services proactifs, marqués du signe plus";
    ADDITIONAL_SERVICES_ANY_TIME_IN_TERM,
        "Des services supplémentaires peuvent s’ajouter au Package de Base à tout moment de la durée de l’Ordre de Services";
    ENHANCED_SERVICES_DEFINITION,
        "Services et solutions améliorés : support d’un produit Microsoft donné ou d’un système informatique du client ; signe plus"
        slip "porte « Microsoft » après le système informatique client ; lu comme un produit Microsoft donné ou un système informatique du client";
    ENHANCED_SERVICES_ANY_TIME_IN_TERM,
        "Des services améliorés peuvent s’ajouter à tout moment de la durée de l’Ordre de Services";
    MULTI_COUNTRY_DEFINITION,
        "Support Pays multiples : assistance dans plusieurs sites de support, selon l’Ordre ou les Ordres de Services";
    FLEX_DEFINITION,
        "Allocation Flexible : part flexible du prix catalogue du Package de Base, imputée lors de l’achat de services";
    FLEX_ELIGIBLE_USES,
        "L’Allocation Flexible peut financer : services proactifs, services et solutions améliorés, Avoirs Proactifs, Services Proactifs Personnalisés";
    FLEX_AMOUNT_TOLD_BY_REPRESENTATIVE,
        "Le représentant Microsoft indique quelle part du prix catalogue est utilisable comme Allocation Flexible";
    FLEX_CAP_CREDITS_AND_CUSTOM,
        "Au plus 20 % ou 50 000 USD de l’Allocation Flexible peuvent aller aux Avoirs Proactifs ou aux Services Proactifs Personnalisés";
    FLEX_ANNUAL_BASIS,
        "L’Allocation Flexible est attribuée par année";
    FLEX_SERVICES_USED_WITHIN_YEAR,
        "Ce que l’Allocation Flexible a financé doit être utilisé au cours de sa période annuelle";
    FLEX_NOT_FOR_SDM,
        "L’Allocation Flexible ne finance pas les services SDM, tels que le document les définit";
    FLEX_EXCHANGE_EQUAL_VALUE,
        "Un type de service commandé en Allocation Flexible s’échange contre un autre de valeur égale, disponible, avec l’accord du responsable de la prestation de services";
    FLEX_ALLOCATE_BY_EXECUTION_OR_LOSE,
        "Ce qui n’est pas attribué de l’Allocation Flexible disponible au plus tard à l’exécution du contrat est perdu"
        slip "porte « par heure d’exécution du contrat » ; lu comme : au plus tard à l’exécution du contrat";
}
