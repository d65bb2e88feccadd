//! An order as it is written, before anything is checked.

mod amendment;
mod appendix;
mod base_package;
mod event;
mod holidays;
mod location;
mod macros;
mod people;
mod purchase;
mod scope;
mod tax_exception;
mod usd_exchange;

use alloc::{string::String, vec::Vec};

use chrono::NaiveDate;

use crate::document::ClauseId;

pub(crate) use amendment::PartialAmendment;
pub use amendment::{AmendedTermDraft, AmendmentDraft, ResponseTargetDraft};
pub use appendix::{
    AedEnrolmentDraft, AppendixADraft, ExtendedFeaturesDraft, FeeScheduleDraft, SubscriptionDraft,
};
pub(crate) use appendix::{PartialAedEnrolment, PartialAppendixA, PartialSubscription};
pub use base_package::{BasePackageDraft, ContractYearDraft};
pub(crate) use base_package::{PartialBasePackage, PartialContractYear};
pub(crate) use event::PartialEvent;
pub use event::PlannedEventDraft;
pub use holidays::{ClosuresDraft, HolidaysDraft};
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
pub(crate) use usd_exchange::PartialUsdExchange;
pub use usd_exchange::UsdExchangeDraft;

/// An order as it is written.
///
/// Names, codes and hours are still text: [`Order::try_from`](super::Order) checks them, and reports every problem at once.
///
/// # Example
///
/// ```
/// use unified_support::chrono::NaiveDate;
/// use unified_support::order::{ClosureDraft, LocationDraft, Order, OrderDraft, TermDraft};
///
/// let date = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap();
/// let closures = [ClosureDraft::new(date(2026, 5, 14), "Ascension Day")];
/// let draft = OrderDraft::new(
///     "WO-2026-0042",
///     date(2025, 12, 15),
///     TermDraft::new(date(2026, 1, 1), date(2026, 12, 31)),
///     "EUR",
///     "paris",
///     [LocationDraft::new("paris", "FR", "Europe/Paris", closures)],
/// );
/// let order = Order::try_from(draft)?;
/// assert_eq!(order.host().id(), "paris");
/// # Ok::<(), unified_support::finding::Findings>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct OrderDraft {
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
    pub locations: Vec<LocationDraft>,
    /// The Base Package.
    pub base_package: Option<BasePackageDraft>,
    /// The services that were bought.
    pub services: Vec<PurchaseDraft>,
    /// Appendix A: what is supported and covered.
    pub appendix_a: Option<AppendixADraft>,
    /// The support services administrators.
    pub administrators: Vec<AdministratorDraft>,
    /// The support contacts.
    pub contacts: Vec<ContactDraft>,
    /// The ISO 3166-1 alpha-2 codes of the exception countries. None is not known; an empty list is none.
    pub exception_countries: Option<Vec<String>>,
    /// The tax exception locations. None is not known; an empty list is none.
    pub tax_exception_locations: Option<Vec<TaxExceptionLocationDraft>>,
    /// What a US dollar is worth in the order's currency.
    pub usd_exchange: Option<UsdExchangeDraft>,
    /// What takes the place of clauses of the services description.
    pub amendments: Vec<AmendmentDraft>,
}

impl OrderDraft {
    /// An order with all that every order has.
    #[must_use]
    pub fn new(
        number: impl Into<String>,
        executed_on: NaiveDate,
        term: TermDraft,
        currency: impl Into<String>,
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

    /// The same order with these exception countries and no others: it may be none.
    #[must_use]
    pub fn with_exception_countries<C: Into<String>>(
        mut self,
        countries: impl IntoIterator<Item = C>,
    ) -> Self {
        self.exception_countries = Some(countries.into_iter().map(Into::into).collect());
        self
    }

    /// The same order with these tax exception locations and no others: it may be none.
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

    /// The same order with one more amendment.
    #[must_use]
    pub fn with_amendment(mut self, amendment: AmendmentDraft) -> Self {
        self.amendments.push(amendment);
        self
    }
}

/// The first and the last date of a term.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct TermDraft {
    /// The first date.
    pub first_day: NaiveDate,
    /// The last date, which belongs to the term.
    pub last_day: NaiveDate,
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

/// What could be read of an order: a part that could not is none, and a finding says why.
///
/// The parts that are there are checked all the same, so that one problem does not hide another.
#[derive(Clone, Debug, Default)]
pub(crate) struct PartialDraft {
    pub(crate) number: Option<String>,
    pub(crate) executed_on: Option<NaiveDate>,
    pub(crate) term: Option<TermDraft>,
    pub(crate) currency: Option<String>,
    pub(crate) host: Option<String>,
    pub(crate) locations: Option<Vec<PartialLocation>>,
    pub(crate) base_package: Option<PartialBasePackage>,
    pub(crate) services: Vec<PartialPurchase>,
    pub(crate) appendix_a: Option<PartialAppendixA>,
    pub(crate) administrators: Vec<PartialAdministrator>,
    pub(crate) contacts: Vec<PartialContact>,
    pub(crate) exception_countries: Option<Vec<String>>,
    pub(crate) tax_exception_locations: Option<Vec<PartialTaxExceptionLocation>>,
    pub(crate) usd_exchange: Option<PartialUsdExchange>,
    pub(crate) amendments: Vec<PartialAmendment>,
}

impl PartialDraft {
    /// The place of the first amendment of `clause`.
    pub(super) fn index_of_amendment(&self, clause: ClauseId) -> Option<usize> {
        let mut clauses = self
            .amendments
            .iter()
            .map(|draft| draft.replaces.as_deref());
        clauses.position(|replaces| replaces == Some(clause.as_str()))
    }
}

impl From<OrderDraft> for PartialDraft {
    fn from(draft: OrderDraft) -> Self {
        Self {
            number: Some(draft.number),
            executed_on: Some(draft.executed_on),
            term: Some(draft.term),
            currency: Some(draft.currency),
            host: Some(draft.host),
            locations: Some(partial(draft.locations)),
            base_package: draft.base_package.map(Into::into),
            services: partial(draft.services),
            appendix_a: draft.appendix_a.map(Into::into),
            administrators: partial(draft.administrators),
            contacts: partial(draft.contacts),
            exception_countries: draft.exception_countries,
            tax_exception_locations: draft.tax_exception_locations.map(partial),
            usd_exchange: draft.usd_exchange.map(Into::into),
            amendments: partial(draft.amendments),
        }
    }
}

fn partial<D, P: From<D>>(drafts: Vec<D>) -> Vec<P> {
    drafts.into_iter().map(Into::into).collect()
}
