//! Names used in orders.

use crate::document::names::named;

named! {
    /// What paid for a service.
    ///
    /// # Example
    ///
    /// ```
    /// use unified_support::order::PaidWith;
    ///
    /// assert_eq!("flex_allowance".parse(), Ok(PaidWith::FlexAllowance));
    /// assert_eq!("flex".parse::<PaidWith>().unwrap_err().to_string(), "no way to pay `flex`");
    /// ```
    PaidWith, a "way to pay";
    /// Its own price.
    Price = "price",
    /// The Flex Allowance of the Base Package (`2.1/flex-eligible-uses`).
    FlexAllowance = "flex_allowance",
    /// Proactive Credits.
    ProactiveCredits = "proactive_credits",
}

named! {
    /// A cloud of Azure.
    Cloud, a "cloud";
    /// The public one.
    Public = "public",
    /// One for a government.
    Government = "government",
    /// A sovereign one.
    Sovereign = "sovereign",
}

named! {
    /// Who bought a subscription.
    Buyer, a "buyer";
    /// The customer.
    Customer = "customer",
    /// A party that was an affiliate of the customer when support began.
    Affiliate = "affiliate",
    /// Any other party.
    Other = "other",
}

named! {
    /// How a calendar combines the hours of several.
    Combination, a "combination of hours";
    /// Open while some of them are.
    Union = "union",
    /// Open while all of them are.
    Intersection = "intersection",
}
