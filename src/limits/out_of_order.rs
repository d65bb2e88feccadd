//! Dates that come in an impossible order.

use chrono::NaiveDate;

#[cfg(feature = "serde")]
use crate::{
    data::{Fields, Node, Reading, reader::refuse},
    finding::{Findings, Path, codes},
};

/// A date that comes before another that it must follow, or without that one.
///
/// # Example
///
/// ```
/// use unified_support::chrono::NaiveDate;
/// use unified_support::limits::PlanRequest;
///
/// let date = |month, day| NaiveDate::from_ymd_opt(2026, month, day).unwrap();
/// let error = PlanRequest::new("sip-1", date(5, 4)).delivered(date(5, 3)).unwrap_err();
/// assert_eq!(error.field(), "delivered_on");
/// assert_eq!(error.to_string(), "2026-05-03 is before `on`, 2026-05-04");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, thiserror::Error)]
#[non_exhaustive]
pub enum OutOfOrder {
    /// It comes before the other.
    #[error("{on} is before `{other}`, {not_before}")]
    Before {
        /// The date's name in the question.
        field: &'static str,
        /// The date.
        on: NaiveDate,
        /// The name of the date that it must follow.
        other: &'static str,
        /// That date.
        not_before: NaiveDate,
    },
    /// The other is not given.
    #[error("{on} is given without `{other}`")]
    Without {
        /// The date's name in the question.
        field: &'static str,
        /// The date.
        on: NaiveDate,
        /// The name of the date that it must follow.
        other: &'static str,
    },
}

impl OutOfOrder {
    /// The name in the question of the date that is wrong.
    #[must_use]
    pub const fn field(&self) -> &'static str {
        match self {
            Self::Before { field, .. } | Self::Without { field, .. } => field,
        }
    }
}

/// Checks dates with their names, each of which, where it is given, follows all before it, which are given.
pub(super) fn check_order(
    first: (&'static str, NaiveDate),
    later: &[(&'static str, Option<NaiveDate>)],
) -> Result<(), OutOfOrder> {
    let mut before = (first.0, Some(first.1));
    for &(field, on) in later {
        let (other, not_before) = before;
        match (on, not_before) {
            (Some(on), None) => return Err(OutOfOrder::Without { field, on, other }),
            (Some(on), Some(not_before)) if on < not_before => {
                return Err(OutOfOrder::Before {
                    field,
                    on,
                    other,
                    not_before,
                });
            }
            _ => {}
        }
        before = (field, on);
    }
    Ok(())
}

/// What was made of the dates in `fields`, or the one of them that comes too early.
#[cfg(feature = "serde")]
pub(super) fn read<T>(
    made: Result<T, OutOfOrder>,
    fields: &Fields<'_>,
    findings: &mut Findings,
) -> Reading<T> {
    made.or_else(|error| {
        let given = fields.given(error.field());
        let (node, path) = given.unwrap_or((&Node::Null, Path::root()));
        refuse(codes::OUT_OF_ORDER, error, node, &path, findings)
    })
}
