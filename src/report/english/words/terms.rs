//! The closed sets of the document, in words.

use core::fmt;

use super::{English, Tell, Words};
use crate::{
    document::{Channel, DeliveryMode, ResponseTable, Service, ServiceHours},
    order::{Buyer, Cloud},
    response::Commitment,
};

told! {
    /// As an adverb.
    Channel {
        Phone => "by phone",
        Web => "over the web",
        ServicePortal => "on the portal of the cloud service",
        AzurePortal => "on the Azure portal",
        ServicesPortal => "on the Microsoft Services portal",
    }
    Cloud {
        Public => "the public cloud",
        Government => "a government cloud",
        Sovereign => "a sovereign cloud",
    }
    Buyer {
        Customer => "the customer",
        Affiliate => "an affiliate of the customer",
        Other => "another party",
    }
    /// As an adverb.
    DeliveryMode {
        Remote => "remotely",
        OnSite => "on site",
    }
}

impl Tell<English> for Service {
    fn tell(&self, _: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl Tell<English> for Commitment {
    fn tell(&self, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.service().tell(words, f)
    }
}

impl Tell<English> for ResponseTable {
    fn tell(&self, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.service().tell(words, f)
    }
}

/// When a service is available, as an adverb.
impl Tell<English> for ServiceHours {
    fn tell(&self, _: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::AroundTheClock => "around the clock",
            Self::BySeverity => "around the clock for requests, then as the severity says",
            Self::LocationBusinessHours => "in the business hours of the location",
            Self::HostBusinessHours => "in the business hours of the host",
            Self::AgreedZoneBusinessHours => {
                "in the business hours of a time zone agreed in writing"
            }
        })
    }
}
