//! What the cells of the catalogue hold, in words.

use super::Words;
use crate::document::{
    BoughtFor, Counted, DrawDown, EndsWith, Excluded, Exhibit, IncludedHours, OnSite, Per, Price,
    ResponseTimes, Scope, Staff, Travel, Unit,
};

told! {
    Price {
        InBasePackage => "compris dans le Package de Base",
        Extra => "en sus du Package de Base",
        EachVisit => "par visite, en sus du Package de Base",
        None => "aucun, le service étant fourni à la discrétion de Microsoft",
    }
    Unit {
        Attendees => "participants",
        DedicatedDeliveries => "prestations réservées au client",
        Hours => "heures",
        Days => "jours",
        Events => "événements",
        Credits => "Avoirs Proactifs",
        Tenants => "locataires",
        PredefinedOffers => "offres prédéfinies",
        Visits => "visites",
        Deliveries => "prestations",
    }
    /// After `par`.
    Per {
        Incident => "incident",
        Assessment => "évaluation",
        Event => "événement",
        TwelveMonths => "période de douze mois",
        Year => "an",
        Purchase => "achat",
    }
    /// When hours are taken off.
    DrawDown {
        AsRequestedAndDelivered => "à mesure qu’elles sont demandées et fournies",
        AsUsedAndDelivered => "à mesure qu’elles sont utilisées et fournies",
    }
    IncludedHours {
        RsmAndSdm => "celles de Gestion du Support Réactif et de Gestion de Prestation de Services, au nombre indiqué dans l’Ordre de Services",
        SdmAllottedByHost => "celles de Gestion de Prestation de Services attribuées par l’Hôte",
    }
    Staff {
        CustomerSuccessAccountManager => "le responsable de compte pour la réussite des clients, et des moyens numériques",
        DesignatedEngineer => "un ingénieur désigné",
        BesideResolvers => "en plus de la ressource qui résout l’incident",
        RapidResponseEngineers => "les ingénieurs Rapid Response",
        GitHubTeam => "une équipe GitHub désignée et un ingénieur de fiabilité client (CRE) nommé",
    }
    /// As an adverb, beside a delivery that is remote.
    OnSite {
        No => "pas sur site",
        IfAgreedInWriting => "sur site moyennant accord écrit",
        Offered => "sur site également",
    }
    BoughtFor {
        AnyLocation => "tout site",
        OneLocation => "un seul site",
        HostOnly => "l’Hôte seul",
        AllottedByHost => "aucun site, l’Hôte attribuant le service",
    }
    ResponseTimes {
        BaseTable => "ceux du tableau de base",
        OwnTable => "ceux d’un tableau propre, en sévérité 1 et A",
        Unchanged => "inchangés",
        AsOrderSays => "ceux de l’Ordre de Services",
    }
    Scope {
        SupportedProducts => "les produits et services en ligne pris en charge au jour de la demande",
        ProductsInOrder => "les produits énumérés dans l’Ordre de Services",
        ComponentsInOrder => "les composants Azure énumérés dans l’Ordre de Services",
        ListedTenants => "les locataires répertoriés",
        EnrolledSubscriptions => "les Abonnements Inscrits de l’Annexe A",
        OneAzureSolution => "une seule solution Azure par événement",
    }
    EndsWith {
        UnifiedAgreement => "le contrat de Support Unifié",
    }
    Excluded {
        Architecture => "l’architecture",
        SolutionDevelopment => "le développement de solutions",
        Customisation => "la personnalisation",
        GovernmentAndSovereignClouds => "les clouds gouvernementaux et souverains",
        NonCoreAzureServices => "les services Azure autres que les principaux",
        RegionBoundDelivery => "la prestation depuis une région imposée",
        CitizenshipBoundDelivery => "la prestation par des ressortissants d’un pays imposé",
        ClearedDelivery => "la prestation par des personnes habilitées",
        OnPremises => "les technologies sur site",
        UserDevices => "les appareils des utilisateurs",
        ClientSoftware => "les logiciels clients de Microsoft",
        Identity => "l’identité et l’authentification",
        CustomersCustomers => "les clients du client",
        NonMicrosoftCode => "le code étranger à Microsoft ou personnalisé",
        CodeButSamples => "le code, hors exemples",
        Recording => "l’enregistrement sans autorisation écrite de Microsoft",
        RootCauseAnalysis => "l’analyse des causes",
        PriorityInWideIncidents => "la priorité dans les incidents qui dépassent l’environnement du client",
        AnalysisOfWideIncidents => "l’analyse des incidents qui touchent d’autres clients",
        NonAffiliatePurchases => "les achats d’une partie qui n’était pas affiliée au début du support",
        UnlistedTechnologies => "les technologies absentes d’une liste que le document ne donne pas",
        UnlistedCountries => "les pays absents d’une liste que le document ne donne pas",
        MonitorsAndThresholds => "l’accès aux moniteurs et à leurs seuils",
        FeaturesDuringOnboarding => "durant les 60 premiers jours, tout ce qui n’est pas intégration ou découverte",
    }
    Travel {
        Expenses => "frais de déplacement et de séjour",
        ReasonableExpenses => "frais de déplacement et de séjour raisonnables",
    }
    /// What an exhibit does.
    Exhibit {
        Defines => "définit le service",
        MayDefine => "peut définir le service, dans un programme personnalisé",
    }
}

/// What a limit counts, of which there are `count`.
pub(in crate::report::french) const fn counted(what: Counted, count: u32) -> &'static str {
    let (one, several) = match what {
        Counted::Hours => ("heure", "heures"),
        Counted::DaysOnSite => ("jour sur site", "jours sur site"),
        Counted::DaysRemote => ("jour à distance", "jours à distance"),
        Counted::ConsecutiveCalendarDays => ("jour calendaire", "jours calendaires consécutifs"),
        Counted::Solutions => ("solution Azure", "solutions Azure"),
        Counted::ImprovementPlans => (
            "plan d’amélioration du service",
            "plans d’amélioration du service",
        ),
        Counted::MonitoringScenarios => ("scénario de surveillance", "scénarios de surveillance"),
        Counted::Assessments => ("évaluation", "évaluations"),
    };
    if count < 2 { one } else { several }
}
