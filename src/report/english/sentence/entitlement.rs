//! The sentences about services: whether they may be used or bought.

use alloc::sync::Arc;
use core::fmt;

use chrono::NaiveDate;

use super::super::words::Words;
use crate::{
    coverage::SoughtProduct,
    document::{
        BoughtFor, Category, DeliveryMode, DesignatedPlace, EntitlementRule, IfAny, Languages,
        OnSite, Prerequisite, Price, ReactivePlaces, SpokenLanguage,
    },
    entitlement::Requester,
    order::PaidWith,
};

pub(super) fn sentence(
    rule: &EntitlementRule,
    words: Words<'_>,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    match rule {
        EntitlementRule::DateInTerm {
            holds,
            on,
            first_day,
            last_day,
        } => {
            let verdict = if *holds { "in" } else { "outside" };
            let (on, first_day) = (words.of(on), words.of(first_day));
            let last_day = words.of(last_day);
            write!(
                f,
                "{on} is {verdict} the order's term from {first_day} to {last_day}."
            )
        }
        EntitlementRule::ForSale {
            holds,
            service,
            mark,
        } => {
            let (verdict, service) = (is(*holds), words.of(service));
            let mark = words.of(mark);
            write!(f, "The mark of {service} is {mark}: it {verdict} for sale.")
        }
        EntitlementRule::Included {
            holds,
            service,
            mark,
        } => {
            let verdict = if *holds {
                "includes it"
            } else {
                "does not include it"
            };
            let (service, mark) = (words.of(service), words.of(mark));
            write!(
                f,
                "The mark of {service} is {mark}: the Base Package {verdict}."
            )
        }
        EntitlementRule::Discretion { holds, service } => {
            let verdict = match holds {
                Some(true) => "it does",
                Some(false) => "it does not",
                None => "whether it does is not given",
            };
            let service = words.of(service);
            write!(
                f,
                "Microsoft may assign {service} at its discretion: {verdict}."
            )
        }
        EntitlementRule::DesignatedPlace { reading, bought_at } => {
            write!(f, "It was already bought for {}", words.of(bought_at))?;
            f.write_str(match reading {
                DesignatedPlace::PerPurchase => "; each purchase has a location of its own.",
                DesignatedPlace::PerOrder => ", the one location that it has in the whole order.",
            })
        }
        EntitlementRule::PurchaseCovers {
            holds,
            service: IfAny(service),
            purchases: IfAny(purchases),
            purchase: IfAny(purchase),
            on: IfAny(on),
            first_day: IfAny(first_day),
            last_day: IfAny(last_day),
        } => {
            if let (Some(service), Some(purchases)) = (service, purchases) {
                let service = words.of(service);
                return match (holds, purchases) {
                    (false, _) => write!(f, "The order holds no purchase of {service}."),
                    (true, 1) => write!(f, "The order holds 1 purchase of {service}."),
                    (true, purchases) => {
                        let purchases = words.of(purchases);
                        write!(f, "The order holds {purchases} purchases of {service}.")
                    }
                };
            }
            covers(
                *holds,
                purchase.as_ref(),
                *on,
                (*first_day, *last_day),
                words,
                f,
            )
        }
        EntitlementRule::BoughtFor {
            holds,
            bought_for,
            location,
            host: IfAny(host),
            bought_at: IfAny(bought_at),
        } => {
            let elsewhere = bought_at.as_ref().and_then(Option::as_ref);
            whose(*bought_for, host.as_ref(), elsewhere, words, f)?;
            let verdict = if *holds { "may" } else { "may not" };
            let too = match (bought_for, elsewhere) {
                (BoughtFor::OneLocation, Some(_)) if *holds => " as well",
                _ => "",
            };
            let location = words.of(location);
            write!(f, ": it {verdict} be bought for {location}{too}.")
        }
        EntitlementRule::UsedAt {
            holds,
            used_at,
            location,
            purchase: IfAny(purchase),
        } => {
            match purchase {
                Some(purchase) => write!(f, "The purchase {} is used", words.of(purchase))?,
                None => f.write_str("The service is used")?,
            }
            let (used_at, location) = (words.of(used_at), words.of(location));
            write!(f, " {used_at}: {location} {} one of them.", is(*holds))
        }
        EntitlementRule::Prerequisite {
            holds,
            prerequisite,
            on: IfAny(on),
            last_day: IfAny(last_day),
            subscriptions: IfAny(subscriptions),
        } => {
            write!(f, "The service needs {}", words.of(prerequisite))?;
            if let Some(on) = on {
                write!(f, " on {}", words.of(on))?;
            }
            if let Some(last_day) = last_day {
                write!(f, ", and the agreement runs to {}", words.of(last_day))?;
            }
            if let Some(subscriptions) = subscriptions {
                let plural = if *subscriptions == 1 { "" } else { "s" };
                let subscriptions = words.of(subscriptions);
                write!(f, " ({subscriptions} subscription{plural} listed)")?;
            }
            f.write_str(is_there(*holds, *prerequisite))
        }
        EntitlementRule::Requester {
            holds,
            reading: IfAny(reading),
            requester,
            category: IfAny(category),
            mode: IfAny(mode),
        } => match holds {
            Some(holds) => {
                used_by(*reading, category.as_ref(), mode.flatten(), words, f)?;
                let verdict = if *holds { "may" } else { "may not" };
                write!(f, ": {} {verdict} use it.", words.of(requester))
            }
            None => may_take_part(*requester, category.as_ref(), words, f),
        },
        EntitlementRule::DeliveryMode {
            holds,
            mode,
            // The verdict is of it.
            remote: _,
            on_site,
        } => delivered((*mode, *on_site), *holds, words, f),
        EntitlementRule::Language {
            holds,
            language,
            offered,
            agreed_in_writing: IfAny(agreed),
        } => spoken((*language, offered), *holds, *agreed, words, f),
        EntitlementRule::ProductInScope {
            holds,
            product: IfAny(product),
            listed,
        } => in_scope(product.as_ref(), *listed, *holds, words, f),
        EntitlementRule::NearName { name, near } => {
            let (name, near) = (words.of(name), words.of(near));
            write!(
                f,
                "{name} is none of the names that the order gives; {near} is close to it."
            )
        }
        EntitlementRule::ProductExcluded { holds, product } => {
            let verdict = if *holds {
                "leaves out"
            } else {
                "does not leave out"
            };
            write!(f, "The service {verdict} {}.", product.name())
        }
        EntitlementRule::Payment {
            holds,
            // It is told with its source.
            reading: IfAny(_),
            paid_with,
            price: IfAny(price),
            flex: IfAny(flex),
            credits: IfAny(credits),
            category: IfAny(category),
        } => {
            let with = match paid_with {
                PaidWith::Price => return f.write_str(paid(*price)),
                PaidWith::FlexAllowance => "The Flex Allowance",
                PaidWith::ProactiveCredits => "Proactive Credits",
            };
            let verdict = match holds {
                Some(true) => "may",
                Some(false) => "may not",
                None => "may or may not",
            };
            write!(f, "{with} {verdict} pay for the service")?;
            let mut separator = ": it is ";
            if let Some(category) = category {
                write!(f, "{separator}{}", words.of(category))?;
                separator = ", ";
            }
            if let Some(flex) = flex {
                write!(f, "{separator}{}", words.of(flex))?;
                separator = ", ";
            }
            if let Some(credits) = credits {
                write!(f, "{separator}{}", words.of(credits))?;
            }
            f.write_str(".")
        }
        EntitlementRule::Recording { holds } => {
            let verdict = match holds {
                Some(true) => "there is one",
                Some(false) => "there is none",
                None => "whether there is one is not given",
            };
            write!(
                f,
                "A recording needs an express permission of Microsoft in writing: {verdict}."
            )
        }
        EntitlementRule::ServiceHours {
            hours,
            location: IfAny(location),
        } => match location {
            Some(location) => write!(
                f,
                "The service is available in the business hours of {}.",
                words.of(location)
            ),
            None => write!(f, "The service is available {}.", words.of(hours)),
        },
    }
}

const fn is(holds: bool) -> &'static str {
    if holds { "is" } else { "is not" }
}

/// In which days a purchase can be used, and whether a date is one of them.
fn covers(
    holds: bool,
    purchase: Option<&Arc<str>>,
    on: Option<NaiveDate>,
    (first_day, last_day): (Option<NaiveDate>, Option<NaiveDate>),
    words: Words<'_>,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    f.write_str("The purchase")?;
    if let Some(purchase) = purchase {
        write!(f, " {}", words.of(purchase))?;
    }
    match (first_day, last_day) {
        (Some(first_day), Some(last_day)) => {
            let (first_day, last_day) = (words.of(&first_day), words.of(&last_day));
            write!(f, " runs from {first_day} to {last_day}: it")?;
        }
        (Some(first_day), None) => write!(f, " runs from {} on: it", words.of(&first_day))?,
        (None, Some(last_day)) => write!(f, " runs until {}: it", words.of(&last_day))?,
        (None, None) => {}
    }
    let verdict = if holds { "covers" } else { "does not cover" };
    match on {
        Some(on) => write!(f, " {verdict} {}.", words.of(&on)),
        None => write!(f, " {verdict} the date."),
    }
}

/// For which locations a service is bought.
fn whose(
    bought_for: BoughtFor,
    host: Option<&Arc<str>>,
    elsewhere: Option<&Arc<str>>,
    words: Words<'_>,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    match (bought_for, host, elsewhere) {
        (BoughtFor::AnyLocation, ..) => f.write_str("The service can be bought for any location"),
        (BoughtFor::HostOnly, Some(host), _) => {
            let host = words.of(host);
            write!(f, "The service can be bought for the host {host} alone")
        }
        (BoughtFor::HostOnly, None, _) => {
            f.write_str("The service can be bought for the host alone")
        }
        (BoughtFor::OneLocation, _, Some(other)) => {
            let other = words.of(other);
            write!(
                f,
                "The service is for one location, and was bought for {other}"
            )
        }
        (BoughtFor::OneLocation, _, None) => {
            f.write_str("The service is for one location, and was bought for no other")
        }
        (BoughtFor::AllottedByHost, ..) => f.write_str("The host allots the service"),
    }
}

/// Whether what a service needs is there.
const fn is_there(holds: Option<bool>, prerequisite: Prerequisite) -> &'static str {
    match (holds, prerequisite) {
        (Some(true), _) => ": it is there.",
        (Some(false), _) => ": it is missing.",
        (None, Prerequisite::AzureService) => "; whether there is one is not given.",
        // Each request, or whoever buys, meets it.
        (None, _) => ".",
    }
}

/// What kind of service whoever asks wants to use, and how.
fn used_by(
    reading: Option<ReactivePlaces>,
    category: Option<&Category>,
    mode: Option<DeliveryMode>,
    words: Words<'_>,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    f.write_str("The service is ")?;
    let places = reading.map(|reading| match reading {
        ReactivePlaces::DesignatedOnly => "for designated locations alone",
        ReactivePlaces::Any => "for other places too",
    });
    match (category, places) {
        (Some(category), None) => write!(f, "{}", words.of(category))?,
        (Some(category), Some(places)) => write!(f, "{}, {places}", words.of(category))?,
        (None, Some(places)) => f.write_str(places)?,
        (None, None) => f.write_str("of a category that is not given")?,
    }
    match mode {
        Some(mode) => write!(f, ", delivered {}", words.of(&mode)),
        None => Ok(()),
    }
}

/// That nobody said whether Microsoft lets them take part.
fn may_take_part(
    requester: Requester,
    category: Option<&Category>,
    words: Words<'_>,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    write!(
        f,
        "Whether Microsoft lets {} take part in ",
        words.of(&requester)
    )?;
    match category {
        Some(category) => write!(f, "{}", words.of(category))?,
        None => f.write_str("the service")?,
    }
    f.write_str(" is not given.")
}

/// Whether the service is delivered so.
fn delivered(
    (mode, on_site): (DeliveryMode, OnSite),
    holds: Option<bool>,
    words: Words<'_>,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    let how = words.of(&mode);
    match (mode, on_site, holds) {
        (_, _, None) => write!(
            f,
            "To be delivered {how}, the service needs an agreement in writing; whether there is one is not given."
        ),
        (DeliveryMode::OnSite, OnSite::IfAgreedInWriting, Some(holds)) => {
            let agreed = if holds { "was" } else { "was not" };
            write!(f, "Delivery {how} {agreed} agreed on in writing.")
        }
        (_, _, Some(holds)) => write!(f, "The service {} delivered {how}.", is(holds)),
    }
}

/// Whether the language is one of those of the service.
fn spoken(
    (language, offered): (Option<SpokenLanguage>, &Languages),
    holds: Option<bool>,
    agreed: Option<bool>,
    words: Words<'_>,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    let offered_are = match offered {
        Languages::Only([_]) => "The language of the service is",
        _ => "The languages of the service are",
    };
    write!(f, "{offered_are} {}", words.of(offered))?;
    match (language, holds) {
        (None, _) => f.write_str("; which one is wanted is not given."),
        (Some(language), None) => {
            write!(f, "; whether `{language}` is available is not given.")
        }
        (Some(language), Some(holds)) => {
            let agreed = match (holds, agreed) {
                (true, Some(true)) => ", by an agreement in writing",
                (true, Some(false) | None) | (false, _) => "",
            };
            write!(f, ": `{language}` {} available{agreed}.", is(holds))
        }
    }
}

/// Whether the product is one of those that the order lists.
fn in_scope(
    product: Option<&SoughtProduct>,
    listed: usize,
    holds: Option<bool>,
    words: Words<'_>,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    let listed = words.of(&listed);
    let Some(holds) = holds else {
        return write!(
            f,
            "Which product it is about is not given; products that the order lists for the service: {listed}."
        );
    };
    match product {
        Some(product) => write!(f, "{}", words.of(product))?,
        None => f.write_str("The product, which is not named,")?,
    }
    let verdict = is(holds);
    write!(
        f,
        " {verdict} among the products that the order lists for the service, {listed} in all."
    )
}

/// How the price of a service is owed.
const fn paid(price: Option<Price>) -> &'static str {
    match price {
        Some(Price::InBasePackage) => "The price of the Base Package includes the service.",
        Some(Price::Extra) => "The service has a price on top of the Base Package.",
        Some(Price::EachVisit) => {
            "The service has a price for each visit, on top of the Base Package."
        }
        Some(Price::None) => "The service has no price: Microsoft gives it or does not.",
        None => "The service is paid for at its price.",
    }
}
