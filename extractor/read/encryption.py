"""What pdfminer's standard security handler of version 4 leaves out: keys of other lengths, streams and strings under different filters.

In: nothing. Out: nothing; importing it registers the handler with pdfminer.
"""

from __future__ import annotations

from typing import Any

from pdfminer.pdfdocument import PDFDocument, PDFStandardSecurityHandler, PDFStandardSecurityHandlerV4
from pdfminer.pdftypes import int_value
from pdfminer.psparser import literal_name


class Handler(PDFStandardSecurityHandlerV4):
    """Version 4 as files in the wild have it."""

    def init_params(self) -> None:
        """Streams have a filter of their own: pdfminer refuses a file where that of strings is another."""
        self.streams = literal_name(self.param.get("StmF", "Identity"))
        strings = self.param.get("StrF", self.param.get("StmF"))
        self.param = {**self.param, "StmF": strings, "StrF": strings}
        super().init_params()

    def authenticate(self, password: str) -> bytes | None:
        """128 bits, as the standard has it, then the length that the file gives, in bits or in bytes."""
        given = int_value(self.param.get("Length", 128))
        for length in dict.fromkeys((128, given, given * 8)):
            self.length = length
            if 40 <= length <= 128 and (key := PDFStandardSecurityHandler.authenticate(self, password)) is not None:
                return key
        return None

    def decrypt(self, objid: int, genno: int, data: bytes, attrs: dict[str, Any] | None = None, name: str | None = None) -> bytes:
        """Streams come with their attributes, strings without."""
        if name is None and attrs is not None and self.streams in self.cfm:
            name = self.streams
        return super().decrypt(objid, genno, data, attrs, name)


PDFDocument.security_handler_registry[4] = Handler
