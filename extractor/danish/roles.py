"""The words of titles, departments and organisations (data), and the patterns of departments and organisations made of them.

In: nothing. Out: endings and words, lower case; patterns.
"""

from __future__ import annotations

import re
from functools import lru_cache

TITLE_ENDS = (
    "chef", "konsulent", "leder", "direktør", "medarbejder", "koordinator", "ansvarlig", "fuldmægtig", "jurist", "biolog", "planlægger",
    "ingeniør", "sekretær", "rådgiver", "ejer", "assistent", "specialist", "arkitekt", "analytiker", "udvikler", "professor", "lektor",
    "formand", "forkvinde", "borgmester", "læge", "sygeplejerske", "plejerske", "pædagog", "psykolog", "sociolog", "antropolog", "økonom",
    "praktikant", "studerende", "medhjælper", "tovholder", "kontaktperson", "partner", "inspektør", "redaktør", "journalist",
    "bibliotekar", "terapeut", "forsker", "manager", "officer", "designer", "controller", "geolog", "geograf", "lærer", "rektor",
    "forstander", "vejleder", "agronom", "forstkandidat", "dataloge", "datalog", "statistiker", "akademiker", "gartner",
    "kommunikatør", "projektmager", "sagsbehandler", "kurator", "ergonom", "veterinær", "dyrlæge", "direktion", "næstformand",
    "skribent", "administrator", "ambassadør", "strateg", "kandidat", "scient", "evaluator", "foged", "tekniker", "logistiker",
    "mekaniker", "kunstner", "formidler", "instruktør", "betjent", "kasserer", "kustode", "pedel", "arkivar", "museumsmand", "vejmand",
    "havnemand", "dame", "forvalter",
    "håndværker", "mægler", "disponent", "operatør", "mester", "revisor", "advokat", "auditor", "træner", "hjælper", "fysioterapeut",
    "plejer", "bygger", "tolk", "dirigent", "producent", "producer", "tilrettelægger", "facilitator", "scrum master", "product owner",
    "trainee", "jordemoder", "kaptajn", "kommissær", "medhjælp", "rådmand", "medlem", "sognepræst", "animator",
    "igangsætter", "programmør", "mentor", "førende", "vikar", "chauffør", "værtinde", "bestyrer", "skolevært", "netværksvært",
    "mager", "funktionær", "murer", "tømrer", "snedker", "elektriker", "montør", "fotograf", "historiker", "arkæolog", "etnolog",
    "botaniker", "kemiker", "fysiker", "matematiker", "laborant", "grafiker", "musiker", "pianist", "organist", "kantor", "komponist",
    "skuespiller", "forfatter", "oversætter", "fortæller", "frivillig", "beboer", "gårdejer", "landmand", "opsynsmand", "tillidsmand",
    "talsmand", "talskvinde", "talsperson", "ordfører", "bådfører", "skibsfører", "kranfører", "regnskabsfører", "protokolfører",
    "regnskabsholder", "konservator", "scenograf", "billetør", "kontorist", "bogholder", "receptionist", "telefonist", "vagtmand",
    "brandmand", "logopæd", "audiolog", "diætist", "farmaceut", "psykiater", "tandplejer", "forstmand", "skytte", "dykker", "matros",
    "styrmand", "maskinist", "smed", "arrangør", "aktivist", "ildsjæl", "iværksætter", "innovatør", "agent", "coach",
    "supervisor", "scientist", "skipper", "fisker", "bager", "maler", "kok", "tjener", "købmand", "gæstgiver", "bademester",
    "livredder", "lods", "stedfortræder", "suppleant", "sekretariatsbetjent", "forperson", "præsident", "borgerrepræsentant",
    "repræsentant", "delegeret", "koreograf", "dramatiker", "dramaturg", "instruktør", "kapelmester", "sanger", "illustrator",
    "keramiker", "væver", "referent", "ordstyrer", "moderator", "bekæmper", "redder", "provst", "kordegn", "præst", "konstruktør",
    "værkfører", "portør", "arbejdsleder", "kranmand", "opmåler", "behandler", "værge", "brolægger", "vært",
    "webmaster", "supporter", "genopretter", "parkeringsvagt",
    "museumsvagt", "badevagt", "nattevagt", "opkræver", "dommer", "trykker", "kontrollør", "driftsherre", "smart city-manager", "bydelsmor",
    "plejemor", "plejefar", "data scientist", "data engineer", "business partner",
    "product manager", "project manager", "city-manager", "engineer", "developer", "analyst", "adjunkt", "docent", "amanuensis",
    "stipendiat", "postdoc", "oberst",
    "løjtnant", "sergent", "filosof", "teolog", "biskop",
    "rider", "skovløber",
)  # fmt: skip
"""Words that end like one of these are titles, whatever stands before: 'havnefoged', 'bylogistiker'."""
TITLE_FORMS = (
    "er", "ør", "ist", "ant", "ent", "log", "graf", "ske", "inde", "mand", "kvinde", "person", "at", "ar", "or", "ende",
    "elev", "agent", "hjælp", "sof", "vogt", "nom", "ær", "kok", "præst", "provst", "degn", "vagt", "støtte", "vært",
)  # fmt: skip
"""How nouns end that name someone by what they do: titles only in small letters right before a name."""

LED = re.compile(
    r"(?:[\wæøå-]*(?:chef|leder|direktør|formand|ansvarlig|koordinator|konsulent|medlem|repræsentant|talsmand|talsperson))(?:en)?",
    re.IGNORECASE,
)
"""Titles after which 'for' and 'af' name the place: 'direktør for Miljø', 'leder af Borgerservice'."""
OFFICES = (
    "center", "centret", "centeret", "kontor", "kontoret", "afdeling", "afdelingen", "afd.", "sektion", "sektionen", "enhed", "enheden",
    "team", "teamet", "sekretariat", "sekretariatet", "fagcenter", "stab", "staben", "forvaltning", "forvaltningen", "videnscenter",
    "videncenter", "institut", "område", "området", "magistratsafdelingen", "direktørområdet", "fagområdet", "driftsenheden", "gruppen",
    "projektkontoret", "projektsekretariatet", "byrådscentret", "virksomheden", "laboratoriet", "lab",
)  # fmt: skip
_OFFICE = "|".join(re.escape(word) for word in sorted(OFFICES, key=len, reverse=True))
_HOUSES = (
    "centret", "centeret", "afdelingen", "kontoret", "enheden", "sekretariatet", "forvaltningen", "biblioteket", "museet", "skolen",
    "huset", "hjemmet", "værket", "teatret", "teateret", "akademiet", "staben", "teamet", "hallen", "havnen", "institutionen", "arkivet",
    "laboratoriet", "styrelsen", "værftet", "værkstedet", "gården", "kirken", "klubben", "galleriet", "lauget", "børnehaven", "vuggestuen",
    "campus", "stationen", "sundhedsplejen", "visitationen", "byggesagen", "poolen", "kassen", "centralen", "kantinen", "køkkenet",
    "tilbuddet", "tjenesten", "hospitalet", "sygehuset", "forsyningen", "beredskabet", "plejen",
)  # fmt: skip
_PLACES = (
    "værkstedet",
    "værkstederne",
    "huset",
    "husene",
    "hallen",
    "klubben",
    "køkkenet",
    "salen",
    "caféen",
    "cafeen",
    "laden",
    "stalden",
    "værftet",
    "lageret",
    "skuret",
    "hjørnet",
    "stuen",
    "fabrikken",
    "smedjen",
    "møllen",
    "scenen",
    "rummet",
    "forummet",
    "studiet",
    "universet",
    "ambulatoriet",
    "depotet",
    "gården",
    "vandværket",
    "renseanlægget",
    "tårnet",
    "slottet",
    "fortet",
)
"""How houses end that are called by what is done there: 'Madhuset', 'Ungdomsværkstedet'."""
OFFICE_AHEAD = rf"(?:{_OFFICE}|[a-zæøå-]*(?:{'|'.join((*_HOUSES, *_PLACES))}))(?:\s|$)"
"""'i afdelingen for …', 'af jobcentret': an office in small letters."""
_SUBJECTS = (
    "betjening", "service", "udvikling", "forvaltning", "styring", "drift", "planlægning", "sikkerhed", "forsyning", "beskæftigelse",
    "forebyggelse", "læring", "rådgivning", "innovation", "digitalisering", "kommunikation", "integration", "administration",
    "uddannelse", "myndighed", "ledelse", "dannelse", "rekruttering", "omstilling", "rehabilitering", "pleje", "omsorg", "økonomi",
    "kultur", "fritid", "idræt", "sundhed", "miljø", "klima", "energi", "teknik", "trafik", "natur", "skole", "skoler", "dagtilbud",
    "børn", "unge", "ældre", "familie", "velfærd", "arbejdsmarked", "erhverv", "vækst", "turisme", "byg", "byggeri", "ejendomme", "plan",
    "affald", "genbrug", "vand", "vej", "veje", "park", "parker", "by", "land", "it", "data", "hr", "personale", "jura", "indkøb",
    "udbud", "analyse", "strategi", "presse", "politik", "handicap", "psykiatri", "landskab", "biblioteker", "borgerservice",
    "civilsamfund", "jobcenter", "kvalitet", "arkitektur", "standarder", "teknologi", "forskning", "beredskab", "bibliotek", "arkiv",
    "ydelser", "bygninger", "mobilitet", "anlæg", "vandløb", "borger", "regnskab", "løn", "udsatte", "socialpsykiatri", "visitation",
    "samarbejde", "sammenhæng", "akut", "medicin", "klinik", "træning", "genoptræning", "måltider", "ernæring", "bolig",
    "boliger", "jord", "grundvand", "spildevand", "renovation", "tilsyn", "kontrol", "revision", "patientforløb", "hjælpemidler",
    "sagsbehandling",
    "hjemmepleje", "sygepleje", "byrum", "havn", "klimatilpasning", "bosætning", "detailhandel", "event", "events", "myndighedsopgaver",
)  # fmt: skip
_SUBJECT = "|".join(sorted(_SUBJECTS, key=len, reverse=True))
_TAIL = "|".join(sorted((word for word in _SUBJECTS if len(word) > 6), key=len, reverse=True))
"""Only long words end compounds here: 'Brit' and 'Kaplan' are names."""
_INSTITUTIONS = (
    "væsen", "bibliotek", "museum", "museet", "skole", "forening", "udvalg", "selskab", "teater", "gymnasium", "hospital", "sygehus",
    "plejehjem", "børnehave", "vuggestue", "klub", "klynge", "distrikt", "netværk", "beredskab", "politi", "akademi", "center",
    "kulturhus", "børnehus", "sundhedshus", "medborgerhus", "byråd", "ældreråd", "elevråd", "erhvervsråd", "ungdomsråd", "naturskole",
    "kirke", "kapel", "kloster", "ungdomsskole", "specialskole", "laboratorium", "institution", "væksthus",
)  # fmt: skip
_DEPARTMENT_WORD = re.compile(
    rf"(?:[\wæøå-]+(?:support|helpdesk|hotline|hjælpen|rådgivningen|tjenesten|vejledningen|klinikken|vagten|centralen|poolen|kassen|linjen|visitationen)|"
    rf"[\wæøå-]*(?:sekretariatet|afdelingen|forvaltningen|kontoret|centret|centeret|enheden|sektionen|staben|området|teamet|stab)|"
    rf"[\wæøå-]*(?:{'|'.join(_INSTITUTIONS)})(?:men|met|ben|en|et|er|erne|rne|ne|n)?|"
    rf"[\wæøå-]+(?:{'|'.join(_PLACES)})|"
    rf"[\wæøå]*(?:{_TAIL})(?:en|et|n|t|s)?-?|(?:{_SUBJECT})-?|\w+-(?:it|hr|data)|PPR|PPL|SSP|[\wæøå-]+(?:plejen|stationen|tilsynet|tilbuddet|skolerne|bibliotekerne|museerne|tilbuddene|centrene|institutionerne|plejehjemmene)|"
    rf"(?:by|lokal|kommune)plan|(?:bygge|miljø|borger|social|person)sager|{_OFFICE})",
    re.IGNORECASE,
)
DEPARTMENT_START = re.compile(
    rf"(?:(?:{_OFFICE})(?!\w)|(?:Digital|Politisk|Teknisk|Juridisk|Økonomisk|Kommunal|Social|Fælles|Strategisk|Intern|Ekstern|Grøn|"
    rf"Faglig|Central|Tværgående)[et]?\s|Byråds|Borger)",
    re.IGNORECASE,
)
_CLUB = (
    r"(?=[A-ZÆØÅ])[\w-]*(?i:forening|forbund|gårdlaug|bylaug|landsbylaug|boligselskab|boligorganisation|kraftvarmeværk|vandværk|varmeværk|"
    r"(?:ro|sejl|fodbold|håndbold|cykel|tennis|gymnastik|svømme|kajak|ride|golf|skak|foto|petanque|motor|bold|idræts|sports)klub)"
)
"""'Åbyens Grundejerforening', 'Sejlklubben Bølgen'."""
_PROPER = r"(?:(?:[A-ZÆØÅ\d]|[a-z][A-Z])[\w&.'’-]*,?\s+(?:(?:og|i|på|&|af|for)\s+)?){1,5}"
ORGANISATION = re.compile(
    r"(?:"
    r"(?:Landsforeningen|Foreningen|Forbundet|Sammenslutningen|Fonden|Brancheforeningen|Interesseorganisationen)\s[A-ZÆØÅfa][\wæøå ]+|"
    r"[A-ZÆØÅ]\w+s\sPoliti|(?:[A-ZÆØÅ][\w-]+\s){1,3}(?:Hospital|Sygehus|Universitetshospital|Stift|Provsti|Sogn|Pastorat)|"
    r"(?:Dansk|Danske|Danmarks|Statens|Kommunernes)\s[A-ZÆØÅ]\w+(?:\s[A-ZÆØÅ]\w+)?|"
    r"(?!(?:Teknik|Vand|Energi|Vej|Park|Drift|Miljø|Affald|Natur)\s)[A-ZÆØÅ][\w-]+\s(?:Forsyning|Lufthavn|Fjernvarme|Renovation|Spildevand)|"
    r"KL|KOMBIT|MedCom|ATP|FLIS|Styrelsen for [\w ]+|University College \w+|"
    r"\w+ University College|Professionshøjskolen \w+|(?!(?:I|Fra|Hos|Ved|For|På|Til|Hør|Kontakt)\s)"
    r"(?:[A-ZÆØÅ][\w.'’-]*,?\s+(?:(?:og|i|på)\s+)?){0,4}Kommune|"
    r"(?:[A-ZÆØÅ][\w-]*\s+)?Regionskommune|Region\s\w+|(?:[A-ZÆØÅ]\w+-(?:,\s|\s(?:og\s)?))*(?!\w*[Bb]estyrelsen)\w+(?:styrelsen|ministeriet|direktoratet|"
    rf"foreningen|fonden|instituttet|politiet)|\w+(?:styrelsen|politiet|tilsynet)\s[A-ZÆØÅ]\w+|{_PROPER}(?:A/S|ApS|I/S|P/S|K/S|"
    r"a\.?m\.?b\.?a\.?|Kommuner)|"
    r"(?:[A-ZÆØÅ][\w.-]*\s+){0,3}[\w-]*Universitet|Danske Regioner|"
    rf"{_PROPER}(?:Advokater|Advokatfirma|Arkitekter|Consulting|Landinspektører|Ingeniører)|Tegnestuen\s[\w &.-]+|"
    r"(?:[A-ZÆØÅ][\w'&.-]*\s(?:(?:og|i|for|af|på|ved|&)\s)?){1,4}(?:Venner|Lokalråd|Bylaug|Fællesråd|Menighedsråd|Beboerråd|Brugerråd)|"
    rf"{_CLUB}|(?:[A-ZÆØÅ][\w'&.-]*\s(?:(?:og|i|for|af|på|ved|&)\s)?){{1,4}}{_CLUB}|{_CLUB}(?:en|et)\s[A-ZÆØÅ][\wæøåÆØÅ -]+)"
)
MAILBOXES = frozenset(
    [
        "post",
        "mail",
        "info",
        "kontakt",
        "sekretariat",
        "sekretariatet",
        "projekt",
        "kommunen",
        "raadhus",
        "hovedpostkasse",
        "servicedesk",
        "support",
    ]
)
"""What stands before the '@' where an address is nobody's own."""
PARTICLES = frozenset(["af", "de", "den", "der", "di", "du", "da", "la", "le", "van", "von", "el", "al", "bin", "ben", "ter", "ten"])


@lru_cache(maxsize=4096)
def is_department_word(word: str) -> bool:
    """Whether a word is one of a department's name; no name of a person has one."""
    return _DEPARTMENT_WORD.fullmatch(word) is not None
