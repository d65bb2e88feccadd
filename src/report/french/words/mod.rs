//! Values in words.

/// Declares the words for the values of a closed set.
macro_rules! told {
    ($( $(#[$doc:meta])* $type:ty { $( $variant:ident => $words:literal, )+ } )+) => {
        $(
            $(#[$doc])*
            impl $crate::report::words::Tell<$crate::report::french::French> for $type {
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

use super::French;
use crate::{incident::Standing, money::Money};

pub(super) use crate::report::words::Tell;
pub(super) use catalogue::counted;

/// Values in French.
pub(super) type Words<'a> = crate::report::words::Words<'a, French>;

impl Words<'_> {
    /// How `what`, of the feminine gender, stands; `due` is when it is due, where that is known.
    pub(super) fn standing(
        self,
        what: &str,
        standing: Standing,
        due: Option<DateTime<Utc>>,
        f: &mut fmt::Formatter<'_>,
    ) -> fmt::Result {
        match standing {
            Standing::Awaited => write!(f, "{what} à venir"),
            Standing::Owed => match due {
                Some(due) => write!(f, "{what} à fournir au plus tard le {}", self.instant(due)),
                None => write!(f, "{what} à fournir"),
            },
            Standing::Met { at } => write!(f, "{what} fournie à temps le {}", self.instant(at)),
            Standing::Missed {
                since,
                done_at: None,
                ..
            } => write!(f, "{what} en retard depuis le {}", self.instant(since)),
            Standing::Missed {
                since,
                done_at: Some(at),
                ..
            } => write!(
                f,
                "{what} fournie le {}, en retard depuis le {}",
                self.instant(at),
                self.instant(since)
            ),
            Standing::Ended { at } => write!(f, "{what} non due depuis le {}", self.instant(at)),
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

    /// The same number of days of one kind, by its adjective in the singular, such as `ouvré`.
    pub(super) const fn of_kind(self, kind: &'static str) -> Self {
        Self { kind, ..self }
    }
}

impl fmt::Display for Days {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (count, plural) = (Words::new(None).number(self.count), plural(self.count));
        write!(f, "{count}\u{a0}jour{plural}")?;
        match self.kind {
            "" => Ok(()),
            kind => write!(f, " {kind}{plural}"),
        }
    }
}

/// What a noun or an adjective ends with beside `count`: the French plural begins with two.
pub(super) fn plural(count: impl TryInto<i64>) -> &'static str {
    match count.try_into() {
        Ok(-1..=1) => "",
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
        return f.write_str("néant");
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
