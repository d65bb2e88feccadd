//! Reads questions about the Flex Allowance and about exchanges.

use alloc::string::ToString;

use chrono::NaiveDate;

use super::{Node, Read};
use crate::{
    engine::{EqualValueExchangeRequest, FlexStatementRequest},
    fees::{Delivery, ServiceEntry, ServiceExchange, ServiceLog, WrittenAgreement},
    finding::{Findings, Path},
    wire::{
        names::service,
        reader::{Fields, Reading, date, list_of, non_empty_text, one_of, refuse},
        values::{flag, money, named},
    },
};

impl Read for FlexStatementRequest {
    fn read(fields: &mut Fields<'_>, findings: &mut Findings) -> Reading<Self> {
        let as_of = fields.required("as_of", findings, date);
        let log = fields.required("entries", findings, service_log);
        Ok(FlexStatementRequest {
            as_of: as_of?,
            log: log?,
        })
    }
}

impl Read for EqualValueExchangeRequest {
    fn read(fields: &mut Fields<'_>, findings: &mut Findings) -> Reading<Self> {
        let exchange = exchange("purchase", fields, findings);
        let log = fields.required("entries", findings, service_log);
        Ok(EqualValueExchangeRequest {
            exchange: exchange?,
            log: log?,
        })
    }
}

/// An exchange; `purchase` is the field that names what is swapped.
fn exchange(
    purchase: &'static str,
    fields: &mut Fields<'_>,
    findings: &mut Findings,
) -> Reading<ServiceExchange> {
    let purchase = fields.required(purchase, findings, non_empty_text);
    let service = fields.required("service", findings, service);
    let price = fields.required("price", findings, money);
    let on = fields.required("on", findings, date);
    let current_price = fields.optional("current_price", findings, money);
    let day = fields.optional("first_delivery_day", findings, date);
    let scheduled = fields.optional("scheduled", findings, flag);
    let delivery = day.and_then(|day| scheduled_delivery(day, scheduled?, fields, findings));
    let agreed = fields.optional("agreed", findings, flag);
    let written_agreement = fields.optional(
        "written_agreement",
        findings,
        named(WrittenAgreement::ALL, WrittenAgreement::as_str),
    );
    let mut exchange = ServiceExchange::new(purchase?, service?, price?, on?);
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
            let message = "a delivery that is not scheduled has no `first_delivery_day`";
            refuse("not_exactly_one", message, node, &path, findings)
        }
        (Some(day), _) => Ok(Some(Some(day))),
        (None, Some(false)) => Ok(Some(None)),
        (None, Some(true) | None) => Ok(None),
    }
}

fn service_log(node: &Node, path: &Path, findings: &mut Findings) -> Reading<ServiceLog> {
    let entries = list_of(entry)(node, path, findings)?;
    let log = ServiceLog::try_new(entries.iter().cloned());
    log.or_else(|error| {
        let entry = node.member_towards(path, &error.path);
        let written = entry.map_or(node, |(_, entry)| entry);
        let message = error.problem.to_string();
        refuse(error.code(), message, written, &error.path, findings)
    })
}

/// Which entries there are.
const ENTRIES: &[(&str, Told)] = &[
    ("delivered", Told::Delivered),
    ("exchanged", Told::Exchanged),
];

#[derive(Clone, Copy)]
enum Told {
    Delivered,
    Exchanged,
}

fn entry(node: &Node, path: &Path, findings: &mut Findings) -> Reading<ServiceEntry> {
    let mut fields = Fields::open(node, path, findings)?;
    let id = fields.required("id", findings, non_empty_text);
    // Without it nobody knows which fields there should be.
    let entry = match fields.required("entry", findings, one_of(ENTRIES))? {
        Told::Delivered => delivery(&mut fields, findings)
            .and_then(|delivery| Ok(ServiceEntry::delivered(id?, delivery))),
        Told::Exchanged => exchange("of", &mut fields, findings)
            .and_then(|exchange| Ok(ServiceEntry::exchanged(id?, exchange))),
    };
    fields.finish(findings)?;
    entry
}

fn delivery(fields: &mut Fields<'_>, findings: &mut Findings) -> Reading<Delivery> {
    let of = fields.required("of", findings, non_empty_text);
    let on = fields.required("on", findings, date);
    let last_day = fields.optional("last_day", findings, date);
    let amount = fields.required("amount", findings, money);
    let in_time = fields.optional("in_time", findings, money);
    let mut delivery = Delivery::new(of?, on?, amount?);
    if let Some(last_day) = last_day? {
        delivery = delivery.with_last_day(last_day);
    }
    if let Some(in_time) = in_time? {
        delivery = delivery.with_in_time(in_time);
    }
    Ok(delivery)
}
