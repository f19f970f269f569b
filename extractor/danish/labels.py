"""The words that say what a field of a contact is, and where a contact text is cut into fields.

In: nothing. Out: patterns; the groups of `LABEL` and `HEAD` are kinds of fields. A Danish reader adds a word to `_LABELS`.
"""

from __future__ import annotations

import re

_LABELS = {
    "role~": r"(?:økonomisk|faglig|politisk|overordnet|daglig|administrativ|teknisk)\s+(?:ansvarlig|leder|projektleder)|projektleder|"
    r"projektansvarlig|programleder|projektejer|projektchef|delprojektleder|fagansvarlig|sagsbehandler",
    "name": r"navn|deltagere|medlemmer|repræsentanter?|oplægsholdere?|undervisere?|(?:projekt|styre|følge|arbejds)gruppen?|"
    r"bestyrelsen?|(?:faglig|praktisk|teknisk|økonomisk|administrativ|politisk)t?(?:\s+(?:ansvar|spørgsmål|henvendelser?|kontakt))?|"
    r"ansvar|fornavn\s+efternavn|hvem|person|(?:ansvarlig|tilknyttet)\s+medarbejder|(?:\w+\s+)?tovholder(?:e)?|(?:\w+\s+|"
    r"projekt)?kontakt(?:person(?:er)?|oplysninger|info)?|ansvarlig|"
    r"yderligere oplysninger|(?:for\s+)?(?:yderligere|mere) information|henvendelser?|(?:ved\s+)?(?:\w+\s+)?spørgsmål(?:\s+(?:til|om|"
    r"vedr\.?|vedrørende|ang\.?|angående)\s+(?-i:[a-zæøå -]{2,40}?))?|hør\s+mere|v/|"
    r"att\.?",
    "role": r"titel|(?:job|stillings)titel|stilling(?:sbetegnelse)?|rolle(?:\s+i\s+\w+)?|funktion|hvad|job",
    "department": r"(?:ansvarlig\s+|ansvarligt\s+)?(?:afdeling|kontor|enhed|forvaltning|center)|afd|forv|sekr|kontor|enhed|center|"
    r"forvaltning|sekretariat|område|fagområde|team|hvor|sted|arbejdssted|ansættelsessted|"
    r"tjenestested|tilknytning",
    "organisation": r"organisation|myndighed|kommune|virksomhed|arbejdsplads|firma|institution|forening|arbejdsgiver",
    "phone": r"telefonnummer|telefonnr|telefon|mobiltelefon|mobilnummer|mobilnr|mobil|mob|tlf|tel|direkte nummer|direkte nr|direkte|"
    r"dir|(?:hoved|vagt|tele)?nummer|ring(?:\s+(?:på|til))?|"
    r"lokalnummer|lokalnr|lokaltelefon|lokaltlf|lokal|træffes|t|m",
    "email": r"e-?mail-?adresse|mailadresse|e-?post-?adresse|e-?post|e-?mail|mail|skriv(?:\s+til)?|e",
    "other": r"adresse|hjemmeside|web|website|cvr(?:-nr)?|ean(?:-nr)?",
}
ROLE_LABEL = re.compile(_LABELS["role~"], re.IGNORECASE)
BARE = re.compile(
    r"(?:(?P<name>navn)|(?P<role>titel|stilling|funktion|rolle)|(?P<place>afdeling|kontor|enhed|forvaltning|område))[ ]+(?=[^\W\d])",
    re.IGNORECASE,
)
BARE_SURE = re.compile(r"^(?:navn|titel|stilling)[ ]+[^\W\d]", re.IGNORECASE | re.MULTILINE)
_SURE = "|".join(f"(?P<{kind.rstrip('~') + '_' * kind.endswith('~')}>{words})" for kind, words in _LABELS.items())
_NUMBERS = "|".join(_LABELS[kind] for kind in ("phone", "email"))
LABEL = re.compile(
    rf"\s*(?:{_SURE})(?:\s+(?:i|hos|fra|for)\s+(?P<of>[A-ZÆØÅ][\wæøå ]{{1,40}}?|kommunen|projektet))?(?:\s+(?:på|til|for|"
    rf"i)\s+[a-zæøå]+)?\.?\s*(?:nr\.?)?\s*:\s*",
    re.IGNORECASE,
)
TRAILING = re.compile(
    rf"(?:^|[\s,(:]+)(?:(?:på|eller|og|via|pr\.|enten)\s+)*(?:(?:{_NUMBERS})\.?\s*(?:nr\.?)?:?|på|eller|via)\s*$", re.IGNORECASE
)
"""A label that stands before a number or an address, at the end of what comes before it."""
_MIDWAY = "|".join(_LABELS[kind] for kind in ("role", "phone", "email")) + r"|navn|kontaktperson|tovholder|afdeling|enhed|organisation"
"""Labels that may stand in the midst of a line; others also end names of offices ('Teknisk Forvaltning:')."""
CUT = re.compile(
    r"(?<!-),|[;|\n\t•·]|\s[–—-]\s|\s/\s|(?:^|\s+)v/\s*|\s(?=[(\[])|[()\[\]]|(?<!\b[A-ZÆØÅ])(?<!\b[A-ZÆØÅ][a-z])\.\s+(?=[A-ZÆØÅ][a-zæøå]+[\s:])|[?!]\s+|"
    rf"\s+(?:eller|og)\s+(?=$)|\s+(?=[A-ZÆØÅ](?<=\s[A-ZÆØÅ]))(?=(?i:{_MIDWAY})\s?:)"
)
HEAD = re.compile("|".join(f"(?P<{kind}>{words})" for kind, words in _LABELS.items() if kind != "role~"), re.IGNORECASE)
HEADING = re.compile(rf"(?!myndighed$)(?:{'|'.join(words for kind, words in _LABELS.items() if kind != 'role~')})", re.IGNORECASE)
"""A label that stands alone: on a line of its own, or in 'Navn / titel / afdeling'."""
TELLS = re.compile(
    r"\s+(?:(?:som|der|og)\s+)?(?:kan\s+(?:også\s+)?(?:kontaktes|træffes|nås|fås)|træffes|kontaktes|nås|svarer|sidder|besvarer|tager\s+imod|"
    r"holder\s+(?:åbent|til)|har\s+(?:åbent|(?:direkte\s+)?(?:telefon|tlf|mail|adresse)\w*))\b[^A-ZÆØÅ]*$",
)
"""'træffes på', 'der kan kontaktes hverdage': what is told of a person or an office that was named."""
LEADS = re.compile(
    r"^.*?\b(?:kontakt(?:e|es)?|fat\s+(?:i|på)|fang(?:e|es)?(?=\s(?-i:[A-ZÆØÅ]))|spørg(?:e)?(?=\s(?-i:[A-ZÆØÅ]))|(?:be|)svares\s+af|varetages\s+af|koordineres\s+af|(?:skriv|ring|mail|send)\w*\s+(?:\w+\s+)?til(?=\s+(?-i:[a-zæøå]))|"
    r"(?:ansvarlig|kontaktperson|tovholder|projektejer)\w*(?:\s+(?:for|i|på|af|hos)\s+[a-zæøå]+)+\s+er)\s+(?=\S)",
    re.IGNORECASE | re.DOTALL,
)
"""'Spørgsmål besvares af', 'For mere viden kontakt': before an office that is named."""
SPEECH = re.compile(
    r"^(?:(?:(?:der|som)\s+er|(?:for|i|fra)(?=\s(?-i:Region\s|KL\b|KOMBIT|(?:[A-ZÆØÅ][\w-]+\s)+Kommune))|er|att\.?:?|c/o:?|v/|og|eller|samt|hr\.|fru|på|hos|til|ved|enten|begge(?:\s+i)?|kontakt|(?:projekt(?:et)?s?\s+)?(?:tovholder|kontaktperson(?:er)?)\s+er|"
    r"kontaktperson(?:er)?|tovholder)\s+)+",
    re.IGNORECASE,
)
