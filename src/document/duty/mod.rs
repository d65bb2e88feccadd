//! The duties of both sides: who does what, on which occasion and by when.

mod consequence;
#[cfg(feature = "serde")]
mod datum;
mod name;
mod occasion;
mod table;
mod within;

#[cfg(test)]
mod tests;

pub use consequence::Consequence;
#[cfg(feature = "serde")]
pub(crate) use datum::GivenDuty;
pub use name::DutyName;
pub use occasion::Occasion;
pub use within::{Milestone, Span, Within};

use super::{ClauseId, ReadingId, ResponseTable, Service, Severity, Stated, clauses, names::named};

named! {
    /// Who owes a duty.
    Party, a "party";
    /// Microsoft.
    Microsoft = "microsoft",
    /// The customer.
    Customer = "customer",
    /// The vendor of another product, who is no party to the order.
    OtherVendor = "other_vendor",
}

/// What a duty comes with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum DutyOf {
    /// Unified Enterprise Support as a whole.
    Support,
    /// One service.
    Service(Service),
    /// A severity table.
    Table(ResponseTable),
}

impl DutyOf {
    /// The duties that come with it, in the order of the document.
    ///
    /// # Example: what the customer owes once it has bought AED
    ///
    /// ```
    /// use unified_support::document::{DutyOf, Party, Service};
    ///
    /// let duties = DutyOf::Service(Service::AzureEngineeringDirect).duties();
    /// let of_customer: Vec<_> = duties.filter(|duty| duty.party() == Party::Customer).collect();
    /// assert!(of_customer.iter().any(|duty| duty.name() == "join_onboarding"));
    /// ```
    pub fn duties(self) -> impl Iterator<Item = &'static Duty> {
        Duty::all().filter(move |duty| duty.of() == self)
    }
}

/// One thing that a party does on an occasion: a promise of Microsoft, or what is expected of the customer.
///
/// What a party must do to receive something counts too, such as a request made in time. What it may do and need not does not.
///
/// # Example: who must answer by when
///
/// ```
/// use unified_support::document::{Duty, Milestone, Party, Span, Within, clauses};
///
/// let duty = Duty::all().find(|duty| duty.clause() == clauses::AED_RCA_10_BUSINESS_DAYS).unwrap();
/// assert_eq!(duty.party(), Party::Microsoft);
/// assert_eq!(duty.name(), "deliver_root_cause_analysis");
///
/// let span = Span::BusinessDays(10);
/// let since = Milestone::RequestOrMitigation;
/// assert_eq!(duty.within(), Some(Within::After { span, milestone: since }));
/// ```
///
/// # Example: a clock that the document does not name
///
/// ```
/// use unified_support::document::{CCustomerReply, Reading, ResponseRow, Severity, Span, Within};
///
/// let row = ResponseRow::base(Severity::C);
/// let reply = row.customer_duties().find(|duty| duty.name() == "reply").unwrap();
/// let Some(Within::After { span: Span::Time { time, clock }, .. }) = reply.within() else {
///     panic!("a time after something");
/// };
/// assert_eq!((time.num_hours(), clock), (24, None));
/// assert!(reply.readings().any(|reading| reading == CCustomerReply::ID));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Duty {
    name: DutyName,
    party: Party,
    of: DutyOf,
    severities: &'static [Severity],
    occasion: Occasion,
    within: Option<Within>,
    clause: ClauseId,
}

impl Duty {
    /// Every duty, in the order of the document.
    ///
    /// ```
    /// use unified_support::document::{Duty, Occasion};
    ///
    /// let in_every_severity_table = |duty: &&Duty| duty.name() == "give_rapid_access_and_response";
    /// assert_eq!(Duty::all().filter(in_every_severity_table).count(), 6);
    /// ```
    pub fn all() -> impl Iterator<Item = &'static Self> {
        table::DUTIES.iter()
    }

    /// The duty of this name that `clause` states: there is one at most.
    #[cfg(feature = "serde")]
    pub(crate) fn stated(name: DutyName, clause: ClauseId) -> Option<&'static Self> {
        Self::all().find(|duty| duty.name() == name && duty.clause() == clause)
    }

    /// What is to be done, in `snake_case`: one name for one duty among those that come with one thing, for one severity.
    #[must_use]
    pub const fn name(&self) -> DutyName {
        self.name
    }

    /// Who owes it.
    #[must_use]
    pub const fn party(&self) -> Party {
        self.party
    }

    /// What it comes with.
    #[must_use]
    pub const fn of(&self) -> DutyOf {
        self.of
    }

    /// The severities of the incidents for which it is owed, the gravest first; none where severity does not matter.
    ///
    /// # Example: a cell beside two rows is one duty
    ///
    /// ```
    /// use unified_support::document::{Duty, Severity, clauses};
    ///
    /// let duty = Duty::all().find(|duty| duty.clause() == clauses::RR_SPECIALISTS).unwrap();
    /// assert_eq!(duty.severities(), [Severity::One, Severity::A]);
    /// ```
    #[must_use]
    pub const fn severities(&self) -> &'static [Severity] {
        self.severities
    }

    /// On which occasion it is owed.
    #[must_use]
    pub const fn occasion(&self) -> Occasion {
        self.occasion
    }

    /// By when it is to be done; none where the document does not say.
    #[must_use]
    pub const fn within(&self) -> Option<Within> {
        self.within
    }

    /// The clause that states it, with every figure in it.
    #[must_use]
    pub const fn clause(&self) -> ClauseId {
        self.clause
    }

    /// Whether it is owed in the course of an incident: because of its report, while it is open, on a request about it, or at its
    /// end. Those of a root cause analysis, which has dates of its own, are not among them.
    ///
    /// ```
    /// use unified_support::document::{Duty, DutyOf, Party, Service};
    ///
    /// let engineer = DutyOf::Service(Service::ReactiveEnhancedDesignatedEngineering);
    /// let of_microsoft = engineer.duties().filter(|duty| duty.is_of_incidents() && duty.party() == Party::Microsoft);
    /// assert!(of_microsoft.map(Duty::name).all(|name| name == "take_part_in_resolution"));
    /// ```
    #[must_use]
    pub fn is_of_incidents(&self) -> bool {
        if self.within == Some(Within::Until(Milestone::IncidentClosure)) {
            return false;
        }
        match self.occasion {
            Occasion::IncidentReport
            | Occasion::OnlineServiceRequest
            | Occasion::OpenIncident
            | Occasion::IncidentEnd
            | Occasion::SeveralVendors
            | Occasion::Escalation
            | Occasion::DuringEvent
            | Occasion::TriggeredMonitor
            | Occasion::DeclaredOutage => true,
            Occasion::OnRequest | Occasion::AsAppropriate | Occasion::Always => {
                !self.severities.is_empty() || ABOUT_INCIDENTS.contains(&self.clause)
            }
            _ => false,
        }
    }

    /// What may follow where the customer does not do it; nothing where the document states nothing, nor for Microsoft's duties.
    ///
    /// # Example: a table beside a table
    ///
    /// ```
    /// use unified_support::document::{Consequence, ResponseRow, Severity, clauses};
    ///
    /// let duties = ResponseRow::base(Severity::One).customer_duties();
    /// let told: Vec<_> = duties
    ///     .map(|duty| (duty.name().as_str(), duty.consequences().iter().map(|one| *one.value()).collect::<Vec<_>>()))
    ///     .collect();
    /// assert_eq!(told, [
    ///     ("notify_own_executives", vec![]),
    ///     ("allot_resources_around_the_clock", vec![Consequence::SeverityMayBeLowered]),
    ///     ("give_rapid_access_and_response", vec![Consequence::SeverityMayBeLowered]),
    /// ]);
    ///
    /// // At severity C nothing is stated of a reply that does not come.
    /// let reply = ResponseRow::base(Severity::C).customer_duties().find(|duty| duty.name() == "reply").unwrap();
    /// assert!(reply.consequences().is_empty());
    /// ```
    #[must_use]
    pub fn consequences(&self) -> &'static [Stated<Consequence>] {
        consequence::of(self)
    }

    /// The readings that settle what its clause leaves open: those that a deadline of it rests on are among them.
    ///
    /// ```
    /// use unified_support::document::{Duty, clauses};
    ///
    /// let duty = Duty::all().find(|duty| duty.clause() == clauses::UER_ONBOARDING_60_DAYS).unwrap();
    /// let keys: Vec<_> = duty.readings().map(|reading| reading.key()).collect();
    /// assert_eq!(keys, ["first_day_of_a_window", "onboarding_start"]);
    /// ```
    pub fn readings(&self) -> impl Iterator<Item = ReadingId> {
        let clause = self.clause;
        ReadingId::all().filter(move |reading| reading.clauses().contains(&clause))
    }
}

/// The clauses of duties that are asked for, or appropriate, in the course of an incident of whatever severity.
const ABOUT_INCIDENTS: [ClauseId; 5] = [
    clauses::REDE_CUSTOMER_TROUBLESHOOTING_DATA,
    clauses::AED_TRIAGE_TO_SPECIALISTS,
    clauses::AED_ESCALATION_ONLY_ENROLLED,
    clauses::AED_SELF_MITIGATION_HELP,
    clauses::CONTACT_DOES_TROUBLESHOOTING,
];
