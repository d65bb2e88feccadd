//! Readings that matter for what may be used, where and how often.

use super::{
    super::{Service, clauses},
    Reading, ReadingId, Readings,
    family::{Facts, Sealed, family},
};

family! {
    /// The readings that matter for what may be used, where and how often.
    ///
    /// # Example
    ///
    /// ```
    /// use unified_support::document::{AdvisoryLimit, Readings};
    ///
    /// assert_eq!(Readings::default().limits.advisory_limit, AdvisoryLimit::PerIncident);
    /// ```
    LimitReadings in limits as Limits;

    /// What the six hours of advisory support are for.
    advisory_limit: AdvisoryLimit [ADVISORY_SIX_HOUR_CAP] {
        /// Each incident.
        PerIncident = "per_incident",
        /// Each year.
        PerYear = "per_year",
    }

    /// How the two kinds of help with an on-demand assessment combine.
    assessment_help: AssessmentHelp [ODA_ONSITE_DAYS_CAP, ODA_REMOTE_DAYS_CAP] {
        /// Two days on site or one day remote.
        EitherOr = "either_or",
        /// Both.
        Both = "both",
    }

    /// What RSM outside business hours is.
    extended_rsm: ExtendedRsm [RSM_EXTENDED_COVERAGE, RSM_ADDON_TIMEZONE] {
        /// Business hours in another agreed time zone.
        AgreedZoneHours = "agreed_zone_hours",
        /// Any hours at all.
        AnyHours = "any_hours",
    }

    /// To which places other than the host reactive services are delivered.
    reactive_places: ReactivePlaces [REACTIVE_REMOTE_ANYWHERE] {
        /// To designated locations.
        DesignatedOnly = "designated_only",
        /// To any.
        Any = "any",
    }

    /// Which service improvement plans count towards the two in twelve months.
    improvement_plan_year: ImprovementPlanYear [AED_SIP_CAP] {
        /// Those requested in any twelve months that include the request.
        Rolling = "rolling",
        /// Those requested in the same contract year.
        ContractYear = "contract_year",
    }

    /// Whom government and sovereign clouds exclude from AEM.
    aem_clouds: AemClouds [AEM_PUBLIC_CLOUD_ONLY] {
        /// A customer that has one, with all its solutions.
        PerCustomer = "per_customer",
        /// Only the solutions that run in one.
        PerSolution = "per_solution",
    }

    /// What a quarter is, in each of which a meeting or review takes place.
    quarters: Quarters [UER_QUARTERLY_MEETINGS, GHED_QUARTERLY_REVIEWS] {
        /// Three months each, counted from the first day of the service.
        OfService = "of_service",
        /// Three months each, counted from the first day of the order's term, as its contract years are.
        OfContractYear = "of_contract_year",
        /// The quarters of the calendar.
        OfCalendar = "of_calendar",
    }

    /// Which requests must be made sixty days before the order expires.
    last_request_scope: LastRequestScope [SIXTY_DAY_LAST_REQUEST] {
        /// Those for something to be scheduled and delivered; not incidents.
        NewDeliveries = "new_deliveries",
        /// All requests, incidents under an enhanced service included.
        AllRequests = "all_requests",
    }

    /// Whether a quarter that a service touches in part brings a meeting.
    partial_quarters: PartialQuarters [UER_QUARTERLY_MEETINGS, GHED_QUARTERLY_REVIEWS] {
        /// It brings none that could be missed.
        NotCounted = "not_counted",
        /// It brings one.
        Counted = "counted",
    }

    /// How an entry that is larger than what is left is treated.
    overdraw: Overdraw [EDE_HOURS_DECREMENT, REDE_HOURS_DECREMENT, ADVISORY_SIX_HOUR_CAP] {
        /// What is left covers its part of it.
        Partly = "partly",
        /// The whole entry is not covered.
        Whole = "whole",
    }

    /// Whose weekly hours are read on the clock of an agreed time zone.
    agreed_zone_hours: AgreedZoneHours [RSM_ADDON_TIMEZONE] {
        /// The location's own.
        Location = "location",
        /// The document's: Monday to Friday from 09:00 to 17:30.
        Document = "document",
    }

    /// What the one location of designated engineering is for.
    designated_place: DesignatedPlace [DE_SINGLE_LOCATION, EDE_SINGLE_LOCATION] {
        /// Each engagement: each purchase has a place of its own.
        PerPurchase = "per_purchase",
        /// The whole order.
        PerOrder = "per_order",
    }

    /// In which increments hours are taken off.
    hour_increment: HourIncrement [EDE_HOURS_DECREMENT, REDE_HOURS_DECREMENT] {
        /// As they were delivered, to the minute.
        Exact = "exact",
        /// By started hours: each entry is rounded up.
        StartedHour = "started_hour",
    }

    /// Which date decides whether an amendment of a limit holds that something has which is used over time.
    limit_amendment_date: LimitAmendmentDate [ADVISORY_SIX_HOUR_CAP] {
        /// That on which it begins: the first day of the contract year, or that of the first use for an incident.
        FirstDay = "first_day",
        /// That of each use.
        DayOfUse = "day_of_use",
    }
}

impl LastRequestScope {
    /// Whether the requests of `service` must be made sixty days before the order expires.
    pub(crate) fn binds(self, service: Service) -> bool {
        self == Self::AllRequests || !service.is_requested_by_incidents()
    }
}
