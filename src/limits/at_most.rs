//! The limits of the catalogue.

use crate::document::{ClauseId, Counted, Limit, Service, Stated};

/// How many of `what` there may be of a service, and the clause that says so; none if the document limits none.
pub(super) fn at_most(service: Service, what: Counted) -> Option<(u32, ClauseId)> {
    let count = |limit: &Stated<Limit>| match *limit.value() {
        Limit::AtMost {
            count,
            what: counted,
            ..
        } if counted == what => Some((count, limit.clause())),
        _ => None,
    };
    service.terms().limits.iter().find_map(count)
}
