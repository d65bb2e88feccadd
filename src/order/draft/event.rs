use alloc::string::String;

use chrono::NaiveDate;

use super::part::draft;
use crate::order::Cloud;

draft! {
    /// An event for which a service was planned, as it is written.
    #[derive(Clone, Debug, PartialEq, Eq)]
    #[non_exhaustive]
    pub struct PlannedEventDraft, read as PartialEvent {
        /// The name of the solution that it is about.
        pub solution: String,
        /// The first date.
        pub first_day: NaiveDate,
        /// The last date, which belongs to it.
        pub last_day: NaiveDate,
        /// The date on which it was confirmed in writing.
        pub confirmed_on: Option<NaiveDate> = optional,
        /// Whether Microsoft agrees to a later confirmation.
        pub microsoft_consents: Option<bool> = optional,
        /// The cloud of the solution.
        pub cloud: Option<Cloud> = optional,
    }
}

impl PlannedEventDraft {
    /// An event about `solution`, from `first_day` to `last_day`, both included.
    #[must_use]
    pub fn new(solution: impl Into<String>, first_day: NaiveDate, last_day: NaiveDate) -> Self {
        Self {
            solution: solution.into(),
            first_day,
            last_day,
            confirmed_on: None,
            microsoft_consents: None,
            cloud: None,
        }
    }

    /// The same event, confirmed in writing on `date`.
    #[must_use]
    pub const fn with_confirmed_on(mut self, date: NaiveDate) -> Self {
        self.confirmed_on = Some(date);
        self
    }

    /// The same event; Microsoft agrees to a later confirmation, or does not.
    #[must_use]
    pub const fn with_microsoft_consents(mut self, consents: bool) -> Self {
        self.microsoft_consents = Some(consents);
        self
    }

    /// The same event, with the solution in this cloud.
    #[must_use]
    pub const fn with_cloud(mut self, cloud: Cloud) -> Self {
        self.cloud = Some(cloud);
        self
    }
}
