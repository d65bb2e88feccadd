use alloc::{string::String, vec::Vec};

use chrono::NaiveDate;

use super::part::draft;
use crate::{
    data::datum,
    document::AzureComponent,
    money::{Money, Tier, Tiering},
    order::{Buyer, CoveredProduct},
};

draft! {
    /// Appendix A of the Work Order, as it is written: all of it may be left out.
    #[derive(Clone, Debug, Default, PartialEq, Eq)]
    #[non_exhaustive]
    pub struct AppendixADraft, read as PartialAppendixA {
        /// The enrolments and agreements whose products are supported.
        pub enrolments: Vec<String> = defaulted,
        /// The billing accounts whose products are supported.
        pub billing_accounts: Vec<String> = defaulted,
        /// The Azure components that Rapid Response covers.
        pub rapid_response_components: Vec<CoveredProduct> = defaulted,
        /// The subscriptions of Azure Engineering Direct, and what goes with them.
        pub azure_engineering_direct: Option<AedEnrolmentDraft> = optional_parts,
        /// The tenants of Office 365 engineering direct.
        pub office_365_tenants: Vec<String> = defaulted,
    }
}

impl AppendixADraft {
    /// An appendix with nothing in it.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// The same appendix with one more enrolment.
    #[must_use]
    pub fn with_enrolment(mut self, enrolment: impl Into<String>) -> Self {
        self.enrolments.push(enrolment.into());
        self
    }

    /// The same appendix with one more billing account.
    #[must_use]
    pub fn with_billing_account(mut self, account: impl Into<String>) -> Self {
        self.billing_accounts.push(account.into());
        self
    }

    /// The same appendix with one more component that Rapid Response covers.
    #[must_use]
    pub fn with_rapid_response_component(mut self, component: CoveredProduct) -> Self {
        self.rapid_response_components.push(component);
        self
    }

    /// The same appendix with what Azure Engineering Direct covers.
    #[must_use]
    pub fn with_azure_engineering_direct(mut self, enrolment: AedEnrolmentDraft) -> Self {
        self.azure_engineering_direct = Some(enrolment);
        self
    }

    /// The same appendix with one more tenant of Office 365 engineering direct.
    #[must_use]
    pub fn with_office_365_tenant(mut self, tenant: impl Into<String>) -> Self {
        self.office_365_tenants.push(tenant.into());
        self
    }
}

draft! {
    /// What Appendix A says about Azure Engineering Direct, as it is written.
    #[derive(Clone, Debug, Default, PartialEq, Eq)]
    #[non_exhaustive]
    pub struct AedEnrolmentDraft, read as PartialAedEnrolment {
        /// The enrolled subscriptions.
        pub subscriptions: Vec<SubscriptionDraft> = defaulted_parts,
        /// The assessed product spend of a year, in any currency and not below zero.
        pub assessed_spend: Option<Money> = optional,
        /// What the assessed product spend is charged.
        pub fee_schedule: Option<FeeScheduleDraft> = optional,
        /// The mark of a customer with the extended features.
        pub extended_features: Option<ExtendedFeaturesDraft> = optional,
    }
}

impl AedEnrolmentDraft {
    /// These subscriptions.
    #[must_use]
    pub fn new(subscriptions: impl IntoIterator<Item = SubscriptionDraft>) -> Self {
        Self {
            subscriptions: subscriptions.into_iter().collect(),
            ..Self::default()
        }
    }

    /// The same, with the assessed product spend of a year.
    #[must_use]
    pub const fn with_assessed_spend(mut self, spend: Money) -> Self {
        self.assessed_spend = Some(spend);
        self
    }

    /// The same, with what the assessed product spend is charged.
    #[must_use]
    pub fn with_fee_schedule(mut self, schedule: FeeScheduleDraft) -> Self {
        self.fee_schedule = Some(schedule);
        self
    }

    /// The same, for a customer with the extended features.
    #[must_use]
    pub const fn with_extended_features(mut self, features: ExtendedFeaturesDraft) -> Self {
        self.extended_features = Some(features);
        self
    }
}

datum! {
    /// What the assessed product spend of Azure Engineering Direct is charged, as it is written: the tiers of a
    /// [`TierSchedule`](crate::money::TierSchedule).
    #[derive(Clone, Debug, PartialEq, Eq)]
    #[non_exhaustive]
    pub struct FeeScheduleDraft {
        /// Which part of the spend the rate of a tier is for.
        pub tiering: Tiering,
        /// The tiers, from the lowest, which begins at nothing, to the last, which has no end; all in one currency.
        pub tiers: Vec<Tier>,
        /// The least that is charged, in the currency of the tiers and not below zero.
        pub floor: Option<Money> = optional,
    }
}

impl FeeScheduleDraft {
    /// These tiers, without a floor.
    #[must_use]
    pub fn new(tiering: Tiering, tiers: impl IntoIterator<Item = Tier>) -> Self {
        Self {
            tiering,
            tiers: tiers.into_iter().collect(),
            floor: None,
        }
    }

    /// The same schedule, with the least that is charged.
    #[must_use]
    pub const fn with_floor(mut self, floor: Money) -> Self {
        self.floor = Some(floor);
        self
    }
}

datum! {
    /// The mark of a customer with the extended features of Azure Engineering Direct, as it is written.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
    #[non_exhaustive]
    pub struct ExtendedFeaturesDraft {
        /// The floor price that the customer chose to pay, in any currency and not below zero.
        pub floor_price: Option<Money> = optional,
    }
}

impl ExtendedFeaturesDraft {
    /// The mark alone.
    #[must_use]
    pub const fn new() -> Self {
        Self { floor_price: None }
    }

    /// The same, with the floor price that the customer pays.
    #[must_use]
    pub const fn with_floor_price(mut self, price: Money) -> Self {
        self.floor_price = Some(price);
        self
    }
}

draft! {
    /// A subscription of Azure Engineering Direct, as it is written.
    #[derive(Clone, Debug, PartialEq, Eq)]
    #[non_exhaustive]
    pub struct SubscriptionDraft, read as PartialSubscription {
        /// Its name, once in the appendix.
        pub id: String,
        /// The enrolment or agreement under which it was bought.
        pub enrolment: Option<String> = optional,
        /// The date on which it was bought.
        pub bought_on: Option<NaiveDate> = optional,
        /// Who bought it.
        pub buyer: Option<Buyer> = optional,
        /// The component that it is for, if one of the document's lists names it.
        pub component: Option<AzureComponent> = optional,
    }
}

impl SubscriptionDraft {
    /// The subscription `id`.
    #[must_use]
    pub fn new(id: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            enrolment: None,
            bought_on: None,
            buyer: None,
            component: None,
        }
    }

    /// The same subscription, bought under this enrolment.
    #[must_use]
    pub fn with_enrolment(mut self, enrolment: impl Into<String>) -> Self {
        self.enrolment = Some(enrolment.into());
        self
    }

    /// The same subscription, bought on `date`.
    #[must_use]
    pub const fn with_bought_on(mut self, date: NaiveDate) -> Self {
        self.bought_on = Some(date);
        self
    }

    /// The same subscription, bought by this party.
    #[must_use]
    pub const fn with_buyer(mut self, buyer: Buyer) -> Self {
        self.buyer = Some(buyer);
        self
    }

    /// The same subscription, for this component.
    #[must_use]
    pub const fn with_component(mut self, component: AzureComponent) -> Self {
        self.component = Some(component);
        self
    }
}
