use alloc::string::String;

use super::{LocationId, part::draft};
use crate::order::ContactRole;

draft! {
    /// A support services administrator, as it is written.
    #[derive(Clone, Debug, PartialEq, Eq)]
    #[non_exhaustive]
    pub struct AdministratorDraft, read as PartialAdministrator {
        /// The person's name.
        pub name: String,
        /// The id of the location.
        pub location: String,
    }
}

impl AdministratorDraft {
    /// The administrator `name` at `location`.
    #[must_use]
    pub fn new(name: impl Into<String>, location: LocationId<impl Into<String>>) -> Self {
        Self {
            name: name.into(),
            location: location.0.into(),
        }
    }
}

draft! {
    /// A support contact, as it is written.
    #[derive(Clone, Debug, PartialEq, Eq)]
    #[non_exhaustive]
    pub struct ContactDraft, read as PartialContact {
        /// The person's name.
        pub name: String,
        /// The id of the location.
        pub location: String,
        /// What the person may do.
        pub role: ContactRole,
    }
}

impl ContactDraft {
    /// The contact `name` at `location`, in this role.
    #[must_use]
    pub fn new(
        name: impl Into<String>,
        location: LocationId<impl Into<String>>,
        role: ContactRole,
    ) -> Self {
        Self {
            name: name.into(),
            location: location.0.into(),
            role,
        }
    }
}
