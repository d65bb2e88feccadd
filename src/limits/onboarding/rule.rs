//! Decides when a purchase is onboarded, and what is done meanwhile.

use alloc::vec::Vec;

use chrono::NaiveDate;

use super::{
    AedOnboardingActivity, Onboarding, OnboardingAsOf, OnboardingDuty, OnboardingState,
    OnboardingWindow, onboarding_window, window::later_by,
};
use crate::{
    decision::{Outcome, Problem, QuestionError, ServicePart, Step, Trace},
    document::{AedRule, DutyOf, OnboardingRule, Readings, Service, Within, clauses, figures},
    finding::Path,
    order::{AedEnrolment, AppendixA, Order},
};

/// When the purchase with the id `purchase` is onboarded, and how that stands on the date `on`, if one is asked about.
pub(crate) fn onboarding<T: Trace>(
    order: &Order,
    purchase: &str,
    on: Option<NaiveDate>,
    readings: &Readings,
    trace: &mut T,
) -> Result<Outcome<Onboarding>, QuestionError> {
    let purchase = order.purchase_named(purchase, Path::root().key("purchase"))?;
    let service = purchase.service();
    let window = onboarding_window(order, purchase, readings, trace);
    let window = window.ok_or_else(|| {
        QuestionError::new(
            "purchase",
            purchase.id(),
            Problem::NotOffered {
                service,
                what: ServicePart::Onboarding,
            },
        )
    })?;
    let is_direct = service == Service::AzureEngineeringDirect;
    let is_extended = is_direct && aed_has_extended_features(order, trace);
    let mut onboarding = Onboarding {
        service,
        first_day: window.first_day(),
        last_day: window.last_day(),
        held: window.held().map(|(first, last)| first..=last),
        duties: duties(order, service, &window, is_extended, trace),
        limited_to: Vec::new(),
        other_features_from: None,
        monitors_ready_by: None,
        as_of: None,
    };
    if is_direct {
        onboarding.limited_to = AedOnboardingActivity::ALL.to_vec();
        onboarding.other_features_from = other_features_from(&window, trace);
    }
    if is_extended {
        onboarding.monitors_ready_by = monitors_ready_by(&window, order, trace);
    }
    onboarding.as_of = on.map(|on| as_of(&window, on, trace));
    Ok(Outcome::Decided(onboarding))
}

/// What each side does in the days of `window`.
fn duties<T: Trace>(
    order: &Order,
    service: Service,
    window: &OnboardingWindow,
    is_extended: bool,
    trace: &mut T,
) -> Vec<OnboardingDuty> {
    let Some((_, last_day)) = window.held() else {
        return Vec::new();
    };
    let duties = DutyOf::Service(service).duties().filter(|duty| {
        let is_in_first_days = matches!(duty.within(), Some(Within::FirstDays { .. }));
        is_in_first_days && (is_extended || duty.clause() != clauses::AED_SCENARIOS_IN_ONBOARDING)
    });
    let clauses = order.clauses_on(window.first_day());
    let duties = duties.map(|duty| {
        let amendment = clauses.amendment_of(duty.clause());
        OnboardingDuty {
            duty,
            amendment: amendment.map(|amendment| amendment.shared_id().clone()),
        }
    });
    let duties: Vec<_> = duties.collect();
    for one in &duties {
        trace.record(|| {
            let rule = OnboardingRule::OnboardingDuty {
                duty: one.duty.name(),
                party: one.duty.party(),
                last_day,
            };
            Step::by(one.source(), rule)
        });
    }
    duties
}

/// Whether the order marks its customer of AED as one with the extended features. Whether the mark is founded is for the review.
pub(crate) fn aed_has_extended_features<T: Trace>(order: &Order, trace: &mut T) -> bool {
    let aed = order
        .appendix_a()
        .and_then(AppendixA::azure_engineering_direct);
    let is_marked = aed.and_then(AedEnrolment::extended_features).is_some();
    trace.record(|| {
        let rule = AedRule::ExtendedFeaturesMark { holds: is_marked };
        Step::by(clauses::AED_EXTENDED_ONLY_NAMED_CUSTOMERS, rule)
    });
    is_marked
}

/// The first day on which AED does more than onboard: that after the onboarding, or that on which a later purchase begins.
fn other_features_from<T: Trace>(window: &OnboardingWindow, trace: &mut T) -> Option<NaiveDate> {
    let from = window.after();
    trace.record(|| {
        let rule = OnboardingRule::OnboardingLimited {
            other_features_from: from,
        };
        Step::by(clauses::AED_ONBOARDING_LIMITED, rule)
    });
    from
}

/// By when monitors are ready for tests, after an onboarding in the days of `window`; none if it never comes to its end.
pub(crate) fn monitors_ready_by<T: Trace>(
    window: &OnboardingWindow,
    order: &Order,
    trace: &mut T,
) -> Option<NaiveDate> {
    window.held()?;
    window
        .runs()
        .filter(|(_, last_day)| *last_day >= window.last_day())?;
    let clauses = order.clauses_on(window.last_day());
    let days = clauses.count(figures::AED_MONITOR_DAYS, trace);
    let ready_by = later_by(window.last_day(), *days.value());
    trace.record(|| {
        let rule = OnboardingRule::MonitorsReadyBy {
            onboarding_ends: window.last_day(),
            days: *days.value(),
            ready_by,
        };
        Step::by(days.source(), rule)
    });
    Some(ready_by)
}

fn as_of<T: Trace>(window: &OnboardingWindow, on: NaiveDate, trace: &mut T) -> OnboardingAsOf {
    let (state, days_left) = match window.held() {
        None => (OnboardingState::NeverOpen, 0),
        Some((first, last)) if on < first => (OnboardingState::Before, days_between(first, last)),
        Some((_, last)) if on > last => (OnboardingState::Over, 0),
        Some((_, last)) => (OnboardingState::Open, days_between(on, last)),
    };
    trace.record(|| {
        let rule = OnboardingRule::OnboardingStateOn {
            on,
            state,
            days_left,
        };
        Step::by(window.source(), rule)
    });
    OnboardingAsOf {
        on,
        state,
        days_left,
    }
}

/// The days from `first` to `last`, both included.
fn days_between(first: NaiveDate, last: NaiveDate) -> i64 {
    last.signed_duration_since(first)
        .num_days()
        .saturating_add(1)
}
