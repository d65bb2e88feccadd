//! The table of questions: what can be asked, what is answered, and who answers it.

use alloc::vec::Vec;

use chrono::TimeDelta;

use super::{
    At, BusinessDaysAfterRequest, BusinessTimeAfterRequest, BusinessTimeBetweenRequest,
    ClauseIndex, ClauseRequest, ClausesRequest, CompareRequest, ComparedOrders,
    CreditLedgerRequest, Engine, EqualValueExchangeRequest, FlexStatementRequest, IncidentRequest,
    ObligationsRequest, OnboardingRequest, Recomputation, RecomputeRequest, SupportTermsRequest,
    WhatIf, WhatIfRequest,
};
#[cfg(feature = "serde")]
use super::{FactsRequest, NeededFacts};
use crate::{
    clocks::{ClockCourse, ClockRequest},
    decision::{Decision, Outcome, QuestionError, Stamp, Step, Steps},
    document::{Catalogue, CatalogueFilter, Clause},
    entitlement::{Entitlement, EntitlementRequest},
    fees::{
        AedTerms, Billing, Cancellation, CancellationFee, CancellationFees, CancelledDeliveries,
        EqualValueExchange, FlexStatement, Invoices, PrestartBill, PrestartWork, Prorated,
        Proration, TravelCosts, Trip,
        credits::{CreditStatement, Exchange, Exchanged, Redeemed, Redemption},
    },
    incident::{Attainment, AttainmentRequest, IncidentCourse},
    limits::{
        AdvisoryLog, AdvisoryStatement, DayLimits, DeliveredHours, EventPlan, EventRequest,
        HoursLedger, HoursRequest, HoursStatement, ImprovementPlans, MeetingPlan, Monitoring,
        MonitoringScenarios, Onboarding, PlanRequests, QuarterlyMeetings, RootCauseAnalysis,
        RootCauseRequest, ServiceDays, SupportTerms,
    },
    obligations::ObligationCalendar,
    response::{
        BusinessDayAfter, BusinessTimeAfter, Described, DescribedSeverity, FirstResponse, Incident,
    },
    review::Review,
};

/// Hands the table of questions to the macro `$with`: whatever has to be said of each is made from these rows.
///
/// A row has the stable name; the variant, with what is asked; what is answered; a heading; whether it is asked `at` a location, `by` the
/// hours of a location or a calendar, `of` the whole order or `on` another question, and who answers it.
macro_rules! questions {
    ($with:ident) => {
        crate::engine::question::with_questions_by_data! { $with {
            /// `severity`, `product`, `submitted_at` and, optionally, `severity_agreed_at`, `channel`, `language`, `product_name`,
            /// `subscription`, `event`, `cloud_administrator` and `team`.
            "first_response" FirstResponse(Incident) -> FirstResponse, "when is the first response due?",
                at |place, incident| place.first_response(incident);
            /// `situations`, `product`, `submitted_at` and, optionally, `severity`, `changed_at` and what is optional of
            /// `first_response`.
            "severity" Severity(Incident<Described>) -> DescribedSeverity,
                "which severity is described, and what if it changes?",
                at |place, incident| place.severity(incident);
            /// What `first_response` has, and `events` and `as_of`; optionally `thresholds` and `targets`.
            "incident" Incident(IncidentRequest) -> IncidentCourse, "how does the incident stand?",
                at |place, asked| place.watched_incident(&asked.log, &asked.watch, asked.as_of);
            /// `as_of` and `incidents`, each with `id`, `location`, what `first_response` has and, optionally, `responded_at`;
            /// optionally `group_by` and `month_of`.
            "attainment" Attainment(AttainmentRequest) -> Attainment, "how many first responses came in time?",
                of |engine, request| engine.attainment(request);
            /// `from` and `seconds`; optionally `nanoseconds`, of the same sign.
            "business_time_after" BusinessTimeAfter(BusinessTimeAfterRequest) -> BusinessTimeAfter,
                "when has the business time passed?",
                by |hours, asked| hours.business_time_after(asked.from, asked.duration);
            /// `from` and `to`.
            "business_time_between" BusinessTimeBetween(BusinessTimeBetweenRequest) -> TimeDelta,
                "how much business time lies between?",
                by |hours, asked| hours.business_time_between(asked.from, asked.to);
            /// `from` and `days`.
            "business_days_after" BusinessDaysAfter(BusinessDaysAfterRequest) -> BusinessDayAfter,
                "which date is so many business days away?",
                by |hours, asked| hours.business_days_after(asked.from, asked.days);
            /// `target`, `events` and `as_of`; optionally `change`, `calendar_edit`, `cycles`, `late_after`, `thresholds` and `history`.
            "clock" Clock(ClockRequest) -> ClockCourse, "how does the clock stand?",
                of |engine, asked| engine.clock(asked);
            /// `price`, `first_delivery_day` and `cancelled_at`; optionally `postponed_to`, `original_delivery_day`, `agreed_fee`,
            /// `by_microsoft`, `travel`, `purchase` and `credits_paid`.
            "cancellation_fee" CancellationFee(Cancellation) -> CancellationFee, "what does the cancellation cost?",
                at |place, cancellation| place.cancellation_fee(cancellation);
            /// `deliveries`, each with `id`, `location` and what `cancellation_fee` has.
            "cancellation_fees" CancellationFees(CancelledDeliveries) -> CancellationFees,
                "what do the cancellations cost?",
                of |engine, deliveries| engine.cancellation_fees(deliveries);
            /// `service`, `on`, `price` and `balance`; optionally `credit_price`, which a price in money needs.
            "credit_redemption" CreditRedemption(Redemption) -> Redeemed, "what does the service take in credits?",
                at |place, redemption| place.credit_redemption(redemption);
            /// `to`, `credits`, `on`, `from_price` and `to_price`; optionally `exchange_rate` and `charge`.
            "credit_exchange" CreditExchange(Exchange) -> Exchanged,
                "what do the credits become at the other location?",
                at |place, exchange| place.credit_exchange(exchange);
            /// `entries` and `as_of`.
            "credit_ledger" CreditLedger(CreditLedgerRequest) -> CreditStatement,
                "how many credits are where, and what was lost?",
                of |engine, asked| engine.credit_ledger(&asked.ledger, asked.as_of);
            /// `as_of` and `entries`.
            "flex_statement" FlexStatement(FlexStatementRequest) -> FlexStatement,
                "what became of the Flex Allowance?",
                of |engine, asked| engine.flex_statement(&asked.log, asked.as_of);
            /// `purchase`, `service`, `price`, `on` and `entries`; optionally the facts `agreed` and `written_agreement`.
            "equal_value_exchange" EqualValueExchange(EqualValueExchangeRequest) -> EqualValueExchange,
                "can the service be swapped for the other?",
                of |engine, asked| engine.equal_value_exchange(&asked.exchange, &asked.log);
            /// `service`, `intent` and `on`; optionally `requester`, `language`, `mode`, `paid_with`, `product`, `recorded` and the
            /// facts `agreed_in_writing`, `language_available`, `microsoft_permits`, `azure_service_active` and
            /// `recording_permitted`.
            "entitlement" Entitlement(EntitlementRequest) -> Entitlement, "may the service be used or bought?",
                at |place, request| Ok::<_, QuestionError>(place.entitlement(request));
            /// `service`, `on`, `mode`, `traveller` and `expenses`; optionally `prepaid`, `visits` and the facts
            /// `agreed_in_writing` and `azure_service_active`.
            "travel_costs" TravelCosts(Trip) -> TravelCosts, "what is billed for travel?",
                at |place, trip| place.travel_costs(trip);
            /// `work`; optionally `requested`, `authorised` and `signed_at`.
            "prestart_work" PrestartWork(PrestartWork) -> PrestartBill,
                "what is payable before the contract is signed?",
                of |engine, work| engine.prestart_work(work);
            /// `purchase`, `as_of` and `entries`; optionally `included_hours`.
            "hours_ledger" HoursLedger(HoursLedger) -> HoursStatement, "where do the hours stand?",
                of |engine, ledger| engine.hours_ledger(ledger);
            /// `service`; optionally `on_site_days` and `remote_days`.
            "day_limits" DayLimits(ServiceDays) -> DayLimits, "are the days within their limits?",
                of |engine, days| Ok::<_, QuestionError>(engine.day_limits(*days));
            /// Nothing more.
            "aed_fee" AedFee -> AedTerms,
                "what does Azure Engineering Direct cost, and which features has it?",
                of |engine| engine.aed_fee();
            /// `split_by` and `lines`, each with an `id`, a `purchase`, a `service` or a `description`, and an `amount`; optionally
            /// `product_type`, `delivery_date` and `locations`.
            "invoices" Invoices(Billing) -> Invoices, "into which invoices are the lines divided?",
                of |engine, billing| engine.invoices(billing);
            /// `price`, `whole` and `parts`.
            "proration" Proration(Proration) -> Prorated, "what of the price falls on each part?",
                of |engine, proration| engine.proration(proration);
            /// `requested_at`; optionally `closed_at`, `first_closed_at`, `mitigated_at`, `asked_of` and the facts
            /// `technology_covered`, `production_impact`, `own_subscriptions` and `critical_impact`.
            "root_cause_analysis" RootCauseAnalysis(RootCauseRequest) -> RootCauseAnalysis,
                "is a root cause analysis made, and by when?",
                at |place, request| place.root_cause_analysis(request);
            /// Optionally `as_of`.
            "support_terms" SupportTerms(SupportTermsRequest) -> SupportTerms, "in which days is each service available?",
                of |engine, asked| Ok::<_, QuestionError>(engine.support_terms(asked.as_of));
            /// `purchase`, `as_of` and `held`.
            "quarterly_meetings" QuarterlyMeetings(QuarterlyMeetings) -> MeetingPlan,
                "which quarterly meetings are due?",
                of |engine, meetings| engine.quarterly_meetings(meetings);
            /// `from` and `to`; optionally `party` and `icalendar_made_at`.
            "calendar_of_obligations" CalendarOfObligations(ObligationsRequest) -> ObligationCalendar,
                "what falls due between two dates?",
                of |engine, asked| engine.calendar_with_stamp(asked);
            /// `from`, `to` and `solutions`, each with a `name` and a `cloud`; optionally `confirmed_on` and `microsoft_consents`.
            "event_plan" EventPlan(EventRequest) -> EventPlan, "how many events cover the period?",
                at |place, request| place.event_plan(request);
            /// `as_of` and `entries`, each with `id`, `incident`, `on`, `minutes` and, optionally, `topic`.
            "advisory_support" AdvisorySupport(AdvisoryLog) -> AdvisoryStatement,
                "how much of advisory support was used?",
                of |engine, log| engine.advisory_support(log);
            /// `service`, `from` and `to`; optionally `purchase` and `severity`.
            "service_hours" ServiceHours(HoursRequest) -> DeliveredHours, "when is the service delivered?",
                at |place, request| place.service_hours(request);
            /// `purchase`; optionally `on`.
            "onboarding" Onboarding(OnboardingRequest) -> Onboarding, "when is the service onboarded?",
                of |engine, asked| engine.onboarding(&asked.purchase, asked.on);
            /// `purchase`, `as_of` and `scenarios`, each with `id` and `defined_on`; optionally `agreed`, `tests_ready_on`,
            /// `tested_on` and `live_on`.
            "monitoring" Monitoring(MonitoringScenarios) -> Monitoring, "where do the monitoring scenarios stand?",
                of |engine, scenarios| engine.monitoring(scenarios);
            /// `purchase`, `as_of` and `requests`, each with `id` and `on`; optionally `delivered_on`.
            "improvement_plans" ImprovementPlans(PlanRequests) -> ImprovementPlans,
                "which improvement plans can be requested?",
                of |engine, requests| engine.improvement_plans(requests);
            /// Nothing more.
            "order_review" OrderReview -> Review, "does the order comply with the services description?",
                of |engine| Ok::<_, QuestionError>(engine.review());
            /// Optionally `service`, `category` and `mark`, to choose among the services.
            "catalogue" Catalogue(CatalogueFilter) -> Catalogue, "which services are there, and on what terms?",
                of |_engine, filter| Ok::<_, QuestionError>(told((*filter).into()));
            /// `clause`, its id.
            "clause" Clause(ClauseRequest) -> &'static Clause, "what does the clause say?",
                of |_engine, asked| Ok::<_, QuestionError>(told(asked.clause.clause()));
            /// Optionally `section`, `kind` and `home`, to choose among the clauses.
            "clauses" Clauses(ClausesRequest) -> ClauseIndex, "where does each clause live?",
                of |_engine, asked| Ok::<_, QuestionError>(told((*asked).into()));
            /// `question`, any other with its fields; optionally `readings`, the keys of those that are varied.
            "what_if" WhatIf(WhatIfRequest) -> WhatIf, "what would other readings change?",
                on |engine, asked| engine.what_if(asked);
            /// `question`, any other with its fields, and its `answer` as it was kept; optionally the `order` of then.
            "recompute" Recompute(RecomputeRequest) -> Recomputation, "is the answer that was kept the same still?",
                on |engine, asked| engine.recomputation(asked);
            /// `question`, any other with its fields; and the other order: an `order`, or `changes` of this one.
            "compare" Compare(CompareRequest) -> ComparedOrders, "what does another order answer?",
                on |engine, asked| engine.compare(asked);
        } }
    };
}
pub(crate) use questions;

/// Adds the questions that change others as they are written.
#[cfg(feature = "serde")]
macro_rules! with_questions_by_data {
    ($with:ident { $($rows:tt)* }) => {
        $with! {
            $($rows)*
            /// `question`, any other with the facts that are known; optionally `most`, how many times it is asked.
            "facts" Facts(FactsRequest) -> NeededFacts, "which facts does the question need?",
                on |engine, asked| engine.facts(asked);
        }
    };
}
/// Without their form as data there are none.
#[cfg(not(feature = "serde"))]
macro_rules! with_questions_by_data {
    ($with:ident { $($rows:tt)* }) => {
        $with! { $($rows)* }
    };
}
pub(crate) use with_questions_by_data;

/// What is asked: `at` a location, `by` hours, `of` the whole order, or `on` a question.
macro_rules! scoped {
    (at $request:ty) => { At<$request> };
    (by $request:ty) => { At<$request> };
    (of $request:ty) => { $request };
    (on $request:ty) => { $request };
}

/// The location that is asked about, if one is.
macro_rules! location_of {
    (at $asked:ident) => {
        Some($asked.location())
    };
    (by $asked:ident) => {
        Some($asked.location())
    };
    (of $($asked:ident)?) => {
        None
    };
    (on $asked:ident) => {
        $asked.question().location()
    };
}

/// Whether it is asked `on` another question.
macro_rules! is_about_question {
    (on) => {
        true
    };
    ($scope:ident) => {
        false
    };
}
#[cfg(all(test, feature = "serde"))]
pub(super) use is_about_question;

/// Has the place or the engine answer.
macro_rules! answered {
    (at $engine:ident |$place:ident, $asked:ident| $call:expr) => {{
        let $place = $engine.location($asked.location())?;
        let $asked = $asked.request();
        $call?
    }};
    (by $engine:ident |$hours:ident, $asked:ident| $call:expr) => {{
        let $hours = $engine.hours($asked.location())?;
        let $asked = $asked.request();
        $call?
    }};
    (of $engine:ident |$who:ident $(, $asked:ident)?| $call:expr) => {{
        let $who = $engine;
        $call?
    }};
    (on $engine:ident |$who:ident, $asked:ident| $call:expr) => {
        answered!(of $engine |$who, $asked| $call)
    };
}

macro_rules! declare {
    ($(
        $(#[$doc:meta])*
        $name:literal $kind:ident $(($request:ty))? -> $answer:ty, $heading:literal,
            $scope:ident |$who:ident $(, $asked:ident)?| $call:expr;
    )+) => {
        /// A question to an [`Engine`]: about one of the order's locations, about the whole, or about the document that it rests on.
        ///
        /// Each is named as on the wire, where its fields are those listed here.
        ///
        /// # Example
        ///
        /// ```
        /// use unified_support::chrono::NaiveDate;
        /// use unified_support::engine::{At, BusinessDaysAfterRequest, Request};
        ///
        /// let from = NaiveDate::from_ymd_opt(2026, 5, 13).unwrap();
        /// let request = Request::BusinessDaysAfter(At::new("paris", BusinessDaysAfterRequest::new(from, 2)));
        /// assert_eq!((request.name(), request.location()), ("business_days_after", Some("paris")));
        /// assert_eq!(Request::AedFee.location(), None);
        /// ```
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum Request {
            $( #[doc = concat!("`", $name, "`.\n\n")] $(#[$doc])* $kind $((scoped!($scope $request)))?, )+
        }

        impl Request {
            /// The names of all that can be asked, in the order of their table.
            pub const NAMES: &[&str] = &[$( $name, )+];

            /// Its stable name.
            #[must_use]
            #[allow(unused_variables, reason = "what is asked does not matter here")]
            pub const fn name(&self) -> &'static str {
                match self {
                    $( Self::$kind $(($asked))? => $name, )+
                }
            }

            /// What is asked, in a few words.
            #[must_use]
            #[allow(unused_variables, reason = "what is asked does not matter here")]
            pub const fn heading(&self) -> &'static str {
                match self {
                    $( Self::$kind $(($asked))? => $heading, )+
                }
            }

            /// Whether it is about another question, which must be about none itself.
            #[must_use]
            #[allow(unused_variables, reason = "what is asked does not matter here")]
            pub const fn is_about_question(&self) -> bool {
                match self {
                    $( Self::$kind $(($asked))? => is_about_question!($scope), )+
                }
            }

            /// The id of the location that is asked about, if one is.
            #[must_use]
            #[allow(unused_variables, reason = "only some questions are about a location")]
            pub fn location(&self) -> Option<&str> {
                match self {
                    $( Self::$kind $(($asked))? => location_of!($scope $($asked)?), )+
                }
            }
        }

        /// A decision on a [`Request`].
        #[derive(Clone, Debug, PartialEq, Eq)]
        #[non_exhaustive]
        #[allow(
            clippy::large_enum_variant,
            reason = "a decision is made once and handed on; most are of one size"
        )]
        pub enum Reply {
            $( #[doc = concat!("To `", $name, "`.")] $kind(Decision<$answer>), )+
        }

        /// The outcome of a [`Reply`], without the steps that led to it.
        #[derive(Clone, Debug, PartialEq, Eq)]
        #[non_exhaustive]
        #[allow(
            clippy::large_enum_variant,
            reason = "an outcome is made once and handed on; most are of one size"
        )]
        pub enum ReplyOutcome {
            $( #[doc = concat!("Of `", $name, "`.")] $kind(Outcome<$answer>), )+
        }

        impl Engine {
            /// Answers any question, as the method of its name does.
            ///
            /// # Example
            ///
            /// ```
            /// # use unified_support::chrono::NaiveDate;
            /// use unified_support::engine::{At, BusinessDaysAfterRequest, Engine, Reply, Request};
            /// use unified_support::order::OrderDraft;
            /// # let date = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap();
            ///
            /// let engine = Engine::try_from(OrderDraft::example())?;
            /// let request = BusinessDaysAfterRequest::new(date(2026, 5, 13), 3);
            /// let reply = engine.ask(&Request::BusinessDaysAfter(At::new("paris", request)))?;
            /// let Reply::BusinessDaysAfter(decision) = reply else { unreachable!() };
            /// assert_eq!(decision.outcome().decided().map(|after| after.date), Some(date(2026, 5, 18)));
            /// # Ok::<(), Box<dyn std::error::Error>>(())
            /// ```
            ///
            /// # Errors
            ///
            /// - [`Problem::UnknownLocation`](crate::decision::Problem): the order has no location of the id that is asked about.
            /// - [`Problem::Time`](crate::decision::Problem): the stamp of an iCalendar text is a leap second, or its year does not have
            ///   four digits.
            /// - Those of the method of its name.
            pub fn ask(&self, request: &Request) -> Result<Reply, QuestionError> {
                #[allow(unused_mut, reason = "only what can be written has a digest")]
                let mut reply = match request {
                    $(
                        Request::$kind $(($asked))? => {
                            Reply::$kind(answered!($scope self |$who $(, $asked)?| $call))
                        }
                    )+
                };
                #[cfg(feature = "serde")]
                with_decision!(&mut reply, decision => decision.stamp_question(request.digest()));
                Ok(reply)
            }
        }

        /// Does one thing with a decision, whatever it answers.
        macro_rules! with_decision {
            ($reply:expr, $decision:ident => $done:expr) => {
                match $reply {
                    $( $crate::engine::Reply::$kind($decision) => $done, )+
                }
            };
        }
        pub(crate) use with_decision;
    };
}

questions!(declare);

impl Reply {
    /// The outcome of the decision, without what it answers.
    ///
    /// # Example: what could not be decided, whatever was asked
    ///
    /// ```
    /// use unified_support::engine::{Engine, Request};
    /// use unified_support::order::OrderDraft;
    ///
    /// let engine = Engine::try_from(OrderDraft::example())?;
    /// let mut told = Vec::new();
    /// for request in [Request::OrderReview, Request::AedFee] {
    ///     told.push(match engine.ask(&request)?.outcome().into_result() {
    ///         Ok(()) => format!("{}: decided", request.name()),
    ///         Err(undecided) => format!("{}: {undecided}", request.name()),
    ///     });
    /// }
    /// assert_eq!(told, ["order_review: decided", "aed_fee: not applicable: not_entitled"]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn outcome(&self) -> Outcome<()> {
        with_decision!(self, decision => decision.outcome().as_ref().map(|_| ()))
    }

    /// The steps of the decision, whatever was asked.
    #[must_use]
    pub fn steps(&self) -> &[Step] {
        with_decision!(self, decision => decision.steps())
    }

    /// The conditions by which the question was refused: see [`Decision::failed`].
    #[must_use]
    pub fn failed(&self) -> Vec<&Step> {
        with_decision!(self, decision => decision.failed().collect())
    }

    /// The stamp of the decision, whatever was asked.
    #[must_use]
    pub fn stamp(&self) -> Stamp {
        with_decision!(self, decision => decision.stamp())
    }
}

/// What the document says, told and not decided.
pub(super) fn told<T>(what: T) -> Decision<T> {
    Decision::new(Outcome::Decided(what), Steps::default())
}
