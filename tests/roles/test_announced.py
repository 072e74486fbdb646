"""Where a report says that problems or proposals follow."""

from __future__ import annotations

import pytest

from reportparse.roles.announced import Announced

TEXT = "近年来供水改善。存在的主要问题是管网老化，漏损偏高。为此建议：先换主管，再换支管。下一步按此推进。"


def test_what_stands_between_announcements() -> None:
    said = Announced(TEXT)
    assert [said.around(TEXT.index(words)) for words in ("近年来", "漏损", "先换", "按此")] == ["-p", "pr", "rr", "r-"]


def test_a_report_that_announces_nothing() -> None:
    assert Announced("今年供水改善。").around(3) == "--"


@pytest.mark.parametrize("text", ["提案建议办理情况", "采纳群众建议三条", "解决问题12个", "下雨一步一滑"])
def test_words_that_announce_nothing(text: str) -> None:
    assert Announced(text).around(0) == "--"


@pytest.mark.parametrize("text", ["，建议如下", "为此，建议", "提出以下建议", "三、对策与思考", "我们建议"])
def test_proposals_are_announced(text: str) -> None:
    assert Announced(text).around(0) == "-r"
