"""What all parts of a run have in common."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import Any, Literal

from reportparse.limits import Limits

OutputFormat = Literal["parquet", "jsonl"]
"""How the rows are written."""


@dataclass(frozen=True, slots=True)
class Job:
    """How the documents of a run are read, and where their rows go."""

    out: str
    """The folder, or its address."""
    format: OutputFormat = "parquet"
    id_field: str = "id"
    """Where a line or row has the document's name."""
    text_field: str = "text"
    """Where it has its text."""
    seconds: float = 60.0
    """How long a document may take."""
    memory: int = 2_000_000_000
    """How many bytes the process of a document may use."""
    near: bool = False
    """Whether what near doubles are told by is kept of each document."""
    holder: str = ""
    """The run that has the folder: what another asked for is not put there; empty where nobody has it."""
    limits: Limits = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "limits", Limits(seconds=self.seconds))

    def plain(self) -> dict[str, Any]:
        """Return it as plain values."""
        return {name: value for name, value in asdict(self).items() if name != "limits"}
