//! What a zone can be refused for.

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
}

fn suggest(name: Option<&str>) -> String {
    name.map_or_else(String::new, |name| {
        alloc::format!(" (did you mean `{name}`?)")
    })
}
