//! What the library does, seen from outside: one module for each behaviour.

#[cfg(feature = "tzdb")]
mod advisory;
#[cfg(feature = "tzdb")]
mod aed_fee;
mod amendable_figures;
#[cfg(all(feature = "serde", feature = "tzdb"))]
mod amended_clauses;
mod amended_figures;
#[cfg(all(feature = "serde", feature = "tzdb"))]
mod amended_limits;
#[cfg(feature = "tzdb")]
mod amended_starts;
mod amendments;
#[cfg(all(feature = "serde", feature = "tzdb"))]
mod answers_alone;
mod any_bytes;
#[cfg(all(feature = "serde", feature = "tzdb"))]
mod assess;
#[cfg(feature = "tzdb")]
mod attainment;
#[cfg(feature = "tzdb")]
mod auto_traits;
#[cfg(all(feature = "serde", feature = "tzdb"))]
mod bad_input;
#[cfg(feature = "tzdb")]
mod base_package;
#[cfg(feature = "tzdb")]
#[path = "../shared/builder.rs"]
mod builder;
#[cfg(feature = "tzdb")]
mod business_time;
#[cfg(feature = "tzdb")]
mod calendars;
#[cfg(feature = "tzdb")]
mod cancellation;
mod cash;
mod catalogue;
#[path = "../shared/tzif.rs"]
mod check_tzif;
#[cfg(all(feature = "serde", feature = "tzdb"))]
#[path = "../shared/wire.rs"]
mod check_wire;
#[cfg(all(feature = "serde", feature = "tzdb"))]
mod clause_citations;
mod clocks;
#[cfg(feature = "tzdb")]
mod closures;
mod codes;
#[cfg(feature = "tzdb")]
mod commitments;
#[cfg(all(feature = "serde", feature = "tzdb"))]
mod compare;
mod comparison;
mod corpus;
#[cfg(all(feature = "serde", feature = "tzdb"))]
mod coverage;
#[cfg(all(feature = "serde", feature = "tzdb"))]
mod credit_notes;
mod credits;
#[cfg(all(feature = "serde", feature = "tzdb"))]
mod dated_amendments;
mod entitlement;
#[cfg(feature = "tzdb")]
mod events;
mod facts;
#[cfg(feature = "tzdb")]
mod findings;
#[cfg(feature = "tzdb")]
mod first_response;
#[cfg(all(feature = "serde", feature = "tzdb"))]
mod flex;
#[cfg(all(feature = "holidays", feature = "tzdb"))]
mod followed_holidays;
#[cfg(all(feature = "holidays", feature = "serde", feature = "tzdb"))]
mod frozen;
#[cfg(feature = "holidays")]
mod holidays;
#[cfg(feature = "tzdb")]
mod house_readings;
mod identity;
mod improvement_plans;
#[cfg(all(feature = "serde", feature = "tzdb"))]
mod in_effect;
#[cfg(feature = "tzdb")]
mod incident;
#[cfg(all(feature = "serde", feature = "tzdb"))]
mod incident_hours;
#[cfg(all(feature = "serde", feature = "tzdb"))]
mod invoices;
#[cfg(feature = "tzdb")]
mod limits;
#[cfg(all(feature = "holidays", feature = "serde", feature = "tzdb"))]
mod manual;
#[cfg(all(feature = "holidays", feature = "serde", feature = "tzdb"))]
mod manual_for_auditors;
#[cfg(all(feature = "serde", feature = "tzdb"))]
mod missing_facts;
mod money;
#[cfg(feature = "tzdb")]
mod monitoring;
#[cfg(feature = "tzdb")]
mod month;
#[cfg(all(feature = "serde", feature = "tzdb"))]
mod named_calendars;
#[cfg(all(feature = "serde", feature = "tzdb"))]
mod names;
mod obligations;
#[cfg(feature = "tzdb")]
mod onboarding;
#[cfg(all(feature = "serde", feature = "tzdb"))]
mod orders;
mod pages;
mod passages;
#[cfg(feature = "tzdb")]
mod peers;
#[cfg(all(feature = "serde", feature = "tzdb"))]
mod pictures;
#[cfg(all(feature = "serde", feature = "tzdb"))]
mod proration;
mod public_names;
#[cfg(all(feature = "serde", feature = "tzdb"))]
mod questions;
#[cfg(all(feature = "serde", feature = "tzdb"))]
mod readings_decide;
#[cfg(all(feature = "serde", feature = "tzdb"))]
mod recompute;
#[cfg(feature = "tzdb")]
mod report;
mod review;
#[cfg(feature = "tzdb")]
mod root_cause;
mod round_trip;
#[cfg(all(feature = "serde", feature = "tzdb"))]
#[path = "../shared/round_trip.rs"]
mod same_value;
#[cfg(all(feature = "serde", feature = "tzdb"))]
mod scenarios;
#[cfg(all(feature = "serde", feature = "tzdb"))]
mod schema;
#[cfg(feature = "tzdb")]
mod service_hours;
#[cfg(feature = "tzdb")]
mod severity;
mod severity_tables;
mod shared_groups;
#[cfg(feature = "tzdb")]
mod shared_hours;
mod signatures;
#[cfg(feature = "tzdb")]
mod site;
#[cfg(all(feature = "serde", feature = "tzdb"))]
mod step_clauses;
#[cfg(feature = "tzdb")]
mod target_clock;
mod terms;
mod texts;
#[cfg(feature = "tzdb")]
mod travel;
mod tzif;
#[cfg(all(feature = "serde", feature = "tzdb"))]
mod what_if;
mod wire_format;
#[cfg(all(feature = "serde", feature = "tzdb"))]
mod worked_examples;
mod written_orders;
#[cfg(feature = "tzdb")]
mod zones;
