"""Counts roles, confidence and kinds of papers of the texts on which the models were measured, for `reportparse/batch/drift.py`.

    python tools/count_reference.py ANNOTATED TEXTS FOLDER …

ANNOTATED is the folder of annotations of those texts, TEXTS the folder that their paths begin in, each FOLDER one of more texts.
What is counted is what the parse says, as it is for a corpus: an index of 0 means that the models say of a corpus what they
say of the texts on which it is known how often they are right (docs/benchmarks.md). Only counts are kept.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from reportparse import parse_report
from reportparse.batch.drift import MEASURED
from reportparse.batch.summary import Summary
from reportparse.papers import genre_of

OUT = Path(__file__).parent.parent / "reportparse" / "batch" / "reference.json"


def main() -> None:
    """Write the counts."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("annotated", type=Path)
    parser.add_argument("texts", type=Path)
    parser.add_argument("folders", type=Path, nargs="*")
    given = parser.parse_args()
    summary = Summary()
    for text in (
        *annotated(given.annotated, given.texts),
        *(path for folder in given.folders for path in sorted(folder.glob("*.txt"))),
    ):
        report = parse_report(text.read_text("utf-8"))
        summary.count(report, (), genre_of(report.title.text) if report.title else None)
    OUT.write_text(json.dumps({name: summary.plain()[name] for name in MEASURED}, ensure_ascii=False, indent=1) + "\n", "utf-8")
    print(f"{summary.documents} texts")


def annotated(folder: Path, texts: Path) -> Iterator[Path]:
    """Yield the texts of the annotations of policy reports."""
    for path in sorted(folder.glob("*.json")):
        said = json.loads(path.read_text("utf-8"))
        if said.get("set") == "core":
            yield texts / said["text"]


if __name__ == "__main__":
    main()
