//! What is to be prorated: a price, the whole for which it is paid, and its parts.

use alloc::{sync::Arc, vec::Vec};
use core::ops::RangeInclusive;

use chrono::NaiveDate;

use crate::{
    data::serde_forms,
    finding::{Code, Path, codes},
    money::Money,
};

pub use crate::document::vocabulary::fees::{DayCount, ProrationWhole};

#[cfg(feature = "serde")]
mod datum;

/// A price, the whole for which it is paid, and consecutive parts of that.
///
/// # Example: a part must begin on the day after the one before it
///
/// ```
/// use unified_support::chrono::NaiveDate;
/// use unified_support::fees::{Proration, ProrationBasis, ProrationPrice};
/// use unified_support::money::{Currency, Money};
///
/// let date = |month, day| NaiveDate::from_ymd_opt(2026, month, day).unwrap();
/// let price = ProrationPrice::Given(Money::from_minor_units(120_000, Currency::EUR));
/// let parts = [date(1, 1)..=date(1, 31), date(2, 2)..=date(2, 28)];
/// let error = Proration::try_new(price, ProrationBasis::Term, parts).unwrap_err();
/// assert_eq!(error.to_string(), "parts[1].first_day: this is not the day after 2026-01-31, the last day of the part before");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Proration {
    price: ProrationPrice,
    basis: ProrationBasis,
    parts: Vec<RangeInclusive<NaiveDate>>,
    first_day: NaiveDate,
    day_count: DayCount,
}

/// What is prorated.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ProrationPrice {
    /// This price.
    Given(Money),
    /// The price of a purchase of the order, by its id, whatever paid for it.
    OfPurchase(Arc<str>),
}

/// The whole for which the price is paid. Its days, or how much it is as time is [counted](DayCount), are the denominator; there is no default, as the services description names
/// none.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ProrationBasis {
    /// The term of the order.
    Term,
    /// The contract year of the order in which the first part begins: 365 or 366 days, or fewer if it is the last and the term
    /// ends in it. All parts must lie in it.
    ContractYear,
    /// The dates of a purchase of the order, by its id.
    Purchase(Arc<str>),
    /// These dates, both included.
    Dates(RangeInclusive<NaiveDate>),
}

impl ProrationBasis {
    /// What the whole is, without its dates.
    #[must_use]
    pub const fn whole(&self) -> ProrationWhole {
        match self {
            Self::Term => ProrationWhole::Term,
            Self::ContractYear => ProrationWhole::ContractYear,
            Self::Purchase(_) => ProrationWhole::Purchase,
            Self::Dates(_) => ProrationWhole::Dates,
        }
    }

    /// The name of its kind: `term`, `contract_year`, `purchase` or `dates`.
    #[must_use]
    pub const fn as_str(&self) -> &'static str {
        self.whole().as_str()
    }
}

impl Proration {
    /// What of `price`, which is paid for the whole `basis`, falls on `parts`: dates from the first to the last of each, both
    /// included.
    ///
    /// # Errors
    ///
    /// The first of these:
    ///
    /// - dates of the whole that end before they begin
    /// - no parts
    /// - a part that ends before it begins
    /// - a part that does not begin on the day after the one before it
    pub fn try_new(
        price: ProrationPrice,
        basis: ProrationBasis,
        parts: impl IntoIterator<Item = RangeInclusive<NaiveDate>>,
    ) -> Result<Self, ProrationError> {
        if let ProrationBasis::Dates(dates) = &basis {
            check(dates, &Path::root().key("whole"))?;
        }
        let parts: Vec<_> = parts.into_iter().collect();
        let path = Path::root().key("parts");
        let Some(first) = parts.first() else {
            let problem = ProrationProblem::NoParts;
            return Err(ProrationError { path, problem });
        };
        let first_day = *first.start();
        let mut before = first_day.pred_opt();
        for (index, part) in parts.iter().enumerate() {
            let (first_day, path) = (*part.start(), path.index(index));
            if let Some(before) = before.filter(|before| first_day.pred_opt() != Some(*before)) {
                let path = path.key("first_day");
                let problem = ProrationProblem::NotConsecutive { first_day, before };
                return Err(ProrationError { path, problem });
            }
            check(part, &path)?;
            before = Some(*part.end());
        }
        Ok(Self {
            price,
            basis,
            parts,
            first_day,
            day_count: DayCount::Days,
        })
    }

    /// The same, with time counted so; by days unless this is said.
    #[must_use]
    pub const fn counted_by(mut self, day_count: DayCount) -> Self {
        self.day_count = day_count;
        self
    }

    /// How time is counted.
    #[must_use]
    pub const fn day_count(&self) -> DayCount {
        self.day_count
    }

    /// What is prorated.
    #[must_use]
    pub const fn price(&self) -> &ProrationPrice {
        &self.price
    }

    /// The whole for which it is paid.
    #[must_use]
    pub const fn basis(&self) -> &ProrationBasis {
        &self.basis
    }

    /// The parts, each of which begins on the day after the one before; never none.
    #[must_use]
    pub fn parts(&self) -> &[RangeInclusive<NaiveDate>] {
        &self.parts
    }

    /// The first day of the first part.
    #[must_use]
    pub const fn first_day(&self) -> NaiveDate {
        self.first_day
    }
}

/// That `dates` do not end before they begin.
fn check(dates: &RangeInclusive<NaiveDate>, path: &Path) -> Result<(), ProrationError> {
    if dates.is_empty() {
        let last_day = *dates.end();
        return Err(ProrationError {
            path: path.key("last_day"),
            problem: ProrationProblem::Reversed { last_day },
        });
    }
    Ok(())
}

serde_forms!(Proration);

/// Why a price cannot be prorated so: where, and what is wrong.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{path}: {problem}")]
pub struct ProrationError {
    path: Path,
    problem: ProrationProblem,
}

/// What is wrong with parts, or with the whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ProrationProblem {
    /// There are no parts.
    #[error("there is no part")]
    NoParts,
    /// The last day is before the first.
    #[error("the last day is before the first")]
    Reversed {
        /// It.
        last_day: NaiveDate,
    },
    /// The part does not begin on the day after the one before it.
    #[error("this is not the day after {before}, the last day of the part before")]
    NotConsecutive {
        /// When it begins.
        first_day: NaiveDate,
        /// When the one before it ends.
        before: NaiveDate,
    },
}

impl ProrationError {
    /// Where, such as `parts[1].first_day`.
    #[must_use]
    pub const fn path(&self) -> &Path {
        &self.path
    }

    /// What is wrong.
    #[must_use]
    pub const fn problem(&self) -> ProrationProblem {
        self.problem
    }

    /// The error's stable code.
    #[must_use]
    pub const fn code(&self) -> Code {
        match self.problem {
            ProrationProblem::NoParts => codes::NO_PARTS,
            ProrationProblem::Reversed { .. } => codes::DATES_REVERSED,
            ProrationProblem::NotConsecutive { .. } => codes::PARTS_NOT_CONSECUTIVE,
        }
    }

    /// The date that is wrong, where there is one.
    #[must_use]
    pub const fn date(&self) -> Option<NaiveDate> {
        match self.problem {
            ProrationProblem::NoParts => None,
            ProrationProblem::Reversed { last_day } => Some(last_day),
            ProrationProblem::NotConsecutive { first_day, .. } => Some(first_day),
        }
    }
}
