"""What stands about a title and is none: lines of sites, of the occasion, of who wrote or speaks; one row each."""

from __future__ import annotations

from typing import Final, NamedTuple

from reportparse.markers.label_words import FRAMES, LABELS
from reportparse.markers.numerals import TO_HUNDRED, TO_TEN
from reportparse.papers import DATE, DAY, FAREWELL, MONTH, NAME, NUMBER, OFFICE, ORGAN, SIGNED_AUTHORS, SPEAKER, papers
from reportparse.parser.pieces import PIECE
from reportparse.patterns import HAN, lazy, words_pattern
from reportparse.signs import ANY_STOPS, BLANKS, RULES


class NoTitle(NamedTuple):
    """What a line looks like that is no title though it stands where one does."""

    name: str
    pattern: str
    """How the line begins, or looks where the pattern ends as the line does."""


_GAP = rf"[{BLANKS}]{{0,6}}"
_SHORT = rf"(?=[^{ANY_STOPS}，,\d\n]{{2,60}}+\Z)"
"""The line has neither figures nor signs of running text; asked first, so that no other is tried at length."""
SITE_FIELD: Final = (
    rf"(?:(?:发布|成文|生成|发文|制发)(?:机构|机关|日期|时间)|索{_GAP}引{_GAP}号|文{_GAP}号|公开方式|主题分类|体裁分类|有效性)"
)
"""What opens a line in which a portal says what a paper is."""
OCCASION: Final = rf"[{RULES}]{{0,4}}[（(]?[{BLANKS}]?{DATE}在[^{ANY_STOPS}，,\n]{{4,60}}"
"""On what day and in which meeting a paper was read."""
PROMULGATION: Final = (
    rf"[（(]?(?:(?:(?:中华)?民国)[{TO_HUNDRED}\d]{{1,4}}年{MONTH}月{DAY}日|{DATE})[^{ANY_STOPS}，,\n]{{0,60}}"
    r"(?:公布|发布|颁布|颁行|施行|试行|实施|修正|修订|修改|通过|批准|核准|印发|订定|制定|核定)[）)]?\Z"
)
"""On what day a paper was promulgated, came into force or was changed."""
ISSUE: Final = r"(?:(?:19|20)\d\d[ ]?年[ ]?第?[ ]?\d{1,2}[ ]?期|(?:19|20)\d\d[ ]?第[ ]?\d{1,2}[ ]?期|第[ ]?\d{1,3}[ ]?卷[ ]{0,2}第[ ]?\d{1,2}[ ]?期)"
"""The issue of a journal."""
ROWS: Final[tuple[NoTitle, ...]] = (
    NoTitle("rule", rf"[{RULES}]{{1,4}}"),
    NoTitle("occasion", rf"[（(]?{DATE}在|[（(]{DATE}"),
    NoTitle("promulgation", PROMULGATION),
    NoTitle("who issued it, and when", rf"[^{ANY_STOPS}，,\d\n]{{2,40}}(?:{ORGAN}|{OFFICE})[{BLANKS}]{{1,4}}{DATE}\Z"),
    NoTitle("meeting", rf"[^{ANY_STOPS}\n]{{0,60}}(?:会议|大会)上\Z|在[^{ANY_STOPS}\n]{{4,60}}(?:会议|大会)\Z"),
    NoTitle("page number", rf"\d{{1,2}}[{BLANKS}]"),
    NoTitle(
        "one of several texts",
        rf"第[{TO_TEN}\d]{{1,3}}篇|{PIECE}\Z|[^{ANY_STOPS}\n]{{2,30}}(?:{papers('title')})[{BLANKS}]?[1一]\Z",
    ),
    NoTitle(
        "issue of a journal",
        rf"[^\n]{{0,40}}?{ISSUE}[ ]{{0,4}}\Z",
    ),
    NoTitle("document number", rf"[（(]?(?:{NUMBER})[）)]?\Z"),
    NoTitle("day", rf"[（(]?{DATE}[{BLANKS}]*(?:(?:星期|周)[一二三四五六日天].*|\d{{1,2}}[时:：].*)?\Z|今天是"),
    NoTitle("editor's note", r"[【\[]?(?:编者按|编者的话|按语|导读|核心提示)"),
    NoTitle("abstract", rf"[【\[]?(?:内容)?(?:摘[{BLANKS}]*要|提要|关键词)[】\]：:]"),
    NoTitle("farewell", rf"{FAREWELL}\Z"),
    NoTitle("speaker", rf"{_SHORT}(?:[^{ANY_STOPS}]{{0,40}}?(?:{OFFICE}|{ORGAN})[{BLANKS}]{{1,4}}{NAME}|{SPEAKER})\Z"),
    NoTitle("office", rf"{_SHORT}[^{ANY_STOPS}]{{2,60}}{OFFICE}\Z"),
    NoTitle("authors", rf"{NAME}(?:[{BLANKS}、，,+＋]{{1,4}}{NAME}){{1,9}}\Z"),
    NoTitle("authors behind a sign", SIGNED_AUTHORS),
    NoTitle("author", rf"{NAME}(?:[{BLANKS}、，,]{{1,4}}{NAME}){{0,9}}[（(][^（()）\n]{{2,30}}(?:{ORGAN}|学院|研究院)[）)]\Z"),
    NoTitle("address", r"[^\n]{0,60}[（(][^（()）\n]{4,60}[^\d]\d{6}[）);；]*\Z"),
    NoTitle(
        "where an author works",
        rf"[^{ANY_STOPS}\d\n]{{2,40}}?(?:学院|研究[院所]|中心|党校|{ORGAN})[{BLANKS}，,]{{0,4}}(?:{HAN}{{2,8}}[{BLANKS}，,]{{0,4}})?\d{{6}}\Z",
    ),
    NoTitle("heading of a form", rf"(?:{words_pattern(LABELS)})\Z"),
    NoTitle("opening", rf"(?:{words_pattern(FRAMES)}|(?:编[写者辑制印]|出版|写作)的?(?:说明|按语|话))\Z"),
    NoTitle("field of a site", SITE_FIELD),
    NoTitle("path", r"[^\n]{0,80}?[^\s>＞»›][ ]{0,2}[>＞»›]{1,2}[ ]{0,2}[^\s>＞»›]"),
    NoTitle("site", r"[^\n]{0,60}?(?:[A-Za-z0-9]\.(?:com|cn|net|org)|(?:门户网站?|官网)\Z)|(?:您好[，,])?欢迎(?:访问|光临|来到)"),
    NoTitle("row of a table", rf"\||[^|\n]{{1,60}}\|(?:[^|\n]{{0,60}}\||[{BLANKS}]*\Z)"),
    NoTitle("remark", r"[（(][^（()）\n]{1,20}[）)]\Z"),
    NoTitle(
        "neither Chinese nor words",
        rf"(?![^\n]{{0,200}}?(?:{HAN}[ \u3000]{{0,4}}{HAN}|[A-Za-z]{{2,30}}[ ][A-Za-z]{{2,30}}[ ][A-Za-z]{{2}}))",
    ),
)
"""What is no title. A new manner is a new row."""
_ROWS = lazy("|".join(f"(?:{row.pattern})" for row in ROWS))
_KEYWORDS = lazy(rf"(?![^\n]{{0,80}}(?:{papers('title')})\Z)(?:{HAN}{{2,7}}[{BLANKS}]+){{2,7}}{HAN}{{2,7}}\Z")
_OCCASION = lazy(rf"{OCCASION}(?<=[上会])[）)]?\Z|[（(]?在[^{ANY_STOPS}，,\n]{{4,60}}(?:会议|大会)上[）)]?\Z|{PROMULGATION}")
_SALUTES = lazy(
    rf"[^{ANY_STOPS}\n]{{0,20}}?(?:各位|尊敬的|敬爱的|亲爱的|{HAN}们(?=[:：，,！!]))[^。；:：\n]{{0,40}}?[:：，,！!](?:[{BLANKS}]|\Z)"
)


def is_no_title(line: str) -> bool:
    """Return whether a line, in its plain reading, is known to be no title.

    >>> is_no_title("首页 > 政务公开 > 正文"), is_no_title("王小明 李强"), is_no_title("关于农村供水情况的报告")
    (True, True, False)
    """
    return _ROWS.match(line) is not None


def names_keywords(line: str) -> bool:
    """Return whether a line is of words parted by blanks, as the keywords below a title are; one that opens a text may be a title.

    >>> names_keywords("水塘管护 村庄建设 城乡一体化"), names_keywords("水塘管护 工作总结"), names_keywords("全县 水塘 调研报告")
    (True, False, False)
    """
    return _KEYWORDS.match(line) is not None


def names_occasion(line: str) -> bool:
    """Return whether a line says on what occasion a paper was read, or when it was promulgated, and nothing else.

    >>> names_occasion("——2024年1月7日在望川县第六届人民代表大会第三次会议上"), names_occasion("2024年1月7日在县里，他说")
    (True, False)
    >>> names_occasion("民国四十三年五月十九日内民字第五四号公布试行"), names_occasion("2024年1月7日望川县渡轮停航")
    (True, False)
    """
    return _OCCASION.match(line) is not None


def salutes(line: str) -> bool:
    """Return whether a line addresses those who hear the paper: its title stands above.

    >>> salutes("尊敬的各位领导："), salutes("主任、各位副主任、各位委员："), salutes("提案代表：王某")
    (True, True, False)
    """
    return _SALUTES.match(line) is not None
