"""The close of a document, read upward."""

from __future__ import annotations

import pytest

from reportparse.parts.walk_close import walk_closes
from reportparse.parts.walk_head import walk_head
from tests.parts.helpers import page_of, said

BODY = "关于供水的报告\n一、基本情况\n全县供水工程十七处。\n二、建议\n加强管护。"


@pytest.mark.parametrize(
    ("close", "parts"),
    [
        ("\n青禾县水务局\n2023年5月8日\n", ["青禾县水务局", "2023年5月8日"]),
        ("青禾县水务局2023年5月8日", ["青禾县水务局", "2023年5月8日"]),
        ("\n青禾县水务局\n2023年5月8日\n（联系人：周明）\n", ["青禾县水务局", "2023年5月8日"]),
        ("\n青禾县水务局\n2023年5月8日\n抄送：县委办。\n青禾县水务局办公室2023年5月9日印发\n", ["青禾县水务局", "2023年5月8日"]),
        ("（供稿：青禾县水务局 周明）\n", ["（供稿：青禾县水务局 周明）"]),
        ("\n青禾县水务局\n", ["青禾县水务局"]),
        ("\n望川县供水安全工作\n领导小组办公室\n2023年5月8日\n", ["望川县供水安全工作\n领导小组办公室", "2023年5月8日"]),
        ("\n望川县水务局\n县供水办公室\n2023年5月8日\n", ["望川县水务局", "县供水办公室", "2023年5月8日"]),
        ("\n2023年5月8日\n领导签发：周明\n抄送：县委办，县水务局。\n", ["2023年5月8日"]),
        ("\n2023年5月8日\n领导签发：周明\n联系人及电话：李文 123\n附件：\n", ["2023年5月8日"]),
        ("\n2023年5月8日\n附件：\n1.供水名录\n", ["2023年5月8日"]),
        ("\n青禾縣居民協會 謹啟\n2023年5月8日\n", ["青禾县居民协会", "2023年5月8日"]),
        ("\n居民协会主席 周明 敬上\n", ["居民协会主席 周明"]),
        ("\n此致\n青禾县水务局\n\n青禾县居民协会\n2023年5月8日\n", ["青禾县水务局", "青禾县居民协会", "2023年5月8日"]),
        ("\n此致\n敬礼\n青禾县居民协会\n2023年5月8日\n", ["青禾县居民协会", "2023年5月8日"]),
        ("\n截至2023年5月8日\n已完工三处。\n", []),
        ("\n（县水务局、县财政局负责）\n", []),
        ("\n", []),
    ],
)
def test_closes(close: str, parts: list[str]) -> None:
    page = page_of(BODY + close)
    walk_head(page)
    assert [text for _, text in said(page, walk_closes(page))] == parts


def test_whom_a_letter_is_handed_to_does_not_sign_it() -> None:
    page = page_of(BODY + "\n此致\n青禾县水务局\n\n青禾县居民协会\n2023年5月8日\n")
    walk_head(page)
    assert [kind for kind, _ in said(page, walk_closes(page))] == ["addressee", "signature", "date"]
