//! Summaries of fees, balances and limits.

use core::fmt;

use chrono::TimeDelta;

use super::{Sealed, Summarize, summarize};
use crate::{
    calendar::Zone,
    fees::{
        AedFeatures, AedFee, AedTerms, CancellationFee, CancellationFees, EqualValueExchange,
        ExtendedFeaturesCharged, FlexStatement, Invoices, PrestartBill, Prorated, TravelCosts,
        credits::{CreditStatement, Exchanged, Redeemed},
    },
    limits::{DayLimits, Draw, HoursStatement, RootCauseAnalysis, RootCauseBasis},
    report::{
        Language,
        words::{self, Days, OneLine, ShownDuration, Words, shown_date},
    },
};

impl Summarize for CancellationFee {}

impl Sealed for CancellationFee {
    fn english(&self, _: &Zone, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "fee {}, refund {}", self.fee, self.refund)?;
        if let Some(days) = self.notice_days {
            write!(f, ", with {} of notice", Days::new(days))?;
        }
        match self.travel {
            Some(travel) => write!(f, ", and {travel} for travel"),
            None => Ok(()),
        }
    }
}

impl Summarize for CancellationFees {}

impl Sealed for CancellationFees {
    /// The sums, then a line for each delivery.
    fn english(&self, zone: &Zone, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let complete = if self.complete {
            "all"
        } else {
            "those decided"
        };
        write!(f, "{complete}:")?;
        for total in &self.totals {
            let (fee, refund, travel) = (total.fee, total.refund, total.travel);
            write!(f, " fee {fee}, refund {refund}, travel {travel};")?;
        }
        self.deliveries.iter().try_for_each(|delivery| {
            let summary = summarize(&delivery.outcome, zone, Language::En);
            write!(f, "\n`{}`: {summary}", OneLine(&delivery.id))
        })
    }
}

impl Summarize for AedTerms {}

impl Sealed for AedTerms {
    /// A line for the fee, and one for the features.
    fn english(&self, zone: &Zone, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", summarize(&self.fee, zone, Language::En))?;
        write!(f, "\n{}", summarize(&self.features, zone, Language::En))
    }
}

impl Summarize for AedFee {}

impl Sealed for AedFee {
    fn english(&self, _: &Zone, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let floor = if self.is_floor { ", the floor" } else { "" };
        write!(f, "fee {}{floor}, on {}", self.fee, self.assessed_spend)?;
        match self.extended_features {
            Some(extra) if extra.charged == ExtendedFeaturesCharged::BesideFee => {
                write!(f, ", and {} for the extended features", extra.price)
            }
            _ => Ok(()),
        }
    }
}

impl Summarize for AedFeatures {}

impl Sealed for AedFeatures {
    fn english(&self, _: &Zone, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (group, last_day) = (self.group, shown_date(self.last_day));
        write!(f, "features of {group}, until {last_day}")
    }
}

impl Summarize for Invoices {}

impl Sealed for Invoices {
    /// What is billed in each currency, then a line for each invoice.
    fn english(&self, _: &Zone, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "invoices: {}, for ", self.invoices.len())?;
        for (index, total) in self.totals.iter().enumerate() {
            write!(f, "{}{total}", if index == 0 { "" } else { " and " })?;
        }
        f.write_str(", before tax")?;
        self.invoices.iter().try_for_each(|invoice| {
            write!(f, "\n{}", invoice.total)?;
            if let Some(product_type) = &invoice.product_type {
                write!(f, ", type of product {}", OneLine(product_type))?;
            }
            if let Some(date) = invoice.delivery_date {
                write!(f, ", delivered {}", shown_date(date))?;
            }
            if let Some(location) = &invoice.location {
                write!(f, ", at {}", OneLine(location))?;
            }
            for (index, line) in invoice.lines.iter().enumerate() {
                let part = if line.part { "part of " } else { "" };
                let separator = if index == 0 { ':' } else { ';' };
                let id = OneLine(&line.line);
                write!(f, "{separator} {part}`{id}` {}", line.amount)?;
            }
            Ok(())
        })
    }
}

impl Summarize for Redeemed {}

impl Sealed for Redeemed {
    fn english(&self, _: &Zone, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} credits taken, {} left", self.deduction, self.balance)
    }
}

impl Summarize for Exchanged {}

impl Sealed for Exchanged {
    fn english(&self, _: &Zone, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} credits", self.credits)
    }
}

impl Summarize for Prorated {}

impl Sealed for Prorated {
    /// What falls on all parts and on the rest, then a line for each part.
    fn english(&self, _: &Zone, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{} of {}, by {} days; rest {}",
            self.total, self.price, self.days, self.rest
        )?;
        self.parts.iter().try_for_each(|part| {
            let (first, last) = (part.dates.start(), part.dates.end());
            let days = part.days;
            write!(
                f,
                "\n{} from {} to {}, days {days}",
                part.amount,
                shown_date(*first),
                shown_date(*last)
            )
        })
    }
}

impl Summarize for CreditStatement {}

impl Sealed for CreditStatement {
    /// The balance of each location that has or had credits, and when what is left of it lapses.
    fn english(&self, _: &Zone, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "credits as of {}", shown_date(self.as_of))?;
        for balance in &self.balances {
            let lapsed = balance.totals.lapsed;
            write!(f, "\n{}: {}", balance.location, balance.balance)?;
            for lot in &balance.lots {
                write!(f, ", {} until {}", lot.credits, shown_date(lot.last_day))?;
            }
            if !lapsed.is_zero() {
                write!(f, "; {lapsed} lost")?;
            }
        }
        Ok(())
    }
}

impl Summarize for RootCauseAnalysis {}

impl Sealed for RootCauseAnalysis {
    fn english(&self, zone: &Zone, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let words = Words { zone: Some(zone) };
        for (index, ground) in self.grounds.iter().enumerate() {
            f.write_str(if index == 0 { "made" } else { "; also" })?;
            match ground.basis {
                RootCauseBasis::Purchase => f.write_str(" because it was bought")?,
                RootCauseBasis::AzureEngineeringDirect => f.write_str(" by AED")?,
                RootCauseBasis::DesignatedEngineer => f.write_str(" by a designated engineer")?,
            }
            if let Some(window) = ground.window {
                write!(f, ", asked for by {}", words.instant(window.ends_at))?;
            }
            if let Some(date) = ground.deliver_by {
                write!(f, ", delivered by {}", shown_date(date))?;
            }
        }
        Ok(())
    }
}

impl Summarize for TravelCosts {}

impl Sealed for TravelCosts {
    fn english(&self, _: &Zone, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("billed for travel: ")?;
        words::amounts(&self.totals, f)
    }
}

impl Summarize for PrestartBill {}

impl Sealed for PrestartBill {
    fn english(&self, _: &Zone, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("payable as invoiced: ")?;
        words::amounts(&self.totals, f)
    }
}

impl Summarize for HoursStatement {}

impl Sealed for HoursStatement {
    /// The balance, then a line for each entry that was not drawn, or not wholly.
    fn english(&self, _: &Zone, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let shown = |minutes| ShownDuration(TimeDelta::try_minutes(minutes).unwrap_or_default());
        write!(
            f,
            "granted {}, drawn {}, left {}, lost {}, until {}",
            shown(self.granted_minutes),
            shown(self.drawn_minutes),
            shown(self.left_minutes),
            shown(self.lost_minutes),
            shown_date(self.last_day)
        )?;
        let refused = self.entries.iter();
        let mut refused = refused.filter(|entry| entry.draw != Draw::Drawn);
        refused.try_for_each(|entry| {
            let (id, draw) = (OneLine(&entry.id), entry.draw);
            match (entry.excess_minutes, draw) {
                (0, _) => write!(f, "\nnot drawn: `{id}`, {draw}"),
                (excess, Draw::DrawnPartly) => {
                    write!(f, "\ndrawn in part: `{id}`, beyond it {}", shown(excess))
                }
                (excess, _) => write!(f, "\nnot drawn: `{id}`, {draw}, {}", shown(excess)),
            }
        })
    }
}

impl Summarize for FlexStatement {}

impl Sealed for FlexStatement {
    /// A line for each contract year, then one for each cap.
    fn english(&self, _: &Zone, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Flex Allowance at the end of {}", shown_date(self.as_of))?;
        for year in &self.years {
            write!(
                f,
                "\nyear {}, until {}: granted {}, used {}, to be used {}, open {}, lost {}",
                year.year,
                shown_date(year.last_day),
                year.granted,
                year.used,
                year.to_use,
                year.open,
                year.forfeited
            )?;
        }
        self.caps.iter().try_for_each(|line| {
            match line.year {
                Some(year) => write!(f, "\ncap of year {year}")?,
                None => f.write_str("\ncap of the whole term")?,
            }
            write!(f, " on {}: taken {}", words::capped(line.of), line.taken)?;
            match line.left.decided() {
                Some(known) if known.over.is_zero() => {
                    write!(f, " of {}, left {}", known.cap, known.left)
                }
                Some(known) => write!(f, " of {}, over by {}", known.cap, known.over),
                None => f.write_str(", and `usd_exchange` is not given"),
            }
        })
    }
}

impl Summarize for DayLimits {}

impl Sealed for DayLimits {
    fn english(&self, _: &Zone, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match (self.within, self.usual) {
            (true, true) => "within the limits",
            (true, false) => "longer than it usually takes",
            (false, _) => "beyond a limit",
        })
    }
}

impl Summarize for EqualValueExchange {}

impl Sealed for EqualValueExchange {
    fn english(&self, _: &Zone, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{} for {}, to be used until {}",
            self.service,
            self.price,
            shown_date(self.use_until)
        )?;
        if !self.fee.is_zero() {
            write!(f, ", for a fee of {}", self.fee)?;
        }
        if self.remainder.is_zero() {
            return Ok(());
        }
        write!(
            f,
            "; {} stays with {}, until {}",
            self.remainder,
            self.ordered,
            shown_date(self.remainder_until)
        )
    }
}
