//! What Azure Engineering Direct costs, and which of its features the customer has.

use alloc::vec::Vec;

use chrono::NaiveDate;

use super::rounding;
use crate::{
    coverage::purchases_listed,
    data::datum,
    decision::{Conditions, NotApplicable, Outcome, QuestionError, Step, Trace, Undetermined},
    document::{
        AedFeature, AedFeatureGroup, AedRule, ExtendedFeaturesPrice, Reading, Readings, Service,
        Source, clauses, figures, names::named,
    },
    money::{ArithmeticError, Money, Tier, TierError, TierSchedule},
    order::{AedEnrolment, AppendixA, ExtendedFeatures, Order},
};

datum! {
    /// What an order says about Azure Engineering Direct (AED): the fee and the features.
    ///
    /// How the floor price of the extended features and the fee by the tiers combine is a reading, [`ExtendedFeaturesPrice`].
    #[derive(Clone, Debug, PartialEq, Eq)]
    #[non_exhaustive]
    pub struct AedTerms {
        /// The fee; undetermined without `assessed_spend`, in the currency of the schedule, or without `fee_schedule`. Where the order
        /// has a floor price of the extended features, also without what tells whether it is owed (`usd_exchange`), or where it is in
        /// another currency than the fee that it is held against (`floor_price`).
        pub fee: Outcome<AedFee>,
        /// The features; undetermined for a customer that the order marks and that pays no floor price: without `assessed_spend`, in
        /// US dollars or the order's currency, or in that without `usd_exchange`.
        pub features: Outcome<AedFeatures>,
    }
}

datum! {
    /// The fee of Azure Engineering Direct for the support period.
    ///
    /// Clauses: `2.3/aed-fee-tiered-on-spend`, `2.3/aed-assessed-spend-definition`.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub struct AedFee {
        /// The assessed product spend of a year, on which it is charged.
        pub assessed_spend: Money,
        /// What is charged.
        pub fee: Money,
        /// Whether it is the schedule's floor, as the tiers come to less.
        pub is_floor: bool,
        /// The floor price of the extended features, and how it is charged; none where the order has none.
        pub extended_features: Option<ExtendedFeaturesCharge>,
    }
}

datum! {
    /// The floor price of the extended features, and how it is charged.
    ///
    /// Clause: `2.3/aed-extended-features-floor-price`.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub struct ExtendedFeaturesCharge {
        /// The floor price, in any currency.
        pub price: Money,
        /// How it is charged.
        pub charged: ExtendedFeaturesCharged,
    }
}

named! {
    /// How the floor price of the extended features is charged.
    ExtendedFeaturesCharged, a "way to charge a floor price";
    /// It is the least that the fee can be.
    InFee = "in_fee",
    /// It is paid on top of the fee, of which it is no part.
    BesideFee = "beside_fee",
    /// It is not: the assessed spend suffices for the extended features.
    NotCharged = "not_charged",
}

datum! {
    /// The features of Azure Engineering Direct that a customer has.
    ///
    /// Clauses: `2.3/aed-extended-features-threshold`, `2.3/aed-extended-features-floor-price`,
    /// `2.3/aed-extended-only-named-customers`, `2.3/aed-other-customers-2-1-only`.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub struct AedFeatures {
        /// To which group the customer belongs. One with the extended features has those of all customers too.
        pub group: AedFeatureGroup,
        /// The date as of which that was decided, once: when the order was executed. What is spent later changes nothing.
        pub as_of: NaiveDate,
        /// The last day on which it holds: that of the term.
        pub last_day: NaiveDate,
        /// The features, in the order of the document.
        pub features: Vec<AedFeature>,
    }
}

/// The features of a group, in the order of the document.
fn features_of(group: AedFeatureGroup) -> Vec<AedFeature> {
    let all = AedFeature::ALL.iter().copied();
    all.filter(|feature| {
        feature.group() == AedFeatureGroup::AllCustomers || feature.group() == group
    })
    .collect()
}

/// The facts of an order, by their paths.
const SPEND: &str = "appendix_a.azure_engineering_direct.assessed_spend";
const SCHEDULE: &str = "appendix_a.azure_engineering_direct.fee_schedule";
const FLOOR_PRICE: &str = "appendix_a.azure_engineering_direct.extended_features.floor_price";

/// What the order's Azure Engineering Direct costs, and which of its features the customer has.
pub(crate) fn aed_fee<T: Trace>(
    order: &Order,
    readings: &Readings,
    trace: &mut T,
) -> Result<Outcome<AedTerms>, QuestionError> {
    let service = Service::AzureEngineeringDirect;
    let purchases = order.purchases().iter();
    let bought = purchases.filter(|purchase| purchase.service() == service);
    let bought = bought.count();
    trace.record(|| purchases_listed(service, bought));
    if bought == 0 {
        return Ok(Outcome::NotApplicable(NotApplicable::NotEntitled));
    }
    let aed = order
        .appendix_a()
        .and_then(AppendixA::azure_engineering_direct);
    let as_of = order.execution(readings.money.execution);
    let fee = fee(as_of, aed, readings, trace)?;
    let mut conditions = Conditions::new(trace);
    let is_spent = spends_enough(order, aed, as_of, readings, &mut conditions);
    let features = features(order, aed, as_of, is_spent, &mut conditions);
    Ok(Outcome::Decided(AedTerms {
        fee: with_floor_price(fee, floor_price(aed), is_spent, readings, trace),
        features,
    }))
}

fn fee<T: Trace>(
    as_of: NaiveDate,
    aed: Option<&AedEnrolment>,
    readings: &Readings,
    trace: &mut T,
) -> Result<Outcome<AedFee>, QuestionError> {
    let spend = aed.and_then(AedEnrolment::assessed_spend);
    let schedule = aed.and_then(AedEnrolment::fee_schedule);
    trace.record(|| {
        let rule = AedRule::AssessedSpend {
            assessed_spend: spend,
            as_of,
        };
        Step::by(clauses::AED_ASSESSED_SPEND_DEFINITION, rule)
    });
    let (Some(spend), Some(schedule)) = (spend, schedule) else {
        let mut missing = Undetermined::default();
        for (is_given, name) in [(spend.is_some(), SPEND), (schedule.is_some(), SCHEDULE)] {
            if !is_given {
                missing.add(name);
            }
        }
        return Ok(Outcome::Undetermined(missing));
    };
    let is_in_currency = spend.currency() == schedule.currency();
    trace.record(|| {
        let rule = AedRule::SpendInScheduleCurrency {
            holds: is_in_currency,
            assessed_spend: spend,
            currency: schedule.currency(),
        };
        Step::by(clauses::AED_FEE_TIERED_ON_SPEND, rule)
    });
    if !is_in_currency {
        // A converted spend would be rounded before the fee is: the order must give it in the schedule's currency.
        return Ok(Outcome::Undetermined(Undetermined::missing(&[SPEND])));
    }
    charged(schedule, spend, readings, trace).map(Outcome::Decided)
}

/// What `schedule` charges `spend`, which is in its currency.
fn charged<T: Trace>(
    schedule: &TierSchedule,
    spend: Money,
    readings: &Readings,
    trace: &mut T,
) -> Result<AedFee, QuestionError> {
    let clause = clauses::AED_FEE_TIERED_ON_SPEND;
    for part in schedule.parts(spend).map_err(too_large(spend))? {
        let tier = schedule.tiers().get(part.tier());
        trace.record(|| {
            let rule = AedRule::AedFeeTier {
                from: tier.map_or(Money::zero(spend.currency()), Tier::from),
                until: tier.and_then(Tier::until),
                amount: part.amount(),
                rate: part.rate(),
                exact_fee: part.charge(),
            };
            Step::by(clause, rule)
        });
    }
    let charge = schedule
        .charge(spend, rounding::by(readings))
        .map_err(too_large(spend))?;
    trace.record(|| {
        let rule = AedRule::AedFee {
            tiering: schedule.tiering(),
            assessed_spend: spend,
            exact_fee: charge.exact(),
        };
        Step::by(clause, rule)
    });
    rounding::note(charge.exact(), charge.rounded(), clause, readings, trace);
    if let Some(floor) = schedule.floor() {
        trace.record(|| {
            let rule = AedRule::AedFeeFloor {
                holds: !charge.is_floor(),
                fee: charge.rounded(),
                floor,
            };
            Step::by(Source::Given, rule)
        });
    }
    Ok(AedFee {
        assessed_spend: spend,
        fee: charge.charged(),
        is_floor: charge.is_floor(),
        extended_features: None,
    })
}

/// All that keeps a spend from being charged, once the order is checked: the fee is too large.
fn too_large(spend: Money) -> impl Fn(TierError) -> QuestionError {
    move |_| {
        let currency = spend.currency();
        QuestionError::arithmetic(SPEND, spend)(ArithmeticError::OutOfRange { currency })
    }
}

/// The floor price of the extended features that the customer chose to pay.
fn floor_price(aed: Option<&AedEnrolment>) -> Option<Money> {
    let mark = aed.and_then(AedEnrolment::extended_features);
    mark.and_then(ExtendedFeatures::floor_price)
}

/// The fee with the floor price of the extended features, which is owed where the assessed spend is not enough for them.
fn with_floor_price<T: Trace>(
    fee: Outcome<AedFee>,
    price: Option<Money>,
    is_spent: Result<bool, &'static str>,
    readings: &Readings,
    trace: &mut T,
) -> Outcome<AedFee> {
    let Some(price) = price else {
        return fee;
    };
    let is_owed = match is_spent {
        Ok(is_spent) => !is_spent,
        Err(name) => {
            let mut missing = match fee {
                Outcome::Undetermined(missing) => missing,
                Outcome::Decided(_) | Outcome::NotApplicable(_) => Undetermined::default(),
            };
            missing.add(name);
            return Outcome::Undetermined(missing);
        }
    };
    trace.record(|| {
        let clause = figures::AED_EXTENDED_FEATURES_SPEND.clause();
        let rule = AedRule::FloorPriceOwed {
            holds: is_owed,
            floor_price: price,
        };
        Step::by(clause, rule)
    });
    let Outcome::Decided(fee) = fee else {
        return fee;
    };
    let charged = match readings.money.extended_features_price {
        _ if !is_owed => ExtendedFeaturesCharged::NotCharged,
        ExtendedFeaturesPrice::FloorOfFee => ExtendedFeaturesCharged::InFee,
        ExtendedFeaturesPrice::BesideFee => ExtendedFeaturesCharged::BesideFee,
    };
    let charge = ExtendedFeaturesCharge { price, charged };
    match charge.on(fee, readings, trace) {
        Some(fee) => Outcome::Decided(fee),
        None => Outcome::Undetermined(Undetermined::missing(&[FLOOR_PRICE])),
    }
}

impl ExtendedFeaturesCharge {
    /// The fee with this charge; none where the two cannot be held against each other.
    fn on<T: Trace>(self, fee: AedFee, readings: &Readings, trace: &mut T) -> Option<AedFee> {
        let Self { price, charged } = self;
        let with_price = match charged {
            // Nothing is nothing in every currency.
            ExtendedFeaturesCharged::InFee if !price.is_zero() => {
                let order = fee.fee.checked_cmp(price);
                order
                    .ok()
                    .map(|order| if order.is_lt() { price } else { fee.fee })
            }
            _ => Some(fee.fee),
        };
        if charged != ExtendedFeaturesCharged::NotCharged {
            trace.record(|| {
                let rule = AedRule::FloorPriceCharged {
                    reading: readings.money.extended_features_price,
                    floor_price: price,
                    fee: fee.fee,
                    charged: with_price,
                };
                Step::by(ExtendedFeaturesPrice::ID, rule)
            });
        }
        let with_price = with_price?;
        Some(AedFee {
            is_floor: fee.is_floor && with_price == fee.fee,
            fee: with_price,
            extended_features: Some(self),
            ..fee
        })
    }
}

/// The features: those of all customers, or the extended ones too.
fn features<T: Trace>(
    order: &Order,
    aed: Option<&AedEnrolment>,
    as_of: NaiveDate,
    is_spent: Result<bool, &'static str>,
    conditions: &mut Conditions<'_, T>,
) -> Outcome<AedFeatures> {
    let price = floor_price(aed);
    let mark = aed.and_then(AedEnrolment::extended_features);
    let is_marked = conditions.test(mark.is_some(), |holds| {
        let rule = AedRule::ExtendedFeaturesMark { holds };
        Step::by(clauses::AED_EXTENDED_ONLY_NAMED_CUSTOMERS, rule)
    });
    let is_paid = conditions.test(price.is_some(), |holds| {
        let rule = AedRule::ExtendedFeaturesFloorPrice {
            holds,
            floor_price: price,
        };
        Step::by(clauses::AED_EXTENDED_FEATURES_FLOOR_PRICE, rule)
    });
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
        let rule = AedRule::AedFeatures { group, last_day };
        Step::by(clause, rule)
    });
    Outcome::Decided(AedFeatures {
        group,
        as_of,
        last_day,
        features: features_of(group),
    })
}

/// Whether the assessed spend is enough for the extended features, or which fact is missing to tell.
fn spends_enough<T: Trace>(
    order: &Order,
    aed: Option<&AedEnrolment>,
    as_of: NaiveDate,
    readings: &Readings,
    conditions: &mut Conditions<'_, T>,
) -> Result<bool, &'static str> {
    let figure = figures::AED_EXTENDED_FEATURES_SPEND;
    let spend = aed.and_then(AedEnrolment::assessed_spend);
    // It is told once, as of the execution: that is the day on which the amount is used.
    let threshold = order.dollars(figure, as_of, readings);
    let least = spend.and_then(|spend| threshold.least(spend.currency()));
    let currency = spend.map(Money::currency);
    if !currency.is_some_and(|currency| threshold.records_execution(currency)) {
        let trace = conditions.trace();
        order.record_execution(readings.money.execution, figure.clause(), trace);
    }
    if let Some(currency) = currency {
        threshold.record(currency, conditions.trace());
    }
    let rate = threshold.rate();
    let step = |holds| {
        let rule = AedRule::ExtendedFeaturesSpend {
            holds,
            assessed_spend: spend,
            as_of,
            threshold: threshold.meant(),
            units_per_usd: rate,
            least,
        };
        Step::by(figure.clause(), rule)
    };
    let (Some(spend), Some(least)) = (spend, least) else {
        conditions.note(|| step(None));
        let has_rate = spend.is_some_and(|spend| threshold.can_be_in(spend.currency()));
        let missing = if has_rate { "usd_exchange" } else { SPEND };
        return Err(missing);
    };
    let is_enough = spend.minor_units() >= least.minor_units();
    Ok(conditions.test(is_enough, |holds| step(Some(holds))))
}
