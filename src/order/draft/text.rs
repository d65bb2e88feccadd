//! Texts that say what they are.

/// Declares texts of a draft that are told apart by their type.
macro_rules! texts {
    ($( $(#[$doc:meta])* $name:ident, )+) => {
        $(
            $(#[$doc])*
            ///
            /// It is only text, as it is written, and is checked with the rest of the draft; its type tells it from the text beside it.
            #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
            #[allow(
                clippy::exhaustive_structs,
                reason = "it is written where a draft is made, and holds nothing but the text"
            )]
            pub struct $name<T>(pub T);
        )+
    };
}

texts! {
    /// The ISO 3166-1 alpha-2 code of a country: `CountryCode("FR")`.
    CountryCode,
    /// The id of a location of the order: `LocationId("paris")`.
    LocationId,
    /// The id of a purchase of the order: `PurchaseId("workshops")`.
    PurchaseId,
    /// The id of the clause that an amendment replaces: `ReplacedClause("2.2/sevb-response-2-hours")`.
    ReplacedClause,
    /// A name of a service, as [`Service::find`](crate::document::Service::find) takes it: `ServiceName("workshops")`.
    ServiceName,
}
