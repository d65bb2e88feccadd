//! Several deliveries that are cancelled at once.

use alloc::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
    vec::Vec,
};

#[cfg(feature = "serde")]
use serde::ser::SerializeMap;

use super::{Cancellation, CancellationFee, RefundedAs, TravelSpent, cancellation_fee};
#[cfg(all(test, feature = "serde"))]
use crate::data::shape::{self, Forms, Shapes};
#[cfg(feature = "serde")]
use crate::{
    data::{Datum, Fields, Fieldset, FormProblem, Node, Reading, mode, reader::refuse},
    decision::Unread,
    finding::{Findings, codes},
};
use crate::{
    data::{datum, serde_forms},
    decision::{Outcome, QuestionError, RefusedAlone, Step, Trace},
    document::{CancellationRule, Readings, Source},
    money::{ArithmeticError, Currency, Money},
    order::{LocationId, Site},
};

datum! {
    /// A scheduled delivery that is cancelled.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    pub struct CancelledDelivery {
        id: Arc<str> = non_empty,
        location: Arc<str> = non_empty,
        cancellation: Cancellation = flat,
    }
}

impl CancelledDelivery {
    /// The delivery `id` at the location `location` of the order.
    #[must_use]
    pub fn new(id: &str, location: LocationId<&str>, cancellation: Cancellation) -> Self {
        Self {
            id: id.into(),
            location: location.0.into(),
            cancellation,
        }
    }

    /// Its name; no other delivery of the list has it.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The id of the location.
    #[must_use]
    pub fn location(&self) -> &str {
        &self.location
    }

    /// What is cancelled, and when.
    #[must_use]
    pub const fn cancellation(&self) -> &Cancellation {
        &self.cancellation
    }
}

/// Deliveries that are cancelled at once: at least one, each under a name of its own.
///
/// # Example: the same delivery twice
///
/// ```
/// use unified_support::chrono::NaiveDate;
/// use unified_support::fees::{Cancellation, CancelledDeliveries, CancelledDelivery};
/// use unified_support::money::{Currency, Money};
/// use unified_support::order::LocationId;
///
/// let cancellation = Cancellation::new(
///     Money::from_minor_units(1_000_000, Currency::EUR),
///     NaiveDate::from_ymd_opt(2026, 6, 15).unwrap(),
///     "2026-06-02T09:00:00+02:00".parse().unwrap(),
/// );
/// let workshop = CancelledDelivery::new("workshop", LocationId("paris"), cancellation);
/// let error = CancelledDeliveries::try_new([workshop.clone(), workshop]).unwrap_err();
/// assert_eq!(error.to_string(), "deliveries[1]: `workshop` is already in the list");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct CancelledDeliveries {
    deliveries: Vec<CancelledDelivery>,
}

impl CancelledDeliveries {
    /// `deliveries`, in this order.
    ///
    /// # Errors
    ///
    /// - no deliveries
    /// - two of one name
    pub fn try_new(
        deliveries: impl IntoIterator<Item = CancelledDelivery>,
    ) -> Result<Self, CancelledDeliveriesError> {
        let deliveries: Vec<_> = deliveries.into_iter().collect();
        if deliveries.is_empty() {
            return Err(CancelledDeliveriesError::Empty);
        }
        let mut seen = BTreeSet::new();
        for (index, delivery) in deliveries.iter().enumerate() {
            if !seen.insert(delivery.id()) {
                let id = Arc::clone(&delivery.id);
                return Err(CancelledDeliveriesError::Repeated { index, id });
            }
        }
        Ok(Self { deliveries })
    }

    /// The deliveries.
    #[must_use]
    pub fn as_slice(&self) -> &[CancelledDelivery] {
        &self.deliveries
    }
}

#[cfg(feature = "serde")]
impl Fieldset for CancelledDeliveries {
    fn write_fields<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        mode::required::write("deliveries", &self.deliveries, map)
    }

    fn read_fields(fields: &mut Fields<'_>, findings: &mut Findings) -> Reading<Self> {
        fields.required("deliveries", findings, |node, path, findings| {
            let deliveries: Vec<CancelledDelivery> = Datum::read(node, path, findings)?;
            Self::try_new(deliveries).or_else(|error| match error {
                CancelledDeliveriesError::Empty => refuse(
                    codes::NO_DELIVERIES,
                    Unread::NoDelivery,
                    node,
                    path,
                    findings,
                ),
                CancelledDeliveriesError::Repeated { index, id } => {
                    let path = path.index(index).key("id");
                    let written = Node::Text((*id).into());
                    let problem = FormProblem::InListAlready;
                    refuse(codes::REPEATED_VALUE, problem, &written, &path, findings)
                }
            })
        })
    }

    #[cfg(test)]
    fn forms(shapes: &mut Shapes) -> Forms {
        let deliveries = shape::list_between(CancelledDelivery::shape(shapes), 1, None);
        Forms::field("deliveries", deliveries, true)
    }
}

serde_forms!(CancelledDeliveries);

/// What is wrong with a list of cancelled deliveries.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum CancelledDeliveriesError {
    /// There are none.
    #[error("deliveries: there are none")]
    Empty,
    /// Two have one name.
    #[error("deliveries[{index}]: `{id}` is already in the list")]
    Repeated {
        /// Which one, from 0.
        index: usize,
        /// The name.
        id: Arc<str>,
    },
}

datum! {
    /// What each of several cancellations costs, and all of them.
    #[derive(Clone, Debug, PartialEq, Eq)]
    #[non_exhaustive]
    pub struct CancellationFees {
        /// What each costs, in the order of the question.
        pub deliveries: Vec<DeliveryFee>,
        /// The sums of those that are decided, one for each currency, in the order of their codes; none if none is.
        pub totals: Vec<CancellationTotal>,
        /// Whether each is decided, so that the sums are those of all.
        pub complete: bool,
    }
}

datum! {
    /// What the cancellation of one delivery costs.
    #[derive(Clone, Debug, PartialEq, Eq)]
    #[non_exhaustive]
    pub struct DeliveryFee {
        /// The delivery's name.
        pub id: Arc<str>,
        /// The id of its location.
        pub location: Arc<str>,
        /// What it costs, as [`Place::cancellation_fee`](crate::engine::Place::cancellation_fee) tells of it alone; or why it is
        /// refused there, by a path within the list.
        pub outcome: Result<Outcome<CancellationFee>, RefusedAlone> = flat,
    }
}

impl DeliveryFee {
    /// What it costs, where that is decided.
    #[must_use]
    pub fn decided(&self) -> Option<&CancellationFee> {
        self.outcome.as_ref().ok()?.decided()
    }
}

datum! {
    /// Sums of one currency.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub struct CancellationTotal {
        /// What is charged.
        pub fee: Money,
        /// What is paid back.
        pub refund: Money,
        /// What of the refund goes back to the Flex Allowance.
        pub to_flex: Money,
        /// What of the refund goes back to Proactive Credits.
        pub to_credits: Money,
        /// What is charged for travel.
        pub travel: Money,
    }
}

impl CancellationTotal {
    const fn zero(currency: Currency) -> Self {
        let zero = Money::from_minor_units(0, currency);
        Self {
            fee: zero,
            refund: zero,
            to_flex: zero,
            to_credits: zero,
            travel: zero,
        }
    }
}

/// What each of `deliveries` costs, and all of them. `site` finds a location by its id.
///
/// No delivery depends on another, so that what is wrong with one is told of it alone. A sum is of all: one that is too large refuses
/// the question.
pub(crate) fn cancellation_fees<'s, T: Trace>(
    site: impl Fn(&str) -> Result<Site<'s>, QuestionError>,
    deliveries: &CancelledDeliveries,
    readings: &Readings,
    trace: &mut T,
) -> Result<Outcome<CancellationFees>, QuestionError> {
    let mut fees = Vec::with_capacity(deliveries.as_slice().len());
    let mut totals = Totals::new();
    for (index, delivery) in deliveries.as_slice().iter().enumerate() {
        let in_list = QuestionError::in_list("deliveries", index);
        let CancelledDelivery {
            id,
            location,
            cancellation,
        } = delivery;
        trace.record(|| {
            let rule = CancellationRule::CancelledDelivery {
                delivery: Arc::clone(id),
                location: Arc::clone(location),
            };
            Step::by(Source::Given, rule)
        });
        let outcome = site(location)
            .and_then(|site| cancellation_fee(site, cancellation, readings, trace))
            .map_err(&in_list);
        match &outcome {
            Ok(Outcome::Decided(fee)) => {
                add(&mut totals, fee, cancellation).map_err(in_list)?;
            }
            Ok(Outcome::NotApplicable(_) | Outcome::Undetermined(_)) => {}
            Err(error) => note_refused(id, error, trace),
        }
        fees.push(DeliveryFee {
            id: Arc::clone(id),
            location: Arc::clone(location),
            outcome: outcome.map_err(RefusedAlone::from),
        });
    }
    for total in totals.values() {
        trace.record(|| {
            let rule = CancellationRule::CancellationTotal {
                fee: total.fee,
                refund: total.refund,
                to_flex: total.to_flex,
                to_credits: total.to_credits,
                travel: total.travel,
            };
            Step::by(Source::Given, rule)
        });
    }
    let complete = fees.iter().all(|fee| fee.decided().is_some());
    Ok(Outcome::Decided(CancellationFees {
        complete,
        deliveries: fees,
        totals: totals.into_values().collect(),
    }))
}

/// That a delivery is refused, whatever its steps have come to so far.
fn note_refused<T: Trace>(delivery: &Arc<str>, error: &QuestionError, trace: &mut T) {
    trace.record(|| {
        let rule = CancellationRule::RefusedDelivery {
            delivery: Arc::clone(delivery),
            field: error.path.as_str().into(),
            code: error.code().as_str().into(),
        };
        Step::by(Source::Given, rule)
    });
}

/// The sums by the codes of their currencies.
type Totals = BTreeMap<&'static str, CancellationTotal>;

fn add(
    totals: &mut Totals,
    fee: &CancellationFee,
    cancellation: &Cancellation,
) -> Result<(), QuestionError> {
    let of_price = QuestionError::arithmetic("price", cancellation.price());
    let total = total(totals, fee.fee.currency());
    add_to(&mut total.fee, fee.fee).map_err(&of_price)?;
    add_to(&mut total.refund, fee.refund).map_err(&of_price)?;
    let part = match fee.purchase.and_then(|refund| refund.refunded_as) {
        Some(RefundedAs::FlexAllowance) => Some(&mut total.to_flex),
        Some(RefundedAs::ProactiveCredits) => Some(&mut total.to_credits),
        Some(RefundedAs::Money) | None => None,
    };
    if let Some(part) = part {
        add_to(part, fee.refund).map_err(&of_price)?;
    }
    // Nothing is nothing in every currency.
    match fee.travel.filter(|travel| !travel.is_zero()) {
        Some(travel) => add_to(&mut self::total(totals, travel.currency()).travel, travel).map_err(
            QuestionError::arithmetic(
                "travel.charged",
                cancellation.travel().and_then(TravelSpent::charged),
            ),
        ),
        None => Ok(()),
    }
}

fn add_to(sum: &mut Money, part: Money) -> Result<(), ArithmeticError> {
    *sum = sum.checked_add(part)?;
    Ok(())
}

fn total(totals: &mut Totals, currency: Currency) -> &mut CancellationTotal {
    totals
        .entry(currency.code())
        .or_insert_with(|| CancellationTotal::zero(currency))
}
