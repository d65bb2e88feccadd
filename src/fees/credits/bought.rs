//! Credits that the order says were bought, and until when they can be used.

use alloc::{format, vec::Vec};

use chrono::NaiveDate;

use crate::{
    decision::{EntryProblem, Error, Step, Trace, Undetermined, Value},
    document::{CreditsPaidWithFlex, Reading, Readings, RuleId, Service, Source, Unit, clauses},
    money::Credits,
    order::{Order, PaidWith, Purchase},
};

/// A purchase of credits for one location.
pub(super) struct Bought<'o> {
    pub(super) purchase: &'o Purchase,
    /// The index of the location.
    pub(super) location: usize,
    /// The first day on which its credits can be used.
    pub(super) on: NaiveDate,
    /// The last day on which its credits can be used.
    pub(super) last_day: NaiveDate,
}

/// The credits that were bought until a date. Whose they are is missing where a purchase is not for one location.
pub(super) fn bought<'o, T: Trace>(
    order: &'o Order,
    as_of: NaiveDate,
    readings: &Readings,
    missing: &mut Undetermined,
    trace: &mut T,
) -> Result<Vec<Bought<'o>>, Error> {
    let mut bought = Vec::new();
    let purchases = order.purchases().iter();
    let of_credits = purchases.filter(|one| one.service() == Service::ProactiveCredits);
    for purchase in of_credits {
        let on = first_day(order, purchase);
        if as_of < on {
            continue;
        }
        let unit = purchase.quantity().unit();
        if unit != Unit::Credits {
            return Err(Error::Entry {
                field: "services",
                entry: purchase.id().into(),
                problem: EntryProblem::NotInCredits { unit },
            });
        }
        let Some(location) = only_location(order, purchase) else {
            trace.record(|| bought_step(purchase, on).with("location", Value::Missing));
            missing.add(format!("services[{}].locations", purchase.id()));
            continue;
        };
        bought.push(Bought {
            purchase,
            location,
            on,
            last_day: last_day(order, purchase, readings),
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

/// The day on which it was bought, its own first day or the term's, whichever comes last: before, no credit is on the order.
fn first_day(order: &Order, purchase: &Purchase) -> NaiveDate {
    let begins = purchase.first_day().max(purchase.bought_on());
    begins.max(order.term().first_day())
}

/// Its own last day, or the last of the term or of the allowance's year, if that is earlier.
fn last_day(order: &Order, purchase: &Purchase, readings: &Readings) -> NaiveDate {
    let reading = readings.money.credits_paid_with_flex;
    let until = match (purchase.paid_with(), reading) {
        (PaidWith::FlexAllowance, CreditsPaidWithFlex::YearEnd) => {
            let reading = readings.time.absent_day;
            order.contract_year_of(purchase.first_day(), reading).1
        }
        _ => order.term().last_day(),
    };
    purchase.last_day().min(until)
}

fn bought_step(purchase: &Purchase, on: NaiveDate) -> Step {
    let clause = clauses::PURCHASED_SERVICES_ARE_LISTED_IN_ORDER;
    Step::by(RuleId::CreditsBought, clause)
        .with("purchase", Value::Text(purchase.shared_id().clone()))
        .with("credits", Value::Count(purchase.quantity().count().into()))
        .with("first_day", Value::Date(on))
}

impl Bought<'_> {
    /// Tells what was bought, and until when it can be used.
    pub(super) fn tell<T: Trace>(
        &self,
        balance: Credits,
        order: &Order,
        readings: &Readings,
        trace: &mut T,
    ) {
        let location = order.locations().get(self.location);
        trace.record(|| {
            let location = location.map(|one| Value::Location(one.shared_id().clone()));
            bought_step(self.purchase, self.on)
                .with("location", location.unwrap_or(Value::Missing))
                .with("balance", Value::Count(balance.count()))
        });
        let by = readings.money.credits_paid_with_flex;
        if self.purchase.paid_with() == PaidWith::FlexAllowance
            && by == CreditsPaidWithFlex::YearEnd
        {
            order.record_contract_years(readings.time.absent_day, trace);
        }
        trace.record(|| {
            let step = match self.purchase.paid_with() {
                PaidWith::FlexAllowance => {
                    let source = Source::Reading(CreditsPaidWithFlex::ID);
                    let step = Step::new(RuleId::CreditsLastDay, source);
                    step.with("reading", Value::Name(by.as_str()))
                }
                _ => Step::by(RuleId::CreditsLastDay, clauses::UNUSED_SERVICES_LOST),
            };
            step.with("purchase", Value::Text(self.purchase.shared_id().clone()))
                .with("last_day", Value::Date(self.last_day))
        });
    }
}
