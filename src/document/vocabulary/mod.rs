//! Closed sets of names that questions, answers and steps share.

pub(crate) mod fees;
pub(crate) mod limits;
