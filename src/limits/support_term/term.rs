//! The days in which a service is available.

use alloc::{sync::Arc, vec::Vec};

use chrono::NaiveDate;

use crate::{
    coverage::Cause,
    document::{Service, names::named},
};

/// The days in which the services of an order can be used: a line for the Base Package and each purchase, at each of its
/// locations; several where a purchase pauses with what it depends on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SupportTerms {
    pub(super) lines: Vec<SupportTerm>,
}

impl SupportTerms {
    /// The lines: those of the Base Package, then those of the purchases, as the order lists them.
    #[must_use]
    pub fn lines(&self) -> &[SupportTerm] {
        &self.lines
    }
}

/// The days, without a gap, in which a service can be used at a location.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SupportTerm {
    pub(super) purchase: Option<(Arc<str>, Service)>,
    pub(super) location: Arc<str>,
    pub(super) days: Option<(NaiveDate, NaiveDate)>,
    pub(super) begins_with: Option<Cause>,
    pub(super) ends_with: Cause,
    pub(super) usable_until: Option<NaiveDate>,
    pub(super) last_request: Option<NaiveDate>,
    pub(super) as_of: Option<NaiveDate>,
}

impl SupportTerm {
    /// The id of the purchase; none for what the Base Package includes.
    #[must_use]
    pub fn purchase(&self) -> Option<&str> {
        self.purchase.as_ref().map(|(id, _)| &**id)
    }

    /// The service that was bought; none for what the Base Package includes.
    #[must_use]
    pub fn service(&self) -> Option<Service> {
        self.purchase.as_ref().map(|(_, service)| *service)
    }

    /// The location, by whose dates the days are told.
    #[must_use]
    pub fn location(&self) -> &str {
        &self.location
    }

    /// The first and the last day; none where the service and what it depends on are never there together.
    #[must_use]
    pub const fn days(&self) -> Option<(NaiveDate, NaiveDate)> {
        self.days
    }

    /// With what it begins; none where it never does.
    #[must_use]
    pub const fn begins_with(&self) -> Option<Cause> {
        self.begins_with
    }

    /// With what it ends, or why it is never there.
    #[must_use]
    pub const fn ends_with(&self) -> Cause {
        self.ends_with
    }

    /// The last day on which what was bought can be used: what is unused then is lost. Later than the last day where it pauses with
    /// what it depends on.
    #[must_use]
    pub const fn usable_until(&self) -> Option<NaiveDate> {
        self.usable_until
    }

    /// The last day on which a delivery can be requested; none where the document sets no such day.
    #[must_use]
    pub const fn last_request(&self) -> Option<NaiveDate> {
        self.last_request
    }

    /// How it stands on the date that was asked about.
    #[must_use]
    pub fn state(&self) -> Option<TermState> {
        let as_of = self.as_of?;
        let Some((first_day, last_day)) = self.days else {
            return Some(TermState::Never);
        };
        Some(if as_of < first_day {
            TermState::ToCome
        } else if as_of <= last_day {
            TermState::Running
        } else {
            TermState::Over
        })
    }

    /// Whether a delivery can still be requested on the date that was asked about: not after the last day for requests, nor once
    /// what was bought can no longer be used. None where no last day is set.
    #[must_use]
    pub fn is_requestable(&self) -> Option<bool> {
        let (as_of, last_request) = (self.as_of?, self.last_request?);
        let is_usable = self.usable_until.is_some_and(|until| as_of <= until);
        Some(is_usable && as_of <= last_request)
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
    /// It is never had.
    Never = "never",
}
