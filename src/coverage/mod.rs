//! What is in effect: in which dates each purchase can be used, and whether it covers a product, a subscription or an event.
//!
//! Nothing else decides that. A date of a purchase depends on more than its own two: it must have been bought, the order's
//! term and what the service depends on must be there, and what the Flex Allowance paid ends with its contract year.

mod event;
mod fit;
mod product;
mod stretch;
mod subscription;

use alloc::{sync::Arc, vec::Vec};
use core::cmp::Reverse;

use chrono::{DateTime, NaiveDate, Utc};

pub use self::stretch::{Cause, Edge, Stretch};
pub(crate) use self::{
    event::{EventMoment, event},
    fit::Fit,
    product::{Sought, in_scope, lists},
    stretch::{Stretches, record_open_end, record_stretch},
    subscription::{not_excluded, subscription},
};
pub use crate::document::vocabulary::coverage::SoughtProduct;
use crate::{
    calendar,
    decision::{Step, Trace},
    document::{
        EntitlementRule, IfAny, Reading, Readings, Service, TermDate, TermRule, UsedAt, clauses,
    },
    order::{LocatedCalendar, Order, Purchase, Site},
};

/// What is in effect of an order, by the readings.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Coverage<'a> {
    order: &'a Order,
    readings: &'a Readings,
}

impl<'a> Coverage<'a> {
    pub(crate) const fn new(order: &'a Order, readings: &'a Readings) -> Self {
        Self { order, readings }
    }

    /// The stretches of dates in which `purchase` can be used, in order; none of them touches another.
    pub(crate) fn stretches(self, purchase: &'a Purchase) -> Stretches<'a> {
        Stretches::of(self, purchase)
    }

    /// The stretch in which `purchase` can be used on `date`.
    pub(crate) fn on(self, purchase: &'a Purchase, date: NaiveDate) -> Option<Stretch> {
        self.stretches(purchase)
            .find(|stretch| stretch.contains(date))
    }

    /// The first date from `date` on, on which `purchase` can be used.
    pub(crate) fn usable_from(self, purchase: &'a Purchase, date: NaiveDate) -> Option<NaiveDate> {
        let mut stretches = self.stretches(purchase);
        let next = stretches.find(|stretch| stretch.last_day() >= date)?;
        Some(next.first_day().max(date))
    }

    /// The last date on which `purchase` can be used.
    pub(crate) fn last_day(self, purchase: &'a Purchase) -> Option<NaiveDate> {
        let last = self.stretches(purchase).last();
        last.map(|stretch| stretch.last_day())
    }

    /// The purchases of `service`, first those that can be used longest from `date` on; of these what was bought first, and then
    /// what stands first in the order.
    pub(crate) fn by_preference(self, service: Service, date: NaiveDate) -> Vec<Held<'a>> {
        let mut all: Vec<_> = self
            .purchases_of(service)
            .map(|one| self.held(one, date))
            .collect();
        // Stable: the rest is settled by the order.
        all.sort_by_key(Held::rank);
        all
    }

    /// The purchases of `service` that can be used at the location on `date`, as the order lists them.
    pub(crate) fn in_effect(
        self,
        service: Service,
        location: &'a str,
        date: NaiveDate,
    ) -> impl Iterator<Item = Held<'a>> {
        self.purchases_of(service)
            .map(move |purchase| self.held(purchase, date))
            .filter(move |held| held.stretch.is_some() && is_used_at(held.purchase, location))
    }

    /// Of the purchases of `service` that can be used at the location on `date` the one that an answer names.
    pub(crate) fn best(
        self,
        service: Service,
        location: &'a str,
        date: NaiveDate,
    ) -> Option<&'a Purchase> {
        let best = self
            .in_effect(service, location, date)
            .min_by_key(Held::rank);
        best.map(|held| held.purchase)
    }

    /// Records whether a purchase can be used on `date`, and if not why.
    pub(crate) fn record_covers<T: Trace>(self, held: Held<'a>, date: NaiveDate, trace: &mut T) {
        let Held { purchase, stretch } = held;
        let shown = stretch.or_else(|| self.nearest(purchase, date));
        let listed = clauses::PURCHASED_SERVICES_ARE_LISTED_IN_ORDER;
        let Some(shown) = shown else {
            record_stretch(self, purchase, None, trace);
            return;
        };
        trace.record(|| {
            let edge = if date < shown.first_day() {
                shown.begin()
            } else {
                shown.end()
            };
            let clause = if stretch.is_some() {
                listed
            } else {
                edge.clause()
            };
            let rule = EntitlementRule::PurchaseCovers {
                holds: stretch.is_some(),
                service: IfAny(None),
                purchases: IfAny(None),
                purchase: IfAny(Some(purchase.shared_id().clone())),
                on: IfAny(Some(date)),
                first_day: IfAny(Some(shown.first_day())),
                last_day: IfAny(Some(shown.last_day())),
            };
            Step::by(clause, rule)
        });
    }

    /// The stretch that is nearest before `date`, or else the first one.
    pub(crate) fn nearest(self, purchase: &'a Purchase, date: NaiveDate) -> Option<Stretch> {
        let before = self
            .stretches(purchase)
            .take_while(|one| one.first_day() <= date);
        before.last().or_else(|| self.stretches(purchase).next())
    }

    fn purchases_of(self, service: Service) -> impl Iterator<Item = &'a Purchase> {
        let purchases = self.order.purchases().iter();
        purchases.filter(move |purchase| purchase.service() == service)
    }

    /// What of `purchase` can be used on `date`.
    pub(crate) fn held(self, purchase: &'a Purchase, date: NaiveDate) -> Held<'a> {
        let stretch = self.on(purchase, date);
        Held { purchase, stretch }
    }

    /// Whether any purchase of `service` can be used on `date`, wherever it is.
    pub(crate) fn is_any_in_effect(self, service: Service, date: NaiveDate) -> bool {
        self.purchases_of(service)
            .any(|purchase| self.on(purchase, date).is_some())
    }

    /// The date on which `at` falls, for the term and for purchases.
    pub(crate) fn date_of(
        self,
        site: Site<'a>,
        at: DateTime<Utc>,
    ) -> Result<NaiveDate, calendar::CalendarError> {
        self.place_of_dates(site).local_date(at)
    }

    /// Records that a reading decides by whose dates the term and purchases begin and end.
    pub(crate) fn record_place_of_dates<T: Trace>(self, site: Site<'a>, trace: &mut T) {
        if site.support.id == site.host.id {
            return;
        }
        self.place_of_dates(site).note_use(trace);
        let reading = self.readings.time.term_date;
        trace.record(|| Step::by(TermDate::ID, TermRule::DatesOf { reading }));
    }

    /// The place by whose dates the term and purchases begin and end.
    pub(crate) const fn place_of_dates(self, site: Site<'a>) -> &'a LocatedCalendar {
        match self.readings.time.term_date {
            TermDate::SupportLocation => site.support,
            TermDate::Host => site.host,
        }
    }
}

/// How many purchases of `service` the order lists: whether there is one.
pub(crate) fn purchases_listed(service: Service, purchases: usize) -> Step {
    let rule = EntitlementRule::PurchaseCovers {
        holds: purchases > 0,
        service: IfAny(Some(service)),
        purchases: IfAny(Some(purchases)),
        purchase: IfAny(None),
        on: IfAny(None),
        first_day: IfAny(None),
        last_day: IfAny(None),
    };
    Step::by(clauses::PURCHASED_SERVICES_ARE_LISTED_IN_ORDER, rule)
}

/// Records whether what `purchase` holds is for the location.
pub(crate) fn record_used_at<T: Trace>(purchase: &Purchase, location: &Arc<str>, trace: &mut T) {
    let used_at = purchase.service().terms().used_at;
    trace.record(|| {
        let rule = EntitlementRule::UsedAt {
            holds: is_used_at(purchase, location),
            used_at: *used_at.value(),
            location: location.clone(),
            purchase: IfAny(Some(purchase.shared_id().clone())),
        };
        Step::by(used_at.clause(), rule)
    });
}

/// A purchase, and the dates around one date in which it can be used, if it can be used on that.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Held<'a> {
    pub(crate) purchase: &'a Purchase,
    pub(crate) stretch: Option<Stretch>,
}

impl Held<'_> {
    /// Of several the least is named.
    fn rank(&self) -> (Reverse<Option<NaiveDate>>, NaiveDate) {
        let until = self.stretch.map(|stretch| stretch.last_day());
        (Reverse(until), self.purchase.bought_on())
    }
}

/// Whether what `purchase` holds is for the location `id`.
pub(crate) fn is_used_at(purchase: &Purchase, id: &str) -> bool {
    match purchase.service().terms().used_at.value() {
        UsedAt::WhereBought => purchase.locations().any(|location| location == id),
        // Every location of an order is designated by it.
        UsedAt::DesignatedLocations | UsedAt::HostAndOtherPlaces => true,
    }
}
