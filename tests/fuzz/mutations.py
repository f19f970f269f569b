"""Ways to break a PDF: what transfers, disks, bad programs and bad people do to files.

In: the bytes of sound files and a `random.Random`. Out: bytes; the same seed gives the same ones.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Callable
from random import Random

Mutation = Callable[[bytes, Random], bytes]
_NUMBER = re.compile(rb"(?<![\w.])-?\d+(?:\.\d+)?(?![\w.])")
_REFERENCE = re.compile(rb"(\d+) 0 R")
_FILTER = re.compile(rb"/(?:FlateDecode|DCTDecode|ASCII85Decode|LZWDecode|RunLengthDecode)")
_STREAM = re.compile(rb"stream\r?\n(.*?)\r?\n?endstream", re.DOTALL)
_FORGED = (b"0", b"-1", b"1", b"65536", b"2147483647", b"-2147483648", b"99999999999999999999", b"1e308", b"0.0000001", b"NaN")
_FILTERS = (b"/LZWDecode", b"/ASCII85Decode", b"/ASCIIHexDecode", b"/RunLengthDecode", b"/JBIG2Decode", b"/Crypt", b"/None")
_WORDS = (b"endobj", b"endstream", b"xref", b"trailer", b"startxref", b"/Type", b"/Kids", b"/Parent", b"/Contents", b"/Resources", b"%%EOF")
_NESTED = (b"[" * 5000, b"<<" * 5000, b"(" * 5000, b"<</A" * 3000, b"q " * 20000, b"BT " * 20000)


def truncated(data: bytes, random: Random) -> bytes:
    return data[: random.randrange(8, len(data))]


def headless(data: bytes, random: Random) -> bytes:
    """The beginning is gone, but for the mark."""
    return b"%PDF-1.4\n" + data[random.randrange(8, len(data)) :]


def flipped(data: bytes, random: Random) -> bytes:
    """Some bits fell over."""
    found = bytearray(data)
    for _ in range(random.choice((1, 3, 10, 100))):
        found[random.randrange(8, len(found))] ^= 1 << random.randrange(8)
    return bytes(found)


def zeroed(data: bytes, random: Random) -> bytes:
    """A block of the disk is blank."""
    start = random.randrange(8, len(data))
    length = min(random.choice((16, 512, 4096)), len(data) - start)
    return data[:start] + bytes(length) + data[start + length :]


def doubled(data: bytes, random: Random) -> bytes:
    """A part stands twice."""
    start, end = sorted((random.randrange(len(data)), random.randrange(len(data))))
    return data[:end] + data[start:end] + data[end:]


def cut(data: bytes, random: Random) -> bytes:
    """A part is missing: all places after it are wrong."""
    start = random.randrange(8, len(data))
    return data[:start] + data[start + random.randrange(1, 2000) :]


def forged(data: bytes, random: Random) -> bytes:
    """Numbers that are too large, too small or none."""
    return _some(_NUMBER, data, random, lambda m: random.choice(_FORGED))


def rewired(data: bytes, random: Random) -> bytes:
    """References that lead elsewhere: loops, wrong kinds, nothing."""
    targets = [m[1] for m in _REFERENCE.finditer(data)] or [b"1"]
    return _some(_REFERENCE, data, random, lambda m: random.choice([*targets, b"0", b"99999"]) + b" 0 R")


def refiltered(data: bytes, random: Random) -> bytes:
    return _some(_FILTER, data, random, lambda m: random.choice(_FILTERS))


def renamed(data: bytes, random: Random) -> bytes:
    """A word of the format is another."""
    word = random.choice(_WORDS)
    return data.replace(word, random.choice(_WORDS), random.choice((1, -1)))


def rewritten(data: bytes, random: Random) -> bytes:
    """A stream is another: packed twice, unpacked, nested without end, a bomb."""
    streams = list(_STREAM.finditer(data))
    if not streams:
        return data
    chosen = random.choice(streams)
    plain = _unpacked(chosen[1])
    content = random.choice(
        (
            zlib.compress(chosen[1]),
            plain,
            zlib.compress(random.choice(_NESTED)),
            zlib.compress(flipped(plain + bytes(16), random)),
            zlib.compress(forged(plain, random)),
            zlib.compress(plain * 200),
            zlib.compress(bytes(30_000_000)),
            zlib.compress(b"/Fm0 Do /X0 Do /Im0 Do " * 1000),
        )
    )
    return data[: chosen.start(1)] + content + data[chosen.end(1) :]


def nested(data: bytes, random: Random) -> bytes:
    at = random.randrange(8, len(data))
    return data[:at] + random.choice(_NESTED) + data[at:]


def _unpacked(data: bytes) -> bytes:
    try:
        return zlib.decompressobj().decompress(data, 10_000_000)
    except zlib.error:
        return data


def _some(pattern: re.Pattern[bytes], data: bytes, random: Random, make: Callable[[re.Match[bytes]], bytes]) -> bytes:
    """Replaces a few of what the pattern finds."""
    matches = list(pattern.finditer(data))
    chosen = random.sample(matches, min(len(matches), random.choice((1, 2, 5))))
    for match in sorted(chosen, key=lambda m: m.start(), reverse=True):
        data = data[: match.start()] + make(match) + data[match.end() :]
    return data


MUTATIONS: tuple[Mutation, ...] = (
    truncated, headless, flipped, zeroed, doubled, cut, forged, rewired, refiltered, renamed, rewritten, nested,
)  # fmt: skip


def mutated(samples: list[bytes], seed: int) -> tuple[bytes, str]:
    """A broken file and what was done to it."""
    random = Random(seed)
    data = random.choice(samples)
    done = []
    for _ in range(random.choice((1, 1, 2, 3))):
        mutation = random.choice(MUTATIONS)
        if len(data) > 16:
            data = mutation(data, random)
            done.append(mutation.__name__)
    return data, "+".join(done)
