"""The balance of characters."""

from extractor.assemble.coverage import balance
from extractor.layout.lines import printed
from tests.build import page, words


def test_each_character_is_counted_once() -> None:
    sheet = page(words("to ord"), words("fod", top=800), words("tabt", top=400))
    first, second, foot, _ = sheet.words
    placed, edge = printed([first, second], 1), printed([foot], 1)
    account, lost = balance([sheet], [placed, placed], [edge, placed])
    assert account.model_dump() == {"characters": 12, "placed": 5, "furniture": 3, "unplaced": 4}
    assert [r.box.top for r in lost] == [400]
