//! First responses to many incidents.

use alloc::sync::Arc;
use core::ops::Range;

use super::{
    Coded, ColumnCode, Dictionary, Flags, Instants, Output, RowCounts, RowOutcome, RowProblem,
    TimeUnit, UnequalLengths,
    output::{each_row, given},
};
use crate::{
    decision::{Decision, QuestionError},
    document::{Channel, Product, Severity, SpokenLanguage},
    engine::Place,
    response::{FirstResponse, Incident},
};

/// Incidents, one in each row: where, how grave, with what, since when; and what else is known of them.
///
/// Where a column that may be left out is not valid, the fact is not given. See [`columns`](crate::columns) for an example.
#[derive(Clone, Copy, Debug)]
pub struct Incidents<'a> {
    places: Dictionary<'a, Place<'a>>,
    severities: Coded<'a, Severity>,
    products: Coded<'a, Product>,
    submitted_at: Instants<'a>,
    severity_agreed_at: Option<Instants<'a>>,
    channels: Option<Coded<'a, Channel>>,
    languages: Option<Coded<'a, SpokenLanguage>>,
    product_names: Option<Dictionary<'a, Arc<str>>>,
    subscriptions: Option<Dictionary<'a, Arc<str>>>,
    events: Option<(Dictionary<'a, Arc<str>>, Flags<'a>)>,
    cloud_administrators: Option<Flags<'a>>,
    teams: Option<Dictionary<'a, Arc<str>>>,
}

impl<'a> Incidents<'a> {
    /// Incidents at `places`, which may be of several engines.
    #[must_use]
    pub const fn new(
        places: Dictionary<'a, Place<'a>>,
        severities: Coded<'a, Severity>,
        products: Coded<'a, Product>,
        submitted_at: Instants<'a>,
    ) -> Self {
        Self {
            places,
            severities,
            products,
            submitted_at,
            severity_agreed_at: None,
            channels: None,
            languages: None,
            product_names: None,
            subscriptions: None,
            events: None,
            cloud_administrators: None,
            teams: None,
        }
    }

    /// The same incidents, their severities agreed with the customer at `instants`.
    #[must_use]
    pub const fn with_severity_agreed_at(mut self, instants: Instants<'a>) -> Self {
        self.severity_agreed_at = Some(instants);
        self
    }

    /// The same incidents, which came in over `channels`.
    #[must_use]
    pub const fn reported_by(mut self, channels: Coded<'a, Channel>) -> Self {
        self.channels = Some(channels);
        self
    }

    /// The same incidents, to be handled in `languages`.
    #[must_use]
    pub const fn in_languages(mut self, languages: Coded<'a, SpokenLanguage>) -> Self {
        self.languages = Some(languages);
        self
    }

    /// The same incidents, with the products' names as the order writes them.
    #[must_use]
    pub const fn with_product_names(mut self, names: Dictionary<'a, Arc<str>>) -> Self {
        self.product_names = Some(names);
        self
    }

    /// The same incidents, of the subscriptions with these ids.
    #[must_use]
    pub const fn of_subscriptions(mut self, ids: Dictionary<'a, Arc<str>>) -> Self {
        self.subscriptions = Some(ids);
        self
    }

    /// The same incidents, during the events of `solutions`, and whether each was tagged as the event's: that must be given where there is
    /// an event.
    #[must_use]
    pub const fn during_events(
        mut self,
        solutions: Dictionary<'a, Arc<str>>,
        are_tagged: Flags<'a>,
    ) -> Self {
        self.events = Some((solutions, are_tagged));
        self
    }

    /// The same incidents, and whether a cloud administrator reported each.
    #[must_use]
    pub const fn reported_by_cloud_administrators(mut self, flags: Flags<'a>) -> Self {
        self.cloud_administrators = Some(flags);
        self
    }

    /// The same incidents, handled by `teams`, for some of which the order may have hours of their own.
    #[must_use]
    pub const fn handled_by(mut self, teams: Dictionary<'a, Arc<str>>) -> Self {
        self.teams = Some(teams);
        self
    }

    /// The rows of `range` alone: several threads may each answer their own.
    #[must_use]
    pub fn rows(&self, range: &Range<usize>) -> Self {
        Self {
            places: self.places.slice(range),
            severities: self.severities.slice(range),
            products: self.products.slice(range),
            submitted_at: self.submitted_at.slice(range),
            severity_agreed_at: self.severity_agreed_at.map(|column| column.slice(range)),
            channels: self.channels.map(|column| column.slice(range)),
            languages: self.languages.map(|column| column.slice(range)),
            product_names: self.product_names.map(|column| column.slice(range)),
            subscriptions: self.subscriptions.map(|column| column.slice(range)),
            events: self
                .events
                .map(|(events, tagged)| (events.slice(range), tagged.slice(range))),
            cloud_administrators: self.cloud_administrators.map(|flags| flags.slice(range)),
            teams: self.teams.map(|column| column.slice(range)),
        }
    }

    /// When the first call response to each is due: see [`Place::first_response`].
    ///
    /// How each row turned out is written to `outcomes`, as the number of a [`RowOutcome`]; when it is due to `due`, in the unit
    /// of the submissions.
    ///
    /// # Errors
    ///
    /// - [`UnequalLengths`]: a column has not as many rows as `outcomes`.
    pub fn first_responses<'o>(
        &self,
        outcomes: &mut [u32],
        out: impl Into<FirstResponses<'o>>,
    ) -> Result<RowCounts, UnequalLengths> {
        let mut out = out.into();
        self.check(outcomes.len())?;
        out.check(outcomes.len())?;
        let unit = self.submitted_at.unit;
        let answer = |row| {
            let (place, incident) = self.incident(row)?;
            let outcome = place.traced(&mut ()).first_response(&incident);
            Answer::of(&RowOutcome::of(outcome)?, unit)
        };
        Ok(each_row(outcomes, answer, |row, answer| {
            out.write(row, answer);
        }))
    }

    /// The decision about one row, with its steps.
    ///
    /// # Errors
    ///
    /// An [`UnansweredRow`]:
    ///
    /// - [`UnansweredRow::NullInput`]: a value that must be given is not valid, or there is no such row.
    /// - [`UnansweredRow::Unreadable`]: a code stands for nothing, or an instant is none.
    /// - [`UnansweredRow::Refused`]: the errors of [`Place::first_response`].
    pub fn explain_row(&self, row: usize) -> Result<Decision<FirstResponse>, UnansweredRow> {
        let (place, incident) = self.incident(row).map_err(|outcome| match outcome {
            RowOutcome::Refused(problem) => UnansweredRow::Unreadable(problem),
            _ => UnansweredRow::NullInput,
        })?;
        place
            .first_response(&incident)
            .map_err(UnansweredRow::Refused)
    }

    /// The incident of a row, and where.
    fn incident(&self, row: usize) -> Result<(Place<'a>, Incident), RowOutcome> {
        let refused = RowOutcome::Refused;
        let place = given(self.places.get(row).map_err(refused)?)?;
        let severity = given(self.severities.get(row).map_err(refused)?)?;
        let product = given(self.products.get(row).map_err(refused)?)?;
        let submitted_at = given(self.submitted_at.get(row).map_err(refused)?)?;
        let mut incident = Incident::new(severity, product, submitted_at);
        if let Some(column) = &self.severity_agreed_at
            && let Some(at) = column.get(row).map_err(refused)?
        {
            incident = incident.with_severity_agreed_at(at);
        }
        if let Some(column) = &self.channels
            && let Some(channel) = column.get(row).map_err(refused)?
        {
            incident = incident.reported_by(channel);
        }
        if let Some(column) = &self.languages
            && let Some(language) = column.get(row).map_err(refused)?
        {
            incident = incident.in_language(language);
        }
        if let Some(name) = named(self.product_names.as_ref(), row)? {
            incident = incident.with_product_name(name);
        }
        if let Some(id) = named(self.subscriptions.as_ref(), row)? {
            incident = incident.of_subscription(id);
        }
        if let Some((solutions, tagged)) = &self.events
            && let Some(solution) = named(Some(solutions), row)?
        {
            incident = incident.during_event(solution, given(tagged.get(row))?);
        }
        let administrators = self.cloud_administrators.as_ref();
        if let Some(is_one) = administrators.and_then(|flags| flags.get(row)) {
            incident = incident.by_cloud_administrator(is_one);
        }
        if let Some(team) = named(self.teams.as_ref(), row)? {
            incident = incident.handled_by(team);
        }
        Ok((*place, incident))
    }

    fn check(&self, rows: usize) -> Result<(), UnequalLengths> {
        self.places.check("places", rows)?;
        self.severities.check("severities", rows)?;
        self.products.check("products", rows)?;
        self.submitted_at.check("submitted_at", rows)?;
        let names = |column: &Option<Dictionary<'_, Arc<str>>>, name| match column {
            Some(column) => column.check(name, rows),
            None => Ok(()),
        };
        if let Some(column) = &self.severity_agreed_at {
            column.check("severity_agreed_at", rows)?;
        }
        if let Some(column) = &self.channels {
            column.check("channels", rows)?;
        }
        if let Some(column) = &self.languages {
            column.check("languages", rows)?;
        }
        names(&self.product_names, "product_names")?;
        names(&self.subscriptions, "subscriptions")?;
        names(&self.teams, "teams")?;
        if let Some((solutions, tagged)) = &self.events {
            solutions.check("events", rows)?;
            tagged.check("events", rows)?;
        }
        match &self.cloud_administrators {
            Some(flags) => flags.check("cloud_administrators", rows),
            None => Ok(()),
        }
    }
}

/// The text in the row.
fn named(
    column: Option<&Dictionary<'_, Arc<str>>>,
    row: usize,
) -> Result<Option<Arc<str>>, RowOutcome> {
    let text = column.map(|column| column.get(row)).transpose();
    let text = text.map_err(RowOutcome::Refused)?;
    Ok(text.flatten().cloned())
}

/// Where first responses are written.
///
/// Made of the column of the instants by which they are due; others may be added.
#[derive(Debug)]
pub struct FirstResponses<'a> {
    due: Output<'a, i64>,
    due_latest: Option<Output<'a, i64>>,
    targets: Option<Output<'a, i64>>,
    clocks: Option<Output<'a, u16>>,
    commitments: Option<Output<'a, u16>>,
}

impl<'a> From<Output<'a, i64>> for FirstResponses<'a> {
    fn from(due: Output<'a, i64>) -> Self {
        Self {
            due,
            due_latest: None,
            targets: None,
            clocks: None,
            commitments: None,
        }
    }
}

impl<'a> FirstResponses<'a> {
    /// The same, and the last instant at which no more than the target has passed. Where that lies beyond the calendar its bit
    /// is not set, though the row is decided.
    #[must_use]
    pub fn with_due_latest(mut self, due_latest: Output<'a, i64>) -> Self {
        self.due_latest = Some(due_latest);
        self
    }

    /// The same, and the targets in seconds.
    #[must_use]
    pub fn with_targets(mut self, seconds: Output<'a, i64>) -> Self {
        self.targets = Some(seconds);
        self
    }

    /// The same, and what each target is counted in, as the code of a [`Clock`](crate::document::Clock).
    #[must_use]
    pub fn with_clocks(mut self, clocks: Output<'a, u16>) -> Self {
        self.clocks = Some(clocks);
        self
    }

    /// The same, and whose commitment governs, as the code of a [`Commitment`](crate::response::Commitment).
    #[must_use]
    pub fn with_commitments(mut self, commitments: Output<'a, u16>) -> Self {
        self.commitments = Some(commitments);
        self
    }

    fn write(&mut self, row: usize, answer: Option<Answer>) {
        self.due.write(row, answer.map(|answer| answer.due));
        if let Some(column) = &mut self.due_latest {
            column.write(row, answer.and_then(|answer| answer.due_latest));
        }
        if let Some(column) = &mut self.targets {
            column.write(row, answer.map(|answer| answer.target));
        }
        if let Some(column) = &mut self.clocks {
            column.write(row, answer.map(|answer| answer.clock));
        }
        if let Some(column) = &mut self.commitments {
            column.write(row, answer.map(|answer| answer.commitment));
        }
    }

    fn check(&self, rows: usize) -> Result<(), UnequalLengths> {
        self.due.check("due", rows)?;
        let seconds = [("due_latest", &self.due_latest), ("targets", &self.targets)];
        for (name, column) in seconds {
            column
                .as_ref()
                .map_or(Ok(()), |column| column.check(name, rows))?;
        }
        let codes = [("clocks", &self.clocks), ("commitments", &self.commitments)];
        codes.iter().try_for_each(|(name, column)| {
            let column = column.as_ref();
            column.map_or(Ok(()), |column| column.check(name, rows))
        })
    }
}

/// What is written of an answer.
#[derive(Clone, Copy)]
struct Answer {
    due: i64,
    due_latest: Option<i64>,
    target: i64,
    clock: u16,
    commitment: u16,
}

impl Answer {
    fn of(response: &FirstResponse, unit: TimeUnit) -> Result<Self, RowOutcome> {
        let out_of_range = RowOutcome::Refused(RowProblem::AnswerOutOfRange);
        let latest = response.due_latest.map(|latest| unit.count(latest));
        Ok(Self {
            due: unit.count(response.due).ok_or(out_of_range)?,
            due_latest: latest
                .map(|latest| latest.ok_or(out_of_range))
                .transpose()?,
            target: response.target.num_seconds(),
            clock: response.clock.column_code(),
            commitment: response.commitment.column_code(),
        })
    }
}

/// Why a row has no decision.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum UnansweredRow {
    /// A value that must be given is not valid, or there is no such row.
    #[error("a value that must be given is null")]
    NullInput,
    /// What stands in the row is nothing.
    #[error("{0}")]
    Unreadable(RowProblem),
    /// The question is refused.
    #[error(transparent)]
    Refused(QuestionError),
}
