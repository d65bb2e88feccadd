//! Reads questions about what the document says.

use super::Read;
use crate::{
    document::{CatalogueFilter, Category, ClauseId, Mark},
    finding::Findings,
    wire::{
        names::{clause_id, service},
        reader::{Fields, Reading},
        values::named,
    },
};

impl Read for CatalogueFilter {
    fn read(fields: &mut Fields<'_>, findings: &mut Findings) -> Reading<Self> {
        let service = fields.optional("service", findings, service);
        let category =
            fields.optional("category", findings, named(Category::ALL, Category::as_str));
        let mark = fields.optional("mark", findings, named(Mark::ALL, Mark::as_str));
        Ok(Self {
            service: service?,
            category: category?,
            mark: mark?,
        })
    }
}

impl Read for ClauseId {
    fn read(fields: &mut Fields<'_>, findings: &mut Findings) -> Reading<Self> {
        fields.required("clause", findings, clause_id)
    }
}
