//! The rows of the four tables, as printed.

use chrono::TimeDelta;

use super::{
    ResponseTable,
    row::{Attention, Channel, Clock, FirstResponse, ResponseRow, Situation},
};
use crate::document::{Cited, ClauseId, Severity, Stated, clauses};

pub(super) fn base(severity: Severity) -> &'static ResponseRow {
    match severity {
        Severity::One => &BASE_ONE,
        Severity::A => &BASE_A,
        Severity::B => &BASE_B,
        Severity::C => &BASE_C,
    }
}

pub(super) fn unified_enhanced_response(severity: Severity) -> Option<&'static ResponseRow> {
    match severity {
        Severity::One => Some(&UER_ONE),
        Severity::A => Some(&UER_A),
        Severity::B | Severity::C => None,
    }
}

pub(super) fn rapid_response(severity: Severity) -> Option<&'static ResponseRow> {
    match severity {
        Severity::One => Some(&RAPID_RESPONSE_ONE),
        Severity::A => Some(&RAPID_RESPONSE_A),
        Severity::B | Severity::C => None,
    }
}

pub(super) fn azure_event_management(severity: Severity) -> Option<&'static ResponseRow> {
    match severity {
        Severity::One => Some(&AEM_ONE),
        Severity::A => Some(&AEM_A),
        Severity::B | Severity::C => None,
    }
}

static BASE_ONE: ResponseRow = ResponseRow {
    table: ResponseTable::Base,
    severity: Severity::One,
    situations: &critical_loss(clauses::SEV1_SITUATION),
    first_response: FirstResponse::ByLine {
        azure: minutes(15, clauses::SEV1_AZURE_15_MIN),
        other: hours(1, clauses::SEV1_OTHER_1_HOUR),
    },
    attention: Some(elapsed(
        TimeDelta::zero(),
        clauses::SEV1_ATTENTION_IMMEDIATE,
    )),
    effort: Cited::clause(Clock::Elapsed, clauses::SEV1_24X7_EFFORT),
    channels: phone_or_web(clauses::SEV1_CHANNEL),
};

static BASE_A: ResponseRow = ResponseRow {
    table: ResponseTable::Base,
    severity: Severity::A,
    situations: &critical_degradation(clauses::SEVA_SITUATION),
    first_response: FirstResponse::EveryProduct(hours(1, clauses::SEVA_RESPONSE_1_HOUR)),
    attention: Some(elapsed(TimeDelta::hours(1), clauses::SEVA_ATTENTION_1_HOUR)),
    effort: Cited::clause(Clock::Elapsed, clauses::SEVA_24X7_EFFORT),
    channels: phone_or_web(clauses::SEVA_CHANNEL),
};

static BASE_B: ResponseRow = ResponseRow {
    table: ResponseTable::Base,
    severity: Severity::B,
    situations: &[
        Stated::new(Situation::ModerateImpact, clauses::SEVB_SITUATION),
        Stated::new(
            Situation::ModerateLossOrDegradation,
            clauses::SEVB_SITUATION,
        ),
        Stated::new(Situation::WorkCanReasonablyGoOn, clauses::SEVB_SITUATION),
    ],
    first_response: FirstResponse::EveryProduct(hours(2, clauses::SEVB_RESPONSE_2_HOURS)),
    attention: Some(business_hours(2, clauses::SEVB_ATTENTION_2_BUSINESS_HOURS)),
    effort: Cited::clause(Clock::BusinessHours, clauses::SEVB_BUSINESS_HOURS_EFFORT),
    channels: phone_or_web(clauses::SEVB_CHANNEL),
};

static BASE_C: ResponseRow = ResponseRow {
    table: ResponseTable::Base,
    severity: Severity::C,
    situations: &[
        Stated::new(Situation::MinimalImpact, clauses::SEVC_SITUATION),
        Stated::new(Situation::WorkLargelyGoesOn, clauses::SEVC_SITUATION),
    ],
    first_response: FirstResponse::EveryProduct(hours(4, clauses::SEVC_RESPONSE_4_HOURS)),
    attention: Some(business_hours(4, clauses::SEVC_ATTENTION_4_BUSINESS_HOURS)),
    effort: Cited::clause(Clock::BusinessHours, clauses::SEVC_BUSINESS_HOURS_EFFORT),
    channels: phone_or_web(clauses::SEVC_CHANNEL),
};

static UER_ONE: ResponseRow = ResponseRow {
    table: ResponseTable::UnifiedEnhancedResponse,
    severity: Severity::One,
    situations: &critical_loss(clauses::UER_SEV1_SITUATION_ATTENTION),
    first_response: FirstResponse::ByLine {
        azure: minutes(15, clauses::UER_SEV1_AZURE_15_MIN),
        other: minutes(30, clauses::UER_SEV1_OTHER_30_MIN),
    },
    attention: Some(elapsed(
        TimeDelta::zero(),
        clauses::UER_SEV1_SITUATION_ATTENTION,
    )),
    effort: Cited::clause(Clock::Elapsed, clauses::UER_SEV1_24X7_EFFORT),
    channels: phone_or_web(clauses::UER_SEV1_CUSTOMER_DUTIES),
};

static UER_A: ResponseRow = ResponseRow {
    table: ResponseTable::UnifiedEnhancedResponse,
    severity: Severity::A,
    situations: &critical_degradation(clauses::UER_SEVA_SITUATION),
    first_response: FirstResponse::EveryProduct(minutes(30, clauses::UER_SEVA_RESPONSE_30_MIN)),
    attention: Some(elapsed(
        TimeDelta::minutes(30),
        clauses::UER_SEVA_ATTENTION_30_MIN,
    )),
    effort: Cited::clause(Clock::Elapsed, clauses::UER_SEVA_24X7_EFFORT),
    channels: phone_or_web(clauses::UER_SEVA_CUSTOMER_DUTIES),
};

static RAPID_RESPONSE_ONE: ResponseRow = ResponseRow {
    table: ResponseTable::RapidResponse,
    severity: Severity::One,
    situations: &critical_or_process_loss(clauses::RR_SEV1_SITUATION),
    first_response: FirstResponse::EveryProduct(minutes(15, clauses::RR_SEV1_RESPONSE_15_MIN)),
    attention: Some(elapsed(
        TimeDelta::minutes(15),
        clauses::RR_ATTENTION_15_MIN,
    )),
    effort: Cited::clause(Clock::Elapsed, clauses::RR_24X7_EFFORT),
    channels: SERVICE_PORTAL,
};

static RAPID_RESPONSE_A: ResponseRow = ResponseRow {
    table: ResponseTable::RapidResponse,
    severity: Severity::A,
    situations: &critical_degradation(clauses::RR_SEVA_SITUATION),
    first_response: FirstResponse::EveryProduct(minutes(15, clauses::RR_SEVA_RESPONSE_15_MIN)),
    attention: None,
    effort: Cited::clause(Clock::Elapsed, clauses::RR_24X7_EFFORT),
    channels: SERVICE_PORTAL,
};

static AEM_ONE: ResponseRow = ResponseRow {
    table: ResponseTable::AzureEventManagement,
    severity: Severity::One,
    situations: &critical_or_process_loss(clauses::AEM_SEV1_SITUATION),
    first_response: FirstResponse::EveryProduct(minutes(15, clauses::AEM_RESPONSE_15_MIN)),
    attention: Some(elapsed(
        TimeDelta::minutes(15),
        clauses::AEM_ATTENTION_15_MIN,
    )),
    effort: Cited::clause(Clock::Elapsed, clauses::AEM_24X7_EFFORT),
    channels: AZURE_PORTAL,
};

static AEM_A: ResponseRow = ResponseRow {
    table: ResponseTable::AzureEventManagement,
    severity: Severity::A,
    situations: &critical_degradation(clauses::AEM_SEVA_SITUATION),
    first_response: FirstResponse::EveryProduct(minutes(15, clauses::AEM_SEVA_RESPONSE_15_MIN)),
    attention: None,
    effort: Cited::clause(Clock::Elapsed, clauses::AEM_24X7_EFFORT),
    channels: AZURE_PORTAL,
};

const SERVICE_PORTAL: Stated<&[Channel]> =
    Stated::new(&[Channel::ServicePortal], clauses::RR_SUBMIT_ON_PORTAL);

const AZURE_PORTAL: Stated<&[Channel]> =
    Stated::new(&[Channel::AzurePortal], clauses::AEM_SUBMIT_IN_AZURE_PORTAL);

const fn phone_or_web(clause: ClauseId) -> Stated<&'static [Channel]> {
    Stated::new(&[Channel::Phone, Channel::Web], clause)
}

const fn critical_loss(clause: ClauseId) -> [Stated<Situation>; 3] {
    [
        Stated::new(Situation::CriticalSystemsDown, clause),
        Stated::new(Situation::BusinessAtRisk, clause),
        Stated::new(Situation::CompleteLossOfCriticalApplication, clause),
    ]
}

const fn critical_or_process_loss(clause: ClauseId) -> [Stated<Situation>; 4] {
    let [down, risk, loss] = critical_loss(clause);
    [
        down,
        risk,
        loss,
        Stated::new(Situation::KeyProcessLost, clause),
    ]
}

const fn critical_degradation(clause: ClauseId) -> [Stated<Situation>; 2] {
    [
        Stated::new(Situation::CriticalSystemsDegraded, clause),
        Stated::new(Situation::SignificantLossOrDegradation, clause),
    ]
}

const fn minutes(minutes: i64, clause: ClauseId) -> Cited<TimeDelta> {
    Cited::clause(TimeDelta::minutes(minutes), clause)
}

const fn hours(hours: i64, clause: ClauseId) -> Cited<TimeDelta> {
    Cited::clause(TimeDelta::hours(hours), clause)
}

const fn elapsed(within: TimeDelta, clause: ClauseId) -> Cited<Attention> {
    Cited::clause(Attention::new(within, Clock::Elapsed), clause)
}

const fn business_hours(hours: i64, clause: ClauseId) -> Cited<Attention> {
    let attention = Attention::new(TimeDelta::hours(hours), Clock::BusinessHours);
    Cited::clause(attention, clause)
}
