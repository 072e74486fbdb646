"""Pages put back in order: where numbers and characters both say so, and where they do not."""

from __future__ import annotations

import pytest

from reportparse.model import Repair
from reportparse.parser.pages.order_pages import Ordered, order_pages
from reportparse.parser.resolve import resolve
from reportparse.source import Span
from reportparse.texts import CleanText
from reportparse.tokenizer.candidate import Style
from reportparse.tokenizer.tokenize import tokenize
from tests.parser.helpers import plain, shape

PARTS = (
    "一、基本情况\n近年来，石塘镇把农村饮水安全摆在突出位置，先后投入资金三千二百余万元，新建改建集中供水工程十七处。\n",
    "二、存在的问题\n（一）管护力量偏弱\n有的村没有专职管水员，闸阀坏了半个月无人修理。\n",
    "（二）水费收缴偏低\n有的村水费只收到三成。电费要靠村集体垫付，供水站入不敷出。\n",
    "（三）水源保护不严\n有的水源地周边还有养殖场，雨季浑浊度明显升高，群众对此意见很大。\n",
    "三、原因分析\n一些干部认为工程建成就是任务完成，重建设、轻管护的思想没有根本扭转。\n",
    "四、对策建议\n（一）明确管护责任\n由县水利局牵头组建专业化管护队伍，实行统一调度、统一维修、统一收费。\n",
    "（二）加大资金投入\n把管护经费列入年度预算，建立与管护绩效挂钩的分配机制，形成长效机制。\n",
    "五、工作要求\n各村要把水费收缴和使用情况定期张榜公布，接受群众监督，用公开换取信任。\n",
)
TEXT = "".join(PARTS)
IN_ORDER = "一、 二、[（一） （二） （三）] 三、 四、[（一） （二）] 五、"


def spliced(first: str, second: str) -> tuple[str, str, str]:
    """Return the text in three parts, cut in the words before which two others stand."""
    one, two = TEXT.index(first), TEXT.index(second)
    return TEXT[:one], TEXT[one:two], TEXT[two:]


A, B, C = spliced("殖场，雨季", "一调度")
TRACE = Repair("removed", "page-number", Span(0, 0))


def ordered(text: str, *repairs: Repair) -> Ordered:
    clean = plain(text)
    clean.repairs += repairs
    candidates = tokenize(clean)
    return order_pages(candidates, resolve(candidates), clean, tokenize)


def read(found: Ordered) -> str:
    return shape(found.outline, found.clean.text)


def moved(clean: CleanText) -> list[Repair]:
    return [repair for repair in clean.repairs if repair.kind == "reordered"]


def test_a_text_in_order_stays_as_it_is() -> None:
    found = ordered(TEXT)
    assert read(found) == IN_ORDER
    assert (found.clean.text, found.clean.joints, found.problems, list(found.breaks)) == (TEXT, [], [], [])


@pytest.mark.parametrize("first", ["殖场，雨季", "村饮水安全"])
@pytest.mark.parametrize("second", ["一调度", "业化管护", "度预算", "配机制", "务完成"])
def test_pages_out_of_order_are_put_in_order(first: str, second: str) -> None:
    a, b, c = spliced(first, second)
    text = a + c + b
    found = ordered(text, TRACE)
    assert read(found) == IN_ORDER
    assert "".join(found.clean.text.split()) == "".join(TEXT.split())
    assert found.clean.joints[0] == len(a)
    (repair,) = moved(found.clean)
    assert text[repair.span.start : repair.span.end] == b
    assert repair.details["before"] == a[-10:].strip()
    assert all(found.clean.text[at] == text[found.clean.to_source(at)] for at in range(len(found.clean.text)))


@pytest.mark.parametrize("bound", ["GAIN", "JOIN"])
def test_evidence_that_is_thin_is_told_and_moves_nothing(bound: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(f"reportparse.parser.pages.order_pages.{bound}", 99.0)
    found = ordered(A + C + B, TRACE)
    assert moved(found.clean) == []
    assert [(problem.code, problem.details) for problem in found.problems] == [("page-order-unsure", {"marker": "（二）"})]


def test_a_gain_that_is_small_says_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reportparse.parser.pages.order_pages.WHOLE_GAIN", 99.0)
    assert moved(ordered(A + C + B).clean) == []
    assert ordered(A + C + B).problems == []
    assert moved(ordered(A + C + B, TRACE).clean) != []


@pytest.mark.parametrize(("start", "end"), [(2, 3), (2, 4), (3, 7), (4, 7), (5, 7)])
def test_parts_that_an_author_exchanged_stay(start: int, end: int) -> None:
    """No sentence breaks off at a joint: the numbers alone must say much more."""
    found = ordered("".join((*PARTS[:start], *PARTS[end:], *PARTS[start:end])), TRACE)
    assert moved(found.clean) == []


@pytest.mark.parametrize(("start", "end"), [(1, 3), (2, 5), (4, 6)])
def test_pages_that_end_with_a_sentence_are_moved_where_many_numbers_say_so(start: int, end: int) -> None:
    found = ordered("".join((*PARTS[:start], *PARTS[end:], *PARTS[start:end])), TRACE)
    assert read(found) == IN_ORDER
    assert len(moved(found.clean)) == 1


def test_a_line_break_at_a_joint_in_a_sentence_goes() -> None:
    found = ordered(f"{A}\n{C}\n{B}", TRACE)
    assert "有的水源地周边还有养殖场，雨季" in found.clean.text


@pytest.mark.parametrize("repairs", [(), (TRACE,)], ids=["no traces", "traces of pages"])
def test_a_slip_of_the_author_moves_nothing(repairs: tuple[Repair, ...]) -> None:
    found = ordered(TEXT.replace("（三）水源", "（四）水源").replace("五、", "六、"), *repairs)
    assert moved(found.clean) == []
    assert [problem.code for problem in found.problems] == []


def test_numbers_that_a_file_computes_follow_its_order() -> None:
    clean = plain(A + C + B)
    clean.repairs.append(TRACE)
    candidates = tokenize(clean)
    candidates[0].style = Style(computed=True)
    found = order_pages(candidates, resolve(candidates), clean, tokenize)
    assert (found.clean, found.problems) == (clean, [])


def test_an_outline_that_was_too_much_to_try_is_left_alone() -> None:
    clean = plain(A + C + B)
    candidates = tokenize(clean)
    outline = resolve(candidates)
    outline.strained = True
    assert order_pages(candidates, outline, clean, tokenize) == Ordered(clean, candidates, outline, (), [])


def test_numbers_in_disorder_are_no_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reportparse.parser.pages.order_pages.MOST_ODD", 0)
    assert moved(ordered(A + C + B, TRACE).clean) == []


def test_before_a_number_that_does_not_follow_a_sentence_breaks_off_where_a_page_is_missing() -> None:
    """What stands behind the gap belongs to a section whose marker is lost with its page."""
    start, end = TEXT.index("站入不敷出"), TEXT.index("（二）加大资金")
    found = ordered(TEXT[:start] + "\n" + TEXT[end:])
    assert read(found) == "一、 二、[（一） （二）] ~[（二）] 五、"
    assert [found.candidates[index].start for index in found.breaks] == [start + 1]
    assert moved(found.clean) == []


def test_a_number_that_does_not_follow_a_whole_sentence_is_a_slip() -> None:
    start, end = TEXT.index("（三）水源"), TEXT.index("（二）加大资金")
    found = ordered(TEXT[:start] + TEXT[end:])
    assert "~" not in read(found)
    assert list(found.breaks) == []
