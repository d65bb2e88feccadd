use alloc::string::String;

use super::macros::draft;

draft! {
    /// A tax exception location, as it is written.
    TaxExceptionLocationDraft, read as PartialTaxExceptionLocation;
    required {
        /// The id of the location.
        location: String,
    }
    optional {
        /// The number of the Work Order of its downstream agreement.
        order: Option<String>,
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
