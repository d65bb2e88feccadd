//! What holds for every service of a category, where its own text says nothing else.

#![allow(
    clippy::unnecessary_wraps,
    reason = "what fills a cell that may be empty is such a cell"
)]

use super::{
    BoughtFor, Category, CreditUse, Delivery, EndsWith, Excluded, Exclusion, Exhibit, FlexUse,
    Languages, Mark, Prerequisite, Price, Scope, ServiceHours, ServiceTerms, Staff, Travel, UsedAt,
};
use crate::document::{ClauseId, Stated, clauses};

pub(super) const fn stated<T>(value: T, clause: ClauseId) -> Stated<T> {
    Stated::new(value, clause)
}

/// How many days before the Work Order expires a proactive or enhanced service is requested at the latest.
pub(crate) const LAST_REQUEST_DAYS: Stated<u16> = stated(60, clauses::SIXTY_DAY_LAST_REQUEST);

const EXPENSES: Option<Stated<Travel>> = Some(stated(Travel::Expenses, clauses::TRAVEL_COSTS));

const NEEDS_BASE_PACKAGE: &[Stated<Prerequisite>] = &[stated(
    Prerequisite::BasePackage,
    clauses::ADDITIONS_NEED_EXISTING_BASE,
)];

const PART_OF_BASE_PACKAGE: &[Stated<Prerequisite>] = &[stated(
    Prerequisite::BasePackage,
    clauses::BASE_PACKAGE_DEFINITION,
)];

/// A service that can be bought on top of the Base Package.
const ADDITIONAL: ServiceTerms = ServiceTerms {
    category: stated(Category::OtherProactive, clauses::PROACTIVE_DEFINITION),
    mark: stated(Mark::Additional, clauses::MARK_ADDITIONAL),
    parent: None,
    price: stated(Price::Extra, clauses::MARK_ADDITIONAL),
    units: &[],
    limits: &[],
    draw_down: None,
    included_hours: &[],
    staff: &[],
    delivery: Some(stated(
        Delivery::REMOTE_BY_DEFAULT,
        clauses::OTHER_SERVICES_REMOTE_DEFAULT,
    )),
    hours: None,
    languages: stated(
        Languages::DeliverersOrEnglish,
        clauses::OTHER_SERVICES_LANGUAGE,
    ),
    bought_for: stated(BoughtFor::AnyLocation, clauses::OTHER_PURCHASED_AT_LISTED),
    used_at: stated(UsedAt::WhereBought, clauses::OTHER_PURCHASED_AT_LISTED),
    channels: &[],
    response_times: None,
    scope: None,
    prerequisites: NEEDS_BASE_PACKAGE,
    ends_with: None,
    exclusions: &[],
    flex: stated(FlexUse::Payable, clauses::FLEX_ELIGIBLE_USES),
    credits: stated(CreditUse::Payable, clauses::CREDIT_EXCHANGE_AT_CURRENT_RATE),
    travel: EXPENSES,
    exhibit: None,
    last_request_days: None,
    also: &[],
};

/// A proactive service in the table that `definition` introduces; `mark` is the clause of its own line.
pub(super) const fn proactive(
    category: Category,
    definition: ClauseId,
    mark: ClauseId,
) -> ServiceTerms {
    ServiceTerms {
        category: stated(category, definition),
        mark: stated(Mark::Additional, mark),
        delivery: Some(stated(
            Delivery::REMOTE_BY_DEFAULT,
            clauses::PROACTIVE_REMOTE_DEFAULT,
        )),
        bought_for: stated(
            BoughtFor::AnyLocation,
            clauses::OPTIONAL_PROACTIVE_AT_DESIGNATED,
        ),
        used_at: stated(
            UsedAt::WhereBought,
            clauses::OPTIONAL_PROACTIVE_AT_DESIGNATED,
        ),
        last_request_days: Some(LAST_REQUEST_DAYS),
        ..ADDITIONAL
    }
}

/// The same service, but included in the Base Package.
pub(super) const fn included(terms: ServiceTerms) -> ServiceTerms {
    let mark = terms.mark.clause();
    ServiceTerms {
        mark: stated(Mark::Included, mark),
        price: stated(Price::InBasePackage, clauses::MARK_INCLUDED),
        bought_for: stated(
            BoughtFor::AllottedByHost,
            clauses::BASE_PACKAGE_TO_LOCATIONS,
        ),
        used_at: stated(
            UsedAt::DesignatedLocations,
            clauses::BASE_PACKAGE_TO_LOCATIONS,
        ),
        prerequisites: PART_OF_BASE_PACKAGE,
        flex: stated(FlexUse::NotPayable, clauses::MARK_INCLUDED),
        credits: stated(CreditUse::NotPayable, clauses::MARK_INCLUDED),
        ..terms
    }
}

pub(super) const fn planning(mark: ClauseId) -> ServiceTerms {
    proactive(Category::Planning, clauses::PLANNING_DEFINITION, mark)
}

pub(super) const fn maintenance(mark: ClauseId) -> ServiceTerms {
    proactive(Category::Maintenance, clauses::MAINTENANCE_DEFINITION, mark)
}

pub(super) const fn optimization(mark: ClauseId) -> ServiceTerms {
    proactive(
        Category::Optimization,
        clauses::OPTIMIZATION_DEFINITION,
        mark,
    )
}

pub(super) const fn education(mark: ClauseId) -> ServiceTerms {
    proactive(Category::Education, clauses::EDUCATION_DEFINITION, mark)
}

pub(super) const fn other_proactive(mark: ClauseId) -> ServiceTerms {
    proactive(
        Category::OtherProactive,
        clauses::PROACTIVE_DEFINITION,
        mark,
    )
}

/// A reactive service that is not in the Base Package: of no use that Flex may be put to.
pub(super) const fn additional_reactive(mark: ClauseId) -> ServiceTerms {
    ServiceTerms {
        category: stated(Category::Reactive, clauses::REACTIVE_DEFINITION),
        mark: stated(Mark::Additional, mark),
        delivery: REACTIVE_DELIVERY,
        scope: SUPPORTED_PRODUCTS,
        exclusions: REACTIVE_EXCLUSIONS,
        flex: stated(FlexUse::NotPayable, clauses::FLEX_ELIGIBLE_USES),
        travel: None,
        ..ADDITIONAL
    }
}

/// A reactive service of the Base Package.
pub(super) const fn reactive(mark: ClauseId) -> ServiceTerms {
    ServiceTerms {
        delivery: Some(stated(Delivery::REMOTE_ONLY, clauses::BASE_REACTIVE_REMOTE)),
        languages: stated(
            Languages::EnglishAndCustomers,
            clauses::BASE_REACTIVE_LANGUAGE,
        ),
        used_at: stated(
            UsedAt::HostAndOtherPlaces,
            clauses::REACTIVE_REMOTE_ANYWHERE,
        ),
        ..included(additional_reactive(mark))
    }
}

const REACTIVE_DELIVERY: Option<Stated<Delivery>> =
    Some(stated(Delivery::REMOTE_ONLY, clauses::REACTIVE_REMOTE_ONLY));

const SUPPORTED_PRODUCTS: Option<Stated<Scope>> = Some(stated(
    Scope::SupportedProducts,
    clauses::REACTIVE_AS_NEEDED_SUPPORTED_PRODUCTS,
));

pub(super) const REACTIVE_EXCLUSIONS: &[Stated<Exclusion>] = &[stated(
    Exclusion::Of(Excluded::CodeButSamples),
    clauses::REACTIVE_SAMPLE_CODE_ONLY,
)];

/// Service delivery management that can be bought.
pub(super) const fn additional_sdm(mark: ClauseId) -> ServiceTerms {
    ServiceTerms {
        category: stated(Category::ServiceDeliveryManagement, clauses::COMPONENT_SDM),
        mark: stated(Mark::Additional, mark),
        staff: BY_ACCOUNT_MANAGER,
        delivery: Some(stated(
            Delivery::REMOTE_OR_ON_SITE,
            clauses::SDM_REMOTE_OR_ONSITE,
        )),
        hours: Some(stated(
            ServiceHours::HostBusinessHours,
            clauses::SDM_HOST_BUSINESS_HOURS,
        )),
        bought_for: stated(BoughtFor::AnyLocation, clauses::SDM_ADDITIONAL_PURCHASE),
        used_at: stated(UsedAt::WhereBought, clauses::SDM_ADDITIONAL_PURCHASE),
        flex: stated(FlexUse::NotPayable, clauses::FLEX_NOT_FOR_SDM),
        ..ADDITIONAL
    }
}

const BY_ACCOUNT_MANAGER: &[Stated<Staff>] = &[stated(
    Staff::CustomerSuccessAccountManager,
    clauses::SDM_DELIVERY_FORM,
)];

/// Service delivery management of the Base Package.
pub(super) const fn sdm(mark: ClauseId) -> ServiceTerms {
    ServiceTerms {
        price: stated(Price::InBasePackage, clauses::SDM_INCLUDED_BY_DEFAULT),
        bought_for: stated(BoughtFor::AllottedByHost, clauses::SDM_INCLUDED_BY_HOST),
        used_at: stated(UsedAt::DesignatedLocations, clauses::SDM_LOCATIONS),
        flex: stated(FlexUse::NotPayable, clauses::FLEX_NOT_FOR_SDM),
        ..included(additional_sdm(mark))
    }
}

/// An enhanced service or solution.
pub(super) const fn enhanced(mark: ClauseId) -> ServiceTerms {
    ServiceTerms {
        category: stated(Category::Enhanced, clauses::ENHANCED_SERVICES_DEFINITION),
        mark: stated(Mark::Additional, mark),
        price: stated(Price::Extra, clauses::ENHANCED_OPTIONAL_PAID),
        bought_for: stated(BoughtFor::AnyLocation, clauses::ENHANCED_HOST_OR_DOWNSTREAM),
        used_at: stated(UsedAt::WhereBought, clauses::ENHANCED_HOST_OR_DOWNSTREAM),
        credits: stated(
            CreditUse::PayableByReading,
            clauses::CREDIT_EXCHANGE_AT_CURRENT_RATE,
        ),
        exhibit: Some(stated(
            Exhibit::Defines,
            clauses::ENHANCED_DEFINED_IN_EXHIBIT,
        )),
        last_request_days: Some(LAST_REQUEST_DAYS),
        ..ADDITIONAL
    }
}

/// Delivered remotely, on site if that was agreed in writing, as `clause` says.
pub(super) const fn remote_by_default(clause: ClauseId) -> Option<Stated<Delivery>> {
    Some(stated(Delivery::REMOTE_BY_DEFAULT, clause))
}

/// Delivered remotely or on site, as `clause` says.
pub(super) const fn remote_or_on_site(clause: ClauseId) -> Option<Stated<Delivery>> {
    Some(stated(Delivery::REMOTE_OR_ON_SITE, clause))
}

/// Delivered remotely or online, as `clause` says.
pub(super) const fn remote_only(clause: ClauseId) -> Option<Stated<Delivery>> {
    Some(stated(Delivery::REMOTE_ONLY, clause))
}

/// In the business hours of the location, as `clause` says.
pub(super) const fn location_hours(clause: ClauseId) -> Option<Stated<ServiceHours>> {
    Some(stated(ServiceHours::LocationBusinessHours, clause))
}

/// Around the clock, as `clause` says.
pub(super) const fn around_the_clock(clause: ClauseId) -> Option<Stated<ServiceHours>> {
    Some(stated(ServiceHours::AroundTheClock, clause))
}

/// At the latest with the Unified support agreement, as `clause` says.
pub(super) const fn ends_with_agreement(clause: ClauseId) -> Option<Stated<EndsWith>> {
    Some(stated(EndsWith::UnifiedAgreement, clause))
}
