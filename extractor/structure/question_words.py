"""Section headings that ask, or answer a question that is not asked: which kind each means (data only).

In: nothing. Out: patterns for lower-case text, with weights: 3 says it alone, 2 is likely, less needs what follows the heading.
"""

from __future__ import annotations

from extractor.structure.heading_words import Hint

QUESTIONS: tuple[Hint, ...] = (
    (
        "andet",
        r"\b(?:har|hvad) (?:vi|har vi) (?:lært|erfaret|gjort før)\b|\bvidste (?:du|i)\b|\b(?:læs|se) også\b"
        r"|\bkan gå (?:galt|skævt)\b|\bvær opmærksom|^(?:åbne )?spørgsmål(?: (?:vi|som|der)\b|$)"
        r"|\b(?:skal|bør|kan) (?:du|man|i|vi|alle) vide\b|\bgodt at vide\b|\bsagt om\b",
        3.0,
    ),
    ("andet", r"\bhvor langt er (?:vi|projektet)\b", 3.0),
    (
        "tidsplan",
        r"\btrin for trin\b|\bvejen (?:dertil|frem|derhen)\b|\bstartskud\w*|(?<!kom )(?<!gik )\bi gang\b"
        r"|\b(?:næste|kommende) (?:\w+ )?(?:år|måneder|uger)\b",
        2.3,
    ),
    ("tidsplan", r"\b(?:vejen|ruten|fremme) (?:til|ved|i) mål(?:et|stregen)?\b|\bskridt ad gangen\b", 3.0),
    ("effekt", r"\bfør(?:e|er) til\b|\bringe i vandet\b|\boutcome\b|\bimpact\b", 2.4),
    ("organisering", r"\b(?:med )?om bord\b|\bved (?:bordet|roret)\b", 2.3),
    ("oekonomi", r"\bhvad kræver det\b", 1.6),
    ("effekt", r"\bhvornår\b.*\b(?:succes\w*|lykkedes|tilfredse|i mål)\b", 3.2),
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
        r"|leder|driver|trækker|holder i|får .* til at|involver\w*|indgår|bidrager|løfter|står for|sørger for|tager sig af|ejer)\b",
        2.4,
    ),
    (
        "organisering",
        r"\bhvordan\b.*\b(?:organiser\w*|samarbejd\w*|styr\w*|ledes)\b|\b(?:folkene|kræfterne|partnerne|dem) bag\b|\bbag (?:projektet"
        r"|indsatsen|initiativet) står\b|\b(?:sammen|i samarbejde) med\b",
        3.0,
    ),
    (
        "maalgruppe",
        r"\b(?:hvem|hvilke (?!værktøj|produkt|opgave)\w+)\b.*\b(?:til(?! at\b)|(?<!står )(?<!sørger )(?<!ansvarlig )for"
        r"|gavn\w*|glæde|retter|henvender|rammer|berør\w*|nytte|møder"
        r"|gælder|hjælper|omfatte\w*|handler)\b|\b(?:for|til) hvem\b|\bhvem er (?:brugerne|borgerne|målgruppen)\b",
        3.0,
    ),
    (
        "maalgruppe",
        r"^(?:dem|de|den|dig|jer),? (?:som |der |vi |projektet )?(?:det )?(?:handler|gælder|hjælper|når|rammer|henvender)\b",
        2.8,
    ),
    (
        "maalgruppe",
        r"^(?:til gavn for|rettet mod|(?:tilbuddet|det|indsatsen|projektet|ordningen) er (?:for|til)"
        r"(?: (?:dig|jer|dem|alle))?,?(?: der| som)?)$"
        r"|\bnoget for (?:mig|dig|os|jer)\b|\bpasser det (?:til|for)\b|^hvem \w+ vi (?:på|til|efter)\b|\bomfattet af\b",
        2.8,
    ),
    ("maalgruppe", r"\bhvem\b", 1.5),
    ("organisering", r"\bfordel\w*\b.*\b(?:opgave\w*|roller\w*|ansvar\w*|arbejdet)\b", 2.7),
    ("organisering", r"\b(?:tilrettelagt|organiseret|skruet sammen|bygget op|fordelt)\b", 2.2),
    ("organisering", r"^hvem\b", 1.2),
    ("kontakt", r"^hvem\b", 1.0),
    (
        "oekonomi",
        r"\b(?:hvad|det|så meget)\b.*\b(?:kost\w*|pris\w*|betal\w*|(?<!for )penge\w*)\b|\bhvor meget\b|\bhvem\b.*\b(?:betal\w*"
        r"|finansier\w*)|\b(?:hvor"
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
    (
        "leverancer",
        r"\b(?:hjem|tilbage|i hånden|i hænderne) med\b|\bmed hjem\b|\b(?:står|ligger|bliver) (?:tilbage|stående|på hylden)\b",
        2.2,
    ),
    ("effekt", r"\b(?:valuta )?for pengene\b", 2.2),
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
        r"\bhvad er (?:problemet|udfordringen|behovet|baggrunden|situationen)\b|\b(?:kom|gik) (?:det|vi)\b"
        r"|\bhvor (?:står|er) vi\b|\b(?:hvad|det|dette) ved vi\b"
        r"|\b(?:i dag|lige nu|indtil nu|hidtil)$|\bsådan er det\b|\bhvad har vi brug for\b|\b(?:ligger bag|ført til"
        r"|(?:gået|gik) forud|bag om)\b|^(?:før|forud for|inden) (?:projekt|indsats|initiativ)\w*"
        r"|\b(?:blik|ser?) tilbage\b|\bbrug for det\b"
        r"|\b(?:ser|så) (?:det|der|situationen) ud i dag\b|\btrykker skoen\b",
        2.5,
    ),
    (
        "baggrund",
        r"\b(?:virker|fungerer|går) ikke\b|\bikke (?:virker|fungerer|går)\b|\ber der galt\b|\b(?:begyndte|startede|opstod)\b",
        2.8,
    ),
    ("formaal", r"\b(?:skal|vil)\b.*\b(?:opnå|opnås|nytte|lykkes)\b", 2.7),
    ("baggrund", r"\bhvorfor\b|\bderfor\b", 2.3),
    ("formaal", r"\bhvorfor\b|\bderfor\b", 2.0),
    *(
        (kind, r"^(?:hvad|hvordan|hvilken|hvilke|hvilket|sådan|det|dette|her|hvor|vi|derfor)\b", 0.7)
        for kind in ("formaal", "baggrund", "leverancer", "effekt")
    ),
)
"""Headings that ask, or answer a question that is not asked."""
