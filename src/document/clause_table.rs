//! The clauses this library knows, in the order of the document, each under its section's heading.

use super::clause::{Clause, ClauseId, ClauseKind};

/// Turns the table below into [`Row`], which makes a clause's id, and into the constants of [`clauses`].
macro_rules! clause_table {
    ($(
        $section:literal {
            $( $name:ident = $id:literal, $kind:ident, $summary:literal; )+
        }
    )+) => {
        /// A row of the table: its place is the clause's place in the document.
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[allow(non_camel_case_types, reason = "each row shares its name with its constant")]
        pub(super) enum Row {
            $( $( $name, )+ )+
        }

        impl Row {
            /// Every row, in the order of the document.
            pub(super) const ALL: &[Self] = &[$( $( Self::$name, )+ )+];

            /// What the row says.
            pub(super) const fn clause(self) -> &'static Clause {
                match self {
                    $( $(
                        Self::$name => &Clause {
                            id: clauses::$name,
                            text: $id,
                            section: $section,
                            kind: ClauseKind::$kind,
                            summary: $summary,
                        },
                    )+ )+
                }
            }
        }

        /// The ids of the clauses: a constant for each, named as the part of its id after the slash.
        ///
        /// # Example
        ///
        /// ```
        /// use unified_support::document::clauses;
        ///
        /// assert_eq!(clauses::SEVB_RESPONSE_2_HOURS.as_str(), "2.2/sevb-response-2-hours");
        /// ```
        pub mod clauses {
            use super::{ClauseId, Row};

            $( $(
                #[doc = concat!("`", $id, "`: ", $summary, ".")]
                pub const $name: ClauseId = ClauseId(Row::$name);
            )+ )+
        }

        #[cfg(test)]
        const NAMES: &[(&str, ClauseId)] = &[$( $( (stringify!($name), clauses::$name), )+ )+];
    };
}

clause_table! {
    "2.1" {
        ADDITIONAL_SERVICES_ANY_TIME_IN_TERM = "2.1/additional-services-any-time-in-term", Entitlement,
            "Additional services can be added to the Base Package at any point of the Work Order term";
        FLEX_CAP_CREDITS_AND_CUSTOM = "2.1/flex-cap-credits-and-custom", Cap,
            "At most 20 % or USD 50,000 of the Flex may go to Proactive Credits or custom proactive services";
        FLEX_ANNUAL_BASIS = "2.1/flex-annual-basis", Expiry,
            "Flex is allotted per year";
        FLEX_SERVICES_USED_WITHIN_YEAR = "2.1/flex-services-used-within-year", Expiry,
            "What Flex paid for must be used within its annual period";
        FLEX_EXCHANGE_EQUAL_VALUE = "2.1/flex-exchange-equal-value", Entitlement,
            "A service type ordered with Flex may be swapped for an available one of equal value, if the service delivery manager agrees";
        FLEX_ALLOCATE_BY_EXECUTION_OR_LOSE = "2.1/flex-allocate-by-execution-or-lose", Expiry,
            "All available Flex must be allocated by the time the contract is executed, otherwise it is forfeited";
    }
    "2.2 Proactive/Maintenance" {
        ODA_ONSITE_DAYS_CAP = "2.2/oda-onsite-days-cap", Cap,
            "On-demand assessment, for an extra fee: a Microsoft resource on site for at most 2 days";
        ODA_REMOTE_DAYS_CAP = "2.2/oda-remote-days-cap", Cap,
            "On-demand assessment, for an extra fee: a remote Microsoft resource for at most 1 day";
    }
    "2.2 Proactive/Additional proactive" {
        DE_BUSINESS_HOURS = "2.2/de-business-hours", BusinessHours,
            "DE is available 9:00 to 17:30 local time, not on public holidays or weekends";
    }
    "2.2 Proactive/Other" {
        CREDIT_DEFINITION = "2.2/credit-definition", Definition,
            "Proactive Credits: an amount of exchangeable service value held as credit on the Work Order";
        CREDIT_EXCHANGE_AT_CURRENT_RATE = "2.2/credit-exchange-at-current-rate", Entitlement,
            "Credits buy additional services that the document names, at the representative's current rates";
        CREDIT_DEDUCTION_ROUNDED = "2.2/credit-deduction-rounded", Fee,
            "The value of the chosen service is deducted from the balance, rounded to the nearest unit";
    }
    "2.2 Reactive" {
        ADVISORY_SIX_HOUR_CAP = "2.2/advisory-six-hour-cap", Cap,
            "Advisory support is short-term phone help, limited to six hours";
        PRS_CHANNELS = "2.2/prs-channels", Delivery,
            "Incidents may be opened by phone or over the web";
        SEVERITY_TABLES_ESTIMATED = "2.2/severity-tables-estimated", Definition,
            "Severity definitions and Microsoft's estimated initial response times are in the tables";
        FIRST_CALL_RESPONSE_DEFINITION = "2.2/first-call-response-definition", Definition,
            "First call response: the first non-automated contact by phone or e-mail";
        SEVERITY_DRIVES_RESPONSE = "2.2/severity-drives-response", Definition,
            "Three things hang on severity: response level, estimated first response time, customer duties";
        CUSTOMER_STATES_IMPACT = "2.2/customer-states-impact", Obligation,
            "The customer states the business impact; Microsoft then sets the severity together with the customer";
        SEVERITY_CHANGE_ON_REQUEST = "2.2/severity-change-on-request", Entitlement,
            "The customer may ask to change severity during an incident if impact warrants";
    }
    "2.2 Reactive/Severity table" {
        SEV1_ATTENTION_IMMEDIATE = "2.2/sev1-attention-immediate", Deadline,
            "Severity 1 needs immediate attention";
        SEV1_AZURE_15_MIN = "2.2/sev1-azure-15-min", Deadline,
            "Severity 1, Azure components: first call response in 15 minutes or less";
        SEV1_OTHER_1_HOUR = "2.2/sev1-other-1-hour", Deadline,
            "Severity 1, all other products and services: first call response in one hour or less";
        SEV1_24X7_EFFORT = "2.2/sev1-24x7-effort", BusinessHours,
            "Severity 1: continuous effort 24x7 by Microsoft";
        SEV1_CHANNEL = "2.2/sev1-channel", Delivery,
            "Severity 1: contact by phone or web";
        SEVA_ATTENTION_1_HOUR = "2.2/seva-attention-1-hour", Deadline,
            "Severity A needs attention within one hour";
        SEVA_RESPONSE_1_HOUR = "2.2/seva-response-1-hour", Deadline,
            "Severity A: first call response in one hour or less, all products";
        SEVA_24X7_EFFORT = "2.2/seva-24x7-effort", BusinessHours,
            "Severity A: continuous effort 24x7 by Microsoft";
        SEVA_CHANNEL = "2.2/seva-channel", Delivery,
            "Severity A: contact by phone or web";
        SEVB_ATTENTION_2_BUSINESS_HOURS = "2.2/sevb-attention-2-business-hours", Deadline,
            "Severity B needs attention within two business hours";
        SEVB_RESPONSE_2_HOURS = "2.2/sevb-response-2-hours", Deadline,
            "Severity B: first call response in two hours or less";
        SEVB_BUSINESS_HOURS_EFFORT = "2.2/sevb-business-hours-effort", BusinessHours,
            "Severity B: effort in business hours only";
        SEVB_CHANGE_AUTHORITY_4_BUSINESS_HOURS = "2.2/sevb-change-authority-4-business-hours", Deadline,
            "Severity B customer duty: the change-control authority is reachable and answers within four business hours";
        SEVB_CHANNEL = "2.2/sevb-channel", Delivery,
            "Severity B: contact by phone or web";
        SEVC_ATTENTION_4_BUSINESS_HOURS = "2.2/sevc-attention-4-business-hours", Deadline,
            "Severity C needs attention within four business hours";
        SEVC_RESPONSE_4_HOURS = "2.2/sevc-response-4-hours", Deadline,
            "Severity C: first call response in four hours or less";
        SEVC_BUSINESS_HOURS_EFFORT = "2.2/sevc-business-hours-effort", BusinessHours,
            "Severity C: effort in business hours only";
        SEVC_CUSTOMER_RESPONSE_24_HOURS = "2.2/sevc-customer-response-24-hours", Deadline,
            "Severity C customer duty: answer within 24 hours";
        SEVC_CHANNEL = "2.2/sevc-channel", Delivery,
            "Severity C: contact by phone or web";
        FN1_AZURE_EXCLUSIONS = "2.2/fn1-azure-exclusions", Exclusion,
            "Four products are off the Azure line of severity 1: StorSimple, GitHub AE, Communication Services, Billing & Subscription Management";
        FN2_CRITSIT_ROLE = "2.2/fn2-critsit-role", Definition,
            "Critical situation managers run the case (escalation, staffing, coordination) so that it is solved sooner";
        FN3_SEVERITY_DOWNGRADE = "2.2/fn3-severity-downgrade", Discretion,
            "Microsoft may lower the severity if the customer cannot give adequate resources or responses";
        FN4_BUSINESS_HOURS = "2.2/fn4-business-hours", BusinessHours,
            "Business hours are generally 9:00 to 17:30 local time, without public holidays and weekends";
        FN4_COUNTRY_VARIATION = "2.2/fn4-country-variation", BusinessHours,
            "Business hours may vary slightly by country";
    }
    "2.2 Reactive/RSM" {
        RSM_BC_ON_REQUEST = "2.2/rsm-bc-on-request", BusinessHours,
            "For severity B and C, RSM is available on customer request in business hours, with escalation updates on request";
        RSM_EXTENDED_COVERAGE = "2.2/rsm-extended-coverage", Fee,
            "Extra RSM hours can be bought for cover outside business hours";
    }
    "2.2 Reactive/RSM add-on" {
        RSM_ADDON_TIMEZONE = "2.2/rsm-addon-timezone", BusinessHours,
            "The RSM add-on works in the business hours of the time zone agreed in writing";
    }
    "2.3 EDE" {
        EDE_BUSINESS_HOURS = "2.3/ede-business-hours", BusinessHours,
            "EDE is available 9:00 to 17:30 local time, not on public holidays or weekends";
    }
    "2.3 REDE" {
        REDE_BUSINESS_HOURS = "2.3/rede-business-hours", BusinessHours,
            "REDE is available 9:00 to 17:30 local time, not on public holidays or weekends";
    }
    "2.3 UER" {
        UER_MUST_REPORT = "2.3/uer-must-report", Delivery,
            "To get UER the customer reports the incident by phone or web";
        UER_AUTO_ROUTING = "2.3/uer-auto-routing", Deadline,
            "PRS requests set to severity 1 or A are routed automatically with the accelerated response time";
        UER_ONBOARDING_60_DAYS = "2.3/uer-onboarding-60-days", Deadline,
            "UER customer duty: supply requested documents and join onboarding in the first 60 days of the term";
        UER_SEV1_SITUATION_ATTENTION = "2.3/uer-sev1-situation-attention", Deadline,
            "UER severity 1, the same situation as in the base table, needs immediate attention";
        UER_SEVA_ATTENTION_30_MIN = "2.3/uer-seva-attention-30-min", Deadline,
            "UER severity A needs attention within 30 minutes";
        UER_FN1_AZURE_EXCLUSIONS = "2.3/uer-fn1-azure-exclusions", Exclusion,
            "Nine products are off the Azure line of the UER table, US Gov Clouds, A40 and Azure Stack among them";
    }
    "2.3 Rapid Response" {
        RR_TIMES_SUPERSEDE_BASE = "2.3/rr-times-supersede-base", Deadline,
            "For the named Azure components its PRS response times replace those of the Base Package";
        RR_EXCLUSIONS = "2.3/rr-exclusions", Exclusion,
            "Seven products are outside Rapid Response, Azure Stack and Azure Media Services among them";
        RR_ATTENTION_15_MIN = "2.3/rr-attention-15-min", Deadline,
            "Rapid Response severity 1 needs attention within 15 minutes";
    }
    "2.3 AEM" {
        AEM_FIVE_DAY_CAP = "2.3/aem-five-day-cap", Cap,
            "One AEM event covers at most five consecutive calendar days";
        AEM_CHAIN_EVENTS = "2.3/aem-chain-events", Entitlement,
            "Longer AEM coverage than five consecutive calendar days takes as many events in a row as needed";
        AEM_PUBLIC_CLOUD_ONLY = "2.3/aem-public-cloud-only", Exclusion,
            "AEM serves customers with solutions in Azure public cloud, none with Azure government or sovereign cloud environments";
        AEM_ATTENTION_15_MIN = "2.3/aem-attention-15-min", Deadline,
            "AEM severity 1 needs attention within 15 minutes";
        AEM_RESPONSE_15_MIN = "2.3/aem-response-15-min", Deadline,
            "AEM severity 1: first call response in 15 minutes or less, with rapid escalation inside Microsoft";
        AEM_SEVA_RESPONSE_15_MIN = "2.3/aem-seva-response-15-min", Deadline,
            "AEM severity A: 15 minutes as well, if the response cell is one for both rows";
        AEM_CRITSIT_30_MIN = "2.3/aem-critsit-30-min", Deadline,
            "AEM severity 1: a critical situation resource is assigned within at most 30 minutes";
        AEM_24X7_EFFORT = "2.3/aem-24x7-effort", BusinessHours,
            "AEM severity 1: continuous effort 24x7";
        AEM_TOP_SPECIALISTS = "2.3/aem-top-specialists", Entitlement,
            "AEM severity 1: access to Microsoft's most experienced specialists and rapid escalation to product teams";
        AEM_ENGINEERS_KNOW_SOLUTION = "2.3/aem-engineers-know-solution", Entitlement,
            "AEM severity A: support engineers who know how the solution is configured are assigned";
        AEM_EXECUTIVE_NOTICE = "2.3/aem-executive-notice", Discretion,
            "AEM severity A: Microsoft executives notified as appropriate";
        AEM_CUSTOMER_DUTIES = "2.3/aem-customer-duties", Obligation,
            "AEM severity 1 customer duties: notify executives on request, resources for 24x7 effort, rapid access and response";
    }
    "2.3 AED/1 Overview" {
        AED_ONBOARDING_60_DAYS = "2.3/aed-onboarding-60-days", Deadline,
            "AED works with the customer in the first 60 days of the Work Order to onboard the enrolled subscriptions";
        AED_CUSTOMER_ONBOARDING_DUTY = "2.3/aed-customer-onboarding-duty", Obligation,
            "AED customer duty: supply requested documents and join onboarding in the first 60 days";
        AED_OUT_OF_SCOPE_TECHNOLOGIES = "2.3/aed-out-of-scope-technologies", Exclusion,
            "Eleven technologies are named as outside AED, US Gov Clouds, Azure Stack and GitHub AE among them; the list is open";
    }
    "2.3 AED/2 Features" {
        AED_STANDARD_RESPONSE_TIMES = "2.3/aed-standard-response-times", Deadline,
            "Standard response times apply to AED";
        AED_INITIAL_RESPONSE_BY_RR = "2.3/aed-initial-response-by-rr", Entitlement,
            "Under AED, Rapid Response engineers give the initial response to Azure incidents";
    }
    "2.3 AED/2.1 All customers" {
        AED_RCA_REQUEST_WINDOW = "2.3/aed-rca-request-window", Deadline,
            "AED root cause analysis is asked for within seven calendar days after incident closure";
        AED_RCA_10_BUSINESS_DAYS = "2.3/aed-rca-10-business-days", Deadline,
            "AED root cause analysis is delivered within ten business days of the request or the mitigation, whichever is later";
        AED_SIP_CAP = "2.3/aed-sip-cap", Cap,
            "AED: two service improvement plans may be requested in a twelve-month period";
    }
    "2.4 Purchase" {
        REACTIVE_REMOTE_ANYWHERE = "2.4/reactive-remote-anywhere", MultiCountry,
            "Reactive services may be delivered remotely to the host and to other places";
    }
    "2.4 Terms" {
        CREDITS_BETWEEN_LISTED_LOCATIONS = "2.4/credits-between-listed-locations", MultiCountry,
            "Proactive Credits can be exchanged only between host and downstream locations listed in the Work Order, save as noted";
        CREDITS_CURRENT_RATES = "2.4/credits-current-rates", Fee,
            "Exchanges use the exchange rates and the credit fees then in force at the locations concerned";
        CREDITS_FRACTION_ROUNDING = "2.4/credits-fraction-rounding", Fee,
            "Exchanges that give fractions of credits are rounded to the nearest unit";
    }
    "2.5" {
        UNUSED_SERVICES_LOST = "2.5/unused-services-lost", Expiry,
            "Every service bought under and during a Work Order is lost if unused in the term of that Work Order";
        CANCELLATION_14_DAYS_FULL_REFUND = "2.5/cancellation-14-days-full-refund", Fee,
            "Cancelling a scheduled service at least 14 days ahead gives its full refund, where there is one to give";
        CANCELLATION_6_13_DAYS = "2.5/cancellation-6-13-days", Fee,
            "Cancelling 6 to 13 days ahead costs 50 % of the service price";
        CANCELLATION_5_DAYS_OR_LESS = "2.5/cancellation-5-days-or-less", Fee,
            "Cancelling 5 days or less ahead costs 100 % of the service price";
        SERVICE_EXCHANGE_EQUAL_VALUE = "2.5/service-exchange-equal-value", Entitlement,
            "An ordered service type may be swapped for an available one of equal value, if the service delivery manager agrees";
    }
    "2.6" {
        CLOUD_ADMINS_MAY_SUBMIT = "2.6/cloud-admins-may-submit", Entitlement,
            "Cloud administrators may also submit cloud requests through the relevant portals";
        ONLINE_SERVICES_PORTAL_REQUIRED = "2.6/online-services-portal-required", Obligation,
            "For online services, cloud administrators must submit through the portal of that service";
        SIXTY_DAY_LAST_REQUEST = "2.6/sixty-day-last-request", Deadline,
            "Proactive and enhanced services are requested, with the data needed, at the latest 60 days before the Work Order expires";
    }
}

#[cfg(test)]
mod tests {
    use std::{collections::BTreeSet, vec::Vec};

    use super::{Clause, NAMES};

    #[test]
    fn constants_are_named_after_their_ids() {
        for (name, id) in NAMES {
            let (_, slug) = id.as_str().split_once('/').unwrap();
            assert_eq!(*name, slug.to_uppercase().replace('-', "_"));
        }
    }

    #[test]
    fn ids_are_unique_well_formed_and_in_the_order_of_their_sections() {
        let ids: BTreeSet<&str> = Clause::all().map(|clause| clause.id().as_str()).collect();
        assert_eq!(ids.len(), Clause::all().count());

        let mut numbers = Vec::new();
        for clause in Clause::all() {
            let (number, slug) = clause.id().as_str().split_once('/').unwrap();
            assert!(slug.split('-').all(is_word), "{}", clause.id());
            assert_eq!(
                clause.section().split(' ').next(),
                Some(number),
                "{}",
                clause.id()
            );
            numbers.push(number);
        }
        assert!(
            numbers.is_sorted(),
            "one digit on each side: text order is number order"
        );
    }

    #[test]
    fn a_section_is_one_run_of_clauses() {
        let mut sections: Vec<&str> = Clause::all().map(Clause::section).collect();
        sections.dedup();
        let distinct: BTreeSet<&str> = sections.iter().copied().collect();
        assert_eq!(sections.len(), distinct.len());
    }

    #[test]
    fn summaries_are_one_short_line() {
        for clause in Clause::all() {
            let summary = clause.summary();
            assert!((1..140).contains(&summary.len()), "{}", clause.id());
            assert!(
                !summary.ends_with('.') && summary == summary.trim(),
                "{}",
                clause.id()
            );
        }
    }

    fn is_word(word: &str) -> bool {
        !word.is_empty()
            && word
                .bytes()
                .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
    }
}
