//! What an incident is about, as far as the document tells products apart.

use alloc::{borrow::ToOwned, string::String};
use core::{fmt, str::FromStr};

/// The product or service that an incident is about.
///
/// # Example
///
/// ```
/// use unified_support::document::{AzureComponent, Product};
///
/// // Some Azure component that no list of the document names, such as a virtual machine.
/// let machine = Product::Azure { component: None };
/// let appliance = Product::Azure { component: Some(AzureComponent::AzureStorSimple) };
/// assert_ne!(machine, appliance);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Product {
    /// A component of Azure.
    Azure {
        /// Which one, if the document names it; none stands for every component that it does not name.
        component: Option<AzureComponent>,
    },
    /// Any other Microsoft product or online service.
    Other,
}

/// Declares [`AzureComponent`]: each component with its name in the wire format and the document's name.
macro_rules! azure_components {
    ($( $component:ident = $key:literal, $name:literal; )+) => {
        /// A component that one of the document's exclusion lists names.
        ///
        /// The lists differ: the base response table (`2.2/fn1-azure-exclusions`) names 4 components, UER
        /// (`2.3/uer-fn1-azure-exclusions`) 9, Rapid Response (`2.3/rr-exclusions`) 7, and AED
        /// (`2.3/aed-out-of-scope-technologies`) all 11.
        ///
        /// # Example
        ///
        /// ```
        /// use unified_support::document::AzureComponent;
        ///
        /// let component: AzureComponent = "github_ae".parse()?;
        /// assert_eq!(component.name(), "GitHub AE");
        /// # Ok::<(), unified_support::document::UnknownAzureComponent>(())
        /// ```
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum AzureComponent {
            $( #[doc = concat!($name, ".")] $component, )+
        }

        impl AzureComponent {
            /// Every component that a list names.
            pub const ALL: &[Self] = &[$( Self::$component, )+];

            /// The component's name in the wire format, in `snake_case`.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self {
                    $( Self::$component => $key, )+
                }
            }

            /// The component's name as the document prints it.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self {
                    $( Self::$component => $name, )+
                }
            }
        }
    };
}

azure_components! {
    AzureStorSimple = "azure_storsimple", "Azure StorSimple";
    GitHubAe = "github_ae", "GitHub AE";
    AzureCommunicationServices = "azure_communication_services", "Azure Communication Services";
    BillingAndSubscriptionManagement = "billing_and_subscription_management", "Billing & Subscription Management";
    UsGovClouds = "us_gov_clouds", "US Gov Clouds";
    A40 = "a40", "A40";
    AzureMediaServices = "azure_media_services", "Azure Media Services";
    AzureStack = "azure_stack", "Azure Stack";
    TestBaseForM365 = "test_base_for_m365", "Test Base for M365";
    MicrosoftMesh = "microsoft_mesh", "Microsoft Mesh";
    UniversalPrint = "universal_print", "Universal Print";
}

/// What the Azure line of the base response table leaves out.
pub(super) const BASE_LINE_EXCLUSIONS: &[AzureComponent] = &[
    AzureComponent::AzureStorSimple,
    AzureComponent::GitHubAe,
    AzureComponent::AzureCommunicationServices,
    AzureComponent::BillingAndSubscriptionManagement,
];

/// What the Azure line of UER's response table leaves out.
pub(super) const UER_LINE_EXCLUSIONS: &[AzureComponent] = &[
    AzureComponent::UsGovClouds,
    AzureComponent::AzureStorSimple,
    AzureComponent::GitHubAe,
    AzureComponent::A40,
    AzureComponent::AzureMediaServices,
    AzureComponent::AzureStack,
    AzureComponent::TestBaseForM365,
    AzureComponent::MicrosoftMesh,
    AzureComponent::UniversalPrint,
];

/// What Rapid Response does not cover.
pub(super) const RAPID_RESPONSE_EXCLUSIONS: &[AzureComponent] = &[
    AzureComponent::AzureMediaServices,
    AzureComponent::AzureStack,
    AzureComponent::AzureStorSimple,
    AzureComponent::GitHubAe,
    AzureComponent::UniversalPrint,
    AzureComponent::TestBaseForM365,
    AzureComponent::MicrosoftMesh,
];

/// What AED does not cover; the document's list is open.
pub(super) const AED_EXCLUSIONS: &[AzureComponent] = &[
    AzureComponent::UsGovClouds,
    AzureComponent::AzureStorSimple,
    AzureComponent::GitHubAe,
    AzureComponent::AzureCommunicationServices,
    AzureComponent::BillingAndSubscriptionManagement,
    AzureComponent::A40,
    AzureComponent::AzureMediaServices,
    AzureComponent::AzureStack,
    AzureComponent::TestBaseForM365,
    AzureComponent::MicrosoftMesh,
    AzureComponent::UniversalPrint,
];

impl FromStr for AzureComponent {
    type Err = UnknownAzureComponent;

    /// Reads a component exactly as [`AzureComponent::as_str`] writes it.
    ///
    /// # Errors
    ///
    /// - any other text: a component that no list names is written by leaving the component out.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::ALL
            .iter()
            .copied()
            .find(|component| component.as_str() == text)
            .ok_or_else(|| UnknownAzureComponent {
                given: text.to_owned(),
            })
    }
}

impl fmt::Display for AzureComponent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

/// The text names no component of the document's lists.
///
/// ```
/// use unified_support::document::AzureComponent;
///
/// let error = "azure_stak".parse::<AzureComponent>().unwrap_err();
/// assert_eq!(error.given(), "azure_stak");
/// assert_eq!(
///     error.to_string(),
///     "no component `azure_stak` in the document's lists; leave it out for one that they do not name",
/// );
/// ```
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "no component `{given}` in the document's lists; leave it out for one that they do not name"
)]
pub struct UnknownAzureComponent {
    given: String,
}

impl UnknownAzureComponent {
    /// The text as it was given.
    #[must_use]
    pub fn given(&self) -> &str {
        &self.given
    }
}
