//! What the services description gives in dollars, as an order uses it.

use chrono::NaiveDate;

use super::{Order, UsdExchange};
use crate::{
    decision::{Step, Trace},
    document::{ClauseId, Dollar, DollarRule, Execution, RateDate, Reading, Readings, Stated},
    money::{Currency, Money, Rate, Rounding, Unrounded},
};

/// An amount that the services description gives in dollars: whose dollars they are, and what they are worth in an order's
/// currency, by the readings [`Dollar`] and [`RateDate`].
///
/// It is exact. What is held against it is whole minor units: what may not exceed it is compared with it rounded down, what
/// must reach it with it rounded up.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Dollars<'a> {
    order: &'a Order,
    figure: Stated<Money>,
    used_on: NaiveDate,
    readings: &'a Readings,
}

impl Order {
    /// `figure`, an amount in US dollars by the letter of the document, which is used on the day `used_on`.
    pub(crate) const fn dollars<'a>(
        &'a self,
        figure: Stated<Money>,
        used_on: NaiveDate,
        readings: &'a Readings,
    ) -> Dollars<'a> {
        Dollars {
            order: self,
            figure,
            used_on,
            readings,
        }
    }

    /// The day of the contract's execution.
    pub(crate) const fn execution(&self, reading: Execution) -> NaiveDate {
        match reading {
            Execution::Signature => self.executed_on(),
            Execution::StartOfTerm => self.term().first_day(),
        }
    }

    /// Records which day that is for what `clause` counts from it, where the reading decides it.
    pub(crate) fn record_execution<T: Trace>(
        &self,
        reading: Execution,
        clause: ClauseId,
        trace: &mut T,
    ) {
        if self.executed_on() == self.term().first_day() {
            return;
        }
        trace.record(|| {
            let on = self.execution(reading);
            Step::by(Execution::ID, DollarRule::Execution { reading, on }).on(&[clause])
        });
    }
}

impl Dollars<'_> {
    const fn stated(&self) -> Money {
        *self.figure.value()
    }

    /// The amount in the dollars that are meant.
    pub(crate) fn meant(&self) -> Money {
        let own = self.order.currency();
        match self.readings.money.dollar {
            Dollar::OrdersDollar if own.is_dollar() => {
                Money::from_minor_units(self.stated().minor_units(), own)
            }
            Dollar::OrdersDollar | Dollar::UnitedStates => self.stated(),
        }
    }

    /// The amount in the order's currency; none without a rate of the right day.
    pub(crate) fn exact(&self) -> Option<Unrounded> {
        let (meant, own) = (self.meant(), self.order.currency());
        if meant.currency() == own {
            return Some(meant.into());
        }
        let converted = Money::try_new(meant.amount(), own).ok()?;
        Some(converted.times(self.rate()?))
    }

    /// The least in `currency` that is worth the amount; none without a rate of the right day, or where the order's rate is not
    /// for that currency.
    pub(crate) fn least(&self, currency: Currency) -> Option<Money> {
        let meant = self.meant();
        if currency == meant.currency() {
            Some(meant)
        } else if currency == self.order.currency() {
            self.exact()?.round(Rounding::Up).ok()
        } else if currency == self.stated().currency() {
            Unrounded::from(meant).least_worth(self.rate()?, currency)
        } else {
            None
        }
    }

    /// Whether a rate of the order can tell what it is worth in `currency`.
    pub(crate) fn can_be_in(&self, currency: Currency) -> bool {
        [self.order.currency(), self.stated().currency()].contains(&currency)
    }

    /// The rate between US dollars and the order's currency, if the order has one of the day that counts.
    pub(crate) fn rate(&self) -> Option<Rate> {
        let exchange = self.order.usd_exchange()?;
        self.is_of_day(exchange).then(|| exchange.units_per_usd())
    }

    /// Of which day the rate is that counts: nothing is used under a contract before it is executed.
    fn rate_day(&self) -> NaiveDate {
        let executed_on = self.executed_on();
        match self.readings.money.rate_date {
            RateDate::AtExecution => executed_on,
            RateDate::AtUse => self.used_on.max(executed_on),
        }
    }

    /// Whether the rate is of the day that counts. That of a day before the execution is the one that the contract was executed
    /// with; of a later day the order knows no rate but one that is dated so.
    fn is_of_day(&self, exchange: &UsdExchange) -> bool {
        let (day, dated) = (self.rate_day(), exchange.dated());
        dated == day || dated < day && day == self.executed_on()
    }

    const fn executed_on(&self) -> NaiveDate {
        self.order.execution(self.readings.money.execution)
    }

    /// Whether its record in `currency` tells the day of execution, too.
    pub(crate) fn records_execution(&self, currency: Currency) -> bool {
        currency != self.meant().currency() && self.can_be_in(currency)
    }

    /// Records whose dollars are meant and, where `currency` is another, of which day the rate is, where readings decide it.
    pub(crate) fn record<T: Trace>(&self, currency: Currency, trace: &mut T) {
        let (own, meant) = (self.order.currency(), self.meant().currency());
        if own.is_dollar() && own != self.stated().currency() {
            let reading = self.readings.money.dollar;
            trace.record(|| {
                let currency = meant;
                let rule = DollarRule::DollarMeant { reading, currency };
                Step::by(Dollar::ID, rule).on(&[self.figure.clause()])
            });
        }
        if !self.records_execution(currency) {
            return;
        }
        let readings = self.readings.money;
        self.order
            .record_execution(readings.execution, self.figure.clause(), trace);
        let exchange = self.order.usd_exchange();
        trace.record(|| {
            let rule = DollarRule::RateDate {
                holds: exchange.map(|exchange| self.is_of_day(exchange)),
                reading: readings.rate_date,
                day: self.rate_day(),
                dated: exchange.map(UsdExchange::dated),
            };
            Step::by(RateDate::ID, rule).on(&[self.figure.clause()])
        });
    }
}
