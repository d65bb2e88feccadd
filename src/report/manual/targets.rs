//! The page of targets, figures and limits.

use core::fmt::{self, Write};
use std::{
    format,
    string::{String, ToString},
    vec::Vec,
};

use super::{
    hold,
    markdown::{
        capitalised, clause, clauses, item, joined, plain, readings_of, table, told, unlinked,
    },
};
use crate::{
    document::{
        Amendable, CancellationBand, Cell, Cited, ClauseId, Clock, Column, Duty, DutyOf, Milestone,
        ProductLine, ResponseRow, ResponseTable, STANDARD_HOURS, Service, Severity, Span, Within,
        clauses::SEVERITY_TABLES_ESTIMATED,
        figures::{self, Figure},
        lists,
    },
    report::{english::English, language::Tongue, sheet::told_cell},
};

#[test]
fn the_page_tells_every_target_and_limit() {
    let parts = [
        introduction(),
        responses(),
        cancellation(),
        figures(),
        services(),
        duties(),
        lists(),
        amendments(),
    ];
    hold("targets", &parts.join("\n"));
}

fn introduction() -> String {
    let amendable = item("Amendable", "document::Amendable");
    format!(
        "Every figure and limit that the services description states, each with the clause that states it.\n\n\
         These are response and attention times, notice of a cancellation, amounts, shares, hours, days and numbers, and what it \
         enumerates. Each row stands in this library as it stands here. Where a clause leaves open how its figure counts, the last \
         column names the [readings](mod@crate::manual::readings) that settle it. An amendment of an order may take the place of \
         some ({amendable}), which the [last table](#amendments) lists.\n"
    )
}

/// What an amendment of an order may replace, by each kind.
fn amendments() -> String {
    let rows = Amendable::ALL.iter().map(|kind| {
        let name = format!("`{kind}`");
        [name, clauses(kind.clauses())]
    });
    let table = table(["by", "clauses"], rows);
    format!(
        "# Amendments\n\nWhat an amendment of an order may replace, for good or on some dates only, and what it then gives.\n\n{table}"
    )
}

fn responses() -> String {
    let estimated = clause(SEVERITY_TABLES_ESTIMATED);
    let mut text = format!(
        "# Response times\n\nThese are estimates by the document's own word ({estimated}).\n"
    );
    for table in ResponseTable::ALL {
        text.push_str(&response_table(*table));
    }
    text
}

fn response_table(of: ResponseTable) -> String {
    let name = format!("{of:?}");
    let link = item(
        &format!("ResponseTable::{name}"),
        &format!("document::ResponseTable::{name}"),
    );
    let service = service(of.service());
    let rows = of.rows().flat_map(response_rows);
    let table = table(["severity", "what", "value", "clause", "readings"], rows);
    let mut text = format!(
        "\n## {}\n\nThe table {link} of {service}.\n\n{table}",
        of.service().name()
    );
    if let Some(exclusions) = of.azure_line_exclusions() {
        let names = joined(exclusions.value().iter().map(|one| one.name().to_string()));
        let by = cited(exclusions);
        write!(
            text,
            "\nThe line of Azure leaves out {names} ({}).\n",
            clause(by)
        )
        .expect("a text");
    }
    if let Some(by) = of.bc_not_covered() {
        write!(
            text,
            "\nSeverity B and C have no row here; the base table holds for them ({}).\n",
            clause(by)
        )
        .expect("a text");
    }
    text
}

fn response_rows(row: &ResponseRow) -> Vec<[String; 5]> {
    let cell = |what: &str, value: String, by: ClauseId| {
        [
            row.severity().to_string(),
            what.to_string(),
            value,
            clause(by),
            readings_of(by),
        ]
    };
    let mut cells = Vec::new();
    let lines: &[(ProductLine, &str)] = if row.depends_on_product() {
        &[
            (ProductLine::Azure, "first call response, Azure"),
            (
                ProductLine::Other,
                "first call response, all other products",
            ),
        ]
    } else {
        &[(ProductLine::Other, "first call response")]
    };
    for (line, what) in lines {
        let target = row.first_response(*line);
        cells.push(cell(what, told(target.value()), cited(target)));
    }
    if let Some(attention) = row.attention() {
        let (within, clock) = (attention.value().within(), attention.value().clock());
        let value = if within.is_zero() {
            "at once".to_string()
        } else {
            format!("{}{}", told(&within), counted(clock))
        };
        cells.push(cell("attention", value, cited(attention)));
    }
    let effort = row.effort();
    cells.push(cell(
        "work on the incident",
        told(effort.value()),
        cited(effort),
    ));
    cells
}

/// What counts a time, where that is not all of it.
fn counted(clock: Clock) -> String {
    match clock {
        Clock::Elapsed => String::new(),
        Clock::BusinessHours => format!(" {}", told(&clock)),
    }
}

fn cited<T>(value: &Cited<T>) -> ClauseId {
    value.source().clause().expect("the document states it")
}

fn cancellation() -> String {
    let band = item("CancellationBand", "document::CancellationBand");
    let rows = CancellationBand::all().map(|stated| {
        let (band, by) = (stated.value(), cited(stated));
        let notice = match (band.least_days(), band.most_days()) {
            (Some(least), Some(most)) => format!("{least} to {most} days"),
            (Some(least), None) => format!("{least} days or more"),
            (None, Some(most)) => {
                format!("{most} days or less, and after the first day of delivery")
            }
            (None, None) => "any".to_string(),
        };
        [notice, told(&band.rate()), clause(by), readings_of(by)]
    });
    let table = table(["notice", "cost, of the price", "clause", "readings"], rows);
    format!(
        "# Cancellation\n\nWhat the cancellation of a scheduled service costs, by the days from it to the first day of delivery ({band}).\n\n{table}"
    )
}

fn figures() -> String {
    let module = "[`figures`](mod@crate::document::figures)";
    let standard = [
        item("STANDARD_HOURS", "document::STANDARD_HOURS"),
        format!("{} local time", STANDARD_HOURS.value()),
        "The business hours that hold where nothing else is stated, from Monday to Friday but on public holidays.".to_string(),
        clause(cited(&STANDARD_HOURS)),
        readings_of(cited(&STANDARD_HOURS)),
    ];
    let rows = figures::listed().map(|figure| {
        [
            item(figure.name, &format!("document::figures::{}", figure.name)),
            format!("{} {}", value(&figure.value), figure.unit),
            plain(&unlinked(figure.says)),
            clause(figure.clause),
            readings_of(figure.clause),
        ]
    });
    let table = table(
        [
            "figure",
            "value",
            "what it is or limits",
            "clause",
            "readings",
        ],
        [standard].into_iter().chain(rows),
    );
    format!("# Figures of the text\n\nThose that no table holds ({module}).\n\n{table}")
}

fn value(figure: &Figure) -> String {
    match figure {
        Figure::Share(rate) => told(rate),
        Figure::Amount(amount) => told(amount),
        Figure::Count(count) => told(count),
        Figure::Hours(hours) => hours.to_string(),
    }
}

fn services() -> String {
    let rows = Service::ALL.iter().flat_map(|of| {
        let cells = of.terms().cells();
        cells.filter_map(|cell| {
            let what = match cell.column {
                Column::Limits => "quantity",
                Column::DrawDown => "hours drawn down",
                Column::IncludedHours => "included hours",
                Column::Hours => "available",
                _ => return None,
            };
            let (what, limit, by) = (what.to_string(), Told(cell).to_string(), cell.clause);
            Some([service(*of), what, limit, clause(by), readings_of(by)])
        })
    });
    let rows = table(["service", "what", "limit", "clause", "readings"], rows);
    let terms = item("ServiceTerms", "document::ServiceTerms");
    format!(
        "# Limits of services\n\nHow much of a service there may be, and when it is available, by the catalogue ({terms}).\n\n{rows}\n{}",
        last_requests()
    )
}

/// What a cell of the catalogue says.
struct Told(Cell);

impl fmt::Display for Told {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        told_cell::<English>(self.0, f)
    }
}

/// Until when services are requested: a row for each number of days.
fn last_requests() -> String {
    let mut stated: Vec<((u16, ClauseId), Vec<Service>)> = Vec::new();
    for service in Service::ALL {
        let Some(days) = service.terms().last_request_days else {
            continue;
        };
        let key = (*days.value(), days.clause());
        match stated.iter_mut().find(|(known, _)| *known == key) {
            Some((_, services)) => services.push(*service),
            None => stated.push((key, [*service].into())),
        }
    }
    let rows = stated.iter().map(|((days, by), services)| {
        [
            format!("{} days", told(days)),
            joined(services.iter().map(|one| service(*one))),
            clause(*by),
            readings_of(*by),
        ]
    });
    let table = table(
        [
            "before the Work Order expires",
            "services",
            "clause",
            "readings",
        ],
        rows,
    );
    format!(
        "The delivery of a service is requested so long before the Work Order expires at the latest:\n\n{table}"
    )
}

fn service(service: Service) -> String {
    format!(
        "[{}](crate::document::Service::{service:?})",
        service.name()
    )
}

fn duties() -> String {
    let duty = item("Duty", "document::Duty");
    let rows = Duty::all().filter_map(|duty| {
        let within = within(duty.within()?);
        let by = duty.clause();
        let party = capitalised(English::party(duty.party()));
        let what = English::duty(duty.name());
        Some([
            party,
            what,
            within,
            belongs_to(duty),
            clause(by),
            readings_of(by),
        ])
    });
    let table = table(
        [
            "who",
            "does what",
            "by when",
            "comes with",
            "clause",
            "readings",
        ],
        rows,
    );
    format!(
        "# Times within which something is done\n\nThe duties of both sides that have a time ({duty}); on an exact fit they are done in time. The \
         first response is not among them.\n\n{table}"
    )
}

/// What a duty comes with, and the severities for which it is owed.
fn belongs_to(duty: &Duty) -> String {
    let of = match duty.of() {
        DutyOf::Support => "support as a whole".to_string(),
        DutyOf::Service(of) => service(of),
        DutyOf::Table(table) => service(table.service()),
    };
    let severities = duty.severities().iter().map(Severity::to_string);
    match joined(severities) {
        none if none.is_empty() => of,
        severities => format!("{of}, severity {severities}"),
    }
}

fn within(within: Within) -> String {
    match within {
        Within::After { span, milestone } => format!(
            "within {} after {}",
            self::span(span),
            milestone_words(milestone)
        ),
        Within::Before { span, milestone } => format!(
            "{} or more before {}",
            self::span(span),
            milestone_words(milestone)
        ),
        Within::Until(milestone) => format!("before {}", milestone_words(milestone)),
        Within::FirstDays { days, milestone } => format!(
            "in the first {days} days from {}",
            milestone_words(milestone)
        ),
        Within::EveryQuarter => "once in every quarter".to_string(),
    }
}

fn span(span: Span) -> String {
    match span {
        Span::Time { time, clock } => {
            format!("{}{}", told(&time), clock.map(counted).unwrap_or_default())
        }
        Span::CalendarDays(days) => format!("{days} calendar days"),
        Span::BusinessDays(days) => format!("{days} business days"),
        Span::CalendarWeeks(weeks) => format!("{weeks} calendar weeks"),
    }
}

const fn milestone_words(milestone: Milestone) -> &'static str {
    match milestone {
        Milestone::IncidentReport => "the report of the incident",
        Milestone::MicrosoftRequest => "Microsoft's request",
        Milestone::IncidentClosure => "the closure of the incident",
        Milestone::RequestOrMitigation => "the later of the request and the incident's mitigation",
        Milestone::ContractConclusion => "the conclusion of the contract",
        Milestone::TermStart => "the start of the term",
        Milestone::OrderExpiry => "the expiry of the Work Order",
        Milestone::OnboardingEnd => "the end of onboarding",
        Milestone::EventStart => "the start of the event",
    }
}

fn lists() -> String {
    let module = "[`lists`](mod@crate::document::lists)";
    let mut rows = Vec::new();
    for (list, listed) in lists::ALL.iter().zip(lists::LISTED) {
        let says = format!(
            "{} {}{}",
            item(
                listed.type_name,
                &format!("document::lists::{}", listed.type_name)
            ),
            unlinked(listed.says),
            if list.is_closed() {
                ""
            } else {
                " *These are examples.*"
            }
        );
        for (place, (value, (_, says_of_value))) in
            list.values().iter().zip(listed.values).enumerate()
        {
            let first = if place == 0 {
                says.clone()
            } else {
                String::new()
            };
            rows.push([
                first,
                plain(&unlinked(says_of_value)),
                clauses(&[value.clause()]),
            ]);
        }
    }
    let table = table(["list", "value", "clause"], rows);
    format!(
        "# Lists of the text\n\nWhat the document enumerates outside its tables ({module}). A list is complete unless it says otherwise.\n\n{table}"
    )
}
