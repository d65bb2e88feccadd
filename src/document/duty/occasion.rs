//! The occasions on which duties are owed.

use crate::document::names::named;

named! {
    /// On which occasion a duty is owed.
    Occasion, a "occasion";
    /// As long as the support, or the service, is available.
    Always = "always",
    /// When the other side asks.
    OnRequest = "on_request",
    /// As far as it is appropriate, needed or possible.
    AsAppropriate = "as_appropriate",
    /// The service is activated.
    Activation = "activation",
    /// The kick-off meeting.
    Kickoff = "kickoff",
    /// The service is onboarded.
    Onboarding = "onboarding",
    /// The order has several support locations.
    SeveralLocations = "several_locations",
    /// A contact named in the Work Order changes.
    ContactChange = "contact_change",
    /// A service is changed or exchanged during the term.
    ServiceChange = "service_change",
    /// A service is allotted or exchanged between the host and a downstream location.
    ExchangeBetweenLocations = "exchange_between_locations",
    /// The delivery of a proactive or enhanced service is requested.
    DeliveryRequest = "delivery_request",
    /// A Microsoft team works on site.
    OnSiteWork = "on_site_work",
    /// An incident is reported.
    IncidentReport = "incident_report",
    /// A request for an online service is submitted.
    OnlineServiceRequest = "online_service_request",
    /// An incident is open.
    OpenIncident = "open_incident",
    /// An incident is over.
    IncidentEnd = "incident_end",
    /// A problem involves products of several vendors.
    SeveralVendors = "several_vendors",
    /// An incident of critical business impact is open or over.
    CriticalIncident = "critical_incident",
    /// Rapid Response engineers have escalated an incident.
    Escalation = "escalation",
    /// A root cause analysis is asked for or made.
    RootCauseAnalysis = "root_cause_analysis",
    /// Microsoft reaches the customer's systems remotely.
    RemoteAccess = "remote_access",
    /// Microsoft stores, processes or accesses customer data.
    CustomerData = "customer_data",
    /// The customer demands technology that Microsoft has not approved.
    UnapprovedTechnology = "unapproved_technology",
    /// The customer gives access to code.
    SharedCode = "shared_code",
    /// The customer uses code that came with support.
    DeliveredCode = "delivered_code",
    /// Data is lost or damaged by a major failure.
    DataLoss = "data_loss",
    /// Microsoft mails users product information.
    ProductMail = "product_mail",
    /// Microsoft sends a satisfaction survey.
    Survey = "survey",
    /// The customer's own staff or contractors travel.
    OwnTravel = "own_travel",
    /// Cloud services are used with the support.
    CloudServices = "cloud_services",
    /// A critical business event lies ahead.
    BeforeEvent = "before_event",
    /// A critical business event is on.
    DuringEvent = "during_event",
    /// A critical business event is over.
    AfterEvent = "after_event",
    /// A monitor is triggered.
    TriggeredMonitor = "triggered_monitor",
    /// An outage of Azure is declared.
    DeclaredOutage = "declared_outage",
    /// Work started, at the customer's wish, before its contract was signed.
    WorkBeforeSignature = "work_before_signature",
}
