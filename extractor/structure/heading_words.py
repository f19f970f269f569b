"""Words of section headings: which kind each means (data only).

In: nothing. Out: patterns for lower-case text, with weights: 3 says it alone, 2 is likely, less needs what follows the heading.
"""

from __future__ import annotations

Hint = tuple[str, str, float]
"""Section kind, pattern, weight."""

QUESTIONS: tuple[Hint, ...] = (
    (
        "andet",
        r"\b(?:har|hvad) (?:vi|har vi) (?:lært|erfaret|gjort før)\b|\bvidste (?:du|i)\b|\b(?:læs|se) også\b"
        r"|\bkan gå galt\b|\bvær opmærksom",
        3.0,
    ),
    ("andet", r"\bhvor langt er (?:vi|projektet)\b", 3.0),
    ("tidsplan", r"\btrin for trin\b|\bvejen (?:dertil|frem|derhen)\b|\bstartskud\w*", 2.3),
    ("effekt", r"\bfør(?:e|er) til\b|\bringe i vandet\b|\boutcome\b|\bimpact\b", 2.4),
    ("organisering", r"\b(?:med )?om bord\b|\bved (?:bordet|roret)\b", 2.3),
    ("oekonomi", r"\bhvad kræver det\b", 1.6),
    ("tidsplan", r"\bhvornår\b|\bhvor (?:lang tid|længe)\b|\bfra start til (?:slut|mål)\b", 3.0),
    (
        "kontakt",
        r"\bhvem\b.*\b(?:ring\w*|kontakt\w*|spørg\w*|skriv\w*|henvend\w* (?:jeg|du|i|vi|man)|tale|svarer?|ved mere|hjælper (?:dig"
        r"|jer|os))\b",
        3.1,
    ),
    ("kontakt", r"\bhvor\b.*\b(?:henvend\w*|spørg\w*|vide mere|mere at vide|hjælp)\b", 3.0),
    (
        "kontakt",
        r"\b(?:her|sådan|så)\b.*\b(?:svar|hjælp|kontakt\w*|fat i|fanger|spørger)\b|\bmød (?:os|projekt\w*|holdet)\b|\b(?:fat"
        r"|tag) (?:i|fat)\b",
        2.8,
    ),
    (
        "kontakt",
        r"\b(?:tal|snak|skriv|ring)\b.*\b(?:med|til)\b|\bvil (?:du|i|man)\b.*\b(?:vide|høre|være med)\b|\binteresseret\b"
        r"|\bnysgerrig\b|\bmere at vide\b",
        2.8,
    ),
    ("kontakt", r"\bhvem (?:er|har|står|sidder)\b.*\b(?:ansvar\w*|tovholder\w*|projektleder\w*|spidsen|roret|for bordenden)\b", 2.5),
    ("maalgruppe", r"\bhvem kan\b.*\b(?:være med|deltage|søge|få|bruge|komme)\b", 3.2),
    (
        "organisering",
        r"\bhvem\b.*\b(?:med|deltager|deltage|bag|samarbejder|medvirker|gør hvad|laver hvad|hjælper til|bestemmer|styrer"
        r"|leder|involver\w*|indgår|bidrager|løfter)\b",
        3.0,
    ),
    (
        "organisering",
        r"\bhvordan\b.*\b(?:organiser\w*|samarbejd\w*|styr\w*|ledes)\b|\b(?:folkene|kræfterne|partnerne|dem) bag\b|\bbag (?:projektet"
        r"|indsatsen|initiativet) står\b|\b(?:sammen|i samarbejde) med\b",
        3.0,
    ),
    (
        "maalgruppe",
        r"\b(?:hvem|hvilke (?:borgere|grupper))\b.*\b(?:til|for|gavn\w*|glæde|retter|henvender|rammer|berør\w*|nytte|møder"
        r"|gælder|hjælper|omfatte\w*|handler)\b|\b(?:for|til) hvem\b|\bhvem er (?:brugerne|borgerne|målgruppen)\b",
        3.0,
    ),
    ("maalgruppe", r"\bhvem\b", 1.5),
    (
        "oekonomi",
        r"\b(?:hvad|det|så meget)\b.*\b(?:kost\w*|pris\w*|betal\w*|penge\w*)\b|\bhvor meget\b|\bhvem\b.*\bbetal\w*|\b(?:hvor"
        r"|hvem)\b.*\b(?:pengene|regningen)\b|\bkroner og ører?\b",
        3.0,
    ),
    (
        "effekt",
        r"\b(?:hvad|det)\b.*\bfår (?:borger\w*|bruger\w*|patient\w*|børn\w*|elev\w*|de |den |medarbejder\w*|personal\w*"
        r"|samfund\w*|klima\w*)",
        2.6,
    ),
    ("leverancer", r"\b(?:hvad|det|dette)\b.*\bud af\b", 2.2),
    ("effekt", r"\b(?:hvad|det|dette)\b.*\bud af\b", 1.4),
    (
        "effekt",
        r"\b(?:hvad|det|dette|sådan|hvordan|her)\b.*\b(?:vinder|gavner|nytter|betyder|ændrer|ændres|forandrer|opnår|opnås"
        r"|virker|bliver bedre|bedre|forskel\w*|håber|mærke[sr]?|måler?|måles|giver)\b",
        2.5,
    ),
    (
        "leverancer",
        r"\b(?:hvad|det|dette|her|i|vi)\b.*\b(?:lever\w*|aflever\w*|produc\w*|udvikle[sr]?|lave[rst]?|bygge[rs]?|skabe[rs]?"
        r"|får (?:vi|i|du|kommunen|kommunerne|man)|bliver til|bliver resultatet)\b",
        2.5,
    ),
    ("leverancer", r"^(?:i|vi|kommunerne|kommunen) (?:får|laver|leverer|bygger|skaber)\b|\bdet får (?:i|du|vi|man)\b", 2.5),
    (
        "leverancer",
        r"\b(?:hvad|det|dette|sådan|hvordan|her)\b.*\b(?:gør vi|gør i|skal vi gøre|gøres|gennemfør\w*|griber vi|foregår"
        r"|arbejder vi)\b",
        1.5,
    ),
    ("organisering", r"\b(?:sådan|hvordan|her)\b.*\b(?:arbejder vi|gør vi|griber vi|gennemfør\w*|foregår|samarbejder|hjælpes)\b", 1.2),
    (
        "tidsplan",
        r"\b(?:sådan|hvordan|det|hvad|her)\b.*\b(?:sker der|skal ske|skal der ske|foregår|gør vi|gennemfør\w*|kommer vi)\b",
        1.1,
    ),
    ("leverancer", r"\b(?:hvad|det)\b.*\b(?:sker der|skal ske|skal der ske|skal der til)\b", 1.4),
    (
        "formaal",
        r"\b(?:hvad|det|dette|her|hvor|derfor)\b.*\b(?:vil (?:vi|projektet|i|indsatsen|kommunen|kommunerne|man)|ønsker|skal (?:vi"
        r"|det|projektet) (?:hen|opnå|kunne)|handler|går .*ud på|drømmer|stræber|godt for|meningen med)\b",
        2.5,
    ),
    ("formaal", r"^(?:vi|projektet|indsatsen|kommunerne) (?:vil|ønsker|skal)\b", 2.4),
    (
        "formaal",
        r"\bhvad er (?:idéen|ideen|tanken|meningen|opgaven|målet|formålet|ambitionen)\b|\b(?:idéen|ideen|tanken|visionen) (?:bag"
        r"|med)\b",
        2.6,
    ),
    ("formaal", r"\bhvad er (?:det|projektet|indsatsen|initiativet)\b", 1.8),
    (
        "baggrund",
        r"\bhvad er (?:problemet|udfordringen|behovet|baggrunden|situationen)\b|\bhvor (?:står|er) vi\b|\b(?:hvad|det|dette) ved vi\b"
        r"|\b(?:i dag|lige nu|indtil nu|hidtil)$|\bsådan er det\b|\bhvad har vi brug for\b",
        2.5,
    ),
    ("baggrund", r"\bhvorfor\b|\bderfor\b", 2.3),
    ("formaal", r"\bhvorfor\b|\bderfor\b", 2.0),
)
"""Headings that ask, or answer a question that is not asked."""

HEADS: tuple[Hint, ...] = (
    (
        "formaal",
        r"\w*formål(?:et|ene|s|ets)?|\w*målsætning\w*|hensigt\w*|sigte(?:t)?|\w*mål(?:et|ene|ets)?|idé(?:en|er|grundlag\w*)?"
        r"|ide(?:en|er|grundlag\w*)?",
        3.0,
    ),
    (
        "formaal",
        r"ambition\w*|vision\w*|intention\w*|opnå|ønsker|ønske(?:t)?|drøm(?:men|me)?|hypotese\w*|tesen?|purpose|stræber|tanken|pejlemærke\w*",
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
        r"|begrundelse\w*|rationale\w*",
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
        r"|\w*tiltag\w*|levere[s]?|ydelse\w*|elementer(?:ne)?|delprojekter(?:ne)?|frembringelser|aflevering\w*",
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
        r"(?:mere|yderligere|flere|nærmere) (?:information\w*|info|oplysninger\w*|viden)|(?:vide|hør\w*|høre) mere|(?:har"
        r"|spørgsmål).*\?|ansvarlige?(?: \w+)?|projektansvarlig\w*|hør om|contact",
        2.8,
    ),
    ("kontakt", r"spørgsmål\w*|sagsbehandler\w*|konsulent\w*|læs mere|information\w*|oplysninger\w*|adresser?|find os|telefon\w*", 1.5),
    ("maalgruppe", r"\w*målgruppe\w*|deltagerkreds\w*|brugergruppe\w*|personkreds\w*", 3.0),
    (
        "maalgruppe",
        r"\w*brugere(?:ne)?|\w*borgere(?:ne)?|modtagere(?:ne)?|aftagere(?:ne)?|interessenter(?:ne)?|familierne|børnene|de unge"
        r"|de ældre",
        1.5,
    ),
    (
        "oekonomi",
        r"\w*økonomi\w*|\w*finansiering\w*|\w*budget\w*|pris(?:en|er)?|\w*omkostning\w*|\w*udgift\w*|\w*bevilling\w*|regnestykke\w*|regning(?:en)?",
        3.0,
    ),
    (
        "oekonomi",
        r"midler(?:ne)?|penge(?:ne)?|\w*ressourcer?(?:ne)?|\w*investering\w*|\w*tilskud\w*|regnskab\w*|kroner|betaling\w*"
        r"|puljemidler|medfinansier\w*",
        2.2,
    ),
    ("oekonomi", r"ramme(?:n|r|rne)?|støtte(?:n)?|kassen", 1.4),
    (
        "organisering",
        r"\w*organiser\w*|\w*organisation\w*|styregruppe\w*|\w*styring\w*|\w*samarbejd\w*|partner(?:e|ne|en|er)?|partnerskab(?:et"
        r"|er)?|\w*parter(?:ne)?|deltagere?(?:ne)?|deltagende|medvirkende|forankring\w*",
        3.0,
    ),
    (
        "organisering",
        r"ansvar(?:et)?|ledelse\w*|bemanding\w*|roller(?:ne)?|involver\w*|inddragelse\w*|aktører(?:ne)?|ansvarsfordeling\w*"
        r"|arbejdsdeling\w*|\w*gruppen|team(?:et)?|hold(?:et)?|ophæng\w*|medspillere\w*|opgavefordeling\w*|koordinering\w*"
        r"|(?:ledes|drives|udføres) af",
        2.3,
    ),
    (
        "effekt",
        r"\w*effekt(?:en|er|erne)?|\w*gevinst(?:en|er|erne)?\w*|\w*virkning(?:en|er|erne)?|nytte\w*|\w*fordele(?:ne)?|resultatmål\w*"
        r"|effektmål\w*",
        3.2,
    ),
    (
        "effekt",
        r"værdi\w*|\w*værdi|betydning\w*|\w*forandring\w*|\w*forbedring\w*|business ?case\w*|succeskriteri\w*|perspektiv\w*"
        r"|indikatorer\w*|forventning\w*|konsekvens\w*",
        2.2,
    ),
    (
        "andet",
        r"\w*risici\w*|\w*risiko\w*|risk\w*|\w*erfaring\w*|status\w*|teknologi\w*|teknik\w*|jur\w*|lovgivning\w*|lovgrundlag\w*"
        r"|links?|litteratur\w*|kilder?|fakta\w*|citat\w*|cases?|eksemp\w*|evaluering\w*|opfølgning\w*|formidling\w*|bilag\w*"
        r"|noter|etik\w*|\w*sikkerhed\w*|gdpr|kommunikation\w*|bæredygtighed\w*|forudsætning\w*|afgrænsning\w*|forbehold\w*"
        r"|usikkerhed\w*|binding\w*|afhængighed\w*|sammenhæng\w*|relatere\w*|vidste (?:du|i).*|(?:se|læs) også|(?:det )?har vi lært.*"
        r"|læring\w*|barriere\w*|inspiration\w*|anbefaling\w*",
        2.6,
    ),
)
"""Words that name a kind, wherever in a heading they stand."""

MISLEADING = (
    r"mål(?:ing|tid|ere)\w*|måle[rs]?|\w*(?:måltid|måling)\w*|kommunal\w*|effektiv\w*|prisen på|tidlig\w*|tidligere"
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
