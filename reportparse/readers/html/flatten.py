"""Bounds how deep the elements of a page are nested: what a parser does with them is quadratic in their depth.

As browsers do it: an element that would stand too deep closes the one around it and stands beside it,
so that no text is lost. Only tags are looked at, once, before the page is parsed.
"""

from __future__ import annotations

import re

from reportparse.patterns import lazy

DEEPEST = 256
"""How deep elements may be nested that do not close by themselves; browsers stop at 512, counting all."""
CLOSING = frozenset(
    "area base basefont br col colgroup dd dt embed frame hr img input li link meta optgroup option p param rp rt source tbody td "
    "tfoot th thead tr track wbr html head body".split()
)
"""Elements that hold nothing, or that the next of their kind or the end of what holds them closes."""
RAW = frozenset(("script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"))
"""Elements in which nothing is a tag."""
_SIGN = lazy(r"<(?:!--|/?[A-Za-z][^\s/>]{0,30})|-->")
"""What begins a tag, begins a comment, or ends one."""
_LOOSE = frozenset(("-->", *(f"{begins}{name}" for name in CLOSING for begins in ("<", "</"))))
"""The signs that open and close nothing, where they stand in no comment."""
_ENDS = {sign: lazy(sign, re.IGNORECASE | re.ASCII) for sign in ("-->", *(f"</{name}" for name in RAW))}
"""What ends a comment or an element in which nothing is a tag."""
_TAG = lazy(r"<(?:(!--)|(/?)([A-Za-z][^\s/>]{0,30}))")


def flatten(markup: str) -> tuple[str, int]:
    """Return a page that is nested no deeper than `DEEPEST`, and how many elements were too deep.

    Args:
        markup: the page.
    """
    if markup.count("<") <= DEEPEST or _is_flat(markup):
        return markup, 0
    scan = _Scan(markup)
    at = 0
    while (tag := _TAG.search(markup, at)) is not None:
        at = scan.take(tag)
    if not scan.deep:
        return markup, 0
    return "".join((*scan.parts, markup[scan.copied :])), scan.deep


def _is_flat(markup: str) -> bool:
    """Return whether a page is surely not nested too deep: the most that are open of each name bound what is open at once."""
    now: dict[str, int] = {}
    most: dict[str, int] = {}
    until = hides = ""
    for sign in map(str.lower, _SIGN.findall(markup)):
        if until:
            if sign.startswith(until):
                until = ""
            elif hides in sign[1:]:
                return False  # it may hold the end of what is read
        elif sign in _LOOSE:
            continue
        elif sign.startswith("</"):
            if now.get(sign[2:]):
                now[sign[2:]] -= 1
        elif sign == "<!--":
            until, hides = "-->", "--"
        elif (name := sign[1:]) in RAW:
            until, hides = f"</{name}", "<"
        else:
            now[name] = count = now.get(name, 0) + 1
            if count > most.get(name, 0):
                most[name] = count
    return not until and sum(most.values()) < DEEPEST


class _Scan:
    """What is open, and the page so far."""

    def __init__(self, markup: str) -> None:
        self.markup = markup
        self.parts: list[str] = []
        self.copied = self.deep = self.living = 0
        self.stack: list[tuple[str, bool]] = []
        """Each open element's name, and whether it is open in what is written, too."""
        self.open: dict[str, int] = {}
        self.ends: dict[str, int] = {}
        """Where the next end of a raw element was found, so that none is looked for twice."""

    def take(self, tag: re.Match[str]) -> int:
        """Take a tag; return where the next one is looked for."""
        if tag[1]:
            return self._after("-->", tag.end())
        name = tag[3].lower()
        if name in RAW:
            return tag.end() if tag[2] else self._after(f"</{name}", tag.end())
        if name not in CLOSING:
            if tag[2]:
                self._close(name, tag)
            else:
                self._open(name, tag.start())
        return tag.end()

    def _after(self, sign: str, at: int) -> int:
        """Return where a comment or raw element ends; one that is never closed holds nothing, so that its tags count."""
        if self.ends.get(sign, 0) < at:
            found = _ENDS[sign].search(self.markup, at)
            self.ends[sign] = found.start() if found else len(self.markup)
        return at if self.ends[sign] == len(self.markup) else self.ends[sign]

    def _open(self, name: str, at: int) -> None:
        if self.living >= DEEPEST:
            around, _ = self.stack[-1]
            self._write(at, f"</{around}>", at)
            self.stack[-1] = around, False
            self.living -= 1
            self.deep += 1
        self.stack.append((name, True))
        self.open[name] = self.open.get(name, 0) + 1
        self.living += 1

    def _close(self, name: str, tag: re.Match[str]) -> None:
        """Close an element with all that is open inside it; the end of one that was closed before is made a name of nothing."""
        if not self.open.get(name):
            return
        while True:
            last, lives = self.stack.pop()
            self.open[last] -= 1
            self.living -= lives
            if last == name:
                break
        if not lives:
            self._write(tag.start(), "</x-", tag.start(3))

    def _write(self, until: int, words: str, onward: int) -> None:
        self.parts += (self.markup[self.copied : until], words)
        self.copied = onward
