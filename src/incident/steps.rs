//! The steps that explain an incident's course.

use alloc::{collections::BTreeSet, vec::Vec};

use super::{
    IncidentEvent, IncidentEventKind as Kind, IncidentEventName,
    attention::AttentionTime,
    clocks::Clocks,
    course::{IncidentCourse, ResponseCourse},
    duties::{brings_event_duties, waits_for_a_call},
    effort::Effort,
    hours::WorkingHours,
    owed::OwedDuty,
    phase::Phase,
    standing::{Deadline, Standing},
    told::{Cause, Interval, SeverityStretch, Told},
};
use chrono::{DateTime, Utc};

use crate::{
    decision::{Step, Trace},
    document::{
        AemSeverityA, AttentionTimes, CCustomerReply, Channel, ClauseId, Clock, ClosedTime,
        CustomerClockStart, EntitlementRule, IfAny, IncidentRule, Languages, LateAfter, Milestone,
        OfferingRule, OnlineServicesChannel, Party, Pause, Product, Reading, Readings, ResponseRow,
        Service, Severity, SeverityChange, Source, Span, Within, clauses,
    },
    response::{Commitment, Incident, accepted_channel, local_hours},
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
            Cause::Event(IncidentEventName::SeverityChangeGranted | IncidentEventName::Downgraded)
        )
    };
    if told.severities.iter().skip(1).any(is_changed) {
        let reading = readings.response.severity_change;
        trace.record(|| {
            let rule = IncidentRule::SeverityChangeReading { reading };
            Step::by(SeverityChange::ID, rule)
        });
    }
    let reading = readings.response.pause;
    for Interval { from, until } in &told.waits {
        trace.record(|| {
            let (from, until) = (*from, *until);
            let rule = IncidentRule::WaitForCustomer {
                reading,
                from,
                until,
            };
            Step::by(Pause::ID, rule)
        });
    }
    let reading = readings.response.closed_time;
    for Interval { from, until } in &told.closures {
        trace.record(|| {
            let (from, until) = (*from, *until);
            let rule = IncidentRule::ClosedMeanwhile {
                reading,
                from,
                until,
            };
            Step::by(ClosedTime::ID, rule)
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
    let (kind, at, from) = (event.kind(), event.at(), severity);
    match kind {
        Kind::SeverityAgreed(to) => Step::by(
            clauses::CUSTOMER_STATES_IMPACT,
            IncidentRule::SeverityAgreed { at, from, to },
        ),
        Kind::SeverityChangeAsked(to) => Step::by(
            clauses::SEVERITY_CHANGE_ON_REQUEST,
            IncidentRule::SeverityChangeAsked { at, from, to },
        ),
        Kind::SeverityChangeGranted(to) => Step::by(
            clauses::SEVERITY_CHANGE_ON_REQUEST,
            IncidentRule::SeverityChanged { at, from, to },
        ),
        Kind::Downgraded(to) => {
            // The footnote stands at severity 1 and A.
            let holds = severity <= Severity::A;
            Step::by(
                clauses::FN3_SEVERITY_DOWNGRADE,
                IncidentRule::Downgrade {
                    holds,
                    at,
                    from,
                    to,
                },
            )
        }
        Kind::FirstCallResponse => Step::by(
            clauses::FIRST_CALL_RESPONSE_DEFINITION,
            IncidentRule::ResponseGiven { at },
        ),
        _ => {
            let rule = IncidentRule::IncidentEvent {
                event: kind.name(),
                at,
                duty: IfAny(kind.duty()),
            };
            Step::by(Source::Given, rule)
        }
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
        let severity = course.severity;
        Step::by(
            clauses::SEVERITY_DRIVES_RESPONSE,
            IncidentRule::SeverityDrives { severity },
        )
    });
    let responses = &course.first_response;
    for response in responses.iter().chain(&course.ended_responses) {
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
    for ended in &course.ended_responses {
        missed(ended, true, phases, clocks, trace);
    }
    attention(&course.attention, clocks.readings, trace);
    if let Some(phase) = phases.last() {
        channel(incident, phase, clocks.readings, trace);
        languages(incident, phase, trace);
    }
    if let Some(one) = &course.effort {
        effort(one, course.severity, phases, trace);
    }
    if course
        .effort
        .as_ref()
        .is_some_and(|one| in_business_hours(&one.hours))
        || course
            .duties
            .iter()
            .filter_map(|owed| owed.hours.as_ref())
            .any(in_business_hours)
    {
        local_hours(clocks.site, clocks.readings, trace);
    }
    event_duties(phases, clocks.readings, trace);
    for owed in &course.duties {
        duty(owed, clocks.readings, trace);
    }
    if trace.is_recording() {
        not_owed(course, clocks.told, trace);
    }
}

fn in_business_hours(hours: &WorkingHours) -> bool {
    hours.clock == Clock::BusinessHours
}

/// How far a clock of the first response has run.
fn elapsed<T: Trace>(response: &ResponseCourse, trace: &mut T) {
    let deadline = &response.deadline;
    trace.record(|| {
        let rule = IncidentRule::ResponseElapsed {
            commitment: response.commitment,
            target: deadline.target,
            elapsed: deadline.elapsed,
            paused: deadline.paused,
            remaining: deadline.remaining,
            due: deadline.due,
        };
        Step::by(Source::Given, rule)
    });
}

/// Which of two instants is the limit, where both satisfy the target.
fn late_after<T: Trace>(response: &ResponseCourse, clocks: &Clocks<'_>, trace: &mut T) {
    let deadline = &response.deadline;
    let both = deadline.due.zip(deadline.due_latest);
    if let Some((due, due_latest)) = both.filter(|(due, latest)| due != latest) {
        let reading = clocks.readings.response.late_after;
        trace.record(|| {
            let rule = IncidentRule::LateAfter {
                reading,
                due,
                due_latest,
            };
            Step::by(LateAfter::ID, rule)
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
    for breach in &response.deadline.missed {
        let begun = phases.partition_point(|phase| phase.stretch.from <= breach.found_at);
        let phase = phases.get(..begun).and_then(<[Phase]>::last);
        let owed = phase.and_then(|phase| phase.owed_by(response.commitment));
        let (commitment, clause) = match owed {
            Some(owed) => (owed.commitment, owed.clause()),
            None => (response.commitment, response.clause),
        };
        if own && commitment != response.commitment {
            continue;
        }
        trace.record(|| {
            let rule = IncidentRule::ResponseInTime {
                holds: false,
                commitment,
                target: breach.target,
                elapsed: IfAny(None),
                at: IfAny(None),
                since: IfAny(Some(breach.since)),
            };
            Step::by(target_source(clause, clocks), rule)
        });
    }
}

/// That the first response was given in time, if it was.
fn in_time<T: Trace>(response: &ResponseCourse, clocks: &Clocks<'_>, trace: &mut T) {
    let deadline = &response.deadline;
    if let Standing::Met { at } = response.standing {
        trace.record(|| {
            let rule = IncidentRule::ResponseInTime {
                holds: true,
                commitment: response.commitment,
                target: deadline.target,
                elapsed: IfAny(Some(deadline.elapsed)),
                at: IfAny(Some(at)),
                since: IfAny(None),
            };
            Step::by(target_source(response.clause, clocks), rule)
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
        let clauses: Vec<_> = times.iter().map(|time| time.clause).collect();
        let rule = IncidentRule::AttentionTimes { reading };
        Step::by(AttentionTimes::ID, rule).on(&clauses)
    });
    for time in times {
        trace.record(|| {
            let rule = IncidentRule::Attention {
                table: time.table,
                severity: time.severity,
                within: time.within,
                clock: time.clock,
                due: IfAny(time.deadline.as_ref().map(|deadline| deadline.due)),
            };
            Step::by(time.clause, rule)
        });
    }
}

/// Over which channels the tables let an incident come in, and what a reading asks of one with an online service.
fn channel<T: Trace>(incident: &Incident, phase: &Phase, readings: &Readings, trace: &mut T) {
    let row = ResponseRow::base(phase.stretch.severity);
    let is_online = matches!(incident.product(), Product::Azure { .. });
    let channel = incident.channel();
    trace.record(|| {
        let (clause, holds) = if channel == Some(Channel::ServicesPortal) {
            // It is for what no portal of an online service covers.
            (clauses::PRS_PORTAL_FALLBACK, Some(!is_online))
        } else {
            // A portal is a part of the web.
            (row.channels().clause(), channel.map(|_| true))
        };
        accepted_channel(clause, holds, IfAny(Some(channel)))
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
    let mut bearing = Vec::from([
        clauses::ONLINE_SERVICES_PORTAL_REQUIRED,
        clauses::CLOUD_ADMINS_MAY_SUBMIT,
        clauses::PRS_CHANNELS,
    ]);
    bearing.extend(row.map(|row| row.channels().clause()));
    let depends_on_administrator = is_accepted.is_none() && asks_for_portal.is_none();
    let rule = OfferingRule::ChannelAccepted {
        holds: is_accepted,
        channel: IfAny(Some(channel)),
        reading: IfAny(Some(reading)),
        cloud_administrator: IfAny(depends_on_administrator.then_some(None)),
    };
    Step::by(OnlineServicesChannel::ID, rule).on(&bearing)
}

/// In which languages the incident managers of UER work: what else holds only in some languages holds in that of the incident.
fn languages<T: Trace>(incident: &Incident, phase: &Phase, trace: &mut T) {
    let languages = &Service::UnifiedEnhancedResponse.terms().languages;
    let Languages::Only(only) = languages.value() else {
        return;
    };
    if phase.has(Commitment::UnifiedEnhancedResponse) {
        trace.record(|| {
            let language = incident.language();
            let rule = EntitlementRule::Language {
                holds: language.map(|language| only.contains(&language)),
                language,
                offered: *languages.value(),
                agreed_in_writing: IfAny(None),
            };
            Step::by(languages.clause(), rule)
        });
    }
}

fn effort<T: Trace>(effort: &Effort, severity: Severity, phases: &[Phase], trace: &mut T) {
    trace.record(|| {
        let hours = &effort.hours;
        let (open, changes_at) = change(hours);
        let rule = IncidentRule::Effort {
            table: effort.table,
            severity,
            clock: hours.clock,
            open,
            changes_at,
        };
        Step::by(hours.source(), rule)
    });
    let Some(reduced_at) = effort.reduced_at else {
        return;
    };
    let offerings = [
        (Commitment::RapidResponse, clauses::RR_FN1_REDUCED_SERVICE),
        (Commitment::AzureEventManagement, clauses::AEM_FN1_STOP_24X7),
    ];
    for (commitment, clause) in offerings {
        let holds = phases.last().is_some_and(|phase| phase.has(commitment));
        trace.record(|| {
            let rule = IncidentRule::EffortReduced {
                holds,
                commitment,
                at: reduced_at,
            };
            Step::by(clause, rule)
        });
    }
}

/// Whether it is worked on now, and until when that stays so.
fn change(hours: &WorkingHours) -> (IfAny<bool>, IfAny<Option<DateTime<Utc>>>) {
    let counts = hours.clock == Clock::BusinessHours;
    (
        IfAny(counts.then_some(hours.open)),
        IfAny(counts.then_some(hours.changes_at)),
    )
}

/// By which reading AEM's table brings duties at severity 1 and A.
fn event_duties<T: Trace>(phases: &[Phase], readings: &Readings, trace: &mut T) {
    let mut phases = phases.iter();
    if phases.any(brings_event_duties) {
        let reading = readings.response.aem_severity_a;
        trace.record(|| {
            let rule = IncidentRule::EventDutySeverities { reading };
            Step::by(AemSeverityA::ID, rule).on(&EVENT_DUTY_CELLS)
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
    let duty = owed.duty;
    trace.record(|| {
        let rule = IncidentRule::DutyOwed {
            duty: duty.name(),
            party: duty.party(),
            since: owed.from,
            standing: owed.standing.name(),
            called_for: IfAny(owed.called_for_at),
        };
        Step::by(owed.source(), rule)
    });
    if let Some(deadline) = &owed.deadline {
        duty_deadline(owed, deadline, readings, trace);
    }
    if let Some(hours) = &owed.hours {
        trace.record(|| {
            let (open, changes_at) = change(hours);
            let rule = IncidentRule::DutyHours {
                duty: duty.name(),
                open,
                changes_at,
            };
            Step::by(hours.source(), rule)
        });
    }
    if duty.party() == Party::Customer && owed.standing.is_open() {
        for consequence in duty.consequences() {
            trace.record(|| {
                let rule = IncidentRule::Consequence {
                    duty: duty.name(),
                    consequence: *consequence.value(),
                };
                Step::by(consequence.clause(), rule)
            });
        }
    }
}

/// What was called for or done that the incident does not bring, or did not then.
fn not_owed<T: Trace>(course: &IncidentCourse, told: &Told<'_>, trace: &mut T) {
    let owed = course.duties.iter();
    let owed: BTreeSet<_> = owed
        .map(|owed| {
            let call = owed.called_for_at.filter(|_| waits_for_a_call(owed.duty));
            (owed.duty.name(), call)
        })
        .collect();
    for request in told.all_requests() {
        let is_owed = owed.contains(&(request.name, request.called_for))
            || owed.contains(&(request.name, None));
        if !is_owed {
            trace.record(|| {
                let rule = IncidentRule::DutyNotOwed {
                    holds: false,
                    duty: request.name,
                    at: request.at(),
                };
                Step::by(Source::Given, rule)
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
    let duty = owed.duty;
    let Some(Within::After { span, milestone }) = duty.within() else {
        return;
    };
    if milestone == Milestone::MicrosoftRequest {
        let reading = readings.response.customer_clock_start;
        trace.record(|| {
            let rule = IncidentRule::DutyClockStart {
                reading,
                starts_at: deadline.starts_at,
            };
            Step::by(CustomerClockStart::ID, rule).on(&[duty.clause()])
        });
    }
    if matches!(span, Span::Time { clock: None, .. }) {
        let reading = readings.response.c_customer_reply;
        trace.record(|| {
            let clock = deadline.clock;
            let rule = IncidentRule::DutyClock { reading, clock };
            Step::by(CCustomerReply::ID, rule)
        });
    }
    trace.record(|| {
        let rule = IncidentRule::DutyDue {
            duty: duty.name(),
            starts_at: deadline.starts_at,
            target: deadline.target,
            due: deadline.due,
        };
        Step::by(duty.clause(), rule)
    });
}
