"""Abbreviations of official Danish: data only. spaCy's own Danish table holds the others.

In: nothing. Out: what is one token with its stops, and which of all abbreviations may end a sentence.
"""

ABBREVIATIONS = (
    "adm.", "adr.", "afd.", "ang.", "anm.", "art.", "bek.", "bemærkn.", "betænkn.", "bl.a.", "cand.jur.", "cand.mag.", "cand.merc.",
    "cand.oecon.", "cand.polit.", "cand.scient.", "cand.scient.pol.", "cirk.", "d.d.", "d.å.", "dir.", "ekskl.", "evt.", "ex.",
    "f.o.m.", "f.s.v.", "fg.", "fmd.", "forts.", "forv.", "gns.", "hhv.", "i.f.t.", "if.", "ifm.", "inkl.", "inst.", "j.nr.", "jf.",
    "kap.", "konst.", "kvt.", "lb.", "lb.nr.", "litr.", "lovbek.", "m.a.o.", "m.h.t.", "m.m.", "maks.", "max.", "mhp.", "mht.", "mia.",
    "mill.", "min.", "ml.", "mm.", "o.s.v.", "p.g.a.", "ph.d.", "red.", "resp.", "rev.", "s.d.", "s.k.", "sagsnr.", "sep.", "sept.",
    "sml.", "sst.", "såk.", "t.o.m.", "tilsv.", "tlf.", "udd.", "udg.", "v.h.a.", "vedr.", "vejl.",
)  # fmt: skip
"""Tokens that spaCy's Danish table lacks. Unless they stand below, no sentence ends with them."""

MAY_END = frozenset(
    (
    "d.d.", "dd.", "etc.", "kr.", "kvt.", "m.fl.", "m.m.", "m.v.", "mfl.", "mia.", "mio.", "mm.", "mv.", "o.l.", "o.lign.", "o.s.v.",
    "osv.", "pct.", "stk.", "t.kr.",
    )
)  # fmt: skip
"""What ends a sentence where a capital follows: 'm.v.', 'pct.'."""
