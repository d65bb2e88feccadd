//! Answers of which the headline and the sentences of their steps tell everything.

use super::Account;
use crate::{
    document::{Catalogue, Clause, Rule},
    engine::{ClauseIndex, Recomputation, WhatIf},
    entitlement::Entitlement,
    fees::{
        AedTerms, EqualValueExchange, PrestartBill, TravelCosts,
        credits::{Exchanged, Redeemed},
    },
    incident::IncidentCourse,
    limits::{DayLimits, Onboarding, RootCauseAnalysis},
    report::language::Tongue,
    review::Review,
};

macro_rules! plain {
    ($( $answer:ty, )+) => { $( impl<L: Tongue> Account<L> for $answer {} )+ };
}

plain! {
    &Clause, AedTerms, Catalogue, ClauseIndex, DayLimits, EqualValueExchange, Exchanged, IncidentCourse, Onboarding,
    PrestartBill, Recomputation, Redeemed, RootCauseAnalysis, TravelCosts, WhatIf,
}

/// May a service be used or bought? It may, since each condition held.
impl<L: Tongue> Account<L> for Entitlement {
    const RESTS_ON_CONDITIONS: bool = true;
}

/// Its steps are its findings, which are listed already.
impl<L: Tongue> Account<L> for Review {
    fn tells(_: &Rule) -> bool {
        false
    }
}
