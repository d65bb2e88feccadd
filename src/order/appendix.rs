use alloc::{collections::BTreeSet, string::String, sync::Arc, vec::Vec};

use chrono::NaiveDate;

use super::{
    ExtendedFeaturesDraft, PartialAedEnrolment, PartialAppendixA, PartialSubscription,
    ScopeProduct, ScopeProductDraft,
    check::{distinct_names, distinct_texts, each, non_empty, not_negative, unique_id},
    fee_schedule,
};
use crate::{
    document::{AzureComponent, vocabulary::order::Buyer},
    finding::{Findings, Path},
    money::{Money, TierSchedule},
};

/// Appendix A of a Work Order: what is supported (`2.5/support-scope-appendix-a`), and what some services cover.
///
/// # Example: the mark of a customer without a floor price
///
/// ```
/// use unified_support::order::{
///     AedEnrolmentDraft, AppendixADraft, ExtendedFeaturesDraft, Order, OrderDraft, SubscriptionDraft,
/// };
///
/// let direct = AedEnrolmentDraft::new([SubscriptionDraft::new("sub-1")])
///     .with_extended_features(ExtendedFeaturesDraft::new());
/// let appendix = AppendixADraft::new().with_azure_engineering_direct(direct);
/// let order = Order::try_from(OrderDraft::example().with_appendix_a(appendix))?;
/// let direct = order.appendix_a().unwrap().azure_engineering_direct().unwrap();
/// assert_eq!(direct.extended_features().unwrap().floor_price(), None);
/// // Who bought the subscription was not said.
/// assert_eq!(direct.subscriptions()[0].buyer(), None);
/// # Ok::<(), unified_support::finding::Findings>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AppendixA {
    enrolments: Vec<String>,
    billing_accounts: Vec<String>,
    rapid_response_components: Vec<ScopeProduct>,
    azure_engineering_direct: Option<AedEnrolment>,
    office_365_tenants: Vec<String>,
}

impl AppendixA {
    /// The enrolments and agreements whose products are supported, each once.
    #[must_use]
    pub fn enrolments(&self) -> &[String] {
        &self.enrolments
    }

    /// The billing accounts whose products are supported, each once.
    #[must_use]
    pub fn billing_accounts(&self) -> &[String] {
        &self.billing_accounts
    }

    /// The Azure components that Rapid Response covers (`2.3/rr-components-in-order`).
    #[must_use]
    pub fn rapid_response_components(&self) -> &[ScopeProduct] {
        &self.rapid_response_components
    }

    /// What it says about Azure Engineering Direct, if anything.
    #[must_use]
    pub const fn azure_engineering_direct(&self) -> Option<&AedEnrolment> {
        self.azure_engineering_direct.as_ref()
    }

    /// The tenants of Office 365 engineering direct (`2.3/o365ed-listed-tenants`), each once.
    #[must_use]
    pub fn office_365_tenants(&self) -> &[String] {
        &self.office_365_tenants
    }

    pub(super) fn check(draft: PartialAppendixA, path: &Path, findings: &mut Findings) -> Self {
        let enrolments = distinct_texts(draft.enrolments, &path.key("enrolments"), findings);
        let accounts = path.key("billing_accounts");
        let billing_accounts = distinct_texts(draft.billing_accounts, &accounts, findings);
        let components = path.key("rapid_response_components");
        let covered = draft.rapid_response_components.into_iter();
        let covered = covered.map(ScopeProductDraft::new);
        let rapid_response_components = ScopeProduct::check_all(covered, &components, findings);
        let enrolment = path.key("azure_engineering_direct");
        let azure_engineering_direct = draft
            .azure_engineering_direct
            .map(|draft| AedEnrolment::check(draft, &enrolment, findings));
        let tenants = path.key("office_365_tenants");
        let office_365_tenants = distinct_names(draft.office_365_tenants, &tenants, findings);
        Self {
            enrolments,
            billing_accounts,
            rapid_response_components,
            azure_engineering_direct,
            office_365_tenants,
        }
    }
}

/// What Appendix A says about Azure Engineering Direct: `2.3/aed-enrolled-subscriptions`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AedEnrolment {
    subscriptions: Vec<Subscription>,
    assessed_spend: Option<Money>,
    fee_schedule: Option<TierSchedule>,
    extended_features: Option<ExtendedFeatures>,
}

impl AedEnrolment {
    /// The subscriptions that it names. Whether each may be enrolled is not checked here.
    #[must_use]
    pub fn subscriptions(&self) -> &[Subscription] {
        &self.subscriptions
    }

    /// The assessed product spend of a year (`2.3/aed-assessed-spend-definition`), in any currency and not below zero.
    #[must_use]
    pub const fn assessed_spend(&self) -> Option<Money> {
        self.assessed_spend
    }

    /// What the assessed product spend is charged (`2.3/aed-fee-tiered-on-spend`), in any currency: the document gives no tiers.
    #[must_use]
    pub const fn fee_schedule(&self) -> Option<&TierSchedule> {
        self.fee_schedule.as_ref()
    }

    /// The mark of a customer with the extended features (`2.3/aed-extended-only-named-customers`), if it is there.
    #[must_use]
    pub const fn extended_features(&self) -> Option<ExtendedFeatures> {
        self.extended_features
    }

    fn check(draft: PartialAedEnrolment, path: &Path, findings: &mut Findings) -> Self {
        let mut seen = BTreeSet::new();
        let subscriptions = path.key("subscriptions");
        let subscriptions = each(
            draft.subscriptions,
            &subscriptions,
            findings,
            |draft, path, findings| Subscription::check(draft, &mut seen, path, findings),
        );
        let spend = draft.assessed_spend;
        let spend =
            spend.and_then(|spend| not_negative(spend, &path.key("assessed_spend"), findings));
        let schedule = draft.fee_schedule;
        let features = path.key("extended_features");
        Self {
            subscriptions,
            assessed_spend: spend,
            fee_schedule: schedule
                .and_then(|draft| fee_schedule::check(draft, &path.key("fee_schedule"), findings)),
            extended_features: draft
                .extended_features
                .map(|draft| ExtendedFeatures::check(draft, &features, findings)),
        }
    }
}

/// The mark of a customer with the extended features of Azure Engineering Direct.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ExtendedFeatures {
    floor_price: Option<Money>,
}

impl ExtendedFeatures {
    /// The floor price that the customer chose to pay (`2.3/aed-extended-features-floor-price`), in any currency and not below
    /// zero; none if it was not for that.
    #[must_use]
    pub const fn floor_price(self) -> Option<Money> {
        self.floor_price
    }

    fn check(draft: ExtendedFeaturesDraft, path: &Path, findings: &mut Findings) -> Self {
        let price = draft.floor_price;
        Self {
            floor_price: price
                .and_then(|price| not_negative(price, &path.key("floor_price"), findings)),
        }
    }
}

/// A subscription that Appendix A names for Azure Engineering Direct.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Subscription {
    id: Arc<str>,
    enrolment: Option<String>,
    bought_on: Option<NaiveDate>,
    buyer: Option<Buyer>,
    component: Option<AzureComponent>,
}

impl Subscription {
    /// Its name; no other subscription has it.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The enrolment or agreement under which it was bought, where that was said. It need not be one of the appendix.
    #[must_use]
    pub fn enrolment(&self) -> Option<&str> {
        self.enrolment.as_deref()
    }

    /// The date on which it was bought, where that was said.
    #[must_use]
    pub const fn bought_on(&self) -> Option<NaiveDate> {
        self.bought_on
    }

    /// Who bought it (`2.3/aed-non-affiliate-exclusion`), where that was said.
    #[must_use]
    pub const fn buyer(&self) -> Option<Buyer> {
        self.buyer
    }

    /// The component that it is for, if one of the document's lists names it.
    #[must_use]
    pub const fn component(&self) -> Option<AzureComponent> {
        self.component
    }

    fn check(
        draft: PartialSubscription,
        seen: &mut BTreeSet<Arc<str>>,
        path: &Path,
        findings: &mut Findings,
    ) -> Option<Self> {
        let id = unique_id(draft.id, seen, path, findings);
        let enrolment = draft.enrolment;
        let enrolment =
            enrolment.and_then(|text| non_empty(text, &path.key("enrolment"), findings));
        Some(Self {
            id: id?,
            enrolment,
            bought_on: draft.bought_on,
            buyer: draft.buyer,
            component: draft.component,
        })
    }
}
