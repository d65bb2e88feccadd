use alloc::{string::String, vec::Vec};

use chrono::NaiveDate;

use super::{ScopeProductDraft, macros::draft};
use crate::{
    document::AzureComponent,
    money::{Money, Tier, Tiering},
    order::Buyer,
};

/// Appendix A of the Work Order, as it is written: all of it may be left out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct AppendixADraft {
    /// The enrolments and agreements whose products are supported.
    pub enrolments: Vec<String>,
    /// The billing accounts whose products are supported.
    pub billing_accounts: Vec<String>,
    /// The Azure components that Rapid Response covers.
    pub rapid_response_components: Vec<ScopeProductDraft>,
    /// The subscriptions of Azure Engineering Direct, and what goes with them.
    pub azure_engineering_direct: Option<AedEnrolmentDraft>,
    /// The tenants of Office 365 engineering direct.
    pub office_365_tenants: Vec<String>,
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
    pub fn with_rapid_response_component(mut self, component: ScopeProductDraft) -> Self {
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

/// What Appendix A says of Azure Engineering Direct, as it is written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct AedEnrolmentDraft {
    /// The enrolled subscriptions.
    pub subscriptions: Vec<SubscriptionDraft>,
    /// The assessed product spend of a year, in any currency and not below zero.
    pub assessed_spend: Option<Money>,
    /// What the assessed product spend is charged.
    pub fee_schedule: Option<FeeScheduleDraft>,
    /// The mark of a customer with the extended features.
    pub extended_features: Option<ExtendedFeaturesDraft>,
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
    pub floor: Option<Money>,
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

/// The mark of a customer with the extended features of Azure Engineering Direct, as it is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct ExtendedFeaturesDraft {
    /// The floor price that the customer chose to pay, in any currency and not below zero.
    pub floor_price: Option<Money>,
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
    SubscriptionDraft, read as PartialSubscription;
    required {
        /// Its name, once in the appendix.
        id: String,
    }
    optional {
        /// The enrolment or agreement under which it was bought.
        enrolment: Option<String>,
        /// The date on which it was bought.
        bought_on: Option<NaiveDate>,
        /// Who bought it.
        buyer: Option<Buyer>,
        /// The component that it is for, if one of the document's lists names it.
        component: Option<AzureComponent>,
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

/// What could be read of an [`AppendixADraft`].
#[derive(Clone, Debug, Default)]
pub(crate) struct PartialAppendixA {
    pub(crate) enrolments: Vec<String>,
    pub(crate) billing_accounts: Vec<String>,
    pub(crate) rapid_response_components: Vec<ScopeProductDraft>,
    pub(crate) azure_engineering_direct: Option<PartialAedEnrolment>,
    pub(crate) office_365_tenants: Vec<String>,
}

/// What could be read of an [`AedEnrolmentDraft`].
#[derive(Clone, Debug, Default)]
pub(crate) struct PartialAedEnrolment {
    pub(crate) subscriptions: Vec<PartialSubscription>,
    pub(crate) assessed_spend: Option<Money>,
    pub(crate) fee_schedule: Option<FeeScheduleDraft>,
    pub(crate) extended_features: Option<ExtendedFeaturesDraft>,
}

impl From<AppendixADraft> for PartialAppendixA {
    fn from(draft: AppendixADraft) -> Self {
        Self {
            enrolments: draft.enrolments,
            billing_accounts: draft.billing_accounts,
            rapid_response_components: draft.rapid_response_components,
            azure_engineering_direct: draft.azure_engineering_direct.map(Into::into),
            office_365_tenants: draft.office_365_tenants,
        }
    }
}

impl From<AedEnrolmentDraft> for PartialAedEnrolment {
    fn from(draft: AedEnrolmentDraft) -> Self {
        Self {
            subscriptions: draft.subscriptions.into_iter().map(Into::into).collect(),
            assessed_spend: draft.assessed_spend,
            fee_schedule: draft.fee_schedule,
            extended_features: draft.extended_features,
        }
    }
}
