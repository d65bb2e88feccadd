//! What happens to incidents, in words.

use super::Words;
use crate::{
    document::Clock,
    incident::{IncidentEventName, IncidentState},
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
    /// When it runs, as an adverb.
    Clock {
        Elapsed => "24\u{a0}h sur 24, 7\u{a0}j sur 7",
        BusinessHours => "en heures ouvrées",
    }
}
