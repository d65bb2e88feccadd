//! An order, zones and readings, checked once and asked many times.

mod advisory;
mod aed;
mod calendars;
mod cancellation;
mod credits;
mod events;
mod flex;
mod incident;
mod invoices;
mod limits;
mod obligations;
mod onboarding;
mod place;
mod prestart;
mod proration;
mod question;
mod request;
mod root_cause;
mod service_hours;
mod severity;
mod traced;
mod travel;

use alloc::{sync::Arc, vec::Vec};

use calendars::{TermCalendar, check_agreed_zones, compile, compile_agreed, locate};
pub use place::Place;
#[cfg(feature = "serde")]
pub(crate) use question::questions;
pub(crate) use question::with_decision;
pub use question::{Reply, Request};
pub use request::{
    At, BusinessDaysAfterRequest, BusinessTimeAfterRequest, BusinessTimeBetweenRequest,
    CreditLedgerRequest, EqualValueExchangeRequest, FlexStatementRequest, IncidentRequest,
    ObligationsRequest, OnboardingRequest, SupportTermsRequest,
};
pub use traced::Traced;

use crate::{
    calendar::Zones,
    decision::{Decision, Error, Outcome, Steps, Trace},
    document::Readings,
    finding::Findings,
    order::{
        AgreedCalendar, LocatedCalendar, Order, OrderDraft, PartialDraft, Parts, Purchase, Site,
    },
    review::{self, Review},
};

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
    /// Those of the zones that purchases agree on.
    agreed: Vec<AgreedCalendar>,
    findings: Findings,
}

impl Engine {
    /// An engine for `order`: resolves the zone of each location in `zones` and compiles its calendar, from one year before
    /// the order's term to two years after it.
    ///
    /// A location that gives closures, but none in a year of the term or in the year after it, gets the warning
    /// `year_without_closures`: deadlines there would take holidays for working days.
    ///
    /// The calendar of a location that follows public holidays ends where these are known. Warnings tell of it, and of what is
    /// doubtful: `holidays_not_known`, `holidays_not_official`, `holidays_of_whole_country`, `holidays_of_another_country`,
    /// `removed_no_holiday`.
    ///
    /// # Errors
    ///
    /// All findings, with the paths of the order's draft, if one of them is an error:
    ///
    /// - `unknown_zone`: `zones` has no zone of the name that a location has, or that a purchase agrees on.
    /// - `holidays_not_known`, `holidays_not_official`: a location follows public holidays, which are known less well in a year of
    ///   the term than the order accepts.
    /// - `span_outside_zone`: the zone, or one that a purchase agrees on, does not serve all dates of the calendar.
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
        mut findings: Findings,
    ) -> Result<Self, Findings> {
        let calendars: Option<Vec<_>> = calendars.into_iter().collect();
        let agreed = match &order {
            Some(order) if !findings.has_errors() => compile_agreed(order, &zones, &mut findings),
            _ => Vec::new(),
        };
        match (order, calendars) {
            (Some(order), Some(calendars)) if !findings.has_errors() => Ok(Self {
                shared: Arc::new(Shared {
                    calendars: locate(&order, calendars),
                    agreed,
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
        let outcome = self.traced(&mut steps).review();
        Decision::new(outcome, steps)
    }

    /// The location with the id `id`.
    ///
    /// # Errors
    ///
    /// - [`Error::UnknownLocation`]: the order has none of that id.
    pub fn location(&self, id: &str) -> Result<Place<'_>, Error> {
        self.locations()
            .find(|place| place.id() == id)
            .ok_or_else(|| self.shared.order.unknown_location("location", id))
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
                    places: calendars,
                    agreed: &self.shared.agreed,
                    readings: &self.readings,
                })
            })
    }
}

impl<T: Trace> Traced<'_, &Engine, T> {
    /// See [`Engine::review`].
    pub fn review(self) -> Outcome<Review> {
        let Self { who, trace } = self;
        review::review(&who.shared.order, &who.readings, trace)
    }
}
