//! The sentences about onboarding.

use core::fmt;

use chrono::NaiveDate;

use super::super::{
    incident::duty as to,
    words::{Days, Words},
};
use crate::document::{
    FirstDayOfAWindow, OnboardingRule, OnboardingStart, vocabulary::limits::OnboardingState,
};

pub(super) fn sentence(
    rule: &OnboardingRule,
    words: Words<'_>,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    match rule {
        OnboardingRule::OnboardingStart { reading, first_day } => {
            let start = match reading {
                OnboardingStart::WorkOrderStart => "the Work Order",
                OnboardingStart::ServiceStart => "the service",
            };
            let first_day = words.of(first_day);
            write!(
                f,
                "Onboarding is counted from the start of {start}, {first_day}."
            )
        }
        OnboardingRule::OnboardingFirstDay { reading } => f.write_str(match reading {
            FirstDayOfAWindow::DayOne => "The first of these days has the number one.",
            FirstDayOfAWindow::DayZero => "The first of these days has the number zero.",
        }),
        OnboardingRule::OnboardingWindow {
            purchase,
            service,
            days,
            last_day,
        } => {
            let (purchase, service) = (words.of(purchase), words.of(service));
            let (days, last_day) = (Days::of(*days), words.of(last_day));
            write!(
                f,
                "The purchase {purchase} of {service} is onboarded in the first {days}, until {last_day}."
            )
        }
        OnboardingRule::OnboardingHeld {
            holds: _,
            from,
            until,
        } => match (from, until) {
            (Some(from), Some(until)) => {
                let (from, until) = (words.of(from), words.of(until));
                write!(f, "The purchase runs on those from {from} to {until}.")
            }
            (_, _) => {
                f.write_str("The purchase runs on none of these days, and has no onboarding.")
            }
        },
        OnboardingRule::OnboardingDuty {
            duty,
            party,
            last_day,
        } => {
            let (party, to, last_day) = (words.of(party), to(*duty), words.of(last_day));
            write!(
                f,
                "In the onboarding, until {last_day}, {party} has the duty to {to}."
            )
        }
        OnboardingRule::OnboardingLimited {
            other_features_from,
        } => match other_features_from {
            Some(from) => write!(
                f,
                "Until its onboarding is over, AED is limited to onboarding and discovery: it has its other features from {} on.",
                words.of(from)
            ),
            None => f.write_str(
                "AED is limited to onboarding and discovery, and ends before it does more.",
            ),
        },
        OnboardingRule::AfterOnboarding { holds, on, until } => {
            after(*holds, *on, *until, words, f)
        }
        OnboardingRule::MonitorsReadyBy {
            onboarding_ends,
            days,
            ready_by,
        } => {
            let (ends, days) = (words.of(onboarding_ends), Days::of(*days));
            let ready_by = words.of(ready_by);
            write!(
                f,
                "Counting {days} from {ends}, the end of the onboarding, the monitors are to be ready for tests by {ready_by}."
            )
        }
        OnboardingRule::OnboardingStateOn {
            on,
            state,
            days_left,
        } => stands(*on, *state, Days::of(*days_left), words, f),
    }
}

/// Where a date lies, before or after the onboarding or in it.
fn after(
    holds: bool,
    on: NaiveDate,
    until: Option<NaiveDate>,
    words: Words<'_>,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    let on = words.of(&on);
    let Some(until) = &until else {
        return write!(f, "{on} is in no onboarding of AED.");
    };
    let until = words.of(until);
    if holds {
        write!(
            f,
            "{on} is not in the onboarding of AED, which lasts until {until}."
        )
    } else {
        write!(
            f,
            "{on} is in the onboarding of AED, which lasts until {until}: it is limited to onboarding and discovery."
        )
    }
}

fn stands(
    on: NaiveDate,
    state: OnboardingState,
    days: Days,
    words: Words<'_>,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    write!(f, "On {} ", words.of(&on))?;
    match state {
        OnboardingState::Before => write!(f, "the onboarding has not begun: it has {days}."),
        OnboardingState::Open => write!(
            f,
            "the onboarding is going on: {days} left, that day included."
        ),
        OnboardingState::Over => f.write_str("the onboarding is over."),
        OnboardingState::NeverOpen => f.write_str("there is no onboarding, nor on any day."),
    }
}
