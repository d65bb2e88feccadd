//! Answers of which the headline and the sentences of their steps tell everything.

use super::Account;
use crate::{
    document::{Catalogue, Clause, Rule},
    engine::{ClauseIndex, Recomputation, WhatIf},
    entitlement::Entitlement,
    fees::{
        AedTerms, EqualValueExchange, Invoices, PrestartBill, Prorated, TravelCosts,
        credits::{CreditStatement, Exchanged, Redeemed},
    },
    incident::IncidentCourse,
    limits::{
        AdvisoryStatement, DayLimits, DeliveredHours, EventPlan, HoursStatement, ImprovementPlans,
        MeetingPlan, Monitoring, Onboarding, RootCauseAnalysis, SupportTerms,
    },
    obligations::ObligationCalendar,
    report::language::Tongue,
    response::DescribedSeverity,
    review::Review,
};

macro_rules! plain {
    ($( $answer:ty, )+) => { $( impl<L: Tongue> Account<L> for $answer {} )+ };
}

plain! {
    &Clause, AdvisoryStatement, AedTerms, Catalogue, ClauseIndex, CreditStatement, DayLimits, DeliveredHours, DescribedSeverity,
    Entitlement, EqualValueExchange, EventPlan, Exchanged, HoursStatement, ImprovementPlans, IncidentCourse, Invoices, MeetingPlan,
    Monitoring, ObligationCalendar, Onboarding, PrestartBill, Prorated, Recomputation, Redeemed, RootCauseAnalysis, SupportTerms,
    TravelCosts, WhatIf,
}

/// Its steps are its findings, which are listed already.
impl<L: Tongue> Account<L> for Review {
    fn tells(_: &Rule) -> bool {
        false
    }
}
