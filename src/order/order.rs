//! An order, checked.

use alloc::{string::String, sync::Arc, vec::Vec};

use chrono::NaiveDate;

use super::{
    Administrator, AedEnrolment, Amendment, AppendixA, BasePackage, Contact, Country, Draft,
    IncidentHours, Location, NamedCalendar, OrderDraft, Parts, Periods, Purchase, ScopeProduct,
    Subscription, TaxExceptionLocation, Term, UsdExchange, parts::Contents,
};
#[cfg(feature = "serde")]
use crate::data::digest_of;
use crate::{
    decision::{OrderIdentity, Problem, QuestionError, Trace},
    document::{AbsentDay, clauses},
    edit_distance::nearest_name,
    finding::{Findings, Path},
    money::Currency,
};

/// What one customer bought: checked, so that every question finds what it needs.
///
/// Made from an [`OrderDraft`]. It is sound: what it refers to is there, and no amount is below zero. Whether the services
/// description allows what it says is another question: a purchase may lie outside the term, or be paid as it may not.
///
/// # Example: what was not said is not none
///
/// ```
/// use unified_support::chrono::NaiveDate;
/// use unified_support::order::{Country, CountryCode, LocationDraft, Order, OrderDraft, TermDraft};
///
/// let date = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap();
/// let term = TermDraft::new(date(2026, 1, 1), date(2026, 12, 31));
/// let paris = LocationDraft::new("paris", CountryCode("FR"), "Europe/Paris", []);
/// let draft = OrderDraft::example();
///
/// let silent = Order::try_from(draft.clone())?;
/// assert_eq!(silent.exception_countries(), None);
/// let none = Order::try_from(draft.clone().with_exception_countries([""; 0]))?;
/// assert_eq!(none.exception_countries(), Some(&[][..]));
/// let one = Order::try_from(draft.with_exception_countries(["BR"]))?;
/// assert_eq!(one.exception_countries(), Some(&["BR".parse::<Country>().unwrap()][..]));
/// # Ok::<(), unified_support::finding::Findings>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Order {
    pub(super) identity: Arc<OrderIdentity>,
    pub(super) executed_on: NaiveDate,
    pub(super) term: Term,
    pub(super) currency: Currency,
    pub(super) locations: Vec<Location>,
    /// The index of the host among the locations.
    pub(super) host: usize,
    pub(super) contents: Contents,
}

impl Order {
    /// The Work Order's number.
    #[must_use]
    pub fn number(&self) -> &str {
        &self.identity.number
    }

    /// Its number, with the digest of what it says: the stamp of each decision about it names both.
    #[must_use]
    pub const fn identity(&self) -> &Arc<OrderIdentity> {
        &self.identity
    }

    /// The same order, with the digest of what it says now.
    #[cfg(feature = "serde")]
    pub(super) fn identified(mut self) -> Self {
        let digest = digest_of(&OrderDraft::from(&self));
        self.identity = OrderIdentity::new(self.identity.number.clone(), digest).into();
        self
    }

    /// The date on which it was executed.
    #[must_use]
    pub const fn executed_on(&self) -> NaiveDate {
        self.executed_on
    }

    /// Its term.
    #[must_use]
    pub const fn term(&self) -> Term {
        self.term
    }

    /// Its currency. A price may be in another.
    #[must_use]
    pub const fn currency(&self) -> Currency {
        self.currency
    }

    /// The host and the downstream locations, in the order in which they were written; never none.
    #[must_use]
    pub fn locations(&self) -> &[Location] {
        &self.locations
    }

    /// The location with the id `id`.
    #[must_use]
    pub fn location(&self, id: &str) -> Option<&Location> {
        self.locations.iter().find(|location| location.id() == id)
    }

    /// The calendars that have names of their own, in the order in which they were written.
    #[must_use]
    pub fn calendars(&self) -> &[NamedCalendar] {
        &self.contents.calendars
    }

    /// The host: `2.4/host-definition`.
    #[must_use]
    #[allow(
        clippy::indexing_slicing,
        reason = "the index of the host is that of a location when the order is checked"
    )]
    pub fn host(&self) -> &Location {
        &self.locations[self.host]
    }

    /// The Base Package, if the order has one.
    #[must_use]
    pub const fn base_package(&self) -> Option<&BasePackage> {
        self.contents.base_package.as_ref()
    }

    /// The contract years of its term: see [`Term::contract_years`].
    pub fn contract_years(
        &self,
        reading: AbsentDay,
    ) -> impl Iterator<Item = (NaiveDate, NaiveDate)> {
        self.term.contract_years(reading)
    }

    /// Records by which reading the contract years are counted, if they depend on one.
    pub(crate) fn record_contract_years<T: Trace>(&self, reading: AbsentDay, trace: &mut T) {
        let (clause, last_day) = (clauses::FLEX_ANNUAL_BASIS, self.term.last_day());
        Periods::years(self.term.first_day(), reading).record(clause, last_day, trace);
    }

    /// The purchase `id`, which a question names at `path`.
    ///
    /// # Errors
    ///
    /// - [`Problem::UnknownPurchase`]: there is none.
    pub(crate) fn purchase_named(&self, id: &str, path: Path) -> Result<&Purchase, QuestionError> {
        self.purchase(id)
            .ok_or_else(|| QuestionError::at(path, id, Problem::UnknownPurchase { id: id.into() }))
    }

    /// Hours that count for some incidents, in the place of those of their location.
    #[must_use]
    pub fn incident_hours(&self) -> &[IncidentHours] {
        &self.contents.incident_hours
    }

    /// That a question names a location `id`, and there is none.
    pub(crate) fn unknown_location(&self, id: &str) -> Problem {
        Problem::UnknownLocation {
            id: id.into(),
            nearest: nearest_name(id, self.locations().iter().map(Location::id)).map(Into::into),
        }
    }

    /// That a question names hours `id`, and neither a location nor a calendar has it.
    pub(crate) fn unknown_hours(&self, id: &str) -> Problem {
        let calendars = self.calendars();
        if calendars.is_empty() {
            return self.unknown_location(id);
        }
        let locations = self.locations().iter().map(Location::id);
        let all = locations.chain(calendars.iter().map(NamedCalendar::id));
        Problem::UnknownHours {
            id: id.into(),
            nearest: nearest_name(id, all).map(Into::into),
        }
    }

    /// The contract year in which `date` falls: the first for a date before the term, the last for one after it.
    pub(crate) fn contract_year_of(
        &self,
        date: NaiveDate,
        reading: AbsentDay,
    ) -> (NaiveDate, NaiveDate) {
        let mut years = self.contract_years(reading);
        let term = (self.term.first_day(), self.term.last_day());
        let first = years.next().unwrap_or(term);
        let begun = years.take_while(|(first_day, _)| *first_day <= date);
        begun.last().unwrap_or(first)
    }

    /// The services that were bought, in the order in which they were written.
    #[must_use]
    pub fn purchases(&self) -> &[Purchase] {
        &self.contents.purchases
    }

    /// The purchase with the id `id`.
    #[must_use]
    pub fn purchase(&self, id: &str) -> Option<&Purchase> {
        self.purchases().iter().find(|purchase| purchase.id() == id)
    }

    /// The locations for which a purchase of this order was made, in the order in which it names them.
    pub fn locations_of<'o>(
        &'o self,
        purchase: &'o Purchase,
    ) -> impl Iterator<Item = &'o Location> {
        purchase.locations().filter_map(|id| self.location(id))
    }

    /// Appendix A, if the order has one.
    #[must_use]
    pub const fn appendix_a(&self) -> Option<&AppendixA> {
        self.contents.appendix_a.as_ref()
    }

    /// The support services administrators.
    #[must_use]
    pub fn administrators(&self) -> &[Administrator] {
        &self.contents.administrators
    }

    /// The support contacts.
    #[must_use]
    pub fn contacts(&self) -> &[Contact] {
        &self.contents.contacts
    }

    /// The exception countries, to and from which no credits are exchanged (`2.4/credits-exception-countries`), each once. None
    /// if the order does not say which; empty if it says that there are none.
    #[must_use]
    pub fn exception_countries(&self) -> Option<&[Country]> {
        self.contents.exception_countries.as_deref()
    }

    /// The tax exception locations, each once. None if the order does not say which; empty if it says that there are none.
    #[must_use]
    pub fn tax_exception_locations(&self) -> Option<&[TaxExceptionLocation]> {
        self.contents.tax_exception_locations.as_deref()
    }

    /// What a US dollar is worth in the order's currency, where it was given.
    #[must_use]
    pub const fn usd_exchange(&self) -> Option<&UsdExchange> {
        self.contents.usd_exchange.as_ref()
    }

    /// The amendments, in the order in which they were written. What holds on a date is what [`clauses_on`](Self::clauses_on) says.
    #[must_use]
    pub fn amendments(&self) -> &[Amendment] {
        &self.contents.amendments
    }

    /// The subscriptions that Appendix A enrols; none without it.
    pub(crate) fn enrolled_subscriptions(&self) -> &[Subscription] {
        let aed = self
            .appendix_a()
            .and_then(AppendixA::azure_engineering_direct);
        aed.map_or(&[], AedEnrolment::subscriptions)
    }

    /// The components that Appendix A names for Rapid Response; none without it.
    pub(crate) fn rapid_response_components(&self) -> &[ScopeProduct] {
        self.appendix_a()
            .map_or(&[], AppendixA::rapid_response_components)
    }

    /// The tenants that Appendix A lists; none without it.
    pub(crate) fn office_365_tenants(&self) -> &[String] {
        self.appendix_a().map_or(&[], AppendixA::office_365_tenants)
    }

    /// The index of the host among the locations.
    pub(crate) const fn host_index(&self) -> usize {
        self.host
    }
}

impl TryFrom<OrderDraft> for Order {
    type Error = Findings;

    /// Checks an order.
    ///
    /// # Errors
    ///
    /// All findings:
    ///
    /// - `empty_text`: a text that must say something, such as the number, an id or a name, is empty.
    /// - `term_reversed`: the last day is before the first.
    /// - `term_out_of_range`: a calendar from a year before the term to two years after it would leave the dates that can be
    ///   written.
    /// - `unknown_currency`, `unknown_country`: no such code in ISO 4217 or ISO 3166-1.
    /// - `no_locations`, `repeated_location`: there is no location, or an id is that of another.
    /// - `unknown_host`: the host is not one of the locations.
    /// - `malformed_hours`: hours that are no window; see [`Hours`](crate::calendar::Hours).
    /// - `no_holiday_table`, `unknown_holidays`, `unknown_subdivision`: a location follows holidays that are not there; see
    ///   [`UnknownRegion`](crate::holidays::UnknownRegion).
    /// - `half_days_not_followed`, `added_and_removed`: half days have hours and are not followed, or a date is both added to the
    ///   holidays and removed from them.
    /// - `no_business_hours`, `first_hours_with_date`, `missing_field`: the list of business hours is empty, its first hours
    ///   have a date, or later ones have none.
    /// - `no_contract_years`, `wrong_currency`: the Base Package has no contract year, or an amount of one is not in the order's
    ///   currency; or an amount of a fee schedule is not in the currency of those before it.
    /// - `unknown_service`, `unknown_language`: the document has no such service, or ISO 639-1 no such language.
    /// - `unknown_location`: a purchase, a person or a tax exception location names a location that the order does not have.
    /// - `repeated_id`, `repeated_value`: two purchases, subscriptions, amendments or calendars have one id; or a list of names has one twice.
    /// - `dates_reversed`: a purchase, an event or an amendment ends before it begins.
    /// - `no_tiers`, `first_tier_begin`, `last_tier_end`, `empty_tier`, `tier_gap`, `tier_overlap`, `tier_after_endless`: the tiers of
    ///   a fee schedule do not take every amount, or not in one way; see [`TierSchedule`](crate::money::TierSchedule).
    /// - `negative_amount`: an amount is below zero.
    /// - `out_of_range`: a quantity is zero; or an amended target is less than a second, more than 366 days or not of whole seconds.
    /// - `rate_out_of_range`: a US dollar is worth nothing, or less; or the rate of a tier is below zero.
    /// - `unknown_clause`, `repeated_amendment`, `amendment_mismatch`: an amendment replaces a clause that there is not, that
    ///   another replaces too on the same date, or that it cannot replace.
    /// - `no_open_time`: the business hours of an amendment never open.
    fn try_from(draft: OrderDraft) -> Result<Self, Findings> {
        let mut findings = Findings::new();
        let parts = Parts::check(draft.into_partial(), &mut findings);
        parts.into_order(&findings).ok_or(findings)
    }
}
