"""Words of Danish publications: titles, contents, what stands before and after the projects (data only).

In: nothing. Out: patterns for lower-case text.
"""

from __future__ import annotations

BEFORE = (
    r"forord\w*|indledning|introduktion|læsevejledning\w*|om (?:kataloget|publikationen|hæftet|dette .*)|sådan (?:læser"
    r"|bruger) .*|velkommen\w*|resumé|resume|sammenfatning|baggrunden? for kataloget"
)
"""Headings of what stands before the projects."""

AFTER = (
    r"kolofon\w*|bilag\b.*|efterskrift\w*|om (?:kataloget|publikationen|hæftet|kl|os|udgiveren|netværket|partnerskabet"
    r"|klyngen|puljen|kredsen|foreningen)|udgivet af.*"
    r"|impressum|litteratur\w*|kilder?|stikord\w*|tak til .*|bagside\w*|udgivelse"
)
"""Headings of what stands after the projects."""

CONTENTS_HEADINGS = (
    r"indhold(?:et)?(?: (?:i|af) .*)?|indholdsfortegnelse\w*|indholdsoversigt\w*|(?:kataloget|hæftet|rapporten|bogen)s indhold"
    r"|oversigt|oversigt over .*|i (?:dette|denne) (?:katalog|hæfte|publikation|udgave|rapport|nummer)|(?:det|her|hvad) finder du .*"
    r"|find .*|kapiteloversigt|sådan finder du .*|overblik|læs om .*|på de næste sider|hvor finder du hvad\??|hvad står hvor\??|vejviser.*"
    r"|(?:projekter(?:ne)?|indsatser(?:ne)?|kapitler(?:ne)?|initiativer(?:ne)?)|side for side|contents|table of contents"
)
"""Headings of a table of contents, where entries follow."""

TITLE_HEADS = (
    r"(?:projekt|indsats|initiativ|tiltag|forsøg|forslag|aktivitet|idé)(?:et|en|er|erne)?s?"
    r"(?:[ -]?(?:titel|navn))?|titel|navn|overskrift|hvad"
)
"""Heads of a table's column that holds the projects' titles."""

OTHER_LISTS = (
    r"(?:tabel|figur|billed|illustrations|diagram|kort)(?:liste|oversigt|fortegnelse)\w*|(?:tabeller|figurer|illustrationer)(?: og \w+)?"
    r"|(?:liste|oversigt|fortegnelse) over (?:tabeller|figurer|illustrationer|kort)(?: og \w+)?"
)
"""Headings of lists that follow the contents and are none."""

CATALOGUE_TITLES = (
    r"\w*katalog\w*|\w*portefølje\w*|handle?planer?|handlingsplan\w*|\w*oversigt|\w*projekter\w*|\w*indsatser\w*"
    r"|\w*initiativer\w*|\w*program\w*|\w*puljen?\b.*|\w*idéer|\w*forsøg"
)
"""Words of a catalogue's title."""

PUBLISHER = (
    r"kl|kommunernes landsforening|.*\b(?:kommune|kommuner|kommunerne|region|styrelsen?|ministeriet|forvaltning(?:en)?"
    r"|sekretariatet?|foreningen|a/s|aps|selskabet|fællesskab(?:et)?|netværket)|region \w+|udgivet af .*|redaktion.*"
    r"|.*\.(?:dk|example)"
)
"""Lines of a cover that name who publishes."""

EDITION_WORDS = (
    r"jan(?:uar)?|feb(?:ruar)?|mar(?:ts)?|apr(?:il)?|maj|juni?|juli?|aug(?:ust)?|sep(?:t(?:ember)?)?|okt(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?"
    r"|forår(?:et)?|sommer(?:en)?|efterår(?:et)?|vinter(?:en)?|kvartal|halvår|uge|d|den|udgave[nt]?|version(?:en)?"
    r"|revideret|opdateret|udgivet"
    r"|udsendt|trykt|oplag|edition|ver|v|rev|nr|årgang|status|pr|senest|redigeret|første|anden|tredje|fjerde|femte|i|år|primo|medio|ultimo"
)
"""Words of the line that dates an edition."""

CONTINUED = r"(?P<said>\S.*?)\s*[–—-]?\s*(?:[(\[]\s*(?:fortsat|fortsættes|forts\.?)\s*[)\]]|[–—-]\s*fortsat|,\s*fortsat)"
"""A heading that is printed again where its text goes on."""
STAMPED = (
    r"\W*(?:(?:telefax|gen)?kopi|genpart|gennemslag|afskrift|indg(?:ået)?|modt(?:aget)?|fortrolig(?:t)?|udg(?:ået)?|annulleret|godkendt|original|"
    r"ekspederet|eksp|besvaret|betalt|arkiv(?:eret)?|henlagt|journal(?:iseret)?|tjenestebrug|haster|il)\b[\W\d]*"
)
"""What offices stamp on papers: no title."""
SUBJECT = r"(?:vedr(?:ørende)?|ang(?:ående)?|emne|sag|re)\s?[.:]+\s*\S.*"
"""What a letter is about, as it says itself."""
