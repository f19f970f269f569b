"""The paper under the ink: shadows, panels, and the page as dark ink on white.

In: a `Picture`. Out: `Paper`: the picture flattened to dark on white wherever it was light on dark or on colour, and its filled panels.
Boxes are in pixels.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageFilter

from extractor.geometry import Box
from extractor.read.ocr.components import Mask, Runs, Shapes, painted, shapes
from extractor.read.ocr.render import Gray, Picture

CELL = 6
"""Pixels of a cell whose middle value stands for it."""
DIFFERENT = 14
"""Difference from the paper, in steps of grey or of a channel, from which a cell is a panel's."""
FILLED = 0.9
"""Share of its box that a panel fills."""
APART, HALF = 40, 0.5
"""Steps of grey by which a dark panel differs from the paper, and the share of it that is no type."""
LEAST = 8.0
"""Points that a panel is high and wide at least."""
LONG = 30.0
"""Points that its longer side has at least: a stem of a large letter is no panel."""
WIDE = 90.0
"""Points that a rectangle cut out of a larger shape is wide at least: the bars of large letters are none."""
THICK = 14.0
"""Points that it is high at least where it is narrower."""
SEVERAL, PARTED = 20, 0.25
"""Cells of a grey that make it a kind; share of two kinds' cells under which the greys between them part them."""
DARK = 128
"""Grey under which a ground is dark."""
CLEAR = 60
"""Steps of grey by which ink differs from its ground."""
SCARCE, MORE = 0.005, 3
"""Share of a page that is clear ink, under which a page that has so many times as much at half the contrast is faint as a whole."""
FAINT, STRONG = 110.0, 60.0
"""Grey from which the dark fifth of a page's ink is faint, and to which it is made dark."""
PALE = 215
"""Grey, on flattened paper, under which faint ink begins."""
SCARCE = 0.004
"""Share of a page that is ink, under which it may as well be noise."""
LIGHTEST = 190
"""Grey of a sheet up to which lighter type can stand on it."""
GROUND, LETTERED = 900, 0.001
"""Cells that a changing ground covers at least, and the share of it that is light type."""
LITTLE = 30
"""Pixels of ink up to which nothing stands on a panel."""


@dataclass(frozen=True, slots=True)
class Panel:
    """A filled rectangle, its grey and its colour (red, green, blue); `light` where what stands on it is lighter than it."""

    box: Box
    gray: int
    color: tuple[int, int, int]
    light: bool = False


@dataclass(frozen=True, slots=True)
class Paper:
    """`flat` is the page as dark ink on white; `panels` in the order from large to small."""

    flat: Gray
    panels: tuple[Panel, ...]


def ink_edges(gray: Gray) -> Mask:
    """Where the picture differs from its surroundings: ink, whatever the paper under it."""
    local = _enlarged(_smoothed(_cells(gray)), gray.shape)
    contrast = np.abs(gray.astype(np.int16) - local)
    clear = contrast > CLEAR
    if clear.mean() < SCARCE and (faint := contrast > CLEAR / 2).sum() > MORE * clear.sum():
        return np.asarray(faint)
    return np.asarray(clear)


def paper(picture: Picture) -> Paper:
    """The picture with its background taken away."""
    cells = _smoothed(_cells(picture.gray))
    light = _light(cells)
    found = _panels(picture, cells, light)
    ground = _enlarged(light, picture.gray.shape).astype(np.float32)
    flat = np.clip(picture.gray * (255.0 / np.maximum(ground, 1.0)), 0, 255).astype(np.uint8)
    _level_grounds(flat, picture.gray, _without(cells, light, found), light)
    for panel in found:
        if _written(picture.gray, panel):
            _flatten(flat, picture.gray, panel)
    return Paper(_strengthened(flat), tuple(found))


def _without(cells: Gray, light: Gray, panels: Sequence[Panel]) -> Gray:
    """The cells with paper where panels lie."""
    bare = cells.copy()
    for x0, top, x1, bottom in (p.box for p in panels):
        place = slice(int(top // CELL), int(bottom // CELL) + 1), slice(int(x0 // CELL), int(x1 // CELL) + 1)
        bare[place] = light[place]
    return bare


def _level_grounds(flat: Gray, gray: Gray, cells: Gray, light: Gray) -> None:
    """Makes light type on grounds that change (a photograph, a shaded cover) dark on white, in place."""
    height, width = (n // 3 for n in cells.shape)
    small = Image.fromarray(cells).resize((max(1, width), max(1, height)), Image.Resampling.BOX).filter(ImageFilter.MedianFilter(7))
    ground = np.asarray(small.resize((cells.shape[1], cells.shape[0]), Image.Resampling.BILINEAR))
    dark = shapes((ground < DARK + CLEAR // 2) & (light.astype(np.int16) - ground > 40) | _is_light_sheet(gray, ground))
    for index in np.nonzero(dark.area >= GROUND)[0]:
        x0, top, x1, bottom = (int(v) for v in dark.boxes[index])
        own = np.zeros((bottom - top, x1 - x0), dtype=np.uint8)
        painted(own, replace(dark, runs=Runs(dark.runs.row - top, dark.runs.start - x0, dark.runs.end - x0)), _only(dark, index), 1)
        part = (slice(top * CELL, bottom * CELL), slice(x0 * CELL, x1 * CELL))
        local = _enlarged(ground[top:bottom, x0:x1], gray[part].shape).astype(np.float32)
        lighter = gray[part] - local
        inside = _enlarged(own, gray[part].shape) > 0
        if float((lighter[inside] > CLEAR).mean()) > max(LETTERED, 2 * float((lighter[inside] < -CLEAR).mean())):
            clean = 255.0 - np.clip(lighter, 0, None) * (255.0 / (255.0 - local))
            flat[part] = np.where(inside, np.clip(clean, 0, 255), flat[part])


def _is_light_sheet(gray: Gray, ground: Gray) -> bool:
    """True where what stands on the sheet is lighter than it nearly everywhere."""
    apart = gray.astype(np.int16) - _enlarged(ground, gray.shape)
    lighter, darker = float((apart > CLEAR).mean()), float((apart < -CLEAR).mean())
    return lighter > max(LETTERED, 4 * darker) and float(np.median(ground)) < LIGHTEST


def _only(found: Shapes, index: np.intp) -> Mask:
    """The choice of one shape."""
    chosen = np.zeros(len(found.area), dtype=bool)
    chosen[index] = True
    return chosen


def _strengthened(flat: Gray) -> Gray:
    """Faint ink (a bad copy, a worn ribbon) made dark; a page with next to no ink stays as it is."""
    few = flat[::3, ::3]
    ink = few[few < PALE]
    if ink.size < SCARCE * few.size:
        return flat
    dark = float(np.percentile(ink, 20))
    if dark <= FAINT:
        return flat
    stronger = 255.0 - (255.0 - flat.astype(np.float32)) * ((255.0 - STRONG) / (255.0 - dark))
    return np.asarray(np.clip(stronger, 0, 255), dtype=np.uint8)


def _cells(gray: Gray) -> Gray:
    """The middle value of each cell."""
    height, width = (n // CELL * CELL for n in gray.shape)
    blocks = gray[:height, :width].reshape(height // CELL, CELL, width // CELL, CELL).swapaxes(1, 2)
    flat = blocks.reshape(*blocks.shape[:2], -1)
    middle = flat.shape[-1] // 2
    return np.partition(flat, middle, axis=-1)[..., middle]


def _smoothed(cells: Gray) -> Gray:
    return np.asarray(Image.fromarray(cells).filter(ImageFilter.MedianFilter(5)))


def _enlarged(cells: Gray, shape: tuple[int, ...]) -> Gray:
    size = (cells.shape[1] * CELL, cells.shape[0] * CELL)
    large = np.asarray(Image.fromarray(cells).resize(size, Image.Resampling.NEAREST))
    pad = ((0, shape[0] - large.shape[0]), (0, shape[1] - large.shape[1]))
    return np.pad(large, pad, mode="edge")


def _light(cells: Gray) -> Gray:
    """The paper's own grey at each cell: bright, changing slowly (shadows, yellowed edges), blind to panels and pictures.

    A sheet that is dark all over is a panel on white paper."""
    usually = float(np.percentile(cells, 75))
    paper_gray = usually if usually >= DARK else 255.0
    usual = np.where(np.abs(cells.astype(np.float32) - paper_gray) < 40, cells, paper_gray).astype(np.uint8)
    return np.asarray(Image.fromarray(usual).filter(ImageFilter.BoxBlur(12)))


def _panels(picture: Picture, cells: Gray, light: Gray) -> list[Panel]:
    """Rectangles that are filled with one colour."""
    mask = np.abs(cells.astype(np.int16) - light) > DIFFERENT
    if picture.color is not None:
        mask |= _tinted(picture.color)
    found = [_panel(picture, box) for box in _islands(picture, light)]
    for x0, top, x1, bottom in (p.box for p in found):
        mask[int(top // CELL) : int(bottom // CELL) + 1, int(x0 // CELL) : int(x1 // CELL) + 1] = False
    for level in _levels(cells, mask):
        for box in _rectangles(level, picture.scale / CELL):
            x0, top, x1, bottom = box
            pixels = picture.gray[top * CELL : bottom * CELL, x0 * CELL : x1 * CELL]
            found.append(_panel(picture, _grown(picture.gray, box, int(np.median(pixels)))))
    return sorted(found, key=lambda p: -p.box.width * p.box.height)


def _islands(picture: Picture, light: Gray) -> list[Box]:
    """Dark rectangles with paper all round, whatever stands on them: told by their four straight edges."""
    height, width = (n // 2 for n in picture.gray.shape)
    half = picture.gray[: height * 2, : width * 2].reshape(height, 2, width, 2).mean(axis=(1, 3))
    dark = _enlarged(light, picture.gray.shape)[: height * 2 : 2, : width * 2 : 2] - half > APART
    found = shapes(dark)
    size = picture.scale / 2
    boxes = []
    for index in np.nonzero((found.height >= LEAST * size) & (found.width >= LONG * size))[0]:
        x0, top, x1, bottom = (int(v) for v in found.boxes[index])
        part = dark[top:bottom, x0:x1]
        edges = part[1:4].any(axis=0), part[-4:-1].any(axis=0), part[:, 1:4].any(axis=1), part[:, -4:-1].any(axis=1)
        if found.area[index] > HALF * part.size and all(float(edge.mean()) > FILLED for edge in edges):
            boxes.append(Box(2.0 * x0, 2.0 * top, 2.0 * x1, 2.0 * bottom))
    return boxes


def _tinted(color: Gray) -> Mask:
    """Cells whose middle colour is no grey of the paper's kind."""
    channels = np.stack([_smoothed(_cells(np.ascontiguousarray(color[..., i]))) for i in range(3)], axis=-1).astype(np.int16)
    usual = np.percentile(channels.reshape(-1, 3), 75, axis=0)
    return np.asarray(np.abs((channels - usual) - (channels - usual).mean(axis=-1, keepdims=True)).max(axis=-1) > DIFFERENT / 2)


def _levels(cells: Gray, mask: Mask) -> list[Mask]:
    """The masked cells parted by their greys: panels of different greys that touch are two."""
    values = cells[mask]
    if not len(values):
        return []
    cuts = _valleys(np.convolve(np.bincount(values, minlength=256), np.ones(5), "same"))
    groups = [(low, high - 1) for low, high in pairwise((0, *cuts, 256))]
    return [mask & (cells >= low) & (cells <= high) for low, high in groups]


def _valleys(counts: NDArray[np.float64]) -> list[int]:
    """The greys at which the kinds of a histogram part: cells at the edges of panels have all greys between."""
    inner = counts[1:-1]
    tops = np.nonzero((inner > SEVERAL) & (inner >= counts[:-2]) & (inner > counts[2:]))[0] + 1
    cuts: list[int] = []
    last: int | None = None
    for top in (int(t) for t in tops):
        if last is not None:
            low = last + int(np.argmin(counts[last:top]))
            if counts[low] < PARTED * min(counts[last], counts[top]):
                cuts.append(low)
            elif counts[top] < counts[last]:
                continue
        last = top
    return cuts


def _rectangles(level: Mask, scale: float) -> list[tuple[int, int, int, int]]:
    """Boxes, in cells (`scale` of them a point), that the level fills; a shape that is no rectangle is cut into strips that are."""
    least = LEAST * scale
    found: list[tuple[int, int, int, int]] = []
    parts = shapes(level)
    for index in np.nonzero((parts.width >= least) & (parts.height >= least))[0]:
        x0, top, x1, bottom = (int(v) for v in parts.boxes[index])
        if parts.area[index] < FILLED * (x1 - x0) * (bottom - top):
            found += [b for b in _strips(level, x0, top, x1, bottom) if _is_bar(b[2] - b[0], b[3] - b[1], scale)]
        elif max(x1 - x0, bottom - top) >= LONG * scale:
            found.append((x0, top, x1, bottom))
    return found


def _is_bar(width: int, height: int, scale: float) -> bool:
    """True for a strip, `scale` cells a point, that is too wide or too thick for a bar of a letter."""
    return height >= LEAST * scale and (width >= WIDE * scale or (width >= LONG * scale and height >= THICK * scale))


def _strips(level: Mask, x0: int, top: int, x1: int, bottom: int) -> list[tuple[int, int, int, int]]:
    """Rows of one extent, put together."""
    strips: list[list[int]] = []
    for row in range(top, bottom):
        filled = np.nonzero(level[row, x0:x1])[0]
        if not len(filled):
            continue
        low, high = x0 + int(filled[0]), x0 + int(filled[-1]) + 1
        if len(filled) < 0.75 * (high - low):
            continue
        last = strips[-1] if strips else None
        if last and last[3] == row and abs(last[0] - low) <= 2 and abs(last[2] - high) <= 2:
            last[3] = row + 1
        else:
            strips.append([low, row, high, row + 1])
    return [(s[0], s[1], s[2], s[3]) for s in strips]


def _grown(gray: Gray, cells: tuple[int, int, int, int], value: int) -> Box:
    """The box of cells, in pixels, grown to where its grey ends."""
    x0, top, x1, bottom = (v * CELL for v in cells)
    reach = 4 * CELL

    def edge(lines: NDArray[np.uint8], axis: int) -> int:
        alike = np.abs(lines.astype(np.int16) - value).astype(np.int16) < 25
        good = np.median(alike, axis=axis) > 0
        return int(np.argmin(good)) if not good.all() else len(good)

    height, width = gray.shape
    up = edge(gray[max(0, top - reach) : top, x0:x1][::-1], 1) if top else 0
    down = edge(gray[bottom : bottom + reach, x0:x1], 1)
    left = edge(gray[top:bottom, max(0, x0 - reach) : x0][:, ::-1], 0) if x0 else 0
    right = edge(gray[top:bottom, x1 : x1 + reach], 0)
    return Box(max(0, x0 - left), max(0, top - up), min(width, x1 + right), min(height, bottom + down))


def _panel(picture: Picture, box: Box) -> Panel:
    x0, top, x1, bottom = (int(v) for v in box)
    gray = int(np.median(picture.gray[top:bottom, x0:x1]))
    light = _is_light(picture.gray[top:bottom, x0:x1], gray)
    if picture.color is None:
        return Panel(box, gray, (gray, gray, gray), light)
    red, green, blue = (int(v) for v in np.median(picture.color[top:bottom, x0:x1].reshape(-1, 3), axis=0))
    return Panel(box, gray, (red, green, blue), light)


def _is_light(inner: Gray, ground: int) -> bool:
    """True where the ink on a ground is lighter than it: told by the cells that are mostly ground, since smaller panels may lie on it."""
    cells = _cells(inner)
    if not cells.size:
        return ground < DARK
    near = np.abs(_enlarged(cells, inner.shape).astype(np.int16) - ground) < 2 * DIFFERENT
    apart = np.where(near, inner.astype(np.int16) - ground, 0)
    lighter, darker = int((apart > CLEAR).sum()), int((apart < -CLEAR).sum())
    return lighter > darker if lighter + darker > LITTLE else ground < DARK


def _written(gray: Gray, panel: Panel) -> bool:
    """True where something stands on the panel."""
    x0, top, x1, bottom = (int(v) for v in panel.box)
    inner = gray[top + 4 : bottom - 4, x0 + 4 : x1 - 4].astype(np.int16)
    return bool((np.abs(inner - panel.gray) > CLEAR).sum() > LITTLE)


def _flatten(flat: Gray, gray: Gray, panel: Panel) -> None:
    """Makes what stands on the panel dark on white, in place."""
    x0, top, x1, bottom = (int(v) for v in panel.box)
    part = gray[top:bottom, x0:x1].astype(np.float32)
    clean = 255.0 - (part - panel.gray) * (255.0 / max(1, 255 - panel.gray)) if panel.light else part * (255.0 / max(1, panel.gray))
    flat[top:bottom, x0:x1] = np.clip(clean, 0, 255).astype(np.uint8)
