use alloc::string::String;

use super::macros::draft;
use crate::order::ContactRole;

draft! {
    /// A support services administrator, as it is written.
    AdministratorDraft, read as PartialAdministrator;
    required {
        /// The person's name.
        name: String,
        /// The id of the location.
        location: String,
    }
}

impl AdministratorDraft {
    /// The administrator `name` at `location`.
    #[must_use]
    pub fn new(name: impl Into<String>, location: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            location: location.into(),
        }
    }
}

draft! {
    /// A support contact, as it is written.
    ContactDraft, read as PartialContact;
    required {
        /// The person's name.
        name: String,
        /// The id of the location.
        location: String,
        /// What the person may do.
        role: ContactRole,
    }
}

impl ContactDraft {
    /// The contact `name` at `location`, in this role.
    #[must_use]
    pub fn new(name: impl Into<String>, location: impl Into<String>, role: ContactRole) -> Self {
        Self {
            name: name.into(),
            location: location.into(),
            role,
        }
    }
}
