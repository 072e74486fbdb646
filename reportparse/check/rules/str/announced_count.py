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
UNIT = f"(?P<unit>{ASPECTS}|[个大项条类重])"
NAMED = (
    "问题|困难|原因|不足|短板|建议|意见|措施|对策|做法|经验|特点|启示|体会|因素|环节|表现|难题|矛盾|瓶颈|弱项|隐患|风险|举措|思考"
)
THINGS = f"的?(?:主要|突出|具体|工作|制约|薄弱|共性|普遍|明显|关键|深层次)?(?:{NAMED})"
"""What points are called; what else stands behind a number may be things that a text counts: 全县有八个行政村。"""
FOLLOWS = "以下|下列|如下|下述|下面"
"""What says itself that points follow."""
LISTS = "主要[是有]?|存在|面临|暴露出|反映出|[体表]现[在为]|集中在|[归概总][纳括结]为|(?:为此|特|现)[^，。]{0,12}提出"
"""What leads to points where their name stands behind the number."""
COUNTS = "分为|做好|做到|抓好|提出"
"""The same before a colon; before a full stop it may tell what was done: 共提出15项建议。"""
BETWEEN = rf"[^，。；！？“”\d{TO_TEN}两和与及]{{0,8}}"
BEHIND = r"(?![^，。：:]{0,12}情况)[^，。；：:！？“”\d、和与及]{0,12}"
BEFORE = r"(?<![对照按据就这第其前上述该绕的十百千万余几多\d一二三四五六七八九两])"
"""What does not stand before a number that counts what follows: it counts what was named before, or is a part of another."""
PURPOSE = "(?:仍?需要?[^，。：:的]{1,6}|[入着]手|发力|突破|推进|加以[^，。：:的]{1,4})?"
"""What may stand between points and a colon."""
ANNOUNCED = (
    lazy(rf"(?:{FOLLOWS}){BETWEEN}{NUMBER}(?P<unit>{ASPECTS}|[个大项条类重件种句]){BEHIND}[：:。]\Z"),
    lazy(rf"(?:{LISTS}|{COUNTS}){BETWEEN}{NUMBER}{UNIT}{BEHIND}[：:]\Z"),
    lazy(rf"(?:{LISTS}|{COUNTS}|有){BETWEEN}{NUMBER}(?P<unit>{ASPECTS})(?:{THINGS})?[：:。]\Z"),
    lazy(rf"(?:{LISTS}){BETWEEN}{NUMBER}{UNIT}{THINGS}。\Z"),
    lazy(rf"主要有{BETWEEN}{NUMBER}(?P<unit>[个项条类点])[：:。]\Z"),
    lazy(rf"(?:问题|原因|不足|主要|其|归纳起来|概括起来|大致|共)有{NUMBER}(?P<unit>[条点项]?)[：:。]\Z"),
    lazy(rf"{BEFORE}[“‘]?{NUMBER}{UNIT}{THINGS}[”’]?{PURPOSE}[：:]\Z"),
    lazy(rf"{BEFORE}{NUMBER}(?P<unit>{ASPECTS}){PURPOSE}[：:]\Z"),
)
"""The ends of leads that say how many points follow."""
TITLED = (
    lazy(rf"(?:\A|的|有|以下|主要|存在|提出|下一步){NUMBER}{UNIT}{THINGS}\Z"),
    lazy(rf"(?:问题|原因|不足|主要|其)有{NUMBER}(?P<unit>)\Z"),
)
"""The ends of headings that say how many points stand below them."""
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
    place = next((place for place, child in enumerate(children) if child.marker), 0)
    run = _counted(context, children[place:])
    if run is None:
        return
    start = children[place].span.start
    told = [*paragraphs, *(paragraph for child in children[:place] for paragraph in child.paragraphs)]
    before = [paragraph.span for paragraph in told if paragraph.span.end <= start and not paragraph.spans]
    last = max(before, key=lambda span: span.end, default=None)
    if last is None or context.text[last.end : start].strip():
        return
    from_ = max(last.start, last.end - LEAD_LENGTH)
    yield from _compared(ANNOUNCED, context.text[from_ : last.end], from_, len(run.nodes))


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
