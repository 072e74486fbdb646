"""Each character belongs to the innermost node that it stands in."""

from __future__ import annotations

from reportparse import Section, Span, parse_report
from reportparse.serializers.view.layers import HEADING, MARKER, TITLE, begin, layers_of, own_style
from tests.serializers.view.texts import SAMPLE, WRAPPED


def test_the_innermost_node_owns_a_character() -> None:
    layers = layers_of(parse_report(SAMPLE))
    for node in layers.nodes:
        assert layers.nodes[layers.owner[begin(node)] - 1] is node
    assert layers.owner[0] == 0


def test_markers_headings_and_the_title_are_told_apart() -> None:
    report = parse_report(SAMPLE)
    layers = layers_of(report)
    assert report.title is not None and layers.kind[report.title.span.start] == TITLE
    for node in report.walk():
        assert node.marker is None or layers.kind[node.marker.span.start] == MARKER
        assert node.heading is None or layers.kind[node.heading.span.start] == HEADING


def test_what_cannot_be_seen_gets_a_sign() -> None:
    report = parse_report(WRAPPED)
    layers = layers_of(report)
    signs = {anchor.id: anchor.style for anchors in layers.anchors.values() for anchor in anchors}
    kinds = {f"u{place}": repair.reason for place, repair in enumerate(report.repairs)}
    assert set(kinds.values()) == {"line-wrap", "page-number"}
    assert all((signs[name] == "zu") == (reason == "line-wrap") for name, reason in kinds.items())
    assert all(layers.repaired[repair.span.start] for repair in report.repairs if repair.reason == "page-number")


def test_a_lost_section_says_so() -> None:
    lost = Section("2", 1, None, None, Span(3, 9), role="finding")
    assert lost.lost and own_style(lost) == "r2 lost"
