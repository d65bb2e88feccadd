//! Why a zone is refused.

use alloc::string::String;

/// Why there is no such zone.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum ZoneError {
    /// No zone has this name.
    #[error("no time zone is named `{name}`{}", suggest(.suggestion.as_deref()))]
    Unknown {
        /// The name that was asked for.
        name: String,
        /// A name that exists and differs from it in case or in a letter or two.
        suggestion: Option<String>,
    },
    /// The name is one that Windows gives to a zone, not the database's.
    #[error("`{name}` is a Windows name; the time zone database has `{iana}`")]
    WindowsName {
        /// The name that was asked for.
        name: String,
        /// The database's name for what Windows means by it.
        iana: String,
    },
    /// An offset from UTC is a day or more.
    #[error("an offset of {seconds} s from UTC is a day or more")]
    OffsetOutOfRange {
        /// The offset in seconds east of UTC.
        seconds: i32,
    },
    /// TZif data that cannot be used.
    #[error("the time zone data of `{name}` cannot be used: {problem}")]
    Tzif {
        /// The name that the zone was to have.
        name: String,
        /// What is wrong with the data.
        problem: TzifProblem,
    },
}

/// What is wrong with TZif data.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum TzifProblem {
    /// The version is newer than those that are read, 1 to 3.
    #[error("they are TZif version {version}, and only versions 1 to 3 are read")]
    Version {
        /// The version.
        version: u8,
    },
    /// They count leap seconds, which Unix time and this library do not.
    #[error("they carry a table of leap seconds")]
    LeapSeconds,
    /// An offset from UTC is a day or more.
    #[error("an offset of {seconds} s from UTC is a day or more")]
    OffsetOutOfRange {
        /// The offset in seconds east of UTC.
        seconds: i32,
    },
    /// They end before the first date that zones serve, 1 January 1970, is over.
    #[error("they end at the Unix second {end}, before 1970-01-01 is over")]
    TooOld {
        /// The Unix second at which they end.
        end: i64,
    },
    /// They are not well-formed TZif.
    #[error("{reason}")]
    Malformed {
        /// What is wrong.
        reason: String,
    },
}

fn suggest(name: Option<&str>) -> String {
    name.map_or_else(String::new, |name| {
        alloc::format!(" (did you mean `{name}`?)")
    })
}
