//! The contract years, what each grants, and by when that is allocated.

use chrono::NaiveDate;

use crate::{
    document::{AbsentDay, FlexYears, Readings},
    money::Money,
    order::{Order, Purchase},
};

/// A contract year for which the Base Package gives an allowance.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct AllowanceYear {
    pub(crate) first_day: NaiveDate,
    pub(crate) last_day: NaiveDate,
    pub(crate) granted: Money,
}

/// The contract years of the order's term for which its Base Package gives an allowance, from the first; none without one.
pub(crate) fn allowance_years(
    order: &Order,
    reading: AbsentDay,
) -> impl Iterator<Item = AllowanceYear> {
    let package = order.base_package();
    let granted = package.map_or(&[][..], |package| package.contract_years());
    let years = order.contract_years(reading).zip(granted);
    years.map(|((first_day, last_day), year)| AllowanceYear {
        first_day,
        last_day,
        granted: year.flex_allowance(),
    })
}

/// The index of the contract year of the term in which `purchase` begins: whose allowance pays for it, if Flex does.
///
/// What begins before the term counts in its first year, and what begins after it in its last.
pub(crate) fn year_of(order: &Order, purchase: &Purchase, reading: AbsentDay) -> usize {
    let years = order.contract_years(reading);
    let begun = years.filter(|(first_day, _)| *first_day <= purchase.first_day());
    begun.count().saturating_sub(1)
}

/// The last date on which the allowance of the contract year that ends on `last_day` can be allocated.
pub(crate) fn allocated_until(
    order: &Order,
    last_day: NaiveDate,
    readings: &Readings,
) -> NaiveDate {
    match readings.money.flex_years {
        FlexYears::AllAtExecution => order.execution(readings.money.execution),
        FlexYears::EachYear => last_day,
    }
}
