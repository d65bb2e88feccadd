//! Which duties come with which offering, at each severity, against a table of its own.

use super::*;
use unified_support::document::{Occasion, Party};

use Severity::{A, B, C, One};

/// What comes with problem resolution support, its management and the order as a whole at any severity; a star marks those of
/// the customer's, a plus those of others than the parties.
const ALWAYS: &str = "
    +support_own_product *state_business_impact set_severity_with_customer
    *know_and_reproduce_problem *know_products_and_environment *help_to_find_and_fix_problem
";

const ONE: &str = "
    assign_critical_situation_resource escalate_to_product_teams notify_microsoft_executives
    *notify_own_executives *allot_resources_around_the_clock *give_rapid_access_and_response
    start_enhanced_escalation keep_technical_progress give_status_updates give_action_plan
";

const SEVERITY_A: &str = "
    oversee_critical_situation *allot_resources_around_the_clock *give_rapid_access_and_response
    start_enhanced_escalation keep_technical_progress give_status_updates give_action_plan
";

const SEVERITY_B: &str = "
    *allot_resources_to_keep_pace *answer_for_change_control manage_incident give_escalation_updates
";

const SEVERITY_C: &str = "
    *give_accurate_contact_details *reply manage_incident give_escalation_updates
";

const UER_ONE: &str = "
    *report_by_phone_or_web route_with_faster_response assign_incident_management_team
    be_reachable_by_e_mail keep_technical_progress give_status_updates give_escalation_updates
    give_action_plan review_incident_handling
    assign_senior_incident_manager escalate_to_product_teams notify_microsoft_executives
    *notify_own_executives *allot_resources_around_the_clock *give_rapid_access_and_response
";

const UER_A: &str = "
    *report_by_phone_or_web route_with_faster_response assign_incident_management_team
    be_reachable_by_e_mail keep_technical_progress give_status_updates give_escalation_updates
    give_action_plan
    assign_senior_incident_manager *allot_resources_around_the_clock *give_rapid_access_and_response
";

const RAPID_RESPONSE: &str = "
    *submit_on_service_portal route_to_rapid_response_engineers keep_main_responsibility
    give_access_to_specialists escalate_to_cloud_operations notify_microsoft_executives
    *notify_own_executives *allot_resources_around_the_clock *give_rapid_access_and_response
";

/// What Rapid Response brings beside its table names no severity.
const RAPID_ANY: &str = "
    *submit_on_service_portal route_to_rapid_response_engineers keep_main_responsibility
";

const EVENT_ANY: &str = "
    be_available_around_the_clock *submit_on_azure_portal *write_aem_in_case_description
";

const EVENT: &str = "
    be_available_around_the_clock *submit_on_azure_portal *write_aem_in_case_description
    escalate_within_microsoft assign_critical_situation_resource give_access_to_specialists
    escalate_to_product_teams assign_engineers_who_know_solution notify_microsoft_executives
    *notify_own_executives *allot_resources_around_the_clock *give_rapid_access_and_response
";

/// AED's sections speak of incidents of whatever severity.
const DIRECT: &str = "
    triage_to_specialists respond_through_rapid_response_engineers escalate_to_engineering
    manage_crisis_around_the_clock
";

const EXTENDED: &str = "
    answer_monitors_around_the_clock ask_for_support_case send_tailored_messages
    help_with_self_mitigation
";

const ENGINEER: &str = "
    take_part_in_resolution *open_incidents *take_part_in_diagnosis *supply_troubleshooting_data
";

fn names(tables: &[&str]) -> Vec<String> {
    let names = tables.iter().flat_map(|table| table.split_whitespace());
    let mut names: Vec<_> = names.map(str::to_owned).collect();
    names.sort_unstable();
    names
}

fn found(engine: &Engine, log: &IncidentLog, place: &str) -> Vec<String> {
    let course = course_of(engine, place, log, at("06-15 10:05"));
    let duties = course.duties.iter().map(|owed| owed.duty);
    let mut names: Vec<_> = duties
        .map(|duty| {
            let mark = match duty.party() {
                Party::Microsoft => "",
                Party::Customer => "*",
                _ => "+",
            };
            format!("{mark}{}", duty.name())
        })
        .collect();
    names.sort_unstable();
    names
}

const fn base(severity: Severity) -> &'static str {
    match severity {
        One => ONE,
        A => SEVERITY_A,
        B => SEVERITY_B,
        C => SEVERITY_C,
    }
}

#[test]
fn each_offering_brings_its_duties_at_the_severities_that_it_covers() {
    const NONE: [&str; 0] = [];
    type Table = [&'static [&'static str]; 4];
    let rapid = Service::RapidResponse;
    let cases: [(&[Service], Table); 6] = [
        (&[], [&NONE; 4]),
        (
            &[Service::UnifiedEnhancedResponse],
            [&[UER_ONE], &[UER_A], &NONE, &NONE],
        ),
        (
            &[rapid],
            [
                &[RAPID_RESPONSE],
                &[RAPID_RESPONSE],
                &[RAPID_ANY],
                &[RAPID_ANY],
            ],
        ),
        (
            &[Service::AzureEventManagement],
            [&[EVENT], &[EVENT], &[EVENT_ANY], &[EVENT_ANY]],
        ),
        (
            &[rapid, Service::AzureEngineeringDirect],
            [
                &[RAPID_RESPONSE, DIRECT],
                &[RAPID_RESPONSE, DIRECT],
                &[RAPID_ANY, DIRECT],
                &[RAPID_ANY, DIRECT],
            ],
        ),
        (
            &[Service::ReactiveEnhancedDesignatedEngineering],
            [&[ENGINEER]; 4],
        ),
    ];
    for (held, table) in cases {
        let engine = holding(held, Readings::default());
        for (severity, expected) in Severity::ALL.into_iter().zip(table) {
            let log = log(covered(severity, "06-15 10:00"), []);
            let all = [&[ALWAYS, base(severity)], expected].concat();
            let expected = names(&all);
            assert_eq!(
                found(&engine, &log, "paris"),
                expected,
                "{held:?} {severity}"
            );
        }
    }
}

#[test]
fn only_customers_with_the_extended_features_of_aed_have_them() {
    let held = [Service::RapidResponse, Service::AzureEngineeringDirect];
    let engine = with_extended_features(order(&held)).engine();
    let log = log(covered(B, "06-15 10:00"), []);
    let expected = names(&[ALWAYS, SEVERITY_B, RAPID_ANY, DIRECT, EXTENDED]);
    assert_eq!(found(&engine, &log, "paris"), expected);
}

#[test]
fn aed_without_rapid_response_brings_nothing() {
    let engine = holding(&[Service::AzureEngineeringDirect], Readings::default());
    for severity in Severity::ALL {
        let log = log(covered(severity, "06-15 10:00"), []);
        let expected = names(&[ALWAYS, base(severity)]);
        assert_eq!(found(&engine, &log, "paris"), expected, "{severity}");
    }
}

#[test]
fn an_event_that_is_not_on_brings_nothing() {
    let engine = holding(&[Service::AzureEventManagement], Readings::default());
    // The event ends on Friday, 19 June.
    let log = log(covered(One, "06-20 10:00"), []);
    let course = course_of(&engine, "paris", &log, at("06-20 10:05"));
    let of_event = Occasion::DuringEvent;
    let mut occasions = course.duties.iter().map(|duty| duty.duty.occasion());
    assert!(occasions.all(|occasion| occasion != of_event));
    let expected = TimeDelta::minutes(15);
    assert_eq!(governing(&course).deadline.target, expected);
    let clause = governing(&course).clause.expect("a clause");
    assert_eq!(clause.as_str(), "2.2/sev1-azure-15-min");
}

#[test]
fn an_engineer_is_there_where_and_while_one_is_bought() {
    let service = Service::ReactiveEnhancedDesignatedEngineering;
    let name = "take_part_in_resolution";
    let held = holding(&[service], Readings::default());
    let log_of = |submitted_at| log(covered(A, submitted_at), []);
    let count = |engine: &Engine, place: &str| {
        let course = course_of(engine, place, &log_of("06-15 10:00"), at("06-15 10:05"));
        duties(&course, name).len()
    };
    assert_eq!(count(&held, "paris"), 1);
    assert_eq!(count(&held, "tokyo"), 0);
    // The purchase ran until the day before, or runs from the day after on.
    for (first_day, last_day, expected) in [
        ("2026-01-01", "2026-06-14", 0),
        ("2026-01-01", "2026-06-15", 1),
        ("2026-06-15", "2026-12-31", 1),
        ("2026-06-16", "2026-12-31", 0),
    ] {
        let mut bought = purchase(service);
        (bought.first_day, bought.last_day) = (date(first_day), date(last_day));
        let engine = order(&[]).with_purchase(bought).engine();
        assert_eq!(
            count(&engine, "paris"),
            expected,
            "{first_day} to {last_day}"
        );
    }
    // Another product than those that the order lists.
    let other = covered(A, "06-15 10:00").with_product_name("Windows Server");
    let course = course_of(&held, "paris", &log(other, []), at("06-15 10:05"));
    assert_eq!(duties(&course, name).len(), 0);
}

#[test]
fn an_engineer_takes_part_in_business_hours_and_changes_no_time() {
    let service = Service::ReactiveEnhancedDesignatedEngineering;
    let (held, not_held) = (
        holding(&[service], Readings::default()),
        holding(&[], Readings::default()),
    );
    for severity in Severity::ALL {
        let log = log(covered(severity, "06-15 17:00"), []);
        let (closing, opening) = (at("06-15 17:30"), at("06-16 09:00"));
        for (as_of, is_open, changes_at) in [
            (closing - NANOSECOND, true, closing),
            (closing, false, opening),
            (opening - NANOSECOND, false, opening),
        ] {
            let course = course_of(&held, "paris", &log, as_of);
            let duty = duty(&course, "take_part_in_resolution");
            let on_request = severity > A;
            assert_eq!(duty.standing == Standing::Awaited, on_request, "{severity}");
            let hours = duty.hours.as_ref().expect("business hours");
            assert_eq!((hours.open, hours.changes_at), (is_open, Some(changes_at)));
            assert_eq!(hours.clause.as_str(), "2.3/rede-business-hours");
            let without = course_of(&not_held, "paris", &log, as_of);
            assert_eq!(course.first_response, without.first_response);
        }
    }
}

#[test]
fn offerings_come_and_go_with_the_severity() {
    let engine = holding(&[Service::UnifiedEnhancedResponse], Readings::default());
    let log = log(
        covered(B, "06-15 10:00"),
        [
            ("06-15 11:00", Kind::SeverityChangeGranted(A)),
            ("06-15 12:00", Kind::Downgraded(B)),
        ],
    );
    let commitments = |as_of| {
        let course = course_of(&engine, "paris", &log, at(as_of));
        let responses = course.first_response.iter();
        responses
            .map(|one| (one.commitment.as_str(), one.deadline.due))
            .collect::<Vec<_>>()
    };
    assert_eq!(
        commitments("06-15 10:30"),
        [("base", Some(at("06-15 12:00")))]
    );
    assert_eq!(
        commitments("06-15 11:30"),
        [
            ("unified_enhanced_response", Some(at("06-15 11:30"))),
            ("base", Some(at("06-15 12:00"))),
        ]
    );
    assert_eq!(
        commitments("06-15 12:30"),
        [("base", Some(at("06-15 14:00")))]
    );
    let course = course_of(&engine, "paris", &log, at("06-15 12:30"));
    let managers = duty(&course, "assign_senior_incident_manager");
    let ended = Standing::Ended {
        at: at("06-15 12:00"),
    };
    assert_eq!(
        (managers.from, managers.standing),
        (at("06-15 11:00"), ended)
    );
}
