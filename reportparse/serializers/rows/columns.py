"""The columns of all rows, one a row of this table: headers, schemas and the page of the data model follow from it.

A column that comes, goes or says something else asks for a new `VERSION`, which tables bear.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from operator import attrgetter
from typing import Any, Final, get_args

from reportparse.arguments import check_type, unknown
from reportparse.model import RowKind
from reportparse.serializers.rows.column import Column
from reportparse.serializers.rows.entries import LinkEntry, NodeEntry

VERSION: Final = "1"
"""The version of all columns together."""
KINDS: Final[tuple[RowKind, ...]] = get_args(RowKind)
"""All kinds of rows."""
NODES: Final = frozenset[RowKind]({"sections", "findings", "recommendations"})
"""The kinds whose rows are nodes."""
NOT_FINDINGS: Final = NODES - {"findings"}
NOT_RECOMMENDATIONS: Final = NODES - {"recommendations"}
LINKS: Final = frozenset[RowKind]({"links"})


def _said(part: Any) -> str | None:
    """Return the words of a part of a node, None where it has none."""
    return part.text if part is not None else None


def _listed(parts: Iterable[Any] | None, name: str = "text") -> list[str] | None:
    """Return what each part of a list has under a name; None where nodes of that type have no such list."""
    return None if parts is None else [getattr(part, name) for part in parts]


def _answers(node: Any) -> list[str] | None:
    """Return the ids of the nodes at the other ends of a node's links."""
    if node.type == "finding":
        return _listed(node.addressed_by, "recommendation")
    return _listed(getattr(node, "addresses", None), "finding")


NODE_COLUMNS: Final[tuple[Column[NodeEntry], ...]] = (
    Column("report", "text", "what the report is called", "报告名称", attrgetter("report"), NODES),
    Column("id", "text", "the path of positions from the root", "节点编号：自根起的位置路径", attrgetter("node.id"), NODES),
    Column("level", "integer", "depth in the tree, from 1", "层级，从 1 起", attrgetter("node.level"), NODES),
    Column(
        "path",
        "texts",
        "the headings of the nodes that hold it, the outermost first; the marker of one that has no heading",
        "上级各节的标题，由外到内；无标题的为其序号",
        attrgetter("above"),
        NODES,
    ),
    Column(
        "type", "text", "`section`, `finding` or `recommendation`", "节点类型：章节、问题或建议", attrgetter("node.type"), NODES
    ),
    Column("role", "text", "what it is for", "作用", attrgetter("node.role"), NODES),
    Column(
        "confidence",
        "number",
        "how likely it is a finding or recommendation, from 0 to 1",
        "是问题或建议的把握，从 0 到 1",
        lambda entry: getattr(entry.node, "confidence", None),
        NODES,
    ),
    Column("marker", "text", "what numbers it", "序号", lambda entry: _said(entry.node.marker), NODES),
    Column(
        "family",
        "text",
        "the family of markers that it counts with",
        "序号类型",
        lambda entry: entry.node.marker and entry.node.marker.family,
        NODES,
    ),
    Column(
        "ordinal",
        "integer",
        "the number of its marker",
        "序号的数值",
        lambda entry: entry.node.marker and entry.node.marker.ordinal,
        NODES,
    ),
    Column("heading", "text", "its title", "标题", lambda entry: _said(entry.node.heading), NODES),
    Column("text", "text", "its own text, one paragraph a line", "正文（不含下级），每段一行", attrgetter("node.text"), NODES),
    Column(
        "addressees",
        "texts",
        "who is to act, the one that leads first",
        "责任单位，牵头的在前",
        lambda entry: _listed(getattr(entry.node, "addressees", None)),
        NOT_FINDINGS,
    ),
    Column(
        "action",
        "text",
        "the first clause that says what to do",
        "要做的事",
        lambda entry: _said(getattr(entry.node, "action", None)),
        NOT_FINDINGS,
    ),
    Column(
        "deadline",
        "text",
        "by when, as the words stand",
        "期限原文",
        lambda entry: _said(getattr(entry.node, "deadline", None)),
        NOT_FINDINGS,
    ),
    Column(
        "deadline_start",
        "day",
        "the first day of the deadline",
        "期限的第一天",
        lambda entry: getattr(getattr(entry.node, "deadline", None), "start", None),
        NOT_FINDINGS,
    ),
    Column(
        "deadline_end",
        "day",
        "its last day",
        "期限的最后一天",
        lambda entry: getattr(getattr(entry.node, "deadline", None), "end", None),
        NOT_FINDINGS,
    ),
    Column(
        "instruments",
        "texts",
        "the names of the papers that it names in 《》",
        "所引文件的名称",
        lambda entry: _listed(getattr(entry.node, "instruments", None), "name"),
        NODES,
    ),
    Column(
        "quantities",
        "texts",
        "the amounts that it gives, as they stand",
        "所列数量原文",
        lambda entry: _listed(getattr(entry.node, "quantities", None)),
        NOT_RECOMMENDATIONS,
    ),
    Column(
        "cause",
        "text",
        "why it is so, where its text says",
        "原因",
        lambda entry: _said(getattr(entry.node, "cause", None)),
        NOT_RECOMMENDATIONS,
    ),
    Column(
        "answers",
        "texts",
        "the ids of the recommendations that answer it, or of the findings that it answers, the surest first",
        "回应它的建议（或它回应的问题）的编号，把握大的在前",
        lambda entry: _answers(entry.node),
        NODES,
    ),
    Column(
        "start",
        "integer",
        "the offset of its first character in the text; where it is in pieces, of the first piece",
        "首字在原文中的偏移；分为多段时为第一段的",
        attrgetter("node.span.start"),
        NODES,
    ),
    Column(
        "end",
        "integer",
        "the offset behind its last character, all that it holds included; of that piece",
        "末字之后的偏移（含下级）；同一段的",
        attrgetter("node.span.end"),
        NODES,
    ),
    Column("page", "integer", "the page of the file that it begins on", "起始页", attrgetter("page"), NODES),
    Column("line", "integer", "the line of the text that it begins in", "起始行", attrgetter("line"), NODES),
)
"""What is known of a node."""
BY_NAME: Final = {column.name: column for column in NODE_COLUMNS}


def _side(side: str, chinese: str, names: str) -> list[Column[LinkEntry]]:
    """Return columns of one of the two nodes of a link, named for it: ``finding``, its id, and ``finding_heading``.

    Args:
        side: ``finding`` or ``recommendation``.
        chinese: the same.
        names: the columns of nodes.
    """
    return [
        Column(
            side if name == "id" else f"{side}_{name}",
            BY_NAME[name].type,
            f"of the {side}: {BY_NAME[name].english}",
            f"{chinese}的{BY_NAME[name].chinese}",
            _of(side, BY_NAME[name]),
            LINKS,
        )
        for name in names.split()
    ]


def _of(side: str, column: Column[NodeEntry]) -> Any:
    """Return what takes a cell of one side of a link."""
    node = attrgetter(side)
    return lambda entry: column.take(node(entry))


PLACE: Final = "start end page line"
LINK_COLUMNS: Final[tuple[Column[LinkEntry], ...]] = (
    Column("report", "text", "what the report is called", "报告名称", attrgetter("report"), LINKS),
    *_side("finding", "问题", "id heading text"),
    *_side("recommendation", "建议", "id heading text addressees deadline deadline_start deadline_end"),
    Column("score", "number", "how sure the link is, from 0 to 1", "对应的把握，从 0 到 1", attrgetter("link.score"), LINKS),
    Column(
        "signs",
        "texts",
        "why they are linked, the weightiest first: `named`, `topic`, `order`",
        "对应的理由，重要的在前：点名、话题、次序",
        lambda entry: list(entry.link.signs),
        LINKS,
    ),
    Column(
        "words",
        "texts",
        "the words that both share, the weightiest first",
        "双方共有的词，重要的在前",
        lambda entry: list(entry.link.words),
        LINKS,
    ),
    *_side("finding", "问题", PLACE),
    *_side("recommendation", "建议", PLACE),
)
"""What is known of a link."""
ALL: Final[tuple[Column[Any], ...]] = NODE_COLUMNS + LINK_COLUMNS
COLUMNS: Final[dict[RowKind, tuple[Column[Any], ...]]] = {
    kind: tuple(column for column in ALL if kind in column.kinds) for kind in KINDS
}
"""The columns of each kind of rows, in order."""


def columns_of(kind: object) -> Sequence[Column[Any]]:
    """Return the columns of a kind of rows.

    Args:
        kind: its name, as a caller gave it.

    Raises:
        ArgumentError: there is no such kind.
        ArgumentTypeError: it is no name.
    """
    check_type("kind", kind, (str,))
    for known, columns in COLUMNS.items():
        if kind == known:
            return columns
    raise unknown("rows", ("kind", "行类型"), str(kind), KINDS)
