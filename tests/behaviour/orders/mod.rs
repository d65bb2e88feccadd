//! What an order holds, read from JSON and from drafts, and what is wrong with it.

use serde_json::{Value, json};
use unified_support::{
    calendar::Zones,
    chrono::{NaiveDate, TimeDelta, Weekday},
    document::{
        AbsentDay, AzureComponent, Clock, DeliveryMode, Service, SpokenLanguage, Unit, clauses,
    },
    engine::Engine,
    finding::Findings,
    holidays::Kind,
    money::{Currency, Money, Rate, Tier, Tiering},
    order::{
        AdministratorDraft, AedEnrolmentDraft, AmendedTerm, AmendedTermDraft, AmendmentDraft,
        AppendixADraft, BasePackageDraft, BusinessHoursDraft, Buyer, ClosureDraft, Cloud,
        ContactDraft, ContactRole, ContractYearDraft, CountryCode, CoveredProduct,
        ExtendedFeaturesDraft, FeeScheduleDraft, FlexAllowance, HolidayYears, HolidaysDraft,
        Location, LocationDraft, LocationId, Order, OrderDraft, PaidWith, PlannedEventDraft,
        PurchaseDates, PurchaseDraft, QuantityDraft, ReplacedClause, ResponseTargetDraft,
        ScopeProductDraft, ServiceName, SubscriptionDraft, TaxExceptionLocationDraft, TermDraft,
        UsdExchangeDraft, WeeklyHoursDraft,
    },
    wire::{Node, read_engine},
};

use crate::site::date;

mod mistakes;

const WHOLE: &str = include_str!("../../data/whole_order.json");

fn whole() -> Value {
    serde_json::from_str(WHOLE).expect("the order is JSON")
}

fn read(file: &Value) -> Result<Engine, Findings> {
    let node: Node = serde_json::from_value(file.clone()).expect("any JSON is a node");
    let read = read_engine(&node, Zones::embedded());
    read.inspect_err(crate::report::french_findings::check_told)
}

/// The file with `value` at `pointer` below its order, where something is or a list ends.
fn with(pointer: &str, value: &Value) -> Value {
    let mut file = whole();
    let order = &mut file["order"];
    if let Some(place) = order.pointer_mut(pointer) {
        *place = value.clone();
    } else {
        let (parent, key) = pointer.rsplit_once('/').expect("a field");
        match order.pointer_mut(parent).expect("a part") {
            Value::Array(list) => list.push(value.clone()),
            part => part[key] = value.clone(),
        }
    }
    file
}

fn money(amount: &str, currency: Currency) -> Money {
    Money::from_decimal_str(amount, currency).expect("an amount")
}

/// Hours on Mondays alone.
fn mondays(hours: &[&str]) -> WeeklyHoursDraft {
    let mut days: [Vec<String>; 7] = Default::default();
    days[0] = hours.iter().map(|&hours| hours.to_owned()).collect();
    WeeklyHoursDraft::new(days)
}

fn bare_draft() -> OrderDraft {
    let closures =
        ["2026-05-14", "2027-05-06"].map(|day| ClosureDraft::new(date(day), "Ascension Day"));
    let hours = [
        mondays(&["09:00-12:30", "13:30-17:30"]),
        mondays(&["09:00-12:30"]).from_date(date("2026-07-01")),
    ];
    let locations = [
        LocationDraft::new("paris", CountryCode("FR"), "Europe/Paris", closures)
            .with_special_hours(date("2026-12-24"), ["09:00-12:00"], "Christmas Eve"),
        LocationDraft::new("sao_paulo", CountryCode("BR"), "America/Sao_Paulo", [])
            .with_business_hours(BusinessHoursDraft::Changing(hours.to_vec()))
            .with_holidays(
                HolidaysDraft::of("BR")
                    .with_subdivision("SP")
                    .with_kinds([Kind::Public, Kind::Bank])
                    .accepting_years(HolidayYears::Official)
                    .adding(date("2026-06-29"), "Saint Peter")
                    .removing(date("2026-09-07")),
            ),
    ];
    let term = TermDraft::new(date("2026-01-01"), date("2026-12-31"));
    OrderDraft::new(
        "WO-2026-0042",
        date("2025-12-15"),
        "EUR",
        term,
        "paris",
        locations,
    )
}

fn purchase_draft(id: &str) -> PurchaseDraft {
    let dates = PurchaseDates::new(date("2025-12-15"), date("2026-01-01")..=date("2026-12-31"));
    PurchaseDraft::new(
        id,
        ServiceName("designated_engineering"),
        ["paris"],
        QuantityDraft::new(1, Unit::Deliveries),
        dates,
        money("50000.00", Currency::EUR),
        PaidWith::Price,
    )
}

fn target_draft(id: &str, target: TimeDelta) -> AmendmentDraft {
    let target = ResponseTargetDraft::new(target).with_clock(Clock::BusinessHours);
    let clause = clauses::SEVB_RESPONSE_2_HOURS.as_str();
    AmendmentDraft::new(
        id,
        ReplacedClause(clause),
        AmendedTermDraft::ResponseTarget(target),
    )
}

fn fee_schedule_draft() -> FeeScheduleDraft {
    let usd = |amount| money(amount, Currency::USD);
    let rate = |rate: &str| rate.parse().expect("a rate");
    let edge = usd("50000000.00");
    let tiers = [
        Tier::new(usd("0.00"), Some(edge), rate("0.03")),
        Tier::new(edge, None, rate("0.0225")),
    ];
    FeeScheduleDraft::new(Tiering::Marginal, tiers).with_floor(usd("250000.00"))
}

/// The same order as that of the file.
fn whole_draft() -> OrderDraft {
    let event = PlannedEventDraft::new("shop", date("2026-11-23"), date("2026-11-27"))
        .with_confirmed_on(date("2026-10-01"))
        .with_microsoft_consents(true)
        .with_cloud(Cloud::Public);
    let purchase = purchase_draft("de-1")
        .with_exhibit("Exhibit 1")
        .with_separate_contract("C-7")
        .with_quantity_limit(3)
        .with_delivery(DeliveryMode::OnSite)
        .with_on_site_agreed_in_writing(true)
        .with_language("fr")
        .with_languages_agreed_in_writing(false)
        .with_agreed_zone("Asia/Tokyo")
        .with_product(ScopeProductDraft::named("SQL Server"))
        .with_product(ScopeProductDraft::component(AzureComponent::AzureStack))
        .with_product(ScopeProductDraft::named("Contoso preview").with_prerelease(true))
        .with_event(event);
    let subscription = SubscriptionDraft::new("sub-1")
        .with_enrolment("E-1")
        .with_bought_on(date("2026-01-01"))
        .with_buyer(Buyer::Customer)
        .with_component(AzureComponent::AzureStack);
    let features = ExtendedFeaturesDraft::new().with_floor_price(money("1.00", Currency::USD));
    let direct = AedEnrolmentDraft::new([subscription])
        .with_assessed_spend(money("61000000.00", Currency::USD))
        .with_fee_schedule(fee_schedule_draft())
        .with_extended_features(features);
    let appendix = AppendixADraft::new()
        .with_enrolment("E-1")
        .with_billing_account("B-1")
        .with_rapid_response_component(CoveredProduct::Named("Azure SQL Database".into()))
        .with_rapid_response_component(CoveredProduct::Component(AzureComponent::AzureStack))
        .with_azure_engineering_direct(direct)
        .with_office_365_tenant("contoso");
    let year = ContractYearDraft::new(
        money("1000000.00", Currency::EUR),
        FlexAllowance(money("200000.00", Currency::EUR)),
    );
    let rate = "0.92".parse().expect("a rate");
    bare_draft()
        .with_base_package(BasePackageDraft::new([year]))
        .with_purchase(purchase)
        .with_appendix_a(appendix)
        .with_administrator(AdministratorDraft::new("A. Martin", LocationId("paris")))
        .with_contact(ContactDraft::new(
            "B. Sato",
            LocationId("paris"),
            ContactRole::ReactiveSupport,
        ))
        .with_exception_countries(["BR"])
        .with_tax_exception_locations([
            TaxExceptionLocationDraft::new("sao_paulo").with_order("WO-2026-0099")
        ])
        .with_usd_exchange(UsdExchangeDraft::new(rate, date("2025-12-15"), "treasury"))
        .with_amendment(target_draft("A-1", TimeDelta::hours(1)))
        .with_amendment(AmendmentDraft::new(
            "A-2",
            ReplacedClause(clauses::FN1_AZURE_EXCLUSIONS.as_str()),
            AmendedTermDraft::Exclusions(vec![AzureComponent::AzureStack]),
        ))
        .with_amendment(AmendmentDraft::new(
            "A-3",
            ReplacedClause(clauses::FN4_BUSINESS_HOURS.as_str()),
            AmendedTermDraft::BusinessHours(mondays(&["08:00-18:00"])),
        ))
}

#[test]
fn a_file_and_a_draft_make_one_order() {
    let engine = read(&whole()).expect("the file is well");
    let order = Order::try_from(whole_draft()).expect("the draft is well");
    assert_eq!(*engine.order(), order);
}

#[test]
fn a_purchase_is_held_as_it_was_written() {
    let order = Order::try_from(whole_draft()).expect("the draft is well");
    let [purchase] = order.purchases() else {
        panic!()
    };
    assert_eq!(order.purchase("de-1"), Some(purchase));
    assert_eq!(order.purchase("DE-1"), None);
    assert_eq!(purchase.service(), Service::DesignatedEngineering);
    assert_eq!(purchase.locations().collect::<Vec<_>>(), ["paris"]);
    assert!(order.locations_of(purchase).eq([order.host()]));
    let quantity = purchase.quantity();
    assert_eq!((quantity.count(), quantity.unit()), (1, Unit::Deliveries));
    assert_eq!(purchase.bought_on(), date("2025-12-15"));
    assert_eq!(purchase.first_day(), date("2026-01-01"));
    assert_eq!(purchase.last_day(), date("2026-12-31"));
    assert_eq!(purchase.price(), money("50000.00", Currency::EUR));
    assert_eq!(purchase.paid_with(), PaidWith::Price);
    assert_eq!(purchase.exhibit(), Some("Exhibit 1"));
    assert_eq!(purchase.separate_contract(), Some("C-7"));
    assert_eq!(purchase.quantity_limit(), Some(3));
    assert_eq!(purchase.delivery(), Some(DeliveryMode::OnSite));
    assert_eq!(purchase.on_site_agreed_in_writing(), Some(true));
    assert_eq!(
        purchase.languages(),
        ["fr".parse::<SpokenLanguage>().unwrap()]
    );
    assert_eq!(purchase.languages_agreed_in_writing(), Some(false));
    assert_eq!(purchase.agreed_zone(), Some("Asia/Tokyo"));

    let [server, stack, preview] = purchase.products() else {
        panic!()
    };
    assert_eq!(
        (server.name(), server.component(), server.prerelease()),
        (Some("SQL Server"), None, None)
    );
    assert_eq!(
        (stack.name(), stack.component()),
        (None, Some(AzureComponent::AzureStack))
    );
    assert_eq!(
        *preview.product(),
        CoveredProduct::Named("Contoso preview".into())
    );
    assert_eq!(preview.prerelease(), Some(true));

    let [event] = purchase.events() else { panic!() };
    assert_eq!(event.solution(), "shop");
    assert_eq!(
        (event.first_day(), event.last_day()),
        (date("2026-11-23"), date("2026-11-27"))
    );
    assert_eq!(event.confirmed_on(), Some(date("2026-10-01")));
    assert_eq!(event.microsoft_consents(), Some(true));
    assert_eq!(event.cloud(), Some(Cloud::Public));
}

#[test]
fn the_other_parts_are_held_as_they_were_written() {
    let order = Order::try_from(whole_draft()).expect("the draft is well");
    let [year] = order
        .base_package()
        .expect("a Base Package")
        .contract_years()
    else {
        panic!()
    };
    assert_eq!(year.list_price(), money("1000000.00", Currency::EUR));
    assert_eq!(year.flex_allowance(), money("200000.00", Currency::EUR));

    let appendix = order.appendix_a().expect("an appendix");
    assert_eq!(appendix.enrolments(), ["E-1"]);
    assert_eq!(appendix.billing_accounts(), ["B-1"]);
    assert_eq!(appendix.office_365_tenants(), ["contoso"]);
    let [database, _] = appendix.rapid_response_components() else {
        panic!()
    };
    assert_eq!(database.name(), Some("Azure SQL Database"));
    let direct = appendix
        .azure_engineering_direct()
        .expect("a list of subscriptions");
    assert_eq!(
        direct.assessed_spend(),
        Some(money("61000000.00", Currency::USD))
    );
    let features = direct.extended_features().expect("the mark");
    assert_eq!(features.floor_price(), Some(money("1.00", Currency::USD)));
    let [subscription] = direct.subscriptions() else {
        panic!()
    };
    assert_eq!(
        (subscription.id(), subscription.enrolment()),
        ("sub-1", Some("E-1"))
    );
    assert_eq!(subscription.bought_on(), Some(date("2026-01-01")));
    assert_eq!(subscription.buyer(), Some(Buyer::Customer));
    assert_eq!(subscription.component(), Some(AzureComponent::AzureStack));

    let [administrator] = order.administrators() else {
        panic!()
    };
    assert_eq!(
        (administrator.name(), administrator.location()),
        ("A. Martin", "paris")
    );
    let [contact] = order.contacts() else {
        panic!()
    };
    assert_eq!((contact.name(), contact.location()), ("B. Sato", "paris"));
    assert_eq!(contact.role(), ContactRole::ReactiveSupport);
    let countries = order.exception_countries().expect("a list");
    assert!(countries.iter().map(|country| country.code()).eq(["BR"]));
    let [exception] = order.tax_exception_locations().expect("a list") else {
        panic!()
    };
    assert_eq!(
        (exception.location(), exception.order()),
        ("sao_paulo", Some("WO-2026-0099"))
    );
    let exchange = order.usd_exchange().expect("a rate");
    assert_eq!(
        (exchange.units_per_usd(), exchange.dated()),
        (Rate::percent(92), date("2025-12-15"))
    );
    assert_eq!(exchange.source(), "treasury");

    let [target, exclusions, hours] = order.amendments() else {
        panic!()
    };
    let AmendedTerm::ResponseTarget(cited) = target.term() else {
        panic!()
    };
    assert_eq!(
        (target.id(), target.replaces()),
        ("A-1", clauses::SEVB_RESPONSE_2_HOURS)
    );
    assert_eq!(
        (cited.value().target(), cited.value().clock()),
        (TimeDelta::hours(1), Some(Clock::BusinessHours))
    );
    let clauses = order.clauses_on(order.term().first_day());
    assert_eq!(clauses.target(target.replaces()), Some(cited));
    assert_eq!(clauses.target(exclusions.replaces()), None);
    let left_out = clauses
        .exclusions(exclusions.replaces())
        .expect("exclusions");
    assert_eq!(*left_out.value(), [AzureComponent::AzureStack]);
    let AmendedTerm::BusinessHours(amended) = hours.term() else {
        panic!("{hours:?}")
    };
    assert_eq!(
        amended.value().on(Weekday::Mon),
        ["08:00-18:00".parse().unwrap()]
    );
    assert_eq!(
        amended.source().to_string(),
        "amendment `A-3` to 2.2/fn4-business-hours"
    );
}

#[test]
fn what_was_left_out_was_not_said() {
    let order = Order::try_from(bare_draft()).expect("the draft is well");
    assert_eq!(order.base_package(), None);
    assert!(order.purchases().is_empty());
    assert_eq!(order.appendix_a(), None);
    assert!(order.administrators().is_empty() && order.contacts().is_empty());
    assert_eq!(order.exception_countries(), None);
    assert_eq!(order.tax_exception_locations(), None);
    assert_eq!(order.usd_exchange(), None);
    assert!(order.amendments().is_empty());

    let order = Order::try_from(
        bare_draft()
            .with_purchase(purchase_draft("1"))
            .with_appendix_a(AppendixADraft::new())
            .with_tax_exception_locations([]),
    );
    let order = order.expect("the draft is well");
    let [purchase] = order.purchases() else {
        panic!()
    };
    assert_eq!(
        purchase
            .exhibit()
            .or(purchase.separate_contract())
            .or(purchase.agreed_zone()),
        None
    );
    assert_eq!(
        (purchase.quantity_limit(), purchase.delivery()),
        (None, None)
    );
    assert_eq!(
        purchase
            .on_site_agreed_in_writing()
            .or(purchase.languages_agreed_in_writing()),
        None
    );
    assert!(
        purchase.languages().is_empty()
            && purchase.products().is_empty()
            && purchase.events().is_empty()
    );
    let appendix = order.appendix_a().expect("an appendix");
    assert_eq!(appendix.azure_engineering_direct(), None);
    assert!(appendix.enrolments().is_empty() && appendix.rapid_response_components().is_empty());
    assert_eq!(order.tax_exception_locations(), Some(&[][..]));
}

/// The file without each of its optional parts is read, and is the draft without it.
#[test]
fn every_part_may_be_left_out() {
    type LeaveOut = fn(&mut OrderDraft);
    let parts: [(&str, LeaveOut); 8] = [
        ("base_package", |draft| draft.base_package = None),
        ("appendix_a", |draft| draft.appendix_a = None),
        ("administrators", |draft| draft.administrators.clear()),
        ("contacts", |draft| draft.contacts.clear()),
        ("exception_countries", |draft| {
            draft.exception_countries = None;
        }),
        ("tax_exception_locations", |draft| {
            draft.tax_exception_locations = None;
        }),
        ("usd_exchange", |draft| draft.usd_exchange = None),
        ("amendments", |draft| draft.amendments.clear()),
    ];
    for (name, leave_out) in parts {
        let mut file = whole();
        file["order"]
            .as_object_mut()
            .unwrap()
            .remove(name)
            .expect(name);
        let mut draft = whole_draft();
        leave_out(&mut draft);
        assert_eq!(
            *read(&file).expect(name).order(),
            Order::try_from(draft).expect(name),
            "{name}"
        );
    }
}

/// What contradicts the services description is for a review to say, which needs an order that holds it.
#[test]
fn what_the_services_description_forbids_is_held() {
    let mut purchase = purchase_draft("1");
    purchase.locations = vec!["paris".into(), "sao_paulo".into()];
    purchase.first_day = date("2020-01-01");
    purchase.last_day = date("2040-12-31");
    purchase.price = money("9", Currency::JPY);
    let year = ContractYearDraft::new(
        money("1", Currency::EUR),
        FlexAllowance(money("2", Currency::EUR)),
    );
    let draft = bare_draft()
        .with_base_package(BasePackageDraft::new([year.clone(), year]))
        .with_purchase(purchase)
        .with_tax_exception_locations([TaxExceptionLocationDraft::new("paris")]);
    let order = Order::try_from(draft).expect("it is sound");
    let purchase = order.purchase("1").expect("the purchase");
    let ids: Vec<_> = order.locations_of(purchase).map(Location::id).collect();
    assert_eq!(ids, ["paris", "sao_paulo"]);
}

#[test]
fn a_purchase_may_name_a_service_as_the_document_does() {
    for name in ["de", "Designated engineering", "DESIGNATED_ENGINEERING"] {
        let engine = read(&with("/services/0/service", &json!(name))).expect(name);
        assert_eq!(
            engine.order().purchases()[0].service(),
            Service::DesignatedEngineering
        );
    }
}

#[test]
fn contract_years_are_counted_from_the_first_day_of_the_term() {
    let years_by = |reading, first: &str, last: &str| {
        let mut draft = bare_draft();
        draft.term = TermDraft::new(date(first), date(last));
        let order = Order::try_from(draft).expect("the draft is well");
        order.contract_years(reading).collect::<Vec<_>>()
    };
    let years = |first: &str, last: &str| years_by(AbsentDay::MonthEnd, first, last);
    let dates = |pairs: &[(&str, &str)]| -> Vec<(NaiveDate, NaiveDate)> {
        let pairs = pairs.iter().map(|(first, last)| (date(first), date(last)));
        pairs.collect()
    };
    assert_eq!(
        years("2024-02-29", "2028-12-31"),
        dates(&[
            ("2024-02-29", "2025-02-28"),
            ("2025-03-01", "2026-02-28"),
            ("2026-03-01", "2027-02-28"),
            ("2027-03-01", "2028-02-28"),
            ("2028-02-29", "2028-12-31"),
        ])
    );
    assert_eq!(
        years_by(AbsentDay::DayBefore, "2024-02-29", "2028-12-31"),
        dates(&[
            ("2024-02-29", "2025-02-27"),
            ("2025-02-28", "2026-02-27"),
            ("2026-02-28", "2027-02-27"),
            ("2027-02-28", "2028-02-28"),
            ("2028-02-29", "2028-12-31"),
        ])
    );
    assert_eq!(
        years("2026-01-01", "2026-12-31"),
        dates(&[("2026-01-01", "2026-12-31")])
    );
    assert_eq!(
        years("2026-01-01", "2027-01-01"),
        dates(&[("2026-01-01", "2026-12-31"), ("2027-01-01", "2027-01-01")])
    );
    assert_eq!(
        years("2026-05-14", "2026-05-14"),
        dates(&[("2026-05-14", "2026-05-14")])
    );
}
