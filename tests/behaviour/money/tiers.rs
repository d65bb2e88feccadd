//! Charges by tiers: every edge, every refusal, and the laws against a count of single units.

use proptest::prelude::*;
use unified_support::money::{Tier, TierError, TierSchedule, Tiering};

use super::*;

/// Three tiers with edges at 1,000 and 2,500 cents.
fn tiers(rates: [&str; 3]) -> [Tier; 3] {
    let [first, second, third] = rates.map(rate);
    [
        Tier::new(euros(0), Some(euros(1_000)), first),
        Tier::new(euros(1_000), Some(euros(2_500)), second),
        Tier::new(euros(2_500), None, third),
    ]
}

fn schedule(tiering: Tiering, floor: Option<i64>) -> TierSchedule {
    TierSchedule::try_new(tiering, tiers(["0.5", "0.1", "0.2"]), floor.map(euros)).unwrap()
}

fn exact(schedule: &TierSchedule, cents: i64) -> String {
    let charge = schedule.charge(euros(cents), Rounding::HalfEven).unwrap();
    charge.exact().to_string()
}

#[test]
fn one_unit_each_side_of_every_edge() {
    let marginal = schedule(Tiering::Marginal, None);
    let whole = schedule(Tiering::WholeAmount, None);
    for (cents, by_parts, as_a_whole) in [
        (0, "0.00 EUR", "0.00 EUR"),
        (1, "0.005 EUR", "0.005 EUR"),
        (999, "4.995 EUR", "4.995 EUR"),
        (1_000, "5.00 EUR", "1.00 EUR"),
        (1_001, "5.001 EUR", "1.001 EUR"),
        (2_499, "6.499 EUR", "2.499 EUR"),
        (2_500, "6.50 EUR", "5.00 EUR"),
        (2_501, "6.502 EUR", "5.002 EUR"),
    ] {
        assert_eq!(exact(&marginal, cents), by_parts, "{cents} by parts");
        assert_eq!(exact(&whole, cents), as_a_whole, "{cents} as a whole");
    }
}

#[test]
fn parts_name_their_tier_and_rate() {
    let parts: Vec<_> = schedule(Tiering::Marginal, None)
        .parts(euros(2_600))
        .unwrap()
        .map(|part| (part.tier(), part.amount(), part.rate()))
        .collect();
    let expected = [
        (0, euros(1_000), rate("0.5")),
        (1, euros(1_500), rate("0.1")),
        (2, euros(100), rate("0.2")),
    ];
    assert_eq!(parts, expected);
    let whole = schedule(Tiering::WholeAmount, None);
    let parts: Vec<_> = whole.parts(euros(2_600)).unwrap().collect();
    assert_eq!(parts.len(), 1);
    assert_eq!((parts[0].tier(), parts[0].amount()), (2, euros(2_600)));
}

#[test]
fn the_floor_is_charged_below_it_alone() {
    let schedule = schedule(Tiering::Marginal, Some(500));
    for (cents, charged, is_floor) in [
        (0, 500, true),
        (997, 500, true),
        // 4.995 rounds up to the floor: the tiers come to as much.
        (999, 500, false),
        (1_000, 500, false),
        (1_010, 501, false),
    ] {
        let charge = schedule
            .charge(euros(cents), Rounding::HalfAwayFromZero)
            .unwrap();
        assert_eq!(charge.charged(), euros(charged), "{cents}");
        assert_eq!(charge.is_floor(), is_floor, "{cents}");
    }
}

/// Each half by each rounding, once: three halves of a cent are not rounded one by one.
#[test]
fn the_sum_is_rounded_once() {
    let halves = TierSchedule::try_new(
        Tiering::Marginal,
        [
            Tier::new(euros(0), Some(euros(1)), rate("0.5")),
            Tier::new(euros(1), Some(euros(2)), rate("0.5")),
            Tier::new(euros(2), None, rate("0.5")),
        ],
        None,
    )
    .unwrap();
    let rounded = ROUNDINGS.map(|rounding| {
        let charge = halves.charge(euros(3), rounding).unwrap();
        charge.rounded().minor_units()
    });
    assert_eq!(rounded, [2, 2, 1, 1, 2]);
}

#[test]
fn currencies_with_no_and_with_three_decimals() {
    for (currency, charged) in [(Currency::JPY, "1235 JPY"), (Currency::KWD, "1.235 KWD")] {
        let zero = Money::zero(currency);
        let tiers = [Tier::new(zero, None, rate("0.1"))];
        let schedule = TierSchedule::try_new(Tiering::Marginal, tiers, None).unwrap();
        let amount = Money::from_minor_units(12_345, currency);
        let charge = schedule.charge(amount, Rounding::HalfAwayFromZero).unwrap();
        assert_eq!(charge.charged().to_string(), charged);
    }
}

#[test]
fn what_is_no_schedule() {
    let tier = |from, until: Option<i64>| Tier::new(euros(from), until.map(euros), Rate::ONE);
    let dollars = |cents| Money::from_minor_units(cents, Currency::USD);
    let mixed = TierError::Arithmetic(ArithmeticError::MixedCurrencies {
        left: Currency::EUR,
        right: Currency::USD,
    });
    let (from, before) = (euros(9), euros(10));
    for (tiers, refusal) in [
        (vec![], TierError::NoTiers),
        (
            vec![tier(1, None)],
            TierError::BeginOfFirst { from: euros(1) },
        ),
        (
            vec![tier(-1, None)],
            TierError::BeginOfFirst { from: euros(-1) },
        ),
        (
            vec![tier(0, Some(10))],
            TierError::EndOfLast { until: euros(10) },
        ),
        (
            vec![tier(0, Some(0)), tier(0, None)],
            TierError::Empty {
                tier: 0,
                from: euros(0),
                until: euros(0),
            },
        ),
        (
            vec![tier(0, Some(10)), tier(10, Some(9)), tier(9, None)],
            TierError::Empty {
                tier: 1,
                from: euros(10),
                until: euros(9),
            },
        ),
        (
            vec![tier(0, Some(10)), tier(9, None)],
            TierError::Overlap {
                tier: 1,
                from,
                before,
            },
        ),
        (
            vec![tier(0, Some(10)), tier(11, None)],
            TierError::Gap {
                tier: 1,
                from: euros(11),
                before,
            },
        ),
        (
            vec![tier(0, None), tier(10, None)],
            TierError::AfterEndless { tier: 1 },
        ),
        (
            vec![Tier::new(euros(0), None, rate("-0.000000000001"))],
            TierError::NegativeRate {
                tier: 0,
                rate: rate("-0.000000000001"),
            },
        ),
        (
            vec![Tier::new(euros(0), Some(dollars(10)), Rate::ONE)],
            mixed.clone(),
        ),
        (
            vec![tier(0, Some(10)), Tier::new(dollars(10), None, Rate::ONE)],
            mixed.clone(),
        ),
    ] {
        let built = TierSchedule::try_new(Tiering::Marginal, tiers.clone(), None);
        assert_eq!(built, Err(refusal), "{tiers:?}");
    }
    let with_floor =
        |floor| TierSchedule::try_new(Tiering::Marginal, [tier(0, None)], Some(floor)).map(|_| ());
    let floor = euros(-1);
    assert_eq!(with_floor(floor), Err(TierError::NegativeFloor { floor }));
    assert_eq!(with_floor(dollars(1)), Err(mixed));
    assert_eq!(with_floor(euros(0)), Ok(()));
}

#[test]
fn what_is_not_charged() {
    let schedule = schedule(Tiering::Marginal, None);
    let charge = |amount| schedule.charge(amount, Rounding::Down).map(|_| ());
    let amount = euros(-1);
    assert_eq!(charge(amount), Err(TierError::NegativeAmount { amount }));
    assert!(matches!(
        charge(Money::zero(Currency::USD)),
        Err(TierError::Arithmetic(
            ArithmeticError::MixedCurrencies { .. }
        ))
    ));
    let greatest = euros(i64::MAX);
    assert_eq!(charge(greatest), Ok(()));
    let tiers = [Tier::new(euros(0), None, rate("1.000000000001"))];
    let above_one = TierSchedule::try_new(Tiering::WholeAmount, tiers, None).unwrap();
    assert!(matches!(
        above_one.charge(greatest, Rounding::Down),
        Err(TierError::Arithmetic(ArithmeticError::OutOfRange { .. }))
    ));
}

/// Up to six tiers of up to 40 cents, and rates in hundredths.
fn any_tiers() -> impl Strategy<Value = Vec<Tier>> {
    let widths = prop::collection::vec((1_i64..40, 0_i16..200), 0..5);
    (widths, 0_i16..200).prop_map(|(widths, last)| {
        let mut from = 0;
        let mut tiers = Vec::new();
        for (width, percent) in widths {
            let until = from + width;
            tiers.push(Tier::new(
                euros(from),
                Some(euros(until)),
                Rate::percent(percent),
            ));
            from = until;
        }
        tiers.push(Tier::new(euros(from), None, Rate::percent(last)));
        tiers
    })
}

/// The rate of the unit that lies between `below` and the next.
fn rate_above(tiers: &[Tier], below: i64) -> Rate {
    let is_in = |tier: &&Tier| tier.until().is_none_or(|until| below < until.minor_units());
    tiers.iter().find(is_in).unwrap().rate()
}

proptest! {
    #[test]
    fn a_marginal_charge_is_that_of_each_single_unit(tiers in any_tiers(), cents in 0_i64..250) {
        let schedule = TierSchedule::try_new(Tiering::Marginal, tiers.clone(), None).unwrap();
        let mut sum = Unrounded::from(euros(0));
        for below in 0..cents {
            sum = sum.checked_add(euros(1).times(rate_above(&tiers, below))).unwrap();
        }
        prop_assert_eq!(schedule.charge(euros(cents), Rounding::Down).unwrap().exact(), sum);
    }

    #[test]
    fn a_whole_amount_is_charged_by_the_tier_it_lies_in(tiers in any_tiers(), cents in 0_i64..250) {
        let schedule = TierSchedule::try_new(Tiering::WholeAmount, tiers.clone(), None).unwrap();
        let expected = euros(cents).times(rate_above(&tiers, cents));
        prop_assert_eq!(schedule.charge(euros(cents), Rounding::Down).unwrap().exact(), expected);
    }

    #[test]
    fn parts_add_up_to_the_amount(
        tiers in any_tiers(),
        cents in prop_oneof![0_i64..250, 0..=i64::MAX],
        tiering in prop::sample::select([Tiering::Marginal, Tiering::WholeAmount].as_slice()),
    ) {
        let schedule = TierSchedule::try_new(tiering, tiers, None).unwrap();
        let parts = schedule.parts(euros(cents)).unwrap();
        let sum = parts.map(|part| part.amount().minor_units()).sum::<i64>();
        prop_assert_eq!(sum, cents);
    }

    #[test]
    fn a_marginal_charge_never_falls_nor_lies_below_the_floor(
        tiers in any_tiers(),
        (less, more) in (0_i64..250, 0_i64..250).prop_map(|(a, b)| (a.min(b), a.max(b))),
        floor in 0_i64..100,
        rounding in prop::sample::select(ROUNDINGS.as_slice()),
    ) {
        let schedule =
            TierSchedule::try_new(Tiering::Marginal, tiers, Some(euros(floor))).unwrap();
        let charged =
            |cents| schedule.charge(euros(cents), rounding).unwrap().charged().minor_units();
        prop_assert!(floor <= charged(less));
        prop_assert!(charged(less) <= charged(more));
    }
}
