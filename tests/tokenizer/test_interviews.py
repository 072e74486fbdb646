"""Who asks and who answers: the questions of an interview, and labels that only look like them."""

from __future__ import annotations

import pytest

from reportparse.tokenizer.find_leads import find_leads

ASKED = "供水的事情现在怎么样了？"
SAID = "去年换了管网，三个村都通了水，水费按季收。"


def labels(*words: str) -> list[tuple[str, bool]]:
    """Return the labels of a text in which the words speak in turn, and whether each opens a question."""
    text = "".join(f"{word}：{SAID if place % 2 else ASKED}\n" for place, word in enumerate(words))
    return [(text[lead.start : lead.end - 1], lead.readings[0].family.asks) for lead in find_leads(text)]


@pytest.mark.parametrize("asks", ["记者", "本报记者", "主持人"])
def test_the_only_one_who_answers_opens_nothing(asks: str) -> None:
    assert labels(asks, "贺敏", asks, "贺敏") == [(asks, True)] * 2


@pytest.mark.parametrize(
    "words",
    [
        ("记者", "贺敏", "记者", "宋巧", "记者", "贺敏"),
        ("贺敏", "记者", "贺敏", "记者"),
        ("记者", "供水工作情况", "记者", "供水工作情况"),
    ],
)
def test_labels_that_are_no_answers_stay(words: tuple[str, ...]) -> None:
    assert [(word, asks) for word, asks in labels(*words) if asks] == []
    assert {word for word, _ in labels(*words)} == set(words)


def test_one_question_makes_no_interview() -> None:
    assert not any(asks for _, asks in labels("记者", "贺敏"))
