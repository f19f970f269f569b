"""Clauses of a sentence, and whether the verb in one makes something: no condition, no past, no relative clause.

In: a text and the characters of a sentence and a verb. Out: the clause before the verb, or whether the verb counts.
"""

from __future__ import annotations

import re

from extractor.danish.making import NO_AGENT, Form
from extractor.danish.noun_phrases import DETERMINER
from extractor.danish.things import SUBORDINATE

_RELATIVE = re.compile(
    r"^\s*(?:der|som)\s+(?:\w+\s+)?$|\bsom\s+(?:\w+\s+)?$|\b(?:kan|kunne|hvis)\b|"
    r"\b(?!(?:bliver|kommer|er|skal|vil|derefter|herefter|videre|senere|desuden|hvorefter|efter)\s)[a-zæøå]+(?:er|en|et|e|r)\s+der\s+(?:\w+\s+)?$",
    re.IGNORECASE,
)
"""Before a verb, in its own clause: the verb belongs to a relative clause, or only may be."""
_MODAL = re.compile(
    r"\b(?:vil|skal|forventes\s+at|planlægges\s+at|planlægger\s+at|forventer\s+at|kommer\s+til\s+at|har\s+til\s+opgave\s+at|opgaven\s+er\s+at|planen(?:\s+er)?\s+at|lagt\s+op\s+til\s+at|har\s+ansvar(?:et)?\s+for\s+at|sørger\s+for\s+at|får\s+til\s+opgave\s+at|aftalt\s+at|besluttet\s+at)\b",
    re.IGNORECASE,
)
BECOME = re.compile(
    r"\b(?:bliver|blive|er|får|forventes|ventes)(?:\s+\w+)?\s*$|\b(?:bliver|blive)\s+(?:på|i|med|efter|ved|gennem|via)\s+[^,;:]*$",
    re.IGNORECASE,
)
_PAST = re.compile(r"\b(?:tidligere|allerede|har|havde|blev|var|hidtil|i\s+dag)\b", re.IGNORECASE)
_OBJECT = re.compile(rf"\s+{DETERMINER}\s+[^\W\d]", re.IGNORECASE)
_CLAUSES = re.compile(r"[,;:–]\s")
_THERE = re.compile(r"\s*der\s+")
_THERE_OR_WHICH = re.compile(r"^\s*(?:der|som)\s", re.IGNORECASE)
_BELOW = re.compile(r"\b(?:der|som|hvor|at|kan|kunne|hvilke)\b")
_THAT = re.compile(r"\bat\b")
_AS = re.compile(r"^Som\s+")
_IF = re.compile(r"\s*(?:Hvis|Såfremt|Dersom)\b", re.IGNORECASE)
_IF_AFTER = re.compile(r"[^.;:]*,\s+(?:hvis|såfremt)\b")
_WE = re.compile(r"\s+(?:vi|de|I|kommunen|kommunerne|skolen|skolerne|projektet|foreningen|partnerne|parterne)\b")
"""The subject behind the verb."""


def clause_before(text: str, start: int, end: int) -> str:
    """What stands between the last comma or stop and `end`."""
    return _CLAUSES.split(text[start:end])[-1].strip()


def counts(text: str, start: int, first: int, last: int, clause: str, form: Form) -> bool:
    """Passive and participles with 'bliver' unless in a relative clause or the past; the present of an agent; the infinitive after 'vil',
    'skal' or at the beginning."""
    before = text[start:first]
    if _IF.match(before):
        return False
    if form.voice == "passive":
        own = before.rsplit(",", 1)
        if _THERE.fullmatch(own[-1]) and _OBJECT.match(text, last):
            return True
        return not _RELATIVE.search(own[-1] if len(own) > 1 else _THERE_OR_WHICH.sub("", own[-1]))
    if form.voice == "participle":
        return bool(BECOME.search(clause)) and not _RELATIVE.search(clause) and not _PAST.search(clause)
    if not before.strip():
        return True
    if form.voice == "infinitive":
        modal = _MODAL.search(clause)
        other = _BELOW.search(clause, 0, modal.start()) if modal else None
        return modal is not None and other is None and not _THAT.search(clause, modal.end())
    if _IF_AFTER.match(text, last):
        return False
    clause = _AS.sub("", clause)
    agents = () if _WE.match(text, last) else clause.split()[-2:]
    return clause != "" and not SUBORDINATE.search(clause) and not any(NO_AGENT.fullmatch(w) for w in agents)
