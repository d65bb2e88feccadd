//! The terms of the document: what each is called, and what it means.

use crate::{
    document::glossary::{GlossaryTerm, Row},
    report::term::ToldTerm,
};

pub(super) const fn term(term: &GlossaryTerm) -> ToldTerm {
    ToldTerm {
        name: name(term.row()),
        meaning: meaning(term.row()),
    }
}

/// A name that the document prints, with its abbreviation.
const fn name(term: Row) -> &'static str {
    match term {
        Row::WorkOrder => "Ordre de Services",
        Row::BasePackage => "Package de Base",
        Row::AdditionalService => "Services supplémentaires",
        Row::EnhancedServiceOrSolution => "Services et solutions améliorés",
        Row::MultiCountrySupport => "Support Pays multiples",
        Row::FlexAllowance => "Allocation Flexible",
        Row::ProactiveCredits => "Avoirs Proactifs",
        Row::FirstCallResponse => "Première réponse par téléphone",
        Row::Severity => "Sévérité",
        Row::BusinessHours => "Heures ouvrées",
        Row::ServiceDeliveryManagement => "Gestion de Prestation de Services (SDM)",
        Row::CustomerSuccessAccountManager => {
            "Responsable de compte pour la réussite des clients (CSAM)"
        }
        Row::CriticalBusinessEvent => "Événement commercial critique",
        Row::AzureSolution => "Solution Azure",
        Row::EnrolledSubscriptions => "Abonnements Inscrits",
        Row::AssessedProductSpend => "Dépenses évaluées des produits",
        Row::ExtendedFeatureCustomer => "Clients des fonctionnalités étendues",
        Row::MonitoringScenario => "Scénarios de surveillance",
        Row::DeclaredAzureOutage => "Panne déclarée par Azure",
        Row::KnowMe => "Know-me",
        Row::Host => "Hôte",
        Row::Downstream => "Aval",
        Row::SupportLocation => "Site de Support",
    }
}

const fn meaning(term: Row) -> &'static str {
    match term {
        Row::WorkOrder => {
            "le document qui énumère les services achetés, comme peut le faire toute autre déclaration de services qui vise et \
             incorpore la description des services"
        }
        Row::BasePackage => {
            "l’ensemble des services proactifs, des services réactifs et de la gestion de prestation de services, pour les produits \
             et services en ligne Microsoft dont se sert l’entreprise\u{202f}; une coche marque ce qu’il inclut"
        }
        Row::AdditionalService => {
            "le support que l’on peut acheter en plus du Package de Base, services proactifs compris, et que marque un signe plus"
        }
        Row::EnhancedServiceOrSolution => {
            "le support d’un produit Microsoft donné ou d’un système informatique du client, défini par une Annexe que vise l’Ordre \
             de Services et marqué d’un signe plus"
        }
        Row::MultiCountrySupport => {
            "l’assistance apportée à plusieurs Sites de Support, selon l’Ordre ou les Ordres de Services"
        }
        Row::FlexAllowance => {
            "la part flexible du prix catalogue du Package de Base, imputée lorsque des services sont achetés"
        }
        Row::ProactiveCredits => {
            "un montant de services échangeables, inscrit en avoir à l’Ordre de Services"
        }
        Row::FirstCallResponse => {
            "le premier contact par téléphone ou par e-mail qui ne soit pas automatique"
        }
        Row::Severity => {
            "le rang d’un incident, dont dépendent le niveau de réponse, le délai estimé de la première réponse et les obligations \
             du client"
        }
        Row::BusinessHours => {
            "en général de 9\u{a0}h\u{a0}00 à 17\u{a0}h\u{a0}30, heure locale, hors jours fériés et week-ends"
        }
        Row::ServiceDeliveryManagement => {
            "l’aide à la planification et à la mise en œuvre de ce qui est fourni, incluse sauf stipulation contraire de la \
             description des services ou de l’Ordre de Services"
        }
        Row::CustomerSuccessAccountManager => {
            "la personne désignée qui assure, avec les moyens numériques, la gestion de prestation de services"
        }
        Row::CriticalBusinessEvent => {
            "un événement ponctuel, prévu par le client, dont le risque ou l’impact est tel qu’il exige davantage de disponibilité \
             et de performance"
        }
        Row::AzureSolution => {
            "les abonnements et ressources Azure réunis dans un même but commercial, qu’il s’agisse d’un produit ou d’un service \
             destiné à des clients"
        }
        Row::EnrolledSubscriptions => {
            "les produits et abonnements de l’Annexe A que couvre Azure Engineering Direct"
        }
        Row::AssessedProductSpend => {
            "le total annuel des produits Azure de l’Annexe A, sous licence, diffusés et généralement disponibles, d’après lequel \
             sont fixés les frais d’Azure Engineering Direct pour la Période de Support"
        }
        Row::ExtendedFeatureCustomer => {
            "les clients que l’Ordre de Services désigne comme ayant droit à toutes les fonctionnalités d’Azure Engineering Direct, \
             parce que leurs dépenses évaluées atteignent le seuil à l’exécution du contrat ou qu’ils paient le prix plancher"
        }
        Row::MonitoringScenario => {
            "des ensembles de ressources Azure dont chacun accomplit une action précise"
        }
        Row::DeclaredAzureOutage => {
            "une panne qui touche plusieurs clients et qui est déclarée sur le portail Azure"
        }
        Row::KnowMe => "la connaissance du contexte commercial et de l’environnement du client",
        Row::Host => {
            "le Site de Support pour lequel le Support Unifié a été souscrit dans l’Ordre de Services"
        }
        Row::Downstream => {
            "un Site de Support que désigne l’Ordre de Services, autre que l’Hôte, et qui a droit aux services achetés pour lui"
        }
        Row::SupportLocation => {
            "un site pour lequel l’Ordre de Services énumère des services et leurs quantités"
        }
    }
}
