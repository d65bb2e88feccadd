//! Credits that the order says were bought, and until when they can be used.

use alloc::{format, vec::Vec};

use chrono::NaiveDate;

use crate::{
    coverage::{Coverage, Stretch, record_stretch},
    decision::{Problem, QuestionError, Step, Trace, Undetermined},
    document::{IfAny, LedgerRule, Readings, Service, Unit, clauses},
    money::Credits,
    order::{Location, Order, Purchase},
};

/// A purchase of credits for one location.
pub(super) struct Bought<'o> {
    pub(super) purchase: &'o Purchase,
    /// The index of the location.
    pub(super) location: usize,
    /// The day from which on its credits are there.
    pub(super) on: NaiveDate,
    /// The dates in which they can be used; none if they never can.
    pub(super) stretch: Option<Stretch>,
}

/// The credits that were bought until a date. Whose they are is missing where a purchase is not for one location.
pub(super) fn bought<'o, T: Trace>(
    order: &'o Order,
    as_of: NaiveDate,
    readings: &Readings,
    missing: &mut Undetermined,
    trace: &mut T,
) -> Result<Vec<Bought<'o>>, QuestionError> {
    let mut bought = Vec::new();
    let purchases = order.purchases().iter();
    let of_credits = purchases.filter(|one| one.service() == Service::ProactiveCredits);
    let coverage = Coverage::new(order, readings);
    for purchase in of_credits {
        // Whatever they depend on beside it, credits are used in one stretch.
        let stretch = coverage.stretches(purchase).next();
        let on = stretch.map_or_else(|| first_day(order, purchase), |one| one.first_day());
        if as_of < on {
            continue;
        }
        let unit = purchase.quantity().unit();
        if unit != Unit::Credits {
            return Err(QuestionError::new(
                "services",
                purchase.id(),
                Problem::NotInCredits { unit },
            ));
        }
        let Some(location) = only_location(order, purchase) else {
            trace.record(|| bought_step(purchase, on, None, None));
            missing.add(format!("services[{}].locations", purchase.id()));
            continue;
        };
        bought.push(Bought {
            purchase,
            location,
            on,
            stretch,
        });
    }
    Ok(bought)
}

/// The index of the only location that a purchase can be for: the one that it names, or the only one of the order.
fn only_location(order: &Order, purchase: &Purchase) -> Option<usize> {
    let mut named = purchase.locations();
    let Some(id) = named.next() else {
        return (order.locations().len() == 1).then_some(0);
    };
    let mut locations = order.locations().iter();
    let found = locations.position(|location| location.id() == id);
    found.filter(|_| named.next().is_none())
}

/// From when on credits are there that can never be used.
fn first_day(order: &Order, purchase: &Purchase) -> NaiveDate {
    let begins = purchase.first_day().max(purchase.bought_on());
    begins.max(order.term().first_day())
}

fn bought_step(
    purchase: &Purchase,
    on: NaiveDate,
    location: Option<&Location>,
    balance: Option<Credits>,
) -> Step {
    let rule = LedgerRule::CreditsBought {
        purchase: purchase.shared_id().clone(),
        credits: Credits::from(purchase.quantity().count()),
        first_day: on,
        location: location.map(|one| one.shared_id().clone()),
        balance: IfAny(balance),
    };
    Step::by(clauses::PURCHASED_SERVICES_ARE_LISTED_IN_ORDER, rule)
}

impl Bought<'_> {
    /// The last day on which its credits can be used.
    pub(super) fn last_day(&self) -> Option<NaiveDate> {
        self.stretch.map(|stretch| stretch.last_day())
    }

    /// Tells what was bought, and in which dates it can be used.
    pub(super) fn tell<T: Trace>(
        &self,
        balance: Credits,
        order: &Order,
        readings: &Readings,
        trace: &mut T,
    ) {
        let location = order.locations().get(self.location);
        trace.record(|| bought_step(self.purchase, self.on, location, Some(balance)));
        let coverage = Coverage::new(order, readings);
        record_stretch(coverage, self.purchase, self.stretch, trace);
    }
}
