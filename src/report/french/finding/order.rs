//! What is wrong with an order, or doubtful about it.

use core::fmt;

use super::{
    super::{
        French,
        words::{Tell, Words},
    },
    perhaps,
};
use crate::{
    document::Amendable,
    holidays::Region,
    order::{Consequence, Dates, OrderProblem, Years},
};

impl Tell<French> for OrderProblem {
    #[allow(
        clippy::too_many_lines,
        reason = "one match, a few lines for each problem: one that it forgets must not compile"
    )]
    fn tell(&self, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::RepeatedId => "un autre élément de cette liste a cet identifiant",
            Self::NegativeAmount => "il faut un montant qui ne soit pas négatif",
            Self::DatesReversed => "le dernier jour précède le premier",
            Self::UnknownLocation { nearest } => {
                f.write_str("aucun site de l’Ordre de Services n’a cet identifiant")?;
                return perhaps(nearest.as_deref(), f);
            }
            Self::UnknownHours { nearest } => {
                f.write_str(
                    "ni un site ni un calendrier de l’Ordre de Services n’a cet identifiant",
                )?;
                return perhaps(nearest.as_deref(), f);
            }
            Self::CalendarNamedAsLocation => "un site a cet identifiant",
            Self::HoursOfAllIncidents => {
                "les horaires de tous les incidents sont ceux du site\u{a0}: il faut une sévérité, un canal ou une équipe"
            }
            Self::OverlappingHours { place, are_same: true } => {
                let place = words.number(place);
                return write!(
                    f,
                    "les horaires n°\u{a0}{place} de cette liste valent pour les mêmes incidents"
                );
            }
            Self::OverlappingHours { place, are_same: false } => {
                let place = words.number(place);
                return write!(
                    f,
                    "ces horaires et les horaires n°\u{a0}{place} de cette liste valent en partie pour les mêmes incidents, et aucuns ne valent pour ceux-là seuls"
                );
            }
            Self::CombinedInCircle { calendars } => {
                return match calendars.as_slice() {
                    [one] => write!(
                        f,
                        "le calendrier {} se combine avec lui-même",
                        words.of(one.as_str())
                    ),
                    all => {
                        f.write_str(
                            "chacun de ces calendriers combine le suivant, et le dernier le premier\u{a0}: ",
                        )?;
                        for (place, one) in all.iter().enumerate() {
                            f.write_str(if place == 0 { "" } else { ", " })?;
                            write!(f, "{}", words.of(one.as_str()))?;
                        }
                        Ok(())
                    }
                };
            }
            Self::UnknownHost { nearest } => {
                f.write_str("l’Hôte n’est pas l’un des sites")?;
                return perhaps(nearest.as_deref(), f);
            }
            Self::NoLocations => "un Ordre de Services compte au moins un site, son Hôte",
            Self::NothingCombined => "un calendrier réunit les horaires d’au moins un site",
            Self::RepeatedLocation => "un autre site a cet identifiant",
            Self::TermReversed => {
                "le dernier jour de la durée de l’Ordre de Services précède le premier"
            }
            Self::TermOutOfRange => {
                "le calendrier de la durée sortirait des dates qui peuvent s’écrire"
            }
            Self::NoContractYears => {
                "un Package de Base compte au moins une année contractuelle"
            }
            Self::NotInOrderCurrency { currency } => {
                return write!(
                    f,
                    "il faut un montant dans la devise de l’Ordre de Services, {currency}"
                );
            }
            Self::NotInScheduleCurrency { currency } => {
                return write!(f, "il faut un montant en {currency}, comme ceux qui précèdent");
            }
            Self::RateNotAboveZero => "il faut un taux supérieur à zéro",
            Self::CountOfNone => "il faut un nombre entier d’au moins 1",
            Self::TargetTooFine => "il faut un délai en secondes entières",
            Self::TargetOutOfRange {
                min_seconds,
                max_seconds,
            } => {
                let (min, max) = (words.number(min_seconds), words.number(max_seconds));
                return write!(f, "il faut un délai de {min}\u{a0}s à {max}\u{a0}s");
            }
            Self::NoAmendmentOfClause => "aucun avenant de cette version ne remplace cette clause",
            Self::AmendedBy { kind } => {
                let (name, kind) = (words.of(kind.as_str()), words.of(kind));
                return write!(f, "cette clause se modifie par {kind} ({name})");
            }
            Self::UntilBeforeFrom { from } => {
                return write!(f, "la dernière date précède la première, {from}");
            }
            Self::RepeatedAmendment { id, other, dates } => {
                match (id, other) {
                    (Some(id), Some(other)) => {
                        let (id, other) = (words.of(&**id), words.of(&**other));
                        write!(f, "les avenants {other} et {id} remplacent tous deux cette clause")?;
                    }
                    _ => f.write_str("un autre avenant remplace aussi cette clause")?,
                }
                return dates.tell(words, f);
            }
            Self::CountOutOfRange { most } => {
                let most = i64::from(*most);
                let most = words.number(&most);
                return write!(f, "il faut un nombre entier de 1 à {most}");
            }
            Self::RateNotAShare => "il faut un taux de 0 à 1",
            Self::LastBandWithLeastDays => "la tranche du préavis le plus court n’a pas de minimum",
            Self::BandsOutOfOrder {
                above,
                least_days,
                dates,
            } => {
                write!(
                    f,
                    "une tranche à partir de {least_days} jours de préavis ne commence pas sous celle à partir de {above} jours"
                )?;
                return dates.tell(words, f);
            }
            Self::NeverOpen => "ces heures ouvrées ne s’ouvrent jamais",
            Self::NoBusinessHours => "la liste des heures ouvrées est vide",
            Self::FirstHoursWithDate => {
                "les premières heures ouvrées valent dès le début, sans date"
            }
            Self::HoursWithoutDate => {
                "la date à compter de laquelle valent ces heures doit être indiquée"
            }
            Self::ZoneElsewhere { lies_in } => {
                let lies_in = words.of(lies_in.as_str());
                return write!(
                    f,
                    "le fuseau horaire est celui d’un autre pays que le site\u{a0}: {lies_in}"
                );
            }
            Self::FarFromTerm => "la date est loin de la durée de l’Ordre de Services",
            Self::HolidaysElsewhere => "le site est dans un autre pays",
            Self::YearWithoutClosures => {
                "des échéances peuvent tomber dans une année pour laquelle aucune fermeture n’est indiquée"
            }
            Self::HalfDaysNotFollowed => {
                "les demi-journées n’ont d’horaires propres que si «\u{a0}half_day\u{a0}» figure parmi les genres de jours"
            }
            Self::HalfDaysLeftOut => {
                "les demi-journées de la durée ne sont pas observées\u{a0}: elles comptent comme des jours entiers"
            }
            Self::UsualDaysLeftOut { region, .. } => {
                write!(
                    f,
                    "les jours fériés ne sont pas les seuls jours chômés dans {}",
                    words.of(region)
                )?;
                return match usual_days_off(*region) {
                    Some(reason) => write!(f, "\u{a0}: {reason}"),
                    None => Ok(()),
                };
            }
            Self::NoHolidayToRemove { region } => {
                let region = words.of(region);
                return write!(f, "{region} n’a pas à cette date de jour qui soit observé");
            }
            Self::AddedAndRemoved => "l’Ordre de Services ajoute aussi cette date",
            Self::OfWholeCountry => {
                "ces jours fériés sont ceux du pays entier, dont des subdivisions en ont d’autres"
            }
            Self::HolidaysNotKnown {
                region,
                first,
                last,
                then,
            } => {
                let region = words.of(region);
                write!(f, "les jours fériés de {region} sont connus de {first} à {last}")?;
                return consequence(*then, f);
            }
            Self::HolidaysNotOfficial { region, then } => {
                let region = words.of(region);
                write!(
                    f,
                    "des jours fériés de {region} sont estimés ou calculés, ou dépendent d’un décret à venir"
                )?;
                return consequence(*then, f);
            }
        })
    }
}

fn consequence(then: Option<Consequence>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    f.write_str(match then {
        None => "",
        Some(Consequence::OnlyAddedAreClosed) => {
            "\u{a0}: les autres années, seul est fermé ce que l’Ordre de Services ajoute"
        }
        Some(Consequence::LaterIsRefused) => "\u{a0}: ce qui échoit plus tard est refusé",
        Some(Consequence::ThenIsRefused) => "\u{a0}: ce qui échoit alors est refusé",
        Some(Consequence::OtherDates) => "\u{a0}: les dates peuvent changer",
    })
}

/// With its article.
impl Tell<French> for Amendable {
    fn tell(&self, _: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::ResponseTarget => "un délai de réponse",
            Self::Exclusions => "des exclusions",
            Self::BusinessHours => "des heures ouvrées",
            Self::CancellationBand => "une tranche de préavis",
            Self::Count => "un nombre",
        })
    }
}

/// As the end of a message.
impl Tell<French> for Dates {
    fn tell(&self, _: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.from, self.until) {
            (Some(from), Some(until)) => write!(f, ", du {from} au {until}"),
            (Some(from), None) => write!(f, ", à compter du {from}"),
            (None, Some(until)) => write!(f, ", jusqu’au {until}"),
            (None, None) => Ok(()),
        }
    }
}

/// By its code.
impl Tell<French> for Region {
    fn tell(&self, _: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "«\u{a0}{self}\u{a0}»")
    }
}

impl Tell<French> for Years {
    fn tell(&self, _: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { first, last } = self;
        if first == last {
            write!(f, "{first}")
        } else {
            write!(f, "de {first} à {last}")
        }
    }
}

/// Why offices rest on more days than the public holidays of a region, in French.
fn usual_days_off(region: Region) -> Option<&'static str> {
    Some(match (region.country(), region.subdivision()) {
        ("AT" | "DK", _) => {
            "la plupart des conventions collectives accordent des jours qu’aucune loi ne prévoit"
        }
        ("BR", _) => {
            "la plupart des bureaux ferment au carnaval et à la Fête-Dieu, par décrets annuels"
        }
        ("CH" | "SE", _) => "des jours qu’aucune loi ne rend fériés sont chômés comme tels",
        ("DE", _) => {
            "l’Assomption est fériée dans les communes où les catholiques sont plus nombreux que les protestants, dont Munich"
        }
        ("FR" | "GP" | "MF" | "MQ", _) => "l’usage accorde plus de jours que le code du travail",
        ("HK", _) => {
            "les jours fériés généraux (Cap. 149), où les bureaux ferment, sont plus nombreux que les jours fériés légaux"
        }
        ("ID", _) => {
            "les congés collectifs, fixés chaque année par décret, sont pris par la plupart des bureaux"
        }
        ("IE", _) => "beaucoup de bureaux ferment le Vendredi saint",
        ("JP", _) => "les bureaux ferment du 31 décembre au 3 janvier",
        ("MO", _) => {
            "les bureaux ferment les jours fériés de l’administration, plus nombreux que les jours obligatoires"
        }
        ("PT", _) => "la plupart des bureaux ferment au carnaval, par accord",
        ("TT", _) => "la plupart des bureaux ferment au carnaval",
        _ => return None,
    })
}

#[cfg(all(test, feature = "holidays"))]
mod tests {
    use super::*;
    use crate::order::Country;

    #[test]
    fn whatever_else_is_off_is_told() {
        for country in Country::all() {
            let Ok(region) = Region::find(country.code(), None) else {
                continue;
            };
            for region in region.subdivisions().chain([region]) {
                let told = usual_days_off(region).is_some();
                assert!(told || region.usual_days_off().is_none(), "{region}");
            }
        }
    }
}
