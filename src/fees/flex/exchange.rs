//! Whether a service that was ordered can be swapped for another of equal value.

use alloc::sync::Arc;

use chrono::NaiveDate;

use super::{
    cap::{self, Concerned},
    holding::Holding,
    late,
    ledger::{About, Ledger},
    log::ServiceLog,
    names::{check_exchange, unknown},
    pot::less,
    worth::{self, GivenUp},
};
use crate::{
    data::datum,
    decision::{
        Conditions, NotApplicable, Outcome, Problem, QuestionError, Step, Trace, Undetermined,
    },
    document::{ClauseId, ExchangeRule, Readings, Service, clauses},
    entitlement,
    money::Money,
    order::{PaidWith, Site},
};

pub use crate::document::vocabulary::fees::WrittenAgreement;

/// An exchange of a service of the order for another.
///
/// What was received in exchange can be swapped again: it is named by the id of the exchange.
///
/// # Example
///
/// ```
/// use unified_support::chrono::NaiveDate;
/// use unified_support::document::Service;
/// use unified_support::fees::{ServiceExchange, WrittenAgreement};
/// use unified_support::money::{Currency, Money};
///
/// let on = NaiveDate::from_ymd_opt(2026, 6, 1).unwrap();
/// let price = Money::from_minor_units(1_000_000, Currency::EUR);
/// let exchange = ServiceExchange::new("workshops-1", Service::ChalkTalks, price, on)
///     .with_agreed(true)
///     .with_written_agreement(WrittenAgreement::NotRequired);
/// assert_eq!(exchange.agreed(), Some(true));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct ServiceExchange {
    pub(super) purchase: Arc<str>,
    service: Service,
    price: Money,
    on: NaiveDate,
    current_price: Option<Money>,
    delivery: Option<Scheduled>,
    agreed: Option<bool>,
    written_agreement: Option<WrittenAgreement>,
}

/// Whether a delivery is scheduled of what is given up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Scheduled {
    /// No delivery is scheduled.
    Not,
    /// A delivery is scheduled that begins on this date.
    From(NaiveDate),
}

impl ServiceExchange {
    /// The purchase with the id `purchase`, or what was received by the exchange with that id, is swapped for `service`, which costs `price`, on the date `on`.
    ///
    /// The price is in the currency of the purchase and not below zero.
    pub fn new(
        purchase: impl Into<Arc<str>>,
        service: Service,
        price: Money,
        on: NaiveDate,
    ) -> Self {
        Self {
            purchase: purchase.into(),
            service,
            price,
            on,
            current_price: None,
            delivery: None,
            agreed: None,
            written_agreement: None,
        }
    }

    /// The same exchange, where all that was bought costs `current_price` on the day of the exchange: the reading
    /// [`EqualValueBasis`](crate::document::EqualValueBasis) may ask for it.
    ///
    /// It is in the currency of the purchase and not below zero.
    #[must_use]
    pub fn with_current_price(self, current_price: Money) -> Self {
        Self {
            current_price: Some(current_price),
            ..self
        }
    }

    /// The same exchange, where the delivery of what is given up was to begin on `first_delivery_day`: the reading
    /// [`LateExchange`](crate::document::LateExchange) may ask for it.
    #[must_use]
    pub fn with_first_delivery_day(self, first_delivery_day: NaiveDate) -> Self {
        Self {
            delivery: Some(Scheduled::From(first_delivery_day)),
            ..self
        }
    }

    /// The same exchange, where no delivery of what is given up was scheduled.
    #[must_use]
    pub fn with_nothing_scheduled(self) -> Self {
        Self {
            delivery: Some(Scheduled::Not),
            ..self
        }
    }

    /// The same exchange, to which the service delivery manager agreed or did not.
    #[must_use]
    pub fn with_agreed(self, agreed: bool) -> Self {
        Self {
            agreed: Some(agreed),
            ..self
        }
    }

    /// The same exchange, with what is known of a written agreement.
    #[must_use]
    pub fn with_written_agreement(self, written_agreement: WrittenAgreement) -> Self {
        Self {
            written_agreement: Some(written_agreement),
            ..self
        }
    }

    /// The id of the purchase that is swapped, or of the exchange by which it was received.
    #[must_use]
    pub fn purchase(&self) -> &str {
        &self.purchase
    }

    /// The service that is received in exchange.
    #[must_use]
    pub const fn service(&self) -> Service {
        self.service
    }

    /// What that one costs.
    #[must_use]
    pub const fn price(&self) -> Money {
        self.price
    }

    /// When they are swapped.
    #[must_use]
    pub const fn on(&self) -> NaiveDate {
        self.on
    }

    /// What all that was bought costs on that day, where that is known.
    #[must_use]
    pub const fn current_price(&self) -> Option<Money> {
        self.current_price
    }

    /// When the delivery of what is given up was to begin, where that is known.
    #[must_use]
    pub const fn first_delivery_day(&self) -> Option<NaiveDate> {
        match self.delivery {
            Some(Scheduled::From(day)) => Some(day),
            Some(Scheduled::Not) | None => None,
        }
    }

    /// Whether a delivery of what is given up was scheduled, where that is known.
    #[must_use]
    pub const fn is_scheduled(&self) -> Option<bool> {
        match self.delivery {
            Some(Scheduled::From(_)) => Some(true),
            Some(Scheduled::Not) => Some(false),
            None => None,
        }
    }

    /// Whether an amount of it is below zero.
    pub(super) fn check(&self) -> Result<(), QuestionError> {
        let current_price = self.current_price.map(|price| ("current_price", price));
        for (field, amount) in [Some(("price", self.price)), current_price]
            .into_iter()
            .flatten()
        {
            if amount.is_negative() {
                return Err(QuestionError::new(
                    field,
                    amount,
                    Problem::NegativeAmount { amount },
                ));
            }
        }
        Ok(())
    }

    /// Whether the service delivery manager agreed, where that is known.
    #[must_use]
    pub const fn agreed(&self) -> Option<bool> {
        self.agreed
    }

    /// Whether there is a written agreement, where that is known.
    #[must_use]
    pub const fn written_agreement(&self) -> Option<WrittenAgreement> {
        self.written_agreement
    }
}

datum! {
    /// An exchange that is possible, and what it leaves.
    ///
    /// Clauses: `2.1/flex-exchange-equal-value`, `2.5/service-exchange-equal-value`, `2.4/changes-may-need-writing`.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub struct EqualValueExchange {
        /// The service that was ordered.
        pub ordered: Service,
        /// The one in exchange.
        pub service: Service,
        /// The value of what was ordered: its price, or what Flex paid of it, less what was delivered or swapped already; by the
        /// reading [`EqualValueBasis`](crate::document::EqualValueBasis) as large a part of its current price.
        pub value: Money,
        /// The price of what is received in exchange.
        pub price: Money,
        /// What the exchange costs, beside the price: nothing, except by the reading
        /// [`LateExchange`](crate::document::LateExchange).
        pub fee: Money,
        /// The last date on which what is received in exchange can be used.
        pub use_until: NaiveDate,
        /// What is left of the value: always nothing by the reading [`EqualValue::Exact`](crate::document::EqualValue::Exact).
        ///
        /// The document does not say what happens to it. It is not paid back, and does not become free to buy anything else: it
        /// stays with what was ordered, to be delivered, or swapped too, until [`remainder_until`](Self::remainder_until).
        pub remainder: Money,
        /// The last date on which the remainder can be used.
        pub remainder_until: NaiveDate,
    }
}

/// Whether `exchange` can be made, after what `log` tells until its date; notice of it is counted at the support location of `site`.
pub(crate) fn equal_value_exchange<T: Trace>(
    site: Site<'_>,
    log: &ServiceLog,
    exchange: &ServiceExchange,
    readings: &Readings,
    trace: &mut T,
) -> Result<Outcome<EqualValueExchange>, QuestionError> {
    let order = site.order;
    exchange.check()?;
    let bought_as = log.bought_as(&exchange.purchase);
    if let Some(purchase) = order.purchase(bought_as)
        && purchase.id() == exchange.purchase()
    {
        check_exchange(exchange, (purchase.price(), purchase.bought_on()))?;
    }
    let about = About::Purchase(bought_as);
    let mut ledger = Ledger::at(order, log, exchange.on, about, readings, trace)?;
    let Some(held) = ledger.holding(&exchange.purchase) else {
        return Err(unknown("purchase", &exchange.purchase));
    };
    check_exchange(exchange, (held.price, held.since))?;
    let before = Undetermined::missing(&["entries"]);
    let (ordered, source) = (held.service, clause(held));
    let mut conditions = Conditions::new(trace);
    let value = self::conditions(exchange, held, &before, readings, &mut conditions);
    if !held.worth().is_sure() {
        // What is left of it is part of the answer.
        conditions.missing.add_all(&before);
    }
    let given_up = worth::given_up(exchange, held.price, readings);
    // What is refused anyway costs nothing.
    let fee = match given_up {
        Some(given_up) if !conditions.has_failed => {
            late::fee(exchange, given_up, site, source, readings, &mut conditions)?
        }
        _ => None,
    };
    // What does not happen takes nothing, and the cap is as it was.
    let had = held.swapped(
        &exchange.purchase,
        exchange,
        !conditions.has_failed,
        readings,
    );
    let (use_until, remainder_until) = (had.days.use_until, held.days.use_until);
    if let Some(flex) = &had.flex {
        let concerned = Concerned::by(flex);
        ledger.holdings.push(had);
        let concerned = (concerned, exchange.on);
        cap::still_hold(&ledger, concerned, &before, readings, &mut conditions)?;
    }
    if conditions.has_failed {
        return Ok(Outcome::NotApplicable(NotApplicable::NotExchangeable));
    }
    let (Some(value), Some(fee), Some(use_until), Some(remainder_until), true) = (
        value,
        fee,
        use_until,
        remainder_until,
        conditions.missing.names().is_empty(),
    ) else {
        return Ok(Outcome::Undetermined(conditions.missing));
    };
    let price = exchange.price;
    let remainder = less(value, price);
    conditions.note(|| {
        let rule = ExchangeRule::ExchangeRemainder {
            value,
            price,
            remainder,
            until: remainder_until,
        };
        Step::by(source, rule)
    });
    Ok(Outcome::Decided(EqualValueExchange {
        ordered,
        service: exchange.service,
        value,
        price,
        fee,
        remainder,
        remainder_until,
        use_until,
    }))
}

/// Tests whether `held` can be swapped so, and tells what is left of it is worth; without a look at the cap of Flex. `before` are
/// the facts on which hangs what is left.
pub(super) fn conditions<T: Trace>(
    exchange: &ServiceExchange,
    held: &Holding,
    before: &Undetermined,
    readings: &Readings,
    conditions: &mut Conditions<'_, T>,
) -> Option<Money> {
    let source = clause(held);
    conditions.note(|| {
        let rule = ExchangeRule::Exchange {
            purchase: exchange.purchase.clone(),
            ordered: held.service,
            service: exchange.service,
            price: exchange.price,
            on: exchange.on,
        };
        Step::by(source, rule)
    });
    in_time(exchange, held, readings, conditions);
    paid_by_flex(held, conditions);
    available(exchange, held, conditions);
    agreed(exchange, held, conditions);
    entitlement::payable(
        exchange.service.terms(),
        held.paid_with,
        readings,
        conditions,
    );
    let left = held.worth();
    let given_up = GivenUp {
        price: held.price,
        left,
        by: source,
    };
    worth::equal_value(exchange, given_up, before, readings, conditions)
}

/// By which clause a service is swapped: one that Flex paid for, or any other.
pub(super) fn clause(held: &Holding) -> ClauseId {
    match held.paid_with {
        PaidWith::FlexAllowance => clauses::FLEX_EXCHANGE_EQUAL_VALUE,
        PaidWith::Price | PaidWith::ProactiveCredits => clauses::SERVICE_EXCHANGE_EQUAL_VALUE,
    }
}

/// Whether what was ordered, and what is received for it, can still be used.
fn in_time<T: Trace>(
    exchange: &ServiceExchange,
    held: &Holding,
    readings: &Readings,
    conditions: &mut Conditions<'_, T>,
) {
    let until = held
        .days
        .use_until
        .min(held.use_of(exchange.service, readings));
    conditions.require(until.is_some_and(|until| exchange.on <= until), |holds| {
        let clause = match held.paid_with {
            PaidWith::FlexAllowance => clauses::FLEX_SERVICES_USED_WITHIN_YEAR,
            PaidWith::Price | PaidWith::ProactiveCredits => clauses::UNUSED_SERVICES_LOST,
        };
        let on = exchange.on;
        Step::by(clause, ExchangeRule::ExchangeInTime { holds, on, until })
    });
}

/// Whether Flex paid for anything of what was to be paid with it: nothing else was ordered with it.
fn paid_by_flex<T: Trace>(held: &Holding, conditions: &mut Conditions<'_, T>) {
    let Some(flex) = &held.flex else { return };
    let covered = flex.covered.whole();
    conditions.require(flex.refusal.is_none() || !covered.is_zero(), |holds| {
        let rule = ExchangeRule::ExchangePaidByFlex {
            holds,
            purchase: held.id.clone(),
            covered,
            refusal: flex.refusal,
        };
        Step::by(clauses::FLEX_EXCHANGE_EQUAL_VALUE, rule)
    });
}

/// Whether the other service is another, and can be had.
fn available<T: Trace>(
    exchange: &ServiceExchange,
    held: &Holding,
    conditions: &mut Conditions<'_, T>,
) {
    conditions.require(exchange.service != held.service, |holds| {
        let rule = ExchangeRule::ExchangeForOther {
            holds,
            ordered: held.service,
            service: exchange.service,
        };
        Step::by(clause(held), rule)
    });
    entitlement::is_for_sale(exchange.service, conditions);
}

/// Whether the service delivery manager agreed, and what must be in writing is.
fn agreed<T: Trace>(
    exchange: &ServiceExchange,
    held: &Holding,
    conditions: &mut Conditions<'_, T>,
) {
    conditions.require_fact(exchange.agreed, "agreed", |holds| {
        Step::by(clause(held), ExchangeRule::ExchangeAgreed { holds })
    });
    let written_agreement = exchange.written_agreement;
    let is_agreed = written_agreement.map(|one| one != WrittenAgreement::Outstanding);
    conditions.require_fact(is_agreed, "written_agreement", |holds| {
        let rule = ExchangeRule::WrittenAgreement {
            holds,
            written_agreement,
        };
        Step::by(clauses::CHANGES_MAY_NEED_WRITING, rule)
    });
}
