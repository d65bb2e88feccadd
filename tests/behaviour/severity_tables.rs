//! Every row of the severity tables, written out by hand from the source.

use std::collections::BTreeSet;

use unified_support::document::{
    AzureComponent, Channel, Cited, Clause, Clock, Duty, DutyOf, Footnote, ProductLine,
    ResponseRow, ResponseTable, Service, Severity, Situation, clauses,
};

/// What one row prints; times in minutes.
struct Row {
    table: ResponseTable,
    severity: Severity,
    situations: &'static [Situation],
    azure: i64,
    other: i64,
    attention: Option<(i64, Clock)>,
    effort: Clock,
    channels: &'static [Channel],
    microsoft: &'static [&'static str],
    customer: &'static [&'static str],
}

const PHONE_OR_WEB: &[Channel] = &[Channel::Phone, Channel::Web];

const ROWS: [Row; 10] = [
    Row {
        table: ResponseTable::Base,
        severity: Severity::One,
        situations: &[
            Situation::CriticalSystemsDown,
            Situation::BusinessAtRisk,
            Situation::CompleteLossOfCriticalApplication,
        ],
        azure: 15,
        other: 60,
        attention: Some((0, Clock::Elapsed)),
        effort: Clock::Elapsed,
        channels: PHONE_OR_WEB,
        microsoft: &[
            "assign_critical_situation_resource",
            "escalate_to_product_teams",
            "notify_microsoft_executives",
        ],
        customer: &[
            "notify_own_executives",
            "allot_resources_around_the_clock",
            "give_rapid_access_and_response",
        ],
    },
    Row {
        table: ResponseTable::Base,
        severity: Severity::A,
        situations: &[
            Situation::CriticalSystemsDegraded,
            Situation::SignificantLossOrDegradation,
        ],
        azure: 60,
        other: 60,
        attention: Some((60, Clock::Elapsed)),
        effort: Clock::Elapsed,
        channels: PHONE_OR_WEB,
        microsoft: &["oversee_critical_situation"],
        // No notice to executives at severity A.
        customer: &[
            "allot_resources_around_the_clock",
            "give_rapid_access_and_response",
        ],
    },
    Row {
        table: ResponseTable::Base,
        severity: Severity::B,
        situations: &[
            Situation::ModerateImpact,
            Situation::ModerateLossOrDegradation,
            Situation::WorkCanReasonablyGoOn,
        ],
        azure: 120,
        other: 120,
        attention: Some((120, Clock::BusinessHours)),
        effort: Clock::BusinessHours,
        channels: PHONE_OR_WEB,
        microsoft: &[],
        customer: &["allot_resources_to_keep_pace", "answer_for_change_control"],
    },
    Row {
        table: ResponseTable::Base,
        severity: Severity::C,
        situations: &[Situation::MinimalImpact, Situation::WorkLargelyGoesOn],
        azure: 240,
        other: 240,
        attention: Some((240, Clock::BusinessHours)),
        effort: Clock::BusinessHours,
        channels: PHONE_OR_WEB,
        microsoft: &[],
        customer: &["give_accurate_contact_details", "reply"],
    },
    Row {
        table: ResponseTable::UnifiedEnhancedResponse,
        severity: Severity::One,
        situations: &[
            Situation::CriticalSystemsDown,
            Situation::BusinessAtRisk,
            Situation::CompleteLossOfCriticalApplication,
        ],
        azure: 15,
        other: 30,
        attention: Some((0, Clock::Elapsed)),
        effort: Clock::Elapsed,
        channels: PHONE_OR_WEB,
        microsoft: &[
            "assign_senior_incident_manager",
            "escalate_to_product_teams",
            "notify_microsoft_executives",
        ],
        customer: &[
            "notify_own_executives",
            "allot_resources_around_the_clock",
            "give_rapid_access_and_response",
        ],
    },
    Row {
        table: ResponseTable::UnifiedEnhancedResponse,
        severity: Severity::A,
        situations: &[
            Situation::CriticalSystemsDegraded,
            Situation::SignificantLossOrDegradation,
        ],
        azure: 30,
        other: 30,
        attention: Some((30, Clock::Elapsed)),
        effort: Clock::Elapsed,
        channels: PHONE_OR_WEB,
        microsoft: &["assign_senior_incident_manager"],
        customer: &[
            "allot_resources_around_the_clock",
            "give_rapid_access_and_response",
        ],
    },
    Row {
        table: ResponseTable::RapidResponse,
        severity: Severity::One,
        situations: &[
            Situation::CriticalSystemsDown,
            Situation::BusinessAtRisk,
            Situation::CompleteLossOfCriticalApplication,
            Situation::KeyProcessLost,
        ],
        azure: 15,
        other: 15,
        attention: Some((15, Clock::Elapsed)),
        effort: Clock::Elapsed,
        channels: &[Channel::ServicePortal],
        microsoft: &[
            "give_access_to_specialists",
            "escalate_to_cloud_operations",
            "notify_microsoft_executives",
        ],
        customer: &[
            "notify_own_executives",
            "allot_resources_around_the_clock",
            "give_rapid_access_and_response",
        ],
    },
    Row {
        table: ResponseTable::RapidResponse,
        severity: Severity::A,
        situations: &[
            Situation::CriticalSystemsDegraded,
            Situation::SignificantLossOrDegradation,
        ],
        azure: 15,
        other: 15,
        attention: None,
        effort: Clock::Elapsed,
        channels: &[Channel::ServicePortal],
        // The cells of severity 1 run on beside this row.
        microsoft: &[
            "give_access_to_specialists",
            "escalate_to_cloud_operations",
            "notify_microsoft_executives",
        ],
        customer: &[
            "notify_own_executives",
            "allot_resources_around_the_clock",
            "give_rapid_access_and_response",
        ],
    },
    Row {
        table: ResponseTable::AzureEventManagement,
        severity: Severity::One,
        situations: &[
            Situation::CriticalSystemsDown,
            Situation::BusinessAtRisk,
            Situation::CompleteLossOfCriticalApplication,
            Situation::KeyProcessLost,
        ],
        azure: 15,
        other: 15,
        attention: Some((15, Clock::Elapsed)),
        effort: Clock::Elapsed,
        channels: &[Channel::AzurePortal],
        microsoft: AEM_MICROSOFT,
        customer: &[
            "notify_own_executives",
            "allot_resources_around_the_clock",
            "give_rapid_access_and_response",
        ],
    },
    Row {
        table: ResponseTable::AzureEventManagement,
        severity: Severity::A,
        situations: &[
            Situation::CriticalSystemsDegraded,
            Situation::SignificantLossOrDegradation,
        ],
        azure: 15,
        other: 15,
        attention: None,
        effort: Clock::Elapsed,
        channels: &[Channel::AzurePortal],
        microsoft: AEM_MICROSOFT,
        customer: &[
            "notify_own_executives",
            "allot_resources_around_the_clock",
            "give_rapid_access_and_response",
        ],
    },
];

/// The first four are printed beside severity 1, the others beside severity A.
const AEM_MICROSOFT: &[&str] = &[
    "escalate_within_microsoft",
    "assign_critical_situation_resource",
    "give_access_to_specialists",
    "escalate_to_product_teams",
    "assign_engineers_who_know_solution",
    "notify_microsoft_executives",
];

#[test]
fn every_row_is_as_printed() {
    for printed in ROWS {
        let row = printed.table.row(printed.severity).unwrap();
        let place = format!("{} {}", row.table(), row.severity());
        let situations: Vec<_> = row.situations().iter().map(|one| *one.value()).collect();
        assert_eq!(situations, printed.situations, "{place}");

        let minutes = |line| row.first_response(line).value().num_minutes();
        assert_eq!(minutes(ProductLine::Azure), printed.azure, "{place}");
        assert_eq!(minutes(ProductLine::Other), printed.other, "{place}");
        let attention = row.attention().map(Cited::value);
        let attention = attention.map(|cell| (cell.within().num_minutes(), cell.clock()));
        assert_eq!(attention, printed.attention, "{place}");
        assert_eq!(*row.effort().value(), printed.effort, "{place}");
        assert_eq!(*row.channels().value(), printed.channels, "{place}");

        assert_eq!(names(row.microsoft_duties()), printed.microsoft, "{place}");
        assert_eq!(names(row.customer_duties()), printed.customer, "{place}");
    }
}

fn names(duties: impl Iterator<Item = &'static Duty>) -> Vec<&'static str> {
    duties.map(|duty| duty.name().as_str()).collect()
}

#[test]
fn the_tables_have_no_other_rows() {
    let rows = ResponseTable::ALL.iter().flat_map(|table| table.rows());
    let places: Vec<_> = rows.map(|row| (row.table(), row.severity())).collect();
    let printed: Vec<_> = ROWS.iter().map(|row| (row.table, row.severity)).collect();
    assert_eq!(places, printed);

    let without_b_and_c = ResponseTable::ALL
        .iter()
        .map(|table| table.bc_not_covered());
    assert_eq!(
        without_b_and_c.collect::<Vec<_>>(),
        [
            None,
            Some(clauses::UER_BC_NOT_COVERED),
            Some(clauses::RR_BC_NOT_COVERED),
            Some(clauses::AEM_BC_NOT_COVERED),
        ],
    );
}

/// Where several clauses could be meant, the one printed in the cell is cited.
#[test]
fn cells_cite_what_is_printed_in_them() {
    let row = |table: ResponseTable, severity| table.row(severity).unwrap();
    let response = |row: &ResponseRow, line| row.first_response(line).source().clause();

    let uer = row(ResponseTable::UnifiedEnhancedResponse, Severity::One);
    assert_eq!(
        response(uer, ProductLine::Azure),
        Some(clauses::UER_SEV1_AZURE_15_MIN)
    );
    assert_eq!(
        response(uer, ProductLine::Other),
        Some(clauses::UER_SEV1_OTHER_30_MIN)
    );
    assert_eq!(uer.channels().clause(), clauses::UER_SEV1_CUSTOMER_DUTIES);

    let aem = row(ResponseTable::AzureEventManagement, Severity::A);
    let target = response(aem, ProductLine::Other);
    assert_eq!(target, Some(clauses::AEM_SEVA_RESPONSE_15_MIN));
    assert_eq!(
        aem.effort().source().clause(),
        Some(clauses::AEM_24X7_EFFORT)
    );

    let rapid = row(ResponseTable::RapidResponse, Severity::A);
    let target = response(rapid, ProductLine::Azure);
    assert_eq!(target, Some(clauses::RR_SEVA_RESPONSE_15_MIN));
    assert!(!rapid.depends_on_product());
}

#[test]
fn azure_lines_leave_out_what_the_footnotes_name() {
    let names = |table: ResponseTable| {
        let exclusions = table.azure_line_exclusions()?;
        let components = exclusions.value().iter().copied().map(AzureComponent::name);
        Some((
            exclusions.source().to_string(),
            components.collect::<Vec<_>>(),
        ))
    };
    let (clause, components) = names(ResponseTable::Base).unwrap();
    assert_eq!(clause, "2.2/fn1-azure-exclusions");
    assert_eq!(
        components,
        [
            "Azure StorSimple",
            "GitHub AE",
            "Azure Communication Services",
            "Billing & Subscription Management",
        ],
    );
    let (clause, components) = names(ResponseTable::UnifiedEnhancedResponse).unwrap();
    assert_eq!(clause, "2.3/uer-fn1-azure-exclusions");
    assert_eq!(
        components,
        [
            "US Gov Clouds",
            "Azure StorSimple",
            "GitHub AE",
            "A40",
            "Azure Media Services",
            "Azure Stack",
            "Test Base for M365",
            "Microsoft Mesh",
            "Universal Print",
        ],
    );
    assert_eq!(names(ResponseTable::RapidResponse), None);
    assert_eq!(names(ResponseTable::AzureEventManagement), None);
}

#[test]
fn footnotes_are_as_printed() {
    let footnotes = |table: ResponseTable| -> Vec<_> {
        let footnotes = table.footnotes().iter();
        footnotes
            .map(|note| (*note.value(), note.clause()))
            .collect()
    };
    assert_eq!(
        footnotes(ResponseTable::Base),
        [
            (Footnote::AzureLineExclusions, clauses::FN1_AZURE_EXCLUSIONS),
            (
                Footnote::CriticalSituationManagers,
                clauses::FN2_CRITSIT_ROLE
            ),
            (
                Footnote::SeverityMayBeLowered,
                clauses::FN3_SEVERITY_DOWNGRADE
            ),
            (Footnote::BusinessHours, clauses::FN4_BUSINESS_HOURS),
            (
                Footnote::BusinessHoursByCountry,
                clauses::FN4_COUNTRY_VARIATION
            ),
        ],
    );
    assert_eq!(
        footnotes(ResponseTable::UnifiedEnhancedResponse),
        [
            (
                Footnote::AzureLineExclusions,
                clauses::UER_FN1_AZURE_EXCLUSIONS
            ),
            (Footnote::IncidentManagers, clauses::UER_FN2_EIM_ROLE),
            (Footnote::SeverityMayBeLowered, clauses::UER_FN3_DOWNGRADE),
        ],
    );
    assert_eq!(
        footnotes(ResponseTable::RapidResponse),
        [
            (Footnote::ReducedService, clauses::RR_FN1_REDUCED_SERVICE),
            (Footnote::Languages, clauses::RR_FN2_LANGUAGES),
        ],
    );
    assert_eq!(
        footnotes(ResponseTable::AzureEventManagement),
        [
            (Footnote::StopContinuousEffort, clauses::AEM_FN1_STOP_24X7),
            (Footnote::Languages, clauses::AEM_ENGLISH_ONLY),
        ],
    );
}

/// Every clause under the heading of the base table is cited by it, and of the others as many as are counted in the source:
/// those of their tables, and the portals and languages of Rapid Response and AEM.
#[test]
fn tables_cite_all_of_their_clauses() {
    let cited = |table: ResponseTable| table.clauses().collect::<BTreeSet<_>>();
    let of_heading =
        Clause::all().filter(|clause| clause.section() == "2.2 Reactive/Severity table");
    assert_eq!(
        cited(ResponseTable::Base),
        of_heading.map(Clause::id).collect()
    );

    let counts = ResponseTable::ALL.iter().map(|table| cited(*table).len());
    assert_eq!(counts.collect::<Vec<_>>(), [39, 17, 13, 15]);
    let all: BTreeSet<_> = ResponseTable::ALL
        .iter()
        .flat_map(|table| table.clauses())
        .collect();
    assert_eq!(
        all.len(),
        39 + 17 + 13 + 15,
        "no two tables cite the same clause"
    );
}

/// A portal that a row names is one that the customer owes it to use.
#[test]
fn portals_of_rows_are_duties_of_their_services() {
    let portals = [
        (Service::RapidResponse, "submit_on_service_portal"),
        (Service::AzureEventManagement, "submit_on_azure_portal"),
    ];
    for (service, name) in portals {
        let mut duties = DutyOf::Service(service).duties();
        let duty = duties.find(|duty| duty.name() == name).unwrap();
        let tables = ResponseTable::ALL.iter();
        let mut rows = tables
            .filter(|table| table.service() == service)
            .flat_map(|table| table.rows());
        assert!(rows.all(|row| row.channels().clause() == duty.clause()));
    }
}
