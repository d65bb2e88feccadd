//! How the answers about the Flex Allowance and about exchanges are written.

use alloc::vec::Vec;

use serde::{Serialize, Serializer, ser::SerializeMap};

use super::{Shown, Written, write_outcome};
use crate::{
    data::Datum,
    fees::{
        EqualValueExchange, FlexAllocation, FlexCapLeft, FlexCapLine, FlexForfeiture, FlexKind,
        FlexRefusal, FlexStatement, FlexUses, FlexYear,
    },
    money::Money,
    wire::grammar::format_date,
};

impl Serialize for Written<&FlexStatement> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let statement = self.0;
        let years: Vec<_> = statement.years().iter().map(Written).collect();
        let caps: Vec<_> = statement.caps().iter().map(Written).collect();
        let allocations: Vec<_> = statement.allocations().iter().map(Written).collect();
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("as_of", &Shown(format_date(statement.as_of())))?;
        map.serialize_entry("years", &years)?;
        map.serialize_entry("caps", &caps)?;
        map.serialize_entry("allocations", &allocations)?;
        map.end()
    }
}

impl Serialize for Written<&FlexYear> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let year = self.0;
        let forfeitures: Vec<_> = year.forfeitures().iter().map(Written).collect();
        let allocated_until = format_date(year.allocated_until());
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("year", &year.number())?;
        map.serialize_entry("first_day", &Shown(format_date(year.first_day())))?;
        map.serialize_entry("last_day", &Shown(format_date(year.last_day())))?;
        map.serialize_entry("allocated_until", &Shown(allocated_until))?;
        map.serialize_entry("granted", &Written(year.granted()))?;
        map.serialize_entry("used", &Written(year.used()))?;
        map.serialize_entry("to_use", &Written(year.to_use()))?;
        map.serialize_entry("open", &Written(year.open()))?;
        map.serialize_entry("forfeited", &Written(year.forfeited()))?;
        map.serialize_entry("forfeitures", &forfeitures)?;
        map.serialize_entry("uses", &Written(year.uses()))?;
        map.serialize_entry("exchanged", &Written(year.exchanged()))?;
        map.end()
    }
}

impl Serialize for Written<&FlexUses> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        for kind in FlexKind::ALL {
            map.serialize_entry(kind.as_str(), &Written(self.0.get(*kind)))?;
        }
        map.end()
    }
}

impl Serialize for Written<&FlexForfeiture> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let lost = self.0;
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("loss", lost.loss().as_str())?;
        map.serialize_entry("lost_after", &Shown(format_date(lost.lost_after())))?;
        map.serialize_entry("amount", &Written(lost.amount()))?;
        map.end()
    }
}

impl Serialize for Written<&FlexCapLine> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let line = self.0;
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("year", &line.year())?;
        map.serialize_entry("of", line.of().as_str())?;
        map.serialize_entry("allowance", &Written(line.allowance()))?;
        map.serialize_entry("taken", &Written(line.taken()))?;
        map.serialize_entry("within", &line.is_within())?;
        write_outcome(&mut map, line.left())?;
        map.end()
    }
}

impl Serialize for Written<&FlexCapLeft> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("cap", &Written(self.0.cap()))?;
        map.serialize_entry("left", &Written(self.0.left()))?;
        map.serialize_entry("over", &Written(self.0.over()))?;
        map.end()
    }
}

impl Serialize for Written<&FlexAllocation> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let one = self.0;
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("id", one.id())?;
        map.serialize_entry("exchanged_from", &one.exchanged_from())?;
        map.serialize_entry("service", one.service().as_str())?;
        map.serialize_entry("use", &one.kind().map(FlexKind::as_str))?;
        map.serialize_entry("year", &one.year())?;
        map.serialize_entry("since", &Shown(format_date(one.since())))?;
        let use_until = one.use_until().map(format_date).map(Shown);
        map.serialize_entry("use_until", &use_until)?;
        map.serialize_entry("price", &Written(one.price()))?;
        map.serialize_entry("covered", &Written(one.covered()))?;
        map.serialize_entry("exchanged", &Written(one.exchanged()))?;
        map.serialize_entry("used", &Written(one.used()))?;
        map.serialize_entry("unused", &Written(one.unused()))?;
        map.serialize_entry("refusal", &one.refusal().map(FlexRefusal::as_str))?;
        map.end()
    }
}

impl Serialize for Written<&EqualValueExchange> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let exchange = self.0;
        let remainder_until = format_date(exchange.remainder_until());
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("ordered", exchange.ordered().as_str())?;
        map.serialize_entry("service", exchange.service().as_str())?;
        map.serialize_entry("value", &Written(exchange.value()))?;
        map.serialize_entry("price", &Written(exchange.price()))?;
        map.serialize_entry("fee", &Written(exchange.fee()))?;
        map.serialize_entry("use_until", &Shown(format_date(exchange.use_until())))?;
        map.serialize_entry("remainder", &Written(exchange.remainder()))?;
        map.serialize_entry("remainder_until", &Shown(remainder_until))?;
        map.end()
    }
}

impl Serialize for Written<Money> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Datum::write(&self.0, serializer)
    }
}
