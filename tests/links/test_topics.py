"""Topics: the words that both sides share, weighed by how few points say them, and those words as people read them."""

from __future__ import annotations

from reportparse.draft import Draft, NodeType, Words
from reportparse.links.topics import HEADING, KINDRED_TOPIC, NAMED, Topic, read_topics, shared_words


def point(kind: NodeType, heading: str, text: str) -> Draft:
    return Draft(0, 0, 1, None, None, Words(heading, 0, 0) if heading else None, [Words(text, 0, 0)], type=kind)


def topics(findings: list[tuple[str, str]], measures: list[tuple[str, str]]) -> tuple[list[Topic], list[Topic]]:
    return read_topics([point("finding", *words) for words in findings], [point("recommendation", *words) for words in measures])


def test_only_what_both_sides_say_is_kept() -> None:
    (asked,), (answer,) = topics([("路灯损坏", "巷道昏暗。")], [("修复路灯", "逐巷排查。")])
    assert set(asked.words) == set(answer.words) == {"路灯"}


def test_words_of_all_points_weigh_nothing() -> None:
    asked, _ = topics([("路灯损坏", "甲。"), ("路灯短缺", "乙。")], [("修复路灯", "丙。")])
    assert [topic.words for topic in asked] == [{}, {}]


def test_a_heading_counts_more_than_text_and_a_named_problem_most() -> None:
    others = [("渡船破旧", "丁。"), ("果园缺水", "戊。")]
    _, (head, text, named, _) = topics(
        [("路灯损坏", "甲。"), *others],
        [("修复路灯", "乙。"), ("逐巷排查", "修复路灯。"), ("逐巷排查", "针对路灯损坏问题，修复。"), ("更换渡船", "己。")],
    )
    assert named.named == "路灯损坏"
    weights = [topic.words["路灯"] for topic in (text, head, named)]
    assert weights == sorted(weights) and [round(weight / weights[0], 6) for weight in weights] == [1.0, HEADING, NAMED]


def test_kindred_words_are_one_topic() -> None:
    (asked, _), (answer, _) = topics(
        [("图书经费短缺", "甲。"), ("路灯损坏", "乙。")], [("落实图书资金", "丙。"), ("修复路灯", "丁。")]
    )
    assert KINDRED_TOPIC < 1
    assert "经费/资金" in shared_words(asked, answer)


def test_pairs_that_overlap_are_joined_to_words() -> None:
    (asked, _), (answer, _) = topics(
        [("巷道路灯损坏", "甲。"), ("渡船破旧", "乙。")], [("修复巷道路灯", "丙。"), ("更换渡船", "丁。")]
    )
    assert shared_words(asked, answer) == ["巷道路灯"]
