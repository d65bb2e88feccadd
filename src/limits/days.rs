//! Days of a service that the document limits: `2.2/oda-onsite-days-cap`, `2.2/oda-remote-days-cap`,
//! `2.2/chalk-talk-length-and-mode`.

use crate::{
    data::datum,
    decision::{Conditions, NotApplicable, Outcome, Step, Trace},
    document::{
        AssessmentHelp, Counted, DaysRule, Limit, Reading, Readings, Service, Stated, figures,
    },
};

datum! {
/// The days of one delivery of a service: help with one assessment, or one chalk talk.
///
/// # Example
///
/// ```
/// use unified_support::document::Service;
/// use unified_support::limits::ServiceDays;
///
/// let days = ServiceDays::new(Service::OnDemandAssessment).with_on_site(2);
/// assert_eq!((days.on_site(), days.remote()), (2, 0));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct ServiceDays {
    service: Service,
    on_site as "on_site_days": u16 = defaulted,
    remote as "remote_days": u16 = defaulted,
}
}

impl ServiceDays {
    /// No days of `service` yet.
    #[must_use]
    pub const fn new(service: Service) -> Self {
        Self {
            service,
            on_site: 0,
            remote: 0,
        }
    }

    /// The same, with this many days on site.
    #[must_use]
    pub const fn with_on_site(mut self, days: u16) -> Self {
        self.on_site = days;
        self
    }

    /// The same, with this many days remotely or online.
    #[must_use]
    pub const fn with_remote(mut self, days: u16) -> Self {
        self.remote = days;
        self
    }

    /// The service.
    #[must_use]
    pub const fn service(self) -> Service {
        self.service
    }

    /// How many days someone is on site.
    #[must_use]
    pub const fn on_site(self) -> u16 {
        self.on_site
    }

    /// How many days it takes remotely or online.
    #[must_use]
    pub const fn remote(self) -> u16 {
        self.remote
    }
}

datum! {
    /// Whether days keep within the limits of the document.
    ///
    /// Clauses: `2.2/oda-onsite-days-cap`, `2.2/oda-remote-days-cap`, `2.2/chalk-talk-length-and-mode`.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub struct DayLimits {
        /// Whether no limit is exceeded.
        pub within: bool,
        /// Whether it is no longer than the document says that it usually is, which is no limit.
        pub usual: bool,
    }
}

/// Whether `days` keep to the limits of their service.
pub(crate) fn day_limits<T: Trace>(
    days: ServiceDays,
    readings: &Readings,
    trace: &mut T,
) -> Outcome<DayLimits> {
    let mut conditions = Conditions::new(trace);
    let mut is_limited = false;
    for limit in days.service.terms().limits {
        is_limited |= keeps_to(days, limit, &mut conditions);
    }
    let is_usual = if days.service == Service::ChalkTalks {
        is_limited = true;
        is_usual(days, &mut conditions)
    } else {
        true
    };
    if !is_limited {
        return Outcome::NotApplicable(NotApplicable::NoDayLimit);
    }
    goes_together(days, readings, &mut conditions);
    Outcome::Decided(DayLimits {
        within: !conditions.has_failed,
        usual: is_usual,
    })
}

/// Tests `limit`; whether it limits days.
fn keeps_to<T: Trace>(
    days: ServiceDays,
    limit: &Stated<Limit>,
    conditions: &mut Conditions<'_, T>,
) -> bool {
    let Limit::AtMost { count, what, .. } = *limit.value() else {
        return false;
    };
    let given = match what {
        Counted::DaysOnSite => days.on_site,
        Counted::DaysRemote => days.remote,
        _ => return false,
    };
    conditions.require(u64::from(given) <= u64::from(count), |holds| {
        let rule = DaysRule::DayLimit {
            holds,
            what,
            days: given,
            most: count,
        };
        Step::by(limit.clause(), rule)
    });
    true
}

/// How long it usually is.
fn is_usual<T: Trace>(days: ServiceDays, conditions: &mut Conditions<'_, T>) -> bool {
    let usual = figures::CHALK_TALK_DAYS;
    let given = days.on_site.saturating_add(days.remote);
    conditions.test(given <= *usual.value(), |holds| {
        let rule = DaysRule::UsualDays {
            holds,
            days: given,
            usual: *usual.value(),
        };
        Step::by(usual.clause(), rule)
    })
}

/// Help on site and remotely at once, by the reading.
fn goes_together<T: Trace>(
    days: ServiceDays,
    readings: &Readings,
    conditions: &mut Conditions<'_, T>,
) {
    let is_help = days.service == Service::OnDemandAssessment;
    if !is_help || days.on_site == 0 || days.remote == 0 {
        return;
    }
    let reading = readings.limits.assessment_help;
    conditions.require(reading == AssessmentHelp::Both, |holds| {
        let rule = DaysRule::HelpOfBothKinds {
            holds,
            reading,
            on_site_days: days.on_site,
            remote_days: days.remote,
        };
        Step::by(AssessmentHelp::ID, rule)
    });
}
