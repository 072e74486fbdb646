"""Findings face what answers them, each answer once in full, with the reasons."""

from __future__ import annotations

from reportparse import parse_report
from reportparse.serializers.view.make_cards import make_pairs
from tests.serializers.view.long import long_report
from tests.serializers.view.texts import SAMPLE


def test_findings_face_their_answers() -> None:
    pairs, free = make_pairs(parse_report(SAMPLE), "zh")
    assert [(pair.finding.id, [facing.link.id for facing in pair.facing]) for pair in pairs] == [
        ("3.1", ["4.1"]),
        ("3.2", ["4.2"]),
        ("3.3", ["4.3"]),
    ]
    assert free == []
    card = pairs[0].facing[0].card
    assert card is not None
    facts = {fact.label: fact.text for fact in card.facts}
    assert facts["责任单位"] == "县民政局、自然资源局、镇政府" and facts["时限"] == "2025年底前"
    assert pairs[0].facing[0].link.why.startswith("主题相同：设施布局")


def test_every_recommendation_has_one_card() -> None:
    report = parse_report(long_report(40) + "六、其他建议\n建议市财政局另行安排经费。\n")
    pairs, free = make_pairs(report, "en")
    cards = [facing.card.id for pair in pairs for facing in pair.facing if facing.card] + [card.id for card in free]
    assert sorted(cards) == sorted(node.id for node in report.recommendations)
    assert any(facing.card is None for pair in pairs for facing in pair.facing)
