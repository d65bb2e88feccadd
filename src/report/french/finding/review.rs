//! What a review finds.

use core::fmt;

use super::super::{
    French,
    words::{Days, Tell, Words},
};
use crate::review::{Beside, CountBeside, Found, FoundValue};

impl Tell<French> for Found {
    fn tell(&self, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.check.tell(words, f)?;
        for (index, unit) in self.units.iter().enumerate() {
            f.write_str(if index == 0 {
                "\u{202f}; unités du document\u{a0}: "
            } else {
                " ou "
            })?;
            unit.tell(words, f)?;
        }
        Ok(())
    }
}

impl Tell<French> for FoundValue {
    fn tell(&self, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Written(text) => text.as_str().tell(words, f),
            Self::Nothing => f.write_str("néant"),
            Self::Days(days) => write!(f, "{}", Days::new(*days)),
            Self::Amount(amount) => amount.tell(words, f),
            Self::Share { of, part, whole } => {
                if let Some(of) = of {
                    write!(f, "{}\u{a0}: ", words.of(of))?;
                }
                write!(f, "{} sur {}", words.of(part), words.of(whole))
            }
            Self::OverCap { of, used, most } => {
                let (of, used, most) = (words.of(of), words.of(used), words.of(most));
                write!(f, "{of}\u{a0}: {used}, au plus {most}")
            }
            Self::OffSchedule { total, due } => {
                let (total, due) = (words.of(total), words.of(due));
                write!(f, "{total}, la structure tarifaire donnant {due}")
            }
            Self::Date {
                date,
                beside,
                other,
            } => {
                let (date, other) = (words.of(date), words.of(other));
                let beside = match beside {
                    Beside::TermBegins => "la durée de l’Ordre de Services commence le",
                    Beside::TermEnds => "la durée de l’Ordre de Services finit le",
                    Beside::Ends => "le terme est le",
                    Beside::ContractYearEnds => "l’année contractuelle finit le",
                    Beside::FirstServiceBegins => "le premier service commence le",
                    Beside::FirstDay => "le premier jour était le",
                    Beside::LastDay => "le dernier jour était le",
                    Beside::Bought => "l’achat est du",
                };
                write!(f, "{date}\u{202f}; {beside} {other}")
            }
            Self::Dates { of, first, last } => {
                if let Some(of) = of {
                    write!(f, "{}, ", words.of(of.as_str()))?;
                }
                write!(f, "du {} au {}", words.of(first), words.of(last))
            }
            Self::Count {
                count,
                beside,
                other,
            } => {
                let (count, other) = (words.of(count), words.of(other));
                match beside {
                    CountBeside::Bought => write!(f, "{count} sur {other}"),
                    CountBeside::Listed => write!(f, "{count}, contre {other} dans la liste"),
                    CountBeside::Most => write!(f, "{count}, au plus {other}"),
                    CountBeside::YearsOfTerm => {
                        write!(f, "{count}, contre {other} pour la durée")
                    }
                }
            }
            Self::CloudBeside {
                own,
                other,
                solution,
            } => {
                let (own, other) = (words.of(*own), words.of(*other));
                let solution = words.of(solution.as_str());
                write!(f, "{own}, à côté de {other} pour {solution}")
            }
        }
    }
}
