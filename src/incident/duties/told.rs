//! What is recorded about each duty as it is found to be owed.

use alloc::{collections::BTreeSet, vec::Vec};

use super::waits_for_a_call;
use crate::{
    decision::{Step, Trace},
    document::{
        CCustomerReply, CustomerClockStart, IfAny, IncidentRule, Milestone, Party, Reading, Source,
        Span, Within, clauses,
    },
    incident::{
        clocks::Clocks, hours::WorkingHours, owed::OwedDuty, standing::Deadline, threshold::Watched,
    },
    response::incident_hours,
};

/// The duties that are owed, each recorded as it comes.
pub(super) struct Duties<'a, T> {
    pub(super) owed: Vec<OwedDuty>,
    /// Whether it was told which business hours count: once is enough.
    pub(super) has_told_hours: bool,
    pub(super) clocks: &'a Clocks<'a>,
    pub(super) trace: &'a mut T,
}

impl<T: Trace> Duties<'_, T> {
    pub(super) fn add(&mut self, owed: OwedDuty) {
        let duty = owed.duty;
        self.trace.record(|| {
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
            self.record_deadline(&owed, deadline);
            Watched::Duty(duty.name()).record(&deadline.thresholds, self.trace);
        }
        if let Some(hours) = &owed.hours {
            self.record_hours(&owed, hours);
        }
        if duty.party() == Party::Customer && owed.standing.is_open() {
            for consequence in owed.consequences {
                self.trace.record(|| {
                    let rule = IncidentRule::Consequence {
                        duty: duty.name(),
                        consequence: *consequence.value(),
                    };
                    Step::by(consequence.clause(), rule)
                });
            }
        }
        self.owed.push(owed);
    }

    fn record_deadline(&mut self, owed: &OwedDuty, deadline: &Deadline) {
        let duty = owed.duty;
        let Some(Within::After { span, milestone }) = duty.within() else {
            return;
        };
        let readings = &self.clocks.readings.response;
        if milestone == Milestone::MicrosoftRequest {
            let reading = readings.customer_clock_start;
            self.trace.record(|| {
                let rule = IncidentRule::DutyClockStart {
                    reading,
                    starts_at: deadline.starts_at,
                };
                Step::by(CustomerClockStart::ID, rule).on(&[duty.clause()])
            });
        }
        if matches!(span, Span::Time { clock: None, .. }) {
            let reading = readings.c_customer_reply;
            self.trace.record(|| {
                let clock = deadline.clock;
                let rule = IncidentRule::DutyClock { reading, clock };
                Step::by(CCustomerReply::ID, rule)
            });
        }
        self.trace.record(|| {
            let rule = IncidentRule::DutyDue {
                duty: duty.name(),
                starts_at: deadline.starts_at,
                target: deadline.target,
                due: deadline.due,
            };
            Step::by(duty.clause(), rule)
        });
    }

    fn record_hours(&mut self, owed: &OwedDuty, hours: &WorkingHours) {
        if hours.are_of_business() && !self.has_told_hours {
            let site = match hours.clause {
                // What a clause states of its own is on the days of the location.
                clauses::REDE_BUSINESS_HOURS => self.clocks.site,
                _ => self.clocks.site.at(self.clocks.told.severity()),
            };
            incident_hours(site, self.clocks.readings, self.trace);
            self.has_told_hours = true;
        }
        self.trace.record(|| {
            let (open, changes_at) = hours.change();
            let rule = IncidentRule::DutyHours {
                duty: owed.duty.name(),
                open,
                changes_at,
            };
            Step::by(hours.source(), rule)
        });
    }

    /// What was called for or done that the incident does not bring, or did not then.
    pub(super) fn record_not_owed(&mut self) {
        if !self.trace.is_recording() {
            return;
        }
        let owed: BTreeSet<_> = self
            .owed
            .iter()
            .map(|owed| {
                let call = owed.called_for_at.filter(|_| waits_for_a_call(owed.duty));
                (owed.duty.name(), call)
            })
            .collect();
        for request in self.clocks.told.all_requests() {
            let is_owed = owed.contains(&(request.name, request.called_for))
                || owed.contains(&(request.name, None));
            if !is_owed {
                self.trace.record(|| {
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
}
