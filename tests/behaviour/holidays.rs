//! Public holidays and weekends: facts checked by hand, and laws of the whole table.

use std::collections::BTreeSet;

use unified_support::{
    chrono::{Datelike, NaiveDate, Weekday},
    holidays::{Holiday, Kind, Region, SOURCE_VERSION, UnknownRegion},
};

fn region(code: &str) -> Region {
    match code.split_once('-') {
        Some((country, subdivision)) => Region::find(country, Some(subdivision)).unwrap(),
        None => Region::find(code, None).unwrap(),
    }
}

fn of_kind(region: Region, year: i32, kind: Kind) -> Vec<Holiday> {
    let days = region.year(year).unwrap();
    days.filter(|day| day.kind() == kind).collect()
}

/// The dates of a kind in a year, as `MM-DD`.
fn dates(code: &str, year: i32, kind: Kind) -> Vec<String> {
    let days = of_kind(region(code), year, kind);
    days.iter()
        .map(|day| day.date().format("%m-%d").to_string())
        .collect()
}

fn all_regions() -> impl Iterator<Item = Region> {
    Region::countries().flat_map(|country| core::iter::once(country).chain(country.subdivisions()))
}

fn all_days() -> impl Iterator<Item = (Region, i32, Vec<Holiday>)> {
    all_regions().flat_map(|region| {
        let years = region.first_year()..=region.last_year();
        years.map(move |year| (region, year, region.year(year).unwrap().collect()))
    })
}

#[test]
fn lists_checked_by_hand() {
    for (code, year, expected) in [
        // Easter is on 5 April 2026.
        (
            "FR",
            2026,
            "01-01 04-06 05-01 05-08 05-14 05-25 07-14 08-15 11-01 11-11 12-25",
        ),
        (
            "DE-BY",
            2026,
            "01-01 01-06 04-03 04-06 05-01 05-14 05-25 06-04 10-03 11-01 12-25 12-26",
        ),
        (
            "DE-BE",
            2026,
            "01-01 03-08 04-03 04-06 05-01 05-14 05-25 10-03 12-25 12-26",
        ),
        // 3 May is a Sunday, and the two days after it are holidays: its substitute is the 6th. 22 September lies between two
        // holidays, which makes it one.
        (
            "JP",
            2026,
            "01-01 01-12 02-11 02-23 03-20 04-29 05-03 05-04 05-05 05-06 07-20 08-11 09-21 09-22 09-23 10-12 11-03 11-23",
        ),
        // 19 June, 4 July and 25 December are at weekends, and so is 1 January of 2028.
        (
            "US",
            2027,
            "01-01 01-18 02-15 05-31 06-18 06-19 07-04 07-05 09-06 10-11 11-11 11-25 12-24 12-25 12-31",
        ),
    ] {
        let found = dates(code, year, Kind::Public).join(" ");
        assert_eq!(found, expected, "{code} {year}");
    }
}

#[test]
fn e26_the_second_substitute_moves_past_the_first() {
    for code in ["GB-ENG", "GB-SCT", "GB-WLS", "GB-NIR"] {
        let christmas =
            dates(code, 2027, Kind::Public).split_off(dates(code, 2027, Kind::Public).len() - 4);
        assert_eq!(christmas, ["12-25", "12-26", "12-27", "12-28"], "{code}");
    }
    let monday = NaiveDate::from_ymd_opt(2027, 12, 27).unwrap();
    for (date, name) in [
        (monday, "Christmas Day"),
        (monday.succ_opt().unwrap(), "Boxing Day"),
    ] {
        let found: Vec<_> = region("GB-ENG").on(date).unwrap().collect();
        let [day] = found[..] else {
            panic!("{found:?}");
        };
        assert_eq!((day.name(), day.is_substitute()), (name, true));
    }
}

#[test]
fn e27_new_years_day_is_observed_in_the_year_before() {
    // As on 31 December 2021, before the table begins: 1 January 2028 is a Saturday.
    let eve = NaiveDate::from_ymd_opt(2027, 12, 31).unwrap();
    let mut observed = region("US").on(eve).unwrap();
    let day = observed.find(|day| day.kind() == Kind::Public).unwrap();
    assert_eq!((day.name(), day.is_substitute()), ("New Year's Day", true));
    assert!(!dates("US", 2028, Kind::Public).contains(&"12-31".to_string()));
}

#[test]
fn e2f_the_29th_of_february_is_a_holiday_in_leap_years_only() {
    // 47 days before Easter, which is on 16 April 2028.
    let carnival: Vec<_> = of_kind(region("AO"), 2028, Kind::Public);
    let carnival = carnival
        .iter()
        .find(|day| day.name() == "Carnival Day")
        .unwrap();
    assert_eq!(
        carnival.date(),
        NaiveDate::from_ymd_opt(2028, 2, 29).unwrap()
    );
    for (_, year, days) in all_days() {
        let leap_days = days
            .iter()
            .filter(|day| (day.date().month(), day.date().day()) == (2, 29));
        assert!(leap_days.count() == 0 || year % 4 == 0);
        // Nor does the day shift what comes after it.
        assert!(days.iter().all(|day| day.date().year() == year));
    }
    for year in 2024..=2030 {
        assert!(dates("FR", year, Kind::Public).contains(&"12-25".to_string()));
    }
}

#[test]
fn kinds_tell_who_is_off() {
    let assumption = NaiveDate::from_ymd_opt(2026, 8, 15).unwrap();
    let kinds = |code, date| {
        let days = region(code).on(date).unwrap();
        days.map(|day| day.kind()).collect::<Vec<_>>()
    };
    // In the Catholic communities of Bavaria alone; in all of the Saarland.
    assert_eq!(kinds("DE-BY", assumption), [Kind::Optional]);
    assert_eq!(kinds("DE-SL", assumption), [Kind::Public]);
    // No law makes Midsummer Eve a holiday, and nobody works.
    let midsummer_eve = NaiveDate::from_ymd_opt(2026, 6, 19).unwrap();
    assert_eq!(kinds("SE", midsummer_eve), [Kind::DeFacto, Kind::Bank]);
    // The afternoon alone, though it stands among the holidays of banks.
    let maundy_thursday = NaiveDate::from_ymd_opt(2026, 4, 2).unwrap();
    assert!(kinds("SE", maundy_thursday).contains(&Kind::HalfDay));
    assert!(!kinds("SE", maundy_thursday).contains(&Kind::Bank));
}

#[test]
fn working_days_at_weekends_are_those_of_the_decree() {
    assert_eq!(
        dates("CN", 2026, Kind::WorkingDay),
        ["01-04", "02-14", "02-28", "05-09", "09-20", "10-10"]
    );
    // No decree is known for the next year: that is not a year without such days.
    assert_eq!(region("CN").last_official_year(), Some(2026));
    assert!(dates("CN", 2027, Kind::WorkingDay).is_empty());
}

#[test]
fn what_waits_for_the_moon_is_an_estimate() {
    for (code, name, year) in [
        ("AE", "Eid al-Fitr", 2027),
        // Its source tells only if it is asked.
        ("SA", "Eid al-Fitr Holiday", 2028),
        ("IN", "Eid al-Fitr", 2028),
    ] {
        let days = of_kind(region(code), year, Kind::Public);
        let eid = days.iter().find(|day| day.name() == name).unwrap();
        assert!(eid.is_estimate(), "{code}");
        assert!(region(code).last_official_year() < Some(year), "{code}");
    }
    let national_day = NaiveDate::from_ymd_opt(2027, 12, 2).unwrap();
    let days: Vec<_> = region("AE").on(national_day).unwrap().collect();
    assert!(!days[0].is_estimate());
}

#[test]
fn weekends() {
    use Weekday::{Fri, Sat, Sun};
    for (code, expected) in [
        ("FR", &[Sat, Sun][..]),
        ("SA", &[Fri, Sat]),
        ("IL", &[Fri, Sat]),
        ("EG", &[Fri, Sat]),
        ("LY", &[Fri, Sat]),
        ("IR", &[Fri]),
        // For want of an entry the sources have Saturday and Sunday for these three.
        ("PS", &[Fri, Sat]),
        ("SO", &[Fri, Sat]),
        ("NP", &[Sat]),
        ("BN", &[Fri, Sun]),
        // Since 2022.
        ("AE", &[Sat, Sun]),
        // Saturday is worked by law, and not in offices.
        ("HK", &[Sat, Sun]),
        // Kedah, Kelantan and Terengganu; not Kuala Lumpur.
        ("MY-02", &[Fri, Sat]),
        ("MY-03", &[Fri, Sat]),
        ("MY-11", &[Fri, Sat]),
        ("MY-14", &[Sat, Sun]),
    ] {
        let weekend = region(code).weekend(2026).unwrap();
        assert_eq!(weekend.days().collect::<Vec<_>>(), expected, "{code}");
    }
    let friday_and_saturday = Region::countries().filter(|country| {
        country
            .weekend(2026)
            .is_ok_and(|days| days.days().eq([Fri, Sat]))
    });
    assert_eq!(friday_and_saturday.count(), 20);
}

#[test]
fn a_year_that_is_not_covered_is_an_error() {
    for year in [i32::MIN, 2023, 2031, i32::MAX] {
        let error = region("FR").year(year).unwrap_err();
        assert_eq!((error.year(), error.region()), (year, region("FR")));
        assert_eq!(region("FR").weekend(year), Err(error));
    }
    assert!(region("FR").year(2024).is_ok() && region("FR").year(2030).is_ok());
    let new_year = NaiveDate::from_ymd_opt(2031, 1, 1).unwrap();
    assert!(region("FR").on(new_year).is_err());
    // Its source goes no further, though that of others does.
    assert!(region("LK").year(2026).is_ok());
    let error = region("LK").year(2027).unwrap_err();
    assert_eq!(
        error.to_string(),
        "the holidays of LK are known from 2024 to 2026, not in 2027"
    );
}

#[test]
fn unknown_regions_are_named() {
    let message = |country, subdivision| {
        let error: UnknownRegion = Region::find(country, subdivision).unwrap_err();
        error.to_string()
    };
    assert_eq!(
        message("UK", None),
        "no holidays are known for the country `UK`; did you mean `GB`?"
    );
    assert_eq!(
        message("fr", None),
        "no holidays are known for the country `fr`; did you mean `FR`?"
    );
    assert_eq!(
        message("", None),
        "no holidays are known for the country ``"
    );
    assert_eq!(
        message("FRA", Some("BL")),
        "no holidays are known for the country `FRA`"
    );
    assert_eq!(
        message("DE", Some("by")),
        "no subdivision `by` of `DE` is known; did you mean `BY`?"
    );
    assert_eq!(
        message("DE", Some("")),
        "no subdivision `` of `DE` is known"
    );
    assert_eq!(
        message("FR", Some("75")),
        "no subdivision `75` of `FR` is known"
    );
    // Nobody lives there, and nothing is known of its holidays: which is not to say that it has none.
    assert_eq!(
        message("BV", None),
        "no holidays are known for the country `BV`"
    );
}

#[test]
fn every_region_is_found_by_its_codes() {
    let mut seen = BTreeSet::new();
    for one in all_regions() {
        let found = Region::find(one.country(), one.subdivision()).unwrap();
        assert_eq!(found, one);
        assert!(seen.insert(one.to_string()), "{one} is there twice");
        assert!(one.subdivision().is_none() || one.subdivisions().next().is_none());
    }
    assert_eq!(SOURCE_VERSION, "0.109");
}

#[test]
fn days_are_in_order_and_each_kind_is_told_once_a_date() {
    for (region, year, days) in all_days() {
        assert!(
            days.is_sorted_by(|one, next| (one.date(), one.kind()) < (next.date(), next.kind())),
            "{region} {year}"
        );
        for day in &days {
            assert_eq!(day.date().year(), year);
            assert!(!day.name().is_empty());
            let name = day.name().to_lowercase();
            assert!(
                !name.contains("estimated)") && !name.contains("observed)"),
                "{region}: {name}"
            );
            let on: Vec<_> = region.on(day.date()).unwrap().collect();
            assert!(on.contains(day));
        }
    }
}

#[test]
fn official_years_end_where_dates_are_decided_or_computed_year_by_year() {
    for (code, year) in [
        // The communities of Spain fix their days each year; what holds in all of Spain stands in a law.
        ("ES-MD", 2026),
        ("ES-CT", 2026),
        ("ES", 2030),
        // The eve of the Grand Final is Victoria's alone.
        ("AU-VIC", 2026),
        ("AU-NSW", 2030),
        ("HK", 2026),
        ("KR", 2026),
        // The equinoxes are announced a year ahead.
        ("JP", 2027),
        ("FR", 2030),
    ] {
        assert_eq!(region(code).last_official_year(), Some(year), "{code}");
    }
}

#[test]
fn french_territories_have_the_days_of_the_states_list() {
    // Schœlcher Day, Mi-Carême and Good Friday are customary where the State's labour code holds.
    let guadeloupe = "01-01 04-06 05-01 05-08 05-14 05-25 05-27 07-14 08-15 11-01 11-11 12-25";
    for code in ["GP", "FR-971"] {
        assert_eq!(dates(code, 2026, Kind::Public).join(" "), guadeloupe);
        assert_eq!(
            dates(code, 2026, Kind::Optional),
            ["03-12", "04-03", "07-21"]
        );
    }
    for code in ["MQ", "FR-972", "MF", "FR-MF"] {
        assert_eq!(dates(code, 2026, Kind::Optional), ["07-21"], "{code}");
    }
    // New Caledonia and Polynesia have labour codes of their own.
    assert!(dates("NC", 2026, Kind::Public).contains(&"09-24".to_string()));
    assert!(dates("PF", 2026, Kind::Public).contains(&"04-03".to_string()));
}

#[test]
fn usual_days_off_are_told_apart_from_public_holidays() {
    let usual = |code, year| {
        let days = region(code).year(year).unwrap();
        let days = days.filter(|day| day.is_usual() && day.kind() != Kind::Public);
        days.map(|day| day.date().format("%m-%d").to_string())
            .collect::<BTreeSet<_>>()
    };
    let days = |text: &str| text.split(' ').map(str::to_owned).collect::<BTreeSet<_>>();
    // The general holidays of 2026, as the Gazette has them; those that are statutory too among them.
    let hong_kong = "01-01 02-17 02-18 02-19 04-03 04-04 04-06 04-07 05-01 05-25 06-19 07-01 09-26 10-01 10-19 12-25 12-26";
    assert_eq!(usual("HK", 2026), days(hong_kong));
    assert_eq!(usual("DE-BY", 2026), days("08-15"));
    assert_eq!(usual("SE", 2026), days("06-19 12-24 12-31"));
    assert_eq!(usual("DK", 2026), days("06-05 12-24 12-31"));
    assert!(usual("DE-BE", 2026).is_empty());
    for (region, year, days) in all_days() {
        if days.iter().any(Holiday::is_usual) {
            assert!(region.usual_days_off().is_some(), "{region} {year}");
        }
    }
}

#[test]
fn half_days_tell_from_when_on_they_are_off_where_their_name_does() {
    let mut known = 0;
    for (region, _, days) in all_days() {
        for day in days {
            let Some(off_from) = day.off_from() else {
                let tells = day.name().contains("(from ");
                assert!(!tells, "{region} {}", day.name());
                continue;
            };
            assert_eq!(day.kind(), Kind::HalfDay);
            let hour = off_from.format("%-I%P").to_string();
            assert!(
                day.name().contains(&format!("from {hour}")),
                "{}",
                day.name()
            );
            known += 1;
        }
    }
    assert!(known > 0);
    // An afternoon, and hours less, are no time of day.
    let eve = NaiveDate::from_ymd_opt(2027, 12, 24).unwrap();
    let mut half_days = region("LU").on(eve).unwrap();
    assert!(half_days.any(|day| day.kind() == Kind::HalfDay && day.off_from().is_none()));
}

#[test]
fn every_country_has_holidays_and_a_weekend_in_each_year() {
    for (region, year, days) in all_days() {
        assert!(!days.is_empty(), "{region} {year}");
        let rest = region.weekend(year).unwrap().days().count();
        assert!((1..=2).contains(&rest), "{region} {year}");
        let weekend = region.weekend(year).unwrap();
        for day in days.iter().filter(|day| day.kind() == Kind::WorkingDay) {
            assert!(
                weekend.contains(day.date().weekday()),
                "{region} {}",
                day.date()
            );
        }
    }
}

#[test]
fn no_estimate_stands_in_an_official_year() {
    let closes = |kind| !matches!(kind, Kind::Optional | Kind::Observance | Kind::WorkingDay);
    for (region, year, days) in all_days() {
        let official = region.last_official_year();
        assert!(official.is_none_or(|official| official <= region.last_year()));
        if official >= Some(year) {
            let estimate = days
                .iter()
                .find(|day| day.is_estimate() && closes(day.kind()));
            assert_eq!(estimate, None, "{region} {year}");
        }
    }
}
