"""A profile drafted from a document: what repeats in it, with guesses and comments, for a person to finish.

In: the document, a reader of dates and people. Out: TOML text that loads as it is.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extractor import profile as profiles
from extractor.document import Block, Document
from extractor.profile import Profile
from extractor.structure import Reading, Repeated, Survey, repeated_headings, survey
from extractor.text import slug

_FORMS = (r"\d+(?:\.\d+)*", r"(?-i:[IVX]+)", r"(?-i:[A-Z])(?:\.?\d+)*")
"""Numbers as '3' or '1.2', as 'IV', as 'A' or 'A.1'."""
_SORT = re.compile(
    rf"(?P<word>[^\W\d_]{{2,20}})?\s*(?P<number>\d+(?:\.\d+)*|(?<![^\W\d_])(?:{_FORMS[1]}|{_FORMS[2]})(?=[\s.:)|–—-]))"
    r"\s*(?P<sign>[.:)|–—-])?(?P<title>\s+\S.*)?",
    re.IGNORECASE,
)
_BEHIND = re.compile(
    r"(?P<title>\S.*?)(?:\s*\(|,\s*|\s+[|–—-]\s*)(?P<word>[^\W\d_]{2,20})\s+(?:nr\.?\s*)?(?P<number>\d+(?:\.\d+)*)\)?", re.IGNORECASE
)
"""A number behind its title: 'Grøn by (Indsats 4)'."""
_REST = r"\s+\S.*"
_SIGN = r"(?:\s*[.:)|–—-]\s*|\s+)"


@dataclass(frozen=True, slots=True)
class Sort:
    """Headings that begin alike ('Indsats 1', 'Indsats 2'); `level` is that of most, `titled` whether titles follow on the line."""

    word: str
    level: int
    titled: bool
    examples: tuple[str, ...]
    behind: bool = False

    @property
    def pattern(self) -> str:
        """The pattern that matches them, with the groups `number` and `title`."""
        if self.behind:
            return rf"(?P<title>\S.*?)\s*[(,|–—-]\s*{self.word}\s+(?:nr\.?\s*)?(?P<number>\d+(?:\.\d+)*)\)?"
        word = rf"{self.word}\s+" if self.word else ""
        number = "|".join(form for form in _FORMS if any(re.fullmatch(form, n) for n in self._numbers))
        return rf"{word}(?P<number>{number})" + (rf"{_SIGN}(?P<title>\S.*)" if self.titled else r"[.:]?")

    @property
    def _numbers(self) -> list[str]:
        return [m["number"] for text in self.examples if (m := _SORT.fullmatch(text))]


def sorts(headings: Sequence[Block]) -> list[Sort]:
    """The sorts of numbered headings, those of which there are most first."""
    found: dict[tuple[str, bool], list[Block]] = defaultdict(list)
    for block in headings:
        match = _SORT.fullmatch(block.text.text)
        behind = None if match else _BEHIND.fullmatch(block.text.text)
        if (named := match or behind) and any(c.isalpha() for c in block.text.text):
            found[(named["word"] or "").capitalize(), behind is not None].append(block)
    several = (_sort(word, blocks, behind) for (word, behind), blocks in found.items() if len(blocks) >= 2)
    return sorted(several, key=lambda s: (-len(s.examples), s.level))


def _sort(word: str, blocks: Sequence[Block], behind: bool) -> Sort:
    level = Counter(b.level or 9 for b in blocks).most_common(1)[0][0]
    texts = tuple(b.text.text for b in blocks)
    return Sort(word, level, behind or sum(_has_title(t) for t in texts) * 2 >= len(texts), texts, behind)


def _has_title(text: str) -> bool:
    match = _SORT.fullmatch(text)
    return bool(match and match["title"])


def draft(document: Document, filename: str, reads: Reading) -> str:
    """A profile for documents like this one, as TOML with comments."""
    headings = [b for b in document.blocks if b.kind == "heading"]
    numbered = [s for s in sorts(headings) if not s.word or s.titled or s.level < 9]
    projects = max(numbered, key=lambda s: (s.level, len(s.examples)), default=None)
    chapters = next((s for s in numbered if projects and s is not projects and s.level < projects.level and s.word), None)
    base = profiles.load("kl-projektkatalog")
    found = survey(document, base, reads)
    if projects is None and found.projects:
        return "\n".join(_toml(document, filename, None, chapters, found, base)) + "\n"
    return "\n".join(_toml(document, filename, projects, chapters, found, base)) + "\n"


def _toml(document: Document, filename: str, projects: Sort | None, chapters: Sort | None, found: Survey, base: Profile) -> Iterator[str]:
    stem = re.sub(r"\.pdf$", "", filename, flags=re.IGNORECASE)
    name = slug(stem).replace("uden-titel", "mit-katalog")
    is_catalogue = projects is not None or found.projects >= 2
    yield f"# Drafted from {filename}. Strike out what does not hold, then: extractor profiles check THIS.toml {filename}"
    yield f'name = "{name}"'
    yield f'description = "Documents like {_plain(stem)}"'
    yield f"document_type = {_quoted('project-catalogue' if is_catalogue else 'document')}"
    yield ""
    yield from _styles(document)
    yield from _project_rules(document, projects, chapters, found)
    yield from _section_rules(repeated_headings(document, base))
    yield from _furniture(document)


def _plain(text: str) -> str:
    return re.sub(r'["\\]', "", text)


def _quoted(text: str) -> str:
    """A TOML literal string."""
    return f"'{text}'" if "'" not in text else '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _pattern(text: str) -> str:
    """A text as a TOML string that matches it."""
    return _quoted(re.sub(r"([.?*+()\[\]{}|^$\\])", r"\\\1", text))


def _styles(document: Document) -> Iterator[str]:
    """The looks of headings, as comments: what `look` can ask for."""
    looks: dict[tuple[int, float, bool, str | None], list[str]] = defaultdict(list)
    for block in document.blocks:
        if block.kind == "heading":
            style = block.style
            looks[block.level or 9, style.size, style.bold, style.color].append(block.text.text)
    yield f"# Running text is set in {document.body.size:g} points. Headings:"
    for (level, size, bold, color), texts in sorted(looks.items(), key=lambda item: item[0][:2]):
        weight = ", bold" if bold else ""
        yield f"#   level {level}, size {size:g}{weight}, {color}: {len(texts)}, such as '{_short(texts[0])}'"
    yield ""


def _short(text: str) -> str:
    return text if len(text) <= 50 else text[:49] + "…"


def _project_rules(document: Document, projects: Sort | None, chapters: Sort | None, found: Survey) -> Iterator[str]:
    if projects is None and found.projects < 2:
        yield "# No headings that count or return were found: the whole text goes to `body`. If there are projects all the same:"
        yield "# [projects]"
        yield "# look = {size = 16.0}"
        yield ""
        return
    yield "[projects]"
    if projects is None:
        yield f"unnumbered = true   # {found.projects} headings stand over section headings"
    else:
        yield f"# {len(projects.examples)} headings, such as '{_short(projects.examples[0])}'"
        yield f"{'headings' if projects.titled else 'numbers'} = [{_quoted(projects.pattern)}]"
    if chapters:
        yield f"# {len(chapters.examples)} headings of a higher level, such as '{_short(chapters.examples[0])}'"
        pattern = _quoted(chapters.word + _REST)
        yield f"chapters = [{pattern}]"
    elif projects and (above := _above(document, projects)):
        such = _short(above[0].text.text)
        yield f"# chapter_look = {{level = {above[0].level}}}   # if these are chapters: {len(above)} headings, such as '{such}'"
    last = [b.text.text for b in document.blocks if b.kind == "heading"][-1:]
    yield "# ends = ['Kolofon']   # a heading that ends the last project" + (f"; the last heading is '{_short(last[0])}'" if last else "")
    yield ""


def _above(document: Document, projects: Sort) -> list[Block]:
    """Headings of the level over the projects' titles that stand behind the first page, two or more."""
    headings = [b for b in document.blocks if b.kind == "heading" and b.text.page > 1]
    level = projects.level - 1 if projects.titled else min((b.level or 9 for b in headings), default=0)
    found = [b for b in headings if b.level == level and b.text.text not in projects.examples]
    return found if len(found) > 1 else []


def _section_rules(found: Repeated) -> Iterator[str]:
    """Headings that return, by the kind that their words mean; the others as comments."""
    if not found.kinds and not found.unknown:
        yield "[reading]   # no section headings return: each project's text is one section, and facts are read from it"
        yield 'text = "andet"'
        yield 'period = ["andet"]'
        yield 'contacts = ["andet"]'
        yield ""
        return
    yield "[sections]   # kind: headings that mean it. Others are told by their words, the text under them and their place"
    for kind, headings in found.kinds.items():
        listed = ", ".join(_pattern(h) for h, _ in headings)
        times = ", ".join(f"{n} times" for _, n in headings)
        yield f"{kind} = [{listed}]   # {times}"
    for heading, count in found.unknown:
        yield f"# KIND = [{_pattern(heading)}]   # {count} times: give it a kind, or it is kept as andet"
    yield ""


def _furniture(document: Document) -> Iterator[str]:
    """Short lines that return on several pages and were not told to be furniture; a sentence or a contact says something."""
    pages: dict[str, set[int]] = defaultdict(set)
    for block in document.blocks:
        says = block.text.text.endswith(".") or "@" in block.text.text or sum(map(str.isdigit, block.text.text)) > 4
        if block.kind == "paragraph" and len(block.text.text) < 60 and not says:
            pages[block.text.text].add(block.text.page)
    lines = [text for text, where in pages.items() if len(where) >= 2 and text]
    if lines:
        yield "[furniture]   # lines that return on several pages and say nothing"
        listed = ", ".join(_pattern(text) for text in lines[:6])
        yield f"lines = [{listed}]"
        yield ""
