//! What cancelling a scheduled service costs, by the days of notice.

use super::{Cited, Source, clauses};
use crate::money::Rate;

/// A range of days of notice and the part of the price that a cancellation then costs.
///
/// Notice is whole days from the cancellation to the first day of delivery; which days count, and what holds for a
/// cancellation after that day, are readings ([`CancellationDays`](super::CancellationDays),
/// [`LateCancellation`](super::LateCancellation)).
///
/// # Example: the boundaries
///
/// ```
/// use unified_support::document::{CancellationBand, clauses};
/// use unified_support::money::Rate;
///
/// let rate = |notice_days| CancellationBand::at(notice_days).value().rate();
/// assert_eq!(rate(14), Rate::ZERO);
/// assert_eq!(rate(13), Rate::percent(50));
/// assert_eq!(rate(6), Rate::percent(50));
/// assert_eq!(rate(5), Rate::ONE);
/// assert_eq!(rate(-3), Rate::ONE);
///
/// let source = CancellationBand::at(13).source();
/// assert_eq!(source.clause(), Some(clauses::CANCELLATION_6_13_DAYS));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct CancellationBand {
    least_days: Option<i64>,
    most_days: Option<i64>,
    rate: Rate,
}

impl CancellationBand {
    /// The band of `notice_days`: every number of days, zero and below too, is in exactly one.
    #[must_use]
    pub fn at(notice_days: i64) -> &'static Cited<Self> {
        if notice_days >= FREE_LEAST_DAYS {
            &FREE
        } else if notice_days >= HALF_LEAST_DAYS {
            &HALF
        } else {
            &FULL
        }
    }

    /// The bands that take the place of the three: each from its own least days, the last from any number, to below those of the one above.
    pub(crate) fn amended(bands: [(Option<i64>, Rate, Source); 3]) -> [Cited<Self>; 3] {
        let mut above: Option<i64> = None;
        bands.map(|(least_days, rate, source)| {
            let most_days = above.map(|least| least.saturating_sub(1));
            above = least_days;
            let band = Self {
                least_days,
                most_days,
                rate,
            };
            Cited::new(band, source)
        })
    }

    /// The three bands, the longest notice first.
    #[must_use]
    pub const fn all() -> [&'static Cited<Self>; 3] {
        [&FREE, &HALF, &FULL]
    }

    /// The fewest days of notice in the band; none where it has no lower end.
    #[must_use]
    pub const fn least_days(&self) -> Option<i64> {
        self.least_days
    }

    /// The most days of notice in the band; none where it has no upper end.
    #[must_use]
    pub const fn most_days(&self) -> Option<i64> {
        self.most_days
    }

    /// The part of the service's price that the cancellation costs, from 0 to 1.
    #[must_use]
    pub const fn rate(&self) -> Rate {
        self.rate
    }
}

// A band is stated by its lower end alone: it ends where the one above begins, so that no gap or overlap can be written.
const FREE_LEAST_DAYS: i64 = 14;
const HALF_LEAST_DAYS: i64 = 6;

static FREE: Cited<CancellationBand> = Cited::clause(
    CancellationBand {
        least_days: Some(FREE_LEAST_DAYS),
        most_days: None,
        rate: Rate::ZERO,
    },
    clauses::CANCELLATION_14_DAYS_FULL_REFUND,
);

static HALF: Cited<CancellationBand> = Cited::clause(
    CancellationBand {
        least_days: Some(HALF_LEAST_DAYS),
        most_days: Some(FREE_LEAST_DAYS - 1),
        rate: Rate::percent(50),
    },
    clauses::CANCELLATION_6_13_DAYS,
);

static FULL: Cited<CancellationBand> = Cited::clause(
    CancellationBand {
        least_days: None,
        most_days: Some(HALF_LEAST_DAYS - 1),
        rate: Rate::ONE,
    },
    clauses::CANCELLATION_5_DAYS_OR_LESS,
);

#[cfg(test)]
mod tests {
    use std::string::ToString;

    use super::CancellationBand;

    #[test]
    fn rates_at_the_boundaries() {
        for (notice_days, rate) in [
            (i64::MAX, "0"),
            (14, "0"),
            (13, "0.5"),
            (6, "0.5"),
            (5, "1"),
            (0, "1"),
            (-1, "1"),
            (i64::MIN, "1"),
        ] {
            let band = CancellationBand::at(notice_days).value();
            assert_eq!(band.rate().to_string(), rate, "{notice_days} days");
            assert!(band.least_days().is_none_or(|least| least <= notice_days));
            assert!(band.most_days().is_none_or(|most| notice_days <= most));
        }
    }

    #[test]
    fn bands_as_printed() {
        let printed = CancellationBand::all()
            .map(|band| (band.value().least_days(), band.value().most_days()));
        assert_eq!(
            printed,
            [(Some(14), None), (Some(6), Some(13)), (None, Some(5))]
        );
    }
}
