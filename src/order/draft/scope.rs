use alloc::string::String;

use crate::{data::datum, document::AzureComponent, order::CoveredProduct};

datum! {
    /// A product that a service covers, as it is written.
    ///
    /// # Example
    ///
    /// ```
    /// use unified_support::document::AzureComponent;
    /// use unified_support::order::ScopeProductDraft;
    ///
    /// let stack = ScopeProductDraft::component(AzureComponent::AzureStack);
    /// // Whether it was released was not said.
    /// assert_eq!(stack.prerelease, None);
    /// assert_eq!(ScopeProductDraft::named("Contoso preview").with_prerelease(true).prerelease, Some(true));
    /// ```
    #[derive(Clone, Debug, PartialEq, Eq)]
    #[non_exhaustive]
    pub struct ScopeProductDraft {
        /// Which product.
        pub product: CoveredProduct = flat,
        /// Whether it is a product before its release.
        pub prerelease: Option<bool> = optional,
    }
}

impl ScopeProductDraft {
    /// The product `product`.
    #[must_use]
    pub const fn new(product: CoveredProduct) -> Self {
        Self {
            product,
            prerelease: None,
        }
    }

    /// The product that is called `name`.
    #[must_use]
    pub fn named(name: impl Into<String>) -> Self {
        Self::new(CoveredProduct::Named(name.into()))
    }

    /// A component that one of the document's lists names.
    #[must_use]
    pub const fn component(component: AzureComponent) -> Self {
        Self::new(CoveredProduct::Component(component))
    }

    /// The same product, before its release or after it.
    #[must_use]
    pub const fn with_prerelease(mut self, prerelease: bool) -> Self {
        self.prerelease = Some(prerelease);
        self
    }
}
