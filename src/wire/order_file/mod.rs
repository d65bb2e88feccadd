//! Reads an order file.

mod amendment;
mod appendix;
mod contents;
mod location;
mod part;
mod purchase;

use alloc::{format, string::ToString, vec::Vec};

use amendment::amendment;
use appendix::appendix_a;
use contents::{administrator, base_package, contact, tax_exception_location, usd_exchange};
use location::location;
use part::{Part, parts_of};
use purchase::purchase;

use super::{
    node::{Node, Short},
    reader::{self, Fields, Reading, date, integer, list_of, refuse, text},
    values::owned,
};
use crate::{
    calendar::Zones,
    document::{ReadingError, Readings},
    engine::Engine,
    finding::{Findings, Path},
    order::{PartialDraft, TermDraft},
};

/// The version of the wire format.
pub const FORMAT: u32 = 1;

/// The JSON Schema (draft 2020-12) of the whole format: order files, questions and answers.
///
/// It tells the form of a text, not whether there is such a date, zone or currency.
pub const SCHEMA: &str = include_str!("../schema.json");

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
        findings.with_more(|finding| file.id_beside(finding.path()))
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
    let message = format!("this version reads format {FORMAT}");
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
        seen.push(key);
        outcome = outcome.and(read);
    }
    outcome.map(|()| readings)
}

/// Never fails once there is an object: a part that cannot be read is left out, and reported.
fn order(node: &Node, path: &Path, findings: &mut Findings) -> Reading<PartialDraft> {
    let mut part = Part::open(node, path, findings)?;
    let draft = PartialDraft {
        number: part.required("number", owned),
        executed_on: part.required("executed_on", date),
        term: part.required("term", term),
        currency: part.required("currency", owned),
        host: part.required("host", owned),
        locations: part.required("locations", parts_of(location)),
        base_package: part.optional("base_package", base_package),
        services: part
            .required("services", parts_of(purchase))
            .unwrap_or_default(),
        appendix_a: part.optional("appendix_a", appendix_a),
        administrators: part.parts("administrators", administrator),
        contacts: part.parts("contacts", contact),
        exception_countries: part.optional("exception_countries", list_of(owned)),
        tax_exception_locations: part
            .optional("tax_exception_locations", parts_of(tax_exception_location)),
        usd_exchange: part.optional("usd_exchange", usd_exchange),
        amendments: part.parts("amendments", amendment),
    };
    part.finish();
    Ok(draft)
}

fn term(node: &Node, path: &Path, findings: &mut Findings) -> Reading<TermDraft> {
    let mut fields = Fields::open(node, path, findings)?;
    let first_day = fields.required("first_day", findings, date);
    let last_day = fields.required("last_day", findings, date);
    fields.finish(findings)?;
    Ok(TermDraft::new(first_day?, last_day?))
}
