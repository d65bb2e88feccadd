//! What limits are about, in words.

use super::Words;
use crate::limits::{AdvisoryTopic, Draw, MeetingState, PlanState, RootCauseFact, TermState};

told! {
    AdvisoryTopic {
        Architecture => "l’architecture",
        SolutionDevelopment => "le développement de solutions",
        Customisation => "la personnalisation",
        Other => "un autre sujet",
    }
    /// After `que`, in the subjunctive.
    RootCauseFact {
        TechnologyCovered => "la technologie en cause soit de celles pour lesquelles elle est proposée",
        AskedOf => "la demande passe par l’ingénieur AED aligné",
        ProductionImpact => "l’incident ait un impact sur la production",
        OwnSubscriptions => "l’incident se limite aux abonnements du client",
        CriticalImpact => "l’incident ait un impact commercial critique",
    }
    PlanState {
        Requested => "accordé, pas encore remis",
        Delivered => "remis",
        OutOfTerm => "refusé\u{a0}: l’achat ne court pas à cette date",
        DuringOnboarding => "refusé\u{a0}: l’intégration est en cours",
        BeyondCap => "refusé\u{a0}: le maximum sur douze mois est atteint",
    }
    Draw {
        Drawn => "déduit",
        DrawnPartly => "déduit en partie",
        OutOfTime => "prestation hors de la durée de l’achat",
        OtherPurpose => "étranger à l’objet des heures incluses",
        NotAllottedByHost => "non attribué par l’Hôte",
        BeyondBalance => "supérieur au solde",
        Reversed => "annule une autre écriture",
    }
    TermState {
        ToCome => "à venir",
        Running => "en cours",
        Over => "terminé",
        Never => "jamais disponible",
    }
    /// Of a meeting, which is feminine.
    MeetingState {
        Held => "tenue",
        Missed => "manquée",
        Due => "à tenir",
        ToCome => "à venir",
        NotOwed => "non due",
    }
}
