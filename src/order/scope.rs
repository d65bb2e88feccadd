use alloc::{collections::BTreeSet, string::String, vec::Vec};

use super::{
    FoldedName, ScopeProductDraft,
    check::{each, non_empty, repeated},
};
#[cfg(all(test, feature = "serde"))]
use crate::data::shape::{self, Forms, Shapes};
#[cfg(feature = "serde")]
use crate::data::{
    Fields, Fieldset, Reading,
    mode::{optional, optional_text, required},
    reader::exactly_one,
};
use crate::{
    data::serde_forms,
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

/// By one of its name and the component that it is.
#[cfg(feature = "serde")]
impl Fieldset for CoveredProduct {
    fn write_fields<M: serde::ser::SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        match self {
            Self::Named(name) => required::write("name", name, map),
            Self::Component(component) => required::write("component", component, map),
        }
    }

    fn read_fields(fields: &mut Fields<'_>, findings: &mut Findings) -> Reading<Self> {
        let name = optional_text::read("name", fields, findings);
        let component = optional::read("component", fields, findings);
        let given = [
            ("name", name.map(|name| name.map(Self::Named))),
            (
                "component",
                component.map(|component| component.map(Self::Component)),
            ),
        ];
        let (node, path) = fields.whole();
        exactly_one(given, node, path, findings)
    }

    #[cfg(test)]
    fn forms(shapes: &mut Shapes) -> Forms {
        let name = Forms::field("name", shape::non_empty_text(), true);
        name.or(Forms::required::<AzureComponent>("component", shapes))
    }
}

serde_forms!(CoveredProduct);

/// A product that a service covers.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ScopeProduct {
    product: CoveredProduct,
    /// Its name as it is compared, if it has one.
    folded: Option<FoldedName>,
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

    /// Whether it is `product`. Names are compared in Unicode's form NFKD without combining marks, in lower case, with one
    /// space for each run of them and none around.
    ///
    /// # Example
    ///
    /// ```
    /// use unified_support::order::{AppendixADraft, CoveredProduct, Order, OrderDraft};
    ///
    /// let components = AppendixADraft::new()
    ///     .with_rapid_response_component(CoveredProduct::Named("Base de données Azure".into()));
    /// let order = Order::try_from(OrderDraft::example().with_appendix_a(components))?;
    /// let database = &order.appendix_a().unwrap().rapid_response_components()[0];
    /// assert!(database.is(&CoveredProduct::Named("BASE DE  DONNEES AZURE".into())));
    /// assert!(!database.is(&CoveredProduct::Named("Bases de données Azure".into())));
    /// # Ok::<(), unified_support::finding::Findings>(())
    /// ```
    #[must_use]
    pub fn is(&self, product: &CoveredProduct) -> bool {
        match product {
            CoveredProduct::Named(name) => self.is_named(name),
            CoveredProduct::Component(component) => self.component() == Some(*component),
        }
    }

    /// Whether it is called `name`, which is compared as for [`is`](Self::is).
    pub(crate) fn is_named(&self, name: &str) -> bool {
        self.folded.as_ref().is_some_and(|folded| folded.is(name))
    }

    /// Its name, as it is written and as it is compared.
    pub(crate) fn names(&self) -> Option<(&str, &FoldedName)> {
        self.name().zip(self.folded.as_ref())
    }

    /// The products of a list, none of them there twice.
    pub(super) fn check_all(
        drafts: impl IntoIterator<Item = ScopeProductDraft>,
        path: &Path,
        findings: &mut Findings,
    ) -> Vec<Self> {
        let mut seen = BTreeSet::new();
        each(drafts, path, findings, |draft, path, findings| {
            let product = Self::check(draft, path, findings)?;
            let is_new = seen.insert((product.folded.clone(), product.component()));
            if is_new {
                return Some(product);
            }
            let (path, name) = match product.product() {
                CoveredProduct::Named(name) => (path.key("name"), name.as_str()),
                CoveredProduct::Component(component) => (path.key("component"), component.as_str()),
            };
            repeated(name, &path, findings);
            None
        })
    }

    fn check(draft: ScopeProductDraft, path: &Path, findings: &mut Findings) -> Option<Self> {
        let product = match draft.product {
            CoveredProduct::Named(name) => {
                CoveredProduct::Named(non_empty(name, &path.key("name"), findings)?)
            }
            component @ CoveredProduct::Component(_) => component,
        };
        Some(Self {
            folded: match &product {
                CoveredProduct::Named(name) => Some(FoldedName::of(name)),
                CoveredProduct::Component(_) => None,
            },
            product,
            prerelease: draft.prerelease,
        })
    }
}
