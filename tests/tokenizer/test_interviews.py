"""Who asks and who answers: the questions of an interview, and labels that only look like them."""

from __future__ import annotations

import pytest

from reportparse.tokenizer.find_leads import find_leads

ASKED = "供水的事情现在怎么样了？"
SAID = "去年换了管网，三个村都通了水，水费按季收。"


def labels(*words: str, gap: str = "") -> list[tuple[str, bool]]:
    """Return the labels of a text in which the words speak in turn, a gap before what they say, and whether each opens a question."""
    text = "".join(f"{word}：{gap}{SAID if place % 2 else ASKED}\n" for place, word in enumerate(words))
    return [(text[lead.start : lead.end - 1], lead.readings[0].family.asks) for lead in find_leads(text)]


@pytest.mark.parametrize("asks", ["记者", "本报记者", "主持人", "記者", "主持人 宋小巧", "[主持人]", "【記者】"])
def test_the_only_one_who_answers_opens_nothing(asks: str) -> None:
    assert labels(asks, "贺敏", asks, "贺敏") == [(asks, True)] * 2


@pytest.mark.parametrize("answers", ["水務局局長", "县水务局局长 贺敏", "行政長官", "[贺敏]"])
@pytest.mark.parametrize("gap", ["", "\n\n"])
def test_who_answers_by_an_office_opens_nothing(answers: str, gap: str) -> None:
    assert labels("記者", answers, "記者", answers, gap=gap) == [("記者", True)] * 2


@pytest.mark.parametrize(
    ("asks", "answers"),
    [
        ("宋小巧議員", "主席贺敏議員"),
        ("县水务局局长贺敏", "委员宋小巧"),
        ("宋小巧", "贺敏"),
        ("宋委員巧雲", "次長"),
    ],
)
def test_who_asks_again_and_again_opens_a_question_by_whatever_name(asks: str, answers: str) -> None:
    assert labels(asks, answers, asks, answers) == [(asks, True)] * 2


def test_an_office_that_nobody_asks_heads_nothing() -> None:
    assert find_leads(f"水务局局长：{SAID}\n水务局局长：{SAID}\n") == []


def test_of_several_who_answer_none_opens_anything() -> None:
    assert labels("记者", "贺敏", "记者", "宋小巧", "记者", "贺敏") == [("记者", True)] * 3


@pytest.mark.parametrize(
    "turns",
    [
        ["县水务局局长贺敏", "委员宋小巧", "委员宋小巧", "县水务局局长贺敏"],
        ["宋委員巧雲", "次長", "次長", "宋委員巧雲", "宋委員巧雲", "水利署署長"],
        ["宋小巧", "贺敏", "贺敏", "宋小巧", "主持人", "贺敏"],
    ],
)
def test_who_speaks_in_turn_and_does_not_only_ask_opens_nothing(turns: list[str]) -> None:
    assert labels(*turns) == []


def test_names_below_questions_that_say_so_open_nothing() -> None:
    text = f"问：{ASKED}\n贺小敏：{SAID}\n贺小敏负责供水。\n问：{ASKED}\n县水务局局长宋巧：{SAID}\n供水服务：{SAID}\n"
    assert [text[lead.start : lead.end] for lead in find_leads(text)] == ["供水服务："]


def test_who_speaks_once_where_nobody_asks_is_a_label() -> None:
    words = ["委员许敏", "县水务局局长贺小敏", "委员宋小巧"]
    text = "".join(f"{word}：{SAID}\n" for word in words)
    assert [text[lead.start : lead.end - 1] for lead in find_leads(text)] == words


def test_labels_that_name_no_person_stay() -> None:
    assert labels("记者", "供水工作情况", "记者", "供水工作情况") == [("记者", False), ("供水工作情况", False)] * 2


def test_one_question_makes_no_interview() -> None:
    assert not any(asks for _, asks in labels("记者", "贺敏"))
