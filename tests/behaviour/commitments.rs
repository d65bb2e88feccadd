//! Whose response times hold: every severity and product under every set of offerings, and the readings.

use unified_support::{
    chrono::TimeDelta,
    decision::{NotApplicable, Outcome},
    document::{
        AedResponse, AemSeverityA, AzureComponent, Channel, OnlineServicesChannel,
        OverlappingOffers, Product, Readings, Severity, SpokenLanguage,
    },
    engine::Engine,
    incident::IncidentLog,
    order::{
        AedEnrolmentDraft, AmendedTermDraft, AmendmentDraft, Cloud, CountryCode, CoveredProduct,
        LocationDraft, OrderDraft, PlannedEventDraft, ReplacedClause, ResponseTargetDraft,
    },
    response::{Commitment, FirstResponse, Incident},
};

use crate::{
    base_package,
    builder::{Build, at, bought, date},
};

/// Minutes to the first response at severity 1, read off the tables and their footnotes: by the base table, UER, Rapid
/// Response, AED (with the times of Rapid Response) and AEM. A dash where the offering does not cover the product.
const SEVERITY_1: &str = "
other                                60  30   -   -   -
azure                                15  15  15  15  15
azure_storsimple                     60  30   -   -  15
github_ae                            60  30   -   -  15
azure_communication_services         60  15  15   -  15
billing_and_subscription_management  60  15  15   -  15
us_gov_clouds                        15  30  15   -   -
a40                                  15  30  15   -  15
azure_media_services                 15  30   -   -  15
azure_stack                          15  30   -   -  15
test_base_for_m365                   15  30   -   -  15
microsoft_mesh                       15  30   -   -  15
universal_print                      15  30   -   -  15
";

/// The same at severity A.
const SEVERITY_A: &str = "
other                                60  30   -   -   -
azure                                60  30  15  15  15
azure_storsimple                     60  30   -   -  15
github_ae                            60  30   -   -  15
azure_communication_services         60  30  15   -  15
billing_and_subscription_management  60  30  15   -  15
us_gov_clouds                        60  30  15   -   -
a40                                  60  30  15   -  15
azure_media_services                 60  30   -   -  15
azure_stack                          60  30   -   -  15
test_base_for_m365                   60  30   -   -  15
microsoft_mesh                       60  30   -   -  15
universal_print                      60  30   -   -  15
";

/// In the order of the columns: of equal times the later one governs, but Rapid Response before AED.
const COLUMNS: [Commitment; 5] = [
    Commitment::Base,
    Commitment::UnifiedEnhancedResponse,
    Commitment::RapidResponse,
    Commitment::AzureEngineeringDirect,
    Commitment::AzureEventManagement,
];
const NARROWEST_FIRST: [Commitment; 5] = [
    Commitment::AzureEventManagement,
    Commitment::RapidResponse,
    Commitment::AzureEngineeringDirect,
    Commitment::UnifiedEnhancedResponse,
    Commitment::Base,
];

/// An order in Paris and Tokyo that holds these offerings; all but UER for Paris alone.
pub(crate) fn order(held: &[Commitment]) -> OrderDraft {
    let tokyo = LocationDraft::new("tokyo", CountryCode("JP"), "Asia/Tokyo", []);
    let mut order = OrderDraft::example().with_location(tokyo);
    for commitment in held {
        let mut purchase = bought(commitment.as_str(), commitment.service().as_str());
        if *commitment == Commitment::AzureEventManagement {
            let event = PlannedEventDraft::new("shop", date("2026-05-13"), date("2026-05-14"))
                .with_confirmed_on(date("2026-03-02"))
                .with_cloud(Cloud::Public);
            purchase = purchase.with_event(event);
        }
        order = order.with_purchase(purchase);
    }
    let named = CoveredProduct::Named("Azure SQL Database".to_owned());
    let components = AzureComponent::ALL
        .iter()
        .copied()
        .map(CoveredProduct::Component);
    let mut appendix =
        base_package::appendix().with_azure_engineering_direct(AedEnrolmentDraft::new([
            base_package::subscription("production"),
        ]));
    for product in components.chain([named]) {
        appendix = appendix.with_rapid_response_component(product);
    }
    order.with_appendix_a(appendix)
}

/// An incident of which everything is known, and all of it well; it happens during the event.
fn incident(severity: Severity, product: Product) -> Incident {
    Incident::new(severity, product, at("2026-05-13T10:00:00+02:00"))
        .reported_by(Channel::AzurePortal)
        .in_language(SpokenLanguage::ENGLISH)
        .with_product_name("Azure SQL Database")
        .of_subscription("production")
        .during_event("shop", true)
}

fn response(engine: &Engine, location: &str, incident: &Incident) -> FirstResponse {
    let place = engine.location(location).expect("a location");
    let decision = place.first_response(incident).expect("an answer");
    decision
        .outcome()
        .decided()
        .unwrap_or_else(|| panic!("{decision:?}"))
        .clone()
}

fn product(name: &str) -> Product {
    match name {
        "other" => Product::Other,
        "azure" => Product::Azure { component: None },
        name => Product::Azure {
            component: Some(name.parse().expect("a component")),
        },
    }
}

/// Every set of offerings, as bits of the columns after the first.
pub(crate) fn sets() -> impl Iterator<Item = Vec<Commitment>> {
    (0_u8..16).map(|bits| {
        let offerings = (0_u8..).zip(&COLUMNS[1..]);
        let held = offerings.filter(|(bit, _)| bits & (1 << bit) != 0);
        held.map(|(_, commitment)| *commitment).collect()
    })
}

#[test]
fn the_governing_commitment_is_that_of_the_tables() {
    let mut checked = 0;
    for held in sets() {
        let engine = order(&held).read_by(Readings::default().with(AedResponse::RapidResponse));
        for (severity, table) in [(Severity::One, SEVERITY_1), (Severity::A, SEVERITY_A)] {
            for row in table.trim().lines() {
                let mut cells = row.split_whitespace();
                let product = product(cells.next().expect("a product"));
                let minutes: Vec<Option<i64>> = cells.map(|cell| cell.parse().ok()).collect();
                for (is_in_event, location) in [(true, "paris"), (false, "paris"), (true, "tokyo")]
                {
                    let (commitment, expected, count) =
                        expected(&held, &minutes, is_in_event, location);
                    let mut incident = incident(severity, product);
                    if !is_in_event {
                        let later =
                            Incident::new(severity, product, at("2026-05-15T10:00:00+02:00"));
                        incident = later
                            .reported_by(Channel::AzurePortal)
                            .in_language(SpokenLanguage::ENGLISH)
                            .with_product_name("Azure SQL Database")
                            .of_subscription("production")
                            .during_event("shop", true);
                    }
                    let response = response(&engine, location, &incident);
                    let found = (response.commitment, response.target.num_minutes());
                    assert_eq!(
                        found,
                        (commitment, expected),
                        "{held:?} {severity} {row} {location}"
                    );
                    assert_eq!(
                        response.candidates.len(),
                        count,
                        "{held:?} {severity} {row}"
                    );
                    assert_eq!(
                        response.due,
                        incident.submitted_at() + TimeDelta::minutes(expected)
                    );
                    is_told_for_an_incident(&engine, location, &response, &incident);
                    checked += 1;
                }
            }
        }
        for severity in [Severity::B, Severity::C] {
            let response = response(&engine, "paris", &incident(severity, Product::Other));
            assert_eq!(response.commitment, Commitment::Base);
            assert_eq!(response.candidates.len(), 1);
        }
    }
    assert_eq!(checked, 16 * 2 * 13 * 3);
}

/// An incident to which nothing has happened yet tells of the same first response.
fn is_told_for_an_incident(
    engine: &Engine,
    location: &str,
    response: &FirstResponse,
    incident: &Incident,
) {
    let log = IncidentLog::try_new(incident.clone(), []).expect("a log of nothing");
    let place = engine.location(location).expect("a location");
    let outcome = place
        .traced(&mut ())
        .incident(&log, incident.submitted_at());
    let outcome = outcome.expect("an answer");
    let course = outcome.decided().expect("everything is known");
    let told = course.first_response.iter();
    let told = told.map(|one| {
        let deadline = &one.deadline;
        (one.commitment, deadline.target, deadline.due)
    });
    let candidates = response.candidates.iter();
    let expected = candidates.map(|one| (one.commitment, one.target, Some(one.due)));
    assert!(told.eq(expected), "{course:#?}");
}

/// The commitment that governs, its minutes, and how many hold.
fn expected(
    held: &[Commitment],
    minutes: &[Option<i64>],
    is_in_event: bool,
    location: &str,
) -> (Commitment, i64, usize) {
    let minutes_of = |commitment: Commitment| {
        let column = COLUMNS
            .iter()
            .position(|one| *one == commitment)
            .expect("a column");
        let is_held = commitment == Commitment::Base || held.contains(&commitment);
        let is_here = location == "paris"
            || [Commitment::Base, Commitment::UnifiedEnhancedResponse].contains(&commitment);
        let is_open = is_in_event || commitment != Commitment::AzureEventManagement;
        // AED needs Rapid Response.
        let is_fed = commitment != Commitment::AzureEngineeringDirect
            || held.contains(&Commitment::RapidResponse);
        minutes[column].filter(|_| is_held && is_here && is_open && is_fed)
    };
    let holding = NARROWEST_FIRST.map(|commitment| Some((minutes_of(commitment)?, commitment)));
    let shortest = holding.iter().flatten().map(|(minutes, _)| *minutes).min();
    let mut first = holding.iter().flatten();
    let (minutes, commitment) = first
        .find(|(minutes, _)| Some(*minutes) == shortest)
        .expect("the base table holds");
    (*commitment, *minutes, holding.iter().flatten().count())
}

#[test]
fn a_further_offering_never_makes_the_response_later() {
    let sets: Vec<_> = sets().collect();
    let engines: Vec<_> = sets.iter().map(|held| order(held).engine()).collect();
    for component in AzureComponent::ALL
        .iter()
        .map(|one| Some(*one))
        .chain([None])
    {
        for severity in Severity::ALL {
            let incident = incident(severity, Product::Azure { component });
            let dues: Vec<_> = engines
                .iter()
                .map(|engine| response(engine, "paris", &incident).due)
                .collect();
            for (fewer, due) in sets.iter().zip(&dues) {
                for (more, other) in sets.iter().zip(&dues) {
                    if fewer.iter().all(|one| more.contains(one)) {
                        assert!(other <= due, "{fewer:?} {more:?}");
                    }
                }
            }
        }
    }
}

#[test]
fn what_is_not_known_and_matters_is_named() {
    let rapid = Readings::default().with(AedResponse::RapidResponse);
    let all = order(&COLUMNS[1..]).read_by(rapid);
    let paris = all.location("paris").expect("a location");
    let missing = |incident: &Incident| {
        let decision = paris.first_response(incident).expect("an answer");
        match decision.outcome() {
            Outcome::Undetermined(undetermined) => undetermined.names().to_vec(),
            _ => Vec::new(),
        }
    };
    let azure = Product::Azure { component: None };
    let bare = |severity| Incident::new(severity, azure, at("2026-05-13T10:00:00+02:00"));
    assert_eq!(
        missing(&bare(Severity::A)),
        [
            "product_name",
            "channel",
            "language",
            "subscription",
            "event"
        ]
    );
    // At severity 1 the base table has 15 minutes for Azure: none is quicker.
    assert_eq!(missing(&bare(Severity::One)), [""; 0]);
    // By phone neither Rapid Response nor AED nor AEM holds, whatever the rest is.
    let by_phone = bare(Severity::A).reported_by(Channel::Phone);
    assert_eq!(missing(&by_phone), [""; 0]);
    assert_eq!(missing(&bare(Severity::B)), [""; 0]);
}

#[test]
fn the_shortest_time_or_the_narrowest_scope() {
    let amendment = AmendmentDraft::new(
        "A-1",
        ReplacedClause("2.3/rr-sev1-response-15-min"),
        AmendedTermDraft::ResponseTarget(ResponseTargetDraft::new(TimeDelta::minutes(20))),
    );
    let held = [
        Commitment::UnifiedEnhancedResponse,
        Commitment::RapidResponse,
    ];
    let order = order(&held).with_amendment(amendment);
    let incident = incident(Severity::One, Product::Azure { component: None });
    let governing = |reading| {
        let engine = order.clone().read_by(Readings::default().with(reading));
        let response = response(&engine, "paris", &incident);
        (response.commitment, response.target.num_minutes())
    };
    assert_eq!(
        governing(OverlappingOffers::Shortest),
        (Commitment::UnifiedEnhancedResponse, 15)
    );
    assert_eq!(
        governing(OverlappingOffers::MostSpecific),
        (Commitment::RapidResponse, 20)
    );
}

#[test]
fn rapid_response_replaces_the_base_times_also_where_they_are_shorter() {
    let amendment = AmendmentDraft::new(
        "A-1",
        ReplacedClause("2.3/rr-sev1-response-15-min"),
        AmendedTermDraft::ResponseTarget(ResponseTargetDraft::new(TimeDelta::minutes(20))),
    );
    let order = order(&[Commitment::RapidResponse]).with_amendment(amendment);
    let engine = order.engine();
    let incident = incident(Severity::One, Product::Azure { component: None });
    let response = response(&engine, "paris", &incident);
    assert_eq!(response.commitment, Commitment::RapidResponse);
    assert_eq!(response.target, TimeDelta::minutes(20));
}

#[test]
fn each_variant_of_a_reading_has_its_answer() {
    let azure = Product::Azure { component: None };
    let commitment = |held: &[Commitment], readings: Readings, incident: &Incident| {
        response(&order(held).read_by(readings), "paris", incident).commitment
    };
    let defaults = Readings::default();

    let aem = [Commitment::AzureEventManagement];
    let severity_a = incident(Severity::A, azure);
    assert_eq!(
        commitment(&aem, defaults, &severity_a),
        Commitment::AzureEventManagement
    );
    let as_base = defaults.with(AemSeverityA::AsBase);
    assert_eq!(commitment(&aem, as_base, &severity_a), Commitment::Base);

    // Azure Batch is not among the components of Rapid Response, but its subscription is enrolled.
    let direct = [
        Commitment::RapidResponse,
        Commitment::AzureEngineeringDirect,
    ];
    let batch = incident(Severity::A, azure).with_product_name("Azure Batch");
    assert_eq!(commitment(&direct, defaults, &batch), Commitment::Base);
    let rapid = defaults.with(AedResponse::RapidResponse);
    assert_eq!(
        commitment(&direct, rapid, &batch),
        Commitment::AzureEngineeringDirect
    );
    // Whose times it takes, its portal it asks for too.
    let by_phone = batch.clone().reported_by(Channel::Phone);
    assert_eq!(commitment(&direct, rapid, &by_phone), Commitment::Base);

    let uer = [Commitment::UnifiedEnhancedResponse];
    let by_phone = incident(Severity::A, azure).reported_by(Channel::Phone);
    let enhanced = Commitment::UnifiedEnhancedResponse;
    assert_eq!(commitment(&uer, defaults, &by_phone), enhanced);
    let required = defaults.with(OnlineServicesChannel::PortalRequired);
    assert_eq!(commitment(&uer, required, &by_phone), Commitment::Base);
    let for_some = defaults.with(OnlineServicesChannel::PortalForCloudAdmins);
    let by = |is_one| by_phone.clone().by_cloud_administrator(is_one);
    assert_eq!(commitment(&uer, for_some, &by(true)), Commitment::Base);
    assert_eq!(commitment(&uer, for_some, &by(false)), enhanced);
    let other = incident(Severity::A, Product::Other).reported_by(Channel::Phone);
    assert_eq!(
        commitment(&uer, defaults, &other),
        Commitment::UnifiedEnhancedResponse
    );
}

#[test]
fn an_offering_can_govern_where_the_base_table_has_no_target() {
    let component = Some(AzureComponent::AzureCommunicationServices);
    let incident = incident(Severity::One, Product::Azure { component });
    let no_target =
        Readings::default().with(unified_support::document::AzureLineExclusions::NoTarget);
    let held = order(&[Commitment::RapidResponse]).read_by(no_target);
    assert_eq!(
        response(&held, "paris", &incident).commitment,
        Commitment::RapidResponse
    );

    let none = order(&[]).read_by(no_target);
    let decision = none
        .location("paris")
        .expect("a location")
        .first_response(&incident);
    let decision = decision.expect("an answer");
    assert_eq!(
        decision.outcome().not_applicable(),
        Some(NotApplicable::NoResponseTarget)
    );
}
