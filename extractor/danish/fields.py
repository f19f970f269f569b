"""A contact text cut into fields: what stands between commas, lines, labels, telephone numbers and addresses.

In: a text in which CPR numbers are masked. Out: `Field`s in order, each with its kind and its characters.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from extractor.danish.addresses import Linked, fits, with_linked
from extractor.danish.first_names import is_first_name
from extractor.danish.kinds import DEGREE, ITS, is_organisation, kind_of, of_department
from extractor.danish.labels import BARE, BARE_SURE, CUT, HEAD, HEADING, LABEL, LEADS, ROLE_LABEL, SPEECH, TELLS, TRAILING
from extractor.danish.names import is_name, named
from extractor.danish.phones import phones
from extractor.danish.roles import LED, OFFICE_AHEAD, is_department_word
from extractor.danish.side_by_side import Stretch, heads_of, stretches, with_whole_names
from extractor.danish.titles import TITLE, is_title, title_at_end

_CAPITAL_LETTER = re.compile(r"[A-ZÆØÅ]")
_SHORTENED = re.compile(r"(?:\b\w|afd|dir|fmd|koord|sekr|kass)\.$")
_LETTER = re.compile(r"[^\W\d]")
_INITIALS = re.compile(r"[A-ZÆØÅ]{2,4}")


@dataclass(frozen=True, slots=True)
class Field:
    """`kind`: name role department organisation phone email other; `line` is the number of its line; `value` as it leaves; `ahead` where a
    colon says that it is about the person after it; `sure` of a name that 'og' joins to another."""

    kind: str
    start: int
    end: int
    value: str
    line: int
    ahead: bool = False
    sure: bool = False


Maker = Callable[[str, int, int], Field]
"""Makes a field of a kind from characters `left:right` of the part at hand."""
_COLON = re.compile(r":\s+(?=\S)")
_LINK = re.compile(
    rf"\s+(?P<in>i|ved|hos|på|fra|af|til|for)\s+(?=(?:den\s)?[A-ZÆØÅ]|(?-i:{OFFICE_AHEAD}))",
)
_TITLED_PLACE = re.compile(r"(?<=[a-zæøå])\s(?=[A-ZÆØÅ][a-zæøå])")
"""'energikoordinator Bygninger og Anlæg'."""
_HELD = re.compile(rf"(?P<title>{TITLE.pattern})\s+(?:for|af|i|ved|hos)\s+(?P<place>(?-i:[A-ZÆØÅ]).*)", re.IGNORECASE)
"""'Chef for Borgerservice' before a name."""
_SEAT = re.compile(r"\bi\s+(?P<place>[A-ZÆØÅ][\w-]*(?:\s+(?:og|for|&|[A-ZÆØÅ][\w-]*))*)\s+(?:hos|ved|v/)$")
"""'er forankret i Velfærdsforvaltningen hos' before a name."""
_IS_TITLE = re.compile(rf"\s+er\s+(?:(?:den|\w+s)\s+)?(?P<title>{TITLE.pattern})", re.IGNORECASE)
"""'er projektets daglige leder' after a name."""
_IN_ORGANISATION = re.compile(r"\s+(?:i|hos|ved)\s+(?=[A-ZÆØÅ][^,]*$)")
_NOBODY_YET = re.compile(r"\s*(?:endnu\s+)?(?:ikke|vakant|ubesat|udpeges|ansættes|findes\s+senere)\b", re.IGNORECASE)
"""'Projektleder: endnu ikke udpeget'."""
_NAMED_SO = re.compile(r"[^\W\d]:\s*$")
_AND_NAME = re.compile(r"\s+(?:og|eller|samt|&)\s+(?:(?:hans|hendes|deres|vores)\s+(?:afløser|kollega|stedfortræder|makker|suppleant)\s+)?")
_DOER = re.compile(
    r"(?!Økonomi|Teknik|Tlf|Kontakt)[A-ZÆØÅ][a-zæøå]{3,}(?:er|ent|ant|ist|or|ør|sof|log|graf|nom|mand|dame|inde|ske|vært|at)"
)
"""'Referent:' before a name."""
_HOLDS = re.compile(
    rf"(?:^|\s)(?P<title>(?!\w*(?:kontaktperson|tovholder|ansvarlig))(?:{TITLE.pattern}))(?:\s+(?:for|på|i|af)\s+[a-zæøå]+)?\s+(?:er|hedder)$",
    re.IGNORECASE,
)
"""'Kommunens databeskyttelsesrådgiver er' before a name."""
_HEADED = re.compile(rf"(?:{ROLE_LABEL.pattern})\s+(?:for|på|af)\s+[a-zæøå]+", re.IGNORECASE)
"""'Økonomisk ansvarlig for projektet' on a line of its own."""
_HELD_AT = re.compile(rf"(?P<title>{TITLE.pattern})\s+(?:på|i)\s+\d", re.IGNORECASE)
"""'lærer på 4. årgang'."""
_TURNED = re.compile(
    r"(?:^|(?<=\t)|"
    r"(?<=: ))(?P<last>[A-ZÆØÅ][a-zæøåé]+(?:-[A-ZÆØÅ][a-zæøåé]+)?), (?P<first>[A-ZÆØÅ][a-zæøåé]+(?: [A-ZÆØÅ][a-zæøåé.]*)?)(?=,|\n|\t|"
    r"$| \()",
    re.MULTILINE,
)
_PROSE = re.compile(r"(?:^|\s)(?!(?:i|for|under|om|inden)\s)[a-zæøå]+\s+$")
"""Running words before a name: no name follows 'i'."""


@lru_cache(maxsize=256)
def fields(text: str, linked: Linked = ()) -> tuple[Field, ...]:
    """The fields of a contact section; of people side by side those of the first come first."""
    text = with_whole_names(text, HEAD)
    fixed = [(a.start, a.end, "email", a.address) for a in with_linked(text, linked, later=True)]
    fixed += [(p.start, p.end, "phone", p.number) for p in phones(text) if not any(s <= p.start < e for s, e, *_ in fixed)]
    fixed += [(*m.span(), "name", f"{m['first']} {m['last']}") for m in _turned(text)]
    heads = heads_of(text, HEAD)
    return tuple(f for stretch in stretches(text, HEAD) for f in _stretch(text, stretch, sorted(fixed), heads))


def _turned(text: str) -> Iterator[re.Match[str]]:
    """'Holm, Anna' at the beginning of a line or a cell."""
    for match in _TURNED.finditer(text):
        last, first = match["last"], match["first"].split()[0]
        if is_first_name(first) and not is_first_name(last) and not is_department_word(last) and not is_title(last):
            yield match


def _stretch(text: str, stretch: Stretch, fixed: list[tuple[int, int, str, str]], heads: list[str | None]) -> list[Field]:
    """The fields of a part of the text that is read at once."""
    found: list[Field] = []
    after = stretch.start
    for start, end, kind, value in fixed:
        if not stretch.start <= start <= end <= stretch.end or start < after:
            continue
        found += _plain(text, after, start, heads, stretch.label)
        found.append(Field(kind, start, end, value, text.count("\n", 0, start)))
        after = end
    found += _plain(text, after, stretch.end, heads, stretch.label)
    return [replace(f, line=f.line + 1000 * stretch.column, sure=f.sure or f.kind == "name") for f in found] if stretch.column else found


def _head_of(text: str, place: int, heads: list[str | None]) -> str | None:
    """What the table's head says of the cell at `place`, where it decides: names, numbers and addresses tell themselves."""
    column = text.count("\t", text.rfind("\n", 0, place) + 1, place)
    kind = heads[column] if column < len(heads) and "\n" in text[:place] else None
    return kind if kind in ("role", "department", "organisation") else None


def _plain(text: str, start: int, end: int, heads: list[str | None], label: str | None = None) -> list[Field]:
    """The fields of a stretch that holds neither number nor address; `label` is what a cell beside it says that it is."""
    found: list[Field] = []
    for left, right in (part for cut in _cuts(text, start, end) for part in _at_colon(text, *cut)):
        match = LABEL.match(text, left, right)
        bare = None if match or (left and text[left - 1] != "\n") else _bare_label(text, left, right)
        if bare:
            label, left = bare
        if match:
            label, left = match.lastgroup, match.end()
            label = "name" if label == "of" else label
            if match["of"] and is_organisation(match["of"]):
                found.append(Field("organisation", *match.span("of"), match["of"], text.count("\n", 0, left)))
            if match["role_"] and not _NOBODY_YET.match(text, left, right):
                found.append(Field("role~", match.start("role_"), match.end("role_"), match["role_"], text.count("\n", 0, left)))
        colon = right < end and text[right] == ":"
        left, right = _stripped(text, left, right)
        if left < right:
            head = label or _head_of(text, left, heads)
            named_so = not label and _NAMED_SO.search(text, max(0, left - 30), left) is not None
            for one in _classified(text, left, right, head):
                found.append(replace(one, ahead=colon or (named_so and one.kind == "organisation")))
            label = None
    return found


def _bare_label(text: str, left: int, right: int) -> tuple[str, int] | None:
    """'Navn Anna Holm', 'Titel konsulent', without a colon: its kind, and where the value begins. Words that also begin the names of
    offices count only in a text that has one of these."""
    match = BARE.match(text, left, right)
    if match is None or (match["place"] and not BARE_SURE.search(text)):
        return None
    return ("department" if match["place"] else "name" if match["name"] else "role"), match.end()


def _at_colon(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """'Sundhedsstyrelsen: Anna Holm': two parts, unless a label stands before the colon."""
    colon = None if LABEL.match(text, start, end) else _COLON.search(text, start, end)
    if colon and is_organisation(text[colon.end() : end].strip()) and not is_organisation(text[start : colon.start()].strip()):
        return [(colon.end(), end)]
    colon = colon if colon and any(named(text[colon.end() : end])) else None
    return [(start, colon.start()), (colon.end(), end)] if colon else [(start, end)]


def _cuts(text: str, start: int, end: int) -> list[tuple[int, int]]:
    places = [(m.start(), m.end()) for m in CUT.finditer(text, start, end)]
    return list(zip([start, *(e for _, e in places)], [*(s for s, _ in places), end], strict=True))


def _stripped(text: str, start: int, end: int) -> tuple[int, int]:
    """Without space, stops and joining words at its ends."""
    tells = TELLS.search(text[start:end])
    end = start + tells.start() if tells and _CAPITAL_LETTER.search(text[start : start + tells.start()]) else end
    leads = LEADS.match(text[start:end])
    start += leads.end() if leads and leads.end() < end - start else 0
    trailing = TRAILING.search(text[start:end])
    end = start + trailing.start() if trailing else end
    while start < end and not (text[start].isalnum() or text[start] in "+&"):
        start += 1
    while end > start and not (text[end - 1].isalnum() or text[end - 1] in ")."):
        end -= 1
    if end > start and text[end - 1] == "." and not _SHORTENED.search(text[start:end]):
        end -= 1
    speech = SPEECH.match(text[start:end])
    return (start + speech.end(), end) if speech and speech.end() < end - start else (start, end)


def _classified(text: str, start: int, end: int, label: str | None) -> list[Field]:
    line = text.count("\n", 0, start)
    part = text[start:end]

    def field(kind: str, left: int, right: int) -> Field:
        return Field(kind, start + left, start + right, " ".join(part[left:right].split()), line)

    if label == "department" and is_organisation(part):
        label = "organisation"
    if label in ("role", "department", "organisation") and _LETTER.search(part):
        return (_placed(part, 0, field) if label == "role" else []) or [field(label, 0, len(part))]
    bracketed = text[max(0, start - 1) : start] == "("
    ahead = _role_ahead(part, text[end : end + 1]) if label is None else None
    if ahead:
        return [field(ahead, 0, len(part))]
    if label is None and HEADING.fullmatch(part) and not (part[0].isupper() and text[max(0, start - 2) : start] in (", ", "| ")):
        return [field("role", 0, len(part))] if bracketed and is_title(part) else []
    if bracketed and _INITIALS.fullmatch(part) and any(fits(part, text[s:e]) for s, e in named(text[:start])):
        return []
    if label in ("phone", "email", "other"):
        return [field("other", 0, len(part))]
    if is_name(part):
        return [field("name", 0, len(part))]
    return _several(text, start, end) or _titled(part, field) or [field(kind_of(part), 0, len(part))]


def _role_ahead(part: str, after: str) -> str | None:
    """The kind of a title before a colon or a tab: 'Referent:', and 'Projektejer' in a table."""
    if after == ":" and _DOER.fullmatch(part) and not is_department_word(part):
        return "role"
    if after == "\n" and _HEADED.fullmatch(part):
        return "role~"
    return "role~" if after == "\t" and ROLE_LABEL.fullmatch(part) else None


def _several(text: str, start: int, end: int) -> list[Field]:
    """'Anna Holm og konsulent Bo Dahl': each with what is said of them; empty where 'og' joins no two people."""
    for join in _AND_NAME.finditer(text, start, end):
        if _is_person(text[start : join.start()]) and _is_person(text[join.end() : end]):
            both = [*_classified(text, start, join.start(), None), *_classified(text, join.end(), end, None)]
            return [replace(f, sure=f.kind == "name") for f in both]
    return []


def _is_person(part: str) -> bool:
    """A name, with its title before it and its place after it."""
    for start, end in named(part):
        before = part[:start].rstrip()
        if not before or title_at_end(before) == 0:
            return end == len(part) or bool(_LINK.match(part, end))
    return False


def _titled(part: str, field: Maker) -> list[Field]:
    """A name with its title before or after it and its place, at the beginning or at the end of running words; without a name a title with
    its place, a department, an organisation, or anything else."""
    for start, end in named(part) if not is_organisation(part) else ():
        before = part[:start].rstrip()
        title = title_at_end(before)
        said = before[:title].rstrip() if title is not None else before
        holds = _HOLDS.search(said) if title is None else None
        if holds:
            return [field("role~", *holds.span("title")), field("name", start, end), *_placed(part, end, field)]
        held = _HELD.fullmatch(said) if said else None
        if held and (is_first_name(part[start:end].split()[0]) or all(map(of_department, held["place"].split()))):
            place = _place(before, held.start("place"), field)
            return [field("role", *held.span("title")), *place, field("name", start, end), *_placed(part, end, field)]
        if said and not _PROSE.search(said + " ") and not DEGREE.fullmatch(said):
            continue
        role = [field("role", title, len(before))] if title is not None else []
        seat = _SEAT.search(said)
        if seat and kind_of(seat["place"]) == "department":
            return [field("department", *seat.span("place")), *role, field("name", start, end), *_placed(part, end, field)]
        stated = None if role else _IS_TITLE.match(part, end)
        if stated:
            return [field("name", start, end), *_placed(part, stated.start("title"), field)]
        return [*role, field("name", start, end), *_placed(part, end, field)]
    return _placed(part, 0, field)


def _placed(part: str, start: int, field: Maker) -> list[Field]:
    """'konsulent i Teknik og Miljø': the title and the place that it is held in."""
    start += len(part[start:]) - len(part[start:].lstrip())
    whose = ITS.match(part, start)
    if whose and is_title(part[whose.end() :]):
        return [field("role", whose.end(), len(part))]
    if start >= len(part):
        return []
    held = _HELD_AT.match(part, start)
    if held and part[held.end("title") :].islower():
        return [field("role", *held.span("title"))]
    title = TITLE.match(part, start)
    if title and _TITLED_PLACE.match(part, title.end()):
        return [field("role", start, title.end()), *_place(part, title.end() + 1, field)]
    for link in _LINK.finditer(" " + part[start:]):
        head, place = start + max(link.start() - 1, 0), start + link.end() - 1
        word = part[start:head].rpartition(" ")[2]
        owned = link["in"] == "af" and is_title(word) and part[place].islower()
        if link["in"] in ("for", "af") and not owned and not LED.fullmatch(word):
            continue
        if link["in"] in ("hos", "til", "ved", "på") and is_name(part[place:]):
            return [field("name", place, len(part))]
        kind = kind_of(part[start:head]) if head > start else "other"
        if kind == "department" and link["in"] == "i" and not is_organisation(part[place:]):
            return [field("department", start, len(part))]
        if kind in ("capital", "department") and is_organisation(part[place:]):
            return [field("department", start, head), field("organisation", place, len(part))]
        before = [field("role", start, head)] if kind in ("role", "role?") else []
        return [*before, *_place(part, place, field)]
    return [field(kind_of(part[start:]), start, len(part))] if start else []


def _place(part: str, start: int, field: Maker) -> list[Field]:
    """'Center for Data i KL': a department, an organisation or both."""
    if is_first_name(part[start:]):
        return []
    both = _IN_ORGANISATION.search(part, start)
    if both and is_organisation(part[both.end() :]):
        return [field("department", start, both.start()), field("organisation", both.end(), len(part))]
    return [field("organisation" if is_organisation(part[start:]) else "department", start, len(part))]
