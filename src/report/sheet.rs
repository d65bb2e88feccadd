//! Services and clauses as sheets: what the document says, a line each, with the clause.

use alloc::vec::Vec;
use core::{fmt, str::FromStr};

use super::{
    Language,
    language::{Tongue, spoken},
    summary::Summary,
    words::{Tell, Words},
};
use crate::document::{
    BoughtFor, Catalogue, Category, Cell, CellValue, Channel, Clause, Column, CreditUse, Delivery,
    DrawDown, EndsWith, Excluded, Exclusion, Exhibit, FlexUse, IncludedHours, Languages, Limit,
    Mark, Prerequisite, Price, ResponseTimes, Scope, Service, ServiceHours, Staff, Travel, Unit,
    UsedAt,
};

/// The terms of `service`: a line for each cell of the catalogue, with the clause that states it.
///
/// # Example
///
/// ```
/// use unified_support::document::Service;
/// use unified_support::report::{self, Language};
///
/// let sheet = report::service(Service::DesignatedEngineering, Language::En).to_string();
/// assert!(sheet.starts_with("Designated engineering (DE)\n"));
/// assert!(sheet.contains("bought for: one location [2.2/de-single-location]\n"));
/// ```
#[must_use]
pub fn service(service: Service, language: Language) -> impl fmt::Display {
    ServiceSheet { service, language }
}

/// A clause: what it says, of what kind it is, where it lives, where it stands in the source, and what the source misprints.
///
/// # Example
///
/// ```
/// use unified_support::document::clauses;
/// use unified_support::report::{self, Language};
///
/// let sheet = report::clause(clauses::SEVB_RESPONSE_2_HOURS.clause(), Language::En).to_string();
/// assert_eq!(
///     sheet,
///     "2.2/sevb-response-2-hours: Severity B: first call response in two hours or less.\n\
///      section 2.2 Reactive/Severity table, kind deadline, computable yes\n\
///      computed by the rule `response_target`\n\
///      in the source under 2.2 Description des services > Services réactifs > Support à la Résolution de Problèmes: \
///      table `Sévérité et situation`, row `Sévérité B`, column `Notre réponse prévue`, \
///      search for `téléphone en deux (2) heures`",
/// );
/// ```
#[must_use]
pub fn clause(clause: &Clause, language: Language) -> impl fmt::Display + use<'_> {
    ClauseSheet { clause, language }
}

impl<L: Tongue> Summary<L> for Catalogue {
    /// A sheet for each.
    fn summary(&self, _: Words<'_, L>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, service) in self.services.iter().enumerate() {
            f.write_str(if index == 0 { "" } else { "\n" })?;
            L::service(*service, f)?;
        }
        Ok(())
    }
}

impl<L: Tongue> Summary<L> for &Clause {
    fn summary(&self, _: Words<'_, L>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        L::clause(self, f)
    }
}

/// Declares how a cell of the catalogue is told: of which type the name is that a cell of a column holds.
macro_rules! cells {
    ($( $column:ident: $type:ty, )+) => {
        /// What a cell says, without its heading.
        pub(super) fn told_cell<L: Tongue>(cell: Cell, f: &mut fmt::Formatter<'_>) -> fmt::Result
        where
            Delivery: Tell<L>,
            Excluded: Tell<L>,
            Languages: Tell<L>,
            Limit: Tell<L>,
            $( $type: Tell<L>, )+
        {
            let words = Words::<L>::new(None);
            match cell.value {
                CellValue::Code(code) => match cell.column {
                    $( Column::$column => told_name::<L, $type>(code, f), )+
                    Column::Limits
                    | Column::Delivery
                    | Column::Languages
                    | Column::Exclusions
                    | Column::LastRequestDays => f.write_str(code),
                },
                CellValue::Count(count) => count.tell(words, f),
                CellValue::Limit(limit) => limit.tell(words, f),
                CellValue::Delivery(delivery) => delivery.tell(words, f),
                CellValue::Languages(languages) => languages.tell(words, f),
                CellValue::Exclusion(Exclusion::Of(excluded)) => excluded.tell(words, f),
                CellValue::Exclusion(Exclusion::Components(components)) => {
                    let names: Vec<_> = components.iter().map(|one| one.name()).collect();
                    f.write_str(&names.join(", "))
                }
            }
        }
    };
}

cells! {
    Category: Category,
    Mark: Mark,
    Price: Price,
    Units: Unit,
    DrawDown: DrawDown,
    IncludedHours: IncludedHours,
    Staff: Staff,
    Hours: ServiceHours,
    BoughtFor: BoughtFor,
    UsedAt: UsedAt,
    Channels: Channel,
    ResponseTimes: ResponseTimes,
    Scope: Scope,
    Prerequisites: Prerequisite,
    EndsWith: EndsWith,
    Flex: FlexUse,
    Credits: CreditUse,
    Travel: Travel,
    Exhibit: Exhibit,
}

/// One of a closed set, by its name in the wire format.
fn told_name<L: Tongue, T: FromStr + Tell<L>>(
    name: &str,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    match name.parse::<T>() {
        Ok(one) => one.tell(Words::new(None), f),
        Err(_) => f.write_str(name),
    }
}

struct ServiceSheet {
    service: Service,
    language: Language,
}

impl fmt::Display for ServiceSheet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        spoken!(self.language, L => L::service(self.service, f))
    }
}

struct ClauseSheet<'a> {
    clause: &'a Clause,
    language: Language,
}

impl fmt::Display for ClauseSheet<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        spoken!(self.language, L => L::clause(self.clause, f))
    }
}

#[cfg(test)]
mod tests {
    use alloc::string::ToString;

    use super::*;
    use crate::report::{english::English, french::French};

    struct InEnglish(Cell);

    impl fmt::Display for InEnglish {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            told_cell::<English>(self.0, f)
        }
    }

    struct InFrench(Cell);

    impl fmt::Display for InFrench {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            told_cell::<French>(self.0, f)
        }
    }

    /// The names of the wire format that are words of the language already.
    const ENGLISH_WORDS: &[&str] = &[
        "attendees",
        "hours",
        "days",
        "events",
        "tenants",
        "visits",
        "deliveries",
        "payable",
    ];
    const FRENCH_WORDS: &[&str] = &["payable"];

    #[test]
    fn cells_are_told_in_words() {
        for cell in Service::ALL
            .iter()
            .flat_map(|service| service.terms().cells())
        {
            let (english, french) = (InEnglish(cell).to_string(), InFrench(cell).to_string());
            for (said, words) in [(english, ENGLISH_WORDS), (french, FRENCH_WORDS)] {
                assert!(!said.contains('_'), "{said}");
                if let CellValue::Code(code) = cell.value {
                    let is_a_word = words.contains(&code);
                    assert!(is_a_word || said != code, "{}: {code}", cell.column);
                }
            }
        }
    }
}
