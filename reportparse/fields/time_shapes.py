"""The shapes of words that say by when, one row each: its pattern and its signs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from reportparse.fields.shapes import Shape, Sign
from reportparse.markers.numerals import TO_NINE, TO_TEN
from reportparse.papers import DAY, GAP, MONTH, YEAR
from reportparse.patterns import words_pattern
from reportparse.signs import BLANKS, DASHES

SEASONS = (
    "汛期 主汛期 入汛 雨季 旱季 台风季 枯水期 入冬 入夏 冬季 冬春 封冻 上冻 供暖 供暖季 供暖期 采暖季 采暖期 取暖季 春耕 春播 夏收 秋收 秋种 三夏 三秋 "
    "元旦 春节 清明 清明节 五一 端午 端午节 中秋 中秋节 国庆 国庆节 开学 春季开学 秋季开学 新学期 春季学期 秋季学期 新学期开学 春季学期开学 秋季学期开学 中考 高考 暑假 暑期 寒假 "
    "春运 暑运 旺季 防火期 禁渔期 休渔期 迎峰度夏 迎峰度冬 换届"
).split()
"""What recurs, whose day the words do not give."""
SHORT_SEASONS = ("汛", "节", "开始")
"""The same in short, which say when only behind a year."""
BEGINS = ("来临", "到来", "开始", "启动", "结束")
"""What may stand behind the name of such a time."""
UNITS = ("年", "月", "周", "日", "天", "工作日", "季度")
"""What is counted until something is to be done."""
CALENDAR = ("年", "月", "月份", "日", "季度")
"""What ends the name of a time of the calendar."""
THIS = ("今", "本", "明", "后", "当")
"""What names a year by the report's own."""


def _lasts(*rows: Sequence[str]) -> str:
    """Return the last characters of some words."""
    return "".join(sorted({word[-1] for words in rows for word in words}))


def _firsts(words: Sequence[str]) -> str:
    """Return the first characters of some words."""
    return "".join(sorted({word[0] for word in words}))


_NUMERAL = rf"[{TO_TEN}两]{{1,3}}|\d{{1,3}}"
_SEASON = words_pattern(SEASONS)
_ANY_SEASON = words_pattern((*SEASONS, *SHORT_SEASONS))
_BEFORE = rf"(?:[之以]前|前)(?!后|夕|[{TO_TEN}两\d]{{1,2}}个?(?:季|月|年|名|批))"
_COMES = f"(?:{'|'.join(BEGINS)})?"
_YEAR = rf"(?P<year>{YEAR}|[{''.join(THIS)}]){GAP}年"
_IN_YEAR = (
    rf"(?:{GAP}(?P<month>{MONTH}){GAP}月份?(?:{GAP}(?P<day>{DAY}){GAP}日)?)?"
    rf"(?:{GAP}(?P<half>[上下])半年|{GAP}第?(?P<quarter>[一二三四])季度)?"
)
_LONE = rf"(?<![\d年])(?<!年[{BLANKS}])(?P<lone_month>\d{{1,2}}){GAP}月"
"""A month whose year no word gives; one that cannot be read is given."""
_LONE_DAY = rf"{GAP}(?P<lone_day>\d{{1,2}}){GAP}日"
TO = "至到~～" + DASHES
"""What stands between the two ends of a time; it fits the end of a character class."""
_TO = rf"{GAP}[{TO}]{{1,2}}{GAP}"
_ENDS = Sign(_lasts(CALENDAR, SEASONS, SHORT_SEASONS, BEGINS, "底末"), "(?:[之以]?前|[内起底末])")
"""The last character of what names a time, with what makes it one by which something is to be done."""

SHAPES: Final[tuple[Shape, ...]] = (
    Shape(
        "12",
        rf"(?P<first>[12]\d{{3}})(?:{GAP}年)?{_TO}(?P<last>[12]\d{{3}}){GAP}年",
        (Sign(TO, rf"{GAP}[12]\d{{3}}{GAP}年"),),
    ),
    Shape(
        f"至到自从12一二{''.join(THIS)}",
        rf"(?:(?:(?P<lead>(?<!截)至|(?<!截止)到)|(?P<since>[自从])){GAP})?{_YEAR}{_IN_YEAR}(?P<season>(?:{_ANY_SEASON}){_COMES})?"
        rf"(?P<late>年?[底末])?(?P<sign>{_BEFORE}|内|起)?(?(sign)|(?(late)|(?(lead)|(?(half)|(?(quarter)|(?!))))))",
        (_ENDS, Sign("半", "年"), Sign("季", "度"), Sign("至到", rf"{GAP}(?:[{''.join(THIS)}]|{YEAR}){GAP}年")),
    ),
    Shape(
        r"\d",
        rf"{_LONE}(?:份|{_LONE_DAY}|[底末])?(?P<lone_sign>{_BEFORE}|起)",
        (_ENDS,),
    ),
    Shape(
        '“"十',
        rf"[“\"]?十(?P<plan>[{TO_NINE}])五[”\"]?(?P<plan_part>期?末|期间|时期)",
        (Sign("五", r"[”\"]?(?:期?末|期间|时期)"),),
    ),
    Shape(
        rf"\d{TO_TEN}两",
        rf"(?P<count>{_NUMERAL}){GAP}个?{GAP}(?P<unit>{'|'.join(UNITS)})(?:时间)?[之以]?内",
        (Sign(_lasts(UNITS, ["时间"]), "[之以]?内"),),
    ),
    Shape(
        "每", rf"每年(?:第?[一二三四]季度|(?:{_ANY_SEASON}){_COMES}{_BEFORE}|{GAP}\d{{1,2}}{GAP}月底?前?)", (Sign("每", "年"),)
    ),
    Shape(_firsts(SEASONS), rf"(?<!去年)(?<![往上]年)(?:{_SEASON}){_COMES}{_BEFORE}", (_ENDS,)),
    Shape("本下每新学", rf"[本下每新]?学[期年](?:[底末]|结束)(?:{_BEFORE})?", (Sign("学", "[期年](?:[底末]|结束)"),)),
    Shape("本当下次每", rf"[本当下次每]月[底末]?{_BEFORE}", (_ENDS,)),
    Shape("年", rf"(?P<this_year>年[底末]{_BEFORE}|年内)", (_ENDS,)),
)
"""All shapes; at one place the first that fits is read."""
PLAIN: Final = rf"{_YEAR}{_IN_YEAR}[底末]?|{_LONE}(?:{_LONE_DAY})?"
"""A time of the calendar as a form gives it, where no word need say that it is a deadline."""
