use alloc::{string::String, sync::Arc, vec::Vec};

use super::{
    PartialAdministrator, PartialContact,
    check::{LocationIds, each, non_empty},
};
use crate::{
    document::names::named,
    finding::{Findings, Path},
};

/// A support services administrator: `2.6/name-support-administrator`.
///
/// # Example: at a location that the order does not have
///
/// ```
/// use unified_support::order::{AdministratorDraft, LocationId, Order, OrderDraft};
///
/// let draft = OrderDraft::example();
///
/// let draft = draft.with_administrator(AdministratorDraft::new("A. Martin", LocationId("Paris")));
/// let findings = Order::try_from(draft).unwrap_err();
/// assert_eq!(
///     findings.to_string(),
///     "error[unknown_location] at administrators[0].location: no location of the order has this id; perhaps `paris` (`Paris`)",
/// );
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Administrator {
    name: String,
    location: Arc<str>,
}

impl Administrator {
    /// The person's name.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The id of the location, which is one of the order's.
    #[must_use]
    pub fn location(&self) -> &str {
        &self.location
    }

    pub(super) fn check_all(
        drafts: Vec<PartialAdministrator>,
        locations: &LocationIds,
        path: &Path,
        findings: &mut Findings,
    ) -> Vec<Self> {
        each(drafts, path, findings, |draft, path, findings| {
            Self::check(draft, locations, path, findings)
        })
    }

    fn check(
        draft: PartialAdministrator,
        locations: &LocationIds,
        path: &Path,
        findings: &mut Findings,
    ) -> Option<Self> {
        let PartialAdministrator { name, location } = draft;
        let (name, location) = check_person(name, location, locations, path, findings)?;
        Some(Self { name, location })
    }
}

/// A support contact: `2.6/may-name-reactive-contacts`, `2.6/cloud-admins-may-submit`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contact {
    name: String,
    location: Arc<str>,
    role: ContactRole,
}

impl Contact {
    /// The person's name.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The id of the location, which is one of the order's.
    #[must_use]
    pub fn location(&self) -> &str {
        &self.location
    }

    /// What the person may do.
    #[must_use]
    pub const fn role(&self) -> ContactRole {
        self.role
    }

    pub(super) fn check_all(
        drafts: Vec<PartialContact>,
        locations: &LocationIds,
        path: &Path,
        findings: &mut Findings,
    ) -> Vec<Self> {
        each(drafts, path, findings, |draft, path, findings| {
            Self::check(draft, locations, path, findings)
        })
    }

    fn check(
        draft: PartialContact,
        locations: &LocationIds,
        path: &Path,
        findings: &mut Findings,
    ) -> Option<Self> {
        let PartialContact {
            name,
            location,
            role,
        } = draft;
        let (name, location) = check_person(name, location, locations, path, findings)?;
        Some(Self {
            name,
            location,
            role: role?,
        })
    }
}

named! {
    /// What a support contact may do.
    ContactRole, a "role";
    /// Open requests for support (`2.6/may-name-reactive-contacts`).
    ReactiveSupport = "reactive_support",
    /// Submit cloud requests through the portals (`2.6/cloud-admins-may-submit`).
    CloudAdministrator = "cloud_administrator",
}

fn check_person(
    name: Option<String>,
    location: Option<String>,
    locations: &LocationIds,
    path: &Path,
    findings: &mut Findings,
) -> Option<(String, Arc<str>)> {
    let name = name.and_then(|name| non_empty(name, &path.key("name"), findings));
    let location = location.and_then(|id| locations.find(&id, &path.key("location"), findings));
    Some((name?, location?))
}
