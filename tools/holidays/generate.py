"""Writes src/holidays/table.rs and src/holidays/table.bin from the Python package `holidays`.

The same version of the package gives the same bytes. See README.md beside this file.
"""

import re
import sys
import unicodedata
from collections import defaultdict
from datetime import date
from importlib.metadata import version
from inspect import signature
from pathlib import Path

import holidays

# A newer version is a newer table: change both, and tell which dates changed.
SOURCE_VERSION = "0.109"
SOURCE_RELEASED = date(2026, 11, 17)

YEARS = range(2024, 2031)
TABLE = Path(__file__).resolve().parents[2] / "src" / "holidays"

# The package's categories by the kind that they become. School holidays close no office, and are left out. What is not named
# here is a day off for some only: a community, women, the armed forces.
KINDS = {
    "public": "Public",
    "de_facto": "DeFacto",
    "bank": "Bank",
    "government": "Government",
    "half_day": "HalfDay",
    "optional": "Optional",
    "unofficial": "Observance",
    "workday": "Observance",
}
KIND_ORDER = ["Public", "DeFacto", "Bank", "Government", "HalfDay", "Optional", "Observance", "WorkingDay"]
LEFT_OUT = {"school"}
# The kinds of which an estimate makes a year unofficial.
BINDING = {"Public", "DeFacto", "Bank", "Government", "HalfDay"}

# What the package appends to a name; all but the estimate say that the date stands for another.
SUBSTITUTE = re.compile(
    r" ?\((observed|observed, estimated|in lieu|substitute day|substituted from [^)]*)\)$", re.IGNORECASE
)
ESTIMATED = re.compile(r" ?\((observed, )?estimated\)$", re.IGNORECASE)
# A day of which a part is off, in whichever category it stands.
PARTIAL = re.compile(r"\((from [\d:]+ ?([ap]m)?|afternoon)\)$|shortened by \d+ hours", re.IGNORECASE)
# From which time of day on a half day is off, where its name says so. An afternoon, or hours less, name no time.
OFF_FROM = re.compile(r"\(from (\d\d?)(?::(\d\d))? ?([ap]m)?\)", re.IGNORECASE)

# Codes of the package that are another's: `UK` is `GB`.
ALIASES = {"UK"}

# Weekdays from Monday, 0, as in Python.
FRIDAY, SATURDAY, SUNDAY = 4, 5, 6

# French territories in which the labour code of the State holds, by both codes that the package has for them.
FRENCH = {"GP": "971", "MQ": "972", "GF": "973", "RE": "974", "YT": "976", "BL": "BL", "MF": "MF", "PM": "PM"}
# Their days that the State's list does not have are customary: off by agreement, and no public holidays.
CUSTOMARY = {"Good Friday", "Mi-Careme", "Victor Schoelcher Day"}
CUSTOM_REASON = "by custom more days are off than those of the labour code"

# Days off in most offices that are no public holidays, beside the de facto ones: for a region (a country's are its subdivisions'
# too) the kind, the names, and what is said of them.
USUAL = {
    ("HK", None): ("Optional", ".*", "the general holidays (Cap. 149), on which offices close, are more than the statutory ones"),
    ("MO", None): ("Optional", ".*", "offices close on the public holidays of the administration, which are more than the mandatory ones"),
    ("DE", "BY"): ("Optional", "Assumption Day", "Assumption Day is a holiday in communities with more Catholics than Protestants, Munich among them"),
    ("BR", None): ("Optional", "Carnival|Corpus Christi", "most offices close at Carnival and on Corpus Christi, by decrees of each year"),
    ("DK", None): ("Optional", "Christmas Eve|Constitution Day|New Year's Eve", "most collective agreements give days that no law does"),
    ("AT", None): ("Bank", "Christmas Eve|New Year's Eve", "most collective agreements give days that no law does"),
    ("JP", None): ("Bank", ".*", "offices rest from 31 December to 3 January"),
    ("PT", None): ("Optional", "Carnival", "most offices close at Carnival, by agreement"),
    ("TT", None): ("Optional", "Carnival .*", "most offices close at Carnival"),
    ("IE", None): ("Optional", "Good Friday", "many offices close on Good Friday"),
    ("ID", None): ("Government", ".* Joint Holiday", "joint leave by decree of each year, which most offices take"),
    **{(code, None): ("Optional", "|".join(CUSTOMARY), CUSTOM_REASON) for code in ("GP", "MQ", "MF")},
    **{("FR", FRENCH[code]): ("Optional", "|".join(CUSTOMARY), CUSTOM_REASON) for code in ("GP", "MQ", "MF")},
}
DE_FACTO_REASON = "days that no law makes holidays are kept as such"

# Where the dates of a year are set, or computed and announced, shortly before it, and the package computes them as far as it goes:
# the last year that was known when it was made, and why.
DECIDED = {
    **{("ES", code): (2026, "Each community fixes its days, and those that it replaces, for one year at a time; the State publishes them each autumn")
       for code in ("AN", "AR", "AS", "Barcelona", "CB", "CE", "CL", "CM", "CN", "CT", "EX", "GA", "IB", "MC", "MD", "ML", "NC", "PV", "RI", "VC")},
    ("AU", "VIC"): (2026, "The eve of the Grand Final follows a fixture of the league, which is set in its year"),
    ("HK", None): (2026, "The Gazette has the general holidays of one year at a time; those of the Chinese calendar, and their substitutes, are computed"),
    ("MO", None): (2026, "The administration publishes its holidays for one year at a time; those of the Chinese calendar are computed"),
    ("KR", None): (2026, "The almanac of each year is published in the year before; elections, substitutes and temporary holidays come on top"),
    ("KP", None): (2026, "Those of the Korean calendar are computed"),
    ("JP", None): (2027, "The days of the equinoxes are announced in the February of the year before; later ones are computed"),
    ("CL", None): (2026, "The day of the winter solstice is computed"),
    ("KH", None): (2026, "A sub-decree sets the days of each year; those of the Khmer calendar are computed"),
    ("LA", None): (2026, "The days of the Lao calendar are announced for each year, and computed"),
    ("MN", None): (2026, "The days of the lunar calendar are announced for each year, and computed"),
}

# Where the package's weekend is not that of offices; README.md tells why.
WEEKENDS = {
    # The statutory day of rest alone; CLDR, and offices, have Saturday as well.
    **dict.fromkeys(["AI", "CD", "HK", "KN", "NE", "PY", "TK", "VE"], {SATURDAY, SUNDAY}),
    # The package names none, which makes it Saturday and Sunday; CLDR has Friday and Saturday.
    "LY": {FRIDAY, SATURDAY},
    # Changed in 2014, as CLDR has it.
    "MR": {SATURDAY, SUNDAY},
    # For want of an entry the package and CLDR have Saturday and Sunday.
    "NP": {SATURDAY},
    "PS": {FRIDAY, SATURDAY},
    "SO": {FRIDAY, SATURDAY},
}

MIT = """\
// The dates and names are facts taken from the Python package `holidays`, version {version}, which is under this licence:
//
// MIT License
//
// Copyright (c) Vacanza Team and individual contributors (see CONTRIBUTORS file)
// Copyright (c) dr-prodigy <dr.prodigy.github@gmail.com> 2017-2023
// Copyright (c) ryanss <ryanssdev@icloud.com> 2014-2017
//
// Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation
// files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy,
// modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software
// is furnished to do so, subject to the following conditions:
//
// The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.
//
// THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES
// OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE
// LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR
// IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.
"""


def countries():
    """The two-letter codes of the package, without its aliases."""
    codes = holidays.list_supported_countries(include_aliases=False)
    return sorted(code for code in codes if len(code) == 2 and code not in ALIASES)


def regions():
    """Each country, with None, and each of its subdivisions."""
    for country in countries():
        for subdivision in (None, *sorted(set(getattr(holidays, country).subdivisions))):
            yield country, subdivision


def entity(country, subdivision, category=None):
    """The package's object, its names in English where it has them."""
    kind = getattr(holidays, country)
    language = "en_US" if "en_US" in kind.supported_languages else None
    options = dict(subdiv=subdivision, years=YEARS, language=language, categories=category, expand=False)
    if "islamic_show_estimated" in signature(type(kind()).__init__).parameters:
        # Three countries do not tell their estimates unless they are asked to.
        options["islamic_show_estimated"] = True
    return kind(**options)


def covered_years(country):
    kind = getattr(holidays, country)
    return [year for year in YEARS if kind.start_year <= year <= kind.end_year]


def off_from(name):
    """The minute of the day from which a half day of this name is off; None if it does not say."""
    times = {(int(hour) % 12 + 12 * (half.lower() == "pm") if half else int(hour)) * 60 + int(minute or 0)
             for hour, minute, half in OFF_FROM.findall(name)}
    return min(times, default=None)


def is_customary(country, subdivision, name):
    """Whether a day of a French territory is not of the State's list."""
    codes = FRENCH.items()
    is_french = country in FRENCH or any((country, subdivision) == ("FR", code) for _, code in codes)
    return is_french and name in CUSTOMARY


def usual(country, subdivision):
    """The kind, names and reason of the days off of a region that are no public holidays, if it is known for any."""
    return USUAL.get((country, subdivision)) or USUAL.get((country, None))


def is_usual(country, subdivision, kind, name):
    """Whether most offices of a region are off on a day that is no public holiday."""
    of_region = usual(country, subdivision)
    is_named = of_region is not None and kind == of_region[0] and re.fullmatch(of_region[1], name)
    return kind == "DeFacto" or bool(is_named)


def days(country, subdivision):
    """All days of a region: a set of (date, kind, name, is estimated, is a substitute, is usual)."""
    years = set(covered_years(country))
    named = defaultdict(list)
    worked = set()
    for category in sorted(getattr(holidays, country).supported_categories):
        found = entity(country, subdivision, category)
        worked |= {day for day in found.weekend_workdays if day.year in years}
        if category in LEFT_OUT:
            continue
        kind = KINDS.get(category, "Optional")
        for day, names in found.items():
            if day.year in years:
                for name in names.split(holidays.constants.HOLIDAY_NAME_DELIMITER):
                    of_kind = "HalfDay" if PARTIAL.search(name) else kind
                    if is_customary(country, subdivision, name):
                        of_kind = "Optional"
                    named[day, of_kind].append(unicodedata.normalize("NFC", name))
    result = {(day, "WorkingDay", "Working day at a weekend", False, False, False) for day in worked}
    for (day, kind), names in named.items():
        # Certain if one of its names is.
        is_estimated = all(ESTIMATED.search(name) for name in names)
        is_substitute = all(SUBSTITUTE.search(name) for name in names)
        plain = [SUBSTITUTE.sub("", ESTIMATED.sub("", name)) for name in names]
        name = "; ".join(dict.fromkeys(sorted(plain)))
        result.add((day, kind, name, is_estimated, is_substitute, is_usual(country, subdivision, kind, name)))
    return result


def weekend(country, subdivision, year):
    """The weekend of a year as a mask, Monday being the lowest bit. Only whole years differ."""
    if country in WEEKENDS:
        days_off = {frozenset(WEEKENDS[country])}
    else:
        of = entity(country, subdivision)
        days_off = {frozenset(of._get_weekend(date(year, month, 1))) for month in range(1, 13)}
    (one,) = days_off
    return sum(1 << day for day in one)


def decreed_through(country):
    """The last year whose decree the package knows, for a country that moves or adds days each year; None for others.

    A country is one of those if it had days of its own in five of the last seven years, or swapped working days in two.
    """
    kind = getattr(holidays, country)()
    special, swapped = set(), set()
    for attribute in dir(kind):
        if not attribute.startswith("special_") or "school" in attribute:
            continue
        by_year = getattr(kind, attribute)
        if not isinstance(by_year, dict):
            continue
        for year, entries in by_year.items():
            if not entries:
                continue
            entries = entries if isinstance(entries[0], tuple) else (entries,)
            special.add(year)
            if any(isinstance(entry[2], int) for entry in entries):
                swapped.add(year)
    made = SOURCE_RELEASED.year
    recent = range(made - 6, made + 1)
    if len(special.intersection(recent)) < 5 and len(swapped.intersection(recent)) < 2:
        return None
    return max([made, *(year for year in special if year <= made + 1)])


def official_through(country, subdivision, found):
    """The last year with neither an estimate nor a decree to come; the year before the first if there is none."""
    last = max(covered_years(country), default=YEARS.start - 1)
    decreed = decreed_through(country)
    if decreed is not None:
        last = min(last, decreed)
    for region in ((country, None), (country, subdivision)):
        if region in DECIDED:
            last = min(last, DECIDED[region][0])
    estimates = [day.year for day, kind, _, is_estimated, *_ in found if is_estimated and kind in BINDING]
    return min([last, *(year - 1 for year in estimates)])


def own_days(found, of_country):
    """What a subdivision has on the dates on which it differs from its country: nothing, as (date, None, ..), is one of them."""
    by_date = defaultdict(set), defaultdict(set)
    for days_of, into in zip((found, of_country), by_date):
        for day in days_of:
            into[day[0]].add(day)
    own, country = by_date
    result = set()
    for day in own.keys() | country.keys():
        if own[day] != country[day]:
            result |= own[day] or {(day, None, "", False, False, False)}
    return result


def rust_string(text):
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def digits(number):
    return f"{number:_}"


def generate():
    """The texts of table.rs and the bytes of table.bin."""
    if version("holidays") != SOURCE_VERSION:
        sys.exit(f"holidays {version('holidays')} is installed; the table is made from {SOURCE_VERSION}")
    of_region, rows = {}, []
    for country, subdivision in regions():
        found = of_region[country, subdivision] = days(country, subdivision)
        if not of_region[country, None]:
            # Nobody lives there, and nothing is known: that is not a country without holidays.
            continue
        own = found if subdivision is None else own_days(found, of_region[country, None])
        rows.append((country, subdivision, own, official_through(country, subdivision, found)))

    used = {day[1:3] for *_, own, _ in rows for day in own if day[1] is not None}
    events = sorted(used, key=lambda event: (KIND_ORDER.index(event[0]), event[1]))
    # The first event is none: nothing is left of the country's days on this date.
    number = {event: index for index, event in enumerate(events, start=1)}
    number[None, ""] = 0
    assert len(number) < 1 << 12
    begins = [(number[event], off_from(event[1])) for event in events if event[0] == "HalfDay" and off_from(event[1])]
    told = []
    for country, subdivision, *_ in rows:
        reason = USUAL.get((country, subdivision), (None, None, None))[2]
        if reason is None and any(day[1] == "DeFacto" for day in of_region[country, subdivision]):
            reason = DE_FACTO_REASON
        if reason is not None:
            told.append((country, subdivision or "", reason))

    data, lines = bytearray(), []
    for country, subdivision, own, official in rows:
        covered = max(covered_years(country), default=YEARS.start - 1)
        lines.append(
            f"    row({rust_string(country)}, {rust_string(subdivision or '')}, {digits(len(data))}, {covered}, {official}),"
        )
        by_year = [sorted(day for day in own if day[0].year == year) if year <= covered else [] for year in YEARS]
        data += bytes(weekend(country, subdivision, year) for year in YEARS)
        data += bytes(len(of_year) for of_year in by_year)
        for of_year in by_year:
            packed = sorted(
                (day.timetuple().tm_yday - 1, number[kind, name], is_substitute, is_estimated, is_usual)
                for day, kind, name, is_estimated, is_substitute, is_usual in of_year
            )
            for day, event, is_substitute, is_estimated, is_usual in packed:
                word = day | is_estimated << 9 | is_substitute << 10 | is_usual << 11 | event << 12
                data += word.to_bytes(3, "little")

    rust = [
        "//! Generated by `tools/holidays/generate.py`: do not edit.",
        "",
        MIT.format(version=SOURCE_VERSION),
        "use super::{",
        "    Kind,",
        "    rows::{Row, row},",
        "};",
        "",
        "pub(super) const SOURCE_VERSION: &str = " + rust_string(SOURCE_VERSION) + ";",
        f"pub(super) const FIRST_YEAR: i32 = {YEARS.start};",
        f"pub(super) const LAST_YEAR: i32 = {YEARS.stop - 1};",
        "",
        "/// The weekends and days of each row: see `rows`.",
        'pub(super) static DAYS: &[u8] = include_bytes!("table.bin");',
        "",
        "/// Country, subdivision, where it begins in `DAYS`, the last year covered, the last official year.",
        f"pub(super) static ROWS: [Row; {len(lines)}] = [",
        *lines,
        "];",
        "",
        "/// What the days are; they name it by its number, from one.",
        f"pub(super) static EVENTS: [(Kind, &str); {len(events)}] = [",
        *(f"    (Kind::{kind}, {rust_string(name)})," for kind, name in events),
        "];",
        "",
        "/// From which minute of the day half days are off whose name says so, by their numbers.",
        f"pub(super) static OFF_FROM: [(u32, u16); {len(begins)}] = [",
        *(f"    ({digits(event)}, {digits(minute)})," for event, minute in begins),
        "];",
        "",
        "/// What is said of the usual days off of a region that are no public holidays: country, subdivision, reason.",
        f"pub(super) static USUAL: [(&str, &str, &str); {len(told)}] = [",
        *(f"    ({rust_string(country)}, {rust_string(subdivision)}, {rust_string(reason)})," for country, subdivision, reason in told),
        "];",
        "",
    ]
    return "\n".join(rust), bytes(data)


def main():
    rust, data = generate()
    (TABLE / "table.rs").write_text(rust, encoding="utf-8", newline="\n")
    (TABLE / "table.bin").write_bytes(data)
    print(f"table.rs {len(rust.encode())} bytes, table.bin {len(data)} bytes")


if __name__ == "__main__":
    main()
