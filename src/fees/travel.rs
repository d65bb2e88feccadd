//! Decides what is billed for travel: `2.5/travel-costs` and the clauses of single services.

use alloc::vec::Vec;
use core::num::NonZeroU32;

use chrono::NaiveDate;

use super::totals::{Totals, not_negative};
pub use crate::document::vocabulary::fees::Traveller;
use crate::{
    data::datum,
    decision::{Conditions, Outcome, Problem, QuestionError, ServicePart, Step, Trace},
    document::{
        ClauseId, DeliveryMode, IfAny, Readings, Service, Travel, TravelRule, Unit, clauses,
    },
    entitlement::{self, EntitlementRequest, Facts, Intent},
    money::{ArithmeticError, Money},
    order::Site,
};

datum! {
    /// A trip for a service: whose, and what it cost.
    ///
    /// # Example
    ///
    /// ```
    /// use unified_support::chrono::NaiveDate;
    /// use unified_support::document::{DeliveryMode, Service};
    /// use unified_support::fees::{Expense, Traveller, Trip};
    /// use unified_support::money::{Currency, Money};
    ///
    /// let on = NaiveDate::from_ymd_opt(2026, 6, 15).unwrap();
    /// let flight = Expense::new(Money::from_minor_units(48_000, Currency::EUR));
    /// let trip = Trip::new(Service::DesignatedEngineering, on, DeliveryMode::OnSite, Traveller::Microsoft, [flight])
    ///     .with_prepaid(false);
    /// assert_eq!(trip.service(), Service::DesignatedEngineering);
    /// ```
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    pub struct Trip {
        service: Service,
        on: NaiveDate,
        mode: DeliveryMode,
        traveller: Traveller,
        expenses: Vec<Expense>,
        is_prepaid as "prepaid": Option<bool> = optional,
        visits: Option<Visits> = optional,
        facts: Facts = self::facts,
    }
}

impl Trip {
    /// A trip of `traveller` for `service`, which was delivered in `mode` on the date `on` of the location, with what was spent on
    /// travel and living.
    pub fn new(
        service: Service,
        on: NaiveDate,
        mode: DeliveryMode,
        traveller: Traveller,
        expenses: impl IntoIterator<Item = Expense>,
    ) -> Self {
        Self {
            service,
            on,
            mode,
            traveller,
            expenses: expenses.into_iter().collect(),
            facts: Facts::UNKNOWN,
            is_prepaid: None,
            visits: None,
        }
    }

    /// The same trip, with facts that the order does not hold.
    #[must_use]
    pub const fn with_facts(mut self, facts: Facts) -> Self {
        self.facts = facts;
        self
    }

    /// The same trip, and whether its expenses were paid for beforehand.
    #[must_use]
    pub const fn with_prepaid(mut self, holds: bool) -> Self {
        self.is_prepaid = Some(holds);
        self
    }

    /// The same trip, with the visits that have a price.
    #[must_use]
    pub const fn with_visits(mut self, visits: Visits) -> Self {
        self.visits = Some(visits);
        self
    }

    /// The service.
    #[must_use]
    pub const fn service(&self) -> Service {
        self.service
    }

    /// The date.
    #[must_use]
    pub const fn on(&self) -> NaiveDate {
        self.on
    }

    /// What was spent, in the order in which it was given.
    #[must_use]
    pub fn expenses(&self) -> &[Expense] {
        &self.expenses
    }

    /// The visits that have a price, where they were given.
    #[must_use]
    pub const fn visits(&self) -> Option<Visits> {
        self.visits
    }

    fn check(&self) -> Result<(), QuestionError> {
        for expense in &self.expenses {
            not_negative(expense.cost, "expenses")?;
        }
        let Some(visits) = self.visits else {
            return Ok(());
        };
        not_negative(visits.price, "visits")?;
        if self.is_sold_by_visit() {
            return Ok(());
        }
        Err(QuestionError::new(
            "visits",
            visits.price,
            Problem::NotOffered {
                service: self.service,
                what: ServicePart::Visits,
            },
        ))
    }

    fn is_sold_by_visit(&self) -> bool {
        let mut units = self.service.terms().units.iter();
        units.any(|unit| *unit.value() == Unit::Visits)
    }
}

/// The facts on which a trip hangs.
#[cfg(feature = "serde")]
#[allow(clippy::trivially_copy_pass_by_ref, reason = "the form of a mode")]
mod facts {
    #[cfg(test)]
    use core::marker::PhantomData;

    #[cfg(test)]
    use crate::data::shape::{Forms, Shapes};
    use serde::ser::SerializeMap;

    use super::Facts;
    use crate::{
        data::{Fields, Reading, mode::optional},
        finding::Findings,
    };

    pub(super) fn write<M: SerializeMap>(
        _: &'static str,
        value: &Facts,
        map: &mut M,
    ) -> Result<(), M::Error> {
        optional::write("agreed_in_writing", &value.agreed_in_writing, map)?;
        optional::write("azure_service_active", &value.azure_service_active, map)
    }

    pub(super) fn read(
        _: &'static str,
        fields: &mut Fields<'_>,
        findings: &mut Findings,
    ) -> Reading<Facts> {
        let agreed_in_writing = optional::read("agreed_in_writing", fields, findings);
        let azure_service_active = optional::read("azure_service_active", fields, findings);
        Ok(Facts {
            agreed_in_writing: agreed_in_writing?,
            azure_service_active: azure_service_active?,
            ..Facts::UNKNOWN
        })
    }

    #[cfg(test)]
    pub(super) fn shape(_: &'static str, _: PhantomData<Facts>, shapes: &mut Shapes) -> Forms {
        let agreed = Forms::optional::<bool>("agreed_in_writing", shapes);
        agreed.and(&Forms::optional::<bool>("azure_service_active", shapes))
    }
}

datum! {
    /// What was spent on travel or living.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    pub struct Expense {
        cost: Money,
        is_reasonable as "reasonable": Option<bool> = optional,
    }
}

impl Expense {
    /// This amount, in any currency.
    #[must_use]
    pub const fn new(cost: Money) -> Self {
        Self {
            cost,
            is_reasonable: None,
        }
    }

    /// The same expense, and whether it is a reasonable one: some services bill no others (`2.3/rede-travel-costs`,
    /// `2.3/aed-remote-and-travel`).
    #[must_use]
    pub const fn with_reasonable(mut self, holds: bool) -> Self {
        self.is_reasonable = Some(holds);
        self
    }

    /// What it cost.
    #[must_use]
    pub const fn cost(&self) -> Money {
        self.cost
    }
}

datum! {
    /// Visits at a price for each: `2.2/onsite-sdm-visits`.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    pub struct Visits {
        count: NonZeroU32,
        price: Money,
    }
}

impl Visits {
    /// `count` visits, each at `price`; one that costs nothing extra has a price of zero.
    #[must_use]
    pub const fn new(count: NonZeroU32, price: Money) -> Self {
        Self { count, price }
    }

    /// The price of each.
    #[must_use]
    pub const fn price(self) -> Money {
        self.price
    }

    /// What they cost together.
    fn cost(self) -> Result<Money, QuestionError> {
        let count = i64::from(self.count.get());
        let units = self.price.minor_units().checked_mul(count);
        let currency = self.price.currency();
        units
            .map(|units| Money::from_minor_units(units, currency))
            .ok_or(ArithmeticError::OutOfRange { currency })
            .map_err(QuestionError::arithmetic("visits", self.price))
    }
}

datum! {
    /// What is billed for a trip.
    ///
    /// Clauses: `2.5/travel-costs`, `2.2/de-travel-costs`, `2.3/ede-travel-costs`, `2.3/rede-travel-costs`,
    /// `2.3/aed-remote-and-travel`, `2.2/onsite-sdm-visits`, `2.6/own-travel-costs`.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub struct TravelCosts {
        /// What is billed: one sum for each currency, by the codes of the currencies; none if nothing is billed.
        pub totals: Vec<Money>,
        /// Whether each of the trip's expenses is billed, in their order.
        pub billed: Vec<bool>,
        /// What the visits cost, which is in the sums; none for a trip without visits at a price.
        pub visits: Option<Money>,
    }
}

/// What is billed for `trip` at the support location of `site`.
pub(crate) fn travel_costs<T: Trace>(
    site: Site<'_>,
    trip: &Trip,
    readings: &Readings,
    trace: &mut T,
) -> Result<Outcome<TravelCosts>, QuestionError> {
    trip.check()?;
    let is_own = trip.traveller == Traveller::Customer;
    trace.record(|| {
        let rule = TravelRule::OwnTravel {
            traveller: trip.traveller,
        };
        Step::by(clauses::OWN_TRAVEL_COSTS, rule)
    });
    if is_own {
        return Ok(Outcome::Decided(nothing(trip)));
    }
    // Work on site that was not agreed is no delivery at all: nothing of it can be billed.
    let request = EntitlementRequest::new(trip.service, Intent::Use, trip.on)
        .delivered(trip.mode)
        .with_facts(trip.facts);
    match entitlement::entitlement(site, &request, readings, trace) {
        Outcome::Decided(_) => {}
        Outcome::NotApplicable(reason) => return Ok(Outcome::NotApplicable(reason)),
        Outcome::Undetermined(missing) => return Ok(Outcome::Undetermined(missing)),
    }
    billed(trip, &mut Conditions::new(trace))
}

fn nothing(trip: &Trip) -> TravelCosts {
    TravelCosts {
        totals: Vec::new(),
        billed: trip.expenses.iter().map(|_| false).collect(),
        visits: None,
    }
}

/// What is billed for `trip`, which may be made.
fn billed<T: Trace>(
    trip: &Trip,
    conditions: &mut Conditions<'_, T>,
) -> Result<Outcome<TravelCosts>, QuestionError> {
    let travel = trip.service.terms().travel;
    let clause = travel.map_or(clauses::TRAVEL_COSTS, |travel| travel.clause());
    let is_reasonable_only =
        travel.is_some_and(|travel| *travel.value() == Travel::ReasonableExpenses);
    let is_on_site = conditions.test(trip.mode == DeliveryMode::OnSite, |holds| {
        let rule = TravelRule::TravelOnSite {
            holds,
            mode: trip.mode,
        };
        Step::by(clause, rule)
    });
    if !is_on_site {
        return Ok(Outcome::Decided(nothing(trip)));
    }
    let is_open = trip.is_prepaid.map(|is_prepaid| !is_prepaid);
    conditions.note(|| Step::by(clause, TravelRule::TravelNotPrepaid { holds: is_open }));
    let Some(is_open) = is_open else {
        conditions.missing.add("prepaid");
        return Ok(Outcome::Undetermined(conditions.missing.clone()));
    };
    let mut totals = Totals::default();
    let mut are_billed = Vec::new();
    for expense in &trip.expenses {
        let is_billed = is_open && is_billed(expense, is_reasonable_only, clause, conditions);
        are_billed.push(is_billed);
        if is_billed {
            totals.add(expense.cost, ("expenses", expense.cost))?;
        }
    }
    let visits = visits(trip, conditions)?;
    if let Some(cost) = visits {
        totals.add(
            cost,
            ("visits", trip.visits.map_or(cost, |visits| visits.price)),
        )?;
    }
    if !conditions.missing.names().is_empty() {
        return Ok(Outcome::Undetermined(conditions.missing.clone()));
    }
    let totals = totals.into_amounts();
    for total in &totals {
        conditions.note(|| {
            let rule = TravelRule::TravelTotal { total: *total };
            Step::by(clause, rule)
        });
    }
    Ok(Outcome::Decided(TravelCosts {
        totals,
        billed: are_billed,
        visits,
    }))
}

/// Whether an expense that was not prepaid is billed: all are, or those that are reasonable.
fn is_billed<T: Trace>(
    expense: &Expense,
    is_reasonable_only: bool,
    clause: ClauseId,
    conditions: &mut Conditions<'_, T>,
) -> bool {
    let (holds, reasonable) = if is_reasonable_only {
        (expense.is_reasonable, expense.is_reasonable)
    } else {
        (Some(true), None)
    };
    if holds.is_none() && !conditions.missing.includes("reasonable") {
        conditions.missing.add("reasonable");
    }
    conditions.note(|| {
        let rule = TravelRule::TravelExpense {
            holds,
            cost: expense.cost,
            reasonable: IfAny(reasonable),
        };
        Step::by(clause, rule)
    });
    holds.unwrap_or(false)
}

/// What the visits cost, for a service that is sold by the visit.
fn visits<T: Trace>(
    trip: &Trip,
    conditions: &mut Conditions<'_, T>,
) -> Result<Option<Money>, QuestionError> {
    if !trip.is_sold_by_visit() {
        return Ok(None);
    }
    let visits = trip.visits;
    if visits.is_none() {
        conditions.missing.add("visits");
    }
    let cost = visits.map(Visits::cost).transpose()?;
    conditions.note(|| {
        let rule = TravelRule::VisitPrice {
            visits: visits.map(|visits| visits.count.get()),
            price: IfAny(visits.map(|visits| visits.price)),
            cost: IfAny(cost),
        };
        Step::by(clauses::ONSITE_SDM_VISITS, rule)
    });
    Ok(cost)
}
