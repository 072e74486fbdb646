"""Who is asked to act: the body that leads, and names that are no bodies."""

from __future__ import annotations

import pytest

from reportparse.fields.find_addressee import find_addressee
from tests.fields.days import words

ADDRESSEES = [
    ("建议市财政局会同市人力资源和社会保障局制定办法。", "市财政局"),
    ("由县水利局牵头，各乡镇配合。", "县水利局"),
    ("各级政府要切实负起责任。", "各级政府"),
    ("请省发展和改革委员会尽快批复。", "省发展和改革委员会"),
    ("责任单位：市住建局、市城管局", "市住建局"),
    ("须经市政府同意后实施。", None),
    ("进一步加强城乡建设管理。", None),
    ("把改造任务列入县政府民生实事。", None),
    ("聚焦城市管理对症施策。", None),
    ("建议由县水利局牵头，会同县财政局等部门制定方案。", "县水利局"),
    ("为此，建议区教育局要加强监管。", "区教育局"),
    ("镇政府应当每季度公布一次。", "镇政府"),
    ("各村要把水费收缴情况张榜公布。", None),
    ("各乡镇要把水费收缴情况张榜公布。", "各乡镇"),
    ("牵头部门：县农业农村局（配合县财政局）", "县农业农村局"),
    ("加快城市建设要统筹推进。", None),
    ("水费由用户缴纳，标准由村民会议决定。", None),
    ("石塘镇要加强管护。", None),
    ("青山供水公司要统筹安排检修。", None),
    ("建议青山供水公司统筹安排检修。", "青山供水公司"),
    ("", None),
]


@pytest.mark.parametrize(("text", "who"), ADDRESSEES, ids=[text for text, _ in ADDRESSEES])
def test_addressee(text: str, who: str | None) -> None:
    assert words(text, find_addressee(text)) == who


def test_a_body_far_behind_the_beginning_leads_nothing() -> None:
    late = "设施老化，水压不足，" * 17 + "建议县水利局制定办法。"
    assert find_addressee(late) is None
    assert words(late[-60:], find_addressee(late[-60:])) == "县水利局"
