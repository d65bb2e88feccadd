//! How the answers to questions about fees are written.

use alloc::vec::Vec;

use serde::{Serialize, Serializer, ser::SerializeMap};

use super::{Shown, Written, data_written, write_outcome};
use crate::{
    fees::{
        CancellationFee, CancellationFees, CancellationTotal, DeliveryFee, Invoice, InvoiceLine,
        Invoices, Prorated, RefundedAs,
    },
    money::{Credits, Money},
    wire::grammar::format_date,
};

impl Serialize for Written<&CancellationFee> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("notice_days", &self.0.notice_days())?;
        map.serialize_entry("rate", &self.0.rate().map(Shown))?;
        map.serialize_entry("fee", &Written(self.0.fee()))?;
        map.serialize_entry("refund", &Written(self.0.refund()))?;
        if let Some(purchase) = self.0.purchase() {
            map.serialize_entry("paid_with", purchase.paid_with().as_str())?;
            let refunded_as = purchase.refunded_as().map(RefundedAs::as_str);
            map.serialize_entry("refunded_as", &refunded_as)?;
            let credits = purchase.credits().map(Credits::count);
            map.serialize_entry("refunded_credits", &credits)?;
        }
        if let Some(travel) = self.0.travel() {
            map.serialize_entry("travel", &Written(travel))?;
        }
        map.end()
    }
}

impl Serialize for Written<&CancellationFees> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let deliveries: Vec<_> = self.0.deliveries().iter().map(Written).collect();
        let totals: Vec<_> = self.0.totals().iter().map(Written).collect();
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("deliveries", &deliveries)?;
        map.serialize_entry("totals", &totals)?;
        map.serialize_entry("complete", &self.0.is_complete())?;
        map.end()
    }
}

impl Serialize for Written<&DeliveryFee> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("id", self.0.id())?;
        map.serialize_entry("location", self.0.location())?;
        write_outcome(&mut map, self.0.outcome())?;
        map.end()
    }
}

impl Serialize for Written<&CancellationTotal> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("fee", &Written(self.0.fee()))?;
        map.serialize_entry("refund", &Written(self.0.refund()))?;
        map.serialize_entry("to_flex", &Written(self.0.to_flex()))?;
        map.serialize_entry("to_credits", &Written(self.0.to_credits()))?;
        map.serialize_entry("travel", &Written(self.0.travel()))?;
        map.end()
    }
}

impl Serialize for Written<&Invoices> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let invoices: Vec<_> = self.0.invoices().iter().map(Written).collect();
        let totals: Vec<_> = self.0.totals().iter().copied().map(Written).collect();
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("invoices", &invoices)?;
        map.serialize_entry("totals", &totals)?;
        map.end()
    }
}

impl Serialize for Written<&Invoice> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let invoice = self.0;
        let delivery_date = invoice.delivery_date().map(format_date).map(Shown);
        let lines: Vec<_> = invoice.lines().iter().map(Written).collect();
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("product_type", &invoice.product_type())?;
        map.serialize_entry("delivery_date", &delivery_date)?;
        map.serialize_entry("location", &invoice.location())?;
        map.serialize_entry("total", &Written(invoice.total()))?;
        map.serialize_entry("lines", &lines)?;
        map.end()
    }
}

impl Serialize for Written<&InvoiceLine> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let line = self.0;
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("line", line.id())?;
        map.serialize_entry("amount", &Written(line.amount()))?;
        map.serialize_entry("part", &line.is_part())?;
        map.end()
    }
}

data_written!(Prorated);

impl Serialize for Written<Money> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("amount", &Shown(self.0.amount()))?;
        map.serialize_entry("currency", self.0.currency().code())?;
        map.end()
    }
}
