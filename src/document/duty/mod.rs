//! The duties of both sides: who does what, on which occasion and by when.

mod occasion;
mod table;
mod within;

#[cfg(test)]
mod tests;

pub use occasion::Occasion;
pub use within::{Milestone, Span, Within};

use super::{ClauseId, ReadingId, ResponseTable, Service, Severity, names::named};

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
/// What a party must do to have something counts too, such as a request made in time. What it may do and need not does
/// not.
///
/// # Example: who must answer by when
///
/// ```
/// use unified_support::document::{Duty, Milestone, Party, Span, Within, clauses};
///
/// let duty = Duty::all().find(|duty| duty.clause() == clauses::AED_RCA_10_BUSINESS_DAYS).unwrap();
/// assert_eq!((duty.party(), duty.name()), (Party::Microsoft, "deliver_root_cause_analysis"));
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
    name: &'static str,
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

    /// What is to be done, in `snake_case`: one name for one duty among those that come with one thing, for one severity.
    #[must_use]
    pub const fn name(&self) -> &'static str {
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
