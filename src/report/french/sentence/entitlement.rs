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
            let verdict = if *holds {
                "se situe dans"
            } else {
                "se situe hors de"
            };
            let (on, first_day) = (words.of(on), words.of(first_day));
            let last_day = words.of(last_day);
            write!(
                f,
                "Le {on} {verdict} la durée de l’Ordre de Services, qui va du {first_day} au {last_day}."
            )
        }
        EntitlementRule::ForSale {
            holds,
            service,
            mark,
        } => {
            let verdict = can(*holds);
            let (service, mark) = (words.of(service), words.of(mark));
            write!(
                f,
                "Pour le service {service}, le tableau des services porte {mark}\u{a0}: ce service {verdict} être acheté."
            )
        }
        EntitlementRule::Included {
            holds,
            service,
            mark,
        } => {
            let verdict = if *holds {
                "comprend ce service"
            } else {
                "ne comprend pas ce service"
            };
            let (service, mark) = (words.of(service), words.of(mark));
            write!(
                f,
                "Pour le service {service}, le tableau des services porte {mark}\u{a0}: le Package de Base {verdict}."
            )
        }
        EntitlementRule::Discretion { holds, service } => {
            let verdict = match holds {
                Some(true) => "qui l’accorde",
                Some(false) => "qui ne l’accorde pas",
                None => "dont la décision n’est pas indiquée",
            };
            let service = words.of(service);
            write!(
                f,
                "Ce service ({service}) relève de la discrétion de Microsoft, {verdict}."
            )
        }
        EntitlementRule::DesignatedPlace { reading, bought_at } => {
            write!(
                f,
                "Le service a déjà été acheté pour {}",
                words.of(bought_at)
            )?;
            f.write_str(match reading {
                DesignatedPlace::PerPurchase => {
                    "\u{202f}; chaque achat a son propre site de support."
                }
                DesignatedPlace::PerOrder => {
                    ", seul site de support admis dans l’ensemble de l’Ordre de Services."
                }
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
                if !*holds {
                    return write!(
                        f,
                        "L’Ordre de Services ne comporte aucun achat de ce service ({service})."
                    );
                }
                let plural = if *purchases > 1 { "s" } else { "" };
                let purchases = words.of(purchases);
                return write!(
                    f,
                    "L’Ordre de Services comporte {purchases} achat{plural} de ce service ({service})."
                );
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
            let too = match (bought_for, elsewhere) {
                (BoughtFor::OneLocation, Some(_)) if *holds => " aussi",
                _ => "",
            };
            let (verdict, location) = (can(*holds), words.of(location));
            write!(f, "\u{a0}: il {verdict}{too} être acheté pour {location}.")
        }
        EntitlementRule::UsedAt {
            holds,
            used_at,
            location,
            purchase: IfAny(purchase),
        } => {
            match purchase {
                Some(purchase) => {
                    write!(f, "Le service de l’achat {} s’utilise", words.of(purchase))?;
                }
                None => f.write_str("Le service s’utilise")?,
            }
            let (used_at, location) = (words.of(used_at), words.of(location));
            let verdict = if *holds { "en fait" } else { "n’en fait pas" };
            write!(f, " {used_at}\u{a0}: {location} {verdict} partie.")
        }
        EntitlementRule::Prerequisite {
            holds,
            prerequisite,
            on: IfAny(on),
            last_day: IfAny(last_day),
            subscriptions: IfAny(subscriptions),
        } => {
            write!(f, "Le service suppose {}", words.of(prerequisite))?;
            if let Some(on) = on {
                write!(f, " au {}", words.of(on))?;
            }
            if let Some(last_day) = last_day {
                write!(f, ", ce contrat courant jusqu’au {}", words.of(last_day))?;
            }
            if let Some(subscriptions) = subscriptions {
                let plural = if *subscriptions > 1 { "s" } else { "" };
                let subscriptions = words.of(subscriptions);
                write!(f, " ({subscriptions} abonnement{plural} inscrit{plural})")?;
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
                let (requester, verdict) = (words.of(requester), can(*holds));
                write!(f, "\u{a0}: {requester} {verdict} l’utiliser.")
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
                "{name} n’est aucun des noms inscrits dans l’Ordre de Services\u{202f}; {near} s’en rapproche."
            )
        }
        EntitlementRule::ProductExcluded { holds, product } => {
            let verdict = if *holds { "exclut" } else { "n’exclut pas" };
            write!(f, "Le service {verdict} {}.", product.name())
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
                PaidWith::FlexAllowance => "avec l’Allocation Flexible",
                PaidWith::ProactiveCredits => "avec des Avoirs Proactifs",
            };
            match holds {
                Some(holds) => write!(f, "Le service {} être payé {with}", can(*holds))?,
                None => write!(
                    f,
                    "Il n’est pas établi que le service puisse être payé {with}"
                )?,
            }
            if let Some(category) = category {
                write!(f, "\u{a0}: c’est {}", words.of(category))?;
            }
            let mut separator = if category.is_some() {
                ", "
            } else {
                "\u{a0}: le document le dit "
            };
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
                Some(true) => "cette autorisation a été donnée",
                Some(false) => "cette autorisation n’a pas été donnée",
                None => "il n’est pas indiqué si elle a été donnée",
            };
            write!(
                f,
                "L’enregistrement suppose une autorisation expresse et écrite de Microsoft\u{a0}: {verdict}."
            )
        }
        EntitlementRule::ServiceHours {
            hours,
            location: IfAny(location),
        } => match location {
            Some(location) => write!(
                f,
                "Le service est disponible pendant les heures ouvrées de {}.",
                words.of(location)
            ),
            None => write!(f, "Le service est disponible {}.", words.of(hours)),
        },
    }
}

const fn can(holds: bool) -> &'static str {
    if holds { "peut" } else { "ne peut pas" }
}

const fn is(holds: bool) -> &'static str {
    if holds { "est" } else { "n’est pas" }
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
    f.write_str("L’achat")?;
    if let Some(purchase) = purchase {
        write!(f, " {}", words.of(purchase))?;
    }
    match (first_day, last_day) {
        (Some(first_day), Some(last_day)) => {
            let (first_day, last_day) = (words.of(&first_day), words.of(&last_day));
            write!(f, " court du {first_day} au {last_day}\u{a0}: il")?;
        }
        (Some(first_day), None) => {
            write!(f, " court à compter du {}\u{a0}: il", words.of(&first_day))?;
        }
        (None, Some(last_day)) => write!(f, " court jusqu’au {}\u{a0}: il", words.of(&last_day))?,
        (None, None) => {}
    }
    let verdict = if holds { "couvre" } else { "ne couvre pas" };
    match on {
        Some(on) => write!(f, " {verdict} le {}.", words.of(&on)),
        None => write!(f, " {verdict} la date considérée."),
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
        (BoughtFor::AnyLocation, ..) => {
            f.write_str("Le service s’achète pour tout site de support")
        }
        (BoughtFor::HostOnly, Some(host), _) => {
            let host = words.of(host);
            write!(f, "Le service ne s’achète que pour l’Hôte, {host}")
        }
        (BoughtFor::HostOnly, None, _) => f.write_str("Le service ne s’achète que pour l’Hôte"),
        (BoughtFor::OneLocation, _, Some(other)) => {
            let other = words.of(other);
            write!(
                f,
                "Le service vaut pour un seul site de support et a été acheté pour {other}"
            )
        }
        (BoughtFor::OneLocation, _, None) => f.write_str(
            "Le service vaut pour un seul site de support et n’a été acheté pour aucun autre",
        ),
        (BoughtFor::AllottedByHost, ..) => f.write_str("Le service est attribué par l’Hôte"),
    }
}

/// Whether what a service needs is there.
const fn is_there(holds: Option<bool>, prerequisite: Prerequisite) -> &'static str {
    match (holds, prerequisite) {
        (Some(true), _) => "\u{a0}: la condition est remplie.",
        (Some(false), _) => "\u{a0}: la condition n’est pas remplie.",
        (None, Prerequisite::AzureService) => "\u{202f}; il n’est pas indiqué s’il y en a un.",
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
    let places = reading.map(|reading| match reading {
        ReactivePlaces::DesignatedOnly => "réservé aux sites de support désignés",
        ReactivePlaces::Any => "ouvert aussi à d’autres lieux",
    });
    match (category, places) {
        (Some(category), None) => write!(f, "C’est {}", words.of(category))?,
        (Some(category), Some(places)) => write!(f, "C’est {}, {places}", words.of(category))?,
        (None, Some(places)) => write!(f, "Le service est {places}")?,
        (None, None) => f.write_str("Le service est d’une catégorie non précisée")?,
    }
    match mode {
        Some(mode) => write!(f, ", fourni {}", words.of(&mode)),
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
    let requester = words.of(&requester);
    write!(
        f,
        "Il n’est pas indiqué si Microsoft laisse {requester} participer "
    )?;
    match category {
        Some(category) => write!(f, "à {}.", words.of(category)),
        None => f.write_str("au service."),
    }
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
            "La prestation {how} exige un accord écrit\u{202f}; il n’est pas indiqué s’il y en a un."
        ),
        (DeliveryMode::OnSite, OnSite::IfAgreedInWriting, Some(holds)) => {
            let agreed = if holds { "a été" } else { "n’a pas été" };
            write!(f, "La prestation {how} {agreed} convenue par écrit.")
        }
        (_, _, Some(holds)) => write!(f, "Le service {} fourni {how}.", is(holds)),
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
        Languages::Only([_]) => "La langue du service est",
        _ => "Les langues du service sont",
    };
    write!(f, "{offered_are} {}", words.of(offered))?;
    match (language, holds) {
        (None, _) => f.write_str("\u{202f}; la langue souhaitée n’est pas indiquée."),
        (Some(language), None) => write!(
            f,
            "\u{202f}; il n’est pas indiqué si «\u{a0}{language}\u{a0}» est disponible."
        ),
        (Some(language), Some(holds)) => {
            let agreed = match (holds, agreed) {
                (true, Some(true)) => ", par accord écrit",
                (true, Some(false) | None) | (false, _) => "",
            };
            let is = is(holds);
            write!(
                f,
                "\u{a0}: «\u{a0}{language}\u{a0}» {is} disponible{agreed}."
            )
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
            "Le produit en cause n’est pas indiqué\u{202f}; produits que l’Ordre de Services énumère pour le service\u{a0}: {listed}."
        );
    };
    match product {
        Some(product) => write!(f, "Le produit {}", words.of(product))?,
        None => f.write_str("Le produit, qui n’est pas désigné,")?,
    }
    let verdict = if holds { "figure" } else { "ne figure pas" };
    write!(
        f,
        " {verdict} parmi ceux que l’Ordre de Services énumère pour le service ({listed} au total)."
    )
}

/// How the price of a service is owed.
const fn paid(price: Option<Price>) -> &'static str {
    match price {
        Some(Price::InBasePackage) => "Le prix du Package de Base comprend le service.",
        Some(Price::Extra) => "Le service est payé en sus du Package de Base.",
        Some(Price::EachVisit) => "Le service est payé par visite, en sus du Package de Base.",
        Some(Price::None) => "Le service n’est pas vendu\u{a0}: Microsoft l’accorde ou non.",
        None => "Le service est payé à son prix.",
    }
}
