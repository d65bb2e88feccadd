//! Which incidents are judged together, and how they are grouped.

use alloc::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
    vec::Vec,
};

use chrono::{DateTime, Utc};
#[cfg(feature = "serde")]
use serde::ser::SerializeMap;

#[cfg(all(test, feature = "serde"))]
use crate::data::shape::{Forms, Shapes};
#[cfg(feature = "serde")]
use crate::{
    data::{
        Datum, Fields, Fieldset, FormProblem, Node, Reading,
        mode::{defaulted, required},
        reader::refuse,
    },
    finding::{Findings, Path, codes},
};
use crate::{
    data::{datum, serde_forms},
    document::names::named,
    order::LocationId,
    response::Incident,
};

named! {
    /// By what incidents are grouped.
    AttainmentCriterion, a "criterion of attainment";
    /// The month, on the calendar of the incident's location.
    Month = "month",
    /// The location.
    Location = "location",
    /// The severity.
    Severity = "severity",
    /// The commitment that governs the first response.
    Commitment = "commitment",
}

named! {
    /// The month in which an incident counts: that of a date of its location.
    ///
    /// The document does not speak of months. An incident has a date of submission whatever becomes of it, and the month in which it
    /// came in does not change with what is found out later; so that is the default. A month's report of deadlines asks for the
    /// other, by which what is due on the first counts in the new month.
    #[derive(Default)]
    MonthOf, a "date of an incident";
    /// The date of its submission.
    #[default]
    Submission = "submission",
    /// The date on which the first response is due; an incident for which none is due has no month.
    Due = "due",
}

/// How incidents are grouped: by any of the criteria, or not at all.
///
/// # Example
///
/// ```
/// use unified_support::incident::{AttainmentCriterion, Grouping, MonthOf};
///
/// let grouping = Grouping::by([AttainmentCriterion::Severity, AttainmentCriterion::Month]).with_month_of(MonthOf::Due);
/// assert!(grouping.groups_by(AttainmentCriterion::Month));
/// assert!(!Grouping::default().groups_by(AttainmentCriterion::Month));
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Grouping {
    criteria: BTreeSet<AttainmentCriterion>,
    month_of: MonthOf,
}

impl Grouping {
    /// By these criteria.
    pub fn by(criteria: impl IntoIterator<Item = AttainmentCriterion>) -> Self {
        Self {
            criteria: criteria.into_iter().collect(),
            month_of: MonthOf::default(),
        }
    }

    /// The same, by the month of another date.
    #[must_use]
    pub const fn with_month_of(mut self, month_of: MonthOf) -> Self {
        self.month_of = month_of;
        self
    }

    /// Whether a criterion is one of them.
    #[must_use]
    pub fn groups_by(&self, criterion: AttainmentCriterion) -> bool {
        self.criteria.contains(&criterion)
    }

    /// The date whose month counts.
    #[must_use]
    pub const fn month_of(&self) -> MonthOf {
        self.month_of
    }

    pub(super) fn is_by_any(&self) -> bool {
        !self.criteria.is_empty()
    }
}

#[cfg(feature = "serde")]
impl Fieldset for Grouping {
    fn write_fields<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        let criteria: Vec<_> = self.criteria.iter().copied().collect();
        defaulted::write("group_by", &criteria, map)?;
        defaulted::write("month_of", &self.month_of, map)
    }

    fn read_fields(fields: &mut Fields<'_>, findings: &mut Findings) -> Reading<Self> {
        let criteria = fields.optional("group_by", findings, criteria);
        let month_of = defaulted::read("month_of", fields, findings);
        Ok(Self {
            criteria: criteria?.unwrap_or_default(),
            month_of: month_of?,
        })
    }

    #[cfg(test)]
    fn forms(shapes: &mut Shapes) -> Forms {
        Forms::optional::<Vec<AttainmentCriterion>>("group_by", shapes).and(&Forms::optional::<
            MonthOf,
        >(
            "month_of", shapes
        ))
    }
}

serde_forms!(Grouping);

/// Criteria, each once.
#[cfg(feature = "serde")]
fn criteria(
    node: &Node,
    path: &Path,
    findings: &mut Findings,
) -> Reading<BTreeSet<AttainmentCriterion>> {
    let criteria: Vec<AttainmentCriterion> = Datum::read(node, path, findings)?;
    let mut seen = BTreeSet::new();
    for (index, criterion) in criteria.into_iter().enumerate() {
        if !seen.insert(criterion) {
            let written = Node::Text(criterion.as_str().into());
            let problem = FormProblem::InListAlready;
            let path = path.index(index);
            return refuse(codes::REPEATED_VALUE, problem, &written, &path, findings);
        }
    }
    Ok(seen)
}

datum! {
    /// An incident of several, and when its first response was given.
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    pub struct AttainmentIncident {
        id: Arc<str> = non_empty,
        location: Arc<str> = non_empty,
        incident: Incident = flat,
        responded_at: Option<DateTime<Utc>> = optional,
    }
}

impl AttainmentIncident {
    /// An incident at `location` to which nobody has responded yet. `id` is a name of the caller's.
    #[must_use]
    pub fn new(id: &str, location: LocationId<&str>, incident: Incident) -> Self {
        Self {
            id: id.into(),
            location: location.0.into(),
            incident,
            responded_at: None,
        }
    }

    /// The same incident, with its first response at `at`.
    #[must_use]
    pub const fn responded(mut self, at: DateTime<Utc>) -> Self {
        self.responded_at = Some(at);
        self
    }

    /// The caller's name for it.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The id of its location.
    #[must_use]
    pub fn location(&self) -> &str {
        &self.location
    }

    /// What is known of it.
    #[must_use]
    pub const fn incident(&self) -> &Incident {
        &self.incident
    }

    /// When the first response was given, if it was.
    #[must_use]
    pub const fn responded_at(&self) -> Option<DateTime<Utc>> {
        self.responded_at
    }

    pub(super) fn shared(&self) -> (Arc<str>, Arc<str>) {
        (Arc::clone(&self.id), Arc::clone(&self.location))
    }
}

/// Incidents, each with a name of its own, the instant as of which they are judged, and how they are grouped.
///
/// Of none it can be asked too: nothing of nothing is no share.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct AttainmentRequest {
    incidents: Vec<AttainmentIncident>,
    as_of: DateTime<Utc>,
    grouping: Grouping,
}

impl AttainmentRequest {
    /// The incidents as they stood at `as_of`; responses after it are not known yet.
    ///
    /// # Errors
    ///
    /// - [`AttainmentError`]: two have one name.
    pub fn try_new(
        incidents: impl IntoIterator<Item = AttainmentIncident>,
        as_of: DateTime<Utc>,
    ) -> Result<Self, AttainmentError> {
        let incidents: Vec<_> = incidents.into_iter().collect();
        let mut seen = BTreeMap::new();
        for (index, incident) in incidents.iter().enumerate() {
            if seen.insert(incident.id(), index).is_some() {
                let id = Arc::clone(&incident.id);
                return Err(AttainmentError { index, id });
            }
        }
        Ok(Self {
            incidents,
            as_of,
            grouping: Grouping::default(),
        })
    }

    /// The same incidents, grouped.
    #[must_use]
    pub fn grouped(self, grouping: Grouping) -> Self {
        Self { grouping, ..self }
    }

    /// The incidents.
    #[must_use]
    pub fn incidents(&self) -> &[AttainmentIncident] {
        &self.incidents
    }

    /// The instant as of which they are judged.
    #[must_use]
    pub const fn as_of(&self) -> DateTime<Utc> {
        self.as_of
    }

    /// How they are grouped.
    #[must_use]
    pub const fn grouping(&self) -> &Grouping {
        &self.grouping
    }
}

#[cfg(feature = "serde")]
impl Fieldset for AttainmentRequest {
    fn write_fields<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        required::write("as_of", &self.as_of, map)?;
        self.grouping.write_fields(map)?;
        required::write("incidents", &self.incidents, map)
    }

    fn read_fields(fields: &mut Fields<'_>, findings: &mut Findings) -> Reading<Self> {
        let as_of = required::read("as_of", fields, findings);
        let grouping = Grouping::read_fields(fields, findings);
        let incidents = fields.required("incidents", findings, |node, path, findings| {
            let incidents: Vec<AttainmentIncident> = Datum::read(node, path, findings)?;
            Self::try_new(incidents, DateTime::UNIX_EPOCH).or_else(|error| {
                let path = path.index(error.index).key("id");
                let written = Node::Text((*error.id).into());
                let problem = FormProblem::InListAlready;
                refuse(codes::REPEATED_VALUE, problem, &written, &path, findings)
            })
        });
        Ok(Self {
            as_of: as_of?,
            grouping: grouping?,
            incidents: incidents?.incidents,
        })
    }

    #[cfg(test)]
    fn forms(shapes: &mut Shapes) -> Forms {
        Forms::required::<DateTime<Utc>>("as_of", shapes)
            .and(&Grouping::forms(shapes))
            .and(&Forms::required::<Vec<AttainmentIncident>>(
                "incidents",
                shapes,
            ))
    }
}

serde_forms!(AttainmentRequest);

/// Two incidents that are judged together have one name.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("incidents[{index}].id: `{id}` is already in the list")]
pub struct AttainmentError {
    index: usize,
    id: Arc<str>,
}

impl AttainmentError {
    /// Which incident, counted from zero, has a name that an earlier one has.
    #[must_use]
    pub const fn index(&self) -> usize {
        self.index
    }

    /// The name.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }
}
