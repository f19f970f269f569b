"""Quantities: a number with its bounds and the noun that it counts.

In: plain Danish text. Out: `FoundQuantity`s in the order of the text. Dates, ordinals, paragraphs, telephone numbers and 'en'/'et' are
none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from extractor.danish.adjectives import ADJECTIVE_ENDS, ADJECTIVES, FOREIGN_PLURALS, NOMINAL, NOT_ADJECTIVES
from extractor.danish.looking import has_any, lowered, runs
from extractor.danish.numbers import FIRST_WORDS, NUMBER, SCALE, scale, value, whole
from extractor.danish.periods import readings
from extractor.danish.phones import phones
from extractor.danish.words import ABOUT, AT_LEAST, AT_MOST, MEASURES, STOP, UNKNOWN
from extractor.found import FoundQuantity

_OFTEN_NO_BOUND = re.compile(r"over|under|op", re.IGNORECASE)
_MORE_WORDS = re.compile(r",?\s+(?:og\s+)?[\wæøå]+e\s+\w")


def _any(words: tuple[str, ...]) -> str:
    return "|".join(re.escape(w).replace(r"\ ", r"\s+") for w in sorted(words, key=len, reverse=True))


_BOUND = re.compile(
    rf"(?<![\w-])(?<!\bud\s)(?:(?P<least>{_any(AT_LEAST)})|(?P<most>{_any(AT_MOST)})|(?P<about>{_any(ABOUT)})|(?P<between>mellem|"
    rf"fra))\s+(?:(?:ca\.|cirka|de|på)\s+)?(?P<money>kr\.\s?)?$|(?<![\w.])(?P<only>(?:(?P<thousand>t\.?\s?|mio\.\s)?kr\.|DKK)\s?)$",
    re.IGNORECASE,
)
"""What stands before a number and bounds it."""
_BOUND_VERB = re.compile(
    rf"(?<![\w-])(?:(?P<least>{_any(AT_LEAST)})|(?P<most>{_any(AT_MOST)}))\s+(?:være|have|vare|udgøre|koste|tage|bruge|rumme|omfatte|få|\w{{2,}}(?<!r)es)\s+$",
    re.IGNORECASE,
)
"""'må højst være': the verb stands between the bound and the number."""
_NUMBER = re.compile(
    rf"(?P<low>{NUMBER})(?:\s?(?P<lowscale>{SCALE})(?:(?!\w)|(?<=t\.)))?"
    rf"(?:(?P<join>\s?[-–—]\s?|\s+(?:til|eller|og)\s+)(?P<high>{NUMBER}))?(?:\s?(?P<scale>{SCALE})(?:(?!\w)|(?<=t\.)))?",
    re.IGNORECASE,
)
_ONE = re.compile(
    rf"(?:{_any(AT_LEAST)}|{_any(AT_MOST)})\s+(?P<low>en|et)(?=\s)(?:\s(?P<lowscale>{SCALE})(?!\w))?(?P<join>)(?P<high>(?!))?(?P<scale>(?!))?",
    re.IGNORECASE,
)
"""'mere end et år': the article counts after a bound."""
_ONE_SIGNS = tuple(f"{bound} {one} " for bound in (*AT_LEAST, *AT_MOST) for one in ("en", "et"))
_AND_MOST = re.compile(rf",?\s+(?:og|men)\s+(?:{_any(AT_MOST)})\s+(?P<high>{NUMBER})", re.IGNORECASE)
"""'mindst tre og højst seks'."""
_YEAR = re.compile(r"(?:19|20)\d\d")
_AGAIN = re.compile(r"\s\(\d+\)")
"""'fem (5)'."""
_ONE_OR = re.compile(r"\b(?:(?:mellem|fra)\s+)?(?:en|et|én|ét)\s+(?:eller|til|(?<=mellem\s..\s)og)\s+$", re.IGNORECASE)
"""'et eller to'."""
_NO_PLACE = frozenset(".,/§€-_")
_UNKNOWN_SIGNS = tuple(f"{word} " for word in UNKNOWN)
_UNKNOWN = re.compile(rf"\b(?:{_any(UNKNOWN)})\s+(?:(?:{SCALE})\s+)?(?=[a-zæøåA-ZÆØÅ])", re.IGNORECASE)
_MORE = re.compile(r"(?:%|pct\.|procent|gange|\d|langt|lidt|endnu|mange)\s+$", re.IGNORECASE)
"""'40 % flere' compares."""
_OUT_OF = re.compile(rf"(?:{NUMBER})\s+ud\s+af\s+$", re.IGNORECASE)
_VAGUE_BEFORE = re.compile(r"\b(?:flere|adskillige|mange)\s+$", re.IGNORECASE)
_MEASURE = re.compile(rf"\s?(?P<measure>{_any(MEASURES)})(?!\w)", re.IGNORECASE)
_WORD = re.compile(r"\s+[\"“”»']?(?P<word>[^\W\d_][\w'’]*(?:-[\w'’]+)*)[\"“”«']?")
_NEXT_ADJECTIVE = re.compile(r"(?:,\s|\sog\s)(?P<word>[^\W\d_][\w'’]*(?:-[\w'’]+)*)(?=\s[a-zæøå])")
_VERB = re.compile(
    r"(?:deltog|deltager|fik|får|kom|kommer|går|gik|bruger|brugte|svarer|svarede|siger|sagde|bor|boede|arbejder|oplever|modtager|benytter|mener|"
    r"ønsker|møder|mødte|mødes|hjælper|hjalp|stiller|stillede|underviser|besøger|spiller|passer|melder|søger|venter|lever|laver|leder|kører|sidder|står|\w{4,}edes|tog|tager|gav|giver|prøver|prøvede|testede|tester)$",
    re.IGNORECASE,
)
_SURELY_ADJECTIVE = re.compile(r"(?:ære|iske|elle|[^nv]ive|somme|bare)$")
_PARTICLE = re.compile(r"\s(?:op|ind|frem|ud|ned|tilbage)(?![\w-])(?!\s(?:ad|af|på|til|i)\s)")
"""'møder op': the word before it is a verb."""
_AGE = re.compile(r"\s(?P<word>\d+(?:-\d+)?-årige)")
_NOT_COUNTED = re.compile(
    r"(?:\b(?:j\.?\s?nr|nr|sagsnr|stk|pkt|punkt|side|(?<!['’])s|kapitel|bilag|figur|tabel|afsnit|artikel|art|version|projekt|projekter|"
    r"fase|etape|spor|uge|trin|klasse|niveau|kl|bølge|cvr|"
    r"cvr-nr|ean|tlf|telefon|mobil|kle|ø|hal|lokale|perron|opgang|rum|blok|rundkørsel|række|post|skema|kasse|boks|sf|iso|lov|top|delmål|mål|note|rute|linje|bus|tog|motorvej|udgave|model|type|gruppe|kategori|zone|tallet|talet|karakteren|koden|værdien|nummeret|opgave|årgang|sal)\b\.?:?|[§#/])\s*$",
    re.IGNORECASE,
)
_SPREAD = re.compile(
    r"\b(?:råder|rådet|rådede|disponerer|hersker|fordelt|løber|forløber|strækker\s+sig|udrulles|indføres|gennemføres|afvikles|afholdes|etableres|bygges|opbygges|afdrages|afprøves|spredt|vare[rt]?|henover|sker|udskydes)\s+$",
    re.IGNORECASE,
)
_LONG_TIME = re.compile(r"\s+(?:år|måneder|uger|dage|døgn)\b", re.IGNORECASE)
_AGED = re.compile(
    r"(?:\b(?:på|er|i|om|efter|som|alderen|varer|varet|tager|taget)|\b\w*(?:borgere?|personer|ældre|unge|børn|kvinder|mænd|danskere|"
    r"patienter|medarbejdere|ansatte|\w+ere))\s+$",
    re.IGNORECASE,
)
"""What 'over 65 år' is said of; after other words 'over tre år' is a span of time."""
_NUMBER_NEXT = re.compile(rf"\s+(?:\d|(?:{NUMBER})\s)", re.IGNORECASE)
"""What makes the word before it a verb: 'hal 3 rummer 80 gæster'."""
_SHORT = frozenset(
    ["kl", "nr", "jf", "jvf", "bl", "ca", "evt", "hhv", "dvs", "osv", "mv", "inkl", "ekskl", "tlf", "pkt", "pga", "mht", "vedr"]
)
"""Abbreviations after a number count nothing."""
_POSTAL = re.compile(r"\d{4}\s+[A-ZÆØÅ][a-zæøå]+(?:\s[A-ZÆØÅ][a-zæøå]*)?(?=\s*(?:$|[,.;)\n]))")
"""'7999 Tangby'."""
_PARTS = ("halvdel", "tredjedel", "fjerdedel", "femtedel", "sjettedel", "tiendedel")
_ORDINAL = re.compile(r"\.(?=\s*(?:[a-zæøå]|-))")


@dataclass(frozen=True, slots=True)
class _Bound:
    """The words before a number: which kind they are, where they start, and where a currency stands."""

    kind: str
    word: str
    start: int
    money: tuple[int, int] | None = None
    factor: int = 1

    @classmethod
    def before(cls, text: str, place: int) -> _Bound:
        match = _BOUND.search(text, max(0, place - 30), place)
        if match is None:
            verb = _BOUND_VERB.search(text, max(0, place - 30), place)
            return cls("least" if verb["least"] else "most", "", place) if verb else cls("", "", place)
        money = match.span("money") if match["money"] else match.span("only") if match["only"] else None
        factor = scale(match["thousand"].strip()) if match["thousand"] else 1
        kind = next((k for k in ("least", "most", "about", "between") if match[k]), "")
        if kind == "least" and match["least"].lower() == "over" and _is_spread(text, match.start(), place):
            return cls("", "", place)
        return cls(kind, (match[kind] if kind else "").lower(), match.start(), money, factor)


def _is_spread(text: str, start: int, place: int) -> bool:
    """Whether 'over' at `start` spreads something over a time, rather than bounding the number at `place`."""
    before = text[max(0, start - 24) : start]
    number = _NUMBER.match(text, place)
    if _SPREAD.search(before):
        return True
    return bool(number and _LONG_TIME.match(text, number.end())) and not _AGED.search(before) and (value(number["low"]) or 0) < 15  # type: ignore[index]


def quantities(text: str) -> tuple[FoundQuantity, ...]:
    """All quantities of the text."""
    numbers = list(_candidates(text))
    taken = _taken(text) if numbers else []
    free = (m for m in numbers if not any(s < m.end("low") and m.start() < e for s, e in taken))
    found = [q for q in (_read(text, m) for m in free) if q is not None]
    counted = [(q.start, q.end) for q in found]
    found += [
        q
        for q in (_some(text, m) for m in _unknown(text) if not _MORE.search(text, max(0, m.start() - 10), m.start()))
        if q is not None and not any(s < q.end and q.start < e for s, e in counted)
    ]
    return _apart(sorted(found, key=lambda q: (q.start, -q.end)))


def _taken(text: str) -> list[tuple[int, int]]:
    """Stretches of dates with figures and of phone numbers, which count nothing."""
    dates = ((r.start, r.end) for r in readings(text, "2000-01"))
    return [*((s, e) for s, e in dates if any(c.isdigit() for c in text[s:e])), *((p.start, p.end) for p in phones(text))]


def _unknown(text: str) -> Iterator[re.Match[str]]:
    return _UNKNOWN.finditer(text) if has_any(lowered(text), _UNKNOWN_SIGNS) else iter(())


def _apart(found: list[FoundQuantity]) -> tuple[FoundQuantity, ...]:
    """Without those that begin inside another."""
    kept: list[FoundQuantity] = []
    for one in found:
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    return tuple(kept)


def _candidates(text: str) -> Iterator[re.Match[str]]:
    after = 0
    for start, run in runs(text):
        if start < after or not (run in FIRST_WORDS or run[0].isdigit() or run in "½¼¾"):
            continue
        before = text[start - 1] if start else " "
        if not before.isalnum() and before not in _NO_PLACE:
            match = _NUMBER.match(text, start)
            if match:
                apart = _runs_down(match) or ((match["join"] or "").strip() == "og" and _YEAR.fullmatch(match["low"]))
                after = match.end("low") if apart else match.end()
                yield match
    if has_any(lowered(text), _ONE_SIGNS):
        yield from (m for m in _ONE.finditer(text) if not _NUMBER.match(text, m.start("low")) and _counts_one(text, m))


def _runs_down(match: re.Match[str]) -> bool:
    """'fra 14 til 9': no range, but two numbers."""
    low, high = value(match["low"]), value(match["high"] or "")
    return low is not None and high is not None and high < low


def _counts_one(text: str, match: re.Match[str]) -> bool:
    """'under et minut', 'mindst en kommune'; but 'over en længere periode'."""
    sure = not _OFTEN_NO_BOUND.match(match[0])
    return sure or bool(match["lowscale"]) or _MEASURE.match(text, match.end()) is not None


def _read(text: str, match: re.Match[str]) -> FoundQuantity | None:
    """One quantity; None where the number counts nothing."""
    bound = _Bound.before(text, match.start("low"))
    if (
        _VAGUE_BEFORE.search(text[max(0, match.start() - 12) : match.start()])
        or _NOT_COUNTED.search(text[max(0, bound.start - 24) : bound.start])
        or _is_ordinal(text, match)
        or (not bound.kind and _POSTAL.match(text, match.start()))
    ):
        return None
    if match["low"].lower() in ("én", "ét") and not match["high"] and bound.kind not in ("least", "most"):
        return None
    low, high, end = _numbers(text, match, bound)
    one = None if bound.kind else _ONE_OR.search(text, max(0, match.start() - 16), match.start())
    if one and low is not None:
        low, bound = scale(match["lowscale"] or match["scale"]), replace(bound, start=one.start())
    if low is None or high is None or (low < 11 and " ud " in text and _OUT_OF.search(text, max(0, match.start() - 24), match.start())):
        return None
    most = _AND_MOST.match(text, end) if bound.kind == "least" else None
    if most and (highest := value(most["high"])):
        unit = _unit(text, most.end())
        return FoundQuantity(bound.start, unit[1], low, highest, text[slice(*unit)]) if unit else None
    again = _AGAIN.match(text, end)
    end = again.end() if again else end
    if bound.money:
        unit_of = text[bound.money[0] : bound.money[1]].strip()
        return _bounded(match, bound, whole(low * bound.factor), whole(high * bound.factor), "kr." if bound.factor > 1 else unit_of, end)
    unit = _unit(text, end)
    return _bounded(match, bound, low, high, " ".join(text[unit[0] : unit[1]].split()), unit[1]) if unit else None


def _is_ordinal(text: str, match: re.Match[str]) -> bool:
    """'2. klasse', '3.-klasser'; but not a number at the end of a sentence."""
    return (
        match["low"][-1].isdigit()
        and not match["high"]
        and not match["lowscale"]
        and not match["scale"]
        and bool(_ORDINAL.match(text, match.end()))
    )


def _numbers(text: str, match: re.Match[str], bound: _Bound) -> tuple[float | int | None, float | int | None, int]:
    """Both numbers with their scale, and where they end; a second one that is no end of a range is left alone."""
    low, high, end = 1 if match["low"].lower() in ("en", "et") else value(match["low"]), None, match.end()
    factor = scale(match["lowscale"]) if match["lowscale"] else scale(match["scale"])
    if match["high"]:
        high = value(match["high"])
        loose = match["join"].strip() == "og" and not bound.word.startswith("mellem")
        if loose or (low is not None and high is not None and high < low):
            high, end = None, match.end("lowscale") if match["lowscale"] else match.end("low")
            factor = scale(match["lowscale"])
    if low is None:
        return None, None, end
    upper = low * factor if high is None else high * (scale(match["scale"]) if match["scale"] else factor)
    return whole(low * factor), whole(upper), end


def _bounded(match: re.Match[str], bound: _Bound, low: float | int, high: float | int, unit: str, end: int) -> FoundQuantity:
    """With the bound that the word before it leaves open; 'fra' and 'mellem' belong to it only before a range."""
    alone = bound.kind == "between" and not match["high"]
    start = match.start() if alone and not bound.money else bound.start
    return FoundQuantity(start, end, None if bound.kind == "most" else low, None if bound.kind == "least" else high, unit)


def _some(text: str, match: re.Match[str]) -> FoundQuantity | None:
    unit = _unit(text, match.end() - 1)
    return FoundQuantity(match.start(), unit[1], None, None, text[unit[0] : unit[1]]) if unit else None


def _unit(text: str, start: int) -> tuple[int, int] | None:
    """The head noun after a number: the first word that is no adjective before another word; 'unge' and its like where no noun follows;
    None where a small word or a stop comes first."""
    place, nominal = start, None
    for _ in range(5):
        measure = _MEASURE.match(text, place)
        if measure:
            return measure.span("measure")
        match = (place > start and _NEXT_ADJECTIVE.match(text, place)) or _AGE.match(text, place) or _WORD.match(text, place)
        if match is None or _is_no_noun(match["word"], first=place == start):
            return nominal
        if not _is_adjective(text, match):
            barred = (
                _SURELY_ADJECTIVE.search(match["word"])
                or match["word"].lower() in ADJECTIVES - NOMINAL
                or len(match["word"]) == 1
                or _is_passive(match["word"])
            )
            verb = place == start and match["word"].endswith("er") and _NUMBER_NEXT.match(text, match.end("word")) is not None
            return nominal if barred or verb else _phrase(text, match)
        place = match.end("word")
        nominal = match.span("word") if match.re is _AGE or match["word"].lower() in NOMINAL else None
    return nominal


def _is_no_noun(word: str, *, first: bool) -> bool:
    """A small word, a fraction, or, after an adjective, a name."""
    return word.lower() in STOP or word.lower() in _SHORT or word.lower().startswith(_PARTS) or (not first and word.istitle())


def _is_passive(word: str) -> bool:
    """'bruges', 'udvælges': no plural but a foreign one ends so."""
    return word.endswith("es") and not word.lower().endswith(FOREIGN_PLURALS)


def _phrase(text: str, match: re.Match[str]) -> tuple[int, int]:
    """'business cases' and other foreign nouns in two words end with the second."""
    if match["word"].lower() in ("business", "use", "proof", "smart"):
        second = _WORD.match(text, match.end("word"))
        if second and second["word"].lower() not in STOP:
            return match.start("word"), second.end("word")
    return match.start("word"), match.end("word")


def _is_adjective(text: str, match: re.Match[str]) -> bool:
    """Whether the word goes before a noun: it has an adjective's form, and a word follows that is no small word."""
    word = match["word"].lower()
    if match.re is _AGE:
        return True
    after = _WORD.match(text, match.end("word"))
    if word in NOMINAL and after and (_VERB.match(after["word"]) or _PARTICLE.match(text, after.end())):
        return False
    measured = _MEASURE.match(text, match.end("word"))
    if (after is None or after["word"].lower() in STOP) and not measured:
        return bool(_MORE_WORDS.match(text, match.end("word"))) and word in ADJECTIVES
    return word in ADJECTIVES or (word.endswith(ADJECTIVE_ENDS) and word not in NOT_ADJECTIVES and not word.endswith("ere"))
