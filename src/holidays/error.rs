use alloc::string::String;

/// Why no region was found.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum UnknownRegion {
    /// The table is not embedded.
    #[error(
        "the table of holidays is not there: the library was built without its feature `holidays`"
    )]
    NoTable,
    /// The table has no such country.
    #[error("no holidays are known for the country `{code}`{}", question(*suggestion))]
    Country {
        /// The code as it was given.
        code: String,
        /// The country that was probably meant, where there is one.
        suggestion: Option<&'static str>,
    },
    /// The country has no such subdivision with holidays of its own.
    #[error("no subdivision `{code}` of `{country}` is known{}", question(*suggestion))]
    Subdivision {
        /// The country.
        country: &'static str,
        /// The code as it was given.
        code: String,
        /// The subdivision that was probably meant, where there is one.
        suggestion: Option<&'static str>,
    },
}

/// The table does not cover the year. That says nothing of its holidays.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the holidays of {region} are known from {first} to {last}, not in {year}")]
pub struct UncoveredYear {
    pub(super) region: super::Region,
    pub(super) year: i32,
    pub(super) first: i32,
    pub(super) last: i32,
}

impl UncoveredYear {
    /// The year that was asked for.
    #[must_use]
    pub const fn year(&self) -> i32 {
        self.year
    }

    /// Whose holidays were asked for.
    #[must_use]
    pub const fn region(&self) -> super::Region {
        self.region
    }
}

fn question(suggestion: Option<&str>) -> String {
    suggestion.map_or_else(String::new, |suggestion| {
        alloc::format!("; did you mean `{suggestion}`?")
    })
}
