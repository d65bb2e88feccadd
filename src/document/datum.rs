//! How the names of the document are spelled as data: not all of them are read as one of a list.

use alloc::string::ToString;

use serde::Serializer;

use super::{
    AzureComponent, ClauseId, DutyName, Service, Severity, SpokenLanguage, UnknownClause,
    UnknownLanguage, UnknownName, UnknownService,
};
use crate::{
    data::{
        Datum, Node, Reading, datum_by_name,
        reader::{refuse, text},
        serde_forms,
    },
    finding::{Findings, Path},
};

datum_by_name!(Severity);
datum_by_name!(AzureComponent);

/// Declares that a type is written as a text, and read by its `FromStr`, with a code of its own.
macro_rules! parsed {
    ($( $type:ty, $error:ty, $code:literal, $written:expr; )+) => {
        $(
            impl Datum for $type {
                fn write<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                    let written: fn(&Self) -> &str = $written;
                    serializer.serialize_str(written(self))
                }

                fn read(node: &Node, path: &Path, findings: &mut Findings) -> Reading<Self> {
                    let read = text(node, path, findings)?.parse();
                    read.or_else(|error: $error| {
                        refuse($code, error.to_string(), node, path, findings)
                    })
                }
            }

            serde_forms!($type);
        )+
    };
}

// A service is read by any of its names.
parsed! {
    Service, UnknownService, "unknown_service", |service| service.as_str();
    SpokenLanguage, UnknownLanguage, "unknown_language", |language| language.code();
    ClauseId, UnknownClause, "unknown_clause", |clause| clause.as_str();
    DutyName, UnknownName, "unknown_duty", |duty| duty.as_str();
}
