//! What the document says about services, in words.

use core::fmt;

use super::{French, Tell, Words};
use crate::{
    coverage::SoughtProduct,
    document::{
        AedFeatureGroup, Category, CreditUse, FlexUse, Languages, Mark, Prerequisite,
        SpokenLanguage, UsedAt,
    },
    entitlement::Requester,
};

told! {
    Mark {
        Included => "une coche",
        Additional => "un signe plus",
        Discretionary => "une coche avec note de bas de page",
        AdditionalWithinLimit => "un signe plus avec note de bas de page",
    }
    Category {
        Planning => "un service de planification",
        Implementation => "un service de mise en œuvre",
        Maintenance => "un service de maintenance",
        Optimization => "un service d’optimisation",
        Education => "un service de formation",
        OtherProactive => "un autre service proactif",
        Reactive => "un service réactif",
        ServiceDeliveryManagement => "un service de Gestion de Prestation de Services",
        Enhanced => "un service amélioré",
    }
    /// Of a service or of a price, in one form for both.
    FlexUse {
        Payable => "payable",
        PayableWithinCap => "payable dans la limite du plafond propre aux Avoirs Proactifs et aux Services Proactifs Personnalisés",
        NotPayable => "non payable",
    }
    /// Of a service or of a price, in one form for both.
    CreditUse {
        Payable => "payable",
        PayableByReading => "payable selon une lecture",
        NotPayable => "non payable",
    }
    Prerequisite {
        BasePackage => "un Package de Base",
        UnifiedAgreement => "un contrat de Support Unifié en vigueur",
        RapidResponse => "Rapid Response en vigueur",
        AppendixA => "une Annexe A indiquant ce qui est couvert",
        AzureService => "un service Azure actif, d’une capacité de données suffisante",
        SupportCase => "un dossier de support par demande",
        SeparateContract => "un contrat distinct",
        CloudSubscription => "un abonnement au service de cloud en cause",
    }
    /// As an adverb, of a service.
    UsedAt {
        WhereBought => "sur les sites pour lesquels il a été acheté",
        DesignatedLocations => "sur les sites désignés dans l’Ordre de Services",
        HostAndOtherPlaces => "chez l’Hôte et en d’autres lieux",
    }
    Requester {
        Administrator => "un administrateur des services de support",
        ReactiveContact => "un interlocuteur de support réactif",
        CloudAdministrator => "un administrateur de cloud",
        Staff => "un membre du personnel d’un site de l’Ordre de Services",
        UndesignatedStaff => "un membre du personnel d’un site que l’Ordre de Services ne désigne pas",
        CustomersCustomer => "un client du client",
    }
    AedFeatureGroup {
        AllCustomers => "tous les clients",
        ExtendedFeatureCustomers => "les Clients des fonctionnalités étendues",
    }
}

impl Tell<French> for Languages {
    fn tell(&self, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::EnglishAndCustomers => {
                f.write_str("l’anglais et, si elle est disponible, la langue du client")
            }
            Self::DeliverersOrEnglish => f.write_str(
                "l’anglais, la langue du site qui fournit le service et celles convenues par écrit",
            ),
            Self::Only([first @ .., last]) if !first.is_empty() => {
                first.tell(words, f)?;
                write!(f, " et {}", words.of(last))
            }
            Self::Only(only) => only.tell(words, f),
        }
    }
}

/// One that the document names by its name, any other by its code.
impl Tell<French> for SpokenLanguage {
    fn tell(&self, _: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::CHINESE => f.write_str("le chinois"),
            Self::ENGLISH => f.write_str("l’anglais"),
            Self::JAPANESE => f.write_str("le japonais"),
            other => write!(f, "«\u{a0}{other}\u{a0}»"),
        }
    }
}

/// A component by the name that the document gives it, any other product as it was asked about.
impl Tell<French> for SoughtProduct {
    fn tell(&self, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Component(component) => f.write_str(component.name()),
            Self::Named(name) => name.tell(words, f),
        }
    }
}
