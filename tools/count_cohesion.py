"""Counts which characters follow which, for `reportparse.cohesion`.

    python tools/count_cohesion.py FOLDER

FOLDER holds UTF-8 texts (*.txt). Pairs that occur together more often than chance are written, in two
grades, as one line a first character: the character, those that follow it much more often than
chance, a tab, those that follow it somewhat more often.
"""

from __future__ import annotations

import argparse
import gzip
import math
from collections import Counter
from pathlib import Path

OUT = Path(__file__).resolve().parent.parent / "reportparse/cohesion.txt.gz"
SEEN = 3
"""How often a pair must occur."""
STRONG, WEAK = 2.0, 0.0
"""Grades by pointwise mutual information, in nats."""


def count(folder: Path) -> tuple[Counter[str], Counter[str]]:
    """Return how often each character and each pair of neighbours occurs, line ends left out."""
    chars: Counter[str] = Counter()
    pairs: Counter[str] = Counter()
    for path in sorted(folder.glob("*.txt")):
        text = path.read_text(encoding="utf-8").replace("\n", "").replace("\t", "")
        chars.update(text)
        pairs.update(a + b for a, b in zip(text, text[1:], strict=False))
    return chars, pairs


def rows(chars: Counter[str], pairs: Counter[str]) -> list[str]:
    """Return the lines of the data file."""
    total = chars.total()
    strong: dict[str, str] = {}
    weak: dict[str, str] = {}
    for pair, seen in sorted(pairs.items()):
        if seen < SEEN:
            continue
        grade = math.log(seen * total / (chars[pair[0]] * chars[pair[1]]))
        if grade > WEAK:
            table = strong if grade > STRONG else weak
            table[pair[0]] = table.get(pair[0], "") + pair[1]
    firsts = sorted({*strong, *weak})
    return [f"{first}{strong.get(first, '')}\t{weak.get(first, '')}" for first in firsts]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    lines = rows(*count(parser.parse_args().folder))
    OUT.write_bytes(gzip.compress("\n".join(lines).encode(), 9, mtime=0))
    print(f"{len(lines)} first characters, {OUT.stat().st_size:,} bytes")


if __name__ == "__main__":
    main()
