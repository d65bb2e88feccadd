//! What a review finds, as data.

use alloc::{
    string::{String, ToString},
    vec::Vec,
};
use core::fmt;

use chrono::NaiveDate;

use crate::{
    document::{CheckId, DeliveryMode, SpokenLanguage, Unit},
    fees::FlexCapOf,
    money::Money,
    order::Buyer,
};

/// What a check found. Shown, it is the message of a finding.
#[derive(Clone, Debug)]
pub(crate) struct Found {
    pub(crate) check: CheckId,
    /// The units in which the document has a service that is bought in another; none for any other check.
    pub(crate) units: Vec<Unit>,
}

impl Found {
    pub(super) const fn of(check: CheckId) -> Self {
        let units = Vec::new();
        Self { check, units }
    }
}

impl fmt::Display for Found {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.check.message())?;
        for (index, unit) in self.units.iter().enumerate() {
            let before = if index == 0 {
                "; the document has it in"
            } else {
                " or"
            };
            write!(f, "{before} `{unit}`")?;
        }
        Ok(())
    }
}

/// What it was found in. Shown, it is the value of a finding.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum FoundValue {
    /// As it is written in the order.
    Written(String),
    Nothing,
    Days(i64),
    Amount(Money),
    /// A part of an amount.
    Share {
        of: Option<FlexCapOf>,
        part: Money,
        whole: Money,
    },
    OverCap {
        of: FlexCapOf,
        used: Money,
        most: Money,
    },
    OffSchedule {
        total: Money,
        due: Money,
    },
    Date {
        date: NaiveDate,
        beside: Beside,
        other: NaiveDate,
    },
    /// Dates, and what they are of.
    Dates {
        of: Option<String>,
        first: NaiveDate,
        last: NaiveDate,
    },
    Count {
        count: u64,
        beside: CountBeside,
        other: u64,
    },
    CloudBeside {
        own: &'static str,
        other: &'static str,
        solution: String,
    },
}

/// What the date is beside which another does not fit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Beside {
    TermBegins,
    TermEnds,
    Ends,
    ContractYearEnds,
    FirstServiceBegins,
    FirstDay,
    LastDay,
    Bought,
}

/// What the number is beside which another does not fit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum CountBeside {
    Bought,
    Listed,
    Most,
    YearsOfTerm,
}

impl FoundValue {
    pub(super) const fn date(date: NaiveDate, beside: Beside, other: NaiveDate) -> Self {
        Self::Date {
            date,
            beside,
            other,
        }
    }

    pub(super) const fn dates(first: NaiveDate, last: NaiveDate) -> Self {
        Self::Dates {
            of: None,
            first,
            last,
        }
    }

    pub(super) fn dates_of(of: &str, first: NaiveDate, last: NaiveDate) -> Self {
        Self::Dates {
            of: Some(of.into()),
            first,
            last,
        }
    }

    pub(super) fn count(
        count: impl TryInto<u64>,
        beside: CountBeside,
        other: impl TryInto<u64>,
    ) -> Self {
        Self::Count {
            count: count.try_into().unwrap_or(u64::MAX),
            beside,
            other: other.try_into().unwrap_or(u64::MAX),
        }
    }
}

impl fmt::Display for FoundValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Written(text) => f.write_str(text),
            Self::Nothing => f.write_str("none"),
            Self::Days(days) => write!(f, "{days} days"),
            Self::Amount(amount) => write!(f, "{amount}"),
            Self::Share { of, part, whole } => {
                if let Some(of) = of {
                    write!(f, "{}: ", of.as_str())?;
                }
                write!(f, "{part} of {whole}")
            }
            Self::OverCap { of, used, most } => {
                write!(f, "{}: {used}, at most {most}", of.as_str())
            }
            Self::OffSchedule { total, due } => write!(f, "{total}, the schedule charges {due}"),
            Self::Date {
                date,
                beside,
                other,
            } => {
                let beside = match beside {
                    Beside::TermBegins => "the term begins on",
                    Beside::TermEnds => "the term ends on",
                    Beside::Ends => "it ends on",
                    Beside::ContractYearEnds => "the contract year ends on",
                    Beside::FirstServiceBegins => "the first service begins on",
                    Beside::FirstDay => "the first day was",
                    Beside::LastDay => "the last day was",
                    Beside::Bought => "bought on",
                };
                write!(f, "{date}, {beside} {other}")
            }
            Self::Dates { of, first, last } => {
                if let Some(of) = of {
                    write!(f, "{of}, ")?;
                }
                write!(f, "{first} to {last}")
            }
            Self::Count {
                count,
                beside,
                other,
            } => match beside {
                CountBeside::Bought => write!(f, "{count} of {other}"),
                CountBeside::Listed => write!(f, "{count}, {other} listed"),
                CountBeside::Most => write!(f, "{count}, at most {other}"),
                CountBeside::YearsOfTerm => write!(f, "{count}, the term has {other}"),
            },
            Self::CloudBeside {
                own,
                other,
                solution,
            } => write!(f, "{own}, beside {other} for {solution}"),
        }
    }
}

impl From<Money> for FoundValue {
    fn from(amount: Money) -> Self {
        Self::Amount(amount)
    }
}

impl<T: Into<Self>> From<Option<T>> for FoundValue {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Nothing, Into::into)
    }
}

macro_rules! as_written {
    ($( $type:ty ),+) => {
        $(
            impl From<$type> for FoundValue {
                fn from(value: $type) -> Self {
                    Self::Written(value.to_string())
                }
            }
        )+
    };
}

as_written!(
    &str,
    u64,
    NaiveDate,
    Unit,
    DeliveryMode,
    &SpokenLanguage,
    Buyer
);
