//! When the first call response to an incident is due.

use chrono::{DateTime, FixedOffset, TimeDelta, Utc};

use crate::{
    calendar::{self, Outside, refuse_leap_second},
    decision::{Error, NotApplicable, Outcome, Step, Trace, Undetermined, Value},
    document::{
        AZURE_LINE_EXCLUSIONS, AzureComponent, AzureLineExclusions, BAndCClock, Cited, Clock,
        LocalHours, Product, ProductLine, Reading, Readings, ResponseClockStart, ResponseRow,
        RuleId, Severity, Source, TermDate, clauses,
    },
    order::{LocatedCalendar, Order, Site},
};

/// An incident, as far as its first call response depends on it.
///
/// # Example
///
/// ```
/// use unified_support::document::{Product, Severity};
/// use unified_support::response::Incident;
///
/// let submitted_at = "2026-05-13T16:50:00+02:00".parse().unwrap();
/// let incident = Incident::new(Severity::B, Product::Other, submitted_at);
/// assert_eq!(incident.severity_agreed_at(), None);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Incident {
    severity: Severity,
    product: Product,
    submitted_at: DateTime<Utc>,
    severity_agreed_at: Option<DateTime<Utc>>,
}

impl Incident {
    /// An incident with `product`, of `severity`, submitted at `submitted_at`.
    #[must_use]
    pub const fn new(severity: Severity, product: Product, submitted_at: DateTime<Utc>) -> Self {
        Self {
            severity,
            product,
            submitted_at,
            severity_agreed_at: None,
        }
    }

    /// The same incident, its severity agreed with the customer at `at`.
    #[must_use]
    pub const fn with_severity_agreed_at(mut self, at: DateTime<Utc>) -> Self {
        self.severity_agreed_at = Some(at);
        self
    }

    /// Its severity.
    #[must_use]
    pub const fn severity(&self) -> Severity {
        self.severity
    }

    /// The product it is about.
    #[must_use]
    pub const fn product(&self) -> Product {
        self.product
    }

    /// When it was submitted.
    #[must_use]
    pub const fn submitted_at(&self) -> DateTime<Utc> {
        self.submitted_at
    }

    /// When its severity was agreed with the customer, where that is known.
    #[must_use]
    pub const fn severity_agreed_at(&self) -> Option<DateTime<Utc>> {
        self.severity_agreed_at
    }
}

/// When the first call response is due: the first contact by phone or e-mail that is no automatic one.
///
/// Clauses: `2.2/first-call-response-definition`, and the response cells of the severity table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct FirstResponse {
    target: TimeDelta,
    clock: Clock,
    due: DateTime<Utc>,
    due_latest: Option<DateTime<Utc>>,
    due_local: DateTime<FixedOffset>,
}

impl FirstResponse {
    /// The time within which it is to come.
    #[must_use]
    pub const fn target(&self) -> TimeDelta {
        self.target
    }

    /// What that time is counted in.
    #[must_use]
    pub const fn clock(&self) -> Clock {
        self.clock
    }

    /// The first instant by which the target has passed; on an exact fit, a closing.
    #[must_use]
    pub const fn due(&self) -> DateTime<Utc> {
        self.due
    }

    /// The last instant until which no more than the target has passed; on an exact fit, the next opening. None where it
    /// lies beyond the calendar.
    #[must_use]
    pub const fn due_latest(&self) -> Option<DateTime<Utc>> {
        self.due_latest
    }

    /// [`due`](Self::due) on the support location's wall clock.
    #[must_use]
    pub const fn due_local(&self) -> DateTime<FixedOffset> {
        self.due_local
    }
}

/// When the first call response to `incident` is due by the base table, as the order amends it.
pub(crate) fn first_response<T: Trace>(
    site: Site<'_>,
    incident: &Incident,
    readings: &Readings,
    trace: &mut T,
) -> Result<Outcome<FirstResponse>, Error> {
    check_instants(incident)?;
    if !is_in_force(site, incident.submitted_at, readings, trace) {
        return Ok(Outcome::NotApplicable(NotApplicable::OrderNotInForce));
    }
    trace.record(|| {
        let source = Source::Clause(clauses::SEVERITY_TABLES_ESTIMATED);
        Step::new(RuleId::EstimatedTimes, source)
    });
    let row = ResponseRow::base(incident.severity);
    let Some(target) = response_target(site.order, row, incident.product, readings, trace) else {
        return Ok(Outcome::NotApplicable(NotApplicable::NoResponseTarget));
    };
    let Some(start) = clock_start(incident, readings, trace) else {
        let missing = Undetermined::missing(&["severity_agreed_at"]);
        return Ok(Outcome::Undetermined(missing));
    };
    let clock = response_clock(target, row, readings, trace);
    let (due, due_latest) = match clock {
        Clock::Elapsed => {
            // No instant that a zone serves is beyond what chrono can hold: this one is refused below.
            let due = start.at.checked_add_signed(target.within);
            let due = due.unwrap_or(DateTime::<Utc>::MAX_UTC);
            (due, Some(due))
        }
        Clock::BusinessHours => {
            let calendar = &local_hours(site, readings, trace).calendar;
            calendar
                .add_both(start.at, target.within)
                .map_err(Error::time(start.field))?
        }
    };
    site.support.note_use(trace);
    let due_local = local_answer(site.support, due);
    let response = FirstResponse {
        target: target.within,
        clock,
        due,
        due_latest,
        due_local: due_local.map_err(Error::time(start.field))?,
    };
    record_due(&response, start, target.source, trace);
    Ok(Outcome::Decided(response))
}

/// A target of the first response, and what states it.
#[derive(Clone, Copy, Debug)]
struct Target<'a> {
    within: TimeDelta,
    /// What it is counted in, if an amendment says so.
    clock: Option<Clock>,
    source: &'a Source,
}

impl<'a> Target<'a> {
    /// What the document states, or what the order puts in its place.
    fn of(stated: &'static Cited<TimeDelta>, order: &'a Order) -> Self {
        let clause = stated.source().clause();
        match clause.and_then(|clause| order.amended_target(clause)) {
            Some(amended) => Self {
                within: amended.value().target(),
                clock: amended.value().clock(),
                source: amended.source(),
            },
            None => Self {
                within: *stated.value(),
                clock: None,
                source: stated.source(),
            },
        }
    }
}

/// An instant at which a clock starts, and the fact that it is.
#[derive(Clone, Copy, Debug)]
struct Start {
    at: DateTime<Utc>,
    field: &'static str,
}

/// The answer `due` on the wall clock of `place`.
fn local_answer(
    place: &LocatedCalendar,
    due: DateTime<Utc>,
) -> Result<DateTime<FixedOffset>, calendar::Error> {
    place.zone().local(due).map_err(|error| match error {
        // Nobody asked about this instant: it is the answer.
        calendar::Error::OutOfSpan { from, until, .. } => calendar::Error::OutOfSpan {
            what: Outside::Answer,
            from,
            until,
        },
        other => other,
    })
}

/// No leap seconds, and nothing agreed before it was submitted.
fn check_instants(incident: &Incident) -> Result<(), Error> {
    let submitted_at = incident.submitted_at;
    refuse_leap_second(submitted_at).map_err(Error::time("submitted_at"))?;
    let Some(agreed_at) = incident.severity_agreed_at else {
        return Ok(());
    };
    refuse_leap_second(agreed_at).map_err(Error::time("severity_agreed_at"))?;
    if agreed_at < submitted_at {
        return Err(Error::OutOfOrder {
            field: "severity_agreed_at",
            at: agreed_at,
            other: "submitted_at",
            not_before: submitted_at,
        });
    }
    Ok(())
}

fn is_in_force<T: Trace>(
    site: Site<'_>,
    submitted_at: DateTime<Utc>,
    readings: &Readings,
    trace: &mut T,
) -> bool {
    let reading = readings.time.term_date;
    let place = match reading {
        TermDate::SupportLocation => site.support,
        TermDate::Host => site.host,
    };
    let is_in_force = place.term.contains(&submitted_at);
    place.note_use(trace);
    trace.record(|| {
        let submitted_on = place.local_date(submitted_at);
        Step::new(RuleId::InForce, Source::Reading(TermDate::ID))
            .holds(is_in_force)
            .with("reading", Value::Name(reading.as_str()))
            .with("submitted_at", Value::Instant(submitted_at))
            .with("location", Value::Location(place.id.clone()))
            .with(
                "submitted_on",
                submitted_on.map_or(Value::Missing, Value::Date),
            )
            .with("first_day", Value::Date(site.order.term().first_day()))
            .with("last_day", Value::Date(site.order.term().last_day()))
    });
    is_in_force
}

/// The target of the row for the product; none, if the chosen reading gives an excluded component none.
fn response_target<'a, T: Trace>(
    order: &'a Order,
    row: &'static ResponseRow,
    product: Product,
    readings: &Readings,
    trace: &mut T,
) -> Option<Target<'a>> {
    let line = if row.depends_on_product() {
        product_line(order, row, product, readings, trace)?
    } else {
        ProductLine::Other
    };
    let target = Target::of(row.first_response(line), order);
    trace.record(|| {
        Step::new(RuleId::ResponseTarget, target.source.clone())
            .with("severity", Value::Name(row.severity().as_str()))
            .with("target", Value::Duration(target.within))
    });
    Some(target)
}

fn product_line<T: Trace>(
    order: &Order,
    row: &'static ResponseRow,
    product: Product,
    readings: &Readings,
    trace: &mut T,
) -> Option<ProductLine> {
    let (name, component) = match product {
        Product::Azure { component } => ("azure", Some(component)),
        Product::Other => ("other", None),
    };
    trace.record(|| {
        let azure = row.first_response(ProductLine::Azure);
        Step::new(RuleId::AzureComponent, azure.source().clone())
            .holds(component.is_some())
            .with("product", Value::Name(name))
    });
    match component {
        None => Some(ProductLine::Other),
        Some(component) if is_excluded(order, component, trace) => excluded_line(readings, trace),
        Some(_) => Some(ProductLine::Azure),
    }
}

/// Whether the Azure line leaves the component out; it leaves none out that the document does not name.
fn is_excluded<T: Trace>(order: &Order, component: Option<AzureComponent>, trace: &mut T) -> bool {
    let stated = &AZURE_LINE_EXCLUSIONS;
    let (exclusions, source) = match order.amended_exclusions(clauses::FN1_AZURE_EXCLUSIONS) {
        Some(amended) => (amended.value().as_slice(), amended.source()),
        None => (*stated.value(), stated.source()),
    };
    let is_excluded = component.is_some_and(|component| exclusions.contains(&component));
    trace.record(|| {
        let name = component.map(AzureComponent::as_str);
        Step::new(RuleId::AzureLineExclusion, source.clone())
            .holds(is_excluded)
            .with("component", name.map_or(Value::Missing, Value::Name))
    });
    is_excluded
}

fn excluded_line<T: Trace>(readings: &Readings, trace: &mut T) -> Option<ProductLine> {
    let reading = readings.response.azure_line_exclusions;
    trace.record(|| {
        let source = Source::Reading(AzureLineExclusions::ID);
        Step::new(RuleId::ExcludedComponentLine, source)
            .with("reading", Value::Name(reading.as_str()))
    });
    match reading {
        AzureLineExclusions::OtherProducts => Some(ProductLine::Other),
        AzureLineExclusions::NoTarget => None,
    }
}

fn clock_start<T: Trace>(incident: &Incident, readings: &Readings, trace: &mut T) -> Option<Start> {
    let reading = readings.response.response_clock_start;
    let (at, field) = match reading {
        ResponseClockStart::Submitted => (Some(incident.submitted_at), "submitted_at"),
        ResponseClockStart::SeverityAgreed => (incident.severity_agreed_at, "severity_agreed_at"),
    };
    trace.record(|| {
        let source = Source::Reading(ResponseClockStart::ID);
        Step::new(RuleId::ResponseClockStart, source)
            .with("reading", Value::Name(reading.as_str()))
            .with("starts_at", at.map_or(Value::Missing, Value::Instant))
    });
    Some(Start { at: at?, field })
}

/// What the target is counted in: as an amendment says, or as the effort of the row; where that is in business hours a reading
/// decides.
fn response_clock<T: Trace>(
    target: Target<'_>,
    row: &'static ResponseRow,
    readings: &Readings,
    trace: &mut T,
) -> Clock {
    let effort = row.effort();
    let stated = match target.clock {
        Some(clock) => Some((clock, target.source)),
        None if *effort.value() == Clock::Elapsed => Some((Clock::Elapsed, effort.source())),
        None => None,
    };
    if let Some((clock, source)) = stated {
        trace.record(|| {
            Step::new(RuleId::ResponseClock, source.clone())
                .with("clock", Value::Name(clock.as_str()))
        });
        return clock;
    }
    let reading = readings.response.b_and_c_clock;
    let clock = match reading {
        BAndCClock::BusinessHours => Clock::BusinessHours,
        BAndCClock::ElapsedHours => Clock::Elapsed,
    };
    trace.record(|| {
        Step::new(RuleId::ResponseClock, Source::Reading(BAndCClock::ID))
            .with("reading", Value::Name(reading.as_str()))
            .with("clock", Value::Name(clock.as_str()))
    });
    clock
}

/// The place whose business hours count.
fn local_hours<'a, T: Trace>(
    site: Site<'a>,
    readings: &Readings,
    trace: &mut T,
) -> &'a LocatedCalendar {
    let reading = readings.time.local_hours;
    let place = match reading {
        LocalHours::SupportLocation => site.support,
        LocalHours::Host => site.host,
    };
    trace.record(|| {
        Step::new(RuleId::LocalHours, Source::Reading(LocalHours::ID))
            .with("reading", Value::Name(reading.as_str()))
            .with("location", Value::Location(place.id.clone()))
    });
    place.note_use(trace);
    trace.record(|| place.business_hours_step());
    place
}

fn record_due<T: Trace>(response: &FirstResponse, start: Start, target: &Source, trace: &mut T) {
    trace.record(|| {
        Step::new(RuleId::ResponseDue, target.clone())
            .with("starts_at", Value::Instant(start.at))
            .with("target", Value::Duration(response.target))
            .with("due", Value::Instant(response.due))
    });
    if response.clock == Clock::BusinessHours {
        trace.record(|| {
            let due_latest = response.due_latest.map_or(Value::Missing, Value::Instant);
            Step::new(RuleId::ResponseDueLatest, target.clone()).with("due_latest", due_latest)
        });
    }
}
