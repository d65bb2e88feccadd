//! What part of a price falls on part of the time for which it is paid.

use alloc::vec::Vec;
use core::{num::NonZeroU64, ops::RangeInclusive};

use chrono::NaiveDate;

use super::{
    DayCount, Prorated, ProratedPart, Proration, ProrationBasis, ProrationPrice, day_count::units,
};
use crate::{
    decision::{Outcome, Problem, QuestionError, Step, Trace},
    document::{AbsentDay, FeeRounding, IfAny, ProrationRule, Reading, Readings, Source},
    fees::rounding,
    finding::Path,
    money::{Money, Rounding},
    order::{Order, Periods, Purchase},
};

/// What of a price falls on the parts of `proration`.
pub(crate) fn proration<T: Trace>(
    order: &Order,
    proration: &Proration,
    readings: &Readings,
    trace: &mut T,
) -> Result<Outcome<Prorated>, QuestionError> {
    let price = match proration.price() {
        ProrationPrice::Given(price) => *price,
        ProrationPrice::OfPurchase(id) => purchase(order, id, "price")?.price(),
    };
    let whole = whole(order, proration, readings)?;
    if matches!(proration.basis(), ProrationBasis::ContractYear) {
        order.record_contract_years(readings.time.absent_day, trace);
    }
    let days_of_whole = days(&whole);
    trace.record(|| {
        let dates_of = match proration.basis() {
            ProrationBasis::Purchase(id) => Some(id.clone()),
            _ => None,
        };
        let purchase = match proration.price() {
            ProrationPrice::Given(_) => None,
            ProrationPrice::OfPurchase(id) => Some(id.clone()),
        };
        let rule = ProrationRule::ProrationBasis {
            whole: proration.basis().whole(),
            first_day: *whole.start(),
            last_day: *whole.end(),
            days: days_of_whole.get(),
            dates_of: IfAny(dates_of),
            purchase: IfAny(purchase),
            price,
        };
        Step::by(Source::Given, rule)
    });

    let count = Measure::of(&whole, proration, readings)?;
    count.note(trace);

    let before = proration.first_day().pred_opt();
    let before = before.filter(|day| day >= whole.start());
    let before = before.map_or(0, |last| count.units_to(last));
    let (mut units_so_far, mut total) = (0_u64, Money::zero(price.currency()));
    let mut parts = Vec::new();
    for dates in proration.parts() {
        let days = days(dates).get();
        let units = count.units_to(*dates.end()).saturating_sub(before);
        let units_of_part = units.saturating_sub(units_so_far);
        units_so_far = units;
        let share = Share {
            price,
            units,
            count: &count,
        };
        let so_far = share.rounded(readings, trace)?;
        let amount = difference(so_far, total)?;
        trace.record(|| {
            let rule = ProrationRule::ProratedPart {
                first_day: *dates.start(),
                last_day: *dates.end(),
                days,
                so_far,
                before: total,
                amount,
            };
            Step::by(Source::Given, rule)
        });
        total = so_far;
        parts.push(ProratedPart {
            dates: dates.clone(),
            days,
            units: count.told(units_of_part),
            amount,
        });
    }
    let rest = difference(price, total)?;
    trace.record(|| {
        let rule = ProrationRule::ProrationRest { price, total, rest };
        Step::by(Source::Given, rule)
    });
    Ok(Outcome::Decided(Prorated {
        price,
        dates: whole.clone(),
        days: days_of_whole.get(),
        day_count: count.told(count.day_count),
        units: count.told(count.of_units.get()),
        parts,
        total,
        rest,
    }))
}

/// The dates of the whole, which all parts lie in.
fn whole(
    order: &Order,
    proration: &Proration,
    readings: &Readings,
) -> Result<RangeInclusive<NaiveDate>, QuestionError> {
    let term = order.term().first_day()..=order.term().last_day();
    let absent_day = readings.time.absent_day;
    let whole = match proration.basis() {
        ProrationBasis::Term => term,
        ProrationBasis::ContractYear => {
            let mut years = order
                .contract_years(absent_day)
                .map(|(first, last)| first..=last);
            let year = years.find(|year| year.contains(&proration.first_day()));
            // Outside the term, which has all years, is outside of each.
            year.unwrap_or(term)
        }
        ProrationBasis::Purchase(id) => {
            let purchase = purchase(order, id, "whole")?;
            purchase.first_day()..=purchase.last_day()
        }
        ProrationBasis::Dates(dates) => dates.clone(),
    };
    let path = Path::root().key("parts");
    for (index, dates) in proration.parts().iter().enumerate() {
        for (name, date) in [("first_day", dates.start()), ("last_day", dates.end())] {
            if !whole.contains(date) {
                return Err(QuestionError::at(
                    path.index(index).key(name),
                    date,
                    Problem::OutsideWhole {
                        date: *date,
                        first_day: *whole.start(),
                        last_day: *whole.end(),
                    },
                ));
            }
        }
    }
    Ok(whole)
}

fn purchase<'o>(order: &'o Order, id: &str, field: &str) -> Result<&'o Purchase, QuestionError> {
    order.purchase_named(id, Path::root().key(field).key("purchase"))
}

/// How the time of a whole is counted, and how much the whole is so.
struct Measure<'a> {
    day_count: DayCount,
    whole: &'a RangeInclusive<NaiveDate>,
    absent_day: AbsentDay,
    of_units: NonZeroU64,
}

impl<'a> Measure<'a> {
    fn of(
        whole: &'a RangeInclusive<NaiveDate>,
        proration: &Proration,
        readings: &Readings,
    ) -> Result<Self, QuestionError> {
        let (day_count, absent_day) = (proration.day_count(), readings.time.absent_day);
        let of_units = units(day_count, whole, *whole.end(), absent_day);
        let of_units = NonZeroU64::new(of_units).ok_or_else(|| {
            let problem = Problem::NothingCounts {
                day_count,
                first_day: *whole.start(),
                last_day: *whole.end(),
            };
            QuestionError::new("day_count", day_count.as_str(), problem)
        })?;
        Ok(Self {
            day_count,
            whole,
            absent_day,
            of_units,
        })
    }

    /// How much of the whole lies up to the end of `last`.
    fn units_to(&self, last: NaiveDate) -> u64 {
        units(self.day_count, self.whole, last, self.absent_day)
    }

    /// What is told only where time is not counted by days.
    fn told<T>(&self, what: T) -> Option<T> {
        (self.day_count != DayCount::Days).then_some(what)
    }

    fn note<T: Trace>(&self, trace: &mut T) {
        let Some(of_units) = self.told(self.of_units.get()) else {
            return;
        };
        trace.record(|| {
            let rule = ProrationRule::ProrationDayCount {
                day_count: self.day_count,
                of_units,
            };
            Step::by(Source::Given, rule)
        });
        if self.day_count == DayCount::Actual365 {
            // The document prorates nothing, so that no clause leaves it open.
            let years = Periods::years(*self.whole.start(), self.absent_day);
            years.record_by(&[], *self.whole.end(), trace);
        }
    }
}

/// A price times so many units of all units.
struct Share<'a> {
    price: Money,
    units: u64,
    count: &'a Measure<'a>,
}

impl Share<'_> {
    /// The share in whole minor units: rounded once, by its reading, where it is not exact.
    fn rounded<T: Trace>(
        &self,
        readings: &Readings,
        trace: &mut T,
    ) -> Result<Money, QuestionError> {
        let &Self {
            price,
            units,
            count,
        } = self;
        let of_units = count.of_units.get();
        let reading = readings.money.fee_rounding;
        let cut = self.by(Rounding::Down)?;
        let share = self.by(rounding::by(readings))?;
        let remainder = self.remainder();
        trace.record(|| {
            let rule = match count.day_count {
                DayCount::Days => ProrationRule::ProratedShare {
                    price,
                    days: units,
                    of_days: of_units,
                    cut,
                    remainder,
                },
                _ => ProrationRule::ProratedUnits {
                    price,
                    units,
                    of_units,
                    cut,
                    remainder,
                },
            };
            Step::by(Source::Given, rule)
        });
        // What is exact is not rounded, and depends on no reading.
        if remainder != 0 {
            trace.record(|| {
                let rule = ProrationRule::ProrationRounding {
                    reading,
                    cut,
                    remainder,
                    of_days: of_units,
                    share,
                };
                // The document prorates nothing, so that no clause leaves it open.
                Step::by(FeeRounding::ID, rule).on(&[])
            });
        }
        Ok(share)
    }

    fn by(&self, rounding: Rounding) -> Result<Money, QuestionError> {
        let of_units = self.count.of_units;
        let share = self.price.times_fraction(self.units, of_units, rounding);
        share.map_err(QuestionError::arithmetic("price", self.price))
    }

    /// What is left of the minor units that do not divide, in parts of the denominator, with the sign of the price.
    fn remainder(&self) -> i64 {
        let product = i128::from(self.price.minor_units()).saturating_mul(self.units.into());
        let remainder = product.checked_rem(self.count.of_units.get().into());
        remainder.map_or(0, |remainder| i64::try_from(remainder).unwrap_or(i64::MAX))
    }
}

/// How many dates there are; at least one, as none of the spans is reversed.
fn days(dates: &RangeInclusive<NaiveDate>) -> NonZeroU64 {
    let between = dates.end().signed_duration_since(*dates.start()).num_days();
    NonZeroU64::MIN.saturating_add(between.unsigned_abs())
}

fn difference(from: Money, what: Money) -> Result<Money, QuestionError> {
    from.checked_sub(what)
        .map_err(QuestionError::arithmetic("price", from))
}
