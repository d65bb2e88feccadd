//! An order as it is written, before anything is checked.

mod amendment;
mod appendix;
mod base_package;
mod calendar;
#[cfg(feature = "serde")]
mod dates;
mod event;
mod example;
mod holidays;
mod incident_hours;
mod location;
mod mode;
mod of_order;
mod part;
mod people;
mod purchase;
mod scope;
mod tax_exception;
mod text;
mod usd_exchange;

use alloc::{string::String, vec::Vec};

use chrono::NaiveDate;

use crate::data::datum;
pub(crate) use part::Draft;
use part::draft;

pub(crate) use amendment::PartialAmendment;
pub use amendment::{AmendedTermDraft, AmendmentDraft, CancellationBandDraft, ResponseTargetDraft};
pub use appendix::{
    AedEnrolmentDraft, AppendixADraft, ExtendedFeaturesDraft, FeeScheduleDraft, SubscriptionDraft,
};
pub(crate) use appendix::{PartialAedEnrolment, PartialAppendixA, PartialSubscription};
pub use base_package::{BasePackageDraft, ContractYearDraft, FlexAllowance};
pub(crate) use base_package::{PartialBasePackage, PartialContractYear};
pub use calendar::{CalendarHoursDraft, NamedCalendarDraft};
pub(crate) use event::PartialEvent;
pub use event::PlannedEventDraft;
pub use holidays::{ClosuresDraft, HolidaysDraft};
pub use incident_hours::IncidentHoursDraft;
pub(crate) use location::PartialLocation;
pub use location::{
    BusinessHoursDraft, ClosureDraft, LocationDraft, SpecialHoursDraft, WeeklyHoursDraft,
};
pub use people::{AdministratorDraft, ContactDraft};
pub(crate) use people::{PartialAdministrator, PartialContact};
pub(crate) use purchase::PartialPurchase;
pub use purchase::{PurchaseDates, PurchaseDraft, QuantityDraft};
pub use scope::ScopeProductDraft;
pub(crate) use tax_exception::PartialTaxExceptionLocation;
pub use tax_exception::TaxExceptionLocationDraft;
pub use text::{CountryCode, LocationId, PurchaseId, ReplacedClause, ServiceName};
pub(crate) use usd_exchange::PartialUsdExchange;
pub use usd_exchange::UsdExchangeDraft;

draft! {
    /// An order as it is written.
    ///
    /// Names, codes and hours are still text: [`Order::try_from`](super::Order) checks them, and reports every problem at once.
    ///
    /// # Example
    ///
    /// ```
    /// use unified_support::chrono::NaiveDate;
    /// use unified_support::order::{ClosureDraft, CountryCode, LocationDraft, Order, OrderDraft, TermDraft};
    ///
    /// let date = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap();
    /// let closures = [ClosureDraft::new(date(2026, 5, 14), "Ascension Day")];
    /// let draft = OrderDraft::new(
    ///     "WO-2026-0042",
    ///     date(2025, 12, 15),
    ///     "EUR",
    ///     TermDraft::new(date(2026, 1, 1), date(2026, 12, 31)),
    ///     "paris",
    ///     [LocationDraft::new("paris", CountryCode("FR"), "Europe/Paris", closures)],
    /// );
    /// let order = Order::try_from(draft)?;
    /// assert_eq!(order.host().id(), "paris");
    /// # Ok::<(), unified_support::finding::Findings>(())
    /// ```
    #[derive(Clone, Debug, PartialEq, Eq)]
    #[non_exhaustive]
    pub struct OrderDraft, read as PartialDraft {
        /// The Work Order's number.
        pub number: String,
        /// The date on which the order was executed.
        pub executed_on: NaiveDate,
        /// The order's term.
        pub term: TermDraft,
        /// The ISO 4217 code of the order's currency.
        pub currency: String,
        /// The id of the host among the locations.
        pub host: String,
        /// The host and the downstream locations.
        pub locations: Vec<LocationDraft> = parts,
        /// Calendars with names of their own, which combine the hours of locations or are other hours than those of one.
        pub calendars: Vec<NamedCalendarDraft> = known_or_default,
        /// Hours that count for some incidents, in the place of those of their location.
        pub incident_hours: Vec<IncidentHoursDraft> = known_or_default,
        /// The Base Package.
        pub base_package: Option<BasePackageDraft> = optional_parts,
        /// The services that were bought.
        pub services: Vec<PurchaseDraft> = parts,
        /// Appendix A: what is supported and covered.
        pub appendix_a: Option<AppendixADraft> = optional_parts,
        /// The support services administrators.
        pub administrators: Vec<AdministratorDraft> = defaulted_parts,
        /// The support contacts.
        pub contacts: Vec<ContactDraft> = defaulted_parts,
        /// The ISO 3166-1 alpha-2 codes of the exception countries. None means not known; an empty list means that there are
        /// none.
        pub exception_countries: Option<Vec<String>> = optional,
        /// The tax exception locations. None means not known; an empty list means that there are none.
        pub tax_exception_locations: Option<Vec<TaxExceptionLocationDraft>> = optional_parts,
        /// What a US dollar is worth in the order's currency.
        pub usd_exchange: Option<UsdExchangeDraft> = optional_parts,
        /// What takes the place of clauses of the services description.
        pub amendments: Vec<AmendmentDraft> = defaulted_parts,
    }
}

impl OrderDraft {
    /// Reads an order: what is `order` in an order file. Whether it is sound is not checked yet; that is for
    /// [`Order::try_from`](super::Order).
    ///
    /// # Example: every problem, at its path in the order
    ///
    /// ```
    /// use unified_support::order::OrderDraft;
    /// use unified_support::wire::Node;
    ///
    /// let order = r#"{ "number": "1", "executed_on": "2025-13-15",
    ///     "term": { "first_day": "2026-01-01", "last_day": "2026-12-31" },
    ///     "currency": "EUR", "host": "paris", "services": [],
    ///     "locations": [ { "id": "paris", "country": "FR", "zone": "Europe/Paris" } ] }"#;
    /// let node: Node = serde_json::from_str(order)?;
    /// let findings = OrderDraft::read(&node).unwrap_err();
    /// let codes: Vec<_> = findings.iter().map(|finding| (finding.code(), finding.path().as_str())).collect();
    /// assert_eq!(codes, [("malformed_date", "executed_on"), ("not_exactly_one", "locations[0]")]);
    /// # Ok::<(), serde_json::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// Every problem of its form: see [`codes`](crate::wire::codes).
    #[cfg(feature = "serde")]
    pub fn read(order: &crate::data::Node) -> Result<Self, crate::finding::Findings> {
        crate::data::read_all(order)
    }

    /// An order with all that every order has.
    #[must_use]
    pub fn new(
        number: impl Into<String>,
        executed_on: NaiveDate,
        currency: impl Into<String>,
        term: TermDraft,
        host: impl Into<String>,
        locations: impl IntoIterator<Item = LocationDraft>,
    ) -> Self {
        Self {
            number: number.into(),
            executed_on,
            term,
            currency: currency.into(),
            host: host.into(),
            locations: locations.into_iter().collect(),
            calendars: Vec::new(),
            incident_hours: Vec::new(),
            base_package: None,
            services: Vec::new(),
            appendix_a: None,
            administrators: Vec::new(),
            contacts: Vec::new(),
            exception_countries: None,
            tax_exception_locations: None,
            usd_exchange: None,
            amendments: Vec::new(),
        }
    }

    /// The location of this id, to change it.
    ///
    /// # Example: a bridge day
    ///
    /// ```
    /// use unified_support::chrono::NaiveDate;
    /// use unified_support::order::{ClosureDraft, ClosuresDraft, OrderDraft};
    ///
    /// let mut draft = OrderDraft::example();
    /// let bridge_day = ClosureDraft::new(NaiveDate::from_ymd_opt(2026, 5, 15).unwrap(), "Bridge day");
    /// draft.location_mut("paris").unwrap().close(bridge_day.clone());
    /// assert_eq!(draft.locations[0].closures, ClosuresDraft::Listed(vec![bridge_day]));
    /// assert!(draft.location_mut("lyon").is_none());
    /// ```
    pub fn location_mut(&mut self, id: &str) -> Option<&mut LocationDraft> {
        self.locations.iter_mut().find(|location| location.id == id)
    }

    /// The same order with one more location, a downstream one unless its id is the host's.
    #[must_use]
    pub fn with_location(mut self, location: LocationDraft) -> Self {
        self.locations.push(location);
        self
    }

    /// The same order with this Base Package.
    #[must_use]
    pub fn with_base_package(mut self, base_package: BasePackageDraft) -> Self {
        self.base_package = Some(base_package);
        self
    }

    /// The same order with one more service that was bought.
    #[must_use]
    pub fn with_purchase(mut self, purchase: PurchaseDraft) -> Self {
        self.services.push(purchase);
        self
    }

    /// The same order with this Appendix A.
    #[must_use]
    pub fn with_appendix_a(mut self, appendix: AppendixADraft) -> Self {
        self.appendix_a = Some(appendix);
        self
    }

    /// The same order with one more support services administrator.
    #[must_use]
    pub fn with_administrator(mut self, administrator: AdministratorDraft) -> Self {
        self.administrators.push(administrator);
        self
    }

    /// The same order with one more support contact.
    #[must_use]
    pub fn with_contact(mut self, contact: ContactDraft) -> Self {
        self.contacts.push(contact);
        self
    }

    /// The same order with these exception countries and no others; the list may be empty.
    #[must_use]
    pub fn with_exception_countries<C: Into<String>>(
        mut self,
        countries: impl IntoIterator<Item = C>,
    ) -> Self {
        self.exception_countries = Some(countries.into_iter().map(Into::into).collect());
        self
    }

    /// The same order with these tax exception locations and no others; the list may be empty.
    #[must_use]
    pub fn with_tax_exception_locations(
        mut self,
        locations: impl IntoIterator<Item = TaxExceptionLocationDraft>,
    ) -> Self {
        self.tax_exception_locations = Some(locations.into_iter().collect());
        self
    }

    /// The same order with what a US dollar is worth in its currency.
    #[must_use]
    pub fn with_usd_exchange(mut self, exchange: UsdExchangeDraft) -> Self {
        self.usd_exchange = Some(exchange);
        self
    }

    /// The same order with one more calendar.
    #[must_use]
    pub fn with_calendar(mut self, calendar: NamedCalendarDraft) -> Self {
        self.calendars.push(calendar);
        self
    }

    /// The same order, in which these hours count for some incidents.
    #[must_use]
    pub fn with_incident_hours(mut self, hours: IncidentHoursDraft) -> Self {
        self.incident_hours.push(hours);
        self
    }

    /// The same order with one more amendment.
    #[must_use]
    pub fn with_amendment(mut self, amendment: AmendmentDraft) -> Self {
        self.amendments.push(amendment);
        self
    }
}

datum! {
    /// The first and the last date of a term.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    #[non_exhaustive]
    pub struct TermDraft {
        /// The first date.
        pub first_day: NaiveDate,
        /// The last date, which belongs to the term.
        pub last_day: NaiveDate,
    }
}

impl TermDraft {
    /// The term from `first_day` to `last_day`, both included.
    #[must_use]
    pub const fn new(first_day: NaiveDate, last_day: NaiveDate) -> Self {
        Self {
            first_day,
            last_day,
        }
    }
}
