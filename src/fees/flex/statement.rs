//! The statement of the Flex Allowance: all of it, year by year.

use alloc::{sync::Arc, vec::Vec};

use chrono::NaiveDate;

use super::{
    FlexCapLine, FlexKind, FlexRefusal, FlexUses, ServiceLog,
    cap::{Concerned, cap_lines},
    holding::{FlexPart, Holding},
    ledger::{About, Ledger, Year},
    pot::add,
};
use crate::{
    data::datum,
    decision::{Conditions, NotApplicable, Outcome, QuestionError, Step, Trace, Undetermined},
    document::{FlexBalanceRule, FlexRule, Readings, Service, clauses},
    money::Money,
    order::Order,
};

pub use crate::document::vocabulary::fees::FlexLoss;

datum! {
/// The Flex Allowance of an order at the end of a date: what was granted for each contract year, what paid for what, and
/// what is open or lost.
///
/// Clauses: all of `2.1/flex-*`.
///
/// # Example: what nobody allocated by the execution of the order is lost
///
/// ```
/// # use unified_support::chrono::NaiveDate;
/// use unified_support::engine::Engine;
/// use unified_support::fees::{ServiceDelivery, ServiceEntry, ServiceLog};
/// use unified_support::money::{Currency, Money};
/// use unified_support::order::{OrderDraft, PaidWith, PurchaseDraft, ServiceName};
/// # let date = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap();
///
/// let euros = |euros: i64| Money::from_minor_units(euros * 100, Currency::EUR);
/// let mut workshops = PurchaseDraft::example("w", ServiceName("workshops"));
/// (workshops.price, workshops.paid_with) = (euros(15_000), PaidWith::FlexAllowance);
/// let engine = Engine::try_from(OrderDraft::example().with_purchase(workshops))?;
/// // EUR 20,000 for 2026, of which workshops for 15,000 were bought with the order, executed on 15 December 2025.
/// let delivery = ServiceDelivery::new("w", date(2026, 3, 2), euros(9_000));
/// let log = ServiceLog::try_new([ServiceEntry::delivered("d1", delivery)])?;
/// let decision = engine.flex_statement(&log, date(2026, 6, 30))?;
/// let [year] = decision.outcome().decided().unwrap().years.as_slice() else { panic!() };
/// assert_eq!((year.used, year.to_use), (euros(9_000), euros(6_000)));
/// assert_eq!((year.open, year.forfeited), (euros(0), euros(5_000)));
/// assert_eq!(year.forfeitures[0].lost_after, date(2025, 12, 15));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct FlexStatement {
    /// The date of the statement: the figures hold at its end.
    pub as_of: NaiveDate,
    /// The contract years for which the Base Package gives an allowance, from the first.
    pub years: Vec<FlexYear>,
    /// The caps on credits and custom services: of each year or of the whole term, on both together or on each, by the
    /// readings [`FlexCapPeriod`](crate::document::FlexCapPeriod) and [`FlexCapScope`](crate::document::FlexCapScope).
    pub caps: Vec<FlexCapLine>,
    /// What was to be paid with Flex by then: first what was bought, in the order in which Flex covers it, then what was received in
    /// exchange.
    pub allocations: Vec<FlexAllocation>,
}

/// The Flex Allowance of one contract year.
///
/// `granted` = `used` + `to_use` + `open` + `forfeited`, always; and what went to all `uses` together is what is neither open
/// nor lost for not having been allocated.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct FlexYear {
    /// Its number in the term, from 1.
    pub year: u32,
    /// Its first date.
    pub first_day: NaiveDate,
    /// Its last date.
    pub last_day: NaiveDate,
    /// The last date on which its allowance can be allocated, by the reading [`FlexYears`](crate::document::FlexYears).
    pub allocated_until: NaiveDate,
    /// What was granted.
    pub granted: Money,
    /// What paid for deliveries in time.
    pub used: Money,
    /// What is allocated, and can still be used.
    pub to_use: Money,
    /// What is not allocated, and still can be.
    pub open: Money,
    /// What is lost: the sum of the [`forfeitures`](Self::forfeitures).
    pub forfeited: Money,
    /// What is lost, when and why, in the order of their dates; none of them is nothing.
    pub forfeitures: Vec<FlexForfeiture>,
    /// What was allocated to each use, after exchanges.
    pub uses: FlexUses,
    /// How much of what was allocated was swapped for another service; that other one is among the `uses`.
    pub exchanged: Money,
}

/// A part of an allowance that was lost.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct FlexForfeiture {
    /// Why.
    pub loss: FlexLoss,
    /// The last date on which it was not lost yet.
    pub lost_after: NaiveDate,
    /// How much; more than nothing.
    pub amount: Money,
}

/// A service that was to be paid with Flex.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct FlexAllocation {
    /// The id of the purchase, or of the exchange by which it was received.
    pub id: Arc<str>,
    /// The id of the purchase that was swapped for it, if one was.
    pub exchanged_from: Option<Arc<str>>,
    /// The service.
    pub service: Service,
    /// Its use; none where Flex cannot pay for it.
    pub kind as "use": Option<FlexKind>,
    /// The number of the contract year whose allowance pays for it: that in which it begins, and of what was received in exchange
    /// that of what was swapped. None where the Base Package gives no allowance for it.
    pub year: Option<u32>,
    /// When it was bought, or received in exchange.
    pub since: NaiveDate,
    /// The last date on which Flex pays for its delivery: that of the purchase or of the contract year; none if it can never be
    /// used.
    pub use_until: Option<NaiveDate>,
    /// Its price, in any currency.
    pub price: Money,
    /// What Flex pays of the price, in the order's currency; of what was received in exchange, what it paid for what was given up.
    pub covered: Money,
    /// How much of that was swapped for other services.
    pub exchanged: Money,
    /// How much of it paid for deliveries in time.
    pub used: Money,
    /// How much of it was lost as a delivery was cancelled, if anything was, by the reading
    /// [`CancelledRefund`](crate::document::CancelledRefund).
    pub lost: Option<Money> = optional,
    /// How much of it is neither: to be used, or lost after [`use_until`](Self::use_until).
    pub unused: Money,
    /// Why Flex does not pay for all of it, where it does not.
    pub refusal: Option<FlexRefusal>,
}
}

/// The statement of `order` at the end of the date `as_of`, after what `log` has until then.
pub(crate) fn flex_statement<T: Trace>(
    order: &Order,
    log: &ServiceLog,
    as_of: NaiveDate,
    readings: &Readings,
    trace: &mut T,
) -> Result<Outcome<FlexStatement>, QuestionError> {
    if !has_allowance(order, readings, trace) {
        return Ok(Outcome::NotApplicable(NotApplicable::NoBasePackage));
    }
    let ledger = Ledger::at(order, log, as_of, About::All, readings, trace)?;
    let mut missing = Undetermined::default();
    let mut years = unused_years(&ledger, as_of);
    let mut allocations = Vec::new();
    for held in &ledger.holdings {
        let Some(flex) = &held.flex else { continue };
        missing.add_all(&held.missing);
        let year = years.get_mut(flex.year);
        allocations.push(held.allocation(flex, year.as_ref().map(|year| year.year)));
        if let Some(year) = year {
            year.take(held, flex, as_of);
        }
    }
    if !missing.names().is_empty() {
        return Ok(Outcome::Undetermined(missing));
    }
    for year in &mut years {
        year.forfeitures
            .sort_by_key(|lost| (lost.lost_after, lost.loss));
        year.note(trace);
    }
    let caps = cap_lines(
        &ledger,
        Concerned::ALL,
        readings,
        &mut Conditions::new(trace),
    )?;
    Ok(Outcome::Decided(FlexStatement {
        as_of,
        years,
        caps,
        allocations,
    }))
}

/// Whether the order has a Base Package; how many contract years it gives an allowance for is recorded too.
fn has_allowance<T: Trace>(order: &Order, readings: &Readings, trace: &mut T) -> bool {
    let package = order.base_package();
    let given = package.map_or(0, |package| package.contract_years().len());
    let years = order.contract_years(readings.time.absent_day).count();
    trace.record(|| {
        let holds = package.is_some();
        let rule = FlexRule::FlexAllowance { holds };
        Step::by(clauses::BASE_INCLUDES_FLEX_ALLOWANCE, rule)
    });
    if package.is_some() {
        trace.record(|| {
            let rule = FlexRule::FlexYearsGiven {
                holds: given == years,
                given,
                years,
            };
            Step::by(clauses::FLEX_AMOUNT_TOLD_BY_REPRESENTATIVE, rule)
        });
    }
    package.is_some()
}

/// The years of which nothing was used yet: what is left to allocate is open or lost.
fn unused_years(ledger: &Ledger<'_>, as_of: NaiveDate) -> Vec<FlexYear> {
    let years = ledger.years.iter().zip(ledger.uses());
    let years = years.map(|(year, uses)| FlexYear::unused(year, uses, as_of));
    years.collect()
}

impl FlexYear {
    fn unused(year: &Year, uses: FlexUses, as_of: NaiveDate) -> Self {
        let granted = year.allowance.whole();
        let zero = Money::zero(granted.currency());
        let mut unused = Self {
            year: year.number,
            first_day: year.first_day,
            last_day: year.last_day,
            allocated_until: year.allocated_until,
            granted,
            uses,
            exchanged: zero,
            used: zero,
            to_use: zero,
            open: zero,
            forfeited: zero,
            forfeitures: Vec::new(),
        };
        let left = year.allowance.left();
        if as_of <= year.allocated_until {
            unused.open = left;
        } else {
            unused.lose(FlexLoss::NotAllocated, year.allocated_until, left);
        }
        unused
    }

    /// Counts what `flex`, the part of `held` that it pays, was used for.
    fn take(&mut self, held: &Holding, flex: &FlexPart, as_of: NaiveDate) {
        add(&mut self.exchanged, flex.exchanged);
        add(&mut self.used, flex.used);
        for (lost_after, lost) in &flex.lost {
            self.lose(FlexLoss::Cancelled, *lost_after, *lost);
        }
        let unused = flex.covered.left();
        // What can never be used is lost with its purchase.
        let until = held.days.use_until.unwrap_or(held.since);
        if as_of <= until {
            add(&mut self.to_use, unused);
        } else {
            self.lose(FlexLoss::NotUsed, until, unused);
        }
    }

    fn lose(&mut self, loss: FlexLoss, lost_after: NaiveDate, amount: Money) {
        if amount.is_zero() {
            return;
        }
        add(&mut self.forfeited, amount);
        let mut same = self.forfeitures.iter_mut();
        let same = same.find(|one| (one.loss, one.lost_after) == (loss, lost_after));
        match same {
            Some(one) => add(&mut one.amount, amount),
            None => self.forfeitures.push(FlexForfeiture {
                loss,
                lost_after,
                amount,
            }),
        }
    }

    fn note<T: Trace>(&self, trace: &mut T) {
        let year = self.year;
        for lost in &self.forfeitures {
            trace.record(|| {
                let clause = match lost.loss {
                    FlexLoss::NotAllocated => clauses::FLEX_ALLOCATE_BY_EXECUTION_OR_LOSE,
                    // Credits alone, by a reading, outlive the year that paid for them.
                    FlexLoss::NotUsed if lost.lost_after > self.last_day => {
                        clauses::UNUSED_SERVICES_LOST
                    }
                    FlexLoss::NotUsed => clauses::FLEX_SERVICES_USED_WITHIN_YEAR,
                    FlexLoss::Cancelled => clauses::CANCELLATION_14_DAYS_FULL_REFUND,
                };
                let rule = FlexBalanceRule::FlexForfeited {
                    year,
                    loss: lost.loss,
                    amount: lost.amount,
                    lost_after: lost.lost_after,
                };
                Step::by(clause, rule)
            });
        }
        trace.record(|| {
            let rule = FlexBalanceRule::FlexBalance {
                year,
                granted: self.granted,
                used: self.used,
                to_use: self.to_use,
                open: self.open,
                forfeited: self.forfeited,
            };
            Step::by(clauses::FLEX_ANNUAL_BASIS, rule)
        });
    }
}

impl Holding {
    fn allocation(&self, flex: &FlexPart, year: Option<u32>) -> FlexAllocation {
        FlexAllocation {
            id: Arc::clone(&self.id),
            exchanged_from: self.exchanged_from.clone(),
            service: self.service,
            kind: flex.kind,
            year,
            since: self.since,
            use_until: self.days.use_until,
            price: self.price,
            covered: flex.covered.whole(),
            exchanged: flex.exchanged,
            used: flex.used,
            lost: Some(flex.all_lost()).filter(|lost| !lost.is_zero()),
            unused: flex.covered.left(),
            refusal: flex.refusal,
        }
    }
}
