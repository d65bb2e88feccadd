//! How lines are divided into invoices.

use alloc::{collections::BTreeMap, sync::Arc, vec::Vec};

use chrono::NaiveDate;

use super::{
    Billing, Invoice, InvoiceLine, Invoices,
    line::{Line, Origin, lines},
};
use crate::{
    decision::{Error, Outcome, Step, Trace, Undetermined, Value},
    document::{RuleId, Source, clauses, lists::SplitBillingCriterion as Criterion},
    money::{Currency, Money},
    order::Order,
};

/// The invoices into which `billing` divides its lines.
pub(crate) fn invoices<T: Trace>(
    order: &Order,
    billing: &Billing,
    trace: &mut T,
) -> Result<Outcome<Invoices>, Error> {
    let lines = lines(order, billing)?;
    note_criteria(billing, trace);
    let mut missing = Undetermined::default();
    let mut sheets = Sheets::new();
    for line in &lines {
        trace.record(|| line.step());
        note_tax_exceptions(order, line, trace);
        let Some(heading) = heading(line, billing, &mut missing, trace) else {
            continue;
        };
        for (heading, entry) in entries(line, &heading, billing, trace)? {
            sheets.entry(heading).or_default().push(entry);
        }
    }
    if !missing.names().is_empty() {
        return Ok(Outcome::Undetermined(missing));
    }
    let invoices = sheets.into_iter().map(|(heading, lines)| {
        let amounts = lines.iter().map(InvoiceLine::amount);
        Ok(Invoice {
            total: sum(heading.currency, amounts)?,
            product_type: heading.product_type,
            delivery_date: heading.delivery_date,
            location: heading.place.map(|(_, id)| id),
            lines,
        })
    });
    let invoices: Vec<Invoice> = invoices.collect::<Result<_, Error>>()?;
    note_invoices(&invoices, trace);
    let totals = totals(&lines, &invoices, trace)?;
    trace.record(|| Step::loose_by(RuleId::CustomerTax, clauses::CUSTOMER_TAX_DUTY));
    Ok(Outcome::Decided(Invoices { invoices, totals }))
}

/// The lines of each invoice, in the order of the invoices.
type Sheets = BTreeMap<Heading, Vec<InvoiceLine>>;

/// What all lines of an invoice have in common; what they were not divided by is left out.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Heading {
    product_type: Option<Arc<str>>,
    delivery_date: Option<NaiveDate>,
    /// The place of the location in the order, and its id.
    place: Option<(usize, Arc<str>)>,
    currency: Currency,
}

/// By which criteria the lines are divided; unified billing is none.
fn note_criteria<T: Trace>(billing: &Billing, trace: &mut T) {
    if billing.split_by().len() == 0 {
        trace.record(|| Step::loose_by(RuleId::UnifiedBilling, clauses::UNIFIED_BILLING));
    }
    for criterion in billing.split_by() {
        trace.record(|| {
            Step::loose_by(RuleId::SplitBilling, criterion.clause())
                .with("criterion", Value::Code(criterion.as_str()))
        });
    }
}

/// Which locations are tax exceptions, whose proactive services are identified in an order of their own.
fn note_tax_exceptions<T: Trace>(order: &Order, line: &Line<'_>, trace: &mut T) {
    let category = line.service().map(|service| service.terms().category);
    if !category.is_some_and(|category| category.value().is_proactive()) {
        return;
    }
    for exception in order.tax_exception_locations().into_iter().flatten() {
        let mut shares = line.shares.iter();
        let Some(share) = shares.find(|share| &*share.location == exception.location()) else {
            continue;
        };
        trace.record(|| {
            let order = exception.order();
            Step::loose_by(
                RuleId::TaxExceptionLocation,
                clauses::TAX_EXCEPTION_LOCATION_PROACTIVE,
            )
            .with("line", Value::Text(line.id().clone()))
            .with("location", Value::Text(share.location.clone()))
            .with("order", order.map_or(Value::Missing, text))
        });
    }
}

/// What the invoice of `line` has in common, but for the location of a shared one; none where a fact is missing.
fn heading<T: Trace>(
    line: &Line<'_>,
    billing: &Billing,
    missing: &mut Undetermined,
    trace: &mut T,
) -> Option<Heading> {
    let mut is_whole = true;
    let mut note = |criterion: Criterion, name, found: Option<(Value, Origin)>| {
        if found.is_none() {
            is_whole = false;
            missing.add_all(&Undetermined::missing(&[name]));
        }
        trace.record(|| {
            let step = Step::loose_by(RuleId::LineCriterion, criterion.clause())
                .with("line", Value::Text(line.id().clone()))
                .with("criterion", Value::Code(criterion.as_str()));
            match found {
                Some((value, origin)) => step
                    .with("value", value)
                    .with("from", Value::Code(origin.as_str())),
                None => step.with("value", Value::Missing),
            }
        });
    };
    let mut heading = Heading {
        product_type: None,
        delivery_date: None,
        place: None,
        currency: line.amount.currency(),
    };
    for criterion in billing.split_by() {
        match criterion {
            Criterion::ProductType => {
                let found = line.product_type();
                heading.product_type = found.clone().map(|(text, _)| text);
                let found = found.map(|(text, origin)| (Value::Text(text), origin));
                note(criterion, "product_type", found);
            }
            Criterion::DeliveryDate => {
                let found = line.delivery_date();
                heading.delivery_date = found.map(|(date, _)| date);
                let found = found.map(|(date, origin)| (Value::Date(date), origin));
                note(criterion, "delivery_date", found);
            }
            Criterion::CustomerLocation => match line.shares.as_slice() {
                [] => note(criterion, "locations", None),
                [only] => {
                    heading.place = Some((only.place, only.location.clone()));
                    let value = Value::Text(only.location.clone());
                    note(
                        criterion,
                        "locations",
                        Some((value, line.origin_of_shares())),
                    );
                }
                // Each part is a step of its own.
                _ => {}
            },
        }
    }
    is_whole.then_some(heading)
}

/// The line, or its parts if several locations bear it and the lines are divided by location.
fn entries<T: Trace>(
    line: &Line<'_>,
    heading: &Heading,
    billing: &Billing,
    trace: &mut T,
) -> Result<Vec<(Heading, InvoiceLine)>, Error> {
    let entry = |amount, is_part| InvoiceLine {
        id: line.id().clone(),
        amount,
        is_part,
    };
    if line.shares.len() < 2 || !billing.splits_by(Criterion::CustomerLocation) {
        return Ok([(heading.clone(), entry(line.amount, false))].into());
    }
    let parts = line.shares.iter().zip(parts(line, trace)?);
    let parts = parts.map(|(share, amount)| {
        let heading = Heading {
            place: Some((share.place, share.location.clone())),
            ..heading.clone()
        };
        (heading, entry(amount, true))
    });
    Ok(parts.collect())
}

/// What each of the locations that share `line` bears of it: its share cut to the minor unit, and maybe one unit of what is left
/// over, which goes to those that lost most, the earlier of the order's locations if they lost the same.
fn parts<T: Trace>(line: &Line<'_>, trace: &mut T) -> Result<Vec<Money>, Error> {
    let (whole, shares) = (line.amount, &line.shares);
    let parts = whole.allocated(shares.iter().map(|share| share.weight));
    let cut = sum(whole.currency(), parts.iter().map(|part| part.cut))?;
    let left_over = difference(whole, cut)?;
    let weights = shares.iter().map(|share| i64::from(share.weight.get()));
    let weights = weights.fold(0, i64::saturating_add);
    trace.record(|| {
        Step::loose(RuleId::SharedLine, Source::Given)
            .with("line", Value::Text(line.id().clone()))
            .with("amount", Value::Money(whole))
            .with("weights", Value::Count(weights))
            .with("cut", Value::Money(cut))
            .with("left_over", Value::Money(left_over))
    });
    for (share, part) in shares.iter().zip(&parts) {
        let of_left_over = difference(part.amount, part.cut)?;
        trace.record(|| {
            Step::loose(RuleId::ShareOfLine, Source::Given)
                .with("line", Value::Text(line.id().clone()))
                .with("location", Value::Text(share.location.clone()))
                .with("weight", Value::Count(share.weight.get().into()))
                .with("weights", Value::Count(weights))
                .with("cut", Value::Money(part.cut))
                .with("of_left_over", Value::Money(of_left_over))
                .with("part", Value::Money(part.amount))
        });
    }
    Ok(parts.iter().map(|part| part.amount).collect())
}

/// Each invoice, with what its lines have in common.
fn note_invoices<T: Trace>(invoices: &[Invoice], trace: &mut T) {
    let mut currencies: Vec<_> = invoices.iter().map(Invoice::currency).collect();
    currencies.sort_unstable();
    currencies.dedup();
    if currencies.len() > 1 {
        trace.record(|| {
            Step::loose(RuleId::OneCurrency, Source::Given)
                .with("currencies", count(currencies.len()))
        });
    }
    for (number, invoice) in (1..).zip(invoices) {
        trace.record(|| {
            let mut step =
                Step::loose(RuleId::Invoice, Source::Given).with("invoice", count(number));
            if let Some(product_type) = &invoice.product_type {
                step = step.with("product_type", Value::Text(product_type.clone()));
            }
            if let Some(date) = invoice.delivery_date {
                step = step.with("delivery_date", Value::Date(date));
            }
            if let Some(location) = &invoice.location {
                step = step.with("location", Value::Text(location.clone()));
            }
            step.with("lines", count(invoice.lines.len()))
                .with("total", Value::Money(invoice.total))
        });
    }
}

/// What the lines come to in each currency; that the invoices come to the same is a step.
fn totals<T: Trace>(
    lines: &[Line<'_>],
    invoices: &[Invoice],
    trace: &mut T,
) -> Result<Vec<Money>, Error> {
    let mut amounts = BTreeMap::<Currency, Vec<Money>>::new();
    for line in lines {
        amounts
            .entry(line.amount.currency())
            .or_default()
            .push(line.amount);
    }
    let mut totals = Vec::new();
    for (currency, amounts) in amounts {
        let total = sum(currency, amounts)?;
        let of_currency = invoices
            .iter()
            .filter(|invoice| invoice.currency() == currency);
        let sum_of_invoices = sum(currency, of_currency.clone().map(Invoice::total))?;
        trace.record(|| {
            Step::loose(RuleId::InvoicedTotal, Source::Given)
                .holds(sum_of_invoices == total)
                .with("invoices", count(of_currency.count()))
                .with("invoiced", Value::Money(sum_of_invoices))
                .with("total", Value::Money(total))
        });
        totals.push(total);
    }
    Ok(totals)
}

fn sum(currency: Currency, amounts: impl IntoIterator<Item = Money>) -> Result<Money, Error> {
    Money::checked_sum(currency, amounts).map_err(Error::arithmetic("lines", ()))
}

fn difference(whole: Money, part: Money) -> Result<Money, Error> {
    whole
        .checked_sub(part)
        .map_err(Error::arithmetic("lines", ()))
}

fn text(text: &str) -> Value {
    Value::Text(text.into())
}

fn count(count: usize) -> Value {
    i64::try_from(count).map_or(Value::Missing, Value::Count)
}
