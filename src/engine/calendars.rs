//! Compiles the calendar of each location of an order.

use alloc::{
    collections::{BTreeMap, BTreeSet, btree_map::Entry},
    string::String,
    sync::Arc,
    vec::Vec,
};
use core::ops::Range;

use chrono::{DateTime, Datelike, Utc};

use crate::{
    calendar::{BusinessCalendar, Compilations, Zone, ZoneError, Zones},
    decision::UsedCalendar,
    finding::{Finding, Findings, Level, Path, codes},
    order::{
        AgreedCalendar, DayHours, Holidays, LocatedCalendar, Location, Order, OrderProblem,
        Purchase, Schedule, Term,
    },
};

/// A calendar, and the term of the order by its dates.
pub(super) type TermCalendar = (BusinessCalendar, Range<DateTime<Utc>>);

/// The calendars of the schedules that are there and whole; none for the others, or without a term.
pub(super) fn compile<'o>(
    schedules: impl Iterator<Item = Option<(&'o Schedule, bool)>>,
    term: Option<Term>,
    zones: &Zones,
    findings: &mut Findings,
) -> Vec<Option<TermCalendar>> {
    let locations = Path::root().key("locations");
    // Several locations may keep the hours of one amendment, and many dates those of half days: everything is told once of them.
    let mut of_shared_hours = BTreeSet::new();
    // Nor is anything compiled twice, and a zone is read once.
    let mut compilations = Compilations::default();
    let mut known_zones = BTreeMap::new();
    schedules
        .enumerate()
        .map(|(index, schedule)| {
            let (schedule, is_whole) = schedule?;
            let path = locations.index(index);
            let zone = match known_zones.entry(schedule.zone.as_str()) {
                Entry::Occupied(known) => known.into_mut(),
                Entry::Vacant(unknown) => {
                    unknown.insert(resolve(&schedule.zone, zones, &path.key("zone"), findings)?)
                }
            };
            let zone = zone.clone();
            let mut found = Findings::new();
            let calendar = match term {
                Some(term) if is_whole => {
                    let compilations = &mut compilations;
                    compile_one(schedule, zone, term, compilations, &path, &mut found)
                }
                _ => {
                    check_partial(schedule, zone, term, &path, &mut found);
                    None
                }
            };
            findings.extend(found.into_iter().filter(|finding| {
                let path = finding.path();
                let are_shared = path.as_str().starts_with("amendments")
                    || path.as_str().ends_with("half_day_hours");
                !are_shared || of_shared_hours.insert((path.clone(), String::from(finding.code())))
            }));
            calendar
        })
        .collect()
}

pub(super) fn resolve(
    name: &str,
    zones: &Zones,
    path: &Path,
    findings: &mut Findings,
) -> Option<Zone> {
    let refuse = |error: ZoneError| {
        Finding::of(Level::Error, codes::UNKNOWN_ZONE, path.clone(), error).with_value(name)
    };
    zones
        .resolve(name)
        .map_err(|error| findings.push(refuse(error)))
        .ok()
}

/// Reports the agreed zones of purchases that nobody knows.
pub(super) fn check_agreed_zones<'o>(
    agreed_zones: impl Iterator<Item = Option<&'o str>>,
    zones: &Zones,
    findings: &mut Findings,
) {
    let services = Path::root().key("services");
    for (index, name) in agreed_zones.enumerate() {
        let path = services.index(index).key("agreed_zone");
        // Its hours are compiled once the order is well.
        let _ = name.and_then(|name| resolve(name, zones, &path, findings));
    }
}

fn compile_one(
    schedule: &Schedule,
    zone: Zone,
    term: Term,
    compilations: &mut Compilations,
    path: &Path,
    findings: &mut Findings,
) -> Option<TermCalendar> {
    schedule.check_zone(path, findings);
    schedule.check_holidays(Some(term), path, findings);
    // Of none of the dates of a term is it known: that was reported.
    let span = schedule.known_span(term.calendar_span())?;
    let built = compilations.build(schedule.builder(&DayHours::Own, zone, span));
    let found = built
        .as_ref()
        .map_or_else(Clone::clone, |calendar| calendar.findings().clone());
    findings.extend(found.map_paths(|inner| schedule.draft_path(path, inner, span)));
    schedule.check_exceptions(term, path, findings);
    lint_closures(schedule, term, path, findings);
    let calendar = built.ok()?;
    // The calendar's span, which its zone serves, holds the term with a year to spare.
    let start = calendar.zone().start_of(term.first_day()).ok()?;
    let end = calendar.zone().start_of(term.last_day().succ_opt()?).ok()?;
    Some((calendar, start..end))
}

/// Reports the errors of a schedule of which a part, or the term, is wrong: those that do not come of what stands in.
fn check_partial(
    schedule: &Schedule,
    zone: Zone,
    term: Option<Term>,
    path: &Path,
    findings: &mut Findings,
) {
    let served = zone.dates();
    let span = term.map_or((*served.start(), *served.end()), Term::calendar_span);
    schedule.check_holidays(term, path, findings);
    let Some(span) = schedule.known_span(span) else {
        return;
    };
    let Err(found) = schedule.calendar_by(&DayHours::Own, zone, span) else {
        return;
    };
    let errors = found
        .into_iter()
        .filter(|finding| {
            finding.level() == Level::Error && finding.code() != codes::NO_OPEN_TIME.as_str()
        })
        .collect::<Findings>();
    findings.extend(errors.map_paths(|inner| schedule.draft_path(path, inner, span)));
}

/// A list of closures that ends before the last deadline of the term makes holidays into working days.
fn lint_closures(schedule: &Schedule, term: Term, path: &Path, findings: &mut Findings) {
    // Who gives no closures at all says so.
    if !schedule.lists_closures() {
        return;
    }
    for year in term.first_day().year()..=term.last_day().year().saturating_add(1) {
        if !schedule.closes_in(year) {
            findings.push(
                Finding::of(
                    Level::Warning,
                    codes::YEAR_WITHOUT_CLOSURES,
                    path.key("closures"),
                    OrderProblem::YearWithoutClosures,
                )
                .with_value(year),
            );
        }
    }
}

/// For each purchase with an agreed zone, the business hours of each of its locations in that zone.
///
/// A zone has no business hours of its own, nor public holidays: the hours of the clock and the closed dates are those that the
/// location has anyway, read on the agreed clock. What is wrong is reported at the purchase's `agreed_zone`.
pub(super) fn compile_agreed(
    order: &Order,
    zones: &Zones,
    findings: &mut Findings,
) -> Vec<AgreedCalendar> {
    let services = Path::root().key("services");
    let mut compiled: Vec<AgreedCalendar> = Vec::new();
    let mut compilations = Compilations::default();
    for (index, purchase) in order.purchases().iter().enumerate() {
        let Some(name) = purchase.agreed_zone() else {
            continue;
        };
        let path = services.index(index).key("agreed_zone");
        let Some(zone) = resolve(name, zones, &path, findings) else {
            continue;
        };
        for location in agreed_at(order, purchase) {
            let is_of = |agreed: &AgreedCalendar| {
                *agreed.zone == *name && agreed.location == *location.shared_id()
            };
            let schedule = location.schedule();
            let span = schedule.known_span(order.term().calendar_span());
            let Some(span) = span.filter(|_| !compiled.iter().any(is_of)) else {
                continue;
            };
            let builder = schedule.builder(&DayHours::Own, zone.clone(), span);
            match compilations.build(builder) {
                Ok(calendar) => {
                    let location = location.shared_id().clone();
                    compiled.push(AgreedCalendar::new(location, name.into(), calendar));
                }
                // What is doubtful of the hours was told of the location.
                Err(found) => findings.extend(
                    found
                        .into_iter()
                        .filter(|finding| finding.level() == Level::Error)
                        .collect::<Findings>()
                        .map_paths(|_| path.clone()),
                ),
            }
        }
    }
    compiled
}

/// The locations of a purchase; all, if the order names none.
fn agreed_at<'o>(order: &'o Order, purchase: &'o Purchase) -> Vec<&'o Location> {
    if purchase.locations().len() == 0 {
        return order.locations().iter().collect();
    }
    order.locations_of(purchase).collect()
}

pub(super) fn locate(order: &Order, calendars: Vec<TermCalendar>) -> Vec<LocatedCalendar> {
    let locations = order.locations().iter().zip(calendars);
    locations
        .map(|(location, (calendar, term))| LocatedCalendar {
            id: location.shared_id().clone(),
            hours_source: location.hours_source().clone(),
            amended_hours: location
                .schedule()
                .amended_hours()
                .cloned()
                .unwrap_or_default(),
            holidays: location.holidays().map(Holidays::region),
            term,
            used: Arc::new(UsedCalendar::of(&calendar)),
            calendar,
        })
        .collect()
}
