//! How the answers to questions about fees are written.

use alloc::vec::Vec;

use serde::{Serialize, Serializer, ser::SerializeMap};

use super::{Shown, Written, data_written};
use crate::{
    fees::{AedTerms, CancellationFee, CancellationFees, Invoice, InvoiceLine, Invoices, Prorated},
    money::Money,
    wire::grammar::format_date,
};

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

data_written!(Prorated, AedTerms, CancellationFee, CancellationFees);

impl Serialize for Written<Money> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("amount", &Shown(self.0.amount()))?;
        map.serialize_entry("currency", self.0.currency().code())?;
        map.end()
    }
}
