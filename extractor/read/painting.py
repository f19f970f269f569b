"""How each character was painted: what pdfplumber does not keep.

In: a pdfplumber page. Out: its layout, each object's `tag` a `Paint`: when it was painted, in which text mode, how opaque, in which
marked content, and whether in a layer that is switched off.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from pdfminer.layout import LTChar
from pdfminer.pdfinterp import PDFPageInterpreter, PDFStackT
from pdfminer.pdftypes import resolve1
from pdfminer.psparser import PSLiteral
from pdfminer.utils import decode_text
from pdfplumber.page import Page as PlumberPage
from pdfplumber.page import PDFPageAggregatorWithMarkedContent
from pdfplumber.utils.exceptions import PdfminerException

from extractor.read.actual import said
from extractor.read.guards import entered

INVISIBLE = frozenset({3, 7})
"""Text modes that paint nothing."""
OUTLINED = frozenset({2, 6})
"""Text modes that fill and stroke: how programs fake bold type."""

FORCE_BOLD = 1 << 18
"""The bit of a font's flags that asks for bold."""


@dataclass(frozen=True, slots=True)
class Paint:
    """`order` counts the page's objects as painted; `mode` is the text mode of the PDF standard; `alpha` 0 is transparent.

    `bold` is what the font's descriptor or an outline in the text's colour says, whatever the font's name. `mcid` numbers the piece of
    marked content on its page, by which the file's structure tree names it.
    """

    order: int
    mode: int = 0
    alpha: float = 1.0
    off: bool = False
    tag: str | None = None
    bold: bool = False
    mcid: int | None = None

    @property
    def unseen(self) -> bool:
        return self.off or self.mode in INVISIBLE or self.alpha < 0.03


class _Device(PDFPageAggregatorWithMarkedContent):
    """Notes how the object that was just made is painted."""

    order = 0
    mode = 0
    alpha = 1.0
    off = depth = 0
    bold = False

    def __init__(self, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        self.open: list[tuple[str, int | None, bool]] = []
        self.actual: list[tuple[str, Any, int]] = []
        self.font: Any = None
        self.heavy = False

    def begin_tag(self, tag: PSLiteral, props: PDFStackT | None = None) -> None:
        super().begin_tag(tag, props)
        self.actual.append((_actual_text(props), self.cur_item, len(self.cur_item._objs)))
        self.open.append((str(self.cur_tag), self.cur_mcid, False))

    def end_tag(self) -> None:
        if self.open:
            self.off -= self.open.pop()[2]
            self._say(*self.actual.pop())
        self.cur_tag, self.cur_mcid, _ = self.open[-1] if self.open else (None, None, False)

    def _say(self, text: str, item: Any, start: int) -> None:
        """Puts the ActualText of the marked content just ended in the place of its glyphs, where these have no characters."""
        found = item._objs[start:]
        if text and item is self.cur_item and found and all(isinstance(c, LTChar) for c in found):
            item._objs[start:] = said(found, text)

    def switch_off(self) -> None:
        """The marked content just begun is in a layer that is not shown."""
        tag, mcid, _ = self.open[-1]
        self.open[-1] = tag, mcid, True
        self.off += 1

    def render_string(self, textstate: Any, *args: Any, **more: Any) -> None:
        self.mode = int(textstate.render or 0)
        super().render_string(textstate, *args, **more)

    def render_char(self, matrix: Any, font: Any, *args: Any, **more: Any) -> float:
        if font is not self.font:
            self.font, self.heavy = font, _is_heavy(getattr(font, "descriptor", None))
        self.bold = self.heavy or self.mode in OUTLINED
        return float(super().render_char(matrix, font, *args, **more))

    def tag_cur_item(self) -> None:
        self.order += 1
        if self.cur_item._objs:
            artifact = bool(self.open) and any(tag == "Artifact" for tag, _, _ in self.open)
            paint = Paint(
                self.order, self.mode, self.alpha, self.off > 0, "Artifact" if artifact else self.cur_tag, self.bold, self.cur_mcid
            )
            self.cur_item._objs[-1].tag = paint  # type: ignore[attr-defined]


def _actual_text(props: Any) -> str:
    text = resolve1(props.get("ActualText")) if isinstance(props, dict) else None
    return decode_text(text) if isinstance(text, bytes) else ""


def _is_heavy(descriptor: Any) -> bool:
    """True where a font says that it is bold: its weight, or its flag for it."""
    if not isinstance(descriptor, dict):
        return False
    weight, flags = resolve1(descriptor.get("FontWeight")), resolve1(descriptor.get("Flags"))
    return (isinstance(weight, int | float) and weight >= 600) or (isinstance(flags, int) and bool(flags & FORCE_BOLD))


class _Interpreter(PDFPageInterpreter):
    """Follows opacity and optional content, which pdfminer leaves out."""

    device: _Device
    hidden: frozenset[int] = frozenset()

    def dup(self) -> _Interpreter:
        copy = super().dup()
        assert isinstance(copy, _Interpreter)
        copy.hidden = self.hidden
        return copy

    def init_state(self, ctm: Any) -> None:
        super().init_state(ctm)
        self.alphas: list[float] = []

    def do_q(self) -> None:
        self.alphas.append(self.device.alpha)
        super().do_q()

    def do_Q(self) -> None:  # noqa: N802 - the operator's name
        if self.alphas:
            self.device.alpha = self.alphas.pop()
        super().do_Q()

    def do_gs(self, name: Any) -> None:
        states = resolve1(self.resources.get("ExtGState")) or {}
        state = resolve1(states.get(getattr(name, "name", name))) if isinstance(states, dict) else None
        if isinstance(state, dict) and isinstance(alpha := resolve1(state.get("ca")), int | float):
            self.device.alpha = float(alpha)
        super().do_gs(name)

    def do_BDC(self, tag: Any, props: Any) -> None:  # noqa: N802 - the operator's name
        known = resolve1(self.resources.get("Properties")) if isinstance(props, PSLiteral) else None
        named = resolve1(known.get(props.name)) if isinstance(known, dict) else None
        super().do_BDC(tag, {"ActualText": named["ActualText"]} if isinstance(named, dict) and "ActualText" in named else props)
        if getattr(tag, "name", None) == "OC" and isinstance(props, PSLiteral):
            layers = resolve1(self.resources.get("Properties")) or {}
            if self._is_off(layers.get(props.name)) and self.device.open:
                self.device.switch_off()

    def do_Do(self, xobjid: Any) -> None:  # noqa: N802 - the operator's name
        xobject = resolve1(self.xobjmap.get(getattr(xobjid, "name", xobjid)))
        off = int(self._is_off(getattr(xobject, "attrs", {}).get("OC")))
        self.device.off += off
        alpha = self.device.alpha
        self.device.depth += 1
        entered(self.device.depth)
        super().do_Do(xobjid)
        self.device.depth -= 1
        self.device.alpha = alpha
        self.device.off -= off

    def _is_off(self, layer: Any) -> bool:
        if getattr(layer, "objid", None) in self.hidden:
            return True
        group = resolve1(layer)
        members = group.get("OCGs") if isinstance(group, dict) else None
        several = members if isinstance(members, list) else [members]
        return bool(members) and all(getattr(m, "objid", None) in self.hidden for m in several)


def hidden_layers(catalog: dict[str, Any]) -> frozenset[int]:
    """The object numbers of the layers that are switched off when the file is opened."""
    properties = resolve1(catalog.get("OCProperties"))
    default = resolve1(properties.get("D")) if isinstance(properties, dict) else None
    off = resolve1(default.get("OFF")) if isinstance(default, dict) else None
    return frozenset(ref.objid for ref in off if hasattr(ref, "objid")) if isinstance(off, list) else frozenset()


def paint(page: PlumberPage, hidden: frozenset[int]) -> None:
    """Has the page's content interpreted once, as pdfplumber would do on first use, with a `Paint` on each object."""
    device = _Device(page.pdf.rsrcmgr, pageno=page.page_number, laparams=page.pdf.laparams)
    interpreter = _Interpreter(page.pdf.rsrcmgr, device)
    interpreter.hidden = hidden
    with _translated():
        interpreter.process_page(page.page_obj)
    page._layout = device.get_result()


@contextmanager
def _translated() -> Iterator[None]:
    try:
        yield
    except Exception as error:
        raise PdfminerException(error) from error
