//! Embedded zones: gaps, folds, skipped dates, names.

use unified_support::{
    calendar::{CalendarError, TZDB, Zone, ZoneError, Zones},
    chrono::{DateTime, NaiveDate, NaiveDateTime, Utc},
};

fn zone(name: &str) -> Zone {
    Zone::iana(name).unwrap()
}

fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// The instant at which `zone` first shows `local` or later, with what it shows then.
fn first_shown(zone: &Zone, local: &str) -> String {
    let local: NaiveDateTime = local.parse().unwrap();
    let instant = zone.instant_of(local).unwrap();
    zone.local(instant).unwrap().to_rfc3339()
}

#[test]
fn apia_skipped_30_december_2011() {
    let apia = zone("Pacific/Apia");
    let after_the_skip = at("2011-12-30T10:00:00Z");
    assert_eq!(apia.start_of(date("2011-12-30")), Ok(after_the_skip));
    assert_eq!(apia.start_of(date("2011-12-31")), Ok(after_the_skip));
    assert_eq!(
        first_shown(&apia, "2011-12-30T12:00:00"),
        "2011-12-31T00:00:00+14:00"
    );
    assert_eq!(
        first_shown(&apia, "2011-12-29T23:59:59"),
        "2011-12-29T23:59:59-10:00"
    );
    assert_eq!(
        apia.local_date(at("2011-12-30T09:59:59.999999999Z")),
        Ok(date("2011-12-29"))
    );
}

#[test]
fn almaty_changed_for_good_in_2024() {
    let almaty = zone("Asia/Almaty");
    assert_eq!(
        first_shown(&almaty, "2024-02-29T22:59:59"),
        "2024-02-29T22:59:59+06:00"
    );
    assert_eq!(
        first_shown(&almaty, "2024-02-29T23:30:00"),
        "2024-02-29T23:30:00+06:00"
    );
    assert_eq!(
        first_shown(&almaty, "2024-03-01T00:00:00"),
        "2024-03-01T00:00:00+05:00"
    );
    assert_eq!(
        first_shown(&almaty, "2099-07-01T00:00:00"),
        "2099-07-01T00:00:00+05:00"
    );
}

#[test]
fn lord_howe_turns_its_clock_by_half_an_hour() {
    let lord_howe = zone("Australia/Lord_Howe");
    assert_eq!(
        first_shown(&lord_howe, "2026-04-05T01:45:00"),
        "2026-04-05T01:45:00+11:00"
    );
    assert_eq!(
        first_shown(&lord_howe, "2026-04-05T02:00:00"),
        "2026-04-05T02:00:00+10:30"
    );
    assert_eq!(
        first_shown(&lord_howe, "2026-10-04T02:15:00"),
        "2026-10-04T02:30:00+11:00"
    );
}

#[test]
fn sao_paulo_had_no_midnight_on_18_october_2015() {
    let sao_paulo = zone("America/Sao_Paulo");
    assert_eq!(
        first_shown(&sao_paulo, "2015-10-18T00:00:00"),
        "2015-10-18T01:00:00-02:00"
    );
    assert_eq!(
        sao_paulo.start_of(date("2015-10-18")),
        Ok(at("2015-10-18T03:00:00Z"))
    );
}

#[test]
fn cairo_repeats_the_hour_before_midnight() {
    let cairo = zone("Africa/Cairo");
    assert_eq!(
        first_shown(&cairo, "2026-10-29T23:30:00"),
        "2026-10-29T23:30:00+03:00"
    );
    assert_eq!(
        cairo.start_of(date("2026-10-30")),
        Ok(at("2026-10-29T22:00:00Z"))
    );
    assert_eq!(
        cairo.local_date(at("2026-10-29T21:30:00Z")),
        Ok(date("2026-10-29"))
    );
}

#[test]
fn kathmandu_is_three_quarters_of_an_hour_off() {
    assert_eq!(
        first_shown(&zone("Asia/Kathmandu"), "2026-07-06T09:00:00"),
        "2026-07-06T09:00:00+05:45"
    );
    assert_eq!(
        zone("Asia/Kathmandu")
            .offset_at(at("2026-07-06T00:00:00Z"))
            .unwrap()
            .local_minus_utc(),
        20_700
    );
}

#[test]
fn a_fraction_is_lost_in_a_gap_and_kept_elsewhere() {
    let paris = zone("Europe/Paris");
    let skipped = "2026-03-29T02:30:00.5".parse().unwrap();
    assert_eq!(paris.instant_of(skipped), Ok(at("2026-03-29T01:00:00Z")));
    let last_before = "2026-03-29T01:59:59.999999999".parse().unwrap();
    assert_eq!(
        paris.instant_of(last_before),
        Ok(at("2026-03-29T00:59:59.999999999Z"))
    );
    let first_pass = "2026-10-25T02:59:59.999999999".parse().unwrap();
    assert_eq!(
        paris.instant_of(first_pass),
        Ok(at("2026-10-25T00:59:59.999999999Z"))
    );
}

#[test]
fn aliases_are_equal_to_what_they_stand_for() {
    for (alias, name) in [
        ("US/Eastern", "America/New_York"),
        ("Asia/Calcutta", "Asia/Kolkata"),
        ("Europe/Kiev", "Europe/Kyiv"),
        ("GB", "Europe/London"),
        ("Zulu", "UTC"),
    ] {
        assert_eq!(zone(alias), zone(name));
        assert_eq!(zone(alias).name(), alias);
    }
    assert_ne!(zone("Europe/Paris"), zone("Europe/London"));
    // Today alike, once not.
    assert_ne!(zone("Europe/Istanbul"), zone("Asia/Riyadh"));
}

#[test]
fn embedded_zones_serve_the_years_2000_to_2099() {
    let paris = zone("Europe/Paris");
    assert_eq!(paris.dates(), date("2000-01-01")..=date("2099-12-31"));
    assert_eq!(
        paris.start_of(date("2000-01-01")),
        Ok(at("1999-12-31T23:00:00Z"))
    );
    assert!(matches!(
        paris.start_of(date("1999-12-31")),
        Err(CalendarError::DateOutOfSpan { .. })
    ));
    assert!(matches!(
        paris.local(at("2099-12-31T23:00:00Z")),
        Err(CalendarError::OutOfSpan { .. })
    ));
}

#[test]
fn windows_names_are_refused() {
    for name in [
        "Romance Standard Time",
        "Romance Standard Time/FR",
        "W. Europe Standard Time",
    ] {
        let error = Zone::iana(name).unwrap_err();
        assert!(
            matches!(&error, ZoneError::WindowsName { name: asked, .. } if asked == name),
            "{error}"
        );
        assert_eq!(Zones::embedded().resolve(name), Err(error));
    }
}

#[test]
fn an_unknown_name_is_refused_with_a_suggestion_where_one_is_near() {
    for (name, message) in [
        (
            "Europe/paris",
            "no time zone is named `Europe/paris` (did you mean `Europe/Paris`?)",
        ),
        (
            "Europe/Pari",
            "no time zone is named `Europe/Pari` (did you mean `Europe/Paris`?)",
        ),
        ("utc", "no time zone is named `utc` (did you mean `UTC`?)"),
        (
            "Mars/Olympus_Mons",
            "no time zone is named `Mars/Olympus_Mons`",
        ),
        ("", "no time zone is named ``"),
    ] {
        assert_eq!(Zone::iana(name).unwrap_err().to_string(), message);
    }
}

#[test]
fn given_zones_come_before_utc_and_the_database() {
    let ours = Zone::fixed(-7200).unwrap();
    let zones = Zones::embedded()
        .with("Europe/Paris", ours.clone())
        .with("Office", ours.clone());
    assert_eq!(zones.resolve("Europe/Paris"), Ok(ours.clone()));
    assert_eq!(zones.resolve("Office"), Ok(ours.clone()));
    assert_eq!(zones.resolve("UTC"), Ok(Zone::utc()));
    assert_eq!(
        zones.with("UTC", ours.clone()).resolve("UTC"),
        Ok(ours.clone())
    );

    let error = Zones::none()
        .with("Office", ours)
        .resolve("office")
        .unwrap_err();
    assert_eq!(
        error.to_string(),
        "no time zone is named `office` (did you mean `Office`?)"
    );
}

#[test]
fn the_database_knows_what_was_decided_in_the_autumn_of_2026() {
    assert!(TZDB >= "2026f", "{TZDB}");
    // Cuba keeps daylight saving time through this winter, Vancouver from now on.
    assert_eq!(
        first_shown(&zone("America/Havana"), "2026-12-15T12:00:00"),
        "2026-12-15T12:00:00-04:00"
    );
    assert_eq!(
        first_shown(&zone("America/Vancouver"), "2026-12-15T12:00:00"),
        "2026-12-15T12:00:00-07:00"
    );
}
