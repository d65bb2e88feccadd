//! Values in words.

/// Declares the words for the values of a closed set.
macro_rules! told {
    ($( $(#[$doc:meta])* $type:ty { $( $variant:ident => $words:literal, )+ } )+) => {
        $(
            $(#[$doc])*
            impl $crate::report::words::Tell<$crate::report::english::English> for $type {
                fn tell(&self, _: Words<'_>, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                    f.write_str(match self { $( Self::$variant => $words, )+ })
                }
            }
        )+
    };
}

mod attainment;
mod catalogue;
mod clauses;
mod clocks;
mod duty;
mod fees;
mod findings;
mod incidents;
mod limits;
mod services;
mod terms;

use core::fmt;

use chrono::{DateTime, Utc};

use super::English;
use crate::{incident::Standing, money::Money};

pub(super) use crate::report::words::Tell;
pub(super) use catalogue::counted;

/// Values in English.
pub(super) type Words<'a> = crate::report::words::Words<'a, English>;

impl Words<'_> {
    /// How `what` stands; `due` is when it is due, where that is known.
    pub(super) fn standing(
        self,
        what: &str,
        standing: Standing,
        due: Option<DateTime<Utc>>,
        f: &mut fmt::Formatter<'_>,
    ) -> fmt::Result {
        match standing {
            Standing::Awaited => write!(f, "{what} awaited"),
            Standing::Owed => match due {
                Some(due) => write!(f, "{what} due {}", self.instant(due)),
                None => write!(f, "{what} owed"),
            },
            Standing::Met { at } => write!(f, "{what} met {}", self.instant(at)),
            Standing::Missed {
                since,
                done_at: None,
                ..
            } => write!(f, "{what} late since {}", self.instant(since)),
            Standing::Missed {
                since,
                done_at: Some(at),
                ..
            } => write!(
                f,
                "{what} given {}, late since {}",
                self.instant(at),
                self.instant(since)
            ),
            Standing::Ended { at } => write!(f, "{what} no longer owed since {}", self.instant(at)),
        }
    }
}

/// A number of days with its noun.
#[derive(Clone, Copy)]
pub(super) struct Days {
    count: i64,
    kind: &'static str,
}

impl Days {
    pub(super) const fn new(count: i64) -> Self {
        Self { count, kind: "" }
    }

    pub(super) fn of(count: impl TryInto<i64>) -> Self {
        Self::new(count.try_into().unwrap_or(i64::MAX))
    }

    /// The same number of days of one kind, such as `business`.
    pub(super) const fn of_kind(self, kind: &'static str) -> Self {
        Self { kind, ..self }
    }
}

impl fmt::Display for Days {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let count = Words::new(None).number(self.count);
        let space = if self.kind.is_empty() { "" } else { " " };
        write!(f, "{count} {}{space}day{}", self.kind, plural(self.count))
    }
}

/// What a noun ends with beside `count`.
pub(super) fn plural(count: impl TryInto<i64>) -> &'static str {
    match count.try_into() {
        Ok(1) => "",
        _ => "s",
    }
}

/// Sums in several currencies, or that there are none.
pub(super) fn amounts(
    amounts: &[Money],
    words: Words<'_>,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    if amounts.is_empty() {
        return f.write_str("nothing");
    }
    for (index, amount) in amounts.iter().enumerate() {
        write!(
            f,
            "{}{}",
            if index == 0 { "" } else { ", " },
            words.of(amount)
        )?;
    }
    Ok(())
}
