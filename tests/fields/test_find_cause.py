"""Why a problem is so: the clause that says it, and words that only sound like it."""

from __future__ import annotations

import pytest

from reportparse.fields.find_cause import find_cause
from tests.fields.days import words

CAUSES = [
    ("由于经费不足，设施老化。", "由于经费不足"),
    ("推进缓慢，原因在于权责不清。", "原因在于权责不清"),
    ("受耕地指标限制，项目难以落地。", "受耕地指标限制"),
    ("因管网混接导致污水外溢。", "因管网混接"),
    ("因此要加强管理。", None),
    ("受到群众欢迎。", None),
    ("究其原因，是管护责任不清。", "究其原因，是管护责任不清"),
    ("因为没有图纸，漏点难找。", "因为没有图纸"),
    ("受山区地形影响，建设成本偏高。", "受山区地形影响"),
    ("受理申请二十件，受灾农户九户。", None),
    ("因地制宜推进改造，而不搞一刀切。", None),
    ("原因有三。", None),
    ("受理投诉太多影响了进度。", None),
    ("", None),
]


@pytest.mark.parametrize(("text", "cause"), CAUSES, ids=[text for text, _ in CAUSES])
def test_cause(text: str, cause: str | None) -> None:
    assert words(text, find_cause(text)) == cause
