"""Makes a case's input.txt and expected.json from its annotated.txt: `python -m tests.annotated`.

    ⦃Title⦄                    the title
    ⟦1 一、⟧⟨工作目标⟩           a marker of level 1, and its heading
    ⟦2 label 建议：⟧            a marker whose shape does not say its family
    ⟦1? 案由：⟧                 a marker whose heading is not judged
    ⟪- 3 -⟫                    debris: no part of the report

What the case's case.toml says under [damage] is then done to the text; its `cuts` are the words
before which a page begins, its `order` the pages as they arrive.
"""

from __future__ import annotations

import json
import random
import re
import tomllib
from pathlib import Path
from typing import Any

from tests import damage
from tests.drafts import Copy, Draft, Item, Stretch, pristine, truth_of
from tests.shapes import shape_of

FIXTURES = Path(__file__).parent.parent / "fixtures"
KINDS = ("reports", "spliced")
_MARK = re.compile(r"⟦(\d)(\?)? (?:([a-z_0-9]+) )?([^⟧]+)⟧|([⟨⟩⟪⟫⦃⦄])")


def read_annotated(source: str) -> Draft:
    """Return the draft that an annotated text describes."""
    draft, open_, opened = Draft(""), [-1], 0
    out: list[str] = []
    size = last = 0
    for mark in _MARK.finditer(source):
        out.append(source[last : mark.start()])
        size += mark.start() - last
        last = mark.end()
        level, unsure, family, marker, sign = mark.groups()
        if marker:
            _add(draft, open_, int(level), family, marker, size)
            draft.items[-1].judged = not unsure
            out.append(marker)
            size += len(marker)
        elif sign in "⟨⟪⦃":
            opened = size
        else:
            _close(draft, sign, (opened, size))
    draft.text = "".join(out) + source[last:]
    return draft


def _add(draft: Draft, open_: list[int], level: int, family: str | None, marker: str, start: int) -> None:
    del open_[level:]
    found, ordinal = shape_of(marker)
    draft.items.append(Item(start, start + len(marker), family or found, ordinal, open_[-1]))
    open_.append(len(draft.items) - 1)


def _close(draft: Draft, sign: str, stretch: Stretch) -> None:
    if sign == "⟩":
        draft.items[-1].heading = stretch
    elif sign == "⟫":
        draft.debris.append(stretch)
    else:
        draft.title = stretch


def damaged(draft: Draft, how: dict[str, Any]) -> Copy:
    """Return the copy of a draft that a case.toml's [damage] asks for."""
    copy = pristine(draft)
    if how.get("glue"):
        copy = damage.glue(copy)
    if how.get("half_width"):
        copy = damage.half_width(copy)
    if "order" in how:
        cuts = [place_of(words, draft.text) for words in how["cuts"]]
        copy = damage.reorder(copy, cuts, how["order"], how.get("joint", ""))
    if "spaces" in how:
        copy = damage.space(copy, random.Random(how["spaces"]))
    if "wrap" in how:
        copy = damage.wrap(copy, how["wrap"])
    if "page_lines" in how:
        copy = damage.page_numbers(copy, how["page_lines"], how["page_number"])
    if "every" in how:
        copy = damage.counters(copy, how["every"], how["counter"])
    return damage.chrome(copy, how.get("head", ""), how.get("foot", ""))


def place_of(words: str, text: str) -> int:
    """Return where words stand that stand in a text once.

    Raises:
        ValueError: they stand there never or more than once.
    """
    words = words.replace("⏎", "\n")
    if text.count(words) != 1:
        raise ValueError(f"{words} stands {text.count(words)} times")
    return text.index(words)


def make(folder: Path) -> tuple[str, str]:
    """Return what a case's input.txt and expected.json are to hold."""
    case = tomllib.loads((folder / "case.toml").read_text(encoding="utf-8"))
    annotated = folder / case.get("source", "annotated.txt")
    copy = damaged(read_annotated(annotated.read_text(encoding="utf-8")), case.get("damage", {}))
    truth = truth_of(copy)
    rows = ",\n    ".join(json.dumps(row, ensure_ascii=False) for row in truth.pop("outline"))
    head = json.dumps(truth, ensure_ascii=False)[:-1]
    return copy.text, f'{head},\n  "outline": [\n    {rows}\n  ]}}\n'


def folders() -> list[Path]:
    """Return the folders of all cases that are made."""
    return sorted(path.parent for kind in KINDS for path in (FIXTURES / kind).glob("*/case.toml"))


def main() -> None:
    """Write the files of every case."""
    for folder in folders():
        text, expected = make(folder)
        (folder / "input.txt").write_text(text, encoding="utf-8", newline="")
        (folder / "expected.json").write_text(expected, encoding="utf-8", newline="")
        print(f"{folder.parent.name}/{folder.name}: {len(text)} characters")


if __name__ == "__main__":
    main()
