//! What cannot be read of the document's own values.

use core::fmt;

use super::{ClauseId, DutyName, UnknownName};

/// The document has no such thing. Shown, it is the message of a finding.
#[derive(Clone, Debug)]
pub(crate) enum Unread {
    Section(UnknownName),
    Reading(UnknownName),
    DutyName(UnknownName),
    Duty { name: DutyName, clause: ClauseId },
    Consequences,
    Components,
    Languages,
    Variant,
}

impl fmt::Display for Unread {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Section(error) | Self::Reading(error) | Self::DutyName(error) => {
                write!(f, "{error}")
            }
            Self::Duty { name, clause } => write!(f, "`{clause}` has no such duty `{name}`"),
            Self::Consequences => f.write_str("no duty has these consequences"),
            Self::Components => f.write_str("no service excludes these components"),
            Self::Languages => f.write_str("no service has these languages"),
            Self::Variant => f.write_str("no reading has this variant"),
        }
    }
}
