//! Summaries of fees, balances and limits.

use core::fmt;

use chrono::TimeDelta;

use super::super::{
    English,
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

impl Summary<English> for CancellationFee {
    fn summary(&self, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (fee, refund) = (words.of(&self.fee), words.of(&self.refund));
        match self.postponed_to {
            Some(date) => write!(f, "fee {fee}, postponed to {}", words.date(date))?,
            None => write!(f, "fee {fee}, refund {refund}")?,
        }
        if let Some(days) = self.notice_days {
            write!(f, ", with {} of notice", Days::new(days))?;
        }
        match &self.travel {
            Some(travel) => write!(f, ", and {} for travel", words.of(travel)),
            None => Ok(()),
        }
    }
}

impl Tell<English> for RefusedAlone {
    fn tell(&self, _: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "refused: {}", self.message)
    }
}

impl Summary<English> for CancellationFees {
    /// The sums.
    fn summary(&self, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.totals.is_empty() {
            return f.write_str("none is decided");
        }
        let complete = if self.complete {
            "all"
        } else {
            "those decided"
        };
        write!(f, "{complete}:")?;
        for (index, total) in self.totals.iter().enumerate() {
            let (fee, refund) = (words.of(&total.fee), words.of(&total.refund));
            let travel = words.of(&total.travel);
            let separator = if index == 0 { "" } else { ";" };
            write!(f, "{separator} fee {fee}, refund {refund}, travel {travel}")?;
        }
        Ok(())
    }
}

impl Summary<English> for AedTerms {
    /// A line for the fee, and one for the features.
    fn summary(&self, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", words.summary(&self.fee))?;
        write!(f, "\n{}", words.summary(&self.features))
    }
}

impl Summary<English> for AedFee {
    fn summary(&self, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let floor = if self.is_floor { ", the floor" } else { "" };
        let (fee, spend) = (words.of(&self.fee), words.of(&self.assessed_spend));
        write!(f, "fee {fee}{floor}, on {spend}")?;
        match &self.extended_features {
            Some(extra) if extra.charged == ExtendedFeaturesCharged::BesideFee => {
                let price = words.of(&extra.price);
                write!(f, ", and {price} for the extended features")
            }
            _ => Ok(()),
        }
    }
}

impl Summary<English> for AedFeatures {
    fn summary(&self, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (group, last_day) = (words.of(&self.group), words.date(self.last_day));
        write!(f, "features for {group}, until {last_day}")
    }
}

impl Summary<English> for Invoices {
    fn summary(&self, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "invoices: {}", words.number(self.invoices.len()))?;
        for (index, total) in self.totals.iter().enumerate() {
            let separator = if index == 0 { ", for " } else { " and " };
            write!(f, "{separator}{}", words.of(total))?;
        }
        f.write_str(", before tax")
    }
}

impl Summary<English> for Redeemed {
    fn summary(&self, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (taken, left) = (words.of(&self.deduction), words.of(&self.balance));
        let plural = plural(self.deduction.count());
        write!(f, "{taken} credit{plural} taken, {left} left")
    }
}

impl Summary<English> for Exchanged {
    fn summary(&self, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let plural = plural(self.credits.count());
        write!(f, "{} credit{plural}", words.of(&self.credits))
    }
}

impl Summary<English> for Prorated {
    fn summary(&self, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (total, price) = (words.of(&self.total), words.of(&self.price));
        let (days, rest) = (Days::of(self.days), words.of(&self.rest));
        match &self.day_count {
            Some(count) => {
                let count = words.of(count);
                write!(f, "{total} of {price}, by {count}; rest {rest}")
            }
            None => write!(f, "{total} of {price}, by {days}; rest {rest}"),
        }
    }
}

impl Summary<English> for CreditStatement {
    fn summary(&self, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "credits as of {}", words.date(self.as_of))
    }
}

impl Summary<English> for RootCauseAnalysis {
    fn summary(&self, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, ground) in self.grounds.iter().enumerate() {
            f.write_str(if index == 0 { "made" } else { "; also" })?;
            match ground.basis {
                RootCauseBasis::Purchase => f.write_str(" because it was bought")?,
                RootCauseBasis::AzureEngineeringDirect => f.write_str(" by AED")?,
                RootCauseBasis::DesignatedEngineer => f.write_str(" by a designated engineer")?,
            }
            if let Some(window) = ground.window {
                write!(f, ", to be asked for by {}", words.instant(window.ends_at))?;
            }
            if let Some(date) = ground.deliver_by {
                write!(f, ", to be delivered by {}", words.date(date))?;
            }
        }
        Ok(())
    }
}

impl Summary<English> for TravelCosts {
    fn summary(&self, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("billed for travel: ")?;
        amounts(&self.totals, words, f)
    }
}

impl Summary<English> for PrestartBill {
    fn summary(&self, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("payable as invoiced: ")?;
        amounts(&self.totals, words, f)
    }
}

impl Summary<English> for HoursStatement {
    fn summary(&self, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let shown = |minutes| words.duration(TimeDelta::try_minutes(minutes).unwrap_or_default());
        write!(
            f,
            "granted {}, drawn {}, left {}, lost {}, until {}",
            shown(self.granted_minutes),
            shown(self.drawn_minutes),
            shown(self.left_minutes),
            shown(self.lost_minutes),
            words.date(self.last_day)
        )
    }
}

impl Summary<English> for FlexStatement {
    fn summary(&self, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Flex Allowance at the end of {}", words.date(self.as_of))
    }
}

impl Summary<English> for DayLimits {
    fn summary(&self, _: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match (self.within, self.usual) {
            (true, true) => "within the limits",
            (true, false) => "longer than it usually takes",
            (false, _) => "beyond a limit",
        })
    }
}

impl Summary<English> for EqualValueExchange {
    fn summary(&self, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (service, price) = (words.of(&self.service), words.of(&self.price));
        let use_until = words.date(self.use_until);
        write!(f, "{service} for {price}, to be used until {use_until}")?;
        if !self.fee.is_zero() {
            write!(f, ", for a fee of {}", words.of(&self.fee))?;
        }
        if self.remainder.is_zero() {
            return Ok(());
        }
        let (remainder, ordered) = (words.of(&self.remainder), words.of(&self.ordered));
        let until = words.date(self.remainder_until);
        write!(f, "; {remainder} stays with {ordered}, until {until}")
    }
}
