"""The spaCy pipeline: Danish tokens, sentences and the vocabulary's names, without a model to download.

In: a text. Out: its tokens, where its sentences begin, and the vocabulary's names in it. The whole pipeline gives a `Doc` with all of them,
the names in `doc.ents` with their canonical name as `ent_id_`; each question is answered by that part of it alone which it needs.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from itertools import combinations
from typing import Any

import spacy
from spacy.attrs import IS_SPACE, LOWER  # type: ignore[import-not-found]  # compiled, without stubs
from spacy.language import Language
from spacy.matcher import PhraseMatcher
from spacy.tokens import Doc, Span
from spacy.util import compile_infix_regex

from extractor.danish.abbreviations import ABBREVIATIONS, MAY_END
from extractor.danish.known_names import stretches
from extractor.danish.vocabulary import ORGANISATIONS, TECHNOLOGIES, inflected
from extractor.danish.words import MONTHS

_CLOSING = frozenset(")]»”\"'’")
_CURRENCIES = frozenset(["DKK", "EUR", "USD", "SEK", "NOK", "Kr"])
_ABBREVIATION = re.compile(r"(?:[a-zæøå]+\.){1,5}|[A-ZÆØÅ]\.")


@Language.factory("danish_sentences")
def _sentences(nlp: Language, name: str) -> _Sentences:
    return _Sentences()


class _Sentences:
    """Marks where sentences begin: after a stop that is no abbreviation's, number's or date's, and before what may begin one."""

    def __call__(self, doc: Doc) -> Doc:
        texts = [token.text for token in doc]
        begins = True
        for index, text in enumerate(texts):
            if begins and index and text in _CLOSING and not doc[index - 1].whitespace_ and not texts[index - 1].isspace():
                continue
            space = text.isspace()
            if begins and not space:
                doc[index].is_sent_start = True
            begins = (begins and space) or "\n" in text or (text[-1] in ".!?…" and _ends(doc, texts, index))
        return doc


@Language.factory("known_names")
def _known_names(nlp: Language, name: str) -> _KnownNames:
    return _KnownNames(nlp)


class _KnownNames:
    """Sets the vocabulary's names as the entities of a doc, the longest first and organisations before technologies.

    spaCy's own entity ruler does the same for an eighth more of the whole step: it counts its patterns and sets filters of warnings at
    each call.
    """

    def __init__(self, nlp: Language) -> None:
        self._strings = nlp.vocab.strings
        self._matchers = [
            _matcher(nlp, "organisation", "ORTH", ORGANISATIONS),
            _matcher(nlp, "technology", "LOWER", inflected(TECHNOLOGIES)),
        ]

    def __call__(self, doc: Doc) -> Doc:
        taken: set[int] = set()
        found = []
        for label, matcher in self._matchers:
            for name, start, end in sorted(matcher(doc), key=lambda m: (m[1] - m[2], m[1])):
                if taken.isdisjoint(range(start, end)):
                    taken.update(range(start, end))
                    found.append(Span(doc, start, end, label, span_id=name))
        doc.ents = tuple(found)
        return doc


def _unless_letters(search: Callable[[str], Any], nothing: Any) -> Callable[[str], Any]:
    """The search, or `nothing` at once where a word is all letters: no rule cuts it, and most words are."""
    return lambda word: nothing if word.isalpha() else search(word)


def _matcher(nlp: Language, label: str, attribute: str, vocabulary: dict[str, tuple[str, ...]]) -> tuple[str, PhraseMatcher]:
    matcher = PhraseMatcher(nlp.vocab, attr=attribute)
    for name, forms in vocabulary.items():
        matcher.add(name, [nlp.make_doc(form) for form in forms])
    return label, matcher


def _ends(doc: Doc, texts: list[str], index: int) -> bool:
    """Whether the token at `index`, which ends with a stop, ends a sentence."""
    last = index
    while last + 1 < len(texts) and texts[last + 1] in _CLOSING and not doc[last].whitespace_:
        last += 1
    text, following = texts[index], texts[last + 1] if last + 1 < len(texts) else ""
    if not following or not (doc[last].whitespace_ or following.isspace()):
        return False
    if text in ("!", "?", "…") or following.isspace():
        return following[0].isupper() or following[0].isdigit() or following[0] in '"“„»«(•–\n'
    if not (following[0].isupper() or following[0].isdigit() or following[0] in '"“„»«(•–'):
        return False
    previous = texts[index - 1].lower() if index else ""
    if text == ".":
        return not (previous[-1:].isdigit() and following.lower().rstrip(".") in MONTHS)
    if _ABBREVIATION.fullmatch(text.lower()):
        return text.lower() in MAY_END and not following[0].isdigit() and following not in _CURRENCIES
    return following.lower().rstrip(".") not in MONTHS


@cache
def pipeline() -> Language:
    """Built once: tokens, sentences, the vocabulary's names."""
    nlp = spacy.blank("da")
    nlp.max_length = 10**9
    tokenizer: Any = nlp.tokenizer
    tokenizer.url_match = None
    vocab: Any = nlp.vocab
    # all other attributes of a word cost more than the rest of the step, and no rule reads them
    vocab.lex_attr_getters = {key: vocab.lex_attr_getters[key] for key in (LOWER, IS_SPACE)}
    months = "|".join(sorted(MONTHS, key=len, reverse=True))
    infixes = [
        r"(?<=\d)(?<!-\d)(?<!-\d\d)(?<!/\d)(?<!/\d\d)(?<!\.\d)(?<!\.\d\d)[-–](?=\d+(?!\d*[-/.]\d))",
        *(nlp.Defaults.infixes or ()),
        rf"(?<=\d)[-–](?=(?:{months})\b)",
        r"(?<=[a-zæøå])–(?=[a-zæøå])",
        rf"(?<=\w)[-–](?=(?:{months})\b)",
    ]
    tokenizer.infix_finditer = _unless_letters(compile_infix_regex(infixes).finditer, ())
    tokenizer.prefix_search = _unless_letters(tokenizer.prefix_search, None)
    tokenizer.suffix_search = _unless_letters(tokenizer.suffix_search, None)
    for word in ABBREVIATIONS:
        tokenizer.add_special_case(word, [{"ORTH": word}])
    for form in (form for forms in ORGANISATIONS.values() for form in forms if form[0].isdigit() and form.isalnum()):
        tokenizer.add_special_case(f"{form}.", [{"ORTH": form}, {"ORTH": "."}])
    for low, high in combinations(range(1, 32), 2):
        for dash in "-–":
            parts = (f"{low}.", dash, f"{high}.")
            tokenizer.add_special_case("".join(parts), [{"ORTH": part} for part in parts])
    nlp.add_pipe("danish_sentences")
    nlp.add_pipe("known_names")
    return nlp


def names(text: str) -> Iterator[tuple[int, int, str, str]]:
    """The names of the vocabulary: their characters, what kind they are, and the canonical name."""
    nlp = pipeline()
    find = nlp.get_pipe("known_names")
    for start, end in stretches(text):
        for name in find(nlp.make_doc(text[start:end])).ents:
            yield start + name.start_char, start + name.end_char, name.label_, name.ent_id_


def tokens(text: str) -> list[str]:
    """The tokens, without space."""
    return [token.text for token in pipeline().make_doc(text) if not token.is_space]


def sentence_starts(text: str) -> list[int]:
    """Where sentences begin."""
    nlp = pipeline()
    return [token.idx for token in nlp.get_pipe("danish_sentences")(nlp.make_doc(text)) if token.is_sent_start]
