//! Of incidents.

use crate::document::names::named;

named! {
    /// What kind of event happens to an incident, without what it is about.
    IncidentEventName, a "kind of event";
    /// The severity is agreed.
    SeverityAgreed = "severity_agreed",
    /// Another severity is asked for.
    SeverityChangeAsked = "severity_change_asked",
    /// Another severity holds.
    SeverityChangeGranted = "severity_change_granted",
    /// Microsoft lowers the severity.
    Downgraded = "downgraded",
    /// Microsoft gives up the effort around the clock.
    EffortReduced = "effort_reduced",
    /// A duty is called for.
    CalledFor = "called_for",
    /// Microsoft waits for the customer.
    WaitingForCustomer = "waiting_for_customer",
    /// The customer gives what is awaited.
    CustomerAnswered = "customer_answered",
    /// A duty is done.
    Done = "done",
    /// The first call response is given.
    FirstCallResponse = "first_call_response",
    /// The customer writes something that awaits a response.
    CustomerWrote = "customer_wrote",
    /// Microsoft responds to what the customer wrote.
    Responded = "responded",
    /// Microsoft tells how the work stands.
    UpdateGiven = "update_given",
    /// The incident no longer does harm.
    Mitigated = "mitigated",
    /// It is closed.
    Closed = "closed",
    /// It is open again.
    Reopened = "reopened",
}

named! {
    /// What a target of the caller's own measures, without what belongs to it.
    TargetKindName, a "kind of target";
    /// How long it takes until the incident is closed.
    Resolution = "resolution",
    /// How long a message of the customer waits for a response.
    NextResponse = "next_response",
    /// How long the customer hears nothing of the work.
    Update = "update",
}

named! {
    /// What pauses the clock of a target of the caller's own.
    TargetPause, a "pause of a target";
    /// Microsoft waits for the customer, whatever for.
    WaitingForCustomer = "waiting_for_customer",
    /// The incident no longer does harm.
    Mitigated = "mitigated",
}

named! {
    /// When the first update falls under a target of the caller's own.
    UpdatesFrom, a "start of updates";
    /// So long after the first call response.
    FirstCallResponse = "first_call_response",
    /// So long after the submission.
    Submission = "submission",
}

named! {
    /// How something that is owed stands, without the instants.
    StandingName, a "standing";
    /// Its occasion has not come.
    Awaited = "awaited",
    /// It is owed, and in time so far.
    Owed = "owed",
    /// It was done in time.
    Met = "met",
    /// It was not done in time.
    Missed = "missed",
    /// It is no longer owed.
    Ended = "ended",
}

named! {
    /// How a first call response counts towards attainment.
    ResponseVerdictName, a "verdict on a response";
    /// It was given in time.
    Met = "met",
    /// It was given late, or was late when nobody had given it yet.
    Missed = "missed",
    /// It is owed, and in time so far.
    Owed = "owed",
    /// Its clock has not started, or the incident came in only afterwards.
    Awaited = "awaited",
    /// It ceased to be owed before it was late.
    Ended = "ended",
    /// A fact is missing on which it depends when it is due.
    Undetermined = "undetermined",
    /// No response time holds.
    NotApplicable = "not_applicable",
}
