//! The sentences of invoices.

use core::fmt;

use chrono::NaiveDate;

use super::super::{
    English,
    words::{Tell, Words},
};
use crate::document::{
    IfAny, InvoiceRule, Service,
    lists::SplitBillingCriterion,
    vocabulary::fees::{LineFact, LineFactOrigin},
};

pub(super) fn sentence(
    rule: &InvoiceRule,
    words: Words<'_>,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    match rule {
        InvoiceRule::UnifiedBilling => f.write_str("All lines are billed in one invoice."),
        InvoiceRule::SplitBilling { criterion } => {
            let criterion = words.of(criterion);
            write!(f, "The lines are divided into invoices by the {criterion}.")
        }
        InvoiceRule::BilledLine {
            line,
            purchase,
            service,
            description,
            price: IfAny(price),
            amount: IfAny(amount),
        } => {
            write!(f, "Line {} bills ", words.of(line))?;
            let (purchase, description) = (purchase.0.as_deref(), description.0.as_deref());
            subject(purchase, service.0, description, words, f)?;
            if let Some(price) = price {
                write!(f, " at its price of {}", words.of(price))?;
            }
            if let Some(amount) = amount {
                write!(f, " at {}", words.of(amount))?;
            }
            f.write_str(".")
        }
        InvoiceRule::FlexRest {
            purchase,
            price,
            covered,
            rest,
        } => {
            let (purchase, price) = (words.of(purchase), words.of(price));
            let (covered, rest) = (words.of(covered), words.of(rest));
            write!(
                f,
                "Of the {price} of {purchase} Flex pays {covered}, and {rest} is left to be billed."
            )
        }
        InvoiceRule::TaxExceptionLocation {
            line,
            location,
            order,
        } => tax_exception(line, location, order.as_deref(), words, f),
        InvoiceRule::LineCriterion {
            line,
            criterion,
            value,
            from,
        } => line_criterion(line, *criterion, value.as_ref(), *from, words, f),
        InvoiceRule::SharedLine {
            line,
            amount,
            weights,
            cut,
            left_over,
        } => {
            let (line, amount, weights) = (words.of(line), words.of(amount), words.of(weights));
            let (cut, left_over) = (words.of(cut), words.of(left_over));
            write!(
                f,
                "Line {line}, {amount}, is shared by weights of {weights} in all. The shares, cut to the minor unit, come to {cut}; \
                 the {left_over} left over goes, a minor unit each, to those that lost most, the earlier location of the order first."
            )
        }
        InvoiceRule::ShareOfLine {
            line,
            location,
            weight,
            weights,
            cut,
            of_left_over,
            part,
        } => {
            let (line, location) = (words.of(line), words.of(location));
            let (weight, weights) = (words.of(weight), words.of(weights));
            let (cut, of_left_over) = (words.of(cut), words.of(of_left_over));
            let part = words.of(part);
            write!(
                f,
                "Of line {line}, {location} bears {weight} of {weights}: {cut} and {of_left_over} of what is left over, {part}."
            )
        }
        InvoiceRule::SharedGroup { .. }
        | InvoiceRule::ShareOfGroup { .. }
        | InvoiceRule::ShareInGroup { .. } => group(rule, words, f),
        InvoiceRule::GivenRefund { .. }
        | InvoiceRule::BilledBefore { .. }
        | InvoiceRule::CreditNote { .. }
        | InvoiceRule::SplitUndone { .. }
        | InvoiceRule::ShareUndone { .. } => undoing(rule, words, f),
        InvoiceRule::OneCurrency { currencies } => write!(
            f,
            "An invoice has one currency, and nothing is converted: the {} currencies are billed apart.",
            words.of(currencies)
        ),
        InvoiceRule::Invoice {
            invoice,
            product_type,
            delivery_date,
            location,
            lines,
            total,
        } => {
            write!(f, "Invoice {}", words.of(invoice))?;
            let (product_type, location) = (product_type.0.as_deref(), location.0.as_deref());
            heading(product_type, delivery_date.0, location, words, f)?;
            let plural = if *lines == 1 { "" } else { "s" };
            let (lines, total) = (words.of(lines), words.of(total));
            write!(f, ": {lines} line{plural}, {total} in all.")
        }
        InvoiceRule::CashRounding {
            invoice,
            total,
            increment,
            rounding,
            payable,
            difference,
        } => {
            let (invoice, total, rounding) = (words.of(invoice), words.of(total), words.of(rounding));
            let (increment, payable) = (words.of(increment), words.of(payable));
            let difference = words.of(difference);
            write!(
                f,
                "In cash the total of invoice {invoice}, {total}, is rounded {rounding} to multiples of {increment}: {payable} is payable, \
                 a difference of {difference}."
            )
        }
        InvoiceRule::InvoicedTotal {
            holds,
            invoices,
            invoiced,
            total,
        } => {
            let same = if *holds { "the same" } else { "which differs" };
            let (count, invoiced) = (words.of(invoices), words.of(invoiced));
            let total = words.of(total);
            write!(
                f,
                "Invoices: {count}, {invoiced} in all; the lines come to {total}, {same}."
            )
        }
        InvoiceRule::CustomerTax => f.write_str(
            "Taxes that arise between the host and downstream locations are the customer's alone; no tax is computed.",
        ),
    }
}

/// How lines are divided that are shared alike.
fn group(rule: &InvoiceRule, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    match rule {
        InvoiceRule::SharedGroup {
            group,
            lines,
            amount,
            weights,
            cut,
            left_over,
        } => {
            let plural = if *lines == 1 { "" } else { "s" };
            let (group, lines, amount) = (words.of(group), words.of(lines), words.of(amount));
            let (weights, cut, left_over) = (words.of(weights), words.of(cut), words.of(left_over));
            write!(
                f,
                "Group {group}, {lines} line{plural} shared alike, {amount} in all, is shared by weights of {weights} in all. The shares, \
                 cut to the minor unit, come to {cut}; the {left_over} left over goes, a minor unit each, to those that lost most, the \
                 earlier location of the order first. Each minor unit of a line then goes to the location of whose part the smallest \
                 share is placed."
            )
        }
        InvoiceRule::ShareOfGroup {
            group,
            location,
            weight,
            weights,
            cut,
            of_left_over,
            part,
        } => {
            let (group, location) = (words.of(group), words.of(location));
            let (weight, weights) = (words.of(weight), words.of(weights));
            let (cut, of_left_over) = (words.of(cut), words.of(of_left_over));
            let part = words.of(part);
            write!(
                f,
                "Of group {group}, {location} bears {weight} of {weights}: {cut} and {of_left_over} of what is left over, {part}."
            )
        }
        InvoiceRule::ShareInGroup {
            line,
            group,
            location,
            amount,
            so_far,
            part,
        } => {
            let (line, group, location) = (words.of(line), words.of(group), words.of(location));
            let (amount, so_far, part) = (words.of(amount), words.of(so_far), words.of(part));
            write!(
                f,
                "Of line {line} of group {group}, {location} bears {amount}: with it, {so_far} of {part}."
            )
        }
        _ => Ok(()),
    }
}

/// What credit notes undo, and what is below zero without being one.
fn undoing(rule: &InvoiceRule, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    match rule {
        InvoiceRule::GivenRefund { line, amount } => {
            let (line, amount) = (words.of(line), words.of(amount));
            write!(
                f,
                "Line {line}, {amount}, names no line that it undoes: it is divided as it is given."
            )
        }
        InvoiceRule::BilledBefore {
            line,
            amount,
            undone,
        } => {
            let (line, amount, undone) = (words.of(line), words.of(amount), words.of(undone));
            write!(
                f,
                "Line {line} was billed before: {amount}, of which {undone} is undone."
            )
        }
        InvoiceRule::CreditNote {
            line,
            undoes,
            amount,
            billed,
            before,
            left,
        } => {
            let (line, undoes, amount) = (words.of(line), words.of(undoes), words.of(amount));
            let (billed, before, left) = (words.of(billed), words.of(before), words.of(left));
            write!(
                f,
                "Line {line}, {amount}, undoes line {undoes} of {billed}, of which {before} was undone before: {left} is left of it."
            )
        }
        InvoiceRule::SplitUndone {
            line,
            undoes,
            locations,
        } => {
            let (line, undoes, locations) = (words.of(line), words.of(undoes), words.of(locations));
            write!(
                f,
                "Line {line} undoes the split of line {undoes} between {locations} locations: each minor unit goes to the one of whose                  part the smallest share is undone, the earlier location of the order first."
            )
        }
        InvoiceRule::ShareUndone {
            line,
            location,
            part,
            so_far,
            before,
            amount,
        } => {
            let (line, location, part) = (words.of(line), words.of(location), words.of(part));
            let (so_far, before, amount) = (words.of(so_far), words.of(before), words.of(amount));
            write!(
                f,
                "By line {line}, {so_far} of the {part} that {location} bore is undone, {before} of it before: it gets back {amount}."
            )
        }
        _ => Ok(()),
    }
}

fn tax_exception(
    line: &str,
    location: &str,
    order: Option<&str>,
    words: Words<'_>,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    let (line, location) = (words.of(line), words.of(location));
    write!(
        f,
        "Line {line}: {location} is a tax exception location, whose proactive services are identified in "
    )?;
    match order {
        Some(order) => {
            let order = words.of(order);
            write!(f, "the order {order} of its own agreement.")
        }
        None => f.write_str("an order of its own agreement, which is not named."),
    }
}

fn line_criterion(
    line: &str,
    criterion: SplitBillingCriterion,
    value: Option<&LineFact>,
    from: IfAny<LineFactOrigin>,
    words: Words<'_>,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    let (criterion, line) = (words.of(&criterion), words.of(line));
    write!(f, "The {criterion} of line {line} is ")?;
    let Some(value) = value else {
        return f.write_str("not given.");
    };
    let value = words.of(value);
    write!(f, "{value}{}.", from.0.map_or("", origin))
}

/// What a line is for.
fn subject(
    purchase: Option<&str>,
    service: Option<Service>,
    description: Option<&str>,
    words: Words<'_>,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    match (purchase, service) {
        (Some(purchase), Some(service)) => {
            let (purchase, service) = (words.of(purchase), words.of(&service));
            write!(f, "the purchase {purchase} of {service}")
        }
        (Some(purchase), None) => write!(f, "the purchase {}", words.of(purchase)),
        (None, Some(service)) => service.tell(words, f),
        (None, None) => match description {
            Some(description) => description.tell(words, f),
            None => f.write_str("what is not described"),
        },
    }
}

/// What the lines of an invoice have in common.
fn heading(
    product_type: Option<&str>,
    delivery_date: Option<NaiveDate>,
    location: Option<&str>,
    words: Words<'_>,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    if let Some(product_type) = product_type {
        let product_type = words.of(product_type);
        write!(f, ", type of product {product_type}")?;
    }
    if let Some(date) = &delivery_date {
        write!(f, ", delivery date {}", words.of(date))?;
    }
    match location {
        Some(location) => write!(f, ", location {}", words.of(location)),
        None => Ok(()),
    }
}

impl Tell<English> for SplitBillingCriterion {
    fn tell(&self, _: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::ProductType => "type of product",
            Self::DeliveryDate => "delivery date",
            Self::CustomerLocation => "customer location",
        })
    }
}

impl Tell<English> for LineFact {
    fn tell(&self, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::ProductType(text) | Self::Location(text) => text.tell(words, f),
            Self::DeliveryDate(date) => date.tell(words, f),
        }
    }
}

const fn origin(from: LineFactOrigin) -> &'static str {
    match from {
        LineFactOrigin::Line => "",
        LineFactOrigin::Purchase => ", by its purchase",
        LineFactOrigin::Catalogue => ", by the table of the catalogue that lists its service",
    }
}
