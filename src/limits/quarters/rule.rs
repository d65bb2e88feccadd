//! The rule.

use alloc::{sync::Arc, vec::Vec};

use chrono::{Datelike, NaiveDate};

use super::{HeldMeeting, MeetingState, Quarter, QuarterlyMeetings};
use crate::{
    decision::{Error, Outcome, Step, Trace, Value},
    document::{
        ClauseId, Duty, DutyOf, Quarters, Reading, Readings, RuleId, Service, Source, Within,
        names::named,
    },
    finding::Path,
    limits::{in_order::in_order, span},
    order::{Order, Periods},
};

/// The quarters of a purchase, and what became of the meetings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MeetingPlan {
    quarters: Vec<Quarter>,
    meetings: Vec<MeetingLine>,
}

impl MeetingPlan {
    /// The quarters, in order: one meeting is owed in each, also in one that the service touches in part.
    #[must_use]
    pub fn quarters(&self) -> &[Quarter] {
        &self.quarters
    }

    /// The meetings that were held, by their dates, those of one date as they were given.
    #[must_use]
    pub fn meetings(&self) -> &[MeetingLine] {
        &self.meetings
    }

    /// How many quarters are over without a meeting.
    #[must_use]
    pub fn missed(&self) -> usize {
        let quarters = self.quarters.iter();
        let missed = quarters.filter(|quarter| quarter.state == MeetingState::Missed);
        missed.count()
    }
}

/// A meeting that was held, and what it counts as.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MeetingLine {
    id: Arc<str>,
    on: NaiveDate,
    kind: MeetingKind,
}

impl MeetingLine {
    /// Its id.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// When it was held.
    #[must_use]
    pub const fn on(&self) -> NaiveDate {
        self.on
    }

    /// What it counts as.
    #[must_use]
    pub const fn kind(&self) -> MeetingKind {
        self.kind
    }
}

named! {
    /// What a meeting that was held counts as.
    MeetingKind, a "kind of meeting";
    /// The meeting of its quarter.
    Quarterly = "quarterly",
    /// One more in its quarter.
    Extra = "extra",
    /// One outside the days of the service.
    OutOfTerm = "out_of_term",
}

/// How the quarterly meetings of a purchase stand.
pub(crate) fn quarterly_meetings<T: Trace>(
    order: &Order,
    meetings: &QuarterlyMeetings,
    readings: &Readings,
    trace: &mut T,
) -> Result<Outcome<MeetingPlan>, Error> {
    let held = in_order(meetings.held(), meetings.as_of(), "held")?;
    let path = Path::root().key("purchase");
    let purchase = order.purchase_named(meetings.purchase(), path)?;
    let duty = quarterly_duty(purchase.service()).ok_or_else(|| Error::NotOffered {
        field: "purchase",
        service: purchase.service(),
        what: "quarterly meetings",
    })?;
    let days = span(order, purchase, readings, trace);
    let quarters = days.map_or_else(Vec::new, |(first, last)| {
        quarters(duty.clause(), (first, last), readings, trace)
    });
    let mut fold = Fold {
        clause: duty.clause(),
        quarters: quarters
            .into_iter()
            .map(|(first_day, last_day, is_whole)| Quarter {
                first_day,
                last_day,
                is_whole,
                state: MeetingState::ToCome,
                meeting: None,
            })
            .collect(),
        trace,
    };
    let meetings_held = held.into_iter().map(|meeting| fold.hold(meeting)).collect();
    fold.judge(meetings.as_of());
    Ok(Outcome::Decided(MeetingPlan {
        quarters: fold.quarters,
        meetings: meetings_held,
    }))
}

/// The duty of a service that falls due in every quarter.
fn quarterly_duty(service: Service) -> Option<&'static Duty> {
    let mut duties = DutyOf::Service(service).duties();
    duties.find(|duty| duty.within() == Some(Within::EveryQuarter))
}

/// The quarters of `clause` from `first` to `last`, the first and the last cut there, and whether each is whole.
pub(crate) fn quarters<T: Trace>(
    clause: ClauseId,
    (first, last): (NaiveDate, NaiveDate),
    readings: &Readings,
    trace: &mut T,
) -> Vec<(NaiveDate, NaiveDate, bool)> {
    let reading = readings.limits.quarters;
    trace.record(|| {
        Step::new(RuleId::Quarters, Source::Reading(Quarters::ID))
            .on(&[clause])
            .with("reading", Value::Name(reading.as_str()))
    });
    let start = match reading {
        Quarters::OfService => Some(first),
        Quarters::OfCalendar => {
            let month = first.month0().saturating_sub(first.month0() % 3);
            NaiveDate::from_ymd_opt(first.year(), month.saturating_add(1), 1)
        }
    };
    let start = start.unwrap_or(first);
    let periods = Periods::of_months(3, start, readings.time.absent_day);
    periods.record(last, trace);
    let touched = periods.until(last).map(|(begins_on, ends_on)| {
        let is_whole = first <= begins_on && ends_on <= last;
        (begins_on.max(first), ends_on.min(last), is_whole)
    });
    touched.collect()
}

struct Fold<'t, T> {
    clause: ClauseId,
    quarters: Vec<Quarter>,
    trace: &'t mut T,
}

impl<T: Trace> Fold<'_, T> {
    /// Takes a meeting that was held.
    fn hold(&mut self, meeting: &HeldMeeting) -> MeetingLine {
        let mut quarters = self.quarters.iter_mut();
        let quarter =
            quarters.find(|quarter| (quarter.first_day..=quarter.last_day).contains(&meeting.on));
        let kind = match quarter {
            Some(quarter) if quarter.meeting.is_none() => {
                quarter.meeting = Some(meeting.id.clone());
                MeetingKind::Quarterly
            }
            Some(_) => MeetingKind::Extra,
            None => MeetingKind::OutOfTerm,
        };
        self.trace.record(|| {
            Step::by(RuleId::MeetingHeld, self.clause)
                .with("meeting", Value::Text(meeting.id.clone()))
                .with("on", Value::Date(meeting.on))
                .with("counts_as", Value::Name(kind.as_str()))
        });
        MeetingLine {
            id: meeting.id.clone(),
            on: meeting.on,
            kind,
        }
    }

    /// Says how each quarter stands at the end of `as_of`.
    fn judge(&mut self, as_of: NaiveDate) {
        for quarter in &mut self.quarters {
            let is_held = quarter.meeting.is_some();
            quarter.state = if is_held {
                MeetingState::Held
            } else if as_of >= quarter.last_day {
                MeetingState::Missed
            } else if as_of >= quarter.first_day {
                MeetingState::Due
            } else {
                MeetingState::ToCome
            };
            self.trace.record(|| {
                Step::by(RuleId::QuarterlyMeeting, self.clause)
                    .holds(is_held)
                    .with("first_day", Value::Date(quarter.first_day))
                    .with("last_day", Value::Date(quarter.last_day))
                    .with("state", Value::Name(quarter.state.as_str()))
            });
        }
    }
}
