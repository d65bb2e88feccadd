use alloc::string::String;

use super::part::draft;

draft! {
    /// A tax exception location, as it is written.
    #[derive(Clone, Debug, PartialEq, Eq)]
    #[non_exhaustive]
    pub struct TaxExceptionLocationDraft, read as PartialTaxExceptionLocation {
        /// The id of the location.
        pub location: String,
        /// The number of the Work Order of its downstream agreement.
        pub order: Option<String> = optional,
    }
}

impl TaxExceptionLocationDraft {
    /// The location `location` is one.
    #[must_use]
    pub fn new(location: impl Into<String>) -> Self {
        Self {
            location: location.into(),
            order: None,
        }
    }

    /// The same, with the number of the Work Order of its downstream agreement.
    #[must_use]
    pub fn with_order(mut self, number: impl Into<String>) -> Self {
        self.order = Some(number.into());
        self
    }
}
