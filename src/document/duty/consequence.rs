//! What may follow where a customer does not do its duty.

use super::{Duty, DutyOf, Party};
use crate::document::{ResponseTable, Service, Stated, clauses, names::named};

named! {
    /// What Microsoft may do, or what may happen, where the customer does not do a duty. The document states no fee.
    Consequence, a "consequence";
    /// Microsoft may lower the severity.
    SeverityMayBeLowered = "severity_may_be_lowered",
    /// Microsoft may give up the effort around the clock and give a lower level of service.
    ServiceMayBeReduced = "service_may_be_reduced",
    /// Microsoft may stop the effort around the clock.
    ContinuousEffortMayStop = "continuous_effort_may_stop",
    /// The service may be cancelled.
    ServiceMayBeCancelled = "service_may_be_cancelled",
    /// Services may be delayed.
    ServicesMayBeDelayed = "services_may_be_delayed",
    /// The service may be delayed or prevented.
    ServiceMayBeDelayedOrPrevented = "service_may_be_delayed_or_prevented",
}

/// The duties by which a customer gives resources and responses, which the footnotes of the tables speak of.
const RESOURCES_AND_RESPONSES: [&str; 2] = [
    "allot_resources_around_the_clock",
    "give_rapid_access_and_response",
];

/// What may follow where `duty` is not done; nothing where the document is silent.
pub(super) fn of(duty: &Duty) -> &'static [Stated<Consequence>] {
    if duty.party() != Party::Customer {
        return &[];
    }
    match duty.of() {
        DutyOf::Table(table) if RESOURCES_AND_RESPONSES.contains(&duty.name().as_str()) => {
            match table {
                ResponseTable::Base => BASE,
                ResponseTable::UnifiedEnhancedResponse => UNIFIED_ENHANCED_RESPONSE,
                ResponseTable::RapidResponse => RAPID_RESPONSE,
                ResponseTable::AzureEventManagement => AZURE_EVENT_MANAGEMENT,
            }
        }
        DutyOf::Service(Service::ReactiveEnhancedDesignatedEngineering) => DESIGNATED_ENGINEER,
        // The sentence stands before the list of section 2.6, and speaks of that list.
        DutyOf::Support if duty.clause().clause().section() == "2.6" => SECTION_2_6,
        DutyOf::Support | DutyOf::Service(_) | DutyOf::Table(_) => &[],
    }
}

const BASE: &[Stated<Consequence>] = &[Stated::new(
    Consequence::SeverityMayBeLowered,
    clauses::FN3_SEVERITY_DOWNGRADE,
)];

const UNIFIED_ENHANCED_RESPONSE: &[Stated<Consequence>] = &[Stated::new(
    Consequence::SeverityMayBeLowered,
    clauses::UER_FN3_DOWNGRADE,
)];

const RAPID_RESPONSE: &[Stated<Consequence>] = &[Stated::new(
    Consequence::ServiceMayBeReduced,
    clauses::RR_FN1_REDUCED_SERVICE,
)];

const AZURE_EVENT_MANAGEMENT: &[Stated<Consequence>] = &[
    Stated::new(
        Consequence::ServiceMayBeCancelled,
        clauses::AEM_CANCEL_FOR_NO_COOPERATION,
    ),
    Stated::new(
        Consequence::ContinuousEffortMayStop,
        clauses::AEM_FN1_STOP_24X7,
    ),
];

const DESIGNATED_ENGINEER: &[Stated<Consequence>] = &[Stated::new(
    Consequence::ServiceMayBeDelayedOrPrevented,
    clauses::REDE_BREACH_CONSEQUENCE,
)];

const SECTION_2_6: &[Stated<Consequence>] = &[Stated::new(
    Consequence::ServicesMayBeDelayed,
    clauses::BREACH_MAY_DELAY,
)];
