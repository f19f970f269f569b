"""Whose an internet domain is: organisations of the public sector by the domain of their addresses. Data, with one look-up.

In: a domain. Out: the organisation's name, None where it is not known. Municipalities have their name as a domain unless they stand here.

Source: the websites that the organisations state as their own; those of the municipalities were compared with a public list of all 98 on
2026-11-24. No registry of domains was asked. A domain whose owner has been renamed or merged keeps the name that it had, as documents of
its time use it. Add a row only for a domain that the organisation itself prints, and set `AS_OF` anew.
"""

from __future__ import annotations

from datetime import date
from functools import cache

from extractor.danish.gazetteer import MUNICIPALITIES, OFFICIAL, SPELLINGS

AS_OF = date(2026, 11, 24)
"""The day that the rows were last looked through."""

ORGANISATIONS: dict[str, str] = {
    "kl.dk": "KL", "kombit.dk": "KOMBIT", "medcom.dk": "MedCom", "regioner.dk": "Danske Regioner", "atp.dk": "ATP",
    "regionh.dk": "Region Hovedstaden", "regionsjaelland.dk": "Region Sjælland", "rsyd.dk": "Region Syddanmark",
    "regionsyddanmark.dk": "Region Syddanmark", "rm.dk": "Region Midtjylland", "rn.dk": "Region Nordjylland",
    "digst.dk": "Digitaliseringsstyrelsen", "digmin.dk": "Digitaliseringsministeriet", "sst.dk": "Sundhedsstyrelsen",
    "sundhedsdata.dk": "Sundhedsdatastyrelsen", "socialstyrelsen.dk": "Socialstyrelsen", "sbst.dk": "Social- og Boligstyrelsen",
    "star.dk": "Styrelsen for Arbejdsmarked og Rekruttering", "stps.dk": "Styrelsen for Patientsikkerhed",
    "erst.dk": "Erhvervsstyrelsen", "ens.dk": "Energistyrelsen", "mst.dk": "Miljøstyrelsen", "nst.dk": "Naturstyrelsen",
    "slks.dk": "Slots- og Kulturstyrelsen", "stil.dk": "Styrelsen for It og Læring", "stukuvm.dk": "Styrelsen for Undervisning og Kvalitet",
    "vd.dk": "Vejdirektoratet", "sdfe.dk": "Styrelsen for Dataforsyning og Effektivisering",
    "sdfi.dk": "Styrelsen for Dataforsyning og Infrastruktur", "kds.dk": "Klimadatastyrelsen", "plst.dk": "Plan- og Landdistriktsstyrelsen",
    "statens-it.dk": "Statens It", "sm.dk": "Socialministeriet", "sum.dk": "Sundhedsministeriet", "uvm.dk": "Undervisningsministeriet",
    "ufm.dk": "Uddannelses- og Forskningsministeriet", "bm.dk": "Beskæftigelsesministeriet", "fm.dk": "Finansministeriet",
    "em.dk": "Erhvervsministeriet", "jm.dk": "Justitsministeriet", "kum.dk": "Kulturministeriet", "trm.dk": "Transportministeriet",
    "mim.dk": "Miljøministeriet", "kefm.dk": "Klima-, Energi- og Forsyningsministeriet", "stm.dk": "Statsministeriet",
    "datatilsynet.dk": "Datatilsynet", "dst.dk": "Danmarks Statistik", "sa.dk": "Rigsarkivet", "vive.dk": "VIVE",
    "teknologisk.dk": "Teknologisk Institut", "tekno.dk": "Teknologirådet", "alexandra.dk": "Alexandra Instituttet",
    "ku.dk": "Københavns Universitet", "au.dk": "Aarhus Universitet", "aau.dk": "Aalborg Universitet",
    "sdu.dk": "Syddansk Universitet", "ruc.dk": "Roskilde Universitet", "itu.dk": "IT-Universitetet",
    "dtu.dk": "Danmarks Tekniske Universitet", "cbs.dk": "Copenhagen Business School", "kp.dk": "Københavns Professionshøjskole",
    "via.dk": "VIA University College", "ucn.dk": "University College Nordjylland", "ucl.dk": "UCL Erhvervsakademi og Professionshøjskole",
}  # fmt: skip

MUNICIPAL: dict[str, str] = {
    "kk.dk": "København", "balk.dk": "Ballerup", "brondby.dk": "Brøndby", "htk.dk": "Høje-Taastrup", "ltk.dk": "Lyngby-Taarbæk",
    "rk.dk": "Rødovre", "egekom.dk": "Egedal",
    "egedalkommune.dk": "Egedal", "brk.dk": "Bornholm", "holb.dk": "Holbæk", "faxekommune.dk": "Faxe",
    "fmk.dk": "Faaborg-Midtfyn", "faaborgmidtfyn.dk": "Faaborg-Midtfyn", "nordfynskommune.dk": "Nordfyns",
    "langelandkommune.dk": "Langeland", "aeroekommune.dk": "Ærø", "rksk.dk": "Ringkøbing-Skjern", "skivekommune.dk": "Skive",
    "99454545.dk": "Brønderslev", "vesthimmerland.dk": "Vesthimmerlands", "esbjergkommune.dk": "Esbjerg", "vardekommune.dk": "Varde",
}  # fmt: skip
"""Domains that are not the municipality's name."""

_LONG = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa"})
_SHORT = str.maketrans({"æ": "ae", "ø": "o", "å": "aa"})


@cache
def _municipal() -> dict[str, str]:
    """Every municipality by its domains: those of the table, and its name in both spellings of ø, with and without 'kommune'."""
    names = [name for names in MUNICIPALITIES.values() for name in names]
    spelt = {name.lower().translate(table): name for name in names for table in (_LONG, _SHORT)}
    ruled = {f"{spelling}{end}.dk": name for spelling, name in spelt.items() for end in ("", "kommune")}
    return {domain: OFFICIAL.get(SPELLINGS.get(name, name), f"{name} Kommune") for domain, name in {**ruled, **MUNICIPAL}.items()}


def organisation(domain: str) -> str | None:
    """'mail.aarhus.dk' → 'Aarhus Kommune': the owner of the domain or of the one that it belongs to."""
    parts = domain.lower().rstrip(".").split(".")
    ends = (".".join(parts[i:]) for i in range(len(parts) - 1))
    return next((name for end in ends if (name := ORGANISATIONS.get(end) or _municipal().get(end))), None)
