//! The sentences of invoices.

use core::fmt;

use chrono::NaiveDate;

use super::super::{
    French,
    words::{Tell, Words},
};
use crate::document::{
    IfAny, InvoiceRule, Service,
    lists::SplitBillingCriterion,
    vocabulary::fees::{LineFact, LineFactOrigin},
};

pub(super) fn sentence(
    rule: &InvoiceRule,
    words: Words<'_>,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    match rule {
        InvoiceRule::UnifiedBilling => f.write_str("Toutes les lignes sont portées sur une facture unique."),
        InvoiceRule::SplitBilling { criterion } => {
            let criterion = words.of(criterion);
            write!(f, "Les lignes sont réparties entre plusieurs factures selon {criterion}.")
        }
        InvoiceRule::BilledLine {
            line,
            purchase,
            service,
            description,
            price: IfAny(price),
            amount: IfAny(amount),
        } => {
            write!(f, "La ligne {} porte sur ", words.of(line))?;
            let (purchase, description) = (purchase.0.as_deref(), description.0.as_deref());
            subject(purchase, service.0, description, words, f)?;
            if let Some(price) = price {
                write!(f, ", au prix de {}", words.of(price))?;
            }
            if let Some(amount) = amount {
                write!(f, ", pour un montant de {}", words.of(amount))?;
            }
            f.write_str(".")
        }
        InvoiceRule::FlexRest {
            purchase,
            price,
            covered,
            rest,
        } => {
            let (purchase, price) = (words.of(purchase), words.of(price));
            let (covered, rest) = (words.of(covered), words.of(rest));
            write!(
                f,
                "Sur le prix de {price} de l’achat {purchase}, Flex règle {covered}\u{a0}: il reste {rest} à facturer."
            )
        }
        InvoiceRule::TaxExceptionLocation {
            line,
            location,
            order,
        } => tax_exception(line, location, order.as_deref(), words, f),
        InvoiceRule::LineCriterion {
            line,
            criterion,
            value,
            from,
        } => line_criterion(line, *criterion, value.as_ref(), *from, words, f),
        InvoiceRule::SharedLine {
            line,
            amount,
            weights,
            cut,
            left_over,
        } => {
            let (line, amount, weights) = (words.of(line), words.of(amount), words.of(weights));
            let (cut, left_over) = (words.of(cut), words.of(left_over));
            write!(
                f,
                "La ligne {line}, d’un montant de {amount}, se partage selon des poids dont la somme est de {weights}. Tronquées à la plus petite unité monétaire, les parts totalisent {cut}\u{202f}; \
                 le reliquat de {left_over} revient, à raison d’une telle unité chacune, aux parts qui ont le plus perdu et, à égalité, d’abord au site de support cité en premier dans l’Ordre de Services."
            )
        }
        InvoiceRule::ShareOfLine {
            line,
            location,
            weight,
            weights,
            cut,
            of_left_over,
            part,
        } => {
            let (line, location) = (words.of(line), words.of(location));
            let (weight, weights) = (words.of(weight), words.of(weights));
            let (cut, of_left_over) = (words.of(cut), words.of(of_left_over));
            let part = words.of(part);
            write!(
                f,
                "De la ligne {line}, le site de support {location} supporte {weight}/{weights}\u{a0}: {cut} et {of_left_over} de reliquat, soit {part}."
            )
        }
        InvoiceRule::SharedGroup { .. }
        | InvoiceRule::ShareOfGroup { .. }
        | InvoiceRule::ShareInGroup { .. } => group(rule, words, f),
        InvoiceRule::GivenRefund { .. }
        | InvoiceRule::BilledBefore { .. }
        | InvoiceRule::CreditNote { .. }
        | InvoiceRule::SplitUndone { .. }
        | InvoiceRule::ShareUndone { .. } => undoing(rule, words, f),
        InvoiceRule::OneCurrency { currencies } => write!(
            f,
            "Une facture est libellée dans une seule monnaie, sans conversion\u{a0}: les montants en {} monnaies sont facturés séparément.",
            words.of(currencies)
        ),
        InvoiceRule::Invoice {
            invoice,
            product_type,
            delivery_date,
            location,
            lines,
            total,
        } => {
            write!(f, "Facture n°\u{a0}{}", words.of(invoice))?;
            let (product_type, location) = (product_type.0.as_deref(), location.0.as_deref());
            heading(product_type, delivery_date.0, location, words, f)?;
            let plural = if *lines < 2 { "" } else { "s" };
            let (lines, total) = (words.of(lines), words.of(total));
            write!(f, "\u{a0}: {lines} ligne{plural}, pour un total de {total}.")
        }
        InvoiceRule::CashRounding {
            invoice,
            total,
            increment,
            rounding,
            payable,
            difference,
        } => {
            let (invoice, total, rounding) = (words.of(invoice), words.of(total), words.of(rounding));
            let (increment, payable) = (words.of(increment), words.of(payable));
            let difference = words.of(difference);
            write!(
                f,
                "En espèces, le total de la facture n°\u{a0}{invoice}, {total}, est arrondi à un multiple de {increment}, {rounding}\u{a0}: \
                 {payable} à payer, soit un écart de {difference}."
            )
        }
        InvoiceRule::InvoicedTotal {
            holds,
            invoices,
            invoiced,
            total,
        } => {
            let same = if *holds {
                "soit le même montant"
            } else {
                "soit un montant différent"
            };
            let (count, invoiced) = (words.of(invoices), words.of(invoiced));
            let total = words.of(total);
            write!(
                f,
                "Nombre de factures\u{a0}: {count}, pour un total de {invoiced}\u{202f}; celui des lignes est de {total}, {same}."
            )
        }
        InvoiceRule::CustomerTax => f.write_str(
            "Les taxes nées entre l’Hôte et les sites de support en aval incombent au seul client\u{202f}; aucune taxe n’est calculée.",
        ),
    }
}

/// How lines are divided that are shared alike.
fn group(rule: &InvoiceRule, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    match rule {
        InvoiceRule::SharedGroup {
            group,
            lines,
            amount,
            weights,
            cut,
            left_over,
        } => {
            let plural = if *lines < 2 { "" } else { "s" };
            let (group, lines, amount) = (words.of(group), words.of(lines), words.of(amount));
            let (weights, cut, left_over) = (words.of(weights), words.of(cut), words.of(left_over));
            write!(
                f,
                "Le groupe {group}, soit {lines} ligne{plural} de même partage pour un total de {amount}, se partage selon des poids dont \
                 la somme est de {weights}. Tronquées à la plus petite unité monétaire, les parts totalisent {cut}\u{202f}; le reliquat de \
                 {left_over} revient, à raison d’une telle unité chacune, aux parts qui ont le plus perdu et, à égalité, d’abord au site de \
                 support cité en premier dans l’Ordre de Services. Chaque unité d’une ligne revient ensuite au site dont la part est \
                 proportionnellement la moins servie."
            )
        }
        InvoiceRule::ShareOfGroup {
            group,
            location,
            weight,
            weights,
            cut,
            of_left_over,
            part,
        } => {
            let (group, location) = (words.of(group), words.of(location));
            let (weight, weights) = (words.of(weight), words.of(weights));
            let (cut, of_left_over) = (words.of(cut), words.of(of_left_over));
            let part = words.of(part);
            write!(
                f,
                "Du groupe {group}, le site de support {location} supporte {weight}/{weights}\u{a0}: {cut} et {of_left_over} de reliquat, \
                 soit {part}."
            )
        }
        InvoiceRule::ShareInGroup {
            line,
            group,
            location,
            amount,
            so_far,
            part,
        } => {
            let (line, group, location) = (words.of(line), words.of(group), words.of(location));
            let (amount, so_far, part) = (words.of(amount), words.of(so_far), words.of(part));
            write!(
                f,
                "De la ligne {line} du groupe {group}, le site de support {location} supporte {amount}\u{a0}: avec elle, {so_far} sur {part}."
            )
        }
        _ => Ok(()),
    }
}

/// What credit notes undo, and what is below zero without being one.
fn undoing(rule: &InvoiceRule, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    match rule {
        InvoiceRule::GivenRefund { line, amount } => {
            let (line, amount) = (words.of(line), words.of(amount));
            write!(
                f,
                "La ligne {line}, d’un montant de {amount}, ne désigne aucune ligne à annuler\u{a0}: elle est répartie telle qu’elle est donnée."
            )
        }
        InvoiceRule::BilledBefore {
            line,
            amount,
            undone,
        } => {
            let (line, amount, undone) = (words.of(line), words.of(amount), words.of(undone));
            write!(
                f,
                "La ligne {line} a été facturée antérieurement\u{a0}: {amount}, dont {undone} déjà annulés."
            )
        }
        InvoiceRule::CreditNote {
            line,
            undoes,
            amount,
            billed,
            before,
            left,
        } => {
            let (line, undoes, amount) = (words.of(line), words.of(undoes), words.of(amount));
            let (billed, before, left) = (words.of(billed), words.of(before), words.of(left));
            write!(
                f,
                "La ligne {line}, d’un montant de {amount}, est un avoir sur la ligne {undoes}, facturée {billed}, dont {before} déjà \
                 annulés\u{a0}: il en reste {left}."
            )
        }
        InvoiceRule::SplitUndone {
            line,
            undoes,
            locations,
        } => {
            let (line, undoes, locations) = (words.of(line), words.of(undoes), words.of(locations));
            write!(
                f,
                "La ligne {line} annule le partage de la ligne {undoes} entre {locations} sites de support\u{a0}: chaque unité monétaire \
                 minimale revient au site dont la part est proportionnellement la moins annulée et, à égalité, au site de support cité en \
                 premier dans l’Ordre de Services."
            )
        }
        InvoiceRule::ShareUndone {
            line,
            location,
            part,
            so_far,
            before,
            amount,
        } => {
            let (line, location, part) = (words.of(line), words.of(location), words.of(part));
            let (so_far, before, amount) = (words.of(so_far), words.of(before), words.of(amount));
            write!(
                f,
                "Avec la ligne {line}, {so_far} sont annulés sur les {part} supportés par le site de support {location}, dont {before} \
                 auparavant\u{a0}: il lui revient {amount}."
            )
        }
        _ => Ok(()),
    }
}

fn tax_exception(
    line: &str,
    location: &str,
    order: Option<&str>,
    words: Words<'_>,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    let (line, location) = (words.of(line), words.of(location));
    write!(
        f,
        "Ligne {line}\u{a0}: {location} est un emplacement d’exception fiscale, dont les Services Proactifs sont identifiés dans "
    )?;
    match order {
        Some(order) => {
            let order = words.of(order);
            write!(f, "l’Ordre de Services {order} de son accord en aval.")
        }
        None => f.write_str("un Ordre de Services de son accord en aval, qui n’est pas désigné."),
    }
}

fn line_criterion(
    line: &str,
    criterion: SplitBillingCriterion,
    value: Option<&LineFact>,
    from: IfAny<LineFactOrigin>,
    words: Words<'_>,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    let given = match criterion {
        SplitBillingCriterion::ProductType => "indiqué",
        SplitBillingCriterion::DeliveryDate | SplitBillingCriterion::CustomerLocation => "indiquée",
    };
    let (criterion, line) = (words.of(&criterion), words.of(line));
    write!(f, "Pour la ligne {line}, {criterion} ")?;
    match value {
        None => write!(f, "n’est pas {given}."),
        Some(value) => write!(f, "est {}{}.", words.of(value), from.0.map_or("", origin)),
    }
}

/// What a line is for.
fn subject(
    purchase: Option<&str>,
    service: Option<Service>,
    description: Option<&str>,
    words: Words<'_>,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    match (purchase, service) {
        (Some(purchase), Some(service)) => {
            let (purchase, service) = (words.of(purchase), words.of(&service));
            write!(f, "l’achat {purchase} ({service})")
        }
        (Some(purchase), None) => write!(f, "l’achat {}", words.of(purchase)),
        (None, Some(service)) => write!(f, "le service {}", words.of(&service)),
        (None, None) => match description {
            Some(description) => description.tell(words, f),
            None => f.write_str("un objet qui n’est pas décrit"),
        },
    }
}

/// What the lines of an invoice have in common.
fn heading(
    product_type: Option<&str>,
    delivery_date: Option<NaiveDate>,
    location: Option<&str>,
    words: Words<'_>,
    f: &mut fmt::Formatter<'_>,
) -> fmt::Result {
    if let Some(product_type) = product_type {
        let product_type = words.of(product_type);
        write!(f, ", type de produit {product_type}")?;
    }
    if let Some(date) = &delivery_date {
        write!(f, ", livraison du {}", words.of(date))?;
    }
    match location {
        Some(location) => write!(f, ", site de support {}", words.of(location)),
        None => Ok(()),
    }
}

impl Tell<French> for SplitBillingCriterion {
    fn tell(&self, _: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::ProductType => "le type de produit",
            Self::DeliveryDate => "la date de livraison",
            Self::CustomerLocation => "la localisation du client",
        })
    }
}

impl Tell<French> for LineFact {
    fn tell(&self, words: Words<'_>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::ProductType(text) | Self::Location(text) => text.tell(words, f),
            Self::DeliveryDate(date) => write!(f, "le {}", words.of(date)),
        }
    }
}

const fn origin(from: LineFactOrigin) -> &'static str {
    match from {
        LineFactOrigin::Line => "",
        LineFactOrigin::Purchase => ", d’après l’achat",
        LineFactOrigin::Catalogue => ", d’après le tableau du catalogue où figure le service",
    }
}
