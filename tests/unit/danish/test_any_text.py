"""No rule raises on any text, offsets stay inside it, dates and telephone numbers come from it, and CPR numbers never leave."""

from __future__ import annotations

import re
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extractor.danish import danish, mask_cpr

PIECES = (
    "juni 2018", "2019", "2018-2019", "1.-3. kvartal", "uge 34", "fra", "til", " – ", "\n", "primo", "vinter 2019/20", "29. februar",
    "Asta Lindhart", "konsulent i",
    "3370 9911", "asli@by.example", "(at)", "tlf.", "5-10", "mindst", "mio.", "kr.", "halvanden", "udarbejdes", "en", "et antal", "og",
    ",", ".", '"', "VR-", "Kommune",
    "Vejle", "afsluttes med", "loven", "010190-1234", "skoleåret 2019/20", "i", "§ 3", "1/1-08", "99.99.2099", "uge 53",
    "9999999 år frem", "og 999 år frem", "to år fra", "samme år", "årets udgang", "kl. 10", "KLE 27.12.16", "Styrelsen for", "1½",
    "en halv",
    "som minimum et", "(KL)", "Kontaktperson:", "Projektleder:", "begge", "pchÆkl.dk", "at", "bliver", "stilles", "til rådighed",
    "Leverancen er",
    "snabel-a", "fog@hedes\nogn.example", "ida.\n", "træffes", "vinterhalvåret", "forordning (EU) 2016/679",
    "hvordan", "Aarhus- og", "1/9", "31/12 2018", "uge 40", "Q3/2019", "'19", "sidste kvartal af",
)  # fmt: skip
texts = st.one_of(
    st.text(), st.lists(st.sampled_from(PIECES), max_size=14).map(" ".join), st.lists(st.sampled_from(PIECES), max_size=8).map("".join)
)


@settings(max_examples=300, deadline=None)
@given(texts, st.sampled_from([None, "2018-06", "2020", "2019-12-24", "?"]))
def test_nothing_raises_and_offsets_stay_inside(text: str, edition: str | None) -> None:
    rules = danish()
    period = rules.project_period(text, edition)
    item = rules.deliverable_item(text)
    people = rules.contacts(text)
    found: list[Any] = [
        *rules.periods(text, edition), *people, *rules.contacts(text, running=True), *rules.milestones(text, edition, period),
        *rules.deliverables(text),
        *rules.contacts(text, in_house=["by.example"], linked=[(0, len(text), "asli@by.example")]),
        *rules.quantities(text), *rules.mentions(text), *rules.doubts(text, people, period, edition), *([period] if period else []),
        *([item] if item else []),
    ]  # fmt: skip
    rules.month(text)
    assert "".join(rules.tokens(text)) == "".join(text.split()) or not text.isprintable()
    assert all(text[s:e].strip() for s, e in rules.sentences(text))
    assert all(0 <= f.start <= f.end <= len(text) for f in found)


@settings(max_examples=200, deadline=None)
@given(texts)
def test_years_stand_in_the_text(text: str) -> None:
    for period in danish().periods(text):
        for date in filter(None, (period.first, period.last)):
            assert re.fullmatch(r"\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?", date)
            assert any(str(int(date[:4]) + shift)[2:] in text for shift in (-1, 0, 1)) or "frem" in text or "år fra" in text


@given(st.dates(), st.integers(0, 9999), st.sampled_from(["-", " ", "", " - "]))
def test_cpr_numbers_are_masked(day: object, serial: int, dash: str) -> None:
    number = f"{day:%d%m%y}{dash}{serial:04d}"
    text = f"Asta Lindhart, cpr {number}, konsulent"
    masked, count = mask_cpr(text)
    assert count == 1
    assert len(masked) == len(text)
    assert not re.search(r"\d", masked)
    assert all(c.phone is None for c in danish().contacts(text))


@pytest.mark.parametrize(
    "text",
    ["2018-2019", "2018 2019", "CVR 62 54 04 15", "CVR-nr. 62540415", "EAN 5798 0012 3456 7", "J.nr. 2018 1234", "12-06-2018", "20180612"],
)
def test_never_a_phone(text: str) -> None:
    assert all(c.phone is None for c in danish().contacts(f"Asta Lindhart, konsulent, {text}"))
    assert all(c.phone is None for c in danish().contacts(f"Asta Lindhart har {text}.", running=True))


@pytest.mark.parametrize("text", ["Bo Dahl, ida.\nfogh@by.example", "Bo Dahl, boda@hedes\nogn.example"])
def test_a_broken_address_that_nothing_confirms_is_a_warning(text: str) -> None:
    rules = danish()
    assert ("warning", "contact-email-broken") in {(d.severity, d.code) for d in rules.doubts(text, rules.contacts(text))}


def test_doubts() -> None:
    rules = danish()
    text = "Asta Lindhart, 3370 9911, xyz@by.example, 010190-1234"
    backwards = rules.project_period("juni 2019 – maj 2018")
    past = rules.project_period("juni 2016 – maj 2017")
    codes = {d.code for d in (*rules.doubts(text, rules.contacts(text), backwards), *rules.doubts("", (), past, "2018-06"))}
    assert codes == {"contact-email-name", "cpr-masked", "period-backwards", "period-before-edition"}
