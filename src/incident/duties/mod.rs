//! Which duties of either side an incident brings, and how each stands.

mod brought;
mod told;

use alloc::{boxed::Box, vec::Vec};

use chrono::{DateTime, Utc};

use self::{brought::record_event_duties, told::Duties};
use super::{
    IncidentEventName,
    clocks::{Clocks, Owing},
    effort::Effort,
    hours::WorkingHours,
    owed::OwedDuty,
    phase::Phase,
    standing::Standing,
    told::{Request, Trigger},
};
use crate::{
    decision::{QuestionError, Trace},
    document::{
        CCustomerReply, Channel, Clock, CustomerClockStart, Duty, DutyOf, Languages, Milestone,
        Occasion, Party, Severity, Span, SpokenLanguage, Within, clauses,
    },
    response::{Incident, clauses_at},
};

/// What the duties of an incident depend on beside its log.
pub(super) struct Circumstances<'a> {
    pub(super) incident: &'a Incident,
    pub(super) phases: &'a [Phase],
    /// When the clock of the first response started.
    pub(super) start: Option<DateTime<Utc>>,
    /// Whether a reactive designated engineer is there for the incident.
    pub(super) has_designated_engineer: bool,
    /// Whether the order marks the customer for the extended features of AED.
    pub(super) has_extended_features: bool,
}

/// The duties that the incident brings, in the order of the document.
///
/// `effort` is when the incident is worked on.
pub(super) fn duties<T: Trace>(
    circumstances: &Circumstances<'_>,
    effort: Option<&Effort>,
    clocks: &Clocks<'_>,
    trace: &mut T,
) -> Result<Vec<OwedDuty>, QuestionError> {
    record_event_duties(circumstances.phases, clocks.readings, trace);
    let mut duties = Duties {
        owed: Vec::with_capacity(MANY),
        has_told_hours: effort.is_some_and(|effort| effort.hours.are_of_business()),
        clocks,
        trace,
    };
    for duty in Duty::all() {
        let course = Course {
            duty,
            circumstances,
            clocks,
        };
        course.add_to(&mut duties)?;
    }
    duties.record_not_owed();
    Ok(duties.owed)
}

/// As many duties as an incident brings by most orders.
const MANY: usize = 32;

/// One duty in the course of one incident.
#[derive(Clone, Copy)]
struct Course<'a> {
    duty: &'static Duty,
    circumstances: &'a Circumstances<'a>,
    clocks: &'a Clocks<'a>,
}

/// A stretch in which the incident brings a duty.
#[derive(Clone, Copy)]
struct Stretch {
    from: DateTime<Utc>,
    began_by: Trigger,
    ended: Option<(DateTime<Utc>, Trigger)>,
    /// What is done from here on is done in this stretch: it may have been done ahead.
    done_from: DateTime<Utc>,
}

impl<'a> Course<'a> {
    fn add_to<T: Trace>(self, duties: &mut Duties<'_, T>) -> Result<(), QuestionError> {
        let Some(bringer) = self.bringer().filter(|_| self.duty.is_of_incidents()) else {
            return Ok(());
        };
        let phases = self.circumstances.phases;
        let mut done_from = self.circumstances.incident.submitted_at();
        let mut rest = phases;
        while let [first, ..] = rest {
            let count = rest
                .iter()
                .take_while(|phase| self.is_brought_by(bringer, phase))
                .count();
            let (run, after) = rest.split_at(count);
            if run.is_empty() {
                rest = rest.get(1..).unwrap_or_default();
                continue;
            }
            let next = after.first().map(|phase| &phase.stretch);
            let stretch = Stretch {
                from: first.stretch.from,
                began_by: first.stretch.began_by,
                ended: next.map(|next| (next.from, next.began_by)),
                done_from,
            };
            self.add_stretch(stretch, duties)?;
            done_from = stretch.ended.map_or(stretch.from, |(at, _)| at);
            rest = after;
        }
        Ok(())
    }

    fn add_stretch<T: Trace>(
        self,
        stretch: Stretch,
        duties: &mut Duties<'_, T>,
    ) -> Result<(), QuestionError> {
        match self.duty.occasion() {
            // That is told once, though the severity that brings the duty may have held several times.
            Occasion::IncidentEnd
                if duties
                    .owed
                    .last()
                    .is_some_and(|last| last.duty == self.duty) => {}
            Occasion::IncidentEnd => self.add_at_each_end(stretch, duties),
            _ if waits_for_a_call(self.duty) => self.add_when_called_for(stretch, duties)?,
            _ => duties.add(self.at_once(stretch)?),
        }
        Ok(())
    }

    /// A duty that is owed from the begin of the stretch on.
    fn at_once(self, stretch: Stretch) -> Result<OwedDuty, QuestionError> {
        let done_at = self.done_at(stretch).or_else(|| self.is_done_with());
        let ended_at = self.ended_at(stretch);
        let run = match self.duty.within() {
            Some(Within::After {
                span: Span::Time { time, clock },
                milestone: Milestone::IncidentReport,
            }) => Some(self.clocks.at(self.severity_at(stretch.from)).of(
                self.duty.party(),
                &Owing {
                    start: self.clocks.start_of(self.circumstances.start, stretch.from),
                    within: time,
                    clock: clock.unwrap_or(Clock::Elapsed),
                    done_at,
                    ended_at,
                },
            )?),
            _ => None,
        };
        let standing = match &run {
            Some(run) => run.standing(done_at, ended_at),
            None if self.is_broken() => Standing::Missed {
                since: stretch.from,
                done_at,
                ended_at: ended_at.filter(|_| done_at.is_none()),
            },
            None => plain(done_at, ended_at),
        };
        let hours = self.hours(standing)?;
        Ok(OwedDuty {
            deadline: run.map(|run| Box::new(run.deadline)),
            hours,
            ..self.owed(stretch, standing)
        })
    }

    /// The duty each time that it was called for and not done yet; once, if it never was.
    fn add_when_called_for<T: Trace>(
        self,
        stretch: Stretch,
        duties: &mut Duties<'_, T>,
    ) -> Result<(), QuestionError> {
        let requests = self.requests(stretch);
        if requests.is_empty() {
            duties.add(self.called_for(stretch, None, None)?);
        }
        for request in requests {
            duties.add(self.called_for(stretch, request.called_for, request.done_at)?);
        }
        Ok(())
    }

    fn called_for(
        self,
        stretch: Stretch,
        called_for: Option<DateTime<Utc>>,
        done_at: Option<DateTime<Utc>>,
    ) -> Result<OwedDuty, QuestionError> {
        let ended_at = self.ended_at(stretch);
        // What comes once another severity holds comes too late to meet it.
        let in_stretch = done_at.filter(|at| stretch.ended.is_none_or(|(end, _)| *at < end));
        let run = match self.duty.within() {
            Some(Within::After {
                span: Span::Time { time, clock },
                milestone: Milestone::MicrosoftRequest,
            }) => Some(self.clocks.at(self.severity_at(stretch.from)).of(
                self.duty.party(),
                &Owing {
                    start: match self.clocks.readings.response.customer_clock_start {
                        // Nobody is late for what is not a duty yet.
                        CustomerClockStart::MicrosoftRequest => {
                            called_for.map(|at| at.max(stretch.from))
                        }
                        CustomerClockStart::Submitted => {
                            let submitted_at = self.circumstances.incident.submitted_at();
                            self.clocks.start_of(Some(submitted_at), stretch.from)
                        }
                    },
                    within: time,
                    clock: clock.unwrap_or_else(|| self.unstated_clock()),
                    done_at: in_stretch,
                    ended_at,
                },
            )?),
            _ => None,
        };
        let standing = match &run {
            Some(run) => run.standing(in_stretch, ended_at),
            None => plain(in_stretch, ended_at),
        };
        let standing = match standing.done_late(done_at) {
            Standing::Owed if called_for.is_none() && run.is_none() => Standing::Awaited,
            other => other,
        };
        let hours = self.hours(standing)?;
        Ok(OwedDuty {
            called_for_at: called_for,
            deadline: run.map(|run| Box::new(run.deadline)),
            hours,
            ..self.owed(stretch, standing)
        })
    }

    /// A duty that the end of an incident brings: at each closure, and at the one to come. Once the incident is mitigated it can be done
    /// ahead.
    fn add_at_each_end<T: Trace>(self, stretch: Stretch, duties: &mut Duties<'_, T>) {
        let told = self.clocks.told;
        let done = told.requests(self.duty.name()).iter();
        let mut done = done.filter_map(|request| request.done_at).peekable();
        let mut open_since = Some(stretch.from);
        for closure in told.closures.iter().filter(|one| stretch.from <= one.from) {
            let over_since = open_since.and_then(|from| told.mitigated_in(from, closure.from));
            let over_since = over_since.unwrap_or(closure.from);
            while done.next_if(|at| *at < over_since).is_some() {}
            let is_for_it = |at: &DateTime<Utc>| closure.until.is_none_or(|until| *at < until);
            let standing = match (done.next_if(is_for_it), closure.until) {
                (Some(at), _) => Standing::Met { at },
                (None, Some(at)) => Standing::Ended { at },
                (None, None) => Standing::Owed,
            };
            duties.add(OwedDuty {
                from: closure.from,
                began_by: Trigger::Event(IncidentEventName::Closed),
                until: None,
                ended_by: None,
                ..self.owed(stretch, standing)
            });
            open_since = closure.until;
        }
        if let Some(from) = open_since {
            let over_since = told.mitigated_in(from, self.clocks.as_of);
            let ahead = over_since.and_then(|over| done.find(|at| over <= *at));
            let standing = ahead.map_or(Standing::Awaited, |at| Standing::Met { at });
            duties.add(OwedDuty {
                until: None,
                ended_by: None,
                ..self.owed(stretch, standing)
            });
        }
    }

    fn owed(self, stretch: Stretch, standing: Standing) -> OwedDuty {
        let clauses = clauses_at(self.clocks.site, stretch.from, self.clocks.readings);
        let amendment = clauses.amendment_of(self.duty.clause());
        OwedDuty {
            duty: self.duty,
            amendment: amendment.map(|amendment| amendment.shared_id().clone()),
            from: stretch.from,
            began_by: stretch.began_by,
            until: stretch.ended.map(|(at, _)| at),
            ended_by: stretch.ended.map(|(_, by)| by),
            called_for_at: None,
            standing,
            deadline: None,
            hours: None,
            languages: languages(self.duty),
            consequences: self.duty.consequences(),
        }
    }

    /// When it ceased to be owed, done or not.
    fn ended_at(self, stretch: Stretch) -> Option<DateTime<Utc>> {
        let ended = stretch.ended.map(|(at, _)| at);
        ended.or_else(|| self.clocks.told.closed_at())
    }

    /// When it was done in the stretch, or ahead of it.
    fn done_at(self, stretch: Stretch) -> Option<DateTime<Utc>> {
        let is_for_it = |at: &DateTime<Utc>| {
            stretch.done_from <= *at && stretch.ended.is_none_or(|(end, _)| *at < end)
        };
        let mut requests = self.clocks.told.requests(self.duty.name()).iter();
        requests.find_map(|request| request.done_at.filter(is_for_it))
    }

    /// What was called for, or done without a call, in the stretch or ahead of it; and what was called for in a stretch before, if
    /// nobody has done it when this one begins. What happens at the instant of a change of severity happens after it.
    fn requests(self, stretch: Stretch) -> &'a [Request] {
        let requests = self.clocks.told.requests(self.duty.name());
        let is_over = |one: &Request| {
            one.at() < Some(stretch.done_from) && one.done_at.is_some_and(|at| at < stretch.from)
        };
        let first = requests.partition_point(is_over);
        let rest = requests.get(first..).unwrap_or_default();
        let is_before_end =
            |one: &Request| stretch.ended.is_none_or(|(end, _)| one.at() < Some(end));
        let count = rest.partition_point(is_before_end);
        rest.get(..count).unwrap_or_default()
    }

    /// When other facts of the incident show that it was done.
    fn is_done_with(self) -> Option<DateTime<Utc>> {
        match self.duty.clause() {
            // Whoever has set the severity together knew the impact.
            clauses::CUSTOMER_STATES_IMPACT => self.clocks.told.set_at,
            // Whatever the customer reports is reported over a channel; what the commitment asks of it, it has.
            clauses::UER_MUST_REPORT
            | clauses::RR_SUBMIT_ON_PORTAL
            | clauses::AEM_SUBMIT_IN_AZURE_PORTAL
            | clauses::REDE_CUSTOMER_OPENS_INCIDENTS
                if self.duty.occasion() != Occasion::OpenIncident =>
            {
                Some(self.circumstances.incident.submitted_at())
            }
            clauses::ONLINE_SERVICES_PORTAL_REQUIRED if self.came_by_portal() == Some(true) => {
                Some(self.circumstances.incident.submitted_at())
            }
            _ => None,
        }
    }

    /// Whether the incident came in otherwise than it had to.
    fn is_broken(self) -> bool {
        self.duty.clause() == clauses::ONLINE_SERVICES_PORTAL_REQUIRED
            && self.came_by_portal() == Some(false)
    }

    fn came_by_portal(self) -> Option<bool> {
        let channel = self.circumstances.incident.channel();
        channel.map(Channel::is_of_online_service)
    }

    /// What a time of the customer's is counted in, where the document does not say.
    fn unstated_clock(self) -> Clock {
        match self.clocks.readings.response.c_customer_reply {
            CCustomerReply::Elapsed => Clock::Elapsed,
            CCustomerReply::BusinessHours => Clock::BusinessHours,
        }
    }

    /// The severity that held at `at`.
    fn severity_at(self, at: DateTime<Utc>) -> Severity {
        let mut phases = self.circumstances.phases.iter().rev();
        let phase = phases.find(|phase| phase.stretch.from <= at);
        phase.map_or_else(
            || self.clocks.told.severity(),
            |phase| phase.stretch.severity,
        )
    }

    /// The business hours of a duty that is done in them, while it is open.
    fn hours(self, standing: Standing) -> Result<Option<WorkingHours>, QuestionError> {
        if !standing.is_open() {
            return Ok(None);
        }
        let hours = match self.duty.clause() {
            clauses::RSM_BC_ON_REQUEST => {
                let clocks = self.clocks.at(self.clocks.told.severity());
                clocks.business_hours(self.duty.clause())
            }
            clauses::REDE_SEV_1_A_PARTICIPATION | clauses::REDE_OTHER_SEVERITY_ON_REQUEST => {
                self.clocks.stated_hours(clauses::REDE_BUSINESS_HOURS)
            }
            _ => return Ok(None),
        };
        hours.map(Some)
    }
}

/// The languages in which Microsoft does it, where the service that it comes with is delivered in some alone.
fn languages(duty: &Duty) -> Option<&'static [SpokenLanguage]> {
    let service = match duty.of() {
        DutyOf::Service(service) => service,
        DutyOf::Table(table) => table.service(),
        DutyOf::Support => return None,
    };
    match service.terms().languages.value() {
        Languages::Only(only) if duty.party() == Party::Microsoft => Some(only),
        _ => None,
    }
}

/// Whether a duty is owed only once it is called for.
const fn waits_for_a_call(duty: &Duty) -> bool {
    matches!(
        duty.occasion(),
        Occasion::OnRequest
            | Occasion::AsAppropriate
            | Occasion::SeveralVendors
            | Occasion::Escalation
            | Occasion::TriggeredMonitor
            | Occasion::DeclaredOutage
    )
}

/// How something without a deadline stands.
fn plain(done_at: Option<DateTime<Utc>>, ended_at: Option<DateTime<Utc>>) -> Standing {
    match (done_at, ended_at) {
        (Some(at), _) => Standing::Met { at },
        (None, Some(at)) => Standing::Ended { at },
        (None, None) => Standing::Owed,
    }
}
