//! What was delivered of hours.

use alloc::{string::String, sync::Arc, vec::Vec};
use core::num::NonZeroU32;

use chrono::NaiveDate;

pub use crate::document::vocabulary::limits::HoursPurpose;
use crate::{data::datum, limits::in_order::dated};

datum! {
/// What was delivered of the hours of one purchase, for a statement as of a date.
///
/// # Example
///
/// ```
/// use std::num::NonZeroU32;
/// use unified_support::chrono::NaiveDate;
/// use unified_support::limits::{HoursEntry, HoursLedger};
///
/// let date = |month, day| NaiveDate::from_ymd_opt(2026, month, day).unwrap();
/// let ninety = NonZeroU32::new(90).unwrap();
/// let ledger = HoursLedger::new("ede", date(6, 30), [HoursEntry::new("visit", date(3, 2), ninety)]);
/// assert_eq!(ledger.purchase(), "ede");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct HoursLedger {
    pub(super) purchase: String = non_empty,
    pub(super) as_of: NaiveDate,
    pub(super) entries: Vec<HoursEntry>,
    pub(super) included_hours: Option<u32> = optional,
}
}

impl HoursLedger {
    /// The `entries` of the purchase with the id `purchase`; entries of the same date are taken in the order given. Those after
    /// `as_of` change nothing.
    pub fn new(
        purchase: impl Into<String>,
        as_of: NaiveDate,
        entries: impl IntoIterator<Item = HoursEntry>,
    ) -> Self {
        Self {
            purchase: purchase.into(),
            as_of,
            entries: entries.into_iter().collect(),
            included_hours: None,
        }
    }

    /// The same ledger, of a service that comes with this many hours of other services, as the Work Order says.
    #[must_use]
    pub const fn with_included_hours(mut self, hours: u32) -> Self {
        self.included_hours = Some(hours);
        self
    }

    /// The id of the purchase.
    #[must_use]
    pub fn purchase(&self) -> &str {
        &self.purchase
    }

    /// The date of the statement.
    #[must_use]
    pub const fn as_of(&self) -> NaiveDate {
        self.as_of
    }

    /// The entries, in the order in which they were given.
    #[must_use]
    pub fn entries(&self) -> &[HoursEntry] {
        &self.entries
    }
}

datum! {
    /// Hours that were delivered: on one date, in whole minutes. Or an entry that undoes such an entry, or one that undoes another.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    pub struct HoursEntry {
        pub(super) id: Arc<str> = non_empty,
        pub(super) on: NaiveDate,
        pub(super) kind: EntryKind = self::entry_kind,
    }
}

dated!(HoursEntry, on);

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum EntryKind {
    Delivered {
        minutes: NonZeroU32,
        included_use: Option<IncludedUse>,
    },
    Reversed {
        of: Arc<str>,
        /// All that is left of it, where that is not said.
        minutes: Option<NonZeroU32>,
    },
}

impl HoursEntry {
    /// `minutes` minutes, delivered on the date `on`. The `id` is the entry's own: it distinguishes entries of the same date.
    pub fn new(id: impl Into<Arc<str>>, on: NaiveDate, minutes: NonZeroU32) -> Self {
        Self {
            id: id.into(),
            on,
            kind: EntryKind::Delivered {
                minutes,
                included_use: None,
            },
        }
    }

    /// On the date `on` all that is left of the entry `of` is undone: a ledger is appended to, and nothing in it is ever changed. What
    /// was taken off for it comes back, and is lost if the hours have ended by then; where something else was right, a further entry
    /// says what.
    ///
    /// # Example: 90 minutes were 60
    ///
    /// ```
    /// # use std::num::NonZeroU32;
    /// # use unified_support::chrono::NaiveDate;
    /// use unified_support::limits::HoursEntry;
    ///
    /// # let on = |day| NaiveDate::from_ymd_opt(2026, 6, day).unwrap();
    /// # let minutes = |minutes| NonZeroU32::new(minutes).unwrap();
    /// let entries = [
    ///     HoursEntry::new("visit", on(15), minutes(90)),
    ///     HoursEntry::reversed("slip", on(17), "visit").in_part(minutes(30)),
    /// ];
    /// assert_ne!(entries[1], HoursEntry::reversed("slip", on(17), "visit"));
    /// ```
    pub fn reversed(id: impl Into<Arc<str>>, on: NaiveDate, of: impl Into<Arc<str>>) -> Self {
        Self {
            id: id.into(),
            on,
            kind: EntryKind::Reversed {
                of: of.into(),
                minutes: None,
            },
        }
    }

    /// The same reversal, of so many minutes alone.
    #[must_use]
    pub fn in_part(mut self, part: NonZeroU32) -> Self {
        if let EntryKind::Reversed { minutes, .. } = &mut self.kind {
            *minutes = Some(part);
        }
        self
    }

    /// The same entry, and what included hours were used for; a reversal is of what it undoes.
    #[must_use]
    pub fn with_use(mut self, used_for: IncludedUse) -> Self {
        if let EntryKind::Delivered { included_use, .. } = &mut self.kind {
            *included_use = Some(used_for);
        }
        self
    }
}

/// What hours that come with a service were used for, and of which kind they are.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct IncludedUse {
    pub(super) purpose: HoursPurpose,
    pub(super) kind: HoursKind,
}

impl IncludedUse {
    /// Hours of a `kind` for a `purpose`.
    #[must_use]
    pub const fn new(purpose: HoursPurpose, kind: HoursKind) -> Self {
        Self { purpose, kind }
    }
}

/// Of which kind hours are that come with a service.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum HoursKind {
    /// Reactive support management.
    Rsm,
    /// Service delivery management, which a location allots: the host does, by `2.3/uer-sdm-hours-by-host`.
    Sdm {
        /// The id of the location that allotted them.
        allotted_by: Arc<str>,
    },
}

/// What `reverses` another entry has no fields but its `minutes`, and need not have those.
#[cfg(feature = "serde")]
mod entry_kind {
    #[cfg(test)]
    use core::{marker::PhantomData, num::NonZeroU32};

    use serde::ser::SerializeMap;

    use super::{EntryKind, included_use};
    #[cfg(test)]
    use crate::data::shape::{self, Forms, Shapes};
    use crate::{
        data::{
            Fields, Reading,
            mode::{optional, optional_text, required},
        },
        finding::Findings,
    };

    pub(super) fn write<M: SerializeMap>(
        _: &'static str,
        value: &EntryKind,
        map: &mut M,
    ) -> Result<(), M::Error> {
        match value {
            EntryKind::Delivered {
                minutes,
                included_use: used_for,
            } => {
                required::write("minutes", minutes, map)?;
                included_use::write("included_use", used_for, map)
            }
            EntryKind::Reversed { of, minutes } => {
                required::write("reverses", of, map)?;
                optional::write("minutes", minutes, map)
            }
        }
    }

    pub(super) fn read(
        _: &'static str,
        fields: &mut Fields<'_>,
        findings: &mut Findings,
    ) -> Reading<EntryKind> {
        if let Some(of) = optional_text::read("reverses", fields, findings)? {
            let minutes = optional::read("minutes", fields, findings)?;
            return Ok(EntryKind::Reversed { of, minutes });
        }
        let minutes = required::read("minutes", fields, findings);
        let used_for = included_use::read("included_use", fields, findings);
        Ok(EntryKind::Delivered {
            minutes: minutes?,
            included_use: used_for?,
        })
    }

    #[cfg(test)]
    pub(super) fn shape(_: &'static str, _: PhantomData<EntryKind>, shapes: &mut Shapes) -> Forms {
        let used_for = included_use::shape("included_use", PhantomData, shapes);
        let delivered = Forms::required::<NonZeroU32>("minutes", shapes).and(&used_for);
        let reversed = Forms::field("reverses", shape::non_empty_text(), true)
            .and(&Forms::optional::<NonZeroU32>("minutes", shapes));
        delivered.or(reversed)
    }
}

/// Only hours that come with a service are of a kind: the fields of a use stand beside its `purpose`.
#[cfg(feature = "serde")]
#[allow(clippy::ref_option, reason = "the form of a mode")]
mod included_use {
    #[cfg(test)]
    use core::marker::PhantomData;

    #[cfg(test)]
    use crate::data::shape::{self, Forms, Shapes};
    use serde::ser::SerializeMap;

    use super::{HoursKind, HoursPurpose, IncludedUse};
    use crate::{
        data::{
            Fields, Reading,
            mode::{non_empty, optional, required},
            reader::one_of,
        },
        finding::Findings,
    };

    pub(super) fn write<M: SerializeMap>(
        _: &'static str,
        value: &Option<IncludedUse>,
        map: &mut M,
    ) -> Result<(), M::Error> {
        let Some(IncludedUse { purpose, kind }) = value else {
            return Ok(());
        };
        required::write("purpose", purpose, map)?;
        match kind {
            HoursKind::Rsm => map.serialize_entry("kind", "rsm"),
            HoursKind::Sdm { allotted_by } => {
                map.serialize_entry("kind", "sdm")?;
                required::write("allotted_by", allotted_by, map)
            }
        }
    }

    pub(super) fn read(
        _: &'static str,
        fields: &mut Fields<'_>,
        findings: &mut Findings,
    ) -> Reading<Option<IncludedUse>> {
        let Some(purpose) = optional::read::<HoursPurpose>("purpose", fields, findings)? else {
            return Ok(None);
        };
        let kind = read_kind(fields, findings)?;
        Ok(Some(IncludedUse { purpose, kind }))
    }

    fn read_kind(fields: &mut Fields<'_>, findings: &mut Findings) -> Reading<HoursKind> {
        let kinds = one_of(&[("rsm", false), ("sdm", true)]);
        if !fields.required("kind", findings, kinds)? {
            return Ok(HoursKind::Rsm);
        }
        let allotted_by = non_empty::read("allotted_by", fields, findings)?;
        Ok(HoursKind::Sdm { allotted_by })
    }

    #[cfg(test)]
    pub(super) fn shape(
        _: &'static str,
        _: PhantomData<Option<IncludedUse>>,
        shapes: &mut Shapes,
    ) -> Forms {
        let kind = |kind| Forms::field("kind", shape::constant(shape::text(kind)), true);
        let allotted_by = Forms::field("allotted_by", shape::non_empty_text(), true);
        let sdm = kind("sdm").and(&allotted_by);
        let purpose = Forms::required::<HoursPurpose>("purpose", shapes);
        Forms::none().or(purpose.and(&kind("rsm").or(sdm)))
    }
}
