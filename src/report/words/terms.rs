//! The closed sets of the document in English.

use core::fmt;

use super::{Tell, Words};
use crate::{
    document::{Channel, Consequence, ResponseTable, Service},
    incident::IncidentEventName,
    order::{Buyer, Cloud},
    response::Commitment,
};

/// Declares the words for the values of a closed set.
macro_rules! told {
    ($( $type:ty { $( $variant:ident => $words:literal, )+ } )+) => {
        $(
            impl Tell for $type {
                fn tell(&self, _: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                    f.write_str(match self { $( Self::$variant => $words, )+ })
                }
            }
        )+
    };
}

told! {
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
}

/// Declares that the words for the values of a closed set are their names, with spaces.
macro_rules! told_by_name {
    ($( $type:ty, )+) => {
        $(
            impl Tell for $type {
                fn tell(&self, _: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                    let mut words = self.as_str().split('_');
                    f.write_str(words.next().unwrap_or_default())?;
                    words.try_for_each(|word| write!(f, " {word}"))
                }
            }
        )+
    };
}

told_by_name! {
    Consequence,
    IncidentEventName,
}

impl Tell for Service {
    fn tell(&self, _: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl Tell for Commitment {
    fn tell(&self, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.service().tell(words, f)
    }
}

impl Tell for ResponseTable {
    fn tell(&self, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.service().tell(words, f)
    }
}
