//! Reads names of the document: of services and duties.

use super::{node::Node, reader::Reading};
use crate::{
    data::Datum,
    document::{DutyName, Service},
    finding::{Findings, Path},
};

/// A service by any of its names.
pub(super) fn service(node: &Node, path: &Path, findings: &mut Findings) -> Reading<Service> {
    Service::read(node, path, findings)
}

/// A duty by its name.
pub(super) fn duty(node: &Node, path: &Path, findings: &mut Findings) -> Reading<DutyName> {
    DutyName::read(node, path, findings)
}
