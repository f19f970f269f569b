"""Words of Danish publications: what headings mean, what stands before and after the projects (data only).

In: nothing. Out: patterns for lower-case text, with weights: 3 says it alone, 2 is likely, less needs what follows the heading.
"""

from __future__ import annotations

Hint = tuple[str, str, float]
"""Section kind, pattern, weight."""

QUESTIONS: tuple[Hint, ...] = (
    ("tidsplan", r"\bhvornår\b|\bhvor (?:lang tid|længe)\b", 3.0),
    (
        "kontakt",
        r"\bhvem\b.*\b(?:ring\w*|kontakt\w*|spørg\w*|skriv\w*|henvend\w* (?:jeg|du|i|vi|man)|tale|svarer?|ved mere|hjælper)\b",
        3.0,
    ),
    ("kontakt", r"\bhvor\b.*\b(?:henvend\w*|spørg\w*|vide mere|mere at vide|hjælp)\b", 3.0),
    ("kontakt", r"\b(?:her|sådan|så)\b.*\b(?:svar|hjælp|kontakt\w*|fat i|spørger)\b", 3.0),
    ("kontakt", r"\bhvem (?:er|har|står|sidder)\b.*\b(?:ansvar\w*|tovholder\w*|projektleder\w*|spidsen|roret)\b", 2.5),
    (
        "organisering",
        r"\bhvem\b.*\b(?:med|deltager|deltage|bag|samarbejder|medvirker|gør hvad|bestemmer|styrer|leder|involver\w*|indgår)\b",
        3.0,
    ),
    ("organisering", r"\bhvordan\b.*\b(?:organiser\w*|samarbejd\w*|styr\w*|ledes)\b", 3.0),
    (
        "maalgruppe",
        r"\b(?:hvem|hvilke borgere)\b.*\b(?:til|for|gavn\w*|glæde|retter|henvender|rammer|berør\w*|nytte|møder)\b|\bfor hvem\b",
        3.0,
    ),
    ("maalgruppe", r"\bhvem\b", 1.5),
    ("oekonomi", r"\bhvad\b.*\b(?:kost\w*|pris\w*|betal\w*|penge\w*)\b|\bhvor meget\b|\bhvem\b.*\bbetal\w*|\bhvor kommer pengene\b", 3.0),
    ("leverancer", r"\b(?:hvad|det|dette)\b.*\bud af\b", 2.2),
    ("effekt", r"\b(?:hvad|det|dette)\b.*\bud af\b", 1.4),
    ("maalgruppe", r"\bhvem kan\b.*\b(?:være med|deltage|søge|få|bruge|komme)\b", 3.2),
    ("effekt", r"\b(?:hvad|det|dette)\b.*\b(?:vinder|gavner|nytter|betyder|ændrer|forandrer|opnår|virker|bliver bedre|forskel)\b", 2.5),
    (
        "leverancer",
        r"\b(?:hvad|det|dette)\b.*\b(?:lever\w*|produc\w*|udvikle[sr]|lave[rst]|får (?:vi|i|du|kommunen|kommunerne|man))\b",
        2.5,
    ),
    (
        "leverancer",
        r"\b(?:hvad|det|dette|sådan|hvordan|her)\b.*\b(?:gør vi|gør i|skal vi gøre|gøres|gennemfør\w*|griber vi|foregår|arbejder vi)\b",
        1.5,
    ),
    ("organisering", r"\b(?:sådan|hvordan|her)\b.*\b(?:arbejder vi|gør vi|griber vi|gennemfør\w*|foregår)\b", 1.2),
    ("tidsplan", r"\b(?:sådan|hvordan|det|hvad|her)\b.*\b(?:sker der|skal ske|skal der ske|foregår|gør vi|gennemfør\w*)\b", 1.1),
    ("leverancer", r"\bhvad\b.*\b(?:sker der|skal ske|skal der ske)\b", 1.4),
    (
        "formaal",
        r"\b(?:hvad|det|dette|her|hvor)\b.*\b(?:vil (?:vi|projektet|i|indsatsen|kommunen|kommunerne)|ønsker|skal (?:vi"
        r"|det|projektet) (?:hen|opnå)|handler|går .*ud på)\b",
        2.5,
    ),
    ("formaal", r"\bhvad er (?:idéen|ideen|tanken|meningen|opgaven)\b", 2.5),
    ("baggrund", r"\bhvorfor\b|\bderfor\b", 2.3),
    ("formaal", r"\bhvorfor\b|\bderfor\b", 2.0),
)
"""Headings that ask, or answer a question that is not asked."""

HEADS: tuple[Hint, ...] = (
    (
        "formaal",
        r"\w*formål(?:et|ene|s)?|\w*målsætning\w*|hensigt\w*|sigte(?:t)?|\w*mål(?:et|ene)?|idé(?:en|grundlag\w*)?|ide(?:en|grundlag\w*)?",
        3.0,
    ),
    ("formaal", r"ambition\w*|vision\w*|intention\w*|opnå|ønsker|stræber", 2.2),
    (
        "baggrund",
        r"baggrund\w*|udgangspunkt\w*|udfordring\w*|\w*problem\w*|behov\w*|anledning\w*|afsæt\w*|motivation\w*|\w*historie\w*",
        3.0,
    ),
    ("baggrund", r"situation\w*|kontekst\w*|historik\w*|status quo|indledning|introduktion", 2.2),
    ("leverancer", r"\w*leveranc\w*|(?:slut)?produkt(?:er|erne|et)?|\w*resultat\w*|output|\w*aktivitet\w*", 3.0),
    (
        "leverancer",
        r"udbytte\w*|arbejdspakker?\w*|opgaver?(?:ne)?|\w*initiativer(?:ne)?|\w*handlinger(?:ne)?|indsatser(?:ne)?|levere[rs]",
        2.2,
    ),
    ("leverancer", r"indhold\w*|løsning\w*|\w*værktøjer(?:ne)?|metode\w*|fremgangsmåde\w*", 1.4),
    (
        "tidsplan",
        r"tidsplan\w*|tidsramme\w*|tidshorisont\w*|tidsrum\w*|tidsforløb\w*|tids\w*|tid(?:en)?|\w*periode\w*|\w*milepæl\w*"
        r"|køreplan\w*|procesplan\w*|varighed\w*|faseplan\w*",
        3.0,
    ),
    (
        "tidsplan",
        r"forløb(?:et)?|projektforløb\w*|kalender\w*|\w*faser(?:ne)?|deadlines?|frister?|start\w*|opstart\w*|afslutning\w*"
        r"|proces(?:sen)?|undervejs",
        2.2,
    ),
    ("kontakt", r"\w*kontakt\w*|tovholder\w*|projektleder\w*|projektejer\w*|henvendelse\w*|spørg|ring|skriv til", 3.0),
    (
        "kontakt",
        r"(?:mere|yderligere|flere|nærmere) (?:information\w*|oplysninger\w*)|(?:vide|hør\w*|høre) mere|(?:har|spørgsmål).*\?"
        r"|ansvarlig\w*|projektansvarlig\w*",
        2.8,
    ),
    ("kontakt", r"spørgsmål\w*|læs mere|information\w*|oplysninger\w*|adresser?", 1.4),
    ("maalgruppe", r"\w*målgruppe\w*|deltagerkreds\w*|brugergruppe\w*", 3.0),
    ("maalgruppe", r"brugere(?:ne)?|borgere(?:ne)?|modtagere(?:ne)?|aftagere(?:ne)?", 1.4),
    ("oekonomi", r"\w*økonomi\w*|\w*finansiering\w*|\w*budget\w*|priser?(?:en)?|\w*omkostning\w*|\w*udgift\w*|\w*bevilling\w*", 3.0),
    ("oekonomi", r"midler(?:ne)?|penge(?:ne)?|\w*ressource\w*|\w*investering\w*|tilskud\w*|regnskab\w*|ramme(?:n)?", 2.0),
    (
        "organisering",
        r"\w*organiser\w*|\w*organisation\w*|styregruppe\w*|styring\w*|\w*samarbejd\w*|partner(?:e|ne|en|er)?|partnerskab(?:et|er)?|\w*parter(?:ne)?"
        r"|\w*deltager(?:e|ne)?|deltagende|medvirkende",
        3.0,
    ),
    (
        "organisering",
        r"ansvar(?:et)?|ledelse\w*|bemanding\w*|roller(?:ne)?|involvere\w*|aktører(?:ne)?|ansvarsfordeling\w*|arbejdsdeling\w*|projektgruppe\w*",
        2.2,
    ),
    ("effekt", r"\w*effekt(?:en|er|erne)?|\w*gevinst\w*|\w*virkning\w*|nytte\w*|\w*fordele(?:ne)?", 3.0),
    ("effekt", r"værdi\w*|\w*værdi|betydning\w*|forandring\w*|forbedring\w*|business case|succeskriteri\w*|perspektiv\w*", 2.2),
    (
        "andet",
        r"risi\w*|risk\w*|erfaring\w*|status\w*|teknologi\w*|jur\w*|lov\w*|links?|litteratur\w*|kilder?|fakta\w*"
        r"|citat\w*|cases?|eksemp\w*|evaluering\w*"
        r"|bilag\w*|noter|etik\w*|sikkerhed\w*|gdpr|datasikkerhed|kommunikation\w*|bæredygtighed\w*|forudsætning\w*|afgrænsning\w*",
        2.5,
    ),
)
"""Words that name a kind, wherever in a heading they stand."""

MISLEADING = (
    r"mål(?:ing|tid|er|ere|es|e)\w*|\w*(?:måltid|måling)\w*|kommunal\w*|effektiv\w*|prisen på|tidlig\w*|tidligere"
    r"|tidens|tidssvarende|tidsskrift\w*"
)
"""Words that hold another kind's word and do not mean it."""

CONTENT: tuple[Hint, ...] = (
    (
        "organisering",
        r"\b(?:styregruppe\w*|arbejdsgruppe\w*|projektgruppe\w*|følgegruppe\w*|referencegruppe\w*|sekretariat\w*"
        r"|består af|repræsentant\w*)\b",
        1.3,
    ),
    ("organisering", r"\b(?:mødes|deltager|samarbejder?|ledes af|partnere|medlemmer)\b", 0.6),
    ("oekonomi", r"\b(?:kr\.?|kroner|mio\.?|mia\.?|t\.?kr\.?|finansier\w*|bevilge\w*|budget\w*)(?:\b|(?<=\.))", 1.3),
    (
        "formaal",
        r"\b(?:formålet|målet er|hensigten|skal (?:vise|afprøve|undersøge|udvikle|sikre|give|gøre|styrke)|ønsker at"
        r"|vil (?:vise|afprøve|undersøge))\b",
        0.9,
    ),
    ("effekt", r"\b(?:gevinst\w*|effekt\w*|bespar\w*|færre|bedre|øget|hurtigere|større|mindre|nedbring\w*|reducer\w*)\b", 0.6),
    ("baggrund", r"\b(?:i dag|hidtil|siden|tidligere|de seneste år|mangler|udfordr\w*|undersøgelse\w* viser|stig\w*|vokse\w*)\b", 0.6),
    (
        "maalgruppe",
        r"^\W*(?:\w+ )?(?:\w*borger\w*|\w*ældre\w*|unge\w*|børn\w*|\w*medarbejder\w*|familier\w*|elever\w*|lærere\w*"
        r"|virksomheder\w*|ledere\w*)\b",
        0.8,
    ),
)
"""What a section's text says of its kind."""

USUAL_ORDER = ("formaal", "baggrund", "maalgruppe", "leverancer", "effekt", "organisering", "oekonomi", "tidsplan", "kontakt")

BEFORE = (
    r"forord\w*|indledning|introduktion|læsevejledning\w*|om (?:kataloget|publikationen|hæftet|dette .*)|sådan (?:læser"
    r"|bruger) .*|velkommen\w*|resumé|resume|sammenfatning|baggrunden? for kataloget"
)
"""Headings of what stands before the projects."""

AFTER = (
    r"kolofon\w*|bilag\b.*|efterskrift\w*|om (?:kataloget|publikationen|hæftet|kl|os|udgiveren|netværket|partnerskabet"
    r"|klyngen|puljen|kredsen|foreningen)|udgivet af.*"
    r"|impressum|litteratur\w*|kilder?|stikord\w*|tak til .*|bagside\w*|udgivelse"
)
"""Headings of what stands after the projects."""

CONTENTS_HEADINGS = (
    r"indhold(?:et)?|indholdsfortegnelse\w*|indholdsoversigt\w*|oversigt|oversigt over .*|i (?:dette|denne) (?:katalog"
    r"|hæfte|publikation|udgave)|det finder du .*|find .*|kapiteloversigt|sådan finder du .*|overblik"
)
"""Headings of a table of contents, where entries follow."""

CATALOGUE_TITLES = (
    r"\w*katalog\w*|\w*portefølje\w*|handle?planer?|handlingsplan\w*|\w*oversigt|\w*projekter\w*|\w*indsatser\w*"
    r"|\w*initiativer\w*|\w*program\w*|\w*puljen?\b.*|\w*idéer|\w*forsøg"
)
"""Words of a catalogue's title."""

PUBLISHER = (
    r"kl|kommunernes landsforening|.*\b(?:kommune|kommuner|kommunerne|region|styrelsen?|ministeriet|forvaltning(?:en)?"
    r"|sekretariatet?|foreningen|a/s|aps|selskabet|fællesskab(?:et)?|netværket)|region \w+|udgivet af .*|redaktion.*"
    r"|.*\.(?:dk|example)"
)
"""Lines of a cover that name who publishes."""

EDITION_WORDS = (
    r"jan(?:uar)?|feb(?:ruar)?|mar(?:ts)?|apr(?:il)?|maj|juni?|juli?|aug(?:ust)?|sep(?:t(?:ember)?)?|okt(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?"
    r"|forår(?:et)?|sommer(?:en)?|efterår(?:et)?|vinter(?:en)?|kvartal|halvår|uge|d|den|udgave[nt]?|version(?:en)?"
    r"|revideret|opdateret|udgivet"
    r"|udsendt|trykt|oplag|edition|ver|v|rev|nr|årgang|status|pr|senest|redigeret|første|anden|tredje|fjerde|femte|i|år|primo|medio|ultimo"
)
"""Words of the line that dates an edition."""
