//! In whose hours a service is delivered, and how much of a stretch lies in them.

use alloc::{borrow::Cow, format, sync::Arc, vec, vec::Vec};
use core::ops::Range;

use chrono::{DateTime, TimeDelta, Utc};

use super::{
    DeliveredHours, HoursRequest,
    events::{Windows, event_hours},
    stated::{StatedHours, stated_hours},
};
use crate::{
    calendar::{BusinessCalendar, WeeklyHours},
    decision::{
        NotApplicable, Outcome, Problem, QuestionError, ServicePart, Step, Trace, Undetermined,
    },
    document::{
        AgreedZoneHours, ClauseId, Clock, ExtendedRsm, IfAny, OfferingRule, Reading, Readings,
        ResponseRow, ResponseTable, STANDARD_HOURS, Service, ServiceHours, ServiceHoursRule,
        Source, clauses,
    },
    entitlement::record_hours,
    finding::Path,
    order::{AgreedCalendar, DayHours, LocatedCalendar, Purchase, Site},
    response::{Commitment, local_hours},
};

/// When the service of `request` is delivered at the support location of `site`.
pub(crate) fn service_hours<T: Trace>(
    site: Site<'_>,
    agreed: &[AgreedCalendar],
    request: &HoursRequest,
    readings: &Readings,
    trace: &mut T,
) -> Result<Outcome<DeliveredHours>, QuestionError> {
    let period = check(site, request)?;
    let purchase = purchase(site, request)?;
    let terms = request.service().terms();
    let location = &site.support.id;
    let Some(stated) = record_hours(site.order, location, terms, readings, trace) else {
        return Ok(Outcome::NotApplicable(NotApplicable::NoStatedHours));
    };
    let mut asked = Asked {
        site,
        agreed,
        request,
        readings,
        trace,
    };
    let mut hours = *stated.value();
    let whose = match (hours, request.service()) {
        (ServiceHours::AroundTheClock, Service::AzureEventManagement) => {
            asked.of_events(purchase, &period)?
        }
        (ServiceHours::AroundTheClock, Service::UnifiedEnhancedResponse) => {
            let whose = asked.by_severity(ResponseTable::UnifiedEnhancedResponse);
            if !matches!(whose, Ok(Whose::Nobody)) {
                hours = ServiceHours::BySeverity;
            }
            whose
        }
        (ServiceHours::AroundTheClock, _) => Ok(Whose::Nobody),
        (ServiceHours::BySeverity, _) => asked.by_severity(ResponseTable::Base),
        (ServiceHours::LocationBusinessHours, _) => Ok(asked.stated_hours(stated.clause())),
        (ServiceHours::HostBusinessHours, _) => Ok(asked.of_host()),
        (ServiceHours::AgreedZoneBusinessHours, _) => asked.agreed_zone(purchase),
    };
    let whose = match whose {
        Ok(whose) => whose,
        Err(missing) => return Ok(Outcome::Undetermined(missing)),
    };
    let windows = whose.windows(&period)?;
    let told = told(hours, &whose, windows, site.support, period.end)?;
    asked.record(&told, &period);
    Ok(Outcome::Decided(told))
}

/// The period, on the calendar of the location; in it, an end before the start.
fn check(site: Site<'_>, request: &HoursRequest) -> Result<Range<DateTime<Utc>>, QuestionError> {
    let (from, to) = (request.from(), request.to());
    let own = &site.support.calendar;
    for (field, at) in [("from", from), ("to", to)] {
        own.add(at, TimeDelta::zero())
            .map_err(QuestionError::time(field, at))?;
    }
    QuestionError::check_order(("to", to), ("from", from))?;
    Ok(from..to)
}

/// The purchase that is asked about: of the service, and for the location.
fn purchase<'a>(
    site: Site<'a>,
    request: &HoursRequest,
) -> Result<Option<&'a Purchase>, QuestionError> {
    let Some(id) = request.purchase() else {
        return Ok(None);
    };
    let path = Path::root().key("purchase");
    let purchase = site.order.purchase_named(id, path)?;
    if purchase.service() != request.service() {
        return Err(QuestionError::new(
            "purchase",
            id,
            Problem::NotOffered {
                service: request.service(),
                what: ServicePart::Purchase,
            },
        ));
    }
    let location = &*site.support.id;
    let mut locations = purchase.locations();
    if locations.len() > 0 && !locations.any(|one| one == location) {
        return Err(QuestionError::new(
            "location",
            location,
            Problem::NotOfPurchase {
                id: location.into(),
                purchase: id.into(),
            },
        ));
    }
    Ok(Some(purchase))
}

/// Whose hours they are.
enum Whose<'a> {
    /// Around the clock.
    Nobody,
    /// Around the clock in these windows, which are those of events.
    Events(Windows),
    /// Those of a location's own calendar.
    Location(&'a LocatedCalendar),
    /// Those that a clause states, on the days of a location; none if there are never any.
    Stated(&'a LocatedCalendar, Option<BusinessCalendar>),
    /// Those of a location, in a zone that was agreed on.
    Agreed(Cow<'a, AgreedCalendar>),
}

impl Whose<'_> {
    fn windows(&self, period: &Range<DateTime<Utc>>) -> Result<Windows, QuestionError> {
        let calendar = match self {
            Self::Nobody if period.is_empty() => return Ok(Vec::new()),
            Self::Nobody => return Ok(vec![period.clone()]),
            Self::Events(windows) => return Ok(windows.clone()),
            Self::Location(place) => &place.calendar,
            Self::Stated(_, Some(calendar)) => calendar,
            Self::Stated(_, None) => return Ok(Vec::new()),
            Self::Agreed(agreed) => &agreed.calendar,
        };
        // Each place covers the same dates, each from its own midnight on: the other end may be outside.
        let covered = calendar.covered();
        let (field, at) = if covered.start > period.start {
            ("from", period.start)
        } else {
            ("to", period.end)
        };
        let windows = calendar.open_ranges(period.clone());
        Ok(windows.map_err(QuestionError::time(field, at))?.collect())
    }

    fn location(&self) -> Option<&Arc<str>> {
        match self {
            Self::Nobody | Self::Events(_) => None,
            Self::Location(place) | Self::Stated(place, _) => Some(&place.id),
            Self::Agreed(agreed) => Some(&agreed.location),
        }
    }
}

struct Asked<'a, T> {
    site: Site<'a>,
    agreed: &'a [AgreedCalendar],
    request: &'a HoursRequest,
    readings: &'a Readings,
    trace: &'a mut T,
}

impl<'a, T: Trace> Asked<'a, T> {
    /// In the windows of the events that the purchase plans, or of all without one.
    fn of_events(
        &mut self,
        purchase: Option<&'a Purchase>,
        period: &Range<DateTime<Utc>>,
    ) -> Result<Result<Whose<'a>, Undetermined>, QuestionError> {
        let (site, service) = (self.site, self.request.service());
        let is_asked = |one: &&Purchase| match purchase {
            Some(purchase) => one.id() == purchase.id(),
            None => one.service() == service,
        };
        let purchases = site.order.purchases().iter().filter(is_asked);
        let windows = event_hours(site, purchases, period, self.readings, self.trace)?;
        Ok(windows.map(Whose::Events))
    }

    /// Requests come in around the clock; what matters is when they are worked on: by the row of `table`, or by the base one where it
    /// leaves the severity out.
    fn by_severity(&mut self, table: ResponseTable) -> Result<Whose<'a>, Undetermined> {
        let severity = self.request.severity().ok_or_else(|| missing("severity"))?;
        let row = table.row(severity);
        if let (None, Some(clause)) = (row, table.bc_not_covered()) {
            self.trace.record(|| {
                let rule = OfferingRule::SeverityCovered {
                    reading: IfAny(None),
                    commitment: Commitment::of_table(table),
                    severity,
                    covered: false,
                };
                Step::by(clause, rule)
            });
        }
        let effort = row.unwrap_or_else(|| ResponseRow::base(severity)).effort();
        let clock = *effort.value();
        self.trace.record(|| {
            let rule = ServiceHoursRule::SeverityHours { severity, clock };
            Step::by(effort.source(), rule)
        });
        Ok(match clock {
            Clock::Elapsed => Whose::Nobody,
            Clock::BusinessHours => {
                Whose::Location(local_hours(self.site, self.readings, self.trace))
            }
        })
    }

    fn of_host(&mut self) -> Whose<'a> {
        let host = self.site.host;
        host.note_use(self.trace);
        host.record_business_hours(self.trace);
        Whose::Location(host)
    }

    /// Those that the clause states, or an amendment of it.
    fn stated_hours(&mut self, clause: ClauseId) -> Whose<'a> {
        let place = local_hours(self.site, self.readings, &mut ());
        place.note_use(self.trace);
        let amended = self.site.order.amended_hours(clause);
        let source = amended.source(clause);
        match stated_hours(self.site, place, clause) {
            StatedHours::Own => {
                self.record_kept(source, &place.id, &place.calendar);
                Whose::Location(place)
            }
            StatedHours::Other(kept) => {
                if let Some(kept) = &kept {
                    self.record_kept(source, &place.id, kept);
                }
                Whose::Stated(place, kept)
            }
        }
    }

    fn agreed_zone(&mut self, purchase: Option<&Purchase>) -> Result<Whose<'a>, Undetermined> {
        let reading = self.readings.limits.extended_rsm;
        let rule = ServiceHoursRule::ExtendedRsm { reading };
        self.trace.record(|| Step::by(ExtendedRsm::ID, rule));
        if reading == ExtendedRsm::AnyHours {
            return Ok(Whose::Nobody);
        }
        let purchase = purchase.ok_or_else(|| missing("purchase"))?;
        let no_zone = || missing(format!("services[{}].agreed_zone", purchase.id()));
        let zone = purchase.agreed_zone().ok_or_else(no_zone)?;
        let mut agreed = self.agreed.iter();
        let agreed = agreed
            .find(|agreed| *agreed.zone == *zone && agreed.location == self.site.support.id)
            .ok_or_else(no_zone)?;
        let reading = self.readings.limits.agreed_zone_hours;
        let rule = ServiceHoursRule::AgreedZoneHours { reading };
        self.trace.record(|| Step::by(AgreedZoneHours::ID, rule));
        let agreed = match reading {
            AgreedZoneHours::Location => Cow::Borrowed(agreed),
            AgreedZoneHours::Document => Cow::Owned(self.by_the_document(agreed)),
        };
        agreed.note_use(self.trace);
        self.trace.record(|| agreed.step());
        Ok(Whose::Agreed(agreed))
    }

    /// The hours that the document states, on the days of the location without its closures, in the agreed zone.
    fn by_the_document(&self, agreed: &AgreedCalendar) -> AgreedCalendar {
        let span = agreed.calendar.span();
        let span = (*span.start(), *span.end());
        let zone = agreed.calendar.zone().clone();
        let hours = DayHours::Weekly(WeeklyHours::weekdays(*STANDARD_HOURS.value()));
        // Whatever could be wrong with it was wrong with its own calendar, but that it is never open.
        let location = self.site.order.location(&agreed.location);
        let calendar = location.and_then(|one| one.schedule().calendar_by(&hours, zone, span).ok());
        AgreedCalendar {
            calendar: calendar.unwrap_or_else(|| agreed.calendar.clone()),
            ..agreed.clone()
        }
    }

    fn record_kept(&mut self, source: Source, location: &Arc<str>, calendar: &BusinessCalendar) {
        self.trace.record(|| {
            let rule = ServiceHoursRule::KeptHours {
                location: location.clone(),
                calendar: calendar.digest(),
                zone: IfAny(None),
            };
            Step::by(source, rule)
        });
    }

    fn record(&mut self, told: &DeliveredHours, period: &Range<DateTime<Utc>>) {
        self.site.support.note_use(self.trace);
        self.trace.record(|| {
            let rule = ServiceHoursRule::DeliveredHours {
                from: period.start,
                to: period.end,
                windows: told.windows.len(),
                delivered: told.delivered,
            };
            Step::by(Source::Given, rule)
        });
        let outside = told.delivered.checked_sub(&told.overlap);
        let outside = outside.unwrap_or_default();
        let clause = match told.hours {
            ServiceHours::AgreedZoneBusinessHours => clauses::RSM_EXTENDED_COVERAGE,
            _ => clauses::FN4_BUSINESS_HOURS,
        };
        self.trace.record(|| {
            let rule = ServiceHoursRule::HoursOverlap {
                location: self.site.support.id.clone(),
                overlap: told.overlap,
                outside,
            };
            let amended = self.site.order.amended_hours(clause);
            Step::by(amended.source(clause), rule)
        });
    }
}

fn told(
    hours: ServiceHours,
    whose: &Whose<'_>,
    windows: Vec<Range<DateTime<Utc>>>,
    own: &LocatedCalendar,
    to: DateTime<Utc>,
) -> Result<DeliveredHours, QuestionError> {
    let (mut delivered, mut overlap) = (TimeDelta::zero(), TimeDelta::zero());
    for window in &windows {
        let length = window.end.signed_duration_since(window.start);
        let shared = own.calendar.between(window.start, window.end);
        delivered = sum(delivered, length);
        overlap = sum(overlap, shared.map_err(QuestionError::time("to", to))?);
    }
    Ok(DeliveredHours {
        hours,
        clock: match whose {
            Whose::Nobody | Whose::Events(_) => Clock::Elapsed,
            _ => Clock::BusinessHours,
        },
        location: whose.location().cloned(),
        zone: match whose {
            Whose::Agreed(agreed) => Some(agreed.zone.clone()),
            _ => None,
        },
        windows,
        delivered,
        overlap,
    })
}

fn missing(fact: impl Into<Cow<'static, str>>) -> Undetermined {
    let mut missing = Undetermined::default();
    missing.add(fact);
    missing
}

/// Both lie within a calendar, far inside the range.
fn sum(one: TimeDelta, other: TimeDelta) -> TimeDelta {
    one.checked_add(&other).unwrap_or(one)
}
