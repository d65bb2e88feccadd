use alloc::string::String;

use chrono::NaiveDate;

use super::macros::draft;
use crate::order::Cloud;

draft! {
    /// An event for which a service was planned, as it is written.
    PlannedEventDraft, read as PartialEvent;
    required {
        /// The name of the solution that it is about.
        solution: String,
        /// The first date.
        first_day: NaiveDate,
        /// The last date, which belongs to it.
        last_day: NaiveDate,
    }
    optional {
        /// The date on which it was confirmed in writing.
        confirmed_on: Option<NaiveDate>,
        /// Whether Microsoft agrees to a later confirmation.
        microsoft_consents: Option<bool>,
        /// The cloud of the solution.
        cloud: Option<Cloud>,
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
