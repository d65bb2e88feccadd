//! Reads questions about travel, and about work before its contract.

use core::num::NonZeroU32;

use super::{Node, Read};
use crate::{
    document::DeliveryMode,
    entitlement::Facts,
    fees::{Expense, InvoicedWork, PrestartWork, Traveller, Trip, Visits},
    finding::{Findings, Path},
    wire::{
        names::service,
        reader::{Fields, Reading, date, instant, integer, list_of},
        values::{flag, money, named},
    },
};

impl Read for Trip {
    fn read(fields: &mut Fields<'_>, findings: &mut Findings) -> Reading<Self> {
        let service = fields.required("service", findings, service);
        let on = fields.required("on", findings, date);
        let modes = named(DeliveryMode::ALL, DeliveryMode::as_str);
        let mode = fields.required("mode", findings, modes);
        let travellers = named(Traveller::ALL, Traveller::as_str);
        let traveller = fields.required("traveller", findings, travellers);
        let expenses = fields.required("expenses", findings, list_of(expense));
        let prepaid = fields.optional("prepaid", findings, flag);
        let visits = fields.optional("visits", findings, visits);
        let agreed_in_writing = fields.optional("agreed_in_writing", findings, flag);
        let azure_service_active = fields.optional("azure_service_active", findings, flag);
        let mut facts = Facts::UNKNOWN;
        facts.agreed_in_writing = agreed_in_writing?;
        facts.azure_service_active = azure_service_active?;
        let mut trip = Trip::new(service?, on?, mode?, traveller?, expenses?).with_facts(facts);
        if let Some(prepaid) = prepaid? {
            trip = trip.with_prepaid(prepaid);
        }
        if let Some(visits) = visits? {
            trip = trip.with_visits(visits);
        }
        Ok(trip)
    }
}

fn expense(node: &Node, path: &Path, findings: &mut Findings) -> Reading<Expense> {
    let mut fields = Fields::open(node, path, findings)?;
    let cost = fields.required("cost", findings, money);
    let reasonable = fields.optional("reasonable", findings, flag);
    fields.finish(findings)?;
    let expense = Expense::new(cost?);
    Ok(match reasonable? {
        Some(holds) => expense.with_reasonable(holds),
        None => expense,
    })
}

fn visits(node: &Node, path: &Path, findings: &mut Findings) -> Reading<Visits> {
    let mut fields = Fields::open(node, path, findings)?;
    let count = fields.required("count", findings, integer(1..=u32::MAX));
    let price = fields.required("price", findings, money);
    fields.finish(findings)?;
    let count = NonZeroU32::new(count?).unwrap_or(NonZeroU32::MIN);
    Ok(Visits::new(count, price?))
}

impl Read for PrestartWork {
    fn read(fields: &mut Fields<'_>, findings: &mut Findings) -> Reading<Self> {
        let work = fields.required("work", findings, list_of(invoiced_work));
        let requested = fields.optional("requested", findings, flag);
        let authorised = fields.optional("authorised", findings, flag);
        let signed_at = fields.optional("signed_at", findings, instant);
        let mut prestart = PrestartWork::new(work?);
        if let Some(holds) = requested? {
            prestart = prestart.with_requested(holds);
        }
        if let Some(holds) = authorised? {
            prestart = prestart.with_authorised(holds);
        }
        if let Some(at) = signed_at? {
            prestart = prestart.with_signed_at(at);
        }
        Ok(prestart)
    }
}

fn invoiced_work(node: &Node, path: &Path, findings: &mut Findings) -> Reading<InvoicedWork> {
    let mut fields = Fields::open(node, path, findings)?;
    let rendered_at = fields.required("rendered_at", findings, instant);
    let invoiced = fields.required("invoiced", findings, money);
    fields.finish(findings)?;
    Ok(InvoicedWork::new(rendered_at?, invoiced?))
}
