//! A choice among the services.

use alloc::vec::Vec;

use super::{Category, Mark, Service};

/// Which services are asked for: those that are all that is given.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct CatalogueFilter {
    /// This one.
    pub service: Option<Service>,
    /// Those of this table.
    pub category: Option<Category>,
    /// Those with this mark.
    pub mark: Option<Mark>,
}

impl CatalogueFilter {
    /// The services, in the order of the document.
    #[must_use]
    pub fn services(self) -> Vec<Service> {
        let services = Service::ALL.iter().copied();
        let chosen = services.filter(|service| {
            let terms = service.terms();
            self.service.is_none_or(|wanted| wanted == *service)
                && self
                    .category
                    .is_none_or(|wanted| wanted == *terms.category.value())
                && self.mark.is_none_or(|wanted| wanted == *terms.mark.value())
        });
        chosen.collect()
    }
}
