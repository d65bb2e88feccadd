"""Checks src/holidays/table.rs and table.bin: see README.md beside this file.

    python check.py           compares everything; says what differs, and ends with 1 if something does
    python check.py --write   writes DIFFERENCES.md anew, for a new version of a source
"""

import json
import re
import subprocess
import sys
from datetime import date, timedelta
from itertools import groupby
from pathlib import Path

import holidays
from babel import Locale
from babel.localedata import locale_identifiers
from jours_feries_france import JoursFeries

import generate
from explanations import EXPLANATIONS, OVERSEAS_EXPLANATIONS, WEEKEND_EXPLANATIONS

HERE = Path(__file__).resolve().parent

# Forty regions: those with most orders, each way of moving a holiday, each religion's calendar, each kind of weekend.
REGIONS = """
AE AR AT AU-NSW BE BR CA-ON CH-ZH CL CN CO CZ DE-BE DE-BY DK EG ES-MD FI FR GB-ENG
GB-SCT GR HU IE IL IN IT JP KR MX NL NO NZ PL PT SA SE SG TR US
""".split()


# French territories by the names that the State's list has for them.
OVERSEAS = {
    "GP": "Guadeloupe",
    "MQ": "Martinique",
    "GF": "Guyane",
    "RE": "La Réunion",
    "YT": "Mayotte",
    "BL": "Saint-Barthélémy",
    "MF": "Saint-Martin",
    "PM": "Saint-Pierre-et-Miquelon",
    "NC": "Nouvelle-Calédonie",
    "PF": "Polynésie Française",
    "WF": "Wallis-et-Futuna",
}


def split(region):
    country, _, subdivision = region.partition("-")
    return country, subdivision or None


class Table:
    """A reader of the table that shares nothing with the generator but the documented layout."""

    def __init__(self):
        text = (generate.TABLE / "table.rs").read_text(encoding="utf-8")
        self.data = (generate.TABLE / "table.bin").read_bytes()
        rows = re.findall(r'^    row\("(.*)", "(.*)", ([\d_]+), (\d+), (\d+)\),$', text, re.MULTILINE)
        self.rows = {(row[0], row[1]): tuple(int(number.replace("_", "")) for number in row[2:]) for row in rows}
        self.events = re.findall(r'^    \(Kind::(\w+), "(.*)"\),$', text, re.MULTILINE)

    def weekend(self, country, subdivision, year):
        start, *_ = self.rows[country, subdivision or ""]
        return self.data[start + year - 2024]

    def own(self, key):
        """The days of a row, by their dates."""
        start, *_ = self.rows[key]
        counts = self.data[start + 7 : start + 14]
        position, result = start + 14, {}
        for year, count in zip(range(2024, 2031), counts):
            for _ in range(count):
                word = int.from_bytes(self.data[position : position + 3], "little")
                position += 3
                day = date(year, 1, 1) + timedelta(days=word & 0x1FF)
                kind, name = self.events[(word >> 12) - 1] if word >> 12 else (None, "")
                result.setdefault(day, {})[kind] = (name, bool(word >> 9 & 1))
        return result

    def days(self, country, subdivision):
        days = self.own((country, ""))
        if subdivision:
            days |= self.own((country, subdivision))
        return days

    def public(self, region):
        """The public holidays of a region, and whether they are estimates."""
        days = self.days(*split(region))
        return {day: kinds["Public"] for day, kinds in sorted(days.items()) if "Public" in kinds}

    def is_weekend(self, region, day):
        return self.weekend(*split(region), day.year) >> day.weekday() & 1


def check_bytes():
    rust, data = generate.generate()
    table_rs, table_bin = generate.TABLE / "table.rs", generate.TABLE / "table.bin"
    same = table_rs.read_text(encoding="utf-8") == rust and table_bin.read_bytes() == data
    print("regenerated: the same bytes" if same else "regenerated: OTHER BYTES")
    return same


def check_against_source(table):
    """The dates of the forty regions, against the package asked in the plainest way."""
    wrong = 0
    for region in REGIONS:
        country, subdivision = split(region)
        plain = holidays.country_holidays(country, subdiv=subdivision, years=generate.YEARS, categories="public", expand=False)
        partial = {day for day, kinds in table.days(country, subdivision).items() if "HalfDay" in kinds}
        theirs = {day for day in plain if day.year in generate.YEARS}
        for day in sorted(theirs ^ set(table.public(region))):
            if day not in partial:
                print(f"{region} {day}: differs from the package")
                wrong += 1
    print(f"the package: {len(REGIONS)} regions, {wrong} dates differ")
    return wrong == 0


def second_source():
    command = ["node", "second_source.mjs", *REGIONS]
    found = json.loads(subprocess.run(command, cwd=HERE, check=True, capture_output=True, text=True).stdout)
    return {region: {date.fromisoformat(day): name for day, name in days.items()} for region, days in found.items()}


def differences(table):
    """For each region: its working dates, and those on which the sources differ, as (date, name, is ours)."""
    second = second_source()
    for region in REGIONS:
        ours, theirs = table.public(region), second[region]
        # A holiday on a day of rest moves no deadline, and each source has its own habit of telling it.
        working = {day for day in ours if not table.is_weekend(region, day)}
        only = [(day, name + " (estimate)" * is_estimate, True) for day, (name, is_estimate) in ours.items() if day not in theirs]
        only += [(day, name, False) for day, name in theirs.items() if day not in ours]
        yield region, len(working), sorted(one for one in only if not table.is_weekend(region, one[0]))


def explanation(region, name, is_ours):
    for pattern, text in EXPLANATIONS.get(region, {}).items():
        side, _, pattern = pattern.partition(": ")
        if (side == "ours") == is_ours and re.search(pattern, name):
            return text
    return None


def differences_page(table):
    """The page of differences, and how many of them nobody has explained."""
    total = differing = unexplained = 0
    agree, sections = [], []
    for region, working, found in differences(table):
        total += working
        if not found:
            agree.append(region)
            continue
        differing += len(found)
        lines = [f"## {region}", ""]
        key = lambda one: (not one[2], one[1].removesuffix(" (estimate)"))
        for (is_theirs, name), group in groupby(sorted(found, key=lambda one: (key(one), one[0])), key=key):
            dates = [f"{day}{'*' * one.endswith(' (estimate)')}" for day, one, _ in group]
            text = explanation(region, name, not is_theirs)
            unexplained += text is None
            side = "date-holidays only" if is_theirs else "here only"
            lines.append(f"- {side}: {name}: {', '.join(dates)}. {text or '**Not explained**'}.")
        sections.append("\n".join(lines))
    head = f"""\
# Where the two sources differ

Written by `check.py --write`; `check.py` compares it. Public holidays of {len(REGIONS)} regions from 2024 to 2030, by the table (made
from `holidays` {generate.SOURCE_VERSION}) and by the npm package `date-holidays` {json.loads((HERE / "package.json").read_text())["dependencies"]["date-holidays"]}. Dates on a weekend of the region are left out:
they move no deadline. An asterisk marks an estimate.

The table has {total} such dates; {differing} are in one of the two sources only. No difference in {len(agree)} regions: {', '.join(agree)}.
"""
    return "\n".join([head, *(section + "\n" for section in sections), *decisions()]), unexplained


def decisions():
    """What the table decides for itself, with the reasons."""
    weekends = [f"- {country}: {text}." for country, text in sorted(WEEKEND_EXPLANATIONS.items())]
    yield "\n".join(["# Weekends that differ from CLDR's", "", *weekends, ""])
    by_reason = {}
    for (country, subdivision), (year, reason) in generate.DECIDED.items():
        region = "-".join(filter(None, (country, subdivision)))
        by_reason.setdefault((year, reason), []).append(region)
    ends = [f"- {', '.join(regions)}: {year}. {reason}." for (year, reason), regions in by_reason.items()]
    yield "\n".join(["# Where the last official year is set by hand", "", *ends, ""])
    usual = [
        f"- {'-'.join(filter(None, region))}: {kind.lower()}, `{names}`: {reason}."
        for region, (kind, names, reason) in sorted(generate.USUAL.items(), key=lambda one: (one[0][0], one[0][1] or ""))
    ]
    yield "\n".join(["# Usual days off that are no public holidays, beside the de facto ones", "", *usual, ""])
    overseas = [f"- {country}: {name}. {text}." for (country, name), text in OVERSEAS_EXPLANATIONS.items()]
    yield "\n".join(["# French overseas territories: what the State's list does not have", "", *overseas, ""])


def check_overseas(table):
    """The public holidays of French territories, by both their codes, against the list that the State publishes."""
    wrong = 0
    for country, zone in OVERSEAS.items():
        stated = {day for year in generate.YEARS for day in JoursFeries.for_year(year, zone=zone).values()}
        codes = [country, f"FR-{generate.FRENCH.get(country, country)}"]
        for region in codes:
            public = table.public(region)
            for day in sorted(stated ^ set(public)):
                name = public.get(day, ("not in the table", False))[0]
                if (country, name) not in OVERSEAS_EXPLANATIONS:
                    print(f"{region} {day}: {name}: differs from the State's list")
                    wrong += 1
    print(f"the State's list: {len(OVERSEAS)} territories, {wrong} dates differ that are not explained")
    return wrong == 0


def check_second_source(table, write):
    page, unexplained = differences_page(table)
    path = HERE / "DIFFERENCES.md"
    if write:
        path.write_text(page, encoding="utf-8", newline="\n")
    same = path.read_text(encoding="utf-8") == page
    print("the second source: differs where DIFFERENCES.md says" if same else "the second source: DIFFERENCES.md IS ANOTHER")
    print(f"the second source: {unexplained} differences not explained")
    return same and unexplained == 0


def check_weekends(table):
    """The weekends of countries, against those of Unicode's CLDR."""
    weekends = {}
    for identifier in locale_identifiers():
        locale = Locale.parse(identifier)
        days = range(locale.weekend_start, locale.weekend_start + (locale.weekend_end - locale.weekend_start) % 7 + 1)
        weekends[locale.territory] = sum(1 << day % 7 for day in days)
    wrong = 0
    for country, subdivision in table.rows:
        cldr = weekends.get(country)
        if subdivision or cldr is None:
            continue
        if table.weekend(country, None, 2026) != cldr and country not in WEEKEND_EXPLANATIONS:
            print(f"{country}: the weekend differs from CLDR's")
            wrong += 1
    print(f"CLDR: {wrong} weekends differ that are not explained")
    return wrong == 0


def main():
    table = Table()
    checks = [
        check_bytes(),
        check_against_source(table),
        check_weekends(table),
        check_overseas(table),
        check_second_source(table, "--write" in sys.argv[1:]),
    ]
    sys.exit(0 if all(checks) else 1)


if __name__ == "__main__":
    main()
