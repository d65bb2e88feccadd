//! What one customer bought, and where: the order that every question is answered from.
//!
//! An [`OrderDraft`] is an order as it is written, read from an order file and written into one; an [`Order`] is one that was checked,
//! and gives its draft back ([`OrderDraft::from`]). Each part of it is there in both forms:
//!
//! | as it is written | checked |
//! | --- | --- |
//! | [`OrderDraft`], [`TermDraft`] | [`Order`], [`Term`] |
//! | [`LocationDraft`] | [`Location`] |
//! | [`HolidaysDraft`] | [`Holidays`] |
//! | [`NamedCalendarDraft`] | [`NamedCalendar`] |
//! | [`IncidentHoursDraft`] | [`IncidentHours`] |
//! | [`BasePackageDraft`], [`ContractYearDraft`] | [`BasePackage`], [`ContractYear`] |
//! | [`PurchaseDraft`], [`QuantityDraft`] | [`Purchase`], [`Quantity`] |
//! | [`ScopeProductDraft`], [`PlannedEventDraft`] | [`ScopeProduct`], [`PlannedEvent`] |
//! | [`AppendixADraft`] | [`AppendixA`] |
//! | [`AedEnrolmentDraft`], [`SubscriptionDraft`], [`ExtendedFeaturesDraft`] | [`AedEnrolment`], [`Subscription`], [`ExtendedFeatures`] |
//! | [`FeeScheduleDraft`] | [`TierSchedule`](crate::money::TierSchedule) |
//! | [`AdministratorDraft`], [`ContactDraft`] | [`Administrator`], [`Contact`] |
//! | [`TaxExceptionLocationDraft`] | [`TaxExceptionLocation`] |
//! | [`UsdExchangeDraft`] | [`UsdExchange`] |
//! | [`AmendmentDraft`], [`ResponseTargetDraft`], [`CancellationBandDraft`] | [`Amendment`], [`AmendedTarget`], [`AmendedBand`]; on a date: [`ClausesOn`] |
//!
//! Where a draft is made of two texts side by side, the second says what it is: [`CountryCode`], [`ServiceName`], [`LocationId`],
//! [`PurchaseId`], [`ReplacedClause`]. [`OrderDraft::example`] is a small order to try things with.

mod amended_band;
mod amended_hours;
mod amendment;
mod appendix;
mod base_package;
mod check;
mod clauses_on;
mod combining;
pub mod contents;
mod counted_hours;
mod dates;
mod dollars;
mod draft;
mod event;
mod event_notice;
mod fee_schedule;
mod folded_name;
mod holidays;
mod incident_hours;
mod last_request;
mod limit_date;
mod location;
mod named_calendar;
#[allow(
    clippy::module_inception,
    reason = "the file holds the type that the module is named for"
)]
mod order;
mod parts;
mod people;
mod periods;
mod problem;
mod purchase;
mod scope;
mod site;
mod tax_exception;
mod term;
mod usd_exchange;

pub use crate::document::vocabulary::country::{Country, UnknownCountry};
pub use crate::document::vocabulary::order::{Buyer, Cloud, Combination};
pub use amended_band::AmendedBand;
pub(crate) use amended_hours::AmendedHours;
pub use amendment::{AmendedTarget, AmendedTerm, Amendment};
pub use appendix::{AedEnrolment, AppendixA, ExtendedFeatures, Subscription};
pub use base_package::{BasePackage, ContractYear};
pub use clauses_on::ClausesOn;
pub(crate) use combining::in_order_of_making;
pub(crate) use counted_hours::{
    AllHours, CombinedDates, CombinedHours, CombinedPart, CompiledCalendar, CountedHours,
};
pub(crate) use dates::Dates;
pub(crate) use dollars::Dollars;
pub use draft::{
    AdministratorDraft, AedEnrolmentDraft, AmendedTermDraft, AmendmentDraft, AppendixADraft,
    BasePackageDraft, BusinessHoursDraft, CalendarHoursDraft, CancellationBandDraft, ClosureDraft,
    ClosuresDraft, ContactDraft, ContractYearDraft, CountryCode, ExtendedFeaturesDraft,
    FeeScheduleDraft, FlexAllowance, HolidaysDraft, IncidentHoursDraft, LocationDraft, LocationId,
    NamedCalendarDraft, OrderDraft, PlannedEventDraft, PurchaseDates, PurchaseDraft, PurchaseId,
    QuantityDraft, ReplacedClause, ResponseTargetDraft, ScopeProductDraft, ServiceName,
    SpecialHoursDraft, SubscriptionDraft, TaxExceptionLocationDraft, TermDraft, UsdExchangeDraft,
    WeeklyHoursDraft,
};
pub(crate) use draft::{
    Draft, PartialAdministrator, PartialAedEnrolment, PartialAmendment, PartialAppendixA,
    PartialBasePackage, PartialContact, PartialContractYear, PartialDraft, PartialEvent,
    PartialLocation, PartialPurchase, PartialSubscription, PartialTaxExceptionLocation,
    PartialUsdExchange,
};
pub use event::PlannedEvent;
pub(crate) use event_notice::EventNotice;
pub(crate) use folded_name::{FoldedName, record_near_name};
pub use holidays::{HolidayYears, Holidays};
pub(crate) use incident_hours::Handling;
pub use incident_hours::IncidentHours;
pub(crate) use last_request::LastRequest;
pub(crate) use limit_date::LimitedUse;
pub use location::Location;
pub(crate) use location::{DayHours, Schedule};
pub(crate) use named_calendar::CalendarHours;
pub use named_calendar::NamedCalendar;
pub use order::Order;
pub(crate) use parts::Parts;
pub use people::{Administrator, Contact, ContactRole};
pub(crate) use periods::Periods;
pub(crate) use problem::{Consequence, OrderProblem, Years};
pub use purchase::{PaidWith, Purchase, Quantity};
pub use scope::{CoveredProduct, ScopeProduct};
pub(crate) use site::{AgreedCalendar, LocatedCalendar, Site};
pub use tax_exception::TaxExceptionLocation;
pub use term::Term;
pub use usd_exchange::UsdExchange;
