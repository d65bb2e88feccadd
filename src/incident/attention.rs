//! How soon an incident needs attention.

use alloc::vec::Vec;

use chrono::{DateTime, TimeDelta, Utc};

use super::{
    clocks::{Clocks, Owing},
    phase::Phase,
    standing::{Deadline, Standing},
    threshold::Watched,
};
use crate::{
    data::datum,
    decision::{QuestionError, Step, Trace},
    document::{
        AttentionTimes, ClauseId, Clock, IfAny, IncidentRule, Party, Reading, ResponseRow,
        ResponseTable, Severity,
    },
    response::Commitment,
};

datum! {
    /// The time within which a table says that an incident needs attention, from when to when that holds, and what it amounts to
    /// by the reading [`AttentionTimes`].
    ///
    /// # Example: no deadline, unless it is read as one
    ///
    /// ```
    /// use unified_support::document::{AttentionTimes, Product, Readings, Severity};
    /// use unified_support::engine::Engine;
    /// use unified_support::incident::IncidentLog;
    /// use unified_support::order::OrderDraft;
    /// use unified_support::response::Incident;
    ///
    /// let engine = Engine::try_from(OrderDraft::example())?;
    ///
    /// let at = |text: &str| format!("2026-06-15T{text}:00+02:00").parse().unwrap();
    /// let log = IncidentLog::try_new(Incident::new(Severity::B, Product::Other, at("10:00")), [])?;
    /// let decision = engine.location("paris")?.incident(&log, at("11:00"))?;
    /// let time = &decision.outcome().decided().unwrap().attention[0];
    /// assert_eq!((time.within.num_hours(), &time.deadline), (2, &None));
    ///
    /// let read_as_one = engine.with_readings(Readings::default().with(AttentionTimes::Deadline));
    /// let decision = read_as_one.location("paris")?.incident(&log, at("11:00"))?;
    /// let time = &decision.outcome().decided().unwrap().attention[0];
    /// assert_eq!(time.deadline.as_ref().unwrap().due, Some(at("12:00")));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[derive(Clone, Debug, PartialEq, Eq)]
    #[non_exhaustive]
    pub struct AttentionTime {
        /// The table.
        pub table: ResponseTable,
        /// The severity at which it says so.
        pub severity: Severity,
        /// The time; zero for an immediate need.
        pub within as "within_seconds": TimeDelta = seconds,
        /// What it is counted in.
        pub clock: Clock,
        /// The clause that states it.
        pub clause: ClauseId,
        /// From when on it holds.
        pub from: DateTime<Utc>,
        /// When another severity took its place.
        pub until: Option<DateTime<Utc>>,
        /// How the deadline stands, where there is one.
        pub standing: Option<Standing> = super::standing::if_any,
        /// Its deadline, which the first call response meets; none by the reading that it is a measure of urgency.
        pub deadline: Option<Deadline>,
    }
}

/// The attention times that held in the phases, each as long as its table and its severity did.
pub(super) fn attention<T: Trace>(
    phases: &[Phase],
    start: Option<DateTime<Utc>>,
    clocks: &Clocks<'_>,
    trace: &mut T,
) -> Result<Vec<AttentionTime>, QuestionError> {
    let mut times: Vec<AttentionTime> = Vec::new();
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
            // What holds on when its clock starts again is one time.
            let goes_on = times.iter_mut().find(|time| {
                time.table == *table
                    && time.severity == phase.stretch.severity
                    && time.until == Some(phase.stretch.from)
            });
            if let Some(time) = goes_on {
                time.until = phase.stretch.until;
                continue;
            }
            times.push(AttentionTime {
                table: *table,
                severity: phase.stretch.severity,
                within: attention.value().within(),
                clock: attention.value().clock(),
                clause,
                from: phase.stretch.from,
                until: phase.stretch.until,
                standing: None,
                deadline: None,
            });
        }
    }
    if times.is_empty() {
        return Ok(times);
    }
    let reading = clocks.readings.response.attention_times;
    trace.record(|| {
        let clauses: Vec<_> = times.iter().map(|time| time.clause).collect();
        let rule = IncidentRule::AttentionTimes { reading };
        Step::by(AttentionTimes::ID, rule).on(&clauses)
    });
    for time in &mut times {
        if reading == AttentionTimes::Deadline {
            let (deadline, standing) = deadline(time, start, clocks)?;
            time.deadline = Some(deadline);
            time.standing = Some(standing);
        }
        trace.record(|| {
            let rule = IncidentRule::Attention {
                table: time.table,
                severity: time.severity,
                within: time.within,
                clock: time.clock,
                due: IfAny(time.deadline.as_ref().map(|deadline| deadline.due)),
            };
            Step::by(time.clause, rule)
        });
        if let Some(deadline) = &time.deadline {
            Watched::Attention(time.table).record(&deadline.thresholds, trace);
        }
    }
    Ok(times)
}

fn deadline(
    time: &AttentionTime,
    start: Option<DateTime<Utc>>,
    clocks: &Clocks<'_>,
) -> Result<(Deadline, Standing), QuestionError> {
    let ended_at = time.until.or_else(|| clocks.told.closed_at());
    // What comes once another severity holds does not meet it any more.
    let is_in_time = |at: &DateTime<Utc>| time.until.is_none_or(|end| *at < end);
    let done_at = clocks.told.responded_at.filter(is_in_time);
    let owing = Owing {
        start: clocks.start_of(start, time.from),
        within: time.within,
        clock: time.clock,
        done_at,
        ended_at,
    };
    let run = clocks.at(time.severity).of(Party::Microsoft, &owing)?;
    let standing = run.standing(done_at, ended_at);
    Ok((run.deadline, standing))
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
