"""Names of results that any file system takes.

In: a file's own name. Out: a stem without separators, control characters and reserved words, of at most 120 characters and 180 bytes.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata

MOST_BYTES = 180
_UNFIT = re.compile(r'[\x00-\x1f\x7f-\x9f\u2028\u2029/\\:*?"<>|\ud800-\udfff]')
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?", re.IGNORECASE)


def stem(name: str) -> str:
    """The name without its last ending: 'Referat 2. maj.pdf' → 'Referat 2. maj'. What was cut off is told by eight figures of its hash."""
    bare = unicodedata.normalize("NFC", re.sub(r"(?<=.)\.[^. ]{1,8}$", "", name, flags=re.DOTALL))
    fit = _UNFIT.sub("_", bare).strip().rstrip(".").lstrip(".") or "document"
    if _RESERVED.fullmatch(fit):
        fit = f"_{fit}"
    if len(fit.encode()) <= MOST_BYTES:
        return fit
    short = fit.encode()[: MOST_BYTES - 9].decode("utf-8", "ignore")
    return f"{short}~{hashlib.sha256(bare.encode('utf-8', 'surrogatepass')).hexdigest()[:8]}"


def key(name: str) -> str:
    """What two names share that a file system without case takes for one."""
    return unicodedata.normalize("NFC", name.casefold())
