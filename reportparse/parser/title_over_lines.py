"""Whether a title goes on from one line to the next: …大会上 / 的讲话, …县水务局 / 关于…的报告, …对照检 / 查材料."""

from __future__ import annotations

from reportparse.papers import DATE, ISSUER, papers
from reportparse.parser.no_titles import is_no_title
from reportparse.parser.title_shapes import BARE, BLANK, KINDS, OPENS_BODY, PART, PROSE, SHORTEST_LOOSE, TITLE, YEAR
from reportparse.patterns import lazy
from reportparse.signs import ANY_STOPS, COMMAS

SHORTEST_PLACE = 2
"""The shortest name of a place, with which the name of an organ begins."""
_ORGAN = lazy(rf"[^。！？；：，\d]{{3,30}}{ISSUER}\Z")
"""A line that names who issues a paper."""
_EVENT = lazy(r"(?:生活|座谈|推进|动员|总结|现场|培训|调度|述职)会\Z")
"""A line that names an event, though it ends as the names of organs do."""
_CLAUSE_OPEN = "的和与及、《（"
"""Characters after which a title goes on."""
_AT_MEETING = lazy(rf"[^{ANY_STOPS}在\n]{{0,30}}(?:会议?|式|节|班|论坛|活动)上的")
"""How the second line of a title begins that names where a speech was held, from the first line on."""
_GOES_ON_BELOW = lazy(r"的|和(?![谐平田县顺])|与(?![会时])|及(?![时格])|以及|第\d+号")
"""How the second line of a title begins."""
_OF_YEAR = lazy(rf"{YEAR}[^{ANY_STOPS}{COMMAS}\n]{{2,40}}\Z")
"""How a title goes on below the organ whose year it is about."""
_OPEN_ABOUT = lazy(r"关于[^的《》\n]{4,40}\Z")
_OF_KIND = lazy(rf"\A(?!.{{0,20}}关于).{{0,40}}的(?:{KINDS})\Z")
"""A line that says what a paper is about, and not yet what it is; the line that says it."""
_OPENS_TITLE = lazy(
    rf"(?!{DATE})[^{ANY_STOPS}{COMMAS}\n]{{0,20}}(?:19|20)\d\d年度?[^{ANY_STOPS}{COMMAS}\n]{{2,20}}(?:工作|任务|事项|项目|目标|建设|行动|工程|服务|活动)\Z"
)
"""A line that says of which year and what, and not yet what paper: 青禾县2023年重点工作."""
_OF_ITS_OWN = lazy(r"关于|[^\n]{0,20}(?:\d{4}年|[省市县区州盟旗镇乡])")
"""How a line says itself of what place or year it is."""
_OF_MEETING = lazy(r"会议(?:纪要|记录)\Z")
"""What papers of a meeting are called, behind the name of the body that met."""
_PAPER = lazy(rf"(?:{papers('cited')})\Z")
"""What papers alone are called, and no part of a report: 方案, but not 建议 or 情况."""
LONGEST_CUT = 3
"""How many characters of a word stand at most on the line where it begins, and which it does not end."""


def ends_title(above: str, below: str) -> bool:
    """Return whether a line goes on with the one above, and shows both to be a title."""
    if _GOES_ON_BELOW.match(below) or (_OPEN_ABOUT.search(above) and _OF_KIND.search(below)):
        return TITLE.match(below) is not None
    return (_PAPER.match(below) is not None or _cuts_word(above, below)) and goes_on(above, below)


def _cuts_word(above: str, below: str) -> bool:
    """Return whether a line breaks off inside a word with which titles end, and the next one has its rest: …对照检 / 查材料."""
    return not PROSE.search(above) and any(BARE.match(above[-size:] + below) for size in range(1, LONGEST_CUT + 1))


def goes_on(above: str, below: str) -> bool:
    """Return whether a title goes on from one line to the next."""
    if below.count("》") > below.count("《"):
        return PART.match(above) is not None
    if not PART.match(above) or TITLE.match(above) or (OPENS_BODY.match(above) and above[-1] not in _CLAUSE_OPEN):
        return False
    if below.startswith("关于") or ("\n关于" in below and _ORGAN.match(below[: below.index("\n")].rstrip())):
        return _ORGAN.match(above) is not None
    if _OF_YEAR.match(below) and issues(above):
        return above[:SHORTEST_PLACE] not in below
    if _OF_MEETING.match(BLANK.sub("", below)) and _ORGAN.match(above):
        return not is_no_title(above)
    if above[-1] in _CLAUSE_OPEN or ("关于" in above and "关于" not in below):
        return True
    if "在" in above and _AT_MEETING.match(below) and not is_no_title(above):
        return True
    if _OPENS_TITLE.match(above) and TITLE.match(below) and not _OF_ITS_OWN.match(below):
        return True
    ends = BARE.match(BLANK.sub("", below)) or _cuts_word(above, below)
    if len(above) <= SHORTEST_LOOSE or not ends:
        return False
    return not (issues(above) or is_no_title(above))


def issues(words: str) -> bool:
    """Return whether a line is the name of an organ, and so of who issues the paper."""
    return _ORGAN.match(words) is not None and _EVENT.search(words) is None
