//! What resolves the name of a zone.

use alloc::{borrow::ToOwned, collections::BTreeMap, string::String};

use super::{Zone, ZoneError};

/// What resolves the name of a zone: zones that the caller gives, and the embedded database where it is wanted.
///
/// A name is looked for among the given zones, then it may be `UTC`, which is always known and comes from no database;
/// then it is looked for in the embedded database.
///
/// # Example: a zone of newer data takes the place of the embedded one
///
/// ```
/// # #[cfg(feature = "tzdb")] {
/// use unified_support::calendar::{Zone, Zones};
///
/// let newer = Zone::fixed(3600).unwrap();
/// let zones = Zones::embedded().with("Africa/Casablanca", newer.clone());
/// assert_eq!(zones.resolve("Africa/Casablanca"), Ok(newer));
/// assert_eq!(zones.resolve("Europe/Paris"), Zone::iana("Europe/Paris"));
/// # }
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Zones {
    given: BTreeMap<String, Zone>,
    #[cfg(feature = "tzdb")]
    embedded: bool,
}

impl Zones {
    /// Every zone of the embedded database.
    #[cfg(feature = "tzdb")]
    #[must_use]
    pub const fn embedded() -> Self {
        Self {
            given: BTreeMap::new(),
            embedded: true,
        }
    }

    /// No zone but `UTC`.
    ///
    /// # Example
    ///
    /// ```
    /// use unified_support::calendar::{Zone, Zones};
    ///
    /// assert_eq!(Zones::none().resolve("UTC"), Ok(Zone::utc()));
    /// assert!(Zones::none().resolve("Europe/Paris").is_err());
    /// ```
    #[must_use]
    pub const fn none() -> Self {
        Self {
            given: BTreeMap::new(),
            #[cfg(feature = "tzdb")]
            embedded: false,
        }
    }

    /// The same zones, and `zone` under `name`, whatever was known by that name before.
    #[must_use]
    pub fn with(mut self, name: impl Into<String>, zone: Zone) -> Self {
        self.given.insert(name.into(), zone);
        self
    }

    /// The zone of this name.
    ///
    /// # Errors
    ///
    /// - [`ZoneError::Unknown`]: no zone has this name.
    /// - [`ZoneError::WindowsName`]: it is the Windows name of a zone of the embedded database.
    pub fn resolve(&self, name: &str) -> Result<Zone, ZoneError> {
        if let Some(zone) = self.given.get(name) {
            return Ok(zone.clone());
        }
        if name == "UTC" {
            return Ok(Zone::utc());
        }
        #[cfg(feature = "tzdb")]
        if self.embedded {
            return Zone::iana(name);
        }
        Err(ZoneError::Unknown {
            name: name.to_owned(),
            suggestion: self.similar(name),
        })
    }

    /// The given name that differs from `name` in case only.
    fn similar(&self, name: &str) -> Option<String> {
        self.given
            .keys()
            .find(|given| given.eq_ignore_ascii_case(name))
            .cloned()
    }
}
