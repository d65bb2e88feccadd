//! The fee by the notice that is left: the bands, and the days that are counted.

use chrono::{DateTime, NaiveDate, Utc};

use super::rule::Charged;
use crate::{
    decision::{Given, QuestionError, Step, Trace},
    document::{
        CancellationBand, CancellationDays, CancellationRule, Cited, FeeAmendmentDate,
        LateCancellation, NoticeAfterAMove, Reading, Readings, Source, clauses,
    },
    fees::rounding,
    money::Money,
    order::{LocatedCalendar, Order, Site},
};

/// What it costs to give up a delivery by its notice; none if it is given up too late.
pub(crate) fn fee_of_notice<T: Trace>(
    site: Site<'_>,
    given_up: GivenUp,
    readings: &Readings,
    trace: &mut T,
) -> Result<Option<Money>, QuestionError> {
    let charged = charged_by_notice(site, given_up, readings, trace)?;
    Ok(charged.map(|charged| charged.fee))
}

/// A delivery that is given up.
#[derive(Clone, Copy)]
pub(crate) struct GivenUp {
    pub(crate) price: Money,
    pub(crate) first_delivery_day: NaiveDate,
    /// The local date on which it is given up.
    pub(crate) on: NaiveDate,
    /// The instant that tells that date; none where `on` is given as a date.
    pub(crate) cancelled_at: Option<DateTime<Utc>>,
    /// The date on which it was to begin at first; none if it was not moved.
    pub(crate) original_delivery_day: Option<NaiveDate>,
}

pub(super) fn charged_by_notice<T: Trace>(
    site: Site<'_>,
    given_up: GivenUp,
    readings: &Readings,
    trace: &mut T,
) -> Result<Option<Charged>, QuestionError> {
    let price = given_up.price;
    let notice_days = notice_days(site.support, given_up, readings, trace)?;
    if is_refused(given_up.first_delivery_day, given_up.on, readings, trace) {
        return Ok(None);
    }
    let bands = bands(site.order, given_up, readings, trace);
    let band = band(&bands, notice_days, trace);
    let rate = band.value().rate();
    let exact_fee = price.times(rate);
    trace.record(|| {
        let rule = CancellationRule::CancellationFee {
            price,
            rate,
            exact_fee,
        };
        Step::by(band.source(), rule)
    });
    Ok(Some(Charged {
        notice: Some((notice_days, rate)),
        fee: rounding::rounded(
            exact_fee,
            clauses::CANCELLATION_6_13_DAYS,
            ("price", price),
            readings,
            trace,
        )?,
        source: band.source().clone(),
    }))
}

fn notice_days<T: Trace>(
    support: &LocatedCalendar,
    given_up: GivenUp,
    readings: &Readings,
    trace: &mut T,
) -> Result<i64, QuestionError> {
    let reading = readings.money.cancellation_days;
    let (first_delivery_day, cancelled_on) = (notice_to(given_up, readings, trace), given_up.on);
    let notice_days = match reading {
        CancellationDays::CalendarDays => {
            let notice = first_delivery_day.signed_duration_since(cancelled_on);
            notice.num_days()
        }
        CancellationDays::ClearDays => {
            let apart = first_delivery_day.signed_duration_since(cancelled_on);
            let apart = apart.num_days();
            apart.saturating_sub(apart.signum())
        }
        CancellationDays::BusinessDays => {
            support.note_use(trace);
            support.record_business_hours(trace);
            let calendar = &support.calendar;
            let (field, value) = if calendar.span().contains(&cancelled_on) {
                ("first_delivery_day", first_delivery_day.given())
            } else if let Some(at) = given_up.cancelled_at {
                ("cancelled_at", at.given())
            } else {
                ("on", cancelled_on.given())
            };
            calendar
                .business_days_between(cancelled_on, first_delivery_day)
                .map_err(QuestionError::time(field, value))?
        }
    };
    trace.record(|| {
        let rule = CancellationRule::CancellationNotice {
            reading,
            cancelled_on,
            first_delivery_day,
            notice_days,
        };
        Step::by(CancellationDays::ID, rule)
    });
    Ok(notice_days)
}

/// The date to which the notice runs.
fn notice_to<T: Trace>(given_up: GivenUp, readings: &Readings, trace: &mut T) -> NaiveDate {
    let first_delivery_day = given_up.first_delivery_day;
    let Some(original_delivery_day) = given_up.original_delivery_day else {
        return first_delivery_day;
    };
    let reading = readings.money.notice_after_a_move;
    let notice_to = match reading {
        NoticeAfterAMove::NewDate => first_delivery_day,
        NoticeAfterAMove::OriginalDate => original_delivery_day,
    };
    trace.record(|| {
        let rule = CancellationRule::NoticeAfterAMove {
            reading,
            first_delivery_day,
            original_delivery_day,
            notice_to,
        };
        Step::by(NoticeAfterAMove::ID, rule)
    });
    notice_to
}

/// Whether it is the first delivery day or later, and the chosen reading refuses a cancellation then.
pub(crate) fn is_refused<T: Trace>(
    first_delivery_day: NaiveDate,
    cancelled_on: NaiveDate,
    readings: &Readings,
    trace: &mut T,
) -> bool {
    if cancelled_on < first_delivery_day {
        return false;
    }
    let reading = readings.money.late_cancellation;
    let is_refused = match reading {
        LateCancellation::FullFee => false,
        LateCancellation::RefuseAfterStart => cancelled_on > first_delivery_day,
        LateCancellation::Refuse => true,
    };
    trace.record(|| {
        let rule = CancellationRule::LateCancellation {
            holds: !is_refused,
            reading,
            cancelled_on,
            first_delivery_day,
        };
        Step::by(LateCancellation::ID, rule)
    });
    is_refused
}

/// The bands of notice on the date that decides.
fn bands<T: Trace>(
    order: &Order,
    given_up: GivenUp,
    readings: &Readings,
    trace: &mut T,
) -> [Cited<CancellationBand>; 3] {
    let reading = readings.money.fee_amendment_date;
    let on = match reading {
        FeeAmendmentDate::NoticeDay => given_up.on,
        FeeAmendmentDate::DeliveryDay => given_up.first_delivery_day,
    };
    let clauses = order.clauses_on(on);
    let all = CancellationBand::all();
    let all = all.iter().filter_map(|band| band.source().clause());
    if all
        .clone()
        .any(|clause| order.is_amended_for_a_while(clause))
    {
        trace.record(|| {
            let rule = CancellationRule::FeeAmendmentDate { reading, on };
            Step::by(FeeAmendmentDate::ID, rule)
        });
    }
    for clause in all {
        clauses.record(clause, trace);
    }
    clauses.cancellation_bands()
}

/// The band of the notice; each that was tried before it is a step as well, and where the order amends one, all are.
fn band<'b, T: Trace>(
    bands: &'b [Cited<CancellationBand>; 3],
    notice_days: i64,
    trace: &mut T,
) -> &'b Cited<CancellationBand> {
    let [.., last] = bands;
    let has_begun = |band: &Cited<CancellationBand>| {
        let least_days = band.value().least_days();
        least_days.is_none_or(|least_days| least_days <= notice_days)
    };
    let found = bands.iter().find(|band| has_begun(band)).unwrap_or(last);
    let is_amended =
        |band: &Cited<CancellationBand>| matches!(band.source(), Source::Amendment { .. });
    let are_amended = bands.iter().any(is_amended);
    for band in bands {
        let is_found = band == found;
        trace.record(|| {
            let rule = CancellationRule::CancellationBand {
                notice_days,
                least_days: band.value().least_days(),
                rate: band.value().rate(),
                applies: is_found,
            };
            Step::by(band.source(), rule)
        });
        if is_found && !are_amended {
            break;
        }
    }
    found
}
