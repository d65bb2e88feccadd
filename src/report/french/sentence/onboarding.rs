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
                OnboardingStart::WorkOrderStart => "de l’Ordre de Services",
                OnboardingStart::ServiceStart => "du service",
            };
            let first_day = words.of(first_day);
            write!(
                f,
                "L’intégration se compte à partir du début {start}, le {first_day}."
            )
        }
        OnboardingRule::OnboardingFirstDay { reading } => f.write_str(match reading {
            FirstDayOfAWindow::DayOne => "Le premier de ces jours porte le numéro un.",
            FirstDayOfAWindow::DayZero => "Le premier de ces jours porte le numéro zéro.",
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
                "L’intégration de l’achat {purchase} ({service}) se fait dans un délai de {days}, soit jusqu’au {last_day}."
            )
        }
        OnboardingRule::OnboardingHeld {
            holds: _,
            from,
            until,
        } => match (from, until) {
            (Some(from), Some(until)) => {
                let (from, until) = (words.of(from), words.of(until));
                write!(f, "Dans ce délai, l’achat court du {from} au {until}.")
            }
            (_, _) => f.write_str(
                "L’achat ne court aucun jour de ce délai et ne donne lieu à aucune intégration.",
            ),
        },
        OnboardingRule::OnboardingDuty {
            duty,
            party,
            last_day,
        } => {
            let (party, to, last_day) = (words.of(party), to(*duty), words.of(last_day));
            write!(
                f,
                "Pendant l’intégration, jusqu’au {last_day}, {party} doit {to}."
            )
        }
        OnboardingRule::OnboardingLimited {
            other_features_from,
        } => match other_features_from {
            Some(from) => write!(
                f,
                "Tant que son intégration n’est pas achevée, l’AED se limite à l’intégration et à la découverte\u{a0}: ses autres fonctionnalités sont ouvertes à compter du {}.",
                words.of(from)
            ),
            None => f.write_str(
                "L’AED se limite à l’intégration et à la découverte, et prend fin avant d’offrir davantage.",
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
                "L’intégration prenant fin le {ends}, les moniteurs doivent être prêts pour les tests dans un délai de {days}, soit au plus tard le {ready_by}."
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
    write!(f, "La date du {} ", words.of(&on))?;
    let Some(until) = &until else {
        return f.write_str("ne tombe dans aucune intégration de l’AED.");
    };
    let until = words.of(until);
    if holds {
        write!(
            f,
            "ne tombe pas dans l’intégration de l’AED, qui dure jusqu’au {until}."
        )
    } else {
        write!(
            f,
            "tombe dans l’intégration de l’AED, qui dure jusqu’au {until}\u{a0}: le service se limite à l’intégration et à la découverte."
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
    write!(f, "À la date du {}, ", words.of(&on))?;
    match state {
        OnboardingState::Before => write!(
            f,
            "l’intégration n’a pas commencé\u{a0}: sa durée est de {days}."
        ),
        OnboardingState::Open => write!(
            f,
            "l’intégration est en cours\u{a0}: il reste {days}, ce jour compris."
        ),
        OnboardingState::Over => f.write_str("l’intégration est achevée."),
        OnboardingState::NeverOpen => {
            f.write_str("il n’y a pas d’intégration, pas plus qu’à aucune autre date.")
        }
    }
}
