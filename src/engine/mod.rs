//! An order, zones and readings, checked once and asked many times.
//!
#![doc = include_str!("questions.md")]

// First, so that the constructors come first in the documentation.
mod construct;

mod advisory;
mod aed;
mod alone;
mod attainment;
mod calendars;
mod cancellation;
mod clauses;
mod clock;
mod compare;
mod credits;
#[cfg(feature = "serde")]
mod datum;
mod events;
#[cfg(feature = "serde")]
mod facts;
mod flex;
mod hours;
mod incident;
mod invoices;
mod limits;
mod obligations;
#[cfg(feature = "tzdb")]
mod of_draft;
mod onboarding;
mod place;
mod prestart;
mod proration;
mod question;
mod recompute;
mod request;
mod review;
mod root_cause;
mod service_hours;
mod severity;
mod traced;
mod travel;
mod what_if;

use alloc::{sync::Arc, vec::Vec};

pub use crate::decision::RefusedAlone;
pub use clauses::{ClauseEntry, ClauseIndex, ClausesRequest};
pub use compare::{
    CompareRequest, ComparedOrders, OrderChanges, OtherOrder, PlacedStep, StepDifference,
};
#[cfg(all(test, feature = "serde"))]
pub(crate) use datum::answer_shapes;
#[cfg(feature = "serde")]
pub use facts::{
    BranchEnd, FactBranch, FactValue, FactsRequest, GivenFact, NeededFact, NeededFacts,
};
pub use hours::NamedHours;
pub use place::Place;
pub(crate) use question::with_decision;
pub use question::{Reply, ReplyOutcome, Request};
#[cfg(feature = "serde")]
pub(crate) use recompute::without_calendar_text;
pub use recompute::{
    ChangedPart, Difference, Figure, Moved, OtherStep, PartAlone, Recomputation, RecomputeRequest,
    Recomputed, Shift,
};
pub use request::*;
pub use traced::Traced;
#[cfg(all(test, feature = "serde"))]
pub(crate) use what_if::answered_forms;
pub(crate) use what_if::with_outcome;
pub use what_if::{AskedQuestion, Favours, OtherVariant, VariedReading, WhatIf, WhatIfRequest};

use crate::{
    calendar::Zones,
    document::Readings,
    finding::Findings,
    order::{AgreedCalendar, CompiledCalendar, LocatedCalendar, Order},
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
/// use unified_support::order::{ClosureDraft, CountryCode, LocationDraft, OrderDraft, TermDraft};
/// use unified_support::response::Incident;
///
/// let date = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap();
/// let closures = [ClosureDraft::new(date(2026, 5, 14), "Ascension Day")];
/// let draft = OrderDraft::new(
///     "WO-2026-0042",
///     date(2025, 12, 15),
///     "EUR",
///     TermDraft::new(date(2026, 1, 1), date(2026, 12, 31)),
///     "paris",
///     [LocationDraft::new("paris", CountryCode("FR"), "Europe/Paris", closures)],
/// );
/// let engine = Engine::from_draft(draft, Zones::embedded(), Readings::default())?;
///
/// let submitted_at = "2026-05-13T16:50:00+02:00".parse().unwrap();
/// let incident = Incident::new(Severity::B, Product::Other, submitted_at);
/// let decision = engine.location("paris")?.first_response(&incident)?;
/// let response = decision.outcome().decided().unwrap();
/// assert_eq!(response.due_local.to_rfc3339(), "2026-05-15T10:20:00+02:00");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Example: what if
///
/// ```
/// # use unified_support::response::Incident;
/// use unified_support::document::{BAndCClock, Product, Readings, Severity};
/// use unified_support::engine::Engine;
/// use unified_support::order::OrderDraft;
///
/// let engine = Engine::try_from(OrderDraft::example())?;
/// # let incident = Incident::new(Severity::B, Product::Other, "2026-05-13T16:50:00+02:00".parse().unwrap());
///
/// let around_the_clock = engine.with_readings(Readings::default().with(BAndCClock::ElapsedHours));
/// let decision = around_the_clock.location("paris")?.first_response(&incident)?;
/// let response = decision.outcome().decided().unwrap();
/// assert_eq!(response.due_local.to_rfc3339(), "2026-05-13T18:50:00+02:00");
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
    /// Those that have names of their own.
    named: Vec<CompiledCalendar>,
    findings: Findings,
}
