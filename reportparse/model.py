"""What a report holds: nodes, their parts, repairs and problems, as plain slotted dataclasses, built in about 2 µs each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Annotated, Any, Final, Literal, TypeAlias, cast, get_args

from reportparse.messages import PROBLEMS, REPAIRS, Language, message
from reportparse.source import Span
from reportparse.visible import shortened

SHOWN: Final = 30
"""How many characters of a node stand for it in a line."""
OPENS_LEAD: Final = "，,、：: "
"""Signs between a marker and the text that runs in behind it."""
Role = Literal["background", "practice", "finding", "cause", "recommendation", "case", "conclusion", "other"]
"""What a node is for: 背景, 做法, 问题, 原因, 建议, 案例, 结语, 其他."""
ROLES: Final[tuple[Role, ...]] = get_args(Role)
"""All roles."""
CHINESE_ROLES: Final[dict[str, str]] = {
    "background": "背景",
    "practice": "做法",
    "finding": "问题",
    "cause": "原因",
    "recommendation": "建议",
    "case": "案例",
    "conclusion": "结语",
    "other": "其他",
}
"""The roles' Chinese names."""
MEANT_ROLES: Final[dict[str, str]] = {
    **{chinese: role for role, chinese in CHINESE_ROLES.items()},
    **dict.fromkeys(("problem", "problems", "issue", "difficulty", "risk", "困难", "短板", "不足", "风险"), "finding"),
    **dict.fromkeys(("proposal", "suggestion", "measure", "advice", "task", "对策", "措施", "任务"), "recommendation"),
    **dict.fromkeys(("reason", "成因"), "cause"),
    **dict.fromkeys(("situation", "context", "情况", "现状"), "background"),
    **dict.fromkeys(("achievement", "experience", "成效", "经验"), "practice"),
    **dict.fromkeys(("summary", "结论", "小结"), "conclusion"),
    **dict.fromkeys(("example", "事例"), "case"),
}
"""What roles are called elsewhere, for whoever calls one so."""


@dataclass(slots=True)
class Marker:
    """The characters that number an item (序号)."""

    text: str
    """The marker as the cleaned text has it, such as ``（二）`` or ``一是``."""
    family: str
    """The family of markers that count together (序号类型), such as ``cjk_paren``."""
    ordinal: int | None
    """Its number; None for a label, dash or bullet. That of ``2.3`` is 3."""
    span: Span
    """Its place in the source; where it is in pieces, the first piece."""
    spans: list[Span] | None = None
    """All pieces in reading order, where the end of a page that was put in order cuts it."""
    branch: int | None = None
    """Its number among the parts that were put in behind its ordinal, as 1 in ``第十七条之一``; None for any other."""


@dataclass(slots=True)
class Heading:
    """The title words of the report or after a marker (标题), closing punctuation left out."""

    text: str
    """The cleaned reading."""
    span: Span
    """Its place in the source; where it is in pieces, the first piece."""
    spans: list[Span] | None = None
    """All pieces in reading order, where it is not one piece of the source."""


@dataclass(slots=True)
class Paragraph:
    """One paragraph of running text."""

    text: str
    """The cleaned reading: wraps closed, debris out."""
    span: Span
    """Its place in the source, from its first to its last character; where it is in pieces, the first."""
    spans: list[Span] | None = None
    """All pieces in reading order, where it is not one piece of the source."""


Day: TypeAlias = date
"""A day, for classes that have a field called date."""
PartKind = Literal[
    "number",
    "addressee",
    "salutation",
    "signature",
    "date",
    "annex-note",
    "annex",
    "contents",
    "abstract",
    "references",
    "notes",
]
"""What a document has besides its outline: 发文字号, 主送机关, 称呼, 署名, 成文日期, 附件说明, 附件, 目录, 摘要, 参考文献, 注释."""
PART_KINDS: Final[tuple[PartKind, ...]] = get_args(PartKind)
"""All kinds of parts."""
RowKind = Literal["sections", "findings", "recommendations", "links"]
"""The tables that a report gives rows for: one row a node, of any type or of one, or one row a link."""


@dataclass(slots=True)
class Part:
    """What a document has besides its outline (要素): a label laid over text that stays where it is in the tree."""

    kind: PartKind
    """What it is."""
    text: str
    """The cleaned reading; that of a table of contents, which cleaning took out, is the source's."""
    span: Span
    """Its place in the source, from its first to its last character; where it is in pieces, the first."""
    spans: list[Span] | None = None
    """All pieces in reading order, where it is not one piece of the source."""
    date: Day | None = None
    """The day that a part of kind ``date`` names; None where it names none, as a month alone."""


@dataclass(slots=True)
class Evidence:
    """What tells a node's role."""

    cue: str
    """The words, as the cleaned text has them."""
    span: Span
    """Where they stand."""
    weight: float
    """By how much they speak for the role, in log odds."""


@dataclass(slots=True)
class Quote:
    """Words of a node that answer one question about it."""

    text: str
    """The cleaned reading."""
    span: Span
    """Their place in the source."""


@dataclass(slots=True)
class Instrument:
    """A law, plan or paper that is named in 《》."""

    name: str
    """Its name without brackets, half-width signs and white space made plain, so that equal names are equal."""
    number: str | None
    """Its document number (发文字号), such as ``国发〔2019〕5号``, where it follows."""
    text: str
    """The words as they stand."""
    span: Span
    """Their place in the source."""


@dataclass(slots=True)
class Deadline:
    """By when something is to be done."""

    text: str
    """The words as they stand, such as ``2027年底前``."""
    start: date | None
    """The first day of the range; None where the words set none."""
    end: date | None
    """The last day of the range; None where it cannot be had from the text."""
    span: Span
    """Their place in the source."""


@dataclass(slots=True)
class Quantity:
    """A number with its unit and what it counts."""

    text: str
    """The words as they stand, such as ``37个行政村``."""
    value: float
    """The number; that of ``1.2亿`` is 120000000, that of ``12.6%`` 12.6."""
    unit: str
    """The unit without its multiplier, such as ``个``, ``元`` or ``%``."""
    of: str | None
    """What is counted, where it stands right behind the number."""
    span: Span
    """Their place in the source."""


Sign = Literal["named", "topic", "order"]
"""Why two nodes are linked: one names the other (针对…), both speak of one topic, or they stand at the same place of their lists."""


@dataclass(slots=True)
class Link:
    """A finding and a recommendation that answers it."""

    finding: str
    """The finding's id."""
    recommendation: str
    """The recommendation's id."""
    score: float
    """How sure the link is, from 0 to 1."""
    signs: list[Sign]
    """Why they are linked, the weightiest first."""
    words: list[str]
    """The words that both share, the weightiest first."""


class _Held:
    """What knows the node that holds it: no field, so that neither equality nor JSON nor a copy of a part knows of it."""

    __slots__ = ("parent",)

    parent: AnyNode | None
    """The node that holds it; None for what stands directly in the report, and for a copy of it alone. It is set when
    the node that holds it is made: whoever moves nodes about sets it himself."""


@dataclass(slots=True, repr=False)
class Node(_Held):
    """A part of a report, whatever its type and level; going through it yields its children."""

    id: str
    """Stable path of positions from the root, such as ``2.3.1``."""
    level: int
    """Depth in the tree; 1 for what stands directly in the report."""
    marker: Marker | None
    """What numbers it; None where the marker is lost, or the text has none."""
    heading: Heading | None
    """Its title; None where it has none or it is lost."""
    span: Span
    """From its marker to the end of all it holds; where its text is in pieces, the first piece."""
    paragraphs: list[Paragraph] = field(default_factory=list)
    """Its own running text, that of children left out."""
    children: list[AnyNode] = field(default_factory=list)
    """The nodes inside, in reading order."""
    spans: list[Span] | None = None
    """All pieces in reading order, where the text is not one piece of the source."""
    role: Role = "other"
    """What it is for (作用)."""
    evidence: list[Evidence] = field(default_factory=list)
    """The cues that tell its role, the weightiest first; empty where its place alone does."""

    def __post_init__(self) -> None:
        """Tell the children who holds them; a child that is held already, as that of a copied node, stays where it is."""
        self.parent = None  # type: ignore[misc]  # a slot of the base class
        for child in self.children:
            if child.parent is None:
                child.parent = cast("AnyNode", self)

    def __getstate__(self) -> list[Any]:
        """Return what a copy or a pickle takes: the fields alone, so that it holds nothing of what is above."""
        return [getattr(self, name) for name in self.__dataclass_fields__]

    def __setstate__(self, state: list[Any]) -> None:
        """Set the fields of a copy."""
        for name, value in zip(self.__dataclass_fields__, state, strict=True):
            setattr(self, name, value)
        self.__post_init__()

    def __iter__(self) -> Iterator[AnyNode]:
        """Yield its children."""
        return iter(self.children)

    def __repr__(self) -> str:
        """Return its type, id, marker, heading, role and number of children in one line."""
        inside = f" children={len(self.children)}" if self.children else ""
        return (
            f"<{type(self).__name__} {shortened(self.id)} “{shortened(self.caption, SHOWN)}” role={shortened(self.role)}{inside}>"
        )

    @property
    def caption(self) -> str:
        """What it is shown as: its marker and heading on one line; the beginning of its text where it has none."""
        return self.head or self.lead[: SHOWN + 1]

    @property
    def head(self) -> str:
        """Its marker and heading on one line, a blank before Latin words such as ``1 Background``; empty where it has neither."""
        marker = self.marker.text if self.marker else ""
        heading = self.heading.text if self.heading else ""
        between = " " if marker[-1:].isalnum() and heading[:1].isascii() and heading else ""
        return f"{marker}{between}{heading}".replace("\n", " ")

    @property
    def lead(self) -> str:
        """Its first paragraph, without the comma or colon that opens it behind a marker; empty where it has none."""
        return self.paragraphs[0].text.lstrip(OPENS_LEAD) if self.paragraphs else ""

    @property
    def name(self) -> str:
        """What a path calls it: its heading; its marker where it has none."""
        return self.heading.text if self.heading else self.marker.text if self.marker else ""

    @property
    def path(self) -> list[str]:
        """The names of the nodes that hold it, the outermost first."""
        names: list[str] = []
        node = self.parent
        while node is not None:
            names.append(node.name)
            node = node.parent
        return names[::-1]

    @property
    def text(self) -> str:
        """Its own running text, cleaned, one paragraph a line."""
        return "\n".join(paragraph.text for paragraph in self.paragraphs)

    @property
    def lost(self) -> bool:
        """Whether it is a section whose marker and heading are not in the text; the numbers around it show it."""
        return isinstance(self, Section) and self.marker is None and self.heading is None

    def walk(self) -> Iterator[AnyNode]:
        """Yield this node and all below it, in reading order."""
        waiting: list[Any] = [self]
        while waiting:
            node = waiting.pop()
            yield node
            waiting.extend(reversed(node.children))


@dataclass(slots=True, repr=False)
class Section(Node):
    """A part of a report (章节) that is no finding and no recommendation of its own."""

    type: Literal["section"] = "section"
    """The discriminator of node types."""


@dataclass(slots=True, repr=False)
class Finding(Node):
    """A problem that the report names (问题), at the level at which its author counts them."""

    instruments: list[Instrument] = field(default_factory=list)
    """The papers that it names."""
    quantities: list[Quantity] = field(default_factory=list)
    """The numbers that it gives."""
    cause: Quote | None = None
    """Why it is so, where its own text says (由于…, 原因在于…)."""
    addressed_by: list[Link] = field(default_factory=list)
    """The recommendations that answer it, the surest first; empty where none does."""
    confidence: float = 0.0
    """How likely it is one, from 0 to 1: of the nodes with this confidence, that share had the right role when it was measured."""
    type: Literal["finding"] = "finding"
    """The discriminator of node types."""


@dataclass(slots=True, repr=False)
class Recommendation(Node):
    """A measure that the report asks for or announces (建议), at the level at which its author counts them."""

    addressees: list[Quote] = field(default_factory=list)
    """Who is asked to act, the one that leads first (建议市财政局会同市教育局… gives both); empty where it names none."""
    action: Quote | None = None
    """What is asked for: the first clause that says what to do and that the heading does not say already."""
    deadline: Deadline | None = None
    """By when; None where the words are of one detail of it alone."""
    instruments: list[Instrument] = field(default_factory=list)
    """The papers that it names."""
    addresses: list[Link] = field(default_factory=list)
    """The findings that it answers, the surest first; empty where it answers none."""
    confidence: float = 0.0
    """How likely it is one, from 0 to 1: of the nodes with this confidence, that share had the right role when it was measured."""
    type: Literal["recommendation"] = "recommendation"
    """The discriminator of node types."""


class _ByType:
    """Tells pydantic, once it is loaded, that the field `type` says of which class a node is."""

    def __get_pydantic_core_schema__(self, union: Any, handler: Any) -> Any:
        from pydantic import Discriminator

        return Discriminator("type").__get_pydantic_core_schema__(union, handler)


AnyNode = Annotated[Section | Finding | Recommendation, _ByType()]


@dataclass(slots=True)
class Repair:
    """A change that cleaning made to the text (修复)."""

    kind: Literal["removed", "joined", "reordered"]
    """`removed`: the span is no part of the report. `joined`: a lost or false line break was closed.
    `reordered`: the span was read at another place than where it stands."""
    reason: str
    """Why, as a key of the reasons table, such as ``page-counter`` or ``site-chrome``."""
    span: Span
    """The source text that was changed."""
    details: dict[str, str] = field(default_factory=dict)
    """What fills the reason's message, such as the evidence."""

    def describe(self, language: Language = "en") -> str:
        """Return what was done and why, in one line."""
        return message(REPAIRS, self.reason, self.details, language)


@dataclass(slots=True)
class Problem:
    """Something a reader or CI should know (诊断)."""

    code: str
    """Its code, a key of the problems table."""
    span: Span
    """The source text it is about."""
    details: dict[str, str] = field(default_factory=dict)
    """What fills the code's message."""

    def describe(self, language: Language = "en") -> str:
        """Return what is wrong, in one line."""
        return message(PROBLEMS, self.code, self.details, language)
