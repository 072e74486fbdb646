"""STR008: a text announces another number of points than follow."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from reportparse.check.context import Context
from reportparse.check.rule import Rule, RuleOptions
from reportparse.check.runs import Run
from reportparse.check.violation import Hit
from reportparse.markers.numerals import TO_TEN, parse_numeral
from reportparse.model import AnyNode, Paragraph
from reportparse.patterns import lazy
from reportparse.source import Span

NUMBER = r"(?P<number>[二三四五六七八九十两]{1,2}|\d{1,2})"
ASPECTS = "(?:[个大点项条类]?方面|点)"
"""What counts points and nothing else."""
UNIT = f"(?P<unit>{ASPECTS}|[个大项条类])"
THINGS = "的?(?:主要|突出|具体|工作)?(?:问题|困难|原因|不足|短板|建议|意见|措施|对策|做法|经验|特点|启示|体会)"
"""What points are called; what else stands behind a number may be things that a text counts: 全县有八个行政村。"""
FOLLOWS = "以下|下列|如下|下述|下面"
"""What says itself that points follow."""
LISTS = "主要[是有]?|存在|体现在|表现在|表现为|集中在|归纳为|概括为"
"""What leads to points where their name stands behind the number."""
COUNTS = "分为|做好|做到|抓好|提出"
"""The same before a colon; before a full stop it may tell what was done: 共提出15项建议。"""
BETWEEN = rf"[^，。；！？“”\d{TO_TEN}两和与及]{{0,8}}"
BEHIND = r"[^，。；：:！？“”\d、和与及]{0,12}"
ANNOUNCED = (
    lazy(rf"(?:{FOLLOWS}){BETWEEN}{NUMBER}{UNIT}{BEHIND}[：:。]\Z"),
    lazy(rf"(?:{LISTS}|{COUNTS}){BETWEEN}{NUMBER}{UNIT}{BEHIND}[：:]\Z"),
    lazy(rf"(?:{LISTS}|{COUNTS}|有){BETWEEN}{NUMBER}(?P<unit>{ASPECTS})(?:{THINGS})?[：:。]\Z"),
    lazy(rf"(?:{LISTS}){BETWEEN}{NUMBER}{UNIT}{THINGS}。\Z"),
    lazy(rf"有{BETWEEN}{NUMBER}{UNIT}{THINGS}[：:]\Z"),
)
"""The ends of leads that say how many points follow."""
TITLED = (lazy(rf"(?:\A|的|有|以下|主要|存在|提出|下一步){NUMBER}{UNIT}{THINGS}\Z"),)
"""The end of a heading that says how many points stand below it."""
OF_OTHERS = lazy("落实|贯彻|执行|推进|学习|传达")
"""What a heading says before the number of another paper's points: 落实省政府的十条措施."""
MOST_POINTS = 20
"""The largest number that announces points rather than counts things."""
LEAD_LENGTH = 60
"""How many characters before the first point may announce it."""


def check(context: Context, options: RuleOptions) -> Iterator[Hit]:
    """Yield the numbers that disagree with the points right behind them."""
    yield from _lead(context, context.report.preamble, context.report.sections)
    for node in context.nodes:
        if node.children:
            yield from _lead(context, node.paragraphs, node.children)
            yield from _heading(context, node)


def _lead(context: Context, paragraphs: list[Paragraph], children: list[AnyNode]) -> Iterator[Hit]:
    run = _counted(context, children)
    if run is None:
        return
    start = children[0].span.start
    before = [paragraph.span for paragraph in paragraphs if paragraph.span.end <= start and not paragraph.spans]
    if not before or context.text[before[-1].end : start].strip():
        return
    from_ = max(before[-1].start, before[-1].end - LEAD_LENGTH)
    yield from _compared(ANNOUNCED, context.text[from_ : before[-1].end], from_, len(run.nodes))


def _heading(context: Context, node: AnyNode) -> Iterator[Hit]:
    run = _counted(context, node.children)
    if run is not None and node.heading and not node.heading.spans:
        span = node.heading.span
        words = context.text[span.start : span.end]
        if not OF_OTHERS.search(words):
            yield from _compared(TITLED, words, span.start, len(run.nodes))


def _counted(context: Context, children: list[AnyNode]) -> Run | None:
    """Return the run that some parts begin with, where it is whole and of more than one."""
    run = context.run_of.get(children[0].id) if children else None
    whole = run and len(run.nodes) > 1 and run.ordinals[0] == 1 and not run.crossings and not run.lost
    return run if whole else None


def _compared(patterns: Iterable[re.Pattern[str]], words: str, shift: int, count: int) -> Iterator[Hit]:
    found = next(filter(None, (pattern.search(words) for pattern in patterns)), None)
    number = _value(found["number"]) if found else None
    if found and number and number <= MOST_POINTS and number != count:
        span = Span(shift + found.start("number"), shift + found.end("unit"))
        yield Hit(span, {"words": found["number"] + found["unit"], "count": str(count)})


def _value(numeral: str) -> int | None:
    return parse_numeral("arabic" if numeral.isdecimal() else "cjk", numeral)


RULE = Rule(
    code="STR008",
    name="announced-count",
    level="error",
    message=("“{words}” are announced, {count} follow", "前文说“{words}”，实际列出{count}项"),
    what=(
        "Compares the number in a lead (主要存在以下四个问题：) or a heading (三点建议) with the points that follow it.",
        "比较引导语（如“主要存在以下四个问题：”）或标题（如“三点建议”）中的数目与其后实际列出的项数。",
    ),
    why=("A point was added or dropped, and the lead was not changed.", "增删了条目，却没有改引导语。"),
    example=(
        "关于村级养老服务的调研报告\n一、存在问题\n主要存在以下四个问题：\n（一）人手不足\n护理员少。\n（二）经费不足\n投入少。\n（三）设施不足\n站点少。\n"
        "二、工作建议\n增加人手。\n"
    ),
    instead=(
        "关于村级养老服务的调研报告\n一、存在问题\n主要存在以下三个问题：\n（一）人手不足\n护理员少。\n（二）经费不足\n投入少。\n（三）设施不足\n站点少。\n"
        "二、工作建议\n增加人手。\n"
    ),
    check=check,
)
