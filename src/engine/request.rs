//! Requests that have more than one fact.

use alloc::string::String;

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

#[cfg(all(test, feature = "serde"))]
use crate::data::shape::{self, Forms, Shapes};
use crate::{
    data::datum,
    document::ClauseId,
    fees::{ServiceExchange, ServiceLog, credits::CreditLedger},
    incident::{IncidentLog, Watch},
    obligations::DueBetween,
};
#[cfg(feature = "serde")]
use crate::{
    data::{Fields, Fieldset, Reading, mode},
    finding::Findings,
};

/// What is asked about one location of the order.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct At<R> {
    location: String,
    request: R,
}

impl<R> At<R> {
    /// Asks `request` about the location `location`.
    pub fn new(location: impl Into<String>, request: R) -> Self {
        Self {
            location: location.into(),
            request,
        }
    }

    /// The id of the location in the order.
    #[must_use]
    pub fn location(&self) -> &str {
        &self.location
    }

    /// What is asked.
    #[must_use]
    pub const fn request(&self) -> &R {
        &self.request
    }
}

#[cfg(feature = "serde")]
impl<R: Fieldset> Fieldset for At<R> {
    fn write_fields<M: serde::ser::SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        mode::required::write("location", &self.location, map)?;
        self.request.write_fields(map)
    }

    fn read_fields(fields: &mut Fields<'_>, findings: &mut Findings) -> Reading<Self> {
        let location = mode::non_empty::read("location", fields, findings);
        let request = R::read_fields(fields, findings);
        Ok(Self {
            location: location?,
            request: request?,
        })
    }

    #[cfg(test)]
    fn forms(shapes: &mut Shapes) -> Forms {
        Forms::field("location", shape::non_empty_text(), true).and(&R::forms(shapes))
    }
}

/// Declares requests of several facts, each with its constructor.
macro_rules! requests {
    ($(
        $(#[$doc:meta])*
        $name:ident {
            $( $(#[$field_doc:meta])* $field:ident $(as $written:literal)?: $type:ty $(= $($mode:ident)::+)?, )+
        }
    )+) => {
        $(
            datum! {
                $(#[$doc])*
                #[derive(Clone, Debug, PartialEq, Eq, Hash)]
                #[non_exhaustive]
                pub struct $name {
                    $( $(#[$field_doc])* pub $field $(as $written)?: $type $(= $($mode)::+)?, )+
                }
            }

            constructed!($name { $( $field: $type, )+ });
        )+
    };
}

/// The constructor of a request.
macro_rules! constructed {
    ($name:ident { $( $field:ident: $type:ty, )+ }) => {
        impl $name {
            /// Asks with these facts.
            #[must_use]
            pub const fn new($( $field: $type ),+) -> Self {
                Self { $( $field ),+ }
            }
        }
    };
}

requests! {
    /// See [`Place::business_time_after`](super::Place::business_time_after).
    BusinessTimeAfterRequest {
        /// Where the time starts.
        from: DateTime<Utc>,
        /// The business time; negative to go back.
        duration as "seconds": TimeDelta = duration,
    }

    /// See [`Place::business_time_between`](super::Place::business_time_between).
    BusinessTimeBetweenRequest {
        /// The start.
        from: DateTime<Utc>,
        /// The end; before the start the answer is negative.
        to: DateTime<Utc>,
    }

    /// See [`Place::business_days_after`](super::Place::business_days_after).
    BusinessDaysAfterRequest {
        /// The date to count from.
        from: NaiveDate,
        /// How many business days; negative to go back.
        days: i64,
    }

    /// The days of each service: see [`Engine::support_terms`](super::Engine::support_terms).
    SupportTermsRequest {
        /// The date of the statement, if one is wanted.
        as_of: Option<NaiveDate> = optional,
    }

    /// What falls due: see [`Engine::calendar_of_obligations`](super::Engine::calendar_of_obligations).
    ObligationsRequest {
        /// The dates, and the side.
        due: DueBetween = flat,
        /// The stamp of the iCalendar text, if one is wanted beside the answer.
        icalendar_made_at: Option<DateTime<Utc>> = optional,
    }

    /// When a service is onboarded: see [`Engine::onboarding`](super::Engine::onboarding).
    OnboardingRequest {
        /// The id of the purchase.
        purchase: String = non_empty,
        /// The date of the statement, if one is wanted.
        on: Option<NaiveDate> = optional,
    }

    /// Where credits stand: see [`Engine::credit_ledger`](super::Engine::credit_ledger).
    CreditLedgerRequest {
        /// What happened to the credits.
        ledger as "entries": CreditLedger,
        /// The date of the statement.
        as_of: NaiveDate,
    }

    /// Whether a service is swapped for another: see
    /// [`Engine::equal_value_exchange`](super::Engine::equal_value_exchange).
    EqualValueExchangeRequest {
        /// The exchange.
        exchange: ServiceExchange = flat,
        /// What happened to the services that were bought.
        log as "entries": ServiceLog,
    }

    /// What a clause says.
    ClauseRequest {
        /// The clause.
        clause: ClauseId,
    }
}

datum! {
    /// The statement of the Flex Allowance: see [`Engine::flex_statement`](super::Engine::flex_statement).
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub struct FlexStatementRequest {
        /// The date of the statement: the figures hold at its end.
        pub as_of: NaiveDate,
        /// What happened to the services that were bought.
        pub log as "entries": ServiceLog,
    }
}

datum! {
    /// How an incident stands: see [`Place::incident`](super::Place::incident).
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub struct IncidentRequest {
        /// The incident as it was submitted, and its events.
        pub log: IncidentLog = flat,
        /// The instant as of which it is described.
        pub as_of: DateTime<Utc>,
        /// What is wanted beside what the document has.
        pub watch: Watch = flat,
    }
}

impl IncidentRequest {
    /// Asks with these facts.
    #[must_use]
    pub fn new(log: IncidentLog, as_of: DateTime<Utc>) -> Self {
        Self {
            log,
            as_of,
            watch: Watch::new(),
        }
    }

    /// The same, with what is wanted beside what the document has.
    #[must_use]
    pub fn watching(mut self, watch: Watch) -> Self {
        self.watch = watch;
        self
    }
}

constructed!(FlexStatementRequest {
    log: ServiceLog,
    as_of: NaiveDate,
});
