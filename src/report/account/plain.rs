//! Answers of which the headline and the sentences of their steps tell everything.

use super::Account;
use crate::{
    document::{Catalogue, Clause, Rule},
    engine::{ClauseIndex, ComparedOrders, Recomputation, WhatIf},
    entitlement::Entitlement,
    fees::{
        AedTerms, EqualValueExchange, PrestartBill, TravelCosts,
        credits::{Exchanged, Redeemed},
    },
    limits::{DayLimits, Onboarding, RootCauseAnalysis},
    report::language::Tongue,
    review::Review,
};

macro_rules! plain {
    ($( $answer:ty, )+) => { $( impl<L: Tongue> Account<L> for $answer {} )+ };
}

plain! {
    &Clause, AedTerms, Catalogue, ClauseIndex, ComparedOrders, DayLimits, EqualValueExchange, Exchanged, Onboarding,
    PrestartBill, Recomputation, Redeemed, TravelCosts, WhatIf,
}

#[cfg(feature = "serde")]
plain!(crate::engine::NeededFacts,);

/// May a service be used or bought? It may, since each condition held.
impl<L: Tongue> Account<L> for Entitlement {
    fn rests_on(_: &Rule) -> bool {
        true
    }
}

/// When it can be asked for is told by a condition: that it was asked for in time.
impl<L: Tongue> Account<L> for RootCauseAnalysis {
    fn rests_on(rule: &Rule) -> bool {
        matches!(rule, Rule::RootCause(_))
    }
}

/// Its steps are its findings, which are listed already.
impl<L: Tongue> Account<L> for Review {
    fn tells(_: &Rule) -> bool {
        false
    }
}
