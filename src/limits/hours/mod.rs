//! Hours that were bought, or come with a service, and are drawn down as they are delivered.

mod standing;

use alloc::{string::String, sync::Arc, vec::Vec};
use core::num::NonZeroU32;

use chrono::NaiveDate;

use self::standing::Standings;
pub use crate::document::vocabulary::limits::HoursPurpose;
use crate::{
    coverage::Coverage,
    data::datum,
    decision::{
        NotApplicable, Outcome, Problem, QuestionError, ServicePart, Step, Trace, Undetermined,
    },
    document::{
        ClauseId, HourIncrement, HoursRule, Reading, Readings, ServiceTerms, Stated, Unit, clauses,
        names::named,
    },
    finding::Path,
    limits::{
        in_order::{dated, in_order},
        overdraw, span,
    },
    order::{Order, Purchase},
};

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
    purchase: String = non_empty,
    as_of: NaiveDate,
    entries: Vec<HoursEntry>,
    included_hours: Option<u32> = optional,
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
        id: Arc<str> = non_empty,
        on: NaiveDate,
        kind: EntryKind = self::entry_kind,
    }
}

dated!(HoursEntry, on);

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum EntryKind {
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

/// The minutes that are taken off for `minutes` of one delivery.
fn counted(minutes: i64, increment: HourIncrement) -> i64 {
    match increment {
        HourIncrement::Exact => minutes,
        HourIncrement::StartedHour => {
            let started = minutes.saturating_add(59).checked_div(60);
            started.unwrap_or_default().saturating_mul(60)
        }
    }
}

/// What hours that come with a service were used for, and of which kind they are.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct IncludedUse {
    purpose: HoursPurpose,
    kind: HoursKind,
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

datum! {
    /// Where the hours of a purchase stand: what was granted is drawn, left or lost.
    ///
    /// Clauses: `2.3/ede-hours-decrement`, `2.3/rede-hours-decrement`, `2.2/development-assistance-hours`, `2.2/rsm-addon-hours`,
    /// `2.3/uer-included-hours`, `2.3/uer-sdm-hours-by-host`, `2.3/uer-extra-meetings`, `2.5/unused-services-lost`.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub struct HoursStatement {
        /// All minutes that there were.
        pub granted_minutes: i64,
        /// The minutes that were drawn.
        pub drawn_minutes: i64,
        /// The minutes that are left to use.
        pub left_minutes: i64,
        /// The minutes that were not used in time, and are lost.
        pub lost_minutes: i64,
        /// The minutes that were delivered while they could be used, and are beyond what was left.
        pub excess_minutes: i64,
        /// The first day on which they can be used.
        pub first_day: NaiveDate,
        /// The last day on which they can be used.
        pub last_day: NaiveDate,
        /// The outcome of each entry up to the date, by date; entries of the same date in the order given.
        pub entries: Vec<DrawnHours>,
    }

    /// An entry and its outcome.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub struct DrawnHours {
        /// Its id.
        pub id: Arc<str>,
        /// Its date.
        pub on: NaiveDate,
        /// Its minutes.
        pub minutes: i64,
        /// Its outcome.
        pub draw: Draw,
        /// The minutes that were taken off for it, by the reading [`HourIncrement`]; below zero where an entry undoes another and
        /// they come back.
        pub drawn_minutes: i64,
        /// The minutes of it that are beyond what was left, counted as those that are taken off; none if it was refused for another
        /// reason, and below zero where an entry undoes another.
        pub excess_minutes: i64,
    }
}

named! {
    /// The outcome of an entry of delivered hours. What was not drawn is no part of the purchase.
    Draw, a "draw";
    /// They were taken off.
    Drawn = "drawn",
    /// What was left of the purchase was taken off for a part of them.
    DrawnPartly = "drawn_partly",
    /// They were delivered before the purchase was made or began, or after it ended.
    OutOfTime = "out_of_time",
    /// They are for what the included hours are not for.
    OtherPurpose = "other_purpose",
    /// They are hours of SDM that the host did not allot.
    NotAllottedByHost = "not_allotted_by_host",
    /// They are more than was left, and nothing was taken off for them.
    BeyondBalance = "beyond_balance",
    /// It undoes another entry.
    Reversed = "reversed",
}

/// Where the hours of a purchase stand.
pub(crate) fn hours_ledger<T: Trace>(
    order: &Order,
    ledger: &HoursLedger,
    readings: &Readings,
    trace: &mut T,
) -> Result<Outcome<HoursStatement>, QuestionError> {
    let entries = in_order(&ledger.entries, ledger.as_of, "entries")?;
    let path = Path::root().key("purchase");
    let purchase = order.purchase_named(&ledger.purchase, path)?;
    let coverage = Coverage::new(order, readings);
    let block = Block::of(coverage, order, purchase, ledger, readings)?;
    let Some((first_day, last_day)) = span(order, purchase, readings, trace) else {
        return Ok(Outcome::NotApplicable(NotApplicable::NotEntitled));
    };
    let missing = block.missing(&entries);
    if !missing.names().is_empty() {
        return Ok(Outcome::Undetermined(missing));
    }
    let granted = block.granted.unwrap_or_default();
    block.record(granted, trace);
    let is_part = |entry: &&HoursEntry| match &entry.kind {
        EntryKind::Delivered { minutes, .. } => minutes.get() % 60 != 0,
        EntryKind::Reversed { minutes, .. } => minutes.is_some_and(|one| one.get() % 60 != 0),
    };
    if entries.iter().any(is_part) {
        trace.record(|| block.increment());
    }
    let mut standings = Standings::new(readings.limits.hour_increment);
    let mut left = granted;
    let mut drawn = Vec::with_capacity(entries.len());
    for entry in entries {
        let told = match &entry.kind {
            EntryKind::Delivered {
                minutes,
                included_use,
            } => {
                let minutes = i64::from(minutes.get());
                let told = block.draw(entry, (minutes, included_use.as_ref()), left, trace);
                standings.enter(&told);
                told
            }
            EntryKind::Reversed { of, minutes } => {
                let minutes = minutes.map(|minutes| i64::from(minutes.get()));
                standings.reverse(entry, (of, minutes), left, trace)?
            }
        };
        left = left.saturating_sub(told.drawn_minutes);
        drawn.push(told);
    }
    let is_over = ledger.as_of > last_day;
    trace.record(|| {
        let rule = HoursRule::HoursLost {
            as_of: ledger.as_of,
            last_day,
            unused: overdraw::time(left),
            lost: is_over,
        };
        Step::by(clauses::UNUSED_SERVICES_LOST, rule)
    });
    let (left_minutes, lost_minutes) = if is_over { (0, left) } else { (left, 0) };
    let excess = drawn.iter().map(|entry| entry.excess_minutes);
    Ok(Outcome::Decided(HoursStatement {
        granted_minutes: granted,
        drawn_minutes: granted.saturating_sub(left),
        left_minutes,
        lost_minutes,
        excess_minutes: excess.fold(0, i64::saturating_add),
        first_day,
        last_day,
        entries: drawn,
    }))
}

/// The hours of a purchase.
struct Block<'o> {
    coverage: Coverage<'o>,
    purchase: &'o Purchase,
    host: &'o Arc<str>,
    readings: &'o Readings,
    /// None if they come with the purchase, and the ledger does not say how many.
    granted: Option<i64>,
    /// By which clause they are drawn.
    clause: ClauseId,
    is_included: bool,
}

impl<'o> Block<'o> {
    /// The hours of `purchase`.
    fn of(
        coverage: Coverage<'o>,
        order: &'o Order,
        purchase: &'o Purchase,
        ledger: &HoursLedger,
        readings: &'o Readings,
    ) -> Result<Self, QuestionError> {
        let service = purchase.service();
        let terms = service.terms();
        let quantity = purchase.quantity();
        let included = terms.included_hours.first();
        let (hours, clause, is_included) = match (sold_in_hours(terms), included) {
            (Some(clause), _) if quantity.unit() == Unit::Hours => {
                if ledger.included_hours.is_some() {
                    return Err(QuestionError::new(
                        "included_hours",
                        ledger.included_hours,
                        Problem::NotOffered {
                            service,
                            what: ServicePart::IncludedHours,
                        },
                    ));
                }
                (Some(quantity.count()), clause, false)
            }
            (_, Some(included)) => (ledger.included_hours, included.clause(), true),
            _ => {
                return Err(QuestionError::new(
                    "purchase",
                    purchase.id(),
                    Problem::NotOffered {
                        service,
                        what: ServicePart::Hours,
                    },
                ));
            }
        };
        Ok(Self {
            coverage,
            purchase,
            host: order.host().shared_id(),
            readings,
            granted: hours.map(|hours| i64::from(hours).saturating_mul(60)),
            clause,
            is_included,
        })
    }

    /// The facts on which the answer hangs: the use of an entry only matters while the hours can be used.
    fn missing(&self, entries: &[&HoursEntry]) -> Undetermined {
        let mut missing = Undetermined::default();
        if self.granted.is_none() {
            missing.add("included_hours");
        }
        let mut in_time = entries.iter().filter(|entry| self.is_in_time(entry.on));
        let is_silent = |entry: &&HoursEntry| {
            matches!(
                entry.kind,
                EntryKind::Delivered {
                    included_use: None,
                    ..
                }
            )
        };
        if self.is_included && in_time.any(is_silent) {
            missing.add("purpose");
        }
        missing
    }

    fn is_in_time(&self, on: NaiveDate) -> bool {
        self.coverage.on(self.purchase, on).is_some()
    }

    fn increment(&self) -> Step {
        let reading = self.readings.limits.hour_increment;
        let rule = HoursRule::HourIncrement { reading };
        Step::by(HourIncrement::ID, rule).on(&[self.clause])
    }

    fn record<T: Trace>(&self, granted: i64, trace: &mut T) {
        trace.record(|| {
            let rule = HoursRule::HoursGranted {
                purchase: self.purchase.shared_id().clone(),
                service: self.purchase.service(),
                included: self.is_included,
                granted: overdraw::time(granted),
            };
            Step::by(self.clause, rule)
        });
    }

    /// The outcome of `entry`, where `left` is left: every condition up to the first that fails is a step.
    fn draw<T: Trace>(
        &self,
        entry: &HoursEntry,
        (minutes, included_use): (i64, Option<&IncludedUse>),
        left: i64,
        trace: &mut T,
    ) -> DrawnHours {
        let told = |draw, drawn, excess| DrawnHours {
            id: entry.id.clone(),
            on: entry.on,
            minutes,
            draw,
            drawn_minutes: drawn,
            excess_minutes: excess,
        };
        let held = self.coverage.held(self.purchase, entry.on);
        self.coverage.record_covers(held, entry.on, trace);
        if held.stretch.is_none() {
            return told(Draw::OutOfTime, 0, 0);
        }
        if let (true, Some(included_use)) = (self.is_included, included_use)
            && let Some(refused) = self.refused(&entry.id, included_use, trace)
        {
            return told(refused, 0, 0);
        }
        let counted = counted(minutes, self.readings.limits.hour_increment);
        let overdraw = self.readings.limits.overdraw;
        let drawn = overdraw::taken((&entry.id, counted), left, (overdraw, self.clause), trace);
        trace.record(|| {
            let rule = HoursRule::HoursDrawn {
                holds: counted <= left,
                entry: entry.id.clone(),
                time: overdraw::time(counted),
                before: overdraw::time(left),
                drawn: overdraw::time(drawn),
            };
            Step::by(self.clause, rule)
        });
        let draw = match drawn {
            drawn if drawn == counted => Draw::Drawn,
            0 => Draw::BeyondBalance,
            _ => Draw::DrawnPartly,
        };
        told(draw, drawn, counted.saturating_sub(drawn))
    }

    /// Why included hours are not for this use, if they are not.
    fn refused<T: Trace>(
        &self,
        id: &Arc<str>,
        included_use: &IncludedUse,
        trace: &mut T,
    ) -> Option<Draw> {
        let purpose = included_use.purpose;
        let is_extra = purpose == HoursPurpose::ExtraMeeting;
        trace.record(|| {
            let clause = if is_extra {
                clauses::UER_EXTRA_MEETINGS
            } else {
                clauses::UER_INCLUDED_HOURS
            };
            let rule = HoursRule::HoursPurpose {
                holds: !is_extra,
                entry: id.clone(),
                purpose,
            };
            Step::by(clause, rule)
        });
        if is_extra {
            return Some(Draw::OtherPurpose);
        }
        let HoursKind::Sdm { allotted_by } = &included_use.kind else {
            return None;
        };
        let is_by_host = allotted_by == self.host;
        trace.record(|| {
            let rule = HoursRule::HoursAllotted {
                holds: is_by_host,
                entry: id.clone(),
                allotted_by: allotted_by.clone(),
                host: self.host.clone(),
            };
            Step::by(clauses::UER_SDM_HOURS_BY_HOST, rule)
        });
        (!is_by_host).then_some(Draw::NotAllottedByHost)
    }
}

/// The clause by which a service that is sold in hours is drawn down.
fn sold_in_hours(terms: &ServiceTerms) -> Option<ClauseId> {
    let mut units = terms.units.iter();
    let unit = units.find(|unit| *unit.value() == Unit::Hours)?;
    let draw_down = terms.draw_down.as_ref();
    Some(draw_down.map_or(unit.clause(), Stated::clause))
}
