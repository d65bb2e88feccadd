//! What part of a price falls on part of the time for which it is paid, by days.

use alloc::vec::Vec;
use core::{num::NonZeroU64, ops::RangeInclusive};

use chrono::NaiveDate;

use super::{Prorated, ProratedPart, Proration, ProrationBasis, ProrationPrice};
use crate::{
    decision::{Outcome, Problem, QuestionError, Step, Trace},
    document::{FeeRounding, IfAny, ProrationRule, Reading, Readings, Source},
    fees::rounding,
    finding::Path,
    money::{Money, Rounding},
    order::{Order, Purchase},
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
    if price.is_negative() {
        return Err(QuestionError::new(
            "price",
            price,
            Problem::NegativeAmount { amount: price },
        ));
    }
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

    let (mut days_so_far, mut total) = (0, Money::zero(price.currency()));
    let mut parts = Vec::new();
    for dates in proration.parts() {
        let days = days(dates).get();
        days_so_far = u64::saturating_add(days_so_far, days);
        let share = Share {
            price,
            days: days_so_far,
            of_days: days_of_whole,
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
        dates: whole,
        days: days_of_whole.get(),
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

/// A price times so many days of all days.
struct Share {
    price: Money,
    days: u64,
    of_days: NonZeroU64,
}

impl Share {
    /// The share in whole minor units: rounded once, by its reading, where it is not exact.
    fn rounded<T: Trace>(
        &self,
        readings: &Readings,
        trace: &mut T,
    ) -> Result<Money, QuestionError> {
        let &Self {
            price,
            days,
            of_days,
        } = self;
        let reading = readings.money.fee_rounding;
        let cut = self.by(Rounding::Down)?;
        let share = self.by(rounding::by(readings))?;
        let remainder = self.remainder();
        trace.record(|| {
            let rule = ProrationRule::ProratedShare {
                price,
                days,
                of_days: of_days.get(),
                cut,
                remainder,
            };
            Step::by(Source::Given, rule)
        });
        // What is exact is not rounded, and depends on no reading.
        if remainder > 0 {
            trace.record(|| {
                let rule = ProrationRule::ProrationRounding {
                    reading,
                    cut,
                    remainder,
                    of_days: of_days.get(),
                    share,
                };
                // The document prorates nothing, so that no clause leaves it open.
                Step::by(FeeRounding::ID, rule).on(&[])
            });
        }
        Ok(share)
    }

    fn by(&self, rounding: Rounding) -> Result<Money, QuestionError> {
        let share = self.price.times_fraction(self.days, self.of_days, rounding);
        share.map_err(QuestionError::arithmetic("price", self.price))
    }

    /// What is left of the minor units that do not divide, in parts of the denominator.
    fn remainder(&self) -> u64 {
        let product =
            u128::from(self.price.minor_units().unsigned_abs()).saturating_mul(self.days.into());
        let remainder = product.checked_rem(self.of_days.get().into());
        remainder.map_or(0, |remainder| u64::try_from(remainder).unwrap_or(u64::MAX))
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
