//! How an engine is made, and the locations at which it answers.

use alloc::{sync::Arc, vec::Vec};

use super::{
    Engine, Place, Shared,
    calendars::{TermCalendar, check_agreed_zones, compile, compile_agreed, locate},
    hours::compile_named,
};
use crate::{
    calendar::Zones,
    decision::QuestionError,
    document::Readings,
    finding::Findings,
    order::{Draft, Handling, Order, OrderDraft, PartialDraft, Parts, Purchase, Site},
};

impl Engine {
    /// An engine for `order`: resolves the zone of each location in `zones` and compiles its calendar, from one year before
    /// the order's term to two years after it.
    ///
    /// A location that gives closures, but none in a year of the term or in the year after it, gets the warning
    /// `year_without_closures`: deadlines there would take holidays for working days.
    ///
    /// The calendar of a location that follows public holidays ends where these are known. Warnings tell of it, and of what is
    /// doubtful: `holidays_not_known`, `holidays_not_official`, `holidays_of_whole_country`, `holidays_of_another_country`,
    /// `removed_no_holiday`.
    ///
    /// # Errors
    ///
    /// All findings, with the paths of the order's draft, if one of them is an error:
    ///
    /// - `unknown_zone`: `zones` has no zone of the name that a location has, or that a purchase agrees on.
    /// - `holidays_not_known`, `holidays_not_official`: a location follows public holidays, which are known less well in a year of
    ///   the term than the order accepts.
    /// - `span_outside_zone`: the zone, or one that a purchase agrees on, does not serve all dates of the calendar.
    /// - those of [`CalendarBuilder::build`](crate::calendar::CalendarBuilder::build).
    pub fn try_new(order: Order, zones: Zones, readings: Readings) -> Result<Self, Findings> {
        let mut findings = Findings::new();
        let schedules = order
            .locations()
            .iter()
            .map(|location| Some((location.schedule(), true)));
        let calendars = compile(schedules, Some(order.term()), &zones, &mut findings);
        let purchases = order.purchases().iter();
        check_agreed_zones(purchases.map(Purchase::agreed_zone), &zones, &mut findings);
        Self::assembled(Some(order), calendars, zones, readings, findings, |late| {
            late
        })
    }

    /// An engine for the order that `draft` describes: what [`Order::try_from`] and [`Engine::try_new`] find comes back in one.
    ///
    /// # Errors
    ///
    /// All findings of both, if one of them is an error.
    pub fn from_draft(
        draft: OrderDraft,
        zones: Zones,
        readings: Readings,
    ) -> Result<Self, Findings> {
        Self::from_partial(draft.into_partial(), zones, readings, |findings| findings)
    }

    /// [`Engine::from_draft`], of what could be read of an order. `found` makes the findings into those to report, which
    /// may be more: of what could not be read. It is asked again for what is found once there is an order.
    pub(crate) fn from_partial(
        draft: PartialDraft,
        zones: Zones,
        readings: Readings,
        mut found: impl FnMut(Findings) -> Findings,
    ) -> Result<Self, Findings> {
        let mut findings = Findings::new();
        let parts = Parts::check(draft, &mut findings);
        let schedules = parts
            .locations
            .iter()
            .map(|location| location.schedule.as_ref())
            .map(|partial| partial.map(|partial| (&partial.schedule, partial.is_whole)));
        let calendars = compile(schedules, parts.term, &zones, &mut findings);
        let agreed_zones = parts.agreed_zones.iter().map(Option::as_deref);
        check_agreed_zones(agreed_zones, &zones, &mut findings);
        let findings = found(findings);
        let order = parts.into_order(&findings);
        Self::assembled(order, calendars, zones, readings, findings, found)
    }

    fn assembled(
        order: Option<Order>,
        calendars: Vec<Option<TermCalendar>>,
        zones: Zones,
        readings: Readings,
        mut findings: Findings,
        mut found: impl FnMut(Findings) -> Findings,
    ) -> Result<Self, Findings> {
        let calendars: Option<Vec<_>> = calendars.into_iter().collect();
        match (order, calendars) {
            (Some(order), Some(calendars)) if !findings.has_errors() => {
                let mut late = Findings::new();
                let calendars = locate(&order, calendars);
                let agreed = compile_agreed(&order, &zones, &mut late);
                let named = compile_named(&order, &calendars, &zones, &mut late);
                findings.extend(found(late));
                if findings.has_errors() {
                    return Err(findings);
                }
                Ok(Self {
                    shared: Arc::new(Shared {
                        order,
                        zones,
                        calendars,
                        agreed,
                        named,
                        findings,
                    }),
                    readings,
                })
            }
            _ => Err(findings),
        }
    }

    /// The order.
    #[must_use]
    pub fn order(&self) -> &Order {
        &self.shared.order
    }

    /// The readings that it answers by.
    #[must_use]
    pub const fn readings(&self) -> &Readings {
        &self.readings
    }

    /// The warnings and notes of the order and its calendars, with the paths of the order's draft.
    pub fn findings(&self) -> &Findings {
        &self.shared.findings
    }

    /// The same engine with other readings; its calendars are shared.
    #[must_use]
    pub fn with_readings(&self, readings: Readings) -> Self {
        Self {
            shared: Arc::clone(&self.shared),
            readings,
        }
    }

    /// An engine for another order, with the same zones and readings.
    ///
    /// # Errors
    ///
    /// Those of [`Engine::try_new`].
    pub fn with_order(&self, order: Order) -> Result<Self, Findings> {
        Self::try_new(order, self.shared.zones.clone(), self.readings)
    }

    /// The location with the id `id`.
    ///
    /// # Errors
    ///
    /// - [`Problem::UnknownLocation`](crate::decision::Problem): the order has none of that id.
    pub fn location(&self, id: &str) -> Result<Place<'_>, QuestionError> {
        self.locations()
            .find(|place| place.id() == id)
            .ok_or_else(|| {
                QuestionError::new("location", id, self.shared.order.unknown_location(id))
            })
    }

    /// All locations, in the order in which they were written.
    pub fn locations(&self) -> impl Iterator<Item = Place<'_>> {
        let calendars = &self.shared.calendars;
        let host = calendars.get(self.shared.order.host_index());
        calendars
            .iter()
            .zip(core::iter::repeat(host))
            .filter_map(move |(support, host)| {
                let site = Site {
                    support,
                    host: host?,
                    order: &self.shared.order,
                    all: self.all_hours(),
                    handling: Handling::default(),
                    counted: None,
                };
                Some(Place {
                    site,
                    places: calendars,
                    agreed: &self.shared.agreed,
                    readings: &self.readings,
                })
            })
    }
}
