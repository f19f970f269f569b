"""The words of titles, departments and organisations: data only.

In: nothing. Out: endings and words, lower case, and the patterns made of them.
"""

from __future__ import annotations

import re

ROLE_ENDS = (
    "chef", "konsulent", "leder", "direktør", "medarbejder", "koordinator", "ansvarlig", "fuldmægtig", "jurist", "biolog",
    "planlægger", "ingeniør",
    "sekretær", "rådgiver", "ejer", "assistent", "specialist", "arkitekt", "analytiker", "udvikler", "professor", "lektor", "formand",
    "borgmester",
    "læge", "sygeplejerske", "pædagog", "psykolog", "sociolog", "antropolog", "økonom", "praktikant", "studerende", "medhjælper",
    "tovholder",
    "kontaktperson", "partner", "inspektør", "redaktør", "journalist", "bibliotekar", "terapeut", "forsker", "manager", "officer",
    "designer", "controller",
    "geolog", "geograf", "lærer", "rektor", "forstander", "vejleder", "agronom", "forstkandidat", "landinspektør", "dataloge",
    "datalog", "statistiker",
)  # fmt: skip
ROLE = re.compile(rf"(?:[\wæøå/-]*(?:{'|'.join(ROLE_ENDS)})(?:en|n)?|[cv]?dir\.|stud\.\s?\w+\.?|akademisk medarbejder)", re.IGNORECASE)

DEPARTMENT_START = re.compile(
    r"(?:(?:Center|Centret|Centeret|Kontor|Kontoret|Afdeling|Afdelingen|Afd\.|Sektion|Sektionen|Enhed|Enheden|Team|Sekretariat|"
    r"Sekretariatet|Fagcenter|Stab|Staben|"
    r"Forvaltning|Forvaltningen|Videnscenter|Videncenter|Institut|Område|Magistratsafdelingen)\b|Digital\s|Politisk\s|Teknik|"
    r"Teknisk\s|Kultur\b|Økonomi\b|Sundhed|Børn|Skole|Social|Miljø|HR\b|IT\b|It\b|Byråds|Borger)"
)
DEPARTMENT_WORD = re.compile(
    r"\w*(?:sekretariatet|afdelingen|forvaltningen|kontoret|centret|centeret|enheden|sektionen|staben|service|området|udvikling|"
    r"teamet)\b",
    re.IGNORECASE,
)
ORGANISATION = re.compile(
    r"(?:KL|KOMBIT|MedCom|ATP|FLIS|[\w. -]*\bKommune|[\w. -]*Regionskommune|Region\s\w+|\w+(?:styrelsen|ministeriet|direktoratet|"
    r"foreningen|fonden|instituttet)|[\w &.-]+\s(?:A/S|ApS|I/S|P/S)|[\w .-]*Universitet|Danske Regioner)"
)
PARTICLES = frozenset(["af", "de", "den", "der", "di", "du", "da", "la", "le", "van", "von", "el", "al", "bin", "ben", "ter", "ten"])
