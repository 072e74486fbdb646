"""The report of a working tree: ids, levels, spans of the source, links on both sides."""

from __future__ import annotations

from datetime import date

from hypothesis import given

from reportparse.draft import Answer, Counted, CuePlace, Dated, Draft, Fields, Named, Tree, Words
from reportparse.emit import emit
from reportparse.markers.families import BY_NAME
from reportparse.model import Finding, Recommendation
from reportparse.pipeline import Work
from reportparse.report import Report
from reportparse.source import SourceText, Span
from reportparse.texts import CleanText, ReadText
from reportparse.tokenizer.candidate import Reading
from tests.properties.strategies import strings

SOURCE = "--一、缺人。甲二、招人。乙"
CLEAN = CleanText(SOURCE[2:], SourceText(SOURCE), (0,), (2,))


def words(text: str) -> Words:
    start = CLEAN.text.index(text)
    return Words(text, start, start + len(text))


def tree() -> Tree:
    """Return the tree of the text: a finding, and the recommendation that answers it inside a section."""
    finding = Draft(0, 6, 1, words("一、"), Reading(BY_NAME["cjk_comma"], 1), words("缺人"), [words("甲")], type="finding")
    finding.evidence = [CuePlace(1.234, 2, 4)]
    finding.fields = Fields(quantities=[Counted(words("人"), 1.0, "人", None)], cause=words("甲"))
    measure = Draft(8, 12, 2, None, None, words("招人"), [words("乙")], type="recommendation")
    measure.fields = Fields(
        [Named(words("乙"), "乙", "1号")],
        [],
        None,
        [words("人"), words("乙")],
        words("招人"),
        Dated(words("乙"), None, date(2027, 12, 31)),
    )
    above = Draft(6, 12, 1, words("二、"), Reading(BY_NAME["cjk_comma"], 2), None, [], [measure])
    return Tree(None, [], [finding, above], [Answer(finding, measure, 0.9, ["topic"], ["人"])])


def emitted() -> Report:
    return emit(tree(), CLEAN, [])


def test_ids_and_levels_are_places_in_the_tree() -> None:
    assert [(node.id, node.level, node.type) for node in emitted().walk()] == [
        ("1", 1, "finding"),
        ("2", 1, "section"),
        ("2.1", 2, "recommendation"),
    ]


def test_spans_lead_to_the_source() -> None:
    finding, above, measure = emitted().walk()
    assert isinstance(finding, Finding) and isinstance(measure, Recommendation)
    assert finding.marker is not None and finding.heading is not None and finding.cause is not None
    spans = [finding.span, finding.marker.span, finding.heading.span, finding.paragraphs[0].span, finding.cause.span]
    spans += [finding.evidence[0].span, finding.quantities[0].span, measure.instruments[0].span, above.span]
    assert [SOURCE[span.start : span.end] for span in spans] == [
        *("一、缺人。甲", "一、", "缺人", "甲", "甲", "缺人", "人", "乙", "二、招人。乙")
    ]
    assert [(who.text, SOURCE[who.span.start : who.span.end]) for who in measure.addressees] == [("人", "人"), ("乙", "乙")]
    assert measure.action is not None and measure.action.span == Span(10, 12)
    assert measure.deadline is not None and measure.deadline.end == date(2027, 12, 31)


def test_a_link_stands_on_both_sides() -> None:
    report = emitted()
    (finding,), (measure,) = report.findings, report.recommendations
    assert finding.addressed_by == measure.addresses == report.links
    assert (report.links[0].finding, report.links[0].recommendation) == ("1", "2.1")


def test_wire() -> None:
    report = emitted()
    assert Report.from_json(report.to_json()) == report


@given(strings())
def test_no_place_of_the_tree_is_outside_the_text(text: str) -> None:
    work = Work(ReadText(SourceText(text))).advance("links")
    parts = [part for top in work.tree.parts for part in top.walk()]
    for part in parts:
        assert 0 <= part.start <= part.end <= len(work.clean.text)
        for told in (part.marker, part.heading, *part.paragraphs):
            assert told is None or part.start <= told.start < told.end <= len(work.clean.text)
        assert all(told.text == work.clean.text[told.start : told.end] for told in part.paragraphs)
    starts = [part.start for part in parts]
    assert starts == sorted(starts)
