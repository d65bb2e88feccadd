//! When a purchase is onboarded, and what is done meanwhile.

use alloc::{sync::Arc, vec::Vec};
use core::ops::RangeInclusive;

use chrono::NaiveDate;

pub use crate::document::vocabulary::limits::OnboardingState;
use crate::{
    data::datum,
    document::{Duty, Service, Source, names::named},
};

datum! {
    /// When a purchase is onboarded, what each side does in these days, and what begins after them.
    ///
    /// Clauses: `2.3/uer-onboarding-60-days`, `2.3/aed-onboarding-60-days`, `2.3/aed-onboarding-limited`,
    /// `2.3/aed-customer-onboarding-duty`, `2.3/aed-scenarios-in-onboarding`, `2.3/aed-monitors-ready-30-days`.
    #[derive(Clone, Debug, PartialEq, Eq)]
    #[non_exhaustive]
    pub struct Onboarding {
        /// The service that is onboarded.
        pub service: Service,
        /// The first day, whether or not the purchase runs on it.
        pub first_day: NaiveDate,
        /// The last day, whether or not the purchase runs on it.
        pub last_day: NaiveDate,
        /// The first and the last of these days on which the purchase runs; none if it begins after them, or ends before.
        pub held: Option<RangeInclusive<NaiveDate>>,
        /// What each side does in these days, in the order of the document; nothing if the purchase runs on none of them. The duties
        /// about monitoring scenarios are owed to a customer with the extended features only.
        pub duties: Vec<OnboardingDuty>,
        /// What may be done in these days, if the document limits it: that of AED.
        pub limited_to: Vec<AedOnboardingActivity>,
        /// The first day on which AED does more than onboarding and discovery. None for another service, and if the purchase ends
        /// before.
        pub other_features_from: Option<NaiveDate>,
        /// The last day by which the monitors of AED are ready for tests. None if there are none: of another service, without the mark
        /// of the extended features in Appendix A, and for a purchase that has no onboarding or ends in it.
        pub monitors_ready_by: Option<NaiveDate>,
        /// How it stands on the date that was asked about, if one was.
        pub as_of: Option<OnboardingAsOf>,
    }

    /// What one side does in the days of an onboarding.
    #[derive(Clone, Debug, PartialEq, Eq)]
    #[non_exhaustive]
    pub struct OnboardingDuty {
        /// The duty.
        pub duty: &'static Duty = flat,
        /// The id of the amendment that takes the place of its clause, where one does.
        pub amendment: Option<Arc<str>> = optional,
    }

    /// How an onboarding stands on a date.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub struct OnboardingAsOf {
        /// The date.
        pub on: NaiveDate,
        /// How it stands.
        pub state: OnboardingState,
        /// How many of its days are left, the date among them: on the last day one, then none.
        pub days_left: i64,
    }
}

impl OnboardingDuty {
    /// What says that it is owed.
    pub(crate) fn source(&self) -> Source {
        let replaces = self.duty.clause();
        match &self.amendment {
            Some(id) => Source::Amendment {
                id: id.clone(),
                replaces,
            },
            None => Source::Clause(replaces),
        }
    }
}

named! {
    /// What AED is limited to in its onboarding: `2.3/aed-onboarding-limited`.
    AedOnboardingActivity, a "onboarding activity";
    /// Onboarding.
    Onboarding = "onboarding",
    /// Discovery.
    Discovery = "discovery",
}
