//! Reads names of the document: of services, languages and clauses.

use alloc::string::ToString;

use super::{
    node::Node,
    reader::{Reading, refuse, text},
};
use crate::{
    document::{
        ClauseId, DutyName, Service, SpokenLanguage, UnknownClause, UnknownLanguage, UnknownName,
        UnknownService,
    },
    finding::{Findings, Path},
};

/// A service by any of its names.
pub(super) fn service(node: &Node, path: &Path, findings: &mut Findings) -> Reading<Service> {
    let read = text(node, path, findings)?.parse();
    read.or_else(|error: UnknownService| {
        refuse("unknown_service", error.to_string(), node, path, findings)
    })
}

/// A language by its code.
pub(super) fn language(
    node: &Node,
    path: &Path,
    findings: &mut Findings,
) -> Reading<SpokenLanguage> {
    let read = text(node, path, findings)?.parse();
    read.or_else(|error: UnknownLanguage| {
        refuse("unknown_language", error.to_string(), node, path, findings)
    })
}

/// A clause by its id.
pub(super) fn clause_id(node: &Node, path: &Path, findings: &mut Findings) -> Reading<ClauseId> {
    let read = text(node, path, findings)?.parse();
    read.or_else(|error: UnknownClause| {
        refuse("unknown_clause", error.to_string(), node, path, findings)
    })
}

/// A duty by its name.
pub(super) fn duty(node: &Node, path: &Path, findings: &mut Findings) -> Reading<DutyName> {
    let read = text(node, path, findings)?.parse();
    read.or_else(|error: UnknownName| {
        refuse("unknown_duty", error.to_string(), node, path, findings)
    })
}
