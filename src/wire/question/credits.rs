//! Reads questions about Proactive Credits.

use alloc::string::ToString;

use super::{Node, Read};
use crate::{
    engine::CreditLedgerRequest,
    fees::credits::{
        CreditPrice, Entry, Exchange, ExchangeCharge, ExchangePrices, ExchangeRate, Ledger, Quote,
        QuoteError, Redemption, ServicePrice,
    },
    finding::{Findings, Path},
    money::{Credits, Fraction, FractionError, Money},
    wire::{
        names::service,
        reader::{
            Fields, Reading, date, decimal, integer, list_of, non_empty_text, one_of, refuse,
        },
        values::{money_of, rate},
    },
};

impl Read for Redemption {
    fn read(fields: &mut Fields<'_>, findings: &mut Findings) -> Reading<Self> {
        let service = fields.required("service", findings, service);
        let on = fields.required("on", findings, date);
        let price = fields.required("price", findings, service_price);
        let credit_price = fields.optional("credit_price", findings, credit_price);
        let balance = fields.required("balance", findings, credits);
        let mut redemption = Redemption::new(service?, on?, price?, balance?);
        if let Some(price) = credit_price? {
            redemption = redemption.with_credit_price(price);
        }
        Ok(redemption)
    }
}

impl Read for Exchange {
    fn read(fields: &mut Fields<'_>, findings: &mut Findings) -> Reading<Self> {
        let to = fields.required("to", findings, non_empty_text);
        let credits = fields.required("credits", findings, credits);
        let on = fields.required("on", findings, date);
        let from_price = fields.required("from_price", findings, credit_price);
        let to_price = fields.required("to_price", findings, credit_price);
        let rate = fields.optional("exchange_rate", findings, exchange_rate);
        let charge = fields.optional("charge", findings, charge);
        let prices = ExchangePrices {
            from: from_price?,
            to: to_price?,
        };
        let mut exchange = Exchange::new(to?, credits?, on?, prices);
        if let Some(rate) = rate? {
            exchange = exchange.at_rate(rate);
        }
        if let Some(charge) = charge? {
            exchange = exchange.with_charge(charge);
        }
        Ok(exchange)
    }
}

impl Read for CreditLedgerRequest {
    fn read(fields: &mut Fields<'_>, findings: &mut Findings) -> Reading<Self> {
        let entries = fields.required("entries", findings, |node, path, findings| {
            let entries = list_of(entry)(node, path, findings)?;
            Ledger::try_new(entries.iter().cloned()).or_else(|error| {
                let entry = node.member_towards(path, &error.path);
                let written = entry.map_or(node, |(_, entry)| entry);
                refuse(
                    error.code(),
                    error.problem.to_string(),
                    written,
                    &error.path,
                    findings,
                )
            })
        });
        let as_of = fields.required("as_of", findings, date);
        Ok(CreditLedgerRequest {
            ledger: entries?,
            as_of: as_of?,
        })
    }
}

/// What an entry is about.
#[derive(Clone, Copy)]
enum About {
    Redemption,
    Exchange,
    Refund,
}

fn entry(node: &Node, path: &Path, findings: &mut Findings) -> Reading<Entry> {
    let mut fields = Fields::open(node, path, findings)?;
    let id = fields.required("id", findings, non_empty_text);
    let on = fields.required("on", findings, date);
    let kinds = [
        ("redemption", About::Redemption),
        ("exchange", About::Exchange),
        ("refund", About::Refund),
    ];
    // Without it nobody knows which fields there should be.
    let about = fields.required("entry", findings, one_of(&kinds))?;
    let lot = match about {
        About::Redemption | About::Exchange => fields.optional("lot", findings, non_empty_text),
        About::Refund => Ok(None),
    };
    let entry = match about {
        About::Redemption => {
            let location = fields.required("location", findings, non_empty_text);
            let credits = fields.required("credits", findings, credits);
            let purchase = fields.optional("purchase", findings, non_empty_text);
            fields.finish(findings)?;
            let entry = Entry::redeemed(id?, on?, location?, credits?);
            match purchase? {
                Some(purchase) => entry.for_purchase(purchase),
                None => entry,
            }
        }
        About::Exchange => {
            let from = fields.required("from", findings, non_empty_text);
            let given = fields.required("given", findings, credits);
            let to = fields.required("to", findings, non_empty_text);
            let received = fields.required("received", findings, credits);
            fields.finish(findings)?;
            Entry::exchanged(id?, on?, (from?, given?), (to?, received?))
        }
        About::Refund => {
            let of = fields.required("of", findings, non_empty_text);
            let credits = fields.required("credits", findings, credits);
            fields.finish(findings)?;
            Entry::refunded(id?, on?, of?, credits?)
        }
    };
    Ok(match lot? {
        Some(lot) => entry.from_lot(lot),
        None => entry,
    })
}

/// Whole credits, none below zero.
pub(super) fn credits(node: &Node, path: &Path, findings: &mut Findings) -> Reading<Credits> {
    let count = integer(0..=i64::MAX)(node, path, findings)?;
    Ok(Credits::try_new(count).unwrap_or_default())
}

/// What a service costs: in `credits`, or in money.
fn service_price(node: &Node, path: &Path, findings: &mut Findings) -> Reading<ServicePrice> {
    let mut fields = Fields::open(node, path, findings)?;
    match fields.optional("credits", findings, fraction)? {
        Some(credits) => {
            let quote = quote(&mut fields, findings);
            let given = fields.given("credits");
            fields.finish(findings)?;
            made(ServicePrice::in_credits(credits, quote?), given, findings)
        }
        None => quoted_money(fields, ServicePrice::in_money, findings),
    }
}

fn credit_price(node: &Node, path: &Path, findings: &mut Findings) -> Reading<CreditPrice> {
    let fields = Fields::open(node, path, findings)?;
    quoted_money(fields, CreditPrice::try_new, findings)
}

fn charge(node: &Node, path: &Path, findings: &mut Findings) -> Reading<ExchangeCharge> {
    let fields = Fields::open(node, path, findings)?;
    quoted_money(fields, ExchangeCharge::try_new, findings)
}

/// An amount of money that was in force on a date.
fn quoted_money<T>(
    mut fields: Fields<'_>,
    make: impl FnOnce(Money, Quote) -> Result<T, QuoteError>,
    findings: &mut Findings,
) -> Reading<T> {
    let money = money_of(&mut fields, findings);
    let quote = quote(&mut fields, findings);
    let amount = fields.given("amount");
    fields.finish(findings)?;
    made(make(money?, quote?), amount, findings)
}

fn exchange_rate(node: &Node, path: &Path, findings: &mut Findings) -> Reading<ExchangeRate> {
    let mut fields = Fields::open(node, path, findings)?;
    let rate = fields.required("rate", findings, rate);
    let quote = quote(&mut fields, findings);
    let given = fields.given("rate");
    fields.finish(findings)?;
    made(ExchangeRate::try_new(rate?, quote?), given, findings)
}

/// The fields that say when a figure was in force, and where it is from.
fn quote(fields: &mut Fields<'_>, findings: &mut Findings) -> Reading<Quote> {
    let dated = fields.required("dated", findings, date);
    let source = fields.required("source", findings, non_empty_text);
    let given = fields.given("source");
    made(Quote::try_new(dated?, source?), given, findings)
}

/// What was made of the field `given`.
fn made<T>(
    made: Result<T, QuoteError>,
    given: Option<(&Node, Path)>,
    findings: &mut Findings,
) -> Reading<T> {
    made.or_else(|error| {
        let code = match error {
            QuoteError::NoSource => "empty_text",
            QuoteError::PriceNotAboveZero { .. } => "amount_not_above_zero",
            QuoteError::RateNotAboveZero { .. } => "rate_out_of_range",
            QuoteError::TooManyCredits { .. } => "amount_out_of_range",
            QuoteError::NegativeCharge { .. } | QuoteError::NegativePrice { .. } => {
                "negative_amount"
            }
        };
        let (node, path) = given.unwrap_or((&Node::Null, Path::root()));
        refuse(code, error.to_string(), node, &path, findings)
    })
}

/// A number of credits that need not be whole, as a decimal number in text.
fn fraction(node: &Node, path: &Path, findings: &mut Findings) -> Reading<Fraction> {
    decimal(node, path, findings)?.parse().or_else(|error| {
        let code = match error {
            FractionError::Malformed { .. } => "malformed_amount",
            FractionError::TooFine { .. } => "amount_too_fine",
            FractionError::Negative { .. } => "negative_amount",
            FractionError::OutOfRange { .. } => "amount_out_of_range",
        };
        refuse(code, error.to_string(), node, path, findings)
    })
}
