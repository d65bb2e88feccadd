//! What questions ask, in a few words.

use crate::engine::Request;

pub(super) const fn heading(request: &Request) -> &'static str {
    match request {
        Request::FirstResponse(_) => "quand la première réponse est-elle due\u{202f}?",
        Request::Severity(_) => {
            "quelle sévérité est décrite, et quand la première réponse est-elle due\u{202f}?"
        }
        Request::Incident(_) => "où en est l’incident, et que reste-t-il dû\u{202f}?",
        Request::BusinessTimeAfter(_) => "quand ce temps ouvré sera-t-il écoulé\u{202f}?",
        Request::BusinessTimeBetween(_) => {
            "combien de temps ouvré s’écoule entre les deux\u{202f}?"
        }
        Request::BusinessDaysAfter(_) => "quelle date se trouve à tant de jours ouvrés\u{202f}?",
        Request::Clock(_) => "où en est le délai\u{202f}?",
        Request::CancellationFee(_) => "que coûte l’annulation\u{202f}?",
        Request::CancellationFees(_) => "que coûtent les annulations\u{202f}?",
        Request::CreditRedemption(_) => "combien d’Avoirs Proactifs le service prend-il\u{202f}?",
        Request::CreditExchange(_) => {
            "que deviennent les Avoirs Proactifs dans l’autre site\u{202f}?"
        }
        Request::CreditLedger(_) => {
            "où sont les Avoirs Proactifs, et lesquels sont perdus\u{202f}?"
        }
        Request::FlexStatement(_) => "qu’est devenue l’Allocation Flexible\u{202f}?",
        Request::EqualValueExchange(_) => "le service peut-il être échangé contre l’autre\u{202f}?",
        Request::Entitlement(_) => "le service peut-il être utilisé ou acheté\u{202f}?",
        Request::TravelCosts(_) => "que facture-t-on pour les déplacements\u{202f}?",
        Request::PrestartWork(_) => "que doit-on payer avant la signature du contrat\u{202f}?",
        Request::HoursLedger(_) => "où en sont les heures\u{202f}?",
        Request::DayLimits(_) => "le nombre de jours est-il dans les limites\u{202f}?",
        Request::AedFee => {
            "que coûte Azure Engineering Direct, et avec quelles fonctionnalités\u{202f}?"
        }
        Request::Attainment(_) => {
            "combien de premières réponses par téléphone respectent le délai\u{202f}?"
        }
        Request::Invoices(_) => "en quelles factures les lignes se répartissent-elles\u{202f}?",
        Request::Proration(_) => "quelle part du prix revient à chaque période\u{202f}?",
        Request::RootCauseAnalysis(_) => {
            "une analyse des causes est-elle due, et pour quand\u{202f}?"
        }
        Request::SupportTerms(_) => "pendant quels jours chaque service est-il disponible\u{202f}?",
        Request::QuarterlyMeetings(_) => "quelles réunions trimestrielles sont dues\u{202f}?",
        Request::CalendarOfObligations(_) => {
            "qu’est-ce qui vient à échéance entre deux dates\u{202f}?"
        }
        Request::EventPlan(_) => "combien d’événements couvrent la période\u{202f}?",
        Request::AdvisorySupport(_) => "qu’a-t-on consommé de Support Conseil\u{202f}?",
        Request::ServiceHours(_) => "quand le service est-il fourni\u{202f}?",
        Request::Onboarding(_) => "quand l’intégration au service a-t-elle lieu\u{202f}?",
        Request::Monitoring(_) => "où en sont les scénarios de surveillance\u{202f}?",
        Request::ImprovementPlans(_) => "quels plans d’amélioration peut-on demander\u{202f}?",
        Request::WhatIf(_) => "que changeraient d’autres lectures\u{202f}?",
        Request::Recompute(_) => "la réponse conservée est-elle toujours la même\u{202f}?",
        #[cfg(feature = "serde")]
        Request::Facts(_) => "de quels faits la question a-t-elle besoin\u{202f}?",
        Request::Compare(_) => "que répond un autre Ordre de Services\u{202f}?",
        Request::OrderReview => {
            "l’Ordre de Services est-il conforme à la description des services\u{202f}?"
        }
        Request::Catalogue(_) => "quels services existent, et à quelles conditions\u{202f}?",
        Request::Clause(_) => "que dit la clause\u{202f}?",
        Request::Clauses(_) => "où figure chaque clause\u{202f}?",
    }
}
