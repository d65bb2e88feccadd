//! How the answer about Azure Engineering Direct is written.

use alloc::vec::Vec;

use serde::{Serialize, Serializer, ser::SerializeMap};

use super::{Shown, Written, write_outcome};
use crate::{
    decision::Outcome,
    document::AedFeature,
    fees::{AedFeatures, AedFee, AedTerms, ExtendedFeaturesCharge},
    wire::grammar::format_date,
};

impl Serialize for Written<&AedTerms> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("fee", &Part(self.0.fee()))?;
        map.serialize_entry("features", &Part(self.0.features()))?;
        map.end()
    }
}

/// A part of an answer that has an outcome of its own.
struct Part<'a, T>(&'a Outcome<T>);

impl<T> Serialize for Part<'_, T>
where
    for<'a> Written<&'a T>: Serialize,
{
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        write_outcome(&mut map, self.0)?;
        map.end()
    }
}

impl Serialize for Written<&AedFee> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("assessed_spend", &Written(self.0.assessed_spend()))?;
        map.serialize_entry("fee", &Written(self.0.fee()))?;
        map.serialize_entry("is_floor", &self.0.is_floor())?;
        let extended_features = self.0.extended_features().map(Written);
        map.serialize_entry("extended_features", &extended_features)?;
        map.end()
    }
}

impl Serialize for Written<ExtendedFeaturesCharge> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("price", &Written(self.0.price()))?;
        map.serialize_entry("charged", self.0.charged().as_str())?;
        map.end()
    }
}

impl Serialize for Written<&AedFeatures> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let features = self.0.features().map(AedFeature::as_str);
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("group", self.0.group().as_str())?;
        map.serialize_entry("as_of", &Shown(format_date(self.0.as_of())))?;
        map.serialize_entry("last_day", &Shown(format_date(self.0.last_day())))?;
        map.serialize_entry("features", &features.collect::<Vec<_>>())?;
        map.end()
    }
}
