"""Laws, plans and papers that are named in 《》, each once, with their numbers."""

from __future__ import annotations

import pytest

from reportparse.fields.find_instruments import find_instruments

INSTRUMENTS: list[tuple[str, list[tuple[str, str | None]]]] = [
    ("落实《农村供水条例》。", [("农村供水条例", None)]),
    ("依据《关于印发《供水办法》的通知》（望政发[2023]17号）。", [("关于印发《供水办法》的通知", "望政发〔2023〕17号")]),
    ("依据《供水办法》（2023年修订）。", [("供水办法", None)]),
    ("《供水 办法》和《供水办法》。", [("供水办法", None)]),
    ("《法》太短，《供水办法没有合上。", []),
    ("没有文件。", []),
    ("依据《供水办法》（望政发〔2023〕 17 号）。", [("供水办法", "望政发〔2023〕17号")]),
    ("依據《關於供水的辦法》（望政發〔２０２３〕１７號）。", [("關於供水的辦法", "望政发〔2023〕17号")]),
]


@pytest.mark.parametrize(("text", "papers"), INSTRUMENTS, ids=[text for text, _ in INSTRUMENTS])
def test_papers_and_numbers(text: str, papers: list[tuple[str, str | None]]) -> None:
    assert [(found.name, found.number) for found in find_instruments(text)] == papers


def test_instruments() -> None:
    text = "依据《停车 条例(试行)》（国发［2019］5号）和《停车条例（试行）》，落实《关于印发〈办法〉的通知》。"
    assert [(i.name, i.number) for i in find_instruments(text)] == [
        ("停车条例（试行）", "国发〔2019〕5号"),
        ("关于印发〈办法〉的通知", None),
    ]


def test_the_place_is_that_of_the_brackets() -> None:
    text = "落实《农村供水条例》。"
    assert [text[found.start : found.end] for found in find_instruments(text)] == ["《农村供水条例》"]
