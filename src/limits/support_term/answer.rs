//! The days in which a service is available.

use alloc::{sync::Arc, vec::Vec};

use chrono::NaiveDate;

use crate::{
    coverage::Cause,
    data::datum,
    document::{Service, names::named},
};

datum! {
    /// The days in which the services of an order can be used: a line for the Base Package and each purchase, at each of its
    /// locations; several where a purchase pauses with what it depends on.
    #[derive(Clone, Debug, PartialEq, Eq)]
    #[non_exhaustive]
    pub struct SupportTerms {
        /// The lines: those of the Base Package, then those of the purchases, as the order lists them.
        pub lines: Vec<SupportTerm>,
    }

    /// The days, without a gap, in which a service can be used at a location.
    #[derive(Clone, Debug, PartialEq, Eq)]
    #[non_exhaustive]
    pub struct SupportTerm {
        /// The id of the purchase; none for what the Base Package includes.
        pub purchase: Option<Arc<str>>,
        /// The service that was bought; none for what the Base Package includes.
        pub service: Option<Service>,
        /// The location; the days are its local dates.
        pub location: Arc<str>,
        /// The first day; none where the service and what it depends on are never available together.
        pub first_day: Option<NaiveDate>,
        /// The last day, where there is a first.
        pub last_day: Option<NaiveDate>,
        /// What it begins with; none where it never does.
        pub begins_with: Option<Cause>,
        /// What it ends with, or why it is never available.
        pub ends_with: Cause,
        /// The last day on which what was bought can be used: what is unused then is lost. Later than the last day where it pauses with
        /// what it depends on.
        pub usable_until: Option<NaiveDate>,
        /// The last day on which a delivery can be requested; none where the document sets no such day.
        pub last_request: Option<NaiveDate>,
        /// How it stands on the date that was asked about, if one was: `state` and `requestable` as data.
        pub as_of: Option<SupportTermAsOf> = self::as_of,
    }

    /// How a service stands on a date.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub struct SupportTermAsOf {
        /// How its days stand.
        pub state: TermState,
        /// Whether a delivery can still be requested: not after the last day for requests, nor once what was bought can no longer be
        /// used. None where no last day is set.
        pub requestable: Option<bool>,
    }
}

impl SupportTerm {
    /// The same line, and how it stands at the end of `date`.
    pub(super) fn told_on(mut self, date: Option<NaiveDate>) -> Self {
        self.as_of = date.map(|date| SupportTermAsOf {
            state: match (self.first_day, self.last_day) {
                (Some(first_day), _) if date < first_day => TermState::ToCome,
                (Some(_), Some(last_day)) if date <= last_day => TermState::Running,
                (Some(_), Some(_)) => TermState::Over,
                _ => TermState::Never,
            },
            requestable: self.last_request.map(|last_request| {
                let is_usable = self.usable_until.is_some_and(|until| date <= until);
                is_usable && date <= last_request
            }),
        });
        self
    }
}

/// Without a date it is not said how it stands.
#[cfg(feature = "serde")]
#[allow(
    clippy::ref_option,
    clippy::trivially_copy_pass_by_ref,
    reason = "the form of a mode"
)]
mod as_of {
    #[cfg(test)]
    use core::marker::PhantomData;

    #[cfg(test)]
    use crate::data::shape::{Forms, Shapes};
    use serde::ser::SerializeMap;

    use super::SupportTermAsOf;
    use crate::{
        data::{
            Fields, Fieldset, Reading,
            mode::{optional, required},
        },
        finding::Findings,
    };

    pub(super) fn write<M: SerializeMap>(
        _: &'static str,
        value: &Option<SupportTermAsOf>,
        map: &mut M,
    ) -> Result<(), M::Error> {
        value
            .as_ref()
            .map_or(Ok(()), |as_of| as_of.write_fields(map))
    }

    pub(super) fn read(
        _: &'static str,
        fields: &mut Fields<'_>,
        findings: &mut Findings,
    ) -> Reading<Option<SupportTermAsOf>> {
        let Some(state) = optional::read("state", fields, findings)? else {
            return Ok(None);
        };
        let requestable = required::read("requestable", fields, findings)?;
        Ok(Some(SupportTermAsOf { state, requestable }))
    }

    #[cfg(test)]
    pub(super) fn shape(
        _: &'static str,
        _: PhantomData<Option<SupportTermAsOf>>,
        shapes: &mut Shapes,
    ) -> Forms {
        Forms::none().or(SupportTermAsOf::forms(shapes))
    }
}

named! {
    /// How a service stands on a date.
    TermState, a "term state";
    /// It has not begun.
    ToCome = "to_come",
    /// It is available.
    Running = "running",
    /// It has ended.
    Over = "over",
    /// It is never available.
    Never = "never",
}
