//! The last day on which a delivery can be requested, by what the clauses say on the date that decides.

use chrono::NaiveDate;

use super::Order;
use crate::{
    decision::{Step, Trace},
    document::{
        Cited, LAST_REQUEST_DAYS, NoticeAmendmentDate, Reading, Readings, Source, TermRule,
        clauses::SIXTY_DAY_LAST_REQUEST,
    },
};

/// How many days before the order expires a delivery is to be requested, and by when that is.
#[derive(Clone, Debug)]
pub(crate) struct LastRequest {
    days: Cited<u16>,
    on: NaiveDate,
    /// The date that decides which of the order's amendments hold.
    clauses: NaiveDate,
}

impl LastRequest {
    /// That of a request of `requested_on`, or else of any; none where the order expires beyond all dates.
    pub(crate) fn of(
        order: &Order,
        requested_on: Option<NaiveDate>,
        readings: &Readings,
    ) -> Option<Self> {
        let expiry = readings.time.expiry_date;
        let on = |date: NaiveDate| {
            let days = order.clauses_on(date).count(LAST_REQUEST_DAYS, &mut ());
            let on = order.term().last_request_day(*days.value(), expiry)?;
            Some(Self {
                days,
                on,
                clauses: date,
            })
        };
        let expires_on = order.term().expiry_date(expiry)?;
        let by_request = match readings.time.notice_amendment_date {
            NoticeAmendmentDate::EventDay => None,
            NoticeAmendmentDate::ConfirmationDay => requested_on.or_else(|| {
                order.last_early_enough(SIXTY_DAY_LAST_REQUEST, expires_on, |clauses| {
                    on(clauses.date()).map(|last| last.on)
                })
            }),
        };
        let last = on(by_request.unwrap_or(expires_on))?;
        match (by_request, requested_on) {
            (Some(on), None) => Some(Self { on, ..last }),
            _ => Some(last),
        }
    }

    /// How many days they are.
    pub(crate) const fn days(&self) -> u16 {
        *self.days.value()
    }

    /// The last day.
    pub(crate) const fn on(&self) -> NaiveDate {
        self.on
    }

    /// What says how many days they are.
    pub(crate) const fn source(&self) -> &Source {
        self.days.source()
    }

    /// Records which amendments of the days hold.
    pub(crate) fn record<T: Trace>(&self, order: &Order, readings: &Readings, trace: &mut T) {
        if order.is_amended_for_a_while(SIXTY_DAY_LAST_REQUEST) {
            trace.record(|| {
                let reading = readings.time.notice_amendment_date;
                let on = self.clauses;
                let rule = TermRule::RequestAmendmentDate { reading, on };
                Step::by(NoticeAmendmentDate::ID, rule).on(&[SIXTY_DAY_LAST_REQUEST])
            });
            order
                .clauses_on(self.clauses)
                .record(SIXTY_DAY_LAST_REQUEST, trace);
        }
    }
}
