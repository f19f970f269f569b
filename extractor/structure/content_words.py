"""What sentences say of the kind of section that they stand in (data only).

In: nothing. Out: patterns for one lower-case sentence, each with the weight that a text of nothing but such sentences has.
"""

from __future__ import annotations

from extractor.structure.heading_words import Hint

MODAL = r"\b(?:skal|skulle|vil|ville|ønsker|håber|kan|må)\b"
"""A sentence that wants something: an aim rather than an effect."""

PAST = (
    r"\b(?:blev|var|havde|fik|kom|gik|viste|besluttede|vedtog|trådte|lukkede|opstod|efterlod|stod|lå|fandt|tog|gav|\w{2,}(?:[dt]|ll|rr|gg|nd)ede)\b"
    r"|\b\w{3,}ede (?:i|på|at|om|for|til|af|med|fra|den|det|de|sig|en|et|ikke|også|sidste|da|op|ud|ned|ind)\b|\bsiden\b|\bfør i tiden\b"
    r"|\ber fra (?:19|20)\d\d\b|\bikke længere\b"
)
"""A sentence that tells what was."""

WANTED_OR_PAST = rf"{MODAL}|{PAST}"

_GROUP = (
    r"(?:\w*borgere|(?:de )?ældre|(?:de )?unge|\w*børn|\w*medarbejdere?|\w*familier|\w*elever|\w*lærere"
    r"|\w*virksomheder|\w*ledere|\w*brugere"
    r"|\w*beboere|pårørende|forældre|\w*studerende|\w*patienter|ledige|enlige|mennesker|personer|kvinder|mænd|drenge|piger|husstande"
    r"|\w*cyklister|pendlere|tilflyttere|flygtninge|nyankomne|turister|gæster|besøgende|frivillige|foreninger"
    r"|institutioner|iværksættere"
    r"|\w*ejere|\w*modtagere|naboer|ansatte|småbørnsfamilier|nyuddannede|deltagerne|målgruppen)"
)
_CALENDAR = (
    r"(?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december|forår\w*|sommer\w*|efterår\w*|vinter\w*"
    r"|\d\. kvartal|\d\. halvår|skoleåret|årsskiftet|uge \d+|(?:19|20)\d\d)"
)

_COMPARED = (
    r"(?:færre|flere|bedre|hurtigere|kortere|lettere|større|mindre|lavere|højere|længere|klarere|renere|mere|øget|halveret|mindsket)"
)

SIGNS: tuple[Hint, ...] = (
    ("effekt", rf"\b{_COMPARED}\b.*\b{_COMPARED}\b", 2.2),
    (
        "formaal",
        r"\b(?:formål\w*|hensigt\w*|intention\w*|målet (?:er|med)|det er målet|meningen er|tanken er|idéen er"
        r"|ideen er)\b",
        2.2,
    ),
    ("formaal", r"\b(?:vi|projektet|kommunen|kommunerne) (?:vil|ønsker|skal)\b|\bdet er målet\b|^(?:at|for at)\b", 1.8),
    (
        "formaal",
        r"\b(?:undersøger|afprøver|sigter|drejer sig om|handler om|ønsker|bidrage til)\b|\bså (?:alle|flere|de|den|det)\b.*\bkan\b",
        1.7,
    ),
    ("formaal", r"\b(?:skal|vil)\b", 1.4),
    (
        "baggrund",
        r"\b(?:i dag|hidtil|de seneste år|de senere år|indtil nu|i årevis|i mange år|år efter år|for længe|forskning"
        r"|undersøgelser?|målinger)\b",
        2.0,
    ),
    (
        "baggrund",
        r"\b(?:mangler|problem\w*|udfordring\w*|er steget|er faldet|stiger|vokser|dobbelt så|oplever|ved ikke|kan ikke|for få)\b",
        1.5,
    ),
    ("baggrund", PAST, 1.6),
    ("baggrund", r"\b(?:ikke|ingen|intet|mangler)\b.*\bi dag\b|\bi dag\b.*\b(?:ikke|ingen|intet|mangler)\b", 2.6),
    ("baggrund", r"\b(?:ikke|ingen|intet)\b|\bhver (?:anden|tredje|fjerde|femte)\b", 0.9),
    (
        "leverancer",
        r"\b(?:bygger|anlægger|indretter|uddanner|udvikler|tilbyder|producerer|leverer|fremstiller|stilles .*til rådighed|opsættes"
        r"|udgiver|resultatet er|indeholder|med hjem)\b",
        2.0,
    ),
    (
        "leverancer",
        r"^(?:(?:og|samt|desuden) )?(?:en|et|to|tre|fire|fem|seks|syv|otte|ni|ti|tolv"
        r"|\d+) (?:\w+ ){0,4}?\w*(?:rapport|katalog|håndbog|app|model|værktøj"
        r"|vejledning|plan|film|kursus|kurser|database|platform|hjemmeside|løsning|kort|guide|manual|koncept|skabelon"
        r"|drejebog|udstilling|podcast"
        r"|konference|strategi|uddannelse|system|pakke|kit|metode|materiale|undervisningsforløb|sti|spil|bog|folder"
        r"|pjece|netværk|procedure"
        r"|arbejdsgang|aftale|evaluering|analyse|kampagne|app'en)(?:er|e|r|en|et|s|ler|ller)?\b",
        2.0,
    ),
    ("leverancer", r"^(?:en|et|to|tre|fire|fem|seks|\d+) (?!år\b|mio|mia|kr\b|kroner)\w+", 1.3),
    (
        "tidsplan",
        rf"^(?:fase \d|etape \d|forløbet|projektet|arbejdet)?\W*(?:(?:i|fra|primo|medio|ultimo|ca\.|senest|den|\d+\."
        rf"|løbet af) )*{_CALENDAR}",
        1.6,
    ),
    (
        "tidsplan",
        rf"\b(?:begynd\w+|start\w*|slut\w*|afslutt?e[rs]|afsluttet|løber|varer|opstart|følger|frist|tilendebring\w+"
        rf"|åbner|klar|står på|senest|fra(?= (?:\S+ ){{0,3}}{_CALENDAR}))\b.*{_CALENDAR}",
        2.0,
    ),
    (
        "maalgruppe",
        rf"^(?:(?:alle|især|også|de|kommunens|cirka|ca\.|omkring|målgruppen er|\d[\d.]*|\w+e"
        rf"|\w+ede) ){{0,3}}{_GROUP}\b",
        1.5,
    ),
    (
        "maalgruppe",
        rf"^(?:(?:alle|især|også|de|kommunens|\d[\d.]*|\w+e) ){{0,3}}{_GROUP},? (?:der|som|med|mellem|over|under|i|på|uden|fra|af)\b",
        2.0,
    ),
    ("maalgruppe", r"\b(?:mellem|over|under|fra) \d+ (?:(?:og|til) \d+ )?år\b|\bi alderen\b|\b\d\. klasse\b", 1.7),
    (
        "maalgruppe",
        r"\b(?:kan (?:også )?(?:deltage|være med|søge)|får (?:også )?(?:gavn|glæde|hjælp)|visiteres|henvises"
        r"|er omfattet|er undtaget)\b",
        1.7,
    ),
    ("maalgruppe", rf"\b(?:er for|omfatter|retter sig mod|henvender sig til|handler om) (?:\w+ ){{0,3}}{_GROUP}\b", 2.1),
    ("oekonomi", r"\b\d[\d.,]*\s*(?:mio\.?|mia\.?|t\.?|mill?\.?|millioner)?\s*(?:kr\b|kroner\b|euro\b)|\bårsværk\b|\bmio\b", 2.2),
    (
        "oekonomi",
        r"\b(?:finansier\w*|bevilg\w*|bevilling\w*|tilskud\w*|udgift\w*|budget\w*|betal\w+|koster|afsat|afsættes"
        r"|puljen?|beløb\w*|midler)\b",
        1.6,
    ),
    ("oekonomi", r"\b(?:fonden|staten|egenkapital|egenfinansiering|lån|revisoren|prisen|løn|driften|rammen)\b", 0.9),
    (
        "organisering",
        r"\b(?:styregruppe\w*|arbejdsgruppe\w*|projektgruppe\w*|følgegruppe\w*|referencegruppe\w*|driftsgruppe\w*"
        r"|sekretariatet|formand\w*"
        r"|repræsentant\w*|projektledelse\w*|partnere?|direktionen)\b",
        2.0,
    ),
    (
        "organisering",
        r"\b(?:mødes|samarbejder?|samarbejdes|deltager|ledes af|består af|står for|stiller .*til rådighed|betjener"
        r"|medvirker|hjælper til"
        r"|underskrevet|refererer|ejes af|løfter|deler opgaverne|gået sammen|i fællesskab|hver (?:en|sin) (?:repræsentant|plads))\b",
        1.6,
    ),
    ("organisering", r"\bsamarbejde(?:t)? (?:mellem|med)\b", 2.0),
    ("organisering", r"\b(?:gruppen|holdet|parterne|afdelinger|forvaltning\w*|leder|chefen|chef|medlemmer|konsulenter)\b", 1.0),
    (
        "organisering",
        r"\b\w*(?:kommuner?|foreningen?|universitetet|politiet|biblioteket|skolen|skolerne|røde kors|selskabet|rådet"
        r"|styrelsen?|bureauet|regionen?)\b"
        r".*\b(?:og|samt)\b.*\b\w*(?:kommuner?|forening(?:en|er)?|universitet(?:et)?|politiet|bibliotek(?:et)?|skolen"
        r"|skolerne|røde kors|selskab(?:et)?"
        r"|råd(?:et)?|styrelsen?|bureauet|regionen?|virksomheder|hjemmeplejen|\w*sygeplejen)\b",
        1.7,
    ),
    ("effekt", rf"\b{_COMPARED}\b", 1.7),
    (
        "effekt",
        r"\b(?:gevinst\w*|effekt\w*|bespar\w*|spare[rs]|falder|stiger|reducere[rs]|sænkes|øge[rs]|forbedres|mindskes|halveres|styrkes"
        r"|nedbring\w*|svarer til|går om|tilfredse?|i job|succes)\b",
        1.8,
    ),
    ("effekt", r"\b(?:borgere?n?e?|brugerne|børnene|medarbejderne|de) (?:oplever|får|møder|klarer|bruger|sparer|læser)\b", 1.2),
)
"""Signs by kind. Of several that a sentence shows the strongest counts."""
