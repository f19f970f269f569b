"""The 98 municipalities and the regions, with the years in which a region exists: data only.

In: nothing. Out: names as they stand before 'Kommune', official forms, and spellings that mean the same.
"""

from __future__ import annotations

MUNICIPALITIES: dict[str, tuple[str, ...]] = {
    "Region Hovedstaden": (
        "København", "Frederiksberg", "Ballerup", "Brøndby", "Dragør", "Gentofte", "Gladsaxe", "Glostrup", "Herlev",
        "Albertslund", "Hvidovre", "Høje-Taastrup", "Lyngby-Taarbæk", "Rødovre", "Ishøj", "Tårnby", "Vallensbæk",
        "Furesø", "Allerød", "Fredensborg", "Helsingør", "Hillerød", "Hørsholm", "Rudersdal", "Egedal", "Frederikssund",
        "Halsnæs", "Gribskov", "Bornholm",
    ),
    "Region Sjælland": (
        "Greve", "Køge", "Roskilde", "Solrød", "Odsherred", "Holbæk", "Faxe", "Kalundborg", "Ringsted", "Slagelse",
        "Stevns", "Sorø", "Lejre", "Lolland", "Næstved", "Guldborgsund", "Vordingborg",
    ),
    "Region Syddanmark": (
        "Middelfart", "Assens", "Faaborg-Midtfyn", "Kerteminde", "Nyborg", "Odense", "Svendborg", "Nordfyns",
        "Langeland", "Ærø", "Haderslev", "Billund", "Sønderborg", "Tønder", "Esbjerg", "Fanø", "Varde", "Vejen",
        "Aabenraa", "Fredericia", "Kolding", "Vejle",
    ),
    "Region Midtjylland": (
        "Horsens", "Herning", "Holstebro", "Lemvig", "Struer", "Syddjurs", "Norddjurs", "Favrskov", "Odder", "Randers",
        "Silkeborg", "Samsø", "Skanderborg", "Aarhus", "Ikast-Brande", "Ringkøbing-Skjern", "Hedensted", "Skive",
        "Viborg",
    ),
    "Region Nordjylland": (
        "Morsø", "Thisted", "Brønderslev", "Frederikshavn", "Vesthimmerlands", "Læsø", "Rebild", "Mariagerfjord",
        "Jammerbugt", "Aalborg", "Hjørring",
    ),
}
"""By region, in the order of their codes."""

OFFICIAL: dict[str, str] = {
    "København": "Københavns Kommune",
    "Bornholm": "Bornholms Regionskommune",
    "Nordfyns": "Nordfyns Kommune",
    "Vesthimmerlands": "Vesthimmerlands Kommune",
}
"""Where it is not the name with 'Kommune'."""

SPELLINGS: dict[str, str] = {
    "Københavns": "København", "Århus": "Aarhus", "Åbenrå": "Aabenraa", "Ålborg": "Aalborg", "Fåborg-Midtfyn": "Faaborg-Midtfyn",
    "Høje Taastrup": "Høje-Taastrup", "Høje-Tåstrup": "Høje-Taastrup", "Lyngby-Tårbæk": "Lyngby-Taarbæk", "Nordfyn": "Nordfyns",
    "Vesthimmerland": "Vesthimmerlands", "Bornholms": "Bornholm",
}  # fmt: skip

REGIONS: dict[str, tuple[int | None, int | None]] = {
    "Region Hovedstaden": (None, 2026), "Region Sjælland": (None, 2026), "Region Syddanmark": (None, None), "Region Midtjylland": (None, None),
    "Region Nordjylland": (None, None), "Region Østdanmark": (2027, None),
}  # fmt: skip
"""First and last year of each since 2007; None where the limit is open."""
