//! The way back: the draft of what was checked.
//!
//! Checked again, it is the same: names and codes are written as the document and the standards write them, windows and languages
//! too, whatever the draft had before.

use alloc::{borrow::ToOwned, string::ToString, vec::Vec};

use super::{
    AdministratorDraft, AedEnrolmentDraft, AmendedTermDraft, AmendmentDraft, AppendixADraft,
    BasePackageDraft, CancellationBandDraft, ContactDraft, ContractYearDraft,
    ExtendedFeaturesDraft, FeeScheduleDraft, FlexAllowance, LocationId, OrderDraft,
    PlannedEventDraft, PurchaseDraft, QuantityDraft, ReplacedClause, ResponseTargetDraft,
    ScopeProductDraft, SubscriptionDraft, TaxExceptionLocationDraft, TermDraft, UsdExchangeDraft,
    WeeklyHoursDraft,
};
use crate::{
    calendar::{Hours, WEEKDAYS, WeeklyHours},
    money::TierSchedule,
    order::{
        Administrator, AedEnrolment, AmendedBand, AmendedTarget, AmendedTerm, Amendment, AppendixA,
        BasePackage, Contact, ContractYear, Country, ExtendedFeatures, Order, PlannedEvent,
        Purchase, Quantity, ScopeProduct, Subscription, TaxExceptionLocation, Term, UsdExchange,
    },
};

impl From<&Order> for OrderDraft {
    /// The draft of which [`Order::try_from`] makes the same order.
    ///
    /// # Example: an order gets a purchase
    ///
    /// ```
    /// # use unified_support::chrono::NaiveDate;
    /// use unified_support::document::Unit;
    /// use unified_support::money::{Currency, Money};
    /// use unified_support::order::{
    ///     Order, OrderDraft, PaidWith, PurchaseDates, PurchaseDraft, QuantityDraft, ServiceName,
    /// };
    /// # let date = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap();
    ///
    /// let order = Order::try_from(OrderDraft::example())?;
    /// assert_eq!(Order::try_from(OrderDraft::from(&order))?, order);
    ///
    /// let purchase = PurchaseDraft::new(
    ///     "1",
    ///     ServiceName("STA"),
    ///     ["paris"],
    ///     QuantityDraft::new(1, Unit::Deliveries),
    ///     PurchaseDates::new(date(2026, 5, 1), date(2026, 6, 1)..=date(2026, 12, 31)),
    ///     Money::from_minor_units(5_000_000, Currency::EUR),
    ///     PaidWith::Price,
    /// );
    /// let order = Order::try_from(OrderDraft::from(&order).with_purchase(purchase))?;
    /// // What was found by one of its names is written by its own.
    /// assert_eq!(OrderDraft::from(&order).services[0].service, "support_technology_advisor");
    /// # Ok::<(), unified_support::finding::Findings>(())
    /// ```
    fn from(order: &Order) -> Self {
        let countries = order.exception_countries();
        Self {
            number: order.number().to_owned(),
            executed_on: order.executed_on(),
            term: order.term().into(),
            currency: order.currency().code().to_owned(),
            host: order.host().id().to_owned(),
            locations: drafts(order.locations()),
            calendars: drafts(order.calendars()),
            incident_hours: drafts(order.incident_hours()),
            base_package: order.base_package().map(Into::into),
            services: drafts(order.purchases()),
            appendix_a: order.appendix_a().map(Into::into),
            administrators: drafts(order.administrators()),
            contacts: drafts(order.contacts()),
            exception_countries: countries
                .map(|countries| countries.iter().map(Country::to_string).collect()),
            tax_exception_locations: order.tax_exception_locations().map(drafts),
            usd_exchange: order.usd_exchange().map(Into::into),
            amendments: drafts(order.amendments()),
        }
    }
}

/// As the draft that it gives.
#[cfg(feature = "serde")]
impl serde::Serialize for Order {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        OrderDraft::from(self).serialize(serializer)
    }
}

/// As a draft, which is then checked: what is wrong with it is the error.
#[cfg(feature = "serde")]
impl<'de> serde::Deserialize<'de> for Order {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let draft = OrderDraft::deserialize(deserializer)?;
        Self::try_from(draft).map_err(serde::de::Error::custom)
    }
}

impl From<Term> for TermDraft {
    fn from(term: Term) -> Self {
        Self::new(term.first_day(), term.last_day())
    }
}

impl From<&WeeklyHours> for WeeklyHoursDraft {
    fn from(hours: &WeeklyHours) -> Self {
        Self::new(WEEKDAYS.map(|(weekday, _)| {
            let windows = hours.on(weekday).iter();
            windows.map(Hours::to_string).collect()
        }))
    }
}

impl From<&BasePackage> for BasePackageDraft {
    fn from(package: &BasePackage) -> Self {
        Self {
            contract_years: drafts(package.contract_years()),
        }
    }
}

impl From<&ContractYear> for ContractYearDraft {
    fn from(year: &ContractYear) -> Self {
        Self::new(year.list_price(), FlexAllowance(year.flex_allowance()))
    }
}

impl From<&Purchase> for PurchaseDraft {
    fn from(purchase: &Purchase) -> Self {
        let languages = purchase.languages().iter();
        Self {
            id: purchase.id().to_owned(),
            service: purchase.service().as_str().to_owned(),
            locations: purchase.locations().map(ToOwned::to_owned).collect(),
            quantity: purchase.quantity().into(),
            bought_on: purchase.bought_on(),
            first_day: purchase.first_day(),
            last_day: purchase.last_day(),
            price: purchase.price(),
            paid_with: purchase.paid_with(),
            exhibit: purchase.exhibit().map(ToOwned::to_owned),
            separate_contract: purchase.separate_contract().map(ToOwned::to_owned),
            quantity_limit: purchase.quantity_limit(),
            delivery: purchase.delivery(),
            on_site_agreed_in_writing: purchase.on_site_agreed_in_writing(),
            languages: languages.map(ToString::to_string).collect(),
            languages_agreed_in_writing: purchase.languages_agreed_in_writing(),
            agreed_zone: purchase.agreed_zone().map(ToOwned::to_owned),
            products: drafts(purchase.products()),
            events: drafts(purchase.events()),
        }
    }
}

impl From<Quantity> for QuantityDraft {
    fn from(quantity: Quantity) -> Self {
        Self::new(quantity.count(), quantity.unit())
    }
}

impl From<&ScopeProduct> for ScopeProductDraft {
    fn from(product: &ScopeProduct) -> Self {
        Self {
            product: product.product().clone(),
            prerelease: product.prerelease(),
        }
    }
}

impl From<&PlannedEvent> for PlannedEventDraft {
    fn from(event: &PlannedEvent) -> Self {
        Self {
            solution: event.solution().to_owned(),
            first_day: event.first_day(),
            last_day: event.last_day(),
            confirmed_on: event.confirmed_on(),
            microsoft_consents: event.microsoft_consents(),
            cloud: event.cloud(),
        }
    }
}

impl From<&AppendixA> for AppendixADraft {
    fn from(appendix: &AppendixA) -> Self {
        let components = appendix.rapid_response_components().iter();
        Self {
            enrolments: appendix.enrolments().to_vec(),
            billing_accounts: appendix.billing_accounts().to_vec(),
            rapid_response_components: components
                .map(|component| component.product().clone())
                .collect(),
            azure_engineering_direct: appendix.azure_engineering_direct().map(Into::into),
            office_365_tenants: appendix.office_365_tenants().to_vec(),
        }
    }
}

impl From<&AedEnrolment> for AedEnrolmentDraft {
    fn from(enrolment: &AedEnrolment) -> Self {
        Self {
            subscriptions: drafts(enrolment.subscriptions()),
            assessed_spend: enrolment.assessed_spend(),
            fee_schedule: enrolment.fee_schedule().map(Into::into),
            extended_features: enrolment.extended_features().map(Into::into),
        }
    }
}

impl From<&TierSchedule> for FeeScheduleDraft {
    fn from(schedule: &TierSchedule) -> Self {
        Self {
            tiering: schedule.tiering(),
            tiers: schedule.tiers().to_vec(),
            floor: schedule.floor(),
        }
    }
}

impl From<ExtendedFeatures> for ExtendedFeaturesDraft {
    fn from(features: ExtendedFeatures) -> Self {
        Self {
            floor_price: features.floor_price(),
        }
    }
}

impl From<&Subscription> for SubscriptionDraft {
    fn from(subscription: &Subscription) -> Self {
        Self {
            id: subscription.id().to_owned(),
            enrolment: subscription.enrolment().map(ToOwned::to_owned),
            bought_on: subscription.bought_on(),
            buyer: subscription.buyer(),
            component: subscription.component(),
        }
    }
}

impl From<&Administrator> for AdministratorDraft {
    fn from(administrator: &Administrator) -> Self {
        Self::new(administrator.name(), LocationId(administrator.location()))
    }
}

impl From<&Contact> for ContactDraft {
    fn from(contact: &Contact) -> Self {
        Self::new(
            contact.name(),
            LocationId(contact.location()),
            contact.role(),
        )
    }
}

impl From<&TaxExceptionLocation> for TaxExceptionLocationDraft {
    fn from(exception: &TaxExceptionLocation) -> Self {
        Self {
            location: exception.location().to_owned(),
            order: exception.order().map(ToOwned::to_owned),
        }
    }
}

impl From<&UsdExchange> for UsdExchangeDraft {
    fn from(exchange: &UsdExchange) -> Self {
        let source = exchange.source();
        Self::new(exchange.units_per_usd(), exchange.dated(), source)
    }
}

impl From<&Amendment> for AmendmentDraft {
    fn from(amendment: &Amendment) -> Self {
        let term = amendment.term().into();
        let replaced = ReplacedClause(amendment.replaces().as_str());
        Self {
            from: amendment.from_date(),
            until: amendment.until_date(),
            ..Self::new(amendment.id(), replaced, term)
        }
    }
}

impl From<&AmendedTerm> for AmendedTermDraft {
    fn from(term: &AmendedTerm) -> Self {
        match term {
            AmendedTerm::ResponseTarget(target) => Self::ResponseTarget((*target.value()).into()),
            AmendedTerm::Exclusions(components) => Self::Exclusions(components.value().clone()),
            AmendedTerm::BusinessHours(hours) => Self::BusinessHours(hours.value().into()),
            AmendedTerm::CancellationBand(band) => Self::CancellationBand((*band.value()).into()),
            AmendedTerm::Count(count) => Self::Count(*count.value()),
        }
    }
}

impl From<AmendedBand> for CancellationBandDraft {
    fn from(band: AmendedBand) -> Self {
        Self {
            least_days: band.least_days(),
            ..Self::new(band.rate())
        }
    }
}

impl From<AmendedTarget> for ResponseTargetDraft {
    fn from(target: AmendedTarget) -> Self {
        Self {
            target: target.target(),
            clock: target.clock(),
        }
    }
}

fn drafts<'c, C, D: From<&'c C>>(checked: &'c [C]) -> Vec<D> {
    checked.iter().map(D::from).collect()
}
