//! When a response is due, and how business time is counted.
//!
//! Pure functions, generic over the [trace](crate::decision::Trace): they know nothing of how a question arrived.

mod business_time;
mod commitment;
mod due;
mod first_response;
mod gate;
mod governing;
mod handled;
mod incident;
mod offering;
mod running;
mod severity;
mod target;

pub use crate::data::Few;
pub use business_time::{BusinessDayAfter, BusinessTimeAfter};
pub(crate) use business_time::{business_days_after, business_time_after, business_time_between};
pub(crate) use commitment::Promise;
pub use commitment::{Candidate, Commitment};
pub(crate) use due::{
    Due, DueBy, Start, incident_hours, local_hours, local_hours_of, place_of_hours,
};
pub use first_response::FirstResponse;
pub(crate) use first_response::{
    check_instants, clock_start, estimated_times, first_response, is_in_force, local_answer,
};
pub(crate) use gate::CommitmentSet;
pub(crate) use governing::{Commitments, Offerings, record_governing};
pub(crate) use handled::{OnlyReadings, handled};
pub use incident::{Incident, IncidentSeverity};
pub(crate) use offering::accepted_channel;
pub(crate) use running::{clock_by, runs, starts_at, target};
pub(crate) use severity::severity;
pub use severity::{
    Change, Described, DescribedSeverity, DescribingTable, SeverityTarget, Situations,
};
pub(crate) use target::{base_target, clauses_at};
