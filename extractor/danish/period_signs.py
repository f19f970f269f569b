"""What stands beside a number or a date that says that it is no year and no date of its own.

In: nothing. Out: patterns.
"""

from __future__ import annotations

import re

YEAR_CUE = re.compile(
    r"(?:^|[(:\t\n;–]|(?:19|20)\d\d(?:,|\s+(?:og|samt))|\b(?:i|fra|til|inden|efter|siden|før|mod|for|af|og|og\s+med|(?:kalender|budget|regnskabs|finans|drifts|bevillings|plan)?(?:året|årene|år)|perioden|periode|budget|medio|primo|ultimo|t\.?\s?o\.?\s?m\.?|"
    r"senest|tidligst|omkring|ca\.|årgang|hele|gennem|hen\s+over|samt|eller|både|dækker|omfatter|gælder|løber|vedrører|angår|omhandler|kun|alene|blot|udelukkende|resten\s+af))\s*$",
    re.IGNORECASE,
)
NO_YEAR = re.compile(
    r"\s+(?:kr|kroner|borgere|kommuner|m2|m²|stk|elever|personer|mio|timer|skoler|ansatte|meter|kvadratmeter|"
    r"eksemplarer|besøgende|husstande|boliger|pladser|sider|mennesker|(?!tidligere|senere|yderligere|nærmere|videre|være)[a-zæøå]{3,}ere)\b|\s*%|\s*pct",
    re.IGNORECASE,
)
NUMBERED = re.compile(
    r"(?:\b(?:j\.?\s?nr|nr|nummer(?:et)?|\w*nr|\w*nummer(?:et)?|sag|cvr|ean|tlf|telefon|mobil|stk|side|pkt|punkt|version|projekt|afsnit|"
    r"kapitel|kap|kle|emne|bilag|figur|tabel|id|udgave)\b\.?:?(?:\s+er)?|§)\s*$",
    re.IGNORECASE,
)
COUNTING = re.compile(r"\b(?:af|for|med|på|til|om|over|og|samt)\s+$", re.IGNORECASE)
COUNTED = re.compile(r"\s+(?!\w+[dt]e\s)[a-zæøå]{3,}e\s+[a-zæøå-]{3,}(?:er|e|r|s)\b")
"""'af 2018 gamle ølkapsler'."""
EACH = re.compile(r"\bhvert\s+(?:år|kvartal|halvår|forår|efterår)\b|\bhvert\s+$|\b(?:årligt|om\s+året)\b", re.IGNORECASE)
