//! Reads questions about what the document says.

use super::{Ask, CatalogueFilter};
use crate::{
    document::{Category, Mark},
    finding::Findings,
    wire::{
        names::{clause_id, service},
        reader::{Fields, Reading},
        values::named,
    },
};

pub(super) fn catalogue(fields: &mut Fields<'_>, findings: &mut Findings) -> Reading<Ask> {
    let service = fields.optional("service", findings, service);
    let category = fields.optional("category", findings, named(Category::ALL, Category::as_str));
    let mark = fields.optional("mark", findings, named(Mark::ALL, Mark::as_str));
    Ok(Ask::Catalogue(CatalogueFilter {
        service: service?,
        category: category?,
        mark: mark?,
    }))
}

pub(super) fn clause(fields: &mut Fields<'_>, findings: &mut Findings) -> Reading<Ask> {
    fields
        .required("clause", findings, clause_id)
        .map(Ask::Clause)
}
