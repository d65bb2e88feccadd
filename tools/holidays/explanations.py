"""Why the sources differ: read by check.py, which puts these texts into DIFFERENCES.md.

A key is a side, `ours` or `theirs` (the second source), and a pattern of the holiday's name.
"""

MOON = "Counted by each source with a calendar of its own, and moved by the country's announcement; the table has what was announced where its source knows it"
DECREE = "A day of one year by decree, which the second source does not have"
COUNTED_LONGER = "The second source has other numbers of days off for the feasts, and does not move them off the weekend"
MOVED = "Moved to a Thursday by decree or habit in the table; the second source keeps the date itself"

EXPLANATIONS = {
    "AE": {
        "ours: National Day": "The second source has 2 December alone, and no day moved by decree",
        "ours: Arafah|Eid": COUNTED_LONGER,
        "ours: Islamic New Year|Prophet": MOON + "; the government moved them to a Friday or Monday",
        "theirs: Mawlid|Islamic New Year": MOON,
        "theirs: Mi'raj": "No public holiday since 2019",
        "theirs: Ramadan": "Working hours are shorter in Ramadan; its first day is no holiday",
    },
    "AR": {
        "ours: Bridge": "Three bridge days a year by decree, which the second source does not have",
        "ours: Maundy Thursday": "A day without work by the employer's choice, which the table's source counts among the public holidays: remove it for an office that works",
        "ours: Visit": DECREE,
    },
    "CA-ON": {
        "ours: Christmas|Boxing|New Year": "The substitute for a holiday at a weekend, by Ontario's Employment Standards Act",
        "theirs: Easter Monday": "No public holiday in Ontario; public offices close",
    },
    "CN": {
        "ours: Day off": "Exchanged for a working day at a weekend, by the State Council's yearly notice, which the second source does not have",
        "ours: Spring Festival|New Year|Labor Day|Dragon|Tomb|National Day|Mid-Autumn": "The second source has no substitutes for days at a weekend, and not the days that were added in 2025",
        "theirs: Children's|Women|Youth|Army": "Half a day for some only; the table has it as such",
        "theirs: Spring Festival": "The eve became a holiday in 2025; in 2024 the notice left it to employers",
    },
    "EG": {
        "ours: Armed Forces|January|July|June|Labor Day$|Sinai": MOVED,
        "theirs: 30 June|Armed|Revolution|Labour|Sinai": MOVED,
        "ours: Arafah": "The eve of the feast is off by the table's source, not by the second",
        "ours: Islamic New Year": MOON + "; moved to a Thursday by decree",
        "theirs: Islamic New Year": MOON,
        "theirs: Eid": COUNTED_LONGER,
    },
    "ES-MD": {
        "ours: Saint|Epiphany": "The community replaces holidays that fall on a Sunday, by a yearly decree that the second source does not have",
    },
    "FI": {
        "ours: Eve": "Off by collective agreements everywhere, and no public holiday by law; the second source counts them as observed",
    },
    "GB-SCT": {
        "ours: FIFA": DECREE,
    },
    "GR": {
        "ours: Labor Day": "Moved off Orthodox Holy Week or the Easter weekend by ministerial decision, which the second source does not have",
        "theirs: Labour Day": "Moved to 7 May in 2024 by ministerial decision",
    },
    "HU": {
        "ours: Day off": "Exchanged for a working Saturday by the yearly ministerial decree, which the second source does not have",
        "ours: Christmas Eve": "A public holiday since 2026 in the table's source; not yet in the second source",
    },
    "IN": {
        "ours: ": "The second source has the three national holidays, some Christian feasts and days of states; the table also has the gazetted holidays of the central government",
    },
    "KR": {
        "ours: Election": "Election days are public holidays; the second source does not have them",
        "ours: Armed Forces|Temporary": DECREE,
        "ours: Labor Day": "A public holiday since 2026 in the table's source; not yet in the second source",
        "ours: preceding": "New Year has three days, from the eve; the second source has three from the day itself",
        "theirs: Korean New Year": "New Year has three days, from the eve; the second source has three from the day itself",
    },
    "MX": {
        "ours: Federal Government": "1 October every six years, by the labour law as changed in 2024; not in the second source",
    },
    "NL": {
        "ours: Good Friday": "In the list of the General Time Limits Act, and worked in most offices: remove it for an office that works",
        "ours: Liberation": "Off every five years by most collective agreements; the second source counts it as observed in other years",
    },
    "SA": {
        "ours: Eid": "Four days each, substituted where they fall on the weekend; the second source has other numbers of days",
        "ours: Founding|National": "The substitute for a day at the weekend, which the second source does not have",
    },
    "SG": {
        "ours: Eid|Vesak": MOON,
        "theirs: Hari|Deepavali": MOON,
    },
    "US": {
        "ours: Veterans": "The substitute for a day at the weekend, which the second source does not have for this holiday",
    },
}

# Where the table's weekend is not that of CLDR.
WEEKEND_EXPLANATIONS = {
    "AF": "CLDR has Thursday and Friday, the table's source Friday and Saturday",
    "BD": "CLDR has no weekend of its own for it, which makes it Saturday and Sunday",
    "BN": "CLDR cannot tell a weekend with a working day between",
    "DJ": "CLDR has no weekend of its own for it",
    "IN": "CLDR has Sunday alone; offices rest on Saturday too",
    "MV": "CLDR has no weekend of its own for it",
    "UG": "CLDR has Sunday alone; offices rest on Saturday too",
    "NP": "Saturday. CLDR and the package have no entry, which makes it Saturday and Sunday. The press of 2022 (Xinhua, Fiscal Nepal) tells that Sunday was off from 15 May to 15 June 2022 by decree, which was revoked: Saturday alone. No later law is known; an order whose office rests on Sunday gives its hours",
    "PS": "Friday and Saturday, as tables of working weeks have it (StreetComplete's, from Wikipedia: the week begins on Sunday). CLDR and the package have no entry",
    "SO": "Friday and Saturday. The law rests on Friday (TRT Afrika 2026); sources differ on the second day: Thursday in older tables, none in some. Public offices work thirty hours in Ramadan, six a day, so five days a week (the same), from Sunday to Thursday (Milehacker and workdays.space). CLDR and the package have no entry",
}

# Days of French territories that the list of the State does not have, and what the table makes of them.
OVERSEAS_EXPLANATIONS = {
    ("GP", "Good Friday"): "Customary: optional in the table",
    ("GP", "Mi-Careme"): "Customary, mostly half a day: optional in the table",
    ("GP", "Victor Schoelcher Day"): "Customary: optional in the table",
    ("MQ", "Victor Schoelcher Day"): "Customary: optional in the table",
    ("MF", "Victor Schoelcher Day"): "Customary: optional in the table",
    ("NC", "Citizenship Day"): "By the territory's own labour code; the State's list has the national days alone. Public in the table",
    ("PF", "Good Friday"): "By the territory's own labour code; the State's list has the national days alone. Public in the table",
    ("PF", "Missionary Day"): "By the territory's own labour code; the State's list has the national days alone. Public in the table",
    ("PF", "Internal Autonomy Day"): "By the territory's own labour code, to 2024; the State's list has the national days alone. Public in the table",
    ("PF", "Matāri'i"): "By the territory's own labour code, since 2025; the State's list has the national days alone. Public in the table",
    ("WF", "Feast of Saint Peter Chanel"): "By the territory's own rules; the State's list has the national days alone. Public in the table",
    ("WF", "Saints Peter and Paul Day"): "By the territory's own rules; the State's list has the national days alone. Public in the table",
    ("WF", "Territory Day"): "By the territory's own rules; the State's list has the national days alone. Public in the table",
}
