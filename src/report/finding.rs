//! Findings in words.

use core::{any::Any, fmt};

use super::language::{Language, Tongue, spoken};
#[cfg(feature = "serde")]
use crate::wire::NotJson;
use crate::{
    calendar, data, decision, document, fees, finding, holidays, incident, limits, money, order,
    review,
};
use finding::{Finding, Findings, Wording};

/// A finding on one line: how serious it is, its code, where it is, what is wrong, the offending value and the clause.
///
/// In English this is how the finding itself is displayed. A finding that was read back, or that a program made, tells its message as it was
/// written.
///
/// # Example
///
/// ```
/// use unified_support::engine::Engine;
/// use unified_support::order::OrderDraft;
/// use unified_support::report::{self, Language};
///
/// let mut draft = OrderDraft::example();
/// draft.currency = "EURO".to_owned();
/// let findings = Engine::try_from(draft).unwrap_err();
/// let [found] = &findings.iter().collect::<Vec<_>>()[..] else { panic!() };
/// assert_eq!(report::finding(found, Language::En).to_string(), found.to_string());
/// assert_eq!(
///     report::finding(found, Language::Fr).to_string(),
///     "erreur [unknown_currency] dans «\u{a0}currency\u{a0}»\u{a0}: «\u{a0}EURO\u{a0}» n’est pas un code de devise en vigueur de la norme \
///      ISO 4217\u{202f}; s’agit-il de «\u{a0}EUR\u{a0}»\u{202f}? («\u{a0}EURO\u{a0}»)",
/// );
/// ```
#[must_use]
pub const fn finding(finding: &Finding, language: Language) -> impl fmt::Display + use<'_> {
    ToldFinding { finding, language }
}

/// Findings in their order, one a line: see [`finding`](fn@finding).
#[must_use]
pub const fn findings(findings: &Findings, language: Language) -> impl fmt::Display + use<'_> {
    ToldFindings { findings, language }
}

/// What was found in the place of JSON.
///
/// # Example
///
/// ```
/// use unified_support::report::{self, Language};
/// use unified_support::wire::not_json;
///
/// let comma = not_json(b"{ \"days\": 2,\n}").unwrap();
/// assert_eq!(
///     report::not_json(comma, Language::Fr).to_string(),
///     "une virgule avant «\u{a0}}\u{a0}» à la ligne 1, colonne 12\u{a0}: rien ne la suit",
/// );
/// ```
#[cfg(feature = "serde")]
#[must_use]
pub const fn not_json(found: NotJson, language: Language) -> impl fmt::Display {
    ToldNotJson { found, language }
}

/// What is wrong with a question, in one sentence: where the first problem is and what it is, and then the others.
#[cfg(feature = "serde")]
pub(crate) const fn refusal(
    findings: &Findings,
    language: Language,
) -> impl fmt::Display + use<'_> {
    ToldRefusal { findings, language }
}

struct ToldFinding<'a> {
    finding: &'a Finding,
    language: Language,
}

impl fmt::Display for ToldFinding<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        spoken!(self.language, L => L::finding(self.finding, f))
    }
}

struct ToldFindings<'a> {
    findings: &'a Findings,
    language: Language,
}

impl fmt::Display for ToldFindings<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, one) in self.findings.iter().enumerate() {
            f.write_str(if index == 0 { "" } else { "\n" })?;
            write!(f, "{}", finding(one, self.language))?;
        }
        Ok(())
    }
}

#[cfg(feature = "serde")]
struct ToldNotJson {
    found: NotJson,
    language: Language,
}

#[cfg(feature = "serde")]
impl fmt::Display for ToldNotJson {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        spoken!(self.language, L => L::not_json(self.found, f))
    }
}

#[cfg(feature = "serde")]
struct ToldRefusal<'a> {
    findings: &'a Findings,
    language: Language,
}

#[cfg(feature = "serde")]
impl fmt::Display for ToldRefusal<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        spoken!(self.language, L => {
            let mut findings = self.findings.iter();
            if let Some(first) = findings.next() {
                let path = first.path().as_str();
                if !path.is_empty() {
                    write!(f, "{path}{}", L::PICTURE.colon)?;
                }
                L::message(first, f)?;
            }
            for (index, other) in findings.enumerate() {
                f.write_str(if index == 0 { L::ALSO } else { L::PICTURE.between })?;
                L::finding(other, f)?;
            }
            Ok(())
        })
    }
}

/// Declares what findings say: a type that is not listed is no [`Wording`], and each language matches on all that are.
macro_rules! wordings {
    ($( $(#[$attribute:meta])* $variant:ident($type:ty), )+) => {
        /// What a finding says, of whichever floor.
        pub(super) enum Said<'a> {
            $( $(#[$attribute])* $variant(&'a $type), )+
        }

        impl<'a> Said<'a> {
            /// What `wording` is; each that there is, is listed.
            pub(super) fn of(wording: &'a dyn Wording) -> Option<Self> {
                let wording: &dyn Any = wording;
                $(
                    $(#[$attribute])*
                    if let Some(said) = wording.downcast_ref() {
                        return Some(Self::$variant(said));
                    }
                )+
                None
            }
        }

        $( $(#[$attribute])* impl Wording for $type {} )+
    };
}

wordings! {
    Form(data::FormProblem),
    #[cfg(feature = "serde")]
    Fault(data::grammar::Fault),
    Digest(calendar::DigestError),
    Calendar(calendar::CalendarProblem),
    Hours(calendar::HoursError),
    Dates(calendar::DatesError),
    Zone(calendar::ZoneError),
    Region(holidays::UnknownRegion),
    Currency(money::CurrencyError),
    Amount(money::AmountError),
    Rate(money::RateError),
    Fraction(money::FractionError),
    Tier(money::TierError),
    #[cfg(feature = "serde")]
    UnreadAmount(money::Unread),
    Clause(document::UnknownClause),
    Service(document::UnknownService),
    Language(document::UnknownLanguage),
    Country(order::UnknownCountry),
    Reading(document::ReadingError),
    #[cfg(feature = "serde")]
    UnreadDocument(document::Unread),
    #[cfg(feature = "serde")]
    Unread(decision::Unread),
    Question(decision::Problem),
    Error(decision::QuestionError),
    Order(order::OrderProblem),
    Years(order::Years),
    Billing(fees::BillingProblem),
    Proration(fees::ProrationProblem),
    Quote(fees::credits::QuoteError),
    Log(incident::LogProblem),
    OutOfOrder(limits::OutOfOrder),
    Review(review::Found),
    ReviewValue(review::FoundValue),
}
