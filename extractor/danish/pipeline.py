"""The spaCy pipeline: Danish tokens, sentences and the vocabulary's names, without a model to download.

In: a text. Out: a `Doc` with sentences and with the vocabulary's names in `doc.ents`, whose `ent_id_` is the canonical name.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import combinations
from typing import Any

import spacy
from spacy.attrs import IS_SPACE, LOWER, NORM  # type: ignore[import-not-found]  # compiled, without stubs
from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import compile_infix_regex

from extractor.danish.abbreviations import ABBREVIATIONS, MAY_END
from extractor.danish.looking import runs
from extractor.danish.vocabulary import ORGANISATIONS, TECHNOLOGIES, inflected
from extractor.danish.words import MONTHS

NAME_SIGNS = frozenset(runs(form)[0][1] for forms in (*inflected(TECHNOLOGIES).values(), *ORGANISATIONS.values()) for form in forms)
"""One of these runs is in a text that has a name of the vocabulary."""
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
    vocab.lex_attr_getters = {key: vocab.lex_attr_getters[key] for key in (LOWER, NORM, IS_SPACE)}
    months = "|".join(sorted(MONTHS, key=len, reverse=True))
    infixes = [
        r"(?<=\d)(?<!-\d)(?<!-\d\d)(?<!/\d)(?<!/\d\d)(?<!\.\d)(?<!\.\d\d)[-–](?=\d+(?!\d*[-/.]\d))",
        *(nlp.Defaults.infixes or ()),
        rf"(?<=\d)[-–](?=(?:{months})\b)",
        r"(?<=[a-zæøå])–(?=[a-zæøå])",
        rf"(?<=\w)[-–](?=(?:{months})\b)",
    ]
    tokenizer.infix_finditer = compile_infix_regex(infixes).finditer
    for word in ABBREVIATIONS:
        tokenizer.add_special_case(word, [{"ORTH": word}])
    for low, high in combinations(range(1, 32), 2):
        for dash in "-–":
            parts = (f"{low}.", dash, f"{high}.")
            tokenizer.add_special_case("".join(parts), [{"ORTH": part} for part in parts])
    nlp.add_pipe("danish_sentences")
    _add_ruler(nlp, "organisation", "ORTH", ORGANISATIONS)
    _add_ruler(nlp, "technology", "LOWER", inflected(TECHNOLOGIES))
    return nlp


def _add_ruler(nlp: Language, label: str, attribute: str, vocabulary: dict[str, tuple[str, ...]]) -> None:
    """An entity ruler for a vocabulary: organisations as they are written, technologies in any case."""
    ruler: Any = nlp.add_pipe("entity_ruler", label, config={"phrase_matcher_attr": attribute})
    ruler.add_patterns([{"label": label, "pattern": form, "id": name} for name, forms in vocabulary.items() for form in forms])


def tokens_and_names(text: str) -> Doc:
    """Tokens, and the vocabulary's names in `doc.ents`, without sentences: most texts need none."""
    nlp = pipeline()
    doc: Doc = nlp.make_doc(text)
    for ruler in ("organisation", "technology"):
        doc = nlp.get_pipe(ruler)(doc)
    return doc


def with_sentences(doc: Doc) -> Doc:
    """The same with sentences."""
    found: Doc = pipeline().get_pipe("danish_sentences")(doc)
    return found
