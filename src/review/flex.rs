//! What is paid with Flex Allowance and Proactive Credits.

use alloc::{vec, vec::Vec};

use chrono::NaiveDate;

use super::Reviewer;
use crate::{
    decision::Trace,
    document::{
        Category, CheckId, CreditUse, CreditsBuy, FlexCapPeriod, FlexCapScope, FlexUse, FlexYears,
        Service, clauses, figures,
    },
    fees::{CapFigures, allocated_until, allowance_years, year_of},
    finding::Path,
    money::Money,
    order::{PaidWith, Purchase},
};

pub(super) fn review<T: Trace>(reviewer: &mut Reviewer<'_, T>) {
    let order = reviewer.order;
    let mut purchases = order.purchases().iter();
    let are_credits_held = purchases.any(|one| one.service() == Service::ProactiveCredits);
    for (index, purchase) in order.purchases().iter().enumerate() {
        let path = Path::root().key("services").index(index);
        match purchase.paid_with() {
            PaidWith::FlexAllowance => paid_with_flex(purchase, &path, reviewer),
            PaidWith::ProactiveCredits => {
                paid_with_credits(purchase, are_credits_held, &path, reviewer);
            }
            PaidWith::Price => {}
        }
    }
    credits_held(reviewer);
    allowances(reviewer);
}

fn paid_with_flex<T: Trace>(purchase: &Purchase, path: &Path, reviewer: &mut Reviewer<'_, T>) {
    let terms = purchase.service().terms();
    let path_paid = path.key("paid_with");
    if *terms.flex.value() == FlexUse::NotPayable {
        let check = match terms.category.value() {
            Category::ServiceDeliveryManagement => CheckId::FlexForSdm,
            _ => CheckId::FlexNotEligible,
        };
        let value = purchase.service().as_str();
        reviewer.find(check, &path_paid, value, terms.flex.clause());
    }
    let price = purchase.price();
    reviewer.require(
        price.currency() == reviewer.order.currency(),
        CheckId::FlexInOtherCurrency,
        &path.key("price"),
        price,
        clauses::FLEX_DEFINITION,
    );
    let reading = reviewer.readings.time.absent_day;
    let mut years = reviewer.order.contract_years(reading);
    if let Some((_, last_day)) = years.nth(year_of(reviewer.order, purchase, reading)) {
        reviewer.require(
            purchase.last_day() <= last_day,
            CheckId::FlexAcrossYears,
            &path.key("last_day"),
            format_args!(
                "{}, the contract year ends on {last_day}",
                purchase.last_day()
            ),
            clauses::FLEX_SERVICES_USED_WITHIN_YEAR,
        );
    }
}

fn paid_with_credits<T: Trace>(
    purchase: &Purchase,
    are_held: bool,
    path: &Path,
    reviewer: &mut Reviewer<'_, T>,
) {
    let terms = purchase.service().terms();
    let path = path.key("paid_with");
    let is_accepted = match terms.credits.value() {
        CreditUse::Payable => true,
        CreditUse::PayableByReading => {
            let reading = reviewer.readings.money.credits_buy;
            reviewer.note_reading(reading);
            reading == CreditsBuy::AdditionalAndEnhanced
        }
        CreditUse::NotPayable => false,
    };
    let clause = terms.credits.clause();
    let value = purchase.service().as_str();
    reviewer.require(
        is_accepted,
        CheckId::CreditsNotAccepted,
        &path,
        value,
        clause,
    );
    reviewer.require(
        are_held,
        CheckId::NoCreditsBought,
        &path,
        purchase.id(),
        clauses::CREDIT_DEFINITION,
    );
}

/// Credits of a location in an exception country stay there.
fn credits_held<T: Trace>(reviewer: &mut Reviewer<'_, T>) {
    let order = reviewer.order;
    let Some(exceptions) = order.exception_countries() else {
        return;
    };
    for (index, purchase) in order.purchases().iter().enumerate() {
        if purchase.service() != Service::ProactiveCredits {
            continue;
        }
        let path = Path::root().key("services").index(index).key("locations");
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
    /// What was allocated in time.
    allocated: Money,
    credits: Money,
    custom: Money,
    /// When credits or custom services were last bought with it.
    capped_on: Option<NaiveDate>,
}

fn allowances<T: Trace>(reviewer: &mut Reviewer<'_, T>) {
    let Some(years) = years(reviewer) else {
        return;
    };
    let is_any_granted = years.iter().any(|year| !year.allowance.is_zero());
    if is_any_granted {
        let readings = reviewer.readings.money;
        reviewer.note_reading(readings.flex_years);
        if readings.flex_years == FlexYears::AllAtExecution {
            reviewer.order.record_execution(
                readings.execution,
                clauses::FLEX_ALLOCATE_BY_EXECUTION_OR_LOSE,
                reviewer.trace,
            );
        }
    }
    let path = Path::root().key("base_package").key("contract_years");
    for (index, year) in years.iter().enumerate() {
        let path = path.index(index).key("flex_allowance");
        let (used, allowance) = (year.used, year.allowance);
        if used.minor_units() > allowance.minor_units() {
            let value = format_args!("{used} of {allowance}");
            reviewer.find(
                CheckId::FlexOverAmount,
                &path,
                value,
                clauses::FLEX_ANNUAL_BASIS,
            );
        }
        let lost = allowance
            .checked_sub(year.allocated)
            .ok()
            .filter(|lost| lost.minor_units() > 0);
        if let Some(lost) = lost {
            let value = format_args!("{lost} of {allowance}");
            let clause = clauses::FLEX_ALLOCATE_BY_EXECUTION_OR_LOSE;
            reviewer.find(CheckId::FlexUnallocated, &path, value, clause);
        }
    }
    caps(&years, &path, reviewer);
}

/// The contract years of the Base Package with what was taken from them; none where a sum is beyond all bounds.
fn years<T>(reviewer: &Reviewer<'_, T>) -> Option<Vec<Year>> {
    let order = reviewer.order;
    let reading = reviewer.readings.time.absent_day;
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
        let until = allocated_until(order, year.last_day, reviewer.readings);
        year.take(purchase, until)?;
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
    fn take(&mut self, purchase: &Purchase, allocated_until: NaiveDate) -> Option<()> {
        let price = purchase.price();
        self.used = self.used.checked_add(price).ok()?;
        if purchase.bought_on() <= allocated_until {
            self.allocated = self.allocated.checked_add(price).ok()?;
        }
        match purchase.service() {
            Service::ProactiveCredits => self.credits = self.credits.checked_add(price).ok()?,
            Service::CustomProactive => self.custom = self.custom.checked_add(price).ok()?,
            _ => return Some(()),
        }
        self.capped_on = self.capped_on.max(Some(purchase.bought_on()));
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
fn caps<T: Trace>(years: &[Year], path: &Path, reviewer: &mut Reviewer<'_, T>) {
    let are_capped = |year: &Year| !(year.credits.is_zero() && year.custom.is_zero());
    if !years.iter().any(are_capped) {
        return;
    }
    let readings = reviewer.readings.money;
    reviewer.note_reading(readings.flex_cap);
    reviewer.note_reading(readings.flex_cap_scope);
    reviewer.note_reading(readings.flex_cap_period);
    let capped: Option<Vec<_>> = match readings.flex_cap_period {
        FlexCapPeriod::EachYear => Some(each_year(years, path)),
        FlexCapPeriod::WholeTerm => whole_term(years, path).map(|whole| vec![whole]),
    };
    for one in capped.into_iter().flatten() {
        let parts = match readings.flex_cap_scope {
            FlexCapScope::Joint => [one.credits.checked_add(one.custom).ok(), None],
            FlexCapScope::PerKind => [Some(one.credits), Some(one.custom)],
        };
        for used in parts.into_iter().flatten() {
            cap(used, &one, reviewer);
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

/// Whether `used` is within the cap: the share of the allowance or the fixed amount, by the reading.
fn cap<T: Trace>(used: Money, of: &Capped, reviewer: &mut Reviewer<'_, T>) {
    let order = reviewer.order;
    let used_on = of.on.unwrap_or_else(|| order.executed_on());
    let figures = CapFigures::of(of.allowance, order, used_on, reviewer.readings);
    figures.record_dollars(reviewer.trace);
    let check = match figures.allows(used) {
        Some(true) => return,
        Some(false) => CheckId::FlexOverCap,
        None => CheckId::FlexCapUndetermined,
    };
    let clause = figures::FLEX_CAP_SHARE.clause();
    let value = format_args!("{used} of {}", of.allowance);
    reviewer.find(check, &of.path, value, clause);
}
