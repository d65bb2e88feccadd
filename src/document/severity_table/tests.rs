use std::{collections::BTreeSet, string::String, vec::Vec};

use super::{Channel, Clock, Footnote, ProductLine, ResponseRow, ResponseTable, Situation};
use crate::document::{Clause, Service, Severity, Stated};

#[test]
fn base_table() {
    let rows = Severity::ALL.map(|severity| {
        let row = ResponseRow::base(severity);
        assert_eq!(row.severity(), severity);
        let attention = row.attention().unwrap().value();
        (
            row.first_response(ProductLine::Azure).value().num_minutes(),
            row.first_response(ProductLine::Other).value().num_minutes(),
            (attention.within().num_minutes(), attention.clock()),
            *row.effort().value(),
        )
    });
    assert_eq!(
        rows,
        [
            (15, 60, (0, Clock::Elapsed), Clock::Elapsed),
            (60, 60, (60, Clock::Elapsed), Clock::Elapsed),
            (120, 120, (120, Clock::BusinessHours), Clock::BusinessHours),
            (240, 240, (240, Clock::BusinessHours), Clock::BusinessHours),
        ],
    );
}

/// A row is found by its own table and severity, and a severity without a row has a clause that says so.
#[test]
fn rows_know_where_they_stand() {
    for table in ResponseTable::ALL {
        for severity in Severity::ALL {
            match table.row(severity) {
                Some(row) => assert_eq!((row.table(), row.severity()), (*table, severity)),
                None => assert!(table.bc_not_covered().is_some(), "{table} {severity}"),
            }
        }
        assert_eq!(table.rows().count() == 4, table.bc_not_covered().is_none());
    }
}

/// Each cell cites a clause of its own table, and one of another severity only where the cell is shared.
#[test]
fn cells_cite_their_own_table_and_severity() {
    for table in ResponseTable::ALL {
        let prefix = match table {
            ResponseTable::Base => "2.2/",
            ResponseTable::UnifiedEnhancedResponse => "2.3/uer-",
            ResponseTable::RapidResponse => "2.3/rr-",
            ResponseTable::AzureEventManagement => "2.3/aem-",
        };
        for row in table.rows() {
            let own = std::format!("sev{}-", row.severity()).to_lowercase();
            for clause in row.cell_clauses() {
                let id = clause.as_str();
                assert!(id.starts_with(prefix), "{id}");
                assert!(!id.contains("sev") || id.contains(&own), "{id} in {own}");
            }
        }
    }
}

/// The tables leave out no clause of a severity's own.
#[test]
fn every_clause_of_a_severity_is_cited() {
    let cited: BTreeSet<_> = ResponseTable::ALL
        .iter()
        .flat_map(|table| table.clauses())
        .collect();
    let names = ["/sev", "/seva-", "/uer-sev", "/rr-sev", "/aem-sev", "/fn"];
    let of_tables = Clause::all().map(Clause::id).filter(|id| {
        let is_named = names.iter().any(|name| id.as_str().contains(name));
        let is_table_text = id.section().contains("2.2 Reactive/Severity table")
            || ["2.3 UER", "2.3 Rapid Response", "2.3 AEM"].contains(&id.section());
        is_named && is_table_text
    });
    let missing: Vec<_> = of_tables.filter(|id| !cited.contains(id)).collect();
    // The review after an incident of severity 1 is a duty of the service, not of its table.
    let names: Vec<String> = missing
        .iter()
        .map(std::string::ToString::to_string)
        .collect();
    assert_eq!(names, ["2.3/uer-sev1-review"]);
}

#[test]
fn every_name_is_of_use() {
    let rows = || ResponseTable::ALL.iter().flat_map(|table| table.rows());
    for situation in Situation::ALL {
        let mut situations = rows().flat_map(ResponseRow::situations).map(Stated::value);
        assert!(situations.any(|found| found == situation), "{situation}");
    }
    let of_services = || {
        Service::ALL
            .iter()
            .flat_map(|service| service.terms().channels)
    };
    for channel in Channel::ALL {
        let is_of_a_row = rows().any(|row| row.channels().value().contains(channel));
        let is_of_a_service = of_services().any(|of_service| of_service.value() == channel);
        assert!(is_of_a_row || is_of_a_service, "{channel}");
    }
    for footnote in Footnote::ALL {
        let footnotes = ResponseTable::ALL
            .iter()
            .flat_map(|table| table.footnotes());
        let mut values = footnotes.map(Stated::value);
        assert!(values.any(|found| found == footnote), "{footnote}");
    }
}
