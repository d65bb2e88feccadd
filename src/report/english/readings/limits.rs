//! The readings that matter for what may be used, where and how often.

use crate::report::{english::English, reading::readings};

readings! {
    English of Limits;

    AdvisoryLimit {
        asks "what do the six hours of advisory support apply to?";
        because "the document does not say, and such a limit is usually one for each request.";
        PerIncident => "to each incident",
        PerYear => "to each contract year",
    }

    AssessmentHelp {
        asks "can help with an on-demand assessment be had both on site and remotely?";
        because "the document puts an “or” between the two.";
        EitherOr => "no, two days on site or one day remotely",
        Both => "yes, two days on site and one day remotely",
    }

    ExtendedRsm {
        asks "what is Reactive Support Management outside business hours?";
        because "cover outside business hours is for sale, yet the add-on that gives it works in the business \
            hours of an agreed time zone.";
        AgreedZoneHours => "business hours in another time zone, as agreed",
        AnyHours => "any hours at all",
    }

    ReactivePlaces {
        asks "to which places other than the host are reactive services delivered?";
        because "the clause speaks of other places without saying which, and services are otherwise for the \
            locations that the order designates.";
        DesignatedOnly => "to designated locations only",
        Any => "to any place",
    }

    ImprovementPlanYear {
        asks "which service improvement plans count towards the two in twelve months?";
        because "the document speaks of a period of twelve months, which is any such period; where it means \
            contract years it calls a thing annual.";
        Rolling => "those requested within any twelve months that include the request",
        ContractYear => "those requested in the same contract year",
    }

    AemClouds {
        asks "whom do government and sovereign clouds exclude from AEM?";
        because "the letter of the document excludes customers, although an event covers one solution, which \
            speaks for the other reading.";
        PerCustomer => "a customer that has one, with all its solutions",
        PerSolution => "only the solutions that run in one",
    }

    Quarters {
        asks "what is a quarter, in each of which a meeting or review takes place?";
        because "the document does not say, and the meetings begin with the service to which they belong.";
        OfService => "three months, counted from the first day of the service",
        OfContractYear => "three months, counted from the first day of the order's term, as its contract years are",
        OfCalendar => "a quarter of the calendar",
    }

    LastRequestScope {
        asks "which requests must be made sixty days before the order expires?";
        because "incidents under UER or Rapid Response cannot be asked for sixty days ahead.";
        NewDeliveries => "those for something to be scheduled and delivered, not incidents",
        AllRequests => "all requests, incidents under an enhanced service included",
    }

    PartialQuarters {
        asks "does a quarter to which a service extends only in part bring a meeting?";
        because "quarterly means four times a year; with quarters of the calendar fewer than four may be left, \
            and the answer says so.";
        NotCounted => "no, none that could be missed",
        Counted => "yes, one",
    }

    Overdraw {
        asks "how much of an entry that is larger than what is left is covered?";
        because "hours are taken off as they are delivered, so what is left covers its part.";
        Partly => "as much as what is left; the excess is told",
        Whole => "nothing (the whole entry is not covered)",
    }

    AgreedZoneHours {
        asks "whose weekly hours are read on the clock of an agreed time zone?";
        because "the document does not say, nor whose public holidays count; the location has hours of its own, \
            and its holidays count as well.";
        Location => "those of the location itself",
        Document => "those of the document (Monday to Friday from 09:00 to 17:30)",
    }

    DesignatedPlace {
        asks "does designated engineering have one location for each engagement or one for the whole order?";
        because "the document does not say, and every purchase is an engagement of its own.";
        PerPurchase => "one for each engagement (every purchase has a place of its own)",
        PerOrder => "one for the whole order",
    }

    HourIncrement {
        asks "in which increments are hours taken off?";
        because "the document states no increment, and hours are taken off as they are delivered.";
        Exact => "to the minute, as they were delivered",
        StartedHour => "by started hours (each entry is rounded up)",
    }

    LimitAmendmentDate {
        asks "which date decides whether an amendment of a limit holds, where what it is on is used over time?";
        because "a limit belongs to what it is on as a whole, which should not have another each day.";
        FirstDay => "that on which it begins (the first day of the contract year, or of the first use for an incident)",
        DayOfUse => "that of each use",
    }
}
