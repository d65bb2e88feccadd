//! Laws that hold for every amount, rate and list of weights.

use proptest::prelude::*;

use super::*;

const TRILLION: i128 = 1_000_000_000_000;

/// The product in trillionths of a minor unit, worked out beside the library.
fn product_in_trillionths(money: Money, rate: Rate) -> i128 {
    let rate = rate.to_decimal();
    i128::from(money.minor_units()) * rate.mantissa() * 10_i128.pow(12 - rate.scale())
}

fn any_currency() -> impl Strategy<Value = Currency> {
    prop::sample::select(Currency::all())
}

/// Amounts of every size, not only the huge ones that an even choice gives.
fn any_minor_units() -> impl Strategy<Value = i64> {
    (any::<i64>(), 0_u32..64).prop_map(|(units, shift)| units >> shift)
}

fn any_money() -> impl Strategy<Value = Money> {
    (any_minor_units(), any_currency())
        .prop_map(|(units, currency)| Money::from_minor_units(units, currency))
}

/// Rates of every size and number of decimals, half of them halves: ties are where roundings differ.
fn any_rate() -> impl Strategy<Value = Rate> {
    let any = (0_u32..=12).prop_flat_map(|decimals| {
        let greatest = 1_000_000 * 10_i64.pow(decimals);
        (-greatest..=greatest, 0_u32..60)
            .prop_map(move |(digits, shift)| (digits >> shift, decimals))
    });
    let halves = (-1_000_i64..1_000).prop_map(|tenths| (tenths * 10 + 5, 1));
    prop_oneof![any, halves]
        .prop_map(|(digits, decimals)| Rate::try_new(Decimal::new(digits, decimals)).unwrap())
}

proptest! {
    #[test]
    fn amounts_survive_writing_and_reading(money in any_money()) {
        let shown = money.to_string();
        let (text, code) = shown.split_once(' ').unwrap();
        prop_assert_eq!(code.parse(), Ok(money.currency()));
        prop_assert_eq!(read(text, money.currency()), Ok(money));
        prop_assert_eq!(Money::try_new(money.amount(), money.currency()), Ok(money));
        prop_assert_eq!(money.amount().to_string(), text);
        prop_assert_eq!(money.amount().scale(), money.currency().minor_digits());
    }

    #[test]
    fn rates_survive_writing_and_reading(rate in any_rate()) {
        prop_assert_eq!(rate.to_string().parse(), Ok(rate));
        prop_assert_eq!(Rate::try_new(rate.to_decimal()), Ok(rate));
        prop_assert_eq!(rate.to_string(), rate.to_decimal().to_string());
    }

    #[test]
    fn no_text_is_read_by_rounding(
        text in r"-?[0-9]{1,24}(\.[0-9]{1,30})?",
        currency in any_currency(),
    ) {
        // Within 28 digits `Decimal` is exact, and within this grammar it agrees.
        let digits = text.bytes().filter(u8::is_ascii_digit).count();
        let whole = text.trim_start_matches('-').split('.').next().unwrap();
        match read(&text, currency) {
            Ok(money) if digits <= 28 => prop_assert_eq!(money.amount(), text.parse::<Decimal>().unwrap()),
            Ok(money) => {
                let shown = money.amount().to_string();
                prop_assert!(text.starts_with(&shown) || money.is_zero(), "{} {}", text, shown);
            }
            Err(AmountError::Malformed { .. }) => prop_assert!(whole.len() > 1 && whole.starts_with('0')),
            Err(AmountError::TooFine { .. }) => {
                let fraction = text.split_once('.').unwrap().1.trim_end_matches('0');
                prop_assert!(fraction.len() > currency.minor_digits() as usize);
            }
            Err(_) => prop_assert!(digits >= 15),
        }
    }

    #[test]
    fn any_text_is_read_or_refused(text in ".*", currency in any_currency()) {
        let _ = read(&text, currency);
        let _ = text.parse::<Rate>();
        let _ = text.parse::<Currency>();
    }

    #[test]
    fn subtraction_undoes_addition(a in any_minor_units(), b in any_minor_units()) {
        let sum = euros(a).checked_add(euros(b));
        prop_assert_eq!(sum.is_ok(), a.checked_add(b).is_some());
        if let Ok(sum) = sum {
            prop_assert_eq!(sum.checked_sub(euros(b)), Ok(euros(a)));
            prop_assert_eq!(euros(b).checked_add(euros(a)), Ok(sum));
        }
    }

    #[test]
    fn products_are_exact(money in any_money(), rate in any_rate()) {
        let shown = money.times(rate).to_string();
        let (text, code) = shown.split_once(' ').unwrap();
        prop_assert_eq!(code, money.currency().code());

        let decimals = text.split_once('.').map_or(0, |(_, fraction)| fraction.len());
        prop_assert!(decimals >= money.currency().minor_digits() as usize);
        let count: i128 = text.replace('.', "").parse().unwrap();
        let scale = 12 + money.currency().minor_digits() - u32::try_from(decimals).unwrap();
        prop_assert_eq!(count * 10_i128.pow(scale), product_in_trillionths(money, rate));
    }

    #[test]
    fn small_products_agree_with_decimal(cents in -1_000_000_000_i64..1_000_000_000, rate in any_rate()) {
        // 28 digits hold any of these: `Decimal` is exact.
        let money = euros(cents);
        let shown = money.times(rate).to_string();
        let expected = money.amount() * rate.to_decimal();
        prop_assert_eq!(shown.trim_end_matches(" EUR").parse::<Decimal>().unwrap(), expected);
    }

    #[test]
    fn rounding_gives_a_neighbour_and_the_nearest_where_it_says_so(money in any_money(), rate in any_rate()) {
        let exact = product_in_trillionths(money, rate);
        let product = money.times(rate);
        prop_assert_eq!(product.is_exact(), exact % TRILLION == 0);
        for rounding in ROUNDINGS {
            let Ok(rounded) = product.round(rounding) else {
                prop_assert!(exact.abs() > i128::from(i64::MAX - 1) * TRILLION);
                continue;
            };
            let back = i128::from(rounded.minor_units()) * TRILLION;
            let off = back.abs_diff(exact);
            let (far, half) = (back.unsigned_abs(), TRILLION.unsigned_abs() / 2);
            prop_assert!(off < TRILLION.unsigned_abs());
            match rounding {
                Rounding::Down => prop_assert!(far <= exact.unsigned_abs()),
                Rounding::Up => prop_assert!(far >= exact.unsigned_abs()),
                _ => prop_assert!(off <= half),
            }
            if off == half {
                match rounding {
                    Rounding::HalfAwayFromZero => prop_assert!(far > exact.unsigned_abs()),
                    Rounding::HalfDown => prop_assert!(far < exact.unsigned_abs()),
                    Rounding::HalfEven => prop_assert_eq!(rounded.minor_units() % 2, 0),
                    _ => {}
                }
            }
        }
    }

    #[test]
    fn allocation_loses_nothing_and_stays_within_one_unit(
        money in any_money(),
        weights in prop::collection::vec((any::<u64>(), 0_u32..=64).prop_map(|(weight, shift)| {
            weight.checked_shr(shift).unwrap_or(0)
        }), 1..12),
    ) {
        let total: u128 = weights.iter().copied().map(u128::from).sum();
        prop_assume!(total > 0);
        let parts = money.allocate(&weights).unwrap();
        prop_assert_eq!(parts.len(), weights.len());
        let sum = parts.iter().try_fold(Money::zero(money.currency()), |sum, part| sum.checked_add(*part));
        prop_assert_eq!(sum, Ok(money));
        for (part, weight) in parts.iter().zip(&weights) {
            let share = u128::from(money.minor_units().unsigned_abs()) * u128::from(*weight);
            let part_magnitude = u128::from(part.minor_units().unsigned_abs());
            prop_assert!(part_magnitude == share / total || part_magnitude == share.div_ceil(total));
            prop_assert!(part.is_zero() || part.is_negative() == money.is_negative());
        }
        if let Ok(negative) = money.checked_neg() {
            let mirrored: Vec<_> = parts.iter().map(|part| part.checked_neg().unwrap()).collect();
            prop_assert_eq!(negative.allocate(&weights).unwrap(), mirrored);
        }
    }

    #[test]
    fn a_split_is_an_allocation_by_equal_weights(money in any_money(), parts in 1_u32..50, weight in 1..=u64::MAX) {
        let split: Vec<_> = money.split(NonZeroU32::new(parts).unwrap()).collect();
        prop_assert_eq!(split, money.allocate(&vec![weight; parts as usize]).unwrap());
    }
}
