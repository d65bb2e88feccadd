//! The sentences of invoices.

use alloc::{format, string::String};

use super::Operands;
use crate::document::RuleId;

pub(super) fn invoices(rule: RuleId, operands: &mut Operands<'_>) -> Option<String> {
    Some(match rule {
        RuleId::UnifiedBilling => "All lines are billed in one invoice.".into(),
        RuleId::SplitBilling => format!(
            "The lines are divided into invoices by the {}.",
            criterion(operands)?
        ),
        RuleId::BilledLine => line(operands)?,
        RuleId::TaxExceptionLocation => {
            let (line, location) = (operands.value("line")?, operands.value("location")?);
            let order = match operands.known("order")? {
                Some(order) => format!("the order {order} of its own agreement"),
                None => "an order of its own agreement, which is not named".into(),
            };
            format!(
                "Line {line}: {location} is a tax exception location, whose proactive services are identified in {order}."
            )
        }
        RuleId::LineCriterion => {
            let (line, criterion) = (operands.value("line")?, criterion(operands)?);
            match operands.known("value")? {
                Some(value) => {
                    let origin = match operands.name("from")? {
                        "line" => "",
                        "purchase" => ", by its purchase",
                        "catalogue" => ", the table of the catalogue in which its service stands",
                        _ => return None,
                    };
                    format!("The {criterion} of line {line} is {value}{origin}.")
                }
                None => format!("The {criterion} of line {line} is not given."),
            }
        }
        RuleId::SharedLine => format!(
            "Line {}, {}, is shared by weights of {} in all. The shares, cut to the minor unit, come to {}; the {} left over goes, \
             a minor unit each, to those that lost most, the earlier location of the order first.",
            operands.value("line")?,
            operands.value("amount")?,
            operands.value("weights")?,
            operands.value("cut")?,
            operands.value("left_over")?,
        ),
        RuleId::ShareOfLine => format!(
            "Of line {}, {} bears {} of {}: {} and {} of what is left over, {}.",
            operands.value("line")?,
            operands.value("location")?,
            operands.value("weight")?,
            operands.value("weights")?,
            operands.value("cut")?,
            operands.value("of_left_over")?,
            operands.value("part")?,
        ),
        RuleId::OneCurrency => format!(
            "An invoice has one currency, and nothing is converted: the {} currencies are billed apart.",
            operands.value("currencies")?,
        ),
        RuleId::Invoice => invoice(operands)?,
        RuleId::InvoicedTotal => format!(
            "Invoices: {}, {} in all; the lines come to {}, {}.",
            operands.value("invoices")?,
            operands.value("invoiced")?,
            operands.value("total")?,
            if operands.held()? {
                "the same"
            } else {
                "which differs"
            },
        ),
        RuleId::CustomerTax => {
            "Taxes that arise between the host and downstream locations are the customer's alone; no tax is computed.".into()
        }
        _ => return None,
    })
}

fn criterion(operands: &mut Operands<'_>) -> Option<&'static str> {
    Some(match operands.name("criterion")? {
        "product_type" => "type of product",
        "delivery_date" => "delivery date",
        "customer_location" => "customer location",
        _ => return None,
    })
}

fn line(operands: &mut Operands<'_>) -> Option<String> {
    let line = operands.value("line")?;
    let subject = match (operands.value("purchase"), operands.value("service")) {
        (Some(purchase), service) => format!("the purchase {purchase} of {}", service?),
        (None, Some(service)) => format!("{service}"),
        (None, None) => format!("{}", operands.value("description")?),
    };
    Some(match operands.value("price") {
        Some(price) => format!("Line {line} bills the price of {subject}, {price}."),
        None => format!(
            "Line {line} bills {} for {subject}.",
            operands.value("amount")?
        ),
    })
}

fn invoice(operands: &mut Operands<'_>) -> Option<String> {
    let number = operands.value("invoice")?;
    let heading = [
        ("product_type", "the type of product"),
        ("delivery_date", "the delivery date"),
        ("location", "the location"),
    ];
    let heading = heading.map(|(name, what)| match operands.value(name) {
        Some(value) => format!(" for {what} {value}"),
        None => String::new(),
    });
    Some(format!(
        "Invoice {number}{}: {} in all, lines {}.",
        heading.concat(),
        operands.value("total")?,
        operands.value("lines")?,
    ))
}
