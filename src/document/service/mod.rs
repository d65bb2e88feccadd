//! The services that the document describes.

mod also;
mod catalogue;
mod columns;
#[cfg(feature = "serde")]
mod datum;
mod families;
pub(crate) use families::LAST_REQUEST_DAYS;
mod filter;
mod terms;

use alloc::{borrow::ToOwned, string::String};
use core::{fmt, str::FromStr};

pub use catalogue::Service;
pub use columns::*;
pub use filter::{Catalogue, CatalogueFilter};
pub use terms::{Cell, CellValue, Column, ServiceTerms};

use crate::{
    document::{ClauseId, names::is_same_name},
    edit_distance,
};

impl Service {
    /// Whether it is requested by incidents, which nobody can foresee.
    pub(crate) const fn is_requested_by_incidents(self) -> bool {
        matches!(
            self,
            Self::UnifiedEnhancedResponse
                | Self::RapidResponse
                | Self::CybersecurityIncidentResponse
        )
    }

    /// The service whose name is `text`: its name in the wire format, its English name, or one that the document prints.
    ///
    /// The case of letters does not matter, nor whether an apostrophe is a straight or a curved one, nor white space around
    /// the name. Letters with an accent are compared as one character each (Unicode's form NFC).
    ///
    /// # Example
    ///
    /// ```
    /// use unified_support::document::Service;
    ///
    /// for name in ["enhanced_designated_engineering", "Enhanced designated engineering", "EDE", "Ingénierie Désignée améliorée"] {
    ///     assert_eq!(Service::find(name), Some(Service::EnhancedDesignatedEngineering));
    /// }
    /// // Designated engineering is another service.
    /// assert_eq!(Service::find("DE"), Some(Service::DesignatedEngineering));
    /// ```
    #[must_use]
    pub fn find(text: &str) -> Option<Self> {
        let mut all = Self::ALL.iter().copied();
        all.find(|service| service.names().any(|name| is_same_name(name, text)))
    }

    /// Every name by which it is known: first that of the wire format, then the English one, then the document's own.
    pub fn names(self) -> impl Iterator<Item = &'static str> {
        let own = [self.as_str(), self.name()];
        own.into_iter().chain(self.document_names().iter().copied())
    }

    /// The ids of all clauses that speak of it: those of its cells, then those of [`also`](ServiceTerms::also).
    ///
    /// ```
    /// use unified_support::document::{Service, clauses};
    ///
    /// let clauses: Vec<_> = Service::ChalkTalks.clauses().collect();
    /// assert!(clauses.contains(&clauses::CAT_CHALK_TALKS));
    /// assert!(clauses.contains(&clauses::CHALK_TALK_LENGTH_AND_MODE));
    /// ```
    pub fn clauses(self) -> impl Iterator<Item = ClauseId> {
        let terms = self.terms();
        let cells = terms.cells().map(|cell| cell.clause);
        cells.chain(terms.also.iter().copied())
    }
}

impl FromStr for Service {
    type Err = UnknownService;

    /// Reads a name as [`Service::find`] does.
    ///
    /// # Errors
    ///
    /// - a text that is no service's name.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::find(text).ok_or_else(|| UnknownService {
            given: text.to_owned(),
            nearest: nearest(text),
        })
    }
}

impl fmt::Display for Service {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

/// The text is not the name of a service.
///
/// ```
/// use unified_support::document::Service;
///
/// let error = "rapid_respons".parse::<Service>().unwrap_err();
/// assert_eq!(error.to_string(), "no service `rapid_respons` in the document; perhaps `rapid_response`");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownService {
    given: String,
    nearest: Option<&'static str>,
}

impl UnknownService {
    /// The text as it was given.
    #[must_use]
    pub fn given(&self) -> &str {
        &self.given
    }

    /// The name in the wire format of the service that may be meant, if one is near.
    pub(crate) const fn nearest(&self) -> Option<&'static str> {
        self.nearest
    }
}

impl fmt::Display for UnknownService {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "no service `{}` in the document", self.given)?;
        match self.nearest {
            Some(nearest) => write!(f, "; perhaps `{nearest}`"),
            None => Ok(()),
        }
    }
}

impl core::error::Error for UnknownService {}

/// The name of the wire format of the service that has a name near `text`: in English, or as the document prints it.
fn nearest(text: &str) -> Option<&'static str> {
    let named = Service::ALL.iter().flat_map(|service| {
        let names = service.names();
        names.map(|name| (name, service.as_str()))
    });
    edit_distance::nearest(text, named, 3)
}

#[cfg(test)]
mod tests;
