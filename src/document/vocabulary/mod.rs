//! Closed sets of names that questions, answers and steps share: a file for each module that they belong to, and one for
//! countries.

pub(crate) mod clock;
pub(crate) mod country;
pub(crate) mod coverage;
pub(crate) mod entitlement;
pub(crate) mod fees;
pub(crate) mod incident;
pub(crate) mod limits;
pub(crate) mod obligations;
pub(crate) mod order;
pub(crate) mod response;
