//! The dates of one purchase.

use chrono::NaiveDate;

use super::{
    Moment, TermMark,
    gather::{Draft, Gathering},
};
use crate::{
    decision::{Error, Outcome, Trace},
    document::{
        CreditsPaidWithFlex, Duty, DutyOf, Milestone, Occasion, Party, Service, Stated, Within,
        clauses,
    },
    limits::{self, quarters, span, usable_until},
    order::{PaidWith, Purchase},
};

/// Gathers when `purchase` begins and ends, and the duties that have dates by that.
pub(super) fn gather<T: Trace>(
    gathering: &mut Gathering<'_, T>,
    purchase: &Purchase,
) -> Result<(), Error> {
    let days = span(gathering.order, purchase, gathering.trace).days;
    if let Some(days) = days {
        term(gathering, purchase, days)?;
    }
    let several = gathering.order.locations().len() > 1;
    for duty in DutyOf::Service(purchase.service()).duties() {
        match (duty.within(), days) {
            // Only who has several locations assigns a service to one.
            (Some(Within::Until(Milestone::ContractConclusion)), _)
                if several || duty.occasion() != Occasion::SeveralLocations =>
            {
                let draft = Draft::of_duty(duty, Some(purchase.bought_on()));
                gathering.add(Some(purchase), &draft)?;
            }
            (Some(Within::EveryQuarter), Some(days)) => {
                every_quarter(gathering, purchase, duty, days)?;
            }
            _ => {}
        }
    }
    onboarding(gathering, purchase)
}

/// When it begins, when it ends, and until when it is used.
fn term<T: Trace>(
    gathering: &mut Gathering<'_, T>,
    purchase: &Purchase,
    (first, last): (NaiveDate, NaiveDate),
) -> Result<(), Error> {
    let (order, readings) = (gathering.order, gathering.readings);
    let until = usable_until(order, purchase, last, readings, gathering.trace);
    let ends_with = purchase.service().terms().ends_with.as_ref();
    let bought = clauses::PURCHASED_SERVICES_ARE_LISTED_IN_ORDER;
    let ends_by = ends_with.map_or(bought, Stated::clause);
    let outlasts_year = purchase.service() == Service::ProactiveCredits
        && readings.money.credits_paid_with_flex == CreditsPaidWithFlex::TermEnd;
    let lost_by = match purchase.paid_with() {
        PaidWith::FlexAllowance if !outlasts_year => clauses::FLEX_SERVICES_USED_WITHIN_YEAR,
        _ => clauses::UNUSED_SERVICES_LOST,
    };
    let (microsoft, customer) = (Party::Microsoft, Party::Customer);
    let support = TermMark::Support;
    let places = gathering.places_of(purchase.locations());
    for draft in [
        Draft::of_term(support, Moment::Begins, microsoft, bought, first),
        Draft::of_term(TermMark::Use, Moment::Lapses, customer, lost_by, until),
        Draft::of_term(support, Moment::Lapses, customer, ends_by, last),
    ] {
        gathering.add_at(&places, Some(purchase), &draft)?;
    }
    Ok(())
}

/// The meeting, or review, of every quarter.
fn every_quarter<T: Trace>(
    gathering: &mut Gathering<'_, T>,
    purchase: &Purchase,
    duty: &'static Duty,
    days: (NaiveDate, NaiveDate),
) -> Result<(), Error> {
    let quarters = quarters(duty.clause(), days, gathering.readings, gathering.trace);
    for (index, quarter) in quarters.into_iter().enumerate() {
        let draft = Draft::of_duty(duty, Some(quarter.1));
        let draft = draft.opens_on(quarter.0).numbered(index);
        gathering.add(Some(purchase), &draft)?;
    }
    Ok(())
}

/// What the onboarding of a service asks of both sides, and what follows it.
fn onboarding<T: Trace>(
    gathering: &mut Gathering<'_, T>,
    purchase: &Purchase,
) -> Result<(), Error> {
    let mut duties = DutyOf::Service(purchase.service()).duties();
    if !duties.any(|duty| duty.occasion() == Occasion::Onboarding) {
        return Ok(());
    }
    let (order, readings) = (gathering.order, gathering.readings);
    let outcome = limits::onboarding(order, purchase.id(), None, readings, gathering.trace)?;
    let Outcome::Decided(onboarding) = outcome else {
        return Ok(());
    };
    if let Some((first, last)) = onboarding.window().held() {
        for duty in onboarding.duties() {
            let draft = Draft::of_duty(duty, Some(last)).opens_on(first);
            gathering.add(Some(purchase), &draft)?;
        }
    }
    for duty in duties_after_onboarding(purchase.service()) {
        let draft = Draft::of_duty(duty, onboarding.monitors_ready_by());
        gathering.add(Some(purchase), &draft)?;
    }
    if let Some(from) = onboarding.other_features_from() {
        let (mark, clause) = (TermMark::AedFeatures, clauses::AED_ONBOARDING_LIMITED);
        let draft = Draft::of_term(mark, Moment::Begins, Party::Microsoft, clause, from);
        gathering.add(Some(purchase), &draft)?;
    }
    Ok(())
}

/// The duties of a service that are counted from the end of its onboarding.
fn duties_after_onboarding(service: Service) -> impl Iterator<Item = &'static Duty> {
    DutyOf::Service(service).duties().filter(|duty| {
        let within = duty.within();
        matches!(within, Some(Within::After { milestone, .. }) if milestone == Milestone::OnboardingEnd)
    })
}
