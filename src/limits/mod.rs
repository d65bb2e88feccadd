//! How much of a service there is, when, and until when: the days and hours in which it is available, hours that are drawn down, days
//! and minutes that the document limits, onboarding, monitors and improvement plans, meetings, events, and root cause analyses.
//!
//! Pure functions, generic over the [trace](crate::decision::Trace): they know nothing of how a question arrived.

mod advisory;
mod days;
mod events;
mod hours;
mod improvement;
mod in_order;
mod monitoring;
mod onboarding;
mod out_of_order;
mod overdraw;
mod quarters;
mod root_cause;
mod service_hours;
mod support_term;

pub(crate) use advisory::advisory_support;
pub use advisory::{
    AdvisedTime, AdvisoryAccount, AdvisoryCover, AdvisoryEntry, AdvisoryLog, AdvisoryStatement,
    AdvisoryTopic, AdvisoryUnit,
};
pub(crate) use days::day_limits;
pub use days::{DayLimits, ServiceDays};
pub(crate) use events::event_plan;
pub use events::{
    EventAssessment, EventDates, EventDuty, EventPlan, EventRequest, EventSolution, EventWindow,
};
pub(crate) use hours::hours_ledger;
pub use hours::{
    Draw, DrawnHours, HoursEntry, HoursKind, HoursLedger, HoursPurpose, HoursStatement, IncludedUse,
};
pub(crate) use improvement::improvement_plans;
pub use improvement::{ImprovementPlans, PlanRequest, PlanRequests, PlanStanding, PlanState};
pub(crate) use monitoring::monitoring;
pub use monitoring::{
    MonitorDates, Monitoring, MonitoringScenario, MonitoringScenarios, ScenarioStanding,
    ScenarioState,
};
pub(crate) use onboarding::onboarding;
pub use onboarding::{
    AedOnboardingActivity, Onboarding, OnboardingAsOf, OnboardingDuty, OnboardingState,
};
pub use out_of_order::OutOfOrder;
pub use quarters::{
    HeldMeeting, MeetingKind, MeetingLine, MeetingPlan, MeetingState, Quarter, QuarterlyMeetings,
};
pub(crate) use quarters::{quarterly_meetings, quarters};
pub(crate) use root_cause::root_cause_analysis;
pub use root_cause::{
    AskedOf, RequestWindow, RootCauseAnalysis, RootCauseBasis, RootCauseFact, RootCauseFacts,
    RootCauseGround, RootCauseRequest,
};
pub use service_hours::{DeliveredHours, HoursRequest};
pub(crate) use service_hours::{StatedHours, service_hours, stated_hours};
pub use support_term::{SupportTerm, SupportTermAsOf, SupportTerms, TermState};
pub(crate) use support_term::{record_expiry, span, support_terms};
