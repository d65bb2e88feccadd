//! When a purchase is onboarded: for the questions about it, and for whatever else depends on its end.

use chrono::{Days, NaiveDate};

use crate::{
    coverage::Coverage,
    decision::{Step, Trace},
    document::{
        FirstDayOfAWindow, OnboardingRule, OnboardingStart, Reading, Readings, Service, Source,
        Stated, clauses, figures,
    },
    limits::span,
    order::{Order, Purchase},
};

/// The first days of the term, or of the service, in which a purchase is onboarded.
///
/// Clauses: `2.3/uer-onboarding-60-days`, `2.3/aed-onboarding-60-days`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) struct OnboardingWindow {
    first_day: NaiveDate,
    last_day: NaiveDate,
    runs: Option<(NaiveDate, NaiveDate)>,
    held: Option<(NaiveDate, NaiveDate)>,
    after: Option<NaiveDate>,
    source: Source,
}

impl OnboardingWindow {
    /// The first day, whether or not the purchase runs on it.
    pub(crate) const fn first_day(&self) -> NaiveDate {
        self.first_day
    }

    /// The last day, whether or not the purchase runs on it.
    pub(crate) const fn last_day(&self) -> NaiveDate {
        self.last_day
    }

    /// The first and the last day of the purchase, cut where the order ends or what it depends on; none if it never runs.
    pub(crate) const fn runs(&self) -> Option<(NaiveDate, NaiveDate)> {
        self.runs
    }

    /// The first and the last of these days on which the purchase runs; none if it begins after them, or ends before.
    pub(crate) const fn held(&self) -> Option<(NaiveDate, NaiveDate)> {
        self.held
    }

    /// The first date after the window on which the purchase can be used.
    pub(super) const fn after(&self) -> Option<NaiveDate> {
        self.after
    }

    /// What says how many days they are.
    pub(crate) const fn source(&self) -> &Source {
        &self.source
    }

    /// Whether the purchase is onboarded on `date`.
    pub(crate) fn contains(&self, date: NaiveDate) -> bool {
        lies_in(self.held, date)
    }
}

/// When `purchase` is onboarded; none if the document says nothing of its service's onboarding.
pub(crate) fn onboarding_window<T: Trace>(
    order: &Order,
    purchase: &Purchase,
    readings: &Readings,
    trace: &mut T,
) -> Option<OnboardingWindow> {
    let stated = onboarding_days(purchase.service())?;
    let clause = stated.clause();
    let (start, number) = (
        readings.time.onboarding_start,
        readings.time.first_day_of_a_window,
    );
    let first_day = match start {
        OnboardingStart::WorkOrderStart => order.term().first_day(),
        OnboardingStart::ServiceStart => purchase.first_day(),
    };
    // The days are those of the date from which they are counted.
    let clauses = order.clauses_on(first_day);
    let days = clauses.count(stated, &mut ());
    let until_last = match number {
        FirstDayOfAWindow::DayOne => days.value().saturating_sub(1),
        FirstDayOfAWindow::DayZero => *days.value(),
    };
    let last_day = later_by(first_day, until_last);
    let runs = span(order, purchase, readings, trace);
    let coverage = Coverage::new(order, readings);
    let held = held(coverage, purchase, (first_day, last_day));
    let after = last_day.succ_opt();
    let after = after.and_then(|after| coverage.usable_from(purchase, after));
    trace.record(|| {
        let rule = OnboardingRule::OnboardingStart {
            reading: start,
            first_day,
        };
        Step::by(OnboardingStart::ID, rule).on(&[clause])
    });
    trace.record(|| {
        let rule = OnboardingRule::OnboardingFirstDay { reading: number };
        Step::by(FirstDayOfAWindow::ID, rule).on(&[clause])
    });
    clauses.record(clause, trace);
    trace.record(|| {
        let rule = OnboardingRule::OnboardingWindow {
            purchase: purchase.shared_id().clone(),
            service: purchase.service(),
            days: *days.value(),
            last_day,
        };
        Step::by(days.source(), rule)
    });
    trace.record(|| {
        let rule = OnboardingRule::OnboardingHeld {
            holds: held.is_some(),
            from: held.map(|(from, _)| from),
            until: held.map(|(_, until)| until),
        };
        Step::by(days.source(), rule)
    });
    Some(OnboardingWindow {
        first_day,
        last_day,
        runs,
        held,
        after,
        source: days.source().clone(),
    })
}

/// The first and the last of these days on which `purchase` can be used, a pause between them or not.
fn held(
    coverage: Coverage<'_>,
    purchase: &Purchase,
    (first_day, last_day): (NaiveDate, NaiveDate),
) -> Option<(NaiveDate, NaiveDate)> {
    let stretches = coverage.stretches(purchase);
    let days = stretches.map(|one| (one.first_day().max(first_day), one.last_day().min(last_day)));
    days.filter(|(from, until)| from <= until)
        .reduce(|(from, _), (_, until)| (from, until))
}

/// Whether AED does more on `on` than onboarding and discovery, which it is limited to in the days of `window`.
pub(crate) fn is_after_onboarding<T: Trace>(
    window: &OnboardingWindow,
    on: NaiveDate,
    trace: &mut T,
) -> bool {
    let is_after = !window.contains(on);
    trace.record(|| {
        let rule = OnboardingRule::AfterOnboarding {
            holds: is_after,
            on,
            until: window.held().map(|(_, until)| until),
        };
        Step::by(clauses::AED_ONBOARDING_LIMITED, rule)
    });
    is_after
}

/// Whether `date` is one of `days`, from the first to the last.
pub(crate) fn lies_in(days: Option<(NaiveDate, NaiveDate)>, date: NaiveDate) -> bool {
    days.is_some_and(|(first, last)| (first..=last).contains(&date))
}

/// The date that is `days` after `date`, or the last one that there is.
pub(crate) fn later_by(date: NaiveDate, days: u16) -> NaiveDate {
    date.checked_add_days(Days::new(days.into()))
        .unwrap_or(NaiveDate::MAX)
}

/// For how many days a service is onboarded.
const fn onboarding_days(service: Service) -> Option<Stated<u16>> {
    match service {
        Service::UnifiedEnhancedResponse => Some(figures::UER_ONBOARDING_DAYS),
        Service::AzureEngineeringDirect => Some(figures::AED_ONBOARDING_DAYS),
        _ => None,
    }
}
