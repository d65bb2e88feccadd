//! Zones from TZif data.

use jiff::{Timestamp, tz::TimeZone};
use proptest::{prelude::*, sample::Index};
use unified_support::{
    calendar::{CalendarError, TzifProblem, Zone, ZoneError},
    chrono::{DateTime, Utc},
};

use crate::check_tzif::check_tzif;

const JULY_2020: i64 = 1_593_561_600;

/// A TZif file to be.
#[derive(Clone, Debug)]
struct Tzif {
    /// The byte in the header: 0, `b'2'` and so on.
    version: u8,
    /// Offset in seconds, and whether it is daylight saving time.
    types: Vec<(i32, bool)>,
    transitions: Vec<(i64, u8)>,
    leap_seconds: Vec<(i64, i32)>,
    footer: &'static str,
}

impl Tzif {
    fn new(version: u8, types: &[(i32, bool)], transitions: &[(i64, u8)]) -> Self {
        Self {
            version,
            types: types.to_vec(),
            transitions: transitions.to_vec(),
            leap_seconds: Vec::new(),
            footer: "",
        }
    }

    /// A file of nothing but a footer, of the version that needs it.
    fn rule(footer: &'static str) -> Self {
        Self {
            footer,
            ..Self::new(b'3', &[(0, false)], &[])
        }
    }

    fn bytes(&self) -> Vec<u8> {
        if self.version == 0 {
            return self.block(4);
        }
        let mut bytes = Self::new(self.version, &[(0, false)], &[]).block(4);
        bytes.extend(self.block(8));
        bytes.push(b'\n');
        bytes.extend(self.footer.bytes());
        bytes.push(b'\n');
        bytes
    }

    fn block(&self, time_size: usize) -> Vec<u8> {
        let time = |at: i64| at.to_be_bytes()[8 - time_size..].to_vec();
        let mut bytes = b"TZif".to_vec();
        bytes.push(self.version);
        bytes.extend([0; 15]);
        for count in [
            0,
            0,
            self.leap_seconds.len(),
            self.transitions.len(),
            self.types.len(),
            8,
        ] {
            bytes.extend(u32::try_from(count).unwrap().to_be_bytes());
        }
        bytes.extend(self.transitions.iter().flat_map(|(at, _)| time(*at)));
        bytes.extend(self.transitions.iter().map(|(_, index)| *index));
        for (offset, daylight) in &self.types {
            bytes.extend(offset.to_be_bytes());
            bytes.extend([u8::from(*daylight), if *daylight { 4 } else { 0 }]);
        }
        bytes.extend(b"STD\0DST\0");
        for (at, correction) in &self.leap_seconds {
            bytes.extend(time(*at));
            bytes.extend(correction.to_be_bytes());
        }
        bytes
    }

    fn zone(&self) -> Result<Zone, TzifProblem> {
        Zone::from_tzif("Test/Zone", &self.bytes()).map_err(|error| match error {
            ZoneError::Tzif { name, problem } if name == "Test/Zone" => problem,
            other => panic!("{other}"),
        })
    }
}

fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

fn seconds(text: &str) -> i64 {
    at(text).timestamp()
}

fn offset(zone: &Zone, text: &str) -> i32 {
    zone.offset_at(at(text)).unwrap().local_minus_utc()
}

/// An hour more from March to October 2020, and nothing said from 2021 on.
fn without_footer(version: u8) -> Tzif {
    let transitions = [
        (seconds("2020-03-29T01:00:00Z"), 1),
        (seconds("2020-10-25T01:00:00Z"), 0),
        (seconds("2021-03-28T01:00:00Z"), 1),
    ];
    Tzif::new(version, &[(3600, false), (7200, true)], &transitions)
}

#[test]
fn versions_one_to_three_are_read() {
    for version in [0, b'2', b'3'] {
        let zone = without_footer(version).zone().unwrap();
        assert_eq!(zone.name(), "Test/Zone");
        assert_eq!(offset(&zone, "1970-01-01T00:00:00Z"), 3600);
        assert_eq!(offset(&zone, "2020-03-29T00:59:59Z"), 3600);
        assert_eq!(offset(&zone, "2020-03-29T01:00:00Z"), 7200);
        assert_eq!(offset(&zone, "2020-10-25T01:00:00Z"), 3600);
    }
}

#[test]
fn without_footer_the_last_date_is_the_last_that_is_over() {
    let zone = without_footer(b'2').zone().unwrap();
    assert_eq!(zone.dates().end().to_string(), "2021-03-27");
    let beyond = at("2021-03-27T23:00:00Z");
    assert!(zone.local("2021-03-27T22:59:59Z".parse().unwrap()).is_ok());
    assert!(
        matches!(zone.local(beyond), Err(CalendarError::OutOfSpan { until, .. }) if until == beyond)
    );
}

#[test]
fn a_date_that_ends_with_the_data_is_not_over() {
    // The clock may be turned back at the very midnight that the data end at.
    let midnight = seconds("2021-03-27T23:00:00Z");
    for (end, last) in [(midnight, "2021-03-26"), (midnight + 1, "2021-03-27")] {
        let zone = Tzif::new(b'2', &[(3600, false), (0, true)], &[(end, 1)])
            .zone()
            .unwrap();
        assert_eq!(zone.dates().end().to_string(), last);
    }
}

#[test]
fn without_footer_or_transition_the_offset_is_fixed() {
    for version in [0, b'2'] {
        let zone = Tzif::new(version, &[(-12_600, false)], &[]).zone();
        assert_eq!(zone, Ok(Zone::fixed(-12_600).unwrap()));
    }
}

#[test]
fn data_that_end_before_1970_is_over_are_refused() {
    for end in [seconds("1970-01-02T00:00:00Z"), 0, -1, i64::MIN] {
        let problem = Tzif::new(b'2', &[(0, false)], &[(end, 0)])
            .zone()
            .unwrap_err();
        assert!(
            matches!(problem, TzifProblem::TooOld { .. }),
            "{end}: {problem}"
        );
    }
    let zone = Tzif::new(b'2', &[(0, false)], &[(86_401, 0)])
        .zone()
        .unwrap();
    assert_eq!(zone.dates().start(), zone.dates().end());
}

#[test]
fn version_four_is_refused_by_name() {
    let problem = without_footer(b'4').zone().unwrap_err();
    assert_eq!(problem, TzifProblem::Version { version: 4 });

    let mut only_the_second_header = without_footer(b'3').bytes();
    let second = 44 + 6 + 8;
    only_the_second_header[second + 4] = b'4';
    let error = Zone::from_tzif("Test/Zone", &only_the_second_header).unwrap_err();
    assert_eq!(
        error.to_string(),
        "the time zone data of `Test/Zone` cannot be used: they are TZif version 4, and only versions 1 to 3 are read"
    );
}

#[test]
fn a_table_of_leap_seconds_is_refused_by_name() {
    for version in [0, b'2'] {
        let leap_seconds = vec![(78_796_800, 1), (94_694_401, 2)];
        let tzif = Tzif {
            leap_seconds,
            ..without_footer(version)
        };
        assert_eq!(tzif.zone(), Err(TzifProblem::LeapSeconds));
    }
}

#[test]
fn an_offset_of_a_day_is_refused() {
    for seconds in [86_400, -86_400, i32::MAX] {
        let tzif = Tzif::new(b'2', &[(0, false), (seconds, true)], &[]);
        assert_eq!(tzif.zone(), Err(TzifProblem::OffsetOutOfRange { seconds }));
    }
    for (footer, seconds) in [
        ("STD24", -86_400),
        ("STD-24", 86_400),
        ("STD0DST-24,0,100", 86_400),
    ] {
        assert_eq!(
            Tzif::rule(footer).zone(),
            Err(TzifProblem::OffsetOutOfRange { seconds })
        );
    }
}

#[test]
fn malformed_data_are_refused() {
    let good = without_footer(b'2').bytes();
    assert!(Zone::from_tzif("Test/Zone", &good).is_ok());
    for length in 0..good.len() {
        let error = Zone::from_tzif("Test/Zone", &good[..length]).unwrap_err();
        assert!(
            matches!(
                error,
                ZoneError::Tzif {
                    problem: TzifProblem::Malformed { .. },
                    ..
                }
            ),
            "{length}"
        );
    }
    for (index, value) in [
        (0, b'X'),
        (4, b'1'),
        (4, b'x'),
        (20, 0xFF),
        (36, 0xFF),
        (40, 0xFF),
    ] {
        let mut bytes = good.clone();
        bytes[index] = value;
        let error = Zone::from_tzif("Test/Zone", &bytes).unwrap_err();
        assert!(
            matches!(
                error,
                ZoneError::Tzif {
                    problem: TzifProblem::Malformed { .. },
                    ..
                }
            ),
            "{index}"
        );
    }
}

/// Rules of every form: each weekday rule and day-of-year rule, on either hemisphere, with times before the day's start and
/// after its end, around the turn of the year, all year round, and for less than a day.
const RULES: [&str; 17] = [
    "UTC0",
    "<+0545>-5:45",
    "EST5EDT,M3.2.0,M11.1.0",
    "CET-1CEST,M3.5.0,M10.5.0/3",
    "<+1030>-10:30<+11>-11,M10.1.0,M4.1.0",
    "IST-2IDT,M3.4.4/26,M10.5.0",
    "EET-2EEST,M4.5.5/0,M10.5.4/24",
    "IST-1GMT0,M10.5.0,M3.5.0/1",
    "<-02>2<-01>,M3.5.0/-1,M10.5.0/0",
    "STD5DST,J60,J300",
    "STD5DST,59,299",
    "STD5DST,J60/-167,J365/167",
    "STD5DST,J1/0,J365/25",
    "STD5DST,0/0,J365/25",
    "STD-14DST-15,365/167,J59/-30",
    "STD3DST,J100/2,J100/3:00:05",
    "STD-23:59:59DST23:59:59,M12.5.6/100,M2.5.0/-167",
];

/// Daylight saving time all year round; `jiff` sees a moment of standard time at the turn of the year.
const ALL_YEAR: [&str; 2] = ["STD5DST,J1/0,J365/25", "STD5DST,0/0,J365/25"];

#[test]
fn rules_are_expanded_exactly() {
    for rule in RULES {
        let tzif = Tzif::rule(rule);
        let zone = tzif
            .zone()
            .unwrap_or_else(|problem| panic!("{rule}: {problem}"));
        check_tzif(&tzif.bytes());
        if ALL_YEAR.contains(&rule) {
            assert_eq!(zone, Zone::fixed(-4 * 3600).unwrap());
            continue;
        }

        let second_opinion = TimeZone::tzif("Test/Zone", &tzif.bytes()).unwrap();
        let start = Timestamp::from_second(0).unwrap();
        let changes = second_opinion
            .following(start)
            .map(|change| change.timestamp().as_second());
        for change in changes.take_while(|change| *change < seconds("2099-12-30T00:00:00Z")) {
            for instant in [change - 1, change] {
                let expected = second_opinion.to_offset(Timestamp::from_second(instant).unwrap());
                let offset = zone
                    .offset_at(DateTime::from_timestamp(instant, 0).unwrap())
                    .unwrap();
                assert_eq!(
                    offset.local_minus_utc(),
                    expected.seconds(),
                    "{rule} at {instant}"
                );
            }
        }
    }
}

#[test]
fn a_rule_follows_the_last_transition() {
    let tzif = Tzif {
        footer: "CET-1CEST,M3.5.0,M10.5.0/3",
        ..Tzif::new(b'2', &[(0, false), (7200, true)], &[(JULY_2020, 1)])
    };
    // Its designations are not those of the rule, so that the parser refuses it as inconsistent.
    assert!(matches!(tzif.zone(), Err(TzifProblem::Malformed { .. })));

    let tzif = Tzif {
        footer: "STD-1DST,M3.5.0,M10.5.0/3",
        ..tzif
    };
    let zone = tzif.zone().unwrap();
    assert_eq!(offset(&zone, "2020-06-30T23:59:59Z"), 0);
    assert_eq!(offset(&zone, "2020-07-01T00:00:00Z"), 7200);
    assert_eq!(offset(&zone, "2020-10-25T01:00:00Z"), 3600);
    assert_eq!(offset(&zone, "2099-07-01T00:00:00Z"), 7200);
    assert_eq!(zone.dates().end().to_string(), "2099-12-31");
}

/// Small valid files, to be spoilt.
fn seeds() -> Vec<Vec<u8>> {
    let dense: Vec<_> = (0..40)
        .map(|n| (JULY_2020 + n * 7000, u8::from(n % 2 == 0)))
        .collect();
    let mut seeds: Vec<_> = RULES
        .into_iter()
        .map(|rule| Tzif::rule(rule).bytes())
        .collect();
    seeds.extend([0, b'2', b'3'].map(|version| without_footer(version).bytes()));
    seeds.push(Tzif::new(b'2', &[(-86_399, false), (86_399, true)], &dense).bytes());
    let followed_by_rule = Tzif {
        footer: "STD-1DST,M3.5.0,M10.5.0/3",
        ..Tzif::new(b'2', &[(0, false), (7200, true)], &[(JULY_2020, 1)])
    };
    seeds.push(followed_by_rule.bytes());
    seeds
}

proptest! {
    #[test]
    fn any_spoilt_file_is_refused_or_keeps_the_laws(
        seed in proptest::sample::select(seeds()),
        changes in prop::collection::vec((any::<Index>(), any::<u8>()), 0..4),
    ) {
        let mut bytes = seed;
        for (index, value) in changes {
            let index = index.index(bytes.len());
            bytes[index] = value;
        }
        check_tzif(&bytes);
    }

    #[test]
    fn any_transitions_keep_the_laws(
        types in prop::collection::vec((-86_399..86_400, any::<bool>()), 1..5),
        steps in prop::collection::vec((1..200_000_i64, any::<Index>()), 0..30),
        start in -200_000..2_000_000_000_i64,
    ) {
        let mut instant = start;
        let transitions: Vec<_> = steps
            .into_iter()
            .map(|(step, index)| {
                instant += step;
                (instant, u8::try_from(index.index(types.len())).unwrap())
            })
            .collect();
        check_tzif(&Tzif::new(b'2', &types, &transitions).bytes());
    }
}
