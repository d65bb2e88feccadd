//! Decides what the cancellation of a scheduled service costs: `2.5/cancellation-14-days-full-refund` and the clauses beside it.

use chrono::NaiveDate;

use super::{
    Cancellation, CancellationCause, CancellationFee, CancelledByMicrosoft, PurchaseRefund,
    notice::{GivenUp, charged_by_notice},
    refund::{self, paid_back},
};
use crate::{
    decision::{NotApplicable, Outcome, Problem, QuestionError, Step, Trace, Undetermined},
    document::{
        CancellationDate, CancellationRule, Postponement, Reading, Readings, Service, Source,
        clauses,
    },
    money::{Money, Rate},
    order::{Purchase, Site},
};

/// What `cancellation` costs.
pub(crate) fn cancellation_fee<T: Trace>(
    site: Site<'_>,
    cancellation: &Cancellation,
    readings: &Readings,
    trace: &mut T,
) -> Result<Outcome<CancellationFee>, QuestionError> {
    not_negative("price", cancellation.price())?;
    let purchase = refund::purchase(site.order, cancellation)?;
    if let Some(purchase) = purchase {
        not_before(purchase, site, cancellation, readings)?;
    }
    let travel = travel(cancellation, trace)?;
    let postponed_to = postponed_to(cancellation, trace)?;
    let charged = match cancellation.by_microsoft() {
        Some(by_microsoft) => fee_of_microsoft(site, cancellation, by_microsoft, trace)?,
        None => match fee_of_customer(site, cancellation, readings, trace)? {
            Some(charged) => charged,
            None => return Ok(Outcome::NotApplicable(NotApplicable::TooLateToCancel)),
        },
    };
    let (travel, charged) = match (travel, charged) {
        (Ok(travel), Ok(charged)) => (travel, charged),
        (travel, charged) => {
            let mut missing = Undetermined::default();
            for names in charged.err().iter().chain(&travel.err()) {
                missing.add_all(names);
            }
            return Ok(Outcome::Undetermined(missing));
        }
    };
    let (refund, of_purchase) = match postponed_to {
        Some(_) => (Money::zero(cancellation.price().currency()), None),
        None => refund(purchase, cancellation, &charged, readings, trace)?,
    };
    Ok(Outcome::Decided(CancellationFee {
        notice_days: charged.notice.map(|(days, _)| days),
        rate: charged.rate(),
        fee: charged.fee,
        refund,
        purchase: of_purchase,
        travel,
        postponed_to,
    }))
}

/// The later date to which the delivery is postponed; none if it is given up.
fn postponed_to<T: Trace>(
    cancellation: &Cancellation,
    trace: &mut T,
) -> Result<Option<NaiveDate>, QuestionError> {
    let Some(date) = cancellation.new_delivery_day() else {
        return Ok(None);
    };
    let first_delivery_day = cancellation.first_delivery_day();
    let not_before = first_delivery_day.succ_opt();
    if let Some(not_before) = not_before.filter(|not_before| date < *not_before) {
        return Err(QuestionError::new(
            "postponed_to",
            date,
            Problem::DateTooEarly {
                on: date,
                not_before,
            },
        ));
    }
    trace.record(|| {
        let rule = CancellationRule::Postponed {
            first_delivery_day,
            postponed_to: date,
        };
        Step::by(clauses::CHANGES_MAY_NEED_WRITING, rule)
    });
    Ok(Some(date))
}

/// What of the price is paid back, and for a purchase that is named where it goes.
fn refund<T: Trace>(
    purchase: Option<&Purchase>,
    cancellation: &Cancellation,
    charged: &Charged,
    readings: &Readings,
    trace: &mut T,
) -> Result<(Money, Option<PurchaseRefund>), QuestionError> {
    let (price, fee) = (cancellation.price(), charged.fee);
    let rest = price
        .checked_sub(fee)
        .map_err(QuestionError::arithmetic("price", price))?;
    trace.record(|| {
        let rule = CancellationRule::CancellationRefund {
            price,
            fee,
            refund: rest,
        };
        Step::by(&charged.source, rule)
    });
    let Some(purchase) = purchase else {
        return Ok((rest, None));
    };
    let (refund, told) = paid_back(purchase, cancellation, charged, rest, readings, trace)?;
    Ok((refund, Some(told)))
}

/// Nothing is cancelled before it was bought.
fn not_before(
    purchase: &Purchase,
    site: Site<'_>,
    cancellation: &Cancellation,
    readings: &Readings,
) -> Result<(), QuestionError> {
    let (on, not_before) = (
        cancelled_on(site, cancellation, readings, &mut ())?,
        purchase.bought_on(),
    );
    if on < not_before {
        return Err(QuestionError::new(
            "cancelled_at",
            cancellation.cancelled_at(),
            Problem::DateTooEarly { on, not_before },
        ));
    }
    Ok(())
}

/// What is charged of the price.
pub(super) struct Charged {
    /// The days of notice, and the rate of their band.
    pub(super) notice: Option<(i64, Rate)>,
    pub(super) fee: Money,
    pub(super) source: Source,
}

impl Charged {
    /// The rate of the notice's band, if one was given.
    pub(super) fn rate(&self) -> Option<Rate> {
        self.notice.map(|(_, rate)| rate)
    }

    pub(super) const fn fee(&self) -> Money {
        self.fee
    }
}

/// What it costs that the customer cancels or postpones: what was agreed on, or else by the notice. None if it comes too late.
fn fee_of_customer<T: Trace>(
    site: Site<'_>,
    cancellation: &Cancellation,
    readings: &Readings,
    trace: &mut T,
) -> Result<Option<Result<Charged, Undetermined>>, QuestionError> {
    let price = cancellation.price();
    if let Some(fee) = cancellation.agreed_fee() {
        let charged = agreed(fee, price, "agreed_fee", trace)?;
        return Ok(Some(Ok(charged)));
    }
    if cancellation.new_delivery_day().is_none() {
        let charged = fee_by_notice(site, cancellation, readings, trace)?;
        return Ok(charged.map(Ok));
    }
    let reading = readings.money.postponement;
    trace.record(|| {
        let rule = CancellationRule::Postponement { reading };
        Step::by(Postponement::ID, rule)
    });
    Ok(match reading {
        Postponement::Agreed => Some(Err(Undetermined::missing(&["agreed_fee"]))),
        Postponement::AsCancellation => fee_by_notice(site, cancellation, readings, trace)?.map(Ok),
        Postponement::Free => Some(Ok(Charged {
            notice: None,
            fee: Money::zero(price.currency()),
            source: Source::Reading(Postponement::ID),
        })),
    })
}

/// What the customer's own cancellation costs; none if it comes too late to be one.
fn fee_by_notice<T: Trace>(
    site: Site<'_>,
    cancellation: &Cancellation,
    readings: &Readings,
    trace: &mut T,
) -> Result<Option<Charged>, QuestionError> {
    let given_up = GivenUp {
        price: cancellation.price(),
        first_delivery_day: cancellation.first_delivery_day(),
        on: cancelled_on(site, cancellation, readings, trace)?,
        cancelled_at: Some(cancellation.cancelled_at()),
        original_delivery_day: cancellation.original_delivery_day(),
    };
    charged_by_notice(site, given_up, readings, trace)
}

/// What Microsoft's own cancellation costs: the fees by notice are for those that the customer asks for.
fn fee_of_microsoft<T: Trace>(
    site: Site<'_>,
    cancellation: &Cancellation,
    by_microsoft: CancelledByMicrosoft,
    trace: &mut T,
) -> Result<Result<Charged, Undetermined>, QuestionError> {
    trace.record(|| {
        let rule = CancellationRule::MicrosoftCancels;
        let clauses = site.order.clauses_on(cancellation.first_delivery_day());
        let source = clauses.source_of(clauses::CANCELLATION_14_DAYS_FULL_REFUND);
        Step::by(source, rule)
    });
    let may_cancel = may_cancel(by_microsoft, trace);
    let Some(fee) = by_microsoft.agreed_fee() else {
        let missing: &[_] = match (by_microsoft.cause(), by_microsoft.service()) {
            (Some(CancellationCause::MinimumEnrolment), _) if may_cancel == Some(true) => {
                return Ok(Ok(Charged {
                    notice: None,
                    fee: Money::zero(cancellation.price().currency()),
                    source: Source::Clause(clauses::WORKSHOP_MINIMUM_ENROLMENT),
                }));
            }
            (None, None) => &["by_microsoft.cause", "by_microsoft.service"],
            (None, Some(Service::Workshops)) => &["by_microsoft.cause"],
            (Some(CancellationCause::MinimumEnrolment), None) => &["by_microsoft.service"],
            _ => &["by_microsoft.agreed_fee"],
        };
        return Ok(Err(Undetermined::missing(missing)));
    };
    if cancellation.agreed_fee().is_some() {
        let problem = Problem::GivenTwice { other: AGREED_FEE };
        return Err(QuestionError::new("agreed_fee", fee, problem));
    }
    agreed(fee, cancellation.price(), AGREED_FEE, trace).map(Ok)
}

/// What the parties agreed on, which is given as `field`.
fn agreed<T: Trace>(
    fee: Money,
    price: Money,
    field: &'static str,
    trace: &mut T,
) -> Result<Charged, QuestionError> {
    not_negative(field, fee)?;
    // Nothing is nothing in every currency.
    let fee = if fee.is_zero() {
        Money::zero(price.currency())
    } else {
        fee
    };
    let order = fee
        .checked_cmp(price)
        .map_err(QuestionError::arithmetic(field, fee))?;
    if order.is_gt() {
        return Err(QuestionError::new(
            field,
            fee,
            Problem::AmountTooLarge {
                amount: fee,
                other: "price",
                most: price,
            },
        ));
    }
    trace.record(|| {
        let rule = CancellationRule::AgreedFee { agreed_fee: fee };
        Step::by(Source::Given, rule)
    });
    Ok(Charged {
        notice: None,
        fee,
        source: Source::Given,
    })
}

const AGREED_FEE: &str = "by_microsoft.agreed_fee";

/// Whether the document says that Microsoft may cancel the service for the cause; of no other it says anything. None where one of
/// them is not named.
fn may_cancel<T: Trace>(by_microsoft: CancelledByMicrosoft, trace: &mut T) -> Option<bool> {
    let cause = by_microsoft.cause()?;
    let (cancellable, stated_by) = match cause {
        CancellationCause::MinimumEnrolment => {
            (Service::Workshops, clauses::WORKSHOP_MINIMUM_ENROLMENT)
        }
        CancellationCause::LackOfCooperation => (
            Service::AzureEventManagement,
            clauses::AEM_CANCEL_FOR_NO_COOPERATION,
        ),
    };
    let service = by_microsoft.service();
    let holds = service.map(|service| service == cancellable);
    trace.record(|| {
        let rule = CancellationRule::MicrosoftMayCancel {
            holds,
            service,
            cause,
        };
        Step::by(stated_by, rule)
    });
    holds
}

/// What is charged for travel that was spent already: the document does not say who bears it.
fn travel<T: Trace>(
    cancellation: &Cancellation,
    trace: &mut T,
) -> Result<Result<Option<Money>, Undetermined>, QuestionError> {
    let Some(travel) = cancellation.travel() else {
        return Ok(Ok(None));
    };
    not_negative("travel.spent", travel.spent())?;
    if let Some(charged) = travel.charged() {
        not_negative("travel.charged", charged)?;
    }
    trace.record(|| {
        let rule = CancellationRule::TravelSpent {
            spent: travel.spent(),
            charged: travel.charged(),
        };
        Step::by(Source::Given, rule)
    });
    Ok(match travel.charged() {
        Some(charged) => Ok(Some(charged)),
        None => Err(Undetermined::missing(&["travel.charged"])),
    })
}

fn not_negative(field: &'static str, amount: Money) -> Result<(), QuestionError> {
    if amount.is_negative() {
        return Err(QuestionError::new(
            field,
            amount,
            Problem::NegativeAmount { amount },
        ));
    }
    Ok(())
}

/// The local date of the cancellation.
fn cancelled_on<T: Trace>(
    site: Site<'_>,
    cancellation: &Cancellation,
    readings: &Readings,
    trace: &mut T,
) -> Result<NaiveDate, QuestionError> {
    let reading = readings.money.cancellation_date;
    let place = match reading {
        CancellationDate::SupportLocation => site.support,
        CancellationDate::Host => site.host,
    };
    place.note_use(trace);
    let cancelled_on =
        place
            .local_date(cancellation.cancelled_at())
            .map_err(QuestionError::time(
                "cancelled_at",
                cancellation.cancelled_at(),
            ))?;
    trace.record(|| {
        let rule = CancellationRule::CancellationDate {
            reading,
            cancelled_at: cancellation.cancelled_at(),
            location: place.id.clone(),
            cancelled_on,
        };
        Step::by(CancellationDate::ID, rule)
    });
    Ok(cancelled_on)
}
