//! What each part of an order alone makes of an answer.

use alloc::{borrow::ToOwned, vec::Vec};

use super::{Engine, Moved, Request, has_other_outcome, refused_order};
use crate::{
    decision::QuestionError,
    document::names::named,
    engine::{RefusedAlone, Reply, ReplyOutcome},
    finding::Findings,
    order::{LocationDraft, OrderDraft},
};

named! {
    /// What of an engine can be another while the rest stays.
    ChangedPart, a "part of an engine";
    /// The zones: those of the locations, and the data that tell their offsets.
    Zones = "zones",
    /// The business hours that locations have of their own.
    Hours = "hours",
    /// Closures, public holidays and special hours of the locations.
    Exceptions = "exceptions",
    /// The readings.
    Readings = "readings",
    /// All else that the order says: purchases, amendments, prices, people, its term, and the locations that it adds or lacks.
    Order = "order",
}

/// What is answered if one part is that of now, and all others are as they were.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct PartAlone {
    /// The part.
    pub part: ChangedPart,
    /// What is answered; none if that is the same.
    pub otherwise: Option<Result<ReplyOutcome, RefusedAlone>>,
    /// By how much the figures of the outcome move.
    pub moved: Vec<Moved>,
}

impl Engine {
    /// What each part of this engine makes of an answer by `before`, alone: which change moved a deadline, and by how much.
    ///
    /// What parts do alone need not add up to what they do together: another zone may move a deadline off the day that a closure takes.
    ///
    /// # Example: a closure and another zone
    ///
    /// ```
    /// use unified_support::calendar::{Zone, Zones};
    /// use unified_support::chrono::{NaiveDate, TimeDelta};
    /// use unified_support::document::Readings;
    /// use unified_support::engine::{At, BusinessTimeAfterRequest, ChangedPart, Engine, Request, Shift};
    /// use unified_support::order::{ClosureDraft, OrderDraft};
    ///
    /// // An hour, from half an hour before the location closes.
    /// let from = "2026-07-13T17:00:00+02:00".parse().unwrap();
    /// let asked = BusinessTimeAfterRequest::new(from, TimeDelta::hours(1));
    /// let request = Request::BusinessTimeAfter(At::new("paris", asked));
    /// let before = Engine::try_from(OrderDraft::example())?;
    ///
    /// let mut order = OrderDraft::example();
    /// let holiday = NaiveDate::from_ymd_opt(2026, 7, 14).unwrap();
    /// order.location_mut("paris").unwrap().close(ClosureDraft::new(holiday, "National Day"));
    /// let zones = Zones::embedded().with("Europe/Paris", Zone::fixed(3600)?);
    /// let now = Engine::from_draft(order, zones, Readings::default())?;
    ///
    /// let alone = now.parts_alone(&request, &before)?;
    /// let moved: Vec<_> = alone.iter().filter_map(|part| Some((part.part, part.moved.first()?.by))).collect();
    /// // Without summer time 17:00 there is 16:00 here, and the hour ends on the same day.
    /// let zones = (ChangedPart::Zones, Shift::Time(-TimeDelta::minutes(15 * 60 + 30)));
    /// assert_eq!(moved, [zones, (ChangedPart::Exceptions, Shift::Time(TimeDelta::days(1)))]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// Those of the question, by the order of `before`.
    pub fn parts_alone(
        &self,
        request: &Request,
        before: &Self,
    ) -> Result<Vec<PartAlone>, QuestionError> {
        let reply = before.ask(request)?;
        let outcome = reply.to_outcome();
        let parts = ChangedPart::ALL.iter();
        Ok(parts
            .map(|part| self.part_alone(*part, request, (before, &reply, &outcome)))
            .collect())
    }

    fn part_alone(
        &self,
        part: ChangedPart,
        request: &Request,
        (before, reply, outcome): (&Self, &Reply, &ReplyOutcome),
    ) -> PartAlone {
        let answered = self
            .with_one_part(part, before)
            .map_err(refused_order)
            .and_then(|engine| engine.ask(request));
        let otherwise = match answered {
            Ok(other) if !has_other_outcome(&other, reply) => None,
            Ok(other) => Some(Ok(other.to_outcome())),
            Err(error) => Some(Err(RefusedAlone::from(error))),
        };
        let moved = match &otherwise {
            Some(Ok(other)) => other.moved_from(outcome),
            _ => Vec::new(),
        };
        PartAlone {
            part,
            otherwise,
            moved,
        }
    }

    /// The engine `before`, with one part of this engine.
    fn with_one_part(&self, part: ChangedPart, before: &Self) -> Result<Self, Findings> {
        let [now, was] = [self, before].map(|engine| OrderDraft::from(engine.order()));
        let (zones, readings) = (&before.shared.zones, before.readings);
        let (draft, zones, readings) = match part {
            ChangedPart::Readings => return Ok(before.with_readings(self.readings)),
            ChangedPart::Zones => (
                with_locations(was, &now, zone),
                &self.shared.zones,
                readings,
            ),
            ChangedPart::Hours => (with_locations(was, &now, hours), zones, readings),
            ChangedPart::Exceptions => (with_locations(was, &now, exceptions), zones, readings),
            ChangedPart::Order => {
                let as_before = |own: &mut LocationDraft, other: &LocationDraft| {
                    zone(own, other);
                    hours(own, other);
                    exceptions(own, other);
                };
                (with_locations(now, &was, as_before), zones, readings)
            }
        };
        Self::from_draft(draft, zones.clone(), readings)
    }
}

/// The order with something of each location that `other` has too.
fn with_locations(
    mut order: OrderDraft,
    other: &OrderDraft,
    take: impl Fn(&mut LocationDraft, &LocationDraft),
) -> OrderDraft {
    for own in &mut order.locations {
        if let Some(other) = other.locations.iter().find(|other| other.id == own.id) {
            take(own, other);
        }
    }
    order
}

fn zone(own: &mut LocationDraft, other: &LocationDraft) {
    other.zone.clone_into(&mut own.zone);
}

fn hours(own: &mut LocationDraft, other: &LocationDraft) {
    own.business_hours.clone_from(&other.business_hours);
}

fn exceptions(own: &mut LocationDraft, other: &LocationDraft) {
    own.closures.clone_from(&other.closures);
    own.special_hours.clone_from(&other.special_hours);
}
