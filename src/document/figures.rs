//! The numbers of the text that no table holds, each with its clause.
//!
//! | number | stands in |
//! | --- | --- |
//! | hours of advisory support, days of help with an assessment, days of an event, service improvement plans, monitoring scenarios, days before the last request | the catalogue: [`ServiceTerms`](super::ServiceTerms) |
//! | response times, and how soon an incident needs attention | the severity tables: [`ResponseRow`](super::ResponseRow) |
//! | other times that run during an incident | the duties: [`Duty`](super::Duty) |
//! | days of notice of a cancellation, and what it costs | [`CancellationBand`](super::CancellationBand) |
//! | standard business hours | [`STANDARD_HOURS`](super::STANDARD_HOURS) |
//!
//! # Example
//!
//! ```
//! use unified_support::document::{clauses, figures};
//! use unified_support::money::Rate;
//!
//! assert_eq!(*figures::FLEX_CAP_SHARE.value(), Rate::percent(20));
//! assert_eq!(figures::FLEX_CAP_SHARE.clause(), clauses::FLEX_CAP_CREDITS_AND_CUSTOM);
//! ```

use super::{ClauseId, Stated, clauses, severity_table::NINE_TO_HALF_PAST_FIVE};
use crate::{
    calendar::Hours,
    money::{Currency, Money, Rate},
};

/// Declares the figures: each a constant, with what its value counts or is a part of, and its clause.
macro_rules! figures {
    ($( $(#[doc = $doc:literal])* $name:ident: $type:ty = $value:expr, $unit:literal, $clause:ident; )+) => {
        $(
            $(#[doc = $doc])*
            #[doc = concat!("\n\nStated by [`", stringify!($clause), "`](clauses::", stringify!($clause), ").")]
            pub const $name: Stated<$type> = Stated::new($value, clauses::$clause);
        )+

        /// The ids of the clauses that the figures cite, in the order of the document. A clause with several figures comes
        /// several times.
        ///
        /// ```
        /// use unified_support::document::{clauses, figures};
        ///
        /// assert_eq!(figures::clauses().next(), Some(clauses::FLEX_CAP_CREDITS_AND_CUSTOM));
        /// ```
        pub fn clauses() -> impl Iterator<Item = ClauseId> {
            [$( $name.clause(), )+].into_iter()
        }

        /// Every figure, for the manual.
        #[cfg(test)]
        pub(crate) fn listed() -> impl Iterator<Item = Listed> {
            let all = [$(
                Listed {
                    name: stringify!($name),
                    value: Figure::from(*$name.value()),
                    unit: $unit,
                    clause: $name.clause(),
                    says: concat!($( $doc ),*),
                },
            )+];
            all.into_iter()
        }
    };
}

/// A figure as the manual lists it.
#[cfg(test)]
pub(crate) struct Listed {
    pub(crate) name: &'static str,
    pub(crate) value: Figure,
    /// What it counts or is a part of.
    pub(crate) unit: &'static str,
    pub(crate) clause: ClauseId,
    /// What the documentation says of it.
    pub(crate) says: &'static str,
}

/// The value of a figure.
#[cfg(test)]
pub(crate) enum Figure {
    Share(Rate),
    Amount(Money),
    Count(u16),
    Hours(Hours),
}

#[cfg(test)]
macro_rules! figure_of {
    ($( $variant:ident($type:ty), )+) => {
        $(
            impl From<$type> for Figure {
                fn from(value: $type) -> Self {
                    Self::$variant(value)
                }
            }
        )+
    };
}

#[cfg(test)]
figure_of! { Share(Rate), Amount(Money), Count(u16), Hours(Hours), }

figures! {
    /// The part of the Flex Allowance that Proactive Credits and custom proactive services may take. Whether it or
    /// [`FLEX_CAP_AMOUNT`] holds is the reading [`FlexCap`](super::FlexCap).
    FLEX_CAP_SHARE: Rate = Rate::percent(20), "of the Flex Allowance", FLEX_CAP_CREDITS_AND_CUSTOM;

    /// The amount of the Flex Allowance that Proactive Credits and custom proactive services may take; the source prints
    /// `$`, taken as US dollars.
    FLEX_CAP_AMOUNT: Money = Money::from_minor_units(50_000 * 100, Currency::USD), "of the Flex Allowance", FLEX_CAP_CREDITS_AND_CUSTOM;

    /// For how many years the Flex Allowance is allotted at a time.
    FLEX_PERIOD_YEARS: u16 = 1, "year", FLEX_ANNUAL_BASIS;

    /// How many days a chalk talk usually takes.
    CHALK_TALK_DAYS: u16 = 1, "day", CHALK_TALK_LENGTH_AND_MODE;

    /// The hours of designated engineering (DE), from Monday to Friday but on public holidays. Unlike
    /// [`STANDARD_HOURS`](super::STANDARD_HOURS), they do not vary by country.
    DE_HOURS: Hours = NINE_TO_HALF_PAST_FIVE, "local time", DE_BUSINESS_HOURS;

    /// The hours of enhanced designated engineering (EDE), as those of [DE](DE_HOURS).
    EDE_HOURS: Hours = NINE_TO_HALF_PAST_FIVE, "local time", EDE_BUSINESS_HOURS;

    /// The hours of reactive enhanced designated engineering (REDE), as those of [DE](DE_HOURS).
    REDE_HOURS: Hours = NINE_TO_HALF_PAST_FIVE, "local time", REDE_BUSINESS_HOURS;

    /// The first days of the term in which the customer joins the onboarding of UER.
    UER_ONBOARDING_DAYS: u16 = 60, "days", UER_ONBOARDING_60_DAYS;

    /// How many meetings with the enhanced incident management team a year has: one each quarter.
    UER_MEETINGS_A_YEAR: u16 = 4, "a year", UER_QUARTERLY_MEETINGS;

    /// How many calendar weeks before a critical business event starts it is confirmed in writing.
    AEM_NOTICE_WEEKS: u16 = 6, "calendar weeks", AEM_SIX_WEEK_NOTICE;

    /// How many reviews of GitHub Engineering Direct a year has: one each quarter.
    GITHUB_REVIEWS_A_YEAR: u16 = 4, "a year", GHED_QUARTERLY_REVIEWS;

    /// The yearly assessed product spend from which on a customer has the extended features of AED; the source prints `$`,
    /// taken as US dollars.
    AED_EXTENDED_FEATURES_SPEND: Money = Money::from_minor_units(60_000_000 * 100, Currency::USD), "a year",
        AED_EXTENDED_FEATURES_THRESHOLD;

    /// The first days of the Work Order in which AED onboards the customer's subscriptions.
    AED_ONBOARDING_DAYS: u16 = 60, "days", AED_ONBOARDING_60_DAYS;

    /// The first days of the term in which the customer joins the onboarding of AED.
    AED_CUSTOMER_ONBOARDING_DAYS: u16 = 60, "days", AED_CUSTOMER_ONBOARDING_DUTY;

    /// For how many calendar days after an incident's closure AED takes a request for a root cause analysis.
    AED_RCA_REQUEST_DAYS: u16 = 7, "calendar days", AED_RCA_REQUEST_WINDOW;

    /// Within how many business days AED delivers a root cause analysis.
    AED_RCA_DELIVERY_DAYS: u16 = 10, "business days", AED_RCA_10_BUSINESS_DAYS;

    /// Platform monitoring has telemetry of more Azure services than this.
    AED_MONITORED_SERVICES_EXCEED: u16 = 20, "services", AED_PLATFORM_MONITORING;

    /// The days of the onboarding of AED, in which the monitoring scenarios are defined.
    AED_SCENARIO_DAYS: u16 = 60, "days", AED_SCENARIOS_IN_ONBOARDING;

    /// Within how many days after the onboarding of AED the monitors are ready for tests.
    AED_MONITOR_DAYS: u16 = 30, "days", AED_MONITORS_READY_30_DAYS;
}

#[cfg(test)]
mod tests {
    use std::string::ToString;

    #[test]
    fn figures_stand_in_the_order_of_the_document() {
        assert!(super::clauses().is_sorted());
    }

    #[test]
    fn amounts_as_printed() {
        assert_eq!(super::FLEX_CAP_SHARE.value().to_string(), "0.2");
        assert_eq!(super::FLEX_CAP_AMOUNT.value().to_string(), "50000.00 USD");
        let spend = super::AED_EXTENDED_FEATURES_SPEND;
        assert_eq!(spend.value().to_string(), "60000000.00 USD");
    }
}
