//! What is paid with Flex Allowance and Proactive Credits.

use alloc::{vec, vec::Vec};

use chrono::NaiveDate;

use super::{Beside, FoundValue, Reviewer, path_of, purchases_of};
use crate::{
    coverage::Coverage,
    decision::Trace,
    document::{
        AbsentDay, Category, CheckId, ClauseId, CreditUse, CreditsBuy, CreditsPaidWithFlex, Dollar,
        Execution, FlexCap, FlexCapPeriod, FlexCapScope, FlexUse, FlexYears, RateDate, Reading,
        ReadingId, Readings, Service, clauses, figures,
    },
    fees::{CapFigures, FlexCapOf, allocated_until, allowance_years, flex_refusal, year_of},
    finding::Path,
    money::Money,
    order::{Order, PaidWith, Purchase},
};

/// The readings by which an allowance is allocated in time.
const ALLOCATED_BY: &[ReadingId] = &[FlexYears::ID, Execution::ID, AbsentDay::ID];
const ALLOCATED_IN: &[ClauseId] = &[
    clauses::FLEX_ANNUAL_BASIS,
    clauses::FLEX_ALLOCATE_BY_EXECUTION_OR_LOSE,
];

/// What the cap is on, and of which day the rate is that converts its dollars.
const CAPPED_IN: &[ClauseId] = &[
    clauses::FLEX_CAP_CREDITS_AND_CUSTOM,
    clauses::FLEX_ANNUAL_BASIS,
    clauses::FLEX_ALLOCATE_BY_EXECUTION_OR_LOSE,
];

pub(super) fn review<T: Trace>(reviewer: &mut Reviewer<'_, T>) {
    for (index, purchase) in reviewer.order.purchases().iter().enumerate() {
        let path = path_of(index);
        match purchase.paid_with() {
            PaidWith::FlexAllowance => paid_with_flex(purchase, &path, reviewer),
            PaidWith::ProactiveCredits => paid_with_credits(purchase, &path, reviewer),
            PaidWith::Price => {}
        }
    }
    credits_bought(reviewer);
    credits_held(reviewer);
    allowances(reviewer);
}

fn paid_with_flex<T: Trace>(purchase: &Purchase, path: &Path, reviewer: &mut Reviewer<'_, T>) {
    let (order, terms) = (reviewer.order, purchase.service().terms());
    if *terms.flex.value() == FlexUse::NotPayable {
        let check = match terms.category.value() {
            Category::ServiceDeliveryManagement => CheckId::FlexForSdm,
            _ => CheckId::FlexNotEligible,
        };
        let value = purchase.service().as_str();
        reviewer.find(check, &path.key("paid_with"), value, terms.flex.clause());
    }
    let price = purchase.price();
    reviewer.require(
        price.currency() == order.currency(),
        CheckId::FlexInOtherCurrency,
        &path.key("price"),
        price,
        clauses::FLEX_DEFINITION,
    );
    let used_until = reviewer.by(&[CreditsPaidWithFlex::ID, AbsentDay::ID], |readings| {
        let (service, paid_with) = (purchase.service(), purchase.paid_with());
        let coverage = Coverage::new(order, readings);
        let year = coverage.paid_until(service, paid_with, purchase.first_day())?;
        (purchase.last_day() > year.on()).then_some(year.on())
    });
    if let Some(last_day) = used_until {
        reviewer.find(
            CheckId::FlexAcrossYears,
            &path.key("last_day"),
            FoundValue::date(purchase.last_day(), Beside::ContractYearEnds, last_day),
            clauses::FLEX_SERVICES_USED_WITHIN_YEAR,
        );
    }
    let allocated_until = reviewer.by_of(ALLOCATED_IN, ALLOCATED_BY, |readings| {
        let until = allocated_until(order, year_end(order, purchase, readings)?, readings);
        (purchase.bought_on() > until).then_some(until)
    });
    if let Some(until) = allocated_until {
        reviewer.find(
            CheckId::FlexAllocatedLate,
            &path.key("bought_on"),
            FoundValue::date(purchase.bought_on(), Beside::LastDay, until),
            clauses::FLEX_ALLOCATE_BY_EXECUTION_OR_LOSE,
        );
    }
}

/// The last day of the contract year whose allowance pays for a purchase.
fn year_end(order: &Order, purchase: &Purchase, readings: &Readings) -> Option<NaiveDate> {
    let reading = readings.time.absent_day;
    let mut years = order.contract_years(reading);
    let (_, last_day) = years.nth(year_of(order, purchase, reading))?;
    Some(last_day)
}

fn paid_with_credits<T: Trace>(purchase: &Purchase, path: &Path, reviewer: &mut Reviewer<'_, T>) {
    let credits = purchase.service().terms().credits;
    let is_accepted = reviewer.by(&[CreditsBuy::ID], |readings| match credits.value() {
        CreditUse::Payable => true,
        CreditUse::PayableByReading => {
            readings.money.credits_buy == CreditsBuy::AdditionalAndEnhanced
        }
        CreditUse::NotPayable => false,
    });
    reviewer.require(
        is_accepted,
        CheckId::CreditsNotAccepted,
        &path.key("paid_with"),
        purchase.service().as_str(),
        credits.clause(),
    );
}

/// Whatever is paid with credits, there are some.
fn credits_bought<T: Trace>(reviewer: &mut Reviewer<'_, T>) {
    let order = reviewer.order;
    if purchases_of(order, Service::ProactiveCredits)
        .next()
        .is_some()
    {
        return;
    }
    let mut purchases = order.purchases().iter();
    let paid = purchases.position(|one| one.paid_with() == PaidWith::ProactiveCredits);
    if let Some(index) = paid {
        let (path, clause) = (path_of(index).key("paid_with"), clauses::CREDIT_DEFINITION);
        reviewer.find(CheckId::NoCreditsBought, &path, FoundValue::Nothing, clause);
    }
}

/// Credits of a location in an exception country stay there.
fn credits_held<T: Trace>(reviewer: &mut Reviewer<'_, T>) {
    let order = reviewer.order;
    let Some(exceptions) = order.exception_countries() else {
        return;
    };
    for (index, purchase) in purchases_of(order, Service::ProactiveCredits) {
        let path = path_of(index).key("locations");
        for (place, location) in order.locations_of(purchase).enumerate() {
            reviewer.require(
                !exceptions.contains(&location.country()),
                CheckId::CreditsInExceptionCountry,
                &path.index(place),
                location.id(),
                clauses::CREDITS_EXCEPTION_COUNTRIES,
            );
        }
    }
}

/// What the purchases of one contract year take from its Flex Allowance.
struct Year {
    allowance: Money,
    last_day: NaiveDate,
    /// Everything.
    used: Money,
    /// What was allocated in time, and Flex may pay for.
    allocated: Money,
    credits: Money,
    custom: Money,
    /// When credits or custom services were last bought with it.
    capped_on: Option<NaiveDate>,
}

fn allowances<T: Trace>(reviewer: &mut Reviewer<'_, T>) {
    let order = reviewer.order;
    let path = Path::root().key("base_package").key("contract_years");
    let found = reviewer.by_of(ALLOCATED_IN, ALLOCATED_BY, |readings| {
        over_or_lost(order, readings)
    });
    for (index, check, value) in found {
        let clause = match check {
            CheckId::FlexOverAmount => clauses::FLEX_ANNUAL_BASIS,
            _ => clauses::FLEX_ALLOCATE_BY_EXECUTION_OR_LOSE,
        };
        let path = path.index(index).key("flex_allowance");
        reviewer.find(check, &path, value, clause);
    }
    caps(&path, reviewer);
}

/// What is taken beyond the allowance of each contract year, and what of it is lost as it was not allocated in time.
fn over_or_lost(order: &Order, readings: &Readings) -> Vec<(usize, CheckId, FoundValue)> {
    let mut found = Vec::new();
    let years = years(order, readings).unwrap_or_default();
    for (index, year) in years.iter().enumerate() {
        let (used, allowance) = (year.used, year.allowance);
        let share = |part| FoundValue::Share {
            of: None,
            part,
            whole: allowance,
        };
        if used.minor_units() > allowance.minor_units() {
            let value = share(used);
            found.push((index, CheckId::FlexOverAmount, value));
        }
        let lost = allowance.checked_sub(year.allocated).ok();
        if let Some(lost) = lost.filter(|lost| lost.minor_units() > 0) {
            let value = share(lost);
            found.push((index, CheckId::FlexUnallocated, value));
        }
    }
    found
}

/// The contract years of the Base Package with what was taken from them; none where a sum is beyond all bounds.
fn years(order: &Order, readings: &Readings) -> Option<Vec<Year>> {
    let reading = readings.time.absent_day;
    let granted = allowance_years(order, reading);
    let mut years: Vec<_> = granted
        .map(|year| Year::new(year.granted, year.last_day))
        .collect();
    let is_counted = |purchase: &&Purchase| {
        purchase.paid_with() == PaidWith::FlexAllowance
            && purchase.price().currency() == order.currency()
    };
    for purchase in order.purchases().iter().filter(is_counted) {
        // A year for which the Base Package gives no amounts has none to exceed; that it gives none is another finding.
        let Some(year) = years.get_mut(year_of(order, purchase, reading)) else {
            continue;
        };
        let until = allocated_until(order, year.last_day, readings);
        let refusal = flex_refusal(order, purchase, Some(until), &mut ());
        year.take(purchase, refusal.is_none())?;
    }
    Some(years)
}

impl Year {
    fn new(allowance: Money, last_day: NaiveDate) -> Self {
        let zero = Money::zero(allowance.currency());
        Self {
            allowance,
            last_day,
            used: zero,
            allocated: zero,
            credits: zero,
            custom: zero,
            capped_on: None,
        }
    }

    /// Counts a purchase; none where a sum is beyond all bounds.
    fn take(&mut self, purchase: &Purchase, is_payable: bool) -> Option<()> {
        let price = purchase.price();
        self.used = self.used.checked_add(price).ok()?;
        if is_payable {
            self.allocated = self.allocated.checked_add(price).ok()?;
        }
        match purchase.service() {
            Service::ProactiveCredits => self.credits = self.credits.checked_add(price).ok()?,
            Service::CustomProactive => self.custom = self.custom.checked_add(price).ok()?,
            _ => return Some(()),
        }
        if !price.is_zero() {
            self.capped_on = self.capped_on.max(Some(purchase.bought_on()));
        }
        Some(())
    }
}

/// An allowance and the two kinds of use that are capped.
struct Capped {
    allowance: Money,
    credits: Money,
    custom: Money,
    on: Option<NaiveDate>,
    path: Path,
}

/// Whether credits and custom services stay within their part of the allowance.
fn caps<T: Trace>(path: &Path, reviewer: &mut Reviewer<'_, T>) {
    let order = reviewer.order;
    let ids = &[
        FlexCap::ID,
        FlexCapScope::ID,
        FlexCapPeriod::ID,
        Dollar::ID,
        RateDate::ID,
        Execution::ID,
        AbsentDay::ID,
    ];
    let found = reviewer.by_of(CAPPED_IN, ids, |readings| over_cap(path, order, readings));
    for (check, path, value) in found {
        let clause = figures::FLEX_CAP_SHARE.clause();
        reviewer.find(check, &path, value, clause);
    }
}

/// What takes more than the cap allows, or may do so: the check, where, and the amounts.
fn over_cap(path: &Path, order: &Order, readings: &Readings) -> Vec<(CheckId, Path, FoundValue)> {
    let years = years(order, readings).unwrap_or_default();
    let capped = match readings.money.flex_cap_period {
        FlexCapPeriod::EachYear => each_year(&years, path),
        FlexCapPeriod::WholeTerm => whole_term(&years, path).into_iter().collect(),
    };
    let mut found = Vec::new();
    for one in capped {
        let used_on = one.on.unwrap_or_else(|| order.executed_on());
        let figures = CapFigures::of(one.allowance, order, used_on, readings);
        let parts = one.parts(readings.money.flex_cap_scope);
        // Nothing is within every cap.
        for (of, used) in parts.into_iter().filter(|(_, used)| !used.is_zero()) {
            let (check, value) = match figures.allows(used) {
                Some(true) => continue,
                Some(false) => (
                    CheckId::FlexOverCap,
                    FoundValue::OverCap {
                        of,
                        used,
                        most: figures.bound(),
                    },
                ),
                None => (
                    CheckId::FlexCapUndetermined,
                    FoundValue::Share {
                        of: Some(of),
                        part: used,
                        whole: one.allowance,
                    },
                ),
            };
            found.push((check, one.path.clone(), value));
        }
    }
    found
}

impl Capped {
    /// What each cap holds for. A sum beyond all bounds is held against nothing.
    fn parts(&self, scope: FlexCapScope) -> Vec<(FlexCapOf, Money)> {
        match scope {
            FlexCapScope::Joint => {
                let both = self.credits.checked_add(self.custom).ok();
                let both = both.map(|both| (FlexCapOf::CreditsAndCustom, both));
                both.into_iter().collect()
            }
            FlexCapScope::PerKind => vec![
                (FlexCapOf::ProactiveCredits, self.credits),
                (FlexCapOf::CustomProactive, self.custom),
            ],
        }
    }
}

fn each_year(years: &[Year], path: &Path) -> Vec<Capped> {
    let years = years.iter().enumerate();
    let capped = years.map(|(index, year)| Capped {
        allowance: year.allowance,
        credits: year.credits,
        custom: year.custom,
        on: year.capped_on,
        path: path.index(index).key("flex_allowance"),
    });
    capped.collect()
}

fn whole_term(years: &[Year], path: &Path) -> Option<Capped> {
    let sum = |of: fn(&Year) -> Money| {
        let mut amounts = years.iter().map(of);
        let first = amounts.next()?;
        amounts.try_fold(first, |sum, amount| sum.checked_add(amount).ok())
    };
    Some(Capped {
        allowance: sum(|year| year.allowance)?,
        credits: sum(|year| year.credits)?,
        custom: sum(|year| year.custom)?,
        on: years.iter().filter_map(|year| year.capped_on).max(),
        path: path.clone(),
    })
}
