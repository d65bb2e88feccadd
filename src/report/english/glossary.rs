//! The terms of the document: what each means.

use crate::{
    document::glossary::{GlossaryTerm, Row},
    report::term::ToldTerm,
};

pub(super) fn term(term: &GlossaryTerm) -> ToldTerm {
    ToldTerm {
        name: term.name(),
        meaning: meaning(term.row()),
    }
}

const fn meaning(term: Row) -> &'static str {
    match term {
        Row::WorkOrder => {
            "the document that lists the services bought; another statement of services that cites and incorporates the services \
             description does so too"
        }
        Row::BasePackage => {
            "the mix of proactive services, reactive services and service delivery management for the Microsoft products and online \
             services that an organisation uses; a check mark stands beside what it includes"
        }
        Row::AdditionalService => {
            "support beyond the Base Package that can be bought, proactive services among it; a plus stands beside it"
        }
        Row::EnhancedServiceOrSolution => {
            "support for one Microsoft product or one information system of the customer, defined in an exhibit to which the Work \
             Order refers; a plus stands beside it"
        }
        Row::MultiCountrySupport => {
            "help at several support locations, as the Work Order or Work Orders state"
        }
        Row::FlexAllowance => {
            "the flexible part of the list price of the Base Package, which is applied when services are bought"
        }
        Row::ProactiveCredits => {
            "an amount of services that can be exchanged, held as a credit on the Work Order"
        }
        Row::FirstCallResponse => "the first contact by phone or e-mail that is not automatic",
        Row::Severity => {
            "the rank of an incident, on which the level of response, the estimated time of the first response and the customer's \
             duties depend"
        }
        Row::BusinessHours => {
            "generally 9:00 to 17:30 local time, without public holidays and weekends"
        }
        Row::ServiceDeliveryManagement => {
            "help in planning and putting in place what is delivered, included unless the services description or the Work Order \
             says otherwise"
        }
        Row::CustomerSuccessAccountManager => {
            "the designated person by whom, beside digital means, service delivery management is delivered"
        }
        Row::CriticalBusinessEvent => {
            "a one-off event that the customer plans, of such risk or impact that more availability and performance are needed"
        }
        Row::AzureSolution => {
            "the Azure subscriptions and resources brought together for one business aim, a product or a service for customers"
        }
        Row::EnrolledSubscriptions => {
            "the products and subscriptions of Appendix A that Azure Engineering Direct covers"
        }
        Row::AssessedProductSpend => {
            "the yearly total for the licensed, released and generally available Azure products of Appendix A, by which the fee of \
             Azure Engineering Direct is set for the support period"
        }
        Row::ExtendedFeatureCustomer => {
            "a customer that the Work Order shows as entitled to all features of Azure Engineering Direct, because its assessed \
             product spend reaches the threshold at the contract's execution, or because it pays the floor price"
        }
        Row::MonitoringScenario => "a set of Azure resources that together do one specific thing",
        Row::DeclaredAzureOutage => {
            "an outage that hits several customers and is declared on the Azure portal"
        }
        Row::KnowMe => "knowledge of the customer's business context and environment",
        Row::Host => {
            "the support location for which Unified support was contracted in the Work Order"
        }
        Row::Downstream => {
            "a support location named in the Work Order other than the host, entitled to the services bought for it"
        }
        Row::SupportLocation => {
            "a location for which the Work Order lists services and their quantities"
        }
    }
}
