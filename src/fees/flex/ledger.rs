//! The services that were bought, and what became of them by a date.

use alloc::{collections::BTreeMap, sync::Arc, vec::Vec};

use chrono::NaiveDate;

use super::{
    FlexKind, FlexRefusal, FlexUses, ServiceExchange, allocated_until, allocation, allowance_years,
    cap::{self, Concerned},
    holding::{Days, Holding},
    log::{ServiceEntry, ServiceEntryKind, ServiceLog},
    names::{Names, unknown},
    pot::Pot,
    year_of,
};
use crate::{
    coverage::Coverage,
    decision::{Conditions, OrderIdentity, QuestionError, Step, Trace, Undetermined, UsedCalendar},
    document::{
        FlexBalanceRule, FlexPaymentRule, FlexRule, FlexUseOrder, FlexYears, Reading, Readings,
        Source, clauses,
    },
    money::Money,
    order::{Order, PaidWith, Purchase},
};

/// Every service that was bought by a date, and every one that was received in exchange.
pub(super) struct Ledger<'a> {
    pub(super) order: &'a Order,
    /// The date at whose end the figures hold.
    pub(super) as_of: NaiveDate,
    pub(super) years: Vec<Year>,
    /// What was bought, in the order in which Flex covers it, then what was received in exchange, in the order of the log.
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

/// Of what the steps tell: of all that Flex pays for, or of one purchase, if Flex pays for it.
#[derive(Clone, Copy)]
pub(super) enum About<'a> {
    All,
    Purchase(&'a str),
}

impl<'a> Ledger<'a> {
    /// The ledger of `order` at the end of the date `as_of`: later purchases and later entries of `log` are not in it, and
    /// change nothing.
    ///
    /// Which purchases are covered first is the reading [`FlexUseOrder`]: it matters only where more was bought than there is.
    pub(super) fn at<T: Trace>(
        order: &'a Order,
        log: &ServiceLog,
        as_of: NaiveDate,
        about: About<'_>,
        readings: &Readings,
        trace: &mut T,
    ) -> Result<Self, QuestionError> {
        let mut ledger = Self {
            order,
            as_of,
            years: years(order, about, readings, trace),
            holdings: Vec::new(),
            by_id: BTreeMap::new(),
        };
        for purchase in in_order_of_use(order, as_of, readings) {
            let mut trace = Told::of(purchase, about, trace);
            let holding = ledger.bought(purchase, readings, &mut trace);
            ledger.add(holding);
        }
        ledger.record_use_order(about, readings, trace);
        let entries = log.standing(as_of)?;
        let entries: Vec<_> = entries.iter().map(|entry| &**entry).collect();
        let names = Names::of(order, &entries);
        for entry in entries {
            let entered = names.check(entry);
            let entered = entered.and_then(|()| ledger.enter(entry, about, readings, trace));
            entered.map_err(QuestionError::in_entry(entry.id()))?;
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
                uses.add(kind, flex.all_lost());
            }
        }
        uses
    }

    /// Whether anything was swapped for what the cap is on, or that for anything.
    pub(super) fn has_capped_exchanges(&self) -> bool {
        let capped = |service| {
            matches!(
                FlexKind::of(service),
                Some(FlexKind::ProactiveCredits | FlexKind::CustomProactive)
            )
        };
        let holdings = self.holdings.iter().filter(|one| one.flex.is_some());
        let mut had = holdings.filter(|one| one.exchanged_from.is_some());
        had.any(|one| capped(one.swapped) || capped(one.service))
    }

    fn bought<T: Trace>(
        &mut self,
        purchase: &Purchase,
        readings: &Readings,
        trace: &mut T,
    ) -> Holding {
        let days = Days::of(self.order, purchase, readings, trace);
        let is_flex = purchase.paid_with() == PaidWith::FlexAllowance;
        let flex = is_flex.then(|| {
            let index = year_of(self.order, purchase, readings.time.absent_day);
            let year = self.years.get_mut(index);
            allocation::allocated(self.order, purchase, index, year, readings, trace)
        });
        Holding::bought(purchase, days, flex)
    }

    /// Records in which order Flex covers what was bought, for each year of which not all was covered.
    fn record_use_order<T: Trace>(&self, about: About<'_>, readings: &Readings, trace: &mut T) {
        let reading = readings.money.flex_use_order;
        for (index, year) in self.years.iter().enumerate() {
            let refusals = self.holdings.iter().filter_map(|one| {
                let flex = one.flex.as_ref().filter(|flex| flex.year == index)?;
                let is_told = about.is_of(&one.id);
                Some((flex.refusal, is_told))
            });
            let is_wanted = |refusal| matches!(refusal, None | Some(FlexRefusal::BeyondAllowance));
            let wanted: Vec<_> = refusals
                .filter(|(refusal, _)| is_wanted(*refusal))
                .collect();
            let is_short = wanted.iter().any(|(refusal, _)| refusal.is_some());
            let is_told = wanted.iter().any(|(_, is_told)| *is_told);
            if wanted.len() > 1 && is_short && is_told {
                trace.record(|| {
                    let year = year.number;
                    Step::by(
                        FlexUseOrder::ID,
                        FlexPaymentRule::FlexUseOrder { reading, year },
                    )
                });
            }
        }
    }

    fn enter<T: Trace>(
        &mut self,
        entry: &ServiceEntry,
        about: About<'_>,
        readings: &Readings,
        trace: &mut T,
    ) -> Result<(), QuestionError> {
        match entry.kind() {
            ServiceEntryKind::Delivered(delivery) => {
                let purchase = self.order.purchase(delivery.of());
                let coverage = Coverage::new(self.order, readings);
                let in_effect = purchase.map(|one| coverage.held(one, delivery.on()));
                if let Some(held) = self.holding(delivery.of()) {
                    let is_told = held.flex.is_some() && about.is_of(held.bought_as());
                    let trace = &mut Told { trace, is_told };
                    let is_paused = in_effect.is_some_and(|one| held.is_paused(one, delivery.on()));
                    if let Some(one) = in_effect.filter(|_| is_paused) {
                        coverage.record_covers(one, delivery.on(), trace);
                    }
                    held.deliver(entry, delivery, is_paused, readings, trace)?;
                }
            }
            ServiceEntryKind::Cancelled(cancelled) => {
                if let Some(held) = self.holding(cancelled.of()) {
                    let is_told = held.flex.is_some() && about.is_of(held.bought_as());
                    let trace = &mut Told { trace, is_told };
                    held.cancel(entry, cancelled, readings, trace)?;
                }
            }
            ServiceEntryKind::Reversed(reversal) => {
                let is_told = matches!(about, About::All);
                Told { trace, is_told }.record(|| {
                    let rule = FlexBalanceRule::FlexReversed {
                        entry: entry.shared_id().clone(),
                        of: reversal.of.clone(),
                        on: reversal.on,
                        amount: reversal.amount,
                    };
                    Step::by(Source::Given, rule)
                });
            }
            ServiceEntryKind::Exchanged(exchange) => {
                if let Some(held) = self.holding(exchange.purchase()) {
                    // What Flex did not pay for is told elsewhere, and what becomes of an exchange where it is asked for.
                    let is_told = held.flex.is_some() && matches!(about, About::All);
                    let trace = &mut Told { trace, is_told };
                    self.exchange(entry, exchange, readings, trace)?;
                } else {
                    // It is of what is received only later, if ever.
                    return Err(unknown("of", exchange.purchase()));
                }
            }
        }
        Ok(())
    }

    /// Swaps what `exchange` names, if its conditions and the cap allow it.
    fn exchange<T: Trace>(
        &mut self,
        entry: &ServiceEntry,
        exchange: &ServiceExchange,
        readings: &Readings,
        trace: &mut T,
    ) -> Result<(), QuestionError> {
        let mut conditions = Conditions::new(trace);
        if let Some(held) = self.holding(exchange.purchase()) {
            held.exchangeable(exchange, readings, &mut conditions);
        }
        if !conditions.has_failed {
            self.within_cap(entry, exchange, readings, &mut conditions)?;
        }
        let met = (conditions.has_failed, conditions.missing);
        if let Some(held) = self.holding(exchange.purchase()) {
            let had = held.exchange(entry, exchange, met, readings, trace);
            self.add(had);
        }
        Ok(())
    }

    /// Tests whether the cap would hold after `exchange`, and leaves everything as it is.
    fn within_cap<T: Trace>(
        &mut self,
        entry: &ServiceEntry,
        exchange: &ServiceExchange,
        readings: &Readings,
        conditions: &mut Conditions<'_, T>,
    ) -> Result<(), QuestionError> {
        let Some(held) = self.holding(exchange.purchase()) else {
            return Ok(());
        };
        let as_it_is = held.clone();
        let had = held.swapped(entry.shared_id(), exchange, true, readings);
        let concerned = had.flex.as_ref().map(Concerned::by);
        self.holdings.push(had);
        let tested = concerned.map_or(Ok(()), |concerned| {
            let before = self.unsure_exchanges();
            let concerned = (concerned, exchange.on());
            cap::still_hold(self, concerned, &before, readings, conditions)
        });
        self.holdings.pop();
        if let Some(held) = self.holding(exchange.purchase()) {
            *held = as_it_is;
        }
        tested
    }

    /// The facts on which hangs which exchanges were made.
    fn unsure_exchanges(&self) -> Undetermined {
        let mut missing = Undetermined::default();
        for had in self.holdings.iter().filter(|held| held.is_perhaps) {
            missing.add_all(&had.missing);
        }
        missing
    }
}

impl About<'_> {
    fn is_of(self, id: &str) -> bool {
        match self {
            Self::All => true,
            Self::Purchase(purchase) => purchase == id,
        }
    }
}

/// The steps of what Flex pays for, where they are recorded.
struct Told<'t, T> {
    trace: &'t mut T,
    is_told: bool,
}

impl<'t, T> Told<'t, T> {
    fn of(purchase: &Purchase, about: About<'_>, trace: &'t mut T) -> Self {
        let is_flex = purchase.paid_with() == PaidWith::FlexAllowance;
        Self {
            trace,
            is_told: is_flex && about.is_of(purchase.id()),
        }
    }
}

impl<T: Trace> Trace for Told<'_, T> {
    fn record(&mut self, step: impl FnOnce() -> Step) {
        if self.is_told {
            self.trace.record(step);
        }
    }

    fn is_recording(&self) -> bool {
        self.is_told && self.trace.is_recording()
    }

    fn about(&mut self, order: &Arc<OrderIdentity>) {
        self.trace.about(order);
    }

    fn uses(&mut self, id: &Arc<str>, calendar: &Arc<UsedCalendar>) {
        if self.is_told {
            self.trace.uses(id, calendar);
        }
    }
}

/// What Flex pays of the price of `purchase`, which is to be paid with it, whatever becomes of the service.
pub(crate) fn covered<T: Trace>(
    order: &Order,
    purchase: &Purchase,
    readings: &Readings,
    trace: &mut T,
) -> Money {
    let (none, about) = (ServiceLog::default(), About::Purchase(purchase.id()));
    // Without entries nothing contradicts the order.
    let ledger = Ledger::at(order, &none, NaiveDate::MAX, about, readings, trace).ok();
    let held = ledger.and_then(|mut ledger| {
        let flex = ledger.holding(purchase.id())?.flex.as_ref()?;
        Some(flex.covered.whole())
    });
    held.unwrap_or(Money::zero(order.currency()))
}

/// What was bought by `as_of`, in the order in which Flex covers it; of one date, as it stands in the order.
fn in_order_of_use<'a>(
    order: &'a Order,
    as_of: NaiveDate,
    readings: &Readings,
) -> Vec<&'a Purchase> {
    let purchases = order.purchases().iter();
    let mut bought: Vec<_> = purchases.filter(|one| one.bought_on() <= as_of).collect();
    match readings.money.flex_use_order {
        FlexUseOrder::BoughtThenSequence => bought.sort_by_key(|one| one.bought_on()),
        FlexUseOrder::EarliestLapse => {
            // All that was bought by the execution is allocated then, and what is bought later has what is left.
            let executed_on = order.execution(readings.money.execution);
            bought.sort_by_cached_key(|one| {
                let lapse = Days::of(order, one, readings, &mut ()).use_until;
                let lapse = lapse.unwrap_or(NaiveDate::MAX);
                (one.bought_on().max(executed_on), lapse, one.bought_on())
            });
        }
    }
    bought
}

/// The contract years with what they grant, and by when that is allocated: recorded for all of them, or for that of a purchase.
fn years<T: Trace>(
    order: &Order,
    about: About<'_>,
    readings: &Readings,
    trace: &mut T,
) -> Vec<Year> {
    let reading = readings.money.flex_years;
    let of_purchase = match about {
        About::All => None,
        About::Purchase(id) => Some(
            order
                .purchase(id)
                .filter(|one| one.paid_with() == PaidWith::FlexAllowance)
                .map(|purchase| year_of(order, purchase, readings.time.absent_day)),
        ),
    };
    if of_purchase.is_none_or(|told| told.is_some()) {
        order.record_contract_years(readings.time.absent_day, trace);
    }
    let mut years = Vec::new();
    let granted = allowance_years(order, readings.time.absent_day);
    for (index, (year, number)) in granted.zip(1_u32..).enumerate() {
        let until = allocated_until(order, year.last_day, readings);
        let is_told = of_purchase.is_none_or(|told| told == Some(index));
        let trace = &mut Told { trace, is_told };
        trace.record(|| {
            let rule = FlexRule::FlexGranted {
                year: number,
                first_day: year.first_day,
                last_day: year.last_day,
                granted: year.granted,
            };
            Step::by(clauses::FLEX_ANNUAL_BASIS, rule)
        });
        if reading == FlexYears::AllAtExecution {
            order.record_execution(
                readings.money.execution,
                clauses::FLEX_ALLOCATE_BY_EXECUTION_OR_LOSE,
                trace,
            );
        }
        trace.record(|| {
            let rule = FlexRule::FlexAllocateUntil {
                reading,
                year: number,
                until,
            };
            Step::by(FlexYears::ID, rule)
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
