//! Summaries of fees, balances and limits.

use core::fmt;

use chrono::TimeDelta;

use super::super::{
    French,
    finding::refused,
    words::{Days, Words, amounts, plural},
};
use crate::{
    decision::RefusedAlone,
    fees::{
        AedFeatures, AedFee, AedTerms, CancellationFee, CancellationFees, EqualValueExchange,
        ExtendedFeaturesCharged, FlexStatement, Invoices, PrestartBill, Prorated, TravelCosts,
        credits::{CreditStatement, Exchanged, Redeemed},
    },
    limits::{DayLimits, HoursStatement, RootCauseAnalysis, RootCauseBasis},
    report::{summary::Summary, words::Tell},
};

impl Summary<French> for CancellationFee {
    fn summary(&self, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (fee, refund) = (words.of(&self.fee), words.of(&self.refund));
        match self.postponed_to {
            Some(date) => write!(f, "frais de {fee}, report au {}", words.date(date))?,
            None => write!(f, "frais de {fee}, remboursement de {refund}")?,
        }
        if let Some(days) = self.notice_days {
            write!(f, ", avec un préavis de {}", Days::new(days))?;
        }
        match &self.travel {
            Some(travel) => write!(f, ", et frais de déplacement de {}", words.of(travel)),
            None => Ok(()),
        }
    }
}

impl Tell<French> for RefusedAlone {
    fn tell(&self, _: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("refusé\u{a0}: ")?;
        refused(self, f)
    }
}

impl Summary<French> for CancellationFees {
    /// The sums.
    fn summary(&self, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.totals.is_empty() {
            return f.write_str("aucune annulation n’est tranchée");
        }
        f.write_str(if self.complete {
            "total\u{a0}:"
        } else {
            "total des seules annulations tranchées\u{a0}:"
        })?;
        for (index, total) in self.totals.iter().enumerate() {
            let (fee, refund) = (words.of(&total.fee), words.of(&total.refund));
            let travel = words.of(&total.travel);
            let separator = if index == 0 { "" } else { "\u{202f};" };
            write!(
                f,
                "{separator} frais de {fee}, remboursement de {refund}, frais de déplacement de {travel}"
            )?;
        }
        Ok(())
    }
}

impl Summary<French> for AedTerms {
    /// A line for the fee, and one for the features.
    fn summary(&self, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", words.summary(&self.fee))?;
        write!(f, "\n{}", words.summary(&self.features))
    }
}

impl Summary<French> for AedFee {
    fn summary(&self, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let floor = if self.is_floor {
            ", minimum de la structure tarifaire"
        } else {
            ""
        };
        let (fee, spend) = (words.of(&self.fee), words.of(&self.assessed_spend));
        write!(
            f,
            "frais de {fee}{floor}, pour des Dépenses évaluées de {spend}"
        )?;
        match &self.extended_features {
            Some(extra) if extra.charged == ExtendedFeaturesCharged::BesideFee => {
                let price = words.of(&extra.price);
                write!(f, ", et {price} pour les fonctionnalités étendues")
            }
            _ => Ok(()),
        }
    }
}

impl Summary<French> for AedFeatures {
    fn summary(&self, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (group, last_day) = (words.of(&self.group), words.date(self.last_day));
        write!(f, "fonctionnalités pour {group}, jusqu’au {last_day}")
    }
}

impl Summary<French> for Invoices {
    fn summary(&self, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "factures\u{a0}: {}", words.number(self.invoices.len()))?;
        for (index, total) in self.totals.iter().enumerate() {
            let separator = if index == 0 { ", pour " } else { " et " };
            write!(f, "{separator}{}", words.of(total))?;
        }
        f.write_str(", hors taxes")
    }
}

impl Summary<French> for Redeemed {
    fn summary(&self, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (taken, left) = (words.of(&self.deduction), words.of(&self.balance));
        let plural = plural(self.deduction.count());
        write!(
            f,
            "{taken} Avoir{plural} Proactif{plural} déduit{plural}, solde de {left}"
        )
    }
}

impl Summary<French> for Exchanged {
    fn summary(&self, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let plural = plural(self.credits.count());
        write!(
            f,
            "{} Avoir{plural} Proactif{plural}",
            words.of(&self.credits)
        )
    }
}

impl Summary<French> for Prorated {
    fn summary(&self, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (total, price) = (words.of(&self.total), words.of(&self.price));
        let (days, rest) = (Days::of(self.days), words.of(&self.rest));
        match &self.day_count {
            Some(count) => {
                let count = words.of(count);
                write!(
                    f,
                    "{total} sur {price}, selon {count}\u{202f}; reste {rest}"
                )
            }
            None => write!(
                f,
                "{total} sur {price}, à raison de {days}\u{202f}; reste {rest}"
            ),
        }
    }
}

impl Summary<French> for CreditStatement {
    fn summary(&self, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Avoirs Proactifs au {}", words.date(self.as_of))
    }
}

impl Summary<French> for RootCauseAnalysis {
    fn summary(&self, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, ground) in self.grounds.iter().enumerate() {
            f.write_str(if index == 0 {
                "due"
            } else {
                "\u{202f}; également"
            })?;
            match ground.basis {
                RootCauseBasis::Purchase => f.write_str(" au titre de l’achat")?,
                RootCauseBasis::AzureEngineeringDirect => f.write_str(" par l’AED")?,
                RootCauseBasis::DesignatedEngineer => f.write_str(" par un ingénieur désigné")?,
            }
            if let Some(window) = ground.window {
                write!(
                    f,
                    ", à demander au plus tard le {}",
                    words.instant(window.ends_at)
                )?;
            }
            if let Some(date) = ground.deliver_by {
                write!(f, ", à remettre au plus tard le {}", words.date(date))?;
            }
        }
        Ok(())
    }
}

impl Summary<French> for TravelCosts {
    fn summary(&self, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("facturé pour les déplacements\u{a0}: ")?;
        amounts(&self.totals, words, f)
    }
}

impl Summary<French> for PrestartBill {
    fn summary(&self, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("à payer selon facture\u{a0}: ")?;
        amounts(&self.totals, words, f)
    }
}

impl Summary<French> for HoursStatement {
    fn summary(&self, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let shown = |minutes| words.duration(TimeDelta::try_minutes(minutes).unwrap_or_default());
        write!(
            f,
            "heures accordées\u{a0}: {}, déduites\u{a0}: {}, restantes\u{a0}: {}, perdues\u{a0}: {}, jusqu’au {}",
            shown(self.granted_minutes),
            shown(self.drawn_minutes),
            shown(self.left_minutes),
            shown(self.lost_minutes),
            words.date(self.last_day)
        )
    }
}

impl Summary<French> for FlexStatement {
    fn summary(&self, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "Allocation Flexible à la fin du {}",
            words.date(self.as_of)
        )
    }
}

impl Summary<French> for DayLimits {
    fn summary(&self, _: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match (self.within, self.usual) {
            (true, true) => "dans les limites",
            (true, false) => "plus long que la durée habituelle",
            (false, _) => "au-delà d’une limite",
        })
    }
}

impl Summary<French> for EqualValueExchange {
    fn summary(&self, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (service, price) = (words.of(&self.service), words.of(&self.price));
        let use_until = words.date(self.use_until);
        write!(
            f,
            "{service} pour {price}, à utiliser au plus tard le {use_until}"
        )?;
        if !self.fee.is_zero() {
            write!(f, ", moyennant des frais de {}", words.of(&self.fee))?;
        }
        if self.remainder.is_zero() {
            return Ok(());
        }
        let (remainder, ordered) = (words.of(&self.remainder), words.of(&self.ordered));
        let until = words.date(self.remainder_until);
        write!(
            f,
            "\u{202f}; reliquat de {remainder} conservé sur {ordered}, jusqu’au {until}"
        )
    }
}
