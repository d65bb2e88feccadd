//! Which quarterly meetings a purchase brings, and which were held.

use alloc::vec::Vec;

use chrono::{Datelike, NaiveDate};

use super::{
    HeldMeeting, MeetingKind, MeetingLine, MeetingPlan, MeetingState, Quarter, QuarterlyMeetings,
};
use crate::{
    decision::{Outcome, Problem, QuestionError, ServicePart, Step, Trace},
    document::{
        ClauseId, Duty, DutyOf, PartialQuarters, Quarters, Reading, Readings, Service, TermRule,
        Within,
    },
    finding::Path,
    limits::{in_order::in_order, span},
    order::{Order, Periods},
};

/// How the quarterly meetings of a purchase stand.
pub(crate) fn quarterly_meetings<T: Trace>(
    order: &Order,
    meetings: &QuarterlyMeetings,
    readings: &Readings,
    trace: &mut T,
) -> Result<Outcome<MeetingPlan>, QuestionError> {
    let held = in_order(meetings.held(), meetings.as_of(), "held")?;
    let path = Path::root().key("purchase");
    let purchase = order.purchase_named(meetings.purchase(), path)?;
    let duty = quarterly_duty(purchase.service()).ok_or_else(|| {
        QuestionError::new(
            "purchase",
            purchase.id(),
            Problem::NotOffered {
                service: purchase.service(),
                what: ServicePart::QuarterlyMeetings,
            },
        )
    })?;
    let days = span(order, purchase, readings, trace);
    let quarters = days.map_or_else(Vec::new, |days| {
        quarters(order, duty.clause(), days, readings, trace)
    });
    let whole_years = days.map_or(0, |days| whole_years(days, readings));
    let mut fold = Fold {
        clause: duty.clause(),
        quarters,
        trace,
    };
    let meetings_held = held.into_iter().map(|meeting| fold.hold(meeting)).collect();
    fold.judge(meetings.as_of());
    let quarters = fold.quarters;
    let counted = quarters.iter().filter(|quarter| quarter.counted).count();
    let is_missed = |quarter: &&Quarter| quarter.state == MeetingState::Missed;
    let fewer_than_four_a_year = counted < whole_years.saturating_mul(4);
    if whole_years > 0 {
        trace.record(|| {
            let rule = TermRule::FourQuartersAYear {
                holds: !fewer_than_four_a_year,
                years: whole_years,
                quarters: counted,
            };
            Step::by(duty.clause(), rule)
        });
    }
    Ok(Outcome::Decided(MeetingPlan {
        missed: quarters.iter().filter(is_missed).count(),
        counted,
        fewer_than_four_a_year,
        quarters,
        meetings: meetings_held,
    }))
}

/// The duty of a service that falls due in every quarter.
fn quarterly_duty(service: Service) -> Option<&'static Duty> {
    let mut duties = DutyOf::Service(service).duties();
    duties.find(|duty| duty.within() == Some(Within::EveryQuarter))
}

/// The quarters of `clause` on the `days` of a service, the first and the last cut there; what is held in them is to come.
pub(crate) fn quarters<T: Trace>(
    order: &Order,
    clause: ClauseId,
    (first, last): (NaiveDate, NaiveDate),
    readings: &Readings,
    trace: &mut T,
) -> Vec<Quarter> {
    let reading = readings.limits.quarters;
    trace.record(|| Step::by(Quarters::ID, TermRule::Quarters { reading }).on(&[clause]));
    let start = match reading {
        Quarters::OfService => Some(first),
        Quarters::OfContractYear => Some(order.term().first_day()),
        Quarters::OfCalendar => {
            let month = first.month0().saturating_sub(first.month0() % 3);
            NaiveDate::from_ymd_opt(first.year(), month.saturating_add(1), 1)
        }
    };
    let start = start.unwrap_or(first);
    let periods = Periods::of_months(3, start, readings.time.absent_day);
    periods.record(clause, last, trace);
    let partial = readings.limits.partial_quarters;
    let touched = periods.until(last).filter(|(_, ends_on)| first <= *ends_on);
    let quarters: Vec<_> = touched
        .map(|(begins_on, ends_on)| {
            let is_whole = first <= begins_on && ends_on <= last;
            Quarter {
                first_day: begins_on.max(first),
                last_day: ends_on.min(last),
                whole: is_whole,
                counted: is_whole || partial == PartialQuarters::Counted,
                state: MeetingState::ToCome,
                meeting: None,
            }
        })
        .collect();
    if quarters.iter().any(|quarter| !quarter.whole) {
        let rule = TermRule::PartialQuarters { reading: partial };
        trace.record(|| Step::by(PartialQuarters::ID, rule).on(&[clause]));
    }
    quarters
}

/// How many whole years there are from the first day of a service to its last.
fn whole_years((first, last): (NaiveDate, NaiveDate), readings: &Readings) -> usize {
    let years = Periods::years(first, readings.time.absent_day).until(last);
    years.filter(|(_, ends_on)| *ends_on <= last).count()
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
            let rule = TermRule::MeetingHeld {
                meeting: meeting.id.clone(),
                on: meeting.on,
                counts_as: kind,
            };
            Step::by(self.clause, rule)
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
            } else if !quarter.counted {
                MeetingState::NotOwed
            } else if as_of >= quarter.last_day {
                MeetingState::Missed
            } else if as_of >= quarter.first_day {
                MeetingState::Due
            } else {
                MeetingState::ToCome
            };
            self.trace.record(|| {
                let rule = TermRule::QuarterlyMeeting {
                    holds: (quarter.counted || is_held).then_some(is_held),
                    first_day: quarter.first_day,
                    last_day: quarter.last_day,
                    state: quarter.state,
                };
                Step::by(self.clause, rule)
            });
        }
    }
}
