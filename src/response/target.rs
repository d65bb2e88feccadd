//! The target of a row of a severity table: for which product line, and what it is counted in.

use chrono::{DateTime, TimeDelta, Utc};

use super::Incident;
use crate::{
    decision::{Step, Trace},
    document::{
        AzureComponent, AzureLineExclusions, BAndCClock, Cited, Clock, IfAny, Product, ProductLine,
        Reading, Readings, ResponseRow, ResponseRule, ResponseTable, Source, TermDate,
        UerOtherLine, clauses,
    },
    order::{ClausesOn, LocatedCalendar, Site},
};

/// A target of the first response, and what states it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Target<'a> {
    pub(crate) within: TimeDelta,
    /// What it is counted in, if an amendment says so.
    pub(crate) clock: Option<Clock>,
    pub(crate) source: &'a Source,
}

impl<'a> Target<'a> {
    /// What the document states, or what the order puts in its place.
    fn of(stated: &'static Cited<TimeDelta>, clauses: ClausesOn<'a>) -> Self {
        let clause = stated.source().clause();
        match clause.and_then(|clause| clauses.target(clause)) {
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

/// What the clauses say of a figure whose clock starts at `at`: the dates of amendments are those of the place whose dates count.
pub(crate) fn clauses_at<'a>(
    site: Site<'a>,
    at: DateTime<Utc>,
    readings: &Readings,
) -> ClausesOn<'a> {
    let date = if site.order.is_amended_by_dates() {
        // An instant that the zone does not serve is refused by the clock that starts at it.
        let place = place_of_dates(site, readings);
        place.local_date(at).unwrap_or_else(|_| at.date_naive())
    } else {
        site.order.term().first_day()
    };
    site.order.clauses_on(date)
}

/// The place whose dates count.
pub(super) const fn place_of_dates<'a>(site: Site<'a>, readings: &Readings) -> &'a LocatedCalendar {
    match readings.time.term_date {
        TermDate::SupportLocation => site.support,
        TermDate::Host => site.host,
    }
}

/// The target of the base table for `incident`; none, if the chosen reading gives an excluded component none.
pub(crate) fn base_target<'a, T: Trace>(
    clauses: ClausesOn<'a>,
    incident: &Incident,
    readings: &Readings,
    trace: &mut T,
) -> Option<Target<'a>> {
    let row = ResponseRow::base(incident.severity());
    response_target(clauses, row, incident.product(), readings, trace)
}

/// The target of the row for the product; none, if the chosen reading gives an excluded component none.
pub(super) fn response_target<'a, T: Trace>(
    clauses: ClausesOn<'a>,
    row: &'static ResponseRow,
    product: Product,
    readings: &Readings,
    trace: &mut T,
) -> Option<Target<'a>> {
    let line = if row.depends_on_product() {
        product_line(clauses, row, product, readings, trace)?
    } else {
        ProductLine::Other
    };
    if line == ProductLine::Other && is_without_target(row, readings, trace) {
        return None;
    }
    let stated = row.first_response(line);
    let target = Target::of(stated, clauses);
    if let Some(clause) = stated.source().clause() {
        clauses.record(clause, trace);
    }
    trace.record(|| {
        let table = row.table();
        let rule = ResponseRule::ResponseTarget {
            severity: row.severity(),
            target: target.within,
            table: IfAny((table != ResponseTable::Base).then_some(table)),
        };
        Step::by(target.source, rule)
    });
    Some(target)
}

/// Whether the reading gives the line of all other products of UER no target.
fn is_without_target<T: Trace>(
    row: &'static ResponseRow,
    readings: &Readings,
    trace: &mut T,
) -> bool {
    let stated = row.first_response(ProductLine::Other).source().clause();
    if stated != Some(clauses::UER_SEV1_OTHER_30_MIN) {
        return false;
    }
    let reading = readings.response.uer_other_line;
    trace.record(|| Step::by(UerOtherLine::ID, ResponseRule::UerOtherLine { reading }));
    reading == UerOtherLine::NoTarget
}

fn product_line<T: Trace>(
    clauses: ClausesOn<'_>,
    row: &'static ResponseRow,
    product: Product,
    readings: &Readings,
    trace: &mut T,
) -> Option<ProductLine> {
    trace.record(|| {
        let azure = row.first_response(ProductLine::Azure);
        is_azure_component(product, Target::of(azure, clauses).source)
    });
    match product {
        Product::Other => Some(ProductLine::Other),
        Product::Azure { component } if is_excluded(clauses, row.table(), component, trace) => {
            excluded_line(row.table(), readings, trace)
        }
        Product::Azure { .. } => Some(ProductLine::Azure),
    }
}

/// Whether the product is an Azure component, for which `source` asks.
pub(super) fn is_azure_component(product: Product, source: impl Into<Source>) -> Step {
    let product = match product {
        Product::Azure { .. } => ProductLine::Azure,
        Product::Other => ProductLine::Other,
    };
    Step::by(source, ResponseRule::AzureComponent { product })
}

/// Whether the Azure line of the table leaves the component out; it leaves none out that the document does not name.
fn is_excluded<T: Trace>(
    clauses: ClausesOn<'_>,
    table: ResponseTable,
    component: Option<AzureComponent>,
    trace: &mut T,
) -> bool {
    let Some(stated) = table.azure_line_exclusions() else {
        return false;
    };
    let clause = stated.source().clause();
    if let Some(clause) = clause {
        clauses.record(clause, trace);
    }
    let (exclusions, source) = match clause.and_then(|clause| clauses.exclusions(clause)) {
        Some(amended) => (amended.value().as_slice(), amended.source()),
        None => (*stated.value(), stated.source()),
    };
    let is_excluded = component.is_some_and(|component| exclusions.contains(&component));
    trace.record(|| {
        let rule = ResponseRule::AzureLineExclusion {
            component,
            excluded: is_excluded,
        };
        Step::by(source, rule)
    });
    is_excluded
}

fn excluded_line<T: Trace>(
    table: ResponseTable,
    readings: &Readings,
    trace: &mut T,
) -> Option<ProductLine> {
    let reading = readings.response.azure_line_exclusions;
    trace.record(|| {
        let footnote = table.azure_line_exclusions();
        let footnote = footnote.and_then(|cited| cited.source().clause());
        let rule = ResponseRule::ExcludedComponentLine { reading };
        Step::by(AzureLineExclusions::ID, rule).on(footnote.as_slice())
    });
    match reading {
        AzureLineExclusions::OtherProducts => Some(ProductLine::Other),
        AzureLineExclusions::NoTarget => None,
    }
}

/// What the target is counted in: as an amendment says, or as the effort of the row; where that is in business hours a reading
/// decides.
pub(super) fn response_clock<T: Trace>(
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
            let reading = IfAny(None);
            Step::by(source, ResponseRule::ResponseClock { reading, clock })
        });
        return clock;
    }
    let reading = readings.response.b_and_c_clock;
    let clock = match reading {
        BAndCClock::BusinessHours => Clock::BusinessHours,
        BAndCClock::ElapsedHours => Clock::Elapsed,
    };
    trace.record(|| {
        let attention = row.attention().and_then(|cited| cited.source().clause());
        let response = row.first_response(ProductLine::Other).source().clause();
        let reading = IfAny(Some(reading));
        let step = Step::by(
            BAndCClock::ID,
            ResponseRule::ResponseClock { reading, clock },
        );
        match (response, attention) {
            (Some(response), Some(attention)) => step.on(&[response, attention]),
            (one, other) => step.on(one.or(other).as_slice()),
        }
    });
    clock
}
