//! How many first responses came in time, and by how much the others were late.
//!
//! Each incident is judged by itself and pushed onto a fold, which keeps counts and no incidents: see [`AttainmentFold`].

mod figures;
mod fold;
mod judged;
mod request;
mod rule;

pub use figures::{Attainment, AttainmentFigures, AttainmentGroup, MiddleTimes, RefusedIncident};
pub use fold::AttainmentFold;
pub use judged::{JudgedResponse, ResponseVerdict};
pub(crate) use judged::{judge_course, judge_response};
pub use request::{
    AttainmentCriterion, AttainmentError, AttainmentIncident, AttainmentRequest, Grouping, MonthOf,
};
pub(crate) use rule::attainment;
