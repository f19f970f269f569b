"""Nouns of section headings: which kind each means (data only).

In: nothing. Out: patterns for lower-case text, with weights: 3 says it alone, 2 is likely, less needs what follows the heading.
"""

from __future__ import annotations

Hint = tuple[str, str, float]
"""Section kind, pattern, weight."""

HEADS: tuple[Hint, ...] = (
    (
        "formaal",
        r"\w*formål(?:et|ene|s|ets)?|\w*målsætning\w*|hensigt\w*|sigte(?:t)?|\w*(?<!spørgs)mål(?:et|ene|ets)?|idé(?:en|er|grundlag\w*)?"
        r"|ide(?:en|er|grundlag\w*)?",
        3.0,
    ),
    (
        "formaal",
        r"ambition\w*|vision\w*|intention\w*|opnå|ønsker|ønske(?:t)?|drøm(?:men|me)?|hypotese\w*|tesen?|purpose"
        r"|stræber|tanken|pejlemærke\w*|pointen",
        2.4,
    ),
    (
        "formaal",
        r"kort fortalt|i korte træk|kort om .*|om (?:projektet|indsatsen|initiativet|forsøget)|projektbeskrivelse\w*|beskrivelse\w*"
        r"|opgaven|resumé|projektet|indsatsen",
        1.6,
    ),
    (
        "baggrund",
        r"baggrund\w*|udgangspunkt\w*|udfordring\w*|\w*problem\w*|behov\w*|anledning\w*|afsæt\w*|motivation\w*|\w*historie\w*"
        r"|begrundelse\w*|rationale\w*|tilbageblik\w*|halter",
        3.0,
    ),
    (
        "baggrund",
        r"situation\w*|kontekst\w*|historik\w*|status quo|indledning|introduktion|nuværende|dilemma\w*|årsag\w*|grunden"
        r"|analyse\w*",
        2.2,
    ),
    (
        "leverancer",
        r"\w*leveranc\w*|(?:slut)?produkt(?:er|erne|et)?|\w*resultat(?:er|erne|et)?|output|\w*aktivitet\w*|slutprodukt\w*"
        r"|leverer",
        3.0,
    ),
    (
        "leverancer",
        r"udbytte\w*|arbejdspakker?\w*|(?:del)?opgaver(?:ne)?|\w*initiativer(?:ne)?|\w*handlinger(?:ne)?|\w*indsatser(?:ne)?"
        r"|\w*tiltag\w*|levere[s]?|ydelse\w*|elementer(?:ne)?|delprojekter(?:ne)?|frembringelser|aflevering\w*"
        r"|\w*frugt(?:er|en|erne)?|afkast(?:et)?",
        2.3,
    ),
    (
        "leverancer",
        r"indhold\w*|løsning\w*|\w*værktøjer(?:ne)?|materialer(?:ne)?|metode\w*|fremgangsmåde\w*|arbejdet|håndgribeligt?"
        r"|konkret",
        1.5,
    ),
    (
        "tidsplan",
        r"tidsplan\w*|tids\w*|tid(?:en)?|\w*periode(?:n|r)?|\w*milepæl\w*|køreplan\w*|procesplan\w*|varighed\w*|faseplan\w*"
        r"|løbetid\w*|tidslinje\w*|etapeplan\w*|kalender(?:en)?|projektforløb\w*|\w*dato(?:er|en|erne)?|afslut\w*|timeline",
        3.0,
    ),
    (
        "tidsplan",
        r"forløb(?:et)?|\w*faser(?:ne)?|deadlines?|frister?|start\w*|opstart\w*|projektstart\w*|afslutning\w*|proces(?:sen)?"
        r"|undervejs|etaper(?:ne)?|terminer|tempo(?:et)?|iværksættelse\w*",
        2.2,
    ),
    ("tidsplan", r"gennemførelse\w*|fremdrift\w*|næste skridt|skridt(?:ene)?|plan(?:en)?|rejsen", 1.5),
    ("kontakt", r"\w*kontakt\w*|tovholder\w*|projektleder\w*|projektejer\w*|henvendelse\w*|spørg|ring|skriv til", 3.0),
    (
        "kontakt",
        r"(?:mere|yderligere|flere|nærmere) (?:information\w*|info|oplysninger\w*|viden)|(?:vide|hør\w*|høre) mere"
        r"|har (?:du|i|man)\b.*\?|ansvarlige?(?: \w+)?|projektansvarlig\w*|hør om|contact",
        2.8,
    ),
    ("kontakt", r"spørgsmål\w*|sagsbehandler\w*|konsulent\w*|læs mere|information\w*|oplysninger\w*|adresser?|find os|telefon\w*", 1.5),
    ("maalgruppe", r"\w*målgruppe\w*|deltagerkreds\w*|brugergruppe\w*|personkreds\w*", 3.0),
    (
        "maalgruppe",
        r"\w*brugere(?:ne)?|deltagerne|\w*borgere(?:ne)?|modtagere(?:ne)?|aftagere(?:ne)?|interessenter(?:ne)?"
        r"|(?:familier|børn|elever|forældre|patienter|studerende|beboer)(?:ne|nes)?|(?:de )?(?:unge|ældre|voksne|ledige)",
        1.5,
    ),
    (
        "oekonomi",
        r"\w*økonomi\w*|beløb\w*|\w*finansiering\w*|\w*budget\w*|pris(?:en|er|e)?|pris\w+|\w*omkostning\w*|\w*udgift\w*"
        r"|\w*bevilling\w*|regnestykke\w*|regning(?:en)?",
        3.0,
    ),
    (
        "oekonomi",
        r"midler(?:ne)?|(?<!for )penge(?:ne)?|betale[rs]?|\w*ressource\w*|finansielle?|finansierer|\w*investering\w*|\w*tilskud\w*"
        r"|regnskab\w*|kroner|betaling\w*"
        r"|puljemidler|medfinansier\w*",
        2.2,
    ),
    ("oekonomi", r"ramme(?:n|r|rne)?|støtte(?:n)?|kassen", 1.4),
    (
        "organisering",
        r"\w*organiser\w*|\w*organisation\w*|styregruppe\w*|\w*styring\w*|\w*samarbejd\w*|partner(?:e|ne|en|er)?|partnerskab(?:et"
        r"|er)?|\w*parter(?:ne)?|deltagende|medvirkende|forankring\w*",
        3.0,
    ),
    (
        "organisering",
        r"deltagere?(?:ne)?|ansvar(?:et)?|ledelse\w*|bemanding\w*|roller(?:ne)?|involver\w*|inddragelse\w*"
        r"|aktører(?:ne)?|ansvarsfordeling\w*"
        r"|arbejdsdeling\w*|\w*gruppen|team(?:et)?|hold(?:et)?|ophæng\w*|medspillere\w*|opgavefordeling\w*|koordinering\w*"
        r"|(?:ledes|drives|udføres) af",
        2.3,
    ),
    (
        "effekt",
        r"(?:udbytte\w*|\w*resultat\w*|værdi\w*|nyt) for (?:de |den )?(?:samfund\w*|\w*borger\w*|bruger\w*|miljø\w*|klima\w*|elev\w*"
        r"|børn\w*|unge|ældre|patient\w*|medarbejder\w*|natur\w*|virksomhed\w*)",
        3.3,
    ),
    (
        "effekt",
        r"\w*effekt(?:en|er|erne)?|\w*gevinst(?:en|er|erne)?\w*|\w*virkning(?:en|er|erne)?|nytte\w*|\w*fordele(?:ne)?|resultatmål\w*"
        r"|effektmål\w*",
        3.2,
    ),
    (
        "effekt",
        r"værdi\w*"
        r"|\w*værdi|forskel(?:len|le|lene)?|aftryk(?:ket)?|betydning\w*|\w*forandring\w*|\w*forbedring\w*"
        r"|business ?case\w*|succeskriteri\w*|perspektiv\w*"
        r"|indikatorer\w*|forventning\w*|konsekvens\w*",
        2.2,
    ),
    (
        "andet",
        r"\w*risici\w*|\w*risiko\w*|risk\w*|\w*erfaring\w*|status\w*|teknologi\w*|teknik\w*|jur\w*|lovgivning\w*|lovgrundlag\w*"
        r"|links?|litteratur\w*|kilder?|fakta\w*|citat\w*|cases?|eksemp\w*|evaluering\w*|opfølgning\w*|formidling\w*|bilag\w*"
        r"|noter|etik\w*|\w*sikkerhed\w*|gdpr|kommunikation\w*|bæredygtighed\w*|forudsætning\w*|afgrænsning\w*|forbehold\w*"
        r"|usikkerhed\w*|binding\w*|afhængighed\w*|sammenhæng\w*"
        r"|kobling\w*|tilknytning\w*|relatere\w*|faldgrube\w*|bemærkning\w*|persondata"
        r"|vidste (?:du|i).*|(?:se|læs) også|(?:det )?har vi lært.*"
        r"|læring\w*|barriere\w*|inspiration\w*|anbefaling\w*"
        r"|ord(?:liste\w*| og begreber)|begreb\w*|definition\w*|foto\w*|vejr\w*",
        2.6,
    ),
)
"""Words that name a kind, wherever in a heading they stand."""

MISLEADING = (
    r"mål(?:ing|tid|ere)\w*|måle[rs]?|\w*(?:måltid|måling)\w*|kommunal\w*|effektiv\w*|prisen på|tidlig\w*|tidligere"
    r"|tidens|tidssvarende|tidsskrift\w*"
)
"""Words that hold another kind's word and do not mean it."""

USUAL_ORDER = ("formaal", "baggrund", "maalgruppe", "leverancer", "effekt", "organisering", "oekonomi", "tidsplan", "kontakt")
