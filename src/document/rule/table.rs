//! Every rule that a step can record, a row for each: its name, whether it is a condition, its operands.

use alloc::{borrow::Cow, sync::Arc};

use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, Utc};

#[cfg(feature = "serde")]
use super::read::{ReadHeld, ReadOperand};
use super::{IfAny, Operand, UnknownRule, Value, VariantName, chosen, rules};
use crate::{
    calendar::{
        CalendarEditPolicy, CalendarMonth, ChangePolicy, CycleMode, Digest, LatePolicy, Share,
        ThresholdStanding,
    },
    document::{
        AbsentDay, AdvisoryLimit, AedFeatureGroup, AedResponse, AemClouds, AemEventDays,
        AemSeverityA, AgreedZoneHours, AssessmentHelp, AttentionTimes, AzureComponent,
        AzureLineExclusions, BAndCClock, BoughtFor, BusinessDay, CCustomerReply, CalendarWeeks,
        CancellationDate, CancellationDays, CancelledRefund, Category, Channel, CheckId, Clock,
        ClosedTime, ClosureOfAReopenedIncident, Consequence, Counted, CreditExchangeFees,
        CreditExchangePairs, CreditRoundingTarget, CreditTies, CreditUse, CreditUseOrder,
        CreditsBuy, CreditsPaidWithFlex, CustomerClockStart, DeliveryMode, DesignatedPlace, Dollar,
        DutyName, EqualValue, EqualValueBasis, ExchangedCreditsLastDay, Execution, ExpiryDate,
        ExtendedFeaturesPrice, ExtendedRsm, FeeAmendmentDate, FeeRounding, FirstDayOfAWindow,
        FlexCap, FlexCapOnExchanges, FlexCapPeriod, FlexCapScope, FlexUse, FlexUseOrder, FlexYears,
        HourIncrement, ImprovementPlanYear, Languages, LastRequestScope, LateAfter,
        LateCancellation, LateExchange, LimitAmendmentDate, LocalHours, Mark, NoticeAfterAMove,
        NoticeAmendmentDate, Occasion, OnSite, OnboardingStart, OnlineServicesChannel, Overdraw,
        OverlappingOffers, PartialQuarters, Party, Pause, Postponement, Prerequisite, Price,
        ProductLine, Quarters, RateDate, RcaDaySeven, RcaWindowUnit, ReactivePlaces,
        ResponseClockStart, ResponseTable, Service, ServiceHours, Severity, SeverityChange,
        Situation, SpokenLanguage, TermDate, UerOtherLine, UsedAt, UsedInTime,
        lists::SplitBillingCriterion,
        vocabulary::{
            clock::ClockEventName,
            country::Country,
            coverage,
            entitlement::Requester,
            fees::{
                CancellationCause, DayCount, FlexCapOf, FlexLoss, FlexRefusal, LineFact,
                LineFactOrigin, PrestartLeave, ProrationWhole, Traveller, WrittenAgreement,
            },
            incident::{
                IncidentEventName, ResponseVerdictName, StandingName, TargetKindName, TargetPause,
                UpdatesFrom,
            },
            limits::{
                AdvisoryTopic, HoursPurpose, MeetingKind, MeetingState, OnboardingState,
                RootCauseFact, ScenarioState,
            },
            obligations::{Moment, ObligationName},
            order::{Buyer, Cloud, Combination, PaidWith},
            response::{Change, Commitment},
        },
    },
    finding::{Level, Path},
    holidays::Region,
    money::{Credits, Currency, Fraction, Money, Rate, Rounding, Tiering, Unrounded},
};

rules! {
    /// The target of a first response, and when it is due.
    Response(ResponseRule) {
        /// Condition: an instant falls in the order's term.
        InForce = "in_force" if holds: bool {
            reading: TermDate, submitted_at: DateTime<Utc>, location: Arc<str>, submitted_on: Option<NaiveDate>,
            first_day: NaiveDate, last_day: NaiveDate
        };
        /// The response times of the severity tables are estimates.
        EstimatedTimes = "estimated_times";
        /// When the clock of the first response starts.
        ResponseClockStart = "response_clock_start" { reading: ResponseClockStart, starts_at: Option<DateTime<Utc>> };
        /// Whether the product is an Azure component.
        AzureComponent = "azure_component" { product: ProductLine };
        /// Whether the Azure line leaves the component out.
        AzureLineExclusion = "azure_line_exclusion" { component: Option<AzureComponent>, excluded: bool };
        /// What holds for a component that the Azure line does not cover.
        ExcludedComponentLine = "excluded_component_line" { reading: AzureLineExclusions };
        /// Whether the line of UER for all other products has a target.
        UerOtherLine = "uer_other_line" { reading: UerOtherLine };
        /// The target of the first response.
        ResponseTarget = "response_target" { severity: Severity, target: TimeDelta, table: IfAny<ResponseTable> };
        /// What the target is counted in.
        ResponseClock = "response_clock" { reading: IfAny<BAndCClock>, clock: Clock };
        /// The first instant by which the target has passed.
        ResponseDue = "response_due" { starts_at: DateTime<Utc>, target: TimeDelta, due: DateTime<Utc> };
        /// The last instant until which no more than the target has passed.
        ResponseDueLatest = "response_due_latest" { due_latest: Option<DateTime<Utc>> };
    }

    /// Whether an offering brings response times of its own, and which commitment governs.
    Offering(OfferingRule) {
        /// Which purchase brings an offering with response times of its own, if one does.
        OfferingHeld = "offering_held" {
            commitment: Commitment, submitted_on: NaiveDate, location: Arc<str>, purchase: Option<Arc<str>>
        };
        /// The order holds no offering that has response times of its own.
        NoOfferingHeld = "no_offering_held";
        /// Whether the offering has response times for the severity.
        SeverityCovered = "severity_covered" {
            reading: IfAny<AemSeverityA>, commitment: Commitment, severity: Severity, covered: bool
        };
        /// Condition: the incident came in over a channel of the offering. Of online services by the `reading`, with the
        /// `cloud_administrator` where that matters.
        ChannelAccepted = "channel_accepted" if holds: Option<bool> {
            channel: IfAny<Option<Channel>>, reading: IfAny<OnlineServicesChannel>, cloud_administrator: IfAny<Option<bool>>
        };
        /// Whether AED brings the response times of Rapid Response.
        TimesOfRapidResponse = "times_of_rapid_response" { reading: AedResponse };
        /// Condition: Appendix A enrols the subscription.
        SubscriptionEnrolled = "subscription_enrolled" if holds: Option<bool> { subscription: Option<Arc<str>> };
        /// Condition: the customer or an affiliate bought the subscription.
        SubscriptionBuyer = "subscription_buyer" if holds: Option<bool> { subscription: Arc<str>, buyer: Option<Buyer> };
        /// Condition: Appendix A lists the enrolment to which the subscription belongs.
        SubscriptionEnrolment = "subscription_enrolment" if holds: Option<bool> {
            subscription: Arc<str>, enrolment: Option<Arc<str>>
        };
        /// Condition: the subscription was bought in the order's term, and no later than the incident.
        SubscriptionBought = "subscription_bought" if holds: Option<bool> {
            subscription: Arc<str>, bought_on: Option<NaiveDate>, from: NaiveDate, until: NaiveDate
        };
        /// Condition: the incident falls in the window of a planned event.
        EventWindow = "event_window" if holds: Option<bool> {
            submitted_on: NaiveDate, solution: IfAny<Arc<str>>, first_day: IfAny<NaiveDate>, last_day: IfAny<NaiveDate>
        };
        /// Condition: an event was confirmed early enough, or Microsoft agrees to a shorter notice.
        EventConfirmed = "event_confirmed" if holds: Option<bool> { confirmed_on: Option<NaiveDate> };
        /// Condition: the event's solution runs in the public cloud.
        EventCloud = "event_cloud" if holds: Option<bool> { solution: Arc<str>, cloud: Option<Cloud> };
        /// Condition: the case description says that the incident belongs to an event.
        EventTag = "event_tag" if holds: bool {};
        /// The response times of a commitment take the place of those of another.
        TimesReplaced = "times_replaced" { commitment: Commitment, replaces: Commitment };
        /// Which commitment governs, where several hold.
        GoverningCommitment = "governing_commitment" {
            reading: OverlappingOffers, commitment: IfAny<Commitment>, of: usize, since: IfAny<DateTime<Utc>>, due: IfAny<DateTime<Utc>>
        };
    }

    /// Which severity an incident has, and what follows from it.
    Severity(SeverityRule) {
        /// The customer states what an incident does to the business; its severity is then set together.
        StatedImpact = "stated_impact" { situations: u32 };
        /// Condition: a severity table that holds names what is described of an incident.
        SituationDescribed = "situation_described" if holds: Option<bool> {
            table: ResponseTable, severity: Severity, situation: IfAny<Situation>
        };
        /// The severity that the tables describe: the gravest of those that they name.
        DescribedSeverity = "described_severity" { severity: Severity };
        /// A change of severity, for which the customer may ask.
        ChangeOnRequest = "change_on_request" { from: Severity, to: Severity, change: Change };
        /// What a change of severity makes of a clock that runs.
        SeverityChangeEffect = "severity_change_effect" {
            reading: SeverityChange, starts_at: DateTime<Utc>, changed_at: DateTime<Utc>, target_before: Option<TimeDelta>,
            target: TimeDelta, used: TimeDelta, due: DateTime<Utc>
        };
    }

    /// The course of an incident.
    Incident(IncidentRule) {
        /// REDE leaves the response times of other offerings as they are.
        ResponseTimesUnchanged = "response_times_unchanged";
        /// The severity was agreed with the customer.
        SeverityAgreed = "severity_agreed" { at: DateTime<Utc>, from: Severity, to: Severity };
        /// Another severity was asked for.
        SeverityChangeAsked = "severity_change_asked" { at: DateTime<Utc>, from: Severity, to: Severity };
        /// Another severity holds.
        SeverityChanged = "severity_changed" { at: DateTime<Utc>, from: Severity, to: Severity };
        /// Condition: Microsoft may lower the severity, because the customer does not give adequate resources or responses.
        Downgrade = "downgrade" if holds: bool { at: DateTime<Utc>, from: Severity, to: Severity };
        /// How changes of severity tell on a clock.
        SeverityChangeReading = "severity_change_reading" { reading: SeverityChange };
        /// The incident waited for the customer, and whether that pauses Microsoft's clocks.
        WaitForCustomer = "wait_for_customer" { reading: Pause, from: DateTime<Utc>, until: Option<DateTime<Utc>> };
        /// The incident was closed meanwhile, and what that did to its clocks.
        ClosedMeanwhile = "closed_meanwhile" { reading: ClosedTime, from: DateTime<Utc>, until: Option<DateTime<Utc>> };
        /// The first call response was given.
        ResponseGiven = "response_given" { at: DateTime<Utc> };
        /// Something else happened to the incident.
        IncidentEvent = "incident_event" { event: IncidentEventName, at: DateTime<Utc>, duty: IfAny<DutyName> };
        /// What depends on the severity.
        SeverityDrives = "severity_drives" { severity: Severity };
        /// How far the clock of the first response has run.
        ResponseElapsed = "response_elapsed" {
            commitment: Commitment, target: TimeDelta, elapsed: TimeDelta, paused: TimeDelta, remaining: TimeDelta,
            due: Option<DateTime<Utc>>
        };
        /// How a threshold of a clock stands: that of a first response, of an attention time, of a duty or of a target of the caller's own.
        Threshold = "threshold" {
            commitment: IfAny<Commitment>, table: IfAny<ResponseTable>, duty: IfAny<DutyName>, name: IfAny<Arc<str>>, used: IfAny<Share>,
            left: IfAny<TimeDelta>, standing: ThresholdStanding, at: Option<DateTime<Utc>>, at_latest: Option<DateTime<Utc>>
        };
        /// From when on something is late, where two instants satisfy its target.
        LateAfter = "late_after" { reading: LateAfter, due: DateTime<Utc>, due_latest: DateTime<Utc> };
        /// Condition: a target of the first response was not missed.
        ResponseInTime = "response_in_time" if holds: bool {
            commitment: Commitment, target: TimeDelta, elapsed: IfAny<TimeDelta>, at: IfAny<DateTime<Utc>>, since: IfAny<DateTime<Utc>>
        };
        /// What the attention times are.
        AttentionTimes = "attention_times" { reading: AttentionTimes };
        /// How soon an incident needs attention.
        Attention = "attention" {
            table: ResponseTable, severity: Severity, within: TimeDelta, clock: Clock, due: IfAny<Option<DateTime<Utc>>>
        };
        /// When an incident is worked on.
        Effort = "effort" {
            table: ResponseTable, severity: Severity, clock: Clock, open: IfAny<bool>, changes_at: IfAny<Option<DateTime<Utc>>>
        };
        /// Condition: a commitment lets Microsoft give up the effort around the clock.
        EffortReduced = "effort_reduced" if holds: bool { commitment: Commitment, at: DateTime<Utc> };
        /// Whether the duties that the table of AEM prints beside severity 1 or A are owed at both.
        EventDutySeverities = "event_duty_severities" { reading: AemSeverityA };
        /// A duty that an incident brings, and how it stands.
        DutyOwed = "duty_owed" {
            duty: DutyName, party: Party, since: DateTime<Utc>, standing: StandingName, called_for: IfAny<DateTime<Utc>>
        };
        /// Condition: what was called for or done is a duty that the incident brings then.
        DutyNotOwed = "duty_not_owed" if holds: bool { duty: DutyName, at: Option<DateTime<Utc>> };
        /// When the clock of a customer's duty starts.
        DutyClockStart = "duty_clock_start" { reading: CustomerClockStart, starts_at: Option<DateTime<Utc>> };
        /// What the time of a duty is counted in, where the document does not say.
        DutyClock = "duty_clock" { reading: CCustomerReply, clock: Clock };
        /// By when a duty is due.
        DutyDue = "duty_due" {
            duty: DutyName, starts_at: Option<DateTime<Utc>>, target: TimeDelta, due: Option<DateTime<Utc>>
        };
        /// The business hours in which a duty is done.
        DutyHours = "duty_hours" { duty: DutyName, open: IfAny<bool>, changes_at: IfAny<Option<DateTime<Utc>>> };
        /// What may follow where the customer does not do a duty.
        Consequence = "consequence" { duty: DutyName, consequence: Consequence };
    }

    /// A target of the caller's own in an incident.
    GivenTarget(GivenTargetRule) {
        /// What it is.
        GivenTarget = "given_target" {
            name: Arc<str>, kind: TargetKindName, from: IfAny<UpdatesFrom>, target: IfAny<TimeDelta>, clock: IfAny<Clock>,
            business_days: IfAny<u32>, by: IfAny<NaiveTime>, severity: IfAny<Severity>, cycles: CycleMode, late_after: LatePolicy
        };
        /// What becomes of what was used, when another severity brings another time.
        GivenTargetChange = "given_target_change" { name: Arc<str>, change: ChangePolicy };
        /// A severity at which it holds, where it does not at all.
        GivenTargetSeverity = "given_target_severity" { name: Arc<str>, severity: Severity };
        /// Something pauses its clock.
        GivenTargetPause = "given_target_pause" { name: Arc<str>, pause: TargetPause };
        /// Nothing has started its clock.
        GivenTargetAwaited = "given_target_awaited" { name: Arc<str> };
        /// The instant that it names, for a cycle that starts on a date of the location.
        GivenTargetInstant = "given_target_instant" {
            name: Arc<str>, cycle: usize, starts_on: NaiveDate, falls_on: NaiveDate, due: DateTime<Utc>
        };
        /// How far its clock has run, in the cycle of that number.
        GivenTargetElapsed = "given_target_elapsed" {
            name: Arc<str>, cycle: usize, starts_at: Option<DateTime<Utc>>, target: TimeDelta, elapsed: TimeDelta, paused: TimeDelta,
            remaining: TimeDelta, due: Option<DateTime<Utc>>
        };
        /// Condition: it was not missed, in the cycle of that number.
        GivenTargetInTime = "given_target_in_time" if holds: bool {
            name: Arc<str>, cycle: usize, target: TimeDelta, at: IfAny<DateTime<Utc>>, since: IfAny<DateTime<Utc>>,
            excess: IfAny<TimeDelta>
        };
    }

    /// A root cause analysis.
    RootCause(RootCauseRule) {
        /// From which closure of an incident that was reopened the time for a root cause analysis runs.
        RootCauseClosure = "root_cause_closure" { reading: ClosureOfAReopenedIncident, closed_at: Option<DateTime<Utc>> };
        /// What the days are in which a root cause analysis can be asked for.
        RootCauseWindow = "root_cause_window" { reading: RcaWindowUnit, days: u16 };
        /// Whether the last of these days counts.
        RootCauseWindowEnd = "root_cause_window_end" { reading: RcaDaySeven };
        /// Condition: a root cause analysis was asked for in time.
        RootCauseInTime = "root_cause_in_time" if holds: bool { requested_at: DateTime<Utc>, ends_at: Option<DateTime<Utc>> };
        /// Condition: an incident, or the request, is one of which a root cause analysis is made.
        RootCauseFact = "root_cause_fact" if holds: Option<bool> { fact: RootCauseFact };
        /// Which days are business days for the delivery of a root cause analysis.
        RootCauseDays = "root_cause_days" { reading: BusinessDay };
        /// By when a root cause analysis is delivered.
        RootCauseDelivery = "root_cause_delivery" { counted_from: NaiveDate, days: u16, deliver_by: NaiveDate };
        /// What is owed while a root cause analysis is made.
        RootCauseDuty = "root_cause_duty" { party: Party, duty: DutyName };
    }

    /// On which days a service is available, and what is due in them.
    Term(TermRule) {
        /// The days in which a service is available.
        SupportTerm = "support_term" {
            purchase: IfAny<Arc<str>>, service: IfAny<Service>, first_day: Option<NaiveDate>, last_day: Option<NaiveDate>
        };
        /// From when on what was bought can be used, where that is not its own first day.
        UsableFrom = "usable_from" { purchase: Arc<str>, begins_with: coverage::Cause, from: NaiveDate };
        /// Why what was bought can never be used.
        NeverUsable = "never_usable" { purchase: Arc<str>, because: coverage::Cause };
        /// Until when what was bought can be used.
        UsableUntil = "usable_until" {
            purchase: Arc<str>, ends_with: coverage::Cause, until: NaiveDate, reading: IfAny<CreditsPaidWithFlex>
        };
        /// On which date the order expires.
        OrderExpiry = "order_expiry" { reading: ExpiryDate, expires_on: Option<NaiveDate> };
        /// Condition: requests of a service that incidents ask for must be made before the order's last days too.
        RequestsBound = "requests_bound" if holds: bool { reading: LastRequestScope, purchase: Arc<str> };
        /// The last day on which a delivery can be requested.
        LastRequest = "last_request" { purchase: Arc<str>, days: u16, last_request: NaiveDate };
        /// Condition: a request comes no later than that.
        RequestInTime = "request_in_time" if holds: bool { purchase: Arc<str>, as_of: NaiveDate };
        /// On which date the days before the last request are those that hold, where an amendment of them has dates.
        RequestAmendmentDate = "request_amendment_date" { reading: NoticeAmendmentDate, on: NaiveDate };
        /// Where a period of months ends if it begins on a day that its last month lacks.
        AbsentDay = "absent_day" { reading: AbsentDay, months: u32, from: NaiveDate };
        /// What counts as a quarter of a service.
        Quarters = "quarters" { reading: Quarters };
        /// Whether a quarter that a service touches in part brings a meeting.
        PartialQuarters = "partial_quarters" { reading: PartialQuarters };
        /// Condition: four meetings are owed for each whole year of a service.
        FourQuartersAYear = "four_quarters_a_year" if holds: bool { years: usize, quarters: usize };
        /// Condition, where a meeting is owed or was held: it was held in the quarter.
        QuarterlyMeeting = "quarterly_meeting" if holds: Option<bool> { first_day: NaiveDate, last_day: NaiveDate, state: MeetingState };
        /// What a meeting counts as.
        MeetingHeld = "meeting_held" { meeting: Arc<str>, on: NaiveDate, counts_as: MeetingKind };
        /// Whose dates count for what is due.
        DatesOf = "dates_of" { reading: TermDate };
        /// By when the Flex Allowance is allocated.
        FlexAllocation = "flex_allocation" { reading: FlexYears };
        /// Something is due, begins or ends.
        Obligation = "obligation" {
            what: ObligationName, moment: Moment, party: Party, on: NaiveDate, location: Arc<str>, purchase: IfAny<Arc<str>>
        };
    }

    /// The events of Azure Event Management.
    Event(EventRule) {
        /// What the days of a period are that events cover, and how many it has.
        EventDays = "event_days" { reading: AemEventDays, from: DateTime<Utc>, to: DateTime<Utc>, days: i64 };
        /// Condition: a period has no more days than one event covers.
        EventDayLimit = "event_day_limit" if holds: bool { days: i64, most: i64 };
        /// How many events in a row cover a period.
        EventsInARow = "events_in_a_row" { days: u64, events: usize };
        /// Whom a cloud that is not the public one shuts out.
        EventClouds = "event_clouds" { reading: AemClouds };
        /// How many events it takes for several solutions.
        EventsNeeded = "events_needed" { in_a_row: usize, solutions: usize, events: usize };
        /// What the six weeks of notice before an event are.
        CalendarWeeks = "calendar_weeks" {
            reading: CalendarWeeks, first_day: NaiveDate, confirm_by: NaiveDate, weeks: IfAny<u16>
        };
        /// On which date the weeks of notice are those that hold, where an amendment of them has dates.
        NoticeAmendmentDate = "notice_amendment_date" { reading: NoticeAmendmentDate, on: NaiveDate };
        /// Condition: an event was confirmed in writing early enough.
        EventNotice = "event_notice" if holds: Option<bool> {
            first_day: NaiveDate, weeks: u16, confirm_by: NaiveDate, confirmed_on: Option<NaiveDate>
        };
        /// Condition: Microsoft agrees to a shorter notice.
        EventConsent = "event_consent" if holds: Option<bool> {};
        /// Whether the assessment before an event is made in full.
        EventAssessment = "event_assessment" { full: bool };
        /// What Microsoft owes before an event, in it or after it.
        EventDuty = "event_duty" { duty: DutyName, occasion: Occasion, due: Option<DateTime<Utc>> };
    }

    /// Advisory support.
    Advisory(AdvisoryRule) {
        /// What the hours of advisory support are for, and how many there are.
        AdvisoryLimit = "advisory_limit" { reading: AdvisoryLimit, limit: TimeDelta };
        /// Condition: advisory support was about nothing that it leaves out.
        AdvisoryTopic = "advisory_topic" if holds: bool { entry: Arc<str>, topic: AdvisoryTopic };
        /// Condition: as much of advisory support is left as was given.
        AdvisoryTime = "advisory_time" if holds: bool {
            entry: Arc<str>, incident: Arc<str>, time: TimeDelta, before: TimeDelta, covered: TimeDelta
        };
    }

    /// The hours in which a service is delivered.
    ServiceHours(ServiceHoursRule) {
        /// When incidents of a severity are worked on.
        SeverityHours = "severity_hours" { severity: Severity, clock: Clock };
        /// What reactive support management outside business hours is.
        ExtendedRsm = "extended_rsm" { reading: ExtendedRsm };
        /// Whose weekly hours are read on the clock of an agreed time zone.
        AgreedZoneHours = "agreed_zone_hours" { reading: AgreedZoneHours };
        /// The calendar by which a service is delivered, where its hours are not a location's own.
        KeptHours = "kept_hours" { location: Arc<str>, calendar: Digest, zone: IfAny<Arc<str>> };
        /// When a service is delivered between two instants.
        DeliveredHours = "delivered_hours" { from: DateTime<Utc>, to: DateTime<Utc>, windows: usize, delivered: TimeDelta };
        /// How much of that lies in the business hours of the location, and how much outside.
        HoursOverlap = "hours_overlap" { location: Arc<str>, overlap: TimeDelta, outside: TimeDelta };
    }

    /// Onboarding.
    Onboarding(OnboardingRule) {
        /// From when on an onboarding is counted.
        OnboardingStart = "onboarding_start" { reading: OnboardingStart, first_day: NaiveDate };
        /// Which number the first day of an onboarding has.
        OnboardingFirstDay = "onboarding_first_day" { reading: FirstDayOfAWindow };
        /// The days in which a service is onboarded.
        OnboardingWindow = "onboarding_window" {
            purchase: Arc<str>,
            service: Service,
            days: u16,
            last_day: NaiveDate,
        };
        /// Condition: the purchase runs on one of these days.
        OnboardingHeld = "onboarding_held" if holds: bool {
            from: Option<NaiveDate>,
            until: Option<NaiveDate>,
        };
        /// What a side does in the onboarding.
        OnboardingDuty = "onboarding_duty" { duty: DutyName, party: Party, last_day: NaiveDate };
        /// What is limited to onboarding and discovery, and until when.
        OnboardingLimited = "onboarding_limited" { other_features_from: Option<NaiveDate> };
        /// Condition: a date is not one of those on which AED is limited to onboarding and discovery.
        AfterOnboarding = "after_onboarding" if holds: bool {
            on: NaiveDate,
            until: Option<NaiveDate>,
        };
        /// By when monitors are ready for tests.
        MonitorsReadyBy = "monitors_ready_by" {
            onboarding_ends: NaiveDate,
            days: u16,
            ready_by: NaiveDate,
        };
        /// How an onboarding stands on a date.
        OnboardingStateOn = "onboarding_state" {
            on: NaiveDate,
            state: OnboardingState,
            days_left: i64,
        };
    }

    /// The monitors of Azure Engineering Direct.
    Monitoring(MonitoringRule) {
        /// What the monitors of AED can watch.
        PlatformMonitoring = "platform_monitoring" { services_exceed: u16 };
        /// What is not shown of them.
        MonitorsNotShared = "monitors_not_shared";
        /// Condition: both sides agreed on a monitoring scenario.
        ScenarioAgreed = "scenario_agreed" if holds: bool { scenario: Arc<str> };
        /// Condition: there are no more scenarios than there can be.
        ScenarioWithinLimit = "scenario_within_limit" if holds: bool {
            scenario: Arc<str>,
            number: u32,
            most: u32,
        };
        /// Condition: a scenario was defined in the onboarding.
        ScenarioInOnboarding = "scenario_in_onboarding" if holds: bool {
            scenario: Arc<str>,
            defined_on: NaiveDate,
            last_day: Option<NaiveDate>,
        };
        /// Condition: monitors were ready for tests in time.
        MonitorsReadyInTime = "monitors_ready_in_time" if holds: bool {
            scenario: Arc<str>,
            tests_ready_on: Option<NaiveDate>,
            ready_by: NaiveDate,
        };
        /// Condition: monitors, once triggered, are answered around the clock.
        MonitorAnswered = "monitor_answered" if holds: bool {
            scenario: Arc<str>,
            as_of: NaiveDate,
            state: ScenarioState,
            purchase_runs: bool,
            in_onboarding: bool,
        };
    }

    /// The service improvement plans of Azure Engineering Direct.
    ImprovementPlan(ImprovementPlanRule) {
        /// Which improvement plans count towards those of twelve months.
        PlanYear = "plan_year" { reading: ImprovementPlanYear };
        /// Condition: an improvement plan was requested while the purchase runs.
        PlanInTerm = "plan_in_term" if holds: bool {
            request: Arc<str>,
            on: NaiveDate,
            first_day: Option<NaiveDate>,
            last_day: Option<NaiveDate>,
        };
        /// Condition: it was not requested in the onboarding.
        PlanAfterOnboarding = "plan_after_onboarding" if holds: bool { request: Arc<str>, on: NaiveDate };
        /// Condition: fewer plans were requested before than there can be.
        PlanWithinCap = "plan_within_cap" if holds: bool {
            request: Arc<str>,
            on: NaiveDate,
            before: u32,
            most: u32,
        };
        /// How many more plans can be requested, and from when on.
        PlansLeft = "plans_left" {
            as_of: NaiveDate,
            left: u32,
            next_from: Option<NaiveDate>,
        };
    }

    /// Whose business hours count, and arithmetic in them.
    BusinessTime(BusinessTimeRule) {
        /// Whose business hours count.
        LocalHours = "local_hours" { reading: LocalHours, location: Arc<str> };
        /// The business hours and closures that count.
        BusinessHours = "business_hours" { location: Arc<str>, calendar: Digest };
        /// How a calendar of the order combines business hours.
        CombinedHours = "combined_hours" { calendar: Arc<str>, combination: Combination };
        /// Hours of the order that count for some incidents in the place of those of their location.
        IncidentHours = "incident_hours" {
            calendar: Arc<str>, severity: IfAny<Severity>, channel: IfAny<Channel>, team: IfAny<Arc<str>>, location: IfAny<Arc<str>>
        };
        /// Whose public holidays and weekend the business hours follow, by which version of the table.
        CountryHolidays = "country_holidays" { location: Arc<str>, region: Region, holidays: Cow<'static, str> };
        /// The instant by which some business time has passed.
        BusinessTimeAfter = "business_time_after" { from: DateTime<Utc>, duration: TimeDelta, at: DateTime<Utc> };
        /// The last instant until which no more than some business time has passed.
        BusinessTimeAfterLatest = "business_time_after_latest" { at_latest: Option<DateTime<Utc>> };
        /// The business time between two instants.
        BusinessTimeBetween = "business_time_between" { from: DateTime<Utc>, to: DateTime<Utc>, duration: TimeDelta };
        /// The date some business days after another.
        BusinessDaysAfter = "business_days_after" { from: NaiveDate, days: i64, date: NaiveDate };
        /// By which choices a clock of the caller's own counts.
        ClockChoices = "clock_choices" {
            change: ChangePolicy, calendar_edit: CalendarEditPolicy, cycles: CycleMode, late_after: LatePolicy
        };
        /// Something happened to a clock.
        ClockEvent = "clock_event" {
            event: ClockEventName, at: DateTime<Utc>, reason: IfAny<Arc<str>>, target: IfAny<TimeDelta>
        };
        /// How far a clock has run.
        ClockElapsed = "clock_elapsed" {
            cycle: u32, target: TimeDelta, elapsed: TimeDelta, paused: TimeDelta, remaining: TimeDelta, due: Option<DateTime<Utc>>
        };
        /// Condition: a target of a clock was not missed; where it was, by how much, on the clock and in real time.
        ClockInTime = "clock_in_time" if holds: bool {
            target: TimeDelta, since: IfAny<DateTime<Utc>>, excess: IfAny<TimeDelta>, excess_real: IfAny<TimeDelta>
        };
    }

    /// The amendments of an order that hold on some dates only.
    Amendment(AmendmentRule) {
        /// Condition: an amendment holds on the date on which the clock of what it amends starts.
        AmendmentHolds = "amendment_holds" if holds: bool {
            on: NaiveDate, from: Option<NaiveDate>, until: Option<NaiveDate>
        };
        /// The dates on which the business hours of an amendment hold: each day counts by the hours that hold on it.
        HoursAmended = "hours_amended" { from: Option<NaiveDate>, until: Option<NaiveDate> };
        /// On which date a limit is the one that holds, where an amendment of it has dates.
        LimitAmendmentDate = "limit_amendment_date" { reading: LimitAmendmentDate, on: NaiveDate };
    }

    /// What a cancellation costs, and what is paid back.
    Cancellation(CancellationRule) {
        /// One of several deliveries that are cancelled: the steps that follow are of it.
        CancelledDelivery = "cancelled_delivery" { delivery: Arc<str>, location: Arc<str> };
        /// One of several deliveries is refused, and is in no sum.
        RefusedDelivery = "refused_delivery" { delivery: Arc<str>, field: Arc<str>, code: Arc<str> };
        /// Microsoft cancels, so that no fee is charged by the notice.
        MicrosoftCancels = "microsoft_cancels";
        /// Condition: Microsoft may cancel the service for the cause.
        MicrosoftMayCancel = "microsoft_may_cancel" if holds: Option<bool> {
            service: Option<Service>,
            cause: CancellationCause,
        };
        /// The delivery is postponed and not cancelled.
        Postponed = "postponed" { first_delivery_day: NaiveDate, postponed_to: NaiveDate };
        /// What a postponement costs for which no fee was agreed on.
        Postponement = "postponement" { reading: Postponement };
        /// What the parties agreed that a cancellation costs.
        AgreedFee = "agreed_fee" { agreed_fee: Money };
        /// What was spent for travel before a cancellation, and what is charged of it.
        TravelSpent = "travel_spent" { spent: Money, charged: Option<Money> };
        /// The local date on which a service was cancelled.
        CancellationDate = "cancellation_date" {
            reading: CancellationDate,
            cancelled_at: DateTime<Utc>,
            location: Arc<str>,
            cancelled_on: NaiveDate,
        };
        /// To which date the notice runs of a delivery that was moved.
        NoticeAfterAMove = "notice_after_a_move" {
            reading: NoticeAfterAMove, first_delivery_day: NaiveDate, original_delivery_day: NaiveDate, notice_to: NaiveDate
        };
        /// The days of notice.
        CancellationNotice = "cancellation_notice" {
            reading: CancellationDays,
            cancelled_on: NaiveDate,
            first_delivery_day: NaiveDate,
            notice_days: i64,
        };
        /// Condition: a cancellation on the first delivery day or later is not refused.
        LateCancellation = "late_cancellation" if holds: bool {
            reading: LateCancellation,
            cancelled_on: NaiveDate,
            first_delivery_day: NaiveDate,
        };
        /// On which date the bands of notice are those that hold, where an amendment of them has dates.
        FeeAmendmentDate = "fee_amendment_date" { reading: FeeAmendmentDate, on: NaiveDate };
        /// Whether the notice lies in a band.
        CancellationBand = "cancellation_band" {
            notice_days: i64,
            least_days: Option<i64>,
            rate: Rate,
            applies: bool,
        };
        /// The fee before it is rounded.
        CancellationFee = "cancellation_fee" { price: Money, rate: Rate, exact_fee: Unrounded };
        /// The one step that rounds the fee.
        FeeRounding = "fee_rounding" { reading: FeeRounding, exact_fee: Unrounded, fee: Money };
        /// What is paid back: the price less the fee.
        CancellationRefund = "cancellation_refund" { price: Money, fee: Money, refund: Money };
        /// What paid for the purchase that is cancelled.
        CancelledPurchase = "cancelled_purchase" { purchase: Arc<str>, paid_with: PaidWith };
        /// Where the refund of what Flex or credits paid goes.
        CancelledRefund = "cancelled_refund" {
            reading: CancelledRefund,
            paid_with: PaidWith,
            rest: Money,
            refund: Money,
        };
        /// How many credits go back.
        CreditsRefunded = "credits_refunded" {
            reading: CancelledRefund,
            credits_paid: Credits,
            value: Fraction,
            credits: Credits,
        };
        /// What several cancellations cost together, in one currency.
        CancellationTotal = "cancellation_total" {
            fee: Money,
            refund: Money,
            to_flex: Money,
            to_credits: Money,
            travel: Money,
        };
    }

    /// The fee of Azure Engineering Direct.
    Aed(AedRule) {
        /// The assessed product spend of Azure Engineering Direct.
        AssessedSpend = "assessed_spend" { assessed_spend: Option<Money>, as_of: NaiveDate };
        /// Condition: the assessed product spend is in the currency of the fee schedule.
        SpendInScheduleCurrency = "spend_in_schedule_currency" if holds: bool {
            assessed_spend: Money,
            currency: Currency,
        };
        /// What of the assessed product spend is charged at the rate of one tier.
        AedFeeTier = "aed_fee_tier" {
            from: Money,
            until: Option<Money>,
            amount: Money,
            rate: Rate,
            exact_fee: Unrounded,
        };
        /// The fee of Azure Engineering Direct before it is rounded.
        AedFee = "aed_fee" {
            tiering: Tiering,
            assessed_spend: Money,
            exact_fee: Unrounded,
        };
        /// Condition: the fee by the tiers is not below the least that is charged.
        AedFeeFloor = "aed_fee_floor" if holds: bool { fee: Money, floor: Money };
        /// Condition: the order marks the customer as one with the extended features.
        ExtendedFeaturesMark = "extended_features_mark" if holds: bool {};
        /// Condition: the customer pays the floor price of the extended features.
        ExtendedFeaturesFloorPrice = "extended_features_floor_price" if holds: bool {
            floor_price: Option<Money>,
        };
        /// Condition: the assessed product spend is enough for the extended features.
        ExtendedFeaturesSpend = "extended_features_spend" if holds: Option<bool> {
            assessed_spend: Option<Money>,
            as_of: NaiveDate,
            threshold: Money,
            units_per_usd: Option<Rate>,
            least: Option<Money>,
        };
        /// Condition: the floor price of the extended features is owed, as the assessed product spend is not enough for them.
        FloorPriceOwed = "floor_price_owed" if holds: bool { floor_price: Money };
        /// What the floor price of the extended features makes of the fee.
        FloorPriceCharged = "floor_price_charged" {
            reading: ExtendedFeaturesPrice,
            floor_price: Money,
            fee: Money,
            charged: Option<Money>,
        };
        /// The features of Azure Engineering Direct that the customer has.
        AedFeatures = "aed_features" { group: AedFeatureGroup, last_day: NaiveDate };
    }

    /// How an order is billed.
    Invoice(InvoiceRule) {
        /// All lines are billed in one invoice, but for their currencies.
        UnifiedBilling = "unified_billing";
        /// A criterion by which lines are divided into invoices.
        SplitBilling = "split_billing" { criterion: SplitBillingCriterion };
        /// A line of what is billed: what it is for, and what it comes to.
        BilledLine = "billed_line" {
            line: Arc<str>,
            purchase: IfAny<Arc<str>>,
            service: IfAny<Service>,
            description: IfAny<Arc<str>>,
            price: IfAny<Money>,
            amount: IfAny<Money>,
        };
        /// What Flex does not pay of a purchase that is to be paid with it.
        FlexRest = "flex_rest" { purchase: Arc<str>, price: Money, covered: Money, rest: Money };
        /// A location whose proactive services are identified in an order of their own.
        TaxExceptionLocation = "tax_exception_location" {
            line: Arc<str>,
            location: Arc<str>,
            order: Option<Arc<str>>,
        };
        /// What a line is by a criterion.
        LineCriterion = "line_criterion" {
            line: Arc<str>,
            criterion: SplitBillingCriterion,
            value: Option<LineFact>,
            from: IfAny<LineFactOrigin>,
        };
        /// How a line is shared by locations, and what is left over of it.
        SharedLine = "shared_line" {
            line: Arc<str>,
            amount: Money,
            weights: i64,
            cut: Money,
            left_over: Money,
        };
        /// What one location bears of a shared line.
        ShareOfLine = "share_of_line" {
            line: Arc<str>,
            location: Arc<str>,
            weight: u32,
            weights: i64,
            cut: Money,
            of_left_over: Money,
            part: Money,
        };
        /// How the sum of lines that are shared alike is divided, and what is left over of it.
        SharedGroup = "shared_group" {
            group: usize, lines: usize, amount: Money, weights: i64, cut: Money, left_over: Money
        };
        /// What one location bears of the sum of lines that are shared alike.
        ShareOfGroup = "share_of_group" {
            group: usize, location: Arc<str>, weight: u32, weights: i64, cut: Money, of_left_over: Money, part: Money
        };
        /// What one location bears of a line of such a group.
        ShareInGroup = "share_in_group" {
            line: Arc<str>, group: usize, location: Arc<str>, amount: Money, so_far: Money, part: Money
        };
        /// A line below zero that names no line which it undoes.
        GivenRefund = "given_refund" { line: Arc<str>, amount: Money };
        /// A line that was billed before, which a credit note undoes.
        BilledBefore = "billed_before" { line: Arc<str>, amount: Money, undone: Money };
        /// What a credit note undoes of a line, and what is left of that.
        CreditNote = "credit_note" {
            line: Arc<str>, undoes: Arc<str>, amount: Money, billed: Money, before: Money, left: Money
        };
        /// How a credit note undoes the split of its line.
        SplitUndone = "split_undone" { line: Arc<str>, undoes: Arc<str>, locations: usize };
        /// What a credit note undoes of what one location bore.
        ShareUndone = "share_undone" {
            line: Arc<str>, location: Arc<str>, part: Money, so_far: Money, before: Money, amount: Money
        };
        /// An invoice has one currency.
        OneCurrency = "one_currency" { currencies: usize };
        /// An invoice, with what its lines have in common.
        Invoice = "invoice" {
            invoice: usize,
            product_type: IfAny<Arc<str>>,
            delivery_date: IfAny<NaiveDate>,
            location: IfAny<Arc<str>>,
            lines: usize,
            total: Money,
        };
        /// The last step of an invoice that is paid in cash: its total is rounded to what coins can pay.
        CashRounding = "cash_rounding" {
            invoice: usize, total: Money, increment: Money, rounding: Rounding, payable: Money, difference: Money
        };
        /// Condition: the invoices of a currency add up to what its lines do.
        InvoicedTotal = "invoiced_total" if holds: bool { invoices: usize, invoiced: Money, total: Money };
        /// Whose the taxes are: none is computed.
        CustomerTax = "customer_tax";
    }

    /// How many first responses came in time.
    Attainment(AttainmentRule) {
        /// An incident of several that are judged together: what follows, up to the next one, is about it.
        JudgedIncident = "judged_incident" { incident: Arc<str>, location: Arc<str>, as_of: DateTime<Utc> };
        /// How its first response counts.
        JudgedResponse = "judged_response" {
            incident: Arc<str>, verdict: ResponseVerdictName, responded_at: IfAny<DateTime<Utc>>, late_by: IfAny<TimeDelta>
        };
        /// One of them is refused, and is in no figure.
        RefusedIncident = "refused_incident" { incident: Arc<str>, field: Arc<str>, code: Arc<str> };
        /// What the first responses to the incidents of a group come to, which have in common what is told of them.
        AttainmentOfGroup = "attainment_of_group" {
            location: IfAny<Arc<str>>, month: IfAny<CalendarMonth>, severity: IfAny<Severity>, commitment: IfAny<Commitment>,
            met: u64, missed: u64, others: u64, share: Option<Fraction>
        };
        /// What those to all incidents come to.
        Attainment = "attainment" { met: u64, missed: u64, others: u64, share: Option<Fraction> };
        /// By how much those of the same that were missed are late.
        Lateness = "lateness" { missed: u64, median_lower: TimeDelta, median_upper: TimeDelta, worst: TimeDelta };
    }

    /// Proactive Credits: what a service takes of them.
    Credit(CreditRule) {
        /// What a service costs, given.
        ServicePrice = "service_price" {
            dated: NaiveDate, source: Arc<str>, price: IfAny<Money>, credits: IfAny<Fraction>
        };
        /// What a credit costs at a location, given.
        CreditPrice = "credit_price" { dated: NaiveDate, source: Arc<str>, location: Arc<str>, price: Money };
        /// What the price of a service is in credits, exactly.
        CreditValue = "credit_value" { price: Money, credit_price: Money, value: Fraction };
        /// Whether the deduction or the balance is rounded where exactly half a credit is left over.
        CreditRoundingTarget = "credit_rounding_target" {
            reading: CreditRoundingTarget, value: Fraction, balance: Credits
        };
        /// How exactly half a credit is rounded.
        CreditTies = "credit_ties" { reading: CreditTies, value: Fraction };
        /// The one step that rounds an exact number of credits to whole ones.
        CreditRounding = "credit_rounding" { value: Fraction, credits: Credits };
        /// Condition: a balance of credits is at least what is taken off it.
        CreditsSuffice = "credits_suffice" if holds: bool {
            balance: Credits, deduction: Credits, lacking: IfAny<Credits>
        };
        /// What is taken off a balance of credits, and what it leaves.
        CreditDeduction = "credit_deduction" { balance: Credits, deduction: Credits, rest: Credits };
    }

    /// The exchange of Proactive Credits between locations.
    CreditExchange(CreditExchangeRule) {
        /// Condition: credits move between two locations such as these.
        CreditPair = "credit_pair" if holds: bool {
            reading: IfAny<CreditExchangePairs>, from: Arc<str>, to: Arc<str>, host: Arc<str>
        };
        /// Condition: a location lies in no exception country.
        NoExceptionCountry = "no_exception_country" if holds: Option<bool> { location: Arc<str>, country: Country };
        /// A change of services may need an agreement in writing.
        ChangeInWriting = "change_in_writing";
        /// What a unit of one currency is worth in another, given.
        ExchangeRate = "exchange_rate" {
            dated: NaiveDate, source: Arc<str>, from: Currency, to: Currency, rate: Rate
        };
        /// What the fees of an exchange of credits are.
        CreditExchangeFees = "credit_exchange_fees" { reading: CreditExchangeFees, charge: Option<Money> };
        /// What an exchange of credits costs, given.
        ExchangeCharge = "exchange_charge" { dated: NaiveDate, source: Arc<str>, charge: Money };
        /// Condition: the credits of an exchange are worth its charge at least.
        ChargeCovered = "charge_covered" if holds: bool {
            reading: CreditExchangeFees, charge: Money, credits: Credits, from_price: Money
        };
        /// What credits become at another location, exactly.
        CreditExchange = "credit_exchange" {
            credits: Credits, from_price: Money, rate: Rate, to_price: Money, charge: IfAny<Money>, value: Fraction
        };
    }

    /// Proration.
    Proration(ProrationRule) {
        /// The whole for which a prorated price is paid, whose days are the denominator.
        ProrationBasis = "proration_basis" {
            whole: ProrationWhole, first_day: NaiveDate, last_day: NaiveDate, days: u64, dates_of: IfAny<Arc<str>>,
            purchase: IfAny<Arc<str>>, price: Money
        };
        /// What of a price falls on so many days of all days, before it is rounded.
        ProratedShare = "prorated_share" { price: Money, days: u64, of_days: u64, cut: Money, remainder: i64 };
        /// How time is counted otherwise than by days: the units of the whole are the denominator.
        ProrationDayCount = "proration_day_count" { day_count: DayCount, of_units: u64 };
        /// What of a price falls on so many units of all units, before it is rounded.
        ProratedUnits = "prorated_units" { price: Money, units: u64, of_units: u64, cut: Money, remainder: i64 };
        /// The one step that rounds what falls on so many days.
        ProrationRounding = "proration_rounding" {
            reading: FeeRounding, cut: Money, remainder: i64, of_days: u64, share: Money
        };
        /// What falls on a part: what falls on all days up to its end, less what fell on those before it.
        ProratedPart = "prorated_part" {
            first_day: NaiveDate, last_day: NaiveDate, days: u64, so_far: Money, before: Money, amount: Money
        };
        /// What of a price falls on no part.
        ProrationRest = "proration_rest" { price: Money, total: Money, rest: Money };
    }

    /// The ledger of Proactive Credits.
    Ledger(LedgerRule) {
        /// Credits were bought for a location.
        CreditsBought = "credits_bought" {
            purchase: Arc<str>, credits: Credits, first_day: NaiveDate, location: Option<Arc<str>>,
            balance: IfAny<Credits>
        };
        /// Condition: an entry pays for a purchase that the order has paid with credits.
        PurchaseRedeemed = "purchase_redeemed" if holds: bool { purchase: Arc<str> };
        /// Which credits are used first.
        CreditUseOrder = "credit_use_order" {
            reading: CreditUseOrder, entry: Arc<str>, location: Arc<str>, lot: Arc<str>, last_day: NaiveDate
        };
        /// Credits paid for a service.
        CreditsRedeemed = "credits_redeemed" {
            entry: Arc<str>, location: Arc<str>, credits: Credits, balance: Credits
        };
        /// Credits went back, as the service that they paid for was cancelled.
        CreditsGivenBack = "credits_given_back" {
            reading: CancelledRefund, entry: Arc<str>, of: Arc<str>, location: Arc<str>, credits: Credits,
            balance: Credits
        };
        /// What an entry did at a location is undone: credits come back, or are taken out again.
        CreditsReversed = "credits_reversed" {
            entry: Arc<str>, of: Arc<str>, location: Arc<str>, back: bool, credits: Credits, balance: Credits
        };
        /// Credits that had been lost are not any more, as the entry is undone that had put them in.
        CreditsLapseUndone = "credits_lapse_undone" {
            entry: Arc<str>, location: Arc<str>, credits: Credits, last_day: NaiveDate
        };
        /// Credits of one location were given for credits of another.
        CreditsExchanged = "credits_exchanged" {
            entry: Arc<str>, from: Arc<str>, given: Credits, from_balance: Credits, to: Arc<str>, received: Credits,
            to_balance: Credits
        };
        /// What of the credits that were received lasts until when.
        CreditsReceived = "credits_received" {
            reading: ExchangedCreditsLastDay, entry: Arc<str>, location: Arc<str>, credits: Credits,
            last_day: NaiveDate
        };
        /// Credits that were not used in time are lost.
        CreditsLapsed = "credits_lapsed" {
            location: Arc<str>, credits: Credits, last_day: Option<NaiveDate>, balance: Credits
        };
    }

    /// Travel, and work before an order starts.
    Travel(TravelRule) {
        /// Whose people travel: the customer pays the costs of its own.
        OwnTravel = "own_travel" { traveller: Traveller };
        /// Condition: work was done on site, so that someone travelled.
        TravelOnSite = "travel_on_site" if holds: bool { mode: DeliveryMode };
        /// Condition: travel was not paid for beforehand.
        TravelNotPrepaid = "travel_not_prepaid" if holds: Option<bool> {};
        /// Condition: what was spent on travel or living is billed.
        TravelExpense = "travel_expense" if holds: Option<bool> {
            cost: Money,
            reasonable: IfAny<bool>,
        };
        /// What visits cost, at a price for each.
        VisitPrice = "visit_price" {
            visits: Option<u32>,
            price: IfAny<Money>,
            cost: IfAny<Money>,
        };
        /// What is billed for travel in one currency.
        TravelTotal = "travel_total" { total: Money };
        /// Condition: the customer asked for, or authorised, work before its contract is signed.
        PrestartAllowed = "prestart_allowed" if holds: Option<bool> { by: PrestartLeave };
        /// Condition: work was rendered before the contract was signed.
        PrestartWork = "prestart_work" if holds: bool {
            rendered_at: DateTime<Utc>,
            signed_at: Option<DateTime<Utc>>,
            invoiced: Money,
        };
        /// What is payable in one currency for work before the signature.
        PrestartTotal = "prestart_total" { total: Money };
        /// What the customer owes by having work begun before the signature.
        PrestartDuty = "prestart_duty" { duty: DutyName };
    }

    /// Hours that are bought, or come with a service.
    Hours(HoursRule) {
        /// The hours that were bought, or that come with a service.
        HoursGranted = "hours_granted" {
            purchase: Arc<str>,
            service: Service,
            included: bool,
            granted: TimeDelta,
        };
        /// Condition: hours were delivered between these dates.
        HoursInTime = "hours_in_time" if holds: bool { entry: Arc<str>, on: NaiveDate };
        /// Condition: included hours were used for what they are for.
        HoursPurpose = "hours_purpose" if holds: bool { entry: Arc<str>, purpose: HoursPurpose };
        /// Condition: included hours of SDM were allotted by the host.
        HoursAllotted = "hours_allotted" if holds: bool {
            entry: Arc<str>,
            allotted_by: Arc<str>,
            host: Arc<str>,
        };
        /// In which increments hours are taken off.
        HourIncrement = "hour_increment" { reading: HourIncrement };
        /// How an entry that is larger than what is left is treated.
        Overdraw = "overdraw" {
            reading: Overdraw,
            entry: Arc<str>,
            left: TimeDelta,
            excess: TimeDelta,
        };
        /// Condition: as many hours are left as were delivered, which are drawn.
        HoursDrawn = "hours_drawn" if holds: bool {
            entry: Arc<str>,
            time: TimeDelta,
            before: TimeDelta,
            drawn: TimeDelta,
        };
        /// An entry is undone: hours come back, or are taken off again.
        HoursReversed = "hours_reversed" {
            entry: Arc<str>,
            of: Arc<str>,
            time: TimeDelta,
            back: bool,
            drawn: TimeDelta,
            left: TimeDelta,
        };
        /// Whether the hours have ended, so that what is unused is lost.
        HoursLost = "hours_lost" {
            as_of: NaiveDate,
            last_day: NaiveDate,
            unused: TimeDelta,
            lost: bool,
        };
    }

    /// Days of delivery.
    Days(DaysRule) {
        /// Condition: days are within a limit.
        DayLimit = "day_limit" if holds: bool { what: Counted, days: u16, most: u32 };
        /// Condition: it takes no more days than it usually does.
        UsualDays = "usual_days" if holds: bool { days: u16, usual: u16 };
        /// Condition: help on site and help remotely may be combined.
        HelpOfBothKinds = "help_of_both_kinds" if holds: bool {
            reading: AssessmentHelp,
            on_site_days: u16,
            remote_days: u16,
        };
    }

    /// Amounts that the document gives in dollars, and the day of a contract's execution.
    Dollar(DollarRule) {
        /// On which day the contract is executed.
        Execution = "execution" { reading: Execution, on: NaiveDate };
        /// Whose dollars an amount of the document is in.
        DollarMeant = "dollar_meant" { reading: Dollar, currency: Currency };
        /// Condition: the order's rate for dollars is of the day that counts.
        RateDate = "rate_date" if holds: Option<bool> { reading: RateDate, day: NaiveDate, dated: Option<NaiveDate> };
    }

    /// The Flex Allowance that is granted.
    Flex(FlexRule) {
        /// Condition: the order has a Base Package, which holds the Flex Allowance.
        FlexAllowance = "flex_allowance" if holds: bool {};
        /// Condition: the Base Package gives an allowance for each contract year of the term.
        FlexYearsGiven = "flex_years_given" if holds: bool { given: usize, years: usize };
        /// What is granted for a contract year.
        FlexGranted = "flex_granted" { year: u32, first_day: NaiveDate, last_day: NaiveDate, granted: Money };
        /// By when the allowance of a contract year is allocated.
        FlexAllocateUntil = "flex_allocate_until" { reading: FlexYears, year: u32, until: NaiveDate };
    }

    /// What the Flex Allowance pays of what is bought.
    FlexPayment(FlexPaymentRule) {
        /// Condition: Flex may pay for the service.
        FlexUse = "flex_use" if holds: bool { purchase: Arc<str>, service: Service, flex: FlexUse };
        /// Condition: the price is in the currency of the allowance.
        FlexCurrency = "flex_currency" if holds: bool { purchase: Arc<str>, price: Money, currency: Currency };
        /// Condition: the Base Package gives an allowance for the contract year in which the service begins.
        FlexYearGiven = "flex_year_given" if holds: bool { purchase: Arc<str>, first_day: NaiveDate };
        /// Condition: the service was bought while the allowance could be allocated.
        FlexAllocated = "flex_allocated" if holds: bool {
            purchase: Arc<str>, bought_on: NaiveDate, until: NaiveDate
        };
        /// Condition: what is left of the allowance covers the price.
        FlexCovered = "flex_covered" if holds: bool {
            purchase: Arc<str>, year: u32, price: Money, left: Money, covered: Money
        };
        /// Which purchases Flex covers first.
        FlexUseOrder = "flex_use_order" { reading: FlexUseOrder, year: u32 };
    }

    /// The statement of the Flex Allowance: what was used of it, and what was lost.
    FlexBalance(FlexBalanceRule) {
        /// How much of a delivery that runs across the last day is in time.
        UsedInTime = "used_in_time" {
            reading: UsedInTime, entry: Arc<str>, on: NaiveDate, last_day: NaiveDate, until: NaiveDate,
            in_time: Option<Money>
        };
        /// Until when credits that Flex paid for can be used.
        FlexCreditsLapse = "flex_credits_lapse" {
            reading: CreditsPaidWithFlex, purchase: Arc<str>, until: Option<NaiveDate>
        };
        /// Condition: what Flex paid for was delivered in time.
        FlexUsed = "flex_used" if holds: bool {
            entry: Arc<str>, of: Arc<str>, on: NaiveDate, until: Option<NaiveDate>, amount: Money, used: Money
        };
        /// A delivery was cancelled: what of its fee Flex pays, and what of the rest is lost.
        FlexCancelled = "flex_cancelled" {
            reading: CancelledRefund, entry: Arc<str>, of: Arc<str>, on: NaiveDate, amount: Money, fee: Money, used: Money,
            lost: Money
        };
        /// An entry is undone, and is as though it had never been.
        FlexReversed = "flex_reversed" { entry: Arc<str>, of: Arc<str>, on: NaiveDate, amount: Option<Money> };
        /// What of an allowance was lost, and when.
        FlexForfeited = "flex_forfeited" { year: u32, loss: FlexLoss, amount: Money, lost_after: NaiveDate };
        /// How the allowance of a contract year divides: the parts add up to it.
        FlexBalance = "flex_balance" {
            year: u32, granted: Money, used: Money, to_use: Money, open: Money, forfeited: Money
        };
    }

    /// The cap on what credits and custom services take of the Flex Allowance.
    FlexCap(FlexCapRule) {
        /// How long the cap on credits and custom services runs.
        FlexCapPeriod = "flex_cap_period" { reading: FlexCapPeriod };
        /// What the cap applies to.
        FlexCapScope = "flex_cap_scope" { reading: FlexCapScope };
        /// Whether exchanges count towards the cap.
        FlexCapOnExchanges = "flex_cap_on_exchanges" { reading: FlexCapOnExchanges };
        /// The share of the allowance that caps it.
        FlexCapShare = "flex_cap_share" { year: Option<u32>, allowance: Money, rate: Rate, share: Unrounded };
        /// The amount in dollars that caps it, in the order's currency.
        FlexCapAmount = "flex_cap_amount" {
            dollars: Money, usd_exchange: Option<Rate>, amount: Option<Unrounded>
        };
        /// The cap: the share or the amount.
        FlexCap = "flex_cap" {
            reading: FlexCap, share: Unrounded, amount: Option<Unrounded>, cap: Option<Money>
        };
        /// Condition: what credits and custom services took is within the cap.
        FlexWithinCap = "flex_within_cap" if holds: Option<bool> {
            year: Option<u32>, of: FlexCapOf, taken: Money, cap: Option<Money>
        };
    }

    /// The exchange of a service for another of equal value.
    Exchange(ExchangeRule) {
        /// A service is to be swapped for another: the conditions that follow are of that exchange.
        Exchange = "exchange" {
            purchase: Arc<str>, ordered: Service, service: Service, price: Money, on: NaiveDate
        };
        /// Condition: what was ordered, and what is received for it, can still be used.
        ExchangeInTime = "exchange_in_time" if holds: bool { on: NaiveDate, until: Option<NaiveDate> };
        /// Condition: Flex paid for what was to be paid with it.
        ExchangePaidByFlex = "exchange_paid_by_flex" if holds: bool {
            purchase: Arc<str>, covered: Money, refusal: Option<FlexRefusal>
        };
        /// Condition: the other service is another.
        ExchangeForOther = "exchange_for_other" if holds: bool { ordered: Service, service: Service };
        /// Condition: the service delivery manager agrees.
        ExchangeAgreed = "exchange_agreed" if holds: Option<bool> {};
        /// Condition: a change that needs a written agreement has one.
        WrittenAgreement = "written_agreement" if holds: Option<bool> {
            written_agreement: Option<WrittenAgreement>
        };
        /// What a service given up is worth.
        EqualValueBasis = "equal_value_basis" {
            reading: EqualValueBasis, left: Money, price: Money, current_price: Option<Money>, value: Option<Money>
        };
        /// Condition: the two services are of equal value.
        EqualValue = "equal_value" if holds: Option<bool> { reading: EqualValue, value: Money, price: Money };
        /// Condition: the exchange does not come too late; and what it costs by its notice.
        LateExchange = "late_exchange" if holds: Option<bool> {
            reading: LateExchange, first_delivery_day: Option<NaiveDate>, fee: Option<Money>
        };
        /// What is left of the value after an exchange, and until when it can be used.
        ExchangeRemainder = "exchange_remainder" {
            value: Money, price: Money, remainder: Money, until: NaiveDate
        };
    }

    /// Whether a service may be used.
    Entitlement(EntitlementRule) {
        /// Condition: a date falls in the order's term.
        DateInTerm = "date_in_term" if holds: bool { on: NaiveDate, first_day: NaiveDate, last_day: NaiveDate };
        /// Condition: the service can be bought, by its mark.
        ForSale = "for_sale" if holds: bool { service: Service, mark: Mark };
        /// Condition: the Base Package includes the service, by its mark.
        Included = "included" if holds: bool { service: Service, mark: Mark };
        /// Condition: Microsoft assigns what it gives at its discretion.
        Discretion = "discretion" if holds: Option<bool> { service: Service };
        /// What the one location of a service is for.
        DesignatedPlace = "designated_place" { reading: DesignatedPlace, bought_at: Arc<str> };
        /// Condition: a purchase of the service covers the date. Where no `purchase` is looked at, whether the order lists any of the
        /// `service`.
        PurchaseCovers = "purchase_covers" if holds: bool {
            service: IfAny<Service>, purchases: IfAny<usize>,
            purchase: IfAny<Arc<str>>, on: IfAny<NaiveDate>, first_day: IfAny<NaiveDate>, last_day: IfAny<NaiveDate>
        };
        /// Condition: the service may be bought for the location.
        BoughtFor = "bought_for" if holds: bool {
            bought_for: BoughtFor, location: Arc<str>, host: IfAny<Arc<str>>, bought_at: IfAny<Option<Arc<str>>>
        };
        /// Condition: the service may be used at the location.
        UsedAt = "used_at" if holds: bool { used_at: UsedAt, location: Arc<str>, purchase: IfAny<Arc<str>> };
        /// Condition: what must hold before the service can be used.
        Prerequisite = "prerequisite" if holds: Option<bool> {
            prerequisite: Prerequisite, on: IfAny<NaiveDate>, last_day: IfAny<NaiveDate>, subscriptions: IfAny<usize>
        };
        /// Condition: whoever asks may use the service: by its `category` and the `mode`, or by the `reading` at other places.
        Requester = "requester" if holds: Option<bool> {
            reading: IfAny<ReactivePlaces>, requester: Requester, category: IfAny<Category>, mode: IfAny<Option<DeliveryMode>>
        };
        /// Condition: the service is delivered in the mode.
        DeliveryMode = "delivery_mode" if holds: Option<bool> { mode: DeliveryMode, remote: bool, on_site: OnSite };
        /// Condition: the service is delivered in the language.
        Language = "language" if holds: Option<bool> {
            language: Option<SpokenLanguage>, offered: Languages, agreed_in_writing: IfAny<bool>
        };
        /// Condition: the product is among those that the service covers.
        ProductInScope = "product_in_scope" if holds: Option<bool> { product: IfAny<coverage::SoughtProduct>, listed: usize };
        /// A name that is none of those that the order lists is near one of them.
        NearName = "near_name" { name: Arc<str>, near: Arc<str> };
        /// Condition: the service leaves the product out.
        ProductExcluded = "product_excluded" if holds: bool { product: AzureComponent };
        /// Condition: the service may be paid for so: by the one of `price`, `flex` and `credits` that `paid_with` is about, or by the
        /// `reading` of its `category`.
        Payment = "payment" if holds: Option<bool> {
            reading: IfAny<CreditsBuy>, paid_with: PaidWith,
            price: IfAny<Price>, flex: IfAny<FlexUse>, credits: IfAny<CreditUse>, category: IfAny<Category>
        };
        /// Condition: Microsoft permits that a delivery is recorded.
        Recording = "recording" if holds: Option<bool> {};
        /// When the service is available.
        ServiceHours = "service_hours" { hours: ServiceHours, location: IfAny<Arc<str>> };
    }

    /// The review of an order.
    Review(ReviewRule) {
        /// What a reading chose for the review of an order.
        ReviewReading = "review_reading" { reading: VariantName };
        /// What the review of an order found.
        Finding = "finding" { check: CheckId, level: Level, path: Path, value: Arc<str> };
    }
}
