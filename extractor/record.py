"""A row of a batch's manifest, as a pydantic model: `extractor schema manifest` is made from it.

In: nothing (values only). Out: `Record`. It holds no personal data beyond the names of files.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

Status = Literal["pending", "done", "failed"]
Count = Annotated[int, Field(ge=0)]
Digest = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]


class Record(BaseModel):
    """What became of one source. The columns of the manifest's table `documents` are its fields."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    source: str = Field(description="Path or address, as it was found; a path that is no UTF-8 text stands as a file: address.")
    name: str = Field(description="The result is OUT/results/NAME.json.")
    status: Status = "pending"
    sha256: Digest | None = Field(None, description="Of the file. With profile, options and version: the key of the result.")
    profile: str = Field("", description="Digest of the profile, or of all that could be chosen.")
    options: str = Field("", description="Digest of the other options that change a result.")
    version: str = ""
    fingerprint: str | None = Field(
        None, description="Size and times of the file, or its ETag: while it stays, the file is not read again."
    )
    bytes: Count | None = None
    pages: Count | None = None
    characters: Count | None = None
    document_type: str | None = None
    reader: str | None = None
    errors: Count = Field(0, description="Diagnostics of severity error in the result.")
    warnings: Count = 0
    infos: Count = 0
    doubts: str = Field("", description="Codes of its errors and warnings, parted by spaces.")
    code: str | None = Field(None, description="Why it failed: damaged-pdf, password-error, time-limit and so on.")
    message: str | None = None
    remedy: str | None = None
    copy_of: str | None = Field(None, description="The source of the same content that was extracted; this result was copied from its.")
    seconds: float = 0.0
    attempts: Count = 0
    finished: str | None = Field(None, description="When, in ISO 8601, UTC.")
    run: Count = Field(0, description="The last run that had it among its sources.")
    finished_run: Count = Field(0, description="The run that finished it.")
