//! What is owed, in words.

use core::fmt;

use super::{French, Tell, Words};
use crate::{
    document::{Consequence, Party},
    obligations::{Moment, ObligationKind, TermMark},
    report::language::Tongue,
};

told! {
    Party {
        Microsoft => "Microsoft",
        Customer => "le client",
        OtherVendor => "l’autre fournisseur",
    }
    /// As a clause of its own.
    Consequence {
        SeverityMayBeLowered => "Microsoft peut abaisser la sévérité",
        ServiceMayBeReduced => "Microsoft peut renoncer au suivi 24\u{a0}h sur 24, 7\u{a0}j sur 7 et fournir un niveau de service inférieur",
        ContinuousEffortMayStop => "Microsoft peut cesser le suivi 24\u{a0}h sur 24, 7\u{a0}j sur 7",
        ServiceMayBeCancelled => "le service peut être annulé",
        ServicesMayBeDelayed => "les services peuvent être retardés",
        ServiceMayBeDelayedOrPrevented => "le service peut être retardé ou empêché",
    }
    /// As a noun.
    Moment {
        Begins => "début",
        Due => "échéance",
        Lapses => "fin",
    }
    TermMark {
        Support => "support",
        Use => "utilisation de l’achat",
        FlexAllocation => "attribution de l’Allocation Flexible",
        AedFeatures => "fonctionnalités de l’AED au-delà de l’intégration",
        EventCoverage => "couverture de l’événement",
    }
}

impl Tell<French> for ObligationKind {
    fn tell(&self, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Duty(duty) => f.write_str(&French::duty(duty.name())),
            Self::Term(mark) => mark.tell(words, f),
        }
    }
}
