//! The target of a row of a severity table: for which product line, and what it is counted in.

use chrono::TimeDelta;

use super::Incident;
use crate::{
    decision::{Step, Trace},
    document::{
        AzureComponent, AzureLineExclusions, BAndCClock, Cited, Clock, IfAny, Product, ProductLine,
        Reading, Readings, ResponseRow, ResponseRule, ResponseTable, Source, UerOtherLine, clauses,
    },
    order::{Order, Site},
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

/// The target of the base table for `incident`; none, if the chosen reading gives an excluded component none.
pub(crate) fn base_target<'a, T: Trace>(
    site: Site<'a>,
    incident: &Incident,
    readings: &Readings,
    trace: &mut T,
) -> Option<Target<'a>> {
    let row = ResponseRow::base(incident.severity());
    response_target(site.order, row, incident.product(), readings, trace)
}

/// The target of the row for the product; none, if the chosen reading gives an excluded component none.
pub(super) fn response_target<'a, T: Trace>(
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
    if line == ProductLine::Other && is_without_target(row, readings, trace) {
        return None;
    }
    let target = Target::of(row.first_response(line), order);
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
    order: &Order,
    row: &'static ResponseRow,
    product: Product,
    readings: &Readings,
    trace: &mut T,
) -> Option<ProductLine> {
    trace.record(|| {
        let azure = row.first_response(ProductLine::Azure);
        is_azure_component(product, Target::of(azure, order).source)
    });
    match product {
        Product::Other => Some(ProductLine::Other),
        Product::Azure { component } if is_excluded(order, row.table(), component, trace) => {
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
    order: &Order,
    table: ResponseTable,
    component: Option<AzureComponent>,
    trace: &mut T,
) -> bool {
    let Some(stated) = table.azure_line_exclusions() else {
        return false;
    };
    let clause = stated.source().clause();
    let (exclusions, source) = match clause.and_then(|clause| order.amended_exclusions(clause)) {
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
