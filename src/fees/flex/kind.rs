//! What Flex can pay for.

use super::pot::add;
use crate::{
    data::datum,
    document::{FlexUse, Service, names::named},
    money::{Currency, Money},
};

named! {
    /// What Flex can pay for: `2.1/flex-eligible-uses`.
    ///
    /// # Example: service delivery management and reactive services are none of them
    ///
    /// ```
    /// use unified_support::document::Service;
    /// use unified_support::fees::FlexKind;
    ///
    /// assert_eq!(FlexKind::of(Service::Workshops), Some(FlexKind::Proactive));
    /// assert_eq!(FlexKind::of(Service::CustomProactive), Some(FlexKind::CustomProactive));
    /// assert_eq!(FlexKind::of(Service::SdmAddOn), None);
    /// assert_eq!(FlexKind::of(Service::RootCauseAnalysis), None);
    /// ```
    FlexKind, a "use of Flex";
    /// Proactive services that the document describes.
    Proactive = "proactive",
    /// Enhanced services and solutions.
    Enhanced = "enhanced",
    /// Proactive Credits.
    ProactiveCredits = "proactive_credits",
    /// Custom proactive services (`2.2/custom-proactive-scope`).
    CustomProactive = "custom_proactive",
}

impl FlexKind {
    /// What `service` is to Flex; none where Flex cannot pay for it.
    #[must_use]
    pub fn of(service: Service) -> Option<Self> {
        let terms = service.terms();
        match (terms.flex.value(), service) {
            (FlexUse::NotPayable, _) => None,
            (_, Service::ProactiveCredits) => Some(Self::ProactiveCredits),
            (_, Service::CustomProactive) => Some(Self::CustomProactive),
            _ if terms.category.value().is_proactive() => Some(Self::Proactive),
            _ => Some(Self::Enhanced),
        }
    }
}

datum! {
    /// What was spent on each use of an allowance.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
    #[non_exhaustive]
    pub struct FlexUses {
        /// What was spent on proactive services.
        pub proactive: Money,
        /// What was spent on enhanced services and solutions.
        pub enhanced: Money,
        /// What was spent on Proactive Credits.
        pub proactive_credits: Money,
        /// What was spent on custom proactive services.
        pub custom_proactive: Money,
    }
}

impl FlexUses {
    pub(super) const fn none(currency: Currency) -> Self {
        let zero = Money::zero(currency);
        Self {
            proactive: zero,
            enhanced: zero,
            proactive_credits: zero,
            custom_proactive: zero,
        }
    }

    /// What was spent on `kind`.
    #[must_use]
    pub const fn get(&self, kind: FlexKind) -> Money {
        match kind {
            FlexKind::Proactive => self.proactive,
            FlexKind::Enhanced => self.enhanced,
            FlexKind::ProactiveCredits => self.proactive_credits,
            FlexKind::CustomProactive => self.custom_proactive,
        }
    }

    pub(super) fn add(&mut self, kind: FlexKind, part: Money) {
        add(
            match kind {
                FlexKind::Proactive => &mut self.proactive,
                FlexKind::Enhanced => &mut self.enhanced,
                FlexKind::ProactiveCredits => &mut self.proactive_credits,
                FlexKind::CustomProactive => &mut self.custom_proactive,
            },
            part,
        );
    }
}
