"""Damaged copies of files end in a report or in one error; REPORTPARSE_FUZZ sets how many."""

from __future__ import annotations

import os
import random
import zipfile
from io import BytesIO

import pytest

from reportparse import InputError, Limits, Report, parse_file
from tests.readers.paper import paper
from tests.readers.written_as import as_html, as_markdown, as_word

TEXT = (
    "云溪镇养老服务调研报告\n一、基本情况\n全镇十二个村，老人较多。\n二、存在问题\n（一）资金不足\n缺口较大。\n"
    "（二）人员短缺\n护理员偏少。\n三、对策建议\n1.加大投入。\n2.培训人员。\n"
)
FILES: dict[str, bytes] = {
    "text": TEXT.encode(),
    "gb18030": TEXT.encode("gb18030"),
    "utf-16": TEXT.encode("utf-16"),
    "markdown": as_markdown(TEXT),
    "html": as_html(TEXT),
    "word": as_word(TEXT, automatic=True),
    "pdf": paper(["Report", "1. Facts", "2. Advice"]),
}
NAMES = {"markdown": "a.md"}
COPIES = int(os.environ.get("REPORTPARSE_FUZZ", "200"))
SECONDS = 10.0
"""The most that one copy may take."""


def damage(data: bytes, chance: random.Random) -> bytes:
    """Return a copy with one to four changes of some bytes."""
    out = bytearray(data)
    for _ in range(chance.randint(1, 4)):
        at, size = chance.randrange(len(out) + 1), chance.choice((1, 2, 8, 64, 400))
        kind = chance.randrange(5)
        if kind == 0:
            out[at : at + size] = bytes(chance.randrange(256) for _ in range(min(size, 8)))
        elif kind == 1:
            del out[at : at + size]
        elif kind == 2:
            out[at:at] = out[at : at + size] * chance.randint(1, 20)
        elif kind == 3:
            out[at:at] = b"\0" * size
        else:
            del out[at:]
    return bytes(out)


def damage_within(data: bytes, chance: random.Random) -> bytes:
    """Return a copy of a zip file one of whose parts is damaged."""
    with zipfile.ZipFile(BytesIO(data)) as old:
        parts = {name: old.read(name) for name in old.namelist()}
    hurt = chance.choice(sorted(parts))
    file = BytesIO()
    with zipfile.ZipFile(file, "w") as new:
        for name, part in parts.items():
            new.writestr(name, damage(part, chance) if name == hurt else part)
    return file.getvalue()


@pytest.mark.parametrize("kind", FILES)
def test_a_damaged_copy_is_a_report_or_one_error(kind: str) -> None:
    chance = random.Random(kind)
    for place in range(max(1, COPIES // len(FILES) + 1)):
        within = kind == "word" and place % 2
        data = damage_within(FILES[kind], chance) if within else damage(FILES[kind], chance)
        try:
            report = parse_file(data, name=NAMES.get(kind, "x"), limits=Limits(seconds=SECONDS))
        except InputError as error:
            said = str(error)
        else:
            said = ""
            assert Report.from_json(report.to_json()) == report
        assert "\n" not in said


def test_enough_copies_are_made() -> None:
    assert COPIES >= 200
