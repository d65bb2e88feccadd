//! What Azure Engineering Direct costs, and which of its features the customer has.

use chrono::NaiveDate;

use super::rounding;
use crate::{
    decision::{Conditions, Error, NotApplicable, Outcome, Step, Trace, Undetermined, Value},
    document::{AedFeature, AedFeatureGroup, Readings, RuleId, Service, Source, clauses, figures},
    money::{ArithmeticError, Money, Tier, TierError, TierSchedule},
    order::{AedEnrolment, AppendixA, ExtendedFeatures, Order},
};

/// What an order says of Azure Engineering Direct (AED): the fee and the features, which do not depend on each other.
///
/// The document does not say how the price of the extended features goes together with the fee by the tiers: it is no part of
/// that fee.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AedTerms {
    fee: Outcome<AedFee>,
    features: Outcome<AedFeatures>,
}

impl AedTerms {
    /// The fee; undetermined without `assessed_spend`, in the currency of the schedule, or without `fee_schedule`.
    pub const fn fee(&self) -> &Outcome<AedFee> {
        &self.fee
    }

    /// The features; undetermined for a customer that the order marks and that pays no floor price: without `assessed_spend`, in
    /// US dollars or the order's currency, or in that without `usd_exchange`.
    pub const fn features(&self) -> &Outcome<AedFeatures> {
        &self.features
    }
}

/// The fee of Azure Engineering Direct for the support period.
///
/// Clauses: `2.3/aed-fee-tiered-on-spend`, `2.3/aed-assessed-spend-definition`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct AedFee {
    assessed_spend: Money,
    fee: Money,
    is_floor: bool,
}

impl AedFee {
    /// The assessed product spend of a year, on which it is charged.
    #[must_use]
    pub const fn assessed_spend(&self) -> Money {
        self.assessed_spend
    }

    /// What is charged.
    #[must_use]
    pub const fn fee(&self) -> Money {
        self.fee
    }

    /// Whether it is the schedule's floor, as the tiers come to less.
    #[must_use]
    pub const fn is_floor(&self) -> bool {
        self.is_floor
    }
}

/// The features of Azure Engineering Direct that a customer has.
///
/// Clauses: `2.3/aed-extended-features-threshold`, `2.3/aed-extended-features-floor-price`,
/// `2.3/aed-extended-only-named-customers`, `2.3/aed-other-customers-2-1-only`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct AedFeatures {
    group: AedFeatureGroup,
    as_of: NaiveDate,
    last_day: NaiveDate,
}

impl AedFeatures {
    /// To which group the customer belongs. One with the extended features has those of all customers too.
    #[must_use]
    pub const fn group(&self) -> AedFeatureGroup {
        self.group
    }

    /// The date as of which that was told, once: when the order was executed. What is spent later changes nothing.
    #[must_use]
    pub const fn as_of(&self) -> NaiveDate {
        self.as_of
    }

    /// The last day on which it holds: that of the term.
    #[must_use]
    pub const fn last_day(&self) -> NaiveDate {
        self.last_day
    }

    /// The features, in the order of the document.
    pub fn features(&self) -> impl Iterator<Item = AedFeature> + use<> {
        let group = self.group;
        let all = AedFeature::ALL.iter().copied();
        all.filter(move |feature| {
            feature.group() == AedFeatureGroup::AllCustomers || feature.group() == group
        })
    }
}

/// What the order's Azure Engineering Direct costs, and which of its features the customer has.
pub(crate) fn aed_fee<T: Trace>(
    order: &Order,
    readings: &Readings,
    trace: &mut T,
) -> Result<Outcome<AedTerms>, Error> {
    let service = Service::AzureEngineeringDirect;
    let purchases = order.purchases().iter();
    let bought = purchases.filter(|purchase| purchase.service() == service);
    let bought = bought.count();
    trace.record(|| {
        let clause = clauses::PURCHASED_SERVICES_ARE_LISTED_IN_ORDER;
        let purchases = i64::try_from(bought).unwrap_or(i64::MAX);
        Step::by(RuleId::PurchaseCovers, clause)
            .holds(bought > 0)
            .with("service", Value::Name(service.as_str()))
            .with("purchases", Value::Count(purchases))
    });
    if bought == 0 {
        return Ok(Outcome::NotApplicable(NotApplicable::NotEntitled));
    }
    let aed = order
        .appendix_a()
        .and_then(AppendixA::azure_engineering_direct);
    Ok(Outcome::Decided(AedTerms {
        fee: fee(order, aed, readings, trace)?,
        features: features(order, aed, readings, trace),
    }))
}

fn fee<T: Trace>(
    order: &Order,
    aed: Option<&AedEnrolment>,
    readings: &Readings,
    trace: &mut T,
) -> Result<Outcome<AedFee>, Error> {
    let spend = aed.and_then(AedEnrolment::assessed_spend);
    let schedule = aed.and_then(AedEnrolment::fee_schedule);
    trace.record(|| {
        Step::by(
            RuleId::AssessedSpend,
            clauses::AED_ASSESSED_SPEND_DEFINITION,
        )
        .with("assessed_spend", money_value(spend))
        .with("as_of", Value::Date(order.executed_on()))
    });
    let (Some(spend), Some(schedule)) = (spend, schedule) else {
        let mut missing = Undetermined::default();
        for (is_given, name) in [
            (spend.is_some(), "assessed_spend"),
            (schedule.is_some(), "fee_schedule"),
        ] {
            if !is_given {
                missing.add(name);
            }
        }
        return Ok(Outcome::Undetermined(missing));
    };
    let is_in_currency = spend.currency() == schedule.currency();
    trace.record(|| {
        Step::by(
            RuleId::SpendInScheduleCurrency,
            clauses::AED_FEE_TIERED_ON_SPEND,
        )
        .holds(is_in_currency)
        .with("assessed_spend", Value::Money(spend))
        .with("currency", Value::Name(schedule.currency().code()))
    });
    if !is_in_currency {
        // A converted spend would be rounded before the fee is: the order must give it in the schedule's currency.
        return Ok(Outcome::Undetermined(Undetermined::missing(&[
            "assessed_spend",
        ])));
    }
    charged(schedule, spend, readings, trace).map(Outcome::Decided)
}

/// What `schedule` charges `spend`, which is in its currency.
fn charged<T: Trace>(
    schedule: &TierSchedule,
    spend: Money,
    readings: &Readings,
    trace: &mut T,
) -> Result<AedFee, Error> {
    let clause = clauses::AED_FEE_TIERED_ON_SPEND;
    for part in schedule.parts(spend).map_err(too_large(spend))? {
        let tier = schedule.tiers().get(part.tier());
        trace.record(|| {
            Step::by(RuleId::AedFeeTier, clause)
                .with("from", money_value(tier.map(Tier::from)))
                .with("until", money_value(tier.and_then(Tier::until)))
                .with("amount", Value::Money(part.amount()))
                .with("rate", Value::Rate(part.rate()))
                .with("exact_fee", Value::Unrounded(part.charge()))
        });
    }
    let charge = schedule
        .charge(spend, rounding::by(readings))
        .map_err(too_large(spend))?;
    trace.record(|| {
        Step::by(RuleId::AedFee, clause)
            .with("tiering", Value::Name(schedule.tiering().as_str()))
            .with("assessed_spend", Value::Money(spend))
            .with("exact_fee", Value::Unrounded(charge.exact()))
    });
    rounding::note(
        charge.exact(),
        charge.rounded(),
        clauses::AED_FEE_TIERED_ON_SPEND,
        readings,
        trace,
    );
    if let Some(floor) = schedule.floor() {
        trace.record(|| {
            Step::new(RuleId::AedFeeFloor, Source::Given)
                .holds(!charge.is_floor())
                .with("fee", Value::Money(charge.rounded()))
                .with("floor", Value::Money(floor))
        });
    }
    Ok(AedFee {
        assessed_spend: spend,
        fee: charge.charged(),
        is_floor: charge.is_floor(),
    })
}

/// All that keeps a spend from being charged, once the order is checked: the fee is too large.
fn too_large(spend: Money) -> impl Fn(TierError) -> Error {
    move |_| Error::Arithmetic {
        field: "assessed_spend",
        error: ArithmeticError::OutOfRange {
            currency: spend.currency(),
        },
    }
}

/// The features: those of all customers, or the extended ones too.
fn features<T: Trace>(
    order: &Order,
    aed: Option<&AedEnrolment>,
    readings: &Readings,
    trace: &mut T,
) -> Outcome<AedFeatures> {
    let mark = aed.and_then(AedEnrolment::extended_features);
    let price = mark.and_then(ExtendedFeatures::floor_price);
    let mut conditions = Conditions::new(trace);
    let is_marked = conditions.test(mark.is_some(), || {
        let clause = clauses::AED_EXTENDED_ONLY_NAMED_CUSTOMERS;
        Step::by(RuleId::ExtendedFeaturesMark, clause)
    });
    let is_paid = conditions.test(price.is_some(), || {
        let clause = clauses::AED_EXTENDED_FEATURES_FLOOR_PRICE;
        Step::by(RuleId::ExtendedFeaturesFloorPrice, clause).with("floor_price", money_value(price))
    });
    let is_spent = spends_enough(order, aed, readings, &mut conditions);
    let (group, clause) = match is_spent {
        Ok(true) if is_marked => (
            AedFeatureGroup::ExtendedFeatureCustomers,
            figures::AED_EXTENDED_FEATURES_SPEND.clause(),
        ),
        _ if is_paid => (
            AedFeatureGroup::ExtendedFeatureCustomers,
            clauses::AED_EXTENDED_FEATURES_FLOOR_PRICE,
        ),
        Err(missing) if is_marked => {
            return Outcome::Undetermined(Undetermined::missing(&[missing]));
        }
        _ => (
            AedFeatureGroup::AllCustomers,
            clauses::AED_OTHER_CUSTOMERS_2_1_ONLY,
        ),
    };
    let last_day = order.term().last_day();
    conditions.note(|| {
        Step::by(RuleId::AedFeatures, clause)
            .with("group", Value::Name(group.as_str()))
            .with("last_day", Value::Date(last_day))
    });
    Outcome::Decided(AedFeatures {
        group,
        as_of: order.executed_on(),
        last_day,
    })
}

/// Whether the assessed spend is enough for the extended features, or which fact is missing to tell.
fn spends_enough<T: Trace>(
    order: &Order,
    aed: Option<&AedEnrolment>,
    readings: &Readings,
    conditions: &mut Conditions<'_, T>,
) -> Result<bool, &'static str> {
    let figure = figures::AED_EXTENDED_FEATURES_SPEND;
    let spend = aed.and_then(AedEnrolment::assessed_spend);
    // It is told once, as of the execution: that is the day on which the amount is used.
    let told_on = order.execution(readings.money.execution);
    let threshold = order.dollars(figure, told_on, readings);
    let least = spend.and_then(|spend| threshold.least(spend.currency()));
    if let Some(spend) = spend {
        threshold.record(spend.currency(), conditions.trace());
    }
    let rate = threshold.rate();
    let step = || {
        Step::by(RuleId::ExtendedFeaturesSpend, figure.clause())
            .with("assessed_spend", money_value(spend))
            .with("as_of", Value::Date(order.executed_on()))
            .with("threshold", Value::Money(threshold.meant()))
            .with("units_per_usd", rate.map_or(Value::Missing, Value::Rate))
            .with("least", money_value(least))
    };
    let (Some(spend), Some(least)) = (spend, least) else {
        conditions.note(step);
        let has_rate = spend.is_some_and(|spend| threshold.can_be_in(spend.currency()));
        let missing = if has_rate {
            "usd_exchange"
        } else {
            "assessed_spend"
        };
        return Err(missing);
    };
    Ok(conditions.test(spend.minor_units() >= least.minor_units(), step))
}

fn money_value(amount: Option<Money>) -> Value {
    amount.map_or(Value::Missing, Value::Money)
}
