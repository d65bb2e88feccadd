//! The dates of one purchase.

use chrono::NaiveDate;

use super::{
    Moment, TermMark,
    gather::{Draft, Gathering},
};
use crate::{
    coverage::{Coverage, record_open_end},
    decision::{Outcome, QuestionError, Trace},
    document::{Duty, DutyOf, Milestone, Occasion, Party, Service, Within, clauses},
    limits::{self, quarters, span},
    order::Purchase,
};

/// Gathers when `purchase` begins and ends, and the duties that have dates by that.
pub(super) fn gather<T: Trace>(
    gathering: &mut Gathering<'_, T>,
    purchase: &Purchase,
) -> Result<(), QuestionError> {
    let days = span(
        gathering.order,
        purchase,
        gathering.readings,
        gathering.trace,
    );
    term(gathering, purchase)?;
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

/// When its support begins and ends, also around a pause, and when what is unused is lost.
fn term<T: Trace>(
    gathering: &mut Gathering<'_, T>,
    purchase: &Purchase,
) -> Result<(), QuestionError> {
    let coverage = Coverage::new(gathering.order, gathering.readings);
    let (microsoft, customer) = (Party::Microsoft, Party::Customer);
    let support = TermMark::Support;
    let places = gathering.places_of(purchase.locations());
    let last_day = coverage.last_day(purchase);
    let first_day = purchase.first_day();
    let paid_until = coverage.paid_until(purchase.service(), purchase.paid_with(), first_day);
    for stretch in coverage.stretches(purchase) {
        let (begin, end) = (stretch.begin(), stretch.end());
        record_open_end(coverage, purchase, end, gathering.trace);
        let lost_by = match paid_until {
            Some(paid_until) if paid_until.on() == end.on() => paid_until.clause(),
            _ => clauses::UNUSED_SERVICES_LOST,
        };
        let begins = Draft::of_term(
            support,
            Moment::Begins,
            microsoft,
            begin.clause(),
            begin.on(),
        );
        let lost = Draft::of_term(TermMark::Use, Moment::Lapses, customer, lost_by, end.on());
        let ends = Draft::of_term(support, Moment::Lapses, customer, end.clause(), end.on());
        gathering.add_at(&places, Some(purchase), &begins)?;
        // What is unused is lost when there is no later time to use it.
        if last_day == Some(end.on()) {
            gathering.add_at(&places, Some(purchase), &lost)?;
        }
        gathering.add_at(&places, Some(purchase), &ends)?;
    }
    Ok(())
}

/// The meeting, or review, of every quarter.
fn every_quarter<T: Trace>(
    gathering: &mut Gathering<'_, T>,
    purchase: &Purchase,
    duty: &'static Duty,
    days: (NaiveDate, NaiveDate),
) -> Result<(), QuestionError> {
    let (order, readings) = (gathering.order, gathering.readings);
    let quarters = quarters(order, duty.clause(), days, readings, gathering.trace);
    let quarters = quarters.iter().enumerate();
    for (index, quarter) in quarters.filter(|(_, quarter)| quarter.counted) {
        let draft = Draft::of_duty(duty, Some(quarter.last_day));
        let draft = draft.opens_on(quarter.first_day).numbered(index);
        gathering.add(Some(purchase), &draft)?;
    }
    Ok(())
}

/// What the onboarding of a service asks of both sides, and what follows it.
fn onboarding<T: Trace>(
    gathering: &mut Gathering<'_, T>,
    purchase: &Purchase,
) -> Result<(), QuestionError> {
    let mut duties = DutyOf::Service(purchase.service()).duties();
    if !duties.any(|duty| duty.occasion() == Occasion::Onboarding) {
        return Ok(());
    }
    let (order, readings) = (gathering.order, gathering.readings);
    let outcome = limits::onboarding(order, purchase.id(), None, readings, gathering.trace)?;
    let Outcome::Decided(onboarding) = outcome else {
        return Ok(());
    };
    if let Some(held) = &onboarding.held {
        for one in &onboarding.duties {
            let draft = Draft::of_duty(one.duty, Some(*held.end())).opens_on(*held.start());
            gathering.add(Some(purchase), &draft.by(&one.source()))?;
        }
    }
    for duty in duties_after_onboarding(purchase.service()) {
        let draft = Draft::of_duty(duty, onboarding.monitors_ready_by);
        let draft = draft.by(&order
            .clauses_on(onboarding.last_day)
            .source_of(duty.clause()));
        gathering.add(Some(purchase), &draft)?;
    }
    if let Some(from) = onboarding.other_features_from {
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
