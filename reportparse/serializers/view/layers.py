"""What each character of a text is, as layers that lie one above the other: node, kind of text, repair, problem, part."""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from dataclasses import dataclass, field

from reportparse.model import ROLES, AnyNode, Heading, Marker, Part
from reportparse.report import Report
from reportparse.serializers.view.page import Anchor
from reportparse.source import Span

MARKER, HEADING, TITLE = 1, 2, 3
"""The kinds of text; 0 is running text."""
ROLE_STYLES = {role: f"r{place}" for place, role in enumerate(ROLES)}
TYPE_STYLES = {"finding": "tf", "recommendation": "tr"}


@dataclass(slots=True)
class Layers:
    """A number for each character and layer, painted span by span; 0 is nothing."""

    text: str
    nodes: list[AnyNode] = field(default_factory=list)
    """The nodes that `owner` counts, from 1."""
    owner: array[int] = field(init=False)
    """The innermost node that a character stands in."""
    kind: bytearray = field(init=False)
    repaired: bytearray = field(init=False)
    doubted: bytearray = field(init=False)
    parted: bytearray = field(init=False)
    joined: bytearray = field(init=False)
    """Line breaks that cleaning closed."""
    seams: set[int] = field(default_factory=set)
    """Where anything begins or ends."""
    anchors: dict[int, list[Anchor]] = field(default_factory=dict)
    """The places that links lead to."""

    def __post_init__(self) -> None:
        size = len(self.text)
        self.owner = array("i", [0]) * size
        self.kind, self.repaired, self.doubted, self.parted, self.joined = (bytearray(size) for _ in range(5))

    def pieces(self, spans: Iterable[Span]) -> Iterable[tuple[int, int]]:
        """Yield spans that hold something, as seams."""
        for span in spans:
            if span.start < span.end:
                self.seams.update((span.start, span.end))
                yield span.start, span.end

    def paint(self, layer: bytearray, spans: Iterable[Span], value: int = 1) -> None:
        """Put a value on all characters of some spans."""
        for start, end in self.pieces(spans):
            layer[start:end] = bytes((value,)) * (end - start)

    def own(self, node: AnyNode) -> None:
        """Give a node its characters; those inside it take theirs from it later."""
        self.nodes.append(node)
        for start, end in self.pieces(spans_of(node)):
            self.owner[start:end] = array("i", [len(self.nodes)]) * (end - start)

    def anchor(self, at: int, anchor: Anchor) -> None:
        """Let links lead to a place."""
        self.seams.add(at)
        self.anchors.setdefault(at, []).append(anchor)


def layers_of(report: Report) -> Layers:
    """Return the layers of a report."""
    layers = Layers(report.source.text)
    for node in report.walk():
        layers.own(node)
        layers.anchor(begin(node), Anchor(f"s{node.id}", own_style(node)))
        if node.marker:
            layers.paint(layers.kind, spans_of(node.marker), MARKER)
        if node.heading:
            layers.paint(layers.kind, spans_of(node.heading), HEADING)
    if report.title:
        layers.paint(layers.kind, spans_of(report.title), TITLE)
    for place, part in enumerate(report.parts):
        layers.paint(layers.parted, spans_of(part))
        layers.anchor(part.span.start, Anchor(f"q{place}"))
    layers.paint(layers.joined, [repair.span for repair in report.repairs if repair.kind == "joined"])
    _point_out(layers, layers.repaired, "u", [repair.span for repair in report.repairs])
    _point_out(layers, layers.doubted, "p", [problem.span for problem in report.problems])
    return layers


def _point_out(layers: Layers, layer: bytearray, letter: str, spans: list[Span]) -> None:
    """Paint spans; one that holds nothing to be seen gets a sign in its place."""
    for place, span in enumerate(spans):
        seen = layers.text[span.start : span.end].strip()
        layers.anchor(span.start, Anchor(f"{letter}{place}", "" if seen else f"z{letter}"))
        if seen:
            layers.paint(layer, [span])


def style_of(node: AnyNode) -> str:
    """Return the classes of a node: its role's, and its type's where that is no section."""
    return " ".join(filter(None, (ROLE_STYLES[node.role], TYPE_STYLES.get(node.type))))


def own_style(node: AnyNode) -> str:
    """Return the classes of the place where a node begins: its look, that it is a point of its own, or that it is lost."""
    extra = ("own" if node.type in TYPE_STYLES else "", "lost" if node.lost else "")
    return " ".join(filter(None, (style_of(node), *extra)))


def begin(node: AnyNode) -> int:
    """Return where a node's own words begin."""
    first = node.marker or node.heading or (node.paragraphs[0] if node.paragraphs else node)
    return first.span.start


def spans_of(thing: AnyNode | Marker | Heading | Part) -> list[Span]:
    """Return all pieces of what may be in pieces."""
    return thing.spans or [thing.span]
