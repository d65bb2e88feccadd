use alloc::{string::String, vec::Vec};

use chrono::{NaiveDate, TimeDelta};

use super::{ReplacedClause, WeeklyHoursDraft, part::draft};
#[cfg(feature = "serde")]
use crate::data::{
    Fields, Fieldset, Reading,
    mode::{optional, required},
    reader::exactly_one,
};
#[cfg(feature = "serde")]
use crate::finding::Findings;
#[cfg(all(test, feature = "serde"))]
use crate::{
    data::shape::{self, Forms, Shapes},
    document::Amendable,
};
use crate::{
    data::{datum, serde_forms},
    document::{AzureComponent, Clock},
    money::Rate,
};

draft! {
    /// An amendment of the order, as it is written: what takes the place of one clause.
    ///
    /// # Example
    ///
    /// ```
    /// use unified_support::chrono::TimeDelta;
    /// use unified_support::document::clauses;
    /// use unified_support::order::{AmendedTermDraft, AmendmentDraft, ReplacedClause, ResponseTargetDraft};
    ///
    /// let target = ResponseTargetDraft::new(TimeDelta::hours(1));
    /// let amendment = AmendmentDraft::new(
    ///     "A-1",
    ///     ReplacedClause(clauses::SEVB_RESPONSE_2_HOURS.as_str()),
    ///     AmendedTermDraft::ResponseTarget(target),
    /// );
    /// // The reading that says what hours are counted in still holds.
    /// assert_eq!(target.clock, None);
    /// assert_eq!(amendment.replaces, "2.2/sevb-response-2-hours");
    /// ```
    #[derive(Clone, Debug, PartialEq, Eq)]
    #[non_exhaustive]
    pub struct AmendmentDraft, read as PartialAmendment {
        /// Its name within the order.
        pub id: String,
        /// The id of the clause that it replaces, such as `2.2/sevb-response-2-hours`.
        pub replaces: String,
        /// The first date on which it holds; without one, it always has.
        pub from: Option<NaiveDate> = known_or_none,
        /// The last date on which it holds; without one, it always will.
        pub until: Option<NaiveDate> = known_or_none,
        /// What holds instead.
        pub term: AmendedTermDraft = flat,
    }
}

impl AmendmentDraft {
    /// The amendment `id`: `term` takes the place of the clause `replaces`.
    #[must_use]
    pub fn new(
        id: impl Into<String>,
        replaces: ReplacedClause<impl Into<String>>,
        term: AmendedTermDraft,
    ) -> Self {
        Self {
            id: id.into(),
            replaces: replaces.0.into(),
            from: None,
            until: None,
            term,
        }
    }

    /// The same amendment, which holds from this date on.
    #[must_use]
    pub const fn from_date(mut self, from: NaiveDate) -> Self {
        self.from = Some(from);
        self
    }

    /// The same amendment, which holds until this date, the date included.
    #[must_use]
    pub const fn until_date(mut self, until: NaiveDate) -> Self {
        self.until = Some(until);
        self
    }
}

/// What takes the place of a clause, as it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum AmendedTermDraft {
    /// A target of the first call response.
    ResponseTarget(ResponseTargetDraft),
    /// The components that are left out, and no others; the list may be empty.
    Exclusions(Vec<AzureComponent>),
    /// The windows of the week, without a date.
    BusinessHours(WeeklyHoursDraft),
    /// A band of notice of a cancellation.
    CancellationBand(CancellationBandDraft),
    /// A number, from 1 to 3650, of what the clause itself counts.
    Count(u16),
}

/// By the one that it is.
#[cfg(feature = "serde")]
impl Fieldset for AmendedTermDraft {
    fn write_fields<M: serde::ser::SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        match self {
            Self::ResponseTarget(target) => required::write("response_target", target, map),
            Self::Exclusions(components) => required::write("exclusions", components, map),
            Self::BusinessHours(hours) => required::write("business_hours", hours, map),
            Self::CancellationBand(band) => required::write("cancellation_band", band, map),
            Self::Count(count) => required::write("count", count, map),
        }
    }

    fn read_fields(fields: &mut Fields<'_>, findings: &mut Findings) -> Reading<Self> {
        let target = optional::read("response_target", fields, findings);
        let exclusions = optional::read("exclusions", fields, findings);
        let hours = optional::read("business_hours", fields, findings);
        let band = optional::read("cancellation_band", fields, findings);
        let count = optional::read("count", fields, findings);
        let given = [
            (
                "response_target",
                target.map(|target| target.map(Self::ResponseTarget)),
            ),
            (
                "exclusions",
                exclusions.map(|exclusions| exclusions.map(Self::Exclusions)),
            ),
            (
                "business_hours",
                hours.map(|hours| hours.map(Self::BusinessHours)),
            ),
            (
                "cancellation_band",
                band.map(|band| band.map(Self::CancellationBand)),
            ),
            ("count", count.map(|count| count.map(Self::Count))),
        ];
        let (node, path) = fields.whole();
        exactly_one(given, node, path, findings)
    }

    /// Each with the clauses that it can replace.
    #[cfg(test)]
    fn forms(shapes: &mut Shapes) -> Forms {
        let replaced = |kind: Amendable| {
            let clauses = kind.clauses().iter().map(|clause| clause.as_str());
            Forms::field("replaces", shape::one_of(clauses), true)
        };
        let target = Forms::required::<ResponseTargetDraft>("response_target", shapes);
        let exclusions = Forms::required::<Vec<AzureComponent>>("exclusions", shapes);
        let hours = Forms::required::<WeeklyHoursDraft>("business_hours", shapes);
        let band = Forms::required::<CancellationBandDraft>("cancellation_band", shapes);
        let count = Forms::required::<u16>("count", shapes);
        replaced(Amendable::ResponseTarget)
            .and(&target)
            .or(replaced(Amendable::Exclusions).and(&exclusions))
            .or(replaced(Amendable::BusinessHours).and(&hours))
            .or(replaced(Amendable::CancellationBand).and(&band))
            .or(replaced(Amendable::Count).and(&count))
    }
}

serde_forms!(AmendedTermDraft);

datum! {
    /// A response target, as it is written.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    #[non_exhaustive]
    pub struct ResponseTargetDraft {
        /// The time within which the first response is to come, from 1 second to 366 days, in whole seconds.
        pub target as "seconds": TimeDelta = duration,
        /// What that time is counted in, where the amendment says so.
        pub clock: Option<Clock> = optional,
    }
}

impl ResponseTargetDraft {
    /// A first response within `target`, counted as it was before.
    #[must_use]
    pub const fn new(target: TimeDelta) -> Self {
        Self {
            target,
            clock: None,
        }
    }

    /// The same target, counted in this.
    #[must_use]
    pub const fn with_clock(mut self, clock: Clock) -> Self {
        self.clock = Some(clock);
        self
    }
}

datum! {
    /// A band of notice of a cancellation, as it is written.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    #[non_exhaustive]
    pub struct CancellationBandDraft {
        /// The fewest days of notice in the band, where they are others than before; the last band has no lower end.
        pub least_days: Option<u16> = optional,
        /// The part of the service's price that the cancellation costs, from 0 to 1.
        pub rate: Rate,
    }
}

impl CancellationBandDraft {
    /// A band in which a cancellation costs this part of the price, from as many days of notice on as before.
    #[must_use]
    pub const fn new(rate: Rate) -> Self {
        Self {
            least_days: None,
            rate,
        }
    }

    /// The same band, from so many days of notice on.
    #[must_use]
    pub const fn with_least_days(mut self, least_days: u16) -> Self {
        self.least_days = Some(least_days);
        self
    }
}
