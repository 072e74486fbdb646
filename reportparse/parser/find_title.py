"""Finds the report's own title in the text before its first marker."""

from __future__ import annotations

from itertools import islice, pairwise
from sys import maxsize

from reportparse.papers import ABSTRACT, CLOCK, DATE, FIGURE_DATE, ISSUER, NAME, NUMBER, OFFICE, papers
from reportparse.parser.no_titles import ISSUE, OCCASION, is_no_title, names_keywords, names_occasion, salutes
from reportparse.parser.title_over_lines import ends_title, goes_on, issues
from reportparse.parser.title_shapes import (
    BARE,
    BLANK,
    KINDS,
    LONGEST_TITLE,
    OPENS_BODY,
    PART,
    PIECES,
    PROSE,
    SHORTEST_LOOSE,
    TITLE,
    YEAR,
)
from reportparse.patterns import lazy
from reportparse.plain import plain
from reportparse.signs import ANY_STOPS, BLANKS, COMMAS, QUESTIONS, RULES
from reportparse.texts import CleanText
from reportparse.trim import trim, trimmed_lines

LONGEST_ABOUT = 100
"""The longest title that says what it is about and what it is: 关于…的意见."""
LONGEST_GLUED = 30
"""The longest line of prose that is not searched for a title at its head."""
BLOCKS = 20
"""How many blocks from the top may hold a title that its style shows."""
LARGER = 1.15
"""By how much larger than the smallest characters at the top a title's are."""
MOST_LINES = 4
"""How many lines a title has at most."""
LINES = 8
"""How many lines from the top may hold it, those above the first of its looks left out that are too short or known to be none."""
MOST_LOOKED_AT = 30
"""How many they are with those."""
FIELDS = 3
"""How many of them are lines of a form at least where the text opens with one."""
ABOVE_PROSE = 6
"""Among how many lines running text follows a title that its last word does not show."""
SHORTEST_PROSE = 16
"""The shortest line of running text that shows the line above it to be a title."""
SHORTEST_PLAIN = 4
"""The shortest title on a line of its own, in characters."""
LONGEST_STAMP = 200
"""In how many characters below a title a site says when it published the text."""
LONGEST_HEAD = 100
"""How much stands before a title in its line at most."""
PATH_WITHIN = 600
"""In how many characters from the top a site says where its page stands."""
PATH_SIGNS = ">＞»›"
"""What stands between the names of a path."""
LONGEST_COLUMN = 8
"""The longest name at the end of a path that is a column of the site, and not the page itself."""

_GLUED = lazy(
    rf"[^{ANY_STOPS}，,【】\n]{{4,{LONGEST_TITLE}}}(?:{KINDS}){PIECES}(?!{KINDS}|[^（(]{{0,4}}[）)])(?:[（(][^（()）\n]{{1,12}}[）)])?(?=[^的等》，,。；;：:、和及与提后时院所会室员])(?!作为|是|应[当该]|可以|需要|发现|显示|表明|[不也都还]|书?(?:范[文本]|模板)[在是的已]|\d{{1,6}}余?[件份条项个篇部])"
)
_PLAIN = lazy(rf"(?:[“‘]?|{YEAR})[^\W\d_][^{ANY_STOPS}{COMMAS}\n]{{7,39}}\Z")
"""A line that may be a title though its last word does not say so, where it opens a text of long lines."""
_FIELDS = "时间 地点 日期 年份 期限 单位 机构 机关 部门 对象 人员 人数 职务 职称 来源 出处 分类 类别 类型 栏目 位置 地址 电话 邮箱 编号 文号 题目 标题 主题 议题 课题 名称 内容 方式 性质 级别 目的 人 者 号 员".split()
"""What ends the labels of four characters."""
_LABEL = rf"(?:[^{ANY_STOPS}\n]{{1,3}}(?<![部委局厅办院省市县区镇乡村])|所[^{ANY_STOPS}\n]{{2,3}}|[^{ANY_STOPS}\n]{{2,3}}(?:{'|'.join(_FIELDS)}))[：:]"
"""What opens a line of a form, or of a site, and no title; an organ or a place opens those of news."""
_LOOSE = lazy(rf"(?![【\[]|{_LABEL})[^。！；!;…\n]{{{SHORTEST_LOOSE - 1},44}}[^{ANY_STOPS}{COMMAS}\"“\n][{QUESTIONS}]?\Z")
"""A first line that may be a title though it has commas or a colon inside, where running text follows."""
_ANY = lazy(rf"(?!{_LABEL})[^。！；!;…\n]{{{SHORTEST_LOOSE},{LONGEST_TITLE}}}\Z")
"""A line that may be a title by where it stands."""
_FIELD = lazy(rf"(?!作者|内容摘要|摘要|关键[词字]|中图分类)[^\s：:]{{1,6}}[{BLANKS}]?[：:]")
"""A line of a form: a label and what it says."""
_HEAD = lazy(
    rf"[^{ANY_STOPS}\n〔]{{0,40}}文件[{BLANKS}]*(?:{NUMBER})(?:[{BLANKS}]*签发人[:：][{BLANKS}]*(?:XXX|{NAME}))?[{BLANKS}]*"
    rf"|(?:{NUMBER})[{BLANKS}]*|附件[{BLANKS}]*(?:\d{{1,2}}(?!\d))?[{BLANKS}:：]*(?=.{{4}})"
)
"""What stands in one line before the title of a paper whose line breaks are lost."""
_SPREAD = lazy(rf"\S(?:[{BLANKS}]+\S){{1,7}}\Z")
"""A line whose characters are set apart: 倡 议 书."""
_SAYS = lazy(r"^[我您你本]|已|曾|正在|将(?!来)|了(?!解)")
"""What a sentence says that closes with a stop, and a title never."""
_TELLS = lazy("是|[您你]们?提出")
"""What running text says, and a title seldom."""
_BULLET = lazy(rf"[•·●■◆▪][{BLANKS}]*(?=\S)")
_NEWS = lazy("近日|日前|[昨今]日")
"""How the news begins that tells of a paper and prints it below."""
_ASKS = lazy(rf"(?:如何|怎样|怎么|为何|为什么|何以)[^{ANY_STOPS}{COMMAS}\n]{{4,36}}[{QUESTIONS}]\Z")
"""A question that a text answers, and its title."""
_ALONE = lazy(rf"(?![^\n]*{OFFICE})[^{ANY_STOPS}{COMMAS}\n]{{{SHORTEST_LOOSE},{LONGEST_TITLE}}}\Z")
"""A line that may be a title right above a salutation; who speaks is none."""
_AFTER_TITLE = lazy("[^的和与及、（(]")
"""What follows a title behind a blank and is no part of it."""
_BEHIND = lazy(
    rf"(?<=\S{{6}})[{BLANKS}{RULES}]{{1,4}}[^{ANY_STOPS}{BLANKS}\n{RULES}]{{2,12}}[{BLANKS}]?{ISSUE}\Z"
    rf"|(?<=[书稿信辞话告])[{BLANKS}]{{0,4}}(?=(?:(?:尊敬|敬爱|亲爱)的[^。；，,:：\n]{{1,40}}|同志们|各位[^。；，,:：\n]{{1,40}})[:：])"
    rf"|(?<=\S{{6}})[{BLANKS}]{{1,4}}(?={ABSTRACT}[{BLANKS}：:])"
    rf"|(?:[{RULES}]{{1,4}}|(?=[（(]))(?={OCCASION}\Z)|(?:(?<=方案)|(?<=计划)|(?<=报告)|(?<=总结)|(?<=预案))(?:模板|范[文本])?一、"
)
"""What follows a title on its line and is no part of it: the journal, whom a letter addresses, the abstract, the occasion, the first item."""
_RUNS_ON = lazy(
    rf"(?P<title>[^{ANY_STOPS}{COMMAS}\n]{{4,{LONGEST_TITLE}}}?(?:{papers('genre')}))"
    rf"(?=根据|[按遵]照|近[年期]来|为(?:了|认真|切实|全面|深入|进一步|贯彻)|现[将就])(?![^\n]*的(?:{KINDS})\Z)"
)
"""A title, and behind it on its line words with which running text opens; a title of more words ends as one, too."""
_QUOTED = lazy(rf"[^“”\n]{{0,{LONGEST_TITLE}}}”")
"""What stands behind a place within a quotation."""
_HEADED = lazy(rf"【(?P<title>[^【】\n{ANY_STOPS}]{{2,{LONGEST_TITLE}}}(?:{KINDS}))】")
"""A title that opens the running text, in brackets."""
_TAG = rf"【[^【】\n{ANY_STOPS}]{{2,6}}】[{BLANKS}]?"
"""What may open a title, in brackets: the kind of the paper, or its column."""
_TAGGED = lazy(rf"{_TAG}(?!(?:{NAME}|[^{ANY_STOPS}\n]{{2,30}}{ISSUER})\Z)[^。！；!;…\n]{{{SHORTEST_LOOSE},40}}\Z")
"""A line that such a tag opens, and no name or organ ends: the tag is a part of the title, and not all of it."""
_HALVES = lazy(
    rf"(?:{_TAG}(?:[^{ANY_STOPS}\d\n]{{2,10}}[：:])?|(?:{NAME}|(?!{_LABEL})[^{ANY_STOPS}{COMMAS}\d\n]{{4,10}})[：:])"
    rf"(?!\d|[^\n]{{2,40}}{ISSUER}\Z)[^{ANY_STOPS}{COMMAS}“\n]{{{SHORTEST_LOOSE},40}}[{QUESTIONS}]?\Z"
)
"""A title of two halves: a tag, or a name or a subject with a colon, and what is said: 王小明：水价该由谁来定."""
_TURN = lazy(rf"【|{NAME}[：:]")
"""How lines begin several of which no title has: turns of a talk, parts in brackets."""
_MEETS = lazy(rf"[^{ANY_STOPS}{COMMAS}\n]{{3,40}}(?:会议|例会|座谈会)\Z")
"""A line that names a meeting; it heads what was said there, whatever its agenda is called below."""
_STAMP = lazy(rf"[•·{BLANKS}]{{0,9}}(?:{DATE}|{FIGURE_DATE})[^。]{{0,{LONGEST_TITLE}}}\Z")
_PATH = lazy(rf"[{PATH_SIGNS}]+")
_PUBLISHED = lazy(rf"\A{FIGURE_DATE}[{BLANKS}]?{NAME}|(?:发布|更新|发表|上传|添加)(?:时间|日期|人)|来源[{BLANKS}]?[:：]|{CLOCK}")
"""What a site says right below a title: when it published the text, who wrote it, and where it has it from."""


def find_title(clean: CleanText, end: int) -> tuple[int, int]:
    """Return the title as clean offsets (start, end), empty where there is none.

    Args:
        clean: the cleaned text.
        end: where its first section begins.
    """
    text = clean.plain[:end]
    if (styled := _styled_title(clean, text)) is not None:
        return styled
    columns = _columns(clean)
    found = _search(_Top(clean, text, columns))
    return found or (columns and _search(_Top(clean, text))) or (0, 0)


def _search(top: _Top) -> tuple[int, int] | None:
    """Return what the surest way finds that finds a title."""
    ways = (
        _above_occasion,
        _over_two_lines,
        _by_last_word,
        _above_salutation,
        _above_published,
        _in_front,
        _said_twice,
        _by_bare_word,
        _loose,
    )
    return next((found for find in ways if (found := find(top)) is not None), None)


def _columns(clean: CleanText) -> frozenset[str]:
    """Return the names of the columns in which a site has its page, by the paths at the top of the source."""
    head = clean.source.text[:PATH_WITHIN]
    if not any(sign in head for sign in PATH_SIGNS):
        return frozenset()
    paths = [[name.strip() for name in _PATH.split(line)] for line in plain(head).split("\n") if _PATH.search(line)]
    return frozenset(name for path in paths if all(path) for name in path if name is not path[-1] or len(name) <= LONGEST_COLUMN)


class _Top:
    """The lines above the running text, in which the title stands, each without what stands before a title on its line."""

    def __init__(self, clean: CleanText, text: str, columns: frozenset[str] = frozenset()) -> None:
        self.clean, self.text = clean, text
        self.all = _top_lines(text)
        """The lines at the top, the running text among them."""
        form = sum(_FIELD.match(text, left, right) is not None for left, right in self.all) >= FIELDS
        self.lines: list[tuple[int, int]] = []
        """The lines that may be titles."""
        self.prose: tuple[int, int] | None = None
        """The line with which the running text opens."""
        self.occasion = 0
        """Where the occasion stands, or the day of promulgation; 0 where neither is told."""
        self.salutes = False
        """Whether those who hear the paper are addressed below the lines."""
        for start, right in self.all:
            left = _behind_head(text, start, right)
            if (behind := _BEHIND.search(text, left, right)) and behind.start() > left:
                left, right = trim(text, left, behind.start())
            words = text[left:right]
            if _HEADED.match(words) and not _TAGGED.match(words):
                self.prose = left, right
                break
            if salutes(words):
                self.salutes = True
                break
            if self.lines and not self.occasion and names_occasion(words):
                self.occasion = left
            if (form and _FIELD.match(words)) or words in columns or is_no_title(words):
                continue
            if self.lines and names_keywords(words):
                continue
            if len(words) > LONGEST_GLUED and PROSE.search(words) and not (_titled(words) and _is_whole(words)):
                if _NEWS.match(words):
                    continue
                self.prose = left, right
                break
            self.lines.append((left, right))

    def meets_occasion(self, line: tuple[int, int]) -> bool:
        """Return whether the occasion stands right below a line."""
        between = self.text[line[1] : self.occasion] or "."
        return bool(self.occasion) and not between.strip() and not self.taken(line[1], self.occasion)

    def below(self, line: tuple[int, int]) -> str:
        """Return the line below one, empty where there is none."""
        after = next((place for place, (_, right) in enumerate(self.all) if right == line[1]), len(self.all)) + 1
        return self.text[slice(*self.all[after])] if after < len(self.all) else ""

    def site_below(self, line: tuple[int, int]) -> str:
        """Return what cleaning took out right below a line, or the line there where it opens with a day."""
        left, right = next(((left, right) for left, right in self.all if left > line[1]), (len(self.text), len(self.text)))
        out = self.taken(line[1], left)
        return out if out or not _STAMP.match(self.text, left, right) else self.text[left:right]

    def taken(self, end: int, left: int) -> str:
        """Return what cleaning took out between the end of one line and the beginning of another."""
        start = self.clean.to_source(end - 1) + 1
        stop = self.clean.to_source(left) if left < len(self.text) else start + LONGEST_STAMP
        return self.clean.source.text[start:stop].strip() if start < stop <= start + LONGEST_STAMP else ""

    def opens_body(self, line: tuple[int, int]) -> bool:
        """Return whether a line begins as running text does; where the next line does so, too, a line without stops is above it."""
        words = self.text[slice(*line)]
        if OPENS_BODY.match(words) is None:
            return False
        below = self.below(line)
        return not (_PLAIN.match(words) and len(below) > LONGEST_GLUED and OPENS_BODY.match(below))


def _top_lines(text: str) -> list[tuple[int, int]]:
    """Return the lines at the top; those of sites, however many, move the title no further away than it is."""
    lines: list[tuple[int, int]] = []
    counted, titled = 0, False
    for left, right in islice(trimmed_lines(text, 0, len(text)), MOST_LOOKED_AT):
        if counted == LINES:
            break
        lines.append((left, right))
        words = text[left:right]
        titled = titled or _titled(words) > 0
        counted += titled or (len(words) >= SHORTEST_LOOSE and not is_no_title(words))
    return lines


def _above_occasion(top: _Top) -> tuple[int, int] | None:
    """Return the line right above the one that says on what occasion the paper was read, or when it was promulgated."""
    place = next((place for place, line in enumerate(top.lines) if top.meets_occasion(line)), None)
    if place is None or not PART.match(top.text, *top.lines[place]) or _STAMP.match(top.text, *top.lines[place]):
        return None
    if issues(top.text[slice(*top.lines[place])]):
        return None
    left, right = _whole(top.text, *top.lines[place])
    first = top.lines[place - 1] if place else (0, 0)
    joined = top.text[first[1] : left].isspace() and _titled(top.text[slice(*first)]) and right - first[0] <= LONGEST_TITLE
    copy = top.text[slice(*first)].endswith(top.text[left:right])
    if joined and issues(top.text[left:right]):  # who gives the paper stands between its title and the occasion
        return first
    return (first[0] if joined and not copy else left), right


def _over_two_lines(top: _Top) -> tuple[int, int] | None:
    """Return two lines of which the second goes on with the first, and shows both to be a title: …大会上 / 的讲话."""
    for (left, end), (start, right) in pairwise(top.all):
        below = top.text[start:right]
        whole = PART.match(top.text, left, end) and ends_title(top.text[left:end], below)
        if whole and right - left <= LONGEST_TITLE and not top.opens_body((left, end)):
            return _whole(top.text, left, right)
    return None


def _above_salutation(top: _Top) -> tuple[int, int] | None:
    """Return the line above those in which the paper addresses who hears it."""
    if not top.salutes or not top.lines or top.opens_body(top.lines[-1]):
        return None
    if not _ALONE.match(BLANK.sub("", top.text[slice(*top.lines[-1])])):
        return None
    return _whole(top.text, *top.lines[-1])


def _by_last_word(top: _Top, bare: bool = False) -> tuple[int, int] | None:
    """Return the first line whose last word shows it to be a title; of copies the one nearest the text."""
    for line in top.lines:
        words = top.text[slice(*line)]
        if (size := _titled(words)) and not top.opens_body(line):
            copy = next(left for left, right in reversed(top.lines) if top.text[left:right] == words)
            found = _whole(top.text, copy, copy + size)
            if _is_whole(top.text[slice(*found)]) and (bare or not BARE.match(BLANK.sub("", top.text[slice(*found)]))):
                return found
    return None


def _by_bare_word(top: _Top) -> tuple[int, int] | None:
    """Return the line that is such a word alone, or the one above it that names the meeting that it is of."""
    found = _by_last_word(top, bare=True)
    above = [line for line in top.lines if found and line[1] <= found[0] and _MEETS.match(top.text, *line)]
    return above[0] if above else found


def _in_front(top: _Top) -> tuple[int, int] | None:
    """Return the title with which the line of the running text opens, where no line stands alone above it that may be one."""
    if top.prose is None:
        return None
    if (headed := _HEADED.match(top.text, *top.prose)) and not BARE.match(headed["title"]):
        return headed.span("title")
    if _loose(top) is not None or OPENS_BODY.match(top.text, *top.prose):
        return None
    glued = _GLUED.match(top.text, *top.prose)
    if glued is None or not _is_whole(glued.group()) or _TELLS.search(glued.group()) or _QUOTED.match(top.text, glued.end()):
        return None
    return top.prose[0], top.prose[0] + len(_once(glued.group()))


def _above_published(top: _Top) -> tuple[int, int] | None:
    """Return the line right below which the site says when it published the text, or where it has it from."""
    for line in [*top.lines, *([top.prose] if top.prose else [])]:
        if _ANY.match(top.text, *line) and _PUBLISHED.search(top.site_below(line)):
            return line[0], line[0] + len(_once(top.text[slice(*line)]))
    return None


def _said_twice(top: _Top) -> tuple[int, int] | None:
    """Return the last copy of a line that comes again above the running text."""
    said = [top.text[slice(*line)] for line in top.lines]
    for place in reversed(range(len(said))):
        if len(said[place]) > SHORTEST_LOOSE and said[place] in said[:place]:
            left = top.lines[place][0]
            return left, left + len(_once(said[place]))
    return None


def _loose(top: _Top) -> tuple[int, int] | None:
    """Return the first line that may be a title though nothing says so; above it stand such as are too short."""
    first = True
    for line in top.lines:
        words = top.text[slice(*line)]
        if not top.opens_body(line) and (
            _PLAIN.match(words) or (first and any(shows(top, line) for shows in (_asks, _has_halves, _heads_prose)))
        ):
            return line[0], line[0] + len(_once(words))
        if words.endswith("。"):
            break
        first = first and len(words) < SHORTEST_LOOSE
    return None


def _asks(top: _Top, line: tuple[int, int]) -> bool:
    """Return whether a line is the question that the text answers, and not the first of several."""
    return _ASKS.match(top.text, *line) is not None and not _ASKS.match(top.below(line))


def _has_halves(top: _Top, line: tuple[int, int]) -> bool:
    """Return whether a line is a title of two halves, right above running text, and no line near it begins so, too."""
    if _HALVES.match(top.text, *line) is None or any(_TURN.match(top.text, *other) for other in top.all if other != line):
        return False
    text = top.text if any(left > line[0] for left, _ in top.all) else top.clean.plain
    left, right = next(trimmed_lines(text, line[1], len(text)), (0, 0))
    return right - left >= SHORTEST_PROSE and text[right - 1] in "。！？" and _FIELD.match(text, left, right) is None


def _behind_head(text: str, left: int, right: int) -> int:
    """Return where a line goes on behind a bullet, and the head of its paper: who issues it, its number, the word annex."""
    bullet = _BULLET.match(text, left, right)
    left = bullet.end() if bullet else left
    head = _HEAD.match(text, left, min(right, left + LONGEST_HEAD))
    return head.end() if head and head.end() < right else left


def _titled(words: str) -> int:
    """Return how many characters of a line are a title, or its end, by its last word; 0 where none are."""
    if words.startswith("《") and words.endswith("》"):
        inner = words[1:-1]
        one = not inner.startswith("《") and inner.find("《") <= inner.find("》")
        return len(words) if one and inner and _titled(inner) == len(inner) else 0
    if _SPREAD.match(words):
        return len(words) if TITLE.match(BLANK.sub("", words)) else 0
    words = _once(words, LONGEST_ABOUT + len("。"))
    closed = words.endswith("。") and ("关于" in words or not PROSE.search(words[:-1])) and not _SAYS.search(words)
    bare = words[:-1] if closed else words
    most = LONGEST_ABOUT if "关于" in bare and PROSE.search(bare) is None else LONGEST_TITLE
    return len(bare) if SHORTEST_PLAIN <= len(bare) <= most and TITLE.match(bare) else 0


def _once(words: str, most: int = maxsize) -> str:
    """Return a title that a line says twice, or that what follows shows to end before it, once; of `most` characters before a blank."""
    again = (words + words).find(words, 1)
    if SHORTEST_PLAIN <= again < len(words):
        return words[:again]
    if runs_on := _RUNS_ON.match(words):
        return runs_on["title"]
    for blank in BLANK.finditer(words):
        size, behind = blank.span()
        if size > most:
            break
        before = words[:size]
        if size >= SHORTEST_PLAIN and (
            words.startswith(before, behind) or (TITLE.match(before) and _AFTER_TITLE.match(words, behind))
        ):
            return before
    return words


def _is_whole(words: str) -> bool:
    return words.count("《") == words.count("》")


def _heads_prose(top: _Top, line: tuple[int, int]) -> bool:
    """Return whether a line is a title though it has commas or a colon: a short line above long ones.

    Where it stands alone above the first section, the lines of that are looked at, too: 引言.
    """
    if _LOOSE.match(top.text, *line) is None:
        return False
    text = top.text if any(left > line[0] for left, _ in top.all) else top.clean.plain
    below = islice(trimmed_lines(text, line[1], len(text)), ABOVE_PROSE - 1)
    return any(right - left > LONGEST_TITLE and PROSE.search(text, left, right) for left, right in below)


def _whole(text: str, left: int, right: int) -> tuple[int, int]:
    """Return a title with the lines above and below it that are parts of it."""
    below, stop = next(trimmed_lines(text, right, min(len(text), right + LONGEST_TITLE)), (right, right))
    if "\n" in text[right:below] and text[below] == "的" and stop - below <= LONGEST_GLUED and TITLE.match(text[below:stop]):
        right = stop
    for _ in range(MOST_LINES - 1):
        above = list(trimmed_lines(text, max(0, left - LONGEST_TITLE), left))[-1:]
        if not above or not goes_on(text[slice(*above[0])], text[left:right]) or right - above[0][0] > LONGEST_TITLE:
            break
        left = above[0][0]
    return left, right


def _styled_title(clean: CleanText, text: str) -> tuple[int, int] | None:
    """Return the line that the file's styles show to be the title: by name, or by the largest characters."""
    blocks = [block for block in clean.source.blocks[:BLOCKS] if block.end - block.start <= LONGEST_TITLE]
    named = [block for block in blocks if block.level in (0, 1)]
    largest = max((block.size or 0.0 for block in blocks), default=0.0)
    if not named and largest > LARGER * min((block.size or largest for block in blocks), default=largest):
        named = [block for block in blocks if block.size == largest]
    if not named:
        return None
    left, right = clean.first_kept(named[0].start), clean.first_kept(named[0].end)
    line = text.find("\n", left)
    right = max(right, line if line >= 0 else right)
    left, right = trim(text, left, min(right, len(text)))
    return _whole(text, left, right) if 2 <= right - left <= LONGEST_TITLE else None
