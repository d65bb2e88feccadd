//! Reads an order file.

use alloc::{
    borrow::ToOwned,
    string::{String, ToString},
    vec::Vec,
};

use super::{
    node::{Node, Short},
    reader::{self, Fields, Reading, date, integer, list_of, non_empty_text, refuse, text},
};
use crate::{
    calendar::{WEEKDAYS, Zones},
    document::{ReadingError, ReadingId, Readings},
    engine::{CONSULTED_READINGS, Engine},
    finding::{Finding, Findings, Path},
    order::{
        BusinessHoursDraft, ClosureDraft, PartialDraft, PartialLocation, SpecialHoursDraft,
        TermDraft, WeeklyHoursDraft,
    },
};

/// The version of the wire format.
pub const FORMAT: u32 = 1;

/// The JSON Schema (draft 2020-12) of the whole format: order files, questions and answers.
///
/// It tells the form of a text, not whether there is such a date, zone or currency.
pub const SCHEMA: &str = include_str!("schema.json");

/// Reads an order file and makes the engine that answers questions about its order.
///
/// Every problem of the file, of the order, of each location's calendar and of the readings comes back at once, with
/// its path from the root of the file.
///
/// # Example
///
/// ```
/// use unified_support::calendar::Zones;
/// use unified_support::wire::{Node, read_engine};
///
/// let file = r#"{ "format": 1, "order": {
///     "number": "WO-2026-0042", "executed_on": "2025-12-15",
///     "term": { "first_day": "2026-01-01", "last_day": "2026-12-31" },
///     "currency": "EURO", "host": "paris", "services": [],
///     "locations": [ { "id": "paris", "country": "FR", "zone": "Europe/Pariss", "closures": [] } ] } }"#;
/// let node: Node = serde_json::from_str(file)?;
/// let findings = read_engine(&node, Zones::embedded()).unwrap_err();
/// let paths: Vec<_> = findings.iter().map(|finding| finding.path().as_str()).collect();
/// assert_eq!(paths, ["order.currency", "order.locations[0].zone"]);
/// # Ok::<(), serde_json::Error>(())
/// ```
///
/// # Errors
///
/// All findings, if one of them is an error: those of this module, and those of
/// [`Engine::from_draft`].
pub fn read_engine(file: &Node, zones: Zones) -> Result<Engine, Findings> {
    let mut findings = Findings::new();
    let (draft, readings) = read_file(file, &mut findings).unwrap_or_default();
    let order = Path::root().key("order");
    Engine::from_partial(draft, zones, readings, |of_order| {
        findings.extend(of_order.map_paths(|path| order.join(path)));
        findings
    })
}

fn read_file(node: &Node, findings: &mut Findings) -> Reading<(PartialDraft, Readings)> {
    let mut fields = Fields::open(node, &Path::root(), findings)?;
    // What is wrong with one part is reported, and the others are read all the same.
    let _ = fields.required("format", findings, format);
    let order = fields.required("order", findings, order);
    let readings = fields.optional("readings", findings, readings);
    let _ = fields.finish(findings);
    let readings = readings.ok().flatten();
    Ok((order.unwrap_or_default(), readings.unwrap_or_default()))
}

fn format(node: &Node, path: &Path, findings: &mut Findings) -> Reading<()> {
    let format = integer(0..=u32::MAX)(node, path, findings)?;
    if format == FORMAT {
        return Ok(());
    }
    let message = alloc::format!("this version reads format {FORMAT}");
    refuse("unsupported_format", message, node, path, findings)
}

fn readings(node: &Node, path: &Path, findings: &mut Findings) -> Reading<Readings> {
    let Node::Map(entries) = node else {
        return reader::wrong_type("an object", node, path, findings);
    };
    let mut readings = Readings::default();
    let mut seen: Vec<&str> = Vec::new();
    let mut outcome = Ok(());
    for (key, value) in entries {
        let path = path.key(&Short(key).to_string());
        let read = text(value, &path, findings).and_then(|variant| {
            if seen.contains(&key.as_str()) {
                let message = "this field was given before";
                return refuse("repeated_field", message, value, &path, findings);
            }
            readings.set(key, variant).or_else(|error| {
                let code = match error {
                    ReadingError::UnknownKey { .. } => "unknown_field",
                    _ => "unknown_value",
                };
                refuse(code, error.to_string(), value, &path, findings)
            })
        });
        if read.is_ok() && ReadingId::find(key).is_some_and(is_without_effect) {
            let message = "no rule of this version consults this reading";
            findings.push(Finding::note("reading_without_effect", path, message).with_value(value));
        }
        seen.push(key);
        outcome = outcome.and(read);
    }
    outcome.map(|()| readings)
}

fn is_without_effect(id: ReadingId) -> bool {
    !CONSULTED_READINGS.contains(&id)
}

/// Never fails once there is an object: a part that cannot be read is left out, and reported.
fn order(node: &Node, path: &Path, findings: &mut Findings) -> Reading<PartialDraft> {
    let mut fields = Fields::open(node, path, findings)?;
    let draft = PartialDraft {
        number: fields.required("number", findings, owned).ok(),
        executed_on: fields.required("executed_on", findings, date).ok(),
        term: fields.required("term", findings, term).ok(),
        currency: fields.required("currency", findings, owned).ok(),
        host: fields.required("host", findings, owned).ok(),
        locations: fields.required("locations", findings, locations).ok(),
    };
    let _ = fields.required("services", findings, services);
    let _ = fields.finish(findings);
    Ok(draft)
}

fn term(node: &Node, path: &Path, findings: &mut Findings) -> Reading<TermDraft> {
    let mut fields = Fields::open(node, path, findings)?;
    let first_day = fields.required("first_day", findings, date);
    let last_day = fields.required("last_day", findings, date);
    fields.finish(findings)?;
    Ok(TermDraft::new(first_day?, last_day?))
}

/// Purchases are not read yet: one that was dropped would be a wrong answer later.
fn services(node: &Node, path: &Path, findings: &mut Findings) -> Reading<()> {
    let unsupported = |node: &Node, path: &Path, findings: &mut Findings| {
        let message = "this version reads no services";
        refuse::<()>("unsupported_service", message, node, path, findings)
    };
    list_of(unsupported)(node, path, findings).map(|_| ())
}

fn locations(node: &Node, path: &Path, findings: &mut Findings) -> Reading<Vec<PartialLocation>> {
    let leniently = |node: &Node, path: &Path, findings: &mut Findings| {
        Ok(location(node, path, findings).unwrap_or_default())
    };
    list_of(leniently)(node, path, findings)
}

/// Never fails once there is an object, like [`order`].
fn location(node: &Node, path: &Path, findings: &mut Findings) -> Reading<PartialLocation> {
    let mut fields = Fields::open(node, path, findings)?;
    let id = fields.required("id", findings, owned);
    let country = fields.required("country", findings, owned);
    let zone = fields.required("zone", findings, owned);
    let business_hours = fields.optional("business_hours", findings, business_hours);
    let closures = fields.required("closures", findings, list_of(closure));
    let special_hours = fields.optional("special_hours", findings, list_of(special_hours));
    let _ = fields.finish(findings);
    Ok(PartialLocation {
        id: id.ok(),
        country: country.ok(),
        zone: zone.ok(),
        business_hours: business_hours
            .ok()
            .map(|hours| hours.unwrap_or(BusinessHoursDraft::Standard)),
        closures: closures.ok(),
        special_hours: special_hours.ok().map(Option::unwrap_or_default),
    })
}

fn business_hours(
    node: &Node,
    path: &Path,
    findings: &mut Findings,
) -> Reading<BusinessHoursDraft> {
    match node {
        Node::List(_) => {
            list_of(weekly_hours)(node, path, findings).map(BusinessHoursDraft::Changing)
        }
        _ => weekly_hours(node, path, findings).map(BusinessHoursDraft::Weekly),
    }
}

fn weekly_hours(node: &Node, path: &Path, findings: &mut Findings) -> Reading<WeeklyHoursDraft> {
    let mut fields = Fields::open(node, path, findings)?;
    let from = fields.optional("from", findings, date);
    let days = WEEKDAYS.map(|(_, name)| fields.optional(name, findings, list_of(owned)));
    fields.finish(findings)?;
    let mut draft = WeeklyHoursDraft {
        from: from?,
        ..WeeklyHoursDraft::default()
    };
    for (day, read) in draft.days.iter_mut().zip(days) {
        *day = read?.unwrap_or_default();
    }
    Ok(draft)
}

fn closure(node: &Node, path: &Path, findings: &mut Findings) -> Reading<ClosureDraft> {
    let mut fields = Fields::open(node, path, findings)?;
    let date = fields.required("date", findings, date);
    let name = fields.required("name", findings, non_empty_text);
    fields.finish(findings)?;
    Ok(ClosureDraft::new(date?, name?))
}

fn special_hours(node: &Node, path: &Path, findings: &mut Findings) -> Reading<SpecialHoursDraft> {
    let mut fields = Fields::open(node, path, findings)?;
    let date = fields.required("date", findings, date);
    let hours = fields.required("hours", findings, list_of(owned));
    let name = fields.required("name", findings, non_empty_text);
    fields.finish(findings)?;
    Ok(SpecialHoursDraft::new(date?, hours?, name?))
}

fn owned(node: &Node, path: &Path, findings: &mut Findings) -> Reading<String> {
    text(node, path, findings).map(ToOwned::to_owned)
}
