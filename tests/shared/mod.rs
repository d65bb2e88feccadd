//! Independent models of business time and of first responses, the laws that the library must share with them, and laws of all
//! else that is drawn.
//!
//! Everything is drawn from bytes, so that property tests and fuzz targets run the same code: include this file by its path and call
//! the `check` of a module.

/// The laws by name: a test for each, and [`check`] for all.
macro_rules! laws {
    ($($law:ident,)*) => {
        /// Checks every law on the case that `bytes` describe.
        pub(crate) fn check(bytes: &[u8]) {
            if let Some(case) = Case::drawn(bytes) {
                $($law(&case);)*
            }
        }

        #[cfg(test)]
        mod laws {
            use proptest::prelude::*;

            use super::Case;

            proptest! {
                #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]
                $(
                    #[test]
                    fn $law(bytes in proptest::collection::vec(any::<u8>(), 0..500)) {
                        if let Some(case) = Case::drawn(&bytes) {
                            super::$law(&case);
                        }
                    }
                )*
            }
        }
    };
}

pub(crate) mod attainment;
#[allow(dead_code, reason = "other tests use more of it")]
pub(crate) mod builder;
pub(crate) mod bytes;
pub(crate) mod clock_case;
pub(crate) mod clock_properties;
pub(crate) mod closures;
pub(crate) mod columns;
pub(crate) mod credit_notes;
pub(crate) mod definition;
pub(crate) mod drawn_order;
pub(crate) mod flex_properties;
pub(crate) mod given_targets;
pub(crate) mod groups;
pub(crate) mod incident_case;
pub(crate) mod incident_properties;
pub(crate) mod invoices;
pub(crate) mod naive;
pub(crate) mod naive_clock;
pub(crate) mod naive_incident;
pub(crate) mod orders;
pub(crate) mod properties;
pub(crate) mod proration;
pub(crate) mod severities;
// It writes in a second format, which the fuzz targets do without.
#[cfg(test)]
pub(crate) mod round_trip;
#[cfg(test)]
pub(crate) mod written_orders;
