"""Invented catalogues and looks for hypothesis.

In: nothing. Out: strategies of `tests.press` values. Words are Danish, and no paragraph reads like a heading; what is left out is what a
reader could not tell either (a compound with an unusual hyphen in a text that breaks its words).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from hypothesis import strategies as st

from tests.press import Block, Catalogue, Category, Chapter, Item, Look, Matrix, Passage, Project, Section

# fmt: off
_WORDS = (
    "afprøves", "aftale", "alder", "anbefalinger", "anlæg", "ansatte", "barnet", "beboere", "beboerrådet", "behov", "bestyrelsen",
    "biblioteket", "billeder", "boligen", "borgere", "brugere", "børnene", "cykler", "deltagere", "dokumentation", "drøftelser", "egne",
    "elever", "energi", "enkle", "erfaringer", "familier", "foreninger", "forløb", "fælles", "færre", "gader", "grundlag", "gæster",
    "havnen", "hjælp", "hverdagen", "huse", "ildsjæle", "indsatsen", "inddrages", "jobbet", "klasser", "klima", "kommuner", "køkkener",
    "ledere", "lokale", "lærere", "lærer", "lokaler", "lys", "materialer", "medarbejdere", "metoder", "modeller", "møder", "mål",
    "naboer", "natur", "nye", "områder", "oplæg", "overblik", "parker", "pleje", "praksis", "prøver", "pårørende", "rådgivning",
    "samarbejde", "samtaler", "skoler", "skrives", "små", "støtte", "svar", "sygeplejersker", "tilbud", "tid", "trafik", "træer",
    "tryghed", "udvikles", "udvalg", "unge", "vaner", "vand", "vejledere", "veje", "viden", "virksomheder", "voksne", "væksthuse",
    "værksteder", "ældre", "økonomien", "øvelser", "åbne", "årligt", "sundhedsplejersker", "velfærdsteknologi", "kommunalbestyrelser",
    "opfølgning", "genoptræning", "medborgerskab", "frivillige",
)
# fmt: on
_HYPHENED = ("STEM-uddannelse", "ikke-digitale", "IT-løsninger", "EU-midler")
_SMALL = ("og", "i", "på", "for", "med", "til", "af", "om", "hos", "uden", "mellem", "under")
_MONTHS = ("januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober", "november", "december")
_HEADINGS: dict[str, tuple[str, ...]] = {
    "formaal": ("Formål", "Formål og baggrund"),
    "baggrund": ("Baggrund",),
    "maalgruppe": ("Målgruppe",),
    "leverancer": ("Leverancer",),
    "oekonomi": ("Økonomi",),
    "tidsplan": ("Tidsplan",),
    "kontakt": ("Kontakt", "Kontakt:"),
}
_FIRST = ("Agnete", "Bjarke", "Clara", "Ebbe", "Freja", "Gorm", "Henriette", "Ingolf", "Karen", "Laust")
_LAST = ("Abildskov", "Bøgelund", "Damgård", "Egholm", "Fuglsang", "Højmark", "Kirkeby", "Lyngby", "Nørskov", "Skovmose")
_ROLES = ("konsulent", "projektleder", "kontorchef", "specialkonsulent")
_DEPARTMENTS = ("Børn og Skole", "Sundhed og Omsorg", "Teknik og Miljø", "Kultur og Fritid", "Borgerservice")
_AREAS = ("Børn & Skole", "Ældre & Sundhed", "Job & Erhverv", "Teknik & Miljø", "Borgere & Demokrati")
_THEMES = ("Kunstig intelligens", "Sensorer & Bygninger", "Virtuel virkelighed", "Selvbetjening & Dialog")
_CATEGORIES = (
    Category("Pilotprojekter i første runde", "#b3261e", "■"),
    Category("Projekter på vej i anden runde", "#1a6fb5", "▲"),
    Category("Beslægtede projekter andre steder", "#3c8031", "◆"),
)
_PALE = ("#f4c7c3", "#c6dcf2", "#cfe6c8")
"""The categories' colours where text stands on them."""

words = st.sampled_from(_WORDS)
any_words = st.sampled_from(_WORDS + _HYPHENED)


@st.composite
def sentences(draw: st.DrawFn, least: int = 5, most: int = 16) -> str:
    """A sentence: words and small words by turns, perhaps a comma, a full stop."""
    parts = draw(st.lists(any_words, min_size=least, max_size=most))
    for index in range(1, len(parts) - 1, 2):
        parts[index] = f"{draw(st.sampled_from(_SMALL))} {parts[index]}"
    if draw(st.booleans()):
        parts[len(parts) // 2] += ","
    text = " ".join(parts)
    return text[0].upper() + text[1:] + "."


@st.composite
def paragraphs(draw: st.DrawFn) -> Block:
    """One to four sentences."""
    return Block(" ".join(draw(st.lists(sentences(), min_size=1, max_size=4))))


@st.composite
def listings(draw: st.DrawFn) -> tuple[Block, ...]:
    """A paragraph that ends in a colon, and two to four items with one kind of marker."""
    count = draw(st.integers(2, 4))
    mark: Callable[[int], str] = draw(st.sampled_from([lambda n: f"{n})", lambda n: f"{n}.", lambda _: "•", lambda _: "–"]))
    items = tuple(Block(draw(sentences()), mark(n)) for n in range(1, count + 1))
    return (Block(f"{draw(sentences())[:-1]}:"), *items)


@st.composite
def titles(draw: st.DrawFn) -> str:
    """Three to eight words, perhaps in two parts."""
    first = f"{draw(words).capitalize()} {draw(st.sampled_from(_SMALL))} {draw(words)}"
    rest = " ".join(draw(st.lists(words, min_size=2, max_size=5)))
    return draw(st.sampled_from([first, f"{first} – {rest}", f"{first}: {rest}", f"{first}, {rest}"]))


@st.composite
def contacts(draw: st.DrawFn) -> dict[str, str]:
    """A person with an address whose local part is made of the name."""
    first, last = draw(st.sampled_from(_FIRST)), draw(st.sampled_from(_LAST))
    initials = (first[:2] + last[:2]).lower().replace("ø", "o").replace("å", "a")
    return {
        "name": f"{first} {last}",
        "role": draw(st.sampled_from(_ROLES)),
        "department": draw(st.sampled_from(_DEPARTMENTS)),
        "phone": f"+45555502{draw(st.integers(10, 99))}",
        "email": f"{initials}@kommunerne.example",
    }


def contact_line(contact: dict[str, str]) -> str:
    """The contact as a project's Kontakt prints it."""
    phone = contact["phone"].removeprefix("+45")
    return f"{contact['name']}, {contact['role']} i {contact['department']}, {phone[:4]} {phone[4:]}, {contact['email']}"


@st.composite
def periods(draw: st.DrawFn) -> dict[str, str]:
    """From one month to a later one."""
    year, month, length = draw(st.integers(2017, 2027)), draw(st.integers(0, 11)), draw(st.integers(3, 36))
    end_year, end_month = year + (month + length) // 12, (month + length) % 12
    return {
        "text": f"{_MONTHS[month]} {year} – {_MONTHS[end_month]} {end_year}",
        "start": f"{year}-{month + 1:02}",
        "end": f"{end_year}-{end_month + 1:02}",
        "precision": "month",
    }


@st.composite
def projects(draw: st.DrawFn, number: int | str, title: str, chapter: str | None, look: Look) -> Project:
    """Formål, Leverancer and Tidsplan always; the other sections sometimes."""
    period = draw(periods())
    contact = draw(st.none() | contacts())
    texts = st.lists(paragraphs(), min_size=1, max_size=2 if look.sidebar else 3).map(tuple)
    kinds = ["formaal", *draw(st.sampled_from([[], ["baggrund"], ["maalgruppe"], ["baggrund", "oekonomi"]])), "leverancer"]
    blocks = {kind: draw(texts) for kind in kinds}
    if draw(st.booleans()):
        blocks["leverancer"] += draw(listings())
    blocks["tidsplan"] = (Block(f"Projektet gennemføres i perioden {period['text']}."),)
    if contact:
        blocks["kontakt"] = (Block(contact_line(contact)),)
    if look.columns == 1 and look.new_page is False:
        blocks["formaal"] += draw(st.lists(paragraphs(), max_size=2).map(tuple))
    headings = {kind: draw(st.sampled_from(_HEADINGS[kind])) for kind in blocks}
    headings["formaal"] = "Formål" if "baggrund" in kinds else headings["formaal"]
    sections = tuple(Section(kind, headings[kind], content) for kind, content in blocks.items())
    return Project(number, title, sections, chapter, period, (contact,) if contact else ())


@st.composite
def matrices(draw: st.DrawFn, names: list[str], look: Look) -> Matrix:
    """Two to four themes by two to five areas; each project stands somewhere, and some items mean none."""
    themes = _THEMES[: draw(st.integers(2, 4))]
    areas = _AREAS[: draw(st.integers(2, 5))]
    places = st.tuples(st.integers(0, len(themes) - 1), st.integers(0, len(areas) - 1))
    items = [Item(*draw(places), name, draw(st.integers(0, 2)), f"projekt-{n}") for n, name in enumerate(names, 1)]
    others = draw(st.lists(titles(), max_size=4, unique=True))
    items += [Item(*draw(places), "Nyt om " + other[0].lower() + other[1:], draw(st.integers(1, 2)), None) for other in others]
    head = draw(st.sampled_from(["Projektoversigt", "Projektoverblik"]))
    title = f"{head} – projekter fordelt på temaer og områder"
    categories = tuple(replace(c, color=pale) if look.mark == "fill" else c for c, pale in zip(_CATEGORIES, _PALE, strict=True))
    return Matrix(title, title, draw(sentences()), areas, themes, categories, tuple(items))


@st.composite
def looks(draw: st.DrawFn) -> Look:
    """A page that a publisher might print."""
    new_page = draw(st.booleans())
    sidebar = ("tidsplan", "kontakt") if new_page and draw(st.booleans()) else ()
    hyphenated = draw(st.booleans())
    columns = 1 if sidebar else draw(st.sampled_from([1, 1, 2]))
    form = draw(st.sampled_from(["Projekt {number}: {title}", "Projekt {number}. {title}", "{number}. {title}", "{number} {title}"]))
    return Look(
        family=draw(st.sampled_from(["sans", "serif", "vera", "helvetica", "times"])),
        heading_family=draw(st.sampled_from(["sans", "helvetica", "serif"])),
        size=draw(st.sampled_from([9.5, 10.5])) if sidebar else draw(st.sampled_from([9.5, 10.5, 11.5])),
        leading=draw(st.sampled_from([1.25, 1.4, 1.55])),
        title_size=draw(st.sampled_from([16, 17, 18] if columns == 2 else [16, 19, 24])),
        heading_size=draw(st.sampled_from([12.5, 13.5])),
        accent=draw(st.sampled_from(["#1f4e79", "#7a2e4d", "#1a1a1a"])),
        title_bar=draw(st.booleans()),
        heading_bar=draw(st.booleans()),
        heading_caps=draw(st.booleans()),
        margin=draw(st.sampled_from([56, 72])),
        columns=columns,
        sidebar=sidebar,
        justified=hyphenated or draw(st.booleans()),
        hyphenated=hyphenated,
        new_page=new_page,
        leaders=draw(st.booleans()),
        project_heading=form,
        contents_line=form,
        page_number=draw(st.sampled_from(["{page}", "Side {page}", "Side {page} af {pages}"])),
        page_number_centred=draw(st.booleans()),
        unnumbered_pages=draw(st.sampled_from([0, 1])),
        running_header=draw(st.sampled_from(["", "Kommunerne omkring fjorden"])),
        mark=draw(st.sampled_from(["tick", "text", "fill", "glyph"])),
        landscape_matrix=draw(st.booleans()),
        bookmarks=draw(st.booleans()),
    )


@st.composite
def catalogues(draw: st.DrawFn, look: Look) -> Catalogue:
    """Three to five projects, with a foreword, a matrix or chapters where the look has room for them."""
    names = draw(st.lists(titles(), min_size=3, max_size=5, unique_by=lambda t: t.split(" – ")[0].split(":")[0].split(",")[0].lower()))
    chaptered = not look.new_page and draw(st.booleans())
    chapters = [f"Tema {n}: {draw(words).capitalize()} og {draw(words)}" for n in (1, 2)] if chaptered else []
    numbers: list[int | str] = [f"{1 + n // 2 if n < 4 else 2}.{1 + n % 2 if n < 4 else 3}" for n in range(len(names))] if chaptered else []
    numbers = numbers or list(range(1, len(names) + 1))
    parts = [chapters[int(str(n)[0]) - 1] if chaptered else None for n in numbers]
    content = tuple(draw(projects(n, t, c, look)) for n, t, c in zip(numbers, names, parts, strict=True))
    year, month = draw(st.integers(2016, 2026)), draw(st.integers(0, 11))
    return Catalogue(
        title="Projektkatalog",
        cover_lines=draw(st.sampled_from([("Projektkatalog",), ("PROJEKT-", "KATALOG")])),
        subtitle=f"Overblik over {draw(words)} {draw(st.sampled_from(_SMALL))} {draw(words)}",
        edition=f"{_MONTHS[month].capitalize()} {year}",
        edition_date=f"{year}-{month + 1:02}",
        projects=content,
        contents_heading=draw(st.sampled_from(["Indhold", "Indholdsfortegnelse"])),
        matrix=None if chaptered else draw(st.none() | matrices(names, look)),
        foreword=draw(st.none() | st.builds(Passage, st.just("Forord"), st.lists(paragraphs(), min_size=1, max_size=3).map(tuple))),
        chapters=tuple(Chapter(c, draw(st.lists(paragraphs(), max_size=1).map(tuple))) for c in chapters),
    )


@st.composite
def passages(draw: st.DrawFn) -> Passage:
    """A heading and its text, lists among it."""
    blocks = tuple(draw(st.lists(paragraphs(), min_size=1, max_size=3)))
    return Passage(draw(titles()), blocks + (draw(listings()) if draw(st.booleans()) else ()))
