"""The words of Danish time, number and work that the rules are made of: data only.

In: nothing. Out: tables and alternatives for patterns; all keys are lower case.
"""

from __future__ import annotations

MONTHS: dict[str, int] = {
    name: number
    for number, names in enumerate(
        (
            "januar jan", "februar feb", "marts mar", "april apr", "maj", "juni jun", "juli jul", "august aug", "september sept sep",
            "oktober okt", "november nov", "december dec",
        ),
        1,
    )
    for name in names.split()
}  # fmt: skip
FULL_MONTHS = tuple(name for name in MONTHS if len(name) > 4 or name in ("maj", "juni", "juli"))
"""Months written out: only these may stand without a day or a year beside them ('jan' is also a name)."""

SEASONS: dict[str, tuple[int, int]] = {"forår": (3, 5), "sommer": (6, 8), "sensommer": (8, 9), "efterår": (9, 11), "vinter": (12, 2)}
"""First and last month; a winter ends in the year after."""
LONG_SEASONS: dict[str, tuple[int, int]] = {"sommerhalvår": (4, 9), "vinterhalvår": (10, 3)}
SPLIT_YEARS: dict[str, tuple[int, int, str]] = {
    "skoleår": (8, 7, "school-year"), "studieår": (8, 7, "school-year"), "undervisningsår": (8, 7, "school-year"),
    "folketingsår": (10, 9, "year"), "folketingssamling": (10, 9, "year"),
}  # fmt: skip
"""Years that begin within a calendar year: first and last month, and the precision."""

ORDINALS: dict[str, int] = {
    "første": 1, "anden": 2, "andet": 2, "tredje": 3, "fjerde": 4, "1": 1, "2": 2, "3": 3, "4": 4, "i": 1, "ii": 2, "iii": 3, "iv": 4,
}  # fmt: skip

PARTS: dict[str, str] = {
    "primo": "first", "prim.": "first", "ult.": "last",
    "starten af": "first", "begyndelsen af": "first", "først i": "first", "først på": "first",
    "tidligt i": "first", "tidligt på": "first", "sent i": "last", "sent på": "last", "medio": "middle",
    "midten af": "middle", "midt i": "middle", "ultimo": "last", "slutningen af": "last", "udgangen af": "last", "sidst i": "last",
    "sidst på": "last",
}  # fmt: skip

UNITS: dict[str, int] = {
    "nul": 0, "én": 1, "ét": 1, "to": 2, "tre": 3, "fire": 4, "fem": 5, "seks": 6, "syv": 7, "otte": 8, "ni": 9, "ti": 10, "elleve": 11,
    "tolv": 12, "tretten": 13, "fjorten": 14, "femten": 15, "seksten": 16, "sytten": 17, "atten": 18, "nitten": 19,
}  # fmt: skip
TENS: dict[str, int] = {
    "tyve": 20, "tredive": 30, "fyrre": 40, "halvtreds": 50, "tres": 60, "halvfjerds": 70, "firs": 80, "halvfems": 90,
}  # fmt: skip
SPECIAL: dict[str, float] = {
    "halvanden": 1.5, "halvandet": 1.5, "en halv": 0.5, "et halvt": 0.5, "et par": 2, "et dusin": 12, "en snes": 20,
    "en halv snes": 10, "en god snes": 20, "et halvt dusin": 6,
}  # fmt: skip
SCALES: dict[str, int] = {
    "hundred": 100, "hundrede": 100, "tusind": 1000, "tusinde": 1000, "t": 1000,
    "mio": 10**6, "mill": 10**6, "mil": 10**6, "million": 10**6, "millioner": 10**6, "mia": 10**9, "milliard": 10**9, "milliarder": 10**9,
}  # fmt: skip

AT_LEAST = (
    "ikke mindre end",
    "ikke færre end",
    "ikke under",
    "som minimum",
    "mindst",
    "minimum",
    "min.",
    "mere end",
    "flere end",
    "over",
    "mindstekravet er",
)
AT_MOST = (
    "ikke mere end", "ikke flere end", "ikke over", "op til", "op imod", "op mod", "højst", "højest", "maksimalt", "maksimum", "maks.",
    "max.", "færre end", "mindre end", "under",
)  # fmt: skip
ABOUT = (
    "ca.", "cirka", "omkring", "omtrent", "rundt regnet", "anslået", "næsten", "knap", "knapt", "godt", "godt og vel", "i alt", "hele",
    "henved", "skønsmæssigt", "tæt på", "i omegnen af", "i størrelsesordenen",
)  # fmt: skip
"""Words that leave the number as it is."""
UNKNOWN = (
    "et større antal", "et mindre antal", "et stort antal", "et lille antal", "et begrænset antal", "et betydeligt antal", "et vist antal",
    "et stigende antal", "et voksende antal", "et ukendt antal", "hundredvis af", "tusindvis af", "snesevis af", "dusinvis af", "masser af",
    "talrige", "utallige", "et antal", "en længere række", "en lang række", "en række", "flere", "adskillige",
    "en håndfuld", "en del", "en stribe", "et utal af",
)  # fmt: skip
"""Words that say 'some': a quantity without bounds."""

MEASURES = (
    "%", "‰", "pct.", "pct", "procent", "procentpoint", "kr.", "kroner", "krone", "kr", "dkk", "euro", "eur", "€", "m²", "m2", "m³", "m3",
    "km²", "km2", "km/t", "km", "kilometer", "meter", "kvadratmeter", "kubikmeter", "hektar", "ha", "kg", "ton", "tons", "kwh", "mwh",
    "gwh", "liter", "stk.", "stk", "timer", "time", "minutter", "minut", "sekunder", "dage", "dag", "uger", "uge", "måneder", "måned",
    "år", "års", "gange", "gang", "døgn", "kw", "mw", "gw", "gb", "tb", "db", "kvm", "mg", "ml", "grader", "cm", "mm", "m",
    "gram", "watt", "l", "dl", "cl", "årsværk",
    "grader",
)  # fmt: skip
"""Units that are no noun phrase: they end the search for the unit at once."""

STOP = frozenset(
    [
        "i",
        "på",
        "til",
        "fra",
        "med",
        "af",
        "for",
        "om",
        "ved",
        "under",
        "over",
        "efter",
        "før",
        "mod",
        "hos",
        "ad",
        "gennem",
        "uden",
        "inden",
        "mellem",
        "blandt",
        "per",
        "pr",
        "pr.",
        "og",
        "eller",
        "men",
        "samt",
        "at",
        "der",
        "som",
        "hvor",
        "hvis",
        "når",
        "fordi",
        "så",
        "end",
        "er",
        "var",
        "har",
        "havde",
        "bliver",
        "blev",
        "vil",
        "skal",
        "kan",
        "må",
        "bør",
        "kunne",
        "skulle",
        "ville",
        "måtte",
        "ikke",
        "også",
        "kun",
        "allerede",
        "nu",
        "her",
        "den",
        "det",
        "de",
        "en",
        "et",
        "hver",
        "hvert",
        "sig",
        "vedrørende",
        "angående",
        "ift",
        "ift.",
        "inkl.",
        "herunder",
        "fx",
        "f.eks.",
        "bl.a.",
        "mv.",
        "m.v.",
        "osv.",
        "hvilke",
        "hvilken",
        "hvad",
        "hvem",
        "hvordan",
        "hvorfor",
        "hvorefter",
        "hvorved",
        "hvormed",
        "hvortil",
        "hvoraf",
        "hvori",
        "hvorfra",
        "selv",
        "blive",
        "være",
        "have",
        "få",
        "sammen",
        "ligesom",
        "rundt",
        "mens",
        "således",
        "altså",
        "derfor",
        "desuden",
        "endvidere",
        "dog",
        "jf.",
        "ud",
        "op",
        "ned",
        "ind",
        "frem",
        "væk",
        "alene",
        "man",
        "vi",
        "jeg",
        "alle",
        "alt",
        "dette",
        "disse",
        "denne",
        "sådan",
        "sådanne",
        "deres",
        "vores",
        "sin",
        "sit",
        "sine",
        "hans",
        "hendes",
        "dens",
        "dets",
        "langs",
        "bag",
        "foran",
        "ovenpå",
        "indenfor",
        "udenfor",
        "ovenfor",
        "nedenfor",
        "forbi",
        "trods",
        "ifølge",
        "inklusive",
        "eksklusive",
        "undtagen",
        "igennem",
        "overfor",
        "imod",
        "via",
        "pga.",
        "omkring",
    ]
)
"""Words that no noun phrase goes on over."""
