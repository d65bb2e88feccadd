//! What the cancellation of a scheduled service costs.

use chrono::{DateTime, NaiveDate, Utc};

use super::rounding;
use crate::{
    decision::{Error, NotApplicable, Outcome, Step, Trace, Value},
    document::{
        CancellationBand, CancellationDate, CancellationDays, Cited, LateCancellation, Reading,
        Readings, RuleId, Source,
    },
    money::{Money, Rate},
    order::{LocatedCalendar, Site},
};

/// The cancellation of a scheduled service.
///
/// # Example
///
/// ```
/// use unified_support::chrono::NaiveDate;
/// use unified_support::fees::Cancellation;
/// use unified_support::money::{Currency, Money};
///
/// let cancellation = Cancellation::new(
///     Money::from_minor_units(1_000_000, Currency::EUR),
///     NaiveDate::from_ymd_opt(2026, 6, 15).unwrap(),
///     "2026-06-02T09:00:00+02:00".parse().unwrap(),
/// );
/// assert_eq!(cancellation.price().to_string(), "10000.00 EUR");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Cancellation {
    price: Money,
    first_delivery_day: NaiveDate,
    cancelled_at: DateTime<Utc>,
}

impl Cancellation {
    /// A service of `price`, whose delivery was to begin on `first_delivery_day`, cancelled at `cancelled_at`.
    ///
    /// The price may be in another currency than the order's. The day is a local date of the location.
    #[must_use]
    pub const fn new(
        price: Money,
        first_delivery_day: NaiveDate,
        cancelled_at: DateTime<Utc>,
    ) -> Self {
        Self {
            price,
            first_delivery_day,
            cancelled_at,
        }
    }

    /// The price of the service.
    #[must_use]
    pub const fn price(&self) -> Money {
        self.price
    }

    /// The local date on which its delivery was to begin.
    #[must_use]
    pub const fn first_delivery_day(&self) -> NaiveDate {
        self.first_delivery_day
    }

    /// When it was cancelled.
    #[must_use]
    pub const fn cancelled_at(&self) -> DateTime<Utc> {
        self.cancelled_at
    }
}

/// What a cancellation costs, and what is paid back.
///
/// Clauses: `2.5/cancellation-14-days-full-refund`, `2.5/cancellation-6-13-days`, `2.5/cancellation-5-days-or-less`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct CancellationFee {
    notice_days: i64,
    rate: Rate,
    fee: Money,
    refund: Money,
}

impl CancellationFee {
    /// The days of notice: in calendar days zero on the first delivery day and negative after it; in business days zero also
    /// where only closed days lie between.
    #[must_use]
    pub const fn notice_days(&self) -> i64 {
        self.notice_days
    }

    /// The part of the price that is charged.
    #[must_use]
    pub const fn rate(&self) -> Rate {
        self.rate
    }

    /// What is charged.
    #[must_use]
    pub const fn fee(&self) -> Money {
        self.fee
    }

    /// What is paid back: the price, taken as paid, less the fee.
    ///
    /// Derived: the document names a refund at 14 days and more, and below that the fee.
    #[must_use]
    pub const fn refund(&self) -> Money {
        self.refund
    }
}

/// What `cancellation` costs.
pub(crate) fn cancellation_fee<T: Trace>(
    site: Site<'_>,
    cancellation: &Cancellation,
    readings: &Readings,
    trace: &mut T,
) -> Result<Outcome<CancellationFee>, Error> {
    let price = cancellation.price;
    if price.is_negative() {
        return Err(Error::NegativeAmount {
            field: "price",
            amount: price,
        });
    }
    let cancelled_on = cancelled_on(site, cancellation, readings, trace)?;
    let notice_days = notice_days(site.support, cancellation, cancelled_on, readings, trace)?;
    if is_refused(cancellation, cancelled_on, readings, trace) {
        return Ok(Outcome::NotApplicable(NotApplicable::TooLateToCancel));
    }
    let band = band(notice_days, trace);
    let rate = band.value().rate();
    let exact_fee = price.times(rate);
    trace.record(|| {
        Step::new(RuleId::CancellationFee, band.source().clone())
            .with("price", Value::Money(price))
            .with("rate", Value::Rate(rate))
            .with("exact_fee", Value::Unrounded(exact_fee))
    });
    let fee = rounding::rounded(exact_fee, "price", readings, trace)?;
    let refund = price.checked_sub(fee).map_err(Error::arithmetic("price"))?;
    trace.record(|| {
        Step::new(RuleId::CancellationRefund, band.source().clone())
            .with("price", Value::Money(price))
            .with("fee", Value::Money(fee))
            .with("refund", Value::Money(refund))
    });
    Ok(Outcome::Decided(CancellationFee {
        notice_days,
        rate,
        fee,
        refund,
    }))
}

/// The local date of the cancellation.
fn cancelled_on<T: Trace>(
    site: Site<'_>,
    cancellation: &Cancellation,
    readings: &Readings,
    trace: &mut T,
) -> Result<NaiveDate, Error> {
    let reading = readings.money.cancellation_date;
    let place = match reading {
        CancellationDate::SupportLocation => site.support,
        CancellationDate::Host => site.host,
    };
    place.note_use(trace);
    let cancelled_on = place
        .local_date(cancellation.cancelled_at)
        .map_err(Error::time("cancelled_at"))?;
    trace.record(|| {
        let source = Source::Reading(CancellationDate::ID);
        Step::new(RuleId::CancellationDate, source)
            .with("reading", Value::Name(reading.as_str()))
            .with("cancelled_at", Value::Instant(cancellation.cancelled_at))
            .with("location", Value::Location(place.id.clone()))
            .with("cancelled_on", Value::Date(cancelled_on))
    });
    Ok(cancelled_on)
}

fn notice_days<T: Trace>(
    support: &LocatedCalendar,
    cancellation: &Cancellation,
    cancelled_on: NaiveDate,
    readings: &Readings,
    trace: &mut T,
) -> Result<i64, Error> {
    let reading = readings.money.cancellation_days;
    let first_delivery_day = cancellation.first_delivery_day;
    let notice_days = match reading {
        CancellationDays::CalendarDays => {
            let notice = first_delivery_day.signed_duration_since(cancelled_on);
            notice.num_days()
        }
        CancellationDays::BusinessDays => {
            support.note_use(trace);
            trace.record(|| support.business_hours_step());
            let calendar = &support.calendar;
            let field = if calendar.span().contains(&cancelled_on) {
                "first_delivery_day"
            } else {
                "cancelled_at"
            };
            calendar
                .business_days_between(cancelled_on, first_delivery_day)
                .map_err(Error::time(field))?
        }
    };
    trace.record(|| {
        let source = Source::Reading(CancellationDays::ID);
        Step::new(RuleId::CancellationNotice, source)
            .with("reading", Value::Name(reading.as_str()))
            .with("cancelled_on", Value::Date(cancelled_on))
            .with("first_delivery_day", Value::Date(first_delivery_day))
            .with("notice_days", Value::Count(notice_days))
    });
    Ok(notice_days)
}

/// Whether it is the first delivery day or later, and the chosen reading refuses a cancellation then.
fn is_refused<T: Trace>(
    cancellation: &Cancellation,
    cancelled_on: NaiveDate,
    readings: &Readings,
    trace: &mut T,
) -> bool {
    let first_delivery_day = cancellation.first_delivery_day;
    if cancelled_on < first_delivery_day {
        return false;
    }
    let reading = readings.money.late_cancellation;
    trace.record(|| {
        let source = Source::Reading(LateCancellation::ID);
        Step::new(RuleId::LateCancellation, source)
            .with("reading", Value::Name(reading.as_str()))
            .with("cancelled_on", Value::Date(cancelled_on))
            .with("first_delivery_day", Value::Date(first_delivery_day))
    });
    match reading {
        LateCancellation::FullFee => false,
        LateCancellation::Refuse => true,
    }
}

/// The band of the notice; each that was tried before it is a step as well.
fn band<T: Trace>(notice_days: i64, trace: &mut T) -> &'static Cited<CancellationBand> {
    let found = CancellationBand::at(notice_days);
    for band in CancellationBand::all() {
        let is_found = band == found;
        trace.record(|| {
            let least_days = band.value().least_days();
            Step::new(RuleId::CancellationBand, band.source().clone())
                .holds(is_found)
                .with("notice_days", Value::Count(notice_days))
                .with(
                    "least_days",
                    least_days.map_or(Value::Missing, Value::Count),
                )
                .with("rate", Value::Rate(band.value().rate()))
        });
        if is_found {
            break;
        }
    }
    found
}
