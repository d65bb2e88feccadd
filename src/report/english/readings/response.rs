//! The readings that matter for response times.

use crate::report::{english::English, reading::readings};

readings! {
    English of Response;

    BAndCClock {
        asks "how is the time for the first call response at severity B and C counted?";
        because "the description of these severities speaks of business hours, and effort is kept up in those \
            alone, for nobody is there to answer outside them.";
        BusinessHours => "in business hours (reported at 16:50, an incident with two hours is due at 10:20 on \
            the next business day)",
        ElapsedHours => "around the clock (reported at 16:50, an incident with two hours is due at 18:50)",
    }

    CCustomerReply {
        asks "how are the 24 hours counted within which the customer answers at severity C?";
        because "the duty at severity B is expressly in business hours, this one is not.";
        Elapsed => "around the clock (one day)",
        BusinessHours => "in business hours (nearly three business days of eight and a half hours)",
    }

    AemSeverityA {
        asks "what does AEM give at severity A, where a page break cuts the cells of its table?";
        because "the break falls within what reads as one cell beside both severities, as it certainly is in the \
            table of Rapid Response, which has the same form.";
        AsSeverity1 => "the same as at severity 1 (what is printed beside either severity holds for both, the 15 \
            minutes included)",
        AsBase => "cells of its own (the first call response at severity A is due by the base table)",
    }

    SeverityChange {
        asks "what does a change of severity do to a clock that is running?";
        because "the document does not say what a change does to the time that runs; a new severity has a target \
            of its own, which begins with it.";
        Restart => "a new clock starts at the change, with the full target of the new severity",
        Retroactive => "the target of the new severity counts from the start, as though it had always held",
        CarryElapsed => "the time that has passed is taken off the target of the new severity",
        Proportional => "the share of the old target that is left is left of the new one too",
    }

    Pause {
        asks "does a clock stop while the customer's answer is awaited?";
        because "the document knows no pause, although service desks do.";
        Never => "no, it runs on",
        WaitingForCustomer => "yes, from the question to the answer",
    }

    OverlappingOffers {
        asks "which offer's response time governs where several cover an incident?";
        because "the times of Rapid Response replace those of the base table, but nothing is said of Rapid \
            Response and UER, nor of AEM and any other offer.";
        Shortest => "the shortest of their times",
        MostSpecific => "the time of the offer with the narrowest scope",
    }

    AedResponse {
        asks "which response times hold under AED, for which engineers of Rapid Response give the response?";
        because "the section on AED refers to the standard times; that engineers of Rapid Response answer tells \
            who answers, not when, and Rapid Response gives its own times by its own clause.";
        Base => "those of the Base Package",
        RapidResponse => "those of Rapid Response, which AED requires, for what is reported on its portal",
    }

    OnlineServicesChannel {
        asks "how is an incident with an online service reported?";
        because "the duty to use the portal binds cloud administrators, and neglecting it brings delay rather \
            than the loss of a response time; the clause of UER itself allows phone and web, for cloud services \
            too.";
        Any => "on any channel that the tables of severities name",
        PortalForCloudAdmins => "on the portal of the service, if a cloud administrator reports it",
        PortalRequired => "only on the portal of the service, whoever reports it",
    }

    AttentionTimes {
        asks "what are the times for attention in the tables of severities?";
        because "they stand where the tables describe how pressing a case is, and the document names no event \
            that would meet them; an immediate deadline would always be missed.";
        Urgency => "a measure of how pressing the case is, without a deadline",
        Deadline => "deadlines of their own; at severity 1 it falls on the report itself",
    }

    ResponseClockStart {
        asks "when does the time for the first call response start to run?";
        because "the document defines only the end of this time; the severity is settled with the customer after \
            the report.";
        Submitted => "when the incident is submitted",
        SeverityAgreed => "when its severity is agreed with the customer",
    }

    CustomerClockStart {
        asks "when does the time for a duty of the customer start to run?";
        because "the document does not say when it starts, and an answer follows a question.";
        MicrosoftRequest => "when Microsoft asks for what is owed",
        Submitted => "when the incident is submitted",
    }

    AzureLineExclusions {
        asks "which response time holds for an Azure component that a footnote takes off the line for Azure?";
        because "the footnotes only take these products off one line, and the other line is for all other products.";
        OtherProducts => "that of the line for all other products (one hour at severity 1 of the base table)",
        NoTarget => "none at all",
    }

    LateAfter {
        asks "after which instant is a response late if its target is used up exactly at closing time?";
        because "both instants satisfy the target, for no business time lies between them, and the first is the \
            one by which it is used up.";
        Due => "the closing, the first instant at which the target is used up",
        DueLatest => "the next opening, the last instant at which it is not exceeded",
    }

    ClosedTime {
        asks "what becomes of the time for which an incident was closed before it was reopened?";
        because "the document does not say what closing and reopening do to a clock, and nobody is owed a \
            response to a closed incident.";
        StandsStill => "it does not count (the clock stands still)",
        RunsOn => "it counts (the clock runs on)",
        StartsAgain => "the clock starts again at the reopening, with its full target",
    }

    ClosureOfAReopenedIncident {
        asks "from which closure does the time for a root cause analysis run if the incident was reopened?";
        because "the document does not treat a reopening, and an incident that was reopened is not closed before \
            its last closure.";
        LastClosure => "from the last closure",
        FirstClosure => "from the first closure",
    }

    UerOtherLine {
        asks "what does the line of UER for all other products set, where the table prints at least 30 minutes?";
        because "every other line of these tables sets a maximum; whoever pleads the letter is left with the \
            time of the base table.";
        AtMost => "at most 30 minutes (the wording is a slip)",
        NoTarget => "no response time (the response is due by the base table alone)",
    }
}
