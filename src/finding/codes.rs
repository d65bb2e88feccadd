//! The codes of errors and findings: the one place where each is written, with the examples of the page `wire::codes`.
//!
//! To add one: its row here, and the place that raises it.

#[cfg(all(test, feature = "rules", feature = "serde"))]
use super::code::{Case, Kind};
use super::code::{Code, codes};

codes! {
    MISSING_FIELD = "missing_field",
        Order "a field that must be given is not there"
            r#"{"order":{"currency":null}}"#,
        Question "a field that must be given is not there"
            r#"{"id":"1","ask":"business_days_after","location":"paris","from":"2026-05-13"}"#;
    REPEATED_FIELD = "repeated_field",
        Order "a field is given a second time; the first is the one read"
            r#"{"format":1,"format":1}"#,
        Question "a field is given a second time"
            r#"{"id":"1","id":"2","ask":"business_days_after","location":"paris","from":"2026-05-13","days":2}"#;
    UNKNOWN_FIELD = "unknown_field",
        Order "a field that is not known"
            r#"{"order":{"curency":"EUR"}}"#,
        Question "a field that is not known"
            r#"{"id":"1","ask":"business_days_after","location":"paris","from":"2026-05-13","days":2,"zone":"UTC"}"#;
    WRONG_TYPE = "wrong_type",
        Order "a value of the wrong type, such as text for a number; `null` is a type of its own"
            r#"{"order":{"number":42}}"#,
        Question "a value of the wrong type, such as text for a number"
            r#"{"id":"1","ask":"business_days_after","location":"paris","from":"2026-05-13","days":"2"}"#;
    EMPTY_TEXT = "empty_text",
        Order "nothing but white space where a text must say something"
            r#"{"order":{"number":" "}}"#,
        Question "nothing but white space where a text must say something"
            r#"{"id":"","ask":"business_days_after","location":"paris","from":"2026-05-13","days":2}"#;
    OUT_OF_RANGE = "out_of_range",
        Order "a whole number outside its range"
            r#"{"format":-1}"#,
        Question "a whole number outside its range, an instant outside the years 0000 to 9999"
            r#"{"id":"1","ask":"business_time_after","location":"paris","from":"2026-05-13T16:50:00+02:00","seconds":9223372036854775807}"#;
    MALFORMED_DATE = "malformed_date",
        Order "not a date, or no such date"
            r#"{"order":{"executed_on":"2026-02-29"}}"#,
        Question "not a date, or no such date"
            r#"{"id":"1","ask":"business_days_after","location":"paris","from":"2026-02-29","days":2}"#;
    UNKNOWN_VALUE = "unknown_value",
        Order "a text that is none of the known ones"
            r#"{"readings":{"late_cancellation":"half_fee"}}"#,
        Question "a text that is none of the known ones"
            r#"{"id":"1","ask":"first_response","location":"paris","severity":"D","product":{"kind":"other"},"submitted_at":"2026-05-13T16:50:00+02:00"}"#;
    UNSUPPORTED_FORMAT = "unsupported_format",
        Order "a version of the format that is not read"
            r#"{"format":2}"#;
    UNKNOWN_CURRENCY = "unknown_currency",
        Order "no currency of ISO 4217 with a minor unit"
            r#"{"order":{"currency":"EURO"}}"#,
        Question "no currency of ISO 4217 with a minor unit"
            r#"{"id":"1","ask":"cancellation_fee","location":"paris","price":{"amount":"1","currency":"XAU"},"first_delivery_day":"2026-06-15","cancelled_at":"2026-06-02T09:00:00+02:00"}"#;
    UNKNOWN_COUNTRY = "unknown_country",
        Order "no country of ISO 3166-1"
            r#"{"order":{"locations":[{"id":"paris","country":"UK","zone":"Europe/Paris","closures":[]}]}}"#;
    UNKNOWN_ZONE = "unknown_zone",
        Order "no zone of that name"
            r#"{"order":{"locations":[{"id":"paris","country":"FR","zone":"Romance Standard Time","closures":[]}]}}"#;
    TERM_REVERSED = "term_reversed",
        Order "the last day is before the first"
            r#"{"order":{"term":{"last_day":"2025-12-31"}}}"#;
    SPAN_OUTSIDE_ZONE = "span_outside_zone",
        Order "the zone does not serve the year before the term, or the two after it"
            r#"{"order":{"term":{"last_day":"2099-12-31"}}}"#;
    NO_LOCATIONS = "no_locations",
        Order "an order has at least one location, its host"
            r#"{"order":{"locations":[]}}"#,
        Order "a calendar combines the hours of none"
            r#"{"order":{"calendars":[{"id":"sun","union":[]}]}}"#;
    REPEATED_LOCATION = "repeated_location",
        Order "two locations have one id"
            r#"{"order":{"locations":[{"id":"paris","country":"FR","zone":"Europe/Paris","closures":[]},{"id":"paris","country":"FR","zone":"Europe/Paris","closures":[]}]}}"#,
        Question "a location shares a line twice"
            r#"{"id":"1","ask":"invoices","split_by":[],"lines":[{"id":"a","description":"travel","amount":{"amount":"1.00","currency":"EUR"},"locations":[{"location":"paris","weight":1},{"location":"paris","weight":1}]}]}"#;
    UNKNOWN_HOST = "unknown_host",
        Order "the host is not one of the locations"
            r#"{"order":{"host":"lyon"}}"#;
    MALFORMED_HOURS = "malformed_hours",
        Order "hours that do not make a window"
            r#"{"order":{"locations":[{"id":"paris","country":"FR","zone":"Europe/Paris","closures":[],"business_hours":{"monday":["09:00-00:00"]}}]}}"#;
    NO_BUSINESS_HOURS = "no_business_hours",
        Order "the list of business hours is empty"
            r#"{"order":{"locations":[{"id":"paris","country":"FR","zone":"Europe/Paris","closures":[],"business_hours":[]}]}}"#;
    FIRST_HOURS_WITH_DATE = "first_hours_with_date",
        Order "the first business hours hold from the beginning"
            r#"{"order":{"locations":[{"id":"paris","country":"FR","zone":"Europe/Paris","closures":[],"business_hours":{"from":"2026-01-01","monday":["09:00-12:00"]}}]}}"#;
    REPEATED_CHANGE = "repeated_change",
        Order "two business hours hold from one date on"
            r#"{"order":{"locations":[{"id":"paris","country":"FR","zone":"Europe/Paris","closures":[],"business_hours":[{"monday":["09:00-12:00"]},{"from":"2026-07-01","monday":["09:00-11:00"]},{"from":"2026-07-01","monday":["09:00-10:00"]}]}]}}"#;
    REPEATED_EXCEPTION = "repeated_exception",
        Order "two closures or special hours for one date"
            r#"{"order":{"locations":[{"id":"paris","country":"FR","zone":"Europe/Paris","closures":[{"date":"2026-05-14","name":"Ascension Day"},{"date":"2026-05-14","name":"Holiday"}]}]}}"#;
    EMPTY_SPECIAL_HOURS = "empty_special_hours",
        Order "special hours without a window; that is a closure"
            r#"{"order":{"locations":[{"id":"paris","country":"FR","zone":"Europe/Paris","closures":[],"special_hours":[{"date":"2026-12-24","hours":[],"name":"Christmas Eve"}]}]}}"#;
    UNKNOWN_HOLIDAYS = "unknown_holidays",
        Order "the table has no country of this code"
            r#"{"order":{"locations":[{"id":"paris","country":"FR","zone":"Europe/Paris","holidays":{"country":"UK"}}]}}"#;
    UNKNOWN_SUBDIVISION = "unknown_subdivision",
        Order "the country has no such subdivision with holidays of its own"
            r#"{"order":{"locations":[{"id":"paris","country":"FR","zone":"Europe/Paris","holidays":{"country":"DE","subdivision":"DE-BY"}}]}}"#;
    HOLIDAYS_NOT_KNOWN = "holidays_not_known",
        Order "the holidays of a year of the term are not in the table, or not accepted"
            r#"{"order":{"locations":[{"id":"paris","country":"FR","zone":"Europe/Paris","holidays":{"country":"FR"}}],"term":{"first_day":"2031-01-01","last_day":"2031-12-31"}}}"#,
        Warning "the holidays of the year after the term are not in the table: what falls due then is refused"
            r#"{"order":{"locations":[{"id":"paris","country":"FR","zone":"Europe/Paris","holidays":{"country":"FR"}}],"term":{"first_day":"2030-01-01","last_day":"2030-12-31"}}}"#,
        Warning "any year is accepted, and in one only what the order adds is closed"
            r#"{"order":{"locations":[{"id":"paris","country":"FR","zone":"Europe/Paris","holidays":{"country":"FR","accept_years":"unknown"}}],"term":{"first_day":"2031-01-01","last_day":"2031-12-31"}}}"#;
    HOLIDAYS_NOT_OFFICIAL = "holidays_not_official",
        Order "only official years are accepted, and a year of the term is not"
            r#"{"order":{"locations":[{"id":"paris","country":"FR","zone":"Europe/Paris","holidays":{"country":"AE","accept_years":"official"}}],"term":{"first_day":"2027-01-01","last_day":"2027-12-31"}}}"#,
        Warning "some dates of a year are estimates, are computed before they are announced, or wait for a decree"
            r#"{"order":{"locations":[{"id":"paris","country":"AE","zone":"Europe/Paris","holidays":{"country":"AE"}}],"term":{"first_day":"2027-01-01","last_day":"2027-12-31"}}}"#;
    HALF_DAYS_NOT_FOLLOWED = "half_days_not_followed",
        Order "half days have hours, but are not among the kinds followed"
            r#"{"order":{"locations":[{"id":"paris","country":"FR","zone":"Europe/Paris","holidays":{"country":"FR","half_day_hours":["09:00-12:00"]}}]}}"#;
    ADDED_AND_REMOVED = "added_and_removed",
        Order "a date is added to the holidays and removed from them"
            r#"{"order":{"locations":[{"id":"paris","country":"FR","zone":"Europe/Paris","holidays":{"country":"FR","add":[{"date":"2026-05-15","name":"Bridge day"}],"remove":["2026-05-15"]}}]}}"#;
    NO_OPEN_TIME = "no_open_time",
        Order "a location, or the hours of an amendment, are never open"
            r#"{"order":{"locations":[{"id":"paris","country":"FR","zone":"Europe/Paris","closures":[],"business_hours":{"monday":[]}}]}}"#;
    UNKNOWN_LOCATION = "unknown_location",
        Order "a part names a location that the order does not have"
            r#"{"order":{"administrators":[{"name":"A. Martin","location":"lyon"}]}}"#,
        Order "a calendar combines what is neither a location nor a calendar"
            r#"{"order":{"calendars":[{"id":"sun","union":["lyon"]}]}}"#,
        Question "the order has no such location"
            r#"{"id":"1","ask":"business_days_after","location":"lyon","from":"2026-05-13","days":2}"#,
        Asked "the order has neither a location nor a calendar of this name"
            r#"{"order":{"calendars":[{"id":"sun","union":["paris"]}]}}"#
            r#"{"id":"1","ask":"business_days_after","location":"moon","from":"2026-05-13","days":2}"#;
    CALENDAR_NAMED_AS_LOCATION = "calendar_named_as_location",
        Order "a calendar has the id of a location"
            r#"{"order":{"calendars":[{"id":"paris","union":["paris"]}]}}"#;
    HOURS_OF_ALL_INCIDENTS = "hours_of_all_incidents",
        Order "hours for incidents that are of no severity, no channel and no team in particular"
            r#"{"order":{"incident_hours":[{"calendar":"paris","location":"paris"}]}}"#;
    OVERLAPPING_HOURS = "overlapping_hours",
        Order "more hours than one count for some incidents, and none ask for all that the others ask for"
            r#"{"order":{"incident_hours":[{"calendar":"paris","severity":"A"},{"calendar":"paris","team":"database"}]}}"#;
    UNKNOWN_TEAM = "unknown_team",
        Question "the order has no hours of such a team"
            r#"{"id":"1","ask":"first_response","location":"paris","severity":"B","product":{"kind":"other"},"submitted_at":"2026-05-13T16:50:00+02:00","team":"database"}"#;
    CIRCULAR_CALENDARS = "circular_calendars",
        Order "calendars combine one another in a circle, or one itself"
            r#"{"order":{"calendars":[{"id":"sun","union":["paris","moon"]},{"id":"moon","intersection":["sun"]}]}}"#;
    CALENDAR_WITHOUT_ZONE = "calendar_without_zone",
        Asked "dates of a calendar of the order that has no zone"
            r#"{"order":{"calendars":[{"id":"sun","union":["paris"]}]}}"#
            r#"{"id":"1","ask":"business_days_after","location":"sun","from":"2026-05-13","days":2}"#;
    NO_CONTRACT_YEARS = "no_contract_years",
        Order "a Base Package has at least one contract year"
            r#"{"order":{"base_package":{"contract_years":[]}}}"#;
    WRONG_CURRENCY = "wrong_currency",
        Order "an amount of the Base Package is not in the order's currency, or one of a fee schedule in another than those before it"
            r#"{"order":{"base_package":{"contract_years":[{"list_price":{"amount":"1.00","currency":"USD"},"flex_allowance":{"amount":"0.00","currency":"EUR"}}]}}}"#,
        Question "an amount in another currency than the one it goes with"
            r#"{"id":"1","ask":"cancellation_fee","location":"paris","price":{"amount":"10000.00","currency":"EUR"},"first_delivery_day":"2026-06-15","cancelled_at":"2026-06-02T09:00:00+02:00","by_microsoft":{"service":"azure_event_management","agreed_fee":{"amount":"1","currency":"JPY"}}}"#,
        Asked "an amount is not in the currency of what it is held against"
            r#"{"order":{"base_package":{"contract_years":[{"list_price":{"amount":"1000.00","currency":"EUR"},"flex_allowance":{"amount":"100.00","currency":"EUR"}}]},"services":[{"id":"w","service":"workshops","locations":["paris"],"quantity":{"count":8,"unit":"attendees"},"bought_on":"2025-12-15","first_day":"2026-01-01","last_day":"2026-12-31","price":{"amount":"100.00","currency":"EUR"},"paid_with":"flex_allowance"}]}}"#
            r#"{"id":"1","ask":"equal_value_exchange","purchase":"w","service":"chalk_talks","price":{"amount":"80.00","currency":"USD"},"on":"2026-06-01","agreed":true,"written_agreement":"not_required","entries":[]}"#;
    NEGATIVE_AMOUNT = "negative_amount",
        Order "an amount below zero"
            r#"{"order":{"services":[{"id":"1","service":"workshops","locations":["paris"],"quantity":{"count":1,"unit":"attendees"},"bought_on":"2026-01-01","first_day":"2026-01-01","last_day":"2026-12-31","price":{"amount":"-1.00","currency":"EUR"},"paid_with":"price"}]}}"#,
        Question "a price below zero"
            r#"{"id":"1","ask":"cancellation_fee","location":"paris","price":{"amount":"-1.00","currency":"EUR"},"first_delivery_day":"2026-06-15","cancelled_at":"2026-06-02T09:00:00+02:00"}"#;
    MALFORMED_AMOUNT = "malformed_amount",
        Order "not a decimal number in plain digits"
            r#"{"order":{"services":[{"id":"1","service":"workshops","locations":["paris"],"quantity":{"count":1,"unit":"attendees"},"bought_on":"2026-01-01","first_day":"2026-01-01","last_day":"2026-12-31","price":{"amount":"1e4","currency":"EUR"},"paid_with":"price"}]}}"#,
        Question "not a decimal number in plain digits"
            r#"{"id":"1","ask":"cancellation_fee","location":"paris","price":{"amount":"1e4","currency":"EUR"},"first_delivery_day":"2026-06-15","cancelled_at":"2026-06-02T09:00:00+02:00"}"#;
    AMOUNT_TOO_FINE = "amount_too_fine",
        Order "more decimals than the currency has"
            r#"{"order":{"services":[{"id":"1","service":"workshops","locations":["paris"],"quantity":{"count":1,"unit":"attendees"},"bought_on":"2026-01-01","first_day":"2026-01-01","last_day":"2026-12-31","price":{"amount":"100.5","currency":"JPY"},"paid_with":"price"}]}}"#,
        Question "more decimals than the currency has"
            r#"{"id":"1","ask":"cancellation_fee","location":"paris","price":{"amount":"100.5","currency":"JPY"},"first_delivery_day":"2026-06-15","cancelled_at":"2026-06-02T09:00:00+02:00"}"#;
    AMOUNT_OUT_OF_RANGE = "amount_out_of_range",
        Order "more than can be held"
            r#"{"order":{"services":[{"id":"1","service":"workshops","locations":["paris"],"quantity":{"count":1,"unit":"attendees"},"bought_on":"2026-01-01","first_day":"2026-01-01","last_day":"2026-12-31","price":{"amount":"92233720368547758.08","currency":"EUR"},"paid_with":"price"}]}}"#,
        Question "more than can be held"
            r#"{"id":"1","ask":"cancellation_fee","location":"paris","price":{"amount":"92233720368547758.08","currency":"EUR"},"first_delivery_day":"2026-06-15","cancelled_at":"2026-06-02T09:00:00+02:00"}"#;
    UNKNOWN_SERVICE = "unknown_service",
        Order "no service of the document has this name"
            r#"{"order":{"services":[{"id":"1","service":"workshop","locations":["paris"],"quantity":{"count":1,"unit":"attendees"},"bought_on":"2026-01-01","first_day":"2026-01-01","last_day":"2026-12-31","price":{"amount":"1.00","currency":"EUR"},"paid_with":"price"}]}}"#;
    REPEATED_ID = "repeated_id",
        Order "two purchases, subscriptions or amendments have one id"
            r#"{"order":{"services":[{"id":"1","service":"workshops","locations":["paris"],"quantity":{"count":1,"unit":"attendees"},"bought_on":"2026-01-01","first_day":"2026-01-01","last_day":"2026-12-31","price":{"amount":"1.00","currency":"EUR"},"paid_with":"price"},{"id":"1","service":"workshops","locations":["paris"],"quantity":{"count":1,"unit":"attendees"},"bought_on":"2026-01-01","first_day":"2026-01-01","last_day":"2026-12-31","price":{"amount":"1.00","currency":"EUR"},"paid_with":"price"}]}}"#,
        Question "two parts of a list have one id"
            r#"{"id":"1","ask":"hours_ledger","purchase":"1","as_of":"2026-06-30","entries":[{"id":"a","on":"2026-03-02","minutes":90},{"id":"a","on":"2026-03-03","minutes":30}]}"#,
        Question "two lines have one id"
            r#"{"id":"1","ask":"invoices","split_by":[],"lines":[{"id":"a","description":"travel","amount":{"amount":"1.00","currency":"EUR"}},{"id":"a","description":"travel","amount":{"amount":"1.00","currency":"EUR"}}]}"#,
        Asked "an exchange has the id of a purchase, or two entries have one id"
            r#"{"order":{"base_package":{"contract_years":[{"list_price":{"amount":"1000.00","currency":"EUR"},"flex_allowance":{"amount":"100.00","currency":"EUR"}}]},"services":[{"id":"w","service":"workshops","locations":["paris"],"quantity":{"count":8,"unit":"attendees"},"bought_on":"2025-12-15","first_day":"2026-01-01","last_day":"2026-12-31","price":{"amount":"100.00","currency":"EUR"},"paid_with":"flex_allowance"}]}}"#
            r#"{"id":"1","ask":"flex_statement","as_of":"2026-06-30","entries":[{"id":"w","entry":"exchanged","of":"w","service":"chalk_talks","price":{"amount":"10.00","currency":"EUR"},"on":"2026-05-01","written_agreement":"signed"}]}"#;
    REPEATED_VALUE = "repeated_value",
        Order "a list of names or dates contains one twice"
            r#"{"order":{"exception_countries":["BR","BR"]}}"#,
        Question "a list of names or dates contains one twice"
            r#"{"id":"1","ask":"severity","location":"paris","situations":["moderate_impact","moderate_impact"],"product":{"kind":"other"},"submitted_at":"2026-05-13T16:50:00+02:00"}"#;
    DATES_REVERSED = "dates_reversed",
        Order "a purchase or an event ends before it begins"
            r#"{"order":{"services":[{"id":"1","service":"workshops","locations":["paris"],"quantity":{"count":1,"unit":"attendees"},"bought_on":"2026-01-01","first_day":"2026-01-01","last_day":"2025-12-31","price":{"amount":"1.00","currency":"EUR"},"paid_with":"price"}]}}"#,
        Question "a part, or the whole, ends before it begins"
            r#"{"id":"1","ask":"proration","price":{"amount":"100.00","currency":"EUR"},"whole":{"kind":"term"},"parts":[{"first_day":"2026-02-01","last_day":"2026-01-31"}]}"#;
    UNKNOWN_LANGUAGE = "unknown_language",
        Order "no language of ISO 639-1"
            r#"{"order":{"services":[{"id":"1","service":"workshops","locations":["paris"],"quantity":{"count":1,"unit":"attendees"},"bought_on":"2026-01-01","first_day":"2026-01-01","last_day":"2026-12-31","price":{"amount":"1.00","currency":"EUR"},"paid_with":"price","languages":["jp"]}]}}"#;
    NOT_EXACTLY_ONE = "not_exactly_one",
        Order "none of several mutually exclusive fields is given, or more than one"
            r#"{"order":{"amendments":[{"id":"A-1","replaces":"2.2/sevb-response-2-hours"}]}}"#,
        Question "a billing line gives none of a purchase, a service and a description, or several of them"
            r#"{"id":"1","ask":"invoices","split_by":[],"lines":[{"id":"a","amount":{"amount":"1.00","currency":"EUR"}}]}"#;
    MALFORMED_RATE = "malformed_rate",
        Order "not a decimal number in plain digits"
            r#"{"order":{"usd_exchange":{"units_per_usd":"92%","dated":"2025-12-15","source":"treasury"}}}"#,
        Question "not a decimal number in plain digits"
            r#"{"id":"1","ask":"credit_exchange","location":"paris","to":"tokyo","credits":30,"on":"2026-06-15","from_price":{"amount":"400.00","currency":"EUR","dated":"2026-06-01","source":"list 7"},"to_price":{"amount":"60000","currency":"JPY","dated":"2026-06-01","source":"list 7"},"exchange_rate":{"rate":"162,5","dated":"2026-06-12","source":"bank"}}"#;
    RATE_TOO_FINE = "rate_too_fine",
        Order "more than twelve decimals"
            r#"{"order":{"usd_exchange":{"units_per_usd":"0.0000000000001","dated":"2025-12-15","source":"treasury"}}}"#,
        Question "more than twelve decimals"
            r#"{"id":"1","ask":"credit_exchange","location":"paris","to":"tokyo","credits":30,"on":"2026-06-15","from_price":{"amount":"400.00","currency":"EUR","dated":"2026-06-01","source":"list 7"},"to_price":{"amount":"60000","currency":"JPY","dated":"2026-06-01","source":"list 7"},"exchange_rate":{"rate":"0.0000000000001","dated":"2026-06-12","source":"bank"}}"#;
    RATE_OUT_OF_RANGE = "rate_out_of_range",
        Order "a rate above 1,000,000, an exchange rate that is not above zero, or the rate of a tier below it"
            r#"{"order":{"usd_exchange":{"units_per_usd":"0","dated":"2025-12-15","source":"treasury"}}}"#,
        Question "a rate above 1,000,000, or an exchange rate that is not above zero"
            r#"{"id":"1","ask":"credit_exchange","location":"paris","to":"tokyo","credits":30,"on":"2026-06-15","from_price":{"amount":"400.00","currency":"EUR","dated":"2026-06-01","source":"list 7"},"to_price":{"amount":"60000","currency":"JPY","dated":"2026-06-01","source":"list 7"},"exchange_rate":{"rate":"0","dated":"2026-06-12","source":"bank"}}"#;
    NO_TIERS = "no_tiers",
        Order "a fee schedule has at least one tier"
            r#"{"order":{"appendix_a":{"azure_engineering_direct":{"subscriptions":[],"fee_schedule":{"tiering":"marginal","tiers":[]}}}}}"#;
    FIRST_TIER_BEGIN = "first_tier_begin",
        Order "the first tier does not begin at nothing"
            r#"{"order":{"appendix_a":{"azure_engineering_direct":{"subscriptions":[],"fee_schedule":{"tiering":"marginal","tiers":[{"from":{"amount":"1.00","currency":"USD"},"rate":"0.1"}]}}}}}"#;
    LAST_TIER_END = "last_tier_end",
        Order "the last tier has an end, above which nothing would be charged"
            r#"{"order":{"appendix_a":{"azure_engineering_direct":{"subscriptions":[],"fee_schedule":{"tiering":"marginal","tiers":[{"from":{"amount":"0.00","currency":"USD"},"until":{"amount":"100.00","currency":"USD"},"rate":"0.1"}]}}}}}"#;
    EMPTY_TIER = "empty_tier",
        Order "a tier ends where it begins, or before"
            r#"{"order":{"appendix_a":{"azure_engineering_direct":{"subscriptions":[],"fee_schedule":{"tiering":"marginal","tiers":[{"from":{"amount":"0.00","currency":"USD"},"until":{"amount":"0.00","currency":"USD"},"rate":"0.1"},{"from":{"amount":"0.00","currency":"USD"},"rate":"0.05"}]}}}}}"#;
    TIER_GAP = "tier_gap",
        Order "a tier begins after the end of the one before"
            r#"{"order":{"appendix_a":{"azure_engineering_direct":{"subscriptions":[],"fee_schedule":{"tiering":"marginal","tiers":[{"from":{"amount":"0.00","currency":"USD"},"until":{"amount":"100.00","currency":"USD"},"rate":"0.1"},{"from":{"amount":"100.01","currency":"USD"},"rate":"0.05"}]}}}}}"#;
    TIER_OVERLAP = "tier_overlap",
        Order "a tier begins before the end of the one before: two hold an amount, or they are out of order"
            r#"{"order":{"appendix_a":{"azure_engineering_direct":{"subscriptions":[],"fee_schedule":{"tiering":"marginal","tiers":[{"from":{"amount":"0.00","currency":"USD"},"until":{"amount":"100.00","currency":"USD"},"rate":"0.1"},{"from":{"amount":"99.99","currency":"USD"},"rate":"0.05"}]}}}}}"#;
    TIER_AFTER_ENDLESS = "tier_after_endless",
        Order "a tier follows one without an end"
            r#"{"order":{"appendix_a":{"azure_engineering_direct":{"subscriptions":[],"fee_schedule":{"tiering":"marginal","tiers":[{"from":{"amount":"0.00","currency":"USD"},"rate":"0.1"},{"from":{"amount":"100.00","currency":"USD"},"rate":"0.05"}]}}}}}"#;
    UNKNOWN_CLAUSE = "unknown_clause",
        Order "the document has no clause of this id"
            r#"{"order":{"amendments":[{"id":"A-1","replaces":"2.2/sevb","response_target":{"seconds":3600}}]}}"#;
    REPEATED_AMENDMENT = "repeated_amendment",
        Order "two amendments replace one clause on the same date"
            r#"{"order":{"amendments":[{"id":"A-1","replaces":"2.2/sevb-response-2-hours","response_target":{"seconds":3600}},{"id":"A-2","replaces":"2.2/sevb-response-2-hours","response_target":{"seconds":3600}}]}}"#;
    AMENDMENT_MISMATCH = "amendment_mismatch",
        Order "the clause is not replaced by what the amendment gives"
            r#"{"order":{"amendments":[{"id":"A-1","replaces":"2.2/sevb-response-2-hours","exclusions":[]}]}}"#;
    CLOSES_AT_23_59 = "closes_at_23_59",
        Warning "the last minute of the day is closed"
            r#"{"order":{"locations":[{"id":"paris","country":"FR","zone":"Europe/Paris","closures":[],"business_hours":{"monday":["09:00-23:59"]}}]}}"#;
    WINDOW_WITHOUT_EFFECT = "window_without_effect",
        Warning "a window lies inside another of its day"
            r#"{"order":{"locations":[{"id":"paris","country":"FR","zone":"Europe/Paris","closures":[],"business_hours":{"monday":["09:00-17:30","10:00-11:00"]}}]}}"#,
        Note "a window never opens within the calendar"
            r#"{"order":{"locations":[{"id":"paris","country":"FR","zone":"Europe/Paris","closures":[],"business_hours":[{"monday":["09:00-12:00"]},{"from":"2090-01-01","monday":["09:00-11:00"]}]}]}}"#;
    WINDOWS_OVERLAP = "windows_overlap",
        Note "a window opens before another of its day closes: what is open twice is open once"
            r#"{"order":{"locations":[{"id":"paris","country":"FR","zone":"Europe/Paris","closures":[],"business_hours":{"monday":["09:00-13:00","12:30-17:30"]}}]}}"#;
    ZONE_OF_ANOTHER_COUNTRY = "zone_of_another_country",
        Note "by the lists of the time zone database the zone does not lie in the country of the location"
            r#"{"order":{"locations":[{"id":"paris","country":"FR","zone":"Europe/London","closures":[]}]}}"#;
    YEAR_WITHOUT_CLOSURES = "year_without_closures",
        Warning "closures are given, but none in a year in which a deadline may fall"
            r#"{"order":{"locations":[{"id":"paris","country":"FR","zone":"Europe/Paris","closures":[{"date":"2026-05-14","name":"Ascension Day"}]}]}}"#;
    HOLIDAYS_OF_WHOLE_COUNTRY = "holidays_of_whole_country",
        Warning "subdivisions of the country have other holidays"
            r#"{"order":{"locations":[{"id":"paris","country":"DE","zone":"Europe/Paris","holidays":{"country":"DE"}}]}}"#;
    HOLIDAYS_OF_ANOTHER_COUNTRY = "holidays_of_another_country",
        Warning "the location is in another country"
            r#"{"order":{"locations":[{"id":"paris","country":"FR","zone":"Europe/Paris","holidays":{"country":"BE"}}]}}"#;
    REMOVED_NO_HOLIDAY = "removed_no_holiday",
        Warning "the date has no day that is followed"
            r#"{"order":{"locations":[{"id":"paris","country":"FR","zone":"Europe/Paris","holidays":{"country":"FR","remove":["2026-05-15"]}}]}}"#;
    HALF_DAYS_LEFT_OUT = "half_days_left_out",
        Note "half days fall in the term that shorten a working day, and are not followed; the value has them"
            r#"{"order":{"locations":[{"id":"paris","country":"FR","zone":"Europe/Paris","holidays":{"country":"IS"}}]}}"#;
    USUAL_DAYS_LEFT_OUT = "usual_days_left_out",
        Note "offices of the region rest on more than its public holidays, and these days are not followed; the value has those of the term"
            r#"{"order":{"locations":[{"id":"paris","country":"FR","zone":"Europe/Paris","holidays":{"country":"HK"}}]}}"#;
    CLOSURE_ON_CLOSED_DAY = "closure_on_closed_day",
        Note "the weekday has no hours anyway"
            r#"{"order":{"locations":[{"id":"paris","country":"FR","zone":"Europe/Paris","closures":[{"date":"2026-08-15","name":"Assumption Day"}]}]}}"#;
    EXCEPTION_FAR_FROM_TERM = "exception_far_from_term",
        Note "the date is before the year in which the term begins, or two years and more after its end"
            r#"{"order":{"locations":[{"id":"paris","country":"FR","zone":"Europe/Paris","closures":[{"date":"2026-05-14","name":"Ascension Day"},{"date":"2025-05-29","name":"Ascension Day"}]}]}}"#;
    EXCEPTION_OUTSIDE_SPAN = "exception_outside_span",
        Note "the date is outside the calendar"
            r#"{"order":{"locations":[{"id":"paris","country":"FR","zone":"Europe/Paris","closures":[{"date":"2090-05-14","name":"Ascension Day"}]}]}}"#;
    UNREADABLE = "unreadable",
        Question "the line is not JSON"
            r#"{"id":"1","ask":"#;
    MALFORMED_INSTANT = "malformed_instant",
        Question "not an instant, or no such date, time of day or offset"
            r#"{"id":"1","ask":"business_time_after","location":"paris","from":"2026-05-13 16:50","seconds":7200}"#;
    MALFORMED_TIME = "malformed_time",
        Question "not a time of day"
            r#"{"id":"1","ask":"incident","location":"paris","severity":"B","product":{"kind":"other"},"submitted_at":"2026-05-13T16:50:00+02:00","events":[],"as_of":"2026-05-14T12:00:00+02:00","targets":[{"name":"fix","kind":"resolution","next_open_day_by":"24:00"}]}"#;
    NOT_AT_SEVERITY = "not_at_severity",
        Question "a time at a severity at which the target does not hold"
            r#"{"id":"1","ask":"incident","location":"paris","severity":"B","product":{"kind":"other"},"submitted_at":"2026-05-13T16:50:00+02:00","events":[],"as_of":"2026-05-14T12:00:00+02:00","targets":[{"name":"fix","kind":"resolution","clock":"elapsed","seconds":3600,"severities":["A"],"at_severity":[{"severity":"B","clock":"elapsed","seconds":7200}]}]}"#;
    INSTANT_OF_A_TARGET = "instant_of_a_target",
        Question "a pause of an instant, or a share of it that is used"
            r#"{"id":"1","ask":"incident","location":"paris","severity":"B","product":{"kind":"other"},"submitted_at":"2026-05-13T16:50:00+02:00","events":[],"as_of":"2026-05-14T12:00:00+02:00","targets":[{"name":"fix","kind":"resolution","business_days":2,"pauses":["waiting_for_customer"]}]}"#;
    NEVER_OPEN_THEN = "never_open_then",
        Question "a time of day at which the location is open on no date"
            r#"{"id":"1","ask":"incident","location":"paris","severity":"B","product":{"kind":"other"},"submitted_at":"2026-05-13T16:50:00+02:00","events":[],"as_of":"2026-05-14T12:00:00+02:00","targets":[{"name":"fix","kind":"resolution","next_open_day_by":"18:00"}]}"#;
    AMOUNT_TOO_LARGE = "amount_too_large",
        Question "an amount above another that it cannot exceed"
            r#"{"id":"1","ask":"cancellation_fee","location":"paris","price":{"amount":"10000.00","currency":"EUR"},"first_delivery_day":"2026-06-15","cancelled_at":"2026-06-02T09:00:00+02:00","by_microsoft":{"service":"azure_event_management","agreed_fee":{"amount":"10000.01","currency":"EUR"}}}"#,
        Asked "more is delivered than is left of the price"
            r#"{"order":{"base_package":{"contract_years":[{"list_price":{"amount":"1000.00","currency":"EUR"},"flex_allowance":{"amount":"100.00","currency":"EUR"}}]},"services":[{"id":"w","service":"workshops","locations":["paris"],"quantity":{"count":8,"unit":"attendees"},"bought_on":"2025-12-15","first_day":"2026-01-01","last_day":"2026-12-31","price":{"amount":"100.00","currency":"EUR"},"paid_with":"flex_allowance"}]}}"#
            r#"{"id":"1","ask":"flex_statement","as_of":"2026-06-30","entries":[{"id":"d1","entry":"delivered","of":"w","on":"2026-05-01","amount":{"amount":"100.01","currency":"EUR"}}]}"#;
    NO_DELIVERIES = "no_deliveries",
        Question "at least one delivery is cancelled"
            r#"{"id":"1","ask":"cancellation_fees","deliveries":[]}"#;
    LEAP_SECOND = "leap_second",
        Question "an instant in second 60"
            r#"{"id":"1","ask":"business_time_after","location":"paris","from":"2016-12-31T23:59:60Z","seconds":7200}"#;
    OUT_OF_SPAN = "out_of_span",
        Question "what is asked about, or the answer, lies outside the location's calendar"
            r#"{"id":"1","ask":"business_time_after","location":"paris","from":"2150-05-13T16:50:00+02:00","seconds":7200}"#;
    DURATION_OUT_OF_RANGE = "duration_out_of_range",
        Question "a time longer than any calendar covers"
            r#"{"id":"1","ask":"business_time_after","location":"paris","from":"2026-05-13T16:50:00+02:00","seconds":9223372036854775}"#;
    NOT_OFFERED = "not_offered",
        Question "something is given that the service does not have"
            r#"{"id":"1","ask":"travel_costs","location":"paris","service":"DE","on":"2026-06-15","mode":"on_site","traveller":"microsoft","expenses":[{"cost":{"amount":"480.00","currency":"EUR"}}],"agreed_in_writing":true,"visits":{"count":1,"price":{"amount":"100.00","currency":"EUR"}}}"#;
    NO_SITUATION = "no_situation",
        Question "an incident is described by at least one situation"
            r#"{"id":"1","ask":"severity","location":"paris","situations":[],"product":{"kind":"other"},"submitted_at":"2026-05-13T16:50:00+02:00"}"#;
    NO_SOLUTION = "no_solution",
        Question "an event covers at least one solution"
            r#"{"id":"1","ask":"event_plan","location":"paris","from":"2026-11-23T12:00:00+01:00","to":"2026-11-28T12:00:00+01:00","solutions":[]}"#;
    OUT_OF_ORDER = "out_of_order",
        Question "an instant before one that it must follow"
            r#"{"id":"1","ask":"first_response","location":"paris","severity":"B","product":{"kind":"other"},"submitted_at":"2026-05-13T16:50:00+02:00","severity_agreed_at":"2026-05-13T16:49:00+02:00"}"#,
        Question "a date before one that it must follow, or without that one"
            r#"{"id":"1","ask":"monitoring","purchase":"aed","as_of":"2026-06-30","scenarios":[{"id":"a","defined_on":"2026-02-02","tests_ready_on":"2026-03-02","live_on":"2026-03-09"}]}"#;
    EMPTY_PERIOD = "empty_period",
        Question "a period that ends when it begins"
            r#"{"id":"1","ask":"event_plan","location":"paris","from":"2026-11-23T12:00:00+01:00","to":"2026-11-23T12:00:00+01:00","solutions":[{"name":"shop","cloud":"public"}]}"#;
    NO_TIME = "no_time",
        Question "a target of the caller's own that leaves no time"
            r#"{"id":"1","ask":"incident","location":"paris","severity":"B","product":{"kind":"other"},"submitted_at":"2026-05-13T16:50:00+02:00","events":[],"as_of":"2026-05-14T12:00:00+02:00","targets":[{"name":"fix","kind":"resolution","clock":"elapsed","seconds":0}]}"#;
    UNKNOWN_DUTY = "unknown_duty",
        Question "no duty of the document has this name"
            r#"{"id":"1","ask":"incident","location":"paris","severity":"B","product":{"kind":"other"},"submitted_at":"2026-05-13T16:50:00+02:00","events":[{"at":"2026-05-13T17:00:00+02:00","event":"done","duty":"answer"}],"as_of":"2026-05-14T12:00:00+02:00"}"#;
    DUTY_NOT_OF_INCIDENTS = "duty_not_of_incidents",
        Question "the duty does not arise in the course of an incident"
            r#"{"id":"1","ask":"incident","location":"paris","severity":"B","product":{"kind":"other"},"submitted_at":"2026-05-13T16:50:00+02:00","events":[{"at":"2026-05-13T17:00:00+02:00","event":"done","duty":"join_onboarding"}],"as_of":"2026-05-14T12:00:00+02:00"}"#;
    DUTY_NOT_OF_CUSTOMER = "duty_not_of_customer",
        Question "Microsoft waits for the customer to do what is not the customer's"
            r#"{"id":"1","ask":"incident","location":"paris","severity":"B","product":{"kind":"other"},"submitted_at":"2026-05-13T16:50:00+02:00","events":[{"at":"2026-05-13T17:00:00+02:00","event":"waiting_for_customer","duty":"manage_incident"}],"as_of":"2026-05-14T12:00:00+02:00"}"#;
    ALREADY_AGREED = "already_agreed",
        Question "the severity is agreed a second time"
            r#"{"id":"1","ask":"incident","location":"paris","severity":"B","product":{"kind":"other"},"submitted_at":"2026-05-13T16:50:00+02:00","events":[{"at":"2026-05-13T17:00:00+02:00","event":"severity_agreed","severity":"B"},{"at":"2026-05-13T17:10:00+02:00","event":"severity_agreed","severity":"A"}],"as_of":"2026-05-14T12:00:00+02:00"}"#;
    SAME_SEVERITY = "same_severity",
        Question "the severity that is asked for or granted already holds"
            r#"{"id":"1","ask":"incident","location":"paris","severity":"B","product":{"kind":"other"},"submitted_at":"2026-05-13T16:50:00+02:00","events":[{"at":"2026-05-13T17:00:00+02:00","event":"severity_change_granted","severity":"B"}],"as_of":"2026-05-14T12:00:00+02:00"}"#;
    CONFLICTING_SEVERITIES = "conflicting_severities",
        Question "two severities are granted, asked for or lowered to at one instant"
            r#"{"id":"1","ask":"incident","location":"paris","severity":"B","product":{"kind":"other"},"submitted_at":"2026-05-13T16:50:00+02:00","events":[{"at":"2026-05-13T17:00:00+02:00","event":"severity_change_granted","severity":"A"},{"at":"2026-05-13T17:00:00+02:00","event":"severity_change_granted","severity":"1"}],"as_of":"2026-05-14T12:00:00+02:00"}"#;
    NOT_A_DOWNGRADE = "not_a_downgrade",
        Question "Microsoft lowers the severity to one that is not lower"
            r#"{"id":"1","ask":"incident","location":"paris","severity":"B","product":{"kind":"other"},"submitted_at":"2026-05-13T16:50:00+02:00","events":[{"at":"2026-05-13T17:00:00+02:00","event":"downgraded","severity":"A"}],"as_of":"2026-05-14T12:00:00+02:00"}"#;
    ALREADY_REDUCED = "already_reduced",
        Question "the effort around the clock is given up a second time"
            r#"{"id":"1","ask":"incident","location":"paris","severity":"B","product":{"kind":"other"},"submitted_at":"2026-05-13T16:50:00+02:00","events":[{"at":"2026-05-13T17:00:00+02:00","event":"effort_reduced"},{"at":"2026-05-13T17:10:00+02:00","event":"effort_reduced"}],"as_of":"2026-05-14T12:00:00+02:00"}"#;
    ALREADY_RESPONDED = "already_responded",
        Question "there is a second first call response"
            r#"{"id":"1","ask":"incident","location":"paris","severity":"B","product":{"kind":"other"},"submitted_at":"2026-05-13T16:50:00+02:00","events":[{"at":"2026-05-13T17:00:00+02:00","event":"first_call_response"},{"at":"2026-05-13T17:10:00+02:00","event":"first_call_response"}],"as_of":"2026-05-14T12:00:00+02:00"}"#;
    ALREADY_WAITING = "already_waiting",
        Question "Microsoft is already waiting for that"
            r#"{"id":"1","ask":"incident","location":"paris","severity":"B","product":{"kind":"other"},"submitted_at":"2026-05-13T16:50:00+02:00","events":[{"at":"2026-05-13T17:00:00+02:00","event":"waiting_for_customer"},{"at":"2026-05-13T17:10:00+02:00","event":"waiting_for_customer"}],"as_of":"2026-05-14T12:00:00+02:00"}"#;
    NOT_WAITING = "not_waiting",
        Question "the customer answers, but Microsoft is not waiting for that"
            r#"{"id":"1","ask":"incident","location":"paris","severity":"B","product":{"kind":"other"},"submitted_at":"2026-05-13T16:50:00+02:00","events":[{"at":"2026-05-13T17:00:00+02:00","event":"customer_answered","duty":"reply"}],"as_of":"2026-05-14T12:00:00+02:00"}"#;
    INCIDENT_CLOSED = "incident_closed",
        Question "something happens to a closed incident"
            r#"{"id":"1","ask":"incident","location":"paris","severity":"B","product":{"kind":"other"},"submitted_at":"2026-05-13T16:50:00+02:00","events":[{"at":"2026-05-13T17:00:00+02:00","event":"closed"},{"at":"2026-05-13T17:10:00+02:00","event":"first_call_response"}],"as_of":"2026-05-14T12:00:00+02:00"}"#;
    INCIDENT_NOT_CLOSED = "incident_not_closed",
        Question "an incident that is not closed is reopened"
            r#"{"id":"1","ask":"incident","location":"paris","severity":"B","product":{"kind":"other"},"submitted_at":"2026-05-13T16:50:00+02:00","events":[{"at":"2026-05-13T17:00:00+02:00","event":"reopened"}],"as_of":"2026-05-14T12:00:00+02:00"}"#;
    NO_LINES = "no_lines",
        Question "there is nothing to bill"
            r#"{"id":"1","ask":"invoices","split_by":[],"lines":[]}"#;
    BILLED_TWICE = "billed_twice",
        Question "two lines take the price of one purchase"
            r#"{"id":"1","ask":"invoices","split_by":[],"lines":[{"id":"a","purchase":"w"},{"id":"b","purchase":"w"}]}"#;
    UNKNOWN_LINE = "unknown_line",
        Question "a credit note names a line that is neither billed nor was before"
            r#"{"id":"1","ask":"invoices","split_by":[],"lines":[{"id":"a","description":"travel","amount":{"amount":"1.00","currency":"EUR"}},{"id":"n","undoes":"b","amount":{"amount":"-1.00","currency":"EUR"}}]}"#;
    NO_CHARGE = "no_charge",
        Question "a credit note names a line that is below zero, or a credit note"
            r#"{"id":"1","ask":"invoices","split_by":[],"lines":[{"id":"a","description":"goodwill","amount":{"amount":"-1.00","currency":"EUR"}},{"id":"n","undoes":"a","amount":{"amount":"-1.00","currency":"EUR"}}]}"#;
    ABOVE_ZERO = "above_zero",
        Question "a credit note is above zero"
            r#"{"id":"1","ask":"invoices","split_by":[],"lines":[{"id":"a","description":"travel","amount":{"amount":"1.00","currency":"EUR"}},{"id":"n","undoes":"a","amount":{"amount":"0.01","currency":"EUR"}}]}"#;
    UNDOES_TOO_MUCH = "undoes_too_much",
        Question "credit notes undo more of a line than it billed"
            r#"{"id":"1","ask":"invoices","split_by":[],"lines":[{"id":"a","description":"travel","amount":{"amount":"1.00","currency":"EUR"}},{"id":"n","undoes":"a","amount":{"amount":"-1.01","currency":"EUR"}}]}"#;
    UNKNOWN_PURCHASE = "unknown_purchase",
        Question "the order has no such purchase"
            r#"{"id":"1","ask":"invoices","split_by":[],"lines":[{"id":"a","purchase":"w"}]}"#,
        Asked "the order has no such purchase, and nothing was received in exchange under that name"
            r#"{"order":{"base_package":{"contract_years":[{"list_price":{"amount":"1000.00","currency":"EUR"},"flex_allowance":{"amount":"100.00","currency":"EUR"}}]},"services":[{"id":"w","service":"workshops","locations":["paris"],"quantity":{"count":8,"unit":"attendees"},"bought_on":"2025-12-15","first_day":"2026-01-01","last_day":"2026-12-31","price":{"amount":"100.00","currency":"EUR"},"paid_with":"flex_allowance"}]}}"#
            r#"{"id":"1","ask":"flex_statement","as_of":"2026-06-30","entries":[{"id":"d1","entry":"delivered","of":"v","on":"2026-05-01","amount":{"amount":"10.00","currency":"EUR"}}]}"#;
    AMOUNT_NOT_ABOVE_ZERO = "amount_not_above_zero",
        Question "a credit whose price is zero or below"
            r#"{"id":"1","ask":"credit_redemption","location":"paris","service":"workshops","on":"2026-06-15","price":{"amount":"5000.00","currency":"EUR","dated":"2026-06-01","source":"list 7"},"credit_price":{"amount":"0.00","currency":"EUR","dated":"2026-06-01","source":"list 7"},"balance":100}"#;
    DATED_AFTER = "dated_after",
        Question "a price, a rate or a charge that was not yet in force"
            r#"{"id":"1","ask":"credit_redemption","location":"paris","service":"workshops","on":"2026-06-15","price":{"amount":"5000.00","currency":"EUR","dated":"2026-06-16","source":"list 7"},"credit_price":{"amount":"400.00","currency":"EUR","dated":"2026-06-01","source":"list 7"},"balance":100}"#;
    RATE_WITHIN_CURRENCY = "rate_within_currency",
        Question "an exchange rate other than one between prices in one currency"
            r#"{"id":"1","ask":"credit_exchange","location":"paris","to":"tokyo","credits":30,"on":"2026-06-15","from_price":{"amount":"400.00","currency":"EUR","dated":"2026-06-01","source":"list 7"},"to_price":{"amount":"400.00","currency":"EUR","dated":"2026-06-01","source":"list 7"},"exchange_rate":{"rate":"162.5","dated":"2026-06-12","source":"bank"}}"#;
    SAME_LOCATION = "same_location",
        Question "credits are to move from a location to itself"
            r#"{"id":"1","ask":"credit_exchange","location":"paris","to":"paris","credits":30,"on":"2026-06-15","from_price":{"amount":"400.00","currency":"EUR","dated":"2026-06-01","source":"list 7"},"to_price":{"amount":"60000","currency":"JPY","dated":"2026-06-01","source":"list 7"},"exchange_rate":{"rate":"162.5","dated":"2026-06-12","source":"bank"}}"#;
    GIVEN_TWICE = "given_twice",
        Question "a fee is said to be agreed on for a cancellation by Microsoft and for one by the customer"
            r#"{"id":"1","ask":"cancellation_fee","location":"paris","price":{"amount":"100.00","currency":"EUR"},"first_delivery_day":"2026-06-15","cancelled_at":"2026-06-02T09:00:00+02:00","agreed_fee":{"amount":"10.00","currency":"EUR"},"by_microsoft":{"agreed_fee":{"amount":"10.00","currency":"EUR"}}}"#;
    NO_PARTS = "no_parts",
        Question "a price is prorated over at least one part"
            r#"{"id":"1","ask":"proration","price":{"amount":"100.00","currency":"EUR"},"whole":{"kind":"term"},"parts":[]}"#;
    PARTS_NOT_CONSECUTIVE = "parts_not_consecutive",
        Question "a part does not begin on the day after the one before it"
            r#"{"id":"1","ask":"proration","price":{"amount":"100.00","currency":"EUR"},"whole":{"kind":"term"},"parts":[{"first_day":"2026-01-01","last_day":"2026-01-31"},{"first_day":"2026-02-02","last_day":"2026-02-28"}]}"#;
    OUTSIDE_WHOLE = "outside_whole",
        Question "a part begins or ends outside the whole"
            r#"{"id":"1","ask":"proration","price":{"amount":"100.00","currency":"EUR"},"whole":{"kind":"term"},"parts":[{"first_day":"2026-12-01","last_day":"2027-01-01"}]}"#;
    NOTHING_COUNTS = "nothing_counts",
        Question "nothing of the whole counts as time is counted, such as the 30th alone by 30/360"
            r#"{"id":"1","ask":"proration","price":{"amount":"100.00","currency":"EUR"},"whole":{"kind":"dates","first_day":"2026-01-30","last_day":"2026-01-30"},"parts":[{"first_day":"2026-01-30","last_day":"2026-01-30"}],"day_count":"thirty_360"}"#;
    NO_CREDITS = "no_credits",
        Question "an exchange gives no credits, or a reversal undoes none"
            r#"{"id":"1","ask":"credit_ledger","entries":[{"id":"x","on":"2026-06-15","entry":"exchange","from":"paris","given":0,"to":"tokyo","received":1}],"as_of":"2026-12-31"}"#;
    UNKNOWN_ENTRY = "unknown_entry",
        Question "an entry undoes what no entry before it says"
            r#"{"id":"1","ask":"credit_ledger","entries":[{"id":"s","on":"2026-06-15","entry":"reversal","of":"r"}],"as_of":"2026-12-31"}"#;
    REVERSAL_TOO_LARGE = "reversal_too_large",
        Question "an entry undoes more of another than is left of it"
            r#"{"id":"1","ask":"credit_ledger","entries":[{"id":"r","on":"2026-06-15","entry":"redemption","location":"paris","credits":1},{"id":"s","on":"2026-06-15","entry":"reversal","of":"r","credits":2}],"as_of":"2026-12-31"}"#;
    REVERSED_IN_PART = "reversed_in_part",
        Question "an entry undoes a part of an exchange"
            r#"{"id":"1","ask":"credit_ledger","entries":[{"id":"x","on":"2026-06-15","entry":"exchange","from":"paris","given":2,"to":"tokyo","received":2},{"id":"s","on":"2026-06-15","entry":"reversal","of":"x","credits":1}],"as_of":"2026-12-31"}"#;
    HOURS_OVERDRAWN = "hours_overdrawn",
        Asked "an entry undoes what had brought hours back that were used since"
            r#"{"order":{"base_package":{"contract_years":[{"list_price":{"amount":"1000.00","currency":"EUR"},"flex_allowance":{"amount":"100.00","currency":"EUR"}}]},"services":[{"id":"e","service":"development_assistance","locations":["paris"],"quantity":{"count":1,"unit":"hours"},"bought_on":"2026-01-01","first_day":"2026-01-01","last_day":"2026-12-31","price":{"amount":"100.00","currency":"EUR"},"paid_with":"price"}]}}"#
            r#"{"id":"1","ask":"hours_ledger","purchase":"e","as_of":"2026-06-30","entries":[{"id":"a","on":"2026-02-02","minutes":60},{"id":"b","on":"2026-02-03","reverses":"a"},{"id":"c","on":"2026-02-04","minutes":1},{"id":"d","on":"2026-02-05","reverses":"b"}]}"#;
    STILL_NEEDED = "still_needed",
        Question "an entry undoes an exchange, and another is of what that brought"
            r#"{"id":"1","ask":"flex_statement","as_of":"2026-12-31","entries":[{"id":"x","entry":"exchanged","of":"w","service":"chalk_talks","price":{"amount":"2.00","currency":"EUR"},"on":"2026-06-15"},{"id":"d","entry":"delivered","of":"x","on":"2026-06-16","amount":{"amount":"1.00","currency":"EUR"}},{"id":"s","entry":"reversed","of":"x","on":"2026-06-17"}]}"#;
    OUTSIDE_TERM = "outside_term",
        Question "an entry is dated outside the term"
            r#"{"id":"1","ask":"credit_ledger","entries":[{"id":"r","on":"2025-12-31","entry":"redemption","location":"paris","credits":1}],"as_of":"2026-12-31"}"#;
    CREDITS_OVERDRAWN = "credits_overdrawn",
        Question "an entry takes more credits than its location has"
            r#"{"id":"1","ask":"credit_ledger","entries":[{"id":"r","on":"2026-06-15","entry":"redemption","location":"paris","credits":1}],"as_of":"2026-12-31"}"#;
    UNKNOWN_LOT = "unknown_lot",
        Question "an entry names a lot of credits that its location never had"
            r#"{"id":"1","ask":"credit_ledger","entries":[{"id":"r","on":"2026-06-15","entry":"redemption","location":"paris","credits":0,"lot":"c"}],"as_of":"2026-12-31"}"#;
    UNKNOWN_REDEMPTION = "unknown_redemption",
        Question "a refund is of no redemption before it"
            r#"{"id":"1","ask":"credit_ledger","entries":[{"id":"b","on":"2026-06-15","entry":"refund","of":"r","credits":1}],"as_of":"2026-12-31"}"#;
    REFUND_TOO_LARGE = "refund_too_large",
        Question "more credits are refunded than a redemption took"
            r#"{"id":"1","ask":"credit_ledger","entries":[{"id":"r","on":"2026-06-15","entry":"redemption","location":"paris","credits":0},{"id":"b","on":"2026-06-15","entry":"refund","of":"r","credits":1}],"as_of":"2026-12-31"}"#;
    NOT_OF_PURCHASE = "not_of_purchase",
        Asked "a location for which the purchase was not made"
            r#"{"order":{"services":[{"id":"w","service":"workshops","locations":["paris"],"quantity":{"count":8,"unit":"attendees"},"bought_on":"2026-01-01","first_day":"2026-01-01","last_day":"2026-12-31","price":{"amount":"100.00","currency":"EUR"},"paid_with":"price"}],"locations":[{"id":"paris","country":"FR","zone":"Europe/Paris","closures":[]},{"id":"tokyo","country":"JP","zone":"Asia/Tokyo","closures":[]}]}}"#
            r#"{"id":"1","ask":"invoices","split_by":[],"lines":[{"id":"a","purchase":"w","locations":[{"location":"tokyo","weight":1}]}]}"#;
    NO_PRICE_TO_BILL = "no_price_to_bill",
        Asked "a purchase for which no money is to be paid, without an amount"
            r#"{"order":{"services":[{"id":"w","service":"workshops","locations":["paris"],"quantity":{"count":8,"unit":"attendees"},"bought_on":"2026-01-01","first_day":"2026-01-01","last_day":"2026-12-31","price":{"amount":"100.00","currency":"EUR"},"paid_with":"proactive_credits"}],"locations":[{"id":"paris","country":"FR","zone":"Europe/Paris","closures":[]},{"id":"tokyo","country":"JP","zone":"Asia/Tokyo","closures":[]}]}}"#
            r#"{"id":"1","ask":"invoices","split_by":[],"lines":[{"id":"a","purchase":"w"}]}"#;
    CREDITS_OUT_OF_RANGE = "credits_out_of_range",
        Asked "more credits than can be counted, or an exact number that takes more than 128 bits"
            r#"{"order":{"locations":[{"id":"paris","country":"FR","zone":"Europe/Paris","closures":[]},{"id":"tokyo","country":"JP","zone":"Asia/Tokyo","closures":[]}],"exception_countries":["BR"]}}"#
            r#"{"id":"1","ask":"credit_exchange","location":"paris","to":"tokyo","credits":9223372036854775807,"on":"2026-06-15","from_price":{"amount":"92233720368547758.07","currency":"EUR","dated":"2026-06-01","source":"list 7"},"to_price":{"amount":"60000","currency":"JPY","dated":"2026-06-01","source":"list 7"},"exchange_rate":{"rate":"999999.999999999999","dated":"2026-06-12","source":"bank"}}"#;
    EXCHANGE_NOT_ALLOWED = "exchange_not_allowed",
        Asked "the credits of an entry may not be exchanged so"
            r#"{"order":{"locations":[{"id":"paris","country":"FR","zone":"Europe/Paris","closures":[]},{"id":"tokyo","country":"JP","zone":"Asia/Tokyo","closures":[]}],"exception_countries":["JP"]}}"#
            r#"{"id":"1","ask":"credit_ledger","entries":[{"id":"x","on":"2026-06-15","entry":"exchange","from":"paris","given":1,"to":"tokyo","received":1}],"as_of":"2026-12-31"}"#;
    NOT_PAID_WITH_CREDITS = "not_paid_with_credits",
        Asked "an entry pays for a purchase that was paid with something else, or credits are given as paid for such a one"
            r#"{"order":{"services":[{"id":"w","service":"workshops","locations":["paris"],"quantity":{"count":1,"unit":"deliveries"},"bought_on":"2026-01-01","first_day":"2026-01-01","last_day":"2026-12-31","price":{"amount":"100.00","currency":"EUR"},"paid_with":"price"}]}}"#
            r#"{"id":"1","ask":"credit_ledger","entries":[{"id":"r","on":"2026-06-15","entry":"redemption","location":"paris","credits":1,"purchase":"w"}],"as_of":"2026-12-31"}"#;
    NOT_IN_CREDITS = "not_in_credits",
        Asked "a purchase of credits is counted in something else"
            r#"{"order":{"services":[{"id":"c","service":"proactive_credits","locations":["paris"],"quantity":{"count":1,"unit":"hours"},"bought_on":"2026-01-01","first_day":"2026-01-01","last_day":"2026-12-31","price":{"amount":"100.00","currency":"EUR"},"paid_with":"price"}]}}"#
            r#"{"id":"1","ask":"credit_ledger","entries":[],"as_of":"2026-12-31"}"#;
    DATE_TOO_EARLY = "date_too_early",
        Asked "something was delivered or swapped before it was bought or begins"
            r#"{"order":{"base_package":{"contract_years":[{"list_price":{"amount":"1000.00","currency":"EUR"},"flex_allowance":{"amount":"100.00","currency":"EUR"}}]},"services":[{"id":"w","service":"workshops","locations":["paris"],"quantity":{"count":8,"unit":"attendees"},"bought_on":"2025-12-15","first_day":"2026-01-01","last_day":"2026-12-31","price":{"amount":"100.00","currency":"EUR"},"paid_with":"flex_allowance"}]}}"#
            r#"{"id":"1","ask":"flex_statement","as_of":"2026-06-30","entries":[{"id":"d1","entry":"delivered","of":"w","on":"2025-12-31","amount":{"amount":"10.00","currency":"EUR"}}]}"#;
    NESTED_QUESTION = "nested_question",
        Question "a question about a question is about another such question"
            r#"{"id":"1","ask":"what_if","question":{"ask":"what_if","question":{"ask":"order_review"}}}"#;
    UNKNOWN_AMENDMENT = "unknown_amendment",
        Question "the order has no amendment of this id"
            r#"{"id":"1","ask":"compare","question":{"ask":"order_review"},"changes":{"removed_amendments":["A-1"]}}"#;
    NO_HOLIDAY_TABLE = "no_holiday_table",
        Program "a location follows `holidays`, and the library was built without its feature of that name";
    TERM_OUT_OF_RANGE = "term_out_of_range",
        Program "the order's term lies next to the first or the last date of all";
    MISSING_SPAN = "missing_span",
        Program "a calendar is built without a span";
    MISSING_WEEKLY_HOURS = "missing_weekly_hours",
        Program "a calendar is built without weekly hours";
    SPAN_REVERSED = "span_reversed",
        Program "a calendar ends before it begins";
    NEGATIVE_DURATION = "negative_duration",
        Program "the latest instant of a negative duration was asked for";
    MISSING_VALUE = "missing_value",
        Program "the columns of a call differ in length";
    ALREADY_STARTED = "already_started",
        Question "a clock is started a second time"
            r#"{"id":"1","ask":"clock","target":{"seconds":3600,"clock":"elapsed"},"events":[{"at":"2026-05-13T10:00:00+02:00","event":"started"},{"at":"2026-05-13T11:00:00+02:00","event":"started"}],"as_of":"2026-05-14T12:00:00+02:00"}"#;
    NOT_STARTED = "not_started",
        Question "something happens to a clock that was not started"
            r#"{"id":"1","ask":"clock","target":{"seconds":3600,"clock":"elapsed"},"events":[{"at":"2026-05-13T10:00:00+02:00","event":"paused","reason":"customer"}],"as_of":"2026-05-14T12:00:00+02:00"}"#;
    ALREADY_PAUSED = "already_paused",
        Question "a clock is paused for a reason for which it is already paused"
            r#"{"id":"1","ask":"clock","target":{"seconds":3600,"clock":"elapsed"},"events":[{"at":"2026-05-13T10:00:00+02:00","event":"started"},{"at":"2026-05-13T11:00:00+02:00","event":"paused","reason":"customer"},{"at":"2026-05-13T12:00:00+02:00","event":"paused","reason":"customer"}],"as_of":"2026-05-14T12:00:00+02:00"}"#;
    NOT_PAUSED = "not_paused",
        Question "a clock that is not paused is resumed"
            r#"{"id":"1","ask":"clock","target":{"seconds":3600,"clock":"elapsed"},"events":[{"at":"2026-05-13T10:00:00+02:00","event":"started"},{"at":"2026-05-13T11:00:00+02:00","event":"resumed","reason":"customer"}],"as_of":"2026-05-14T12:00:00+02:00"}"#;
    ALREADY_STOPPED = "already_stopped",
        Question "a clock is stopped a second time"
            r#"{"id":"1","ask":"clock","target":{"seconds":3600,"clock":"elapsed"},"events":[{"at":"2026-05-13T10:00:00+02:00","event":"started"},{"at":"2026-05-13T11:00:00+02:00","event":"stopped"},{"at":"2026-05-13T12:00:00+02:00","event":"stopped"}],"as_of":"2026-05-14T12:00:00+02:00"}"#;
    NOT_STOPPED = "not_stopped",
        Question "a clock that has not stopped is reopened"
            r#"{"id":"1","ask":"clock","target":{"seconds":3600,"clock":"elapsed"},"events":[{"at":"2026-05-13T10:00:00+02:00","event":"started"},{"at":"2026-05-13T11:00:00+02:00","event":"reopened"}],"as_of":"2026-05-14T12:00:00+02:00"}"#;
    CONFLICTING_CHANGES = "conflicting_changes",
        Question "two targets, or two calendars, of a clock begin at the same instant"
            r#"{"id":"1","ask":"clock","target":{"seconds":3600,"clock":"elapsed"},"events":[{"at":"2026-05-13T10:00:00+02:00","event":"started"},{"at":"2026-05-13T11:00:00+02:00","event":"target_changed","target":{"seconds":60,"clock":"elapsed"}},{"at":"2026-05-13T11:00:00+02:00","event":"target_changed","target":{"seconds":120,"clock":"elapsed"}}],"as_of":"2026-05-14T12:00:00+02:00"}"#;
    NEGATIVE_TARGET = "negative_target",
        Question "a clock's target is below zero"
            r#"{"id":"1","ask":"clock","target":{"seconds":-1,"clock":"elapsed"},"events":[],"as_of":"2026-05-14T12:00:00+02:00"}"#;
    REVERSED_PAUSE = "reversed_pause",
        Program "a pause of a clock ends before it begins";
    NO_COMMON_SPAN = "no_common_span",
        Program "the combined calendars cover no common time";
    MALFORMED_FRACTION = "malformed_fraction",
        Program "an answer is read back, and a fraction in it is not written as the library writes one";
    MALFORMED_DIGEST = "malformed_digest",
        Program "an answer is read back, and a digest in it is not written as the library writes one";
    MALFORMED_STEP = "malformed_step",
        Program "an answer is read back, and a step in it is not one that the library writes";
    UNKNOWN_READING = "unknown_reading",
        Program "an answer is read back, and a reading in it is none of the library's";
    UNKNOWN_REGION = "unknown_region",
        Program "an answer is read back, and a region in it is none of the holiday table's";
}
