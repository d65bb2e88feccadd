//! What happens to incidents, in words.

use super::Words;
use crate::{
    document::Clock,
    incident::{IncidentEventName, IncidentState},
};

told! {
    /// As a clause of its own.
    IncidentEventName {
        SeverityAgreed => "the severity is agreed",
        SeverityChangeAsked => "another severity is asked for",
        SeverityChangeGranted => "another severity is granted",
        Downgraded => "Microsoft lowers the severity",
        EffortReduced => "Microsoft gives up the effort around the clock",
        CalledFor => "a duty is called for",
        WaitingForCustomer => "the incident waits for the customer",
        CustomerAnswered => "the customer answers",
        Done => "a duty is done",
        FirstCallResponse => "the first call response is given",
        Mitigated => "the incident is mitigated",
        Closed => "the incident is closed",
        Reopened => "the incident is reopened",
    }
    IncidentState {
        Open => "open",
        WaitingForCustomer => "waiting for the customer",
        Mitigated => "mitigated",
        Closed => "closed",
    }
    /// When it runs, as an adverb.
    Clock {
        Elapsed => "around the clock",
        BusinessHours => "in business hours",
    }
}
