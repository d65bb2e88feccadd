//! The two locations of an exchange, and whether credits may move between them.

use chrono::NaiveDate;

use crate::{
    decision::{Conditions, Problem, QuestionError, Step, Trace},
    document::{
        CreditExchangePairs, CreditExchangeRule, EntitlementRule, IfAny, Reading, Readings, clauses,
    },
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
    ) -> Result<Self, QuestionError> {
        let find = |(field, id): (_, &str)| {
            let location = order.location(id);
            location.ok_or_else(|| QuestionError::new(field, id, order.unknown_location(id)))
        };
        let pair = Self {
            order,
            from: find(from)?,
            to: find(to)?,
        };
        if pair.from.id() == pair.to.id() {
            let (field, id) = to;
            return Err(QuestionError::new(
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
        conditions.require(
            (term.first_day()..=term.last_day()).contains(&on),
            |holds| {
                let rule = EntitlementRule::DateInTerm {
                    holds,
                    on,
                    first_day: term.first_day(),
                    last_day: term.last_day(),
                };
                Step::by(clauses::UNUSED_SERVICES_LOST, rule)
            },
        );
        self.listed(readings, conditions);
        self.no_exception(self.from, conditions);
        self.no_exception(self.to, conditions);
        // The document says that it may be needed, and not when.
        conditions.note(|| {
            Step::by(
                clauses::CHANGES_MAY_NEED_WRITING,
                CreditExchangeRule::ChangeInWriting,
            )
        });
    }

    /// Whether the document has credits move between the two. Both are listed in the order.
    fn listed<T: Trace>(self, readings: &Readings, conditions: &mut Conditions<'_, T>) {
        let host = self.order.host();
        let is_with_host = [self.from, self.to].iter().any(|one| one.id() == host.id());
        let reading = readings.money.credit_exchange_pairs;
        let holds = is_with_host || reading == CreditExchangePairs::AnyTwoListed;
        conditions.require(holds, |holds| {
            let rule = CreditExchangeRule::CreditPair {
                holds,
                reading: IfAny((!is_with_host).then_some(reading)),
                from: self.from.shared_id().clone(),
                to: self.to.shared_id().clone(),
                host: host.shared_id().clone(),
            };
            if is_with_host {
                Step::by(clauses::CREDITS_BETWEEN_LISTED_LOCATIONS, rule)
            } else {
                Step::by(CreditExchangePairs::ID, rule)
            }
        });
    }

    /// Whether a location lies in no exception country; undetermined if the order does not say which those are.
    fn no_exception<T: Trace>(self, place: &Location, conditions: &mut Conditions<'_, T>) {
        let exceptions = self.order.exception_countries();
        let is_none = exceptions.map(|countries| !countries.contains(&place.country()));
        // One list for both: it is missing once.
        if is_none.is_none() && conditions.missing.includes(EXCEPTION_COUNTRIES) {
            return;
        }
        conditions.require_fact(is_none, EXCEPTION_COUNTRIES, |holds| {
            let rule = CreditExchangeRule::NoExceptionCountry {
                holds,
                location: place.shared_id().clone(),
                country: place.country(),
            };
            Step::by(clauses::CREDITS_EXCEPTION_COUNTRIES, rule)
        });
    }
}

const EXCEPTION_COUNTRIES: &str = "exception_countries";
