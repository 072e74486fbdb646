"""The kinds of parts, a row for each form that one takes: where it may stand, how it looks, what it stands behind."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from reportparse.labels import LABEL
from reportparse.markers.numerals import TO_TEN
from reportparse.model import PartKind
from reportparse.papers import (
    ABSTRACT,
    BARE_DATE,
    BRACKETED_ABSTRACT,
    CLAUSE,
    CLOCK,
    DATE,
    FIGURE_DATE,
    KEYWORDS,
    MEETING,
    NAME,
    NUMBER,
    OFFICE,
    ORDER_NUMBER,
    ORGAN,
    REFERENCES,
    SIGNED_AUTHORS,
    SPEAKER,
)
from reportparse.parser.no_titles import SITE_FIELD
from reportparse.patterns import lazy
from reportparse.signs import ANY_STOPS, BLANKS, COLONS, RULES

_END = rf"[{BLANKS}]*(?=\n|\Z)"
_COLON = rf"(?=[^{ANY_STOPS}\n]{{2,280}}+[:：])"
"""A colon ends the first clause; asked first, so that no other line is tried at length."""
_NO_DEMAND = rf"(?![^{ANY_STOPS}\n]{{0,120}}(?:要求|请求|恳请|恳求|呼吁|敦促|促请)[^{ANY_STOPS}，,\n]{{1,40}}[:：])"
"""It leads to no demands on those whom it names, as 我们强烈要求镇政府：."""
_WORD = rf"[^{ANY_STOPS}，,\d\n]"
_OF_NAME = rf"[^|｜{ANY_STOPS}，,\d\n]"
"""The same in a name, which has no bars: those part the cells of a row."""
_AUTHORITY = rf"{_WORD}{{0,8}}[级省市县区州盟旗镇乡局委]主管部门[:：]{_END}"
_NO_LABEL = (
    rf"(?!(?!{_AUTHORITY})(?:[^各有直属{ANY_STOPS}]{{0,4}}(?:单位|部门|机构|机关)|[^{ANY_STOPS}]{{0,12}}(?:如下|情况))[:：])"
)
"""It is no label of a form, as 责任单位：, but for an authority on a line of its own: 县主管部门：."""


def _organ(most: int) -> str:
    """Return how the name of an organ looks that stands alone, with some characters before its end at most."""
    return rf"(?={_OF_NAME}{{3}}){_OF_NAME}{{1,{most}}}(?:{ORGAN})"


_SHORT = rf"(?!{SITE_FIELD})(?=[^{ANY_STOPS}，,\n]{{2,60}}+(?:\n|\Z))"
"""The line is short, has no sign of running text and is no field of a site; asked first too."""
_SAYS_MORE = r"(?:[（(][^（()）\n]{1,20}[）)])?"
"""Brackets behind a name."""
_BETWEEN = rf"[\d*＊]{{0,3}}[{BLANKS}\xa0、，,]{{1,4}}"
"""What parts the names of several authors, behind the signs of where they work."""


def _names(fewest: int) -> str:
    """Return how the names of several people look."""
    return rf"{NAME}(?:{_BETWEEN}{NAME}){{{fewest - 1},9}}[\d*＊]{{0,3}}"


_SET = rf"(?:{NAME}[{BLANKS}、，,]{{0,4}}){{1,6}}"
"""Names behind a day, as sites of journals set them, with nothing between."""
_BY = (
    "(?:提案|提出|领衔|附议|述职|汇报|报告|发言|报送|调研|起草|作|撰稿|执笔|供稿)(?:人|者|代表|单位|部门)[:：]"
    rf"[{BLANKS}]*(?P<part>(?:{_names(1)}|{_organ(40)}){_SAYS_MORE})"
)
"""Who wrote a paper, behind a label."""
_PEOPLE = "代表|委员|同志|领导|来宾|嘉宾|朋友|主席|主任|先生|女士|老师|同学|乡亲|评委|书记|市长|省长|局长|家长|专家|议员|们"


_SPEAKS = rf"(?:{_WORD}{{0,30}}?{OFFICE}[{BLANKS}]{{1,4}})?{NAME}"
"""Who speaks, behind the day: a name, and an office before it."""


class HeadRow(NamedTuple):
    """A form that stands in the head of a document, before its running text."""

    kind: PartKind | None
    """What it is; None for what other rows stand behind."""
    name: str
    """What other rows call it."""
    pattern: re.Pattern[str]
    """How it looks; its group `part` is the part, else all of it is."""
    behind: frozenset[str] = frozenset()
    """What one of must stand somewhere above it; nothing where it needs nothing."""
    glued: bool = False
    """Whether it may stand behind the title or another part in one line."""
    cue: frozenset[str] = frozenset()
    """Characters one of which it has; asked first. Empty where it has none of its own."""


CUES: Final[dict[str, str]] = {
    "number": "号",
    "salutation": COLONS + "，,！!",
    "unclosed": "您你",
    "addressee": COLONS,
    "date": "年",
    "occasion": "年",
}
"""By what other rows call it: the characters one of which it has."""


def _head(kind: PartKind | None, name: str, pattern: str, behind: str = "", *, line: bool = True, glued: bool = False) -> HeadRow:
    whole = lazy(pattern + (_END if line else ""))
    return HeadRow(kind, name, whole, frozenset(behind.split()), glued, frozenset(CUES.get(name, "")))


HEAD: Final[tuple[HeadRow, ...]] = (
    _head(
        "number",
        "number",
        rf"[^。；\n]{{0,120}}?(?:发文字号|文[{BLANKS}]{{0,6}}号|文件编号)(?:[{BLANKS}]{{0,6}}[:：]|[{BLANKS}|])[{BLANKS}]{{0,6}}(?P<part>{NUMBER})",
        line=False,
        glued=True,
    ),
    _head("number", "number", rf"{CLAUSE}{{0,40}}文件[{BLANKS}]*(?P<part>{NUMBER})", line=False),
    _head(
        "number",
        "number",
        rf"{CLAUSE}{{2,40}}(?:办公[厅室]|委员会|政府|公司|总局)(?P<part>{NUMBER})(?=[^{BLANKS}\n])",
        line=False,
    ),
    _head("number", "number", rf"(?P<part>{NUMBER})(?:[（(]?[A-D]类[）)]?)?(?:[{BLANKS}]*签发人[:：].{{1,12}})?"),
    _head(
        "number",
        "number",
        rf"(?P<part>{NUMBER})(?=[{BLANKS}]{{1,4}}[^{ANY_STOPS}\d\n]{{2,260}}[:：]{_END})",
        line=False,
    ),
    _head("number", "number", rf"[（(](?P<part>{NUMBER})[）)]", "title"),
    _head(
        "number",
        "number",
        rf"(?!根据|按照|依据|遵照|落实)(?P<part>{NUMBER})(?!文件|精神|要求|规定|》)",
        "title",
        line=False,
        glued=True,
    ),
    _head("number", "number", rf"[（(]?(?P<part>{ORDER_NUMBER})[）)]?"),
    _head(None, "meeting", rf"{MEETING}[^\n]*+", line=False),
    _head(None, "occasion", rf"[{BLANKS}{RULES}]{{0,6}}[（(]?[{BLANKS}]?{DATE}在[^。；：\n]{{4,60}}"),
    _head("date", "date", rf"[（(](?P<part>{DATE})(?=[{BLANKS}]{{1,4}}{_SPEAKS}[）)])", line=False),
    _head("date", "date", rf"[（(][^（()）\d\n]{{0,20}}{DATE}[^（()）\n]{{2,400}}[）)]", "title"),
    _head("signature", "signature", rf"[{BLANKS}]*(?P<part>{_SPEAKS})[）)]", "date", glued=True),
    _head("date", "date", rf"[（(]\s{{0,2}}{DATE}\s{{0,2}}[）)]"),
    _head("date", "date", rf"(?P<part>{DATE})", "signature"),
    _head("date", "figures", rf"(?P<part>{FIGURE_DATE})(?:[{BLANKS}]{{1,2}}{CLOCK})?(?={_SET}{_END})", "title", line=False),
    _head("signature", "signature", _SET, "figures", glued=True),
    _head("date", "date", rf"(?P<part>{DATE})(?=[{BLANKS}]{{1,9}}(?:{NUMBER}){_END})", line=False),
    _head("date", "date", rf"[{BLANKS}]{{0,9}}(?P<part>{DATE})", "number", glued=True),
    _head(
        "salutation",
        "salutation",
        r"(?:(?:(?:[^。；:：\n]{1,20}[、，,])?各位|尊敬的|敬爱的|亲爱的)[^。；:：\n]{1,40}|(?:同志|朋友|代表|委员|乡亲|老师|同学)们)[:：]",
        glued=True,
        line=False,
    ),
    _head("salutation", "salutation", rf"(?!关于){_WORD}{{0,40}}(?:{_PEOPLE})[:：](?=\s{{0,9}}[您你])", glued=True, line=False),
    _head(
        "salutation", "unclosed", rf"(?!关于){_WORD}{{0,40}}(?:{_PEOPLE})(?=[{BLANKS}]*\n\s{{0,9}}[您你])", "title", line=False
    ),
    _head("salutation", "salutation", rf"[^。；:：\n]{{0,120}}(?:{_PEOPLE})[:：]"),
    _head(
        "salutation",
        "salutation",
        rf"(?:[^。；:：\n]{{0,60}}(?:{_PEOPLE})[，,]?)?(?:大家|你们|您们|早上|上午|中午|下午|晚上)好[！!。]",
    ),
    _head(
        "salutation",
        "salutation",
        r"(?:(?:各位|尊敬的|敬爱的|亲爱的)[^。；，,:：\n]{1,20}|同志们)[，,！!]",
        "title occasion signature date",
    ),
    _head("salutation", "salutation", rf"(?:敬启者|[^{ANY_STOPS}，\n]{{2,40}}[钧台大惠赐]鉴)[:：，,]"),
    _head(
        "addressee",
        "addressee",
        rf"{_COLON}{_NO_LABEL}{_NO_DEMAND}"
        rf"[^{ANY_STOPS}\n]{{1,260}}(?:{ORGAN}|各地|等|企业|人员|[会行区馆团园]){_SAYS_MORE}[:：]",
        "title number",
        line=False,
        glued=True,
    ),
    _head(
        "addressee",
        "addressee",
        rf"(?=各){_COLON}[^{ANY_STOPS}\n]{{1,260}}(?:{ORGAN}|企业){_SAYS_MORE}[:：]",
        line=False,
    ),
    _head(
        "addressee",
        "addressee",
        rf"{_COLON}[^各{ANY_STOPS}\n]{{0,120}}+各[^各{ANY_STOPS}\n]{{1,120}}+各[^{ANY_STOPS}\n]{{1,260}}[:：]",
        line=False,
        glued=True,
    ),
    _head("addressee", "addressee", rf"{_COLON}{_NO_LABEL}{_NO_DEMAND}[^{ANY_STOPS}\n]{{1,260}}(?:{ORGAN}|企业)[:：]"),
    _head(
        "addressee",
        "bare",
        rf"各[^{ANY_STOPS}\n]{{2,200}}(?:{ORGAN}|企业){_END}(?=\s{{1,9}}[^\n]{{10,400}}[:：。]{_END})",
        "title",
        line=False,
    ),
    _head("signature", "signature", SIGNED_AUTHORS),
    _head(
        "signature",
        "signature",
        rf"{_SHORT}(?:[^{ANY_STOPS}，,\d\n]{{0,40}}?(?:{OFFICE}|{ORGAN})[{BLANKS}]{{0,4}})(?:{NAME}(?:[{BLANKS}、]{{1,4}}{NAME}){{0,9}})",
    ),
    _head("signature", "signature", _names(2), "title occasion date"),
    _head("signature", "signature", _BY, "title"),
    _head("signature", "signature", _SHORT + SPEAKER),
    _head("signature", "signature", rf"{NAME}(?=[{BLANKS}]*\n\s{{0,9}}[^\n]{{40}})", "title"),
    _head("signature", "signature", rf"{NAME}(?=[{BLANKS}]*\n\s{{0,9}}(?:[（(]|各位|同志们|尊敬|{DATE}))", "title occasion"),
    _head("signature", "signature", rf"(?<!单位\n){_SHORT}(?![^\n]{{0,4}}单位{_END}){_organ(30)}", "title occasion"),
    _head(
        "abstract",
        "abstract",
        rf"(?:{ABSTRACT}(?:[:：]|[ \u3000]{{1,8}}+(?=[^ \u3000\n][^\n]{{30}}))|{BRACKETED_ABSTRACT})[^\n]++(?:\n\s{{0,9}}(?:{KEYWORDS})[^\n]*+)?",
        line=False,
        glued=True,
    ),
    _head(None, "remark", r"[（(][^（()）。\n]{4,300}[）)]", "title"),
)
"""The forms of the head, tried in this order where a line begins, and behind the title."""


REMARKS: Final = "(?:此件|联系|公开|信息公开|附注|共印|主动公开)"
"""What opens a remark in brackets below a close: who is asked, who may read it."""


class CloseRow(NamedTuple):
    """A form that stands at the close of a document, behind its running text; a close is read from its end upwards."""

    kind: PartKind | None
    """What it is; None for what stands between or behind parts."""
    pattern: re.Pattern[str]
    """How a line looks, up to the place that was reached; its group `part` is the part, else all of it is."""
    above: frozenset[PartKind | None] = frozenset()
    """What one of must be what was found last, right below it; nothing where it needs nothing."""
    again: bool = False
    """Whether several may stand one above the other."""
    last: bool = False
    """Whether it stands at the very end alone."""
    behind: re.Pattern[str] | None = None
    """What the line above must be; None where it may be any."""


_RESPECTS = rf"[{BLANKS}]{{0,9}}(?:[谨敬][启上呈书]|[拜叩][上启])"
"""What stands behind the name of whoever signs a letter."""
_HANDED = lazy(r"[此谨]?致[:：，,]?\Z|[此谨][呈上][:：，,]?\Z")
"""The line above whom a letter is for, at its close."""
_AUTHOR = (
    rf"(?!{LABEL})"
    r"(?:(?:[^（()）。；\n]{0,30}(?:作者|供稿|撰稿|撰写|执笔|通讯员|记者|来稿|整理(?=[:：）)]))|单位(?=[:：]))[^（()）。；\n]{0,50}"
    rf"|(?:[^（()）。；\n]{{0,30}}(?:{OFFICE}|{ORGAN})[{BLANKS}\xa0]*)?{_names(1)})[）)]"
)


_SAYS_SOURCE = r"[（(]?(?:数据|资料|信息)来源[:：][^\n]{1,120}"
"""Where the figures of a paper are from, below it."""
_SAYS_HANDS = r"[（(]?(?:编写|编制|撰写|整理)(?:人员?|者|单位|部门)?[:：][^\n。]{1,80}[）)]?。?"
"""Who wrote it; a page's editors are the site's."""
_OF_REPORT = (
    r"本(?:调研|研究|调查)?(?:报告|文)(?:(?:所[用引]|中)?的?(?:数据|资料|案例)[^\n。]{0,60}(?:截至|截止|来源|来自|源于)[^\n。]{1,60}"
    r"|由[^\n。，]{2,40}(?:编写|编制|撰写|起草|整理|执笔)(?:[，,][^\n。]{1,40})?)。?"
)
"""What a paper says of itself in one sentence: whose it is, where its figures are from."""

_NOTE = rf"附[{BLANKS}]{{0,4}}件?[{BLANKS}]?[:：﹕]"


def _close(
    kind: PartKind | None,
    pattern: str,
    *above: PartKind | None,
    again: bool = False,
    last: bool = False,
    behind: re.Pattern[str] | None = None,
) -> CloseRow:
    return CloseRow(kind, lazy(pattern + r"\Z"), frozenset(above), again, last, behind)


CLOSE: Final[tuple[CloseRow, ...]] = (
    _close(None, rf"[（(]{REMARKS}[^（()）\n]{{0,120}}[）)]", again=True),
    _close(
        None,
        r"\A(?:联系人|联系电话|联系方式|电话|邮箱|抄送|抄报|印发|公开方式|主题词|(?:领导)?签发人?[:：]|核稿|校对|承办(?:人|单位)[:：])[^\n]{0,200}",
        again=True,
    ),
    _close(None, rf"\A{_NOTE}", last=True),
    _close(None, rf"(?:\A|(?<=[{ANY_STOPS}]))[^{ANY_STOPS}\n]{{2,40}}{DATE}[{BLANKS}]*印发", again=True),
    _close("date", rf"(?<![\d〔（(《])(?P<part>{DATE})"),
    _close("date", rf"\A(?P<part>{FIGURE_DATE}|{BARE_DATE}日?)"),
    _close("signature", rf"\A(?P<part>{_WORD}{{2,60}}?){_RESPECTS}"),
    _close("addressee", rf"\A(?!敬礼|[敬谨顺]?[颂祝]){_WORD}{{2,40}}", "signature", "date", behind=_HANDED),
    _close("signature", rf"\A(?P<part>{_organ(60)})(?:[（(][盖公签]?章[）)])?", "date"),
    _close("signature", rf"\A(?P<part>{_organ(40)})", "signature", again=True),
    _close("signature", rf"\A{_BY}"),
    _close("signature", rf"\A{_WORD}{{0,40}}{_names(1)}", "date"),
    _close("signature", rf"(?:\A|(?<=[。！？”…])[{BLANKS}]{{0,4}})(?P<part>[（(]{_AUTHOR})"),
    _close("signature", rf"\A{_organ(30)}", last=True),
    *(_close("notes", rf"\A{form}", again=True) for form in (_SAYS_SOURCE, _SAYS_HANDS, _OF_REPORT)),
)
"""The forms of the close, tried in this order where a line ends."""
ISSUER: Final = _close("signature", "", "date")
"""What is known by the head of the paper alone: its issuer, where line breaks are lost."""
AUTHOR = lazy(rf"[（(](?<=[。！？”…{BLANKS}].){_AUTHOR}\Z")
"""Who wrote what a line ends, in brackets behind its last sentence."""
NOTE = lazy(_NOTE)
"""What opens the list of annexes."""
ANNEX = lazy(
    rf"\n[{BLANKS}]*+(?P<head>[（(【\[]?(?:附(?=[:：])|附[{BLANKS}]{{0,4}}[件录表](?:[{BLANKS}]?(?:\d{{1,3}}|[{TO_TEN}]{{1,3}})(?![\d.]))?))[）)】\]]?[:：﹕]?[{BLANKS}]*(?P<title>[^\n]{{0,80}})"
)
"""A line that opens an annex, or the list of annexes where a colon stands in it."""


class TitledRow(NamedTuple):
    """A part that opens with a line of its own that names it, wherever it stands."""

    kind: PartKind
    title: str
    """The words of the line; marks around them and a colon may stand there too."""
    lists: bool = True
    """Whether it may be a list that counts from one; what has none ends behind its keywords, or its first paragraph."""


TITLED: Final[tuple[TitledRow, ...]] = (
    TitledRow("references", f"{REFERENCES}|延伸阅读|References|REFERENCES"),
    TitledRow(
        "notes",
        "备注|注释|注解|脚注|[^\n。，；：、]{0,16}(?:名词|术语|用语)(?:解释|注释|释义|说明)|《[^《》\n]{2,30}》(?:的?有关)?(?:内容)?的?(?:注释|注解)",
    ),
    TitledRow("abstract", "(?:内容)?(?:摘[ \u3000]{0,2}要|提要)|(?:\\d{1,3}[ ]?秒)?(?:概览|速览)|Abstract|ABSTRACT", lists=False),
    TitledRow(
        "annex",
        "(?:附[:：])?(?:[^\n。，]{0,6}(?:法规|法条|条款)(?:链接|摘录|原文|附录)|(?:相关|知识|背景|政策|法律|新闻|法纪)(?:链接|资料|条文))"
        "(?:（节选）)?",
    ),
)
"""The titles of parts that have one."""


class LineRow(NamedTuple):
    """A part that is one line by itself, or some of one form, wherever it stands."""

    kind: PartKind
    pattern: str
    """How the line looks, white space around it left out."""


CITES: Final = r"[\[［](?:[JMNDRCSPZ]|EB/OL|DB/OL)[\]］]"
"""The sign of a cited work's type."""
_COUNTED = r"[\[［]\d{1,3}[\]］][^\n]{4,}(?:\n\s*[\[［]\d{1,3}[\]］][^\n]{4,})*"
LINES: Final[tuple[LineRow, ...]] = (
    LineRow("notes", "[（(]?(?:注|注释)[\\d①-⑩]?[:：][^\n]{4,}"),
    LineRow("abstract", "(?:\\d{1,3}[ ]?秒)[概速]览[:：][^\n]+"),
    LineRow("signature", "[【（(](?:撰文|作者|执笔|撰稿|供稿|文)[:：/][^\n】）)]{2,40}[】）)]"),
    LineRow("references", r"\[\^\d{1,3}\]:[^\n]+"),
    LineRow("references", rf"(?=[\[［]\d)(?=[^\n]*(?:{CITES}|出版社|学报|https?:|《)){_COUNTED}"),
    LineRow("notes", _COUNTED),
)
"""Lines that are parts."""
CITED: Final = lazy(CITES)
"""What shows that a line is a reference."""
GLUED: Final[dict[str, PartKind]] = {"名词解释": "notes", "参考文献": "references"}
"""What opens notes or references behind a sentence where line breaks are lost: they reach to the line's end."""
ENTRY: Final = lazy(
    rf"[{BLANKS}>*]{{0,20}}(?:[（(\[［【]\^?\d{{1,3}}[）)\]］】]|\d{{1,3}}[.、)）]|[①-⑳•·*–-]|注[{TO_TEN}\d]{{1,3}}[:：])"
)
"""How a line of a list opens."""
