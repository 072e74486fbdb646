"""The report that a parse gives back: a plain dataclass around the nodes; what writes and reads its JSON is loaded when asked for.

Going through a report yields the nodes of the first level, ``report["2.1"]`` is the node of an id, ``print(report)`` shows the tree.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any, Final, Literal

from reportparse.arguments import check_type, unknown
from reportparse.errors import ArgumentError, ArgumentTypeError
from reportparse.find_node import find_node, node_at
from reportparse.markers.own_family import OwnFamily, table_with
from reportparse.model import (
    MEANT_ROLES,
    ROLES,
    AnyNode,
    Day,
    Finding,
    Heading,
    Link,
    Paragraph,
    Part,
    PartKind,
    Problem,
    Recommendation,
    Repair,
    Role,
    RowKind,
)
from reportparse.papers import opening_organ
from reportparse.signs import COLONS
from reportparse.source import SourceText
from reportparse.visible import shortened

if TYPE_CHECKING:
    import pandas as pd
    import polars as pl
    import pyarrow as pa

    from reportparse.serializers.chunks.chunk import Chunk

SCHEMA_VERSION: Final = "1"
SIGNED = 8
"""How many characters may stand between a signature and its date."""


@dataclass(slots=True, kw_only=True)
class Report:
    """A report as a typed tree, each node tied to the characters it came from."""

    schema_version: Literal["1"] = SCHEMA_VERSION
    """The version of the wire format."""
    source: SourceText
    """The text as it was read; all spans point into it."""
    title: Heading | None = None
    """The report's own title, if it has one."""
    preamble: list[Paragraph] = field(default_factory=list)
    """The paragraphs before the first section."""
    sections: list[AnyNode] = field(default_factory=list)
    """The nodes of the first level."""
    closing: list[Paragraph] = field(default_factory=list)
    """The paragraphs that have returned to the report itself behind a section, most often its closing words."""
    parts: list[Part] = field(default_factory=list)
    """What it has besides its outline, such as number, addressee, signature and date, in order of place."""
    repairs: list[Repair] = field(default_factory=list)
    """What cleaning changed."""
    problems: list[Problem] = field(default_factory=list)
    """What looks wrong."""
    families: list[OwnFamily] = field(default_factory=list)
    """A user's own families with which it was read; left out of the JSON where there are none."""

    @property
    def number(self) -> str | None:
        """Its document number (发文字号), such as ``国发〔2019〕5号``."""
        return self._said("number")

    @property
    def addressee(self) -> str | None:
        """Whom it addresses (主送机关), without the colon."""
        said = self._said("addressee")
        return said.rstrip(COLONS) if said else None

    @property
    def date(self) -> date | None:
        """The day on which it was signed; else the first that a date of it names."""
        days = [part for part in self.parts if part.kind == "date" and part.date is not None]
        signed = [day for day in days if any(part.kind == "signature" and part.span.end <= day.span.start for part in self.parts)]
        return (signed or days)[0].date if days else None

    @property
    def issuer(self) -> str | None:
        """Who signed it: what stands above the date; else who is named in its head, or the organ that opens its title."""
        dates = [part.span.start for part in self.parts if part.kind == "date"]
        signatures = [part for part in self.parts if part.kind == "signature"]
        for part in signatures:
            if any(part.span.end <= start <= part.span.end + SIGNED for start in dates):
                return _signer(part.text)
        return _signer(signatures[0].text) if signatures else opening_organ(self.title.text) if self.title else None

    def _said(self, kind: PartKind) -> str | None:
        return next((part.text for part in self.parts if part.kind == kind), None)

    @property
    def findings(self) -> list[Finding]:
        """All findings, in reading order."""
        return [node for node in self.walk() if isinstance(node, Finding)]

    @property
    def recommendations(self) -> list[Recommendation]:
        """All recommendations, in reading order."""
        return [node for node in self.walk() if isinstance(node, Recommendation)]

    @property
    def links(self) -> list[Link]:
        """All links, by the order of the findings."""
        return [link for finding in self.findings for link in finding.addressed_by]

    def walk(self) -> Iterator[AnyNode]:
        """Yield every node, in reading order."""
        for section in self.sections:
            yield from section.walk()

    def __iter__(self) -> Iterator[AnyNode]:
        """Yield the nodes of the first level."""
        return iter(self.sections)

    def __getitem__(self, key: str) -> AnyNode:
        """Return the node of an id, such as ``2.1``.

        Raises:
            UnknownNodeError: no node has it; the error is a KeyError, too.
            ArgumentTypeError: it is no text.
        """
        return node_at(self.sections, key)

    def __contains__(self, item: object) -> bool:
        """Return whether a node is in the tree, or an id that of one."""
        return any(node.id == item if isinstance(item, str) else node is item for node in self.walk())

    def node(self, *steps: str) -> AnyNode:
        """Return the node that a way leads to, such as ``report.node("二、", "（一）")``.

        Args:
            steps: each a marker, words of a heading, or both, of a node inside the one before. It is looked for among the
                children; where none of them has it, among theirs, and so on down.

        Raises:
            UnknownNodeError: it leads nowhere, or to several nodes; the error lists what there is.
            ArgumentError: a step is empty, or there is none.
        """
        return find_node(self.sections, steps)

    def __repr__(self) -> str:
        """Return its title and how much it holds in one line."""
        named = self.title.text if self.title else self.source.name or ""
        count = sum(1 for _ in self.walk())
        points = f"findings={len(self.findings)} recommendations={len(self.recommendations)}"
        return f"<Report “{shortened(named)}” nodes={count} {points}>"

    def __str__(self) -> str:
        """Return the tree as the command prints it."""
        from reportparse.serializers.render_tree import render_tree

        return render_tree(self).rstrip("\n")

    def _repr_html_(self) -> str:
        """Return the tree as a notebook shows it: parts fold."""
        from reportparse.serializers.render_folds import render_folds

        return render_folds(self)

    def __rich_console__(self, console: Any, options: Any) -> Iterator[Any]:
        """Yield the tree in the colours and the width of a console of rich."""
        from reportparse.serializers.look import Look
        from reportparse.serializers.render_tree import render_tree

        tree = render_tree(self, Look(color=True, width=options.max_width)).rstrip("\n")
        # the console makes its own text, so that rich is needed by nobody else; words in brackets are no markup
        yield console.render_str("", markup=False, emoji=False, highlight=False).from_ansi(
            tree, no_wrap=True, overflow="ellipsis"
        )

    def find(
        self,
        heading: str | None = None,
        *,
        family: str | None = None,
        role: Role | None = None,
        where: Callable[[AnyNode], bool] | None = None,
    ) -> list[AnyNode]:
        """Return the nodes whose heading contains `heading`, of one `family` and `role`, for which `where` holds.

        Raises:
            ArgumentError: there is no such family or role, or an argument is of a wrong type.
        """
        check_type("heading", heading, (str, type(None)))
        for name, chinese, value, known in (
            ("family", "序号类型", family, table_with(self.families)),
            ("role", "作用", role, ROLES),
        ):
            check_type(name, value, (str, type(None)))
            if value is not None and value not in known:
                raise unknown("find", (name, chinese), value, sorted(known), meant=MEANT_ROLES if name == "role" else None)
        if where is not None and not callable(where):
            raise ArgumentTypeError("where must be a function of a node", "where 应为接受节点的函数")
        return [
            node
            for node in self.walk()
            if (heading is None or (node.heading is not None and heading in node.heading.text))
            and (family is None or (node.marker is not None and node.marker.family == family))
            and (role is None or node.role == role)
            and (where is None or where(node))
        ]

    def chunks(
        self,
        max_size: int = 1000,
        *,
        overlap: int = 0,
        min_size: int | None = None,
        measure: Callable[[str], int] | Any = len,
        context: bool = False,
    ) -> list[Chunk]:
        """Return the report cut into pieces for search or a language model, at the seams of its outline.

        A section that fits whole is one piece; of others the paragraphs are put together until a piece is full, and a
        paragraph that is too large is cut between sentences. No sentence is cut: one that is larger than `max_size` is a
        piece of its own. Headings go with the text that follows them, wherever one sentence of it fits.

        Args:
            max_size: how large a piece is at most.
            overlap: how much of a piece comes again at the beginning of the next, where both are of one section: whole
                sentences of at most this size, which count for `max_size`.
            min_size: sections that follow one another in the same section share a piece until it is as large as this;
                None for a quarter of `max_size`, 0 to give each a piece of its own.
            measure: how large a text is: a function, or a tokenizer with ``encode``, whose tokens around every text are
                left out. The size of a piece is the sum of the sizes of its sentences.
            context: whether the title and the headings above count for `max_size`, as `Chunk.in_context` puts them first.

        Raises:
            ArgumentError: a size is out of bounds.
            ArgumentTypeError: an argument is of a wrong type.
        """
        from reportparse.serializers.chunks.cut_chunks import cut_chunks

        return cut_chunks(self, max_size, overlap=overlap, min_size=min_size, measure=measure, context=context)

    def to_json(self, *, indent: int | None = None) -> str:
        """Return the report in its wire format.

        Args:
            indent: by how many blanks each level is set in; None for one line.

        Raises:
            ArgumentError: the indent is none.
        """
        from reportparse.wire import write_json

        check_type("indent", indent, (int, type(None)))
        if indent is not None and indent < 0:
            raise ArgumentError(f"indent must be at least 0, not {indent}", f"indent 不能小于 0，不能是 {indent}")

        return write_json(self, indent=indent, without=None if self.families else {"families"})

    def to_rows(self, kind: RowKind = "sections") -> list[dict[str, str | int | float | Day | list[str] | None]]:
        """Return its nodes, findings, recommendations or links as rows; docs/data-model.md describes the columns.

        Raises:
            ArgumentError: there is no such kind.
        """
        from reportparse.serializers.rows.rows_of import rows_of

        return list(rows_of([self], kind))

    def to_arrow(self, kind: RowKind = "sections") -> pa.Table:
        """Return the same rows as an Arrow table.

        Raises:
            ExtraError: pyarrow is missing.
            ArgumentError: there is no such kind.
        """
        from reportparse.serializers.rows.tables import arrow_table

        return arrow_table([self], kind)

    def to_pandas(self, kind: RowKind = "sections") -> pd.DataFrame:
        """Return the same rows as a pandas frame.

        Raises:
            ExtraError: pandas is missing.
            ArgumentError: there is no such kind.
        """
        from reportparse.serializers.rows.tables import pandas_frame

        return pandas_frame([self], kind)

    def to_polars(self, kind: RowKind = "sections") -> pl.DataFrame:
        """Return the same rows as a Polars frame.

        Raises:
            ExtraError: Polars is missing.
            ArgumentError: there is no such kind.
        """
        from reportparse.serializers.rows.tables import polars_frame

        return polars_frame([self], kind)

    def model_dump(self, *, mode: Literal["json", "python"] = "python") -> dict[str, Any]:
        """Return the report as nested dictionaries, by the name and with the modes that pydantic's models have."""
        from reportparse.wire import dump

        return dump(self, mode)

    @classmethod
    def from_json(cls, data: str | bytes) -> Report:
        """Return the report that `to_json` wrote.

        Raises:
            WireError: the JSON is not a report of this schema version, or says what cannot be.
            ArgumentTypeError: it is no text and no bytes.
        """
        from reportparse.wire import read_json

        check_type("data", data, (str, bytes, bytearray))
        return cls(**read_json(cls, data))


def _signer(signature: str) -> str:
    """Return who signs, in one line, without the brackets that name the author of a text."""
    words = "".join(line.strip() for line in signature.splitlines())
    return words[1:-1] if words[:1] in ("（", "(") and words[-1:] in ("）", ")") else words
