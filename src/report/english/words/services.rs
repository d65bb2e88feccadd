//! What the document says about services, in words.

use core::fmt;

use super::{English, Tell, Words};
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
        Included => "a check mark",
        Additional => "a plus",
        Discretionary => "a check mark with a footnote",
        AdditionalWithinLimit => "a plus with a footnote",
    }
    Category {
        Planning => "a planning service",
        Implementation => "an implementation service",
        Maintenance => "a maintenance service",
        Optimization => "an optimization service",
        Education => "an education service",
        OtherProactive => "another proactive service",
        Reactive => "a reactive service",
        ServiceDeliveryManagement => "service delivery management",
        Enhanced => "an enhanced service",
    }
    FlexUse {
        Payable => "payable",
        PayableWithinCap => "payable within the cap on credits and custom services",
        NotPayable => "not payable",
    }
    CreditUse {
        Payable => "payable",
        PayableByReading => "payable by a reading",
        NotPayable => "not payable",
    }
    Prerequisite {
        BasePackage => "a Base Package",
        UnifiedAgreement => "a Unified support agreement in force",
        RapidResponse => "Rapid Response in force",
        AppendixA => "Appendix A with what it covers",
        AzureService => "an active Azure service with room for the data",
        SupportCase => "a support case for each request",
        SeparateContract => "a contract of its own",
        CloudSubscription => "a subscription to the cloud service it is asked about",
    }
    /// As an adverb, of a service.
    UsedAt {
        WhereBought => "at the locations for which it was bought",
        DesignatedLocations => "at the locations of the order",
        HostAndOtherPlaces => "at the host and at other places",
    }
    Requester {
        Administrator => "a support services administrator",
        ReactiveContact => "a reactive support contact",
        CloudAdministrator => "a cloud administrator",
        Staff => "staff of a location of the order",
        UndesignatedStaff => "staff of a location that the order does not designate",
        CustomersCustomer => "a customer of the customer",
    }
    AedFeatureGroup {
        AllCustomers => "all customers",
        ExtendedFeatureCustomers => "customers with the extended features",
    }
}

impl Tell<English> for Languages {
    fn tell(&self, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::EnglishAndCustomers => {
                f.write_str("English and, where available, the customer's")
            }
            Self::DeliverersOrEnglish => {
                f.write_str("English, that of the delivering location and those agreed in writing")
            }
            Self::Only([first @ .., last]) if !first.is_empty() => {
                first.tell(words, f)?;
                write!(f, " and {}", words.of(last))
            }
            Self::Only(only) => only.tell(words, f),
        }
    }
}

/// One that the document names by its name, any other by its code.
impl Tell<English> for SpokenLanguage {
    fn tell(&self, _: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::CHINESE => f.write_str("Chinese"),
            Self::ENGLISH => f.write_str("English"),
            Self::JAPANESE => f.write_str("Japanese"),
            other => write!(f, "`{other}`"),
        }
    }
}

/// A component by the name that the document gives it, any other product as it was asked about.
impl Tell<English> for SoughtProduct {
    fn tell(&self, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Component(component) => f.write_str(component.name()),
            Self::Named(name) => name.tell(words, f),
        }
    }
}
