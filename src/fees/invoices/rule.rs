//! Decides how lines are divided into invoices: `2.4/unified-billing`, `2.4/split-billing-criteria`.

use alloc::{collections::BTreeMap, sync::Arc, vec::Vec};

use chrono::NaiveDate;

use super::{
    Billing, CashRounding, CashTotal, Invoice, InvoiceLine, Invoices, LineDivision,
    line::{Facts, Line, lines},
    note::Charges,
    share::{self, Groups},
};
use crate::{
    decision::{Outcome, QuestionError, Step, Trace, Undetermined},
    document::{
        IfAny, InvoiceRule, Readings, Source, clauses,
        lists::SplitBillingCriterion as Criterion,
        vocabulary::fees::{LineFact, LineFactOrigin as Origin},
    },
    money::{Currency, Money},
    order::Order,
};

/// The invoices into which `billing` divides its lines.
pub(crate) fn invoices<T: Trace>(
    order: &Order,
    billing: &Billing,
    readings: &Readings,
    trace: &mut T,
) -> Result<Outcome<Invoices>, QuestionError> {
    let lines = lines(order, billing, readings, trace)?;
    note_criteria(billing, trace);
    let mut missing = Undetermined::default();
    let mut charges = Charges::of(billing);
    let mut sheets = Sheets::new();
    let mut groups = Groups::default();
    for line in &lines {
        trace.record(|| line.step());
        note_refund(line, trace);
        note_tax_exceptions(order, line, trace);
        let named = (line.id(), line.amount.currency());
        let heading = heading(named, &line.facts(), billing, &mut missing, trace);
        let is_shared = line.shares.len() > 1 && billing.splits_by(Criterion::CustomerLocation);
        let entries = match (heading, is_shared, billing.division()) {
            (None, _, _) => Vec::new(),
            (Some(heading), false, _) => [whole(line, heading)].into(),
            (Some(heading), true, LineDivision::EachLine) => {
                share::entries(line, &heading, share::parts(line, trace)?)
            }
            (Some(heading), true, LineDivision::Group) => {
                groups.add(line, heading);
                continue;
            }
        };
        charges.add(line, &entries);
        enter(entries, &mut sheets);
    }
    for (line, entries) in groups.divide(trace)? {
        charges.add(line, &entries);
        enter(entries, &mut sheets);
    }
    charges.add_billed(order, billing, &mut missing, trace)?;
    enter(charges.undo(billing, trace)?, &mut sheets);
    if !missing.names().is_empty() {
        return Ok(Outcome::Undetermined(missing));
    }
    // Who bears nothing of what is shared has no invoice for it.
    sheets.retain(|_, lines| !lines.iter().all(|line| line.part && line.amount.is_zero()));
    let invoices = sheets.into_iter().map(|(heading, mut lines)| {
        lines.sort_by(|one, other| one.line.cmp(&other.line));
        let amounts = lines.iter().map(|line| line.amount);
        let total = sum(heading.currency, amounts)?;
        Ok(Invoice {
            total,
            cash: in_cash(total, billing)?,
            product_type: heading.product_type,
            delivery_date: heading.delivery_date,
            location: heading.place.map(|(_, id)| id),
            lines,
        })
    });
    let invoices: Vec<Invoice> = invoices.collect::<Result<_, QuestionError>>()?;
    note_invoices(&invoices, trace);
    let amounts = lines.iter().map(|line| line.amount);
    let totals = totals(amounts.chain(billing.undone()), &invoices, trace)?;
    trace.record(|| Step::by(clauses::CUSTOMER_TAX_DUTY, InvoiceRule::CustomerTax));
    note_cash(&invoices, billing, trace);
    Ok(Outcome::Decided(Invoices { invoices, totals }))
}

/// A line, or a part of one, for the invoice of a heading.
pub(super) type Entry = (Heading, InvoiceLine);

/// The lines of each invoice, in the order of the invoices.
type Sheets = BTreeMap<Heading, Vec<InvoiceLine>>;

/// What all lines of an invoice have in common; what they were not divided by is left out.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Heading {
    product_type: Option<Arc<str>>,
    delivery_date: Option<NaiveDate>,
    /// The place of the location in the order, and its id.
    pub(super) place: Option<(usize, Arc<str>)>,
    currency: Currency,
}

impl Heading {
    /// The same, at `place`.
    pub(super) fn at(self, place: Option<(usize, Arc<str>)>) -> Self {
        Self { place, ..self }
    }
}

/// The line as a whole.
fn whole(line: &Line<'_>, heading: Heading) -> Entry {
    let entry = InvoiceLine {
        line: line.id().clone(),
        amount: line.amount,
        part: false,
        undoes: None,
    };
    (heading, entry)
}

fn enter(entries: Vec<Entry>, sheets: &mut Sheets) {
    for (heading, entry) in entries {
        sheets.entry(heading).or_default().push(entry);
    }
}

/// That a line below zero names no line that it undoes.
fn note_refund<T: Trace>(line: &Line<'_>, trace: &mut T) {
    if line.is_refund() {
        trace.record(|| {
            let rule = InvoiceRule::GivenRefund {
                line: line.id().clone(),
                amount: line.amount,
            };
            Step::by(Source::Given, rule)
        });
    }
}

/// By which criteria the lines are divided; unified billing is none.
fn note_criteria<T: Trace>(billing: &Billing, trace: &mut T) {
    if billing.split_by().len() == 0 {
        trace.record(|| Step::by(clauses::UNIFIED_BILLING, InvoiceRule::UnifiedBilling));
    }
    for criterion in billing.split_by() {
        trace.record(|| {
            let rule = InvoiceRule::SplitBilling { criterion };
            Step::by(criterion.clause(), rule)
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
            let rule = InvoiceRule::TaxExceptionLocation {
                line: line.id().clone(),
                location: share.location.clone(),
                order: exception.order().map(Arc::from),
            };
            Step::by(clauses::TAX_EXCEPTION_LOCATION_PROACTIVE, rule)
        });
    }
}

/// What the invoice of a line of `facts` has in common, but for the location of a shared one; none where a fact is missing.
pub(super) fn heading<T: Trace>(
    (line, currency): (&Arc<str>, Currency),
    facts: &Facts,
    billing: &Billing,
    missing: &mut Undetermined,
    trace: &mut T,
) -> Option<Heading> {
    let mut is_whole = true;
    let mut note = |criterion: Criterion, name, found: Option<(LineFact, Origin)>| {
        if found.is_none() {
            is_whole = false;
            missing.add_all(&Undetermined::missing(&[name]));
        }
        trace.record(|| {
            let (value, from) = found.unzip();
            let rule = InvoiceRule::LineCriterion {
                line: line.clone(),
                criterion,
                value,
                from: IfAny(from),
            };
            Step::by(criterion.clause(), rule)
        });
    };
    let mut heading = Heading {
        product_type: None,
        delivery_date: None,
        place: None,
        currency,
    };
    for criterion in billing.split_by() {
        match criterion {
            Criterion::ProductType => {
                let found = facts.product_type.clone();
                heading.product_type = found.clone().map(|(text, _)| text);
                let found = found.map(|(text, origin)| (LineFact::ProductType(text), origin));
                note(criterion, "product_type", found);
            }
            Criterion::DeliveryDate => {
                let found = facts.delivery_date;
                heading.delivery_date = found.map(|(date, _)| date);
                let found = found.map(|(date, origin)| (LineFact::DeliveryDate(date), origin));
                note(criterion, "delivery_date", found);
            }
            Criterion::CustomerLocation => match facts.places.as_slice() {
                [] => note(criterion, "locations", None),
                [only] => {
                    heading.place = Some(only.clone());
                    let value = LineFact::Location(only.1.clone());
                    note(
                        criterion,
                        "locations",
                        Some((value, facts.origin_of_places)),
                    );
                }
                // Each part is a step of its own.
                _ => {}
            },
        }
    }
    is_whole.then_some(heading)
}

/// Each invoice, with what its lines have in common.
fn note_invoices<T: Trace>(invoices: &[Invoice], trace: &mut T) {
    let mut currencies: Vec<_> = invoices.iter().map(Invoice::currency).collect();
    currencies.sort_unstable();
    currencies.dedup();
    if currencies.len() > 1 {
        trace.record(|| {
            let rule = InvoiceRule::OneCurrency {
                currencies: currencies.len(),
            };
            Step::by(Source::Given, rule)
        });
    }
    for (number, invoice) in (1..).zip(invoices) {
        trace.record(|| {
            let rule = InvoiceRule::Invoice {
                invoice: number,
                product_type: IfAny(invoice.product_type.clone()),
                delivery_date: IfAny(invoice.delivery_date),
                location: IfAny(invoice.location.clone()),
                lines: invoice.lines.len(),
                total: invoice.total,
            };
            Step::by(Source::Given, rule)
        });
    }
}

/// What of `total` is payable, if that is to be rounded.
fn in_cash(total: Money, billing: &Billing) -> Result<Option<CashTotal>, QuestionError> {
    let Some(cash) = cash_of(total.currency(), billing) else {
        return Ok(None);
    };
    let payable = cash
        .payable(total)
        .map_err(QuestionError::arithmetic("cash", ()))?;
    Ok(Some(CashTotal {
        payable,
        difference: difference(payable, total)?,
    }))
}

fn cash_of(currency: Currency, billing: &Billing) -> Option<CashRounding> {
    let mut cash = billing.cash().iter().copied();
    cash.find(|cash| cash.currency() == currency)
}

/// The last step of each invoice that is paid in cash.
fn note_cash<T: Trace>(invoices: &[Invoice], billing: &Billing, trace: &mut T) {
    for (number, invoice) in (1..).zip(invoices) {
        if let (Some(total), Some(cash)) = (invoice.cash, cash_of(invoice.currency(), billing)) {
            trace.record(|| {
                let rule = InvoiceRule::CashRounding {
                    invoice: number,
                    total: invoice.total,
                    increment: cash.increment,
                    rounding: cash.rounding,
                    payable: total.payable,
                    difference: total.difference,
                };
                Step::by(Source::Given, rule)
            });
        }
    }
}

/// What the lines come to in each currency; that the invoices come to the same is a step.
fn totals<T: Trace>(
    lines: impl Iterator<Item = Money>,
    invoices: &[Invoice],
    trace: &mut T,
) -> Result<Vec<Money>, QuestionError> {
    let mut amounts = BTreeMap::<Currency, Vec<Money>>::new();
    for amount in lines {
        amounts.entry(amount.currency()).or_default().push(amount);
    }
    let mut totals = Vec::new();
    for (currency, amounts) in amounts {
        let total = sum(currency, amounts)?;
        let of_currency = invoices
            .iter()
            .filter(|invoice| invoice.currency() == currency);
        let sum_of_invoices = sum(currency, of_currency.clone().map(|invoice| invoice.total))?;
        trace.record(|| {
            let rule = InvoiceRule::InvoicedTotal {
                holds: sum_of_invoices == total,
                invoices: of_currency.count(),
                invoiced: sum_of_invoices,
                total,
            };
            Step::by(Source::Given, rule)
        });
        totals.push(total);
    }
    Ok(totals)
}

pub(super) fn sum(
    currency: Currency,
    amounts: impl IntoIterator<Item = Money>,
) -> Result<Money, QuestionError> {
    Money::checked_sum(currency, amounts).map_err(QuestionError::arithmetic("lines", ()))
}

pub(super) fn difference(whole: Money, part: Money) -> Result<Money, QuestionError> {
    whole
        .checked_sub(part)
        .map_err(QuestionError::arithmetic("lines", ()))
}
