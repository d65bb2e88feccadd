//! The first days of the term, in which a service is onboarded: `2.3/uer-onboarding-60-days`, `2.3/aed-onboarding-60-days`.

mod answer;
mod rule;
mod window;

pub use answer::{
    AedOnboardingActivity, Onboarding, OnboardingAsOf, OnboardingDuty, OnboardingState,
};
pub(crate) use rule::{aed_has_extended_features, monitors_ready_by, onboarding};
pub(crate) use window::{OnboardingWindow, is_after_onboarding, onboarding_window};
