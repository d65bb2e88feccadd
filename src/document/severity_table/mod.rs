//! The severity tables: what an incident of each severity is, how soon it gets a first response, how it is worked on and
//! over which channels it comes in.
//!
//! Their times are estimates by the document's own word (`2.2/severity-tables-estimated`). The duties that the tables print
//! stand with all others in [`Duty`](super::Duty).

mod footnote;
mod row;
mod rows;

#[cfg(test)]
mod tests;

pub use footnote::Footnote;
pub use row::{Attention, Channel, Clock, ProductLine, ResponseRow, Situation};

use super::{
    AzureComponent, Cited, ClauseId, Duty, DutyOf, Service, Severity, Source, Stated, clauses,
    names::named,
    product::{BASE_LINE_EXCLUSIONS, UER_LINE_EXCLUSIONS},
};
use crate::calendar::Hours;

named! {
    /// A severity table of the document.
    ///
    /// # Example: only the base table knows severity B and C
    ///
    /// ```
    /// use unified_support::document::{ProductLine, ResponseTable, Severity, clauses};
    ///
    /// let table = ResponseTable::RapidResponse;
    /// assert_eq!(table.row(Severity::A).unwrap().first_response(ProductLine::Other).value().num_minutes(), 15);
    /// assert!(table.row(Severity::B).is_none());
    /// assert_eq!(table.bc_not_covered(), Some(clauses::RR_BC_NOT_COVERED));
    /// assert!(ResponseTable::Base.row(Severity::B).is_some());
    /// ```
    ResponseTable, a "severity table";
    /// That of problem resolution support in the Base Package.
    Base = "base",
    /// That of unified enhanced response (UER).
    UnifiedEnhancedResponse = "unified_enhanced_response",
    /// That of Rapid Response.
    RapidResponse = "rapid_response",
    /// That of Azure Event Management (AEM).
    AzureEventManagement = "azure_event_management",
}

impl ResponseTable {
    /// The row for `severity`; none at severity B and C in other tables than the base one, which holds for them then
    /// ([`bc_not_covered`](Self::bc_not_covered)).
    ///
    /// AEM's table is cut by a page break. Its row for severity A holds the cells that are printed beside either severity;
    /// whether there is such a row at all is a reading ([`AemSeverityA`](super::AemSeverityA)).
    #[must_use]
    pub fn row(self, severity: Severity) -> Option<&'static ResponseRow> {
        match self {
            Self::Base => Some(rows::base(severity)),
            Self::UnifiedEnhancedResponse => rows::unified_enhanced_response(severity),
            Self::RapidResponse => rows::rapid_response(severity),
            Self::AzureEventManagement => rows::azure_event_management(severity),
        }
    }

    /// Every row, the gravest severity first.
    pub fn rows(self) -> impl Iterator<Item = &'static ResponseRow> {
        let severities = Severity::ALL.into_iter();
        severities.filter_map(move |severity| self.row(severity))
    }

    /// The service that the table belongs to.
    ///
    /// ```
    /// use unified_support::document::{ResponseTable, Service};
    ///
    /// assert_eq!(ResponseTable::Base.service(), Service::ProblemResolutionSupport);
    /// ```
    #[must_use]
    pub const fn service(self) -> Service {
        match self {
            Self::Base => Service::ProblemResolutionSupport,
            Self::UnifiedEnhancedResponse => Service::UnifiedEnhancedResponse,
            Self::RapidResponse => Service::RapidResponse,
            Self::AzureEventManagement => Service::AzureEventManagement,
        }
    }

    /// The clause by which the table has no row for severity B and C; none for the base table, which has them.
    #[must_use]
    pub const fn bc_not_covered(self) -> Option<ClauseId> {
        match self {
            Self::Base => None,
            Self::UnifiedEnhancedResponse => Some(clauses::UER_BC_NOT_COVERED),
            Self::RapidResponse => Some(clauses::RR_BC_NOT_COVERED),
            Self::AzureEventManagement => Some(clauses::AEM_BC_NOT_COVERED),
        }
    }

    /// The components that the Azure line of severity 1 leaves out; none for a table without such a line.
    ///
    /// What holds for them instead is a reading ([`AzureLineExclusions`](super::AzureLineExclusions)). They are not those
    /// that Rapid Response does not cover at all, which stand in the catalogue.
    ///
    /// # Example: the lists differ
    ///
    /// ```
    /// use unified_support::document::ResponseTable;
    ///
    /// let count = |table: ResponseTable| table.azure_line_exclusions().map(|list| list.value().len());
    /// assert_eq!(count(ResponseTable::Base), Some(4));
    /// assert_eq!(count(ResponseTable::UnifiedEnhancedResponse), Some(9));
    /// assert_eq!(count(ResponseTable::RapidResponse), None);
    /// ```
    #[must_use]
    pub fn azure_line_exclusions(self) -> Option<&'static Cited<&'static [AzureComponent]>> {
        match self {
            Self::Base => Some(&AZURE_LINE_EXCLUSIONS),
            Self::UnifiedEnhancedResponse => Some(&UER_AZURE_LINE_EXCLUSIONS),
            Self::RapidResponse | Self::AzureEventManagement => None,
        }
    }

    /// The footnotes, in their order.
    ///
    /// ```
    /// use unified_support::document::{Footnote, ResponseTable};
    ///
    /// let footnotes = ResponseTable::RapidResponse.footnotes();
    /// let values: Vec<_> = footnotes.iter().map(|footnote| *footnote.value()).collect();
    /// assert_eq!(values, [Footnote::ReducedService, Footnote::Languages]);
    /// ```
    #[must_use]
    pub const fn footnotes(self) -> &'static [Stated<Footnote>] {
        match self {
            Self::Base => footnote::BASE,
            Self::UnifiedEnhancedResponse => footnote::UNIFIED_ENHANCED_RESPONSE,
            Self::RapidResponse => footnote::RAPID_RESPONSE,
            Self::AzureEventManagement => footnote::AZURE_EVENT_MANAGEMENT,
        }
    }

    /// The duties that the table prints, of both sides.
    pub fn duties(self) -> impl Iterator<Item = &'static Duty> {
        DutyOf::Table(self).duties()
    }

    /// The ids of the clauses that the table cites: the cells of its rows, its duties, its footnotes, its exclusions, and
    /// the lack of rows. A clause that several of them cite comes several times.
    ///
    /// ```
    /// use unified_support::document::{ResponseTable, clauses};
    ///
    /// let clauses: Vec<_> = ResponseTable::RapidResponse.clauses().collect();
    /// assert!(clauses.contains(&clauses::RR_CUSTOMER_DUTIES));
    /// assert!(clauses.contains(&clauses::RR_FN2_LANGUAGES));
    /// ```
    pub fn clauses(self) -> impl Iterator<Item = ClauseId> {
        let cells = self.rows().flat_map(ResponseRow::cell_clauses);
        let duties = self.duties().map(Duty::clause);
        let footnotes = self.footnotes().iter().map(Stated::clause);
        let exclusions = self.azure_line_exclusions().map(Cited::source);
        let exclusions = exclusions.and_then(Source::clause);
        cells
            .chain(duties)
            .chain(footnotes)
            .chain(exclusions)
            .chain(self.bc_not_covered())
    }
}

/// The components that the Azure line of severity 1 does not cover in the base table.
///
/// What holds for them instead is a reading ([`AzureLineExclusions`](super::AzureLineExclusions)).
pub static AZURE_LINE_EXCLUSIONS: Cited<&[AzureComponent]> =
    Cited::clause(BASE_LINE_EXCLUSIONS, clauses::FN1_AZURE_EXCLUSIONS);

static UER_AZURE_LINE_EXCLUSIONS: Cited<&[AzureComponent]> =
    Cited::clause(UER_LINE_EXCLUSIONS, clauses::UER_FN1_AZURE_EXCLUSIONS);

/// The business hours that hold where nothing else is stated, from Monday to Friday but on public holidays: 9:00 to 17:30
/// local time.
///
/// The holidays are the caller's to give, and a country's hours may differ slightly (`2.2/fn4-country-variation`).
///
/// # Example
///
/// ```
/// use unified_support::document::STANDARD_HOURS;
///
/// assert_eq!(STANDARD_HOURS.value().to_string(), "09:00-17:30");
/// assert_eq!(STANDARD_HOURS.source().to_string(), "2.2/fn4-business-hours");
/// ```
pub static STANDARD_HOURS: Cited<Hours> =
    Cited::clause(NINE_TO_HALF_PAST_FIVE, clauses::FN4_BUSINESS_HOURS);

/// The hours that the document prints wherever it prints any.
pub(super) const NINE_TO_HALF_PAST_FIVE: Hours = Hours::literal(9 * 3600, 17 * 3600 + 30 * 60);
