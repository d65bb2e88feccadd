//! How soon an incident presses for attention.

use alloc::vec::Vec;

use chrono::{DateTime, TimeDelta, Utc};

use super::{
    clocks::{Clocks, Owing},
    phase::Phase,
    standing::{Deadline, Standing},
};
use crate::{
    decision::Error,
    document::{AttentionTimes, ClauseId, Clock, Party, ResponseRow, ResponseTable, Severity},
    response::Commitment,
};

/// The time within which a table says that an incident needs attention, from when to when it says so, and what that is by the
/// reading [`AttentionTimes`].
///
/// # Example: no deadline, unless it is read as one
///
/// ```
/// # use unified_support::calendar::Zones;
/// # use unified_support::chrono::NaiveDate;
/// # use unified_support::engine::Engine;
/// # use unified_support::order::{LocationDraft, OrderDraft, TermDraft};
/// use unified_support::document::{AttentionTimes, Product, Readings, Severity};
/// use unified_support::incident::IncidentLog;
/// use unified_support::response::Incident;
/// # let date = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap();
/// # let term = TermDraft::new(date(2026, 1, 1), date(2026, 12, 31));
/// # let locations = [LocationDraft::new("paris", "FR", "Europe/Paris", [])];
/// # let draft = OrderDraft::new("1", date(2025, 12, 15), term, "EUR", "paris", locations);
/// # let engine = Engine::from_draft(draft, Zones::embedded(), Readings::default())?;
///
/// let at = |text: &str| format!("2026-06-15T{text}:00+02:00").parse().unwrap();
/// let log = IncidentLog::try_new(Incident::new(Severity::B, Product::Other, at("10:00")), [])?;
/// let decision = engine.location("paris")?.incident(&log, at("11:00"))?;
/// let time = &decision.outcome().decided().unwrap().attention()[0];
/// assert_eq!((time.within().num_hours(), time.deadline()), (2, None));
///
/// let read_as_one = engine.with_readings(Readings::default().with(AttentionTimes::Deadline));
/// let decision = read_as_one.location("paris")?.incident(&log, at("11:00"))?;
/// let time = &decision.outcome().decided().unwrap().attention()[0];
/// assert_eq!(time.deadline().unwrap().due(), Some(at("12:00")));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AttentionTime {
    pub(super) table: ResponseTable,
    pub(super) severity: Severity,
    pub(super) within: TimeDelta,
    pub(super) clock: Clock,
    pub(super) clause: ClauseId,
    pub(super) since: DateTime<Utc>,
    pub(super) ended_at: Option<DateTime<Utc>>,
    pub(super) deadline: Option<(Deadline, Standing)>,
}

impl AttentionTime {
    /// The table.
    #[must_use]
    pub const fn table(&self) -> ResponseTable {
        self.table
    }

    /// The severity at which it says so.
    #[must_use]
    pub const fn severity(&self) -> Severity {
        self.severity
    }

    /// The time; zero for an immediate need.
    #[must_use]
    pub const fn within(&self) -> TimeDelta {
        self.within
    }

    /// What it is counted in.
    #[must_use]
    pub const fn clock(&self) -> Clock {
        self.clock
    }

    /// The clause that states it.
    #[must_use]
    pub const fn clause(&self) -> ClauseId {
        self.clause
    }

    /// From when on it holds.
    #[must_use]
    pub const fn since(&self) -> DateTime<Utc> {
        self.since
    }

    /// When another severity took its place.
    #[must_use]
    pub const fn ended_at(&self) -> Option<DateTime<Utc>> {
        self.ended_at
    }

    /// Its deadline, which the first call response meets; none by the reading that it is a measure of urgency.
    #[must_use]
    pub fn deadline(&self) -> Option<&Deadline> {
        self.deadline.as_ref().map(|(deadline, _)| deadline)
    }

    /// How the deadline stands, where there is one.
    #[must_use]
    pub fn standing(&self) -> Option<Standing> {
        self.deadline.as_ref().map(|(_, standing)| *standing)
    }
}

/// The attention times that held in the phases, each as long as its table and its severity did.
pub(super) fn attention(
    phases: &[Phase],
    start: Option<DateTime<Utc>>,
    clocks: &Clocks<'_>,
) -> Result<Vec<AttentionTime>, Error> {
    let mut times = Vec::new();
    for phase in phases {
        for table in ResponseTable::ALL {
            if !phase.has(commitment(*table)) {
                continue;
            }
            let row = table.row(phase.stretch.severity);
            let Some(attention) = row.and_then(ResponseRow::attention) else {
                continue;
            };
            // The tables print nothing without a clause.
            let Some(clause) = attention.source().clause() else {
                continue;
            };
            times.push(AttentionTime {
                table: *table,
                severity: phase.stretch.severity,
                within: attention.value().within(),
                clock: attention.value().clock(),
                clause,
                since: phase.stretch.from,
                ended_at: phase.stretch.until,
                deadline: None,
            });
        }
    }
    if clocks.readings.response.attention_times == AttentionTimes::Deadline {
        for time in &mut times {
            time.deadline = Some(deadline(time, start, clocks)?);
        }
    }
    Ok(times)
}

fn deadline(
    time: &AttentionTime,
    start: Option<DateTime<Utc>>,
    clocks: &Clocks<'_>,
) -> Result<(Deadline, Standing), Error> {
    let ended_at = time.ended_at.or_else(|| clocks.told.closed_at());
    // What comes once another severity holds does not meet it any more.
    let is_in_time = |at: &DateTime<Utc>| time.ended_at.is_none_or(|end| *at < end);
    let done_at = clocks.told.responded_at.filter(is_in_time);
    let owing = Owing {
        start: clocks.start_of(start, time.since),
        within: time.within,
        clock: time.clock,
        done_at,
        ended_at,
    };
    let deadline = clocks.of(Party::Microsoft, &owing)?;
    let standing = Standing::of(deadline.state(), done_at, ended_at);
    Ok((deadline, standing))
}

/// The commitment whose table it is: AED has none of its own.
pub(super) const fn commitment(table: ResponseTable) -> Commitment {
    match table {
        ResponseTable::Base => Commitment::Base,
        ResponseTable::UnifiedEnhancedResponse => Commitment::UnifiedEnhancedResponse,
        ResponseTable::RapidResponse => Commitment::RapidResponse,
        ResponseTable::AzureEventManagement => Commitment::AzureEventManagement,
    }
}
