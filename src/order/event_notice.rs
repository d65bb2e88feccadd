//! The notice that an event needs, by what the clauses say on the date that decides.

use chrono::NaiveDate;

use super::{ClausesOn, Order};
use crate::{
    decision::{Step, Trace},
    document::{
        CalendarWeeks, Cited, EventRule, IfAny, NoticeAmendmentDate, Reading, Readings, Source,
        clauses::AEM_SIX_WEEK_NOTICE, event_dates::last_day_to_confirm, figures::AEM_NOTICE_WEEKS,
    },
};

/// How many weeks before it begins an event is to be confirmed, and by when that is.
#[derive(Clone, Debug)]
pub(crate) struct EventNotice {
    first_day: NaiveDate,
    weeks: Cited<u16>,
    confirm_by: NaiveDate,
    /// The date that decides which of the order's amendments hold.
    clauses: NaiveDate,
}

impl EventNotice {
    /// The notice of an event that begins on `first_day`, and was confirmed on `confirmed_on`, if it was.
    pub(crate) fn before(
        first_day: NaiveDate,
        confirmed_on: Option<NaiveDate>,
        order: &Order,
        readings: &Readings,
    ) -> Self {
        let of = |clauses: ClausesOn<'_>| {
            let weeks = clauses.count(AEM_NOTICE_WEEKS, &mut ());
            let reading = readings.time.calendar_weeks;
            Self {
                first_day,
                confirm_by: last_day_to_confirm(first_day, *weeks.value(), reading),
                weeks,
                clauses: clauses.date(),
            }
        };
        let on_first_day = of(order.clauses_on(first_day));
        match (readings.time.notice_amendment_date, confirmed_on) {
            (NoticeAmendmentDate::EventDay, _) => on_first_day,
            (NoticeAmendmentDate::ConfirmationDay, Some(on)) => of(order.clauses_on(on)),
            (NoticeAmendmentDate::ConfirmationDay, None) => {
                let confirm_by =
                    order.last_early_enough(AEM_SIX_WEEK_NOTICE, first_day, |clauses| {
                        Some(of(clauses).confirm_by)
                    });
                confirm_by.map_or(on_first_day, |confirm_by| Self {
                    confirm_by,
                    ..of(order.clauses_on(confirm_by))
                })
            }
        }
    }

    /// The last date on which it can be confirmed.
    pub(crate) const fn confirm_by(&self) -> NaiveDate {
        self.confirm_by
    }

    /// How many weeks they are.
    pub(crate) const fn weeks(&self) -> u16 {
        *self.weeks.value()
    }

    /// What says how many.
    pub(crate) const fn source(&self) -> &Source {
        self.weeks.source()
    }

    /// Records what the weeks are, and which amendments of them hold.
    pub(crate) fn record<T: Trace>(&self, order: &Order, readings: &Readings, trace: &mut T) {
        if order.is_amended_for_a_while(AEM_SIX_WEEK_NOTICE) {
            trace.record(|| {
                let reading = readings.time.notice_amendment_date;
                let on = self.clauses;
                let rule = EventRule::NoticeAmendmentDate { reading, on };
                Step::by(NoticeAmendmentDate::ID, rule).on(&[AEM_SIX_WEEK_NOTICE])
            });
            order
                .clauses_on(self.clauses)
                .record(AEM_SIX_WEEK_NOTICE, trace);
        }
        trace.record(|| {
            let is_amended = matches!(self.source(), Source::Amendment { .. });
            let rule = EventRule::CalendarWeeks {
                reading: readings.time.calendar_weeks,
                first_day: self.first_day,
                confirm_by: self.confirm_by,
                weeks: IfAny(is_amended.then(|| self.weeks())),
            };
            Step::by(CalendarWeeks::ID, rule)
        });
    }
}
