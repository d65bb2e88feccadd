use alloc::{collections::BTreeSet, string::String, sync::Arc, vec::Vec};

use super::{
    PartialTaxExceptionLocation,
    check::{LocationIds, distinct, each, non_empty},
};
use crate::finding::{Findings, Path};

/// A tax exception location: `2.4/tax-exception-location-proactive`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TaxExceptionLocation {
    location: Arc<str>,
    order: Option<String>,
}

impl TaxExceptionLocation {
    /// The id of the location, which is one of the order's. That it is a downstream location is not checked here.
    #[must_use]
    pub fn location(&self) -> &str {
        &self.location
    }

    /// The number of the Work Order of its downstream agreement, where the order names it.
    #[must_use]
    pub fn order(&self) -> Option<&str> {
        self.order.as_deref()
    }

    pub(super) fn check_all(
        drafts: Vec<PartialTaxExceptionLocation>,
        locations: &LocationIds,
        path: &Path,
        findings: &mut Findings,
    ) -> Vec<Self> {
        let mut seen = BTreeSet::new();
        each(drafts, path, findings, |draft, path, findings| {
            Self::check(draft, locations, &mut seen, path, findings)
        })
    }

    /// Checks `draft`, an element of a list of which `seen` are the locations so far.
    fn check(
        draft: PartialTaxExceptionLocation,
        locations: &LocationIds,
        seen: &mut BTreeSet<Arc<str>>,
        path: &Path,
        findings: &mut Findings,
    ) -> Option<Self> {
        let place = path.key("location");
        let location = draft.location;
        let location = location.and_then(|id| locations.find(&id, &place, findings));
        let location = location.and_then(|id| distinct(id, seen, &place, findings));
        let order = draft.order;
        let order = order.and_then(|number| non_empty(number, &path.key("order"), findings));
        Some(Self {
            location: location?,
            order,
        })
    }
}
