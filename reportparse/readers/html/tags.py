"""The tags of a page as the parser writes it anew: balanced, names in lower case, all values quoted."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from reportparse.patterns import lazy

SKIPPED = frozenset(
    "script style noscript template head nav footer aside select button iframe svg object textarea video audio canvas map rt rp".split()
)
"""Elements that hold nothing of an article."""
INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr o:p output q rb rtc ruby s samp small span "
    "strike strong sub sup time tt u var wbr".split()
)
"""Elements that begin no line."""
WHOLE = frozenset(("p", "ol", "dl"))
"""Elements that are read with what they show around what they hold: a list has numbers before its items."""
VOID = frozenset("area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr".split())
"""Elements that hold nothing and have no end."""
KEEPING = frozenset(("pre", "listing", "xmp", "plaintext"))
"""Elements that are shown with the line ends of the file."""
HEADINGS = {f"h{level}": level for level in range(1, 7)}
BOLD = frozenset(("b", "strong", *HEADINGS))
TITLE_CLASS = "MsoTitle"
"""The class that Word gives the title of a document."""
_NAMED = (("&", "&amp;"), ('"', "&quot;"), (">", "&gt;"), ("<", "&lt;"), ("\xa0", "&nbsp;"))
_TOLD = lazy(r' (?:id|class|style|hidden|type|start|value|reversed)="')
"""The attributes that say anything."""
_ATTRIBUTE = lazy(r' ([^ =]++)="([^"]*+)"')
_HIDDEN = lazy(r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all", re.IGNORECASE)
_BOLD_STYLE = lazy(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.IGNORECASE)
_BLOCK = lazy(r"display\s*:\s*(?:block|flow-root|list-item|flex|grid|table)", re.IGNORECASE)
_WHITE_SPACE = lazy(r"white-space\s*:\s*(?:(pre|break-spaces)|normal|nowrap)", re.IGNORECASE)
_TITLE = lazy(rf"\b{TITLE_CLASS}\b")
_ID = lazy(r"[\w-]{1,40}")


@dataclass(slots=True)
class Tag:
    """What begins an element; elements that are written alike have one in common."""

    name: str
    attributes: dict[str, str] = field(default_factory=dict)
    """Those that say anything here."""
    is_skipped: bool = False
    """Whether a reader sees nothing of what it holds as text of the page."""
    is_inline: bool = False
    is_bold: bool = False
    is_plain: bool = False
    """Whether nothing can be told from it where it holds text alone."""
    level: int | None = None
    """The heading level, 0 for the title."""
    path: str = ""
    """Its name with its id, where it has one that can be written."""
    items: int | None = None
    """How many items a list holds that counts down; None of all others, which are not counted."""
    is_void: bool = False
    """Whether it has no end."""
    is_hollow: bool = False
    """Whether it holds nothing at all, not even a space."""
    keeps_breaks: bool | None = None
    """Whether line ends of the file are shown in it; None where the element around it tells."""


def read_tag(written: str) -> Tag:
    """Return the tag that some characters write, from ``<`` to ``>``.

    >>> read_tag('<p id="a" title="b" style="display: none">')
    Tag(name='p', attributes={'id': 'a', 'title': 'b', 'style': 'display: none'}, is_skipped=True, is_inline=False,
        is_bold=False, is_plain=False, level=None, path='p#a', items=None, is_void=False, is_hollow=False, keeps_breaks=None)
    """
    name, _, rest = written[1:-1].partition(" ")
    tag = Tag(name, {}, name in SKIPPED, name in INLINE, name in BOLD, level=HEADINGS.get(name), path=name, is_void=name in VOID)
    if name in KEEPING:
        tag.keeps_breaks = True
    if rest and _TOLD.search(written):
        _tell(tag, {key: plain(value) for key, value in _ATTRIBUTE.findall(written)})
    tag.is_plain = tag.is_inline and not tag.is_bold and tag.keeps_breaks is None
    return tag


def _tell(tag: Tag, attributes: dict[str, str]) -> None:
    """Note what the attributes of a tag say."""
    tag.attributes = attributes
    tag.is_skipped = tag.is_skipped or "hidden" in attributes
    if style := attributes.get("style"):
        tag.is_skipped = tag.is_skipped or _HIDDEN.search(style) is not None
        tag.is_bold = tag.is_bold or _BOLD_STYLE.search(style) is not None
        tag.is_inline = tag.is_inline and _BLOCK.search(style) is None
        if found := _WHITE_SPACE.search(style):
            tag.keeps_breaks = found[1] is not None
    if tag.name == "br":
        tag.is_skipped = False  # a line ends all the same
    if TITLE_CLASS in attributes.get("class", "") and _TITLE.search(attributes["class"]):
        tag.level = 0
    if _ID.fullmatch(attributes.get("id", "")):
        tag.path = f"{tag.name}#{attributes['id']}"
    if tag.name == "ol" and "reversed" in attributes:
        tag.items = 0


def plain(written: str) -> str:
    r"""Return the characters that a page writes; of those with names it writes but these.

    >>> plain("a&nbsp;&amp;lt;")
    'a\xa0&lt;'
    """
    if "&" in written:
        for sign, name in reversed(_NAMED):
            written = written.replace(name, sign)
    return written


def escaped(characters: str) -> str:
    """Return what writes some characters."""
    for sign, name in _NAMED:
        characters = characters.replace(sign, name)
    return characters
