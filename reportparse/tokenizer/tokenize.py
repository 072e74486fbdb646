"""Finds every candidate: one regular expression made of the families' table, and one for labels."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from reportparse.readers.deadline import check_time
from reportparse.source import CleanText
from reportparse.tokenizer.apply_styles import Hit, apply_styles
from reportparse.tokenizer.candidate import Candidate, Reading
from reportparse.tokenizer.context import before, cited
from reportparse.tokenizer.families import (
    BY_NAME,
    CJK,
    DIGIT,
    FAMILIES,
    LABELS,
    MACROS,
    NUMBERED_LABELS,
    Family,
)
from reportparse.tokenizer.numerals import parse_numeral


def tokenize(clean: CleanText) -> list[Candidate]:
    """Return every possible marker with all its readings, in order of place.

    Args:
        clean: the cleaned text.

    Returns:
        Candidates that do not overlap; nothing is decided about them.
    """
    text, out = clean.text, []
    line = scanned = 0
    hits, styles = _hits(text), None
    if clean.source.blocks:
        hits, styles = apply_styles(hits, clean)
    for place, (start, end, readings) in enumerate(hits):
        check_time()
        line += text.count("\n", scanned, start)
        scanned = start
        family = readings[0].family
        name = "unit" if family.kind == "unit" else family.name
        out.append(Candidate(start, end, readings, before(text, start), cited(text, start, end, name), line))
        if styles is not None:
            out[-1].style = styles[place]
    if "\n附" in text:
        _mark_annexes(text, out)
    return out


def _mark_annexes(text: str, candidates: Sequence[Candidate]) -> None:
    """Note which candidates are the first after a line that opens an annex."""
    starts = [candidate.start for candidate in candidates]
    for annex in _ANNEX.finditer(text):
        place = bisect_left(starts, annex.end())
        if place < len(candidates):
            candidates[place].annex = True


def _hits(text: str) -> list[Hit]:
    """Return all markers; numbers of one family with nothing between them are an enumeration, as in 一、二、三产业."""
    hits: list[Hit] = []
    last: Hit | None = None
    touching = False
    for match in _MARKER.finditer(text):
        readings = _readings(match.lastindex or 1, match.group())
        if not readings:
            continue
        hit = (match.start(), match.end(), readings)
        touches = last is not None and last[1] == hit[0] and last[2][0].family is readings[0].family
        if last is not None and not touches and not touching:
            hits.append(last)
        last, touching = hit, touches
    if last is not None and not touching:
        hits.append(last)
    labels = [
        (end - length, end, _read_label(text[end - length : end]))
        for end, length in ((match.end(), _LABEL_LENGTHS[(match.lastindex or 1) - 1]) for match in _LABEL.finditer(text))
    ]
    return _merge(hits, labels) if labels else hits


def _readings(group: int, marker: str) -> tuple[Reading, ...]:
    """Return the readings of a marker found by a group of the pattern, remembered."""
    readings = _KNOWN.get((group, marker))
    if readings is None:
        readings = _read(_SHAPES[group - 1], marker)
        if len(_KNOWN) < _MAX_KNOWN:
            _KNOWN[group, marker] = readings
    return readings


def _merge(hits: list[Hit], labels: list[Hit]) -> list[Hit]:
    """Return both in order of place; what begins inside another is left out."""
    out: list[Hit] = []
    for hit in sorted(hits + labels, key=lambda hit: (hit[0], -hit[1])):
        if not out or hit[0] >= out[-1][1]:
            out.append(hit)
    return out


def _read(family: Family, marker: str) -> tuple[Reading, ...]:
    """Return the readings of a marker found by a family's pattern; none where its numeral is none."""
    if family.system is None:
        return (Reading(BY_NAME[family.name], None),)
    if family.system == "arabic":
        numbers = [parse_numeral("arabic", run) for run in _RUNS["arabic"].findall(marker)]
        values = [number for number in numbers if number is not None]
        return (Reading(BY_NAME[family.name], values[-1], tuple(values[:-1])),) if values else ()
    found = _RUNS[family.system].search(marker)
    value = parse_numeral(family.system, found.group()) if found else None
    if value is None and found is None and (arabic := _RUNS["arabic"].search(marker)):
        value = parse_numeral("arabic", arabic.group())
    readings = (Reading(BY_NAME[family.name], value),) if value else ()
    if family.name in _ROMAN and found and (roman := parse_numeral("roman", found.group())):
        return (*readings, Reading(BY_NAME[_ROMAN[family.name]], roman))
    return readings


def _read_label(marker: str) -> tuple[Reading, ...]:
    """Return the reading of a label, with its number where it has one."""
    found = _RUNS["cjk"].search(marker[:-1]) or _RUNS["arabic"].search(marker)
    if found is None:
        return (Reading(BY_NAME["label"], None),)
    value = parse_numeral("cjk", found.group()) or parse_numeral("arabic", found.group())
    return (Reading(BY_NAME["label_n"], value),)


def _compile_markers() -> tuple[re.Pattern[str], list[Family]]:
    """One alternation behind a class of first characters, to which the engine skips, and its groups' families."""
    shapes: dict[str, list[Family]] = {}
    for family in FAMILIES:
        shapes.setdefault(family.first, []).append(family)
    rows = [f"(?<=[{_class(first)}]){_alternatives([family.rest for family in families])}" for first, families in shapes.items()]
    firsts = "".join(dict.fromkeys(_class(first) for first in shapes))
    return re.compile(f"[{firsts}](?:{'|'.join(rows)})"), [family for row in shapes.values() for family in row]


def _alternatives(rests: Sequence[str]) -> str:
    """Return the alternation of some patterns, each a group, behind the macro with which all of them begin."""
    macro = rests[0][: rests[0].find("}") + 1]
    shared = macro if macro in MACROS and all(rest.startswith(macro) for rest in rests) else ""
    return _filled(f"{shared}(?:{'|'.join(f'({rest[len(shared) :]})' for rest in rests)})")


def _filled(pattern: str) -> str:
    for macro, meaning in MACROS.items():
        pattern = pattern.replace(macro, meaning)
    return pattern


def _class(first: str) -> str:
    """Escape a dash that stands for itself, as it does at the end."""
    return first[:-1] + r"\-" if first.endswith("-") else first


def _compile_labels(words: Sequence[str]) -> tuple[re.Pattern[str], list[int]]:
    """A colon that looks behind for its label, the longest first, and the lengths of the groups' labels."""
    numbered = [word + numeral for word in NUMBERED_LABELS for numeral in (f"[{CJK}]", f"[{DIGIT}]")]
    groups: dict[int, list[str]] = {}
    for word in words:
        groups.setdefault(len(word) + 1, []).append(word)
    groups.setdefault(len(NUMBERED_LABELS[0]) + 2, []).extend(numbered)
    lengths = sorted(groups, reverse=True)
    behind = "|".join(f"(?<=(?:{'|'.join(groups[length])})[：:])()" for length in lengths)
    return re.compile(f"[：:](?:{behind})"), lengths


_MARKER, _SHAPES = _compile_markers()
_LABEL, _LABEL_LENGTHS = _compile_labels(LABELS)
_RUNS = {
    "arabic": re.compile(rf"[{DIGIT}]+|[①-⓿❶-➓㉑-㉟]"),
    "cjk": re.compile(rf"[{CJK}]+|[㈠-㈩㊀-㊉]"),
    "formal": re.compile("[壹贰叁肆伍陆柒捌玖拾貳參叄陸]+"),
    "stem": re.compile("[甲乙丙丁戊己庚辛壬癸]"),
    "roman": re.compile("[IVXivxⅠ-ⅿ]+"),
    "latin": re.compile("[A-Za-z]"),
    "sequence": re.compile("首先|其次|再[次者]|最[后後]"),
}
_ANNEX = re.compile(
    r"\n[ \t\u3000]*附(?:件|录|錄|表)[ \u3000]?[\d一二三四五六七八九十]{0,3}(?:[：:]?[ \t\u3000]*|[：: \u3000][^\n。；]{4,40})(?=\n)"
)
_ROMAN = {"latin": "roman", "latin_small": "roman_small"}
"""Families whose letters may be Roman numerals too."""
_KNOWN: dict[tuple[int, str], tuple[Reading, ...]] = {}
_MAX_KNOWN = 10_000
