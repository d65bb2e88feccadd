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
    decision::{Conditions, Error, NotApplicable, Outcome, Step, Trace, Undetermined},
    document::{FlexBalanceRule, FlexRule, Readings, Service, clauses},
    money::Money,
    order::Order,
};

pub use crate::document::vocabulary::fees::FlexLoss;

/// The Flex Allowance of an order at the end of a date: what was granted for each contract year, what paid for what, and
/// what is open or lost.
///
/// Clauses: all of `2.1/flex-*`.
///
/// # Example: what nobody allocated by the execution of the order is lost
///
/// ```
/// # use unified_support::calendar::Zones;
/// # use unified_support::chrono::NaiveDate;
/// # use unified_support::document::{Readings, Unit};
/// # use unified_support::engine::Engine;
/// # use unified_support::money::{Currency, Money};
/// # use unified_support::order::{
/// #     BasePackageDraft, ContractYearDraft, LocationDraft, OrderDraft, PaidWith, PurchaseDates, PurchaseDraft, QuantityDraft,
/// #     TermDraft,
/// # };
/// use unified_support::fees::{Delivery, ServiceEntry, ServiceLog};
/// # let date = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap();
/// # let term = TermDraft::new(date(2026, 1, 1), date(2026, 12, 31));
/// # let locations = [LocationDraft::new("paris", "FR", "Europe/Paris", [])];
/// let euros = |euros: i64| Money::from_minor_units(euros * 100, Currency::EUR);
/// # let years = [ContractYearDraft::new(euros(100_000), euros(20_000))];
/// # let dates = PurchaseDates::new(date(2025, 12, 15), date(2026, 1, 1), date(2026, 12, 31));
/// # let quantity = QuantityDraft::new(8, Unit::Attendees);
/// # let bought = PurchaseDraft::new(
/// #     "w", "workshops", ["paris"], quantity, dates, euros(15_000), PaidWith::FlexAllowance,
/// # );
/// # let draft = OrderDraft::new("1", date(2025, 12, 15), term, "EUR", "paris", locations)
/// #     .with_base_package(BasePackageDraft::new(years))
/// #     .with_purchase(bought);
/// # let engine = Engine::from_draft(draft, Zones::embedded(), Readings::default())?;
///
/// // EUR 20,000 for 2026, of which workshops for 15,000 were bought with the order, executed on 15 December 2025.
/// let delivery = Delivery::new("w", date(2026, 3, 2), euros(9_000));
/// let log = ServiceLog::try_new([ServiceEntry::delivered("d1", delivery)])?;
/// let decision = engine.flex_statement(&log, date(2026, 6, 30))?;
/// let [year] = decision.outcome().decided().unwrap().years() else { panic!() };
/// assert_eq!((year.used(), year.to_use()), (euros(9_000), euros(6_000)));
/// assert_eq!((year.open(), year.forfeited()), (euros(0), euros(5_000)));
/// assert_eq!(year.forfeitures()[0].lost_after(), date(2025, 12, 15));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct FlexStatement {
    as_of: NaiveDate,
    years: Vec<FlexYear>,
    caps: Vec<FlexCapLine>,
    allocations: Vec<FlexAllocation>,
}

impl FlexStatement {
    /// The date at whose end it is told.
    #[must_use]
    pub const fn as_of(&self) -> NaiveDate {
        self.as_of
    }

    /// The contract years for which the Base Package gives an allowance, from the first.
    #[must_use]
    pub fn years(&self) -> &[FlexYear] {
        &self.years
    }

    /// The caps on credits and custom services: of each year or of the whole term, on both together or on each, by the
    /// readings [`FlexCapPeriod`](crate::document::FlexCapPeriod) and [`FlexCapScope`](crate::document::FlexCapScope).
    #[must_use]
    pub fn caps(&self) -> &[FlexCapLine] {
        &self.caps
    }

    /// What was to be paid with Flex by then: first what was bought, in the order in which Flex covers it, then what was received in
    /// exchange.
    #[must_use]
    pub fn allocations(&self) -> &[FlexAllocation] {
        &self.allocations
    }
}

/// The Flex Allowance of one contract year.
///
/// `granted` = `used` + `to_use` + `open` + `forfeited`, always; and what went to all `uses` together is what is neither open
/// nor lost for not having been allocated.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct FlexYear {
    number: u32,
    first_day: NaiveDate,
    last_day: NaiveDate,
    allocated_until: NaiveDate,
    granted: Money,
    uses: FlexUses,
    exchanged: Money,
    used: Money,
    to_use: Money,
    open: Money,
    forfeited: Money,
    forfeitures: Vec<FlexForfeiture>,
}

impl FlexYear {
    /// Its number in the term, from 1.
    #[must_use]
    pub const fn number(&self) -> u32 {
        self.number
    }

    /// Its first date.
    #[must_use]
    pub const fn first_day(&self) -> NaiveDate {
        self.first_day
    }

    /// Its last date.
    #[must_use]
    pub const fn last_day(&self) -> NaiveDate {
        self.last_day
    }

    /// The last date on which its allowance can be allocated, by the reading [`FlexYears`](crate::document::FlexYears).
    #[must_use]
    pub const fn allocated_until(&self) -> NaiveDate {
        self.allocated_until
    }

    /// What was granted.
    #[must_use]
    pub const fn granted(&self) -> Money {
        self.granted
    }

    /// What was allocated to each use, after exchanges.
    #[must_use]
    pub const fn uses(&self) -> &FlexUses {
        &self.uses
    }

    /// How much of what was allocated was swapped for another service; that other one is among the `uses`.
    #[must_use]
    pub const fn exchanged(&self) -> Money {
        self.exchanged
    }

    /// What paid for deliveries in time.
    #[must_use]
    pub const fn used(&self) -> Money {
        self.used
    }

    /// What is allocated, and can still be used.
    #[must_use]
    pub const fn to_use(&self) -> Money {
        self.to_use
    }

    /// What is not allocated, and still can be.
    #[must_use]
    pub const fn open(&self) -> Money {
        self.open
    }

    /// What is lost: the sum of the [`forfeitures`](Self::forfeitures).
    #[must_use]
    pub const fn forfeited(&self) -> Money {
        self.forfeited
    }

    /// What is lost, when and why, in the order of their dates; none of them is nothing.
    #[must_use]
    pub fn forfeitures(&self) -> &[FlexForfeiture] {
        &self.forfeitures
    }
}

/// A part of an allowance that was lost.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct FlexForfeiture {
    loss: FlexLoss,
    lost_after: NaiveDate,
    amount: Money,
}

impl FlexForfeiture {
    /// Why.
    #[must_use]
    pub const fn loss(&self) -> FlexLoss {
        self.loss
    }

    /// The last date on which it was not lost yet.
    #[must_use]
    pub const fn lost_after(&self) -> NaiveDate {
        self.lost_after
    }

    /// How much; more than nothing.
    #[must_use]
    pub const fn amount(&self) -> Money {
        self.amount
    }
}

/// A service that was to be paid with Flex.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct FlexAllocation {
    id: Arc<str>,
    exchanged_from: Option<Arc<str>>,
    service: Service,
    kind: Option<FlexKind>,
    year: Option<u32>,
    since: NaiveDate,
    use_until: Option<NaiveDate>,
    price: Money,
    covered: Money,
    exchanged: Money,
    used: Money,
    unused: Money,
    refusal: Option<FlexRefusal>,
}

impl FlexAllocation {
    /// The id of the purchase, or of the exchange by which it was received.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The id of the purchase that was swapped for it, if one was.
    #[must_use]
    pub fn exchanged_from(&self) -> Option<&str> {
        self.exchanged_from.as_deref()
    }

    /// The service.
    #[must_use]
    pub const fn service(&self) -> Service {
        self.service
    }

    /// Its use; none where Flex cannot pay for it.
    #[must_use]
    pub const fn kind(&self) -> Option<FlexKind> {
        self.kind
    }

    /// The number of the contract year whose allowance pays for it: that in which it begins, and of what was received in exchange
    /// that of what was swapped. None where the Base Package gives no allowance for it.
    #[must_use]
    pub const fn year(&self) -> Option<u32> {
        self.year
    }

    /// When it was bought, or had in exchange.
    #[must_use]
    pub const fn since(&self) -> NaiveDate {
        self.since
    }

    /// The last date on which Flex pays for its delivery: that of the purchase or of the contract year; none if it can never be
    /// used.
    #[must_use]
    pub const fn use_until(&self) -> Option<NaiveDate> {
        self.use_until
    }

    /// Its price, in any currency.
    #[must_use]
    pub const fn price(&self) -> Money {
        self.price
    }

    /// What Flex pays of the price, in the order's currency; of what was received in exchange, what it paid for what was given up.
    #[must_use]
    pub const fn covered(&self) -> Money {
        self.covered
    }

    /// How much of that was swapped for other services.
    #[must_use]
    pub const fn exchanged(&self) -> Money {
        self.exchanged
    }

    /// How much of it paid for deliveries in time.
    #[must_use]
    pub const fn used(&self) -> Money {
        self.used
    }

    /// How much of it is neither: to be used, or lost after [`use_until`](Self::use_until).
    #[must_use]
    pub const fn unused(&self) -> Money {
        self.unused
    }

    /// Why Flex does not pay for all of it, where it does not.
    #[must_use]
    pub const fn refusal(&self) -> Option<FlexRefusal> {
        self.refusal
    }
}

/// The statement of `order` at the end of the date `as_of`, after what `log` tells until then.
pub(crate) fn flex_statement<T: Trace>(
    order: &Order,
    log: &ServiceLog,
    as_of: NaiveDate,
    readings: &Readings,
    trace: &mut T,
) -> Result<Outcome<FlexStatement>, Error> {
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
        allocations.push(held.allocation(flex, year.as_ref().map(|year| year.number)));
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

/// Whether the order has a Base Package; how many contract years it gives an allowance for is told too.
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
            number: year.number,
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
        let year = self.number;
        for lost in &self.forfeitures {
            trace.record(|| {
                let clause = match lost.loss {
                    FlexLoss::NotAllocated => clauses::FLEX_ALLOCATE_BY_EXECUTION_OR_LOSE,
                    // Credits alone, by a reading, outlive the year that paid for them.
                    FlexLoss::NotUsed if lost.lost_after > self.last_day => {
                        clauses::UNUSED_SERVICES_LOST
                    }
                    FlexLoss::NotUsed => clauses::FLEX_SERVICES_USED_WITHIN_YEAR,
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
            unused: flex.covered.left(),
            refusal: flex.refusal,
        }
    }
}
