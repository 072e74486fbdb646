"""Frames that say what a sentence is."""

from __future__ import annotations

import pytest

from reportparse.plain import worded
from reportparse.roles.frames import find_frames
from reportparse.roles.table import FINDING, OTHER, RECOMMENDATION

FRAMED = [
    ("会议强调，要压实责任，健全机制。", {RECOMMENDATION}),
    ("会议指出,各乡镇要压实责任。", {RECOMMENDATION}),
    ("针对上述情况，检查组建议在下一步工作中，要加大宣传力度。", {RECOMMENDATION}),
    ("鉴于堤坝年久失修，恳请县财政拨付维修经费8万元。", {RECOMMENDATION}),
    ("部分设备需要更换，现申请解决办公经费3万元。", {RECOMMENDATION}),
    ("为此建议，按户数核定专职人员。", {RECOMMENDATION}),
    ("对此，代表们建议由县财政保障。", {RECOMMENDATION}),
    ("为此，建议稿已经印发。", set()),
    ("企业申请贷款，需要银行批准。", set()),
    ("企业申请贷款贴息须经县政府批准。", set()),
    ("督查组走访发现，三个乡镇存在台账不全的问题。", {FINDING}),
    ("镇区排水还存在不少短板。", {FINDING}),
    ("我们也清醒地看到，村级卫生室的困难不少。", {FINDING}),
    ("用水结构矛盾依然突出。", {FINDING}),
    ("还存在一处古桥，保存完好。", set()),
    ("村民清醒地认识到绿水青山的价值。", set()),
    ("三年来解决的问题十分具体，成效突出。", set()),
    ("調查組建議，要健全制度。", {RECOMMENDATION}),
    ("中央经济工作会议强调，要稳中求进。", set()),
    ("县委提出了要加快发展的思路。", set()),
    ("技术的进步，要求数据必须贯通。", set()),
    ("目标和要求，首先要讲清。", set()),
    ("会议指出，重要素材已经收齐。", set()),
    ("检查未发现存在违规问题。", set()),
    ("检查发现了存在的不足，也明确了方向。", set()),
    ("检查组走访了三个乡镇。", set()),
    ("各位代表，让我们更加紧密地团结起来，为建设美好家园而奋斗！", {OTHER}),
    ("让我们的水更清、未来更美好。", set()),
    ("“三清”是指清河道、清沟渠、清垃圾。", {OTHER}),
    ("产业发展是指导思想的重点。", set()),
    ("为改善校园环境，结合我校实际，特制定本方案。", {OTHER}),
    ("要制定方案，明确责任。", set()),
    ("", set()),
]


@pytest.mark.parametrize(("sentence", "roles"), FRAMED, ids=[sentence or "empty" for sentence, _ in FRAMED])
def test_frames(sentence: str, roles: set[int]) -> None:
    assert {hit.role for hit in find_frames(worded(sentence))} == roles
