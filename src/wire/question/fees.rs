//! Reads questions about fees and invoices.

use alloc::{borrow::ToOwned, string::ToString, vec::Vec};
use core::{num::NonZeroU32, ops::RangeInclusive};

use chrono::NaiveDate;

use super::{Node, Read, data_read};
use crate::{
    document::{Service, lists::SplitBillingCriterion},
    fees::{
        Billing, BillingLine, Cancellation, CancelledDeliveries, Proration, ProrationBasis,
        ProrationPrice, ProrationWhole,
    },
    finding::{Findings, Path},
    wire::{
        grammar::format_date,
        names::service,
        reader::{Fields, Reading, date, exactly_one, integer, list_of, non_empty_text, refuse},
        values::{money, named},
    },
};

data_read!(Cancellation, CancelledDeliveries);

impl Read for Billing {
    fn read(fields: &mut Fields<'_>, findings: &mut Findings) -> Reading<Self> {
        let split_by = fields.required("split_by", findings, criteria);
        let lines = fields.required("lines", findings, |node, path, findings| {
            Ok((list_of(line)(node, path, findings)?, node))
        });
        let (split_by, (lines, node)) = (split_by?, lines?);
        Billing::try_new(split_by, lines).or_else(|error| {
            let value = error.value().map(|value| Node::Text(value.to_owned()));
            let message = error.problem().to_string();
            let written = value.as_ref().unwrap_or(node);
            refuse(error.code(), message, written, error.path(), findings)
        })
    }
}

/// Criteria of split billing, each once; none for one invoice.
fn criteria(
    node: &Node,
    path: &Path,
    findings: &mut Findings,
) -> Reading<Vec<SplitBillingCriterion>> {
    let name = SplitBillingCriterion::as_str;
    let criteria = list_of(named(SplitBillingCriterion::ALL, name))(node, path, findings)?;
    for (index, criterion) in criteria.iter().enumerate() {
        if criteria.iter().take(index).any(|one| one == criterion) {
            let message = "this is in the list already";
            let written = Node::Text(criterion.as_str().to_owned());
            return refuse(
                "repeated_value",
                message,
                &written,
                &path.index(index),
                findings,
            );
        }
    }
    Ok(criteria)
}

/// What a line is for.
enum Subject<'n> {
    Purchase(&'n str),
    Service(Service),
    Described(&'n str),
}

fn line(node: &Node, path: &Path, findings: &mut Findings) -> Reading<BillingLine> {
    let mut fields = Fields::open(node, path, findings)?;
    let id = fields.required("id", findings, non_empty_text);
    let subject = subject(&mut fields, node, path, findings);
    let line = match subject {
        Ok(Subject::Purchase(purchase)) => {
            let amount = fields.optional("amount", findings, money);
            amount.and_then(|amount| {
                Ok(match amount {
                    Some(amount) => BillingLine::for_purchase(id?, purchase, amount),
                    None => BillingLine::price_of(id?, purchase),
                })
            })
        }
        Ok(Subject::Service(service)) => {
            let amount = fields.required("amount", findings, money);
            amount.and_then(|amount| Ok(BillingLine::of_service(id?, service, amount)))
        }
        Ok(Subject::Described(text)) => {
            let amount = fields.required("amount", findings, money);
            amount.and_then(|amount| Ok(BillingLine::described(id?, text, amount)))
        }
        Err(reported) => {
            let amount = fields.optional("amount", findings, money);
            amount.and(Err(reported))
        }
    };
    let product_type = fields.optional("product_type", findings, non_empty_text);
    let delivery_date = fields.optional("delivery_date", findings, date);
    let shares = fields.optional("locations", findings, list_of(share));
    fields.finish(findings)?;
    let mut line = line?.shared_by(shares?.unwrap_or_default());
    if let Some(product_type) = product_type? {
        line = line.with_product_type(product_type);
    }
    if let Some(date) = delivery_date? {
        line = line.with_delivery_date(date);
    }
    Ok(line)
}

fn subject<'n>(
    fields: &mut Fields<'n>,
    node: &'n Node,
    path: &Path,
    findings: &mut Findings,
) -> Reading<Subject<'n>> {
    let purchase = fields.optional("purchase", findings, non_empty_text);
    let service = fields.optional("service", findings, service);
    let description = fields.optional("description", findings, non_empty_text);
    let given = [
        ("purchase", purchase.map(|id| id.map(Subject::Purchase))),
        ("service", service.map(|one| one.map(Subject::Service))),
        (
            "description",
            description.map(|text| text.map(Subject::Described)),
        ),
    ];
    exactly_one(given, node, path, findings)
}

/// A location that bears a line, and its weight, from 1.
fn share<'n>(
    node: &'n Node,
    path: &Path,
    findings: &mut Findings,
) -> Reading<(&'n str, NonZeroU32)> {
    let mut fields = Fields::open(node, path, findings)?;
    let location = fields.required("location", findings, non_empty_text);
    let weight = fields.required("weight", findings, integer(1..=u32::MAX));
    fields.finish(findings)?;
    // What is read is not zero.
    let weight = NonZeroU32::new(weight?).unwrap_or(NonZeroU32::MIN);
    Ok((location?, weight))
}

impl Read for Proration {
    fn read(fields: &mut Fields<'_>, findings: &mut Findings) -> Reading<Self> {
        let price = fields.required("price", findings, price);
        let whole = fields.required("whole", findings, whole);
        let parts = fields.required("parts", findings, |node, path, findings| {
            Ok((list_of(dates)(node, path, findings)?, node))
        });
        let (price, whole, (parts, node)) = (price?, whole?, parts?);
        Proration::try_new(price, whole, parts).or_else(|error| {
            let value = error.date();
            let value = value.map(|date| Node::Text(format_date(date).to_string()));
            let message = error.problem().to_string();
            let written = value.as_ref().unwrap_or(node);
            refuse(error.code(), message, written, error.path(), findings)
        })
    }
}

/// An amount, or the purchase whose price it is.
fn price(node: &Node, path: &Path, findings: &mut Findings) -> Reading<ProrationPrice> {
    let mut fields = Fields::open(node, path, findings)?;
    if fields.given("purchase").is_none() {
        return money(node, path, findings).map(ProrationPrice::Given);
    }
    let purchase = fields.required("purchase", findings, non_empty_text);
    fields.finish(findings)?;
    Ok(ProrationPrice::OfPurchase(purchase?.into()))
}

fn whole(node: &Node, path: &Path, findings: &mut Findings) -> Reading<ProrationBasis> {
    let mut fields = Fields::open(node, path, findings)?;
    // Without it nobody knows which fields there should be.
    let whole = match fields.required(
        "kind",
        findings,
        named(ProrationWhole::ALL, ProrationWhole::as_str),
    )? {
        ProrationWhole::Term => Ok(ProrationBasis::Term),
        ProrationWhole::ContractYear => Ok(ProrationBasis::ContractYear),
        ProrationWhole::Purchase => {
            let purchase = fields.required("purchase", findings, non_empty_text);
            purchase.map(|id| ProrationBasis::Purchase(id.into()))
        }
        ProrationWhole::Dates => days(&mut fields, findings).map(ProrationBasis::Dates),
    };
    fields.finish(findings)?;
    whole
}

fn dates(node: &Node, path: &Path, findings: &mut Findings) -> Reading<RangeInclusive<NaiveDate>> {
    let mut fields = Fields::open(node, path, findings)?;
    let dates = days(&mut fields, findings);
    fields.finish(findings)?;
    dates
}

/// The dates from the first to the last, among the fields of an object.
fn days(fields: &mut Fields<'_>, findings: &mut Findings) -> Reading<RangeInclusive<NaiveDate>> {
    let first_day = fields.required("first_day", findings, date);
    let last_day = fields.required("last_day", findings, date);
    Ok(first_day?..=last_day?)
}
