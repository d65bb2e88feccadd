//! A request for a root cause analysis.

use chrono::{DateTime, Utc};

use crate::{data::datum, document::names::named};

datum! {
    /// A request for the root cause analysis (RCA) of an incident.
    ///
    /// # Example
    ///
    /// ```
    /// use unified_support::limits::{AskedOf, RootCauseRequest};
    ///
    /// let at = |text: &str| text.parse().unwrap();
    /// let request = RootCauseRequest::new(at("2026-06-08T09:00:00Z"))
    ///     .of_incident_closed_at(at("2026-06-01T17:00:00Z"))
    ///     .asked_of(AskedOf::AlignedEngineer);
    /// assert_eq!(request.mitigated_at(), None);
    /// ```
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    pub struct RootCauseRequest {
        requested_at: DateTime<Utc>,
        closed_at: Option<DateTime<Utc>> = optional,
        first_closed_at: Option<DateTime<Utc>> = optional,
        mitigated_at: Option<DateTime<Utc>> = optional,
        asked_of: Option<AskedOf> = optional,
        facts: RootCauseFacts = flat,
    }
}

impl RootCauseRequest {
    /// Asked for expressly at `requested_at`, of an incident that is open.
    #[must_use]
    pub const fn new(requested_at: DateTime<Utc>) -> Self {
        Self {
            requested_at,
            closed_at: None,
            first_closed_at: None,
            mitigated_at: None,
            asked_of: None,
            facts: RootCauseFacts::UNKNOWN,
        }
    }

    /// The same request, of an incident that was closed at `at`; if it was reopened since and closed again, the last time.
    #[must_use]
    pub const fn of_incident_closed_at(mut self, at: DateTime<Utc>) -> Self {
        self.closed_at = Some(at);
        self
    }

    /// The same request, of an incident that was closed at `at` for the first time, and reopened: from which of its closures time runs
    /// is a reading, [`ClosureOfAReopenedIncident`](crate::document::ClosureOfAReopenedIncident).
    #[must_use]
    pub const fn of_incident_first_closed_at(mut self, at: DateTime<Utc>) -> Self {
        self.first_closed_at = Some(at);
        self
    }

    /// The same request, of an incident that was mitigated at `at`, which is not after its closure.
    #[must_use]
    pub const fn of_incident_mitigated_at(mut self, at: DateTime<Utc>) -> Self {
        self.mitigated_at = Some(at);
        self
    }

    /// The same request, made of `whom`.
    #[must_use]
    pub const fn asked_of(mut self, whom: AskedOf) -> Self {
        self.asked_of = Some(whom);
        self
    }

    /// The same request, with what is known of the incident.
    #[must_use]
    pub const fn with_facts(mut self, facts: RootCauseFacts) -> Self {
        self.facts = facts;
        self
    }

    /// When it was asked for.
    #[must_use]
    pub const fn requested_at(&self) -> DateTime<Utc> {
        self.requested_at
    }

    /// When the incident was closed, if it is: the last time.
    #[must_use]
    pub const fn closed_at(&self) -> Option<DateTime<Utc>> {
        self.closed_at
    }

    /// When the incident was closed for the first time, if that was said: it was reopened.
    #[must_use]
    pub const fn first_closed_at(&self) -> Option<DateTime<Utc>> {
        self.first_closed_at
    }

    /// When the incident was mitigated, if that was said.
    #[must_use]
    pub const fn mitigated_at(&self) -> Option<DateTime<Utc>> {
        self.mitigated_at
    }

    /// Whom it was asked of, if that was said.
    #[must_use]
    pub const fn whom(&self) -> Option<AskedOf> {
        self.asked_of
    }

    /// What is known of the incident.
    #[must_use]
    pub const fn facts(&self) -> RootCauseFacts {
        self.facts
    }
}

named! {
    /// Whom a root cause analysis is asked of.
    ///
    /// # Example
    ///
    /// ```
    /// use unified_support::limits::AskedOf;
    ///
    /// assert_eq!("aligned_engineer".parse(), Ok(AskedOf::AlignedEngineer));
    /// ```
    AskedOf, a "recipient of a request";
    /// The engineer of AED that is aligned to the customer (`2.3/aed-rca-via-aligned-engineer`).
    AlignedEngineer = "aligned_engineer",
    /// The customer success account manager (CSAM).
    Csam = "csam",
    /// The team that manages incidents under UER.
    IncidentManagers = "incident_managers",
    /// Anyone else.
    Other = "other",
}

datum! {
    /// What is known of the incident; each fact is none where it is not known.
    ///
    /// # Example
    ///
    /// ```
    /// use unified_support::limits::RootCauseFacts;
    ///
    /// let facts = RootCauseFacts::UNKNOWN.production_impact(true);
    /// assert_eq!((facts.production_impact, facts.technology_covered), (Some(true), None));
    /// ```
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub struct RootCauseFacts {
        /// Whether there are analyses for the technology: the document names none (`2.2/rca-selected-technologies`).
        pub technology_covered: Option<bool> = optional,
        /// Whether the incident impacts production (`2.3/aed-rca-via-aligned-engineer`).
        pub production_impact: Option<bool> = optional,
        /// Whether it is limited to the customer's own products and subscriptions (`2.3/aed-rca-scope`).
        pub own_subscriptions: Option<bool> = optional,
        /// Whether its business impact is critical (`2.3/rede-rca-where-possible`).
        pub critical_impact: Option<bool> = optional,
    }
}

impl RootCauseFacts {
    /// Nothing is known.
    pub const UNKNOWN: Self = Self {
        technology_covered: None,
        production_impact: None,
        own_subscriptions: None,
        critical_impact: None,
    };

    /// The same facts, and whether there are analyses for the technology.
    #[must_use]
    pub const fn technology_covered(mut self, holds: bool) -> Self {
        self.technology_covered = Some(holds);
        self
    }

    /// The same facts, and whether the incident impacts production.
    #[must_use]
    pub const fn production_impact(mut self, holds: bool) -> Self {
        self.production_impact = Some(holds);
        self
    }

    /// The same facts, and whether it is limited to the customer's own products and subscriptions.
    #[must_use]
    pub const fn own_subscriptions(mut self, holds: bool) -> Self {
        self.own_subscriptions = Some(holds);
        self
    }

    /// The same facts, and whether its business impact is critical.
    #[must_use]
    pub const fn critical_impact(mut self, holds: bool) -> Self {
        self.critical_impact = Some(holds);
        self
    }
}
