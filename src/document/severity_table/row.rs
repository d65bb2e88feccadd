//! A row of a severity table, and what its cells hold.

use chrono::TimeDelta;

use super::{ResponseTable, rows};
use crate::document::{
    Cited, ClauseId, Duty, Party, Severity, Source, Stated,
    names::{named, text_form},
};

/// What time counts.
///
/// # Example
///
/// ```
/// use unified_support::document::Clock;
///
/// assert_eq!(Clock::BusinessHours.as_str(), "business_hours");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(
    clippy::exhaustive_enums,
    reason = "the document counts time in these two ways and no other"
)]
pub enum Clock {
    /// All of it, around the clock.
    Elapsed,
    /// Only business hours.
    BusinessHours,
}

impl Clock {
    /// Both, in order.
    pub const ALL: &[Self] = &[Self::Elapsed, Self::BusinessHours];

    /// The clock's name in the wire format: `elapsed` or `business_hours`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Elapsed => "elapsed",
            Self::BusinessHours => "business_hours",
        }
    }
}

text_form!(Clock, "clock");
crate::document::told_by_name!(Clock);
crate::data::datum_by_name!(Clock);

/// A line of a response cell that tells products apart: that of severity 1 in the base table (`2.2/sev1-azure-15-min`,
/// `2.2/sev1-other-1-hour`) and in that of UER (`2.3/uer-sev1-azure-15-min`, `2.3/uer-sev1-other-30-min`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[allow(
    clippy::exhaustive_enums,
    reason = "the cell prints these two lines; the second is everything else"
)]
pub enum ProductLine {
    /// Azure components, without those of the table's [exclusions](ResponseTable::azure_line_exclusions).
    Azure,
    /// All other products and services.
    Other,
}

impl ProductLine {
    /// Both lines.
    pub const ALL: &[Self] = &[Self::Azure, Self::Other];

    /// The line's name: that of the kind of a product in the wire format, `azure` or `other`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Azure => "azure",
            Self::Other => "other",
        }
    }
}

/// How soon an incident needs attention.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Attention {
    within: TimeDelta,
    clock: Clock,
}

impl Attention {
    pub(super) const fn new(within: TimeDelta, clock: Clock) -> Self {
        Self { within, clock }
    }

    /// The span; zero for an immediate need.
    #[must_use]
    pub const fn within(&self) -> TimeDelta {
        self.within
    }

    /// The clock that the span is printed in.
    #[must_use]
    pub const fn clock(&self) -> Clock {
        self.clock
    }
}

named! {
    /// What an incident of a severity does to the customer's business.
    ///
    /// The rows of one severity name the same situations in every table, but for severity 1 of Rapid Response and AEM, which
    /// add [`KeyProcessLost`](Self::KeyProcessLost).
    Situation, a "situation";
    /// Critical systems are down.
    CriticalSystemsDown = "critical_systems_down",
    /// Business is at risk.
    BusinessAtRisk = "business_at_risk",
    /// A critical application or solution is lost completely.
    CompleteLossOfCriticalApplication = "complete_loss_of_critical_application",
    /// A key business process is lost, and work cannot reasonably go on.
    KeyProcessLost = "key_process_lost",
    /// Critical systems are degraded.
    CriticalSystemsDegraded = "critical_systems_degraded",
    /// Services are lost or degraded significantly.
    SignificantLossOrDegradation = "significant_loss_or_degradation",
    /// Business is hit moderately.
    ModerateImpact = "moderate_impact",
    /// Services are lost or degraded moderately.
    ModerateLossOrDegradation = "moderate_loss_or_degradation",
    /// Work is disturbed, but can reasonably go on.
    WorkCanReasonablyGoOn = "work_can_reasonably_go_on",
    /// Business is hit minimally.
    MinimalImpact = "minimal_impact",
    /// Work largely goes on, with minor hindrance or none.
    WorkLargelyGoesOn = "work_largely_goes_on",
}

named! {
    /// How an incident comes in.
    Channel, a "channel";
    /// By phone.
    Phone = "phone",
    /// Over the web.
    Web = "web",
    /// On the portal of the cloud service.
    ServicePortal = "service_portal",
    /// On the Azure portal.
    AzurePortal = "azure_portal",
    /// On the online portal of Microsoft's services, for what no portal of an online service covers.
    ServicesPortal = "services_portal",
}

impl Channel {
    /// Whether it is the portal of an online service. That of Microsoft's services is not: it takes what no such portal covers
    /// (`2.2/prs-portal-fallback`).
    ///
    /// ```
    /// use unified_support::document::Channel;
    ///
    /// let portals = Channel::ALL.iter().filter(|channel| channel.is_of_online_service());
    /// assert_eq!(portals.collect::<Vec<_>>(), [&Channel::ServicePortal, &Channel::AzurePortal]);
    /// ```
    #[must_use]
    pub const fn is_of_online_service(self) -> bool {
        matches!(self, Self::ServicePortal | Self::AzurePortal)
    }
}

/// A row of a severity table: what holds for incidents of one severity.
///
/// # Example
///
/// ```
/// use unified_support::chrono::TimeDelta;
/// use unified_support::document::{ProductLine, ResponseRow, Severity, Source, clauses};
///
/// let target = ResponseRow::base(Severity::B).first_response(ProductLine::Other);
/// assert_eq!(*target.value(), TimeDelta::hours(2));
/// assert_eq!(*target.source(), Source::Clause(clauses::SEVB_RESPONSE_2_HOURS));
/// ```
///
/// # Example: severity 1 is quicker for Azure, but not for all of Azure
///
/// ```
/// use unified_support::chrono::TimeDelta;
/// use unified_support::document::{
///     AZURE_LINE_EXCLUSIONS, AzureComponent, ProductLine, ResponseRow, Severity,
/// };
///
/// let row = ResponseRow::base(Severity::One);
/// assert_eq!(*row.first_response(ProductLine::Azure).value(), TimeDelta::minutes(15));
/// assert_eq!(*row.first_response(ProductLine::Other).value(), TimeDelta::hours(1));
///
/// assert!(AZURE_LINE_EXCLUSIONS.value().contains(&AzureComponent::AzureStorSimple));
/// assert!(!AZURE_LINE_EXCLUSIONS.value().contains(&AzureComponent::AzureStack));
/// ```
#[derive(Debug, PartialEq, Eq)]
pub struct ResponseRow {
    pub(super) table: ResponseTable,
    pub(super) severity: Severity,
    pub(super) situations: &'static [Stated<Situation>],
    pub(super) first_response: FirstResponse,
    pub(super) attention: Option<Cited<Attention>>,
    pub(super) effort: Cited<Clock>,
    pub(super) channels: Stated<&'static [Channel]>,
}

impl ResponseRow {
    /// The row of the Base Package's table for `severity`.
    #[must_use]
    pub fn base(severity: Severity) -> &'static Self {
        rows::base(severity)
    }

    /// The table that it is a row of.
    #[must_use]
    pub const fn table(&self) -> ResponseTable {
        self.table
    }

    /// The severity that the row is for.
    #[must_use]
    pub const fn severity(&self) -> Severity {
        self.severity
    }

    /// What such an incident does to the customer's business, in the order of the cell.
    ///
    /// The cell gives them as a description; that each of the losses suffices is how this library reads it.
    ///
    /// # Example: severity 1 is wider under Rapid Response
    ///
    /// ```
    /// use unified_support::document::{ResponseTable, Severity, Situation};
    ///
    /// let names = |table: ResponseTable| {
    ///     let row = table.row(Severity::One).unwrap();
    ///     row.situations().iter().map(|situation| *situation.value()).collect::<Vec<_>>()
    /// };
    /// assert!(!names(ResponseTable::Base).contains(&Situation::KeyProcessLost));
    /// assert!(names(ResponseTable::RapidResponse).contains(&Situation::KeyProcessLost));
    /// ```
    #[must_use]
    pub const fn situations(&self) -> &'static [Stated<Situation>] {
        self.situations
    }

    /// The longest time until the first response that is not automatic, for a product of `line`.
    ///
    /// The cell prints plain hours; which [`Clock`] they run on at severity B and C is a reading
    /// ([`BAndCClock`](crate::document::BAndCClock)).
    #[must_use]
    pub const fn first_response(&self, line: ProductLine) -> &Cited<TimeDelta> {
        match (&self.first_response, line) {
            (FirstResponse::EveryProduct(target), _)
            | (FirstResponse::ByLine { azure: target, .. }, ProductLine::Azure)
            | (FirstResponse::ByLine { other: target, .. }, ProductLine::Other) => target,
        }
    }

    /// Whether the first response depends on the product.
    ///
    /// ```
    /// use unified_support::document::{ResponseRow, Severity};
    ///
    /// assert!(ResponseRow::base(Severity::One).depends_on_product());
    /// assert!(!ResponseRow::base(Severity::A).depends_on_product());
    /// ```
    #[must_use]
    pub const fn depends_on_product(&self) -> bool {
        matches!(self.first_response, FirstResponse::ByLine { .. })
    }

    /// How soon the incident needs attention; none where the table prints nothing.
    ///
    /// No event is named that would meet it: whether it is a deadline is a reading
    /// ([`AttentionTimes`](crate::document::AttentionTimes)).
    ///
    /// ```
    /// use unified_support::document::{Clock, ResponseRow, ResponseTable, Severity};
    ///
    /// let attention = ResponseRow::base(Severity::C).attention().unwrap().value();
    /// assert_eq!(attention.within().num_hours(), 4);
    /// assert_eq!(attention.clock(), Clock::BusinessHours);
    ///
    /// // Rapid Response prints one beside severity 1 only.
    /// let rapid = |severity| ResponseTable::RapidResponse.row(severity).unwrap();
    /// assert!(rapid(Severity::One).attention().is_some());
    /// assert!(rapid(Severity::A).attention().is_none());
    /// ```
    #[must_use]
    pub const fn attention(&self) -> Option<&Cited<Attention>> {
        self.attention.as_ref()
    }

    /// When the incident is worked on: around the clock or in business hours.
    #[must_use]
    pub const fn effort(&self) -> &Cited<Clock> {
        &self.effort
    }

    /// How such an incident comes in.
    ///
    /// The base table and that of UER print it beside each row; Rapid Response and AEM name a portal in their text. What
    /// holds for an online service under the first two is a reading
    /// ([`OnlineServicesChannel`](crate::document::OnlineServicesChannel)).
    ///
    /// ```
    /// use unified_support::document::{Channel, ResponseTable, Severity, clauses};
    ///
    /// let channels = ResponseTable::AzureEventManagement.row(Severity::One).unwrap().channels();
    /// assert_eq!(*channels.value(), [Channel::AzurePortal]);
    /// assert_eq!(channels.clause(), clauses::AEM_SUBMIT_IN_AZURE_PORTAL);
    /// ```
    #[must_use]
    pub const fn channels(&self) -> &Stated<&'static [Channel]> {
        &self.channels
    }

    /// What the table promises on Microsoft's side for such an incident, beside the response and the effort.
    ///
    /// ```
    /// use unified_support::document::{ResponseRow, Severity};
    ///
    /// let duties = ResponseRow::base(Severity::A).microsoft_duties();
    /// let names: Vec<_> = duties.map(|duty| duty.name().as_str()).collect();
    /// assert_eq!(names, ["oversee_critical_situation"]);
    /// ```
    pub fn microsoft_duties(&self) -> impl Iterator<Item = &'static Duty> {
        self.duties_of(Party::Microsoft)
    }

    /// What the table expects of the customer for such an incident.
    ///
    /// # Example: severity C has a clock of its own for the customer
    ///
    /// ```
    /// use unified_support::document::{ResponseRow, Severity};
    ///
    /// let duties = ResponseRow::base(Severity::C).customer_duties();
    /// let names: Vec<_> = duties.map(|duty| duty.name().as_str()).collect();
    /// assert_eq!(names, ["give_accurate_contact_details", "reply"]);
    /// ```
    pub fn customer_duties(&self) -> impl Iterator<Item = &'static Duty> {
        self.duties_of(Party::Customer)
    }

    fn duties_of(&self, party: Party) -> impl Iterator<Item = &'static Duty> {
        let severity = self.severity;
        let duties = self.table.duties();
        duties.filter(move |duty| duty.party() == party && duty.severities().contains(&severity))
    }

    /// The ids of the clauses that the row's own cells cite, in the order of the columns.
    pub(super) fn cell_clauses(&self) -> impl Iterator<Item = ClauseId> {
        // Named one by one: a new cell must be added here.
        let Self {
            table: _,
            severity: _,
            situations,
            first_response,
            attention,
            effort,
            channels,
        } = self;
        let (first, second) = match first_response {
            FirstResponse::EveryProduct(target) => (target, None),
            FirstResponse::ByLine { azure, other } => (azure, Some(other)),
        };
        let situations = situations.iter().map(Stated::clause);
        let attention = attention.iter().map(Cited::source);
        let rest = attention.chain([first.source()]);
        let rest = rest.chain(second.map(Cited::source));
        let rest = rest.chain([effort.source()]);
        let rest = rest.filter_map(Source::clause);
        situations.chain(rest).chain([channels.clause()])
    }
}

/// The response cell of a row: one target, or one for each line.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum FirstResponse {
    EveryProduct(Cited<TimeDelta>),
    ByLine {
        azure: Cited<TimeDelta>,
        other: Cited<TimeDelta>,
    },
}
