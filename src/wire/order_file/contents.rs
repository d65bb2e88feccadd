use super::part::{Part, parts_of};
use crate::{
    finding::{Findings, Path},
    order::{
        ContactRole, PartialAdministrator, PartialBasePackage, PartialContact, PartialContractYear,
        PartialTaxExceptionLocation, PartialUsdExchange,
    },
    wire::{
        node::Node,
        reader::{Reading, date},
        values::{money, named, owned, rate},
    },
};

pub(super) fn base_package(
    node: &Node,
    path: &Path,
    findings: &mut Findings,
) -> Reading<PartialBasePackage> {
    let mut part = Part::open(node, path, findings)?;
    let contract_years = part.required("contract_years", parts_of(contract_year));
    part.finish();
    Ok(PartialBasePackage { contract_years })
}

fn contract_year(
    node: &Node,
    path: &Path,
    findings: &mut Findings,
) -> Reading<PartialContractYear> {
    let mut part = Part::open(node, path, findings)?;
    let year = PartialContractYear {
        list_price: part.required("list_price", money),
        flex_allowance: part.required("flex_allowance", money),
    };
    part.finish();
    Ok(year)
}

pub(super) fn administrator(
    node: &Node,
    path: &Path,
    findings: &mut Findings,
) -> Reading<PartialAdministrator> {
    let mut part = Part::open(node, path, findings)?;
    let administrator = PartialAdministrator {
        name: part.required("name", owned),
        location: part.required("location", owned),
    };
    part.finish();
    Ok(administrator)
}

pub(super) fn contact(
    node: &Node,
    path: &Path,
    findings: &mut Findings,
) -> Reading<PartialContact> {
    let mut part = Part::open(node, path, findings)?;
    let contact = PartialContact {
        name: part.required("name", owned),
        location: part.required("location", owned),
        role: part.required("role", named(ContactRole::ALL, ContactRole::as_str)),
    };
    part.finish();
    Ok(contact)
}

pub(super) fn tax_exception_location(
    node: &Node,
    path: &Path,
    findings: &mut Findings,
) -> Reading<PartialTaxExceptionLocation> {
    let mut part = Part::open(node, path, findings)?;
    let exception = PartialTaxExceptionLocation {
        location: part.required("location", owned),
        order: part.optional("order", owned),
    };
    part.finish();
    Ok(exception)
}

pub(super) fn usd_exchange(
    node: &Node,
    path: &Path,
    findings: &mut Findings,
) -> Reading<PartialUsdExchange> {
    let mut part = Part::open(node, path, findings)?;
    let exchange = PartialUsdExchange {
        units_per_usd: part.required("units_per_usd", rate),
        dated: part.required("dated", date),
        source: part.required("source", owned),
    };
    part.finish();
    Ok(exchange)
}
