//! What resolves the name of a zone.

use alloc::{borrow::ToOwned, collections::BTreeMap, string::String};

use super::{Zone, ZoneError};

/// What resolves the name of a zone: zones that the caller gives, and a database where one is wanted.
///
/// A name is looked for among the given zones, then it may be `UTC`, which is always known and comes from no database;
/// then it is looked for in the database.
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
    database: Database,
}

/// Where a name is looked for that was not given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Database {
    None,
    #[cfg(feature = "tzdb")]
    Embedded,
    #[cfg(feature = "time-tz")]
    TimeTz,
}

impl Zones {
    /// Every zone of the embedded database.
    #[cfg(feature = "tzdb")]
    #[must_use]
    pub const fn embedded() -> Self {
        Self::of(Database::Embedded)
    }

    /// Every zone of the database that the crate `time-tz` carries, as `Zone::from` makes them: from 2000 to 2099.
    ///
    /// # Example
    ///
    /// ```
    /// use unified_support::calendar::{Zone, Zones};
    ///
    /// let tokyo = Zones::time_tz().resolve("Asia/Tokyo").unwrap();
    /// assert_eq!(tokyo, Zone::from(time_tz::timezones::db::asia::TOKYO));
    /// ```
    #[cfg(feature = "time-tz")]
    #[must_use]
    pub const fn time_tz() -> Self {
        Self::of(Database::TimeTz)
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
        Self::of(Database::None)
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
    /// - [`ZoneError::WindowsName`]: it is the Windows name of a zone of the database.
    pub fn resolve(&self, name: &str) -> Result<Zone, ZoneError> {
        if let Some(zone) = self.given.get(name) {
            return Ok(zone.clone());
        }
        if name == "UTC" {
            return Ok(Zone::utc());
        }
        match self.database {
            Database::None => Err(ZoneError::Unknown {
                name: name.to_owned(),
                suggestion: self.similar(name),
            }),
            #[cfg(feature = "tzdb")]
            Database::Embedded => Zone::iana(name),
            #[cfg(feature = "time-tz")]
            Database::TimeTz => super::time_tz::resolve(name),
        }
    }

    const fn of(database: Database) -> Self {
        Self {
            given: BTreeMap::new(),
            database,
        }
    }

    /// The given name that differs from `name` in case only.
    fn similar(&self, name: &str) -> Option<String> {
        self.given
            .keys()
            .find(|given| given.eq_ignore_ascii_case(name))
            .cloned()
    }
}

impl<N: Into<String>> Extend<(N, Zone)> for Zones {
    /// As [`Zones::with`], for each: of two with one name the later one counts.
    fn extend<I: IntoIterator<Item = (N, Zone)>>(&mut self, zones: I) {
        let zones = zones.into_iter();
        self.given
            .extend(zones.map(|(name, zone)| (name.into(), zone)));
    }
}

impl<N: Into<String>> FromIterator<(N, Zone)> for Zones {
    /// These zones and no database.
    ///
    /// # Example
    ///
    /// ```
    /// use unified_support::calendar::{Zone, Zones};
    ///
    /// let tokyo = Zone::fixed(9 * 3600)?;
    /// let mut zones: Zones = [("Asia/Tokyo", tokyo.clone())].into_iter().collect();
    /// zones.extend([("Etc/GMT", Zone::utc())]);
    /// assert_eq!(zones.resolve("Asia/Tokyo")?, tokyo);
    /// assert!(zones.resolve("Europe/Paris").is_err());
    /// # Ok::<(), unified_support::calendar::ZoneError>(())
    /// ```
    fn from_iter<I: IntoIterator<Item = (N, Zone)>>(zones: I) -> Self {
        let mut all = Self::none();
        all.extend(zones);
        all
    }
}
