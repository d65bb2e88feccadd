//! What the cells of the catalogue hold, in words.

use super::Words;
use crate::document::{
    BoughtFor, Counted, DrawDown, EndsWith, Excluded, Exhibit, IncludedHours, OnSite, Per, Price,
    ResponseTimes, Scope, Staff, Travel, Unit,
};

told! {
    Price {
        InBasePackage => "in the Base Package",
        Extra => "on top of the Base Package",
        EachVisit => "for each visit, on top of the Base Package",
        None => "none: Microsoft gives it or does not",
    }
    Unit {
        Attendees => "attendees",
        DedicatedDeliveries => "deliveries for the customer alone",
        Hours => "hours",
        Days => "days",
        Events => "events",
        Credits => "Proactive Credits",
        Tenants => "tenants",
        PredefinedOffers => "predefined offers",
        Visits => "visits",
        Deliveries => "deliveries",
    }
    /// After `per`.
    Per {
        Incident => "incident",
        Assessment => "assessment",
        Event => "event",
        TwelveMonths => "twelve months",
        Year => "year",
        Purchase => "purchase",
    }
    /// When hours are taken off.
    DrawDown {
        AsRequestedAndDelivered => "as they are requested and delivered",
        AsUsedAndDelivered => "as they are used and delivered",
    }
    IncludedHours {
        RsmAndSdm => "those of RSM and SDM, as many as the order says",
        SdmAllottedByHost => "those of SDM allotted by the host",
    }
    Staff {
        CustomerSuccessAccountManager => "the customer success account manager, and digital means",
        DesignatedEngineer => "a designated engineer",
        BesideResolvers => "beside whoever solves the incident",
        RapidResponseEngineers => "engineers of Rapid Response",
        GitHubTeam => "a designated GitHub team and a named customer reliability engineer",
    }
    /// As an adverb, beside a delivery that is remote.
    OnSite {
        No => "not on site",
        IfAgreedInWriting => "on site if agreed in writing",
        Offered => "on site too",
    }
    BoughtFor {
        AnyLocation => "any location",
        OneLocation => "one location",
        HostOnly => "the host alone",
        AllottedByHost => "no location: the host allots it",
    }
    ResponseTimes {
        BaseTable => "those of the base table",
        OwnTable => "those of a table of its own, at severity 1 and A",
        Unchanged => "none changed",
        AsOrderSays => "those that the order says",
    }
    Scope {
        SupportedProducts => "the products and online services supported when it is asked for",
        ProductsInOrder => "the products that the order lists",
        ComponentsInOrder => "the Azure components that the order lists",
        ListedTenants => "the listed tenants",
        EnrolledSubscriptions => "the subscriptions enrolled by Appendix A",
        OneAzureSolution => "one Azure solution for each event",
    }
    EndsWith {
        UnifiedAgreement => "the Unified support agreement",
    }
    Excluded {
        Architecture => "architecture",
        SolutionDevelopment => "the development of solutions",
        Customisation => "customisation",
        GovernmentAndSovereignClouds => "government and sovereign clouds",
        NonCoreAzureServices => "Azure services outside the core ones",
        RegionBoundDelivery => "delivery from one region only",
        CitizenshipBoundDelivery => "delivery by citizens of one country only",
        ClearedDelivery => "delivery by cleared people only",
        OnPremises => "technology on premises",
        UserDevices => "the users' devices",
        ClientSoftware => "Microsoft's client software",
        Identity => "identity and authentication",
        CustomersCustomers => "the customer's own customers",
        NonMicrosoftCode => "code that is not Microsoft's, or is customised",
        CodeButSamples => "code other than samples",
        Recording => "recording without Microsoft's permission in writing",
        RootCauseAnalysis => "root cause analysis",
        PriorityInWideIncidents => "priority in incidents that hit more than the customer's part of Azure",
        AnalysisOfWideIncidents => "analysis of incidents that hit other customers too",
        NonAffiliatePurchases => "what was bought by a party that was no affiliate when support began",
        UnlistedTechnologies => "technologies outside a list that the document does not give",
        UnlistedCountries => "countries outside a list that the document does not give",
        MonitorsAndThresholds => "access to the monitors and their thresholds",
        FeaturesDuringOnboarding => "everything but onboarding and discovery, in the first 60 days",
    }
    Travel {
        Expenses => "travel and living expenses",
        ReasonableExpenses => "reasonable travel and living expenses",
    }
    /// What an exhibit does.
    Exhibit {
        Defines => "defines the service",
        MayDefine => "may define the service, in a custom program",
    }
}

/// What a limit counts, of which there are `count`.
pub(in crate::report::english) const fn counted(what: Counted, count: u32) -> &'static str {
    let (one, several) = match what {
        Counted::Hours => ("hour", "hours"),
        Counted::DaysOnSite => ("day on site", "days on site"),
        Counted::DaysRemote => ("remote day", "remote days"),
        Counted::ConsecutiveCalendarDays => ("calendar day", "consecutive calendar days"),
        Counted::Solutions => ("Azure solution", "Azure solutions"),
        Counted::ImprovementPlans => ("improvement plan", "improvement plans"),
        Counted::MonitoringScenarios => ("monitoring scenario", "monitoring scenarios"),
        Counted::Assessments => ("assessment", "assessments"),
    };
    if count == 1 { one } else { several }
}
