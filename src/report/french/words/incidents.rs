//! What happens to incidents, in words.

use core::fmt;

use chrono::TimeDelta;

use super::{French, Tell, Words};
use crate::{
    calendar::{Threshold, ThresholdStanding},
    document::Clock,
    incident::{IncidentEventName, IncidentState, TargetKindName, TargetPause},
};

told! {
    /// As a clause of its own.
    IncidentEventName {
        SeverityAgreed => "la sévérité est convenue",
        SeverityChangeAsked => "une autre sévérité est demandée",
        SeverityChangeGranted => "une autre sévérité est accordée",
        Downgraded => "Microsoft abaisse la sévérité",
        EffortReduced => "Microsoft renonce au suivi 24\u{a0}h sur 24, 7\u{a0}j sur 7",
        CalledFor => "l’exécution d’une obligation est demandée",
        WaitingForCustomer => "l’incident est en attente du client",
        CustomerAnswered => "le client répond",
        Done => "une obligation est exécutée",
        FirstCallResponse => "la première réponse par téléphone est donnée",
        CustomerWrote => "le client écrit",
        Responded => "Microsoft répond",
        UpdateGiven => "Microsoft fait le point",
        Mitigated => "l’incident est atténué",
        Closed => "l’incident est clos",
        Reopened => "l’incident est rouvert",
    }
    IncidentState {
        Open => "ouvert",
        WaitingForCustomer => "en attente du client",
        Mitigated => "atténué",
        Closed => "clos",
    }
    ThresholdStanding {
        Reached => "atteint",
        Next => "prochain à atteindre",
        Later => "à atteindre plus tard",
        Silent => "non atteint tant que le délai ne court pas",
    }
    /// As what a target measures.
    TargetKindName {
        Resolution => "résolution",
        NextResponse => "réponse suivante",
        Update => "point sur l’avancement",
    }
    /// As a clause of its own.
    TargetPause {
        WaitingForCustomer => "l’incident est en attente du client",
        Mitigated => "l’incident est atténué",
    }
    /// When it runs, as an adverb.
    Clock {
        Elapsed => "24\u{a0}h sur 24, 7\u{a0}j sur 7",
        BusinessHours => "en heures ouvrées",
    }
}

impl Tell<French> for Threshold {
    fn tell(&self, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Used(share) => write!(f, "{} du délai écoulés", words.of(share)),
            Self::Left(left) if *left < TimeDelta::zero() => {
                write!(f, "dépassement de {}", words.of(&over(*left)))
            }
            Self::Left(left) => write!(f, "temps restant de {}", words.of(left)),
        }
    }
}

/// How far something lies beyond, of which less than nothing is left.
fn over(left: TimeDelta) -> TimeDelta {
    TimeDelta::zero()
        .checked_sub(&left)
        .unwrap_or(TimeDelta::MAX)
}
