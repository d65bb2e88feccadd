//! Whether a root cause analysis is made, on which grounds, and by when it is requested and delivered.

use alloc::vec::Vec;

use chrono::{DateTime, NaiveDate, Utc};

use super::{
    AskedOf, RequestWindow, RootCauseAnalysis, RootCauseBasis, RootCauseFact, RootCauseGround,
    RootCauseRequest,
    window::{delivery, later_event, window_of_engineering_direct},
};
use crate::{
    calendar::refuse_leap_second,
    coverage::Coverage,
    decision::{Conditions, NotApplicable, Outcome, QuestionError, Step, Trace, Undetermined},
    document::{
        ClauseId, ClosureOfAReopenedIncident, DeliveryMode, Duty, DutyOf, Reading, Readings,
        RootCauseRule, Service, Source, clauses,
    },
    entitlement::{Entitlement, EntitlementRequest, Intent, entitlement},
    limits::onboarding::{is_after_onboarding, onboarding_window},
    order::Site,
};

/// Whether the analysis that `request` asks for is made, and by when.
pub(crate) fn root_cause_analysis<T: Trace>(
    site: Site<'_>,
    request: &RootCauseRequest,
    readings: &Readings,
    trace: &mut T,
) -> Result<Outcome<RootCauseAnalysis>, QuestionError> {
    check(request)?;
    site.support.note_use(trace);
    let coverage = Coverage::new(site.order, readings);
    coverage.record_place_of_dates(site, trace);
    let on = coverage.date_of(site, request.requested_at());
    let mut asked = Asked {
        site,
        request,
        on: on.map_err(QuestionError::time("requested_at", request.requested_at()))?,
        readings,
        trace,
    };
    let mut grounds = Vec::new();
    let mut missing = Undetermined::default();
    let mut is_too_late = false;
    for basis in RootCauseBasis::ALL {
        match asked.ground(*basis)? {
            Ground::Holds(ground) => grounds.push(ground),
            Ground::HangsOn(facts) => missing.add_all(&facts),
            Ground::TooLate => is_too_late = true,
            Ground::Fails => {}
        }
    }
    Ok(if !grounds.is_empty() {
        let duties = asked.duties(&grounds);
        Outcome::Decided(RootCauseAnalysis { grounds, duties })
    } else if !missing.names().is_empty() {
        Outcome::Undetermined(missing)
    } else if is_too_late {
        Outcome::NotApplicable(NotApplicable::RequestedTooLate)
    } else {
        Outcome::NotApplicable(NotApplicable::NotEntitled)
    })
}

/// No leap seconds, and neither the mitigation nor the first closure after the last.
fn check(request: &RootCauseRequest) -> Result<(), QuestionError> {
    let (mitigated_at, closed_at) = (request.mitigated_at(), request.closed_at());
    let first_closed_at = request.first_closed_at();
    for (field, at) in [
        ("requested_at", Some(request.requested_at())),
        ("mitigated_at", mitigated_at),
        ("first_closed_at", first_closed_at),
        ("closed_at", closed_at),
    ] {
        if let Some(at) = at {
            refuse_leap_second(at).map_err(QuestionError::time(field, at))?;
        }
    }
    for (other, at) in [
        ("mitigated_at", mitigated_at),
        ("first_closed_at", first_closed_at),
    ] {
        if let (Some(not_before), Some(closed_at)) = (at, closed_at) {
            QuestionError::check_order(("closed_at", closed_at), (other, not_before))?;
        }
    }
    Ok(())
}

/// Whether one ground holds.
enum Ground {
    Holds(RootCauseGround),
    HangsOn(Undetermined),
    /// All else holds.
    TooLate,
    Fails,
}

struct Asked<'a, T> {
    site: Site<'a>,
    request: &'a RootCauseRequest,
    /// The date of the request, for the term and for purchases.
    on: NaiveDate,
    readings: &'a Readings,
    trace: &'a mut T,
}

impl<T: Trace> Asked<'_, T> {
    fn ground(&mut self, basis: RootCauseBasis) -> Result<Ground, QuestionError> {
        let purchase = match self.held(service_of(basis)) {
            Outcome::Decided(entitlement) => entitlement.purchase,
            Outcome::NotApplicable(_) => return Ok(Ground::Fails),
            Outcome::Undetermined(missing) => return Ok(Ground::HangsOn(missing)),
        };
        if basis == RootCauseBasis::AzureEngineeringDirect
            && !self.is_onboarded(purchase.as_deref())
        {
            return Ok(Ground::Fails);
        }
        let (window, said_by) = self.window(basis)?.unzip();
        let mut conditions = Conditions::new(&mut *self.trace);
        of_incident(basis, self.request, &mut conditions);
        let (has_failed, mut missing) = (conditions.has_failed, conditions.missing);
        let is_in_time = self.is_in_time(basis, window, said_by.flatten().as_ref());
        let later = match basis {
            RootCauseBasis::AzureEngineeringDirect => later_event(self.request),
            _ => Ok(None),
        };
        if let Err(fact) = later {
            missing.add(fact);
        }
        if has_failed {
            return Ok(Ground::Fails);
        }
        if !is_in_time {
            return Ok(Ground::TooLate);
        }
        if !missing.names().is_empty() {
            return Ok(Ground::HangsOn(missing));
        }
        let deliver_by = match later {
            Ok(Some(from)) => Some(delivery(
                self.site,
                (self.request.requested_at(), from),
                self.readings,
                self.trace,
            )?),
            _ => None,
        };
        Ok(Ground::Holds(RootCauseGround {
            basis,
            purchase,
            window,
            deliver_by,
        }))
    }

    /// Whether the order holds `service` on the date of the request. All reactive support is remote.
    fn held(&mut self, service: Service) -> Outcome<Entitlement> {
        let request =
            EntitlementRequest::new(service, Intent::Use, self.on).delivered(DeliveryMode::Remote);
        entitlement(self.site, &request, self.readings, self.trace)
    }

    /// Whether the purchase of AED does more than onboarding on the date of the request.
    fn is_onboarded(&mut self, purchase: Option<&str>) -> bool {
        let order = self.site.order;
        let purchase = purchase.and_then(|id| order.purchase(id));
        let window = purchase
            .and_then(|purchase| onboarding_window(order, purchase, self.readings, self.trace));
        window.is_none_or(|window| is_after_onboarding(&window, self.on, self.trace))
    }

    /// What both sides owe for an analysis on these grounds.
    fn duties(&mut self, grounds: &[RootCauseGround]) -> Vec<&'static Duty> {
        // UER holds no analyses, and adds its duties to one that was bought.
        let uer = Service::UnifiedEnhancedResponse;
        let is_bought = |ground: &RootCauseGround| ground.basis == RootCauseBasis::Purchase;
        let coverage = Coverage::new(self.site.order, self.readings);
        let has_uer = grounds.iter().any(is_bought)
            && coverage.best(uer, &self.site.support.id, self.on).is_some();
        let services = grounds.iter().map(|ground| service_of(ground.basis));
        let services = services.chain(has_uer.then_some(uer));
        let duties = services.flat_map(|service| DutyOf::Service(service).duties());
        let duties: Vec<_> = duties
            .filter(|duty| DUTIES.contains(&duty.clause()))
            .collect();
        for duty in &duties {
            self.trace.record(|| {
                let rule = RootCauseRule::RootCauseDuty {
                    party: duty.party(),
                    duty: duty.name(),
                };
                Step::by(duty.clause(), rule)
            });
        }
        duties
    }

    /// Until when it can be asked for, and what says so, if an amendment may.
    fn window(
        &mut self,
        basis: RootCauseBasis,
    ) -> Result<Option<(RequestWindow, Option<Source>)>, QuestionError> {
        let Some((closed_at, field)) = self.closure(basis) else {
            return Ok(None);
        };
        match basis {
            RootCauseBasis::Purchase => {
                let window = RequestWindow {
                    ends_at: closed_at,
                    end_counts: false,
                    last_day: None,
                };
                Ok(Some((window, None)))
            }
            RootCauseBasis::AzureEngineeringDirect => {
                let site = self.site;
                let window =
                    window_of_engineering_direct(site, closed_at, self.readings, self.trace);
                window
                    .map(|(window, said_by)| Some((window, Some(said_by))))
                    .map_err(QuestionError::time(field, closed_at))
            }
            RootCauseBasis::DesignatedEngineer => Ok(None),
        }
    }

    /// The closure from which the time of the ground runs, and the fact that it is: of an incident that was reopened, a reading says
    /// which. None while none counts, or where the ground has no limit.
    fn closure(&mut self, basis: RootCauseBasis) -> Option<(DateTime<Utc>, &'static str)> {
        let last = self.request.closed_at().map(|at| (at, "closed_at"));
        let first = self.request.first_closed_at();
        let Some(first) = first.filter(|_| !limits(basis).is_empty()) else {
            return last;
        };
        let reading = self.readings.response.closure_of_a_reopened_incident;
        let closure = match reading {
            ClosureOfAReopenedIncident::LastClosure => last,
            ClosureOfAReopenedIncident::FirstClosure => Some((first, "first_closed_at")),
        };
        self.trace.record(|| {
            let rule = RootCauseRule::RootCauseClosure {
                reading,
                closed_at: closure.map(|(at, _)| at),
            };
            // UER repeats the limit of a purchase, and leaves no choice of its own open.
            let clause = limits(basis).get(..1).unwrap_or_default();
            Step::by(ClosureOfAReopenedIncident::ID, rule).on(clause)
        });
        closure
    }

    /// Whether it was asked for in the window. An incident that is open has none yet, and is not too late.
    fn is_in_time(
        &mut self,
        basis: RootCauseBasis,
        window: Option<RequestWindow>,
        said_by: Option<&Source>,
    ) -> bool {
        let requested_at = self.request.requested_at();
        let is_in_time = window.is_none_or(|window| window.contains(requested_at));
        // Of an incident that is open the time has not begun: it would by what holds on the date of the request.
        let clauses = self.site.order.clauses_on(self.on);
        for clause in limits(basis) {
            self.trace.record(|| {
                let rule = RootCauseRule::RootCauseInTime {
                    holds: is_in_time,
                    requested_at,
                    ends_at: window.map(|window| window.ends_at),
                };
                let stated = || clauses.source_of(*clause);
                Step::by(said_by.cloned().unwrap_or_else(stated), rule)
            });
        }
        is_in_time
    }
}

/// The service that is a ground.
const fn service_of(basis: RootCauseBasis) -> Service {
    match basis {
        RootCauseBasis::Purchase => Service::RootCauseAnalysis,
        RootCauseBasis::AzureEngineeringDirect => Service::AzureEngineeringDirect,
        RootCauseBasis::DesignatedEngineer => Service::ReactiveEnhancedDesignatedEngineering,
    }
}

/// The clauses of what is owed while an analysis is made or talked about.
const DUTIES: [ClauseId; 4] = [
    clauses::RCA_CUSTOMER_MATERIAL,
    clauses::UER_RCA_ADVICE_DUTY,
    clauses::UER_RCA_CUSTOMER_MATERIAL,
    clauses::AED_RCA_CUSTOMER_MATERIAL,
];

/// The clauses that say until when an analysis can be asked for.
const fn limits(basis: RootCauseBasis) -> &'static [ClauseId] {
    match basis {
        // UER repeats it, for whom it is asked of there.
        RootCauseBasis::Purchase => &[
            clauses::RCA_REQUEST_BEFORE_CLOSURE,
            clauses::UER_RCA_REQUEST_DURING_INCIDENT,
        ],
        RootCauseBasis::AzureEngineeringDirect => &[clauses::AED_RCA_REQUEST_WINDOW],
        RootCauseBasis::DesignatedEngineer => &[],
    }
}

/// What must be so of the incident and of the request.
fn of_incident<T: Trace>(
    basis: RootCauseBasis,
    request: &RootCauseRequest,
    conditions: &mut Conditions<'_, T>,
) {
    let facts = request.facts();
    let mut require = |holds: Option<bool>, fact: RootCauseFact, clause| {
        conditions.require_fact(holds, fact.as_str(), |holds| {
            Step::by(clause, RootCauseRule::RootCauseFact { holds, fact })
        });
    };
    match basis {
        RootCauseBasis::Purchase => require(
            facts.technology_covered,
            RootCauseFact::TechnologyCovered,
            clauses::RCA_SELECTED_TECHNOLOGIES,
        ),
        RootCauseBasis::AzureEngineeringDirect => {
            let is_asked_well = request.whom().map(|whom| whom == AskedOf::AlignedEngineer);
            let clause = clauses::AED_RCA_VIA_ALIGNED_ENGINEER;
            require(is_asked_well, RootCauseFact::AskedOf, clause);
            require(
                facts.production_impact,
                RootCauseFact::ProductionImpact,
                clause,
            );
            require(
                facts.own_subscriptions,
                RootCauseFact::OwnSubscriptions,
                clauses::AED_RCA_SCOPE,
            );
        }
        RootCauseBasis::DesignatedEngineer => {
            let clause = clauses::REDE_RCA_WHERE_POSSIBLE;
            require(
                facts.technology_covered,
                RootCauseFact::TechnologyCovered,
                clause,
            );
            require(facts.critical_impact, RootCauseFact::CriticalImpact, clause);
        }
    }
}
