//! An order, zones and readings, checked once and asked many times.

mod calendars;
mod severity;

use alloc::{sync::Arc, vec::Vec};

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

use calendars::{TermCalendar, check_agreed_zones, compile, locate};

use crate::{
    calendar::{BusinessCalendar, Zone, Zones},
    decision::{Decision, Error, Outcome, Steps, Trace},
    document::{
        AedResponse, AemClouds, AemSeverityA, AssessmentHelp, AttentionTimes, AzureLineExclusions,
        BAndCClock, CCustomerReply, CancellationDate, CancellationDays, CreditsBuy,
        CustomerClockStart, ExpiryDate, FeeRounding, FlexCap, FlexCapPeriod, FlexCapScope,
        FlexYears, LastRequestScope, LateAfter, LateCancellation, LocalHours,
        OnlineServicesChannel, OverlappingOffers, Pause, ReactivePlaces, Reading, ReadingId,
        Readings, ResponseClockStart, SeverityChange, TermDate,
    },
    entitlement::{self, Entitlement, Request},
    fees::{self, Cancellation, CancellationFee},
    finding::Findings,
    incident::{self, IncidentCourse, IncidentLog},
    order::{LocatedCalendar, Order, OrderDraft, PartialDraft, Parts, Purchase, Site},
    response::{self, BusinessTimeAfter, FirstResponse, Incident},
    review::{self, Review},
};

/// The readings that some rule consults; the others are accepted, and change nothing yet.
pub const CONSULTED_READINGS: [ReadingId; 29] = [
    AedResponse::ID,
    AemClouds::ID,
    AemSeverityA::ID,
    AssessmentHelp::ID,
    AttentionTimes::ID,
    AzureLineExclusions::ID,
    BAndCClock::ID,
    CCustomerReply::ID,
    CancellationDate::ID,
    CancellationDays::ID,
    CreditsBuy::ID,
    CustomerClockStart::ID,
    ExpiryDate::ID,
    FeeRounding::ID,
    FlexCap::ID,
    FlexCapPeriod::ID,
    FlexCapScope::ID,
    FlexYears::ID,
    LastRequestScope::ID,
    LateAfter::ID,
    LateCancellation::ID,
    LocalHours::ID,
    OnlineServicesChannel::ID,
    OverlappingOffers::ID,
    Pause::ID,
    ReactivePlaces::ID,
    ResponseClockStart::ID,
    SeverityChange::ID,
    TermDate::ID,
];

/// Answers questions about one order.
///
/// Cheap to clone and to share between threads: clones share the compiled calendars. It reads no file, no clock and no
/// network; the same question always gets the same answer.
///
/// # Example
///
/// ```
/// use unified_support::calendar::Zones;
/// use unified_support::chrono::NaiveDate;
/// use unified_support::document::{Product, Readings, Severity};
/// use unified_support::engine::Engine;
/// use unified_support::order::{ClosureDraft, LocationDraft, OrderDraft, TermDraft};
/// use unified_support::response::Incident;
///
/// let date = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap();
/// let closures = [ClosureDraft::new(date(2026, 5, 14), "Ascension Day")];
/// let draft = OrderDraft::new(
///     "WO-2026-0042",
///     date(2025, 12, 15),
///     TermDraft::new(date(2026, 1, 1), date(2026, 12, 31)),
///     "EUR",
///     "paris",
///     [LocationDraft::new("paris", "FR", "Europe/Paris", closures)],
/// );
/// let engine = Engine::from_draft(draft, Zones::embedded(), Readings::default())?;
///
/// let submitted_at = "2026-05-13T16:50:00+02:00".parse().unwrap();
/// let incident = Incident::new(Severity::B, Product::Other, submitted_at);
/// let decision = engine.location("paris")?.first_response(&incident)?;
/// let response = decision.outcome().decided().unwrap();
/// assert_eq!(response.due_local().to_rfc3339(), "2026-05-15T10:20:00+02:00");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Example: what if
///
/// ```
/// # use unified_support::calendar::Zones;
/// # use unified_support::chrono::NaiveDate;
/// # use unified_support::engine::Engine;
/// # use unified_support::order::{LocationDraft, OrderDraft, TermDraft};
/// # use unified_support::response::Incident;
/// use unified_support::document::{BAndCClock, Product, Readings, Severity};
/// # let date = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap();
/// # let term = TermDraft::new(date(2026, 1, 1), date(2026, 12, 31));
/// # let locations = [LocationDraft::new("paris", "FR", "Europe/Paris", [])];
/// # let draft = OrderDraft::new("1", date(2025, 12, 15), term, "EUR", "paris", locations);
/// # let engine = Engine::from_draft(draft, Zones::embedded(), Readings::default())?;
/// # let incident = Incident::new(Severity::B, Product::Other, "2026-05-13T16:50:00+02:00".parse().unwrap());
///
/// let around_the_clock = engine.with_readings(Readings::default().with(BAndCClock::ElapsedHours));
/// let decision = around_the_clock.location("paris")?.first_response(&incident)?;
/// let response = decision.outcome().decided().unwrap();
/// assert_eq!(response.due_local().to_rfc3339(), "2026-05-13T18:50:00+02:00");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug)]
pub struct Engine {
    shared: Arc<Shared>,
    readings: Readings,
}

/// What does not depend on the readings.
#[derive(Debug)]
struct Shared {
    order: Order,
    zones: Zones,
    /// One for each location of the order, in its order; never none.
    calendars: Vec<LocatedCalendar>,
    findings: Findings,
}

impl Engine {
    /// An engine for `order`: resolves the zone of each location in `zones` and compiles its calendar, from one year before
    /// the order's term to two years after it.
    ///
    /// A location that gives closures, but none in a year of the term or in the year after it, gets the warning
    /// `year_without_closures`: deadlines there would take holidays for working days.
    ///
    /// # Errors
    ///
    /// All findings, with the paths of the order's draft, if one of them is an error:
    ///
    /// - `unknown_zone`: `zones` has no zone of the name that a location has, or that a purchase agrees on.
    /// - `span_outside_zone`: the zone does not serve all dates of the calendar.
    /// - those of [`CalendarBuilder::build`](crate::calendar::CalendarBuilder::build).
    pub fn try_new(order: Order, zones: Zones, readings: Readings) -> Result<Self, Findings> {
        let mut findings = Findings::new();
        let schedules = order
            .locations()
            .iter()
            .map(|location| Some((location.schedule(), true)));
        let calendars = compile(schedules, Some(order.term()), &zones, &mut findings);
        let purchases = order.purchases().iter();
        check_agreed_zones(purchases.map(Purchase::agreed_zone), &zones, &mut findings);
        Self::assembled(Some(order), calendars, zones, readings, findings)
    }

    /// An engine for the order that `draft` describes: what [`Order::try_from`] and [`Engine::try_new`] find comes back in one.
    ///
    /// # Errors
    ///
    /// All findings of both, if one of them is an error.
    pub fn from_draft(
        draft: OrderDraft,
        zones: Zones,
        readings: Readings,
    ) -> Result<Self, Findings> {
        Self::from_partial(draft.into(), zones, readings, |findings| findings)
    }

    /// [`Engine::from_draft`], of what could be read of an order. `found` makes the findings into those to report, which
    /// may be more: of what could not be read.
    pub(crate) fn from_partial(
        draft: PartialDraft,
        zones: Zones,
        readings: Readings,
        found: impl FnOnce(Findings) -> Findings,
    ) -> Result<Self, Findings> {
        let mut findings = Findings::new();
        let parts = Parts::check(draft, &mut findings);
        let schedules = parts
            .locations
            .iter()
            .map(|location| location.schedule.as_ref())
            .map(|partial| partial.map(|partial| (&partial.schedule, partial.is_whole)));
        let calendars = compile(schedules, parts.term, &zones, &mut findings);
        let agreed_zones = parts.agreed_zones.iter().map(Option::as_deref);
        check_agreed_zones(agreed_zones, &zones, &mut findings);
        let findings = found(findings);
        let order = parts.into_order(&findings);
        Self::assembled(order, calendars, zones, readings, findings)
    }

    fn assembled(
        order: Option<Order>,
        calendars: Vec<Option<TermCalendar>>,
        zones: Zones,
        readings: Readings,
        findings: Findings,
    ) -> Result<Self, Findings> {
        let calendars: Option<Vec<_>> = calendars.into_iter().collect();
        match (order, calendars) {
            (Some(order), Some(calendars)) if !findings.has_errors() => Ok(Self {
                shared: Arc::new(Shared {
                    calendars: locate(&order, calendars),
                    order,
                    zones,
                    findings,
                }),
                readings,
            }),
            _ => Err(findings),
        }
    }

    /// The order.
    #[must_use]
    pub fn order(&self) -> &Order {
        &self.shared.order
    }

    /// The readings that it answers by.
    #[must_use]
    pub const fn readings(&self) -> &Readings {
        &self.readings
    }

    /// The warnings and notes of the order and its calendars, with the paths of the order's draft.
    pub fn findings(&self) -> &Findings {
        &self.shared.findings
    }

    /// The same engine with other readings; its calendars are shared.
    #[must_use]
    pub fn with_readings(&self, readings: Readings) -> Self {
        Self {
            shared: Arc::clone(&self.shared),
            readings,
        }
    }

    /// An engine for another order, with the same zones and readings.
    ///
    /// # Errors
    ///
    /// Those of [`Engine::try_new`].
    pub fn with_order(&self, order: Order) -> Result<Self, Findings> {
        Self::try_new(order, self.shared.zones.clone(), self.readings)
    }

    /// Whether the order is in keeping with the services description: every finding, with its clause.
    ///
    /// # Example: the same order by another reading
    ///
    /// ```
    /// # use unified_support::calendar::Zones;
    /// # use unified_support::chrono::NaiveDate;
    /// # use unified_support::engine::Engine;
    /// # use unified_support::order::{LocationDraft, OrderDraft, TermDraft};
    /// use unified_support::document::Readings;
    /// # let date = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap();
    /// # let term = TermDraft::new(date(2026, 1, 1), date(2026, 12, 31));
    /// # let locations = [LocationDraft::new("paris", "FR", "Europe/Paris", [])];
    /// # let draft = OrderDraft::new("1", date(2025, 12, 15), term, "EUR", "paris", locations);
    /// let engine = Engine::from_draft(draft, Zones::embedded(), Readings::default())?;
    /// let codes = |engine: &Engine| {
    ///     let decision = engine.review();
    ///     let review = decision.outcome().decided().unwrap();
    ///     review.findings().iter().map(|finding| finding.code()).collect::<Vec<_>>()
    /// };
    /// assert_eq!(codes(&engine), ["no_base_package", "no_enrolment", "no_administrator"]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn review(&self) -> Decision<Review> {
        let mut steps = Steps::new();
        let outcome = self.review_traced(&mut steps);
        Decision::new(outcome, steps)
    }

    /// [`Engine::review`], its steps recorded to `trace`.
    pub fn review_traced(&self, trace: &mut impl Trace) -> Outcome<Review> {
        review::review(&self.shared.order, &self.readings, trace)
    }

    /// The location with the id `id`.
    ///
    /// # Errors
    ///
    /// - [`Error::UnknownLocation`]: the order has none of that id.
    pub fn location(&self, id: &str) -> Result<Place<'_>, Error> {
        self.locations()
            .find(|place| place.id() == id)
            .ok_or_else(|| Error::UnknownLocation { id: id.into() })
    }

    /// All locations, in the order in which they were written.
    pub fn locations(&self) -> impl Iterator<Item = Place<'_>> {
        let calendars = &self.shared.calendars;
        let host = calendars.get(self.shared.order.host_index());
        calendars
            .iter()
            .zip(core::iter::repeat(host))
            .filter_map(move |(support, host)| {
                let site = Site {
                    support,
                    host: host?,
                    order: &self.shared.order,
                };
                Some(Place {
                    site,
                    readings: &self.readings,
                })
            })
    }
}

/// One location of an engine's order: its methods answer for this place.
///
/// Each question has two forms. The plain one gives a [`Decision`], explained. The one that ends in `_traced` records its steps
/// to a [`Trace`] of the caller's: with `&mut ()` it answers without explaining and, but for clocks that run, without
/// allocating.
#[derive(Clone, Copy, Debug)]
pub struct Place<'e> {
    site: Site<'e>,
    readings: &'e Readings,
}

impl<'e> Place<'e> {
    /// The location's id in the order.
    #[must_use]
    pub fn id(&self) -> &'e str {
        &self.site.support.id
    }

    /// Its business hours and closures, compiled.
    #[must_use]
    pub fn calendar(&self) -> &'e BusinessCalendar {
        &self.site.support.calendar
    }

    /// Its time zone.
    #[must_use]
    pub fn zone(&self) -> &'e Zone {
        self.site.support.zone()
    }

    /// When the first call response to `incident` is due: by the base table, and by each offering with response times of its own
    /// that the order holds and that covers the incident. Amendments of the order take the place of what they replace.
    ///
    /// One commitment governs: the one with the shortest time or the narrowest scope, by the reading [`OverlappingOffers`]; Rapid
    /// Response replaces the base times in any case (`2.3/rr-times-supersede-base`). Why an offering does not cover the incident
    /// is told by the steps.
    ///
    /// Not applicable: [`OrderNotInForce`](crate::decision::NotApplicable::OrderNotInForce),
    /// [`NoResponseTarget`](crate::decision::NotApplicable::NoResponseTarget). Undetermined without `severity_agreed_at`, if the
    /// reading [`ResponseClockStart`] asks for it; and without a fact that could make the response due at another time, by the
    /// commitment that would then govern.
    ///
    /// # Example: who asks in French is not covered by Rapid Response
    ///
    /// ```
    /// # use unified_support::calendar::Zones;
    /// # use unified_support::chrono::NaiveDate;
    /// # use unified_support::document::{Readings, Unit};
    /// # use unified_support::engine::Engine;
    /// # use unified_support::money::{Currency, Money};
    /// # use unified_support::order::{
    /// #     AppendixADraft, CoveredProduct, LocationDraft, OrderDraft, PaidWith, PurchaseDates, PurchaseDraft, QuantityDraft,
    /// #     ScopeProductDraft, TermDraft,
    /// # };
    /// use unified_support::decision::Outcome;
    /// use unified_support::document::{Channel, Product, Severity, SpokenLanguage};
    /// use unified_support::response::{Commitment, Incident};
    /// # let date = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap();
    /// # let term = TermDraft::new(date(2026, 1, 1), date(2026, 12, 31));
    /// # let locations = [LocationDraft::new("paris", "FR", "Europe/Paris", [])];
    /// # let dates = PurchaseDates::new(date(2025, 12, 15), date(2026, 1, 1), date(2026, 12, 31));
    /// # let price = Money::from_minor_units(1, Currency::EUR);
    /// # let quantity = QuantityDraft::new(1, Unit::Deliveries);
    /// # let bought = PurchaseDraft::new("1", "Rapid Response", ["paris"], quantity, dates, price, PaidWith::Price);
    /// # let database = ScopeProductDraft::new(CoveredProduct::Named("Azure SQL Database".into()));
    /// # let draft = OrderDraft::new("1", date(2025, 12, 15), term, "EUR", "paris", locations)
    /// #     .with_purchase(bought)
    /// #     .with_appendix_a(AppendixADraft::new().with_rapid_response_component(database));
    /// # let engine = Engine::from_draft(draft, Zones::embedded(), Readings::default())?;
    ///
    /// let paris = engine.location("paris")?;
    /// let submitted_at = "2026-05-13T16:50:00+02:00".parse().unwrap();
    /// let incident = Incident::new(Severity::A, Product::Azure { component: None }, submitted_at)
    ///     .with_product_name("Azure SQL Database")
    ///     .reported_by(Channel::ServicePortal);
    ///
    /// let in_english = incident.clone().in_language(SpokenLanguage::ENGLISH);
    /// let decision = paris.first_response(&in_english)?;
    /// let response = decision.outcome().decided().unwrap();
    /// assert_eq!((response.commitment(), response.target().num_minutes()), (Commitment::RapidResponse, 15));
    ///
    /// let in_french = incident.clone().in_language("fr".parse()?);
    /// let decision = paris.first_response(&in_french)?;
    /// let response = decision.outcome().decided().unwrap();
    /// assert_eq!((response.commitment(), response.target().num_minutes()), (Commitment::Base, 60));
    ///
    /// // In which language, nobody said.
    /// let decision = paris.first_response(&incident)?;
    /// assert!(matches!(decision.outcome(), Outcome::Undetermined(missing) if missing.names() == ["language"]));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// - [`Error::Time`]: an instant is a leap second, or what is due lies outside the calendar.
    /// - [`Error::OutOfOrder`]: the severity was agreed before the incident was submitted.
    pub fn first_response(&self, incident: &Incident) -> Result<Decision<FirstResponse>, Error> {
        explained(|steps| self.first_response_traced(incident, steps))
    }

    /// [`Place::first_response`], its steps recorded to `trace`.
    ///
    /// # Errors
    ///
    /// Those of [`Place::first_response`].
    pub fn first_response_traced(
        &self,
        incident: &Incident,
        trace: &mut impl Trace,
    ) -> Result<Outcome<FirstResponse>, Error> {
        response::first_response(self.site, incident, self.readings, trace)
    }

    /// How the incident in `log` stands at `as_of`: its severity, the first call response by every commitment that holds, how soon
    /// it presses for attention, when it is worked on, and the duties of either side with their deadlines. Events after `as_of` are
    /// not looked at: asked again later, the answer agrees with what was told now.
    ///
    /// The first response has one clock, which gets another target with each change of severity: what that does to the time spent
    /// is the reading [`SeverityChange`]; whether it stands still while the customer's answer is awaited is [`Pause`]. It stands
    /// still while the incident is closed. Which commitment governs after a change is told as for an incident that is submitted
    /// then.
    ///
    /// Not applicable: [`OrderNotInForce`](crate::decision::NotApplicable::OrderNotInForce). Undetermined without a fact on which an
    /// offering hangs that the order holds, as its duties do too.
    ///
    /// # Example: a change of severity, and the way back
    ///
    /// ```
    /// # use unified_support::calendar::Zones;
    /// # use unified_support::chrono::NaiveDate;
    /// # use unified_support::engine::Engine;
    /// # use unified_support::order::{LocationDraft, OrderDraft, TermDraft};
    /// use unified_support::document::{Product, Readings, Severity, SeverityChange};
    /// use unified_support::incident::{IncidentEvent, IncidentEventKind, IncidentLog, Standing};
    /// use unified_support::response::Incident;
    /// # let date = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap();
    /// # let term = TermDraft::new(date(2026, 1, 1), date(2026, 12, 31));
    /// # let locations = [LocationDraft::new("paris", "FR", "Europe/Paris", [])];
    /// # let draft = OrderDraft::new("1", date(2025, 12, 15), term, "EUR", "paris", locations);
    /// # let engine = Engine::from_draft(draft, Zones::embedded(), Readings::default())?;
    ///
    /// // Severity B from 10:00, 1 from 11:00 on.
    /// let at = |text: &str| format!("2026-06-15T{text}:00+02:00").parse().unwrap();
    /// let log = IncidentLog::try_new(Incident::new(Severity::B, Product::Other, at("10:00")), [
    ///     IncidentEvent::new(at("11:00"), IncidentEventKind::SeverityChangeGranted(Severity::One)),
    /// ])?;
    /// let decision = engine.location("paris")?.incident(&log, at("11:30"))?;
    /// let course = decision.outcome().decided().unwrap();
    /// let response = course.first_response().first().unwrap();
    /// assert_eq!(response.deadline().due(), Some(at("12:00")));
    ///
    /// // By another reading the hour counts from the submission: it was over when the severity was raised.
    /// let retroactive = engine.with_readings(Readings::default().with(SeverityChange::Retroactive));
    /// let decision = retroactive.location("paris")?.incident(&log, at("11:30"))?;
    /// let course = decision.outcome().decided().unwrap();
    /// let response = course.first_response().first().unwrap();
    /// assert_eq!(response.standing(), Standing::Missed { since: at("11:00"), done_at: None });
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// - [`Error::Time`]: an instant is a leap second; or `as_of`, or what is due, lies outside the calendar.
    /// - [`Error::OutOfOrder`]: `as_of` is before the incident's submission.
    pub fn incident(
        &self,
        log: &IncidentLog,
        as_of: DateTime<Utc>,
    ) -> Result<Decision<IncidentCourse>, Error> {
        explained(|steps| self.incident_traced(log, as_of, steps))
    }

    /// [`Place::incident`], its steps recorded to `trace`.
    ///
    /// # Errors
    ///
    /// Those of [`Place::incident`].
    pub fn incident_traced(
        &self,
        log: &IncidentLog,
        as_of: DateTime<Utc>,
        trace: &mut impl Trace,
    ) -> Result<Outcome<IncidentCourse>, Error> {
        incident::incident(self.site, log, as_of, self.readings, trace)
    }

    /// The instants by which `duration` of business time has passed since `from`: see [`BusinessCalendar::add`].
    ///
    /// # Errors
    ///
    /// - [`Error::Time`]: `from` or the answer lies outside the calendar, or `from` is a leap second.
    pub fn business_time_after(
        &self,
        from: DateTime<Utc>,
        duration: TimeDelta,
    ) -> Result<Decision<BusinessTimeAfter>, Error> {
        explained(|steps| self.business_time_after_traced(from, duration, steps))
    }

    /// [`Place::business_time_after`], its steps recorded to `trace`.
    ///
    /// # Errors
    ///
    /// Those of [`Place::business_time_after`].
    pub fn business_time_after_traced(
        &self,
        from: DateTime<Utc>,
        duration: TimeDelta,
        trace: &mut impl Trace,
    ) -> Result<Outcome<BusinessTimeAfter>, Error> {
        response::business_time_after(self.site.support, from, duration, trace)
    }

    /// The business time from `from` to `to`, below zero where `to` is earlier: see [`BusinessCalendar::between`].
    ///
    /// # Errors
    ///
    /// - [`Error::Time`]: `from` or `to` lies outside the calendar, or is a leap second.
    pub fn business_time_between(
        &self,
        from: DateTime<Utc>,
        to: DateTime<Utc>,
    ) -> Result<Decision<TimeDelta>, Error> {
        explained(|steps| self.business_time_between_traced(from, to, steps))
    }

    /// [`Place::business_time_between`], its steps recorded to `trace`.
    ///
    /// # Errors
    ///
    /// Those of [`Place::business_time_between`].
    pub fn business_time_between_traced(
        &self,
        from: DateTime<Utc>,
        to: DateTime<Utc>,
        trace: &mut impl Trace,
    ) -> Result<Outcome<TimeDelta>, Error> {
        response::business_time_between(self.site.support, from, to, trace)
    }

    /// The date `days` business days after `from`: see [`BusinessCalendar::add_business_days`].
    ///
    /// # Errors
    ///
    /// - [`Error::Time`]: `from` or the answer lies outside the calendar.
    pub fn business_days_after(
        &self,
        from: NaiveDate,
        days: i64,
    ) -> Result<Decision<NaiveDate>, Error> {
        explained(|steps| self.business_days_after_traced(from, days, steps))
    }

    /// [`Place::business_days_after`], its steps recorded to `trace`.
    ///
    /// # Errors
    ///
    /// Those of [`Place::business_days_after`].
    pub fn business_days_after_traced(
        &self,
        from: NaiveDate,
        days: i64,
        trace: &mut impl Trace,
    ) -> Result<Outcome<NaiveDate>, Error> {
        response::business_days_after(self.site.support, from, days, trace)
    }

    /// Whether a service may be used, or bought, here.
    ///
    /// Not applicable: [`NotEntitled`](crate::decision::NotApplicable::NotEntitled); every condition that failed is a step.
    /// Undetermined, naming each of the [`Facts`](crate::entitlement::Facts) that the answer hangs on, if no condition failed.
    pub fn entitlement(&self, request: &Request) -> Decision<Entitlement> {
        let mut steps = Steps::new();
        let outcome = self.entitlement_traced(request, &mut steps);
        Decision::new(outcome, steps)
    }

    /// [`Place::entitlement`], its steps recorded to `trace`.
    pub fn entitlement_traced(
        &self,
        request: &Request,
        trace: &mut impl Trace,
    ) -> Outcome<Entitlement> {
        entitlement::entitlement(self.site, request, self.readings, trace)
    }

    /// What `cancellation` costs.
    ///
    /// Not applicable: [`TooLateToCancel`](crate::decision::NotApplicable::TooLateToCancel), if the reading
    /// [`LateCancellation`] refuses it.
    ///
    /// # Example: half of an odd amount, and a second that costs
    ///
    /// ```
    /// # use unified_support::calendar::Zones;
    /// # use unified_support::chrono::NaiveDate;
    /// # use unified_support::document::Readings;
    /// # use unified_support::engine::Engine;
    /// # use unified_support::order::{LocationDraft, OrderDraft, TermDraft};
    /// use unified_support::fees::Cancellation;
    /// use unified_support::money::{Currency, Money};
    /// # let date = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap();
    /// # let term = TermDraft::new(date(2026, 1, 1), date(2026, 12, 31));
    /// # let locations = [LocationDraft::new("tokyo", "JP", "Asia/Tokyo", [])];
    /// # let draft = OrderDraft::new("1", date(2025, 12, 15), term, "EUR", "tokyo", locations);
    /// # let engine = Engine::from_draft(draft, Zones::embedded(), Readings::default())?;
    ///
    /// let tokyo = engine.location("tokyo")?;
    /// let fee = |cancelled_at: &str| {
    ///     let price = Money::from_minor_units(125_001, Currency::JPY);
    ///     let cancellation = Cancellation::new(price, date(2026, 6, 15), cancelled_at.parse().unwrap());
    ///     tokyo.cancellation_fee(&cancellation).map(|decision| decision.outcome().decided().unwrap().fee())
    /// };
    /// // The last second of 9 June in Tokyo is six days ahead: half of 125,001 yen, rounded once.
    /// assert_eq!(fee("2026-06-09T14:59:59Z")?.to_string(), "62501 JPY");
    /// // A second later it is the 10th there, and all of it.
    /// assert_eq!(fee("2026-06-09T15:00:00Z")?.to_string(), "125001 JPY");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// - [`Error::NegativeAmount`]: the price is below zero.
    /// - [`Error::Time`]: the zone does not serve the instant of the cancellation; or notice is counted in business days and
    ///   one of its dates lies outside the calendar.
    pub fn cancellation_fee(
        &self,
        cancellation: &Cancellation,
    ) -> Result<Decision<CancellationFee>, Error> {
        explained(|steps| self.cancellation_fee_traced(cancellation, steps))
    }

    /// [`Place::cancellation_fee`], its steps recorded to `trace`.
    ///
    /// # Errors
    ///
    /// Those of [`Place::cancellation_fee`].
    pub fn cancellation_fee_traced(
        &self,
        cancellation: &Cancellation,
        trace: &mut impl Trace,
    ) -> Result<Outcome<CancellationFee>, Error> {
        fees::cancellation_fee(self.site, cancellation, self.readings, trace)
    }
}

fn explained<T>(
    answer: impl FnOnce(&mut Steps) -> Result<Outcome<T>, Error>,
) -> Result<Decision<T>, Error> {
    let mut steps = Steps::new();
    let outcome = answer(&mut steps)?;
    Ok(Decision::new(outcome, steps))
}
