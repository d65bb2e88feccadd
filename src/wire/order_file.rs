//! The order file: an order, and how what the document leaves open is read.

use core::mem;

use serde::ser::SerializeMap;

use super::{
    node::Node,
    reader::{Fields, Reading, integer, refuse},
};
#[cfg(test)]
use crate::data::shape::{self, Forms, Shapes};
use crate::{
    calendar::Zones,
    data::{Fieldset, FormProblem, mode, serde_forms},
    document::Readings,
    engine::Engine,
    finding::{Findings, Path, codes},
    order::{Draft, OrderDraft, PartialDraft},
};

/// The version of the wire format.
pub const FORMAT: u32 = 1;

/// The JSON Schema (draft 2020-12) of the whole format: order files, questions and answers.
///
/// It tells the form of a text, not whether there is such a date, zone or currency.
pub const SCHEMA: &str = include_str!("schema.json");

/// What an order file holds: an order as it is written, and the readings by which questions about it are answered.
///
/// This is for a program's own files: through serde the first problem is the error. [`read_engine`] tells every problem of a
/// file that people write.
///
/// # Example: an order from a file gets a purchase, and is written again
///
/// ```
/// use unified_support::calendar::Zones;
/// use unified_support::chrono::NaiveDate;
/// use unified_support::document::Unit;
/// use unified_support::money::{Currency, Money};
/// use unified_support::order::{PaidWith, PurchaseDates, PurchaseDraft, QuantityDraft, ServiceName};
/// use unified_support::wire::{Node, OrderFile, read_engine};
///
/// let text = r#"{"format":1,"order":{"number":"WO-2026-0042","executed_on":"2025-12-15","term":{"first_day":"2026-01-01","last_day":"2026-12-31"},"currency":"EUR","host":"paris","locations":[{"id":"paris","country":"FR","zone":"Europe/Paris","closures":[]}],"services":[]},"readings":{"flex_cap":"lesser_of"}}"#;
/// let file: OrderFile = serde_json::from_str(text)?;
/// assert_eq!(serde_json::to_string(&file)?, text);
///
/// let date = |month, day| NaiveDate::from_ymd_opt(2026, month, day).unwrap();
/// let purchase = PurchaseDraft::new(
///     "sta-1",
///     ServiceName("support_technology_advisor"),
///     ["paris"],
///     QuantityDraft::new(1, Unit::Deliveries),
///     PurchaseDates::new(date(2, 1), date(3, 1)..=date(12, 31)),
///     Money::from_minor_units(5_000_000, Currency::EUR),
///     PaidWith::Price,
/// );
/// let order = file.order.with_purchase(purchase);
/// let engine = OrderFile::new(order, file.readings).into_engine(Zones::embedded())?;
///
/// let written = serde_json::to_string(&OrderFile::from(&engine))?;
/// let read = read_engine(&serde_json::from_str::<Node>(&written)?, Zones::embedded())?;
/// assert_eq!(read.order(), engine.order());
/// assert_eq!(read.order().purchases().len(), 1);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct OrderFile {
    /// The order.
    pub order: OrderDraft,
    /// The readings; a file names those that are not the default.
    pub readings: Readings,
}

impl OrderFile {
    /// A file of this order and these readings.
    #[must_use]
    pub const fn new(order: OrderDraft, readings: Readings) -> Self {
        Self { order, readings }
    }

    /// The engine that answers questions about its order.
    ///
    /// # Errors
    ///
    /// All findings, with their paths from the root of the file, if one of them is an error: those of [`Engine::from_draft`].
    pub fn into_engine(self, zones: Zones) -> Result<Engine, Findings> {
        let engine = Engine::from_draft(self.order, zones, self.readings);
        engine.map_err(below_order)
    }

    /// Reads a file, of which it is not yet checked whether the order is sound: [`read_engine`] does both.
    ///
    /// # Errors
    ///
    /// What cannot be read: see [`codes`](super::codes).
    pub fn read(file: &Node) -> Result<Self, Findings> {
        crate::data::read_all(file)
    }
}

impl From<&Engine> for OrderFile {
    /// The file of which [`read_engine`] makes the same engine.
    fn from(engine: &Engine) -> Self {
        Self::new(engine.order().into(), *engine.readings())
    }
}

impl Fieldset for OrderFile {
    fn write_fields<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        mode::required::write("format", &FORMAT, map)?;
        mode::required::write("order", &self.order, map)?;
        mode::defaulted::write("readings", &self.readings, map)
    }

    fn read_fields(fields: &mut Fields<'_>, findings: &mut Findings) -> Reading<Self> {
        let format = fields.required("format", findings, format);
        let order = mode::required::read("order", fields, findings);
        let readings = mode::defaulted::read("readings", fields, findings);
        format?;
        Ok(Self::new(order?, readings?))
    }

    #[cfg(test)]
    fn forms(shapes: &mut Shapes) -> Forms {
        let format = shape::constant(Node::Integer(FORMAT.into()));
        Forms::field("format", format, true)
            .and(&Forms::required::<OrderDraft>("order", shapes))
            .and(&Forms::optional::<Readings>("readings", shapes))
    }
}

serde_forms!(OrderFile);

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
    read_engine_by(file, zones, Readings::default())
}

/// Reads an order file as [`read_engine`] does, by the readings of the house: those that the file does not name are `house`'s
/// choice.
///
/// # Example: what the house reads otherwise holds for every order that does not say more
///
/// ```
/// use unified_support::calendar::Zones;
/// use unified_support::document::{BAndCClock, Readings};
/// use unified_support::order::OrderDraft;
/// use unified_support::wire::{Node, OrderFile, read_engine_by};
///
/// // A file of its own, shared by all orders.
/// let house: Readings = serde_json::from_str(r#"{"b_and_c_clock":"elapsed_hours","flex_cap":"lesser_of"}"#)?;
///
/// let file = OrderFile::new(OrderDraft::example(), Readings::default());
/// let mut file = serde_json::to_value(&file)?;
/// let clock = |file: &serde_json::Value| {
///     let node: Node = serde_json::from_value(file.clone()).unwrap();
///     let engine = read_engine_by(&node, Zones::embedded(), house).unwrap();
///     engine.readings().response.b_and_c_clock
/// };
/// assert_eq!(clock(&file), BAndCClock::ElapsedHours);
/// // An order that names the document's own reading is answered by that one.
/// file["readings"] = serde_json::json!({ "b_and_c_clock": "business_hours" });
/// assert_eq!(clock(&file), BAndCClock::BusinessHours);
/// # Ok::<(), serde_json::Error>(())
/// ```
///
/// # Errors
///
/// Those of [`read_engine`].
pub fn read_engine_by(file: &Node, zones: Zones, house: Readings) -> Result<Engine, Findings> {
    let mut findings = Findings::new();
    let (draft, readings) = read_partial(file, house, &mut findings)
        .unwrap_or_else(|_| (PartialDraft::default(), house));
    Engine::from_partial(draft, zones, readings, |of_order| {
        let mut all = mem::take(&mut findings);
        all.extend(below_order(of_order));
        all.within(|path| file.element_with_id(path))
    })
}

/// The findings of an order, with their paths from the root of its file.
fn below_order(findings: Findings) -> Findings {
    let order = Path::root().key("order");
    findings.map_paths(|path| order.join(path))
}

/// What is wrong with one part is reported, and the others are read all the same.
fn read_partial(
    node: &Node,
    house: Readings,
    findings: &mut Findings,
) -> Reading<(PartialDraft, Readings)> {
    let mut fields = Fields::open(node, &Path::root(), findings)?;
    let _ = fields.required("format", findings, format);
    let order = fields.required("order", findings, OrderDraft::read_partial);
    let readings = fields.optional("readings", findings, |node, path, findings| {
        house.changed_by(node, path, findings)
    });
    let _ = fields.finish(findings);
    let readings = readings.ok().flatten();
    Ok((order.unwrap_or_default(), readings.unwrap_or(house)))
}

fn format(node: &Node, path: &Path, findings: &mut Findings) -> Reading<()> {
    let format = integer(0..=u32::MAX)(node, path, findings)?;
    if format == FORMAT {
        return Ok(());
    }
    let problem = FormProblem::AnotherFormat { known: FORMAT };
    refuse(codes::UNSUPPORTED_FORMAT, problem, node, path, findings)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::Datum;

    #[test]
    fn the_shape_of_a_file_is_told_by_its_declaration() {
        let mut shapes = Shapes::default();
        OrderFile::shape(&mut shapes);
        let told = serde_json::to_value(shapes.into_definitions()).expect("JSON");
        let of = |shape: &str, keyword: &str| told[shape][keyword].clone();
        assert_eq!(
            of("order", "required"),
            serde_json::json!([
                "number",
                "executed_on",
                "term",
                "currency",
                "host",
                "locations",
                "services"
            ])
        );
        assert_eq!(of("location", "oneOf")[0]["required"][3], "closures");
        assert_eq!(of("location", "oneOf")[1]["required"][3], "holidays");
        let reading = &of("readings", "properties")["flex_cap"]["enum"];
        assert_eq!(reading[1], "lesser_of");
    }
}
