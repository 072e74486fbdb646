"""The columns of a corpus: those of the rows of nodes, and what is known of a whole document.

Each document begins with a row of type ``report``, also one that could not be read; the rows of its nodes follow.
A column that comes, goes or says something else asks for a new `VERSION`.
"""

from __future__ import annotations

from typing import Final

import pyarrow as pa

from reportparse.serializers.rows.make_arrow import arrow_schema

VERSION: Final = "1"
"""The version of the columns that come to those of rows."""
REPORT: Final = "report"
"""The type of the row that stands for a document."""
DOCUMENT_FIELDS: Final = (
    pa.field("genre", pa.string(), metadata={"says": "what kind of paper it calls itself"}),
    pa.field("number", pa.string(), metadata={"says": "its document number"}),
    pa.field("issuer", pa.string(), metadata={"says": "who signed it"}),
    pa.field("date", pa.date32(), metadata={"says": "the day on which it was signed"}),
    pa.field("characters", pa.int64(), metadata={"says": "the characters of its text"}),
    pa.field("problems", pa.list_(pa.string()), metadata={"says": "the codes of its problems, each as often as it comes"}),
    pa.field("hash", pa.string(), metadata={"says": "a digest of its visible characters"}),
    pa.field("error", pa.string(), metadata={"says": "why it could not be read, as a code"}),
    pa.field("message", pa.string(), metadata={"says": "the same in a sentence"}),
)
"""What the row of a document says; the rows of its nodes leave it empty."""


def batch_schema() -> pa.Schema:
    """Return the schema of a corpus; its metadata names the versions of its columns."""
    rows = arrow_schema("sections")
    return pa.schema([*rows, *DOCUMENT_FIELDS], {**(rows.metadata or {}), b"reportparse.batch_version": VERSION.encode()})
