//! What the document says about services, in words.

use core::fmt;

use super::{Tell, Words, delivered};
use crate::{
    coverage::SoughtProduct,
    document::{Category, CreditUse, DeliveryMode, FlexUse, Languages, Mark, Prerequisite, UsedAt},
    entitlement::Requester,
};

impl Tell for Mark {
    fn tell(&self, _: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Included => "a check mark",
            Self::Additional => "a plus",
            Self::Discretionary => "a check mark with a footnote",
            Self::AdditionalWithinLimit => "a plus with a footnote",
        })
    }
}

impl Tell for Category {
    fn tell(&self, _: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Planning => "a planning service",
            Self::Implementation => "an implementation service",
            Self::Maintenance => "a maintenance service",
            Self::Optimization => "an optimization service",
            Self::Education => "an education service",
            Self::OtherProactive => "another proactive service",
            Self::Reactive => "a reactive service",
            Self::ServiceDeliveryManagement => "service delivery management",
            Self::Enhanced => "an enhanced service",
        })
    }
}

impl Tell for FlexUse {
    fn tell(&self, _: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Payable => "payable",
            Self::PayableWithinCap => "payable within the cap on credits and custom services",
            Self::NotPayable => "not payable",
        })
    }
}

impl Tell for CreditUse {
    fn tell(&self, _: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Payable => "payable",
            Self::PayableByReading => "payable by a reading",
            Self::NotPayable => "not payable",
        })
    }
}

impl Tell for Prerequisite {
    fn tell(&self, _: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::BasePackage => "a Base Package",
            Self::UnifiedAgreement => "a Unified support agreement in force",
            Self::RapidResponse => "Rapid Response in force",
            Self::AppendixA => "Appendix A with what it covers",
            Self::AzureService => "an active Azure service with room for the data",
            Self::SupportCase => "a support case for each request",
            Self::SeparateContract => "a contract of its own",
            Self::CloudSubscription => "a subscription to the cloud service it is asked about",
        })
    }
}

impl Tell for UsedAt {
    fn tell(&self, _: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::WhereBought => "at the locations for which it was bought",
            Self::DesignatedLocations => "at the locations of the order",
            Self::HostAndOtherPlaces => "at the host and at other places",
        })
    }
}

impl Tell for Requester {
    fn tell(&self, _: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Administrator => "a support services administrator",
            Self::ReactiveContact => "a reactive support contact",
            Self::CloudAdministrator => "a cloud administrator",
            Self::Staff => "staff of a location of the order",
            Self::UndesignatedStaff => "staff of a location that the order does not designate",
            Self::CustomersCustomer => "a customer of the customer",
        })
    }
}

/// As an adverb.
impl Tell for DeliveryMode {
    fn tell(&self, _: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(delivered(*self))
    }
}

impl Tell for Languages {
    fn tell(&self, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::EnglishAndCustomers => {
                f.write_str("English and, where available, the customer's")
            }
            Self::DeliverersOrEnglish => {
                f.write_str("English, that of the delivering location and those agreed in writing")
            }
            Self::Only(only) => only.tell(words, f),
        }
    }
}

/// A component by the name that the document gives it, any other product as it was asked about.
impl Tell for SoughtProduct {
    fn tell(&self, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Component(component) => f.write_str(component.name()),
            Self::Named(name) => name.tell(words, f),
        }
    }
}
