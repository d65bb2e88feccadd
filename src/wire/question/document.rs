//! Reads questions about what the document says.

use super::{Read, data_read};
use crate::{
    data::{Fields, Reading, mode::required},
    document::{CatalogueFilter, ClauseId},
    finding::Findings,
};

data_read!(CatalogueFilter);

impl Read for ClauseId {
    fn read(fields: &mut Fields<'_>, findings: &mut Findings) -> Reading<Self> {
        required::read("clause", fields, findings)
    }
}
