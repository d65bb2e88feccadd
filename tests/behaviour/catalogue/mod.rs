//! The catalogue of services, held against the source by a second reader.

mod rows;

use std::collections::BTreeSet;

use rows::{LINES, ROWS};
use unified_support::document::{
    Clause, ClauseId, Column, Exclusion, Languages, Limit, Mark, OnSite, Service, ServiceTerms,
    Stated, clauses,
};

#[test]
fn every_row_is_as_a_second_reader_of_the_source_wrote_it() {
    let mut rows = ROWS.trim().split("\n\n");
    for service in Service::ALL {
        let row = rows.next().expect("a row for each service");
        let words: Vec<&str> = row.split_whitespace().collect();
        assert_eq!(shown(*service), words.join(" "));
    }
    assert_eq!(rows.next(), None);
}

/// The rows would not miss a column that nobody wrote down.
#[test]
fn every_column_is_part_of_the_rows() {
    let columns: Vec<_> = Column::ALL.iter().map(|column| column.as_str()).collect();
    assert_eq!(columns, SHOWN);
}

#[test]
fn every_service_stands_in_its_place_with_the_mark_of_its_line() {
    let mut lines = LINES.trim_matches('\n').lines();
    for service in Service::ALL {
        let line = lines.next().expect("a line for each service");
        let cells: Vec<&str> = line.split(" | ").collect();
        let mark = service.terms().mark.clause();
        assert_eq!(cells[1..], [service.as_str(), mark.as_str()]);
        let is_indented = line.starts_with(' ');
        assert_eq!(service.terms().parent.is_some(), is_indented, "{service}");
    }
    assert_eq!(lines.next(), None);
}

#[test]
fn a_name_of_the_document_is_found_with_either_apostrophe_and_in_any_case() {
    for line in LINES.trim().lines() {
        let (name, rest) = line.split_once(" | ").expect("a name");
        let (service, _) = rest.split_once(" | ").expect("a service");
        let service = Some(service.parse().expect("a service"));
        for name in [name.to_owned(), name.replace('’', "'")] {
            assert_eq!(Service::find(&name), service, "{name}");
            assert_eq!(Service::find(&name.to_uppercase()), service, "{name}");
            assert_eq!(Service::find(&name.to_lowercase()), service, "{name}");
        }
    }
}

#[test]
fn other_names_that_the_text_prints_are_found() {
    for (name, service) in [
        (
            "Support unifié à l’intégration",
            Service::UnifiedSupportOnboarding,
        ),
        ("analyse des causes premières", Service::RootCauseAnalysis),
        (
            "réponse renforcée unifiée",
            Service::UnifiedEnhancedResponse,
        ),
        ("Rapide Response", Service::RapidResponse),
        ("Azure Rapid Response", Service::RapidResponse),
        (
            "Microsoft Azure Event Management",
            Service::AzureEventManagement,
        ),
        (
            "Office 365 Engineering Direct",
            Service::Office365EngineeringDirect,
        ),
        ("DEA", Service::AzureEngineeringDirect),
        ("MSIR", Service::CybersecurityIncidentResponse),
        (
            "Microsoft Incident Response",
            Service::CybersecurityIncidentResponse,
        ),
    ] {
        assert_eq!(Service::find(name), Some(service), "{name}");
    }
}

#[test]
fn a_name_finds_its_own_service() {
    for service in Service::ALL {
        // Of two services with one name, the later would not be found by it.
        for name in service.names() {
            assert_eq!(Service::find(name), Some(*service), "{name}");
        }
        assert_eq!(service.to_string(), service.name());
        assert_eq!(service.as_str().parse(), Ok(*service));
    }
}

#[test]
fn the_document_marks_45_services() {
    let terms = Service::ALL.iter().map(|service| service.terms());
    let marked: Vec<&ServiceTerms> = terms.filter(|terms| terms.parent.is_none()).collect();
    assert_eq!(marked.len(), 45);
    let count = |mark| {
        marked
            .iter()
            .filter(|terms| *terms.mark.value() == mark)
            .count()
    };
    assert_eq!(count(Mark::Included), 11);
    assert_eq!(count(Mark::Discretionary), 1);
    assert_eq!(count(Mark::Additional), 32);
    assert_eq!(count(Mark::AdditionalWithinLimit), 1);
}

#[test]
fn what_is_described_under_another_service_has_its_mark() {
    for service in Service::ALL {
        if let Some(parent) = service.terms().parent {
            assert_eq!(service.terms().mark, parent.terms().mark, "{service}");
            assert_eq!(
                service.terms().category,
                parent.terms().category,
                "{service}"
            );
        }
    }
}

#[test]
fn a_name_that_is_near_is_refused_with_a_suggestion() {
    for (given, message) in [
        (
            "azure_event_managment",
            "no service `azure_event_managment` in the document; perhaps `azure_event_management`",
        ),
        (
            "Worksop",
            "no service `Worksop` in the document; perhaps `workshops`",
        ),
        (
            "RSM addon",
            "no service `RSM addon` in the document; perhaps `rsm_add_on`",
        ),
        ("insurance", "no service `insurance` in the document"),
        ("", "no service `` in the document"),
    ] {
        let error = given.parse::<Service>().expect_err("no service's name");
        assert_eq!(error.to_string(), message);
        assert_eq!(error.given(), given);
    }
}

#[test]
fn what_one_section_says_of_one_service_is_in_its_row() {
    // The lines of a severity table, and its footnotes, are the table's.
    let of_a_table = [
        clauses::UER_SEV1_SITUATION_ATTENTION..=clauses::UER_FN3_DOWNGRADE,
        clauses::RR_SEV1_SITUATION..=clauses::RR_FN2_LANGUAGES,
        clauses::AEM_SEV1_SITUATION..=clauses::AEM_FN1_STOP_24X7,
    ];
    for (section, service) in [
        ("2.2 Reactive/RSM", Service::ReactiveSupportManagement),
        ("2.2 Reactive/RCA", Service::RootCauseAnalysis),
        ("2.2 Reactive/RSM add-on", Service::RsmAddOn),
        ("2.3 EDE", Service::EnhancedDesignatedEngineering),
        ("2.3 REDE", Service::ReactiveEnhancedDesignatedEngineering),
        ("2.3 UER", Service::UnifiedEnhancedResponse),
        ("2.3 Rapid Response", Service::RapidResponse),
        ("2.3 AEM", Service::AzureEventManagement),
        (
            "2.3 O365 Engineering Direct",
            Service::Office365EngineeringDirect,
        ),
        ("2.3 Developer Support", Service::DeveloperSupport),
        (
            "2.3 GitHub Engineering Direct",
            Service::GitHubEngineeringDirect,
        ),
        (
            "2.3 Support for Mission Critical",
            Service::SupportForMissionCritical,
        ),
        ("2.3 AED/1 Overview", Service::AzureEngineeringDirect),
        ("2.3 AED/2 Features", Service::AzureEngineeringDirect),
        ("2.3 AED/2.1 All customers", Service::AzureEngineeringDirect),
        (
            "2.3 AED/2.2 Extended features",
            Service::AzureEngineeringDirect,
        ),
        ("2.3 AED/3 Prerequisites", Service::AzureEngineeringDirect),
        ("2.3 MSCIR", Service::CybersecurityIncidentResponse),
    ] {
        let cited: BTreeSet<ClauseId> = service.clauses().collect();
        let said = Clause::all().filter(|clause| clause.section() == section);
        let said: Vec<ClauseId> = said.map(Clause::id).collect();
        assert!(!said.is_empty(), "{section}");
        for clause in said {
            let is_of_a_table = of_a_table.iter().any(|table| table.contains(&clause));
            assert!(
                is_of_a_table || cited.contains(&clause),
                "{service}: {clause}"
            );
        }
    }
}

#[test]
fn what_a_row_lists_is_in_the_order_of_the_document() {
    for service in Service::ALL {
        let terms = service.terms();
        assert!(clauses_of(terms.limits).is_sorted(), "{service}");
        assert!(clauses_of(terms.prerequisites).is_sorted(), "{service}");
        assert!(clauses_of(terms.exclusions).is_sorted(), "{service}");
        assert!(terms.also.is_sorted(), "{service}");

        let cited: Vec<ClauseId> = service.clauses().collect();
        for clause in terms.also {
            let times = cited.iter().filter(|cited| *cited == clause).count();
            assert_eq!(times, 1, "{service}: {clause} is in a cell");
        }
    }
}

fn clauses_of<T>(cells: &[Stated<T>]) -> Vec<ClauseId> {
    cells.iter().map(Stated::clause).collect()
}

/// The columns that [`shown`] shows.
const SHOWN: [&str; 24] = [
    "category",
    "mark",
    "price",
    "units",
    "limits",
    "draw_down",
    "included_hours",
    "staff",
    "delivery",
    "hours",
    "languages",
    "bought_for",
    "used_at",
    "channels",
    "response_times",
    "scope",
    "prerequisites",
    "ends_with",
    "exclusions",
    "flex",
    "credits",
    "travel",
    "exhibit",
    "last_request_days",
];

/// The row of a service, in the form of the rows above.
fn shown(service: Service) -> String {
    let terms = service.terms();
    let parent = terms.parent.map(Service::as_str);
    let head = [
        format!(
            "{}: {}, {}",
            service.as_str(),
            terms.category.value(),
            terms.mark.value()
        ),
        parent.map_or_else(String::new, |parent| format!(", under {parent}")),
        format!(", {}", terms.price.value()),
        format!(
            ", flex {}, credits {}",
            terms.flex.value(),
            terms.credits.value()
        ),
    ];
    let bought = [
        format!(
            " for {}, used {}",
            terms.bought_for.value(),
            terms.used_at.value()
        ),
        list(", needs", terms.prerequisites, ToString::to_string),
        cell(", ends with", terms.ends_with.as_ref()),
        list(", in", terms.units, ToString::to_string),
        list(", limit", terms.limits, |cell| limit(*cell)),
    ];
    let delivered = [
        delivery(terms),
        cell(", hours", terms.hours.as_ref()),
        cell(", travel", terms.travel.as_ref()),
        cell(", covers", terms.scope.as_ref()),
        cell(", exhibit", terms.exhibit.as_ref()),
        cell(", last request", terms.last_request_days.as_ref()),
        list(" not", terms.exclusions, exclusion),
    ];
    let people = [
        cell("draw_down", terms.draw_down.as_ref()),
        list("hours of", terms.included_hours, ToString::to_string),
        list("staff", terms.staff, ToString::to_string),
        list("by", terms.channels, ToString::to_string),
        cell("times", terms.response_times.as_ref()),
    ];
    let people: Vec<String> = people.into_iter().filter(|part| !part.is_empty()).collect();
    let people = match people.join(", ") {
        empty if empty.is_empty() => empty,
        people => format!(" {people}"),
    };
    [head.concat(), bought.concat(), delivered.concat(), people].concat()
}

fn cell<T: ToString>(label: &str, cell: Option<&Stated<T>>) -> String {
    cell.map_or_else(String::new, |cell| {
        format!("{label} {}", cell.value().to_string())
    })
}

fn list<T>(label: &str, cells: &[Stated<T>], show: impl Fn(&T) -> String) -> String {
    let values: Vec<String> = cells.iter().map(|cell| show(cell.value())).collect();
    if values.is_empty() {
        return String::new();
    }
    format!("{label} {}", values.join(" + "))
}

fn limit(limit: Limit) -> String {
    match limit {
        Limit::AtMost { count, what, per } => format!("{count} {what} per {per}"),
        Limit::InOrder => "in_order".to_owned(),
        other => panic!("a limit that no row of this test names: {other:?}"),
    }
}

fn delivery(terms: &ServiceTerms) -> String {
    let mode = terms.delivery.map(|delivery| *delivery.value());
    let mode = match mode.map(|mode| (mode.remote, mode.on_site)) {
        None => "no delivery".to_owned(),
        Some((true, OnSite::No)) => "remote only".to_owned(),
        Some((true, on_site)) => format!("remote or {on_site}"),
        Some((false, on_site)) => format!("on site only, {on_site}"),
    };
    let languages = match terms.languages.value() {
        Languages::EnglishAndCustomers => "english_and_customers".to_owned(),
        Languages::DeliverersOrEnglish => "deliverers_or_english".to_owned(),
        Languages::Only(languages) => {
            let codes: Vec<&str> = languages.iter().map(|language| language.code()).collect();
            format!("only {}", codes.join(" "))
        }
        other => panic!("languages that no row of this test names: {other:?}"),
    };
    format!(" {mode}, {languages}")
}

fn exclusion(exclusion: &Exclusion) -> String {
    match exclusion {
        Exclusion::Components(components) => {
            let names: Vec<&str> = components.iter().map(|one| one.as_str()).collect();
            format!("components {}", names.join(" "))
        }
        Exclusion::Of(excluded) => excluded.to_string(),
        other => panic!("an exclusion that no row of this test names: {other:?}"),
    }
}
