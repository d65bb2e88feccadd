//! Answers how much of a service is left, on which days it is available, and which meetings it brings.

use chrono::NaiveDate;

use super::{Engine, Traced, place::explained};
use crate::{
    decision::{Decision, Outcome, QuestionError, Steps, Trace},
    limits::{
        self, DayLimits, HoursLedger, HoursStatement, MeetingPlan, QuarterlyMeetings, ServiceDays,
        SupportTerms,
    },
};

impl Engine {
    /// Where the hours of a purchase stand: what was delivered of them is drawn, what is left can be used until they end with the
    /// term or with the agreement that they depend on, and is lost then.
    ///
    /// The entries are taken by date; those of the same date in the order given. If one does not fit in what is left, either the
    /// part that fits is drawn and the excess reported, or nothing is drawn: that is the reading
    /// [`Overdraw`](crate::document::Overdraw). The balance is never below zero. In which increments they are taken off is the
    /// reading [`HourIncrement`](crate::document::HourIncrement).
    ///
    /// Undetermined without `included_hours` for a purchase of a service that comes with hours, and without the `purpose` of an entry
    /// of these that was delivered while they could be used.
    ///
    /// # Example: a long visit does not fit
    ///
    /// ```
    /// # use unified_support::chrono::NaiveDate;
    /// use std::num::NonZeroU32;
    /// use unified_support::document::Unit;
    /// use unified_support::engine::Engine;
    /// use unified_support::limits::{Draw, HoursEntry, HoursLedger};
    /// use unified_support::order::{OrderDraft, PurchaseDraft, QuantityDraft, ServiceName};
    /// # let date = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap();
    ///
    /// let mut bought = PurchaseDraft::example("ede", ServiceName("EDE"));
    /// bought.quantity = QuantityDraft::new(2, Unit::Hours);
    /// let engine = Engine::try_from(OrderDraft::example().with_purchase(bought))?;
    /// let entry = |id, day, minutes| HoursEntry::new(id, date(2026, 3, day), NonZeroU32::new(minutes).unwrap());
    /// let entries = [entry("short", 4, 30), entry("first", 2, 90), entry("long", 3, 31)];
    /// let decision = engine.hours_ledger(&HoursLedger::new("ede", date(2026, 6, 30), entries))?;
    /// let statement = decision.outcome().decided().unwrap();
    /// let told: Vec<_> = statement.entries.iter().map(|entry| (&*entry.id, entry.draw)).collect();
    /// assert_eq!(told, [("first", Draw::Drawn), ("long", Draw::DrawnPartly), ("short", Draw::BeyondBalance)]);
    /// assert_eq!((statement.granted_minutes, statement.drawn_minutes), (120, 120));
    /// assert_eq!((statement.left_minutes, statement.excess_minutes), (0, 31));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// - [`Problem::UnknownPurchase`](crate::decision::Problem): the order has no purchase of that id.
    /// - [`Problem::NotOffered`](crate::decision::Problem): it is not one of hours, nor of a service that comes with hours; or it is one of hours, and
    ///   `included_hours` are given.
    /// - [`Problem::RepeatedId`](crate::decision::Problem): two entries have one id.
    pub fn hours_ledger(
        &self,
        ledger: &HoursLedger,
    ) -> Result<Decision<HoursStatement>, QuestionError> {
        explained(|steps| self.traced(steps).hours_ledger(ledger))
    }

    /// Whether the days of a delivery keep within the limits of the document.
    ///
    /// Not applicable: [`NoDayLimit`](crate::decision::NotApplicable::NoDayLimit).
    ///
    /// # Example: two days on site or one remote
    ///
    /// ```
    /// use unified_support::document::{AssessmentHelp, Readings, Service};
    /// use unified_support::engine::Engine;
    /// use unified_support::limits::ServiceDays;
    /// use unified_support::order::OrderDraft;
    ///
    /// let engine = Engine::try_from(OrderDraft::example())?;
    /// let both = ServiceDays::new(Service::OnDemandAssessment).with_on_site(2).with_remote(1);
    /// let is_within = |engine: &Engine| engine.day_limits(both).outcome().decided().unwrap().within;
    /// assert!(!is_within(&engine));
    /// assert!(is_within(&engine.with_readings(Readings::default().with(AssessmentHelp::Both))));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn day_limits(&self, days: ServiceDays) -> Decision<DayLimits> {
        let mut steps = Steps::new();
        let outcome = self.traced(&mut steps).day_limits(days);
        Decision::new(outcome, steps)
    }

    /// On which days each service of the order is available, at each location: with what it ends, until when what was bought can
    /// be used (`2.5/unused-services-lost`, and `2.1/flex-services-used-within-year` where Flex Allowance has paid), and until
    /// when a delivery can be requested (`2.6/sixty-day-last-request`), by the readings
    /// [`ExpiryDate`](crate::document::ExpiryDate) and [`LastRequestScope`](crate::document::LastRequestScope). With `as_of`, how
    /// it stands on that date.
    ///
    /// A service ends with the order's term at the latest. AED ends with the last Rapid Response of the order, too: what lies between
    /// two purchases of that is a matter of the [entitlement](super::Place::entitlement) on a date.
    ///
    /// # Example: what Flex Allowance has paid for lapses with its year
    ///
    /// ```
    /// # use unified_support::chrono::NaiveDate;
    /// use unified_support::engine::Engine;
    /// use unified_support::order::{OrderDraft, PaidWith, PurchaseDraft, ServiceName};
    /// # let date = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap();
    ///
    /// let mut talk = PurchaseDraft::example("talk", ServiceName("chalk_talks"));
    /// (talk.last_day, talk.paid_with) = (date(2027, 12, 31), PaidWith::FlexAllowance);
    /// let mut draft = OrderDraft::example().with_purchase(talk);
    /// draft.term.last_day = date(2027, 12, 31);
    /// let engine = Engine::try_from(draft)?;
    /// // Bought for both years of the order; the first line is that of the Base Package.
    /// let decision = engine.support_terms(Some(date(2027, 11, 2)));
    /// let [_, talk] = &decision.outcome().decided().unwrap().lines[..] else { panic!("one purchase") };
    /// assert_eq!((talk.first_day, talk.last_day), (Some(date(2026, 1, 1)), Some(date(2026, 12, 31))));
    /// assert_eq!(talk.usable_until, Some(date(2026, 12, 31)));
    /// // Sixty days before the order expires.
    /// assert_eq!(talk.last_request, Some(date(2027, 11, 1)));
    /// assert_eq!(talk.as_of.unwrap().requestable, Some(false));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn support_terms(&self, as_of: Option<NaiveDate>) -> Decision<SupportTerms> {
        let mut steps = Steps::new();
        let outcome = self.traced(&mut steps).support_terms(as_of);
        Decision::new(outcome, steps)
    }

    /// In which quarters a meeting (UER, `2.3/uer-quarterly-meetings`) or a review (GitHub Engineering Direct,
    /// `2.3/ghed-quarterly-reviews`) takes place, and how each stands at the end of a date.
    ///
    /// What a quarter is, is the reading [`Quarters`](crate::document::Quarters), and whether one is owed in a quarter that the service
    /// touches in part, [`PartialQuarters`](crate::document::PartialQuarters). The first meeting in a quarter is that of the quarter, another is extra. Meetings after the date are left out.
    ///
    /// # Example: two meetings in one quarter do not make up for the next
    ///
    /// ```
    /// # use unified_support::chrono::NaiveDate;
    /// use unified_support::engine::Engine;
    /// use unified_support::limits::{HeldMeeting, MeetingKind, MeetingState, QuarterlyMeetings};
    /// use unified_support::order::{OrderDraft, PurchaseDraft, ServiceName};
    /// # let date = |month, day| NaiveDate::from_ymd_opt(2026, month, day).unwrap();
    ///
    /// let bought = PurchaseDraft::example("uer", ServiceName("UER"));
    /// let engine = Engine::try_from(OrderDraft::example().with_purchase(bought))?;
    /// let held = [HeldMeeting::new("first", date(2, 3)), HeldMeeting::new("second", date(3, 31))];
    /// let decision = engine.quarterly_meetings(&QuarterlyMeetings::new("uer", date(6, 30), held))?;
    /// let plan = decision.outcome().decided().unwrap();
    /// let states: Vec<_> = plan.quarters.iter().map(|quarter| quarter.state).collect();
    /// use MeetingState::{Held, Missed, ToCome};
    /// assert_eq!(states, [Held, Missed, ToCome, ToCome]);
    /// assert_eq!(plan.meetings[1].kind, MeetingKind::Extra);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// - [`Problem::UnknownPurchase`](crate::decision::Problem): the order has no purchase of that id.
    /// - [`Problem::NotOffered`](crate::decision::Problem): the purchase is of a service without such meetings.
    /// - [`Problem::RepeatedId`](crate::decision::Problem): two meetings have one id.
    pub fn quarterly_meetings(
        &self,
        meetings: &QuarterlyMeetings,
    ) -> Result<Decision<MeetingPlan>, QuestionError> {
        explained(|steps| self.traced(steps).quarterly_meetings(meetings))
    }
}

impl<T: Trace> Traced<'_, &Engine, T> {
    /// See [`Engine::hours_ledger`].
    ///
    /// # Errors
    ///
    /// Those of [`Engine::hours_ledger`].
    pub fn hours_ledger(
        self,
        ledger: &HoursLedger,
    ) -> Result<Outcome<HoursStatement>, QuestionError> {
        let Self { who, trace } = self;
        limits::hours_ledger(who.order(), ledger, who.readings(), trace)
    }

    /// See [`Engine::day_limits`].
    pub fn day_limits(self, days: ServiceDays) -> Outcome<DayLimits> {
        let Self { who, trace } = self;
        limits::day_limits(days, who.readings(), trace)
    }

    /// See [`Engine::support_terms`].
    pub fn support_terms(self, as_of: Option<NaiveDate>) -> Outcome<SupportTerms> {
        let Self { who, trace } = self;
        Outcome::Decided(limits::support_terms(
            who.order(),
            as_of,
            who.readings(),
            trace,
        ))
    }

    /// See [`Engine::quarterly_meetings`].
    ///
    /// # Errors
    ///
    /// Those of [`Engine::quarterly_meetings`].
    pub fn quarterly_meetings(
        self,
        meetings: &QuarterlyMeetings,
    ) -> Result<Outcome<MeetingPlan>, QuestionError> {
        let Self { who, trace } = self;
        limits::quarterly_meetings(who.order(), meetings, who.readings(), trace)
    }
}
