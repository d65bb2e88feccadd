//! Currencies, amounts, rates, rounding and allocation.

use std::num::NonZeroU32;

use unified_support::money::{
    AllocationError, AmountError, ArithmeticError, Currency, CurrencyError, Money, Rate, RateError,
    Rounding, Unrounded,
};
use unified_support::rust_decimal::Decimal;

const ROUNDINGS: [Rounding; 5] = [
    Rounding::HalfAwayFromZero,
    Rounding::HalfEven,
    Rounding::HalfDown,
    Rounding::Down,
    Rounding::Up,
];

fn euros(cents: i64) -> Money {
    Money::from_minor_units(cents, Currency::EUR)
}

fn read(text: &str, currency: Currency) -> Result<Money, AmountError> {
    Money::from_decimal_str(text, currency)
}

fn rate(text: &str) -> Rate {
    text.parse().unwrap()
}

mod laws;
mod tiers;

mod currency {
    use super::*;

    /// Where `iso_currency` and this table differ, by code and reason.
    const DIFFERENT_STATUS: [(&str, &str); 1] = [(
        "VES",
        "the list of ISO 4217 has both VES and VED; the other table takes VED for its successor",
    )];
    const DIFFERENT_NAME: [(&str, &str); 3] = [
        ("SEK", "the other table names singular and plural"),
        ("UYI", "the other table doubles the abbreviation"),
        ("XCG", "the other table misspells Caribbean"),
    ];

    fn is_active(other: iso_currency::Currency) -> bool {
        other.is_superseded().is_none()
            || DIFFERENT_STATUS
                .iter()
                .any(|(code, _)| *code == other.code())
    }

    #[test]
    fn every_currency_is_in_the_second_table() {
        for currency in Currency::all() {
            let code = currency.code();
            let other = iso_currency::Currency::from_code(code).expect(code);
            assert!(is_active(other), "{code} is withdrawn");
            assert_eq!(
                other.exponent().map(u32::from),
                Some(currency.minor_digits()),
                "{code}"
            );
            let name_differs = DIFFERENT_NAME.iter().any(|(known, _)| *known == code);
            assert_eq!(
                other.name() != currency.name(),
                name_differs,
                "{code}: {}",
                other.name()
            );
        }
    }

    #[test]
    fn every_active_row_of_the_second_table_is_a_currency_or_refused_for_its_minor_unit() {
        use iso_currency::IntoEnumIterator;

        let (mut taken, mut without_minor_unit) = (0, 0);
        for other in iso_currency::Currency::iter() {
            let result = Currency::from_code(other.code());
            match (is_active(other), other.exponent()) {
                (false, _) => assert!(
                    matches!(result, Err(CurrencyError::Unknown { .. })),
                    "{other:?}"
                ),
                (true, Some(_)) => {
                    assert_eq!(result.map(Currency::code), Ok(other.code()));
                    taken += 1;
                }
                (true, None) => {
                    let (code, name) = (other.code(), other.name());
                    assert!(
                        matches!(result, Err(CurrencyError::NoMinorUnit { code: c, name: n }) if c == code && n == name),
                        "{other:?}"
                    );
                    without_minor_unit += 1;
                }
            }
        }
        assert_eq!((taken, without_minor_unit), (165, 13));
        assert_eq!(Currency::all().len(), taken);
    }

    #[test]
    fn listed_differences_still_differ() {
        for (code, reason) in DIFFERENT_STATUS {
            let other = iso_currency::Currency::from_code(code).unwrap();
            assert!(other.is_superseded().is_some(), "{code}: {reason}");
            assert!(Currency::from_code(code).is_ok());
        }
    }

    #[test]
    fn all_are_sorted_and_have_at_most_four_digits() {
        assert!(Currency::all().is_sorted_by(|a, b| a < b && a.code() < b.code()));
        assert!(
            Currency::all()
                .iter()
                .all(|currency| currency.minor_digits() <= 4)
        );
    }

    #[test]
    fn refusals_say_why() {
        let why = |code| Currency::from_code(code).unwrap_err().to_string();
        assert_eq!(why("Eur"), "currency `Eur` must be written `EUR`");
        assert_eq!(
            why("XAU"),
            "`XAU` (Gold (one troy ounce)) has no minor unit in ISO 4217, so no amount can be in it"
        );
        assert_eq!(why("xau"), why("XAU"));
        for (text, meant) in [("EUR ", "EUR"), ("euros", "EUR"), ("yens japonais", "")] {
            let question = match meant {
                "" => String::new(),
                meant => format!("; did you mean `{meant}`?"),
            };
            let message = format!("`{text}` is not an active currency code of ISO 4217{question}");
            assert_eq!(why(text), message);
        }
        for code in ["", "EU", "978", "HRK", "BTC", "ＥＵＲ"] {
            assert_eq!(
                why(code),
                format!("`{code}` is not an active currency code of ISO 4217")
            );
        }
        assert_eq!("EUR".parse(), Ok(Currency::EUR));
    }
}

mod amounts {
    use super::*;

    #[test]
    fn the_minor_unit_is_the_finest() {
        for (currency, finest, too_fine) in [
            (Currency::JPY, "1", "0.1"),
            (Currency::EUR, "0.01", "0.001"),
            (Currency::KWD, "0.001", "0.0001"),
            (Currency::CLF, "0.0001", "0.00001"),
            (Currency::UYW, "0.0001", "0.00001"),
        ] {
            let one = Money::from_minor_units(1, currency);
            let decimal = |text: &str| text.parse::<Decimal>().unwrap();
            assert_eq!(read(finest, currency), Ok(one));
            assert_eq!(Money::try_new(decimal(finest), currency), Ok(one));
            assert_eq!(one.amount().to_string(), finest);
            assert_eq!(one.to_string(), format!("{finest} {currency}"));

            let refused = AmountError::TooFine {
                amount: too_fine.to_owned(),
                currency,
            };
            assert_eq!(read(too_fine, currency), Err(refused.clone()));
            assert_eq!(Money::try_new(decimal(too_fine), currency), Err(refused));
        }
    }

    #[test]
    fn amounts_are_shown_with_exactly_the_minor_digits() {
        for (text, currency, shown) in [
            ("5000", Currency::EUR, "5000.00 EUR"),
            ("-0.5", Currency::EUR, "-0.50 EUR"),
            ("-0", Currency::EUR, "0.00 EUR"),
            (
                "1.0000000000000000000000000000000000000000",
                Currency::JPY,
                "1 JPY",
            ),
            ("1.5", Currency::KWD, "1.500 KWD"),
            ("0", Currency::CLF, "0.0000 CLF"),
        ] {
            let money = read(text, currency).unwrap();
            assert_eq!(money.to_string(), shown);
            assert_eq!(format!("{} {currency}", money.amount()), shown);
            assert_eq!(
                format!("{money:3.1}"),
                shown,
                "width and precision cut nothing"
            );
        }
    }

    #[test]
    fn amounts_end_at_the_last_minor_unit() {
        for (currency, least, greatest, beyond) in [
            (
                Currency::JPY,
                "-9223372036854775808",
                "9223372036854775807",
                "9223372036854775808",
            ),
            (
                Currency::EUR,
                "-92233720368547758.08",
                "92233720368547758.07",
                "92233720368547758.08",
            ),
            (
                Currency::KWD,
                "-9223372036854775.808",
                "9223372036854775.807",
                "9223372036854775.808",
            ),
            (
                Currency::CLF,
                "-922337203685477.5808",
                "922337203685477.5807",
                "922337203685477.5808",
            ),
        ] {
            assert_eq!(read(least, currency).unwrap().minor_units(), i64::MIN);
            assert_eq!(read(greatest, currency).unwrap().minor_units(), i64::MAX);
            let error = read(beyond, currency).unwrap_err();
            assert_eq!(
                error.to_string(),
                format!(
                    "amount `{beyond}` is out of range: {least} {currency} to {greatest} {currency}"
                )
            );
            assert_eq!(
                Money::try_new(beyond.parse().unwrap(), currency),
                Err(error)
            );
        }
    }

    #[test]
    fn what_is_wrong_is_told_apart() {
        let euro = |text: &str| read(text, Currency::EUR).unwrap_err();
        for text in [
            "", "1,5", "+1", ".5", "1.", "1e3", "01", "1_000", "1.5 EUR", "--1", "-",
        ] {
            assert_eq!(
                euro(text),
                AmountError::Malformed {
                    text: text.to_owned()
                }
            );
        }
        assert_eq!(
            euro("1,5").to_string(),
            "amount `1,5` is not a decimal number such as `1234.50`"
        );
        let (fine, large) = (format!("0.{}1", "0".repeat(300)), "9".repeat(300));
        assert!(matches!(euro(&fine), AmountError::TooFine { amount, .. } if amount == fine));
        assert!(matches!(euro(&large), AmountError::OutOfRange { amount, .. } if amount == large));
        // `Decimal` reads this as 100000000000000000000000000000.
        assert!(matches!(
            euro("99999999999999999999999999999.99"),
            AmountError::OutOfRange { .. }
        ));
    }

    #[test]
    fn extreme_decimals_are_refused() {
        for currency in [Currency::JPY, Currency::CLF] {
            for value in [Decimal::MAX, Decimal::MIN] {
                let error = Money::try_new(value, currency).unwrap_err();
                assert!(matches!(error, AmountError::OutOfRange { .. }), "{error}");
            }
            let smallest = Decimal::new(1, Decimal::MAX_SCALE);
            assert!(matches!(
                Money::try_new(smallest, currency),
                Err(AmountError::TooFine { .. })
            ));
            let negative_zero = -Decimal::ZERO;
            assert_eq!(
                Money::try_new(negative_zero, currency),
                Ok(Money::zero(currency))
            );
        }
    }

    #[test]
    fn arithmetic_stays_in_one_currency_and_in_range() {
        let (least, greatest, one) = (euros(i64::MIN), euros(i64::MAX), euros(1));
        let too_much = ArithmeticError::OutOfRange {
            currency: Currency::EUR,
        };
        let out_of_range = Err(too_much.clone());
        assert_eq!(greatest.checked_add(one), out_of_range);
        assert_eq!(least.checked_sub(one), out_of_range);
        assert_eq!(least.checked_neg(), out_of_range);
        assert_eq!(greatest.checked_neg(), Ok(euros(-i64::MAX)));
        assert_eq!(least.checked_sub(least), Ok(euros(0)));
        assert_eq!(
            too_much.to_string(),
            "the result is out of range: -92233720368547758.08 EUR to 92233720368547758.07 EUR"
        );

        let yen = Money::zero(Currency::JPY);
        let mixed = ArithmeticError::MixedCurrencies {
            left: Currency::EUR,
            right: Currency::JPY,
        };
        assert_eq!(one.checked_add(yen), Err(mixed.clone()));
        assert_eq!(one.checked_sub(yen), Err(mixed.clone()));
        assert_eq!(one.checked_cmp(yen), Err(mixed.clone()));
        assert_eq!(Unrounded::from(one).checked_add(yen.into()), Err(mixed));
        assert!(one.checked_cmp(euros(2)).unwrap().is_lt());
        assert_ne!(Money::zero(Currency::EUR), yen);
    }
}

mod rates {
    use super::*;

    #[test]
    fn equal_rates_are_equal_however_they_were_written() {
        for (text, shown) in [
            ("0.50", "0.5"),
            ("-0", "0"),
            ("100", "100"),
            ("-1.250000000000000", "-1.25"),
            ("0.000000000001", "0.000000000001"),
            ("1000000.000", "1000000"),
        ] {
            let rate = rate(text);
            assert_eq!(rate.to_string(), shown);
            assert_eq!(rate.to_decimal().to_string(), shown);
            assert_eq!(Rate::try_new(text.parse().unwrap()), Ok(rate));
        }
        assert_eq!(rate("1.0"), Rate::ONE);
        assert_eq!(rate("0.000"), Rate::ZERO);
        assert_eq!(Rate::percent(i16::MIN).to_string(), "-327.68");
    }

    #[test]
    fn refusals_say_why() {
        let why = |text: &str| text.parse::<Rate>().unwrap_err().to_string();
        assert_eq!(
            why("50%"),
            "rate `50%` is not a decimal number such as `0.5`"
        );
        assert_eq!(
            why("0.0000000000001"),
            "rate `0.0000000000001` is too fine: a rate has at most 12 decimals"
        );
        for text in [
            "1000000.000000000001",
            "-1000000.000000000001",
            "9223373",
            &"9".repeat(99),
        ] {
            assert_eq!(
                why(text),
                format!("rate `{text}` is out of range: a rate lies between -1000000 and 1000000")
            );
        }
        let third = Decimal::ONE / Decimal::from(3);
        assert!(matches!(
            Rate::try_new(third),
            Err(RateError::TooFine { .. })
        ));
        assert!(matches!(
            Rate::try_new(Decimal::MIN),
            Err(RateError::OutOfRange { .. })
        ));
    }
}

mod rounding {
    use super::*;

    /// The table in the documentation of [`Rounding`].
    #[test]
    fn each_rounding_on_both_sides_of_each_boundary() {
        let exact = [
            "0.4", "0.5", "0.6", "1.5", "2.5", "-0.4", "-0.5", "-0.6", "-1.5", "-2.5",
        ];
        for (rounding, expected) in [
            (
                Rounding::HalfAwayFromZero,
                [0, 1, 1, 2, 3, 0, -1, -1, -2, -3],
            ),
            (Rounding::HalfEven, [0, 0, 1, 2, 2, 0, 0, -1, -2, -2]),
            (Rounding::HalfDown, [0, 0, 1, 1, 2, 0, 0, -1, -1, -2]),
            (Rounding::Down, [0, 0, 0, 1, 2, 0, 0, 0, -1, -2]),
            (Rounding::Up, [1, 1, 1, 2, 3, -1, -1, -1, -2, -3]),
        ] {
            let cents = exact.map(|cents| {
                euros(1)
                    .times(rate(cents))
                    .round(rounding)
                    .unwrap()
                    .minor_units()
            });
            assert_eq!(cents, expected, "{rounding}");
        }
    }

    #[test]
    fn a_trillionth_off_a_half_is_no_tie() {
        let product = |text| euros(1).times(rate(text));
        for (text, nearest) in [
            ("0.499999999999", 0),
            ("0.500000000001", 1),
            ("-0.500000000001", -1),
        ] {
            for rounding in [
                Rounding::HalfAwayFromZero,
                Rounding::HalfEven,
                Rounding::HalfDown,
            ] {
                assert_eq!(
                    product(text).round(rounding),
                    Ok(euros(nearest)),
                    "{text} {rounding}"
                );
            }
        }
        assert_eq!(product("0.000000000001").round(Rounding::Up), Ok(euros(1)));
        assert_eq!(
            product("0.999999999999").round(Rounding::Down),
            Ok(euros(0))
        );
    }

    #[test]
    fn half_of_one_minor_unit_in_each_precision() {
        for (currency, exact, rounded) in [
            (Currency::JPY, "0.5 JPY", "1 JPY"),
            (Currency::EUR, "0.005 EUR", "0.01 EUR"),
            (Currency::KWD, "0.0005 KWD", "0.001 KWD"),
            (Currency::CLF, "0.00005 CLF", "0.0001 CLF"),
        ] {
            let half = Money::from_minor_units(1, currency).times(Rate::percent(50));
            assert_eq!(half.to_string(), exact);
            assert_eq!(
                half.round(Rounding::HalfAwayFromZero).unwrap().to_string(),
                rounded
            );
            assert_eq!(half.round(Rounding::HalfEven), Ok(Money::zero(currency)));
        }
    }

    #[test]
    fn extremes_are_exact_or_refused() {
        let largest = euros(i64::MIN).times(Rate::MIN);
        assert_eq!(largest.to_string(), "92233720368547758080000.00 EUR");
        assert!(largest.is_exact());
        let fine = euros(i64::MAX).times(rate("999999.999999999999"));
        assert_eq!(
            fine.to_string(),
            "92233720368547757977766.27963145224193 EUR"
        );
        for rounding in ROUNDINGS {
            assert_eq!(
                largest.round(rounding),
                Err(ArithmeticError::OutOfRange {
                    currency: Currency::EUR
                })
            );
            assert_eq!(
                euros(i64::MIN).times(Rate::ONE).round(rounding),
                Ok(euros(i64::MIN))
            );
        }
        let last = euros(i64::MAX).times(rate("1.0000000000000"));
        assert_eq!(last.round(Rounding::Up), Ok(euros(i64::MAX)));

        let mut sum = largest;
        let overflow = (0..64).find_map(|_| match sum.checked_add(largest) {
            Ok(more) => {
                sum = more;
                None
            }
            Err(error) => Some(error),
        });
        assert_eq!(
            overflow,
            Some(ArithmeticError::OutOfRange {
                currency: Currency::EUR
            })
        );
    }

    #[test]
    fn names_are_their_own() {
        let names = ROUNDINGS.map(Rounding::as_str);
        assert_eq!(
            names,
            [
                "half_away_from_zero",
                "half_even",
                "half_down",
                "down",
                "up"
            ]
        );
    }
}

mod allocation {
    use super::*;

    fn allocated(amount: i64, weights: &[u64]) -> Vec<i64> {
        let parts = euros(amount).allocate(weights).unwrap();
        parts.into_iter().map(Money::minor_units).collect()
    }

    #[test]
    fn the_largest_remainder_goes_first_and_the_earlier_of_equals() {
        assert_eq!(allocated(100, &[1, 1, 1]), [34, 33, 33]);
        assert_eq!(allocated(101, &[1, 1, 1]), [34, 34, 33]);
        assert_eq!(allocated(10, &[1, 2, 4]), [1, 3, 6]); // 1.43, 2.86, 5.71
        assert_eq!(allocated(1, &[1, 2]), [0, 1]);
        assert_eq!(allocated(1, &[0, 0, 5, 5]), [0, 0, 1, 0]);
        assert_eq!(allocated(-10, &[1, 2, 4]), [-1, -3, -6]);
        assert_eq!(allocated(0, &[3, 0]), [0, 0]);
    }

    #[test]
    fn extremes_do_not_overflow() {
        assert_eq!(allocated(i64::MIN, &[u64::MAX]), [i64::MIN]);
        assert_eq!(
            allocated(i64::MIN, &[u64::MAX, u64::MAX]),
            [i64::MIN / 2; 2]
        );
        assert_eq!(allocated(i64::MAX, &[u64::MAX, 0, 1]), [i64::MAX, 0, 0]);
        assert_eq!(allocated(i64::MIN, &[0, 1]), [0, i64::MIN]);
    }

    #[test]
    fn nothing_to_allocate_by_is_refused() {
        let error = euros(100).allocate(&[]).unwrap_err();
        assert_eq!(error, AllocationError::NoWeights);
        assert_eq!(
            error.to_string(),
            "an amount cannot be allocated without weights"
        );
        let error = euros(0).allocate(&[0, 0]).unwrap_err();
        assert_eq!(error, AllocationError::AllWeightsZero { count: 2 });
        assert_eq!(
            error.to_string(),
            "an amount cannot be allocated by weights that are all zero (2 given)"
        );
    }

    #[test]
    fn a_split_into_many_parts_takes_no_memory() {
        let parts = euros(-5).split(NonZeroU32::MAX);
        assert_eq!(parts.len(), u32::MAX as usize);
        assert_eq!(
            parts.take(6).map(Money::minor_units).collect::<Vec<_>>(),
            [-1, -1, -1, -1, -1, 0]
        );
    }
}
