//! Names used for entitlements: who asks for a service.

use crate::document::names::named;

named! {
    /// Who asks for a service.
    Requester, a "requester";
    /// A support services administrator of the order.
    Administrator = "administrator",
    /// A reactive support contact.
    ReactiveContact = "reactive_contact",
    /// A cloud administrator.
    CloudAdministrator = "cloud_administrator",
    /// Other staff of a location of the order.
    Staff = "staff",
    /// Staff of a location that the order does not designate.
    UndesignatedStaff = "undesignated_staff",
    /// A customer of the customer.
    CustomersCustomer = "customers_customer",
}
