use alloc::string::String;

use super::{ScopeProductDraft, check::non_empty};
use crate::{
    document::AzureComponent,
    finding::{Findings, Path},
};

/// A product as an order names it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum CoveredProduct {
    /// A product by its name, which is not empty in an [`Order`](super::Order).
    Named(String),
    /// A component that one of the document's lists names.
    Component(AzureComponent),
}

/// A product that a service covers.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ScopeProduct {
    product: CoveredProduct,
    prerelease: Option<bool>,
}

impl ScopeProduct {
    /// Which product.
    #[must_use]
    pub const fn product(&self) -> &CoveredProduct {
        &self.product
    }

    /// Its name, if it is no component that the document names.
    #[must_use]
    pub fn name(&self) -> Option<&str> {
        match &self.product {
            CoveredProduct::Named(name) => Some(name),
            CoveredProduct::Component(_) => None,
        }
    }

    /// The component that it is, if one of the document's lists names it.
    #[must_use]
    pub const fn component(&self) -> Option<AzureComponent> {
        match &self.product {
            CoveredProduct::Named(_) => None,
            CoveredProduct::Component(component) => Some(*component),
        }
    }

    /// Whether it is a product before its release (`2.5/no-prerelease-support`), where that was said.
    #[must_use]
    pub const fn prerelease(&self) -> Option<bool> {
        self.prerelease
    }

    pub(super) fn check(
        draft: ScopeProductDraft,
        path: &Path,
        findings: &mut Findings,
    ) -> Option<Self> {
        let product = match draft.product {
            CoveredProduct::Named(name) => {
                CoveredProduct::Named(non_empty(name, &path.key("name"), findings)?)
            }
            component @ CoveredProduct::Component(_) => component,
        };
        Some(Self {
            product,
            prerelease: draft.prerelease,
        })
    }
}
