//! Decimal numbers as whole counts of a power of ten: read and written exactly, never rounded.

use core::fmt;
use core::iter::repeat_n;

use rust_decimal::Decimal;

/// Why a number is no whole count of 10^-`scale`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ReadError {
    Malformed,
    TooFine,
    TooLarge,
}

/// Reads `-?(0|[1-9][0-9]*)(\.[0-9]+)?` as a count of 10^-`scale`. Zeros beyond the scale are no precision.
///
/// `Decimal` is not asked: it accepts more than this grammar and rounds what it cannot hold.
pub(super) fn from_text(text: &str, scale: u32) -> Result<i128, ReadError> {
    let unsigned = text.strip_prefix('-').unwrap_or(text);
    let (whole, fraction) = match unsigned.split_once('.') {
        Some((whole, fraction)) if is_digits(fraction) => (whole, fraction),
        Some(_) => return Err(ReadError::Malformed),
        None => (unsigned, ""),
    };
    if !is_digits(whole) || (whole.starts_with('0') && whole != "0") {
        return Err(ReadError::Malformed);
    }
    let fraction = fraction.trim_end_matches('0');
    let missing = (scale as usize)
        .checked_sub(fraction.len())
        .ok_or(ReadError::TooFine)?;
    let magnitude = whole
        .chars()
        .chain(fraction.chars())
        .chain(repeat_n('0', missing))
        .filter_map(|digit| digit.to_digit(10))
        .try_fold(0_i128, |count, digit| {
            count.checked_mul(10)?.checked_add(i128::from(digit))
        })
        .ok_or(ReadError::TooLarge)?;
    Ok(if text.starts_with('-') {
        magnitude.saturating_neg()
    } else {
        magnitude
    })
}

/// `value` as a count of 10^-`scale`. Zeros beyond the scale are no precision.
pub(super) fn from_decimal(value: Decimal, scale: u32) -> Result<i128, ReadError> {
    let value = value.normalize();
    let missing = scale.checked_sub(value.scale()).ok_or(ReadError::TooFine)?;
    10_i128
        .checked_pow(missing)
        .and_then(|factor| value.mantissa().checked_mul(factor))
        .ok_or(ReadError::TooLarge)
}

/// A count of 10^-`scale`, shown with `least_decimals` decimals and as many more as it needs.
///
/// Width and precision asked of the formatter are ignored: a shortened amount would be a wrong one.
pub(super) struct Scaled {
    pub(super) count: i128,
    pub(super) scale: u32,
    pub(super) least_decimals: u32,
}

impl fmt::Display for Scaled {
    #[allow(
        clippy::arithmetic_side_effects,
        reason = "the scale is at most 16 and only falls to zero: its power of ten fits and is not zero"
    )]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut magnitude = self.count.unsigned_abs();
        let mut scale = self.scale;
        while scale > self.least_decimals && magnitude.is_multiple_of(10) {
            magnitude /= 10;
            scale -= 1;
        }
        let one = 10_u128.pow(scale);
        let sign = if self.count < 0 { "-" } else { "" };
        write!(f, "{sign}{}", magnitude / one)?;
        if scale > 0 {
            write!(f, ".{:0width$}", magnitude % one, width = scale as usize)?;
        }
        Ok(())
    }
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use std::string::{String, ToString};

    use super::*;

    fn shown(count: i128, scale: u32, least_decimals: u32) -> String {
        Scaled {
            count,
            scale,
            least_decimals,
        }
        .to_string()
    }

    #[test]
    fn reads_the_grammar_and_nothing_else() {
        for (text, count) in [
            ("0", 0),
            ("-0", 0),
            ("-0.00", 0),
            ("10", 1_000),
            ("0.01", 1),
            ("-12.3", -1_230),
            ("1.50000000000000000000000000000000000000000", 150),
        ] {
            assert_eq!(from_text(text, 2), Ok(count), "{text}");
        }
        for text in [
            "", "-", "+1", "--1", "01", "-01", "00", ".5", "1.", "1.-5", "1.5.0", "1e3", "1_000",
            "1,5", " 1", "1 ", "1\n", "NaN", "inf", "0x10", "١", "１", "−1",
        ] {
            assert_eq!(from_text(text, 2), Err(ReadError::Malformed), "{text}");
        }
    }

    #[test]
    fn refuses_what_it_would_have_to_round() {
        assert_eq!(from_text("1.005", 2), Err(ReadError::TooFine));
        assert_eq!(from_text("0.1", 0), Err(ReadError::TooFine));
        // `Decimal` would read this as 1.
        let fine = "1.00000000000000000000000000000000000000001";
        assert_eq!(from_text(fine, 2), Err(ReadError::TooFine));
    }

    #[test]
    fn reads_to_the_last_count_and_no_further() {
        let greatest = i128::MAX.to_string();
        assert_eq!(from_text(&greatest, 0), Ok(i128::MAX));
        assert_eq!(from_text(&greatest, 1), Err(ReadError::TooLarge));
        assert_eq!(
            from_decimal(Decimal::MAX, 9),
            Ok(79_228_162_514_264_337_593_543_950_335_000_000_000)
        );
        assert_eq!(from_decimal(Decimal::MIN, 10), Err(ReadError::TooLarge));
        assert_eq!(from_text(&"9".repeat(400), 0), Err(ReadError::TooLarge));
    }

    #[test]
    fn shows_the_decimals_it_needs() {
        assert_eq!(shown(0, 12, 0), "0");
        assert_eq!(shown(0, 14, 2), "0.00");
        assert_eq!(shown(-5, 3, 2), "-0.005");
        assert_eq!(shown(1_500, 3, 2), "1.50");
        assert_eq!(shown(100, 0, 0), "100");
        assert_eq!(
            shown(i128::MIN, 16, 4),
            "-17014118346046923173168.7303715884105728"
        );
    }
}
