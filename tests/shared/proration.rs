//! The laws of proration, each a function over one drawn case: parts add up, more days never get less, and one rounding each.

use core::ops::RangeInclusive;

use chrono::{Days, NaiveDate};
use unified_support::{
    decision::Steps,
    document::{FeeRounding, Readings},
    engine::Engine,
    fees::{DayCount, Prorated, Proration, ProrationBasis, ProrationPrice},
    money::{Currency, Money},
    order::{OrderDraft, TermDraft},
};

use super::builder::Build;
use super::bytes::Bytes;

laws! {
    parts_add_up_and_none_has_another_sign,
    parts_of_the_whole_add_up_to_the_price,
    parts_get_together_what_one_part_of_their_dates_gets,
    a_day_more_never_gets_less,
    a_price_below_zero_is_prorated_as_one_above_it,
    what_falls_so_far_is_rounded_once,
    prorations_are_the_same_however_traced,
}

/// A price over a whole, and consecutive parts of that.
#[derive(Debug)]
pub(crate) struct Case {
    engine: Engine,
    price: Money,
    basis: ProrationBasis,
    whole: RangeInclusive<NaiveDate>,
    parts: Vec<RangeInclusive<NaiveDate>>,
    day_count: DayCount,
}

impl Case {
    #[allow(
        clippy::unnecessary_wraps,
        reason = "the laws of other cases leave some bytes out"
    )]
    pub(crate) fn drawn(bytes: &[u8]) -> Option<Self> {
        let mut bytes = Bytes(bytes);
        let first_days = [(2026, 1, 1), (2024, 2, 29), (2027, 7, 15)];
        let (year, month, day) = bytes.pick(&first_days);
        let term_begins = NaiveDate::from_ymd_opt(year, month, day).expect("a date");
        let term_ends = term_begins + Days::new(bytes.pick(&[0, 1, 58, 364, 365, 366, 1095]));
        let engine = order(term_begins, term_ends)
            .read_by(Readings::default().with(bytes.pick(&FEE_ROUNDINGS)));
        let (basis, whole) = match bytes.below(3) {
            0 => (ProrationBasis::Term, term_begins..=term_ends),
            1 => {
                let mut years = engine
                    .order()
                    .contract_years(engine.readings().time.absent_day);
                let (first, last) = years.next().expect("a year");
                (ProrationBasis::ContractYear, first..=last)
            }
            _ => {
                let last = term_begins + Days::new(bytes.pick(&[0, 2, 6, 365, 300_000]));
                let dates = term_begins..=last;
                (ProrationBasis::Dates(dates.clone()), dates)
            }
        };
        let currency = bytes.pick(&[Currency::EUR, Currency::JPY, Currency::KWD]);
        let units = [0, 1, 2, 100, 125_001, 1_000_003, i64::MAX - 1, i64::MAX];
        let price = Money::from_minor_units(bytes.pick(&units), currency);
        let parts = drawn_parts(&mut bytes, &whole);
        let sign = bytes.pick(&[1, -1]);
        let price = Money::from_minor_units(price.minor_units() * sign, currency);
        let day_count = bytes.pick(DayCount::ALL);
        // By 30/360 nothing counts of some single days.
        let day_count = if whole.start() == whole.end() {
            DayCount::Days
        } else {
            day_count
        };
        Some(Self {
            engine,
            price,
            basis,
            whole,
            parts,
            day_count,
        })
    }

    fn ask(&self, parts: &[RangeInclusive<NaiveDate>]) -> Prorated {
        let decision = self.engine.proration(&self.proration(parts));
        let decision = decision.expect("parts of the whole");
        decision.outcome().decided().cloned().expect("decided")
    }

    fn proration(&self, parts: &[RangeInclusive<NaiveDate>]) -> Proration {
        let price = ProrationPrice::Given(self.price);
        let parts = parts.iter().cloned();
        let proration = Proration::try_new(price, self.basis.clone(), parts);
        proration
            .expect("consecutive parts")
            .counted_by(self.day_count)
    }

    /// The dates of all parts.
    fn dates(&self) -> RangeInclusive<NaiveDate> {
        let (first, last) = (self.parts.first(), self.parts.last());
        *first.expect("a part").start()..=*last.expect("a part").end()
    }
}

const FEE_ROUNDINGS: [FeeRounding; 3] = [
    FeeRounding::HalfAwayFromZero,
    FeeRounding::HalfEven,
    FeeRounding::Down,
];

fn order(first_day: NaiveDate, last_day: NaiveDate) -> OrderDraft {
    let mut draft = OrderDraft::example();
    draft.executed_on = first_day;
    draft.term = TermDraft::new(first_day, last_day);
    draft.locations[0].zone = "UTC".into();
    draft
}

/// At most six parts, some of the whole or all of it.
fn drawn_parts(
    bytes: &mut Bytes<'_>,
    whole: &RangeInclusive<NaiveDate>,
) -> Vec<RangeInclusive<NaiveDate>> {
    let mut first = *whole.start();
    if bytes.one_in(3) {
        first = first + Days::new(bytes.below(40).unsigned_abs());
    }
    first = first.min(*whole.end());
    let mut parts = Vec::new();
    for _ in 0..bytes.within(0, 5) {
        let last = first + Days::new(bytes.pick(&[0, 1, 27, 30, 90, 182]));
        if last >= *whole.end() {
            break;
        }
        parts.push(first..=last);
        first = last + Days::new(1);
    }
    if parts.is_empty() || bytes.one_in(2) {
        parts.push(first..=*whole.end());
    }
    parts
}

fn parts_add_up_and_none_has_another_sign(case: &Case) {
    let prorated = case.ask(&case.parts);
    let amounts = prorated.parts.iter().map(|part| part.amount);
    let sum = Money::checked_sum(case.price.currency(), amounts.clone());
    assert_eq!(sum, Ok(prorated.total));
    assert_eq!(prorated.total.checked_add(prorated.rest), Ok(case.price));
    for amount in amounts.chain([prorated.rest]) {
        let sign = amount.minor_units().signum();
        assert!(
            sign == 0 || sign == case.price.minor_units().signum(),
            "{prorated:?}"
        );
    }
    for (part, dates) in prorated.parts.iter().zip(&case.parts) {
        let days = dates.end().signed_duration_since(*dates.start()).num_days() + 1;
        assert_eq!((&part.dates, part.days), (dates, days.unsigned_abs()));
    }
}

fn parts_of_the_whole_add_up_to_the_price(case: &Case) {
    if case.dates() != case.whole {
        return;
    }
    let prorated = case.ask(&case.parts);
    assert_eq!(prorated.total, case.price);
    assert!(prorated.rest.is_zero());
    let days: u64 = prorated.parts.iter().map(|part| part.days).sum();
    assert_eq!(days, prorated.days);
    let units: u64 = prorated.parts.iter().filter_map(|part| part.units).sum();
    assert_eq!(prorated.units.unwrap_or(0), units);
}

fn parts_get_together_what_one_part_of_their_dates_gets(case: &Case) {
    let one = case.ask(&[case.dates()]);
    assert_eq!(case.ask(&case.parts).total, one.total);
    let amounts = one.parts.iter().map(|part| part.amount);
    assert!(amounts.eq([one.total]));
}

fn a_day_more_never_gets_less(case: &Case) {
    let dates = case.dates();
    let fewer = dates.end().pred_opt().filter(|last| last >= dates.start());
    let Some(last) = fewer else {
        return;
    };
    let one = |dates| case.ask(&[dates]).total.minor_units().abs();
    assert!(one(*dates.start()..=last) <= one(dates));
}

fn a_price_below_zero_is_prorated_as_one_above_it(case: &Case) {
    let other = Case {
        engine: case.engine.clone(),
        price: case.price.checked_neg().expect("in range"),
        basis: case.basis.clone(),
        whole: case.whole.clone(),
        parts: case.parts.clone(),
        day_count: case.day_count,
    };
    let (one, other) = (case.ask(&case.parts), other.ask(&case.parts));
    let amounts = |prorated: &Prorated| -> Vec<i64> {
        let parts = prorated.parts.iter().map(|part| part.amount);
        parts.map(Money::minor_units).collect()
    };
    let turned: Vec<_> = amounts(&other).into_iter().map(|amount| -amount).collect();
    assert_eq!(amounts(&one), turned);
}

/// What falls on all parts is nearer to the exact share than any other amount, or the greatest that is nearer to zero.
fn what_falls_so_far_is_rounded_once(case: &Case) {
    let prorated = case.ask(&case.parts);
    let of_days = i128::from(prorated.units.unwrap_or(prorated.days));
    let parts = prorated.parts.iter();
    let days: u64 = parts.map(|part| part.units.unwrap_or(part.days)).sum();
    let exact = i128::from(case.price.minor_units()) * i128::from(days);
    let above = i128::from(prorated.total.minor_units()) * of_days - exact;
    let above = above * i128::from(case.price.minor_units().signum());
    if case.engine.readings().money.fee_rounding == FeeRounding::Down {
        assert!((1 - of_days..=0).contains(&above), "{above} of {of_days}");
    } else {
        assert!(above.abs() * 2 <= of_days, "{above} of {of_days}");
    }
}

fn prorations_are_the_same_however_traced(case: &Case) {
    let proration = case.proration(&case.parts);
    let decision = case.engine.proration(&proration).expect("an answer");
    assert_eq!(case.engine.proration(&proration).as_ref(), Ok(&decision));
    let mut steps = Steps::new();
    let traced = case.engine.traced(&mut steps).proration(&proration);
    assert_eq!(traced.as_ref(), Ok(decision.outcome()));
    assert_eq!(steps.as_slice(), decision.steps());
    let untraced = case.engine.traced(&mut ()).proration(&proration);
    assert_eq!(untraced.as_ref(), Ok(decision.outcome()));
}
