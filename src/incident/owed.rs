//! A duty that an incident brings, as data.

use alloc::{boxed::Box, sync::Arc};

use chrono::{DateTime, Utc};

use super::{
    hours::WorkingHours,
    standing::{Deadline, Standing},
    told::Trigger,
};
use crate::{
    data::datum,
    document::{Consequence, Duty, Source, SpokenLanguage, Stated},
};

datum! {
    /// A duty that an incident brings, from when to when, and how it stands.
    ///
    /// A duty that is called for several times comes several times; so does one that ceases with a severity and comes back with
    /// it. What was called for before it began, or before it came back, is owed from then on: its clock starts at the later of the two.
    ///
    /// # Example: a reply that is called for twice
    ///
    /// ```
    /// use unified_support::document::{Product, Severity};
    /// use unified_support::engine::Engine;
    /// use unified_support::incident::{IncidentEvent, IncidentEventKind, IncidentLog, OwedDuty, Standing};
    /// use unified_support::order::OrderDraft;
    /// use unified_support::response::Incident;
    ///
    /// let engine = Engine::try_from(OrderDraft::example())?;
    ///
    /// let at = |text: &str| format!("2026-06-{text}:00+02:00").parse().unwrap();
    /// let reply = Some("reply".parse()?);
    /// let log = IncidentLog::try_new(Incident::new(Severity::C, Product::Other, at("15T10:00")), [
    ///     IncidentEvent::new(at("15T11:00"), IncidentEventKind::WaitingForCustomer(reply)),
    ///     IncidentEvent::new(at("15T12:00"), IncidentEventKind::CustomerAnswered(reply)),
    ///     IncidentEvent::new(at("16T11:00"), IncidentEventKind::WaitingForCustomer(reply)),
    /// ])?;
    /// let decision = engine.location("paris")?.incident(&log, at("17T12:00"))?;
    /// let course = decision.outcome().decided().unwrap();
    /// let replies: Vec<&OwedDuty> = course.duties.iter().filter(|owed| owed.duty.name() == "reply").collect();
    /// assert_eq!(replies.len(), 2);
    /// assert_eq!(replies[0].standing, Standing::Met { at: at("15T12:00") });
    ///
    /// // The second one has 24 hours of its own, which are over.
    /// let late = Standing::Missed { since: at("17T11:00"), done_at: None, ended_at: None };
    /// assert_eq!((replies[1].called_for_at, replies[1].standing), (Some(at("16T11:00")), late));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[derive(Clone, Debug, PartialEq, Eq)]
    #[non_exhaustive]
    pub struct OwedDuty {
        /// The duty; beside it stand, as data, its `party`, `service`, `table` and `clause`.
        pub duty: &'static Duty = self::of_duty,
        /// The id of the amendment that takes the place of the duty's clause, where one does.
        pub amendment: Option<Arc<str>>,
        /// From when on the incident brings it.
        pub from: DateTime<Utc>,
        /// What brought it: the submission, or the event that changed the severity or closed the incident.
        pub began_by: Trigger,
        /// When a change of severity ended it.
        pub until: Option<DateTime<Utc>>,
        /// Which change of severity ended it.
        pub ended_by: Option<Trigger>,
        /// When it was called for, if it is one that waits for a call and there was one.
        pub called_for_at: Option<DateTime<Utc>>,
        /// How it stands.
        pub standing: Standing = flat,
        /// By when it is to be done, where the document states a time and its clock has started or will. Few duties have one, and it is
        /// large.
        pub deadline: Option<Box<Deadline>> = boxed,
        /// When it is worked on, where it is so in business hours only.
        pub hours: Option<WorkingHours>,
        /// The languages in which Microsoft does it, where the service that it comes with is delivered in some alone.
        pub languages: Option<&'static [SpokenLanguage]>,
        /// What may follow for the customer if it is not done.
        pub consequences: &'static [Stated<Consequence>],
    }
}

impl OwedDuty {
    /// What says that it is owed.
    pub(super) fn source(&self) -> Source {
        match &self.amendment {
            Some(id) => Source::Amendment {
                id: Arc::clone(id),
                replaces: self.duty.clause(),
            },
            None => Source::Clause(self.duty.clause()),
        }
    }
}

/// The columns of the duty, by which it is found again.
#[cfg(feature = "serde")]
#[allow(clippy::trivially_copy_pass_by_ref, reason = "the form of a mode")]
mod of_duty {
    use serde::ser::SerializeMap;

    #[cfg(test)]
    use crate::data::shape::{Forms, Shapes};
    #[cfg(test)]
    use crate::document::{ClauseId, DutyName};
    use crate::{
        data::{Fields, Reading, mode::required},
        document::{Duty, DutyOf, GivenDuty, Party, ResponseTable, Service},
        finding::Findings,
    };

    pub(super) fn write<M: SerializeMap>(
        name: &'static str,
        duty: &&'static Duty,
        map: &mut M,
    ) -> Result<(), M::Error> {
        let (service, table) = place(duty);
        required::write(name, &duty.name(), map)?;
        required::write("party", &duty.party(), map)?;
        required::write("service", &service, map)?;
        required::write("table", &table, map)?;
        required::write("clause", &duty.clause(), map)
    }

    pub(super) fn read(
        name: &'static str,
        fields: &mut Fields<'_>,
        findings: &mut Findings,
    ) -> Reading<&'static Duty> {
        let duty = GivenDuty::read(name, fields, findings);
        let party = required::read::<Party>("party", fields, findings);
        let service = required::read("service", fields, findings);
        let table = required::read("table", fields, findings);
        let clause = required::read("clause", fields, findings);
        let (party, of) = (party?, (service?, table?));
        let is_such = |duty: &Duty| duty.party() == party && place(duty) == of;
        duty?.find(clause?, is_such, findings)
    }

    /// The service that it comes with, and the table.
    fn place(duty: &Duty) -> (Option<Service>, Option<ResponseTable>) {
        match duty.of() {
            DutyOf::Support => (None, None),
            DutyOf::Service(service) => (Some(service), None),
            DutyOf::Table(table) => (Some(table.service()), Some(table)),
        }
    }

    #[cfg(test)]
    pub(super) fn shape(
        name: &'static str,
        _: core::marker::PhantomData<&'static Duty>,
        shapes: &mut Shapes,
    ) -> Forms {
        Forms::required::<DutyName>(name, shapes)
            .and(&Forms::required::<Party>("party", shapes))
            .and(&Forms::required::<Option<Service>>("service", shapes))
            .and(&Forms::required::<Option<ResponseTable>>("table", shapes))
            .and(&Forms::required::<ClauseId>("clause", shapes))
    }
}
