//! The two locations of an exchange, and whether credits may move between them.

use alloc::sync::Arc;

use chrono::NaiveDate;

use crate::{
    decision::{Conditions, Error, Problem, Step, Trace, Value},
    document::{CreditExchangePairs, Reading, Readings, RuleId, Source, clauses},
    order::{Location, Order},
};

/// Where credits come from and where they go: two locations of the order.
#[derive(Clone, Copy)]
pub(super) struct Pair<'o> {
    order: &'o Order,
    pub(super) from: &'o Location,
    pub(super) to: &'o Location,
}

impl<'o> Pair<'o> {
    /// The locations with two ids, each beside the name of its field.
    pub(super) fn find(
        order: &'o Order,
        from: (&'static str, &str),
        to: (&'static str, &str),
    ) -> Result<Self, Error> {
        let find = |(field, id): (_, &str)| {
            let location = order.location(id);
            location.ok_or_else(|| Error::new(field, id, order.unknown_location(id)))
        };
        let pair = Self {
            order,
            from: find(from)?,
            to: find(to)?,
        };
        if pair.from.id() == pair.to.id() {
            let (field, id) = to;
            return Err(Error::new(
                field,
                id,
                Problem::SameLocation { id: id.into() },
            ));
        }
        Ok(pair)
    }

    /// What must hold for credits to move between the two on a date.
    pub(super) fn conditions<T: Trace>(
        self,
        on: NaiveDate,
        readings: &Readings,
        conditions: &mut Conditions<'_, T>,
    ) {
        let term = self.order.term();
        conditions.require((term.first_day()..=term.last_day()).contains(&on), |_| {
            Step::loose_by(RuleId::DateInTerm, clauses::UNUSED_SERVICES_LOST)
                .with("on", Value::Date(on))
                .with("first_day", Value::Date(term.first_day()))
                .with("last_day", Value::Date(term.last_day()))
        });
        self.listed(readings, conditions);
        self.no_exception(self.from, conditions);
        self.no_exception(self.to, conditions);
        // The document says that it may be needed, and not when.
        conditions
            .note(|| Step::loose_by(RuleId::ChangeInWriting, clauses::CHANGES_MAY_NEED_WRITING));
    }

    /// Whether the document has credits move between the two. Both are listed in the order.
    fn listed<T: Trace>(self, readings: &Readings, conditions: &mut Conditions<'_, T>) {
        let host = self.order.host();
        let is_with_host = [self.from, self.to].iter().any(|one| one.id() == host.id());
        let reading = readings.money.credit_exchange_pairs;
        let holds = is_with_host || reading == CreditExchangePairs::AnyTwoListed;
        conditions.require(holds, |_| {
            let step = if is_with_host {
                Step::loose_by(
                    RuleId::CreditPair,
                    clauses::CREDITS_BETWEEN_LISTED_LOCATIONS,
                )
            } else {
                let source = Source::Reading(CreditExchangePairs::ID);
                let step = Step::loose(RuleId::CreditPair, source);
                step.with("reading", Value::Code(reading.as_str()))
            };
            step.with("from", location(self.from))
                .with("to", location(self.to))
                .with("host", location(host))
        });
    }

    /// Whether a location lies in no exception country; undetermined if the order does not say which those are.
    fn no_exception<T: Trace>(self, place: &Location, conditions: &mut Conditions<'_, T>) {
        let exceptions = self.order.exception_countries();
        let is_none = exceptions.map(|countries| !countries.contains(&place.country()));
        let step = || {
            Step::loose_by(
                RuleId::NoExceptionCountry,
                clauses::CREDITS_EXCEPTION_COUNTRIES,
            )
            .with("location", location(place))
            .with("country", Value::Code(place.country().code()))
        };
        match is_none {
            Some(_) => {
                conditions.require(is_none == Some(true), |_| step());
            }
            // One list for both: it is missing once.
            None if conditions.missing.includes(EXCEPTION_COUNTRIES) => {}
            None => conditions.require_fact(None, EXCEPTION_COUNTRIES, |_| step()),
        }
    }
}

const EXCEPTION_COUNTRIES: &str = "exception_countries";

fn location(place: &Location) -> Value {
    Value::Text(Arc::clone(place.shared_id()))
}
