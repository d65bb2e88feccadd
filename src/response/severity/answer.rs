//! The severity that the tables describe, and when the first response would be due.

use super::{DescribingTable, SeverityTarget};
use crate::{
    data::{Few, datum},
    document::Severity,
};

datum! {
    /// The severity that the tables describe for an incident, by which tables, and when the first response would be due at this
    /// severity and at the others.
    ///
    /// It is what the tables say of the impact that the customer states, not yet the incident's severity: Microsoft sets that
    /// together with the customer (`2.2/customer-states-impact`).
    ///
    /// Clauses: the situation cells of the severity tables, `2.2/severity-drives-response`, `2.2/severity-change-on-request`.
    #[derive(Clone, Debug, PartialEq, Eq)]
    #[non_exhaustive]
    pub struct DescribedSeverity {
        /// The gravest severity for which a table that holds names a situation of the incident.
        pub severity: Severity,
        /// Every row of a table that holds and that names a situation of the incident, the gravest severity first.
        pub tables: Few<DescribingTable, 10>,
        /// When the first response would be due at each severity, the gravest first.
        pub targets: [SeverityTarget; 4],
    }
}
