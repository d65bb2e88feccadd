//! A choice among the services.

use alloc::vec::Vec;

use super::{Category, Mark, Service};
use crate::data::datum;

datum! {
    /// Which services are asked for: those that are all that is given.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub struct CatalogueFilter {
        /// This one.
        pub service: Option<Service> = optional,
        /// Those of this table.
        pub category: Option<Category> = optional,
        /// Those with this mark.
        pub mark: Option<Mark> = optional,
    }

    /// The services that were asked for, with all that the document says about them.
    #[derive(Clone, Debug, PartialEq, Eq)]
    #[non_exhaustive]
    pub struct Catalogue {
        /// The services, in the order of the document.
        pub services: Vec<Service> = super::datum::rows,
    }
}

impl From<CatalogueFilter> for Catalogue {
    fn from(filter: CatalogueFilter) -> Self {
        Self {
            services: filter.services(),
        }
    }
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
