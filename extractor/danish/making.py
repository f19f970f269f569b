"""Verbs that make, hand over or end with something, and the nouns that such verbs do not make a deliverable of: data.

In: nothing. Out: verb forms with their class and voice, and patterns for nouns. A Danish reader adds a stem here.
"""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

MAKE = (
    "udarbejd", "udvikl", "producer", "lever", "etabler", "rekvirer", "udgiv", "fremlæg", "opbyg", "udform", "design", "skriv", "tryk",
    "opret", "optag", "indkøb", "bestil", "offentliggør", "formuler", "fremstil", "sammensæt", "lancer", "overdrag", "aflever",
    "frembring", "programmer", "tegn", "byg", "publicer", "konstruer", "udsend", "opstil", "tilrettelæg", "færdiggør", "filmatiser",
    "indspil", "udfærdig", "anlæg", "lav", "skab", "sammenskriv", "udlever", "uddel", "distribuer", "indfør", "implementer", "installer",
    "opsæt", "opfør", "rediger", "anskaf", "illustrer", "animer", "kod", "oprust", "print", "opdater", "revider", "modeller",
    "digitaliser", "idriftsæt", "åbn", "nedskriv", "konciper", "forfat", "skitser", "videreudvikl", "færdigudvikl", "samskab", "ibrugtag",
    "plant", "køb", "indret", "ombyg", "udbyg", "monter", "opmal", "opstart", "tilvejebring", "fremskaf", "konfigurer", "komponer", "støb",
    "svejs", "mangfoldiggør", "oversæt", "klip", "film", "opgrader", "moderniser", "renover", "ophæng", "relancer", "nyudvikl", "stift",
    "grundlæg", "udtænk", "opfind", "iscenesæt", "genoptryk", "genudgiv", "specificer", "kreer", "genskab", "samskriv", "indtal",
    "sy", "snedkerer", "mal", "streamer", "nyopfør", "frigiv", "overlever", "tilsend", "præsenter", "kurater", "grav", "væv",
    "restaurer", "layout", "udrul", "genåbn", "koreografer",
    "strik", "flet",
    "udpensl", "udsted", "fremsend", "indlever", "forelæg", "fastlæg",
)  # fmt: skip
HOLD = ("afhold", "gennemfør", "arranger", "hold", "iværksæt", "igangsæt", "afvikl", "udbyd", "tilbyd")
"""What is held counts where it is for a target group; what is merely carried out does not."""
INTO = (
    "formidl", "opgør", "beskriv", "saml", "opsaml", "dokumenter", "sammenfat", "afrapporter", "præsenter", "fremlæg", "resulter",
    "udmønt", "udmund", "opsummer", "fastlæg", "indarbejd", "nedfæld", "omsæt", "sammenskriv", "integrer", "konkretiser", "illustrer",
    "visualiser", "bundt", "kulminer", "end", "mund", "skriv", "offentliggør", "udgiv", "publicer", "gengiv", "indsaml", "syntetiser",
    "læg", "vis", "udstil", "nedskriv", "sammenstil", "arkiver", "oplist", "opstil", "tryk", "omdan", "forvandl", "omform", "bearbejd",
)  # fmt: skip
"""With 'i': a result is put into something."""
END = ("afslut", "slut", "end", "rund", "afrund", "kulminer", "bidrag")
"""With 'med': something is at the end."""
_PARTICIPLES: dict[str, str] = {
    "skriv": "skrevet", "udgiv": "udgivet", "hold": "holdt", "afhold": "afholdt", "optag": "optaget", "udsend": "udsendt",
    "tilrettelæg": "tilrettelagt", "fremlæg": "fremlagt", "anlæg": "anlagt", "sammensæt": "sammensat", "opsæt": "opsat",
    "iværksæt": "iværksat", "igangsæt": "igangsat", "byg": "bygget", "opbyg": "opbygget", "lav": "lavet", "tryk": "trykt",
    "skab": "skabt", "bestil": "bestilt", "opstil": "opstillet", "fremstil": "fremstillet", "offentliggør": "offentliggjort",
    "færdiggør": "færdiggjort", "uddel": "uddelt", "åbn": "åbnet", "indspil": "indspillet", "opret": "oprettet", "anskaf": "anskaffet",
    "overdrag": "overdraget", "indkøb": "indkøbt", "udbyd": "udbudt", "tilbyd": "tilbudt", "frembring": "frembragt",
    "sammenskriv": "sammenskrevet", "tilvejebring": "tilvejebragt", "grundlæg": "grundlagt", "iscenesæt": "iscenesat", "opfind": "opfundet",
    "oversæt": "oversat", "køb": "købt", "støb": "støbt", "ophæng": "ophængt", "nedskriv": "nedskrevet", "genskab": "genskabt",
     "fastlæg": "fastlagt", "forelæg": "forelagt", "fremsend": "fremsendt",
    "genudgiv": "genudgivet", "mangfoldiggør": "mangfoldiggjort", "frigiv": "frigivet", "tilsend": "tilsendt",
}  # fmt: skip
"""Past participles that do not end in '-et' after the stem."""

Voice = Literal["passive", "present", "infinitive", "participle"]


class Form(NamedTuple):
    """A form of a verb: its stem and its voice."""

    stem: str
    voice: Voice


def _forms(stems: tuple[str, ...]) -> dict[str, Form]:
    found: dict[str, Form] = {}
    for stem in stems:
        spelt = stem + stem[-1] if re.search(r"[^aeiouyæøå][aeiouyæøå][bdfgklmnpst]$|byg$|læg$|sæt$|fat$|slut$", stem) else stem
        for base in {stem, spelt}:
            found |= {f"{base}es": Form(stem, "passive"), f"{base}s": Form(stem, "passive"), f"{base}er": Form(stem, "present")}
            found |= {f"{base}e": Form(stem, "infinitive"), f"{base}et": Form(stem, "participle")}
        if stem[-1] in "iyå":
            found |= {f"{stem}r": Form(stem, "present"), f"{stem}": Form(stem, "infinitive")}
        if stem.endswith("r"):
            found |= {f"{stem}": Form(stem, "infinitive"), f"{stem}t": Form(stem, "participle")}
            if stem.endswith(("gør", "før")):
                found[f"{stem}er"] = found[f"{stem}"] = Form(stem, "present")
        found[_PARTICIPLES.get(stem, f"{spelt}et")] = Form(stem, "participle")
    return found


MAKING, HOLDING, PUTTING, ENDING = _forms(MAKE), _forms(HOLD), _forms(INTO), _forms(END)

_INFLECTED = r"(?:er|erne|en|et|ne|e|r|s)?$"
MERELY_DONE = re.compile(
    r"(?:test|afprøvning|evaluering|analyse|workshop|(?<!top)(?<!folke)møde|dag|drøftelse|diskussion|indsats|fase|forsøg|pilot|undersøgelse|aktivitet|(?<!undervisnings)(?<!kursus)(?<!lærings)(?<!uddannelses)forløb|"
    rf"proces|screening|måling|kortlægning|interview|(?:^|folke|borger|for|morgen|fælles|års)samling|besøg|dialog|udbud|opgave|tiltag|koncertrække|oplæring|projekt|udvikling|"
    rf"implementering|drift|udrulning|træning|kontrol|arbejde|udredning|test(?:forløb|fase|periode|dag|kørsel|kørsler|arbejde|aktivitet|runde|uge)?|survey|rundspørge|audit|review|tilsyn|inspektion|høring|eftersyn|eksamen|prøve|reception|ceremoni|optælling|registrering|simulering|rundtur){_INFLECTED}",
    re.IGNORECASE,
)
"""What is carried out rather than handed over, by the end of the noun."""
_NO_HEADS = (
    "følgegruppe", "styregruppe", "arbejdsgruppe", "projektgruppe", "referencegruppe", r"tvær\w*gruppe", "fokusgruppe", "udvalg",
    "samarbejde",
    "dialog", "viden", "indsigt", "overblik", "ramme", "mulighed", "erfaring", "løft", "kontakt", "partnerskab", "besparelse", "værdi",
    "sprog", "debat", "interesse", "opmærksomhed", "resultat", "forståelse", "sammenhæng", "tryghed", "fundament", "synlighed", "effekt",
    "gevinst", "ændring", "forandring", "forbedring", "tillid", "ejerskab", "kultur", "behov", "problem", "diabetes", "støtte", "hverdag",
    "liv", "tid", "glæde", "trivsel", "motivation", "forventning", "udfordring", "hensyn", "ansvar", "fordel", "ulempe", "risiko",
    "enighed",
    "uenighed", "beslutning", "vane", "relation", "fællesskab", "netop",
)  # fmt: skip
"""Nouns, alone or at the end of a compound."""
_NO_WORDS = (
    "krav", "grundlag", "vidensgrundlag", "videngrundlag", "erfaringsgrundlag", "datagrundlag", "retsgrundlag", "data", "aftaler", "planer",
    "ting", "lektier", "mad", "kaffe", "penge", "midler", "ro", "mening", "fokus", "fælles", "rum", "hjælp", "udstyr", "inventar",
    "materiel", "survey", "høring", "stilling", "fuldtidsstilling", "deltidsstilling", "projektstilling",
)  # fmt: skip
"""Nouns that stand alone."""
NEVER = re.compile(
    rf"(?:(?:arbejds|lære|praktik|uddannelses|elev|bo|data)?plads|.*(?:{'|'.join(_NO_HEADS)})|(?:.*-)?(?:{'|'.join(_NO_WORDS)}))(?:erne|ene|er|en|et|ne|me|mer|n|e|r|s)?$",
    re.IGNORECASE,
)
"""What no project hands over."""
_VAGUE = (
    "koncept", "model", "skabelon", "kit", "portal", "samling", "sæt", "metode", "plan", "liste", "oversigt", "ramme", "forslag",
    "værktøj", "indhold", "system", "løsning", "pakke", "katalog", "strategi", "vejledning", "notat", "analyse", "guide", "rapport",
    "anbefaling", "konference", "film", "kursus", "kurser", "seminar", "ordning", "standard", "materiale", "kampagne", "kort", "måling",
    "database", "kodeks", "netværk", "base", "serie", "række", "udkast", "bud", "bilag", "beskrivelse", "prototype", "principper",
    "redskab", "program", "pulje", "platform", "paradigme", "koncept", "grundlag", "retningslinjer",
)  # fmt: skip
VAGUE = re.compile(rf"[\"“”]?(?:{'|'.join(_VAGUE)})(?:ler|er|en|et|r|s|e)?[\"“”]?", re.IGNORECASE)
"""Nouns that alone say too little."""
WITH = re.compile(r"(?:portal|kort|database|base|oversigt|liste|katalog|platform)(?:er|en|et)?", re.IGNORECASE)
"""Nouns that 'med' says the content of."""
ON = re.compile(r"(?:prototype|model|bud|forslag|eksempel|eksempler|løsning|skabelon|udkast)(?:er|r|en|et|ler)?", re.IGNORECASE)
"""Nouns that 'på' says the subject of."""
TAUGHT = re.compile(r"(?:kursus|kurser|uddannelse|undervisning|seminar|håndbog|vejledning|workshop|oplæring)(?:er|en|et)?", re.IGNORECASE)
"""Nouns that 'i' says the subject of."""
NO_AGENT = re.compile(
    r"(?:borger|bruger|beboer|patient|bygning|barnet|ældre|dyr|plante|anlæg|sensor|maskine|"
    r"familie|pårørende|kilde|undersøgelse|forskning|figur|tabel|afsnit|kapitel|rapport|notat|bilag|artikel|dokument|forordning|lov|vejledning|standard|strategi|"
    r"tal|erfaring|som|der|nogle|mange|andre|man)(?:ne|erne|ene|en|et|er|e)?",
    re.IGNORECASE,
)
"""Subjects that make nothing for the project."""
MASSES = frozenset(
    [
        f"{begin}{end}"
        for begin in (
            "",
            "undervisnings",
            "vejlednings",
            "kursus",
            "informations",
            "inspirations",
            "kampagne",
            "trænings",
            "oplysnings",
            "formidlings",
            "kommunikations",
            "brugervejlednings",
            "lærings",
        )
        for end in ("materiale",)
    ]
    + ["kildekode", "dokumentation", "e-læring", "software", "brugerdokumentation", "systemdokumentation", "programkode", "vejledning"]
)
"""Nouns of a mass that are handed over without a determiner."""
RESULT = re.compile(
    r"(?:\w*leveranc(?:e|en|er|erne)|(?:slut|hoved)?produkt(?:et|er|erne)?|(?:hoved|slut)?resultat(?:et|er|erne)?|output(?:tet)?|(?:færdige|endelige|samlede)\s+(?:materiale|pakke|løsning|sæt|værktøjskasse))\b",
    re.IGNORECASE,
)
"""Subjects that are what is handed over: 'Leverancen er …'."""
RESULT_SIGNS = ("leveranc", "produkt", "resultat", "output", "færdige", "endelige", "samlede")
