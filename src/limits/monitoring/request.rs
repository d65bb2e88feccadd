//! Monitoring scenarios, as they are given.

use alloc::{string::String, sync::Arc, vec::Vec};

use chrono::NaiveDate;

use crate::{
    data::{datum, serde_forms},
    limits::{
        in_order::dated,
        out_of_order::{OutOfOrder, check_order},
    },
};

datum! {
    /// The monitoring scenarios of one purchase of AED, for a statement as of a date.
    ///
    /// # Example
    ///
    /// ```
    /// use unified_support::chrono::NaiveDate;
    /// use unified_support::limits::{MonitorDates, MonitoringScenario, MonitoringScenarios};
    ///
    /// let date = |month, day| NaiveDate::from_ymd_opt(2026, month, day).unwrap();
    /// let checkout = MonitoringScenario::try_new("checkout", date(2, 2), MonitorDates::default())?;
    /// let scenarios = MonitoringScenarios::new("aed", date(6, 30), [checkout.agreed(true)]);
    /// assert_eq!(scenarios.purchase(), "aed");
    /// # Ok::<(), unified_support::limits::OutOfOrder>(())
    /// ```
    #[derive(Clone, Debug, PartialEq, Eq, Hash)]
    pub struct MonitoringScenarios {
        purchase: String = non_empty,
        as_of: NaiveDate,
        scenarios: Vec<MonitoringScenario>,
    }
}

impl MonitoringScenarios {
    /// The `scenarios` of the purchase with the id `purchase`; entries of the same date are taken in the order given. Those after
    /// `as_of` change nothing.
    pub fn new(
        purchase: impl Into<String>,
        as_of: NaiveDate,
        scenarios: impl IntoIterator<Item = MonitoringScenario>,
    ) -> Self {
        Self {
            purchase: purchase.into(),
            as_of,
            scenarios: scenarios.into_iter().collect(),
        }
    }

    /// The id of the purchase.
    #[must_use]
    pub fn purchase(&self) -> &str {
        &self.purchase
    }

    /// The date of the statement.
    #[must_use]
    pub const fn as_of(&self) -> NaiveDate {
        self.as_of
    }

    /// The scenarios, in the order in which they were given.
    #[must_use]
    pub fn scenarios(&self) -> &[MonitoringScenario] {
        &self.scenarios
    }
}

/// A monitoring scenario: a set of Azure resources that does one specific action (`2.3/aed-scenario-definition`).
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct MonitoringScenario {
    pub(super) id: Arc<str>,
    pub(super) defined_on: NaiveDate,
    pub(super) dates: MonitorDates,
    pub(super) agreed: Option<bool>,
}

dated!(MonitoringScenario, defined_on);
serde_forms!(MonitoringScenario);

datum! {
    /// How far the monitors of a scenario have come.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
    #[allow(
        clippy::exhaustive_structs,
        reason = "whoever knows of a scenario's monitors knows these dates, and no others"
    )]
    pub struct MonitorDates {
        /// When they were ready for tests.
        pub tests_ready_on: Option<NaiveDate> = optional,
        /// When they were tested.
        pub tested_on: Option<NaiveDate> = optional,
        /// When Microsoft said that they are live.
        pub live_on: Option<NaiveDate> = optional,
    }
}

impl MonitoringScenario {
    /// A scenario that was defined on `defined_on`, and the dates of its monitors. The `id` is its own.
    ///
    /// # Example: nothing goes live untested
    ///
    /// ```
    /// use unified_support::chrono::NaiveDate;
    /// use unified_support::limits::{MonitorDates, MonitoringScenario};
    ///
    /// let date = |month, day| NaiveDate::from_ymd_opt(2026, month, day).unwrap();
    /// let dates = MonitorDates { tests_ready_on: Some(date(3, 2)), tested_on: None, live_on: Some(date(3, 9)) };
    /// let error = MonitoringScenario::try_new("checkout", date(2, 2), dates).unwrap_err();
    /// assert_eq!((error.field(), error.to_string()), ("live_on", "2026-03-09 is given without `tested_on`".into()));
    /// ```
    ///
    /// # Errors
    ///
    /// - a date that is before one that it must follow, in the order of the fields of [`MonitorDates`] after `defined_on`, or is
    ///   given without it.
    pub fn try_new(
        id: impl Into<Arc<str>>,
        defined_on: NaiveDate,
        dates: MonitorDates,
    ) -> Result<Self, OutOfOrder> {
        let later = [
            ("tests_ready_on", dates.tests_ready_on),
            ("tested_on", dates.tested_on),
            ("live_on", dates.live_on),
        ];
        check_order(("defined_on", defined_on), &later)?;
        Ok(Self {
            id: id.into(),
            defined_on,
            dates,
            agreed: None,
        })
    }

    /// The same scenario, and whether both sides agreed on it.
    #[must_use]
    pub const fn agreed(mut self, is_agreed: bool) -> Self {
        self.agreed = Some(is_agreed);
        self
    }

    /// Its id.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// When it was defined.
    #[must_use]
    pub const fn defined_on(&self) -> NaiveDate {
        self.defined_on
    }

    /// How far its monitors have come.
    #[must_use]
    pub const fn dates(&self) -> MonitorDates {
        self.dates
    }

    /// Whether both sides agreed on it, where that was said.
    #[must_use]
    pub const fn is_agreed(&self) -> Option<bool> {
        self.agreed
    }
}

/// Whether it is agreed stands before the dates of its monitors.
#[cfg(feature = "serde")]
mod data {
    use alloc::sync::Arc;

    use serde::ser::SerializeMap;

    use super::{MonitorDates, MonitoringScenario};
    #[cfg(test)]
    use crate::data::shape::{self, Forms, Shapes};
    use crate::{
        data::{
            Fields, Fieldset, Reading,
            mode::{non_empty, optional, required},
        },
        finding::Findings,
        limits::out_of_order::read,
    };

    impl Fieldset for MonitoringScenario {
        fn write_fields<M: SerializeMap>(&self, map: &mut M) -> Result<(), M::Error> {
            required::write("id", &self.id, map)?;
            required::write("defined_on", &self.defined_on, map)?;
            optional::write("agreed", &self.agreed, map)?;
            self.dates.write_fields(map)
        }

        fn read_fields(fields: &mut Fields<'_>, findings: &mut Findings) -> Reading<Self> {
            let id = non_empty::read::<Arc<str>>("id", fields, findings);
            let defined_on = required::read("defined_on", fields, findings);
            let agreed = optional::read("agreed", fields, findings);
            let dates = MonitorDates::read_fields(fields, findings);
            let (id, defined_on, agreed, dates) = (id?, defined_on?, agreed?, dates?);
            let scenario = Self::try_new(id, defined_on, dates);
            let scenario = read(scenario, fields, findings)?;
            Ok(Self { agreed, ..scenario })
        }

        #[cfg(test)]
        fn forms(shapes: &mut Shapes) -> Forms {
            Forms::none()
                .and(&Forms::field("id", shape::non_empty_text(), true))
                .and(&Forms::required::<chrono::NaiveDate>("defined_on", shapes))
                .and(&Forms::optional::<bool>("agreed", shapes))
                .and(&MonitorDates::forms(shapes))
        }
    }
}
