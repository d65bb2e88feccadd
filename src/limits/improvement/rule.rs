//! How many service improvement plans of AED may be requested in twelve months, and which of the requests are within that.

use alloc::vec::Vec;
use core::ops::RangeInclusive;

use chrono::NaiveDate;

use super::{ImprovementPlans, PlanRequest, PlanRequests, PlanStanding, PlanState};
use crate::{
    coverage::Coverage,
    decision::{Outcome, Problem, QuestionError, ServicePart, Step, Trace},
    document::{
        AbsentDay, ClauseId, Counted, ImprovementPlanRule, ImprovementPlanYear, Reading, Readings,
        clauses,
    },
    finding::Path,
    limits::{
        in_order::in_order,
        onboarding::{OnboardingWindow, onboarding_window},
    },
    order::{Order, Periods, Purchase},
};

/// Where the plans of a purchase stand.
pub(crate) fn improvement_plans<T: Trace>(
    order: &Order,
    asked: &PlanRequests,
    readings: &Readings,
    trace: &mut T,
) -> Result<Outcome<ImprovementPlans>, QuestionError> {
    let requests = in_order(asked.requests(), asked.as_of(), "requests")?;
    let purchase = order.purchase_named(asked.purchase(), Path::root().key("purchase"))?;
    let service = purchase.service();
    let (Some(most), Some(window)) = (
        service.terms().at_most(Counted::ImprovementPlans),
        onboarding_window(order, purchase, readings, trace),
    ) else {
        return Err(QuestionError::new(
            "purchase",
            asked.purchase(),
            Problem::NotOffered {
                service,
                what: ServicePart::ImprovementPlans,
            },
        ));
    };
    let (most, clause) = (*most.value(), most.clause());
    let by = readings.limits.improvement_plan_year;
    trace.record(|| {
        let rule = ImprovementPlanRule::PlanYear { reading: by };
        Step::by(ImprovementPlanYear::ID, rule)
    });
    let mut plans = Plans {
        order,
        coverage: Coverage::new(order, readings),
        purchase,
        window,
        by,
        absent_day: readings.time.absent_day,
        most,
        clause,
        granted: Vec::new(),
    };
    let standings = requests.into_iter().map(|request| PlanStanding {
        id: request.id.clone(),
        on: request.on,
        state: plans.state(request, asked.as_of(), trace),
    });
    let standings = standings.collect();
    let (left, next_from) = plans.left(asked.as_of());
    plans.record_years(trace);
    trace.record(|| {
        let rule = ImprovementPlanRule::PlansLeft {
            as_of: asked.as_of(),
            left,
            next_from,
        };
        Step::by(clause, rule)
    });
    Ok(Outcome::Decided(ImprovementPlans {
        most,
        left,
        next_from,
        requests: standings,
    }))
}

/// The plans that were granted so far, and what the next is held to.
struct Plans<'o> {
    order: &'o Order,
    coverage: Coverage<'o>,
    purchase: &'o Purchase,
    window: OnboardingWindow,
    by: ImprovementPlanYear,
    absent_day: AbsentDay,
    most: u32,
    clause: ClauseId,
    /// In their order.
    granted: Vec<NaiveDate>,
}

impl Plans<'_> {
    /// The outcome of `request`, which is not before those so far: every condition up to the first that fails is a step.
    fn state<T: Trace>(
        &mut self,
        request: &PlanRequest,
        as_of: NaiveDate,
        trace: &mut T,
    ) -> PlanState {
        let (id, on) = (&request.id, request.on);
        let stretch = self.coverage.nearest(self.purchase, on);
        let is_in_term = stretch.is_some_and(|stretch| stretch.contains(on));
        trace.record(|| {
            let rule = ImprovementPlanRule::PlanInTerm {
                holds: is_in_term,
                request: id.clone(),
                on,
                first_day: stretch.map(|one| one.first_day()),
                last_day: stretch.map(|one| one.last_day()),
            };
            Step::by(clauses::AED_SERVICE_IMPROVEMENT_PLANS, rule)
        });
        if !is_in_term {
            return PlanState::OutOfTerm;
        }
        let is_after = !self.window.contains(on);
        trace.record(|| {
            let rule = ImprovementPlanRule::PlanAfterOnboarding {
                holds: is_after,
                request: id.clone(),
                on,
            };
            Step::by(clauses::AED_ONBOARDING_LIMITED, rule)
        });
        if !is_after {
            return PlanState::DuringOnboarding;
        }
        let taken = self.taken(on);
        trace.record(|| {
            let rule = ImprovementPlanRule::PlanWithinCap {
                holds: taken < self.most,
                request: id.clone(),
                on,
                before: taken,
                most: self.most,
            };
            Step::by(self.clause, rule)
        });
        if taken >= self.most {
            return PlanState::BeyondCap;
        }
        self.granted.push(on);
        match request.delivered_on {
            Some(delivered_on) if delivered_on <= as_of => PlanState::Delivered,
            _ => PlanState::Requested,
        }
    }

    /// How many of those granted share twelve months with one of the date `on`, before which none of them lies after it.
    fn taken(&self, on: NaiveDate) -> u32 {
        let latest = self.granted.iter().rev();
        let count = match self.by {
            ImprovementPlanYear::ContractYear => match self.contract_year(on) {
                Some(year) => latest.take_while(|granted| year.contains(granted)).count(),
                None => 0,
            },
            ImprovementPlanYear::Rolling => latest
                .take_while(|granted| self.a_year_after(**granted) > on)
                .count(),
        };
        u32::try_from(count).unwrap_or(u32::MAX)
    }

    fn contract_year(&self, on: NaiveDate) -> Option<RangeInclusive<NaiveDate>> {
        let mut years = self
            .order
            .contract_years(self.absent_day)
            .map(|(first, last)| first..=last);
        years.find(|year| year.contains(&on))
    }

    /// Records by which reading the years are counted, if they depend on one.
    fn record_years<T: Trace>(&self, trace: &mut T) {
        match self.by {
            ImprovementPlanYear::ContractYear => {
                self.order.record_contract_years(self.absent_day, trace);
            }
            ImprovementPlanYear::Rolling => {
                for dates in self.granted.chunk_by(|one, other| one == other) {
                    if let Some(date) = dates.first() {
                        let years = Periods::years(*date, self.absent_day);
                        years.record(self.clause, self.a_year_after(*date), trace);
                    }
                }
            }
        }
    }

    /// How many can be requested on `as_of`, and from when on the next can be, if ever.
    fn left(&self, as_of: NaiveDate) -> (u32, Option<NaiveDate>) {
        let mut earliest = as_of;
        if let Some((_, last_day)) = self.window.held() {
            // After the last date that there is nothing begins.
            let Some(after) = last_day.succ_opt() else {
                return (0, None);
            };
            earliest = earliest.max(after);
        }
        let Some(earliest) = self.coverage.usable_from(self.purchase, earliest) else {
            return (0, None);
        };
        let left = self.most.saturating_sub(self.taken(earliest));
        let next_from = if left > 0 {
            Some(earliest)
        } else {
            let freed = self.freed_after(earliest);
            freed.and_then(|freed| self.coverage.usable_from(self.purchase, freed))
        };
        let is_now = next_from == Some(as_of);
        (if is_now { left } else { 0 }, next_from)
    }

    /// The first date on which one of the most counts no more, where all count on `on`.
    fn freed_after(&self, on: NaiveDate) -> Option<NaiveDate> {
        match self.by {
            ImprovementPlanYear::ContractYear => self.contract_year(on)?.end().succ_opt(),
            ImprovementPlanYear::Rolling => {
                let most = usize::try_from(self.most).ok()?;
                let first = self.granted.len().checked_sub(most)?;
                let first = self.granted.get(first).copied()?;
                Some(self.a_year_after(first))
            }
        }
    }

    /// The first date that lies in no twelve months with `date`, nor before it.
    fn a_year_after(&self, date: NaiveDate) -> NaiveDate {
        let years = Periods::years(date, self.absent_day);
        years.begins(1).unwrap_or(NaiveDate::MAX)
    }
}
