//! The services that were bought, and what became of them by a date.

use alloc::{collections::BTreeMap, sync::Arc, vec::Vec};

use chrono::NaiveDate;

use super::{
    FlexKind, FlexUses, ServiceExchange, allocated_until, allowance_years, exchange,
    log::{Delivery, ServiceEntry, ServiceEntryKind, ServiceLog},
    names::Names,
    pot::{Pot, add},
    year_of,
};
use crate::{
    decision::{Conditions, Error, Step, Trace, Undetermined, Value},
    document::{
        CreditsPaidWithFlex, FlexUse, FlexYears, Reading, Readings, RuleId, Service, Source,
        clauses, names::named,
    },
    money::Money,
    order::{Order, PaidWith, Purchase},
};

/// Every service that was bought by a date, and every one that was had in exchange.
pub(super) struct Ledger<'a> {
    pub(super) order: &'a Order,
    /// At the end of which date it is told.
    pub(super) as_of: NaiveDate,
    pub(super) years: Vec<Year>,
    /// What was bought, by date and id, then what was had in exchange, in the order of the log.
    pub(super) holdings: Vec<Holding>,
    by_id: BTreeMap<Arc<str>, usize>,
}

/// A contract year and what is left of its allowance to allocate.
pub(super) struct Year {
    pub(super) number: u32,
    pub(super) first_day: NaiveDate,
    pub(super) last_day: NaiveDate,
    pub(super) allocated_until: NaiveDate,
    pub(super) allowance: Pot,
}

/// A service that was bought, or had in exchange.
pub(super) struct Holding {
    pub(super) id: Arc<str>,
    /// The purchase that was swapped for it.
    pub(super) exchanged_from: Option<Arc<str>>,
    pub(super) service: Service,
    pub(super) paid_with: PaidWith,
    /// When it was bought, or had.
    pub(super) since: NaiveDate,
    /// The last date on which Flex pays for it, or on which it can be used.
    pub(super) use_until: NaiveDate,
    pub(super) price: Money,
    /// What there is of it: its price, or nothing where it was not had after all. What is left is neither delivered nor swapped.
    pub(super) value: Pot,
    /// What Flex pays of it, if it does.
    pub(super) flex: Option<FlexPart>,
    /// The facts without which nobody knows whether it was had in exchange.
    pub(super) missing: Undetermined,
}

/// What Flex pays of a service. It pays for what is delivered or swapped first, and what is beyond it is paid otherwise.
pub(super) struct FlexPart {
    /// The index of the contract year.
    pub(super) year: usize,
    /// The last date of that year, where there is an allowance for it.
    year_ends_on: Option<NaiveDate>,
    pub(super) kind: Option<FlexKind>,
    /// What it pays; what is left is neither used nor swapped.
    pub(super) covered: Pot,
    pub(super) used: Money,
    pub(super) exchanged: Money,
    pub(super) refusal: Option<FlexRefusal>,
}

named! {
    /// Why Flex does not pay for all of a service that was to be paid with it.
    FlexRefusal, a "reason why Flex does not pay";
    /// It is of no use that Flex may be put to.
    NotEligible = "not_eligible",
    /// Its price is not in the currency of the allowance.
    OtherCurrency = "other_currency",
    /// The Base Package gives no allowance for the contract year in which it begins.
    NoAllowance = "no_allowance",
    /// It was bought when the allowance could no longer be allocated.
    TooLate = "too_late",
    /// It costs more than was left of the allowance: Flex pays what was left.
    BeyondAllowance = "beyond_allowance",
    /// It was to be had in exchange, and a condition of the exchange is not met.
    NotExchanged = "not_exchanged",
}

impl<'a> Ledger<'a> {
    /// The ledger of `order` at the end of the date `as_of`: later purchases and later entries of `log` are not in it.
    ///
    /// What is bought first is paid first; on one date in the order of the ids. The document does not say so, and it matters
    /// only where more was bought than there is.
    pub(super) fn at<T: Trace>(
        order: &'a Order,
        log: &ServiceLog,
        as_of: NaiveDate,
        readings: &Readings,
        trace: &mut T,
    ) -> Result<Self, Error> {
        let mut ledger = Self {
            order,
            as_of,
            years: years(order, readings, trace),
            holdings: Vec::new(),
            by_id: BTreeMap::new(),
        };
        let purchases = order.purchases().iter();
        let mut bought: Vec<_> = purchases.filter(|one| one.bought_on() <= as_of).collect();
        bought.sort_by_key(|purchase| (purchase.bought_on(), purchase.id()));
        for purchase in bought {
            let holding = ledger.bought(purchase, readings, trace);
            ledger.add(holding);
        }
        let names = Names::of(order, log);
        for entry in log.entries() {
            let entered = names.check(entry).and_then(|()| {
                let has_come = entry.on() <= as_of;
                if has_come {
                    ledger.enter(entry, readings, trace)
                } else {
                    Ok(())
                }
            });
            entered.map_err(Error::in_entry(entry.id()))?;
        }
        Ok(ledger)
    }

    pub(super) fn add(&mut self, holding: Holding) {
        self.by_id
            .insert(Arc::clone(&holding.id), self.holdings.len());
        self.holdings.push(holding);
    }

    pub(super) fn holding(&mut self, id: &str) -> Option<&mut Holding> {
        self.holdings.get_mut(*self.by_id.get(id)?)
    }

    /// What went to each use in each year, after exchanges.
    pub(super) fn uses(&self) -> Vec<FlexUses> {
        let none = FlexUses::none(self.order.currency());
        let mut uses: Vec<_> = self.years.iter().map(|_| none).collect();
        for flex in self.holdings.iter().filter_map(|one| one.flex.as_ref()) {
            if let (Some(uses), Some(kind)) = (uses.get_mut(flex.year), flex.kind) {
                uses.add(kind, flex.used);
                uses.add(kind, flex.covered.left());
            }
        }
        uses
    }

    /// Whether an exchange before `exchange` hangs on facts that were not given, and matters to it.
    pub(super) fn is_unsure(&self, exchange: &ServiceExchange) -> bool {
        let mut unsure = self
            .holdings
            .iter()
            .filter(|one| !one.missing.names().is_empty());
        let is_flex = |one: &Holding| one.paid_with == PaidWith::FlexAllowance;
        let mut holdings = self.holdings.iter();
        let swapped = holdings.find(|one| *one.id == *exchange.purchase());
        let swaps_flex = swapped.is_some_and(is_flex);
        unsure.any(|one| {
            // Whatever else Flex paid for counts towards its cap.
            one.exchanged_from.as_deref() == Some(exchange.purchase()) || swaps_flex && is_flex(one)
        })
    }

    fn bought<T: Trace>(
        &mut self,
        purchase: &Purchase,
        readings: &Readings,
        trace: &mut T,
    ) -> Holding {
        let is_flex = purchase.paid_with() == PaidWith::FlexAllowance;
        let flex = is_flex.then(|| self.allocated(purchase, readings, trace));
        let mut holding = Holding {
            id: Arc::clone(purchase.shared_id()),
            exchanged_from: None,
            service: purchase.service(),
            paid_with: purchase.paid_with(),
            since: purchase.bought_on(),
            use_until: self.order.term().last_day(),
            price: purchase.price(),
            value: Pot::of(purchase.price()),
            flex,
            missing: Undetermined::default(),
        };
        self.limit_to_year(&mut holding, readings, trace);
        holding
    }

    /// What Flex pays of `purchase`, which is to be paid with it.
    fn allocated<T: Trace>(
        &mut self,
        purchase: &Purchase,
        readings: &Readings,
        trace: &mut T,
    ) -> FlexPart {
        let index = year_of(self.order, purchase, readings.time.absent_day);
        let year = self.years.get_mut(index);
        let year_ends_on = year.as_ref().map(|year| year.last_day);
        let refusals = [
            is_eligible(purchase, trace),
            is_in_currency(purchase, self.order, trace),
            is_in_time(purchase, year.as_deref(), trace),
        ];
        let mut refusal = refusals.into_iter().flatten().next();
        let mut covered = Money::zero(self.order.currency());
        if let (None, Some(year)) = (refusal, year) {
            let left = year.allowance.left();
            covered = year.allowance.take(purchase.price());
            let is_covered = covered == purchase.price();
            test(trace, is_covered, || {
                Step::by(RuleId::FlexCovered, clauses::FLEX_ANNUAL_BASIS)
                    .with("purchase", Value::Text(purchase.shared_id().clone()))
                    .with("year", Value::Count(year.number.into()))
                    .with("price", Value::Money(purchase.price()))
                    .with("left", Value::Money(left))
                    .with("covered", Value::Money(covered))
            });
            refusal = (!is_covered).then_some(FlexRefusal::BeyondAllowance);
        }
        FlexPart {
            year: index,
            year_ends_on,
            kind: FlexKind::of(purchase.service()),
            covered: Pot::of(covered),
            used: Money::zero(covered.currency()),
            exchanged: Money::zero(covered.currency()),
            refusal,
        }
    }

    /// Limits what Flex pays for to its contract year; of credits a reading says until when.
    pub(super) fn limit_to_year<T: Trace>(
        &self,
        holding: &mut Holding,
        readings: &Readings,
        trace: &mut T,
    ) {
        let term_ends_on = self.order.term().last_day();
        let Some(flex) = &holding.flex else {
            return;
        };
        holding.use_until = flex.use_until(flex.kind, term_ends_on, readings);
        if flex.kind == Some(FlexKind::ProactiveCredits) {
            let reading = readings.money.credits_paid_with_flex;
            trace.record(|| {
                let source = Source::Reading(CreditsPaidWithFlex::ID);
                Step::new(RuleId::FlexCreditsLapse, source)
                    .with("reading", Value::Name(reading.as_str()))
                    .with("purchase", Value::Text(holding.id.clone()))
                    .with("until", Value::Date(holding.use_until))
            });
        }
    }

    fn enter<T: Trace>(
        &mut self,
        entry: &ServiceEntry,
        readings: &Readings,
        trace: &mut T,
    ) -> Result<(), Error> {
        match entry.kind() {
            ServiceEntryKind::Delivered(delivery) => match self.holding(delivery.of()) {
                Some(held) => held.deliver(entry, delivery, trace),
                None => Ok(()),
            },
            ServiceEntryKind::Exchanged(exchange) => {
                if let Some(held) = self.holding(exchange.purchase()) {
                    let mut had = if held.flex.is_some() {
                        held.exchange(entry, exchange, readings, trace)
                    } else {
                        // What Flex did not pay for is told elsewhere.
                        held.exchange(entry, exchange, readings, &mut ())
                    };
                    self.limit_to_year(&mut had, readings, trace);
                    self.add(had);
                }
                Ok(())
            }
        }
    }
}

impl FlexPart {
    /// The last date on which what is of `kind` can be used: Flex pays for it within its year, but for credits by a reading.
    fn use_until(
        &self,
        kind: Option<FlexKind>,
        term_ends_on: NaiveDate,
        readings: &Readings,
    ) -> NaiveDate {
        let lapses_with_term =
            readings.money.credits_paid_with_flex == CreditsPaidWithFlex::TermEnd;
        match self.year_ends_on {
            Some(_) if lapses_with_term && kind == Some(FlexKind::ProactiveCredits) => term_ends_on,
            Some(year_ends_on) => year_ends_on,
            None => term_ends_on,
        }
    }
}

impl Holding {
    /// The last date on which it can be swapped: afterwards it, or what would be had for it, can no longer be used.
    pub(super) fn exchange_until(&self, exchange: &ServiceExchange) -> NaiveDate {
        let had = FlexKind::of(exchange.service());
        let year_ends_on = self.flex.as_ref().and_then(|flex| flex.year_ends_on);
        match year_ends_on {
            // Credits that outlive their year cannot become anything else that does not.
            Some(year_ends_on) if had != Some(FlexKind::ProactiveCredits) => {
                self.use_until.min(year_ends_on)
            }
            _ => self.use_until,
        }
    }

    fn deliver<T: Trace>(
        &mut self,
        entry: &ServiceEntry,
        delivery: &Delivery,
        trace: &mut T,
    ) -> Result<(), Error> {
        let (amount, left) = (delivery.amount(), self.value.left());
        if self.value.take(amount) != amount {
            return Err(Error::AmountTooLarge {
                field: "amount",
                amount,
                other: "what is left",
                most: left,
            });
        }
        let until = self.use_until;
        let is_in_time = delivery.on() <= until;
        if let Some(flex) = &mut self.flex {
            let used = if is_in_time {
                flex.covered.take(amount)
            } else {
                Money::zero(flex.used.currency())
            };
            add(&mut flex.used, used);
            test(trace, is_in_time, || {
                Step::by(RuleId::FlexUsed, clauses::FLEX_SERVICES_USED_WITHIN_YEAR)
                    .with("entry", Value::Text(entry.shared_id().clone()))
                    .with("of", Value::Text(delivery.shared_of().clone()))
                    .with("on", Value::Date(delivery.on()))
                    .with("until", Value::Date(until))
                    .with("amount", Value::Money(amount))
                    .with("used", Value::Money(used))
            });
        }
        Ok(())
    }

    /// What is had for it in `exchange`, if its conditions are met: nothing otherwise.
    fn exchange<T: Trace>(
        &mut self,
        entry: &ServiceEntry,
        exchange: &ServiceExchange,
        readings: &Readings,
        trace: &mut T,
    ) -> Self {
        let mut conditions = Conditions::new(trace);
        exchange::conditions(exchange, self, readings, &mut conditions);
        let (has_failed, missing) = (conditions.has_failed, conditions.missing);
        let is_made = !has_failed && missing.names().is_empty();
        let mut had = self.swapped(entry.shared_id(), exchange, is_made);
        if has_failed {
            if let Some(flex) = &mut had.flex {
                flex.refusal = Some(FlexRefusal::NotExchanged);
            }
        } else {
            had.missing = missing;
        }
        had
    }

    /// What is had for it under the name `id` in `exchange`; nothing unless the exchange is made.
    pub(super) fn swapped(
        &mut self,
        id: &Arc<str>,
        exchange: &ServiceExchange,
        is_made: bool,
    ) -> Self {
        let value = if is_made {
            self.value.take(exchange.price())
        } else {
            Money::zero(exchange.price().currency())
        };
        let flex = self.flex.as_mut().map(|flex| {
            let covered = flex.covered.take(value);
            add(&mut flex.exchanged, covered);
            FlexPart {
                year: flex.year,
                year_ends_on: flex.year_ends_on,
                kind: FlexKind::of(exchange.service()),
                covered: Pot::of(covered),
                used: Money::zero(covered.currency()),
                exchanged: Money::zero(covered.currency()),
                refusal: None,
            }
        });
        Self {
            id: Arc::clone(id),
            exchanged_from: Some(Arc::clone(&self.id)),
            service: exchange.service(),
            paid_with: self.paid_with,
            since: exchange.on(),
            use_until: self.use_until,
            price: exchange.price(),
            value: Pot::of(value),
            flex,
            missing: Undetermined::default(),
        }
    }
}

/// Holds a step to what it tests.
fn test<T: Trace>(trace: &mut T, holds: bool, step: impl FnOnce() -> Step) {
    trace.record(|| step().holds(holds));
}

/// The contract years with what they grant, and by when that is allocated.
fn years<T: Trace>(order: &Order, readings: &Readings, trace: &mut T) -> Vec<Year> {
    let reading = readings.money.flex_years;
    let mut years = Vec::new();
    order.record_contract_years(readings.time.absent_day, trace);
    for (year, number) in allowance_years(order, readings.time.absent_day).zip(1_u32..) {
        let until = allocated_until(order, year.last_day, reading);
        trace.record(|| {
            Step::by(RuleId::FlexGranted, clauses::FLEX_ANNUAL_BASIS)
                .with("year", Value::Count(number.into()))
                .with("first_day", Value::Date(year.first_day))
                .with("last_day", Value::Date(year.last_day))
                .with("granted", Value::Money(year.granted))
        });
        trace.record(|| {
            Step::new(RuleId::FlexAllocateUntil, Source::Reading(FlexYears::ID))
                .with("reading", Value::Name(reading.as_str()))
                .with("year", Value::Count(number.into()))
                .with("until", Value::Date(until))
        });
        years.push(Year {
            number,
            first_day: year.first_day,
            last_day: year.last_day,
            allocated_until: until,
            allowance: Pot::of(year.granted),
        });
    }
    years
}

/// Whether Flex may pay for it at all.
fn is_eligible<T: Trace>(purchase: &Purchase, trace: &mut T) -> Option<FlexRefusal> {
    let flex = purchase.service().terms().flex;
    let is_eligible = *flex.value() != FlexUse::NotPayable;
    test(trace, is_eligible, || {
        Step::by(RuleId::FlexUse, flex.clause())
            .with("purchase", Value::Text(purchase.shared_id().clone()))
            .with("service", Value::Name(purchase.service().as_str()))
            .with("flex", Value::Name(flex.value().as_str()))
    });
    (!is_eligible).then_some(FlexRefusal::NotEligible)
}

/// Whether its price can be taken from the allowance, which is a part of a list price.
fn is_in_currency<T: Trace>(
    purchase: &Purchase,
    order: &Order,
    trace: &mut T,
) -> Option<FlexRefusal> {
    let is_in_currency = purchase.price().currency() == order.currency();
    test(trace, is_in_currency, || {
        Step::by(RuleId::FlexCurrency, clauses::FLEX_DEFINITION)
            .with("purchase", Value::Text(purchase.shared_id().clone()))
            .with("price", Value::Money(purchase.price()))
            .with("currency", Value::Name(order.currency().code()))
    });
    (!is_in_currency).then_some(FlexRefusal::OtherCurrency)
}

/// Whether it was bought while the allowance of its year could be allocated.
fn is_in_time<T: Trace>(
    purchase: &Purchase,
    year: Option<&Year>,
    trace: &mut T,
) -> Option<FlexRefusal> {
    let Some(year) = year else {
        test(trace, false, || {
            let clause = clauses::FLEX_AMOUNT_TOLD_BY_REPRESENTATIVE;
            Step::by(RuleId::FlexYearGiven, clause)
                .with("purchase", Value::Text(purchase.shared_id().clone()))
                .with("first_day", Value::Date(purchase.first_day()))
        });
        return Some(FlexRefusal::NoAllowance);
    };
    let until = year.allocated_until;
    let is_in_time = purchase.bought_on() <= until;
    test(trace, is_in_time, || {
        let clause = clauses::FLEX_ALLOCATE_BY_EXECUTION_OR_LOSE;
        Step::by(RuleId::FlexAllocated, clause)
            .with("purchase", Value::Text(purchase.shared_id().clone()))
            .with("bought_on", Value::Date(purchase.bought_on()))
            .with("until", Value::Date(until))
    });
    (!is_in_time).then_some(FlexRefusal::TooLate)
}
