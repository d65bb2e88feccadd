//! The entries of a log, in the order in which they are taken.

use alloc::{collections::BTreeSet, sync::Arc, vec::Vec};

use chrono::NaiveDate;

use crate::decision::{Problem, QuestionError};

/// Something that has an id of its own and a date.
pub(super) trait Dated {
    /// Its id.
    fn id(&self) -> &Arc<str>;

    /// Its date.
    fn on(&self) -> NaiveDate;
}

/// The entries up to `as_of`, by their dates; those of one date in the order in which `field` of the question gives them.
pub(super) fn in_order<'e, E: Dated>(
    entries: &'e [E],
    as_of: NaiveDate,
    field: &'static str,
) -> Result<Vec<&'e E>, QuestionError> {
    let mut entries: Vec<_> = entries.iter().filter(|entry| entry.on() <= as_of).collect();
    let mut ids = BTreeSet::new();
    if let Some(repeated) = entries.iter().find(|entry| !ids.insert(entry.id())) {
        return Err(QuestionError::new(
            field,
            &**repeated.id(),
            Problem::RepeatedId {
                id: (**repeated.id()).into(),
            },
        ));
    }
    // Ids only tell entries apart: which one comes first is no matter of its name.
    entries.sort_by_key(|entry| entry.on());
    Ok(entries)
}

/// Says where a type keeps its id and its date.
macro_rules! dated {
    ($entry:ty, $on:ident) => {
        impl $crate::limits::in_order::Dated for $entry {
            fn id(&self) -> &alloc::sync::Arc<str> {
                &self.id
            }

            fn on(&self) -> chrono::NaiveDate {
                self.$on
            }
        }
    };
}

pub(super) use dated;
