//! Why a rule does not apply.

#[cfg(feature = "serde")]
use alloc::vec::Vec;

#[cfg(feature = "serde")]
use serde::ser::SerializeMap;

#[cfg(all(test, feature = "serde"))]
use crate::data::shape::{self, Forms, Shapes};
use crate::{data::serde_forms, finding::Code};
#[cfg(feature = "serde")]
use crate::{
    data::{Fields, Fieldset, Reading, reader::one_of},
    finding::Findings,
};

/// Declares the reasons: each with its doc, its stable code, and its examples for the page `wire::codes`: a merge patch of the page's
/// order, and a question about that.
macro_rules! reasons {
    ($( $(#[$doc:meta])* $reason:ident = $code:literal, $( $patch:literal $question:literal ),+; )+) => {
        /// Why a rule does not apply.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum NotApplicable {
            $( $(#[$doc])* $reason, )+
        }

        impl NotApplicable {
            /// Every reason.
            pub const ALL: &[Self] = &[$( Self::$reason, )+];

            /// The reason's stable code.
            #[must_use]
            pub const fn code(self) -> Code {
                Code::new(match self {
                    $( Self::$reason => $code, )+
                })
            }

            /// Each merge patch with the question.
            #[cfg(all(test, feature = "serde"))]
            pub(crate) const fn examples(self) -> &'static [(&'static str, &'static str)] {
                match self {
                    $( Self::$reason => &[$( ($patch, $question) ),+], )+
                }
            }
        }
    };
}

reasons! {
    /// The incident was submitted before or after the order's term.
    OrderNotInForce = "order_not_in_force",
        "{}"
        r#"{"id":"1","ask":"first_response","location":"paris","severity":"B","product":{"kind":"other"},"submitted_at":"2025-05-13T16:50:00+02:00"}"#;
    /// No response time covers the component, by the chosen reading.
    NoResponseTarget = "no_response_target",
        r#"{"readings":{"azure_line_exclusions":"no_target"}}"#
        r#"{"id":"1","ask":"first_response","location":"paris","severity":"1","product":{"kind":"azure","component":"github_ae"},"submitted_at":"2026-05-13T16:50:00+02:00"}"#;
    /// A service cannot be cancelled on its first delivery day or later, by the chosen reading.
    TooLateToCancel = "too_late_to_cancel",
        r#"{"readings":{"late_cancellation":"refuse"}}"#
        r#"{"id":"1","ask":"cancellation_fee","location":"paris","price":{"amount":"10000.00","currency":"EUR"},"first_delivery_day":"2026-06-15","cancelled_at":"2026-06-15T09:00:00+02:00"}"#;
    /// The service may not be used, or bought, in this way: the steps name each condition that failed.
    NotEntitled = "not_entitled",
        "{}"
        r#"{"id":"1","ask":"entitlement","location":"paris","service":"workshops","intent":"use","on":"2026-06-15"}"#;
    /// No severity table that holds names what is described about the incident.
    NoSeverityDescribed = "no_severity_described",
        "{}"
        r#"{"id":"1","ask":"severity","location":"paris","situations":["key_process_lost"],"product":{"kind":"other"},"submitted_at":"2026-05-13T16:50:00+02:00"}"#;
    /// What a service takes in credits is more than the balance: the steps say how much is lacking.
    NotEnoughCredits = "not_enough_credits",
        r#"{"order":{"base_package":{"contract_years":[{"list_price":{"amount":"1000.00","currency":"EUR"},"flex_allowance":{"amount":"0.00","currency":"EUR"}}]}}}"#
        r#"{"id":"1","ask":"credit_redemption","location":"paris","service":"workshops","on":"2026-06-15","price":{"amount":"5000.00","currency":"EUR","dated":"2026-06-01","source":"list 7"},"credit_price":{"amount":"400.00","currency":"EUR","dated":"2026-06-01","source":"list 7"},"balance":11}"#;
    /// Credits may not be exchanged in this way: the steps name each condition that failed.
    CreditsNotExchangeable = "credits_not_exchangeable",
        r#"{"order":{"locations":[{"id":"paris","country":"FR","zone":"Europe/Paris","closures":[]},{"id":"tokyo","country":"JP","zone":"Asia/Tokyo","closures":[]}],"exception_countries":["JP"]}}"#
        r#"{"id":"1","ask":"credit_exchange","location":"paris","to":"tokyo","credits":30,"on":"2026-06-15","from_price":{"amount":"400.00","currency":"EUR","dated":"2026-06-01","source":"list 7"},"to_price":{"amount":"60000","currency":"JPY","dated":"2026-06-01","source":"list 7"},"exchange_rate":{"rate":"162.5","dated":"2026-06-12","source":"bank"}}"#,
        r#"{"order":{"locations":[{"id":"paris","country":"FR","zone":"Europe/Paris","closures":[]},{"id":"tokyo","country":"JP","zone":"Asia/Tokyo","closures":[]}],"exception_countries":["BR"]},"readings":{"credit_exchange_fees":"exchange_charge"}}"#
        r#"{"id":"1","ask":"credit_exchange","location":"paris","to":"tokyo","credits":30,"on":"2026-06-15","from_price":{"amount":"400.00","currency":"EUR","dated":"2026-06-01","source":"list 7"},"to_price":{"amount":"60000","currency":"JPY","dated":"2026-06-01","source":"list 7"},"exchange_rate":{"rate":"162.5","dated":"2026-06-12","source":"bank"},"charge":{"amount":"12000.01","currency":"EUR","dated":"2026-06-01","source":"list 7"}}"#;
    /// The document sets no limit to the days of the service.
    NoDayLimit = "no_day_limit",
        "{}"
        r#"{"id":"1","ask":"day_limits","service":"webcasts","remote_days":1}"#;
    /// The order has no Base Package, and with it no Flex Allowance.
    NoBasePackage = "no_base_package",
        "{}"
        r#"{"id":"1","ask":"flex_statement","as_of":"2026-06-30","entries":[]}"#;
    /// The service may not be swapped in this way: the steps name each condition that failed.
    NotExchangeable = "not_exchangeable",
        r#"{"order":{"base_package":{"contract_years":[{"list_price":{"amount":"1000.00","currency":"EUR"},"flex_allowance":{"amount":"100.00","currency":"EUR"}}]},"services":[{"id":"w","service":"workshops","locations":["paris"],"quantity":{"count":8,"unit":"attendees"},"bought_on":"2025-12-15","first_day":"2026-01-01","last_day":"2026-12-31","price":{"amount":"100.00","currency":"EUR"},"paid_with":"flex_allowance"}]}}"#
        r#"{"id":"1","ask":"equal_value_exchange","purchase":"w","service":"chalk_talks","price":{"amount":"80.00","currency":"EUR"},"on":"2026-06-01","agreed":false,"written_agreement":"signed","entries":[]}"#;
    /// It was asked for too late.
    RequestedTooLate = "requested_too_late",
        r#"{"order":{"base_package":{"contract_years":[{"list_price":{"amount":"1000.00","currency":"EUR"},"flex_allowance":{"amount":"0.00","currency":"EUR"}}]},"services":[{"id":"rca","service":"root_cause_analysis","locations":["paris"],"quantity":{"count":1,"unit":"deliveries"},"bought_on":"2026-01-01","first_day":"2026-01-01","last_day":"2026-12-31","price":{"amount":"100.00","currency":"EUR"},"paid_with":"price"}]}}"#
        r#"{"id":"1","ask":"root_cause_analysis","location":"paris","requested_at":"2026-06-02T09:00:00+02:00","closed_at":"2026-06-01T17:00:00+02:00","technology_covered":true}"#;
    /// No solution runs in the public cloud alone, by the chosen reading.
    NotInPublicCloud = "not_in_public_cloud",
        "{}"
        r#"{"id":"1","ask":"event_plan","location":"paris","from":"2026-11-23T12:00:00+01:00","to":"2026-11-28T12:00:00+01:00","solutions":[{"name":"shop","cloud":"sovereign"}],"confirmed_on":"2026-10-12"}"#;
    /// An event was confirmed later than the document asks, and Microsoft does not agree to that.
    NoticeTooShort = "notice_too_short",
        "{}"
        r#"{"id":"1","ask":"event_plan","location":"paris","from":"2026-11-23T12:00:00+01:00","to":"2026-11-28T12:00:00+01:00","solutions":[{"name":"shop","cloud":"public"}],"confirmed_on":"2026-10-13","microsoft_consents":false}"#;
    /// The document does not say when the service is available.
    NoStatedHours = "no_stated_hours",
        "{}"
        r#"{"id":"1","ask":"service_hours","location":"paris","service":"webcasts","from":"2026-06-15T00:00:00+02:00","to":"2026-06-16T00:00:00+02:00"}"#;
}

/// An object, as is what stands beside it.
#[cfg(feature = "serde")]
impl Fieldset for NotApplicable {
    fn write_fields<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
        map.serialize_entry("code", self.code().as_str())
    }

    fn read_fields(fields: &mut Fields<'_>, findings: &mut Findings) -> Reading<Self> {
        let table: Vec<_> = Self::ALL
            .iter()
            .map(|one| (one.code().as_str(), *one))
            .collect();
        fields.required("code", findings, one_of(&table))
    }

    #[cfg(test)]
    fn forms(_: &mut Shapes) -> Forms {
        let codes = Self::ALL.iter().map(|one| one.code().as_str());
        Forms::field("code", shape::one_of(codes), true)
    }
}

serde_forms!(NotApplicable);
