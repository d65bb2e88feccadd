//! How entries of the log and exchanges are written as data: which fields they have depends on what they tell.

use alloc::{borrow::ToOwned, sync::Arc};

use chrono::NaiveDate;
use serde::{Serializer, ser::SerializeMap};

use super::{
    ServiceCancellation, ServiceDelivery, ServiceEntry, ServiceEntryKind, ServiceExchange,
    ServiceLog, ServiceReversal, WrittenAgreement,
};
#[cfg(test)]
use crate::{
    data::shape::{self, Forms, Shapes},
    document::Service,
    money::Money,
};
use crate::{
    data::{
        Datum, Fields, Fieldset, Node, Reading, Written,
        mode::{non_empty, optional, required},
        reader::{non_empty_text, one_of, refuse},
        serde_forms,
    },
    decision::{Unread, read_log},
    finding::{Findings, Path, codes},
};

serde_forms!(
    ServiceExchange,
    ServiceDelivery,
    ServiceCancellation,
    ServiceReversal,
    ServiceEntry,
    ServiceLog,
);

/// The list of its entries.
impl Datum for ServiceLog {
    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.entries().iter().map(Written))
    }

    fn read(node: &Node, path: &Path, findings: &mut Findings) -> Reading<Self> {
        read_log(Self::try_new, node, path, findings)
    }

    #[cfg(test)]
    fn shape(shapes: &mut Shapes) -> Node {
        shape::list(ServiceEntry::shape(shapes))
    }
}

/// Which entries there are.
const ENTRIES: [(&str, Told); 4] = [
    ("delivered", Told::Delivered),
    ("cancelled", Told::Cancelled),
    ("exchanged", Told::Exchanged),
    ("reversed", Told::Reversed),
];

#[derive(Clone, Copy)]
enum Told {
    Delivered,
    Cancelled,
    Exchanged,
    Reversed,
}

/// An object whose `entry` says which other fields it has.
impl Datum for ServiceEntry {
    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        required::write("id", self.shared_id(), &mut map)?;
        match self.kind() {
            ServiceEntryKind::Delivered(delivery) => {
                map.serialize_entry("entry", "delivered")?;
                delivery.write_fields(&mut map)?;
            }
            ServiceEntryKind::Cancelled(cancelled) => {
                map.serialize_entry("entry", "cancelled")?;
                cancelled.write_fields(&mut map)?;
            }
            ServiceEntryKind::Reversed(reversal) => {
                map.serialize_entry("entry", "reversed")?;
                reversal.write_fields(&mut map)?;
            }
            ServiceEntryKind::Exchanged(exchange) => {
                map.serialize_entry("entry", "exchanged")?;
                exchange.write_as("of", &mut map)?;
            }
        }
        map.end()
    }

    fn read(node: &Node, path: &Path, findings: &mut Findings) -> Reading<Self> {
        let mut fields = Fields::open(node, path, findings)?;
        let id = fields.required("id", findings, non_empty_text);
        // Without it nobody knows which fields there should be.
        let entry = match fields.required("entry", findings, one_of(&ENTRIES))? {
            Told::Delivered => ServiceDelivery::read_fields(&mut fields, findings)
                .and_then(|delivery| Ok(Self::delivered(id?, delivery))),
            Told::Cancelled => ServiceCancellation::read_fields(&mut fields, findings)
                .and_then(|cancelled| Ok(Self::cancelled(id?, cancelled))),
            Told::Reversed => ServiceReversal::read_fields(&mut fields, findings)
                .and_then(|reversal| Ok(Self::reversed(id?, reversal))),
            Told::Exchanged => ServiceExchange::read_as("of", &mut fields, findings)
                .and_then(|exchange| Ok(Self::exchanged(id?, exchange))),
        };
        fields.finish(findings)?;
        entry
    }

    #[cfg(test)]
    fn shape(shapes: &mut Shapes) -> Node {
        shapes.named::<Self>(|shapes| {
            let kind = |kind| Forms::field("entry", shape::constant(shape::text(kind)), true);
            let delivered = kind("delivered").and(&ServiceDelivery::forms(shapes));
            let exchanged = kind("exchanged").and(&ServiceExchange::forms_as("of", shapes));
            let id = Forms::field("id", shape::non_empty_text(), true);
            let cancelled = kind("cancelled").and(&ServiceCancellation::forms(shapes));
            let reversed = kind("reversed").and(&ServiceReversal::forms(shapes));
            let entry = delivered.or(exchanged).or(cancelled).or(reversed);
            id.and(&entry).into_object()
        })
    }
}

/// One that took a single day has no `last_day`.
impl Fieldset for ServiceDelivery {
    fn write_fields<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        let last_day = Some(self.last_day()).filter(|last_day| *last_day != self.on());
        required::write("of", self.shared_of(), map)?;
        required::write("on", &self.on(), map)?;
        optional::write("last_day", &last_day, map)?;
        required::write("amount", &self.amount(), map)?;
        optional::write("in_time", &self.in_time(), map)
    }

    fn read_fields(fields: &mut Fields<'_>, findings: &mut Findings) -> Reading<Self> {
        let of = non_empty::read::<Arc<str>>("of", fields, findings);
        let on = required::read("on", fields, findings);
        let last_day = optional::read("last_day", fields, findings);
        let amount = required::read("amount", fields, findings);
        let in_time = optional::read("in_time", fields, findings);
        let mut delivery = Self::new(of?, on?, amount?);
        if let Some(last_day) = last_day? {
            delivery = delivery.with_last_day(last_day);
        }
        if let Some(in_time) = in_time? {
            delivery = delivery.with_in_time(in_time);
        }
        Ok(delivery)
    }

    #[cfg(test)]
    fn forms(shapes: &mut Shapes) -> Forms {
        Forms::field("of", shape::non_empty_text(), true)
            .and(&Forms::required::<NaiveDate>("on", shapes))
            .and(&Forms::optional::<NaiveDate>("last_day", shapes))
            .and(&Forms::required::<Money>("amount", shapes))
            .and(&Forms::optional::<Money>("in_time", shapes))
    }
}

impl Fieldset for ServiceCancellation {
    fn write_fields<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        required::write("of", &self.of, map)?;
        required::write("on", &self.on(), map)?;
        required::write("amount", &self.amount(), map)?;
        required::write("fee", &self.fee(), map)
    }

    fn read_fields(fields: &mut Fields<'_>, findings: &mut Findings) -> Reading<Self> {
        let of = non_empty::read::<Arc<str>>("of", fields, findings);
        let on = required::read("on", fields, findings);
        let amount = required::read("amount", fields, findings);
        let fee = required::read("fee", fields, findings);
        Ok(Self::new(of?, on?, amount?, fee?))
    }

    #[cfg(test)]
    fn forms(shapes: &mut Shapes) -> Forms {
        Forms::field("of", shape::non_empty_text(), true)
            .and(&Forms::required::<NaiveDate>("on", shapes))
            .and(&Forms::required::<Money>("amount", shapes))
            .and(&Forms::required::<Money>("fee", shapes))
    }
}

impl Fieldset for ServiceReversal {
    fn write_fields<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        required::write("of", &self.of, map)?;
        required::write("on", &self.on(), map)?;
        optional::write("amount", &self.amount(), map)
    }

    fn read_fields(fields: &mut Fields<'_>, findings: &mut Findings) -> Reading<Self> {
        let of = non_empty::read::<Arc<str>>("of", fields, findings);
        let on = required::read("on", fields, findings);
        let amount = optional::read("amount", fields, findings);
        let reversal = Self::new(of?, on?);
        Ok(match amount? {
            Some(amount) => reversal.in_part(amount),
            None => reversal,
        })
    }

    #[cfg(test)]
    fn forms(shapes: &mut Shapes) -> Forms {
        Forms::field("of", shape::non_empty_text(), true)
            .and(&Forms::required::<NaiveDate>("on", shapes))
            .and(&Forms::optional::<Money>("amount", shapes))
    }
}

/// By itself it names the `purchase` that is swapped.
impl Fieldset for ServiceExchange {
    fn write_fields<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        self.write_as("purchase", map)
    }

    fn read_fields(fields: &mut Fields<'_>, findings: &mut Findings) -> Reading<Self> {
        Self::read_as("purchase", fields, findings)
    }

    #[cfg(test)]
    fn forms(shapes: &mut Shapes) -> Forms {
        Self::forms_as("purchase", shapes)
    }
}

impl ServiceExchange {
    /// Writes it; `purchase` is the field that names what is swapped.
    fn write_as<M: SerializeMap>(
        &self,
        purchase: &'static str,
        map: &mut M,
    ) -> Result<(), M::Error> {
        let not_scheduled = self.is_scheduled().filter(|is_scheduled| !is_scheduled);
        required::write(purchase, &self.purchase, map)?;
        required::write("service", &self.service(), map)?;
        required::write("price", &self.price(), map)?;
        required::write("on", &self.on(), map)?;
        optional::write("current_price", &self.current_price(), map)?;
        optional::write("first_delivery_day", &self.first_delivery_day(), map)?;
        optional::write("scheduled", &not_scheduled, map)?;
        optional::write("agreed", &self.agreed(), map)?;
        optional::write("written_agreement", &self.written_agreement(), map)
    }

    /// Reads it, where the field `purchase` names what is swapped.
    fn read_as(
        purchase: &'static str,
        fields: &mut Fields<'_>,
        findings: &mut Findings,
    ) -> Reading<Self> {
        let purchase = fields.required(purchase, findings, non_empty_text);
        let service = required::read("service", fields, findings);
        let price = required::read("price", fields, findings);
        let on = required::read("on", fields, findings);
        let current_price = optional::read("current_price", fields, findings);
        let day = optional::read("first_delivery_day", fields, findings);
        let scheduled = optional::read("scheduled", fields, findings);
        let delivery = day.and_then(|day| scheduled_delivery(day, scheduled?, fields, findings));
        let agreed = optional::read("agreed", fields, findings);
        let written_agreement =
            optional::read::<WrittenAgreement>("written_agreement", fields, findings);
        let mut exchange = Self::new(purchase?.to_owned(), service?, price?, on?);
        if let Some(current_price) = current_price? {
            exchange = exchange.with_current_price(current_price);
        }
        exchange = match delivery? {
            Some(Some(day)) => exchange.with_first_delivery_day(day),
            Some(None) => exchange.with_nothing_scheduled(),
            None => exchange,
        };
        if let Some(agreed) = agreed? {
            exchange = exchange.with_agreed(agreed);
        }
        if let Some(written_agreement) = written_agreement? {
            exchange = exchange.with_written_agreement(written_agreement);
        }
        Ok(exchange)
    }

    #[cfg(test)]
    fn forms_as(purchase: &'static str, shapes: &mut Shapes) -> Forms {
        let not_scheduled = Forms::field("scheduled", shape::constant(Node::Bool(false)), true);
        let scheduled = Forms::optional::<NaiveDate>("first_delivery_day", shapes).and(
            &Forms::field("scheduled", shape::constant(Node::Bool(true)), false),
        );
        Forms::field(purchase, shape::non_empty_text(), true)
            .and(&Forms::required::<Service>("service", shapes))
            .and(&Forms::required::<Money>("price", shapes))
            .and(&Forms::required::<NaiveDate>("on", shapes))
            .and(&Forms::optional::<Money>("current_price", shapes))
            .and(&scheduled.or(not_scheduled))
            .and(&Forms::optional::<bool>("agreed", shapes))
            .and(&Forms::optional::<WrittenAgreement>(
                "written_agreement",
                shapes,
            ))
    }
}

/// Whether a delivery is scheduled and, if one is, from when on; none where nobody knows.
#[allow(
    clippy::option_option,
    reason = "that no delivery is scheduled is another thing than that nobody knows"
)]
fn scheduled_delivery(
    day: Option<NaiveDate>,
    scheduled: Option<bool>,
    fields: &Fields<'_>,
    findings: &mut Findings,
) -> Reading<Option<Option<NaiveDate>>> {
    match (day, scheduled) {
        (Some(_), Some(false)) => {
            let (node, path) = fields
                .given("scheduled")
                .unwrap_or((&Node::Null, Path::root()));
            let problem = Unread::UnscheduledWithDay;
            refuse(codes::NOT_EXACTLY_ONE, problem, node, &path, findings)
        }
        (Some(day), _) => Ok(Some(Some(day))),
        (None, Some(false)) => Ok(Some(None)),
        (None, Some(true) | None) => Ok(None),
    }
}
