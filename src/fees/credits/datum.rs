//! How what is told of credits is written as data, where that is more than its fields.

use alloc::borrow::ToOwned;

use serde::{Serializer, ser::SerializeMap};

use super::{
    CreditEntry, CreditLedger, CreditPrice, ExchangeCharge, ExchangeRate, Quote, QuoteError,
    ServicePrice, ledger::EntryKind, quote::ServiceAmount,
};
#[cfg(test)]
use crate::{
    data::shape::{self, Forms, Shapes},
    money::{Credits, Rate},
};
use crate::{
    data::{
        Datum, Fields, Fieldset, Node, Reading, Written,
        mode::{non_empty, optional, optional_text, required},
        reader::{decimal, non_empty_text, one_of, refuse},
        serde_forms,
    },
    decision::read_log,
    finding::{Findings, Path, codes},
    money::{Fraction, FractionError, Money},
};

serde_forms!(
    CreditEntry,
    CreditLedger,
    Quote,
    CreditPrice,
    ExchangeCharge,
    ExchangeRate,
    ServicePrice,
);

/// When a figure was in force, and where it is from.
impl Fieldset for Quote {
    fn write_fields<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        required::write("dated", &self.dated(), map)?;
        required::write("source", self.shared_source(), map)
    }

    fn read_fields(fields: &mut Fields<'_>, findings: &mut Findings) -> Reading<Self> {
        let dated = required::read("dated", fields, findings);
        let source = fields.required("source", findings, non_empty_text);
        made(
            Self::try_new(dated?, source?),
            fields.given("source"),
            findings,
        )
    }

    #[cfg(test)]
    fn forms(shapes: &mut Shapes) -> Forms {
        let source = Forms::field("source", shape::non_empty_text(), true);
        Forms::required::<chrono::NaiveDate>("dated", shapes).and(&source)
    }
}

/// Declares that a figure is an amount of money, and a quote beside it.
macro_rules! quoted_money {
    ($( $type:ty, $amount:expr; )+) => {
        $(
            impl Fieldset for $type {
                fn write_fields<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
                    let amount: fn(&Self) -> Money = $amount;
                    amount(self).write_fields(map)?;
                    self.quote().write_fields(map)
                }

                fn read_fields(fields: &mut Fields<'_>, findings: &mut Findings) -> Reading<Self> {
                    read_quoted_money(fields, Self::try_new, findings)
                }

                #[cfg(test)]
                fn forms(shapes: &mut Shapes) -> Forms {
                    Money::forms(shapes).and(&Quote::forms(shapes))
                }
            }
        )+
    };
}

quoted_money! {
    CreditPrice, |price| price.price();
    ExchangeCharge, |charge| charge.charge();
}

/// An amount of money that was in force on a date.
fn read_quoted_money<T>(
    fields: &mut Fields<'_>,
    make: impl FnOnce(Money, Quote) -> Result<T, QuoteError>,
    findings: &mut Findings,
) -> Reading<T> {
    let money = Money::read_fields(fields, findings);
    let quote = Quote::read_fields(fields, findings);
    made(make(money?, quote?), fields.given("amount"), findings)
}

impl Fieldset for ExchangeRate {
    fn write_fields<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        required::write("rate", &self.rate(), map)?;
        self.quote().write_fields(map)
    }

    fn read_fields(fields: &mut Fields<'_>, findings: &mut Findings) -> Reading<Self> {
        let rate = required::read("rate", fields, findings);
        let quote = Quote::read_fields(fields, findings);
        made(Self::try_new(rate?, quote?), fields.given("rate"), findings)
    }

    #[cfg(test)]
    fn forms(shapes: &mut Shapes) -> Forms {
        Forms::required::<Rate>("rate", shapes).and(&Quote::forms(shapes))
    }
}

/// In `credits`, or in money.
impl Fieldset for ServicePrice {
    fn write_fields<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        match &self.amount {
            ServiceAmount::Credits(credits) => required::write("credits", credits, map)?,
            ServiceAmount::Money(money) => money.write_fields(map)?,
        }
        self.quote().write_fields(map)
    }

    fn read_fields(fields: &mut Fields<'_>, findings: &mut Findings) -> Reading<Self> {
        match fields.optional("credits", findings, fraction) {
            Ok(None) => read_quoted_money(fields, Self::in_money, findings),
            Ok(Some(credits)) => {
                let quote = Quote::read_fields(fields, findings);
                made(
                    Self::in_credits(credits, quote?),
                    fields.given("credits"),
                    findings,
                )
            }
            Err(reported) => {
                // What else there is, is read to its end.
                let _quote = Quote::read_fields(fields, findings);
                Err(reported)
            }
        }
    }

    #[cfg(test)]
    fn forms(shapes: &mut Shapes) -> Forms {
        let credits = Forms::required::<Fraction>("credits", shapes);
        credits.or(Money::forms(shapes)).and(&Quote::forms(shapes))
    }
}

/// What was made of the field `given`.
fn made<T>(
    made: Result<T, QuoteError>,
    given: Option<(&Node, Path)>,
    findings: &mut Findings,
) -> Reading<T> {
    made.or_else(|error| {
        let code = match error {
            QuoteError::NoSource => codes::EMPTY_TEXT,
            QuoteError::PriceNotAboveZero { .. } => codes::AMOUNT_NOT_ABOVE_ZERO,
            QuoteError::RateNotAboveZero { .. } => codes::RATE_OUT_OF_RANGE,
            QuoteError::TooManyCredits { .. } => codes::AMOUNT_OUT_OF_RANGE,
            QuoteError::NegativeCharge { .. } | QuoteError::NegativePrice { .. } => {
                codes::NEGATIVE_AMOUNT
            }
        };
        let (node, path) = given.unwrap_or((&Node::Null, Path::root()));
        refuse(code, error, node, &path, findings)
    })
}

/// A number of credits that need not be whole, as a decimal number in text.
fn fraction(node: &Node, path: &Path, findings: &mut Findings) -> Reading<Fraction> {
    decimal(node, path, findings)?.parse().or_else(|error| {
        let code = match error {
            FractionError::Malformed { .. } => codes::MALFORMED_AMOUNT,
            FractionError::TooFine { .. } => codes::AMOUNT_TOO_FINE,
            FractionError::Negative { .. } => codes::NEGATIVE_AMOUNT,
            FractionError::OutOfRange { .. } => codes::AMOUNT_OUT_OF_RANGE,
        };
        refuse(code, error, node, path, findings)
    })
}

/// The list of its entries.
impl Datum for CreditLedger {
    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.entries().iter().map(Written))
    }

    fn read(node: &Node, path: &Path, findings: &mut Findings) -> Reading<Self> {
        read_log(Self::try_new, node, path, findings)
    }

    #[cfg(test)]
    fn shape(shapes: &mut Shapes) -> Node {
        shape::list(CreditEntry::shape(shapes))
    }
}

/// What an entry is about.
#[derive(Clone, Copy)]
enum About {
    Redemption,
    Exchange,
    Refund,
    Reversal,
}

const KINDS: [(&str, About); 4] = [
    ("redemption", About::Redemption),
    ("exchange", About::Exchange),
    ("refund", About::Refund),
    ("reversal", About::Reversal),
];

/// An object whose `entry` says which other fields it has.
impl Datum for CreditEntry {
    fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        required::write("id", &self.id, &mut map)?;
        required::write("on", &self.on, &mut map)?;
        match &self.kind {
            EntryKind::Redeemed {
                location,
                credits,
                purchase,
            } => {
                map.serialize_entry("entry", "redemption")?;
                optional::write("lot", &self.lot, &mut map)?;
                required::write("location", location, &mut map)?;
                required::write("credits", credits, &mut map)?;
                optional::write("purchase", purchase, &mut map)?;
            }
            EntryKind::Exchanged {
                from,
                given,
                to,
                received,
            } => {
                map.serialize_entry("entry", "exchange")?;
                optional::write("lot", &self.lot, &mut map)?;
                required::write("from", from, &mut map)?;
                required::write("given", given, &mut map)?;
                required::write("to", to, &mut map)?;
                required::write("received", received, &mut map)?;
            }
            EntryKind::Reversed { of, credits } => {
                map.serialize_entry("entry", "reversal")?;
                required::write("of", of, &mut map)?;
                optional::write("credits", credits, &mut map)?;
            }
            EntryKind::Refunded { of, credits } => {
                map.serialize_entry("entry", "refund")?;
                required::write("of", of, &mut map)?;
                required::write("credits", credits, &mut map)?;
            }
        }
        map.end()
    }

    fn read(node: &Node, path: &Path, findings: &mut Findings) -> Reading<Self> {
        let mut fields = Fields::open(node, path, findings)?;
        let id = fields.required("id", findings, non_empty_text);
        let on = required::read("on", &mut fields, findings);
        // Without it nobody knows which fields there should be.
        let about = fields.required("entry", findings, one_of(&KINDS))?;
        let lot = match about {
            About::Redemption | About::Exchange => {
                optional_text::read("lot", &mut fields, findings)
            }
            About::Refund | About::Reversal => Ok(None),
        };
        let kind = read_kind(about, &mut fields, findings);
        fields.finish(findings)?;
        Ok(Self {
            id: id?.to_owned().into(),
            on: on?,
            lot: lot?,
            kind: kind?,
        })
    }

    #[cfg(test)]
    fn shape(shapes: &mut Shapes) -> Node {
        shapes.named::<Self>(|shapes| entry_forms(shapes).into_object())
    }
}

fn read_kind(about: About, fields: &mut Fields<'_>, findings: &mut Findings) -> Reading<EntryKind> {
    match about {
        About::Redemption => {
            let location = non_empty::read("location", fields, findings);
            let credits = required::read("credits", fields, findings);
            let purchase = optional_text::read("purchase", fields, findings);
            Ok(EntryKind::Redeemed {
                location: location?,
                credits: credits?,
                purchase: purchase?,
            })
        }
        About::Exchange => {
            let from = non_empty::read("from", fields, findings);
            let given = required::read("given", fields, findings);
            let to = non_empty::read("to", fields, findings);
            let received = required::read("received", fields, findings);
            Ok(EntryKind::Exchanged {
                from: from?,
                given: given?,
                to: to?,
                received: received?,
            })
        }
        About::Refund => {
            let of = non_empty::read("of", fields, findings);
            let credits = required::read("credits", fields, findings);
            Ok(EntryKind::Refunded {
                of: of?,
                credits: credits?,
            })
        }
        About::Reversal => {
            let of = non_empty::read("of", fields, findings);
            let credits = optional::read("credits", fields, findings);
            Ok(EntryKind::Reversed {
                of: of?,
                credits: credits?,
            })
        }
    }
}

#[cfg(test)]
fn entry_forms(shapes: &mut Shapes) -> Forms {
    let text = |name, is_required| Forms::field(name, shape::non_empty_text(), is_required);
    let kind = |kind| Forms::field("entry", shape::constant(shape::text(kind)), true);
    let mut credits = |name| Forms::required::<Credits>(name, shapes);
    let redemption = kind("redemption")
        .and(&text("lot", false))
        .and(&text("location", true))
        .and(&credits("credits"))
        .and(&text("purchase", false));
    let exchange = kind("exchange")
        .and(&text("lot", false))
        .and(&text("from", true))
        .and(&credits("given"))
        .and(&text("to", true))
        .and(&credits("received"));
    let refund = kind("refund")
        .and(&text("of", true))
        .and(&credits("credits"));
    let reversal = kind("reversal")
        .and(&text("of", true))
        .and(&Forms::optional::<Credits>("credits", shapes));
    text("id", true)
        .and(&Forms::required::<chrono::NaiveDate>("on", shapes))
        .and(&redemption.or(exchange).or(refund).or(reversal))
}
