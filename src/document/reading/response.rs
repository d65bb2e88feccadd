//! Readings that matter for response times.

use super::{
    super::clauses,
    Reading, ReadingId, Readings,
    family::{Facts, Sealed, family},
};

family! {
    /// The readings that matter for response times.
    ///
    /// # Example
    ///
    /// ```
    /// use unified_support::document::{BAndCClock, Readings};
    ///
    /// let response = Readings::default().response;
    /// assert_eq!(response.b_and_c_clock, BAndCClock::BusinessHours);
    /// ```
    ResponseReadings in response as Response;

    /// What the first response at severity B and C is counted in: the response cell prints plain hours, the cells beside
    /// it business hours.
    b_and_c_clock: BAndCClock [
        SEVB_RESPONSE_2_HOURS, SEVC_RESPONSE_4_HOURS,
        SEVB_ATTENTION_2_BUSINESS_HOURS, SEVC_ATTENTION_4_BUSINESS_HOURS,
    ] {
        /// Business hours: reported at 16:50, two hours are due at 10:20 on the next business day.
        BusinessHours = "business_hours",
        /// Hours around the clock: reported at 16:50, two hours are due at 18:50.
        ElapsedHours = "elapsed_hours",
    }

    /// What the customer's 24 hours to answer at severity C are counted in.
    c_customer_reply: CCustomerReply [SEVC_CUSTOMER_RESPONSE_24_HOURS] {
        /// Hours around the clock: one day.
        Elapsed = "elapsed",
        /// Business hours: nearly three business days of eight and a half hours.
        BusinessHours = "business_hours",
    }

    /// What AEM gives at severity A: its response cell is cut by a page break, so it may be one cell for 1 and A, or two.
    aem_severity_a: AemSeverityA [
        AEM_SEVA_RESPONSE_15_MIN, AEM_CRITSIT_30_MIN, AEM_24X7_EFFORT, AEM_TOP_SPECIALISTS,
        AEM_ENGINEERS_KNOW_SOLUTION, AEM_EXECUTIVE_NOTICE, AEM_CUSTOMER_DUTIES,
    ] {
        /// One cell: what is printed beside either severity holds for both, 15 minutes included.
        AsSeverity1 = "as_severity1",
        /// Two cells: the first response at severity A is the base table's.
        AsBase = "as_base",
    }

    /// What a change of severity does to a clock that is running.
    severity_change: SeverityChange [SEVERITY_CHANGE_ON_REQUEST, FN3_SEVERITY_DOWNGRADE] {
        /// A new clock starts at the change, with the new severity's full target.
        Restart = "restart",
        /// The new severity's target counts from the start, as though it had always held.
        Retroactive = "retroactive",
        /// The time spent so far is taken off the new target.
        CarryElapsed = "carry_elapsed",
        /// The part of the old target that is left, as a fraction, is left of the new one.
        Proportional = "proportional",
    }

    /// Whether a clock stops while the customer's answer is awaited: an addition, the document has no pause.
    pause: Pause [] {
        /// It runs on.
        Never = "never",
        /// It stops from the question to the answer.
        WaitingForCustomer = "waiting_for_customer",
    }

    /// Which offer's response time holds where several cover an incident.
    overlapping_offers: OverlappingOffers [
        RR_TIMES_SUPERSEDE_BASE, UER_AUTO_ROUTING, AEM_RESPONSE_15_MIN,
    ] {
        /// The shortest of their times.
        Shortest = "shortest",
        /// The time of the offer with the narrowest scope.
        MostSpecific = "most_specific",
    }

    /// Which response times hold under AED: it names the standard ones, and Rapid Response engineers give the response.
    aed_response: AedResponse [AED_STANDARD_RESPONSE_TIMES, AED_INITIAL_RESPONSE_BY_RR] {
        /// Those of the Base Package.
        Base = "base",
        /// Those of Rapid Response, which AED requires, where it is reported on its portal.
        RapidResponse = "rapid_response",
    }

    /// How an incident with an online service is reported: one line demands its portal, others allow phone or web.
    online_services_channel: OnlineServicesChannel [
        ONLINE_SERVICES_PORTAL_REQUIRED, CLOUD_ADMINS_MAY_SUBMIT, UER_MUST_REPORT,
        SEV1_CHANNEL, SEVA_CHANNEL, SEVB_CHANNEL, SEVC_CHANNEL, PRS_CHANNELS,
    ] {
        /// On any channel that the tables name.
        Any = "any",
        /// On the service's own portal, if a cloud administrator reports it.
        PortalForCloudAdmins = "portal_for_cloud_admins",
        /// Only on the service's own portal.
        PortalRequired = "portal_required",
    }

    /// What the attention times of the severity tables are: the document names no event that would meet one.
    attention_times: AttentionTimes [
        SEV1_ATTENTION_IMMEDIATE, SEVA_ATTENTION_1_HOUR, SEVB_ATTENTION_2_BUSINESS_HOURS,
        SEVC_ATTENTION_4_BUSINESS_HOURS, UER_SEV1_SITUATION_ATTENTION, UER_SEVA_ATTENTION_30_MIN,
        RR_ATTENTION_15_MIN, AEM_ATTENTION_15_MIN,
    ] {
        /// A measure of how pressing the case is, with no deadline.
        Urgency = "urgency",
        /// A deadline of its own; at severity 1 it falls on the report itself.
        Deadline = "deadline",
    }

    /// When the clock of the first response starts: only its end is defined.
    response_clock_start: ResponseClockStart [FIRST_CALL_RESPONSE_DEFINITION, CUSTOMER_STATES_IMPACT] {
        /// When the incident was submitted.
        Submitted = "submitted",
        /// When its severity was agreed with the customer.
        SeverityAgreed = "severity_agreed",
    }

    /// When the clock of a customer's duty starts.
    customer_clock_start: CustomerClockStart [
        SEVB_CHANGE_AUTHORITY_4_BUSINESS_HOURS, SEVC_CUSTOMER_RESPONSE_24_HOURS,
    ] {
        /// When Microsoft asked.
        MicrosoftRequest = "microsoft_request",
        /// When the incident was submitted.
        Submitted = "submitted",
    }

    /// What holds for an Azure component that a footnote excludes from the Azure line.
    azure_line_exclusions: AzureLineExclusions [FN1_AZURE_EXCLUSIONS, UER_FN1_AZURE_EXCLUSIONS] {
        /// The line of all other products: one hour at severity 1 of the base table.
        OtherProducts = "other_products",
        /// No target at all.
        NoTarget = "no_target",
    }

    /// From when on a response is late where a target ends exactly at a closing: an addition; both instants satisfy it.
    late_after: LateAfter [] {
        /// The first instant that satisfies it: the closing.
        Due = "due",
        /// The last one: the next opening.
        DueLatest = "due_latest",
    }

    /// How the time while an incident was closed counts on a clock once the incident is reopened: an addition.
    closed_time: ClosedTime [] {
        /// It does not count: nobody is owed a response to a closed incident.
        StandsStill = "stands_still",
        /// It runs on.
        RunsOn = "runs_on",
        /// It starts again when the incident is reopened, with its full target.
        StartsAgain = "starts_again",
    }

    /// From which closure of an incident that was reopened the time for a root cause analysis runs.
    closure_of_a_reopened_incident: ClosureOfAReopenedIncident [RCA_REQUEST_BEFORE_CLOSURE, AED_RCA_REQUEST_WINDOW] {
        /// From the last.
        LastClosure = "last_closure",
        /// From the first.
        FirstClosure = "first_closure",
    }

    /// What the line of UER for all other products is, which prints at least 30 minutes where every other line prints at most.
    uer_other_line: UerOtherLine [UER_SEV1_OTHER_30_MIN] {
        /// A slip: at most 30 minutes.
        AtMost = "at_most",
        /// No target: the response is due by the base table alone.
        NoTarget = "no_target",
    }
}

impl OnlineServicesChannel {
    /// Whether whoever reports an incident with an online service must use its portal; none if that depends on whether a cloud
    /// administrator does, which is not known.
    pub(crate) fn asks_for_portal(self, is_cloud_administrator: Option<bool>) -> Option<bool> {
        match self {
            Self::Any => Some(false),
            Self::PortalForCloudAdmins => is_cloud_administrator,
            Self::PortalRequired => Some(true),
        }
    }
}
