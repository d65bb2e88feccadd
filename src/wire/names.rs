//! Reads names of the document: of services.

use super::{node::Node, reader::Reading};
use crate::{
    data::Datum,
    document::Service,
    finding::{Findings, Path},
};

/// A service by any of its names.
pub(super) fn service(node: &Node, path: &Path, findings: &mut Findings) -> Reading<Service> {
    Service::read(node, path, findings)
}
