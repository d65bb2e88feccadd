//! One location of an engine's order.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};

use super::Traced;
use crate::{
    calendar::{BusinessCalendar, Zone},
    decision::{Decision, Outcome, QuestionError, Step, Steps, Trace},
    document::{BusinessTimeRule, Readings, Rule},
    entitlement::{self, Entitlement, EntitlementRequest},
    order::{AgreedCalendar, CountedHours, LocatedCalendar, Site},
    response::{self, BusinessDayAfter, BusinessTimeAfter, FirstResponse, Incident},
};

/// One location of an engine's order: its methods answer for this place.
///
/// Each question gives a [`Decision`], explained; by [`Place::traced`] its steps go to a [`Trace`] of the caller's instead.
#[derive(Clone, Copy, Debug)]
pub struct Place<'e> {
    pub(super) site: Site<'e>,
    /// All locations of the order, in its order.
    pub(super) places: &'e [LocatedCalendar],
    /// The hours of locations in zones that purchases agree on.
    pub(super) agreed: &'e [AgreedCalendar],
    pub(super) readings: &'e Readings,
}

impl<'e> Place<'e> {
    /// The location's id in the order.
    #[must_use]
    pub fn id(&self) -> &'e str {
        &self.site.support.id
    }

    /// Its business hours and closures, compiled.
    #[must_use]
    pub fn calendar(&self) -> &'e BusinessCalendar {
        &self.site.support.calendar
    }

    /// The business hours in which response times are counted here: its own or, by the reading
    /// [`LocalHours`](crate::document::LocalHours), those of the host; but of incidents for which the order has
    /// [hours](crate::order::IncidentHours).
    ///
    /// # Example: three quarters of the time have passed
    ///
    /// ```
    /// use unified_support::chrono::{DateTime, Utc};
    /// use unified_support::document::{Clock, Product, Severity};
    /// use unified_support::engine::Engine;
    /// use unified_support::order::OrderDraft;
    /// use unified_support::response::Incident;
    ///
    /// let engine = Engine::try_from(OrderDraft::example())?;
    /// let paris = engine.location("paris")?;
    /// let submitted_at: DateTime<Utc> = "2026-05-13T16:50:00+02:00".parse().unwrap();
    /// let decision = paris.first_response(&Incident::new(Severity::B, Product::Other, submitted_at))?;
    /// let response = decision.answer()?;
    /// let share = response.target * 3 / 4;
    /// let warned_at = match response.clock {
    ///     Clock::BusinessHours => paris.response_hours().add(submitted_at, share)?,
    ///     Clock::Elapsed => submitted_at + share,
    /// };
    /// // Forty minutes are left of Wednesday, fifty fall on Thursday.
    /// assert_eq!(paris.zone().local(warned_at)?.to_rfc3339(), "2026-05-14T09:50:00+02:00");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub const fn response_hours(&self) -> &'e BusinessCalendar {
        &response::place_of_hours(self.site, self.readings).calendar
    }

    /// The hours in which what has these steps was counted at last: those that the order has for such incidents, or those in which response
    /// times are counted here.
    pub(crate) fn counted_in<'s>(
        &self,
        steps: impl DoubleEndedIterator<Item = &'s Step>,
    ) -> CountedHours<'e> {
        let last = steps.rev().find_map(|step| match step.applied() {
            Rule::BusinessTime(BusinessTimeRule::IncidentHours { calendar, .. }) => {
                Some(self.site.all.find(calendar))
            }
            Rule::BusinessTime(BusinessTimeRule::LocalHours { .. }) => Some(None),
            _ => None,
        });
        let place = response::place_of_hours(self.site, self.readings);
        last.flatten().unwrap_or(CountedHours::One(place))
    }

    /// Its time zone.
    #[must_use]
    pub fn zone(&self) -> &'e Zone {
        self.site.support.zone()
    }

    /// When the first call response to `incident` is due: by the base table, and by each offering with response times of its own
    /// that the order holds and that covers the incident. Amendments of the order take the place of what they replace.
    ///
    /// One commitment governs: the one with the shortest time or the narrowest scope, by the reading
    /// [`OverlappingOffers`](crate::document::OverlappingOffers); Rapid Response replaces the base times in any case
    /// (`2.3/rr-times-supersede-base`). The steps say why an offering does not cover the incident.
    ///
    /// Not applicable: [`OrderNotInForce`](crate::decision::NotApplicable::OrderNotInForce),
    /// [`NoResponseTarget`](crate::decision::NotApplicable::NoResponseTarget). Undetermined without `severity_agreed_at`, if the
    /// reading [`ResponseClockStart`](crate::document::ResponseClockStart) asks for it; and without a fact that could make the response due at another time, by the
    /// commitment that would then govern.
    ///
    /// # Example: who asks in French is not covered by Rapid Response
    ///
    /// ```
    /// use unified_support::decision::Outcome;
    /// use unified_support::document::{Channel, Product, Severity, SpokenLanguage};
    /// use unified_support::engine::Engine;
    /// use unified_support::order::{AppendixADraft, CoveredProduct, OrderDraft, PurchaseDraft, ServiceName};
    /// use unified_support::response::{Commitment, Incident};
    ///
    /// let bought = PurchaseDraft::example("1", ServiceName("Rapid Response"));
    /// let database = CoveredProduct::Named("Azure SQL Database".into());
    /// let draft = OrderDraft::example()
    ///     .with_purchase(bought)
    ///     .with_appendix_a(AppendixADraft::new().with_rapid_response_component(database));
    /// let engine = Engine::try_from(draft)?;
    ///
    /// let paris = engine.location("paris")?;
    /// let submitted_at = "2026-05-13T16:50:00+02:00".parse().unwrap();
    /// let incident = Incident::new(Severity::A, Product::Azure { component: None }, submitted_at)
    ///     .with_product_name("Azure SQL Database")
    ///     .reported_by(Channel::ServicePortal);
    ///
    /// let in_english = incident.clone().in_language(SpokenLanguage::ENGLISH);
    /// let decision = paris.first_response(&in_english)?;
    /// let response = decision.outcome().decided().unwrap();
    /// assert_eq!((response.commitment, response.target.num_minutes()), (Commitment::RapidResponse, 15));
    ///
    /// let in_french = incident.clone().in_language("fr".parse()?);
    /// let decision = paris.first_response(&in_french)?;
    /// let response = decision.outcome().decided().unwrap();
    /// assert_eq!((response.commitment, response.target.num_minutes()), (Commitment::Base, 60));
    ///
    /// // In which language, nobody said.
    /// let decision = paris.first_response(&incident)?;
    /// assert!(matches!(decision.outcome(), Outcome::Undetermined(missing) if missing.names() == ["language"]));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// - [`Problem::Time`](crate::decision::Problem): an instant is a leap second, or what is due lies outside the calendar.
    /// - [`Problem::OutOfOrder`](crate::decision::Problem): the severity was agreed before the incident was submitted.
    /// - [`Problem::UnknownTeam`](crate::decision::Problem): the order has no hours of the incident's team.
    pub fn first_response(
        &self,
        incident: &Incident,
    ) -> Result<Decision<FirstResponse>, QuestionError> {
        explained(|steps| self.traced(steps).first_response(incident))
    }

    /// The instants by which `duration` of business time has passed since `from`: see [`BusinessCalendar::add`].
    ///
    /// # Errors
    ///
    /// - [`Problem::Time`](crate::decision::Problem): `from` or the answer lies outside the calendar, or `from` is a leap second.
    pub fn business_time_after(
        &self,
        from: DateTime<Utc>,
        duration: TimeDelta,
    ) -> Result<Decision<BusinessTimeAfter>, QuestionError> {
        explained(|steps| self.traced(steps).business_time_after(from, duration))
    }

    /// The business time from `from` to `to`, below zero where `to` is earlier: see [`BusinessCalendar::between`].
    ///
    /// # Errors
    ///
    /// - [`Problem::Time`](crate::decision::Problem): `from` or `to` lies outside the calendar, or is a leap second.
    pub fn business_time_between(
        &self,
        from: DateTime<Utc>,
        to: DateTime<Utc>,
    ) -> Result<Decision<TimeDelta>, QuestionError> {
        explained(|steps| self.traced(steps).business_time_between(from, to))
    }

    /// The date `days` business days after `from`: see [`BusinessCalendar::add_business_days`].
    ///
    /// # Errors
    ///
    /// - [`Problem::Time`](crate::decision::Problem): `from` or the answer lies outside the calendar.
    pub fn business_days_after(
        &self,
        from: NaiveDate,
        days: i64,
    ) -> Result<Decision<BusinessDayAfter>, QuestionError> {
        explained(|steps| self.traced(steps).business_days_after(from, days))
    }

    /// Whether a service may be used, or bought, here.
    ///
    /// Not applicable: [`NotEntitled`](crate::decision::NotApplicable::NotEntitled); every condition that failed is a step.
    /// Undetermined, naming each of the [`Facts`](crate::entitlement::Facts) that the answer depends on, if no condition failed.
    pub fn entitlement(&self, request: &EntitlementRequest) -> Decision<Entitlement> {
        let mut steps = Steps::new();
        let outcome = self.traced(&mut steps).entitlement(request);
        Decision::new(outcome, steps)
    }
}

pub(super) fn explained<T>(
    answer: impl FnOnce(&mut Steps) -> Result<Outcome<T>, QuestionError>,
) -> Result<Decision<T>, QuestionError> {
    let mut steps = Steps::new();
    let outcome = answer(&mut steps)?;
    Ok(Decision::new(outcome, steps))
}

impl<T: Trace> Traced<'_, Place<'_>, T> {
    /// See [`Place::first_response`].
    ///
    /// # Errors
    ///
    /// Those of [`Place::first_response`].
    pub fn first_response(
        self,
        incident: &Incident,
    ) -> Result<Outcome<FirstResponse>, QuestionError> {
        let Self { who, trace } = self;
        response::first_response(who.site, incident, who.readings, trace)
    }

    /// See [`Place::business_time_after`].
    ///
    /// # Errors
    ///
    /// Those of [`Place::business_time_after`].
    pub fn business_time_after(
        self,
        from: DateTime<Utc>,
        duration: TimeDelta,
    ) -> Result<Outcome<BusinessTimeAfter>, QuestionError> {
        let Self { who, trace } = self;
        response::business_time_after(CountedHours::One(who.site.support), from, duration, trace)
    }

    /// See [`Place::business_time_between`].
    ///
    /// # Errors
    ///
    /// Those of [`Place::business_time_between`].
    pub fn business_time_between(
        self,
        from: DateTime<Utc>,
        to: DateTime<Utc>,
    ) -> Result<Outcome<TimeDelta>, QuestionError> {
        let Self { who, trace } = self;
        response::business_time_between(CountedHours::One(who.site.support), from, to, trace)
    }

    /// See [`Place::business_days_after`].
    ///
    /// # Errors
    ///
    /// Those of [`Place::business_days_after`].
    pub fn business_days_after(
        self,
        from: NaiveDate,
        days: i64,
    ) -> Result<Outcome<BusinessDayAfter>, QuestionError> {
        let Self { who, trace } = self;
        response::business_days_after(CountedHours::One(who.site.support), from, days, trace)
    }

    /// See [`Place::entitlement`].
    pub fn entitlement(self, request: &EntitlementRequest) -> Outcome<Entitlement> {
        let Self { who, trace } = self;
        entitlement::entitlement(who.site, request, who.readings, trace)
    }
}
