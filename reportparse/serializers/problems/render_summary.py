"""Sums up what was found."""

from __future__ import annotations

from collections import Counter

from reportparse.check.rules import RULES
from reportparse.check.violation import LEVELS, fixable
from reportparse.messages import message
from reportparse.serializers.problems.checked import Checked
from reportparse.serializers.problems.labels import LABELS
from reportparse.visible import printable


def render_summary(checked: Checked) -> list[str]:
    """Return the lines that say how much was found, and what can be mended."""
    rows = checked.rows
    levels = Counter(row.level for row in rows)
    counts = {"count": str(len(rows)), "files": str(len(checked.files))} | {str(level): str(levels[level]) for level in LEVELS}
    lines = [_say(checked, "found" if rows else "none_read" if checked.unread else "none", **counts)]
    if checked.unread:
        names = ", ".join(map(printable, checked.unread))
        lines.append(_say(checked, "unread", count=str(len(checked.unread)), files=names))
    mended = sum(counts.total() for counts in checked.fixed.values())
    if mended:
        lines.insert(0, _say(checked, "fixed", count=str(mended)))
    if checked.known:
        lines.append(_say(checked, "known", count=str(checked.known)))
    safe = sum(fixable(row.fix, unsafe=checked.unsafe) for row in rows)
    unsafe = sum(row.fix is not None for row in rows) - safe
    if safe:
        lines.append(_say(checked, "fixable", count=str(safe)))
    if unsafe:
        lines.append(_say(checked, "unsafe", count=str(unsafe)))
    return lines


def render_statistics(checked: Checked) -> str:
    """Return how often each rule was broken, the most frequent first."""
    counts = Counter(row.code for row in checked.rows)
    width = len(str(max(counts.values(), default=0)))
    return "".join(
        f"{count:{width}}  {code}  {'[*]' if RULES[code].fix == 'safe' else '[ ]'} {RULES[code].name}\n"
        for code, count in sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    )


def render_fixes(checked: Checked) -> str:
    """Return what was mended, by file and rule."""
    lines = []
    for file, counts in checked.fixed.items():
        if counts:
            lines.append(_say(checked, "fixes_of", file=printable(file)))
            lines += [
                _say(checked, "fix", count=str(count), code=code, name=RULES[code].name) for code, count in sorted(counts.items())
            ]
    return "".join(f"{line}\n" for line in lines)


def _say(checked: Checked, key: str, **details: str) -> str:
    return message(LABELS, key, details, checked.language)
