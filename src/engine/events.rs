//! Answers how many events of Azure Event Management cover a period.

use super::{Place, Traced, place::explained};
use crate::{
    decision::{Decision, Outcome, QuestionError, Trace},
    limits::{self, EventPlan, EventRequest},
};

impl Place<'_> {
    /// How many events of Azure Event Management (AEM) cover the period that `request` plans, one after another, for each of its
    /// solutions; the window of each, with its dates at every location; until when the whole is confirmed in writing; and what
    /// Microsoft owes before, in and after it.
    ///
    /// One event covers at most five consecutive calendar days of one solution. What its days are is the reading
    /// [`AemEventDays`](crate::document::AemEventDays): dates of this location, which the windows end with, or periods of 24 hours.
    /// The end of the period is no part of it: one that ends at midnight does not touch the next date. The notice is counted from the
    /// first date of the whole to the date of its confirmation, both of this location; with less than six calendar weeks, by the reading
    /// [`CalendarWeeks`](crate::document::CalendarWeeks), it takes Microsoft's consent, and the assessment before the event may be cut.
    ///
    /// What the order holds is not checked here, except for the clouds of its events; see [`Place::entitlement`].
    ///
    /// Not applicable: [`OrderNotInForce`](crate::decision::NotApplicable::OrderNotInForce), if the period is not wholly in the order's
    /// term, on whose date is the reading [`TermDate`](crate::document::TermDate); [`NotInPublicCloud`](crate::decision::NotApplicable::NotInPublicCloud), by the reading
    /// [`AemClouds`](crate::document::AemClouds) if one solution, or one event of the order, is in another cloud, or if all solutions
    /// are; [`NoticeTooShort`](crate::decision::NotApplicable::NoticeTooShort). Undetermined without `confirmed_on` if Microsoft did not
    /// consent, and without `microsoft_consents` unless it was confirmed early enough.
    ///
    /// # Example: five dates, and a sixth by one second
    ///
    /// ```
    /// # use unified_support::chrono::NaiveDate;
    /// use unified_support::engine::Engine;
    /// use unified_support::limits::{EventRequest, EventSolution};
    /// use unified_support::order::{Cloud, OrderDraft};
    /// # let date = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap();
    ///
    /// let engine = Engine::try_from(OrderDraft::example())?;
    ///
    /// let paris = engine.location("paris")?;
    /// let plan = |to: &str| {
    ///     let from = "2026-11-23T12:00:00+01:00".parse().unwrap();
    ///     let request = EventRequest::new(from, to.parse().unwrap(), EventSolution::new("shop", Cloud::Public))
    ///         .confirmed(date(2026, 10, 12));
    ///     Ok::<_, Box<dyn std::error::Error>>(paris.event_plan(&request)?.outcome().decided().unwrap().clone())
    /// };
    /// let midnight = plan("2026-11-28T00:00:00+01:00")?;
    /// assert_eq!((midnight.days, midnight.events_needed), (5, 1));
    /// assert_eq!((midnight.confirm_by, midnight.notice_days), (date(2026, 10, 12), Some(42)));
    /// let later = plan("2026-11-28T00:00:01+01:00")?;
    /// assert_eq!((later.days, later.events_needed), (6, 2));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// - [`Problem::Time`](crate::decision::Problem): an instant is a leap second, or lies outside the zone of a location.
    /// - [`Problem::OutOfOrder`](crate::decision::Problem): the period ends before it begins.
    /// - [`Problem::EmptyPeriod`](crate::decision::Problem): it ends when it begins.
    /// - [`Problem::RepeatedId`](crate::decision::Problem): two solutions have one name.
    pub fn event_plan(&self, request: &EventRequest) -> Result<Decision<EventPlan>, QuestionError> {
        explained(|steps| self.traced(steps).event_plan(request))
    }
}

impl<T: Trace> Traced<'_, Place<'_>, T> {
    /// See [`Place::event_plan`].
    ///
    /// # Errors
    ///
    /// Those of [`Place::event_plan`].
    pub fn event_plan(self, request: &EventRequest) -> Result<Outcome<EventPlan>, QuestionError> {
        let Self { who, trace } = self;
        limits::event_plan(who.site, who.places, request, who.readings, trace)
    }
}
