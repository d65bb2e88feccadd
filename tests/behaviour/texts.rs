//! What is displayed of an id or a value reads as the same again, and nothing else does.

use std::{fmt::Display, str::FromStr};

use proptest::prelude::*;
use unified_support::{
    calendar::Digest,
    document::{Amendable, CheckId, Clock, ReadingId, RuleId},
    money::{Currency, Money, MoneyError},
};

/// A text that reads back, and does not with more around it.
fn reads_back<T: Display + FromStr + PartialEq + Copy>(value: T) {
    let text = value.to_string();
    assert!(text.parse().is_ok_and(|read: T| read == value), "{text}");
    for other in [
        format!(" {text}"),
        format!("{text} "),
        text.to_uppercase() + "x",
    ] {
        assert!(other.parse::<T>().is_err(), "{other}");
    }
}

#[test]
fn names_read_back() {
    RuleId::ALL.iter().copied().for_each(reads_back);
    CheckId::ALL.iter().copied().for_each(reads_back);
    Clock::ALL.iter().copied().for_each(reads_back);
    Amendable::ALL.iter().copied().for_each(reads_back);
    ReadingId::all().for_each(reads_back);
    let unknown = "flex_caps".parse::<ReadingId>().unwrap_err();
    assert_eq!(unknown.to_string(), "no reading `flex_caps`");
}

#[test]
fn money_reads_back_in_every_currency() {
    for currency in Currency::all().iter().copied() {
        for minor_units in [i64::MIN, -1, 0, 1, 100, i64::MAX] {
            reads_back(Money::from_minor_units(minor_units, currency));
        }
    }
}

#[test]
fn what_is_wrong_with_money_is_told() {
    let error = |text: &str| text.parse::<Money>().unwrap_err();
    assert!(matches!(error(""), MoneyError::NoCurrency { .. }));
    assert!(matches!(error("5.00EUR"), MoneyError::NoCurrency { .. }));
    assert!(matches!(error("5.00 EU"), MoneyError::Currency(_)));
    assert!(matches!(error("5.00  EUR"), MoneyError::Currency(_)));
    assert!(matches!(error("5.001 EUR"), MoneyError::Amount(_)));
    assert!(matches!(error("5,00 EUR"), MoneyError::Amount(_)));
}

#[test]
fn only_digits_in_lower_case_are_a_digest() {
    let text = "00ff".repeat(16);
    let digest: Digest = text.parse().expect("64 digits");
    assert_eq!(digest.as_bytes()[..4], [0, 255, 0, 255]);
    for wrong in [
        &text[1..],
        &format!("{text}0"),
        &text.replace('f', "F"),
        &text.replace('f', "g"),
        "",
    ] {
        assert!(wrong.parse::<Digest>().is_err(), "{wrong}");
    }
}

proptest! {
    #[test]
    fn a_digest_reads_back(text in "[0-9a-f]{64}") {
        let digest: Digest = text.parse().expect("64 digits");
        prop_assert_eq!(digest.to_string(), text);
        reads_back(digest);
    }
}
