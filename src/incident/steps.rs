//! The steps that explain an incident's course.

use alloc::{collections::BTreeSet, vec::Vec};

use super::{
    IncidentEvent, IncidentEventKind as Kind,
    attention::AttentionTime,
    clocks::Clocks,
    course::{IncidentCourse, ResponseCourse},
    duties::{OwedDuty, brings_event_duties, waits_for_a_call},
    effort::Effort,
    hours::WorkingHours,
    phase::Phase,
    standing::{Deadline, Standing},
    told::{Cause, Interval, SeverityStretch, Told},
};
use crate::{
    decision::{Step, Trace, Value},
    document::{
        AemSeverityA, AttentionTimes, CCustomerReply, Channel, ClauseId, Clock, ClosedTime,
        CustomerClockStart, Languages, LateAfter, Milestone, OnlineServicesChannel, Party, Pause,
        Product, Reading, Readings, ResponseRow, RuleId, Service, Severity, SeverityChange, Source,
        Span, Within, clauses,
    },
    response::{Commitment, Incident, local_hours},
};

/// What happened, in order, and by which readings that tells on a clock.
pub(super) fn events<T: Trace>(
    told: &Told<'_>,
    submitted: Severity,
    readings: &Readings,
    trace: &mut T,
) {
    let mut severity = submitted;
    for event in told.events {
        trace.record(|| happened(*event, severity));
        if changes_severity(event.kind()) {
            severity = event.kind().severity().unwrap_or(severity);
        }
    }
    let is_changed = |stretch: &SeverityStretch| {
        matches!(
            stretch.began_by,
            Cause::Event(Kind::SeverityChangeGranted(_) | Kind::Downgraded(_))
        )
    };
    if told.severities.iter().skip(1).any(is_changed) {
        let reading = readings.response.severity_change;
        trace.record(|| {
            let source = Source::Reading(SeverityChange::ID);
            Step::loose(RuleId::SeverityChangeReading, source)
                .with("reading", Value::Code(reading.as_str()))
        });
    }
    let reading = readings.response.pause;
    for Interval { from, until } in &told.waits {
        trace.record(|| {
            Step::loose(RuleId::WaitForCustomer, Source::Reading(Pause::ID))
                .with("reading", Value::Code(reading.as_str()))
                .with("from", Value::Instant(*from))
                .with("until", until.map_or(Value::Missing, Value::Instant))
        });
    }
    let reading = readings.response.closed_time;
    for Interval { from, until } in &told.closures {
        trace.record(|| {
            Step::loose(RuleId::ClosedMeanwhile, Source::Reading(ClosedTime::ID))
                .with("reading", Value::Code(reading.as_str()))
                .with("from", Value::Instant(*from))
                .with("until", until.map_or(Value::Missing, Value::Instant))
        });
    }
}

const fn changes_severity(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::SeverityAgreed(_) | Kind::SeverityChangeGranted(_) | Kind::Downgraded(_)
    )
}

/// The step of one event, where `severity` held before it.
fn happened(event: IncidentEvent, severity: Severity) -> Step {
    let kind = event.kind();
    let at = Value::Instant(event.at());
    let step = match kind {
        Kind::SeverityAgreed(_) => {
            Step::loose_by(RuleId::SeverityAgreed, clauses::CUSTOMER_STATES_IMPACT)
        }
        Kind::SeverityChangeAsked(_) => Step::loose_by(
            RuleId::SeverityChangeAsked,
            clauses::SEVERITY_CHANGE_ON_REQUEST,
        ),
        Kind::SeverityChangeGranted(_) => {
            Step::loose_by(RuleId::SeverityChanged, clauses::SEVERITY_CHANGE_ON_REQUEST)
        }
        // The footnote stands at severity 1 and A.
        Kind::Downgraded(_) => Step::loose_by(RuleId::Downgrade, clauses::FN3_SEVERITY_DOWNGRADE)
            .holds(severity <= Severity::A),
        Kind::FirstCallResponse => Step::loose_by(
            RuleId::ResponseGiven,
            clauses::FIRST_CALL_RESPONSE_DEFINITION,
        ),
        _ => Step::loose(RuleId::IncidentEvent, Source::Given)
            .with("event", Value::Code(kind.as_str())),
    };
    let step = step.with("at", at);
    let step = match kind.severity() {
        Some(to) => step
            .with("from", Value::Code(severity.as_str()))
            .with("to", Value::Code(to.as_str())),
        None => step,
    };
    match kind.duty() {
        Some(duty) => step.with("duty", Value::Code(duty.as_str())),
        None => step,
    }
}

/// What is owed, when, and by what.
pub(super) fn course<T: Trace>(
    course: &IncidentCourse,
    incident: &Incident,
    phases: &[Phase],
    clocks: &Clocks<'_>,
    trace: &mut T,
) {
    trace.record(|| {
        Step::loose_by(RuleId::SeverityDrives, clauses::SEVERITY_DRIVES_RESPONSE)
            .with("severity", Value::Code(course.severity().as_str()))
    });
    let responses = course.first_response();
    for response in responses.iter().chain(course.ended_responses()) {
        elapsed(response, trace);
    }
    if let Some((governing, others)) = responses.split_first() {
        late_after(governing, clocks, trace);
        missed(governing, false, phases, clocks, trace);
        in_time(governing, clocks, trace);
        for other in others {
            missed(other, true, phases, clocks, trace);
        }
    }
    for ended in course.ended_responses() {
        missed(ended, true, phases, clocks, trace);
    }
    attention(course.attention(), clocks.readings, trace);
    if let Some(phase) = phases.last() {
        channel(incident, phase, clocks.readings, trace);
        languages(incident, phase, trace);
    }
    if let Some(one) = course.effort() {
        effort(one, course.severity(), phases, trace);
    }
    if course
        .effort()
        .is_some_and(|one| in_business_hours(one.hours()))
        || course
            .duties()
            .iter()
            .filter_map(OwedDuty::hours)
            .any(in_business_hours)
    {
        local_hours(clocks.site, clocks.readings, trace);
    }
    event_duties(phases, clocks.readings, trace);
    for owed in course.duties() {
        duty(owed, clocks.readings, trace);
    }
    if trace.is_recording() {
        not_owed(course, clocks.told, trace);
    }
}

fn in_business_hours(hours: &WorkingHours) -> bool {
    hours.clock() == Clock::BusinessHours
}

/// How far a clock of the first response has run.
fn elapsed<T: Trace>(response: &ResponseCourse, trace: &mut T) {
    let deadline = response.deadline();
    let state = deadline.state();
    trace.record(|| {
        Step::loose(RuleId::ResponseElapsed, Source::Given)
            .with("commitment", Value::Code(response.commitment().as_str()))
            .with("target", Value::Duration(deadline.target()))
            .with("elapsed", Value::Duration(state.elapsed()))
            .with("paused", Value::Duration(state.paused()))
            .with("remaining", Value::Duration(state.remaining()))
            .with("due", instant(deadline.due()))
    });
}

/// Which of two instants is the limit, where both satisfy the target.
fn late_after<T: Trace>(response: &ResponseCourse, clocks: &Clocks<'_>, trace: &mut T) {
    let deadline = response.deadline();
    let both = deadline.due().zip(deadline.due_latest());
    if let Some((due, due_latest)) = both.filter(|(due, latest)| due != latest) {
        let reading = clocks.readings.response.late_after;
        trace.record(|| {
            Step::loose(RuleId::LateAfter, Source::Reading(LateAfter::ID))
                .with("reading", Value::Code(reading.as_str()))
                .with("due", Value::Instant(due))
                .with("due_latest", Value::Instant(due_latest))
        });
    }
}

/// The targets that were missed, be it the present one or one before: each by the clause that stated it then. Where the commitment had
/// none, that of the one that governed was missed, unless only `own` ones are told.
fn missed<T: Trace>(
    response: &ResponseCourse,
    own: bool,
    phases: &[Phase],
    clocks: &Clocks<'_>,
    trace: &mut T,
) {
    for breach in response.deadline().state().breaches() {
        let begun = phases.partition_point(|phase| phase.stretch.from <= breach.found_at());
        let phase = phases.get(..begun).and_then(<[Phase]>::last);
        let owed = phase.and_then(|phase| phase.owed_by(response.commitment()));
        let (commitment, clause) = match owed {
            Some(owed) => (owed.commitment(), owed.clause()),
            None => (response.commitment(), response.clause()),
        };
        if own && commitment != response.commitment() {
            continue;
        }
        trace.record(|| {
            Step::loose(RuleId::ResponseInTime, target_source(clause, clocks))
                .holds(false)
                .with("commitment", Value::Code(commitment.as_str()))
                .with("target", Value::Duration(breach.target()))
                .with("since", Value::Instant(breach.since()))
        });
    }
}

/// That the first response was given in time, if it was.
fn in_time<T: Trace>(response: &ResponseCourse, clocks: &Clocks<'_>, trace: &mut T) {
    let deadline = response.deadline();
    if let Standing::Met { at } = response.standing() {
        trace.record(|| {
            Step::loose(
                RuleId::ResponseInTime,
                target_source(response.clause(), clocks),
            )
            .holds(true)
            .with("commitment", Value::Code(response.commitment().as_str()))
            .with("target", Value::Duration(deadline.target()))
            .with("elapsed", Value::Duration(deadline.state().elapsed()))
            .with("at", Value::Instant(at))
        });
    }
}

/// The clause that states the target, or the amendment that takes its place.
fn target_source(clause: Option<ClauseId>, clocks: &Clocks<'_>) -> Source {
    let Some(clause) = clause else {
        return Source::Given;
    };
    let amended = clocks.site.order.amended_target(clause);
    amended.map_or(Source::Clause(clause), |target| target.source().clone())
}

fn attention<T: Trace>(times: &[AttentionTime], readings: &Readings, trace: &mut T) {
    if times.is_empty() {
        return;
    }
    let reading = readings.response.attention_times;
    trace.record(|| {
        Step::loose(RuleId::AttentionTimes, Source::Reading(AttentionTimes::ID))
            .on(&times
                .iter()
                .map(AttentionTime::clause)
                .collect::<alloc::vec::Vec<_>>())
            .with("reading", Value::Code(reading.as_str()))
    });
    for time in times {
        trace.record(|| {
            let step = Step::loose_by(RuleId::Attention, time.clause())
                .with("table", Value::Code(time.table().as_str()))
                .with("severity", Value::Code(time.severity().as_str()))
                .with("within", Value::Duration(time.within()))
                .with("clock", Value::Code(time.clock().as_str()));
            match time.deadline() {
                Some(deadline) => step.with("due", instant(deadline.due())),
                None => step,
            }
        });
    }
}

/// Over which channels the tables let an incident come in, and what a reading asks of one with an online service.
fn channel<T: Trace>(incident: &Incident, phase: &Phase, readings: &Readings, trace: &mut T) {
    let row = ResponseRow::base(phase.stretch.severity);
    let with_channel = |step: Step| match incident.channel() {
        Some(channel) => step.with("channel", Value::Code(channel.as_str())),
        None => step.with("channel", Value::Missing),
    };
    let is_online = matches!(incident.product(), Product::Azure { .. });
    trace.record(|| match incident.channel() {
        // It is for what no portal of an online service covers.
        Some(Channel::ServicesPortal) => with_channel(Step::loose_by(
            RuleId::ChannelAccepted,
            clauses::PRS_PORTAL_FALLBACK,
        ))
        .holds(!is_online),
        // A portal is a part of the web.
        Some(_) => with_channel(Step::loose_by(
            RuleId::ChannelAccepted,
            row.channels().clause(),
        ))
        .holds(true),
        None => with_channel(Step::loose_by(
            RuleId::ChannelAccepted,
            row.channels().clause(),
        )),
    });
    if is_online {
        trace.record(|| portal_asked(incident, Some(row), readings));
    }
}

/// Whether an online service asks for its portal; by `row`, where it is known which governs.
pub(super) fn portal_asked(
    incident: &Incident,
    row: Option<&ResponseRow>,
    readings: &Readings,
) -> Step {
    let reading = readings.response.online_services_channel;
    let asks_for_portal = reading.asks_for_portal(incident.cloud_administrator());
    let channel = incident.channel();
    let is_portal = channel.map(Channel::is_of_online_service);
    let is_accepted = match (asks_for_portal, is_portal) {
        (_, Some(true)) => Some(true),
        (Some(asks_for_portal), Some(false)) => Some(!asks_for_portal),
        (None, _) | (_, None) => None,
    };
    let channel = channel.map(|channel| Value::Code(channel.as_str()));
    let mut bearing = Vec::from([
        clauses::ONLINE_SERVICES_PORTAL_REQUIRED,
        clauses::CLOUD_ADMINS_MAY_SUBMIT,
        clauses::PRS_CHANNELS,
    ]);
    bearing.extend(row.map(|row| row.channels().clause()));
    let source = Source::Reading(OnlineServicesChannel::ID);
    let step = Step::loose(RuleId::ChannelAccepted, source)
        .on(&bearing)
        .with("channel", channel.unwrap_or(Value::Missing))
        .with("reading", Value::Code(reading.as_str()));
    match is_accepted {
        Some(is_accepted) => step.holds(is_accepted),
        None if asks_for_portal.is_none() => step.with("cloud_administrator", Value::Missing),
        None => step,
    }
}

/// In which languages the incident managers of UER work: what else holds only in some languages holds in that of the incident.
fn languages<T: Trace>(incident: &Incident, phase: &Phase, trace: &mut T) {
    let languages = &Service::UnifiedEnhancedResponse.terms().languages;
    let Languages::Only(only) = languages.value() else {
        return;
    };
    if phase.has(Commitment::UnifiedEnhancedResponse) {
        trace.record(|| {
            let step = Step::loose_by(RuleId::Language, languages.clause());
            let step = match incident.language() {
                Some(language) => step
                    .holds(only.contains(&language))
                    .with("language", Value::Code(language.code())),
                None => step.with("language", Value::Missing),
            };
            step.with("offered", Value::Languages(only))
        });
    }
}

fn effort<T: Trace>(effort: &Effort, severity: Severity, phases: &[Phase], trace: &mut T) {
    trace.record(|| {
        let hours = effort.hours();
        let step = Step::loose(RuleId::Effort, hours.source())
            .with("table", Value::Code(effort.table().as_str()))
            .with("severity", Value::Code(severity.as_str()))
            .with("clock", Value::Code(hours.clock().as_str()));
        with_change(step, hours)
    });
    let Some(reduced_at) = effort.reduced_at() else {
        return;
    };
    let offerings = [
        (Commitment::RapidResponse, clauses::RR_FN1_REDUCED_SERVICE),
        (Commitment::AzureEventManagement, clauses::AEM_FN1_STOP_24X7),
    ];
    for (commitment, clause) in offerings {
        let holds = phases.last().is_some_and(|phase| phase.has(commitment));
        trace.record(|| {
            Step::loose_by(RuleId::EffortReduced, clause)
                .holds(holds)
                .with("commitment", Value::Code(commitment.as_str()))
                .with("at", Value::Instant(reduced_at))
        });
    }
}

/// Whether it is worked on now, and until when that stays so.
fn with_change(step: Step, hours: &WorkingHours) -> Step {
    match hours.clock() {
        Clock::Elapsed => step,
        Clock::BusinessHours => step
            .with("open", Value::Truth(hours.is_open()))
            .with("changes_at", instant(hours.changes_at())),
    }
}

/// By which reading AEM's table brings duties at severity 1 and A.
fn event_duties<T: Trace>(phases: &[Phase], readings: &Readings, trace: &mut T) {
    let mut phases = phases.iter();
    if phases.any(brings_event_duties) {
        let reading = readings.response.aem_severity_a;
        trace.record(|| {
            let source = Source::Reading(AemSeverityA::ID);
            Step::loose(RuleId::EventDutySeverities, source)
                .on(&EVENT_DUTY_CELLS)
                .with("reading", Value::Code(reading.as_str()))
        });
    }
}

/// The cells of AEM's table that have duties and may be of one severity or of both.
const EVENT_DUTY_CELLS: [ClauseId; 5] = [
    clauses::AEM_CRITSIT_30_MIN,
    clauses::AEM_TOP_SPECIALISTS,
    clauses::AEM_ENGINEERS_KNOW_SOLUTION,
    clauses::AEM_EXECUTIVE_NOTICE,
    clauses::AEM_CUSTOMER_DUTIES,
];

fn duty<T: Trace>(owed: &OwedDuty, readings: &Readings, trace: &mut T) {
    let duty = owed.duty();
    trace.record(|| {
        let step = Step::loose(RuleId::DutyOwed, owed.source())
            .with("duty", Value::Code(duty.name().as_str()))
            .with("party", Value::Code(duty.party().as_str()))
            .with("since", Value::Instant(owed.since()))
            .with("standing", Value::Code(owed.standing().as_str()));
        match owed.called_for() {
            Some(at) => step.with("called_for", Value::Instant(at)),
            None => step,
        }
    });
    if let Some(deadline) = owed.deadline() {
        duty_deadline(owed, deadline, readings, trace);
    }
    if let Some(hours) = owed.hours() {
        trace.record(|| {
            let step = Step::loose(RuleId::DutyHours, hours.source())
                .with("duty", Value::Code(duty.name().as_str()));
            with_change(step, hours)
        });
    }
    if duty.party() == Party::Customer && owed.standing().is_open() {
        for consequence in duty.consequences() {
            trace.record(|| {
                Step::loose_by(RuleId::Consequence, consequence.clause())
                    .with("duty", Value::Code(duty.name().as_str()))
                    .with("consequence", Value::Code(consequence.value().as_str()))
            });
        }
    }
}

/// What was called for or done that the incident does not bring, or did not then.
fn not_owed<T: Trace>(course: &IncidentCourse, told: &Told<'_>, trace: &mut T) {
    let owed = course.duties().iter();
    let owed: BTreeSet<_> = owed
        .map(|owed| {
            let call = owed.called_for().filter(|_| waits_for_a_call(owed.duty()));
            (owed.duty().name(), call)
        })
        .collect();
    for request in told.all_requests() {
        let is_owed = owed.contains(&(request.name, request.called_for))
            || owed.contains(&(request.name, None));
        if !is_owed {
            trace.record(|| {
                Step::loose(RuleId::DutyNotOwed, Source::Given)
                    .holds(false)
                    .with("duty", Value::Code(request.name.as_str()))
                    .with("at", instant(request.at()))
            });
        }
    }
}

fn duty_deadline<T: Trace>(
    owed: &OwedDuty,
    deadline: &Deadline,
    readings: &Readings,
    trace: &mut T,
) {
    let duty = owed.duty();
    let Some(Within::After { span, milestone }) = duty.within() else {
        return;
    };
    if milestone == Milestone::MicrosoftRequest {
        let reading = readings.response.customer_clock_start;
        trace.record(|| {
            let source = Source::Reading(CustomerClockStart::ID);
            Step::loose(RuleId::DutyClockStart, source)
                .on(&[duty.clause()])
                .with("reading", Value::Code(reading.as_str()))
                .with("starts_at", instant(deadline.state().started_at()))
        });
    }
    if matches!(span, Span::Time { clock: None, .. }) {
        let reading = readings.response.c_customer_reply;
        trace.record(|| {
            Step::loose(RuleId::DutyClock, Source::Reading(CCustomerReply::ID))
                .with("reading", Value::Code(reading.as_str()))
                .with("clock", Value::Code(deadline.clock().as_str()))
        });
    }
    trace.record(|| {
        Step::loose_by(RuleId::DutyDue, duty.clause())
            .with("duty", Value::Code(duty.name().as_str()))
            .with("starts_at", instant(deadline.state().started_at()))
            .with("target", Value::Duration(deadline.target()))
            .with("due", instant(deadline.due()))
    });
}

fn instant(at: Option<chrono::DateTime<chrono::Utc>>) -> Value {
    at.map_or(Value::Missing, Value::Instant)
}
