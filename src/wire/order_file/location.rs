use crate::{
    calendar::WEEKDAYS,
    finding::{Findings, Path},
    holidays::Kind,
    order::{
        BusinessHoursDraft, ClosureDraft, ClosuresDraft, HolidayYears, HolidaysDraft,
        PartialLocation, SpecialHoursDraft, WeeklyHoursDraft,
    },
    wire::{
        node::Node,
        reader::{Fields, Reading, date, exactly_one, list_of, non_empty_text},
        values::{named, owned},
    },
};

/// Never fails once there is an object, like [`order`].
pub(super) fn location(
    node: &Node,
    path: &Path,
    findings: &mut Findings,
) -> Reading<PartialLocation> {
    let mut fields = Fields::open(node, path, findings)?;
    let id = fields.required("id", findings, owned);
    let country = fields.required("country", findings, owned);
    let zone = fields.required("zone", findings, owned);
    let business_hours = fields.optional("business_hours", findings, business_hours);
    let listed = fields.optional("closures", findings, list_of(closure));
    let followed = fields.optional("holidays", findings, holidays);
    let special_hours = fields.optional("special_hours", findings, list_of(special_hours));
    let _ = fields.finish(findings);
    let given = [
        (
            "closures",
            listed.map(|dates| dates.map(ClosuresDraft::Listed)),
        ),
        (
            "holidays",
            followed.map(|holidays| holidays.map(ClosuresDraft::Holidays)),
        ),
    ];
    let closures = exactly_one(given, node, path, findings);
    Ok(PartialLocation {
        id: id.ok(),
        country: country.ok(),
        zone: zone.ok(),
        business_hours: business_hours
            .ok()
            .map(|hours| hours.unwrap_or(BusinessHoursDraft::Standard)),
        closures: closures.ok(),
        special_hours: special_hours.ok().map(Option::unwrap_or_default),
    })
}

fn business_hours(
    node: &Node,
    path: &Path,
    findings: &mut Findings,
) -> Reading<BusinessHoursDraft> {
    match node {
        Node::List(_) => {
            list_of(weekly_hours)(node, path, findings).map(BusinessHoursDraft::Changing)
        }
        _ => weekly_hours(node, path, findings).map(BusinessHoursDraft::Weekly),
    }
}

pub(super) fn weekly_hours(
    node: &Node,
    path: &Path,
    findings: &mut Findings,
) -> Reading<WeeklyHoursDraft> {
    let mut fields = Fields::open(node, path, findings)?;
    let from = fields.optional("from", findings, date);
    let days = WEEKDAYS.map(|(_, name)| fields.optional(name, findings, list_of(owned)));
    fields.finish(findings)?;
    let mut draft = WeeklyHoursDraft {
        from: from?,
        ..WeeklyHoursDraft::default()
    };
    for (day, read) in draft.days.iter_mut().zip(days) {
        *day = read?.unwrap_or_default();
    }
    Ok(draft)
}

/// The public holidays that a location follows.
fn holidays(node: &Node, path: &Path, findings: &mut Findings) -> Reading<HolidaysDraft> {
    let mut fields = Fields::open(node, path, findings)?;
    let country = fields.required("country", findings, owned);
    let subdivision = fields.optional("subdivision", findings, owned);
    let kind = named(Kind::ALL, Kind::as_str);
    let kinds = fields.optional("kinds", findings, list_of(kind));
    let half_day_hours = fields.optional("half_day_hours", findings, list_of(owned));
    let years = named(HolidayYears::ALL, HolidayYears::as_str);
    let accept_years = fields.optional("accept_years", findings, years);
    let add = fields.optional("add", findings, list_of(closure));
    let remove = fields.optional("remove", findings, list_of(date));
    fields.finish(findings)?;
    let mut draft = HolidaysDraft::of(country?);
    draft.subdivision = subdivision?;
    draft.kinds = kinds?.unwrap_or(draft.kinds);
    draft.half_day_hours = half_day_hours?.unwrap_or_default();
    draft.accept_years = accept_years?.unwrap_or(draft.accept_years);
    draft.add = add?.unwrap_or_default();
    draft.remove = remove?.unwrap_or_default();
    Ok(draft)
}

fn closure(node: &Node, path: &Path, findings: &mut Findings) -> Reading<ClosureDraft> {
    let mut fields = Fields::open(node, path, findings)?;
    let date = fields.required("date", findings, date);
    let name = fields.required("name", findings, non_empty_text);
    fields.finish(findings)?;
    Ok(ClosureDraft::new(date?, name?))
}

fn special_hours(node: &Node, path: &Path, findings: &mut Findings) -> Reading<SpecialHoursDraft> {
    let mut fields = Fields::open(node, path, findings)?;
    let date = fields.required("date", findings, date);
    let hours = fields.required("hours", findings, list_of(owned));
    let name = fields.required("name", findings, non_empty_text);
    fields.finish(findings)?;
    Ok(SpecialHoursDraft::new(date?, hours?, name?))
}
